export const id = 466;
export const ids = [466];
export const modules = {

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

/***/ 43931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ LinesError),
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
/** Several things are wrong, and each has a line of the message. */
class LinesError extends AccelError {
    lines;
    constructor(lines) {
        super(lines.join("\n"));
        this.lines = lines;
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

/***/ 41999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseMemory)
/* harmony export */ });
/**
 * Frees at once all of the memory that a buffer is in. Otherwise the memory stays until V8
 * collects, which happens for each 64 MB of such memory and marks the whole heap, and new buffers
 * need new pages from the kernel. With this, inflating an archive of some hundred megabytes took a
 * quarter less processor time. Memory that small buffers share is not freed.
 *
 * Every view of the memory is empty from then on, so nothing may need one any more.
 */
function releaseMemory(bytes) {
    const { buffer } = bytes;
    if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize)
        buffer.transfer(0);
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

/***/ 55525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readParts),
/* harmony export */   v: () => (/* binding */ WHOLE_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var _stored_zip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24535);

/** Larger files are read in parts; smaller ones are faster in one piece. */
const WHOLE_FILE_BYTES = 8 * 1024 * 1024;
const PART_BYTES = 1 << 20;
/**
 * The first `sizeBytes` that `read` gives, part by part. Each is valid until the next is asked for.
 */
function* readParts(sizeBytes, read) {
    const buffer = Buffer.allocUnsafe(PART_BYTES);
    for (let offset = 0; offset < sizeBytes; offset += PART_BYTES) {
        const partBytes = Math.min(PART_BYTES, sizeBytes - offset);
        // The caller may keep a small part, so it must have memory of its own.
        const part = partBytes < _stored_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECT_BYTES */ .q ? undefined : buffer.subarray(0, partBytes);
        yield read(offset, partBytes, part);
    }
}


/***/ }),

/***/ 21097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readModuleZip)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/lib/release-memory.ts
var release_memory = __webpack_require__(41999);
;// CONCATENATED MODULE: ./src/store/inflate-together.ts


/** Magic number, method deflate, nothing optional, system unknown (RFC 1952, section 2.3.1). */
const MEMBER_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const MEMBER_TRAILER_BYTES = 8;
/** Node's zlib refuses smaller chunks. */
const MIN_CHUNK_BYTES = 64;
/** Options of zlib for content of a known size, which limit the memory of a zip bomb. */
function inflateOptions(sizeBytes) {
    return {
        maxOutputLength: Math.max(sizeBytes, 1),
        // In one chunk. Otherwise zlib would make many of 16 KiB, and copy them together.
        chunkSize: Math.max(sizeBytes + 1, MIN_CHUNK_BYTES),
    };
}
/**
 * Inflates many small pieces by one call, because a call costs more than inflating such a piece.
 * The pieces become members of one gzip file, whose content is all of theirs in a row (RFC 1952,
 * section 2.2). Its trailers let zlib check each size and checksum. Undefined if anything is wrong
 * with any piece. To find out which one it is, and what is wrong with it, inflate each alone. The
 * buffers share one piece of memory, which holds nothing else.
 */
function inflateTogether(pieces) {
    const sizeBytes = pieces.reduce((sum, piece) => sum + piece.sizeBytes, 0);
    let content;
    try {
        const packed = Buffer.concat(pieces.flatMap(toMember));
        content = (0,external_node_zlib_.gunzipSync)(packed, inflateOptions(sizeBytes));
        (0,release_memory/* releaseMemory */.H)(packed);
    }
    catch {
        return undefined;
    }
    if (content.length !== sizeBytes)
        return undefined;
    let end = 0;
    return pieces.map((piece) => {
        const start = end;
        end += piece.sizeBytes;
        return content.subarray(start, end);
    });
}
function toMember({ packed, sizeBytes, crc32 }) {
    const trailer = Buffer.allocUnsafe(MEMBER_TRAILER_BYTES);
    trailer.writeUInt32LE(crc32, 0);
    trailer.writeUInt32LE(sizeBytes, 4);
    return [MEMBER_HEADER, packed, trailer];
}

