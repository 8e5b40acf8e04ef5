export const id = 2753;
export const ids = [2753];
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

/***/ 75083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ keyPath),
/* harmony export */   T6: () => (/* binding */ CUT),
/* harmony export */   g2: () => (/* binding */ encodeKey),
/* harmony export */   kG: () => (/* binding */ tryReadKeyPath),
/* harmony export */   ne: () => (/* binding */ tryDecodeKey)
/* harmony export */ });
/**
 * A key, or the beginning of one, as text that is safe in the name of a file or an object. It can
 * be decoded. If one key is a prefix of another, so is its encoded form, so lookups by prefix work
 * on encoded keys.
 */
function encodeKey(key) {
    const encoded = [...Buffer.from(key)]
        .map((byte) => {
        const char = String.fromCharCode(byte);
        return SAFE.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
        .join("");
    // So that it is not `.`, `..` or a hidden file.
    return encoded.replace(/^\./, "%2E");
}
/** Inverse of `encodeKey`. Undefined for text that `encodeKey` never returns. */
function tryDecodeKey(encoded) {
    try {
        const key = decodeURIComponent(encoded);
        return encodeKey(key) === encoded ? key : undefined;
    }
    catch {
        // URIError: not UTF-8.
        return undefined;
    }
}
/**
 * A key as a path. A file name may have 255 bytes, and many services with the interface of S3 have
 * the same limit for a name between slashes. A longer key is therefore cut into parts. All but the
 * last are folders whose names end in `+`, so that none has the name of another key. The path can
 * be decoded and searched by prefix, like the result of `encodeKey`.
 */
function keyPath(key) {
    const parts = encodeKey(key).match(/.{1,200}/g) ?? [];
    return parts.join(`${CUT}/`);
}
/** Inverse of `keyPath`. Undefined for text that `keyPath` never returns. */
function tryReadKeyPath(text) {
    const key = tryDecodeKey(text.replaceAll(`${CUT}/`, ""));
    return key !== undefined && keyPath(key) === text ? key : undefined;
}
/** Ends the name of a folder that holds the rest of long keys. `encodeKey` never returns it. */
const CUT = "+";
const SAFE = /[A-Za-z0-9_.-]/;


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

/***/ 55103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createAsk)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39247);

/** @param parts.place The bucket, for people; without anything that could be a secret. */
function createAsk(parts) {
    const { clock, place, toError } = parts;
    return async (limits, work) => {
        try {
            return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .NE)(clock, place, limits, work);
        }
        catch (error) {
            throw toError(place, error);
        }
    };
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

/***/ 23543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ listObjects),
/* harmony export */   Z: () => (/* binding */ findObject)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28299);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75083);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13545);



/**
 * The entry with this key, or else the newest whose key begins with it. If several have the same
 * time, which some services give in seconds, it is the last one by key. It lists names, because
 * only a list tells a missing bucket from a missing object. Throws what the client throws.
 */
async function findObject(client, key, search) {
    let newest;
    const prefix = search.folder + (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_1__/* .keyPath */ .Dw)(key);
    for await (const listed of listObjects(client, prefix, search)) {
        const found = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadKeyPath */ .kG)(listed.name.slice(search.folder.length));
        if (found === undefined)
            continue;
        // In the order of the list a name comes before all longer names that begin with it.
        if (found === key)
            return { ...listed, key };
        if (!newest || listed.createdMs >= newest.createdMs)
            newest = listed;
    }
    const found = newest && (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadKeyPath */ .kG)(newest.name.slice(search.folder.length));
    return newest && found !== undefined ? { ...newest, key: found } : undefined;
}
/** Lists objects whose names begin with `prefix`. Throws what the client throws. */
async function* listObjects(client, prefix, search) {
    const { bucket, pageSize, signal } = search;
    let token;
    do {
        const page = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__/* .ListObjectsV2Command */ .u6x({
            Bucket: bucket,
            Prefix: prefix,
            ...(pageSize === undefined ? {} : { MaxKeys: pageSize }),
            ...(token === undefined ? {} : { ContinuationToken: token }),
        }), { abortSignal: signal });
        // Without this check the page of a captive portal would look like an empty list.
        if (page.Name === undefined)
            throw (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_0__/* .unavailable */ .h)("an answer was not a list of the bucket");
        for (const { Key: name, LastModified: created, Size: sizeBytes, ETag: etag } of page.Contents ??
            []) {
            if (!name?.startsWith(prefix) || sizeBytes === undefined)
                continue;
            yield { bucket, name, sizeBytes, etag, createdMs: created?.getTime() ?? 0 };
        }
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
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
    await onCondition(replaces, async (condition) => {
        const command = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_5__/* .PutObjectCommand */ .wKZ({ ...object, Body: body, ...condition });
        const { ETag: etag } = await client.send(command, { abortSignal: signal });
        // Without this check the page of a captive portal would look like a success.
        if (etag === undefined)
            throw (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .h)("an answer had no ETag");
    });
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

/***/ 89484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   h: () => (/* binding */ pickVariables)
/* harmony export */ });
/**
 * What a program of any kind needs: where things are, language and time zone, the way to the network
 * and whom to trust there. In upper case, since Windows does not tell cases apart.
 */
const NAMES = new Set([
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "TMPDIR",
    "TMP",
    "TEMP",
    "TZ",
    "LANG",
    "LANGUAGE",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    // Windows
    "SYSTEMROOT",
    "SYSTEMDRIVE",
    "WINDIR",
    "COMSPEC",
    "PATHEXT",
    "USERNAME",
    "USERPROFILE",
    "HOMEDRIVE",
    "HOMEPATH",
    "APPDATA",
    "LOCALAPPDATA",
    "PROGRAMDATA",
    "PROGRAMFILES",
    "PROGRAMFILES(X86)",
    "NUMBER_OF_PROCESSORS",
    "PROCESSOR_ARCHITECTURE",
]);
const PREFIXES = ["LC_", "XDG_"];
/**
 * The variables that we hand on to every program. It is a list of what is needed and not of what is
 * secret: a step's environment holds tokens under names that nobody can know. Pure.
 */
function childEnvironment(env) {
    return pickVariables(env, (name) => NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix)));
}
/** The variables whose names, in upper case, are wanted. Pure. */
function pickVariables(env, isWanted) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => isWanted(name.toUpperCase())));
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

/***/ 4147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseProcStat)
/* harmony export */ });
/** Place of the start among the fields behind the name, which begin with the state. */
const START_FIELD = 19;
/**
 * Undefined if the text is not that of such a file. The name is in brackets, and may itself contain
 * brackets.
 */
function parseProcStat(text) {
    const [start, end] = [text.indexOf("("), text.lastIndexOf(")")];
    const fields = text.slice(end + 2).split(" ");
    const [state, parent] = fields;
    if (start === -1 || end < start || parent === undefined)
        return undefined;
    return {
        program: text.slice(start + 1, end),
        parentPid: Number(parent),
        isZombie: state === "Z",
        startTicks: fields[START_FIELD] ?? "",
    };
}


/***/ }),

/***/ 83246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ readProcStat),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   wO: () => (/* binding */ identifyProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _proc_stat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4147);



/** The process that has this pid now. */
function identifyProcess(pid) {
    const startTicks = readProcStat(pid)?.startTicks;
    return startTicks ? { pid, startTicks } : { pid };
}
/** Whether it still runs. One that has ended and waits for its parent does not. */
function isRunning({ pid, startTicks }) {
    if (!isInTable(pid))
        return false;
    const stat = readProcStat(pid);
    // No /proc on this system, or one that hides the processes of other users.
    if (!stat)
        return true;
    return !stat.isZombie && (startTicks === undefined || stat.startTicks === startTicks);
}
/** What Linux says of the process; undefined if it has none, or on another system. */
function readProcStat(pid) {
    try {
        return (0,_proc_stat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProcStat */ .q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, "latin1"));
    }
    catch {
        // ENOENT, ESRCH: the process is gone.
        return undefined;
    }
}
function isInTable(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // A process of another user.
        return (0,_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) === "EPERM";
    }
}


/***/ }),

/***/ 95431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89484);


const MAX_STDERR_CHARS = 64 * 1024;
/** How long what a killed child has written may take to arrive. */
const HELD_PIPES_MS = 1_000;
/**
 * Runs a program to its end. Of the environment of this process it gets what every program needs
 * and nothing else: programs that a checkout chooses must not see the tokens of our step. Throws if the program cannot be started, is killed or exceeds
 * `timeoutMs`; an exit code other than 0 is a result.
 */
async function run(command, args, options) {
    options.signal?.throwIfAborted();
    const isLeader = options.killsGroup === true && process.platform !== "win32";
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd: options.cwd,
        env: { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Q)(process.env), ...options.env },
        stdio: ["pipe", "pipe", "pipe"],
        timeout: options.timeoutMs,
        killSignal: "SIGKILL",
        detached: isLeader,
        windowsHide: true,
    });
    const kill = () => void child.kill("SIGKILL");
    options.signal?.addEventListener("abort", kill, { once: true });
    if (child.pid !== undefined)
        options.onStart?.(child.pid);
    const ended = new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, signal) => {
            options.signal?.removeEventListener("abort", kill);
            if (options.signal?.aborted)
                reject(options.signal.reason);
            else if (code !== null)
                resolve(code);
            else
                reject(new Error(`${command} was killed by ${signal ?? "an unknown signal"}`));
        });
    });
    // What a child that was killed has started may hold the pipes for as long as it likes.
    child.once("exit", (_code, signal) => {
        if (signal === null)
            return;
        if (isLeader && child.pid !== undefined)
            killGroup(child.pid);
        const timer = setTimeout(() => {
            child.stdout.destroy();
            child.stderr.destroy();
        }, HELD_PIPES_MS);
        child.once("close", () => clearTimeout(timer));
    });
    // A child that exits early closes its end of the pipe. Its exit code says more than the EPIPE
    // that follows.
    child.stdin.on("error", () => { });
    if (typeof options.input === "object") {
        // If the input fails, the child sees the end of its input, and the caller sees the error of the
        // stream.
        options.input.once("error", () => child.stdin.destroy());
        options.input.pipe(child.stdin);
    }
    else {
        child.stdin.end(options.input ?? "");
    }
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
        if (stderr.length < MAX_STDERR_CHARS)
            stderr += chunk;
    });
    let stdout = "";
    const consumed = options.onStdout
        ? options.onStdout(child.stdout).catch((error) => {
            child.kill("SIGKILL");
            throw error;
        })
        : undefined;
    if (!consumed) {
        child.stdout.setEncoding("utf8").on("data", (chunk) => {
            stdout += chunk;
        });
    }
    const [exitCode] = await settleBoth(ended, consumed);
    return { exitCode, stdout, stderr };
}
/**
 * Waits for both, so that no rejection goes unhandled. If both fail, the consumer's error is the
 * cause.
 */
async function settleBoth(ended, consumed) {
    const [exit, consumer] = await Promise.allSettled([ended, consumed]);
    if (consumer.status === "rejected")
        throw consumer.reason;
    if (exit.status === "rejected")
        throw exit.reason;
    return [exit.value];
}
function killGroup(pid) {
    try {
        process.kill(-pid, "SIGKILL");
    }
    catch {
        // ESRCH: nobody is left of it.
    }
}


/***/ }),

