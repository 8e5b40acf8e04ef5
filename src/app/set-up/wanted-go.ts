import path from "node:path";
import { parseGoMod } from "../../gomod/go-mod.ts";
import { parseGoWork } from "../../gomod/go-work.ts";
import { ConfigError, errorMessage, ParseError } from "../../lib/errors.ts";
import { tryReadText } from "../../lib/fs.ts";
import { compareReleases } from "../../toolchain/release.ts";
import { parseSpec, type Spec } from "../../toolchain/spec.ts";
import { fromGoLines, readVersionFile, type VersionInFile } from "../../toolchain/version-file.ts";
import { findModFiles } from "../job/find-mod-files.ts";
import type { Job, Settings } from "../job/settings.ts";
import { findGoWork } from "../job/workspace.ts";

/** Which Go the job is to have, and who says so. */
export interface WantedGo {
  /** For people: `input go-version`, `go.mod, go line`. */
  source: string;
  /** As it is written there. */
  text: string;
  spec: Spec;
  /** The input that names it. Then no other Go is used. Undefined if only go.work or go.mod does. */
  input: "go-version" | "go-version-file" | undefined;
}

/**
 * What the inputs say, or else what go.work or go.mod asks for. Undefined if nothing says anything.
 * Throws `ConfigError` for a version file that is missing or names no Go.
 */
export async function readWantedGo(
  settings: Pick<Settings, "goVersion" | "goVersionFile" | "workingDirectory">,
  job: Pick<Job, "workspace">,
  goWork: string,
): Promise<WantedGo | undefined> {
  const { goVersion, goVersionFile, workingDirectory } = settings;
  if (goVersion) return { source: "input go-version", ...goVersion, input: "go-version" };
  if (goVersionFile !== "") return readNamedFile(goVersionFile, job.workspace);
  return readWorkspace(workingDirectory, job.workspace, goWork);
}

async function readNamedFile(name: string, workspace: string): Promise<WantedGo> {
  const text = await tryReadText(path.resolve(workspace, name)).catch(refuse);
  if (text === undefined) return refuse("it is not there");
  try {
    const { version, place } = readVersionFile(text, name);
    const source = `input go-version-file: ${joinPlace(name, place)}`;
    return { source, text: version, spec: parseSpec(version), input: "go-version-file" };
  } catch (error) {
    return refuse(error);
  }

  function refuse(error: unknown): never {
    throw new ConfigError([
      {
        input: "go-version-file",
        value: name,
        allowed: `a file that names a Go version (${errorMessage(error)})`,
      },
    ]);
  }
}

/**
 * What go commands in the working directory go by. If only folders below it have modules, the newest
 * version that one of them asks for: an older Go could not build it.
 */
async function readWorkspace(
  workingDirectory: string,
  checkout: string,
  goWork: string,
): Promise<WantedGo | undefined> {
  const work = goWork === "" ? findGoWork(workingDirectory, checkout) : goWork;
  const fromWork = work === "off" ? undefined : await tryGoLines(work, checkout);
  if (fromWork) return fromWork;
  const own = await tryGoLines(path.join(workingDirectory, "go.mod"), checkout);
  if (own) return own;
  const { found } = await findModFiles(workingDirectory);
  const all = await Promise.all(found.map((dir) => tryGoLines(path.join(dir, "go.mod"), checkout)));
  return all
    .filter((wanted) => wanted !== undefined)
    .sort((a, b) => compareReleases(b.text, a.text))[0];
}

/** Undefined for a file that is missing, cannot be read, or has no lines about Go. */
async function tryGoLines(
  file: string | undefined,
  checkout: string,
): Promise<WantedGo | undefined> {
  if (file === undefined) return undefined;
  const text = await tryReadText(file).catch(() => undefined);
  if (text === undefined) return undefined;
  const name = path.relative(checkout, file).split(path.sep).join("/");
  try {
    const lines = file.endsWith(".mod") ? parseGoMod(text, name) : parseGoWork(text, name);
    return fromLines(fromGoLines(lines, name), name);
  } catch (error) {
    // The plan of the job says what is wrong with the file.
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

function fromLines({ version, place }: VersionInFile, name: string): WantedGo {
  return {
    source: joinPlace(name, place),
    text: version,
    spec: { kind: "minimum", version },
    input: undefined,
  };
}

function joinPlace(name: string, place: string): string {
  return place === "" ? name : `${name}, ${place}`;
}
