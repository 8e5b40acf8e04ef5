export const id = 4654;
export const ids = [4654];
export const modules = {

/***/ 20370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ planMirrors)
/* harmony export */ });
/* harmony import */ var _gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91268);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20638);



/**
 * The input `mirrors`, or else the GOPROXY of the go command. Credentials for a mirror come from the
 * input `mirror-auth`, its URL, or the netrc file, in this order. Pure.
 */
function planMirrors(settings, goProxy, netrc = []) {
    try {
        const list = settings.mirrors ?? (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProxyList */ .W)(goProxy);
        const hosts = list.flatMap((entry) => (entry.kind === "mirror" ? [hostOf(entry.url)] : []));
        const fromNetrc = netrc
            .filter((entry) => hosts.includes(entry.machine))
            .map(({ machine, login, password }) => basicAuth(machine, login, password));
        return {
            list: list.map(withoutCredentials),
            text: (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProxyList */ .Q)(list),
            // Of two URLs one may be below the other: the longer one is the one that is meant.
            auth: [
                ...settings.mirrorAuth,
                ...list.flatMap(credentialsOf).sort((a, b) => b.url.length - a.url.length),
                ...fromNetrc,
            ],
        };
    }
    catch (error) {
        return { list: [], text: "", auth: settings.mirrorAuth, problem: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) };
    }
}
function credentialsOf(entry) {
    if (entry.kind !== "mirror" || !entry.auth)
        return [];
    const { url, auth } = entry;
    return [{ url, ...basicAuth(hostOf(url), auth.user, auth.password) }];
}
function basicAuth(host, user, password) {
    return { host, authorization: (0,_upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_2__/* .authorizationFor */ .rv)(`${user}:${password}`) };
}
/** With the port, if the URL has one: the go command looks for that in a netrc file. */
function hostOf(url) {
    return new URL(url).host;
}
function withoutCredentials(entry) {
    if (entry.kind !== "mirror")
        return entry;
    const { auth: _auth, ...rest } = entry;
    return rest;
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

/***/ 18840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBundle: () => (/* binding */ runBundle)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/app/job/plan-mirrors.ts
var plan_mirrors = __webpack_require__(20370);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
;// CONCATENATED MODULE: ./src/bundle/bundle-error.ts

/** The file in a bundle that says what the others must be. */
const SUM_NAME = "go.sum";
/** A bundle that cannot be made or must not be used, with a line for each file. */
class BundleError extends errors/* LinesError */.Qw {
    name = "BundleError";
    code = "BUNDLE";
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/engine/engine.ts + 27 modules
var engine_engine = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/lib/move-tree.ts
var move_tree = __webpack_require__(62402);
// EXTERNAL MODULE: ./src/lib/process.ts
var process = __webpack_require__(95431);
// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
// EXTERNAL MODULE: ./src/store/module-store.ts
var module_store = __webpack_require__(35558);
;// CONCATENATED MODULE: ./src/bundle/export-bundle.ts










const TAR_TIMEOUT_MS = 3_600_000;
/**
 * Fetches all that go.sum lines name, checks it against them, and writes it as a tar archive: the
 * lines in `go.sum`, and the files in the layout of a mirror, so that any web server can serve the
 * unpacked archive too. Returns how many files it holds. Throws `BundleError` if a file cannot be
 * had, and the system's error if the disk fails; there is no archive then.
 */
async function exportBundle(parts) {
    const { sum, mirrors, output, pool } = parts;
    const dir = await (0,promises_.mkdtemp)(external_node_path_default().join(external_node_path_default().dirname(output), ".go-accel-bundle-"));
    const engine = (0,engine_engine/* createEngine */.P)({
        config: { ...mirrors, mirrorSelection: "fastest", noProxy: "", noSumdb: "", offline: false },
        disk: (0,module_store/* createDiskStore */.J)(dir),
        answersDir: dir,
        pool,
        sum,
        mayLookUp: () => false,
        inflatesZips: false,
        keepsUnchecked: true,
        emit: () => { },
    });
    const files = listFiles(sum);
    try {
        const problems = await Promise.all(files.map(async (file) => {
            try {
                const { kind } = await engine.fetcher.ensure(file, "prefetch");
                return kind === "stored" ? [] : [`${(0,module_file/* fileName */.Md)(file)}: no mirror has it`];
            }
            catch (error) {
                return [`${(0,module_file/* fileName */.Md)(file)}: ${(0,errors/* errorMessage */.gJ)(error)}`];
            }
        }));
        if (problems.flat().length > 0)
            throw new BundleError(problems.flat());
        await (0,promises_.writeFile)(external_node_path_default().join(dir, SUM_NAME), `${(0,go_sum/* formatSumLines */.C)([sum]).join("\n")}\n`);
        await pack(dir, [SUM_NAME, ...files.map(module_file/* storePath */.TJ)], output);
    }
    finally {
        await engine.close();
        await (0,move_tree/* removeTree */.dM)(dir);
    }
    return files.length;
}
/** `go mod download` asks for the info of what it unpacks. */
function listFiles({ entries }) {
    const files = entries.flatMap(({ path: modulePath, version, kind }) => {
        const module = { path: modulePath, version };
        if (kind === "mod")
            return [{ ...module, extension: "mod" }];
        return [
            { ...module, extension: "zip" },
            { ...module, extension: "info" },
        ];
    });
    // A module may have several lines.
    return [...new Map(files.map((file) => [(0,module_file/* fileName */.Md)(file), file])).values()];
}
async function pack(dir, names, output) {
    const { exitCode, stderr } = await (0,process/* run */.e)("tar", ["-cf", output, "-C", dir, "--null", "-T", "-"], {
        input: names.join("\0"),
        timeoutMs: TAR_TIMEOUT_MS,
    });
    if (exitCode !== 0)
        throw new BundleError([`tar: ${stderr.trim().split("\n").at(-1) ?? ""}`]);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/archive/tar-reader.ts
var tar_reader = __webpack_require__(7426);
// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(29939);
// EXTERNAL MODULE: ./src/store/check-restored.ts
var check_restored = __webpack_require__(99835);
// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(66927);
;// CONCATENATED MODULE: ./src/bundle/import-bundle.ts












/**
 * Puts the files of a bundle into a server's store, which may be running meanwhile. Each zip and go.mod
 * must have a hash that `sum` has: the go.sum of those who will use it, or by default the bundle's own,
 * which only shows that the bundle is whole. Nothing is put there unless all of it is right. Throws
 * `BundleError`, `ParseError` for a bundle's go.sum, and the system's error if the disk fails.
 */
async function importBundle(parts) {
    const staging = (0,lib_staging/* openStaging */.g)(parts.storeDir);
    try {
        const { files, sumText } = await unpack(parts.bundle, staging.dir);
        const sum = parts.sum ?? (0,go_sum/* parseGoSum */.H)(sumText, SUM_NAME);
        const problems = await findProblems(files, sum, parts.pool);
        if (problems.length > 0)
            throw new BundleError(problems);
        const store = (0,module_store/* createDiskStore */.J)(parts.storeDir);
        let added = 0;
        for (const { name, file } of files) {
            if (await store.find(name))
                continue;
            await store.make(name, (target) => (0,promises_.rename)(file, target));
            added++;
        }
        return { added, present: files.length - added };
    }
    finally {
        await staging.close();
    }
}
async function unpack(bundle, dir) {
    const files = [];
    const sumParts = [];
    let fd;
    const sink = {
        folder() { },
        beginFile(entry) {
            if (entry === SUM_NAME)
                return;
            const name = (0,module_file/* parseStorePath */.GV)(entry);
            if (!name)
                throw new BundleError([`${entry} is no file of a module`]);
            const file = external_node_path_default().join(dir, String(files.length));
            files.push({ name, file });
            fd = (0,external_node_fs_.openSync)(file, "wx");
        },
        append(content) {
            if (fd === undefined)
                sumParts.push(Buffer.from(content));
            else
                writeFully(fd, content);
        },
        endFile() {
            if (fd !== undefined)
                (0,external_node_fs_.closeSync)(fd);
            fd = undefined;
        },
    };
    try {
        const reader = (0,tar_reader/* createTarReader */.N)(sink);
        for await (const chunk of (0,external_node_fs_.createReadStream)(bundle))
            reader.write(chunk);
        reader.end();
    }
    finally {
        if (fd !== undefined)
            (0,external_node_fs_.closeSync)(fd);
    }
    return { files, sumText: Buffer.concat(sumParts).toString() };
}
function writeFully(fd, content) {
    for (let at = 0; at < content.length;)
        at += (0,external_node_fs_.writeSync)(fd, content, at);
}
async function findProblems(files, sum, pool) {
    const expected = (0,expected_hashes/* createExpectedHashes */.pw)(sum);
    const check = (0,check_restored/* createRestoredCheck */.j)(expected, pool);
    const problems = [];
    for (const { name, file } of files) {
        const { extension } = name;
        if (extension !== "info" && !expected(extension, name.path, name.version)) {
            problems.push(`${(0,module_file/* fileName */.Md)(name)} is not in go.sum`);
            continue;
        }
        await check(name, file).catch((error) => {
            problems.push(`${(0,module_file/* fileName */.Md)(name)}: ${(0,errors/* errorMessage */.gJ)(error)}`);
        });
    }
    return problems;
}

// EXTERNAL MODULE: ./src/inputs/input-values.ts
var input_values = __webpack_require__(95329);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/store/zip-pool.ts
var zip_pool = __webpack_require__(8986);
// EXTERNAL MODULE: ./src/cli/help.ts
var help = __webpack_require__(26292);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(62923);
// EXTERNAL MODULE: ./src/cli/parse-options.ts
var parse_options = __webpack_require__(22007);
;// CONCATENATED MODULE: ./src/cli/bundle.ts















const OPTIONS = {
    "go-sum": { type: "string", multiple: true },
    mirrors: { type: "string" },
    output: { type: "string", short: "o" },
    store: { type: "string" },
};
const AUTH_VARIABLE = "GO_ACCEL_MIRROR_AUTH";
const MAX_WORKERS = 4;
const MAX_SHOWN = 20;
/** Carries modules to a server from which no mirror can be reached. */
async function runBundle(args, io) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("bundle", args, OPTIONS);
    if (values.help) {
        io.out(help/* BUNDLE_HELP */.n5);
        return cli_io/* EXIT */.dc.done;
    }
    const [action, ...files] = positionals;
    const parts = {
        sum: await readSums(values["go-sum"] ?? [], io),
        pool: (0,zip_pool/* createZipPool */.x)(io.entry, Math.min(MAX_WORKERS, (0,external_node_os_.availableParallelism)())),
        io,
    };
    try {
        if (action === "export" && files.length === 0) {
            io.out(await makeBundle(values.output, values.mirrors, parts));
        }
        else if (action === "import" && files.length === 1) {
            io.out(await takeBundle(files[0] ?? "", values.store, parts));
        }
        else
            throw new cli_io/* UsageError */.eb("bundle: expected export, or import and one file");
        return cli_io/* EXIT */.dc.done;
    }
    catch (error) {
        if (error instanceof BundleError)
            throw new cli_io/* FailedError */.Kl(`bundle: ${describe(error)}`);
        const isForeseen = error instanceof errors/* AccelError */.by || (0,fs/* errnoOf */.UQ)(error) !== undefined;
        if (error instanceof errors/* ConfigError */.xL || !isForeseen)
            throw error;
        throw new cli_io/* FailedError */.Kl(`bundle: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
async function makeBundle(output, mirrors, { sum, pool, io }) {
    if (output === undefined)
        throw new cli_io/* UsageError */.eb("bundle: --output FILE is missing");
    const planned = (0,plan_mirrors/* planMirrors */.K)({
        mirrors: (0,input_values/* mirrorList */.mD)(mirrors ?? "", "--mirrors"),
        mirrorAuth: (0,input_values/* mirrorAuth */.UN)(io.env[AUTH_VARIABLE] ?? "", AUTH_VARIABLE),
    }, io.env["GOPROXY"] ?? "");
    const isMirror = ({ kind }) => kind === "mirror";
    if (planned.problem !== undefined || !planned.list.some(isMirror)) {
        const problem = planned.problem ?? "neither --mirrors nor GOPROXY names a mirror";
        throw new cli_io/* UsageError */.eb(`bundle: ${problem}`);
    }
    const count = await exportBundle({
        sum: sum ?? (await readSum("go.sum", io)),
        mirrors: { list: planned.list.filter(isMirror), auth: planned.auth },
        output: external_node_path_default().resolve(io.cwd, output),
        pool,
    });
    return `${(0,format/* formatCount */.B4)(count, "file")} in ${output}\n`;
}
async function takeBundle(file, store, { sum, pool, io }) {
    if (store === undefined)
        throw new cli_io/* UsageError */.eb("bundle: --store DIR is missing");
    const { added, present } = await importBundle({
        bundle: external_node_path_default().resolve(io.cwd, file),
        storeDir: external_node_path_default().resolve(io.cwd, store),
        sum,
        pool,
    });
    const by = sum === undefined ? "the bundle's own go.sum" : "the go.sum that was named";
    return `${(0,format/* formatCount */.B4)(added, "file")} added, ${present} there before; checked against ${by}\n`;
}
async function readSums(files, io) {
    if (files.length === 0)
        return undefined;
    const sums = await Promise.all(files.map((file) => readSum(file, io)));
    return { entries: sums.flatMap(({ entries }) => entries), ignored: [] };
}
async function readSum(file, io) {
    try {
        return (0,go_sum/* parseGoSum */.H)(await io.readText(external_node_path_default().resolve(io.cwd, file)), file);
    }
    catch (error) {
        throw new cli_io/* FailedError */.Kl(`bundle: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function describe({ lines }) {
    const shown = lines.slice(0, MAX_SHOWN).join("; ");
    return lines.length > MAX_SHOWN ? `${shown}; and ${lines.length - MAX_SHOWN} more` : shown;
}


/***/ }),

/***/ 22007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62923);



const HELP = { help: { type: "boolean", short: "h" } };
/**
 * The options and the other arguments of a command, which may stand in any order; each command also
 * knows `--help`. Throws `UsageError` for an option that it does not know.
 */
function parseOptions(command, args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: { ...options, ...HELP },
        });
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${command}: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatSumLines),
/* harmony export */   H: () => (/* binding */ parseGoSum)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

