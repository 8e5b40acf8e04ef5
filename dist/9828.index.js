export const id = 9828;
export const ids = [9828];
export const modules = {

/***/ 74561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ makeLayerList),
/* harmony export */   Ni: () => (/* binding */ hasEntry),
/* harmony export */   Nv: () => (/* binding */ formatLayerList),
/* harmony export */   Xf: () => (/* binding */ parseLayerList),
/* harmony export */   aA: () => (/* binding */ wasCutShort),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   ws: () => (/* binding */ unfinishedAfter)
/* harmony export */ });
/* harmony import */ var _layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63008);

/**
 * Hex digits of an id that are written: 64 bits. Only one in 40 million caches of a million entries
 * has two entries that share them, and then one action is computed again. Whole ids would make the
 * list four times as long.
 */
const SHORT_CHARS = 16;
const FORMAT = "go-accel layer 1";
/**
 * An entry of the layer itself with its count, or, with `-`, only the count of an entry of the
 * base.
 */
const ENTRY_LINE = /^([0-9a-f]{16}) ([0-9a-f]{16}|-) ([0-9])$/;
const UNFINISHED_LINES = new Map([
    ["unfinished failure", "failure"],
    ["unfinished cancelled", "cancelled"],
]);
function shortId(id) {
    return id.slice(0, SHORT_CHARS);
}
/** Whether the list names exactly this entry: the action with this output. */
function hasEntry(list, { actionId, outputId }) {
    return list.entries.get(shortId(actionId)) === shortId(outputId);
}
/** Makes the list of a base or delta that holds `entries`; `idle` may also name other entries. */
function makeLayerList(id, sizeBytes, entries, idle) {
    const pairs = entries.map(({ actionId, outputId }) => [shortId(actionId), shortId(outputId)]);
    return { id, sizeBytes, entries: new Map(pairs), idle };
}
function formatLayerList({ id, sizeBytes, entries, idle, unfinished }) {
    const own = [...entries].map(([action, output]) => {
        return `${action} ${output} ${idle.get(action) ?? 0}`;
    });
    const others = [...idle].filter(([action]) => !entries.has(action));
    const counts = others.map(([action, count]) => `${action} - ${count}`);
    const end = unfinished === undefined ? [] : [`unfinished ${unfinished}`];
    return (0,_layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatList */ .k)(FORMAT, { id, sizeBytes }, [...own, ...counts, ...end]);
}
/** Reads a list back; undefined for anything that `formatLayerList` would not write. */
function parseLayerList(text) {
    const parsed = (0,_layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E)(FORMAT, text);
    if (!parsed)
        return undefined;
    let unfinished;
    const entries = new Map();
    const idle = new Map();
    const seen = new Set();
    for (const line of parsed.lines) {
        const ending = UNFINISHED_LINES.get(line);
        if (ending !== undefined && unfinished === undefined) {
            unfinished = ending;
            continue;
        }
        const [, action, output, count] = ENTRY_LINE.exec(line) ?? [];
        if (action === undefined || output === undefined || seen.has(action))
            return undefined;
        seen.add(action);
        if (output !== "-")
            entries.set(action, output);
        if (count !== "0")
            idle.set(action, Number(count));
    }
    const { id, sizeBytes } = parsed;
    return { id, sizeBytes, entries, idle, ...(unfinished ? { unfinished } : {}) };
}
/** Whether a job with this status may not have done all of its work. */
function wasCutShort(jobStatus) {
    return jobStatus === "failure" || jobStatus === "cancelled";
}
/**
 * What the next list says of the job that saves it. A job that failed, or was cancelled, adds to what
 * it restored, so after a job that succeeded nothing is unfinished any more. `jobStatus` is
 * `success`, `failure`, `cancelled`, or empty if nobody tells; `restored` is the newest list of what
 * the job restored. Pure.
 */
function unfinishedAfter(jobStatus, restored) {
    if (!wasCutShort(jobStatus))
        return {};
    return restored && !restored.unfinished ? {} : { unfinished: jobStatus };
}


/***/ }),

/***/ 63071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ subkey),
/* harmony export */   DM: () => (/* binding */ ACTION_BYTES),
/* harmony export */   GK: () => (/* binding */ isOwnFileOfEveryLayer),
/* harmony export */   Gj: () => (/* binding */ LINTER_FILE),
/* harmony export */   Iy: () => (/* binding */ DELTA_LIST),
/* harmony export */   L7: () => (/* binding */ FOLDER),
/* harmony export */   LP: () => (/* binding */ TESTS_FILE),
/* harmony export */   NR: () => (/* binding */ BUILD_LAYER_CONTENT),
/* harmony export */   PP: () => (/* binding */ replacesInBuildCache),
/* harmony export */   RU: () => (/* binding */ MTIMES_FILE),
/* harmony export */   Vf: () => (/* binding */ outputName),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   aQ: () => (/* binding */ OUTPUT),
/* harmony export */   tE: () => (/* binding */ EXPIRY_FILE),
/* harmony export */   u9: () => (/* binding */ ACTION_FILE),
/* harmony export */   zF: () => (/* binding */ BASE_LIST)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Layout of a GOCACHE, as cmd/go/internal/cache writes it: folders `00` to `ff`, in each the
 * actions `<action ID>-a` and the outputs `<output ID>-d`, a file or, for a cached executable, a
 * folder.
 */
const FOLDER = /^[0-9a-f]{2}$/;
const ACTION_FILE = /^([0-9a-f]{64})-a$/;
const OUTPUT = /^([0-9a-f]{64})-d$/;
/** Size of every action's file (entrySize in cmd/go/internal/cache). */
const ACTION_BYTES = 175;
/**
 * Our own files in a layer. They are next to the folders of GOCACHE, where go ignores them. The first
 * two list the entries of a base and of a delta (`layer-list.ts`). The others describe the cache as
 * a whole, and each base or delta brings its own. Besides these we write `trim.txt` if it is missing
 * (`age.ts`), and on a machine that stays a marker for each scope (`machine-marker.ts`); neither is in
 * a layer.
 */
const BASE_LIST = "accel-base";
const DELTA_LIST = "accel-delta";
/** Times of tracked files, each with the content that it stands for. */
const MTIMES_FILE = "accel-mtimes";
/** What is known of the tests whose results are in the cache. */
const TESTS_FILE = "accel-tests";
/** Up to when `go clean -testcache` of a job expired results, as go's own file says it. */
const EXPIRY_FILE = "accel-expiry";
/** Which versions of a linter made the entries of its cache, which is laid out in the same way. */
const LINTER_FILE = "accel-linter";
const OWN_FILE = /^accel-[a-z]+$/;
/** Whether a file of GOCACHE belongs in every layer that is made from it. */
function isOwnFileOfEveryLayer(name) {
    return OWN_FILE.test(name) && name !== BASE_LIST && name !== DELTA_LIST;
}
/**
 * What a build layer may hold; a unit is a cached executable. Everything else in GOCACHE belongs to
 * the machine: `trim.txt`, `testexpire.txt`, the corpus of fuzz tests.
 */
const BUILD_LAYER_CONTENT = {
    unit: /-d$/,
    units: /^([0-9a-f]{2})\/\1[0-9a-f]{62}-d$/,
    files: /^(?:accel-[a-z]+|([0-9a-f]{2})\/\1[0-9a-f]{62}-[ad])$/,
};
/**
 * Whether a file of the layer replaces an existing one. Actions do, as they may have been computed
 * again with another output. So do our own files, which describe the entry that was restored last.
 * An output never has to: its name is the hash of its content.
 */
function replacesInBuildCache(name) {
    return OWN_FILE.test(name) || name.endsWith("-a");
}
/** Name of an action's file relative to GOCACHE. */
function actionName(actionId) {
    return `${actionId.slice(0, 2)}/${actionId}-a`;
}
/** Name of an output relative to GOCACHE. */
function outputName(outputId) {
    return `${outputId.slice(0, 2)}/${outputId}-d`;
}
/**
 * Action id under which go keeps something that belongs to an action, such as its log or its
 * standard output (Subkey in cmd/go/internal/cache). Unlike other keys it is not salted with the
 * version.
 */
function subkey(actionId, what) {
    const parent = Buffer.from(actionId, "hex");
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update("subkey:").update(parent).update(what).digest("hex");
}


/***/ }),

/***/ 16176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ countActions),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   f0: () => (/* binding */ readAction),
/* harmony export */   wi: () => (/* binding */ scanBuildCache)
/* harmony export */ });
/* unused harmony export parseActionFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63071);




/**
 * Content of an action file: version, action, output, its size, time in nanoseconds. The layout is
 * fixed in cmd/go/internal/cache (entrySize); Go does not accept anything else either.
 */
