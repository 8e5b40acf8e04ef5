import path from "node:path";
import { goEnvironment } from "../../app/job/go-environment.ts";
import { readToolchainSetting } from "../../gocmd/toolchain-setting.ts";
import { childEnvironment } from "../../lib/child-environment.ts";
import { errorMessage } from "../../lib/errors.ts";
import { findOnPath } from "../../lib/executable.ts";
import { findUpward } from "../../lib/find-upward.ts";
import { tryReadText } from "../../lib/fs.ts";
import { ownField, tryParseJson } from "../../lib/json.ts";
import { run } from "../../lib/process.ts";
import { type Environment, type GoFacts, SETTING_NAMES, type SettingName } from "../judge/facts.ts";

const TIMEOUT_MS = 10_000;

/** What can be known of the go command: its settings, or why there are none. */
export type GoProbe =
  | { kind: "ok"; go: GoFacts }
  | { kind: "missing" }
  | { kind: "fails"; message: string };

/**
 * Asks the go command of PATH for its settings in a folder. It runs with GOTOOLCHAIN=local, so that
 * it downloads nothing. Never throws.
 */
export async function probeGo(dir: string, env: Environment): Promise<GoProbe> {
  if ((await findOnPath("go", env["PATH"])) === undefined) return { kind: "missing" };
  try {
    const { exitCode, stdout, stderr } = await run("go", ["env", "-json", ...SETTING_NAMES], {
      cwd: dir,
      env: { ...childEnvironment(env), ...goEnvironment(env), GOTOOLCHAIN: "local" },
      timeoutMs: TIMEOUT_MS,
    });
    if (exitCode !== 0) return { kind: "fails", message: stderr.trim() };
    return { kind: "ok", go: await readFacts(stdout, dir, env) };
  } catch (error) {
    return { kind: "fails", message: errorMessage(error) };
  }
}

async function readFacts(stdout: string, dir: string, env: Environment): Promise<GoFacts> {
  const printed = tryParseJson(stdout);
  const read = (name: SettingName): string => {
    const value = ownField(printed, name);
    return typeof value === "string" ? value : "";
  };
  const settings: Record<SettingName, string> = {
    GO111MODULE: read("GO111MODULE"),
    GOAUTH: read("GOAUTH"),
    GOCACHE: read("GOCACHE"),
    GOENV: read("GOENV"),
    GOFLAGS: read("GOFLAGS"),
    GOMOD: read("GOMOD"),
    GOMODCACHE: read("GOMODCACHE"),
    GONOPROXY: read("GONOPROXY"),
    GONOSUMDB: read("GONOSUMDB"),
    GOPRIVATE: read("GOPRIVATE"),
    GOPROXY: read("GOPROXY"),
    GOROOT: read("GOROOT"),
    GOSUMDB: read("GOSUMDB"),
    GOTMPDIR: read("GOTMPDIR"),
    GOVERSION: read("GOVERSION"),
    GOWORK: read("GOWORK"),
  };
  if (settings.GOVERSION === "") throw new Error("go env names no version");
  const file = settings.GOENV;
  const text = file === "" || file === "off" ? undefined : await tryReadText(file);
  const rootFile = (await tryReadText(path.join(settings.GOROOT, "go.env"))) ?? "";
  return {
    settings,
    toolchain: readToolchainSetting({ variable: env["GOTOOLCHAIN"], userFile: text, rootFile }),
    userFile: text === undefined ? undefined : { path: file, text },
    rootFile,
    nearestGoMod: await findUpward(dir, "go.mod"),
  };
}
