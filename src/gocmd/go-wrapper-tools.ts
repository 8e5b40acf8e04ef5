import { readFile } from "node:fs/promises";
import type { GoWrapperParts } from "./go-wrapper.ts";

/**
 * The text of a shell script that prints what the machine has for the wrapper, as
 * `parseWrapperTools()` reads it.
 */
export function readWrapperToolsScript(): Promise<string> {
  return readFile(new URL("./go-wrapper-tools.sh", import.meta.url), "utf8");
}

type WrapperTools = Pick<GoWrapperParts, "shell" | "clock" | "starter" | "setpriv">;

/** Numbers of the system call prctl of Linux, by `process.arch`. */
const PRCTL: ReadonlyMap<string, number> = new Map([
  ["x64", 157],
  ["arm64", 167],
]);

/**
 * Reads what the script printed, on a machine with this `process.platform` and `process.arch`.
 * Throws if there is no clock, without which nothing is timed.
 */
export function parseWrapperTools(
  output: string,
  { platform, arch }: { platform: string; arch: string },
): WrapperTools {
  const told = new Map(
    output.split("\n").flatMap((line): [string, string][] => {
      const [, name, value] = /^([a-z]+)=(.+)$/.exec(line) ?? [];
      return name !== undefined && value !== undefined ? [[name, value]] : [];
    }),
  );
  const program = (name: string) => {
    const file = told.get(name);
    return file?.startsWith("/") ? file : undefined;
  };
  const [perl, env, dash, date] = [
    program("perl"),
    program("env"),
    program("dash"),
    program("date"),
  ];
  const prctl = platform === "linux" ? PRCTL.get(arch) : undefined;
  const starter = perl
    ? ({ kind: "perl", program: perl, prctl } as const)
    : env
      ? ({ kind: "env", program: env } as const)
      : undefined;
  const machine = {
    // The path in the first line of a script cannot have spaces.
    shell: dash !== undefined && /^[\w./+-]{1,100}$/.test(dash) ? dash : "/bin/sh",
    starter,
    setpriv: perl && prctl !== undefined ? undefined : program("setpriv"),
  };
  if (told.has("uptime")) return { ...machine, clock: { kind: "uptime" } };
  if (date === undefined) throw new Error("this machine has no clock for a shell script");
  const nanoseconds = /^\d{16,}$/.test(told.get("now") ?? "");
  return { ...machine, clock: { kind: "date", program: date, nanoseconds } };
}
