export const id = 6545;
export const ids = [6545];
export const modules = {

/***/ 31734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ WINDOW_LOG),
/* harmony export */   u: () => (/* binding */ packArchive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43931);
/* harmony import */ var _lib_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95431);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58698);






const TAR_TIMEOUT_MS = 600_000;
const ZSTD_LEVEL = 3;
/**
 * Matches are found over 16 MiB, because packages and what is compiled from them repeat one
 * another. With 128 MiB an archive is another 4 % smaller, but takes a fifth longer to unpack,
 * because of the memory.
 */
const WINDOW_LOG = 24;
/**
 * Files may be hard links to each other, for example after a tool has saved space. GNU tar would
 * then write only the first as a file and the others as links, which our reader refuses.
 */
const LINKED = process.platform === "linux" ? ["--hard-dereference"] : [];
const STREAM_BUFFER_BYTES = 1 << 20;
/**
 * Packs files and whole folders of `root`, named relative to it, into `archive` (tar, zstd, seal).
 * Throws `CacheError`; the archive must not be used then.
 */
async function packArchive(root, names, archive) {
    const compress = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createZstdCompress)({
        params: {
            [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
            [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.ZSTD_c_enableLongDistanceMatching]: 1,
            [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.ZSTD_c_windowLog]: WINDOW_LOG,
        },
        chunkSize: STREAM_BUFFER_BYTES,
    });
    const result = await (0,_lib_process_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)("tar", ["-cf", "-", ...LINKED, "-C", root, "--null", "-T", "-"], {
        input: names.join("\0"),
        timeoutMs: TAR_TIMEOUT_MS,
        onStdout: (stdout) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(stdout, compress, _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .addSeal */ .$l, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(archive)),
    });
    expectSuccess("packing", result);
}
function expectSuccess(what, result) {
    if (result.exitCode === 0)
        return;
    const detail = result.stderr.trim().split("\n").at(-1) ?? "";
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CacheError */ .xA(`${what} failed: tar: ${detail}`, { code: "ARCHIVE" });
}


/***/ }),

/***/ 58698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ addSeal),
/* harmony export */   Du: () => (/* binding */ unseal),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);


/**
 * The last bytes of an archive are a seal: a mark, and the CRC-32 of everything before it. Node's
 * zstd streams do not reliably report that the end of their input is missing, and the go command
 * would take a layer that lacks a file for a complete one.
 */
const MARK = Buffer.from("goaccel1");
const SEAL_BYTES = MARK.length + 4;
/** Passes chunks on and adds the seal after the last one. */
async function* addSeal(chunks) {
    let checksum = 0;
    for await (const chunk of chunks) {
        checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(chunk, checksum);
        yield chunk;
    }
    const end = Buffer.alloc(4);
    end.writeUInt32LE(checksum);
    yield Buffer.concat([MARK, end]);
}
/**
 * Passes the content of a sealed archive on, without its seal. Throws `CacheError` at the end if
 * there is no seal, or if the content is not what was sealed.
 */
async function* unseal(chunks) {
    let checksum = 0;
    let isEmpty = true;
    let held = Buffer.alloc(0);
    for await (const chunk of chunks) {
        // The bytes that were held back are content after all. They are not joined to a long chunk, as
        // that would copy all of it.
        const isLong = chunk.length >= SEAL_BYTES;
        const known = isLong ? [held, chunk] : [Buffer.concat([held, chunk])];
        const last = known.at(-1) ?? chunk;
        held = Buffer.from(last.subarray(-SEAL_BYTES));
        known[known.length - 1] = last.subarray(0, last.length - held.length);
        for (const content of known) {
            if (content.length === 0)
                continue;
            isEmpty = false;
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(content, checksum);
            yield content;
        }
    }
    const isSealed = held.length === SEAL_BYTES && held.subarray(0, MARK.length).equals(MARK);
    if (isEmpty || !isSealed || held.readUInt32LE(MARK.length) !== checksum)
        throw damaged();
}
/** The error for an archive that is not what was packed. */
function damaged(cause) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CacheError */ .xA("the archive is damaged", { code: "ARCHIVE", cause });
}


