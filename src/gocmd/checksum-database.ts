/** A checksum database as the go command would use it. */
export interface ChecksumDatabaseSetting {
  name: string;
  /** Its public key, `name+hash+base64`; undefined if only the go command knows it. */
  key?: string;
  /** Its URL, if GOSUMDB gives one. It is then used instead of the mirrors and `https://<name>`. */
  url?: string;
}

/** Below GOROOT. The go command keeps the keys of well-known databases in this file. */
export const KNOWN_KEYS_FILE = "src/cmd/go/internal/modfetch/key.go";

/**
 * Reads GOSUMDB: `name` or `name+key`, and perhaps a URL after it. Undefined for `off` and for
 * what the go command refuses. `knownKeys` is the text of `KNOWN_KEYS_FILE`, if there is one.
 */
export function readChecksumDatabase(
  goSumdb: string,
  knownKeys: string | undefined,
): ChecksumDatabaseSetting | undefined {
  const [first = "", url, ...rest] = goSumdb.trim().split(/\s+/);
  const name = first.split("+", 1)[0];
  if (!name || first === "off" || rest.length > 0) return undefined;
  const key = first.includes("+") ? first : findKnownKey(knownKeys ?? "", name);
  return { name, ...(key === undefined ? {} : { key }), ...(url === undefined ? {} : { url }) };
}

/** The file has a Go map with each entry on a line of its own: `"name": "key",`. */
function findKnownKey(goSource: string, name: string): string | undefined {
  const entries = goSource.matchAll(/^\s*"([^"\\]+)":\s*"([^"\\]+)",?\s*$/gm);
  for (const [, entryName, key = ""] of entries) {
    if (entryName === name && key.startsWith(`${name}+`)) return key;
  }
  return undefined;
}
