import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { backdate, looksClean, makeRepository } from "../support/git.ts";

const READS_FILE = `package file

import (
	"os"
	"testing"
)

func TestFile(t *testing.T) {
	if _, err := os.ReadFile("testdata/input.txt"); err != nil {
		t.Fatal(err)
	}
}
`;
const READS_FOLDER = `package folder

import (
	"os"
	"testing"
)

func TestFolder(t *testing.T) {
	if _, err := os.ReadDir("testdata"); err != nil {
		t.Fatal(err)
	}
}
`;

function writeCheckout(dir: string, input: string): void {
  makeRepository(dir, {
    "go.mod": "module example.com/checkout\n\ngo 1.22\n",
    "file/file.go": "package file\n",
    "file/file_test.go": READS_FILE,
    "file/testdata/input.txt": input,
    "folder/folder.go": "package folder\n",
    "folder/folder_test.go": READS_FOLDER,
    "folder/testdata/one.txt": "one",
  });
  backdate(dir);
}

/** Packages whose result go took from its cache, and those whose tests it ran. */
function testRuns(job: AccelJob): { cached: string[]; run: string[] } {
  const lines = job.steps.flatMap((step) => step.log.split("\n"));
  const names = (pattern: RegExp) =>
    lines.flatMap((line) => pattern.exec(line)?.[1] ?? []).toSorted();
  return {
    cached: names(/^ok\s+example\.com\/checkout\/(\S+)\s+\(cached\)/),
    run: names(/^ok\s+example\.com\/checkout\/(\S+)\s+[0-9.]+s/),
  };
}

describe("tests that read the checkout, on machines that are new each time", () => {
  let machine: Machine;
  const jobs: AccelJob[] = [];
  let wasClean: boolean;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "tests", moduleCount: 1 });
    const runJob = async (input: string, reuse = "true") => {
      writeCheckout(machine.runner.workspace, input);
      const action = { ...ACTION, with: { "reuse-tests": reuse } };
      const steps = [action, { kind: "run" as const, run: "go test ./..." }];
      jobs.push(await machine.run({ steps }));
    };
    await runJob("first");
    await machine.renew();
    await runJob("first");
    wasClean = looksClean(machine.runner.workspace);
    await machine.renew();
    await runJob("other");
    await machine.renew();
    await runJob("first", "false");
  });
  afterAll(() => machine.close());

  it("all jobs succeed without a warning", () => {
    expect(jobs.map((job) => job.conclusion)).toEqual(jobs.map(() => "success"));
    expect(jobs.flatMap(complaintLines)).toEqual([]);
  });

  it("run once, and are reused where nothing changed", () => {
    expect(testRuns(jobs[0] as AccelJob)).toEqual({ cached: [], run: ["file", "folder"] });
    expect(testRuns(jobs[1] as AccelJob)).toEqual({ cached: ["file", "folder"], run: [] });
  });

  it("leave a checkout that git takes for unchanged", () => {
    expect(wasClean).toBe(true);
  });

  it("run again where a file has other content of the same size", () => {
    expect(testRuns(jobs[2] as AccelJob)).toEqual({ cached: ["folder"], run: ["file"] });
  });

  it("are counted in the report, which names the file for which one ran again", () => {
    const counts = { packages: 2, fresh: 0, more: 0 };
    expect(jobs.slice(0, 3).map((job) => reportOf(job).tests)).toEqual([
      { ...counts, cached: 0, run: 2, fresh: 2, reruns: [] },
      { ...counts, cached: 2, run: 0, reruns: [] },
      {
        ...counts,
        cached: 1,
        run: 1,
        reruns: [
          {
            package: "example.com/checkout/file",
            seconds: expect.any(Number),
            reason: "inputs",
            certain: expect.any(Boolean),
            inputs: [{ kind: "file", name: "file/testdata/input.txt" }],
          },
        ],
      },
    ]);
  });

  it("run again where it is switched off", () => {
    expect(testRuns(jobs[3] as AccelJob)).toEqual({ cached: [], run: ["file", "folder"] });
  });
});
