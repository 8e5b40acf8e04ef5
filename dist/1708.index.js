export const id = 1708;
export const ids = [1708];
export const modules = {

/***/ 35179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ formatChallenge),
/* harmony export */   u: () => (/* binding */ parseChallenges)
/* harmony export */ });
const TOKEN = String.raw `[\w!#$%&'*+.^\`|~-]+`;
/** A scheme, or a parameter of the scheme before it. */
const PART = new RegExp(String.raw `(${TOKEN})(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${TOKEN})))?`, "g");
/**
 * One challenge as text. Undefined if a value has characters that a header must not have: anything but
 * printable ASCII.
 */
function formatChallenge(scheme, parameters) {
    const pairs = Object.entries(parameters);
    if (!pairs.every(([, value]) => /^[\x20-\x7e]*$/.test(value)))
        return undefined;
    const quoted = pairs.map(([name, value]) => `${name}="${value.replaceAll(/["\\]/g, "\\$&")}"`);
    return `${scheme} ${quoted.join(", ")}`;
}
/** All challenges of a header, in their order. Skips what is none; never throws. */
function parseChallenges(header) {
    const challenges = [];
    for (const line of [header ?? []].flat()) {
        for (const [, name = "", quoted, plain] of line.matchAll(PART)) {
            const value = quoted?.replaceAll(/\\(.)/g, "$1") ?? plain;
            if (value === undefined) {
                challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
            }
            else
                challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
        }
    }
    return challenges;
}


/***/ }),

/***/ 32398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ connectDatabase)
});

// EXTERNAL MODULE: ./src/upstream/upstream.ts + 14 modules
var upstream = __webpack_require__(98320);
// EXTERNAL MODULE: ./src/sumdb/client.ts + 4 modules
var client = __webpack_require__(12320);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
;// CONCATENATED MODULE: ./src/sumdb/transport.ts

/** Lookups and tiles have a few kilobytes. */
const MAX_BODY_BYTES = 1 << 20;
/**
 * Goes through the mirrors if one of them says that it supports the database, and otherwise to the
 * database itself, as the go command does
 * (https://go.dev/design/25530-sumdb#proxying-a-checksum-database).
 */
function createDatabaseTransport(parts) {
    const { name, mirrors, direct } = parts;
    const throughMirrors = bindUpstream(mirrors, name, `/sumdb/${name}`);
    const atDatabase = bindUpstream(direct, name, "");
    let route;
    async function findRoute() {
        if (parts.directOnly)
            return atDatabase;
        const isSupported = await throughMirrors("/supported", () => true);
        return isSupported ? throughMirrors : atDatabase;
    }
    return async (path, read) => {
        if (!route) {
            route = findRoute();
            route.catch(() => {
                // No mirror gave an answer, so the next request asks again.
                route = undefined;
            });
        }
        return (await route)(path, read);
    };
}
function bindUpstream(upstream, name, prefix) {
    return async (path, read) => {
        const query = {
            path: `${prefix}${path}`,
            endpoint: "sumdb",
            subject: name,
            purpose: "foreground",
            maxBytes: MAX_BODY_BYTES,
        };
        const result = await upstream.fetch(query, async ({ body }) => read(await (0,read_stream/* readBytes */.io)(body)));
        return result.kind === "ok" ? result.value : undefined;
    };
}

;// CONCATENATED MODULE: ./src/sumdb/connect.ts



/** A database that is down, or behind a firewall, must cost no more than seconds. */
const DIRECT_BUDGETS = { totalTimeoutMs: 8_000, soleAttempts: 3 };
/** A client of the database; undefined if its address is no URL. */
function connectDatabase(parts) {
    const { verifier, mirrors, emit, clock } = parts;
    const url = parts.url ?? `https://${verifier.name}`;
    if (!URL.canParse(url))
        return undefined;
    const direct = (0,upstream/* createUpstream */.Y)({
        list: [{ kind: "mirror", url, fallback: "not-found" }],
        mirrors: [parts.connect(url)],
        emit,
        clock,
        budgets: DIRECT_BUDGETS,
    });
    const fetch = createDatabaseTransport({
        name: verifier.name,
        mirrors,
        direct,
        directOnly: parts.url !== undefined,
    });
    return (0,client/* createChecksumDatabase */.X)(verifier, fetch, parts.head ? { head: parts.head } : {});
}


/***/ }),

/***/ 42172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ discardBody),
/* harmony export */   M: () => (/* binding */ watchBody)
/* harmony export */ });
/** Counts a body's bytes and destroys it with `tooLong()` if there are more than `maxBytes`. */
function watchBody(body, maxBytes, tooLong) {
    let sizeBytes = 0;
    let bodyError;
    body.on("error", (error) => {
        bodyError ??= error;
    });
    body.on("data", (chunk) => {
        sizeBytes += chunk.length;
        if (sizeBytes > maxBytes)
            body.destroy(tooLong());
    });
    // A listener for data starts the flow, and what comes before the reader is attached would be lost.
    body.pause();
    return {
        sizeBytes: () => sizeBytes,
        failedWith: (error) => bodyError !== undefined && error === bodyError,
    };
}
/** Closes a body that is not wanted. Otherwise it would hold its connection. */
function discardBody(body) {
    body.on("error", () => {
        // An error without a listener would end the process, and nobody reads this body.
    });
    body.destroy();
}


/***/ }),

/***/ 57240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DEFAULT_BUDGETS)
/* harmony export */ });
const DEFAULT_BUDGETS = {
    connectTimeoutMs: 5_000,
    firstByteTimeoutMs: 5_000,
    lastFirstByteTimeoutMs: 75_000,
    idleTimeoutMs: 15_000,
    totalTimeoutMs: 300_000,
    throttleWaitMs: 10_000,
    soleThrottleWaitMs: 45_000,
    soleAttempts: 8,
    retryDelayMs: 200,
    maxRetryDelayMs: 2_000,
    connectionsPerOrigin: 64,
};


/***/ }),

/***/ 90260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createMirror)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/upstream/transport-error.ts
var transport_error = __webpack_require__(86656);
;// CONCATENATED MODULE: ./src/upstream/file-mirror.ts





/** A mirror in a folder, at a `file:` URL. */
function createFileMirror(baseUrl) {
    return { name: baseUrl, get: (path) => readLocalFile(baseUrl, `${baseUrl}${path}`) };
}
async function readLocalFile(base, url) {
    try {
        const file = (0,external_node_url_.fileURLToPath)(url);
        const { size } = await (0,promises_.stat)(file);
        return { kind: "ok", body: (0,external_node_fs_.createReadStream)(file), sizeBytes: size };
    }
    catch (error) {
        if ((0,fs/* isNotFound */.c4)(error))
            return { kind: "not-found" };
        throw (0,transport_error/* transportError */.WQ)(base, error);
    }
}

// EXTERNAL MODULE: ./src/lib/backoff.ts
var backoff = __webpack_require__(68050);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/upstream/body.ts
var upstream_body = __webpack_require__(42172);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
// EXTERNAL MODULE: ./src/upstream/resumed-body.ts
var resumed_body = __webpack_require__(69820);
;// CONCATENATED MODULE: ./src/upstream/retry-after.ts
/**
 * The wait that a Retry-After header asks for: seconds or an HTTP date (RFC 9110, section 10.2.3).
 * Undefined if it asks for none.
 */
