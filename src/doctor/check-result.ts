import type { FindingId } from "./findings/catalogue.ts";
import type { CheckId } from "./findings/diagnosis.ts";
import type { Finding } from "./findings/finding.ts";

/** Puts a finding right. Returns what it did, a line each. Throws if it cannot. */
export type Repair = () => Promise<string[]>;

export interface CheckResult {
  id: CheckId;
  /** `skipped`: it could not be looked at, mostly because an earlier check found why. */
  status: "fine" | "warning" | "problem" | "skipped";
  /** What was looked at, or why nothing was. */
  summary: string;
  findings: readonly Finding[];
  /** For `--fix`: only what cannot lose anything. */
  repairs: ReadonlyMap<FindingId, Repair>;
}

/** What a check came to. Its status follows from the findings. */
export type CheckOutcome =
  | { summary: string; findings: readonly Finding[]; repairs?: ReadonlyMap<FindingId, Repair> }
  | { skipped: string };

/** Pure. */
export function toResult(id: CheckId, outcome: CheckOutcome): CheckResult {
  if ("skipped" in outcome) {
    const nothing = { findings: [], repairs: new Map() };
    return { id, status: "skipped", summary: outcome.skipped, ...nothing };
  }
  const { summary, findings, repairs = new Map() } = outcome;
  const hasProblem = findings.some(({ level }) => level === "problem");
  const status = hasProblem ? "problem" : findings.length > 0 ? "warning" : "fine";
  return { id, status, summary, findings: mergeAlike(findings), repairs };
}

/** Findings of one ID and level are one cause that several things share. Pure. */
function mergeAlike(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ id, level }) => JSON.stringify([id, level]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const subjects = group.flatMap(({ subject }) => subject ?? []);
    if (group.length === 1 || subjects.length < group.length) return group;
    return [
      {
        ...first,
        subject: [...new Set(subjects)].join(", "),
        evidence: group.flatMap(({ subject, evidence }) =>
          evidence.map((line) => `${subject}: ${line}`),
        ),
        commands: [...new Set(group.flatMap(({ commands }) => commands))],
      },
    ];
  });
}
