import { accessSync, constants, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { canMount, NO_MOUNT } from "../can-mount.ts";

/** A program on PATH, or a right of the user who runs the tests. */
export type Need =
  | "busybox"
  | "curl"
  | "dash"
  | "gcc"
  | "git-lfs"
  | "make"
  | "mount"
  | "perl"
  | "python3"
  | "other-user"
  | "rsync"
  | "sudo";

/** Where the steps of the modelled machine find programs, behind the folder of go. */
export const PROGRAM_DIRS = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"] as const;

/** Why a recipe cannot be run on this machine; undefined if it can. */
export function findMissing(needs: readonly Need[] = []): string | undefined {
  return needs.map(whyMissing).find((reason) => reason !== undefined);
}

function whyMissing(need: Need): string | undefined {
  if (need === "mount") return canMount() ? undefined : NO_MOUNT;
  if (need === "other-user") return whyNoOtherUser();
  return PROGRAM_DIRS.some((dir) => isExecutable(join(dir, need)))
    ? undefined
    : `${need} is not installed`;
}

function whyNoOtherUser(): string | undefined {
  if (process.getuid?.() !== 0) return "only root may become another user";
  for (let dir = tmpdir(); dir !== dirname(dir); dir = dirname(dir)) {
    if ((statSync(dir).mode & 0o001) === 0) return `other users may not enter ${dir}`;
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // ENOENT or EACCES: the next folder may have it.
    return false;
  }
}
