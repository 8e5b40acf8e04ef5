export const id = 7271;
export const ids = [7271];
export const modules = {

/***/ 60753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ry: () => (/* binding */ parseDefaultBranch),
/* harmony export */   Xp: () => (/* binding */ parseHasInputs),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   lU: () => (/* binding */ parseFollowedRun),
/* harmony export */   yA: () => (/* binding */ parsePullRequest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67638);


/**
 * The payload of the job's event, which may be any JSON. Undefined if there is none, as with some
 * local runners, or if it cannot be read. Never throws.
 */
async function readEvent(env) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(env["GITHUB_EVENT_PATH"] ?? "", "utf8").catch(() => undefined);
    return text === undefined ? undefined : (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .tryParseJson */ .B)(text);
}
/** The default branch of the repository; undefined for a payload that names none. */
function parseDefaultBranch(event) {
    const branch = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(event, "repository"), "default_branch");
    return typeof branch === "string" && branch !== "" ? branch : undefined;
}
/**
 * Whether the payload has inputs, as that of a run has which somebody started by hand. Inputs that
 * have the default of the workflow count, too.
 */
function parseHasInputs(event) {
    const inputs = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(event, "inputs");
    if (inputs === undefined || inputs === null)
        return false;
    return typeof inputs !== "object" || Object.keys(inputs).length > 0;
}
/** Events whose payload names a pull request, and whose job is one of its checks. */
const PULL_REQUEST_EVENTS = new Set(["pull_request", "pull_request_target"]);
/**
 * The pull request of the job, from its event's payload; undefined for any other event, and for a
 * payload that names none. `repository` is the job's own, as `owner/name`.
 */
function parsePullRequest(eventName, event, repository) {
    if (!PULL_REQUEST_EVENTS.has(eventName))
        return undefined;
    const pullRequest = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(event, "pull_request");
    const number = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(pullRequest, "number");
    if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1)
        return undefined;
    // If the fork was deleted since, the payload has null in its place.
    const head = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(pullRequest, "head"), "repo"), "full_name");
    const isFork = typeof head !== "string" || head.toLowerCase() !== repository.toLowerCase();
    return { number, isFork };
}
/** Undefined for a payload that names no run. */
function parseFollowedRun(event) {
    const run = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(event, "workflow_run");
    const [id, attempt, workflow, headSha] = ["id", "run_attempt", "name", "head_sha"].map((name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(run, name));
    if (typeof id !== "number" || typeof headSha !== "string")
        return undefined;
    return {
        id,
        attempt: typeof attempt === "number" ? attempt : 1,
        workflow: typeof workflow === "string" ? workflow : "",
        headSha,
        isOfPullRequest: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(run, "event") === "pull_request",
    };
}


/***/ }),

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

/***/ 22242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readJob)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60753);

/** Reads the job's circumstances from the runner's variables and the event's payload. */
async function readJob(env) {
    const workspace = env["GITHUB_WORKSPACE"];
    const tempDir = env["RUNNER_TEMP"];
    if (!workspace || !tempDir)
        throw new Error("GITHUB_WORKSPACE and RUNNER_TEMP are not set");
    const event = await (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j_)(env);
    const eventName = env["GITHUB_EVENT_NAME"] ?? "";
    const repository = parseRepository(env["GITHUB_REPOSITORY"] ?? "");
    return {
        workspace,
        tempDir,
        workflow: env["GITHUB_WORKFLOW"] ?? "",
        name: env["GITHUB_JOB"] ?? "",
        runId: env["GITHUB_RUN_ID"] ?? "",
        runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "",
        sha: env["GITHUB_SHA"] ?? "",
        ref: env["GITHUB_REF"] ?? "",
        defaultBranch: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDefaultBranch */ .Ry)(event),
        eventName,
        hasInputs: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHasInputs */ .Xp)(event),
        repository,
        pullRequest: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePullRequest */ .yA)(eventName, event, repository),
        apiUrl: parseUrl(env["GITHUB_API_URL"], "https://api.github.com"),
        serverUrl: parseUrl(env["GITHUB_SERVER_URL"], "https://github.com"),
        image: env["ImageOS"] ?? "",
        serviceCacheMode: env["ACTIONS_CACHE_MODE"] || undefined,
    };
}
/** `owner/name`, or empty for any other text: it becomes part of a URL. */
function parseRepository(text) {
    return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text) ? text : "";
}
/** Without a trailing slash; `fallback` for a text that is no HTTP or HTTPS URL. */
function parseUrl(text, fallback) {
    if (!text || !/^https?:\/\/\S+$/.test(text) || !URL.canParse(text))
        return fallback;
    return text.replace(/\/+$/, "");
}


/***/ }),

/***/ 78332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain)
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
// EXTERNAL MODULE: ./src/app/begin.ts + 38 modules
var begin = __webpack_require__(89575);
// EXTERNAL MODULE: ./src/app/handover.ts
var handover = __webpack_require__(15447);
// EXTERNAL MODULE: ./src/app/job/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(58758);
// EXTERNAL MODULE: ./src/app/job/own-env-file.ts
var own_env_file = __webpack_require__(59203);
// EXTERNAL MODULE: ./src/inputs/read-inputs.ts
var read_inputs = __webpack_require__(85436);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/action/hide-token.ts
var hide_token = __webpack_require__(26837);
// EXTERNAL MODULE: ./src/action/host.ts
var action_host = __webpack_require__(99859);
// EXTERNAL MODULE: ./src/action/job.ts
var action_job = __webpack_require__(22242);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/action/problem-matcher.ts




