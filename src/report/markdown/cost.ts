import type { StepCost } from "../../lib/timeline.ts";
import { formatMs } from "../format.ts";
import type { RunReport } from "../model/model.ts";
import { table } from "./markdown.ts";

/** What go-accel itself added to the job. */
export function renderCost({ cost }: RunReport): string {
  const row = (name: string, { wallMs, transferMs, ownMs }: StepCost) => [
    name,
    formatMs(wallMs),
    formatMs(transferMs),
    formatMs(ownMs),
  ];
  return table(
    ["What go-accel cost", "Total", "Cache transfers", "Own work"],
    [row("before the job's steps", cost.main), row("after them", cost.post)],
  );
}
