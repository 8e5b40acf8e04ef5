export const id = 2209;
export const ids = [2209];
export const modules = {

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

/***/ 51699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ isCanonicalVersion),
/* harmony export */   Bt: () => (/* binding */ unescapeVersion),
/* harmony export */   Dv: () => (/* binding */ isPseudoVersion),
/* harmony export */   av: () => (/* binding */ escapeVersion),
/* harmony export */   iL: () => (/* binding */ isValidModulePath),
/* harmony export */   q4: () => (/* binding */ zipPrefix),
/* harmony export */   ql: () => (/* binding */ unescapeModulePath),
/* harmony export */   xk: () => (/* binding */ escapeModulePath)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5723);


const PATH_ELEMENT = /^[A-Za-z0-9_~-](?:[A-Za-z0-9._~-]*[A-Za-z0-9_~-])?$/;
const HOST_ELEMENT = /^[a-z0-9][a-z0-9.-]*$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
/** How Windows shortens long names: `progra~1`. */
const WINDOWS_SHORT_NAME = /~[0-9]+$/;
const NUMERIC_SUFFIX = /\/v([0-9.]+)$/;
const MAJOR_NUMBER = /^(?:[2-9]|[1-9][0-9]+)$/;
const GOPKG_MAJOR = /\.v(?:0|[1-9][0-9]*(?:-unstable)?)$/;
/** Whether the go command would accept `path` as the path of a module that can be downloaded. */
function isValidModulePath(path) {
    const elements = path.split("/");
    const host = elements[0] ?? "";
    return (elements.every(isValidElement) &&
        HOST_ELEMENT.test(host) &&
        host.includes(".") &&
        hasValidMajor(path));
}
function isValidElement(element) {
    const isReserved = isDeviceName(element) || WINDOWS_SHORT_NAME.test(stemOf(element));
    return PATH_ELEMENT.test(element) && !isReserved;
}
/** A path may end with `/v2` or higher; on gopkg.in it always ends with `.v0` or higher. */
function hasValidMajor(path) {
    if (path.startsWith("gopkg.in/"))
        return GOPKG_MAJOR.test(path);
    const number = NUMERIC_SUFFIX.exec(path)?.[1];
    return number === undefined || MAJOR_NUMBER.test(number);
}
function isDeviceName(element) {
    return WINDOWS_DEVICE.test(stemOf(element));
}
function stemOf(element) {
    return element.split(".", 1)[0] ?? "";
}
/** Characters of a file name, except the `!` of escapes and everything that is not ASCII. */
const VERSION = /^[A-Za-z0-9#$%&()+,\-.=@[\]^_{}~ ]+$/;
/** Accepts any kind of version, including a branch or a commit. It must be a single file name. */
function isValidVersion(version) {
    return VERSION.test(version) && !version.endsWith(".") && !isDeviceName(version);
}
/** Escapes a module path. Throws `ParseError` for an invalid one. */
function escapeModulePath(path) {
    if (isValidModulePath(path))
        return escapeLetters(path);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(`invalid module path ${JSON.stringify(path)}`, { code: "MODULE_PATH" });
}
/** Reverses `escapeModulePath`; undefined for text that it would not return. */
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
/** Reverses `escapeVersion`; undefined for text that it would not return. */
function unescapeVersion(escaped) {
    const version = unescapeLetters(escaped);
    return version !== undefined && isValidVersion(version) ? version : undefined;
}
/** What the name of every file in the module's zip begins with. */
function zipPrefix({ path, version }) {
    return `${path}@${version}/`;
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
 * Whether `version` names one immutable state of a module: `vX.Y.Z`, perhaps with a prerelease, and
 * without build metadata except `+incompatible`.
 */
function isCanonicalVersion(version) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) === version;
}
const PSEUDO_VERSION = /^v[0-9]+\.(?:0\.0-|[0-9]+\.[0-9]+-(?:[^+]*\.)?0\.)[0-9]{14}-[A-Za-z0-9]+(?:\+[0-9A-Za-z.-]+)?$/;
/** Whether `version` stands for a commit without a tag: `v0.0.0-20240131235959-0123456789ab`. */
function isPseudoVersion(version) {
    return PSEUDO_VERSION.test(version) && (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) !== undefined;
}


/***/ }),

