import { appendFile, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openEventLog, readEventLog } from "../../../src/telemetry/event-log.ts";
import type { SidecarEvent } from "../../../src/telemetry/events.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

function prefetchEvent(planned: number): SidecarEvent {
  return { kind: "prefetch", atMs: 1, planned, fetched: 0, failed: 0, durationMs: 1 };
}

async function writeLog(events: readonly SidecarEvent[]): Promise<string> {
  const file = join(await makeTempDir("events"), "events.jsonl");
  const log = await openEventLog(file);
  for (const event of events) log.append(event);
  await log.close();
  return file;
}

describe("openEventLog()", () => {
  test("writes what is pending when it is closed", async () => {
    const file = await writeLog([prefetchEvent(1), prefetchEvent(2)]);
    expect(await readEventLog(file)).toEqual([prefetchEvent(1), prefetchEvent(2)]);
  });

  test("keeps events of an earlier process", async () => {
    const file = await writeLog([prefetchEvent(1)]);
    const log = await openEventLog(file);
    log.append(prefetchEvent(2));
    await log.close();
    expect(await readEventLog(file)).toEqual([prefetchEvent(1), prefetchEvent(2)]);
  });

  test("keeps the file to its user", async () => {
    expect((await stat(await writeLog([]))).mode & 0o777).toBe(0o600);
  });

  test("keeps an event on one line whatever is in it", async () => {
    const event: SidecarEvent = { kind: "store-fault", atMs: 1, fault: "a\nb\r\u2028" };
    const file = await writeLog([event]);
    expect((await readFile(file, "utf8")).trim().split("\n")).toHaveLength(1);
    expect(await readEventLog(file)).toEqual([event]);
  });
});

describe("readEventLog()", () => {
  test("takes a missing file for an empty log", async () => {
    expect(await readEventLog(join(await makeTempDir("events"), "absent"))).toEqual([]);
  });

  test("leaves out a last line that was cut, wherever", async () => {
    const file = await writeLog([prefetchEvent(1), prefetchEvent(2)]);
    const { size } = await stat(file);
    // Down to the first character of the second line.
    for (let cut = size - 2; cut > size / 2; cut--) {
      await truncate(file, cut);
      expect(await readEventLog(file)).toEqual([prefetchEvent(1)]);
    }
  });

  test("leaves out lines that are no events", async () => {
    const file = await writeLog([prefetchEvent(1)]);
    const odd = ["null", "7", "[]", "{}", '{"kind":3}', '{"kind":"other"}', "\0\0\0", ""];
    await appendFile(file, `${odd.join("\n")}\n${JSON.stringify(prefetchEvent(2))}\n`);
    expect(await readEventLog(file)).toEqual([prefetchEvent(1), prefetchEvent(2)]);
  });

  test("does not take an unreadable log for an empty one", async () => {
    const dir = await makeTempDir("events");
    await writeFile(join(dir, "file"), "");
    await expect(readEventLog(dir)).rejects.toThrow("EISDIR");
  });
});
