import type { CliIo } from "../../src/cli/io.ts";

/** What a command of the CLI wrote. */
export interface FakeCliIo extends CliIo {
  readonly written: { out: string; err: string };
}

/** A process without a terminal; `files` are what can be read. */
export function createFakeCliIo(
  files: Readonly<Record<string, string>> = {},
  more: Partial<CliIo> = {},
): FakeCliIo {
  const written = { out: "", err: "" };
  return {
    written,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    isTerminal: false,
    columns: undefined,
    errIsTerminal: false,
    errColumns: undefined,
    async readText(file) {
      const text = files[file];
      if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${file}'`);
      return text;
    },
    env: {},
    cwd: "/work",
    entry: "/go-accel/index.js",
    ...more,
  };
}
