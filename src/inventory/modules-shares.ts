import { BASE_LIST, DELTA_LIST } from "../modulecache/layout.ts";
import { measureParts, scanModuleCache } from "../modulecache/scan.ts";
import { parseUnitList } from "../modulecache/unit-list.ts";
import { describeIdle, type LayerShares, sumShares } from "./layer-shares.ts";
import { readNewestList } from "./newest-list.ts";

/** What an unpacked base or delta of the modules layer holds, by module and version. */
export async function measureModules(dir: string): Promise<LayerShares> {
  const list = await readNewestList(dir, [DELTA_LIST, BASE_LIST], parseUnitList);
  const units = scanModuleCache(dir).map(({ module, name, parts }) => ({
    module,
    idle: list?.units.get(name)?.idle ?? 0,
    sizeBytes: measureParts(dir, module, parts),
    count: 1,
  }));
  return {
    sizeBytes: units.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    byName: sumShares(
      units.map(({ module, sizeBytes, count }) => ({
        name: `${module.path}@${module.version}`,
        sizeBytes,
        count,
      })),
    ),
    byAge: sumShares(
      units.map(({ idle, sizeBytes, count }) => ({ name: describeIdle(idle), sizeBytes, count })),
    ),
  };
}
