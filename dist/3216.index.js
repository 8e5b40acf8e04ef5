export const id = 3216;
export const ids = [3216];
export const modules = {

/***/ 59090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeBackend),
/* harmony export */   u: () => (/* binding */ parseBackendSetting)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47091);



const ALLOWED = "github, dir:/absolute/path, or s3://bucket/prefix with endpoint=URL, region=NAME and path-style=true|false behind a `?`";
/** The rules of S3, and also upper case and `_`, which other services allow. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/;
const PREFIX = /^[A-Za-z0-9_.=+~/-]{1,500}$/;
const REGION = /^[A-Za-z0-9-]{1,64}$/;
/** Reads the input. Empty text means the default, `github`. Throws `ConfigError`. Pure. */
function parseBackendSetting(text) {
    if (text === "" || text === "github")
        return { kind: "github" };
    const setting = text.startsWith("s3://") ? tryParseS3(text) : tryParseDir(text);
    if (setting)
        return setting;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        { input: "cache-backend", value: (0,_lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .hideCredentials */ .R)(text), allowed: ALLOWED },
    ]);
}
/** The setting for people, without anything that could be a secret. */
function describeBackend(setting) {
    switch (setting.kind) {
        case "github":
            return "github";
        case "dir":
            return `dir:${setting.folder}`;
        case "s3": {
            const { bucket, prefix, endpoint } = setting;
            const place = prefix === "" ? `s3://${bucket}` : `s3://${bucket}/${prefix}`;
            return endpoint === undefined ? place : `${place} at ${endpoint}`;
        }
    }
}
function tryParseDir(text) {
    const [, folder] = /^dir:([^\0\r\n]+)$/.exec(text) ?? [];
    if (folder === undefined || !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(folder))
        return undefined;
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(folder);
    return resolved === node_path__WEBPACK_IMPORTED_MODULE_0___default().parse(resolved).root ? undefined : { kind: "dir", folder: resolved };
}
function tryParseS3(text) {
    const [, bucket = "", rawPrefix = "", query = ""] = /^s3:\/\/([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/.exec(text) ?? [];
    if (!BUCKET.test(bucket) || bucket.includes(".."))
        return undefined;
    const prefix = rawPrefix.replace(/\/$/, "");
    if (prefix !== "" && !isPrefix(prefix))
        return undefined;
    const parameters = new URLSearchParams(query);
    const options = new Map(parameters);
    if (options.size < [...parameters].length)
        return undefined;
    const endpoint = takeOption(options, "endpoint", isEndpoint);
    const region = takeOption(options, "region", (value) => REGION.test(value));
    const style = takeOption(options, "path-style", (value) => /^(?:true|false)$/.test(value));
    // Any option that is left is unknown, or has a value that is not allowed.
    if (options.size > 0)
        return undefined;
    const pathStyle = style === undefined ? endpoint !== undefined : style === "true";
    return {
        kind: "s3",
        bucket,
        prefix,
        endpoint: endpoint?.replace(/\/$/, ""),
        region,
        pathStyle,
    };
}
/** Removes an option from those given and returns its value, if that is allowed. */
function takeOption(options, name, isAllowed) {
    const value = options.get(name);
    if (value === undefined || !isAllowed(value))
        return undefined;
    options.delete(name);
    return value;
}
function isPrefix(prefix) {
    const isPlain = (segment) => segment !== "" && segment !== "." && segment !== "..";
    return PREFIX.test(prefix) && prefix.split("/").every(isPlain);
}
/** A URL with credentials is refused: they come from the environment. */
function isEndpoint(text) {
    if (!/^https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?$/.test(text) || !URL.canParse(text))
        return false;
    const { username, password } = new URL(text);
    return username === "" && password === "";
}


/***/ }),

/***/ 39247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ TRANSFER_TIMEOUT_MS),
/* harmony export */   NE: () => (/* binding */ withDeadline),
/* harmony export */   Sq: () => (/* binding */ LOOKUP_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var _lib_within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97159);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13545);


/** A healthy service answers a lookup within a second. */
const LOOKUP_TIMEOUT_MS = 8_000;
/** An archive of several GB over a slow line takes minutes. */
const TRANSFER_TIMEOUT_MS = 600_000;
/**
 * Runs `work` until its deadline. Then the signal is aborted and `unavailable` is thrown, even if
 * `work` ignores the signal, as a system call on a dead network disk does. Between the two `work`
 * has `graceMs` to clean up.
 */
function withDeadline(clock, what, limits, work) {
    const error = () => (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_1__/* .unavailable */ .h)(`${what} did not answer within ${limits.timeoutMs} ms`);
    return (0,_lib_within_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(clock, { ...limits, error }, work);
}


/***/ }),

/***/ 31141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ splitParts)
/* harmony export */ });
/** Amazon S3, "Multipart upload limits". */
const MAX_PARTS = 10_000;
/**
 * Cuts a file into parts of `partBytes`, or into larger ones if there would be more parts than S3
 * accepts. Azure accepts five times as many blocks.
 */
function splitParts(sizeBytes, partBytes) {
    const each = Math.max(partBytes, Math.ceil(sizeBytes / MAX_PARTS));
    return Array.from({ length: Math.ceil(sizeBytes / each) }, (_, index) => {
        const offset = index * each;
        return { number: index + 1, offset, sizeBytes: Math.min(each, sizeBytes - offset) };
    });
}


/***/ }),

/***/ 34915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j4: () => (/* binding */ readS3Failure),
/* harmony export */   lH: () => (/* binding */ s3Error),
/* harmony export */   qo: () => (/* binding */ createS3Client)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28299);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13545);






const MAX_ATTEMPTS = 3;
const CONNECT_TIMEOUT_MS = 4_000;
/** Time without a byte in either direction. */
const IDLE_TIMEOUT_MS = 30_000;
const MAX_CONNECTIONS = 32;
/**
 * A client for the bucket's service. The SDK looks for credentials in the environment first, then
 * in shared files, web identity and the machine's role.
 */
function createS3Client(setting, env) {
    const { endpoint, pathStyle } = setting;
    const region = setting.region ??
        (env["AWS_REGION"] || env["AWS_DEFAULT_REGION"] || (endpoint && DEFAULT_REGION));
    const id = env["AWS_ACCESS_KEY_ID"];
    const secret = env["AWS_SECRET_ACCESS_KEY"];
    const token = env["AWS_SESSION_TOKEN"];
    const agent = { keepAlive: true, maxSockets: MAX_CONNECTIONS, proxyEnv: env };
    return new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__/* .S3Client */ .YxF({
        forcePathStyle: pathStyle,
        maxAttempts: MAX_ATTEMPTS,
        // A part cannot be compared with the checksum of the whole file. An archive has its own.
        responseChecksumValidation: "WHEN_REQUIRED",
        requestHandler: {
            connectionTimeout: CONNECT_TIMEOUT_MS,
            socketTimeout: IDLE_TIMEOUT_MS,
            httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agent),
            httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(agent),
        },
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(region ? { region } : {}),
        ...(id && secret
            ? {
                credentials: {
                    accessKeyId: id,
                    secretAccessKey: secret,
                    ...(token ? { sessionToken: token } : {}),
                },
            }
            : {}),
    });
}
/** Services other than AWS accept this region. */
const DEFAULT_REGION = "us-east-1";
function readS3Failure(error) {
    if (!(error instanceof Error))
        return { status: undefined, code: "unknown" };
    const { $metadata } = error;
    const code = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) ?? error.name;
    return {
        status: $metadata?.httpStatusCode,
        code: /^[\w.-]{1,60}$/.test(code) ? code : "unknown",
    };
}
/**
 * The error for a request that failed. It keeps only the code and the status of the SDK's error,
 * whose text and fields may quote identities, and requests with their headers.
 */
function s3Error(place, error) {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CacheError */ .xA)
        return error;
    const { status, code } = readS3Failure(error);
    if (code === "NoSuchBucket")
        return (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_4__/* .unavailable */ .h)(`${place}: the bucket does not exist`);
    if (code === "CredentialsProviderError") {
        return refusal(`${place}: there are no credentials`);
    }
    if (error instanceof Error && error.message.startsWith("Region is missing")) {
        return (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_4__/* .unavailable */ .h)(`${place}: neither the input nor AWS_REGION names a region`);
    }
    // Some services report a problem with an identity under statuses of their own.
    if (status === 401 || status === 403 || /Token|AccessKey|Signature/.test(code)) {
        return refusal(`${place}: access is denied (${code}, status ${status})`);
    }
    const detail = status === undefined ? code : `${code}, status ${status}`;
    return (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_4__/* .unavailable */ .h)(`${place}: the request failed (${detail})`);
}
function refusal(message) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CacheError */ .xA(message, {
        code: "BACKEND_UNAVAILABLE",
        hint: "the step needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a role, that may use the bucket",
    });
}


/***/ }),

/***/ 87993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ uploadObject)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28299);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31141);
/* harmony import */ var _side_by_side_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14186);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13545);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34915);







const ABORT_TIMEOUT_MS = 5_000;
/** Pause between the requests that abort an upload. */
const ABORT_PAUSES_MS = [50, 200, 500, 0];
/**
 * Stores a file as an object. Returns false if there already is one of that name, or not the one that it
 * may replace. The object appears whole or not at all: an upload that fails is aborted, with the parts that were sent.
 * Parts are sent with their checksums, unless AWS_REQUEST_CHECKSUM_CALCULATION says
 * `when_required`. Throws what the client throws.
 */
async function uploadObject(client, place, file, upload) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "r");
    try {
        const parts = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .splitParts */ .F)((await handle.stat()).size, upload.partBytes);
        if (parts.length > 1)
            await uploadParts(client, place, handle, parts, upload);
        else
            await uploadWhole(client, place, handle, parts[0], upload);
        return true;
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .readS3Failure */ .j4)(error).status === 412)
            return false;
        throw error;
    }
    finally {
        await handle.close();
    }
}
async function uploadWhole(client, { bucket, name }, handle, part, { metadata, replaces, signal }) {
    const object = { Bucket: bucket, Key: name, ...(metadata ? { Metadata: metadata } : {}) };
    const body = part ? await readPart(handle, part) : Buffer.alloc(0);
    await onCondition(replaces, (condition) => client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__/* .PutObjectCommand */ .wKZ({ ...object, Body: body, ...condition }), {
        abortSignal: signal,
    }));
}
async function uploadParts(client, { bucket, name }, handle, parts, { metadata, replaces, ...transfer }) {
    const object = { Bucket: bucket, Key: name };
    const hasChecksums = (await client.config.requestChecksumCalculation()) === "WHEN_SUPPORTED";
    const { UploadId: id } = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__/* .CreateMultipartUploadCommand */ .nG4({
        ...object,
        ...(metadata ? { Metadata: metadata } : {}),
        ...(hasChecksums ? { ChecksumAlgorithm: "CRC32" } : {}),
    }), { abortSignal: transfer.signal });
    const upload = { ...object, UploadId: id };
    try {
        const done = [];
        await (0,_side_by_side_js__WEBPACK_IMPORTED_MODULE_6__/* .runSideBySide */ .z)(parts, transfer, async (part, signal) => {
            const body = await readPart(handle, part);
            const { ETag: etag, ChecksumCRC32: checksum } = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__/* .UploadPartCommand */ .iVK({ ...upload, PartNumber: part.number, Body: body }), { abortSignal: signal });
            done[part.number - 1] = {
                PartNumber: part.number,
                ETag: etag,
                ...(checksum === undefined ? {} : { ChecksumCRC32: checksum }),
            };
        });
        await onCondition(replaces, (condition) => client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__/* .CompleteMultipartUploadCommand */ .Gym({
            ...upload,
            MultipartUpload: { Parts: done },
            ...condition,
        }), { abortSignal: transfer.signal }));
    }
    catch (error) {
        await giveUp(client, upload);
        throw error;
    }
}
/**
 * The service would keep, and charge for, the parts of an upload that is never completed. A part
 * that it was just writing may survive the first request to abort, or bring the upload back after it
 * was gone. So the request is repeated until the service has twice in a row not known the upload.
 */
async function giveUp(client, upload) {
    const abortSignal = AbortSignal.timeout(ABORT_TIMEOUT_MS);
    let timesUnknown = 0;
    for (const pauseMs of ABORT_PAUSES_MS) {
        try {
            await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__/* .AbortMultipartUploadCommand */ .tfP(upload), { abortSignal });
            timesUnknown = 0;
        }
        catch (error) {
            if (abortSignal.aborted)
                return;
            timesUnknown = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .readS3Failure */ .j4)(error).status === 404 ? timesUnknown + 1 : 0;
            if (timesUnknown === 2)
                return;
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pauseMs);
    }
}
/** Not every service knows the condition. Then only a lookup beforehand protects an entry. */
async function onCondition(replaces, send) {
    try {
        await send(replaces === undefined ? { IfNoneMatch: "*" } : { IfMatch: replaces });
    }
    catch (error) {
        const { status, code } = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .readS3Failure */ .j4)(error);
        if (status !== 501 && code !== "NotImplemented")
            throw error;
        await send({});
    }
}
/** In memory, so that it can be sent again, and its checksum can be sent first. */
async function readPart(handle, part) {
    const content = Buffer.allocUnsafe(part.sizeBytes);
    let filled = 0;
    while (filled < content.length) {
        const rest = content.length - filled;
        const { bytesRead } = await handle.read(content, filled, rest, part.offset + filled);
        if (bytesRead === 0)
            throw (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .h)("the archive changed while it was saved");
        filled += bytesRead;
    }
    return content;
}


/***/ }),

/***/ 14186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ runSideBySide)
/* harmony export */ });
/**
 * Does `work` for every item, in their order and at most `parallel` at once. The first failure
 * aborts the signal of the others. It is thrown once all have ended.
 */
async function runSideBySide(items, { parallel, signal }, work) {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const failures = [];
    const waiting = items[Symbol.iterator]();
    const runWorker = async () => {
        try {
            for (let next = waiting.next(); !next.done; next = waiting.next()) {
                either.throwIfAborted();
                await work(next.value, either);
            }
        }
        catch (error) {
            failures.push(error);
            stop.abort();
        }
    };
    await Promise.all(Array.from({ length: parallel }, runWorker));
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 13545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ unavailable)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

