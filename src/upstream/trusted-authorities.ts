import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { errnoOf } from "../lib/fs.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where go looks on Linux (crypto/x509): the first file that is there, and all files of the folders. */
const FILES: readonly string[] = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
];
const FOLDERS: readonly string[] = ["/etc/ssl/certs", "/etc/pki/tls/certs"];
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The authorities that the go command trusts: the system's, and not those that Node ships with. */
export function trustedAuthorities(env: Environment): SecureContext {
  const isUnix = process.platform !== "darwin" && process.platform !== "win32";
  const certificates = isUnix ? readOfUnix(env) : getCACertificates("system");
  try {
    return createSecureContext({ ca: certificates });
  } catch {
    // OpenSSL does not take one of them. Go skips it, and so do we.
    return createSecureContext({ ca: certificates.filter(isAccepted) });
  }
}

function isAccepted(certificate: string): boolean {
  try {
    createSecureContext({ ca: certificate });
    return true;
  } catch {
    return false;
  }
}

function readOfUnix(env: Environment): string[] {
  const file = env["SSL_CERT_FILE"];
  const folders = env["SSL_CERT_DIR"];
  const first = (file ? [file] : FILES).map(tryRead).find((text) => text !== undefined);
  const others = (folders ? folders.split(":") : FOLDERS).flatMap((dir) =>
    tryList(dir).map((name) => tryRead(path.join(dir, name))),
  );
  const texts = [first, ...others].flatMap((text) => text?.match(CERTIFICATE) ?? []);
  return [...new Set(texts)];
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, "latin1");
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  }
}

function tryList(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return [];
  }
}
