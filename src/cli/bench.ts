import { writeFile } from "node:fs/promises";
import { systemClock } from "../lib/clock.ts";
import { AccelError, ConfigError, errorMessage } from "../lib/errors.ts";
import { applyGoProxy } from "../mirrorbench/apply.ts";
import { BenchError } from "../mirrorbench/bench-error.ts";
import { renderBenchHtml } from "../mirrorbench/render/html.ts";
import { renderBenchMarkdown } from "../mirrorbench/render/markdown.ts";
import { renderBenchTable, renderBenchText } from "../mirrorbench/render/text.ts";
import type { BenchResult } from "../mirrorbench/result.ts";
import { type Bench, runBench } from "../mirrorbench/run-bench.ts";
import { formatMs } from "../report/format.ts";
import { type BenchForm, type BenchOptions, parseBenchOptions } from "./bench-options.ts";
import { hasColour } from "./colour.ts";
import { BENCH_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError } from "./io.ts";
import { createLiveText } from "./live-text.ts";

const RENDER: Readonly<Record<BenchForm, (result: BenchResult) => string>> = {
  json: (result) => `${JSON.stringify(result, undefined, 2)}\n`,
  markdown: renderBenchMarkdown,
  html: renderBenchHtml,
};

/** Compares mirrors on the project's own modules, and says which to use. */
export async function runMirrorBench(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const options = parseBenchOptions(args, io);
  if (options.wantsHelp) {
    io.out(BENCH_HELP);
    return EXIT.done;
  }
  try {
    const bench = await compare(options, io);
    await write(bench.result, options.files, io);
    if (options.applies) {
      const done = await applyGoProxy(bench, options.plan.workingDirectory, io.env);
      io.err(`go-accel: bench: ${done}\n`);
    }
    return bench.result.recommendation.goProxy === undefined ? EXIT.failed : EXIT.done;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (error instanceof BenchError || error instanceof AccelError) {
      throw new FailedError(`bench: ${error.message}`);
    }
    throw error;
  }
}

/** How often the table is drawn while it runs. Drawing must not take a noticeable part of the time. */
const DRAW_MS = 1_000;

async function compare({ plan }: BenchOptions, io: CliIo): Promise<Bench> {
  const live = createLiveText(io);
  const layout = { columns: io.errColumns, hasColour: hasColour(io.env, io.errIsTerminal) };
  const startMs = systemClock.nowMs();
  let drawnMs = Number.NEGATIVE_INFINITY;
  try {
    return await runBench({
      ...plan,
      env: io.env,
      clock: systemClock,
      onRound(soFar) {
        const nowMs = systemClock.nowMs();
        if (!io.errIsTerminal || nowMs - drawnMs < DRAW_MS) return;
        drawnMs = nowMs;
        const result = soFar();
        const status = `round ${result.rounds}, ${formatMs(nowMs - startMs)} of at most ${formatMs(plan.budgetMs)}`;
        live.show(`${renderBenchTable(result, layout)}\n${status}`);
      },
    });
  } finally {
    live.clear();
  }
}

async function write(result: BenchResult, files: BenchOptions["files"], io: CliIo): Promise<void> {
  for (const { form, file } of files) {
    const text = RENDER[form](result);
    if (file === "-") io.out(text);
    else await writeOut(file, text);
  }
  if (files.some(({ file }) => file === "-")) return;
  io.out(renderBenchText(result, layoutOf(io)));
}

async function writeOut(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new FailedError(`bench: ${errorMessage(error)}`);
  }
}

function layoutOf({ columns, isTerminal, env }: CliIo) {
  return { columns, hasColour: hasColour(env, isTerminal) };
}
