import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { historyEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { writeFiles } from "../support/git.ts";

const PACKAGES = ["a", "b", "c"];

function writeCheckout(dir: string): void {
  writeFiles(dir, {
    "go.mod": "module example.com/stamped\n\ngo 1.22\n",
    "version/version.go": 'package version\n\nvar Date = "none"\n',
    ...Object.fromEntries(
      PACKAGES.map((name) => [
        `${name}/${name}_test.go`,
        `package ${name}\n\nimport (\n\t"testing"\n\n\t"example.com/stamped/version"\n)\n\nfunc Test(t *testing.T) { t.Log(version.Date) }\n`,
      ]),
    ),
  });
}

describe("jobs whose `go test` gets a stamp with -ldflags, on machines that are new each time", () => {
  let machine: Machine;
  const jobs: AccelJob[] = [];

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "tests", moduleCount: 1 });
    // On a busy machine the small layer of these jobs may seem to lose, and would be skipped.
    const action = { ...ACTION, with: { cache: "read-write" } };
    for (const [index, date] of ["1", "2", "3", "3", "3"].entries()) {
      await machine.renew();
      writeCheckout(machine.runner.workspace);
      const run = `go test -ldflags "-X example.com/stamped/version.Date=${date}" ./...`;
      jobs.push(await machine.run({ runId: 101 + index, steps: [action, { kind: "run", run }] }));
    }
  });
  afterAll(() => machine.close());

  const saveOf = (job: AccelJob | undefined) =>
    job && reportOf(job).saves.find(({ name }) => name === "build");
  const testsOf = (job: AccelJob | undefined) => job && reportOf(job).tests;
  /** On a busy machine there may be other annotations, such as of a layer that costs more than it saves. */
  const flagNotices = (job: AccelJob | undefined) =>
    job?.post.annotations.filter(({ message }) => message.includes("-ldflags has another value"));
  const told = {
    reason: "code",
    certain: true,
    remedy: expect.stringContaining("-ldflags has another value than in earlier jobs"),
  };

  it("succeed without a warning", () => {
    expect(jobs.map(({ conclusion }) => conclusion)).toEqual(jobs.map(() => "success"));
    expect(jobs.flatMap(complaintLines)).toEqual([]);
  });

  it("are told that the stamp is why all tests ran, in an annotation too", () => {
    for (const job of jobs.slice(1, 3)) {
      expect(testsOf(job)).toMatchObject({ cached: 0, run: 3, reruns: [told, told, told] });
      expect(flagNotices(job)).toHaveLength(1);
    }
  });

  it("save nothing of results that only the stamp made new", () => {
    expect(saveOf(jobs[0])).toMatchObject({ status: "saved", kind: "base" });
    for (const job of jobs.slice(1, 3)) expect(saveOf(job)).toMatchObject({ status: "unchanged" });
  });

  it("save results of a stamp that stays, and the next job takes them", () => {
    expect(testsOf(jobs[3])).toMatchObject({ cached: 0, run: 3 });
    expect(flagNotices(jobs[3])).toEqual([]);
    expect(saveOf(jobs[3])).toMatchObject({ status: "saved", kind: "delta" });
    expect(testsOf(jobs[4])).toMatchObject({ cached: 3, run: 0 });
  });

  it("leave the value of the stamp neither in the report nor in the history", () => {
    const texts = [
      ...jobs.map((job) => JSON.stringify(reportOf(job))),
      ...historyEntries(machine.service).map(({ key }) =>
        readFileSync(machine.service.readEntry(key), "utf8"),
      ),
    ];
    expect(texts).toHaveLength(2 * jobs.length);
    for (const text of texts) expect(text).not.toContain("version.Date");
  });
});
