import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { hasNginx, NO_NGINX } from "../support/nginx.ts";
import { pageCommands } from "../support/page-commands.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { fill, makeToken, startFront, startReplica } from "./support/deploy-fixture.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const run = promisify(execFile);
const PAGE = "serve-deploy.md";

/** A folder with the program under both of its names, and a shell that finds them. */
async function makeShell() {
  const dir = await makeTempDir("page");
  await writeFile(join(dir, "go-accel.mjs"), `await import(${JSON.stringify(ENTRY)});\n`);
  await mkdir(join(dir, "bin"));
  const script = `#!/bin/sh\nexec "${process.execPath}" "${ENTRY}" "$@"\n`;
  await writeFile(join(dir, "bin", "go-accel"), script, { mode: 0o755 });
  const path = [join(dir, "bin"), join(process.execPath, ".."), process.env["PATH"]].join(":");
  return {
    dir,
    path,
    sh(command: string, env: Readonly<Record<string, string>> = {}) {
      return run("sh", ["-ec", command], { cwd: dir, env: { PATH: path, HOME: dir, ...env } });
    },
  };
}

/** The commands below a heading, each of them with what the page says one has to replace. */
function commandsOf(heading: string, replacements: Readonly<Record<string, string>> = {}) {
  return [...pageCommands(PAGE, heading, "$"), ...rootCommands(heading)].map((command) =>
    Object.entries(replacements).reduce((text, [from, to]) => text.replaceAll(from, to), command),
  );
}

function rootCommands(heading: string): string[] {
  try {
    return pageCommands(PAGE, heading, "#");
  } catch {
    return [];
  }
}

describe("docs/serve-deploy.md, word for word", () => {
  test("The configuration: it is right once it is filled in, and not before", async () => {
    const { dir, sh } = await makeShell();
    const [makeTokenCommand = "", check = ""] = commandsOf("The configuration");
    const { stdout: sha256 } = await sh(makeTokenCommand);
    await writeFile(join(dir, "serve.yaml"), await fill("serve.yaml", {}));
    await expect(sh(check)).rejects.toMatchObject({ code: 2 });
    const filled = await fill("serve.yaml", {
      "sum.example.com+<hash>+<key>": "off",
      "<hash of the token>": sha256.trim(),
    });
    await writeFile(join(dir, "serve.yaml"), filled);
    expect(await sh(check)).toEqual({ stdout: "", stderr: "" });
  });

  // The first two commands are one way, the third is another.
  test.skipIf(!hasNginx()).each([
    ["go-accel auth", [0, 1]],
    ["netrc", [0, 2]],
  ])(`Clients: go downloads with %s (else ${NO_NGINX})`, async (_, chosen) => {
    const lib = { path: "example.com/lib", version: "v1.0.0" };
    const mirror = await startMirror({ modules: [lib] });
    const { dir, path, sh } = await makeShell();
    const { sha256 } = await makeToken(dir);
    const replica = await startReplica(mirror.url, sha256);
    const front = await startFront([replica, replica]);
    const commands = commandsOf("Clients", { "goproxy.example.com": new URL(front.url).host });
    expect(commands).toHaveLength(3);
    for (const index of chosen) await sh(commands[index] ?? "false");
    const env = {
      SSL_CERT_FILE: front.certificate,
      GOSUMDB: "off",
      GOFLAGS: "-modcacherw",
      PATH: path,
    };
    const download = `go mod download ${lib.path}@${lib.version}`;
    await sh(download, env);
    expect(mirror.requests.some((request) => request.path.endsWith(".zip"))).toBe(true);
    await expect(
      sh(`rm -f .netrc token && GOMODCACHE=$HOME/other ${download}`, env),
    ).rejects.toThrow(/401 Unauthorized/);
  });

  test("Without a network: a server without mirrors serves what came in the archive", async () => {
    const modules = makeModuleGraph({ count: 4 });
    const mirror = await startMirror({ modules });
    const { dir, sh } = await makeShell();
    const app = join(dir, "app");
    await writeConsumer(app, modules);
    const server = await startServer({ mirrors: "off" });
    const store = join(server.dir, "store");
    for (const command of commandsOf("Without a network", {
      "https://mirror.example.com": mirror.url,
      "/var/lib/go-accel": store,
    })) {
      await sh(command);
    }
    const client = await makeGoClient(server.url);
    const build = client.run(["build", "-o", join(client.home, "program"), "."], { cwd: app });
    expect(await build).toMatchObject({ exitCode: 0 });
  });
});
