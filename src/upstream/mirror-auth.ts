import { basicAuthorization, parseAuthorization } from "../lib/authorization.ts";

/** Credentials, and to whom they may be sent. */
export interface MirrorAuth {
  /** Host as in the mirror's URL, with the port if the URL has one. */
  host: string;
  /**
   * The mirror's URL if they were given with it. Then they are sent to what is below it and to
   * nothing else on the host, whose other paths may belong to others.
   */
  url?: string;
  /** Value of the Authorization header. */
  authorization: string;
}

/** Authorization for `user:password` (basic) or a bare token (bearer). */
export function authorizationFor(credential: string): string {
  return credential.includes(":") ? basicAuthorization(credential) : `Bearer ${credential}`;
}

/**
 * The texts of a credential that must not be printed: the header's value, and the password in it.
 */
export function secretsOf({ authorization }: MirrorAuth): string[] {
  const [, sent = ""] = authorization.split(" ");
  const credential = parseAuthorization(authorization);
  if (credential?.scheme !== "basic") return [sent];
  return [sent, credential.password].filter((secret) => secret !== "");
}

/**
 * The first credentials that may be sent to `url`, or undefined. None are ever sent in clear: plain
 * http is trusted on loopback only. (The go command refuses it everywhere.)
 */
export function findCredentials(url: URL, auth: readonly MirrorAuth[]): MirrorAuth | undefined {
  return auth.find((entry) => mayReceive(url, entry));
}

/** Whether these credentials may be sent to `url`. */
export function mayReceive(
  url: URL,
  { host, url: mirror }: Pick<MirrorAuth, "host" | "url">,
): boolean {
  if (!isConfidential(url)) return false;
  return mirror === undefined ? isHost(host, url) : isBelow(url, mirror);
}

/** Whether nobody on the way can read what is sent to `url`. */
export function isConfidential(url: URL): boolean {
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

/** Whether `url` is the mirror's own URL or below it, element by element. */
function isBelow(url: URL, mirror: string): boolean {
  if (!URL.canParse(mirror)) return false;
  const { origin, pathname } = new URL(mirror);
  const base = pathname.replace(/\/+$/, "");
  return url.origin === origin && `${url.pathname}/`.startsWith(`${base}/`);
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
