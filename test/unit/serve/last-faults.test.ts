import { describe, expect, test } from "vitest";
import { createLastFaults } from "../../../src/serve/observe/last-faults.ts";

const EPOCH = "1970-01-01T00:00:00.000Z";

describe("createLastFaults()", () => {
  test("tells a full disk, a full bucket and a database that is down apart", () => {
    const faults = createLastFaults();
    faults.note({ kind: "store-fault", atMs: 0, fault: "ENOSPC: no space left on device" });
    faults.note({ kind: "bucket", atMs: 0, state: "full", detail: "s3://modules" });
    faults.note({ kind: "database-fault", atMs: 0, fault: "it is down", isContradiction: false });
    expect(faults.read()).toEqual([
      { part: "disk", at: EPOCH, fault: "ENOSPC: no space left on device" },
      { part: "bucket", at: EPOCH, fault: "full: s3://modules" },
      { part: "checksum-database", at: EPOCH, fault: "it is down" },
    ]);
  });

  test("keeps the last one of each", () => {
    const faults = createLastFaults();
    faults.note({ kind: "store-fault", atMs: 0, fault: "first" });
    faults.note({ kind: "store-fault", atMs: 1, fault: "second" });
    expect(faults.read()).toMatchObject([{ part: "disk", fault: "second" }]);
  });

  test("has none of a bucket that works again, and none that is about one object", () => {
    const faults = createLastFaults();
    faults.note({ kind: "bucket", atMs: 0, state: "damaged", detail: "s3://modules" });
    expect(faults.read()).toEqual([]);
    faults.note({ kind: "bucket", atMs: 0, state: "down", detail: "s3://modules" });
    faults.note({ kind: "bucket", atMs: 1, state: "works", detail: "s3://modules" });
    expect(faults.read()).toEqual([]);
  });
});
