import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { takeInventory } from "../../src/serve/tiers/inventory.ts";
import { sumLines } from "../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const MODULES = makeModuleGraph({ count: 4 });
const run = promisify(execFile);

/** Runs `go-accel bundle` in a folder. */
function bundle(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd, env: { PATH: process.env["PATH"], ...env } };
  return run(process.execPath, [ENTRY, "bundle", ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
}

/** A project, and a bundle of what it needs. */
async function makeProject() {
  const dir = await makeTempDir("bundle");
  await writeConsumer(dir, MODULES);
  const mirror = await startMirror({ modules: MODULES });
  const made = await bundle(dir, ["export", "--output", "modules.tar"], { GOPROXY: mirror.url });
  return { dir, made };
}

describe("go-accel bundle", () => {
  test("carries what go.sum names to a server without mirrors, which serves go clients", async () => {
    const { dir, made } = await makeProject();
    expect(made).toEqual({ code: 0, err: "", out: "12 files in modules.tar\n" });
    const server = await startServer({ mirrors: "off" });
    const args = [
      "import",
      "--go-sum",
      "go.sum",
      "--store",
      join(server.dir, "store"),
      "modules.tar",
    ];
    expect(await bundle(dir, args)).toEqual({
      code: 0,
      err: "",
      out: "12 files added, 0 there before; checked against the go.sum that was named\n",
    });
    expect((await bundle(dir, args)).out).toMatch(/^0 files added, 12 there before/);

    const client = await makeGoClient(server.url);
    const build = await client.run(["build", "-o", join(client.home, "program"), "."], {
      cwd: dir,
    });
    expect(build).toMatchObject({ exitCode: 0 });
    const other = await fetch(`${server.url}/example.com/other/@v/v1.0.0.mod`);
    expect(other.status).toBe(502);
  });

  test("imports nothing of a bundle with a file that is not what go.sum names", async () => {
    const { dir } = await makeProject();
    const content = join(dir, "content");
    await mkdir(content);
    await run("tar", ["-xf", "modules.tar", "-C", content], { cwd: dir });
    await appendFile(join(content, "example.com/graph/dep01/@v/v1.0.0.mod"), "// changed\n");
    await run("tar", ["-cf", "changed.tar", "-C", content, "go.sum", "example.com"], { cwd: dir });
    const { code, err } = await bundle(dir, ["import", "--store", "store", "changed.tar"]);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^go-accel: bundle: example\.com\/graph\/dep01@v1\.0\.0\.mod: it has the hash/,
    );
    expect(await takeInventory(join(dir, "store"))).toEqual([]);
  });

  test("imports nothing that the go.sum that is named does not have", async () => {
    const { dir } = await makeProject();
    await writeFile(join(dir, "other.sum"), sumLines(MODULES.slice(1)));
    const args = ["import", "--go-sum", "other.sum", "--store", "store", "modules.tar"];
    const { code, err } = await bundle(dir, args);
    expect(code).toBe(1);
    expect(err).toMatch(/example\.com\/graph\/root@v1\.0\.0\.zip is not in go\.sum/);
    expect(await takeInventory(join(dir, "store"))).toEqual([]);
  });

  test("writes no archive if a mirror lacks a file", async () => {
    const dir = await makeTempDir("bundle");
    await writeConsumer(dir, MODULES);
    const mirror = await startMirror({ modules: MODULES.slice(1) });
    const args = ["export", "--mirrors", mirror.url, "--output", "modules.tar"];
    const { code, err } = await bundle(dir, args);
    expect(code).toBe(1);
    expect(err).toMatch(/example\.com\/graph\/root@v1\.0\.0\.zip: no mirror has it/);
    expect(existsSync(join(dir, "modules.tar"))).toBe(false);
  });
});
