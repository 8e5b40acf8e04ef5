import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A file that each package brings, by which it is found. */
const PACKAGES = {
  wine: "wine",
  wine64: "/usr/lib/wine/wine64",
  "gcc-mingw-w64-x86-64": "x86_64-w64-mingw32-gcc",
} as const;

/**
 * Installs Wine and the compiler for Windows if they are missing and we may. Throws an error that names what
 * is missing otherwise.
 */
export function installDebianPackages(): void {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("the tests under Wine need Linux on x64");
  }
  const missing = findMissing();
  if (missing.length === 0) return;
  const install = ["install", "--yes", "--no-install-recommends", ...missing];
  if (process.getuid?.() !== 0 || !isOnPath("apt-get")) {
    throw new Error(`programs are missing; install them with: sudo apt-get ${install.join(" ")}`);
  }
  console.log(`installing ${missing.join(", ")}`);
  // A container often comes without the lists of packages.
  for (const args of [["update"], install]) {
    execFileSync("apt-get", args, {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
}

function findMissing(): string[] {
  return Object.entries(PACKAGES)
    .filter(([, file]) => !(file.startsWith("/") ? existsSync(file) : isOnPath(file)))
    .map(([name]) => name);
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((dir) => {
    try {
      accessSync(join(dir, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
