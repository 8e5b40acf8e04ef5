import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/**
 * A checksum database's log written straight from its definition (RFC 6962, section 2.1; the note
 * and tile formats), with no thought of speed: what the product's proofs are held against.
 */
export interface ReferenceLog {
  readonly name: string;
  /** Verifier key, as in GOSUMDB. */
  readonly key: string;
  /** The lines that record number `index` has. */
  text(index: number): string;
  /** The hash over the first `size` records. */
  root(size: number): Buffer;
  signedHead(size: number): string;
  /** Answer to a lookup of the record while the log has `size` records. */
  lookup(index: number, size: number): Buffer;
  /** Content of a tile, by its path below the database's URL, while the log has `size` records. */
  tile(path: string, size: number): Buffer | undefined;
}

export function referenceModule(index: number): { path: string; version: string } {
  return { path: `example.com/m${index}`, version: "v1.0.0" };
}

export function referenceHash(index: number, kind: string, salt = ""): string {
  return `h1:${createHash("sha256").update(`${kind} ${index} ${salt}`).digest("base64")}`;
}

export interface LogOptions {
  name?: string;
  keys?: { privateKey: KeyObject; publicKey: KeyObject };
  /** Records from this number on are other ones than in a log with another salt. */
  salt?: { from: number; text: string };
}

export function createReferenceLog(options: LogOptions = {}): ReferenceLog {
  const { name = "sum.example.com", keys = generateKeyPairSync("ed25519"), salt } = options;
  const jwk = keys.publicKey.export({ format: "jwk" });
  const publicKey = Buffer.concat([Buffer.of(1), Buffer.from(String(jwk.x), "base64url")]);
  const keyHash = sha256(Buffer.from(`${name}\n`), publicKey).subarray(0, 4);
  const known = new Map<string, Buffer>();

  const text = (index: number) => {
    const { path, version } = referenceModule(index);
    const salted = salt && index >= salt.from ? salt.text : "";
    const [zip, mod] = ["zip", "mod"].map((kind) => referenceHash(index, kind, salted));
    return `${path} ${version} ${zip}\n${path} ${version}/go.mod ${mod}\n`;
  };

  function root(from: number, to: number): Buffer {
    if (to === from) return sha256();
    const range = `${from} ${to}`;
    const computed = known.get(range);
    if (computed) return computed;
    const result = to - from === 1 ? sha256(Buffer.of(0), Buffer.from(text(from))) : node(from, to);
    known.set(range, result);
    return result;
  }

  function node(from: number, to: number): Buffer {
    const power = 2 ** (Math.ceil(Math.log2(to - from)) - 1);
    return sha256(Buffer.of(1), root(from, from + power), root(from + power, to));
  }

  function signedHead(size: number): string {
    const head = `go.sum database tree\n${size}\n${root(0, size).toString("base64")}\n`;
    const signature = sign(null, Buffer.from(head), keys.privateKey);
    return `${head}\n\u2014 ${name} ${Buffer.concat([keyHash, signature]).toString("base64")}\n`;
  }

  return {
    name,
    key: `${name}+${keyHash.toString("hex")}+${publicKey.toString("base64")}`,
    text,
    root: (size) => root(0, size),
    signedHead,
    lookup: (index, size) => Buffer.from(`${index}\n${text(index)}\n${signedHead(size)}`),
    tile(path, size) {
      const match = /^\/tile\/8\/(\d+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/.exec(path);
      const [, level = "", digits = "", width = "256"] = match ?? [];
      const first = Number(digits.replaceAll(/[x/]/g, "")) * 256;
      const weight = 256 ** Number(level);
      if (!match || (first + Number(width)) * weight > size) return undefined;
      const hashes = Array.from({ length: Number(width) }, (_, position) =>
        root((first + position) * weight, (first + position + 1) * weight),
      );
      return Buffer.concat(hashes);
    },
  };
}

function sha256(...parts: Buffer[]): Buffer {
  return createHash("sha256").update(Buffer.concat(parts)).digest();
}
