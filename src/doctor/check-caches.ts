import type { CheckOutcome } from "./check-result.ts";
import type { Examination } from "./examination.ts";
import type { Finding } from "./findings/finding.ts";
import { judgeConnection } from "./judge/judge-connection.ts";
import { judgeWorkflows } from "./judge/judge-workflows.ts";
import { probeServer } from "./probe/probe-server.ts";
import { readWorkflows } from "./probe/read-workflows.ts";

/** The runner sets one of them for steps that are actions. */
const SERVICE_VARIABLES = ["ACTIONS_RESULTS_URL", "ACTIONS_CACHE_URL"] as const;

/** What else restores Go's caches in a job, and whether the runner's cache service can be reached. */
export async function checkCaches(examination: Examination): Promise<CheckOutcome> {
  const [files, service] = await Promise.all([
    readWorkflows(examination.dir),
    checkService(examination),
  ]);
  if (files.length === 0 && !service) {
    return { skipped: "there are no workflow files here, and no cache service" };
  }
  return {
    summary: [`${files.length} workflow files`, ...(service ? [service.host] : [])].join(", "),
    findings: [...judgeWorkflows(files), ...(service?.findings ?? [])],
  };
}

async function checkService(
  examination: Examination,
): Promise<{ host: string; findings: Finding[] } | undefined> {
  const text = SERVICE_VARIABLES.map((name) => examination.env[name]).find(Boolean);
  if (!text || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const facts = await probeServer(url, await examination.client());
  const server = { url: url.origin, host: url.host };
  // Without its caches a job is slower, and does the same.
  const around = { nowMs: examination.nowMs(), level: "warning" } as const;
  const finding = judgeConnection(server, facts, around);
  const evidence = ["it is the cache service of the runner", ...(finding?.evidence ?? [])];
  return { host: url.host, findings: finding ? [{ ...finding, evidence }] : [] };
}
