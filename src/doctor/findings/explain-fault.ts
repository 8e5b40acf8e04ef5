import type { FindingId } from "./catalogue.ts";

/** How the sidecar words a fault of a mirror; the first that matches counts. */
const FAULT_TEXTS: readonly (readonly [RegExp, FindingId])[] = [
  [/answered 401\b/, "mirror-unauthorized"],
  [/answered 403\b/, "mirror-forbidden"],
  [/answered 429\b/, "mirror-throttles"],
  [/answered 5\d\d\b/, "mirror-error"],
  [/answered \d+/, "mirror-status"],
  [/host not found|EAI_AGAIN/, "dns-no-host"],
  [/connection refused/, "tcp-refused"],
  [/connecting took too long|ETIMEDOUT/, "tcp-timeout"],
  [/EHOSTUNREACH|ENETUNREACH/, "tcp-unreachable"],
  [/CERT_HAS_EXPIRED/, "tls-expired"],
  [/CERT_NOT_YET_VALID/, "tls-not-yet-valid"],
  [/ERR_TLS_CERT_ALTNAME_INVALID/, "tls-wrong-name"],
  [/SELF_SIGNED|_ISSUER_|UNABLE_TO_VERIFY/, "tls-unknown-authority"],
  [/WRONG_VERSION|PACKET_LENGTH/, "tls-plain-http"],
  [/no answer in time|the time for the request was up|the answer stalled/, "mirror-stalls"],
  [/redirect/, "mirror-redirects"],
  [/hash|h1:/, "mirror-wrong-hash"],
  [/cut short|in the middle of the answer|closed before an answer|connection reset/, "mirror-cut"],
];

/** What a fault of a mirror, in the sidecar's words, stands for. Pure. */
export function explainFault(fault: string): FindingId {
  return FAULT_TEXTS.find(([pattern]) => pattern.test(fault))?.[1] ?? "mirror-invalid-answer";
}
