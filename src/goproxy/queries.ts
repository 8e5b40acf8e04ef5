import type { ModuleFile } from "../store/module-file.ts";
import type { Purpose } from "../telemetry/events.ts";
import type { UpstreamQuery } from "../upstream/upstream.ts";
import { type MutableRoute, type Route, type SumdbRoute, wirePath } from "./routes.ts";

/** What was asked for, in the words that events and queries have in common. */
type Subject = Pick<UpstreamQuery, "endpoint" | "subject" | "version">;

export function subjectOf(route: Route): Subject {
  switch (route.kind) {
    case "immutable": {
      const { path, version, extension } = route.file;
      return { endpoint: extension, subject: path, version };
    }
    case "mutable": {
      const { endpoint, modulePath, version } = route;
      return { endpoint, subject: modulePath, ...(version === undefined ? {} : { version }) };
    }
    case "sumdb":
      return { endpoint: "sumdb", subject: route.database };
  }
}

/** What the mirrors are asked when a go command asks for something that may change. */
export function queryFor(route: MutableRoute | SumdbRoute): UpstreamQuery {
  const path =
    route.kind === "sumdb" ? route.path : wirePath(route.modulePath, route.endpoint, route.version);
  return { path, ...subjectOf(route), purpose: "foreground" };
}

/** What the mirrors are asked for a file of a version. */
export function fileQuery(file: ModuleFile, purpose: Purpose): UpstreamQuery {
  const path = wirePath(file.path, file.extension, file.version);
  return { path, ...subjectOf({ kind: "immutable", file, path }), purpose };
}
