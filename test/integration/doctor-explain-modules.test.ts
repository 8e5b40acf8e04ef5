import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { explainLog } from "../../src/doctor/findings/explain-log.ts";
import { makeCertificate } from "../support/certificate.ts";
import { buildModule, type SyntheticModule, sumLines } from "../support/module-builder.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { failGo, MODULE, startMirror, startPageServer } from "./support/doctor-fixture.ts";
import { realGo } from "./support/go-wrapper-fixture.ts";

const SSHD = "/usr/sbin/sshd";
const BUILD = ["build", "./..."];
const EMPTY_PROGRAM = { "main.go": "package main\n\nfunc main() {}\n" };

async function explain(made: Parameters<typeof failGo>[0]): Promise<string[]> {
  return explainLog(await failGo(made)).map(({ id }) => id);
}

/** A folder like another one, of links, without one of its entries. */
async function linkAllBut(absent: string, from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => name !== absent);
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name))));
}

/** What go writes of a program that imports this package, with these modules in go.mod and in a mirror. */
async function build(
  imported: string,
  modules: readonly SyntheticModule[],
  {
    files = {},
    env = {},
    required = modules,
  }: {
    files?: Readonly<Record<string, string>>;
    env?: Readonly<Record<string, string>>;
    required?: readonly SyntheticModule[];
  } = {},
) {
  const requires = required.map(({ path, version }) => `require ${path} ${version}\n`).join("");
  return explain({
    args: BUILD,
    env: { GOPROXY: await startMirror({ modules }), ...env },
    files: {
      "go.mod": `module example.com/app\n\ngo 1.21\n\n${requires}`,
      "go.sum": sumLines(modules),
      "main.go": `package main\n\nimport _ "${imported}"\n\nfunc main() {}\n`,
      ...files,
    },
  });
}

