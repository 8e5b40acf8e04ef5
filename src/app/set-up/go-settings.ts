import { homedir } from "node:os";
import path from "node:path";
import { GO_DEFAULTS } from "../../gocmd/go-defaults.ts";
import { readGoSetting } from "../../gocmd/toolchain-setting.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { Step } from "../job/step.ts";

/** Gives a setting of go, as its commands in the job's steps have it; empty if it is not set. */
export type GoSettings = (name: string) => string;

/**
 * Reads go's settings from where go reads them, as there may be no go command to ask. `goRoot` is that
 * of the Go on PATH, if there is one: distributions have defaults of their own in it.
 */
export async function readGoSettings(
  env: Step["env"],
  goRoot: string | undefined,
): Promise<GoSettings> {
  const file = goEnvFile(env);
  const [userFile, rootFile] = await Promise.all([
    file === undefined ? undefined : tryReadText(file).catch(() => undefined),
    goRoot === undefined
      ? undefined
      : tryReadText(path.join(goRoot, "go.env")).catch(() => undefined),
  ]);
  return (name) =>
    readGoSetting(name, { variable: env[name], userFile, rootFile })?.trim() ??
    GO_DEFAULTS[name] ??
    "";
}

/** What GONOPROXY says; GOPRIVATE is its default. */
export function noProxyOf(settings: GoSettings): string {
  return settings("GONOPROXY") || settings("GOPRIVATE");
}

/** Where `go install` puts programs: first the folder that is named for it, then that of GOPATH. */
export function programFolders(settings: GoSettings): string[] {
  const [first = ""] = settings("GOPATH").split(path.delimiter);
  const goPath = path.isAbsolute(first) ? first : path.join(homedir(), "go");
  const goBin = settings("GOBIN");
  return [...(path.isAbsolute(goBin) ? [goBin] : []), path.join(goPath, "bin")];
}

/** The file of `go env -w`; undefined if go reads none. */
function goEnvFile(env: Step["env"]): string | undefined {
  const named = env["GOENV"] ?? "";
  if (named === "off") return undefined;
  if (named !== "") return named;
  return path.join(configFolder(env), "go", "env");
}

function configFolder(env: Step["env"]): string {
  const home = env["HOME"] || homedir();
  switch (process.platform) {
    case "win32":
      return env["AppData"] || env["APPDATA"] || path.join(home, "AppData", "Roaming");
    case "darwin":
      return path.join(home, "Library", "Application Support");
    default:
      return env["XDG_CONFIG_HOME"] || path.join(home, ".config");
  }
}
