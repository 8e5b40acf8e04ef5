export const id = 381;
export const ids = [381];
export const modules = {

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

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ wirePath),
/* harmony export */   Z: () => (/* binding */ parseRoute)
/* harmony export */ });
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);

const EXTENSIONS = ["info", "mod", "zip"];
/**
 * Reads the path of a request as it came over the wire (the go command sends `%21` for the `!` of
 * an escaped upper-case letter). Undefined if it names no file of the protocol.
 */
function parseRoute(rawUrl) {
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
        return { kind: "immutable", file: { path: modulePath, version, extension } };
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

/***/ 66927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ createHashLookup),
/* harmony export */   Yr: () => (/* binding */ expectHash),
/* harmony export */   pw: () => (/* binding */ createExpectedHashes)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

/** Looks hashes up in a go.sum. It may have several for a module: each of them is right. */
function createExpectedHashes(sum) {
    const hashes = new Map();
    for (const { path, version, kind, hash } of sum.entries) {
        const key = `${kind} ${path}@${version}`;
        const known = hashes.get(key);
        if (known)
            known.push(hash);
        else
            hashes.set(key, [hash]);
    }
    return (kind, modulePath, version) => hashes.get(`${kind} ${modulePath}@${version}`);
}
/** Looks hashes up in a go.sum first, and then in a checksum database. */
function createHashLookup(named, database) {
    return (kind, modulePath, version) => named(kind, modulePath, version) ??
        database(modulePath, version).then((hashes) => {
            const hash = hashes?.[kind];
            return hash === undefined ? undefined : [hash];
        }, 
        // The check of a mirror's file reports this error. Here it only means that no hash is known.
        () => undefined);
}
/** Throws `IntegrityError` if `h1` is none of the hashes that `source` has for `what`. */
function expectHash(what, h1, hashes, source = "go.sum or the checksum database") {
    if (hashes.includes(h1))
        return;
    const message = `${what} has the hash ${h1}, but ${source} has ${hashes.join(" or ")}`;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs(message, { code: "H1_MISMATCH" });
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
 * unpacked into GOMODCACHE and kept as it came. Otherwise it is kept uncompressed, unless it would
 * be too large for go. Throws `IntegrityError` and `ZipPoolError`, and the system's error if the
 * store cannot be written.
 */
async function inspectZip(file, name, parts) {
    const { checkHash, isUrgent } = parts;
    const urgency = { isUrgent, sizeBytes: (0,external_node_fs_.statSync)(file).size };
    if (await parts.unpackAhead?.(file, name, { checkHash, urgency }))
        return file;
    const target = `${file}.stored`;
    try {
        const prefix = (0,module_path/* zipPrefix */.q4)(name);
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
 * alone checks the hash. `inspectZip` says what becomes of a zip.
 */
function createInspector({ named, pool, database, unpackAhead }) {
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
        async function checkHash(h1) {
            const known = await expected;
            if (!known)
                return false;
            (0,expected_hashes/* expectHash */.Yr)((0,module_file/* fileName */.M)(name), h1, known.hashes, SOURCE_NAMES[known.by]);
            onVerified(known.by);
            return true;
        }
        return async (file, content) => {
            if (extension === "mod") {
                await checkHash((0,dirhash/* hashGoMod */.h)(content ?? (await (0,promises_.readFile)(file))));
                return file;
            }
            return inspectZip(file, name, { pool, unpackAhead, checkHash, isUrgent });
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
    throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.M)(name)} ${what}`, { code: "INFO_INVALID" });
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

/***/ 84389:
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
// EXTERNAL MODULE: ./src/upstream/body.ts
var upstream_body = __webpack_require__(42172);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/upstream/resumed-body.ts


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
    const whole = external_node_stream_.Readable.from(read(), { objectMode: false });
    // While the generator waits for a piece it does not notice that nobody reads on.
    const destroy = whole._destroy.bind(whole);
    whole._destroy = (error, callback) => {
        (0,upstream_body/* discardBody */.L)(current);
        destroy(error, callback);
    };
    return whole;
}

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
/** What is smaller is fetched again as quickly. */
const RESUMABLE_BYTES = 1 << 20;
const RESUME_BACKOFF = { baseDelayMs: 500, maxDelayMs: 4_000 };
/** A mirror at an `https:` or `http:` base URL, which has no credentials and no trailing slash. */
function createHttpMirror(baseUrl, auth, connection) {
    const base = new URL(baseUrl);
    const mirror = base.host;
    const credentials = (0,mirror_auth/* findCredentials */.gD)(base, auth);
    return {
        name: mirror,
        get: (path, signal) => get({ mirror, url: `${baseUrl}${path}`, credentials, signal, ...connection }),
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
    throw statusError(request.mirror, statusCode, headers);
}
/** Sends a request, and follows redirects. Throws `UpstreamError`. */
async function send({ mirror, url: firstUrl, credentials, dispatcher, signal }, more = {}) {
    let url = firstUrl;
    let hasLeft = false;
    for (let redirects = 0;; redirects++) {
        const parsed = new URL(url);
        // Whoever redirects chooses the path. So the mirror's own credentials, and no others, go with a
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
            return response;
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
    const whole = resumeBody(body, {
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
function statusError(mirror, status, headers) {
    const retryAfterMs = parseRetryAfter(headers["retry-after"], clock/* systemClock */.m.nowMs());
    const isThrottled = status === 429 || (status === 503 && retryAfterMs !== undefined);
    return new errors/* UpstreamError */.gA(`${mirror} answered ${status}`, {
        code: isThrottled ? "THROTTLED" : "STATUS",
        mirror,
        status,
        retryable: isPassing(status),
        ...(isThrottled && retryAfterMs !== undefined ? { retryAfterMs } : {}),
    });
}

;// CONCATENATED MODULE: ./src/upstream/create-mirror.ts


/**
 * A mirror at an `https:`, `http:` or `file:` base URL without credentials. If it `resumes`, which is the
 * default, the rest of a large answer that breaks off is asked for, as far as the mirror can send it.
 */
function createMirror(baseUrl, auth, dispatcher, { resumes } = { resumes: true }) {
    const base = baseUrl.replace(/\/+$/, "");
    return base.startsWith("file:")
        ? createFileMirror(base)
        : createHttpMirror(base, auth, { dispatcher, resumes });
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
 * The connection pool that all mirrors share. It honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY. `ca`
 * replaces the authorities that the process trusts.
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


/***/ })

};
