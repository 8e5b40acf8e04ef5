export const id = 1466;
export const ids = [1466];
export const modules = {

/***/ 41466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTracing: () => (/* binding */ openTracing)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/core/dist/trace/W3CTraceContextPropagator.mjs + 2 modules
var W3CTraceContextPropagator = __webpack_require__(51871);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/core/dist/ExportResult.mjs
var ExportResult = __webpack_require__(25735);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/core/dist/platform/node/environment.mjs
var environment = __webpack_require__(37092);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/exporter-trace-otlp-http/dist/platform/node/OTLPTraceExporter.mjs + 31 modules
var OTLPTraceExporter = __webpack_require__(88970);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/resources/dist/ResourceImpl.mjs + 5 modules
var ResourceImpl = __webpack_require__(94333);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/resources/dist/detect-resources.mjs
var detect_resources = __webpack_require__(28259);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/resources/dist/detectors/EnvDetector.mjs + 1 modules
var EnvDetector = __webpack_require__(92177);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/sdk-trace/dist/sampler/TraceIdRatioBasedSampler.mjs
var TraceIdRatioBasedSampler = __webpack_require__(82108);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/sdk-trace/dist/TracerProvider.mjs + 9 modules
var TracerProvider = __webpack_require__(84984);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/sdk-trace/dist/sampler/ParentBasedSampler.mjs + 1 modules
var ParentBasedSampler = __webpack_require__(2948);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/sdk-trace/dist/platform/node/export/BatchSpanProcessor.mjs + 4 modules
var BatchSpanProcessor = __webpack_require__(41056);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/api/dist/trace/span_kind.mjs
var span_kind = __webpack_require__(94432);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/api/dist/trace/status.mjs
var trace_status = __webpack_require__(97161);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/api/dist/trace-api.mjs + 6 modules
var trace_api = __webpack_require__(96644);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/api/dist/context-api.mjs
var context_api = __webpack_require__(78813);
// EXTERNAL MODULE: ../../node_modules/@opentelemetry/api/dist/trace/spancontext-utils.mjs
var spancontext_utils = __webpack_require__(39288);
;// CONCATENATED MODULE: ./src/serve/tracing/spans.ts


/**
 * The current span is kept here and not in the process's own context manager, which a process has only one
 * of, and which a reload could not replace.
 */
function createSpans(tracer) {
    const running = new external_node_async_hooks_.AsyncLocalStorage();
    function begin(name, kind, parent, attributes) {
        const span = tracer.startSpan(name, { kind, attributes }, parent);
        if (!span.isRecording())
            return undefined;
        const state = { span, context: trace_api/* trace */.u.setSpan(parent, span) };
        return { ...state, run: (work) => running.run(state, work) };
    }
    return {
        begin,
        current: () => running.getStore(),
        async work(name, work, describe) {
            const parent = running.getStore();
            const opened = parent && begin(name, span_kind/* SpanKind */.v.INTERNAL, parent.context, {});
            if (!opened)
                return work();
            const { span } = opened;
            try {
                const result = await opened.run(work);
                if (describe)
                    span.setAttributes(describe(result));
                return result;
            }
            catch (error) {
                markFailed(span, error);
                throw error;
            }
            finally {
                span.end();
            }
        },
    };
}
/** Messages of errors may name private modules, so only the kind of the error is shown. */
function markFailed(span, error) {
    const { name } = error instanceof Error ? error : new Error();
    span.setAttribute("error.type", name);
    span.setStatus({ code: trace_status/* SpanStatusCode */.s.ERROR });
}
/** The context of a trace that others began; an empty one if the headers name none. */
function contextOf(propagator, headers) {
    const found = propagator.extract(context_api/* context */._.active(), headers, {
        keys: (carrier) => Object.keys(carrier),
        get: (carrier, key) => carrier[key],
    });
    const parent = trace_api/* trace */.u.getSpanContext(found);
    return parent && (0,spancontext_utils/* isSpanContextValid */.YA)(parent) ? found : context_api/* context */._.active();
}

;// CONCATENATED MODULE: ./src/serve/tracing/mirror-spans.ts




const HTTP_FAULT = 400;
/**
 * Has each request to a mirror show below the request for which it is sent, with each attempt, redirect and
 * rest of a download for itself. Returns a function that ends this.
 *
 * @param propagateTo Hosts that are told of the trace.
 */
function traceMirrors(spans, propagator, propagateTo) {
    const open = new WeakMap();
    function begin(request) {
        const parent = spans.current();
        const url = new URL(request.origin);
        const opened = parent &&
            spans.begin(request.method, span_kind/* SpanKind */.v.CLIENT, parent.context, {
                "http.request.method": request.method,
                "server.address": url.hostname,
                "server.port": Number(url.port) || (url.protocol === "https:" ? 443 : 80),
            });
        if (!opened)
            return;
        open.set(request, opened.span);
        if (!propagateTo.includes(url.host))
            return;
        propagator.inject(opened.context, request, {
            set: (carrier, name, value) => void carrier.addHeader(name, value),
        });
    }
    function end(request, error) {
        const span = open.get(request);
        if (!span)
            return;
        open.delete(request);
        if (error !== undefined)
            markFailed(span, error);
        span.end();
    }
    function answer(request, status) {
        const span = open.get(request);
        span?.setAttribute("http.response.status_code", status);
        if (status < HTTP_FAULT)
            return;
        span?.setAttribute("error.type", String(status));
        span?.setStatus({ code: trace_status/* SpanStatusCode */.s.ERROR });
    }
    const listeners = {
        "undici:request:create": (message) => {
            const request = (0,json/* ownField */.h)(message, "request");
            if (isRequest(request))
                begin(request);
        },
        "undici:request:headers": (message) => {
            const [request, response] = [(0,json/* ownField */.h)(message, "request"), (0,json/* ownField */.h)(message, "response")];
            const status = (0,json/* ownField */.h)(response, "statusCode");
            if (isObject(request) && typeof status === "number")
                answer(request, status);
        },
        "undici:request:trailers": (message) => {
            const request = (0,json/* ownField */.h)(message, "request");
            if (isObject(request))
                end(request);
        },
        "undici:request:error": (message) => {
            const request = (0,json/* ownField */.h)(message, "request");
            if (isObject(request))
                end(request, (0,json/* ownField */.h)(message, "error"));
        },
    };
    for (const [name, listener] of Object.entries(listeners))
        (0,external_node_diagnostics_channel_.subscribe)(name, listener);
    return () => {
        for (const [name, listener] of Object.entries(listeners))
            (0,external_node_diagnostics_channel_.unsubscribe)(name, listener);
    };
}
function isObject(value) {
    return typeof value === "object" && value !== null;
}
/** What a listener throws ends the process, so nothing is taken for granted. */
function isRequest(value) {
    if (!isObject(value) || !("addHeader" in value) || !("method" in value))
        return false;
    return typeof value.method === "string" && URL.canParse(String((0,json/* ownField */.h)(value, "origin")));
}

// EXTERNAL MODULE: ./src/serve/observe/request-kind.ts
var request_kind = __webpack_require__(40707);
;// CONCATENATED MODULE: ./src/serve/tracing/request-spans.ts



const request_spans_HTTP_FAULT = 500;
const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];
/** The paths of requests, without what would make each a name of its own. */
const ROUTES = {
    list: "/{module}/@v/list",
    latest: "/{module}/@latest",
    info: "/{module}/@v/{version}.info",
    mod: "/{module}/@v/{version}.mod",
    zip: "/{module}/@v/{version}.zip",
    sumdb: "/sumdb/{database}",
    admin: "/-/{service}",
    health: "/healthz",
    metrics: "/metrics",
    unknown: "/{path}",
};
/**
 * Begins the span of a request. Undefined if it is not traced: probes and scrapes never are.
 *
 * @param isTrusted Whether the trace that its headers name counts.
 */
