import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { actionName, outputName } from "../../../src/buildcache/layout.ts";
import { parseActionFile, scanBuildCache } from "../../../src/buildcache/scan.ts";
import { hash1 } from "../../../src/gomod/dirhash.ts";
import { parseHistory } from "../../../src/history/history-text.ts";
import { errorMessage } from "../../../src/lib/errors.ts";
import { downloadName, treeName } from "../../../src/store/module-cache.ts";
import type { CacheService } from "../cache-service.ts";
import { buildModule, type SyntheticModule } from "../module-builder.ts";
import { removeTree } from "../temp-dir.ts";
import { unpackArchive } from "../unpack-archive.ts";

/** The parts of a GOMODCACHE that go would accept as whole although they are not. */
export function inspectModuleCache(dir: string, modules: readonly SyntheticModule[]): string[] {
  return modules.flatMap((module) => {
    const name = treeName(module);
    const tree = join(dir, name);
    // Go unpacks a marked tree again.
    if (!existsSync(tree) || existsSync(join(dir, downloadName(module, "partial")))) return [];
    const { zipHash, mod } = buildModule(module);
    const found = hashTree(tree, `${module.path}@${module.version}/`);
    const modFile = join(dir, downloadName(module, "mod"));
    return [
      ...(found === zipHash ? [] : [`the tree ${name} is not whole`]),
      ...(existsSync(modFile) && !readFileSync(modFile).equals(mod)
        ? [`the go.mod of ${name} is not whole`]
        : []),
    ];
  });
}

/**
 * Actions of a GOCACHE that are cut, or whose output is missing or has another size. A delta may
 * lack an output that its base has.
 */
export function inspectBuildCache(dir: string, outputsElsewhere = false): string[] {
  if (!existsSync(dir)) return [];
  const folders = readdirSync(dir).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const cut = folders.flatMap((folder) =>
    readdirSync(join(dir, folder))
      .filter((name) => name.endsWith("-a"))
      .filter((name) => !parseActionFile(readFileSync(join(dir, folder, name), "latin1")))
      .map((name) => `the action ${name} is cut`),
  );
  const incomplete = scanBuildCache(dir).flatMap(({ actionId, outputId, outputBytes }) => {
    const output = lstatSync(join(dir, outputName(outputId)), { throwIfNoEntry: false });
    if (!output) return outputsElsewhere ? [] : [`${actionName(actionId)} has no output`];
    // A folder holds an executable, of which the action says another size.
    if (output.isDirectory() || output.size === outputBytes) return [];
    return [`the output of ${actionName(actionId)} has ${output.size} of ${outputBytes} bytes`];
  });
  return [...cut, ...incomplete];
}

/** Unpacks each entry that is not in `inspected`, and looks into it as into a machine's folders. */
export async function inspectEntries(parts: {
  service: CacheService;
  modules: readonly SyntheticModule[];
  scratchDir: string;
  inspected: Set<string>;
}): Promise<string[]> {
  const { service, modules, scratchDir, inspected } = parts;
  const problems: string[] = [];
  for (const { key } of service.entries()) {
    if (inspected.has(key)) continue;
    inspected.add(key);
    if (key.startsWith("accel1-history-")) {
      const isWhole = parseHistory(readFileSync(service.readEntry(key), "utf8")) !== undefined;
      if (!isWhole) problems.push(`entry ${key}: it is no history`);
      continue;
    }
    const dir = join(scratchDir, "entry");
    try {
      await unpackArchive(service.readEntry(key), dir);
      const isModules = key.includes("-modules-");
      const found = isModules
        ? inspectModuleCache(dir, modules)
        : inspectBuildCache(dir, key.includes("-delta-"));
      problems.push(...found.map((problem) => `entry ${key}: ${problem}`));
    } catch (error) {
      problems.push(`entry ${key}: ${errorMessage(error)}`);
    } finally {
      await removeTree(dir);
    }
  }
  return problems;
}

function hashTree(dir: string, prefix: string): string {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return hash1(
    names.map((file) => ({
      name: prefix + file.slice(dir.length + 1),
      sha256Hex: createHash("sha256").update(readFileSync(file)).digest("hex"),
    })),
  );
}
