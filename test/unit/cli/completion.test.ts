import { describe, expect, test } from "vitest";
import { parseCommands, parseHelp } from "../../../src/cli/completion.ts";
import { runCli } from "../../../src/cli/main.ts";
import { createFakeCliIo } from "../../support/fake-cli-io.ts";

async function run(...args: string[]) {
  const io = createFakeCliIo();
  const code = await runCli(args, io);
  return { code, ...io.written };
}

describe("what is completed", () => {
  test("are the commands that the help lists", () => {
    const help =
      "usage: x\n\ncommands\n  save      end it\n  long-one  more\n\noptions\n  --help  a\n";
    expect(parseCommands(help)).toEqual([
      { name: "save", summary: "end it" },
      { name: "long-one", summary: "more" },
    ]);
  });

  test("are the options that the help describes, and not those in a text", () => {
    const help = `usage: x [options]

Without --force nothing happens.
  x --example FILE

options
  --json
  -C, --directory DIR   the folder
  --format FORMAT   one of them:
      text          as with --plain
  --cache VALUE
      Another line.
`;
    expect(parseHelp(help)).toEqual([
      { name: "--json", takesValue: false },
      { name: "--directory", takesValue: true },
      { name: "--format", takesValue: true },
      { name: "--cache", takesValue: true },
    ]);
  });
});

describe("go-accel completion", () => {
  test.each(["bash", "zsh", "fish"])("has every command with its options for %s", async (shell) => {
    const { code, out } = await run("completion", shell);
    expect(code).toBe(0);
    const commands = parseCommands((await run("--help")).out).map(({ name }) => name);
    expect(commands).toContain("restore");
    for (const name of commands) {
      expect(out).toContain(name);
      const options = parseHelp((await run(name, "--help")).out);
      expect(options.map((option) => option.name)).toContain("--help");
    }
    expect(out).toMatch(/(--|-l )cache-backend/);
  });

  test.each([[[]], [["tcsh"]], [["bash", "zsh"]]])("refuses %j", async (args) => {
    const { code, err } = await run("completion", ...args);
    expect(code).toBe(2);
    expect(err).toContain("name one shell of bash, zsh, fish");
  });
});

test("go-accel help COMMAND is the help of that command", async () => {
  expect(await run("help", "report")).toEqual(await run("report", "--help"));
  expect((await run("help", "wrong")).code).toBe(2);
});
