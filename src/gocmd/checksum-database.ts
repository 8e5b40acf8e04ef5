/** A checksum database as the go command would use it. */
export interface ChecksumDatabaseSetting {
  name: string;
  /** Its public key, `name+hash+base64`; undefined where only the go command knows it. */
  key?: string;
  /** Where it is asked, in place of the mirrors and of `https://<name>`. */
  url?: string;
}

/** Below GOROOT: where the go command keeps the keys that GOSUMDB need not spell out. */
export const KNOWN_KEYS_FILE = "src/cmd/go/internal/modfetch/key.go";

/**
 * Reads GOSUMDB: `name`, `name+key` or either with a URL behind it; undefined for `off` and for
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

/** The file is a Go map, with an entry `"name": "key",` on a line of its own. */
function findKnownKey(goSource: string, name: string): string | undefined {
  const entries = goSource.matchAll(/^\s*"([^"\\]+)":\s*"([^"\\]+)",?\s*$/gm);
  for (const [, entryName, key = ""] of entries) {
    if (entryName === name && key.startsWith(`${name}+`)) return key;
  }
  return undefined;
}
