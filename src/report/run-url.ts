/** What of a job names its run. */
interface Run {
  repository?: string;
  runId: string;
  runAttempt: string;
}

/**
 * Where people see a run, as the target of a markdown link; undefined for one that GitHub has not.
 * `serverUrl` has no slash at its end.
 */
export function runUrl(
  serverUrl: string,
  { repository = "", runId, runAttempt }: Run,
): string | undefined {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d+$/.test(runId)) return undefined;
  const attempt = /^\d+$/.test(runAttempt) ? `/attempts/${runAttempt}` : "";
  // What ends a link's target, or begins markup in it, cannot stand in it.
  const server = serverUrl.replaceAll(
    /[^\w./:-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `${server}/${repository}/actions/runs/${runId}${attempt}`;
}
