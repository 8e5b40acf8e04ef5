export const id = 8146;
export const ids = [8146];
export const modules = {

/***/ 3619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatSumLines),
/* harmony export */   H: () => (/* binding */ parseGoSum)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

const FIELDS = 3;
const MOD_SUFFIX = "/go.mod";
/**
 * The hash of an empty go.mod. A bug of an old go command wrote such lines; go has dropped them
 * since.
 */
const EMPTY_GO_MOD_HASH = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
/**
 * Reads a go.sum or go.work.sum file. `file` is its name in errors. Throws `ParseError` with file
 * and line for a line that does not have three fields, as the go command does. A module may have
 * several entries with different hashes.
 */
function parseGoSum(text, file) {
    const entries = new Map();
    const ignored = [];
    for (const [index, lineText] of text.split("\n").entries()) {
        const line = index + 1;
        const fields = lineText.trim().split(/\s+/);
        if (fields[0] === "")
            continue;
        const [path, version, hash] = fields;
        if (!path || !version || !hash || fields.length !== FIELDS) {
            const problem = `expected ${FIELDS} fields, found ${fields.length}`;
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(problem, { code: "GO_SUM_LINE", file, line });
        }
        if (hash === EMPTY_GO_MOD_HASH)
            ignored.push({ line, reason: "empty-go-mod" });
        else if (!hash.startsWith("h1:"))
            ignored.push({ line, reason: "unknown-algorithm" });
        else
            entries.set(fields.join(" "), createEntry(path, version, hash));
    }
    return { entries: [...entries.values()], ignored };
}
function createEntry(path, version, hash) {
    return version.endsWith(MOD_SUFFIX)
        ? { path, version: version.slice(0, -MOD_SUFFIX.length), kind: "mod", hash }
        : { path, version, kind: "zip", hash };
}
/** The trusted lines of several files as the lines of one file, each once. */
function formatSumLines(sums) {
    const lines = sums.flatMap(({ entries }) => entries.map(({ path, version, kind, hash }) => {
        return `${path} ${version}${kind === "mod" ? MOD_SUFFIX : ""} ${hash}`;
    }));
    return [...new Set(lines)];
}


/***/ }),

/***/ 80044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ fetchText),
/* harmony export */   j: () => (/* binding */ comesUnchanged)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _read_stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89757);


const LOCAL_HOSTS = ["127.0.0.1", "[::1]", "localhost"];
/** Whether what comes from a URL is what its server sent: over https, or from this machine. Pure. */
function comesUnchanged(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname } = new URL(url);
    return protocol === "https:" || (protocol === "http:" && LOCAL_HOSTS.includes(hostname));
}
/**
 * Reads a text over https, or from this machine. Follows no redirect: it must come from the place that
 * was named. Throws if that fails in any way.
 */
async function fetchText(url, { timeoutMs, maxBytes }) {
    if (!comesUnchanged(url))
        throw new Error("not https");
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { redirect: "error", signal });
    if (!answer.ok || !answer.body) {
        await answer.body?.cancel();
        throw new Error(`it answered ${answer.status}`);
    }
    const body = await (0,_read_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .readLimited */ .tk)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.fromWeb(answer.body), maxBytes);
    if (!body)
        throw new Error("it is too long");
    return body.toString("utf8");
}


/***/ }),

/***/ 29587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ listen)
});

;// CONCATENATED MODULE: ./src/lib/stalled-answers.ts
/** How often it looks, for each time that an answer may stand still. */
const LOOKS = 4;
/**
 * @param stallMs How long nothing of an answer may leave this process. An answer that has not begun, because
 * a mirror is slow, may take as long as it likes.
 */
function cutStalledAnswers(stallMs, nowMs = () => performance.now()) {
    const open = new Map();
    function look() {
        for (const [response, progress] of open) {
            const { socket } = response;
            if (!socket)
                continue;
            const waitingBytes = socket.writableLength;
            const sentBytes = socket.bytesWritten - waitingBytes;
            if (waitingBytes === 0 || sentBytes !== progress.sentBytes) {
                open.set(response, { sentBytes, sinceMs: nowMs() });
            }
            else if (nowMs() - progress.sinceMs >= stallMs) {
                socket.destroy();
            }
        }
    }
    const timer = setInterval(look, stallMs / LOOKS);
    timer.unref();
    return {
        watch(response) {
            open.set(response, { sentBytes: 0, sinceMs: nowMs() });
            response.once("close", () => open.delete(response));
        },
        stop: () => clearInterval(timer),
    };
}

// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
;// CONCATENATED MODULE: ./src/lib/http-listener.ts


/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const SWEEP_INTERVAL_MS = 50;
/** Time enough for a slow network; a client that holds back its headers holds a connection. */
const HEADERS_TIMEOUT_MS = 30_000;
/** In this time an answer has to go on by what a socket takes at once, less than a megabyte. */
const STALL_MS = 300_000;
/**
 * Has a new server listen on an address; port 0 is any free one. Throws the system's error if it cannot.
 */
async function listen(server, { host, port }, { answer, clock, stallMs = STALL_MS, }) {
    const answers = new Set();
    const stalled = cutStalledAnswers(stallMs);
    server.on("request", (request, response) => {
        stalled.watch(response);
        const work = answer(request, response)?.catch(() => void response.destroy());
        if (!work)
            return;
        answers.add(work);
        void work.finally(() => answers.delete(work));
    });
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
    const { promise: listening, resolve, reject } = Promise.withResolvers();
    server.once("error", reject);
    server.listen(port, host, resolve);
    await listening;
    server.off("error", reject);
    // A connection that cannot be accepted (EMFILE) is no reason to end.
    server.on("error", () => { });
    const address = server.address();
    if (address === null || typeof address === "string")
        throw new Error("no TCP address");
    return {
        port: address.port,
        async close(drainMs) {
            const closed = new Promise((done) => server.close(() => done()));
            // A connection that is kept open becomes idle when its answer has been sent.
            const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL_MS);
            server.closeIdleConnections();
            await (0,within/* waitAtMost */._R)(clock, drainMs, Promise.all([closed, ...answers]));
            clearInterval(sweep);
            stalled.stop();
            const cut = answers.size;
            server.closeAllConnections();
            return cut;
        },
    };
}


/***/ }),

/***/ 59783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ addNetwork),
/* harmony export */   CP: () => (/* binding */ mayCome),
/* harmony export */   Kq: () => (/* binding */ isTrustedProxy),
/* harmony export */   YY: () => (/* binding */ requestAddress)
/* harmony export */ });
/* unused harmony export clientAddress */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const MAX_PREFIX = { 4: 32, 6: 128 };
/** Adds an address or a network such as `10.0.0.0/8` to a list. Returns whether there is such a one. */
function addNetwork(list, text) {
    const [address = "", prefix, ...more] = text.split("/");
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if ((version !== 4 && version !== 6) || more.length > 0)
        return false;
    const family = version === 4 ? "ipv4" : "ipv6";
    if (prefix === undefined)
        list.addAddress(address, family);
    else {
        if (!/^[0-9]{1,3}$/.test(prefix) || Number(prefix) > MAX_PREFIX[version])
            return false;
        list.addSubnet(address, Number(prefix), family);
    }
    return true;
}
/**
 * Who asked: the other end of the connection, or if that is a server that is trusted, the one that it
 * names, and so on. Only the last names count, since a client can send any others along. Undefined if a
 * trusted server names something that is no address. Pure.
 *
 * @param forwarded The header X-Forwarded-For.
 */
function clientAddress(peer, forwarded, trusted) {
    let address = normalize(peer ?? "");
    if (!forwarded)
        return address;
    const named = forwarded.split(",").flatMap((part) => part.trim() || []);
    while (address !== undefined && contains(trusted, address)) {
        const next = named.pop();
        if (next === undefined)
            break;
        address = normalize(next);
    }
    return address;
}
/** Who sent a request, as `clientAddress` has it. Pure. */
function requestAddress({ headers, socket, }, { trustedProxies }) {
    const forwarded = headers["x-forwarded-for"]?.toString();
    return clientAddress(socket.remoteAddress, forwarded, trustedProxies);
}
/** Whether the other end of a connection is a server in front that is trusted. Pure. */
function isTrustedProxy(peer, { trustedProxies }) {
    const address = normalize(peer ?? "");
    return address !== undefined && contains(trustedProxies, address);
}
/** Whether the server may be asked from an address; undefined is one that nobody knows. Pure. */
function mayCome({ allowed }, address) {
    return allowed === undefined || (address !== undefined && contains(allowed, address));
}
function contains(list, address) {
    return list.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? "ipv6" : "ipv4");
}
/** An IPv4 client of a socket that takes both has an address such as `::ffff:192.0.2.1`. */
function normalize(text) {
    const plain = /^::ffff:([0-9.]+)$/i.exec(text)?.[1] ?? text;
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(plain) === 0 ? undefined : plain;
}


/***/ }),

