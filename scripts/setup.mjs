/**
 * Installs what the repository's own commands need, and runs one of them:
 *
 *   node scripts/setup.mjs [script [arguments]]
 *
 * Plain JavaScript without dependencies: it is what a fresh clone runs first, on any Node that npm
 * runs on. The script then runs on the Node that the repository brings along.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
const stamp = path.join(root, "node_modules", ".setup-lock.json");
const isWindows = process.platform === "win32";

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  // `install`, not `ci`: the lock file holds the optional binaries of the platforms that its author's
  // registry offered, and `ci` refuses one that lacks any. Versions and hashes are the lock's.
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync(isWindows ? "npm.cmd" : "npm", args, {
    cwd: root,
    shell: isWindows,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stamp, lock);
}

const [script, ...scriptArgs] = process.argv.slice(2);
if (script !== undefined) {
  const bin = path.join(root, "node_modules", ".bin");
  const { status } = spawnSync("node", [script, ...scriptArgs], {
    cwd: root,
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    shell: isWindows,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
