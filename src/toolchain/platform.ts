import { endianness } from "node:os";

/** What go calls the systems and processors that Node names in its own way. */
const SYSTEMS: Readonly<Record<string, string>> = { win32: "windows", sunos: "solaris" };
const PROCESSORS: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };
/** Those that Node has one name for, in either order of bytes. */
const WITH_ORDER: readonly string[] = ["ppc64", "mips", "mips64"];

/** This machine's GOOS and GOARCH with a hyphen between them, as in `linux-amd64`. */
export function goPlatform(
  system: string = process.platform,
  processor: string = process.arch,
  order: "LE" | "BE" = endianness(),
): string {
  const suffix = WITH_ORDER.includes(processor) && order === "LE" ? "le" : "";
  return `${SYSTEMS[system] ?? system}-${PROCESSORS[processor] ?? `${processor}${suffix}`}`;
}
