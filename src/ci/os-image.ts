import { release } from "node:os";
import { tryReadText } from "../lib/fs.ts";

/** As freedesktop.org's os-release(5) says. */
const OS_RELEASE = "/etc/os-release";

/**
 * What the machine's system is, such as `debian 12`: cgo links with its libraries, so it separates
 * build caches.
 */
export async function readOsImage(): Promise<string> {
  const text = await tryReadText(OS_RELEASE).catch(() => undefined);
  return text === undefined ? `${process.platform} ${release()}` : parseOsRelease(text);
}

/** Id and version of a system, of the text of its os-release. Pure. */
export function parseOsRelease(text: string): string {
  const values = new Map(
    text.split("\n").map((line) => {
      const [, name = "", value = ""] = /^([A-Z_]+)=["']?([^"']*)["']?\s*$/.exec(line) ?? [];
      return [name, value] as const;
    }),
  );
  return [values.get("ID") || "linux", values.get("VERSION_ID")].filter(Boolean).join(" ");
}
