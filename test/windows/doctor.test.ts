import { expect, it, onTestFinished } from "vitest";
import { makeModuleGraph } from "../support/module-graph.ts";
import { startModuleMirror } from "../support/module-mirror.ts";
import { renewWithConsumer } from "./support/consumer.ts";
import { NODE } from "./support/folders.ts";
import { MACHINE_ENV, PLACES } from "./support/machine.ts";
import { startWorker } from "./support/wine.ts";

const MODULES = makeModuleGraph({ count: 3 });

it("doctor finds nothing wrong with a Windows machine that is in order", async () => {
  const mirror = await startModuleMirror({ modules: MODULES });
  onTestFinished(() => mirror.close());
  await renewWithConsumer(mirror.url, MODULES);
  await using worker = await startWorker();
  const { exitCode, output } = await worker.run({
    file: NODE,
    args: [`${PLACES.actionDir}\\dist\\index.js`, "doctor", "--json"],
    cwd: PLACES.workspace,
    env: MACHINE_ENV,
  });
  const checks: { id: string; status: string; summary: string }[] = JSON.parse(output).checks;
  expect([exitCode, checks.filter(({ status }) => !["fine", "skipped"].includes(status))]).toEqual([
    0,
    [],
  ]);
  const summaries = new Map(checks.map(({ id, summary }) => [id, summary]));
  expect(summaries.get("files")).toBe("D:\\a\\app\\app\\go.mod");
  expect(summaries.get("disk")).toBe(
    "C:\\Users\\runneradmin\\go\\pkg\\mod, C:\\Users\\runneradmin\\AppData\\Local\\go-build",
  );
  expect(summaries.get("mirrors")).toMatch(/^asked for example\.com\/graph\//);
});
