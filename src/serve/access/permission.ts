/** What a request may be about. */
export type Permission =
  | "modules"
  | "metrics"
  | "status"
  | "preheat"
  | "purge"
  | "deny"
  | "webhook";
