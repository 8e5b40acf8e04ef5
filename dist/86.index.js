export const id = 86;
export const ids = [86];
export const modules = {

/***/ 84517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    nowMs: () => performance.timeOrigin + performance.now(),
    // Node's own, in `timers/promises`, makes an error with a stack for each sleep that is cut short,
    // as nearly all are that guard a request.
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const wake = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", wake);
            resolve();
        }, ms);
        signal?.addEventListener("abort", wake, { once: true });
    }),
};


/***/ }),

/***/ 90796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ tryReadText),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   b$: () => (/* binding */ tryFileSize),
/* harmony export */   s0: () => (/* binding */ pathExists)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** The `errno` name of a failed system call, such as `ENOENT`; undefined for other errors. */
function errnoOf(error) {
    if (!(error instanceof Error) || !("code" in error))
        return undefined;
    return typeof error.code === "string" ? error.code : undefined;
}
/** Size of the file in bytes, or undefined where there is no file. Other failures throw. */
async function tryFileSize(file) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        return stats.isFile() ? stats.size : undefined;
    }
    catch (error) {
        if (isAbsence(error))
            return undefined;
        throw error;
    }
}
/** Text of the file, or undefined where there is none. Other failures throw. */
async function tryReadText(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, "utf8");
    }
    catch (error) {
        if (isAbsence(error))
            return undefined;
        throw error;
    }
}
async function pathExists(target) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target);
        return true;
    }
    catch (error) {
        if (isAbsence(error))
            return false;
        throw error;
    }
}
/**
 * Writes a file so that readers see the old content or the whole new content, never a part:
 * a temporary file beside the target, then a rename. Leaves nothing behind on failure.
 */
async function writeFileAtomic(file, content, mode = 0o644) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), { recursive: true });
    const temporary = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, "wx", mode);
        try {
            await handle.writeFile(content);
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
    }
    catch (error) {
        // What made the write fail may hold here too (ENOTDIR, EROFS), and is the error to tell.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }).catch(() => { });
        throw error;
    }
}
function isAbsence(error) {
    const errno = errnoOf(error);
    return errno === "ENOENT" || errno === "ENOTDIR";
}


/***/ }),

/***/ 37496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ percentile)
/* harmony export */ });
/** The nearest-rank percentile of ascending values; undefined of none. */
function percentile(ascending, fraction) {
    return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}


/***/ }),

/***/ 75112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createTimeline),
/* harmony export */   n: () => (/* binding */ coveredMs)
/* harmony export */ });
/** Starts a timeline at `startedAtMs` (epoch), by default now. */
function createTimeline(clock, startedAtMs = clock.nowMs()) {
    const spans = [];
    const sinceStart = () => clock.nowMs() - startedAtMs;
    return {
        async time(name, kind, work) {
            const startMs = sinceStart();
            try {
                return await work();
            }
            finally {
                spans.push({ name, kind, startMs, endMs: sinceStart() });
            }
        },
        cost() {
            const wallMs = sinceStart();
            const transferMs = coveredMs(spans.filter((span) => span.kind === "transfer"));
            const ordered = [...spans].sort((a, b) => a.startMs - b.startMs);
            return { wallMs, transferMs, ownMs: wallMs - transferMs, spans: ordered };
        },
        elapsedMs: sinceStart,
    };
}
/** Total length of the union of the given spans: time covered twice counts once. */
function coveredMs(spans) {
    let covered = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
        covered += Math.max(0, span.endMs - Math.max(span.startMs, until));
        until = Math.max(until, span.endMs);
    }
    return covered;
}


/***/ }),

/***/ 23086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSidecar: () => (/* binding */ runSidecar)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84517);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90796);
/* harmony import */ var _telemetry_aggregate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20820);
/* harmony import */ var _telemetry_event_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(252);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14319);







