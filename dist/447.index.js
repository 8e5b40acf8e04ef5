export const id = 447;
export const ids = [447];
export const modules = {

/***/ 43931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ SidecarError),
/* harmony export */   by: () => (/* binding */ AccelError),
/* harmony export */   cP: () => (/* binding */ CommentError),
/* harmony export */   cs: () => (/* binding */ IntegrityError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   kz: () => (/* binding */ SetUpError),
/* harmony export */   mB: () => (/* binding */ ParseError),
/* harmony export */   vu: () => (/* binding */ ChecksumDatabaseError),
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
/** What the user asked for cannot be done. The only kind of error that fails a step by itself. */
class ConfigError extends AccelError {
    name = "ConfigError";
    code = "INPUT_INVALID";
    problems;
    constructor(problems) {
        const lines = problems.map(({ input, value, allowed }) => `input ${input} is "${value}"; expected ${allowed}`);
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
 * A mirror failed, or several did, and then the message has a line for each. A file that is not
 * found (404, 410) is a value, never this error.
 */
class UpstreamError extends AccelError {
    name = "UpstreamError";
    code;
    /** The mirror's name, without credentials. */
    mirror;
    status;
    /** Whether the same request to the same mirror may succeed a moment later. */
    retryable;
    /** How long the mirror must not be asked again. */
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
 * Invalid content: it is not what it claims to be. It is neither kept nor served. The message may
 * quote the content, so it is cut, and characters that could break a line of a log are replaced.
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
/**
 * The checksum database could not be asked, or contradicts itself, so nothing is known of a module.
 * That it has no hash of one is a value, never this error.
 */
class ChecksumDatabaseError extends AccelError {
    name = "ChecksumDatabaseError";
    code = "SUMDB_UNAVAILABLE";
}
/**
 * The cache cannot be used, and the job continues without it. A miss is a value, never this error.
 */
class CacheError extends AccelError {
    name = "CacheError";
    code;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
    }
}
/** The sidecar cannot be used, and the go command talks to the mirrors directly. */
class SidecarError extends AccelError {
    name = "SidecarError";
    code;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
    }
}
/** Go cannot be installed. What the mirrors do not have is a value, never this error. */
class SetUpError extends AccelError {
    name = "SetUpError";
    code;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
    }
}
/** A comment cannot be read or written. The job is not affected. */
class CommentError extends AccelError {
    name = "CommentError";
    code;
    /** Status of the answer; undefined if no answer arrived. */
    status;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
        this.status = details.status;
    }
}
/** A message for people, from whatever was thrown. Never throws, never empty. */
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

/***/ 251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ tryReadText),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   YT: () => (/* binding */ tryReadFile),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   af: () => (/* binding */ placeFile),
/* harmony export */   b$: () => (/* binding */ tryFileSize),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   go: () => (/* binding */ tryStatAny),
/* harmony export */   s0: () => (/* binding */ pathExists)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




const MAX_RENAMES = 50;
const RENAME_PAUSE_MS = 10;
/** The `errno` name of a failed system call, such as `ENOENT`; undefined for other errors. */
function errnoOf(error) {
    if (!(error instanceof Error) || !("code" in error))
        return undefined;
    return typeof error.code === "string" ? error.code : undefined;
}
/** Whether the system refused a call because of whose the file is: another user's, most often. */
function isRefused(error) {
    const errno = errnoOf(error);
    return errno === "EPERM" || errno === "EACCES";
}
/** Size of the file in bytes; undefined if there is no file. Other failures throw. */
async function tryFileSize(file) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file);
        return stats.isFile() ? stats.size : undefined;
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
/** Text of the file; undefined if there is no file. Other failures throw. */
async function tryReadText(file) {
    return (await tryReadFile(file))?.toString("utf8");
}
/** The same for content that may be no text. */
async function tryReadFile(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file);
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
/**
 * What the system says of any name; undefined for a name of which it says nothing, whatever the
 * reason: nobody could read anything there.
 */
function tryStatAny(file, stat = node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync) {
    try {
        return stat(file, { bigint: true, throwIfNoEntry: false });
    }
    catch (error) {
        if (errnoOf(error) !== undefined)
            return undefined;
        throw error;
    }
}
async function pathExists(target) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(target);
        return true;
    }
    catch (error) {
        if (isNotFound(error))
            return false;
        throw error;
    }
}
/**
 * Puts a file in its place in one step: readers see the old one or the whole new one, never a part.
 * `fill` writes it at the path `temporary`, which must be on the same disk and by default is next
 * to the target. It returns the path of the file to keep: this one, or another that it made; undefined if
 * nothing is to be put in place after all. Missing folders are made. On failure, nothing is left behind, and the first error is thrown.
 */