// EXTERNAL MODULE: ./src/store/read-parts.ts
var read_parts = __webpack_require__(55525);
// EXTERNAL MODULE: ./src/store/stored-zip.ts
var stored_zip = __webpack_require__(24535);
// EXTERNAL MODULE: ./src/store/zip-directory.ts
var zip_directory = __webpack_require__(61321);
// EXTERNAL MODULE: ./src/store/zip-rules.ts + 1 modules
var zip_rules = __webpack_require__(23043);
;// CONCATENATED MODULE: ./src/store/zip-window.ts

const WINDOW_BYTES = 1 << 20;
function createFileWindow(fd, fileBytes) {
    let start = 0;
    let window = Buffer.alloc(0);
    return {
        read(offset, sizeBytes) {
            if (offset < start || offset + sizeBytes > start + window.length) {
                const rest = Math.max(sizeBytes, Math.min(WINDOW_BYTES, fileBytes - offset));
                // A new buffer each time, because what was handed out may still be in use.
                window = (0,zip_directory/* readExactly */.Lo)(fd, offset, rest);
                start = offset;
            }
            return window.subarray(offset - start, offset - start + sizeBytes);
        },
    };
}

;// CONCATENATED MODULE: ./src/store/read-zip.ts











/** Files up to this size are inflated many at once, up to `BATCH_BYTES` together. */
const SMALL_FILE_BYTES = 64 * 1024;
const BATCH_BYTES = 512 * 1024;
const STREAM_BYTES = stored_zip/* DIRECT_BYTES */.q;
/**
 * Reads a module's zip once, in its own order. Hands the content of each file to the sink that
 * `open` returns for it, and returns the hash of each file. `settle` is called before the memory
 * that was handed out is reused. Throws `IntegrityError` before anything is opened if the
 * structure, the names or the sizes are not allowed in a module (`checkModuleZip`), and later if
 * the size or the checksum of a file is not what the zip says. With `pick` only those entries are
 * read; all are checked.
 */
