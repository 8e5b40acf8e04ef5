/** Port of the sidecar in a GOPROXY list that the action exported. */
export function sidecarPort(goProxy: string | undefined): number {
  const port = /^http:\/\/127\.0\.0\.1:(\d+)\|/.exec(goProxy ?? "")?.[1];
  if (port === undefined) throw new Error(`no sidecar leads the list "${goProxy ?? ""}"`);
  return Number(port);
}

/** Pid of the sidecar that answers on the port. Throws if none does. */
export async function fetchSidecarPid(port: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/-/healthz`, {
    signal: AbortSignal.timeout(2_000),
  });
  const { pid } = (await answer.json()) as { readonly pid: number };
  return pid;
}