async function placeFile(file, fill, temporary = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`) {
    let kept = temporary;
    try {
        // On this thread: the sidecar's store writes hundreds of small files at the start of a job, and
        // with the thread pool each of them would cost several times as much.
        for (const dir of new Set([temporary, file].map((node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname))))
            makeFolder(dir);
        kept = await fill(temporary);
        if (kept !== undefined)
            replaceFile(kept, file);
        if (kept !== temporary)
            await discard(temporary);
    }
    catch (error) {
        for (const left of new Set([temporary, kept ?? temporary]))
            await discard(left);
        throw error;
    }
}
/** Writes a file with this content and puts it in its place in one step, as `placeFile` does. */
async function writeFileAtomic(file, content, mode = 0o644) {
    await placeFile(file, async (temporary) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, content, { flag: "wx", mode });
        return temporary;
    });
}
/**
 * Renames a file, also to the name of another one, which it replaces. On Windows that is refused as long
 * as a process has one of the two open, and virus scanners open each new file for a moment: it is tried
 * again there, for half a second at most. Throws the system's error.
 */
function replaceFile(source, target, { platform = process.platform, rename = node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync, pause = pauseThread } = {}) {
    for (let tries = 1;; tries++) {
        try {
            rename(source, target);
            return;
        }
        catch (error) {
            if (platform !== "win32" || tries === MAX_RENAMES || !mayBeOpen(error))
                throw error;
            pause();
        }
    }
}
function mayBeOpen(error) {
    return ["EPERM", "EACCES", "EBUSY"].includes(errnoOf(error) ?? "");
}
/** The callers do all of their work on this thread, and a timer would let others in between. */
function pauseThread() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
}
function makeFolder(dir) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(dir, { recursive: true });
    }
    catch (error) {
        if (errnoOf(error) !== "ENOENT")
            throw error;
        // Node reports ENOENT for a read-only disk if it has to make the parents too. This call gives
        // the true error.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(dir);
    }
}
/**
 * The removal may fail for the same reason as the write (ENOTDIR, EROFS), whose error is the one to
 * report.
 */
async function discard(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true }).catch(() => { });
}
/** Whether a failed system call says that nothing has this name. */
function isNotFound(error) {
    const errno = errnoOf(error);
    return errno === "ENOENT" || errno === "ENOTDIR";
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

/***/ 50836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ packTree),
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   vz: () => (/* binding */ hashTree),
/* harmony export */   yQ: () => (/* binding */ hashFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30276);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43931);
/* harmony import */ var _file_writer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85542);
/* harmony import */ var _read_parts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55525);
/* harmony import */ var _stored_zip_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24535);









/**
 * The `h1:` hash of an extracted module, which is the hash of a zip of the same files with names
 * that begin with `prefix`. (A zip with entries for folders has another hash than its tree. go's
 * own `mod verify` also calls such modules altered.) Blocks its thread, so run it on a worker.
 * Throws `IntegrityError` for a tree that cannot be read, or that holds anything but files and
 * folders.
 */
function hashTree(dir, prefix) {
    return (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_4__/* .hash1 */ .C)(hashFiles(dir, listFiles(dir)).map((file) => ({ ...file, name: prefix + file.name })));
}
/** The hash of each of these files of a tree, which are named relative to it. As `hashTree` otherwise. */
function hashFiles(dir, names) {
    return names.map((name) => ({ name, sha256Hex: withFile(dir, name, hashContent) }));
}
/**
 * Packs an extracted module into an uncompressed zip. The hash is of exactly the bytes that were
 * written. Throws as `hashTree` does, and the system's error if `target` cannot be written. Do not
 * use `target` then.
 */
async function packTree(dir, target, prefix) {
    const files = listFiles(dir);
    return (0,_file_writer_js__WEBPACK_IMPORTED_MODULE_6__/* .withNewFile */ .d)(target, (write) => {
        const zip = (0,_stored_zip_js__WEBPACK_IMPORTED_MODULE_8__/* .createStoredZip */ .B)(write);
        const hashed = files.map((file) => {
            const name = prefix + file;
            const sha256Hex = withFile(dir, file, (fd, sizeBytes) => addFile(zip, name, fd, sizeBytes));
            return { name, sha256Hex };
        });
        return { h1: (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_4__/* .hash1 */ .C)(hashed), sizeBytes: zip.finish() };
    });
}
/**
 * Names of all files below a folder, with slashes, in the order of their bytes. Throws `IntegrityError` for
 * a tree that cannot be read, or that holds anything but files and folders.
 */
function listFiles(root) {
    const names = [];
    const visit = (below) => {
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(root, below), { withFileTypes: true })) {
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
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(root).isDirectory())
            throw unfit("it is not a folder");
        visit("");
    }
    catch (error) {
        throw readFault(error);
    }
    // JavaScript would sort by UTF-16 units, which gives another order.
    const keyed = names.map((name) => ({ name, key: Buffer.from(name) }));
    return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ name }) => name);
}
/** Opens one file of a tree. Throws if something else has replaced it since it was listed. */
function withFile(dir, name, use) {
    const fd = openTreeFile(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, name));
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd);
        if (!stats.isFile())
            throw unfit(`${name} is not a file`);
        return use(fd, stats.size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
    }
}
/** Does not follow a link, or wait for the other end of a pipe. */
function openTreeFile(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        throw readFault(error);
    }
}
function hashContent(fd, sizeBytes) {
    if (sizeBytes <= _read_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .WHOLE_FILE_BYTES */ .v)
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", readPart(fd, 0, sizeBytes), "hex");
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const part of readFileParts(fd, sizeBytes))
        sha256.update(part);
    return sha256.digest("hex");
}
/** Adds one file to a zip; returns its SHA-256 in hex. */
function addFile(zip, name, fd, sizeBytes) {
    if (sizeBytes <= _read_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .WHOLE_FILE_BYTES */ .v) {
        const content = readPart(fd, 0, sizeBytes);
        zip.begin(name, sizeBytes, (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.crc32)(content));
        zip.append(content);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", content, "hex");
    }
    // The file is read twice, because its checksum comes before its content.
    let checksum = 0;
    for (const part of readFileParts(fd, sizeBytes))
        checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.crc32)(part, checksum);
    zip.begin(name, sizeBytes, checksum);
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let checksumAgain = 0;
    for (const part of readFileParts(fd, sizeBytes)) {
        checksumAgain = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.crc32)(part, checksumAgain);
        sha256.update(part);
        zip.append(part);
    }
    if (checksumAgain !== checksum)
        throw unfit(`${name} changed while it was read`);
    return sha256.digest("hex");
}
function readFileParts(fd, sizeBytes) {
    return (0,_read_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .readParts */ .f)(sizeBytes, (offset, partBytes, buffer) => readPart(fd, offset, partBytes, buffer));
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
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, at, buffer.length - at, position);
    }
    catch (error) {
        throw readFault(error);
    }
}
/** A tree that cannot be read counts as a wrong one. A fault of the target's disk does not. */
function readFault(error) {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .IntegrityError */ .cs)
        return error;
    return Object.assign(unfit((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)), { cause: error });
}
function unfit(problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .IntegrityError */ .cs(`not a module's tree: ${problem}`, { code: "TREE_INVALID" });
}


