import type { AccessRules, Reader } from "../access/access-rules.ts";
import type { Problem } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";

/** Makes access rules of a configuration that its schema allows. What is wrong goes into `problems`. */
export function planAccess(
  { tokens, deny = [] }: Pick<ServeConfig, "tokens" | "deny">,
  problems: Problem[],
): AccessRules {
  const names = new Set<string>();
  const readers = tokens?.map((token, index): Reader => {
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
  return {
    readers,
    denied: deny.map((text) => {
      const [modules = "", version] = text.split("@");
      return { modules, version };
    }),
  };
}