/** The error for a service that cannot be used now. */
function unavailable(problem, cause) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CacheError */ .xA(problem, { code: "BACKEND_UNAVAILABLE", cause });
}


/***/ }),

/***/ 30276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hash1),
/* harmony export */   h: () => (/* binding */ hashGoMod)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);


/**
 * The `h1:` hash of a set of files, as in go.sum. It depends neither on their order nor on how they
 * are packed. Throws `IntegrityError` for a name with a newline, which the hash could not tell from
 * two names.
 */
function hash1(files) {
    const lines = Array.from(files, ({ name, sha256Hex }) => {
        if (name.includes("\n")) {
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .cs(`file name with a newline: ${JSON.stringify(name)}`, {
                code: "ZIP_INVALID",
            });
        }
        return { key: Buffer.from(name), text: `${sha256Hex}  ${name}\n` };
    });
    // Go sorts strings by bytes, JavaScript by UTF-16 units, which gives another order.
    lines.sort((a, b) => Buffer.compare(a.key, b.key));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const { text } of lines)
        hash.update(text);
    return `h1:${hash.digest("base64")}`;
}
/** The hash in a `/go.mod` line of go.sum. */
function hashGoMod(bytes) {
    return hash1([{ name: "go.mod", sha256Hex: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex") }]);
}


/***/ }),

/***/ 58193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ matchPrefixPatterns)
/* harmony export */ });
/**
 * Whether a list in the syntax of GOPRIVATE and similar variables covers a module path. The list
 * has globs separated by commas, each matched against as many leading elements of the path as it
 * has itself (https://go.dev/ref/mod#private-modules). Empty and malformed globs cover nothing.
 */
function matchPrefixPatterns(globs, target) {
    const elements = target.split("/");
    return globs.split(",").some((text) => {
        const glob = text.endsWith("/") ? text.slice(0, -1) : text;
        if (glob === "")
            return false;
        const { length } = glob.split("/");
        if (length > elements.length)
            return false;
        return compileGlob(glob)?.test(elements.slice(0, length).join("/")) ?? false;
    });
}
/** One character of a class, escaped or not; `-` and `]` stand for themselves only when escaped. */
const CLASS_CHARACTER = String.raw `(?:\\[^]|[^\\\]-])`;
const CLASS_RANGE = `(${CLASS_CHARACTER})(?:-(${CLASS_CHARACTER}))?`;
const TOKEN = new RegExp(String.raw `\*+|\?|\[(?:(\^)|(?!\^))((?:${CLASS_CHARACTER}(?:-${CLASS_CHARACTER})?)+)\]|\\([^])|([^*?[\\])`, "uy");
/** A glob of Go's path.Match as a regular expression; undefined for a malformed one. */
function compileGlob(glob) {
    let source = "";
    let position = 0;
    while (position < glob.length) {
        TOKEN.lastIndex = position;
        const match = TOKEN.exec(glob);
        if (!match)
            return undefined;
        const [token, negation = "", ranges, escaped, plain] = match;
        position += token.length;
        if (ranges !== undefined)
            source += `[${negation}${compileRanges(ranges)}]`;
        else if (token.startsWith("*"))
            source += "[^/]*";
        else if (token === "?")
            source += "[^/]";
        else
            source += literal(escaped ?? plain ?? "");
    }
    return new RegExp(`^${source}$`, "u");
}
function compileRanges(text) {
    return [...text.matchAll(new RegExp(CLASS_RANGE, "gu"))]
        .map(([, low = "", high = low]) => [low, high].map((part) => part.replace(/^\\(?=.)/su, "")))
        .filter(([low = "", high = ""]) => codeOf(low) <= codeOf(high))
        .map(([low = "", high = ""]) => `${literal(low)}-${literal(high)}`)
        .join("");
}
function literal(character) {
    return `\\u{${codeOf(character).toString(16)}}`;
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}


/***/ }),

/***/ 96296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    nowMs: () => performance.timeOrigin + performance.now(),
    // Node's own `setTimeout` of `timers/promises` makes an error with a stack for each aborted
    // sleep. Nearly all sleeps that guard a request are aborted.
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

/***/ 47091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hideCredentials)
/* harmony export */ });
/**
 * A setting that could not be read, for a message. It is not known where credentials end in it, so
 * everything before the last `@` is hidden, and everything after a `?` or `#`. Pure.
 */
function hideCredentials(text) {
    const start = text.search(/[?#]/);
    if (start < 0)
        return hideUser(text);
    // An `@` behind it may end a password that holds the `?`.
    const before = text.includes("@", start) ? "***" : hideUser(text.slice(0, start));
    return `${before}?***`;
}
function hideUser(text) {
    const at = text.lastIndexOf("@");
    return at < 0 ? text : `***${text.slice(at)}`;
}


/***/ }),

/***/ 4437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listen)
/* harmony export */ });
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97159);

/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const SWEEP_INTERVAL_MS = 50;
/**
 * Has a new server listen on an address; port 0 is any free one. Throws the system's error if it cannot.
 */
async function listen(server, { host, port }, { answer, clock }) {
    const answers = new Set();
    server.on("request", (request, response) => {
        const work = answer(request, response);
        if (!work)
            return;
        answers.add(work);
        void work.finally(() => answers.delete(work));
    });
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
            await (0,_within_js__WEBPACK_IMPORTED_MODULE_0__/* .waitAtMost */ ._R)(clock, drainMs, Promise.all([closed, ...answers]));
            clearInterval(sweep);
            const cut = answers.size;
            server.closeAllConnections();
            return cut;
        },
    };
}


/***/ }),

/***/ 67638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tryParseJson),
/* harmony export */   h: () => (/* binding */ ownField)
/* harmony export */ });
/** The value of any text; undefined if it is not JSON. Never throws. */
function tryParseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** A field of any value; undefined if the value has no such field of its own. */
function ownField(value, name) {
    if (typeof value !== "object" || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}


/***/ }),

/***/ 70515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ percentile)
/* harmony export */ });
/** The nearest-rank percentile of ascending values; undefined if there are none. */
function percentile(ascending, fraction) {
    return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}


/***/ }),

/***/ 107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   Vq: () => (/* binding */ jsonSchemaOf),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   dY: () => (/* binding */ constant),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o_: () => (/* binding */ tryRead),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   x8: () => (/* binding */ signed),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67638);

const MAX_QUOTED_CHARS = 60;
/** A value that does not match its shape. The message names the place and is safe to print. */
class ShapeError extends Error {
    name = "ShapeError";
    constructor(place, value, expected) {
        super(`${place === "" ? "it" : place} is ${describeValue(value)}; expected ${expected}`);
    }
}
function text(description) {
    return {
        read(value, place) {
            if (typeof value !== "string")
                throw new ShapeError(place, value, "a string");
            return value;
        },
        schema: () => ({ type: "string", description }),
    };
}
/**
 * A string that the whole of `pattern` matches; `examples` show what it allows, in messages and in the
 * schema.
 */
function matching(pattern, examples, description) {
    const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
    return {
        read(value, place) {
            if (typeof value === "string" && whole.test(value))
                return value;
            throw new ShapeError(place, value, `a string such as ${examples.join(" or ")}`);
        },
        schema: () => ({ type: "string", pattern: whole.source, examples, description }),
    };
}
/** A string, or a whole number, which YAML makes of digits without quotes. It is read as a string. */
function word(description) {
    return {
        read(value, place) {
            if (typeof value === "string")
                return value;
            if (Number.isSafeInteger(value))
                return String(value);
            throw new ShapeError(place, value, "a string or a whole number");
        },
        schema: () => ({ type: ["string", "integer"], description }),
    };
}
/** A finite number, by default not below zero. */
function number(description, options = {}) {
    return readNumber("number", description, "min" in options ? options.min : 0);
}
/** A whole number, by default not below zero. */
function integer(description, options = {}) {
    return readNumber("integer", description, "min" in options ? options.min : 0);
}
/** A finite number that may be below zero. */
function signed(description) {
    return readNumber("number", description, undefined);
}
function readNumber(type, description, min) {
    const range = min === undefined ? "" : ` of at least ${min}`;
    const expected = `${type === "integer" ? "a whole number" : "a number"}${range}`;
    return {
        read(value, place) {
            const isRight = typeof value === "number" &&
                (type === "integer" ? Number.isInteger(value) : Number.isFinite(value)) &&
                value >= (min ?? Number.NEGATIVE_INFINITY);
            if (!isRight)
                throw new ShapeError(place, value, expected);
            return value;
        },
        schema: () => ({ type, ...(min === undefined ? {} : { minimum: min }), description }),
    };
}
function flag(description) {
    return {
        read(value, place) {
            if (typeof value !== "boolean")
                throw new ShapeError(place, value, "true or false");
            return value;
        },
        schema: () => ({ type: "boolean", description }),
    };
}
/** This value and no other. */
function constant(expected, description) {
    return {
        read(value, place) {
            if (value !== expected)
                throw new ShapeError(place, value, JSON.stringify(expected));
            return expected;
        },
        schema: () => ({ const: expected, description }),
    };
}
/** One of a few words, each with its meaning. */
function oneOf(meanings, description) {
    const words = Object.keys(meanings);
    const isWord = (value) => typeof value === "string" && Object.hasOwn(meanings, value);
    const explained = Object.entries(meanings)
        .map(([word, meaning]) => `${word}: ${meaning}`)
        .join("; ");
    return {
        read(value, place) {
            if (!isWord(value))
                throw new ShapeError(place, value, `one of ${words.join(", ")}`);
            return value;
        },
        schema: () => ({ enum: words, description: `${description}. ${explained}` }),
    };
}
/** A list of any length, or of at most `max` items. */
function list(item, description, { max } = {}) {
    const expected = max === undefined ? "a list" : `a list of at most ${max}`;
    return {
        read(value, place) {
            if (!Array.isArray(value) || value.length > (max ?? Number.POSITIVE_INFINITY)) {
                throw new ShapeError(place, value, expected);
            }
            return value.map((one, index) => item.read(one, `${place}[${index}]`));
        },
        schema: (definitions) => ({
            type: "array",
            items: item.schema(definitions),
            ...(max === undefined ? {} : { maxItems: max }),
            description,
        }),
    };
}
/** An object; `name` is the name of its definition in the schema, and unique there. */
function object(name, description, fields) {
    const all = Object.entries(fields).map(([key, field]) => "optional" in field
        ? { key, shape: field.optional, isOptional: true }
        : { key, shape: field, isOptional: false });
    return {
        read(value, place) {
            if (typeof value !== "object" || value === null || Array.isArray(value)) {
                throw new ShapeError(place, value, "an object");
            }
            const entries = all.flatMap(({ key, shape, isOptional }) => {
                // Only an own field: what an object inherits is not in the file.
                const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownField */ .h)(value, key);
                if (found === undefined && isOptional)
                    return [];
                return [[key, shape.read(found, place === "" ? key : `${place}.${key}`)]];
            });
            // The compiler cannot see that these are the fields of F.
            return Object.fromEntries(entries);
        },
        schema(definitions) {
            if (!definitions.has(name)) {
                definitions.set(name, {});
                definitions.set(name, {
                    type: "object",
                    description,
                    properties: Object.fromEntries(all.map(({ key, shape }) => [key, shape.schema(definitions)])),
                    required: all.filter(({ isOptional }) => !isOptional).map(({ key }) => key),
                    additionalProperties: false,
                });
            }
            return { $ref: `#/$defs/${name}` };
        },
    };
}
/** An object with any keys, whose values have one shape. */
function record(value, description) {
    return {
        read(whole, place) {
            if (typeof whole !== "object" || whole === null || Array.isArray(whole)) {
                throw new ShapeError(place, whole, "an object");
            }
            const entries = Object.entries(whole).map(([key, one]) => [key, value.read(one, `${place}.${key}`)]);
            return Object.fromEntries(entries);
        },
        schema: (definitions) => ({
            type: "object",
            additionalProperties: value.schema(definitions),
            description,
        }),
    };
}
function optional(shape) {
    return { optional: shape };
}
/**
 * A narrower shape: only values for which `isRight` is true. `expected` says which they are. The
 * schema still allows the others.
 */
function refine(shape, isRight, expected) {
    return {
        read(value, place) {
            const read = shape.read(value, place);
            if (!isRight(read))
                throw new ShapeError(place, value, expected);
            return read;
        },
        schema: shape.schema,
    };
}
/** The JSON Schema (draft 2020-12) of a shape, with its definitions. */
function jsonSchemaOf(shape, title) {
    const definitions = new Map();
    const root = shape.schema(definitions);
    return {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title,
        ...root,
        $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
}
/** The value as the shape reads it; undefined for any other value. Never throws. */
function tryRead(shape, value) {
    try {
        return shape.read(value, "");
    }
    catch (error) {
        if (error instanceof ShapeError)
            return undefined;
        throw error;
    }
}
/** A value in a few words that are safe to print, whatever it is. */
function describeValue(value) {
    if (value === undefined)
        return "missing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object" && value !== null)
        return "an object";
    const printable = String(value).replaceAll(/[^\x20-\x7e]/g, "?");
    const cut = printable.length > MAX_QUOTED_CHARS ? `${printable.slice(0, MAX_QUOTED_CHARS)}...` : printable;
    return typeof value === "string" ? `"${cut}"` : cut;
}


/***/ }),

/***/ 97159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ startTimer),
/* harmony export */   _R: () => (/* binding */ waitAtMost),
/* harmony export */   iB: () => (/* binding */ RELEASED),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/**
 * Runs `work` until its deadline. Then the signal is aborted with the deadline's error and that error
 * is thrown, at the latest after `graceMs`, even if `work` ignores the signal. Before the deadline it
 * returns and throws what `work` does. An error that `work` throws after the deadline is dropped: it
 * only says that the work was aborted.
 */
