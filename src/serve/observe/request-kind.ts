import { subjectOf } from "../../goproxy/queries.ts";
import { parseRoute } from "../../goproxy/routes.ts";
import type { Endpoint } from "../../telemetry/events.ts";

/** What kind of request it is. There are few, so each can be a metric of its own. */
export type RequestKind = Endpoint | "health" | "metrics" | "admin" | "unknown";

/** Which kind a request's path is of. Pure. */
export function kindOf(url: string): RequestKind {
  if (url === "/healthz" || url === "/readyz") return "health";
  if (url === "/metrics") return "metrics";
  // No module path begins with a dash.
  if (url.startsWith("/-/")) return "admin";
  const route = parseRoute(url);
  return route ? subjectOf(route).endpoint : "unknown";
}