const ACTION_CONTENT = /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) (?=[ \d]{20} [ \d]{20}\n$) *(\d+) +(\d+)\n$/;
/** An action file has 175 bytes. A longer file is not one, whatever follows. */
const READ_BYTES = 512;
/** The last digits of a time in nanoseconds, which are less than a millisecond. */
const NANOSECOND_DIGITS = 6;
/**
 * Reads all actions of a GOCACHE. Leaves out entries that Go itself would not accept, entries
 * without their output, and entries that disappear meanwhile. A missing cache has no entries.
 *
 * An action without its output is a miss for Go too (GetFile, GetBytes and GetMmap in
 * cmd/go/internal/cache). A delta without its base would have many of them.
 *
 * Synchronous on purpose: without a promise each, thousands of small reads take a third of the
 * time.
 */
function scanBuildCache(dir) {
    const folders = listNames(dir).filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(name));
    const files = folders.map((folder) => ({ folder, names: listNames(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder)) }));
    const outputs = new Set(files.flatMap(({ names }) => names.flatMap((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTPUT */ .aQ.exec(name)?.[1] ?? [])));
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    return files.flatMap(({ folder, names }) => names.flatMap((name) => {
        const actionId = _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.exec(name)?.[1];
        if (actionId === undefined)
            return [];
        const entry = readActionFile(`${dir}/${folder}/${name}`, buffer);
        return entry?.actionId === actionId && outputs.has(entry.outputId) ? [entry] : [];
    }));
}
/** Reads one action; undefined if go would not read it either, or if there is none. */
function readAction(dir, actionId) {
    return readActionFile(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .actionName */ .aM)(actionId)), Buffer.allocUnsafe(READ_BYTES));
}
/** How many actions a GOCACHE holds, by their names alone; a missing cache has none. */
function countActions(dir) {
    const folders = listNames(dir).filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(name));
    const names = folders.flatMap((folder) => listNames(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder)));
    return names.filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.test(name)).length;
}
/**
 * Reads content and time through one descriptor, which takes two thirds of the time of two calls by
 * path.
 */
function readActionFile(file, buffer) {
    try {
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "r");
        try {
            const sizeBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, buffer.length, 0);
            const entry = parseActionFile(buffer.toString("latin1", 0, sizeBytes));
            return entry && { ...entry, usedAtMs: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).mtimeMs };
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch (error) {
        const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error);
        // Gone, another user's, or not a file: Go skips such an entry as well.
        if (errno === "ENOENT" || errno === "EISDIR" || (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefused */ .H0)(error))
            return undefined;
        throw error;
    }
}
/** The content of a `-a` file; undefined for anything that Go would not read either. */
function parseActionFile(content) {
    const match = ACTION_CONTENT.exec(content);
    const [, actionId, outputId, size, nanoseconds] = match ?? [];
    if (!actionId || !outputId || !size || !nanoseconds)
        return undefined;
    return {
        actionId,
        outputId,
        outputBytes: Number(size),
        computedAtMs: Number(nanoseconds.slice(0, -NANOSECOND_DIGITS)),
    };
}
/**
 * Names in a folder of GOCACHE, or in GOCACHE itself; none of one that is missing, or that another
 * user keeps to himself.
 */
function listNames(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir);
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error) || (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefused */ .H0)(error))
            return [];
        throw error;
    }
}


/***/ }),

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

/***/ 50408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n0: () => (/* binding */ createBackend),
  jQ: () => (/* binding */ createInventory)
});

// UNUSED EXPORTS: directService

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(29939);
// EXTERNAL MODULE: ./src/cache/deadline.ts
var cache_deadline = __webpack_require__(39247);
// EXTERNAL MODULE: ./src/cache/read-file.ts
var read_file = __webpack_require__(61974);
// EXTERNAL MODULE: ./src/cache/unavailable.ts
var unavailable = __webpack_require__(13545);
// EXTERNAL MODULE: ./src/cache/dir/entries.ts
var entries = __webpack_require__(10383);
;// CONCATENATED MODULE: ./src/cache/dir/dir-backend.ts











/** The same as GitHub's cache service keeps for a repository. */
const LIMIT_BYTES = 10 * 1024 ** 3;
const REFUSALS = ["EACCES", "EPERM", "EROFS"];
/**
 * A folder on a disk that outlives the job: the disk of a persistent runner, or one that runners
 * share (NFS). An entry appears whole or not at all. If two jobs write the same entry, the first
 * one stays. A writer that is killed leaves only a temporary folder, which a later writer removes
 * after a day.
 */
