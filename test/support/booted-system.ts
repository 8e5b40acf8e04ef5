import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Why a test with a system of its own is skipped. */
export const NO_SYSTEM = "systemd is not installed, or this is not root";

const SYSTEMD = "/lib/systemd/systemd";
const TIMEOUT_MS = 120_000;

export function canBoot(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync(SYSTEMD))
    return false;
  const trial = "mount -t cgroup2 none /mnt && mount -t overlay -o lowerdir=/etc:/usr none /mnt";
  return spawnSync("unshare", ["--mount", "sh", "-c", trial], { stdio: "ignore" }).status === 0;
}

const TARGET = `[Unit]
Requires=basic.target
Wants=trial.service
After=basic.target
`;
const SERVICE = `[Unit]
After=basic.target
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'sh -ex /trial/script; echo $? > /trial/status'
StandardOutput=append:/trial/out
StandardError=append:/trial/out
ExecStopPost=/bin/systemctl --force --force poweroff
`;

/**
 * Boots systemd on a copy of this machine's files, in namespaces of its own except for the network; it is
 * no container of systemd-nspawn, which leaves a second /proc in reach. Runs a shell script in it as root,
 * which finds `dir` as /trial, and ends the system. Resolves with the script's exit code, and with all that
 * it printed.
 */
export async function runBooted(
  dir: string,
  script: string,
): Promise<{ exitCode: number; out: string }> {
  await mkdir(join(dir, "units"));
  await mkdir(join(dir, "scratch"));
  await writeFile(join(dir, "units", "trial.target"), TARGET);
  await writeFile(join(dir, "units", "trial.service"), SERVICE);
  await writeFile(join(dir, "script"), script);
  await writeFile(join(dir, "boot"), BOOT);
  const namespaces = ["--mount", "--pid", "--fork", "--uts", "--ipc", "--cgroup", "--kill-child"];
  const args = [...namespaces, "sh", join(dir, "boot"), dir, process.execPath];
  const console = await new Promise<string>((resolve) => {
    // It ends by a signal, however it goes.
    execFile("unshare", args, { timeout: TIMEOUT_MS, killSignal: "SIGKILL" }, (_, stdout, stderr) =>
      resolve(`${stdout}\n${stderr}`),
    );
  });
  const read = (name: string) => readFile(join(dir, name), "utf8").catch(() => undefined);
  const status = await read("status");
  if (status === undefined)
    throw new Error(`the system does not boot: ${console}\n${await read("out")}`);
  return { exitCode: Number(status), out: (await read("out")) ?? "" };
}

/** $1: what becomes /trial. $2: what becomes /usr/bin/node. */
const BOOT = `set -e
S=$1/scratch
mount -t tmpfs tmpfs $S
mkdir $S/upper $S/work $S/root
mount -t overlay overlay -o lowerdir=/,upperdir=$S/upper,workdir=$S/work $S/root
R=$S/root
mkdir -p $R/trial $R/old
mount --bind $1 $R/trial
touch $R/usr/bin/node
mount --bind $2 $R/usr/bin/node
mount -t proc proc $R/proc
mount -t sysfs -o ro sysfs $R/sys
mount -t cgroup2 cgroup2 $R/sys/fs/cgroup
mount -t tmpfs -o mode=755 tmpfs $R/run
mount -t tmpfs -o mode=755 tmpfs $R/dev
for name in null zero full random urandom tty; do
  touch $R/dev/$name
  mount --bind /dev/$name $R/dev/$name
done
mkdir $R/dev/pts $R/dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts $R/dev/pts
mount -t tmpfs tmpfs $R/dev/shm
ln -s pts/ptmx $R/dev/ptmx
ln -s /proc/self/fd $R/dev/fd
cd $R
pivot_root . old
umount -l old
exec env -i container=trial PATH=/usr/sbin:/usr/bin:/sbin:/bin SYSTEMD_UNIT_PATH=/trial/units: \\
  ${SYSTEMD} --system --log-target=console --unit=trial.target
`;
