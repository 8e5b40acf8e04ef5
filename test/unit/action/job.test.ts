import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readJob } from "../../../src/action/job.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const ENV = {
  GITHUB_WORKSPACE: "/work",
  RUNNER_TEMP: "/temp",
  GITHUB_REPOSITORY: "octo/app",
  GITHUB_EVENT_NAME: "pull_request",
};

async function readWith(payload: string, env: NodeJS.ProcessEnv = {}) {
  const file = join(await makeTempDir("job"), "event.json");
  await writeFile(file, payload);
  return readJob({ ...ENV, GITHUB_EVENT_PATH: file, ...env });
}

describe("readJob()", () => {
  test("reads what the payload says of repository and pull request", async () => {
    const job = await readWith(
      JSON.stringify({
        repository: { default_branch: "trunk" },
        pull_request: { number: 12, head: { repo: { full_name: "octo/app" } } },
      }),
    );
    expect(job).toMatchObject({
      repository: "octo/app",
      defaultBranch: "trunk",
      pullRequest: { number: 12, isFork: false },
      apiUrl: "https://api.github.com",
      serverUrl: "https://github.com",
    });
  });

  test.each(["", "{", "null", "[]", "7", '"pull_request"', '{"pull_request":null}', "{}"])(
    "takes a payload of %j for none",
    async (payload) => {
      const job = await readWith(payload);
      expect(job.pullRequest).toBeUndefined();
      expect(job.defaultBranch).toBeUndefined();
    },
  );

  test("takes an absent payload for none", async () => {
    const job = await readJob({ ...ENV, GITHUB_EVENT_PATH: "/nowhere/event.json" });
    expect(job.pullRequest).toBeUndefined();
  });

  test("reads where API and server of the installation are", async () => {
    const job = await readJob({
      ...ENV,
      GITHUB_API_URL: "https://git.example.com/api/v3/",
      GITHUB_SERVER_URL: "https://git.example.com",
    });
    expect(job).toMatchObject({
      apiUrl: "https://git.example.com/api/v3",
      serverUrl: "https://git.example.com",
    });
  });

  test.each(["", "api", "file:///etc", "https://", "javascript:x", "https://a b"])(
    "takes %j for no address",
    async (url) => {
      const job = await readJob({ ...ENV, GITHUB_API_URL: url, GITHUB_SERVER_URL: url });
      expect(job.apiUrl).toBe("https://api.github.com");
      expect(job.serverUrl).toBe("https://github.com");
    },
  );

  test.each(["", "octo", "octo/app/x", "octo/a?b", "octo/a b", "/app"])(
    "takes %j for no repository",
    async (repository) => {
      expect((await readJob({ ...ENV, GITHUB_REPOSITORY: repository })).repository).toBe("");
    },
  );
});