function createDirBackend(options) {
    const { clock } = options;
    const root = (0,entries/* ownFolder */.vY)(options.folder);
    const lookupTimeoutMs = options.lookupTimeoutMs ?? cache_deadline/* LOOKUP_TIMEOUT_MS */.Sq;
    const transferTimeoutMs = options.transferTimeoutMs ?? cache_deadline/* TRANSFER_TIMEOUT_MS */.FF;
    const stagingFile = (name) => external_node_path_default().join(options.dir, name, `${name}.tar.zst`);
    const find = async (name, key) => (await (0,entries/* tryReadEntry */.g2)(key, (0,entries/* entryFolder */.FP)(root, name, key))) ?? (await (0,entries/* findNewest */.Ok)(root, name, key));
    async function guard(timeoutMs, work) {
        try {
            return await (0,cache_deadline/* withDeadline */.NE)(clock, `the cache folder ${options.folder}`, { timeoutMs }, work);
        }
        catch (error) {
            if (error instanceof errors/* CacheError */.xA)
                throw error;
            throw (0,unavailable/* unavailable */.h)(`the cache folder ${options.folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, error);
        }
    }
    async function store(name, key) {
        const sizeBytes = await (0,fs/* tryFileSize */.b$)(stagingFile(name));
        if (sizeBytes === undefined)
            throw (0,unavailable/* unavailable */.h)("there is no archive to save");
        const dir = (0,entries/* entryFolder */.FP)(root, name, key);
        if (await (0,entries/* tryReadEntry */.g2)(key, dir))
            return "exists";
        const staging = (0,lib_staging/* openStaging */.g)(root);
        try {
            const whole = external_node_path_default().join(staging.dir, "entry");
            await writeEntry(whole, stagingFile(name), sizeBytes);
            if (!(await placeEntry(whole, dir, root, key)))
                return "exists";
        }
        finally {
            await staging.close();
        }
        // The entry is saved. The next writer will try again to remove the old ones.
        await (0,entries/* limitEntries */._)(root, options.limitBytes ?? LIMIT_BYTES, dir).catch(() => { });
        return "saved";
    }
    return {
        stagingFile,
        async has(name, key) {
            const read = () => (0,entries/* tryReadEntry */.g2)(key, (0,entries/* entryFolder */.FP)(root, name, key));
            return (await guard(lookupTimeoutMs, read)) !== undefined;
        },
        async find(name, keys) {
            for (const key of keys) {
                const entry = await guard(lookupTimeoutMs, () => find(name, key));
                if (entry)
                    return entry.key;
            }
            return undefined;
        },
        async fetch(name, keys, onMatch) {
            const startMs = clock.nowMs();
            // Not the staging file: it is written to again, and a link would carry that into the entry.
            const file = external_node_path_default().join(options.dir, name, `fetched-${(0,external_node_crypto_.randomUUID)()}.tar.zst`);
            for (const key of keys) {
                const entry = await guard(lookupTimeoutMs, () => find(name, key));
                if (!entry)
                    continue;
                const foundMs = clock.nowMs();
                onMatch?.(entry.key);
                const isTaken = await guard(transferTimeoutMs, async () => {
                    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
                    return (0,entries/* takeArchive */.WY)(entry, file);
                });
                if (!isTaken)
                    continue;
                const lookupMs = foundMs - startMs;
                const downloadMs = clock.nowMs() - foundMs;
                const { sizeBytes } = entry;
                const read = () => (0,read_file/* readOnce */.W)(file);
                return { key: entry.key, sizeBytes, lookupMs, downloadMs, read };
            }
            return undefined;
        },
        save: (name, key) => guard(transferTimeoutMs, async () => {
            try {
                return await store(name, key);
            }
            catch (error) {
                if (REFUSALS.includes((0,fs/* errnoOf */.UQ)(error)))
                    return "denied";
                throw error;
            }
        }),
        keepNewest: (name, prefix, count) => guard(lookupTimeoutMs, () => (0,entries/* keepNewest */.IC)(root, { name, prefix, count })),
    };
}
/** Makes an entry's folder, and flushes what it holds to the disk. */
async function writeEntry(dir, archive, sizeBytes) {
    const file = external_node_path_default().join(dir, (0,entries/* archiveName */.uv)(sizeBytes));
    await (0,promises_.mkdir)(dir);
    // Not a link: the staging file is written to again.
    await (0,promises_.copyFile)(archive, file, external_node_fs_.constants.COPYFILE_FICLONE);
    const handle = await (0,promises_.open)(file, "r+");
    try {
        await handle.sync();
        const { size, mode } = await handle.stat();
        if (size !== sizeBytes)
            throw (0,unavailable/* unavailable */.h)("the archive changed while it was saved");
        // A copy that the kernel makes may have the archive's own time.
        const now = new Date();
        await handle.utimes(now, now);
        await (0,promises_.chmod)(file, mode & 0o444);
    }
    finally {
        await handle.close();
    }
}
/** Renames a whole entry into its place. Returns false if another one is already there. */
async function placeEntry(whole, dir, root, key) {
    await (0,entries/* makeParent */.jo)(dir);
    try {
        await (0,promises_.rename)(whole, dir);
    }
    catch (error) {
        // ENOTEMPTY or EEXIST; on some systems EPERM or EACCES.
        if (!(await isFolder(dir)))
            throw error;
        if (await (0,entries/* tryReadEntry */.g2)(key, dir))
            return false;
        // The one that is there is damaged, and would block every later writer.
        await (0,entries/* removeEntry */.b4)(root, dir);
        await (0,promises_.rename)(whole, dir);
    }
    await syncFolder(external_node_path_default().dirname(dir));
    return true;
}
async function isFolder(dir) {
    return (0,promises_.stat)(dir).then((stats) => stats.isDirectory(), () => false);
}
/** Not every system can do this. Without it the entry may be lost, but only in a power cut. */
async function syncFolder(dir) {
    try {
        const handle = await (0,promises_.open)(dir, "r");
        await handle.sync().finally(() => handle.close());
    }
    catch {
        // EISDIR, EPERM, EINVAL.
    }
}

// EXTERNAL MODULE: ./src/cache/read-within.ts
var read_within = __webpack_require__(99439);
// EXTERNAL MODULE: ./src/cache/ordered-parts.ts
var ordered_parts = __webpack_require__(52245);
// EXTERNAL MODULE: ./src/cache/github/http-status.ts
var http_status = __webpack_require__(34026);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
var external_node_net_default = /*#__PURE__*/__webpack_require__.n(external_node_net_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: ./src/cache/github/http-exchange.ts
var http_exchange = __webpack_require__(78013);
;// CONCATENATED MODULE: ./src/cache/github/response-head.ts
/** Real heads have a few hundred bytes. */
const MAX_HEAD_BYTES = 16 * 1024;
const HEAD_END = Buffer.from("\r\n\r\n");
const STATUS_LINE = /^HTTP\/1\.1 (\d{3})(?: [\t\x20-\x7e\x80-\xff]*)?$/;
/** A token, a colon, and a value without control characters. Continuation lines do not match. */
const FIELD_LINE = /^([!#$%&'*+\-.^_`|~\w]+):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*$/;
/**
 * Reads the head of an HTTP/1.1 answer (RFC 9112, sections 4 and 5). It is strict: malformed input
 * that the RFC allows a reader to tolerate is an error here. Undefined while the end of the head is
 * missing. Throws for anything that is not such a head.
 */
function parseResponseHead(bytes) {
    const end = bytes.indexOf(HEAD_END);
    if (end < 0 || end > MAX_HEAD_BYTES) {
        if (bytes.length > MAX_HEAD_BYTES)
            throw malformed();
        return undefined;
    }
    const [statusLine = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
    const status = STATUS_LINE.exec(statusLine)?.[1];
    if (status === undefined)
        throw malformed();
    const fields = new Map();
    for (const line of lines) {
        const [, name, value] = FIELD_LINE.exec(line) ?? [];
        if (name === undefined || value === undefined)
            throw malformed();
        const earlier = fields.get(name.toLowerCase());
        fields.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
    }
    return { status: Number(status), fields, bodyOffset: end + HEAD_END.length };
}
function malformed() {
    return new Error("sent an answer that is not plain HTTP/1.1");
}

;// CONCATENATED MODULE: ./src/cache/github/range-receiver.ts





/** For the head of an answer, and the bytes of the body that arrive with it. */
const HEAD_BUFFER_BYTES = 16 * 1024;
/** Connections are kept open and reused. One that is silent for `silenceTimeoutMs` is given up. */
function createRangeReceiver(silenceTimeoutMs = http_exchange/* SILENCE_TIMEOUT_MS */.xC) {
    const idle = new Map();
    return {
        async receive(request) {
            request.signal.throwIfAborted();
            const url = new URL(request.url);
            const kept = idle.get(url.origin) ?? [];
            idle.set(url.origin, kept);
            const connection = takeOpen(kept) ?? connect(url, silenceTimeoutMs);
            const stop = () => connection.socket.destroy(asError(request.signal.reason));
            request.signal.addEventListener("abort", stop);
            try {
                await connection.fetch(url, request);
                if (connection.isReusable())
                    kept.push(connection);
            }
            catch (error) {
                connection.socket.destroy();
                throw error;
            }
            finally {
                request.signal.removeEventListener("abort", stop);
            }
        },
    };
}
function takeOpen(kept) {
    for (let one = kept.pop(); one; one = kept.pop())
        if (one.isReusable())
            return one;
    return undefined;
}
function connect(url, silenceTimeoutMs) {
    let current;
    let canGoOn = true;
    const headBuffer = Buffer.allocUnsafeSlow(HEAD_BUFFER_BYTES);
    const target = {
        host: url.hostname.replace(/^\[|\]$/g, ""),
        port: Number(url.port) || (url.protocol === "https:" ? 443 : 80),
        onread: {
            // Node asks for a buffer after each read, so bytes of a body are read straight into place.
            buffer: () => current && !current.head
                ? current.into.subarray(current.received, current.bodyBytes)
                : headBuffer,
            callback(sizeBytes, bytes) {
                try {
                    take(Buffer.from(bytes.buffer, bytes.byteOffset, sizeBytes));
                }
                catch (error) {
                    socket.destroy(asError(error));
                }
                return true;
            },
        },
    };
    const socket = url.protocol === "https:"
        ? external_node_tls_default().connect({ ...target, ...serverName(target.host), ALPNProtocols: ["http/1.1"] })
        : external_node_net_default().connect(target);
    socket.setNoDelay(true);
    socket.setTimeout(silenceTimeoutMs, () => {
        socket.destroy((0,http_exchange/* silent */.Ku)(url, silenceTimeoutMs));
    });
    let failure;
    socket.on("error", (error) => {
        failure = error;
    });
    socket.on("close", () => end((one) => one.reject(failure ?? new Error("ended too early"))));
    function end(settle) {
        const ended = current;
        current = undefined;
        // An idle connection must not keep the process alive.
        socket.unref();
        if (ended)
            settle(ended);
    }
    function take(bytes) {
        if (!current)
            throw new Error("sent data that nobody asked for");
        if (!current.head) {
            advance(current, bytes.length);
            return;
        }
        const read = Buffer.concat([current.head, bytes]);
        const head = parseResponseHead(read);
        if (!head) {
            current.head = read;
            return;
        }
        current.bodyBytes = checkHead(head, current);
        current.keepsAlive = head.fields.get("connection")?.toLowerCase() !== "close";
        current.head = undefined;
        const body = read.subarray(head.bodyOffset);
        if (body.length > current.bodyBytes)
            throw new http_status/* FinalError */.f4("sent too much");
        body.copy(current.into);
        advance(current, body.length);
    }
    function advance(one, sizeBytes) {
        one.received += sizeBytes;
        one.onReceived(sizeBytes);
        if (one.received < one.bodyBytes)
            return;
        canGoOn = one.keepsAlive;
        if (!canGoOn)
            socket.destroy();
        if (one.received < one.into.length)
            end(() => one.reject(new Error("ended too early")));
        else
            end(() => one.resolve());
    }
    return {
        socket,
        isReusable: () => canGoOn && !current && !socket.destroyed,
        fetch(asked, request) {
            return new Promise((resolve, reject) => {
                const head = Buffer.alloc(0);
                const begun = { head, received: 0, bodyBytes: 0, keepsAlive: false };
                current = { ...request, ...begun, resolve, reject };
                socket.ref();
                socket.write(requestHead(asked, request));
            });
        },
    };
}
function requestHead(url, { offset, into }) {
    return [
        `GET ${url.pathname}${url.search} HTTP/1.1`,
        `host: ${url.host}`,
        "user-agent: go-accel",
        `range: bytes=${offset}-${offset + into.length - 1}`,
        "\r\n",
    ].join("\r\n");
}
/** The number of bytes that follow. Throws if they are not from the range that was asked for. */
function checkHead({ status, fields }, { offset, into }) {
    if (status !== 206 && status !== 200)
        throw (0,http_status/* statusError */.$C)(status);
    expectPart(status, fields.get("content-range"), offset);
    const length = fields.get("content-length") ?? "";
    const isPlain = /^\d{1,15}$/.test(length) && !fields.has("transfer-encoding");
    if (!isPlain)
        throw new Error("does not say how much it sends");
    if (Number(length) > into.length)
        throw new http_status/* FinalError */.f4("sent too much");
    return Number(length);
}
/** Throws if a successful answer is not a part that begins at `offset`. */
function expectPart(status, contentRange, offset) {
    if (status === 206 && contentRange?.startsWith(`bytes ${offset}-`))
        return;
    throw new http_status/* FinalError */.f4("sent a different part than was asked for");
}
/** The option for a host name. TLS sends no server name for an IP address. */
function serverName(host) {
    return external_node_net_default().isIP(host) === 0 ? { servername: host } : {};
}
function asError(reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
}

// EXTERNAL MODULE: ./src/cache/github/with-attempts.ts
var with_attempts = __webpack_require__(96814);
;// CONCATENATED MODULE: ./src/cache/github/blob-download.ts




/** For each request to a blob store. */
const BLOB_RETRY = { attempts: 3, backoff: { baseDelayMs: 300, maxDelayMs: 600 } };
/**
 * Opens a blob at a signed URL. Several parts are fetched at once, and handed out in order.
 */
async function openBlob({ exchange, receiver, clock }, url, transfer) {
    const { partBytes, signal } = transfer;
    const get = async (offset, sizeBytes, whole) => {
        const headers = { range: `bytes=${offset}-${offset + sizeBytes - 1}` };
        const reply = await exchange.send({ method: "GET", url, headers, signal: whole });
        if (reply.status === 206 || reply.status === 200)
            return reply;
        reply.body.resume();
        throw (0,http_status/* statusError */.$C)(reply.status);
    };
    const first = await (0,with_attempts/* withAttempts */.d)(clock, { ...BLOB_RETRY, signal }, () => get(0, Math.min(ordered_parts/* FIRST_PART_BYTES */.L, partBytes), signal));
    const sizeBytes = sizeOf(first);
    /**
     * Fetches a part. Each attempt asks only for what the ones before did not bring. The receiver
     * makes the first attempt, except for the part that has begun. Node's client makes the others, as
     * it may understand an answer that the receiver refuses.
     */
    async function fetchPart(part, whole, begun) {
        const bytes = Buffer.allocUnsafeSlow(part.sizeBytes);
        let received = 0;
        let reply = begun;
        let isFirst = begun === undefined;
        await (0,with_attempts/* withAttempts */.d)(clock, { ...BLOB_RETRY, signal: whole }, async () => {
            const offset = part.offset + received;
            if (isFirst) {
                isFirst = false;
                const onReceived = (sizeBytes) => {
                    received += sizeBytes;
                };
                return receiver.receive({ url, offset, into: bytes, onReceived, signal: whole });
            }
            const { body, status, headers } = reply ?? (await get(offset, part.sizeBytes - received, whole));
            reply = undefined;
            expectPart(status, headers["content-range"], offset);
            for await (const chunk of body) {
                if (received + chunk.length > bytes.length)
                    throw new http_status/* FinalError */.f4("sent too much");
                received += chunk.copy(bytes, received);
            }
            if (received < bytes.length)
                throw new Error("ended too early");
        });
        return bytes;
    }
    const readParts = () => (0,ordered_parts/* fetchInOrder */.y)(sizeBytes, transfer, (part, whole) => fetchPart(part, whole, part.offset === 0 ? first : undefined));
    /** For a server that does not support ranges. */
    async function* readWhole() {
        let received = 0;
        for await (const chunk of first.body) {
            received += chunk.length;
            yield chunk;
        }
        if (received !== sizeBytes)
            throw new Error("ended too early");
    }
    return { sizeBytes, read: first.status === 206 ? readParts : readWhole };
}
function sizeOf({ status, headers, body }) {
    const text = status === 206
        ? /^bytes 0-\d+\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1]
        : headers["content-length"];
    const sizeBytes = Number(text ?? Number.NaN);
    if (Number.isSafeInteger(sizeBytes))
        return sizeBytes;
    body.destroy();
    throw new http_status/* FinalError */.f4("does not say how large it is");
}

// EXTERNAL MODULE: ./src/cache/parts.ts
var cache_parts = __webpack_require__(31141);
// EXTERNAL MODULE: ./src/cache/side-by-side.ts
var side_by_side = __webpack_require__(14186);
;// CONCATENATED MODULE: ./src/cache/github/blob-upload.ts






const ID_DIGITS = 8;
/**
 * Uploads a file to a signed URL as a block blob of Azure. A small file takes one request. A larger
 * one is sent in blocks, several at once, and then as a list of the blocks: before that the blob
 * does not exist. https://learn.microsoft.com/rest/api/storageservices/put-block-list
 */
async function uploadBlob({ exchange, clock }, url, file, { sizeBytes, partBytes, parallel, signal }) {
    const put = (query, length, body, whole) => {
        const target = new URL(url);
        for (const [name, value] of Object.entries(query))
            target.searchParams.set(name, value);
        const headers = {
            "content-length": String(length),
            ...(query["comp"] === undefined ? { "x-ms-blob-type": "BlockBlob" } : {}),
        };
        return (0,with_attempts/* withAttempts */.d)(clock, { ...BLOB_RETRY, signal: whole }, async () => {
            const request = { method: "PUT", url: target.href, headers, body, signal: whole };
            const reply = await exchange.send(request);
            reply.body.resume();
            if (reply.status !== 201)
                throw (0,http_status/* statusError */.$C)(reply.status);
        });
    };
    const read = (offset, length) => () => (0,external_node_fs_.createReadStream)(file, { start: offset, end: offset + length - 1 });
    if (sizeBytes === 0)
        return put({}, 0, "", signal);
    if (sizeBytes <= partBytes)
        return put({}, sizeBytes, read(0, sizeBytes), signal);
    const parts = (0,cache_parts/* splitParts */.F)(sizeBytes, partBytes);
    await (0,side_by_side/* runSideBySide */.z)(parts, { parallel, signal }, (part, whole) => put({ comp: "block", blockid: blockId(part.number) }, part.sizeBytes, read(part.offset, part.sizeBytes), whole));
    const ids = parts.map(({ number }) => `<Latest>${blockId(number)}</Latest>`);
    const list = `<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.join("")}</BlockList>`;
    await put({ comp: "blocklist" }, Buffer.byteLength(list), list, signal);
}
/** All ids of a blob have the same length, as the store demands. */
function blockId(number) {
    return Buffer.from(String(number).padStart(ID_DIGITS, "0")).toString("base64");
}

// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
;// CONCATENATED MODULE: ./src/cache/github/cache-service.ts




const RETRY = { attempts: 2, backoff: { baseDelayMs: 1_000, maxDelayMs: 1_000 } };
/** The service refuses more keys. */
const MAX_KEYS = 10;
/**
 * Uses the service's Twirp interface, `github.actions.results.api.v1.CacheService`, as the client
 * of actions/toolkit does. `baseUrl` ends in a slash.
 */
function createGithubCacheService({ exchange, clock }, baseUrl, token) {
    const url = new URL("twirp/github.actions.results.api.v1.CacheService/", baseUrl).href;
    async function callOnce(method, request, signal) {
        const reply = await exchange.send({
            method: "POST",
            url: url + method,
            headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
            body: JSON.stringify(request),
            signal,
        });
        const { status } = reply;
        const text = await (0,http_exchange/* readText */.yR)(reply.body);
        if ((0,http_status/* isPassingStatus */.Wj)(status))
            throw (0,http_status/* statusError */.$C)(status);
        const body = (0,json/* tryParseJson */.B)(text);
        if (typeof body !== "object" || body === null || Array.isArray(body)) {
            throw new Error("sent an answer that is not part of its interface");
        }
        return { status, body: inSnakeCase(body) };
    }
    const call = (method, request, signal) => (0,with_attempts/* withAttempts */.d)(clock, { ...RETRY, signal }, () => callOnce(method, request, signal));
    return {
        async find([key = "", ...others], version, signal) {
            const restore_keys = others.slice(0, MAX_KEYS - 1);
            const answer = await call("GetCacheEntryDownloadURL", { key, restore_keys, version }, signal);
            const { ok, signed_download_url: download, matched_key: matched } = answer.body;
            if (answer.status === 200 && ok !== true)
                return undefined;
            if (answer.status !== 200 || typeof download !== "string" || typeof matched !== "string") {
                throw refusal(answer);
            }
            return { key: matched, url: download };
        },
        async reserve({ key, version }, signal) {
            const answer = await call("CreateCacheEntry", { key, version }, signal);
            const { ok, signed_upload_url: upload, message } = answer.body;
            if (answer.status === 409)
                return "exists";
            if (answer.status === 200 && ok === true && typeof upload === "string") {
                return { url: upload };
            }
            if (typeof message === "string" && message.includes("cache write denied"))
                return "denied";
            throw refusal(answer);
        },
        async commit({ key, version }, sizeBytes, signal) {
            const request = { key, version, size_bytes: String(sizeBytes) };
            const answer = await call("FinalizeCacheEntryUpload", request, signal);
            if (answer.status !== 200 || answer.body["ok"] !== true)
                throw refusal(answer);
        },
    };
}
function refusal({ status, body }) {
    const said = body["message"] ?? body["msg"];
    const detail = typeof said === "string" && said !== "" ? `: ${said.slice(0, 200)}` : "";
    return new http_status/* FinalError */.f4(`answered ${status}${detail}`);
}
/** Names as the service writes them. The JSON form of its messages also allows `camelCase`. */
function inSnakeCase(value) {
    const snake = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [snake(name), one]));
}

