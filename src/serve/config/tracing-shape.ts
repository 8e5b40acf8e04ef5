import { list, matching, object, optional } from "../../lib/shape.ts";

/** The key `tracing` of the configuration. */
export const TRACING = object(
  "tracing",
  "Traces of requests, sent to a collector of OpenTelemetry.",
  {
    endpoint: optional(
      matching(
        /https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?/,
        ["http://127.0.0.1:4318", "https://otel.example.com"],
        "Where the collector takes OTLP over http, without the path v1/traces; OTEL_EXPORTER_OTLP_ENDPOINT or http://localhost:4318 by default",
      ),
    ),
    sample: optional(
      matching(
        /(?:100|[0-9]{1,2}(?:\.[0-9]{1,6})?)%/,
        ["10%", "0.5%"],
        "The part of requests that are traced; what OTEL_TRACES_SAMPLER says, or all, by default",
      ),
    ),
    "propagate-to": optional(
      list(
        matching(
          /(?:\[[0-9a-fA-F:.]+\]|[0-9a-zA-Z.-]+)(?::[0-9]{1,5})?/,
          ["goproxy.example.com", "localhost:8443"],
          "A host, with its port unless that is the one of http or https",
        ),
        "Mirrors that are told by the header traceparent which trace a request is a part of; none by default",
      ),
    ),
  },
);