function beginRequest(spans, propagator, request, isTrusted) {
    const kind = (0,request_kind/* kindOf */.I)(request.url ?? "");
    if (kind === "health" || kind === "metrics")
        return undefined;
    const method = METHODS.find((one) => one === request.method) ?? "_OTHER";
    const route = ROUTES[kind];
    const parent = contextOf(propagator, isTrusted() ? request.headers : {});
    const opened = spans.begin(`${method} ${route}`, span_kind/* SpanKind */.v.SERVER, parent, {
        "http.request.method": method,
        "http.route": route,
    });
    if (!opened)
        return undefined;
    const { span } = opened;
    let answered = Promise.resolve();
    return {
        run(work) {
            const result = opened.run(work);
            answered = Promise.resolve(result);
            return result;
        },
        end(record) {
            const endTime = performance.now();
            span.setAttributes(factsOf(record));
            if (record.status >= request_spans_HTTP_FAULT || record.isCut) {
                span.setAttribute("error.type", record.isCut ? "cut" : String(record.status));
                span.setStatus({ code: trace_status/* SpanStatusCode */.s.ERROR });
            }
            // What it was answered from is known a moment later.
            const endSpan = () => span.end(endTime);
            answered.then(endSpan, endSpan);
        },
    };
}
/** The ID is the one of the log line, which says who asked, and for what. */
function factsOf({ status, id, refusal }) {
    return {
        "http.response.status_code": status,
        "go_accel.request.id": id,
        ...(refusal === undefined ? {} : { "go_accel.refused": refusal }),
    };
}
/** Adds to the span of the request that it is about what an event says. */
function noteEvent(spans, event, isPrivate) {
    const span = spans.current()?.span;
    if (!span)
        return;
    if (event.kind === "request") {
        span.setAttributes({ "go_accel.source": sourceOf(event), ...moduleOf(event, isPrivate) });
        if (event.ageMs !== undefined)
            span.setAttribute("go_accel.age_ms", event.ageMs);
    }
    if (event.kind !== "fetch")
        return;
    span.addEvent("mirror", {
        "go_accel.mirror": event.mirror,
        "go_accel.outcome": event.outcome,
        "go_accel.attempt": event.attempt,
        ...(event.hedge ? { "go_accel.hedge": true } : {}),
        ...(event.verifiedBy ? { "go_accel.verified_by": event.verifiedBy } : {}),
        ...(event.faultKind ? { "go_accel.fault": event.faultKind } : {}),
    });
}
/** A tier of the store, or else where the answer came from. */
function sourceOf({ tier, source }) {
    return tier ?? source;
}
function moduleOf({ endpoint, subject, version }, isPrivate) {
    // What a database is asked for, and what is no path of the protocol, is named nowhere.
    if (endpoint === "sumdb" || endpoint === "unknown" || isPrivate(subject))
        return {};
    return {
        "go_accel.module": subject,
        ...(version === undefined ? {} : { "go_accel.version": version }),
    };
}