/***/ }),

/***/ 70447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runToolchainWorker: () => (/* binding */ runToolchainWorker)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/store/tree-zip.ts
var tree_zip = __webpack_require__(50836);
// EXTERNAL MODULE: ./src/toolchain/toolchain-tree.ts
var toolchain_tree = __webpack_require__(64234);
;// CONCATENATED MODULE: ./src/toolchain/hash-share.ts


/**
 * The hashes of a share of an installed Go's files, with their names in the module. Blocks its thread.
 * Throws `IntegrityError` for a tree that cannot be read, or that holds anything but files and folders.
 */
function hashShare({ dir, prefix, index, count }) {
    // Neighbours are of unequal size: the large ones are programs, in a folder of their own.
    const own = (0,tree_zip/* listFiles */.CS)(dir).filter((_, position) => position % count === index);
    return (0,tree_zip/* hashFiles */.yQ)(dir, own).map((file) => ({ ...file, name: prefix + (0,toolchain_tree/* nameInModule */.pg)(file.name) }));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/store/read-zip.ts + 2 modules
var read_zip = __webpack_require__(21097);
;// CONCATENATED MODULE: ./src/toolchain/unpack-share.ts




/** What a file costs beside its bytes, in bytes: opening, closing and its place in the folder. */
const FILE_COST_BYTES = 16 * 1024;
/**
 * Unpacks a share and returns the hash of each of its files. Blocks its thread for most of the time.
 * Throws `IntegrityError` for what is no module's zip, and the system's error if a file cannot be
 * written. Do not use the folder then.
 */
async function unpackShare(share) {
    const folders = new Set();
    const makeFolderOf = (file) => {
        const folder = external_node_path_default().dirname(file);
        if (folders.has(folder))
            return;
        // Another thread may make the same one.
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        folders.add(folder);
    };
    return (0,read_zip/* readModuleZip */.i)(share.zip, share.prefix, (entry) => {
        const name = entry.name.slice(share.prefix.length);
        // An entry for a folder is part of the hash and nothing else.
        if (name === "" || name.endsWith("/"))
            return { append() { } };
        const file = external_node_path_default().join(share.dir, (0,toolchain_tree/* nameInGoRoot */.d5)(name));
        makeFolderOf(file);
        const fd = (0,external_node_fs_.openSync)(file, "wx", (0,toolchain_tree/* modeInGoRoot */.j2)(name));
        return {
            append: (content) => (0,external_node_fs_.writeFileSync)(fd, content),
            close() {
                if (share.timeMs !== undefined)
                    (0,external_node_fs_.futimesSync)(fd, share.timeMs / 1000, share.timeMs / 1000);
                (0,external_node_fs_.closeSync)(fd);
            },
        };
    }, undefined, (entries) => pickShare(entries, share));
}
/** The entries of one share: neighbours in the zip, and about as much work as the other shares. */
function pickShare(entries, { index, count }) {
    const costs = entries.map(({ sizeBytes }) => sizeBytes + FILE_COST_BYTES);
    const total = costs.reduce((sum, cost) => sum + cost, 0);
    let before = 0;
    return entries.filter((_, position) => {
        const middle = before + (costs[position] ?? 0) / 2;
        before += costs[position] ?? 0;
        return Math.min(count - 1, Math.floor((middle / total) * count)) === index;
    });
}

;// CONCATENATED MODULE: ./src/toolchain/share-worker.ts





/** Does the task that the thread was started with, and ends. */
async function runToolchainWorker() {
    const task = external_node_worker_threads_.workerData;
    external_node_worker_threads_.parentPort?.postMessage(await answer(task));
    external_node_worker_threads_.parentPort?.close();
}
async function answer(task) {
    try {
        const hashed = task.kind === "unpack" ? await unpackShare(task.share) : hashShare(task.share);
        return { kind: "done", hashed };
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        if (error instanceof errors/* IntegrityError */.cs)
            return { kind: "invalid", code: error.code, message };
        return { kind: "failed", errno: (0,fs/* errnoOf */.UQ)(error), message };
    }
}


/***/ }),

