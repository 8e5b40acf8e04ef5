export const id = 829;
export const ids = [829];
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

/***/ 6440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatSumLines),
/* harmony export */   H: () => (/* binding */ parseGoSum)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);

const FIELDS = 3;
const MOD_SUFFIX = "/go.mod";
/** The hash of an empty go.mod: an old fault of the go command, which drops such lines since. */
const EMPTY_GO_MOD_HASH = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
/**
 * Reads a go.sum or go.work.sum file. `file` is its name in errors. Throws `ParseError` with file
 * and line for a line that has not three fields, as the go command does. A module may have several
 * entries with different hashes.
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
/** The trusted lines of several files as the lines of one, each once. */
function formatSumLines(sums) {
    const lines = sums.flatMap(({ entries }) => entries.map(({ path, version, kind, hash }) => {
        return `${path} ${version}${kind === "mod" ? MOD_SUFFIX : ""} ${hash}`;
    }));
    return [...new Set(lines)];
}


/***/ }),

/***/ 1538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ isCanonicalVersion),
/* harmony export */   Bt: () => (/* binding */ unescapeVersion),
/* harmony export */   av: () => (/* binding */ escapeVersion),
/* harmony export */   iL: () => (/* binding */ isValidModulePath),
/* harmony export */   ql: () => (/* binding */ unescapeModulePath),
/* harmony export */   xk: () => (/* binding */ escapeModulePath)
/* harmony export */ });
/* unused harmony export isPseudoVersion */
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);


/*
 * Names of modules and versions, and their escaped form in URLs and on disk, where an upper-case
 * letter is written `!` and its lower-case one (https://go.dev/ref/mod#goproxy-protocol). What
 * passes here cannot leave a directory, nor differ in case only from another name.
 */
const PATH_ELEMENT = /^[A-Za-z0-9_~-](?:[A-Za-z0-9._~-]*[A-Za-z0-9_~-])?$/;
const HOST_ELEMENT = /^[a-z0-9][a-z0-9.-]*$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
/** How Windows shortens long names: `progra~1`. */
const WINDOWS_SHORT_NAME = /~[0-9]+$/;
const NUMERIC_SUFFIX = /\/v([0-9.]+)$/;
const MAJOR_NUMBER = /^(?:[2-9]|[1-9][0-9]+)$/;
const GOPKG_MAJOR = /\.v(?:0|[1-9][0-9]*(?:-unstable)?)$/;
/** Whether the go command would take `path` for the path of a module that can be downloaded. */
function isValidModulePath(path) {
    const elements = path.split("/");
    const host = elements[0] ?? "";
    return (elements.every((element) => PATH_ELEMENT.test(element) && !isWindowsName(element, true)) &&
        HOST_ELEMENT.test(host) &&
        host.includes(".") &&
        hasValidMajor(path));
}
/** `/v2` and up at the end of a path; gopkg.in has `.v0` and up, and always one. */
function hasValidMajor(path) {
    if (path.startsWith("gopkg.in/"))
        return GOPKG_MAJOR.test(path);
    const number = NUMERIC_SUFFIX.exec(path)?.[1];
    return number === undefined || MAJOR_NUMBER.test(number);
}
function isWindowsName(element, rejectShortNames) {
    const stem = element.split(".", 1)[0] ?? "";
    return WINDOWS_DEVICE.test(stem) || (rejectShortNames && WINDOWS_SHORT_NAME.test(stem));
}
/** Characters of a file name, less the `!` that escapes and all that is not ASCII. */
const VERSION = /^[A-Za-z0-9#$%&()+,\-.=@[\]^_{}~ ]+$/;
/** A version of any kind, a branch or a commit as well: a single file name. */
function isValidVersion(version) {
    return VERSION.test(version) && !version.endsWith(".") && !isWindowsName(version, false);
}
/** Escapes a module path. Throws `ParseError` for an invalid one. */
function escapeModulePath(path) {
    if (isValidModulePath(path))
        return escapeLetters(path);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(`invalid module path ${JSON.stringify(path)}`, { code: "MODULE_PATH" });
}
/** The module path of an escaped one; undefined where there is none. */
function unescapeModulePath(escaped) {
    const path = unescapeLetters(escaped);
    return path !== undefined && isValidModulePath(path) ? path : undefined;
}
/** Escapes a version, a branch or a commit. Throws `ParseError` for an invalid one. */
function escapeVersion(version) {
    if (isValidVersion(version))
        return escapeLetters(version);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(`invalid version ${JSON.stringify(version)}`, { code: "MODULE_VERSION" });
}
/** The version of an escaped one; undefined where there is none. */
function unescapeVersion(escaped) {
    const version = unescapeLetters(escaped);
    return version !== undefined && isValidVersion(version) ? version : undefined;
}
function escapeLetters(name) {
    return name.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
function unescapeLetters(escaped) {
    if (/[A-Z]|!(?![a-z])/.test(escaped))
        return undefined;
    return escaped.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}
/**
 * Whether `version` names one immutable state of a module: `vX.Y.Z`, with a prerelease perhaps,
 * and no build metadata but `+incompatible`.
 */
function isCanonicalVersion(version) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) === version;
}
const PSEUDO_VERSION = /^v[0-9]+\.(?:0\.0-|[0-9]+\.[0-9]+-(?:[^+]*\.)?0\.)[0-9]{14}-[A-Za-z0-9]+(?:\+[0-9A-Za-z.-]+)?$/;
/** Whether `version` stands for a commit without a tag: `v0.0.0-20240131235959-0123456789ab`. */
function isPseudoVersion(version) {
    return PSEUDO_VERSION.test(version) && canonicalVersion(version) !== undefined;
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ canonicalVersion),
/* harmony export */   Ds: () => (/* binding */ majorOf),
/* harmony export */   Zy: () => (/* binding */ compareVersions)
/* harmony export */ });
const NUMBER = "(0|[1-9][0-9]*)";
const IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
const SEMVER = new RegExp(`^v${NUMBER}(?:\\.${NUMBER}(?:\\.${NUMBER}(?:-(${IDENTIFIERS}))?(?:\\+(${IDENTIFIERS}))?)?)?$`);
const DIGITS = /^[0-9]+$/;
const LEADING_ZERO = /^0[0-9]+$/;
function parseSemver(version) {
    const match = SEMVER.exec(version);
    if (!match)
        return undefined;
    const [, major = "0", minor = "0", patch = "0", prerelease, build = ""] = match;
    const identifiers = prerelease?.split(".") ?? [];
    if (identifiers.some((identifier) => LEADING_ZERO.test(identifier)))
        return undefined;
    return { core: [major, minor, patch], prerelease: identifiers, build };
}
/**
 * The one spelling under which the go command knows a version: three numbers, no build metadata
 * but `+incompatible`. Undefined for what is no semantic version.
 */
