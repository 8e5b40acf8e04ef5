import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { tryReadHead } from "../git.ts";
import type { RunnerLayout } from "./layout.ts";
import type { JobOptions } from "./types.ts";

/** The `github` context without what changes from step to step; values of GITHUB_* variables. */
export interface GitHubContext {
  readonly variables: Readonly<Record<string, string>>;
  readonly token: string;
}

const NO_COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** Writes the event payload and returns the context of the job. */
export async function createGitHubContext(
  job: JobOptions,
  repository: string,
  layout: RunnerLayout,
  token: string,
): Promise<GitHubContext> {
  const defaultBranch = job.defaultBranch ?? "main";
  const ref = job.ref ?? `refs/heads/${defaultBranch}`;
  const workflow = job.workflow ?? "CI";
  const owner = repository.split("/")[0] ?? "";
  // Without another word, actions/checkout takes the event's commit.
  const sha = job.sha ?? tryReadHead(layout.workspace) ?? NO_COMMIT;
  const eventPath = join(layout.tempDir, "_github_workflow", "event.json");
  await mkdir(join(layout.tempDir, "_github_workflow"), { recursive: true });
  await writeFile(
    eventPath,
    JSON.stringify({
      ref,
      repository: {
        id: 1,
        name: basename(repository),
        full_name: repository,
        owner: { login: owner },
        private: false,
        default_branch: defaultBranch,
      },
      ...job.event,
    }),
  );
  return {
    token,
    variables: {
      actor: owner,
      actor_id: "1",
      api_url: job.apiUrl ?? "https://api.github.com",
      base_ref: job.baseRef ?? "",
      event_name: job.eventName ?? "push",
      event_path: eventPath,
      graphql_url: "https://api.github.com/graphql",
      head_ref: job.headRef ?? "",
      job: job.name,
      ref,
      ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
      ref_protected: "false",
      ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
      repository,
      repository_id: "1",
      repository_owner: owner,
      repository_owner_id: "1",
      retention_days: "90",
      run_attempt: String(job.runAttempt ?? 1),
      run_id: String(job.runId ?? 1),
      run_number: "1",
      server_url: "https://github.com",
      sha,
      triggering_actor: owner,
      workflow,
      workflow_ref: `${repository}/.github/workflows/ci.yml@${ref}`,
      workflow_sha: sha,
      workspace: layout.workspace,
    },
  };
}

/** The `runner` context; values of RUNNER_* variables. */
export function createRunnerContext(
  layout: RunnerLayout,
  isDebug: boolean,
): Readonly<Record<string, string>> {
  return {
    os: "Linux",
    arch: process.arch === "arm64" ? "ARM64" : "X64",
    name: "GitHub Actions 1",
    environment: "github-hosted",
    tool_cache: layout.toolCacheDir,
    temp: layout.tempDir,
    workspace: layout.pipelineDir,
    ...(isDebug ? { debug: "1" } : {}),
  };
}
