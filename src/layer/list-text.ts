/** What every list of a base or delta begins with. */
export interface ListHead {
  /** The id in the key of the base or delta. */
  id: string;
  /** Raw size of its entries in bytes. */
  sizeBytes: number;
}

const ID_LINE = /^id (\S+)$/;
const SIZE_LINE = /^bytes (\d{1,15})$/;

/**
 * The text of the list that a base or delta holds of itself. `format` names what the lines are, one
 * for each entry; the same entries give the same text.
 */
export function formatList(
  format: string,
  { id, sizeBytes }: ListHead,
  lines: readonly string[],
): string {
  return [format, `id ${id}`, `bytes ${sizeBytes}`, ...lines.toSorted(), ""].join("\n");
}

/** Reads such a text back; undefined if it is cut, or of another format. The lines are not checked. */
export function parseList(
  format: string,
  text: string,
): (ListHead & { lines: string[] }) | undefined {
  const [found, idLine = "", sizeLine = "", ...lines] = text.split("\n");
  const id = ID_LINE.exec(idLine)?.[1];
  const size = SIZE_LINE.exec(sizeLine)?.[1];
  if (found !== format || id === undefined || size === undefined || lines.pop() !== "") {
    return undefined;
  }
  return { id, sizeBytes: Number(size), lines };
}