function canonicalVersion(version) {
    const parsed = parseSemver(version);
    if (!parsed)
        return undefined;
    const prerelease = parsed.prerelease.length > 0 ? `-${parsed.prerelease.join(".")}` : "";
    const build = parsed.build === "incompatible" ? "+incompatible" : "";
    return `v${parsed.core.join(".")}${prerelease}${build}`;
}
/** `v2` for `v2.3.4`. Undefined for what is no semantic version. */
function majorOf(version) {
    const parsed = parseSemver(version);
    return parsed && `v${parsed.core[0]}`;
}
/**
 * Negative, 0 or positive by semantic version precedence, in which build metadata counts for
 * nothing. As in Go, what is no version comes before every version, and equals its like.
 */
function compareVersions(a, b) {
    const left = parseSemver(a);
    const right = parseSemver(b);
    if (!left || !right)
        return Number(left !== undefined) - Number(right !== undefined);
    for (const [index, number] of left.core.entries()) {
        const order = compareNumbers(number, right.core[index] ?? "0");
        if (order !== 0)
            return order;
    }
    return comparePrereleases(left.prerelease, right.prerelease);
}
function comparePrereleases(a, b) {
    // A release comes after all its prereleases.
    if (a.length === 0 || b.length === 0)
        return Number(a.length === 0) - Number(b.length === 0);
    for (const [index, left] of a.entries()) {
        const right = b[index];
        if (right === undefined)
            return 1;
        const order = compareIdentifiers(left, right);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const leftIsNumber = DIGITS.test(a);
    const rightIsNumber = DIGITS.test(b);
    if (leftIsNumber !== rightIsNumber)
        return leftIsNumber ? -1 : 1;
    return leftIsNumber ? compareNumbers(a, b) : compareText(a, b);
}
/** Compares digit strings without leading zeros by value, however long they are. */
function compareNumbers(a, b) {
    return a.length - b.length || compareText(a, b);
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 4517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const systemClock = {
    nowMs: () => performance.timeOrigin + performance.now(),
    sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {}).catch(() => {
        // Node rejects with an AbortError of its own, for no other cause.
        throw signal?.reason;
    }),
};


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ SidecarError),
/* harmony export */   cs: () => (/* binding */ IntegrityError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   mB: () => (/* binding */ ParseError),
/* harmony export */   xA: () => (/* binding */ CacheError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* unused harmony export AccelError */
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
/** A mirror failed. That it does not have a file (404, 410) is a value, never this error. */
class UpstreamError extends AccelError {
    name = "UpstreamError";
    code;
    /** The mirror's name, without credentials. */
    mirror;
    status;
    /** Whether the same request to the same mirror may go well a moment later. */
    retryable;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
        this.mirror = details.mirror;
        this.status = details.status;
        this.retryable = details.retryable;
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

/***/ 4829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSidecar: () => (/* binding */ runSidecar)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(6440);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/store/module-store.ts
var module_store = __webpack_require__(2669);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/goproxy/responses.ts

const PLAIN = "text/plain; charset=utf-8";
/** The go command prints the body of an error only when it is short plain text. */
function plain(status, text) {
    return { status, body: `${text}\n`, contentType: PLAIN };
}
const BAD_METHOD = plain(405, "go-accel: only GET and HEAD are answered");
const UNKNOWN_PATH = plain(404, "not found: go-accel: no file of the GOPROXY protocol");
/** The absence of something: it lets the go command go on to the next entry of its list. */
function notFound(what) {
    return plain(404, `not found: go-accel: no mirror has ${what}`);
}
function okText(body, contentType = PLAIN) {
    return { status: 200, body, contentType };
}
/**
 * A failure, which must never look like an absence: behind a comma the go command would ask the
 * next server for a module that the failing one has.
 */
function failure(what, error) {
    if (error instanceof errors/* UpstreamError */.gA) {
        return plain(error.code === "TIMEOUT" ? 504 : 502, `go-accel: ${what}: ${error.message}`);
    }
    return plain(500, `go-accel: ${what}: internal fault`);
}

// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(1538);
;// CONCATENATED MODULE: ./src/goproxy/routes.ts

const EXTENSIONS = ["info", "mod", "zip"];
/**
 * Reads the path of a request as it came over the wire (the go command sends `%21` for the `!` of
 * an escaped upper-case letter). Undefined for anything that names no file of the protocol.
 */
function parseRoute(rawUrl) {
    const rawPath = rawUrl.split("?", 1)[0] ?? "";
    const decoded = tryDecode(rawPath);
    if (decoded === undefined || !decoded.startsWith("/"))
        return undefined;
    if (decoded.startsWith("/sumdb/"))
        return parseSumdb(rawPath, decoded);
    if (decoded.endsWith("/@latest")) {
        const modulePath = (0,module_path/* unescapeModulePath */.ql)(decoded.slice(1, -"/@latest".length));
        return modulePath === undefined
            ? undefined
            : { kind: "mutable", endpoint: "latest", modulePath };
    }
    const separator = decoded.lastIndexOf("/@v/");
    if (separator < 1)
        return undefined;
    const escapedPath = decoded.slice(1, separator);
    const modulePath = (0,module_path/* unescapeModulePath */.ql)(escapedPath);
    if (modulePath === undefined)
        return undefined;
    const file = decoded.slice(separator + "/@v/".length);
    if (file === "list")
        return { kind: "mutable", endpoint: "list", modulePath };
    return parseVersionFile(modulePath, escapedPath, file);
}
function parseVersionFile(modulePath, escapedPath, file) {
    const dot = file.lastIndexOf(".");
    const escapedVersion = file.slice(0, dot);
    const endpoint = EXTENSIONS.find((extension) => extension === file.slice(dot + 1));
    const version = dot < 1 ? undefined : (0,module_path/* unescapeVersion */.Bt)(escapedVersion);
    if (endpoint === undefined || version === undefined)
        return undefined;
    if ((0,module_path/* isCanonicalVersion */.Bh)(version)) {
        const key = { escapedPath, escapedVersion, extension: endpoint };
        return { kind: "immutable", endpoint, modulePath, version, key };
    }
    // A branch or a commit can be resolved, but has no file of its own.
    return endpoint === "info" ? { kind: "mutable", endpoint, modulePath, version } : undefined;
}
function parseSumdb(path, decoded) {
    const [, , database, ...rest] = decoded.split("/");
    if (!database || rest.length === 0 || rest.some(isUnsafeElement))
        return undefined;
    return { kind: "sumdb", database, path };
}
function isUnsafeElement(element) {
    return element === "" || element === "." || element === ".." || /[^!-~]|\\/.test(element);
}
function tryDecode(rawPath) {
    try {
        return decodeURIComponent(rawPath);
    }
    catch {
        // A malformed percent sequence names nothing.
        return undefined;
    }
}
/** Path of a file below a mirror's base URL, in the form that the go command sends. */
function wirePath(modulePath, endpoint, version) {
    const base = `/${(0,module_path/* escapeModulePath */.xk)(modulePath)}`;
    const path = endpoint === "latest"
        ? `${base}/@latest`
        : endpoint === "list"
            ? `${base}/@v/list`
            : `${base}/@v/${encodeVersion(version ?? "")}.${endpoint}`;
    return path.replaceAll("!", "%21");
}
/**
 * A branch's name may hold `%` and `#`; unencoded, the mirror would read another path. `+` stays:
 * that is how the go command sends `+incompatible`.
 */
function encodeVersion(version) {
    return encodeURIComponent((0,module_path/* escapeVersion */.av)(version)).replaceAll("%2B", "+");
}

;// CONCATENATED MODULE: ./src/goproxy/handler.ts






/** Of a stored zip at once: with Node's 64 KiB, sending one costs more than go's reading of it. */
const READ_BYTES = 1 << 20;
/** Answers the GOPROXY protocol. Every request ends in an answer and one event; never throws. */
function createProxyHandler(parts) {
    const { fetcher, upstream, emit, clock } = parts;
    const textUnderWay = new Map();
    async function answer(request, response, route) {
        if (request.method !== "GET" && request.method !== "HEAD") {
            return sendText(request, response, BAD_METHOD, "none");
        }
        if (!route)
            return sendText(request, response, UNKNOWN_PATH, "none");
        if (route.kind === "immutable")
            return answerImmutable(request, response, route);
        const text = await fetchTextOnce(route);
        return sendText(request, response, text, text.status === 200 ? "mirror" : "none");
    }
    async function answerImmutable(request, response, route) {
        const what = `${route.modulePath}@${route.version}.${route.endpoint}`;
        try {
            const ensured = await fetcher.ensure({ modulePath: route.modulePath, version: route.version, extension: route.endpoint }, "foreground");
            if (ensured.kind === "not-found") {
                return sendText(request, response, notFound(what), "none");
            }
            const { sizeBytes } = ensured.stored;
            startBody(response, route.endpoint, sizeBytes);
            if (request.method === "HEAD")
                response.end();
            else
                await sendFile(ensured.stored, response);
            return { status: 200, source: ensured.source, sizeBytes };
        }
        catch (error) {
            if (error instanceof module_store/* StoreWriteError */.NW) {
                emit({ kind: "store-fault", atMs: clock.nowMs(), fault: faultOf(error) });
                return passThrough(request, response, route);
            }
            return giveUp(request, response, what, error);
        }
    }
    /** Hands a mirror's answer on while it comes, for the time that the store cannot be written. */
    async function passThrough(request, response, route) {
        const what = `${route.modulePath}@${route.version}.${route.endpoint}`;
        let sizeBytes = 0;
        try {
            const result = await upstream.fetch(queryFor(route), async ({ body, sizeBytes: length }) => {
                startBody(response, route.endpoint, length);
                body.on("data", (chunk) => {
                    sizeBytes += chunk.length;
                });
                // Once bytes have left there is no second attempt: the error destroys the response, and
                // go, which sees a cut answer, turns to the next entry of its list.
                await (0,external_node_stream_promises_.pipeline)(body, response).catch(() => { });
            });
            if (result.kind === "not-found") {
                return sendText(request, response, notFound(what), "none");
            }
            return { status: 200, source: "mirror", sizeBytes };
        }
        catch (error) {
            return giveUp(request, response, what, error);
        }
    }
    /** Answers that are asked for by several at once are fetched once. */
    function fetchTextOnce(route) {
        const query = queryFor(route);
        const { path } = query;
        const running = textUnderWay.get(path);
        if (running)
            return running;
        const started = fetchText(query).finally(() => textUnderWay.delete(path));
        textUnderWay.set(path, started);
        return started;
    }
    async function fetchText(query) {
        if (query.endpoint === "sumdb" && query.subject !== parts.sumdb)
            return UNKNOWN_PATH;
        const what = query.path.slice(1);
        try {
            const result = await upstream.fetch(query, ({ body }) => (0,consumers_.buffer)(body));
            return result.kind === "ok" ? okText(result.value) : notFound(what);
        }
        catch (error) {
            return failure(what, error);
        }
    }
    return async (request, response) => {
        const startMs = clock.nowMs();
        const route = parseRoute(request.url ?? "");
        const subject = route ? subjectOf(route) : (request.url ?? "");
        const answered = await answer(request, response, route).catch((error) => giveUp(request, response, subject, error));
        const version = route && "version" in route ? route.version : undefined;
        emit({
            kind: "request",
            atMs: clock.nowMs(),
            endpoint: route ? endpointOf(route) : "unknown",
            subject,
            ...(version === undefined ? {} : { version }),
            ...answered,
            durationMs: clock.nowMs() - startMs,
        });
    };
}
function sendText(request, response, text, source) {
    const body = Buffer.from(text.body);
    response.writeHead(text.status, {
        "content-type": text.contentType,
        "content-length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return { status: text.status, source, sizeBytes: body.length };
}
/** Throws for an answer that was cut; a client may hang up as soon as it has all of it. */
async function sendFile({ file, sizeBytes }, response) {
    const content = (0,external_node_fs_.createReadStream)(file, { highWaterMark: READ_BYTES });
    await (0,external_node_stream_promises_.pipeline)(content, response).catch((error) => {
        if (content.bytesRead < sizeBytes)
            throw error;
    });
}
/** Says what failed where that is still possible; a half-sent answer is cut. */
function giveUp(request, response, what, error) {
    if (!response.headersSent)
        return sendText(request, response, failure(what, error), "none");
    response.destroy();
    return { status: 502, source: "none", sizeBytes: 0 };
}
function startBody(response, endpoint, sizeBytes) {
    const contentTypes = {
        info: "application/json",
        mod: "text/plain; charset=utf-8",
        zip: "application/zip",
    };
    response.writeHead(200, {
        "content-type": contentTypes[endpoint],
        ...(sizeBytes === undefined ? {} : { "content-length": sizeBytes }),
    });
}
function queryFor(route) {
    if (route.kind === "sumdb") {
        const { path, database } = route;
        return { path, endpoint: "sumdb", subject: database, purpose: "foreground" };
    }
    return {
        path: wirePath(route.modulePath, route.endpoint, route.version),
        endpoint: route.endpoint,
        subject: route.modulePath,
        ...(route.version === undefined ? {} : { version: route.version }),
        purpose: "foreground",
    };
}
function subjectOf(route) {
    return route.kind === "sumdb" ? route.database : route.modulePath;
}
function endpointOf(route) {
    return route.kind === "sumdb" ? "sumdb" : route.endpoint;
}
function faultOf(error) {
    const { cause } = error;
    return cause instanceof Error ? cause.message : error.message;
}

;// CONCATENATED MODULE: ./src/goproxy/module-fetcher.ts


function createModuleFetcher(parts) {
    const underWay = new Map();
    function fetchOnce(file, purpose) {
        const path = wirePath(file.modulePath, file.extension, file.version);
        const running = underWay.get(path);
        if (running) {
            if (purpose === "foreground")
                running.promote();
            return running.result;
        }
        const query = {
            path,
            endpoint: file.extension,
            subject: file.modulePath,
            version: file.version,
            purpose,
        };
        const key = (0,module_store/* storeKey */.LN)(file.modulePath, file.version, file.extension);
        const schedule = purpose === "foreground" ? parts.limiter.foreground : parts.limiter.background;
        const ticket = schedule(() => parts.upstream.fetch(query, (answer) => parts.store.write(key, answer.body, parts.inspector(file))));
        underWay.set(path, ticket);
        const forget = () => underWay.delete(path);
        ticket.result.then(forget, forget);
        return ticket.result;
    }
    return {
        async ensure(file, purpose) {
            const key = (0,module_store/* storeKey */.LN)(file.modulePath, file.version, file.extension);
            const found = await parts.store.find(key);
            if (found)
                return { kind: "stored", stored: found, source: "store" };
            const result = await fetchOnce(file, purpose);
            if (result.kind === "not-found")
                return result;
            return { kind: "stored", stored: result.value, source: "mirror" };
        },
    };
}

// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(796);
;// CONCATENATED MODULE: ./src/lib/priority-limiter.ts
/**
 * Bounds how much runs at once, with foreground work first. The limits count all running work, so
 * `foregroundLimit` should be the larger: the difference is what background work can never take.
 */
function createPriorityLimiter(limits) {
    const foreground = [];
    const background = new Set();
    let running = 0;
    function startNext() {
        for (;;) {
            const urgent = running < limits.foregroundLimit ? foreground.shift() : undefined;
            const next = urgent ?? (running < limits.backgroundLimit ? first(background) : undefined);
            if (!next)
                return;
            background.delete(next);
            running++;
            next.start();
        }
    }
    function enqueue(work, urgent) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const waiting = {
            start: () => {
                work()
                    .then(resolve, reject)
                    .finally(() => {
                    running--;
                    startNext();
                });
            },
        };
        if (urgent)
            foreground.push(waiting);
        else
            background.add(waiting);
        startNext();
        return {
            result: promise,
            promote: () => {
                if (!background.delete(waiting))
                    return;
                foreground.push(waiting);
                startNext();
            },
        };
    }
    return {
        foreground: (work) => enqueue(work, true),
        background: (work) => enqueue(work, false),
    };
}
function first(items) {
    for (const item of items)
        return item;
    return undefined;
}

// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(1521);
// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(512);
;// CONCATENATED MODULE: ./src/store/inspect.ts




/** The go command downloads no larger zip, whatever it unpacks to. */
const MAX_ZIP_BYTES = 500 * 1024 * 1024;
/**
 * Makes the check that a file from a mirror must pass before anyone can see it: its structure, and
 * its hash where the checkout's go.sum names one. What go.sum does not name, go checks against the
 * checksum database. A zip is kept uncompressed, where go takes one of that size.
 */
function createInspector(sum, pool) {
    const hashes = new Map();
    for (const { path, version, kind, hash } of sum.entries) {
        const key = `${kind} ${path}@${version}`;
        hashes.set(key, [...(hashes.get(key) ?? []), hash]);
    }
    function checkHash(kind, { modulePath, version }, h1) {
        const expected = hashes.get(`${kind} ${modulePath}@${version}`);
        if (!expected || expected.includes(h1))
            return;
        const message = `${modulePath}@${version}.${kind} has the hash ${h1}, but go.sum has ${expected.join(" or ")}`;
        throw new errors/* IntegrityError */.cs(message, { code: "H1_MISMATCH" });
    }
    return (name) => async (file) => {
        switch (name.extension) {
            case "info":
                checkInfo(name, await (0,promises_.readFile)(file, "utf8"));
                return file;
            case "mod":
                checkHash("mod", name, (0,dirhash/* hashGoMod */.h)(await (0,promises_.readFile)(file)));
                return file;
            case "zip": {
                const target = `${file}.stored`;
                try {
                    const prefix = `${name.modulePath}@${name.version}/`;
                    const { h1, sizeBytes } = await pool.repack({ source: file, target, prefix });
                    checkHash("zip", name, h1);
                    if (sizeBytes <= MAX_ZIP_BYTES)
                        return target;
                    await (0,promises_.rm)(target);
                    return file;
                }
                catch (error) {
                    await (0,promises_.rm)(target, { force: true });
                    throw error;
                }
            }
        }
    };
}
/**
 * The go command fails where an info names another version than the one that it asked for, unless
 * the path can have no such version: `v2.0.0` below a path without `/v2` may be answered with
 * `v2.0.0+incompatible`.
 */
function checkInfo({ modulePath, version }, text) {
    const said = parseVersion(text);
    if (said === version)
        return;
    if (said !== undefined && !isVersionOfPath(modulePath, version))
        return;
    const what = said === undefined ? "is no JSON with a Version" : `is that of ${said}`;
    throw new errors/* IntegrityError */.cs(`${modulePath}@${version}.info ${what}`, { code: "INFO_INVALID" });
}
/** Whether the major version is the one that the end of the path stands for. */
function isVersionOfPath(modulePath, version) {
    const suffix = modulePath.startsWith("gopkg.in/")
        ? /\.(v[0-9]+)(?:-unstable)?$/.exec(modulePath)
        : /\/(v[0-9]+)$/.exec(modulePath);
    const major = (0,semver/* majorOf */.Ds)(version);
    if (suffix)
        return suffix[1] === major;
    return major === "v0" || major === "v1" || version.endsWith("+incompatible");
}
function parseVersion(text) {
    try {
        const info = JSON.parse(text);
        if (typeof info !== "object" || info === null || !("Version" in info))
            return undefined;
        return typeof info.Version === "string" ? info.Version : undefined;
    }
    catch {
        // An HTML page, for example, in place of JSON.
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./src/store/zip-pool.ts


/** Starts up to `size` workers, each when there is work for it: `node <entry> zip-worker`. */
function createZipPool(entry, size) {
    const running = new Set();
    const idle = [];
    const waiting = [];
    function start() {
        const worker = new external_node_worker_threads_.Worker(entry, { argv: ["zip-worker"] });
        running.add(worker);
        // The workers must not keep a sidecar alive that has been told to end.
        worker.unref();
        // Whoever waits for its reply hears it as well; between two zips nobody would, and an error
        // without a listener ends the process.
        worker.on("error", () => { });
        worker.once("exit", () => forget(worker));
        return worker;
    }
    /** A worker that ended is replaced, or those who wait would wait for ever. */
    function forget(worker) {
        running.delete(worker);
        const position = idle.indexOf(worker);
        if (position >= 0)
            idle.splice(position, 1);
        waiting.shift()?.(start());
    }
    function acquire() {
        const worker = idle.pop();
        if (worker)
            return worker;
        if (running.size < size)
            return start();
        return new Promise((resolve) => waiting.push(resolve));
    }
    function release(worker) {
        // One that ended right after its reply has been replaced.
        if (!running.has(worker))
            return;
        const next = waiting.shift();
        if (next)
            next(worker);
        else
            idle.push(worker);
    }
    return {
        async repack(request) {
            const worker = await acquire();
            const reply = await ask(worker, request);
            release(worker);
            if (reply.kind === "done")
                return reply.repacked;
            if (reply.kind === "invalid")
                throw new errors/* IntegrityError */.cs(reply.message, { code: "ZIP_INVALID" });
            throw new Error(reply.message);
        },
    };
}
function ask(worker, request) {
    return new Promise((resolve, reject) => {
        const onExit = () => reject(new Error("the zip worker ended"));
        const settle = () => {
            worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        };
        const onMessage = (reply) => {
            settle();
            resolve(reply);
        };
        const onError = (error) => {
            settle();
            reject(error);
        };
        worker.once("message", onMessage).once("error", onError).once("exit", onExit);
        worker.postMessage(request);
    });
}

// EXTERNAL MODULE: ./src/telemetry/aggregate.ts
var aggregate = __webpack_require__(5496);
// EXTERNAL MODULE: ./src/telemetry/event-log.ts
var event_log = __webpack_require__(252);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(5457);
;// CONCATENATED MODULE: ./src/upstream/mirror.ts







const HTTP_DEFAULTS = {
    connectTimeoutMs: 5_000,
    firstByteTimeoutMs: 15_000,
    idleTimeoutMs: 15_000,
    connectionsPerOrigin: 64,
};
const MAX_REDIRECTS = 10;
/** Connection pool shared by all mirrors; honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
function createDispatcher(options = HTTP_DEFAULTS) {
    return new undici/* EnvHttpProxyAgent */.J2({
        connect: { timeout: options.connectTimeoutMs },
        connections: options.connectionsPerOrigin,
        headersTimeout: options.firstByteTimeoutMs,
        bodyTimeout: options.idleTimeoutMs,
    });
}
/** A mirror at an `https:`, `http:` or `file:` base URL without credentials. */
function createMirror(baseUrl, auth, dispatcher) {
    const base = baseUrl.replace(/\/+$/, "");
    if (base.startsWith("file:")) {
        return { name: base, get: (path) => readLocalFile(base, `${base}${path}`) };
    }
    const name = new URL(base).host;
    return {
        name,
        get: (path, signal) => getFollowingRedirects(name, `${base}${path}`, auth, dispatcher, signal),
    };
}
async function getFollowingRedirects(mirror, firstUrl, auth, dispatcher, signal) {
    let url = firstUrl;
    for (let redirects = 0;; redirects++) {
        const parsed = new URL(url);
        // Chosen anew for every hop, so that a redirect never carries credentials to another host.
        const authorization = (0,mirror_auth/* selectAuthorization */.U_)(parsed, auth);
        const response = await (0,undici/* request */.Em)(url, {
            dispatcher,
            signal,
            headers: {
                // go checks bytes; a body that was decoded on the way has a length that no longer holds.
                "accept-encoding": "identity",
                "user-agent": "go-accel",
                ...(authorization === undefined ? {} : { authorization }),
            },
        }).catch((error) => {
            throw transportError(mirror, error);
        });
        const { statusCode, headers, body } = response;
        if (statusCode === 200)
            return okAnswer(mirror, headers, body);
        body.dump().catch(() => {
            // The rest of an answer that we do not read; its failure changes nothing.
        });
        if (statusCode === 404 || statusCode === 410)
            return { kind: "not-found" };
        const location = headers["location"];
        if (statusCode < 300 || statusCode >= 400 || typeof location !== "string") {
            throw statusError(mirror, statusCode);
        }
        if (redirects >= MAX_REDIRECTS) {
            throw protocolError(mirror, `more than ${MAX_REDIRECTS} redirects`);
        }
        url = resolveRedirect(mirror, parsed, location);
    }
}
function okAnswer(mirror, headers, body) {
    const encoding = headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity") {
        body.destroy();
        throw protocolError(mirror, `unasked-for content encoding "${String(encoding)}"`);
    }
    const length = Number(headers["content-length"] ?? Number.NaN);
    return { kind: "ok", body, sizeBytes: Number.isSafeInteger(length) ? length : undefined };
}
function resolveRedirect(mirror, from, location) {
    if (!URL.canParse(location, from.href))
        throw protocolError(mirror, "redirect to an invalid URL");
    const to = new URL(location, from);
    if (to.protocol !== "https:" && !(to.protocol === "http:" && from.protocol === "http:")) {
        throw protocolError(mirror, `redirect from ${from.protocol} to ${to.protocol}`);
    }
    return to.href;
}
async function readLocalFile(base, url) {
    try {
        const file = (0,external_node_url_.fileURLToPath)(url);
        const { size } = await (0,promises_.stat)(file);
        return { kind: "ok", body: (0,external_node_fs_.createReadStream)(file), sizeBytes: size };
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === "ENOENT" || errno === "ENOTDIR")
            return { kind: "not-found" };
        throw transportError(base, error);
    }
}
/** Statuses that another attempt may cure; 403 included, seen as a passing fault of mirrors. */
function isPassing(status) {
    return status === 403 || status === 408 || status === 429 || status >= 500;
}
function statusError(mirror, status) {
    return new errors/* UpstreamError */.gA(`${mirror} answered ${status}`, {
        code: "STATUS",
        mirror,
        status,
        retryable: isPassing(status),
    });
}
function protocolError(mirror, problem) {
    return new errors/* UpstreamError */.gA(`${mirror}: ${problem}`, { code: "PROTOCOL", mirror, retryable: false });
}
const TIMEOUT_CODES = [
    "TimeoutError",
    "UND_ERR_CONNECT_TIMEOUT",
    "UND_ERR_HEADERS_TIMEOUT",
    "UND_ERR_BODY_TIMEOUT",
];
/** Turns a failure of the connection or of the body into an `UpstreamError`. */
function transportError(mirror, error) {
    if (error instanceof errors/* UpstreamError */.gA)
        return error;
    if (error instanceof errors/* IntegrityError */.cs) {
        const details = { code: "INTEGRITY", mirror, retryable: false, cause: error };
        return new errors/* UpstreamError */.gA(`${mirror}: ${error.message}`, details);
    }
    const errno = (0,fs/* errnoOf */.UQ)(error) ?? (error instanceof Error ? error.name : "unknown error");
    const code = TIMEOUT_CODES.includes(errno) ? "TIMEOUT" : "CONNECT";
    return new errors/* UpstreamError */.gA(`${mirror}: ${describeErrno(errno)}`, {
        code,
        mirror,
        retryable: !isPermanent(errno),
        cause: error,
    });
}
/** Our own deadline, a host that does not exist, and certificates that are not trusted. */
function isPermanent(errno) {
    return (["AbortError", "TimeoutError", "UND_ERR_ABORTED", "ENOTFOUND"].includes(errno) ||
        /CERT|_SIGNATURE|_ISSUER/.test(errno));
}
/** Words for the codes that people meet; the code itself otherwise. */
function describeErrno(errno) {
    const words = {
        ECONNREFUSED: "connection refused",
        ECONNRESET: "connection reset",
        ENOTFOUND: "host not found",
        TimeoutError: "the time for the request was up",
        UND_ERR_CONNECT_TIMEOUT: "connecting took too long",
        UND_ERR_HEADERS_TIMEOUT: "no answer in time",
        UND_ERR_BODY_TIMEOUT: "the answer stalled",
        UND_ERR_SOCKET: "connection closed in the middle of the answer",
        UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer was cut short",
    };
    return words[errno] ?? errno;
}

;// CONCATENATED MODULE: ./src/lib/retry.ts
const MAX_ATTEMPTS = 8;
/** Runs `work` until it succeeds, fails for good or has used up its attempts. Throws the last error. */
async function retry(work, options) {
    const attempts = Math.min(options.attempts, MAX_ATTEMPTS);
    const random = options.random ?? Math.random;
    for (let attempt = 1;; attempt++) {
        try {
            return await work(attempt);
        }
        catch (error) {
            if (attempt >= attempts || !options.isRetryable(error))
                throw error;
            const ceilingMs = Math.min(options.maxDelayMs, options.baseDelayMs * 2 ** (attempt - 1));
            await options.clock.sleep(ceilingMs * (0.5 + random() / 2), options.signal).catch(() => {
                // Aborted: why the work failed tells more than that there was no time to try again.
                throw error;
            });
        }
    }
}

;// CONCATENATED MODULE: ./src/upstream/upstream.ts



const TOTAL_TIMEOUT_MS = 300_000;
const ATTEMPTS = { foreground: 3, warm: 2 };
const RETRY_BASE_DELAY_MS = 200;
const RETRY_MAX_DELAY_MS = 2_000;
function createUpstream(options) {
    const { clock } = options;
    async function attempt(mirror, query, consume, signal) {
        const startMs = clock.nowMs();
        let sizeBytes = 0;
        const report = (outcome, fault) => options.emit({
            kind: "fetch",
            atMs: clock.nowMs(),
            mirror: mirror.name,
            purpose: query.purpose,
            endpoint: query.endpoint,
            subject: query.subject,
            ...(query.version === undefined ? {} : { version: query.version }),
            outcome,
            sizeBytes,
            durationMs: clock.nowMs() - startMs,
            ...(fault === undefined ? {} : { fault }),
        });
        let body;
        let bodyError;
        try {
            const answer = await mirror.get(query.path, signal);
            if (answer.kind === "not-found") {
                report("not-found");
                return answer;
            }
            body = answer.body;
            answer.body.once("error", (error) => {
                bodyError = error;
            });
            answer.body.on("data", (chunk) => {
                sizeBytes += chunk.length;
            });
            // Counting must not start the flow before the consumer is attached.
            answer.body.pause();
            const value = await consume(answer);
            report("ok");
            return { kind: "ok", mirror: mirror.name, value };
        }
        catch (error) {
            // What a consumer leaves unread would hold its connection, of which there are only so many.
            body?.destroy();
            const isMirrorsFault = error instanceof errors/* UpstreamError */.gA || error instanceof errors/* IntegrityError */.cs || error === bodyError;
            if (!isMirrorsFault)
                throw error;
            const failure = transportError(mirror.name, error);
            report("failed", failure.message);
            throw failure;
        }
    }
    return {
        async fetch(query, consume) {
            const signal = AbortSignal.timeout(options.totalTimeoutMs ?? TOTAL_TIMEOUT_MS);
            let failure;
            let position = 0;
            for (const entry of options.list) {
                if (entry.kind !== "mirror")
                    break;
                const mirror = options.mirrors[position++];
                if (!mirror)
                    break;
                try {
                    const result = await retry(() => attempt(mirror, query, consume, signal), {
                        attempts: ATTEMPTS[query.purpose],
                        baseDelayMs: RETRY_BASE_DELAY_MS,
                        maxDelayMs: RETRY_MAX_DELAY_MS,
                        isRetryable: (error) => error instanceof errors/* UpstreamError */.gA && error.retryable,
                        clock,
                        signal,
                    });
                    if (result.kind === "ok")
                        return result;
                }
                catch (error) {
                    if (!(error instanceof errors/* UpstreamError */.gA))
                        throw error;
                    failure = error;
                    if (entry.fallback === "not-found")
                        break;
                }
            }
            if (failure)
                throw failure;
            return { kind: "not-found" };
        },
    };
}

// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(4319);
;// CONCATENATED MODULE: ./src/sidecar/warm.ts

/**
 * After so many failures in a row the mirrors are taken for down, and what is left is not tried:
 * a job must not spend its time on timeouts for files that it may never ask for.
 */
const FAILURES_IN_A_ROW_LIMIT = 16;
/**
 * Brings all files into the store, `lanes` at a time, as background work of the fetcher. Never
 * throws: what could not be warmed is fetched when it is asked for. A write failure of the store
 * ends it early.
 */
async function warmStore(files, lanes, fetcher, clock, onStoreFault) {
    const startMs = clock.nowMs();
    const waiting = files.values();
    let fetched = 0;
    let failed = 0;
    let failuresInARow = 0;
    let stopped = false;
    const warmOne = async (file) => {
        try {
            const ensured = await fetcher.ensure(file, "warm");
            if (ensured.kind === "stored")
                fetched++;
            else
                failed++;
            failuresInARow = 0;
        }
        catch (error) {
            failed++;
            failuresInARow++;
            if (error instanceof module_store/* StoreWriteError */.NW && !stopped)
                onStoreFault(error);
            stopped ||= error instanceof module_store/* StoreWriteError */.NW || failuresInARow >= FAILURES_IN_A_ROW_LIMIT;
        }
    };
    const runLane = async () => {
        for (const file of waiting) {
            if (stopped)
                return;
            await warmOne(file);
        }
    };
    await Promise.all(Array.from({ length: lanes }, runLane));
    const atMs = clock.nowMs();
    return {
        kind: "warm",
        atMs,
        planned: files.length,
        fetched,
        failed,
        durationMs: atMs - startMs,
    };
}

;// CONCATENATED MODULE: ./src/sidecar/main.ts



















const FOREGROUND_STREAMS = 64;
const WARM_STREAMS = 48;
const MAX_ZIP_WORKERS = 4;
/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const DRAIN_TIMEOUT_MS = 2_000;
const IDLE_CHECK_INTERVAL_MS = 30_000;
/** Runs the sidecar until it is told to end (SIGTERM, SIGINT) or idle for too long. */
async function runSidecar(configFile) {
    const config = JSON.parse(await (0,promises_.readFile)(configFile, "utf8"));
    await (0,promises_.rm)(configFile);
    const files = (0,protocol/* sidecarFiles */.Nb)(config.dir);
    const log = await (0,event_log/* openEventLog */.T)(files.events);
    const events = [];
    let storeFaultTold = false;
    const emit = (event) => {
        if (event.kind === "store-fault") {
            if (storeFaultTold)
                return;
            storeFaultTold = true;
        }
        events.push(event);
        log.append(event);
    };
    const dispatcher = createDispatcher();
    const mirrors = config.list.flatMap((entry) => entry.kind === "mirror" ? [createMirror(entry.url, config.auth, dispatcher)] : []);
    const upstream = createUpstream({ list: config.list, mirrors, emit, clock: clock/* systemClock */.m });
    const limiter = createPriorityLimiter({
        foregroundLimit: FOREGROUND_STREAMS,
        backgroundLimit: WARM_STREAMS,
    });
    const pool = createZipPool(process.argv[1] ?? "", Math.min(MAX_ZIP_WORKERS, (0,external_node_os_.availableParallelism)()));
    const fetcher = createModuleFetcher({
        store: (0,module_store/* createDiskStore */.J2)(files.store),
        upstream,
        limiter,
        inspector: createInspector((0,go_sum/* parseGoSum */.H)(config.sumLines.join("\n"), "go.sum"), pool),
    });
    const proxy = createProxyHandler({
        fetcher,
        upstream,
        sumdb: config.sumdb,
        emit,
        clock: clock/* systemClock */.m,
    });
    const ending = Promise.withResolvers();
    for (const signal of ["SIGTERM", "SIGINT"])
        process.once(signal, ending.resolve);
    const answers = new Set();
    let lastRequestMs = clock/* systemClock */.m.nowMs();
    const server = (0,external_node_http_.createServer)((request, response) => {
        lastRequestMs = clock/* systemClock */.m.nowMs();
        const { method, url } = request;
        if (method === "GET" && url === protocol/* HEALTH_PATH */.Tu) {
            const health = { status: "ok", pid: process.pid };
            sendJson(response, 200, health);
        }
        else if (method === "GET" && url === protocol/* STATS_PATH */.gG) {
            sendJson(response, 200, (0,aggregate/* aggregateEvents */.z)(events));
        }
        else {
            const answer = proxy(request, response).finally(() => answers.delete(answer));
            answers.add(answer);
        }
    });
    server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
    server.requestTimeout = 0;
    const port = await listenOnLoopback(server);
    const ready = { pid: process.pid, port };
    await (0,fs/* writeFileAtomic */.Zf)(files.ready, JSON.stringify(ready));
    const idleTimer = setInterval(() => {
        if (clock/* systemClock */.m.nowMs() - lastRequestMs > config.idleTimeoutMs)
            ending.resolve();
    }, IDLE_CHECK_INTERVAL_MS);
    void warmStore(config.warm, WARM_STREAMS, fetcher, clock/* systemClock */.m, (error) => emit({ kind: "store-fault", atMs: clock/* systemClock */.m.nowMs(), fault: (0,errors/* errorMessage */.gJ)(error.cause) })).then(emit);
    await ending.promise;
    clearInterval(idleTimer);
    await Promise.race([closeServer(server, answers), clock/* systemClock */.m.sleep(DRAIN_TIMEOUT_MS)]);
    server.closeAllConnections();
    await log.close();
}
async function listenOnLoopback(server) {
    const { promise, resolve, reject } = Promise.withResolvers();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
    await promise;
    const address = server.address();
    if (address === null || typeof address === "string")
        throw new Error("no TCP address");
    return address.port;
}
/** Resolves when the answers that are under way have ended, and their events are told. */
async function closeServer(server, answers) {
    const closed = new Promise((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await closed;
    await Promise.all(answers);
}
function sendJson(response, status, value) {
    const body = Buffer.from(JSON.stringify(value));
    response.writeHead(status, {
        "content-type": "application/json",
        "content-length": body.length,
    });
    response.end(body);
}


/***/ }),

/***/ 4319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nb: () => (/* binding */ sidecarFiles),
/* harmony export */   Tu: () => (/* binding */ HEALTH_PATH),
/* harmony export */   gG: () => (/* binding */ STATS_PATH)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

const HEALTH_PATH = "/-/healthz";
const STATS_PATH = "/-/stats";
/** The files of a sidecar's folder. */
function sidecarFiles(dir) {
    return {
        config: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "config.json"),
        ready: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "ready.json"),
        events: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "events.jsonl"),
        log: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "sidecar.log"),
        store: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "store"),
    };
}


