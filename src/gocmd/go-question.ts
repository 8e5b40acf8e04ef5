import type { FailedCommand } from "./go-failures.ts";

/** Commands that load packages of the checkout, with whether the tests of these count. */
const LOADS_TESTS: ReadonlyMap<string, boolean> = new Map([
  ["build", false],
  ["generate", false],
  ["install", false],
  ["list", false],
  ["run", false],
  ["test", true],
  ["vet", true],
]);

/** Commands of `go mod` that look for modules: those of all packages of the module. */
const LOADS_MODULES: readonly string[] = ["download", "graph", "tidy", "vendor", "verify", "why"];

/** Whether go may change go.mod as it looks for the modules of the command. Pure. */
export function mayChangeModFile({ command, mod }: FailedCommand): boolean {
  return mod === "mod" || /^(?:get|mod)(?: |$)/.test(command);
}

/**
 * The arguments of a go command that loads packages and modules as a failed command did before anything
 * else, and changes nothing of the checkout. One that may change go.mod works with a copy of it, and of
 * go.sum. Undefined if a command does not begin so, or needs a copy and has none. Pure.
 */
export function askAgainFor(failed: FailedCommand, copy: string | undefined): string[] | undefined {
  const [subcommand = "", ...words] = failed.command.split(" ");
  const packages = words.filter((word) => /^[^-+]/.test(word));
  const modFlags = mayChangeModFile(failed) ? flagsOfCopy(copy) : flagsOf(failed);
  if (!modFlags) return undefined;
  const tags = failed.tags === undefined ? [] : [`-tags=${failed.tags}`];
  if (subcommand === "get") return ["get", ...modFlags.slice(1), ...tags, "--", ...packages];
  if (subcommand === "mod") {
    if (!LOADS_MODULES.includes(words[0] ?? "")) return undefined;
    return ["list", "-deps", "-test", ...modFlags, "--", "./..."];
  }
  const tests = LOADS_TESTS.get(subcommand);
  if (tests === undefined || words.includes("-m")) return undefined;
  const test = tests || words.includes("-test") ? ["-test"] : [];
  return ["list", "-deps", ...test, ...modFlags, ...tags, "--", ...packages];
}

function flagsOfCopy(copy: string | undefined): string[] | undefined {
  return copy === undefined ? undefined : ["-mod=mod", `-modfile=${copy}`];
}

function flagsOf({ mod, modfile }: FailedCommand): string[] {
  return [
    ...(mod === undefined ? [] : [`-mod=${mod}`]),
    ...(modfile === undefined ? [] : [`-modfile=${modfile}`]),
  ];
}
