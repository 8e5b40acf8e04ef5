import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunReport } from "../../src/report/model/model.ts";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { writeTestedConsumer } from "../support/e2e/consumer.ts";
import { createGoEvidence, type GoCounts } from "../support/e2e/go-evidence.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import type { SyntheticModule } from "../support/module-builder.ts";
import { type OpenMetricSample, parseOpenMetrics } from "../support/open-metrics.ts";
import { schemaProblems } from "../support/report-schema.ts";

const MODULE_COUNT = 12;
const RAISED = { path: "example.com/graph/dep05", version: "v1.1.0" };
const COMMANDS = ["build ./...", "vet ./...", "test ./..."];

interface Observed {
  readonly job: AccelJob;
  readonly report: RunReport;
  readonly go: GoCounts;
  /** `module@version` of each zip that the mirror was asked for. */
  readonly zips: readonly string[];
  /** The files beside the report. */
  readonly metrics: readonly OpenMetricSample[];
  readonly lines: readonly Record<string, unknown>[];
}

/** A package with a test; another `version` makes it another package. */
async function writePackage(dir: string, name: string, version: string): Promise<void> {
  const folder = join(dir, name);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${name}.go`),
    `package ${name}\n\nfunc Version() string { return "${version}" }\n`,
  );
  await writeFile(
    join(folder, `${name}_test.go`),
    `package ${name}\n\nimport "testing"\n\nfunc TestVersion(t *testing.T) {\n\tif Version() == "" {\n\t\tt.Fatal()\n\t}\n}\n`,
  );
}

describe("the report's figures equal what others count", () => {
  let machine: Machine;
  let jobs: Readonly<Record<"cold" | "unchanged" | "changed", Observed>>;

  async function runJob(
    name: string,
    modules: readonly SyntheticModule[],
    version: string,
  ): Promise<Observed> {
    const { workspace } = machine.runner;
    await writeTestedConsumer(workspace, modules);
    await writePackage(workspace, "one", "1");
    await writePackage(workspace, "two", version);
    machine.mirror.clearRequests();
    const dir = join(machine.scratchDir, name);
    await mkdir(dir, { recursive: true });
    const evidence = createGoEvidence(dir, COMMANDS);
    let reportDir = "";
    let metrics = "";
    let lines = "";
    const job = await machine.run({
      steps: [ACTION, ...evidence.steps],
      onStep(event) {
        if (event.kind !== "finished") return;
        const { phase, outputs } = event.step;
        if (phase === "main") reportDir = dirname(outputs["report"] ?? "");
        if (phase === "post") {
          metrics = readFileSync(join(reportDir, "metrics.txt"), "utf8");
          lines = readFileSync(join(reportDir, "report.jsonl"), "utf8");
        }
      },
    });
    const zips = machine.mirror.requests
      .map(({ path }) => /^\/(.+)\/@v\/(.+)\.zip$/.exec(path))
      .flatMap((match) => (match ? [`${match[1]}@${match[2]}`] : []));
    return {
      job,
      report: reportOf(job),
      go: evidence.count(),
      zips,
      metrics: parseOpenMetrics(metrics).flatMap(({ samples }) => samples),
      lines: lines
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    };
  }

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "tests",
      moduleCount: MODULE_COUNT,
      extraModules: [RAISED],
      goEnv: { GOFLAGS: "-buildvcs=false" },
    });
    const { modules } = machine;
    const raised = modules.map((module) => (module.path === RAISED.path ? RAISED : module));
    const cold = await runJob("cold", modules, "1");
    await machine.renew();
    const unchanged = await runJob("unchanged", modules, "1");
    await machine.renew();
    const changed = await runJob("changed", raised, "2");
    jobs = { cold, unchanged, changed };
  });
  afterAll(() => machine.close());

  it("the jobs succeed without a warning", () => {
    for (const { job } of Object.values(jobs)) {
      expect(job.conclusion).toBe("success");
      expect(complaintLines(job)).toEqual([]);
    }
  });

  it.each(["cold", "unchanged", "changed"] as const)(
    "build actions of the %s job: what go asked its cache for, and what it wrote there",
    (name) => {
      const { report, go } = jobs[name];
      const { reused, computed } = report.actions ?? {};
      expect({ reused, computed }).toEqual({ reused: go.reused, computed: go.computed });
    },
  );

  it.each(["cold", "unchanged", "changed"] as const)(
    "in go's own graph of the %s job only actions that were carried out are new",
    (name) => {
      const { carriedOut, takenFromCache } = jobs[name].go;
      expect(carriedOut.filter(({ isNewEntry }) => !isNewEntry)).toEqual([]);
      expect(takenFromCache.length + carriedOut.length).toBeGreaterThan(MODULE_COUNT);
    },
  );

  it("go carries out no build of the unchanged job, and some of the changed one", () => {
    expect(jobs.unchanged.go.carriedOut).toEqual([]);
    // Go writes again what the linker said, though it did not run: one entry for each program.
    expect(jobs.unchanged.report.actions?.computed).toBeLessThanOrEqual(1);
    const built = new Set(jobs.changed.go.carriedOut.map(({ name }) => name));
    expect([...built]).toContain("build example.com/consumer/two");
    expect([...built]).toContain(`build ${RAISED.path}`);
    expect([...built]).not.toContain("build example.com/consumer/one");
  });

  it.each(["cold", "unchanged", "changed"] as const)(
    "modules of the %s job: what the mirror was asked for",
    (name) => {
      const { report, zips } = jobs[name];
      const fetched = report.modules.fetched.map((module) =>
        module.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`),
      );
      expect(fetched.toSorted()).toEqual([...new Set(zips)].sort());
      const { mirrors = [] } = report.sidecar.stats ?? {};
      const modules = mirrors.reduce((sum, mirror) => sum + mirror.modules, 0);
      expect(modules).toBe(zips.length);
      expect(report.modules.needed).toBe(MODULE_COUNT);
    },
  );

  it.each([
    ["cold", 0, 3],
    ["unchanged", 3, 0],
    ["changed", 1, 2],
  ] as const)(
    "tests of the %s job: what go test said, %d cached and %d run",
    (name, cached, run) => {
      const { job, report } = jobs[name];
      const { log = "" } = job.userSteps.find((step) => step.name === "go test ./...") ?? {};
      expect(log.match(/^ok\s+\S+\s+\(cached\)$/gm) ?? []).toHaveLength(cached);
      expect(log.match(/^ok\s+\S+\s+[\d.]+s$/gm) ?? []).toHaveLength(run);
      expect(report.tests).toMatchObject({ packages: cached + run, cached, run });
    },
  );

  it("go commands: one for each step, in its order", () => {
    for (const { report } of Object.values(jobs)) {
      expect(report.goCommands?.map(({ command, exitCode }) => [command, exitCode])).toEqual(
        ["go build", "go vet", "go test"].map((command) => [
          // What else is on the command line is left out of the record, as a mark says.
          `${command} ./... +`,
          0,
        ]),
      );
    }
  });

  it("the report follows its schema", () => {
    for (const { report } of Object.values(jobs)) expect(schemaProblems(report)).toEqual([]);
  });

  it("the metrics and the JSON lines beside the report say the same", () => {
    for (const { report, metrics, lines } of Object.values(jobs)) {
      const { reused, computed } = report.actions ?? {};
      const actions = metrics
        .filter(({ name }) => name === "go_accel_build_actions_total")
        .map(({ labels, value }) => [labels["result"], value]);
      expect(Object.fromEntries(actions)).toEqual({ reused, computed });
      expect(lines[0]).toMatchObject({
        type: "run",
        actions: { reused, computed },
        tests: { cached: report.tests?.cached, run: report.tests?.run },
        modules: { fetched: report.modules.fetched.length },
      });
      expect(lines.filter(({ type }) => type === "go_command")).toHaveLength(COMMANDS.length);
    }
  });

  it("the headline says the same", () => {
    const { report, job } = jobs.changed;
    const { reused = 0, computed = 0 } = report.actions ?? {};
    const share = Math.floor((reused / (reused + computed)) * 1000) / 10;
    expect(job.post.summary).toMatch(new RegExp(`${share.toFixed(1)}\\s%`));
  });
});
