import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import type { WrapperSettings } from "../../src/gocmd/go-wrapper.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  type Ending,
  FLAVOURS,
  type Flavour,
  makeWrapper,
  realGo,
  spawnCommand,
  whyAbsent,
} from "./support/go-wrapper-fixture.ts";

const LIST = "https://mirror.example.com,direct";
const SIDECAR = `http://127.0.0.1:20000/it's|${LIST}`;
/** Stands for go: says what it gets, and repeats its input. */
const FAKE_GO = `#!/bin/sh
echo "args=$*"
for name in GOPROXY GOFLAGS GOENV PERL5OPT PERL5LIB LD_LIBRARY_PATH; do
  eval "[ -z \\"\\\${$name+set}\\" ] || echo \\"$name=\\$$name\\""
done
for fd in 3 4 5 6 7 8 9; do
  if { command echo "$fd" >&$fd; } 2>/dev/null; then echo "open=$fd"; fi
done
while read -r line; do echo "input=$line"; done
exit 7
`;

interface Job {
  root: string;
  /** The user's file, our file and its baseline. */
  files: { user: string; settings: string; baseline: string };
  /** Runs a shell script with the wrapper first on PATH. */
  run(script: string, env?: Readonly<Record<string, string>>): Promise<Ending>;
}

async function makeJob(
  flavour: Flavour,
  options: { go?: "fake" | "real" } & Partial<WrapperSettings> = {},
): Promise<Job> {
  const root = await makeTempDir("settings");
  const [bin, home, dir] = [join(root, "bin"), join(root, "home"), join(root, "env-1")];
  for (const folder of [bin, dir, join(home, ".config", "go")]) {
    await mkdir(folder, { recursive: true });
  }
  await writeFile(join(bin, "go"), FAKE_GO, { mode: 0o755 });
  const files = {
    user: join(home, ".config", "go", "env"),
    settings: join(dir, "env"),
    baseline: join(dir, "baseline"),
  };
  await writeFile(files.user, `GOPROXY=${LIST}\n`);
  for (const file of [files.settings, files.baseline])
    await writeFile(file, `GOPROXY=${SIDECAR}\n`);
  const settings = {
    file: files.settings,
    baseline: files.baseline,
    goEnv: options.goEnv,
    configHome: `:${home}`,
    replaced: options.replaced ?? [
      { name: "GOPROXY", value: [LIST], length: LIST.length, isAdded: false, text: SIDECAR },
      { name: "GOFLAGS", value: ["-mod=", ""], length: 8, isAdded: true, text: " -p=2" },
    ],
  };
  const wrapper = await makeWrapper(root, flavour, { settings });
  const goDir = options.go === "real" ? dirname(realGo()) : bin;
  return {
    root,
    files,
    run: (script, env = {}) =>
      spawnCommand("/bin/sh", ["-c", script], {
        cwd: root,
        env: {
          PATH: `${wrapper.dir}:${goDir}:/usr/bin:/bin`,
          HOME: home,
          GOENV: files.settings,
          GOTOOLCHAIN: "local",
          ...env,
        },
        input: "one\ntwo",
      }).end,
  };
}

const lines = ({ stdout }: Ending) => stdout.trimEnd().split("\n");

