import { hash } from "node:crypto";
import { expect } from "vitest";
import type { RunningServer } from "./serve-fixture.ts";

export const TOKENS = {
  tokens: [
    { name: "warmer", role: "warmer", sha256: hash("sha256", "warmer") },
    { name: "team", role: "warmer", modules: "example.com/a", sha256: hash("sha256", "team") },
    { name: "monitor", role: "monitor", sha256: hash("sha256", "monitor") },
  ],
};

type Preheat = Readonly<Record<string, unknown>> & { name: string };

/** JSON is YAML, as long as it is no line of its own. */
export function configure(preheat: readonly Preheat[], more: object = TOKENS): string {
  return Object.entries({ ...more, preheat })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join("\n");
}

export const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

export async function stateOf({ url }: RunningServer) {
  const answer = await fetch(`${url}/-/schedule`, as("warmer"));
  const { schedules } = (await answer.json()) as { schedules: { isRunning: boolean }[] };
  return schedules[0];
}

export function begin({ url }: RunningServer, name: string, token = "warmer") {
  return fetch(`${url}/-/schedule/${name}`, { method: "POST", ...as(token) });
}

export async function waitForRun(
  server: RunningServer,
  figures: object,
  timeoutMs = 10_000,
): Promise<void> {
  await expect
    .poll(() => stateOf(server), { timeout: timeoutMs })
    .toMatchObject({
      isRunning: false,
      lastRun: figures,
    });
}
