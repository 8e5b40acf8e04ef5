import { hash } from "node:crypto";

/**
 * The SHA-256 of a request's token, in lower-case hex: of a bearer token, or of the password of basic
 * authentication, which is what go sends from a netrc file. Undefined if there is none.
 */
export function hashToken(authorization: string | undefined): string | undefined {
  const [, scheme = "", value = ""] = /^(\w+) +(\S+)$/.exec(authorization ?? "") ?? [];
  const token = readToken(scheme.toLowerCase(), value);
  return token ? hash("sha256", token, "hex") : undefined;
}

function readToken(scheme: string, value: string): string | undefined {
  if (scheme === "bearer") return value;
  if (scheme !== "basic") return undefined;
  const text = Buffer.from(value, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : text.slice(colon + 1);
}
