import { spawn } from "node:child_process";
import { once } from "node:events";

export interface ServeProcess {
  pid: number | undefined;
  /** Resolves with its URL once it listens; rejects if it ends before. */
  listening: Promise<string>;
  /** What it has logged so far. */
  log(): string;
  /** Reads no more of its log until `resumeLog`, so that the pipe fills up. */
  pauseLog(): void;
  resumeLog(): void;
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

const LISTENING = /listening on (http[^\s"]+)/;

/** Starts `go-accel serve` with a configuration file. The caller must end it. */
export function launchServer(options: {
  /** The script that runs all processes of ours. */
  entry: string;
  config: string;
  /** A command that runs it, such as `taskset -c 0`. */
  runner?: readonly string[];
  /** More variables of its environment. */
  env?: Readonly<Record<string, string>>;
  /** Whether the log is kept after it listens; without this it is. */
  keepsLog?: boolean;
}): ServeProcess {
  const { entry, config, runner = [], env, keepsLog = true } = options;
  const [command = process.execPath, ...args] = [...runner, process.execPath];
  const child = spawn(command, [...args, entry, "serve", "--config", config], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  let text = "";
  let isListening = false;
  const listening = Promise.withResolvers<string>();
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    if (keepsLog || !isListening) text += part;
    if (isListening) return;
    const url = LISTENING.exec(text)?.[1];
    if (!url) return;
    isListening = true;
    listening.resolve(url);
  });
  // Not `exit`: the last lines may still be on their way then.
  const ended = once(child, "close").then(([code]): number | null => code);
  void ended.then((code) => listening.reject(new Error(`it ended with ${code}: ${text}`)));
  return {
    pid: child.pid,
    listening: listening.promise,
    log: () => text,
    pauseLog: () => void child.stderr.pause(),
    resumeLog: () => void child.stderr.resume(),
    signal: (name) => void child.kill(name),
    ended,
  };
}
