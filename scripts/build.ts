/**
 * Builds a fresh `dist/`, or the folder that is named: one entry, with its dynamic imports and its
 * shell scripts as files beside it.
 *
 *     node scripts/build.ts [folder]
 *
 * The result depends on the sources and the lock file alone. The build runs in a copy, because some
 * packages need another `package.json` than the one that they ship.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** All packages of this scope are copied, because they import each other. */
const SCOPE = "@actions";

/**
 * Packages of that scope whose modules only define what they export, and whose `package.json` does not
 * say so. The copy says it, so ncc leaves out what nobody uses: above all the HTTP client behind the
 * OIDC tokens of `@actions/core`, which takes a step of ours longer to load than all the rest.
 */
const FREE_OF_SIDE_EFFECTS = ["core", "exec", "http-client"];

/**
 * The scripts that are started or loaded. ncc also copies those in which the log library would start
 * transports as threads, which we have none of; they could not even run without the rest of it.
 */
const LOADED_SCRIPT = /^(?:\d+\.)?index\.js$/;

const root = path.join(import.meta.dirname, "..");
const modules = path.join(root, "node_modules");
const outDir = path.resolve(root, process.argv[2] ?? "dist");

const copy = makeCopy();
try {
  execFileSync(
    process.execPath,
    [
      path.join(modules, "@vercel", "ncc", "dist", "ncc", "cli.js"),
      ...["build", "src/index.ts", "--out", "dist", "--license", "licenses.txt", "--no-cache"],
    ],
    { cwd: copy, stdio: ["ignore", "ignore", "inherit"] },
  );
  // Chunks of an earlier build must not stay, or they would be committed.
  rmSync(outDir, { recursive: true, force: true });
  cpSync(path.join(copy, "dist"), outDir, { recursive: true });
  for (const name of readdirSync(outDir)) {
    if (name.endsWith(".js") && !LOADED_SCRIPT.test(name)) rmSync(path.join(outDir, name));
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/**
 * The copy lies below the repository, so that every other package is found in its `node_modules`, and
 * always at the same depth, because ncc numbers modules by their path from here.
 */
function makeCopy(): string {
  const parent = path.join(root, ".tmp");
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(path.join(parent, "build-"));
  for (const name of ["package.json", "tsconfig.json", "src"]) {
    cpSync(path.join(root, name), path.join(dir, name), { recursive: true });
  }
  const scope = path.join(dir, "node_modules", SCOPE);
  cpSync(path.join(modules, SCOPE), scope, { recursive: true });
  for (const name of FREE_OF_SIDE_EFFECTS) {
    const file = path.join(scope, name, "package.json");
    const manifest: object = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...manifest, sideEffects: false }));
  }
  return dir;
}
