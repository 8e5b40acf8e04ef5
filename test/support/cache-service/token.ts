import { createHmac, timingSafeEqual } from "node:crypto";
import type { TokenRequest } from "./types.ts";

const READ = 1;
const WRITE = 2;
const HOUR_MS = 3_600_000;

/** What a token allows. */
export interface Access {
  readonly repository: string;
  /** In the order of lookup. */
  readonly readableRefs: readonly string[];
  readonly writableRef: string | null;
}

interface Scope {
  readonly Scope: string;
  readonly Permission: number;
}

/** A JSON Web Token with the scopes in `ac`, a JSON text, as GitHub's runtime token has them. */
export function issueToken(secret: string, request: TokenRequest): string {
  const { ref, mode = "read-write" } = request;
  const others = [request.baseRef, request.defaultRef ?? "refs/heads/main"];
  const canRead = mode === "read" || mode === "read-write";
  const canWrite = mode === "write-only" || mode === "read-write";
  const scopes: Scope[] = [
    { Scope: ref, Permission: (canRead ? READ : 0) | (canWrite ? WRITE : 0) },
  ];
  for (const other of others) {
    if (other === undefined || scopes.some((scope) => scope.Scope === other)) continue;
    scopes.push({ Scope: other, Permission: canRead ? READ : 0 });
  }
  const head = encode({ alg: "HS256", typ: "JWT" });
  const body = encode({
    repository: request.repository ?? "octo/app",
    ac: JSON.stringify(scopes),
    exp: Math.floor((Date.now() + (request.lifetimeMs ?? HOUR_MS)) / 1000),
  });
  return `${head}.${body}.${sign(secret, `${head}.${body}`)}`;
}

/** Returns null for a header that is missing, forged or expired. */
export function verifyToken(secret: string, authorization: string | undefined): Access | null {
  const match = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization ?? "");
  const [, head, body, signature] = match ?? [];
  if (head === undefined || body === undefined || signature === undefined) return null;
  if (!isEqual(signature, sign(secret, `${head}.${body}`))) return null;
  const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as {
    readonly repository: string;
    readonly ac: string;
    readonly exp: number;
  };
  if (claims.exp * 1000 < Date.now()) return null;
  const scopes = JSON.parse(claims.ac) as readonly Scope[];
  return {
    repository: claims.repository,
    readableRefs: scopes.filter((scope) => scope.Permission & READ).map((scope) => scope.Scope),
    writableRef: scopes.find((scope) => scope.Permission & WRITE)?.Scope ?? null,
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}

/** Compares without revealing, by time, where two signatures differ. */
export function isEqual(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
