import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunStep } from "../runner.ts";

/**
 * What go itself says that it did with its build cache, by ways that go-accel does not use: the
 * hashes that it prints for GODEBUG=gocachehash=1, the graph of its actions, and the cache's
 * content before and after.
 */
export interface GoEvidence {
  /** Steps that run the go commands and keep what they say, and a step before and after them. */
  readonly steps: readonly RunStep[];
  /** To be called after the job. */
  count(): GoCounts;
}

export interface GoCounts {
  /** Entries that go asked for and found as they were before. */
  readonly reused: number;
  /** Entries that go wrote. */
  readonly computed: number;
  /** Compilations of the graphs, by whether go carried them out. */
  readonly carriedOut: readonly GraphAction[];
  readonly takenFromCache: readonly GraphAction[];
  /** How long each command took by the clock of the shell that started it, in milliseconds. */
  readonly commandMs: readonly number[];
}

interface GraphAction {
  readonly name: string;
  /** Whether the content of its entry is another one than before the steps. */
  readonly isNewEntry: boolean;
}

interface GraphEntry {
  readonly Mode: string;
  readonly Package: string;
  /** Base64 of the first 15 bytes of the entry's name; missing if there is no entry. */
  readonly ActionID?: string;
  readonly Cmd: readonly string[] | null;
}

/** `commands` are such as `build ./...`; files are put into `dir`. */
export function createGoEvidence(dir: string, commands: readonly string[]): GoEvidence {
  const file = (name: string, index?: number) => join(dir, `${name}${index ?? ""}`);
  const timed = commands.map((command, index): RunStep => {
    const [subcommand = "", ...args] = command.split(" ");
    const graph = `-debug-actiongraph='${file("graph", index)}'`;
    return {
      kind: "run",
      name: `go ${command}`,
      run: [
        "began=$EPOCHREALTIME",
        `go ${[subcommand, graph, ...args].join(" ")} 2> '${file("hashes", index)}'`,
        `echo "$began $EPOCHREALTIME" > '${file("times", index)}'`,
      ].join("\n"),
      env: { GODEBUG: "gocachehash=1" },
    };
  });
  return {
    steps: [listStep(file("before")), ...timed, listStep(file("after"))],
    count() {
      const before = readList(file("before"));
      const after = readList(file("after"));
      const asked = new Set(commands.flatMap((_, index) => readHashes(file("hashes", index))));
      const isNew = (id: string) => before.get(id) !== after.get(id);
      const used = [...after.keys()].filter((id) => asked.has(id));
      const idOf = new Map(used.map((id) => [id.slice(0, 30), id]));
      const actions = commands
        .flatMap((_, index) => readGraph(file("graph", index)))
        .flatMap(({ Mode, Package, ActionID = "", Cmd }) => {
          const id = idOf.get(Buffer.from(ActionID, "base64url").toString("hex"));
          if (id === undefined || Mode !== "build") return [];
          return [{ name: `${Mode} ${Package}`, isRun: Cmd !== null, isNewEntry: isNew(id) }];
        });
      return {
        reused: used.filter((id) => !isNew(id)).length,
        computed: [...after.keys()].filter(isNew).length,
        carriedOut: actions.filter(({ isRun }) => isRun),
        takenFromCache: actions.filter(({ isRun }) => !isRun),
        commandMs: commands.map((_, index) => readMs(file("times", index))),
      };
    },
  };
}

/** The entries of GOCACHE with a hash of their content, which holds the time of their writing. */
function listStep(file: string): RunStep {
  return {
    kind: "run",
    name: "list the build cache",
    // Where go has it by itself: to ask go would be a command of its own.
    run: [
      "cache=${GOCACHE:-$HOME/.cache/go-build}",
      `mkdir -p "$cache"; find "$cache" -name '*-a' -exec sha256sum {} + > '${file}'`,
    ].join("\n"),
  };
}

function readList(file: string): ReadonlyMap<string, string> {
  const lines = readFileSync(file, "utf8").matchAll(/^([0-9a-f]{64}) .*\/([0-9a-f]{64})-a$/gm);
  return new Map([...lines].map(([, content = "", id = ""]) => [id, content]));
}

function readHashes(file: string): string[] {
  const lines = readFileSync(file, "utf8").matchAll(/^HASH.* ?[=:] ([0-9a-f]{64})$/gm);
  return [...lines].map(([, hash = ""]) => hash);
}

/** Bash has its clock in seconds. */
function readMs(file: string): number {
  const [began = Number.NaN, ended = Number.NaN] = readFileSync(file, "utf8")
    .split(" ")
    .map(Number);
  return (ended - began) * 1000;
}

function readGraph(file: string): readonly GraphEntry[] {
  return JSON.parse(readFileSync(file, "utf8"));
}
