import path from "node:path";
import { info } from "@actions/core";
import { errorMessage } from "../lib/errors.ts";
import { writeFileAtomic } from "../lib/fs.ts";

/**
 * A line of a compiler or of vet: `path/file.go:12:3: message`, from the beginning of the line. What a
 * test logs is no error of that line: it is indented, and has no column.
 */
export const GO_PROBLEM = /^(?:vet: )?((?:[A-Za-z]:)?[^\s:][^:]*\.go):(\d+):(\d+): (.+)$/;

/**
 * Has the runner show such lines beside the code. The owner is that of the usual set-up action, so of two
 * the last one counts, and no problem is shown twice.
 */
export async function registerProblemMatcher(tempDir: string): Promise<void> {
  const file = path.join(tempDir, "go-accel", "problem-matcher.json");
  try {
    await writeFileAtomic(file, formatProblemMatcher());
  } catch (error) {
    info(`go-accel: problems are not shown beside the code: ${errorMessage(error)}`);
    return;
  }
  info(`::add-matcher::${file}`);
}

/** The file that the runner reads. */
export function formatProblemMatcher(): string {
  const pattern = { regexp: GO_PROBLEM.source, file: 1, line: 2, column: 3, message: 4 };
  return JSON.stringify({ problemMatcher: [{ owner: "go", pattern: [pattern] }] });
}
