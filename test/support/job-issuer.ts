import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** An issuer of tokens for CI jobs, with keys of its own and without a socket. */
export interface JobIssuer {
  /** As the claim `iss` has it. */
  readonly url: string;
  /** What it answers at a path below its URL; undefined for any other path. */
  answer(path: string): object | undefined;
  /** A token that counts for five minutes. `undefined` leaves a claim out. */
  sign(claims: JWTPayload, options?: { alg?: string; kid?: string }): Promise<string>;
  /** A token by HMAC, whose secret is the public key that everybody has. */
  signByPublicKey(claims: JWTPayload): Promise<string>;
  /** A token without a signature. */
  leaveUnsigned(claims: JWTPayload): string;
  /** Replaces its key. */
  rotate(): Promise<void>;
}

const ALG = "ES256";
const LIFETIME_S = 300;

/** `nowMs` is the issuer's clock. */
export async function makeJobIssuer(url: string, nowMs: () => number): Promise<JobIssuer> {
  let count = 0;
  let current = await makeKey();

  async function makeKey() {
    const pair = await generateKeyPair(ALG, { extractable: true });
    const kid = `key-${count++}`;
    return {
      ...pair,
      kid,
      jwk: { ...(await exportJWK(pair.publicKey)), kid, alg: ALG, use: "sig" },
    };
  }

  const withTimes = (claims: JWTPayload): JWTPayload => {
    const iat = Math.floor(nowMs() / 1_000);
    return { iss: url, iat, nbf: iat, exp: iat + LIFETIME_S, ...claims };
  };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

  return {
    url,
    answer(path) {
      if (path === "/keys") return { keys: [current.jwk] };
      if (path !== "/.well-known/openid-configuration") return undefined;
      return { issuer: url, jwks_uri: `${url}/keys`, more: ["that nobody needs"] };
    },
    sign: (claims, { alg = ALG, kid = current.kid } = {}) =>
      new SignJWT(withTimes(claims)).setProtectedHeader({ alg, kid }).sign(current.privateKey),
    signByPublicKey: (claims) =>
      new SignJWT(withTimes(claims))
        .setProtectedHeader({ alg: "HS256", kid: current.kid })
        .sign(new TextEncoder().encode(JSON.stringify(current.jwk))),
    leaveUnsigned: (claims) =>
      `${encode({ alg: "none", typ: "JWT" })}.${encode(withTimes(claims))}.`,
    async rotate() {
      current = await makeKey();
    },
  };
}
