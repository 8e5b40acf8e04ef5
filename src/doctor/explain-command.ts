import { type ReportedFinding, reportFinding } from "./doctor-report.ts";
import { explainLog } from "./findings/explain-log.ts";
import type { Finding } from "./findings/finding.ts";
import { hidePrivate } from "./hide-private.ts";
import type { Environment } from "./judge/facts.ts";
import { askGo } from "./probe/ask-go.ts";

export interface Patience {
  /** How long go may take without asking servers. */
  offlineMs: number;
  /** And how long after that, if it may ask them. */
  onlineMs: number;
}

interface Question {
  /** Of a go command that changes nothing. */
  args: readonly string[];
  dir: string;
  env: Environment;
  /** Patterns of modules that are not named, as in GONOPROXY. */
  noProxy: string;
  patience: Patience;
  /** Whether servers may be asked: those of the environment's settings. */
  mayAskServers: boolean;
  /** Servers are asked too if it is not known in time whether something is missing. */
  suspectsServers: boolean;
}

/** No server is asked, not even the origins of private modules and the checksum database. */
const OFFLINE = { GOPROXY: "off", GONOPROXY: "none", GONOSUMDB: "*" };

/**
 * What go says against a command's packages when it is asked for them again, explained. At first it may
 * ask no server: if all that it needs is there, it is soon done, and nothing is wrong. Only if
 * something is missing it tries to get that. Never throws.
 */
export async function explainCommand({
  args,
  dir,
  env,
  noProxy,
  patience: { offlineMs, onlineMs },
  mayAskServers,
  suspectsServers,
}: Question): Promise<ReportedFinding[]> {
  const report = (findings: readonly Finding[]) =>
    findings.map((finding) => {
      const evidence = finding.evidence.map((line) => hidePrivate(line, noProxy));
      return reportFinding({ ...finding, evidence });
    });
  const offline = await askGo(args, { dir, env: { ...env, ...OFFLINE }, timeoutMs: offlineMs });
  if (offline.kind === "fine") return [];
  const found = offline.kind === "fails" ? explainLog(offline.stderr) : [];
  const causes = found.filter(({ id }) => id !== "downloads-off");
  if (causes.length > 0) return report(causes);
  const isMissing = found.length > 0;
  if (!(isMissing || (offline.kind === "unknown" && suspectsServers))) return [];
  if (!mayAskServers) return report(found);
  const online = await askGo(args, { dir, env, timeoutMs: onlineMs });
  return online.kind === "fails" ? report(explainLog(online.stderr)) : [];
}
