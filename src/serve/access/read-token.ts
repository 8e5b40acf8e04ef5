import { hash } from "node:crypto";
import { parseAuthorization } from "../../lib/authorization.ts";

/**
 * A request's token: a bearer token, or the password of basic authentication, which is what go sends
 * from a netrc file. Undefined if there is none.
 */
export function readToken(authorization: string | undefined): string | undefined {
  const credential = parseAuthorization(authorization ?? "");
  const token = credential?.scheme === "basic" ? credential.password : credential?.token;
  return token === "" ? undefined : token;
}

/** SHA-256 in lower-case hex, as sha256sum prints it. */
export function hashToken(token: string): string {
  return hash("sha256", token, "hex");
}
