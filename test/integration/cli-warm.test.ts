import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { runCli } from "../../src/cli/main.ts";
import { createFakeCliIo } from "../support/fake-cli-io.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";

describe("go-accel warm", () => {
  const modules = makeModuleGraph({ count: 6 });
  let root: string;
  let mirror: ModuleMirror;

  beforeEach(async () => {
    root = await makeKeptTempDir("warm");
    mirror = await startModuleMirror({ modules });
    await writeConsumer(join(root, "app"), modules);
    return async () => {
      await mirror.close();
      await removeTree(root);
    };
  });

  async function warm(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
    const io = createFakeCliIo(
      {},
      {
        cwd: join(root, "app"),
        entry: ENTRY,
        env: {
          PATH: process.env["PATH"],
          HOME: root,
          GOPROXY: mirror.url,
          GOSUMDB: "off",
          GOFLAGS: "-modcacherw",
          GOMODCACHE: join(root, "mod"),
          GOCACHE: join(root, "build"),
          GOTOOLCHAIN: "local",
          ...env,
        },
      },
    );
    const code = await runCli(["warm", ...args], io);
    return { code, ...io.written };
  }

  test("fetches whatever go.sum names, and the next time nothing", async () => {
    const first = await warm();
    expect(first.err).toBe("");
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^6 modules needed: 0 there before, 6 added \(/);
    for (const { path, version } of modules) {
      const name = path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
      expect(existsSync(join(root, "mod", `${name}@${version}`))).toBe(true);
    }
    mirror.clearRequests();
    const second = await warm();
    expect(second.out).toMatch(/^6 modules needed: 6 there before, 0 added \(0 B/);
    expect(mirror.requests).toEqual([]);
  });

  test("takes the mirrors that it is told, and says the result as JSON", async () => {
    const { code, out } = await warm(["--json"], {
      GOPROXY: "off",
      GO_ACCEL_MIRRORS: mirror.url,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ needed: 6, present: 0, missing: [] });
  });

  test("fails, and names what is missing, if no mirror has it", async () => {
    const absent = { path: "example.com/graph/absent", version: "v1.0.0" };
    const without = await startModuleMirror({ modules: modules.slice(0, -1) });
    try {
      const { code, out } = await warm([], { GOPROXY: without.url });
      const last = modules.at(-1) ?? absent;
      expect(code).toBe(1);
      expect(out).toContain(`1 missing:\n  ${last.path}@${last.version}\n`);
    } finally {
      await without.close();
    }
  });

  test("leaves the checkout as it is", async () => {
    const app = join(root, "app");
    await writeFile(join(app, "go.work"), "go 1.21\n\nuse .\n");
    const read = async () =>
      Promise.all(
        (await readdir(app)).map(async (name) => [name, await readFile(join(app, name), "utf8")]),
      );
    const before = await read();
    expect((await warm()).code).toBe(0);
    expect(await read()).toEqual(before);
  });

  test("says that there is no go command", async () => {
    const { code, err } = await warm([], { PATH: join(root, "app") });
    expect([code, err]).toEqual([1, "go-accel: warm: no go command found on PATH\n"]);
  });

  test("says what is wrong where there is no module", async () => {
    const { code, err } = await warm(["--working-directory", join(root, "nowhere")]);
    expect(code).toBe(2);
    expect(err).toContain("input working-directory is");
  });
});
