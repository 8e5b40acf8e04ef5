import path from "node:path";

/** One thing that a test asked the system for, as it wrote it. */
export interface TestLogLine {
  op: "getenv" | "open" | "stat" | "chdir";
  name: string;
}

/** What a test result depends on besides the test binary and its flags. */
export interface TestInput {
  /**
   * `open` is the state of a file, or of a folder and each of its entries; `stat` only the state of
   * the name itself. `content` is what a tracked file outside of the module holds, which go does not
   * compare.
   */
  kind: "env" | "open" | "stat" | "content";
  /** Name of the variable, or absolute path. */
  name: string;
}

/** How a log begins (testlogMagic in cmd/go/internal/test). */
export const TEST_LOG_HEADER = "# test log\n";

const LINE = /^(getenv|open|stat|chdir) (.*)$/;

/**
 * Reads the log of a test. Undefined if the text is not a log, or has a line that go does not know
 * either: go keeps no result then.
 */
export function parseTestLog(text: string): TestLogLine[] | undefined {
  if (!text.startsWith(TEST_LOG_HEADER) || !text.endsWith("\n")) return undefined;
  const lines: TestLogLine[] = [];
  for (const line of text.slice(TEST_LOG_HEADER.length).split("\n")) {
    if (line === "") continue;
    const [, op, name] = LINE.exec(line) ?? [];
    if (name === undefined) return undefined;
    lines.push({ op: op as TestLogLine["op"], name });
  }
  return lines;
}

/**
 * The inputs that go compares, each once. Names in the log are relative to the package's folder, or
 * to the folder that the test changed to. Files outside the module do not count. Pure.
 */
export function listTestInputs(
  lines: readonly TestLogLine[],
  packageDir: string,
  moduleDir: string,
): TestInput[] {
  const inputs = new Map<string, TestInput>();
  const add = (input: TestInput) => inputs.set(`${input.kind} ${input.name}`, input);
  // Go always counts this variable, and tests do not log it.
  add({ kind: "env", name: "GODEBUG" });
  let dir = packageDir;
  for (const { op, name } of lines) {
    if (op === "getenv") {
      add({ kind: "env", name });
    } else if (op === "chdir") {
      dir = name;
      add({ kind: "stat", name });
    } else {
      const file = path.resolve(dir, name);
      if (isInside(file, moduleDir)) add({ kind: op, name: file });
    }
  }
  return [...inputs.values()];
}

/**
 * The files and folders outside of the module that a test asked for, each once. Go compares none of
 * them. Pure.
 */
export function listOutsideFiles(
  lines: readonly TestLogLine[],
  packageDir: string,
  moduleDir: string,
): string[] {
  const files = new Set<string>();
  let dir = packageDir;
  for (const { op, name } of lines) {
    if (op === "getenv") continue;
    const file = path.resolve(dir, name);
    if (op === "chdir") dir = file;
    if (!isInside(file, moduleDir)) files.add(file);
  }
  return [...files];
}

/** Whether `file` is `dir` or is below it; both are absolute. */
export function isInside(file: string, dir: string): boolean {
  return file === dir || file.startsWith(dir.endsWith(path.sep) ? dir : dir + path.sep);
}
