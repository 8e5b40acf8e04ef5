import type { Grant } from "./grant.ts";

/** What the jobs of a CI system may do whose tokens have certain claims. */
export interface JobRule extends Grant {
  /** As the claim `iss` has it. */
  issuer: string;
  /** For which server the token must be, as the claim `aud` has it. */
  audience: string;
  /** Claims, and the values of each that count. */
  match: ReadonlyMap<string, readonly string[]>;
}

/** What a token says that was checked. */
export interface Claims {
  readonly iss?: string | undefined;
  readonly aud?: string | readonly string[] | undefined;
  readonly sub?: string | undefined;
  readonly [name: string]: unknown;
}

const MAX_NAME_CHARS = 200;

/**
 * What the holder of a token may do: the first rule that its claims satisfy, under a name that also
 * has the token's subject, such as the repository. Undefined if they satisfy none. Pure.
 */
export function grantFor(rules: readonly JobRule[], claims: Claims): Grant | undefined {
  const audiences = [claims.aud ?? []].flat();
  const rule = rules.find(
    ({ issuer, audience, match }) =>
      issuer === claims.iss &&
      audiences.includes(audience) &&
      [...match].every(([name, values]) => isOneOf(claims[name], values)),
  );
  if (!rule) return undefined;
  const { name, role, modules, except } = rule;
  const subject = claims.sub?.replaceAll(/[^\x21-\x7e]/g, "?");
  return {
    name: subject ? `${name}/${subject}`.slice(0, MAX_NAME_CHARS) : name,
    role,
    modules,
    except,
    ...(isOfPullRequest(claims) ? { isOfPullRequest: true } : {}),
  };
}

/** By the claims of GitHub and of GitLab that say what a job was started by. */
function isOfPullRequest({ event_name: event, pipeline_source: source }: Claims): boolean {
  return [event, source].some((start) =>
    /^(?:pull_request|merge_request|external_pull_request)/.test(String(start)),
  );
}

/** IDs are numbers with some issuers, and digits with others. */
function isOneOf(value: unknown, values: readonly string[]): boolean {
  return ["string", "number", "boolean"].includes(typeof value) && values.includes(String(value));
}
