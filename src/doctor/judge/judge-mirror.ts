import type { NetrcEntry } from "../../upstream/netrc.ts";
import type { FindingId } from "../findings/catalogue.ts";
import type { Level } from "../findings/diagnosis.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import { redact } from "../findings/redact.ts";
import type { Answer, Content } from "./answer.ts";
import { judgeConnection, type ServerFacts } from "./judge-connection.ts";

/** A file that a mirror was asked for, and what came. */
export interface AskedFile {
  /** `module@version.extension`. */
  name: string;
  kind: "info" | "mod" | "zip";
  answer: Answer;
  /** What is wrong with the content, if it came whole. */
  fault?: { kind: "hash" | "invalid"; message: string } | undefined;
}

export interface MirrorFacts {
  server: ServerFacts;
  asked: readonly AskedFile[];
  /** Whether the URL in the setting has credentials. */
  hasOwnCredentials: boolean;
}

interface Surroundings {
  nowMs: number;
  /** `warning` if go asks another server after this one fails. */
  level: Level;
  netrc: readonly NetrcEntry[];
}

const SLOW_FIRST_BYTE_MS = 2_000;
/** Below it, hundreds of modules take minutes. Measured only if enough came. */
const SLOW_BYTES_PER_SECOND = 100_000;
const MIN_MEASURED_BYTES = 64 * 1024;
const MAX_QUOTED_CHARS = 120;

/** The first thing that is wrong with a mirror's answers, apart from what it does not have. Pure. */
export function judgeMirror(mirror: MirrorFacts, around: Surroundings): Finding | undefined {
  for (const file of mirror.asked) {
    const finding = judgeFile(mirror, file, around);
    if (finding) return finding;
  }
  return judgeSpeed(mirror);
}

/** Whether the mirror says that it does not have what it was asked for. */
export function isAbsent({ asked }: MirrorFacts): boolean {
  const { answer } = asked.at(-1) ?? {};
  return answer?.kind === "content" && (answer.status === 404 || answer.status === 410);
}

function judgeFile(
  mirror: MirrorFacts,
  { name, kind, answer, fault }: AskedFile,
  around: Surroundings,
): Finding | undefined {
  const { level } = around;
  const subject = mirror.server.host;
  const way = answer.redirects?.length ? [`it redirects to ${answer.redirects.join(", ")}`] : [];
  const asked = `asked for ${name}`;
  switch (answer.kind) {
    case "unreached": {
      // Only a redirect leads here, as the mirror itself was reached before.
      const target = { url: `https://${answer.host}`, host: answer.host };
      const finding = judgeConnection(target, answer.connection, around);
      return finding && { ...finding, evidence: [...way, ...finding.evidence] };
    }
    case "stalled": {
      const waited = `no answer after ${Math.round(answer.waitedMs / 1000)} s`;
      return makeFinding("mirror-stalls", { subject, level, evidence: [asked, ...way, waited] });
    }
    case "broken": {
      const evidence = [asked, ...way, `the connection broke: ${redact(answer.code)}`];
      return makeFinding("mirror-cut", { subject, level, evidence });
    }
    case "redirect": {
      const evidence = [asked, ...way, answer.problem];
      return makeFinding("mirror-redirects", { subject, level, evidence });
    }
    case "content":
      break;
  }
  const seen = [asked, ...way];
  if (answer.status !== 200) return judgeStatus(mirror, answer, seen, around);
  if (answer.end === "cut") {
    const of = answer.declaredBytes === undefined ? "" : ` of ${answer.declaredBytes}`;
    const evidence = [...seen, `it sent ${answer.body.length}${of} bytes`];
    return makeFinding("mirror-cut", { subject, level, evidence });
  }
  if (answer.end === "stalled") {
    const evidence = [...seen, `it sent ${answer.body.length} bytes, and then nothing more`];
    return makeFinding("mirror-stalls", { subject, level, evidence });
  }
  if (answer.end === "slow") {
    const evidence = [...seen, `${answer.body.length} bytes in ${seconds(answer.bodyMs)}`];
    return makeFinding("mirror-slow-download", { subject, evidence });
  }
  if (!fault) return undefined;
  if (/^\s*</.test(answer.body.subarray(0, 200).toString()) || /html/i.test(answer.contentType)) {
    const evidence = [...seen, `it sent a page (${redact(answer.contentType)})`];
    const commands = [`curl -sL ${mirror.server.url}`];
    return makeFinding("mirror-no-mirror", { subject, level, evidence, commands });
  }
  // Go does not ask another mirror after wrong content, whatever the list says.
  const id = fault.kind === "hash" ? "mirror-wrong-hash" : "mirror-invalid-answer";
  const isFinal = kind === "zip" || fault.kind === "hash";
  const evidence = [...seen, fault.message];
  return makeFinding(id, { subject, level: isFinal ? "problem" : level, evidence });
}