async function readModuleZip(file, prefix, open, settle = () => { }, pick = (entries) => entries) {
    const fd = (0,external_node_fs_.openSync)(file, "r");
    try {
        const fileBytes = (0,external_node_fs_.fstatSync)(fd).size;
        const entries = (0,zip_directory/* readZipDirectory */.x5)(fd, fileBytes);
        (0,zip_rules/* checkModuleZip */.y)(entries, prefix, fileBytes);
        const archive = {
            file,
            fd,
            window: createFileWindow(fd, fileBytes),
            inflated: [],
        };
        const hashed = [];
        for (const batch of planBatches(pick(entries))) {
            const contents = inflateBatch(archive, batch);
            for (const [index, entry] of batch.entries()) {
                const sink = open(entry);
                try {
                    const sha256Hex = await readContent(archive, entry, contents?.[index], sink);
                    hashed.push({ name: entry.name, sha256Hex });
                }
                finally {
                    sink.close?.();
                }
            }
            settle();
            for (const content of archive.inflated.splice(0))
                (0,release_memory/* releaseMemory */.H)(content);
        }
        return hashed;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** What one call inflates: small files that follow each other, or one file of any other kind. */
function* planBatches(entries) {
    let batch = [];
    let batchBytes = 0;
    for (const entry of entries) {
        const bytes = Math.max(entry.packedBytes, entry.sizeBytes);
        const isSmall = entry.method === "deflated" && bytes <= SMALL_FILE_BYTES;
        if (batch.length > 0 && (!isSmall || batchBytes + bytes > BATCH_BYTES)) {
            yield batch;
            batch = [];
            batchBytes = 0;
        }
        if (!isSmall) {
            yield [entry];
            continue;
        }
        batch.push(entry);
        batchBytes += bytes;
    }
    if (batch.length > 0)
        yield batch;
}
/** Undefined if each file must be read by itself. */
function inflateBatch(archive, batch) {
    if (batch.length < 2)
        return undefined;
    const contents = inflateTogether(batch.map((entry) => ({
        packed: readPacked(archive, entry),
        sizeBytes: entry.sizeBytes,
        crc32: entry.crc32,
    })));
    // All of them share one piece of memory, so the first is enough.
    archive.inflated.push(...(contents?.slice(0, 1) ?? []));
    return contents;
}
async function readContent(archive, entry, checked, sink) {
    if (checked || Math.max(entry.packedBytes, entry.sizeBytes) <= read_parts/* WHOLE_FILE_BYTES */.v) {
        const content = checked ?? readWhole(archive, entry);
        sink.append(content);
        return (0,external_node_crypto_.hash)("sha256", content, "hex");
    }
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    let sizeBytes = 0;
    let checksum = 0;
    for await (const chunk of streamContent(archive, entry)) {
        sizeBytes += chunk.length;
        if (sizeBytes > entry.sizeBytes)
            break;
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        sha256.update(chunk);
        sink.append(chunk);
    }
    if (sizeBytes !== entry.sizeBytes)
        throw wrongSize(entry);
    if (checksum !== entry.crc32)
        throw wrongChecksum(entry);
    return sha256.digest("hex");
}
/** Checked against the size and the checksum that the zip gives. */
function readWhole(archive, entry) {
    const packed = readPacked(archive, entry);
    const content = entry.method === "stored" ? packed : inflateAlone(packed, entry);
    if (content !== packed)
        archive.inflated.push(content);
    if (content.length !== entry.sizeBytes)
        throw wrongSize(entry);
    if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
        throw wrongChecksum(entry);
    return content;
}
function inflateAlone(packed, entry) {
    if (packed.length === 0)
        return packed;
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, inflateOptions(entry.sizeBytes));
    }
    catch (error) {
        throw cannotUnpack(entry, error);
    }
}
function readPacked({ window }, entry) {
    if (entry.packedBytes === 0)
        return Buffer.alloc(0);
    return window.read((0,zip_directory/* findEntryData */.mp)(window.read, entry), entry.packedBytes);
}
/** Each chunk is valid until the next one is asked for. */
async function* streamContent(archive, entry) {
    if (entry.packedBytes === 0)
        return;
    const start = (0,zip_directory/* findEntryData */.mp)(archive.window.read, entry);
    if (entry.method === "stored") {
        yield* (0,read_parts/* readParts */.f)(entry.packedBytes, (offset, sizeBytes, buffer) => (0,zip_directory/* readExactly */.Lo)(archive.fd, start + offset, sizeBytes, buffer));
        return;
    }
    const end = start + entry.packedBytes - 1;
    try {
        // With a file handle of its own: a stream that is destroyed closes its file, perhaps late.
        const packed = (0,external_node_fs_.createReadStream)(archive.file, { start, end });
        yield* (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)({ chunkSize: STREAM_BYTES }), () => { });
    }
    catch (error) {
        throw cannotUnpack(entry, error);
    }
}
function wrongSize({ name }) {
    return (0,zip_directory/* invalid */.Gq)(`${name} does not have the size that it says`);
}
function wrongChecksum({ name }) {
    return (0,zip_directory/* invalid */.Gq)(`${name} has a wrong checksum`);
}
function cannotUnpack({ name }, cause) {
    return Object.assign((0,zip_directory/* invalid */.Gq)(`${name} cannot be unpacked`), { cause });
}


/***/ }),

/***/ 24535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createStoredZip),
/* harmony export */   q: () => (/* binding */ DIRECT_BYTES)
/* harmony export */ });
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80683);

