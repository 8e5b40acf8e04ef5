import { readFile } from "node:fs/promises";
import {
  BOOLEAN_FLAGS,
  LEFT_OUT,
  MAX_ARGUMENT_LENGTH,
  MAX_ARGUMENTS,
  MAX_COMMAND_LENGTH,
  MOD_COMMANDS,
  PACKAGE_COMMANDS,
  PACKAGE_WORDS,
  SUBCOMMANDS,
  VALUE_FLAGS,
} from "./go-command-words.ts";
import { FAILURE_SETTINGS, MAX_FAILURES } from "./go-failures.ts";

/** How the wrapper reads the time. */
type WrapperClock =
  /** `/proc/uptime` of Linux: hundredths of a second, no process. */
  | { kind: "uptime" }
  /** The program date: nanoseconds or seconds, and two processes for each command. */
  | { kind: "date"; program: string; nanoseconds: boolean };

/**
 * A program that starts another one with signals as they are by default. Only perl gives it the
 * environment as it was too, and has the kernel end it with its parent if it knows the number of
 * the system call prctl.
 */
type Starter =
  | { kind: "perl"; program: string; prctl: number | undefined }
  | { kind: "env"; program: string };

/** A variable of the job that outranks a setting of ours, and what go gets instead. */
export interface ReplacedVariable {
  /** Letters, digits and underscores. */
  name: string;
  /**
   * The value that is replaced, in pieces; between two of them there may be any text. Another value
   * stays, since a step has set it. A secret is no part of a piece.
   */
  value: readonly string[];
  /** Number of characters of the value. */
  length: number;
  /** Whether `text` follows the value; otherwise go gets `text` alone. */
  isAdded: boolean;
  text: string;
}

/**
 * What go gets instead of this value of the variable; undefined if the value stays. The script does
 * the same (`renderReplacement`). Pure.
 */
export function replacementFor(
  { value, length, isAdded, text }: ReplacedVariable,
  current: string,
): string | undefined {
  let at = 0;
  for (const piece of value) {
    const found = current.indexOf(piece, at);
    if (found < 0) return undefined;
    at = found + piece.length;
  }
  const [first = "", last = ""] = [value[0], value.at(-1)];
  const isMeant = current.length === length && current.startsWith(first) && current.endsWith(last);
  if (!isMeant) return undefined;
  return isAdded ? current + text : text;
}

/** How the wrapper gives go our settings, and hides them from `go env`. */
export interface WrapperSettings {
  /** Our file of settings, as GOENV names it. */
  file: string;
  /** The same file as we made it. As long as it exists, the settings hold. */
  baseline: string;
  /** GOENV as it is without us; undefined if it is not set. */
  goEnv: string | undefined;
  /** XDG_CONFIG_HOME and HOME of our first step, with a colon between them. */
  configHome: string;
  replaced: readonly ReplacedVariable[];
}

export interface GoWrapperParts {
  /** Absolute path of the shell, perhaps with an option. */
  shell: string;
  clock: WrapperClock;
  /** Undefined if the machine has none. */
  starter: Starter | undefined;
  /** Absolute path of setpriv (util-linux); undefined if it is missing or not needed. */
  setpriv: string | undefined;
  /** Folders on PATH that hold this wrapper and those of earlier uses of the action. */
  dirs: readonly string[];
  /** Absolute path of the go command, in case a step removes it from PATH. */
  go: string;
  /** Files to which a line is appended for each command, if they exist. */
  logs: readonly string[];
  /** Undefined if go is to have the job's own settings. */
  settings: WrapperSettings | undefined;
}

/** Room for a space and the sign for what is left out, and one character to spare. */
const TAIL_LENGTH = 3;

/** For a reader of the script, which is first on the PATH of the job's steps. */
const TITLE =
  "# The go command with the settings of go-accel, and a note of how long it took (time-go-commands).";

/**
 * The text of `go-wrapper.sh`, which `renderGoWrapper()` completes. The build finds the file by
 * this URL and puts a copy next to the bundle.
 */
export function readGoWrapper(): Promise<string> {
  return readFile(new URL("./go-wrapper.sh", import.meta.url), "utf8");
}