async function within(clock, { timeoutMs, error, graceMs = 0 }, work) {
    const controller = new AbortController();
    const { signal } = controller;
    const expired = Promise.withResolvers();
    let stopTimer = startTimer(clock, timeoutMs, () => {
        const reason = error();
        controller.abort(reason);
        if (graceMs === 0)
            expired.reject(reason);
        else
            stopTimer = startTimer(clock, graceMs, () => expired.reject(reason));
    });
    try {
        // The race handles both rejections, also the one that comes last.
        return await Promise.race([work(signal), expired.promise]);
    }
    catch (thrown) {
        throw signal.aborted ? signal.reason : thrown;
    }
    finally {
        stopTimer();
    }
}
/**
 * Waits until `work` has ended, at most `timeoutMs`. Returns whether it has; `work` goes on in any
 * case. Rejects if `work` rejects in time; a later rejection is dropped.
 */
async function waitAtMost(clock, timeoutMs, work) {
    const late = Promise.withResolvers();
    const stopTimer = startTimer(clock, timeoutMs, () => late.resolve(false));
    try {
        return await Promise.race([work.then(() => true), late.promise]);
    }
    finally {
        stopTimer();
    }
}
/** Reason of an abort that ends a sleep early. A `DOMException` with a stack would cost more. */
const RELEASED = Symbol("released");
/** Calls `onTime` after `ms`, unless the function that it returns is called first. */
function startTimer(clock, ms, onTime) {
    const released = new AbortController();
    clock.sleep(ms, released.signal).then(onTime, () => {
        // Released: nobody waits for it.
    });
    return () => released.abort(RELEASED);
}


/***/ }),

/***/ 52833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JU: () => (/* binding */ findDenial),
/* harmony export */   Jp: () => (/* binding */ decideAccess),
/* harmony export */   Zc: () => (/* binding */ findReader),
/* harmony export */   nT: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92263);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76296);



/** Whether everybody who can reach the server may read. Pure. */
function isOpen({ readers }) {
    return readers === undefined;
}
/** Whose token it is, by its SHA-256; undefined if there is none, or it counts no more. Pure. */
function findReader(readers, sha256, nowMs) {
    // Tokens are random, so how long it takes to compare their hashes gives nothing away.
    return readers.find((reader) => reader.sha256 === sha256 && nowMs < (reader.expiresMs ?? Number.POSITIVE_INFINITY));
}
/**
 * Whether a request may be answered. Pure.
 *
 * @param grant Undefined if nobody knows who asks.
 */
function decideAccess({ readers, denied }, { grant, asked }) {
    if (!isOpen({ readers }) && !grant)
        return { kind: "unknown" };
    const { permission, modulePath } = asked;
    if (!(0,_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .mayDo */ .b)(grant?.role, permission)) {
        const text = `this takes a token of ${(0,_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .rolesFor */ .ZI)(permission)}`;
        return { kind: "refused", because: "role", text };
    }
    if (modulePath === undefined)
        return { kind: "admitted" };
    const module = { path: modulePath, version: asked.version };
    const rule = findDenial(denied, module);
    if (rule !== undefined) {
        const text = `${rule} is blocked by the configuration of this server`;
        return { kind: "refused", because: "denied", text };
    }
    if (grant && !(0,_grant_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .h)(grant, modulePath)) {
        const text = `${grant.name} may not read ${modulePath}`;
        return { kind: "refused", because: "module", text };
    }
    return { kind: "admitted" };
}
/** What nobody gets of a module: the module, or its version; undefined if it is not denied. Pure. */
function findDenial(denied, { path, version }) {
    const rule = denied.find((one) => (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(one.modules, path) &&
        (one.version === undefined || one.version === version));
    if (!rule)
        return undefined;
    return rule.version === undefined ? path : `${path}@${rule.version}`;
}


/***/ }),

/***/ 92263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ covers)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);

/** Whether modules of this path are among those that somebody may have. Pure. */
function covers({ modules, except }, modulePath) {
    if (except !== undefined && (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(except, modulePath))
        return false;
    return modules === undefined || (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(modules, modulePath);
}


/***/ }),

/***/ 59783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ addNetwork),
/* harmony export */   CP: () => (/* binding */ mayCome),
/* harmony export */   ci: () => (/* binding */ clientAddress)
/* harmony export */ });
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
    const named = (forwarded ?? "").split(",").flatMap((part) => part.trim() || []);
    let address = normalize(peer ?? "");
    while (address !== undefined && contains(trusted, address)) {
        const next = named.pop();
        if (next === undefined)
            break;
        address = normalize(next);
    }
    return address;
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

/***/ 76296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tj: () => (/* binding */ permissionFor),
/* harmony export */   ZI: () => (/* binding */ rolesFor),
/* harmony export */   b: () => (/* binding */ mayDo)
/* harmony export */ });
const PERMISSIONS = {
    reader: ["modules"],
    monitor: ["metrics", "status"],
    warmer: ["modules", "preheat"],
    admin: ["modules", "metrics", "status", "preheat", "purge"],
};
/** Without tokens only programs of this machine can ask, and no web page can read what they get. */
const OPEN = ["modules", "metrics", "status"];
/** Whether a role, or everybody if there are no roles, may do what a request is about. Pure. */
function mayDo(role, permission) {
    return (role === undefined ? OPEN : PERMISSIONS[role]).includes(permission);
}
/** The roles that may, for people. Pure. */
function rolesFor(permission) {
    const roles = Object.entries(PERMISSIONS).filter(([, granted]) => granted.includes(permission));
    return roles.map(([role]) => role).join(" or ");
}
/** What a request needs, by its path. Pure. */
function permissionFor(url) {
    const path = url.split("?", 1)[0] ?? "";
    if (path === "/metrics")
        return "metrics";
    if (path === "/-/status")
        return "status";
    if (path === "/-/purge")
        return "purge";
    if (path === "/-/preheat" || path.startsWith("/-/preheat/"))
        return "preheat";
    return "modules";
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

/***/ 46077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runServer: () => (/* binding */ runServer)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/lib/clock.ts
var lib_clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/store/zip-pool.ts
var zip_pool = __webpack_require__(8986);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(26918);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
;// CONCATENATED MODULE: ./src/serve/access/fetch-json.ts


const TIMEOUT_MS = 5_000;
/** A hundred keys have room in it. */
const MAX_BYTES = 256 * 1024;
/**
 * Reads a JSON document over https, or from this machine. Follows no redirect: keys must come from
 * where the issuer says that they are. Throws if that fails in any way.
 */
async function fetchJson(url) {
    const { protocol, hostname } = new URL(url);
    const isLocal = ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
    if (protocol !== "https:" && !(protocol === "http:" && isLocal))
        throw new Error("not https");
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(url, { redirect: "error", signal });
    if (!answer.ok || !answer.body) {
        await answer.body?.cancel();
        throw new Error(`it answered ${answer.status}`);
    }
    const body = await (0,read_stream/* readLimited */.tk)(external_node_stream_.Readable.fromWeb(answer.body), MAX_BYTES);
    if (!body)
        throw new Error("it is too long");
    return JSON.parse(body.toString("utf8"));
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
    };
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
    const { fetchJson, clock } = parts;
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
            currentDate: new Date(clock.nowMs()),
        });
        const leftMs = Number(payload.exp) * MS_PER_SECOND - clock.nowMs();
        genuine.set(hashToken(token), payload, Math.min(leftMs, REMEMBERED_MS));
        return payload;
    }
    return {
        async check(token, rules) {
            const issuers = new Set(rules.map(({ issuer }) => issuer));
            try {
                const claims = genuine.get(hashToken(token)) ?? (await verify(token, issuers));
                const grant = grantFor(rules, claims);
                return grant ? { kind: "known", grant } : { kind: "unknown" };
            }
            catch (error) {
                return { kind: error instanceof IssuerError ? "unavailable" : "unknown" };
            }
        },
    };
}

// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
;// CONCATENATED MODULE: ./src/serve/admin/preheats.ts



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
    async function bring(job, file) {
        const { status } = job;
        try {
            status[await parts.fetch(file)]++;
        }
        catch (error) {
            status.failed++;
            if (status.failures.length < MAX_FAILURES) {
                status.failures.push(`${(0,module_file/* fileName */.Md)(file)}: ${(0,errors/* errorMessage */.gJ)(error)}`);
            }
        }
        const { fetched, present, notFound, failed } = status;
        if (fetched + present + notFound + failed === status.files)
            finish(job);
    }
    function finish(job) {
        job.status.state = "done";
        job.files = [];
        const finished = [...jobs.values()].filter(({ status }) => status.state === "done");
        for (const { status } of finished.slice(0, -MAX_FINISHED))
            jobs.delete(status.id);
    }
    /** One preheat after the other, so that each is done as soon as it can be. */
    function pump() {
        while (streams < MAX_STREAMS && !isStopped) {
            const job = running().find(({ begun, files }) => begun < files.length);
            const file = job?.files[job.begun];
            if (!job || !file)
                return;
            job.begun++;
            streams++;
            void bring(job, file).finally(() => {
                streams--;
                pump();
            });
        }
    }
    return {
        start({ files, skipped }) {
            if (running().length >= MAX_RUNNING)
                return undefined;
            const status = {
                id: (0,external_node_crypto_.randomUUID)(),
                state: "running",
                startedAt: new Date(parts.clock.nowMs()).toISOString(),
                files: files.length,
                fetched: 0,
                present: 0,
                notFound: 0,
                failed: 0,
                skipped,
                failures: [],
            };
            const job = { status, files, begun: 0 };
            jobs.set(status.id, job);
            if (files.length === 0)
                finish(job);
            pump();
            return status;
        },
        find: (id) => jobs.get(id)?.status,
        all: () => [...jobs.values()].map(({ status }) => status),
        stop() {
            isStopped = true;
        },
    };
}

// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/serve/access/access-rules.ts
var access_rules = __webpack_require__(52833);
// EXTERNAL MODULE: ./src/serve/access/grant.ts
var access_grant = __webpack_require__(92263);
;// CONCATENATED MODULE: ./src/serve/admin/preheat-files.ts

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
    const purge = async (request, response, grant) => {
        const { searchParams } = new URL(request.url ?? "", "http://localhost");
        const target = parseTarget(searchParams.get("module") ?? "");
        if (!target) {
            return sendProblem(response, 400, "expected ?module=PATH or ?module=PATH@VERSION");
        }
        if (grant && !(0,access_grant/* covers */.h)(grant, target.path)) {
            return sendProblem(response, 403, `${grant.name} has no right to ${target.path}`);
        }
        sendJson(response, 200, { removedFiles: await parts.purge(target) });
    };
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
        const denied = parts.denied();
        const mayFetch = ({ path, version }) => parts.mayAsk(path) &&
            (0,access_rules/* findDenial */.JU)(denied, { path, version }) === undefined &&
            (grant === undefined || (0,access_grant/* covers */.h)(grant, path));
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
    return (url) => {
        const path = url.split("?", 1)[0] ?? "";
        const { sendMetrics } = parts;
        switch (path) {
            case "/metrics":
                return sendMetrics && only("GET", async (_request, response) => sendMetrics(response));
            case "/-/status":
                return only("GET", status);
            case "/-/purge":
                return only("POST", purge);
            case "/-/preheat":
                return only("POST", preheat);
            default: {
                const [, id] = /^\/-\/preheat\/([^/]+)$/.exec(path) ?? [];
                return id === undefined ? undefined : only("GET", preheatStatus(id));
            }
        }
    };
}
function only(method, service) {
    return async (request, response, grant) => {
        if (request.method === method)
            return service(request, response, grant);
        sendProblem(response, 405, `only ${method} is answered`, { allow: method });
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
// EXTERNAL MODULE: ./src/lib/http-listener.ts
var http_listener = __webpack_require__(4437);
// EXTERNAL MODULE: ./src/goproxy/routes.ts
var routes = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/serve/access/network.ts
var access_network = __webpack_require__(59783);
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

// EXTERNAL MODULE: ./src/serve/access/roles.ts
var roles = __webpack_require__(76296);
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
    async function identify(authorization, rules) {
        const token = readToken(authorization);
        if (token === undefined)
            return { kind: "unknown" };
        const reader = (0,access_rules/* findReader */.Zc)(rules.readers ?? [], hashToken(token), parts.clock.nowMs());
        if (reader)
            return { kind: "known", grant: reader };
        if (rules.jobs.length === 0 || !JOB_TOKEN.test(token))
            return { kind: "unknown" };
        return parts.jobTokens.check(token, rules.jobs);
    }
    return async ({ url = "", headers, socket }, { network, rate, ...rules }) => {
        const forwarded = [headers["x-forwarded-for"] ?? []].flat().join();
        const address = (0,access_network/* clientAddress */.ci)(socket.remoteAddress, forwarded, network.trustedProxies);
        if (!(0,access_network/* mayCome */.CP)(network, address)) {
            const text = "nobody may ask from this address";
            return { kind: "refused", grant: undefined, address, reason: "address", status: 403, text };
        }
        const identity = await identify(headers.authorization, rules);
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
            asked: { permission: (0,roles/* permissionFor */.Tj)(url), ...moduleOf((0,routes/* parseRoute */.Z)(url)) },
        });
        switch (decision.kind) {
            case "admitted":
                return { kind: "admitted", ...who };
            case "unknown":
                return { kind: "refused", ...who, ...NO_TOKEN };
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
    headers: { "www-authenticate": 'Basic realm="go-accel"' },
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
function moduleOf(route) {
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

// EXTERNAL MODULE: ./src/goproxy/queries.ts
var queries = __webpack_require__(79395);
;// CONCATENATED MODULE: ./src/serve/observe/request-kind.ts


/** Which kind a request's path is of. Pure. */
function kindOf(url) {
    if (url === "/healthz" || url === "/readyz")
        return "health";
    if (url === "/metrics")
        return "metrics";
    // No module path begins with a dash.
    if (url.startsWith("/-/"))
        return "admin";
    const route = (0,routes/* parseRoute */.Z)(url);
    return route ? (0,queries/* subjectOf */.et)(route).endpoint : "unknown";
}

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
    };
    response.setHeader("x-request-id", id);
    response.once("close", () => parts.onEnd({
        id,
        method,
        path: url.split("?", 1)[0] ?? "",
        kind: kindOf(url),
        status: response.headersSent ? response.statusCode : CLIENT_LEFT,
        sentBytes: socket.bytesWritten - bytesBefore,
        durationMs: parts.clock.nowMs() - startMs,
        isCut: !response.writableFinished,
        ...who,
    }));
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
const HTTP_PORT = 80;
/**
 * Listens, answers health and readiness itself, and leaves the rest to `answer`, if the access rules
 * allow it. Without tokens a page in a browser of this machine must not read modules by a name that it
 * has for our address, so requests under other names are refused. Throws the system's error if it cannot
 * listen.
 */
async function openListener(wanted, parts) {
    const gate = createGate({ clock: parts.clock, jobTokens: parts.jobTokens });
    const answer = (request, response) => {
        const watched = watchRequest(request, response, parts);
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
        if ((0,access_rules/* isOpen */.nT)(rules) && !isOurs(headers.host)) {
            return sendLine(response, 421, "go-accel: no such host; see `hosts` in the configuration");
        }
        if (url.length > MAX_PATH_CHARS)
            return sendLine(response, 414, "the path is too long");
        return admit(request, response, watched);
    };
    async function admit(request, response, watched) {
        const verdict = await gate(request, parts.access());
        const { grant, address } = verdict;
        const refusal = verdict.kind === "refused" ? verdict.reason : undefined;
        watched.note({ reader: grant?.name, address, refusal });
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
    const { port, close } = await (0,http_listener/* listen */.K)((0,external_node_http_.createServer)(), wanted, { answer, clock: parts.clock });
    const address = { host: wanted.host, port };
    const ownNames = ["localhost", "127.0.0.1", "::1", wanted.host].flatMap((host) => {
        const withPort = (0,listen_address/* formatAddress */.M0)({ host, port: address.port }).toLowerCase();
        // In a URL of http this port is not written.
        return address.port === HTTP_PORT ? [withPort, withPort.slice(0, -":80".length)] : [withPort];
    });
    function isOurs(host) {
        const name = host?.toLowerCase() ?? "";
        return ownNames.includes(name) || parts.hosts().includes(name);
    }
    return { address, close };
}
function sendLine(response, status, text, headers = {}) {
    const body = `${text}\n`;
    response.writeHead(status, {
        "content-type": "text/plain; charset=utf-8",
        "content-length": body.length,
        "cache-control": "no-store",
        ...headers,
    });
    response.end(body);
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
function createEventMetrics(registers, hasBucket) {
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
        help: "Writes that the store's disk refused",
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
        help: "Files that went because there was no room",
        registers,
    });
    const evictedBytes = new prom_client.Counter({
        name: `${PREFIX}evicted_bytes_total`,
        help: "What those files took",
        registers,
    });
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
                for (const lookup of lookupsOf(event, hasBucket()))
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
                storeFaults.inc();
                break;
            case "bucket":
                if (event.state !== "works")
                    bucketFaults.inc({ state: event.state });
                break;
            case "database-fault":
                databaseFaults.inc({ reason: event.isContradiction ? "contradiction" : "unavailable" });
                break;
            case "evicted":
                evicted.inc(event.files);
                evictedBytes.inc(event.sizeBytes);
                break;
        }
    };
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
function lookupsOf({ endpoint, source, tier, status }, hasBucket) {
    if (endpoint === "unknown")
        return [];
    const tiers = TIERS[endpoint].filter((one) => one !== "bucket" || hasBucket);
    const place = tier === undefined ? tiers.length : tiers.indexOf(tier);
    const missed = tiers.slice(0, place).map((one) => ({ tier: one, result: "miss" }));
    if (tier)
        return [...missed, { tier, result: "hit" }];
    const failed = source === "stale" || status >= HTTP_FAULT;
    const result = failed ? "error" : source === "mirror" ? "hit" : "miss";
    return [...missed, { tier: "mirror", result }];
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
    const countEvent = createEventMetrics(registers, () => read().hasBucket);
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
        scrape: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
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

// EXTERNAL MODULE: ../../node_modules/pino/pino.js
var pino = __webpack_require__(23977);
;// CONCATENATED MODULE: ./src/serve/observe/server-log.ts

const RANKS = { debug: 0, info: 1, warn: 2 };
const server_log_MAX_PATH_CHARS = 500;
const server_log_HTTP_FAULT = 500;
/** Until it is configured, it writes text, and everything but `debug`. */
function createServerLog(write, clock) {
    let sink = openSink({ format: "text", level: "info" }, write, clock);
    return {
        info: (message) => sink("info", message),
        warn: (message) => sink("warn", message),
        request: (record) => sink(levelOf(record), "request", fieldsOf(record)),
        configure(settings) {
            sink = openSink(settings, write, clock);
        },
    };
}
/** Probes come every few seconds, and would hide the rest. */
function levelOf({ kind, status, isCut }) {
    if (status >= server_log_HTTP_FAULT || isCut)
        return "warn";
    return kind === "health" || kind === "metrics" ? "debug" : "info";
}
function fieldsOf(record) {
    const { method, path, status, sentBytes, durationMs, reader, address, refusal, id, isCut } = record;
    return {
        method,
        path: path.length > server_log_MAX_PATH_CHARS ? `${path.slice(0, server_log_MAX_PATH_CHARS)}…` : path,
        status,
        sentBytes,
        durationMs: Math.round(durationMs * 10) / 10,
        reader,
        address,
        refused: refusal,
        id,
        cut: isCut || undefined,
    };
}
function openSink({ format, level }, write, clock) {
    if (format === "json")
        return jsonSink(openPino(level, write));
    return (own, message, fields = {}) => {
        if (RANKS[own] < RANKS[level])
            return;
        const time = new Date(clock.nowMs()).toISOString();
        write(`${time} ${printable([message, ...Object.entries(fields).flatMap(formatField)])}\n`);
    };
}
function openPino(level, write) {
    return (0,pino.pino)({
        level,
        // Host and process ID are known to whoever collects the log.
        base: null,
        timestamp: pino.pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
    }, { write });
}
function jsonSink(logger) {
    return (level, message, fields = {}) => logger[level](fields, message);
}
function formatField([name, value]) {
    return value === undefined ? [] : [`${name}=${value}`];
}
/** What a client, a mirror or a file system says may hold any characters. */
function printable(parts) {
    return parts.join(" ").replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

;// CONCATENATED MODULE: ./src/serve/operator-log.ts

const QUIET_MS = 60_000;
const operator_log_MAX_REMEMBERED = 1_000;
/** Writes what an operator should read of events. A line that says the same as one of the last minute is left out. */
function createOperatorLog(log, clock) {
    const written = (0,expiring_map/* createExpiringMap */.j)({ clock, maxEntries: operator_log_MAX_REMEMBERED });
    return (event) => {
        const line = describeEvent(event);
        if (line === undefined || written.get(line))
            return;
        written.set(line, true, QUIET_MS);
        if (isGood(event))
            log.info(line);
        else
            log.warn(line);
    };
}
function isGood(event) {
    return ((event.kind === "breaker" && event.state === "closed") ||
        (event.kind === "bucket" && event.state === "works"));
}
/** One line; undefined for the many events that are everyday. */
function describeEvent(event) {
    switch (event.kind) {
        case "breaker":
            return event.state === "half-open"
                ? undefined
                : `mirror ${event.mirror}: ${event.state === "open" ? "fails, and is left alone for a while" : "works again"}`;
        case "fetch":
            if (event.faultKind !== "integrity")
                return undefined;
            return `mirror ${event.mirror}: wrong content for ${nameOf(event)}: ${event.fault ?? ""}`;
        case "corrupt":
            return `store: ${nameOf(event)} is damaged and was removed: ${event.fault}`;
        case "store-fault":
            return `store: cannot be written: ${event.fault}`;
        case "database-fault":
            return event.isContradiction
                ? `ALARM: ${event.fault}`
                : `${event.fault}; what it would be asked for is passed on and not kept`;
        case "bucket":
            return `bucket ${BUCKET_STATES[event.state]}: ${event.detail}`;
        default:
            return undefined;
    }
}
const BUCKET_STATES = {
    works: "works again",
    damaged: "has a damaged file, which is replaced",
    down: "cannot be reached, or fails",
    full: "is full",
    forbidden: "does not let us",
    absent: "does not exist",
    layout: "is of another version",
    conflict: "is busy",
    refused: "does not take a file",
};
function nameOf({ subject, version }) {
    return version === undefined ? subject : `${subject}@${version}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/engine/engine.ts + 27 modules
var engine_engine = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/goproxy/stale-answers.ts
var stale_answers = __webpack_require__(34420);
// EXTERNAL MODULE: ./src/store/module-store.ts
var module_store = __webpack_require__(35558);
// EXTERNAL MODULE: ./src/lib/lru-map.ts
var lru_map = __webpack_require__(88748);
// EXTERNAL MODULE: ./src/cache/s3/client.ts
var s3_client = __webpack_require__(34915);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/serve/bucket/bucket-error.ts


/** A request to the bucket failed. That there is no such object is a value, never this error. */
class BucketError extends Error {
    name = "BucketError";
    fault;
    constructor(fault, message) {
        super(message);
        this.fault = fault;
    }
}
/** Statuses of 400 and more that may be others a moment later. */
const PASSING_STATUSES = [401, 403, 404, 408, 409, 412, 429];
/**
 * The error for a request that failed. Its message has nothing of the service's own text, which may quote
 * identities. What the local disk says stays as it is.
 */
function bucketError(place, error) {
    if (error instanceof BucketError)
        return error;
    if (error instanceof Error && isDiskError(error))
        return error;
    const { status, code } = (0,s3_client/* readS3Failure */.j4)(error);
    const fault = faultOf(error);
    const message = fault === "full" ? `${place}: ${code}, status ${status}` : (0,s3_client/* s3Error */.lH)(place, error).message;
    return new BucketError(fault, message);
}
function faultOf(error) {
    const { status = 0, code } = (0,s3_client/* readS3Failure */.j4)(error);
    if (status === 507 || /Quota|Space|StorageFull|InsufficientStorage/i.test(code))
        return "full";
    if (code === "NoSuchBucket")
        return "absent";
    if (code === "CredentialsProviderError")
        return "forbidden";
    if (status === 401 || status === 403)
        return "forbidden";
    if (/Token|AccessKey|Signature/.test(code))
        return "forbidden";
    if (status === 409)
        return "conflict";
    const isFinal = status >= 400 && status < 500 && !PASSING_STATUSES.includes(status);
    return isFinal ? "refused" : "down";
}
/** Errors of a socket have no path. */
function isDiskError(error) {
    return (0,fs/* errnoOf */.UQ)(error) !== undefined && "path" in error;
}

;// CONCATENATED MODULE: ./src/serve/bucket/layout.ts




/*
 * What is in the bucket, below the prefix:
 *
 *   store.json                 the version of this layout; written by the first replica
 *   modules/<path>/@v/<file>   a file of a module, named as in GOMODCACHE's cache/download, with its
 *                              sha256 as metadata
 *   leases/<path>/@v/<file>    a server is fetching that file just now
 */
const VERSION = 1;
const MARKER = "store.json";
/** Longer names than any that S3 takes. */
const MAX_NAME_BYTES = 1024;
const MARKER_SHAPE = (0,shape/* object */.Ik)("storeMarker", "Says how the objects of a bucket are named.", {
    layout: (0,shape/* integer */.nd)("Version of the layout"),
});
/** The object that holds a file, relative to the prefix; undefined if no bucket takes such a name. */
function objectName(file, prefix) {
    const name = `modules/${(0,module_file/* storePath */.TJ)(file)}`;
    return Buffer.byteLength(`${prefix}/${name}`) <= MAX_NAME_BYTES ? name : undefined;
}
/** The object that stands for the right to fetch a file; undefined as above. */
function leaseName(file, prefix) {
    // Shorter than the name of the file itself.
    return objectName(file, prefix) && `leases/${(0,module_file/* storePath */.TJ)(file)}`;
}
/**
 * Makes sure that the bucket is empty or has this layout, and marks it if it is new. Throws `BucketError`.
 */
async function ensureLayout(bucket) {
    const found = await bucket.readSmall(MARKER);
    if (found)
        return checkMarker(bucket.place, found.content);
    const marker = { layout: VERSION };
    if ((await bucket.writeSmall(MARKER, `${JSON.stringify(marker)}\n`)) !== undefined)
        return;
    // Another replica was faster.
    checkMarker(bucket.place, (await bucket.readSmall(MARKER))?.content);
}
function checkMarker(place, content) {
    const layout = (0,shape/* tryRead */.o_)(MARKER_SHAPE, (0,json/* tryParseJson */.B)(content?.toString("utf8") ?? ""))?.layout;
    if (layout === VERSION)
        return;
    const said = layout === undefined ? "cannot be read" : `says layout ${layout}`;
    throw new BucketError("layout", `${place}: ${MARKER} ${said}, and this version knows layout ${VERSION}; use another prefix`);
}

// EXTERNAL MODULE: ./src/lib/backoff.ts
var backoff = __webpack_require__(68050);
;// CONCATENATED MODULE: ./src/serve/bucket/pause.ts

const BACKOFF = { baseDelayMs: 5_000, maxDelayMs: 60_000 };
/** Seconds after the first failure, up to a minute after many in a row. */
function createPause(clock) {
    let failures = 0;
    let endMs = 0;
    return {
        isOn: () => clock.nowMs() < endMs,
        failed() {
            // Requests that were under way together count once.
            if (clock.nowMs() < endMs)
                return;
            failures++;
            endMs = clock.nowMs() + (0,backoff/* backoffMs */.j)(failures, BACKOFF);
        },
        worked() {
            const hadFailed = failures > 0;
            failures = 0;
            endMs = 0;
            return hadFailed;
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/bucket/bucket.ts





const MAX_DAMAGED = 10_000;
function createBucket(parts) {
    const { objects, prefix, clock, onState } = parts;
    const { place } = objects;
    // A bucket that is full, or that we may only read, still gives what it has.
    const reads = createPause(clock);
    const writes = createPause(clock);
    /** The `ETag` of objects that were damaged, by the name of their file. */
    const damaged = (0,lru_map/* createLruMap */.C)(MAX_DAMAGED);
    let layout;
    function checkLayout() {
        layout ??= ensureLayout(objects).catch((error) => {
            layout = undefined;
            throw error;
        });
        return layout;
    }
    function noteFailure(pause, error) {
        if (!(error instanceof BucketError))
            throw error;
        const { fault, message } = error;
        if (fault === "conflict")
            return error;
        if (fault !== "refused")
            pause.failed();
        onState(fault, message);
        return error;
    }
    function noteSuccess(pause, what) {
        if (pause.worked())
            onState("works", `${place}: ${what}`);
    }
    return {
        async open() {
            try {
                await checkLayout();
            }
            catch (error) {
                if (error instanceof BucketError && error.fault === "layout")
                    throw error;
                noteFailure(reads, error);
            }
        },
        async find(file) {
            const name = objectName(file, prefix);
            if (name === undefined || reads.isOn())
                return undefined;
            try {
                await checkLayout();
                const found = await objects.get(name);
                noteSuccess(reads, "reading");
                return found;
            }
            catch (error) {
                noteFailure(reads, error);
                return undefined;
            }
        },
        async store(file, path, sha256) {
            const name = objectName(file, prefix);
            if (name === undefined)
                return "never";
            if (writes.isOn())
                return "later";
            const key = (0,module_file/* fileName */.Md)(file);
            try {
                await checkLayout();
                await objects.put(name, path, { sha256, replaces: damaged.get(key) });
                noteSuccess(writes, "writing");
                return "stored";
            }
            catch (error) {
                return noteFailure(writes, error).fault === "refused" ? "never" : "later";
            }
            finally {
                // If it is still there, whoever reads it next finds that out again.
                damaged.delete(key);
            }
        },
        reportDamage(file, etag) {
            if (etag !== undefined)
                damaged.set((0,module_file/* fileName */.Md)(file), etag);
            onState("damaged", `${place}: ${(0,module_file/* fileName */.Md)(file)}`);
        },
        reportCut(fault) {
            reads.failed();
            onState("down", `${place}: ${fault}`);
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/lib/priority-limiter.ts
var priority_limiter = __webpack_require__(4329);
;// CONCATENATED MODULE: ./src/serve/bucket/uploads.ts








const MAX_PARALLEL = 4;
/** The journal says what else there is. */
const MAX_QUEUED = 1_000;
const RETRY_INTERVAL_MS = 15_000;
/** `onFault` hears of errors of the disk. */
function createUploads(parts) {
    const { storeDir, bucket, journal, onFault, clock } = parts;
    const behind = new Map();
    const limiter = (0,priority_limiter/* createPriorityLimiter */.N)({
        foregroundLimit: MAX_PARALLEL,
        backgroundLimit: MAX_PARALLEL,
    });
    const share = (0,single_flight/* createSingleFlight */.R)();
    const ending = new AbortController();
    let queued = 0;
    async function forget(file) {
        await journal.remove(file);
        behind.delete((0,module_file/* storePath */.TJ)(file));
    }
    async function upload(pending) {
        const { file, sha256 } = pending;
        if (ending.signal.aborted)
            return;
        const source = external_node_path_default().join(storeDir, (0,module_file/* storePath */.TJ)(file));
        try {
            // A power failure may have damaged it. When it is asked for, it is checked and fetched again.
            if (pending.isOld && (await hashFile(source)) !== sha256)
                return await forget(file);
            pending.isOld = false;
            const outcome = await bucket.store(file, source, sha256);
            if (outcome !== "later")
                await forget(file);
        }
        catch (error) {
            // It never came, or went again.
            if ((0,fs/* isNotFound */.c4)(error))
                await forget(file);
            else
                onFault(error);
        }
    }
    async function start(file) {
        const key = (0,module_file/* storePath */.TJ)(file);
        const pending = behind.get(key);
        if (!pending || queued >= MAX_QUEUED)
            return;
        await share(key, async () => {
            queued++;
            try {
                await limiter.background(() => upload(pending)).result;
            }
            catch (error) {
                onFault(error);
            }
            finally {
                queued--;
            }
        });
    }
    async function readJournal() {
        if ((await journal.count()) === behind.size)
            return;
        for (const pending of await journal.list()) {
            const key = (0,module_file/* storePath */.TJ)(pending.file);
            if (!behind.has(key))
                behind.set(key, { ...pending, isOld: true });
        }
    }
    async function run() {
        for (;;) {
            await Promise.all([...behind.values()].map(({ file }) => start(file)));
            await clock.sleep(RETRY_INTERVAL_MS, ending.signal);
            // A proxy that a reload replaced may have left some meanwhile.
            await readJournal().catch(onFault);
        }
    }
    return {
        async note(upload) {
            behind.set((0,module_file/* storePath */.TJ)(upload.file), { ...upload, isOld: false });
            await journal.add(upload);
        },
        start,
        isBehind: (key) => behind.has(key),
        async resume() {
            await readJournal().catch(onFault);
            run().catch(() => {
                // Stopped.
            });
        },
        stop: () => ending.abort(),
    };
}
/** Its SHA-256 as hex. Throws the system's error. */
async function hashFile(file) {
    const sum = (0,external_node_crypto_.createHash)("sha256");
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), sum);
    return sum.digest("hex");
}

;// CONCATENATED MODULE: ./src/serve/bucket/bucket-store.ts







/** Files that came from the bucket, of which it is remembered which object each was. */
const bucket_store_MAX_REMEMBERED = 10_000;
/**
 * A store on disk with a bucket behind it. What the disk lacks is looked for in the bucket, and copied to
 * the disk if its content is what was stored. What comes into the disk is uploaded. No fault of the bucket
 * is one of the store.
 */
function withBucket(parts) {
    const { store, bucket, uploads, waitsForBucket } = parts;
    const etags = (0,lru_map/* createLruMap */.C)(bucket_store_MAX_REMEMBERED);
    async function copy(name, object) {
        const sum = (0,external_node_crypto_.createHash)("sha256");
        try {
            const stored = await store.write(name, sumUp(object.body, sum), async (spooled) => {
                if (sum.digest("hex") === object.sha256)
                    return spooled;
                throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.Md)(name)} has another sha256`, { code: "FILE_INVALID" });
            });
            if (object.etag !== undefined)
                etags.set((0,module_file/* fileName */.Md)(name), object.etag);
            return { ...stored, tier: "bucket" };
        }
        catch (error) {
            if (error instanceof module_store/* StoreWriteError */.N)
                throw error;
            if (error instanceof errors/* IntegrityError */.cs)
                bucket.reportDamage(name, object.etag);
            else
                bucket.reportCut((0,errors/* errorMessage */.gJ)(error));
            return undefined;
        }
    }
    async function note(file, path, content) {
        const sha256 = content ? (0,external_node_crypto_.hash)("sha256", content) : await hashFile(path);
        await uploads.note({ file, sha256 });
    }
    async function send(name, stored) {
        if (stored.isPassing)
            return stored;
        const uploaded = uploads.start(name);
        if (waitsForBucket)
            await uploaded;
        return stored;
    }
    return {
        async find(name) {
            const found = await store.find(name);
            if (found)
                return found;
            const object = await bucket.find(name);
            return object && copy(name, object);
        },
        use: (name) => store.use?.(name),
        async write(name, body, inspect = async (spooled) => spooled) {
            const stored = await store.write(name, body, async (spooled, content) => {
                const inspected = await inspect(spooled, content);
                // Before the file is there: a process that is killed in between leaves none that is forgotten.
                if (typeof inspected === "string")
                    await note(name, inspected, content);
                return inspected;
            });
            return send(name, stored);
        },
        async make(name, make) {
            const stored = await store.make(name, async (file) => {
                await make(file);
                await note(name, file);
            });
            return send(name, stored);
        },
        async remove(name) {
            const etag = etags.get((0,module_file/* fileName */.Md)(name));
            etags.delete((0,module_file/* fileName */.Md)(name));
            // Its sha256 was right, and still it is not what it should be: the object was made so.
            if (etag !== undefined)
                bucket.reportDamage(name, etag);
            await store.remove(name);
        },
    };
}
/** The same content, which is added to the sum on its way. */
function sumUp(body, sum) {
    const summed = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            sum.update(chunk);
            done(null, chunk);
        },
    });
    // Errors of the body arrive at its reader, and a reader that stops ends the body.
    return (0,external_node_stream_.pipeline)(body, summed, () => { });
}

