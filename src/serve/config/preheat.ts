import path from "node:path";
import { isCanonicalVersion, isValidModulePath } from "../../gomod/module-path.ts";
import { comesUnchanged } from "../../lib/fetch-text.ts";
import {
  type Due,
  findCronFault,
  type PreheatSources,
  type Schedule,
} from "../preheat/schedule.ts";
import type { Problem, ValuePath } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";

type Wanted = NonNullable<ServeConfig["preheat"]>[number];

const MIN_EVERY_MS = 60_000;
/** Half of what is counted. */
const MAX_MOST_ASKED = 10_000;
const CRON_EXAMPLE = "30 3 * * *";

/**
 * What is wrong goes to `refuse`. Pure.
 *
 * @param parts.dir The folder from which relative paths are taken.
 * @param parts.readDuration Reads a duration, or says what is wrong with it.
 * @param parts.nowMs When it is read: times of `cron` must come after it.
 */
export function planSchedules(
  entries: readonly Wanted[],
  parts: {
    dir: string;
    refuse: (path: Problem["path"], message: string) => void;
    readDuration: (path: Problem["path"], text: string) => number;
    nowMs: number;
  },
): Schedule[] {
  const { dir, refuse, readDuration, nowMs } = parts;
  return entries.map((entry, index) => {
    const at = (...keys: ValuePath) => ["preheat", index, ...keys];
    const { name } = entry;
    if (entries.findIndex((one) => one.name === name) < index) {
      refuse(at("name"), `is "${name}" for a second time; expected another name`);
    }
    return { name, due: readDue(entry), sources: readSources(entry) };

    function readDue({ every, cron }: Wanted): Due | undefined {
      if (every !== undefined && cron !== undefined) {
        refuse(at("cron"), "is there; expected either every or cron");
      }
      if (every !== undefined) {
        const everyMs = readDuration(at("every"), every);
        if (everyMs < MIN_EVERY_MS) refuse(at("every"), `is "${every}"; expected at least 1m`);
        return { kind: "every", everyMs };
      }
      if (cron === undefined) return undefined;
      const fault = findCronFault(cron, nowMs);
      if (fault === undefined) return { kind: "cron", pattern: cron };
      refuse(
        at("cron"),
        `is "${cron}", which ${fault}; expected five fields, as in "${CRON_EXAMPLE}"`,
      );
      return undefined;
    }

    function readSources(wanted: Wanted): PreheatSources {
      const goSums = wanted["go-sum"] ?? [];
      const modules = wanted.modules ?? [];
      const mostAsked = wanted["most-asked"] ?? 0;
      if (goSums.length + modules.length + mostAsked === 0) {
        refuse(at(), "names nothing; expected go-sum, modules or most-asked");
      }
      if (mostAsked > MAX_MOST_ASKED) {
        refuse(at("most-asked"), `is ${mostAsked}; expected at most ${MAX_MOST_ASKED}`);
      }
      return {
        goSums: goSums.map((source, place) => readGoSum(source, at("go-sum", place))),
        modules: modules.map((text, place) => readModule(text, at("modules", place))),
        mostAsked,
      };
    }

    function readGoSum(source: string, place: ValuePath): string {
      if (!source.includes("://")) return path.resolve(dir, source);
      if (!comesUnchanged(source)) {
        refuse(place, "cannot be used; expected a path, or an address with https");
      } else if (new URL(source).username !== "" || new URL(source).password !== "") {
        refuse(place, "has credentials; expected an address without");
      }
      return source;
    }

    function readModule(text: string, place: ValuePath): PreheatSources["modules"][number] {
      const [modulePath = "", version] = text.split("@", 2);
      const isRight = version === undefined || isCanonicalVersion(version);
      if (!isValidModulePath(modulePath) || !isRight) {
        refuse(place, `is "${text}"; expected a module path, or PATH@VERSION as go.mod has it`);
      }
      return { path: modulePath, version };
    }
  });
}
