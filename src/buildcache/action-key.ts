import { createHash } from "node:crypto";

/**
 * Action id under which go keeps something that belongs to an action, as its log or its standard
 * output (Subkey in cmd/go/internal/cache). Unlike other keys it is not salted with the version.
 */
export function subkey(actionId: string, what: string): string {
  const parent = Buffer.from(actionId, "hex");
  return createHash("sha256").update("subkey:").update(parent).update(what).digest("hex");
}