const FIELDS = 3;
const MOD_SUFFIX = "/go.mod";
/**
 * The hash of an empty go.mod. A bug of an old go command wrote such lines; go has dropped them
 * since.
 */
const EMPTY_GO_MOD_HASH = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
/**
 * Reads a go.sum or go.work.sum file. `file` is its name in errors. Throws `ParseError` with file
 * and line for a line that does not have three fields, as the go command does. A module may have
 * several entries with different hashes.
 */
function parseGoSum(text, file) {
    const entries = new Map();
    const ignored = [];
    for (const [index, lineText] of text.split("\n").entries()) {
        const line = index + 1;
        const fields = lineText.trim().split(/\s+/);
        if (fields[0] === "")
            continue;
        const [path, version, hash] = fields;
        if (!path || !version || !hash || fields.length !== FIELDS) {
            const problem = `expected ${FIELDS} fields, found ${fields.length}`;
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(problem, { code: "GO_SUM_LINE", file, line });
        }
        if (hash === EMPTY_GO_MOD_HASH)
            ignored.push({ line, reason: "empty-go-mod" });
        else if (!hash.startsWith("h1:"))
            ignored.push({ line, reason: "unknown-algorithm" });
        else
            entries.set(fields.join(" "), createEntry(path, version, hash));
    }
    return { entries: [...entries.values()], ignored };
}
function createEntry(path, version, hash) {
    return version.endsWith(MOD_SUFFIX)
        ? { path, version: version.slice(0, -MOD_SUFFIX.length), kind: "mod", hash }
        : { path, version, kind: "zip", hash };
}
/** The trusted lines of several files as the lines of one file, each once. */
function formatSumLines(sums) {
    const lines = sums.flatMap(({ entries }) => entries.map(({ path, version, kind, hash }) => {
        return `${path} ${version}${kind === "mod" ? MOD_SUFFIX : ""} ${hash}`;
    }));
    return [...new Set(lines)];
}


