import type { ModuleVersion } from "../../gomod/module-path.ts";
import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import { isWellKnownPublic } from "../../gomod/public-hosts.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";

/** Ends of names that no public name server knows (RFC 6761, RFC 6762, RFC 8375, and custom). */
const PRIVATE_HOST = /\.(?:internal|intranet|corp|lan|local|home\.arpa|private)$/;
const MAX_NAMED = 5;

export interface PrivateFacts {
  required: readonly ModuleVersion[];
  /** Host of the checkout's remote; undefined if there is none. */
  originHost: string | undefined;
  /** The first server of GOPROXY, and those of go's own default. */
  firstMirror: string | undefined;
  defaultMirrors: readonly string[];
  noProxy: string;
}

/**
 * Modules that are private by their host, and whose names go to go's public default mirror first. A
 * registry of one's own is never a finding. Pure.
 */
export function judgePrivate(facts: PrivateFacts): Finding[] {
  const { required, originHost, firstMirror, defaultMirrors, noProxy } = facts;
  if (firstMirror === undefined || !defaultMirrors.includes(firstMirror)) return [];
  const leaking = required.filter(
    ({ path }) => isPrivate(path, originHost) && !matchPrefixPatterns(noProxy, path),
  );
  if (leaking.length === 0) return [];
  const hosts = [...new Set(leaking.map(({ path }) => hostOf(path)))];
  const more = leaking.length > MAX_NAMED ? [`and ${leaking.length - MAX_NAMED} more`] : [];
  const names = leaking.slice(0, MAX_NAMED).map(({ path }) => path);
  return [
    makeFinding("private-leak", {
      subject: firstMirror,
      evidence: [...names, ...more],
      commands: [`go env -w GOPRIVATE=${hosts.join(",")}`],
    }),
  ];
}

function isPrivate(modulePath: string, originHost: string | undefined): boolean {
  const host = hostOf(modulePath);
  if (PRIVATE_HOST.test(host)) return true;
  return host === originHost && !isWellKnownPublic(modulePath, "");
}

function hostOf(modulePath: string): string {
  return modulePath.split("/", 1)[0]?.toLowerCase() ?? "";
}
