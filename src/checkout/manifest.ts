/** A tracked file with its content, or a folder with its listing. */
export interface ContentAtPath {
  /** Relative to the checkout, with `/`; each character is one byte of the name. */
  path: string;
  /** Blob of a file, listing of a folder, in hex digits. */
  contentId: string;
  /** As git tracks it; `FOLDER_MODE` for a folder. */
  mode: number;
}

/**
 * What a time is to a content:
 * - `current`: the next job gives it to the same content at the same place.
 * - `former`: the content had it once and has another one since. Results of tests may still stand
 *   for it, so no other content may get it.
 * - `contested`: it was seen with another content too, as if a test sets a fixed time. It stands for
 *   nothing any more.
 */
type TimeStanding = "current" | "former" | "contested";

/** A time that a file or folder of a checkout had, and the content that it had then. */
export interface MtimeRecord extends ContentAtPath {
  /** Shortened by `shortContentId`. */
  contentId: string;
  mtimeNs: bigint;
  /** How many saved layers in a row were made without it. */
  idle: number;
  standing: TimeStanding;
}

/** Records by the top folder of their checkout, which is absolute, as go's own keys are. */
export type Manifest = ReadonlyMap<string, readonly MtimeRecord[]>;

/** The mode of folders in git's trees. */
export const FOLDER_MODE = 0o040000;

/**
 * Hex digits of an id that are kept: 128 bits. To find two contents that share them is as hard as to
 * find two with the same SHA-1.
 */
const ID_DIGITS = 32;
const HEADER = "go-accel mtimes 2\n";
const PLACE = /^([0-9a-f.,!-]+) (.*)$/s;
const RECORD = /^([0-9a-f]{32})\.([0-7]{1,6})\.(-?\d{1,20})\.(\d{1,4})([-!]?)$/;
const MARKS: Readonly<Record<TimeStanding, string>> = { current: "", former: "-", contested: "!" };

export function shortContentId(id: string): string {
  return id.slice(0, ID_DIGITS);
}

/**
 * The same records give the same bytes. A name may hold anything except a NUL, so a NUL ends each
 * line: one for each checkout, then one for each path with all its records.
 */
export function formatManifest(manifest: Manifest): Buffer {
  const lines: string[] = [];
  for (const [root, records] of [...manifest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (records.length === 0) continue;
    lines.push(`@${Buffer.from(root).toString("latin1")}\0`);
    const places = Map.groupBy(records, ({ path }) => path);
    const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [path, list] of sorted) {
      lines.push(`${list.map(formatRecord).sort().join(",")} ${path}\0`);
    }
  }
  return Buffer.from(HEADER + lines.join(""), "latin1");
}

function formatRecord({ contentId, mode, mtimeNs, idle, standing }: MtimeRecord): string {
  return `${contentId}.${mode.toString(8)}.${mtimeNs}.${idle}${MARKS[standing]}`;
}

/** Reads a manifest back; undefined for anything else, including another version. */
export function parseManifest(content: Buffer): Map<string, MtimeRecord[]> | undefined {
  const text = content.toString("latin1");
  if (!text.startsWith(HEADER)) return undefined;
  const lines = text.slice(HEADER.length).split("\0");
  if (lines.pop() !== "") return undefined;
  const manifest = new Map<string, MtimeRecord[]>();
  let records: MtimeRecord[] | undefined;
  let paths = new Set<string>();
  for (const line of lines) {
    const root = line.startsWith("@") ? line.slice(1) : undefined;
    if (root !== undefined) {
      const name = Buffer.from(root, "latin1").toString("utf8");
      if (name === "" || manifest.has(name)) return undefined;
      records = [];
      paths = new Set();
      manifest.set(name, records);
      continue;
    }
    const [, versions = "", path] = PLACE.exec(line) ?? [];
    if (!records || path === undefined || paths.has(path)) return undefined;
    paths.add(path);
    for (const version of versions.split(",")) {
      const record = parseRecord(version, path);
      if (!record) return undefined;
      records.push(record);
    }
  }
  return manifest;
}

function parseRecord(text: string, path: string): MtimeRecord | undefined {
  const [, contentId, mode, mtimeNs, idle, mark] = RECORD.exec(text) ?? [];
  if (!contentId || !mode || !mtimeNs || !idle) return undefined;
  return {
    path,
    contentId,
    mode: Number.parseInt(mode, 8),
    mtimeNs: BigInt(mtimeNs),
    idle: Number(idle),
    standing: mark === "!" ? "contested" : mark === "-" ? "former" : "current",
  };
}
