export const id = 8923;
export const ids = [8923];
export const modules = {

/***/ 52801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isOwnKey),
/* harmony export */   Y: () => (/* binding */ readKey)
/* harmony export */ });
/** `key.ts` makes them, and older versions of go-accel made some that begin alike. */
const KEY = /^accel\d+(?:-epoch-[0-9a-f]+)?(-seed-[0-9a-f]+)?-(modules|build|lint|history)-(?:.*-(base|delta)-)?/;
/** Whether a key is one of go-accel's; other programs keep entries beside ours. Pure. */
function isOwnKey(key) {
    return KEY.test(key);
}
/** Undefined for a key that go-accel does not make. Pure. */
function readKey(key) {
    const [, seed, layer, kind] = KEY.exec(key) ?? [];
    if (layer === undefined)
        return undefined;
    return {
        layer: layer,
        kind: kind,
        isSeed: seed !== undefined,
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

/***/ 98923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createS3Inventory: () => (/* binding */ createS3Inventory)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28299);
/* harmony import */ var _backend_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59090);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39247);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75083);
/* harmony import */ var _read_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52801);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34915);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23543);








/** What a bucket keeps that `createS3Backend` writes. Nobody records when an object was read. */
function createS3Inventory({ setting, env, clock }) {
    const { bucket } = setting;
    const place = (0,_backend_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .describeBackend */ .c)(setting);
    const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .createS3Client */ .qo)(setting, env);
    const prefix = setting.prefix && `${setting.prefix}/`;
    const nameOf = ({ name = "", key }) => `${prefix}${(0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeKey */ .g2)(name)}/${(0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .keyPath */ .Dw)(key)}`;
    async function guard(work) {
        try {
            return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .NE)(clock, place, { timeoutMs: _deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .TRANSFER_TIMEOUT_MS */ .FF }, work);
        }
        catch (error) {
            throw (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .s3Error */ .lH)(place, error);
        }
    }
    return {
        list: () => guard(async (signal) => {
            const entries = [];
            for await (const object of (0,_find_js__WEBPACK_IMPORTED_MODULE_4__/* .listObjects */ .L)(client, prefix, { bucket, signal })) {
                const { sizeBytes, createdMs } = object;
                const entry = readObjectName(object.name.slice(prefix.length));
                if (entry)
                    entries.push({ ...entry, sizeBytes, createdMs });
            }
            return entries;
        }),
        open: (entry) => guard(async (signal) => {
            const command = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_6__/* .GetObjectCommand */ .jLs({ Bucket: bucket, Key: nameOf(entry) });
            try {
                const { Body: body } = await client.send(command, { abortSignal: signal });
                return body instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable ? body : undefined;
            }
            catch (error) {
                if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .readS3Failure */ .j4)(error).code === "NoSuchKey")
                    return undefined;
                throw error;
            }
        }),
        remove: (entry) => guard(async (signal) => {
            // Services answer alike whether there was such an object or not.
            const command = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_6__/* .DeleteObjectCommand */ .k4j({ Bucket: bucket, Key: nameOf(entry) });
            await client.send(command, { abortSignal: signal });
            return true;
        }),
    };
}
/** `<name>/<key>`, where a long key has slashes of its own. Undefined for anything else. */
function readObjectName(text) {
    const slash = text.indexOf("/");
    const name = slash < 0 ? undefined : (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .tryDecodeKey */ .ne)(text.slice(0, slash));
    const key = name === undefined ? undefined : (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .tryReadKeyPath */ .kG)(text.slice(slash + 1));
    return key !== undefined && (0,_read_key_js__WEBPACK_IMPORTED_MODULE_7__/* .isOwnKey */ .O)(key) ? { name, key } : undefined;
}


/***/ })

};
