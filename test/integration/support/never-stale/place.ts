import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commitAll, git } from "../../../support/git.ts";
import { linkBuildCache } from "../../../support/prepared/compiled-std.ts";
import type { Step } from "./step.ts";

/** A place with a repository, a checkout that stays and one that is new for each job. */
export interface Place {
  root: string;
  origin: string;
  /** Repository of the submodule at `spec`. */
  submodule: string;
  /** Attributes that the machine's configuration names in jobs with a filter. */
  attributes: string;
  persistent: string;
  persistentCache: string;
  fresh: string;
  freshCache: string;
  /** Where the layers of the fresh checkout's jobs are. */
  layers: string;
}

/** The paths of a place below a folder. */
export function placeAt(root: string): Place {
  return {
    root,
    origin: join(root, "origin"),
    submodule: join(root, "submodule"),
    attributes: join(root, "attributes"),
    persistent: join(root, "persistent"),
    persistentCache: join(root, "persistent-cache"),
    fresh: join(root, "fresh"),
    freshCache: join(root, "fresh-cache"),
    layers: join(root, "layers"),
  };
}

/** The whole place as it was, from a copy beside it: paths are part of what go compares. */
export function copyPlace(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  execFileSync("cp", ["-a", from, to]);
}

/** Commits what the step edits. Commits are counted by tags. */
export function commitStep({ origin, submodule }: Place, step: Step, number: number): void {
  git(origin, "tag", "--force", `c${number - 1}`);
  if (step.revertTo !== undefined) git(origin, "read-tree", "--reset", "-u", `c${step.revertTo}`);
  for (const edit of step.committed) edit.apply(origin);
  if (step.submodule.length > 0) {
    for (const edit of step.submodule) edit.apply(submodule);
    commitAll(submodule);
    const commit = git(submodule, "rev-parse", "HEAD").trim();
    git(origin, "update-index", "--cacheinfo", `160000,${commit},spec`);
  }
  // Without its folder, the submodule would be taken for removed.
  mkdirSync(join(origin, "spec"), { recursive: true });
  const { committed, revertTo, submodule: edits } = step;
  if (committed.length > 0 || edits.length > 0 || revertTo !== undefined) commitAll(origin);
}

/** The layers as a job left them. */
export function layersAfter({ root }: Place, job: number): string {
  return join(root, `layers-${job}`);
}

/** The build cache of the machine on which a job ran. */
export function cacheAfter({ root }: Place, job: number): string {
  return join(root, `cache-${job}`);
}

/** Keeps the layers as a job left them, for a later one that finds no newer ones. */
export function keepLayers(place: Place, job: number): void {
  execFileSync("cp", ["-al", place.layers, layersAfter(place, job)]);
}

/** Keeps the build cache that a job left, for a later one on the same machine. */
export function keepCache(place: Place, job: number): void {
  linkBuildCache(place.freshCache, cacheAfter(place, job));
}
