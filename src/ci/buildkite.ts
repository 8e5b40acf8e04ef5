import {
  type CiJob,
  type CiSystem,
  type Environment,
  parseNumber,
  refOf,
  serverOf,
} from "./ci-job.ts";

/** Buildkite, by its variables: buildkite.com/docs/pipelines/configure/environment-variables. */
export const BUILDKITE: CiSystem = {
  isHere: (env) => env["BUILDKITE"] === "true",
  read(env): CiJob {
    const pull = parseNumber(env["BUILDKITE_PULL_REQUEST"]);
    const repository = readRepository(env["BUILDKITE_REPO"]);
    return {
      system: "Buildkite",
      workspace: env["BUILDKITE_BUILD_CHECKOUT_PATH"] ?? "",
      tempDir: undefined,
      project: `${env["BUILDKITE_ORGANIZATION_SLUG"] ?? ""}/${env["BUILDKITE_PIPELINE_SLUG"] ?? ""}`,
      name: readName(env),
      runId: env["BUILDKITE_BUILD_NUMBER"] ?? "",
      runAttempt: String(Number(env["BUILDKITE_RETRY_COUNT"] ?? 0) + 1),
      sha: env["BUILDKITE_COMMIT"] ?? "",
      ref: readRef(env, pull),
      defaultBranch: env["BUILDKITE_PIPELINE_DEFAULT_BRANCH"] || undefined,
      event: pull === undefined ? readEvent(env) : "pull_request",
      repository: repository.path,
      serverUrl: repository.server,
      pullRequest:
        pull === undefined ? undefined : { number: pull, isFork: isOfFork(env, repository.path) },
      // Set for the hooks that run after the command.
      status: env["BUILDKITE_COMMAND_EXIT_STATUS"] ?? "",
      // Its bootstrap, which the agent starts for each job.
      program: "buildkite-agent",
    };
  },
};

/** The shards of a step build different packages, and have one label. */
function readName(env: Environment): string {
  const name = env["BUILDKITE_LABEL"] || env["BUILDKITE_STEP_KEY"] || "build";
  const { BUILDKITE_PARALLEL_JOB: index, BUILDKITE_PARALLEL_JOB_COUNT: count } = env;
  return index && count ? `${name} ${Number(index) + 1}/${count}` : name;
}

function readRef(env: Environment, pull: number | undefined): string {
  if (pull !== undefined) return `refs/pull/${pull}/head`;
  // The branch has the name of the tag then, and a tag may be named like the default branch.
  if (env["BUILDKITE_TAG"]) return refOf("tags", env["BUILDKITE_TAG"]);
  return refOf("heads", env["BUILDKITE_BRANCH"]);
}

/**
 * Of a build that was started by hand, by another pipeline or through the API, the branch need not
 * hold the commit.
 */
function readEvent(env: Environment): string {
  const source = env["BUILDKITE_SOURCE"] ?? "";
  return source === "webhook" ? "push" : source;
}

function isOfFork(env: Environment, repository: string): boolean {
  return readRepository(env["BUILDKITE_PULL_REQUEST_REPO"]).path !== repository;
}

/** Of `https://host/owner/name.git`, `ssh://git@host/owner/name` or `git@host:owner/name.git`. */
function readRepository(url = ""): { server: string; path: string } {
  const [, user, host, path] = /^([\w.-]+)@([\w.-]+):(?!\/)(.+?)(?:\.git)?\/?$/.exec(url) ?? [];
  if (user !== undefined && host && path) return { server: `https://${host}`, path };
  if (!URL.canParse(url)) return { server: "", path: "" };
  const { hostname, pathname } = new URL(url);
  const server = serverOf(url) || (hostname === "" ? "" : `https://${hostname}`);
  return { server, path: pathname.replace(/^\/+/, "").replace(/(?:\.git)?\/?$/, "") };
}
