import { readFileSync } from "node:fs";
import path from "node:path";
import { hashProfile, type KeyParts, type SeedOwner } from "../../cache/key.ts";
import { findGitCheckout } from "../../checkout/git-checkout.ts";
import { parseGitIndex } from "../../checkout/git-index.ts";
import { describeConfiguration, type TrackedFile } from "../../lint/configuration.ts";
import { LINTERS, linterCacheDir } from "../../lint/linters.ts";
import type { LinterState } from "../handover.ts";
import { planLintKeys } from "../job/job-keys.ts";
import type { Settings } from "../job/settings.ts";

export interface LintersInput {
  lintCache: Settings["lintCache"];
  /** Why the build layer is off; undefined if it is on. */
  buildOff: string | undefined;
  /** Any folder of the checkout. */
  dir: string;
  env: NodeJS.ProcessEnv;
  keyParts: KeyParts;
  /** The settings behind the profile of the build layer. */
  profile: Readonly<Record<string, string>>;
  seeds: SeedOwner | undefined;
}

/**
 * Where each linter keeps its cache, and the keys of its layer. The keys hold the linter's
 * configuration beside all that those of the build layer hold. They do not hold the linter's version:
 * it is seldom installed when the job begins. Each version finds its own entries only.
 */
export function planLinters(input: LintersInput): LinterState[] {
  const { lintCache, buildOff, dir, env, keyParts, profile, seeds } = input;
  if (lintCache === "off") return [];
  const checkout = tryReadTracked(dir);
  return LINTERS.map((name) => {
    const cacheDir = linterCacheDir(name, env);
    const configuration = checkout && describeConfiguration(name, checkout.tracked, checkout.read);
    const off =
      buildOff !== undefined
        ? `the build layer is off: ${buildOff}`
        : cacheDir === undefined
          ? "it has no folder for its cache"
          : configuration === undefined
            ? "without git's index of the checkout, its configuration is not known"
            : configuration.off;
    const lintProfile = hashProfile({ ...profile, configuration: configuration?.hash ?? "" });
    return {
      name,
      off,
      cacheDir: cacheDir ?? "",
      keys: planLintKeys(name, { ...keyParts, profile: lintProfile }, seeds),
    };
  });
}

interface TrackedCheckout {
  tracked: TrackedFile[];
  read: (file: string) => string | undefined;
}

function tryReadTracked(dir: string): TrackedCheckout | undefined {
  try {
    const checkout = findGitCheckout(dir);
    const index =
      checkout && parseGitIndex(readFileSync(checkout.indexFile), checkout.objectFormat);
    if (!checkout || !index) return undefined;
    return {
      tracked: index.entries.map(({ path: name, objectId }) => ({ path: name, id: objectId })),
      read: (file) => tryRead(path.join(checkout.root, file)),
    };
  } catch {
    return undefined;
  }
}

/** A sparse checkout lacks some of the tracked files. */
function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
