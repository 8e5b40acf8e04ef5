import { parseEnvFile } from "../gocmd/env-file.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import { ParseError } from "../lib/errors.ts";
import type { CheckOutcome } from "./check-result.ts";
import type { Examination } from "./examination.ts";
import type { FindingId } from "./findings/catalogue.ts";
import { makeFinding } from "./findings/finding.ts";
import type { ProjectFacts } from "./judge/facts.ts";
import { judgeClock } from "./judge/judge-clock.ts";
import { judgeDatabase } from "./judge/judge-database.ts";
import { judgeInterception } from "./judge/judge-interception.ts";
import { judgePrivate } from "./judge/judge-private.ts";
import { hostsOf, judgeProxyList, type ListedEntry } from "./judge/judge-proxy-list.ts";
import { askDatabase } from "./probe/ask-database.ts";
import { readOrigin } from "./probe/read-origin.ts";

/** A mirror with one of these still answers. */
const SLOW: readonly FindingId[] = ["mirror-slow", "mirror-slow-download"];

export async function checkNetwork(examination: Examination): Promise<CheckOutcome> {
  const skipped = await whyNoMirror(examination);
  if (skipped !== undefined) return { skipped };
  const reached = await examination.reached();
  return {
    summary: reached.map(({ mirror }) => mirror.server.host).join(", "),
    findings: judgeInterception(
      reached.flatMap(({ finding, issuer }) => (finding ? [{ finding, issuer }] : [])),
    ),
  };
}

export async function checkMirrors(examination: Examination): Promise<CheckOutcome> {
  const skipped = await whyNoMirror(examination);
  if (skipped !== undefined) return { skipped };
  const [reached, samples, asked] = await Promise.all([
    examination.reached(),
    examination.samples(),
    examination.asked(),
  ]);
  if (reached.every(({ finding }) => finding)) return { skipped: "no mirror can be reached" };
  const [sample] = samples;
  if (!sample) return { skipped: "go.sum names no module that mirrors would be asked for" };
  const { list } = await examination.proxyList();
  const isNowhere =
    list.every(({ kind }) => kind !== "direct") && asked.every(({ isAbsent }) => isAbsent);
  const dates = asked.flatMap(({ facts, mirror }) =>
    (facts?.asked ?? []).flatMap(({ answer }) =>
      answer.kind === "content" && answer.dateMs !== undefined
        ? [{ host: mirror.server.host, dateMs: answer.dateMs }]
        : [],
    ),
  );
  return {
    summary: `asked for ${sample.path}@${sample.version}`,
    findings: [
      ...asked.flatMap(({ finding }) => finding ?? []),
      ...(isNowhere
        ? [makeFinding("module-not-found", { evidence: [`${sample.path}@${sample.version}`] })]
        : []),
      ...judgeClock(dates, examination.nowMs()),
    ],
  };
}

export async function checkDatabase(examination: Examination): Promise<CheckOutcome> {
  const probe = await examination.go();
  const skipped = await whyNoMirror(examination);
  if (skipped !== undefined) return { skipped };
  if (probe.kind !== "ok") return { skipped: "go does not tell its settings" };
  const { GOSUMDB, GONOSUMDB, GOROOT } = probe.go.settings;
  if (GOSUMDB === "off") return { skipped: "GOSUMDB=off" };
  const samples = await examination.samples();
  const sample = samples.find(({ path }) => !matchPrefixPatterns(GONOSUMDB, path));
  if (!sample) return { skipped: "go.sum names no module that it would be asked for" };
  const [{ list }, reached, asked] = await Promise.all([
    examination.proxyList(),
    examination.reached(),
    examination.asked(),
  ]);
  const broken = new Set(
    [...reached, ...asked].flatMap(({ finding, mirror }) =>
      finding && !SLOW.includes(finding.id) ? [mirror.server.url] : [],
    ),
  );
  const [usable, blocker] = leaveOut(list, broken);
  if (blocker !== undefined) return { skipped: `${blocker} fails, which go asks first` };
  const facts = await askDatabase(await examination.client(), {
    goSumdb: GOSUMDB,
    goRoot: GOROOT,
    list: usable,
    sample,
  });
  if (!facts) return { skipped: "GOSUMDB cannot be read" };
  return {
    summary: "isMirror" in facts && facts.isMirror ? `through ${facts.host}` : facts.host,
    findings: judgeDatabase(facts, examination.nowMs()),
  };
}

export async function checkPrivate(examination: Examination): Promise<CheckOutcome> {
  const [probe, project, { list }] = await Promise.all([
    examination.go(),
    examination.project(),
    examination.proxyList(),
  ]);
  if (probe.kind !== "ok" || !project || project.goMod instanceof ParseError) {
    return { skipped: "there is no go.mod here that can be read" };
  }
  const defaults = parseEnvFile(probe.go.rootFile).get("GOPROXY") ?? "";
  const { GONOPROXY, GOPRIVATE } = probe.go.settings;
  return {
    summary: GOPRIVATE === "" ? "GOPRIVATE is empty" : `GOPRIVATE=${GOPRIVATE}`,
    findings: judgePrivate({
      required: project.goMod.require,
      originHost: readOrigin(project.dir)?.host,
      firstMirror: hostsOf(list)[0],
      defaultMirrors: hostsOf(judgeProxyList(defaults).list),
      noProxy: GONOPROXY,
    }),
  };
}

/** Why go asks no mirror here; undefined if it does. */
async function whyNoMirror(examination: Examination): Promise<string | undefined> {
  const probe = await examination.go();
  if (probe.kind !== "ok") return "go does not tell its settings";
  const [{ list }, project] = await Promise.all([examination.proxyList(), examination.project()]);
  if (list.length === 0) return "GOPROXY cannot be used";
  if (isVendored(project)) return "all dependencies come with the checkout, in vendor";
  if (hostsOf(list).length === 0) return `GOPROXY=${probe.go.settings.GOPROXY} names no server`;
  return undefined;
}

function isVendored(project: ProjectFacts | undefined): boolean {
  return project?.hasVendor === true && !project.inWorkspace;
}

/** The list without mirrors that are known to fail, or the one at which go would give up. */
function leaveOut(
  list: readonly ListedEntry[],
  broken: ReadonlySet<string>,
): [usable: ListedEntry[], blocker: string | undefined] {
  const usable: ListedEntry[] = [];
  for (const entry of list) {
    if (entry.kind !== "mirror" || !broken.has(entry.url)) usable.push(entry);
    else if (entry.fallback === "not-found") return [usable, new URL(entry.url).host];
  }
  return [usable, undefined];
}
