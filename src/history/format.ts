import type { LayerStatus } from "../report/model/model.ts";
import {
  type GoCommandRecord,
  type History,
  type LayerRecord,
  MAX_GO_COMMANDS,
  MAX_RUNS,
  MAX_WITHOUT,
  type Runner,
  type RunRecord,
} from "./record.ts";

/** Another form of the records gets another number; a history of another one is not read. */
const VERSION = 1;
const MAX_TEXT_CHARS = 1_000;
const STATUSES: readonly LayerStatus[] = ["exact", "fallback", "miss", "warm", "off"];

/** A history as JSON. Pure. */
export function formatHistory({ runs, without }: History): string {
  return JSON.stringify({ v: VERSION, runs, without });
}

/**
 * Reads what `formatHistory` made; undefined for anything else, as a part of a history that is
 * damaged is not to be trusted either. Never throws. Pure.
 */
export function parseHistory(text: string): History | undefined {
  try {
    const file = readObject(JSON.parse(text));
    if (file["v"] !== VERSION) return undefined;
    return {
      runs: readList(file["runs"], MAX_RUNS, readRun),
      without: readList(file["without"], MAX_WITHOUT, readRun),
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Malformed) return undefined;
    throw error;
  }
}

class Malformed extends Error {}

function readRun(value: unknown): RunRecord {
  const run = readObject(value);
  const layers = readObject(run["layers"]);
  return {
    at: readTime(run["at"]),
    runId: readText(run["runId"]),
    attempt: readText(run["attempt"]),
    sha: readText(run["sha"]),
    goVersion: readText(run["goVersion"]),
    runner: readRunner(run["runner"]),
    ...optional("onDefaultBranch", run["onDefaultBranch"], readFlag),
    stepsMs: readNumber(run["stepsMs"]),
    ...optional("jobMs", run["jobMs"], readNumber),
    ...optional("failed", run["failed"], readTrue),
    layers: { modules: readLayer(layers["modules"]), build: readLayer(layers["build"]) },
    ...optional("actions", run["actions"], (actions) => ({
      ...readNumbers(actions, ["computed"]),
      ...optional("reused", readObject(actions)["reused"], readNumber),
    })),
    ...optional("tests", run["tests"], (tests) => ({
      ...readNumbers(tests, ["run"]),
      ...optional("cached", readObject(tests)["cached"], readNumber),
    })),
    ...optional("goCommands", run["goCommands"], (commands) =>
      readList(commands, MAX_GO_COMMANDS, readGoCommand),
    ),
    ownMs: readNumber(run["ownMs"]),
  };
}

function readRunner(value: unknown): Runner {
  const runner = readObject(value);
  return {
    os: readText(runner["os"]),
    arch: readText(runner["arch"]),
    image: readText(runner["image"]),
  };
}

function readLayer(value: unknown): LayerRecord {
  const layer = readObject(value);
  const status = STATUSES.find((one) => one === layer["status"]);
  if (status === undefined) throw new Malformed();
  return {
    status,
    ...optional("lost", layer["lost"], readTrue),
    ...optional("restore", layer["restore"], (restore) =>
      readNumbers(restore, ["lookupMs", "downloadMs", "unpackMs", "sizeBytes"]),
    ),
    ...optional("save", layer["save"], (save) => readNumbers(save, ["ms", "sizeBytes"])),
  };
}

function readGoCommand(value: unknown): GoCommandRecord {
  const command = readObject(value);
  return {
    command: readText(command["command"]),
    ms: readNumber(command["ms"]),
    ...optional("exitCode", command["exitCode"], readNumber),
  };
}

function optional<Name extends string, T>(
  name: Name,
  value: unknown,
  read: (value: unknown) => T,
): { [K in Name]?: T } {
  // The cast only says what TypeScript does not see of a computed name.
  return value === undefined ? {} : ({ [name]: read(value) } as { [K in Name]: T });
}

function readObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Malformed();
  return { ...value };
}

function readList<T>(value: unknown, max: number, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value) || value.length > max) throw new Malformed();
  return value.map(read);
}

function readText(value: unknown): string {
  if (typeof value !== "string" || value.length > MAX_TEXT_CHARS) throw new Malformed();
  return value;
}

function readTime(value: unknown): string {
  const text = readText(value);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new Malformed();
  }
  return text;
}

function readFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new Malformed();
  return value;
}

function readTrue(value: unknown): true {
  if (value !== true) throw new Malformed();
  return value;
}

function readNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw new Malformed();
  return value;
}

function readNumbers<const Name extends string>(
  value: unknown,
  names: readonly Name[],
): Record<Name, number> {
  const object = readObject(value);
  const entries = names.map((name) => [name, readNumber(object[name])]);
  return Object.fromEntries(entries) as Record<Name, number>;
}
