import fc from "fast-check";
import { isValidModulePath } from "../../../src/gomod/module-path.ts";
import type { LayerUnit } from "../../../src/modulecache/plan-layer.ts";
import { unitName } from "../../../src/modulecache/unit.ts";

const element = fc.stringMatching(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,8}$/);
export const moduleVersions = fc.record({
  path: fc
    .tuple(fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}\.[a-z]{2}$/), fc.array(element))
    .map(([host, elements]) => [host, ...elements].join("/"))
    .filter(isValidModulePath),
  version: fc.stringMatching(/^v[0-9]\.[0-9]\.[0-9](?:-[0-9A-Za-z-]{1,8})?(?:\+incompatible)?$/),
});

/** A unit with all its parts that the job used and no layer has, but for what is given. */
export function unit(name: string, some: Partial<LayerUnit> = {}): LayerUnit {
  const module = { path: `example.com/${name}`, version: "v1.0.0" };
  return {
    module,
    name: unitName(module),
    parts: "tmi",
    isThere: true,
    isNamed: false,
    isUsed: true,
    ownBytes: 1_000,
    ...some,
  };
}
