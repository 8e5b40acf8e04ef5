/**
 * A key, or the beginning of one, as text that is safe in the name of a file or an object. It can
 * be decoded. If one key is a prefix of another, so is its encoded form, so lookups by prefix work
 * on encoded keys.
 */
export function encodeKey(key: string): string {
  const encoded = [...Buffer.from(key)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return SAFE.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
  // So that it is not `.`, `..` or a hidden file.
  return encoded.replace(/^\./, "%2E");
}

/** Inverse of `encodeKey`. Undefined for text that `encodeKey` never returns. */
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
 * A key as a path. A file name may have 255 bytes, and many services with the interface of S3 have
 * the same limit for a name between slashes. A longer key is therefore cut into parts. All but the
 * last are folders whose names end in `+`, so that none has the name of another key. The path can
 * be decoded and searched by prefix, like the result of `encodeKey`.
 */
export function keyPath(key: string): string {
  const parts = encodeKey(key).match(/.{1,200}/g) ?? [];
  return parts.join(`${CUT}/`);
}

/** Inverse of `keyPath`. Undefined for text that `keyPath` never returns. */
export function tryReadKeyPath(text: string): string | undefined {
  const key = tryDecodeKey(text.replaceAll(`${CUT}/`, ""));
  return key !== undefined && keyPath(key) === text ? key : undefined;
}

/** Ends the name of a folder that holds the rest of long keys. `encodeKey` never returns it. */
export const CUT = "+";

const SAFE = /[A-Za-z0-9_.-]/;
