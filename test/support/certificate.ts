import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** PEM texts of a server that clients trust if they accept `cert` as an authority. */
export interface ServerCertificate {
  key: string;
  cert: string;
}

export interface CertificateOptions {
  /** DNS names; localhost and 127.0.0.1 by default. */
  names?: readonly string[];
  fromMs?: number;
  toMs?: number;
  /** Of the subject, which is the issuer too. */
  commonName?: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Makes a self-signed certificate; by default for localhost and 127.0.0.1, for a day around now. */
export function makeCertificate({
  names: wanted,
  fromMs = Date.now() - DAY_MS,
  toMs = Date.now() + DAY_MS,
  commonName = "go-accel test",
}: CertificateOptions = {}): ServerCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid(ECDSA_WITH_SHA256));
  const name = sequence(set(sequence(oid(COMMON_NAME), der(0x0c, Buffer.from(commonName)))));
  const address = wanted ? [] : [der(0x87, Buffer.from([127, 0, 0, 1]))];
  const hosts = (wanted ?? ["localhost"]).map((host) => der(0x82, Buffer.from(host)));
  const names = sequence(...hosts, ...address);
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(utcTime(fromMs), utcTime(toMs)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(
      0xa3,
      sequence(
        sequence(oid(BASIC_CONSTRAINTS), boolean(true), der(0x04, sequence(boolean(true)))),
        sequence(oid(SUBJECT_ALT_NAME), der(0x04, names)),
      ),
    ),
  );
  const signature = sign("sha256", body, privateKey);
  const cert = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}

/** Object identifiers in their encoded form. */
const ECDSA_WITH_SHA256 = "2a8648ce3d040302";
const COMMON_NAME = "550403";
const BASIC_CONSTRAINTS = "551d13";
const SUBJECT_ALT_NAME = "551d11";

/** A value in the encoding of X.690 (DER): tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const lengthBytes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...lengthBytes]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function set(...parts: readonly Buffer[]): Buffer {
  return der(0x31, ...parts);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function integer(bigEndian: Buffer): Buffer {
  return der(0x02, bigEndian);
}

function boolean(value: boolean): Buffer {
  return der(0x01, Buffer.from([value ? 0xff : 0]));
}

/** `YYMMDDhhmmssZ`. */
function utcTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replaceAll(/\D/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}
