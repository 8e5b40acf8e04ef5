import path from "node:path";
import type { WrapperSettings } from "../../gocmd/go-wrapper.ts";
import { tryReadText } from "../../lib/fs.ts";
import { tryParseJson } from "../../lib/json.ts";
import { flag, integer, list, object, optional, text, tryRead } from "../../lib/shape.ts";

/** A wrapper that an earlier use of the action in this job has put on PATH. */
export interface InstalledWrapper {
  /** As PATH spells it. */
  dir: string;
  /** The logs that it writes to. */
  logs: string[];
  /** What it gives go; undefined if go has the job's own settings. */
  settings: WrapperSettings | undefined;
}

/** Lies beside each wrapper, so that the next use of the action knows it. */
export const WRAPPER_FILE = "go-accel-wrapper.json";

/** The wrappers on PATH (its value), in its order. */
export async function findGoWrappers(pathVariable: string): Promise<InstalledWrapper[]> {
  const found: InstalledWrapper[] = [];
  for (const dir of new Set(pathVariable.split(path.delimiter))) {
    if (!path.isAbsolute(dir)) continue;
    const content = await tryReadText(path.join(dir, WRAPPER_FILE)).catch(() => undefined);
    if (content !== undefined) found.push({ dir, ...parseWrapperFile(content) });
  }
  return found;
}

/** PATH without the folders of wrappers: what the job's steps would have without us. */
export async function withoutGoWrappers(pathVariable: string): Promise<string> {
  const dirs = new Set((await findGoWrappers(pathVariable)).map(({ dir }) => dir));
  const kept = pathVariable.split(path.delimiter).filter((dir) => !dirs.has(dir));
  return kept.join(path.delimiter);
}

const REPLACED = object("replaced", "A variable that go gets with another value.", {
  name: text("Its name"),
  value: list(text("Piece"), "The value that is replaced, in pieces"),
  length: integer("Characters of that value"),
  isAdded: flag("Whether the text follows the value"),
  text: text("What go gets"),
});
const WRAPPER = object("wrapper", "What one wrapper does, for the next one.", {
  logs: list(text("Path"), "The logs that it writes to"),
  settings: optional(
    object("settings", "The settings that it gives go.", {
      file: text("Our file of settings"),
      baseline: text("The same as we made it"),
      goEnv: optional(text("GOENV as it is without us")),
      configHome: text("XDG_CONFIG_HOME and HOME of the first step, with a colon between them"),
      replaced: list(REPLACED, "Variables that outrank the file"),
    }),
  ),
});

/** The content of `WRAPPER_FILE`. */
export function formatWrapperFile(wrapper: Omit<InstalledWrapper, "dir">): string {
  return JSON.stringify(wrapper);
}

/** Of a file that another version of the action, or a step, may have written. */
function parseWrapperFile(content: string): Omit<InstalledWrapper, "dir"> {
  const wrapper = tryRead(WRAPPER, tryParseJson(content));
  const settings = wrapper?.settings;
  return {
    logs: wrapper?.logs ?? [],
    settings: settings && { ...settings, goEnv: settings.goEnv },
  };
}