;// CONCATENATED MODULE: ./src/cache/github/small-entries.ts


/**
 * Small entries in the cache service of GitHub Actions, sent as they are in one request each way.
 */
function createGithubSmallEntries(parts) {
    const { exchange, service, guard } = parts;
    return {
        read: (name, prefix) => guard(async (signal) => {
            const found = await service.find([prefix], versionOf(name), signal);
            if (!found)
                return undefined;
            const reply = await exchange.send({ method: "GET", url: found.url, signal });
            if (reply.status !== 200)
                throw new Error(`answered ${reply.status}`);
            return Buffer.from(await (0,http_exchange/* readText */.yR)(reply.body));
        }),
        async save({ name, key }, content) {
            const entry = { key, version: versionOf(name) };
            const reserved = await guard((signal) => service.reserve(entry, signal));
            if (typeof reserved === "string")
                return reserved;
            const body = Buffer.from(await content);
            return guard(async (signal) => {
                const headers = {
                    "content-length": String(body.length),
                    "x-ms-blob-type": "BlockBlob",
                };
                const request = { method: "PUT", url: reserved.url, headers, body, signal };
                const { status, body: rest } = await exchange.send(request);
                rest.resume();
                if (status !== 201)
                    throw new Error(`answered ${status}`);
                await service.commit(entry, body.length, signal);
                return "saved";
            });
        },
    };
}
/** The service keeps entries of different versions apart. */
function versionOf(name) {
    return (0,external_node_crypto_.createHash)("sha256").update(`go-accel small entry\n${name}\n`).digest("hex");
}

