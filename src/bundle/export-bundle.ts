import { mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { createEngine, type EngineConfig } from "../engine/engine.ts";
import { formatSumLines, type GoSum } from "../gomod/go-sum.ts";
import { errorMessage } from "../lib/errors.ts";
import { removeTree } from "../lib/move-tree.ts";
import { run } from "../lib/process.ts";
import { fileName, type ModuleFile, storePath } from "../store/module-file.ts";
import { createDiskStore } from "../store/module-store.ts";
import type { ModulePool } from "../store/zip-pool.ts";
import { BundleError, SUM_NAME } from "./bundle-error.ts";

const TAR_TIMEOUT_MS = 3_600_000;

/**
 * Fetches all that go.sum lines name, checks it against them, and writes it as a tar archive: the
 * lines in `go.sum`, and the files in the layout of a mirror, so that any web server can serve the
 * unpacked archive too. Returns how many files it holds. Throws `BundleError` if a file cannot be
 * had, and the system's error if the disk fails; there is no archive then.
 */
export async function exportBundle(parts: {
  sum: GoSum;
  mirrors: Pick<EngineConfig, "list" | "auth">;
  /** The archive. The folder that it is in needs twice the space. */
  output: string;
  pool: ModulePool;
}): Promise<number> {
  const { sum, mirrors, output, pool } = parts;
  const dir = await mkdtemp(path.join(path.dirname(output), ".go-accel-bundle-"));
  const engine = createEngine({
    config: { ...mirrors, mirrorSelection: "fastest", noProxy: "", noSumdb: "", offline: false },
    disk: createDiskStore(dir),
    answersDir: dir,
    pool,
    sum,
    mayLookUp: () => false,
    inflatesZips: false,
    keepsUnchecked: true,
    emit: () => {},
  });
  const files = listFiles(sum);
  try {
    const problems = await Promise.all(
      files.map(async (file) => {
        try {
          const { kind } = await engine.fetcher.ensure(file, "prefetch");
          return kind === "stored" ? [] : [`${fileName(file)}: no mirror has it`];
        } catch (error) {
          return [`${fileName(file)}: ${errorMessage(error)}`];
        }
      }),
    );
    if (problems.flat().length > 0) throw new BundleError(problems.flat());
    await writeFile(path.join(dir, SUM_NAME), `${formatSumLines([sum]).join("\n")}\n`);
    await pack(dir, [SUM_NAME, ...files.map(storePath)], output);
  } finally {
    await engine.close();
    await removeTree(dir);
  }
  return files.length;
}

/** `go mod download` asks for the info of what it unpacks. */
function listFiles({ entries }: GoSum): ModuleFile[] {
  const files = entries.flatMap(({ path: modulePath, version, kind }): ModuleFile[] => {
    const module = { path: modulePath, version };
    if (kind === "mod") return [{ ...module, extension: "mod" }];
    return [
      { ...module, extension: "zip" },
      { ...module, extension: "info" },
    ];
  });
  // A module may have several lines.
  return [...new Map(files.map((file) => [fileName(file), file])).values()];
}

async function pack(dir: string, names: readonly string[], output: string): Promise<void> {
  const { exitCode, stderr } = await run("tar", ["-cf", output, "-C", dir, "--null", "-T", "-"], {
    input: names.join("\0"),
    timeoutMs: TAR_TIMEOUT_MS,
  });
  if (exitCode !== 0) throw new BundleError([`tar: ${stderr.trim().split("\n").at(-1) ?? ""}`]);
}
