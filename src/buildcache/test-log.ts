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
   * the name itself. Go compares neither of the others: `content` is what a file outside of the module
   * holds, `listing` the names in a folder there.
   */
  kind: "env" | "open" | "stat" | OutsideKind;
  /** Name of the variable, or absolute path. */
  name: string;
}

type OutsideKind = "content" | "listing";

/** What a test asked for outside of its module. */
export interface OutsideInput extends TestInput {
  kind: OutsideKind;
}

export function isOutsideInput(input: TestInput): input is OutsideInput {
  return input.kind === "content" || input.kind === "listing";
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
 * What a test asked for outside of the module, each once: the content of each file and folder, and the
 * listing of what it opened, which may be a folder. Pure.
 */
export function listOutsideInputs(
  lines: readonly TestLogLine[],
  packageDir: string,
  moduleDir: string,
): OutsideInput[] {
  const files = new Set<string>();
  const opened = new Set<string>();
  let dir = packageDir;
  for (const { op, name } of lines) {
    if (op === "getenv") continue;
    const file = path.resolve(dir, name);
    if (op === "chdir") dir = file;
    if (isInside(file, moduleDir)) continue;
    files.add(file);
    if (op === "open") opened.add(file);
  }
  return [
    ...[...files].map((name) => ({ kind: "content", name }) as const),
    ...[...opened].map((name) => ({ kind: "listing", name }) as const),
  ];
}

/** Whether `file` is `dir` or is below it; both are absolute. */
export function isInside(file: string, dir: string): boolean {
  return file === dir || file.startsWith(dir.endsWith(path.sep) ? dir : dir + path.sep);
}
