import type { Labels, MetricFamily } from "../../lib/open-metrics.ts";
import type { LayerStatus, RunReport, SaveStatus } from "../model/model.ts";

const LAYER_STATUSES: readonly LayerStatus[] = ["exact", "fallback", "miss", "warm", "off"];
const SAVE_STATUSES: readonly SaveStatus[] = ["saved", "unchanged", "exists", "skipped", "failed"];

/** How the layers were restored and saved, how long that took, and how much time it saved. */
export function layerMetrics({ restores, saves, breakEven = [] }: RunReport): MetricFamily[] {
  return [
    {
      name: "go_accel_layer_restore",
      type: "stateset",
      help: "How a layer was restored.",
      states: LAYER_STATUSES,
      samples: restores.map(({ name, status }) => ({ labels: { layer: name }, state: status })),
    },
    bytes(
      "layer_restored",
      "Bytes fetched for a layer.",
      restores.map(({ name, sizeBytes }) => [{ layer: name }, sizeBytes]),
    ),
    seconds(
      "layer_restore",
      "How long the restore of a layer took.",
      restores.flatMap(({ name: layer, lookupMs, downloadMs, unpackMs }) => [
        [{ layer, phase: "lookup" }, lookupMs],
        [{ layer, phase: "download" }, downloadMs],
        [{ layer, phase: "unpack" }, unpackMs],
      ]),
    ),
    {
      name: "go_accel_layer_save",
      type: "stateset",
      help: "How saving a layer after the job ended.",
      states: SAVE_STATUSES,
      samples: saves.map(({ name, status }) => ({ labels: { layer: name }, state: status })),
    },
    bytes(
      "layer_saved",
      "Size of the entry that was saved for a layer.",
      saves.map(({ name, sizeBytes }) => [{ layer: name }, sizeBytes]),
    ),
    seconds(
      "layer_save",
      "How long it took to save a layer.",
      saves.flatMap(({ name: layer, packMs, uploadMs }) => [
        [{ layer, phase: "pack" }, packMs],
        [{ layer, phase: "upload" }, uploadMs],
      ]),
    ),
    seconds(
      "layer_cost",
      "Wall time that the restore of a layer took.",
      breakEven.map(({ layer, costMs }) => [{ layer }, costMs]),
    ),
    seconds(
      "layer_saving",
      "How much shorter the job's steps were than in runs without the layer.",
      breakEven.map(({ layer, savedMs }) => [{ layer }, savedMs]),
    ),
  ];
}

type Figure = readonly [labels: Labels, figure: number | undefined];

/** A metric in seconds, from the report's milliseconds. */
export function seconds(name: string, help: string, figures: readonly Figure[]): MetricFamily {
  const samples = known(figures).map(({ labels, value }) => ({ labels, value: value / 1000 }));
  return { name: `go_accel_${name}_seconds`, type: "gauge", unit: "seconds", help, samples };
}

function bytes(name: string, help: string, figures: readonly Figure[]): MetricFamily {
  const samples = known(figures);
  return { name: `go_accel_${name}_bytes`, type: "gauge", unit: "bytes", help, samples };
}

function known(figures: readonly Figure[]): { labels: Labels; value: number }[] {
  return figures.flatMap(([labels, value]) => (value === undefined ? [] : [{ labels, value }]));
}
