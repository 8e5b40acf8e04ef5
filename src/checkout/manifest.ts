/** The time that a file or folder had when a job ended, and the content it had then. */
export interface RecordedMtime {
  kind: "file" | "dir";
  /** Relative to the checkout, with `/`; each character is one byte of the name. */
  path: string;
  /** Blob of a file, listing of a folder. */
  contentId: string;
  /** As git tracks it; 0 for a folder. */
  mode: number;
  mtimeNs: bigint;
}

const HEADER = "go-accel mtimes 1\n";
const RECORD = /^([fd]) ([0-9a-f]{40}|[0-9a-f]{64}) ([0-7]{1,6}) (\d{1,20}) (.*)$/s;

/**
 * The same records give the same bytes. A name may hold anything except a NUL, so a NUL ends each
 * record.
 */
export function formatManifest(records: readonly RecordedMtime[]): Buffer {
  const lines = records.map(
    ({ kind, path, contentId, mode, mtimeNs }) =>
      `${kind === "file" ? "f" : "d"} ${contentId} ${mode.toString(8)} ${mtimeNs} ${path}\0`,
  );
  return Buffer.from(HEADER + lines.sort().join(""), "latin1");
}

/** Reads a manifest back; undefined for anything else, including another version. */
export function parseManifest(content: Buffer): RecordedMtime[] | undefined {
  const text = content.toString("latin1");
  if (!text.startsWith(HEADER)) return undefined;
  const lines = text.slice(HEADER.length).split("\0");
  if (lines.pop() !== "") return undefined;
  const records: RecordedMtime[] = [];
  for (const line of lines) {
    const [, kind, contentId, mode, mtimeNs, path] = RECORD.exec(line) ?? [];
    if (!contentId || !mode || !mtimeNs || path === undefined) return undefined;
    records.push({
      kind: kind === "f" ? "file" : "dir",
      path,
      contentId,
      mode: Number.parseInt(mode, 8),
      mtimeNs: BigInt(mtimeNs),
    });
  }
  return records;
}

/** What a recorded time belongs to: it holds only for this name with this content. */
export function recordKey(record: Omit<RecordedMtime, "mtimeNs">): string {
  return `${record.kind} ${record.contentId} ${record.mode} ${record.path}`;
}
