import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { errnoOf, isNotFound } from "../lib/fs.ts";

/** What the go commands of the job's steps have said so far of what is private to them. */
export interface GoSettings {
  /** Whether any command has said something. */
  isKnown: boolean;
  /** GONOPROXY and GONOSUMDB of all of them together, in their syntax. */
  noProxy: string;
  noSumdb: string;
  /** Whether all of them use the checksum database that the job's first step saw. */
  sameDatabase: boolean;
}

export interface GoSettingsSource {
  /** The file to which the go wrapper appends a line for each combination of settings. */
  file: string;
  /** GOSUMDB as the job's first step saw it. */
  goSumdb: string;
}

/** One line of the file: variables of a go command, empty if they are not set. */
interface Told {
  goPrivate: string;
  goNoProxy: string;
  goNoSumdb: string;
  goSumdb: string;
  goEnv: string;
  home: string;
  xdgConfigHome: string;
}

/** `_ga_tell` in go-wrapper.sh writes such lines, and not more of them than this. */
const VERSION = "go1";
const END = ";";
const FIELDS = 9;
const MAX_LINES = 64;

const NOTHING: GoSettings = { isKnown: false, noProxy: "", noSumdb: "", sameDatabase: true };
/** If it cannot be told what is private, everything is: this glob covers each path. */
const UNCLEAR: GoSettings = { isKnown: true, noProxy: "*", noSumdb: "*", sameDatabase: false };

/**
 * Gives the settings that go commands have told of, as they are now: the wrapper tells of a command
 * before that starts, and `go env -w` may change a file that was read before. Without a source
 * nothing is known. Never throws.
 */
export function createGoSettings(source: GoSettingsSource | undefined): () => GoSettings {
  if (!source) return () => NOTHING;
  let known = NOTHING;
  let stamps: ReadonlyMap<string, string> | undefined;
  return () => {
    if (stamps && [...stamps].every(([file, stamp]) => stampOf(file) === stamp)) return known;
    const read = createStampedReader();
    known = readGoSettings(source, read.text);
    stamps = read.stamps;
    return known;
  };
}

/** Reads what was told. `readText` gives an empty text for a file that is not there. */
export function readGoSettings(
  { file, goSumdb }: GoSettingsSource,
  readText: (file: string) => string,
): GoSettings {
  try {
    const lines = readText(file).split("\n");
    // The wrapper writes lines whole.
    if (lines.pop() !== "" || lines.length >= MAX_LINES) return UNCLEAR;
    if (lines.length === 0) return NOTHING;
    const all = lines.map((line) => applyDefaults(parseLine(line), readText));
    return {
      isKnown: true,
      noProxy: all.map(({ noProxy }) => noProxy).join(","),
      noSumdb: all.map(({ noSumdb }) => noSumdb).join(","),
      sameDatabase: all.every((told) => told.goSumdb === "" || told.goSumdb === goSumdb),
    };
  } catch {
    // A file that cannot be read, or holds something else.
    return UNCLEAR;
  }
}

/** Throws for anything that the wrapper does not write, such as a value of several lines. */
function parseLine(line: string): Told {
  const fields = line.split("\t");
  const [version, goPrivate = "", goNoProxy = "", goNoSumdb = "", goSumdb = "", ...rest] = fields;
  const [goEnv = "", home = "", xdgConfigHome = ""] = rest;
  if (version !== VERSION || fields.length !== FIELDS || fields.at(-1) !== END) {
    throw new Error("not a line of the wrapper");
  }
  return { goPrivate, goNoProxy, goNoSumdb, goSumdb, goEnv, home, xdgConfigHome };
}

/** What go takes where a variable is not set: its file of settings, and then GOPRIVATE. */
function applyDefaults(
  told: Told,
  readText: (file: string) => string,
): Pick<GoSettings, "noProxy" | "noSumdb"> & { goSumdb: string } {
  const file = settingsFile(told);
  const settings = parseSettings(file === undefined ? "" : readText(file));
  const goPrivate = told.goPrivate || settings.get("GOPRIVATE") || "";
  return {
    noProxy: told.goNoProxy || settings.get("GONOPROXY") || goPrivate,
    noSumdb: told.goNoSumdb || settings.get("GONOSUMDB") || goPrivate,
    goSumdb: told.goSumdb || settings.get("GOSUMDB") || "",
  };
}

/** The file of `go env -w`: GOENV, or `go/env` in the user's folder for settings. */
function settingsFile({ goEnv, home, xdgConfigHome }: Told): string | undefined {
  if (goEnv !== "") return goEnv === "off" ? undefined : goEnv;
  if (process.platform === "darwin") {
    return home ? path.join(home, "Library", "Application Support", "go", "env") : undefined;
  }
  const dir = xdgConfigHome || (home && path.join(home, ".config"));
  return dir ? path.join(dir, "go", "env") : undefined;
}

/** Lines `NAME=value`; the last one of a name counts. */
function parseSettings(text: string): Map<string, string> {
  const pairs = text.split("\n").map((line) => /^([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? "", pair[2] ?? ""]] : [])));
}

/** Reads texts, and remembers of each file a stamp from before it was read. */
function createStampedReader() {
  const stamps = new Map<string, string>();
  return {
    stamps,
    text(file: string): string {
      stamps.set(file, stampOf(file));
      try {
        return readFileSync(file, "utf8");
      } catch (error) {
        if (isNotFound(error)) return "";
        throw error;
      }
    },
  };
}

/** Another one after each change of the file. */
function stampOf(file: string): string {
  try {
    const { size, mtimeNs, ino } = statSync(file, { bigint: true });
    return `${size} ${mtimeNs} ${ino}`;
  } catch (error) {
    return errnoOf(error) ?? "unknown";
  }
}