/**
 * A line of a compiler or of vet: `path/file.go:12:3: message`, from the beginning of the line. What a
 * test logs is no error of that line: it is indented, and has no column.
 */
const GO_PROBLEM = /^(?:vet: )?((?:[A-Za-z]:)?[^\s:][^:]*\.go):(\d+):(\d+): (.+)$/;
/**
 * Has the runner show such lines beside the code. The owner is that of the usual set-up action, so of two
 * the last one counts, and no problem is shown twice.
 */
async function registerProblemMatcher(tempDir) {
    const file = external_node_path_default().join(tempDir, "go-accel", "problem-matcher.json");
    try {
        await (0,fs/* writeFileAtomic */.Zf)(file, formatProblemMatcher());
    }
    catch (error) {
        (0,core/* info */.pq)(`go-accel: problems are not shown beside the code: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return;
    }
    (0,core/* info */.pq)(`::add-matcher::${file}`);
}
/** The file that the runner reads. */
function formatProblemMatcher() {
    const pattern = { regexp: GO_PROBLEM.source, file: 1, line: 2, column: 3, message: 4 };
    return JSON.stringify({ problemMatcher: [{ owner: "go", pattern: [pattern] }] });
}

// EXTERNAL MODULE: ./src/lib/process-identity.ts
var process_identity = __webpack_require__(83246);
;// CONCATENATED MODULE: ./src/action/runner-process.ts

/** The process of the runner that carries out one job, and lives as long as that. */
const WORKER = "Runner.Worker";
/** What may stand between the runner and us, and live as long as a step only. */
const SHELL = /^(?:sh|bash|dash|ash|busybox|zsh|ksh|env|sudo|su|timeout)$/;
const FIRST_PROCESS = 1;
/**
 * The process that lives as long as the job: the runner's worker, or else the nearest process above
 * this one that is no shell. Undefined if it cannot be told, as in a container whose first process
 * is not the runner's.
 */
function findRunnerProcess(parentPid = process.ppid, read = process_identity/* readProcStat */.TQ) {
    let nearest;
    const seen = new Set();
    for (let pid = parentPid; pid > FIRST_PROCESS && !seen.has(pid);) {
        seen.add(pid);
        const stat = read(pid);
        // Only Linux tells more than our parent, which elsewhere is the worker.
        if (!stat)
            return (0,process_identity/* identifyProcess */.wO)(nearest ?? pid);
        if (stat.program === WORKER)
            return (0,process_identity/* identifyProcess */.wO)(pid);
        if (!SHELL.test(stat.program))
            nearest ??= pid;
        pid = stat.parentPid;
    }
    return nearest === undefined ? undefined : (0,process_identity/* identifyProcess */.wO)(nearest);
}

// EXTERNAL MODULE: ./src/action/state.ts + 1 modules
var action_state = __webpack_require__(58215);
;// CONCATENATED MODULE: ./src/action/main.ts


















/** The action's main step. Only a mistake in the configuration fails it. */
async function runMain(entry) {
    const timeline = (0,lib_timeline/* createTimeline */.MM)(clock/* systemClock */.m, performance.timeOrigin);
    const host = (0,action_host/* createActionsHost */.W)();
    (0,action_state/* markPost */.OP)();
    try {
        // The post step receives a token again, which may be another action's.
        (0,action_state/* rememberToken */.ne)((0,read_inputs/* readPostInputs */._)((name) => core/* getInput */.V4(name)).token);
        (0,hide_token/* hideToken */.U)(process.env);
        const stepPath = process.env["PATH"] ?? "";
        // Go commands that we run ourselves are not timed as commands of a step.
        process.env["PATH"] = await (0,go_wrapper_path/* withoutGoWrappers */.nL)(stepPath);
        // What we plan from is what the user has set, as if no earlier use had set anything.
        const goEnv = await (0,own_env_file/* withoutOwnEnvFile */.Eu)(process.env["GOENV"]);
        if (goEnv === undefined)
            delete process.env["GOENV"];
        else
            process.env["GOENV"] = goEnv;
        const job = await (0,action_job/* readJob */.c)(process.env);
        const settings = (0,read_inputs/* readInputs */.K)((name) => core/* getInput */.V4(name), job.workspace);
        const dir = external_node_path_default().join(job.tempDir, "go-accel", (0,external_node_crypto_.randomUUID)());
        // Steps that run as another user must get through to the wrapper and to our file of settings.
        await (0,promises_.mkdir)(external_node_path_default().dirname(dir), { recursive: true, mode: 0o711 });
        await (0,promises_.mkdir)(dir, { mode: 0o700 });
        if (settings.problemMatcher)
            await registerProblemMatcher(job.tempDir);
        const surroundings = { host, clock: clock/* systemClock */.m, timeline, env: process.env };
        const state = await (0,begin/* begin */.q)(surroundings, {
            settings,
            job,
            dir,
            entry,
            runnerProcess: findRunnerProcess(),
            toolCacheDir: process.env["RUNNER_TOOL_CACHE"] || external_node_path_default().join(job.tempDir, "go-accel-tools"),
            withGo: ({ addedToPath }) => ({
                ...surroundings,
                stepPath: [...addedToPath, stepPath].join((external_node_path_default()).delimiter),
            }),
        });
        if (state)
            await (0,action_state/* saveState */.LZ)((0,handover/* formatState */.lN)(state), dir);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            core/* setFailed */.C1(error.message);
        else {
            host.warning(`go-accel: ${(0,errors/* errorMessage */.gJ)(error)}; continuing without acceleration`);
        }
    }
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


/***/ }),

/***/ 26918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The released version; a test compares it with package.json. */
const VERSION = "1.0.0-rc.1";


/***/ })

};
