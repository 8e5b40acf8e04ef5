import { isValidModulePath } from "../../gomod/module-path.ts";
import { ownField, tryParseJson } from "../../lib/json.ts";
import type { Delivery, WebhookKind } from "./webhook.ts";

/** Events after which a repository may have other versions or branches. */
const GITHUB_EVENTS = ["push", "create", "delete", "release"];
const GITLAB_EVENTS = ["push", "tag_push", "release"];
const MAX_MODULES = 100;

/**
 * The module paths that a delivery is about: the repository that changed, below which there may be more
 * modules, or a list. Empty if it is about nothing that changes versions; undefined if it cannot be
 * read. Pure.
 */
export function readModules(kind: WebhookKind, { headers, body }: Delivery): string[] | undefined {
  const value = tryParseJson(body.toString("utf8"));
  switch (kind) {
    case "github": {
      if (!GITHUB_EVENTS.includes([headers["x-github-event"]].flat().join())) return [];
      return repositoryAt(ownField(ownField(value, "repository"), "html_url"));
    }
    case "gitlab": {
      if (!GITLAB_EVENTS.includes(String(ownField(value, "object_kind")))) return [];
      return repositoryAt(ownField(ownField(value, "project"), "web_url"));
    }
    case "generic": {
      const modules = ownField(value, "modules");
      if (!Array.isArray(modules) || modules.length > MAX_MODULES) return undefined;
      const paths = modules.filter(isPath);
      return paths.length === modules.length ? paths : undefined;
    }
  }
}

function repositoryAt(url: unknown): string[] | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  const modulePath = `${host}${pathname.replace(/\/+$/, "")}`;
  return isPath(modulePath) ? [modulePath] : undefined;
}

function isPath(value: unknown): value is string {
  return typeof value === "string" && isValidModulePath(value);
}
