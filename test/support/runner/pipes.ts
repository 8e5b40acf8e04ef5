import { execFile } from "node:child_process";
import { constants, openSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { removeTree } from "../temp-dir.ts";

const run = promisify(execFile);

export interface Pipe {
  /** Ends when each process that holds the other end has closed it. */
  readonly reader: Socket;
  /** File descriptor for the child; close it here once the child runs. */
  readonly writerFd: number;
}

/**
 * Makes real pipes, as the runner does. Node's own `stdio: "pipe"` makes sockets, on which
 * `>/dev/stderr` in a shell fails and which other runtimes treat in another way.
 */
export async function createPipes(): Promise<readonly [stdout: Pipe, stderr: Pipe]> {
  const dir = await mkdtemp(join(tmpdir(), "runner-pipes-"));
  try {
    const stdoutPath = join(dir, "stdout");
    const stderrPath = join(dir, "stderr");
    await run("mkfifo", [stdoutPath, stderrPath]);
    return [openPipe(stdoutPath), openPipe(stderrPath)];
  } finally {
    await removeTree(dir);
  }
}

function openPipe(path: string): Pipe {
  // Non-blocking, since opening a FIFO for reading otherwise waits for a writer.
  const readerFd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writerFd = openSync(path, constants.O_WRONLY);
  return { reader: new Socket({ fd: readerFd, readable: true, writable: false }), writerFd };
}
