import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A span as OTLP has it, with attributes as a plain object. */
export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  /** Undefined for the first one of a trace. */
  parentSpanId: string | undefined;
  name: string;
  /** https://opentelemetry.io/docs/specs/otel/trace/api/#spankind, as OTLP numbers them. */
  kind: "internal" | "server" | "client";
  startNs: bigint;
  endNs: bigint;
  attributes: Readonly<Record<string, unknown>>;
  events: readonly { name: string; attributes: Readonly<Record<string, unknown>> }[];
  isError: boolean;
  /** Of what sent it. */
  resource: Readonly<Record<string, unknown>>;
}

export interface OtlpReceiver {
  /** Without the path. */
  url: string;
  spans(): readonly ReceivedSpan[];
  /** Everything that was received, as text. */
  text(): string;
  /** Headers of the requests, in their order. */
  headers: readonly NodeJS.Dict<string | string[]>[];
  /** What was not as the specification has it. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/**
 * Takes traces by OTLP over http as JSON, and nothing that is not as the protocol has it:
 * https://github.com/open-telemetry/opentelemetry-proto/blob/main/docs/specification.md#otlphttp
 */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const headers: NodeJS.Dict<string | string[]>[] = [];
  const faults: string[] = [];
  const texts: string[] = [];
  const server = createServer(async (request, response) => {
    headers.push(request.headers);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    texts.push(text);
    let status = 200;
    try {
      if (`${request.method} ${request.url}` !== "POST /v1/traces")
        throw new Error("wrong address");
      if (request.headers["content-type"] !== "application/json") throw new Error("no JSON");
      spans.push(...readRequest(JSON.parse(text)));
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      status = 400;
    }
    response.writeHead(status, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    spans: () => spans,
    text: () => texts.join("\n"),
    headers,
    faults: () => faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Fields = Record<string, unknown>;

/** An object with these fields and no others. */
function fields(value: unknown, required: readonly string[], optional: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`no object: ${JSON.stringify(value)}`);
  }
  for (const name of required) if (!(name in value)) throw new Error(`${name} is missing`);
  for (const name of Object.keys(value)) {
    if (![...required, ...optional].includes(name)) throw new Error(`${name} is not known`);
  }
  return Object.fromEntries(Object.entries(value));
}

function items(value: unknown): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error("no list");
  return value;
}

function textOf(value: unknown, pattern: RegExp): string {
  if (typeof value !== "string" || !pattern.test(value)) {
    throw new Error(`${JSON.stringify(value)} does not fit ${pattern}`);
  }
  return value;
}

function readRequest(value: unknown): ReceivedSpan[] {
  const { resourceSpans } = fields(value, ["resourceSpans"], []);
  return items(resourceSpans).flatMap((one) => {
    const { resource, scopeSpans } = fields(one, ["resource", "scopeSpans"], ["schemaUrl"]);
    const { attributes } = fields(resource, ["attributes"], ["droppedAttributesCount"]);
    const ofResource = readAttributes(attributes);
    return items(scopeSpans).flatMap((scoped) => {
      const { scope, spans } = fields(scoped, ["scope", "spans"], ["schemaUrl"]);
      fields(scope, ["name"], ["version", "attributes", "droppedAttributesCount"]);
      return items(spans).map((span) => readSpan(span, ofResource));
    });
  });
}

const TRACE_ID = /^(?!0+$)[0-9a-f]{32}$/;
const SPAN_ID = /^(?!0+$)[0-9a-f]{16}$/;
/** 64 bits are text in JSON. */
const NANOSECONDS = /^[1-9][0-9]{18}$/;
const KINDS = [undefined, "internal", "server", "client"] as const;
const ERROR = 2;

function readSpan(value: unknown, resource: Fields): ReceivedSpan {
  const span = fields(
    value,
    ["traceId", "spanId", "name", "kind", "startTimeUnixNano", "endTimeUnixNano"],
    [
      ...["parentSpanId", "traceState", "flags", "attributes", "droppedAttributesCount", "events"],
      ...["droppedEventsCount", "links", "droppedLinksCount", "status"],
    ],
  );
  const kind = KINDS[Number(span["kind"])];
  if (!kind) throw new Error(`kind ${String(span["kind"])} is not known`);
  const { code = 0 } = fields(span["status"] ?? {}, [], ["code", "message"]);
  const startNs = BigInt(textOf(span["startTimeUnixNano"], NANOSECONDS));
  const endNs = BigInt(textOf(span["endTimeUnixNano"], NANOSECONDS));
  if (endNs < startNs) throw new Error("it ends before it begins");
  const parent = span["parentSpanId"];
  return {
    traceId: textOf(span["traceId"], TRACE_ID),
    spanId: textOf(span["spanId"], SPAN_ID),
    parentSpanId: parent === undefined || parent === "" ? undefined : textOf(parent, SPAN_ID),
    name: textOf(span["name"], /./),
    kind,
    startNs,
    endNs,
    attributes: readAttributes(span["attributes"]),
    events: items(span["events"]).map((one) => {
      const event = fields(one, ["timeUnixNano", "name"], ["attributes", "droppedAttributesCount"]);
      textOf(event["timeUnixNano"], NANOSECONDS);
      return { name: textOf(event["name"], /./), attributes: readAttributes(event["attributes"]) };
    }),
    isError: code === ERROR,
    resource,
  };
}

function readAttributes(value: unknown): Fields {
  const entries = items(value).map((one): [string, unknown] => {
    const { key, value: wrapped } = fields(one, ["key", "value"], []);
    return [textOf(key, /./), readValue(wrapped)];
  });
  return Object.fromEntries(entries);
}

function readValue(value: unknown): unknown {
  const [entry, ...more] = Object.entries(fields(value, [], [...Object.keys(VALUE_KINDS)]));
  if (!entry || more.length > 0) throw new Error("an attribute has not one value");
  const [kind, content] = entry;
  if (!VALUE_KINDS[kind]?.(content)) throw new Error(`${JSON.stringify(content)} is no ${kind}`);
  return content;
}

const VALUE_KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  stringValue: (value) => typeof value === "string",
  boolValue: (value) => typeof value === "boolean",
  doubleValue: (value) => typeof value === "number",
  // As text by the rules of JSON for protobuf, or as a number.
  intValue: (value) =>
    Number.isSafeInteger(value) || (typeof value === "string" && /^-?[0-9]+$/.test(value)),
};
