/** What an Authorization header holds (RFC 7617, RFC 6750). */
export type Credential =
  | { scheme: "basic"; user: string; password: string }
  | { scheme: "bearer"; token: string };

/** The header's value for `user:password`, in UTF-8. */
export function basicAuthorization(userAndPassword: string): string {
  return `Basic ${Buffer.from(userAndPassword, "utf8").toString("base64")}`;
}

/** Undefined for another scheme, and for what is no credential of its scheme. */
export function parseAuthorization(header: string): Credential | undefined {
  const [, scheme = "", value = ""] = /^(\w+) +(\S+)$/.exec(header) ?? [];
  switch (scheme.toLowerCase()) {
    case "bearer":
      return { scheme: "bearer", token: value };
    case "basic": {
      const text = Buffer.from(value, "base64").toString("utf8");
      const colon = text.indexOf(":");
      if (colon < 0) return undefined;
      return { scheme: "basic", user: text.slice(0, colon), password: text.slice(colon + 1) };
    }
    default:
      return undefined;
  }
}
