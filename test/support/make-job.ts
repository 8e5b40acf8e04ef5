import type { Job } from "../../src/app/job/settings.ts";

/** A push to the default branch, except for what is given. */
export function makeJob(job: Partial<Job> = {}): Job {
  return {
    workspace: "/workspace",
    tempDir: "/temp",
    workflow: "CI",
    name: "test",
    runId: "1",
    runAttempt: "1",
    sha: "0".repeat(40),
    ref: "refs/heads/main",
    defaultBranch: "main",
    eventName: "push",
    hasInputs: false,
    repository: "octo/app",
    pullRequest: undefined,
    apiUrl: "https://api.example.com",
    serverUrl: "https://example.com",
    image: "",
    serviceCacheMode: undefined,
    ...job,
  };
}
