import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LayerRestore, LayerSave } from "../../src/report/model/model.ts";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { layerEntries, layerRequests } from "../support/e2e/layers.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { GO_LINE, renderPackage, type SyntheticModule } from "../support/module-builder.ts";
import { writeConsumer } from "../support/module-graph.ts";
import type { Step } from "../support/runner/types.ts";

const NEW = { path: "example.com/new/dep", version: "v1.0.0" };
const LIBRARY: SyntheticModule = {
  path: "tools.example.com/library",
  version: "v1.2.0",
  files: { "library.go": renderPackage({ path: "tools.example.com/library", version: "v1.2.0" }) },
};
const TOOL: SyntheticModule = {
  path: "tools.example.com/tool",
  version: "v1.0.0",
  requires: [LIBRARY],
  files: {
    "main.go": `package main\n\nimport "${LIBRARY.path}"\n\nfunc main() { println(library.Name()) }\n`,
    "go.mod": `module tools.example.com/tool\n\n${GO_LINE}\n\nrequire ${LIBRARY.path} ${LIBRARY.version}\n`,
  },
};
const BUILD: Step = { kind: "run", run: "go build -o consumer . && ./consumer" };
const INSTALL: Step = {
  kind: "run",
  run: `go install ${TOOL.path}@${TOOL.version} && go run ${TOOL.path}@${TOOL.version}`,
};
/** Files that never change, so that a job that has them need not ask for them. */
const IMMUTABLE = /\/@v\/v[^/]+\.(?:zip|mod|info)$/;

interface Pushed {
  job: AccelJob;
  restore: LayerRestore;
  save: LayerSave;
  /** Keys of the entries of this layer that it made. */
  made: string[];
  /** Keys of the entries of this layer that it fetched. */
  fetched: string[];
  /** What the mirror was asked for, and had. */
  asked: string[];
}

describe("the modules layer of jobs on new machines", () => {
  let machine: Machine;
  let all: Pushed[];
  let first: Pushed;
  let bumped: Pushed;
  let same: Pushed;
  let tool: Pushed;
  let again: Pushed;
  let damaged: Pushed;

  async function push(
    modules: readonly SyntheticModule[],
    steps: readonly Step[],
  ): Promise<Pushed> {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, modules);
    machine.mirror.clearRequests();
    machine.service.clearRequests();
    const before = new Set(layerEntries(machine.service).map(({ key }) => key));
    const job = await machine.run({ steps: [ACTION, ...steps] });
    const pick = <T extends { name: string }>(layers: readonly T[]): T => {
      const found = layers.find(({ name }) => name === "modules");
      if (!found) throw new Error("the report has no modules layer");
      return found;
    };
    const { restores, saves } = reportOf(job);
    const ofModules = (keys: readonly string[]) => [
      ...new Set(keys.filter((key) => key.includes("-modules-"))),
    ];
    return {
      job,
      restore: pick(restores),
      save: pick(saves),
      made: ofModules(
        layerEntries(machine.service).flatMap(({ key }) => (before.has(key) ? [] : key)),
      ),
      fetched: ofModules(
        layerRequests(machine.service).flatMap(({ kind, key }) =>
          kind === "download" && key ? key : [],
        ),
      ),
      asked: machine.mirror.requests
        .map(({ path }) => path)
        .filter((path) => IMMUTABLE.test(path) && !path.startsWith("/tools.example.com/@v/")),
    };
  }

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "programs",
      moduleCount: 20,
      extraModules: [NEW, TOOL, LIBRARY],
    });
    const raised = [...machine.modules, NEW];
    first = await push(machine.modules, [BUILD]);
    bumped = await push(raised, [BUILD]);
    same = await push(raised, [BUILD]);
    tool = await push(raised, [BUILD, INSTALL]);
    again = await push(raised, [BUILD, INSTALL]);
    machine.service.setFaults([
      { on: "download", kind: "garbage-body", keyIncludes: "modules-linux-delta" },
    ]);
    damaged = await push(raised, [BUILD, INSTALL]);
    all = [first, bumped, same, tool, again, damaged];
  }, 900_000);
  afterAll(() => machine.close());

  it("all jobs succeed, with one warning for the damaged delta", () => {
    expect(all.map(({ job }) => job.conclusion)).toEqual(all.map(() => "success"));
    expect(all.map(({ job }) => complaintLines(job).length)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(complaintLines(damaged.job)[0]).toContain("the modules layer's newest part is missing");
  });

  it("the first job saves a base", () => {
    expect(first.restore.status).toBe("miss");
    expect(first.save).toMatchObject({
      status: "saved",
      kind: "base",
      reason: "there was no base",
    });
    expect(first.made).toEqual([first.save.key]);
  });

  it("a new go.sum uploads a small delta, and fetches what is new alone", () => {
    expect(bumped.restore).toMatchObject({ status: "fallback", matchedKey: first.save.key });
    expect(bumped.asked.filter((path) => !path.startsWith(`/${NEW.path}/`))).toEqual([]);
    expect(bumped.save).toMatchObject({ status: "saved", kind: "delta" });
    expect(bumped.made).toEqual([bumped.save.key]);
    expect(bumped.save.contentBytes).toBeLessThan((first.save.contentBytes ?? 0) / 10);
  });

  it("the next job fetches both entries, needs no mirror, and saves nothing", () => {
    expect(same.restore).toMatchObject({
      status: "exact",
      matchedKey: first.save.key,
      delta: { key: bumped.save.key },
    });
    expect(same.fetched.sort()).toEqual([first.save.key, bumped.save.key].sort());
    expect(same.asked).toEqual([]);
    expect(same.save).toMatchObject({ status: "unchanged" });
    expect(same.made).toEqual([]);
    expect(same.job.main.outputs).toMatchObject({ "modules-cache": "exact" });
  });

  it("a tool that a step runs by version is fetched once, and saved with what it needs", () => {
    const zips = tool.asked.filter((path) => path.endsWith(".zip")).sort();
    expect(zips).toEqual([LIBRARY, TOOL].map(({ path, version }) => `/${path}/@v/${version}.zip`));
    expect(tool.save).toMatchObject({ status: "saved", kind: "delta" });
    expect(again.restore.delta?.key).toBe(tool.save.key);
    expect(again.asked).toEqual([]);
    expect(again.job.userSteps[1]?.log).toContain(`${LIBRARY.path}@${LIBRARY.version}`);
    expect(again.save).toMatchObject({ status: "unchanged" });
    expect(again.made).toEqual([]);
  });

  it("no job fetches more than two entries, nor asks for one of the format before", () => {
    for (const { fetched } of all) expect(fetched.length).toBeLessThanOrEqual(2);
    expect(all.flatMap(({ restore }) => restore.keys.join()).join()).not.toContain(
      "accel1-modules",
    );
  });

  it("a damaged delta leaves the base", () => {
    expect(damaged.restore).toMatchObject({ matchedKey: first.save.key, failed: "archive" });
    expect(damaged.asked.some((path) => path.startsWith(`/${TOOL.path}/`))).toBe(true);
    expect(damaged.asked.filter((path) => path.includes("/graph/"))).toEqual([]);
  });
});