;// CONCATENATED MODULE: ./src/cache/github/github-backend.ts













/** How an archive is fetched: the size of a part, and how many parts at once. */
const DOWNLOAD_PARTS = { partBytes: 4 * 1024 * 1024, parallel: 8 };
const UPLOAD_PARTS = { partBytes: 16 * 1024 * 1024, parallel: 6 };
const SERVICE = "the cache service";
/**
 * The cache service of GitHub Actions, without `@actions/cache`. The library writes the whole
 * archive to disk, inside an archive of its own, before anything can be unpacked, and takes a
 * quarter of a second to load. It is still used for older services and for proxies
 * (`createLibraryBackend`).
 */
function createGithubBackend(options) {
    const { clock } = options;
    const exchange = (0,http_exchange/* createHttpExchange */.gB)();
    const client = { exchange, receiver: createRangeReceiver(), clock };
    const service = createGithubCacheService(client, options.url, options.token);
    const lookup = { timeoutMs: options.lookupTimeoutMs ?? cache_deadline/* LOOKUP_TIMEOUT_MS */.Sq };
    const transfer = { timeoutMs: options.transferTimeoutMs ?? cache_deadline/* TRANSFER_TIMEOUT_MS */.FF };
    const reading = { place: SERVICE, timeoutMs: transfer.timeoutMs, toError: asUnavailable };
    const stagingFile = (name) => external_node_path_default().join(options.dir, name, `${name}.tar.zst`);
    async function guard(deadline, work) {
        try {
            return await (0,cache_deadline/* withDeadline */.NE)(clock, SERVICE, deadline, work);
        }
        catch (error) {
            throw asUnavailable(error);
        }
    }
    const find = (name, keys) => guard(lookup, (signal) => service.find(keys, github_backend_versionOf(name), signal));
    return {
        stagingFile,
        small: createGithubSmallEntries({ exchange, service, guard: (work) => guard(lookup, work) }),
        find: async (name, keys) => (await find(name, keys))?.key,
        has: async (name, key) => (await find(name, [key]))?.key === key,
        async fetch(name, keys, onMatch) {
            const startMs = clock.nowMs();
            const found = await find(name, keys);
            if (!found)
                return undefined;
            onMatch?.(found.key);
            const foundMs = clock.nowMs();
            const stop = new AbortController();
            const blob = await guard(transfer, (signal) => openBlob(client, found.url, {
                ...DOWNLOAD_PARTS,
                signal: AbortSignal.any([signal, stop.signal]),
            }));
            return {
                key: found.key,
                sizeBytes: blob.sizeBytes,
                lookupMs: foundMs - startMs,
                downloadMs: clock.nowMs() - foundMs,
                read: () => (0,read_within/* readWithin */.w)(clock, reading, stop, blob.read()),
            };
        },
        save: (name, key) => guard(transfer, async (signal) => {
            const file = stagingFile(name);
            const sizeBytes = await (0,fs/* tryFileSize */.b$)(file);
            if (sizeBytes === undefined)
                throw (0,unavailable/* unavailable */.h)("there is no archive to save");
            const entry = { key, version: github_backend_versionOf(name) };
            const reserved = await service.reserve(entry, signal);
            if (typeof reserved === "string")
                return reserved;
            await uploadBlob(client, reserved.url, file, { ...UPLOAD_PARTS, sizeBytes, signal });
            await service.commit(entry, sizeBytes, signal);
            return "saved";
        }),
    };
}
/** Keeps entries of different names apart, and ours from those of other actions. */
function github_backend_versionOf(name) {
    return (0,external_node_crypto_.createHash)("sha256").update(`go-accel archive 1\n${name}\n`).digest("hex");
}
function asUnavailable(error) {
    if (error instanceof errors/* CacheError */.xA)
        return error;
    return (0,unavailable/* unavailable */.h)(`${SERVICE} failed: ${(0,errors/* errorMessage */.gJ)(error)}`, error);
}

;// CONCATENATED MODULE: ./src/cache/create-backend.ts


/** The backend that the setting names. It does not connect to anything yet. */
async function createBackend(setting, parts) {
    const { dir, env, clock } = parts;
    switch (setting.kind) {
        case "github": {
            const service = directService(env);
            if (service)
                return createGithubBackend({ ...service, dir, clock });
            // On demand, like S3. The library itself is loaded by a process of its own.
            const { createLibraryBackend } = await __webpack_require__.e(/* import() */ 9097).then(__webpack_require__.bind(__webpack_require__, 19097));
            return createLibraryBackend(parts);
        }
        case "dir":
            return createDirBackend({ folder: setting.folder, dir, clock });
        case "s3": {
            // On demand: the client is large, and most jobs do not need it.
            const { createS3Backend } = await Promise.all(/* import() */[__webpack_require__.e(8299), __webpack_require__.e(9904)]).then(__webpack_require__.bind(__webpack_require__, 69904));
            return createS3Backend({ setting, dir, env, clock });
        }
    }
}
/** What the backend of the setting keeps. It does not connect to anything yet. */
async function createInventory(setting, { env, clock, repository, token }) {
    switch (setting.kind) {
        case "github": {
            const { createGithubInventory } = await __webpack_require__.e(/* import() */ 1045).then(__webpack_require__.bind(__webpack_require__, 61045));
            const apiUrl = env["GITHUB_API_URL"] || "https://api.github.com";
            return createGithubInventory({ apiUrl, env, clock, repository, token });
        }
        case "dir": {
            const { createDirInventory } = await __webpack_require__.e(/* import() */ 7413).then(__webpack_require__.bind(__webpack_require__, 37413));
            return createDirInventory(setting.folder);
        }
        case "s3": {
            const { createS3Inventory } = await Promise.all(/* import() */[__webpack_require__.e(8299), __webpack_require__.e(8923)]).then(__webpack_require__.bind(__webpack_require__, 98923));
            return createS3Inventory({ setting, env, clock });
        }
    }
}
/** Variables that name a proxy, in either case. */
const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
/**
 * Address and token of the cache service, if it has the second version and is reached without a
 * proxy. Undefined if only the library can reach it. GitHub Enterprise Server has the first
 * version, whatever it says.
 */
function directService(env) {
    const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = env;
    if (!url || !token || !URL.canParse(url) || !env["ACTIONS_CACHE_SERVICE_V2"])
        return undefined;
    if (PROXY_VARIABLES.some((name) => env[name]) || isEnterpriseServer(env))
        return undefined;
    return { url: url.endsWith("/") ? url : `${url}/`, token };
}
function isEnterpriseServer({ GITHUB_SERVER_URL: server }) {
    if (!server || !URL.canParse(server))
        return false;
    const { hostname } = new URL(server);
    return hostname !== "github.com" && !/\.(?:ghe\.com|localhost)$/.test(hostname);
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

/***/ 10383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ entryFolder),
/* harmony export */   IC: () => (/* binding */ keepNewest),
/* harmony export */   Ok: () => (/* binding */ findNewest),
/* harmony export */   WY: () => (/* binding */ takeArchive),
/* harmony export */   _: () => (/* binding */ limitEntries),
/* harmony export */   b4: () => (/* binding */ removeEntry),
/* harmony export */   g2: () => (/* binding */ tryReadEntry),
/* harmony export */   jo: () => (/* binding */ makeParent),
/* harmony export */   oX: () => (/* binding */ readAllEntries),
/* harmony export */   uv: () => (/* binding */ archiveName),
/* harmony export */   vY: () => (/* binding */ ownFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);
/* harmony import */ var _lib_staging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29939);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75083);






