/** Credentials for one mirror. They are sent to that host only. */
export interface MirrorAuth {
  /** Host as in the mirror's URL, with the port where the URL has one. */
  host: string;
  /** Value of the Authorization header. */
  authorization: string;
}

/** Authorization for `user:password` (basic) or a bare token (bearer). */
export function authorizationFor(credential: string): string {
  return credential.includes(":")
    ? `Basic ${Buffer.from(credential, "utf8").toString("base64")}`
    : `Bearer ${credential}`;
}

/**
 * The Authorization header for a request to `url`, or undefined. Credentials never travel in
 * clear: plain http is trusted on loopback only, as the go command refuses it everywhere.
 */
export function selectAuthorization(url: URL, auth: readonly MirrorAuth[]): string | undefined {
  if (url.protocol !== "https:" && !isLoopback(url.hostname)) return undefined;
  return auth.find((entry) => entry.host === url.host)?.authorization;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
