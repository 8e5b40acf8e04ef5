export const id = 486;
export const ids = [486];
export const modules = {

/***/ 31538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ isCanonicalVersion),
/* harmony export */   Bt: () => (/* binding */ unescapeVersion),
/* harmony export */   Dv: () => (/* binding */ isPseudoVersion),
/* harmony export */   av: () => (/* binding */ escapeVersion),
/* harmony export */   iL: () => (/* binding */ isValidModulePath),
/* harmony export */   ql: () => (/* binding */ unescapeModulePath),
/* harmony export */   xk: () => (/* binding */ escapeModulePath)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97268);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10512);


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
    return PSEUDO_VERSION.test(version) && (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) !== undefined;
}


/***/ }),

/***/ 10512:
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

/***/ 22567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
/**
 * How long to wait after so many failures in a row, counted from 1: between half of the delay and
 * all of it, so that clients that failed together do not come back in step.
 */
function backoffMs(failures, { baseDelayMs, maxDelayMs }, random = Math.random) {
    const ceilingMs = Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1));
    return ceilingMs * (0.5 + random() / 2);
}


/***/ }),

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

/***/ 17739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ moveEntry),
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const OWNER_WRITE = 0o200;
/** Removes a tree whose folders may be read-only, as those of GOMODCACHE are. */
async function removeTree(root) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(root, { recursive: true, force: true });
    }
    catch {
        // EACCES: the names in a read-only folder cannot be removed.
        makeWritable(root);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(root, { recursive: true, force: true });
    }
}
/** Renames a file or folder. A folder without write permission needs more: its `..` changes. */
function moveEntry(source, target) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(source);
    const isReadOnly = stats.isDirectory() && (stats.mode & OWNER_WRITE) === 0;
    if (isReadOnly)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(source, stats.mode | OWNER_WRITE);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(source, target);
    if (isReadOnly)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target, stats.mode);
}
function makeWritable(dir) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(dir, 0o755);
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir, { withFileTypes: true })) {
        if (entry.isDirectory())
            makeWritable(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name));
    }
}


/***/ }),

/***/ 52132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   io: () => (/* binding */ readBytes)
/* harmony export */ });
/**
 * All bytes of a stream; rejects with the stream's error. `buffer()` of node:stream/consumers goes by
 * way of a Blob, which for hundreds of small answers costs more than to receive them.
 */
async function readBytes(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    const [only] = chunks;
    return only && chunks.length === 1 ? only : Buffer.concat(chunks);
}
/** Reads a stream until it ends or has given more than `limitBytes`; rejects with its error. */
async function readStart(stream, limitBytes) {
    const rest = stream[Symbol.asyncIterator]();
    const chunks = [];
    let sizeBytes = 0;
    while (sizeBytes <= limitBytes) {
        const { done, value } = await rest.next();
        if (done)
            return { chunks, rest: undefined };
        chunks.push(value);
        sizeBytes += value.length;
    }
    return { chunks, rest };
}
/** What was read already, and then the rest. */
async function* resume(begun, rest) {
    try {
        yield* begun;
        for (let piece = await rest.next(); !piece.done; piece = await rest.next())
            yield piece.value;
    }
    finally {
        // Whoever stops early stops the source as well.
        await rest.return?.();
    }
}


/***/ }),

/***/ 76622:
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
/* harmony import */ var _move_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17739);




/** Below the target, so that it lies on the same disk and a rename suffices. */
const STAGING = ".go-accel";
/** Longer than any job takes. */
const STALE_MS = 24 * 60 * 60 * 1000;
/** Makes a folder in which things become whole before they are renamed into `target`. */
function openStaging(target) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(target, STAGING);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(root, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(dir, { recursive: true });
    return { dir, close: () => clear(root, dir) };
}
async function clear(root, own) {
    try {
        await (0,_move_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(own);
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(root)) {
            const other = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(root, name);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(other, { throwIfNoEntry: false });
            if (stats && stats.mtimeMs < Date.now() - STALE_MS)
                await (0,_move_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(other);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(root);
    }
    catch {
        // ENOTEMPTY: another job is at work. ENOENT: it has just removed the folder.
    }
}


/***/ }),

/***/ 57840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ startTimer),
/* harmony export */   _R: () => (/* binding */ waitAtMost),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* unused harmony export RELEASED */
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

