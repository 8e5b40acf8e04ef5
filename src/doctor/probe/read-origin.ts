import { readFileSync } from "node:fs";
import path from "node:path";
import { findGitCheckout } from "../../checkout/git-checkout.ts";
import { parseGitConfig } from "../../checkout/git-config.ts";
import { errnoOf } from "../../lib/fs.ts";

/** Host and path of the checkout's first remote, such as `github.com/octo/app`; undefined without one. */
export function readOrigin(dir: string): { host: string; owner: string } | undefined {
  try {
    const checkout = findGitCheckout(dir);
    if (!checkout) return undefined;
    const config = readFileSync(path.join(checkout.commonDir, "config"), "utf8");
    const url = parseGitConfig(config).find(({ name }) => name === "remote.url")?.value ?? "";
    // A URL, or the short form of ssh: git@host:owner/name.
    const [, host, owner] =
      /^[a-z+]+:\/\/(?:[^/@]*@)?([^/:]+)(?::\d+)?\/([^/]+)/i.exec(url) ??
      /^(?:[^/@:]+@)?([^/:@]+\.[^/:@]+):([^/]+)/.exec(url) ??
      [];
    if (host === undefined || owner === undefined) return undefined;
    return { host: host.toLowerCase(), owner };
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  }
}
