import { describe, expect, test } from "vitest";
import { findRunnerProcess } from "../../../src/action/runner-process.ts";

/** Processes by pid: program and parent. */
type Table = Readonly<Record<number, readonly [program: string, parentPid: number]>>;

function find(table: Table, parentPid: number): number | undefined {
  return findRunnerProcess(parentPid, (pid) => {
    const [program, parent] = table[pid] ?? [];
    if (program === undefined || parent === undefined) return undefined;
    return { program, parentPid: parent, isZombie: false, startTicks: "1" };
  })?.pid;
}

const RUNNER: Table = {
  1: ["systemd", 0],
  900010: ["Runner.Listener", 1],
  900011: ["Runner.Worker", 900_010],
  900012: ["sh", 900_011],
  900013: ["node", 900_012],
};

describe("findRunnerProcess()", () => {
  test.each([900_011, 900_012, 900_013])("finds the worker above process %d", (parentPid) => {
    expect(find(RUNNER, parentPid)).toBe(900_011);
  });

  test("without a worker takes the nearest process that is no shell", () => {
    const table: Table = { 1: ["init", 0], 20: ["agent", 1], 21: ["act", 20], 22: ["bash", 21] };
    expect(find(table, 22)).toBe(21);
  });

  test("does not take a step's shell in a container", () => {
    expect(find({ 30: ["sh", 0] }, 30)).toBeUndefined();
  });

  test.each([0, 1])("takes none if the parent is %d", (parentPid) => {
    expect(find({ 1: ["tail", 0] }, parentPid)).toBeUndefined();
  });

  test("takes the parent on systems that do not tell more", () => {
    expect(find({}, 900_020)).toBe(900_020);
  });

  test("comes to an end where parents were read as a circle", () => {
    expect(find({ 20: ["sh", 21], 21: ["sh", 20] }, 20)).toBeUndefined();
  });
});
