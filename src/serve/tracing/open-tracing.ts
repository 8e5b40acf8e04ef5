import { randomUUID } from "node:crypto";
import { ExportResultCode, getNumberFromEnv, W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { errorMessage } from "../../lib/errors.ts";
import { traceMirrors } from "./mirror-spans.ts";
import type { OpenTracing, TracingParts } from "./port.ts";
import { beginRequest, noteEvent } from "./request-spans.ts";
import { createSpans } from "./spans.ts";
import type { TracingSettings } from "./tracing-settings.ts";

const NAME = "go-accel";

/**
 * Spans go to the collector in batches, of which a bounded number waits: if it does not take them, they are
 * lost, and requests are answered as fast as before. What OpenTelemetry names by variables of the
 * environment, such as headers for the collector and attributes of this service, counts as well.
 */
export function openTracing(settings: TracingSettings, parts: TracingParts): OpenTracing {
  const { ratio, followsParent, propagateTo } = settings;
  const byRatio = new TraceIdRatioBasedSampler(ratio);
  const provider = new TracerProvider({
    sampler: followsParent ? new ParentBasedSampler({ root: byRatio }) : byRatio,
    resource: resourceFromAttributes({
      "service.name": NAME,
      "service.version": parts.version,
      "service.instance.id": randomUUID(),
    }).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: tellFaults(new OTLPTraceExporter({ url: settings.url }), parts.onFault),
        ...batchLimits(),
      }),
    ],
  });
  const spans = createSpans(provider.getTracer(NAME, parts.version));
  const propagator = new W3CTraceContextPropagator();
  const endMirrors = traceMirrors(spans, propagator, propagateTo);
  return {
    begin: (request, isTrusted) => beginRequest(spans, propagator, request, isTrusted),
    note: (event, isPrivate) => noteEvent(spans, event, isPrivate),
    work: spans.work,
    async close() {
      endMirrors();
      await provider.shutdown();
    },
  };
}

function tellFaults(exporter: SpanExporter, onFault: TracingParts["onFault"]): SpanExporter {
  return {
    export(spans, onResult) {
      exporter.export(spans, (result) => {
        const { code, error } = result;
        if (code !== ExportResultCode.SUCCESS) {
          onFault({ spans: spans.length, fault: error ? errorMessage(error) : "no reason given" });
        }
        onResult(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/** What is not set is left to the library. */
function batchLimits() {
  const limits = {
    scheduledDelayMillis: getNumberFromEnv("OTEL_BSP_SCHEDULE_DELAY"),
    maxQueueSize: getNumberFromEnv("OTEL_BSP_MAX_QUEUE_SIZE"),
    maxExportBatchSize: getNumberFromEnv("OTEL_BSP_MAX_EXPORT_BATCH_SIZE"),
    exportTimeoutMillis: getNumberFromEnv("OTEL_BSP_EXPORT_TIMEOUT"),
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}
