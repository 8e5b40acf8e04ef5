import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { createBuildah, hasBuildah, makeRootFs, NO_BUILDAH } from "../support/buildah.ts";
import { findFreePort } from "../support/free-port.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { fill, ROOT } from "./support/deploy-fixture.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";

const run = promisify(execFile);
const LIB = { path: "example.com/lib", version: "v1.0.0" };

describe.skipIf(!hasBuildah())(`deploy/container/Containerfile (else ${NO_BUILDAH})`, () => {
  test("makes an image that serves go clients", { timeout: 300_000 }, async () => {
    const dir = await makeTempDir("container");
    const buildah = createBuildah(dir);
    // The base image has what the file uses of it: Node, a shell, mkdir and chown.
    const rootFs = join(dir, "root-fs");
    await makeRootFs(rootFs, {
      node: process.execPath,
      sh: "/bin/sh",
      mkdir: "/bin/mkdir",
      chown: "/bin/chown",
    });
    const containerfile = await readFile(join(ROOT, "deploy/container/Containerfile"), "utf8");
    const [, base = ""] = /^ARG NODE_IMAGE=(.*)$/m.exec(containerfile) ?? [];
    const scratch = await buildah("from", "scratch");
    await buildah("copy", scratch, rootFs, "/");
    await buildah("commit", scratch, `docker.io/library/${base}`);

    const page = await readFile(join(ROOT, "docs/serve-deploy.md"), "utf8");
    const [, command = ""] = /^\$ podman (build .*)$/m.exec(page) ?? [];
    const packages = join(dir, "package");
    await run(process.execPath, [join(ROOT, "scripts/package.ts"), packages], { cwd: ROOT });
    const args = command.split(" ").map((arg) => (arg === ".tmp/package" ? packages : arg));
    expect(args).toContain(packages);
    args[args.indexOf("deploy/container/Containerfile")] = join(
      ROOT,
      "deploy/container/Containerfile",
    );
    await buildah("build", "--pull-never", "--isolation", "chroot", ...args.slice(1));

    const image = JSON.parse(await buildah("inspect", "--type", "image", "go-accel"));
    const { User: user, Entrypoint: entry, Cmd: more, Healthcheck: health } = image.Docker.config;
    expect(user).toBe("65532:65532");

    const mirror = await startMirror({ modules: [LIB] });
    const port = await findFreePort();
    const config = await fill("serve.yaml", {
      "0.0.0.0:8080": `127.0.0.1:${port}`,
      "https://mirror.example.com": mirror.url,
      "sum.example.com+<hash>+<key>": "off",
      'tokens:\n  - name: ci\n    sha256: "<hash of the token>"\n': "",
    });
    await mkdir(join(dir, "etc"));
    await writeFile(join(dir, "etc/serve.yaml"), config);
    const container = await buildah("from", "--pull-never", "go-accel");
    const child = spawn(
      "buildah",
      [
        ...["--root", join(dir, "root"), "--runroot", join(dir, "run"), "--storage-driver", "vfs"],
        ...["run", "--isolation", "chroot"],
        ...["--volume", `${join(dir, "etc")}:/etc/go-accel:ro`, container, "--", ...entry, ...more],
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    const ended = once(child, "exit");
    onTestFinished(async () => {
      child.kill("SIGTERM");
      await ended;
    });
    let log = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
    await expect.poll(() => log, { timeout: 60_000 }).toContain("listening on");
    const client = await makeGoClient(`http://127.0.0.1:${port}`);
    const download = ["mod", "download", `${LIB.path}@${LIB.version}`];
    expect(await client.run(download)).toMatchObject({ exitCode: 0 });
    const [, ...probe]: string[] = health.Test;
    expect(probe.join(" ")).toContain(":8080/");
    const ours = probe.map((arg) => arg.replace(":8080/", `:${port}/`));
    await buildah("run", "--isolation", "chroot", container, "--", ...ours);
    expect(mirror.requests.some(({ path }) => path.endsWith(".zip"))).toBe(true);
  });
});
