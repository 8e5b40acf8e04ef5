import { readFile } from "node:fs/promises";
import path from "node:path";
import { mirrorAuth as parseMirrorAuth } from "../../inputs/input-values.ts";
import { systemClock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { MirrorAuth } from "../../upstream/mirror-auth.ts";
import { applyOverrides, readOverrides } from "./overrides.ts";
import { findUnreadable } from "./private.ts";
import { formatPath, type Problem, ServeConfigError, type ValuePath } from "./problem.ts";
import { SERVE_CONFIG } from "./serve-config.ts";
import { planSettings, type ServeSettings } from "./settings.ts";
import { readTls } from "./tls.ts";
import { findProblems, serveConfigSchema } from "./validate.ts";
import { readWebhooks } from "./webhooks.ts";
import { parseYamlSource } from "./yaml-source.ts";

/**
 * Reads a configuration, with what variables of the environment put in place of it. Throws
 * `ServeConfigError` with all that is wrong, each with its place: file, line and column, or variable.
 */
export async function readServeConfig(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ServeSettings> {
  const source = parseYamlSource(await readText(file, file), file);
  const overrides = readOverrides(env, serveConfigSchema());
  if (overrides.unknown.length > 0) {
    throw new ServeConfigError(
      overrides.unknown.map((variable) => `${variable}: stands for no key of the configuration`),
    );
  }
  const value = applyOverrides(source.value, overrides);
  const fail = (problems: readonly Problem[]): never => {
    const byPlace = problems.toSorted((a, b) => source.offsetOf(a) - source.offsetOf(b));
    throw new ServeConfigError(byPlace.map(describe));
  };

  const problems = findProblems(value);
  if (problems.length > 0) fail(problems);
  const config = SERVE_CONFIG.read(value, "");
  const dir = path.dirname(path.resolve(file));
  const credentials = await readCredentials(config["mirror-auth-file"], dir);
  if (credentials.problem !== undefined) {
    fail([{ path: ["mirror-auth-file"], message: credentials.problem }]);
  }
  const { tls, problem } = await readTls(config.tls, dir);
  if (problem !== undefined) fail([{ path: ["tls"], message: problem }]);
  const { webhooks, problems: ofWebhooks } = await readWebhooks(config.webhooks ?? [], dir);
  if (ofWebhooks.length > 0) fail(ofWebhooks);
  const ofPrivate = await findUnreadable(config.private ?? [], dir);
  if (ofPrivate.length > 0) fail(ofPrivate);
  const planned = planSettings(config, {
    mirrorAuth: credentials.auth,
    tls,
    webhooks,
    dir,
    env,
    nowMs: systemClock.nowMs(),
  });
  return planned.settings ?? fail(planned.problems);

  function describe(problem: Problem): string {
    const variable = overrides.found.find(({ path }) => isWithin(problem.path, path))?.variable;
    const place = variable ?? source.place(source.offsetOf(problem));
    const name = formatPath(problem.path) || "the configuration";
    return `${place}: ${name} ${problem.message}`;
  }
}

function isWithin(inner: ValuePath, outer: ValuePath): boolean {
  return outer.every((key, index) => inner[index] === key);
}

async function readText(file: string, place: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new ServeConfigError([`${place}: cannot be read: ${errorMessage(error)}`]);
  }
}

/** The message of a problem holds nothing of the file, which may hold secrets anywhere. */
async function readCredentials(
  name: string | undefined,
  dir: string,
): Promise<{ auth: MirrorAuth[]; problem?: string }> {
  if (name === undefined) return { auth: [] };
  const file = path.resolve(dir, name);
  try {
    return { auth: parseMirrorAuth(await readFile(file, "utf8"), file) };
  } catch (error) {
    return { auth: [], problem: `cannot be used: ${errorMessage(error)}` };
  }
}
