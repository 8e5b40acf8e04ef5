import type { ModuleVersion } from "../gomod/module-path.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import { isWellKnownPublic } from "../gomod/public-hosts.ts";
import type { ModuleFile } from "../store/module-file.ts";
import type { GoSettings } from "./go-settings.ts";

/** When prefetching begins, so that no mirror learns of a path that go would not have sent to it. */
export interface WarmUpPlan {
  /**
   * - `at-once`: the user named the mirrors for us, or no file can be private
   * - `when-asked`: once go asks for a module of the checkout. If the go wrapper has told what is
   *   private, it is all but that; if not, it is what nobody keeps private.
   */
  when: "at-once" | "when-asked";
  /** Where the repository's owner may have private modules, such as `github.com/octo`. */
  ownPath: string;
}

interface WarmUp {
  /** Call it when files can be fetched. */
  begin(): Promise<void>;
  /** A go command asks for a file of this module. */
  asked(module: ModuleVersion): void;
}

/** Decides which files are prefetched when. `prefetch` looks at `mayAsk` right before each file. */
export function createWarmUp(parts: {
  plan: WarmUpPlan;
  files: readonly ModuleFile[];
  settings: () => Pick<GoSettings, "isKnown" | "noProxy">;
  prefetch: (files: readonly ModuleFile[], mayAsk: (file: ModuleFile) => boolean) => Promise<void>;
}): WarmUp {
  const { plan, files, settings } = parts;
  const planned = new Set(files.map(nameOf));
  let hasBegun = false;
  let hasBegunAll = false;

  // A later command may say that a path is private. From then on it is not asked for any more.
  const mayAsk = ({ path }: ModuleFile) => !matchPrefixPatterns(settings().noProxy, path);
  const all = () => parts.prefetch(files, mayAsk);
  const publicOnly = () =>
    parts.prefetch(
      files.filter(({ path }) => isWellKnownPublic(path, plan.ownPath)),
      mayAsk,
    );

  return {
    async begin() {
      if (plan.when === "at-once") await all();
    },
    asked(module) {
      // What is not in the plan may come from a command that has nothing to do with the checkout.
      if (plan.when !== "when-asked" || hasBegunAll || !planned.has(nameOf(module))) return;
      if (settings().isKnown) {
        hasBegunAll = true;
        void all();
      } else if (!hasBegun) {
        void publicOnly();
      }
      hasBegun = true;
    },
  };
}

function nameOf({ path, version }: ModuleVersion): string {
  return `${path}@${version}`;
}