/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const DRAIN_TIMEOUT_MS = 2_000;
const IDLE_CHECK_INTERVAL_MS = 30_000;
/** Whoever starts a sidecar asks within a few milliseconds; one that does not, waits no longer. */
const HEALTH_WAIT_MS = 50;
/** Runs the sidecar until it is told to end (SIGTERM, SIGINT) or idle for too long. */
async function runSidecar(configFile) {
    const config = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(configFile, "utf8"));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(configFile);
    const files = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_5__/* .sidecarFiles */ .Nb)(config.dir);
    const log = await (0,_telemetry_event_log_js__WEBPACK_IMPORTED_MODULE_4__/* .openEventLog */ .T)(files.events);
    const events = [];
    let storeFaultTold = false;
    const emit = (event) => {
        if (event.kind === "store-fault") {
            if (storeFaultTold)
                return;
            storeFaultTold = true;
        }
        events.push(event);
        log.append(event);
    };
    const ending = Promise.withResolvers();
    for (const signal of ["SIGTERM", "SIGINT"])
        process.once(signal, ending.resolve);
    const answers = new Set();
    const health = Promise.withResolvers();
    const service = Promise.withResolvers();
    const asked = Promise.withResolvers();
    let lastRequestMs = _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.nowMs();
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)((request, response) => {
        lastRequestMs = _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.nowMs();
        const { method, url } = request;
        if (method === "GET" && url === _protocol_js__WEBPACK_IMPORTED_MODULE_5__/* .HEALTH_PATH */ .Tu) {
            const body = { status: "ok", pid: process.pid };
            response.once("close", health.resolve);
            sendJson(response, 200, body);
        }
        else if (method === "GET" && url === _protocol_js__WEBPACK_IMPORTED_MODULE_5__/* .STATS_PATH */ .gG) {
            sendJson(response, 200, (0,_telemetry_aggregate_js__WEBPACK_IMPORTED_MODULE_6__/* .aggregateEvents */ .z)(events));
        }
        else {
            asked.resolve(true);
            const answer = service.promise
                .then((handle) => handle(request, response))
                .finally(() => answers.delete(answer));
            answers.add(answer);
        }
    });
    server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
    server.requestTimeout = 0;
    const port = await listenOnLoopback(server);
    const ready = { pid: process.pid, port };
    await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf)(files.ready, JSON.stringify(ready));
    const idleTimer = setInterval(() => {
        if (_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.nowMs() - lastRequestMs > config.idleTimeoutMs)
            ending.resolve();
    }, IDLE_CHECK_INTERVAL_MS);
    // The rest takes as long to load as go takes to start, so both do it at the same time. Where there
    // is nothing to warm, go may never ask: it is loaded then while layers are unpacked.
    await Promise.race([health.promise, _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.sleep(HEALTH_WAIT_MS)]);
    const needed = config.warm.length > 0 ? Promise.resolve(true) : asked.promise;
    const isNeeded = await Promise.race([needed, ending.promise.then(() => false)]);
    const loaded = isNeeded ? (await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(486), __webpack_require__.e(413), __webpack_require__.e(663)]).then(__webpack_require__.bind(__webpack_require__, 11663))).createService(config, emit) : undefined;
    if (loaded)
        service.resolve(loaded.answer);
    void loaded?.warm();
    await ending.promise;
    clearInterval(idleTimer);
    await Promise.race([closeServer(server, answers), _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.sleep(DRAIN_TIMEOUT_MS)]);
    server.closeAllConnections();
    await Promise.race([loaded?.close(), _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.sleep(DRAIN_TIMEOUT_MS)]);
    await log.close();
}
async function listenOnLoopback(server) {
    const { promise, resolve, reject } = Promise.withResolvers();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
    await promise;
    const address = server.address();
    if (address === null || typeof address === "string")
        throw new Error("no TCP address");
    return address.port;
}
/** Resolves when the answers that are under way have ended, and their events are told. */
async function closeServer(server, answers) {
    const closed = new Promise((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await closed;
    await Promise.all(answers);
}
function sendJson(response, status, value) {
    const body = Buffer.from(JSON.stringify(value));
    response.writeHead(status, {
        "content-type": "application/json",
        "content-length": body.length,
    });
    response.end(body);
}


/***/ }),

/***/ 14319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nb: () => (/* binding */ sidecarFiles),
/* harmony export */   Tu: () => (/* binding */ HEALTH_PATH),
/* harmony export */   gG: () => (/* binding */ STATS_PATH)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

