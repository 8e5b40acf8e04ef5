import type { Permission } from "./permission.ts";

/** What the server can be asked about itself, and what each takes; `*` stands for one element of a path. */
export const SERVICE_ROUTES = {
  "/metrics": "metrics",
  "/-/status": "status",
  "/-/purge": "purge",
  "/-/deny": "deny",
  "/-/preheat": "preheat",
  "/-/preheat/*": "preheat",
  "/-/schedule": "preheat",
  "/-/schedule/*": "preheat",
  "/-/webhook/*": "webhook",
} as const satisfies Readonly<Record<string, Permission>>;

export type ServiceRoute = keyof typeof SERVICE_ROUTES;

/** The route of a request, and what its `*` stands for; undefined if it is about modules. Pure. */
export function findServiceRoute(url: string): { route: ServiceRoute; name: string } | undefined {
  // No module path begins with a dash.
  if (!url.startsWith("/-/") && !url.startsWith("/metrics")) return undefined;
  const path = url.split("?", 1)[0] ?? "";
  if (isRoute(path)) return { route: path, name: "" };
  const [, parent, name = ""] = /^(.*\/)([^/*]+)$/.exec(path) ?? [];
  const route = `${parent}*`;
  return isRoute(route) ? { route, name } : undefined;
}

/** What a request needs, by its path. Pure. */
export function permissionFor(url: string): Permission {
  const found = findServiceRoute(url);
  return found ? SERVICE_ROUTES[found.route] : "modules";
}

function isRoute(path: string): path is ServiceRoute {
  return Object.hasOwn(SERVICE_ROUTES, path);
}
