import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeTempDir } from "../../support/temp-dir.ts";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Where `cert` is kept, for NODE_EXTRA_CA_CERTS and SSL_CERT_FILE. */
  readonly certFile: string;
}

/** A certificate for 127.0.0.1 that signs itself, made by the machine's openssl. */
export async function makeCertificate(): Promise<Certificate> {
  const dir = await makeTempDir("certificate");
  const keyFile = join(dir, "key.pem");
  const certFile = join(dir, "cert.pem");
  const options = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  const files = ["-days", "2", "-keyout", keyFile, "-out", certFile];
  execFileSync("openssl", ["req", ...options, ...subject, ...files], { stdio: "ignore" });
  return { key: readFileSync(keyFile, "utf8"), cert: readFileSync(certFile, "utf8"), certFile };
}