function parseRetryAfter(value, nowMs) {
    if (typeof value !== "string")
        return undefined;
    const text = value.trim();
    if (/^\d+$/.test(text))
        return Number(text) * 1_000;
    // Every form of an HTTP date begins with the weekday. Date.parse alone would read "-1" as a year.
    const dateMs = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

;// CONCATENATED MODULE: ./src/upstream/http-mirror.ts









const MAX_REDIRECTS = 10;
/** The first token, and the one in its place if it has just ended. */
const MAX_REPLACED = 2;
/** What is smaller is fetched again as quickly. */
const RESUMABLE_BYTES = 1 << 20;
const RESUME_BACKOFF = { baseDelayMs: 500, maxDelayMs: 4_000 };
/** A mirror at an `https:` or `http:` base URL, which has no credentials and no trailing slash. */
function createHttpMirror(baseUrl, auth, { jobTokens, ...connection }) {
    const base = new URL(baseUrl);
    const mirror = base.host;
    const credentials = (0,mirror_auth/* findCredentials */.gD)(base, auth);
    // What the user gave for the mirror is what it gets.
    const jobToken = credentials || !(0,mirror_auth/* isConfidential */.FX)(base) ? undefined : jobTokens?.(baseUrl);
    return {
        name: mirror,
        get: (path, signal) => get({ mirror, url: `${baseUrl}${path}`, credentials, jobToken, signal, ...connection }),
    };
}
async function get(request) {
    const response = await send(request);
    const { statusCode, headers, body } = response;
    if (statusCode === 200)
        return okAnswer(request, headers, body);
    dump(body);
    if (statusCode === 404 || statusCode === 410)
        return { kind: "not-found" };
    throw statusError(request, statusCode, headers);
}
/**
 * Sends a request, and follows redirects. A mirror that wants a token of the job, or another one than it got,
 * is asked again with that. Throws `UpstreamError`.
 */
async function send(request, more = {}) {
    const { jobToken, signal } = request;
    if (!jobToken)
        return (await sendWith(request.credentials, request, more)).response;
    let token = await (0,within/* unlessAborted */.Wh)(signal, jobToken.current());
    for (let replaced = 0;; replaced++) {
        const { response, isRedirected } = await sendWith(token, request, more);
        // What another server says of tokens does not count.
        if (response.statusCode !== 401 || isRedirected || replaced > MAX_REPLACED)
            return response;
        const wish = response.headers["www-authenticate"];
        token = await (0,within/* unlessAborted */.Wh)(signal, jobToken.replace(wish, token));
        if (!token)
            return response;
        dump(response.body);
    }
}
async function sendWith(credentials, { mirror, url: firstUrl, dispatcher, signal }, more) {
    let url = firstUrl;
    let hasLeft = false;
    for (let redirects = 0;; redirects++) {
        const parsed = new URL(url);
        // The server that redirects chooses the path. So the mirror's own credentials, and no others, go with a
        // redirect, as far as it stays below the URL that they are for. What another server sends back
        // here is its choice.
        hasLeft ||= parsed.origin !== new URL(firstUrl).origin;
        const isOurs = credentials !== undefined && !hasLeft && (0,mirror_auth/* mayReceive */.Pi)(parsed, credentials);
        const response = await dispatcher
            .request({
            origin: parsed.origin,
            path: `${parsed.pathname}${parsed.search}`,
            method: "GET",
            signal,
            headers: {
                // Go checks the bytes as they are, and a decoded body would not have the declared
                // length.
                "accept-encoding": "identity",
                "user-agent": "go-accel",
                ...more,
                ...(isOurs ? { authorization: credentials.authorization } : {}),
            },
        })
            .catch((error) => {
            throw (0,transport_error/* transportError */.WQ)(mirror, error);
        });
        const { statusCode, headers, body } = response;
        const location = headers["location"];
        const isRedirect = statusCode >= 300 && statusCode < 400 && typeof location === "string";
        if (!isRedirect)
            return { response, isRedirected: redirects > 0 };
        dump(body);
        if (redirects >= MAX_REDIRECTS) {
            throw (0,transport_error/* protocolError */.JW)(mirror, `more than ${MAX_REDIRECTS} redirects`);
        }
        url = resolveRedirect(mirror, parsed, location);
    }
}
/** Nobody reads the rest of an answer, so it does not matter if that fails. */
function dump(body) {
    body.dump().catch(() => { });
}
function okAnswer(request, headers, body) {
    const encoding = headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity") {
        (0,upstream_body/* discardBody */.L)(body);
        throw (0,transport_error/* protocolError */.JW)(request.mirror, `content encoding that was not asked for: "${String(encoding)}"`);
    }
    const length = Number(headers["content-length"] ?? Number.NaN);
    const sizeBytes = Number.isSafeInteger(length) ? length : undefined;
    const validator = validatorOf(headers);
    const isSmall = sizeBytes === undefined || sizeBytes < RESUMABLE_BYTES;
    if (!request.resumes || isSmall || validator === undefined) {
        return { kind: "ok", body, sizeBytes };
    }
    const whole = (0,resumed_body/* resumeBody */.M)(body, {
        askFrom: (offset) => askForRest(request, { offset, sizeBytes, validator }),
        pause: (fruitless) => fruitless === 0
            ? Promise.resolve()
            : clock/* systemClock */.m.sleep((0,backoff/* backoffMs */.j)(fruitless, RESUME_BACKOFF), request.signal).catch(() => { }),
        isOver: () => request.signal.aborted,
    });
    return { kind: "ok", body: whole, sizeBytes };
}
/**
 * What If-Range may name, so that a rest of another content is never put behind this beginning: a
 * strong entity tag, or else the date (RFC 9110, section 13.1.5). Undefined if the server names
 * neither, or takes no ranges.
 */
function validatorOf(headers) {
    const [ranges, tag, date] = ["accept-ranges", "etag", "last-modified"].map((name) => {
        const value = headers[name];
        return typeof value === "string" ? value : undefined;
    });
    if (ranges === "none")
        return undefined;
    return tag?.startsWith('"') ? tag : tag === undefined ? date : undefined;
}
async function askForRest(request, known) {
    const { offset, sizeBytes, validator } = known;
    try {
        const { statusCode, headers, body } = await send(request, {
            range: `bytes=${offset}-`,
            "if-range": validator,
        });
        const expected = `bytes ${offset}-${sizeBytes - 1}/${sizeBytes}`;
        if (statusCode === 206 && headers["content-range"] === expected)
            return { kind: "body", body };
        // It may be the whole, which is not wanted here.
        (0,upstream_body/* discardBody */.L)(body);
        return isPassing(statusCode) ? { kind: "failed" } : { kind: "refused" };
    }
    catch {
        // An `UpstreamError`. If nothing helps, the error of the first break is the one that counts.
        return { kind: "failed" };
    }
}
function resolveRedirect(mirror, from, location) {
    if (!URL.canParse(location, from.href))
        throw (0,transport_error/* protocolError */.JW)(mirror, "redirect to an invalid URL");
    const to = new URL(location, from);
    if (to.protocol !== "https:" && !(to.protocol === "http:" && from.protocol === "http:")) {
        throw (0,transport_error/* protocolError */.JW)(mirror, `redirect from ${from.protocol} to ${to.protocol}`);
    }
    return to.href;
}
/** Whether another attempt may help. Mirrors were seen to answer 403 for a moment. */
function isPassing(status) {
    return status === 403 || status === 408 || status === 429 || status >= 500;
}
function statusError({ mirror, jobToken }, status, headers) {
    const problem = status === 401 ? jobToken?.problem() : undefined;
    // Who knows the job and refuses it will do so again.
    const isFinal = status === 403 && jobToken?.isWanted();
    const retryAfterMs = parseRetryAfter(headers["retry-after"], clock/* systemClock */.m.nowMs());
    const isThrottled = status === 429 || (status === 503 && retryAfterMs !== undefined);
    return new errors/* UpstreamError */.gA(`${mirror} answered ${status}${problem ? `: ${problem}` : ""}`, {
        code: isThrottled ? "THROTTLED" : "STATUS",
        mirror,
        status,
        retryable: isPassing(status) && !isFinal,
        ...(isThrottled && retryAfterMs !== undefined ? { retryAfterMs } : {}),
    });
}

;// CONCATENATED MODULE: ./src/upstream/create-mirror.ts


/** A mirror at an `https:`, `http:` or `file:` base URL without credentials. */
function createMirror(baseUrl, auth, dispatcher, { resumes = true, jobTokens } = {}) {
    const base = baseUrl.replace(/\/+$/, "");
    return base.startsWith("file:")
        ? createFileMirror(base)
        : createHttpMirror(base, auth, { dispatcher, resumes, jobTokens });
}


/***/ }),

/***/ 87305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createDispatcher)
/* harmony export */ });
/* harmony import */ var undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82531);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33415);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49221);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57240);




// The index of undici does the same. A tunnel through a proxy is opened by such a method.
Object.assign((undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1___default().prototype), undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__);
const MIB = 1024 * 1024;
/**
 * The connection pool that all mirrors share. It honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY. `ca` or
 * `secureContext` replaces the authorities that the process trusts.
 *
 * HTTP/2 is on, which is the default of undici 8. It takes one handshake instead of 48, and a
 * request that is given up costs no connection. Its known weaknesses are tested against a real
 * server: a stream that is reset or aborted does not affect the others, a GOAWAY lets them end, and
 * a connection that breaks fails them all with errors that are retried. Older versions of undici
 * hung after a GOAWAY and threw assertions after an abort.
 */
