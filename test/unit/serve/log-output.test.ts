import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync, readSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../../src/lib/clock.ts";
import { openLogOutput } from "../../../src/serve/observe/log-output.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const LINE = `${"x".repeat(99)}\n`;
const WAITING_BYTES = 100_000;
/** More than a pipe and what may wait can hold. */
const LINES = 4_000;

/** A pipe that nobody reads, and a way to read all that is in it now. */
async function makePipe() {
  const file = path.join(await makeTempDir("log-output"), "log");
  execFileSync("mkfifo", [file]);
  const reader = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(file, constants.O_WRONLY);
  onTestFinished(() => closeSync(reader));
  const buffer = Buffer.alloc(1 << 20);
  return {
    writer,
    read(): string {
      try {
        return buffer.toString("utf8", 0, readSync(reader, buffer));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EAGAIN") return "";
        throw error;
      }
    },
  };
}

describe("openLogOutput()", () => {
  test("writes all lines in order before it is closed", async () => {
    const { writer, read } = await makePipe();
    const output = openLogOutput(writer, { clock: systemClock });
    for (let index = 0; index < 100; index++) output.write(`line ${index}\n`);
    await output.close(10_000);
    expect(read()).toBe(Array.from({ length: 100 }, (_, index) => `line ${index}\n`).join(""));
    output.write("too late\n");
  });

  test("loses lines if nobody reads them, and says how many once somebody does", async () => {
    const { writer, read } = await makePipe();
    const output = openLogOutput(writer, { clock: systemClock, maxWaitingBytes: WAITING_BYTES });
    const told: number[] = [];
    output.onLost((lines) => told.push(lines));
    for (let index = 0; index < LINES; index++) output.write(LINE);
    expect(told).toEqual([]);
    let text = "";
    await expect
      .poll(() => {
        text += read();
        return told.length;
      })
      .toBe(1);
    const closed = output.close(10_000);
    await expect
      .poll(() => {
        text += read();
        return text.length / LINE.length + (told[0] ?? 0);
      })
      .toBe(LINES);
    await closed;
    expect(text.split("\n").every((line) => line === "" || line === LINE.trimEnd())).toBe(true);
  });
});
