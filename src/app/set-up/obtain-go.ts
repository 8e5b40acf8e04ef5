import { errorMessage, SetUpError, UpstreamError } from "../../lib/errors.ts";
import {
  type Candidates,
  type Choice,
  choose,
  type Listed,
  type LocalGo,
} from "../../toolchain/choose.ts";
import type { Installed } from "../../toolchain/install.ts";
import type { ListedRelease } from "../../toolchain/version-list.ts";
import type { WantedGo } from "./wanted-go.ts";

/** What can be asked of the mirrors. Each throws `SetUpError` or `UpstreamError`. */
export interface Toolchains {
  list(): Promise<ListedRelease[]>;
  install(release: string): Promise<Installed>;
}

/** A Go that is there now. */
export interface ObtainedGo {
  release: string | undefined;
  goRoot: string;
  /** `PATH`, `tool cache`, or where it was installed from: `cache`, or the name of a mirror. */
  from: string;
  /** Hash of its files, if it was installed now. */
  h1?: string;
}

export interface Obtained {
  /** Undefined if there is none that satisfies what is wanted. */
  go: ObtainedGo | undefined;
  /** What the mirrors were asked last for, and what they list. */
  choice: Choice;
  listed: Listed;
  /** Why the mirrors could not be asked, or what came from them could not be used. */
  fault: string | undefined;
}

/**
 * Chooses a Go and installs it if it must be. If the mirrors fail, the best one of the machine is taken.
 * Throws only the system's errors.
 */
export async function obtainGo(
  { spec }: Pick<WantedGo, "spec">,
  known: Omit<Candidates, "listed">,
  toolchains: Toolchains,
): Promise<Obtained> {
  let listed: Listed = { kind: "unasked" };
  let choice = choose(spec, { ...known, listed });
  try {
    if (choice.kind === "ask") {
      listed = { kind: "known", releases: await toolchains.list() };
      choice = choose(spec, { ...known, listed });
    }
    const go = await take(choice, toolchains);
    if (!go && choice.kind === "install" && listed.kind === "unasked") {
      // Only to say which there are.
      listed = { kind: "known", releases: await toolchains.list() };
    }
    return { go, choice, listed, fault: undefined };
  } catch (error) {
    if (!(error instanceof SetUpError || error instanceof UpstreamError)) throw error;
    const withoutMirrors = { ...known, checkLatest: false, listed: { kind: "unknown" } as const };
    const instead = choose(spec, withoutMirrors);
    const go = instead.kind === "local" ? fromLocal(instead.go) : undefined;
    return { go, choice, listed: { kind: "unknown" }, fault: errorMessage(error) };
  }
}

async function take(choice: Choice, toolchains: Toolchains): Promise<ObtainedGo | undefined> {
  if (choice.kind === "local") return fromLocal(choice.go);
  if (choice.kind !== "install") return undefined;
  const [first, ...others] = choice.releases;
  let fault: unknown;
  for (const release of choice.releases) {
    try {
      const installed = await toolchains.install(release);
      if (installed.kind === "installed") {
        const { goRoot, from, h1 } = installed;
        return { release, goRoot, from, h1 };
      }
    } catch (error) {
      // A mirror may refuse what it does not list for this platform, and have the next one.
      if (release !== first || others.length === 0 || !isUnavailable(error)) throw error;
      fault = error;
    }
  }
  if (fault !== undefined) throw fault;
  return undefined;
}

function isUnavailable(error: unknown): boolean {
  return error instanceof SetUpError && error.code === "UNAVAILABLE";
}

function fromLocal({ release, goRoot, from }: LocalGo): ObtainedGo {
  return { release, goRoot, from };
}
