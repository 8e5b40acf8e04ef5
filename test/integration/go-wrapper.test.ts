import { execFileSync } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { homedir, constants as osConstants } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseGoCommandLog } from "../../src/gocmd/go-command-log.ts";
import { IS_FULL } from "../support/full.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeKeptTempDir, makeTempDir, removeTree } from "../support/temp-dir.ts";
import { writePrograms } from "./support/go-programs.ts";
import {
  type Ending,
  FLAVOURS,
  makeWrapper,
  realGo,
  type SpawnSettings,
  spawnCommand,
  type Wrapper,
  whyAbsent,
} from "./support/go-wrapper-fixture.ts";

const SCRIPT = "/usr/bin/script";
/** Drawn command lines for each of the machines. */
const COMMANDS = IS_FULL ? 15 : 5;

let programs: string;

beforeAll(async () => {
  programs = await makeKeptTempDir("programs");
  await writePrograms(programs);
  linkCompiledStd(join(programs, "gocache"), "tests");
  // Warm from here on: no side of a comparison has the building to itself.
  const packages = ["args", "cat", "environ", "exit", "wait", "tty"].map((name) => `./${name}`);
  for (const name of packages) {
    execFileSync(realGo(), ["build", "-o", "/dev/null", name], {
      cwd: programs,
      env: environment(),
    });
  }
});
afterAll(() => removeTree(programs));

function environment(wrapper?: Wrapper): Record<string, string> {
  const dirs = [dirname(realGo()), "/usr/bin", "/bin"];
  return {
    PATH: [...(wrapper ? [wrapper.dir] : []), ...dirs].join(":"),
    HOME: homedir(),
    PWD: programs,
    GOCACHE: join(programs, "gocache"),
    GOENV: "off",
    GOFLAGS: "",
    GOPROXY: "off",
    GOTOOLCHAIN: "local",
    CGO_ENABLED: "0",
    "name-of-no-shell": "kept",
  };
}

/** Runs a go command in some way. */
type Driver = (file: string, settings: SpawnSettings) => Promise<Ending>;

/** Without durations, and names of temporary folders. */
function withoutChance({ stdout, stderr, ...ending }: Ending): Ending {
  const clean = (text: string) =>
    text.replaceAll(/\t[\d.]+s\n/g, "\t0s\n").replaceAll(/go-build\d+/g, "go-build");
  return { ...ending, stdout: clean(stdout), stderr: clean(stderr) };
}

function anyArgument(): fc.Arbitrary<string> {
  const odd = [
    "",
    " ",
    "*",
    "$HOME",
    "`id`",
    "a b",
    "'",
    '"',
    "\\",
    "\n",
    "-x",
    "--",
    "a\nb ",
    "%s",
  ];
  return fc.oneof(
    fc.constantFrom(...odd),
    fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", "")),
  );
}

