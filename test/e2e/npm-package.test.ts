import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCiJob } from "../support/e2e/ci-job.ts";
import { createMachine, type Machine } from "../support/e2e/machine.ts";
import { ACTION_DIR } from "../support/e2e/repository.ts";
import { writeConsumer } from "../support/module-graph.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";

const ROOT = join(import.meta.dirname, "../..");
const { version }: { version: string } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
);

describe("what is installed outside of GitHub Actions", () => {
  let machine: Machine;
  /** For each way to install it, the folder of the command. */
  let commands: Readonly<Record<"npm" | "file", string>>;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 3 });
    await writeConsumer(machine.runner.workspace, machine.modules);
    const made = join(machine.scratchDir, "package");
    const script = join(ROOT, "scripts", "package.ts");
    execFileSync(process.execPath, [script, made, "--dist", join(ACTION_DIR, "dist")]);
    commands = {
      npm: install(join(made, `go-accel-${version}.tgz`)),
      file: await makeCommand(join(made, "go-accel.mjs")),
    };
    return () => machine.close();
  }, BUILD_TIMEOUT_MS);

  /** As a user does it, but without a registry. */
  function install(archive: string): string {
    const home = join(machine.scratchDir, "npm");
    const args = ["install", "--offline", "--no-audit", "--no-fund", "--global", archive];
    const env = { ...process.env, HOME: home, npm_config_prefix: home, npm_config_cache: home };
    execFileSync("npm", args, { env, stdio: "pipe" });
    return join(home, "bin");
  }

  /** A link without the name's ending, as in a folder of PATH. */
  async function makeCommand(file: string): Promise<string> {
    const dir = join(machine.scratchDir, "file");
    await mkdir(dir);
    await symlink(file, join(dir, "go-accel"));
    return dir;
  }

  const run = (way: "npm" | "file", lines: string) =>
    runCiJob(machine, `PATH="$NODE_DIR:$PATH"\n${lines}`, {
      commandDir: commands[way],
      env: { NODE_DIR: dirname(process.execPath) },
    });

  it.each(["npm", "file"] as const)("says its version (%s)", async (way) => {
    const { code, out, err } = await run(way, "go-accel --version");
    expect({ code, out, err }).toEqual({ code: 0, out: `go-accel ${version}\n`, err: "" });
  });

  it.each(["npm", "file"] as const)("runs all processes of a job (%s)", async (way) => {
    const job = 'eval "$(go-accel restore --save-on-exit)"\ngo build ./...';
    const { code, err, report } = await run(way, job);
    expect([code, err.match(/warning.*/g)]).toEqual([0, null]);
    expect(report?.sidecar.status).toBe("served");
    expect(report?.goCommands?.map(({ command }) => command)).toEqual(["go build ./..."]);
  });

  it("holds the licences of what is in it, and a page without dead links", () => {
    const installed = join(machine.scratchDir, "npm", "lib", "node_modules", "go-accel");
    expect(existsSync(join(installed, "dist", "licenses.txt"))).toBe(true);
    const page = readFileSync(join(installed, "README.md"), "utf8");
    const targets = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(2);
    expect(targets.filter((target) => !target?.startsWith("https://"))).toEqual([]);
    const file = readFileSync(join(machine.scratchDir, "package", "go-accel.mjs"), "utf8");
    expect(file).toContain("@aws-sdk/client-s3");
    expect(file).toMatch(/MIT License/);
  });
});
