import path from "node:path";

/** The linters whose caches are layers of their own. Both keep them as go keeps its build cache. */
export const LINTERS = ["golangci-lint", "staticcheck"] as const;
export type LinterName = (typeof LINTERS)[number];

const CACHE_VARIABLES: Record<LinterName, string> = {
  "golangci-lint": "GOLANGCI_LINT_CACHE",
  staticcheck: "STATICCHECK_CACHE",
};

/**
 * The folder of a linter's cache, as the linter itself finds it in this environment: what its variable
 * names, or else a folder of its name where os.UserCacheDir says. Undefined if it would refuse to run:
 * the variable holds no absolute path, or there is no home. Pure.
 */
export function linterCacheDir(
  linter: LinterName,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { isAbsolute, join } = platform === "win32" ? path.win32 : path.posix;
  const named = env[CACHE_VARIABLES[linter]];
  if (named) return isAbsolute(named) ? named : undefined;
  const userCacheDir = findUserCacheDir(env, platform);
  return userCacheDir && isAbsolute(userCacheDir) ? join(userCacheDir, linter) : undefined;
}

function findUserCacheDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (platform === "win32") return env["LocalAppData"] ?? env["LOCALAPPDATA"];
  const home = env["HOME"] || undefined;
  if (platform === "darwin") return home && `${home}/Library/Caches`;
  return env["XDG_CACHE_HOME"] || (home && `${home}/.cache`);
}
