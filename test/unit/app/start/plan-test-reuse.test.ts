import { describe, expect, test } from "vitest";
import { planTestReuse, type ReuseFacts } from "../../../../src/app/start/plan-test-reuse.ts";

const PUSH: ReuseFacts = { eventName: "push", buildOff: undefined, buildRestore: "exact" };

describe("reuse-tests: auto", () => {
  test("takes results of earlier jobs", () => {
    expect(planTestReuse("auto", PUSH)).toMatchObject({ restoresTimes: true, expires: false });
  });

  test.each(["exact", "fallback", "miss"] as const)(
    "takes none in a scheduled job whose build layer is %s, and gives files their times",
    (buildRestore) => {
      expect(planTestReuse("auto", { ...PUSH, eventName: "schedule", buildRestore })).toMatchObject(
        { restoresTimes: true, expires: true },
      );
    },
  );

  test.each(["warm", "off"] as const)(
    "leaves what the machine has to a scheduled job whose build layer is %s",
    (buildRestore) => {
      expect(planTestReuse("auto", { ...PUSH, eventName: "schedule", buildRestore })).toMatchObject(
        { restoresTimes: false, expires: false },
      );
    },
  );

  test("leaves times alone if the build cache is not read, and says why", () => {
    const reuse = planTestReuse("auto", { ...PUSH, buildOff: "cache: off", buildRestore: "off" });
    expect(reuse).toMatchObject({ restoresTimes: false, expires: false });
    expect(reuse.reason).toContain("cache: off");
  });
});

test("reuse-tests: always takes results in scheduled jobs, too", () => {
  const facts = { ...PUSH, eventName: "schedule" };
  expect(planTestReuse("always", facts)).toMatchObject({ restoresTimes: true, expires: false });
});

test("reuse-tests: never takes no result, on any machine", () => {
  const facts = { ...PUSH, buildRestore: "warm" as const };
  expect(planTestReuse("never", facts)).toMatchObject({ restoresTimes: false, expires: true });
});
