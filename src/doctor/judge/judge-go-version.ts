import { parseEnvFile } from "../../gocmd/env-file.ts";
import { findMendedRelease } from "../../toolchain/known-holes.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import type { GoFacts } from "./facts.ts";
import { hostsOf, judgeProxyList, type ListedEntry } from "./judge-proxy-list.ts";

/** Whether a mirror could make this Go accept what is not right. Go's own default is trusted. Pure. */
export function judgeGoVersion(go: GoFacts, list: readonly ListedEntry[]): Finding[] {
  const version = go.settings.GOVERSION;
  const [, release] = /^go(1\.\d+(?:\.\d+|rc\d+|beta\d+)?)(?:\s|$)/.exec(version) ?? [];
  const mended = release === undefined ? undefined : findMendedRelease(release);
  if (mended === undefined) return [];
  const defaults = parseEnvFile(go.rootFile).get("GOPROXY") ?? "";
  const known = hostsOf(judgeProxyList(defaults).list);
  const others = hostsOf(list).filter((host) => !known.includes(host));
  if (others.length === 0) return [];
  const evidence = [`${version}, with the mirror ${others.join(", ")}`, `go${mended} has no hole`];
  return [makeFinding("go-checks-flawed", { evidence })];
}
