import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createS3Client } from "../../src/cache/s3/client.ts";
import { quote } from "../../src/ci/shell-lines.ts";
import { reportOf } from "../support/e2e/accel-job.ts";
import { type CiJobOptions, type CiJobResult, commitOf, runCiJob } from "../support/e2e/ci-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { IS_FULL } from "../support/full.ts";
import { writeConsumer } from "../support/module-graph.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";

const BUCKET = "go-cache";
const JOB = 'eval "$(go-accel restore --save-on-exit)"\ngo build ./...\n';

/** A pipeline of the default branch, as GitLab describes it. */
function gitlab(machine: Machine, more: Readonly<Record<string, string>> = {}) {
  return {
    CI: "true",
    GITLAB_CI: "true",
    CI_PROJECT_DIR: machine.runner.workspace,
    CI_PROJECT_PATH: "group/app",
    CI_JOB_NAME: "build",
    CI_JOB_ID: "1",
    CI_COMMIT_SHA: commitOf(machine),
    CI_COMMIT_BRANCH: "main",
    CI_DEFAULT_BRANCH: "main",
    CI_PIPELINE_SOURCE: "push",
    CI_SERVER_URL: "https://gitlab.example.com",
    ...more,
  };
}

function statuses({ report }: CiJobResult) {
  return {
    restored: report?.restores.map(({ status }) => status),
    saved: report?.saves.map(({ status }) => status),
  };
}

/** Command lines of module proxies whose state is beside the machine's checkout. */
function proxiesOf({ runner }: Machine): string[] {
  const lines = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(` sidecar ${runner.workspace}.tmp/`));
}

const warnings = ({ err }: CiJobResult) =>
  err.split("\n").filter((line) => /warning|error/.test(line));

/** The second job of the same repository with the action. It does not depend on the backend. */
let action: ReturnType<typeof reportOf> | undefined;

async function runActionTwice(machine: Machine): Promise<ReturnType<typeof reportOf>> {
  const run = async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
    return machine.run({ steps: [ACTION, GO_BUILD] });
  };
  await run();
  return reportOf(await run());
}

