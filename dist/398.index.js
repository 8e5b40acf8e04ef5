export const id = 398;
export const ids = [398];
export const modules = {

/***/ 1521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hash1),
/* harmony export */   h: () => (/* binding */ hashGoMod)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);


/**
 * The `h1:` hash of a set of files, as go.sum has it: independent of their order, and of how they
 * are packed. Throws `IntegrityError` for a name with a newline, which the hash could not tell
 * from two names.
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
    // Go sorts strings by bytes; JavaScript by UTF-16 units, which is another order.
    lines.sort((a, b) => Buffer.compare(a.key, b.key));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const { text } of lines)
        hash.update(text);
    return `h1:${hash.digest("base64")}`;
}
/** The hash of a `/go.mod` line of go.sum. */
function hashGoMod(bytes) {
    return hash1([{ name: "go.mod", sha256Hex: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex") }]);
}


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ SidecarError),
/* harmony export */   by: () => (/* binding */ AccelError),
/* harmony export */   cs: () => (/* binding */ IntegrityError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   mB: () => (/* binding */ ParseError),
/* harmony export */   xA: () => (/* binding */ CacheError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
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

/***/ 796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ tryReadText),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   b$: () => (/* binding */ tryFileSize),
/* harmony export */   s0: () => (/* binding */ pathExists)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
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

/***/ 5398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runZipWorker: () => (/* binding */ runZipWorker)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(796);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(1521);
;// CONCATENATED MODULE: ./src/store/file-writer.ts

/** Opens a file that must not be there yet, for as long as `body` runs. */
async function withNewFile(file, body) {
    const fd = (0,external_node_fs_.openSync)(file, "wx");
    try {
        return await body((parts) => writeFully(fd, parts));
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** In one call, without copying them together; a disk that is nearly full may take a part only. */
function writeFully(fd, parts) {
    let left = parts.filter((part) => part.length > 0);
    while (left.length > 0)
        left = dropBytes(left, (0,external_node_fs_.writevSync)(fd, left));
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

;// CONCATENATED MODULE: ./src/store/stored-zip.ts
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
const VERSION_NEEDED = 20;
const VERSION_ZIP64 = 45;
const FLAG_UTF8 = 0x0800;
/** 1980-01-01, the first day of the format: go looks at no times. */
const DOS_DATE = 0x0021;
/** With more files the format needs ZIP64; by its size no module within go's limits does. */
const MAX_PLAIN_ENTRIES = 0xfffe;
const FLUSH_BYTES = 1 << 20;
const DIRECT_BYTES = 64 * 1024;
/** Linux takes no more in one call (IOV_MAX). */
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
        begin(name, sizeBytes, crc32) {
            const nameBytes = Buffer.from(name);
            const headerOffset = offset;
            const local = Buffer.alloc(LOCAL_BYTES);
            local.writeUInt32LE(LOCAL_SIGNATURE, 0);
            writeCommonFields(local, 4, crc32, sizeBytes, nameBytes.length);
            append(local);
            append(nameBytes);
            const central = Buffer.alloc(CENTRAL_BYTES);
            central.writeUInt32LE(CENTRAL_SIGNATURE, 0);
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
            const end = Buffer.alloc(END_BYTES);
            end.writeUInt32LE(END_SIGNATURE, 0);
            end.writeUInt16LE(Math.min(count, 0xffff), 8);
            end.writeUInt16LE(Math.min(count, 0xffff), 10);
            end.writeUInt32LE(directoryBytes, 12);
            end.writeUInt32LE(directoryOffset, 16);
            append(end);
            flush();
            return offset;
        },
    };
}
/** The record that has the true count, and the locator by which it is found. */
function encodeZip64End(count, directoryBytes, directoryOffset) {
    const bytes = Buffer.alloc(ZIP64_END_BYTES + ZIP64_LOCATOR_BYTES);
    bytes.writeUInt32LE(ZIP64_END_SIGNATURE, 0);
    // The record's size counts from behind this field.
    bytes.writeBigUInt64LE(BigInt(ZIP64_END_BYTES - 12), 4);
    bytes.writeUInt16LE(VERSION_ZIP64, 12);
    bytes.writeUInt16LE(VERSION_ZIP64, 14);
    bytes.writeBigUInt64LE(BigInt(count), 24);
    bytes.writeBigUInt64LE(BigInt(count), 32);
    bytes.writeBigUInt64LE(BigInt(directoryBytes), 40);
    bytes.writeBigUInt64LE(BigInt(directoryOffset), 48);
    const locator = bytes.subarray(ZIP64_END_BYTES);
    locator.writeUInt32LE(ZIP64_LOCATOR_SIGNATURE, 0);
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/store/zip-directory.ts



// Signatures and sizes of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.
const zip_directory_END_SIGNATURE = 0x06054b50;
const zip_directory_END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const zip_directory_ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const zip_directory_ZIP64_LOCATOR_BYTES = 20;
const zip_directory_ZIP64_END_SIGNATURE = 0x06064b50;
const zip_directory_ZIP64_END_BYTES = 56;
const zip_directory_CENTRAL_SIGNATURE = 0x02014b50;
const zip_directory_CENTRAL_BYTES = 46;
const zip_directory_LOCAL_SIGNATURE = 0x04034b50;
const zip_directory_LOCAL_BYTES = 30;
const ZIP64_EXTRA_ID = 0x0001;
const MAX_32_BIT = 0xffffffff;
const METHODS = { 0: "stored", 8: "deflated" };
const FLAG_ENCRYPTED = 0x0001;
/** A module of 500 MiB has far fewer; more is an attempt on our memory. */
const MAX_DIRECTORY_BYTES = 128 * 1024 * 1024;
/** Reads the central directory of an open archive. Throws `IntegrityError` for anything malformed. */
function readZipDirectory(fd, fileBytes) {
    const { offset, sizeBytes, count } = findDirectory(fd, fileBytes);
    if (sizeBytes > MAX_DIRECTORY_BYTES || offset + sizeBytes > fileBytes) {
        throw invalid("its directory lies outside of the archive");
    }
    const directory = readExactly(fd, offset, sizeBytes);
    const entries = [];
    let position = 0;
    while (position < directory.length) {
        const { entry, length } = parseCentralHeader(directory, position);
        if (entry.headerOffset + zip_directory_LOCAL_BYTES + entry.packedBytes > offset) {
            throw invalid(`${entry.name} lies outside of the archive`);
        }
        entries.push(entry);
        position += length;
    }
    if (entries.length !== count)
        throw invalid("its directory has another length than it says");
    return entries;
}
/** Where the packed bytes of an entry begin: its local header has fields of a length of their own. */
function findEntryData(fd, entry) {
    const header = readExactly(fd, entry.headerOffset, zip_directory_LOCAL_BYTES);
    if (header.readUInt32LE(0) !== zip_directory_LOCAL_SIGNATURE) {
        throw invalid(`${entry.name} has no local header`);
    }
    return entry.headerOffset + zip_directory_LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}
/** Reads a part of the archive, which fills `buffer`; throws `IntegrityError` where it is shorter. */
function readExactly(fd, offset, sizeBytes, buffer = Buffer.allocUnsafe(sizeBytes)) {
    let filled = 0;
    while (filled < sizeBytes) {
        const bytesRead = (0,external_node_fs_.readSync)(fd, buffer, filled, sizeBytes - filled, offset + filled);
        if (bytesRead === 0)
            throw invalid("it ends early");
        filled += bytesRead;
    }
    return buffer;
}
/** The error for an archive that cannot be a module's. */
function invalid(problem) {
    return new errors/* IntegrityError */.cs(`not a valid module zip: ${problem}`, { code: "ZIP_INVALID" });
}
function findDirectory(fd, fileBytes) {
    const tailBytes = Math.min(fileBytes, zip_directory_END_BYTES + MAX_COMMENT_BYTES);
    const tail = readExactly(fd, fileBytes - tailBytes, tailBytes);
    for (let at = tail.length - zip_directory_END_BYTES; at >= 0; at--) {
        const isEnd = tail.readUInt32LE(at) === zip_directory_END_SIGNATURE &&
            at + zip_directory_END_BYTES + tail.readUInt16LE(at + 20) === tail.length;
        if (!isEnd)
            continue;
        const count = tail.readUInt16LE(at + 10);
        const sizeBytes = tail.readUInt32LE(at + 12);
        const offset = tail.readUInt32LE(at + 16);
        const isZip64 = count === 0xffff || sizeBytes === MAX_32_BIT || offset === MAX_32_BIT;
        const end = fileBytes - tailBytes + at;
        return isZip64 ? readZip64End(fd, end) : { offset, sizeBytes, count };
    }
    throw invalid("it has no directory");
}
function readZip64End(fd, endOffset) {
    if (endOffset < zip_directory_ZIP64_LOCATOR_BYTES)
        throw invalid("it has no ZIP64 directory");
    const locator = readExactly(fd, endOffset - zip_directory_ZIP64_LOCATOR_BYTES, zip_directory_ZIP64_LOCATOR_BYTES);
    if (locator.readUInt32LE(0) !== zip_directory_ZIP64_LOCATOR_SIGNATURE) {
        throw invalid("it has no ZIP64 directory");
    }
    const recordOffset = Number(locator.readBigUInt64LE(8));
    if (recordOffset > endOffset)
        throw invalid("it has no ZIP64 directory");
    const record = readExactly(fd, recordOffset, zip_directory_ZIP64_END_BYTES);
    if (record.readUInt32LE(0) !== zip_directory_ZIP64_END_SIGNATURE)
        throw invalid("it has no ZIP64 directory");
    return {
        count: Number(record.readBigUInt64LE(32)),
        sizeBytes: Number(record.readBigUInt64LE(40)),
        offset: Number(record.readBigUInt64LE(48)),
    };
}
function parseCentralHeader(directory, position) {
    if (position + zip_directory_CENTRAL_BYTES > directory.length ||
        directory.readUInt32LE(position) !== zip_directory_CENTRAL_SIGNATURE) {
        throw invalid("its directory is malformed");
    }
    const nameBytes = directory.readUInt16LE(position + 28);
    const extraBytes = directory.readUInt16LE(position + 30);
    const commentBytes = directory.readUInt16LE(position + 32);
    const length = zip_directory_CENTRAL_BYTES + nameBytes + extraBytes + commentBytes;
    const nameStart = position + zip_directory_CENTRAL_BYTES;
    if (position + length > directory.length)
        throw invalid("its directory is malformed");
    const rawName = directory.subarray(nameStart, nameStart + nameBytes);
    // Another encoding would give another name, and another hash, once it is written anew.
    if (!(0,external_node_buffer_.isUtf8)(rawName))
        throw invalid("a name is no UTF-8");
    const name = rawName.toString();
    const method = METHODS[directory.readUInt16LE(position + 10)];
    if (method === undefined)
        throw invalid(`${name} is packed by an unknown method`);
    if (directory.readUInt16LE(position + 8) & FLAG_ENCRYPTED)
        throw invalid(`${name} is encrypted`);
    const extra = directory.subarray(nameStart + nameBytes, nameStart + nameBytes + extraBytes);
    const large = createZip64Reader(extra);
    // In this order: the extra field holds only those values that do not fit.
    const sizeBytes = large(directory.readUInt32LE(position + 24));
    const packedBytes = large(directory.readUInt32LE(position + 20));
    const headerOffset = large(directory.readUInt32LE(position + 42));
    const crc32 = directory.readUInt32LE(position + 16);
    return { entry: { name, method, crc32, packedBytes, sizeBytes, headerOffset }, length };
}
/** Replaces each value that says so by the next one of the ZIP64 extra field. */
function createZip64Reader(extra) {
    let field;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) === ZIP64_EXTRA_ID) {
            field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        }
    }
    let position = 0;
    return (value) => {
        if (value !== MAX_32_BIT)
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

;// CONCATENATED MODULE: ./src/store/zip-rules.ts

// Limits of golang.org/x/mod/zip, which the go command enforces when it unpacks.
const MAX_TOTAL_BYTES = 500 * 1024 * 1024;
const MAX_GO_MOD_BYTES = 16 * 1024 * 1024;
const MAX_LICENSE_BYTES = 16 * 1024 * 1024;
/**
 * Checks the names and sizes that a module's archive may have: all below `<path>@<version>/`, none
 * that leads elsewhere or that a case-insensitive disk takes for another, and no more content than
 * go would unpack. Throws `IntegrityError`.
 */
function checkModuleZip(entries, prefix) {
    const seen = new Set();
    let totalBytes = 0;
    for (const { name, sizeBytes } of entries) {
        if (!name.startsWith(prefix))
            throw invalid(`${name} is not below ${prefix}`);
        totalBytes += sizeBytes;
        if (name === prefix)
            continue;
        // The go command makes folders as it needs them, and passes over entries of their own.
        const isFolder = name.endsWith("/");
        const file = name.slice(prefix.length, isFolder ? -1 : undefined);
        if (!isPlainName(file))
            throw invalid(`${name} is no plain file name`);
        if (isFolder)
            continue;
        const folded = file.toLowerCase();
        if (seen.has(folded))
            throw invalid(`${name} is there twice`);
        seen.add(folded);
        if (file === "go.mod" && sizeBytes > MAX_GO_MOD_BYTES)
            throw invalid("go.mod is too large");
        if (file === "LICENSE" && sizeBytes > MAX_LICENSE_BYTES)
            throw invalid("LICENSE is too large");
    }
    if (totalBytes > MAX_TOTAL_BYTES)
        throw invalid("it unpacks to more than 500 MiB");
}
function isPlainName(file) {
    if (file === "" || file.includes("\\") || file.includes("\0"))
        return false;
    return file.split("/").every((element) => element !== "" && element !== "." && element !== "..");
}

;// CONCATENATED MODULE: ./src/store/repack-zip.ts









/** Larger files are streamed; smaller ones are faster in one piece. */
const WHOLE_FILE_BYTES = 8 * 1024 * 1024;
const PART_BYTES = 1 << 20;
const STREAM_BYTES = DIRECT_BYTES;
/** Node's zlib refuses less. */
const MIN_ZLIB_CHUNK_BYTES = 64;
/**
 * Reads a module's zip once: checks its structure and every file's checksum, hashes the content,
 * and writes the same files uncompressed to `target`. The go command inflates a zip twice, to hash
 * and to unpack it; without deflate both cost a fraction, and the hash, which is over the content,
 * stays the same. Blocks its thread for most of the time: it is a worker's job. Throws
 * `IntegrityError`; `target` is not to be used then.
 */
async function repackModuleZip(source, target, prefix) {
    return withArchive(source, prefix, (archive, entries) => withNewFile(target, async (write) => {
        const zip = createStoredZip(write);
        const hashed = [];
        for (const entry of entries) {
            zip.begin(entry.name, entry.sizeBytes, entry.crc32);
            hashed.push({ name: entry.name, sha256Hex: await readContent(archive, entry, zip.append) });
        }
        return { h1: (0,dirhash/* hash1 */.C)(hashed), sizeBytes: zip.finish() };
    }));
}
/** Checks a module's zip as `repackModuleZip` does, and writes nothing. Returns its `h1:` hash. */
async function hashModuleZip(source, prefix) {
    return withArchive(source, prefix, async (archive, entries) => {
        const hashed = [];
        for (const entry of entries) {
            hashed.push({ name: entry.name, sha256Hex: await readContent(archive, entry, () => { }) });
        }
        return (0,dirhash/* hash1 */.C)(hashed);
    });
}
async function withArchive(file, prefix, read) {
    const fd = (0,external_node_fs_.openSync)(file, "r");
    try {
        const entries = readZipDirectory(fd, (0,external_node_fs_.fstatSync)(fd).size);
        checkModuleZip(entries, prefix);
        return await read({ file, fd }, entries);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** Hands the unpacked content on; returns its SHA-256 in hex. */
async function readContent(archive, entry, append) {
    if (Math.max(entry.packedBytes, entry.sizeBytes) <= WHOLE_FILE_BYTES) {
        const content = readWhole(archive, entry);
        if (content.length !== entry.sizeBytes)
            throw wrongSize(entry);
        if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
            throw wrongChecksum(entry);
        append(content);
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
        append(chunk);
    }
    if (sizeBytes !== entry.sizeBytes)
        throw wrongSize(entry);
    if (checksum !== entry.crc32)
        throw wrongChecksum(entry);
    return sha256.digest("hex");
}
function readWhole({ fd }, entry) {
    if (entry.packedBytes === 0)
        return Buffer.alloc(0);
    const packed = readExactly(fd, findEntryData(fd, entry), entry.packedBytes);
    if (entry.method === "stored")
        return packed;
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, {
            // The declared size bounds the memory that a zip bomb could take.
            maxOutputLength: Math.max(entry.sizeBytes, 1),
            // In one piece: zlib would otherwise make many of 16 KiB, and copy them together.
            chunkSize: Math.max(entry.sizeBytes + 1, MIN_ZLIB_CHUNK_BYTES),
        });
    }
    catch (error) {
        throw cannotUnpack(entry, error);
    }
}
/** Each chunk is good until the next one is asked for. */
async function* streamContent(archive, entry) {
    if (entry.packedBytes === 0)
        return;
    const start = findEntryData(archive.fd, entry);
    if (entry.method === "stored") {
        yield* readParts(archive.fd, start, entry.packedBytes);
        return;
    }
    const end = start + entry.packedBytes - 1;
    try {
        // Opened anew: a stream that is destroyed closes its file, and may do so late.
        const packed = (0,external_node_fs_.createReadStream)(archive.file, { start, end });
        yield* (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)({ chunkSize: STREAM_BYTES }), () => { });
    }
    catch (error) {
        throw cannotUnpack(entry, error);
    }
}
function* readParts(fd, start, sizeBytes) {
    const buffer = Buffer.allocUnsafe(PART_BYTES);
    for (let done = 0; done < sizeBytes; done += PART_BYTES) {
        const partBytes = Math.min(PART_BYTES, sizeBytes - done);
        // A small one may be kept for later, and must have bytes of its own.
        const part = partBytes < DIRECT_BYTES ? undefined : buffer.subarray(0, partBytes);
        yield readExactly(fd, start + done, partBytes, part);
    }
}
function wrongSize({ name }) {
    return invalid(`${name} has another size than it says`);
}
function wrongChecksum({ name }) {
    return invalid(`${name} has a wrong checksum`);
}
function cannotUnpack({ name }, cause) {
    return Object.assign(invalid(`${name} cannot be unpacked`), { cause });
}

;// CONCATENATED MODULE: ./src/store/tree-zip.ts








/** Larger files are read in parts, twice where they are packed as well. */
const tree_zip_WHOLE_FILE_BYTES = 8 * 1024 * 1024;
const tree_zip_PART_BYTES = 1 << 20;
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
    return withNewFile(target, (write) => {
        const zip = createStoredZip(write);
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
    if (sizeBytes <= tree_zip_WHOLE_FILE_BYTES)
        return (0,external_node_crypto_.hash)("sha256", readPart(fd, 0, sizeBytes), "hex");
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    for (const part of tree_zip_readParts(fd, sizeBytes))
        sha256.update(part);
    return sha256.digest("hex");
}
/** Adds one file to a zip; returns its SHA-256 in hex. */
function addFile(zip, name, fd, sizeBytes) {
    if (sizeBytes <= tree_zip_WHOLE_FILE_BYTES) {
        const content = readPart(fd, 0, sizeBytes);
        zip.begin(name, sizeBytes, (0,external_node_zlib_.crc32)(content));
        zip.append(content);
        return (0,external_node_crypto_.hash)("sha256", content, "hex");
    }
    // The checksum stands before the content.
    let checksum = 0;
    for (const part of tree_zip_readParts(fd, sizeBytes))
        checksum = (0,external_node_zlib_.crc32)(part, checksum);
    zip.begin(name, sizeBytes, checksum);
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    let checksumAgain = 0;
    for (const part of tree_zip_readParts(fd, sizeBytes)) {
        checksumAgain = (0,external_node_zlib_.crc32)(part, checksumAgain);
        sha256.update(part);
        zip.append(part);
    }
    if (checksumAgain !== checksum)
        throw unfit(`${name} changed while it was read`);
    return sha256.digest("hex");
}
/** Each part is good until the next one is asked for. */
function* tree_zip_readParts(fd, sizeBytes) {
    const buffer = Buffer.allocUnsafe(tree_zip_PART_BYTES);
    for (let offset = 0; offset < sizeBytes; offset += tree_zip_PART_BYTES) {
        const partBytes = Math.min(tree_zip_PART_BYTES, sizeBytes - offset);
        // A small one may be kept for later, and must have bytes of its own.
        const part = partBytes < DIRECT_BYTES ? undefined : buffer.subarray(0, partBytes);
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
        case "hash-zip":
            return { h1: await hashModuleZip(request.source, request.prefix), sizeBytes: 0 };
        case "hash-tree":
            return { h1: hashTree(request.dir, request.prefix), sizeBytes: 0 };
        case "pack-tree":
            return packTree(request.dir, request.target, request.prefix);
    }
}


/***/ })

};
