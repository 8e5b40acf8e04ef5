import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { writeFiles } from "../support/git.ts";

const READS_CHART = `package chart

import (
	"os"
	"strings"
	"testing"
)

func TestChart(t *testing.T) {
	text, err := os.ReadFile("../../charts/values.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "replicas") {
		t.Fatal("no replicas")
	}
}
`;
const READS_NOTHING = `package plain

import "testing"

func TestPlain(t *testing.T) {}
`;

/** Without vet, whose results of the standard library would be most of the layer. */
const GO_TEST = "cd tests && go test -vet=off ./...";

/** A chart beside the module with its tests. */
function writeCheckout(dir: string, replicas: number): void {
  writeFiles(dir, {
    "charts/values.yaml": `replicas: ${replicas}\n`,
    "tests/go.mod": "module example.com/checkout\n\ngo 1.22\n",
    "tests/chart/chart.go": "package chart\n",
    "tests/chart/chart_test.go": READS_CHART,
    "tests/plain/plain.go": "package plain\n",
    "tests/plain/plain_test.go": READS_NOTHING,
  });
}

/** Packages whose result go took from its cache in the job. */
function cachedIn(job: AccelJob | undefined): string[] {
  const lines = job?.steps.flatMap((step) => step.log.split("\n")) ?? [];
  return lines
    .flatMap((line) => /^ok\s+example\.com\/checkout\/(\S+)\s+\(cached\)/.exec(line)?.[1] ?? [])
    .toSorted();
}

describe("results of earlier jobs, on machines that are new each time", () => {
  let machine: Machine;
  const jobs = new Map<string, AccelJob>();

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "tests", moduleCount: 1 });
    const runJob = async (
      name: string,
      { replicas = 1, reuse = "auto", event = "push", run = GO_TEST } = {},
    ) => {
      await machine.renew();
      writeCheckout(machine.runner.workspace, replicas);
      const action = { ...ACTION, with: { "reuse-tests": reuse } };
      const steps = [action, { kind: "run" as const, run }];
      jobs.set(name, await machine.run({ steps, eventName: event }));
    };
    await runJob("first");
    await runJob("same");
    await runJob("chart changed", { replicas: 2 });
    await runJob("chart as before that", { replicas: 2 });
    await runJob("nightly", { replicas: 2, event: "schedule" });
    await runJob("nightly, always", { replicas: 2, event: "schedule", reuse: "always" });
    await runJob("never", { replicas: 2, reuse: "never" });
    await runJob("after never", { replicas: 2 });
    await runJob("cleaned", {
      replicas: 2,
      run: "cd tests && go vet ./... && go clean -testcache",
    });
    await runJob("after that", { replicas: 2 });
  });
  afterAll(() => machine.close());

  it("all jobs succeed without a warning", () => {
    const all = [...jobs.values()];
    expect(all.map((job) => job.conclusion)).toEqual(all.map(() => "success"));
    expect(all.flatMap(complaintLines)).toEqual([]);
  });

  it("are taken if nothing changed, and the summary says how to run the tests", () => {
    expect(cachedIn(jobs.get("same"))).toEqual(["chart", "plain"]);
    const summary = jobs.get("same")?.post.summary;
    expect(summary).toContain("2 packages were not tested in this job");
    expect(summary).toContain("reuse-tests: never");
  });

  it("are not taken if a tracked file changed that the test read outside of its module", () => {
    expect(cachedIn(jobs.get("chart changed"))).toEqual(["plain"]);
    expect(reportOf(jobs.get("chart changed") as AccelJob).tests?.reruns).toMatchObject([
      {
        package: "example.com/checkout/chart",
        reason: "inputs",
        inputs: [{ kind: "file", name: "charts/values.yaml" }],
      },
    ]);
    expect(cachedIn(jobs.get("chart as before that"))).toEqual(["chart", "plain"]);
  });

  it("are not taken in a scheduled job, unless the user says so", () => {
    expect(cachedIn(jobs.get("nightly"))).toEqual([]);
    expect(cachedIn(jobs.get("nightly, always"))).toEqual(["chart", "plain"]);
  });

  it("are not taken with reuse-tests: never, which ends with the job", () => {
    expect(cachedIn(jobs.get("never"))).toEqual([]);
    expect(cachedIn(jobs.get("after never"))).toEqual(["chart", "plain"]);
  });

  it("are not taken after a go clean -testcache of an earlier job", () => {
    expect(cachedIn(jobs.get("after that"))).toEqual([]);
  });
});
