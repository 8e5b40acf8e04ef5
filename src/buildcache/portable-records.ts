import path from "node:path";
import { inputKey, parseInputKey } from "./test-inputs.ts";
import type { TestInput } from "./test-log.ts";
import type { TestRecord } from "./test-records.ts";

/**
 * The same records with names of files relative to `root`. With -trimpath, go takes results of a job
 * in another work folder, and what they depend on then lies in that folder. Pure.
 */
export function toPortable(tests: readonly TestRecord[], root: string): TestRecord[] {
  return rename(tests, (file) => path.relative(root, file) || ".");
}

/** The same records with the names that their files have below this `root`. Pure. */
export function fromPortable(tests: readonly TestRecord[], root: string): TestRecord[] {
  return rename(tests, (file) => path.resolve(root, file));
}

function rename(tests: readonly TestRecord[], to: (file: string) => string): TestRecord[] {
  const renamed = ({ kind, name }: TestInput) =>
    inputKey({ kind, name: kind === "env" ? name : to(name) });
  return tests.map((test) => ({
    ...test,
    inputs: new Map([...test.inputs].map(([key, state]) => [renamed(parseInputKey(key)), state])),
  }));
}
