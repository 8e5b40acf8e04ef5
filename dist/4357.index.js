export const id = 4357;
export const ids = [4357];
export const modules = {

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ PREFETCH_STREAMS),
  P: () => (/* binding */ createEngine)
});

;// CONCATENATED MODULE: ./src/goproxy/freshness.ts
/**
 * One step of a job runs several go commands in a row, and each asks for the same lists again. Ten
 * seconds save most of these requests. A version that is published in that time takes longer to get
 * through a mirror anyway. A go command that names a branch wants its newest commit, so that is
 * asked for nearly every time. To find the module of a package, go asks for every prefix of the
 * package's path, again in each go command; such a prefix is hardly ever a module, and rarely becomes one.
 */
const DEFAULT_FRESHNESS = {
    listMs: 10_000,
    queryMs: 2_000,
    absentMs: 10_000,
    absentPrefixMs: 60_000,
    staleMs: 7 * 24 * 60 * 60 * 1000,
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/expiring-map.ts
var expiring_map = __webpack_require__(99867);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
// EXTERNAL MODULE: ./src/lib/single-flight.ts
var single_flight = __webpack_require__(79383);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/gomod/version-list.ts
var version_list = __webpack_require__(25556);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
;// CONCATENATED MODULE: ./src/goproxy/mutable-content.ts




/**
 * What go is given of a mirror's answer. Throws `IntegrityError` for content that is not what was
 * asked for, such as the sign-in page of a network, so that another mirror is asked.
 */
function checkMutable(endpoint, body) {
    if (endpoint === "list") {
        const list = (0,version_list/* normalizeVersionList */.S)(body.toString());
        if (list === undefined)
            throw invalid("the list of versions has lines but no version");
        return Buffer.from(list);
    }
    const problem = findInfoProblem(body.toString());
    if (problem !== undefined)
        throw invalid(problem);
    return body;
}
/** Why go could not read a text as the info of a version. */
function findInfoProblem(text) {
    // An HTML page, for example, is not JSON.
    const info = (0,json/* tryParseJson */.B)(text);
    const version = (0,json/* ownField */.h)(info, "Version");
    if (version === undefined)
        return "the info is not JSON with a Version";
    if (typeof version !== "string" || !(0,module_path/* isCanonicalVersion */.Bh)(version)) {
        return `the info has a Version that is not canonical: ${JSON.stringify(version)}`;
    }
    const time = (0,json/* ownField */.h)(info, "Time");
    if (time === undefined || time === null || (typeof time === "string" && (0,version_list/* isTime */.K)(time))) {
        return undefined;
    }
    return `the info has an invalid Time: ${JSON.stringify(time)}`;
}
function invalid(problem) {
    return new errors/* IntegrityError */.cs(problem, { code: "ANSWER_INVALID" });
}

// EXTERNAL MODULE: ./src/goproxy/queries.ts
var queries = __webpack_require__(79395);
;// CONCATENATED MODULE: ./src/goproxy/mutable-answers.ts





const MAX_FRESH_ENTRIES = 2_000;
/** Clocks of two machines may differ. An answer from further in the future is not trusted. */
const MAX_AHEAD_MS = 60 * 60 * 1000;
function createMutableAnswers(parts) {
    const { upstream, notFoundCache, stale, clock, freshness } = parts;
    const { listMs, queryMs } = freshness;
    const freshMs = { list: listMs, latest: listMs, info: queryMs };
    const fresh = (0,expiring_map/* createExpiringMap */.j)({ clock, maxEntries: MAX_FRESH_ENTRIES });
    const share = (0,single_flight/* createSingleFlight */.R)();
    let forgotten = 0;
    async function ask(route) {
        const query = (0,queries/* queryFor */.qR)(route);
        const { path } = query;
        const forgottenBefore = forgotten;
        const result = await upstream.fetch(query, async ({ body }) => checkMutable(route.endpoint, await (0,read_stream/* readBytes */.io)(body)));
        const isFresh = forgotten === forgottenBefore;
        if (result.kind === "not-found") {
            if (isFresh)
                notFoundCache.addMutable(path, route.modulePath);
            await stale.forget(path).catch(parts.onStoreFault);
            return result;
        }
        const body = result.value;
        if (isFresh)
            fresh.set(path, body, freshMs[route.endpoint]);
        await stale.keep(path, { body, fetchedAtMs: clock.nowMs() }).catch(parts.onStoreFault);
        return { kind: "ok", body, source: "mirror" };
    }
    async function findStale(route) {
        const found = await stale.find((0,queries/* queryFor */.qR)(route).path);
        if (!found)
            return undefined;
        const ageMs = clock.nowMs() - found.fetchedAtMs;
        if (ageMs > freshness.staleMs || ageMs < -MAX_AHEAD_MS)
            return undefined;
        try {
            const body = checkMutable(route.endpoint, found.body);
            return { kind: "ok", body, source: "stale", ageMs: Math.max(0, ageMs) };
        }
        catch {
            // The file was damaged since the mirror gave the answer.
            return undefined;
        }
    }
    async function askOrFindStale(route) {
        try {
            return await ask(route);
        }
        catch (error) {
            const found = await findStale(route);
            if (found)
                return found;
            throw error;
        }
    }
    return {
        async get(route) {
            const { path } = (0,queries/* queryFor */.qR)(route);
            const body = fresh.get(path);
            if (body)
                return { kind: "ok", body, source: "store" };
            if (notFoundCache.has(path))
                return { kind: "not-found", isRemembered: true };
            return share(`${forgotten} ${path}`, () => askOrFindStale(route));
        },
        forget(wirePrefix) {
            forgotten++;
            fresh.deletePrefix(wirePrefix);
            notFoundCache.forget(wirePrefix);
        },
    };
}

;// CONCATENATED MODULE: ./src/goproxy/not-found-cache.ts

const MAX_ENTRIES = 10_000;
function createNotFoundCache(parts) {
    const { maxEntries = MAX_ENTRIES } = parts;
    const { absentMs, absentPrefixMs } = parts.freshness;
    const cache = (0,expiring_map/* createExpiringMap */.j)({ clock: parts.clock, maxEntries });
    /** Strict prefixes of module paths, the oldest first. */
    const prefixes = new Set();
    function see(modulePath) {
        for (let end = modulePath.lastIndexOf("/"); end > 0; end = modulePath.lastIndexOf("/", end - 1)) {
            const prefix = modulePath.slice(0, end);
            // Their order costs something, and matters only when one will have to go.
            if (prefixes.size > maxEntries / 2)
                prefixes.delete(prefix);
            prefixes.add(prefix);
        }
        for (const oldest of prefixes) {
            if (prefixes.size <= maxEntries)
                break;
            prefixes.delete(oldest);
        }
    }
    for (const modulePath of parts.knownModules ?? [])
        see(modulePath);
    return {
        has: (wirePath) => cache.get(wirePath) === true,
        addFile: (wirePath) => cache.set(wirePath, true, absentMs),
        addMutable(wirePath, modulePath) {
            cache.set(wirePath, true, prefixes.has(modulePath) ? absentPrefixMs : absentMs);
        },
        forget: cache.deletePrefix,
        see,
    };
}

// EXTERNAL MODULE: ./src/store/zip-pool.ts
var zip_pool = __webpack_require__(8986);
;// CONCATENATED MODULE: ./src/goproxy/offline-upstream.ts

/** Only a mirror could answer, and offline none may be asked. */
class OfflineError extends errors/* AccelError */.by {
    name = "OfflineError";
    code = "OFFLINE";
}
/** Replaces the mirrors if the job must run on what was restored. Refuses everything. */
function createOfflineUpstream() {
    return {
        fetch: async ({ path }) => {
            throw new OfflineError(`offline: ${path} is not in the restored cache`);
        },
    };
}

;// CONCATENATED MODULE: ./src/goproxy/responses.ts



const PLAIN = "text/plain; charset=utf-8";
/*
 * The go command prints the body of an error only if it is short plain text. It stops at the first
 * empty line, after 8 lines, and once the lines, with 2 more characters for each, have more than
 * 8 * 81 bytes (cmd/go/internal/web/api.go).
 */
const MAX_LINES = 8;
const MAX_BYTES = 8 * 81;
const GO_BYTES_PER_LINE = 2;
/** A status with lines for people. If there are too many for go, the last ones are left out. */
function plainText(status, lines) {
    const clean = lines
        .flatMap((line) => line.split("\n"))
        .map(cleanLine)
        .filter(Boolean);
    const shown = clean.length <= MAX_LINES
        ? clean
        : [...clean.slice(0, MAX_LINES - 1), `and ${clean.length - MAX_LINES + 1} more`];
    let left = MAX_BYTES;
    let body = "";
    for (const line of shown) {
        left -= GO_BYTES_PER_LINE;
        if (left <= 0)
            break;
        const part = line.length <= left ? line : `${line.slice(0, Math.max(0, left - 3))}...`;
        left -= part.length;
        body += `${part}\n`;
    }
    return { status, body, contentType: PLAIN };
}
/** Keeps printable ASCII, and only the origin of URLs: a path or a user may be a secret. */
function cleanLine(line) {
    return line
        .replaceAll(/[^\x20-\x7e]/g, "?")
        .replaceAll(/\b(https?:\/\/)(?:[^\s/@]*@)?([^\s/@]+)(?:\/\S*)?/g, "$1$2")
        .trim();
}
const BAD_METHOD = {
    ...plainText(405, ["go-accel: only GET and HEAD are answered"]),
    headers: { allow: "GET, HEAD" },
};
const UNKNOWN_PATH = plainText(404, [
    "not found: go-accel: not a path of the GOPROXY protocol",
]);
const UNKNOWN_DATABASE = plainText(404, [
    "not found: go-accel: no mirror passes requests on to this checksum database",
]);
/**
 * Says that something was not found, so that the go command goes on to the next entry of its list.
 */
function notFound(what, mirrors) {
    return plainText(404, [
        `not found: go-accel: no mirror has ${what}`,
        ...mirrors.map((mirror) => `${mirror}: not found`),
    ]);
}
/** A path that no mirror may learn. 404, so that go can still get the module from its origin. */
function deniedModule(modulePath) {
    return plainText(404, [
        `not found: go-accel: ${modulePath} is private (GONOPROXY); no mirror was asked`,
    ]);
}
function deniedLookup(modulePath) {
    return plainText(403, [
        `go-accel: ${modulePath} is private (GONOSUMDB); the checksum database was not asked`,
    ]);
}
function ok(body, contentType = PLAIN) {
    return { status: 200, body, contentType };
}
/** An older answer that says how old it is (https://www.rfc-editor.org/rfc/rfc9111#name-age). */
function stale(text, ageMs) {
    const age = String(Math.floor(ageMs / 1000));
    return { ...text, headers: { age, "x-go-accel-stale": age } };
}
/**
 * A failure must never look like "not found": the go command would then ask the server after a
 * comma for a module that the failing one has.
 */
function failure(what, error) {
    if (error instanceof OfflineError) {
        return plainText(502, [`go-accel: offline: ${what} is not in the restored cache`]);
    }
    if (error instanceof zip_pool/* ZipPoolError */.Q) {
        return plainText(500, [`go-accel: ${what}: ${error.message}`]);
    }
    if (!(error instanceof errors/* UpstreamError */.gA)) {
        return plainText(500, [`go-accel: ${what}: internal fault`]);
    }
    const status = error.code === "TIMEOUT" ? 504 : 502;
    const [first, ...others] = error.failures;
    if (!first || others.length === 0)
        return plainText(status, [`go-accel: ${what}: ${error.message}`]);
    return plainText(status, [
        `go-accel: ${what}: no mirror could give it`,
        ...error.failures.map(({ message }) => message),
    ]);
}

// EXTERNAL MODULE: ./src/goproxy/routes.ts
var routes = __webpack_require__(51349);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/goproxy/send-large-file.ts


const PIECE_BYTES = 256 * 1024;
const MAX_SPARE_PAIRS = 8;
/** Buffers of answers that have ended, kept for the next ones. */
const spare = [];
/**
 * Sends a file of known size and ends `target`. One piece is read while the one before is being
 * sent. A stream would allocate new memory for each piece of a zip of hundreds of megabytes, and
 * take more time than go takes to read it. What is still being written is sent as it comes. Throws, with
 * `target` destroyed, if the file is or stays shorter, or the other side disconnects before the end.
 */
async function sendLargeFile(file, sizeBytes, target) {
    const handle = await (typeof file === "string" ? (0,promises_.open)(file) : openGrowing(file));
    const pair = spare.pop() ?? [allocate(), allocate()];
    let sending = Promise.resolve();
    try {
        let [next, other] = pair;
        for (let sent = 0; sent < sizeBytes;) {
            const length = Math.min(PIECE_BYTES, sizeBytes - sent);
            if (typeof file !== "string")
                await file.reach(sent + length);
            const { bytesRead } = await handle.read(next, 0, length, sent);
            if (bytesRead === 0)
                throw new Error("the file is shorter than it was");
            await sending;
            sending = write(target, next.subarray(0, bytesRead));
            // A rejection before anyone awaits it would be unhandled.
            sending.catch(() => { });
            sent += bytesRead;
            [next, other] = [other, next];
        }
        await sending;
        target.end();
    }
    catch (error) {
        target.destroy();
        throw error;
    }
    finally {
        await handle.close();
        // The buffer of a piece that is still being sent must not be overwritten.
        await sending.then(() => {
            if (spare.length < MAX_SPARE_PAIRS)
                spare.push(pair);
        }, () => { });
    }
}
/** It may be put in its place while it is being opened, but only once. */
async function openGrowing(file) {
    try {
        return await (0,promises_.open)(file.path());
    }
    catch (error) {
        if (!(0,fs/* isNotFound */.c4)(error))
            throw error;
        return (0,promises_.open)(file.path());
    }
}
function allocate() {
    return Buffer.allocUnsafeSlow(PIECE_BYTES);
}
function write(target, piece) {
    return new Promise((resolve, reject) => {
        // A closed connection may never call back.
        if (target.destroyed)
            return reject(new Error("the connection was closed"));
        const onClose = () => reject(new Error("the connection was closed"));
        target.once("close", onClose);
        target.write(piece, (error) => {
            target.off("close", onClose);
            if (error)
                reject(error);
            else
                resolve();
        });
    });
}

;// CONCATENATED MODULE: ./src/goproxy/send.ts



/** A file up to this size is read whole. */
const SMALL_BYTES = 256 * 1024;
/** More than that does not fit into the buffer on the stack from which Node writes text. */
const MAX_TEXT_BYTES = 15 * 1024;
const CONTENT_TYPES = {
    info: "application/json",
    mod: "text/plain; charset=utf-8",
    zip: "application/zip",
};
function sendText({ request, response }, text, source = "none") {
    const body = Buffer.from(text.body);
    response.writeHead(text.status, {
        "content-type": text.contentType,
        "content-length": body.length,
        ...text.headers,
    });
    if (request.method === "HEAD")
        response.end();
    else
        endWith(response, body);
    return { status: text.status, source, sizeBytes: body.length };
}
/** As `sendText`, for what is refused before anything is looked for. */
function sendRefusal(exchange, text) {
    return { ...sendText(exchange, text), isRefused: true };
}
function startBody(response, extension, sizeBytes) {
    response.writeHead(200, {
        "content-type": CONTENT_TYPES[extension],
        ...(sizeBytes === undefined ? {} : { "content-length": sizeBytes }),
    });
}
/** Has a server in front send a file, from a path of its own. */
function handFileOver(response, extension, path) {
    response.writeHead(200, {
        "content-type": CONTENT_TYPES[extension],
        "content-length": 0,
        "x-accel-redirect": path,
    });
    response.end();
}
/** Sends a body and ends the answer. Throws if the body is cut. */
async function sendFile({ file, sizeBytes, content, growing }, response) {
    if (content || (sizeBytes <= SMALL_BYTES && !growing))
        endWith(response, content ?? (await (0,promises_.readFile)(file)));
    else
        await sendLargeFile(growing ?? file, sizeBytes, response);
}
/**
 * Node sends head and body in one write if both are text, and takes a third of the time for it. In
 * Latin-1 each byte stays as it is.
 */
function endWith(response, body) {
    if (body.length <= MAX_TEXT_BYTES)
        response.end(body.toString("latin1"), "latin1");
    else
        response.end(body);
}
/** Answers with what failed, or cuts the answer off if a part of it has been sent. */
function giveUp(exchange, what, error) {
    if (!exchange.response.headersSent)
        return sendText(exchange, failure(what, error));
    exchange.response.destroy();
    return { status: 502, source: "none", sizeBytes: 0 };
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
// EXTERNAL MODULE: ./src/store/module-store.ts
var module_store = __webpack_require__(35558);
;// CONCATENATED MODULE: ./src/goproxy/serve-module-file.ts







/** Thrown to stop asking mirrors for a file when go already has the beginning of it. */
class AnswerCutError extends Error {
    name = "AnswerCutError";
}
/** Answers with files of a version, which never change, from the store. */
function createModuleFileServer(parts) {
    const { fetcher, upstream, notFoundCache, emit, clock } = parts;
    function sendNotFound(exchange, file) {
        return sendText(exchange, notFound((0,module_file/* fileName */.Md)(file), parts.mirrors));
    }
    /** Passes a mirror's answer on as it arrives, because the store cannot be written. */
    async function passThrough(exchange, file) {
        const { response } = exchange;
        let sizeBytes = 0;
        let isCut = false;
        const query = (0,queries/* fileQuery */.jV)(file, "foreground");
        try {
            const result = await upstream.fetch(query, async ({ body, sizeBytes: length }) => {
                // Once bytes have left there is no second attempt. Go sees the cut answer and asks the next
                // entry of its list.
                if (response.headersSent)
                    throw new AnswerCutError();
                startBody(response, file.extension, length);
                body.on("data", (chunk) => {
                    sizeBytes += chunk.length;
                });
                body.once("error", () => {
                    // If the response is destroyed, go closed the connection, which is no fault of the mirror.
                    isCut = !response.destroyed;
                });
                await (0,external_node_stream_promises_.pipeline)(body, response).catch((error) => {
                    if (isCut)
                        throw error;
                });
            });
            if (result.kind === "ok")
                return { status: 200, source: "mirror", sizeBytes };
            if (!isCut)
                return sendNotFound(exchange, file);
        }
        catch (error) {
            if (!isCut)
                return giveUp(exchange, (0,module_file/* fileName */.Md)(file), error);
        }
        response.destroy();
        return { status: 502, source: "mirror", sizeBytes };
    }
    return async (exchange, { file, path }) => {
        if (notFoundCache.has(path))
            return { ...sendNotFound(exchange, file), tier: "memory" };
        try {
            const ensured = await fetcher.ensure(file, "foreground");
            if (ensured.kind === "not-found") {
                notFoundCache.addFile(path);
                return sendNotFound(exchange, file);
            }
            const { stored, source } = ensured;
            const { sizeBytes } = stored;
            const { request, response } = exchange;
            const elsewhere = parts.handOver?.(request.headers, stored);
            if (elsewhere !== undefined)
                handFileOver(response, file.extension, elsewhere);
            else {
                startBody(response, file.extension, sizeBytes);
                if (request.method === "HEAD")
                    response.end();
                else
                    await sendFile(stored, response);
            }
            const tier = stored.tier ?? "disk";
            return { status: 200, source, ...(source === "store" ? { tier } : {}), sizeBytes };
        }
        catch (error) {
            if (!(error instanceof module_store/* StoreWriteError */.N))
                return giveUp(exchange, (0,module_file/* fileName */.Md)(file), error);
            emit({ kind: "store-fault", atMs: clock.nowMs(), fault: (0,errors/* errorMessage */.gJ)(error.cause ?? error) });
            return passThrough(exchange, file);
        }
    };
}

;// CONCATENATED MODULE: ./src/goproxy/serve-mutable.ts



const serve_mutable_CONTENT_TYPES = {
    list: "text/plain; charset=utf-8",
    latest: "application/json",
    info: "application/json",
};
/** Answers with what may be another answer tomorrow. */
function createMutableServer(answers, 
/** Names of all mirrors that may be asked. */
mirrors) {
    return async (exchange, route) => {
        const what = (0,queries/* queryFor */.qR)(route).path.slice(1).replaceAll("%21", "!");
        try {
            const answer = await answers.get(route);
            if (answer.kind === "not-found") {
                const sent = sendText(exchange, notFound(what, mirrors));
                return answer.isRemembered ? { ...sent, tier: "memory" } : sent;
            }
            const text = ok(answer.body, serve_mutable_CONTENT_TYPES[route.endpoint]);
            if (answer.source === "stale") {
                const { ageMs } = answer;
                return { ...sendText(exchange, stale(text, ageMs), "stale"), ageMs };
            }
            const sent = sendText(exchange, text, answer.source);
            return answer.source === "store" ? { ...sent, tier: "memory" } : sent;
        }
        catch (error) {
            return giveUp(exchange, what, error);
        }
    };
}

;// CONCATENATED MODULE: ./src/goproxy/serve-sumdb.ts



/** Answers requests to the checksum database. */
function createSumdbServer(parts) {
    const { sumdb, noSumdb, emit, clock } = parts;
    return async (exchange, route) => {
        const { request, path } = route;
        if (!sumdb?.isFor(route))
            return sendRefusal(exchange, UNKNOWN_DATABASE);
        if (request.kind === "lookup" && (0,pattern/* matchPrefixPatterns */.J)(noSumdb, request.modulePath)) {
            const subject = request.modulePath;
            emit({ kind: "denied", atMs: clock.nowMs(), endpoint: "sumdb", subject });
            return sendRefusal(exchange, deniedLookup(subject));
        }
        if (request.kind === "lookup") {
            parts.onLookup?.({ path: request.modulePath, version: request.version });
        }
        const what = path.slice(1);
        try {
            const answer = await sumdb.get(route);
            if (answer.kind === "ok") {
                const contentType = request.kind === "tile" ? "application/octet-stream" : undefined;
                const sent = sendText(exchange, ok(answer.body, contentType), answer.source);
                return answer.source === "store" ? { ...sent, tier: "disk" } : sent;
            }
            const isLasting = request.kind === "lookup" || request.kind === "tile";
            const text = isLasting ? notFound(what, parts.mirrors) : UNKNOWN_DATABASE;
            const sent = sendText(exchange, text);
            return answer.isRemembered ? { ...sent, tier: "memory" } : sent;
        }
        catch (error) {
            return giveUp(exchange, what, error);
        }
    };
}

// EXTERNAL MODULE: ./src/goproxy/stale-answers.ts
var stale_answers = __webpack_require__(34420);
;// CONCATENATED MODULE: ./src/goproxy/sumdb-content.ts

const HASH_BYTES = 32;
/** Size of a full tile of height 8, the only height that go asks for. */
const FULL_WIDTH = 256;
const TREE_HEAD = "go.sum database tree\n";
/**
 * Throws `IntegrityError` for an answer that does not have the form of what was asked for, so that
 * another mirror is asked. Go checks by the database's signature whether a well-formed answer is
 * true. A false one must reach go unchanged, so that go reports it.
 */
function checkSumdb(request, body) {
    const problem = findProblem(request, body);
    if (problem === undefined)
        return;
    throw new errors/* IntegrityError */.cs(`the checksum database's ${problem}`, { code: "SUMDB_INVALID" });
}
function findProblem(request, body) {
    switch (request.kind) {
        case "supported":
            return undefined;
        case "latest":
            return body.toString("latin1").startsWith(TREE_HEAD)
                ? undefined
                : "latest is not a tree head";
        case "lookup": {
            const text = body.toString("latin1");
            const isLookup = /^[0-9]+\n/.test(text) && text.includes(`\n\n${TREE_HEAD}`);
            return isLookup ? undefined : "answer is not a record with a tree head";
        }
        case "tile": {
            if (request.isData)
                return body.length > 0 ? undefined : "tile is empty";
            const length = HASH_BYTES * (request.width ?? FULL_WIDTH);
            return body.length === length ? undefined : `tile has ${body.length} bytes, not ${length}`;
        }
    }
}

;// CONCATENATED MODULE: ./src/goproxy/sumdb-cache.ts




/** The sub-folder of a store that holds them; no module path can name it. */
const SUMDB_DIR = ".sumdb";
/**
 * Kept below `dir` at the path of the request. A lookup also holds the tree head of its day; go
 * checks that against the heads that it knows, older or newer.
 */
function createSumdbCache(dir) {
    // A route's path cannot leave a directory. Windows refuses the colon that a port has.
    const fileOf = ({ path: route }) => external_node_path_default().join(dir, ...route.replaceAll(":", "_").split("/").slice(2));
    const isLasting = ({ request }) => request.kind === "lookup" || request.kind === "tile";
    return {
        async find(route) {
            if (!isLasting(route))
                return undefined;
            try {
                const body = await (0,promises_.readFile)(fileOf(route));
                checkSumdb(route.request, body);
                return body;
            }
            catch {
                // ENOENT, or a damaged file. The mirrors are asked again.
                return undefined;
            }
        },
        async keep(route, body) {
            if (isLasting(route))
                await (0,fs/* writeFileAtomic */.Zf)(fileOf(route), body);
        },
    };
}

// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
;// CONCATENATED MODULE: ./src/goproxy/sumdb-support.ts




/** A mirror that takes longer is skipped: go is waiting, and can ask the database itself. */
const DEADLINE = { timeoutMs: 5_000, error: () => new Error("the mirror took too long") };
const REFUSAL_MS = 10_000;
/**
 * Finds the first mirror that passes requests on to the database: it says that it supports it, and
 * the newest tree head can be had there. Go asks once per process and never turns back after a yes,
 * so a yes must hold, and a mirror that fails is a no: go then asks the database itself. A yes is
 * remembered as long as the process runs, a no for 10 s.
 */
function findSumdbMirror(parts) {
    const { database, clock } = parts;
    let found;
    let search;
    let refusedUntilMs = Number.NEGATIVE_INFINITY;
    async function has(mirror, request) {
        const path = `/sumdb/${database}/${request.kind}`;
        const query = (0,queries/* queryFor */.qR)({ kind: "sumdb", database, path, request });
        const { kind } = await mirror.upstream.fetch(query, async ({ body }) => checkSumdb(request, await (0,read_stream/* readBytes */.io)(body)));
        return kind === "ok";
    }
    async function isSupportedBy(mirror) {
        const ask = async () => (await has(mirror, { kind: "supported" })) && (await has(mirror, { kind: "latest" }));
        try {
            return await (0,within/* within */.ux)(clock, DEADLINE, ask);
        }
        catch {
            // Too late, or an UpstreamError, which has an event of its own.
            return false;
        }
    }
    async function searchInOrder() {
        for (const mirror of parts.mirrors) {
            if (await isSupportedBy(mirror))
                return mirror;
        }
        return undefined;
    }
    return async () => {
        if (found || clock.nowMs() < refusedUntilMs)
            return found;
        search ??= searchInOrder().finally(() => {
            search = undefined;
        });
        found ??= await search;
        if (!found)
            refusedUntilMs = clock.nowMs() + REFUSAL_MS;
        return found;
    };
}

;// CONCATENATED MODULE: ./src/goproxy/sumdb-proxy.ts






/**
 * Proxies one checksum database (https://go.dev/design/25530-sumdb#proxying-a-checksum-database).
 */
function createSumdbProxy(parts) {
    const { cache, notFoundCache, offline } = parts;
    const findMirror = findSumdbMirror(parts);
    const share = (0,single_flight/* createSingleFlight */.R)();
    /** Asks all mirrors if need be: once go relies on us it asks no other server. */
    async function fetchFrom(first, route) {
        const others = parts.mirrors.filter((mirror) => mirror !== first);
        let failure;
        for (const { upstream } of [first, ...others]) {
            try {
                const result = await upstream.fetch((0,queries/* queryFor */.qR)(route), async ({ body }) => {
                    const content = await (0,read_stream/* readBytes */.io)(body);
                    checkSumdb(route.request, content);
                    return content;
                });
                // A mirror that does not proxy the database also says "not found".
                if (result.kind === "ok" || failure === undefined)
                    return result;
            }
            catch (error) {
                failure ??= error;
            }
        }
        throw failure;
    }
    async function find(route) {
        const { path, request } = route;
        const kept = await cache.find(route);
        if (kept)
            return { kind: "ok", body: kept, source: "store" };
        if (offline) {
            // Without a 200 here go would ask the database itself.
            if (request.kind === "supported")
                return { kind: "ok", body: Buffer.alloc(0), source: "store" };
            throw new OfflineError(`offline: ${path} is not in the restored cache`);
        }
        if (notFoundCache.has(path))
            return { kind: "not-found", isRemembered: true };
        const mirror = await findMirror();
        if (!mirror)
            return { kind: "not-found" };
        if (request.kind === "supported")
            return { kind: "ok", body: Buffer.alloc(0), source: "mirror" };
        const result = await fetchFrom(mirror, route);
        if (result.kind === "not-found") {
            notFoundCache.addFile(path);
            return result;
        }
        await cache.keep(route, result.value).catch(parts.onStoreFault);
        return { kind: "ok", body: result.value, source: "mirror" };
    }
    return {
        isFor: ({ database }) => database === parts.database,
        get: (route) => share(route.path, () => find(route)),
    };
}

;// CONCATENATED MODULE: ./src/goproxy/handler.ts















/** Answers the GOPROXY protocol. Every request gets an answer and causes one event. Never throws. */
function createProxyHandler(parts) {
    const { upstream, storeDir, sumdb, noProxy, offline, freshness, emit, clock } = parts;
    const mirrors = parts.mirrors.map(({ name }) => name);
    const notFoundCache = createNotFoundCache(parts);
    const onStoreFault = (error) => emit({ kind: "store-fault", atMs: clock.nowMs(), fault: (0,errors/* errorMessage */.gJ)(error) });
    const answers = createMutableAnswers({
        upstream,
        notFoundCache,
        stale: (0,stale_answers/* createStaleAnswers */.l)(external_node_path_default().join(storeDir, stale_answers/* STALE_DIR */.o)),
        clock,
        onStoreFault,
        // Without a network, a restored answer of any age is better than none.
        freshness: offline ? { ...freshness, staleMs: Number.POSITIVE_INFINITY } : freshness,
    });
    parts.refreshes?.subscribe(answers);
    const serveModuleFile = createModuleFileServer({ ...parts, mirrors, notFoundCache });
    const serveMutable = createMutableServer(answers, mirrors);
    const serveSumdb = createSumdbServer({
        ...parts,
        mirrors,
        sumdb: sumdb === undefined
            ? undefined
            : createSumdbProxy({
                ...parts,
                database: sumdb,
                cache: createSumdbCache(external_node_path_default().join(storeDir, SUMDB_DIR)),
                notFoundCache,
                onStoreFault,
            }),
    });
    async function answer(exchange, route) {
        const { method } = exchange.request;
        if (method !== "GET" && method !== "HEAD")
            return sendRefusal(exchange, BAD_METHOD);
        if (!route)
            return sendRefusal(exchange, UNKNOWN_PATH);
        if (route.kind === "sumdb")
            return serveSumdb(exchange, route);
        const { endpoint, subject: modulePath } = (0,queries/* subjectOf */.et)(route);
        // A prefix of a private path is not private: go itself asks the proxy for it.
        if ((0,pattern/* matchPrefixPatterns */.J)(noProxy, modulePath)) {
            emit({ kind: "denied", atMs: clock.nowMs(), endpoint, subject: modulePath });
            return sendRefusal(exchange, deniedModule(modulePath));
        }
        notFoundCache.see(modulePath);
        if (route.kind === "mutable")
            return serveMutable(exchange, route);
        parts.onFile?.(route.file);
        return serveModuleFile(exchange, route);
    }
    return async (request, response) => {
        const startMs = clock.nowMs();
        const exchange = { request, response };
        const url = request.url ?? "";
        const route = (0,routes/* parseRoute */.Z)(url);
        const asked = route ? (0,queries/* subjectOf */.et)(route) : { endpoint: "unknown", subject: url };
        const answered = await answer(exchange, route).catch((error) => giveUp(exchange, asked.subject, error));
        emit({
            kind: "request",
            atMs: clock.nowMs(),
            ...asked,
            ...answered,
            durationMs: clock.nowMs() - startMs,
        });
    };
}

;// CONCATENATED MODULE: ./src/goproxy/module-fetcher.ts




function createModuleFetcher(parts) {
    const flights = (0,single_flight/* createFlights */.U)(() => ({ isUrgent: false, isPrefetch: false }));
    async function bring(file, purpose, urgency) {
        const found = await parts.store.find(file);
        if (found)
            return { kind: "stored", stored: found, source: "store" };
        const made = await parts.trees?.bring(file);
        if (made)
            return { kind: "stored", stored: made, source: "tree" };
        const end = await parts.claim?.(file);
        const brought = parts.claim && !end ? await parts.store.find(file) : undefined;
        if (brought)
            return { kind: "stored", stored: brought, source: "store" };
        try {
            return await queue(file, (0,queries/* fileQuery */.jV)(file, purpose), urgency);
        }
        finally {
            end?.();
        }
    }
    /** Asks the mirrors once it is its turn. */
    function queue(file, query, urgency) {
        const schedule = urgency.isUrgent ? parts.limiter.foreground : parts.limiter.background;
        urgency.ticket = schedule(() => fetch(file, query, urgency));
        return urgency.ticket.result;
    }
    async function fetch(file, query, urgency) {
        const result = await parts.upstream.fetch(query, (answer, note) => {
            const inspect = parts.inspector(file, {
                onVerified: (verifiedBy) => note({ verifiedBy }),
                isUrgent: () => urgency.isUrgent,
            });
            return parts.store.write(file, answer.body, inspect);
        });
        if (result.kind === "not-found")
            return result;
        return { kind: "stored", stored: result.value, source: "mirror" };
    }
    async function ensure(file, purpose) {
        const { result, state } = flights((0,module_file/* fileName */.Md)(file), (urgency) => {
            urgency.isPrefetch = purpose === "prefetch";
            return bring(file, purpose, urgency);
        });
        if (purpose === "prefetch")
            return result;
        state.isUrgent = true;
        state.ticket?.promote();
        if (!state.isPrefetch)
            return result;
        try {
            return await result;
        }
        catch (error) {
            if (!(error instanceof errors/* UpstreamError */.gA) || !error.retryable)
                throw error;
            return ensure(file, purpose);
        }
    }
    return { ensure };
}

// EXTERNAL MODULE: ./src/upstream/upstream.ts + 14 modules
var upstream_upstream = __webpack_require__(98320);
;// CONCATENATED MODULE: ./src/goproxy/single-mirrors.ts

/** If another mirror can be asked, one that fails is not asked more often than this. */
const ATTEMPTS_OF_SEVERAL = 3;
/** Each mirror of a list for itself, for questions that are not about modules. */
function createSingleMirrors(options) {
    const entries = options.list.filter((entry) => entry.kind === "mirror");
    const attempts = entries.length > 1 ? { soleAttempts: ATTEMPTS_OF_SEVERAL } : {};
    return options.mirrors.map((mirror, index) => ({
        name: mirror.name,
        upstream: (0,upstream_upstream/* createUpstream */.Y)({
            ...options,
            budgets: { ...options.budgets, ...attempts },
            list: entries.slice(index, index + 1),
            mirrors: [mirror],
        }),
    }));
}

// EXTERNAL MODULE: ./src/lib/clock.ts
var lib_clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/priority-limiter.ts
var priority_limiter = __webpack_require__(4329);
// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(66927);
// EXTERNAL MODULE: ./src/store/inspect.ts + 1 modules
var inspect = __webpack_require__(54028);
// EXTERNAL MODULE: ./src/store/check-restored.ts
var check_restored = __webpack_require__(99835);
// EXTERNAL MODULE: ./src/lib/lru-map.ts
var lru_map = __webpack_require__(88748);
;// CONCATENATED MODULE: ./src/store/checked-store.ts





/** For so long a file is served whose hash nobody could be asked for. */
const UNCHECKED_MS = 60_000;
/** Of each kind. A server runs for months, and one that is forgotten is only checked again. */
const MAX_REMEMBERED = 200_000;
/**
 * A store that trusts only what this process wrote. A persistent disk or a cache may bring other
 * files: each is checked when it is first asked for, once for all who ask. A corrupt file is removed
 * and not found. A file that cannot be checked is not found either, and is checked again next time. If
 * all that is missing is an answer of the checksum database, the file is found, since it was checked when
 * it came; it is checked again a minute later. A file that is still growing is found as well, and checked
 * when it is asked for later.
 */
function createCheckedStore(parts) {
    const { store, clock, maxRemembered = MAX_REMEMBERED } = parts;
    /** Until when, in milliseconds since the epoch. */
    const trusted = (0,lru_map/* createLruMap */.C)(maxRemembered);
    /** On a read-only disk a corrupt file stays. */
    const refused = (0,lru_map/* createLruMap */.C)(maxRemembered);
    const share = (0,single_flight/* createSingleFlight */.R)();
    const isTrusted = (key) => clock.nowMs() < (trusted.get(key) ?? 0);
    function trust(name) {
        trusted.set((0,module_file/* fileName */.Md)(name), Number.POSITIVE_INFINITY);
        refused.delete((0,module_file/* fileName */.Md)(name));
    }
    function keep(name, stored) {
        if (!stored.isPassing)
            trust(name);
        return stored;
    }
    async function findChecked(name) {
        const key = (0,module_file/* fileName */.Md)(name);
        if (refused.get(key))
            return undefined;
        let found;
        try {
            found = await store.find(name);
            // Its hash is not known before its end. Until then its sum has to do, and later it is checked.
            if (!found || found.growing)
                return found;
            await parts.check(name, found.file);
            trust(name);
            return found;
        }
        catch (error) {
            // This process wrote the file again in the meantime.
            if (isTrusted(key))
                return store.find(name);
            if (error instanceof errors/* ChecksumDatabaseError */.vu) {
                trusted.set(key, clock.nowMs() + UNCHECKED_MS);
                return found;
            }
            const isUnreadable = (0,fs/* errnoOf */.UQ)(error) !== undefined && (0,fs/* errnoOf */.UQ)(error) !== "ENOENT";
            if (!(error instanceof errors/* IntegrityError */.cs) && !isUnreadable)
                return undefined;
            refused.set(key, true);
            parts.onCorrupt(name, (0,errors/* errorMessage */.gJ)(error));
            await store.remove(name).catch(() => { });
            return undefined;
        }
    }
    return {
        async find(name) {
            const key = (0,module_file/* fileName */.Md)(name);
            if (isTrusted(key))
                return store.find(name);
            return share(key, () => findChecked(name));
        },
        write: async (name, ...content) => keep(name, await store.write(name, ...content)),
        make: async (name, make) => keep(name, await store.make(name, make)),
        use: (name) => store.use?.(name),
        async remove(name) {
            trusted.delete((0,module_file/* fileName */.Md)(name));
            await store.remove(name);
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(30276);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(16477);
// EXTERNAL MODULE: ./src/store/zip-rules.ts + 1 modules
var zip_rules = __webpack_require__(23043);
;// CONCATENATED MODULE: ./src/store/tree-source.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});















/** Go refuses a larger go.mod, and an info is far smaller. */
const tree_source_MAX_TEXT_BYTES = 16 * 1024 * 1024;
/**
 * Makes files of the GOPROXY protocol from a GOMODCACHE: a zip from the extracted module, and the
 * go.mod and info that go downloaded with it. Zip and go.mod must have the hash that go.sum or the
 * checksum database has. If neither has one they are not used, because a restored tree deserves
 * less trust than a mirror's answer. Nothing has a hash of an info; it must be of the right
 * version.
 */
function createTreeSource(parts) {
    const { moduleCacheDir, store, expected, pool } = parts;
    /** Reported already. To hash the same tree again would find the same. */
    const refused = new Set();
    async function bringZip(file) {
        if (!hasWholeTree(moduleCacheDir, file))
            return undefined;
        const hashes = await expected("zip", file.path, file.version);
        if (!hashes)
            return undefined;
        let isTooLarge = false;
        try {
            return await store.make(file, async (target) => {
                const dir = external_node_path_default().join(moduleCacheDir, (0,module_cache/* treeName */.Ii)(file));
                const { h1, sizeBytes } = await pool.packTree({ dir, target, prefix: (0,module_path/* zipPrefix */.q4)(file) });
                (0,expected_hashes/* expectHash */.Yr)("its tree", h1, hashes);
                isTooLarge = sizeBytes > zip_rules/* MAX_ZIP_BYTES */.j;
                if (isTooLarge)
                    throw new errors/* IntegrityError */.cs("too large", { code: "TREE_INVALID" });
            });
        }
        catch (error) {
            // If go is unpacking the tree, or has just removed it, the failure says nothing about it.
            if (isTooLarge || !hasWholeTree(moduleCacheDir, file))
                return undefined;
            throw error;
        }
    }
    async function bringText(file) {
        const name = (0,module_cache/* downloadName */.kQ)(file, file.extension);
        const content = await readText(external_node_path_default().join(moduleCacheDir, name));
        if (content === undefined)
            return undefined;
        if (file.extension === "info") {
            (0,inspect/* checkInfo */.n)(file, content.toString());
        }
        else {
            const hashes = await expected("mod", file.path, file.version);
            if (!hashes)
                return undefined;
            (0,expected_hashes/* expectHash */.Yr)("its go.mod", (0,dirhash/* hashGoMod */.h)(content), hashes);
        }
        return store.write(file, external_node_stream_.Readable.from([content]));
    }
    return {
        async bring(file) {
            const key = (0,module_file/* fileName */.Md)(file);
            if (refused.has(key))
                return undefined;
            try {
                return file.extension === "zip" ? await bringZip(file) : await bringText(file);
            }
            catch (error) {
                // The store, the pool or the database is at fault. The next request to a mirror will meet and
                // report that.
                if (isFaultOfOthers(error))
                    return undefined;
                refused.add(key);
                parts.onCorrupt(file, (0,errors/* errorMessage */.gJ)(error));
                return undefined;
            }
        },
    };
}
function isFaultOfOthers(error) {
    return (error instanceof module_store/* StoreWriteError */.N ||
        error instanceof zip_pool/* ZipPoolError */.Q ||
        error instanceof errors/* ChecksumDatabaseError */.vu);
}
/** Go marks a module as partial while it unpacks it. */
function hasWholeTree(moduleCacheDir, module) {
    return (!(0,external_node_fs_.existsSync)(external_node_path_default().join(moduleCacheDir, (0,module_cache/* downloadName */.kQ)(module, "partial"))) &&
        (0,external_node_fs_.lstatSync)(external_node_path_default().join(moduleCacheDir, (0,module_cache/* treeName */.Ii)(module)), { throwIfNoEntry: false }) !== undefined);
}
/** Undefined if there is no file. Throws `IntegrityError` if it is not a plain, small file. */
async function readText(file) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            // A cheap look first: hundreds are asked for at the start of a job, and most are not there.
            if (!(0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false }))
                return undefined;
            const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
            const handle = __addDisposableResource(env_1, await (0,promises_.open)(file, flags), true);
            const stats = await handle.stat();
            if (stats.isFile() && stats.size <= tree_source_MAX_TEXT_BYTES)
                return await handle.readFile();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if ((0,fs/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
    throw new errors/* IntegrityError */.cs("is not a plain file, or is a very large one", { code: "FILE_INVALID" });
}

;// CONCATENATED MODULE: ./src/store/local-sources.ts



/**
 * What this machine has that can answer in place of a mirror: a store, and the extracted modules.
 */
function createLocalSources(parts) {
    const { moduleCacheDir, expected, pool, onCorrupt, clock } = parts;
    const store = createCheckedStore({
        store: parts.disk,
        check: (0,check_restored/* createRestoredCheck */.j)(expected, pool),
        onCorrupt: (file, fault) => onCorrupt("store", file, fault),
        clock,
    });
    if (moduleCacheDir === undefined)
        return { store, trees: { bring: async () => undefined } };
    const trees = createTreeSource({
        moduleCacheDir,
        store,
        expected,
        pool,
        onCorrupt: (file, fault) => onCorrupt("tree", file, fault),
    });
    return { store, trees };
}

;// CONCATENATED MODULE: ./src/store/memory-tier.ts


const MAX_FILE_BYTES = 64 * 1024;
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
const ORDERED_FROM_BYTES = MAX_TOTAL_BYTES / 2;
/**
 * Holds in memory the infos and go.mod files that are written to a store or found in it. The go command
 * asks for infos one after another, so the time that each takes adds up. The files never change. Beyond
 * 64 MiB in all, those go that were not asked for the longest.
 */
function withMemory(store) {
    const held = new Map();
    let totalBytes = 0;
    function hold(name, stored) {
        const key = (0,module_file/* fileName */.Md)(name);
        if (stored.isPassing || !stored.content || stored.sizeBytes > MAX_FILE_BYTES || held.has(key))
            return;
        held.set(key, { name, stored: { ...stored, tier: "memory" } });
        totalBytes += stored.sizeBytes;
        for (const [oldest, { stored: old }] of held) {
            if (totalBytes <= MAX_TOTAL_BYTES)
                break;
            drop(oldest, old);
        }
    }
    function drop(key, { sizeBytes }) {
        held.delete(key);
        totalBytes -= sizeBytes;
    }
    async function load(name, found) {
        if (name.extension === "zip" || found.content || found.sizeBytes > MAX_FILE_BYTES)
            return found;
        // If it cannot be read, the answer from the disk says why.
        const content = await (0,promises_.readFile)(found.file).catch(() => undefined);
        if (content?.length !== found.sizeBytes)
            return found;
        const loaded = { ...found, content };
        hold(name, loaded);
        return loaded;
    }
    return {
        keptBytes: () => totalBytes,
        limitBytes: MAX_TOTAL_BYTES,
        forget(isMeant) {
            for (const [key, { name, stored }] of held)
                if (isMeant(name))
                    drop(key, stored);
        },
        async find(name) {
            const key = (0,module_file/* fileName */.Md)(name);
            const entry = held.get(key);
            if (!entry) {
                const found = await store.find(name);
                return found && load(name, found);
            }
            // The first of a map is the one that was put there first. The order costs much, and matters only
            // when something will have to go.
            if (totalBytes > ORDERED_FROM_BYTES) {
                held.delete(key);
                held.set(key, entry);
            }
            store.use?.(name);
            return entry.stored;
        },
        async write(name, body, inspect) {
            const stored = await store.write(name, body, inspect);
            hold(name, stored);
            return stored;
        },
    };
}

;// CONCATENATED MODULE: ./src/store/share-metadata.ts
/**
 * Also puts each info and go.mod that is written to a store into GOMODCACHE, where go reads them
 * without a request: `go mod download` asks for infos one after another. Go checks a go.mod against
 * go.sum whenever it reads one, from GOMODCACHE as well as from us.
 */
function withSharedMetadata(store, placer) {
    return {
        find: (name) => store.find(name),
        async write(name, body, inspect) {
            const stored = await store.write(name, body, inspect);
            if (name.extension !== "zip")
                placer.share(name, name.extension, stored.file);
            return stored;
        },
    };
}

;// CONCATENATED MODULE: ./src/store/unpack-ahead.ts


function createUnpackAhead(placer, pool, onUnpacked = () => { }) {
    return async (zip, name, { checkHash, urgency }) => {
        let underway;
        // Called when a worker is free, which may be much later.
        const begin = () => {
            if (urgency.isUrgent())
                return undefined;
            underway = placer.begin(name);
            return underway && { source: zip, prefix: (0,module_path/* zipPrefix */.q4)(name), ...underway.target };
        };
        try {
            const h1 = await pool.unpack(begin, urgency);
            if (h1 === undefined)
                return false;
            // Go does not check what is in GOMODCACHE, so without a known hash it must get the zip and
            // check.
            if (!(await checkHash(h1)))
                underway?.discard();
            else if (underway?.commit(zip, h1, urgency.isUrgent() ? "awaited" : "ahead"))
                onUnpacked(name);
            return true;
        }
        catch (error) {
            underway?.discard();
            if (error instanceof errors/* IntegrityError */.cs)
                throw error;
            return false;
        }
    };
}

;// CONCATENATED MODULE: ./src/sumdb/known-hashes.ts



/** The go command checks toolchains against the database whatever GONOSUMDB says. */
const TOOLCHAIN = "golang.org/toolchain";
const known_hashes_DEADLINE = {
    timeoutMs: 10_000,
    error: () => new Error("the checksum database took too long"),
};
const PAUSE_MS = 60_000;
/**
 * Lookups that cannot hold up a job: each takes 10 s at most, and after a failure the database is
 * not asked for a minute. Paths that GONOSUMDB covers are never sent, nor what `mayLookUp` does not
 * allow. `onFault` hears of each failure and each contradiction, and not of the lookups that are left
 * out after a failure.
 */
function createKnownHashes(parts) {
    const { database, noSumdb, mayLookUp, onFault, clock } = parts;
    let pausedUntilMs = 0;
    let failure;
    return async (modulePath, version) => {
        if (modulePath !== TOOLCHAIN) {
            if ((0,pattern/* matchPrefixPatterns */.J)(noSumdb, modulePath))
                return undefined;
            if (!mayLookUp({ path: modulePath, version }))
                return undefined;
        }
        if (failure && clock.nowMs() < pausedUntilMs)
            throw failure;
        try {
            return await (0,within/* within */.ux)(clock, known_hashes_DEADLINE, () => database.lookup(modulePath, version));
        }
        catch (error) {
            if (error instanceof errors/* IntegrityError */.cs) {
                onFault(error);
                throw error;
            }
            pausedUntilMs = clock.nowMs() + PAUSE_MS;
            failure = new errors/* ChecksumDatabaseError */.vu(`the checksum database cannot be asked: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
            onFault(failure);
            throw failure;
        }
    };
}
/** The same for those who go on without a hash if the database cannot be asked. */
function orUnknown(known) {
    return async (modulePath, version) => {
        try {
            return await known(modulePath, version);
        }
        catch (error) {
            if (error instanceof errors/* ChecksumDatabaseError */.vu)
                return undefined;
            throw error;
        }
    };
}

// EXTERNAL MODULE: ./src/upstream/create-mirror.ts + 3 modules
var create_mirror = __webpack_require__(90260);
// EXTERNAL MODULE: ./src/upstream/dispatcher.ts
var upstream_dispatcher = __webpack_require__(87305);
// EXTERNAL MODULE: ./src/upstream/job-tokens.ts + 3 modules
var job_tokens = __webpack_require__(95878);
// EXTERNAL MODULE: ./src/sumdb/connect.ts + 1 modules
var sumdb_connect = __webpack_require__(32398);
// EXTERNAL MODULE: ./src/sumdb/lookup.ts
var lookup = __webpack_require__(85744);
// EXTERNAL MODULE: ./src/sumdb/note.ts
var sumdb_note = __webpack_require__(79590);
;// CONCATENATED MODULE: ./src/sumdb/kept-head.ts




/**
 * Kept as the signed note, so that nothing but the database can have made it. `onFault` hears of errors of
 * the disk, and of a file that is not such a note: without it a fork could go unseen.
 */
function createKeptHead(dir, verifier, onFault) {
    // A name may have slashes. Windows refuses the colon that a port has.
    const file = external_node_path_default().join(dir, encodeURIComponent(verifier.name), "latest");
    let newest;
    let writing = Promise.resolve();
    async function write() {
        const wanted = newest;
        if (wanted)
            await (0,fs/* writeFileAtomic */.Zf)(file, wanted.note).catch(onFault);
    }
    return {
        async read() {
            try {
                const note = await (0,fs/* tryReadFile */.YT)(file);
                return note && (0,lookup/* parseTreeHead */.ap)((0,sumdb_note/* openNote */.jN)(note, verifier));
            }
            catch (error) {
                onFault(error);
                return undefined;
            }
        },
        async keep(head, note) {
            if (newest && newest.head.size >= head.size)
                return writing;
            newest = { head, note };
            // One after the other: an older one must not come to lie over a newer one.
            writing = writing.then(write);
            await writing;
        },
    };
}

;// CONCATENATED MODULE: ./src/engine/database-hashes.ts





/**
 * The hashes of the checksum database that the clients' go commands would ask. It knows none offline,
 * with GOSUMDB=off, and without a usable key. Then only go checks, or nothing does.
 */
function createDatabaseHashes(parts) {
    const { sumdb, noSumdb, offline } = parts.config;
    const { mirrors, connect, headsDir, emit, clock } = parts;
    const verifier = (0,sumdb_note/* parseVerifierKey */.z$)(sumdb?.key ?? "");
    const onHeadFault = (error) => emit({
        kind: "store-fault",
        atMs: clock.nowMs(),
        fault: `the checksum database's tree head: ${(0,errors/* errorMessage */.gJ)(error)}`,
    });
    const database = verifier && !offline
        ? (0,sumdb_connect/* connectDatabase */.o)({
            verifier,
            url: sumdb?.url,
            mirrors,
            connect,
            head: headsDir === undefined ? undefined : createKeptHead(headsDir, verifier, onHeadFault),
            emit,
            clock,
        })
        : undefined;
    if (!database)
        return async () => undefined;
    return createKnownHashes({
        database,
        noSumdb,
        mayLookUp: parts.mayLookUp,
        onFault: (error) => emit({
            kind: "database-fault",
            atMs: clock.nowMs(),
            fault: error.message,
            isContradiction: error instanceof errors/* IntegrityError */.cs,
        }),
        clock,
    });
}

;// CONCATENATED MODULE: ./src/engine/engine.ts



















const FOREGROUND_STREAMS = 64;
/** How many files are prefetched at once. */
const PREFETCH_STREAMS = 48;
/** Puts the parts of a module proxy together: mirrors, checks, store, protocol. */
function createEngine(parts) {
    const { config, pool, sum, placer, emit } = parts;
    const { list, auth, offline, noProxy, noSumdb } = config;
    const clock = lib_clock/* systemClock */.m;
    const dispatcher = (0,upstream_dispatcher/* createDispatcher */.S)();
    const jobTokens = (0,job_tokens/* createJobTokens */.u)(config.jobTokens, {
        dispatcher,
        clock,
        onProblem: (mirror, fault) => emit({ kind: "token-fault", atMs: clock.nowMs(), mirror, fault }),
    });
    const upstreamOptions = {
        list,
        mirrors: list.flatMap((entry) => entry.kind === "mirror" ? [(0,create_mirror/* createMirror */.c)(entry.url, auth, dispatcher, { jobTokens })] : []),
        emit,
        clock,
        selection: config.mirrorSelection,
    };
    const online = offline ? undefined : (0,upstream_upstream/* createUpstream */.Y)(upstreamOptions);
    const mirrors = online ?? createOfflineUpstream();
    const upstream = parts.inFrontOf?.(mirrors) ?? mirrors;
    const named = (0,expected_hashes/* createExpectedHashes */.pw)(sum);
    const asked = createDatabaseHashes({
        config,
        mirrors,
        connect: (url) => (0,create_mirror/* createMirror */.c)(url, [], dispatcher),
        mayLookUp: parts.mayLookUp,
        headsDir: parts.headsDir,
        emit,
        clock,
    });
    const database = parts.keepsUnchecked ? orUnknown(asked) : asked;
    const { store, trees } = createLocalSources({
        disk: parts.disk,
        moduleCacheDir: parts.moduleCacheDir,
        expected: (0,expected_hashes/* createHashLookup */.P2)(named, database),
        pool,
        onCorrupt: (where, { path, version, extension }, fault) => emit({
            kind: "corrupt",
            atMs: clock.nowMs(),
            where,
            subject: path,
            version,
            fault: `.${extension}: ${fault}`,
        }),
        clock,
    });
    const notifyUnpacked = ({ path, version }) => emit({ kind: "unpacked", atMs: clock.nowMs(), subject: path, version });
    const memory = withMemory(placer ? withSharedMetadata(store, placer) : store);
    const fetcher = createModuleFetcher({
        store: memory,
        trees,
        upstream,
        claim: parts.claim,
        limiter: (0,priority_limiter/* createPriorityLimiter */.N)({
            foregroundLimit: FOREGROUND_STREAMS,
            backgroundLimit: PREFETCH_STREAMS,
        }),
        inspector: (0,inspect/* createInspector */.Y)({
            inflatesZips: parts.inflatesZips,
            named,
            database,
            pool,
            ...(placer ? { unpackAhead: createUnpackAhead(placer, pool, notifyUnpacked) } : {}),
        }),
    });
    return {
        fetcher,
        memory,
        remove: (file) => store.remove(file),
        mirrors: () => online?.mirrors() ?? [],
        createHandler: (hooks = {}) => createProxyHandler({
            fetcher,
            upstream,
            mirrors: offline ? [] : createSingleMirrors(upstreamOptions),
            storeDir: parts.answersDir,
            sumdb: config.sumdb?.name,
            noProxy,
            noSumdb,
            offline,
            freshness: { ...DEFAULT_FRESHNESS, ...config.freshness },
            knownModules: sum.entries.map((entry) => entry.path),
            ...hooks,
            ...(parts.refreshes ? { refreshes: parts.refreshes } : {}),
            emit,
            clock,
        }),
        close: () => dispatcher.close(),
    };
}


/***/ }),

/***/ 25556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isTime),
/* harmony export */   S: () => (/* binding */ normalizeVersionList)
/* harmony export */ });
/* harmony import */ var _module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5723);