/***/ 20351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ parseListenAddress),
/* harmony export */   M0: () => (/* binding */ formatAddress),
/* harmony export */   U9: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const MAX_PORT = 65_535;
/** Reads `host:port`; undefined for a port that no system has. */
function parseListenAddress(text) {
    const colon = text.lastIndexOf(":");
    const host = text.slice(0, colon).replace(/^\[(.*)\]$/, "$1");
    const port = Number(text.slice(colon + 1));
    return Number.isInteger(port) && port <= MAX_PORT ? { host, port } : undefined;
}
/** As in a URL. */
function formatAddress({ host, port }) {
    return `${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}
/** Whether only programs of this machine can reach it. */
function isLoopback(host) {
    return (host.toLowerCase() === "localhost" ||
        host === "::1" ||
        ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 && host.startsWith("127.")));
}


/***/ }),

/***/ 40707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/* harmony import */ var _goproxy_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79395);
/* harmony import */ var _goproxy_routes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51349);


/** Which kind a request's path is of. Pure. */
function kindOf(url) {
    if (url === "/healthz" || url === "/readyz")
        return "health";
    if (url === "/metrics")
        return "metrics";
    // No module path begins with a dash.
    if (url.startsWith("/-/"))
        return "admin";
    const route = (0,_goproxy_routes_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRoute */ .Z)(url);
    return route ? (0,_goproxy_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(route).endpoint : "unknown";
}


/***/ }),

/***/ 18881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ findCronFault),
/* harmony export */   o: () => (/* binding */ nextDueMs)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30410);

/**
 * When the next run is due; undefined if none ever is. One that was missed is due at once, and so is the
 * first one of `every`. Times of `cron` are in UTC. Pure.
 *
 * @param lastMs When the last run began; undefined if none is known of.
 * @param sinceMs From when on times of `cron` count if none is known of.
 */
function nextDueMs(due, { lastMs, sinceMs }) {
    if (due.kind === "every")
        return lastMs === undefined ? sinceMs : lastMs + due.everyMs;
    return parseCron(due.pattern)
        .nextRun(new Date(lastMs ?? sinceMs))
        ?.getTime();
}
/** What is wrong with the times of `cron`; undefined if nothing is. Pure. */
function findCronFault(pattern, nowMs) {
    try {
        const next = nextDueMs({ kind: "cron", pattern }, { lastMs: undefined, sinceMs: nowMs });
        return next === undefined ? "never comes" : undefined;
    }
    catch {
        return "cannot be read";
    }
}
/** Without a function to call it starts no timer. Throws if it cannot be read. */
function parseCron(pattern) {
    return new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(pattern, { timezone: "UTC", mode: "5-part" });
}


/***/ }),

/***/ 18146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runServer: () => (/* binding */ runServer)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/store/zip-pool.ts
var zip_pool = __webpack_require__(8986);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(26918);
// EXTERNAL MODULE: ./src/lib/fetch-text.ts
var fetch_text = __webpack_require__(80044);
;// CONCATENATED MODULE: ./src/serve/access/fetch-json.ts

/** A hundred keys have room in it. */
const LIMITS = { timeoutMs: 5_000, maxBytes: 256 * 1024 };
/** Reads a JSON document, as `fetchText` reads a text. Throws as it does, and for what is no JSON. */
async function fetchJson(url) {
    return JSON.parse(await (0,fetch_text/* fetchText */.S)(url, LIMITS));
}

// EXTERNAL MODULE: ../../node_modules/jose/dist/webapi/util/decode_jwt.js
var decode_jwt = __webpack_require__(65509);
// EXTERNAL MODULE: ../../node_modules/jose/dist/webapi/util/errors.js
var util_errors = __webpack_require__(73622);
// EXTERNAL MODULE: ../../node_modules/jose/dist/webapi/jwt/verify.js + 2 modules
var jwt_verify = __webpack_require__(12222);
// EXTERNAL MODULE: ./src/lib/expiring-map.ts
var expiring_map = __webpack_require__(99867);
// EXTERNAL MODULE: ../../node_modules/jose/dist/webapi/jwks/local.js
var local = __webpack_require__(94283);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: ./src/lib/shape.ts
var shape = __webpack_require__(107);
// EXTERNAL MODULE: ./src/lib/single-flight.ts
var single_flight = __webpack_require__(79383);
;// CONCATENATED MODULE: ./src/serve/access/issuer-keys.ts





/** An issuer's keys cannot be had, so it is not known whether its tokens are genuine. */
class IssuerError extends errors/* AccelError */.by {
    name = "IssuerError";
    code = "ISSUER_UNAVAILABLE";
}
/** How long keys are used without asking whether they are still the issuer's. */
const FRESH_MS = 10 * 60_000;
/** How long they are used if the issuer does not answer. */
const MAX_STALE_MS = 24 * 60 * 60_000;
/** How soon the issuer is asked again: after a failure, and for a key that it did not have. */
const PAUSE_MS = 10_000;
const DISCOVERY = (0,shape/* object */.Ik)("discovery", "What an issuer says of itself.", {
    issuer: (0,shape/* text */.Qq)("Its name in tokens"),
    jwks_uri: (0,shape/* text */.Qq)("Where its keys are"),
});
/**
 * Finds the keys of one issuer by OpenID Connect Discovery. They are fetched when the first token comes,
 * and again after ten minutes, or when a token names a key that is not among them. If the issuer does
 * not answer, the last ones count for a day. Throws `IssuerError` if there are none, and the library's
 * error for a key that the issuer does not have.
 */
function createIssuerKeys(parts) {
    const { issuer, fetchJson, clock } = parts;
    const share = (0,single_flight/* createSingleFlight */.R)();
    let known;
    let failedMs = Number.NEGATIVE_INFINITY;
    async function fetchKeys() {
        const base = issuer.endsWith("/") ? issuer.slice(0, -1) : issuer;
        const found = DISCOVERY.read(await fetchJson(`${base}/.well-known/openid-configuration`), "");
        if (found.issuer !== issuer)
            throw new Error(`${issuer} calls itself by another name`);
        const keys = await fetchJson(found.jwks_uri);
        if (!isKeySet(keys))
            throw new Error(`${issuer} has no set of keys`);
        known = { find: (0,local/* createLocalJWKSet */.w)(keys), fetchedMs: clock.nowMs() };
        return known;
    }
    async function refresh() {
        try {
            if (clock.nowMs() - failedMs < PAUSE_MS)
                throw new Error("it failed a moment ago");
            return await share("keys", fetchKeys);
        }
        catch (error) {
            if (clock.nowMs() - failedMs >= PAUSE_MS)
                failedMs = clock.nowMs();
            if (known && clock.nowMs() - known.fetchedMs < MAX_STALE_MS)
                return known;
            throw new IssuerError(`the keys of ${issuer} cannot be had`, { cause: error });
        }
    }
    return async (header, token) => {
        const isFresh = known && clock.nowMs() - known.fetchedMs < FRESH_MS;
        const current = known && isFresh ? known : await refresh();
        try {
            return await current.find(header, token);
        }
        catch (error) {
            // The issuer may have a new key. Anybody can name one that there is none of, so it is not
            // asked each time.
            const isUnknown = error instanceof util_errors/* JWKSNoMatchingKey */.BT;
            if (!isUnknown || clock.nowMs() - current.fetchedMs < PAUSE_MS)
                throw error;
            return (await refresh()).find(header, token);
        }
    };
}
/** What else a key has is for the library to judge. */
function isKeySet(value) {
    const keys = (0,json/* ownField */.h)(value, "keys");
    return Array.isArray(keys) && keys.every((key) => typeof (0,json/* ownField */.h)(key, "kty") === "string");
}

;// CONCATENATED MODULE: ./src/serve/access/job-rules.ts
const MAX_NAME_CHARS = 200;
/**
 * What the holder of a token may do: the first rule that its claims satisfy, under a name that also
 * has the token's subject, such as the repository. Undefined if they satisfy none. Pure.
 */
function grantFor(rules, claims) {
    const audiences = [claims.aud ?? []].flat();
    const rule = rules.find(({ issuer, audience, match }) => issuer === claims.iss &&
        audiences.includes(audience) &&
        [...match].every(([name, values]) => isOneOf(claims[name], values)));
    if (!rule)
        return undefined;
    const { name, role, modules, except } = rule;
    const subject = claims.sub?.replaceAll(/[^\x21-\x7e]/g, "?");
    return {
        name: subject ? `${name}/${subject}`.slice(0, MAX_NAME_CHARS) : name,
        role,
        modules,
        except,
        ...(isOfPullRequest(claims) ? { isOfPullRequest: true } : {}),
    };
}
/** By the claims of GitHub and of GitLab that say what a job was started by. */
function isOfPullRequest({ event_name: event, pipeline_source: source }) {
    return [event, source].some((start) => /^(?:pull_request|merge_request|external_pull_request)/.test(String(start)));
}
/** IDs are numbers with some issuers, and digits with others. */
function isOneOf(value, values) {
    return ["string", "number", "boolean"].includes(typeof value) && values.includes(String(value));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/lib/authorization.ts
var lib_authorization = __webpack_require__(27787);
;// CONCATENATED MODULE: ./src/serve/access/read-token.ts


/**
 * A request's token: a bearer token, or the password of basic authentication, which is what go sends
 * from a netrc file. Undefined if there is none.
 */
function readToken(authorization) {
    const credential = (0,lib_authorization/* parseAuthorization */.x)(authorization ?? "");
    const token = credential?.scheme === "basic" ? credential.password : credential?.token;
    return token === "" ? undefined : token;
}
/** SHA-256 in lower-case hex, as sha256sum prints it. */
function hashToken(token) {
    return (0,external_node_crypto_.hash)("sha256", token, "hex");
}

;// CONCATENATED MODULE: ./src/serve/access/job-tokens.ts






/** With a public key alone nobody can make a token by one of these. HMAC and `none` are not here. */
const ALGORITHMS = [
    ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
    ...["ES256", "ES384", "ES512", "EdDSA"],
];
/** By how much the issuer's clock may differ. */
const TOLERANCE_S = 30;
const MS_PER_SECOND = 1_000;
/** A build sends the same token with each of its requests. */
const REMEMBERED_MS = 60_000;
const MAX_REMEMBERED = 10_000;
function createJobTokens(parts) {
    const { fetchJson, clock, wallClock } = parts;
    const keys = new Map();
    const genuine = (0,expiring_map/* createExpiringMap */.j)({ clock, maxEntries: MAX_REMEMBERED });
    function keysOf(issuer) {
        const found = keys.get(issuer) ?? createIssuerKeys({ issuer, fetchJson, clock });
        keys.set(issuer, found);
        return found;
    }
    /** The claims of a token of one of these issuers. Throws if it is not genuine or does not count now. */
    async function verify(token, issuers) {
        const { iss } = (0,decode_jwt/* decodeJwt */.i)(token);
        // Only issuers of the configuration are asked for keys.
        if (iss === undefined || !issuers.has(iss))
            throw new util_errors/* JWTInvalid */.Dp("another issuer");
        const { payload } = await (0,jwt_verify/* jwtVerify */.V)(token, keysOf(iss), {
            issuer: iss,
            algorithms: ALGORITHMS,
            requiredClaims: ["exp", "aud"],
            clockTolerance: TOLERANCE_S,
            currentDate: new Date(wallClock.nowMs()),
        });
        const leftMs = Number(payload.exp) * MS_PER_SECOND - wallClock.nowMs();
        genuine.set(hashToken(token), payload, Math.min(leftMs, REMEMBERED_MS));
        return payload;
    }
    return {
        async check(token, rules) {
            const issuers = new Set(rules.map(({ issuer }) => issuer));
            try {
                const claims = genuine.get(hashToken(token)) ?? (await verify(token, issuers));
                const grant = grantFor(rules, claims);
                return grant ? { kind: "known", grant } : { kind: "unknown", why: describe(claims) };
            }
            catch (error) {
                if (error instanceof IssuerError)
                    return { kind: "unavailable" };
                return { kind: "unknown", why: (0,errors/* errorMessage */.gJ)(error) };
            }
        },
    };
}
/** What the author of a configuration has to compare. */
function describe({ iss, aud, sub }) {
    return `no entry of oidc fits iss ${iss}, aud ${[aud ?? []].flat().join()}, sub ${sub}`;
}

// EXTERNAL MODULE: ./src/serve/access/network.ts
var access_network = __webpack_require__(59783);
// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
// EXTERNAL MODULE: ./src/serve/access/access-rules.ts + 1 modules
var access_rules = __webpack_require__(52399);
// EXTERNAL MODULE: ./src/serve/access/grant.ts
var access_grant = __webpack_require__(92263);
;// CONCATENATED MODULE: ./src/serve/access/service-routes.ts
/** What the server can be asked about itself, and what each takes; `*` stands for one element of a path. */
const SERVICE_ROUTES = {
    "/metrics": "metrics",
    "/-/status": "status",
    "/-/purge": "purge",
    "/-/deny": "deny",
    "/-/preheat": "preheat",
    "/-/preheat/*": "preheat",
    "/-/schedule": "preheat",
    "/-/schedule/*": "preheat",
    "/-/webhook/*": "webhook",
};
/** The route of a request, and what its `*` stands for; undefined if it is about modules. Pure. */
function findServiceRoute(url) {
    // No module path begins with a dash.
    if (!url.startsWith("/-/") && !url.startsWith("/metrics"))
        return undefined;
    const path = url.split("?", 1)[0] ?? "";
    if (isRoute(path))
        return { route: path, name: "" };
    const [, parent, name = ""] = /^(.*\/)([^/*]+)$/.exec(path) ?? [];
    const route = `${parent}*`;
    return isRoute(route) ? { route, name } : undefined;
}
/** What a request needs, by its path. Pure. */
function permissionFor(url) {
    const found = findServiceRoute(url);
    return found ? SERVICE_ROUTES[found.route] : "modules";
}
function isRoute(path) {
    return Object.hasOwn(SERVICE_ROUTES, path);
}

// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
;// CONCATENATED MODULE: ./src/serve/preheat/plan-preheat.ts


/**
 * The files that clients with such a go.sum ask for, each once, in the order in which go asks: go.mod
 * files, infos, zips. `mayFetch` says which modules they may have. Pure.
 */
function planPreheat({ entries }, mayFetch) {
    const isWanted = (entry) => (0,module_path/* isValidModulePath */.iL)(entry.path) && (0,module_path/* isCanonicalVersion */.Bh)(entry.version) && mayFetch(entry);
    const wanted = entries.filter(isWanted);
    const files = (extension, kind) => uniqueModules(wanted.filter((entry) => entry.kind === kind)).map(({ path, version }) => ({ path, version, extension }));
    return {
        files: [...files("mod", "mod"), ...files("info", "zip"), ...files("zip", "zip")],
        skipped: entries.length - wanted.length,
    };
}
/** The same with what clients asked for by name, as far as it is not among those files. Pure. */
function planScheduled({ entries, routes }, mayFetch) {
    const wanted = routes.filter((route) => mayFetch(moduleOf(route)));
    const planned = planPreheat({ entries }, mayFetch);
    const asked = wanted.flatMap((route) => (route.kind === "immutable" ? [route.file] : []));
    const files = [...planned.files, ...asked];
    const answers = wanted.flatMap((route) => (route.kind === "mutable" ? [route] : []));
    return {
        files: [...new Map(files.map((file) => [(0,module_file/* fileName */.Md)(file), file])).values()],
        answers: [...new Map(answers.map((route) => [answerName(route), route])).values()],
        skipped: planned.skipped + routes.length - wanted.length,
    };
}
/** For people. */
function answerName({ modulePath, endpoint }) {
    return `${modulePath}@${endpoint}`;
}
function moduleOf(route) {
    return route.kind === "immutable" ? route.file : { path: route.modulePath, version: undefined };
}
/** A module may have several hashes. */
function uniqueModules(entries) {
    return [...new Map(entries.map((entry) => [`${entry.path}@${entry.version}`, entry])).values()];
}

;// CONCATENATED MODULE: ./src/serve/admin/send-json.ts
/** Sends a value as JSON on lines that people can read. */
function sendJson(response, status, value, headers = {}) {
    const body = Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
    response.writeHead(status, {
        "content-type": "application/json",
        "content-length": body.length,
        "cache-control": "no-store",
        ...headers,
    });
    response.end(body);
}
/** Sends what is wrong with a request. */
function sendProblem(response, status, error, headers) {
    sendJson(response, status, { error }, headers);
}

;// CONCATENATED MODULE: ./src/serve/admin/services.ts









/** A go.sum of some 100,000 lines. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const RETRY_AFTER_S = "30";
/** What the server can be asked about itself, by the path of a request; undefined for any other. */
function createServices(parts) {
    const { preheats } = parts;
    const status = async (_request, response) => sendJson(response, 200, parts.describe());
    /** Answers itself if the request names no module, or one that is not the holder's. */
    function findTarget(request, response, isAllowed) {
        const { searchParams } = new URL(request.url ?? "", "http://localhost");
        const target = parseTarget(searchParams.get("module") ?? "");
        if (target && isAllowed(target.path))
            return target;
        if (target)
            sendProblem(response, 403, `this token has no right to ${target.path}`);
        else
            sendProblem(response, 400, "expected ?module=PATH or ?module=PATH@VERSION");
        return undefined;
    }
    const purge = async (request, response, grant) => {
        // It says what the store has, and of private modules that is for those whom the configuration names.
        const access = { ...parts.access(), oncePrivatePaths: "" };
        const target = findTarget(request, response, (path) => (0,access_rules/* mayHave */.iC)(access, grant, path));
        if (target)
            sendJson(response, 200, { removedFiles: await parts.purge(target) });
    };
    const showDenied = async (_request, response) => sendJson(response, 200, { denied: parts.denials().entries() });
    function changeDenied(change) {
        return async (request, response, grant) => {
            const isAllowed = (path) => grant === undefined || (0,access_grant/* covers */.hU)(grant, path);
            const target = findTarget(request, response, isAllowed);
            if (!target)
                return;
            const { path, version } = target;
            const denials = parts.denials();
            const isChanged = await denials[change](version === undefined ? path : `${path}@${version}`);
            sendJson(response, 200, { isChanged, denied: denials.entries() });
        };
    }
    const preheat = async (request, response, grant) => {
        // What is not read is not taken in, and the client still gets the answer.
        const announced = Number(request.headers["content-length"] ?? 0);
        const body = announced > MAX_BODY_BYTES ? undefined : await (0,read_stream/* readLimited */.tk)(request, MAX_BODY_BYTES);
        if (!body) {
            return sendProblem(response, 413, `expected a go.sum of at most ${MAX_BODY_BYTES} bytes`);
        }
        const sum = tryParseSum(body.toString("utf8"));
        if (typeof sum === "string")
            return sendProblem(response, 400, sum);
        const access = parts.access();
        const mayFetch = ({ path, version }) => parts.mayAsk(path) &&
            (0,access_rules/* findDenial */.JU)(access.denied, { path, version }) === undefined &&
            (0,access_rules/* mayHave */.iC)(access, grant, path);
        const begun = preheats.start(planPreheat(sum, mayFetch));
        if (!begun) {
            const headers = { "retry-after": RETRY_AFTER_S };
            return sendProblem(response, 503, "too many preheats are running", headers);
        }
        sendJson(response, 202, begun, { location: `/-/preheat/${begun.id}` });
    };
    function preheatStatus(id) {
        return async (_request, response) => {
            const found = preheats.find(id);
            if (found)
                sendJson(response, 200, found);
            else
                sendProblem(response, 404, "there is no such preheat");
        };
    }
    const showSchedules = async (_request, response) => sendJson(response, 200, { schedules: parts.schedules.describe() });
    /** What is fetched is in the configuration, so it may be more than a limited token is for. */
    function beginSchedule(name) {
        return async (_request, response, grant) => {
            if (grant && !(0,access_grant/* coversAll */.c9)(grant)) {
                return sendProblem(response, 403, `${grant.name} is for some modules only`);
            }
            switch (await parts.schedules.begin(name)) {
                case "begun":
                    return sendJson(response, 202, { name }, { location: "/-/schedule" });
                case "running":
                    return sendProblem(response, 409, `${name} is running, here or on another server`);
                case "unknown":
                    return sendProblem(response, 404, "the configuration has no such preheat");
            }
        };
    }
    const { sendMetrics } = parts;
    const services = {
        "/metrics": () => sendMetrics && only({ GET: async (_request, response) => sendMetrics(response) }),
        "/-/status": () => only({ GET: status }),
        "/-/purge": () => only({ POST: purge }),
        "/-/deny": () => only({ GET: showDenied, POST: changeDenied("add"), DELETE: changeDenied("remove") }),
        "/-/preheat": () => only({ POST: preheat }),
        "/-/preheat/*": (id) => only({ GET: preheatStatus(id) }),
        "/-/schedule": () => only({ GET: showSchedules }),
        "/-/schedule/*": (name) => only({ POST: beginSchedule(name) }),
        "/-/webhook/*": (name) => only({ POST: (request, response) => parts.answerWebhook(name, request, response) }),
    };
    return (url) => {
        const found = findServiceRoute(url);
        return found && services[found.route](found.name);
    };
}
function only(services) {
    const allow = Object.keys(services).join(", ");
    return async (request, response, grant) => {
        const { method = "" } = request;
        const service = Object.hasOwn(services, method) ? services[method] : undefined;
        if (service)
            return service(request, response, grant);
        sendProblem(response, 405, `only ${allow} is answered`, { allow });
    };
}
/** Undefined if no store has a module of that name. */
function parseTarget(text) {
    const at = text.indexOf("@");
    const path = at < 0 ? text : text.slice(0, at);
    const version = at < 0 ? undefined : text.slice(at + 1);
    if (!(0,module_path/* isValidModulePath */.iL)(path))
        return undefined;
    return version === undefined || (0,module_path/* isCanonicalVersion */.Bh)(version) ? { path, version } : undefined;
}
/** Or what is wrong with it. */
function tryParseSum(text) {
    try {
        return (0,go_sum/* parseGoSum */.H)(text, "go.sum");
    }
    catch (error) {
        if (error instanceof errors/* ParseError */.mB)
            return error.message;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/serve/config/listen-address.ts
var listen_address = __webpack_require__(20351);
// EXTERNAL MODULE: ./src/serve/config/problem.ts
var problem = __webpack_require__(40802);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./src/lib/http-listener.ts + 1 modules
var http_listener = __webpack_require__(29587);
// EXTERNAL MODULE: ./src/goproxy/routes.ts
var routes = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/lib/challenge.ts
var challenge = __webpack_require__(35179);
;// CONCATENATED MODULE: ./src/serve/access/challenges.ts

const BASIC = 'Basic realm="go-accel"';
/**
 * Values of the header WWW-Authenticate for a client without a token that counts. Jobs learn from it which
 * tokens are taken: by whom, and for which audience. `src/upstream/token-challenge.ts` reads it. Pure.
 */
function challengesFor(jobs) {
    const bearer = jobs.flatMap(({ issuer, audience }) => (0,challenge/* formatChallenge */.h)("Bearer", { realm: "go-accel", issuer, audience }) ?? []);
    return [BASIC, ...new Set(bearer)];
}

;// CONCATENATED MODULE: ./src/serve/access/rate-limiter.ts

const rate_limiter_MS_PER_SECOND = 1_000;
/** The one that was idle longest is forgotten, and so may ask for a burst again. */
const MAX_CLIENTS = 100_000;
function createRateLimiter(clock) {
    const buckets = (0,expiring_map/* createExpiringMap */.j)({ clock, maxEntries: MAX_CLIENTS });
    return {
        take(client, { perSecond, burst }) {
            const nowMs = clock.nowMs();
            const perMs = perSecond / rate_limiter_MS_PER_SECOND;
            const { left, atMs } = buckets.get(client) ?? { left: burst, atMs: nowMs };
            const filled = Math.min(burst, left + Math.max(0, nowMs - atMs) * perMs);
            const isFree = filled >= 1;
            const rest = isFree ? filled - 1 : filled;
            // A bucket that is full again is as good as none.
            buckets.set(client, { left: rest, atMs: nowMs }, (burst - rest) / perMs + 1);
            return isFree ? 0 : (1 - filled) / perMs;
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/access/gate.ts







/** How soon to ask again if the issuer of a token does not answer. */
const gate_RETRY_AFTER_S = "10";
const gate_MS_PER_SECOND = 1_000;
/** Three parts of base64url. A token of ours has no dot. */
const JOB_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*$/;
/**
 * What is refused for its module is refused with 403, not 404: go would turn to the next server of its
 * list, and what nobody may have would come from there.
 */
function createGate(parts) {
    const limiter = createRateLimiter(parts.clock);
    /** A promise only if the issuer of a token may have to be asked: most requests need not wait. */
    function identify(authorization, rules) {
        const token = readToken(authorization);
        if (token === undefined)
            return UNKNOWN;
        const reader = (0,access_rules/* findReader */.Zc)(rules.readers ?? [], hashToken(token), parts.wallClock.nowMs());
        if (reader)
            return { kind: "known", grant: reader };
        if (rules.jobs.length === 0 || !JOB_TOKEN.test(token))
            return UNKNOWN;
        return parts.jobTokens.check(token, rules.jobs);
    }
    return async (request, rules) => {
        const { url = "", headers } = request;
        const { network, rate } = rules;
        const address = (0,access_network/* requestAddress */.YY)(request, network);
        if (!(0,access_network/* mayCome */.CP)(network, address)) {
            const text = "nobody may ask from this address";
            return { kind: "refused", grant: undefined, address, reason: "address", status: 403, text };
        }
        const identified = identify(headers.authorization, rules);
        const identity = identified instanceof Promise ? await identified : identified;
        const grant = identity.kind === "known" ? identity.grant : undefined;
        const who = { grant, address };
        // Those who are not known have a limit, too: they may be guessing.
        const client = grant ? `reader ${grant.name}` : `address ${address}`;
        const waitMs = rate ? limiter.take(client, rate) : 0;
        if (waitMs > 0)
            return { kind: "refused", ...who, ...tooOften(waitMs) };
        if (identity.kind === "unavailable")
            return { kind: "refused", ...who, ...NO_KEYS };
        const decision = (0,access_rules/* decideAccess */.Jp)(rules, {
            grant,
            asked: { permission: permissionFor(url), ...gate_moduleOf((0,routes/* parseRoute */.Z)(url)) },
        });
        switch (decision.kind) {
            case "admitted":
                return { kind: "admitted", ...who };
            case "unknown":
                return {
                    kind: "refused",
                    ...who,
                    ...NO_TOKEN,
                    headers: { "www-authenticate": challengesFor(rules.jobs) },
                    detail: whyUnknown(identity),
                };
            case "refused":
                return {
                    kind: "refused",
                    ...who,
                    status: 403,
                    reason: decision.because,
                    text: decision.text,
                };
        }
    };
}
function whyUnknown(identity) {
    return identity.kind === "unknown" ? identity.why : undefined;
}
const UNKNOWN = { kind: "unknown" };
const NO_KEYS = {
    reason: "issuer",
    status: 503,
    text: "the issuer of this token cannot be asked for its keys",
    headers: { "retry-after": gate_RETRY_AFTER_S },
};
const NO_TOKEN = {
    reason: "token",
    status: 401,
    text: "a token is needed: as a bearer token, or as the password of basic authentication",
};
function tooOften(waitMs) {
    const seconds = Math.ceil(waitMs / gate_MS_PER_SECOND);
    return {
        reason: "rate",
        status: 429,
        text: `too many requests; the next one is answered in ${seconds} s`,
        headers: { "retry-after": String(seconds) },
    };
}
function gate_moduleOf(route) {
    switch (route?.kind) {
        case "immutable":
            return { modulePath: route.file.path, version: route.file.version };
        case "mutable":
            return { modulePath: route.modulePath, version: route.version };
        case "sumdb": {
            const { request } = route;
            if (request.kind !== "lookup")
                return {};
            return { modulePath: request.modulePath, version: request.version };
        }
        case undefined:
            return {};
    }
}

;// CONCATENATED MODULE: ./src/serve/observe/request-id.ts

const CLEAN_ID = /^[A-Za-z0-9._-]{1,64}$/;
/**
 * The ID under which a request is logged: the one that a server in front has given it, or a new one if
 * that could not be told from other text in a log.
 */
function requestId(given) {
    return typeof given === "string" && CLEAN_ID.test(given) ? given : (0,external_node_crypto_.randomUUID)();
}

// EXTERNAL MODULE: ./src/serve/observe/request-kind.ts
var request_kind = __webpack_require__(40707);
;// CONCATENATED MODULE: ./src/serve/observe/watch-request.ts


const CLIENT_LEFT = 499;
/** Gives a request an ID, which the client gets too, and reports once the answer has ended. */
function watchRequest(request, response, parts) {
    const { method = "", url = "", socket, headers } = request;
    const id = requestId(headers["x-request-id"]);
    const startMs = parts.clock.nowMs();
    const bytesBefore = socket.bytesWritten;
    let who = {
        reader: undefined,
        address: undefined,
        refusal: undefined,
        detail: undefined,
    };
    response.setHeader("x-request-id", id);
    response.once("close", () => {
        const kind = (0,request_kind/* kindOf */.I)(url);
        const [path = "", query] = url.split("?", 2);
        const named = kind === "admin" ? new URLSearchParams(query).get("module") : undefined;
        parts.onEnd({
            id,
            method,
            path,
            kind,
            module: named ?? undefined,
            status: response.headersSent ? response.statusCode : CLIENT_LEFT,
            sentBytes: socket.bytesWritten - bytesBefore,
            durationMs: parts.clock.nowMs() - startMs,
            endedAtMs: parts.wallClock.nowMs(),
            isCut: !response.writableFinished,
            ...who,
        });
    });
    return {
        id,
        note(noted) {
            who = noted;
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/listener.ts









/** Far more than any path of the protocol that go sends. */
const MAX_PATH_CHARS = 4_096;
const DEFAULT_PORTS = { http: 80, https: 443 };
/**
 * Listens, answers health and readiness itself, and leaves the rest to `answer`, if the access rules
 * allow it. Without tokens a page in a browser of this machine must not read modules by a name that it
 * has for our address, so requests under other names are refused. Throws the system's error if it cannot
 * listen.
 */
async function openListener(wanted, tls, parts) {
    const gate = createGate(parts);
    const answer = (request, response) => {
        const trace = parts.beginTrace(request);
        const watched = watchRequest(request, response, {
            clock: parts.clock,
            wallClock: parts.wallClock,
            onEnd(record) {
                trace?.end(record);
                parts.onEnd(record);
            },
        });
        const { url = "", headers } = request;
        const isReady = parts.isReady();
        // A client that keeps connections then opens the next one somewhere else.
        if (!isReady)
            response.setHeader("connection", "close");
        if (url === "/healthz")
            return sendLine(response, 200, "ok");
        if (url === "/readyz")
            return sendLine(response, isReady ? 200 : 503, isReady ? "ready" : "ending");
        const rules = parts.access();
        const refuse = (refusal) => {
            const address = (0,access_network/* requestAddress */.YY)(request, rules.network);
            watched.note({ reader: undefined, address, refusal, detail: undefined });
        };
        if ((0,access_rules/* isOpen */.nT)(rules) && !isOurs(headers.host)) {
            refuse("host");
            return sendLine(response, 421, "go-accel: no such host; see `hosts` in the configuration");
        }
        if (url.length > MAX_PATH_CHARS) {
            refuse("path");
            return sendLine(response, 414, "the path is too long");
        }
        const answered = () => admit(request, response, watched);
        return trace ? trace.run(answered) : answered();
    };
    async function admit(request, response, watched) {
        const verdict = await gate(request, parts.access());
        const { grant, address } = verdict;
        const refused = verdict.kind === "refused" ? verdict : undefined;
        const { reason: refusal, detail } = refused ?? {};
        watched.note({ reader: grant?.name, address, refusal, detail });
        if (verdict.kind === "refused") {
            return sendLine(response, verdict.status, `go-accel: ${verdict.text}`, verdict.headers);
        }
        const service = parts.findService(request.url ?? "");
        if (!service)
            return parts.answer(request, response);
        try {
            await service(request, response, grant);
        }
        catch (error) {
            if (response.headersSent)
                response.destroy();
            else
                sendLine(response, 500, `go-accel: ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
    }
    const secure = tls && (0,external_node_https_.createServer)(tls);
    const server = secure ?? (0,external_node_http_.createServer)();
    const { port, close } = await (0,http_listener/* listen */.K)(server, wanted, { answer, clock: parts.clock });
    const address = { host: wanted.host, port };
    const defaultPort = DEFAULT_PORTS[tls ? "https" : "http"];
    const ownNames = ["localhost", "127.0.0.1", "::1", wanted.host].flatMap((host) => {
        const withPort = (0,listen_address/* formatAddress */.M0)({ host, port: address.port }).toLowerCase();
        // In a URL this port is not written.
        const bare = withPort.slice(0, -`:${defaultPort}`.length);
        return address.port === defaultPort ? [withPort, bare] : [withPort];
    });
    function isOurs(host) {
        const name = host?.toLowerCase() ?? "";
        return ownNames.includes(name) || parts.hosts().includes(name);
    }
    return { address, close, renew: (files) => secure?.setSecureContext(files) };
}
function sendLine(response, status, text, headers = {}) {
    const body = Buffer.from(`${text}\n`);
    response.writeHead(status, {
        "content-type": "text/plain; charset=utf-8",
        "content-length": body.length,
        "cache-control": "no-store",
        ...headers,
    });
    response.end(body);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ../../node_modules/pino/pino.js
var pino = __webpack_require__(23977);
;// CONCATENATED MODULE: ./src/serve/observe/log-output.ts



const MAX_WAITING_BYTES = 8 * 1024 * 1024;
/**
 * Writes to a file descriptor in another thread. If the program that collects the log stops reading,
 * standard error is a full pipe, and a server that wrote to it itself would stop as well.
 */
function openLogOutput(descriptor, { clock, maxWaitingBytes = MAX_WAITING_BYTES }) {
    const sink = pino.pino.destination({ dest: descriptor, sync: false, maxLength: maxWaitingBytes });
    let isClosed = false;
    let lost = 0;
    let report = () => { };
    sink.on("drop", (text) => {
        lost += text.split("\n").length - 1;
    });
    sink.on("write", () => {
        if (lost === 0)
            return;
        const count = lost;
        lost = 0;
        report(count);
    });
    // There is nowhere left to say that the log cannot be written.
    sink.on("error", () => { });
    return {
        write(text) {
            if (!isClosed)
                sink.write(text);
        },
        onLost(callback) {
            report = callback;
        },
        async close(limitMs) {
            isClosed = true;
            const closed = (0,external_node_events_.once)(sink, "close");
            sink.end();
            await (0,within/* waitAtMost */._R)(clock, limitMs, closed);
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/observe/metrics-listener.ts


/** Answers a request for the metrics. */
async function sendMetrics(metrics, response) {
    const { contentType, text } = await metrics.scrape();
    const body = Buffer.from(text);
    response.writeHead(200, { "content-type": contentType, "content-length": body.length });
    response.end(body);
}
/**
 * Listens on an address at which there are metrics and nothing else, for all who can reach it. Throws
 * the system's error if it cannot listen.
 */
function openMetricsListener(address, { metrics, clock }) {
    const answer = ({ url }, response) => {
        if (url === "/metrics")
            return sendMetrics(metrics, response);
        response.writeHead(404, { "content-length": 0 });
        response.end();
        return undefined;
    };
    return (0,http_listener/* listen */.K)((0,external_node_http_.createServer)(), address, { answer, clock });
}

// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/serve/observe/audit-log.ts

/**
 * Each line is written at once, so that none is lost with the process. `onFault` hears of the first of
 * the lines in a row that could not be written.
 */
function createAuditLog(onFault) {
    let descriptor;
    let isFailing = false;
    return {
        write(record) {
            const action = actionOf(record);
            if (!action || descriptor === undefined)
                return;
            try {
                (0,external_node_fs_.appendFileSync)(descriptor, `${JSON.stringify(lineOf(record, action))}\n`);
                isFailing = false;
            }
            catch (error) {
                if (!isFailing)
                    onFault(error);
                isFailing = true;
            }
        },
        open(file) {
            const old = descriptor;
            descriptor = file === undefined ? undefined : (0,external_node_fs_.openSync)(file, "a", 0o600);
            if (old !== undefined)
                (0,external_node_fs_.closeSync)(old);
        },
    };
}
function lineOf(record, action) {
    const { endedAtMs, reader, address, method, path, module, status, sentBytes, id } = record;
    return {
        time: new Date(endedAtMs).toISOString(),
        action,
        reader,
        address,
        method,
        path,
        module,
        status,
        sentBytes,
        reason: record.refusal,
        detail: record.detail,
        id,
    };
}
/** Probes and scrapes give nothing away. */
function actionOf({ kind, refusal }) {
    if (refusal !== undefined)
        return "refused";
    if (kind === "admin")
        return "admin";
    return kind === "health" || kind === "metrics" || kind === "unknown" ? undefined : "read";
}

;// CONCATENATED MODULE: ./src/serve/observe/last-faults.ts
/** These are about one object, and say nothing of the bucket. */
const PASSING = ["damaged", "conflict", "refused"];
function createLastFaults() {
    const faults = new Map();
    const keep = (part, atMs, fault) => faults.set(part, { part, at: new Date(atMs).toISOString(), fault });
    return {
        note(event) {
            switch (event.kind) {
                case "store-fault":
                    keep("disk", event.atMs, event.fault);
                    break;
                case "database-fault":
                    keep("checksum-database", event.atMs, event.fault);
                    break;
                case "bucket":
                    if (event.state === "works")
                        faults.delete("bucket");
                    else if (!PASSING.includes(event.state)) {
                        keep("bucket", event.atMs, `${event.state}: ${event.detail}`);
                    }
                    break;
            }
        },
        read: () => [...faults.values()],
    };
}

// EXTERNAL MODULE: ../../node_modules/prom-client/index.js
var prom_client = __webpack_require__(3890);
;// CONCATENATED MODULE: ./src/serve/observe/metric-names.ts
/** What the name of each of the server's metrics begins with. */
const PREFIX = "go_accel_serve_";

;// CONCATENATED MODULE: ./src/serve/observe/event-metrics.ts


const event_metrics_MS_PER_SECOND = 1_000;
const HTTP_FAULT = 500;
/** A mirror is never as quick as a file of ours. */
const MIRROR_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** Counts what the module proxy says of its work. Mirrors are named by their host. */
function createEventMetrics(registers, tiers) {
    const lookups = new prom_client.Counter({
        name: `${PREFIX}tier_lookups_total`,
        help: "Requests for modules, for each tier in which an answer was looked for",
        labelNames: ["tier", "result"],
        registers,
    });
    const stale = new prom_client.Counter({
        name: `${PREFIX}stale_answers_total`,
        help: "Older answers that were given because no mirror answered",
        labelNames: ["endpoint"],
        registers,
    });
    const asked = new prom_client.Counter({
        name: `${PREFIX}mirror_requests_total`,
        help: "Requests to mirrors",
        labelNames: ["mirror", "result"],
        registers,
    });
    const failures = new prom_client.Counter({
        name: `${PREFIX}mirror_failures_total`,
        help: "Requests to mirrors that failed, by what went wrong",
        labelNames: ["mirror", "reason"],
        registers,
    });
    const received = new prom_client.Counter({
        name: `${PREFIX}mirror_received_bytes_total`,
        help: "Bytes that mirrors delivered",
        labelNames: ["mirror"],
        registers,
    });
    const durations = new prom_client.Histogram({
        name: `${PREFIX}mirror_request_duration_seconds`,
        help: "Time that mirrors took to answer, to the end of the body",
        labelNames: ["mirror"],
        buckets: MIRROR_SECONDS,
        registers,
    });
    const integrity = new prom_client.Counter({
        name: `${PREFIX}integrity_failures_total`,
        help: "Files that were not what the checksum database says; origin is a mirror, or store",
        labelNames: ["origin"],
        registers,
    });
    const storeFaults = new prom_client.Counter({
        name: `${PREFIX}store_faults_total`,
        help: "Writes that the store's disk refused, by the system's name for the error",
        labelNames: ["error"],
        registers,
    });
    const bucketFaults = new prom_client.Counter({
        name: `${PREFIX}bucket_faults_total`,
        help: "Faults of the bucket, by what is wrong with it",
        labelNames: ["state"],
        registers,
    });
    const databaseFaults = new prom_client.Counter({
        name: `${PREFIX}checksum_database_faults_total`,
        help: "Questions that the checksum database did not answer, or answered with another tree",
        labelNames: ["reason"],
        registers,
    });
    const evicted = new prom_client.Counter({
        name: `${PREFIX}evicted_files_total`,
        help: "Files that went, by the setting because of which they did",
        labelNames: ["reason"],
        registers,
    });
    const evictedBytes = new prom_client.Counter({
        name: `${PREFIX}evicted_bytes_total`,
        help: "What those files took",
        labelNames: ["reason"],
        registers,
    });
    const leases = new prom_client.Counter({
        name: `${PREFIX}leases_total`,
        help: "Leases that were asked for, so that one server alone fetches a file, by what came of it",
        labelNames: ["result"],
        registers,
    });
    const lostSpans = new prom_client.Counter({
        name: `${PREFIX}trace_spans_lost_total`,
        help: "Spans of traces that the collector did not take",
        registers,
    });
    // A counter whose first value is not 0 seems not to have grown.
    for (const error of STORE_ERRORS)
        storeFaults.inc({ error }, 0);
    for (const reason of ["unavailable", "contradiction"])
        databaseFaults.inc({ reason }, 0);
    integrity.inc({ origin: "store" }, 0);
    for (const reason of ["size", "ttl"]) {
        evicted.inc({ reason }, 0);
        evictedBytes.inc({ reason }, 0);
    }
    function countFetch(event) {
        const { mirror, outcome, faultKind = "protocol", sizeBytes, durationMs } = event;
        asked.inc({ mirror, result: outcome });
        received.inc({ mirror }, sizeBytes);
        // It ended by our own decision, so its time says nothing of the mirror.
        if (outcome !== "cancelled")
            durations.observe({ mirror }, durationMs / event_metrics_MS_PER_SECOND);
        if (outcome !== "failed")
            return;
        failures.inc({ mirror, reason: faultKind });
        if (faultKind === "integrity")
            integrity.inc({ origin: mirror });
    }
    return (event) => {
        switch (event.kind) {
            case "request":
                for (const lookup of lookupsOf(event, tiers()))
                    lookups.inc(lookup);
                if (event.source === "stale")
                    stale.inc({ endpoint: event.endpoint });
                break;
            case "fetch":
                countFetch(event);
                break;
            case "corrupt":
                integrity.inc({ origin: "store" });
                break;
            case "store-fault":
                storeFaults.inc({ error: errorName(event.fault) });
                break;
            case "bucket":
                if (event.state !== "works")
                    bucketFaults.inc({ state: event.state });
                break;
            case "database-fault":
                databaseFaults.inc({ reason: event.isContradiction ? "contradiction" : "unavailable" });
                break;
            case "evicted":
                evicted.inc({ reason: event.because }, event.files);
                evictedBytes.inc({ reason: event.because }, event.sizeBytes);
                break;
            case "trace-fault":
                lostSpans.inc(event.spans);
                break;
            case "lease":
                leases.inc({ result: event.outcome });
                break;
        }
    };
}
/** The system's errors that tell something: no room, no quota, read-only, broken, not allowed. */
const STORE_ERRORS = ["ENOSPC", "EDQUOT", "EROFS", "EIO", "EACCES", "other"];
function errorName(fault) {
    return STORE_ERRORS.find((name) => fault.includes(name)) ?? "other";
}
/** Which tiers can have an answer, in the order in which they are looked at. */
const TIERS = {
    list: ["memory"],
    latest: ["memory"],
    info: ["memory", "disk", "bucket"],
    mod: ["memory", "disk", "bucket"],
    zip: ["memory", "disk", "bucket"],
    sumdb: ["disk"],
};
/** Where an answer was looked for, up to where it was found. Pure. */
function lookupsOf({ endpoint, source, tier, status, isRefused }, { hasBucket, hasMirrors }) {
    if (endpoint === "unknown" || isRefused)
        return [];
    const tiers = TIERS[endpoint].filter((one) => one !== "bucket" || hasBucket);
    const place = tier !== undefined && tiers.includes(tier) ? tiers.indexOf(tier) : tiers.length;
    const missed = tiers.slice(0, place).map((one) => ({ tier: one, result: "miss" }));
    if (tier)
        return [...missed, { tier, result: "hit" }];
    // Repositories of private modules are asked even if there are no mirrors.
    if (!hasMirrors && source === "none")
        return missed;
    const failed = source === "stale" || status >= HTTP_FAULT;
    const result = failed ? "error" : source === "mirror" ? "hit" : "miss";
    return [...missed, { tier: "mirror", result }];
}

;// CONCATENATED MODULE: ./src/serve/observe/preheat-metrics.ts


const preheat_metrics_MS_PER_SECOND = 1_000;
/** Counts runs of scheduled preheats of this server, which are named as in the configuration. */
function createPreheatMetrics(registers) {
    const runs = new prom_client.Counter({
        name: `${PREFIX}preheat_runs_total`,
        help: "Scheduled preheats that this server ran, by what came of them",
        labelNames: ["preheat", "result"],
        registers,
    });
    const files = new prom_client.Counter({
        name: `${PREFIX}preheat_files_total`,
        help: "Files and lists of those preheats, by what became of them",
        labelNames: ["preheat", "result"],
        registers,
    });
    const succeeded = new prom_client.Gauge({
        name: `${PREFIX}preheat_last_success_timestamp_seconds`,
        help: "When the last of them ended that had no problem",
        labelNames: ["preheat"],
        registers,
    });
    return (preheat, run) => {
        runs.inc({ preheat, result: run.result });
        files.inc({ preheat, result: "fetched" }, run.fetched);
        files.inc({ preheat, result: "present" }, run.present);
        files.inc({ preheat, result: "not-found" }, run.notFound);
        files.inc({ preheat, result: "failed" }, run.failed);
        files.inc({ preheat, result: "skipped" }, run.skipped);
        if (run.result === "done")
            succeeded.set({ preheat }, run.endedAtMs / preheat_metrics_MS_PER_SECOND);
    };
}

;// CONCATENATED MODULE: ./src/serve/observe/metrics.ts




const metrics_MS_PER_SECOND = 1_000;
/** From a small file out of memory to a large zip over a slow line. */
const REQUEST_SECONDS = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];
/** Metrics of this library whose names break the rules that it is for. */
const MISNAMED = [
    "nodejs_active_handles_total",
    "nodejs_active_requests_total",
    "nodejs_active_resources_total",
];
/** Metrics of their own: two servers in one process do not share any. */
function createMetrics(parts) {
    const registry = new prom_client.Registry();
    const registers = [registry];
    (0,prom_client.collectDefaultMetrics)({ register: registry });
    for (const name of MISNAMED)
        registry.removeSingleMetric(name);
    const requests = new prom_client.Counter({
        name: `${PREFIX}requests_total`,
        help: "Requests that were answered or refused",
        labelNames: ["endpoint", "code"],
        registers,
    });
    const refused = new prom_client.Counter({
        name: `${PREFIX}refused_requests_total`,
        help: "Requests that were refused because of who asked, for what, or how often",
        labelNames: ["reason"],
        registers,
    });
    const sent = new prom_client.Counter({
        name: `${PREFIX}sent_bytes_total`,
        help: "Bytes sent to clients, with the heads of answers",
        labelNames: ["endpoint"],
        registers,
    });
    const durations = new prom_client.Histogram({
        name: `${PREFIX}request_duration_seconds`,
        help: "Time from a request's head to the end of the answer",
        labelNames: ["endpoint"],
        buckets: REQUEST_SECONDS,
        registers,
    });
    const { version, read } = parts;
    const countEvent = createEventMetrics(registers, () => {
        const { hasBucket, mirrors } = read();
        return { hasBucket, hasMirrors: mirrors.length > 0 };
    });
    new prom_client.Gauge({
        name: `${PREFIX}build_info`,
        help: "The version that runs; always 1",
        labelNames: ["version", "node"],
        registers,
    }).set({ version, node: process.version }, 1);
    new prom_client.Gauge({
        name: `${PREFIX}tier_bytes`,
        help: "What files take in a tier",
        labelNames: ["tier"],
        registers,
        collect() {
            const { memory, disk } = read();
            this.set({ tier: "memory" }, memory.keptBytes);
            if (disk)
                this.set({ tier: "disk" }, disk.keptBytes);
            else
                this.remove({ tier: "disk" });
        },
    });
    new prom_client.Gauge({
        name: `${PREFIX}tier_limit_bytes`,
        help: "What files may take in a tier",
        labelNames: ["tier"],
        registers,
        collect() {
            const { memory, disk } = read();
            this.set({ tier: "memory" }, memory.limitBytes);
            if (disk)
                this.set({ tier: "disk" }, disk.limitBytes);
            else
                this.remove({ tier: "disk" });
        },
    });
    new prom_client.Gauge({
        name: `${PREFIX}bucket_pending_uploads`,
        help: "Files that are on the disk and not in the bucket yet",
        registers,
        collect() {
            this.set(read().pendingUploads);
        },
    });
    new prom_client.Gauge({
        name: `${PREFIX}mirror_breaker_open`,
        help: "1 for a mirror that is left alone because it failed too often",
        labelNames: ["mirror"],
        registers,
        collect() {
            // A mirror that the configuration no longer names is gone.
            this.reset();
            for (const { name, isOpen } of read().mirrors)
                this.set({ mirror: name }, isOpen ? 1 : 0);
        },
    });
    return {
        countRequest({ kind, status, sentBytes, durationMs, refusal }) {
            if (refusal !== undefined)
                refused.inc({ reason: refusal });
            requests.inc({ endpoint: kind, code: status });
            sent.inc({ endpoint: kind }, sentBytes);
            durations.observe({ endpoint: kind }, durationMs / metrics_MS_PER_SECOND);
        },
        countEvent,
        countPreheat: createPreheatMetrics(registers),
        scrape: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
    };
}

// EXTERNAL MODULE: ./src/serve/observe/server-log.ts + 1 modules
var server_log = __webpack_require__(9450);
// EXTERNAL MODULE: ./src/serve/operator-log.ts
var operator_log = __webpack_require__(71823);
;// CONCATENATED MODULE: ./src/serve/tracing/tracing.ts

/** A collector that does not answer holds up neither the end of the server nor a reload. */
const FLUSH_MS = 3_000;
/** The library is loaded once it is needed. Nothing here waits for a collector. */
function createTracing(parts) {
    let open;
    let opened = "";
    async function close(one) {
        // A fault has been told already.
        const closed = one?.close().catch(() => { });
        if (closed)
            await (0,within/* waitAtMost */._R)(parts.clock, FLUSH_MS, closed);
    }
    return {
        begin: (request, isTrusted) => open?.begin(request, isTrusted),
        note: (event, isPrivate) => open?.note(event, isPrivate),
        work: (name, work, describe) => (open ? open.work(name, work, describe) : work()),
        async configure(settings) {
            const wanted = JSON.stringify(settings) ?? "";
            if (wanted === opened)
                return;
            const old = open;
            open = settings && (await Promise.all(/* import() */[__webpack_require__.e(6197), __webpack_require__.e(1466)]).then(__webpack_require__.bind(__webpack_require__, 41466))).openTracing(settings, parts);
            opened = wanted;
            void close(old);
        },
        close: () => close(open),
    };
}

;// CONCATENATED MODULE: ./src/serve/observers.ts










function createObservers(output) {
    let observed;
    const log = (0,server_log/* createServerLog */.q)(output.write, clock/* wallClock */.X);
    output.onLost((lines) => log.warn(`log: lines that nobody read in time are lost: ${lines}`));
    const metrics = createMetrics({
        version: version/* VERSION */.x,
        read: () => observed?.proxy.figures() ?? NO_FIGURES,
    });
    const faults = createLastFaults();
    const report = (0,operator_log/* createOperatorLog */.$)(log, clock/* systemClock */.m);
    const tracing = createTracing({
        version: version/* VERSION */.x,
        onFault: (lost) => emit({ kind: "trace-fault", atMs: clock/* systemClock */.m.nowMs(), ...lost }),
        clock: clock/* systemClock */.m,
    });
    const audit = createAuditLog((error) => log.warn(`audit: lines are lost: ${(0,errors/* errorMessage */.gJ)(error)}`));
    const emit = (event) => {
        metrics.countEvent(event);
        faults.note(event);
        report(event);
        tracing.note(event, (modulePath) => isPrivate(observed, modulePath));
    };
    return {
        log,
        audit,
        metrics,
        faults,
        tracing,
        emit,
        watch(next) {
            observed = next;
        },
        onRequest(record) {
            metrics.countRequest(record);
            log.request(record);
            audit.write(record);
        },
        onPreheat(name, run) {
            metrics.countPreheat(name, run);
            (0,operator_log/* reportRun */.G)(log, name, run);
        },
    };
}
const NO_FIGURES = {
    memory: { keptBytes: 0, limitBytes: 0 },
    disk: undefined,
    hasBucket: false,
    pendingUploads: 0,
    mirrors: [],
};
/** Whether the path of a module may be nowhere but in the log. */
function isPrivate(observed, modulePath) {
    if (!observed)
        return true;
    const { access, engine } = observed.settings;
    const oncePrivate = observed.proxy.privatePaths.patterns();
    const patterns = [access.privatePaths, oncePrivate, engine.noProxy, engine.noSumdb];
    return patterns.some((one) => (0,pattern/* matchPrefixPatterns */.J)(one, modulePath));
}

// EXTERNAL MODULE: ./src/serve/fault-events.ts
var fault_events = __webpack_require__(97182);
;// CONCATENATED MODULE: ./src/serve/preheat/frequent-items.ts
/**
 * The Frequent Items sketch (Anderson et al., "A High-Performance Algorithm for Identifying Frequent Items
 * in Data Streams", IMC 2017): whenever there are more keys than `capacity`, the median of the counts is
 * taken from each of them, and those go that have nothing left. A count is never too large, and `missing`
 * is never more than twice the sum of all counts divided by the capacity. So a thousand keys that are seen
 * once displace none that is seen often. Pure.
 */
function createFrequentItems(capacity) {
    const counts = new Map();
    let missing = 0;
    function makeRoom() {
        const sorted = Float64Array.from(counts.values()).sort();
        const share = sorted[sorted.length >> 1] ?? 0;
        for (const [key, count] of counts) {
            if (count <= share)
                counts.delete(key);
            else
                counts.set(key, count - share);
        }
        missing += share;
    }
    return {
        add(key, count = 1) {
            counts.set(key, (counts.get(key) ?? 0) + count);
            if (counts.size > capacity)
                makeRoom();
        },
        fade(factor) {
            for (const [key, count] of counts)
                counts.set(key, count * factor);
            missing *= factor;
        },
        entries: () => [...counts].sort(([, a], [, b]) => b - a),
        missing: () => missing,
    };
}

;// CONCATENATED MODULE: ./src/serve/preheat/asked-counts.ts





/** Files of some ten projects; as JSON at most two megabytes. */
const CAPACITY = 20_000;
/** A path that nobody asks for any more has half of its count after a week. */
const HALF_LIFE_MS = 7 * 24 * 60 * 60 * 1_000;
/** Who was asked for once is forgotten after a month. */
const MIN_COUNT = 0.05;
const MAX_ATTEMPTS = 5;
const HTTP_OK = 200;
const DIGITS = 1_000;
const KEPT = (0,shape/* object */.Ik)("askedCounts", "How often paths of the GOPROXY protocol were asked for.", {
    asOfMs: (0,shape/* number */.ai)("The time as of which the counts hold, in milliseconds since the epoch"),
    counts: (0,shape/* record */.g1)((0,shape/* number */.ai)("Requests; those before count less"), "By path"),
});
/**
 * Counts in memory, and adds to the kept counts when it saves. They fade, so what was asked for last month
 * makes room for what is asked for now.
 */
function createAskedCounts(parts) {
    const { texts, isPrivate, clock } = parts;
    let counted = createFrequentItems(CAPACITY);
    /** One after the other. */
    let saves = Promise.resolve();
    /** What is kept, with `more`, as of now. */
    function join(kept, more) {
        const found = (0,shape/* tryRead */.o_)(KEPT, (0,json/* tryParseJson */.B)(kept ?? "")) ?? { asOfMs: 0, counts: {} };
        const joined = createFrequentItems(CAPACITY);
        for (const [path, count] of Object.entries(found.counts))
            joined.add(path, count);
        // A clock that was set back makes nothing young again.
        const asOfMs = Math.max(found.asOfMs, clock.nowMs());
        joined.fade(2 ** ((found.asOfMs - asOfMs) / HALF_LIFE_MS));
        for (const [path, count] of more.entries())
            joined.add(path, count);
        return { ...joined, asOfMs };
    }
    async function add(more) {
        const { local, shared } = texts();
        for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            // A bucket that was emptied begins with what this server knows.
            const found = await shared?.read();
            const joined = join((found ?? (await local.read()))?.text, more);
            const text = format(joined);
            if (shared && !(await shared.write(text, found?.version)))
                continue;
            await local.write(text, undefined);
            return;
        }
        throw new Error("other servers write the counts at the same time");
    }
    async function save() {
        const more = counted;
        if (more.entries().length === 0)
            return;
        counted = createFrequentItems(CAPACITY);
        try {
            await add(more);
        }
        catch (error) {
            for (const [path, count] of more.entries())
                counted.add(path, count);
            throw error;
        }
    }
    return {
        note({ status, endpoint, subject, version }) {
            if (status !== HTTP_OK || endpoint === "unknown" || endpoint === "sumdb")
                return;
            // What a branch stands for is asked again seconds later.
            if (version !== undefined && !(0,module_path/* isCanonicalVersion */.Bh)(version))
                return;
            if (isPrivate(subject))
                return;
            counted.add((0,routes/* wirePath */.X)(subject, endpoint, version));
        },
        async top(count) {
            const { local, shared } = texts();
            const read = (text) => text?.read().catch(() => undefined);
            const kept = (await read(shared)) ?? (await read(local));
            const paths = join(kept?.text, counted).entries().slice(0, count);
            return paths.flatMap(([path]) => {
                const route = (0,routes/* parseRoute */.Z)(path);
                return route && route.kind !== "sumdb" ? [route] : [];
            });
        },
        save() {
            const turn = saves.then(save);
            saves = turn.catch(() => { });
            return turn;
        },
    };
}
function format(joined) {
    const counts = joined
        .entries()
        .filter(([, count]) => count >= MIN_COUNT)
        .map(([path, count]) => [path, Math.round(count * DIGITS) / DIGITS]);
    const kept = { asOfMs: joined.asOfMs, counts: Object.fromEntries(counts) };
    return `${JSON.stringify(kept)}\n`;
}

;// CONCATENATED MODULE: ./src/serve/preheat/last-run.ts


const FIGURES = {
    files: (0,shape/* integer */.nd)("Files, lists and latest versions that were asked for"),
    fetched: (0,shape/* integer */.nd)("That came from a mirror"),
    present: (0,shape/* integer */.nd)("That were there already"),
    notFound: (0,shape/* integer */.nd)("That no mirror has"),
    failed: (0,shape/* integer */.nd)("That no mirror gave"),
    skipped: (0,shape/* integer */.nd)("That were not asked for, and are not among `files`"),
};
/** How a run of a scheduled preheat ended, as servers tell each other. */
const RUN = (0,shape/* object */.Ik)("preheatRun", "A run of a scheduled preheat.", {
    startedAtMs: (0,shape/* number */.ai)("When it began, in milliseconds since the epoch"),
    endedAtMs: (0,shape/* number */.ai)("When it ended"),
    result: (0,shape/* oneOf */.yL)({
        done: "all that a mirror has of it is there",
        partial: "some sources could not be read, or some files not be fetched",
        failed: "nothing is there",
    }, "What came of it"),
    ...FIGURES,
    problems: (0,shape/* list */.p_)((0,shape/* text */.Qq)("One of them"), "What the first few problems were"),
});
const MAX_PROBLEMS = 5;
/** Pure. `status` is undefined if nothing was begun. */
function describeRun(times, { problems, status }) {
    const { files = 0, fetched = 0, present = 0, notFound = 0, failed = 0, skipped = 0, } = status ?? {};
    const all = [...problems, ...(status?.failures ?? [])];
    const hasAny = fetched + present > 0;
    return {
        ...times,
        result: all.length === 0 ? "done" : hasAny ? "partial" : "failed",
        files,
        fetched,
        present,
        notFound,
        failed,
        skipped,
        problems: all.slice(0, MAX_PROBLEMS),
    };
}
/** Undefined if none is known of. Throws as the text does. */
async function readRun(kept) {
    const found = await kept.read();
    return found && { run: (0,shape/* tryRead */.o_)(RUN, (0,json/* tryParseJson */.B)(found.text)), version: found.version };
}
function formatRun(run) {
    return `${JSON.stringify(run)}\n`;
}

;// CONCATENATED MODULE: ./src/serve/preheat/preheats.ts




/** Of all preheats together, so that clients find connections to mirrors free. */
const MAX_STREAMS = 8;
const MAX_RUNNING = 16;
/** Finished ones that can still be asked for. */
const MAX_FINISHED = 64;
const MAX_FAILURES = 5;
function createPreheats(parts) {
    /** The oldest first. */
    const jobs = new Map();
    let streams = 0;
    let isStopped = false;
    const running = () => [...jobs.values()].filter(({ status }) => status.state === "running");
    async function run(job, task) {
        const { status } = job;
        try {
            status[await task.bring()]++;
        }
        catch (error) {
            status.failed++;
            if (status.failures.length < MAX_FAILURES) {
                status.failures.push(parts.isPrivate(task.modulePath)
                    ? "a private module could not be fetched"
                    : `${task.name}: ${(0,errors/* errorMessage */.gJ)(error)}`);
            }
        }
        const { fetched, present, notFound, failed } = status;
        if (fetched + present + notFound + failed === status.files)
            finish(job);
    }
    function finish(job) {
        job.status.state = "done";
        job.tasks = [];
        job.done.resolve();
        const finished = [...jobs.values()].filter(({ status }) => status.state === "done");
        for (const { status } of finished.slice(0, -MAX_FINISHED))
            jobs.delete(status.id);
    }
    /** One preheat after the other, so that each is done as soon as it can be. */
    function pump() {
        while (streams < MAX_STREAMS && !isStopped) {
            const job = running().find(({ begun, tasks }) => begun < tasks.length);
            const task = job?.tasks[job.begun];
            if (!job || !task)
                return;
            job.begun++;
            streams++;
            void run(job, task).finally(() => {
                streams--;
                pump();
            });
        }
    }
    return {
        start({ files, answers = [], skipped }) {
            if (running().length >= MAX_RUNNING)
                return undefined;
            const tasks = [
                ...answers.map((route) => ({
                    name: answerName(route),
                    modulePath: route.modulePath,
                    bring: () => parts.ask(route),
                })),
                ...files.map((file) => ({
                    name: (0,module_file/* fileName */.Md)(file),
                    modulePath: file.path,
                    bring: () => parts.fetch(file),
                })),
            ];
            const status = {
                id: (0,external_node_crypto_.randomUUID)(),
                state: "running",
                startedAt: new Date(parts.clock.nowMs()).toISOString(),
                files: tasks.length,
                fetched: 0,
                present: 0,
                notFound: 0,
                failed: 0,
                skipped,
                failures: [],
            };
            const job = { status, tasks, begun: 0, done: Promise.withResolvers() };
            jobs.set(status.id, job);
            if (tasks.length === 0)
                finish(job);
            pump();
            return status;
        },
        find: (id) => jobs.get(id)?.status,
        whenDone: async ({ id }) => jobs.get(id)?.done.promise,
        all: () => [...jobs.values()].map(({ status }) => status),
        stop() {
            isStopped = true;
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/serve/preheat/read-sources.ts






/** As a preheat by hand may have. */
const GO_SUM_LIMITS = { timeoutMs: 30_000, maxBytes: 16 * 1024 * 1024 };
/** Reads all sources, those that can be read if others cannot. Never throws. */
async function readSources({ goSums, modules, mostAsked }, parts) {
    const entries = [];
    const routes = [];
    const problems = [];
    async function tryRead(name, work) {
        try {
            await work();
        }
        catch (error) {
            problems.push(`${name}: ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
    }
    async function readModule(path, version) {
        if (version !== undefined)
            return addVersion(path, version);
        routes.push(answerOf("list", path), answerOf("latest", path));
        // A plan would leave it out, but only once it has been asked for.
        if (!parts.mayFetch(path))
            return;
        const answer = await parts.latest(path);
        if (!answer)
            throw new Error("no mirror has it");
        const found = (0,json/* ownField */.h)((0,json/* tryParseJson */.B)(answer.toString("utf8")), "Version");
        if (typeof found === "string" && (0,module_path/* isCanonicalVersion */.Bh)(found))
            addVersion(path, found);
    }
    function addVersion(path, version) {
        entries.push({ path, version, kind: "mod" }, { path, version, kind: "zip" });
    }
    for (const source of goSums) {
        await tryRead(nameOf(source), async () => {
            // More lines than a call may have arguments.
            for (const entry of (0,go_sum/* parseGoSum */.H)(await readText(source), "go.sum").entries)
                entries.push(entry);
        });
    }
    for (const { path, version } of modules) {
        await tryRead(path, async () => readModule(path, version));
    }
    if (mostAsked > 0)
        routes.push(...(await parts.topAsked(mostAsked)));
    return { entries, routes, problems };
}
function answerOf(endpoint, modulePath) {
    return { kind: "mutable", endpoint, modulePath };
}
/** Without the query, which may hold a secret. */
function nameOf(source) {
    if (!(0,fetch_text/* comesUnchanged */.j)(source))
        return source;
    const { host, pathname } = new URL(source);
    return `${host}${pathname}`;
}
function readText(source) {
    return (0,fetch_text/* comesUnchanged */.j)(source) ? (0,fetch_text/* fetchText */.S)(source, GO_SUM_LIMITS) : (0,promises_.readFile)(source, "utf8");
}

// EXTERNAL MODULE: ./src/serve/preheat/schedule.ts
var schedule = __webpack_require__(18881);
;// CONCATENATED MODULE: ./src/serve/preheat/schedules.ts


/** How often is looked again whether another server has ended, or can be asked at all. */
const RETRY_MS = 30_000;
/** Timers cannot wait for months. */
const MAX_SLEEP_MS = 60 * 60 * 1_000;
/**
 * Runs each preheat when it is due, until `signal`, on one of the servers that share a place. Who is killed
 * at it loses the right to it; then another one begins again.
 */
function startSchedules(parts) {
    const { clock, signal } = parts;
    const sinceMs = clock.nowMs();
    const known = new Map();
    let wake = new AbortController();
    function stateOf(name) {
        const found = known.get(name) ?? { lastRun: undefined, stage: "idle", notBeforeMs: 0 };
        known.set(name, found);
        return found;
    }
    function dueMs({ name, due }) {
        if (!due)
            return undefined;
        return (0,schedule/* nextDueMs */.o)(due, { lastMs: stateOf(name).lastRun?.startedAtMs, sinceMs });
    }
    async function refresh(name) {
        const found = await readRun(parts.place().lastRun(name));
        const state = stateOf(name);
        if (found?.run)
            state.lastRun = found.run;
        return found?.version;
    }
    /** Has the right to it. */
    async function work(schedule, version) {
        const { name } = schedule;
        const state = stateOf(name);
        const run = await parts.run(schedule, signal);
        if (!run)
            return;
        state.lastRun = run;
        parts.onRun(name, run);
        await parts.place().lastRun(name).write(formatRun(run), version);
    }
    /** Returns whether this server has begun. `isWanted` is asked once nobody else can begin any more. */
    async function tryBegin(schedule, isWanted) {
        const { name } = schedule;
        const state = stateOf(name);
        if (state.stage !== "idle")
            return false;
        state.stage = "beginning";
        let release;
        let isBegun = false;
        const end = () => {
            state.stage = "idle";
            release?.();
            wake.abort();
        };
        try {
            release = await parts.place().tryTake(name);
            // Another server may have ended since the last look.
            const version = release && (await refresh(name));
            isBegun = release !== undefined && isWanted();
            if (!isBegun)
                return false;
            state.stage = "running";
            void work(schedule, version).catch(parts.onFault).finally(end);
            return true;
        }
        finally {
            if (!isBegun)
                end();
        }
    }
    async function beginIfDue(schedule) {
        const state = stateOf(schedule.name);
        const isDue = () => (dueMs(schedule) ?? Number.POSITIVE_INFINITY) <= clock.nowMs();
        if (state.stage !== "idle" || !isDue() || clock.nowMs() < state.notBeforeMs)
            return;
        state.notBeforeMs = clock.nowMs() + RETRY_MS;
        try {
            await refresh(schedule.name);
            if (isDue())
                await tryBegin(schedule, isDue);
        }
        catch (error) {
            parts.onFault(error);
        }
    }
    function pauseMs() {
        const times = parts.all().flatMap((schedule) => {
            const { stage, notBeforeMs } = stateOf(schedule.name);
            const due = stage === "idle" ? dueMs(schedule) : undefined;
            return due === undefined ? [] : [Math.max(due, notBeforeMs) - clock.nowMs()];
        });
        return Math.max(0, Math.min(MAX_SLEEP_MS, ...times));
    }
    async function run() {
        while (!signal.aborted) {
            wake = new AbortController();
            for (const schedule of parts.all())
                await beginIfDue(schedule);
            await clock.sleep(pauseMs(), AbortSignal.any([signal, wake.signal])).catch(() => { });
        }
    }
    void run();
    return {
        async begin(name) {
            const schedule = parts.all().find((one) => one.name === name);
            if (!schedule)
                return "unknown";
            return (await tryBegin(schedule, () => true)) ? "begun" : "running";
        },
        describe: () => parts.all().map((schedule) => {
            const { lastRun, stage } = stateOf(schedule.name);
            const due = dueMs(schedule);
            return {
                name: schedule.name,
                isRunning: stage === "running",
                nextAt: due === undefined ? undefined : isoTime(due),
                lastRun: lastRun && showRun(lastRun),
            };
        }),
        reload: () => wake.abort(),
    };
}
/** With times for people. */
function showRun({ startedAtMs, endedAtMs, ...figures }) {
    return { startedAt: isoTime(startedAtMs), endedAt: isoTime(endedAtMs), ...figures };
}
function isoTime(ms) {
    return new Date(ms).toISOString();
}

// EXTERNAL MODULE: ./src/serve/private/private-modules.ts
var private_modules = __webpack_require__(6125);
;// CONCATENATED MODULE: ./src/serve/preheating.ts










const ASKED_NAME = "asked.json";
/** What was counted since is lost with the process. */
const SAVE_MS = 15 * 60 * 1_000;
const END_MS = 3_000;
/** Begins what is due. `proxy` and `settings` are others after a reload, which ends no preheat. */
function openPreheating(parts) {
    const { settings, proxy, clock } = parts;
    const ended = new AbortController();
    const onFault = (error) => parts.emit((0,fault_events/* faultEvent */.B)(error));
    const preheats = createPreheats({
        fetch: (file) => proxy().fetch(file),
        async ask(route) {
            const answer = await proxy().ask(route);
            if (answer.kind === "not-found")
                return "notFound";
            if (answer.source === "stale")
                throw new Error("no mirror answers");
            return answer.source === "mirror" ? "fetched" : "present";
        },
        isPrivate: (modulePath) => !(0,access_rules/* mayHave */.iC)(parts.access(), undefined, modulePath),
        clock,
    });
    const asked = createAskedCounts({
        texts: () => proxy().texts(ASKED_NAME),
        isPrivate: (modulePath) => (0,private_modules/* findPrivate */.x)(settings().privateModules, modulePath) !== undefined,
        clock,
    });
    const isCounting = () => settings().schedules.some(({ sources }) => sources.mostAsked > 0);
    /** Private modules come from their repositories, and those that no longer are from nowhere. */
    const mayFetch = (module) => {
        const access = parts.access();
        return (proxy().mayAsk(module.path) &&
            !(0,access_rules/* isClosed */.Lx)(access, module.path) &&
            (0,access_rules/* findDenial */.JU)(access.denied, module) === undefined);
    };
    async function run({ sources }, signal) {
        const startedAtMs = clock.nowMs();
        const { problems, ...wanted } = await readSources(sources, {
            async latest(path) {
                const answer = await proxy().ask({ kind: "mutable", endpoint: "latest", modulePath: path });
                return answer.kind === "ok" ? answer.body : undefined;
            },
            mayFetch: (path) => mayFetch({ path, version: undefined }),
            topAsked: asked.top,
        });
        const status = preheats.start(planScheduled(wanted, mayFetch));
        if (status)
            await untilAborted(preheats.whenDone(status), signal);
        else
            problems.push("too many preheats are running");
        if (signal.aborted)
            return undefined;
        return describeRun({ startedAtMs, endedAtMs: clock.nowMs() }, { problems, status });
    }
    const schedules = startSchedules({
        all: () => settings().schedules,
        place: () => ({
            tryTake: (name) => proxy().tryTake(`leases/preheats/${name}`),
            lastRun(name) {
                const { local, shared } = proxy().texts(`preheats/${name}.json`);
                return shared ?? local;
            },
        }),
        run,
        onRun: parts.onRun,
        onFault,
        clock,
        signal: ended.signal,
    });
    void saveAgainAndAgain({ asked, clock, signal: ended.signal, onFault });
    return {
        preheats,
        schedules,
        note(event) {
            if (event.kind === "request" && isCounting())
                asked.note(event);
        },
        async end() {
            ended.abort();
            preheats.stop();
            await (0,within/* waitAtMost */._R)(clock, END_MS, asked.save()).catch(onFault);
        },
    };
}
async function saveAgainAndAgain(parts) {
    const { asked, clock, signal, onFault } = parts;
    while (!signal.aborted) {
        await clock.sleep(SAVE_MS, signal).catch(() => { });
        if (!signal.aborted)
            await asked.save().catch(onFault);
    }
}
async function untilAborted(work, signal) {
    const aborted = Promise.withResolvers();
    signal.addEventListener("abort", () => aborted.resolve(), { once: true });
    await Promise.race([work, aborted.promise]);
}

// EXTERNAL MODULE: ./src/serve/proxy.ts + 35 modules
var serve_proxy = __webpack_require__(7246);
;// CONCATENATED MODULE: ./src/serve/signals.ts
/** From here on, none of them ends the process by itself. */
function watchSignals() {
    let waiting = [];
    for (const signal of ["SIGTERM", "SIGINT"]) {
        process.on(signal, () => {
            const heard = waiting;
            waiting = [];
            for (const resolve of heard)
                resolve(signal);
        });
    }
    const started = Promise.withResolvers();
    let reloads = started.promise;
    let work = async () => { };
    process.on("SIGHUP", () => {
        reloads = reloads.then(() => work());
    });
    return {
        next: () => new Promise((resolve) => waiting.push(resolve)),
        onHangup(reload) {
            work = reload;
            started.resolve();
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/webhooks/authenticate.ts

/** Older and newer ones are refused if the sender signs the time. Both clocks may be wrong. */
const MAX_AGE_MS = 5 * 60 * 1_000;
const authenticate_MS_PER_SECOND = 1_000;
/** https://www.standardwebhooks.com: what a secret in base64 begins with. */
const BASE64_SECRET = "whsec_";
/**
 * Whether the sender knows the secret. Returns a word that stands for this delivery, so that it can be
 * told from a copy; undefined if the sender does not, or if the delivery is too old. Pure.
 */
function authenticate(webhook, delivery, nowMs) {
    const { secret } = webhook;
    const { headers, body } = delivery;
    const header = (name) => [headers[name] ?? ""].flat().join();
    switch (webhook.kind) {
        case "github": {
            // The header with the ID of the delivery is not signed, and a copy could have another one.
            const digest = (0,external_node_crypto_.createHmac)("sha256", secret).update(body).digest("hex");
            return isEqual(header("x-hub-signature-256"), `sha256=${digest}`) ? digest : undefined;
        }
        case "gitlab":
            if (!isEqual(header("x-gitlab-token"), secret))
                return undefined;
            return (0,external_node_crypto_.hash)("sha256", body, "hex");
        case "generic": {
            const [id, seconds] = [header("webhook-id"), header("webhook-timestamp")];
            if (id === "" || !/^[0-9]{1,12}$/.test(seconds))
                return undefined;
            if (Math.abs(nowMs - Number(seconds) * authenticate_MS_PER_SECOND) > MAX_AGE_MS)
                return undefined;
            const digest = (0,external_node_crypto_.createHmac)("sha256", keyOf(secret))
                .update(`${id}.${seconds}.`)
                .update(body)
                .digest("base64");
            // While a secret is replaced there are several.
            const signatures = header("webhook-signature").split(" ");
            return signatures.some((one) => isEqual(one, `v1,${digest}`)) ? id : undefined;
        }
    }
}
function keyOf(secret) {
    return secret.startsWith(BASE64_SECRET)
        ? Buffer.from(secret.slice(BASE64_SECRET.length), "base64")
        : Buffer.from(secret);
}
/** Takes the same time wherever they differ. */
function isEqual(given, expected) {
    const [a, b] = [given, expected].map((text) => (0,external_node_crypto_.hash)("sha256", text, "buffer"));
    return a !== undefined && b !== undefined && (0,external_node_crypto_.timingSafeEqual)(a, b);
}

;// CONCATENATED MODULE: ./src/serve/webhooks/read-modules.ts


/** Events after which a repository may have other versions or branches. */
const GITHUB_EVENTS = ["push", "create", "delete", "release"];
const GITLAB_EVENTS = ["push", "tag_push", "release"];
const MAX_MODULES = 100;
/**
 * The module paths that a delivery is about: the repository that changed, below which there may be more
 * modules, or a list. Empty if it is about nothing that changes versions; undefined if it cannot be
 * read. Pure.
 */
function readModules(kind, { headers, body }) {
    const value = (0,json/* tryParseJson */.B)(body.toString("utf8"));
    switch (kind) {
        case "github": {
            if (!GITHUB_EVENTS.includes([headers["x-github-event"]].flat().join()))
                return [];
            return repositoryAt((0,json/* ownField */.h)((0,json/* ownField */.h)(value, "repository"), "html_url"));
        }
        case "gitlab": {
            if (!GITLAB_EVENTS.includes(String((0,json/* ownField */.h)(value, "object_kind"))))
                return [];
            return repositoryAt((0,json/* ownField */.h)((0,json/* ownField */.h)(value, "project"), "web_url"));
        }
        case "generic": {
            const modules = (0,json/* ownField */.h)(value, "modules");
            if (!Array.isArray(modules) || modules.length > MAX_MODULES)
                return undefined;
            const paths = modules.filter(isPath);
            return paths.length === modules.length ? paths : undefined;
        }
    }
}
function repositoryAt(url) {
    if (typeof url !== "string" || !URL.canParse(url))
        return undefined;
    const { host, pathname } = new URL(url);
    const modulePath = `${host}${pathname.replace(/\/+$/, "")}`;
    return isPath(modulePath) ? [modulePath] : undefined;
}
function isPath(value) {
    return typeof value === "string" && (0,module_path/* isValidModulePath */.iL)(value);
}

;// CONCATENATED MODULE: ./src/serve/webhooks/webhooks.ts






/** Pushes of a thousand commits have less. */
const webhooks_MAX_BODY_BYTES = 2 * 1024 * 1024;
const webhooks_REMEMBERED_MS = 24 * 60 * 60 * 1_000;
const webhooks_MAX_REMEMBERED = 10_000;
/**
 * Has the mirrors asked again for the modules that a delivery is about. A delivery that came before is
 * answered, and does nothing.
 */
function createWebhooks(parts) {
    const { clock, wallClock } = parts;
    const seen = (0,expiring_map/* createExpiringMap */.j)({ clock, maxEntries: webhooks_MAX_REMEMBERED });
    return async (name, request, response) => {
        const body = await (0,read_stream/* readLimited */.tk)(request, webhooks_MAX_BODY_BYTES);
        if (!body)
            return sendProblem(response, 413, `expected at most ${webhooks_MAX_BODY_BYTES} bytes`);
        const webhook = parts.all().find((one) => one.name === name);
        const delivery = { headers: request.headers, body };
        const id = webhook && authenticate(webhook, delivery, wallClock.nowMs());
        // Nobody learns which webhooks there are.
        if (!webhook || id === undefined) {
            return sendProblem(response, 401, "the signature is not that of a webhook of this server");
        }
        const modules = readModules(webhook.kind, delivery);
        if (!modules)
            return sendProblem(response, 400, "this names no modules");
        const { modules: allowed } = webhook;
        const foreign = modules.find((one) => allowed !== undefined && !(0,pattern/* matchPrefixPatterns */.J)(allowed, one));
        if (foreign !== undefined) {
            return sendProblem(response, 403, `${name} is not about ${foreign}`);
        }
        const key = `${name} ${id}`;
        const isNew = !seen.get(key);
        seen.set(key, true, webhooks_REMEMBERED_MS);
        const refreshed = isNew ? modules : [];
        for (const modulePath of refreshed)
            parts.refresh(modulePath);
        sendJson(response, 200, { refreshed });
    };
}

;// CONCATENATED MODULE: ./src/serve/run-server.ts




















const MAX_ZIP_WORKERS = 4;
/** How long what reads the log has for its last lines. */
const LOG_END_MS = 1_000;
/** Nobody waits for an answer then. */
const RETIRE_MS = 5_000;
/**
 * Serves until SIGTERM or SIGINT.
 *
 *     serving ──SIGTERM──▶ ending: /readyz says so ──▶ draining: no new connections ──▶ ended
 *        ▲ └─SIGINT─────────────────────────────────────────▲
 *        └──▶ SIGHUP: a new proxy takes the next request, the old one finishes its own
 *
 * A second signal ends the step that it is in. Throws `ServeConfigError`, and the system's error if the
 * store or a socket cannot be opened.
 */
async function runServer({ logDescriptor, ...parts }) {
    const output = openLogOutput(logDescriptor, { clock: clock/* systemClock */.m });
    try {
        await serve(parts, output);
    }
    finally {
        await output.close(LOG_END_MS);
    }
}
async function serve({ readSettings, entry, env }, output) {
    const signals = watchSignals();
    const firstSignal = signals.next();
    const observers = createObservers(output);
    const { log, audit, metrics, tracing } = observers;
    let preheating;
    const emit = (event) => {
        preheating?.note(event);
        observers.emit(event);
    };
    const pool = (0,zip_pool/* createZipPool */.x)(entry, Math.min(MAX_ZIP_WORKERS, (0,external_node_os_.availableParallelism)()));
    async function open(settings) {
        const proxy = await (0,serve_proxy/* openProxy */.h)(settings, { pool, emit, trace: tracing.work, env });
        for (const line of proxy.notices)
            log.info(line);
        return { settings, proxy };
    }
    const first = await readSettings();
    log.configure(first.log);
    audit.open(first.auditFile);
    await tracing.configure(first.tracing);
    let current = await open(first);
    observers.watch(current);
    let isReady = true;
    const startedAt = new Date(clock/* wallClock */.X.nowMs()).toISOString();
    const access = () => withKept(current);
    preheating = openPreheating({
        settings: () => current.settings,
        proxy: () => current.proxy,
        access,
        onRun: observers.onPreheat,
        emit,
        // Servers tell each other when runs ended, and people say when they are due.
        clock: { ...clock/* systemClock */.m, ...clock/* wallClock */.X },
    });
    const { preheats, schedules } = preheating;
    const listener = await openListener(first.listen, first.tls, {
        answer: (request, response) => current.proxy.answer(request, response),
        findService: createServices({
            sendMetrics: first.metricsListen ? undefined : (response) => sendMetrics(metrics, response),
            describe: () => ({
                version: version/* VERSION */.x,
                startedAt,
                isReady,
                ...current.proxy.figures(),
                faults: observers.faults.read(),
                preheats: preheats.all(),
                schedules: schedules.describe(),
            }),
            purge: (target) => current.proxy.purge(target),
            preheats,
            schedules,
            denials: () => current.proxy.denials,
            access,
            mayAsk: (modulePath) => current.proxy.mayAsk(modulePath),
            answerWebhook: createWebhooks({
                all: () => current.settings.webhooks,
                refresh: (modulePath) => current.proxy.refresh(modulePath),
                clock: clock/* systemClock */.m,
                wallClock: clock/* wallClock */.X,
            }),
        }),
        isReady: () => isReady,
        hosts: () => current.settings.hosts,
        access,
        jobTokens: createJobTokens({ fetchJson: fetchJson, clock: clock/* systemClock */.m, wallClock: clock/* wallClock */.X }),
        beginTrace: (request) => tracing.begin(request, () => (0,access_network/* isTrustedProxy */.Kq)(request.socket.remoteAddress, current.settings.access.network)),
        onEnd: observers.onRequest,
        clock: clock/* systemClock */.m,
        wallClock: clock/* wallClock */.X,
    });
    if (first.metricsListen) {
        const { host } = first.metricsListen;
        const parts = { metrics, clock: clock/* systemClock */.m };
        const { port } = await openMetricsListener(first.metricsListen, parts);
        log.info(`metrics on http://${(0,listen_address/* formatAddress */.M0)({ host, port })}/metrics`);
    }
    const scheme = first.tls ? "https" : "http";
    log.info(`listening on ${scheme}://${(0,listen_address/* formatAddress */.M0)(listener.address)}`);
    async function reload() {
        try {
            const next = await open(await readSettings());
            const { settings } = next;
            try {
                audit.open(settings.auditFile);
            }
            catch (error) {
                void next.proxy.retire();
                throw error;
            }
            const old = current;
            if (addressesOf(settings) !== addressesOf(old.settings)) {
                log.warn("reload: another address to listen on, or another protocol, takes a restart");
            }
            if (settings.tls)
                listener.renew(settings.tls);
            current = next;
            observers.watch(next);
            schedules.reload();
            log.configure(settings.log);
            await tracing.configure(settings.tracing);
            void old.proxy.retire().catch((error) => log.warn(`reload: ${(0,errors/* errorMessage */.gJ)(error)}`));
            log.info("reloaded the configuration");
        }
        catch (error) {
            const lines = error instanceof problem/* ServeConfigError */.c ? error.lines : [(0,errors/* errorMessage */.gJ)(error)];
            for (const line of lines)
                log.warn(`reload: ${line}`);
            log.warn("reload: the configuration stays as it was");
        }
    }
    signals.onHangup(reload);
    const signal = await firstSignal;
    isReady = false;
    const { noticeMs, drainMs } = current.settings;
    if (signal === "SIGTERM" && noticeMs > 0) {
        log.info(`ending: not ready from now on, and closed in ${noticeMs / 1000} s`);
        await (0,within/* waitAtMost */._R)(clock/* systemClock */.m, noticeMs, signals.next());
    }
    const counted = preheating.end();
    log.info("ending: waiting for the requests under way");
    const hurried = signals.next().then(() => undefined);
    const cut = await Promise.race([listener.close(drainMs), hurried]);
    await counted;
    // What go was run in has copies of private modules.
    current.proxy.stopRuns();
    await (0,within/* waitAtMost */._R)(clock/* systemClock */.m, RETIRE_MS, current.proxy.retire()).catch((error) => log.warn(`ending: ${(0,errors/* errorMessage */.gJ)(error)}`));
    if (cut !== undefined)
        await Promise.race([tracing.close(), hurried]);
    if (cut === undefined)
        log.info("ended at once");
    else if (cut === 0)
        log.info("ended");
    else
        log.warn(`ended: requests that took too long were cut: ${cut}`);
}
/** With what the store knows besides: what is denied, and what was private. */
function withKept(current) {
    const { denials, privatePaths } = current.proxy;
    const rules = current.settings.access;
    const denied = denials.rules();
    const oncePrivatePaths = privatePaths.patterns();
    if (denied.length === 0 && oncePrivatePaths === "")
        return rules;
    return { ...rules, denied: [...rules.denied, ...denied], oncePrivatePaths };
}
/** All addresses that are listened on, for a comparison. */
function addressesOf({ listen, tls, metricsListen }) {
    const addresses = [listen, ...(metricsListen ? [metricsListen] : [])].map(listen_address/* formatAddress */.M0);
    return [tls ? "https" : "http", ...addresses].join();
}


/***/ })

};