describe.each(["dir", "s3"] as const)("a job of any CI system (%s)", (kind) => {
  let machine: Machine;
  let gateway: Gateway | undefined;
  let cold: CiJobResult;
  let warm: CiJobResult;
  let warmMirrorRequests: number;
  let changeRequest: CiJobResult;

  /** The variables of the backend. */
  async function makePlace(): Promise<Record<string, string>> {
    if (kind === "dir")
      return { GO_ACCEL_CACHE_BACKEND: `dir:${join(machine.scratchDir, "cache")}` };
    gateway = await startGateway();
    const bucket = { bucket: BUCKET, prefix: "", region: undefined, pathStyle: true } as const;
    const client = createS3Client(
      { kind: "s3", ...bucket, endpoint: gateway.url },
      { ...gateway.env },
    );
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    client.destroy();
    const place = `s3://${BUCKET}/team/app?endpoint=${gateway.url}`;
    return { GO_ACCEL_CACHE_BACKEND: place, ...gateway.env };
  }

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
    const place = await makePlace();
    const run = async (more: Readonly<Record<string, string>>) => {
      await writeConsumer(machine.runner.workspace, machine.modules);
      return runCiJob(machine, JOB, { env: { ...gitlab(machine, more), ...place } });
    };
    cold = await run({ CI_JOB_ID: "1" });
    await machine.renew();
    machine.mirror.clearRequests();
    warm = await run({ CI_JOB_ID: "2" });
    warmMirrorRequests = machine.mirror.requests.length;
    await machine.renew();
    changeRequest = await run({
      CI_JOB_ID: "3",
      CI_PIPELINE_SOURCE: "merge_request_event",
      CI_MERGE_REQUEST_IID: "5",
    });
    action ??= await runActionTwice(machine);
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    await machine.close();
    await gateway?.close();
  });

  it("is saved by the first one, and the second one needs nothing else", () => {
    expect([cold.code, warm.code]).toEqual([0, 0]);
    expect(statuses(cold)).toEqual({ restored: ["miss", "miss"], saved: ["saved", "saved"] });
    expect(statuses(warm)).toEqual({
      restored: ["exact", "exact"],
      saved: ["unchanged", "unchanged"],
    });
    expect(warmMirrorRequests).toBe(0);
    expect([cold, warm].flatMap(warnings)).toEqual([]);
  });

  it("reuses what the action reuses", () => {
    expect(action?.restores.map(({ status }) => status)).toEqual(["exact", "exact"]);
    expect(warm.report?.actions).toEqual(action?.actions);
    expect(warm.report?.modules.fromLayer).toBe(action?.modules.fromLayer);
  });

  it("only reads if it is for a merge request", () => {
    expect(statuses(changeRequest)).toEqual({
      restored: ["exact", "exact"],
      saved: ["skipped", "skipped"],
    });
    expect(changeRequest.report?.policy.write).toBe(false);
  });

  it("shows the report on standard error, and leaves standard output to the commands", () => {
    expect(warm.out).toBe("");
    expect(warm.err).toMatch(/^go-accel: build$/m);
    expect(warm.err).toMatch(/^modules +exact /m);
  });

  it("writes no credential anywhere", async () => {
    const secret = gateway?.env["AWS_SECRET_ACCESS_KEY"] ?? "no such text";
    for (const { out, err, report } of [cold, warm, changeRequest]) {
      expect(`${out}${err}${JSON.stringify(report)}`).not.toContain(secret);
    }
    const lines = 'eval "$(go-accel restore)"; cat $(find "$CI_PROJECT_DIR.tmp" -type f); env';
    const env = {
      ...gitlab(machine),
      ...gateway?.env,
      GO_ACCEL_MIRRORS: machine.mirror.url,
      GO_ACCEL_MIRROR_AUTH: "mirror.example.com s3cret-mirror",
    };
    const { out, err, code } = await runCiJob(machine, lines, { env });
    await runCiJob(machine, "go-accel save", { env });
    expect(code).toBe(0);
    // What the environment had before is in it still.
    const written = out.replaceAll(/^(?:AWS_SECRET_ACCESS_KEY|GO_ACCEL_MIRROR_AUTH)=.*$/gm, "");
    expect(`${written}${err}`).not.toContain(secret);
    expect(`${written}${err}`).not.toContain("s3cret-mirror");
  });
});