const HEALTH_PATH = "/-/healthz";
const STATS_PATH = "/-/stats";
/** The files of a sidecar's folder. */
function sidecarFiles(dir) {
    return {
        config: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "config.json"),
        ready: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "ready.json"),
        events: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "events.jsonl"),
        log: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "sidecar.log"),
        store: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "store"),
    };
}


/***/ }),

/***/ 20820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ aggregateEvents)
});

// EXTERNAL MODULE: ./src/lib/percentile.ts
var percentile = __webpack_require__(37496);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var timeline = __webpack_require__(75112);
;// CONCATENATED MODULE: ./src/telemetry/mirror-stats.ts


/** Sums up each mirror's part, in the order in which they were first asked. Pure. */
function aggregateMirrors(fetches, breakers, endMs) {
    const names = [...new Set([...fetches, ...breakers].map((event) => event.mirror))];
    const fetchesOf = Object.groupBy(fetches, (event) => event.mirror);
    const breakersOf = Object.groupBy(breakers, (event) => event.mirror);
    return names.map((mirror) => ({
        mirror,
        ...summarizeFetches(fetchesOf[mirror] ?? []),
        breakerOpenMs: sumOpenMs(breakersOf[mirror] ?? [], endMs),
    }));
}
function summarizeFetches(fetches) {
    const ok = fetches.filter((event) => event.outcome === "ok");
    const failed = fetches.filter((event) => event.outcome === "failed");
    const hedges = fetches.filter((event) => event.hedge);
    const durations = ok.map((event) => event.durationMs).sort((a, b) => a - b);
    return {
        requests: fetches.length,
        hits: ok.length,
        modules: ok.filter((event) => event.endpoint === "zip").length,
        sizeBytes: ok.reduce((total, event) => total + event.sizeBytes, 0),
        notFound: fetches.filter((event) => event.outcome === "not-found").length,
        failed: failed.length,
        p50Ms: (0,percentile/* percentile */.Y)(durations, 0.5),
        p95Ms: (0,percentile/* percentile */.Y)(durations, 0.95),
        p99Ms: (0,percentile/* percentile */.Y)(durations, 0.99),
        retries: fetches.filter((event) => event.attempt > 1).length,
        hedges: hedges.length,
        hedgesWon: hedges.filter((event) => event.outcome === "ok").length,
        faults: countFaults(failed),
        // Requests run side by side: what they waited together counts once.
        outageMs: (0,timeline/* coveredMs */.n)(failed
            .filter((event) => event.purpose === "foreground")
            .map(({ atMs, durationMs }) => ({ startMs: atMs - durationMs, endMs: atMs }))),
    };
}
function countFaults(failed) {
    const faults = new Map();
    for (const { faultKind: kind = "protocol", fault: example = "" } of failed) {
        const known = faults.get(kind);
        if (known)
            known.count++;
        else
            faults.set(kind, { kind, count: 1, example });
    }
    return [...faults.values()].sort((a, b) => b.count - a.count);
}
/** One that is still open counts until now; a probe that fails opens it again. */
function sumOpenMs(breakers, endMs) {
    let openMs = 0;
    let sinceMs;
    for (const { state, atMs } of breakers) {
        if (state === "open")
            sinceMs ??= atMs;
        if (state !== "closed" || sinceMs === undefined)
            continue;
        openMs += atMs - sinceMs;
        sinceMs = undefined;
    }
    return sinceMs === undefined ? openMs : openMs + Math.max(0, endMs - sinceMs);
}

;// CONCATENATED MODULE: ./src/telemetry/aggregate.ts

