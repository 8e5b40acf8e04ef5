import { ConfigError, errorMessage } from "../lib/errors.ts";
import { VERSION } from "../version.ts";
import { HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";

type Command = (args: readonly string[], io: CliIo) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  restore: async () => (await import("./restore.ts")).runRestore,
  save: async () => (await import("./save.ts")).runSave,
  warm: async () => (await import("./warm.ts")).runWarm,
  report: async () => (await import("./report.ts")).runReport,
  join: async () => (await import("./join.ts")).runJoin,
  cache: async () => (await import("./cache.ts")).runCache,
  bench: async () => (await import("./bench.ts")).runMirrorBench,
  serve: async () => (await import("./serve.ts")).runServe,
  bundle: async () => (await import("./bundle.ts")).runBundle,
  auth: async () => (await import("./auth.ts")).runAuth,
  doctor: async () => (await import("./doctor.ts")).runDoctorCommand,
  completion: async () => {
    const { runCompletion } = await import("./completion.ts");
    return (args, io) => runCompletion(args, io, (name) => readHelp(name, io));
  },
};

/**
 * Runs the command line. An error is one line on standard error, and the exit code says what kind
 * of error it is. Never throws.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const [code, hint] = codeAndHint(error);
    io.err(`go-accel: ${onOneLine(errorMessage(error))}${hint}\n`);
    return code;
  }
}

async function dispatch([name, ...args]: readonly string[], io: CliIo): Promise<ExitCode> {
  if (name === undefined) {
    io.err(HELP);
    return EXIT.usage;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    io.out(await readHelp(args[0], io));
    return EXIT.done;
  }
  if (name === "--version") {
    io.out(`go-accel ${VERSION}\n`);
    return EXIT.done;
  }
  return (await loadCommand(name))(args, io);
}

/** The help of a command, as it prints it, or of the program. */
async function readHelp(name: string | undefined, io: CliIo): Promise<string> {
  if (name === undefined) return HELP;
  let help = "";
  const captured: CliIo = {
    ...io,
    out(text) {
      help += text;
    },
  };
  await (await loadCommand(name))(["--help"], captured);
  return help;
}

async function loadCommand(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return load();
  const what = name.startsWith("-") ? "option" : "command";
  throw new UsageError(`unknown ${what} ${name}`);
}

function codeAndHint(error: unknown): [code: ExitCode, hint: string] {
  if (error instanceof UsageError) return [EXIT.usage, " (go-accel --help)"];
  if (error instanceof ConfigError) return [EXIT.usage, ""];
  return [error instanceof FailedError ? EXIT.failed : EXIT.fault, ""];
}

/** A message may quote the name of a file or an option, which may hold any characters. */
function onOneLine(message: string): string {
  return message.replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
