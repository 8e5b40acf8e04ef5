export const id = 774;
export const ids = [774];
export const modules = {

/***/ 97268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ SidecarError),
/* harmony export */   by: () => (/* binding */ AccelError),
/* harmony export */   cP: () => (/* binding */ CommentError),
/* harmony export */   cs: () => (/* binding */ IntegrityError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   mB: () => (/* binding */ ParseError),
/* harmony export */   xA: () => (/* binding */ CacheError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A failure that the product foresees. `code` is stable and meant for programs, the message for
 * people; neither message nor hint holds a secret.
 */
class AccelError extends Error {
    hint;
    constructor(message, { cause, hint } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        if (hint !== undefined)
            this.hint = hint;
    }
}
/** What the user asked for cannot be done as asked. The only kind that fails a step by itself. */
class ConfigError extends AccelError {
    name = "ConfigError";
    code = "INPUT_INVALID";
    problems;
    constructor(problems) {
        const lines = problems.map(({ input, value, allowed }) => `input ${input} is "${value}"; allowed is ${allowed}`);
        super(lines.join("\n"));
        this.problems = problems;
    }
}
/** Text that does not follow its format. The message begins with the place, as compilers print it. */
class ParseError extends AccelError {
    name = "ParseError";
    code;
    file;
    /** Counted from 1. */
    line;
    constructor(problem, details) {
        const place = [details.file, details.line].filter((part) => part !== undefined);
        super([...place, place.length > 0 ? ` ${problem}` : problem].join(":"), details);
        this.code = details.code;
        this.file = details.file;
        this.line = details.line;
    }
}
/**
 * A mirror failed, or several did: the message then has a line for each. That it does not have a
 * file (404, 410) is a value, never this error.
 */
class UpstreamError extends AccelError {
    name = "UpstreamError";
    code;
    /** The mirror's name, without credentials. */
    mirror;
    status;
    /** Whether the same request to the same mirror may go well a moment later. */
    retryable;
    /** How long the mirror is to be left alone. */
    retryAfterMs;
    /** Every mirror that failed, in the list's order. */
    failures;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
        this.mirror = details.mirror;
        this.status = details.status;
        this.retryable = details.retryable;
        this.retryAfterMs = details.retryAfterMs;
        this.failures = details.failures ?? [{ mirror: details.mirror, message }];
    }
}
const MAX_INTEGRITY_MESSAGE_CHARS = 300;
/**
 * Content that is not what it claims to be. It is neither kept nor served. The message may quote
 * the content, so it is cut, and what could break a line of a log is replaced.
 */
class IntegrityError extends AccelError {
    name = "IntegrityError";
    code;
    constructor(message, details) {
        const printable = message.replaceAll(/[^\x20-\x7e]/g, "?");
        super(printable.slice(0, MAX_INTEGRITY_MESSAGE_CHARS), details);
        this.code = details.code;
    }
}
/** The cache cannot be used; the job goes on cold. A miss is a value, never this error. */
class CacheError extends AccelError {
    name = "CacheError";
    code;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
    }
}
/** The sidecar cannot be used; the go command talks to the mirrors by itself. */
class SidecarError extends AccelError {
    name = "SidecarError";
    code;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
    }
}
/** A comment cannot be read or written; the job is the same without it. */
class CommentError extends AccelError {
    name = "CommentError";
    code;
    /** Of the answer; undefined where none came. */
    status;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
        this.status = details.status;
    }
}
/** One line for people out of whatever was thrown. Never throws, never empty. */
function errorMessage(error) {
    if (error instanceof Error) {
        // Node's AggregateError of a failed connect has a code and no message.
        const { code } = error;
        return error.message || code || error.name || "unknown error";
    }
    if (typeof error === "string" && error !== "")
        return error;
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(error, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
}


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

/***/ 715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withNewFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Opens a file that must not be there yet, for as long as `body` runs. */
async function withNewFile(file, body) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "wx");
    try {
        return await body((parts) => writeFully(fd, parts));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** In one call, without copying them together; a disk that is nearly full may take a part only. */
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

/***/ 29774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runZipWorker: () => (/* binding */ runZipWorker)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(97268);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(90796);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(31521);
// EXTERNAL MODULE: ./src/store/file-writer.ts
var file_writer = __webpack_require__(715);
// EXTERNAL MODULE: ./src/store/read-zip.ts + 4 modules
var read_zip = __webpack_require__(44913);
// EXTERNAL MODULE: ./src/store/stored-zip.ts
var stored_zip = __webpack_require__(55224);
;// CONCATENATED MODULE: ./src/store/repack-zip.ts




/**
 * Reads a module's zip once: checks its structure and every file's checksum, hashes the content,
 * and writes the same files uncompressed to `target`. The go command inflates a zip twice, to hash
 * and to unpack it; without deflate both cost a fraction, and the hash, which is over the content,
 * stays the same. Blocks its thread for most of the time: it is a worker's job. Throws
 * `IntegrityError`; `target` is not to be used then.
 */
async function repackModuleZip(source, target, prefix) {
    return (0,file_writer/* withNewFile */.d)(target, async (write) => {
        const zip = (0,stored_zip/* createStoredZip */.B)(write);
        const hashed = await (0,read_zip/* readModuleZip */.i)(source, prefix, (entry) => {
            zip.begin(entry.name, entry.sizeBytes, entry.crc32);
            return zip;
        }, zip.flush);
        return { h1: (0,dirhash/* hash1 */.C)(hashed), sizeBytes: zip.finish() };
    });
}
/** Checks a module's zip as `repackModuleZip` does, and writes nothing. Returns its `h1:` hash. */
async function hashModuleZip(source, prefix) {
    return (0,dirhash/* hash1 */.C)(await (0,read_zip/* readModuleZip */.i)(source, prefix, () => NOWHERE));
}
const NOWHERE = { append() { } };

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/store/tree-zip.ts








/** Larger files are read in parts, twice where they are packed as well. */
const WHOLE_FILE_BYTES = 8 * 1024 * 1024;
const PART_BYTES = 1 << 20;
/**
 * The `h1:` hash of an extracted module: that of a zip of the same files, with names that begin
 * with `prefix`. (A zip with entries for folders has another hash than its tree; to go's own
 * `mod verify` those modules are altered as well.) Blocks its thread: it is a worker's job. Throws
 * `IntegrityError` for a tree that holds anything but files and folders or cannot be read.
 */
function hashTree(dir, prefix) {
    return (0,dirhash/* hash1 */.C)(listFiles(dir).map((file) => ({
        name: prefix + file,
        sha256Hex: withFile(dir, file, hashContent),
    })));
}
/**
 * Packs an extracted module into an uncompressed zip. The hash is made of the very bytes that were
 * written. Throws as `hashTree` does, and the system's error where `target` cannot be written; it is
 * not to be used then.
 */
async function packTree(dir, target, prefix) {
    const files = listFiles(dir);
    return (0,file_writer/* withNewFile */.d)(target, (write) => {
        const zip = (0,stored_zip/* createStoredZip */.B)(write);
        const hashed = files.map((file) => {
            const name = prefix + file;
            const sha256Hex = withFile(dir, file, (fd, sizeBytes) => addFile(zip, name, fd, sizeBytes));
            return { name, sha256Hex };
        });
        return { h1: (0,dirhash/* hash1 */.C)(hashed), sizeBytes: zip.finish() };
    });
}
/** Names of all files below a folder, with slashes, in the order of their bytes. */
function listFiles(root) {
    const names = [];
    const visit = (below) => {
        for (const entry of (0,external_node_fs_.readdirSync)(external_node_path_default().join(root, below), { withFileTypes: true })) {
            const name = below + entry.name;
            if (entry.isDirectory())
                visit(`${name}/`);
            else if (entry.isFile())
                names.push(name);
            else
                throw unfit(`${name} is neither a file nor a folder`);
        }
    };
    try {
        if (!(0,external_node_fs_.lstatSync)(root).isDirectory())
            throw unfit("it is no folder");
        visit("");
    }
    catch (error) {
        throw readFault(error);
    }
    // JavaScript would sort by UTF-16 units, which is another order.
    const keyed = names.map((name) => ({ name, key: Buffer.from(name) }));
    return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ name }) => name);
}
/** Opens one file of a tree, but nothing that has taken its place since it was listed. */
function withFile(dir, name, use) {
    const fd = openTreeFile(external_node_path_default().join(dir, name));
    try {
        const stats = (0,external_node_fs_.fstatSync)(fd);
        if (!stats.isFile())
            throw unfit(`${name} is no file`);
        return use(fd, stats.size);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** Without waiting for the other end of a pipe, and not through a link. */
function openTreeFile(file) {
    try {
        return (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        throw readFault(error);
    }
}
function hashContent(fd, sizeBytes) {
    if (sizeBytes <= WHOLE_FILE_BYTES)
        return (0,external_node_crypto_.hash)("sha256", readPart(fd, 0, sizeBytes), "hex");
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    for (const part of readParts(fd, sizeBytes))
        sha256.update(part);
    return sha256.digest("hex");
}
/** Adds one file to a zip; returns its SHA-256 in hex. */
function addFile(zip, name, fd, sizeBytes) {
    if (sizeBytes <= WHOLE_FILE_BYTES) {
        const content = readPart(fd, 0, sizeBytes);
        zip.begin(name, sizeBytes, (0,external_node_zlib_.crc32)(content));
        zip.append(content);
        return (0,external_node_crypto_.hash)("sha256", content, "hex");
    }
    // The checksum stands before the content.
    let checksum = 0;
    for (const part of readParts(fd, sizeBytes))
        checksum = (0,external_node_zlib_.crc32)(part, checksum);
    zip.begin(name, sizeBytes, checksum);
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    let checksumAgain = 0;
    for (const part of readParts(fd, sizeBytes)) {
        checksumAgain = (0,external_node_zlib_.crc32)(part, checksumAgain);
        sha256.update(part);
        zip.append(part);
    }
    if (checksumAgain !== checksum)
        throw unfit(`${name} changed while it was read`);
    return sha256.digest("hex");
}
/** Each part is good until the next one is asked for. */
function* readParts(fd, sizeBytes) {
    const buffer = Buffer.allocUnsafe(PART_BYTES);
    for (let offset = 0; offset < sizeBytes; offset += PART_BYTES) {
        const partBytes = Math.min(PART_BYTES, sizeBytes - offset);
        // A small one may be kept for later, and must have bytes of its own.
        const part = partBytes < stored_zip/* DIRECT_BYTES */.q ? undefined : buffer.subarray(0, partBytes);
        yield readPart(fd, offset, partBytes, part);
    }
}
function readPart(fd, offset, sizeBytes, buffer = Buffer.allocUnsafe(sizeBytes)) {
    let filled = 0;
    while (filled < sizeBytes) {
        const bytesRead = readBytes(fd, buffer, filled, offset + filled);
        if (bytesRead === 0)
            throw unfit("a file became shorter while it was read");
        filled += bytesRead;
    }
    return buffer;
}
function readBytes(fd, buffer, at, position) {
    try {
        return (0,external_node_fs_.readSync)(fd, buffer, at, buffer.length - at, position);
    }
    catch (error) {
        throw readFault(error);
    }
}
/** A tree that cannot be read is as good as a wrong one; the target's disk is another matter. */
function readFault(error) {
    if (error instanceof errors/* IntegrityError */.cs)
        return error;
    return Object.assign(unfit((0,errors/* errorMessage */.gJ)(error)), { cause: error });
}
function unfit(problem) {
    return new errors/* IntegrityError */.cs(`not a module's tree: ${problem}`, { code: "TREE_INVALID" });
}

// EXTERNAL MODULE: ./src/store/unpack-zip.ts
var unpack_zip = __webpack_require__(54413);
;// CONCATENATED MODULE: ./src/store/zip-work.ts





/** Carries out a request on this thread. Never throws. */
async function answer(request) {
    try {
        return { kind: "done", result: await work(request) };
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        if (error instanceof errors/* IntegrityError */.cs)
            return { kind: "invalid", code: error.code, message };
        return { kind: "failed", errno: (0,fs/* errnoOf */.UQ)(error), message };
    }
}
async function work(request) {
    switch (request.kind) {
        case "repack":
            return repackModuleZip(request.source, request.target, request.prefix);
        case "unpack":
            return { h1: await (0,unpack_zip/* unpackModuleZip */.Y)(request.source, request.prefix, request), sizeBytes: 0 };
        case "hash-zip":
            return { h1: await hashModuleZip(request.source, request.prefix), sizeBytes: 0 };
        case "hash-tree":
            return { h1: hashTree(request.dir, request.prefix), sizeBytes: 0 };
        case "pack-tree":
            return packTree(request.dir, request.target, request.prefix);
    }
}

;// CONCATENATED MODULE: ./src/store/zip-worker.ts





/** Reads and writes modules, one after another, for as long as its starter wants any. */
async function runZipWorker() {
    giveWay();
    external_node_worker_threads_.parentPort?.on("message", (request) => {
        void answer(request).then((reply) => external_node_worker_threads_.parentPort?.postMessage(reply));
    });
    return new Promise(() => { });
}
/**
 * Lets the go command and the sidecar's own thread go first: on a machine with few cores they would
 * wait for the checks of zips that nobody asks for yet. Linux has priorities of threads; elsewhere
 * the worker is as urgent as the rest.
 */
function giveWay() {
    try {
        const thread = Number(external_node_path_default().basename((0,external_node_fs_.readlinkSync)("/proc/thread-self")));
        (0,external_node_os_.setPriority)(thread, external_node_os_.constants.priority.PRIORITY_LOW);
    }
    catch {
        // ENOENT: no /proc. The work is done all the same.
    }
}


/***/ })

};
