export interface EnvironmentLayers {
  /** Environment of the runner process itself. */
  readonly process: Readonly<Record<string, string>>;
  /** Job env, all GITHUB_ENV writes so far, then the step's `env`. */
  readonly envContext: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  /** INPUT_* variables; none for run steps. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly prependedPaths: readonly string[];
  readonly github: Readonly<Record<string, string>>;
  readonly runner: Readonly<Record<string, string>>;
  /** Tokens and service addresses; none for run steps. */
  readonly services: Readonly<Record<string, string>>;
}

/**
 * The environment of a step, later layers winning in the order of the fields of
 * {@link EnvironmentLayers}: so GITHUB_* and RUNNER_* win over anything written to GITHUB_ENV.
 */
export function buildStepEnvironment(layers: EnvironmentLayers): Record<string, string> {
  const env: Record<string, string> = {
    ...Object.fromEntries(layers.envContext),
    ...Object.fromEntries([...layers.state].map(([name, value]) => [`STATE_${name}`, value])),
    ...layers.inputs,
  };
  const prepend = layers.prependedPaths.toReversed().join(":");
  if (prepend !== "") {
    env["PATH"] = prependPath(prepend, env["PATH"] ?? layers.process["PATH"] ?? "");
  }
  Object.assign(env, toVariables("GITHUB", layers.github), toVariables("RUNNER", layers.runner));
  Object.assign(env, layers.services);
  delete env["NODE_ICU_DATA"];
  env["GITHUB_ACTIONS"] = "true";
  if (env["CI"] === undefined && layers.process["CI"] === undefined) env["CI"] = "true";
  return { ...layers.process, ...env };
}

function prependPath(prepend: string, current: string): string {
  if (current === "") return prepend;
  return current.startsWith(`${prepend}:`) ? current : `${prepend}:${current}`;
}

function toVariables(
  prefix: string,
  context: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(context).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, value]),
  );
}