/***/ 5723:
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
 * The one spelling under which the go command knows a version: three numbers, and no build metadata
 * except `+incompatible`. Undefined if it is not a semantic version.
 */
function canonicalVersion(version) {
    const parsed = parseSemver(version);
    if (!parsed)
        return undefined;
    const prerelease = parsed.prerelease.length > 0 ? `-${parsed.prerelease.join(".")}` : "";
    const build = parsed.build === "incompatible" ? "+incompatible" : "";
    return `v${parsed.core.join(".")}${prerelease}${build}`;
}
/** `v2` for `v2.3.4`. Undefined if it is not a semantic version. */
function majorOf(version) {
    const parsed = parseSemver(version);
    return parsed && `v${parsed.core[0]}`;
}
/**
 * Negative, 0 or positive by semantic version precedence, which ignores build metadata. As in Go,
 * text that is not a version comes before every version and equals other such text.
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

/***/ 75563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createService: () => (/* binding */ createService)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/engine/engine.ts + 27 modules
var engine_engine = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/store/module-store.ts
var module_store = __webpack_require__(35558);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/move-tree.ts
var move_tree = __webpack_require__(62402);
// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(29939);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(16477);
// EXTERNAL MODULE: ./src/store/unpack-zip.ts
var unpack_zip = __webpack_require__(87526);
;// CONCATENATED MODULE: ./src/store/place-module.ts






/**
 * The order of steps keeps us and the go commands apart (unzip and DownloadZip in
 * cmd/go/internal/modfetch). Under the lock of a version, go looks for the tree and the `.ziphash`
 * right before it unpacks a zip, and it has that zip from its cache or from us. So a tree appears
 * whole, by a rename, before its hash, and the zip appears last. If a lock file shows that go has
 * begun, none of them appears, unless go waits for us: it then looks once more when it has our
 * answer.
 */
function createModulePlacer(moduleCacheDir, { readOnly }) {
    const discarded = new Set();
    let staging;
    let count = 0;
    function begin(module) {
        const at = (extension) => external_node_path_default().join(moduleCacheDir, (0,module_cache/* downloadName */.kQ)(module, extension));
        const tree = external_node_path_default().join(moduleCacheDir, (0,module_cache/* treeName */.Ii)(module));
        const isTaken = (marks) => (0,external_node_fs_.existsSync)(tree) || marks.map(at).some(external_node_fs_.existsSync);
        if (isTaken(["lock", ...MARKS]))
            return undefined;
        staging ??= (0,lib_staging/* openStaging */.g)(moduleCacheDir);
        const dir = external_node_path_default().join(staging.dir, String(count++));
        function discard() {
            const removal = (0,move_tree/* removeTree */.dM)(dir)
                .catch(() => { })
                .finally(() => discarded.delete(removal));
            discarded.add(removal);
        }
        let isPlaced = false;
        function place(zip, h1, demand) {
            (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(tree), { recursive: true });
            (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(at("zip")), { recursive: true });
            (0,external_node_fs_.writeFileSync)(`${dir}.ziphash`, h1);
            if (isTaken(demand === "awaited" ? MARKS : ["lock", ...MARKS]))
                return;
            (0,external_node_fs_.renameSync)(dir, tree);
            if (readOnly)
                (0,external_node_fs_.chmodSync)(tree, unpack_zip/* READ_ONLY_DIR_MODE */.m);
            (0,external_node_fs_.renameSync)(`${dir}.ziphash`, at("ziphash"));
            isPlaced = true;
            if (demand === "ahead")
                (0,external_node_fs_.linkSync)(zip, at("zip"));
        }
        return {
            target: { dir, readOnly },
            commit(zip, h1, demand) {
                try {
                    place(zip, h1, demand);
                }
                catch {
                    // EXDEV: there is no zip then. Only `go mod download` wants one, and asks us for it.
                    // ENOTEMPTY, EACCES, ENOSPC: go does it itself, as for any tree without a hash.
                }
                if ((0,external_node_fs_.lstatSync)(dir, { throwIfNoEntry: false }))
                    discard();
                return isPlaced;
            },
            discard,
        };
    }
    return {
        begin(module) {
            try {
                return begin(module);
            }
            catch {
                // GOMODCACHE cannot be written, or is not a folder. Go will report that.
                return undefined;
            }
        },
        share(module, extension, file) {
            const target = external_node_path_default().join(moduleCacheDir, (0,module_cache/* downloadName */.kQ)(module, extension));
            try {
                (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(target), { recursive: true });
                (0,external_node_fs_.linkSync)(file, target);
            }
            catch {
                // EEXIST: go has the file. EXDEV and the like: go will ask for it.
            }
        },
        async close() {
            await Promise.all(discarded);
            await staging?.close();
        },
    };
}
/** Any of these files shows that the module is already there, or is being unpacked. */
const MARKS = ["partial", "ziphash", "zip"];

