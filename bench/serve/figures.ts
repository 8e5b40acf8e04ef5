import { formatBytes, formatShare } from "../../src/report/format.ts";
import { PREFIX } from "../../src/serve/observe/metric-names.ts";

/** One line of a text in Prometheus' format. */
export interface Sample {
  name: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

export interface FigureColumn {
  title: string;
  samples: readonly Sample[];
}

/** Values of labels, of which a sample must have one each. */
type Wanted = Readonly<Record<string, readonly string[]>>;

const SAMPLE = /^([A-Za-z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /(\w+)="([^"]*)"/g;

/** Reads what a server's `/metrics` sent. Lines that are no samples are left out. Pure. */
export function parseSamples(text: string): Sample[] {
  return text.split("\n").flatMap((line) => {
    const [whole, name = "", labels = "", value = ""] = SAMPLE.exec(line) ?? [];
    if (whole === undefined) return [];
    const pairs = [...labels.matchAll(LABEL)].map(([, label = "", of = ""]) => [label, of]);
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
  });
}

/** Sum of a metric of the server over all samples whose labels have one of the values. Pure. */
export function sumOf(samples: readonly Sample[], metric: string, wanted: Wanted = {}): number {
  return samples
    .filter(({ name }) => name === `${PREFIX}${metric}`)
    .filter(({ labels }) =>
      Object.entries(wanted).every(([label, values]) => values.includes(labels[label] ?? "")),
    )
    .reduce((sum, { value }) => sum + value, 0);
}

/** What clients ask for; health and metrics are no work of theirs. */
const OF_CLIENTS = { endpoint: ["list", "latest", "info", "mod", "zip", "sumdb"] };

type Read = (samples: readonly Sample[]) => string;

const count =
  (metric: string, wanted?: Wanted): Read =>
  (samples) =>
    String(sumOf(samples, metric, wanted));
const answersFrom = (tier: string) =>
  count("tier_lookups_total", { tier: [tier], result: ["hit"] });
const bytes =
  (metric: string, wanted?: Wanted): Read =>
  (samples) =>
    formatBytes(sumOf(samples, metric, wanted));

/** The dashboard's figures, as sums since a server's start instead of rates. */
const ROWS: readonly (readonly [title: string, read: Read])[] = [
  ["requests of clients", count("requests_total", OF_CLIENTS)],
  ["  for zips", count("requests_total", { endpoint: ["zip"] })],
  ["  answered with 500 or more", (samples) => String(countFaults(samples))],
  ["answered from memory", answersFrom("memory")],
  ["answered from the disk", answersFrom("disk")],
  ["answered from the bucket", answersFrom("bucket")],
  ["answered from the mirror", answersFrom("mirror")],
  ["no mirror was needed for", readOwnShare],
  ["sent to clients", bytes("sent_bytes_total", OF_CLIENTS)],
  ["received from the mirror", bytes("mirror_received_bytes_total")],
  ["requests to the mirror", count("mirror_requests_total")],
  ["  that failed", count("mirror_requests_total", { result: ["failed"] })],
  ["wrong content", count("integrity_failures_total")],
  ["faults of the bucket", count("bucket_faults_total")],
];

function countFaults(samples: readonly Sample[]): number {
  const failed = samples.filter(({ labels }) => /^5\d\d$/.test(labels["code"] ?? ""));
  return sumOf(failed, "requests_total", OF_CLIENTS);
}

function readOwnShare(samples: readonly Sample[]): string {
  const own = { tier: ["memory", "disk", "bucket"], result: ["hit"] };
  const hits = sumOf(samples, "tier_lookups_total", own);
  return formatShare(hits, hits + sumOf(samples, "tier_lookups_total", { tier: ["mirror"] }));
}

/** A table with a column for each server, and one for all of them together. Pure. */
export function renderFigures(columns: readonly FigureColumn[]): string {
  const all = { title: "all", samples: columns.flatMap(({ samples }) => samples) };
  const shown = [...columns, all];
  const table = [
    ["", ...shown.map(({ title }) => title)],
    ...ROWS.map(([title, read]) => [title, ...shown.map(({ samples }) => read(samples))]),
  ];
  const widths = table[0]?.map((_, place) =>
    Math.max(...table.map((cells) => cells[place]?.length ?? 0)),
  );
  return table
    .map((cells) =>
      cells
        .map((cell, place) => {
          const width = widths?.[place] ?? 0;
          return place === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join("  "),
    )
    .join("\n");
}
