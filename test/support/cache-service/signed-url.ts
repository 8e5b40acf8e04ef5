import { createHmac } from "node:crypto";
import { isEqual } from "./token.ts";

type BlobPermission = "r" | "w";

export interface UrlSigner {
  /** Returns a URL whose signature is percent-encoded base64, as a storage signature is. */
  sign(blobPath: string, permission: BlobPermission): string;
  verify(url: URL, permission: BlobPermission): boolean;
}

export function createUrlSigner(origin: string, secret: string, lifetimeMs: number): UrlSigner {
  const signatureOf = (path: string, permission: string, expiry: string) =>
    createHmac("sha256", secret).update(`${permission}\n${path}\n${expiry}`).digest("base64");
  return {
    sign(blobPath, permission) {
      const expiry = new Date(Date.now() + lifetimeMs).toISOString();
      const query = new URLSearchParams({
        se: expiry,
        sp: permission,
        sr: "b",
        sv: "2026-02-06",
        sig: signatureOf(blobPath, permission, expiry),
      });
      return `${origin}${blobPath}?${query}`;
    },
    verify(url, permission) {
      const expiry = url.searchParams.get("se") ?? "";
      const signature = url.searchParams.get("sig") ?? "";
      if (!(Date.parse(expiry) > Date.now())) return false;
      return isEqual(signature, signatureOf(url.pathname, permission, expiry));
    },
  };
}
