import { ParseError } from "../lib/errors.ts";

/** When the next entry is asked: only after 404 and 410 (`,`), or after any failure (`|`). */
type Fallback = "not-found" | "any-error";

interface MirrorEntry {
  kind: "mirror";
  /** Base URL, http, https or file, without credentials or a trailing slash. */
  url: string;
  /** Credentials from the URL. Never print them. */
  auth?: { user: string; password: string };
  fallback: Fallback;
}

/** `direct`: the origin of each module. `off`: no download at all. Both end the list. */
interface LastEntry {
  kind: "direct" | "off";
  fallback: Fallback;
}

export type ProxyEntry = MirrorEntry | LastEntry;
export type ProxyList = readonly ProxyEntry[];

const SEPARATORS: Readonly<Record<Fallback, string>> = { "not-found": ",", "any-error": "|" };
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|file:\/)/i;
const PROTOCOLS: readonly string[] = ["http:", "https:", "file:"];

/**
 * Reads a list in the syntax of GOPROXY (https://go.dev/ref/mod#environment-variables), by the go
 * command's rules. Throws `ParseError` for a list without entries and for an entry that names no
 * mirror; the message holds no credentials.
 */
export function parseProxyList(text: string): ProxyList {
  const entries: ProxyEntry[] = [];
  for (const [, part = "", separator] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
    const entry = part.trim();
    if (entry === "") continue;
    if (entry === "direct" || entry === "off") {
      entries.push({ kind: entry, fallback: "not-found" });
      break;
    }
    const fallback = separator === "|" ? "any-error" : "not-found";
    entries.push({ kind: "mirror", ...parseMirror(entry, entries.length + 1), fallback });
  }
  if (entries.length === 0) {
    throw new ParseError("the list of mirrors has no entries", { code: "PROXY_LIST" });
  }
  return entries;
}

/** The list in GOPROXY's syntax, without credentials. */
export function formatProxyList(list: ProxyList): string {
  return list
    .map((entry, index) => {
      const name = entry.kind === "mirror" ? entry.url : entry.kind;
      return index === list.length - 1 ? name : `${name}${SEPARATORS[entry.fallback]}`;
    })
    .join("");
}

function parseMirror(entry: string, position: number): Pick<MirrorEntry, "url" | "auth"> {
  const invalid = (problem: string) =>
    new ParseError(`entry ${position} (${redact(entry)}) of the list of mirrors ${problem}`, {
      code: "PROXY_LIST",
    });
  // A single word is reserved: the go command may give it a meaning one day.
  if (!/[.:/]/.test(entry)) throw invalid("is neither a URL nor direct nor off");
  if (entry.startsWith("/")) throw invalid("is a path; write a directory as file:///path");
  const text = entry.includes(":/") ? entry : `https://${entry}`;
  if (/[\s\\]/.test(text) || !WITH_SCHEME.test(text) || !URL.canParse(text)) {
    throw invalid("is not a URL");
  }
  const url = new URL(text);
  if (!PROTOCOLS.includes(url.protocol)) throw invalid("must have the scheme http, https or file");
  if (url.search !== "" || url.hash !== "") throw invalid("must not have a query or a fragment");
  if (url.protocol === "file:" && url.host !== "") throw invalid("must not name a host");
  const base = `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`;
  if (url.username === "" && url.password === "") return { url: base };
  return { url: base, auth: { user: decode(url.username), password: decode(url.password) } };
}

/**
 * The part of an entry that may be printed; only the scheme if there may be a password or token.
 */
function redact(entry: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/+/i.exec(entry)?.[0] ?? "";
  const rest = entry.slice(scheme.length);
  const secret = rest.search(/[@:?#]/);
  return secret < 0 ? entry : `${scheme}…`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % stands for itself.
    return text;
  }
}