const RFC3339 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
/**
 * Brings the body of `@v/list` into the form of the protocol: one version per line, followed by its
 * time if one was given. As in the go command, fields are separated by white space, and a line
 * without a version is ignored. Undefined for text with lines but no version: that is not a list
 * but, for example, an error page.
 *
 * Pseudo-versions do not belong in a list, and go drops them from it. Only if there is nothing
 * else, and no `@latest` either, go takes the newest of them as the latest version. So they stay in
 * such a list.
 */
function normalizeVersionList(text) {
    const lines = text.split("\n").map((line) => line.trim().split(/\s+/));
    const versions = lines.filter(([version = ""]) => (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) !== undefined);
    if (versions.length === 0)
        return text.trim() === "" ? "" : undefined;
    const tagged = versions.filter(([version = ""]) => !(0,_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isPseudoVersion */ .Dv)(version));
    return (tagged.length > 0 ? tagged : versions)
        .map(([version = "", time = ""]) => (isTime(time) ? `${version} ${time}\n` : `${version}\n`))
        .join("");
}
/** Whether Go's time package reads the text as RFC 3339. */
function isTime(text) {
    return RFC3339.test(text) && !Number.isNaN(Date.parse(text));
}


/***/ }),

/***/ 79395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jV: () => (/* binding */ fileQuery),
/* harmony export */   qR: () => (/* binding */ queryFor)
/* harmony export */ });
/* harmony import */ var _routes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51349);

