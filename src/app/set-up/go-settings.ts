import { homedir } from "node:os";
import path from "node:path";
import { KNOWN_KEYS_FILE } from "../../gocmd/checksum-database.ts";
import { readGoSetting } from "../../gocmd/toolchain-setting.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { Step } from "../job/step.ts";

/** Gives a setting of go, as its commands in the job's steps have it; empty if it is not set. */
export type GoSettings = (name: string) => string;

/** What a Go has built in. A machine without any Go has no defaults. */
export interface GoDefaults {
  /** The text of its file go.env; distributions have defaults of their own in it. */
  file: string | undefined;
  /** Its default GOPROXY. */
  goProxy: string | undefined;
  /** The keys of well-known checksum databases, as the text of `KNOWN_KEYS_FILE`. */
  knownKeys: string | undefined;
}

/** Reads what the Go with this GOROOT has built in; `goRoot` is undefined if there is no Go. */
export async function readGoDefaults(goRoot: string | undefined): Promise<GoDefaults> {
  const read = async (name: string) =>
    goRoot === undefined ? undefined : tryReadText(path.join(goRoot, name)).catch(() => undefined);
  const [file, knownKeys] = await Promise.all([read("go.env"), read(KNOWN_KEYS_FILE)]);
  const goProxy = readGoSetting("GOPROXY", {
    variable: undefined,
    userFile: undefined,
    rootFile: file,
  });
  return { file, goProxy: goProxy?.trim(), knownKeys };
}

/** Reads go's settings from where go reads them, as there may be no go command to ask. */
export async function readGoSettings(
  env: Step["env"],
  { file: rootFile }: Pick<GoDefaults, "file">,
): Promise<GoSettings> {
  const file = goEnvFile(env);
  const userFile = file === undefined ? undefined : await tryReadText(file).catch(() => undefined);
  return (name) => readGoSetting(name, { variable: env[name], userFile, rootFile })?.trim() ?? "";
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