/***/ 97159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ startTimer),
/* harmony export */   Wh: () => (/* binding */ unlessAborted),
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
/** What `work` comes to, or, once `signal` is aborted, its reason. `work` goes on in any case. */
async function unlessAborted(signal, work) {
    const aborted = Promise.withResolvers();
    const abort = () => aborted.reject(signal.reason);
    if (signal.aborted)
        abort();
    else
        signal.addEventListener("abort", abort, { once: true });
    try {
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener("abort", abort);
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

/***/ 52399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jp: () => (/* binding */ decideAccess),
  JU: () => (/* binding */ findDenial),
  Zc: () => (/* binding */ findReader),
  Lx: () => (/* binding */ isClosed),
  nT: () => (/* binding */ isOpen),
  iC: () => (/* binding */ mayHave),
  Tm: () => (/* binding */ parseDenied)
});

// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/serve/access/grant.ts
var access_grant = __webpack_require__(92263);
;// CONCATENATED MODULE: ./src/serve/access/roles.ts
const PERMISSIONS = {
    reader: ["modules"],
    monitor: ["metrics", "status"],
    warmer: ["modules", "preheat"],
    admin: ["modules", "metrics", "status", "preheat", "purge", "deny"],
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

;// CONCATENATED MODULE: ./src/serve/access/access-rules.ts



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
function decideAccess(rules, { grant, asked }) {
    const { readers, denied } = rules;
    const { permission, modulePath } = asked;
    // It is signed instead, and what checks the signature needs its body.
    if (permission === "webhook")
        return { kind: "admitted" };
    if (!isOpen({ readers }) && !grant)
        return { kind: "unknown" };
    if (!mayDo(grant?.role, permission)) {
        const text = `this takes a token of ${rolesFor(permission)}`;
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
    if (!mayHave(rules, grant, modulePath)) {
        const text = `${grant?.name ?? "nobody"} may not read ${modulePath}`;
        return { kind: "refused", because: "module", text };
    }
    return { kind: "admitted" };
}
/**
 * Whether somebody may have a module, or find out about it, by its path. Pure.
 *
 * @param grant Undefined for everybody who can reach the server.
 */
function mayHave(rules, grant, modulePath) {
    if ((0,pattern/* matchPrefixPatterns */.J)(rules.privatePaths, modulePath)) {
        return grant !== undefined && (0,access_grant/* coversPrivate */._s)(grant, modulePath);
    }
    if (isClosed(rules, modulePath))
        return false;
    return grant === undefined || (0,access_grant/* covers */.hU)(grant, modulePath);
}
/** Whether a module was private once, and nothing says who may have it now. No mirror may learn of it. Pure. */
function isClosed({ privatePaths, oncePrivatePaths, publicPaths }, modulePath) {
    const isIn = (patterns) => (0,pattern/* matchPrefixPatterns */.J)(patterns, modulePath);
    return !isIn(privatePaths) && isIn(oncePrivatePaths) && !isIn(publicPaths);
}
/** Reads `PATTERN` or `PATTERN@VERSION`. Pure. */
function parseDenied(text) {
    const [modules = "", version] = text.split("@");
    return { modules, version };
}
/** What nobody gets of a module: the module, or its version; undefined if it is not denied. Pure. */
function findDenial(denied, { path, version }) {
    const rule = denied.find((one) => (0,pattern/* matchPrefixPatterns */.J)(one.modules, path) &&
        (one.version === undefined || one.version === version));
    if (!rule)
        return undefined;
    return rule.version === undefined ? path : `${path}@${rule.version}`;
}


/***/ }),

/***/ 92263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _s: () => (/* binding */ coversPrivate),
/* harmony export */   c9: () => (/* binding */ coversAll),
/* harmony export */   hU: () => (/* binding */ covers)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);

/** Whether modules of this path are among those that somebody may have. Pure. */
function covers({ modules, except }, modulePath) {
    if (except !== undefined && (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(except, modulePath))
        return false;
    return modules === undefined || (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(modules, modulePath);
}
/**
 * The same for a private module. That somebody may have all modules is not enough: the token may be older
 * than the server's way to them. Pure.
 */
function coversPrivate(grant, modulePath) {
    if (grant.modules === undefined || grant.isOfPullRequest)
        return false;
    return covers(grant, modulePath);
}
/** Whether it is for all modules. Pure. */
function coversAll({ modules, except }) {
    return modules === undefined && except === undefined;
}


/***/ }),

/***/ 68712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ BucketError),
/* harmony export */   v: () => (/* binding */ bucketError)
/* harmony export */ });
/* harmony import */ var _cache_s3_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34915);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);


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
    const { status, code } = (0,_cache_s3_client_js__WEBPACK_IMPORTED_MODULE_0__/* .readS3Failure */ .j4)(error);
    const fault = faultOf(error);
    const message = fault === "full" ? `${place}: ${code}, status ${status}` : (0,_cache_s3_client_js__WEBPACK_IMPORTED_MODULE_0__/* .s3Error */ .lH)(place, error).message;
    return new BucketError(fault, message);
}
function faultOf(error) {
    const { status = 0, code } = (0,_cache_s3_client_js__WEBPACK_IMPORTED_MODULE_0__/* .readS3Failure */ .j4)(error);
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
    return (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) !== undefined && "path" in error;
}


/***/ }),

/***/ 97182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ faultEvent),
/* harmony export */   z: () => (/* binding */ bucketEvent)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96296);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _bucket_bucket_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68712);



/** What is told of a bucket or a disk that fails. */
function faultEvent(error) {
    if (error instanceof _bucket_bucket_error_js__WEBPACK_IMPORTED_MODULE_2__/* .BucketError */ .P)
        return bucketEvent(error.fault, error.message);
    return { kind: "store-fault", atMs: _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.nowMs(), fault: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) };
}
function bucketEvent(state, detail) {
    return { kind: "bucket", atMs: _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.nowMs(), state, detail };
}


/***/ }),

/***/ 9450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createServerLog)
});

// EXTERNAL MODULE: ../../node_modules/pino/pino.js
var pino = __webpack_require__(23977);
;// CONCATENATED MODULE: ./src/serve/observe/join-writes.ts
const MAX_WAITING_CHARS = 64 * 1024;
/**
 * Joins what is written within a short time into one write. A busy server ends many requests in that
 * time, and to write a line for each would cost as much as answering them.
 *
 * @param defer Calls back once the time is over.
 */
function joinWrites(write, defer) {
    let waiting = "";
    let isDeferred = false;
    function flush() {
        if (waiting === "")
            return;
        const text = waiting;
        waiting = "";
        write(text);
    }
    return {
        write(text) {
            waiting += text;
            if (waiting.length >= MAX_WAITING_CHARS)
                flush();
            else if (!isDeferred) {
                isDeferred = true;
                defer(() => {
                    isDeferred = false;
                    flush();
                });
            }
        },
        flush,
    };
}

;// CONCATENATED MODULE: ./src/serve/observe/server-log.ts


const RANKS = { debug: 0, info: 1, warn: 2 };
const MAX_PATH_CHARS = 500;
const JOIN_MS = 20;
const HTTP_FAULT = 500;
const PLAIN = /^[ -~]*$/;
/**
 * Until it is configured, it writes text, and everything but `debug`. Lines of requests are joined by
 * `defer` (see `joinWrites`); the others are written at once.
 */
function createServerLog(write, clock, defer = (callback) => void setTimeout(callback, JOIN_MS)) {
    const lines = joinWrites(write, defer);
    let sink = openSink({ format: "text", level: "info" }, lines.write, clock);
    return {
        info(message) {
            sink("info", message);
            lines.flush();
        },
        warn(message) {
            sink("warn", message);
            lines.flush();
        },
        request: (record) => sink(levelOf(record), "request", fieldsOf(record)),
        configure(settings) {
            sink = openSink(settings, lines.write, clock);
        },
    };
}
/** Probes come every few seconds, and would hide the rest. */
function levelOf({ kind, status, isCut }) {
    if (status >= HTTP_FAULT || isCut)
        return "warn";
    return kind === "health" || kind === "metrics" ? "debug" : "info";
}
function fieldsOf(record) {
    const { method, path, status, sentBytes, durationMs, reader, address, refusal, detail, id, isCut, } = record;
    return {
        method,
        path: path.length > MAX_PATH_CHARS ? `${path.slice(0, MAX_PATH_CHARS)}…` : path,
        status,
        sentBytes,
        durationMs: Math.round(durationMs * 10) / 10,
        reader,
        address,
        refused: refusal,
        detail,
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
        let line = message;
        for (const name of Object.keys(fields)) {
            const value = fields[name];
            if (value !== undefined)
                line += ` ${name}=${value}`;
        }
        write(`${new Date(clock.nowMs()).toISOString()} ${printable(line)}\n`);
    };
}
function openPino(level, write) {
    return (0,pino.pino)({
        level,
        // Host and process ID are known to what collects the log.
        base: null,
        timestamp: pino.pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
    }, { write });
}
function jsonSink(logger) {
    return (level, message, fields = {}) => logger[level](fields, message);
}
/** What a client, a mirror or a file system says may hold any characters. */
function printable(line) {
    // Nearly every line is such a one, and to look for the others takes three times as long.
    return PLAIN.test(line) ? line : line.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}


/***/ }),

/***/ 71823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createOperatorLog),
/* harmony export */   G: () => (/* binding */ reportRun)
/* harmony export */ });
/* harmony import */ var _lib_expiring_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99867);

const QUIET_MS = 60_000;
const MAX_REMEMBERED = 1_000;
/** Writes what an operator should read of events. A line that says the same as one of the last minute is left out. */
function createOperatorLog(log, clock) {
    const written = (0,_lib_expiring_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createExpiringMap */ .j)({ clock, maxEntries: MAX_REMEMBERED });
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
/** Writes how a scheduled preheat ended. */
function reportRun(log, name, { result, fetched, present, notFound, failed, skipped, problems }) {
    for (const problem of problems)
        log.warn(`preheat ${name}: ${problem}`);
    const figures = [
        `${fetched} fetched`,
        `${present} there before`,
        `${notFound} not found`,
        `${failed} failed`,
        `${skipped} skipped`,
    ];
    const line = `preheat ${name}: ${result}: ${figures.join(", ")}`;
    if (result === "done")
        log.info(line);
    else
        log.warn(line);
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
        case "trace-fault":
            return `tracing: the collector takes no spans, and they are lost: ${event.fault}`;
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


/***/ }),

/***/ 6125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findPrivate)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);

/** The first entry that covers a path; undefined if mirrors are to be asked for it. Pure. */
function findPrivate(all, modulePath) {
    return all.find(({ modules }) => (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(modules, modulePath));
}


/***/ }),

/***/ 7246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openProxy)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/engine/engine.ts + 27 modules
var engine_engine = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
;// CONCATENATED MODULE: ./src/goproxy/refreshes.ts

function createRefreshes() {
    const listeners = [];
    return {
        announce(modulePath) {
            const wirePrefix = `/${(0,module_path/* escapeModulePath */.xk)(modulePath).replaceAll("!", "%21")}/`;
            for (const { forget } of listeners)
                forget(wirePrefix);
        },
        async ask(route) {
            const [first] = listeners;
            return first ? first.get(route) : { kind: "not-found" };
        },
        subscribe: (answers) => void listeners.push(answers),
    };
}

// EXTERNAL MODULE: ./src/goproxy/routes.ts
var routes = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/goproxy/stale-answers.ts
var stale_answers = __webpack_require__(34420);
// EXTERNAL MODULE: ./src/lib/clock.ts
var lib_clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/lib/shared-text.ts

/** The same for one server alone: a file, which nobody else writes. Throws the system's error. */
function createFileText(file) {
    return {
        async read() {
            const text = await (0,fs/* tryReadText */.Bw)(file);
            return text === undefined ? undefined : { text, version: undefined };
        },
        async write(text) {
            await (0,fs/* writeFileAtomic */.Zf)(file, text, 0o600);
            return true;
        },
    };
}

// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
// EXTERNAL MODULE: ./src/serve/access/access-rules.ts + 1 modules
var access_rules = __webpack_require__(52399);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
;// CONCATENATED MODULE: ./src/serve/admin/shared-list.ts


/** A takedown must hold on all servers within seconds. */
const POLL_INTERVAL_MS = 5_000;
const MAX_ATTEMPTS = 5;
/**
 * Opens the list that is in a file, and if servers share one, merges it with that, now and every few
 * seconds until `signal`. While it cannot be reached the file counts, so that a restart forgets nothing.
 * Throws if the file is not what this wrote.
 */
async function openSharedList(parts) {
    const { file, shared, name, initial = [], merge, clock, signal } = parts;
    const kept = await (0,fs/* tryReadText */.Bw)(file);
    let entries = kept === undefined ? [] : parse(kept, file);
    let isFailing = false;
    /** One change after the other. */
    let changes = Promise.resolve();
    function parse(content, place) {
        const found = (0,json/* ownField */.h)((0,json/* tryParseJson */.B)(content), name.key);
        const isList = Array.isArray(found) && found.every((entry) => typeof entry === "string");
        if (!isList)
            throw new Error(`${place} cannot be read`);
        return found;
    }
    function format(list) {
        return `${JSON.stringify({ [name.key]: list }, undefined, 2)}\n`;
    }
    async function keep(next) {
        if (isSame(next, entries))
            return;
        entries = next;
        await (0,fs/* writeFileAtomic */.Zf)(file, format(next), 0o600);
    }
    async function take(source) {
        const found = await source.read();
        const theirs = found && parse(found.text, name.text);
        const next = theirs ? merge(entries, theirs) : entries;
        await keep(next);
        // If another server writes at the same time, the next poll merges again.
        if (!isSame(next, theirs ?? []))
            await source.write(format(next), found?.version);
    }
    async function refresh(source) {
        try {
            await inTurn(() => take(source));
            if (isFailing)
                parts.onRecovered();
            isFailing = false;
        }
        catch (error) {
            isFailing = true;
            parts.onFault(error);
        }
    }
    async function poll(source) {
        while (!signal.aborted) {
            await clock.sleep(POLL_INTERVAL_MS, signal).catch(() => { });
            if (!signal.aborted)
                await refresh(source);
        }
    }
    function inTurn(work) {
        const turn = changes.then(work);
        changes = turn.catch(() => { });
        return turn;
    }
    /** Tries again with what another server wrote meanwhile. */
    async function change(update) {
        for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            const found = await shared?.read();
            const old = found ? parse(found.text, name.text) : entries;
            const next = update(old);
            const isChanged = !isSame(next, old);
            if (shared && isChanged && !(await shared.write(format(next), found?.version)))
                continue;
            await keep(next);
            return isChanged;
        }
        throw new Error(`other servers change ${name.text} at the same time`);
    }
    if (initial.length > 0)
        await keep(merge(entries, initial));
    if (shared) {
        await refresh(shared);
        void poll(shared);
    }
    return { entries: () => entries, change: (update) => inTurn(() => change(update)) };
}
function isSame(one, other) {
    return one.join("\n") === other.join("\n");
}

;// CONCATENATED MODULE: ./src/serve/admin/deny-list.ts


/** Opens the list of denied modules. If servers share one, that is taken in place of the own one. */
async function openDenyList(parts) {
    const name = { key: "denied", text: "the list of denied modules" };
    const list = await openSharedList({ ...parts, name, merge: (_own, shared) => shared });
    let read;
    return {
        entries: list.entries,
        rules() {
            const entries = list.entries();
            // Each request asks.
            if (read?.entries !== entries)
                read = { entries, rules: entries.map(access_rules/* parseDenied */.Tm) };
            return read.rules;
        },
        add: (entry) => list.change((old) => [...new Set([...old, entry])].sort()),
        remove: (entry) => list.change((old) => old.filter((one) => one !== entry)),
    };
}

;// CONCATENATED MODULE: ./src/serve/admin/private-paths.ts

/**
 * Remembers for good what `private` has covered, for all servers that share a store: a file that go has
 * fetched with credentials looks like any other there, and would be given to everybody once the
 * configuration no longer says that it is private.
 *
 * @param parts.current What it covers now, in the syntax of GOPRIVATE.
 */
async function openPrivatePaths({ current, ...parts }) {
    const list = await openSharedList({
        ...parts,
        name: { key: "patterns", text: "the list of private paths" },
        initial: current.split(",").filter(Boolean),
        merge: (own, shared) => [...new Set([...own, ...shared])].sort(),
    });
    return { patterns: () => list.entries().join() };
}

// EXTERNAL MODULE: ./src/serve/config/problem.ts
var problem = __webpack_require__(40802);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/lib/lru-map.ts
var lru_map = __webpack_require__(88748);
// EXTERNAL MODULE: ./src/serve/bucket/bucket-error.ts
var bucket_error = __webpack_require__(68712);
// EXTERNAL MODULE: ./src/lib/shape.ts
var shape = __webpack_require__(107);
;// CONCATENATED MODULE: ./src/serve/bucket/layout.ts





/*
 * What is in the bucket, below the prefix:
 *
 *   store.json                 the version of this layout; written by the first replica
 *   modules/<path>/@v/<file>   a file of a module, named as in GOMODCACHE's cache/download, with its
 *                              sha256 as metadata
 *   leases/<path>/@v/<file>    a server is fetching that file just now
 *   denied.json                modules that nobody gets, on any server
 *   asked.json                 what clients ask for most
 *   preheats/<name>.json       how the last run of a scheduled preheat ended
 *   leases/preheats/<name>     a server is at it just now
 *   private-paths.json         what was private on any server
 */
const VERSION = 1;
const MARKER = "store.json";
const FILES = "modules/";
/** Longer names than any that S3 takes. */
const MAX_NAME_BYTES = 1024;
const MARKER_SHAPE = (0,shape/* object */.Ik)("storeMarker", "Says how the objects of a bucket are named.", {
    layout: (0,shape/* integer */.nd)("Version of the layout"),
});
/** The object that holds a file, relative to the prefix; undefined if no bucket takes such a name. */
function objectName(file, prefix) {
    const name = `${FILES}${(0,module_file/* storePath */.TJ)(file)}`;
    return Buffer.byteLength(`${prefix}/${name}`) <= MAX_NAME_BYTES ? name : undefined;
}
/** The files in the bucket; of one module only, if its path is given. Throws `BucketError`. */
async function* listFiles(bucket, modulePath) {
    const below = modulePath === undefined ? "" : `${(0,module_path/* escapeModulePath */.xk)(modulePath)}/@v/`;
    for await (const name of bucket.list(`${FILES}${below}`)) {
        const file = (0,module_file/* parseStorePath */.GV)(name.slice(FILES.length));
        if (file)
            yield file;
    }
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
    throw new bucket_error/* BucketError */.P("layout", `${place}: ${MARKER} ${said}, and this version knows layout ${VERSION}; use another prefix`);
}

// EXTERNAL MODULE: ./src/lib/backoff.ts
var backoff = __webpack_require__(68050);
;// CONCATENATED MODULE: ./src/serve/bucket/pause.ts

