import { expect, test } from "vitest";
import { createProgress } from "../../../src/cli/progress.ts";

function start(errIsTerminal: boolean, errColumns?: number) {
  const written: string[] = [];
  const err = (text: string) => void written.push(text);
  return { written, progress: createProgress({ err, errIsTerminal, errColumns }) };
}

test("progress is one line that changes, and nothing of it stays", () => {
  const { written, progress } = start(true);
  progress.show("1 of 2");
  progress.show("2 of 2");
  progress.clear();
  progress.clear();
  expect(written).toEqual(["\r\u001b[K1 of 2", "\r\u001b[K2 of 2", "\r\u001b[K"]);
});

test("progress leaves a line of the log whole", () => {
  const { written, progress } = start(true);
  progress.show("1 of 2");
  progress.log("warning");
  expect(written.slice(1)).toEqual(["\r\u001b[K", "warning\n"]);
});

test("progress is cut to the width of the terminal, where a second line would stay", () => {
  const { written, progress } = start(true, 10);
  progress.show("0123456789");
  expect(written).toEqual(["\r\u001b[K012345678"]);
});

test("progress is for people: a log gets lines alone", () => {
  const { written, progress } = start(false);
  progress.show("1 of 2");
  progress.log("warning");
  progress.clear();
  expect(written).toEqual(["warning\n"]);
});