/***/ 64234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ parseVersionFile),
/* harmony export */   d5: () => (/* binding */ nameInGoRoot),
/* harmony export */   j2: () => (/* binding */ modeInGoRoot),
/* harmony export */   pg: () => (/* binding */ nameInModule),
/* harmony export */   wZ: () => (/* binding */ parseReleaseTime)
/* harmony export */ });
/*
 * What the module of a toolchain holds, and how that differs from an installed Go
 * (https://go.dev/ref/mod#toolchain, cmd/distpack): its go.mod files have another name, as a module
 * holds none but its own, and a module's files have no modes.
 */
const PROGRAM_FOLDERS = ["bin/", "pkg/tool/"];
const SCRIPT = /\.(?:bash|sh|pl|rc)$/;
/** Runs programs of another platform: `go_js_wasm_exec`. */
const RUNNER = /(?:^|\/)go_[^/]*_[^/]*_exec$/;
const PROGRAM_MODE = 0o755;
const FILE_MODE = 0o644;
/** Name of a module's file in GOROOT; slashes as in the module. */
function nameInGoRoot(name) {
    return name.replace(/(^|\/)_go\.mod$/, "$1go.mod");
}
/** The other way round. A module may hold one go.mod: its own, which GOROOT does not have. */
function nameInModule(name) {
    return name.replace(/\/go\.mod$/, "/_go.mod");
}
/** Mode by the file's name alone: those in a zip are not covered by its hash. */
function modeInGoRoot(name) {
    const isProgram = PROGRAM_FOLDERS.some((folder) => name.startsWith(folder)) ||
        SCRIPT.test(name) ||
        RUNNER.test(name);
    return isProgram ? PROGRAM_MODE : FILE_MODE;
}
/**
 * Time of all files of an installed Go, in milliseconds since the epoch: the one in its VERSION file,
 * which archives of a release have too. go's index of a package depends on the times of its files, so
 * that of a restored build cache fits only if they do not change from machine to machine. Undefined for
 * a version without a time.
 */
function parseReleaseTime(versionFile) {
    const [, time = ""] = /^time (\S+)$/m.exec(versionFile) ?? [];
    const timeMs = Date.parse(time);
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/** The release in a VERSION file, as in `release.ts`, or undefined for a build that is none. */
function parseVersionFile(text) {
    return /^go(\d[0-9a-z.]*)(?:\s|$)/.exec(text)?.[1];
}


/***/ })

};
