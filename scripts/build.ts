/**
 * Builds a fresh `dist/`, or the folder that is named: one entry, with its dynamic imports and its
 * shell scripts as files beside it.
 *
 *     node scripts/build.ts [folder]
 *
 * What is built follows from the sources and the lock file alone. It is built in a copy, since some
 * packages have to be described in another way than they describe themselves.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The scope of the packages that are copied, since all that import each other have to be. */
const SCOPE = "@actions";

/**
 * Packages of that scope whose modules do nothing but define what they export, and do not say so.
 * Once the copy's `package.json` says it, ncc leaves out what nobody uses: above all the HTTP client
 * behind the OIDC tokens of `@actions/core`, which takes each of our steps longer to load than all the
 * rest.
 */
const FREE_OF_SIDE_EFFECTS = ["core", "exec", "http-client"];

const root = path.join(import.meta.dirname, "..");
const modules = path.join(root, "node_modules");
const outDir = path.resolve(root, process.argv[2] ?? "dist");

const copy = makeCopy();
try {
  // ncc never deletes what an earlier build left, and stale chunks would be committed.
  rmSync(outDir, { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [
      path.join(modules, "@vercel", "ncc", "dist", "ncc", "cli.js"),
      ...["build", "src/index.ts", "--out", outDir, "--license", "licenses.txt", "--no-cache"],
    ],
    { cwd: copy, stdio: ["ignore", "ignore", "inherit"] },
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/**
 * Below the repository, so that every other package is found in its `node_modules`, and always at the
 * same depth: ncc numbers modules by their path from here.
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