const VERSION_NEEDED = 20;
const VERSION_ZIP64 = 45;
const FLAG_UTF8 = 0x0800;
/** 1980-01-01, the first day of the format: go looks at no times. */
const DOS_DATE = 0x0021;
/** With more files the format needs ZIP64. The size alone never does within go's limits. */
const MAX_PLAIN_ENTRIES = _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk - 1;
const FLUSH_BYTES = 1 << 20;
const DIRECT_BYTES = 64 * 1024;
/** Linux takes no more buffers in one call (IOV_MAX). */
const FLUSH_PARTS = 1024;
/** Writes an archive of uncompressed files, in the order in which they come. */
function createStoredZip(write) {
    const directory = [];
    let pending = [];
    let pendingBytes = 0;
    let offset = 0;
    function append(bytes) {
        offset += bytes.length;
        pending.push(bytes);
        pendingBytes += bytes.length;
        const isFull = pendingBytes >= FLUSH_BYTES || pending.length >= FLUSH_PARTS;
        if (isFull || bytes.length >= DIRECT_BYTES)
            flush();
    }
    function flush() {
        write(pending);
        pending = [];
        pendingBytes = 0;
    }
    return {
        append,
        flush,
        begin(name, sizeBytes, crc32) {
            const nameBytes = Buffer.from(name);
            const headerOffset = offset;
            const local = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_BYTES */ .cF);
            local.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_SIGNATURE */ .HX, 0);
            writeCommonFields(local, 4, crc32, sizeBytes, nameBytes.length);
            append(local);
            append(nameBytes);
            const central = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTRAL_BYTES */ .oW);
            central.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTRAL_SIGNATURE */ .Lw, 0);
            central.writeUInt16LE(VERSION_NEEDED, 4);
            writeCommonFields(central, 6, crc32, sizeBytes, nameBytes.length);
            central.writeUInt32LE(headerOffset, 42);
            directory.push(central, nameBytes);
        },
        finish() {
            const count = directory.length / 2;
            const directoryOffset = offset;
            for (const part of directory)
                append(part);
            const directoryBytes = offset - directoryOffset;
            if (count > MAX_PLAIN_ENTRIES)
                append(encodeZip64End(count, directoryBytes, directoryOffset));
            const end = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .END_BYTES */ ._$);
            end.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .END_SIGNATURE */ .Rf, 0);
            end.writeUInt16LE(Math.min(count, _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk), 8);
            end.writeUInt16LE(Math.min(count, _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk), 10);
            end.writeUInt32LE(directoryBytes, 12);
            end.writeUInt32LE(directoryOffset, 16);
            append(end);
            flush();
            return offset;
        },
    };
}
/** The record that has the true count, and the locator that leads to it. */
function encodeZip64End(count, directoryBytes, directoryOffset) {
    const bytes = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf + _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_LOCATOR_BYTES */ .T2);
    bytes.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_SIGNATURE */ .Z_, 0);
    // The record's size is counted from the end of this field.
    bytes.writeBigUInt64LE(BigInt(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf - 12), 4);
    bytes.writeUInt16LE(VERSION_ZIP64, 12);
    bytes.writeUInt16LE(VERSION_ZIP64, 14);
    bytes.writeBigUInt64LE(BigInt(count), 24);
    bytes.writeBigUInt64LE(BigInt(count), 32);
    bytes.writeBigUInt64LE(BigInt(directoryBytes), 40);
    bytes.writeBigUInt64LE(BigInt(directoryOffset), 48);
    const locator = bytes.subarray(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf);
    locator.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_LOCATOR_SIGNATURE */ .k_, 0);
    locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
    locator.writeUInt32LE(1, 16);
    return bytes;
}
/** The fields that a local and a central header have in common, from `version needed` on. */
function writeCommonFields(header, at, crc32, sizeBytes, nameBytes) {
    header.writeUInt16LE(VERSION_NEEDED, at);
    header.writeUInt16LE(FLAG_UTF8, at + 2);
    header.writeUInt16LE(DOS_DATE, at + 8);
    header.writeUInt32LE(crc32, at + 10);
    header.writeUInt32LE(sizeBytes, at + 14);
    header.writeUInt32LE(sizeBytes, at + 18);
    header.writeUInt16LE(nameBytes, at + 22);
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