function subjectOf(route) {
    switch (route.kind) {
        case "immutable": {
            const { path, version, extension } = route.file;
            return { endpoint: extension, subject: path, version };
        }
        case "mutable": {
            const { endpoint, modulePath, version } = route;
            return { endpoint, subject: modulePath, ...(version === undefined ? {} : { version }) };
        }
        case "sumdb":
            return { endpoint: "sumdb", subject: route.database };
    }
}
/** What the mirrors are asked when a go command asks for something that may change. */
function queryFor(route) {
    const path = route.kind === "sumdb" ? route.path : (0,_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .wirePath */ .X)(route.modulePath, route.endpoint, route.version);
    return { path, ...subjectOf(route), purpose: "foreground" };
}
/** What the mirrors are asked for a file of a version. */
function fileQuery(file, purpose) {
    const path = (0,_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .wirePath */ .X)(file.path, file.extension, file.version);
    return { path, ...subjectOf({ kind: "immutable", file, path }), purpose };
}


/***/ }),

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ wirePath),
/* harmony export */   Z: () => (/* binding */ parseRoute)
/* harmony export */ });
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);
/* harmony import */ var _lib_memoize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61454);


const EXTENSIONS = ["info", "mod", "zip"];
/** Machines of an organisation ask for the same paths, and several parts look at each request. */
const MAX_KNOWN = 5_000;
/** Longer ones are rare, and would take much memory. */
const MAX_KNOWN_CHARS = 256;
/**
 * Reads the path of a request as it came over the wire (the go command sends `%21` for the `!` of
 * an escaped upper-case letter). Undefined if it names no file of the protocol.
 */
