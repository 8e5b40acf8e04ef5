import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../support/cache-service.ts";
import { complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { layerEntries } from "../support/e2e/layers.ts";
import { createMachine, type Machine } from "../support/e2e/machine.ts";
import { IS_FULL } from "../support/full.ts";
import { writeConsumer } from "../support/module-graph.ts";

/**
 * How often a failing cache service may be asked, in both steps together: each time costs a wait. Two
 * layers have a base and a delta each, and a download is tried three times.
 */
const MOST_REQUESTS = 24;
const ONE_CACHE_WARNING = [expect.stringMatching(/^warning: go-accel: .*without the cache$/)];

interface FaultCase {
  readonly title: string;
  readonly fault: Fault;
}

/** All faults in full tests. Otherwise the first: `cache-github-faults.test.ts` has each of them. */
const someOf = (cases: readonly FaultCase[]) => (IS_FULL ? cases : cases.slice(0, 1));

describe("a job whose cache service fails succeeds as without us, with one warning", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    machine.service.setFaults([]);
    machine.service.clearRequests();
    for (const { key } of machine.service.entries()) machine.service.deleteEntry(key);
  });

  it("where there is no service", async () => {
    const job = await machine.run({ cache: null });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual(ONE_CACHE_WARNING);
    expect(job.main.outputs).toMatchObject({ "modules-cache": "miss", "build-cache": "miss" });
  });

  it.each(
    someOf([
      { title: "answering 500", fault: { on: "lookup", kind: "status", status: 500 } },
      { title: "answering garbage", fault: { on: "lookup", kind: "garbage" } },
    ]),
  )("$title to a look-up", async ({ fault }) => {
    machine.service.setFaults([fault]);
    const job = await machine.run();
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual(ONE_CACHE_WARNING);
    expect(job.main.outputs).toMatchObject({ "modules-cache": "miss", "build-cache": "miss" });
    expect(machine.service.requests.some((request) => request.fault !== null)).toBe(true);
    expect(machine.service.requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(job.orphans).toEqual([]);
  });

  it.each(
    someOf([
      { title: "an upload", fault: { on: "upload", kind: "status", status: 403 } },
      { title: "a new entry", fault: { on: "create", kind: "status", status: 500 } },
    ]),
  )("refusing $title", async ({ fault }) => {
    machine.service.setFaults([fault]);
    const job = await machine.run();
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual(ONE_CACHE_WARNING);
    expect(reportOf(job).saves.map(({ status }) => status)).toEqual(["failed", "failed"]);
    expect(machine.service.requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(job.orphans).toEqual([]);
  });

  it("a token that may only read is no failure: no entry is made, and the summary says why", async () => {
    const token = machine.service.issueToken({ ref: "refs/heads/main", mode: "read" });
    const job = await machine.run({ cache: { token } });
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual([]);
    expect(machine.service.requests.map(({ kind }) => kind)).toContain("create");
    expect(machine.service.entries()).toEqual([]);
    expect(reportOf(job).saves.map(({ status }) => status)).toEqual(["skipped", "skipped"]);
    expect(job.post.summary).toContain("the cache service allows this job to read only");
  });
});

describe("a job whose entries cannot be fetched succeeds as without us, with one warning", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
    await writeConsumer(machine.runner.workspace, machine.modules);
    await machine.run();
    expect(layerEntries(machine.service)).toHaveLength(2);
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    machine.service.setFaults([]);
    machine.service.clearRequests();
  });

  it.each(
    someOf([
      { title: "cut in the middle", fault: { on: "download", kind: "cut", afterBytes: 100 } },
      { title: "delivered as garbage", fault: { on: "download", kind: "garbage-body" } },
    ]),
  )("$title", async ({ fault }) => {
    machine.service.setFaults([fault]);
    const job = await machine.run();
    expect(job.conclusion).toBe("success");
    expect(complaintLines(job)).toEqual(ONE_CACHE_WARNING);
    expect(job.main.outputs).toMatchObject({ "modules-cache": "miss", "build-cache": "miss" });
    expect(machine.service.requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(job.orphans).toEqual([]);
  });

  it("of one layer: the other is restored", async () => {
    machine.service.setFaults([
      { on: "download", kind: "garbage-body", keyIncludes: "accel1-build" },
    ]);
    const job = await machine.run();
    expect(job.conclusion).toBe("success");
    expect(job.main.outputs).toMatchObject({ "modules-cache": "exact", "build-cache": "miss" });
    expect(complaintLines(job)).toEqual(ONE_CACHE_WARNING);
  });

  it("a job whose cache-mode is read is no failure: it restores, and says that it saves nothing", async () => {
    const job = await machine.run({ cacheMode: "read" });
    expect(job.conclusion).toBe("success");
    expect(job.main.outputs).toMatchObject({ "cache-hit": "true" });
    expect(complaintLines(job)).toEqual([]);
    expect(reportOf(job).saves.map(({ reason }) => reason)).toEqual([
      "the job's cache-mode is read",
      "the job's cache-mode is read",
    ]);
  });
});
