import path from "node:path";
import { formatSumLines, type GoSum, parseGoSum } from "../../gomod/go-sum.ts";
import { allSumVersions, isAmong, type ModuleNeeds, uniteNeeds } from "../../gomod/module-set.ts";
import { readToldRoots, realPath } from "../../sidecar/told-roots.ts";
import { GO_ROOTS_FILE, type RunState } from "../handover.ts";
import { pickLikelyNeeds, planRootNeeds } from "../job/root-needs.ts";
import { loadWorkspace } from "../job/workspace.ts";

/** What the modules of a job are, once its steps have run. */
export type JobModules = Pick<RunState, "needs" | "sumLines">;

/**
 * Reads the checkout's module files again. `needs` is what those roots need by which go commands of the
 * job went: the modules layer should not lack it. If none has told, or none could, it is as the first
 * step expected. What a step has put into a go.sum or go.work.sum counts too, since some are not in
 * git. But of a version that a go.sum named when the job began, the hash from then stays: no step may
 * say that an altered module is right. What cannot be read any more stays as the first step saw it.
 */
export async function readJobModules(state: RunState): Promise<JobModules> {
  const told = readToldRoots(path.join(state.dir, GO_ROOTS_FILE));
  const workspace = await loadWorkspace(state.checkout.dir, state.job.workspace, {
    ...state.fileSettings,
    ...(told ? { told } : {}),
  }).catch(() => undefined);
  const { needs, sumLines } = state;
  if (!workspace) return { needs, sumLines };
  const all = workspace.roots.map((root) => ({
    root,
    needs: planRootNeeds(root, state.noProxy),
  }));
  const isGoneBy = (files: readonly string[]) =>
    told === undefined || files.some((file) => told.includes(realPath(file)));
  const goneBy = all.filter(({ root }) => isGoneBy(root.files));
  return {
    needs:
      goneBy.length > 0
        ? uniteNeeds(goneBy.map((planned) => planned.needs))
        : pickLikelyNeeds(workspace, all),
    sumLines: addSums(sumLines, workspace.sums),
  };
}

/**
 * How many modules a job needed, and how many of them it had before its first go command. `state` is as
 * the first step left it: of what that step did not know, none was there.
 */
export function countModules(
  { sumLines, missing }: Pick<RunState, "sumLines" | "missing">,
  { zips }: ModuleNeeds,
): { needed: number; fromLayer: number } {
  const isKnown = isAmong(allSumVersions([parseGoSum(sumLines.join("\n"), "go.sum")]));
  const isMissing = isAmong(missing);
  const there = zips.filter((module) => isKnown(module) && !isMissing(module));
  return { needed: zips.length, fromLayer: there.length };
}

function addSums(lines: readonly string[], sums: readonly GoSum[]): string[] {
  const named = new Set(lines.map(moduleOf));
  return [...lines, ...formatSumLines(sums).filter((line) => !named.has(moduleOf(line)))];
}

/** All of a line of go.sum but the hash. */
function moduleOf(line: string): string {
  return line.slice(0, line.lastIndexOf(" "));
}
