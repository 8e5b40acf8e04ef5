import { join } from "node:path";
import { PREPARED_DIR } from "../../support/prepared/folder.ts";

/** What the tests under Wine make once for a checkout. */
const WINDOWS_DIR = join(PREPARED_DIR, "windows");

/** Wine's folder, with drive C: inside. */
export const PREFIX_DIR = join(WINDOWS_DIR, "prefix");
/** Drive C:. */
export const DRIVE_C = join(PREFIX_DIR, "drive_c");
/** Drive D:, new for each machine. */
export const DRIVE_D = join(WINDOWS_DIR, "drive_d");
/** The action as it is checked out: action.yml and the bundle. */
export const ACTION_DIR = join(WINDOWS_DIR, "action");
/** GOCACHE with the standard library, as hosted machines do not have it: it takes minutes to compile. */
export const COMPILED_STD_DIR = join(WINDOWS_DIR, "std");

export const GO_RELEASE = "1.26.11";
/** Where hosted images have this Go. */
export const GO_ROOT = `C:\\hostedtoolcache\\windows\\go\\${GO_RELEASE}\\x64`;
/** Not on PATH, as the Node of the runner. */
export const NODE = "C:\\actions-runner\\externals\\node.exe";

/** The folder or file on this machine that has this path under Wine. */
export function toHostPath(windowsPath: string): string {
  const [, drive = "", rest = ""] = /^([A-Za-z]):\\(.*)$/.exec(windowsPath) ?? [];
  const root = { c: DRIVE_C, d: DRIVE_D }[drive.toLowerCase()];
  if (root === undefined) throw new Error(`${windowsPath} is on no drive of the test machine`);
  return join(root, ...rest.split("\\"));
}

/** The path under Wine of what lies below a drive. */
export function toWindowsPath(hostPath: string): string {
  for (const [letter, root] of [
    ["C", DRIVE_C],
    ["D", DRIVE_D],
  ]) {
    if (root !== undefined && hostPath.startsWith(`${root}/`)) {
      return `${letter}:${hostPath.slice(root.length).replaceAll("/", "\\")}`;
    }
  }
  throw new Error(`${hostPath} is on no drive of the test machine`);
}
