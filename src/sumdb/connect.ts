import type { Mirror } from "../upstream/mirror.ts";
import { createUpstream, type Upstream, type UpstreamOptions } from "../upstream/upstream.ts";
import { type ChecksumDatabase, createChecksumDatabase } from "./client.ts";
import type { KeptHead } from "./kept-head.ts";
import type { Verifier } from "./note.ts";
import { createDatabaseTransport } from "./transport.ts";

export interface DatabaseParts extends Pick<UpstreamOptions, "emit" | "clock"> {
  verifier: Verifier;
  /** Its address, if GOSUMDB gives one. It is then asked instead of the mirrors and `https://<name>`. */
  url: string | undefined;
  /** The mirrors of the list. */
  mirrors: Upstream;
  connect: (url: string) => Mirror;
  /** Where the newest head of its tree is kept. */
  head?: KeptHead | undefined;
}

/** A database that is down, or behind a firewall, must cost no more than seconds. */
const DIRECT_BUDGETS = { totalTimeoutMs: 8_000, soleAttempts: 3 };

/** A client of the database; undefined if its address is no URL. */
export function connectDatabase(parts: DatabaseParts): ChecksumDatabase | undefined {
  const { verifier, mirrors, emit, clock } = parts;
  const url = parts.url ?? `https://${verifier.name}`;
  if (!URL.canParse(url)) return undefined;
  const direct = createUpstream({
    list: [{ kind: "mirror", url, fallback: "not-found" }],
    mirrors: [parts.connect(url)],
    emit,
    clock,
    budgets: DIRECT_BUDGETS,
  });
  const fetch = createDatabaseTransport({
    name: verifier.name,
    mirrors,
    direct,
    directOnly: parts.url !== undefined,
  });
  return createChecksumDatabase(verifier, fetch, parts.head ? { head: parts.head } : {});
}
