import path from "node:path";
import type { Settings } from "../app/job/settings.ts";
import { ConfigError, type InputProblem } from "../lib/errors.ts";
import {
  type InputRow,
  type InputRows,
  POST_INPUTS,
  type PostInputs,
  SETTINGS,
} from "./input-table.ts";

/** Returns an input's text as the host has it, trimmed; empty if it is not set. */
type InputReader = (name: string) => string;

/**
 * Reads and checks every input once. Throws one `ConfigError` for all bad inputs, which names each
 * with its value and what is allowed.
 */
export function readInputs(read: InputReader, workspace: string): Settings {
  const settings = readRows(SETTINGS, read);
  return { ...settings, workingDirectory: path.resolve(workspace, settings.workingDirectory) };
}

/** Reads what the post step reads again. */
export function readPostInputs(read: InputReader): PostInputs {
  return readRows(POST_INPUTS, read);
}

function readRows<T extends object>(rows: InputRows<T>, read: InputReader): T {
  const values: Partial<T> = {};
  const problems: InputProblem[] = [];
  for (const key in rows) {
    try {
      values[key] = readRow(rows[key], read);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (!isComplete(values, rows)) throw new ConfigError(problems);
  return values;
}

function readRow<T>(row: InputRow<T>, read: InputReader): T {
  const { name, default: instead, parse } = row;
  const isExpression = instead.startsWith("${{");
  return parse(read(name) || (isExpression ? "" : instead), name);
}

/** Whether every row gave its value. */
function isComplete<T extends object>(values: Partial<T>, rows: InputRows<T>): values is T {
  return Object.keys(rows).every((key) => key in values);
}