// EXTERNAL MODULE: ./src/store/zip-pool.ts
var zip_pool = __webpack_require__(8986);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/sidecar/go-settings.ts



/** `_ga_tell` in go-wrapper.sh writes such lines, and not more of them than this. */
const VERSION = "go1";
const END = ";";
const FIELDS = 9;
const MAX_LINES = 64;
const NOTHING = { isKnown: false, noProxy: "", noSumdb: "", sameDatabase: true };
/** If it cannot be told what is private, everything is: this glob covers each path. */
const UNCLEAR = { isKnown: true, noProxy: "*", noSumdb: "*", sameDatabase: false };
/**
 * Gives the settings that go commands have told of, as they are now: the wrapper tells of a command
 * before that starts, and `go env -w` may change a file that was read before. Without a source
 * nothing is known. Never throws.
 */
function createGoSettings(source) {
    if (!source)
        return () => NOTHING;
    let known = NOTHING;
    let stamps;
    return () => {
        if (stamps && [...stamps].every(([file, stamp]) => stampOf(file) === stamp))
            return known;
        const read = createStampedReader();
        known = readGoSettings(source, read.text);
        stamps = read.stamps;
        return known;
    };
}
/** Reads what was told. `readText` gives an empty text for a file that is not there. */
function readGoSettings({ file, goSumdb }, readText) {
    try {
        const lines = readText(file).split("\n");
        // The wrapper writes lines whole.
        if (lines.pop() !== "" || lines.length >= MAX_LINES)
            return UNCLEAR;
        if (lines.length === 0)
            return NOTHING;
        const all = lines.map((line) => applyDefaults(parseLine(line), readText));
        return {
            isKnown: true,
            noProxy: all.map(({ noProxy }) => noProxy).join(","),
            noSumdb: all.map(({ noSumdb }) => noSumdb).join(","),
            sameDatabase: all.every((told) => told.goSumdb === "" || told.goSumdb === goSumdb),
        };
    }
    catch {
        // A file that cannot be read, or holds something else.
        return UNCLEAR;
    }
}
/** Throws for anything that the wrapper does not write, such as a value of several lines. */
function parseLine(line) {
    const fields = line.split("\t");
    const [version, goPrivate = "", goNoProxy = "", goNoSumdb = "", goSumdb = "", ...rest] = fields;
    const [goEnv = "", home = "", xdgConfigHome = ""] = rest;
    if (version !== VERSION || fields.length !== FIELDS || fields.at(-1) !== END) {
        throw new Error("not a line of the wrapper");
    }
    return { goPrivate, goNoProxy, goNoSumdb, goSumdb, goEnv, home, xdgConfigHome };
}
/** What go takes where a variable is not set: its file of settings, and then GOPRIVATE. */
function applyDefaults(told, readText) {
    const file = settingsFile(told);
    const settings = parseSettings(file === undefined ? "" : readText(file));
    const goPrivate = told.goPrivate || settings.get("GOPRIVATE") || "";
    return {
        noProxy: told.goNoProxy || settings.get("GONOPROXY") || goPrivate,
        noSumdb: told.goNoSumdb || settings.get("GONOSUMDB") || goPrivate,
        goSumdb: told.goSumdb || settings.get("GOSUMDB") || "",
    };
}
/** The file of `go env -w`: GOENV, or `go/env` in the user's folder for settings. */
function settingsFile({ goEnv, home, xdgConfigHome }) {
    if (goEnv !== "")
        return goEnv === "off" ? undefined : goEnv;
    if (process.platform === "darwin") {
        return home ? external_node_path_default().join(home, "Library", "Application Support", "go", "env") : undefined;
    }
    const dir = xdgConfigHome || (home && external_node_path_default().join(home, ".config"));
    return dir ? external_node_path_default().join(dir, "go", "env") : undefined;
}
/** Lines `NAME=value`; the last one of a name counts. */
function parseSettings(text) {
    const pairs = text.split("\n").map((line) => /^([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line));
    return new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? "", pair[2] ?? ""]] : [])));
}
/** Reads texts, and remembers of each file a stamp from before it was read. */
function createStampedReader() {
    const stamps = new Map();
    return {
        stamps,
        text(file) {
            stamps.set(file, stampOf(file));
            try {
                return (0,external_node_fs_.readFileSync)(file, "utf8");
            }
            catch (error) {
                if ((0,fs/* isNotFound */.c4)(error))
                    return "";
                throw error;
            }
        },
    };
}
/** Another one after each change of the file. */
function stampOf(file) {
    try {
        const { size, mtimeNs, ino } = (0,external_node_fs_.statSync)(file, { bigint: true });
        return `${size} ${mtimeNs} ${ino}`;
    }
    catch (error) {
        return (0,fs/* errnoOf */.UQ)(error) ?? "unknown";
    }
}

// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
;// CONCATENATED MODULE: ./src/sidecar/lookup-policy.ts

/** Go commands of a job ask for a few thousand modules at most. */
const MAX_ASKED = 20_000;
/**
 * The database learns of no module of which go would not tell it: go itself has asked for it in this
 * job, or the settings that the go wrapper told of would let go ask. A GONOSUMDB that only a later
 * step has counts as well.
 */
function createLookupPolicy(settings) {
    const asked = new Set();
    return {
        asked(module) {
            if (asked.size < MAX_ASKED)
                asked.add(nameOf(module));
        },
        mayLookUp(module) {
            if (asked.has(nameOf(module)))
                return true;
            const { isKnown, noSumdb, sameDatabase } = settings();
            return isKnown && sameDatabase && !(0,pattern/* matchPrefixPatterns */.J)(noSumdb, module.path);
        },
    };
}
function nameOf({ path, version }) {
    return `${path}@${version}`;
}

;// CONCATENATED MODULE: ./src/sidecar/prefetch.ts

/**
 * After so many failures in a row the mirrors are assumed to be down, and the rest is not tried: a
 * job must not spend its time on timeouts for files that it may never need.
 */
const FAILURES_IN_A_ROW_LIMIT = 16;
/**
 * The share of the lanes that begin with zips. Checking zips takes processor time and fetching
 * small files takes network time, so neither should wait for the other. It is not larger because a
 * zip keeps its lane until it is checked, and go asks for the small files first.
 */
const ZIP_SHARE = 1 / 3;
/**
 * Prefetches files into the store as background work of the fetcher. Never throws: a file that could
 * not be prefetched is fetched when go asks for it. A write failure of the store stops it early.
 */
async function prefetchFiles(files, { lanes, fetcher, clock, mayAsk, onStoreFault }) {
    const startMs = clock.nowMs();
    const zips = files.filter((file) => file.extension === "zip").values();
    const others = files.filter((file) => file.extension !== "zip").values();
    let fetched = 0;
    let notFound = 0;
    let failed = 0;
    let leftOut = 0;
    let failuresInARow = 0;
    let stopped = false;
    const prefetchOne = async (file) => {
        if (!mayAsk(file)) {
            leftOut++;
            return;
        }
        try {
            const ensured = await fetcher.ensure(file, "prefetch");
            if (ensured.kind === "stored")
                fetched++;
            else
                notFound++;
            failuresInARow = 0;
        }
        catch (error) {
            failed++;
            failuresInARow++;
            if (error instanceof module_store/* StoreWriteError */.N && !stopped)
                onStoreFault(error);
            stopped ||= error instanceof module_store/* StoreWriteError */.N || failuresInARow >= FAILURES_IN_A_ROW_LIMIT;
        }
    };
    const runLane = async (...queues) => {
        for (const queue of queues) {
            for (const file of queue) {
                if (stopped)
                    return;
                await prefetchOne(file);
            }
        }
    };
    const zipLanes = Math.floor(lanes * ZIP_SHARE);
    await Promise.all(Array.from({ length: lanes }, (_, lane) => lane < zipLanes ? runLane(zips) : runLane(others, zips)));
    const atMs = clock.nowMs();
    return {
        kind: "prefetch",
        atMs,
        planned: files.length - leftOut,
        fetched,
        absent: notFound,
        failed,
        durationMs: atMs - startMs,
    };
}

// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(64844);
// EXTERNAL MODULE: ./src/sidecar/told-roots.ts
var told_roots = __webpack_require__(79069);
// EXTERNAL MODULE: ./src/sidecar/warm-up.ts
var warm_up = __webpack_require__(84883);
;// CONCATENATED MODULE: ./src/sidecar/service.ts














const MAX_ZIP_WORKERS = 4;
/** Puts the parts of a sidecar together. */
function createService(config, emit) {
    const pool = (0,zip_pool/* createZipPool */.x)(process.argv[1] ?? "", Math.min(MAX_ZIP_WORKERS, (0,external_node_os_.availableParallelism)()));
    const settings = createGoSettings(config.goSettings);
    const lookups = createLookupPolicy(settings);
    const { moduleCacheDir, unpackAhead } = config;
    const placer = moduleCacheDir !== undefined && unpackAhead
        ? createModulePlacer(moduleCacheDir, unpackAhead)
        : undefined;
    const storeDir = (0,protocol/* sidecarFiles */.Nb)(config.dir).store;
    const engine = (0,engine_engine/* createEngine */.P)({
        config,
        disk: (0,module_store/* createDiskStore */.J)(storeDir),
        answersDir: storeDir,
        pool,
        sum: (0,go_sum/* parseGoSum */.H)(config.sumLines.join("\n"), "go.sum"),
        moduleCacheDir,
        placer,
        // Nobody but the job's own go commands reads it, and they check.
        keepsUnchecked: true,
        inflatesZips: true,
        mayLookUp: lookups.mayLookUp,
        emit,
    });
    const warmUp = (0,warm_up/* createWarmUp */.V)({
        plan: config.warmUp,
        files: config.prefetch,
        settings,
        told: (0,told_roots/* createToldRoots */.F0)(config.goRoots),
        async prefetch(files, mayAsk) {
            // So that a worker loads while the first answers arrive.
            if (files.length > 0)
                pool.prepare();
            const event = await prefetchFiles(files, {
                lanes: engine_engine/* PREFETCH_STREAMS */.M,
                fetcher: engine.fetcher,
                clock: clock/* systemClock */.m,
                mayAsk,
                onStoreFault: ({ cause }) => emit({ kind: "store-fault", atMs: clock/* systemClock */.m.nowMs(), fault: (0,errors/* errorMessage */.gJ)(cause) }),
            });
            emit(event);
        },
    });
    return {
        answer: engine.createHandler({ onFile: warmUp.asked, onLookup: lookups.asked }),
        prefetch: () => warmUp.begin(),
        close: async () => placer?.close(),
    };
}


/***/ }),

/***/ 79069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ createToldRoots),
/* harmony export */   H9: () => (/* binding */ readToldRoots),
/* harmony export */   Ye: () => (/* binding */ realPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);


/** `_ga_tell` in go-wrapper.sh writes such lines. */
const LINE = /^go1\t(\/[^\t]*)\t;$/;
/** The wrapper writes no more of them than this. */
const MAX_LINES = 256;
/**
 * The files by which the go commands of the job's steps went so far, as the go wrapper tells: the
 * nearest go.mod or go.work, or the file of `-modfile`. Each is absolute and without symbolic links.
 * Empty if none has told. Undefined if there may be any: the wrapper has told of so many that it tells
 * no more. Never throws.
 */
function readToldRoots(file) {
    try {
        const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8").split("\n");
        // The wrapper writes lines whole.
        if (lines.pop() !== "" || lines.length >= MAX_LINES)
            return undefined;
        return [...new Set(lines.flatMap((line) => LINE.exec(line)?.[1] ?? []).map(realPath))];
    }
    catch (error) {
        return (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error) ? [] : undefined;
    }
}
/** The same, which reads the file only after a change. Without a file nobody tells. */
function createToldRoots(file) {
    if (file === undefined)
        return () => [];
    let stamp;
    let told = [];
    return () => {
        const now = stampOf(file);
        if (now !== stamp)
            told = readToldRoots(file);
        stamp = now;
        return told;
    };
}
/** A file may be told of by several names. One that is gone keeps its name. */
function realPath(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
    }
    catch {
        return file;
    }
}
/** Another one after each change, since lines are only added. */
function stampOf(file) {
    try {
        return String((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size);
    }
    catch {
        return "none";
    }
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
