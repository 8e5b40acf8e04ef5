import { createHash } from "node:crypto";
import { IntegrityError } from "../lib/errors.ts";

export interface HashedFile {
  /** As in a module zip, `path@version/name`, or `go.mod` alone. */
  name: string;
  sha256Hex: string;
}

/**
 * The `h1:` hash of a set of files, as in go.sum. It depends neither on their order nor on how they
 * are packed. Throws `IntegrityError` for a name with a newline, which the hash could not tell from
 * two names.
 */
export function hash1(files: Iterable<HashedFile>): string {
  const lines = Array.from(files, ({ name, sha256Hex }) => {
    if (name.includes("\n")) {
      throw new IntegrityError(`file name with a newline: ${JSON.stringify(name)}`, {
        code: "ZIP_INVALID",
      });
    }
    return { key: Buffer.from(name), text: `${sha256Hex}  ${name}\n` };
  });
  // Go sorts strings by bytes, JavaScript by UTF-16 units, which gives another order.
  lines.sort((a, b) => Buffer.compare(a.key, b.key));
  const hash = createHash("sha256");
  for (const { text } of lines) hash.update(text);
  return `h1:${hash.digest("base64")}`;
}

/** The hash in a `/go.mod` line of go.sum. */
export function hashGoMod(bytes: Uint8Array): string {
  return hash1([{ name: "go.mod", sha256Hex: createHash("sha256").update(bytes).digest("hex") }]);
}
