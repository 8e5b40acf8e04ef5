/**
 * The words of a go command line that may be recorded. Everything else may hold a secret (the value
 * of a flag, the arguments of a program that go runs) and must not get into a file.
 */

/** Subcommands. Any other is recorded as `other`. */
export const SUBCOMMANDS = [
  "build",
  "bug",
  "clean",
  "doc",
  "env",
  "fix",
  "fmt",
  "generate",
  "get",
  "help",
  "install",
  "list",
  "mod",
  "run",
  "telemetry",
  "test",
  "tool",
  "version",
  "vet",
  "work",
] as const;

/** Second words of `go mod` and `go work`. */
export const MOD_COMMANDS = [
  "download",
  "edit",
  "graph",
  "init",
  "sync",
  "tidy",
  "use",
  "vendor",
  "verify",
  "why",
] as const;

/** Subcommands whose arguments are packages. What follows the package of `go run` is ignored. */
export const PACKAGE_COMMANDS = [
  "build",
  "generate",
  "get",
  "install",
  "list",
  "run",
  "test",
  "vet",
] as const;

/** Flags that take no argument of their own, so what follows one may be a package. */
export const BOOLEAN_FLAGS = [
  "a",
  "artifacts",
  "asan",
  "benchmem",
  "buildvcs",
  "c",
  "compiled",
  "cover",
  "deps",
  "e",
  "export",
  "failfast",
  "find",
  "fullpath",
  "i",
  "json",
  "linkshared",
  "m",
  "modcacherw",
  "msan",
  "n",
  "race",
  "retracted",
  "short",
  "t",
  "test",
  "tool",
  "trimpath",
  "u",
  "v",
  "versions",
  "work",
  "x",
] as const;

/**
 * Flags whose value may be the next argument. Names are recorded, values never; of -ldflags and -tags
 * there is a checksum.
 */
export const VALUE_FLAGS = [
  "asmflags",
  "bench",
  "benchtime",
  "blockprofile",
  "buildmode",
  "compiler",
  "count",
  "covermode",
  "coverpkg",
  "coverprofile",
  "cpu",
  "cpuprofile",
  "exec",
  "f",
  "fuzz",
  "fuzztime",
  "gcflags",
  "ldflags",
  "list",
  "memprofile",
  "mod",
  "modfile",
  "mutexprofile",
  "o",
  "outputdir",
  "overlay",
  "p",
  "parallel",
  "pgo",
  "run",
  "shuffle",
  "skip",
  "tags",
  "timeout",
  "toolexec",
  "trace",
  "vet",
  "vettool",
] as const;

/** Arguments that are packages although they look like ordinary words. */
export const PACKAGE_WORDS = [".", "..", "all", "cmd", "std", "tool", "work"] as const;

/** Stands for arguments that are not recorded. */
export const LEFT_OUT = "+";

/**
 * In characters. A longer argument is left out, and so is one that would make a command too long.
 */
export const MAX_ARGUMENT_LENGTH = 120;
export const MAX_COMMAND_LENGTH = 400;
/** How many arguments are looked at. The rest is left out. */
export const MAX_ARGUMENTS = 64;
