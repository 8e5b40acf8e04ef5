/** Credentials for one mirror. They are sent to that host only. */
export interface MirrorAuth {
  /** Host as in the mirror's URL, with the port if the URL has one. */
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
 * The texts of a credential that must not be printed: the header's value, and the password in it.
 */
export function secretsOf({ authorization }: MirrorAuth): string[] {
  const [scheme, sent = ""] = authorization.split(" ");
  if (scheme !== "Basic") return [sent];
  const credential = Buffer.from(sent, "base64").toString("utf8");
  return [sent, credential.slice(credential.indexOf(":") + 1)].filter((secret) => secret !== "");
}

/**
 * The Authorization header for a request to `url`, or undefined. Credentials are never sent in
 * clear: plain http is trusted on loopback only. (The go command refuses it everywhere.)
 */
export function selectAuthorization(url: URL, auth: readonly MirrorAuth[]): string | undefined {
  if (url.protocol !== "https:" && !isLoopback(url.hostname)) return undefined;
  return auth.find((entry) => isHost(entry.host, url))?.authorization;
}

/**
 * Whether `host` names the URL's host. As in URLs, case and the scheme's own port do not matter.
 */
function isHost(host: string, url: URL): boolean {
  const text = `${url.protocol}//${host}`;
  return URL.canParse(text) && new URL(text).host === url.host;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}
