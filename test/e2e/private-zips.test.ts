import { rename } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { git, makeRepository } from "../support/git.ts";
import { buildModule, renderPackage } from "../support/module-builder.ts";
import { writeConsumer } from "../support/module-graph.ts";

const HOST = "git.corp.example";
/** go finds the repository by the name alone, without asking the host. */
const PRIVATE = { path: `${HOST}/priv.git`, version: "v1.0.0" };

describe("a private module that an earlier job fetched", () => {
  let machine: Machine;
  let first: AccelJob;
  let second: AccelJob;
  let asked: readonly string[];

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 4 });
    const repository = join(machine.scratchDir, "priv.git");
    makeRepository(repository, {
      "go.mod": buildModule(PRIVATE).mod.toString(),
      "module.go": renderPackage(PRIVATE),
    });
    git(repository, "tag", PRIVATE.version);
    const env = {
      GOPRIVATE: HOST,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.${pathToFileURL(machine.scratchDir).href}/.insteadOf`,
      GIT_CONFIG_VALUE_0: `https://${HOST}/`,
    };
    const run = async () => {
      await writeConsumer(machine.runner.workspace, [...machine.modules, PRIVATE]);
      const go = "go mod download && go build -o consumer . && ./consumer";
      return machine.run({ env, steps: [ACTION, { kind: "run", run: go }] });
    };
    first = await run();
    // As in a job without the secret that opens it.
    await rename(repository, `${repository}-gone`);
    await machine.renew();
    machine.mirror.clearRequests();
    second = await run();
    asked = machine.mirror.requests.map(({ path }) => path);
  }, 600_000);
  afterAll(() => machine.close());

  it("is downloaded, built with and verified by go without its origin", () => {
    expect([first, second].map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect([first, second].flatMap(complaintLines)).toEqual([]);
    expect(second.userSteps[0]?.log).toContain(`${PRIVATE.path}@${PRIVATE.version}\n`);
  });

  it("is restored without a zip, and nobody is asked for anything", () => {
    expect(second.main.outputs).toMatchObject({ "modules-cache": "exact" });
    expect(asked).toEqual([]);
    const spans = reportOf(second).cost.main.spans.map(({ name }) => name);
    expect(spans).toContain("make private zips");
  });
});
