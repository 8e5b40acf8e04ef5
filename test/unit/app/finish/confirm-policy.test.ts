import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { confirmPolicy } from "../../../../src/app/finish/confirm-policy.ts";
import type { RunState } from "../../../../src/app/handover.ts";
import { makeRunState } from "../../../support/run-state.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

/** A job that began at the commit of its event, and its checkout at the end. */
async function begun(): Promise<{ state: RunState; checkout: string }> {
  const checkout = await makeTempDir("confirm");
  const state = makeRunState(checkout, { ownCheckouts: [checkout] });
  expect(state.report.policy.write).toBe(true);
  mkdirSync(join(checkout, ".git"));
  writeFileSync(join(checkout, ".git", "HEAD"), `${state.report.job.sha}\n`);
  return { state, checkout };
}

test("confirmPolicy() leaves the policy of a checkout that is as it was", async () => {
  const { state, checkout } = await begun();
  expect(await confirmPolicy(state, checkout)).toBe(state);
});

test("confirmPolicy() takes the write from a job that checked out another commit", async () => {
  const { state, checkout } = await begun();
  writeFileSync(join(checkout, ".git", "HEAD"), "f".repeat(40));
  const { report } = await confirmPolicy(state, checkout);
  expect(report).toEqual({
    ...state.report,
    policy: {
      read: true,
      write: false,
      reason:
        "cache: auto, and at the end of the job the workspace is not at the commit of the event",
    },
  });
});

test("confirmPolicy() takes the write from a job that removed its checkout", async () => {
  const { state, checkout } = await begun();
  rmSync(join(checkout, ".git"), { recursive: true });
  expect((await confirmPolicy(state, checkout)).report.policy.write).toBe(false);
});

test("confirmPolicy() takes the user at their word", async () => {
  const { state, checkout } = await begun();
  writeFileSync(join(checkout, ".git", "HEAD"), "f".repeat(40));
  const told = { ...state, ownCheckouts: undefined };
  expect(await confirmPolicy(told, checkout)).toBe(told);
});
