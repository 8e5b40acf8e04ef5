export const id = 9904;
export const ids = [9904];
export const modules = {

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

/***/ 69904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createS3Backend: () => (/* binding */ createS3Backend)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/cache/backend-setting.ts
var backend_setting = __webpack_require__(59090);
// EXTERNAL MODULE: ./src/cache/deadline.ts
var deadline = __webpack_require__(39247);
// EXTERNAL MODULE: ./src/cache/entry-name.ts
var entry_name = __webpack_require__(75083);
// EXTERNAL MODULE: ./src/cache/read-within.ts
var read_within = __webpack_require__(99439);
// EXTERNAL MODULE: ./src/cache/unavailable.ts
var unavailable = __webpack_require__(13545);
// EXTERNAL MODULE: ./src/cache/s3/ask.ts
var s3_ask = __webpack_require__(55103);
// EXTERNAL MODULE: ./src/cache/s3/client.ts
var s3_client = __webpack_require__(34915);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ../../node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(28299);
// EXTERNAL MODULE: ./src/cache/ordered-parts.ts
var ordered_parts = __webpack_require__(52245);
;// CONCATENATED MODULE: ./src/cache/s3/download.ts





/** The client itself retries only until an answer begins. These attempts are for cut answers. */
const ATTEMPTS = 3;
/**
 * Opens an object, of which several parts are fetched at once, all of the same content, and handed out in
 * order. Undefined if the object is gone or was replaced by now. Throws what the client throws, then and
 * while it is read.
 */
async function openObject(client, object, transfer) {
    const parts = (0,ordered_parts/* fetchInOrder */.y)(object.sizeBytes, transfer, (part, signal) => fetchPart(client, object, part, signal));
    try {
        const first = await parts.next();
        return (async function* () {
            if (first.done)
                return;
            yield first.value;
            yield* parts;
        })();
    }
    catch (error) {
        const { status, code } = (0,s3_client/* readS3Failure */.j4)(error);
        if (status === 412 || (status === 404 && code !== "NoSuchBucket"))
            return undefined;
        throw error;
    }
}
/** Each attempt asks only for what the ones before did not bring. */
async function fetchPart(client, object, part, signal) {
    const bytes = Buffer.allocUnsafeSlow(part.sizeBytes);
    let received = 0;
    for (let attempt = 1;; attempt++) {
        const begin = part.offset + received;
        const missing = part.sizeBytes - received;
        const { Body: body, ContentLength: sizeBytes } = await client.send(new dist_cjs/* GetObjectCommand */.jLs({
            Bucket: object.bucket,
            Key: object.name,
            ...(object.etag === undefined ? {} : { IfMatch: object.etag }),
            ...(missing === object.sizeBytes ? {} : { Range: `bytes=${begin}-${begin + missing - 1}` }),
        }), { abortSignal: signal });
        if (!(body instanceof external_node_stream_.Readable))
            throw (0,unavailable/* unavailable */.h)("an answer had no content");
        try {
            if (sizeBytes !== undefined && sizeBytes !== missing) {
                throw (0,unavailable/* unavailable */.h)(`an answer had ${sizeBytes} bytes instead of ${missing}`);
            }
            for await (const chunk of body) {
                signal.throwIfAborted();
                if (received + chunk.length > bytes.length)
                    break;
                received += chunk.copy(bytes, received);
            }
            if (received === bytes.length)
                return bytes;
            throw (0,unavailable/* unavailable */.h)("an answer was cut or had too many bytes");
        }
        catch (error) {
            signal.throwIfAborted();
            if (attempt === ATTEMPTS)
                throw error;
        }
        finally {
            body.destroy();
        }
    }
}

// EXTERNAL MODULE: ./src/cache/s3/find.ts
var s3_find = __webpack_require__(23543);
// EXTERNAL MODULE: ./src/cache/s3/upload.ts
var s3_upload = __webpack_require__(87993);
;// CONCATENATED MODULE: ./src/cache/s3/s3-backend.ts












/** Time for aborting an upload. */
const GRACE_MS = 6_000;
const DOWNLOAD_PARTS = { partBytes: 4 * 1024 * 1024, parallel: 8 };
const UPLOAD_PARTS = { partBytes: 16 * 1024 * 1024, parallel: 6 };
/**
 * A bucket of S3, or of a service with its interface. Each entry is an object
 * `<prefix>/<name>/<key>`. Nothing is ever removed here: the bucket's lifecycle rules do that.
 */
function createS3Backend(options) {
    const { setting, clock } = options;
    const { bucket, prefix } = setting;
    const place = (0,backend_setting/* describeBackend */.c)(setting);
    const client = (0,s3_client/* createS3Client */.qo)(setting, options.env);
    const stagingFile = (name) => external_node_path_default().join(options.dir, name, `${name}.tar.zst`);
    const folder = (name) => `${prefix && `${prefix}/`}${(0,entry_name/* encodeKey */.g2)(name)}/`;
    const lookup = { timeoutMs: options.lookupTimeoutMs ?? deadline/* LOOKUP_TIMEOUT_MS */.Sq };
    const transfer = {
        timeoutMs: options.transferTimeoutMs ?? deadline/* TRANSFER_TIMEOUT_MS */.FF,
        graceMs: GRACE_MS,
    };
    const ask = (0,s3_ask/* createAsk */.c)({ clock, place, toError: s3_client/* s3Error */.lH });
    const upload = { ...UPLOAD_PARTS, partBytes: options.partBytes ?? UPLOAD_PARTS.partBytes };
    const reading = {
        place,
        timeoutMs: transfer.timeoutMs,
        toError: (error) => (0,s3_client/* s3Error */.lH)(place, error),
    };
    const find = (name, key) => ask(lookup, (signal) => {
        const { pageSize } = options;
        const page = pageSize === undefined ? {} : { pageSize };
        return (0,s3_find/* findObject */.Z)(client, key, { bucket, folder: folder(name), signal, ...page });
    });
    const has = async (name, key) => (await find(name, key))?.key === key;
    return {
        stagingFile,
        has,
        async find(name, keys) {
            for (const key of keys) {
                const object = await find(name, key);
                if (object)
                    return object.key;
            }
            return undefined;
        },
        async fetch(name, keys, onMatch) {
            const startMs = clock.nowMs();
            for (const key of keys) {
                const object = await find(name, key);
                if (!object)
                    continue;
                const foundMs = clock.nowMs();
                onMatch?.(object.key);
                const stop = new AbortController();
                const content = await ask(transfer, (signal) => openObject(client, object, {
                    ...DOWNLOAD_PARTS,
                    signal: AbortSignal.any([signal, stop.signal]),
                }));
                if (!content)
                    continue;
                return {
                    key: object.key,
                    sizeBytes: object.sizeBytes,
                    lookupMs: foundMs - startMs,
                    downloadMs: clock.nowMs() - foundMs,
                    read: () => (0,read_within/* readWithin */.w)(clock, reading, stop, content),
                };
            }
            return undefined;
        },
        async save(name, key) {
            const file = stagingFile(name);
            if ((await (0,fs/* tryFileSize */.b$)(file)) === undefined)
                throw (0,unavailable/* unavailable */.h)("there is no archive to save");
            // The service may not support the condition under which an object is stored.
            if (await has(name, key))
                return "exists";
            const object = { bucket, name: folder(name) + (0,entry_name/* keyPath */.Dw)(key) };
            try {
                const isNew = await (0,deadline/* withDeadline */.NE)(clock, place, transfer, (signal) => (0,s3_upload/* uploadObject */.l)(client, object, file, { ...upload, signal }));
                return isNew ? "saved" : "exists";
            }
            catch (error) {
                const { status } = (0,s3_client/* readS3Failure */.j4)(error);
                if (status === 403)
                    return "denied";
                // Another job wrote the entry at the same time, or an answer to us was lost.
                const isConflict = status === 409 || status === 404;
                if (isConflict && (await has(name, key)))
                    return "exists";
                throw (0,s3_client/* s3Error */.lH)(place, error);
            }
        },
    };
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


/***/ })

};
