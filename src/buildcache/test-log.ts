import path from "node:path";

/** One thing that a test asked the system for, as it wrote it. */
export interface TestLogLine {
  op: "getenv" | "open" | "stat" | "chdir";
  name: string;
}

/** What a test result depends on beside the test binary and its flags. */
export interface TestInput {
  /** `open` is a file's state, or that of a folder and each entry; `stat` its own state only. */
  kind: "env" | "open" | "stat";
  /** Name of the variable, or absolute path. */
  name: string;
}

/** How a log begins (testlogMagic in cmd/go/internal/test). */
export const TEST_LOG_HEADER = "# test log\n";

const LINE = /^(getenv|open|stat|chdir) (.*)$/;

/**
 * Reads the log of a test. Undefined for what is no log, and for one with a line that go does not
 * know either: it keeps no result then.
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
 * The inputs that go compares, each once: names are relative to the package's folder or to the one
 * that the test changed to, and files outside of the module do not count. Pure.
 */
export function listTestInputs(
  lines: readonly TestLogLine[],
  packageDir: string,
  moduleDir: string,
): TestInput[] {
  const inputs = new Map<string, TestInput>();
  const add = (input: TestInput) => inputs.set(`${input.kind} ${input.name}`, input);
  // Go always counts it, and tests do not log it.
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

/** Whether `file` is `dir` or lies below it; both absolute. */
export function isInside(file: string, dir: string): boolean {
  return file === dir || file.startsWith(dir.endsWith(path.sep) ? dir : dir + path.sep);
}
