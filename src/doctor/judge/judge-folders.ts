import { type Finding, makeFinding } from "../findings/finding.ts";

/** A folder that go writes to. */
export interface FolderFacts {
  /** The setting that names it. */
  name: string;
  dir: string;
  /** The folder itself, or the nearest one above it that is there. */
  place: string;
  freeBytes: number;
  sizeBytes: number;
  /** Undefined if the disk has no fixed number of files. */
  freeFiles: number | undefined;
  /** The `errno` name with which the system refuses to write in it. */
  accessError: string | undefined;
}

const MIB = 1024 * 1024;
/** A single toolchain or large module needs more. */
const FULL_BYTES = 64 * MIB;
const NEARLY_FULL_BYTES = 1024 * MIB;
const NEARLY_FULL_SHARE = 0.1;
const FEW_FILES = 1_000;

/** Space, files and rights: for each folder the first that stops go. Folders of one disk share theirs. Pure. */
export function judgeFolders(folders: readonly FolderFacts[]): Finding[] {
  const seen = new Set<string>();
  return folders.flatMap((folder) => {
    const finding = judgeFolder(folder);
    if (!finding) return [];
    // Two folders of one full disk have the same cause.
    const isOfDisk = finding.id !== "folder-not-writable";
    const key = isOfDisk
      ? `${finding.id} ${folder.freeBytes} ${folder.sizeBytes}`
      : `${finding.id} ${folder.place}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [finding];
  });
}

function judgeFolder(folder: FolderFacts): Finding | undefined {
  const { name, dir, place, accessError, freeBytes, sizeBytes, freeFiles } = folder;
  const subject = name;
  const where = `${name} is ${dir}`;
  if (accessError === "EROFS") {
    return makeFinding("folder-read-only", { subject, evidence: [where] });
  }
  if (freeFiles !== undefined && freeFiles < FEW_FILES) {
    const evidence = [where, `${freeFiles} files can still be made on its disk`];
    return makeFinding("inodes-exhausted", { subject, evidence, commands: [`df -i ${place}`] });
  }
  const free = `${Math.floor(freeBytes / MIB)} MiB of ${Math.ceil(sizeBytes / MIB)} MiB are free`;
  const commands = [`df -h ${place}`, "go clean -cache"];
  if (freeBytes < FULL_BYTES) {
    return makeFinding("disk-full", { subject, evidence: [where, free], commands });
  }
  if (accessError !== undefined) {
    const evidence = [where, `writing in ${place} is refused: ${accessError}`];
    const mend = [`sudo chown -R "$(id -u):$(id -g)" ${place}`];
    return makeFinding("folder-not-writable", { subject, evidence, commands: mend });
  }
  if (freeBytes < NEARLY_FULL_BYTES && freeBytes < sizeBytes * NEARLY_FULL_SHARE) {
    return makeFinding("disk-nearly-full", { subject, evidence: [where, free], commands });
  }
  return undefined;
}
