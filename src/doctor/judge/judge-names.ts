import { type Finding, makeFinding } from "../findings/finding.ts";

const MAX_NAMED = 5;

/** Tracked files of which a disk that ignores case holds only one. Pure. */
export function judgeNames(tracked: readonly string[]): Finding[] {
  const alike = [...Map.groupBy(tracked, (name) => name.toLowerCase()).values()].filter(
    (names) => names.length > 1,
  );
  if (alike.length === 0) return [];
  const evidence = alike.slice(0, MAX_NAMED).map((names) => names.join(" and "));
  if (alike.length > MAX_NAMED) evidence.push(`and ${alike.length - MAX_NAMED} more`);
  return [makeFinding("names-differ-in-case", { evidence })];
}
