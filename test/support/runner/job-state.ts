import type { JobStatus } from "./expressions.ts";
import type { FileCommands } from "./file-commands.ts";
import type { GitHubContext } from "./github-context.ts";
import type { RunnerLayout } from "./layout.ts";
import type { SecretMasker } from "./secret-masker.ts";
import type { JobOptions } from "./types.ts";

/** What the steps of one job share. */
export interface JobState {
  readonly options: JobOptions;
  readonly layout: RunnerLayout;
  readonly nodePath: string;
  readonly github: GitHubContext;
  readonly runnerContext: Readonly<Record<string, string>>;
  readonly processEnv: Readonly<Record<string, string>>;
  /** Tokens and addresses for action steps. */
  readonly serviceEnv: Readonly<Record<string, string>>;
  /** What asks for ID tokens; empty without the permission. */
  readonly idTokenEnv: Readonly<Record<string, string>>;
  readonly masker: SecretMasker;
  readonly fileCommands: FileCommands;
  /** Job env and all GITHUB_ENV writes. */
  readonly env: Map<string, string>;
  /** GITHUB_PATH, oldest first. */
  readonly prependedPaths: string[];
  /** Ends the draining of pipes that outlived their step. */
  readonly releases: (() => void)[];
  status: JobStatus;
}
