import { formatBytes, formatCount, formatMs } from "../format.ts";
import type { GoSetUp, LayerRestore, StartReport } from "../model/model.ts";

/** The main step's decisions and results, as lines for the job's log. */
export function renderPlan(report: StartReport): string[] {
  const { workspace, modules, sidecar, policy, cost } = report;
  return [
    ...(report.go.setUp === undefined ? [] : renderGo(report.go.setUp)),
    `modules       ${workspace.modules.join(", ")}`,
    `go.sum files  ${workspace.sumFiles.join(", ") || "none"}`,
    ...(workspace.cgo
      ? [
          `cgo           ${formatCount(workspace.cgo.packages, "package")}, ${formatCount(workspace.cgo.files, "file")} in the key`,
        ]
      : []),
    `cache         ${allowed(policy)} (${policy.reason})`,
    ...report.keyParts.map((part) => `key           ${part.name} = ${part.value}`),
    ...(report.history === undefined ? [] : [`history       ${report.history}`]),
    ...report.restores.flatMap(renderRestore),
    `needed        ${formatCount(modules.needed, "module")}, ${modules.fromLayer} already there`,
    sidecar.status === "started"
      ? `sidecar       started; ${formatCount(sidecar.warmFiles, "file")} to prefetch`
      : `sidecar       ${sidecar.status}: ${sidecar.reason}`,
    ...(report.testReuse === undefined ? [] : [renderTestReuse(report.testReuse)]),
    `cost          ${formatMs(cost.wallMs)}, of which ${formatMs(cost.transferMs)} for transfers`,
  ].map(onOneLine);
}

/** A value with a line break could pass for another entry, or for a command to the runner. */
function onOneLine(line: string): string {
  return line.replaceAll(/[\r\n]+/g, " ");
}

function allowed(policy: StartReport["policy"]): string {
  if (policy.read && policy.seed) return "read, and write a seed if nothing was found";
  if (policy.read) return policy.write ? "read and write" : "read only";
  return policy.write ? "write only" : "off";
}

function renderGo({ source, wanted, release, from, candidates }: GoSetUp): string[] {
  return [
    `go            ${source}: ${wanted}`,
    `  there were  ${candidates}`,
    `  taken       ${release ?? "what is no release"}, from ${from}`,
  ];
}

function renderTestReuse({ expired, reason }: NonNullable<StartReport["testReuse"]>): string {
  return `test results  ${expired ? "of earlier jobs are not used" : "as go finds them"} (${reason})`;
}

function renderRestore(restore: LayerRestore): string[] {
  const title = `${restore.name} layer`.padEnd(13);
  const head = `${title} ${restore.status}: ${restore.reason}`;
  if (restore.status === "warm") return [head];
  if (restore.matchedKey === undefined) {
    return [head, ...restore.keys.map((key) => `  asked for   ${key}`)];
  }
  return [
    head,
    `  from        ${restore.matchedKey}`,
    ...(restore.delta ? [`  and         ${restore.delta.key}`] : []),
    `  took        ${formatBytes(restore.sizeBytes ?? 0)}: look-up ${formatMs(restore.lookupMs ?? 0)}, ` +
      `download ${formatMs(restore.downloadMs ?? 0)}, unpacking ${formatMs(restore.unpackMs ?? 0)}`,
  ];
}
