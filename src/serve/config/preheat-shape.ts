import { integer, list, matching, object, optional, text } from "../../lib/shape.ts";
import { duration } from "./text-shapes.ts";

export const PREHEAT = object("preheat", "Modules that are fetched before clients ask for them.", {
  name: matching(
    /[a-z0-9][a-z0-9-]{0,62}/,
    ["nightly"],
    "A name for requests, logs and metrics; no two have the same",
  ),
  every: optional(
    duration("The time from the beginning of one run to the next; the first one is due at once"),
  ),
  cron: optional(
    text("When runs are due, as minute, hour, day of month, month and day of week, in UTC"),
  ),
  "go-sum": optional(
    list(
      text("A path, relative to the configuration, or an address with https"),
      "Files go.sum, whose modules are fetched",
    ),
  ),
  modules: optional(
    list(
      matching(
        /[^\s,@]+(?:@v[^\s,@]+)?/,
        ["example.com/lib@v1.2.3", "example.com/lib"],
        "A version of a module; or a module, for its latest version and its list",
      ),
      "Modules that are fetched",
    ),
  ),
  "most-asked": optional(
    integer("How many of the files and lists are fetched that clients ask for most; 0 by default"),
  ),
});
