import { BlockList } from "node:net";
import { type AccessRules, parseDenied, type Reader } from "../access/access-rules.ts";
import type { JobRule } from "../access/job-rules.ts";
import { addNetwork } from "../access/network.ts";
import type { Rate } from "../access/rate-limiter.ts";
import type { Problem } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";

/**
 * Claims that are names. Somebody who gets a name later would also get what the one before
 * might do, so there is an ID for each of them.
 */
const ID_OF_NAME: ReadonlyMap<string, string> = new Map([
  ["repository", "repository_id"],
  ["repository_owner", "repository_owner_id"],
  ["actor", "actor_id"],
  ["project_path", "project_id"],
  ["namespace_path", "namespace_id"],
  ["user_login", "user_id"],
]);

const SECONDS_PER_MINUTE = 60;

type AccessConfig = Pick<
  ServeConfig,
  "tokens" | "oidc" | "deny" | "public" | "allow" | "trusted-proxies" | "rate-limit"
>;

/**
 * Makes access rules of a configuration that its schema allows. What is wrong goes into `problems`.
 *
 * @param parts.privatePaths Patterns of private modules.
 */
export function planAccess(
  config: AccessConfig,
  { privatePaths, problems }: { privatePaths: string; problems: Problem[] },
): AccessRules {
  const { tokens, oidc, deny = [] } = config;
  return {
    readers: tokens || oidc ? planReaders(tokens ?? [], problems) : undefined,
    jobs: planJobs(oidc ?? [], problems),
    privatePaths,
    // The store knows.
    oncePrivatePaths: "",
    publicPaths: config.public ?? "",
    denied: deny.map(parseDenied),
    network: {
      allowed: config.allow && planNetwork("allow", config.allow, problems),
      trustedProxies: planNetwork("trusted-proxies", config["trusted-proxies"] ?? [], problems),
    },
    rate: config["rate-limit"] && planRate(config["rate-limit"], problems),
  };
}

function planNetwork(key: string, entries: readonly string[], problems: Problem[]): BlockList {
  const list = new BlockList();
  for (const [index, text] of entries.entries()) {
    if (addNetwork(list, text)) continue;
    const message = `is "${text}"; expected an address, or a network such as 10.0.0.0/8`;
    problems.push({ path: [key, index], message });
  }
  return list;
}

function planRate(
  { "per-second": perSecond, burst }: NonNullable<ServeConfig["rate-limit"]>,
  problems: Problem[],
): Rate {
  const read = (key: "per-second" | "burst", text: string): number => {
    if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
    const message = `is "${text}"; expected a whole number from 1 to 999999`;
    problems.push({ path: ["rate-limit", key], message });
    return 1;
  };
  const rate = read("per-second", perSecond);
  return {
    perSecond: rate,
    burst: burst === undefined ? rate * SECONDS_PER_MINUTE : read("burst", burst),
  };
}

function planReaders(
  tokens: NonNullable<ServeConfig["tokens"]>,
  problems: Problem[],
): readonly Reader[] {
  const names = new Set<string>();
  return tokens.map((token, index): Reader => {
    const { name, sha256, role = "reader", modules, except, expires } = token;
    if (names.has(name)) {
      problems.push({
        path: ["tokens", index, "name"],
        message: `is "${name}" for a second time; expected another name`,
      });
    }
    names.add(name);
    const expiresMs = expires === undefined ? undefined : Date.parse(expires);
    if (Number.isNaN(expiresMs)) {
      problems.push({
        path: ["tokens", index, "expires"],
        message: `is "${expires}"; expected a day or a moment that there is`,
      });
    }
    return { name, sha256, role, modules, except, expiresMs };
  });
}

function planJobs(
  entries: NonNullable<ServeConfig["oidc"]>,
  problems: Problem[],
): readonly JobRule[] {
  return entries.map(({ match, role = "reader", modules, except, ...rest }, index): JobRule => {
    const path = ["oidc", index, "match"];
    if (Object.keys(match).length === 0) {
      // Anybody can have a repository somewhere, and so a token of the same issuer.
      problems.push({ path, message: "is empty; expected a claim, such as repository_owner_id" });
    }
    for (const name of Object.keys(match)) {
      const id = ID_OF_NAME.get(name);
      if (id === undefined) continue;
      const message = `is a name, which may later be somebody else's; expected ${id}`;
      problems.push({ path: [...path, name], isKey: true, message });
    }
    const claims = Object.entries(match).map(
      ([name, values]) => [name, splitWords(values)] as const,
    );
    return { ...rest, match: new Map(claims), role, modules, except };
  });
}

function splitWords(text: string): string[] {
  return text.split(",").map((word) => word.trim());
}