describe.each(Object.entries(FLAVOURS))("the wrapper on a machine with %s", (_, flavour) => {
  const absence = whyAbsent(flavour);
  beforeEach(({ skip }) => skip(absence !== undefined, absence));

  test("gives go another value of a variable that outranks a setting", async () => {
    const { run } = await makeJob(flavour);
    const ending = await run("go build", { GOPROXY: LIST, GOFLAGS: "-mod=mod" });
    expect(ending).toMatchObject({ code: 7, stderr: "" });
    expect(lines(ending)).toContain(`GOPROXY=${SIDECAR}`);
    expect(lines(ending)).toContain("GOFLAGS=-mod=mod -p=2");
  });

  test.each([{ HOME: "/elsewhere" }, { XDG_CONFIG_HOME: "/elsewhere" }])(
    "leaves a command with other folders, %j, the settings that are there",
    async (moved) => {
      const { run, files } = await makeJob(flavour);
      const own = await run("go build", { GOPROXY: LIST });
      expect(lines(own)).toContain(`GOENV=${files.settings}`);
      const ending = await run("go build", { GOPROXY: LIST, ...moved });
      expect(ending).toMatchObject({ code: 7, stderr: "" });
      expect(lines(ending)).toContain(`GOPROXY=${LIST}`);
      expect(ending.stdout).not.toContain("GOENV=");
    },
  );

  test.each(["direct", `${LIST},`, `x${LIST.slice(1)}`, ""])(
    "leaves the value %j of a step",
    async (value) => {
      const { run } = await makeJob(flavour);
      const ending = await run("go build", { GOPROXY: value });
      expect(lines(ending)).toContain(`GOPROXY=${value}`);
    },
  );

  test("knows a value by all but what is left out of it", async () => {
    const replaced = [
      { name: "GOPROXY", value: ["https://", "@a,b"], length: 15, isAdded: false, text: "new" },
    ];
    const { run } = await makeJob(flavour, { replaced });
    const seen = async (value: string) => lines(await run("go build", { GOPROXY: value }));
    expect(await seen("https://u:p@a,b")).toContain("GOPROXY=new");
    expect(await seen("https://u:pp@a,b")).toContain("GOPROXY=https://u:pp@a,b");
  });

  test.each([
    ["env"],
    ["env", "-json", "GOPROXY"],
    ["env", "-w", "GOFLAGS=-v"],
    ["-C", ".", "env"],
    ["-C=.", "env", "-u", "GOFLAGS"],
  ])("lets go %s %s %s work without our settings", async (...args) => {
    const { run } = await makeJob(flavour);
    const words = args.filter((arg) => arg !== undefined).join(" ");
    const ending = await run(`go ${words}`, { GOPROXY: LIST });
    expect(lines(ending).slice(0, 2)).toEqual([`args=${words}`, `GOPROXY=${LIST}`]);
    expect(ending.stdout).not.toContain("GOENV=");
  });

  test("leaves GOENV of a step as it is", async () => {
    const { run } = await makeJob(flavour);
    expect(lines(await run("go env", { GOENV: "off" }))).toContain("GOENV=off");
    expect(lines(await run("go build", { GOENV: "off" }))).toContain("GOENV=off");
  });

  test("replaces nothing any more once our settings have ended", async () => {
    const { run, files } = await makeJob(flavour);
    expect(lines(await run(`rm '${files.baseline}'; go build`, { GOPROXY: LIST }))).toContain(
      `GOPROXY=${LIST}`,
    );
  });

  test.each<[title: string, open: number[]]>([
    ["none", []],
    ["9, as with flock", [9]],
    ["all but 5", [3, 4, 6, 7, 8, 9]],
    ["all of them", [3, 4, 5, 6, 7, 8, 9]],
  ])("hands on the files that the caller has open, and no other: %s", async (_title, open) => {
    const { root, run } = await makeJob(flavour);
    const redirects = open.map((fd) => `${fd}>fd-${fd}`).join(" ");
    const ending = await run(`exec ${redirects}; go build`);
    expect(ending).toMatchObject({ code: 7, stderr: "" });
    const seen = lines(ending).filter((line) => /^(?:open|input)=/.test(line));
    expect(seen).toEqual([...open.map((fd) => `open=${fd}`), "input=one"]);
    for (const fd of open) expect(await readFile(join(root, `fd-${fd}`), "utf8")).toBe(`${fd}\n`);
  });

  test("runs go whatever perl would read from the environment, and go gets it", async () => {
    const { run } = await makeJob(flavour);
    const env = { PERL5OPT: "-MNo::Such::Module", PERL5LIB: "/no such" };
    const ending = await run("go build", env);
    expect(ending).toMatchObject({ code: 7, stderr: "" });
    expect(lines(ending)).toEqual(
      expect.arrayContaining(Object.entries(env).map(([name, value]) => `${name}=${value}`)),
    );
  });

  test("runs go without the programs that start it, if they are gone", async () => {
    const gone = {
      ...flavour,
      starter: flavour.starter && { ...flavour.starter, program: "/no/such/program" },
      setpriv: flavour.setpriv && "/no/such/program",
    };
    const { run } = await makeJob(gone);
    const ending = await run("go build", { GOPROXY: LIST });
    expect(ending).toMatchObject({ code: 7, stderr: "" });
    expect(lines(ending)).toContain(`GOPROXY=${SIDECAR}`);
  });

  test("does not take a folder named go for the go command", async () => {
    const { root, run } = await makeJob(flavour);
    await mkdir(join(root, "folders", "go"), { recursive: true });
    const ending = await run('PATH="${PATH%%:*}:$PWD/folders:${PATH#*:}"; go build');
    expect(lines(ending)[0]).toBe("args=build");
  });

  describe("with the go command", () => {
    test("go env says what it says without us", async () => {
      const { run } = await makeJob(flavour, { go: "real" });
      const ask = "go env GOPROXY GOENV; go env -changed GOPROXY; go env -json GOPROXY";
      const wrapped = await run(ask);
      const real = await run(`unset GOENV; PATH=\${PATH#*:}; ${ask}`);
      expect(wrapped).toEqual(real);
      expect(lines(wrapped)[0]).toBe(LIST);
    });

    test("go env -w changes the user's file, ours and its baseline", async () => {
      const { run, files } = await makeJob(flavour, { go: "real" });
      const ending = await run("go env -w GOPROXY=direct GOFLAGS=-v; go env -u GOFLAGS");
      expect(ending).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
      for (const file of Object.values(files)) {
        expect(await readFile(file, "utf8")).toBe("GOPROXY=direct\n");
      }
    });

    test("go env -w of what go refuses changes nothing, and says why once", async () => {
      const { run, files } = await makeJob(flavour, { go: "real" });
      const ending = await run("go env -w NOSUCH=1");
      expect(ending).toMatchObject({ code: 1, stderr: "go: unknown go command variable NOSUCH\n" });
      expect(await readFile(files.settings, "utf8")).toBe(`GOPROXY=${SIDECAR}\n`);
    });

    test.each([
      ["before us", "off", {}],
      ["for the command alone", undefined, { GOENV: "off" }],
    ])("go env -w has no effect if GOENV is off %s", async (_title, goEnv, env) => {
      const { run, files } = await makeJob(flavour, { go: "real", goEnv });
      await run("go env -w GOFLAGS=-v", env);
      for (const file of [files.settings, files.baseline]) {
        expect(await readFile(file, "utf8")).toBe(`GOPROXY=${SIDECAR}\n`);
      }
    });
  });
});

test("the fake go says which of its variables are set", async () => {
  const file = join(await makeTempDir("fake"), "go");
  await writeFile(file, FAKE_GO, { mode: 0o755 });
  const { stdout } = await promisify(execFile)("/bin/sh", ["-c", `'${file}' a b </dev/null || :`], {
    env: { GOPROXY: "", GOENV: "x y" },
  });
  expect(stdout).toBe("args=a b\nGOPROXY=\nGOENV=x y\n");
});
