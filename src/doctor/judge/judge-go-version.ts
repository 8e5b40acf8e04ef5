import { parseEnvFile } from "../../gocmd/env-file.ts";
import { compareGoVersions } from "../../gocmd/go-env.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import type { GoFacts } from "./facts.ts";
import { hostsOf, judgeProxyList, type ListedEntry } from "./judge-proxy-list.ts";

/** The first releases of each line that check downloads rightly (golang/go#80744, #80745). */
const MENDED: readonly string[] = ["go1.25.13", "go1.26.6", "go1.27rc3"];

/** Whether a mirror could make this Go accept what is not right. Go's own default is trusted. Pure. */
export function judgeGoVersion(go: GoFacts, list: readonly ListedEntry[]): Finding[] {
  const version = go.settings.GOVERSION;
  const isRelease = /^go1\.\d+(?:\.\d+|rc\d+|beta\d+)?(?:\s|$)/.test(version);
  if (!isRelease || isMended(version)) return [];
  const defaults = parseEnvFile(go.rootFile).get("GOPROXY") ?? "";
  const known = hostsOf(judgeProxyList(defaults).list);
  const others = hostsOf(list).filter((host) => !known.includes(host));
  if (others.length === 0) return [];
  const evidence = [`${version}, with the mirror ${others.join(", ")}`];
  return [makeFinding("go-checks-flawed", { evidence })];
}

function isMended(version: string): boolean {
  const line = (name: string) => /^go1\.\d+/.exec(name)?.[0] ?? "";
  const own = MENDED.find((mended) => line(mended) === line(version));
  const last = MENDED.at(-1) ?? "";
  return compareGoVersions(version, own ?? last) >= 0;
}
