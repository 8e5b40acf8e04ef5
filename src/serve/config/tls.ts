import { readFile } from "node:fs/promises";
import path from "node:path";
import { createSecureContext } from "node:tls";
import { errorMessage } from "../../lib/errors.ts";
import type { ServeConfig } from "./serve-config.ts";

/** A certificate with those that sign it, and its key, as PEM. */
export interface TlsFiles {
  cert: string;
  key: string;
}

/**
 * Reads a certificate and its key, or says what is wrong with them. The message holds nothing of either.
 */
export async function readTls(
  config: ServeConfig["tls"],
  dir: string,
): Promise<{ tls: TlsFiles | undefined; problem?: string }> {
  if (config === undefined) return { tls: undefined };
  try {
    const [cert, key] = await Promise.all(
      [config.certificate, config.key].map((file) => readFile(path.resolve(dir, file), "utf8")),
    );
    const tls = { cert: cert ?? "", key: key ?? "" };
    createSecureContext(tls);
    return { tls };
  } catch (error) {
    return { tls: undefined, problem: `cannot be used: ${errorMessage(error)}` };
  }
}