/***/ }),

/***/ 7426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createTarReader)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58698);


const BLOCK_BYTES = 512;
/** Paths are far shorter, and nothing else that we need of an extended header is longer. */
const MAX_EXTENDED_BYTES = 1 << 20;
/**
 * Reads the files and folders of a tar archive as GNU tar and bsdtar write them: ustar, with long
 * names in GNU's or in POSIX's form. Throws for anything else, above all for links, as no layer of
 * ours holds it. The format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
function createTarReader(sink) {
    let begun = Buffer.alloc(0);
    /** The body that is being read. */
    let body;
    let paddingBytes = 0;
    let extension = {};
    let isEnded = false;
    function begin(header) {
        if (header.type === "L" || header.type === "x" || header.type === "g") {
            if (header.sizeBytes > MAX_EXTENDED_BYTES)
                throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
            body = openBody(header.type, header.sizeBytes, []);
        }
        else {
            const { mode, type } = header;
            const name = readUtf8(extension.name ?? header.name);
            const { sizeBytes = header.sizeBytes, mtimeSeconds = header.mtimeSeconds } = extension;
            extension = {};
            if (type === "5") {
                sink.folder(plainName(name.replace(/\/+$/, "")), mode, mtimeSeconds);
                return;
            }
            if (type !== "0")
                throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
            sink.beginFile(plainName(name), mode, mtimeSeconds, sizeBytes);
            body = openBody(type, sizeBytes);
        }
        if (body.leftBytes === 0)
            finishBody();
    }
    function takeBody(bytes) {
        if (!body)
            return;
        if (body.parts)
            body.parts.push(Buffer.from(bytes));
        else
            sink.append(bytes);
        body.leftBytes -= bytes.length;
        if (body.leftBytes === 0)
            finishBody();
    }
    function finishBody() {
        if (!body)
            return;
        const { type, sizeBytes, parts } = body;
        paddingBytes = (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
        body = undefined;
        if (!parts)
            sink.endFile();
        else if (type === "L") {
            const name = Buffer.concat(parts);
            extension.name = cString(name, 0, name.length);
        }
        else if (type === "x")
            extension = { ...extension, ...readPax(Buffer.concat(parts)) };
    }
    function takeHeader(bytes, at) {
        const header = parseHeader(bytes, at);
        if (header)
            begin(header);
        else
            isEnded = true;
    }
    return {
        write(bytes) {
            let at = 0;
            while (at < bytes.length && !isEnded) {
                if (body) {
                    const length = Math.min(body.leftBytes, bytes.length - at);
                    takeBody(bytes.subarray(at, at + length));
                    at += length;
                }
                else if (paddingBytes > 0) {
                    const length = Math.min(paddingBytes, bytes.length - at);
                    paddingBytes -= length;
                    at += length;
                }
                else if (begun.length === 0 && bytes.length - at >= BLOCK_BYTES) {
                    takeHeader(bytes, at);
                    at += BLOCK_BYTES;
                }
                else {
                    const length = Math.min(BLOCK_BYTES - begun.length, bytes.length - at);
                    const block = Buffer.concat([begun, bytes.subarray(at, at + length)]);
                    at += length;
                    begun = block.length < BLOCK_BYTES ? block : Buffer.alloc(0);
                    if (block.length === BLOCK_BYTES)
                        takeHeader(block, 0);
                }
            }
        },
        end() {
            if (!isEnded)
                throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
        },
    };
}
function openBody(type, sizeBytes, parts) {
    return { type, sizeBytes, leftBytes: sizeBytes, parts };
}
/** Parses the block at `at`; undefined for the block of zeros that ends an archive. */
function parseHeader(bytes, at) {
    let sum = 8 * SPACE;
    for (let index = 0; index < 148; index++)
        sum += bytes[at + index] ?? 0;
    for (let index = 156; index < BLOCK_BYTES; index++)
        sum += bytes[at + index] ?? 0;
    if (sum === 8 * SPACE && bytes[at + 148] === 0)
        return undefined;
    if (sum !== readOctal(bytes, at + 148, 8))
        throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
    const name = cString(bytes, at, 100);
    const prefix = isUstar(bytes, at + 257) ? cString(bytes, at + 345, 155) : NOTHING;
    const type = bytes[at + 156] ?? 0;
    return {
        name: prefix.length === 0 ? name : Buffer.concat([prefix, SLASH, name]),
        mode: readOctal(bytes, at + 100, 8) & 0o777,
        sizeBytes: readSize(bytes, at + 124),
        mtimeSeconds: readOctal(bytes, at + 136, 12),
        type: type === 0 ? "0" : String.fromCharCode(type),
    };
}
/** GNU's own format has a space instead of the zero. */
function isUstar(bytes, at) {
    return bytes[at + 5] === 0 && bytes.toString("latin1", at, at + 5) === "ustar";
}
const DIGIT_0 = 0x30;
const DIGIT_7 = 0x37;
const SPACE = 0x20;
const SLASH = Buffer.from("/");
const NOTHING = Buffer.alloc(0);
const LINE_END = 0x0a;
function readSize(bytes, at) {
    const sizeBytes = readOctal(bytes, at, 12);
    if (sizeBytes < 0)
        throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
    return sizeBytes;
}
/**
 * GNU tar writes numbers that are too large for octal digits, and times before 1970, in base 256 as
 * a two's complement, and sets the highest bit as well.
 */
