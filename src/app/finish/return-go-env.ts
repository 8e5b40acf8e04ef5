import { mkdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  changeEnvFile,
  diffEnvFiles,
  type EnvChanges,
  parseEnvFile,
} from "../../gocmd/env-file.ts";
import { errorMessage } from "../../lib/errors.ts";
import { tryReadText, writeFileAtomic } from "../../lib/fs.ts";
import { sidecarUrl } from "../../sidecar/control.ts";
import type { RunState } from "../handover.ts";
import { ownEnvFiles } from "../job/own-env-file.ts";
import type { Host } from "../job/ports.ts";

const NEW_FILE_MODE = 0o644;

/**
 * Ends our settings of go: what steps have changed in our file with go commands that the wrapper did
 * not see goes to the user's file, where it would be without us, and our file becomes a copy of that
 * one for what runs after us. A failure is a notice.
 */
export async function returnGoEnv(
  host: Pick<Host, "notice">,
  { envFile, sidecar }: Pick<RunState, "envFile" | "sidecar">,
): Promise<void> {
  if (!envFile) return;
  const { settings, baseline } = ownEnvFiles(envFile.dir);
  const { userFile } = envFile;
  try {
    const [now, before] = [await tryReadText(settings), await tryReadText(baseline)];
    // A step has removed them.
    if (now === undefined || before === undefined) return;
    const changes = withoutSidecar(
      diffEnvFiles(parseEnvFile(before), parseEnvFile(now)),
      sidecar && `${sidecarUrl(sidecar)}|`,
    );
    const text = userFile === undefined ? "" : await returnTo(userFile, changes);
    // The wrapper replaces no variable any more, once this is gone.
    await rm(baseline);
    await writeFile(settings, text);
  } catch (error) {
    host.notice(
      `go-accel: what steps set with go env -w is not in ${userFile}: ${errorMessage(error)}`,
    );
  }
}

/** Changes the file unless nothing differs, and returns its text. */
async function returnTo(userFile: string, changes: EnvChanges): Promise<string> {
  const before = (await tryReadText(userFile)) ?? "";
  const settings = parseEnvFile(before);
  const open = new Map([...changes].filter(([name, value]) => settings.get(name) !== value));
  if (open.size === 0) return before;
  const after = changeEnvFile(before, open);
  await mkdir(path.dirname(userFile), { recursive: true });
  // A link stays a link.
  const file = await realpath(userFile).catch(() => userFile);
  const mode = await stat(file).then(
    (stats) => stats.mode & 0o777,
    () => NEW_FILE_MODE,
  );
  await writeFileAtomic(file, after, mode);
  return after;
}

/** Our address leads nowhere once the job has ended. */
function withoutSidecar(changes: EnvChanges, prefix: string | undefined): EnvChanges {
  if (prefix === undefined) return changes;
  return new Map([...changes].map(([name, value]) => [name, value?.replaceAll(prefix, "")]));
}
