import { execFileSync } from "node:child_process";

/** Why a test that needs a network of its own is skipped. */
export const NO_NETWORK = "a network of its own needs the right to make one";

/** A plain user may make none, nor may root in most containers. */
export function canUnshare(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const trial = "ip link set lo up && ip tuntap add dev sink mode tun";
  try {
    execFileSync("unshare", ["-n", "sh", "-c", trial], { stdio: "ignore" });
    return true;
  } catch {
    // There is no unshare or no ip, or it is refused.
    return false;
  }
}