/***/ 32414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ MODULES_LAYER_CONTENT),
/* harmony export */   Ii: () => (/* binding */ treeName),
/* harmony export */   Pf: () => (/* binding */ listLayerFiles),
/* harmony export */   _S: () => (/* binding */ adoptMetadata),
/* harmony export */   kQ: () => (/* binding */ downloadName),
/* harmony export */   y7: () => (/* binding */ findMissing)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31538);
/* harmony import */ var _module_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32669);






/**
 * GOMODCACHE as the go command lays it out (https://go.dev/ref/mod#module-cache): extracted trees
 * at `<path>@<version>`, downloaded files below `cache/download`.
 */
const DOWNLOAD_DIR = node_path__WEBPACK_IMPORTED_MODULE_3___default().join("cache", "download");
/** Files of a module that the modules layer holds beside the tree; the zip is not needed. */
const METADATA = ["info", "mod", "ziphash"];
/** Name of a module's extracted tree, relative to GOMODCACHE. */
function treeName(module) {
    return `${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeModulePath */ .xk)(module.path)}@${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeVersion */ .av)(module.version)}`;
}
/** Name of a module's downloaded file, relative to GOMODCACHE. */
function downloadName(module, extension) {
    const escapedPath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeModulePath */ .xk)(module.path);
    const escapedVersion = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeVersion */ .av)(module.version);
    return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(DOWNLOAD_DIR, (0,_module_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storePath */ .TJ)({ escapedPath, escapedVersion, extension }));
}
/**
 * Looks up each needed file. A module counts as present with its tree and its `.ziphash`: without
 * that go would fetch the zip to check the tree, and a `.partial` marks a tree cut while unpacked.
 */
function findMissing(moduleCacheDir, needs) {
    const has = (name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, name));
    // As on a new runner: thousands of names need not be made there.
    if (!has(DOWNLOAD_DIR))
        return { zips: [...needs.zips], mods: [...needs.mods], infos: [...needs.infos] };
    return {
        zips: needs.zips.filter((module) => !has(treeName(module)) ||
            !has(downloadName(module, "ziphash")) ||
            has(downloadName(module, "partial"))),
        mods: needs.mods.filter((module) => !has(downloadName(module, "mod"))),
        infos: needs.infos.filter((module) => !has(downloadName(module, "info"))),
    };
}
/**
 * Names, relative to GOMODCACHE, of all that the layer keeps for the given modules: the trees that
 * are whole, and the metadata that is there.
 */
function listLayerFiles(moduleCacheDir, modules) {
    const has = (name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, name));
    return modules.flatMap((module) => {
        const tree = treeName(module);
        const whole = has(tree) && !has(downloadName(module, "partial"));
        const metadata = METADATA.filter((extension) => whole || extension !== "ziphash");
        const files = metadata.map((extension) => downloadName(module, extension)).filter(has);
        return whole ? [tree, ...files] : files;
    });
}
/**
 * What a layer may hold: names as `listLayerFiles` gives them. A unit is a tree; the files of several
 * versions of a module lie in one folder `@v`. Anything else in a layer was put there by someone else:
 * go would run the code of a zip without another look, if only the `.ziphash` beside it is the one of
 * go.sum.
 */
const MODULES_LAYER_CONTENT = {
    unit: /^(?!@v$)[^@]*@/,
    units: /^(?!cache\/)[^@]+@[^@/]+$/,
    files: /^cache\/download\/[^@]+\/@v\/[^@/]+\.(info|mod|ziphash)$/,
};
/**
 * Copies `.mod` and `.info` files that the sidecar fetched ahead into GOMODCACHE, where no go
 * command asked for them, so that the layer is complete. go checks a `.mod` against go.sum at every
 * read. Returns how many were copied.
 */
async function adoptMetadata(storeDir, moduleCacheDir, missing) {
    const wanted = [
        ...missing.mods.map((module) => ({ module, extension: "mod" })),
        ...missing.infos.map((module) => ({ module, extension: "info" })),
    ];
    let copied = 0;
    for (const { module, extension } of wanted) {
        const source = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(storeDir, (0,_module_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storePath */ .TJ)((0,_module_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeKey */ .LN)(module.path, module.version, extension)));
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(source))
            continue;
        const target = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, downloadName(module, extension));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(target), { recursive: true });
        const temporary = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(source, temporary);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
            copied++;
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        }
    }
    return copied;
}


/***/ }),