function createDispatcher(budgets = _budgets_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_BUDGETS */ .D, tls = {}) {
    return new (undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2___default())({
        allowH2: true,
        // undici's own windows (256 KiB, 512 KiB) would limit all zips together to 5 MB/s at 100 ms.
        // Its documentation names another option for the first, which version 8.13 does not read.
        initialWindowSize: MIB,
        connectionWindowSize: 16 * MIB,
        connect: { timeout: budgets.connectTimeoutMs, ...tls },
        // `connect` does not apply to connections through a proxy.
        connectTimeout: budgets.connectTimeoutMs,
        requestTls: tls,
        connections: budgets.connectionsPerOrigin,
        // Each attempt has a timer of its own, which is exact, includes the wait for a free connection,
        // and continues over redirects. This one is a little shorter, because undici checks only after
        // it whether an HTTP/2 connection is dead.
        headersTimeout: budgets.lastFirstByteTimeoutMs * 0.9,
        bodyTimeout: budgets.idleTimeoutMs,
    });
}


/***/ }),

/***/ 95878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createJobTokens)
});

// EXTERNAL MODULE: ../../node_modules/jose/dist/webapi/util/decode_jwt.js
var decode_jwt = __webpack_require__(65509);
// EXTERNAL MODULE: ./src/lib/challenge.ts
var challenge = __webpack_require__(35179);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
;// CONCATENATED MODULE: ./src/upstream/token-challenge.ts


const MAX_TEXT_CHARS = 100;
/**
 * What a mirror that answered 401 says of tokens: which one it wants, or why it gets none. Undefined if it
 * says nothing, as a server does that takes no tokens of jobs.
 *
 * The mirror names the audience, but must not choose it: whoever gets a token for somebody else can be the
 * job there, such as at a cloud that trusts the repository. So it must be the mirror's own address.
 * `challengesFor()` in src/serve/access writes such a header. Pure.
 *
 * @param mirror Its base URL.
 */
function readWantedToken(mirror, header) {
    const offers = (0,challenge/* parseChallenges */.u)(header).flatMap(({ scheme, parameters }) => {
        const [audience, issuer] = [parameters.get("audience"), parameters.get("issuer")];
        if (scheme !== "bearer" || audience === undefined || issuer === undefined)
            return [];
        return [{ audience, issuer }];
    });
    const [first] = offers;
    if (!first)
        return undefined;
    const own = offers.find(({ audience }) => isOwnAddress(mirror, audience));
    if (!own) {
        const others = shorten(first.audience);
        return { problem: `it wants a token for "${others}", which is not its own address` };
    }
    const { audience } = own;
    const issuers = offers.filter((offer) => offer.audience === audience).map((one) => one.issuer);
    return { audience, issuers };
}
/** Whether the audience is the mirror's URL, or one that it is below. */
function isOwnAddress(mirror, audience) {
    if (!URL.canParse(audience))
        return false;
    const { host, search, hash, username, password } = new URL(audience);
    if (search || hash || username || password)
        return false;
    return (0,mirror_auth/* mayReceive */.Pi)(new URL(mirror), { host, url: audience });
}
/** What another server says may be long, and becomes part of a message. */
function shorten(text) {
    const printable = text.replaceAll(/[^\x20-\x7e]/g, "?");
    return printable.length > MAX_TEXT_CHARS ? `${printable.slice(0, MAX_TEXT_CHARS)}…` : printable;
}

;// CONCATENATED MODULE: ./src/upstream/job-token.ts


const MS_PER_SECOND = 1_000;
/** Enough to ask several times if the CI system fails, and to begin a request that waits for a lane. */
const RENEW_AHEAD_MS = 60_000;
/** So long nothing is asked of a CI system that has failed. */
const FAILED_PAUSE_MS = 10_000;
/** So long no token is asked for after two in a row were refused. */
const REFUSED_PAUSE_MS = 60_000;
/** What is refused so soon after it came was not good for a time. */
const SOON_MS = 30_000;
const NO_SERVICE = "it wants a token of the job, and this job can have none (on GitHub, `permissions: id-token: write` is missing, or the job is a fork's)";
const REFUSED = "it refuses the job's token: its configuration lets no such job in";
/** @param request Undefined if the CI system gives this job no tokens. */
function createJobToken({ mirror, request, onProblem, clock, }) {
    let wanted;
    let held;
    let coming;
    let pauseEndMs = Number.NEGATIVE_INFINITY;
    let problem;
    let reported;
    function giveUp(why, pauseMs) {
        problem = why;
        pauseEndMs = clock.nowMs() + pauseMs;
    }
    /** The token that is held afterwards, if any. All who call it at the same time wait for the same one. */
    async function renew(isReplacement) {
        coming ??= fetchToken(isReplacement).finally(() => {
            coming = undefined;
        });
        await coming;
        return held?.auth;
    }
    async function fetchToken(isReplacement) {
        const gotMs = clock.nowMs();
        if (!wanted || !request || gotMs < pauseEndMs)
            return;
        const answer = await request(wanted.audience);
        const read = answer.kind === "token" ? readToken(answer.token, wanted, gotMs) : answer;
        if (read.kind === "failed") {
            return giveUp(`it wants a token of the job, and there is none: ${read.why}`, FAILED_PAUSE_MS);
        }
        const { lifetimeMs } = read;
        problem = undefined;
        held = {
            auth: { host: new URL(mirror).host, url: mirror, authorization: `Bearer ${read.token}` },
            gotMs,
            renewMs: gotMs + Math.max(lifetimeMs - RENEW_AHEAD_MS, lifetimeMs / 2),
            endMs: gotMs + lifetimeMs,
            isReplacement,
        };
    }
    async function replace(header, refused) {
        const read = readWantedToken(mirror, header);
        if (!read || "problem" in read) {
            problem = read?.problem;
            return undefined;
        }
        if (!request) {
            problem = NO_SERVICE;
            return undefined;
        }
        wanted = read;
        if (held && refused !== held.auth)
            return held.auth;
        const isReplacement = refused !== undefined;
        if (held?.isReplacement && clock.nowMs() - held.gotMs < SOON_MS) {
            giveUp(REFUSED, REFUSED_PAUSE_MS);
        }
        held = undefined;
        return renew(isReplacement);
    }
    return {
        async current() {
            if (!wanted)
                return undefined;
            const nowMs = clock.nowMs();
            if (held && nowMs < held.endMs) {
                if (nowMs >= held.renewMs)
                    void renew(false);
                return held.auth;
            }
            held = undefined;
            return renew(false);
        },
        async replace(header, refused) {
            const better = await replace(header, refused);
            if (!better && problem !== undefined && problem !== reported)
                onProblem(problem);
            reported = better ? undefined : problem;
            return better;
        },
        isWanted: () => wanted !== undefined,
        problem: () => problem,
    };
}
/** What must be known of a token. Its signature is the mirror's business. */
function readToken(token, wanted, nowMs) {
    try {
        const { iss = "", iat, exp } = (0,decode_jwt/* decodeJwt */.i)(token);
        if (!wanted.issuers.includes(iss)) {
            const taken = shorten(wanted.issuers.join(", "));
            return {
                kind: "failed",
                why: `this job's are by ${shorten(iss)}, and it takes those by ${taken}`,
            };
        }
        if (exp === undefined)
            return { kind: "failed", why: "the CI system gave one without an end" };
        // The issuer's clock may differ from ours, and the lifetime does not.
        const lifetimeMs = iat === undefined ? exp * MS_PER_SECOND - nowMs : (exp - iat) * MS_PER_SECOND;
        return { kind: "token", token, lifetimeMs };
    }
    catch {
        // A `JWTInvalid`.
        return { kind: "failed", why: "the CI system gave what is no token" };
    }
}

// EXTERNAL MODULE: ./src/lib/backoff.ts
var backoff = __webpack_require__(68050);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
// EXTERNAL MODULE: ./src/upstream/body.ts
var upstream_body = __webpack_require__(42172);
// EXTERNAL MODULE: ./src/upstream/transport-error.ts
var transport_error = __webpack_require__(86656);
;// CONCATENATED MODULE: ./src/upstream/request-id-token.ts






const NAME = "the CI system";
const MAX_ATTEMPTS = 3;
const TIMEOUT_MS = 5_000;
const BACKOFF = { baseDelayMs: 250, maxDelayMs: 2_000 };
/** A token has some two thousand characters. */
const MAX_ANSWER_BYTES = 64 * 1024;
/**
 * Asks the job's service, up to three times for at most 5 s each. It is asked over https or on this machine
 * only, and no redirect is followed: the request's token must not go anywhere else.
 */
