/**
 * A key, or the beginning of one, as text that is safe in a file's or an object's name. It can be
 * read back, and a key that begins with another does so in this form as well, so that look-ups by
 * prefix can be made on it.
 */
export function encodeKey(key: string): string {
  const encoded = [...Buffer.from(key)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return SAFE.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
  // Neither `.`, `..` nor a hidden file.
  return encoded.replace(/^\./, "%2E");
}

/** Inverse of `encodeKey`; undefined for text that it does not make. */
export function tryDecodeKey(encoded: string): string | undefined {
  try {
    const key = decodeURIComponent(encoded);
    return encodeKey(key) === encoded ? key : undefined;
  } catch {
    // URIError: not UTF-8.
    return undefined;
  }
}

/**
 * A key as a path. File names end at 255 bytes, and so do names between slashes in many a service
 * with the interface of S3: of a longer key all parts but the last are folders with a `+` at their
 * end, so that none has the name of another key. What holds of `encodeKey` holds of the path.
 */
export function keyPath(key: string): string {
  const parts = encodeKey(key).match(/.{1,200}/g) ?? [];
  return parts.join(`${CUT}/`);
}

/** Inverse of `keyPath`; undefined for text that it does not make. */
export function tryReadKeyPath(text: string): string | undefined {
  const key = tryDecodeKey(text.replaceAll(`${CUT}/`, ""));
  return key !== undefined && keyPath(key) === text ? key : undefined;
}

/** Ends the name of a folder that holds the rest of long keys; `encodeKey` never makes it. */
export const CUT = "+";

const SAFE = /[A-Za-z0-9_.-]/;