/***/ 32669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ createDiskStore),
/* harmony export */   LN: () => (/* binding */ storeKey),
/* harmony export */   NW: () => (/* binding */ StoreWriteError),
/* harmony export */   TJ: () => (/* binding */ storePath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31538);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97268);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90796);
/* harmony import */ var _lib_read_stream_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52132);
/* harmony import */ var _file_writer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(715);
/* harmony import */ var _zip_pool_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22609);











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
 * Path of a file of a module under a store's root, with slashes: the layout of GOMODCACHE's
 * `cache/download`, where more extensions occur than the protocol has.
 */
function storePath(key) {
    return `${key.escapedPath}/@v/${key.escapedVersion}.${key.extension}`;
}
/** Written at once, on this thread: as with the other small files, that takes less time than a stream. */
const SMALL_ZIP_BYTES = 1024 * 1024;
/** Longer than any download takes. */
const STALE_MS = 24 * 60 * 60 * 1000;
/** A store on disk. Temporary files live in `.tmp` below `root`, which no module path can name. */
function createDiskStore(root) {
    const temporaryDir = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, ".tmp");
    void removeStale(temporaryDir);
    /** `fill` writes to the path that it is given, and returns the file to keep. */
    async function place(key, fill) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, storePath(key));
        const temporary = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporaryDir, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        let kept = temporary;
        try {
            makeFolder(temporaryDir);
            makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(file));
            kept = await fill(temporary);
            const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(kept);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(kept, file);
            if (kept !== temporary)
                await discard(temporary);
            return { file, sizeBytes: size };
        }
        catch (error) {
            for (const left of new Set([temporary, kept]))
                await discard(left);
            throw error;
        }
    }
    /**
     * In one go and on this thread: there are hundreds of such files at the start of a job, and by way
     * of the thread pool each would cost several times as much.
     */
    async function writeSmall(key, content, inspect) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, storePath(key));
        const temporary = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporaryDir, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        await inspect(temporary, content);
        try {
            makeFolder(temporaryDir);
            makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(file));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, content, { flag: "wx" });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, file);
        }
        catch (error) {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
            }
            catch {
                // ENOTDIR, EROFS: it was never there.
            }
            throw error;
        }
        return { file, sizeBytes: content.length, content };
    }
    return {
        async find(key) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, storePath(key));
            // On this thread, as `writeSmall`: most files are looked for when they are not there yet.
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false });
            return stats?.isFile() ? { file, sizeBytes: stats.size } : undefined;
        },
        async write(key, body, inspect = async (spooled) => spooled) {
            // `pipeline` destroys each stream with the other's error, so the first to fail is at fault.
            let bodyError;
            let diskFailed = false;
            body.once("error", (error) => {
                if (!diskFailed)
                    bodyError = error;
            });
            try {
                if (key.extension !== "zip")
                    return await writeSmall(key, await (0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_10__/* .readBytes */ .io)(body), inspect);
                return await place(key, async (temporary) => {
                    const { chunks, rest } = await (0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_10__/* .readStart */ .H6)(body, SMALL_ZIP_BYTES);
                    if (!rest)
                        await (0,_file_writer_js__WEBPACK_IMPORTED_MODULE_8__/* .withNewFile */ .d)(temporary, (write) => write(chunks));
                    else {
                        const sink = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary, { flags: "wx" });
                        sink.once("error", () => {
                            diskFailed = bodyError === undefined;
                        });
                        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_10__/* .resume */ .U)(chunks, rest), sink);
                    }
                    return inspect(temporary);
                });
            }
            catch (error) {
                // Else it would hold its connection.
                body.destroy();
                if (bodyError !== undefined && error === bodyError)
                    throw error;
                throw asStoreError(error);
            }
        },
        async make(key, make) {
            try {
                return await place(key, async (temporary) => {
                    await make(temporary);
                    return temporary;
                });
            }
            catch (error) {
                throw asStoreError(error);
            }
        },
        remove: (key) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, storePath(key)), { force: true, recursive: true }),
    };
}
function makeFolder(dir) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(dir, { recursive: true });
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_7__/* .errnoOf */ .UQ)(error) !== "ENOENT")
            throw error;
        // So Node calls a disk that is read-only, if it is to make the parents too.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(dir);
    }
}
/** What is wrong with the content, or with its check, is not the disk's fault. */
function asStoreError(error) {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .IntegrityError */ .cs || error instanceof _zip_pool_js__WEBPACK_IMPORTED_MODULE_9__/* .ZipPoolError */ .Q)
        return error;
    return new StoreWriteError("the module store cannot be written", { cause: error });
}
/** Where the disk is at fault this may fail as well: ENOTDIR, EROFS. */
async function discard(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true }).catch(() => { });
}
/** A killed process leaves what it was about to write; a store may outlive many of them. */
async function removeStale(dir) {
    try {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(dir)) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(dir, name);
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file)).mtimeMs < Date.now() - STALE_MS)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true });
        }
    }
    catch {
        // ENOENT: there is nothing yet. EROFS: it stays.
    }
}


