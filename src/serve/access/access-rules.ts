import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import { covers, coversPrivate, type Grant } from "./grant.ts";
import type { JobRule } from "./job-rules.ts";
import type { Network } from "./network.ts";
import type { Permission } from "./permission.ts";
import type { Rate } from "./rate-limiter.ts";
import { mayDo, rolesFor } from "./roles.ts";

/** A client with a token: what the token hashes to, and what its holder may do. */
export interface Reader extends Grant {
  /** SHA-256 of the token, in lower-case hex. */
  sha256: string;
  /** Milliseconds since the Unix epoch from which on it counts no more; undefined for never. */
  expiresMs: number | undefined;
}

/** Modules that nobody gets: a pattern, and if there is one, the only version that it is about. */
export interface DeniedModules {
  modules: string;
  version: string | undefined;
}

export interface AccessRules {
  /** Undefined if everybody who can reach the server may read. */
  readers: readonly Reader[] | undefined;
  /** For the tokens of CI jobs; the first one that fits counts. */
  jobs: readonly JobRule[];
  denied: readonly DeniedModules[];
  /** Modules that only those may have who may have them by name, in the syntax of GOPRIVATE. */
  privatePaths: string;
  /** What was private once, in the same syntax. Nobody may have it while nothing says who may. */
  oncePrivatePaths: string;
  /** What of it all readers may have now. */
  publicPaths: string;
  network: Network;
  /** How much each client may ask for; undefined for no limit. */
  rate: Rate | undefined;
}

/** Whether everybody who can reach the server may read. Pure. */
export function isOpen({ readers }: Pick<AccessRules, "readers">): boolean {
  return readers === undefined;
}

/** What a request is for. */
export interface Asked {
  permission: Permission;
  /** Undefined for what names no module, such as a tile of the checksum database. */
  modulePath?: string | undefined;
  version?: string | undefined;
}

export type Decision =
  | { kind: "admitted" }
  /** No token, or none that counts. Nothing tells which of them. */
  | { kind: "unknown" }
  | {
      kind: "refused";
      /** More than the role or the token may, or what nobody may have. */
      because: "role" | "module" | "denied";
      text: string;
    };

/** Whose token it is, by its SHA-256; undefined if there is none, or it counts no more. Pure. */
export function findReader(
  readers: readonly Reader[],
  sha256: string | undefined,
  nowMs: number,
): Reader | undefined {
  // Tokens are random, so how long it takes to compare their hashes gives nothing away.
  return readers.find(
    (reader) => reader.sha256 === sha256 && nowMs < (reader.expiresMs ?? Number.POSITIVE_INFINITY),
  );
}

/**
 * Whether a request may be answered. Pure.
 *
 * @param grant Undefined if nobody knows who asks.
 */
export function decideAccess(
  rules: Pick<AccessRules, "readers" | "denied" | PathKey>,
  { grant, asked }: { grant: Grant | undefined; asked: Asked },
): Decision {
  const { readers, denied } = rules;
  const { permission, modulePath } = asked;
  // It is signed instead, and what checks the signature needs its body.
  if (permission === "webhook") return { kind: "admitted" };
  if (!isOpen({ readers }) && !grant) return { kind: "unknown" };
  if (!mayDo(grant?.role, permission)) {
    const text = `this takes a token of ${rolesFor(permission)}`;
    return { kind: "refused", because: "role", text };
  }
  if (modulePath === undefined) return { kind: "admitted" };
  const module = { path: modulePath, version: asked.version };
  const rule = findDenial(denied, module);
  if (rule !== undefined) {
    const text = `${rule} is blocked by the configuration of this server`;
    return { kind: "refused", because: "denied", text };
  }
  if (!mayHave(rules, grant, modulePath)) {
    const text = `${grant?.name ?? "nobody"} may not read ${modulePath}`;
    return { kind: "refused", because: "module", text };
  }
  return { kind: "admitted" };
}

type PathKey = "privatePaths" | "oncePrivatePaths" | "publicPaths";

/**
 * Whether somebody may have a module, or find out about it, by its path. Pure.
 *
 * @param grant Undefined for everybody who can reach the server.
 */
export function mayHave(
  rules: Pick<AccessRules, PathKey>,
  grant: Grant | undefined,
  modulePath: string,
): boolean {
  if (matchPrefixPatterns(rules.privatePaths, modulePath)) {
    return grant !== undefined && coversPrivate(grant, modulePath);
  }
  if (isClosed(rules, modulePath)) return false;
  return grant === undefined || covers(grant, modulePath);
}

/** Whether a module was private once, and nothing says who may have it now. No mirror may learn of it. Pure. */
export function isClosed(
  { privatePaths, oncePrivatePaths, publicPaths }: Pick<AccessRules, PathKey>,
  modulePath: string,
): boolean {
  const isIn = (patterns: string) => matchPrefixPatterns(patterns, modulePath);
  return !isIn(privatePaths) && isIn(oncePrivatePaths) && !isIn(publicPaths);
}

/** Reads `PATTERN` or `PATTERN@VERSION`. Pure. */
export function parseDenied(text: string): DeniedModules {
  const [modules = "", version] = text.split("@");
  return { modules, version };
}

/** What nobody gets of a module: the module, or its version; undefined if it is not denied. Pure. */
export function findDenial(
  denied: AccessRules["denied"],
  { path, version }: { path: string; version: string | undefined },
): string | undefined {
  const rule = denied.find(
    (one) =>
      matchPrefixPatterns(one.modules, path) &&
      (one.version === undefined || one.version === version),
  );
  if (!rule) return undefined;
  return rule.version === undefined ? path : `${path}@${rule.version}`;
}