/***/ }),

/***/ 91268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ formatProxyList),
/* harmony export */   W: () => (/* binding */ parseProxyList)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

const SEPARATORS = { "not-found": ",", "any-error": "|" };
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|file:\/)/i;
const PROTOCOLS = ["http:", "https:", "file:"];
/**
 * Reads a list in the syntax of GOPROXY (https://go.dev/ref/mod#environment-variables), by the go
 * command's rules. Throws `ParseError` for a list without entries and for an entry that names no
 * mirror; the message holds no credentials.
 */
function parseProxyList(text) {
    const entries = [];
    for (const [, part = "", separator] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
        const entry = part.trim();
        if (entry === "")
            continue;
        if (entry === "direct" || entry === "off") {
            entries.push({ kind: entry, fallback: "not-found" });
            break;
        }
        const fallback = separator === "|" ? "any-error" : "not-found";
        entries.push({ kind: "mirror", ...parseMirror(entry, entries.length + 1), fallback });
    }
    if (entries.length === 0) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB("the list of mirrors has no entries", { code: "PROXY_LIST" });
    }
    return entries;
}
/** The list in GOPROXY's syntax, without credentials. */
function formatProxyList(list) {
    return list
        .map((entry, index) => {
        const name = entry.kind === "mirror" ? entry.url : entry.kind;
        return index === list.length - 1 ? name : `${name}${SEPARATORS[entry.fallback]}`;
    })
        .join("");
}
function parseMirror(entry, position) {
    const invalid = (problem) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(`entry ${position} (${redact(entry)}) of the list of mirrors ${problem}`, {
        code: "PROXY_LIST",
    });
    // A single word is reserved: the go command may give it a meaning one day.
    if (!/[.:/]/.test(entry))
        throw invalid("is neither a URL nor direct nor off");
    if (entry.startsWith("/"))
        throw invalid("is a path; write a directory as file:///path");
    const text = entry.includes(":/") ? entry : `https://${entry}`;
    if (/[\s\\]/.test(text) || !WITH_SCHEME.test(text) || !URL.canParse(text)) {
        throw invalid("is not a URL");
    }
    const url = new URL(text);
    if (!PROTOCOLS.includes(url.protocol))
        throw invalid("must have the scheme http, https or file");
    if (url.search !== "" || url.hash !== "")
        throw invalid("must not have a query or a fragment");
    if (url.protocol === "file:" && url.host !== "")
        throw invalid("must not name a host");
    const base = `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`;
    if (url.username === "" && url.password === "")
        return { url: base };
    return { url: base, auth: { user: decode(url.username), password: decode(url.password) } };
}
/**
 * The part of an entry that may be printed; only the scheme if there may be a password or token.
 */