function createIdTokenRequest(service, { dispatcher, clock }) {
    return async (audience) => {
        const url = URL.canParse(service.url) ? new URL(service.url) : undefined;
        if (!url || !(0,mirror_auth/* isConfidential */.FX)(url))
            return { kind: "failed", why: `${NAME} is not at an https URL` };
        url.searchParams.set("audience", audience);
        for (let attempt = 1;; attempt++) {
            const answer = await ask(dispatcher, url, service.token);
            if (answer.kind !== "passing")
                return answer;
            if (attempt === MAX_ATTEMPTS)
                return { kind: "failed", why: answer.why };
            await clock.sleep((0,backoff/* backoffMs */.j)(attempt, BACKOFF));
        }
    };
}
async function ask(dispatcher, url, token) {
    try {
        const { statusCode, body } = await dispatcher.request({
            origin: url.origin,
            path: `${url.pathname}${url.search}`,
            method: "GET",
            signal: AbortSignal.timeout(TIMEOUT_MS),
            headers: {
                accept: "application/json",
                authorization: `Bearer ${token}`,
                "user-agent": "go-accel",
            },
        });
        if (statusCode !== 200) {
            (0,upstream_body/* discardBody */.L)(body);
            const isPassing = statusCode === 429 || statusCode >= 500;
            return { kind: isPassing ? "passing" : "failed", why: `${NAME} answered ${statusCode}` };
        }
        const text = await (0,read_stream/* readLimited */.tk)(body, MAX_ANSWER_BYTES);
        const value = (0,json/* ownField */.h)((0,json/* tryParseJson */.B)(text?.toString("utf8") ?? ""), "value");
        if (typeof value === "string" && value !== "")
            return { kind: "token", token: value };
        return { kind: "failed", why: `the answer of ${NAME} has no token in it` };
    }
    catch (error) {
        return { kind: "passing", why: (0,transport_error/* transportError */.WQ)(NAME, error).message };
    }
}

;// CONCATENATED MODULE: ./src/upstream/job-tokens.ts


/** Undefined without a source: then no mirror gets a token. */
function createJobTokens(source, { onProblem, ...parts }) {
    if (!source)
        return undefined;
    const request = source.service && createIdTokenRequest(source.service, parts);
    return (mirror) => createJobToken({
        mirror,
        request,
        onProblem: (problem) => onProblem(new URL(mirror).host, problem),
        clock: parts.clock,
    });
}


/***/ }),

/***/ 69820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ resumeBody)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42172);


/** A mirror that cuts each answer after less than this is not worth the trouble. */
const PROGRESS_BYTES = 1 << 20;
const MAX_FRUITLESS = 4;
/**
 * A body that goes on where it broke off: what has arrived is not fetched again. It fails with the
 * error of the first break that cannot be mended. Destroying it closes the connection.
 */
function resumeBody(first, resumption) {
    let current = first;
    async function next(offset, fruitless) {
        for (let tries = fruitless; tries < MAX_FRUITLESS; tries++) {
            await resumption.pause(tries);
            if (resumption.isOver() || whole.destroyed)
                return undefined;
            const rest = await resumption.askFrom(offset);
            if (rest.kind === "refused")
                return undefined;
            if (rest.kind === "body")
                return rest.body;
        }
        return undefined;
    }
    async function* read() {
        let offset = 0;
        let partStart = 0;
        let fruitless = 0;
        let chunks = current[Symbol.asyncIterator]();
        for (;;) {
            // An error that comes from the reader of the whole, at `yield`, must not look like a break.
            const step = await chunks.next().catch((error) => ({ error }));
            if (!("error" in step)) {
                if (step.done)
                    return;
                offset += step.value.length;
                yield step.value;
                continue;
            }
            fruitless = offset - partStart >= PROGRESS_BYTES ? 0 : fruitless + 1;
            const rest = await next(offset, fruitless);
            if (!rest)
                throw step.error;
            partStart = offset;
            current = rest;
            chunks = current[Symbol.asyncIterator]();
        }
    }
    const whole = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(read(), { objectMode: false });
    // While the generator waits for a piece it does not notice that nobody reads on.
    const destroy = whole._destroy.bind(whole);
    whole._destroy = (error, callback) => {
        (0,_body_js__WEBPACK_IMPORTED_MODULE_1__/* .discardBody */ .L)(current);
        destroy(error, callback);
    };
    return whole;
}


/***/ }),

/***/ 86656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ protocolError),
/* harmony export */   WQ: () => (/* binding */ transportError),
/* harmony export */   kv: () => (/* binding */ faultKindOf),
/* harmony export */   qO: () => (/* binding */ isReset)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);


const FAULT_KINDS = {
    STATUS: "status",
    THROTTLED: "throttled",
    TIMEOUT: "timeout",
    CONNECT: "connect",
    CUT: "cut",
    PROTOCOL: "protocol",
    INTEGRITY: "integrity",
    OPEN: "open",
};
/** The kind under which events count an error. */
function faultKindOf(error) {
    return FAULT_KINDS[error.code];
}
/** An answer that breaks the rules. Asking again would bring the same. */
function protocolError(mirror, problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA(`${mirror}: ${problem}`, { code: "PROTOCOL", mirror, retryable: false });
}
/** Turns a failure of the connection or of the body into an `UpstreamError`. */
function transportError(mirror, error, phase = "headers") {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA)
        return error;
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs) {
        const details = { code: "INTEGRITY", mirror, retryable: false, cause: error };
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA(`${mirror}: ${error.message}`, details);
    }
    const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) ?? (error instanceof Error ? error.name : "unknown error");
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA(`${mirror}: ${describeErrno(errno, phase)}`, {
        code: codeOf(errno, phase),
        mirror,
        retryable: !isPermanent(errno),
        cause: error,
    });
}
/**
 * Whether the connection broke before an answer. That happens if a server closes an idle connection
 * just as a request goes out. The next connection will probably work.
 */
function isReset(error) {
    return error.code === "CONNECT" && BROKEN_CODES.includes((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error.cause) ?? "");
}
const TIMEOUT_CODES = [
    "TimeoutError",
    "ETIMEDOUT",
    "UND_ERR_CONNECT_TIMEOUT",
    "UND_ERR_HEADERS_TIMEOUT",
    "UND_ERR_BODY_TIMEOUT",
];
const BROKEN_CODES = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];
function codeOf(errno, phase) {
    if (TIMEOUT_CODES.includes(errno))
        return "TIMEOUT";
    // Codes of Node's HTTP parser.
    if (errno.startsWith("HPE_"))
        return "PROTOCOL";
    return phase === "body" ? "CUT" : "CONNECT";
}
/** Our own deadline, a host that does not exist, and certificates that are not trusted. */
function isPermanent(errno) {
    return (["AbortError", "TimeoutError", "UND_ERR_ABORTED", "ENOTFOUND"].includes(errno) ||
        /CERT|_SIGNATURE|_ISSUER/.test(errno));
}
/** A description of the codes that people meet, and the code itself for any other. */
function describeErrno(errno, phase) {
    if (phase === "body" && BROKEN_CODES.includes(errno)) {
        return "connection closed in the middle of the answer";
    }
    const words = {
        ECONNREFUSED: "connection refused",
        ECONNRESET: "connection reset",
        ENOTFOUND: "host not found",
        TimeoutError: "the time for the request was up",
        UND_ERR_CONNECT_TIMEOUT: "connecting took too long",
        UND_ERR_HEADERS_TIMEOUT: "no answer in time",
        UND_ERR_BODY_TIMEOUT: "the answer stalled",
        UND_ERR_SOCKET: "connection closed before an answer",
        UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer was cut short",
    };
    return words[errno] ?? errno;
}


/***/ }),

/***/ 98320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ createUpstream)
});

// EXTERNAL MODULE: ./src/upstream/budgets.ts
var budgets = __webpack_require__(57240);
// EXTERNAL MODULE: ./src/lib/backoff.ts
var lib_backoff = __webpack_require__(68050);
// EXTERNAL MODULE: ./src/lib/errors.ts
var lib_errors = __webpack_require__(43931);
;// CONCATENATED MODULE: ./src/upstream/ledger.ts

