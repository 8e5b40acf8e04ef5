import { createHash, generateKeyPairSync, sign } from "node:crypto";
import {
  buildModule,
  escapeUpperCase,
  type SyntheticModule,
} from "../../support/module-builder.ts";
import { type MirrorReply, okReply, TEXT, textReply } from "../../support/module-mirror/reply.ts";

export interface SmallLog {
  /** For GOSUMDB: name and verifier key. */
  gosumdb: string;
  /** Answers `/sumdb/NAME/…` as a mirror does that passes requests on. */
  reply(path: string): MirrorReply;
}

const NAME = "sum.example.com";

/**
 * A checksum database of one to 256 modules, for real go commands: the tree of RFC 6962 and its
 * signed head, as https://go.dev/design/25530-sumdb has them.
 */
export function createSmallLog(modules: readonly SyntheticModule[]): SmallLog {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const rawKey = Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url");
  const key = Buffer.concat([Buffer.of(1), rawKey]);
  const keyHash = sha256(Buffer.from(`${NAME}\n`), key).subarray(0, 4);
  const texts = modules.map((module) => {
    const { path, version, zipHash, modHash } = buildModule(module);
    return `${path} ${version} ${zipHash}\n${path} ${version}/go.mod ${modHash}\n`;
  });
  const leaves = texts.map((text) => sha256(Buffer.of(0), Buffer.from(text)));
  const head = `go.sum database tree\n${leaves.length}\n${rootOf(leaves).toString("base64")}\n`;
  const signature = Buffer.concat([keyHash, sign(null, Buffer.from(head), privateKey)]);
  const signed = `${head}\n\u2014 ${NAME} ${signature.toString("base64")}\n`;
  const files = new Map<string, string | Buffer>([
    ["supported", ""],
    ["latest", signed],
    [`tile/8/0/000.p/${leaves.length}`, Buffer.concat(leaves)],
  ]);
  for (const [index, { path, version }] of modules.entries()) {
    const name = `lookup/${escapeUpperCase(path)}@${escapeUpperCase(version)}`;
    files.set(name, `${index}\n${texts[index]}\n${signed}`);
  }
  return {
    gosumdb: `${NAME}+${keyHash.toString("hex")}+${key.toString("base64")}`,
    reply(path) {
      const file = files.get(path.replace(`/sumdb/${NAME}/`, ""));
      return file === undefined ? textReply(404, "not found") : okReply(TEXT, file);
    },
  };
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only = sha256(), ...others] = leaves;
  if (others.length === 0) return only;
  const half = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash("sha256").update(Buffer.concat(parts)).digest();
}
