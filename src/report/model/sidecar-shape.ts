import {
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  text,
} from "../../lib/shape.ts";
import type { SidecarStats } from "../../telemetry/aggregate.ts";
import type { MirrorFault, MirrorStats } from "../../telemetry/mirror-stats.ts";
import type { SidecarReport } from "./model.ts";

const FAULT_KINDS: Record<MirrorFault["kind"], string> = {
  status: "an error as the answer",
  throttled: "asked for a pause",
  timeout: "no answer in time",
  connect: "no connection",
  cut: "the answer ended before its end",
  protocol: "an answer that cannot be used",
  integrity: "not what go.sum or the checksum database says",
  open: "not asked, since it had failed too often",
};

const MIRROR_FAULT = object<MirrorFault>("mirrorFault", "Faults of one kind.", {
  kind: oneOf(FAULT_KINDS, "What went wrong"),
  count: integer("How often"),
  example: text("Text of the first one"),
});

const MIRROR = object<MirrorStats>("mirror", "What one mirror did.", {
  mirror: text("Host of the mirror, without credentials"),
  requests: integer("Attempts, whatever came of them"),
  hits: integer("Answers with content"),
  modules: integer("Module zips that it delivered"),
  sizeBytes: integer("Bytes that it delivered"),
  notFound: integer("Answers that there is no such file"),
  failed: integer("Attempts that failed"),
  p50Ms: optional(number("Median of its successful answers, in milliseconds")),
  p95Ms: optional(number("95th percentile, in milliseconds")),
  p99Ms: optional(number("99th percentile, in milliseconds")),
  retries: integer("Attempts that followed a failed one for the same file"),
  hedges: integer("Requests that it got because another mirror was slow"),
  hedgesWon: integer("Of these, those that it answered first"),
  faults: list(MIRROR_FAULT, "Faults by kind, most frequent first"),
  breakerOpenMs: number("For how many milliseconds it was left out"),
  outageMs: number("Milliseconds in which a go command waited for an answer that then failed"),
});

const CORRUPT: Shape<SidecarStats["corrupt"][number]> = object(
  "corrupt",
  "Something restored that did not have its hash, and was fetched anew.",
  {
    where: oneOf({ store: "the sidecar's store", tree: "the module cache" }, "Where it was"),
    subject: text("Module path"),
    version: text("Version"),
    fault: text("What is wrong with it"),
  },
);

const STATS = object<SidecarStats>("sidecarStats", "What the sidecar served.", {
  requests: integer("Requests of go commands"),
  requestErrors: integer("Of these, those answered with a status of 500 or more"),
  servedBytes: integer("Bytes handed to go"),
  zipsFromStore: integer("Module zips handed to go from the store"),
  zipsFromTree: integer("Module zips made of an extracted module"),
  zipsFromMirror: integer("Module zips handed on from a mirror"),
  unpackedAhead: integer("Modules put into GOMODCACHE, where go found them without asking"),
  stale: object<SidecarStats["stale"]>("stale", "Older answers that stood in for a mirror's.", {
    count: integer("How many"),
    oldestMs: number("Age of the oldest one, in milliseconds"),
  }),
  mirrors: list(MIRROR, "Each mirror, in the order in which they were first asked"),
  fetchedModules: list(text("module@version"), "Modules whose zip came from a mirror"),
  verified: object<SidecarStats["verified"]>(
    "verified",
    "Files from mirrors, by what they were checked against before go saw them.",
    {
      goSum: integer("go.sum"),
      sumdb: integer("The checksum database"),
      unknown: integer("Go alone"),
    },
  ),
  corrupt: list(CORRUPT, "What was restored and did not have its hash"),
  denied: list(text("Module path"), "Private paths that no mirror was asked for"),
  unanswered: list(text("module@version.ext"), "Files that go asked for and did not get"),
  warm: optional(
    object<Exclude<SidecarStats["warm"], undefined>>("warm", "What was fetched ahead.", {
      planned: integer("Files that were to be fetched"),
      fetched: integer("Files fetched"),
      absent: optional(integer("Files that no mirror has")),
      failed: integer("Files that could not be fetched"),
      durationMs: number("How long it took, in milliseconds"),
    }),
  ),
  storeFault: optional(text("Why the store could not be written")),
});

export const SIDECAR_REPORT = object<SidecarReport>(
  "sidecar",
  "The module proxy that the job's go commands asked.",
  {
    status: oneOf(
      { served: "it ran until the end", off: "not started", failed: "not started, or gone" },
      "What became of it",
    ),
    reason: text("Why"),
    stats: optional(STATS),
  },
);
