/** Builds `dist/` anew: one entry, its dynamic imports as chunks beside it. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Packages whose modules do nothing but define what they export, and do not say so. Once their
 * `package.json` does, ncc leaves out what nobody uses: above all the HTTP client behind the OIDC
 * tokens of `@actions/core`, which takes each of our steps longer to load than all the rest.
 */
const FREE_OF_SIDE_EFFECTS = ["@actions/core", "@actions/exec", "@actions/http-client"];

const root = path.join(import.meta.dirname, "..");
const outDir = path.resolve(root, process.argv[2] ?? "dist");

for (const name of FREE_OF_SIDE_EFFECTS) {
  const file = path.join(root, "node_modules", name, "package.json");
  const manifest = { ...JSON.parse(readFileSync(file, "utf8")), sideEffects: false };
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

// ncc never deletes what an earlier build left, and stale chunks would be committed.
rmSync(outDir, { recursive: true, force: true });
execFileSync(
  path.join(root, "node_modules", ".bin", "ncc"),
  ["build", "src/index.ts", "--out", outDir, "--license", "licenses.txt", "--no-cache"],
  { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
);