const BACKOFF = { baseDelayMs: 5_000, maxDelayMs: 60_000 };
/** If nothing comes of a try for so long, another one may try. */
const TRY_MS = 15_000;
/** Seconds after the first failure, up to a minute after many in a row. */
function createPause(clock) {
    let failures = 0;
    let endMs = 0;
    let isTrying = false;
    return {
        mayTry() {
            if (failures === 0)
                return true;
            if (clock.nowMs() < endMs)
                return false;
            isTrying = true;
            endMs = clock.nowMs() + TRY_MS;
            return true;
        },
        failed() {
            // Requests that were under way together count once.
            if (clock.nowMs() < endMs && !isTrying)
                return;
            isTrying = false;
            failures++;
            endMs = clock.nowMs() + (0,backoff/* backoffMs */.j)(failures, BACKOFF);
        },
        worked() {
            const hadFailed = failures > 0;
            failures = 0;
            endMs = 0;
            isTrying = false;
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
        if (!(error instanceof bucket_error/* BucketError */.P))
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
    function reportDamage(file, etag) {
        if (etag !== undefined)
            damaged.set((0,module_file/* fileName */.Md)(file), etag);
        onState("damaged", `${place}: ${(0,module_file/* fileName */.Md)(file)}`);
    }
    return {
        async open() {
            try {
                await checkLayout();
            }
            catch (error) {
                if (error instanceof bucket_error/* BucketError */.P && error.fault === "layout")
                    throw error;
                noteFailure(reads, error);
            }
        },
        async find(file) {
            const name = objectName(file, prefix);
            if (name === undefined || !reads.mayTry())
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
            if (!writes.mayTry())
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
                // If it is still there, the next one who reads it finds that out again.
                damaged.delete(key);
            }
        },
        async remove(file) {
            const name = objectName(file, prefix);
            if (name !== undefined)
                await objects.remove(name);
        },
        async isRight(file) {
            const name = objectName(file, prefix);
            const found = name === undefined ? undefined : await objects.get(name);
            if (!found)
                return true;
            const sum = (0,external_node_crypto_.createHash)("sha256");
            try {
                await (0,external_node_stream_promises_.pipeline)(found.body, sum);
            }
            catch (error) {
                throw new bucket_error/* BucketError */.P("down", `${place}: ${(0,errors/* errorMessage */.gJ)(error)}`);
            }
            const isRight = sum.digest("hex") === found.sha256;
            if (!isRight)
                reportDamage(file, found.etag);
            return isRight;
        },
        reportDamage,
        reportCut(fault) {
            reads.failed();
            onState("down", `${place}: ${fault}`);
        },
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
;// CONCATENATED MODULE: ./src/store/growing-file.ts
/** What is held back until the whole has been checked, so that nobody gets all of a wrong file. */
const HELD_BACK_BYTES = 64 * 1024;
/** @param totalBytes How large it will be. */
function createGrowth(totalBytes) {
    const opened = Promise.withResolvers();
    let waiting = [];
    let readableBytes = 0;
    let place = "";
    let failure;
    // Often nobody waits any more.
    opened.promise.catch(() => { });
    function allow(sizeBytes) {
        readableBytes = Math.max(readableBytes, sizeBytes);
        const ready = waiting.filter((one) => one.sizeBytes <= readableBytes);
        waiting = waiting.filter((one) => one.sizeBytes > readableBytes);
        for (const { resolve } of ready)
            resolve();
    }
    return {
        opened: opened.promise,
        file: {
            path: () => place,
            reach: (sizeBytes) => new Promise((resolve, reject) => {
                if (sizeBytes <= readableBytes)
                    resolve();
                else if (failure)
                    reject(failure.error);
                else
                    waiting.push({ sizeBytes, resolve, reject });
            }),
        },
        open(path) {
            place = path;
            opened.resolve();
        },
        grow: (sizeBytes) => allow(Math.min(sizeBytes, totalBytes - HELD_BACK_BYTES)),
        end(path) {
            place = path;
            opened.resolve();
            allow(totalBytes);
        },
        fail(error) {
            failure = { error };
            opened.reject(error);
            const cut = waiting;
            waiting = [];
            for (const { reject } of cut)
                reject(error);
        },
    };
}

// EXTERNAL MODULE: ./src/store/module-store.ts
var module_store = __webpack_require__(35558);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/lib/priority-limiter.ts
var priority_limiter = __webpack_require__(4329);
// EXTERNAL MODULE: ./src/lib/single-flight.ts
var single_flight = __webpack_require__(79383);
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
        countBehind: () => behind.size,
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










/** How long a client waits for a bucket at most, so that one that hangs does not hold it up. */
const MAX_WAIT_MS = 20_000;
/** Larger ones are given to clients while they are being copied. */
const LARGE_BYTES = 4 * 1024 * 1024;
/** Files that came from the bucket, of which it is remembered which object each was. */
const MAX_REMEMBERED = 10_000;
/**
 * A store on disk with a bucket behind it. What the disk lacks is looked for in the bucket, and copied to
 * the disk if its content is what was stored. A large file can be read while it is copied; its end is held
 * back until the whole is known to be right. What comes into the disk is uploaded. No fault of the bucket
 * is one of the store.
 */
function withBucket(parts) {
    const { store, bucket, uploads, waitsForBucket, onDiskFault, clock } = parts;
    /** The disk is full, say: better no answer yet than half of one. */
    const notWhileItComes = createPause(clock);
    const etags = (0,lru_map/* createLruMap */.C)(MAX_REMEMBERED);
    /** Large files that are on their way to the disk, by name. */
    const coming = new Map();
    async function copy(name, object, growth) {
        const sum = (0,external_node_crypto_.createHash)("sha256");
        try {
            const check = async (spooled) => {
                if (sum.digest("hex") === object.sha256)
                    return spooled;
                throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.Md)(name)} has another sha256`, { code: "FILE_INVALID" });
            };
            const stored = await store.write(name, sumUp(object.body, sum), check, growth);
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
    /** Gives a large file to those who ask while it comes. */
    async function copyLarge(name, object, sizeBytes) {
        const growth = createGrowth(sizeBytes);
        const copied = copy(name, object, growth).then((stored) => {
            if (stored)
                growth.end(stored.file);
            else
                growth.fail(new Error("the bucket has no whole file"));
            return stored;
        }, (error) => {
            growth.fail(error);
            throw error;
        });
        const key = (0,module_file/* fileName */.Md)(name);
        const begun = growth.opened.then(() => {
            const { file } = growth;
            return { file: file.path(), sizeBytes, growing: file, tier: "bucket" };
        });
        const first = await Promise.race([begun, copied]).catch(() => copied);
        if (first?.growing) {
            coming.set(key, first);
            copied
                .then(notWhileItComes.worked)
                .catch((error) => {
                notWhileItComes.failed();
                onDiskFault(error);
            })
                .finally(() => coming.delete(key));
        }
        return first;
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
            await (0,within/* waitAtMost */._R)(clock, MAX_WAIT_MS, uploaded);
        return stored;
    }
    return {
        async find(name) {
            const found = coming.get((0,module_file/* fileName */.Md)(name)) ?? (await store.find(name));
            if (found)
                return found;
            const object = await bucket.find(name);
            if (!object)
                return undefined;
            const { sizeBytes = 0 } = object;
            const isLarge = name.extension === "zip" && sizeBytes > LARGE_BYTES;
            return isLarge && notWhileItComes.mayTry()
                ? copyLarge(name, object, sizeBytes)
                : copy(name, object);
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
        async purge(name) {
            etags.delete((0,module_file/* fileName */.Md)(name));
            await bucket.remove(name);
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
const leases_MAX_WAIT_MS = 120_000;
/** Of one claim, before the bucket is taken to be unable to do this. */
const MAX_CONFLICTS = 5;
const POLL = { baseDelayMs: 200, maxDelayMs: 1_000 };
/**
 * A lease is an object that is written only if it is not there. It is renewed, and taken over, only if
 * nobody else has done so meanwhile. Who waits takes it for expired if it has stayed the same for a whole
 * term, so that the servers' clocks need not agree.
 */
function createLeases(objects, clock, onOutcome = () => { }) {
    const pause = createPause(clock);
    /** How to find out whether a lease has expired that another server had the last time. */
    const watched = new Map();
    let count = 0;
    /** Never the same twice, so that each has an `ETag` of its own. */
    const makeContent = () => `${process.pid} ${clock.nowMs()} ${++count}\n`;
    async function renew(name, etag) {
        try {
            return await objects.writeSmall(name, makeContent(), etag);
        }
        catch (error) {
            // There is time for another one before the term has ended.
            if (isConflict(error))
                return etag;
            throw error;
        }
    }
    /** Renews a lease until the function that it returns is called, and then gives it back. */
    function hold(name, acquired) {
        const ended = new AbortController();
        async function run() {
            let etag = acquired;
            try {
                while (etag !== undefined) {
                    await clock.sleep(RENEW_MS, ended.signal);
                    etag = await renew(name, etag);
                }
                onOutcome("lost");
            }
            catch (error) {
                if (!ended.signal.aborted && !(error instanceof bucket_error/* BucketError */.P))
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
    /**
     * Another server may have brought the file after the caller had looked, and given its lease back
     * since: without a second look both would fetch it.
     */
    async function begin(release, isThere) {
        let isNeeded = false;
        try {
            isNeeded = !(await isThere());
        }
        finally {
            if (!isNeeded)
                release();
        }
        onOutcome(isNeeded ? "taken" : "waited");
        return isNeeded ? release : undefined;
    }
    /** Lets the caller begin without a lease. */
    function goAhead(outcome) {
        onOutcome(outcome);
        return () => { };
    }
    return {
        async claim(name, isThere) {
            if (!pause.mayTry())
                return goAhead("unavailable");
            const startMs = clock.nowMs();
            const findExpired = watch(name);
            let expired;
            let conflicts = 0;
            const passConflict = (error) => {
                if (!isConflict(error) || ++conflicts > MAX_CONFLICTS)
                    throw error;
                return undefined;
            };
            try {
                for (let poll = 1; clock.nowMs() - startMs < leases_MAX_WAIT_MS; poll++) {
                    const etag = await objects.writeSmall(name, makeContent(), expired).catch(passConflict);
                    pause.worked();
                    if (etag !== undefined)
                        return await begin(hold(name, etag), isThere);
                    await clock.sleep((0,backoff/* backoffMs */.j)(poll, POLL));
                    if (await isThere()) {
                        onOutcome("waited");
                        return undefined;
                    }
                    expired = await findExpired();
                }
            }
            catch (error) {
                if (!(error instanceof bucket_error/* BucketError */.P))
                    throw error;
                pause.failed();
                return goAhead("unavailable");
            }
            return goAhead("timeout");
        },
        async tryTake(name) {
            const findExpired = watched.get(name) ?? watch(name);
            watched.set(name, findExpired);
            const expired = await findExpired();
            const etag = await objects.writeSmall(name, makeContent(), expired).catch((error) => {
                if (!isConflict(error))
                    throw error;
                return undefined;
            });
            if (etag === undefined)
                return undefined;
            watched.delete(name);
            return hold(name, etag);
        },
    };
}
/**
 * Whether the service did not decide because another request for the object, or for one beside it, came
 * at the same moment. It says nothing of the next request.
 */
function isConflict(error) {
    return error instanceof bucket_error/* BucketError */.P && error.fault === "conflict";
}

// EXTERNAL MODULE: ../../node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(28299);
// EXTERNAL MODULE: ./src/cache/backend-setting.ts
var backend_setting = __webpack_require__(59090);
// EXTERNAL MODULE: ./src/cache/deadline.ts
var deadline = __webpack_require__(39247);
// EXTERNAL MODULE: ./src/cache/s3/ask.ts
var s3_ask = __webpack_require__(55103);
// EXTERNAL MODULE: ./src/cache/s3/client.ts
var s3_client = __webpack_require__(34915);
// EXTERNAL MODULE: ./src/cache/s3/find.ts
var find = __webpack_require__(23543);
// EXTERNAL MODULE: ./src/cache/s3/upload.ts
var upload = __webpack_require__(87993);
// EXTERNAL MODULE: ./src/cache/unavailable.ts
var unavailable = __webpack_require__(13545);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
// EXTERNAL MODULE: ./src/upstream/body.ts
var upstream_body = __webpack_require__(42172);
// EXTERNAL MODULE: ./src/upstream/resumed-body.ts
var resumed_body = __webpack_require__(69820);
;// CONCATENATED MODULE: ./src/serve/bucket/objects.ts














/** Clients wait for it, and the mirrors may be faster. */
const READ_TIMEOUT_MS = 3_000;
/** Time for aborting an upload. */
const GRACE_MS = 6_000;
/** At most so much of each file, and of `MAX_PARALLEL` files, is in memory. */
const PART_BYTES = 8 * 1024 * 1024;
const PARALLEL_PARTS = 2;
const RESUME_BACKOFF = { baseDelayMs: 100, maxDelayMs: 2_000 };
const SHA256 = "sha256";
/** A bucket of S3, or of a service with its interface, below the setting's prefix. */
function createBucketObjects(setting, { env, clock }) {
    const { bucket, prefix } = setting;
    const place = (0,backend_setting/* describeBackend */.c)(setting);
    const client = (0,s3_client/* createS3Client */.qo)(setting, env);
    const ask = (0,s3_ask/* createAsk */.c)({ clock, place, toError: bucket_error/* bucketError */.v });
    const at = (name) => ({ Bucket: bucket, Key: `${prefix && `${prefix}/`}${name}` });
    const get = (name, timeoutMs) => ask({ timeoutMs }, async (signal) => {
        try {
            const command = new dist_cjs/* GetObjectCommand */.jLs(at(name));
            const answer = await client.send(command, { abortSignal: signal });
            const { Body: body, Metadata: metadata, ETag: etag, ContentLength: sizeBytes } = answer;
            if (!(body instanceof external_node_stream_.Readable))
                throw (0,unavailable/* unavailable */.h)("an answer had no content");
            if (etag === undefined && answer.$metadata.requestId === undefined) {
                (0,upstream_body/* discardBody */.L)(body);
                throw (0,unavailable/* unavailable */.h)("an answer was not an object");
            }
            const whole = etag === undefined ? body : mend(name, body, etag);
            return { body: whole, sha256: metadata?.[SHA256], etag, sizeBytes };
        }
        catch (error) {
            if ((0,s3_client/* readS3Failure */.j4)(error).code === "NoSuchKey")
                return undefined;
            throw error;
        }
    });
    /** The rest is of the same object, or there is none. */
    function mend(name, body, etag) {
        return (0,resumed_body/* resumeBody */.M)(body, {
            async askFrom(offset) {
                const range = { ...at(name), Range: `bytes=${offset}-`, IfMatch: etag };
                try {
                    const rest = await (0,deadline/* withDeadline */.NE)(clock, place, { timeoutMs: deadline/* LOOKUP_TIMEOUT_MS */.Sq }, (signal) => client.send(new dist_cjs/* GetObjectCommand */.jLs(range), { abortSignal: signal }));
                    if (!(rest.Body instanceof external_node_stream_.Readable))
                        return { kind: "refused" };
                    if (rest.ContentRange?.startsWith(`bytes ${offset}-`)) {
                        return { kind: "body", body: rest.Body };
                    }
                    (0,upstream_body/* discardBody */.L)(rest.Body);
                    return { kind: "refused" };
                }
                catch (error) {
                    const { status = 500 } = (0,s3_client/* readS3Failure */.j4)(error);
                    return { kind: status < 500 ? "refused" : "failed" };
                }
            },
            pause: (fruitless) => clock.sleep((0,backoff/* backoffMs */.j)(fruitless + 1, RESUME_BACKOFF)),
            isOver: () => false,
        });
    }
    return {
        place,
        get: (name) => get(name, READ_TIMEOUT_MS),
        put: (name, file, { sha256, replaces }) => ask({ timeoutMs: deadline/* TRANSFER_TIMEOUT_MS */.FF, graceMs: GRACE_MS }, (signal) => (0,upload/* uploadObject */.l)(client, { bucket, name: at(name).Key }, file, {
            partBytes: PART_BYTES,
            parallel: PARALLEL_PARTS,
            metadata: { [SHA256]: sha256 },
            replaces,
            signal,
        })),
        async readSmall(name) {
            const found = await get(name, deadline/* LOOKUP_TIMEOUT_MS */.Sq);
            if (!found)
                return undefined;
            const content = await ask({ timeoutMs: deadline/* LOOKUP_TIMEOUT_MS */.Sq }, () => (0,read_stream/* readBytes */.io)(found.body));
            return { content, etag: found.etag };
        },
        writeSmall: (name, content, replaces) => ask({ timeoutMs: deadline/* LOOKUP_TIMEOUT_MS */.Sq }, async (signal) => {
            const condition = replaces === undefined ? { IfNoneMatch: "*" } : { IfMatch: replaces };
            try {
                const command = new dist_cjs/* PutObjectCommand */.wKZ({ ...at(name), Body: content, ...condition });
                const { ETag: etag } = await client.send(command, { abortSignal: signal });
                if (etag === undefined)
                    throw (0,unavailable/* unavailable */.h)("an answer had no ETag");
                return etag;
            }
            catch (error) {
                if ((0,s3_client/* readS3Failure */.j4)(error).status === 412)
                    return undefined;
                throw error;
            }
        }),
        async *list(prefix) {
            const all = at(prefix).Key;
            // Pages come one after the other as they are read, for as long as that takes.
            const { signal } = new AbortController();
            try {
                for await (const { name } of (0,find/* listObjects */.L)(client, all, { bucket, signal })) {
                    yield prefix + name.slice(all.length);
                }
            }
            catch (error) {
                throw (0,bucket_error/* bucketError */.v)(place, error);
            }
        },
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
async function openBucketTier({ setting, isDurable }, { storeDir, emit, trace, env, }) {
    const clock = lib_clock/* systemClock */.m;
    const objects = createBucketObjects(setting, { env, clock });
    const leases = createLeases(objects, clock, (outcome) => emit({ kind: "lease", atMs: clock.nowMs(), outcome }));
    const opened = createBucket({
        objects,
        prefix: setting.prefix,
        clock,
        onState: (state, detail) => emit({ kind: "bucket", atMs: clock.nowMs(), state, detail }),
    });
    await opened.open().catch(refuse);
    const bucket = withTraces(opened, trace);
    const onFault = (error) => emit({ kind: "store-fault", atMs: clock.nowMs(), fault: (0,errors/* errorMessage */.gJ)(error) });
    const uploads = createUploads({
        storeDir,
        bucket,
        journal: createUploadJournal(storeDir),
        onFault,
        clock,
    });
    await uploads.resume();
    return {
        behind(store) {
            const disk = withBucket({
                store,
                bucket,
                uploads,
                waitsForBucket: isDurable,
                onDiskFault: onFault,
                clock,
            });
            return {
                disk,
                async claim(file) {
                    const name = leaseName(file, setting.prefix);
                    // The others are so small that two servers may well ask for them.
                    if (file.extension !== "zip" || name === undefined)
                        return () => { };
                    const isThere = async () => (await disk.find(file)) !== undefined;
                    const release = await trace("lease", () => leases.claim(name, isThere), (granted) => ({ "go_accel.granted": granted !== undefined }));
                    // Who waits looks for the file once the lease is gone, so it must be there by then.
                    return release && (() => void uploads.start(file).then(release));
                },
                listAll: () => listFiles(objects),
                isRight: bucket.isRight,
                async upload(file) {
                    const sha256 = await hashFile(external_node_path_default().join(storeDir, (0,module_file/* storePath */.TJ)(file)));
                    await uploads.note({ file, sha256 });
                    await uploads.start(file);
                },
                async listModule(modulePath) {
                    const files = [];
                    for await (const file of listFiles(objects, modulePath))
                        files.push(file);
                    return files;
                },
                purge: disk.purge,
            };
        },
        shareText: (name) => ({
            async read() {
                const found = await objects.readSmall(name);
                return found && { text: found.content.toString("utf8"), version: found.etag };
            },
            write: async (text, version) => (await objects.writeSmall(name, text, version)) !== undefined,
        }),
        tryTake: leases.tryTake,
        isBehind: uploads.isBehind,
        countBehind: uploads.countBehind,
        stop: uploads.stop,
    };
}
/** The answer of a read begins with the span's end; what follows is a part of what waits for it. */
function withTraces(bucket, trace) {
    return {
        ...bucket,
        find: (file) => trace("bucket get", () => bucket.find(file), (found) => ({ "go_accel.hit": found !== undefined })),
        store: (file, ...content) => trace("bucket put", () => bucket.store(file, ...content), (outcome) => ({ "go_accel.outcome": outcome })),
    };
}
function refuse(error) {
    if (!(error instanceof bucket_error/* BucketError */.P))
        throw error;
    throw new problem/* ServeConfigError */.c([`store.s3: ${error.message}`]);
}

// EXTERNAL MODULE: ./src/serve/fault-events.ts
var fault_events = __webpack_require__(97182);
;// CONCATENATED MODULE: ./src/serve/hand-over.ts

/** By this header nginx says that it can send a file itself. It must be nginx that sets or clears it. */
const WISH = "x-go-accel-redirect";
/**
 * Has nginx send files that the store has found on its disk, and so has checked. What is in memory is sent
 * faster from here, and what is still growing, passing or on its way from a bucket has no path that lasts.
 * Pure.
 *
 * @param prefix The internal location of nginx for the store's folder, with a slash at its end.
 */
function createHandOver(storeDir, prefix) {
    return (headers, { file, content, growing, isPassing, tier }) => {
        if (headers[WISH] !== "on" || content || growing || isPassing || tier)
            return undefined;
        const parts = external_node_path_default().relative(storeDir, file).split((external_node_path_default()).sep);
        // nginx decodes the path once.
        return prefix + parts.map(encodeURIComponent).join("/");
    };
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
    /** When each file was last used, and what it takes; the least recently used first. */
    const used = new Map();
    function note(name, sizeBytes) {
        const key = (0,module_file/* storePath */.TJ)(name);
        used.delete(key);
        used.set(key, { atMs: clock.nowMs(), sizeBytes });
    }
    function keep(name, stored) {
        if (!stored.isPassing)
            note(name, stored.sizeBytes);
        return stored;
    }
    async function removeIdle() {
        const idle = [];
        const gone = { files: 0, sizeBytes: 0 };
        for (const [key, { atMs }] of used) {
            if (clock.nowMs() - atMs < ttlMs)
                break;
            idle.push(key);
        }
        for (const key of idle) {
            const name = (0,module_file/* parseStorePath */.GV)(key);
            if (!name || !mayGo(key))
                continue;
            const last = used.get(key);
            // A client may have asked for it since, or somebody has removed it.
            if (!last || clock.nowMs() - last.atMs < ttlMs)
                continue;
            used.delete(key);
            try {
                await store.remove(name);
                gone.files++;
                gone.sizeBytes += last.sizeBytes;
            }
            catch (error) {
                onFault(error);
            }
        }
        if (gone.files > 0)
            parts.onEvicted(gone);
    }
    async function run() {
        for (;;) {
            await clock.sleep(intervalMs, signal);
            await removeIdle();
        }
    }
    parts.inventory.then((files) => {
        for (const { name, sizeBytes } of files) {
            if (!used.has((0,module_file/* storePath */.TJ)(name)))
                note(name, sizeBytes);
        }
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
            // One that is gone from the disk may still be in memory.
            const last = used.get((0,module_file/* storePath */.TJ)(name));
            if (last)
                note(name, last.sizeBytes);
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

// EXTERNAL MODULE: ./src/serve/tiers/inventory.ts
var tiers_inventory = __webpack_require__(90872);
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
        write: async (name, ...content) => keep(name, await store.write(name, ...content)),
        make: async (name, make) => keep(name, await store.make(name, make)),
        async remove(name) {
            policy.remove((0,module_file/* storePath */.TJ)(name));
            await store.remove(name);
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/open-disk.ts







/** Longer than it takes from finding a file until it is open. */
const open_disk_GRACE_MS = 10_000;
function openDisk(settings, { trace, ...parts }) {
    const { store, figures } = openLimited(settings, parts);
    return { store: withTracedFinds(store, trace), figures };
}
function openLimited({ storeDir, storeLimitBytes, keeping }, { emit, mayGo, signal }) {
    const { lowWaterBytes, ttlMs, policy } = keeping;
    const onFault = (error) => emit((0,fault_events/* faultEvent */.B)(error));
    const tellEvicted = (because) => (gone) => emit({ kind: "evicted", atMs: lib_clock/* systemClock */.m.nowMs(), because, ...gone });
    let store = (0,module_store/* createDiskStore */.J)(storeDir);
    let figures = () => undefined;
    if (storeLimitBytes === undefined && ttlMs === undefined)
        return { store, figures };
    const inventory = (0,tiers_inventory/* takeInventory */.O)(storeDir);
    const common = { inventory, onFault, clock: lib_clock/* systemClock */.m };
    if (storeLimitBytes !== undefined && lowWaterBytes !== undefined) {
        const limits = { limitBytes: storeLimitBytes, lowWaterBytes, graceMs: open_disk_GRACE_MS, mayGo };
        const kept = createPolicy(policy, limits);
        store = withSizeLimit({ store, policy: kept, onEvicted: tellEvicted("size"), ...common });
        figures = () => ({ keptBytes: kept.keptBytes(), limitBytes: storeLimitBytes });
    }
    if (ttlMs !== undefined) {
        const onEvicted = tellEvicted("ttl");
        store = withoutIdleFiles({ store, ttlMs, mayGo, signal, onEvicted, ...common });
    }
    return { store, figures };
}
/** The disk is a tier of its own in traces. What is in memory takes no time that could be seen there. */
function withTracedFinds(store, trace) {
    return {
        ...store,
        find: (name) => trace("disk", () => store.find(name), (found) => ({ "go_accel.hit": found !== undefined })),
    };
}

// EXTERNAL MODULE: ./src/lib/process-identity.ts
var process_identity = __webpack_require__(83246);
// EXTERNAL MODULE: ./src/upstream/upstream.ts + 14 modules
var upstream_upstream = __webpack_require__(98320);
;// CONCATENATED MODULE: ./src/serve/private/downloads.ts

/** go asks for info, go.mod and zip of a version one after the other, and one run brings them all. */
const KEPT_MS = 20_000;
function createDownloads(clock) {
    const entries = new Map();
    async function drop(key, entry) {
        // Somebody may have come just as the time was up.
        if (entry.users > 0)
            return;
        if (entries.get(key) === entry)
            entries.delete(key);
        entry.keep();
        const download = await entry.result.catch(() => undefined);
        await download?.remove();
    }
    return {
        async hold(key, start) {
            const known = entries.get(key);
            const entry = known ?? { result: start(), users: 0, keep: () => { } };
            if (!known)
                entries.set(key, entry);
            entry.users++;
            entry.keep();
            try {
                const download = await entry.result;
                return {
                    download,
                    release() {
                        if (--entry.users > 0)
                            return;
                        entry.keep = (0,within/* startTimer */.Ip)(clock, KEPT_MS, () => void drop(key, entry));
                    },
                };
            }
            catch (error) {
                entry.users--;
                if (entries.get(key) === entry)
                    entries.delete(key);
                throw error;
            }
        },
        async close() {
            const idle = [...entries].filter(([, { users }]) => users === 0);
            await Promise.all(idle.map(([key, entry]) => drop(key, entry)));
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/private/go-answers.ts


/** What go says if a repository has no such module or version. All else is a failure. */
const NOT_FOUND = /unknown revision|no matching versions for query|: 404 Not Found|: 410 Gone|no go-import meta tags/;
const MAX_FAULT_CHARS = 400;
/** Whether a message of go's says that something is not there. Pure. */
function saysNotFound(message) {
    return NOT_FOUND.test(message);
}
/**
 * The reason in what go has printed: the end, where it says what went wrong, in one line without the user
 * part of any URL. Pure.
 */
function readFault(message) {
    const line = message
        .replaceAll(/\b([a-z+]+:\/\/)[^\s/@]*@/g, "$1")
        .replaceAll(/[^\x20-\x7e]+/g, " ")
        .trim();
    return line === "" ? "it says nothing" : line.slice(-MAX_FAULT_CHARS);
}
/** The version and the error of `go mod download -json`. Pure. */
function readDownload(stdout) {
    const answer = (0,json/* tryParseJson */.B)(stdout);
    const version = (0,json/* ownField */.h)(answer, "Version");
    const error = (0,json/* ownField */.h)(answer, "Error");
    return {
        ...(typeof version === "string" && (0,module_path/* isCanonicalVersion */.Bh)(version) ? { version } : {}),
        ...(typeof error === "string" ? { error } : {}),
    };
}
/** The list of `go list -m -versions -json`, as a mirror sends it; undefined if it is none. Pure. */
function readVersionList(stdout) {
    const answer = (0,json/* tryParseJson */.B)(stdout);
    if (typeof (0,json/* ownField */.h)(answer, "Path") !== "string")
        return undefined;
    const versions = (0,json/* ownField */.h)(answer, "Versions") ?? [];
    return Array.isArray(versions) ? versions.map((version) => `${version}\n`).join("") : undefined;
}
/** What `go list -m -json` says of a version, as a mirror sends it; undefined if it is none. Pure. */
function readVersion(stdout) {
    const answer = (0,json/* tryParseJson */.B)(stdout);
    const version = (0,json/* ownField */.h)(answer, "Version");
    if (typeof version !== "string")
        return undefined;
    return JSON.stringify({ Version: version, Time: (0,json/* ownField */.h)(answer, "Time") });
}

;// CONCATENATED MODULE: ./src/serve/private/go-mirror.ts










/** go has not made a file, for a reason that is the message. */
class NotMadeError extends Error {
    name = "NotMadeError";
}
/** In logs and metrics, which name no modules. */
const GO_MIRROR = "go";
/**
 * The repositories of private modules, as if they were a mirror: the go command fetches what is asked
 * for. `close` removes the folders that are kept for a moment.
 */
function createGoMirror(parts) {
    const { wanted, go, runGo } = parts;
    const downloads = createDownloads(parts.clock);
    async function getFile(file) {
        const name = `${file.path}@${file.version}`;
        const args = ["mod", "download", "-json", name];
        const { download, release } = await downloads.hold(name, () => runGo(wanted, go, args));
        try {
            const found = await findFile(download, file);
            if (!found)
                throw new NotMadeError(readDownload(download.stdout).error ?? download.stderr);
            const maxBytes = wanted.limits.maxZipBytes;
            if (file.extension === "zip" && found.sizeBytes > maxBytes) {
                throw failure(`${name} has ${found.sizeBytes} bytes, and may have ${maxBytes}`);
            }
            const body = (0,external_node_fs_.createReadStream)(found.file);
            body.once("close", release);
            return { kind: "ok", body, sizeBytes: found.sizeBytes };
        }
        catch (error) {
            release();
            if (error instanceof NotMadeError)
                return absentOrThrow(error.message);
            throw error;
        }
    }
    async function ask({ endpoint, modulePath, version }) {
        const isList = endpoint === "list";
        const query = endpoint === "latest" ? "latest" : version;
        // Clients leave out what is retracted, and for that they must see it.
        const args = isList ? ["-versions", "-retracted", modulePath] : [`${modulePath}@${query}`];
        const result = await runGo(wanted, go, ["list", "-m", "-json", ...args]);
        await result.remove();
        if (result.exitCode !== 0)
            return absentOrThrow(result.stderr);
        const text = isList ? readVersionList(result.stdout) : readVersion(result.stdout);
        if (text === undefined)
            throw failure("its answer cannot be read");
        const body = Buffer.from(text);
        return { kind: "ok", body: external_node_stream_.Readable.from([body]), sizeBytes: body.length };
    }
    return {
        name: GO_MIRROR,
        async get(wirePath) {
            const route = (0,routes/* parseRoute */.Z)(wirePath);
            try {
                if (route?.kind === "immutable")
                    return await getFile(route.file);
                if (route?.kind === "mutable")
                    return await ask(route);
            }
            catch (error) {
                throw error instanceof errors/* UpstreamError */.gA ? error : failure(readFault((0,errors/* errorMessage */.gJ)(error)));
            }
            throw failure("this is no file of a module");
        },
        close: () => downloads.close(),
    };
}
function absentOrThrow(message) {
    if (saysNotFound(message))
        return { kind: "not-found" };
    throw failure(readFault(message));
}
/** That one repository fails says nothing of the others, so the code is one that opens no breaker. */
function failure(problem) {
    const details = { code: "STATUS", mirror: GO_MIRROR, retryable: false };
    return new errors/* UpstreamError */.gA(`${GO_MIRROR}: ${problem}`, details);
}
/** Undefined if go has not made this file. */
async function findFile({ modulesDir, stdout }, { path: modulePath, version, extension }) {
    // Of `v2.0.0` go may say that it is `v2.0.0+incompatible`.
    const said = extension === "info" ? (readDownload(stdout).version ?? version) : version;
    const dir = external_node_path_default().join("cache", "download", ...(0,module_path/* escapeModulePath */.xk)(modulePath).split("/"), "@v");
    const name = external_node_path_default().join(dir, `${(0,module_path/* escapeVersion */.av)(said)}.${extension}`);
    try {
        const root = await (0,promises_.realpath)(modulesDir);
        const file = await (0,promises_.realpath)(external_node_path_default().join(root, name));
        // What ran in the sandbox may have left a link to a file that it could not read itself.
        if (file !== external_node_path_default().join(root, name))
            throw failure(`${name} is a link`);
        const stats = await (0,promises_.stat)(file);
        if (!stats.isFile())
            throw failure(`${name} is no file`);
        return { file, sizeBytes: stats.size };
    }
    catch (error) {
        if ((0,fs/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/lib/process.ts
var lib_process = __webpack_require__(95431);
;// CONCATENATED MODULE: ./src/serve/private/home.ts


const HOME = "home";
const MODULES = "modules";
const SSH_KEY = "ssh-key";
const SSH_KNOWN_HOSTS = "ssh-known-hosts";
/**
 * Plans the home of one run. Nothing in it comes from the settings of this machine's users, and of
 * credentials only those of `wanted` are there. Pure.
 *
 * @param dir The folder of the run, as the go command sees it.
 */
function planHome({ vcs, credentials, gitUrls, limits }, dir) {
    const home = external_node_path_default().join(dir, HOME);
    const at = (name) => external_node_path_default().join(dir, name);
    const copies = new Map();
    const copy = (name, source) => {
        if (source !== undefined)
            copies.set(external_node_path_default().join(HOME, name), source);
    };
    copy(".netrc", credentials.netrcFile);
    copy(".git-credentials", credentials.gitCredentialsFile);
    copy(SSH_KEY, credentials.sshKeyFile);
    copy(SSH_KNOWN_HOSTS, credentials.sshKnownHostsFile);
    return {
        dirs: [HOME, "tmp", "build", MODULES],
        texts: new Map([[external_node_path_default().join(HOME, ".gitconfig"), gitConfig(gitUrls)]]),
        copies,
        env: {
            HOME: home,
            XDG_CONFIG_HOME: external_node_path_default().join(home, ".config"),
            XDG_CACHE_HOME: external_node_path_default().join(home, ".cache"),
            TMPDIR: at("tmp"),
            GOPATH: at("path"),
            GOMODCACHE: at(MODULES),
            GOCACHE: at("build"),
            GOTMPDIR: at("tmp"),
            GOENV: "off",
            GOWORK: "off",
            GO111MODULE: "on",
            // Without it, the folder could not be removed.
            GOFLAGS: "-modcacherw",
            GOPROXY: "direct",
            // It covers no path but the one that is fetched, and that is private.
            GOSUMDB: "off",
            GOVCS: `*:${vcs}`,
            GOINSECURE: "",
            // A repository must not choose which program runs.
            GOTOOLCHAIN: "local",
            GOMEMLIMIT: `${limits.maxMemoryBytes}`,
            GIT_TERMINAL_PROMPT: "0",
            GIT_CONFIG_NOSYSTEM: "1",
            GIT_CONFIG_GLOBAL: external_node_path_default().join(home, ".gitconfig"),
            GIT_ALLOW_PROTOCOL: allowedProtocols(gitUrls).join(":"),
            GIT_SSH_COMMAND: [
                "ssh -F none -o BatchMode=yes -o StrictHostKeyChecking=yes",
                "-o ControlMaster=no -o IdentitiesOnly=yes -o GlobalKnownHostsFile=/dev/null",
                // The shell that git runs it by expands the variable; ssh reads the quotes inside.
                String.raw `-o "UserKnownHostsFile=\"$HOME/${SSH_KNOWN_HOSTS}\"" -i "$HOME/${SSH_KEY}"`,
            ].join(" "),
        },
    };
}
/** Makes the home below `dir`. Throws the system's error. */
async function makeHome({ dirs, texts, copies }, dir) {
    for (const name of dirs)
        await (0,promises_.mkdir)(external_node_path_default().join(dir, name), { mode: 0o700 });
    for (const [name, text] of texts)
        await (0,promises_.writeFile)(external_node_path_default().join(dir, name), text, { mode: 0o600 });
    for (const [name, source] of copies) {
        const target = external_node_path_default().join(dir, name);
        await (0,promises_.copyFile)(source, target);
        // ssh refuses a key that others may read.
        await (0,promises_.chmod)(target, 0o600);
    }
}
/** Removes what has credentials in it. Throws the system's error. */
async function removeHome(dir) {
    await (0,promises_.rm)(external_node_path_default().join(dir, HOME), { recursive: true, force: true });
}
/** Git's `file` and its helpers for other protocols could read what is on this machine. */
function allowedProtocols(gitUrls) {
    const isHttpWanted = [...gitUrls.values()].some((url) => url.startsWith("http://"));
    return ["https", "ssh", ...(isHttpWanted ? ["http"] : [])];
}
/** The helper `store` reads `.git-credentials` of the home. */
function gitConfig(gitUrls) {
    const lines = [
        "[credential]\n\thelper = store",
        // They would go on after git has ended.
        "[gc]\n\tauto = 0",
        "[maintenance]\n\tauto = false",
        ...[...gitUrls].map(([from, to]) => `[url "${to}"]\n\tinsteadOf = ${from}`),
    ];
    return `${lines.join("\n")}\n`;
}

;// CONCATENATED MODULE: ./src/serve/private/folder-bytes.ts


/** As `stat` counts blocks, whatever the file system has. */
const BLOCK_BYTES = 512;
/**
 * What a folder takes on disk, links not followed. What goes or cannot be read while it is counted does
 * not count.
 */
async function folderBytes(dir) {
    const entries = await (0,promises_.readdir)(dir, { withFileTypes: true }).catch(() => []);
    let sizeBytes = 0;
    for (const entry of entries) {
        const name = external_node_path_default().join(dir, entry.name);
        if (entry.isDirectory())
            sizeBytes += await folderBytes(name);
        else
            sizeBytes += await (0,promises_.lstat)(name).then(({ blocks }) => blocks * BLOCK_BYTES, () => 0);
    }
    return sizeBytes;
}

;// CONCATENATED MODULE: ./src/serve/private/process-tree.ts


const KIB = 1024;
/**
 * The memory that a process and its descendants have to themselves: not files that are mapped, which the
 * system can drop. 0 where there is no /proc. A process that ends meanwhile does not count.
 */
async function processTreeBytes(pid) {
    const status = (await tryReadProc(`${pid}/status`)) ?? "";
    const own = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+([0-9]+) kB$/gm)];
    let sizeBytes = own.reduce((sum, [, kib]) => sum + Number(kib) * KIB, 0);
    // A child belongs to the thread that started it.
    const threads = await (0,promises_.readdir)(`/proc/${pid}/task`).catch(() => []);
    for (const thread of threads) {
        const children = (await tryReadProc(`${pid}/task/${thread}/children`)) ?? "";
        for (const child of children.split(" ").filter(Boolean)) {
            sizeBytes += await processTreeBytes(Number(child));
        }
    }
    return sizeBytes;
}
/** Undefined also if the process has just ended (ESRCH). */
function tryReadProc(name) {
    return (0,fs/* tryReadText */.Bw)(`/proc/${name}`).catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/serve/private/limit-use.ts


/** A run took more than all of it together may take. The message says of what. */
class OverLimitError extends Error {
    name = "OverLimitError";
}
/** A disk takes some hundred megabytes in this time, so a run can exceed its limit by that much. */
const LOOK_INTERVAL_MS = 500;
/**
 * Limits that the system has for each process or each file only, and not for all that a run has started.
 *
 * @param parts.dir The folder of the run, which is all that it can write to in the sandbox.
 */
function limitUse(parts) {
    const { dir, clock, signal } = parts;
    const { maxDiskBytes, maxTotalMemoryBytes } = parts.limits;
    const exceeding = new AbortController();
    const ended = new AbortController();
    async function look(pid) {
        const diskBytes = await folderBytes(dir);
        if (diskBytes > maxDiskBytes)
            refuse(`${diskBytes} bytes of disk`, maxDiskBytes);
        const memoryBytes = await processTreeBytes(pid);
        if (memoryBytes > maxTotalMemoryBytes)
            refuse(`${memoryBytes} bytes of memory`, maxTotalMemoryBytes);
    }
    function refuse(taken, maxBytes) {
        exceeding.abort(new OverLimitError(`the run took ${taken}, and may take ${maxBytes}`));
    }
    async function poll(pid) {
        while (!ended.signal.aborted && !exceeding.signal.aborted) {
            await look(pid);
            await clock.sleep(LOOK_INTERVAL_MS, ended.signal);
        }
    }
    return {
        exceeded: signal ? AbortSignal.any([exceeding.signal, signal]) : exceeding.signal,
        watch: (pid) => void poll(pid).catch(() => { }),
        end: () => ended.abort(),
    };
}

;// CONCATENATED MODULE: ./src/serve/private/sandbox.ts



/** A repository's history can be much larger than its zip. */
const MAX_FILE_BYTES = 4 * 1024 ** 3;
/** `go version` takes moments. A sandbox that is not allowed may hang, and the server does not listen yet. */
const TRIAL_TIMEOUT_MS = 10_000;
/** The best one first. */
const SANDBOXES = [
    { isIsolated: true, isLimited: true },
    { isIsolated: true, isLimited: false },
    { isIsolated: false, isLimited: true },
    { isIsolated: false, isLimited: false },
];
/** Programs and libraries, wherever a distribution has them. */
const PROGRAM_DIRS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store"];
/** What names, users and certificates are looked up in; nothing else of /etc, which holds secrets. */
const LOOKUPS = [
    "/etc/alternatives",
    "/etc/ca-certificates",
    "/etc/gai.conf",
    "/etc/group",
    "/etc/host.conf",
    "/etc/hosts",
    "/etc/ld.so.cache",
    "/etc/nsswitch.conf",
    "/etc/passwd",
    "/etc/pki",
    "/etc/resolv.conf",
    "/etc/ssl",
    "/run/systemd/resolve",
];
/** Programs that go runs, such as git and ssh. */
const SEARCH_PATH = "/usr/local/bin:/usr/bin:/bin";
/** The command that runs go with `args` in a sandbox, which sees `dir` and may write there. Pure. */
function sandboxCommand({ root, sandbox }, args, { dir, limits }) {
    const [command = "", ...rest] = [
        ...(sandbox.isLimited ? prlimit(limits) : []),
        ...(sandbox.isIsolated ? bubblewrap(root, dir) : []),
        external_node_path_default().join(root, "bin", "go"),
        ...args,
    ];
    return { command, args: rest };
}
/** Of address space go takes far more than it uses, so that is no measure. */
function prlimit({ maxMemoryBytes }) {
    return ["prlimit", `--data=${maxMemoryBytes}`, `--fsize=${MAX_FILE_BYTES}`, "--core=0", "--"];
}
function bubblewrap(root, dir) {
    return [
        "bwrap",
        "--unshare-user-try",
        ...["--unshare-pid", "--unshare-ipc", "--unshare-uts"],
        // Whatever it leaves behind ends with it, and it ends with us.
        ...["--die-with-parent", "--new-session", "--cap-drop", "ALL"],
        ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"],
        ...[...PROGRAM_DIRS, ...LOOKUPS].flatMap((name) => ["--ro-bind-try", name, name]),
        ...["--ro-bind", root, root],
        ...["--setenv", "PATH", `${external_node_path_default().join(root, "bin")}:${SEARCH_PATH}`],
        ...["--bind", dir, dir, "--chdir", dir],
        // They are in memory, where no limit would hold.
        ...["/tmp", "/dev", "/"].flatMap((name) => ["--remount-ro", name]),
        "--",
    ];
}
/**
 * The best sandbox in which this go command can be run here. Throws an `Error` if it cannot be run at all.
 *
 * @param dir An empty folder.
 */
async function findSandbox(go, parts) {
    const settings = { GOENV: "off", GOTOOLCHAIN: "local", GOFLAGS: "" };
    const asked = await (0,lib_process/* run */.e)(go, ["env", "GOROOT"], {
        cwd: parts.dir,
        env: settings,
        timeoutMs: TRIAL_TIMEOUT_MS,
    });
    const root = asked.stdout.trim();
    if (asked.exitCode !== 0 || !external_node_path_default().isAbsolute(root)) {
        throw new Error(`${go} env GOROOT: ${asked.stderr.trim() || "no folder"}`);
    }
    let failure;
    for (const sandbox of SANDBOXES) {
        const found = { root, sandbox };
        const { command, args } = sandboxCommand(found, ["version"], parts);
        try {
            const { exitCode, stderr } = await (0,lib_process/* run */.e)(command, args, {
                cwd: parts.dir,
                env: settings,
                timeoutMs: TRIAL_TIMEOUT_MS,
                killsGroup: true,
            });
            if (exitCode === 0)
                return found;
            failure = new Error(stderr.trim());
        }
        catch (error) {
            failure = error;
        }
    }
    throw new Error(`go version: ${(0,errors/* errorMessage */.gJ)(failure)}`);
}
/** For the log. Pure. */
function describeSandbox({ isIsolated, isLimited }) {
    const place = isIsolated
        ? "in bubblewrap"
        : "WITHOUT bubblewrap, as a plain process of this user";
    return `${place}, ${isLimited ? "with" : "WITHOUT"} limits of memory (prlimit)`;
}

;// CONCATENATED MODULE: ./src/serve/private/go-runs.ts









/** Each of them runs git, which takes a processor and much memory. */
const MAX_RUNS = 4;
/** Those who wait hold places that requests to mirrors need, too. */
const MAX_WAITING = 24;
/**
 * @param workDir A folder that nobody else uses.
 * @param ending Ends the runs under way, and lets none begin.
 */
function createGoRuns(workDir, { clock = lib_clock/* systemClock */.m, ending } = {}) {
    const limiter = (0,priority_limiter/* createPriorityLimiter */.N)({ foregroundLimit: MAX_RUNS, backgroundLimit: MAX_RUNS });
    let pending = 0;
    async function runOne(wanted, go, args) {
        const dir = await (0,promises_.mkdtemp)(external_node_path_default().join(workDir, "run-"));
        const remove = () => (0,promises_.rm)(dir, { recursive: true, force: true }).catch(() => { });
        try {
            const home = planHome(wanted, dir);
            await makeHome(home, dir);
            const wrapped = sandboxCommand(go, args, { dir, limits: wanted.limits });
            const use = limitUse({ dir, limits: wanted.limits, clock, signal: ending });
            const result = await (0,lib_process/* run */.e)(wrapped.command, wrapped.args, {
                cwd: dir,
                env: { ...home.env, ...go.networkEnv },
                timeoutMs: wanted.limits.timeoutMs,
                killsGroup: true,
                signal: use.exceeded,
                onStart: use.watch,
            }).finally(use.end);
            // The modules are kept for a moment, but nobody needs the credentials any more.
            await removeHome(dir);
            return { ...result, modulesDir: home.env["GOMODCACHE"] ?? dir, remove };
        }
        catch (error) {
            await remove();
            if (error instanceof OverLimitError)
                throw error;
            const seconds = wanted.limits.timeoutMs / 1000;
            throw new Error(`${(0,errors/* errorMessage */.gJ)(error)}; it may take ${seconds} s`, { cause: error });
        }
    }
    return async (wanted, go, args) => {
        if (pending >= MAX_RUNS + MAX_WAITING)
            throw new Error("too many go commands are waiting");
        pending++;
        try {
            return await limiter.foreground(() => runOne(wanted, go, args)).result;
        }
        finally {
            pending--;
        }
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/serve/private/host-door.ts


const DEFAULT_PORT = 443;
/**
 * Opens a proxy for https that connects to these hosts and to no other, wherever a repository's host sends
 * its clients. It sees no content. Throws the system's error if it cannot listen.
 *
 * @param hosts `HOST` or `HOST:PORT`.
 */
async function openHostDoor(hosts, connectTo = (host, port) => (0,external_node_net_.connect)(port, host)) {
    const allowed = new Set(hosts.map((host) => (host.includes(":") ? host : `${host}:${DEFAULT_PORT}`).toLowerCase()));
    const server = (0,external_node_http_.createServer)((_request, response) => void response.writeHead(403).end());
    const sockets = new Set();
    server.on("connect", ({ url = "" }, client, head) => {
        client.on("error", () => client.destroy());
        if (!allowed.has(url.toLowerCase())) {
            client.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
            return;
        }
        const [host = "", port] = url.split(":");
        const remote = connectTo(host, Number(port));
        for (const socket of [client, remote]) {
            sockets.add(socket);
            socket.once("close", () => {
                sockets.delete(socket);
                client.destroy();
                remote.destroy();
            });
        }
        remote.on("error", () => remote.destroy());
        remote.once("connect", () => {
            client.write("HTTP/1.1 200 Connection established\r\n\r\n");
            if (head.length > 0)
                remote.write(head);
            client.pipe(remote).pipe(client);
        });
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", resolve);
    });
    // A connection that cannot be accepted (EMFILE) must not end the server of modules.
    server.on("error", () => { });
    const { port } = server.address();
    const url = `http://127.0.0.1:${port}`;
    return {
        // curl, and so git, reads those in lower case.
        env: { HTTPS_PROXY: url, https_proxy: url, NO_PROXY: "", no_proxy: "" },
        close() {
            server.close();
            for (const socket of sockets)
                socket.destroy();
        },
    };
}

// EXTERNAL MODULE: ./src/serve/private/private-modules.ts
var private_modules = __webpack_require__(6125);
;// CONCATENATED MODULE: ./src/serve/private/open-private.ts












/** More than a run may take, with its time in the queue: go's own limit is what ends it. */
const WAIT_FACTOR = 8;
/**
 * Finds out how go can be run for each entry. Throws `ServeConfigError` if it cannot, and the system's error.
 *
 * @param rootDir A folder of this server, for folders of go commands.
 */
async function openPrivate(all, { rootDir, emit, trace }) {
    await (0,promises_.mkdir)(rootDir, { recursive: true, mode: 0o700 });
    await removeLeftovers(rootDir);
    // After a reload, the runs of the configuration before it may go on.
    const workDir = await (0,promises_.mkdtemp)(external_node_path_default().join(rootDir, `${process.pid}-`));
    ours.add(external_node_path_default().basename(workDir));
    const ending = new AbortController();
    const runGo = open_private_withTraces(createGoRuns(workDir, { ending: ending.signal }), trace);
    const opened = await Promise.all(all.map((wanted) => openOne(wanted, { workDir, runGo, emit })));
    const upstreams = new Map(opened.map(({ wanted, upstream }) => [wanted, upstream]));
    return {
        inFrontOf: (mirrors) => ({
            fetch(query, consume) {
                // What is asked of a checksum database names no module path as its subject.
                const wanted = query.endpoint === "sumdb" ? undefined : (0,private_modules/* findPrivate */.x)(all, query.subject);
                return ((wanted && upstreams.get(wanted)) ?? mirrors).fetch(query, consume);
            },
        }),
        notices: opened.map(({ notice }) => notice),
        stop: () => ending.abort(new Error("the server ends")),
        async close() {
            await Promise.all(opened.map(({ close }) => close()));
            await (0,promises_.rm)(workDir, { recursive: true, force: true });
        },
    };
}
/** Which modules it is about is in no trace. A run that waits for its turn shows as longer. */
function open_private_withTraces(runGo, trace) {
    return (wanted, go, args) => trace(args[0] === "mod" ? "go mod download" : "go list", () => runGo(wanted, go, args), ({ exitCode }) => (exitCode === null ? {} : { "process.exit.code": exitCode }));
}
/** Folders of this process. In a container, the process before it often had the same ID. */
const ours = new Set();
/** What a process left that was killed has credentials in it. */
async function removeLeftovers(rootDir) {
    for (const name of await (0,promises_.readdir)(rootDir)) {
        const pid = Number.parseInt(name, 10);
        if (pid === process.pid ? ours.has(name) : (0,process_identity/* isRunning */.W_)({ pid }))
            continue;
        await (0,promises_.rm)(external_node_path_default().join(rootDir, name), { recursive: true, force: true });
    }
}
async function openOne(wanted, { workDir, runGo, emit }) {
    const dir = await (0,promises_.mkdtemp)(external_node_path_default().join(workDir, "trial-"));
    const go = await findSandbox(wanted.go, { dir, limits: wanted.limits }).catch((error) => {
        throw new problem/* ServeConfigError */.c([`private: go cannot be run: ${(0,errors/* errorMessage */.gJ)(error)}`]);
    });
    await (0,promises_.rm)(dir, { recursive: true, force: true });
    const door = wanted.hosts && (await openHostDoor(wanted.hosts));
    const ready = door ? { ...go, networkEnv: door.env } : go;
    const mirror = createGoMirror({ wanted, go: ready, runGo, clock: lib_clock/* systemClock */.m });
    const waitMs = wanted.limits.timeoutMs * WAIT_FACTOR;
    const upstream = (0,upstream_upstream/* createUpstream */.Y)({
        list: [{ kind: "mirror", url: `${GO_MIRROR}:`, fallback: "not-found" }],
        mirrors: [mirror],
        emit,
        clock: lib_clock/* systemClock */.m,
        budgets: {
            firstByteTimeoutMs: waitMs,
            lastFirstByteTimeoutMs: waitMs,
            totalTimeoutMs: waitMs,
            soleAttempts: 1,
        },
    });
    return {
        wanted,
        upstream,
        notice: `private modules ${wanted.modules}: go runs ${describeSandbox(go.sandbox)}`,
        async close() {
            await mirror.close();
            door?.close();
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
const DENIED_FILE = ".denied.json";
const DENIED_OBJECT = "denied.json";
const PRIVATE_DIR = ".private";
const PRIVATE_PATHS_FILE = ".private-paths.json";
const PRIVATE_PATHS_OBJECT = "private-paths.json";
/**
 * Throws the system's error if the store's folder cannot be made, and `ServeConfigError` if the bucket is
 * of another version, the list of denied modules is damaged, or go cannot be run for private modules.
 */
async function openProxy(settings, { pool, emit, trace, env }) {
    const { engine: config, storeDir, keeping, bucket: wanted, privateModules } = settings;
    await (0,promises_.mkdir)(storeDir, { recursive: true });
    const opened = privateModules.length > 0
        ? await openPrivate(privateModules, {
            rootDir: external_node_path_default().join(storeDir, PRIVATE_DIR),
            emit,
            trace,
        })
        : undefined;
    const bucket = wanted && (await openBucketTier(wanted, { storeDir, emit, trace, env }));
    const isPinned = createPins(keeping.pins);
    const retired = new AbortController();
    const disk = openDisk(settings, {
        emit,
        trace,
        // What the bucket lacks must not go before it has it.
        mayGo: (key) => !isPinned(key) && !bucket?.isBehind(key),
        signal: retired.signal,
    });
    const keepList = (fileName, objectName, text) => ({
        file: external_node_path_default().join(storeDir, fileName),
        shared: bucket?.shareText(objectName),
        clock: lib_clock/* systemClock */.m,
        signal: retired.signal,
        onFault: (error) => emit((0,fault_events/* faultEvent */.B)(error)),
        onRecovered: () => emit((0,fault_events/* bucketEvent */.z)("works", text)),
    });
    const denials = await openDenyList(keepList(DENIED_FILE, DENIED_OBJECT, "the list of denied modules")).catch(refuseDamaged);
    const privatePaths = await openPrivatePaths({
        ...keepList(PRIVATE_PATHS_FILE, PRIVATE_PATHS_OBJECT, "the list of private paths"),
        current: settings.access.privatePaths,
    }).catch(refuseDamaged);
    const tiered = bucket?.behind(disk.store);
    const refreshes = createRefreshes();
    const engine = (0,engine_engine/* createEngine */.P)({
        config,
        disk: tiered?.disk ?? disk.store,
        claim: tiered?.claim,
        refreshes,
        inFrontOf: opened?.inFrontOf,
        answersDir: storeDir,
        pool,
        sum: { entries: [], ignored: [] },
        // Others would take it for checked, for years.
        keepsUnchecked: false,
        // They go over a network, and into a bucket.
        inflatesZips: false,
        headsDir: external_node_path_default().join(storeDir, HEADS_DIR),
        // What the database must not learn of is in the configuration.
        mayLookUp: () => true,
        emit,
    });
    const { accelPrefix } = settings;
    const handle = engine.createHandler({
        handOver: accelPrefix === undefined ? undefined : createHandOver(storeDir, accelPrefix),
    });
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
            if (ensured.stored.isPassing)
                throw new Error("it could not be checked, so it is not kept");
            return ensured.source === "mirror" ? "fetched" : "present";
        },
        ask: (route) => track(refreshes.ask(route)),
        texts: (name) => ({
            local: createFileText(external_node_path_default().join(storeDir, `.${name}`)),
            shared: bucket?.shareText(name),
        }),
        tryTake: async (name) => (bucket ? bucket.tryTake(name) : () => { }),
        tiered,
        denials,
        privatePaths,
        mayAsk: (modulePath) => !(0,pattern/* matchPrefixPatterns */.J)(config.noProxy, modulePath),
        async purge({ path: modulePath, version }) {
            const isMeant = (file) => file.path === modulePath && (version === undefined || file.version === version);
            const inBucket = (await tiered?.listModule(modulePath)) ?? [];
            const found = [...inBucket, ...(await (0,tiers_inventory/* findModuleFiles */.t)(storeDir, modulePath))].filter(isMeant);
            const files = [...new Map(found.map((file) => [(0,module_file/* fileName */.Md)(file), file])).values()];
            for (const file of files) {
                // In this order: what is on disk only is not taken from the bucket again.
                await tiered?.purge(file);
                await engine.remove(file);
            }
            engine.memory.forget(isMeant);
            if (version === undefined) {
                await stale.forget((0,routes/* wirePath */.X)(modulePath, "list"));
                await stale.forget((0,routes/* wirePath */.X)(modulePath, "latest"));
                refreshes.announce(modulePath);
            }
            return files.length;
        },
        refresh: refreshes.announce,
        notices: [
            ...(opened?.notices ?? []),
            ...describeLeft(privatePaths.patterns(), settings.access),
        ],
        figures() {
            const { memory } = engine;
            return {
                memory: { keptBytes: memory.keptBytes(), limitBytes: memory.limitBytes },
                disk: disk.figures(),
                hasBucket: bucket !== undefined,
                pendingUploads: bucket?.countBehind() ?? 0,
                mirrors: engine.mirrors(),
            };
        },
        stopRuns: () => opened?.stop(),
        async retire() {
            await Promise.allSettled(underWay);
            retired.abort();
            bucket?.stop();
            await engine.close();
            await opened?.close();
        },
    };
}
/** Patterns that were private, and of which the configuration says nothing any more. */
function describeLeft(patterns, { privatePaths, publicPaths }) {
    const known = [privatePaths, publicPaths].flatMap((list) => list.split(","));
    const left = patterns.split(",").filter((pattern) => pattern !== "" && !known.includes(pattern));
    return left.map((one) => `${one} was private: nobody gets it before \`public\` names it`);
}
/** Without the list, what was denied would come back. */
function refuseDamaged(error) {
    throw (0,fs/* errnoOf */.UQ)(error) === undefined ? new problem/* ServeConfigError */.c([(0,errors/* errorMessage */.gJ)(error)]) : error;
}


/***/ }),

/***/ 90872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ takeInventory),
/* harmony export */   t: () => (/* binding */ findModuleFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51699);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);
/* harmony import */ var _store_module_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85369);





/**
 * The module files below a store's folder, the one that was written first in front. Other files are
 * left out, and so is what disappears meanwhile. Throws the system's error if a folder cannot be read.
 */
async function takeInventory(root) {
    const found = [];
    async function walk(dir) {
        for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.opendir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, dir))) {
            const name = dir === "" ? entry.name : `${dir}/${entry.name}`;
            // Our own folders for half-written files and answers; no module path can name them.
            if (dir === "" && name.startsWith("."))
                continue;
            if (entry.isDirectory())
                await ignoreGone(walk(name));
            const file = entry.isFile() ? (0,_store_module_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStorePath */ .GV)(name) : undefined;
            if (!file)
                continue;
            const stats = await ignoreGone((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, name)));
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
    const dir = `${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeModulePath */ .xk)(modulePath)}/@v`;
    const names = (await ignoreGone((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, dir)))) ?? [];
    return names.flatMap((name) => (0,_store_module_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStorePath */ .GV)(`${dir}/${name}`) ?? []);
}
async function ignoreGone(work) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}


/***/ })

};
