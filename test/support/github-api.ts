/**
 * GitHub's REST API on 127.0.0.1, as far as comments of a pull request go. Strict: credentials,
 * permissions, headers, sizes, pages and limits are those of the real one
 * (https://docs.github.com/rest/issues/comments).
 */
export { startGithubApi } from "./github-api/start-github-api.ts";
export type { GithubApi } from "./github-api/types.ts";
