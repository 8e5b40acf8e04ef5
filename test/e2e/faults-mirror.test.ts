import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";
import type { JobResult } from "../support/runner.ts";

const ONE_MIRROR_WARNING = [
  expect.stringMatching(/^warning: go-accel: no answer from mirror 127\.0\.0\.1:\d+: /),
];

describe("a job whose mirror is down ends as without us, with one warning", () => {
  let machine: Machine;
  let deadUrl: string;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
    deadUrl = `http://127.0.0.1:${await findClosedPort()}`;
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    for (const { key } of machine.service.entries()) machine.service.deleteEntry(key);
  });

  it("with an error that names the mirror where there is no other", async () => {
    const env = { GOPROXY: deadUrl };
    const plain = await machine.runner.runJob({ name: "build", steps: [GO_BUILD], env });
    const job = await machine.run({ env });
    expect([plain.conclusion, job.conclusion]).toEqual(["failure", "failure"]);
    expect(exitCodes(job)).toEqual(exitCodes(plain));
    // The first line of go's output that says why.
    const refused = /connect: connection refused/;
    expect(plain.steps[0]?.log).toMatch(refused);
    expect(job.userSteps[0]?.log).toMatch(refused);
    expect(job.userSteps[0]?.log).toContain(new URL(deadUrl).host);
    expect(complaintLines(job)).toEqual(ONE_MIRROR_WARNING);
    expect(reportOf(job).diagnoses).toMatchObject([{ id: "tcp-refused" }]);
    const keys = machine.service.entries().map(({ key }) => key);
    expect(keys.filter((key) => key.includes("-modules-"))).toEqual([]);
  });

  it("successfully where the list goes on behind it", async () => {
    const env = { GOPROXY: `${deadUrl}|${machine.mirror.url}` };
    const job = await machine.run({ env });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual(ONE_MIRROR_WARNING);
  });

  it("successfully and without a warning where the cache has everything", async () => {
    await machine.run();
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    const job = await machine.run({ env: { GOPROXY: deadUrl } });
    expect(job.conclusion).toBe("success");
    expect(job.main.outputs).toMatchObject({ "cache-hit": "true" });
    expect(complaintLines(job)).toEqual([]);
  });

  it("successfully where it is an organisation's mirror and the environment's list is alive", async () => {
    const steps = [{ ...ACTION, with: { mirrors: `${deadUrl}|${machine.mirror.url}` } }, GO_BUILD];
    const job = await machine.run({ steps });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual(ONE_MIRROR_WARNING);
  });
});

function exitCodes(job: JobResult | AccelJob): readonly (number | null)[] {
  return job.steps.filter(({ phase }) => phase === "run").map(({ exitCode }) => exitCode);
}

/** A port on which nothing listens: taken, and given back. */
async function findClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return address.port;
}
