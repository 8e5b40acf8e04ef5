import { expect, test } from "vitest";
import { createProgress } from "../../../src/cli/progress.ts";

function start(errIsTerminal: boolean, errColumns?: number) {
  const written: string[] = [];
  const err = (text: string) => void written.push(text);
  return { written, progress: createProgress({ err, errIsTerminal, errColumns }) };
}

test("progress leaves a line of the log whole, and nothing of itself", () => {
  const { written, progress } = start(true);
  progress.show("1 of 2");
  progress.log("warning");
  progress.clear();
  expect(written).toEqual(["1 of 2\n", "\u001b[1A\r\u001b[0J", "warning\n"]);
});

test("progress is cut to the width of the terminal, where a second line would stay", () => {
  const { written, progress } = start(true, 10);
  progress.show("0123456789");
  expect(written).toEqual(["012345678\n"]);
});

test("progress is for people: a log gets lines alone", () => {
  const { written, progress } = start(false);
  progress.show("1 of 2");
  progress.log("warning");
  progress.clear();
  expect(written).toEqual(["warning\n"]);
});