/***/ }),

/***/ 2669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ createDiskStore),
/* harmony export */   LN: () => (/* binding */ storeKey),
/* harmony export */   NW: () => (/* binding */ StoreWriteError),
/* harmony export */   TJ: () => (/* binding */ storePath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1538);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7268);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(796);








/** Thrown when the store's disk refuses a write; the answer itself may still be had. */
class StoreWriteError extends Error {
    name = "StoreWriteError";
}
/** The store's key of a module file. */
function storeKey(modulePath, version, extension) {
    return {
        escapedPath: (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeModulePath */ .xk)(modulePath),
        escapedVersion: (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeVersion */ .av)(version),
        extension,
    };
}
/**
 * Path of a file of a module under a store's root: the layout of GOMODCACHE's `cache/download`,
 * where more extensions occur than the protocol has.
 */
function storePath(key) {
    return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(...key.escapedPath.split("/"), "@v", `${key.escapedVersion}.${key.extension}`);
}
/** A store on disk. Temporary files live in `.tmp` below `root`, which no module path can name. */
function createDiskStore(root) {
    const temporaryDir = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, ".tmp");
    return {
        async find(key) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, storePath(key));
            const sizeBytes = await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_7__/* .tryFileSize */ .b$)(file);
            return sizeBytes === undefined ? undefined : { file, sizeBytes };
        },
        async write(key, body, inspect = async (spooled) => spooled) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, storePath(key));
            const temporary = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporaryDir, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
            // `pipeline` destroys each stream with the other's error, so the first to fail is at fault.
            let bodyError;
            let diskFailed = false;
            let kept = temporary;
            body.once("error", (error) => {
                if (!diskFailed)
                    bodyError = error;
            });
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporaryDir, { recursive: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(file), { recursive: true });
                const sink = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary, { flags: "wx" });
                sink.once("error", () => {
                    diskFailed = bodyError === undefined;
                });
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(body, sink);
                kept = await inspect(temporary);
                const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(kept);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(kept, file);
                return { file, sizeBytes: size };
            }
            catch (error) {
                if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .IntegrityError */ .cs)
                    throw error;
                if (bodyError !== undefined && error === bodyError)
                    throw error;
                throw new StoreWriteError("the module store cannot be written", { cause: error });
            }
            finally {
                // Where the disk is at fault this may fail as well: ENOTDIR, EROFS.
                for (const left of new Set([temporary, kept])) {
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(left, { force: true }).catch(() => { });
                }
            }
        },
    };
}


