import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { BUNDLE_DIR, PREPARED_DIR } from "./folder.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SOURCE_DIR = join(ROOT, "src");
const STAMP = "made-of";
/** What `cache-fixture.ts` runs: from the bundle it loads `@actions/cache` in half the time. */
const CACHE_CLIENT = join(ROOT, "test/integration/support/cache-client.mjs");

/** Starts as no package does. */
const HTTP = "./http-without-lazy-exports";

/**
 * An `import` of "node:http" has Node evaluate all that it exports, among it a WebSocket, for which it
 * loads an HTTP client: more than the rest of a start costs. `dist/` has a `require` there.
 */
const LIGHT_HTTP: Plugin = {
  name: "light-http",
  resolveId(id, importer) {
    if (id !== "node:http") return undefined;
    return importer?.startsWith(SOURCE_DIR) ? HTTP : { id, external: true };
  },
  load(id) {
    if (id !== HTTP) return undefined;
    const exported = Object.entries(Object.getOwnPropertyDescriptors(http));
    const names = exported.flatMap(([name, { get }]) => (get ? [] : name));
    return `const http = process.getBuiltinModule("node:http");
      export default http;
      export const { ${names.join(", ")} } = http;`;
  },
};

/** Makes the bundle of the current sources, in a second. Keeps a bundle that is up to date. */
export async function bundleSources(): Promise<void> {
  const sources = hashSources();
  const stamp = join(BUNDLE_DIR, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  mkdirSync(PREPARED_DIR, { recursive: true });
  const scratch = mkdtempSync(`${BUNDLE_DIR}-`);
  // Some tests run it as another user.
  chmodSync(scratch, 0o755);
  const bundle = await rolldown({
    input: { index: join(SOURCE_DIR, "index.ts"), "cache-client": CACHE_CLIENT },
    platform: "node",
    plugins: [LIGHT_HTTP],
  });
  await bundle.write({ dir: scratch, format: "esm", entryFileNames: "[name].js" });
  writeFileSync(join(scratch, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(scratch, STAMP), sources);
  rmSync(BUNDLE_DIR, { recursive: true, force: true });
  renameSync(scratch, BUNDLE_DIR);
}

/** Changes with anything that a bundle is made of. */
export function hashSources(): string {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  for (const file of [import.meta.filename, CACHE_CLIENT]) hash.update(readFileSync(file));
  for (const entry of readdirSync(SOURCE_DIR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}
