import {
  constant,
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  signed,
  type TypeOf,
  text,
} from "../../lib/shape.ts";

const JOB_LAYERS = { modules: "the module cache", build: "the build cache" } as const;
const LINTERS = {
  "golangci-lint": "the cache of golangci-lint",
  staticcheck: "the cache of staticcheck",
} as const;

export const LINTER_NAME = oneOf(LINTERS, "Which linter");

const SET_UP = { toolchain: "the Go that was installed" } as const;
const LAYER_NAME = oneOf({ ...JOB_LAYERS, ...LINTERS, ...SET_UP }, "Which layer");
export type LayerName = TypeOf<typeof LAYER_NAME>;

export const LAYER_STATUS = oneOf(
  {
    exact: "restored from its own key",
    fallback: "restored from the nearest earlier entry",
    miss: "nothing was restored",
    warm: "this machine has it from earlier jobs",
    off: "not asked for",
  },
  "How it was restored",
);
export type LayerStatus = TypeOf<typeof LAYER_STATUS>;

export const LAYER_RESTORE = object("layerRestore", "What was restored for one layer.", {
  name: LAYER_NAME,
  status: LAYER_STATUS,
  reason: text("Why the status is what it is"),
  keys: list(
    text("Key, or the start of a key"),
    "Keys that were looked up, best first; none if the layer is warm or off",
  ),
  matchedKey: optional(text("Key of its base")),
  sizeBytes: optional(integer("Total size of what was fetched for it, in bytes")),
  delta: optional(
    object("layerDelta", "The delta on top of the base.", {
      key: text("Key of the entry"),
      sizeBytes: integer("Its size in bytes"),
    }),
  ),
  unfinished: optional(
    oneOf(
      { failure: "it failed", cancelled: "it was cancelled" },
      "How the job ended that saved it, if neither that job nor one that it built on came to a good " +
        "end: the layer may lack what their last steps would have computed",
    ),
  ),
  failed: optional(
    oneOf(
      { service: "the request to the cache failed", archive: "the entry is damaged" },
      "Why nothing or no delta was restored, although the cache was asked",
    ),
  ),
  lost: optional(constant(true, "It is off because its last restores cost more than they saved")),
  lookupMs: optional(number("Look-up, in milliseconds")),
  downloadMs: optional(number("Download, in milliseconds")),
  unpackMs: optional(number("Unpacking, in milliseconds")),
});
export type LayerRestore = TypeOf<typeof LAYER_RESTORE>;

const SAVE_STATUS = oneOf(
  {
    saved: "stored",
    unchanged: "the same as it was restored",
    exists: "another job stored it",
    skipped: "deliberately not stored",
    failed: "could not be stored",
  },
  "What happened to it",
);
export type SaveStatus = TypeOf<typeof SAVE_STATUS>;

export const LAYER_SAVE = object("layerSave", "What was stored for one layer.", {
  name: LAYER_NAME,
  status: SAVE_STATUS,
  reason: text("Why"),
  key: optional(text("Key of the entry")),
  kind: optional(
    oneOf(
      {
        base: "a whole layer",
        delta: "what is new since a base",
        seed: "a base that only the same pull request reads",
      },
      "What was saved",
    ),
  ),
  contentBytes: optional(integer("Raw size of what the entry holds, in bytes")),
  sizeBytes: optional(integer("Size of the entry, in bytes")),
  packMs: optional(number("Packing, in milliseconds")),
  uploadMs: optional(number("Upload, in milliseconds")),
});
export type LayerSave = TypeOf<typeof LAYER_SAVE>;

/** A job can be compared with one that went without it. */
const MEASURED_LAYER = oneOf(JOB_LAYERS, "Which layer");
export type MeasuredLayer = TypeOf<typeof MEASURED_LAYER>;

export const LAYER_BREAK_EVEN = object(
  "layerBreakEven",
  "What the restore of a layer cost this job and what it saved.",
  {
    layer: MEASURED_LAYER,
    costMs: number("Wall time of look-up, download and unpacking, in milliseconds"),
    savedMs: optional(
      signed(
        "How many milliseconds shorter the steps were than in comparable runs without the layer; " +
          "negative if they were longer, absent if no such run is recorded",
      ),
    ),
    runs: integer("Recorded runs whose cost and saving are known, this one included"),
    losses: integer("How many of the latest of them in a row saved less than they cost"),
  },
);
export type LayerBreakEven = TypeOf<typeof LAYER_BREAK_EVEN>;