/**
 * The text of the script that is named `go`, for one machine, without comments: the shell would
 * read them before each command. Pure. Throws if the template has a place that is not known here.
 */
export function renderGoWrapper(template: string, parts: GoWrapperParts): string {
  const places = new Map([...machinePlaces(parts), ...WORD_PLACES]);
  const code = template
    .replaceAll(/^ *#.*\n/gm, "")
    .replaceAll(/@([A-Z_]+)@/g, (place, name: string) => {
      const text = places.get(name);
      if (text === undefined) throw new Error(`the go wrapper has an unknown place ${place}`);
      return text;
    });
  return `#!${parts.shell}\n${TITLE}\n${code}`;
}

function machinePlaces(parts: GoWrapperParts): [name: string, text: string][] {
  const { clock, starter, setpriv = "", dirs, go, logs, settings } = parts;
  const date =
    clock.kind === "date"
      ? { program: clock.program, format: clock.nanoseconds ? "+%s%N" : "+%s" }
      : { program: "", format: "" };
  const prctl = starter?.kind === "perl" ? starter.prctl : undefined;
  return [
    ["CLOCK", quote(clock.kind)],
    ["DATE", quote(date.program)],
    ["DATE_FORMAT", quote(date.format)],
    ["STARTER", quote(starter?.kind ?? "")],
    ["STARTER_PROGRAM", quote(starter?.program ?? "")],
    ["PRCTL", quote(String(prctl ?? ""))],
    ["SETPRIV", quote(setpriv)],
    ["DIRS", dirs.map(quote).join(" ")],
    ["GO", quote(go)],
    ["LOGS", logs.map(quote).join(" ")],
    ["SETTINGS", quote(settings?.file ?? "")],
    ["BASELINE", quote(settings?.baseline ?? "")],
    ["CONFIG_HOME", quote(settings?.configHome ?? "")],
    ["REPLACE", (settings?.replaced ?? []).map(renderReplacement).join("; ") || ":"],
    ["USER_SETTINGS", renderUserSettings(settings?.goEnv)],
  ];
}

/** With `off`, what `go env -w` writes has no effect, so it must have none here. */
function renderUserSettings(goEnv: string | undefined): string {
  if (goEnv === undefined) return "unset GOENV";
  return goEnv === "off" ? "GOENV=off _ga_mirrored=''" : `GOENV=${quote(goEnv)}`;
}

/** A command that replaces the variable if it has the value. */
function renderReplacement({ name, value, length, isAdded, text }: ReplacedVariable): string {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) throw new Error(`${name} is no name of a setting`);
  const pattern = value.map(quote).join("*");
  const instead = isAdded ? `"$${name}"${quote(text)}` : quote(text);
  const given = `_ga_given="$_ga_given ${name}"`;
  return `case \${#${name}}:\${${name}-} in ${length}:${pattern}) ${name}=${instead} ${given} ;; esac`;
}

/** The words and limits that the reader of the log knows as well. */
const WORD_PLACES: readonly [name: string, text: string][] = [
  ["BOOLEAN_FLAGS", anyOf(BOOLEAN_FLAGS)],
  ["VALUE_FLAGS", anyOf(VALUE_FLAGS)],
  ["SUBCOMMANDS", anyOf(SUBCOMMANDS)],
  ["MOD_COMMANDS", anyOf(MOD_COMMANDS)],
  ["PACKAGE_COMMANDS", anyOf(PACKAGE_COMMANDS)],
  ["PACKAGE_WORDS", anyOf(PACKAGE_WORDS)],
  ["LEFT_OUT", LEFT_OUT],
  ["MAX_ARGUMENT_LENGTH", String(MAX_ARGUMENT_LENGTH)],
  ["MAX_TEXT_LENGTH", String(MAX_COMMAND_LENGTH - TAIL_LENGTH)],
  ["MAX_ARGUMENTS", String(MAX_ARGUMENTS)],
  ["FAILURE_SETTINGS", FAILURE_SETTINGS.join(" ")],
  ["MAX_FAILURES", String(MAX_FAILURES)],
];

/** One word of the shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A pattern of `case`. */
function anyOf(words: readonly string[]): string {
  return words.join(" | ");
}
