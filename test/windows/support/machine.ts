import { cpSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { writeFiles } from "../../support/git.ts";
import { linkBuildCache } from "../../support/prepared/compiled-std.ts";
import { removeTree } from "../../support/temp-dir.ts";
import { ACTION_DIR, COMPILED_STD_DIR, DRIVE_D, GO_ROOT, toHostPath } from "./folders.ts";
import { stopWine } from "./wine.ts";

/** The folders of a hosted runner. */
export const PLACES = {
  workspace: "D:\\a\\app\\app",
  pipelineDir: "D:\\a\\app",
  tempDir: "D:\\a\\_temp",
  actionDir: "D:\\a\\_actions\\octo\\go-accel-action\\v1",
  toolCacheDir: "C:\\hostedtoolcache\\windows",
  home: "C:\\Users\\runneradmin",
} as const;

const LOCAL_APP_DATA = `${PLACES.home}\\AppData\\Local`;
const APP_DATA = `${PLACES.home}\\AppData\\Roaming`;
/** What `go env -w` writes. */
export const GO_ENV_FILE = `${APP_DATA}\\go\\env`;
const GO_CACHE = `${LOCAL_APP_DATA}\\go-build`;

/** Variables of the runner's process, in the spelling of Windows. */
export const MACHINE_ENV: Readonly<Record<string, string>> = {
  ALLUSERSPROFILE: "C:\\ProgramData",
  APPDATA: APP_DATA,
  ComSpec: "C:\\windows\\system32\\cmd.exe",
  HOMEDRIVE: "C:",
  HOMEPATH: "\\Users\\runneradmin",
  ImageOS: "win25",
  ImageVersion: "20261101.1.0",
  LOCALAPPDATA: LOCAL_APP_DATA,
  NUMBER_OF_PROCESSORS: "2",
  OS: "Windows_NT",
  PATHEXT: ".COM;.EXE;.BAT;.CMD",
  PROCESSOR_ARCHITECTURE: "AMD64",
  ProgramData: "C:\\ProgramData",
  ProgramFiles: "C:\\Program Files",
  Path: `${GO_ROOT}\\bin;C:\\windows\\system32;C:\\windows`,
  SystemDrive: "C:",
  SystemRoot: "C:\\windows",
  TEMP: `${LOCAL_APP_DATA}\\Temp`,
  TMP: `${LOCAL_APP_DATA}\\Temp`,
  USERNAME: "runneradmin",
  USERPROFILE: PLACES.home,
  windir: "C:\\windows",
};

/**
 * Makes a new machine in the place of the last one: an empty drive D: with the action, and a user's folder
 * that holds the settings of go (as `go env -w` writes them) and the standard library.
 */
export async function renewMachine(goSettings: Readonly<Record<string, string>>): Promise<void> {
  stopWine();
  for (const dir of [DRIVE_D, toHostPath(PLACES.home)]) {
    await removeTree(dir);
    mkdirSync(dir, { recursive: true });
  }
  for (const dir of [PLACES.workspace, PLACES.tempDir, `${LOCAL_APP_DATA}\\Temp`]) {
    mkdirSync(toHostPath(dir), { recursive: true });
  }
  cpSync(ACTION_DIR, toHostPath(PLACES.actionDir), { recursive: true });
  const lines = Object.entries(goSettings).map(([name, value]) => `${name}=${value}\n`);
  writeFiles(dirname(toHostPath(GO_ENV_FILE)), { env: lines.join("") });
  linkBuildCache(COMPILED_STD_DIR, toHostPath(GO_CACHE));
}
