import { randomBytes, timingSafeEqual } from "node:crypto";

/** What a request needs to be let in. */
export interface Door {
  port: number;
  /** What each path begins with, after a slash. */
  secret: string;
}

/** What to do with a request. */
export type Admission =
  /** `path`: what follows the secret, with its slash. */
  | { kind: "admitted"; path: string }
  /** The answer, which is all that happens. */
  | { kind: "refused"; status: 404 | 414 };

const SECRET_BYTES = 16;
/** Longer than any path that go asks for: the longest part is a module path, and a file's name. */
const MAX_PATH_CHARS = 4096;

/** 128 random bits, as a part of a path. */
export function createSecret(): string {
  return randomBytes(SECRET_BYTES).toString("hex");
}

/**
 * Lets in who knows the secret. `host` is compared too: a web page can make a browser of this
 * machine ask us under another name. Pure.
 */
export function admit(
  { url = "", host = "" }: { url?: string | undefined; host?: string | undefined },
  { port, secret }: Door,
): Admission {
  const isOurs = [`127.0.0.1:${port}`, `localhost:${port}`].includes(host.toLowerCase());
  const prefix = `/${secret}/`;
  if (!isOurs || !isEqual(url.slice(0, prefix.length), prefix)) {
    return { kind: "refused", status: 404 };
  }
  const path = url.slice(prefix.length - 1);
  if (path.length > MAX_PATH_CHARS) return { kind: "refused", status: 414 };
  return { kind: "admitted", path };
}

/** In a time that does not depend on where they differ. */
function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
