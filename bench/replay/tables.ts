import { formatBytes, formatMs } from "../../src/report/format.ts";
import { table } from "../../src/report/markdown/markdown.ts";
import { type Goal, isReached, mediansOf, type StepResults } from "./results.ts";
import { type Measure, WAYS } from "./ways.ts";

const HEADER = [
  "way",
  "restore",
  "build",
  "vet",
  "test",
  "save",
  "total",
  "restored",
  "stored",
  "test packages cached",
];

/** Medians of a step, one line for each way. */
export function renderStep({ kind, what, jobs }: StepResults): string {
  const rows = WAYS.flatMap((way) => {
    const medians = mediansOf(jobs[way]);
    if (medians === undefined) return [];
    return [
      [
        way,
        formatMs(medians.restoreMs),
        formatMs(medians.buildMs),
        formatMs(medians.vetMs),
        formatMs(medians.testMs),
        formatMs(medians.saveMs),
        formatMs(medians.totalMs),
        formatBytes(medians.restoredBytes),
        formatBytes(medians.storedBytes),
        countCached(jobs[way]?.at(-1)),
      ],
    ];
  });
  return `### ${kind} (${what})\n\n${table(HEADER, rows)}\n`;
}

export function renderGoals(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => [
    goal.text,
    goal.ratio?.toFixed(2) ?? "–",
    `${goal.sense} ${goal.limit}`,
    { true: "reached", false: "missed", undefined: "not measured" }[`${isReached(goal)}`] ?? "",
  ]);
  return table(["goal", "ratio", "asked", ""], rows);
}

/** The test packages that were cached in the last round. */
function countCached(job: Measure | undefined): string {
  const outcomes = [...(job?.tests.values() ?? [])];
  return `${outcomes.filter((outcome) => outcome === "cached").length} of ${outcomes.length}`;
}
