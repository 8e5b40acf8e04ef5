import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { complaintLines } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { sidecarAddress } from "../support/e2e/sidecar-probe.ts";
import { writeConsumer } from "../support/module-graph.ts";
import type { JobResult } from "../support/runner.ts";

const LIST = "https://unused.example.com,direct";

describe("the environment of a job's steps", () => {
  let machine: Machine;
  let goEnvFile: string;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
    goEnvFile = join(machine.runner.homeDir, ".config", "go", "env");
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    for (const { key } of machine.service.entries()) machine.service.deleteEntry(key);
  });

  /** What the shell of the first step of the user saw, without what differs in each step. */
  function seenBy({ steps }: JobResult): Record<string, string> {
    const env = { ...steps.find(({ phase }) => phase === "run")?.env };
    for (const name of Object.keys(env)) {
      if (/^(?:GITHUB_|RUNNER_|ACTIONS_)/.test(name)) delete env[name];
    }
    return env;
  }

  it("is as without us, except for PATH and GOENV", async () => {
    const without = seenBy(await machine.runner.runJob({ name: "build", steps: [GO_BUILD] }));
    const job = await machine.run({ steps: [ACTION, GO_BUILD] });
    const { PATH = "", GOENV = "", ...rest } = seenBy(job);
    const { PATH: path = "", ...before } = without;
    const folder = join(machine.runner.tempDir, "go-accel");
    expect(rest).toEqual(before);
    expect(PATH).toBe(`${join(folder, "path-1")}:${path}`);
    expect(GOENV).toBe(join(folder, "env-1", "env"));
    expect(complaintLines(job)).toEqual([]);
  });

  it("keeps a GOPROXY of the job, though go asks the sidecar", async () => {
    const show = { kind: "run", run: 'echo "$GOPROXY"; go env GOPROXY' } as const;
    const env = { GOPROXY: machine.mirror.url };
    const job = await machine.run({ env, steps: [ACTION, show, GO_BUILD] });
    expect(job.userSteps[0]?.rawLog).toBe(`${env.GOPROXY}\n${env.GOPROXY}\n`);
    expect(job.reports[0]?.sidecar.stats?.requests).toBeGreaterThan(0);
    expect(job.conclusion).toBe("success");
  });

  it("replaces that GOPROXY without the script named go", async () => {
    const env = { GOPROXY: machine.mirror.url };
    const action = { ...ACTION, with: { "time-go-commands": "false" } };
    const job = await machine.run({ env, steps: [action, GO_BUILD] });
    expect(job.userSteps[0]?.env["GOPROXY"]).toBe(job.main.outputs["goproxy"]);
    expect(sidecarAddress(job.userSteps[0]?.env["GOPROXY"])).toMatch(/^http:/);
    expect(complaintLines(job)).toEqual([]);
  });

  it("lets go env -w of a step hold, and the user's file have it at the end", async () => {
    const goroot = "$(go env GOROOT)/bin/go";
    const steps = [
      ACTION,
      { kind: "run", run: `go env -w GOPROXY=${LIST}` },
      { kind: "run", run: `${goroot} env GOPROXY; ${goroot} env -w GOPRIVATE=corp.example.com` },
    ] as const;
    const job = await machine.run({ steps });
    expect(job.userSteps[1]?.rawLog).toBe(`${LIST}\n`);
    expect(await readFile(goEnvFile, "utf8")).toBe(`GOPROXY=${LIST}\nGOPRIVATE=corp.example.com\n`);
    expect(complaintLines(job)).toEqual([]);
  });

  it("leaves the user's file alone if no step sets anything", async () => {
    const before = await readFile(goEnvFile, "utf8");
    const job = await machine.run();
    expect(await readFile(goEnvFile, "utf8")).toBe(before);
    expect(job.conclusion).toBe("success");
  });

  it("is that of the second of two uses, which starts from what the user has set", async () => {
    const steps = [
      { ...ACTION, id: "one" },
      { ...ACTION, id: "two", with: { "cache-scope": "two" } },
      { kind: "run", run: "$(go env GOROOT)/bin/go env GOPROXY; go env GOPROXY" },
    ] as const;
    const job = await machine.run({ steps });
    const goProxies = job.steps
      .filter(({ phase }) => phase === "main")
      .map(({ outputs }) => outputs["goproxy"]);
    expect(job.userSteps[0]?.rawLog).toBe(`${goProxies[1]}\n${machine.mirror.url}\n`);
    for (const goProxy of goProxies) expect(goProxy).toMatch(/^[^|]*\|[^|]*$/);
    expect(complaintLines(job)).toEqual([]);
    expect(job.orphans).toEqual([]);
  });
});