const parseRoute = (0,_lib_memoize_js__WEBPACK_IMPORTED_MODULE_1__/* .memoize */ .B)(readRoute, MAX_KNOWN, (route, rawUrl) => route !== undefined && rawUrl.length <= MAX_KNOWN_CHARS);
function readRoute(rawUrl) {
    const rawPath = rawUrl.split("?", 1)[0] ?? "";
    const decoded = tryDecode(rawPath);
    if (decoded === undefined || !decoded.startsWith("/"))
        return undefined;
    if (decoded.startsWith("/sumdb/"))
        return parseSumdb(decoded);
    if (decoded.endsWith("/@latest")) {
        const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModulePath */ .ql)(decoded.slice(1, -"/@latest".length));
        return modulePath === undefined
            ? undefined
            : { kind: "mutable", endpoint: "latest", modulePath };
    }
    const separator = decoded.lastIndexOf("/@v/");
    if (separator < 1)
        return undefined;
    const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModulePath */ .ql)(decoded.slice(1, separator));
    if (modulePath === undefined)
        return undefined;
    const file = decoded.slice(separator + "/@v/".length);
    if (file === "list")
        return { kind: "mutable", endpoint: "list", modulePath };
    return parseVersionFile(modulePath, file);
}
function parseVersionFile(modulePath, name) {
    const dot = name.lastIndexOf(".");
    const extension = EXTENSIONS.find((known) => known === name.slice(dot + 1));
    const version = dot < 1 ? undefined : (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeVersion */ .Bt)(name.slice(0, dot));
    if (extension === undefined || version === undefined)
        return undefined;
    if ((0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isCanonicalVersion */ .Bh)(version)) {
        return {
            kind: "immutable",
            file: { path: modulePath, version, extension },
            path: wirePath(modulePath, extension, version),
        };
    }
    // A branch or a commit can be resolved, but has no file of its own.
    if (extension !== "info")
        return undefined;
    return { kind: "mutable", endpoint: extension, modulePath, version };
}
/** A database's name is a host, with or without a path. */
const SUMDB = /^\/sumdb\/([A-Za-z0-9][\w.:-]*(?:\/[A-Za-z0-9][\w.-]*)*?)\/((?:supported|latest|lookup|tile)(?:\/.*)?)$/;
const TILE = /^tile\/[1-9][0-9]?\/(data|[0-9]{1,2})\/(?:x[0-9]{3}\/)*[0-9]{3}(?:\.p\/([1-9][0-9]{0,2}))?$/;
function parseSumdb(decoded) {
    const [, database = "", file = ""] = SUMDB.exec(decoded) ?? [];
    const request = parseSumdbRequest(file);
    // The pattern lets nothing pass that needs percent encoding: go sends the `!` of a lookup as it
    // is.
    return request && { kind: "sumdb", database, path: decoded, request };
}
function parseSumdbRequest(file) {
    if (file === "supported" || file === "latest")
        return { kind: file };
    const tile = TILE.exec(file);
    if (tile) {
        const [, level, width] = tile;
        return {
            kind: "tile",
            width: width === undefined ? undefined : Number(width),
            isData: level === "data",
        };
    }
    if (!file.startsWith("lookup/"))
        return undefined;
    const at = file.indexOf("@");
    const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModulePath */ .ql)(file.slice("lookup/".length, Math.max(0, at)));
    const version = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeVersion */ .Bt)(file.slice(at + 1));
    if (at < 0 || modulePath === undefined)
        return undefined;
    // The database has records of canonical versions only.
    if (version === undefined || !(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isCanonicalVersion */ .Bh)(version))
        return undefined;
    return { kind: "lookup", modulePath, version };
}
function tryDecode(rawPath) {
    try {
        return decodeURIComponent(rawPath);
    }
    catch {
        // URIError: a path with a malformed percent sequence names nothing.
        return undefined;
    }
}
/** Path of a file below a mirror's base URL, in the form that the go command sends. */
function wirePath(modulePath, endpoint, version) {
    const base = `/${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModulePath */ .xk)(modulePath)}`;
    const path = endpoint === "latest"
        ? `${base}/@latest`
        : endpoint === "list"
            ? `${base}/@v/list`
            : `${base}/@v/${encodeVersion(version ?? "")}.${endpoint}`;
    return path.replaceAll("!", "%21");
}
/**
 * Encodes the `%` and `#` that a branch's name may have, since the mirror would read another path.
 * `+` stays as it is, because the go command sends `+incompatible` like that.
 */
