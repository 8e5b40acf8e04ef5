import { createCipheriv, createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { hash1 } from "../../src/gomod/dirhash.ts";
import { IS_FULL } from "../support/full.ts";
import { createZip, type ZipMethod } from "../support/zip.ts";
import { type Sidecar, startSidecar } from "./support/sidecar-fixture.ts";

/** Up to 490: go takes no module of more than 500 MiB. */
const LARGE_MIB = Number(process.env["LARGE_ZIP_MIB"] ?? 120);
const TIMEOUT_MS = 180_000;
const MIB = 1 << 20;
const MAX_GROWTH_MIB = 150;
const MODULE = { path: "example.com/large", version: "v1.0.0" };
const ZIP = `/${MODULE.path}/@v/${MODULE.version}.zip`;

/** What no compression makes smaller, and always the same. */
function makeNoise(sizeBytes: number): Buffer {
  return createCipheriv("aes-128-ctr", Buffer.alloc(16), Buffer.alloc(16)).update(
    Buffer.alloc(sizeBytes),
  );
}

/** A module of one very large file and many small ones. */
function makeLargeModule(largeBytes: number, method: ZipMethod) {
  const small = Array.from({ length: 200 }, (_, index) => ({
    name: `small/${index}.go`,
    content: Buffer.from(`package small // ${index}\n`),
  }));
  const files = [
    { name: "go.mod", content: Buffer.from(`module ${MODULE.path}\n`) },
    { name: "large.bin", content: makeNoise(largeBytes) },
    ...small,
  ].map(({ name, content }) => ({ name: `${MODULE.path}@${MODULE.version}/${name}`, content }));
  const h1 = hash1(
    files.map(({ name, content }) => ({
      name,
      sha256Hex: createHash("sha256").update(content).digest("hex"),
    })),
  );
  return { zip: createZip(files, method), sumLine: `${MODULE.path} ${MODULE.version} ${h1}` };
}

const SMALL_ZIP = "/example.com/small/@v/v1.0.0.zip";

/** A mirror of a large zip, and of a small one. */
async function serve(large: Buffer): Promise<string> {
  const small = createZip([
    { name: "example.com/small@v1.0.0/go.mod", content: Buffer.from("module example.com/small\n") },
  ]);
  const server = createServer(({ url }, response) => {
    const zip = url === SMALL_ZIP ? small : large;
    response.writeHead(200, { "content-length": zip.length });
    response.end(zip);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Reads all of an answer and keeps none of it. */
async function drain(url: string): Promise<{ status: number; sizeBytes: number }> {
  const response = await fetch(url);
  let sizeBytes = 0;
  for await (const chunk of response.body ?? []) sizeBytes += chunk.length;
  return { status: response.status, sizeBytes };
}

/**
 * The memory of a sidecar that has served and waits. One that has only just started has not loaded
 * its parts yet, nor started a thread that reads zips.
 */
async function readIdleMib(sidecar: Sidecar): Promise<number> {
  expect((await drain(sidecar.url + SMALL_ZIP)).status).toBe(200);
  return readMemoryMib(sidecar.handle.pid, "VmRSS");
}

/** A line of /proc/<pid>/status: `VmRSS`, or `VmHWM`, the most that it ever was. */
function readMemoryMib(pid: number, field: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) / 1024;
}

describe.skipIf(process.platform !== "linux")("the sidecar's memory", () => {
  test.each(IS_FULL ? (["store", "blocks"] as const) : (["blocks"] as const))(
    `[49] stays bounded for a zip of ${LARGE_MIB} MiB (%s)`,
    async (method) => {
      const { zip, sumLine } = makeLargeModule(LARGE_MIB * MIB, method);
      const sidecar = await startSidecar({ list: await serve(zip), sumLines: [sumLine] });
      const idleMib = await readIdleMib(sidecar);
      const fetched = await drain(sidecar.url + ZIP);
      const served = await Promise.all([1, 2, 3, 4].map(() => drain(sidecar.url + ZIP)));
      const servedMib = readMemoryMib(sidecar.handle.pid, "VmHWM");
      expect(fetched.status).toBe(200);
      expect(fetched.sizeBytes).toBeGreaterThan(LARGE_MIB * MIB);
      expect(served).toEqual([fetched, fetched, fetched, fetched]);
      expect(servedMib - idleMib).toBeLessThan(MAX_GROWTH_MIB);
    },
    TIMEOUT_MS,
  );

  test("[49] stays bounded for a zip that says less than it unpacks to", async () => {
    const bomb = createZip([
      { name: `${MODULE.path}@${MODULE.version}/bomb`, content: Buffer.alloc(400 * MIB) },
    ]);
    // Both headers have the true size; the directory's is the one that counts.
    const directory = bomb.readUInt32LE(bomb.length - 6);
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(9 * MIB, directory + 24);
    const sidecar = await startSidecar({ list: await serve(lying) });
    const idleMib = await readIdleMib(sidecar);
    const response = await fetch(sidecar.url + ZIP);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("does not have the size that it says");
    expect(readMemoryMib(sidecar.handle.pid, "VmHWM") - idleMib).toBeLessThan(MAX_GROWTH_MIB);
  });

  test("[49] stays bounded for a zip that says that it unpacks to more than go takes", async () => {
    const bomb = createZip([
      { name: `${MODULE.path}@${MODULE.version}/bomb`, content: Buffer.alloc(501 * MIB) },
    ]);
    const sidecar = await startSidecar({ list: await serve(bomb) });
    const response = await fetch(sidecar.url + ZIP);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("unpacks to more than 500 MiB");
  });
});
