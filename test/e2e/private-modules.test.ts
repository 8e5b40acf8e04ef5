import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { sumLines } from "../support/module-builder.ts";
import { writeConsumer } from "../support/module-graph.ts";
import type { Step } from "../support/runner/types.ts";

const HOST = "git.corp.example";
/** go.mod names it and no package imports it, so that the jobs need it from nowhere. */
const SECRET = { path: `${HOST}/secret`, version: "v1.0.0" };
const BUILD = "go build ./...";

describe("modules that only a later step calls private", () => {
  let machine: Machine;

  /** Runs a job on a new machine; gives what the mirror was asked, and the job. */
  async function run(steps: readonly Step[]): Promise<{ job: AccelJob; asked: string[] }> {
    await machine.renew();
    machine.mirror.clearRequests();
    const { workspace } = machine.runner;
    await writeConsumer(workspace, machine.modules);
    await appendFile(join(workspace, "go.mod"), `\nrequire ${SECRET.path} ${SECRET.version}\n`);
    await appendFile(join(workspace, "go.sum"), sumLines([SECRET]));
    const job = await machine.run({ cache: null, steps });
    return { job, asked: machine.mirror.requests.map(({ path }) => path) };
  }
  const secretPaths = (asked: readonly string[]) => asked.filter((path) => path.includes(HOST));
  const prefetched = (job: AccelJob) => reportOf(job).sidecar.stats?.warm?.fetched;

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: 6,
      extraModules: [SECRET],
    });
  });
  afterAll(() => machine.close());

  it("are prefetched if go would ask the mirror for them", async () => {
    const { job, asked } = await run([ACTION, { kind: "run", run: BUILD }]);
    expect(job.conclusion).toBe("success");
    expect(secretPaths(asked)).not.toEqual([]);
  });

  it.each<[string, readonly Step[]]>([
    ["its env", [{ kind: "run", run: BUILD, env: { GOPRIVATE: HOST } }]],
    [
      "go env -w in a step before",
      [
        { kind: "run", run: `go env -w GOPRIVATE=${HOST}` },
        { kind: "run", run: BUILD },
      ],
    ],
    [
      "GITHUB_ENV",
      [
        { kind: "run", run: `echo GONOPROXY=${HOST} >>"$GITHUB_ENV"` },
        { kind: "run", run: BUILD },
      ],
    ],
    ["the command itself", [{ kind: "run", run: `GOPRIVATE='*.corp.example' ${BUILD}` }]],
  ])("are named to no mirror if %s says so, and the others are prefetched", async (_, steps) => {
    const { job, asked } = await run([ACTION, ...steps]);
    expect(job.conclusion).toBe("success");
    expect(secretPaths(asked)).toEqual([]);
    expect(prefetched(job)).toBeGreaterThan(0);
  });

  it("are named to no mirror before the first go command", async () => {
    const { asked } = await run([ACTION, { kind: "run", run: "sleep 1; go version; go env" }]);
    expect(asked).toEqual([]);
  });

  it("are named to no mirror by a go command that is not the one on PATH", async () => {
    const unwrapped = `GOPRIVATE=${HOST} "$(go env GOROOT)/bin/go" build ./...`;
    const { job, asked } = await run([ACTION, { kind: "run", run: unwrapped }]);
    expect(job.conclusion).toBe("success");
    expect(secretPaths(asked)).toEqual([]);
  });

  it("are named to no mirror without the script that tells of settings", async () => {
    const action = { ...ACTION, with: { "time-go-commands": "false" } };
    const { job, asked } = await run([
      action,
      { kind: "run", run: BUILD, env: { GOPRIVATE: HOST } },
    ]);
    expect(job.conclusion).toBe("success");
    expect(secretPaths(asked)).toEqual([]);
  });
});