/** Our part of a folder that may be shared. Nothing else in it is read or removed. */
function ownFolder(folder) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, "go-accel");
}
/** An entry is at `<name>/<key>.entry/<size>.tar.zst`. */
const ENTRY_SUFFIX = ".entry";
const ARCHIVE_NAME = /^(\d{1,15})\.tar\.zst$/;
function entryFolder(root, name, key) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(nameFolder(root, name), (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .keyPath */ .Dw)(key) + ENTRY_SUFFIX);
}
function archiveName(sizeBytes) {
    return `${sizeBytes}.tar.zst`;
}
/** Reads one entry. Undefined if there is none, or if it is damaged: its file has another size. */
async function tryReadEntry(key, dir) {
    try {
        const [name = "", ...rest] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(dir);
        const [, size] = ARCHIVE_NAME.exec(name) ?? [];
        if (size === undefined || rest.length > 0)
            return undefined;
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, name);
        const [archive, folder] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(dir)];
        if (!archive.isFile() || archive.size !== Number(size))
            return undefined;
        return {
            key,
            dir,
            file,
            sizeBytes: archive.size,
            createdMs: archive.mtimeMs,
            usedMs: folder.mtimeMs,
        };
    }
    catch (error) {
        // The folder or its file may be gone at any moment.
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
/**
 * The newest entry of a name whose key begins with `prefix`. If several have the same time, the
 * last one by key.
 */
async function findNewest(root, name, prefix) {
    return (await listNewestFirst(root, name, prefix))[0];
}
/** Removes the entries of a name whose keys begin with `prefix`, except the newest `count`. */
async function keepNewest(root, { name, prefix, count }) {
    const older = (await listNewestFirst(root, name, prefix)).slice(count);
    for (const { dir } of older)
        await removeEntry(root, dir);
}
async function listNewestFirst(root, name, prefix) {
    const entries = await readEntries(nameFolder(root, name), (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeKey */ .g2)(prefix));
    return entries.sort((a, b) => b.createdMs - a.createdMs || (a.key < b.key ? 1 : -1));
}
/** Every entry of every name. */
async function readAllEntries(root) {
    const folders = await listFolders(entriesFolder(root));
    const entries = folders.map(async (folder) => {
        const name = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .tryDecodeKey */ .ne)(folder);
        if (name === undefined)
            return [];
        const found = await readEntries(nameFolder(root, name), "");
        return found.map((entry) => ({ ...entry, name }));
    });
    return (await Promise.all(entries)).flat();
}
/**
 * Puts an entry's archive at `target`, without a copy if the disk allows it. It stays readable
 * there even if the entry is removed later. Returns false if the entry is already gone.
 */
async function takeArchive(entry, target) {
    try {
        // EXDEV, EPERM, ENOTSUP, EMLINK and others: a disk that refuses a link may allow a copy.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(entry.file, target).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(entry.file, target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE));
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { force: true });
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === "ENOENT" && !(await exists(entry.file)))
            return false;
        throw error;
    }
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target)).size !== entry.sizeBytes) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { force: true });
        return false;
    }
    // The time of use is the folder's, because the file's says when it was made. The time of
    // another user's folder cannot be set.
    const now = new Date();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(entry.dir, now, now).catch(() => { });
    return true;
}
/** Removes an entry in one step. Jobs that are reading it can read it to its end. */
async function removeEntry(root, dir) {
    const staging = (0,_lib_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .openStaging */ .g)(root);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(dir, node_path__WEBPACK_IMPORTED_MODULE_2___default().join(staging.dir, "removed"));
    }
    catch (error) {
        // Another job was faster.
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== "ENOENT")
            throw error;
    }
    finally {
        await staging.close();
    }
}
/** Removes the least recently used entries until the rest fits, but never the entry `kept`. */
async function limitEntries(root, limitBytes, kept) {
    const entries = await readAllEntries(root);
    let totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const leastRecentFirst = entries
        .filter(({ dir }) => dir !== kept)
        .sort((a, b) => a.usedMs - b.usedMs);
    for (const { dir, sizeBytes } of leastRecentFirst) {
        if (totalBytes <= limitBytes)
            return;
        await removeEntry(root, dir);
        totalBytes -= sizeBytes;
    }
}
function entriesFolder(root) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(root, "entries");
}
function nameFolder(root, name) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(entriesFolder(root), (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeKey */ .g2)(name));
}
async function readEntries(folder, prefix) {
    const found = await findEntryFolders(folder, "", prefix);
    const entries = await Promise.all(found.map(({ key, dir }) => tryReadEntry(key, dir)));
    return entries.filter((entry) => entry !== undefined);
}
/**
 * `above` is the part of the key that the folders above spell. `prefix` is encoded the same way.
 */
async function findEntryFolders(folder, above, prefix) {
    const found = (await listFolders(folder)).map(async (name) => {
        const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name);
        if (name.endsWith(_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .CUT */ .T6)) {
            const longer = above + name.slice(0, -_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .CUT */ .T6.length);
            const mayMatch = longer.startsWith(prefix) || prefix.startsWith(longer);
            return mayMatch ? findEntryFolders(dir, longer, prefix) : [];
        }
        const encoded = above + name.slice(0, -ENTRY_SUFFIX.length);
        const key = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .tryDecodeKey */ .ne)(encoded);
        const matches = name.endsWith(ENTRY_SUFFIX) && encoded.startsWith(prefix);
        return matches && key !== undefined ? [{ key, dir }] : [];
    });
    return (await Promise.all(found)).flat();
}
async function listFolders(folder) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
        return found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return [];
        throw error;
    }
}
async function exists(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).then(() => true, () => false);
}
/** Makes the parent of an entry's folder. */
async function makeParent(dir) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(dir), { recursive: true });
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

/***/ 78013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   gB: () => (/* binding */ createHttpExchange),
/* harmony export */   xC: () => (/* binding */ SILENCE_TIMEOUT_MS),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13545);



/** A connection that is silent in both directions for this time is given up. */
const SILENCE_TIMEOUT_MS = 30_000;
/**
 * Connections are kept open and reused. `proxyEnv` is an environment whose HTTPS_PROXY and its like
 * are followed; without it, servers are reached directly.
 */
function createHttpExchange(silenceTimeoutMs = SILENCE_TIMEOUT_MS, proxyEnv) {
    const options = { keepAlive: true, ...(proxyEnv ? { proxyEnv } : {}) };
    const agents = { "http:": new (node_http__WEBPACK_IMPORTED_MODULE_0___default().Agent)(options), "https:": new (node_https__WEBPACK_IMPORTED_MODULE_1___default().Agent)(options) };
    return {
        send({ method, url, headers, body, signal }) {
            return new Promise((resolve, reject) => {
                const parsed = new URL(url);
                const isPlain = parsed.protocol === "http:";
                const request = (isPlain ? (node_http__WEBPACK_IMPORTED_MODULE_0___default()) : (node_https__WEBPACK_IMPORTED_MODULE_1___default())).request(parsed, {
                    method,
                    agent: isPlain ? agents["http:"] : agents["https:"],
                    headers: { "user-agent": "go-accel", ...headers },
                    signal,
                });
                request.setTimeout(silenceTimeoutMs, () => {
                    request.destroy(silent(parsed, silenceTimeoutMs));
                });
                request.once("error", reject);
                request.once("response", (reply) => {
                    resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: reply });
                });
                if (typeof body !== "function") {
                    request.end(body);
                    return;
                }
                const stream = body();
                stream.once("error", (error) => request.destroy(error));
                request.once("close", () => stream.destroy());
                stream.pipe(request);
            });
        },
    };
}
/** The error for a server that was silent for too long. */
function silent({ hostname }, timeoutMs) {
    return (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .h)(`${hostname} was silent for ${timeoutMs} ms`);
}
const MAX_TEXT_BYTES = 1 << 20;
/** Reads a small body. Throws if it is not small. */
async function readText(body) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > MAX_TEXT_BYTES)
            throw (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .h)("an answer is too long");
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}


/***/ }),

