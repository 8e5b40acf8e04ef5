/**
 * Installs what the repository's own commands need, Go among it, and runs one of them:
 *
 *   node scripts/setup.mjs [script [arguments]]
 *
 * Plain JavaScript without dependencies, because a fresh clone runs it first, on Node 20 or newer.
 * On Linux the lock file installs the Node that everything else runs on. Other machines must have
 * it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const bin = path.join(root, "node_modules", ".bin");
const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
const stamp = path.join(root, "node_modules", ".setup-lock.json");
const isWindows = process.platform === "win32";

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  // Overrides .npmrc: this Node may be too old for what it installs, but it does not run it, and
  // the age of a package was checked when it entered the lock file.
  const args = ["ci", "--engine-strict=false", "--min-release-age=0", "--loglevel=error"];
  run(isWindows ? "npm.cmd" : "npm", args, { stdio: ["ignore", "ignore", "inherit"] });
  linkOwnNode();
  writeFileSync(stamp, lock);
}

const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const neededMajor = Number.parseInt(engines.node.slice(">=".length), 10);
const hasOwnNode = existsSync(path.join(bin, "node"));
if (!hasOwnNode && Number.parseInt(process.versions.node, 10) < neededMajor) {
  process.stderr.write(`Node ${neededMajor} or newer is needed; this is ${process.version}.\n`);
  process.exit(1);
}

const [script, ...scriptArgs] = process.argv.slice(2);
if (script !== undefined) {
  const dirs = [bin, process.env.PATH];
  const env = () => ({ ...process.env, PATH: dirs.filter(Boolean).join(path.delimiter) });
  // Go, if none on PATH is new enough. What Node was found by comes first all the same.
  dirs.splice(1, 0, goFolder(env()));
  run("node", [script, ...scriptArgs], { env: env(), stdio: "inherit" });
}

/** Folder of a Go that was set up; empty if that of PATH is used, or none can be had. */
function goFolder(env) {
  const { stdout } = spawnSync("node", ["scripts/install-go.ts"], {
    cwd: root,
    shell: isWindows,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return stdout?.trim() ?? "";
}

/**
 * Links the Node of the lock file, if there is one for this machine. npm 11 has already done so.
 * npm 10 removes the link again, together with the packages that are for other machines.
 */
function linkOwnNode() {
  const target = `../node-${process.platform}-${process.arch}/bin/node`;
  const link = path.join(bin, "node");
  if (existsSync(path.join(bin, target)) && !existsSync(link)) symlinkSync(target, link);
}

/** Ends this process with the command's exit code unless that is 0. */
function run(command, args, options) {
  const { status, error } = spawnSync(command, args, { cwd: root, shell: isWindows, ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
