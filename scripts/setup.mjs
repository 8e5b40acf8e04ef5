/**
 * Installs what the repository's own commands need. Plain JavaScript without dependencies: it is
 * what a fresh clone runs first, on any Node that npm runs on.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
const stamp = path.join(root, "node_modules", ".setup-lock.json");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const shell = process.platform === "win32";
  // `install`, not `ci`: the lock file holds the optional binaries of the platforms that its author's
  // registry offered, and `ci` refuses one that lacks any. Versions and hashes are the lock's.
  execFileSync(npm, ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    shell,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stamp, lock);
}
