import path from "node:path";
import { type GoSum, parseGoSum } from "../../gomod/go-sum.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { RunState } from "../handover.ts";

/**
 * The sums that count at the end of the job: those with which it began, and what is beside the modules
 * now, as a job without a go.sum or go.work.sum in its checkout may have made one. A file that cannot be
 * read adds nothing.
 */
export async function readSumsAtEnd({
  sumLines,
  checkout,
}: Pick<RunState, "sumLines" | "checkout">): Promise<GoSum[]> {
  const files = [
    ...checkout.modules.map(({ dir }) => path.join(dir, "go.sum")),
    path.join(checkout.dir, "go.work.sum"),
  ];
  const made = await Promise.all(files.map(tryReadSums));
  return [parseGoSum(sumLines.join("\n"), "go.sum"), ...made.flat()];
}

async function tryReadSums(file: string): Promise<GoSum[]> {
  try {
    const text = await tryReadText(file);
    return text === undefined ? [] : [parseGoSum(text, file)];
  } catch {
    return [];
  }
}
