import { goProgram } from "../../support/prepared/go-programs.ts";
import { prepareToolchains } from "./go-toolchains.ts";

/** Called by vitest once, before the first test of the project. */
export async function setup(): Promise<void> {
  prepareToolchains();
  await goProgram("checksum-database");
}
