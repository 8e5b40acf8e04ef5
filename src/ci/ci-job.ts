import type { PullRequest } from "../app/job/settings.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A job as its CI system tells it. Texts are empty if the system does not say. */
export interface CiJob {
  /** Name of the system, for people. */
  system: string;
  /** Root of the checkout. */
  workspace: string;
  /** A folder of the system outside of the checkout that lives as long as the job, if there is one. */
  tempDir: string | undefined;
  /** What the job belongs to. Together with its name it is the same in each run. */
  project: string;
  name: string;
  runId: string;
  runAttempt: string;
  sha: string;
  /** In full, such as `refs/heads/main`. */
  ref: string;
  defaultBranch: string | undefined;
  /**
   * `push`, `schedule` or `pull_request`; a word of the system for anything else, which may have
   * brought other code than the branch's.
   */
  event: string;
  /** `owner/name`. */
  repository: string;
  /** Where people find the repository; no slash at its end. */
  serverUrl: string;
  pullRequest: PullRequest | undefined;
  /** How the job stands, in a word of the system. */
  status: string;
  /** The program that has one process for each job, which lives as long as that. */
  program: string | undefined;
}

/** A CI system that is known by its variables. */
export interface CiSystem {
  isHere(env: Environment): boolean;
  read(env: Environment): CiJob;
}

/** The number of a pull request; undefined for any other text. */
export function parseNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

/** The ref of a branch or tag; empty without a name. */
export function refOf(kind: "heads" | "tags", name: string | undefined): string {
  return name ? `refs/${kind}/${name}` : "";
}

/** The server of a URL; empty for a text that is no HTTP URL. */
export function serverOf(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return "";
  const { protocol, origin } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? origin : "";
}
