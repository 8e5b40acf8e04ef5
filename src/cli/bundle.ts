import { availableParallelism } from "node:os";
import path from "node:path";
import { planMirrors } from "../app/job/plan-mirrors.ts";
import { BundleError } from "../bundle/bundle-error.ts";
import { exportBundle } from "../bundle/export-bundle.ts";
import { importBundle } from "../bundle/import-bundle.ts";
import { type GoSum, parseGoSum } from "../gomod/go-sum.ts";
import { mirrorAuth, mirrorList } from "../inputs/input-values.ts";
import { AccelError, ConfigError, errorMessage } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { formatCount } from "../report/format.ts";
import { createZipPool, type ModulePool } from "../store/zip-pool.ts";
import { BUNDLE_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";
import { parseOptions } from "./parse-options.ts";

const OPTIONS = {
  "go-sum": { type: "string", multiple: true },
  mirrors: { type: "string" },
  output: { type: "string", short: "o" },
  store: { type: "string" },
} as const;
const AUTH_VARIABLE = "GO_ACCEL_MIRROR_AUTH";
const MAX_WORKERS = 4;
const MAX_SHOWN = 20;

interface Parts {
  /** Undefined if no go.sum was named. */
  sum: GoSum | undefined;
  pool: ModulePool;
  io: CliIo;
}

/** Carries modules to a server from which no mirror can be reached. */
export async function runBundle(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("bundle", args, OPTIONS);
  if (values.help) {
    io.out(BUNDLE_HELP);
    return EXIT.done;
  }
  const [action, ...files] = positionals;
  const parts: Parts = {
    sum: await readSums(values["go-sum"] ?? [], io),
    pool: createZipPool(io.entry, Math.min(MAX_WORKERS, availableParallelism())),
    io,
  };
  try {
    if (action === "export" && files.length === 0) {
      io.out(await makeBundle(values.output, values.mirrors, parts));
    } else if (action === "import" && files.length === 1) {
      io.out(await takeBundle(files[0] ?? "", values.store, parts));
    } else throw new UsageError("bundle: expected export, or import and one file");
    return EXIT.done;
  } catch (error) {
    if (error instanceof BundleError) throw new FailedError(`bundle: ${describe(error)}`);
    const isForeseen = error instanceof AccelError || errnoOf(error) !== undefined;
    if (error instanceof ConfigError || !isForeseen) throw error;
    throw new FailedError(`bundle: ${errorMessage(error)}`);
  }
}

async function makeBundle(
  output: string | undefined,
  mirrors: string | undefined,
  { sum, pool, io }: Parts,
): Promise<string> {
  if (output === undefined) throw new UsageError("bundle: --output FILE is missing");
  const planned = planMirrors(
    {
      mirrors: mirrorList(mirrors ?? "", "--mirrors"),
      mirrorAuth: mirrorAuth(io.env[AUTH_VARIABLE] ?? "", AUTH_VARIABLE),
    },
    io.env["GOPROXY"] ?? "",
  );
  const isMirror = ({ kind }: { kind: string }) => kind === "mirror";
  if (planned.problem !== undefined || !planned.list.some(isMirror)) {
    const problem = planned.problem ?? "neither --mirrors nor GOPROXY names a mirror";
    throw new UsageError(`bundle: ${problem}`);
  }
  const count = await exportBundle({
    sum: sum ?? (await readSum("go.sum", io)),
    mirrors: { list: planned.list.filter(isMirror), auth: planned.auth },
    output: path.resolve(io.cwd, output),
    pool,
  });
  return `${formatCount(count, "file")} in ${output}\n`;
}

async function takeBundle(
  file: string,
  store: string | undefined,
  { sum, pool, io }: Parts,
): Promise<string> {
  if (store === undefined) throw new UsageError("bundle: --store DIR is missing");
  const { added, present } = await importBundle({
    bundle: path.resolve(io.cwd, file),
    storeDir: path.resolve(io.cwd, store),
    sum,
    pool,
  });
  const by = sum === undefined ? "the bundle's own go.sum" : "the go.sum that was named";
  return `${formatCount(added, "file")} added, ${present} there before; checked against ${by}\n`;
}

async function readSums(files: readonly string[], io: CliIo): Promise<GoSum | undefined> {
  if (files.length === 0) return undefined;
  const sums = await Promise.all(files.map((file) => readSum(file, io)));
  return { entries: sums.flatMap(({ entries }) => entries), ignored: [] };
}

async function readSum(file: string, io: CliIo): Promise<GoSum> {
  try {
    return parseGoSum(await io.readText(path.resolve(io.cwd, file)), file);
  } catch (error) {
    throw new FailedError(`bundle: ${errorMessage(error)}`);
  }
}

function describe({ lines }: BundleError): string {
  const shown = lines.slice(0, MAX_SHOWN).join("; ");
  return lines.length > MAX_SHOWN ? `${shown}; and ${lines.length - MAX_SHOWN} more` : shown;
}
