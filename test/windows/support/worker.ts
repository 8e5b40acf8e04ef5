/**
 * Runs under Wine, in the place of the runner's worker, for as long as a job: starts processes as the worker
 * does on Windows, with pipes and with variables that show nothing of Linux, one after the other.
 *
 *     node worker.ts PORT    (of 127.0.0.1: a request is a line, and so is what came of it)
 */
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { createInterface } from "node:readline";

export interface ProcessRequest {
  /** On PATH, or with its path. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface ProcessRecord {
  /** Null if it could not be started; then the output says why. */
  readonly exitCode: number | null;
  /** Of both streams. */
  readonly output: string;
  /** Whether a pipe was still open 5 s after the process had ended. */
  readonly hasHeldPipes: boolean;
}

const HELD_PIPES_MS = 5_000;

const socket = connect(Number(process.argv[2]), "127.0.0.1");
socket.on("close", () => process.exit());
for await (const line of createInterface({ input: socket })) {
  socket.write(`${JSON.stringify(await run(JSON.parse(line)))}\n`);
}

function run({ file, args, cwd, env }: ProcessRequest): Promise<ProcessRecord> {
  const { promise, resolve } = Promise.withResolvers<ProcessRecord>();
  let output = "";
  const child = spawn(file, [...args], { cwd, env: { ...env }, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  child.once("error", ({ message }) =>
    resolve({ exitCode: null, output: message, hasHeldPipes: false }),
  );
  child.once("exit", (exitCode) => {
    const timer = setTimeout(() => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ exitCode, output, hasHeldPipes: true });
    }, HELD_PIPES_MS);
    child.once("close", () => {
      clearTimeout(timer);
      resolve({ exitCode, output, hasHeldPipes: false });
    });
  });
  return promise;
}
