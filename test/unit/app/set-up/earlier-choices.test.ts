import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepChoice, readEarlierChoices } from "../../../../src/app/set-up/earlier-choices.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const FIRST = { source: "input go-version", wanted: "stable", release: "1.27.1", goRoot: "/a" };

test("keepChoice() keeps choices for the job's next use, and replaces one of the same wish", async () => {
  const dir = await makeTempDir("choices");
  const other = { ...FIRST, wanted: "oldstable", release: "1.26.8", goRoot: "/b" };
  const newer = { ...FIRST, release: "1.27.2", goRoot: "/c" };
  for (const choice of [FIRST, other, newer]) await keepChoice(dir, choice);
  expect(await readEarlierChoices(dir)).toEqual([other, newer]);
});

test.each(["", "null", "{}", '[{"source":1}]'])(
  "readEarlierChoices() makes nothing of %j",
  async (text) => {
    const dir = await makeTempDir("choices");
    await mkdir(join(dir, "go-accel"));
    await writeFile(join(dir, "go-accel", "set-up.json"), text);
    expect(await readEarlierChoices(dir)).toEqual([]);
  },
);
