import { describe, expect, test } from "vitest";
import { runSideBySide } from "../../../src/cache/side-by-side.ts";

const never = new AbortController().signal;

describe("runSideBySide()", () => {
  test("does everything, in order and never more at once than it may", async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await runSideBySide([1, 2, 3, 4, 5], { parallel: 2, signal: never }, async (item) => {
      begun.push(item);
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  test("aborts the others at the first failure, waits for them and begins nothing more", async () => {
    const begun: string[] = [];
    const ended: string[] = [];
    const done = runSideBySide(
      ["waits", "fails", "never"],
      { parallel: 2, signal: never },
      async (item, signal) => {
        begun.push(item);
        if (item === "fails") throw new Error("first");
        await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
        ended.push(item);
        throw new Error("second");
      },
    );
    await expect(done).rejects.toThrow("first");
    expect(begun).toEqual(["waits", "fails"]);
    expect(ended).toEqual(["waits"]);
  });

  test("begins nothing once it is aborted", async () => {
    const signal = AbortSignal.abort(new Error("too late"));
    const begun: number[] = [];
    const done = runSideBySide([1], { parallel: 1, signal }, async (item) => void begun.push(item));
    await expect(done).rejects.toThrow("too late");
    expect(begun).toEqual([]);
  });
});