/***/ }),

/***/ 5496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ aggregateEvents)
/* harmony export */ });
/** Sums up what the sidecar did. Pure. */
function aggregateEvents(events) {
    const requests = events.filter((event) => event.kind === "request");
    const fetches = events.filter((event) => event.kind === "fetch");
    const zips = requests.filter((event) => event.endpoint === "zip" && event.status === 200);
    const warm = events.findLast((event) => event.kind === "warm");
    const fetchedZips = fetches.filter((event) => event.endpoint === "zip" && event.outcome === "ok");
    return {
        requests: requests.length,
        requestErrors: requests.filter((event) => event.status >= 500).length,
        servedBytes: sum(requests.map((event) => event.sizeBytes)),
        zipsFromStore: zips.filter((event) => event.source === "store").length,
        zipsFromMirror: zips.filter((event) => event.source === "mirror").length,
        mirrors: Object.values(Object.groupBy(fetches, (event) => event.mirror))
            .filter((group) => group !== undefined)
            .map(mirrorStats),
        fetchedModules: [
            ...new Set(fetchedZips.map((event) => `${event.subject}@${event.version ?? ""}`)),
        ].sort(),
        warm: warm && {
            planned: warm.planned,
            fetched: warm.fetched,
            failed: warm.failed,
            durationMs: warm.durationMs,
        },
        storeFault: events.find((event) => event.kind === "store-fault")?.fault,
    };
}
function mirrorStats(fetches) {
    const ok = fetches.filter((event) => event.outcome === "ok");
    const durations = ok.map((event) => event.durationMs).sort((a, b) => a - b);
    const faults = new Map();
    for (const { fault } of fetches) {
        if (fault !== undefined)
            faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
    return {
        mirror: fetches[0]?.mirror ?? "",
        requests: fetches.length,
        modules: ok.filter((event) => event.endpoint === "zip").length,
        sizeBytes: sum(ok.map((event) => event.sizeBytes)),
        notFound: fetches.filter((event) => event.outcome === "not-found").length,
        failed: fetches.filter((event) => event.outcome === "failed").length,
        p50Ms: percentile(durations, 0.5),
        p95Ms: percentile(durations, 0.95),
        faults: [...faults]
            .map(([fault, count]) => ({ fault, count }))
            .sort((a, b) => b.count - a.count),
    };
}
/** The nearest-rank percentile of ascending values. */
function percentile(ascending, fraction) {
    return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}


/***/ }),