function readOctal(block, offset, length) {
    let value = 0;
    if (((block[offset] ?? 0) & 0x80) !== 0) {
        value = block[offset] === 0xff ? -1 : (block[offset] ?? 0) & 0x7f;
        for (let at = offset + 1; at < offset + length; at++)
            value = value * 256 + (block[at] ?? 0);
    }
    else {
        for (let at = offset; at < offset + length; at++) {
            const digit = block[at] ?? 0;
            if (digit === 0 || digit === SPACE) {
                if (value === 0 && digit === SPACE)
                    continue;
                break;
            }
            if (digit < DIGIT_0 || digit > DIGIT_7)
                throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
            value = value * 8 + (digit - DIGIT_0);
        }
    }
    if (!Number.isSafeInteger(value))
        throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
    return value;
}
/** The bytes from `at` up to a zero byte, at most `maxBytes`. */
function cString(bytes, at, maxBytes) {
    let end = at;
    while (end < at + maxBytes && bytes[end] !== 0)
        end++;
    return bytes.subarray(at, end);
}
/** Invalid UTF-8 would give another name than the one that was packed. */
function readUtf8(bytes) {
    const text = bytes.toString("utf8");
    if (text.includes("\ufffd") && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
    return text;
}
/** Lines `<length> <keyword>=<value>\n`; the length counts the whole line in bytes. */
function readPax(bytes) {
    const found = {};
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(SPACE, at);
        const lengthBytes = Number(bytes.toString("latin1", at, space < 0 ? at : space));
        const end = at + lengthBytes;
        if (!(lengthBytes > 0) || space < 0 || end > bytes.length || end <= space)
            throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
        if (bytes[end - 1] !== LINE_END)
            throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
        const line = bytes.subarray(space + 1, end - 1);
        const keyword = line.toString("latin1", 0, Math.max(0, line.indexOf("=")));
        const value = line.subarray(keyword.length + 1);
        if (keyword === "path")
            found.name = value;
        else if (keyword === "size")
            found.sizeBytes = readCount(value.toString("latin1"));
        else if (keyword === "mtime")
            found.mtimeSeconds = readSeconds(value.toString("latin1"));
        at = end;
    }
    return found;
}
function readSeconds(text) {
    if (!/^-?\d+(?:\.\d+)?$/.test(text))
        throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
    return Number.parseFloat(text);
}
function readCount(text) {
    const count = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(count))
        throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
    return count;
}
/** A part that is empty, `.` or `..`; a zero or a backslash anywhere. */
const NOT_PLAIN = /(?:^|\/)\.{0,2}(?:\/|$)|[\0\\]/;
/** Refuses names that lead out of the folder into which the archive is unpacked. */
function plainName(name) {
    if (NOT_PLAIN.test(name))
        throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)();
    return name;
}