function judgeStatus(
  mirror: MirrorFacts,
  answer: Content,
  seen: readonly string[],
  around: Surroundings,
): Finding | undefined {
  const { status } = answer;
  if (status === 404 || status === 410) return undefined;
  const { level } = around;
  const subject = mirror.server.host;
  const evidence = [...seen, `it answered ${status}`, ...quote(answer)];
  if (status === 401) return judgeUnauthorized(mirror, evidence, around);
  if (status === 407 && mirror.server.proxy) {
    const { variable, host } = mirror.server.proxy;
    const named = `${variable} names the proxy ${host}`;
    return makeFinding("proxy-auth", {
      subject,
      level,
      evidence: [named, `it answered ${status}`],
    });
  }
  const wait = answer.retryAfter === undefined ? [] : [`Retry-After: ${redact(answer.retryAfter)}`];
  return makeFinding(idOfStatus(answer), { subject, level, evidence: [...evidence, ...wait] });
}

function idOfStatus({ status, retryAfter }: Content): FindingId {
  if (status === 403) return "mirror-forbidden";
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return "mirror-throttles";
  return status >= 500 ? "mirror-error" : "mirror-status";
}

function judgeUnauthorized(
  { server, hasOwnCredentials }: MirrorFacts,
  seen: readonly string[],
  { level, netrc }: Surroundings,
): Finding {
  const { host, url } = server;
  const bare = host.replace(/:\d+$/, "");
  const hasEntry = netrc.some(({ machine }) => machine === host);
  const details = { subject: host, level };
  if (!hasEntry && bare !== host && netrc.some(({ machine }) => machine === bare)) {
    const evidence = [...seen, `the netrc file has a machine ${bare}, and none ${host}`];
    return makeFinding("netrc-port", { ...details, evidence });
  }
  if (hasEntry && url.startsWith("http:")) {
    return makeFinding("credentials-in-clear", { ...details, evidence: seen });
  }
  const known = hasOwnCredentials
    ? "the credentials in GOPROXY were sent"
    : hasEntry
      ? "the credentials of the netrc file were sent"
      : `the netrc file has no machine ${host}`;
  const commands = [`printf 'machine ${host} login USER password PASSWORD\\n' >> ~/.netrc`];
  return makeFinding("mirror-unauthorized", { ...details, evidence: [...seen, known], commands });
}

function judgeSpeed({ server, asked }: MirrorFacts): Finding | undefined {
  const contents = asked.flatMap(({ name, answer }) =>
    answer.kind === "content" && answer.status === 200 ? [{ name, answer }] : [],
  );
  const slow = contents.find(({ answer }) => answer.firstByteMs > SLOW_FIRST_BYTE_MS);
  if (slow) {
    const evidence = [
      `asked for ${slow.name}: first byte after ${seconds(slow.answer.firstByteMs)}`,
    ];
    return makeFinding("mirror-slow", { subject: server.host, evidence });
  }
  for (const { name, answer } of contents) {
    const { length } = answer.body;
    const perSecond = (length / Math.max(1, answer.bodyMs)) * 1000;
    if (length < MIN_MEASURED_BYTES || perSecond >= SLOW_BYTES_PER_SECOND) continue;
    const evidence = [`${name}: ${length} bytes in ${seconds(answer.bodyMs)}`];
    return makeFinding("mirror-slow-download", { subject: server.host, evidence });
  }
  return undefined;
}

/** What the server says to people, as go shows it: only plain text, and the first line of it. */
function quote({ body, contentType }: Content): string[] {
  if (!/^text\/plain\b/i.test(contentType)) return [];
  const [line = ""] = body.toString().trim().split("\n", 1);
  const printable = redact(line.replaceAll(/[^\x20-\x7e]/g, "?"));
  return printable === "" ? [] : [`it says: ${printable.slice(0, MAX_QUOTED_CHARS)}`];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
