/** Base units only: values in others do not add up with what other programs measure. */
export type MetricUnit = "seconds" | "bytes";

export type Labels = Readonly<Record<string, string>>;

interface Metadata {
  /** Without the suffix of its type; ends with the unit if it has one. */
  name: string;
  help: string;
  unit?: MetricUnit;
}

interface Measured {
  labels: Labels;
  value: number;
}

interface Summarized {
  labels: Labels;
  count: number;
  /** Undefined if only quantiles are known. */
  sum?: number;
  quantiles?: readonly (readonly [quantile: number, value: number])[];
}

/** Metrics that share a name. A family without samples is not shown: missing is not zero. */
export type MetricFamily = Metadata &
  (
    | { type: "gauge" | "counter"; samples: readonly Measured[] }
    | { type: "info"; samples: readonly Labels[] }
    | { type: "stateset"; states: readonly string[]; samples: readonly StateSample[] }
    | { type: "summary"; samples: readonly Summarized[] }
  );

interface StateSample {
  labels: Labels;
  state: string;
}

/**
 * Text of the OpenMetrics exposition format, version 1.0
 * (https://prometheus.io/docs/specs/om/open_metrics_spec/). Every sample gets the `common` labels.
 * If two samples have the same labels, only the first is written: both would make the whole text
 * invalid. Pure.
 */
export function formatOpenMetrics(families: readonly MetricFamily[], common: Labels = {}): string {
  const lines = families.flatMap((family) => {
    const samples = new Map<string, number>();
    for (const [suffix, labels, value] of samplesOf(family)) {
      const series = `${family.name}${suffix}${formatLabels({ ...common, ...labels })}`;
      if (!samples.has(series)) samples.set(series, value);
    }
    if (samples.size === 0) return [];
    return [
      `# TYPE ${family.name} ${family.type}`,
      ...(family.unit === undefined ? [] : [`# UNIT ${family.name} ${family.unit}`]),
      `# HELP ${family.name} ${escapeText(family.help)}`,
      ...[...samples].map(([series, value]) => `${series} ${value}`),
    ];
  });
  return `${[...lines, "# EOF"].join("\n")}\n`;
}

type Sample = readonly [suffix: string, labels: Labels, value: number];

function samplesOf(family: MetricFamily): Sample[] {
  switch (family.type) {
    case "gauge":
      return family.samples.map(({ labels, value }) => ["", labels, value]);
    case "counter":
      return family.samples.map(({ labels, value }) => ["_total", labels, value]);
    case "info":
      return family.samples.map((labels) => ["_info", labels, 1]);
    case "stateset":
      return family.samples.flatMap(({ labels, state }) =>
        family.states.map((one): Sample => {
          return ["", { ...labels, [family.name]: one }, one === state ? 1 : 0];
        }),
      );
    case "summary":
      return family.samples.flatMap(({ labels, count, sum, quantiles = [] }): Sample[] => [
        ...quantiles.map(([quantile, value]): Sample => {
          return ["", { ...labels, quantile: String(quantile) }, value];
        }),
        ["_count", labels, count],
        ...(sum === undefined ? [] : [["_sum", labels, sum] as const]),
      ]);
  }
}

function formatLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeText(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

/** The text must be UTF-8, and half a surrogate pair is not. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n");
}
