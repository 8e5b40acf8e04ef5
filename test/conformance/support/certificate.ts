import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeCertificate, type ServerCertificate } from "../../support/certificate.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export interface CertificateOnDisk extends ServerCertificate {
  /** Where `cert` is kept, for NODE_EXTRA_CA_CERTS and SSL_CERT_FILE. */
  readonly certFile: string;
}

/** A certificate for 127.0.0.1 that signs itself, and that other processes can be told to trust. */
export async function makeCertificateFile(): Promise<CertificateOnDisk> {
  const certificate = makeCertificate();
  const certFile = join(await makeTempDir("certificate"), "cert.pem");
  await writeFile(certFile, certificate.cert);
  return { ...certificate, certFile };
}
