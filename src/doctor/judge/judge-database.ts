import { type Finding, makeFinding } from "../findings/finding.ts";
import { redact } from "../findings/redact.ts";
import type { Answer } from "./answer.ts";
import { judgeConnection } from "./judge-connection.ts";

interface Through {
  /** The server that was asked: a mirror, or the database itself. */
  host: string;
  isMirror: boolean;
}

/** How a lookup in the checksum database came out. */
export type DatabaseFacts =
  | ({ kind: "fine" } & Through)
  /** The database does not know the module, which a public one it does. */
  | ({ kind: "unknown"; isPublic: boolean } & Through)
  | ({ kind: "failed"; answer: Answer } & Through)
  | ({ kind: "invalid"; message: string } & Through)
  /** A mirror gave an answer to `/supported` after which go gives up. */
  | { kind: "refused"; host: string; answer: Answer };

/** Pure. */
export function judgeDatabase(facts: DatabaseFacts, nowMs: number): Finding[] {
  const subject = facts.host;
  switch (facts.kind) {
    case "fine":
      return [];
    case "unknown":
      if (!facts.isMirror || !facts.isPublic) return [];
      return [
        makeFinding("sumdb-sticky", {
          subject,
          evidence: ["/supported: 200", "the lookup of a public module of go.sum: 404"],
        }),
      ];
    case "invalid":
      return [makeFinding("sumdb-invalid", { subject, evidence: [facts.message] })];
    case "refused":
      return [
        makeFinding("sumdb-refused", {
          subject,
          evidence: [`/supported: ${describe(facts.answer, nowMs)}`],
        }),
      ];
    case "failed": {
      const seen = describe(facts.answer, nowMs);
      const evidence = facts.isMirror
        ? ["/supported: 200", `the lookup: ${seen}`]
        : [`asked ${subject}: ${seen}`];
      const id = facts.isMirror ? "sumdb-sticky" : "sumdb-unreachable";
      return [makeFinding(id, { subject, evidence })];
    }
  }
}

function describe(answer: Answer, nowMs: number): string {
  switch (answer.kind) {
    case "content":
      return answer.end === "cut" ? "the answer was cut" : `status ${answer.status}`;
    case "redirect":
      return `a redirect, ${answer.problem}`;
    case "stalled":
      return "no answer in time";
    case "broken":
      return `the connection broke: ${redact(answer.code)}`;
    case "unreached": {
      const server = { url: `https://${answer.host}`, host: answer.host };
      const finding = judgeConnection(server, answer.connection, { nowMs, level: "problem" });
      return finding ? finding.evidence.join("; ") : "no connection";
    }
  }
}
