import {
  constant,
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  signed,
  text,
} from "../../lib/shape.ts";
import type {
  LayerBreakEven,
  LayerName,
  LayerRestore,
  LayerSave,
  LayerStatus,
  SaveStatus,
} from "./model.ts";

const LAYER_NAME = oneOf<LayerName>(
  { modules: "the module cache", build: "the build cache" },
  "Which layer",
);

const LAYER_STATUSES: Record<LayerStatus, string> = {
  exact: "restored from its own key",
  fallback: "restored from the nearest earlier entry",
  miss: "nothing was restored",
  warm: "this machine has it from earlier jobs",
  off: "not asked for",
};

const SAVE_STATUSES: Record<SaveStatus, string> = {
  saved: "stored",
  unchanged: "as it was restored",
  exists: "another job stored it",
  skipped: "not to be stored",
  failed: "could not be stored",
};

export const LAYER_RESTORE = object<LayerRestore>(
  "layerRestore",
  "What was brought from the cache for one layer.",
  {
    name: LAYER_NAME,
    status: oneOf(LAYER_STATUSES, "How it was restored"),
    reason: text("Why the status is what it is"),
    keys: list(text("Key, or what a key begins with"), "Keys that were asked for, best first"),
    matchedKey: optional(text("Key of the entry; for the build layer of its base")),
    sizeBytes: optional(integer("All that was fetched for it, in bytes")),
    delta: optional(
      object<Exclude<LayerRestore["delta"], undefined>>(
        "layerDelta",
        "What came on top of the base of a build layer.",
        { key: text("Key of the entry"), sizeBytes: integer("Its size in bytes") },
      ),
    ),
    failed: optional(
      oneOf(
        { service: "the cache could not be asked", archive: "the entry is damaged" },
        "Why nothing was restored, or no delta, although the cache was asked",
      ),
    ),
    lost: optional(constant(true, "It is off because its last restores cost more than they saved")),
    lookupMs: optional(number("Look-up, in milliseconds")),
    downloadMs: optional(number("Download, in milliseconds")),
    unpackMs: optional(number("Unpacking, in milliseconds")),
  },
);

export const LAYER_SAVE = object<LayerSave>("layerSave", "What was stored for one layer.", {
  name: LAYER_NAME,
  status: oneOf(SAVE_STATUSES, "What became of it"),
  reason: text("Why"),
  key: optional(text("Key of the entry")),
  kind: optional(
    oneOf(
      {
        base: "a whole layer",
        delta: "what is new since a base",
        seed: "a base that only its own pull request reads",
      },
      "What was saved",
    ),
  ),
  contentBytes: optional(integer("Raw size of the entries of a build layer, in bytes")),
  sizeBytes: optional(integer("Size of the entry, in bytes")),
  packMs: optional(number("Packing, in milliseconds")),
  uploadMs: optional(number("Upload, in milliseconds")),
});

export const LAYER_BREAK_EVEN = object<LayerBreakEven>(
  "layerBreakEven",
  "What the restore of a layer cost this job and what it saved.",
  {
    layer: LAYER_NAME,
    costMs: number("Look-up, download and unpacking by the clock, in milliseconds"),
    savedMs: optional(
      signed(
        "By how many milliseconds the steps were shorter than in comparable runs without the layer",
      ),
    ),
    runs: integer("Recorded runs, this one included, that could be measured so"),
    losses: integer("How many of them, up to the last one, lost in a row"),
  },
);
