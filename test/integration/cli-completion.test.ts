import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../../src/cli/main.ts";
import { createFakeCliIo } from "../support/fake-cli-io.ts";
import { makeTempDir } from "../support/temp-dir.ts";

async function scriptFor(shell: string): Promise<string> {
  const io = createFakeCliIo();
  expect(await runCli(["completion", shell], io)).toBe(0);
  return io.written.out;
}

describe.skipIf(process.platform === "win32")("completion in bash", () => {
  let script: string;

  beforeAll(async () => {
    script = await scriptFor("bash");
  });

  /** What bash offers for the last of the words. */
  function complete(...words: string[]): string[] {
    const line = words.map((word) => `'${word}'`).join(" ");
    const lines = [
      script,
      `COMP_WORDS=(${line})`,
      `COMP_CWORD=${words.length - 1}`,
      "_go_accel",
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
    ];
    const out = execFileSync("bash", ["--norc", "-c", lines.join("\n")], { encoding: "utf8" });
    return out.trim().split("\n");
  }

  test("offers commands", () => {
    expect(complete("go-accel", "re")).toEqual(["restore", "report"]);
    expect(complete("go-accel", "")).toContain("save");
  });

  test("offers the options of the command", () => {
    expect(complete("go-accel", "restore", "--cache-b")).toEqual([
      "--cache-backend",
      "--cache-build",
    ]);
    expect(complete("go-accel", "save", "--st")).toEqual(["--status", "--state-dir"]);
  });

  test("leaves what is no option to files", () => {
    expect(complete("go-accel", "report", "rep")).toEqual([""]);
  });
});

/** Whether a program of this name is on PATH. */
function has(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("completion in other shells", () => {
  async function writeScript(shell: string): Promise<string> {
    const file = join(await makeTempDir("completion"), `go-accel.${shell}`);
    await writeFile(file, await scriptFor(shell));
    return file;
  }

  test("offers the options of a command in fish", async (context) => {
    context.skip(!has("fish"), "there is no fish");
    const ask = `source ${await writeScript("fish")}; complete -C 'go-accel save --st'`;
    const out = execFileSync("fish", ["--no-config", "-c", ask], { encoding: "utf8" });
    expect(out.trim().split("\n").sort()).toEqual(["--state-dir", "--status"]);
  });

  test("offers the options of a command in zsh", async (context) => {
    context.skip(!has("zsh"), "there is no zsh");
    // Without a terminal its own functions cannot run, so they are replaced by what shows their words.
    const ask = [
      "compdef() { :; }; _files() { :; }",
      "compadd() { shift; print -l -- $*; }",
      `source ${await writeScript("zsh")}`,
      "words=(go-accel save --st); CURRENT=3; _go_accel",
    ];
    const out = execFileSync("zsh", ["-f", "-c", ask.join("\n")], { encoding: "utf8" });
    expect(out.trim().split("\n")).toContain("--state-dir");
  });
});
