import type { Environment } from "./attribute-files.ts";
import { findGitCheckout, type GitCheckout } from "./git-checkout.ts";
import { type CheckoutProblem, surveyWorktree, type Worktree } from "./worktree.ts";

/** A checkout, and what a look at its files found. */
export interface SurveyedCheckout {
  checkout: GitCheckout;
  /** Folders of it that were looked at, absolute. */
  within: readonly string[];
  /** When the look began, in milliseconds since the epoch. */
  beganMs: number;
  worktree: Worktree | CheckoutProblem;
}

interface Part {
  checkout: GitCheckout;
  within: Set<string>;
}

/**
 * Looks at the files in and below each folder, in every checkout that holds one, and at those of
 * the submodules there. Outer checkouts come before what is inside them.
 */
export function surveyCheckouts(folders: readonly string[], env: Environment): SurveyedCheckout[] {
  const waiting = new Map<string, Part>();
  const add = (checkout: GitCheckout | undefined, folder: string): void => {
    if (!checkout) return;
    const part = waiting.get(checkout.root) ?? { checkout, within: new Set() };
    waiting.set(checkout.root, part);
    part.within.add(folder);
  };
  for (const folder of folders) add(findGitCheckout(folder), folder);

  const surveyed: SurveyedCheckout[] = [];
  for (let next = outermost(waiting); next; next = outermost(waiting)) {
    const { checkout } = next;
    waiting.delete(checkout.root);
    const within = [...next.within];
    const beganMs = Date.now();
    const worktree = surveyWorktree(checkout, { within, env });
    surveyed.push({ checkout, within, beganMs, worktree });
    if (typeof worktree === "string") continue;
    for (const dir of worktree.submodules) {
      const submodule = findGitCheckout(dir);
      // Without an index of its own, the search goes on above it.
      if (submodule?.root === dir) add(submodule, dir);
    }
  }
  return surveyed;
}

/** A submodule is known before its turn comes, as its root is longer. */
function outermost(parts: ReadonlyMap<string, Part>): Part | undefined {
  const [first] = [...parts.values()].sort(
    (a, b) => a.checkout.root.length - b.checkout.root.length,
  );
  return first;
}
