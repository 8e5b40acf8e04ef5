import type { UpstreamQuery } from "../upstream/upstream.ts";
import { type Route, wirePath } from "./routes.ts";

/** What the mirrors are asked for a route. */
export function queryFor(route: Route): UpstreamQuery {
  if (route.kind === "sumdb") {
    const { path, database } = route;
    return { path, endpoint: "sumdb", subject: database, purpose: "foreground" };
  }
  return {
    path: wirePath(route.modulePath, route.endpoint, route.version),
    endpoint: route.endpoint,
    subject: route.modulePath,
    ...(route.version === undefined ? {} : { version: route.version }),
    purpose: "foreground",
  };
}
