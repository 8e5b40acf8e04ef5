/** One value of a metric. */
export interface Sample {
  name: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** Reads what Prometheus would read, apart from comments. */
export function readSamples(text: string): Sample[] {
  return [...text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)].map(
    ([, name = "", labels = "", value = ""]) => ({
      name,
      labels: Object.fromEntries(
        [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = "", of = ""]) => [label, of]),
      ),
      value: Number(value),
    }),
  );
}

interface Row {
  title: string;
  unit: "count" | "bytes";
  of(samples: readonly Sample[]): number;
}

/** Figures of the dashboard, one per row. */
export function listRows(): Row[] {
  const tier = (name: string): Row => ({
    title: `answered from ${name}`,
    unit: "count",
    of: sumOf("tier_lookups_total", ({ tier: one, result }) => one === name && result === "hit"),
  });
  return [
    { title: "requests", unit: "count", of: sumOf("requests_total") },
    {
      title: "failed (5xx)",
      unit: "count",
      of: sumOf("requests_total", ({ code }) => code?.startsWith("5") === true),
    },
    ...["memory", "disk", "bucket", "mirror"].map(tier),
    { title: "sent to clients", unit: "bytes", of: sumOf("sent_bytes_total") },
    { title: "received from the mirror", unit: "bytes", of: sumOf("mirror_received_bytes_total") },
    { title: "wrong content", unit: "count", of: sumOf("integrity_failures_total") },
  ];
}

function sumOf(
  metric: string,
  isMeant: (labels: Sample["labels"]) => boolean = () => true,
): Row["of"] {
  return (samples) =>
    samples
      .filter(({ name, labels }) => name === `go_accel_serve_${metric}` && isMeant(labels))
      .reduce((sum, { value }) => sum + value, 0);
}
