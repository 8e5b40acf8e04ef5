import path from "node:path";
import { errorMessage } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { ServeConfigError } from "../serve/config/problem.ts";
import type { ServeSettings } from "../serve/config/settings.ts";
import { SERVE_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";
import { parseOptions } from "./parse-options.ts";

const STANDARD_ERROR = 2;
const OPTIONS = {
  config: { type: "string" },
  "check-config": { type: "boolean", default: false },
  scrub: { type: "boolean", default: false },
} as const;

/** Serves modules until a signal ends it, or checks a configuration or a store. */
export async function runServe(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("serve", args, OPTIONS);
  if (values.help) {
    io.out(SERVE_HELP);
    return EXIT.done;
  }
  if (positionals.length > 0) throw new UsageError(`serve: unexpected ${positionals[0]}`);
  if (values.config === undefined) throw new UsageError("serve: --config FILE is missing");
  const file = path.resolve(io.cwd, values.config);
  // Loaded here, so that the help does not load a YAML reader and a validator of schemas.
  const { readServeConfig } = await import("../serve/config/read-config.ts");
  const readSettings = () => readServeConfig(file, io.env);
  try {
    if (values["check-config"]) {
      await readSettings();
      return EXIT.done;
    }
    if (values.scrub) return await scrubStore(await readSettings(), io);
    const { runServer } = await import("../serve/run-server.ts");
    await runServer({ readSettings, entry: io.entry, env: io.env, logDescriptor: STANDARD_ERROR });
    return EXIT.done;
  } catch (error) {
    if (error instanceof ServeConfigError) {
      for (const line of error.lines) io.err(`go-accel: ${line}\n`);
      return EXIT.usage;
    }
    if (errnoOf(error) === undefined) throw error;
    throw new FailedError(`serve: ${errorMessage(error)}`);
  }
}

async function scrubStore(settings: ServeSettings, io: CliIo): Promise<ExitCode> {
  const { runScrub } = await import("../serve/run-scrub.ts");
  const result = await runScrub({ settings, entry: io.entry, env: io.env, write: io.err });
  const { files, objects, damaged, uploaded, problems } = result;
  io.out(`files on disk: ${files}, in the bucket: ${objects}\n`);
  io.out(`damaged: ${damaged}, of which could not be put right: ${problems.length}\n`);
  if (uploaded > 0) io.out(`uploaded: ${uploaded}\n`);
  for (const problem of problems) io.out(`${problem}\n`);
  return problems.length === 0 ? EXIT.done : EXIT.failed;
}
