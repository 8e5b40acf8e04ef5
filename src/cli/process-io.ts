import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { CliIo } from "./io.ts";

/** The process as its commands see it. If a reader closes the pipe early, `end` is called. */
export function createProcessIo(env: CliIo["env"], end: () => void): CliIo {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return end();
      throw error;
    });
  }
  return {
    out: (content) => void process.stdout.write(content),
    err: (content) => void process.stderr.write(content),
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    errIsTerminal: process.stderr.isTTY === true,
    errColumns: process.stderr.isTTY ? process.stderr.columns : undefined,
    readText: (file) => (file === "-" ? text(process.stdin) : readFile(file, "utf8")),
    env,
    cwd: process.cwd(),
    // A package manager's link to the script has a name by which Node would not know what it is.
    entry: realpathSync(process.argv[1] ?? ""),
  };
}
