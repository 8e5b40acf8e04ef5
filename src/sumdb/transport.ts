import { readBytes } from "../lib/read-stream.ts";
import type { Upstream } from "../upstream/upstream.ts";

/**
 * Fetches `path` of the checksum database and reads the body with `read`; undefined if it is not
 * found (404, 410). An `IntegrityError` of `read` counts as a fault of the host that sent the
 * answer. Throws `UpstreamError`.
 */
export type FetchFromDatabase = <T>(
  path: string,
  read: (body: Buffer) => T,
) => Promise<T | undefined>;

export interface TransportParts {
  name: string;
  /** The mirrors, some of which pass requests on to the database. */
  mirrors: Upstream;
  /** The database itself. */
  direct: Upstream;
  /** GOSUMDB names a URL, so mirrors are not asked. */
  directOnly: boolean;
}

/** Lookups and tiles have a few kilobytes. */
const MAX_BODY_BYTES = 1 << 20;

/**
 * Goes through the mirrors if one of them says that it supports the database, and otherwise to the
 * database itself, as the go command does
 * (https://go.dev/design/25530-sumdb#proxying-a-checksum-database).
 */
export function createDatabaseTransport(parts: TransportParts): FetchFromDatabase {
  const { name, mirrors, direct } = parts;
  const throughMirrors = bindUpstream(mirrors, name, `/sumdb/${name}`);
  const atDatabase = bindUpstream(direct, name, "");
  let route: Promise<FetchFromDatabase> | undefined;

  async function findRoute(): Promise<FetchFromDatabase> {
    if (parts.directOnly) return atDatabase;
    const isSupported = await throughMirrors("/supported", () => true);
    return isSupported ? throughMirrors : atDatabase;
  }

  return async (path, read) => {
    if (!route) {
      route = findRoute();
      route.catch(() => {
        // No mirror gave an answer, so the next request asks again.
        route = undefined;
      });
    }
    return (await route)(path, read);
  };
}

function bindUpstream(upstream: Upstream, name: string, prefix: string): FetchFromDatabase {
  return async (path, read) => {
    const query = {
      path: `${prefix}${path}`,
      endpoint: "sumdb",
      subject: name,
      purpose: "foreground",
      maxBytes: MAX_BODY_BYTES,
    } as const;
    const result = await upstream.fetch(query, async ({ body }) => read(await readBytes(body)));
    return result.kind === "ok" ? result.value : undefined;
  };
}
