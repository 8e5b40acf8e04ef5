import { chmodSync } from "node:fs";
import { createServer, type Server, STATUS_CODES } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { DOCTOR_REPORT, type DoctorReport } from "../../../src/doctor/doctor-report.ts";
import { run } from "../../../src/lib/process.ts";
import type { ServerCertificate } from "../../support/certificate.ts";
import { writeFiles } from "../../support/git.ts";
import { type SyntheticModule, sumLines } from "../../support/module-builder.ts";
import { type ModuleMirrorOptions, startModuleMirror } from "../../support/module-mirror.ts";
import { ENTRY } from "../../support/prepared/folder.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** What the project of each test requires. */
export const MODULE: SyntheticModule = { path: "github.com/octo-org/Lib", version: "v1.2.3" };
const GO_MOD = `module example.com/app\n\ngo 1.21\n\nrequire ${MODULE.path} ${MODULE.version}\n`;

interface Case {
  /** Settings of go, as environment variables. GOPROXY is `off` by default. */
  env?: Readonly<Record<string, string>>;
  /** Files of the project, besides go.mod and go.sum or in their place. */
  files?: Readonly<Record<string, string>>;
  args?: readonly string[];
  /** A program, with arguments, that runs the doctor's command line behind them. */
  within?: readonly string[];
}

interface Diagnosed {
  report: DoctorReport;
  exitCode: number;
  /** IDs of all findings, in their order. */
  ids: string[];
  /** Everything that was printed. */
  text: string;
}

/** Runs the doctor as people do, as a process of its own in a project with one dependency. */
export async function diagnose({
  args = [],
  within = [],
  ...project
}: Case = {}): Promise<Diagnosed> {
  const { dir, env } = await makeProject(project);
  const command = [...within, process.execPath, ENTRY, "doctor", "--json", "-C", dir, ...args];
  const [program = "", ...rest] = command;
  const { exitCode, stdout, stderr } = await run(program, rest, {
    cwd: dir,
    env,
    timeoutMs: 60_000,
  });
  if (stdout === "") throw new Error(`the doctor printed nothing: ${stderr}`);
  const report = DOCTOR_REPORT.read(JSON.parse(stdout), "");
  const ids = report.checks
    .flatMap(({ findings }) => findings.map(({ id }) => id))
    // That depends on the Go of the machine that runs the tests.
    .filter((id) => id !== "go-checks-flawed");
  return { report, exitCode, ids, text: `${stdout}${stderr}` };
}

/** What the real go writes when a command fails in such a project. */
export async function failGo({ args = [], within = [], ...project }: Case): Promise<string> {
  const { dir, env } = await makeProject(project);
  const [program = "", ...rest] = [...within, "go", ...args];
  const { exitCode, stdout, stderr } = await run(program, rest, {
    cwd: dir,
    env,
    timeoutMs: 60_000,
  });
  if (exitCode === 0) throw new Error(`go ${args.join(" ")} did not fail: ${stdout}`);
  return stderr;
}

async function makeProject({ env = {}, files = {} }: Pick<Case, "env" | "files">) {
  const home = await makeTempDir("doctor");
  const dir = join(home, "project");
  writeFiles(dir, { "go.mod": GO_MOD, "go.sum": sumLines([MODULE]), ...files });
  const own = {
    HOME: home,
    GOPATH: join(home, "go"),
    GOMODCACHE: join(home, "go", "pkg", "mod"),
    GOCACHE: join(home, "cache"),
    GOFLAGS: "",
    GOENV: join(home, "goenv"),
    GOTOOLCHAIN: "local",
    GOPROXY: "off",
    GOSUMDB: "off",
    NETRC: join(home, ".netrc"),
    HTTP_PROXY: "",
    HTTPS_PROXY: "",
    NO_PROXY: "",
  };
  // Some tests run the doctor as another user, who may look at everything and write nothing.
  chmodSync(home, 0o755);
  return { dir, env: { ...own, ...env } };
}

/** A mirror that has the module, over plain HTTP, until the test ends. */
export async function startMirror(options: ModuleMirrorOptions = {}): Promise<string> {
  const mirror = await startModuleMirror({ modules: [MODULE], ...options });
  onTestFinished(() => mirror.close());
  return mirror.url;
}

interface TlsMirrorOptions {
  date?: Date;
  status?: number;
  /** It takes no connection of a client without one. */
  wantsClientCertificate?: boolean;
}

/**
 * A server in front of a mirror that speaks TLS with this certificate, at `localhost`. `date` is the
 * Date header of each answer, and `status` that of all of them if it is given.
 */
export async function startTlsMirror(
  { key, cert }: ServerCertificate,
  { date, status, wantsClientCertificate = false }: TlsMirrorOptions = {},
): Promise<string> {
  const behind = await startMirror();
  const options = { key, cert, requestCert: wantsClientCertificate, rejectUnauthorized: true };
  const server = createTlsServer(options, async (request, response) => {
    const answer = await fetch(`${behind}${request.url}`);
    if (date) response.setHeader("date", date.toUTCString());
    response.writeHead(status ?? answer.status, {
      "content-type": answer.headers.get("content-type") ?? "",
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  return `https://localhost:${await listen(server)}`;
}

/** A server that closes each connection at its first byte, at `localhost`. */
export async function startClosingServer(): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => {}).once("data", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

/** A server in front of a mirror that sends this many bytes in each tenth of a second. */
export async function startSlowMirror(mirror: string, bytesPerTenth: number): Promise<string> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(`${mirror}${request.url}`);
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { "content-length": body.length });
    for (let at = 0; at < body.length && !response.destroyed; at += bytesPerTenth) {
      response.write(body.subarray(at, at + bytesPerTenth));
      await sleep(100);
    }
    response.end();
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

/** A server, also as an HTTP proxy, that has the same page for each request, and no tunnels. */
export async function startPageServer(status: number, page: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "text/plain" }).end(page);
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

/** An HTTP proxy that answers each request for a tunnel, and each other one, with this status. */
export async function startRefusingProxy(status: number): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status).end();
  });
  server.on("connect", (_request, socket) => {
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Length: 0\r\n\r\n`);
  });
  return `127.0.0.1:${await listen(server)}`;
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function findClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function listen(server: Server | ReturnType<typeof createTlsServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