;// CONCATENATED MODULE: ./src/serve/tracing/open-tracing.ts









const NAME = "go-accel";
/**
 * Spans go to the collector in batches, of which a bounded number waits: if it does not take them, they are
 * lost, and requests are answered as fast as before. What OpenTelemetry names by variables of the
 * environment, such as headers for the collector and attributes of this service, counts as well.
 */
function openTracing(settings, parts) {
    const { ratio, followsParent, propagateTo } = settings;
    const byRatio = new TraceIdRatioBasedSampler/* TraceIdRatioBasedSampler */.h(ratio);
    const provider = new TracerProvider/* TracerProvider */.d({
        sampler: followsParent ? new ParentBasedSampler/* ParentBasedSampler */.e({ root: byRatio }) : byRatio,
        resource: (0,ResourceImpl/* resourceFromAttributes */.QZ)({
            "service.name": NAME,
            "service.version": parts.version,
            "service.instance.id": (0,external_node_crypto_.randomUUID)(),
        }).merge((0,detect_resources/* detectResources */.$)({ detectors: [EnvDetector/* envDetector */.q] })),
        spanProcessors: [
            new BatchSpanProcessor/* BatchSpanProcessor */.J({
                exporter: tellFaults(new OTLPTraceExporter/* OTLPTraceExporter */.Q({ url: settings.url }), parts.onFault),
                ...batchLimits(),
            }),
        ],
    });
    const spans = createSpans(provider.getTracer(NAME, parts.version));
    const propagator = new W3CTraceContextPropagator/* W3CTraceContextPropagator */.lm();
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
function tellFaults(exporter, onFault) {
    return {
        export(spans, onResult) {
            exporter.export(spans, (result) => {
                const { code, error } = result;
                if (code !== ExportResult/* ExportResultCode */.V.SUCCESS) {
                    onFault({ spans: spans.length, fault: error ? (0,errors/* errorMessage */.gJ)(error) : "no reason given" });
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
        scheduledDelayMillis: (0,environment/* getNumberFromEnv */.Jk)("OTEL_BSP_SCHEDULE_DELAY"),
        maxQueueSize: (0,environment/* getNumberFromEnv */.Jk)("OTEL_BSP_MAX_QUEUE_SIZE"),
        maxExportBatchSize: (0,environment/* getNumberFromEnv */.Jk)("OTEL_BSP_MAX_EXPORT_BATCH_SIZE"),
        exportTimeoutMillis: (0,environment/* getNumberFromEnv */.Jk)("OTEL_BSP_EXPORT_TIMEOUT"),
    };
    return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}


/***/ })

};
