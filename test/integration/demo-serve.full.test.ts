import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { ENTRY } from "../support/prepared/folder.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const DEMO = join(import.meta.dirname, "../../bench/demo-serve.ts");
const TIMEOUT_MS = 300_000;

beforeAll(() => goProgram("versitygw"), BUILD_TIMEOUT_MS);

/** Runs the demonstration with a folder of its own for temporary files. */
async function startDemo() {
  const tmpDir = await makeTempDir("demo");
  const child: ChildProcess = spawn(process.execPath, [DEMO, "--entry", ENTRY], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TMPDIR: tmpDir },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = once(child, "close").then(([code]): number | null => code);
  return { child, tmpDir, ended, output: () => output };
}

/** Those of the servers that the demonstration named, and that still answer. */
async function findRunning(output: string): Promise<string[]> {
  const urls = [...new Set(output.match(/http:\/\/127\.0\.0\.1:\d+/g))];
  expect(urls.length).toBeGreaterThanOrEqual(4);
  const answers = await Promise.all(
    urls.map((url) =>
      fetch(url).then(
        () => [url],
        () => [],
      ),
    ),
  );
  return answers.flat();
}

test(
  "the demonstration shows right builds and the figures, and leaves nothing behind",
  async () => {
    const demo = await startDemo();
    expect({ code: await demo.ended, output: demo.output() }).toEqual({
      code: 0,
      output: expect.stringMatching(/requests to the mirror +\d+ +\d+ +0 +\d+/),
    });
    expect(demo.output()).not.toContain("FAILED");
    expect(await findRunning(demo.output())).toEqual([]);
    expect(await readdir(demo.tmpDir)).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  "a demonstration that is interrupted ends its servers and removes its files",
  async () => {
    const demo = await startDemo();
    await expect.poll(demo.output, { timeout: TIMEOUT_MS }).toContain("machines with empty caches");
    demo.child.kill("SIGINT");
    expect(await demo.ended).toBe(130);
    expect(await findRunning(demo.output())).toEqual([]);
    expect(await readdir(demo.tmpDir)).toEqual([]);
  },
  TIMEOUT_MS,
);
