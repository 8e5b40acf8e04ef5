import { access } from "node:fs/promises";
import { basename, join } from "node:path";
import { type ActionManifest, readActionManifest } from "./action-manifest.ts";
import { inputVariableName, resolveInputs } from "./inputs.ts";
import type { JobState } from "./job-state.ts";
import type { PlannedStep, PrepareContext, PreparedProcess } from "./run-step.ts";
import type { ActionStep } from "./types.ts";

export interface PlannedAction {
  readonly main: PlannedStep;
  readonly post: PlannedStep | null;
}

/** Reads the manifest, as the runner does at job start: a bad one fails the job before any step. */
export async function planAction(
  job: JobState,
  step: ActionStep,
  actionName: string,
): Promise<PlannedAction> {
  const manifest = await readActionManifest(step.dir);
  const uses = step.uses ?? `./${basename(step.dir)}`;
  const name = step.name ?? `Run ${uses}`;
  const common = {
    id: step.id ?? null,
    continueOnError: step.continueOnError === true,
    actionName,
    github: describeReference(uses),
    env: step.env ?? {},
    cwd: job.layout.workspace,
    state: new Map<string, string>(),
    // A node action reports its own errors.
    failureMessage: null,
  };
  const prepare = (script: string, header: readonly string[]) => (context: PrepareContext) =>
    prepareNode({ step, manifest, script, header, context });
  return {
    main: {
      ...common,
      name,
      phase: "main",
      condition: step.if,
      prepare: prepare(manifest.main, [`##[group]Run ${uses}`]),
    },
    post:
      manifest.post === null
        ? null
        : {
            ...common,
            name: `Post ${name}`,
            phase: "post",
            condition: manifest.postIf,
            prepare: prepare(manifest.post, []),
          },
  };
}

function describeReference(uses: string): Record<string, string> {
  const reference = /^([^/.]+\/[^/@]+)[^@]*@(.+)$/.exec(uses);
  return { action_repository: reference?.[1] ?? "", action_ref: reference?.[2] ?? "" };
}

interface NodeOptions {
  readonly step: ActionStep;
  readonly manifest: ActionManifest;
  readonly script: string;
  /** First lines of the log; empty for a post step. */
  readonly header: readonly string[];
  readonly context: PrepareContext;
}

async function prepareNode(options: NodeOptions): Promise<PreparedProcess> {
  const { step, manifest, header, context } = options;
  const { job, log } = context;
  if (manifest.hasPre && header.length > 0) {
    log.annotate(
      "warning",
      `\`pre\` execution is not supported for local action from '${step.dir}'`,
    );
  }
  const { values, warnings } = resolveInputs(manifest, step.with ?? {}, {
    github: { ...job.github.variables, token: job.github.token },
    runner: job.runnerContext,
    matrix: job.options.matrix ?? null,
    jobStatus: job.status,
  });
  for (const warning of warnings) log.annotate("warning", warning);
  writeHeader(header, values, context);
  const script = join(step.dir, options.script);
  await access(script);
  const isPost = header.length === 0;
  const inputs = isPost && step.postInputs ? new Map(Object.entries(step.postInputs)) : values;
  return {
    file: job.nodePath,
    args: [script],
    inputs: Object.fromEntries(
      [...inputs].map(([name, value]) => [inputVariableName(name), value]),
    ),
    services: { ...job.serviceEnv, ...job.idTokenEnv },
  };
}

function writeHeader(
  header: readonly string[],
  inputs: ReadonlyMap<string, string>,
  { log, envContext }: PrepareContext,
): void {
  if (header.length === 0) {
    log.write("Post job cleanup.");
    return;
  }
  for (const line of header) log.write(line);
  if (inputs.size > 0) log.write("with:");
  for (const [name, value] of inputs) if (value !== "") log.write(`  ${name}: ${value}`);
  if (envContext.size > 0) log.write("env:");
  for (const [name, value] of envContext) log.write(`  ${name}: ${value}`);
  log.write("##[endgroup]");
}