;// CONCATENATED MODULE: ./src/serve/bucket/leases.ts



/** A server that has not renewed its lease for so long is taken to be gone. */
const LEASE_MS = 15_000;
const RENEW_MS = LEASE_MS / 3;
/** Longer than mirrors take for a large zip, and shorter than people do. */
const MAX_WAIT_MS = 120_000;
const POLL = { baseDelayMs: 200, maxDelayMs: 1_000 };
/**
 * A lease is an object that is written only if it is not there. It is renewed, and taken over, only if
 * nobody else has done so meanwhile. Who waits takes it for expired if it has stayed the same for a whole
 * term, so that the servers' clocks need not agree.
 */
function createLeases(objects, clock) {
    const pause = createPause(clock);
    let count = 0;
    /** Never the same twice, so that each has an `ETag` of its own. */
    const makeContent = () => `${process.pid} ${clock.nowMs()} ${++count}\n`;
    /** Renews a lease until the function that it returns is called, and then gives it back. */
    function hold(name, acquired) {
        const ended = new AbortController();
        async function run() {
            let etag = acquired;
            try {
                while (etag !== undefined) {
                    await clock.sleep(RENEW_MS, ended.signal);
                    etag = await objects.writeSmall(name, makeContent(), etag);
                }
            }
            catch (error) {
                if (!ended.signal.aborted && !(error instanceof BucketError))
                    throw error;
            }
            if (etag !== undefined)
                await objects.remove(name);
        }
        run().catch(() => {
            // It expires.
        });
        return () => ended.abort();
    }
    /** Says when the lease of another server has expired, if it is asked again and again. */
    function watch(name) {
        let seen = { etag: undefined, sinceMs: 0 };
        return async () => {
            const held = await objects.readSmall(name);
            if (held?.etag !== seen.etag)
                seen = { etag: held?.etag, sinceMs: clock.nowMs() };
            return held && clock.nowMs() - seen.sinceMs >= LEASE_MS ? held.etag : undefined;
        };
    }
    return {
        async claim(name, isThere) {
            if (pause.isOn())
                return () => { };
            const startMs = clock.nowMs();
            const findExpired = watch(name);
            let expired;
            try {
                for (let poll = 1; clock.nowMs() - startMs < MAX_WAIT_MS; poll++) {
                    const etag = await objects.writeSmall(name, makeContent(), expired);
                    pause.worked();
                    if (etag !== undefined)
                        return hold(name, etag);
                    await clock.sleep((0,backoff/* backoffMs */.j)(poll, POLL));
                    if (await isThere())
                        return undefined;
                    expired = await findExpired();
                }
            }
            catch (error) {
                if (!(error instanceof BucketError))
                    throw error;
                pause.failed();
            }
            return () => { };
        },
    };
}

// EXTERNAL MODULE: ../../node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(28299);
// EXTERNAL MODULE: ./src/cache/backend-setting.ts
var backend_setting = __webpack_require__(59090);
// EXTERNAL MODULE: ./src/cache/deadline.ts
var deadline = __webpack_require__(39247);
// EXTERNAL MODULE: ./src/cache/s3/upload.ts
var upload = __webpack_require__(87993);
// EXTERNAL MODULE: ./src/cache/unavailable.ts
var unavailable = __webpack_require__(13545);
;// CONCATENATED MODULE: ./src/serve/bucket/objects.ts









/** Time for aborting an upload. */
const GRACE_MS = 6_000;
/** At most so much of each file, and of `MAX_PARALLEL` files, is in memory. */
const PART_BYTES = 8 * 1024 * 1024;
const PARALLEL_PARTS = 2;
const SHA256 = "sha256";
/** A bucket of S3, or of a service with its interface, below the setting's prefix. */
function createBucketObjects(setting, { env, clock }) {
    const { bucket, prefix } = setting;
    const place = (0,backend_setting/* describeBackend */.c)(setting);
    const client = (0,s3_client/* createS3Client */.qo)(setting, env);
    const at = (name) => ({ Bucket: bucket, Key: `${prefix && `${prefix}/`}${name}` });
    /** Its result is undefined if `work` finds that there is no such object. */
    async function ask(limits, work) {
        try {
            return await (0,deadline/* withDeadline */.NE)(clock, place, limits, work);
        }
        catch (error) {
            throw bucketError(place, error);
        }
    }
    const get = (name) => ask({ timeoutMs: deadline/* LOOKUP_TIMEOUT_MS */.Sq }, async (signal) => {
        try {
            const command = new dist_cjs/* GetObjectCommand */.jLs(at(name));
            const answer = await client.send(command, { abortSignal: signal });
            const { Body: body, Metadata: metadata, ETag: etag } = answer;
            if (!(body instanceof external_node_stream_.Readable))
                throw (0,unavailable/* unavailable */.h)("an answer had no content");
            return { body, sha256: metadata?.[SHA256], etag };
        }
        catch (error) {
            if ((0,s3_client/* readS3Failure */.j4)(error).code === "NoSuchKey")
                return undefined;
            throw error;
        }
    });
    return {
        place,
        get,
        put: (name, file, { sha256, replaces }) => ask({ timeoutMs: deadline/* TRANSFER_TIMEOUT_MS */.FF, graceMs: GRACE_MS }, (signal) => (0,upload/* uploadObject */.l)(client, { bucket, name: at(name).Key }, file, {
            partBytes: PART_BYTES,
            parallel: PARALLEL_PARTS,
            metadata: { [SHA256]: sha256 },
            replaces,
            signal,
        })),
        async readSmall(name) {
            const found = await get(name);
            if (!found)
                return undefined;
            const content = await ask({ timeoutMs: deadline/* LOOKUP_TIMEOUT_MS */.Sq }, () => (0,read_stream/* readBytes */.io)(found.body));
            return { content, etag: found.etag };
        },
        writeSmall: (name, content, replaces) => ask({ timeoutMs: deadline/* LOOKUP_TIMEOUT_MS */.Sq }, async (signal) => {
            const condition = replaces === undefined ? { IfNoneMatch: "*" } : { IfMatch: replaces };
            try {
                const command = new dist_cjs/* PutObjectCommand */.wKZ({ ...at(name), Body: content, ...condition });
                return (await client.send(command, { abortSignal: signal })).ETag ?? "";
            }
            catch (error) {
                if ((0,s3_client/* readS3Failure */.j4)(error).status === 412)
                    return undefined;
                throw error;
            }
        }),
        remove: (name) => ask({ timeoutMs: deadline/* LOOKUP_TIMEOUT_MS */.Sq }, async (signal) => {
            await client.send(new dist_cjs/* DeleteObjectCommand */.k4j(at(name)), { abortSignal: signal });
        }),
    };
}

