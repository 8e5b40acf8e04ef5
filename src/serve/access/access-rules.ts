import { matchPrefixPatterns } from "../../gomod/pattern.ts";

/** A client that may read: what its token hashes to, and what it may read. */
export interface Reader {
  name: string;
  /** SHA-256 of the token, in lower-case hex. */
  sha256: string;
  /** Module paths, in the syntax of GOPRIVATE; undefined for all. */
  modules: string | undefined;
  /** Milliseconds since the Unix epoch from which on it counts no more; undefined for never. */
  expiresMs: number | undefined;
}

/** Modules that nobody gets: a pattern, and if there is one, the only version that it is about. */
interface DeniedModules {
  modules: string;
  version: string | undefined;
}

export interface AccessRules {
  /** Undefined if everybody who can reach the server may read. */
  readers: readonly Reader[] | undefined;
  denied: readonly DeniedModules[];
}

/** What a request is for. */
export interface Asked {
  /** Undefined for what names no module, such as a tile of the checksum database. */
  modulePath?: string | undefined;
  version?: string | undefined;
}

export type Decision =
  | { kind: "admitted"; reader: string | undefined }
  /** No token, or none that counts. The reason never tells which of them. */
  | { kind: "unknown" }
  /** The reader is known and may not have it. */
  | { kind: "forbidden"; reader: string; reason: string }
  /** Nobody may have it. */
  | { kind: "denied"; reader: string | undefined; reason: string };

/**
 * Whether a request may be answered. Pure.
 *
 * @param sha256 Of the token that came with the request; undefined without one.
 */
export function decideAccess(
  { readers, denied }: AccessRules,
  request: { sha256: string | undefined; asked: Asked; nowMs: number },
): Decision {
  const { asked, nowMs } = request;
  // Tokens are random, so how long it takes to compare their hashes gives nothing away.
  const reader = readers?.find(
    ({ sha256, expiresMs }) =>
      sha256 === request.sha256 && nowMs < (expiresMs ?? Number.POSITIVE_INFINITY),
  );
  if (readers && !reader) return { kind: "unknown" };
  const { modulePath, version } = asked;
  if (modulePath !== undefined) {
    const rule = denied.find(
      (one) =>
        matchPrefixPatterns(one.modules, modulePath) &&
        (one.version === undefined || one.version === version),
    );
    if (rule) {
      const name = rule.version === undefined ? modulePath : `${modulePath}@${rule.version}`;
      return {
        kind: "denied",
        reader: reader?.name,
        reason: `${name} is blocked by the configuration of this server`,
      };
    }
    if (reader?.modules !== undefined && !matchPrefixPatterns(reader.modules, modulePath)) {
      return {
        kind: "forbidden",
        reader: reader.name,
        reason: `${reader.name} may not read ${modulePath}`,
      };
    }
  }
  return { kind: "admitted", reader: reader?.name };
}
