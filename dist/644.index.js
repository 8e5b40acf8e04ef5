export const id = 644;
export const ids = [644];
export const modules = {

/***/ 67644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runUnpackWorker: () => (/* binding */ runUnpackWorker)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _unpack_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86545);



/** Unpacks one archive, which the thread that started this one sends, and then stops. */
async function runUnpackWorker() {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    if (!port)
        throw new Error("not a worker");
    const send = (message) => port.postMessage(message);
    const messages = receive(port);
    try {
        const { value: first } = await messages.next();
        if (first?.kind !== "task")
            throw new Error("the task must come first");
        const { dir, ...options } = first.task;
        await (0,_unpack_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackTree */ .F)(piecesOf(messages, send), dir, options);
        send({ kind: "done" });
    }
    catch (error) {
        send({ kind: "failed", message: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) });
    }
    finally {
        port.close();
    }
}
async function* piecesOf(messages, send) {
    for await (const message of messages) {
        if (message.kind !== "piece")
            return;
        const { buffer, byteOffset, byteLength } = message.bytes;
        yield Buffer.from(buffer, byteOffset, byteLength);
        send({ kind: "taken" });
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

/***/ 43931:
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


/***/ })

};
