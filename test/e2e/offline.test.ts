import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { writeTestedConsumer } from "../support/e2e/consumer.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";

const MODULE_COUNT = 12;
const NEW = { path: "example.com/graph/dep99", version: "v1.0.0" };
const PRIVATE = { path: "corp.example.com/secret/lib", version: "v1.0.0" };
const OFFLINE = { ...ACTION, with: { offline: "true" } } as const;
/** Every step of the user, with go's own switch against any use of the network, loopback included. */
const CHECKED = [
  { kind: "run", run: "go build ./... && go vet ./..." },
  { kind: "run", run: "go test ./..." },
] as const;
const NO_NETWORK = { GODEBUG: "cmdgonetlimit=0" };

describe("an offline job", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "tests",
      moduleCount: MODULE_COUNT,
      extraModules: [NEW, PRIVATE],
    });
    await writeTestedConsumer(machine.runner.workspace, machine.modules);
    const first = await machine.run({ steps: [ACTION, ...CHECKED] });
    expect(first.conclusion).toBe("success");
  });
  afterAll(() => machine.close());

  describe.each([
    { title: "with the sidecar", inputs: {}, proxy: /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/ },
    { title: "without the sidecar", inputs: { sidecar: "off" }, proxy: /^off$/ },
  ])("after a full restore, $title", ({ inputs, proxy }) => {
    let job: AccelJob;

    beforeAll(async () => {
      await machine.renew();
      await writeTestedConsumer(machine.runner.workspace, machine.modules);
      machine.mirror.clearRequests();
      const action = { ...ACTION, with: { offline: "true", ...inputs } };
      const steps = CHECKED.map((step) => ({ ...step, env: NO_NETWORK }));
      const showing = { kind: "run", run: "go env GOPROXY GONOPROXY GOVCS" } as const;
      job = await machine.run({ steps: [action, ...steps, showing] });
    });

    it("52: succeeds without a warning, and go uses no network at all", () => {
      expect(complaintLines(job)).toEqual([]);
      expect(job.conclusion).toBe("success");
      expect(machine.mirror.requests).toEqual([]);
    });

    it("leaves go no way but the sidecar", () => {
      expect(job.main.outputs["goproxy"]).toMatch(proxy);
      expect(job.userSteps[2]?.rawLog).toBe(`${job.main.outputs["goproxy"]}\nnone\n*:off\n`);
    });

    it("says that nothing is missing", () => {
      expect(reportOf(job).modules).toMatchObject({ fromLayer: MODULE_COUNT, missing: [] });
    });
  });

  it("downloads from what was restored, where go wants zips", async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    machine.mirror.clearRequests();
    const job = await machine.run({ steps: [OFFLINE, { kind: "run", run: "go mod download" }] });
    expect(job.userSteps[0]?.log).not.toContain("go:");
    expect(job.conclusion).toBe("success");
    expect(machine.mirror.requests).toEqual([]);
  });

  describe("of which the cache lacks one module", () => {
    let job: AccelJob;

    beforeAll(async () => {
      await machine.renew();
      await writeConsumer(machine.runner.workspace, [...machine.modules, NEW]);
      machine.mirror.clearRequests();
      job = await machine.run({ steps: [OFFLINE, { kind: "run", run: "go build ./..." }] });
    });

    it("says exactly which", () => {
      const name = `${NEW.path}@${NEW.version}`;
      expect(complaintLines(job)).toEqual([
        `warning: go-accel: offline, and the cache did not bring ${name}; go fails if it needs them`,
      ]);
      expect(reportOf(job).modules.missing).toEqual([name]);
      expect(job.main.log).toContain(`##[group]go-accel: missing, and offline\n${name}\n`);
    });

    it("fails in go, which names it as well", () => {
      expect(job.conclusion).toBe("failure");
      expect(job.userSteps[0]?.log).toContain(`${NEW.path}@${NEW.version}`);
    });

    it("asks no mirror, and saves no modules", () => {
      expect(machine.mirror.requests).toEqual([]);
      expect(reportOf(job).saves).toContainEqual(
        expect.objectContaining({ name: "modules", status: "skipped" }),
      );
    });
  });

  it("of which the cache has nothing names ten and says how many more there are", async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    const steps = [
      { ...ACTION, with: { offline: "true", cache: "off" } },
      { kind: "run", run: "go build ./..." },
    ] as const;
    const job = await machine.run({ steps });
    expect(complaintLines(job)).toEqual([expect.stringMatching(/ and 2 more; go fails/)]);
    expect(reportOf(job).modules.missing).toHaveLength(MODULE_COUNT);
    expect(job.conclusion).toBe("failure");
  });

  it("does not ask the origin of a private module", async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, [...machine.modules, PRIVATE]);
    machine.mirror.clearRequests();
    const job = await machine.run({
      env: { GOPRIVATE: "corp.example.com" },
      steps: [OFFLINE, { kind: "run", run: "go build ./..." }],
    });
    expect(reportOf(job).modules.missing).toEqual([`${PRIVATE.path}@${PRIVATE.version}`]);
    expect(job.conclusion).toBe("failure");
    // go names the address that it asked: the sidecar's, which passed nothing on.
    expect(job.userSteps[0]?.log).toContain("http://127.0.0.1:");
    expect(job.userSteps[0]?.log).not.toContain("https://corp.example.com");
    expect(machine.mirror.requests).toEqual([]);
  });
});