/***/ }),

/***/ 86545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ unpackTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/release-memory.ts
var release_memory = __webpack_require__(41999);
;// CONCATENATED MODULE: ./src/archive/layer-content.ts

function createContentCheck({ unit, units, files }) {
    return {
        isUnit(name) {
            if (!unit.test(name.slice(name.lastIndexOf("/") + 1)))
                return false;
            if (units && !units.test(name))
                throw unexpected(name);
            return true;
        },
        checkFile(name) {
            if (files && !files.test(name))
                throw unexpected(name);
        },
    };
}
function unexpected(name) {
    return new errors/* CacheError */.xA(`the archive holds ${name}, which does not belong in a layer`, {
        code: "ARCHIVE",
    });
}

// EXTERNAL MODULE: ./src/archive/pack.ts
var pack = __webpack_require__(31734);
// EXTERNAL MODULE: ./src/archive/seal.ts
var seal = __webpack_require__(58698);
;// CONCATENATED MODULE: ./src/archive/space-limit.ts


/** A small file or a folder takes about that much of a disk. */
const BLOCK_BYTES = 4096;
const MIB = 2 ** 20;
/** By default, half of what is free on the disk of the folder `dir`: the job needs the rest. */
function createSpaceLimit(dir, maxBytes = halfOfFreeBytes(dir)) {
    let readBytes = 0;
    let madeBytes = 0;
    const check = (bytes) => {
        if (bytes <= maxBytes)
            return;
        throw new errors/* CacheError */.xA(`the archive holds more than ${Math.floor(maxBytes / MIB)} MiB, half of what is free on the disk`, { code: "ARCHIVE" });
    };
    return {
        read(bytes) {
            readBytes += bytes;
            check(readBytes);
        },
        make(sizeBytes) {
            madeBytes += Math.max(sizeBytes, BLOCK_BYTES);
            check(madeBytes);
        },
    };
}
function halfOfFreeBytes(dir) {
    try {
        const { bavail, bsize, blocks } = (0,external_node_fs_.statfsSync)(dir);
        // A file system that has no size of its own says zero.
        return blocks === 0 ? Number.POSITIVE_INFINITY : (bavail * bsize) / 2;
    }
    catch {
        // ENOSYS: the disk will say when it is full.
        return Number.POSITIVE_INFINITY;
    }
}

// EXTERNAL MODULE: ./src/archive/tar-reader.ts
var tar_reader = __webpack_require__(7426);
;// CONCATENATED MODULE: ./src/archive/unpack-tree.ts










const ANYTHING = { unit: /^$/ };
const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL;
const STREAM_BUFFER_BYTES = 1 << 20;
/** A folder must be writable while it is filled, whatever its own mode. */
const FILLED_MODE = 0o755;
/**
 * Unpacks a sealed archive into `dir`, which it creates, with modes and times. Blocks its thread
 * most of the time. Throws `CacheError` if the archive is damaged or cut, holds something
 * unexpected or too much, or does not fit on the disk. An error of `source` is thrown as it is. If it throws,
 * the content of `dir` must not be used.
 */
