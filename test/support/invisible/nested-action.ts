import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ACTION_DIR } from "../e2e/repository.ts";
import { writeFiles } from "../git.ts";
import type { ActionStep } from "../runner.ts";

/** What an action around ours has in an input of the same name. */
const FOREIGN_TOKEN = "token-of-another-action";

/**
 * Our action as a part of a composite action that is a part of another one: there the runner hands
 * the post step the inputs of the outermost action, not ours.
 */
export function nestedAction(
  scratchDir: string,
  inputs: Readonly<Record<string, string>>,
): ActionStep {
  const dir = join(scratchDir, "nested");
  const entry = join(ACTION_DIR, "dist", "index.js");
  const manifest = readFileSync(join(ACTION_DIR, "action.yml"), "utf8");
  writeFiles(dir, {
    "action.yml": manifest
      .replace(/^ {2}main: .*$/m, `  main: ${relative(dir, entry)}`)
      .replace(/^ {2}post: .*$/m, "  post: post.mjs"),
    "post.mjs": `
for (const name of Object.keys(process.env)) if (name.startsWith("INPUT_")) delete process.env[name];
process.env.INPUT_TOKEN = ${JSON.stringify(FOREIGN_TOKEN)};
process.argv[1] = ${JSON.stringify(entry)};
await import(${JSON.stringify(entry)});
`,
  });
  const cache = { "cache-backend": `dir:${join(scratchDir, "cache")}` };
  return { kind: "action", dir, with: { ...cache, ...inputs } };
}
