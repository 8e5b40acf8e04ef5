import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseLayerList, shortId } from "../buildcache/layer-list.ts";
import { ACTION_BYTES, BASE_LIST, DELTA_LIST, outputName } from "../buildcache/layout.ts";
import { type ActionEntry, scanBuildCache } from "../buildcache/scan.ts";
import { tryReadText } from "../lib/fs.ts";
import { readPackagePath } from "./go-object.ts";
import { describeIdle, type LayerShares, sumShares } from "./layer-shares.ts";

const STANDARD_LIBRARY = "standard library";
const PROGRAMS = "linked programs";
const OTHERS = "test results, vet results and lists of files";

/**
 * What an unpacked build layer holds, by package. Of a delta, actions whose output the base holds
 * are not counted.
 */
export async function measureBuild(dir: string): Promise<LayerShares> {
  const entries = scanBuildCache(dir);
  const idle = await readIdle(dir);
  const seen = new Set<string>();
  const parts = entries.map((entry) => {
    const isFirst = !seen.has(entry.outputId);
    seen.add(entry.outputId);
    const sizeBytes = ACTION_BYTES + (isFirst ? entry.outputBytes : 0);
    return { entry, sizeBytes, count: 1 };
  });
  return {
    sizeBytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    byName: sumShares(parts.map(({ entry, ...part }) => ({ ...part, name: nameOf(dir, entry) }))),
    byAge: sumShares(
      parts.map(({ entry, ...part }) => ({
        ...part,
        name: describeIdle(idle.get(shortId(entry.actionId)) ?? 0),
      })),
    ),
  };
}

async function readIdle(dir: string): Promise<ReadonlyMap<string, number>> {
  for (const name of [DELTA_LIST, BASE_LIST]) {
    const list = parseLayerList((await tryReadText(path.join(dir, name))) ?? "");
    if (list) return list.idle;
  }
  return new Map();
}

function nameOf(dir: string, { outputId }: ActionEntry): string {
  const output = path.join(dir, outputName(outputId));
  // Go keeps a cached executable in a folder.
  if (statSync(output).isDirectory()) {
    return readdirSync(output).length === 0 ? OTHERS : PROGRAMS;
  }
  const packagePath = readPackagePath(readFileSync(output));
  if (packagePath === undefined) return OTHERS;
  // Only the standard library has paths whose first element has no dot; `main` is a program's.
  const isStandard = packagePath !== "main" && !packagePath.split("/", 1)[0]?.includes(".");
  return isStandard ? STANDARD_LIBRARY : packagePath;
}
