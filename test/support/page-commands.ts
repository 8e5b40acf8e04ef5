import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/**
 * The commands of a page below one heading, up to the next heading: those that root runs (`#`) or those
 * that anybody runs (`$`). A line that ends with a backslash goes on. Throws if there are none.
 */
export function pageCommands(page: string, heading: string, prompt: "#" | "$"): string[] {
  const text = readFileSync(join(ROOT, "docs", page), "utf8");
  const [, section = ""] = text.split(new RegExp(`^#+ ${heading}$`, "m"));
  const commands: string[] = [];
  // A line of a block may begin as a heading does.
  for (const [part, console] of section.matchAll(/```console\n([\s\S]*?)```|^#{1,6} .*$/gm)) {
    if (console === undefined && part.startsWith("#")) break;
    const lines = (console ?? "").replaceAll("\\\n", "").split("\n");
    for (const line of lines) {
      if (line.startsWith(`${prompt} `)) commands.push(line.slice(2));
    }
  }
  if (commands.length === 0) throw new Error(`${page} has no commands below "${heading}"`);
  return commands;
}
