import path from "node:path";
import { type Finding, makeFinding } from "../findings/finding.ts";
import { redact } from "../findings/redact.ts";

/** How a command of GOAUTH ended when go's first call was made: without arguments. */
export interface HelperRun {
  command: string;
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** The commands of GOAUTH that are programs: go has `off`, `netrc` and `git` itself. Pure. */
export function helpersOf(goAuth: string): string[] {
  return goAuth
    .split(";")
    .map((command) => command.trim())
    .filter((command) => command !== "" && !/^(?:off|netrc|git)(?:\s|$)/.test(command));
}

/** What go would refuse of the setting itself. Pure. */
export function judgeGoAuth(goAuth: string): Finding[] {
  const commands = goAuth.split(";").map((command) => command.trim());
  const faults = commands.flatMap((command) => faultOfCommand(command, commands.length));
  if (goAuth === "" || faults.length === 0) return [];
  const evidence = [`GOAUTH=${redact(goAuth)}`, ...new Set(faults)];
  const reset = ["go env -u GOAUTH", "unset GOAUTH"];
  return [makeFinding("goauth-invalid", { evidence, commands: reset })];
}

function faultOfCommand(command: string, count: number): string[] {
  const [name, dir, ...rest] = command.split(/\s+/);
  if (command === "") return ["a command is empty"];
  if (name === "off" && count > 1) return ["off does not stand alone"];
  if (name !== "git") return [];
  const isFolder = dir !== undefined && rest.length === 0 && path.isAbsolute(dir);
  return isFolder ? [] : ["git has no absolute folder"];
}

/** What go would make of a helper's end. Its output is never shown: it is the credentials. Pure. */
export function judgeHelper({ command, exitCode, stdout, stderr }: HelperRun): Finding[] {
  const subject = redact(command);
  if (exitCode !== 0) {
    const first = stderr.trim().split("\n", 1)[0] ?? "";
    const evidence = [`exit code ${exitCode}`, ...(first === "" ? [] : [redact(first)])];
    return [makeFinding("goauth-fails", { subject, evidence, commands: [subject] })];
  }
  const fault = faultOf(stdout);
  if (fault === undefined) return [];
  return [makeFinding("goauth-output", { subject, evidence: [fault], commands: [subject] })];
}

/** By the rules of `go help goauth`. */
function faultOf(output: string): string | undefined {
  if (output === "") return undefined;
  const lines = output.split("\n");
  if (lines.pop() !== "") return "the last line does not end";
  let part: "urls" | "headers" = "urls";
  for (const [index, line] of lines.entries()) {
    const place = `line ${index + 1} of its output`;
    if (line === "") part = part === "urls" ? "headers" : "urls";
    else if (part === "urls" && !URL.canParse(line)) return `${place} is no URL`;
    else if (part === "headers" && !/^[\w!#$%&'*+.^`|~-]+: /.test(line)) {
      return `${place} is no header`;
    }
  }
  return part === "headers" || lines.at(-1) !== ""
    ? "an empty line is missing at its end"
    : undefined;
}
