/** What a check looks at, in the order in which causes are looked for. */
export const CHECKS = {
  go: "The go command",
  settings: "Go's settings",
  files: "Module files",
  disk: "Folders and disk space",
  network: "The way to the mirrors",
  mirrors: "What the mirrors answer",
  sumdb: "The checksum database",
  credentials: "Credentials",
  private: "Private modules",
  caches: "Caches of the job",
} as const satisfies Record<string, string>;

export type CheckId = keyof typeof CHECKS;

/** A problem makes go commands fail, now or in some cases. A warning costs time, or is a risk. */
export type Level = "problem" | "warning";

/** What the ID of a finding stands for. */
export interface Diagnosis {
  /** The check that finds it; `log` for what only the output of a go command tells. */
  check: CheckId | "log";
  level: Level;
  /** A heading of a few words. */
  title: string;
  /** Why it happens, and what follows from it. */
  cause: string;
  /** What to do, in a sentence or two. */
  remedy: string;
}
