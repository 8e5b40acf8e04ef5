import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startSidecar } from "../../src/app/start/start-sidecar.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { fetchStats, sidecarUrl, stopSidecar } from "../../src/sidecar/control.ts";
import { findMissing } from "../../src/store/module-cache.ts";
import { makeStep } from "../support/make-step.ts";
import {
  escapeUpperCase,
  GO_LINE,
  packageName,
  type SyntheticModule,
  sumLines,
} from "../support/module-builder.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { planOf } from "./support/plan-fixture.ts";
import { ENTRY } from "./support/sidecar-fixture.ts";

/*
 * Cases 41 and 42 of the conformance list: what the warm-up takes from a checkout's files is what
 * the real go command then asks for, no less and, of zips, no more.
 */

const A1 = { path: "example.com/a", version: "v1.0.0" };
const A2 = { path: "example.com/a", version: "v1.1.0", requires: [] };
const B = { path: "example.com/Upper/b", version: "v1.0.0", requires: [A1] };
const FORK = { path: "example.com/fork", version: "v1.2.0" };
const TOOL = {
  path: "example.com/tool",
  version: "v0.3.0",
  files: { "main.go": "package main\n\nfunc main() {}\n" },
};
const UNUSED = { path: "example.com/unused", version: "v1.0.0" };
const ALL: readonly SyntheticModule[] = [A1, A2, B, FORK, TOOL, UNUSED];

/** The line of go.sum for a go.mod alone. */
function modLine(module: SyntheticModule): string {
  const lines = sumLines([module]).split("\n");
  return `${lines.find((line) => line.includes("/go.mod"))}\n`;
}

/** A package that imports modules, and a test of it. */
function sources(dir: string, modules: readonly SyntheticModule[]): Record<string, string> {
  const imports = modules.map(({ path }) => `import _ "${path}"\n`).join("");
  return {
    [join(dir, "p.go")]: `package p\n\n${imports}`,
    [join(dir, "p_test.go")]: `package p\n\nimport "testing"\n\nfunc TestP(*testing.T) {}\n`,
  };
}

function goMod(name: string, lines: readonly string[]): string {
  return `module example.com/${name}\n\n${GO_LINE}\n\n${lines.join("\n")}\n`;
}

const required = ({ path, version }: SyntheticModule) => `require ${path} ${version}`;

/** Warms for a checkout, and gives go commands that have the sidecar alone. */
async function warm(files: Readonly<Record<string, string>>, env: Record<string, string> = {}) {
  const mirror = await startMirror({ modules: ALL });
  const settings = { GOPROXY: mirror.url, GOSUMDB: "off", ...env };
  const plan = await planOf({ files, env: settings });
  const { parts, goEnv } = plan;
  const { handle, reason } = await startSidecar(makeStep({ host: parts.host, env: process.env }), {
    // At once, as from mirrors that the user named.
    settings: { ...parts.settings, mirrors: plan.mirrors.list },
    goEnv,
    mirrors: plan.mirrors,
    vendored: false,
    sumLines: plan.sumLines,
    roots: plan.roots.map(({ root, isPrimary, needs, toolchain }) => ({
      files: root.files,
      likely: root.likely,
      isPrimary,
      wanted: findMissing(goEnv.GOMODCACHE, needs),
      toolchain,
    })),
    hasWrapper: false,
    ownPath: "",
    dir: join(parts.root, "accel"),
    entry: ENTRY,
    port: 0,
    runnerProcess: undefined,
  });
  if (!handle) throw new Error(reason);
  onTestFinished(async () => {
    await stopSidecar(handle, systemClock);
  });
  const ended = async () => (await fetchStats(handle)).warm !== undefined;
  await expect.poll(ended, { timeout: 20_000 }).toBe(true);
  const warmed = mirror.requests.map(({ path }) => decodeURIComponent(path)).sort();
  mirror.clearRequests();
  linkCompiledStd(goEnv.GOCACHE, "tests");
  let machines = 0;
  const run = async (command: string, cwd = parts.checkout) => {
    // Each command finds an empty module cache.
    const home = join(parts.root, `machine-${++machines}`);
    await mkdir(home);
    return new Promise<string | undefined>((resolve) => {
      const options = {
        cwd,
        env: {
          PATH: process.env["PATH"],
          ...parts.goEnv,
          GOMODCACHE: join(home, "mod"),
          GOPROXY: sidecarUrl(handle),
        },
      };
      execFile("go", command.split(" "), options, (error, _stdout, stderr) =>
        resolve(error ? stderr : undefined),
      );
    });
  };
  return { mirror, warmed, run, checkout: parts.checkout, host: parts.host };
}

function paths(module: SyntheticModule, ...extensions: string[]): string[] {
  const { path, version } = module;
  return extensions.map((extension) => `/${escapeUpperCase(path)}/@v/${version}.${extension}`);
}

const whole = (module: SyntheticModule) => paths(module, "info", "mod", "zip");

/** What each case warms, and that go asks the mirror for nothing more. */
interface Case {
  title: string;
  files: Record<string, string>;
  env?: Record<string, string>;
  warmed: string[];
  /** Folder of the checkout and arguments of go. */
  commands: readonly (readonly [folder: string, args: string])[];
}

/** The second one asks for what `go test` asks for, and compiles nothing of the standard library. */
const EVERYWHERE = ["mod download", "list -deps -test ./...", "build ./..."] as const;
const inRoot = EVERYWHERE.map((args) => [".", args] as const);

