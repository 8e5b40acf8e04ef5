import type { Clock } from "../lib/clock.ts";
import type { CacheBackend } from "./backend.ts";
import type { BackendSetting } from "./backend-setting.ts";
import { createDirBackend } from "./dir.ts";
import { createGithubBackend } from "./github.ts";

export interface BackendParts {
  /** The script that runs a transfer as `node <entry> transfer`. */
  entry: string;
  /** Folder for archives on their way. */
  dir: string;
  /** Environment of the action's step: address and token of the cache service, credentials of S3. */
  env: NodeJS.ProcessEnv;
  clock: Clock;
}

/** The backend that the setting names. It talks to nobody yet. */
export async function createBackend(
  setting: BackendSetting,
  parts: BackendParts,
): Promise<CacheBackend> {
  const { dir, env, clock } = parts;
  switch (setting.kind) {
    case "github":
      return createGithubBackend(parts);
    case "dir":
      return createDirBackend({ folder: setting.folder, dir, clock });
    case "s3": {
      // On demand: the client is large, and most jobs do without it.
      const { createS3Backend } = await import("./s3.ts");
      return createS3Backend({ setting, dir, env, clock });
    }
  }
}
