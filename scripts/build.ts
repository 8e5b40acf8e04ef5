/** Builds `dist/` anew: one entry, its dynamic imports as chunks beside it. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const outDir = path.resolve(root, process.argv[2] ?? "dist");

// ncc never deletes what an earlier build left, and stale chunks would be committed.
rmSync(outDir, { recursive: true, force: true });
execFileSync(
  path.join(root, "node_modules", ".bin", "ncc"),
  ["build", "src/index.ts", "--out", outDir, "--license", "licenses.txt", "--no-cache"],
  { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
);