describe("a job of any CI system", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 3 });
    await writeConsumer(machine.runner.workspace, machine.modules);
    return () => machine.close();
  }, BUILD_TIMEOUT_MS);

  const run = (lines: string, options: CiJobOptions = {}) =>
    runCiJob(machine, lines, { ...options, env: { ...gitlab(machine), ...options.env } });

  it.each(["sh", "bash"] as const)("keeps the exit code of its commands in %s", async (shell) => {
    const { code, report } = await run(`${JOB}exit 7`, { shell });
    expect(code).toBe(7);
    expect(report?.job.name).toBe("build");
  });

  // The two forms in which GitLab's runner runs a script: each in a subshell, after a pipe.
  const FORMS = [
    ["sh", ": | eval"],
    ["bash", ": | (eval"],
    ["sh", ": | (eval"],
    ["bash", ": | eval"],
  ] as const;
  it.each(IS_FULL ? FORMS : FORMS.slice(0, 2))(
    "saves when a command of GitLab fails (%s, %s)",
    async (shell, form) => {
      const script = quote(`${JOB}false`);
      const { code, report } = await run(`${form} ${script}${form.includes("(") ? ")" : ""}`, {
        shell,
      });
      expect(code).toBe(1);
      expect(report).toBeDefined();
    },
  );

  it("hands its settings to shells that read them, and is saved by a command of its own", async () => {
    const dir = join(machine.scratchDir, "settings.sh");
    const begun = await run(`go-accel restore > ${dir}`);
    const built = await run(`. ${dir}; go build ./...; go env GOPROXY`);
    const ended = await run("go-accel save --status FAILURE");
    expect([begun, built, ended].map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(built.out).toMatch(/^http:\/\/127\.0\.0\.1:/);
    const commands = ended.report?.goCommands?.map(({ command }) => command);
    expect(commands).toContain("go build ./...");
  });

  it("is saved once", async () => {
    const { err } = await run(`(${JOB})\ngo-accel save`);
    expect(err.match(/there is nothing to do/g)).toHaveLength(1);
  });

  it("does not save what another job has left on the machine", async () => {
    await run("go-accel restore");
    const { err, report } = await run("go-accel save", { env: { CI_JOB_ID: "99" } });
    expect(err).toContain("restore did not finish in this job");
    expect(report).toBeUndefined();
  });

  it("ends the module proxy that a killed job has left", async () => {
    await run("go-accel restore; go-accel restore");
    expect(proxiesOf(machine)).toHaveLength(1);
    await run("go-accel save");
    expect(proxiesOf(machine)).toEqual([]);
  });

  it("leaves nothing running, and no store", async () => {
    const { code, out } = await run(`(${JOB})\nfind "$CI_PROJECT_DIR.tmp" -name store`);
    expect([code, out]).toEqual([0, ""]);
    expect(proxiesOf(machine)).toEqual([]);
  });

  it("costs a warning if the cache cannot be reached, and no more", async () => {
    const env = {
      GO_ACCEL_CACHE_BACKEND: "s3://absent/app?endpoint=http://127.0.0.1:1",
      AWS_REGION: "a",
    };
    const { code, err } = await run(JOB, { env });
    expect(code).toBe(0);
    expect(err).toMatch(/^go-accel: warning: /m);
  });

  it("goes on without acceleration if there is no go command", async () => {
    const { code, err, out } = await run("PATH=$PATH_WITHOUT_GO; go-accel restore", {
      env: { PATH_WITHOUT_GO: `${join(machine.scratchDir, "bin")}:/usr/bin:/bin` },
    });
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain("no go command");
  });

  it.each([
    ["restore --cache sometimes", 'input cache is "sometimes"; expected one of'],
    ["restore --cache-backend github", 'input cache-backend is "github"'],
    ["restore --no-such-option", "Unknown option '--no-such-option'"],
    ["restore --state-dir .", "a folder outside of the checkout"],
    ["save now", "save: unexpected now"],
  ])("is told of a mistake by exit code 2: %s", async (args, problem) => {
    const { code, out, err } = await run(`go-accel ${args}`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(problem);
  });

  it("shows what it does on a terminal, and nothing of that stays", async () => {
    const { out } = await run("script -qec 'go-accel restore > /dev/null' /dev/null");
    const [shown = "", ...erased] = out.split("\u001b[0J");
    expect([shown, ...erased].some((text) => /^go-accel: .*find modules/.test(text))).toBe(true);
    expect(erased.at(-1)).not.toMatch(/^go-accel: .*find modules/m);
    await run("go-accel save");
  });

  it("has colours in a log if they are wanted", async () => {
    const { err } = await run(JOB, { env: { FORCE_COLOR: "1" } });
    expect(err).toContain("\u001b[");
  });

  it("says which variable looks like a setting and is none", async () => {
    const env = { GO_ACCEL_CACHE_BACKENDS: "dir:/cache", GO_ACCEL_SUMMARY_FILE: "/dev/null" };
    const { err } = await run(JOB, { env });
    expect(err.match(/^.*is no setting.*$/gm)).toEqual([
      "go-accel: notice: GO_ACCEL_CACHE_BACKENDS is no setting (go-accel restore --help)",
    ]);
  });

  it("adds its summary to a file as markdown", async () => {
    const file = join(machine.scratchDir, "summary.md");
    await run(JOB, { env: { GO_ACCEL_SUMMARY_FILE: file } });
    expect(existsSync(file)).toBe(true);
    expect(await readFile(file, "utf8")).toMatch(/^## go-accel · build/);
  });
});
