import type { ModuleVersion } from "../gomod/module-path.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import { isWellKnownPublic } from "../gomod/public-hosts.ts";
import type { ModuleFile } from "../store/module-file.ts";
import type { GoSettings } from "./go-settings.ts";

/**
 * When prefetching begins, so that no mirror learns of a path that go would not have sent to it, and so
 * that nothing is fetched for a module that the job does not build.
 */
export interface WarmUpPlan {
  /**
   * - `at-once`: the user named the mirrors for us, or no file can be private
   * - `when-asked`: once go asks for a module of the checkout. If the go wrapper has told what is
   *   private, it is all but that; if not, it is what nobody keeps private.
   */
  when: "at-once" | "when-asked";
  /** Where the repository's owner may have private modules, such as `github.com/octo`. */
  ownPath: string;
  /** What go commands can go by. Without any, all files are of one, which the job builds. */
  roots?: readonly WarmUpRoot[];
}

/** What the go commands of one module need, or those of one go.work. */
interface WarmUpRoot {
  /** A go command that goes by one of these files goes by this root; absolute, without links. */
  files: readonly string[];
  /** What it needs: places in the list of what may be prefetched, in the order of fetching. */
  needs: readonly number[];
  /** Whether the job builds it for certain, so that it need not wait for a go command. */
  atOnce: boolean;
}

/**
 * How many of so many files are prefetched whatever the job builds. Undefined if that depends on which
 * of several modules its go commands go by. Pure.
 */
export function countCertain({ roots }: WarmUpPlan, files: number): number | undefined {
  if (!roots) return files;
  const certain = roots.filter(({ atOnce }) => atOnce);
  if (certain.length === 0) return undefined;
  return new Set(certain.flatMap(({ needs }) => needs)).size;
}

interface WarmUp {
  /** Call it when files can be fetched. */
  begin(): Promise<void>;
  /** A go command asks for a file of this module. */
  asked(module: ModuleVersion): void;
}

interface WarmUpParts {
  plan: WarmUpPlan;
  /** What may be prefetched. */
  files: readonly ModuleFile[];
  settings: () => Pick<GoSettings, "isKnown" | "noProxy">;
  /** Files by which go commands went so far; undefined if they may be any. */
  told: () => readonly string[] | undefined;
  /** Looks at `mayAsk` right before each file. */
  prefetch: (files: readonly ModuleFile[], mayAsk: (file: ModuleFile) => boolean) => Promise<void>;
}

/**
 * Decides which files are prefetched when. A root begins once a go command that goes by it has asked for
 * something. If no root that began needs what is asked for, it is for another one, by a go command that
 * does not tell, such as one that a program of a step starts: then the only root that needs it begins.
 */
export function createWarmUp({ plan, files, settings, told, prefetch }: WarmUpParts): WarmUp {
  const everything: WarmUpRoot = { files: [], needs: [...files.keys()], atOnce: true };
  const { when, ownPath, roots = [everything] } = plan;
  const rootsByModule = groupRoots(roots, files);
  const begun = new Set<WarmUpRoot>();
  /** Places of the files that were taken. */
  const taken = new Set<number>();

  // A later command may say that a path is private. From then on it is not asked for any more.
  const mayAsk = ({ path }: ModuleFile) => !matchPrefixPatterns(settings().noProxy, path);
  const isPublic = ({ path }: ModuleFile) => isWellKnownPublic(path, ownPath);

  /** Files of the roots that began, each once. */
  function take(isTaken: (file: ModuleFile) => boolean): ModuleFile[] {
    const batch: ModuleFile[] = [];
    for (const place of [...begun].flatMap(({ needs }) => needs)) {
      const file = files[place];
      if (!file || taken.has(place) || !isTaken(file)) continue;
      taken.add(place);
      batch.push(file);
    }
    return batch;
  }

  function beginRoots(needing: readonly WarmUpRoot[]): void {
    const goneBy = told();
    for (const root of roots) {
      if (!goneBy || goneBy.some((file) => root.files.includes(file))) begun.add(root);
    }
    const [only, ...more] = needing;
    if (only && more.length === 0) begun.add(only);
  }

  return {
    async begin() {
      if (when !== "at-once") return;
      for (const root of roots) if (root.atOnce) begun.add(root);
      await prefetch(
        take(() => true),
        mayAsk,
      );
    },
    asked(module) {
      // What is not in the plan may come from a command that has nothing to do with the checkout.
      const needing = rootsByModule.get(nameOf(module));
      if (!needing || taken.size === files.length) return;
      beginRoots(needing);
      const isClear = when === "at-once" || settings().isKnown;
      const batch = take(isClear ? () => true : isPublic);
      if (batch.length > 0) void prefetch(batch, mayAsk);
    },
  };
}

/** The roots that need each module. */
function groupRoots(
  roots: readonly WarmUpRoot[],
  files: readonly ModuleFile[],
): Map<string, WarmUpRoot[]> {
  const groups = new Map<string, WarmUpRoot[]>();
  for (const root of roots) {
    for (const name of new Set(root.needs.flatMap((place) => namesAt(files, place)))) {
      const group = groups.get(name);
      if (group) group.push(root);
      else groups.set(name, [root]);
    }
  }
  return groups;
}

function namesAt(files: readonly ModuleFile[], place: number): string[] {
  const file = files[place];
  return file ? [nameOf(file)] : [];
}

function nameOf({ path, version }: ModuleVersion): string {
  return `${path}@${version}`;
}
