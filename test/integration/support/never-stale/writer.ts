import { spawn } from "node:child_process";
import { once } from "node:events";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Rewrite } from "./step.ts";

/** Contents that it writes in turn; nothing is committed with them. */
const BETWEEN = ["zzzz", "yyyy"];

/**
 * Runs `work` while a real process writes these files of `root` again and again, and leaves them
 * with their last content. What is no file is not written.
 */
export async function runBesideWriter<T>(
  root: string,
  rewrites: readonly Rewrite[],
  work: () => Promise<T>,
): Promise<T> {
  const present = presentIn(root, rewrites);
  if (present.length === 0) return work();
  const write = (name: string, content: string) => `printf %s '${content}' > '${name}'`;
  const all = (content: string) => present.map(({ name }) => write(name, content)).join("; ");
  const script = `
    trap 'stopped=1' TERM
    ${all("xxxx")}
    echo ready
    while [ -z "$stopped" ]; do ${BETWEEN.map(all).join("; ")}; done
    ${present.map(({ name, content }) => write(name, content)).join("; ")}
  `;
  const writer = spawn("sh", ["-c", script], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(writer, "close");
  await once(writer.stdout, "data");
  try {
    return await work();
  } finally {
    writer.kill("SIGTERM");
    await ended;
  }
}

/** Those whose file is there. */
export function presentIn(root: string, rewrites: readonly Rewrite[]): readonly Rewrite[] {
  return rewrites.filter(({ name }) =>
    lstatSync(join(root, name), { throwIfNoEntry: false })?.isFile(),
  );
}