/** A second time-out for the same file will not be followed by an answer. */
const MAX_TIMEOUTS = 2;
/** `members` in the list's order. */
function createLedger(members) {
    const accounts = new Map();
    const accountOf = (member) => {
        const known = accounts.get(member);
        if (known)
            return known;
        const account = {
            attempts: 0,
            timeouts: 0,
            isFinal: false,
            isAbsent: false,
            failure: undefined,
        };
        accounts.set(member, account);
        return account;
    };
    return {
        attempts: (member) => accountOf(member).attempts,
        nextAttempt: (member) => ++accountOf(member).attempts,
        absent(member) {
            Object.assign(accountOf(member), { isAbsent: true, isFinal: true, failure: undefined });
        },
        fail(member, failure) {
            const account = accountOf(member);
            if (failure.code === "TIMEOUT")
                account.timeouts++;
            account.failure = failure;
            account.isFinal = !failure.retryable || account.timeouts >= MAX_TIMEOUTS;
        },
        skip(member, reason) {
            const account = accountOf(member);
            account.failure ??= reason;
            account.isFinal = !reason.retryable;
        },
        isOpen: (member) => !accountOf(member).isFinal,
        isUnknown(member) {
            const { failure, isAbsent } = accountOf(member);
            return failure === undefined && !isAbsent;
        },
        failureOf: (member) => accountOf(member).failure,
        failures: () => members.flatMap((member) => accountOf(member).failure ?? []),
        isLastAbsent() {
            const last = members.at(-1);
            return last !== undefined && accountOf(last).isAbsent;
        },
    };
}
const MAX_FAILURES = 6;
/** One error for all: like the last of them, with a line for each mirror, at most 6. */
function joinFailures(errors) {
    const last = errors.at(-1);
    if (last === undefined || errors.length === 1)
        return last;
    const failures = errors.map(({ mirror, message }) => ({ mirror, message }));
    // The last one decides what the error is, so it is never among those left out.
    const shown = failures.length <= MAX_FAILURES
        ? failures
        : [...failures.slice(0, MAX_FAILURES - 1), ...failures.slice(-1)];
    const { code, mirror, status, retryAfterMs } = last;
    return new lib_errors/* UpstreamError */.gA(shown.map(({ message }) => message).join("\n"), {
        code,
        mirror,
        status,
        retryable: errors.some(({ retryable }) => retryable),
        retryAfterMs,
        failures: shown,
        cause: last,
    });
}

;// CONCATENATED MODULE: ./src/upstream/selection.ts
/** A slow mirror may have become a fast one. */
const EXPLORE_AGAIN_MS = 30_000;
/**
 * The mirrors of a group in the order in which to ask them, given what is known of each. Pure. A
 * mirror whose breaker waits for a probe keeps its place among the others or comes first: the probe
 * costs little, because the next mirror is asked soon after.
 */
function rank(candidates, selection, nowMs, statusOf) {
    if (selection === "ordered")
        return [...candidates];
    const ranked = candidates.map((candidate) => {
        const status = statusOf(candidate);
        return { candidate, tier: tierOf(status, nowMs), p50Ms: status.p50Ms ?? 0 };
    });
    return ranked
        .sort((a, b) => a.tier - b.tier || (a.tier === MEASURED ? a.p50Ms - b.p50Ms : 0))
        .map(({ candidate }) => candidate);
}
const TO_EXPLORE = 0;
const MEASURED = 1;
const UNKNOWN = 2;
/** One request at a time explores. The others use a mirror that is known to be fast. */
function tierOf({ availability, p50Ms, lastAskedMs, waiting }, nowMs) {
    const isStale = lastAskedMs === undefined || nowMs - lastAskedMs >= EXPLORE_AGAIN_MS;
    if (waiting === 0 && (availability === "probe" || isStale))
        return TO_EXPLORE;
    return p50Ms === undefined ? UNKNOWN : MEASURED;
}

;// CONCATENATED MODULE: ./src/upstream/candidates.ts


