import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseLayerList, shortId } from "../buildcache/layer-list.ts";
import { ACTION_BYTES, BASE_LIST, DELTA_LIST, outputName } from "../buildcache/layout.ts";
import { type ActionEntry, scanBuildCache } from "../buildcache/scan.ts";
import { readPackagePath } from "./go-object.ts";
import { describeIdle, type LayerShares, sumShares } from "./layer-shares.ts";
import { readNewestList } from "./newest-list.ts";

const STANDARD_LIBRARY = "standard library";
const PROGRAMS = "linked programs";
/** What has no package of its own. */
const OTHERS = {
  build: "test results, vet results and lists of files",
  lint: "findings and facts",
} as const;

/**
 * What an unpacked build layer, or one of a linter, holds by package. Of a delta, actions whose output
 * the base holds are not counted.
 */
export async function measureBuild(dir: string, of: keyof typeof OTHERS): Promise<LayerShares> {
  const entries = scanBuildCache(dir);
  const list = await readNewestList(dir, [DELTA_LIST, BASE_LIST], parseLayerList);
  const seen = new Set<string>();
  const parts = entries.map((entry) => {
    const isFirst = !seen.has(entry.outputId);
    seen.add(entry.outputId);
    const sizeBytes = ACTION_BYTES + (isFirst ? entry.outputBytes : 0);
    return { entry, sizeBytes, count: 1 };
  });
  return {
    sizeBytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    byName: sumShares(
      parts.map(({ entry, ...part }) => ({ ...part, name: nameOf(dir, entry) ?? OTHERS[of] })),
    ),
    byAge: sumShares(
      parts.map(({ entry, ...part }) => ({
        ...part,
        name: describeIdle(list?.idle.get(shortId(entry.actionId)) ?? 0),
      })),
    ),
  };
}

function nameOf(dir: string, { outputId }: ActionEntry): string | undefined {
  const output = path.join(dir, outputName(outputId));
  // Go keeps a cached executable in a folder.
  if (statSync(output).isDirectory()) {
    return readdirSync(output).length === 0 ? undefined : PROGRAMS;
  }
  const packagePath = readPackagePath(readFileSync(output));
  if (packagePath === undefined) return undefined;
  // Only the standard library has paths whose first element has no dot; `main` is a program's.
  const isStandard = packagePath !== "main" && !packagePath.split("/", 1)[0]?.includes(".");
  return isStandard ? STANDARD_LIBRARY : packagePath;
}