;// CONCATENATED MODULE: ./src/serve/bucket/upload-journal.ts







/** Below a store's folder; no module path can name it. */
const JOURNAL_DIR = ".uploads";
const ENTRY = (0,shape/* object */.Ik)("pendingUpload", "A file that is still to be uploaded.", {
    path: (0,shape/* text */.Qq)("Its path below the store's folder"),
    sha256: (0,shape/* matching */.wC)(/[0-9a-f]{64}/, ["9f86d081…"], "Of its content"),
});
/**
 * A folder with a small file for each upload: whatever happens to the process, each is there or not, and
 * nothing has to be compacted.
 */
function createUploadJournal(storeDir) {
    const dir = external_node_path_default().join(storeDir, JOURNAL_DIR);
    const entryOf = (file) => external_node_path_default().join(dir, `${(0,external_node_crypto_.hash)("sha256", (0,module_file/* storePath */.TJ)(file))}.json`);
    const listNames = () => (0,promises_.readdir)(dir).catch((error) => {
        if ((0,fs/* isNotFound */.c4)(error))
            return [];
        throw error;
    });
    return {
        async add({ file, sha256 }) {
            const entry = { path: (0,module_file/* storePath */.TJ)(file), sha256 };
            const fill = async (temporary) => {
                await (0,promises_.writeFile)(temporary, JSON.stringify(entry), { flag: "wx" });
                return temporary;
            };
            // Where the store clears up after a killed process.
            await (0,fs/* placeFile */.af)(entryOf(file), fill, external_node_path_default().join(storeDir, ".tmp", (0,external_node_crypto_.randomUUID)()));
        },
        remove: (file) => (0,promises_.rm)(entryOf(file), { force: true }),
        count: async () => (await listNames()).length,
        async list() {
            const names = await listNames();
            const pending = [];
            for (const name of names) {
                const content = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(dir, name));
                const entry = (0,shape/* tryRead */.o_)(ENTRY, (0,json/* tryParseJson */.B)(content ?? ""));
                const file = entry && (0,module_file/* parseStorePath */.GV)(entry.path);
                if (file)
                    pending.push({ file, sha256: entry.sha256 });
            }
            return pending;
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/bucket/open-bucket.ts











/**
 * Looks whether the bucket can be used, and goes on with uploads that were left. Throws `ServeConfigError`
 * if it is of another version; other faults are told, and may pass.
 */
async function openBucketTier({ setting, isDurable }, { storeDir, emit, env }) {
    const clock = lib_clock/* systemClock */.m;
    const objects = createBucketObjects(setting, { env, clock });
    const leases = createLeases(objects, clock);
    const bucket = createBucket({
        objects,
        prefix: setting.prefix,
        clock,
        onState: (state, detail) => emit({ kind: "bucket", atMs: clock.nowMs(), state, detail }),
    });
    await bucket.open().catch(refuse);
    const uploads = createUploads({
        storeDir,
        bucket,
        journal: createUploadJournal(storeDir),
        onFault: (error) => emit({ kind: "store-fault", atMs: clock.nowMs(), fault: (0,errors/* errorMessage */.gJ)(error) }),
        clock,
    });
    await uploads.resume();
    return {
        behind(store) {
            const disk = withBucket({ store, bucket, uploads, waitsForBucket: isDurable });
            return {
                disk,
                async claim(file) {
                    const name = leaseName(file, setting.prefix);
                    // The others are so small that two servers may well ask for them.
                    if (file.extension !== "zip" || name === undefined)
                        return () => { };
                    const release = await leases.claim(name, async () => (await disk.find(file)) !== undefined);
                    // Who waits looks for the file once the lease is gone, so it must be there by then.
                    return release && (() => void uploads.start(file).then(release));
                },
            };
        },
        isBehind: uploads.isBehind,
        stop: uploads.stop,
    };
}
function refuse(error) {
    if (!(error instanceof BucketError))
        throw error;
    throw new problem/* ServeConfigError */.c([`store.s3: ${error.message}`]);
}

;// CONCATENATED MODULE: ./src/serve/tiers/lfu.ts
/**
 * Least frequently used: the file goes first that was asked for least often since it came; of several, the
 * one that nobody has asked for the longest.
 */
function createLfu(limits) {
    const { limitBytes, lowWaterBytes, graceMs, mayGo = () => true } = limits;
    const entries = new Map();
    /** Names by number of uses; in each set the least recently used first. */
    const byUses = new Map();
    let bytes = 0;
    function drop(key) {
        const entry = entries.get(key);
        if (!entry)
            return;
        entries.delete(key);
        bytes -= entry.sizeBytes;
        const same = byUses.get(entry.uses);
        same?.delete(key);
        if (same?.size === 0)
            byUses.delete(entry.uses);
    }
    function put(key, entry) {
        drop(key);
        entries.set(key, entry);
        bytes += entry.sizeBytes;
        const same = byUses.get(entry.uses) ?? new Set();
        byUses.set(entry.uses, same.add(key));
    }
    return {
        keptBytes: () => bytes,
        has: (key) => entries.has(key),
        add: (key, sizeBytes, usedMs) => put(key, { sizeBytes, usedMs, uses: entries.get(key)?.uses ?? 0 }),
        addKnown(key, sizeBytes) {
            if (!entries.has(key))
                put(key, { sizeBytes, usedMs: Number.NEGATIVE_INFINITY, uses: 0 });
        },
        use(key, usedMs) {
            const entry = entries.get(key);
            if (entry)
                put(key, { ...entry, usedMs, uses: entry.uses + 1 });
        },
        remove: drop,
        takeOverflow(nowMs) {
            const gone = [];
            if (bytes <= limitBytes)
                return gone;
            for (const uses of [...byUses.keys()].sort((a, b) => a - b)) {
                for (const key of byUses.get(uses) ?? []) {
                    if (bytes <= lowWaterBytes)
                        return gone;
                    const usedMs = entries.get(key)?.usedMs ?? 0;
                    if (nowMs - usedMs < graceMs || !mayGo(key))
                        continue;
                    drop(key);
                    gone.push(key);
                }
            }
            return gone;
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/tiers/lru.ts
/** Least recently used: the file goes first that nobody has asked for the longest. */
function createLru(limits) {
    const { limitBytes, lowWaterBytes, graceMs, mayGo = () => true } = limits;
    /** The least recently used first. */
    const entries = new Map();
    let bytes = 0;
    function drop(key) {
        bytes -= entries.get(key)?.sizeBytes ?? 0;
        entries.delete(key);
    }
    function put(key, entry) {
        drop(key);
        entries.set(key, entry);
        bytes += entry.sizeBytes;
    }
    return {
        keptBytes: () => bytes,
        has: (key) => entries.has(key),
        add: (key, sizeBytes, usedMs) => put(key, { sizeBytes, usedMs }),
        addKnown(key, sizeBytes) {
            if (!entries.has(key))
                put(key, { sizeBytes, usedMs: Number.NEGATIVE_INFINITY });
        },
        use(key, usedMs) {
            const entry = entries.get(key);
            if (entry)
                put(key, { ...entry, usedMs });
        },
        remove: drop,
        takeOverflow(nowMs) {
            const gone = [];
            if (bytes <= limitBytes)
                return gone;
            for (const [key, { usedMs }] of entries) {
                if (bytes <= lowWaterBytes)
                    break;
                if (nowMs - usedMs < graceMs || !mayGo(key))
                    continue;
                drop(key);
                gone.push(key);
            }
            return gone;
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/tiers/s3-fifo.ts
/** The part of the limit in which new files must prove their worth. */
const SMALL_SHARE = 0.1;
const MAX_USES = 3;
/** Names of files that went unused. Each takes some hundred bytes of memory. */
const MAX_GHOSTS = 100_000;
/**
 * S3-FIFO (https://dl.acm.org/doi/10.1145/3600006.3613147), counted in bytes. A new file comes into a
 * small queue. If nobody asks for it again before it comes to that queue's end, it goes, so a client
 * that reads everything once displaces nothing. Otherwise it moves to the main queue, where it stays as
 * long as it is asked for once in each round. What went and is fetched again soon comes into the main
 * queue at once.
 */
function createS3Fifo(limits) {
    const { limitBytes, lowWaterBytes, graceMs, mayGo = () => true } = limits;
    const small = { entries: new Map(), bytes: 0 };
    const main = { entries: new Map(), bytes: 0 };
    const ghosts = new Map();
    let ghostBytes = 0;
    const keptBytes = () => small.bytes + main.bytes;
    const queueOf = (key) => [small, main].find(({ entries }) => entries.has(key));
    function put(queue, key, entry) {
        queue.entries.set(key, entry);
        queue.bytes += entry.sizeBytes;
    }
    function drop(queue, key) {
        queue.bytes -= queue.entries.get(key)?.sizeBytes ?? 0;
        queue.entries.delete(key);
    }
    function forgetGhost(key) {
        ghostBytes -= ghosts.get(key) ?? 0;
        return ghosts.delete(key);
    }
    function remember(key, sizeBytes) {
        ghosts.set(key, sizeBytes);
        ghostBytes += sizeBytes;
        for (const oldest of ghosts.keys()) {
            if (ghostBytes <= limitBytes && ghosts.size <= MAX_GHOSTS)
                break;
            forgetGhost(oldest);
        }
    }
    /**
     * The first file of a queue that may go, which it then no longer has. Looks at each at most once for
     * each use. Ends without one when the queue has no more than `floorBytes` left.
     */
    function findVictim(queue, floorBytes, nowMs) {
        let looks = queue.entries.size * (MAX_USES + 1);
        // What is put back comes to the end, and so comes up again.
        for (const [key, entry] of queue.entries) {
            if (looks-- === 0 || queue.bytes <= floorBytes)
                return undefined;
            drop(queue, key);
            if (entry.uses > 0)
                put(main, key, { ...entry, uses: queue === main ? entry.uses - 1 : 0 });
            else if (nowMs - entry.usedMs < graceMs || !mayGo(key))
                put(queue, key, entry);
            else {
                if (queue === small)
                    remember(key, entry.sizeBytes);
                return key;
            }
        }
        return undefined;
    }
    return {
        keptBytes,
        has: (key) => queueOf(key) !== undefined,
        add(key, sizeBytes, usedMs) {
            const queue = queueOf(key);
            if (queue) {
                const uses = queue.entries.get(key)?.uses ?? 0;
                queue.bytes += sizeBytes - (queue.entries.get(key)?.sizeBytes ?? 0);
                queue.entries.set(key, { sizeBytes, uses, usedMs });
                return;
            }
            put(forgetGhost(key) ? main : small, key, { sizeBytes, uses: 0, usedMs });
        },
        addKnown(key, sizeBytes) {
            if (queueOf(key))
                return;
            put(main, key, { sizeBytes, uses: 0, usedMs: Number.NEGATIVE_INFINITY });
        },
        use(key, nowMs) {
            const entry = queueOf(key)?.entries.get(key);
            if (!entry)
                return;
            entry.uses = Math.min(entry.uses + 1, MAX_USES);
            entry.usedMs = nowMs;
        },
        remove(key) {
            const queue = queueOf(key);
            if (queue)
                drop(queue, key);
        },
        takeOverflow(nowMs) {
            const gone = [];
            if (keptBytes() <= limitBytes)
                return gone;
            while (keptBytes() > lowWaterBytes) {
                const victim = findVictim(small, limitBytes * SMALL_SHARE, nowMs) ??
                    findVictim(main, 0, nowMs) ??
                    findVictim(small, 0, nowMs);
                if (victim === undefined)
                    break;
                gone.push(victim);
            }
            return gone;
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/tiers/create-policy.ts



const POLICIES = {
    "s3-fifo": createS3Fifo,
    lru: createLru,
    lfu: createLfu,
};
function createPolicy(name, limits) {
    return POLICIES[name](limits);
}

;// CONCATENATED MODULE: ./src/serve/tiers/idle-files.ts

const MIN_INTERVAL_MS = 1_000;
const MAX_INTERVAL_MS = 60 * 60 * 1000;
/** Of the time after which a file goes. */
const INTERVAL_SHARE = 0.1;
/**
 * A store that removes what nobody has asked for in `ttlMs`, until `signal` is aborted. What was there
 * before counts as used when it was found. If a file cannot be removed, `onFault` hears of it.
 */
function withoutIdleFiles(parts) {
    const { store, ttlMs, mayGo, onFault, clock, signal } = parts;
    const intervalMs = Math.min(MAX_INTERVAL_MS, Math.max(MIN_INTERVAL_MS, ttlMs * INTERVAL_SHARE));
    /** When each file was last used, the least recently used first. */
    const used = new Map();
    function note(name) {
        const key = (0,module_file/* storePath */.TJ)(name);
        used.delete(key);
        used.set(key, clock.nowMs());
    }
    function keep(name, stored) {
        if (!stored.isPassing)
            note(name);
        return stored;
    }
    async function removeIdle() {
        const idle = [];
        for (const [key, usedMs] of used) {
            if (clock.nowMs() - usedMs < ttlMs)
                break;
            idle.push(key);
        }
        for (const key of idle) {
            const name = (0,module_file/* parseStorePath */.GV)(key);
            if (!name || !mayGo(key))
                continue;
            // A client may have asked for it since.
            if (clock.nowMs() - (used.get(key) ?? 0) < ttlMs)
                continue;
            used.delete(key);
            await store.remove(name).catch(onFault);
        }
    }
    async function run() {
        for (;;) {
            await clock.sleep(intervalMs, signal);
            await removeIdle();
        }
    }
    parts.inventory.then((files) => {
        for (const { name } of files)
            if (!used.has((0,module_file/* storePath */.TJ)(name)))
                note(name);
    }, onFault);
    run().catch(() => {
        // The signal.
    });
    return {
        async find(name) {
            const found = await store.find(name);
            return found && keep(name, found);
        },
        use(name) {
            note(name);
            store.use?.(name);
        },
        write: async (name, ...content) => keep(name, await store.write(name, ...content)),
        make: async (name, make) => keep(name, await store.make(name, make)),
        async remove(name) {
            used.delete((0,module_file/* storePath */.TJ)(name));
            await store.remove(name);
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/tiers/inventory.ts





/**
 * The module files below a store's folder, the one that was written first in front. Other files are
 * left out, and so is what disappears meanwhile. Throws the system's error if a folder cannot be read.
 */
async function takeInventory(root) {
    const found = [];
    async function walk(dir) {
        for await (const entry of await (0,promises_.opendir)(external_node_path_default().join(root, dir))) {
            const name = dir === "" ? entry.name : `${dir}/${entry.name}`;
            // Our own folders for half-written files and answers; no module path can name them.
            if (dir === "" && name.startsWith("."))
                continue;
            if (entry.isDirectory())
                await ignoreGone(walk(name));
            const file = entry.isFile() ? (0,module_file/* parseStorePath */.GV)(name) : undefined;
            if (!file)
                continue;
            const stats = await ignoreGone((0,promises_.lstat)(external_node_path_default().join(root, name)));
            if (!stats)
                continue;
            found.push({ file: { name: file, sizeBytes: stats.size }, writtenMs: stats.mtimeMs });
        }
    }
    await ignoreGone(walk(""));
    return found.sort((a, b) => a.writtenMs - b.writtenMs).map(({ file }) => file);
}
/**
 * The files that a store's folder has of one module. Throws the system's error if the folder cannot be
 * read.
 */
async function findModuleFiles(root, modulePath) {
    const dir = `${(0,module_path/* escapeModulePath */.xk)(modulePath)}/@v`;
    const names = (await ignoreGone((0,promises_.readdir)(external_node_path_default().join(root, dir)))) ?? [];
    return names.flatMap((name) => (0,module_file/* parseStorePath */.GV)(`${dir}/${name}`) ?? []);
}
async function ignoreGone(work) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,fs/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/serve/tiers/limited-store.ts

/**
 * A store that removes what the policy gives up. What was there before counts once `inventory` has
 * found it. If a file cannot be removed, `onFault` hears of it, and the store stays larger.
 */
function withSizeLimit(parts) {
    const { store, policy, onFault, clock } = parts;
    async function evict() {
        const keptBytes = policy.keptBytes();
        const keys = policy.takeOverflow(clock.nowMs());
        if (keys.length === 0)
            return;
        parts.onEvicted({ files: keys.length, sizeBytes: keptBytes - policy.keptBytes() });
        for (const key of keys) {
            const name = (0,module_file/* parseStorePath */.GV)(key);
            // A client may have asked for it since the decision.
            if (name && !policy.has(key))
                await store.remove(name).catch(onFault);
        }
    }
    function keep(name, stored) {
        if (stored.isPassing)
            return stored;
        policy.add((0,module_file/* storePath */.TJ)(name), stored.sizeBytes, clock.nowMs());
        void evict();
        return stored;
    }
    parts.inventory.then((files) => {
        for (const { name, sizeBytes } of files)
            policy.addKnown((0,module_file/* storePath */.TJ)(name), sizeBytes);
        void evict();
    }, onFault);
    return {
        async find(name) {
            const key = (0,module_file/* storePath */.TJ)(name);
            const found = await store.find(name);
            if (!found)
                policy.remove(key);
            else if (policy.has(key))
                policy.use(key, clock.nowMs());
            else
                policy.add(key, found.sizeBytes, clock.nowMs());
            return found;
        },
        use: (name) => policy.use((0,module_file/* storePath */.TJ)(name), clock.nowMs()),
        write: async (name, body, inspect) => keep(name, await store.write(name, body, inspect)),
        make: async (name, make) => keep(name, await store.make(name, make)),
        async remove(name) {
            policy.remove((0,module_file/* storePath */.TJ)(name));
            await store.remove(name);
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/tiers/pins.ts


/** Tells whether the file at a path of the store is of a module that `patterns`, as in GOPRIVATE, cover. */
function createPins(patterns) {
    if (patterns === "")
        return () => false;
    return (key) => {
        const file = (0,module_file/* parseStorePath */.GV)(key);
        return file !== undefined && (0,pattern/* matchPrefixPatterns */.J)(patterns, file.path);
    };
}

;// CONCATENATED MODULE: ./src/serve/proxy.ts















/** Below the store's folder; no module path can name it. */
const HEADS_DIR = ".sumdb-heads";
/** Longer than it takes from finding a file until it is open. */
const proxy_GRACE_MS = 10_000;
/**
 * Throws the system's error if the store's folder cannot be made, and `ServeConfigError` if the bucket is
 * of another version.
 */
async function openProxy(settings, parts) {
    const { engine: config, storeDir, keeping, bucket: wanted } = settings;
    const { pool, emit, env } = parts;
    await (0,promises_.mkdir)(storeDir, { recursive: true });
    const bucket = wanted && (await openBucketTier(wanted, { storeDir, emit, env }));
    const isPinned = createPins(keeping.pins);
    const retired = new AbortController();
    const disk = openDisk(settings, {
        emit,
        // What the bucket lacks must not go before it has it.
        mayGo: (key) => !isPinned(key) && !bucket?.isBehind(key),
        signal: retired.signal,
    });
    const engine = (0,engine_engine/* createEngine */.P)({
        config,
        ...(bucket?.behind(disk.store) ?? { disk: disk.store }),
        answersDir: storeDir,
        pool,
        sum: { entries: [], ignored: [] },
        // Others would take it for checked, for years.
        keepsUnchecked: false,
        headsDir: external_node_path_default().join(storeDir, HEADS_DIR),
        // What the database must not learn of is in the configuration.
        mayLookUp: () => true,
        emit,
    });
    const handle = engine.createHandler();
    const stale = (0,stale_answers/* createStaleAnswers */.l)(external_node_path_default().join(storeDir, stale_answers/* STALE_DIR */.o));
    const underWay = new Set();
    function track(work) {
        const tracked = work.finally(() => underWay.delete(tracked));
        underWay.add(tracked);
        return tracked;
    }
    return {
        answer: (request, response) => track(handle(request, response)),
        async fetch(file) {
            const ensured = await track(engine.fetcher.ensure(file, "prefetch"));
            if (ensured.kind === "not-found")
                return "notFound";
            return ensured.source === "mirror" ? "fetched" : "present";
        },
        mayAsk: (modulePath) => !(0,pattern/* matchPrefixPatterns */.J)(config.noProxy, modulePath),
        async purge({ path: modulePath, version }) {
            const isMeant = (file) => file.path === modulePath && (version === undefined || file.version === version);
            const files = (await findModuleFiles(storeDir, modulePath)).filter(isMeant);
            for (const file of files)
                await engine.remove(file);
            engine.memory.forget(isMeant);
            if (version === undefined) {
                await stale.forget((0,routes/* wirePath */.X)(modulePath, "list"));
                await stale.forget((0,routes/* wirePath */.X)(modulePath, "latest"));
            }
            return files.length;
        },
        figures() {
            const { memory } = engine;
            return {
                memory: { keptBytes: memory.keptBytes(), limitBytes: memory.limitBytes },
                disk: disk.figures(),
                hasBucket: bucket !== undefined,
                mirrors: engine.mirrors(),
            };
        },
        async retire() {
            await Promise.allSettled(underWay);
            retired.abort();
            bucket?.stop();
            await engine.close();
        },
    };
}
function openDisk({ storeDir, storeLimitBytes, keeping }, parts) {
    const { lowWaterBytes, ttlMs, policy } = keeping;
    const { emit, mayGo, signal } = parts;
    const onFault = (error) => emit({ kind: "store-fault", atMs: lib_clock/* systemClock */.m.nowMs(), fault: (0,errors/* errorMessage */.gJ)(error) });
    let store = (0,module_store/* createDiskStore */.J)(storeDir);
    let figures = () => undefined;
    if (storeLimitBytes === undefined && ttlMs === undefined)
        return { store, figures };
    const inventory = takeInventory(storeDir);
    const common = { inventory, onFault, clock: lib_clock/* systemClock */.m };
    if (storeLimitBytes !== undefined && lowWaterBytes !== undefined) {
        const limits = { limitBytes: storeLimitBytes, lowWaterBytes, graceMs: proxy_GRACE_MS, mayGo };
        const kept = createPolicy(policy, limits);
        const onEvicted = (gone) => emit({ kind: "evicted", atMs: lib_clock/* systemClock */.m.nowMs(), ...gone });
        store = withSizeLimit({ store, policy: kept, onEvicted, ...common });
        figures = () => ({ keptBytes: kept.keptBytes(), limitBytes: storeLimitBytes });
    }
    if (ttlMs !== undefined)
        store = withoutIdleFiles({ store, ttlMs, mayGo, signal, ...common });
    return { store, figures };
}

;// CONCATENATED MODULE: ./src/serve/run-server.ts


















const MAX_ZIP_WORKERS = 4;
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
async function runServer({ readSettings, entry, env, write }) {
    const signals = watchSignals();
    const firstSignal = signals.next();
    const log = createServerLog(write, lib_clock/* systemClock */.m);
    const pool = (0,zip_pool/* createZipPool */.x)(entry, Math.min(MAX_ZIP_WORKERS, (0,external_node_os_.availableParallelism)()));
    const metrics = createMetrics({ version: version/* VERSION */.x, read: () => proxy.figures() });
    const report = createOperatorLog(log, lib_clock/* systemClock */.m);
    const emit = (event) => {
        metrics.countEvent(event);
        report(event);
    };
    const open = (wanted) => openProxy(wanted, { pool, emit, env });
    let settings = await readSettings();
    log.configure(settings.log);
    let proxy = await open(settings);
    let isReady = true;
    const startedAt = new Date(lib_clock/* systemClock */.m.nowMs()).toISOString();
    // A reload does not end them: the next file comes through the new proxy.
    const preheats = createPreheats({ fetch: (file) => proxy.fetch(file), clock: lib_clock/* systemClock */.m });
    const listener = await openListener(settings.listen, {
        answer: (request, response) => proxy.answer(request, response),
        findService: createServices({
            sendMetrics: settings.metricsListen
                ? undefined
                : (response) => sendMetrics(metrics, response),
            describe: () => ({
                version: version/* VERSION */.x,
                startedAt,
                isReady,
                ...proxy.figures(),
                preheats: preheats.all(),
            }),
            purge: (target) => proxy.purge(target),
            preheats,
            denied: () => settings.access.denied,
            mayAsk: (modulePath) => proxy.mayAsk(modulePath),
        }),
        isReady: () => isReady,
        hosts: () => settings.hosts,
        access: () => settings.access,
        jobTokens: createJobTokens({ fetchJson: fetchJson, clock: lib_clock/* systemClock */.m }),
        onEnd: (record) => {
            metrics.countRequest(record);
            log.request(record);
        },
        clock: lib_clock/* systemClock */.m,
    });
    if (settings.metricsListen) {
        const { host } = settings.metricsListen;
        const parts = { metrics, clock: lib_clock/* systemClock */.m };
        const { port } = await openMetricsListener(settings.metricsListen, parts);
        log.info(`metrics on http://${(0,listen_address/* formatAddress */.M0)({ host, port })}/metrics`);
    }
    log.info(`listening on http://${(0,listen_address/* formatAddress */.M0)(listener.address)}`);
    async function reload() {
        try {
            const wanted = await readSettings();
            const next = await open(wanted);
            const old = proxy;
            if (addressesOf(wanted) !== addressesOf(settings)) {
                log.warn("reload: another address to listen on takes a restart");
            }
            settings = wanted;
            proxy = next;
            log.configure(settings.log);
            void old.retire().catch((error) => log.warn(`reload: ${(0,errors/* errorMessage */.gJ)(error)}`));
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
    if (signal === "SIGTERM" && settings.noticeMs > 0) {
        log.info(`ending: not ready from now on, and closed in ${settings.noticeMs / 1000} s`);
        await (0,within/* waitAtMost */._R)(lib_clock/* systemClock */.m, settings.noticeMs, signals.next());
    }
    preheats.stop();
    log.info("ending: waiting for the requests under way");
    const hurried = signals.next().then(() => undefined);
    const cut = await Promise.race([listener.close(settings.drainMs), hurried]);
    if (cut === undefined)
        log.info("ended at once");
    else if (cut === 0)
        log.info("ended");
    else
        log.warn(`ended: requests that took too long were cut: ${cut}`);
}
/** All addresses that are listened on, for a comparison. */
function addressesOf({ listen, metricsListen }) {
    return [listen, ...(metricsListen ? [metricsListen] : [])].map(listen_address/* formatAddress */.M0).join();
}
/** The process's signals as promises. From here on, none of them ends the process by itself. */
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
        /** The next SIGTERM or SIGINT. */
        next: () => new Promise((resolve) => waiting.push(resolve)),
        /** Does `reload` for each SIGHUP, also for those before, one after the other. It must not throw. */
        onHangup(reload) {
            work = reload;
            started.resolve();
        },
    };
}


/***/ }),

/***/ 61321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Lo: () => (/* binding */ readExactly),
/* harmony export */   mp: () => (/* binding */ findEntryData),
/* harmony export */   x5: () => (/* binding */ readZipDirectory)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80683);




const MAX_COMMENT_BYTES = 0xffff;
const ZIP64_EXTRA_ID = 0x0001;
const METHODS = { 0: "stored", 8: "deflated" };
const FLAG_ENCRYPTED = 0x0001;
/** A module of 500 MiB has far fewer; more is an attempt on our memory. */
const MAX_DIRECTORY_BYTES = 128 * 1024 * 1024;
/**
 * Reads the central directory of an open archive. Throws `IntegrityError` for anything malformed.
 */
function readZipDirectory(fd, fileBytes) {
    const { offset, sizeBytes, count } = findDirectory(fd, fileBytes);
    if (sizeBytes > MAX_DIRECTORY_BYTES || offset + sizeBytes > fileBytes) {
        throw invalid("its directory is outside the archive");
    }
    const directory = readExactly(fd, offset, sizeBytes);
    const entries = [];
    let position = 0;
    while (position < directory.length) {
        const { entry, length } = parseCentralHeader(directory, position);
        if (entry.headerOffset + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_BYTES */ .cF + entry.packedBytes > offset) {
            throw invalid(`${entry.name} is outside the archive`);
        }
        entries.push(entry);
        position += length;
    }
    if (entries.length !== count)
        throw invalid("its directory has a wrong length");
    return entries;
}
/** Where the packed bytes of an entry begin. This depends on the lengths in its local header. */
function findEntryData(read, entry) {
    const header = read(entry.headerOffset, _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_BYTES */ .cF);
    if (header.readUInt32LE(0) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_SIGNATURE */ .HX) {
        throw invalid(`${entry.name} has no local header`);
    }
    return entry.headerOffset + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_BYTES */ .cF + header.readUInt16LE(26) + header.readUInt16LE(28);
}
/**
 * Fills `buffer` with a part of the archive. Throws `IntegrityError` if the archive is too short.
 */
function readExactly(fd, offset, sizeBytes, buffer = Buffer.allocUnsafe(sizeBytes)) {
    let filled = 0;
    while (filled < sizeBytes) {
        const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, filled, sizeBytes - filled, offset + filled);
        if (bytesRead === 0)
            throw invalid("it ends early");
        filled += bytesRead;
    }
    return buffer;
}
/** The error for an archive that cannot be a module's. */
function invalid(problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .cs(`not a valid module zip: ${problem}`, { code: "ZIP_INVALID" });
}
function findDirectory(fd, fileBytes) {
    const tailBytes = Math.min(fileBytes, _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .END_BYTES */ ._$ + MAX_COMMENT_BYTES);
    const tail = readExactly(fd, fileBytes - tailBytes, tailBytes);
    for (let at = tail.length - _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .END_BYTES */ ._$; at >= 0; at--) {
        const isEnd = tail.readUInt32LE(at) === _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .END_SIGNATURE */ .Rf &&
            at + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .END_BYTES */ ._$ + tail.readUInt16LE(at + 20) === tail.length;
        if (!isEnd)
            continue;
        const count = tail.readUInt16LE(at + 10);
        const sizeBytes = tail.readUInt32LE(at + 12);
        const offset = tail.readUInt32LE(at + 16);
        const isZip64 = count === _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_16_BIT */ .xk || sizeBytes === _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_32_BIT */ .xr || offset === _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_32_BIT */ .xr;
        const end = fileBytes - tailBytes + at;
        return isZip64 ? readZip64End(fd, end) : { offset, sizeBytes, count };
    }
    throw invalid("it has no directory");
}
function readZip64End(fd, endOffset) {
    if (endOffset < _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_LOCATOR_BYTES */ .T2)
        throw invalid("it has no ZIP64 directory");
    const locator = readExactly(fd, endOffset - _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_LOCATOR_BYTES */ .T2, _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_LOCATOR_BYTES */ .T2);
    if (locator.readUInt32LE(0) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_LOCATOR_SIGNATURE */ .k_) {
        throw invalid("it has no ZIP64 directory");
    }
    const recordOffset = Number(locator.readBigUInt64LE(8));
    if (recordOffset > endOffset)
        throw invalid("it has no ZIP64 directory");
    const record = readExactly(fd, recordOffset, _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_END_BYTES */ .Uf);
    if (record.readUInt32LE(0) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_END_SIGNATURE */ .Z_)
        throw invalid("it has no ZIP64 directory");
    return {
        count: Number(record.readBigUInt64LE(32)),
        sizeBytes: Number(record.readBigUInt64LE(40)),
        offset: Number(record.readBigUInt64LE(48)),
    };
}
function parseCentralHeader(directory, position) {
    if (position + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CENTRAL_BYTES */ .oW > directory.length ||
        directory.readUInt32LE(position) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CENTRAL_SIGNATURE */ .Lw) {
        throw invalid("its directory is malformed");
    }
    const nameBytes = directory.readUInt16LE(position + 28);
    const extraBytes = directory.readUInt16LE(position + 30);
    const commentBytes = directory.readUInt16LE(position + 32);
    const length = _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CENTRAL_BYTES */ .oW + nameBytes + extraBytes + commentBytes;
    const nameStart = position + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CENTRAL_BYTES */ .oW;
    if (position + length > directory.length)
        throw invalid("its directory is malformed");
    const rawName = directory.subarray(nameStart, nameStart + nameBytes);
    // A name in another encoding would change, and so would the hash, when it is written again.
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(rawName))
        throw invalid("a name is not UTF-8");
    const name = rawName.toString();
    const method = METHODS[directory.readUInt16LE(position + 10)];
    if (method === undefined)
        throw invalid(`${name} is packed by an unknown method`);
    if (directory.readUInt16LE(position + 8) & FLAG_ENCRYPTED)
        throw invalid(`${name} is encrypted`);
    const extra = directory.subarray(nameStart + nameBytes, nameStart + nameBytes + extraBytes);
    const large = createZip64Reader(extra);
    // In this order, because the extra field holds only those values that do not fit.
    const sizeBytes = large(directory.readUInt32LE(position + 24));
    const packedBytes = large(directory.readUInt32LE(position + 20));
    const headerOffset = large(directory.readUInt32LE(position + 42));
    const crc32 = directory.readUInt32LE(position + 16);
    return { entry: { name, method, crc32, packedBytes, sizeBytes, headerOffset }, length };
}
/** Replaces each value that does not fit by the next one of the ZIP64 extra field. */
function createZip64Reader(extra) {
    let field;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) === ZIP64_EXTRA_ID) {
            field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        }
    }
    let position = 0;
    return (value) => {
        if (value !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_32_BIT */ .xr)
            return value;
        if (!field || position + 8 > field.length)
            throw invalid("a size is missing");
        const large = Number(field.readBigUInt64LE(position));
        position += 8;
        if (!Number.isSafeInteger(large))
            throw invalid("a size is out of range");
        return large;
    };
}


/***/ }),

/***/ 80683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ LOCAL_SIGNATURE),
/* harmony export */   Lw: () => (/* binding */ CENTRAL_SIGNATURE),
/* harmony export */   Rf: () => (/* binding */ END_SIGNATURE),
/* harmony export */   T2: () => (/* binding */ ZIP64_LOCATOR_BYTES),
/* harmony export */   Uf: () => (/* binding */ ZIP64_END_BYTES),
/* harmony export */   Z_: () => (/* binding */ ZIP64_END_SIGNATURE),
/* harmony export */   _$: () => (/* binding */ END_BYTES),
/* harmony export */   cF: () => (/* binding */ LOCAL_BYTES),
/* harmony export */   k_: () => (/* binding */ ZIP64_LOCATOR_SIGNATURE),
/* harmony export */   oW: () => (/* binding */ CENTRAL_BYTES),
/* harmony export */   xk: () => (/* binding */ MAX_16_BIT),
/* harmony export */   xr: () => (/* binding */ MAX_32_BIT)
/* harmony export */ });
// Signatures and sizes of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.
// They are named once for the code that reads archives and the code that writes them.
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_BYTES = 56;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
/** Stands for a count that only the ZIP64 record can hold. */
const MAX_16_BIT = 0xffff;
/** Stands for a size or an offset that only a ZIP64 field can hold. */
const MAX_32_BIT = 0xffffffff;


/***/ }),

/***/ 23043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ MAX_ZIP_BYTES),
  y: () => (/* binding */ checkModuleZip)
});

