export const id = 8315;
export const ids = [8315];
export const modules = {

/***/ 26837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ hideToken)
/* harmony export */ });
/** Keeps the token from the programs that we run: none of them needs it. */
function hideToken(env) {
    delete env["INPUT_TOKEN"];
}


/***/ }),

/***/ 99859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createActionsHost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11604);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97971);
/* harmony import */ var _app_job_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75933);


/** The job's runner, as the use cases see it. */
function createActionsHost() {
    return {
        info: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq,
        notice: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm,
        warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e,
        fail: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setFailed */ .C1,
        group(title, lines) {
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh(title);
            for (const line of lines)
                _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(line);
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
        },
        mask: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq,
        exportVariable: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .exportVariable */ .dN,
        addPath: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .addPath */ .fM,
        setOutput: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH,
        async appendSummary(markdown) {
            await _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .summary */ .z.addRaw(markdown, true).write();
        },
        exec: (0,_app_job_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .createExec */ .k)(process.env),
    };
}


/***/ }),

/***/ 78315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(11604);
/* harmony import */ var _app_finish_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84402);
/* harmony import */ var _app_handover_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(15447);
/* harmony import */ var _app_job_go_wrapper_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58758);
/* harmony import */ var _cache_create_backend_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50408);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85436);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96296);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43931);
/* harmony import */ var _lib_timeline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22235);
/* harmony import */ var _hide_token_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(26837);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99859);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58215);













const FOREIGN_TOKEN = "go-accel: the post step was not given the token of the main step, as happens inside nested " +
    "composite actions; there is no comment on the pull request";
/**
 * The action's post step. It fails the job only for a regression, if that is asked for.
 *
 * All that it needs of the inputs is in the state. Inside nested composite actions the runner hands
 * it the inputs of an outer action: another backend, and perhaps a secret that is not for us.
 */
async function runPost(entry) {
    const timeline = (0,_lib_timeline_js__WEBPACK_IMPORTED_MODULE_7__/* .createTimeline */ .MM)(_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m, performance.timeOrigin);
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_8__/* .createActionsHost */ .W)();
    try {
        const { token, jobStatus } = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readPostInputs */ ._)((name) => _actions_core__WEBPACK_IMPORTED_MODULE_10__/* .getInput */ .V4(name));
        if (token !== "")
            host.mask(token);
        (0,_hide_token_js__WEBPACK_IMPORTED_MODULE_11__/* .hideToken */ .U)(process.env);
        const state = (0,_app_handover_js__WEBPACK_IMPORTED_MODULE_12__/* .tryParseState */ .Ak)(await (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .loadState */ .C7)());
        if (!state)
            return host.info("go-accel: the main step did not finish; there is nothing to do");
        // The tests of the steps, which go started, saw PATH without our script.
        const env = { ...process.env, PATH: await (0,_app_job_go_wrapper_path_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutGoWrappers */ .nL)(process.env["PATH"] ?? "") };
        // We ourselves run what the main step ran: the steps may have put other programs in front.
        process.env["PATH"] = state.searchPath;
        const isOurs = (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .isRememberedToken */ .Wq)(token);
        if (!isOurs && wantsComment(state))
            host.warning(FOREIGN_TOKEN);
        const backend = await (0,_cache_create_backend_js__WEBPACK_IMPORTED_MODULE_3__/* .createBackend */ .n0)(state.cacheBackend, {
            entry,
            dir: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(state.dir, "transfer"),
            env,
            clock: _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m,
        });
        await (0,_app_finish_finish_js__WEBPACK_IMPORTED_MODULE_1__/* .finish */ .O)({ host, clock: _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m, timeline, env }, { state, job: state.job, backend, entry, token: isOurs ? token : "", jobStatus });
    }
    catch (error) {
        host.warning(`go-accel: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .gJ)(error)}; nothing was saved or reported`);
    }
}
function wantsComment({ prComment, job }) {
    return prComment !== "never" && job.pullRequest !== undefined;
}


/***/ }),

/***/ 58215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wq: () => (/* binding */ isRememberedToken),
  C7: () => (/* binding */ loadState),
  OP: () => (/* binding */ markPost),
  ne: () => (/* binding */ rememberToken),
  LZ: () => (/* binding */ saveState)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(11604);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/action/token-mark.ts

const SALT_BYTES = 16;
/** Lets `isMarked()` recognise a token. The mark does not give it away. */
function markToken(token) {
    const salt = (0,external_node_crypto_.randomBytes)(SALT_BYTES).toString("hex");
    return `${salt}.${digest(token, salt)}`;
}
/** Whether `mark` was made of this token. */
function isMarked(token, mark) {
    const [salt = "", expected] = mark.split(".");
    return digest(token, salt) === expected;
}
function digest(token, salt) {
    return (0,external_node_crypto_.createHmac)("sha256", salt).update(token).digest("hex");
}

;// CONCATENATED MODULE: ./src/action/state.ts






/** The runner passes it to the post step only, as STATE_isPost. */
const IS_POST = "isPost";
const TOKEN_MARK = "tokenMark";
const RUN = "run";
const RUN_FILE = "runFile";
const RUN_SHA256 = "runSha256";
const FILE_NAME = "state.json";
/**
 * The runner passes each value as an environment variable. No process starts with one longer than
 * 128 KiB on Linux (MAX_ARG_STRLEN) or 32 KiB on Windows, and a post step that does not start fails
 * the job. The state grows with go.sum.
 */
const MAX_VARIABLE_BYTES = 16 * 1024;
/** Lets the post step know that it is the post step. Call it before anything can fail. */
function markPost() {
    core/* saveState */.LZ(IS_POST, "true");
}
/** Lets the post step tell this token from another one, though the state does not hold it. */
function rememberToken(token) {
    core/* saveState */.LZ(TOKEN_MARK, markToken(token));
}
/** Whether `token` is the one that the main step had. */
function isRememberedToken(token) {
    return isMarked(token, core/* getState */.Gu(TOKEN_MARK));
}
/**
 * Saves a text of any length for the post step: a long one in a file in `dir`, which must outlive
 * the job's steps. Throws if the file cannot be written.
 */
async function saveState(text, dir) {
    if (Buffer.byteLength(text) <= MAX_VARIABLE_BYTES)
        return core/* saveState */.LZ(RUN, text);
    const file = external_node_path_default().join(dir, FILE_NAME);
    await (0,fs/* writeFileAtomic */.Zf)(file, text, 0o600);
    core/* saveState */.LZ(RUN_FILE, file);
    // The user's steps can write to the file, but not to what the runner holds.
    core/* saveState */.LZ(RUN_SHA256, sha256(text));
}
/**
 * Empty if the main step saved nothing. Throws if its file is gone, or holds anything other than
 * what the main step wrote.
 */
async function loadState() {
    const file = core/* getState */.Gu(RUN_FILE);
    if (file === "")
        return core/* getState */.Gu(RUN);
    const text = await (0,promises_.readFile)(file, "utf8");
    if (sha256(text) !== core/* getState */.Gu(RUN_SHA256)) {
        throw new Error(`${file} was changed after the main step wrote it`);
    }
    return text;
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
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


/***/ })

};
