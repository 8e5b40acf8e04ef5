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

/**
 * The arguments of a `go list` that loads the packages of a failed command, as that did before it did
 * anything else, and changes nothing. Undefined for a command that does not begin so, or may change
 * go.mod. Pure.
 */
export function askAgainFor({ command, mod, modfile, tags }: FailedCommand): string[] | undefined {
  const [subcommand = "", ...words] = command.split(" ");
  const tests = LOADS_TESTS.get(subcommand);
  if (tests === undefined || mod === "mod" || words.includes("-m")) return undefined;
  const packages = words.filter((word) => /^[^-+]/.test(word));
  return [
    "list",
    "-deps",
    ...(tests || words.includes("-test") ? ["-test"] : []),
    ...(mod === undefined ? [] : [`-mod=${mod}`]),
    ...(modfile === undefined ? [] : [`-modfile=${modfile}`]),
    ...(tags === undefined ? [] : [`-tags=${tags}`]),
    "--",
    ...packages,
  ];
}