;// CONCATENATED MODULE: ./src/gomod/file-path.ts
/*
 * Names of files in a module's zip, by the rules of golang.org/x/mod/module (CheckFilePath) and
 * golang.org/x/mod/zip, which the go command applies when it unpacks.
 */
/** ASCII without what shells or file systems give a meaning, and letters of any script. */
const FILE_CHARACTERS = /^[-A-Za-z0-9!#$%&()+,.=@[\]^_{}~ \p{L}]+$/u;
/**
 * Letters that came after Unicode 15.0, of which Go's tables are: to go they are none. JavaScript knows
 * newer ones.
 */
const LATER_LETTERS = toCharacterClass(`
  88f c5c cdc 1c89-1c8a a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 105c0-105f3 10940-10959
  10d4a-10d65 10d6f-10d85 10ec2-10ec7 11380-11389 1138b 1138e 11390-113b5 113b7 113d1
  113d3 11bc0-11be0 11db0-11ddb 13460-143fa 16100-1611d 16d40-16d6c 16ea0-16eb8
  16ebb-16ed3 16ff2-16ff3 187f8-187ff 18cff 18d09-18d1e 18d80-18df2 1e5d0-1e5ed 1e5f0
  1e6c0-1e6de 1e6e0-1e6e2 1e6e4-1e6e5 1e6e7-1e6ed 1e6f0-1e6f4 1e6fe-1e6ff 2b73a-2b73f
  2cea2-2cead 2ebf0-2ee5d 323b0-33479
`);
const DOTS = /^\.+$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;
/** Whether the go command accepts `file`, relative and with slashes, as the path of a file. Pure. */
function isValidFilePath(file) {
    return file.split("/").every(isValidElement);
}
/** Of ranges of code points in hexadecimal. */
function toCharacterClass(ranges) {
    const escaped = (range) => range.replaceAll(/[0-9a-f]+/g, (code) => `\\u{${code}}`);
    return new RegExp(`[${ranges.trim().split(/\s+/).map(escaped).join("")}]`, "u");
}
function isValidElement(element) {
    return (FILE_CHARACTERS.test(element) &&
        !LATER_LETTERS.test(element) &&
        !DOTS.test(element) &&
        !element.endsWith(".") &&
        !WINDOWS_DEVICE.test(element));
}
/** Dotted and dotless i are each a letter of their own: languages differ in what they pair. */
const UNFOLDED = /[\u0130\u0131]/u;
const PLAIN = /^[\0-@[-\x7f]*$/;
/**
 * The same for names that differ in case alone, by Unicode's simple folding, as file systems may
 * take them for one. Pure.
 */
function foldCase(name) {
    return PLAIN.test(name) ? name : Array.from(name, foldCharacter).join("");
}
function foldCharacter(character) {
    if (UNFOLDED.test(character))
        return character;
    const upper = keepOne(character.toUpperCase(), character);
    return keepOne(upper.toLowerCase(), upper);
}
/** Simple folding never makes several characters of one, as `ß` becomes `SS`. */
function keepOne(mapped, character) {
    return Array.from(mapped).length === 1 ? mapped : character;
}

// EXTERNAL MODULE: ./src/store/zip-directory.ts
var zip_directory = __webpack_require__(61321);
;// CONCATENATED MODULE: ./src/store/zip-rules.ts


// Limits of golang.org/x/mod/zip, which the go command enforces when it unpacks.
const MAX_ZIP_BYTES = 500 * 1024 * 1024;
const MAX_TOTAL_BYTES = 500 * 1024 * 1024;
const MAX_GO_MOD_BYTES = 16 * 1024 * 1024;
const MAX_LICENSE_BYTES = 16 * 1024 * 1024;
/**
 * Checks what golang.org/x/mod/zip checks of a module's archive (`CheckZip`): its size, the names and
 * sizes of its files, all below `<path>@<version>/`, and that no two names are one on a disk that
 * knows no case. Throws `IntegrityError`.
 */
function checkModuleZip(entries, prefix, zipBytes) {
    if (zipBytes > MAX_ZIP_BYTES)
        throw (0,zip_directory/* invalid */.Gq)("it is larger than 500 MiB");
    const collisions = createCollisionCheck();
    let totalBytes = 0;
    for (const { name, sizeBytes } of entries) {
        if (!name.startsWith(prefix))
            throw (0,zip_directory/* invalid */.Gq)(`${name} is not below ${prefix}`);
        if (name === prefix)
            continue;
        // The go command makes folders as it needs them, and passes over entries of their own.
        const isFolder = name.endsWith("/");
        const file = name.slice(prefix.length, isFolder ? -1 : undefined);
        if (!isValidFilePath(file))
            throw (0,zip_directory/* invalid */.Gq)(`${name} is not a valid file name`);
        collisions.add(file, isFolder);
        // Also what a folder claims to hold: go does not unpack it, but we and go would hash it.
        totalBytes += sizeBytes;
        if (totalBytes > MAX_TOTAL_BYTES)
            throw (0,zip_directory/* invalid */.Gq)("it unpacks to more than 500 MiB");
        if (isFolder)
            continue;
        checkGoModPlace(file);
        if (file === "go.mod" && sizeBytes > MAX_GO_MOD_BYTES)
            throw (0,zip_directory/* invalid */.Gq)("go.mod is too large");
        if (file === "LICENSE" && sizeBytes > MAX_LICENSE_BYTES)
            throw (0,zip_directory/* invalid */.Gq)("LICENSE is too large");
    }
}
/** A folder with a go.mod is another module, and not part of this one. */
function checkGoModPlace(file) {
    const base = file.slice(file.lastIndexOf("/") + 1);
    if (foldCase(base) !== "go.mod" || file === "go.mod")
        return;
    throw (0,zip_directory/* invalid */.Gq)(`${file} is a go.mod that is not in the module's own folder, or not in lower case`);
}
/** Refuses names, and folders in them, that differ in case alone, and a name twice. */
function createCollisionCheck() {
    const seen = new Map();
    function add(name, isFolder) {
        const folded = foldCase(name);
        const other = seen.get(folded);
        if (other && other.name !== name)
            throw (0,zip_directory/* invalid */.Gq)(`${other.name} and ${name} differ in case alone`);
        if (other && other.isFolder !== isFolder)
            throw (0,zip_directory/* invalid */.Gq)(`${name} is a file and a folder`);
        if (other && !isFolder)
            throw (0,zip_directory/* invalid */.Gq)(`${name} is there twice`);
        // Its folders have been seen as well.
        if (other)
            return;
        seen.set(folded, { name, isFolder });
        const slash = name.lastIndexOf("/");
        if (slash > 0)
            add(name.slice(0, slash), true);
    }
    return { add };
}


/***/ })

};
