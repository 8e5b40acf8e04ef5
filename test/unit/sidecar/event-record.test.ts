import { describe, expect, test } from "vitest";
import { createEventRecord } from "../../../src/sidecar/event-record.ts";
import type { SidecarEvent } from "../../../src/telemetry/events.ts";

function createLogged(max?: number) {
  const logged: SidecarEvent[] = [];
  const limited: string[] = [];
  const append = (event: SidecarEvent) => void logged.push(event);
  const onLimit = (kind: string) => void limited.push(kind);
  return { record: createEventRecord({ append }, onLimit, max), logged, limited };
}

const unpacked = (subject: string): SidecarEvent => ({
  kind: "unpacked",
  atMs: 0,
  subject,
  version: "v1.0.0",
});

describe("createEventRecord()", () => {
  test("keeps and logs what it is told", () => {
    const { record, logged } = createLogged();
    record.emit(unpacked("a"));
    expect(record.events).toEqual([unpacked("a")]);
    expect(logged).toEqual([unpacked("a")]);
  });

  test("keeps a limited number of each kind, and says once of which there were more", () => {
    const { record, logged, limited } = createLogged(2);
    for (const subject of ["a", "b", "c", "d"]) record.emit(unpacked(subject));
    record.emit({ kind: "denied", atMs: 0, endpoint: "zip", subject: "e" });
    const kept = [unpacked("a"), unpacked("b")];
    expect(record.events).toEqual([...kept, expect.objectContaining({ kind: "denied" })]);
    expect(logged).toEqual(record.events);
    expect(limited).toEqual(["unpacked"]);
  });

  test("keeps fewer requests that are not of the protocol", () => {
    const { record, limited } = createLogged();
    const request = { kind: "request", atMs: 0, endpoint: "unknown", subject: "/x" } as const;
    const answer = { status: 404, source: "none", sizeBytes: 0, durationMs: 0 } as const;
    for (let count = 0; count < 1_500; count++) record.emit({ ...request, ...answer });
    expect(record.events).toHaveLength(1_000);
    expect(limited).toEqual(["unknown request"]);
  });

  test("keeps the first fault of the store", () => {
    const { record } = createLogged();
    for (const fault of ["ENOSPC", "EIO"]) record.emit({ kind: "store-fault", atMs: 0, fault });
    expect(record.events).toEqual([{ kind: "store-fault", atMs: 0, fault: "ENOSPC" }]);
  });

  test("cuts texts that are long, and no others", () => {
    const { record } = createLogged();
    record.emit(unpacked("x".repeat(300)));
    record.emit(unpacked("x".repeat(5_000)));
    record.emit({ kind: "store-fault", atMs: 0, fault: "y".repeat(5_000) });
    expect(record.events).toEqual([
      unpacked("x".repeat(300)),
      unpacked(`${"x".repeat(300)}…`),
      { kind: "store-fault", atMs: 0, fault: `${"y".repeat(300)}…` },
    ]);
  });
});
