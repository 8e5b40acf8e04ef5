import { matchPrefixPatterns } from "../../gomod/pattern.ts";

/** Modules that no mirror has, and how the go command gets them from their repositories. */
export interface PrivateModules {
  /** Their paths, in the syntax of GOPRIVATE. */
  modules: string;
  /** Programs for version control that go may run, as in GOVCS: `git|hg`. */
  vcs: string;
  /** The go command: a path, or a name that is looked for in PATH. */
  go: string;
  credentials: Credentials;
  /** Addresses that git asks in place of others: keys are what addresses begin with. */
  gitUrls: ReadonlyMap<string, string>;
  /** The hosts that go and git may reach by https, `HOST` or `HOST:PORT`; all of them if it is not given. */
  hosts?: readonly string[];
  limits: FetchLimits;
}

/** Files with credentials for these repositories; undefined for none. */
interface Credentials {
  netrcFile: string | undefined;
  /** Lines such as `https://user:password@git.example.com`, as `git credential-store` has them. */
  gitCredentialsFile: string | undefined;
  sshKeyFile: string | undefined;
  sshKnownHostsFile: string | undefined;
}

/** What one run of the go command may take. */
export interface FetchLimits {
  timeoutMs: number;
  maxZipBytes: number;
  /** Of each process. */
  maxMemoryBytes: number;
  /** Of all processes of the run together. */
  maxTotalMemoryBytes: number;
  /** Of all files of the run together. */
  maxDiskBytes: number;
}

/** The first entry that covers a path; undefined if mirrors are to be asked for it. Pure. */
export function findPrivate(
  all: readonly PrivateModules[],
  modulePath: string,
): PrivateModules | undefined {
  return all.find(({ modules }) => matchPrefixPatterns(modules, modulePath));
}