/***/ 252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readEventLog),
/* harmony export */   T: () => (/* binding */ openEventLog)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(796);


const FLUSH_INTERVAL_MS = 50;
/**
 * Appends events to a file, one JSON object a line. Lines are written in batches; a killed process
 * loses at most the last 50 ms. A log that cannot be written is given up silently: telemetry must
 * never stop a build.
 */
async function openEventLog(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "a", 0o600);
    let pending = "";
    let writing = Promise.resolve();
    const flush = () => {
        if (pending === "")
            return;
        const batch = pending;
        pending = "";
        writing = writing.then(() => handle.appendFile(batch)).catch(() => { });
    };
    const timer = setInterval(flush, FLUSH_INTERVAL_MS);
    timer.unref();
    return {
        append: (event) => {
            pending += `${JSON.stringify(event)}\n`;
        },
        close: async () => {
            clearInterval(timer);
            flush();
            await writing;
            await handle.close();
        },
    };
}
/**
 * Reads a log back. A missing file is an empty log; lines that are no JSON objects (the last one
 * of a killed process) are left out.
 */
async function readEventLog(file) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return [];
        throw error;
    }
    return text.split("\n").flatMap(parseLine);
}
function parseLine(line) {
    if (line === "")
        return [];
    try {
        const value = JSON.parse(line);
        return isEvent(value) ? [value] : [];
    }
    catch {
        // A cut last line is expected after a kill.
        return [];
    }
}
const KINDS = ["request", "fetch", "warm", "store-fault"];
function isEvent(value) {
    if (typeof value !== "object" || value === null || !("kind" in value))
        return false;
    return typeof value.kind === "string" && KINDS.includes(value.kind);
}