/***/ 34026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ statusError),
/* harmony export */   Wj: () => (/* binding */ isPassingStatus),
/* harmony export */   f4: () => (/* binding */ FinalError)
/* harmony export */ });
/** An answer that would be the same if we asked again. */
class FinalError extends Error {
    name = "FinalError";
}
/** Whether the status reports a passing problem of the server, so another attempt may succeed. */
function isPassingStatus(status) {
    return status >= 500 || status === 429 || status === 408;
}
/** The error for a failed request. A `FinalError` unless another attempt may succeed. */
function statusError(status) {
    const problem = `answered ${status}`;
    return isPassingStatus(status) ? new Error(problem) : new FinalError(problem);
}


/***/ }),

/***/ 96814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withAttempts)
/* harmony export */ });
/* harmony import */ var _lib_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68050);
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34026);


/**
 * Does `work` up to `attempts` times, with pauses in between. It throws at once for a `FinalError`
 * and for an aborted signal.
 */
async function withAttempts(clock, { attempts, backoff, signal, random }, work) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof _http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .FinalError */ .f4 || attempt === attempts)
                throw error;
            await clock.sleep((0,_lib_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .backoffMs */ .j)(attempt, backoff, random), signal);
        }
    }
}


/***/ }),

/***/ 52245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ FIRST_PART_BYTES),
/* harmony export */   y: () => (/* binding */ fetchInOrder)
/* harmony export */ });
/**
 * One connection takes long for a whole part, and nothing can be unpacked before the first part is
 * there. So the first parts are smaller: each is twice as large as the one before, up to full size.
 */
const FIRST_PART_BYTES = 512 * 1024;
/**
 * Fetches `sizeBytes` in parts, several at once, because the rate of one connection is limited. They are
 * handed out in order, so that the first can be used while the next arrive. Throws what `fetchPart` does;
 * its signal is aborted when nobody wants more.
 */
async function* fetchInOrder(sizeBytes, { partBytes, parallel, signal }, fetchPart) {
    const parts = planParts(sizeBytes, partBytes);
    const stop = new AbortController();
    const whole = AbortSignal.any([signal, stop.signal]);
    const underway = [];
    try {
        for (let next = 0; next < parts.length || underway.length > 0;) {
            for (; underway.length < parallel && next < parts.length; next++) {
                const part = parts[next];
                if (!part)
                    continue;
                const bytes = fetchPart(part, whole);
                // A rejection before anyone awaits it would be unhandled.
                bytes.catch(() => { });
                underway.push(bytes);
            }
            const bytes = await underway.shift();
            if (bytes)
                yield bytes;
        }
    }
    finally {
        stop.abort(new Error("no longer wanted"));
    }
}
function planParts(wholeBytes, partBytes) {
    const parts = [];
    let nextBytes = Math.min(FIRST_PART_BYTES, partBytes);
    for (let offset = 0; offset < wholeBytes;) {
        const sizeBytes = Math.min(nextBytes, wholeBytes - offset);
        parts.push({ offset, sizeBytes });
        offset += sizeBytes;
        nextBytes = Math.min(2 * nextBytes, partBytes);
    }
    return parts;
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

/***/ 61974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readOnce)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13545);




const PIECE_BYTES = 1 << 20;
/** Reads a fetched file, and then removes it. Throws `CacheError` if it cannot be read. */
async function* readOnce(file) {
    try {
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: PIECE_BYTES });
    }
    catch (error) {
        throw (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_3__/* .unavailable */ .h)(`the fetched file cannot be read: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
    }
}


/***/ }),

/***/ 99439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readWithin)
/* harmony export */ });
/* harmony import */ var _lib_within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97159);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13545);


/**
 * Hands out an archive while it is received. The time is counted from the first read. It includes the time
 * that the reader takes. Once it is up, `stop` is aborted and `unavailable` is thrown; any other error of
 * `content` is thrown as `toError` makes it.
 */
async function* readWithin(clock, { place, timeoutMs, toError, }, stop, content) {
    const tooLate = (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_1__/* .unavailable */ .h)(`${place} did not send an archive within ${timeoutMs} ms`);
    const stopTimer = (0,_lib_within_js__WEBPACK_IMPORTED_MODULE_0__/* .startTimer */ .Ip)(clock, timeoutMs, () => stop.abort(tooLate));
    try {
        yield* content;
    }
    catch (error) {
        throw stop.signal.aborted ? tooLate : toError(error);
    }
    finally {
        stopTimer();
    }
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

/***/ 63008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseList),
/* harmony export */   k: () => (/* binding */ formatList)
/* harmony export */ });
const ID_LINE = /^id (\S+)$/;
const SIZE_LINE = /^bytes (\d{1,15})$/;
/**
 * The text of the list that a base or delta holds of itself. `format` names what the lines are, one
 * for each entry; the same entries give the same text.
 */
function formatList(format, { id, sizeBytes }, lines) {
    return [format, `id ${id}`, `bytes ${sizeBytes}`, ...lines.toSorted(), ""].join("\n");
}
/** Reads such a text back; undefined if it is cut, or of another format. The lines are not checked. */
function parseList(format, text) {
    const [found, idLine = "", sizeLine = "", ...lines] = text.split("\n");
    const id = ID_LINE.exec(idLine)?.[1];
    const size = SIZE_LINE.exec(sizeLine)?.[1];
    if (found !== format || id === undefined || size === undefined || lines.pop() !== "") {
        return undefined;
    }
    return { id, sizeBytes: Number(size), lines };
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

/***/ 62402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cb: () => (/* binding */ moveEntry),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   e$: () => (/* binding */ moveToFreePlace)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(251);





const OWNER_WRITE = 0o200;
/** Removes a file, or a tree whose folders may be read-only, as those of GOMODCACHE are. */
async function removeTree(root) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(root, { recursive: true, force: true });
    }
    catch {
        // EACCES: entries of a read-only folder cannot be removed.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(root, { throwIfNoEntry: false })?.isDirectory())
            makeWritable(root);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(root, { recursive: true, force: true });
    }
}
/**
 * Renames a file or folder. A read-only folder is made writable meanwhile, as the rename changes
 * its `..`.
 */
function moveEntry(source, target) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(source);
    const isReadOnly = stats.isDirectory() && (stats.mode & OWNER_WRITE) === 0;
    if (isReadOnly)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(source, stats.mode | OWNER_WRITE);
    let place = source;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(source, target);
        place = target;
    }
    finally {
        if (isReadOnly)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(place, stats.mode);
    }
}
/**
 * Puts a file or folder in a place where nothing was, also on another disk. It appears whole. Returns
 * false if another process was faster: what that one put there stays. Throws the system's error.
 */
function moveToFreePlace(source, target) {
    try {
        moveOrCopy(source, target);
        return true;
    }
    catch (error) {
        // ENOTEMPTY, EEXIST or, on Windows, EPERM.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(target, { throwIfNoEntry: false }))
            return false;
        throw error;
    }
}
function moveOrCopy(source, target) {
    try {
        moveEntry(source, target);
    }
    catch (error) {
        if ((0,_fs_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(error) !== "EXDEV")
            throw error;
        // The source is a staged copy, which is removed later.
        const beside = `${target}.go-accel-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.cpSync)(source, beside, { recursive: true, preserveTimestamps: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(beside, target);
    }
}
function makeWritable(dir) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(dir, 0o755);
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(dir, { withFileTypes: true })) {
        if (entry.isDirectory())
            makeWritable(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(dir, entry.name));
    }
}


/***/ }),

/***/ 29939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openStaging)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _move_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62402);




/** Below the target, so that it is on the same disk and a rename is enough. */
const STAGING = ".go-accel";
/** Longer than any job takes. */
const STALE_MS = 24 * 60 * 60 * 1000;
/**
 * Makes a folder in which files and folders are completed before they are renamed into `target`.
 */
function openStaging(target) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(target, STAGING);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(root, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(dir, { recursive: true });
    return { dir, close: () => clear(root, dir) };
}
async function clear(root, own) {
    try {
        await (0,_move_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(own);
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(root)) {
            const other = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(root, name);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(other, { throwIfNoEntry: false });
            if (stats && stats.mtimeMs < Date.now() - STALE_MS)
                await (0,_move_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(other);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(root);
    }
    catch {
        // ENOTEMPTY: another job is using the folder. ENOENT: another job has just removed it.
    }
}


/***/ }),

/***/ 22235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ STEP_COST),
/* harmony export */   MM: () => (/* binding */ createTimeline),
/* harmony export */   nR: () => (/* binding */ coveredMs)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const SPAN_KIND = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    own: "our work",
    transfer: "moving bytes to or from a cache, including waiting, packing and unpacking",
}, "What it was spent on");
const SPAN = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("span", "A part of the step.", {
    name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What was done"),
    kind: SPAN_KIND,
    startMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds after the step's start"),
    endMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds after the step's start"),
});
const STEP_COST = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("stepCost", "What a step of the action cost the job.", {
    wallMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("From the step's start until the report, in milliseconds"),
    transferMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Of that, milliseconds in which a cache transfer was under way"),
    ownMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("The other milliseconds: our own work"),
    spans: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(SPAN, "Its parts, by start; some run in parallel"),
});
/**
 * Starts a timeline at `startedAtMs` (epoch), by default now. `onChange` is told the names of the work
 * under way, whenever they change.
 */