function encodeVersion(version) {
    return encodeURIComponent((0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeVersion */ .av)(version)).replaceAll("%2B", "+");
}


/***/ }),

/***/ 34420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createStaleAnswers),
/* harmony export */   o: () => (/* binding */ STALE_DIR)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67638);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(107);






/** The sub-folder of a store that holds them; no module path can name it. */
const STALE_DIR = ".mutable";
const KEPT = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)("staleAnswer", "An answer as it is kept.", {
    path: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)("Path that was asked for"),
    fetchedAtMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .signed */ .x8)("When a mirror gave it, in milliseconds since the epoch"),
    body: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)("Its bytes as base64"),
});
/**
 * Kept as JSON below `dir`, named by a hash of the path: a branch's name may not fit a file name.
 */
function createStaleAnswers(dir) {
    const fileOf = (wirePath) => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(wirePath).digest("hex")}.json`);
    return {
        async find(wirePath) {
            // A disk that cannot be read holds no answer.
            const content = await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .tryReadText */ .Bw)(fileOf(wirePath)).catch(() => undefined);
            const kept = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .tryRead */ .o_)(KEPT, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .tryParseJson */ .B)(content ?? ""));
            if (kept?.path !== wirePath)
                return undefined;
            return { body: Buffer.from(kept.body, "base64"), fetchedAtMs: kept.fetchedAtMs };
        },
        keep(wirePath, { body, fetchedAtMs }) {
            const kept = {
                path: wirePath,
                fetchedAtMs,
                body: body.toString("base64"),
            };
            return (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf)(fileOf(wirePath), JSON.stringify(kept));
        },
        forget: (wirePath) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(fileOf(wirePath), { force: true }),
    };
}


/***/ }),

/***/ 68050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
/**
 * How long to wait, in milliseconds, after this many failures in a row, counted from 1. It is a
 * random time between half of the delay and all of it, so that clients that failed together do not
 * come back together.
 */
function backoffMs(failures, { baseDelayMs, maxDelayMs }, random = Math.random) {
    const ceilingMs = Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1));
    return ceilingMs * (0.5 + random() / 2);
}


/***/ }),

/***/ 99867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createExpiringMap)
/* harmony export */ });
function createExpiringMap(parts) {
    const entries = new Map();
    return {
        get(key) {
            const entry = entries.get(key);
            if (entry === undefined)
                return undefined;
            if (parts.clock.nowMs() < entry.endMs)
                return entry.value;
            entries.delete(key);
            return undefined;
        },
        set(key, value, ttlMs) {
            // A Map keeps the position of a key that it has, but the newest must come last.
            entries.delete(key);
            const nowMs = parts.clock.nowMs();
            for (const [oldest, { endMs }] of entries) {
                if (nowMs < endMs && entries.size < parts.maxEntries)
                    break;
                entries.delete(oldest);
            }
            entries.set(key, { value, endMs: nowMs + ttlMs });
        },
        delete: (key) => void entries.delete(key),
        deletePrefix(prefix) {
            for (const key of entries.keys())
                if (key.startsWith(prefix))
                    entries.delete(key);
        },
    };
}


/***/ }),

/***/ 4329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createPriorityLimiter)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Limits how much work runs at once, foreground work first. Both limits count all running work, so
 * `foregroundLimit` should be the larger one: background work can never take the difference.
 */
function createPriorityLimiter(limits) {
    const foreground = [];
    const background = new Set();
    let running = 0;
    function startNext() {
        for (;;) {
            const urgent = running < limits.foregroundLimit ? foreground.shift() : undefined;
            const next = urgent ?? (running < limits.backgroundLimit ? first(background) : undefined);
            if (!next)
                return;
            background.delete(next);
            running++;
            next.start();
        }
    }
    function enqueue(work, place) {
        const { promise, resolve, reject } = Promise.withResolvers();
        // It is started by whatever ends before it, and is for the one that asks now.
        const begin = node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage.bind(work);
        const waiting = {
            start: () => {
                begin()
                    .then(resolve, reject)
                    .finally(() => {
                    running--;
                    startNext();
                });
            },
        };
        if (place === "foreground")
            foreground.push(waiting);
        else
            background.add(waiting);
        startNext();
        return {
            result: promise,
            promote: () => {
                if (!background.delete(waiting))
                    return;
                foreground.push(waiting);
                startNext();
            },
        };
    }
    return {
        foreground: (work) => enqueue(work, "foreground"),
        background: (work) => enqueue(work, "background"),
    };
}
function first(items) {
    for (const item of items)
        return item;
    return undefined;
}


/***/ }),

/***/ 89757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   tk: () => (/* binding */ readLimited)
/* harmony export */ });
/**
 * All bytes of a stream; rejects with the stream's error. `buffer()` of node:stream/consumers goes
 * through a Blob, which costs more for hundreds of small answers than receiving them.
 */
async function readBytes(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    const [only] = chunks;
    return only && chunks.length === 1 ? only : Buffer.concat(chunks);
}
/** Reads a stream until it ends or has given more than `limitBytes`; rejects with its error. */
async function readStart(stream, limitBytes) {
    const rest = stream[Symbol.asyncIterator]();
    const chunks = [];
    let sizeBytes = 0;
    while (sizeBytes <= limitBytes) {
        const { done, value } = await rest.next();
        if (done)
            return { chunks, rest: undefined };
        chunks.push(value);
        sizeBytes += value.length;
    }
    return { chunks, rest };
}
/** What was already read, and then the rest. */
async function* resume(begun, rest) {
    try {
        yield* begun;
        for (let piece = await rest.next(); !piece.done; piece = await rest.next())
            yield piece.value;
    }
    finally {
        // If the reader stops early, the source must stop as well.
        await rest.return?.();
    }
}
/** All bytes of a stream; undefined if there are more than `limitBytes`. Rejects with its error. */
async function readLimited(stream, limitBytes) {
    const { chunks, rest } = await readStart(stream, limitBytes);
    if (!rest)
        return Buffer.concat(chunks);
    await rest.return?.();
    return undefined;
}


/***/ }),

/***/ 99835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createRestoredCheck)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30276);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51699);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43931);
/* harmony import */ var _expected_hashes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66927);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54028);






function createRestoredCheck(expected, pool) {
    async function checkHash(kind, name, h1) {
        const hashes = await expected(kind, name.path, name.version);
        if (hashes)
            (0,_expected_hashes_js__WEBPACK_IMPORTED_MODULE_4__/* .expectHash */ .Yr)("it", h1, hashes);
    }
    return async (name, file) => {
        // The store's own files are plain ones. A link could lead to any file of this machine.
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file)).isFile()) {
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .IntegrityError */ .cs("is not a plain file", { code: "FILE_INVALID" });
        }
        switch (name.extension) {
            case "info":
                return (0,_inspect_js__WEBPACK_IMPORTED_MODULE_5__/* .checkInfo */ .n)(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8"));
            case "mod": {
                const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
                checkText(content);
                return checkHash("mod", name, (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_1__/* .hashGoMod */ .h)(content));
            }
            case "zip": {
                const h1 = await pool.hashZip({ source: file, prefix: (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .zipPrefix */ .q4)(name) });
                return checkHash("zip", name, h1);
            }
        }
    };
}
/** A power failure leaves files that are empty, or of the right length and full of zeros. */
function checkText(content) {
    if (content.length > 0 && !content.includes(0))
        return;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .IntegrityError */ .cs("is empty or not text", { code: "MOD_INVALID" });
}


/***/ }),

/***/ 85542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withNewFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Creates a file, which must not exist yet, and keeps it open while `body` runs. */
async function withNewFile(file, body) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "wx");
    try {
        return await body((parts) => writeFully(fd, parts));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** In one call, without joining them first. A disk that is nearly full may take only a part. */
function writeFully(fd, parts) {
    let left = parts.filter((part) => part.length > 0);
    while (left.length > 0)
        left = dropBytes(left, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writevSync)(fd, left));
}
function dropBytes(parts, sizeBytes) {
    let dropped = 0;
    for (const [index, part] of parts.entries()) {
        if (dropped + part.length > sizeBytes) {
            return [part.subarray(sizeBytes - dropped), ...parts.slice(index + 1)];
        }
        dropped += part.length;
    }
    return [];
}


/***/ }),

/***/ 54028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ checkInfo),
  Y: () => (/* binding */ createInspector)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(30276);
// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(5723);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(66927);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/store/zip-rules.ts + 1 modules
var zip_rules = __webpack_require__(23043);
;// CONCATENATED MODULE: ./src/store/inspect-zip.ts




/**
 * Checks a spooled zip, and returns the file to keep. If go does not wait for the zip yet, it is
 * unpacked into GOMODCACHE and kept as it came. Otherwise it is kept uncompressed if that is wanted and
 * not too large for go. Throws `IntegrityError` and `ZipPoolError`, and the system's error if the
 * store cannot be written.
 */
async function inspectZip(file, name, parts) {
    const { checkHash, isUrgent } = parts;
    const urgency = { isUrgent, sizeBytes: (0,external_node_fs_.statSync)(file).size };
    if (await parts.unpackAhead?.(file, name, { checkHash, urgency }))
        return file;
    const prefix = (0,module_path/* zipPrefix */.q4)(name);
    if (!parts.inflates) {
        await checkHash(await parts.pool.hashZip({ source: file, prefix }));
        return file;
    }
    const target = `${file}.stored`;
    try {
        const { h1, sizeBytes } = await parts.pool.repack({ source: file, target, prefix }, urgency);
        await checkHash(h1);
        if (sizeBytes <= zip_rules/* MAX_ZIP_BYTES */.j)
            return target;
        await (0,promises_.rm)(target);
        return file;
    }
    catch (error) {
        await (0,promises_.rm)(target, { force: true });
        throw error;
    }
}

// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
;// CONCATENATED MODULE: ./src/store/inspect.ts








const SOURCE_NAMES = {
    "go.sum": "go.sum",
    sumdb: "the checksum database",
};
/**
 * Makes the check that a file from a mirror must pass before anyone can see it: of its structure
 * and its hash. The right hash is in the checkout's go.sum or, if go.sum does not name the file, in
 * the checksum database, which is asked while the file is still arriving. If neither has one, go
 * alone checks the hash. If the database cannot be asked, the file is passed on and not kept: later
 * nobody would know that it was never checked. `inspectZip` says what becomes of a zip.
 */
function createInspector(parts) {
    const { named, pool, inflatesZips: inflates, database, unpackAhead } = parts;
    async function findExpected(kind, { path, version }) {
        const hashes = named(kind, path, version);
        if (hashes)
            return { by: "go.sum", hashes };
        const hash = (await database?.(path, version))?.[kind];
        return hash === undefined ? undefined : { by: "sumdb", hashes: [hash] };
    }
    return (name, { onVerified = () => { }, isUrgent = () => true } = {}) => {
        const { extension } = name;
        if (extension === "info") {
            return async (file, content) => {
                checkInfo(name, (content ?? (await (0,promises_.readFile)(file))).toString());
                return file;
            };
        }
        const expected = findExpected(extension, name);
        expected.catch(() => {
            // The check below throws it. A file that never arrives whole is not checked, and a rejection
            // that nobody awaits would be unhandled.
        });
        let isUnasked = false;
        async function findHashes() {
            try {
                return await expected;
            }
            catch (error) {
                if (!(error instanceof errors/* ChecksumDatabaseError */.vu))
                    throw error;
                isUnasked = true;
                return undefined;
            }
        }
        async function checkHash(h1) {
            const known = await findHashes();
            if (!known)
                return false;
            (0,expected_hashes/* expectHash */.Yr)((0,module_file/* fileName */.Md)(name), h1, known.hashes, SOURCE_NAMES[known.by]);
            onVerified(known.by);
            return true;
        }
        async function inspect(file, content) {
            if (extension === "zip") {
                return inspectZip(file, name, { pool, inflates, unpackAhead, checkHash, isUrgent });
            }
            const bytes = content ?? (await (0,promises_.readFile)(file));
            if (!(await checkHash((0,dirhash/* hashGoMod */.h)(bytes))))
                checkMod(name, bytes.toString());
            return file;
        }
        return async (file, content) => {
            const inspected = await inspect(file, content);
            return isUnasked ? { passing: inspected } : inspected;
        };
    };
}
/**
 * Throws `IntegrityError` for an info that go would refuse. The go command fails if an info names
 * another version than the one that it asked for, unless the path can have no such version:
 * `v2.0.0` of a path without `/v2` may be answered with `v2.0.0+incompatible`.
 */
function checkInfo(name, text) {
    const { path, version } = name;
    const said = parseVersion(text);
    if (said === version)
        return;
    if (said !== undefined && !isVersionOfPath(path, version))
        return;
    const what = said === undefined ? "is not JSON with a Version" : `is of version ${said}`;
    throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.Md)(name)} ${what}`, { code: "INFO_INVALID" });
}
/** A go.mod without it is one that go refuses. Some have a comment or a byte order mark before it. */
const MODULE_LINE = /^[\s\uFEFF]*module[\s("`]/m;
/**
 * Throws `IntegrityError` for a go.mod that nobody has a hash of and that is none, such as an HTML page:
 * it would be kept, and what a mirror redirects to would be readable by its clients.
 */
function checkMod(name, text) {
    if (MODULE_LINE.test(text))
        return;
    throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.Md)(name)} names no module`, { code: "MOD_INVALID" });
}
/** Whether the end of the path stands for the version's major version. */
function isVersionOfPath(modulePath, version) {
    const suffix = modulePath.startsWith("gopkg.in/")
        ? /\.(v[0-9]+)(?:-unstable)?$/.exec(modulePath)
        : /\/(v[0-9]+)$/.exec(modulePath);
    const major = (0,semver/* majorOf */.Ds)(version);
    if (suffix)
        return suffix[1] === major;
    return major === "v0" || major === "v1" || version.endsWith("+incompatible");
}
/** Undefined for what names no version, such as an HTML page in place of JSON. */
function parseVersion(text) {
    const version = (0,json/* ownField */.h)((0,json/* tryParseJson */.B)(text), "Version");
    return typeof version === "string" ? version : undefined;
}


/***/ }),

/***/ 35558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ createDiskStore),
/* harmony export */   N: () => (/* binding */ StoreWriteError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96296);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43931);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(251);
/* harmony import */ var _lib_read_stream_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(89757);
/* harmony import */ var _file_writer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85542);
/* harmony import */ var _module_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85369);
/* harmony import */ var _zip_pool_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8986);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












/** The store's disk refuses a write. A mirror's answer can still be passed on. */
class StoreWriteError extends Error {
    name = "StoreWriteError";
}
/** Up to here a zip is written on this thread in one call, which takes less time than a stream. */
const SMALL_ZIP_BYTES = 1024 * 1024;
/** Longer than it takes from storing a file until all who wait for it have opened it. */
const PASSING_MS = 60_000;
/** Longer than any download takes. */
const STALE_MS = 24 * 60 * 60 * 1000;
/** A store on disk. Temporary files live in `.tmp` below `root`, which no module path can name. */
function createDiskStore(root, clock = _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m) {
    const temporaryDir = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, ".tmp");
    void removeStale(temporaryDir);
    /** `fill` writes to the path that it is given, and returns the file to put into place. */
    async function place(name, fill, temporary = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporaryDir, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)())) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, (0,_module_file_js__WEBPACK_IMPORTED_MODULE_9__/* .storePath */ .TJ)(name));
        let stored = { file, sizeBytes: 0 };
        const measured = async () => {
            const filled = await fill(temporary);
            if (typeof filled !== "string") {
                stored = setAside(filled.passing);
                return undefined;
            }
            stored = { file, sizeBytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(filled).size };
            return filled;
        };
        await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_7__/* .placeFile */ .af)(file, measured, temporary);
        return stored;
    }
    function setAside(filled) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporaryDir, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(filled, file);
        void clock.sleep(PASSING_MS).then(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true }));
        return { file, sizeBytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).size, isPassing: true };
    }
    /**
     * Writes on this thread in one call. A job begins with hundreds of such files, and each would
     * take several times as long on the thread pool.
     */
    async function writeSmall(name, content, inspect) {
        const temporary = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporaryDir, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        const inspected = await inspect(temporary, content);
        const write = async () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, content, { flag: "wx" });
            return inspected;
        };
        return { ...(await place(name, write, temporary)), content };
    }
    return {
        async find(name) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, (0,_module_file_js__WEBPACK_IMPORTED_MODULE_9__/* .storePath */ .TJ)(name));
            // On this thread, as in `writeSmall`: most files are not there when they are looked for.
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false });
            return stats?.isFile() ? { file, sizeBytes: stats.size } : undefined;
        },
        async write(name, body, inspect = async (spooled) => spooled, growth = undefined) {
            // `pipeline` destroys each stream with the other's error, so only the first error counts.
            let bodyError;
            let diskFailed = false;
            body.once("error", (error) => {
                if (!diskFailed)
                    bodyError = error;
            });
            try {
                if (name.extension !== "zip")
                    return await writeSmall(name, await (0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_11__/* .readBytes */ .io)(body), inspect);
                return await place(name, async (temporary) => {
                    const { chunks, rest } = await (0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_11__/* .readStart */ .H6)(body, SMALL_ZIP_BYTES);
                    if (!rest)
                        await (0,_file_writer_js__WEBPACK_IMPORTED_MODULE_8__/* .withNewFile */ .d)(temporary, (write) => write(chunks));
                    else if (growth)
                        await writeGrowing(temporary, (0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_11__/* .resume */ .U)(chunks, rest), growth);
                    else {
                        const sink = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary, { flags: "wx" });
                        sink.once("error", () => {
                            diskFailed = bodyError === undefined;
                        });
                        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_11__/* .resume */ .U)(chunks, rest), sink);
                    }
                    return inspect(temporary);
                });
            }
            catch (error) {
                // A body that is left unread would hold its connection.
                body.destroy();
                if (bodyError !== undefined && error === bodyError)
                    throw error;
                throw asStoreError(error);
            }
        },
        async make(name, make) {
            try {
                return await place(name, async (temporary) => {
                    await make(temporary);
                    return temporary;
                });
            }
            catch (error) {
                throw asStoreError(error);
            }
        },
        remove: (name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, (0,_module_file_js__WEBPACK_IMPORTED_MODULE_9__/* .storePath */ .TJ)(name)), { force: true, recursive: true }),
    };
}
/** Says how far it is after each piece, which takes a little longer than a stream. */
async function writeGrowing(file, content, growth) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, "wx"), true);
        growth.open(file);
        let sizeBytes = 0;
        for await (const piece of content) {
            await handle.writeFile(piece);
            sizeBytes += piece.length;
            growth.grow(sizeBytes);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The disk is at fault, unless the content is wrong or could not be checked. */
function asStoreError(error) {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .IntegrityError */ .cs || error instanceof _zip_pool_js__WEBPACK_IMPORTED_MODULE_10__/* .ZipPoolError */ .Q)
        return error;
    return new StoreWriteError("the module store cannot be written", { cause: error });
}
/** Removes what killed processes left half-written: a store may outlive many of them. */
async function removeStale(dir) {
    try {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(dir)) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(dir, name);
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file)).mtimeMs < Date.now() - STALE_MS)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true });
        }
    }
    catch {
        // ENOENT: there is nothing yet. EROFS: the files stay.
    }
}


/***/ }),

/***/ 8986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ZipPoolError),
/* harmony export */   x: () => (/* binding */ createZipPool)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);



const URGENT = { isUrgent: () => true, sizeBytes: Number.POSITIVE_INFINITY };
/** A file could not be checked. This says nothing about the file or the disk. */
class ZipPoolError extends Error {
    name = "ZipPoolError";
}
/**
 * How many bytes must wait before another worker is started while one runs. Starting a worker takes
 * as much processor time as reading a few megabytes, and go and the sidecar's own thread need it.
 */
const ADD_WORKER_BYTES = 3_000_000;
/** Small, so that buffers that were read are freed soon. */
const YOUNG_GENERATION_MB = 16;
/** Starts up to `size` workers, each when there is work for it: `node <entry> zip-worker`. */
function createZipPool(entry, size) {
    const running = new Set();
    const idle = [];
    const waiting = [];
    function start() {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(entry, {
            argv: ["zip-worker"],
            resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
        });
        running.add(worker);
        // The workers must not keep a sidecar alive that has been told to stop.
        worker.unref();
        // The caller that waits for its reply gets the error too. Between two zips nothing waits, and
        // an error without a listener would end the process.
        worker.on("error", () => { });
        worker.once("exit", () => forget(worker));
        return worker;
    }
    /** A worker that ended is replaced. Otherwise callers in the queue would wait for ever. */
    function forget(worker) {
        running.delete(worker);
        const position = idle.indexOf(worker);
        if (position >= 0)
            idle.splice(position, 1);
        takeNext(waiting)?.give(start());
    }
    function acquire(urgency) {
        const worker = idle.pop();
        if (worker)
            return worker;
        const waitingBytes = waiting.reduce((sum, one) => sum + one.urgency.sizeBytes, urgency.sizeBytes);
        const isWorthOneMore = running.size === 0 || waitingBytes >= ADD_WORKER_BYTES;
        if (running.size < size && isWorthOneMore)
            return start();
        return new Promise((give) => waiting.push({ urgency, give }));
    }
    function release(worker) {
        // A worker that ended right after its reply has already been replaced.
        if (!running.has(worker))
            return;
        const next = takeNext(waiting);
        if (next)
            next.give(worker);
        else
            idle.push(worker);
    }
    async function askOne(begin, urgency) {
        const worker = await acquire(urgency);
        const request = begin();
        const reply = request && (await ask(worker, request));
        release(worker);
        return reply;
    }
    /** A worker may have ended for a reason of its own, so another one tries again. */
    async function askTwice(request, urgency) {
        const begin = () => request;
        try {
            return await askOne(begin, urgency);
        }
        catch {
            if ("target" in request)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(request.target, { force: true });
            return askOne(begin, urgency);
        }
    }
    async function work(request, urgency = URGENT) {
        return resultOf(await askTwice(request, urgency).catch(throwPoolError));
    }
    return {
        prepare() {
            if (running.size === 0)
                idle.push(start());
        },
        repack: (request, urgency) => work({ kind: "repack", ...request }, urgency),
        async unpack(begin, urgency) {
            const reply = await askOne(() => {
                const request = begin();
                return request && { kind: "unpack", ...request };
            }, urgency).catch(throwPoolError);
            return reply && resultOf(reply).h1;
        },
        hashZip: async (request) => (await work({ kind: "hash-zip", ...request })).h1,
        hashTree: async (request) => (await work({ kind: "hash-tree", ...request })).h1,
        packTree: (request) => work({ kind: "pack-tree", ...request }),
    };
}
function throwPoolError(error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ZipPoolError(`a file could not be checked: ${message}`, { cause: error });
}
function resultOf(reply) {
    switch (reply.kind) {
        case "done":
            return reply.result;
        case "invalid":
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .cs(reply.message, { code: reply.code });
        case "failed": {
            const { errno, message } = reply;
            if (errno === undefined)
                throw new ZipPoolError(`a file could not be checked: ${message}`);
            throw Object.assign(new Error(message), { code: errno });
        }
    }
}
function takeNext(waiting) {
    const urgent = waiting.find(({ urgency }) => urgency.isUrgent());
    const next = urgent ?? waiting.toSorted((a, b) => b.urgency.sizeBytes - a.urgency.sizeBytes)[0];
    if (next)
        waiting.splice(waiting.indexOf(next), 1);
    return next;
}
function ask(worker, request) {
    return new Promise((resolve, reject) => {
        const onExit = () => reject(new Error("the zip worker ended"));
        const settle = () => {
            worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        };
        const onMessage = (reply) => {
            settle();
            resolve(reply);
        };
        const onError = (error) => {
            settle();
            reject(error);
        };
        worker.once("message", onMessage).once("error", onError).once("exit", onExit);
        worker.postMessage(request);
    });
}


/***/ })

};
