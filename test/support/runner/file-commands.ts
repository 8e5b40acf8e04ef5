import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnvFile } from "./env-file.ts";
import type { SecretMasker } from "./secret-masker.ts";
import type { StepLog } from "./step-log.ts";

const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/** Name in the github context (GITHUB_<NAME>) and file prefix, in the order of processing. */
const FILE_PREFIXES = {
  path: "add_path_",
  env: "set_env_",
  step_summary: "step_summary_",
  state: "save_state_",
  output: "set_output_",
} as const;

type FileCommandName = keyof typeof FILE_PREFIXES;
type FileCommandPaths = Readonly<Record<FileCommandName, string>>;

/** What the file commands of a step write to. */
export interface FileCommandTarget {
  readonly log: StepLog;
  readonly masker: SecretMasker;
  /** Values of GITHUB_ENV, seen by all later steps. */
  readonly jobEnv: Map<string, string>;
  /** Oldest first. */
  readonly prependedPaths: string[];
  readonly state: Map<string, string>;
  readonly outputs: Map<string, string>;
  setSummary(markdown: string): void;
  fail(): void;
}

export interface FileCommands {
  /** Deletes the files of the step before and creates empty ones under new names. */
  createFiles(): Promise<FileCommandPaths>;
  processFiles(paths: FileCommandPaths, target: FileCommandTarget): Promise<void>;
}

export function createFileCommands(runnerTempDir: string): FileCommands {
  const dir = join(runnerTempDir, "_runner_file_commands");
  let previous: readonly string[] = [];
  return {
    async createFiles() {
      await mkdir(dir, { recursive: true });
      for (const path of previous) await rm(path, { force: true });
      const suffix = randomUUID();
      const entries = Object.entries(FILE_PREFIXES).map(
        ([name, prefix]) => [name, join(dir, prefix + suffix)] as const,
      );
      previous = entries.map(([, path]) => path);
      for (const path of previous) await writeFile(path, "");
      return Object.fromEntries(entries) as FileCommandPaths;
    },
    async processFiles(paths, target) {
      for (const [name, process] of Object.entries(PROCESSORS)) {
        try {
          await process(paths[name as FileCommandName], target);
        } catch (error) {
          target.log.annotate("error", `Unable to process file command '${name}' successfully.`);
          target.log.annotate("error", error instanceof Error ? error.message : String(error));
          target.fail();
        }
      }
    },
  };
}

const PROCESSORS: Readonly<
  Record<FileCommandName, (path: string, target: FileCommandTarget) => Promise<void>>
> = {
  path: async (path, target) => {
    for (const line of (await readOrEmpty(path)).split(/\r\n|\n|\r/)) {
      if (line !== "") addPrependedPath(target.prependedPaths, line);
    }
  },
  env: async (path, target) => {
    for (const [name, value] of parseEnvFile(await readOrEmpty(path))) {
      if (name.toUpperCase() === "NODE_OPTIONS") {
        target.log.annotate(
          "error",
          "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
        );
        continue;
      }
      target.jobEnv.set(name, value);
      target.log.debug(`${name}='${value}'`);
    }
  },
  step_summary: processSummary,
  state: async (path, target) => {
    for (const [name, value] of parseEnvFile(await readOrEmpty(path))) {
      target.state.set(name, value);
    }
  },
  output: async (path, target) => {
    for (const [name, value] of parseEnvFile(await readOrEmpty(path))) {
      if (name === "") throw new Error("An output has an empty name");
      target.outputs.set(name, value);
    }
  },
};

async function processSummary(path: string, target: FileCommandTarget): Promise<void> {
  const sizeBytes = await sizeOrZero(path);
  if (sizeBytes === 0) return;
  if (sizeBytes > SUMMARY_LIMIT_BYTES) {
    target.log.annotate(
      "error",
      "$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of " +
        `${SUMMARY_LIMIT_BYTES / 1024}k, got ${Math.floor(sizeBytes / 1024)}k.`,
    );
    return;
  }
  // Line by line, as the runner masks: a secret that spans two lines would pass.
  const text = await readOrEmpty(path);
  const lines = text.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
  target.setSummary(lines.map((line) => `${target.masker.mask(line)}\n`).join(""));
}

/** Adds a directory; a repeated one moves to the front of PATH. */
export function addPrependedPath(prependedPaths: string[], dir: string): void {
  const known = prependedPaths.indexOf(dir);
  if (known >= 0) prependedPaths.splice(known, 1);
  prependedPaths.push(dir);
}

/** A step may delete its files; that reads as nothing written. */
async function readOrEmpty(path: string): Promise<string> {
  try {
    // .NET drops a byte order mark when it reads text.
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

async function sizeOrZero(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}
