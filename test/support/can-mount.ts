import { execFileSync } from "node:child_process";

/** Why a test that needs a disk of its own is skipped. */
export const NO_MOUNT = "a disk that cannot be written needs the right to mount one";

/** A plain user may not mount, nor may root in most containers. */
export function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const trial = "d=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $d && umount $d && rmdir $d";
  try {
    execFileSync("sh", ["-c", trial], { stdio: "ignore" });
    return true;
  } catch {
    // The shell's exit code, where mount says "permission denied".
    return false;
  }
}
