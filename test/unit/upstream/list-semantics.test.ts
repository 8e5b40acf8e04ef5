import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Selection } from "../../../src/upstream/selection.ts";
import { createFixture } from "./fake-mirror.ts";

type Outcome = "ok" | "absent" | "broken";
type Separator = "," | "|";

interface Entry {
  outcome: Outcome;
  afterMs: number;
  separator: Separator;
}

/** The go command's rules, one mirror after another (https://go.dev/ref/mod#goproxy-protocol). */
function modelOfGo(entries: readonly Entry[]): { kind: string; mayAsk: number } {
  let hasFailed = false;
  for (const [index, { outcome, separator }] of entries.entries()) {
    if (outcome === "ok") return { kind: "ok", mayAsk: index + 1 };
    hasFailed ||= outcome === "broken";
    if (outcome === "broken" && separator === ",") return { kind: "failed", mayAsk: index + 1 };
  }
  return { kind: hasFailed ? "failed" : "not-found", mayAsk: entries.length };
}

/** How many mirrors stand up to the end of the group in which the go command stops. */
function endOfGroup(entries: readonly Entry[], asked: number): number {
  const rest = entries.slice(asked - 1).findIndex(({ separator }) => separator === ",");
  return rest < 0 ? entries.length : asked + rest;
}

async function run(entries: readonly Entry[], selection: Selection) {
  const list = entries.map(({ separator }, index) => `m${index + 1}${separator}`).join("");
  const scripts = entries.map(({ outcome, afterMs }) => ({ act: outcome, afterMs }));
  const fixture = createFixture(list, scripts, { selection });
  const said = await fixture.ask();
  const kind = said === "not-found" ? said : /^m\d$/.test(said) ? "ok" : "failed";
  return { said, kind, asked: fixture.asked(), clock: fixture.clock };
}

function entriesOf(maxDelayMs: number) {
  return fc.array(
    fc.record({
      outcome: fc.constantFrom<Outcome>("ok", "absent", "broken"),
      afterMs: fc.nat(maxDelayMs),
      separator: fc.constantFrom<Separator>(",", "|"),
    }),
    { minLength: 1, maxLength: 5 },
  );
}

describe("a GOPROXY list", () => {
  test("is read as the go command reads it, where all mirrors are quick", async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf(0), async (entries) => {
        const { kind, mayAsk } = modelOfGo(entries);
        const { said, kind: seen, asked } = await run(entries, "ordered");
        expect(seen).toBe(kind);
        expect(asked).toEqual(entries.map((_, index) => (index < mayAsk ? 1 : 0)));
        if (kind === "ok") expect(said).toBe(`m${mayAsk}`);
      }),
      { numRuns: 150 },
    );
  });

  test.each<Selection>(["ordered", "fastest"])(
    "has the same outcome where slow mirrors are overtaken, and no one behind a comma is asked early: %s",
    async (selection) => {
      await fc.assert(
        fc.asyncProperty(entriesOf(4_000), async (entries) => {
          const { kind, mayAsk } = modelOfGo(entries);
          const { kind: seen, asked, clock } = await run(entries, selection);
          expect(seen).toBe(kind);
          const end = endOfGroup(entries, mayAsk);
          expect(asked.slice(end)).toEqual(entries.slice(end).map(() => 0));
          expect(clock.pending()).toBe(0);
        }),
        { numRuns: 150 },
      );
    },
  );
});
