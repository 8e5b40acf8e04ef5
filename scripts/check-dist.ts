/** Fails unless the committed `dist/` is what the sources build to, file by file. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const fresh = mkdtempSync(path.join(tmpdir(), "go-accel-dist-"));
try {
  execFileSync(process.execPath, [path.join(root, "scripts", "build.ts"), fresh], {
    stdio: "inherit",
  });
  const built = readTree(fresh);
  const committed = readTree(path.join(root, "dist"));
  const names = new Set([...built.keys(), ...committed.keys()]);
  const stale = [...names].filter((name) => built.get(name) !== committed.get(name));
  if (stale.length > 0) {
    process.stderr.write(`dist/ is stale (npm run build): ${stale.join(", ")}\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true });
}

function readTree(dir: string): Map<string, string> {
  return new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(dir, file), readFileSync(file, "utf8")]),
  );
}
