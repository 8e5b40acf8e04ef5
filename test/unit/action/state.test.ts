import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadState, saveState } from "../../../src/action/state.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** What no process can be started with on Linux, as one variable (MAX_ARG_STRLEN). */
const TOO_LONG = "x".repeat(128 * 1024);

describe("saveState() and loadState()", () => {
  let dir: string;
  let commands: string;

  beforeEach(async () => {
    dir = await makeTempDir("state");
    commands = join(dir, "commands");
    await writeFile(commands, "");
    vi.stubEnv("GITHUB_STATE", commands);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  /** Hands over what was saved, as a runner does, and returns the longest of it. */
  async function handOver(): Promise<number> {
    const text = await readFile(commands, "utf8");
    const saved = [...text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2\n/gm)];
    for (const [, name, , value] of saved) vi.stubEnv(`STATE_${name}`, value ?? "");
    return Math.max(...saved.map(([, , , value = ""]) => value.length));
  }

  test("give back a text of any length in short variables", async () => {
    const text = fc.string({ maxLength: 40_000, size: "max" });
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (part, isLong) => {
        const state = JSON.stringify(isLong ? part + TOO_LONG : part);
        await writeFile(commands, "");
        vi.unstubAllEnvs();
        vi.stubEnv("GITHUB_STATE", commands);
        await saveState(state, dir);
        expect(await handOver()).toBeLessThanOrEqual(16 * 1024);
        expect(await loadState()).toBe(state);
      }),
      { numRuns: 50 },
    );
  });

  test("need no file for what is short", async () => {
    await saveState("short", dir);
    expect(existsSync(join(dir, "state.json"))).toBe(false);
  });

  test("know nothing where nothing was saved", async () => {
    expect(await loadState()).toBe("");
  });

  test("refuse a file that a step has changed", async () => {
    await saveState(TOO_LONG, dir);
    await handOver();
    await writeFile(join(dir, "state.json"), `${TOO_LONG}y`);
    await expect(loadState()).rejects.toThrow("was changed after the main step wrote it");
  });

  test("say so where the file is gone", async () => {
    await saveState(TOO_LONG, dir);
    await handOver();
    await rm(join(dir, "state.json"));
    await expect(loadState()).rejects.toThrow("ENOENT");
  });
});
