/** What a private mirror asks for. */
export type MirrorCredentials =
  | { readonly user: string; readonly password: string }
  | { readonly bearer: string };

/** Whether the Authorization header of a request carries the credentials. */
export function isAuthorized(credentials: MirrorCredentials, header: string | undefined): boolean {
  return header === expectedHeader(credentials);
}

function expectedHeader(credentials: MirrorCredentials): string {
  if ("bearer" in credentials) return `Bearer ${credentials.bearer}`;
  const pair = `${credentials.user}:${credentials.password}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}
