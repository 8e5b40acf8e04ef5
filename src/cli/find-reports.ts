import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { AccelError, errorMessage } from "../lib/errors.ts";
import type { RunReport } from "../report/model/model.ts";
import { parseReport } from "../report/model/parse-report.ts";
import { type CliIo, FailedError } from "./io.ts";

/** Names of reports below a folder, into which artifacts of several jobs are unpacked. */
const REPORT_NAME = /^report.*\.json$/i;
/** A matrix has at most 256 legs; a folder with far more reports is a mistake. */
const MAX_REPORTS = 2_000;

/**
 * Reads the reports in files and folders, in the order given; those of a folder are in the order of
 * their names. Throws `FailedError` if a file is not a report, or if there is none.
 */
export async function readReports(paths: readonly string[], io: CliIo): Promise<RunReport[]> {
  const files = (await Promise.all(paths.map(listFiles))).flat();
  if (files.length === 0) throw new FailedError("join: no report found");
  if (files.length > MAX_REPORTS) {
    throw new FailedError(
      `join: ${files.length} reports are more than the limit of ${MAX_REPORTS}`,
    );
  }
  const reports: RunReport[] = [];
  for (const file of files) reports.push(await readReport(file, io));
  return reports;
}

async function listFiles(place: string): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place];
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && REPORT_NAME.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw new FailedError(`join: ${errorMessage(error)}`);
  }
}

/** Reads one report. Throws `FailedError` if the file is not one. */
export async function readReport(file: string, io: CliIo): Promise<RunReport> {
  try {
    return parseReport(await io.readText(file), file);
  } catch (error) {
    const isForeseen = error instanceof AccelError || (error instanceof Error && "code" in error);
    if (isForeseen) throw new FailedError(error.message);
    throw error;
  }
}
