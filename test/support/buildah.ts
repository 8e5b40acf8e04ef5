import { execFile, spawnSync } from "node:child_process";
import { copyFile, mkdir, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** Why a test with container images is skipped. */
export const NO_BUILDAH = "buildah is not installed, or this is not root";

const run = promisify(execFile);

export function hasBuildah(): boolean {
  return (
    process.getuid?.() === 0 &&
    spawnSync("buildah", ["--version"], { stdio: "ignore" }).status === 0
  );
}

/** buildah with images in a folder of its own. Resolves with what it prints; rejects if it fails. */
export function createBuildah(dir: string) {
  const storage = ["--root", join(dir, "root"), "--runroot", join(dir, "run")];
  return async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run("buildah", [...storage, "--storage-driver", "vfs", ...args]);
    return stdout.trim();
  };
}

/** Makes the file system of an image: programs of this machine, with the libraries that they load. */
export async function makeRootFs(
  dir: string,
  programs: Readonly<Record<string, string>>,
): Promise<void> {
  for (const name of [
    "etc",
    "tmp",
    "usr/bin",
    "usr/lib",
    "usr/lib64",
    "proc",
    "sys",
    "dev",
    "var/lib",
  ])
    await mkdir(join(dir, name), { recursive: true });
  for (const name of ["bin", "lib", "lib64"]) await symlink(join("usr", name), join(dir, name));
  await writeFile(join(dir, "etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
  await writeFile(join(dir, "etc/group"), "root:x:0:\n");
  const libraries = new Set<string>();
  for (const [name, program] of Object.entries(programs)) {
    await copyFile(await realpath(program), join(dir, "usr/bin", name));
    const { stdout } = await run("ldd", [program]);
    for (const [file] of stdout.matchAll(/(?<=\s)\/\S+/g)) libraries.add(file);
  }
  for (const library of libraries) {
    const target = join(dir, library);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await readFile(library), { mode: 0o755 });
  }
}
