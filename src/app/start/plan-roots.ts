import { effectiveGoVersion, type GoEnv } from "../../gocmd/go-env.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { planRootNeeds, type RootNeeds } from "../job/root-needs.ts";
import { type ModuleRoot, type Workspace, wantedGoVersions } from "../job/workspace.ts";
import { planToolchain } from "./plan-toolchain.ts";

/** What the go commands of one root will ask for. */
export interface PlannedRoot extends RootNeeds {
  /** Whether it is the root of the working directory. */
  isPrimary: boolean;
  /** The version that builds it. */
  goVersion: string;
  /** The toolchain that go downloads to build it with, as a module; undefined if it needs none. */
  toolchain: ModuleVersion | undefined;
}

/** Plans each root by itself, since a job may build one of many. Pure. */
export function planRoots({ roots, primary }: Workspace, goEnv: GoEnv): PlannedRoot[] {
  return roots.map((root) => planRoot(root, goEnv, root === primary));
}

function planRoot(root: ModuleRoot, goEnv: GoEnv, isPrimary: boolean): PlannedRoot {
  const goVersion = effectiveGoVersion(goEnv, wantedGoVersions([root]));
  return {
    root,
    isPrimary,
    needs: planRootNeeds(root, goEnv.GONOPROXY),
    goVersion,
    toolchain: planToolchain(goEnv, goVersion),
  };
}