function redact(entry) {
    const scheme = /^[a-z][a-z0-9+.-]*:\/+/i.exec(entry)?.[0] ?? "";
    const rest = entry.slice(scheme.length);
    const secret = rest.search(/[@:?#]/);
    return secret < 0 ? entry : `${scheme}…`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A stray % stands for itself.
        return text;
    }
}


/***/ }),

/***/ 95329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Le: () => (/* binding */ sizeLimit),
/* harmony export */   N6: () => (/* binding */ parallelism),
/* harmony export */   UN: () => (/* binding */ mirrorAuth),
/* harmony export */   WB: () => (/* binding */ jobStatus),
/* harmony export */   Wo: () => (/* binding */ reuseTests),
/* harmony export */   X9: () => (/* binding */ goVersion),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   mD: () => (/* binding */ mirrorList),
/* harmony export */   pv: () => (/* binding */ anyLine)
/* harmony export */ });
/* harmony import */ var _gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91268);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47091);
/* harmony import */ var _toolchain_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43659);
/* harmony import */ var _upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20638);





/** One of a few words. */
function choice(...allowed) {
    return (text, input) => {
        const chosen = allowed.find((word) => word === text);
        return chosen ?? refuse(input, text, `one of ${allowed.join(", ")}`);
    };
}
const trueOrFalse = choice("true", "false");
const flag = (text, input) => trueOrFalse(text, input) === "true";
const reuse = choice("auto", "always", "never", "true", "false");
/** `true` and `false` are older words for `always` and `never`. */
const reuseTests = (text, input) => {
    const word = reuse(text, input);
    if (word === "true")
        return "always";
    return word === "false" ? "never" : word;
};
/** A version of Go; undefined for an empty text. */
const goVersion = (text, input) => {
    if (text === "")
        return undefined;
    try {
        return { text, spec: (0,_toolchain_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlSpec */ .qU)(text) };
    }
    catch (error) {
        return refuse(input, text, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error));
    }
};
/** Any text. */
const anyText = (text) => text;
/** Any text on one line: an expression may give JSON on several. */
const anyLine = (text) => text.replaceAll(/\s+/g, " ");
/** A number of things done at once; undefined for `auto` and an empty text. */
const parallelism = (text, input) => {
    if (text === "" || text === "auto")
        return undefined;
    if (!/^[1-9]\d{0,3}$/.test(text))
        refuse(input, text, "auto, or a number from 1 to 9999");
    return Number(text);
};
/** Ten times the time on top; more is a typing mistake. */
const MAX_PERCENT = 1_000;
/** A percentage above zero, with or without the sign. */
const percent = (text, input) => {
    const [, digits] = /^(\d{1,4}(?:\.\d{1,3})?) ?%?$/.exec(text) ?? [];
    const value = Number(digits);
    if (digits === undefined || value <= 0 || value > MAX_PERCENT) {
        refuse(input, text, `a percentage above 0 and up to ${MAX_PERCENT}, such as 20%`);
    }
    return value;
};
const UNIT_BYTES = new Map(Object.entries({
    "": 1,
    B: 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
}));
/** A size in bytes; undefined for no limit. */
const sizeLimit = (text, input) => {
    const [, digits, unit = ""] = /^(\d{1,12}(?:\.\d{1,3})?) ?([A-Za-z]*)$/.exec(text) ?? [];
    const unitBytes = UNIT_BYTES.get(unit);
    if (digits === undefined || unitBytes === undefined) {
        return refuse(input, text, "a size such as 500MiB, 2GiB, 1.5GB or a number of bytes, or 0 for no limit");
    }
    return Math.round(Number(digits) * unitBytes) || undefined;
};
const STATUSES = ["success", "failure", "cancelled"];
/**
 * How the job stands, as the runner says; empty for any other text. Inside nested composite actions
 * the runner hands the post step the inputs of an outer action, which may use the name differently.
 */
