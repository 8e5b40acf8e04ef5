import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { historyEntries, layerEntries } from "../support/e2e/layers.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { findSecrets, listFilesWith, readCacheArchive } from "../support/e2e/secret-search.ts";
import { fetchSidecarPid, sidecarAddress } from "../support/e2e/sidecar-probe.ts";
import type { SyntheticModule } from "../support/module-builder.ts";
import { writeConsumer } from "../support/module-graph.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import type { StepResult } from "../support/runner.ts";

const plant = (what: string) => `${what}-${randomBytes(9).toString("hex")}`;
const PLANTED = {
  /** In the userinfo of GOPROXY. */
  proxy: plant("proxy"),
  /** In `mirror-auth`, as `user:password`. */
  basic: plant("basic"),
  /** In `mirror-auth`, as a token. */
  token: plant("token"),
  github: plant("ghs"),
} as const;

function makeModules(prefix: string): SyntheticModule[] {
  return ["one", "two", "three"].map((name) => ({
    path: `example.com/${prefix}/${name}`,
    version: "v1.0.0",
  }));
}
const MODULES = { proxy: makeModules("a"), basic: makeModules("b"), token: makeModules("c") };
const ALL_MODULES = Object.values(MODULES).flat();

describe("planted secrets", () => {
  let machine: Machine;
  let mirrors: Record<keyof typeof MODULES, ModuleMirror>;
  let secrets: readonly string[];
  let runtimeToken: string;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 2 });
    mirrors = {
      proxy: await startModuleMirror({
        modules: MODULES.proxy,
        auth: { user: "robot", password: PLANTED.proxy },
      }),
      basic: await startModuleMirror({
        modules: MODULES.basic,
        auth: { user: "robot", password: PLANTED.basic },
      }),
      token: await startModuleMirror({ modules: MODULES.token, auth: { bearer: PLANTED.token } }),
    };
    runtimeToken = machine.service.issueToken({ ref: "refs/heads/main" });
    secrets = [...Object.values(PLANTED), runtimeToken];
  });
  afterAll(async () => {
    for (const mirror of Object.values(mirrors)) await mirror.close();
    await machine.close();
  });

  function hostOf(name: keyof typeof MODULES): string {
    return new URL(mirrors[name].url).host;
  }

  /** The action's step: all three mirrors behind one that asks for no credentials. */
  function actionStep(inputs: Readonly<Record<string, string>> = {}) {
    const withUserinfo = `http://robot:${PLANTED.proxy}@${hostOf("proxy")}`;
    const list = [machine.mirror.url, withUserinfo, mirrors.basic.url, mirrors.token.url];
    const auth = [
      `${hostOf("basic")} robot:${PLANTED.basic}`,
      `${hostOf("token")} ${PLANTED.token}`,
    ];
    return {
      ...ACTION,
      env: { GOPROXY: list.join(",") },
      with: { "mirror-auth": auth.join("\n"), ...inputs },
    };
  }

  interface Observed {
    readonly job: AccelJob;
    /** Files below RUNNER_TEMP that held a secret at the end of a step of the action. */
    readonly files: readonly string[];
    /** Environment and command line of the sidecar, while a step of the user ran. */
    readonly sidecar: string;
  }

  async function observe(step: ReturnType<typeof actionStep>): Promise<Observed> {
    const files: string[] = [];
    let goProxy = "";
    let sidecar = "";
    const job = await machine.run({
      steps: [step, GO_BUILD],
      cache: { token: runtimeToken },
      githubToken: PLANTED.github,
      secrets: Object.values(PLANTED),
      debug: true,
      async onStep(event) {
        if (event.kind === "finished" && event.step.phase !== "run") {
          files.push(...listFilesWith(machine.runner.tempDir, secrets));
          goProxy = event.step.outputs["goproxy"] ?? "";
        }
        if (event.kind === "started" && event.phase === "run" && goProxy.includes("|")) {
          const pid = await fetchSidecarPid(sidecarAddress(goProxy));
          sidecar = ["environ", "cmdline"]
            .map((name) => readFileSync(`/proc/${pid}/${name}`, "utf8"))
            .join("\n");
        }
      },
    });
    return { job, files, sidecar };
  }

  beforeEach(async () => {
    for (const mirror of Object.values(mirrors)) mirror.setFaults([]);
  });

  describe("in a job that fetches with them", () => {
    let observed: Observed;

    beforeAll(async () => {
      await writeConsumer(machine.runner.workspace, ALL_MODULES);
      observed = await observe(actionStep());
    });

    it("the job succeeds without a warning", () => {
      expect(observed.job.conclusion).toBe("success");
      expect(complaintLines(observed.job)).toEqual([]);
    });

    it("serve to fetch each module from the mirror that has it", () => {
      expect(reportOf(observed.job).modules.fetched).toEqual(
        ALL_MODULES.map(({ path, version }) => `${path}@${version}`).sort(),
      );
      for (const [name, mirror] of Object.entries(mirrors)) {
        const zips = mirror.requests.filter(({ path }) => path.endsWith(".zip"));
        const delivered = zips.filter(({ status }) => status === 200).map(({ path }) => path);
        expect(new Set(delivered).size, name).toBe(3);
      }
    });

    it("reach only the mirrors that they are for", () => {
      expect(machine.mirror.requests.length).toBeGreaterThan(0);
      expect(machine.mirror.requests.filter((request) => request.hasAuthorization)).toEqual([]);
      for (const [name, mirror] of Object.entries(mirrors)) {
        // The mirror answers 401 to any other credentials than its own.
        expect(new Set(mirror.requests.map(({ status }) => status)), name).not.toContain(401);
      }
    });

    it("stand in no line, summary or output of a step", () => {
      for (const step of observed.job.steps) expect(leaksOf(step), step.name).toEqual([]);
    });

    it("stand in no state that the post step gets", () => {
      const state = entriesOf(observed.job.post.env).filter((line) => line.startsWith("STATE_"));
      expect(state.length).toBeGreaterThan(0);
      expect(findSecrets(state.join("\n"), secrets)).toEqual([]);
    });

    it("stand in no environment of a later step", () => {
      const environments = [...observed.job.userSteps.map(({ env }) => env), observed.job.env];
      for (const env of environments) {
        expect(findSecrets(entriesOf(env).join("\n"), secrets)).toEqual([]);
      }
    });

    it("stand in no report", () => {
      expect(findSecrets(JSON.stringify(observed.job.reports), secrets)).toEqual([]);
    });

    it("stand in no file below RUNNER_TEMP", () => {
      expect(observed.files).toEqual([]);
    });

    it("stand neither in the environment nor in the command line of the sidecar", () => {
      expect(observed.sidecar).toContain("RUNNER_TRACKING_ID=");
      expect(findSecrets(observed.sidecar, secrets)).toEqual([]);
    });

    it("do not stand in the history of the job", () => {
      const histories = historyEntries(machine.service);
      expect(histories).toHaveLength(1);
      for (const { key } of histories) {
        const content = readFileSync(machine.service.readEntry(key));
        expect(content.includes('"stepsMs"')).toBe(true);
        expect(findSecrets(content, secrets)).toEqual([]);
      }
    });

    it("stand in no archive of the cache", async () => {
      const entries = layerEntries(machine.service);
      expect(entries).toHaveLength(2);
      for (const { key } of entries) {
        const content = readCacheArchive(machine.service.readEntry(key));
        // What the archive is known to hold shows that the search sees it as it is.
        expect(content.length, key).toBeGreaterThan(10_000);
        expect(findSecrets(content, secrets), key).toEqual([]);
      }
      const modules = entries.find(({ key }) => key.startsWith("accel2-modules-"))?.key ?? "";
      const archive = readCacheArchive(machine.service.readEntry(modules));
      expect(archive.includes("example.com/a/one@v1.0.0")).toBe(true);
    });
  });

  it("are masked in what a later step prints, though no one declared them as secrets", async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, ALL_MODULES);
    const shown = [PLANTED.proxy, PLANTED.basic, PLANTED.token];
    const job = await machine.run({
      steps: [actionStep(), { kind: "run", run: `printf '%s\\n' ${shown.join(" ")}` }],
    });
    const output = /##\[endgroup\]\n([\s\S]*)/.exec(job.userSteps[0]?.log ?? "")?.[1];
    expect(output).toBe("***\n***\n***\n");
  });

  it("that are values of flags in GOFLAGS stand in nothing that we write", async () => {
    const flag = plant("flag");
    const files: string[] = [];
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    const job = await machine.run({
      env: { GOFLAGS: `-ldflags=-X=main.key=${flag}` },
      steps: [{ ...ACTION, with: { parallelism: "2" } }, GO_BUILD],
      onStep(event) {
        if (event.kind !== "finished" || event.step.phase === "run") return;
        files.push(...listFilesWith(machine.runner.tempDir, [flag]));
      },
    });
    expect(job.conclusion).toBe("success");
    expect(files).toEqual([]);
    for (const { name, rawLog, summary } of [job.main, job.post]) {
      expect(findSecrets(`${rawLog}${summary ?? ""}`, [flag]), name).toEqual([]);
    }
    const state = entriesOf(job.post.env).filter((line) => line.startsWith("STATE_"));
    expect(findSecrets(state.join("\n"), [flag])).toEqual([]);
    expect(JSON.stringify(job.reports)).toMatch(/"value":"-ldflags=#[0-9a-f]{8}"/);
    expect(findSecrets(JSON.stringify(job.reports), [flag])).toEqual([]);
  });

  it.each<{ title: string; inputs: Record<string, string>; down: boolean }>([
    { title: "whose mirrors answer 500", inputs: { cache: "off" }, down: true },
    { title: "without a sidecar", inputs: { sidecar: "off" }, down: false },
    { title: "whose mirrors are the action's own", inputs: { mirrors: "own" }, down: false },
  ])("stand nowhere after a job $title", async ({ inputs, down }) => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, ALL_MODULES);
    if (down) {
      for (const mirror of Object.values(mirrors))
        mirror.setFaults([{ match: "", kind: "status" }]);
    }
    const own = `http://robot:${PLANTED.proxy}@${hostOf("proxy")},${mirrors.basic.url}`;
    const mirrorsInput = inputs["mirrors"] === "own" ? { mirrors: own } : {};
    const { job, files } = await observe(actionStep({ ...inputs, ...mirrorsInput }));
    expect(job.main.conclusion).toBe("success");
    for (const step of job.steps) expect(leaksOf(step), step.name).toEqual([]);
    expect(findSecrets(JSON.stringify(job.reports), secrets)).toEqual([]);
    expect(findSecrets(entriesOf(job.env).join("\n"), secrets)).toEqual([]);
    expect(files).toEqual([]);
  });

  /** Secrets in all that a step wrote, except the lines that have them masked. */
  function leaksOf(step: StepResult): readonly string[] {
    const written = step.rawLog.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    const content = [...written, step.log, step.summary ?? "", JSON.stringify(step.outputs)];
    const annotations = JSON.stringify(step.annotations);
    return findSecrets([...content, annotations].join("\n"), secrets);
  }
});

function entriesOf(env: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(env).map(([name, value]) => `${name}=${value}`);
}
