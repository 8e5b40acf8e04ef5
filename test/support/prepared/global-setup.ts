import { bundleSources } from "./bundle.ts";
import { prepareCompiledStd } from "./compiled-std.ts";

/**
 * Called by vitest once, before the first test of a project: makes what would otherwise be made
 * within the limit of some test, and longer on a new machine.
 */
export async function setup(): Promise<void> {
  await bundleSources();
  prepareCompiledStd();
}