const CASES: Case[] = [
  {
    title: "41: of a go.sum with versions outside of the build list",
    files: {
      "go.mod": goMod("m", [required(A2), required(B)]),
      // A1's go.mod is read for the graph; its zip, and all of UNUSED, by nothing.
      "go.sum": sumLines([A1, A2, B, UNUSED]),
      ...sources(".", [A2, B]),
    },
    warmed: [...paths(A1, "mod"), ...whole(A2), ...whole(B), ...paths(UNUSED, "mod")],
    commands: inRoot,
  },
  {
    title: "41: of a line for a go.mod alone",
    files: {
      "go.mod": goMod("m", [required(A2), required(B)]),
      "go.sum": sumLines([A2, B]) + modLine(A1),
      ...sources(".", [A2, B]),
    },
    warmed: [...paths(A1, "mod"), ...whole(A2), ...whole(B)],
    commands: inRoot,
  },
  {
    title: "42: of a go.work with several modules, and its go.work.sum",
    files: {
      "go.work": `${GO_LINE}\n\nuse ./x\nuse ./y\n\nreplace ${UNUSED.path} => ${FORK.path} ${FORK.version}\n`,
      "go.work.sum": sumLines([FORK]),
      "x/go.mod": goMod("x", [required(A1), required(UNUSED)]),
      "x/go.sum": sumLines([A1]),
      "y/go.mod": goMod("y", [required(A2), required(B)]),
      "y/go.sum": sumLines([A2, B]) + modLine(A1),
      ...sources("x", [A1]),
      ...sources("y", [A2, B]),
    },
    warmed: [...whole(A1), ...whole(A2), ...whole(B), ...whole(FORK)],
    commands: [
      [".", "build ./x ./y"],
      ["x", "list -deps -test ./..."],
      ["y", "build ./..."],
    ],
  },
  {
    title: "42: of nested modules",
    files: {
      "go.mod": goMod("m", [required(A1)]),
      "go.sum": sumLines([A1]),
      "tools/go.mod": goMod("tools", [required(TOOL)]),
      "tools/go.sum": sumLines([TOOL]),
      ...sources(".", [A1]),
    },
    warmed: [...whole(A1), ...whole(TOOL)],
    commands: [...inRoot, ["tools", `list -deps ${TOOL.path}`]],
  },
  {
    title: "42: of -modfile in GOFLAGS",
    files: {
      "go.mod": goMod("m", [required(A1)]),
      "go.sum": sumLines([A1]),
      "ci/go.mod.ci.mod": goMod("m", [required(A2)]),
      "ci/go.mod.ci.sum": sumLines([A2]),
      ...sources(".", [A2]),
    },
    env: { GOFLAGS: `"-modfile=ci/go.mod.ci.mod"` },
    warmed: whole(A2),
    commands: inRoot,
  },
  {
    title: "42: of replacements by a module and by a folder",
    files: {
      "go.mod": goMod("m", [
        required(A1),
        required(UNUSED),
        `replace ${A1.path} => ./local`,
        `replace ${UNUSED.path} ${UNUSED.version} => ${FORK.path} ${FORK.version}`,
      ]),
      "go.sum": sumLines([FORK]),
      "local/go.mod": `module ${A1.path}\n`,
      "local/a.go": `package ${packageName(A1.path)}\n`,
      ...sources(".", [A1]),
    },
    warmed: whole(FORK),
    commands: [[".", "mod download"]],
  },
  {
    title: "42: of tools, excluded versions and what is needed indirectly",
    files: {
      "go.mod": goMod("m", [
        `tool ${TOOL.path}`,
        `${required(TOOL)} // indirect`,
        `${required(A2)} // indirect`,
        required(B),
        `exclude ${A1.path} ${A1.version}`,
      ]).replace(GO_LINE, "go 1.24"),
      "go.sum": sumLines([TOOL, A2, B]),
      ...sources(".", [B]),
    },
    warmed: [...whole(TOOL), ...whole(A2), ...whole(B)],
    commands: [...inRoot, [".", "list -deps tool"]],
  },
  {
    title: "42: of files with CRLF, lines twice and hashes of another algorithm",
    files: {
      "go.mod": goMod("m", [required(A1)]).replaceAll("\n", "\r\n"),
      "go.sum": `${sumLines([A1]).repeat(2)}${A1.path} ${A1.version} h2:AAAA\n`.replaceAll(
        "\n",
        "\r\n",
      ),
      ...sources(".", [A1]),
    },
    warmed: whole(A1),
    commands: inRoot,
  },
];

describe("the warm-up", () => {
  test.each(CASES)("$title", async ({ files, env = {}, warmed: expected, commands }) => {
    const { mirror, warmed, run, checkout } = await warm(files, env);
    expect(warmed).toEqual(expected.toSorted());
    for (const [folder, args] of commands) {
      expect(await run(args, join(checkout, folder)), `go ${args}`).toBeUndefined();
    }
    expect(mirror.requests.map(({ path }) => path)).toEqual([]);
  });

  test("42: gets over a malformed line of one go.sum, and warms for the others", async () => {
    const { warmed, host } = await warm({
      "go.mod": goMod("m", [required(A1)]),
      "go.sum": `${sumLines([A1])}${A1.path} v1.0.0\n`,
      "nested/go.mod": goMod("nested", [required(A2)]),
      "nested/go.sum": sumLines([A2]),
    });
    expect(warmed).toEqual(whole(A2).sort());
    expect(host.notices).toHaveLength(1);
  });
});