/***/ }),

/***/ 5457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   U_: () => (/* binding */ selectAuthorization),
/* harmony export */   rv: () => (/* binding */ authorizationFor)
/* harmony export */ });
/** Authorization for `user:password` (basic) or a bare token (bearer). */
function authorizationFor(credential) {
    return credential.includes(":")
        ? `Basic ${Buffer.from(credential, "utf8").toString("base64")}`
        : `Bearer ${credential}`;
}
/** What must not be printed of a credential: as it is sent, and the password in it. */
function secretsOf({ authorization }) {
    const [scheme, sent = ""] = authorization.split(" ");
    if (scheme !== "Basic")
        return [sent];
    const credential = Buffer.from(sent, "base64").toString("utf8");
    return [sent, credential.slice(credential.indexOf(":") + 1)].filter((secret) => secret !== "");
}
/**
 * The Authorization header for a request to `url`, or undefined. Credentials never travel in
 * clear: plain http is trusted on loopback only, as the go command refuses it everywhere.
 */
function selectAuthorization(url, auth) {
    if (url.protocol !== "https:" && !isLoopback(url.hostname))
        return undefined;
    return auth.find((entry) => isHost(entry.host, url))?.authorization;
}
/** Whether `host` names the URL's host, as URLs do: in any case, and with the scheme's own port. */
function isHost(host, url) {
    const text = `${url.protocol}//${host}`;
    return URL.canParse(text) && new URL(text).host === url.host;
}
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}


/***/ })

};
