import { UpstreamError } from "../lib/errors.ts";
import { ZipPoolError } from "../store/zip-pool.ts";
import { OfflineError } from "./offline-upstream.ts";

/** A small answer that is sent in one piece. */
export interface TextResponse {
  status: number;
  body: string | Buffer;
  contentType: string;
  headers?: Record<string, string>;
}

const PLAIN = "text/plain; charset=utf-8";

/*
 * The go command prints the body of an error only if it is short plain text. It stops at the first
 * empty line, after 8 lines, and once the lines, with 2 more characters for each, have more than
 * 8 * 81 bytes (cmd/go/internal/web/api.go).
 */
const MAX_LINES = 8;
const MAX_BYTES = 8 * 81;
const GO_BYTES_PER_LINE = 2;

/** A status with lines for people. If there are too many for go, the last ones are left out. */
export function plainText(status: number, lines: readonly string[]): TextResponse {
  const clean = lines
    .flatMap((line) => line.split("\n"))
    .map(cleanLine)
    .filter(Boolean);
  const shown =
    clean.length <= MAX_LINES
      ? clean
      : [...clean.slice(0, MAX_LINES - 1), `and ${clean.length - MAX_LINES + 1} more`];
  let left = MAX_BYTES;
  let body = "";
  for (const line of shown) {
    left -= GO_BYTES_PER_LINE;
    if (left <= 0) break;
    const part = line.length <= left ? line : `${line.slice(0, Math.max(0, left - 3))}...`;
    left -= part.length;
    body += `${part}\n`;
  }
  return { status, body, contentType: PLAIN };
}

/** Keeps printable ASCII, and only the origin of URLs: a path or a user may be a secret. */
function cleanLine(line: string): string {
  return line
    .replaceAll(/[^\x20-\x7e]/g, "?")
    .replaceAll(/\b(https?:\/\/)(?:[^\s/@]*@)?([^\s/@]+)(?:\/\S*)?/g, "$1$2")
    .trim();
}

export const BAD_METHOD: TextResponse = {
  ...plainText(405, ["go-accel: only GET and HEAD are answered"]),
  headers: { allow: "GET, HEAD" },
};
export const UNKNOWN_PATH = plainText(404, [
  "not found: go-accel: not a path of the GOPROXY protocol",
]);
export const UNKNOWN_DATABASE = plainText(404, [
  "not found: go-accel: no mirror passes requests on to this checksum database",
]);

/**
 * Says that something was not found, so that the go command goes on to the next entry of its list.
 */
export function notFound(what: string, mirrors: readonly string[]): TextResponse {
  return plainText(404, [
    `not found: go-accel: no mirror has ${what}`,
    ...mirrors.map((mirror) => `${mirror}: not found`),
  ]);
}

/** A path that no mirror may learn. 404, so that go can still get the module from its origin. */
export function deniedModule(modulePath: string): TextResponse {
  return plainText(404, [
    `not found: go-accel: ${modulePath} is private (GONOPROXY); no mirror was asked`,
  ]);
}

export function deniedLookup(modulePath: string): TextResponse {
  return plainText(403, [
    `go-accel: ${modulePath} is private (GONOSUMDB); the checksum database was not asked`,
  ]);
}

export function ok(body: Buffer, contentType = PLAIN): TextResponse {
  return { status: 200, body, contentType };
}

/** An older answer that says how old it is (https://www.rfc-editor.org/rfc/rfc9111#name-age). */
export function stale(text: TextResponse, ageMs: number): TextResponse {
  const age = String(Math.floor(ageMs / 1000));
  return { ...text, headers: { age, "x-go-accel-stale": age } };
}

/**
 * A failure must never look like "not found": the go command would then ask the server after a
 * comma for a module that the failing one has.
 */
export function failure(what: string, error: unknown): TextResponse {
  if (error instanceof OfflineError) {
    return plainText(502, [`go-accel: offline: ${what} is not in the restored cache`]);
  }
  if (error instanceof ZipPoolError) {
    return plainText(500, [`go-accel: ${what}: ${error.message}`]);
  }
  if (!(error instanceof UpstreamError)) {
    return plainText(500, [`go-accel: ${what}: internal fault`]);
  }
  const status = error.code === "TIMEOUT" ? 504 : 502;
  const [first, ...others] = error.failures;
  if (!first || others.length === 0)
    return plainText(status, [`go-accel: ${what}: ${error.message}`]);
  return plainText(status, [
    `go-accel: ${what}: no mirror could give it`,
    ...error.failures.map(({ message }) => message),
  ]);
}
