import { readCiJob } from "../ci/read-job.ts";
import { readSettings } from "../ci/settings.ts";
import { userCacheDir } from "../ci/state-dir.ts";
import { type Warmed, warm } from "../ci/warm.ts";
import { systemClock } from "../lib/clock.ts";
import { AccelError, ConfigError, errorMessage } from "../lib/errors.ts";
import { findOnPath } from "../lib/executable.ts";
import { formatBytes, formatCount, formatMs } from "../report/format.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";
import { WARM_HELP, WARM_INPUTS } from "./job-help.ts";
import { optionReader, valueOptions } from "./job-options.ts";
import { parseOptions } from "./parse-options.ts";
import { createProgress } from "./progress.ts";

const OPTIONS = { ...valueOptions(WARM_INPUTS), json: { type: "boolean" } } as const;
const MAX_NAMES = 20;

/** Fills the machine's module cache with what the checkout needs. Fails if anything is missing then. */
export async function runWarm(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("warm", args, OPTIONS);
  if (values.help) {
    io.out(WARM_HELP);
    return EXIT.done;
  }
  if (positionals.length > 0) throw new UsageError(`warm: unexpected ${positionals[0]}`);
  const given = optionReader(values, io);
  if ((await findOnPath("go", io.env["PATH"])) === undefined) {
    throw new FailedError("warm: no go command found on PATH");
  }
  const startedMs = systemClock.nowMs();
  const progress = createProgress(io);
  const job = await readCiJob({ env: io.env, cwd: io.cwd, nowMs: startedMs });
  const settings = readSettings((name) => (WARM_INPUTS.includes(name) ? (given(name) ?? "") : ""), {
    cwd: io.cwd,
    scope: "",
    cacheDir: userCacheDir(io.env),
  });
  const warmed = await fill(() =>
    warm({
      settings,
      job,
      entry: io.entry,
      env: io.env,
      log: (line) => progress.log(line),
      onProgress: (fetched, missing) =>
        progress.show(`${fetched} of ${formatCount(missing, "missing module")} fetched`),
    }),
  ).finally(() => progress.clear());
  const tookMs = systemClock.nowMs() - startedMs;
  io.out(values.json ? renderJson(warmed, tookMs) : renderText(warmed, tookMs));
  return warmed.missing.length === 0 ? EXIT.done : EXIT.failed;
}

async function fill(work: () => Promise<Warmed>): Promise<Warmed> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigError || !(error instanceof AccelError)) throw error;
    throw new FailedError(`warm: ${errorMessage(error)}`);
  }
}

function renderText(warmed: Warmed, tookMs: number): string {
  const { goModCache, needed, present, missing, fetchedBytes } = warmed;
  const added = needed - present - missing.length;
  const lines = [
    `${formatCount(needed, "module")} needed: ${present} there before, ${added} added ` +
      `(${formatBytes(fetchedBytes)} from mirrors) in ${formatMs(tookMs)}`,
    ...(missing.length === 0 ? [] : [`${missing.length} missing:`]),
    ...missing.slice(0, MAX_NAMES).map(({ path, version }) => `  ${path}@${version}`),
    ...(missing.length > MAX_NAMES ? [`  and ${missing.length - MAX_NAMES} more`] : []),
    `GOMODCACHE is ${goModCache}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function renderJson({ missing, ...counts }: Warmed, tookMs: number): string {
  const names = missing.map(({ path, version }) => `${path}@${version}`);
  return `${JSON.stringify({ ...counts, missing: names, tookMs }, undefined, 2)}\n`;
}
