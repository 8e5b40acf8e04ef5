import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { databaseWithKey, passOnToolchains } from "../support/e2e/real-toolchains.ts";
import { ACTION_DIR } from "../support/e2e/repository.ts";
import { writeSetUpProject } from "../support/e2e/set-up-project.ts";
import { goVersion } from "../support/prepared/compiled-std.ts";

/**
 * A real release, from the mirror of this machine: the installed one, since what that has compiled of
 * the standard library serves the new one as well. `set-up.full.test.ts` sets up others.
 */
const RELEASE = /^go(1\.\d+\.\d+)$/.exec(goVersion())?.[1] ?? "1.25.14";
const RANGE = RELEASE.replace(/\d+$/, "x");
const SET_UP = { ...ACTION, with: { "go-version": RELEASE } };

describe("a machine without Go", () => {
  let machine: Machine;
  let isPoisoned = false;
  /** One after the other, without anything removed between them. */
  let first: AccelJob;
  let next: AccelJob;
  let nextAsked: readonly string[];

  beforeAll(async () => {
    machine = await createMachine({
      withoutGo: true,
      compiledStd: "tests",
      moduleCount: 1,
      goEnv: { GOSUMDB: databaseWithKey(), GOTOOLCHAIN: "local" },
      mirror: {
        ...passOnToolchains(),
        chooseFault: (path) =>
          isPoisoned && path.endsWith(".zip") ? { kind: "wrong-content" } : undefined,
      },
    });
    await writeSetUpProject(machine.runner.workspace);
    first = await machine.run({
      steps: [
        SET_UP,
        { kind: "run", run: "go version && go env GOROOT && gofmt -l ." },
        { kind: "run", run: "go build ./... && go vet ./... && go run ." },
        { kind: "run", run: "go test ./..." },
        // Of a toolchain that go switches to, 1.25 and newer lack covdata for this.
        { kind: "run", run: "go test -cover ./..." },
        {
          kind: "run",
          run: "printf 'package main\\n\\nfunc main() { undefined() }\\n' > main.go; go build ./... || true",
        },
      ],
    });
    machine.mirror.clearRequests();
    const range = { ...ACTION, with: { "go-version": RANGE } };
    const doctor = `"${process.execPath}" "${join(ACTION_DIR, "dist", "index.js")}" doctor`;
    next = await machine.run({
      steps: [
        range,
        range,
        { kind: "run", run: "go version" },
        { kind: "run", run: `${doctor} --strict` },
      ],
    });
    nextAsked = machine.mirror.requests.map(({ path }) => path);
  });
  afterAll(() => machine.close());

  it("builds and tests with the release that an input names, like an installed Go", () => {
    expect(complaintLines(first)).toEqual([]);
    expect(first.conclusion).toBe("success");
    const goRoot = join(machine.runner.toolCacheDir, "go", RELEASE, process.arch);
    expect(first.userSteps[0]?.rawLog).toMatch(`go version go${RELEASE} `);
    expect(first.userSteps[0]?.rawLog).toContain(`\n${goRoot}\n`);
    expect(first.userSteps[3]?.log).toMatch(
      /example\.com\/app\/sum\s.*coverage: 100\.0% of statements/,
    );
    expect(first.userSteps[3]?.log).toMatch(/untested\s+coverage: 0\.0% of statements/);
    expect(first.main.outputs).toMatchObject({ "go-version": RELEASE, goroot: goRoot });
    expect(reportOf(first).go).toMatchObject({
      version: `go${RELEASE}`,
      setUp: {
        source: "input go-version",
        wanted: RELEASE,
        from: new URL(machine.mirror.url).host,
      },
    });
    expect(first.main.log).toContain(`go            input go-version: ${RELEASE}`);
  });

  it("uses what is installed in the next job, and in a second step of one", () => {
    expect(complaintLines(next)).toEqual([]);
    expect(next.userSteps[0]?.log).toContain(`go${RELEASE} `);
    expect(nextAsked.filter((path) => path.includes("toolchain"))).toEqual([]);
  });

  it("leaves nothing that the doctor would find", () => {
    const log = next.userSteps[1]?.log ?? "";
    expect(next.conclusion, log).toBe("success");
    expect(log).toContain("Nothing is wrong.");
  });

  it("takes it from the cache on the next machine, and asks no mirror for it", async () => {
    await machine.renew();
    await writeSetUpProject(machine.runner.workspace);
    machine.mirror.clearRequests();
    const job = await machine.run({ steps: [SET_UP, { kind: "run", run: "go version" }] });
    expect(complaintLines(job)).toEqual([]);
    expect(job.userSteps[0]?.rawLog).toMatch(`go version go${RELEASE} `);
    expect(reportOf(job).go.setUp?.from).toBe("cache");
    expect(reportOf(job).restores[0]).toMatchObject({ name: "toolchain", status: "exact" });
    const asked = machine.mirror.requests.map(({ path }) => path);
    expect(asked.filter((path) => path.endsWith(".zip"))).toEqual([]);
  });

  it("does not install a release with one more file than the checksum database knows", async () => {
    await machine.renew();
    await writeSetUpProject(machine.runner.workspace);
    isPoisoned = true;
    const uncached = { ...ACTION, with: { "go-version": RELEASE, cache: "off" } };
    const job = await machine.run({
      steps: [uncached, { kind: "run", run: "go version || true" }],
    });
    expect(complaintLines(job)).toEqual([
      expect.stringMatching(/^warning: .*has the hash h1:\S+, but the checksum database has h1:/s),
    ]);
    expect(job.userSteps[0]?.log).toContain("not found");
    const installed = join(machine.runner.toolCacheDir, "go");
    expect(existsSync(installed) ? readdirSync(installed) : []).toEqual([]);
  });
});

describe("a machine with Go", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ moduleCount: 1 });
    await writeSetUpProject(machine.runner.workspace);
  });
  afterAll(() => machine.close());

  it("fails for a version that YAML has cut", async () => {
    const job = await machine.run({ steps: [{ ...ACTION, with: { "go-version": "1.2" } }] });
    expect(complaintLines(job)).toEqual([
      expect.stringMatching(/^error: input go-version is "1\.2"; expected "1\.20" in quotes/),
    ]);
    expect(job.conclusion).toBe("failure");
  });

  it("keeps go from switching with toolchain: local, and lets it with verified", async () => {
    const show = { kind: "run", run: "go env GOTOOLCHAIN GOVERSION" } as const;
    const modes = [
      ["local", /^local\ngo1/],
      ["verified", /^(go1\S+)\+auto\n\1\n/],
    ] as const;
    for (const [toolchain, shown] of modes) {
      const job = await machine.run({ steps: [{ ...ACTION, with: { toolchain } }, show] });
      expect(job.userSteps[0]?.rawLog).toMatch(shown);
    }
  });
});