describe.skipIf(process.platform !== "linux")(
  "explainLog(), from what go writes of modules",
  () => {
    test("explains a go.mod that asks for less than a module of it does", async () => {
      const [low, high] = ["v1.0.0", "v1.1.0"].map((version) => ({
        path: "example.com/b",
        version,
      }));
      if (!low || !high) throw new Error("two versions");
      const a = { path: "example.com/a", version: "v1.0.0", requires: [high] };
      expect(await build(a.path, [a, low, high], { required: [a, low] })).toEqual([
        "go-mod-untidy",
      ]);
    });

    test("explains a module that calls itself by another path", async () => {
      const files = { "go.mod": "module example.com/other\n", "a.go": "package a\n" };
      const a = { path: "example.com/a", version: "v1.0.0", files };
      expect(await build(a.path, [a])).toEqual(["module-path-differs"]);
    });

    test("explains a package that two modules have", async () => {
      const outer = {
        path: "example.com/a",
        version: "v1.0.0",
        files: { "a.go": "package a\n", "b/b.go": "package b\n" },
      };
      const inner = {
        path: "example.com/a/b",
        version: "v1.0.0",
        files: { "b.go": "package b\n" },
      };
      expect(await build("example.com/a/b", [outer, inner])).toEqual(["import-ambiguous"]);
    });

    test("explains imports that differ in case only", async () => {
      const files = {
        "main.go":
          'package main\n\nimport (\n\t_ "example.com/app/Sub"\n\t_ "example.com/app/sub"\n)\n\nfunc main() {}\n',
        "Sub/a.go": "package sub\n",
        "sub/a.go": "package sub\n",
      };
      expect(await build("", [], { files })).toEqual(["names-collide"]);
    });

    test("explains a package that no module of go.mod has", async () => {
      expect(await build("example.com/b/c", [MODULE])).toEqual(["go-mod-untidy"]);
    });

    test("explains an origin that hides a private repository", async () => {
      const server = await startPageServer(404, "Not Found");
      const env = {
        GOPROXY: "direct",
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: `url.${server}/.insteadOf`,
        GIT_CONFIG_VALUE_0: "https://github.com/",
      };
      const secret = { path: "github.com/octo-corp/secret", version: "v1.0.0" };
      expect(await build(secret.path, [secret], { env })).toEqual(["git-credentials"]);
    });

    test("explains a version control that GOVCS forbids", async () => {
      const env = { GOPROXY: "direct", GOVCS: "*:off" };
      expect(await build(MODULE.path, [MODULE], { env })).toEqual(["vcs-disallowed"]);
    });

    test("explains a host that names no repository", async () => {
      const env = {
        GOPROXY: "direct",
        GOINSECURE: "git.corp.example",
        HTTP_PROXY: await startPageServer(200, "<html>who are you?</html>"),
      };
      const corp = { path: "git.corp.example/team/lib", version: "v1.0.0" };
      expect(await build(corp.path, [corp], { env })).toEqual(["import-path-unknown"]);
    });

    test.for([
      ["does not know the host of an origin", "yes"],
      ["has no key that an origin takes", "no"],
    ] as const)("explains ssh that %s", async ([, checksHost], { skip }) => {
      skip(!existsSync(SSHD), `${SSHD} is not on this machine`);
      skip(process.getuid?.() !== 0, "only root may run it");
      const dir = await makeTempDir("ssh");
      execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(dir, "key")]);
      await writeFile(join(dir, "config"), "PasswordAuthentication no\n");
      // It wants an empty folder of its own, which the service makes otherwise.
      await mkdir("/run/sshd", { recursive: true, mode: 0o755 });
      const server = `${SSHD} -i -e -h ${join(dir, "key")} -f ${join(dir, "config")}`;
      const options = `-F none -o BatchMode=yes -o UserKnownHostsFile=${join(dir, "known")}`;
      const env = {
        GOPROXY: "direct",
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "url.ssh://git@github.com/.insteadOf",
        GIT_CONFIG_VALUE_0: "https://github.com/",
        GIT_SSH_COMMAND: `ssh ${options} -o StrictHostKeyChecking=${checksHost} -o ProxyCommand="${server}"`,
      };
      const secret = { path: "github.com/octo-corp/secret", version: "v1.0.0" };
      expect(await build(secret.path, [secret], { env })).toEqual(["git-ssh"]);
    });

    test("explains a mirror that gave up on an origin", async () => {
      const env = { GOPROXY: await startPageServer(404, "not found: fetch timed out") };
      expect(await build(MODULE.path, [MODULE], { env })).toEqual(["origin-too-slow"]);
    });

    test("explains an answer that a server of HTTP/2 breaks off", async () => {
      const { key, cert } = makeCertificate();
      const { info, mod, zip } = buildModule(MODULE);
      const server = createSecureServer({ key, cert });
      server.on("stream", (stream, { ":path": path = "" }) => {
        stream.on("error", () => {});
        if (path.endsWith(".info")) return void stream.end(info);
        if (path.endsWith(".mod")) return void stream.end(mod);
        stream.respond({ ":status": 200, "content-length": zip.length });
        stream.write(zip.subarray(0, zip.length / 2), () => {
          // The stream alone: close() would send the end of the answer before the reset.
          stream.destroy(new Error("the server fails"));
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void server.close());
      const { port } = server.address() as AddressInfo;
      const SSL_CERT_FILE = join(await makeTempDir("authority"), "authorities.pem");
      await writeFile(SSL_CERT_FILE, cert);
      const env = { GOPROXY: `https://localhost:${port}`, SSL_CERT_FILE };
      expect(await build(MODULE.path, [MODULE], { env })).toEqual(["stream-reset"]);
    });
  },
);

describe("explainLog(), from what go writes of toolchains", () => {
  test("explains a toolchain that cannot make the tool for coverage", async () => {
    // As in one that go has changed to, of which the module has no such folder.
    const goRoot = await makeTempDir("goroot");
    const own = join(realGo(), "..", "..");
    await linkAllBut("src", own, goRoot);
    await linkAllBut("cmd", join(own, "src"), join(goRoot, "src"));
    await linkAllBut("covdata", join(own, "src/cmd"), join(goRoot, "src/cmd"));
    const GOCACHE = await makeTempDir("gocache");
    linkCompiledStd(GOCACHE, "tests");
    const env = { GOCACHE, GOROOT: goRoot };
    const args = ["test", "-cover", "./..."];
    expect(await explain({ args, env, files: EMPTY_PROGRAM })).toEqual(["covdata-missing"]);
  });

  test.each([
    ["toolchain go1.999", { GOTOOLCHAIN: "auto" }, "toolchain-line"],
    ["go 1.999.0", { GOTOOLCHAIN: "path" }, "toolchain-not-on-path"],
    ["go 1.999.0", { GOTOOLCHAIN: "auto", GOSUMDB: "off" }, "toolchain-unavailable"],
  ])("explains the line %j with %j", async (line, env, id) => {
    const goMod = `module example.com/app\n\n${line.startsWith("go ") ? "" : "go 1.21\n\n"}${line}\n`;
    const GOPROXY = await startMirror({ modules: [] });
    const files = { ...EMPTY_PROGRAM, "go.mod": goMod, "go.sum": "" };
    expect(await explain({ args: BUILD, env: { GOPROXY, ...env }, files })).toEqual([id]);
  });
});
