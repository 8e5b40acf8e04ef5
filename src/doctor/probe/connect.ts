import { lookup } from "node:dns/promises";
import { connect as connectTcp, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectTls, type SecureContext, type TLSSocket } from "node:tls";
import { systemClock } from "../../lib/clock.ts";
import { errnoOf } from "../../lib/fs.ts";
import { within } from "../../lib/within.ts";
import type { CertificateFacts, ConnectionFailure } from "../judge/judge-connection.ts";
import { openTunnel } from "./open-tunnel.ts";
import type { Route } from "./proxy-route.ts";

/** For each of name, connection, tunnel and TLS. */
const STEP_TIMEOUT_MS = 3_000;
/** With several addresses Node would give up on each after 250 ms, which a far server needs. */
const ADDRESS_TIMEOUT_MS = 1_500;

export type Connection =
  | {
      kind: "open";
      socket: Duplex;
      /** Of a TLS server; with `fault` if go would not trust it. The connection is open all the same. */
      certificate: CertificateFacts | undefined;
    }
  | ConnectionFailure;

interface Target {
  url: URL;
  route: Route;
  authorities: SecureContext;
}

/** Opens a connection step by step, and tells at which step it failed. Never throws. */
export async function connect({ url, route, authorities }: Target): Promise<Connection> {
  if (route.kind === "invalid") {
    return { kind: "failed", step: "proxy-address", code: route.variable };
  }
  const way = await (route.kind === "proxy"
    ? throughProxy(url, route.proxy, authorities)
    : straight(url));
  if (!("socket" in way) || url.protocol !== "https:") return way;
  return startTls(way.socket, hostOf(url), authorities);
}

async function straight(url: URL): Promise<Connection> {
  const host = hostOf(url);
  const resolved = await tryStep("dns", (signal) => abortable(lookup(host), signal));
  if ("kind" in resolved) return resolved;
  const port = portOf(url);
  const opened = await tryStep("tcp", (signal) => openSocket(host, port, signal));
  if ("kind" in opened) return opened;
  return { kind: "open", socket: opened.value, certificate: undefined };
}

async function throughProxy(url: URL, proxy: URL, authorities: SecureContext): Promise<Connection> {
  const plain = await straight(proxy);
  const opened =
    "socket" in plain && proxy.protocol === "https:"
      ? await startTls(plain.socket, hostOf(proxy), authorities)
      : plain;
  if (opened.kind === "failed") return { ...opened, step: "proxy", code: opened.code };
  if (opened.certificate?.fault !== undefined) {
    opened.socket.destroy();
    return { kind: "failed", step: "proxy", code: opened.certificate.fault };
  }
  if (url.protocol !== "https:") return opened;
  const { socket } = opened;
  const tunnel = await tryStep("proxy", (signal) =>
    openTunnel(socket, `${url.hostname}:${portOf(url)}`, proxy, signal),
  );
  if ("kind" in tunnel) return tunnel;
  if (tunnel.value === 200) return { kind: "open", socket, certificate: undefined };
  socket.destroy();
  return { kind: "failed", step: "tunnel", code: String(tunnel.value) };
}

async function startTls(
  socket: Duplex,
  host: string,
  secureContext: SecureContext,
): Promise<Connection> {
  const started = await tryStep(
    "tls",
    (signal) =>
      new Promise<TLSSocket>((resolve, reject) => {
        const secure = connectTls({
          socket,
          secureContext,
          // An IP address is no server name.
          ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
          // The certificate is judged, not refused: what is wrong with it is the question.
          rejectUnauthorized: false,
          ALPNProtocols: ["http/1.1"],
          host,
        });
        secure.once("secureConnect", () => resolve(secure));
        // It stays: an error that comes later shows where the connection is used.
        secure.on("error", reject);
        signal.addEventListener("abort", () => secure.destroy(abortReason(signal)));
      }),
  );
  if ("kind" in started) {
    socket.destroy();
    return started;
  }
  const secure = started.value;
  return { kind: "open", socket: secure, certificate: describe(secure) };
}

function describe(secure: TLSSocket): CertificateFacts {
  const { subject, issuer, subjectaltname, valid_from, valid_to } = secure.getPeerCertificate();
  const error: unknown = secure.authorizationError;
  const fault = secure.authorized ? undefined : (errnoOf(error) ?? String(error));
  return {
    ...(fault === undefined ? {} : { fault }),
    issuer: nameOf(issuer),
    names: subjectaltname ?? nameOf(subject),
    fromMs: Date.parse(valid_from),
    toMs: Date.parse(valid_to),
  };
}

function nameOf(name: object | undefined): string {
  const parts = Object.entries(name ?? {}).filter(([key]) => key === "O" || key === "CN");
  return parts.map(([key, value]) => `${key}=${String(value)}`).join(", ");
}

function openSocket(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({
      host,
      port,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT_MS,
    });
    signal.addEventListener("abort", () => socket.destroy(abortReason(signal)));
    socket.once("connect", () => resolve(socket));
    // It stays: an error that comes later shows where the connection is used.
    socket.on("error", reject);
  });
}

type Step = ConnectionFailure["step"];

async function tryStep<T>(
  step: Step,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<{ value: T } | ConnectionFailure> {
  const timeout = Object.assign(new Error("no answer in time"), { code: "TIMEOUT" });
  try {
    const deadline = { timeoutMs: STEP_TIMEOUT_MS, error: () => timeout };
    return { value: await within(systemClock, deadline, work) };
  } catch (error) {
    return { kind: "failed", step, code: errnoOf(error) ?? String(error) };
  }
}

/** A lookup cannot be stopped; its result then counts no more. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(abortReason(signal)));
    work.then(resolve, reject);
  });
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error("aborted");
}

/** Without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === "https:" ? 443 : 80));
}
