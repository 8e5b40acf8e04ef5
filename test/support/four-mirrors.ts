import { join } from "node:path";
import { writeFiles } from "./git.ts";
import { type SyntheticModule, sumLines } from "./module-builder.ts";
import { type ModuleMirror, type ModuleMirrorOptions, startModuleMirror } from "./module-mirror.ts";
import { createRandom } from "./random.ts";

const VERSION = "v1.2.0";

/** Modules of a public host, from small ones to some that take several packets. */
export const BENCH_MODULES: readonly SyntheticModule[] = Array.from({ length: 8 }, (_, index) => ({
  path: `github.com/some/module${index}`,
  version: VERSION,
  files: {
    "module.go": `package module${index}\n`,
    "data.txt": randomText(index, 1_000 * 2 ** index),
  },
}));

/** Text that does not compress. */
function randomText(seed: number, length: number): string {
  const random = createRandom(seed);
  return Array.from({ length }, () => String.fromCharCode(97 + random.below(26))).join("");
}

/** A project that needs them. */
export function writeBenchProject(dir: string): void {
  writeFiles(dir, {
    "go.mod": "module example.com/project\n\ngo 1.21\n",
    "go.sum": sumLines(BENCH_MODULES),
  });
}

/** Mirrors of the same modules, which differ in what a bench has to find. */
export type MirrorKind = "near" | "far" | "lossy" | "wrong";

const FAR_MS = 15;
const LOSS = 0.15;

/** - `far` answers late, `lossy` refuses or cuts some answers, and `wrong` alters one module. */
export async function startFourMirrors(seed: number): Promise<Record<MirrorKind, ModuleMirror>> {
  const random = createRandom(seed);
  const start = (more: ModuleMirrorOptions) =>
    startModuleMirror({ modules: BENCH_MODULES, ...more });
  const altered = `module${seed % BENCH_MODULES.length}/@v/${VERSION}.zip`;
  const [near, far, lossy, wrong] = await Promise.all([
    start({}),
    start({ delayMs: FAR_MS }),
    start({
      chooseFault() {
        if (!random.chance(LOSS)) return undefined;
        return random.chance(0.5) ? { kind: "status", status: 502 } : { kind: "truncate" };
      },
    }),
    start({ faults: [{ kind: "wrong-content", match: altered }] }),
  ]);
  return { near, far, lossy, wrong };
}

/** The variables of go that a bench of these mirrors in a folder needs. */
export function benchEnvironment(dir: string, goProxy: string): Record<string, string> {
  return {
    GOENV: join(dir, "goenv"),
    GOFLAGS: "",
    GOMODCACHE: join(dir, "modcache"),
    NETRC: join(dir, "netrc"),
    ...(goProxy === "" ? {} : { GOPROXY: goProxy }),
  };
}
