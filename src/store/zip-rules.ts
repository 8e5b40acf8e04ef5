import { invalid, type ZipEntry } from "./zip-directory.ts";

// Limits of golang.org/x/mod/zip, which the go command enforces when it unpacks.
const MAX_TOTAL_BYTES = 500 * 1024 * 1024;
const MAX_GO_MOD_BYTES = 16 * 1024 * 1024;
const MAX_LICENSE_BYTES = 16 * 1024 * 1024;

/**
 * Checks the names and sizes that a module's archive may have: all below `<path>@<version>/`, none
 * that leads elsewhere or that a case-insensitive disk takes for another, and no more content than
 * go would unpack. Throws `IntegrityError`.
 */
export function checkModuleZip(entries: readonly ZipEntry[], prefix: string): void {
  const seen = new Set<string>();
  let totalBytes = 0;
  for (const { name, sizeBytes } of entries) {
    if (!name.startsWith(prefix)) throw invalid(`${name} is not below ${prefix}`);
    totalBytes += sizeBytes;
    if (name === prefix) continue;
    // The go command makes folders as it needs them, and passes over entries of their own.
    const isFolder = name.endsWith("/");
    const file = name.slice(prefix.length, isFolder ? -1 : undefined);
    if (!isPlainName(file)) throw invalid(`${name} is not a plain file name`);
    if (isFolder) continue;
    const folded = file.toLowerCase();
    if (seen.has(folded)) throw invalid(`${name} is there twice`);
    seen.add(folded);
    if (file === "go.mod" && sizeBytes > MAX_GO_MOD_BYTES) throw invalid("go.mod is too large");
    if (file === "LICENSE" && sizeBytes > MAX_LICENSE_BYTES) throw invalid("LICENSE is too large");
  }
  if (totalBytes > MAX_TOTAL_BYTES) throw invalid("it unpacks to more than 500 MiB");
}

function isPlainName(file: string): boolean {
  if (file === "" || file.includes("\\") || file.includes("\0")) return false;
  return file.split("/").every((element) => element !== "" && element !== "." && element !== "..");
}
