import path from "node:path";
import { errorMessage } from "../lib/errors.ts";
import { AUTH_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";
import { parseOptions } from "./parse-options.ts";

const OPTIONS = { url: { type: "string" }, "token-file": { type: "string" } } as const;
const TOKEN_VARIABLE = "GO_ACCEL_TOKEN";

/**
 * Answers the go command as GOAUTH's command (`go help goauth`): first without a URL, and again with one
 * for which a server has refused what it got. It reads the token each time, because it may be another by
 * then. A URL of another server gets no answer.
 */
export async function runAuth(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("auth", args, OPTIONS);
  if (values.help) {
    io.out(AUTH_HELP);
    return EXIT.done;
  }
  const [refused, ...others] = positionals;
  if (others.length > 0) throw new UsageError(`auth: unexpected ${others[0]}`);
  if (values.url === undefined) throw new UsageError("auth: --url URL is missing");
  const server = readServerUrl(values.url);
  if (refused !== undefined && !`${refused}/`.startsWith(`${server}/`)) return EXIT.done;
  const token = await readToken(values["token-file"], io);
  io.out(`${server}\n\nAuthorization: Bearer ${token}\n\n`);
  return EXIT.done;
}

/** Without a slash at its end, as go compares it. */
function readServerUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (url?.protocol !== "https:" || !isPlain) {
    throw new UsageError("auth: --url must be an https URL; go sends no credentials to others");
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

/** The messages hold nothing of a token. */
async function readToken(file: string | undefined, io: CliIo): Promise<string> {
  const place = file ?? TOKEN_VARIABLE;
  const token = (file === undefined ? io.env[TOKEN_VARIABLE] : await readFile(file, io))?.trim();
  if (!token) {
    throw new FailedError(`auth: ${place} holds no token; name a file with --token-file`);
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new FailedError(`auth: ${place} holds more than one word, or characters of no token`);
  }
  return token;
}

async function readFile(file: string, io: CliIo): Promise<string> {
  try {
    return await io.readText(path.resolve(io.cwd, file));
  } catch (error) {
    throw new FailedError(`auth: ${errorMessage(error)}`);
  }
}
