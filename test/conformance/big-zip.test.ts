import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { ask } from "./support/ask.ts";
import { answerFile, makeZipBomb, writeStoredZip } from "./support/big-zip.ts";
import { startOpenMirror } from "./support/open-mirror.ts";

const MIB = 1 << 20;
const ZIP = "/example.com/big/@v/v1.0.0.zip";
const ROOT = "example.com/big@v1.0.0/";

/** The most memory that a process has had so far, as Linux counts it. */
async function readPeakBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

test("49. a zip of nearly 500 MiB takes little memory", async () => {
  const file = join(await makeTempDir("big"), "big.zip");
  await writeStoredZip(file, `${ROOT}big.bin`, 490 * MIB);
  const { size } = await stat(file);
  const mirror = await startOpenMirror();
  mirror.answer(/\.zip$/, answerFile(file, size));
  const { url, handle } = await startSidecar({ list: mirror.url });
  // Only Linux tells the peak; elsewhere that it is served at all has to do.
  const measured = existsSync(`/proc/${handle.pid}/status`);
  const idleBytes = measured ? await readPeakBytes(handle.pid) : 0;
  const response = await fetch(`${url}${ZIP}`);
  expect(response.status).toBe(200);
  let receivedBytes = 0;
  for await (const chunk of response.body ?? []) receivedBytes += chunk.length;
  expect(receivedBytes).toBeGreaterThan(490 * MIB);
  const peakBytes = measured ? await readPeakBytes(handle.pid) : 0;
  expect((peakBytes - idleBytes) / MIB).toBeLessThan(150);
});

test("49. a zip of more than 500 MiB is refused in words", async () => {
  const file = join(await makeTempDir("big"), "big.zip");
  await writeStoredZip(file, `${ROOT}big.bin`, 501 * MIB);
  const { size } = await stat(file);
  const mirror = await startOpenMirror();
  mirror.answer(/\.zip$/, answerFile(file, size));
  const { url } = await startSidecar({ list: mirror.url });
  const { status, body } = await ask(url, ZIP);
  expect(status).toBe(502);
  expect(body.toString()).toContain(mirror.host);
});

test("49. a small zip that unpacks to more than 500 MiB is refused", async () => {
  const bomb = makeZipBomb(`${ROOT}zeros.bin`, 501 * MIB);
  expect(bomb.length).toBeLessThan(MIB);
  const mirror = await startOpenMirror();
  mirror.answer(/\.zip$/, (response) => response.end(bomb));
  const { url } = await startSidecar({ list: mirror.url });
  const { status, body } = await ask(url, ZIP);
  expect(status).toBe(502);
  expect(body.toString()).toMatch(/500 MiB|too large|more than|bytes/);
});
