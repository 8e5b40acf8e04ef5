import type { FindingId } from "../findings/catalogue.ts";
import type { Level } from "../findings/diagnosis.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import { redact } from "../findings/redact.ts";

/** Where a connection ended before it was one. */
export interface ConnectionFailure {
  kind: "failed";
  step: "proxy-address" | "proxy" | "tunnel" | "dns" | "tcp" | "tls";
  /** An `errno` name, `TIMEOUT`, a code of OpenSSL, or for `tunnel` the proxy's status. */
  code: string;
}

/** What a server's certificate says. */
export interface CertificateFacts {
  /** Why go would not trust it, as a code of OpenSSL or Node; not there if it would. */
  fault?: string;
  issuer: string;
  names: string;
  fromMs: number;
  toMs: number;
}

/** A server that the job's go commands would ask, and how they would get there. */
export interface ServerFacts {
  /** As in the setting, without credentials. */
  url: string;
  host: string;
  /** Whether the setting has no scheme, so that go takes https. */
  hasNoScheme?: boolean;
  /** The variable of the proxy, and its address without credentials. */
  proxy?: { variable: string; host: string };
}

/** How the connection to a server came out. */
export type ConnectionFacts =
  | { kind: "open"; certificate: CertificateFacts | undefined; dateMs: number | undefined }
  | ConnectionFailure;

const UNKNOWN_AUTHORITY: readonly string[] = [
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];
/** Makers of devices and programs that read TLS. */
const INTERCEPTORS =
  /zscaler|netskope|umbrella|fortinet|fortigate|palo ?alto|blue ?coat|forcepoint|websense|sophos|check ?point|barracuda|mcafee|trend ?micro|squid|mitmproxy|charles proxy|fiddler|burp/i;

const TCP: Readonly<Record<string, FindingId>> = {
  ECONNREFUSED: "tcp-refused",
  ETIMEDOUT: "tcp-timeout",
  TIMEOUT: "tcp-timeout",
  EHOSTUNREACH: "tcp-unreachable",
  ENETUNREACH: "tcp-unreachable",
  ENETDOWN: "tcp-unreachable",
  EADDRNOTAVAIL: "tcp-unreachable",
};

/** The first step on the way to a server that fails; undefined if go gets there. Pure. */
export function judgeConnection(
  server: ServerFacts,
  facts: ConnectionFacts,
  { nowMs, level }: { nowMs: number; level: Level },
): Finding | undefined {
  if (facts.kind === "failed") return judgeFailure(server, facts, level);
  const { certificate, dateMs } = facts;
  if (certificate?.fault === undefined) return undefined;
  return judgeCertificate(server, certificate, { dateMs, nowMs, level });
}

function judgeFailure(server: ServerFacts, failure: ConnectionFailure, level: Level): Finding {
  const { step, code } = failure;
  const { host, proxy, url } = server;
  const subject = host;
  const through = proxy ? [`${proxy.variable} names the proxy ${proxy.host}`] : [];
  switch (step) {
    case "proxy-address":
      return makeFinding("proxy-invalid", { subject, level, evidence: [`it is in ${code}`] });
    case "proxy":
      return makeFinding("proxy-unreachable", {
        subject,
        level,
        evidence: [...through, describeCode(code)],
        commands: [`export NO_PROXY="$NO_PROXY,${bareHost(host)}"`],
      });
    case "tunnel": {
      const id = code === "407" ? "proxy-auth" : "proxy-refuses";
      return makeFinding(id, { subject, level, evidence: [...through, `it answered ${code}`] });
    }
    case "dns": {
      const id = code === "ENOTFOUND" ? "dns-no-host" : "dns-fails";
      const evidence = [`looking up ${bareHost(host)}: ${describeCode(code)}`];
      return makeFinding(id, {
        subject,
        level,
        evidence,
        commands: [`getent hosts ${bareHost(host)}`],
      });
    }
    case "tcp": {
      const evidence = [`connecting to ${host}: ${describeCode(code)}`];
      const commands = [`curl -v ${url}`];
      return makeFinding(TCP[code] ?? "tcp-broken", { subject, level, evidence, commands });
    }
    case "tls": {
      if (!/WRONG_VERSION|PACKET_LENGTH|UNKNOWN_PROTOCOL|HTTP_REQUEST/.test(code)) {
        const evidence = [`the handshake with ${host}: ${describeCode(code)}`];
        return makeFinding("tls-fails", { subject, level, evidence, commands: [`curl -v ${url}`] });
      }
      const evidence = [`${host} does not answer a TLS handshake with one`];
      if (!server.hasNoScheme) return makeFinding("tls-plain-http", { subject, level, evidence });
      const plain = url.replace(/^https:/, "http:");
      const commands = [`go env -w GOPROXY=${plain}`];
      return makeFinding("goproxy-no-scheme", { subject, level, evidence, commands });
    }
  }
}

function judgeCertificate(
  { host }: ServerFacts,
  { fault = "", issuer, names, fromMs, toMs }: CertificateFacts,
  { dateMs, nowMs, level }: { dateMs: number | undefined; nowMs: number; level: Level },
): Finding {
  const subject = host;
  const shownIssuer = `its issuer is ${redact(issuer)}`;
  const span = `it is valid from ${isoTime(fromMs)} to ${isoTime(toMs)}`;
  const now = `this machine's time is ${isoTime(nowMs)}`;
  if (fault === "CERT_HAS_EXPIRED" || fault === "CERT_NOT_YET_VALID") {
    // By the server's clock the certificate is right, so ours is wrong.
    if (dateMs !== undefined && dateMs >= fromMs && dateMs <= toMs) {
      const evidence = [now, `${host} says ${isoTime(dateMs)}`, span];
      return makeFinding("clock-wrong", { subject, level, evidence, commands: ["date -u"] });
    }
    const id = fault === "CERT_HAS_EXPIRED" ? "tls-expired" : "tls-not-yet-valid";
    return makeFinding(id, { subject, level, evidence: [span, now, shownIssuer] });
  }
  if (fault === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const evidence = [`it is for ${redact(names)}`, shownIssuer];
    return makeFinding("tls-wrong-name", { subject, level, evidence });
  }
  const isUnknown = UNKNOWN_AUTHORITY.includes(fault);
  const evidence = [shownIssuer, `verification: ${fault}`];
  const commands = ["export SSL_CERT_FILE=/path/to/authorities.pem"];
  if (!isUnknown) return makeFinding("tls-fails", { subject, level, evidence });
  const id = INTERCEPTORS.test(issuer) ? "tls-intercepted" : "tls-unknown-authority";
  return makeFinding(id, { subject, level, evidence, commands });
}

const WORDS: Readonly<Record<string, string>> = {
  TIMEOUT: "no answer in time",
  ETIMEDOUT: "no answer in time",
  ENOTFOUND: "no such host",
  EAI_AGAIN: "the name server does not answer",
  ECONNREFUSED: "connection refused",
  ECONNRESET: "the connection was reset",
  EHOSTUNREACH: "no route to the host",
  ENETUNREACH: "no route to the network",
  CLOSED: "it closed the connection",
  NOT_HTTP: "what it answered is not HTTP",
};

function describeCode(code: string): string {
  const words = WORDS[code];
  return words === undefined ? redact(code) : `${words} (${code})`;
}

function isoTime(ms: number): string {
  return Number.isFinite(ms)
    ? new Date(ms).toISOString().replace(/\.\d+Z$/, "Z")
    : "an unknown time";
}

function bareHost(host: string): string {
  return host.replace(/:\d+$/, "");
}
