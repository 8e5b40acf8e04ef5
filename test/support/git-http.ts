import { spawn, spawnSync } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Why a test that needs git over http is skipped. */
export const NO_GIT_HTTP = "git http-backend is not installed";

/** Repositories that are read over http, with basic authentication. */
export interface GitHttp {
  /** With a slash at its end. */
  url: string;
  /** What was asked for, and with which user and password. */
  requests: { path: string; credentials: string | undefined }[];
  close(): Promise<void>;
}

export function hasGitHttp(): boolean {
  const { status, stderr } = spawnSync("git", ["http-backend"], { env: process.env });
  // Without a request to answer it says what it misses.
  return status !== null && !String(stderr).includes("is not a git command");
}

/**
 * Serves the bare repositories below a folder by `git http-backend`, to clients that send `credentials`,
 * which is a user and a password with a colon. Without credentials a request is answered with 401.
 */
export async function startGitHttp(options: {
  root: string;
  credentials: string;
  /** Whether requests are left without an answer. */
  isSilent?: boolean;
}): Promise<GitHttp> {
  const requests: GitHttp["requests"] = [];
  const server = createServer((request, response) => {
    const [, encoded] = /^Basic (.+)$/.exec(request.headers.authorization ?? "") ?? [];
    const credentials = encoded && Buffer.from(encoded, "base64").toString();
    requests.push({ path: request.url ?? "", credentials });
    if (options.isSilent) return;
    if (credentials === options.credentials) answer(options.root, request, response);
    else response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** By CGI (RFC 3875). */
function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "", "http://localhost");
  const child = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env["PATH"],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      // The folder may belong to another user than the one that runs the tests.
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "safe.directory",
      GIT_CONFIG_VALUE_0: "*",
      REQUEST_METHOD: request.method,
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: [request.headers["content-encoding"] ?? ""].flat().join(),
      GIT_PROTOCOL: [request.headers["git-protocol"] ?? ""].flat().join(),
      REMOTE_USER: "reader",
      REMOTE_ADDR: "127.0.0.1",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  request.pipe(child.stdin);
  child.stdin.on("error", () => {});
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.once("close", () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf("\r\n\r\n");
    const headers = output
      .subarray(0, end)
      .toString()
      .split("\r\n")
      .map((line) => line.split(/: ?(.*)/s));
    for (const [name = "", value = ""] of headers) {
      if (name === "Status") response.statusCode = Number.parseInt(value, 10);
      else if (name !== "") response.setHeader(name, value);
    }
    response.end(output.subarray(end + 4));
  });
}
