import type { ModuleVersion } from "../../gomod/module-path.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";

const MAX_NAMED = 5;

/** One finding for all damaged modules of the module cache. Pure. */
export function judgeModuleCache(
  damaged: readonly (ModuleVersion & { fault: string; files: readonly string[] })[],
): Finding[] {
  if (damaged.length === 0) return [];
  const named = damaged.slice(0, MAX_NAMED);
  const evidence = named.map(({ path, version, fault }) => `${path}@${version}: ${fault}`);
  const more = damaged.length - named.length;
  if (more > 0) evidence.push(`and ${more} more`);
  const commands = ["go-accel doctor --fix", "go clean -modcache"];
  return [makeFinding("module-cache-damaged", { evidence, commands })];
}
