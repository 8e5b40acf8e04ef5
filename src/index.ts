#!/usr/bin/env node
/**
 * The one entry of every process of ours. Each mode is loaded on demand, so that none pays for the
 * others: the sidecar never evaluates the cache client.
 */
const entry = process.argv[1] ?? "";
const [mode, ...args] = process.argv.slice(2);

/**
 * A runner starts our steps without arguments, as people may start the command line. Each runner sets
 * at least one of these, and the step needs two of them; people at a terminal have none.
 */
const RUNNER_VARIABLES = ["GITHUB_ACTIONS", "GITHUB_WORKSPACE", "RUNNER_TEMP", "STATE_isPost"];
const isStep = mode === undefined && RUNNER_VARIABLES.some((name) => process.env[name]);

/** Commands that are steps of a job on any CI system. */
const STEP_COMMANDS: readonly (string | undefined)[] = ["restore", "save"];

/** Runners have it. Elsewhere an older one would fail in the middle of its work. */
const OLDEST_NODE = 24;

async function dispatch(): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) return refuseNode();
  if (isStep) {
    keepJobGoing(writeAnnotation);
    if (process.env["STATE_isPost"]) return (await import("./action/post.ts")).runPost(entry);
    return (await import("./action/main.ts")).runMain(entry);
  }
  if (STEP_COMMANDS.includes(mode)) keepJobGoing(writeWarning);
  switch (mode) {
    case "sidecar":
      return (await import("./sidecar/main.ts")).runSidecar(args[0] ?? "");
    case "zip-worker":
      return (await import("./store/zip-worker.ts")).runZipWorker();
    case "unpack-worker":
      return (await import("./archive/unpack-worker.ts")).runUnpackWorker();
    case "toolchain-worker":
      return (await import("./toolchain/share-worker.ts")).runToolchainWorker();
    case "transfer":
      return (await import("./cache/library/transfer.ts")).runTransfer();
    default:
      process.exitCode = await runCommand();
  }
}

function refuseNode(): void {
  writeWarning(`Node ${OLDEST_NODE} or newer is needed, and this is ${process.version}`);
  process.exitCode = STEP_COMMANDS.includes(mode) ? 0 : 1;
}

async function runCommand(): Promise<number> {
  const { createProcessIo } = await import("./cli/process-io.ts");
  const { runCli } = await import("./cli/main.ts");
  const io = createProcessIo(process.env, () => process.exit());
  return runCli(process.argv.slice(2), io);
}

/** As a step of a job, no fault of ours may fail the job, wherever it comes up. */
function keepJobGoing(warn: (message: string) => void): void {
  const warnAndEnd = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    warn(`${message}; continuing without acceleration`);
    process.exit(0);
  };
  process.on("uncaughtException", warnAndEnd);
  process.on("unhandledRejection", warnAndEnd);
}

function writeAnnotation(message: string): void {
  const line = message.replaceAll("%", "%25").replaceAll(/\r?\n/g, "%0A");
  process.stdout.write(`::warning::go-accel: ${line}\n`);
}

function writeWarning(message: string): void {
  process.stderr.write(`go-accel: warning: ${message.replaceAll(/\r?\n/g, " ")}\n`);
}

async function run(): Promise<never> {
  try {
    await dispatch();
  } catch (error) {
    if (isStep) throw error;
    process.stderr.write(`go-accel: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 3;
  }
  await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
  // Sockets that are kept alive would hold the process, and so the job's step, for seconds.
  process.exit();
}

void run();