function createCandidates(parts) {
    const taken = new Set();
    const left = () => parts.members.filter((member) => !taken.has(member) && parts.ledger.isOpen(member));
    const next = (availabilities) => rank(left().filter(({ health }) => availabilities.includes(health.status().availability)), parts.selection, parts.clock.nowMs(), ({ health }) => health.status())[0];
    return {
        left,
        nextReady: () => next(["ready", "probe"]),
        nextHealthy: () => next(["ready"]),
        take: (member) => void taken.add(member),
        giveBack: (member) => void taken.delete(member),
    };
}
/** The mirror that is ready, else the first one that may be asked as the last hope. Pure. */
function planNext(candidates, purpose) {
    const ready = candidates.nextReady();
    if (ready)
        return { member: ready, skipped: [] };
    const judged = candidates
        .left()
        .map((member) => ({ member, reason: reasonToSkip(member, purpose) }));
    return {
        member: judged.find(({ reason }) => reason === undefined)?.member,
        skipped: judged.flatMap(({ member, reason }) => (reason ? [{ member, reason }] : [])),
    };
}
/** Why a mirror that is not ready is not asked even as the last hope. */
function reasonToSkip({ mirror, health }, purpose) {
    const { availability, waitMs, openSinceMs, isOpenByTimeouts } = health.status();
    const skipped = (code, why, retryable) => new lib_errors/* UpstreamError */.gA(`${mirror.name}: not asked: ${why}`, {
        code,
        mirror: mirror.name,
        retryable,
        retryAfterMs: waitMs,
    });
    if (availability === "paused") {
        return skipped("THROTTLED", `it wants a pause of ${Math.ceil(waitMs / 1_000)} s more`, true);
    }
    // The go command does not retry, so a mirror that fails quickly is worth a try. One that times
    // out is not: it would hold up every request for as long. A prefetch has the time to wait.
    if (availability === "open" && isOpenByTimeouts) {
        const since = new Date(openSinceMs ?? 0).toISOString();
        return skipped("OPEN", `it has not answered in time since ${since}`, purpose === "prefetch");
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/upstream/body.ts
var body = __webpack_require__(42172);
// EXTERNAL MODULE: ./src/upstream/transport-error.ts
var transport_error = __webpack_require__(86656);
;// CONCATENATED MODULE: ./src/upstream/ending.ts

/** Tells the mirror's health how an attempt ended. */
function tellHealth(health, ending) {
    const { outcome } = ending;
    if (outcome === "ok" || outcome === "not-found")
        health.succeed();
    else if (outcome === "failed" && ending.isMirrorsFault)
        health.fail(ending.failure);
    else
        health.abandon();
}
/** The event that an attempt emits. */
function describeEnding({ mirror, query, number, isHedge }, ending, { startMs, endMs, sizeBytes }) {
    const verifiedBy = ending.outcome === "ok" ? ending.verifiedBy : undefined;
    const failure = ending.outcome === "failed" ? ending.failure : undefined;
    return {
        kind: "fetch",
        atMs: endMs,
        mirror: mirror.name,
        purpose: query.purpose,
        endpoint: query.endpoint,
        subject: query.subject,
        ...(query.version === undefined ? {} : { version: query.version }),
        outcome: ending.outcome,
        attempt: number,
        ...(isHedge ? { hedge: true } : {}),
        sizeBytes,
        durationMs: endMs - startMs,
        ...(verifiedBy ? { verifiedBy } : {}),
        ...(failure ? { fault: failure.message, faultKind: (0,transport_error/* faultKindOf */.kv)(failure) } : {}),
    };
}

;// CONCATENATED MODULE: ./src/upstream/patience.ts

/** Calls `onTime` when the mirror has had its time, unless the returned function is called first. */
function startPatience(clock, { firstByteTimeoutMs, lastFirstByteTimeoutMs, canAskAnother }, onTime) {
    const moreMs = lastFirstByteTimeoutMs - firstByteTimeoutMs;
    let release = (0,within/* startTimer */.Ip)(clock, firstByteTimeoutMs, () => {
        if (canAskAnother() || moreMs <= 0)
            onTime();
        else
            release = (0,within/* startTimer */.Ip)(clock, moreMs, onTime);
    });
    return () => release();
}

;// CONCATENATED MODULE: ./src/upstream/query.ts
const MIB = 1024 * 1024;
/** The go command's limit for a go.mod. Lists and infos are far smaller. */
const MAX_TEXT_BYTES = 16 * MIB;
/** The go command refuses a zip of more than 500 MiB. A little more passes, so that go says so. */
const MAX_ZIP_BYTES = 501 * MIB;
/** How long an answer may be. A longer one would only fill memory or disk. */
function maxBytesOf({ maxBytes, endpoint }) {
    return maxBytes ?? (endpoint === "zip" ? MAX_ZIP_BYTES : MAX_TEXT_BYTES);
}

;// CONCATENATED MODULE: ./src/upstream/attempt.ts






function startAttempt(parts) {
    const { mirror, query, health, clock } = parts;
    const startMs = clock.nowMs();
    const stop = new AbortController();
    const { signal } = stop;
    const unfollow = follow(parts.signal, stop);
    const stopWaiting = startPatience(clock, parts.patience, () => stop.abort(noAnswer(mirror)));
    let hasEnded = false;
    let reading;
    /** Only the first end counts. Returns whether this was the first. */
    function end(ending) {
        if (hasEnded)
            return false;
        hasEnded = true;
        stopWaiting();
        unfollow();
        const sizeBytes = reading?.body.sizeBytes() ?? 0;
        parts.emit(describeEnding(parts, ending, { startMs, endMs: clock.nowMs(), sizeBytes }));
        tellHealth(health, ending);
        return true;
    }
    function fail(error, phase) {
        const failure = (0,transport_error/* transportError */.WQ)(mirror.name, error, phase);
        // If the time for the whole request is up, the mirror that is asked just then is not to blame.
        const isMirrorsFault = !parts.signal.aborted || failure.code === "INTEGRITY";
        end({ outcome: "failed", failure, isMirrorsFault });
        return failure;
    }
    async function land() {
        try {
            const answer = await mirror.get(query.path, signal);
            if (hasEnded || signal.aborted) {
                if (answer.kind === "ok")
                    (0,body/* discardBody */.L)(answer.body);
                if (hasEnded)
                    return { kind: "cancelled" };
                throw signal.reason;
            }
            stopWaiting();
            health.answered();
            if (answer.kind === "not-found") {
                end({ outcome: "not-found" });
                return { kind: "absent" };
            }
            reading = { answer, body: watchAnswer(answer, mirror, maxBytesOf(query)) };
            return { kind: "answer" };
        }
        catch (error) {
            if (hasEnded)
                return { kind: "cancelled" };
            if (error instanceof lib_errors/* UpstreamError */.gA || signal.aborted) {
                return { kind: "failed", failure: fail(error, "headers") };
            }
            const failure = (0,transport_error/* transportError */.WQ)(mirror.name, error);
            end({ outcome: "failed", failure, isMirrorsFault: false });
            return { kind: "broken", error };
        }
    }
    return {
        mirror,
        startMs,
        landed: land(),
        cancel() {
            if (!end({ outcome: "cancelled" }))
                return;
            stop.abort();
            reading?.answer.body.destroy();
        },
        async consume(consume) {
            if (!reading)
                throw new Error("there is no answer to consume");
            const { answer, body } = reading;
            let verifiedBy;
            try {
                const value = await consume(answer, (known) => {
                    ({ verifiedBy } = known);
                });
                end({ outcome: "ok", verifiedBy });
                return { kind: "ok", value };
            }
            catch (error) {
                // A body that is left unread would hold its connection, and connections are limited.
                answer.body.destroy();
                if (error instanceof lib_errors/* UpstreamError */.gA ||
                    error instanceof lib_errors/* IntegrityError */.cs ||
                    body.failedWith(error)) {
                    return { kind: "failed", failure: fail(error, "body") };
                }
                health.succeed();
                throw error;
            }
        },
    };
}
/**
 * Aborts `controller` when `signal` is, until the returned function is called. `AbortSignal.any()`
 * would do the same at several times the cost, for each of many requests.
 */
function follow(signal, controller) {
    const abort = () => controller.abort(signal.reason);
    if (signal.aborted)
        abort();
    else
        signal.addEventListener("abort", abort, { once: true });
    return () => signal.removeEventListener("abort", abort);
}
/** Throws for an answer whose declared length is too long; one that grows too long is destroyed. */
function watchAnswer(answer, mirror, maxBytes) {
    const tooLong = () => (0,transport_error/* protocolError */.JW)(mirror.name, `the answer is longer than ${maxBytes} bytes`);
    if (answer.sizeBytes !== undefined && answer.sizeBytes > maxBytes) {
        (0,body/* discardBody */.L)(answer.body);
        throw tooLong();
    }
    return (0,body/* watchBody */.M)(answer.body, maxBytes, tooLong);
}
function noAnswer(mirror) {
    const details = { code: "TIMEOUT", mirror: mirror.name, retryable: true };
    return new lib_errors/* UpstreamError */.gA(`${mirror.name}: no answer in time`, details);
}

;// CONCATENATED MODULE: ./src/upstream/hedge.ts
const MIN_DELAY_MS = 100;
const UNKNOWN_DELAY_MS = 1_000;
const PROBE_DELAY_MS = 250;
const ENOUGH_SAMPLES = 10;
/** How long to wait for a mirror's headers before the next one is asked as well. Pure. */
function hedgeDelayMs(status) {
    const { availability, samples, p95Ms = UNKNOWN_DELAY_MS } = status;
    const delayMs = samples < ENOUGH_SAMPLES ? UNKNOWN_DELAY_MS : Math.max(MIN_DELAY_MS, p95Ms);
    // It was down a moment ago, so nobody should have to wait for it.
    return availability === "probe" ? Math.min(PROBE_DELAY_MS, delayMs) : delayMs;
}
function createHedgeSlots(limit) {
    let taken = 0;
    let freed = Promise.withResolvers();
    return {
        tryTake() {
            if (taken >= limit)
                return undefined;
            taken++;
            let isHeld = true;
            return () => {
                if (!isHeld)
                    return;
                isHeld = false;
                taken--;
                freed.resolve();
                freed = Promise.withResolvers();
            };
        },
        whenFree: () => (taken < limit ? Promise.resolve() : freed.promise),
    };
}

;// CONCATENATED MODULE: ./src/upstream/runners.ts



/** A slow mirror and the one that may overtake it. A third would be load without a reason. */
const MAX_RUNNERS = 2;
function createRunners(parts) {
    const { candidates, slots, clock } = parts;
    const running = new Set();
    function begin(member, releaseSlot) {
        candidates.take(member);
        const status = member.health.status();
        const attempt = startAttempt({
            mirror: member.mirror,
            query: parts.query,
            number: parts.ledger.nextAttempt(member),
            isHedge: releaseSlot !== undefined,
            patience: {
                firstByteTimeoutMs: parts.budgets.firstByteTimeoutMs,
                lastFirstByteTimeoutMs: parts.budgets.lastFirstByteTimeoutMs,
                canAskAnother: () => !parts.isRepeat && candidates.nextReady() !== undefined,
            },
            signal: parts.signal,
            health: member.health.enter(),
            clock,
            emit: parts.emit,
        });
        const runner = {
            member,
            attempt,
            landed: attempt.landed.then((landing) => ({ runner, landing })),
            hedgeAtMs: attempt.startMs + hedgeDelayMs(status),
            releaseSlot: releaseSlot ?? (() => { }),
        };
        running.add(runner);
    }
    function leave(runner) {
        running.delete(runner);
        runner.releaseSlot();
    }
    /** Asks another mirror as well, if there still is one, and a slot. */
    function hedge() {
        const member = parts.signal.aborted ? undefined : candidates.nextHealthy();
        const releaseSlot = member && slots.tryTake();
        if (releaseSlot)
            begin(member, releaseSlot);
    }
    /** Resolves once the first mirror has had its time, and another mirror and a slot are free. */
    async function untilHedge(released) {
        const [first] = running;
        if (!first || running.size >= MAX_RUNNERS || !candidates.nextHealthy())
            return never();
        await clock.sleep(Math.max(0, first.hedgeAtMs - clock.nowMs()), released);
        await slots.whenFree();
        return undefined;
    }
    /** Undefined when it is time to ask another mirror as well. */
    async function landedOrHedge() {
        const released = new AbortController();
        try {
            const landed = [...running].map((runner) => runner.landed);
            return await Promise.race([...landed, untilHedge(released.signal).catch(never)]);
        }
        finally {
            released.abort(within/* RELEASED */.iB);
        }
    }
    return {
        count: () => running.size,
        begin: (member) => begin(member),
        async next() {
            for (;;) {
                const landed = await landedOrHedge();
                if (!landed) {
                    hedge();
                    continue;
                }
                const { runner, landing } = landed;
                leave(runner);
                return { member: runner.member, attempt: runner.attempt, landing };
            }
        },
        cancelAll() {
            for (const runner of [...running]) {
                leave(runner);
                runner.attempt.cancel();
                candidates.giveBack(runner.member);
            }
        },
    };
}
function never() {
    return new Promise(() => { });
}

;// CONCATENATED MODULE: ./src/upstream/race.ts



/**
 * Asks each mirror of a group at most once, one after another, and the next one early if one is
 * slow. Returns the first good answer, consumed, or undefined: the ledger then says why. Rejects
 * with an error that is `consume`'s own.
 */
async function runRace({ budgets, selection, slots, clock, emit }, { query, consume, signal, members, ledger, isRepeat }) {
    const candidates = createCandidates({ members, ledger, selection, clock });
    const runners = createRunners({
        candidates,
        ledger,
        query,
        isRepeat,
        budgets,
        slots,
        signal,
        clock,
        emit,
    });
    const reconnected = new Set();
    function fail(member, failure) {
        ledger.fail(member, failure);
        // A server may close an idle connection just as a request goes out, so the mirror gets one more
        // try at once. One without company gets it in the next round.
        if (!(0,transport_error/* isReset */.qO)(failure) || members.length === 1 || reconnected.has(member))
            return;
        reconnected.add(member);
        runners.begin(member);
    }
    try {
        while (!signal.aborted) {
            if (runners.count() === 0) {
                const next = planNext(candidates, query.purpose);
                for (const { member, reason } of next.skipped) {
                    candidates.take(member);
                    ledger.skip(member, reason);
                }
                if (!next.member)
                    return undefined;
                runners.begin(next.member);
            }
            const { member, attempt, landing } = await runners.next();
            switch (landing.kind) {
                case "answer": {
                    runners.cancelAll();
                    const consumed = await attempt.consume(consume);
                    if (consumed.kind === "ok")
                        return { mirror: member.mirror.name, value: consumed.value };
                    ledger.fail(member, consumed.failure);
                    break;
                }
                case "absent":
                    ledger.absent(member);
                    break;
                case "failed":
                    fail(member, landing.failure);
                    break;
                case "broken":
                    throw landing.error;
                case "cancelled":
                    break;
            }
        }
        return undefined;
    }
    finally {
        runners.cancelAll();
    }
}

;// CONCATENATED MODULE: ./src/upstream/group.ts




/**
 * Cuts the list into groups: mirrors joined by `|`. Only inside a group may a mirror be asked out
 * of turn, side by side with another, or not at all. A `,` promises that the next server is asked
 * only for what the one before does not have: to ask it earlier would tell it the paths of private
 * modules. `direct` and `off` end the list.
 */
function planGroups(list, mirrors) {
    const groups = [];
    const waiting = mirrors.values();
    let group;
    for (const entry of list) {
        const { value: mirror } = entry.kind === "mirror" ? waiting.next() : {};
        if (mirror === undefined)
            break;
        if (!group) {
            group = [];
            groups.push(group);
        }
        group.push(mirror);
        if (entry.fallback === "not-found")
            group = undefined;
    }
    return groups;
}
/** Whether go turns to `direct` after any failure of the list's last group: `…|direct`. */
function isFollowedByDirect(list) {
    const end = list.findIndex((entry) => entry.kind !== "mirror");
    return list[end]?.kind === "direct" && list[end - 1]?.fallback === "any-error";
}
/** How often a mirror is asked for one file if it fails with faults that may pass. */
const SOLE_ROUNDS = 3;
/** A second round over several mirrors is as good as several rounds over one. */
const GROUP_ROUNDS = 2;
/** After so long without a success a mirror is taken to be down, which no patience helps against. */
const DOWN_MS = 10_000;
/**
 * Asks the mirrors of one group in rounds. If a round skips a mirror because it wants a pause, the
 * round does not count for that mirror: other requests may have caused the pause, and the mirror
 * may be the only one that has the file. If nobody else can give go the file, patience takes the
 * place of other mirrors. Rejects with an error that is `consume`'s own.
 */
async function askGroup(parts, request, place) {
    const { clock, budgets } = parts;
    const { signal } = request;
    const { members } = place;
    const { maxRounds, maxWaitMs } = planRounds(parts, request.query, place);
    const backoff = { baseDelayMs: budgets.retryDelayMs, maxDelayMs: budgets.maxRetryDelayMs };
    const ledger = createLedger(members);
    const rounds = new Map();
    let waitLeftMs = maxWaitMs;
    let candidates = members;
    for (let round = 1;; round++) {
        const before = candidates.map((member) => ledger.attempts(member));
        const isRepeat = round > 1;
        const won = await runRace(parts, { ...request, members: candidates, ledger, isRepeat });
        if (won)
            return { kind: "ok", ...won };
        candidates.forEach((member, index) => {
            if (ledger.attempts(member) === before[index])
                return;
            rounds.set(member, (rounds.get(member) ?? 0) + 1);
        });
        candidates = members.filter((member) => ledger.isOpen(member) &&
            ledger.failureOf(member)?.retryable &&
            (rounds.get(member) ?? 0) < maxRounds);
        const waitMs = askedWaitMs(candidates);
        if (candidates.length === 0 || waitMs > waitLeftMs)
            break;
        waitLeftMs -= waitMs;
        const delayMs = waitMs + (0,lib_backoff/* backoffMs */.j)(round, backoff);
        const isOver = await clock.sleep(delayMs, signal).then(() => false, 
        // The time is up. The mirrors' own failures say more than that.
        () => true);
        if (isOver)
            break;
    }
    for (const member of members) {
        if (!ledger.isUnknown(member))
            continue;
        const { name } = member.mirror;
        const details = { code: "TIMEOUT", mirror: name, retryable: false };
        ledger.skip(member, new lib_errors/* UpstreamError */.gA(`${name}: not asked: the time for the request was up`, details));
    }
    // Go reads the list like that: before a comma the last mirror decides, in whatever order they
    // were asked.
    return { kind: "none", failures: ledger.failures(), goesOn: ledger.isLastAbsent() };
}
/** How many rounds a request makes, and how long it waits in all for pauses. */
function planRounds({ budgets, clock }, { purpose }, { members, hasSubstitute }) {
    const [first, ...others] = members;
    const rounds = others.length > 0 ? GROUP_ROUNDS : SOLE_ROUNDS;
    const usual = { maxRounds: rounds, maxWaitMs: budgets.throttleWaitMs };
    if (!first || others.length > 0 || hasSubstitute || purpose === "prefetch")
        return usual;
    const { openSinceMs } = first.health.status();
    if (openSinceMs !== undefined && clock.nowMs() - openSinceMs >= DOWN_MS)
        return usual;
    return { maxRounds: budgets.soleAttempts, maxWaitMs: budgets.soleThrottleWaitMs };
}
/** How long to wait until the first of them may be asked, in ms. */
function askedWaitMs(members) {
    const waitsMs = members
        .map(({ health }) => health.status())
        .map((status) => (isForceable(status) ? 0 : status.waitMs));
    return waitsMs.length === 0 ? 0 : Math.min(...waitsMs);
}
function isForceable(status) {
    return status.availability === "open" && !status.isOpenByTimeouts;
}

// EXTERNAL MODULE: ./src/lib/percentile.ts
var percentile = __webpack_require__(70515);
;// CONCATENATED MODULE: ./src/upstream/breaker.ts
const FAULT_LIMIT = 3;
const TIMEOUT_LIMIT = 2;
const MIN_OPEN_MS = 5_000;
const MAX_OPEN_MS = 60_000;
/**
 * A circuit breaker: opens after 3 faults in a row, or 2 time-outs, for 5 s at first and twice as
 * long after each probe that fails, up to 60 s. The time is the caller's, so it is pure apart from
 * `onChange`, which hears of every change.
 */
function createBreaker(onChange) {
    let strikes = [];
    let lastTimeoutMs = Number.NEGATIVE_INFINITY;
    let opening;
    let openMs = MIN_OPEN_MS;
    let probe;
    function open(nowMs, { sinceMs, byTimeouts }) {
        opening = { sinceMs, untilMs: nowMs + openMs, byTimeouts };
        openMs = Math.min(MAX_OPEN_MS, openMs * 2);
        probe = undefined;
        onChange("open");
    }
    function close() {
        strikes = [];
        lastTimeoutMs = Number.NEGATIVE_INFINITY;
        if (!opening)
            return;
        opening = undefined;
        openMs = MIN_OPEN_MS;
        probe = undefined;
        onChange("closed");
    }
    function countStrike(admission, strike, nowMs) {
        if (strike === "timeout" || strike === "slow") {
            // Requests that hang side by side are one incident: a single lost connection can cause it.
            if (admission.startMs < lastTimeoutMs)
                return;
            lastTimeoutMs = nowMs;
        }
        strikes.push(strike);
        const faults = strikes.filter((one) => one !== "integrity");
        const invalidAnswers = strikes.length - faults.length;
        const lastTwo = strikes.slice(-TIMEOUT_LIMIT);
        const areTimeouts = lastTwo.length === TIMEOUT_LIMIT && lastTwo.every((one) => one === "timeout");
        if (faults.length < FAULT_LIMIT && invalidAnswers < FAULT_LIMIT && !areTimeouts)
            return;
        const decisive = areTimeouts ? lastTwo : strikes;
        strikes = [];
        open(nowMs, { sinceMs: nowMs, byTimeouts: decisive.every(isTimeout) });
    }
    return {
        state(nowMs) {
            if (!opening)
                return { kind: "closed" };
            if (nowMs < opening.untilMs)
                return { kind: "open", ...opening };
            const { sinceMs, byTimeouts } = opening;
            return { kind: "half-open", sinceMs, byTimeouts, isProbing: probe !== undefined };
        },
        enter(nowMs) {
            if (!opening)
                return { kind: "normal", startMs: nowMs };
            if (nowMs < opening.untilMs || probe)
                return { kind: "forced", startMs: nowMs };
            probe = { kind: "probe", startMs: nowMs };
            onChange("half-open");
            return probe;
        },
        succeed(admission) {
            // A download that began before the mirror broke down says nothing of it now.
            if (!opening || admission.kind !== "normal")
                close();
        },
        fail(admission, strike, nowMs) {
            if (!opening)
                countStrike(admission, strike, nowMs);
            else if (admission === probe) {
                open(nowMs, { sinceMs: opening.sinceMs, byTimeouts: isTimeout(strike) });
            }
        },
        abandon(admission, nowMs) {
            if (opening && admission === probe)
                open(nowMs, opening);
        },
    };
}
function isTimeout(strike) {
    return strike === "timeout" || strike === "slow";
}

;// CONCATENATED MODULE: ./src/upstream/health.ts


const MAX_SAMPLES = 64;
/** Pause after a 429 without Retry-After. */
const DEFAULT_PAUSE_MS = 1_000;
/** A wrong header must not exclude a mirror for the whole job. */
const MAX_PAUSE_MS = 60_000;
/** How soon to look again while another request probes. */
const PROBE_WAIT_MS = 1_000;
/** A mirror that was given up for a faster one after this time may be down. */
const SLOW_MS = 1_000;
/** Keeps what the attempts at one mirror say about it. `onChange` is called by its breaker. */
function createMirrorHealth(clock, onChange = () => { }) {
    const breaker = createBreaker(onChange);
    const samplesMs = [];
    /** The samples sorted; undefined after a new one. They are read several times per request. */
    let ascendingMs;
    let lastAskedMs;
    let pausedUntilMs = Number.NEGATIVE_INFINITY;
    let waiting = 0;
    function addSample(startMs) {
        samplesMs.push(clock.nowMs() - startMs);
        if (samplesMs.length > MAX_SAMPLES)
            samplesMs.shift();
        ascendingMs = undefined;
    }
    function availability(nowMs) {
        const state = breaker.state(nowMs);
        if (state.kind === "open")
            return { availability: "open", waitMs: state.untilMs - nowMs };
        if (state.kind === "half-open" && state.isProbing) {
            return { availability: "open", waitMs: PROBE_WAIT_MS };
        }
        if (nowMs < pausedUntilMs)
            return { availability: "paused", waitMs: pausedUntilMs - nowMs };
        return { availability: state.kind === "closed" ? "ready" : "probe", waitMs: 0 };
    }
    function fail(admission, error) {
        if (error.code === "THROTTLED") {
            const pauseMs = Math.min(MAX_PAUSE_MS, error.retryAfterMs ?? DEFAULT_PAUSE_MS);
            pausedUntilMs = Math.max(pausedUntilMs, clock.nowMs() + pauseMs);
        }
        const strike = strikeOf(error);
        // A mirror that refuses is alive.
        if (strike === undefined)
            breaker.succeed(admission);
        else
            breaker.fail(admission, strike, clock.nowMs());
    }
    return {
        status() {
            const nowMs = clock.nowMs();
            const state = breaker.state(nowMs);
            ascendingMs ??= samplesMs.toSorted((a, b) => a - b);
            return {
                ...availability(nowMs),
                openSinceMs: state.kind === "closed" ? undefined : state.sinceMs,
                isOpenByTimeouts: state.kind !== "closed" && state.byTimeouts,
                samples: ascendingMs.length,
                p50Ms: (0,percentile/* percentile */.Y)(ascendingMs, 0.5),
                p95Ms: (0,percentile/* percentile */.Y)(ascendingMs, 0.95),
                lastAskedMs,
                waiting,
            };
        },
        enter() {
            const admission = breaker.enter(clock.nowMs());
            let hasAnswered = false;
            waiting++;
            const stopWaiting = () => {
                if (!hasAnswered)
                    waiting--;
                hasAnswered = true;
                lastAskedMs = clock.nowMs();
            };
            return {
                answered() {
                    stopWaiting();
                    addSample(admission.startMs);
                },
                succeed() {
                    stopWaiting();
                    breaker.succeed(admission);
                },
                fail(error) {
                    stopWaiting();
                    fail(admission, error);
                },
                abandon() {
                    const nowMs = clock.nowMs();
                    const elapsedMs = nowMs - admission.startMs;
                    if (!hasAnswered) {
                        // It is at least this slow. Without this, a mirror that always loses would never look
                        // slow.
                        addSample(admission.startMs);
                        if (elapsedMs >= SLOW_MS)
                            breaker.fail(admission, "slow", nowMs);
                    }
                    stopWaiting();
                    breaker.abandon(admission, nowMs);
                },
            };
        },
    };
}
/** What an error says against a mirror's health; undefined if it says nothing. */
function strikeOf({ code, status = 0 }) {
    switch (code) {
        case "TIMEOUT":
            return "timeout";
        case "INTEGRITY":
            return "integrity";
        case "CONNECT":
        case "CUT":
        case "PROTOCOL":
            return "fault";
        case "STATUS":
            return status >= 500 ? "fault" : undefined;
        case "THROTTLED":
        case "OPEN":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/upstream/total-time.ts

function startTotalTime(clock, timeoutMs) {
    const total = new AbortController();
    let leftMs = timeoutMs;
    let startMs = clock.nowMs();
    let stop = start();
    function start() {
        startMs = clock.nowMs();
        return (0,within/* startTimer */.Ip)(clock, leftMs, () => total.abort(new DOMException("the time for the request was up", "TimeoutError")));
    }
    return {
        signal: total.signal,
        async without(work) {
            stop();
            leftMs = Math.max(0, leftMs - (clock.nowMs() - startMs));
            try {
                return await work();
            }
            finally {
                stop = start();
            }
        },
        release: () => stop(),
    };
}

;// CONCATENATED MODULE: ./src/upstream/upstream.ts






const MAX_HEDGES = 16;
function createUpstream(options) {
    const { clock, emit } = options;
    const parts = {
        budgets: { ...budgets/* DEFAULT_BUDGETS */.D, ...options.budgets },
        selection: options.selection ?? "ordered",
        slots: createHedgeSlots(MAX_HEDGES),
        clock,
        emit,
    };
    const members = options.mirrors.map((mirror) => ({
        mirror,
        health: createMirrorHealth(clock, (state) => emit({ kind: "breaker", atMs: clock.nowMs(), mirror: mirror.name, state })),
    }));
    const groups = planGroups(options.list, members).map((group, index, all) => ({
        members: group,
        hasSubstitute: index === all.length - 1 && isFollowedByDirect(options.list),
    }));
    return {
        mirrors: () => members.map(({ mirror, health }) => ({
            name: mirror.name,
            isOpen: health.status().openSinceMs !== undefined,
        })),
        async fetch(query, consume) {
            const total = startTotalTime(clock, parts.budgets.totalTimeoutMs);
            // A large zip takes its time. What is small and comes in drops is cut.
            const consumeTimed = query.endpoint === "zip"
                ? (answer, note) => total.without(() => consume(answer, note))
                : consume;
            const request = { query, consume: consumeTimed, signal: total.signal };
            const failures = [];
            try {
                for (const group of groups) {
                    const result = await askGroup(parts, request, group);
                    if (result.kind === "ok")
                        return result;
                    failures.push(...result.failures);
                    if (!result.goesOn)
                        break;
                }
            }
            finally {
                total.release();
            }
            const failure = joinFailures(failures);
            if (failure)
                throw failure;
            return { kind: "not-found" };
        },
    };
}


/***/ })

};
