import { expect, test } from "vitest";
import { createFaultLog } from "../../../../src/app/job/faults.ts";
import { createFakeHost } from "../../../support/fake-host.ts";

test("createFaultLog() warns of each area once and keeps every fault", () => {
  const host = createFakeHost();
  const faults = createFaultLog(host);
  faults.report("cache", "first");
  faults.report("cache", "second");
  faults.report("sidecar", "third");
  expect(host.warnings).toEqual([
    "go-accel: first; continuing without the cache",
    "go-accel: third; go uses its own GOPROXY list",
  ]);
  expect(faults.list().map(({ message }) => message)).toEqual(["first", "second", "third"]);
});

test("createFaultLog() does not warn again of what an earlier step warned of", () => {
  const host = createFakeHost();
  const faults = createFaultLog(host, { earlier: [{ area: "cache", message: "earlier" }] });
  faults.report("cache", "later");
  expect(host.warnings).toEqual([]);
  expect(faults.list()).toHaveLength(2);
});

test("createFaultLog() does not promise a list of go's own to an offline job", () => {
  const host = createFakeHost();
  createFaultLog(host, { offline: true }).report("sidecar", "gone");
  expect(host.warnings).toEqual([
    "go-accel: gone; go can use what is in GOMODCACHE, and nothing else",
  ]);
});
