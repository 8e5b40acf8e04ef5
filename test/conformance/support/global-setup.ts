import { prepareToolchains } from "./go-toolchains.ts";

/** Called by vitest once, before the first test of the project. */
export function setup(): void {
  prepareToolchains();
}