async function unpackTree(source, dir, options = {}) {
    let sourceError;
    const watched = (async function* () {
        try {
            yield* source;
        }
        catch (error) {
            sourceError = error;
            throw error;
        }
    })();
    let tree;
    try {
        (0,external_node_fs_.mkdirSync)(dir, { recursive: true });
        const limit = createSpaceLimit(dir, options.maxBytes);
        const writer = createTreeWriter(dir, options, limit);
        tree = writer;
        const tar = (0,tar_reader/* createTarReader */.N)(writer.sink);
        await (0,promises_.pipeline)(watched, seal/* unseal */.Du, (0,external_node_zlib_.createZstdDecompress)({
            chunkSize: STREAM_BUFFER_BYTES,
            params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: pack/* WINDOW_LOG */.Q },
        }), async (chunks) => {
            for await (const chunk of chunks) {
                limit.read(chunk.length);
                tar.write(chunk);
                // A buffer comes in several pieces if zstd waited for more input.
                if (endsMemory(chunk))
                    (0,release_memory/* releaseMemory */.H)(chunk);
            }
        });
        tar.end();
        writer.finish();
    }
    catch (error) {
        tree?.abandon();
        if (sourceError !== undefined)
            throw sourceError;
        throw asCacheError(error);
    }
}
function endsMemory({ buffer, byteOffset, length }) {
    return byteOffset + length === buffer.byteLength;
}
function asCacheError(error) {
    if (error instanceof errors/* CacheError */.xA)
        return error;
    const isSystem = error instanceof Error && "syscall" in error;
    if (!isSystem)
        return (0,seal/* damaged */.qM)(error);
    return new errors/* CacheError */.xA(`unpacking failed: ${error.message}`, { code: "ARCHIVE", cause: error });
}
function createTreeWriter(dir, { latestMtimeSeconds = Number.POSITIVE_INFINITY, content = ANYTHING }, limit) {
    const check = createContentCheck(content);
    /** Folders, and whether each is a unit or within one. */
    const made = new Map();
    let latest = { name: "", isWithinUnit: false };
    const folders = [];
    let open;
    function makeFolder(name) {
        const known = made.get(name);
        if (known !== undefined)
            return known;
        const isWithinUnit = makeFolderOf(name) || check.isUnit(name);
        limit.make(0);
        (0,external_node_fs_.mkdirSync)(`${dir}/${name}`, FILLED_MODE);
        made.set(name, isWithinUnit);
        return isWithinUnit;
    }
    /**
     * Makes the folder of `name`; returns whether it is a unit or within one. Most files follow one
     * of the same folder.
     */
    function makeFolderOf(name) {
        const slash = name.lastIndexOf("/");
        if (slash <= 0)
            return false;
        if (slash !== latest.name.length || !name.startsWith(latest.name)) {
            const folder = name.slice(0, slash);
            latest = { name: folder, isWithinUnit: makeFolder(folder) };
        }
        return latest.isWithinUnit;
    }
    const sink = {
        folder(name, mode, mtimeSeconds) {
            makeFolder(name);
            folders.push({ name, mode, mtimeSeconds });
        },
        beginFile(name, mode, mtimeSeconds, sizeBytes) {
            if (!makeFolderOf(name))
                check.checkFile(name);
            limit.make(sizeBytes);
            open = { fd: (0,external_node_fs_.openSync)(`${dir}/${name}`, NEW_FILE, mode), mtimeSeconds };
        },
        append(content) {
            if (!open)
                return;
            let written = 0;
            while (written < content.length) {
                written += (0,external_node_fs_.writeSync)(open.fd, content, written, content.length - written);
            }
        },
        endFile() {
            if (!open)
                return;
            const { fd } = open;
            const mtimeSeconds = Math.min(open.mtimeSeconds, latestMtimeSeconds);
            open = undefined;
            (0,external_node_fs_.futimesSync)(fd, mtimeSeconds, mtimeSeconds);
            (0,external_node_fs_.closeSync)(fd);
        },
    };
    return {
        sink,
        /** Gives folders their own times and modes, the inner ones first. */
        finish() {
            for (const { name, mode, mtimeSeconds } of folders.reverse()) {
                (0,external_node_fs_.utimesSync)(`${dir}/${name}`, mtimeSeconds, mtimeSeconds);
                if (mode !== FILLED_MODE)
                    (0,external_node_fs_.chmodSync)(`${dir}/${name}`, mode);
            }
        },
        /** Never throws. */
        abandon() {
            if (open)
                (0,external_node_fs_.closeSync)(open.fd);
            open = undefined;
        },
    };
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


/***/ })

};
