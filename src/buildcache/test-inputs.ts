import { createHash } from "node:crypto";
import { type BigIntStats, lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import type { TestInput } from "./test-log.ts";

/**
 * Four hex digits of a variable's value: enough to see that it is another one, too little to learn
 * it from a cache entry, as it may be a secret.
 */
const ENV_DIGITS = 4;
const FILE_DIGITS = 16;
const ABSENT = "-";

/**
 * A short text for the state of each input, by kind and name: another text where go would see
 * another state (hashGetenv, hashOpen, hashStat in cmd/go/internal/test). Variables are those of
 * `env`, which lacks what a step set for itself only.
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

export function inputKey({ kind, name }: TestInput): string {
  return `${kind} ${name}`;
}

/** The input that `inputKey` named. */
export function parseInputKey(key: string): TestInput {
  const [, kind, name = ""] = /^(open|stat|env) (.*)$/s.exec(key) ?? [];
  return { kind: kind === "open" || kind === "stat" ? kind : "env", name };
}

/** State of one input, as in `readTestInputs`. */
export function readState(
  { kind, name }: TestInput,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (kind === "env") {
    const value = env[name];
    return value === undefined ? ABSENT : digest(value, ENV_DIGITS);
  }
  const states = [formatStats(tryStat(name, statSync))];
  if (kind === "stat") {
    states.push(formatStats(tryStat(name, lstatSync)));
  } else {
    for (const entry of listNames(name)) {
      states.push(entry, formatStats(tryStat(path.join(name, entry), lstatSync)));
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

function tryStat(file: string, stat: typeof statSync): BigIntStats | undefined {
  try {
    return stat(file, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    // Whatever the system says of the name, it is nothing that a test could read.
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}

/** Entries of a folder; none for a file, or for nothing. */
function listNames(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch (error) {
    if (errnoOf(error) !== undefined) return [];
    throw error;
  }
}
