import type { ReuseTests } from "../app/job/settings.ts";
import { type ProxyList, parseProxyList } from "../gomod/proxy-list.ts";
import { ConfigError, errorMessage } from "../lib/errors.ts";
import { hideCredentials } from "../lib/hide-credentials.ts";
import { type NamedVersion, parseYamlSpec } from "../toolchain/spec.ts";
import { authorizationFor, type MirrorAuth } from "../upstream/mirror-auth.ts";

/** Reads the text of an input. Throws a `ConfigError` that names the input and what is allowed. */
export type ParseInput<T> = (text: string, input: string) => T;

/** One of a few words. */
export function choice<const T extends string>(...allowed: readonly T[]): ParseInput<T> {
  return (text, input) => {
    const chosen = allowed.find((word) => word === text);
    return chosen ?? refuse(input, text, `one of ${allowed.join(", ")}`);
  };
}

const trueOrFalse = choice("true", "false");

export const flag: ParseInput<boolean> = (text, input) => trueOrFalse(text, input) === "true";

const reuse = choice("auto", "always", "never", "true", "false");

/** `true` and `false` are older words for `always` and `never`. */
export const reuseTests: ParseInput<ReuseTests> = (text, input) => {
  const word = reuse(text, input);
  if (word === "true") return "always";
  return word === "false" ? "never" : word;
};

/** A version of Go; undefined for an empty text. */
export const goVersion: ParseInput<NamedVersion | undefined> = (text, input) => {
  if (text === "") return undefined;
  try {
    return { text, spec: parseYamlSpec(text) };
  } catch (error) {
    return refuse(input, text, errorMessage(error));
  }
};

/** Any text. */
export const anyText: ParseInput<string> = (text) => text;

/** Any text on one line: an expression may give JSON on several. */
export const anyLine: ParseInput<string> = (text) => text.replaceAll(/\s+/g, " ");

/** A number of things done at once; undefined for `auto` and an empty text. */
export const parallelism: ParseInput<number | undefined> = (text, input) => {
  if (text === "" || text === "auto") return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) refuse(input, text, "auto, or a number from 1 to 9999");
  return Number(text);
};

/** Ten times the time on top; more is a typing mistake. */
const MAX_PERCENT = 1_000;

/** A percentage above zero, with or without the sign. */
export const percent: ParseInput<number> = (text, input) => {
  const [, digits] = /^(\d{1,4}(?:\.\d{1,3})?) ?%?$/.exec(text) ?? [];
  const value = Number(digits);
  if (digits === undefined || value <= 0 || value > MAX_PERCENT) {
    refuse(input, text, `a percentage above 0 and up to ${MAX_PERCENT}, such as 20%`);
  }
  return value;
};

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
export const sizeLimit: ParseInput<number | undefined> = (text, input) => {
  const [, digits, unit = ""] = /^(\d{1,12}(?:\.\d{1,3})?) ?([A-Za-z]*)$/.exec(text) ?? [];
  const unitBytes = UNIT_BYTES.get(unit);
  if (digits === undefined || unitBytes === undefined) {
    return refuse(
      input,
      text,
      "a size such as 500MiB, 2GiB, 1.5GB or a number of bytes, or 0 for no limit",
    );
  }
  return Math.round(Number(digits) * unitBytes) || undefined;
};

const STATUSES: readonly string[] = ["success", "failure", "cancelled"];

/**
 * How the job stands, as the runner says; empty for any other text. Inside nested composite actions
 * the runner hands the post step the inputs of an outer action, which may use the name differently.
 */
export const jobStatus: ParseInput<string> = (text) => (STATUSES.includes(text) ? text : "");

/** A GOPROXY list; undefined for an empty text. */
export const mirrorList: ParseInput<ProxyList | undefined> = (text, input) => {
  if (text === "") return undefined;
  try {
    return parseProxyList(text);
  } catch (error) {
    const allowed = "a GOPROXY list of http, https or file URLs, direct or off";
    return refuse(input, hideCredentials(text), `${allowed} (${errorMessage(error)})`);
  }
};

/** Credentials, one mirror per line. */
export const mirrorAuth: ParseInput<MirrorAuth[]> = (text, input) =>
  text.split("\n").flatMap((rawLine, index) => {
    const line = rawLine.trim();
    if (line === "") return [];
    const [host, credential, ...rest] = line.split(/\s+/);
    if (!host || !credential || rest.length > 0 || host.includes("/")) {
      // A malformed line may hold the secret anywhere, so none of it is shown.
      const shown = `line ${index + 1}`;
      return refuse(input, shown, "lines of the form `host user:password` or `host token`");
    }
    return [{ host, authorization: authorizationFor(credential) }];
  });

function refuse(input: string, value: string, allowed: string): never {
  throw new ConfigError([{ input, value, allowed }]);
}