function createTimeline(clock, startedAtMs = clock.nowMs(), onChange = () => { }) {
    const spans = [];
    const underWay = [];
    const sinceStart = () => clock.nowMs() - startedAtMs;
    return {
        async time(name, kind, work) {
            const startMs = sinceStart();
            underWay.push(name);
            onChange(underWay);
            try {
                return await work();
            }
            finally {
                spans.push({ name, kind, startMs, endMs: sinceStart() });
                underWay.splice(underWay.indexOf(name), 1);
                onChange(underWay);
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

/***/ 70281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ MODULES_LAYER_CONTENT),
/* harmony export */   HW: () => (/* binding */ listAccountedNames),
/* harmony export */   Iy: () => (/* binding */ DELTA_LIST),
/* harmony export */   Jp: () => (/* binding */ replacesInModuleCache),
/* harmony export */   zF: () => (/* binding */ BASE_LIST)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92841);


/**
 * Our own files in a layer: the lists of a base's and of a delta's units (`unit-list.ts`). They are
 * beside what go keeps in this folder of GOMODCACHE, and go ignores them.
 */
const BASE_LIST = "cache/accel-base";
const DELTA_LIST = "cache/accel-delta";
const LISTS = [BASE_LIST, DELTA_LIST];
/** A host in lower case, with a dot, so that it is never `cache` or `CACHE`; then the other elements. */
const ESCAPED_PATH = String.raw `(?=[^/]*\.)[a-z0-9][a-z0-9.-]*(?:/(?:[a-z0-9._~-]|![a-z])+)*`;
const ESCAPED_VERSION = String.raw `(?:[a-z0-9#$%&()+,.=[\]^_{}~ -]|![a-z])+`;
/**
 * What a layer may hold: the names that `unitFiles` gives, and our lists. A unit of the archive is a
 * tree; the files of several versions of a module share one folder `@v`. Anything else was put there
 * by someone else, and must not reach go: it would run the code of a zip unchecked if the `.ziphash`
 * next to the zip has the hash of go.sum. Escaped names have no letter in upper case. On a disk that
 * takes `@V` for `@v`, a name with one could lead to such a place.
 */
const MODULES_LAYER_CONTENT = {
    unit: /^(?!@v$)[^@]*@/,
    units: new RegExp(`^${ESCAPED_PATH}@${ESCAPED_VERSION}$`),
    files: new RegExp(String.raw `^cache/(?:accel-(?:base|delta)|download/${ESCAPED_PATH}/@v/${ESCAPED_VERSION}\.(?:info|mod|ziphash))$`),
};
/** Whether a file of the layer replaces an existing one: lists tell of what was restored last. */
function replacesInModuleCache(name) {
    return LISTS.includes(name);
}
/**
 * The names in a layer of what go.sum has hashes for, so that it can be checked: trees and `.ziphash`
 * files of modules whose files it names, `.info` and `.mod` of all modules that it names. Our lists
 * are among them, as nothing that go reads is in them.
 */
function listAccountedNames(modules, expected) {
    const names = modules.flatMap((module) => {
        const hasTree = expected("zip", module.path, module.version) !== undefined;
        return (0,_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .unitFiles */ .Sn)(module, hasTree ? "tmi" : "mi");
    });
    return new Set([...LISTS, ...names.map((name) => name.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join("/"))]);
}


/***/ }),

/***/ 92841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ partsWith),
/* harmony export */   Cq: () => (/* binding */ unitName),
/* harmony export */   HA: () => (/* binding */ hasTree),
/* harmony export */   Sn: () => (/* binding */ unitFiles),
/* harmony export */   lW: () => (/* binding */ parseUnitName),
/* harmony export */   oQ: () => (/* binding */ extensionsOf),
/* harmony export */   tX: () => (/* binding */ partsWithout)
/* harmony export */ });
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);
/* harmony import */ var _store_module_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16477);


const TREE = "t";
const FILES = {
    [TREE]: ["ziphash"],
    m: ["mod"],
    i: ["info"],
};
const ALL = Object.keys(FILES);
/** Puts the parts together that `has` affirms. */
function partsWith(has) {
    return ALL.filter(has).join("");
}
/** The parts that `others` do not have. */
function partsWithout(parts, others) {
    return partsWith((part) => parts.includes(part) && !others.includes(part));
}
function hasTree(parts) {
    return parts.includes(TREE);
}
/** Extensions, below `cache/download`, of the files of these parts. */
function extensionsOf(parts) {
    return [...parts].flatMap((part) => FILES[part] ?? []);
}
/** How a unit is called in a list: as the folder of its tree, with slashes. */
function unitName(module) {
    return (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .treeName */ .Ii)(module);
}
/** Reads such a name back; undefined for any other text. */
function parseUnitName(name) {
    const at = name.lastIndexOf("@");
    const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModulePath */ .ql)(name.slice(0, Math.max(0, at)));
    const version = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeVersion */ .Bt)(name.slice(at + 1));
    return modulePath === undefined || version === undefined
        ? undefined
        : { path: modulePath, version };
}
/** Files and folders of these parts, relative to GOMODCACHE. */
function unitFiles(module, parts) {
    const files = extensionsOf(parts).map((extension) => (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadName */ .kQ)(module, extension));
    return hasTree(parts) ? [(0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .treeName */ .Ii)(module), ...files] : files;
}


/***/ }),

/***/ 21245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ LINTER_NAME),
/* harmony export */   RI: () => (/* binding */ LAYER_STATUS),
/* harmony export */   Tw: () => (/* binding */ LAYER_RESTORE),
/* harmony export */   UE: () => (/* binding */ LAYER_SAVE),
/* harmony export */   nW: () => (/* binding */ LAYER_BREAK_EVEN)
/* harmony export */ });
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const JOB_LAYERS = { modules: "the module cache", build: "the build cache" };
const LINTERS = {
    "golangci-lint": "the cache of golangci-lint",
    staticcheck: "the cache of staticcheck",
};
const LINTER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(LINTERS, "Which linter");
const SET_UP = { toolchain: "the Go that was installed" };
const LAYER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ ...JOB_LAYERS, ...LINTERS, ...SET_UP }, "Which layer");
const LAYER_STATUS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    exact: "restored from its own key",
    fallback: "restored from the nearest earlier entry",
    miss: "nothing was restored",
    warm: "this machine has it from earlier jobs",
    off: "not asked for",
}, "How it was restored");
const LAYER_RESTORE = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerRestore", "What was restored for one layer.", {
    name: LAYER_NAME,
    status: LAYER_STATUS,
    reason: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why the status is what it is"),
    keys: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key, or the start of a key"), "Keys that were looked up, best first; none if the layer is warm or off"),
    matchedKey: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of its base")),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Total size of what was fetched for it, in bytes")),
    delta: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerDelta", "The delta on top of the base.", {
        key: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of the entry"),
        sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Its size in bytes"),
    })),
    unfinished: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ failure: "it failed", cancelled: "it was cancelled" }, "How the job ended that saved it, if neither that job nor one that it built on came to a good " +
        "end: the layer may lack what their last steps would have computed")),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ service: "the request to the cache failed", archive: "the entry is damaged" }, "Why nothing or no delta was restored, although the cache was asked")),
    lost: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .constant */ .dY)(true, "It is off because its last restores cost more than they saved")),
    lookupMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Look-up, in milliseconds")),
    downloadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Download, in milliseconds")),
    unpackMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Unpacking, in milliseconds")),
});
const SAVE_STATUS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    saved: "stored",
    unchanged: "the same as it was restored",
    exists: "another job stored it",
    skipped: "deliberately not stored",
    failed: "could not be stored",
}, "What happened to it");
const LAYER_SAVE = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerSave", "What was stored for one layer.", {
    name: LAYER_NAME,
    status: SAVE_STATUS,
    reason: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why"),
    key: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of the entry")),
    kind: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
        base: "a whole layer",
        delta: "what is new since a base",
        seed: "a base that only the same pull request reads",
    }, "What was saved")),
    contentBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Raw size of what the entry holds, in bytes")),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Size of the entry, in bytes")),
    packMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Packing, in milliseconds")),
    uploadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Upload, in milliseconds")),
});
/** A job can be compared with one that went without it. */
const MEASURED_LAYER = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(JOB_LAYERS, "Which layer");
const LAYER_BREAK_EVEN = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerBreakEven", "What the restore of a layer cost this job and what it saved.", {
    layer: MEASURED_LAYER,
    costMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Wall time of look-up, download and unpacking, in milliseconds"),
    savedMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)("How many milliseconds shorter the steps were than in comparable runs without the layer; " +
        "negative if they were longer, absent if no such run is recorded")),
    runs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Recorded runs whose cost and saving are known, this one included"),
    losses: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many of the latest of them in a row saved less than they cost"),
});


/***/ })

};
