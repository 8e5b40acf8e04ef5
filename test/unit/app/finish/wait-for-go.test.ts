import { describe, expect, test } from "vitest";
import { waitForGo } from "../../../../src/app/finish/wait-for-go.ts";
import type { ProcessInfo } from "../../../../src/buildcache/live-go.ts";
import { createFakeHost } from "../../../support/fake-host.ts";

const GO: ProcessInfo = {
  pid: 77,
  parentPid: 1,
  program: "go",
  goCache: "/cache",
  isBuiltToRun: false,
  args: ["go", "run", "./server"],
};

/** The program of that command. */
const SERVER: ProcessInfo = {
  pid: 78,
  parentPid: 77,
  program: "server",
  goCache: undefined,
  isBuiltToRun: true,
  args: ["/tmp/go-build1/b001/exe/server"],
};

/** Waits with a clock of its own; `running` says what runs at each look. */
async function wait(running: (look: number) => ProcessInfo[] | undefined) {
  const host = createFakeHost();
  let nowMs = 0;
  let looks = 0;
  const clock = {
    nowMs: () => nowMs,
    async sleep(ms: number) {
      nowMs += ms;
    },
  };
  const reason = await waitForGo({ host, clock }, "/cache", () => running(looks++));
  return { reason, looks, nowMs, host };
}

describe("waitForGo()", () => {
  test("does not wait where nothing runs", async () => {
    expect(await wait(() => [])).toMatchObject({ reason: undefined, looks: 1, nowMs: 0 });
  });

  test("does not wait where the system does not tell", async () => {
    expect(await wait(() => undefined)).toMatchObject({ reason: undefined, looks: 1 });
  });

  test("waits for a command that comes to its end", async () => {
    const result = await wait((look) => (look < 3 ? [GO] : []));
    expect(result).toMatchObject({ reason: undefined, looks: 4 });
    expect(result.host.notices).toEqual([]);
  });

  test("does not wait for the program that `go run` has started", async () => {
    const result = await wait((look) => (look < 3 ? [GO] : [GO, SERVER]));
    expect(result).toMatchObject({ reason: undefined, looks: 4 });
    expect(result.host.notices).toEqual([]);
  });

  test("gives up on one that does not, and says so", async () => {
    const { reason, nowMs, host } = await wait(() => [GO]);
    expect(reason).toBe("a go command of an earlier step is still at work (process 77)");
    expect(nowMs).toBe(5_000);
    expect(host.notices).toEqual([`go-accel: ${reason}; the build layer is not saved`]);
  });
});
