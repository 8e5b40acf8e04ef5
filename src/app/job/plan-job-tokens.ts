import { findIdTokenService, type JobTokenSource } from "../../upstream/id-token-service.ts";
import { findCredentials, isConfidential, type MirrorAuth } from "../../upstream/mirror-auth.ts";
import type { Settings } from "./settings.ts";

/**
 * How mirrors may get a token that says which job this is. Only those may that the user named for us by
 * `mirrors`: undefined without it. What can ask for tokens is left out if no mirror could get one: each of
 * them has credentials, or is asked in clear. Pure.
 */
export function planJobTokens(
  { mirrors }: Pick<Settings, "mirrors">,
  auth: readonly MirrorAuth[],
  env: Readonly<Record<string, string | undefined>>,
): JobTokenSource | undefined {
  if (!mirrors) return undefined;
  const isWanted = mirrors.some((entry) => {
    if (entry.kind !== "mirror") return false;
    const url = new URL(entry.url);
    return isConfidential(url) && !findCredentials(url, auth);
  });
  const service = isWanted ? findIdTokenService(env) : undefined;
  return service ? { service } : {};
}