describe.each(Object.entries(FLAVOURS))("the wrapper on a machine with %s", (_, flavour) => {
  const absence = whyAbsent(flavour);
  beforeEach(({ skip }) => skip(absence !== undefined, absence));
  const endsWithParent =
    flavour.setpriv !== undefined ||
    (flavour.starter?.kind === "perl" && flavour.starter.prctl !== undefined);
  async function both(drive: Driver): Promise<{ real: Ending; wrapped: Ending; wrapper: Wrapper }> {
    const wrapper = await makeWrapper(await makeTempDir("wrapper"), flavour);
    const real = await drive(realGo(), { cwd: programs, env: environment() });
    const wrapped = await drive(wrapper.file, { cwd: programs, env: environment(wrapper) });
    return { real, wrapped, wrapper };
  }

  /**
   * What the wrapper ended with, less a known weakness of bash: if the child ends just as the signal comes,
   * bash loses its exit code, and the signal's own is given.
   */
  function despiteBash(wrapped: Ending, sent: NodeJS.Signals, real: Ending): Ending {
    const isLost =
      flavour.shell.includes("bash") &&
      (wrapped.signal === sent || wrapped.code === 128 + osConstants.signals[sent]);
    return isLost ? { ...wrapped, code: real.code, signal: real.signal } : wrapped;
  }

  const running =
    (args: readonly string[], input: string | Buffer = ""): Driver =>
    (file, settings) =>
      spawnCommand(file, args, { ...settings, input }).end;

  test.each([
    [],
    ["version"],
    ["env", "GOROOT", "GOTOOLDIR"],
    ["no-such-command"],
    ["tool"],
    ["tool", "asm", "-no-such-flag"],
    ["tool", "no-such-tool"],
    ["list", "-f", "{{.ImportPath}} 'x' \"$HOME\" *", "./..."],
    ["list", ""],
    ["-C", "args", "list"],
    ["-C"],
    ["vet", "./args", "./no-such-folder"],
    ["generate", "./nested"],
    ["test", "-count=1", "-run", "Calls|Nothing", "./calling"],
    ["run", "./exit", "0"],
    ["run", "./exit", "143"],
    ["run", "no-such-file.go"],
  ])("go %s %s %s %s does and says what it does without", async (...args) => {
    const { real, wrapped, wrapper } = await both(running(args.filter((arg) => arg !== undefined)));
    expect(withoutChance(wrapped)).toEqual(withoutChance(real));
    const [noted, ...more] = parseGoCommandLog(await wrapper.readLog());
    expect(more).toEqual([]);
    expect(noted?.exitCode).toBe(real.code);
  });

  test("hands over input and output of megabytes", async () => {
    const input = Buffer.alloc(5_000_003, "line\r\n\0\u00ff");
    const { real, wrapped } = await both(running(["run", "./cat"], input));
    expect(wrapped.stdout).toHaveLength(input.length);
    expect(wrapped).toEqual(real);
  });

  test("runs without a standard input", async () => {
    const driver: Driver = (file, settings) =>
      spawnCommand("/bin/sh", ["-c", '"$0" run ./cat <&-', file], settings).end;
    const { real, wrapped } = await both(driver);
    expect(wrapped).toEqual(real);
  });

  test("go's children see the environment that they would see without it", async () => {
    const { real, wrapped } = await both(running(["run", "./environ"]));
    // A shell adds some, and drops what is no name to it; perl puts them back.
    const ignored = flavour.starter?.kind === "perl" ? /^$/ : /^"(_|SHLVL|name-of-no-shell)=/;
    const seen = ({ stdout }: Ending) => stdout.split("\n").filter((line) => !ignored.test(line));
    expect(seen(wrapped)).toEqual(seen(real));
    expect(seen(wrapped).some((line) => line.startsWith('"PATH='))).toBe(true);
  });

  test("arguments of any kind reach the program, and none of them the log", async () => {
    const wrapper = await makeWrapper(await makeTempDir("wrapper"), flavour);
    const env = environment(wrapper);
    await fc.assert(
      fc.asyncProperty(fc.array(anyArgument(), { maxLength: 6 }), async (args) => {
        const run = spawnCommand(wrapper.file, ["run", "./args", ...args], {
          cwd: programs,
          env,
          input: "",
        });
        const { stdout, stderr, code } = await run.end;
        const text = Buffer.from(stdout, "latin1").toString("utf8");
        expect({ args: JSON.parse(text), stderr, code }).toEqual({ args, stderr: "", code: 0 });
      }),
      { numRuns: COMMANDS },
    );
    const commands = parseGoCommandLog(await wrapper.readLog()).map(({ command }) => command);
    expect(commands).toHaveLength(COMMANDS);
    expect(commands.every((command) => /^run \.\/args( \+)?$/.test(command))).toBe(true);
  });

  test("any command line ends as it does without", async () => {
    const wrapper = await makeWrapper(await makeTempDir("wrapper"), flavour);
    const subcommand = fc.constantFrom("list", "vet", "help", "env", "version", "tool", "doc");
    const word = fc.oneof(
      anyArgument(),
      fc.constantFrom("./...", "-json", "-e", "--", "-f={{.Name}}", "-C=args", "./args"),
    );
    await fc.assert(
      fc.asyncProperty(subcommand, fc.array(word, { maxLength: 4 }), async (first, rest) => {
        const settings = { cwd: programs, input: "" };
        const [real, wrapped] = await Promise.all([
          spawnCommand(realGo(), [first, ...rest], { ...settings, env: environment() }).end,
          spawnCommand(wrapper.file, [first, ...rest], { ...settings, env: environment(wrapper) })
            .end,
        ]);
        expect(withoutChance(wrapped)).toEqual(withoutChance(real));
      }),
      { numRuns: COMMANDS },
    );
  });

  const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGKILL"] as const;

  /** Sends a signal to a command that waits for the pipe, and releases what it leaves behind. */
  const interrupted =
    (signal: NodeJS.Signals, to: "process" | "group"): Driver =>
    async (file, settings) => {
      const command = spawnCommand(file, ["generate", "./blocked"], {
        ...settings,
        detached: true,
      });
      await command.sees(/ready/);
      const pid = command.child.pid ?? 0;
      process.kill(to === "group" ? -pid : pid, signal);
      await new Promise((resolve) => command.child.once("exit", resolve));
      return release(command.end);
    };

  test.each(
    SIGNALS.flatMap((signal) => (["process", "group"] as const).map((to) => [signal, to] as const))
      // A shell cannot hear of SIGKILL: unless the kernel is asked, go lives on.
      .filter(([signal, to]) => signal !== "SIGKILL" || to !== "process" || endsWithParent),
  )("%s for the %s ends it as it ends go", async (signal, to) => {
    const { real, wrapped } = await both(interrupted(signal, to));
    // On SIGQUIT go says where each of its threads is, and ends with a code of its own.
    const known = ({ stderr, ...rest }: Ending) =>
      signal === "SIGQUIT" ? rest : { stderr, ...rest };
    expect(known(despiteBash(wrapped, signal, real))).toEqual(known(real));
  });

  test("while a program runs, SIGINT for the process alone leaves it running", async () => {
    const wrapper = await makeWrapper(await makeTempDir("wrapper"), flavour);
    const settings = { cwd: programs, env: environment(wrapper) };
    const command = spawnCommand(wrapper.file, ["run", "./wait"], settings);
    await command.sees(/ready/);
    command.child.kill("SIGINT");
    command.child.stdin?.end();
    const wrapped = await command.end;
    // go's own code depends on which of the two it hears of first.
    const real = { ...wrapped, stdout: "ready\nend of input\n", signal: null };
    const seen = despiteBash(wrapped, "SIGINT", { ...real, code: 0 });
    expect(seen).toEqual({ ...real, code: expect.toBeOneOf([0, 1]) });
  });

  test("while a program runs, SIGINT for the group ends the program", async () => {
    const { real, wrapped } = await both(async (file, settings) => {
      const command = spawnCommand(file, ["run", "./wait"], { ...settings, detached: true });
      await command.sees(/ready/);
      process.kill(-(command.child.pid ?? 0), "SIGINT");
      return command.end;
    });
    expect(despiteBash(wrapped, "SIGINT", real)).toEqual(real);
    expect(wrapped.stderr).toBe("signal: interrupt\n");
  });

  // bash may miss a signal that comes just before it waits, and lose the exit code of a child that ends
  // as a signal comes: it then gives the signal's own, 128 and its number.
  if (flavour.starter && flavour.shell.includes("dash")) {
    test("SIGINT at any moment of the start ends it", async () => {
      const wrapper = await makeWrapper(await makeTempDir("wrapper"), flavour);
      const ends: Promise<Ending>[] = [];
      for (let delayMs = 0; delayMs < 24; delayMs++) {
        const command = spawnCommand(wrapper.file, ["generate", "./blocked"], {
          cwd: programs,
          env: environment(wrapper),
          detached: true,
        });
        const exited = new Promise<[number | null, string | null]>((resolve) =>
          command.child.once("exit", (code, signal) => resolve([code, signal])),
        );
        await new Promise((resolve) => setTimeout(resolve, delayMs / 2));
        process.kill(-(command.child.pid ?? 0), "SIGINT");
        const [code, signal] = await exited;
        if (code === null) expect(signal).toBe("SIGINT");
        else expect(code).toBe(1);
        ends.push(command.end);
      }
      // Alone, too, go may hear of the end of a generator that it has begun before its own signal, and says so.
      for (const { code, stderr } of await release(Promise.all(ends))) {
        if (code !== null) expect(stderr).toMatch(/: running .*: signal: interrupt\n$/);
      }
    });
  }

  if (flavour.starter) {
    test("in the background of a script SIGINT is ignored, as by go", async () => {
      const { real, wrapped } = await both(async (file, settings) => {
        const script = '"$0" generate ./blocked & echo "pid $!."; wait $!; echo "code $?"';
        const command = spawnCommand("/bin/sh", ["-c", script, file], settings);
        await command.sees(/ready/);
        const pid = Number((await command.sees(/pid (\d+)\./))[1]);
        process.kill(pid, "SIGINT");
        process.kill(pid, "SIGTERM");
        await command.sees(/code 143/);
        const { stdout, ...rest } = await release(command.end);
        return { ...rest, stdout: stdout.replaceAll(/pid \d+\.\n/g, "").replace("ready\n", "") };
      });
      expect(wrapped).toEqual(real);
    });
  }

  test("timeout ends it as it ends go", async () => {
    const { real, wrapped } = await both(async (file, settings) => {
      const command = spawnCommand("timeout", ["1", file, "generate", "./blocked"], settings);
      await new Promise((resolve) => command.child.once("exit", resolve));
      return release(command.end);
    });
    expect(wrapped).toEqual(real);
    expect(wrapped.code).toBe(124);
  });

  test.for(["\n", "\u0003"])(
    "on a terminal it is go on a terminal, with key %j",
    async (key, { skip }) => {
      // Of util-linux: the only program at hand that gives a command a terminal.
      skip(!existsSync(SCRIPT), `${SCRIPT} is not on this machine`);
      const { real, wrapped } = await both(async (file, settings) => {
        const quoted = `'${file.replaceAll("'", "'\\''")}'`;
        const command = spawnCommand(
          SCRIPT,
          ["-qec", `${quoted} run ./tty`, "/dev/null"],
          settings,
        );
        await command.sees(/ready/);
        command.child.stdin?.write(key);
        return command.end;
      });
      expect(wrapped).toEqual(real);
      expect(wrapped.stdout).toContain("true\r\ntrue\r\ntrue\r\n");
    },
  );
});

/** Lets commands end that wait for the pipe, and what they left behind: all that hold its end. */
async function release<T>(end: Promise<T>): Promise<T> {
  // Opened for both, it waits for nobody, and keeps the lines for who has not come to it yet.
  const pipe = await open(join(programs, "pipe"), constants.O_RDWR);
  try {
    await pipe.write("\n".repeat(64));
    return await end;
  } finally {
    await pipe.close();
  }
}
