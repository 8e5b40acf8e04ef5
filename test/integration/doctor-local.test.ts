import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { chmod, mkdir, stat, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { findOnPath } from "../../src/lib/executable.ts";
import { canMount, NO_MOUNT } from "../support/can-mount.ts";
import { findMissing } from "../support/invisible/needs.ts";
import { buildModule } from "../support/module-builder.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { diagnose, MODULE, startMirror } from "./support/doctor-fixture.ts";
import { realGo } from "./support/go-wrapper-fixture.ts";

/** Why the doctor cannot be run as another user here; undefined if it can. */
function whyNoOtherUser(): string | undefined {
  if (!existsSync("/usr/bin/setpriv")) return "setpriv is not on this machine";
  for (let dir = dirname(ENTRY); dir !== dirname(dir); dir = dirname(dir)) {
    if ((statSync(dir).mode & 0o001) === 0) return `other users may not enter ${dir}`;
  }
  return findMissing(["other-user"]);
}

/** Why a test that runs these programs is skipped; undefined if PATH has all of them. */
async function whyAbsent(...programs: string[]): Promise<string | undefined> {
  for (const program of programs) {
    if (!(await findOnPath(program, process.env["PATH"]))) return `${program} is not on PATH`;
  }
  return undefined;
}

const ESCAPED = "github.com/octo-org/!lib";

// Modes of files, and the helpers that are run here, are those of Unix.
describe.skipIf(process.platform === "win32")("go-accel doctor, without asking a server", () => {
  test("finds nothing on a healthy machine", async () => {
    const { ids, exitCode, report } = await diagnose();
    expect({ ids, exitCode, healthy: report.healthy }).toEqual({
      ids: [],
      exitCode: 0,
      healthy: true,
    });
  });

  test("finds that there is no go command, and nothing that follows from it", async () => {
    const { ids, report } = await diagnose({ env: { PATH: "/nonexistent" } });
    expect(ids).toEqual(["go-missing"]);
    const skipped = report.checks.filter(({ status }) => status === "skipped");
    expect(skipped.map(({ id }) => id)).toContain("settings");
  });

  test.each([
    [{ GOPROXY: "," }, "goproxy-no-entries"],
    [{ GOFLAGS: "mod=mod" }, "goflags-invalid"],
    [{ GONOSUMCHECK: "1" }, "setting-without-effect"],
    [{ GO111MODULE: "off" }, "modules-off"],
    [{ GOEXPERIMENT: "nosuchexperiment" }, "go-env-fails"],
    [{ GOPROXY: "off,https://mirror.example.com" }, "goproxy-entries-ignored"],
    [{ GOFLAGS: "-mod=vendor" }, "goflags-mod-vendor"],
    [{ GOPRIVATE: "https://git.corp.example" }, "private-pattern-invalid"],
  ])("finds what is wrong with %j, as the real go reads it", async (env, id) => {
    expect((await diagnose({ env })).ids).toEqual([id]);
  });

  test("finds a go line that the go command does not satisfy", async () => {
    const goMod = `module example.com/app\n\ngo 1.999\n`;
    const { ids, exitCode } = await diagnose({ files: { "go.mod": goMod, "go.sum": "" } });
    expect({ ids, exitCode }).toEqual({ ids: ["go-too-old"], exitCode: 1 });
  });

  test.each([
    [{ GOPRIVATE: "golang.org" }, "toolchain-private"],
    [{ GOSUMDB: "off" }, "toolchain-unverified"],
  ])("finds that go cannot change to the Go of go.mod with %j", async (env, id) => {
    const files = { "go.mod": "module example.com/app\n\ngo 1.999\n", "go.sum": "" };
    const { ids } = await diagnose({ env: { GOTOOLCHAIN: "auto", ...env }, files });
    expect(ids).toEqual([id]);
  });

  test.each([
    ["marks of a merge", "<<<<<<< HEAD\n", "go-sum-conflict"],
    ["a line with two fields", "a b\n", "go-sum-invalid"],
    ["nothing in it", "", "go-sum-incomplete"],
  ])("finds a go.sum with %s", async (_what, text, id) => {
    expect((await diagnose({ files: { "go.sum": text } })).ids).toEqual([id]);
  });

  test("finds lines of go env -w that go does not heed, and a variable that outranks one", async () => {
    const file = join(await makeTempDir("goenv"), "env");
    const cases = {
      "export GOPROXY=https://mirror.example.com\n": "setting-line-ignored",
      'GOINSECURE="*.corp.example"\n': "setting-quoted",
      "GOPROXY=https://mirror.example.com\n": "setting-overridden",
    };
    for (const [text, id] of Object.entries(cases)) {
      await writeFile(file, text);
      expect((await diagnose({ env: { GOENV: file } })).ids, text).toEqual([id]);
    }
  });

  test("finds folders that the user may not write", async ({ skip }) => {
    const absent = whyNoOtherUser();
    skip(absent !== undefined, absent);
    const within = ["setpriv", "--reuid=61234", "--regid=61234", "--clear-groups"];
    expect((await diagnose({ within })).ids).toEqual(["folder-not-writable"]);
  });

  test("does not fail for a warning, unless it is asked to", async () => {
    const env = { GONOSUMCHECK: "1" };
    expect((await diagnose({ env })).exitCode).toBe(0);
    expect((await diagnose({ env, args: ["--strict"] })).exitCode).toBe(1);
  });

  test("runs the checks that it is asked for, and no others", async () => {
    const { report } = await diagnose({ args: ["files", "settings"] });
    expect(report.checks.map(({ id }) => id)).toEqual(["settings", "files"]);
  });

  test.each([
    ["a page in place of its zip", { zip: "<html>", ziphash: undefined }],
    ["an empty zip", { zip: "", ziphash: undefined }],
    ["another hash than go.sum", { zip: undefined, ziphash: "h1:other=" }],
  ])(
    "finds a module with %s in the module cache, and removes it with --fix",
    async (_what, bad) => {
      const cache = await makeTempDir("modcache");
      const folder = join(cache, "cache", "download", ESCAPED, "@v");
      const tree = join(cache, `${ESCAPED}@${MODULE.version}`);
      await mkdir(folder, { recursive: true });
      await mkdir(tree, { recursive: true });
      const { zip, zipHash } = buildModule(MODULE);
      await writeFile(join(folder, "v1.2.3.zip"), bad.zip ?? zip);
      await writeFile(join(folder, "v1.2.3.ziphash"), bad.ziphash ?? zipHash);
      await chmod(tree, 0o555);
      const env = { GOMODCACHE: cache };
      expect((await diagnose({ env })).ids).toEqual(["module-cache-damaged"]);
      const { report, exitCode } = await diagnose({ env, args: ["--fix"] });
      const [finding] = report.checks.flatMap(({ findings }) => findings);
      expect(finding?.fixed).toEqual(["removed github.com/octo-org/Lib@v1.2.3"]);
      expect({ exitCode, problems: report.problems }).toEqual({ exitCode: 0, problems: 0 });
      expect(existsSync(tree)).toBe(false);
      expect((await diagnose({ env })).ids).toEqual([]);
    },
  );

  test("finds a netrc file that others can read, never shows it, and closes it with --fix", async () => {
    const file = join(await makeTempDir("netrc"), "netrc");
    await writeFile(file, "machine mirror.example.com login me password hunter2\n");
    await chmod(file, 0o644);
    const env = { NETRC: file };
    const { ids, text } = await diagnose({ env, args: ["credentials"] });
    expect(ids).toEqual(["netrc-open"]);
    expect(text).not.toContain("hunter2");
    await diagnose({ env, args: ["credentials", "--fix"] });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await diagnose({ env })).ids).toEqual([]);
  });

  test("finds a machine of the netrc file that is written as a URL", async () => {
    const NETRC = join(await makeTempDir("netrc"), "netrc");
    await writeFile(NETRC, "machine https://mirror.example.com login me password hunter2\n");
    await chmod(NETRC, 0o600);
    const { ids, text } = await diagnose({ env: { NETRC } });
    expect(ids).toEqual(["netrc-machine-url"]);
    expect(text).not.toContain("hunter2");
  });

  test("finds a netrc file that cannot be read", async () => {
    const NETRC = await makeTempDir("netrc");
    expect((await diagnose({ env: { NETRC } })).ids).toEqual(["netrc-unreadable"]);
  });

  test.each([
    ["a command that fails", "false", "goauth-fails"],
    ["a command that is not there", "no-such-helper-program", "goauth-fails"],
    ["a command that prints a secret without its form", "echo hunter2", "goauth-output"],
    ["an empty command", "netrc;", "goauth-invalid"],
    ["no command but go's own way", "netrc", undefined],
    ["a command that prints nothing", "true", undefined],
  ])("judges GOAUTH with %s", async (_what, goAuth, id) => {
    const { ids, report } = await diagnose({ env: { GOAUTH: goAuth } });
    expect(ids).toEqual(id === undefined ? [] : [id]);
    const shown = report.checks.flatMap(({ findings }) => findings.flatMap((one) => one.evidence));
    expect(shown.join()).not.toContain("hunter2");
  });

  test("finds a full disk, one without inodes, and a read-only one", async ({ skip }) => {
    skip(!canMount(), NO_MOUNT);
    const dir = await makeTempDir("mounted");
    const mount = (options: string) => {
      execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", dir]);
    };
    const unmount = () => execFileSync("umount", [dir], { stdio: "ignore" });
    onTestFinished(() => {
      if (execFileSync("mount").toString().includes(dir)) unmount();
    });
    const cases = {
      "size=64k": "disk-full",
      "nr_inodes=8,size=4g": "inodes-exhausted",
      "ro,size=4g": "folder-read-only",
    };
    for (const [options, id] of Object.entries(cases)) {
      mount(options);
      expect((await diagnose({ env: { GOCACHE: dir } })).ids, options).toEqual([id]);
      unmount();
    }
  });

  test("finds a disk that is nearly full", async ({ skip }) => {
    skip(!canMount(), NO_MOUNT);
    const absence = await whyAbsent("mkfs.ext4", "fallocate");
    skip(absence !== undefined, absence);
    const [image, dir] = [join(await makeTempDir("image"), "disk"), await makeTempDir("mounted")];
    // None of it is written: the image has holes, and the file in it is only reserved.
    await writeFile(image, "");
    await truncate(image, 760 * 2 ** 20);
    execFileSync("mkfs.ext4", ["-q", "-m", "0", image]);
    execFileSync("mount", ["-o", "loop", image, dir]);
    onTestFinished(() => void execFileSync("umount", [dir]));
    execFileSync("fallocate", ["-l", "648M", join(dir, "reserved")]);
    expect((await diagnose({ env: { GOCACHE: dir } })).ids).toEqual(["disk-nearly-full"]);
  });

  test("finds files that are the same on a disk that ignores case", async ({ skip }) => {
    skip(!canMount(), NO_MOUNT);
    const absence = await whyAbsent("mkntfs", "lowntfs-3g");
    skip(absence !== undefined, absence);
    const [image, dir] = [join(await makeTempDir("image"), "disk"), await makeTempDir("mounted")];
    await writeFile(image, "");
    await truncate(image, 16 * 2 ** 20);
    execFileSync("mkntfs", ["-q", "-F", "-Q", image], { stdio: "ignore" });
    execFileSync("lowntfs-3g", ["-o", "ignore_case", image, dir]);
    onTestFinished(() => void execFileSync("umount", [dir]));
    await writeFile(join(dir, "go.mod"), "module example.com/app\n\ngo 1.21\n");
    await writeFile(join(dir, "Readme.md"), "");
    const git = (...args: string[]) => execFileSync("git", args, { cwd: dir, encoding: "utf8" });
    git("init", "-q");
    const blob = git("hash-object", "-w", "Readme.md").trim();
    for (const name of ["Readme.md", "README.md"]) {
      git("update-index", "--add", "--cacheinfo", `100644,${blob},${name}`);
    }
    const { ids, text } = await diagnose({ args: ["-C", dir] });
    expect(ids).toEqual(["names-differ-in-case"]);
    expect(text).toContain(`${dir}/README.md and ${dir}/Readme.md`);
  });

  test("finds a Go with a hole in its checks, as soon as another mirror than its own is used", async () => {
    const bin = await makeTempDir("bin");
    // Only the version is another one: to download an old Go for it would take long.
    const go = `#!/bin/sh\nexec ${realGo()} "$@" | sed 's/"GOVERSION": "[^"]*"/"GOVERSION": "go1.26.5"/'\n`;
    await writeFile(join(bin, "go"), go, { mode: 0o755 });
    const env = { PATH: `${bin}:${process.env["PATH"]}`, GOPROXY: await startMirror() };
    const { report } = await diagnose({ env });
    const found = report.checks.flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(found).toEqual(["go-checks-flawed"]);
  });

  test("finds another action that restores Go's caches beside go-accel", async () => {
    const workflow =
      "jobs:\n  test:\n    steps:\n      - uses: actions/setup-go@v6\n      - uses: org/go-accel-action@v1\n";
    const { ids } = await diagnose({ files: { ".github/workflows/ci.yml": workflow } });
    expect(ids).toEqual(["two-restorers"]);
  });
});