/** Sums up what the sidecar did. Pure. */
function aggregateEvents(events) {
    const requests = events.filter((event) => event.kind === "request");
    const fetches = events.filter((event) => event.kind === "fetch");
    const breakers = events.filter((event) => event.kind === "breaker");
    const stale = requests.filter((event) => event.source === "stale");
    const warm = events.findLast((event) => event.kind === "warm");
    const zips = requests.filter((event) => event.endpoint === "zip" && event.status === 200);
    const zipsFrom = (source) => zips.filter((event) => event.source === source).length;
    const fetchedZips = fetches.filter((event) => event.endpoint === "zip" && event.outcome === "ok");
    return {
        requests: requests.length,
        requestErrors: requests.filter((event) => event.status >= 500).length,
        servedBytes: requests.reduce((total, event) => total + event.sizeBytes, 0),
        zipsFromStore: zipsFrom("store"),
        zipsFromTree: zipsFrom("tree"),
        zipsFromMirror: zipsFrom("mirror"),
        unpackedAhead: events.filter((event) => event.kind === "unpacked").length,
        stale: {
            count: stale.length,
            oldestMs: Math.max(0, ...stale.map((event) => event.ageMs ?? 0)),
        },
        mirrors: aggregateMirrors(fetches, breakers, events.at(-1)?.atMs ?? 0),
        fetchedModules: sortedUnique(fetchedZips.map((event) => `${event.subject}@${event.version ?? ""}`)),
        verified: countVerified(fetches),
        corrupt: events
            .filter((event) => event.kind === "corrupt")
            .map(({ where, subject, version, fault }) => ({ where, subject, version, fault })),
        denied: sortedUnique(events.filter((event) => event.kind === "denied").map((event) => event.subject)),
        unanswered: sortedUnique(requests.filter(isUnanswered).map(fileName)),
        warm: warm && {
            planned: warm.planned,
            fetched: warm.fetched,
            ...(warm.absent === undefined ? {} : { absent: warm.absent }),
            failed: warm.failed,
            durationMs: warm.durationMs,
        },
        storeFault: events.find((event) => event.kind === "store-fault")?.fault,
    };
}
function countVerified(fetches) {
    const checked = fetches.filter(({ endpoint, outcome }) => outcome === "ok" && (endpoint === "zip" || endpoint === "mod"));
    const by = (source) => checked.filter((event) => event.verifiedBy === source).length;
    return { goSum: by("go.sum"), sumdb: by("sumdb"), unknown: by(undefined) };
}
/** Absent lists and branches are part of how go finds a module; absent files of a version are not. */
function isUnanswered({ endpoint, version, status }) {
    return (status >= 400 &&
        version !== undefined &&
        (endpoint === "zip" || endpoint === "mod" || endpoint === "info"));
}
function fileName({ subject, version = "", endpoint }) {
    return `${subject}@${version}.${endpoint}`;
}
function sortedUnique(names) {
    return [...new Set(names)].sort();
}


/***/ }),

/***/ 252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readEventLog),
/* harmony export */   T: () => (/* binding */ openEventLog)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90796);


const FLUSH_INTERVAL_MS = 50;
/**
 * Appends events to a file, one JSON object a line. Lines are written in batches; a killed process
 * loses at most the last 50 ms. A log that cannot be written is given up silently: telemetry must
 * never stop a build.
 */
async function openEventLog(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "a", 0o600);
    let pending = "";
    let writing = Promise.resolve();
    const flush = () => {
        if (pending === "")
            return;
        const batch = pending;
        pending = "";
        writing = writing.then(() => handle.appendFile(batch)).catch(() => { });
    };
    const timer = setInterval(flush, FLUSH_INTERVAL_MS);
    timer.unref();
    return {
        append: (event) => {
            pending += `${JSON.stringify(event)}\n`;
        },
        close: async () => {
            clearInterval(timer);
            flush();
            await writing;
            await handle.close();
        },
    };
}
/**
 * Reads a log back. A missing file is an empty log; lines that are no JSON objects (the last one
 * of a killed process) are left out.
 */
async function readEventLog(file) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return [];
        throw error;
    }
    return text.split("\n").flatMap(parseLine);
}
function parseLine(line) {
    if (line === "")
        return [];
    try {
        const value = JSON.parse(line);
        return isEvent(value) ? [value] : [];
    }
    catch {
        // A cut last line is expected after a kill.
        return [];
    }
}
const KINDS = {
    request: true,
    fetch: true,
    breaker: true,
    corrupt: true,
    denied: true,
    unpacked: true,
    warm: true,
    "store-fault": true,
};
function isEvent(value) {
    if (typeof value !== "object" || value === null || !("kind" in value))
        return false;
    return typeof value.kind === "string" && Object.hasOwn(KINDS, value.kind);
}


/***/ })

};
