import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { BUNDLE_DIR, PREPARED_DIR } from "./folder.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SOURCE_DIR = join(ROOT, "src");
const STAMP = "made-of";

/** Packages stay where they are, except for the files of undici that we import one by one. */
const EXTERNAL = /^(?!undici\/lib\/)[^./]/;

/** Makes the bundle of the current sources, in a second. Keeps a bundle that is up to date. */
export async function bundleSources(): Promise<void> {
  const sources = hashSources();
  const stamp = join(BUNDLE_DIR, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  mkdirSync(PREPARED_DIR, { recursive: true });
  const scratch = mkdtempSync(`${BUNDLE_DIR}-`);
  const input = join(SOURCE_DIR, "index.ts");
  const bundle = await rolldown({ input, platform: "node", external: EXTERNAL });
  // As `dist/` does, it asks for Node's own modules by `require`: an `import` of "node:http" makes
  // Node load all of its HTTP client, which costs more than the rest of a start.
  await bundle.write({ dir: scratch, format: "cjs", entryFileNames: "index.js" });
  writeFileSync(join(scratch, "package.json"), '{ "type": "commonjs" }\n');
  writeFileSync(join(scratch, STAMP), sources);
  rmSync(BUNDLE_DIR, { recursive: true, force: true });
  renameSync(scratch, BUNDLE_DIR);
}

function hashSources(): string {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  for (const entry of readdirSync(SOURCE_DIR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}