/***/ }),

/***/ 22609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ZipPoolError),
/* harmony export */   x: () => (/* binding */ createZipPool)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97268);



const URGENT = { isUrgent: () => true, sizeBytes: Number.POSITIVE_INFINITY };
/** The check of a file could not be made: it says nothing of the file, nor of the disk. */
class ZipPoolError extends Error {
    name = "ZipPoolError";
}
/**
 * So much must wait before a worker is added to one that runs: to start one costs as much processor
 * time as to read a few megabytes, which go and the sidecar's own thread could use.
 */
const ADD_WORKER_BYTES = 3_000_000;
/** Small, so that the buffers of what has been read are given back soon. */
const YOUNG_GENERATION_MB = 16;
/** Starts up to `size` workers, each when there is work for it: `node <entry> zip-worker`. */
function createZipPool(entry, size) {
    const running = new Set();
    const idle = [];
    const waiting = [];
    function start() {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(entry, {
            argv: ["zip-worker"],
            resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
        });
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
        takeNext(waiting)?.give(start());
    }
    function acquire(urgency) {
        const worker = idle.pop();
        if (worker)
            return worker;
        const waitingBytes = waiting.reduce((sum, one) => sum + one.urgency.sizeBytes, urgency.sizeBytes);
        const isWorthOneMore = running.size === 0 || waitingBytes >= ADD_WORKER_BYTES;
        if (running.size < size && isWorthOneMore)
            return start();
        return new Promise((give) => waiting.push({ urgency, give }));
    }
    function release(worker) {
        // One that ended right after its reply has been replaced.
        if (!running.has(worker))
            return;
        const next = takeNext(waiting);
        if (next)
            next.give(worker);
        else
            idle.push(worker);
    }
    async function askOne(begin, urgency) {
        const worker = await acquire(urgency);
        const request = begin();
        const reply = request && (await ask(worker, request));
        release(worker);
        return reply;
    }
    /** What ended one worker may have been the worker's own trouble, so another one may try. */
    async function askTwice(request, urgency) {
        const begin = () => request;
        try {
            return await askOne(begin, urgency);
        }
        catch {
            if ("target" in request)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(request.target, { force: true });
            return askOne(begin, urgency);
        }
    }
    async function work(request, urgency = URGENT) {
        return resultOf(await askTwice(request, urgency).catch(throwPoolError));
    }
    return {
        prepare() {
            if (running.size === 0)
                idle.push(start());
        },
        repack: (request, urgency) => work({ kind: "repack", ...request }, urgency),
        async unpack(begin, urgency) {
            const reply = await askOne(() => {
                const request = begin();
                return request && { kind: "unpack", ...request };
            }, urgency).catch(throwPoolError);
            return reply && resultOf(reply).h1;
        },
        hashZip: async (request) => (await work({ kind: "hash-zip", ...request })).h1,
        hashTree: async (request) => (await work({ kind: "hash-tree", ...request })).h1,
        packTree: (request) => work({ kind: "pack-tree", ...request }),
    };
}
function throwPoolError(error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ZipPoolError(`a file could not be checked: ${message}`, { cause: error });
}
function resultOf(reply) {
    switch (reply.kind) {
        case "done":
            return reply.result;
        case "invalid":
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .cs(reply.message, { code: reply.code });
        case "failed": {
            const { errno, message } = reply;
            if (errno === undefined)
                throw new ZipPoolError(`a file could not be checked: ${message}`);
            throw Object.assign(new Error(message), { code: errno });
        }
    }
}
function takeNext(waiting) {
    const urgent = waiting.find(({ urgency }) => urgency.isUrgent());
    const next = urgent ?? waiting.toSorted((a, b) => b.urgency.sizeBytes - a.urgency.sizeBytes)[0];
    if (next)
        waiting.splice(waiting.indexOf(next), 1);
    return next;
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


/***/ }),

/***/ 25457:
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
