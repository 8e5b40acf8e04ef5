import { writeTestedConsumer } from "../../support/e2e/consumer.ts";
import { backdate, makeRepository } from "../../support/git.ts";
import type { SyntheticModule } from "../../support/module-builder.ts";
import { toHostPath } from "./folders.ts";
import { PLACES, renewMachine } from "./machine.ts";

/** A new machine whose go asks this mirror, with a checkout of a program that calls each module. */
export async function renewWithConsumer(
  mirrorUrl: string,
  modules: readonly SyntheticModule[],
): Promise<void> {
  await renewMachine({ GOPROXY: mirrorUrl, GOSUMDB: "off", GOTOOLCHAIN: "local" });
  const workspace = toHostPath(PLACES.workspace);
  await writeTestedConsumer(workspace, modules);
  makeRepository(workspace);
  // On a real runner more than two seconds pass between the checkout and the first go command.
  backdate(workspace);
}
