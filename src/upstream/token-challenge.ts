import { type ChallengeHeader, parseChallenges } from "../lib/challenge.ts";
import { mayReceive } from "./mirror-auth.ts";

/** Which tokens of CI jobs a mirror takes. */
export interface WantedToken {
  /** For whom the token must be. */
  audience: string;
  /** By whom: any of these. */
  issuers: readonly string[];
}

const MAX_TEXT_CHARS = 100;

/**
 * What a mirror that answered 401 says of tokens: which one it wants, or why it gets none. Undefined if it
 * says nothing, as a server does that takes no tokens of jobs.
 *
 * The mirror names the audience, but must not choose it: whoever gets a token for somebody else can be the
 * job there, such as at a cloud that trusts the repository. So it must be the mirror's own address.
 * `challengesFor()` in src/serve/access writes such a header. Pure.
 *
 * @param mirror Its base URL.
 */
export function readWantedToken(
  mirror: string,
  header: ChallengeHeader,
): WantedToken | { problem: string } | undefined {
  const offers = parseChallenges(header).flatMap(({ scheme, parameters }) => {
    const [audience, issuer] = [parameters.get("audience"), parameters.get("issuer")];
    if (scheme !== "bearer" || audience === undefined || issuer === undefined) return [];
    return [{ audience, issuer }];
  });
  const [first] = offers;
  if (!first) return undefined;
  const own = offers.find(({ audience }) => isOwnAddress(mirror, audience));
  if (!own) {
    const others = shorten(first.audience);
    return { problem: `it wants a token for "${others}", which is not its own address` };
  }
  const { audience } = own;
  const issuers = offers.filter((offer) => offer.audience === audience).map((one) => one.issuer);
  return { audience, issuers };
}

/** Whether the audience is the mirror's URL, or one that it is below. */
function isOwnAddress(mirror: string, audience: string): boolean {
  if (!URL.canParse(audience)) return false;
  const { host, search, hash, username, password } = new URL(audience);
  if (search || hash || username || password) return false;
  return mayReceive(new URL(mirror), { host, url: audience });
}

/** What another server says may be long, and becomes part of a message. */
export function shorten(text: string): string {
  const printable = text.replaceAll(/[^\x20-\x7e]/g, "?");
  return printable.length > MAX_TEXT_CHARS ? `${printable.slice(0, MAX_TEXT_CHARS)}…` : printable;
}
