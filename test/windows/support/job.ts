import { readFile } from "node:fs/promises";
import type { RunReport } from "../../../src/report/model/model.ts";
import { readActionManifest } from "../../support/runner/action-manifest.ts";
import { createCommandProcessor } from "../../support/runner/command-processor.ts";
import { buildStepEnvironment } from "../../support/runner/environment.ts";
import { createFileCommands } from "../../support/runner/file-commands.ts";
import { createGitHubContext } from "../../support/runner/github-context.ts";
import { inputVariableName, resolveInputs } from "../../support/runner/inputs.ts";
import { createLineReader } from "../../support/runner/line-reader.ts";
import { createSecretMasker } from "../../support/runner/secret-masker.ts";
import { createStepLog } from "../../support/runner/step-log.ts";
import type { Annotation } from "../../support/runner.ts";
import { NODE, toHostPath, toWindowsPath } from "./folders.ts";
import { MACHINE_ENV, PLACES } from "./machine.ts";
import { startWorker, type Worker } from "./wine.ts";

const REPOSITORY = "octo/app";

export interface WindowsJobOptions {
  readonly runId: number;
  /** Without it the job has none. */
  readonly cacheService?: { readonly url: string; readonly token: string };
  /** Inputs of the action. */
  readonly with?: Readonly<Record<string, string>>;
  /** RUNNER_TOOL_CACHE. Default: that of hosted runners. */
  readonly toolCacheDir?: string;
  /** Replaces variables of the machine. */
  readonly machineEnv?: Readonly<Record<string, string>>;
  /** Go commands and others, as the program and its arguments. */
  readonly steps: readonly (readonly string[])[];
  /** Called before each of them. */
  readonly beforeStep?: (index: number) => void | Promise<void>;
}

export interface WindowsStep {
  readonly exitCode: number | null;
  readonly hasHeldPipes: boolean;
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string | undefined;
  /** The environment that it got. */
  readonly env: Readonly<Record<string, string>>;
}

export interface WindowsJob {
  readonly main: WindowsStep;
  readonly steps: readonly WindowsStep[];
  readonly post: WindowsStep;
  readonly report: RunReport;
}

/**
 * Runs the action's main step, the commands and the action's post step on the machine as it is, with the
 * files, variables and pipes of a runner on Windows.
 */
export async function runWindowsJob(options: WindowsJobOptions): Promise<WindowsJob> {
  await using worker = await startWorker();
  const runStep = await startJob(options, worker);
  const manifest = await readActionManifest(toHostPath(PLACES.actionDir));
  const state = new Map<string, string>();
  const runAction = (script: string) =>
    runStep({ command: [NODE, `${PLACES.actionDir}\\${script.replaceAll("/", "\\")}`], state });
  const main = await runAction(manifest.main);
  const steps: WindowsStep[] = [];
  for (const [index, command] of options.steps.entries()) {
    await options.beforeStep?.(index);
    steps.push(await runStep({ command }));
  }
  const post = await runAction(manifest.post ?? "");
  const reportFile = main.outputs["report"];
  if (!reportFile) throw new Error(`the main step names no report:\n${main.log}`);
  const report: RunReport = JSON.parse(await readFile(toHostPath(reportFile), "utf8"));
  return { main, steps, post, report };
}

interface PlannedStep {
  /** A program on PATH or with its path, and its arguments. */
  readonly command: readonly string[];
  /** Of an action: STATE_*. Other steps get neither state nor inputs nor tokens. */
  readonly state?: Map<string, string>;
}

async function startJob(
  options: WindowsJobOptions,
  worker: Worker,
): Promise<(step: PlannedStep) => Promise<WindowsStep>> {
  const layout = {
    workspace: toHostPath(PLACES.workspace),
    pipelineDir: toHostPath(PLACES.pipelineDir),
    tempDir: toHostPath(PLACES.tempDir),
    toolCacheDir: toHostPath(PLACES.toolCacheDir),
    homeDir: toHostPath(PLACES.home),
  };
  const job = { name: "build", runId: options.runId, steps: [] };
  const context = await createGitHubContext(job, REPOSITORY, layout, "ghs_under_wine");
  const github = {
    ...context.variables,
    workspace: PLACES.workspace,
    event_path: toWindowsPath(context.variables["event_path"] ?? ""),
  };
  const runner = {
    os: "Windows",
    arch: "X64",
    name: "GitHub Actions 1",
    environment: "github-hosted",
    tool_cache: options.toolCacheDir ?? PLACES.toolCacheDir,
    temp: PLACES.tempDir,
    workspace: PLACES.pipelineDir,
  };
  const { cacheService } = options;
  const services: Record<string, string> = cacheService
    ? {
        ACTIONS_RUNTIME_TOKEN: cacheService.token,
        ACTIONS_RESULTS_URL: cacheService.url,
        ACTIONS_CACHE_URL: cacheService.url,
        ACTIONS_CACHE_SERVICE_V2: "True",
      }
    : {};
  const inputs = await readInputVariables(options, { ...github, token: context.token }, runner);
  const masker = createSecretMasker();
  const fileCommands = createFileCommands(layout.tempDir);
  const jobEnv = new Map<string, string>();
  const prependedPaths: string[] = [];
  const machineEnv = { ...MACHINE_ENV, ...options.machineEnv };

  return async ({ command: [file = "", ...args], state }) => {
    const log = createStepLog(masker, false);
    const files = await fileCommands.createFiles();
    const outputs = new Map<string, string>();
    let summary: string | undefined;
    const target = {
      log,
      masker,
      jobEnv,
      prependedPaths,
      state: state ?? new Map<string, string>(),
      outputs,
      setSummary: (markdown: string) => {
        summary = markdown;
      },
      fail: () => {
        throw new Error(`a file command of a step is wrong:\n${log.text()}`);
      },
    };
    const filePaths = Object.entries(files).map(([name, path]) => [name, toWindowsPath(path)]);
    const Path = [...prependedPaths.toReversed(), machineEnv["Path"]].join(";");
    const env = buildStepEnvironment({
      process: { ...machineEnv, Path },
      envContext: jobEnv,
      state: target.state,
      inputs: state ? inputs : {},
      // Joined above, as Windows joins them.
      prependedPaths: [],
      github: { ...github, ...Object.fromEntries(filePaths), action: "__self" },
      runner,
      services: state ? services : {},
    });
    const record = await worker.run({ file, args, cwd: PLACES.workspace, env });
    const commands = createCommandProcessor(target, jobEnv);
    const lines = createLineReader(commands.processLine);
    lines.push(Buffer.from(record.output));
    lines.end();
    await fileCommands.processFiles(files, target);
    return {
      exitCode: record.exitCode,
      hasHeldPipes: record.hasHeldPipes,
      log: log.text(),
      annotations: log.annotations,
      outputs: Object.fromEntries(outputs),
      summary,
      env,
    };
  };
}

async function readInputVariables(
  options: WindowsJobOptions,
  github: Readonly<Record<string, string>>,
  runner: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const manifest = await readActionManifest(toHostPath(PLACES.actionDir));
  const context = { github, runner, matrix: null, jobStatus: "success" as const };
  const { values } = resolveInputs(manifest, options.with ?? {}, context);
  return Object.fromEntries([...values].map(([name, value]) => [inputVariableName(name), value]));
}
