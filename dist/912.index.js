export const id = 912;
export const ids = [912];
export const modules = {

/***/ 35613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runUnpackWorker: () => (/* binding */ runUnpackWorker)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97268);
/* harmony import */ var _unpack_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14101);



/** Unpacks one archive that its starter sends, and ends. */
async function runUnpackWorker() {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    if (!port)
        throw new Error("not a worker");
    const tell = (message) => port.postMessage(message);
    const messages = receive(port);
    try {
        const { value: first } = await messages.next();
        if (first?.kind !== "task")
            throw new Error("the task has to come first");
        const { dir, ...options } = first.task;
        await (0,_unpack_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackTree */ .F)(piecesOf(messages, tell), dir, options);
        tell({ kind: "done" });
    }
    catch (error) {
        tell({ kind: "failed", message: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) });
    }
    finally {
        port.close();
    }
}
async function* piecesOf(messages, tell) {
    for await (const message of messages) {
        if (message.kind !== "piece")
            return;
        const { buffer, byteOffset, byteLength } = message.bytes;
        yield Buffer.from(buffer, byteOffset, byteLength);
        tell({ kind: "taken" });
    }
}
async function* receive(port) {
    const waiting = [];
    let wake = () => { };
    port.on("message", (message) => {
        waiting.push(message);
        wake();
    });
    for (;;) {
        const message = waiting.shift();
        if (message)
            yield message;
        else {
            await new Promise((resolve) => {
                wake = resolve;
            });
        }
    }
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

/***/ 40420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseMemory)
/* harmony export */ });
/**
 * Gives back at once the memory under a buffer that has it for itself, whole. Else it stays until V8
 * collects, which it does for each 64 MB of such memory, marking all of its heap; and new memory is
 * new pages to the kernel. To inflate an archive of some hundred megabytes took a quarter less
 * processor time with it. What lies in memory shared by small buffers is left alone.
 *
 * Every view of the memory is empty from then on: nobody may need one any more.
 */
function releaseMemory(bytes) {
    const { buffer } = bytes;
    if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize)
        buffer.transfer(0);
}


/***/ })

};
