import { startModuleMirror } from "../../test/support/module-mirror.ts";
import { removeTree } from "../../test/support/temp-dir.ts";
import type { Push } from "./history.ts";
import { makeOrigin, type Origin } from "./origin.ts";
import { renderProject, stockModules } from "./render-project.ts";

/** What all ways share: the repository, and the mirror that has the modules. */
export interface Stage {
  origin: Origin;
  goEnv: Record<string, string>;
  moduleFiles: number;
  moduleBytes: number;
  projectFiles: number;
  close(): Promise<void>;
}

/** How long each answer of the mirror takes: about as long as that of a near one. */
const MIRROR_DELAY_MS = 20;

export async function setStage(pushes: readonly Push[], parentDir: string): Promise<Stage> {
  const { modules, sums } = stockModules(pushes.map(({ project }) => project));
  const rendered = pushes.map(({ project }) => renderProject(project, sums));
  const origin = makeOrigin(parentDir, rendered);
  const mirror = await startModuleMirror({ modules, delayMs: MIRROR_DELAY_MS });
  const files = modules.flatMap((module) => Object.values(module.files ?? {}));
  return {
    origin,
    goEnv: { GOPROXY: mirror.url, GOSUMDB: "off", GOTOOLCHAIN: "local" },
    moduleFiles: files.length,
    moduleBytes: files.reduce((sum, text) => sum + text.length, 0),
    projectFiles: Object.keys(rendered[0] ?? {}).length,
    async close() {
      await mirror.close();
      await removeTree(origin.dir);
    },
  };
}