const jobStatus = (text) => (STATUSES.includes(text) ? text : "");
/** A GOPROXY list; undefined for an empty text. */
const mirrorList = (text, input) => {
    if (text === "")
        return undefined;
    try {
        return (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProxyList */ .W)(text);
    }
    catch (error) {
        const allowed = "a GOPROXY list of http, https or file URLs, direct or off";
        return refuse(input, (0,_lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .hideCredentials */ .R)(text), `${allowed} (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)})`);
    }
};
/** Credentials, one mirror per line. */
const mirrorAuth = (text, input) => text.split("\n").flatMap((rawLine, index) => {
    const line = rawLine.trim();
    if (line === "")
        return [];
    const [host, credential, ...rest] = line.split(/\s+/);
    if (!host || !credential || rest.length > 0 || host.includes("/")) {
        // A malformed line may hold the secret anywhere, so none of it is shown.
        const shown = `line ${index + 1}`;
        return refuse(input, shown, "lines of the form `host user:password` or `host token`");
    }
    return [{ host, authorization: (0,_upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_4__/* .authorizationFor */ .rv)(credential) }];
});
function refuse(input, value, allowed) {
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ input, value, allowed }]);
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

/***/ 72686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1.5 MB`: in decimal units, like the sizes of disks and cache limits. */
function formatBytes(bytes) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    const digits = unit === 0 || value >= 99.5 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** `340 ms`, `4.2 s`, `2 min 05 s`. */
function formatMs(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
/** `99.4 %`, rounded down: 100 % means all. */
function formatShare(part, whole) {
    if (whole === 0)
        return "–";
    return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}
/** `1 module`, `2 modules`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `+82 %`, `−51 %`, `±0 %`: how much more `now` is than `base`; a dash if base is 0 or less. */
function formatChange(now, base) {
    if (base <= 0)
        return "–";
    const percent = Math.round(((now - base) / base) * 100);
    if (percent === 0)
        return "±0 %";
    return percent > 0 ? `+${percent} %` : `−${-percent} %`;
}
/** Keeps a text on one line: a narrow column would break it at ordinary spaces. */
function unbroken(text) {
    return text.replaceAll(" ", "\u00a0");
}


/***/ }),

/***/ 61675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ud: () => (/* binding */ toSemver),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   c0: () => (/* binding */ compareReleases),
/* harmony export */   eX: () => (/* binding */ languageOf),
/* harmony export */   j5: () => (/* binding */ isLanguageOnly),
/* harmony export */   pe: () => (/* binding */ fromSemver)
/* harmony export */ });
/* harmony import */ var _gomod_semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5723);

/*
 * Releases of Go as go names them, without `go` before the numbers: `1.26.8`, `1.27rc1`, and `1.20`,
 * which was a release of its own until 1.21.0 brought a third number.
 */
const RELEASE = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:(beta|rc)(\d{1,4}))?$/;
const SEMVER = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:-(beta|rc)\.?(\d{1,4}))?$/;
/** The first version whose first release has a third number. */
const FIRST_WITH_PATCH = 21;
/** `1.27.0-rc.1` for `1.27rc1`, as tool caches and ranges spell it; undefined for no release. */
function toSemver(release) {
    const [, major, minor, patch = "0", stage, number] = RELEASE.exec(release) ?? [];
    if (major === undefined || minor === undefined)
        return undefined;
    const core = [major, minor, patch].map(Number).join(".");
    return stage === undefined ? core : `${core}-${stage}.${Number(number)}`;
}
/** Reverses `toSemver`; undefined for text that it would not return. `-rc1` counts as `-rc.1`. */
function fromSemver(text) {
    const [, major, minor, patch, stage, number] = SEMVER.exec(text) ?? [];
    if (major === undefined)
        return undefined;
    const hasPatch = Number(patch) > 0 || (stage === undefined && hasFirstPatch(major, minor));
    const core = [major, minor, ...(hasPatch ? [patch] : [])].map(Number).join(".");
    return stage === undefined ? core : `${core}${stage}${Number(number)}`;
}
function hasFirstPatch(major, minor) {
    return Number(major) > 1 || Number(minor) >= FIRST_WITH_PATCH;
}
/** Negative, 0 or positive: the older release first, candidates before what they became. */
function compareReleases(a, b) {
    return (0,_gomod_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(`v${toSemver(a)}`, `v${toSemver(b)}`);
}
function isPrerelease(release) {
    return /beta|rc/.test(release);
}
/** `1.26` of `1.26.8`: the version of the language, whose releases replace one another. */
function languageOf(release) {
    return /^\d+\.\d+/.exec(release)?.[0] ?? release;
}
/** Whether it names a version of the language and no release: `1.26`, but not `1.20`. */
function isLanguageOnly(version) {
    const [, major, minor, patch, stage] = RELEASE.exec(version) ?? [];
    if (major === undefined || patch !== undefined || stage !== undefined)
        return false;
    return hasFirstPatch(major, minor);
}


/***/ }),

/***/ 43659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ parseSpec),
/* harmony export */   h$: () => (/* binding */ isInRange),
/* harmony export */   qU: () => (/* binding */ parseYamlSpec)
/* harmony export */ });
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17871);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23381);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61675);




/** What may follow the word `expected`. */
const ALLOWED = "a Go version such as 1.26.8, 1.26, 1.26.x or 1.27rc1, a range such as >=1.25 <1.27, " +
    "or stable, oldstable or latest";
/** With `go` before it, and candidates in both spellings. */
const EXACT = /^(?:go)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?:-?(beta|rc)\.?(\d{1,4}))?$/;
/** A release as go names it, inside a range. */
const IN_RANGE = /(?<![\w.])(?:go)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:(?:beta|rc)\d{1,4})?)(?![\w.])/g;
/** What is left of 1.10, 1.20 and 1.30 if YAML reads them as numbers. */
const CUT_BY_YAML = /^1\.[123]$/;
/**
 * Reads a version as users of set-up actions write it. Throws `ParseError`; its message may follow
 * the word `expected`. Pure.
 */
function parseSpec(text) {
    const word = text.trim();
    if (word === "stable" || word === "latest")
        return { kind: "stable" };
    if (word === "oldstable")
        return { kind: "oldstable" };
    return parseExact(word) ?? parseRange(word);
}
/**
 * The same for a text that went through YAML, which drops zeros at the end of a number. The releases
 * 1.1, 1.2 and 1.3 are of no use to anybody, so such a text is a mistake.
 */
function parseYamlSpec(text) {
    const word = text.trim();
    if (!CUT_BY_YAML.test(word))
        return parseSpec(word);
    throw problem(`"${word}0" in quotes: without them YAML reads ${word}0 as the number ${word} ` +
        `(Go ${word} itself would be ${word}.x)`);
}
/** Whether a release is within a `range` of a `Spec`. */
function isInRange(release, range) {
    const version = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .toSemver */ .Ud)(release);
    return version !== undefined && semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default()(version, range);
}
function parseExact(word) {
    const [, numbers, stage, number] = EXACT.exec(word) ?? [];
    if (numbers === undefined)
        return undefined;
    const hasPatch = numbers.split(".").length === 3;
    // Two numbers stand for all releases with these.
    if (!hasPatch && stage === undefined)
        return undefined;
    const release = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .fromSemver */ .pe)(`${numbers}${hasPatch ? "" : ".0"}${stage === undefined ? "" : `-${stage}.${number}`}`);
    return release === undefined ? undefined : { kind: "exact", release };
}
function parseRange(word) {
    const spelled = word.replaceAll(IN_RANGE, (found, release) => /beta|rc/.test(release) ? ((0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .toSemver */ .Ud)(release) ?? found) : release);
    // An empty text is a range too, of all versions.
    const range = word === "" ? null : semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1___default()(spelled);
    if (range === null)
        throw problem(ALLOWED);
    return { kind: "range", range };
}
function problem(allowed) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ParseError */ .mB(allowed, { code: "GO_VERSION" });
}


/***/ }),

/***/ 68982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ decoder),
/* harmony export */   lF: () => (/* binding */ encode),
/* harmony export */   u8: () => (/* binding */ strictDecoder),
/* harmony export */   xW: () => (/* binding */ concat),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
/* unused harmony exports digest, encodeBase64, encoder, uint32be, uint64be */
const encoder = new TextEncoder(), decoder = new TextDecoder(), strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}



/***/ }),

/***/ 69652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ validateAlgorithms),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   J0: () => (/* binding */ validateB64),
/* harmony export */   MV: () => (/* binding */ encodeAsciiMember),
/* harmony export */   OX: () => (/* binding */ parseJoseHeader),
/* harmony export */   fV: () => (/* binding */ isJwkSet),
/* harmony export */   fz: () => (/* binding */ isDisjoint),
/* harmony export */   h2: () => (/* binding */ decodeBase64url),
/* harmony export */   nI: () => (/* binding */ validateCrit),
/* harmony export */   qc: () => (/* binding */ JWS_RECOGNIZED)
/* harmony export */ });
/* unused harmony exports JWE_RECOGNIZED, assertNotSet, assertUint8Array, serializeJoseHeader, validateCritDuplicates */
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73622);
/* harmony import */ var _util_base64url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20817);
/* harmony import */ var _buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68982);



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return (0,_util_base64url_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return (0,_buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .encode */ .lF)(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(_buffer_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .strictDecoder */ .u8.decode((0,_util_base64url_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .JOSENotSupported */ .T0(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .JWSInvalid */ .Ye('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}



/***/ }),

/***/ 20817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode)
/* harmony export */ });
/* unused harmony export encode */
/* harmony import */ var _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68982);

const invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
  try {
    return (0,_lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(typeof input == "string" ? input : _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .decoder */ .D0.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function encode(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}



/***/ }),

/***/ 65509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ decodeJwt)
/* harmony export */ });
/* harmony import */ var _base64url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20817);
/* harmony import */ var _lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68982);
/* harmony import */ var _lib_validate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69652);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73622);




function decodeJwt(jwt) {
  if (typeof jwt != "string")
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("JWTs must use Compact JWS serialization, JWT must be a string");
  const { 1: encodedPayload, length } = jwt.split(".");
  if (length === 5)
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("Only JWTs using Compact JWS serialization can be decoded");
  if (length !== 3)
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("Invalid JWT");
  if (!encodedPayload)
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("JWTs must contain a payload");
  let claimsSetBytes;
  try {
    claimsSetBytes = (0,_base64url_js__WEBPACK_IMPORTED_MODULE_1__/* .decode */ .D)(encodedPayload);
  } catch (cause) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("Failed to base64url decode the payload", { cause });
  }
  let claimsSet;
  try {
    claimsSet = JSON.parse(_lib_buffer_utils_js__WEBPACK_IMPORTED_MODULE_2__/* .strictDecoder */ .u8.decode(claimsSetBytes));
  } catch (cause) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("Failed to parse the decoded payload as JSON", { cause });
  }
  if (!(0,_lib_validate_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(claimsSet))
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .JWTInvalid */ .Dp("Invalid JWT Claims Set");
  return claimsSet;
}



/***/ }),

/***/ 73622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ JWKSMultipleMatchingKeys),
/* harmony export */   BT: () => (/* binding */ JWKSNoMatchingKey),
/* harmony export */   Dm: () => (/* binding */ JWKSInvalid),
/* harmony export */   Dp: () => (/* binding */ JWTInvalid),
/* harmony export */   Rb: () => (/* binding */ JOSEAlgNotAllowed),
/* harmony export */   T0: () => (/* binding */ JOSENotSupported),
/* harmony export */   Ye: () => (/* binding */ JWSInvalid),
/* harmony export */   h2: () => (/* binding */ JWSSignatureVerificationFailed),
/* harmony export */   ie: () => (/* binding */ JWTClaimValidationFailed),
/* harmony export */   n: () => (/* binding */ JWTExpired)
/* harmony export */ });
/* unused harmony exports JOSEError, JWEDecryptionFailed, JWEInvalid, JWKInvalid, JWKSTimeout */
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends JOSEError {
  static code = "ERR_JOSE_ALG_NOT_ALLOWED";
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends JOSEError {
  static code = "ERR_JWKS_INVALID";
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}



/***/ })

};
