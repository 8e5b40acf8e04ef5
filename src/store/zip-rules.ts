import { foldCase, isValidFilePath } from "../gomod/file-path.ts";
import { invalid, type ZipEntry } from "./zip-directory.ts";

// Limits of golang.org/x/mod/zip, which the go command enforces when it unpacks.
export const MAX_ZIP_BYTES = 500 * 1024 * 1024;
const MAX_TOTAL_BYTES = 500 * 1024 * 1024;
const MAX_GO_MOD_BYTES = 16 * 1024 * 1024;
const MAX_LICENSE_BYTES = 16 * 1024 * 1024;

/**
 * Checks what golang.org/x/mod/zip checks of a module's archive (`CheckZip`): its size, the names and
 * sizes of its files, all below `<path>@<version>/`, and that no two names are one on a disk that
 * knows no case. Throws `IntegrityError`.
 */
export function checkModuleZip(
  entries: readonly ZipEntry[],
  prefix: string,
  zipBytes: number,
): void {
  if (zipBytes > MAX_ZIP_BYTES) throw invalid("it is larger than 500 MiB");
  const collisions = createCollisionCheck();
  let totalBytes = 0;
  for (const { name, sizeBytes } of entries) {
    if (!name.startsWith(prefix)) throw invalid(`${name} is not below ${prefix}`);
    if (name === prefix) continue;
    // The go command makes folders as it needs them, and passes over entries of their own.
    const isFolder = name.endsWith("/");
    const file = name.slice(prefix.length, isFolder ? -1 : undefined);
    if (!isValidFilePath(file)) throw invalid(`${name} is not a valid file name`);
    collisions.add(file, isFolder);
    // Also what a folder claims to hold: go does not unpack it, but we and go would hash it.
    totalBytes += sizeBytes;
    if (totalBytes > MAX_TOTAL_BYTES) throw invalid("it unpacks to more than 500 MiB");
    if (isFolder) continue;
    checkGoModPlace(file);
    if (file === "go.mod" && sizeBytes > MAX_GO_MOD_BYTES) throw invalid("go.mod is too large");
    if (file === "LICENSE" && sizeBytes > MAX_LICENSE_BYTES) throw invalid("LICENSE is too large");
  }
}

/** A folder with a go.mod is another module, and not part of this one. */
function checkGoModPlace(file: string): void {
  const base = file.slice(file.lastIndexOf("/") + 1);
  if (foldCase(base) !== "go.mod" || file === "go.mod") return;
  throw invalid(`${file} is a go.mod that is not in the module's own folder, or not in lower case`);
}

/** Refuses names, and folders in them, that differ in case alone, and a name twice. */
function createCollisionCheck() {
  const seen = new Map<string, { name: string; isFolder: boolean }>();
  function add(name: string, isFolder: boolean): void {
    const folded = foldCase(name);
    const other = seen.get(folded);
    if (other && other.name !== name)
      throw invalid(`${other.name} and ${name} differ in case alone`);
    if (other && other.isFolder !== isFolder) throw invalid(`${name} is a file and a folder`);
    if (other && !isFolder) throw invalid(`${name} is there twice`);
    // Its folders have been seen as well.
    if (other) return;
    seen.set(folded, { name, isFolder });
    const slash = name.lastIndexOf("/");
    if (slash > 0) add(name.slice(0, slash), true);
  }
  return { add };
}
