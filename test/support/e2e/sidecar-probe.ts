/** Address of the sidecar in a GOPROXY list that the action gave out. */
export function sidecarAddress(goProxy: string | undefined): string {
  const address = /^(http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32})\|/.exec(goProxy ?? "")?.[1];
  if (address === undefined) throw new Error(`no sidecar leads the list "${goProxy ?? ""}"`);
  return address;
}

/** Pid of the sidecar that answers at the address. Throws if none does. */
export async function fetchSidecarPid(address: string): Promise<number> {
  const answer = await fetch(`${address}/-/healthz`, {
    signal: AbortSignal.timeout(2_000),
  });
  const { pid } = (await answer.json()) as { readonly pid: number };
  return pid;
}
