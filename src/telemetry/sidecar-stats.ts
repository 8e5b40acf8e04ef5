import { integer, list, number, object, oneOf, optional, type TypeOf, text } from "../lib/shape.ts";

const FAULT_KIND = oneOf(
  {
    status: "an error as the answer",
    throttled: "asked for a pause",
    timeout: "no answer in time",
    connect: "no connection",
    cut: "the answer ended too early",
    protocol: "an answer that cannot be used",
    integrity: "not what go.sum or the checksum database says",
    open: "not asked, because it had failed too often",
  },
  "What went wrong",
);
/** What went wrong at a mirror. */
export type FaultKind = TypeOf<typeof FAULT_KIND>;

const MIRROR_FAULT = object("mirrorFault", "Faults of one kind.", {
  kind: FAULT_KIND,
  count: integer("How often"),
  example: text("Text of the first one"),
});
export type MirrorFault = TypeOf<typeof MIRROR_FAULT>;

const MIRROR = object("mirror", "What one mirror did.", {
  mirror: text("Host of the mirror, without credentials"),
  requests: integer("Attempts, whatever their outcome"),
  hits: integer("Answers with content"),
  modules: integer("Module zips that it delivered"),
  sizeBytes: integer("Bytes that it delivered"),
  notFound: integer("Answers that the file is not found"),
  failed: integer("Attempts that failed"),
  p50Ms: optional(number("Median of its successful answers, in milliseconds")),
  p95Ms: optional(number("95th percentile, in milliseconds")),
  p99Ms: optional(number("99th percentile, in milliseconds")),
  retries: integer("Attempts that followed a failed one for the same file"),
  hedges: integer("Requests that it got because another mirror was slow"),
  hedgesWon: integer("Of these, those that it answered first"),
  faults: list(MIRROR_FAULT, "Faults by kind, most frequent first"),
  breakerOpenMs: number("Milliseconds for which it was skipped"),
  outageMs: number("Milliseconds in which a go command waited for an answer that then failed"),
});
export type MirrorStats = TypeOf<typeof MIRROR>;

const CORRUPT = object(
  "corrupt",
  "Restored content that did not have its hash and was fetched again.",
  {
    where: oneOf({ store: "the sidecar's store", tree: "the module cache" }, "Where it was"),
    subject: text("Module path"),
    version: text("Version"),
    fault: text("What is wrong with it"),
  },
);
export type CorruptModule = TypeOf<typeof CORRUPT>;

const PREFETCH = object("warm", "What was prefetched.", {
  planned: integer("Files to prefetch"),
  fetched: integer("Files fetched"),
  absent: optional(integer("Files that no mirror has, which is not a failure")),
  failed: integer("Files that could not be fetched"),
  durationMs: number("How long it took, in milliseconds"),
});
export type PrefetchResult = TypeOf<typeof PREFETCH>;

export const SIDECAR_STATS = object("sidecarStats", "What the sidecar served.", {
  requests: integer("Requests of go commands"),
  requestErrors: integer("Of these, those answered with a status of 500 or more"),
  servedBytes: integer("Bytes handed to go"),
  zipsFromStore: integer("Module zips handed to go from the store"),
  zipsFromTree: integer("Module zips made from an extracted module"),
  zipsFromMirror: integer("Module zips passed on from a mirror"),
  unpackedAhead: integer(
    "Modules put into GOMODCACHE, so that go found them there without a request",
  ),
  stale: object("stale", "Older answers in place of a mirror's.", {
    count: integer("How many"),
    oldestMs: number("Age of the oldest one, in milliseconds"),
  }),
  mirrors: list(MIRROR, "Each mirror, in the order in which they were first asked"),
  fetchedModules: list(text("module@version"), "Modules whose zip came from a mirror, sorted"),
  verified: object(
    "verified",
    "Zips and go.mod files from mirrors, by what they were checked against before go saw them.",
    {
      goSum: integer("go.sum"),
      sumdb: integer("The checksum database"),
      unknown: integer("Only go"),
    },
  ),
  corrupt: list(CORRUPT, "Restored content that did not have its hash"),
  denied: list(text("Module path"), "Private paths that no mirror was asked for, sorted"),
  unanswered: list(text("module@version.ext"), "Files that go asked for and did not get, sorted"),
  warm: optional(PREFETCH),
  storeFault: optional(text("Why the store could not be written")),
  tokenFault: optional(text("Which mirror wanted a token of the job and got none, and why")),
});
/** What the sidecar did for the job. */
export type SidecarStats = TypeOf<typeof SIDECAR_STATS>;
