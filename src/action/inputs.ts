import path from "node:path";
import type { Settings } from "../app/job/settings.ts";
import { type BackendSetting, parseBackendSetting } from "../cache/backend-setting.ts";
import { type ProxyList, parseProxyList } from "../gomod/proxy-list.ts";
import { ConfigError, errorMessage, type InputProblem } from "../lib/errors.ts";
import { authorizationFor, type MirrorAuth } from "../upstream/mirror-auth.ts";
import type { InputName } from "./input-table.ts";

/** Gives an input's text as the runner has it, trimmed; empty where it is not set. */
export type InputReader = (name: InputName) => string;

/**
 * Reads and checks every input once. Throws a `ConfigError` that names each bad input with its
 * value and what is allowed, all of them together.
 */
export function readInputs(read: InputReader, workspace: string): Settings {
  const problems: InputProblem[] = [];
  const check = <T>(parse: () => T, instead: T): T => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return instead;
    }
  };
  const choice = <const T extends string>(name: InputName, allowed: readonly [T, ...T[]]): T =>
    check(() => parseChoice(name, read(name), allowed), allowed[0]);
  const flag = (name: InputName, instead: "true" | "false"): boolean =>
    choice(name, instead === "true" ? ["true", "false"] : ["false", "true"]) === "true";
  const settings: Settings = {
    workingDirectory: path.resolve(workspace, read("working-directory")),
    mirrors: check(() => parseMirrors(read("mirrors")), undefined),
    mirrorAuth: check(() => parseMirrorAuth(read("mirror-auth")), []),
    mirrorSelection: choice("mirror-selection", ["ordered", "fastest"]),
    sidecar: choice("sidecar", ["auto", "on", "off"]),
    warm: choice("warm", ["missing", "all", "off"]),
    offline: flag("offline", "false"),
    cache: choice("cache", ["auto", "read", "write", "read-write", "off"]),
    cacheBackend: check(() => readBackendSetting(read), { kind: "github" }),
    cacheModules: flag("cache-modules", "true"),
    cacheBuild: flag("cache-build", "true"),
    buildCacheLimitBytes: check(() => parseLimit(read("build-cache-limit")), undefined),
    reuseTests: flag("reuse-tests", "true"),
    // The default holds a matrix as JSON on several lines.
    cacheScope: read("cache-scope").replaceAll(/\s+/g, " "),
    verifyModules: flag("verify-modules", "false"),
    parallelism:
      check(() => parseParallelism("parallelism", read("parallelism")), undefined) ?? "auto",
    testParallelism: check(
      () => parseParallelism("test-parallelism", read("test-parallelism")),
      undefined,
    ),
    timeGoCommands: flag("time-go-commands", "true"),
    summary: choice("summary", ["always", "on-failure", "never"]),
    prComment: choice("pr-comment", ["never", "always", "on-regression"]),
    regressionThresholdPercent: check(
      () => parsePercent("regression-threshold", read("regression-threshold")),
      DEFAULT_THRESHOLD_PERCENT,
    ),
    failOnRegression: flag("fail-on-regression", "false"),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return settings;
}

/** Reads the one setting that the post step reads again. Throws `ConfigError`. */
export function readBackendSetting(read: InputReader): BackendSetting {
  return parseBackendSetting(read("cache-backend"));
}

/** What the post step alone needs, and no state may hold. */
export interface PostInputs {
  /** Empty where there is none. */
  token: string;
  /**
   * `success`, `failure` or `cancelled`, as of the steps before: the runner works out defaults anew
   * for the post step. Empty where the host does not tell.
   */
  jobStatus: string;
}

/** No program that we run needs it. */
export function hideToken(env: NodeJS.ProcessEnv): void {
  delete env["INPUT_TOKEN"];
}

export function readPostInputs(read: InputReader): PostInputs {
  return { token: read("token"), jobStatus: read("job-status") };
}

/** An empty text is the first of `allowed`, the default. */
function parseChoice<T extends string>(
  input: InputName,
  text: string,
  allowed: readonly [T, ...T[]],
): T {
  if (text === "") return allowed[0];
  const chosen = allowed.find((value) => value === text);
  if (chosen === undefined) {
    throw new ConfigError([{ input, value: text, allowed: `one of ${allowed.join(", ")}` }]);
  }
  return chosen;
}

/** Undefined for the default: an empty text or `auto`. */
function parseParallelism(input: InputName, text: string): number | undefined {
  if (text === "" || text === "auto") return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) {
    throw new ConfigError([{ input, value: text, allowed: "auto, or a number from 1 to 9999" }]);
  }
  return Number(text);
}

const DEFAULT_THRESHOLD_PERCENT = 20;
/** Ten times as slow; more is a slip of the pen. */
const MAX_PERCENT = 1_000;

/** A number of percent above zero, with or without the sign. */
function parsePercent(input: InputName, text: string): number {
  if (text === "") return DEFAULT_THRESHOLD_PERCENT;
  const [, digits] = /^(\d{1,4}(?:\.\d{1,3})?) ?%?$/.exec(text) ?? [];
  const percent = Number(digits);
  if (digits === undefined || percent <= 0 || percent > MAX_PERCENT) {
    const allowed = `a percentage above 0 and up to ${MAX_PERCENT}, such as 20%`;
    throw new ConfigError([{ input, value: text, allowed }]);
  }
  return percent;
}

const DEFAULT_LIMIT = "2GiB";
const UNIT_BYTES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "": 1,
    B: 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
  }),
);

/** A size in bytes; undefined for no limit. */
function parseLimit(text: string): number | undefined {
  const [, digits, unit = ""] =
    /^(\d{1,12}(?:\.\d{1,3})?) ?([A-Za-z]*)$/.exec(text || DEFAULT_LIMIT) ?? [];
  const unitBytes = UNIT_BYTES.get(unit);
  if (digits === undefined || unitBytes === undefined) {
    const allowed = "a size such as 500MiB, 2GiB, 1.5GB or a number of bytes, or 0 for no limit";
    throw new ConfigError([{ input: "build-cache-limit", value: text, allowed }]);
  }
  return Math.round(Number(digits) * unitBytes) || undefined;
}

function parseMirrors(text: string): ProxyList | undefined {
  if (text === "") return undefined;
  try {
    return parseProxyList(text);
  } catch (error) {
    throw new ConfigError([
      {
        input: "mirrors",
        value: redactList(text),
        allowed: `a GOPROXY list of http, https or file URLs, direct or off (${errorMessage(error)})`,
      },
    ]);
  }
}

function parseMirrorAuth(text: string): MirrorAuth[] {
  return text.split("\n").flatMap((rawLine, index) => {
    const line = rawLine.trim();
    if (line === "") return [];
    const [host, credential, ...rest] = line.split(/\s+/);
    if (!host || !credential || rest.length > 0 || host.includes("/")) {
      throw new ConfigError([
        {
          input: "mirror-auth",
          // A malformed line may hold the secret anywhere, so none of it is shown.
          value: `line ${index + 1}`,
          allowed: "lines of the form `host user:password` or `host token`",
        },
      ]);
    }
    return [{ host, authorization: authorizationFor(credential) }];
  });
}

/**
 * A list without what may be a secret in it. It could not be parsed, so nothing is known of where
 * credentials end: all before the last `@` goes, and every query and fragment.
 */
function redactList(text: string): string {
  const at = text.lastIndexOf("@");
  const hosts = at < 0 ? text : `***${text.slice(at)}`;
  return hosts.replaceAll(/[?#][^,|]*/g, "?***");
}
