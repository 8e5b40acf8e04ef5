import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ACTION_DIR } from "./repository.ts";

/** What the process does instead of its work. */
export type Breakage = "exits" | "never-answers";

const CODE: Readonly<Record<Breakage, string>> = {
  exits: "process.exit(7);",
  "never-answers": "await new Promise(() => setInterval(() => {}, 1000));",
};

/** Copies the built action into `dir`, with a sidecar process that does not do what it should. */
export async function copyActionWithBrokenSidecar(
  dir: string,
  breakage: Breakage,
): Promise<string> {
  await cp(join(ACTION_DIR, "dist"), join(dir, "dist"), { recursive: true });
  await cp(join(ACTION_DIR, "action.yml"), join(dir, "action.yml"));
  const entry = join(dir, "dist", "index.js");
  const [first = "", ...rest] = (await readFile(entry, "utf8")).split("\n");
  // Behind the line that names the interpreter, which must stay the first.
  const lines = first.startsWith("#!") ? [first] : ["", first];
  const broken = `if (process.argv[2] === "sidecar") { ${CODE[breakage]} }`;
  await writeFile(entry, [lines[0], broken, ...lines.slice(1), ...rest].join("\n"));
  return dir;
}
