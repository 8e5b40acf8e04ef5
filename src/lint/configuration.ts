import { createHash } from "node:crypto";
import path from "node:path";
import type { LinterName } from "./linters.ts";

/** A tracked file of the checkout. */
export interface TrackedFile {
  /** Relative to the checkout, with `/`. */
  path: string;
  /** Id of its content. */
  id: string;
}

export interface LinterConfiguration {
  /** Hash over all files that configure the linter, and those that they name. */
  hash: string;
  /** Why nothing may be kept between jobs; undefined if it may. */
  off: string | undefined;
}

/** Files that configure a linter, wherever they are: `-c` may name any of them. */
const CONFIGURATION_FILES: Record<LinterName, RegExp> = {
  "golangci-lint": /(?:^|\/)[^/]*golangci[^/]*\.(?:ya?ml|toml|json)$/,
  staticcheck: /(?:^|\/)staticcheck\.conf$/,
};

/** The settings of golangci-lint that name files whose content counts, in YAML, TOML or JSON. */
const FILE_SETTING = /(?:^|[\s{,])["']?(?:rules|template-path|exclude)["']?\s*[:=]\s*(.+)$/;
const RULEGUARD_SETTINGS = /(?:^|[\s{,])["']?ruleguard["']?\s*[:=\]]/m;
/** Around a path; a comma joins several. */
const BETWEEN_PATHS = /[\s"'`,[\]{}]+/;
/** What golangci-lint puts in the place of these is the checkout, or the configuration's folder. */
const BASE_VARIABLE = /\$\{[\w-]+\}\//g;

/**
 * What the checkout says about a linter's configuration. The linter's own keys hold its settings, but
 * not the content of files that the settings name, such as rules for ruleguard or the template of a
 * header: a run with another content would find the results of the old one. So these files count as
 * well. A plugin, which is built in the job, cannot be known beforehand, and turns the layer off.
 * `read` gives the text of a tracked file, or undefined if it cannot be read. Pure but for `read`.
 */
export function describeConfiguration(
  linter: LinterName,
  tracked: readonly TrackedFile[],
  read: (file: string) => string | undefined,
): LinterConfiguration {
  const pattern = CONFIGURATION_FILES[linter];
  const configuring = tracked.filter((file) => pattern.test(file.path));
  const texts = configuring.map((file) => ({
    dir: path.posix.dirname(file.path),
    text: read(file.path) ?? "",
  }));
  const named = findNamed(tracked, texts.flatMap(listNames));
  const hash = createHash("sha256");
  for (const { path: file, id } of [...new Set([...configuring, ...named])].sort(byPath)) {
    hash.update(`${file}\0${id}\0`);
  }
  return { hash: hash.digest("hex").slice(0, 16), off: whyOff(texts, named) };
}

/** The text of a file that configures a linter. */
interface ConfigurationText {
  /** Its folder. */
  dir: string;
  text: string;
}

function whyOff(
  texts: readonly ConfigurationText[],
  named: readonly TrackedFile[],
): string | undefined {
  const plugin = texts.map(({ text }) => /[^\s"']+\.so\b/.exec(text)?.[0]).find((one) => one);
  if (plugin !== undefined) {
    return `its configuration names the plugin ${plugin}, whose content is no part of its keys`;
  }
  const hasRules = texts.some(({ text }) => RULEGUARD_SETTINGS.test(text));
  return hasRules && !named.some((file) => file.path.endsWith(".go"))
    ? "its configuration has settings of ruleguard, whose rules are not found in the checkout"
    : undefined;
}

/** The paths that its settings name, from the checkout and from the folder of the file. */
function listNames({ dir, text }: ConfigurationText): string[] {
  const values = text.split("\n").flatMap((line) => FILE_SETTING.exec(line)?.[1] ?? []);
  const words = values.flatMap((value) => value.replaceAll(BASE_VARIABLE, "").split(BETWEEN_PATHS));
  return words
    .filter((word) => /[\w*]/.test(word))
    .flatMap((word) => [path.posix.normalize(word), path.posix.join(dir, word)]);
}

function findNamed(tracked: readonly TrackedFile[], names: readonly string[]): TrackedFile[] {
  const exact = new Set(names);
  const globs = [...exact].filter((name) => name.includes("*")).map(toPattern);
  return tracked.filter(
    (file) => exact.has(file.path) || globs.some((glob) => glob.test(file.path)),
  );
}

/** `*` stands for part of a name, `**` for any folders. */
function toPattern(glob: string): RegExp {
  const escaped = glob.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll(/\*+/g, (stars) => (stars === "*" ? "[^/]*" : ".*"))}$`);
}

function byPath(a: TrackedFile, b: TrackedFile): number {
  return a.path < b.path ? -1 : 1;
}
