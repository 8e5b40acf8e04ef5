/** The fields of a job that name its run. */
interface Run {
  repository?: string;
  runId: string;
  runAttempt: string;
}

/**
 * The address of a run's page, as the target of a markdown link; undefined if the run is not one of
 * GitHub's. `serverUrl` has no trailing slash.
 */
export function runUrl(
  serverUrl: string,
  { repository = "", runId, runAttempt }: Run,
): string | undefined {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d+$/.test(runId)) return undefined;
  const attempt = /^\d+$/.test(runAttempt) ? `/attempts/${runAttempt}` : "";
  // Characters that would end the link's target, or begin markup in it, must not be in it.
  const server = serverUrl.replaceAll(
    /[^\w./:-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `${server}/${repository}/actions/runs/${runId}${attempt}`;
}
