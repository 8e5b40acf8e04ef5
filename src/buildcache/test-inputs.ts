import { createHash } from "node:crypto";
import { type BigIntStats, lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { errnoOf, tryStatAny } from "../lib/fs.ts";
import type { TestInput } from "./test-log.ts";

/**
 * Hex digits of a variable's digest. Everybody who can read the cache can compare it with values that
 * they guess, so it must say little even of a value with a few digits. With 2 of them, 1 of 256 other
 * values looks the same. The digest is the same for all tests and jobs: with a salt of each test, the
 * digests of several tests together would give a value away.
 */
const ENV_DIGITS = 2;
/** Of a variable that is secret by its name nothing is kept but that it is set. */
const SECRET_NAME =
  /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|API_?KEY|_PWD$|(?:^|_)(?:PIN|KEY|AUTH)(?:_|$)/i;
const SET = "00";
const FILE_DIGITS = 16;
const ABSENT = "-";

/**
 * A short text for the state of each input, by kind and name. The text differs if go would see
 * another state (hashGetenv, hashOpen, hashStat in cmd/go/internal/test). Variables come from
 * `env`, which lacks those that a step set only for itself.
 */
export function readTestInputs(
  inputs: readonly TestInput[],
  env: Readonly<Record<string, string | undefined>>,
): Map<string, string> {
  const states = new Map<string, string>();
  for (const input of inputs) {
    const key = inputKey(input);
    if (!states.has(key)) states.set(key, readState(input, env));
  }
  return states;
}

const KINDS: readonly TestInput["kind"][] = ["open", "stat", "content", "listing", "env"];

export function inputKey({ kind, name }: TestInput): string {
  return `${kind} ${name}`;
}

/** The input that a key made by `inputKey` names. */
export function parseInputKey(key: string): TestInput {
  const [kind] = KINDS.filter((candidate) => key.startsWith(`${candidate} `));
  return { kind: kind ?? "env", name: key.slice(key.indexOf(" ") + 1) };
}

/** State of one input that go compares, as in `readTestInputs`. */
export function readState(
  { kind, name }: TestInput,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (kind === "env") {
    const value = env[name];
    if (value === undefined) return ABSENT;
    return SECRET_NAME.test(name) ? SET : digest(`${name}\0${value}`, ENV_DIGITS);
  }
  const states = [formatStats(tryStatAny(name))];
  if (kind === "stat") {
    states.push(formatStats(tryStatAny(name, lstatSync)));
  } else {
    for (const entry of listNames(name)) {
      states.push(entry, formatStats(tryStatAny(path.join(name, entry), lstatSync)));
    }
  }
  return digest(states.join("\0"), FILE_DIGITS);
}

function digest(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}

function formatStats(stats: BigIntStats | undefined): string {
  return stats ? `${stats.size} ${stats.mode} ${stats.mtimeNs}` : ABSENT;
}

/** Entries of a folder; none for a file, or if nothing is there. */
function listNames(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch (error) {
    if (errnoOf(error) !== undefined) return [];
    throw error;
  }
}
