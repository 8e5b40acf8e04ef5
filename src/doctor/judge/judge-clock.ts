import { type Finding, makeFinding } from "../findings/finding.ts";

const MAX_SKEW_MS = 5 * 60 * 1000;

/** The clock, if all servers that told their time agree on another one. Pure. */
export function judgeClock(
  dates: readonly { host: string; dateMs: number }[],
  nowMs: number,
): Finding[] {
  const skews = dates.map(({ dateMs }) => dateMs - nowMs);
  const [least, most] = [Math.min(...skews), Math.max(...skews)];
  const isWrong = least > MAX_SKEW_MS || most < -MAX_SKEW_MS;
  if (skews.length === 0 || !isWrong || most - least > MAX_SKEW_MS) return [];
  const [first] = dates;
  const evidence = [
    `this machine's time is ${new Date(nowMs).toISOString()}`,
    ...(first ? [`${first.host} says ${new Date(first.dateMs).toISOString()}`] : []),
  ];
  // Nothing fails yet: with an expired certificate that is another finding.
  return [makeFinding("clock-wrong", { level: "warning", evidence, commands: ["date -u"] })];
}
