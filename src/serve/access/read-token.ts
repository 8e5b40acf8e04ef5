import { hash } from "node:crypto";
import { parseAuthorization } from "../../lib/authorization.ts";

/**
 * The SHA-256 of a request's token, in lower-case hex: of a bearer token, or of the password of basic
 * authentication, which is what go sends from a netrc file. Undefined if there is none.
 */
export function hashToken(authorization: string | undefined): string | undefined {
  const credential = parseAuthorization(authorization ?? "");
  const token = credential?.scheme === "basic" ? credential.password : credential?.token;
  return token ? hash("sha256", token, "hex") : undefined;
}
