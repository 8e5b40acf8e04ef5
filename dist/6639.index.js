export const id = 6639;
export const ids = [6639];
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

/***/ 60408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ repackModuleZip),
/* harmony export */   y: () => (/* binding */ hashModuleZip)
/* harmony export */ });
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30276);
/* harmony import */ var _file_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85542);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21097);
/* harmony import */ var _stored_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24535);




/**
 * Reads a module's zip once: checks its structure and every file's checksum, hashes the content,
 * and writes the same files uncompressed to `target`. The go command inflates a zip twice, to hash
 * it and to unpack it. Without compression both take a fraction of the time, and the hash stays the
 * same, because it is of the content. Blocks its thread for most of the time, so run it on a
 * worker. Throws `IntegrityError`. Do not use `target` then.
 */
async function repackModuleZip(source, target, prefix) {
    return (0,_file_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .withNewFile */ .d)(target, async (write) => {
        const zip = (0,_stored_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .createStoredZip */ .B)(write);
        const hashed = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readModuleZip */ .i)(source, prefix, (entry) => {
            zip.begin(entry.name, entry.sizeBytes, entry.crc32);
            return zip;
        }, zip.flush);
        return { h1: (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__/* .hash1 */ .C)(hashed), sizeBytes: zip.finish() };
    });
}
/** Checks a module's zip as `repackModuleZip` does, and writes nothing. Returns its `h1:` hash. */
async function hashModuleZip(source, prefix) {
    return (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__/* .hash1 */ .C)(await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readModuleZip */ .i)(source, prefix, () => NOWHERE));
}
const NOWHERE = { append() { } };


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

/***/ 87526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ unpackModuleZip),
/* harmony export */   m: () => (/* binding */ READ_ONLY_DIR_MODE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30276);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21097);




/** Modes of the files and folders that the go command unpacks. */
const FILE_MODE = 0o444;
const READ_ONLY_DIR_MODE = 0o555;
/**
 * Unpacks a module's zip as the go command does, and checks it as `repackModuleZip` does. Returns
 * the `h1:` hash of what was written. The folder itself stays writable, because a read-only one
 * cannot be renamed. Blocks its thread for most of the time, so run it on a worker. Throws
 * `IntegrityError`, and the system's error if a file cannot be written. Do not use the folder then.
 */
async function unpackModuleZip(source, prefix, { dir, readOnly }) {
    const folders = new Set();
    const folderOf = (file) => {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file);
        if (folders.has(folder))
            return;
        if (folder !== dir)
            folderOf(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
        folders.add(folder);
    };
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(dir);
    folders.add(dir);
    const hashed = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .readModuleZip */ .i)(source, prefix, (entry) => {
        const name = entry.name.slice(prefix.length);
        // An entry for a folder is part of the hash, but go makes only the folders that hold files.
        if (name === "" || name.endsWith("/"))
            return { append() { } };
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, name);
        folderOf(file);
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "wx", FILE_MODE);
        return { append: (content) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(fd, content), close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd) };
    });
    if (readOnly) {
        for (const folder of folders)
            if (folder !== dir)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, READ_ONLY_DIR_MODE);
    }
    return (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_2__/* .hash1 */ .C)(hashed);
}


/***/ }),

/***/ 36639:
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
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/store/repack-zip.ts
var repack_zip = __webpack_require__(60408);
// EXTERNAL MODULE: ./src/store/tree-zip.ts
var tree_zip = __webpack_require__(50836);
// EXTERNAL MODULE: ./src/store/unpack-zip.ts
var unpack_zip = __webpack_require__(87526);
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
            return (0,repack_zip/* repackModuleZip */.U)(request.source, request.target, request.prefix);
        case "unpack":
            return { h1: await (0,unpack_zip/* unpackModuleZip */.Y)(request.source, request.prefix, request), sizeBytes: 0 };
        case "hash-zip":
            return { h1: await (0,repack_zip/* hashModuleZip */.y)(request.source, request.prefix), sizeBytes: 0 };
        case "hash-tree":
            return { h1: (0,tree_zip/* hashTree */.vz)(request.dir, request.prefix), sizeBytes: 0 };
        case "pack-tree":
            return (0,tree_zip/* packTree */.Av)(request.dir, request.target, request.prefix);
    }
}

;// CONCATENATED MODULE: ./src/store/zip-worker.ts





/** Reads and writes modules, one after another, until the pool stops this thread. */
async function runZipWorker() {
    lowerPriority();
    external_node_worker_threads_.parentPort?.on("message", (request) => {
        void answer(request).then((reply) => external_node_worker_threads_.parentPort?.postMessage(reply));
    });
    return new Promise(() => { });
}
/**
 * Lets the go command and the sidecar's own thread go first. On a machine with few cores they would
 * otherwise wait for checks of zips that go does not need yet. Only Linux has priorities of
 * threads; elsewhere the worker is as urgent as the rest.
 */
function lowerPriority() {
    try {
        const thread = Number(external_node_path_default().basename((0,external_node_fs_.readlinkSync)("/proc/thread-self")));
        (0,external_node_os_.setPriority)(thread, external_node_os_.constants.priority.PRIORITY_LOW);
    }
    catch {
        // ENOENT: no /proc. The worker works at the normal priority then.
    }
}


/***/ })

};
