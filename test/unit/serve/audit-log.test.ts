import { readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createAuditLog } from "../../../src/serve/observe/audit-log.ts";
import type { RequestRecord } from "../../../src/serve/observe/watch-request.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const RECORD: RequestRecord = {
  id: "abc-1",
  method: "GET",
  path: "/example.com/lib/@v/v1.0.0.zip",
  kind: "zip",
  module: undefined,
  status: 200,
  sentBytes: 321,
  durationMs: 1,
  endedAtMs: 0,
  isCut: false,
  reader: "ci",
  address: "192.0.2.1",
  refusal: undefined,
  detail: undefined,
};

async function open() {
  const file = join(await makeTempDir("audit"), "audit.jsonl");
  const faults: unknown[] = [];
  const audit = createAuditLog((error) => faults.push(error));
  audit.open(file);
  const linesOf = (name: string): unknown[] =>
    readFileSync(name, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { file, audit, faults, lines: () => linesOf(file), linesOf };
}

describe("createAuditLog()", () => {
  test("says who read what, from where and when", async () => {
    const { audit, lines } = await open();
    audit.write(RECORD);
    expect(lines()).toEqual([
      {
        time: "1970-01-01T00:00:00.000Z",
        action: "read",
        reader: "ci",
        address: "192.0.2.1",
        method: "GET",
        path: "/example.com/lib/@v/v1.0.0.zip",
        status: 200,
        sentBytes: 321,
        id: "abc-1",
      },
    ]);
  });

  test("says what was refused and why, and what was done to the server", async () => {
    const { audit, lines } = await open();
    audit.write({ ...RECORD, status: 401, reader: undefined, refusal: "token" });
    audit.write({ ...RECORD, kind: "metrics", status: 403, refusal: "role" });
    audit.write({ ...RECORD, kind: "admin", path: "/-/purge", module: "example.com/lib" });
    expect(lines()).toMatchObject([
      { action: "refused", status: 401, reason: "token" },
      { action: "refused", status: 403, reason: "role" },
      { action: "admin", path: "/-/purge", module: "example.com/lib", reader: "ci" },
    ]);
  });

  test.each(["health", "metrics", "unknown"] as const)("leaves out %s", async (kind) => {
    const { audit, lines } = await open();
    audit.write({ ...RECORD, kind });
    expect(lines()).toEqual([]);
  });

  test("is for the server's user alone", async () => {
    const { file } = await open();
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test("adds to a file, and goes on in a new one after the old one was moved away", async () => {
    const { audit, file, lines, linesOf } = await open();
    audit.write(RECORD);
    audit.open(file);
    audit.write(RECORD);
    expect(lines()).toHaveLength(2);
    renameSync(file, `${file}.1`);
    audit.write(RECORD);
    audit.open(file);
    audit.write(RECORD);
    expect(linesOf(`${file}.1`)).toHaveLength(3);
    expect(lines()).toHaveLength(1);
    audit.open(undefined);
    audit.write(RECORD);
    expect(lines()).toHaveLength(1);
  });

  test("goes on in the old file if the new one cannot be opened", async () => {
    const { audit, file, lines } = await open();
    expect(() => audit.open(join(file, "no-folder"))).toThrow(/ENOTDIR/);
    audit.write(RECORD);
    expect(lines()).toHaveLength(1);
  });

  // Only Linux has a device that is always full.
  test.skipIf(process.platform !== "linux")("tells once of lines that are lost", async () => {
    const { audit, faults } = await open();
    audit.open("/dev/full");
    audit.write(RECORD);
    audit.write(RECORD);
    expect(faults).toEqual([expect.objectContaining({ code: "ENOSPC" })]);
  });
});
