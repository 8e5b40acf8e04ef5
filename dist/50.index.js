export const id = 50;
export const ids = [50];
export const modules = {

/***/ 54991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ createActionsHost)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(11604);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(97971);
// EXTERNAL MODULE: ./src/lib/child-environment.ts
var child_environment = __webpack_require__(89484);
;// CONCATENATED MODULE: ./src/app/job/go-environment.ts

/**
 * Variables that go and a C compiler read, in upper case. Those of go have no underscore, while
 * others that begin with GO do (`GOOGLE_…`). The last lines are what programs named `go` or `cc` may
 * need that only choose the real one (asdf, mise, goenv, nix).
 */
const READ_BY_GO = [
    /^GO[A-Z0-9]+$/,
    /^CGO_/,
    /^(?:CC|CXX|FC|AR|GCCGO)$/,
    /^PKG_CONFIG/,
    /^(?:CPATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH|LIBRARY_PATH|COMPILER_PATH|GCC_EXEC_PREFIX)$/,
    /^(?:SDKROOT|DEVELOPER_DIR|MACOSX_DEPLOYMENT_TARGET)$/,
    /^(?:INCLUDE|LIB|LIBPATH)$/,
    /^(?:GOENV|ASDF|MISE)_(?:[A-Z_]*_)?(?:DIR|ROOT|VERSION|FILE|FILENAME)$/,
    /^NIX_(?:CC|CFLAGS|LDFLAGS|BINTOOLS|HARDENING|ENFORCE|SSL)/,
];
/**
 * What go, a C compiler and a shell that we run get besides the variables that every program gets.
 * Pure.
 */
function goEnvironment(env) {
    return (0,child_environment/* pickVariables */.h)(env, (name) => READ_BY_GO.some((pattern) => pattern.test(name)));
}

// EXTERNAL MODULE: ./src/lib/process.ts
var lib_process = __webpack_require__(95431);
;// CONCATENATED MODULE: ./src/action/host.ts



const EXEC_TIMEOUT_MS = 60_000;
/** The job's runner, as the use cases see it. */
function createActionsHost() {
    return {
        info: core/* info */.pq,
        notice: core/* notice */.lm,
        warning: core/* warning */.$e,
        fail: core/* setFailed */.C1,
        group(title, lines) {
            core/* startGroup */.Oh(title);
            for (const line of lines)
                core/* info */.pq(line);
            core/* endGroup */.N4();
        },
        mask: core/* setSecret */.Pq,
        exportVariable: core/* exportVariable */.dN,
        addPath: core.addPath,
        setOutput: core/* setOutput */.uH,
        async appendSummary(markdown) {
            await summary/* summary */.z.addRaw(markdown, true).write();
        },
        async exec(command, args, options) {
            const { exitCode, stdout, stderr } = await (0,lib_process/* run */.e)(command, args, {
                cwd: options.cwd,
                env: { ...goEnvironment(process.env), ...options.env },
                timeoutMs: options.timeoutMs ?? EXEC_TIMEOUT_MS,
            });
            if (exitCode === 0)
                return stdout;
            const detail = stderr.trim().split("\n").at(-1) ?? "";
            throw new Error(`${command} ${args[0] ?? ""} failed with exit code ${exitCode}: ${detail}`);
        },
    };
}


/***/ }),

/***/ 80603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uy: () => (/* binding */ hideToken),
  Ko: () => (/* binding */ readInputs),
  _J: () => (/* binding */ readPostInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/cache/backend-setting.ts
var backend_setting = __webpack_require__(59090);
// EXTERNAL MODULE: ./src/gomod/proxy-list.ts
var proxy_list = __webpack_require__(91268);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
;// CONCATENATED MODULE: ./src/action/input-values.ts



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
        return (0,proxy_list/* parseProxyList */.W)(text);
    }
    catch (error) {
        const allowed = "a GOPROXY list of http, https or file URLs, direct or off";
        return refuse(input, redactList(text), `${allowed} (${(0,errors/* errorMessage */.gJ)(error)})`);
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
    return [{ host, authorization: (0,mirror_auth/* authorizationFor */.rv)(credential) }];
});
/**
 * A list without anything in it that may be a secret. It could not be parsed, so it is not known
 * where credentials end: everything before the last `@` is removed, and every query and fragment.
 */
function redactList(text) {
    const at = text.lastIndexOf("@");
    const hosts = at < 0 ? text : `***${text.slice(at)}`;
    return hosts.replaceAll(/[?#][^,|]*/g, "?***");
}
function refuse(input, value, allowed) {
    throw new errors/* ConfigError */.xL([{ input, value, allowed }]);
}

;// CONCATENATED MODULE: ./src/action/input-table.ts


/**
 * The inputs that only the main step reads, in the order of the documentation: what the post step
 * needs of them is in the state.
 */
const SETTINGS = {
    workingDirectory: {
        name: "working-directory",
        group: "modules",
        default: ".",
        description: "Folder to search for go.mod and go.work files.",
        parse: anyText,
    },
    mirrors: {
        name: "mirrors",
        group: "modules",
        default: "",
        description: "Module mirrors as a GOPROXY list. If empty, the environment's GOPROXY is used.",
        parse: mirrorList,
    },
    mirrorSelection: {
        name: "mirror-selection",
        group: "modules",
        default: "ordered",
        description: "`ordered`, or `fastest` to prefer the fastest of the mirrors joined by `|`.",
        parse: choice("ordered", "fastest"),
    },
    mirrorAuth: {
        name: "mirror-auth",
        group: "modules",
        default: "",
        description: "Credentials of mirrors, one `host user:password` or `host token` per line.",
        parse: mirrorAuth,
    },
    sidecar: {
        name: "sidecar",
        group: "modules",
        default: "auto",
        description: "The local module proxy: `on`, `off`, or `auto` (off for vendored builds).",
        parse: choice("auto", "on", "off"),
    },
    warm: {
        name: "warm",
        group: "modules",
        default: "missing",
        description: "What to prefetch: `missing` (in go.sum but not restored), `all` or `off`.",
        parse: choice("missing", "all", "off"),
    },
    offline: {
        name: "offline",
        group: "modules",
        default: "false",
        description: "`true`: download nothing. Missing modules are listed, and go fails if it needs one.",
        parse: flag,
    },
    verifyModules: {
        name: "verify-modules",
        group: "modules",
        default: "false",
        description: "`true`: check restored modules against go.sum before use.",
        parse: flag,
    },
    cache: {
        name: "cache",
        group: "cache",
        default: "auto",
        description: "`auto`, `read`, `write`, `read-write` or `off`. `auto` writes on the default branch only.",
        parse: choice("auto", "read", "write", "read-write", "off"),
    },
    cacheBackend: {
        name: "cache-backend",
        group: "cache",
        default: "github",
        description: "`github`, `dir:/absolute/path` or `s3://bucket/prefix?endpoint=URL&region=NAME`.",
        parse: backend_setting/* parseBackendSetting */.u,
    },
    cacheModules: {
        name: "cache-modules",
        group: "cache",
        default: "true",
        description: "Restore and save the module cache.",
        parse: flag,
    },
    cacheBuild: {
        name: "cache-build",
        group: "cache",
        default: "true",
        description: "Restore and save the build cache.",
        parse: flag,
    },
    buildCacheLimitBytes: {
        name: "build-cache-limit",
        group: "cache",
        default: "2GiB",
        description: "Largest build cache to keep, uncompressed, such as `500MiB`; `0` for no limit.",
        parse: sizeLimit,
    },
    cacheScope: {
        name: "cache-scope",
        group: "cache",
        default: "${{ github.workflow }} / ${{ github.job }} / ${{ toJSON(matrix) }}",
        description: "Text that separates jobs that compile different things.",
        parse: anyLine,
    },
    cacheKey: {
        name: "cache-key",
        group: "cache",
        default: "",
        description: "More text for the build cache's key, such as a hash of C headers.",
        parse: anyLine,
    },
    cacheEpoch: {
        name: "cache-epoch",
        group: "cache",
        default: "",
        description: "Any text. A new one starts all layers again.",
        parse: anyLine,
    },
    reuseTests: {
        name: "reuse-tests",
        group: "tests",
        default: "auto",
        description: "Take test results from earlier jobs: `always`, `never`, or `auto` (not in scheduled jobs).",
        parse: reuseTests,
    },
    parallelism: {
        name: "parallelism",
        group: "tests",
        default: "auto",
        description: "Packages to build at once (`-p`). `auto`: go's default, within the container's CPU limit.",
        parse: (text, input) => parallelism(text, input) ?? "auto",
    },
    testParallelism: {
        name: "test-parallelism",
        group: "tests",
        default: "",
        description: "Tests of a package to run at once (`-parallel`). If empty, go's default.",
        parse: parallelism,
    },
    timeGoCommands: {
        name: "time-go-commands",
        group: "tests",
        default: "true",
        description: "Time the go commands of your steps with a script named `go` on PATH (not on Windows).",
        parse: flag,
    },
    summary: {
        name: "summary",
        group: "report",
        default: "always",
        description: "Job summary: `always`, `on-failure` or `never`.",
        parse: choice("always", "on-failure", "never"),
    },
    prComment: {
        name: "pr-comment",
        group: "report",
        default: "never",
        description: "Pull request comment: `always`, `on-regression` or `never`. Needs `pull-requests: write`.",
        parse: choice("never", "always", "on-regression"),
    },
    regressionThresholdPercent: {
        name: "regression-threshold",
        group: "report",
        default: "20%",
        description: "How much slower than on the default branch a go command may be.",
        parse: percent,
    },
    failOnRegression: {
        name: "fail-on-regression",
        group: "report",
        default: "false",
        description: "`true`: fail the job on a regression.",
        parse: flag,
    },
};
/** The inputs that the post step reads again. */
const POST_INPUTS = {
    token: {
        name: "token",
        group: "report",
        default: "${{ github.token }}",
        description: "Token for the pull request comment. Nothing else uses it.",
        parse: anyText,
    },
    jobStatus: {
        name: "job-status",
        group: "internal",
        default: "${{ job.status }}",
        description: "Set by the runner; do not change.",
        parse: jobStatus,
    },
};
/** All inputs, in the order of action.yml. */
const INPUTS = [
    ...Object.values(SETTINGS),
    ...Object.values(POST_INPUTS),
];

;// CONCATENATED MODULE: ./src/action/inputs.ts



/**
 * Reads and checks every input once. Throws one `ConfigError` for all bad inputs, which names each
 * with its value and what is allowed.
 */
function readInputs(read, workspace) {
    const settings = readRows(SETTINGS, read);
    return { ...settings, workingDirectory: external_node_path_default().resolve(workspace, settings.workingDirectory) };
}
/** Reads what the post step reads again. */
function readPostInputs(read) {
    return readRows(POST_INPUTS, read);
}
/** Keeps the token from the programs that we run: none of them needs it. */
function hideToken(env) {
    delete env["INPUT_TOKEN"];
}
function readRows(rows, read) {
    const values = {};
    const problems = [];
    for (const key in rows) {
        try {
            values[key] = readRow(rows[key], read);
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigError */.xL))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (!isComplete(values, rows))
        throw new errors/* ConfigError */.xL(problems);
    return values;
}
function readRow(row, read) {
    const { name, default: instead, parse } = row;
    const isExpression = instead.startsWith("${{");
    return parse(read(name) || (isExpression ? "" : instead), name);
}
/** Whether every row gave its value. */
function isComplete(values, rows) {
    return Object.keys(rows).every((key) => key in values);
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

/***/ 15447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ tryParseState),
/* harmony export */   CX: () => (/* binding */ HISTORY_FILE),
/* harmony export */   EC: () => (/* binding */ KEEPS_OWN),
/* harmony export */   NZ: () => (/* binding */ HISTORY_NAME),
/* harmony export */   QZ: () => (/* binding */ GO_COMMAND_LOG),
/* harmony export */   Uq: () => (/* binding */ REPORT_FILE),
/* harmony export */   g9: () => (/* binding */ GO_SETTINGS_FILE),
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   nd: () => (/* binding */ STATE_VERSION),
/* harmony export */   z$: () => (/* binding */ DELTA_NAME)
/* harmony export */ });
const STATE_VERSION = 7;
function formatState(state) {
    return JSON.stringify(state);
}
/**
 * Reads a state back; undefined for none, and for one of another version of the action (a job that
 * uses two at once), which only that version can finish.
 */
function tryParseState(text) {
    if (text === "")
        return undefined;
    const state = JSON.parse(text);
    return state.v === STATE_VERSION ? state : undefined;
}
/** Path of the JSON report in our folder. */
const REPORT_FILE = "report.json";
/**
 * Path of the history in our folder, absent if the first step could not tell whether there is one.
 */
const HISTORY_FILE = "history.json";
/** Name of the go wrapper's log in our folder; absent if commands are not timed. */
const GO_COMMAND_LOG = "go-commands.log";
/** Beside that log: what go commands take for private, as the wrapper tells before each of them. */
const GO_SETTINGS_FILE = "go-settings";
/** Name of the history with the backend. */
const HISTORY_NAME = "history";
/** Deltas have a name of their own with the backend: no key of a base ever matches one. */
const DELTA_NAME = "build-delta";
/** Why a layer is neither restored nor saved that this machine has already. */
const KEEPS_OWN = "this machine keeps its own";


/***/ }),

/***/ 74037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createFaultLog)
/* harmony export */ });
/** What a fault means for the job, in one clause. */
const CONSEQUENCES = {
    cache: "continuing without the cache",
    disk: "what does not fit is skipped",
    sidecar: "go uses its own GOPROXY list",
    store: "modules are passed on without being stored",
    report: "the report of this job is incomplete",
    mirror: "go falls back to its own GOPROXY list",
    go: "continuing without acceleration",
    internal: "continuing without acceleration",
    verify: "modules that were not checked are used as they are",
};
/** What differs if go has no list of its own to turn to. */
const OFFLINE_CONSEQUENCES = {
    sidecar: "go can use what is in GOMODCACHE, and nothing else",
};
const DISK_FULL = /ENOSPC|EDQUOT|no space left/i;
function createFaultLog(host, options = {}) {
    const faults = [...(options.earlier ?? [])];
    const consequences = options.offline
        ? { ...CONSEQUENCES, ...OFFLINE_CONSEQUENCES }
        : CONSEQUENCES;
    return {
        report(reportedArea, message) {
            // A full disk shows in many places; it is one fault all the same.
            const area = DISK_FULL.test(message) ? "disk" : reportedArea;
            if (!faults.some((fault) => fault.area === area)) {
                host.warning(`go-accel: ${message}; ${consequences[area]}`);
            }
            faults.push({ area, message });
        },
        list: () => [...faults],
    };
}


/***/ }),

/***/ 58758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ WRAPPER_FILE),
/* harmony export */   So: () => (/* binding */ findGoWrappers),
/* harmony export */   nL: () => (/* binding */ withoutGoWrappers),
/* harmony export */   v_: () => (/* binding */ formatWrapperFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67638);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(107);




/** Lies beside each wrapper, so that the next use of the action knows it. */
const WRAPPER_FILE = "go-accel-wrapper.json";
/** The wrappers on PATH (its value), in its order. */
async function findGoWrappers(pathVariable) {
    const found = [];
    for (const dir of new Set(pathVariable.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().delimiter)))) {
        if (!node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(dir))
            continue;
        const content = await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, WRAPPER_FILE)).catch(() => undefined);
        if (content !== undefined)
            found.push({ dir, ...parseWrapperFile(content) });
    }
    return found;
}
/** PATH without the folders of wrappers: what the job's steps would have without us. */
async function withoutGoWrappers(pathVariable) {
    const dirs = new Set((await findGoWrappers(pathVariable)).map(({ dir }) => dir));
    const kept = pathVariable.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().delimiter)).filter((dir) => !dirs.has(dir));
    return kept.join((node_path__WEBPACK_IMPORTED_MODULE_0___default().delimiter));
}
const REPLACED = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)("replaced", "A variable that go gets with another value.", {
    name: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Its name"),
    value: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Piece"), "The value that is replaced, in pieces"),
    length: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)("Characters of that value"),
    isAdded: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)("Whether the text follows the value"),
    text: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("What go gets"),
});
const WRAPPER = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)("wrapper", "What one wrapper does, for the next one.", {
    logs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Path"), "The logs that it writes to"),
    settings: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)("settings", "The settings that it gives go.", {
        file: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Our file of settings"),
        baseline: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("The same as we made it"),
        goEnv: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("GOENV as it is without us")),
        configHome: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("XDG_CONFIG_HOME and HOME of the first step, with a colon between them"),
        replaced: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(REPLACED, "Variables that outrank the file"),
    })),
});
/** The content of `WRAPPER_FILE`. */
function formatWrapperFile(wrapper) {
    return JSON.stringify(wrapper);
}
/** Of a file that another version of the action, or a step, may have written. */
function parseWrapperFile(content) {
    const wrapper = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .tryRead */ .o_)(WRAPPER, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .tryParseJson */ .B)(content));
    const settings = wrapper?.settings;
    return {
        logs: wrapper?.logs ?? [],
        settings: settings && { ...settings, goEnv: settings.goEnv },
    };
}


/***/ }),

/***/ 54793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ hashesOf),
/* harmony export */   o: () => (/* binding */ withHashingThreads)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _store_expected_hashes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66927);
/* harmony import */ var _store_zip_pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8986);



const MAX_WORKERS = 8;
const KEEP_ALIVE_MS = 60_000;
/** Gives `use` threads that hash modules. `entry` is the script that runs one. Throws what `use` does. */
async function withHashingThreads(entry, use) {
    // The pool's workers do not keep a process alive that waits for them alone.
    const keepAlive = setInterval(() => { }, KEEP_ALIVE_MS);
    try {
        return await use((0,_store_zip_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .createZipPool */ .x)(entry, Math.min(MAX_WORKERS, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)())));
    }
    finally {
        clearInterval(keepAlive);
    }
}
/** The hashes of all go.sum files of a checkout: each of them is right. Pure. */
function hashesOf(sums) {
    return (0,_store_expected_hashes_js__WEBPACK_IMPORTED_MODULE_1__/* .createExpectedHashes */ .pw)({ entries: sums.flatMap(({ entries }) => entries), ignored: [] });
}


/***/ }),

/***/ 986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ whyOtherCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Why what the job builds is not, for certain, the commit of its event; undefined if it is. A job of
 * the default branch may have checked out a pull request. Pure.
 */
function whyOtherCommit({ sha, workspace }, checkouts) {
    if (sha === "" || checkouts.length === 0)
        return "the commit of the event is not known";
    for (const { root, commit } of checkouts) {
        const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(workspace, root).split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join("/");
        const what = name === "" ? "the workspace" : name;
        if (commit === undefined) {
            return `no git checkout tells which commit ${what} is at`;
        }
        if (commit !== sha)
            return `${what} is not at the commit of the event`;
    }
    return undefined;
}


/***/ }),

/***/ 59203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ withoutOwnEnvFile),
/* harmony export */   dA: () => (/* binding */ ownEnvFiles),
/* harmony export */   gJ: () => (/* binding */ formatMarker)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67638);



/** The files of the folder. */
function ownEnvFiles(dir) {
    return {
        /** What GOENV names. */
        settings: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "env"),
        /** The same as we made it: a difference is the work of a step. Exists while it holds. */
        baseline: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "baseline"),
        /** What GOENV is without us, for the next use of the action in the job. */
        marker: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, MARKER),
    };
}
const MARKER = "go-accel-env.json";
/** The content of the marker. */
function formatMarker(goEnv) {
    return JSON.stringify(goEnv === undefined ? {} : { goEnv });
}
/**
 * GOENV as it is without us: the variable as it is given, unless it names a file that an earlier use
 * of the action in this job has made. Undefined if it is not set.
 */
async function withoutOwnEnvFile(goEnv) {
    if (goEnv === undefined || !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(goEnv))
        return goEnv;
    const marker = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(goEnv), MARKER);
    const text = await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(marker).catch(() => undefined);
    if (text === undefined)
        return goEnv;
    const before = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ownField */ .h)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .tryParseJson */ .B)(text), "goEnv");
    return typeof before === "string" ? before : undefined;
}


/***/ }),

/***/ 58991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hh: () => (/* binding */ describeWarmBuild),
  yT: () => (/* binding */ describeWarmModules),
  wL: () => (/* binding */ hasEnoughModules),
  zk: () => (/* binding */ recordUse)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: ./src/lib/shape.ts
var shape = __webpack_require__(107);
;// CONCATENATED MODULE: ./src/buildcache/machine-marker.ts



/** Folder of the markers in GOCACHE. */
const MARKER_FOLDER = "00";
const MARKER_NAME = /^accel\.machine-[0-9a-f]{16}\.json$/;
/** Go removes an entry that was not used for this long (trimLimit in cmd/go/internal/cache). */
const MARKER_MAX_AGE_MS = 5 * 24 * 60 * 60 * 1000;
/** If a disk stays while its machine changes, the clocks may differ. */
const MAX_AHEAD_MS = 60 * 60 * 1000;
/**
 * If less than this fraction of the actions is left, something other than Go has emptied the cache,
 * and the remaining ones may belong to another job.
 */
const PRESENT_FRACTION = 0.5;
const VERSION = 2;
const count = (description) => (0,shape/* refine */.YP)((0,shape/* integer */.nd)(description), Number.isSafeInteger, "a whole number that is exact");
/**
 * What a GOCACHE on a machine that stays records about a job that ran there. Each scope has a file
 * of its own: in a shared file, jobs that end at the same time would drop each other's record. The
 * files are in one of the folders of entries: `go clean -cache` removes these folders but not files
 * next to them, and Go's trimming removes nothing but entries. No layer holds a marker
 * (`BUILD_LAYER_CONTENT`), so if there is one, a job has run on this machine.
 */
const MARKER = (0,shape/* object */.Ik)("machineMarker", "A job's use of the build cache of this machine.", {
    version: (0,shape/* constant */.dY)(VERSION, "Form of this file"),
    scope: (0,shape/* text */.Qq)("The part of the key that says which jobs it belongs to"),
    atMs: count("When a job of the scope last used the cache, in milliseconds since the epoch"),
    actions: count("How many actions the cache held when that job ended"),
});
/** Name of a scope's marker, relative to GOCACHE. */
function markerName(scope) {
    const id = (0,external_node_crypto_.createHash)("sha256").update(scope).digest("hex").slice(0, 16);
    return `${MARKER_FOLDER}/accel.machine-${id}.json`;
}
/** Whether a file in the folder of the markers is a marker, by its name. */
function isMarkerName(name) {
    return MARKER_NAME.test(name);
}
/**
 * When a job of this scope last used the cache, in milliseconds since the epoch. Undefined if the
 * cache may no longer hold what such a job needs. `actions` is how many it holds now. Pure.
 */
function lastUseBy(marker, scope, { actions, nowMs }) {
    const { atMs } = marker;
    if (marker.scope !== scope)
        return undefined;
    if (atMs < nowMs - MARKER_MAX_AGE_MS || atMs > nowMs + MAX_AHEAD_MS)
        return undefined;
    const isThere = actions > 0 && actions >= marker.actions * PRESENT_FRACTION;
    return isThere ? atMs : undefined;
}
function formatMarker({ scope, atMs, actions }) {
    const file = { version: VERSION, scope, atMs: Math.floor(atMs), actions };
    return `${JSON.stringify(file)}\n`;
}
/** Reads a marker back; undefined for anything that `formatMarker` would not write. */
function parseMarker(text) {
    const marker = (0,shape/* tryRead */.o_)(MARKER, (0,json/* tryParseJson */.B)(text));
    return marker && { scope: marker.scope, atMs: marker.atMs, actions: marker.actions };
}

// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(16176);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/app/job/warm-machine.ts





/**
 * With fewer of the needed modules, a machine's own are not enough: the layer brings the others in one
 * piece. Nor is a layer saved with fewer: entries are immutable, and every later job with this go.sum
 * would start from it.
 */
const ENOUGH_FRACTION = 0.9;
/** Whether a job can do with the modules that are there, out of those that it needs. Pure. */
function hasEnoughModules(needed, missing) {
    return needed - missing >= needed * ENOUGH_FRACTION;
}
/**
 * Says that a module cache has what the job needs, without any layer; undefined if it has not.
 * Nothing has to tell who put it there: go looks for the same files. Pure.
 */
function describeWarmModules(needed, missing) {
    if (needed === 0 || !hasEnoughModules(needed, missing))
        return undefined;
    return `${needed - missing} of ${needed} needed modules are on this machine`;
}
/**
 * Says that this machine ran such a job recently, so that its build cache holds all that a layer could
 * bring and more; undefined if it did not. A marker that cannot be read is no fault: the layer is
 * restored.
 */
async function describeWarmBuild(goCache, scope, nowMs) {
    try {
        const marker = parseMarker((await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goCache, markerName(scope)))) ?? "");
        const atMs = marker && lastUseBy(marker, scope, { actions: (0,scan/* countActions */.Bd)(goCache), nowMs });
        if (atMs === undefined)
            return undefined;
        return `this machine ran this job before, on ${new Date(atMs).toISOString().slice(0, 10)}`;
    }
    catch {
        return undefined;
    }
}
/**
 * Writes down that a job of this scope used the cache, if any entry was used since `sinceMs`. A job
 * that used only what another one had used within the hour before shows nothing, as go renews times
 * once an hour, and the time of its scope's last job stays. Markers that tell nothing any more are
 * removed. Throws if the disk does.
 */
async function recordUse(goCache, scope, { entries, actions, sinceMs, nowMs }) {
    if (!entries.some(({ usedAtMs }) => usedAtMs >= sinceMs))
        return;
    const marker = { scope, atMs: nowMs, actions };
    await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(goCache, markerName(scope)), formatMarker(marker));
    await removeOldMarkers(external_node_path_default().join(goCache, MARKER_FOLDER), nowMs);
}
async function removeOldMarkers(dir, nowMs) {
    for (const name of (await (0,promises_.readdir)(dir)).filter(isMarkerName)) {
        const file = external_node_path_default().join(dir, name);
        // Another job may have removed it meanwhile.
        const stats = await (0,promises_.stat)(file).catch(() => undefined);
        if (stats && stats.mtimeMs < nowMs - MARKER_MAX_AGE_MS)
            await (0,promises_.rm)(file, { force: true });
    }
}


/***/ }),

/***/ 13358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ expireResults),
  c: () => (/* binding */ tryKeepExpiry)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(63071);
;// CONCATENATED MODULE: ./src/buildcache/test-expiry.ts




/**
 * The file in GOCACHE with which `go clean -testcache` expires results: go runs a test again if its
 * result is older than the time that the file holds (testcache in cmd/go/internal/clean, initCaching
 * in cmd/go/internal/test).
 */
const GO_FILE = "testexpire.txt";
/** Nanoseconds since the epoch and a line end, which go insists on. */
const CONTENT = /^(\d{1,19})\n$/;
/** Reads the content of go's file. Undefined for anything that go would not obey either. */
function parseExpiry(content) {
    const digits = CONTENT.exec(content)?.[1];
    return digits === undefined ? undefined : BigInt(digits);
}
/**
 * Up to when results are expired in a GOCACHE, in nanoseconds since the epoch; undefined if none is.
 * Throws if the disk does.
 */
function readExpiry(goCache) {
    return readTime(external_node_path_default().join(goCache, GO_FILE));
}
/** Expires the results that are older than this time; with undefined, no result is expired. */
async function writeExpiry(goCache, atNs) {
    const file = external_node_path_default().join(goCache, GO_FILE);
    if (atNs === undefined)
        await (0,promises_.rm)(file, { force: true });
    else
        await (0,fs/* writeFileAtomic */.Zf)(file, format(atNs));
}
/** The expiry that a restored layer holds, which an earlier job's `go clean -testcache` made. */
function readCarriedExpiry(goCache) {
    return readTime(external_node_path_default().join(goCache, layout/* EXPIRY_FILE */.tE));
}
/** Puts an expiry into the layers that are made of this GOCACHE. */
async function carryExpiry(goCache, atNs) {
    await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(goCache, layout/* EXPIRY_FILE */.tE), format(atNs));
}
/** The later of two times; undefined stands for no time. */
function later(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return a > b ? a : b;
}
function format(atNs) {
    return `${atNs}\n`;
}
async function readTime(file) {
    return parseExpiry((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/nanoseconds.ts
var nanoseconds = __webpack_require__(43865);
;// CONCATENATED MODULE: ./src/app/tests/expire-results.ts



/**
 * Makes `go clean -testcache` of an earlier job hold in this one, and expires all earlier results if
 * the job is to take none. Returns what the last step needs. Throws if the disk does: results that
 * must not be taken would be.
 */
async function expireResults(goCache, { expires, nowMs }) {
    const onMachine = await readExpiry(goCache);
    const held = later(onMachine, await readCarriedExpiry(goCache));
    const own = expires ? BigInt(Math.floor(nowMs)) * nanoseconds/* NANOSECONDS_PER_MILLISECOND */.Qw : undefined;
    const wanted = later(held, own);
    if (wanted !== onMachine)
        await writeExpiry(goCache, wanted);
    return { heldNs: held?.toString(), ownNs: wanted === held ? undefined : own?.toString() };
}
/**
 * Puts back what this job alone expired, and hands what a step expired (`go clean -testcache`) on to
 * later jobs. Returns the time up to which such a step expired them, in nanoseconds since the epoch;
 * undefined if none did. A failure is a fault.
 */
async function tryKeepExpiry({ faults }, goCache, { heldNs, ownNs }) {
    try {
        const now = (await readExpiry(goCache))?.toString();
        if (now === (ownNs ?? heldNs)) {
            if (ownNs !== undefined)
                await writeExpiry(goCache, toTime(heldNs));
            return undefined;
        }
        if (now !== undefined)
            await carryExpiry(goCache, BigInt(now));
        return now;
    }
    catch (error) {
        faults.report("disk", `expired test results were not recorded: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
function toTime(text) {
    return text === undefined ? undefined : BigInt(text);
}


/***/ }),

/***/ 47282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X$: () => (/* binding */ restoreTestTimes),
  BZ: () => (/* binding */ tryKeepTestTimes)
});

// UNUSED EXPORTS: keepTestTimes

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(63071);
// EXTERNAL MODULE: ./src/checkout/git-index.ts
var git_index = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/checkout/manifest.ts
/** The mode of folders in git's trees. */
const FOLDER_MODE = 0o040000;
/**
 * Hex digits of an id that are kept: 128 bits. To find two contents that share them is as hard as to
 * find two with the same SHA-1.
 */
const ID_DIGITS = 32;
const HEADER = "go-accel mtimes 2\n";
const PLACE = /^([0-9a-f.,!-]+) (.*)$/s;
const RECORD = /^([0-9a-f]{32})\.([0-7]{1,6})\.(-?\d{1,20})\.(\d{1,4})([-!]?)$/;
const MARKS = { current: "", former: "-", contested: "!" };
function shortContentId(id) {
    return id.slice(0, ID_DIGITS);
}
/**
 * The same records give the same bytes. A name may hold anything except a NUL, so a NUL ends each
 * line: one for each checkout, then one for each path with all its records.
 */
function formatManifest(manifest) {
    const lines = [];
    for (const [root, records] of [...manifest].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (records.length === 0)
            continue;
        lines.push(`@${Buffer.from(root).toString("latin1")}\0`);
        const places = Map.groupBy(records, ({ path }) => path);
        const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
        for (const [path, list] of sorted) {
            lines.push(`${list.map(formatRecord).sort().join(",")} ${path}\0`);
        }
    }
    return Buffer.from(HEADER + lines.join(""), "latin1");
}
function formatRecord({ contentId, mode, mtimeNs, idle, standing }) {
    return `${contentId}.${mode.toString(8)}.${mtimeNs}.${idle}${MARKS[standing]}`;
}
/** Reads a manifest back; undefined for anything else, including another version. */
function parseManifest(content) {
    const text = content.toString("latin1");
    if (!text.startsWith(HEADER))
        return undefined;
    const lines = text.slice(HEADER.length).split("\0");
    if (lines.pop() !== "")
        return undefined;
    const manifest = new Map();
    let records;
    let paths = new Set();
    for (const line of lines) {
        const root = line.startsWith("@") ? line.slice(1) : undefined;
        if (root !== undefined) {
            const name = Buffer.from(root, "latin1").toString("utf8");
            if (name === "" || manifest.has(name))
                return undefined;
            records = [];
            paths = new Set();
            manifest.set(name, records);
            continue;
        }
        const [, versions = "", path] = PLACE.exec(line) ?? [];
        if (!records || path === undefined || paths.has(path))
            return undefined;
        paths.add(path);
        for (const version of versions.split(",")) {
            const record = parseRecord(version, path);
            if (!record)
                return undefined;
            records.push(record);
        }
    }
    return manifest;
}
function parseRecord(text, path) {
    const [, contentId, mode, mtimeNs, idle, mark] = RECORD.exec(text) ?? [];
    if (!contentId || !mode || !mtimeNs || !idle)
        return undefined;
    return {
        path,
        contentId,
        mode: Number.parseInt(mode, 8),
        mtimeNs: BigInt(mtimeNs),
        idle: Number(idle),
        standing: mark === "!" ? "contested" : mark === "-" ? "former" : "current",
    };
}

// EXTERNAL MODULE: ./src/lib/nanoseconds.ts
var lib_nanoseconds = __webpack_require__(43865);
;// CONCATENATED MODULE: ./src/checkout/exact-seconds.ts

/** Whole numbers up to here are all doubles. */
const MAX_STEPS = 2 ** 53;
/** Just below a nanosecond. Steps of doubles near 0 would be finer, which helps nobody. */
const FINEST_STEP = 2 ** -30;
/** What a file system may lose of a time: NTFS counts in 100 ns, others in microseconds. */
const LOST_NS = 1000n;
/** The mtime of a file after `fs.utimes` was given these seconds, in nanoseconds. */
function nanosecondsOf(seconds) {
    const whole = Math.floor(seconds);
    return BigInt(whole) * lib_nanoseconds/* NANOSECONDS_PER_SECOND */.vt + BigInt(fractionOf(seconds - whole));
}
/**
 * The earliest seconds for `fs.utimes` that are not before `timeNs`. It takes a double, which counts
 * in steps of 238 ns for present times, while go compares all digits. So a file can be given only
 * some times without a process of its own, and each time has such a time less than a step later.
 */
function secondsAtLeast(timeNs) {
    return findAtLeast(timeNs).seconds;
}
/** The latest seconds for `fs.utimes` that are not after `timeNs`. */
function secondsAtMost(timeNs) {
    const { seconds, isExact } = findAtLeast(timeNs);
    return isExact ? seconds : seconds - stepAt(seconds);
}
/** The seconds by which `fs.utimes` sets this time to the nanosecond; undefined if none do. */
function exactSecondsOf(timeNs) {
    const { seconds, isExact } = findAtLeast(timeNs);
    return isExact ? seconds : undefined;
}
/** Whether a file system that was given one of these times may show the other. */
function isNear(aNs, bNs) {
    const lost = aNs - bNs;
    return -LOST_NS < lost && lost < LOST_NS;
}
/** In plain numbers, since it is done for each file of a checkout. */
function findAtLeast(timeNs) {
    const split = (0,lib_nanoseconds/* splitNanoseconds */.EY)(timeNs);
    const whole = Number(split.seconds);
    const wanted = Number(split.nanoseconds);
    const step = stepAt(whole);
    let steps = Math.ceil(wanted / 1e9 / step);
    while (steps > 0 && fractionOf((steps - 1) * step) >= wanted)
        steps--;
    while (fractionOf(steps * step) < wanted)
        steps++;
    return { seconds: whole + steps * step, isExact: fractionOf(steps * step) === wanted };
}
/** Nanoseconds of a part of a second, as a system call gets them. */
function fractionOf(seconds) {
    // Exact before it is rounded down: a multiple of a step has few digits enough.
    return Math.floor(seconds * 1e9);
}
/** All multiples of it up to `seconds` are doubles. */
function stepAt(seconds) {
    let step = FINEST_STEP;
    while (Math.abs(seconds) / step >= MAX_STEPS)
        step *= 2;
    return step;
}

;// CONCATENATED MODULE: ./src/checkout/known-times.ts


/**
 * @param onlyLatest give a content its time only if no other content of the same place was seen
 * since. A job that moves a branch forward meets an older content only if someone reverted to it. In
 * a checkout that stays git writes it again, so it is newer than what was made in between.
 */
function createKnownTimes(records, { onlyLatest }) {
    const places = Map.groupBy(records, ({ path }) => path);
    const recordsAt = (path) => places.get(path) ?? [];
    return {
        timeOf(content) {
            const known = recordsAt(content.path).filter(({ standing }) => standing === "current");
            const found = known.find((record) => isOf(record, content));
            if (!found || (onlyLatest && known.some(({ idle }) => idle < found.idle)))
                return undefined;
            return found.mtimeNs;
        },
        freeTime(content, checkoutNs) {
            const taken = recordsAt(content.path)
                .filter((record) => record.standing === "contested" || !isOf(record, content))
                .map(({ mtimeNs }) => mtimeNs);
            let timeNs = nanosecondsOf(secondsAtLeast(checkoutNs));
            while (taken.includes(timeNs))
                timeNs = nanosecondsOf(secondsAtLeast(timeNs + 1n));
            return timeNs;
        },
    };
}
/** Whether a record is of this content; the place is the same. */
function isOf(record, { contentId, mode }) {
    return record.contentId === shortContentId(contentId) && record.mode === mode;
}

;// CONCATENATED MODULE: ./src/checkout/merge-records.ts


/** Holds a time that a file had with a content that git does not know. */
const UNKNOWN = {
    contentId: "0".repeat(32),
    mode: 0,
    idle: 0,
    standing: "contested",
};
/** Times of a path that are kept besides the current ones. Each job that rewrites a file adds one. */
const MAX_FORMER = 8;
/** The largest count that the manifest can hold. */
const MAX_IDLE = 9_999;
/**
 * What is known of a checkout's times after a job. For each content the time counts that it has
 * now, unless the time was seen with another content of the same place: go compares no more than
 * time, size and mode of what a test read, so such a time would bring back the result of the other.
 * Pure.
 */
function mergeRecords(earlier, { sightings, tracked }) {
    const places = Map.groupBy(earlier.map((record) => ({ ...record, idle: Math.min(record.idle + 1, MAX_IDLE) })), ({ path }) => path);
    for (const content of tracked) {
        const records = places.get(content.path) ?? [];
        for (const record of records) {
            if (record.standing === "current" && isOf(record, content))
                record.idle = 0;
        }
    }
    for (const sighting of sightings) {
        const records = places.get(sighting.path) ?? [];
        note(records, sighting);
        if (records.length > 0)
            places.set(sighting.path, records);
    }
    return [...places.values()].flatMap(limitFormer);
}
function note(records, { path, mtimeNs, content }) {
    const sameTime = records.filter((record) => record.mtimeNs === mtimeNs);
    const ofOthers = sameTime.filter((record) => !content || !isOf(record, content));
    for (const record of ofOthers)
        record.standing = "contested";
    if (!content) {
        if (ofOthers.length === 0)
            records.push({ ...UNKNOWN, path, mtimeNs });
        return;
    }
    const own = sameTime.find((record) => isOf(record, content));
    if (own)
        own.idle = 0;
    if (ofOthers.length > 0 || own?.standing === "contested") {
        // It keeps the time that it had before, if there is one.
        if (own)
            own.standing = "contested";
        return;
    }
    for (const record of records) {
        if (record.standing === "current" && isOf(record, content))
            record.standing = "former";
    }
    if (own)
        own.standing = "current";
    else
        records.push(makeRecord({ ...content, path }, mtimeNs));
}
function makeRecord({ path, contentId, mode }, mtimeNs) {
    const shortened = shortContentId(contentId);
    return { path, contentId: shortened, mode, mtimeNs, idle: 0, standing: "current" };
}
function limitFormer(records) {
    const current = records.filter(({ standing }) => standing === "current");
    const others = records.filter(({ standing }) => standing !== "current");
    return [...current, ...others.toSorted((a, b) => a.idle - b.idle).slice(0, MAX_FORMER)];
}

// EXTERNAL MODULE: ./src/checkout/survey.ts
var survey = __webpack_require__(10813);
// EXTERNAL MODULE: ./src/checkout/worktree-file.ts
var worktree_file = __webpack_require__(74653);
;// CONCATENATED MODULE: ./src/checkout/capture-mtimes.ts





/**
 * What is known of times at the end of a job: those of its own files, and those of earlier jobs that
 * had other contents. A checkout that cannot be read keeps what was known of it.
 */
function captureMtimes({ folders, manifest, restoredAtMs, env, }) {
    const surveyed = new Map((0,survey/* surveyCheckouts */.K)(folders, env).map((survey) => [survey.checkout.root, survey]));
    const roots = new Set([...manifest.keys(), ...surveyed.keys()]);
    return new Map([...roots].map((root) => {
        const earlier = manifest.get(root) ?? [];
        return [root, mergeRecords(earlier, lookAt(surveyed.get(root), restoredAtMs))];
    }));
}
const NOTHING = { sightings: [], tracked: [] };
function lookAt(survey, restoredAtMs) {
    if (!survey || typeof survey.worktree === "string")
        return NOTHING;
    const { files, tracked } = survey.worktree;
    const dirs = listSettledDirs(survey.worktree, restoredAtMs);
    const clean = new Set(files.map(({ entry }) => entry));
    const changed = tracked.filter((entry) => !clean.has(entry) && !(0,git_index/* isSubmodule */.Xz)(entry));
    return {
        sightings: [
            ...files.map(({ entry: { path, objectId: contentId, mode }, stamp }) => {
                return { path, mtimeNs: stamp.mtimeNs, content: { path, contentId, mode } };
            }),
            ...dirs,
            ...changed.flatMap(({ path }) => {
                const stats = (0,worktree_file/* tryLstat */.Kq)((0,worktree_file/* toFileName */.hw)(survey.checkout.root, path));
                return stats ? [{ path, mtimeNs: stats.mtimeNs, content: undefined }] : [];
            }),
        ],
        tracked: tracked.map(({ path, objectId: contentId, mode }) => ({ path, contentId, mode })),
    };
}
/**
 * Folders that will look the same when the next job begins. Untracked files that the job made will
 * be gone then, while those that were there before it are made by a step again.
 */
function listSettledDirs({ dirs }, restoredAtMs) {
    const restoredAtNs = BigInt(Math.floor(restoredAtMs)) * 1000000n;
    return dirs
        .filter(({ clean, stamp }) => clean || stamp.mtimeNs < restoredAtNs)
        .map(({ path, listingId: contentId, stamp: { mtimeNs } }) => {
        return { path, mtimeNs, content: { path, contentId, mode: FOLDER_MODE } };
    });
}
/** Records that are kept in all. With more, a restore takes longer than the tests that it saves. */
const MAX_RECORDS = 300_000;
/**
 * Leaves out what went unused in more than `maxIdle` saved layers in a row, and beyond the limit
 * what went unused longest. Pure.
 */
function limitManifest(manifest, maxIdle) {
    const recent = [...manifest.values()].flat().filter(({ idle }) => idle <= maxIdle);
    const kept = new Set(recent.sort((a, b) => a.idle - b.idle).slice(0, MAX_RECORDS));
    return new Map([...manifest].map(([root, records]) => [root, records.filter((record) => kept.has(record))]));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/checkout/index-times.ts






const ATTEMPTS = 40;
const PAUSE_MS = 50;
/**
 * Writes the new times of unchanged files into the index. Otherwise git takes these files for
 * changed: `git diff-index` compares times only, and scripts use it to check whether a checkout is
 * clean. Not done by `git update-index --refresh`, because that reads every file again and runs the
 * user's filters and hooks. Follows git's own protocol: a lock file that becomes the index.
 *
 * @returns whether it was done; false if another git process keeps the index locked, or if the
 * index cannot be read.
 */
async function writeIndexTimes(checkout, touched) {
    if (touched.length === 0)
        return true;
    const lock = `${checkout.indexFile}.lock`;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (tryCreate(lock))
            return replaceIndex(checkout, lock, touched);
        await (0,external_node_timers_promises_.setTimeout)(PAUSE_MS);
    }
    return false;
}
function tryCreate(lock) {
    try {
        (0,external_node_fs_.writeFileSync)(lock, "", { flag: "wx" });
        return true;
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "EEXIST")
            return false;
        throw error;
    }
}
function replaceIndex(checkout, lock, touched) {
    try {
        const before = (0,external_node_fs_.statSync)(checkout.indexFile, { bigint: true });
        const content = (0,external_node_fs_.readFileSync)(checkout.indexFile);
        const index = (0,git_index/* parseGitIndex */.qy)(content, checkout.objectFormat);
        if (!index) {
            (0,external_node_fs_.rmSync)(lock);
            return false;
        }
        patchTimes(content, index.entries, touched);
        seal(content, index.checksumBytes, checkout);
        (0,external_node_fs_.writeFileSync)(lock, content);
        (0,external_node_fs_.chmodSync)(lock, Number(before.mode) & 0o777);
        // In a container we may be root while the checkout belongs to a user who still needs it.
        const [owner, group] = [Number(before.uid), Number(before.gid)];
        if ((0,external_node_fs_.statSync)(lock).uid !== owner)
            (0,external_node_fs_.chownSync)(lock, owner, group);
        // To be sure, git reads a file again if it is as new as the index. If the index got the present
        // time, git would no longer do so for files that were changed at the moment they were added. If
        // it got a much earlier one, git would read all files that keep the time of the checkout.
        const seconds = secondsAtMost(before.mtimeNs);
        (0,external_node_fs_.utimesSync)(lock, seconds, seconds);
        (0,external_node_fs_.renameSync)(lock, checkout.indexFile);
        return true;
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(lock, { force: true });
        throw error;
    }
}
/** Entries that another process changed since we looked keep what it wrote. */
function patchTimes(content, entries, touched) {
    const byPath = new Map(touched.map((file) => [file.entry.path, file]));
    for (const entry of entries) {
        const file = byPath.get(entry.path);
        if (!file || !isSame(entry, file.entry))
            continue;
        // Git for Windows keeps the creation time there, which does not change.
        const { ctimeNs, mtimeNs, sizeBytes } = file.stamp;
        if (process.platform !== "win32")
            writeTime(content, entry.offset, ctimeNs);
        writeTime(content, entry.offset + 8, mtimeNs);
        // Git writes 0 for a file that it will have to read again. We have read it.
        content.writeUInt32BE(Number(BigInt.asUintN(32, sizeBytes)), entry.offset + 36);
    }
}
function isSame(entry, before) {
    return (entry.objectId === before.objectId &&
        entry.mode === before.mode &&
        entry.stage === 0 &&
        entry.stat.sizeBytes === before.stat.sizeBytes &&
        entry.stat.mtimeSeconds === before.stat.mtimeSeconds &&
        entry.stat.mtimeNanoseconds === before.stat.mtimeNanoseconds);
}
function writeTime(content, offset, timeNs) {
    const { seconds, nanoseconds } = (0,lib_nanoseconds/* splitNanoseconds */.EY)(timeNs);
    content.writeUInt32BE(Number(BigInt.asUintN(32, seconds)), offset);
    content.writeUInt32BE(Number(nanoseconds), offset + 4);
}
function seal(content, checksumBytes, { objectFormat }) {
    const end = content.length - checksumBytes;
    if ((0,git_index/* isSkipped */.JR)(content.subarray(end)))
        return;
    (0,git_index/* checksumOf */.lf)(content.subarray(0, end), objectFormat).copy(content, end);
}

;// CONCATENATED MODULE: ./src/checkout/separate-times.ts
/**
 * Gives files of the same size different times. Go follows a symbolic link that a test opens, and
 * compares size and time of what is behind it. Git writes hundreds of files in one tick of the
 * clock, so a link that leads to another file would often bring back the result of the first. Other
 * files keep the same time, as tools see them as equally old. A recorded time gives way only to
 * another one. Pure.
 *
 * @param nextFree the earliest time for a file that is not before the given one
 */
function separateTimes(files, nextFree) {
    const used = new Set();
    /** Where the search for a time left off, so that many files of one tick take no longer than few. */
    const reached = new Map();
    const place = (file) => {
        const { sizeBytes } = file.stamp;
        const wanted = `${sizeBytes} ${file.mtimeNs}`;
        if (!used.has(wanted)) {
            used.add(wanted);
            return file;
        }
        let mtimeNs = reached.get(wanted) ?? file.mtimeNs;
        do
            mtimeNs = nextFree(file, mtimeNs + 1n);
        while (used.has(`${sizeBytes} ${mtimeNs}`));
        used.add(`${sizeBytes} ${mtimeNs}`);
        reached.set(wanted, mtimeNs);
        return { ...file, mtimeNs, isRecorded: false };
    };
    const placed = new Map();
    for (const file of files)
        if (file.isRecorded)
            placed.set(file, place(file));
    for (const file of files)
        if (!file.isRecorded)
            placed.set(file, place(file));
    return files.map((file) => placed.get(file) ?? file);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/lib/process.ts
var lib_process = __webpack_require__(95431);
;// CONCATENATED MODULE: ./src/checkout/exact-mtimes.ts




const TIMEOUT_MS = 30_000;
/**
 * Sets times to the nanosecond, without following links. Node cannot do that: it takes seconds as a
 * double, which counts in steps of 238 ns for present times, and go compares all digits. So `touch`
 * does it, with one process for each file. If `touch` is missing or knows no fractions, nothing is
 * promised: callers must read the times again.
 */
async function setExactMtimes(files) {
    if (files.length === 0 || process.platform === "win32")
        return;
    const commands = files.map(({ fileName, mtimeNs }) => Buffer.concat([
        Buffer.from(`touch -h -m -d ${toIsoTime(mtimeNs)} -- `),
        quote(fileName),
        Buffer.from("\n"),
    ]));
    // The exit code is that of the last file only. Callers read the times again instead.
    await (0,lib_process/* run */.e)("sh", ["-s"], {
        input: external_node_stream_.Readable.from(commands),
        cwd: external_node_path_default().parse(process.execPath).root,
        timeoutMs: TIMEOUT_MS,
    }).catch(() => { });
}
/** A format that the `touch` of GNU, BSD and busybox all accept. */
function toIsoTime(timeNs) {
    const { seconds, nanoseconds } = (0,lib_nanoseconds/* splitNanoseconds */.EY)(timeNs);
    const fraction = String(nanoseconds).padStart(9, "0");
    const date = new Date(Number(seconds) * 1000).toISOString();
    return date.replace(".000Z", `.${fraction}Z`);
}
/** In single quotes, a shell takes every byte literally except the quote. */
function quote(fileName) {
    const text = Buffer.from(fileName).toString("latin1").replaceAll("'", "'\\''");
    return Buffer.from(`'${text}'`, "latin1");
}

;// CONCATENATED MODULE: ./src/checkout/set-mtimes.ts





/** The commands of a job that rewrite files in place do not leave more odd times than this. */
const MAX_ODD_TIMES = 500;
/**
 * Sets times, and leaves alone what was written since it was looked at. Each target is looked at
 * again right before; only what is written in the few microseconds after that can get a time that
 * stands for another content. `settleMtimes` finds it.
 *
 * A time that a double cannot hold needs a process of its own.
 */
async function setMtimes(targets) {
    const result = { set: [], changed: [], denied: false };
    const odd = [];
    for (const target of targets) {
        const { fileName, stamp, mtimeNs } = target;
        const seconds = process.platform === "win32" ? secondsAtLeast(mtimeNs) : exactSecondsOf(mtimeNs);
        if (seconds === undefined) {
            odd.push(target);
        }
        else if (!(0,worktree_file/* isUntouched */.O2)((0,worktree_file/* tryLstat */.Kq)(fileName), stamp)) {
            result.changed.push(target);
        }
        else if (trySetTime(fileName, stamp.atimeSeconds, seconds)) {
            result.set.push({ target, setAtMs: Date.now(), byProcess: false });
        }
        else if (result.set.length === 0) {
            return { ...result, denied: true };
        }
    }
    await setOddTimes(odd.slice(0, MAX_ODD_TIMES), result);
    return result;
}
async function setOddTimes(targets, { set, changed }) {
    const same = targets.filter(({ fileName, stamp }) => (0,worktree_file/* isUntouched */.O2)((0,worktree_file/* tryLstat */.Kq)(fileName), stamp));
    changed.push(...targets.filter((target) => !same.includes(target)));
    await setExactMtimes(same);
    const setAtMs = Date.now();
    for (const target of same) {
        // The program may be missing, or know no fractions.
        if ((0,worktree_file/* tryLstat */.Kq)(target.fileName)?.mtimeNs === target.mtimeNs) {
            set.push({ target, setAtMs, byProcess: true });
        }
    }
}
/** Whether the present state of a target is what our own call made of it. */
function isAsSet({ target, setAtMs }) {
    const stats = (0,worktree_file/* tryLstat */.Kq)(target.fileName);
    if (!stats || !(0,worktree_file/* isSameFile */.Dl)(stats, target.stamp))
        return undefined;
    if (!isNear(stats.mtimeNs, target.mtimeNs))
        return undefined;
    return stats.ctimeNs < BigInt(setAtMs + 1) * 1000000n ? (0,worktree_file/* stampOf */.Zs)(stats) : undefined;
}
/**
 * Gives a file the present time if it still has the one that we set: its content is another one, so
 * it must look changed.
 */
function withdrawMtime({ fileName, mtimeNs }) {
    const stats = (0,worktree_file/* tryLstat */.Kq)(fileName);
    if (!stats || !isNear(stats.mtimeNs, mtimeNs))
        return;
    trySetTime(fileName, (0,worktree_file/* stampOf */.Zs)(stats).atimeSeconds, Date.now() / 1000);
}
/**
 * Whether the time could be set. It cannot if the file is someone else's or has just been removed.
 */
function trySetTime(fileName, atimeSeconds, mtimeSeconds) {
    try {
        (0,external_node_fs_.lutimesSync)(fileName, atimeSeconds, mtimeSeconds);
        return true;
    }
    catch (error) {
        const refused = ["EPERM", "EACCES", "EROFS", "ENOENT", "ENOSYS", "ENOTSUP", "EINVAL"];
        if (refused.includes((0,fs/* errnoOf */.UQ)(error) ?? ""))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/checkout/worktree.ts + 2 modules
var worktree = __webpack_require__(38947);
;// CONCATENATED MODULE: ./src/checkout/settle-mtimes.ts




/**
 * Finds the targets that have their time and still the content that it stands for. No look at the
 * times alone tells of a file that was written in the moment between the last look and our call. But
 * a process that writes tracked files hardly writes just one of them, just then: if anything else
 * changed, every file is read. One whose content changed gets the present time.
 */
function settleMtimes(checkout, { set, changed }) {
    const looks = set.map((each) => ({ ...each, stamp: isAsSet(each) }));
    const isQuiet = changed.length === 0 && looks.every(({ stamp }) => stamp !== undefined);
    const comparison = {
        objectFormat: checkout.objectFormat,
        indexMtimeNs: 0n,
        readUpToBytes: Number.POSITIVE_INFINITY,
        budget: { bytes: worktree/* MAX_READ_BYTES */.q },
    };
    return looks.flatMap(({ target, stamp, byProcess }) => {
        const isSure = target.entry === undefined || (isQuiet && !byProcess);
        const found = isSure ? stamp : findUnchanged(target, comparison);
        return found ? [{ target, stamp: found }] : [];
    });
}
function findUnchanged(target, comparison) {
    const found = target.entry && (0,worktree_file/* findClean */.XE)(target.fileName, target.entry, comparison);
    if (!found)
        withdrawMtime(target);
    return found && isNear(found.mtimeNs, target.mtimeNs) ? found : undefined;
}

;// CONCATENATED MODULE: ./src/checkout/restore-mtimes.ts










/**
 * A clock tick of the kernel is at most 10 ms. What was written at most so long ago can be written
 * once more without another time.
 */
const TICK_MS = 20;
/**
 * Gives tracked, unchanged files and their folders the times that they would have in a checkout that
 * stayed: a content that an earlier job had at the same place gets the time that it had then, and
 * any other keeps the time of the checkout. Go then finds the same test results as there, as it
 * compares size, mode and mtime of what a test opened or asked for (hashOpen, hashStat in
 * cmd/go/internal/test), and tools that compare times see a changed file as newer. Changed and
 * untracked files keep their times. Throws only if the disk fails.
 */
async function restoreMtimes(options) {
    const total = {
        recorded: 0,
        fresh: 0,
        leftAlone: 0,
        indexWritten: true,
        problems: [],
    };
    const surveys = await surveyAtRest(options);
    if (surveys.length === 0)
        total.problems.push("no-git");
    for (const survey of surveys) {
        const records = options.manifest.get(survey.checkout.root) ?? [];
        const known = createKnownTimes(records, options);
        const restored = await restoreCheckout(survey, known);
        if (typeof restored === "string") {
            total.problems.push(restored);
            continue;
        }
        total.recorded += restored.recorded;
        total.fresh += restored.fresh;
        total.leftAlone += restored.leftAlone;
        total.indexWritten &&= restored.indexWritten;
    }
    return total;
}
/** If something was written right before we looked, looks once more after a tick of the clock. */
async function surveyAtRest({ folders, env }) {
    const surveys = (0,survey/* surveyCheckouts */.K)(folders, env);
    const isAtRest = surveys.every(({ worktree, beganMs }) => {
        if (typeof worktree === "string")
            return true;
        const isOld = createAgeTest(beganMs);
        return worktree.files.every(isOld) && worktree.dirs.every(isOld);
    });
    if (isAtRest)
        return surveys;
    await (0,external_node_timers_promises_.setTimeout)(TICK_MS);
    return (0,survey/* surveyCheckouts */.K)(folders, env);
}
/** Tells what had not just been written when a look at the files began. */
function createAgeTest(beganMs) {
    const youngNs = BigInt(beganMs - TICK_MS) * 1000000n;
    return ({ stamp }) => stamp.ctimeNs <= youngNs;
}
async function restoreCheckout({ checkout, worktree, beganMs }, known) {
    if ((0,external_node_fs_.existsSync)(`${checkout.indexFile}.lock`))
        return "index-locked";
    // If the index could not be written, the checkout would look changed to git.
    if (!isWritable(checkout.gitDir))
        return "not-permitted";
    if (typeof worktree === "string")
        return worktree;
    const targets = listTargets(worktree, known).filter(createAgeTest(beganMs));
    const [other, right] = partition(targets, ({ stamp, mtimeNs }) => stamp.mtimeNs !== mtimeNs);
    const result = await setMtimes(other);
    if (result.denied)
        return "not-permitted";
    const settled = settleMtimes(checkout, result);
    const touched = settled.flatMap(({ target: { entry }, stamp }) => entry ? [{ entry, stamp }] : []);
    const done = [...right, ...settled.map(({ target }) => target)];
    const recorded = done.filter(({ isRecorded }) => isRecorded).length;
    const all = worktree.files.length + worktree.dirs.length + worktree.otherFiles;
    return {
        recorded,
        fresh: done.length - recorded,
        leftAlone: all - done.length,
        indexWritten: await writeIndexTimes(checkout, touched),
    };
}
/** All files and folders that may get a time, with the time that they are to have. */
function listTargets({ files, dirs, tracked }, known) {
    const plan = (content, look) => {
        const recordedNs = known.timeOf(content);
        const mtimeNs = recordedNs ?? known.freeTime(content, look.stamp.mtimeNs);
        return { ...look, content, mtimeNs, isRecorded: recordedNs !== undefined };
    };
    const plannedFiles = files.map(({ entry, ...look }) => {
        const { path, objectId: contentId, mode } = entry;
        return { ...plan({ path, contentId, mode }, look), entry };
    });
    const hasLinks = tracked.some(git_index/* isSymlink */.wP);
    return [
        ...(hasLinks
            ? separateTimes(plannedFiles, ({ content }, earliestNs) => known.freeTime(content, earliestNs))
            : plannedFiles),
        ...dirs.map(({ path, listingId: contentId, fileName, stamp }) => {
            const content = { path, contentId, mode: FOLDER_MODE };
            return { ...plan(content, { fileName, stamp }), entry: undefined };
        }),
    ];
}
function partition(list, test) {
    return [list.filter(test), list.filter((item) => !test(item))];
}
function isWritable(dir) {
    try {
        (0,external_node_fs_.accessSync)(dir, external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
;// CONCATENATED MODULE: ./src/app/tests/reuse-tests.ts








const REASONS = {
    "no-git": "the working directory is not in a git checkout",
    "index-locked": "another git process is running",
    "index-unreadable": "the format of git's index is unknown",
    "too-many-files": "the checkout has too many files",
    "not-permitted": "the checkout belongs to another user",
};
/**
 * Gives the checkout's files the times by which go knows its test results. Returns when that was
 * done, in milliseconds since the epoch; undefined, after a notice, if it could not be.
 *
 * @param onlyLatest see `createKnownTimes`
 */
async function restoreTestTimes({ host, clock, faults, env }, times, { onlyLatest }) {
    try {
        const manifest = await readManifest(times.goCache);
        const result = await restoreMtimes({ folders: foldersOf(times), manifest, onlyLatest, env });
        for (const problem of new Set(result.problems)) {
            host.notice(`go-accel: ${REASONS[problem]}; tests that read files of the checkout run again in every job`);
        }
        if (result.recorded + result.fresh > 0 || result.problems.length === 0)
            return clock.nowMs();
    }
    catch (error) {
        faults.report("internal", `the times of files could not be restored: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
    return undefined;
}
/**
 * Writes what the next job needs into GOCACHE. Throws if the disk does.
 *
 * @param maxIdle times that went unused for more saved layers than this are forgotten. No result
 * that stands for one may be left.
 */
async function keepTestTimes({ env }, times, { maxIdle }) {
    const manifest = await readManifest(times.goCache);
    const { restoredAtMs } = times;
    const captured = captureMtimes({ folders: foldersOf(times), manifest, restoredAtMs, env });
    const file = external_node_path_default().join(times.goCache, layout/* MTIMES_FILE */.RU);
    await (0,fs/* writeFileAtomic */.Zf)(file, formatManifest(limitManifest(captured, maxIdle)));
}
/** The same, but a failure is a fault. At worst a file that the job rewrote costs the next job a test. */
async function tryKeepTestTimes({ timeline, faults, env }, times, limit) {
    if (!times)
        return;
    try {
        await timeline.time("keep times of files", "own", () => keepTestTimes({ env }, times, limit));
    }
    catch (error) {
        faults.report("internal", `the times of files could not be kept: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function foldersOf({ dir, within }) {
    return within.length === 0 ? [dir] : within;
}
async function readManifest(goCache) {
    try {
        return parseManifest(await (0,promises_.readFile)(external_node_path_default().join(goCache, layout/* MTIMES_FILE */.RU))) ?? new Map();
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return new Map();
        throw error;
    }
}


/***/ }),

/***/ 60714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ UNKNOWN_CONTENT),
/* harmony export */   o: () => (/* binding */ createTrackedContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _checkout_git_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22304);
/* harmony import */ var _checkout_git_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3410);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(251);






const MISSING = "-";
/** For content that a test may have seen otherwise. No result with it may be taken again. */
const UNKNOWN_CONTENT = "?";
const DIGITS = 16;
/** That is read in about a second. */
const MAX_READ_BYTES = 512 * 1024 * 1024;
/**
 * Reads the index of each checkout once. A file that the job has written since `writtenSinceMs`, in
 * milliseconds since the epoch, may have held something else when a test read it.
 */
function createTrackedContent({ writtenSinceMs = Number.POSITIVE_INFINITY, } = {}) {
    const checkouts = new Map();
    const trees = new Map();
    let leftBytes = MAX_READ_BYTES;
    return {
        stateOf(file) {
            const stats = tryStat(file);
            const checkout = findCheckout(stats?.isDirectory() ? file : node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file));
            if (!checkout)
                return undefined;
            const tree = treeOf(checkout);
            const name = Buffer.from(node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(checkout.root, file).split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).join("/")).toString("latin1");
            const names = tree.get(name);
            if (stats === undefined)
                return MISSING;
            if (names === undefined)
                return undefined;
            if (stats.isDirectory())
                return digest([...names].sort().join("\0"));
            leftBytes -= stats.size;
            const isKnown = stats.isFile() && leftBytes >= 0 && stats.mtimeMs < writtenSinceMs;
            if (!isKnown)
                return UNKNOWN_CONTENT;
            return digest((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file), tryReadLink(file));
        },
    };
    function findCheckout(dir) {
        const known = checkouts.get(dir);
        if (known || checkouts.has(dir))
            return known;
        const found = (0,_checkout_git_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .findGitCheckout */ .u)(dir);
        checkouts.set(dir, found);
        return found;
    }
    function treeOf(checkout) {
        const known = trees.get(checkout.root);
        if (known)
            return known;
        const index = (0,_checkout_git_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseGitIndex */ .qy)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(checkout.indexFile), checkout.objectFormat);
        const tree = makeTree(index?.entries.map(({ path: name }) => name) ?? []);
        trees.set(checkout.root, tree);
        return tree;
    }
}
function makeTree(files) {
    const tree = new Map([["", new Set()]]);
    const add = (name) => {
        const slash = name.lastIndexOf("/");
        const parent = name.slice(0, Math.max(slash, 0));
        if (name !== "" && !tree.has(parent))
            add(parent);
        const siblings = tree.get(parent) ?? new Set();
        siblings.add(name.slice(slash + 1));
        tree.set(parent, siblings);
        if (!tree.has(name))
            tree.set(name, new Set());
    };
    for (const file of files)
        add(file);
    return tree;
}
function digest(...contents) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const content of contents)
        hash.update(content).update("\0");
    return hash.digest("hex").slice(0, DIGITS);
}
function tryStat(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false });
    }
    catch (error) {
        // Whatever the system says about the name, a test could not read anything there.
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}
/** Where a link leads; empty for anything else. */
function tryReadLink(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(file);
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .UQ)(error) === "EINVAL")
            return "";
        throw error;
    }
}


/***/ }),

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

/***/ 38194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ AGE_MS),
/* harmony export */   OV: () => (/* binding */ ageBuildCache),
/* harmony export */   Xw: () => (/* binding */ postponeTrim),
/* harmony export */   ep: () => (/* binding */ isUsedSince)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63071);




/**
 * Go updates the mtime of an entry that it uses only if the mtime is more than an hour old
 * (mtimeInterval in cmd/go/internal/cache), so entries are set back further than that.
 */
const AGE_MS = 2 * 60 * 60 * 1000;
/** A clock that jumps a little, or a file system that rounds, must not hide a use. */
const TOLERANCE_MS = 2_000;
/**
 * Sets all younger actions back to two hours ago, so that entries that a go command uses from now
 * on can be told from entries that none uses. Older actions can be told apart as they are. They
 * keep their times, by which Go trims a cache that stays on its machine.
 */
function ageBuildCache(dir, nowMs) {
    const agedMs = nowMs - AGE_MS;
    const aged = new Date(agedMs);
    for (const folder of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir)) {
        if (!_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(folder))
            continue;
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder))) {
            if (_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.test(name))
                putBack(`${dir}/${folder}/${name}`, agedMs, aged);
        }
    }
    postponeTrim(dir, nowMs);
}
/** Whether an entry was used since `ageBuildCache` prepared the cache at `agedAtMs`. Pure. */
function isUsedSince({ usedAtMs }, agedAtMs) {
    return usedAtMs >= agedAtMs - TOLERANCE_MS;
}
function putBack(file, agedMs, aged) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    if (!stats || stats.mtimeMs <= agedMs)
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(file, aged, aged);
    }
    catch (error) {
        // ENOENT: another process trimmed the entry meanwhile.
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) !== "ENOENT")
            throw error;
    }
}
/**
 * A restored cache does not record when it was last trimmed, so the first go command would look
 * through all of it. A cache that does record it, on a machine that stays, is left to Go's daily
 * trim.
 */
function postponeTrim(dir, nowMs) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "trim.txt"), String(Math.floor(nowMs / 1000)), { flag: "wx" });
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) !== "EEXIST")
            throw error;
    }
}


/***/ }),

/***/ 63071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ subkey),
/* harmony export */   DM: () => (/* binding */ ACTION_BYTES),
/* harmony export */   GK: () => (/* binding */ isOwnFileOfEveryLayer),
/* harmony export */   Iy: () => (/* binding */ DELTA_LIST),
/* harmony export */   L7: () => (/* binding */ FOLDER),
/* harmony export */   LP: () => (/* binding */ TESTS_FILE),
/* harmony export */   NR: () => (/* binding */ BUILD_LAYER_CONTENT),
/* harmony export */   PP: () => (/* binding */ replacesInBuildCache),
/* harmony export */   RU: () => (/* binding */ MTIMES_FILE),
/* harmony export */   Vf: () => (/* binding */ outputName),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   aQ: () => (/* binding */ OUTPUT),
/* harmony export */   tE: () => (/* binding */ EXPIRY_FILE),
/* harmony export */   u9: () => (/* binding */ ACTION_FILE),
/* harmony export */   zF: () => (/* binding */ BASE_LIST)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Layout of a GOCACHE, as cmd/go/internal/cache writes it: folders `00` to `ff`, in each the
 * actions `<action ID>-a` and the outputs `<output ID>-d`, a file or, for a cached executable, a
 * folder.
 */
const FOLDER = /^[0-9a-f]{2}$/;
const ACTION_FILE = /^([0-9a-f]{64})-a$/;
const OUTPUT = /^([0-9a-f]{64})-d$/;
/** Size of every action's file (entrySize in cmd/go/internal/cache). */
const ACTION_BYTES = 175;
/**
 * Our own files in a layer. They are next to the folders of GOCACHE, where go ignores them. The first
 * two list the entries of a base and of a delta (`layer-list.ts`). The others describe the cache as
 * a whole, and each base or delta brings its own. Besides these we write `trim.txt` if it is missing
 * (`age.ts`), and on a machine that stays a marker for each scope (`machine-marker.ts`); neither is in
 * a layer.
 */
const BASE_LIST = "accel-base";
const DELTA_LIST = "accel-delta";
/** Times of tracked files, each with the content that it stands for. */
const MTIMES_FILE = "accel-mtimes";
/** What is known of the tests whose results are in the cache. */
const TESTS_FILE = "accel-tests";
/** Up to when `go clean -testcache` of a job expired results, as go's own file says it. */
const EXPIRY_FILE = "accel-expiry";
const OWN_FILE = /^accel-[a-z]+$/;
/** Whether a file of GOCACHE belongs in every layer that is made from it. */
function isOwnFileOfEveryLayer(name) {
    return OWN_FILE.test(name) && name !== BASE_LIST && name !== DELTA_LIST;
}
/**
 * What a build layer may hold; a unit is a cached executable. Everything else in GOCACHE belongs to
 * the machine: `trim.txt`, `testexpire.txt`, the corpus of fuzz tests.
 */
const BUILD_LAYER_CONTENT = {
    unit: /-d$/,
    units: /^([0-9a-f]{2})\/\1[0-9a-f]{62}-d$/,
    files: /^(?:accel-[a-z]+|([0-9a-f]{2})\/\1[0-9a-f]{62}-[ad])$/,
};
/**
 * Whether a file of the layer replaces an existing one. Actions do, as they may have been computed
 * again with another output. So do our own files, which describe the entry that was restored last.
 * An output never has to: its name is the hash of its content.
 */
function replacesInBuildCache(name) {
    return OWN_FILE.test(name) || name.endsWith("-a");
}
/** Name of an action's file relative to GOCACHE. */
function actionName(actionId) {
    return `${actionId.slice(0, 2)}/${actionId}-a`;
}
/** Name of an output relative to GOCACHE. */
function outputName(outputId) {
    return `${outputId.slice(0, 2)}/${outputId}-d`;
}
/**
 * Action id under which go keeps something that belongs to an action, such as its log or its
 * standard output (Subkey in cmd/go/internal/cache). Unlike other keys it is not salted with the
 * version.
 */
function subkey(actionId, what) {
    const parent = Buffer.from(actionId, "hex");
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update("subkey:").update(parent).update(what).digest("hex");
}


/***/ }),

/***/ 97338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   PO: () => (/* binding */ isGoAtWork),
/* harmony export */   gw: () => (/* binding */ findLiveGo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gocmd_env_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11879);
/* harmony import */ var _lib_proc_stat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4147);




const TELEMETRY_CHILD = "GO_TELEMETRY_CHILD=";
/**
 * Picks the go commands that may still write to this build cache: those that a step left running in
 * the background. Only `go` itself writes there; compilers and linkers hand it their results. Pure.
 */
function findLiveGo(processes, { goCache, ownPid }) {
    const parents = new Map(processes.map(({ pid, parentPid }) => [pid, parentPid]));
    const isOurs = (pid) => {
        let at = pid;
        // Processes come and go while they are read, so a chain of parents may be circular.
        for (let depth = 0; at !== undefined && depth <= parents.size; depth++) {
            if (at === ownPid)
                return true;
            at = parents.get(at);
        }
        return false;
    };
    return processes.filter((one) => {
        if (one.program !== "go" || one.goCache === undefined || isOurs(one.pid))
            return false;
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(one.goCache) === node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(goCache);
    });
}
/**
 * Whether a go command that this process did not start may be writing to the build cache. False on
 * systems whose processes cannot be listed.
 */
function isGoAtWork(goCache) {
    return findLiveGo(listProcesses() ?? [], { goCache, ownPid: process.pid }).length > 0;
}
/** All processes that `/proc` lists; undefined on systems without a `/proc` like that of Linux. */
function listProcesses(procDir = "/proc") {
    if (tryRead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(procDir, "stat")) === undefined)
        return undefined;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(procDir).flatMap((name) => {
        if (!/^\d+$/.test(name))
            return [];
        const info = readProcess(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(procDir, name), Number(name));
        return info ? [info] : [];
    });
}
function readProcess(dir, pid) {
    const stat = (0,_lib_proc_stat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProcStat */ .q)(tryRead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "stat")) ?? "");
    if (!stat || stat.isZombie)
        return undefined;
    // The link of a file that was removed meanwhile ends in ` (deleted)`.
    const file = tryReadLink(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "exe"))?.replace(/ \(deleted\)$/, "");
    const program = node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file ?? stat.program);
    const goCache = program === "go" ? readGoCache(dir) : undefined;
    return { pid, parentPid: stat.parentPid, program, goCache };
}
/**
 * As go finds it on Linux: in its variables, in the file of go env -w, and else where
 * os.UserCacheDir says. Another user's process hides its environment, but it writes to its own cache.
 * The process in which a go command keeps its counters (golang.org/x/telemetry) outlives it by a
 * moment and builds nothing.
 */
function readGoCache(dir) {
    const variables = tryRead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "environ"))?.split("\0") ?? [];
    if (variables.some((variable) => variable.startsWith(TELEMETRY_CHILD)))
        return undefined;
    const read = (name) => variables.find((variable) => variable.startsWith(`${name}=`))?.slice(name.length + 1);
    const home = read("HOME");
    const set = read("GOCACHE") || readEnvFile(read("GOENV"), read("XDG_CONFIG_HOME"), home);
    if (set)
        return set;
    const cacheHome = read("XDG_CACHE_HOME");
    if (cacheHome)
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(cacheHome, "go-build");
    return home ? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, ".cache", "go-build") : undefined;
}
/** GOCACHE in the file that go env -w writes. */
function readEnvFile(goEnv, configHome, home) {
    const configDir = configHome || (home ? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, ".config") : "");
    const file = goEnv || (configDir ? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(configDir, "go", "env") : "");
    // A relative one is relative to where that process runs.
    if (!node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(file))
        return undefined;
    return (0,_gocmd_env_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEnvFile */ .FO)(tryRead(file) ?? "").get("GOCACHE");
}
function tryRead(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch {
        // ENOENT, ESRCH: the process has ended. EACCES: it belongs to another user. Either way nothing
        // is known about it.
        return undefined;
    }
}
function tryReadLink(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(file);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 16176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ countActions),
/* harmony export */   wi: () => (/* binding */ scanBuildCache)
/* harmony export */ });
/* unused harmony export parseActionFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63071);




/**
 * Content of an action file: version, action, output, its size, time in nanoseconds. The layout is
 * fixed in cmd/go/internal/cache (entrySize); Go does not accept anything else either.
 */
const ACTION_CONTENT = /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) (?=[ \d]{20} [ \d]{20}\n$) *(\d+) +(\d+)\n$/;
/** An action file has 175 bytes. A longer file is not one, whatever follows. */
const READ_BYTES = 512;
/** The last digits of a time in nanoseconds, which are less than a millisecond. */
const NANOSECOND_DIGITS = 6;
/**
 * Reads all actions of a GOCACHE. Leaves out entries that Go itself would not accept, entries
 * without their output, and entries that disappear meanwhile. A missing cache has no entries.
 *
 * An action without its output is a miss for Go too (GetFile, GetBytes and GetMmap in
 * cmd/go/internal/cache). A delta without its base would have many of them.
 *
 * Synchronous on purpose: without a promise each, thousands of small reads take a third of the
 * time.
 */
function scanBuildCache(dir) {
    const folders = listNames(dir).filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(name));
    const files = folders.map((folder) => ({ folder, names: listNames(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder)) }));
    const outputs = new Set(files.flatMap(({ names }) => names.flatMap((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTPUT */ .aQ.exec(name)?.[1] ?? [])));
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    return files.flatMap(({ folder, names }) => names.flatMap((name) => {
        const actionId = _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.exec(name)?.[1];
        if (actionId === undefined)
            return [];
        const entry = readAction(`${dir}/${folder}/${name}`, buffer);
        return entry?.actionId === actionId && outputs.has(entry.outputId) ? [entry] : [];
    }));
}
/** How many actions a GOCACHE holds, by their names alone; a missing cache has none. */
function countActions(dir) {
    const folders = listNames(dir).filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(name));
    const names = folders.flatMap((folder) => listNames(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder)));
    return names.filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.test(name)).length;
}
/**
 * Reads content and time through one descriptor, which takes two thirds of the time of two calls by
 * path.
 */
function readAction(file, buffer) {
    try {
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "r");
        try {
            const sizeBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, buffer.length, 0);
            const entry = parseActionFile(buffer.toString("latin1", 0, sizeBytes));
            return entry && { ...entry, usedAtMs: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).mtimeMs };
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch (error) {
        const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error);
        // Gone, another user's, or not a file: Go skips such an entry as well.
        if (errno === "ENOENT" || errno === "EACCES" || errno === "EISDIR")
            return undefined;
        throw error;
    }
}
/** The content of a `-a` file; undefined for anything that Go would not read either. */
function parseActionFile(content) {
    const match = ACTION_CONTENT.exec(content);
    const [, actionId, outputId, size, nanoseconds] = match ?? [];
    if (!actionId || !outputId || !size || !nanoseconds)
        return undefined;
    return {
        actionId,
        outputId,
        outputBytes: Number(size),
        computedAtMs: Number(nanoseconds.slice(0, -NANOSECOND_DIGITS)),
    };
}
function listNames(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir);
    }
    catch (error) {
        const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error);
        if (errno === "ENOENT" || errno === "ENOTDIR")
            return [];
        throw error;
    }
}


/***/ }),

/***/ 31975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eE: () => (/* binding */ readTestInputs),
/* harmony export */   lR: () => (/* binding */ parseInputKey),
/* harmony export */   sM: () => (/* binding */ inputKey),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);




/**
 * Hex digits of a variable's digest. Everybody who can read the cache can compare it with values that
 * they guess, so it must say little even of a value with a few digits. With 2 of them, 1 of 256 other
 * values looks the same. The digest is the same for all tests and jobs: with a salt of each test, the
 * digests of several tests together would give a value away.
 */
const ENV_DIGITS = 2;
/** Of a variable that is secret by its name nothing is kept but that it is set. */
const SECRET_NAME = /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|API_?KEY|_PWD$|(?:^|_)(?:PIN|KEY|AUTH)(?:_|$)/i;
const SET = "00";
const FILE_DIGITS = 16;
const ABSENT = "-";
/**
 * A short text for the state of each input, by kind and name. The text differs if go would see
 * another state (hashGetenv, hashOpen, hashStat in cmd/go/internal/test). Variables come from
 * `env`, which lacks those that a step set only for itself.
 */
function readTestInputs(inputs, env) {
    const states = new Map();
    for (const input of inputs) {
        const key = inputKey(input);
        if (!states.has(key))
            states.set(key, readState(input, env));
    }
    return states;
}
function inputKey({ kind, name }) {
    return `${kind} ${name}`;
}
/** The input that a key made by `inputKey` names. */
function parseInputKey(key) {
    const [, kind, name = ""] = /^(open|stat|content|env) (.*)$/s.exec(key) ?? [];
    return {
        kind: kind === "open" || kind === "stat" || kind === "content" ? kind : "env",
        name,
    };
}
/** State of one input, as in `readTestInputs`. */
function readState({ kind, name }, env) {
    if (kind === "env") {
        const value = env[name];
        if (value === undefined)
            return ABSENT;
        return SECRET_NAME.test(name) ? SET : digest(`${name}\0${value}`, ENV_DIGITS);
    }
    const states = [formatStats(tryStat(name, node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync))];
    if (kind === "stat") {
        states.push(formatStats(tryStat(name, node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)));
    }
    else {
        for (const entry of listNames(name)) {
            states.push(entry, formatStats(tryStat(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(name, entry), node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)));
        }
    }
    return digest(states.join("\0"), FILE_DIGITS);
}
function digest(text, digits) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, digits);
}
function formatStats(stats) {
    return stats ? `${stats.size} ${stats.mode} ${stats.mtimeNs}` : ABSENT;
}
function tryStat(file, stat) {
    try {
        return stat(file, { bigint: true, throwIfNoEntry: false });
    }
    catch (error) {
        // Whatever the system says about the name, a test could not read anything there.
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}
/** Entries of a folder; none for a file, or if nothing is there. */
function listNames(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(dir).sort();
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== undefined)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 57810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ formatTestRecords),
/* harmony export */   k: () => (/* binding */ parseTestRecords)
/* harmony export */ });
/* harmony import */ var _test_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31975);

const HEADER = "go-accel tests 2";
const MAX_RECORDS = 5_000;
/** Per record, and in all of them: a test that walks through a tree asks for each file of it. */
const MAX_INPUTS = 2_000;
const MAX_ALL_INPUTS = 40_000;
const MAX_SOURCES = 20_000;
/** Each change of a package leaves a record of its earlier state behind. */
const MAX_OF_PACKAGE = 6;
/** A package that this many jobs in a row did not test is taken to be gone. */
const MAX_UNSEEN_JOBS = 20;
const TEST = /^test (\d{1,9}) ([01]) (-|[0-9a-f]{64}(?:,[0-9a-f]{64}){0,7}) (.+)$/s;
const INPUT = /^in ([-?]|[0-9a-f]{2}|[0-9a-f]{16}) ((?:env|open|stat|content) .*)$/s;
const SOURCE = /^src (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (.*)$/s;
/**
 * The same records give the same text. Records beyond the limits, and names that do not fit on one
 * line, are left out.
 */
function formatTestRecords({ goVersion, job, tests, sources }) {
    const lines = [HEADER, `go ${goVersion}`, `job ${job}`];
    const counts = new Map();
    const kept = tests
        .filter(({ package: name, seenIn }) => isOneLine(name) && job - seenIn < MAX_UNSEEN_JOBS)
        .sort((a, b) => b.seenIn - a.seenIn || compare(a.package, b.package))
        .filter(({ package: name, inputs }) => {
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        return count <= MAX_OF_PACKAGE || hasContent(inputs);
    })
        .slice(0, MAX_RECORDS);
    let left = MAX_ALL_INPUTS;
    for (const { package: name, testIds, inputs, verified, seenIn } of kept) {
        lines.push(`test ${seenIn} ${verified ? 1 : 0} ${testIds.join(",") || "-"} ${name}`);
        const oneLine = [...inputs].filter(([key]) => isOneLine(key));
        const compared = oneLine
            .filter(([key]) => !isContent(key))
            .slice(0, Math.min(MAX_INPUTS, left));
        left -= compared.length;
        const listed = [...oneLine.filter(([key]) => isContent(key)), ...compared];
        for (const [key, state] of listed)
            lines.push(`in ${state} ${key}`);
    }
    const folders = [...sources].filter(([dir]) => isOneLine(dir)).slice(0, MAX_SOURCES);
    for (const [dir, { code, tests: testCode, deps }] of folders) {
        lines.push(`src ${code} ${testCode} ${deps} ${dir}`);
    }
    return `${lines.join("\n")}\n`;
}
/** Reads records back; undefined for anything else, including another version. */
function parseTestRecords(text) {
    const lines = text.split("\n");
    if (lines.pop() !== "" || lines[0] !== HEADER)
        return undefined;
    const goVersion = /^go (.+)$/.exec(lines[1] ?? "")?.[1];
    const job = /^job (\d{1,9})$/.exec(lines[2] ?? "")?.[1];
    if (goVersion === undefined || job === undefined)
        return undefined;
    const records = { goVersion, job: Number(job), tests: [], sources: new Map() };
    let inputs;
    for (const line of lines.slice(3)) {
        const [, seenIn, verified, ids, name] = TEST.exec(line) ?? [];
        const [, state, key] = INPUT.exec(line) ?? [];
        const [, code, tests, deps, dir] = SOURCE.exec(line) ?? [];
        if (ids !== undefined && name !== undefined) {
            inputs = new Map();
            records.tests.push({
                package: name,
                testIds: ids === "-" ? [] : ids.split(","),
                inputs,
                verified: verified === "1",
                seenIn: Number(seenIn),
            });
        }
        else if (state !== undefined && key !== undefined && inputs) {
            inputs.set(key, state);
        }
        else if (code && tests && deps && dir !== undefined) {
            records.sources.set(dir, { code, tests, deps });
        }
        else {
            return undefined;
        }
    }
    return records;
}
/** Without these, a result would be taken although a file outside of its module has changed. */
function hasContent(inputs) {
    return [...inputs.keys()].some(isContent);
}
function isContent(key) {
    return (0,_test_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputKey */ .lR)(key).kind === "content";
}
function isOneLine(text) {
    return !text.includes("\n");
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 59090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeBackend),
/* harmony export */   u: () => (/* binding */ parseBackendSetting)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);


const ALLOWED = "github, dir:/absolute/path, or s3://bucket/prefix with endpoint=URL, region=NAME and path-style=true|false behind a `?`";
/** The rules of S3, and also upper case and `_`, which other services allow. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/;
const PREFIX = /^[A-Za-z0-9_.=+~/-]{1,500}$/;
const REGION = /^[A-Za-z0-9-]{1,64}$/;
/** Reads the input. Empty text means the default, `github`. Throws `ConfigError`. Pure. */
function parseBackendSetting(text) {
    if (text === "" || text === "github")
        return { kind: "github" };
    const setting = text.startsWith("s3://") ? tryParseS3(text) : tryParseDir(text);
    if (setting)
        return setting;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ input: "cache-backend", value: redact(text), allowed: ALLOWED }]);
}
/** The setting for people, without anything that could be a secret. */
function describeBackend(setting) {
    switch (setting.kind) {
        case "github":
            return "github";
        case "dir":
            return `dir:${setting.folder}`;
        case "s3": {
            const { bucket, prefix, endpoint } = setting;
            const place = prefix === "" ? `s3://${bucket}` : `s3://${bucket}/${prefix}`;
            return endpoint === undefined ? place : `${place} at ${endpoint}`;
        }
    }
}
function tryParseDir(text) {
    const [, folder] = /^dir:([^\0\r\n]+)$/.exec(text) ?? [];
    if (folder === undefined || !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(folder))
        return undefined;
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(folder);
    return resolved === node_path__WEBPACK_IMPORTED_MODULE_0___default().parse(resolved).root ? undefined : { kind: "dir", folder: resolved };
}
function tryParseS3(text) {
    const [, bucket = "", rawPrefix = "", query = ""] = /^s3:\/\/([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/.exec(text) ?? [];
    if (!BUCKET.test(bucket) || bucket.includes(".."))
        return undefined;
    const prefix = rawPrefix.replace(/\/$/, "");
    if (prefix !== "" && !isPrefix(prefix))
        return undefined;
    const parameters = new URLSearchParams(query);
    const options = new Map(parameters);
    if (options.size < [...parameters].length)
        return undefined;
    const endpoint = takeOption(options, "endpoint", isEndpoint);
    const region = takeOption(options, "region", (value) => REGION.test(value));
    const style = takeOption(options, "path-style", (value) => /^(?:true|false)$/.test(value));
    // Any option that is left is unknown, or has a value that is not allowed.
    if (options.size > 0)
        return undefined;
    const pathStyle = style === undefined ? endpoint !== undefined : style === "true";
    return {
        kind: "s3",
        bucket,
        prefix,
        endpoint: endpoint?.replace(/\/$/, ""),
        region,
        pathStyle,
    };
}
/** Removes an option from those given and returns its value, if that is allowed. */
function takeOption(options, name, isAllowed) {
    const value = options.get(name);
    if (value === undefined || !isAllowed(value))
        return undefined;
    options.delete(name);
    return value;
}
function isPrefix(prefix) {
    const isPlain = (segment) => segment !== "" && segment !== "." && segment !== "..";
    return PREFIX.test(prefix) && prefix.split("/").every(isPlain);
}
/** A URL with credentials is refused: they come from the environment. */
function isEndpoint(text) {
    if (!/^https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?$/.test(text) || !URL.canParse(text))
        return false;
    const { username, password } = new URL(text);
    return username === "" && password === "";
}
/**
 * A value without what may be a secret. It could not be parsed, so we do not know where credentials
 * end. Everything before the last `@` is removed, and everything after a `?` or `#`.
 */
function redact(text) {
    const shown = text.replace(/[?#].*/s, "?***");
    const at = shown.lastIndexOf("@");
    return at < 0 ? shown : `***${shown.slice(at)}`;
}


/***/ }),

/***/ 99304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ createBackend)
});

// UNUSED EXPORTS: directService

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(29939);
// EXTERNAL MODULE: ./src/cache/deadline.ts
var cache_deadline = __webpack_require__(39247);
// EXTERNAL MODULE: ./src/cache/read-file.ts
var read_file = __webpack_require__(61974);
// EXTERNAL MODULE: ./src/cache/unavailable.ts
var unavailable = __webpack_require__(13545);
// EXTERNAL MODULE: ./src/cache/entry-name.ts
var entry_name = __webpack_require__(75083);
;// CONCATENATED MODULE: ./src/cache/dir/entries.ts






/** An entry is at `<name>/<key>.entry/<size>.tar.zst`. */
const ENTRY_SUFFIX = ".entry";
const ARCHIVE_NAME = /^(\d{1,15})\.tar\.zst$/;
function entryFolder(root, name, key) {
    return external_node_path_default().join(nameFolder(root, name), (0,entry_name/* keyPath */.Dw)(key) + ENTRY_SUFFIX);
}
function archiveName(sizeBytes) {
    return `${sizeBytes}.tar.zst`;
}
/** Reads one entry. Undefined if there is none, or if it is damaged: its file has another size. */
async function tryReadEntry(key, dir) {
    try {
        const [name = "", ...rest] = await (0,promises_.readdir)(dir);
        const [, size] = ARCHIVE_NAME.exec(name) ?? [];
        if (size === undefined || rest.length > 0)
            return undefined;
        const file = external_node_path_default().join(dir, name);
        const [archive, folder] = [await (0,promises_.stat)(file), await (0,promises_.stat)(dir)];
        if (!archive.isFile() || archive.size !== Number(size))
            return undefined;
        return {
            key,
            dir,
            file,
            sizeBytes: archive.size,
            createdMs: archive.mtimeMs,
            usedMs: folder.mtimeMs,
        };
    }
    catch (error) {
        // The folder or its file may be gone at any moment.
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
/**
 * The newest entry of a name whose key begins with `prefix`. If several have the same time, the
 * last one by key.
 */
async function findNewest(root, name, prefix) {
    return (await listNewestFirst(root, name, prefix))[0];
}
/** Removes the entries of a name whose keys begin with `prefix`, except the newest `count`. */
async function keepNewest(root, { name, prefix, count }) {
    const older = (await listNewestFirst(root, name, prefix)).slice(count);
    for (const { dir } of older)
        await removeEntry(root, dir);
}
async function listNewestFirst(root, name, prefix) {
    const entries = await readEntries(nameFolder(root, name), (0,entry_name/* encodeKey */.g2)(prefix));
    return entries.sort((a, b) => b.createdMs - a.createdMs || (a.key < b.key ? 1 : -1));
}
/** Every entry of every name. */
async function readAllEntries(root) {
    const names = await listFolders(entriesFolder(root));
    const entries = names.map((name) => readEntries(external_node_path_default().join(entriesFolder(root), name), ""));
    return (await Promise.all(entries)).flat();
}
/**
 * Puts an entry's archive at `target`, without a copy if the disk allows it. It stays readable
 * there even if the entry is removed later. Returns false if the entry is already gone.
 */
async function takeArchive(entry, target) {
    try {
        // EXDEV, EPERM, ENOTSUP, EMLINK and others: a disk that refuses a link may allow a copy.
        await (0,promises_.link)(entry.file, target).catch(() => (0,promises_.copyFile)(entry.file, target, external_node_fs_.constants.COPYFILE_FICLONE));
    }
    catch (error) {
        await (0,promises_.rm)(target, { force: true });
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT" && !(await exists(entry.file)))
            return false;
        throw error;
    }
    if ((await (0,promises_.stat)(target)).size !== entry.sizeBytes) {
        await (0,promises_.rm)(target, { force: true });
        return false;
    }
    // The time of use is the folder's, because the file's says when it was made. The time of
    // another user's folder cannot be set.
    const now = new Date();
    await (0,promises_.utimes)(entry.dir, now, now).catch(() => { });
    return true;
}
/** Removes an entry in one step. Jobs that are reading it can read it to its end. */
async function removeEntry(root, dir) {
    const staging = (0,lib_staging/* openStaging */.g)(root);
    try {
        await (0,promises_.rename)(dir, external_node_path_default().join(staging.dir, "removed"));
    }
    catch (error) {
        // Another job was faster.
        if ((0,fs/* errnoOf */.UQ)(error) !== "ENOENT")
            throw error;
    }
    finally {
        await staging.close();
    }
}
/** Removes the least recently used entries until the rest fits, but never the entry `kept`. */
async function limitEntries(root, limitBytes, kept) {
    const entries = await readAllEntries(root);
    let totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const leastRecentFirst = entries
        .filter(({ dir }) => dir !== kept)
        .sort((a, b) => a.usedMs - b.usedMs);
    for (const { dir, sizeBytes } of leastRecentFirst) {
        if (totalBytes <= limitBytes)
            return;
        await removeEntry(root, dir);
        totalBytes -= sizeBytes;
    }
}
function entriesFolder(root) {
    return external_node_path_default().join(root, "entries");
}
function nameFolder(root, name) {
    return external_node_path_default().join(entriesFolder(root), (0,entry_name/* encodeKey */.g2)(name));
}
async function readEntries(folder, prefix) {
    const found = await findEntryFolders(folder, "", prefix);
    const entries = await Promise.all(found.map(({ key, dir }) => tryReadEntry(key, dir)));
    return entries.filter((entry) => entry !== undefined);
}
/**
 * `above` is the part of the key that the folders above spell. `prefix` is encoded the same way.
 */
async function findEntryFolders(folder, above, prefix) {
    const found = (await listFolders(folder)).map(async (name) => {
        const dir = external_node_path_default().join(folder, name);
        if (name.endsWith(entry_name/* CUT */.T6)) {
            const longer = above + name.slice(0, -entry_name/* CUT */.T6.length);
            const mayMatch = longer.startsWith(prefix) || prefix.startsWith(longer);
            return mayMatch ? findEntryFolders(dir, longer, prefix) : [];
        }
        const encoded = above + name.slice(0, -ENTRY_SUFFIX.length);
        const key = (0,entry_name/* tryDecodeKey */.ne)(encoded);
        const matches = name.endsWith(ENTRY_SUFFIX) && encoded.startsWith(prefix);
        return matches && key !== undefined ? [{ key, dir }] : [];
    });
    return (await Promise.all(found)).flat();
}
async function listFolders(folder) {
    try {
        const found = await (0,promises_.readdir)(folder, { withFileTypes: true });
        return found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return [];
        throw error;
    }
}
async function exists(file) {
    return (0,promises_.stat)(file).then(() => true, () => false);
}
/** Makes the parent of an entry's folder. */
async function makeParent(dir) {
    await (0,promises_.mkdir)(external_node_path_default().dirname(dir), { recursive: true });
}

;// CONCATENATED MODULE: ./src/cache/dir/dir-backend.ts











/** The same as GitHub's cache service keeps for a repository. */
const LIMIT_BYTES = 10 * 1024 ** 3;
/** Our part of a folder that may be shared. Nothing else in it is read or removed. */
const OWN_FOLDER = "go-accel";
const REFUSALS = ["EACCES", "EPERM", "EROFS"];
/**
 * A folder on a disk that outlives the job: the disk of a persistent runner, or one that runners
 * share (NFS). An entry appears whole or not at all. If two jobs write the same entry, the first
 * one stays. A writer that is killed leaves only a temporary folder, which a later writer removes
 * after a day.
 */
function createDirBackend(options) {
    const { clock } = options;
    const root = external_node_path_default().join(options.folder, OWN_FOLDER);
    const lookupTimeoutMs = options.lookupTimeoutMs ?? cache_deadline/* LOOKUP_TIMEOUT_MS */.Sq;
    const transferTimeoutMs = options.transferTimeoutMs ?? cache_deadline/* TRANSFER_TIMEOUT_MS */.FF;
    const stagingFile = (name) => external_node_path_default().join(options.dir, name, `${name}.tar.zst`);
    const find = async (name, key) => (await tryReadEntry(key, entryFolder(root, name, key))) ?? (await findNewest(root, name, key));
    async function guard(timeoutMs, work) {
        try {
            return await (0,cache_deadline/* withDeadline */.NE)(clock, `the cache folder ${options.folder}`, { timeoutMs }, work);
        }
        catch (error) {
            if (error instanceof errors/* CacheError */.xA)
                throw error;
            throw (0,unavailable/* unavailable */.h)(`the cache folder ${options.folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, error);
        }
    }
    async function store(name, key) {
        const sizeBytes = await (0,fs/* tryFileSize */.b$)(stagingFile(name));
        if (sizeBytes === undefined)
            throw (0,unavailable/* unavailable */.h)("there is no archive to save");
        const dir = entryFolder(root, name, key);
        if (await tryReadEntry(key, dir))
            return "exists";
        const staging = (0,lib_staging/* openStaging */.g)(root);
        try {
            const whole = external_node_path_default().join(staging.dir, "entry");
            await writeEntry(whole, stagingFile(name), sizeBytes);
            if (!(await placeEntry(whole, dir, root, key)))
                return "exists";
        }
        finally {
            await staging.close();
        }
        // The entry is saved. The next writer will try again to remove the old ones.
        await limitEntries(root, options.limitBytes ?? LIMIT_BYTES, dir).catch(() => { });
        return "saved";
    }
    return {
        stagingFile,
        async has(name, key) {
            const read = () => tryReadEntry(key, entryFolder(root, name, key));
            return (await guard(lookupTimeoutMs, read)) !== undefined;
        },
        async fetch(name, keys, onMatch) {
            const startMs = clock.nowMs();
            // Not the staging file: it is written to again, and a link would carry that into the entry.
            const file = external_node_path_default().join(options.dir, name, `fetched-${(0,external_node_crypto_.randomUUID)()}.tar.zst`);
            for (const key of keys) {
                const entry = await guard(lookupTimeoutMs, () => find(name, key));
                if (!entry)
                    continue;
                const foundMs = clock.nowMs();
                onMatch?.(entry.key);
                const isTaken = await guard(transferTimeoutMs, async () => {
                    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
                    return takeArchive(entry, file);
                });
                if (!isTaken)
                    continue;
                const lookupMs = foundMs - startMs;
                const downloadMs = clock.nowMs() - foundMs;
                const { sizeBytes } = entry;
                const read = () => (0,read_file/* readOnce */.W)(file);
                return { key: entry.key, sizeBytes, lookupMs, downloadMs, read };
            }
            return undefined;
        },
        save: (name, key) => guard(transferTimeoutMs, async () => {
            try {
                return await store(name, key);
            }
            catch (error) {
                if (REFUSALS.includes((0,fs/* errnoOf */.UQ)(error)))
                    return "denied";
                throw error;
            }
        }),
        keepNewest: (name, prefix, count) => guard(lookupTimeoutMs, () => keepNewest(root, { name, prefix, count })),
    };
}
/** Makes an entry's folder, and flushes what it holds to the disk. */
async function writeEntry(dir, archive, sizeBytes) {
    const file = external_node_path_default().join(dir, archiveName(sizeBytes));
    await (0,promises_.mkdir)(dir);
    // Not a link: the staging file is written to again.
    await (0,promises_.copyFile)(archive, file, external_node_fs_.constants.COPYFILE_FICLONE);
    const handle = await (0,promises_.open)(file, "r+");
    try {
        await handle.sync();
        const { size, mode } = await handle.stat();
        if (size !== sizeBytes)
            throw (0,unavailable/* unavailable */.h)("the archive changed while it was saved");
        // A copy that the kernel makes may have the archive's own time.
        const now = new Date();
        await handle.utimes(now, now);
        await (0,promises_.chmod)(file, mode & 0o444);
    }
    finally {
        await handle.close();
    }
}
/** Renames a whole entry into its place. Returns false if another one is already there. */
async function placeEntry(whole, dir, root, key) {
    await makeParent(dir);
    try {
        await (0,promises_.rename)(whole, dir);
    }
    catch (error) {
        // ENOTEMPTY or EEXIST; on some systems EPERM or EACCES.
        if (!(await isFolder(dir)))
            throw error;
        if (await tryReadEntry(key, dir))
            return false;
        // The one that is there is damaged, and would block every later writer.
        await removeEntry(root, dir);
        await (0,promises_.rename)(whole, dir);
    }
    await syncFolder(external_node_path_default().dirname(dir));
    return true;
}
async function isFolder(dir) {
    return (0,promises_.stat)(dir).then((stats) => stats.isDirectory(), () => false);
}
/** Not every system can do this. Without it the entry may be lost, but only in a power cut. */
async function syncFolder(dir) {
    try {
        const handle = await (0,promises_.open)(dir, "r");
        await handle.sync().finally(() => handle.close());
    }
    catch {
        // EISDIR, EPERM, EINVAL.
    }
}

// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
;// CONCATENATED MODULE: ./src/cache/github/http-status.ts
/** An answer that would be the same if we asked again. */
class FinalError extends Error {
    name = "FinalError";
}
/** Whether the status reports a passing problem of the server, so another attempt may succeed. */
function isPassingStatus(status) {
    return status >= 500 || status === 429 || status === 408;
}
/** The error for a failed request. A `FinalError` unless another attempt may succeed. */
function statusError(status) {
    const problem = `answered ${status}`;
    return isPassingStatus(status) ? new Error(problem) : new FinalError(problem);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
var external_node_net_default = /*#__PURE__*/__webpack_require__.n(external_node_net_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
;// CONCATENATED MODULE: ./src/cache/github/http-exchange.ts



/** A connection that is silent in both directions for this time is given up. */
const SILENCE_TIMEOUT_MS = 30_000;
/** Connections are kept open and reused. */
function createHttpExchange(silenceTimeoutMs = SILENCE_TIMEOUT_MS) {
    const agents = {
        "http:": new (external_node_http_default()).Agent({ keepAlive: true }),
        "https:": new (external_node_https_default()).Agent({ keepAlive: true }),
    };
    return {
        send({ method, url, headers, body, signal }) {
            return new Promise((resolve, reject) => {
                const parsed = new URL(url);
                const isPlain = parsed.protocol === "http:";
                const request = (isPlain ? (external_node_http_default()) : (external_node_https_default())).request(parsed, {
                    method,
                    agent: isPlain ? agents["http:"] : agents["https:"],
                    headers: { "user-agent": "go-accel", ...headers },
                    signal,
                });
                request.setTimeout(silenceTimeoutMs, () => {
                    request.destroy(silent(parsed, silenceTimeoutMs));
                });
                request.once("error", reject);
                request.once("response", (reply) => {
                    resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: reply });
                });
                if (typeof body !== "function") {
                    request.end(body);
                    return;
                }
                const stream = body();
                stream.once("error", (error) => request.destroy(error));
                request.once("close", () => stream.destroy());
                stream.pipe(request);
            });
        },
    };
}
/** The error for a server that was silent for too long. */
function silent({ hostname }, timeoutMs) {
    return (0,unavailable/* unavailable */.h)(`${hostname} was silent for ${timeoutMs} ms`);
}
const MAX_TEXT_BYTES = 1 << 20;
/** Reads a small body. Throws if it is not small. */
async function readText(body) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > MAX_TEXT_BYTES)
            throw (0,unavailable/* unavailable */.h)("an answer is too long");
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}

;// CONCATENATED MODULE: ./src/cache/github/response-head.ts
/** Real heads have a few hundred bytes. */
const MAX_HEAD_BYTES = 16 * 1024;
const HEAD_END = Buffer.from("\r\n\r\n");
const STATUS_LINE = /^HTTP\/1\.1 (\d{3})(?: [\t\x20-\x7e\x80-\xff]*)?$/;
/** A token, a colon, and a value without control characters. Continuation lines do not match. */
const FIELD_LINE = /^([!#$%&'*+\-.^_`|~\w]+):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*$/;
/**
 * Reads the head of an HTTP/1.1 answer (RFC 9112, sections 4 and 5). It is strict: malformed input
 * that the RFC allows a reader to tolerate is an error here. Undefined while the end of the head is
 * missing. Throws for anything that is not such a head.
 */
function parseResponseHead(bytes) {
    const end = bytes.indexOf(HEAD_END);
    if (end < 0 || end > MAX_HEAD_BYTES) {
        if (bytes.length > MAX_HEAD_BYTES)
            throw malformed();
        return undefined;
    }
    const [statusLine = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
    const status = STATUS_LINE.exec(statusLine)?.[1];
    if (status === undefined)
        throw malformed();
    const fields = new Map();
    for (const line of lines) {
        const [, name, value] = FIELD_LINE.exec(line) ?? [];
        if (name === undefined || value === undefined)
            throw malformed();
        const earlier = fields.get(name.toLowerCase());
        fields.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
    }
    return { status: Number(status), fields, bodyOffset: end + HEAD_END.length };
}
function malformed() {
    return new Error("sent an answer that is not plain HTTP/1.1");
}

;// CONCATENATED MODULE: ./src/cache/github/range-receiver.ts





/** For the head of an answer, and the bytes of the body that arrive with it. */
const HEAD_BUFFER_BYTES = 16 * 1024;
/** Connections are kept open and reused. One that is silent for `silenceTimeoutMs` is given up. */
function createRangeReceiver(silenceTimeoutMs = SILENCE_TIMEOUT_MS) {
    const idle = new Map();
    return {
        async receive(request) {
            request.signal.throwIfAborted();
            const url = new URL(request.url);
            const kept = idle.get(url.origin) ?? [];
            idle.set(url.origin, kept);
            const connection = takeOpen(kept) ?? connect(url, silenceTimeoutMs);
            const stop = () => connection.socket.destroy(asError(request.signal.reason));
            request.signal.addEventListener("abort", stop);
            try {
                await connection.fetch(url, request);
                if (connection.isReusable())
                    kept.push(connection);
            }
            catch (error) {
                connection.socket.destroy();
                throw error;
            }
            finally {
                request.signal.removeEventListener("abort", stop);
            }
        },
    };
}
function takeOpen(kept) {
    for (let one = kept.pop(); one; one = kept.pop())
        if (one.isReusable())
            return one;
    return undefined;
}
function connect(url, silenceTimeoutMs) {
    let current;
    let canGoOn = true;
    const headBuffer = Buffer.allocUnsafeSlow(HEAD_BUFFER_BYTES);
    const target = {
        host: url.hostname.replace(/^\[|\]$/g, ""),
        port: Number(url.port) || (url.protocol === "https:" ? 443 : 80),
        onread: {
            // Node asks for a buffer after each read, so bytes of a body are read straight into place.
            buffer: () => current && !current.head
                ? current.into.subarray(current.received, current.bodyBytes)
                : headBuffer,
            callback(sizeBytes, bytes) {
                try {
                    take(Buffer.from(bytes.buffer, bytes.byteOffset, sizeBytes));
                }
                catch (error) {
                    socket.destroy(asError(error));
                }
                return true;
            },
        },
    };
    const socket = url.protocol === "https:"
        ? external_node_tls_default().connect({ ...target, ...serverName(target.host), ALPNProtocols: ["http/1.1"] })
        : external_node_net_default().connect(target);
    socket.setNoDelay(true);
    socket.setTimeout(silenceTimeoutMs, () => {
        socket.destroy(silent(url, silenceTimeoutMs));
    });
    let failure;
    socket.on("error", (error) => {
        failure = error;
    });
    socket.on("close", () => end((one) => one.reject(failure ?? new Error("ended too early"))));
    function end(settle) {
        const ended = current;
        current = undefined;
        // An idle connection must not keep the process alive.
        socket.unref();
        if (ended)
            settle(ended);
    }
    function take(bytes) {
        if (!current)
            throw new Error("sent data that nobody asked for");
        if (!current.head) {
            advance(current, bytes.length);
            return;
        }
        const read = Buffer.concat([current.head, bytes]);
        const head = parseResponseHead(read);
        if (!head) {
            current.head = read;
            return;
        }
        current.bodyBytes = checkHead(head, current);
        current.keepsAlive = head.fields.get("connection")?.toLowerCase() !== "close";
        current.head = undefined;
        const body = read.subarray(head.bodyOffset);
        if (body.length > current.bodyBytes)
            throw new FinalError("sent too much");
        body.copy(current.into);
        advance(current, body.length);
    }
    function advance(one, sizeBytes) {
        one.received += sizeBytes;
        one.onReceived(sizeBytes);
        if (one.received < one.bodyBytes)
            return;
        canGoOn = one.keepsAlive;
        if (!canGoOn)
            socket.destroy();
        if (one.received < one.into.length)
            end(() => one.reject(new Error("ended too early")));
        else
            end(() => one.resolve());
    }
    return {
        socket,
        isReusable: () => canGoOn && !current && !socket.destroyed,
        fetch(asked, request) {
            return new Promise((resolve, reject) => {
                const head = Buffer.alloc(0);
                const begun = { head, received: 0, bodyBytes: 0, keepsAlive: false };
                current = { ...request, ...begun, resolve, reject };
                socket.ref();
                socket.write(requestHead(asked, request));
            });
        },
    };
}
function requestHead(url, { offset, into }) {
    return [
        `GET ${url.pathname}${url.search} HTTP/1.1`,
        `host: ${url.host}`,
        "user-agent: go-accel",
        `range: bytes=${offset}-${offset + into.length - 1}`,
        "\r\n",
    ].join("\r\n");
}
/** The number of bytes that follow. Throws if they are not from the range that was asked for. */
function checkHead({ status, fields }, { offset, into }) {
    if (status !== 206 && status !== 200)
        throw statusError(status);
    expectPart(status, fields.get("content-range"), offset);
    const length = fields.get("content-length") ?? "";
    const isPlain = /^\d{1,15}$/.test(length) && !fields.has("transfer-encoding");
    if (!isPlain)
        throw new Error("does not say how much it sends");
    if (Number(length) > into.length)
        throw new FinalError("sent too much");
    return Number(length);
}
/** Throws if a successful answer is not a part that begins at `offset`. */
function expectPart(status, contentRange, offset) {
    if (status === 206 && contentRange?.startsWith(`bytes ${offset}-`))
        return;
    throw new FinalError("sent a different part than was asked for");
}
/** The option for a host name. TLS sends no server name for an IP address. */
function serverName(host) {
    return external_node_net_default().isIP(host) === 0 ? { servername: host } : {};
}
function asError(reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
}

// EXTERNAL MODULE: ./src/lib/backoff.ts
var lib_backoff = __webpack_require__(68050);
;// CONCATENATED MODULE: ./src/cache/github/with-attempts.ts


/**
 * Does `work` up to `attempts` times, with pauses in between. It throws at once for a `FinalError`
 * and for an aborted signal.
 */
async function withAttempts(clock, { attempts, backoff, signal, random }, work) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof FinalError || attempt === attempts)
                throw error;
            await clock.sleep((0,lib_backoff/* backoffMs */.j)(attempt, backoff, random), signal);
        }
    }
}

;// CONCATENATED MODULE: ./src/cache/github/blob-download.ts



/**
 * One connection takes long for a whole part, and nothing can be unpacked before the first part is
 * there. So the first parts are smaller: each is twice as large as the one before, up to full size.
 */
const FIRST_PART_BYTES = 512 * 1024;
/** For each request to a blob store. */
const BLOB_RETRY = { attempts: 3, backoff: { baseDelayMs: 300, maxDelayMs: 600 } };
/**
 * Opens a blob at a signed URL. Several parts are fetched at once, because the rate of one
 * connection is limited. They are handed out in order, so that the first can be used while the next
 * arrive.
 */
async function openBlob({ exchange, receiver, clock }, url, { partBytes, parallel, signal }) {
    const get = async (offset, sizeBytes, whole) => {
        const headers = { range: `bytes=${offset}-${offset + sizeBytes - 1}` };
        const reply = await exchange.send({ method: "GET", url, headers, signal: whole });
        if (reply.status === 206 || reply.status === 200)
            return reply;
        reply.body.resume();
        throw statusError(reply.status);
    };
    const first = await withAttempts(clock, { ...BLOB_RETRY, signal }, () => get(0, Math.min(FIRST_PART_BYTES, partBytes), signal));
    const sizeBytes = sizeOf(first);
    /**
     * Fetches a part. Each attempt asks only for what the ones before did not bring. The receiver
     * makes the first attempt, except for the part that has begun. Node's client makes the others, as
     * it may understand an answer that the receiver refuses.
     */
    async function fetchPart(part, whole, begun) {
        const bytes = Buffer.allocUnsafeSlow(part.sizeBytes);
        let received = 0;
        let reply = begun;
        let isFirst = begun === undefined;
        await withAttempts(clock, { ...BLOB_RETRY, signal: whole }, async () => {
            const offset = part.offset + received;
            if (isFirst) {
                isFirst = false;
                const onReceived = (sizeBytes) => {
                    received += sizeBytes;
                };
                return receiver.receive({ url, offset, into: bytes, onReceived, signal: whole });
            }
            const { body, status, headers } = reply ?? (await get(offset, part.sizeBytes - received, whole));
            reply = undefined;
            expectPart(status, headers["content-range"], offset);
            for await (const chunk of body) {
                if (received + chunk.length > bytes.length)
                    throw new FinalError("sent too much");
                received += chunk.copy(bytes, received);
            }
            if (received < bytes.length)
                throw new Error("ended too early");
        });
        return bytes;
    }
    async function* readParts() {
        const parts = planParts(sizeBytes, partBytes);
        const stop = new AbortController();
        const whole = AbortSignal.any([signal, stop.signal]);
        const underway = [];
        let begun = first;
        try {
            for (let next = 0; next < parts.length || underway.length > 0;) {
                for (; underway.length < parallel && next < parts.length; next++) {
                    const part = parts[next];
                    if (!part)
                        continue;
                    const bytes = fetchPart(part, whole, begun);
                    begun = undefined;
                    // A rejection before anyone awaits it would be unhandled.
                    bytes.catch(() => { });
                    underway.push(bytes);
                }
                const bytes = await underway.shift();
                if (bytes)
                    yield bytes;
            }
        }
        finally {
            stop.abort(new Error("no longer wanted"));
        }
    }
    /** For a server that does not support ranges. */
    async function* readWhole() {
        let received = 0;
        for await (const chunk of first.body) {
            received += chunk.length;
            yield chunk;
        }
        if (received !== sizeBytes)
            throw new Error("ended too early");
    }
    return { sizeBytes, read: first.status === 206 ? readParts : readWhole };
}
function planParts(blobBytes, partBytes) {
    const parts = [];
    let nextBytes = Math.min(FIRST_PART_BYTES, partBytes);
    for (let offset = 0; offset < blobBytes;) {
        const sizeBytes = Math.min(nextBytes, blobBytes - offset);
        parts.push({ offset, sizeBytes });
        offset += sizeBytes;
        nextBytes = Math.min(2 * nextBytes, partBytes);
    }
    return parts;
}
function sizeOf({ status, headers, body }) {
    const text = status === 206
        ? /^bytes 0-\d+\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1]
        : headers["content-length"];
    const sizeBytes = Number(text ?? Number.NaN);
    if (Number.isSafeInteger(sizeBytes))
        return sizeBytes;
    body.destroy();
    throw new FinalError("does not say how large it is");
}

// EXTERNAL MODULE: ./src/cache/parts.ts
var cache_parts = __webpack_require__(31141);
// EXTERNAL MODULE: ./src/cache/side-by-side.ts
var side_by_side = __webpack_require__(14186);
;// CONCATENATED MODULE: ./src/cache/github/blob-upload.ts






const ID_DIGITS = 8;
/**
 * Uploads a file to a signed URL as a block blob of Azure. A small file takes one request. A larger
 * one is sent in blocks, several at once, and then as a list of the blocks: before that the blob
 * does not exist. https://learn.microsoft.com/rest/api/storageservices/put-block-list
 */
async function uploadBlob({ exchange, clock }, url, file, { sizeBytes, partBytes, parallel, signal }) {
    const put = (query, length, body, whole) => {
        const target = new URL(url);
        for (const [name, value] of Object.entries(query))
            target.searchParams.set(name, value);
        const headers = {
            "content-length": String(length),
            ...(query["comp"] === undefined ? { "x-ms-blob-type": "BlockBlob" } : {}),
        };
        return withAttempts(clock, { ...BLOB_RETRY, signal: whole }, async () => {
            const request = { method: "PUT", url: target.href, headers, body, signal: whole };
            const reply = await exchange.send(request);
            reply.body.resume();
            if (reply.status !== 201)
                throw statusError(reply.status);
        });
    };
    const read = (offset, length) => () => (0,external_node_fs_.createReadStream)(file, { start: offset, end: offset + length - 1 });
    if (sizeBytes === 0)
        return put({}, 0, "", signal);
    if (sizeBytes <= partBytes)
        return put({}, sizeBytes, read(0, sizeBytes), signal);
    const parts = (0,cache_parts/* splitParts */.F)(sizeBytes, partBytes);
    await (0,side_by_side/* runSideBySide */.z)(parts, { parallel, signal }, (part, whole) => put({ comp: "block", blockid: blockId(part.number) }, part.sizeBytes, read(part.offset, part.sizeBytes), whole));
    const ids = parts.map(({ number }) => `<Latest>${blockId(number)}</Latest>`);
    const list = `<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.join("")}</BlockList>`;
    await put({ comp: "blocklist" }, Buffer.byteLength(list), list, signal);
}
/** All ids of a blob have the same length, as the store demands. */
function blockId(number) {
    return Buffer.from(String(number).padStart(ID_DIGITS, "0")).toString("base64");
}

// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
;// CONCATENATED MODULE: ./src/cache/github/cache-service.ts




const RETRY = { attempts: 2, backoff: { baseDelayMs: 1_000, maxDelayMs: 1_000 } };
/** The service refuses more keys. */
const MAX_KEYS = 10;
/**
 * Uses the service's Twirp interface, `github.actions.results.api.v1.CacheService`, as the client
 * of actions/toolkit does. `baseUrl` ends in a slash.
 */
function createGithubCacheService({ exchange, clock }, baseUrl, token) {
    const url = new URL("twirp/github.actions.results.api.v1.CacheService/", baseUrl).href;
    async function callOnce(method, request, signal) {
        const reply = await exchange.send({
            method: "POST",
            url: url + method,
            headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
            body: JSON.stringify(request),
            signal,
        });
        const { status } = reply;
        const text = await readText(reply.body);
        if (isPassingStatus(status))
            throw statusError(status);
        const body = (0,json/* tryParseJson */.B)(text);
        if (typeof body !== "object" || body === null || Array.isArray(body)) {
            throw new Error("sent an answer that is not part of its interface");
        }
        return { status, body: inSnakeCase(body) };
    }
    const call = (method, request, signal) => withAttempts(clock, { ...RETRY, signal }, () => callOnce(method, request, signal));
    return {
        async find([key = "", ...others], version, signal) {
            const restore_keys = others.slice(0, MAX_KEYS - 1);
            const answer = await call("GetCacheEntryDownloadURL", { key, restore_keys, version }, signal);
            const { ok, signed_download_url: download, matched_key: matched } = answer.body;
            if (answer.status === 200 && ok !== true)
                return undefined;
            if (answer.status !== 200 || typeof download !== "string" || typeof matched !== "string") {
                throw refusal(answer);
            }
            return { key: matched, url: download };
        },
        async reserve({ key, version }, signal) {
            const answer = await call("CreateCacheEntry", { key, version }, signal);
            const { ok, signed_upload_url: upload, message } = answer.body;
            if (answer.status === 409)
                return "exists";
            if (answer.status === 200 && ok === true && typeof upload === "string") {
                return { url: upload };
            }
            if (typeof message === "string" && message.includes("cache write denied"))
                return "denied";
            throw refusal(answer);
        },
        async commit({ key, version }, sizeBytes, signal) {
            const request = { key, version, size_bytes: String(sizeBytes) };
            const answer = await call("FinalizeCacheEntryUpload", request, signal);
            if (answer.status !== 200 || answer.body["ok"] !== true)
                throw refusal(answer);
        },
    };
}
function refusal({ status, body }) {
    const said = body["message"] ?? body["msg"];
    const detail = typeof said === "string" && said !== "" ? `: ${said.slice(0, 200)}` : "";
    return new FinalError(`answered ${status}${detail}`);
}
/** Names as the service writes them. The JSON form of its messages also allows `camelCase`. */
function inSnakeCase(value) {
    const snake = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [snake(name), one]));
}

;// CONCATENATED MODULE: ./src/cache/github/small-entries.ts


/**
 * Small entries in the cache service of GitHub Actions, sent as they are in one request each way.
 */
function createGithubSmallEntries(parts) {
    const { exchange, service, guard } = parts;
    return {
        read: (name, prefix) => guard(async (signal) => {
            const found = await service.find([prefix], versionOf(name), signal);
            if (!found)
                return undefined;
            const reply = await exchange.send({ method: "GET", url: found.url, signal });
            if (reply.status !== 200)
                throw new Error(`answered ${reply.status}`);
            return Buffer.from(await readText(reply.body));
        }),
        async save({ name, key }, content) {
            const entry = { key, version: versionOf(name) };
            const reserved = await guard((signal) => service.reserve(entry, signal));
            if (typeof reserved === "string")
                return reserved;
            const body = Buffer.from(await content);
            return guard(async (signal) => {
                const headers = {
                    "content-length": String(body.length),
                    "x-ms-blob-type": "BlockBlob",
                };
                const request = { method: "PUT", url: reserved.url, headers, body, signal };
                const { status, body: rest } = await exchange.send(request);
                rest.resume();
                if (status !== 201)
                    throw new Error(`answered ${status}`);
                await service.commit(entry, body.length, signal);
                return "saved";
            });
        },
    };
}
/** The service keeps entries of different versions apart. */
function versionOf(name) {
    return (0,external_node_crypto_.createHash)("sha256").update(`go-accel small entry\n${name}\n`).digest("hex");
}

;// CONCATENATED MODULE: ./src/cache/github/github-backend.ts













/** How an archive is fetched: the size of a part, and how many parts at once. */
const DOWNLOAD_PARTS = { partBytes: 4 * 1024 * 1024, parallel: 8 };
const UPLOAD_PARTS = { partBytes: 16 * 1024 * 1024, parallel: 6 };
const SERVICE = "the cache service";
/**
 * The cache service of GitHub Actions, without `@actions/cache`. The library writes the whole
 * archive to disk, inside an archive of its own, before anything can be unpacked, and takes a
 * quarter of a second to load. It is still used for older services and for proxies
 * (`createLibraryBackend`).
 */
function createGithubBackend(options) {
    const { clock } = options;
    const exchange = createHttpExchange();
    const client = { exchange, receiver: createRangeReceiver(), clock };
    const service = createGithubCacheService(client, options.url, options.token);
    const lookup = { timeoutMs: options.lookupTimeoutMs ?? cache_deadline/* LOOKUP_TIMEOUT_MS */.Sq };
    const transfer = { timeoutMs: options.transferTimeoutMs ?? cache_deadline/* TRANSFER_TIMEOUT_MS */.FF };
    const stagingFile = (name) => external_node_path_default().join(options.dir, name, `${name}.tar.zst`);
    async function guard(deadline, work) {
        try {
            return await (0,cache_deadline/* withDeadline */.NE)(clock, SERVICE, deadline, work);
        }
        catch (error) {
            throw asUnavailable(error);
        }
    }
    const find = (name, keys) => guard(lookup, (signal) => service.find(keys, github_backend_versionOf(name), signal));
    return {
        stagingFile,
        small: createGithubSmallEntries({ exchange, service, guard: (work) => guard(lookup, work) }),
        has: async (name, key) => (await find(name, [key]))?.key === key,
        async fetch(name, keys, onMatch) {
            const startMs = clock.nowMs();
            const found = await find(name, keys);
            if (!found)
                return undefined;
            onMatch?.(found.key);
            const foundMs = clock.nowMs();
            const stop = new AbortController();
            const blob = await guard(transfer, (signal) => openBlob(client, found.url, {
                ...DOWNLOAD_PARTS,
                signal: AbortSignal.any([signal, stop.signal]),
            }));
            return {
                key: found.key,
                sizeBytes: blob.sizeBytes,
                lookupMs: foundMs - startMs,
                downloadMs: clock.nowMs() - foundMs,
                read: () => readWithin(clock, transfer.timeoutMs, stop, blob.read()),
            };
        },
        save: (name, key) => guard(transfer, async (signal) => {
            const file = stagingFile(name);
            const sizeBytes = await (0,fs/* tryFileSize */.b$)(file);
            if (sizeBytes === undefined)
                throw (0,unavailable/* unavailable */.h)("there is no archive to save");
            const entry = { key, version: github_backend_versionOf(name) };
            const reserved = await service.reserve(entry, signal);
            if (typeof reserved === "string")
                return reserved;
            await uploadBlob(client, reserved.url, file, { ...UPLOAD_PARTS, sizeBytes, signal });
            await service.commit(entry, sizeBytes, signal);
            return "saved";
        }),
    };
}
/** Keeps entries of different names apart, and ours from those of other actions. */
function github_backend_versionOf(name) {
    return (0,external_node_crypto_.createHash)("sha256").update(`go-accel archive 1\n${name}\n`).digest("hex");
}
/** The time is counted from the first read. It includes the time that the reader takes. */
async function* readWithin(clock, timeoutMs, stop, content) {
    const tooLate = (0,unavailable/* unavailable */.h)(`${SERVICE} did not send an archive within ${timeoutMs} ms`);
    const stopTimer = (0,within/* startTimer */.Ip)(clock, timeoutMs, () => stop.abort(tooLate));
    try {
        yield* content;
    }
    catch (error) {
        throw asUnavailable(stop.signal.aborted ? tooLate : error);
    }
    finally {
        stopTimer();
    }
}
function asUnavailable(error) {
    if (error instanceof errors/* CacheError */.xA)
        return error;
    return (0,unavailable/* unavailable */.h)(`${SERVICE} failed: ${(0,errors/* errorMessage */.gJ)(error)}`, error);
}

;// CONCATENATED MODULE: ./src/cache/create-backend.ts


/** The backend that the setting names. It does not connect to anything yet. */
async function createBackend(setting, parts) {
    const { dir, env, clock } = parts;
    switch (setting.kind) {
        case "github": {
            const service = directService(env);
            if (service)
                return createGithubBackend({ ...service, dir, clock });
            // On demand, like S3. The library itself is loaded by a process of its own.
            const { createLibraryBackend } = await __webpack_require__.e(/* import() */ 97).then(__webpack_require__.bind(__webpack_require__, 19097));
            return createLibraryBackend(parts);
        }
        case "dir":
            return createDirBackend({ folder: setting.folder, dir, clock });
        case "s3": {
            // On demand: the client is large, and most jobs do not need it.
            const { createS3Backend } = await Promise.all(/* import() */[__webpack_require__.e(299), __webpack_require__.e(781)]).then(__webpack_require__.bind(__webpack_require__, 37781));
            return createS3Backend({ setting, dir, env, clock });
        }
    }
}
/** Variables that name a proxy, in either case. */
const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
/**
 * Address and token of the cache service, if it has the second version and is reached without a
 * proxy. Undefined if only the library can reach it. GitHub Enterprise Server has the first
 * version, whatever it says.
 */
function directService(env) {
    const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = env;
    if (!url || !token || !URL.canParse(url) || !env["ACTIONS_CACHE_SERVICE_V2"])
        return undefined;
    if (PROXY_VARIABLES.some((name) => env[name]) || isEnterpriseServer(env))
        return undefined;
    return { url: url.endsWith("/") ? url : `${url}/`, token };
}
function isEnterpriseServer({ GITHUB_SERVER_URL: server }) {
    if (!server || !URL.canParse(server))
        return false;
    const { hostname } = new URL(server);
    return hostname !== "github.com" && !/\.(?:ghe\.com|localhost)$/.test(hostname);
}


/***/ }),

/***/ 39247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ TRANSFER_TIMEOUT_MS),
/* harmony export */   NE: () => (/* binding */ withDeadline),
/* harmony export */   Sq: () => (/* binding */ LOOKUP_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var _lib_within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97159);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13545);


/** A healthy service answers a lookup within a second. */
const LOOKUP_TIMEOUT_MS = 8_000;
/** An archive of several GB over a slow line takes minutes. */
const TRANSFER_TIMEOUT_MS = 600_000;
/**
 * Runs `work` until its deadline. Then the signal is aborted and `unavailable` is thrown, even if
 * `work` ignores the signal, as a system call on a dead network disk does. Between the two `work`
 * has `graceMs` to clean up.
 */
function withDeadline(clock, what, limits, work) {
    const error = () => (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_1__/* .unavailable */ .h)(`${what} did not answer within ${limits.timeoutMs} ms`);
    return (0,_lib_within_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(clock, { ...limits, error }, work);
}


/***/ }),

/***/ 75083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ keyPath),
/* harmony export */   T6: () => (/* binding */ CUT),
/* harmony export */   g2: () => (/* binding */ encodeKey),
/* harmony export */   kG: () => (/* binding */ tryReadKeyPath),
/* harmony export */   ne: () => (/* binding */ tryDecodeKey)
/* harmony export */ });
/**
 * A key, or the beginning of one, as text that is safe in the name of a file or an object. It can
 * be decoded. If one key is a prefix of another, so is its encoded form, so lookups by prefix work
 * on encoded keys.
 */
function encodeKey(key) {
    const encoded = [...Buffer.from(key)]
        .map((byte) => {
        const char = String.fromCharCode(byte);
        return SAFE.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
        .join("");
    // So that it is not `.`, `..` or a hidden file.
    return encoded.replace(/^\./, "%2E");
}
/** Inverse of `encodeKey`. Undefined for text that `encodeKey` never returns. */
function tryDecodeKey(encoded) {
    try {
        const key = decodeURIComponent(encoded);
        return encodeKey(key) === encoded ? key : undefined;
    }
    catch {
        // URIError: not UTF-8.
        return undefined;
    }
}
/**
 * A key as a path. A file name may have 255 bytes, and many services with the interface of S3 have
 * the same limit for a name between slashes. A longer key is therefore cut into parts. All but the
 * last are folders whose names end in `+`, so that none has the name of another key. The path can
 * be decoded and searched by prefix, like the result of `encodeKey`.
 */
function keyPath(key) {
    const parts = encodeKey(key).match(/.{1,200}/g) ?? [];
    return parts.join(`${CUT}/`);
}
/** Inverse of `keyPath`. Undefined for text that `keyPath` never returns. */
function tryReadKeyPath(text) {
    const key = tryDecodeKey(text.replaceAll(`${CUT}/`, ""));
    return key !== undefined && keyPath(key) === text ? key : undefined;
}
/** Ends the name of a folder that holds the rest of long keys. `encodeKey` never returns it. */
const CUT = "+";
const SAFE = /[A-Za-z0-9_.-]/;


/***/ }),

/***/ 33572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ hashProfile),
/* harmony export */   Eq: () => (/* binding */ buildDeltaKey),
/* harmony export */   Id: () => (/* binding */ seedRoot),
/* harmony export */   L9: () => (/* binding */ deltaKeys),
/* harmony export */   Ox: () => (/* binding */ historyKey),
/* harmony export */   T_: () => (/* binding */ buildKeys),
/* harmony export */   bD: () => (/* binding */ buildBaseKey),
/* harmony export */   ci: () => (/* binding */ modulesKeys),
/* harmony export */   q0: () => (/* binding */ baseIdOf),
/* harmony export */   tE: () => (/* binding */ hashSums),
/* harmony export */   z: () => (/* binding */ historyPrefix),
/* harmony export */   zH: () => (/* binding */ deltaIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Begins every key. If the format of a layer changes, the number must change. */
const ROOT = "accel1";
const HASH_CHARS = 16;
function rootOf({ epoch }) {
    return epoch === "" ? ROOT : `${ROOT}-epoch-${shortHash(epoch)}`;
}
/**
 * What the keys of a pull request's seeds begin with instead. Neither prefix matches a key of the
 * other kind, so a job that does not ask for seeds never gets one.
 */
function seedRoot(epoch, { repositoryUrl, ref }) {
    return `${rootOf(epoch)}-seed-${shortHash(`${repositoryUrl}\0${ref}`)}`;
}
/** Enough that nobody finds a second text with the same one. */
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}
/** The key of the modules layer, and then a prefix for the newest layer of any other go.sum. */
function modulesKeys(parts, root = rootOf(parts)) {
    const exact = `${root}-modules-${parts.os}-${parts.sums}`;
    return { exact, restore: [exact, `${root}-modules-${parts.os}-`] };
}
/**
 * Keys of a build layer's base, whose id is `<go.sum hash>.<content hash>`. The newest base with
 * the same go.sum is exact. Next come the newest of this scope, and the newest of any scope. A base
 * of another Go version or profile never matches, because no action could be reused.
 */
function buildKeys(parts, root = rootOf(parts)) {
    // Not every version can be part of a key: `go1.26.1 X:jsonv2,synctest`, `go1.26.1-custom`.
    const isPlain = /^[A-Za-z0-9_.]+$/.test(parts.goVersion);
    const goVersion = isPlain ? parts.goVersion : keySegment(parts.goVersion);
    const profile = `${root}-build-${parts.os}-${parts.arch}-${goVersion}-${parts.profile}-`;
    const scope = `${profile}${keySegment(parts.scope)}-`;
    const exact = `${scope}base-${parts.sums.slice(0, HASH_CHARS)}.`;
    return { exact, scope, restore: [exact, `${scope}base-`, profile] };
}
/** The key under which a base with this content is saved. */
function buildBaseKey(keys, contentHash) {
    return `${keys.exact}${contentHash.slice(0, HASH_CHARS)}`;
}
const BASE_KEY = /^(.+-)base-([0-9a-f]+\.[0-9a-f]+)$/;
/** The id of the base that has this key. Undefined if it is not the key of a base. */
function baseIdOf(baseKey) {
    return BASE_KEY.exec(baseKey)?.[2];
}
/**
 * Keys of the delta that belongs to a base. The newest with the same go.sum is exact. Next comes
 * the newest with any go.sum. A delta of another base or another scope never matches. Undefined if
 * `baseKey` is not the key of a base.
 */
function deltaKeys(keys, baseKey) {
    const [, scope, baseId] = BASE_KEY.exec(baseKey) ?? [];
    if (scope === undefined)
        return undefined;
    const ofBase = `${scope}delta-${baseId}-`;
    const exact = `${ofBase}${sumsOf(keys)}.`;
    return { exact, restore: [exact, ofBase] };
}
/** The key under which a delta with this content is saved. */
function buildDeltaKey(keys, baseId, contentHash) {
    const id = `${sumsOf(keys)}.${contentHash.slice(0, HASH_CHARS)}`;
    return `${keys.scope}delta-${baseId}-${id}`;
}
/** The id of the delta that has this key. Undefined if it is not the key of a delta. */
function deltaIdOf(deltaKey) {
    return /-delta-([0-9a-f]+\.[0-9a-f]+-[0-9a-f]+\.[0-9a-f]+)$/.exec(deltaKey)?.[1];
}
function sumsOf(keys) {
    return keys.exact.slice(`${keys.scope}base-`.length, -1);
}
/**
 * What the keys of a job's history begin with. It holds neither the Go version, which the records
 * name, nor the profile, because all jobs of one scope and platform share a history.
 */
function historyPrefix(parts) {
    return `${rootOf(parts)}-history-${parts.os}-${parts.arch}-${keySegment(parts.scope)}-`;
}
/** The key under which one run of the job saves it. */
function historyKey(prefix, runId, attempt) {
    return `${prefix}${runId}.${attempt}`;
}
/**
 * Hash over all go.sum files, in the order of their paths. Paths are relative to the workspace
 * and use `/`, so that a checkout in another folder has the same key.
 */
function hashSums(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
        hash.update(`${file.path}\0${file.content.length}\0`).update(file.content);
    }
    return hash.digest("hex");
}
/** Hash of the settings that are part of every action ID, by name. */
function hashProfile(settings) {
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    return shortHash(lines.sort().join(""));
}
/**
 * Text as a part of a key. Keys must not contain commas, and a dash in a scope could make one
 * scope's prefix match another's entries. A hash keeps different texts apart and long ones short.
 */
function keySegment(text) {
    const readable = text.replaceAll(/[^A-Za-z0-9_.]+/g, "_").slice(0, 40);
    return `${readable}.${shortHash(text)}`;
}


/***/ }),

/***/ 31141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ splitParts)
/* harmony export */ });
/** Amazon S3, "Multipart upload limits". */
const MAX_PARTS = 10_000;
/**
 * Cuts a file into parts of `partBytes`, or into larger ones if there would be more parts than S3
 * accepts. Azure accepts five times as many blocks.
 */
function splitParts(sizeBytes, partBytes) {
    const each = Math.max(partBytes, Math.ceil(sizeBytes / MAX_PARTS));
    return Array.from({ length: Math.ceil(sizeBytes / each) }, (_, index) => {
        const offset = index * each;
        return { number: index + 1, offset, sizeBytes: Math.min(each, sizeBytes - offset) };
    });
}


/***/ }),

/***/ 61974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readOnce)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13545);




const PIECE_BYTES = 1 << 20;
/** Reads a fetched file, and then removes it. Throws `CacheError` if it cannot be read. */
async function* readOnce(file) {
    try {
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: PIECE_BYTES });
    }
    catch (error) {
        throw (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_3__/* .unavailable */ .h)(`the fetched file cannot be read: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
    }
}


/***/ }),

/***/ 14186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ runSideBySide)
/* harmony export */ });
/**
 * Does `work` for every item, in their order and at most `parallel` at once. The first failure
 * aborts the signal of the others. It is thrown once all have ended.
 */
async function runSideBySide(items, { parallel, signal }, work) {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const failures = [];
    const waiting = items[Symbol.iterator]();
    const runWorker = async () => {
        try {
            for (let next = waiting.next(); !next.done; next = waiting.next()) {
                either.throwIfAborted();
                await work(next.value, either);
            }
        }
        catch (error) {
            failures.push(error);
            stop.abort();
        }
    };
    await Promise.all(Array.from({ length: parallel }, runWorker));
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 85293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ smallEntriesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** No small entry is larger. Anything larger is not read into memory. */
const SMALL_LIMIT_BYTES = 1024 * 1024;
/** More than one, because another job may have found the one before and be about to read it. */
const KEPT = 3;
/** The backend's own way to keep small entries. If it has none, they are kept as archives. */
function smallEntriesOf(backend) {
    if (backend.small)
        return backend.small;
    return {
        async read(name, prefix) {
            const fetched = await backend.fetch(name, [prefix]);
            if (!fetched)
                return undefined;
            const pieces = [];
            const isSmall = fetched.sizeBytes <= SMALL_LIMIT_BYTES;
            for await (const piece of fetched.read()) {
                if (!isSmall)
                    break;
                pieces.push(piece);
            }
            return Buffer.concat(pieces);
        },
        async save({ name, key, prefix }, content) {
            const file = backend.stagingFile(name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, await content);
            const result = await backend.save(name, key);
            await backend.keepNewest?.(name, prefix, KEPT);
            return result;
        },
    };
}


/***/ }),

/***/ 13545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ unavailable)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

/** The error for a service that cannot be used now. */
function unavailable(problem, cause) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CacheError */ .xA(problem, { code: "BACKEND_UNAVAILABLE", cause });
}


/***/ }),

/***/ 22304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findGitCheckout),
/* harmony export */   y: () => (/* binding */ readGitDir)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _git_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27118);




/**
 * The git checkout that holds `dir`; undefined if there is none. Reads only files, so it works
 * without a git command, and for a checkout that git refuses because someone else owns it.
 */
function findGitCheckout(dir) {
    for (let root = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(dir);; root = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(root)) {
        const gitDir = readGitDir(root);
        if (gitDir !== undefined)
            return readCheckout(root, gitDir);
        if (root === node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(root))
            return undefined;
    }
}
/** `.git` is a folder or, for a submodule or a worktree, a file that names one. */
function readGitDir(root) {
    const dotGit = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, ".git");
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(dotGit, { throwIfNoEntry: false });
    if (stats?.isDirectory())
        return dotGit;
    const link = stats?.isFile() ? /^gitdir: (.+?)\r?\n?$/.exec(readText(dotGit)) : undefined;
    return link?.[1] === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(root, link[1]);
}
function readCheckout(root, gitDir) {
    const indexFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, "index");
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(indexFile, { throwIfNoEntry: false })?.isFile())
        return undefined;
    const commonDir = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(gitDir, readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, "commondir")).trim());
    const isSha256 = (0,_git_config_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitConfig */ .m)(readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(commonDir, "config"))).some(({ name, value }) => name === "extensions.objectformat" && value === "sha256");
    return { root, gitDir, commonDir, indexFile, objectFormat: isSha256 ? "sha256" : "sha1" };
}
/** Text of a file; empty if there is no file. */
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return "";
        throw error;
    }
}


/***/ }),

/***/ 27118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseGitConfig)
/* harmony export */ });
const SECTION = /^\s*\[\s*([A-Za-z0-9.-]+)(?:\s+"(?:\\.|[^"\\])*")?\s*\]/;
const SETTING = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/s;
/**
 * Reads the settings of a configuration file (git-config). Lines that git would not read are
 * skipped: git itself complains of them.
 */
function parseGitConfig(text) {
    const settings = [];
    let section = "";
    for (const whole of joinLines(text)) {
        const header = SECTION.exec(whole);
        if (header?.[1] !== undefined)
            section = header[1].toLowerCase().replace(/\..*$/, "");
        // A setting may follow on the line of its section.
        const line = header ? whole.slice(header[0].length) : whole;
        const [, key, value = ""] = SETTING.exec(line) ?? [];
        if (key === undefined)
            continue;
        settings.push({ name: `${section}.${key.toLowerCase()}`, value: readValue(value) });
    }
    return settings;
}
/** A backslash at the end of a line continues a value on the next. */
function joinLines(text) {
    return text.replace(/\r\n/g, "\n").replace(/\\\n/g, "").split("\n");
}
/** Without the spaces around it, its quotes, and a comment behind it. */
function readValue(text) {
    let value = "";
    /** Length up to the last character that belongs to the value: spaces count if others follow. */
    let end = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
        const char = text.charAt(at);
        if (char === '"') {
            quoted = !quoted;
            end = value.length;
        }
        else if (!quoted && (char === "#" || char === ";")) {
            break;
        }
        else if (char === "\\") {
            value += meaningOf(text.charAt(++at));
            end = value.length;
        }
        else if (quoted || !/\s/.test(char)) {
            value += char;
            end = value.length;
        }
        else if (value !== "") {
            value += char;
        }
    }
    return value.slice(0, end);
}
function meaningOf(char) {
    const meanings = { n: "\n", t: "\t", b: "\b" };
    return meanings[char] ?? char;
}


/***/ }),

/***/ 3410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ SYMLINK_MODE),
/* harmony export */   JR: () => (/* binding */ isSkipped),
/* harmony export */   NN: () => (/* binding */ REGULAR_MODE),
/* harmony export */   Xz: () => (/* binding */ isSubmodule),
/* harmony export */   lf: () => (/* binding */ checksumOf),
/* harmony export */   qy: () => (/* binding */ parseGitIndex),
/* harmony export */   sr: () => (/* binding */ MODE_TYPE_MASK),
/* harmony export */   wP: () => (/* binding */ isSymlink)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const REGULAR_MODE = 0o100000;
const SYMLINK_MODE = 0o120000;
const SUBMODULE_MODE = 0o160000;
const MODE_TYPE_MASK = 0o170000;
function isSubmodule({ mode }) {
    return (mode & MODE_TYPE_MASK) === SUBMODULE_MODE;
}
function isSymlink({ mode }) {
    return (mode & MODE_TYPE_MASK) === SYMLINK_MODE;
}
const HEADER_BYTES = 12;
/** ctime, mtime, dev, ino, mode, uid, gid, size: ten numbers of four bytes. */
const STAT_BYTES = 40;
const EXTENDED = 0x4000;
const NAME_MASK = 0x0fff;
const SPLIT_INDEX = "link";
/**
 * Reads an index file of versions 2 to 4 (gitformat-index). Undefined for anything that does not
 * follow the format to the end, and for a split index, whose entries are in a second file.
 */
function parseGitIndex(file, format) {
    const checksum = file.subarray(-idBytesOf(format));
    const content = file.subarray(0, -checksum.length);
    if (!isSkipped(checksum) && !checksum.equals(checksumOf(content, format)))
        return undefined;
    try {
        return parse(file, checksum.length);
    }
    catch (error) {
        // A read beyond the end of the file: it is cut, or it is not an index.
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** The checksum that ends the file: the hash of everything before it. */
function checksumOf(content, format) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(content).digest();
}
/** With `index.skipHash`, git writes zeros instead of the checksum. */
function isSkipped(checksum) {
    return checksum.every((byte) => byte === 0);
}
function idBytesOf(format) {
    return format === "sha1" ? 20 : 32;
}
function parse(file, idBytes) {
    const version = file.readUInt32BE(4);
    if (file.toString("latin1", 0, 4) !== "DIRC" || version < 2 || version > 4)
        return undefined;
    const count = file.readUInt32BE(8);
    const end = file.length - idBytes;
    const entries = [];
    let offset = HEADER_BYTES;
    let previousPath = "";
    for (let index = 0; index < count; index++) {
        const idAt = offset + STAT_BYTES;
        const flagsAt = idAt + idBytes;
        const flags = file.readUInt16BE(flagsAt);
        const extended = (flags & EXTENDED) === 0 ? 0 : file.readUInt16BE(flagsAt + 2);
        const nameAt = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4);
        const name = version === 4
            ? readCompressedName(file, nameAt, previousPath)
            : readName(file, nameAt, flags & NAME_MASK, offset);
        if (!name || name.end > end)
            return undefined;
        entries.push({
            path: name.path,
            objectId: file.toString("hex", idAt, flagsAt),
            mode: file.readUInt32BE(offset + 24),
            stage: (flags >> 12) & 3,
            skipWorktree: (extended & 0x4000) !== 0,
            intentToAdd: (extended & 0x2000) !== 0,
            stat: {
                ctimeSeconds: file.readUInt32BE(offset),
                ctimeNanoseconds: file.readUInt32BE(offset + 4),
                mtimeSeconds: file.readUInt32BE(offset + 8),
                mtimeNanoseconds: file.readUInt32BE(offset + 12),
                inode: file.readUInt32BE(offset + 20),
                sizeBytes: file.readUInt32BE(offset + 36),
            },
            offset,
        });
        previousPath = name.path;
        offset = name.end;
    }
    return isPlainTail(file, offset, end) ? { entries, checksumBytes: idBytes } : undefined;
}
/** A name ends with a NUL, and NULs fill its entry up to a multiple of eight bytes. */
function readName(file, nameAt, statedBytes, entryAt) {
    const nul = file.indexOf(0, statedBytes === NAME_MASK ? nameAt + statedBytes : nameAt);
    if (nul < 0 || (statedBytes !== NAME_MASK && nul !== nameAt + statedBytes))
        return undefined;
    const end = entryAt + Math.ceil((nul + 1 - entryAt) / 8) * 8;
    return { path: file.toString("latin1", nameAt, nul), end };
}
/** Version 4: how many bytes to cut off the previous name, then what to append to the rest. */
function readCompressedName(file, at, previousPath) {
    let position = at;
    let byte = file.readUInt8(position++);
    let cut = byte & 0x7f;
    while (byte & 0x80) {
        byte = file.readUInt8(position++);
        cut = (cut + 1) * 128 + (byte & 0x7f);
    }
    const nul = file.indexOf(0, position);
    if (nul < 0 || cut > previousPath.length)
        return undefined;
    const kept = previousPath.slice(0, previousPath.length - cut);
    return { path: kept + file.toString("latin1", position, nul), end: nul + 1 };
}
/** Whether extensions fill the rest of the file and none of them moves entries elsewhere. */
function isPlainTail(file, from, end) {
    let offset = from;
    while (offset < end) {
        if (file.toString("latin1", offset, offset + 4) === SPLIT_INDEX)
            return false;
        offset += 8 + file.readUInt32BE(offset + 4);
    }
    return offset === end;
}


/***/ }),

/***/ 25915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readCheckouts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _git_checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22304);



/** As git writes it with SHA-1 or SHA-256. */
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** No `..`: HEAD is content of the checkout, and must not make us read elsewhere. */
const REF = /^ref: (refs\/(?!.*\.\.)\S+)$/;
/** As many as git itself follows. */
const MAX_REFS = 5;
/**
 * The checkouts that hold the folders, each once, in the order of the folders. A submodule counts as
 * a part of the checkout around it, whose commit names the submodule's. Runs no git. Never throws:
 * what cannot be read is not known.
 */
async function readCheckouts(dirs) {
    const found = new Map();
    for (const dir of dirs) {
        const folders = tryFindGitFolders(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(dir));
        found.set(folders?.root ?? node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(dir), folders);
    }
    const read = [...found].map(async ([root, folders]) => {
        const commit = folders && (await readHead(folders.gitDir).catch(() => undefined));
        return { root, commit };
    });
    return Promise.all(read);
}
function tryFindGitFolders(dir) {
    try {
        const inner = findGitFolders(dir);
        const above = inner && node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(inner.root);
        if (!inner || above === undefined || above === inner.root)
            return inner;
        const outer = tryFindGitFolders(above);
        const modules = outer && node_path__WEBPACK_IMPORTED_MODULE_0___default().join(outer.gitDir, "modules") + (node_path__WEBPACK_IMPORTED_MODULE_0___default().sep);
        return modules !== undefined && inner.gitDir.startsWith(modules) ? outer : inner;
    }
    catch {
        // EACCES: whose checkout it is cannot be told.
        return undefined;
    }
}
function findGitFolders(dir) {
    for (let root = dir;; root = node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(root)) {
        const gitDir = (0,_git_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .readGitDir */ .y)(root);
        if (gitDir !== undefined)
            return { root, gitDir };
        if (root === node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(root))
            return undefined;
    }
}
async function readHead(gitDir) {
    // A worktree has a HEAD of its own; branches are those of the repository that it was made from.
    const common = (await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(gitDir, "commondir")))?.trim() ?? "";
    const commonDir = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(gitDir, common);
    let text = await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(gitDir, "HEAD"));
    for (let count = 0; count <= MAX_REFS; count++) {
        const value = text?.trim() ?? "";
        if (COMMIT_ID.test(value))
            return value;
        const ref = REF.exec(value)?.[1];
        if (ref === undefined)
            return undefined;
        text =
            (await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(gitDir, ref))) ??
                (await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(commonDir, ref))) ??
                findPacked(await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(commonDir, "packed-refs")), ref);
    }
    return undefined;
}
/** Lines `<id> <ref>`; others are comments, or what a tag above them stands for. */
function findPacked(packedRefs, ref) {
    const line = packedRefs?.split("\n").find((candidate) => candidate.trimEnd().endsWith(` ${ref}`));
    return line?.split(" ", 1)[0];
}


/***/ }),

/***/ 10813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ surveyCheckouts)
/* harmony export */ });
/* harmony import */ var _git_checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22304);
/* harmony import */ var _worktree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38947);


/**
 * Looks at the files in and below each folder, in every checkout that holds one, and at those of
 * the submodules there. Outer checkouts come before what is inside them.
 */
function surveyCheckouts(folders, env) {
    const waiting = new Map();
    const add = (checkout, folder) => {
        if (!checkout)
            return;
        const part = waiting.get(checkout.root) ?? { checkout, within: new Set() };
        waiting.set(checkout.root, part);
        part.within.add(folder);
    };
    for (const folder of folders)
        add((0,_git_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .findGitCheckout */ .u)(folder), folder);
    const surveyed = [];
    for (let next = outermost(waiting); next; next = outermost(waiting)) {
        const { checkout } = next;
        waiting.delete(checkout.root);
        const within = [...next.within];
        const beganMs = Date.now();
        const worktree = (0,_worktree_js__WEBPACK_IMPORTED_MODULE_1__/* .surveyWorktree */ .W)(checkout, { within, env });
        surveyed.push({ checkout, within, beganMs, worktree });
        if (typeof worktree === "string")
            continue;
        for (const dir of worktree.submodules) {
            const submodule = (0,_git_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .findGitCheckout */ .u)(dir);
            // Without an index of its own, the search goes on above it.
            if (submodule?.root === dir)
                add(submodule, dir);
        }
    }
    return surveyed;
}
/** A submodule is known before its turn comes, as its root is longer. */
function outermost(parts) {
    const [first] = [...parts.values()].sort((a, b) => a.checkout.root.length - b.checkout.root.length);
    return first;
}


/***/ }),

/***/ 74653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ isSameFile),
/* harmony export */   Kq: () => (/* binding */ tryLstat),
/* harmony export */   O2: () => (/* binding */ isUntouched),
/* harmony export */   XE: () => (/* binding */ findClean),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   hw: () => (/* binding */ toFileName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);
/* harmony import */ var _lib_nanoseconds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43865);
/* harmony import */ var _git_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3410);






const EXECUTABLE = 0o100;
function stampOf({ size, mtimeNs, ctimeNs, ino, atimeNs }) {
    return {
        sizeBytes: size,
        mtimeNs,
        ctimeNs,
        inode: ino,
        atimeSeconds: Number(atimeNs) / 1e9,
    };
}
/** Whether the file is the one that was looked at, and nothing has written it since. */
function isUntouched(stats, stamp) {
    return (stats !== undefined &&
        isSameFile(stats, stamp) &&
        stats.mtimeNs === stamp.mtimeNs &&
        stats.ctimeNs === stamp.ctimeNs);
}
/** Whether the file is the one that was looked at, whatever its times are. */
function isSameFile(stats, { inode, sizeBytes }) {
    return stats.ino === inode && stats.size === sizeBytes;
}
/** An absolute name, as bytes if it is not plain ASCII, since it need not be UTF-8. */
function toFileName(root, name) {
    if (name === "")
        return root;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII.
    if (/^[\x00-\x7f]*$/.test(name))
        return `${root}/${name}`;
    return Buffer.concat([Buffer.from(`${root}${(node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)}`), Buffer.from(name, "latin1")]);
}
/** Stats of the file, without following links; undefined if there is none. */
function tryLstat(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { bigint: true, throwIfNoEntry: false });
    }
    catch (error) {
        const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error);
        if (errno === "ENOTDIR" || errno === "EACCES" || errno === "ENAMETOOLONG")
            return undefined;
        throw error;
    }
}
/** A look at the file if its content is the one in the index; undefined otherwise. */
function findClean(file, entry, comparison) {
    if (entry.stage !== 0 || entry.skipWorktree || entry.intentToAdd)
        return undefined;
    const stats = tryLstat(file);
    if (!stats || !hasType(stats, entry.mode))
        return undefined;
    const stamp = stampOf(stats);
    const mayTrust = stats.size > comparison.readUpToBytes;
    if (mayTrust && isUnchanged(stats, entry, comparison.indexMtimeNs))
        return stamp;
    if (!hasContent(file, stats, entry, comparison))
        return undefined;
    // What was written while it was read must not get the time of what was read.
    return isUntouched(tryLstat(file), stamp) ? stamp : undefined;
}
function hasType(stats, mode) {
    const type = mode & _git_index_js__WEBPACK_IMPORTED_MODULE_4__/* .MODE_TYPE_MASK */ .sr;
    if (type === _git_index_js__WEBPACK_IMPORTED_MODULE_4__/* .SYMLINK_MODE */ .GN)
        return stats.isSymbolicLink();
    if (type !== _git_index_js__WEBPACK_IMPORTED_MODULE_4__/* .REGULAR_MODE */ .NN || !stats.isFile())
        return false;
    if (process.platform === "win32")
        return true;
    return (Number(stats.mode) & EXECUTABLE) === (mode & EXECUTABLE);
}
/**
 * Git's own test, which does not read the file: everything is as it was when git wrote or compared
 * it.
 */
function isUnchanged(stats, { stat }, indexMtimeNs) {
    if (Number(BigInt.asUintN(32, stats.size)) !== stat.sizeBytes)
        return false;
    if (!isTime(stats.mtimeNs, stat.mtimeSeconds, stat.mtimeNanoseconds))
        return false;
    // Git for Windows records the creation time as ctime, and no inode.
    if (process.platform !== "win32") {
        if (!isTime(stats.ctimeNs, stat.ctimeSeconds, stat.ctimeNanoseconds))
            return false;
        if (Number(BigInt.asUintN(32, stats.ino)) !== stat.inode)
            return false;
    }
    // Some builds of git keep seconds only.
    const limitNs = stat.mtimeNanoseconds === 0
        ? indexMtimeNs - (0,_lib_nanoseconds_js__WEBPACK_IMPORTED_MODULE_5__/* .splitNanoseconds */ .EY)(indexMtimeNs).nanoseconds
        : indexMtimeNs;
    return stats.mtimeNs < limitNs;
}
function isTime(foundNs, seconds, nanoseconds) {
    const found = (0,_lib_nanoseconds_js__WEBPACK_IMPORTED_MODULE_5__/* .splitNanoseconds */ .EY)(foundNs);
    return (Number(BigInt.asUintN(32, found.seconds)) === seconds &&
        (nanoseconds === 0 || Number(found.nanoseconds) === nanoseconds));
}
function hasContent(file, stats, entry, { objectFormat, budget }) {
    budget.bytes -= Number(stats.size);
    if (budget.bytes < 0)
        return false;
    const content = tryRead(file, stats);
    if (!content)
        return false;
    return (hashBlob(content, objectFormat) === entry.objectId ||
        hashBlob(toBlobLineEnds(content), objectFormat) === entry.objectId);
}
function hashBlob(content, objectFormat) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(objectFormat).update(`blob ${content.length}\0`).update(content);
    return hash.digest("hex");
}
/**
 * Git can check files out with other line ends than the blob has. It converts all of them or none,
 * so something else made a content that mixes both, and it stays as it is.
 */
function toBlobLineEnds(content) {
    const text = content.toString("latin1");
    return /(?<!\r)\n/.test(text) ? content : Buffer.from(text.replaceAll("\r\n", "\n"), "latin1");
}
function tryRead(file, stats) {
    try {
        return stats.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(file, "buffer") : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
    }
    catch (error) {
        // Any other kind of file may stand there since it was looked at: EISDIR, EINVAL, ENOTDIR.
        const gone = ["ENOENT", "EACCES", "EISDIR", "EINVAL", "ENOTDIR"];
        if (gone.includes((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) ?? ""))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 38947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ MAX_READ_BYTES),
  W: () => (/* binding */ surveyWorktree)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/checkout/git-index.ts
var git_index = __webpack_require__(3410);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/checkout/git-config.ts
var git_config = __webpack_require__(27118);
;// CONCATENATED MODULE: ./src/checkout/attribute-files.ts





/** Where git and its packagers put files for the whole machine. */
const SYSTEM_DIRS = ["/etc", "/usr/local/etc", "/opt/homebrew/etc"];
/** Files that include each other would never end. */
const MAX_CONFIG_FILES = 50;
/**
 * Files of attributes outside of the tree that git may read for this checkout: of the repository,
 * the user and the machine, and what any configuration names as `core.attributesFile`. Undefined if
 * that cannot be told.
 */
function listAttributeFiles({ root, gitDir, commonDir }, env) {
    // Attributes out of a commit, or settings for single commands: rare, and hard to follow.
    const elsewhere = ["GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT", "GIT_ATTR_SOURCE"];
    if (elsewhere.some((name) => env[name]))
        return undefined;
    const homes = isSet([env["HOME"], (0,external_node_os_.homedir)()]);
    const userDirs = [
        ...homes.map((home) => external_node_path_default().join(home, ".config", "git")),
        ...isSet([env["XDG_CONFIG_HOME"]]).map((dir) => external_node_path_default().join(dir, "git")),
    ];
    const programs = isSet([env["ProgramFiles"]]);
    const systemDirs = [...SYSTEM_DIRS, ...programs.map((dir) => external_node_path_default().join(dir, "Git", "etc"))];
    const places = { root, homes };
    const settings = readSettings([
        ...systemDirs.map((dir) => external_node_path_default().join(dir, "gitconfig")),
        ...homes.map((home) => external_node_path_default().join(home, ".gitconfig")),
        ...userDirs.map((dir) => external_node_path_default().join(dir, "config")),
        ...isSet([env["GIT_CONFIG_SYSTEM"], env["GIT_CONFIG_GLOBAL"]]),
        external_node_path_default().join(commonDir, "config"),
        external_node_path_default().join(gitDir, "config.worktree"),
    ], places);
    if (!settings || settings.attrTree)
        return undefined;
    return [
        ...systemDirs.map((dir) => external_node_path_default().join(dir, "gitattributes")),
        ...userDirs.map((dir) => external_node_path_default().join(dir, "attributes")),
        ...settings.attributeFiles,
        external_node_path_default().join(commonDir, "info", "attributes"),
    ];
}
/** Reads these files and all that they include, whatever the condition for it. */
function readSettings(files, { root, homes }) {
    const found = { attributeFiles: [], attrTree: false };
    const queue = new Set(files);
    for (const file of queue) {
        const read = tryReadText(file);
        if (read === "missing")
            continue;
        if (read === "unreadable" || queue.size > MAX_CONFIG_FILES)
            return undefined;
        for (const { name, value } of (0,git_config/* parseGitConfig */.m)(read.text)) {
            if (name === "attr.tree")
                found.attrTree = true;
            const isInclude = name === "include.path" || name === "includeif.path";
            if (!isInclude && name !== "core.attributesfile")
                continue;
            const named = expandPath(value, isInclude ? external_node_path_default().dirname(file) : root, homes);
            if (!named)
                return undefined;
            for (const each of named) {
                if (isInclude)
                    queue.add(each);
                else
                    found.attributeFiles.push(each);
            }
        }
    }
    return found;
}
/** Paths that a setting may name; undefined for a form that we do not follow, such as `~user`. */
function expandPath(value, from, homes) {
    if (value === "")
        return [];
    if (value.startsWith("~/"))
        return homes.map((home) => external_node_path_default().join(home, value.slice(2)));
    if (value.startsWith("~") || value.startsWith("%("))
        return undefined;
    return [external_node_path_default().resolve(from, value)];
}
function isSet(values) {
    return [...new Set(values.flatMap((value) => value || []))];
}
/** Text of a file, with one character for each byte. */
function tryReadText(file) {
    try {
        return { text: (0,external_node_fs_.readFileSync)(file, "latin1") };
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === undefined)
            throw error;
        return errno === "ENOENT" || errno === "ENOTDIR" ? "missing" : "unreadable";
    }
}

// EXTERNAL MODULE: ./src/checkout/worktree-file.ts
var worktree_file = __webpack_require__(74653);
;// CONCATENATED MODULE: ./src/checkout/open-filters.ts


const OPEN = /\s(filter=(?!lfs\s)|working-tree-encoding=)/;
const LFS = /\sfilter=lfs\s/;
const ATTRIBUTES = ".gitattributes";
const UNKNOWN = { open: true, lfs: true };
/**
 * Looks for filters in every file of attributes that git reads for this checkout. What cannot be
 * read may name one.
 */
function findFilters(checkout, entries, env) {
    const outside = listAttributeFiles(checkout, env);
    if (!outside)
        return UNKNOWN;
    const found = [
        ...outside.map((file) => filtersIn(tryReadText(file))),
        ...listTracked(checkout, entries).map(filtersIn),
    ];
    return { open: found.some(({ open }) => open), lfs: found.some(({ lfs }) => lfs) };
}
/**
 * What is tracked counts for git even if it is not on disk, as in a sparse checkout. Its text is
 * packed away then, but it matters only if there are files below its folder.
 */
function listTracked({ root }, entries) {
    return entries.flatMap(({ path: name }) => {
        if (name !== ATTRIBUTES && !name.endsWith(`/${ATTRIBUTES}`))
            return [];
        const read = tryReadText((0,worktree_file/* toFileName */.hw)(root, name));
        if (read !== "missing")
            return [read];
        const dir = name.slice(0, -ATTRIBUTES.length);
        const isNeeded = entries.some((entry) => !entry.skipWorktree && entry.path !== name && entry.path.startsWith(dir));
        return isNeeded ? ["unreadable"] : [];
    });
}
function filtersIn(read) {
    if (read === "missing")
        return { open: false, lfs: false };
    if (read === "unreadable")
        return UNKNOWN;
    const text = `${read.text}\n`;
    return { open: OPEN.test(text), lfs: LFS.test(text) };
}

;// CONCATENATED MODULE: ./src/checkout/worktree.ts







/** With more files, setting their times takes longer than most of the tests that it saves. */
const MAX_FILES = 200_000;
/** A checkout that was copied has to be read. With this size that takes about a second. */
const MAX_READ_BYTES = 512 * 1024 * 1024;
/** A file of git-lfs that is not larger than a pointer (its specification says 1,024 bytes). */
const MAX_POINTER_BYTES = 1_024;
/**
 * Looks at every tracked file and folder in and below `within`. Runs neither git nor a filter of
 * the user. Follows nothing out of the checkout: what is behind a symbolic link that replaced a
 * folder is not tracked.
 *
 * Synchronous on purpose: thousands of small calls take a third of the time without promises.
 */
function surveyWorktree(checkout, { within, env }) {
    const indexMtimeNs = (0,external_node_fs_.statSync)(checkout.indexFile, { bigint: true }).mtimeNs;
    const index = (0,git_index/* parseGitIndex */.qy)((0,external_node_fs_.readFileSync)(checkout.indexFile), checkout.objectFormat);
    if (!index)
        return "index-unreadable";
    const tops = within.flatMap((dir) => toTrackedPath(checkout.root, dir));
    const entries = tops.includes("")
        ? index.entries
        : index.entries.filter((entry) => tops.some((top) => entry.path.startsWith(`${top}/`)));
    if (entries.length > MAX_FILES)
        return "too-many-files";
    const filters = findFilters(checkout, index.entries, env);
    const comparison = {
        objectFormat: checkout.objectFormat,
        indexMtimeNs,
        readUpToBytes: filters.open ? Number.POSITIVE_INFINITY : filters.lfs ? MAX_POINTER_BYTES : -1,
        budget: { bytes: MAX_READ_BYTES },
    };
    const tree = groupByDir(entries);
    const found = {
        files: [],
        dirs: [],
        tracked: entries,
        otherFiles: 0,
        submodules: [],
    };
    const roots = tops.filter((top) => !tops.some((other) => other !== top && (other === "" || top.startsWith(`${other}/`))));
    for (const top of new Set(roots))
        visit(top);
    found.otherFiles = entries.filter((entry) => !(0,git_index/* isSubmodule */.Xz)(entry)).length - found.files.length;
    return found;
    /** Whether there is a folder of that name. */
    function visit(dir) {
        const children = tree.get(dir);
        const fileName = (0,worktree_file/* toFileName */.hw)(checkout.root, dir);
        const stats = (0,worktree_file/* tryLstat */.Kq)(fileName);
        if (!children || !stats?.isDirectory())
            return false;
        const lines = [];
        let clean = true;
        for (const name of listNames(fileName)) {
            if (dir === "" && name === ".git")
                continue;
            const child = children.get(name);
            const line = child === undefined ? undefined : look(join(dir, name), child);
            if (line === undefined)
                clean = false;
            lines.push(`${line ?? "?"} ${name}\0`);
        }
        const listingId = (0,external_node_crypto_.createHash)("sha256").update(lines.join(""), "latin1").digest("hex");
        const stamp = (0,worktree_file/* stampOf */.Zs)(stats);
        // What came or went meanwhile must not get the time of what was there before.
        if ((0,worktree_file/* isUntouched */.O2)((0,worktree_file/* tryLstat */.Kq)(fileName), stamp)) {
            found.dirs.push({ path: dir, fileName, stamp, listingId, clean });
        }
        return true;
    }
    /** An entry's mode and content; undefined if they are not known. */
    function look(name, child) {
        if (child === "dir")
            return visit(name) ? "dir" : undefined;
        if ((0,git_index/* isSubmodule */.Xz)(child))
            return lookAtSubmodule(name, child);
        const fileName = (0,worktree_file/* toFileName */.hw)(checkout.root, name);
        const stamp = (0,worktree_file/* findClean */.XE)(fileName, child, comparison);
        if (!stamp)
            return undefined;
        found.files.push({ entry: child, fileName, stamp });
        return `${child.mode.toString(8)} ${child.objectId}`;
    }
    /** A submodule has an index of its own. One that is not checked out is an empty folder. */
    function lookAtSubmodule(name, { objectId }) {
        const fileName = (0,worktree_file/* toFileName */.hw)(checkout.root, name);
        const stats = (0,worktree_file/* tryLstat */.Kq)(fileName);
        if (!stats?.isDirectory())
            return undefined;
        const names = listNames(fileName);
        if (names.includes(".git")) {
            found.submodules.push(fileName.toString());
        }
        else if (names.length === 0) {
            const stamp = (0,worktree_file/* stampOf */.Zs)(stats);
            found.dirs.push({ path: name, fileName, stamp, listingId: EMPTY_LISTING, clean: true });
        }
        return `160000 ${objectId}`;
    }
}
const EMPTY_LISTING = (0,external_node_crypto_.createHash)("sha256").digest("hex");
/**
 * Names in each folder. A listing covers the content of the folder's own files, but nothing deeper.
 * So a folder gets another time exactly when it would in a checkout that stays: there git replaces
 * a changed file by a new one and does not touch the folders above.
 */
function groupByDir(entries) {
    const tree = new Map([["", new Map()]]);
    const childrenOf = (dir) => {
        const known = tree.get(dir);
        if (known)
            return known;
        const children = new Map();
        tree.set(dir, children);
        const slash = dir.lastIndexOf("/");
        childrenOf(dir.slice(0, Math.max(slash, 0))).set(dir.slice(slash + 1), "dir");
        return children;
    };
    for (const entry of entries) {
        const slash = entry.path.lastIndexOf("/");
        childrenOf(entry.path.slice(0, Math.max(slash, 0))).set(entry.path.slice(slash + 1), entry);
    }
    return tree;
}
/** `dir` as the index names it; nothing for a folder outside the checkout. */
function toTrackedPath(root, dir) {
    const relative = external_node_path_default().relative(root, dir);
    if (relative === ".." || relative.startsWith(`..${(external_node_path_default()).sep}`) || external_node_path_default().isAbsolute(relative)) {
        return [];
    }
    return [Buffer.from(relative.split((external_node_path_default()).sep).join("/")).toString("latin1")];
}
function join(dir, name) {
    return dir === "" ? name : `${dir}/${name}`;
}
/** Sorted, each character one byte. */
function listNames(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir, { encoding: "latin1" }).sort();
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === "ENOENT" || errno === "EACCES")
            return [];
        throw error;
    }
}


/***/ }),

/***/ 11879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ changeEnvFile),
/* harmony export */   FO: () => (/* binding */ parseEnvFile),
/* harmony export */   Y5: () => (/* binding */ diffEnvFiles)
/* harmony export */ });
/** The settings of a file. Pure. */
function parseEnvFile(text) {
    return new Map(text.split("\n").flatMap((line) => {
        const name = nameIn(line);
        return name === undefined ? [] : [[name, line.slice(name.length + 1)]];
    }));
}
/** The text of the file after the changes. All other lines stay. Pure. */
function changeEnvFile(text, changes) {
    const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
    const kept = lines.filter((line) => {
        const name = nameIn(line);
        return name === undefined || !changes.has(name);
    });
    const added = [...changes].flatMap(([name, value]) => value === undefined ? [] : [`${name}=${value}`]);
    return [...kept, ...added].map((line) => `${line}\n`).join("");
}
/** What has to change in a file that has the settings `before` so that it has `after`. Pure. */
function diffEnvFiles(before, after) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return new Map([...names]
        .filter((name) => before.get(name) !== after.get(name))
        .map((name) => [name, after.get(name)]));
}
/** Undefined for a line that go passes over. */
function nameIn(line) {
    const end = line.indexOf("=");
    return end > 0 && /^[A-Z]/.test(line) ? line.slice(0, end) : undefined;
}


/***/ }),

/***/ 92530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseGoCommandLog)
/* harmony export */ });
/* harmony import */ var _go_command_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51069);

const LINE = /^go1:(uptime|date) (\d{1,20}(?:\.\d{1,9})?) (\d{1,20}(?:\.\d{1,9})?) (\d{1,3}) ([a-z]+(?: [^ ]+)*) ;$/;
/** Longest line that the wrapper writes, with room for its times. */
const MAX_LINE_LENGTH = _go_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_COMMAND_LENGTH */ .wB + 100;
/**
 * Reads the wrapper's log. The job's steps can write anything into the file, so a line that is not
 * exactly what the wrapper writes is skipped.
 */
function parseGoCommandLog(text) {
    return text.split("\n").flatMap((line) => {
        const command = tryParseLine(line);
        return command ? [command] : [];
    });
}
function tryParseLine(line) {
    if (line.length > MAX_LINE_LENGTH)
        return undefined;
    const [, clock = "", start = "", end = "", code = "", command] = LINE.exec(line) ?? [];
    if (command === undefined || !isRecordable(command))
        return undefined;
    const [startMs, endMs, exitCode] = [readMs(clock, start), readMs(clock, end), Number(code)];
    // If the clock was set back in between, the duration is unknown.
    if (!(startMs <= endMs && exitCode <= 255))
        return undefined;
    return { command, startMs, endMs, exitCode, clock: clock === "uptime" ? "uptime" : "epoch" };
}
/** Seconds with a fraction, or nanoseconds from a date that has them. */
function readMs(clock, text) {
    if (clock === "date" && text.length > 15)
        return Number(text) / 1e6;
    return Number(text) * 1000;
}
const SUBCOMMAND_NAMES = new Set([..._go_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SUBCOMMANDS */ .Vh, "other"]);
const FLAGS = new Set([..._go_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .BOOLEAN_FLAGS */ .JX, ..._go_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_FLAGS */ .aJ].map((name) => `-${name}`));
const PACKAGE = /^[A-Za-z0-9._/@~][A-Za-z0-9._/@~-]*$/;
function isRecordable(command) {
    const [subcommand = "", ...words] = command.split(" ");
    if (command.length > _go_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_COMMAND_LENGTH */ .wB || !SUBCOMMAND_NAMES.has(subcommand))
        return false;
    return words.every((word) => word === _go_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .LEFT_OUT */ .Pk ||
        FLAGS.has(word) ||
        (word.length <= _go_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ARGUMENT_LENGTH */ .KR && PACKAGE.test(word)));
}


/***/ }),

/***/ 51069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ MOD_COMMANDS),
/* harmony export */   Fq: () => (/* binding */ PACKAGE_WORDS),
/* harmony export */   JX: () => (/* binding */ BOOLEAN_FLAGS),
/* harmony export */   KR: () => (/* binding */ MAX_ARGUMENT_LENGTH),
/* harmony export */   Pk: () => (/* binding */ LEFT_OUT),
/* harmony export */   Vh: () => (/* binding */ SUBCOMMANDS),
/* harmony export */   Yg: () => (/* binding */ PACKAGE_COMMANDS),
/* harmony export */   aJ: () => (/* binding */ VALUE_FLAGS),
/* harmony export */   up: () => (/* binding */ MAX_ARGUMENTS),
/* harmony export */   wB: () => (/* binding */ MAX_COMMAND_LENGTH)
/* harmony export */ });
/**
 * The words of a go command line that may be recorded. Everything else may hold a secret (the value
 * of a flag, the arguments of a program that go runs) and must not get into a file.
 */
/** Subcommands. Any other is recorded as `other`. */
const SUBCOMMANDS = [
    "build",
    "bug",
    "clean",
    "doc",
    "env",
    "fix",
    "fmt",
    "generate",
    "get",
    "help",
    "install",
    "list",
    "mod",
    "run",
    "telemetry",
    "test",
    "tool",
    "version",
    "vet",
    "work",
];
/** Second words of `go mod` and `go work`. */
const MOD_COMMANDS = [
    "download",
    "edit",
    "graph",
    "init",
    "sync",
    "tidy",
    "use",
    "vendor",
    "verify",
    "why",
];
/** Subcommands whose arguments are packages. What follows the package of `go run` is ignored. */
const PACKAGE_COMMANDS = [
    "build",
    "generate",
    "get",
    "install",
    "list",
    "run",
    "test",
    "vet",
];
/** Flags that take no argument of their own, so what follows one may be a package. */
const BOOLEAN_FLAGS = [
    "a",
    "artifacts",
    "asan",
    "benchmem",
    "buildvcs",
    "c",
    "compiled",
    "cover",
    "deps",
    "e",
    "export",
    "failfast",
    "find",
    "fullpath",
    "i",
    "json",
    "linkshared",
    "m",
    "modcacherw",
    "msan",
    "n",
    "race",
    "retracted",
    "short",
    "t",
    "test",
    "tool",
    "trimpath",
    "u",
    "v",
    "versions",
    "work",
    "x",
];
/** Flags whose value may be the next argument. Names are recorded, values never. */
const VALUE_FLAGS = [
    "asmflags",
    "bench",
    "benchtime",
    "blockprofile",
    "buildmode",
    "compiler",
    "count",
    "covermode",
    "coverpkg",
    "coverprofile",
    "cpu",
    "cpuprofile",
    "exec",
    "f",
    "fuzz",
    "fuzztime",
    "gcflags",
    "ldflags",
    "list",
    "memprofile",
    "mod",
    "modfile",
    "mutexprofile",
    "o",
    "outputdir",
    "overlay",
    "p",
    "parallel",
    "pgo",
    "run",
    "shuffle",
    "skip",
    "tags",
    "timeout",
    "toolexec",
    "trace",
    "vet",
    "vettool",
];
/** Arguments that are packages although they look like ordinary words. */
const PACKAGE_WORDS = [".", "..", "all", "cmd", "std", "tool", "work"];
/** Stands for arguments that are not recorded. */
const LEFT_OUT = "+";
/**
 * In characters. A longer argument is left out, and so is one that would make a command too long.
 */
const MAX_ARGUMENT_LENGTH = 120;
const MAX_COMMAND_LENGTH = 400;
/** How many arguments are looked at. The rest is left out. */
const MAX_ARGUMENTS = 64;


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

/***/ 72531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ describeBreakEven),
/* harmony export */   l: () => (/* binding */ planSkip)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72686);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8004);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26362);



/** This many losses in a row are no accident, so the layer is then skipped. */
const LOSSES_TO_SKIP = 3;
/** After this many runs without it, it is tried again: the project or service may have changed. */
const RUNS_UNTIL_RETRY = 10;
/** A run with the layer is compared with this many of the newest runs without it. */
const COMPARED_RUNS = 5;
/**
 * What the restores of the newest run cost and saved. A layer that was not restored has no figures.
 * If no comparable run went without a layer, only its cost is known. Pure.
 */
function describeBreakEven(history) {
    const run = history.runs.at(-1);
    if (!run)
        return [];
    const names = ["modules", "build"];
    return names.flatMap((layer) => {
        const costMs = costOf(run, layer);
        if (costMs === undefined)
            return [];
        const savedMs = savedBy(run, layer, history);
        const measured = measureRuns(layer, run, history);
        return {
            layer,
            costMs,
            ...(savedMs === undefined ? {} : { savedMs }),
            runs: measured.length,
            losses: lastLosses(measured).length,
        };
    });
}
/**
 * Why the coming run should not restore the layer; undefined if it should. The layer is skipped
 * after three measured runs in a row whose restore cost more than it saved, but not in every
 * eleventh run. If that one loses too, the next ten skip the layer again. Pure.
 */
function planSkip(layer, coming, history) {
    const measured = measureRuns(layer, coming, history);
    const lost = lastLosses(measured);
    if (lost.length < LOSSES_TO_SKIP)
        return undefined;
    const left = RUNS_UNTIL_RETRY - countSkipped(layer, coming, history);
    if (left <= 0)
        return undefined;
    const cost = (0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)((0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(lost.map(({ costMs }) => costMs)) ?? 0);
    const savedMs = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(lost.map((one) => one.savedMs)) ?? 0;
    const saved = savedMs > 0 ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(savedMs) : "nothing";
    const times = `lost ${lost.length} times in a row`;
    return `${times}: a restore cost ${cost} and saved ${saved}; tried again after ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(left, "run")}`;
}
/** All comparable runs for which the layer's cost and saving are known, oldest first. */
function measureRuns(layer, coming, history) {
    return history.runs
        .filter((run) => (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isComparable */ .n9)(run, coming))
        .flatMap((run) => {
        const costMs = costOf(run, layer);
        const savedMs = costMs === undefined ? undefined : savedBy(run, layer, history);
        return costMs === undefined || savedMs === undefined ? [] : { costMs, savedMs };
    });
}
function lastLosses(measured) {
    const lastWin = measured.findLastIndex(({ costMs, savedMs }) => savedMs >= costMs);
    return measured.slice(lastWin + 1);
}
/** How many runs skipped the layer since it was last measured. */
function countSkipped(layer, coming, history) {
    const runs = history.runs.filter((run) => (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isComparable */ .n9)(run, coming));
    const last = runs.findLastIndex((run) => costOf(run, layer) !== undefined && savedBy(run, layer, history) !== undefined);
    return runs.slice(last + 1).filter((run) => run.layers[layer].lost).length;
}
/** Wall time of the layer's restore; undefined if there was none, or if the job did not use it. */
function costOf(run, layer) {
    const { status, restore } = run.layers[layer];
    const isRestored = status === "exact" || status === "fallback";
    if (!isRestored || !restore || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .countActions */ .Bd)(run) === 0)
        return undefined;
    return restore.lookupMs + restore.downloadMs + restore.unpackMs;
}
/**
 * How many milliseconds shorter the steps were than in runs without the layer but with the other
 * layer in the same state. Undefined, and never guessed, if there is no such run.
 */
function savedBy(run, layer, history) {
    const other = layer === "modules" ? "build" : "modules";
    const without = [...history.without, ...history.runs].filter((candidate) => !(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isThere */ .$B)(candidate.layers[layer]) &&
        (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isThere */ .$B)(candidate.layers[other]) === (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isThere */ .$B)(run.layers[other]) &&
        (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isComparable */ .n9)(candidate, run) &&
        (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameWork */ .cq)(candidate, run));
    const stepsMs = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(without.slice(-COMPARED_RUNS).map((candidate) => candidate.stepsMs));
    return stepsMs === undefined ? undefined : stepsMs - run.stepsMs;
}


/***/ }),

/***/ 59137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ formatHistory),
/* harmony export */   i: () => (/* binding */ parseHistory)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67638);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8004);



/** If the form of the records changes, so does this; a history of another version is not read. */
const VERSION = 1;
const HISTORY = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("history", "The recorded runs of one job, oldest first.", {
    v: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .constant */ .dY)(VERSION, "Form of the records"),
    runs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_RECORD */ .Ox, "The last runs", { max: _record_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_RUNS */ ._k }),
    without: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_RECORD */ .Ox, "Older runs that went without a layer", { max: _record_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_WITHOUT */ .E0 }),
});
/** A history as JSON. Pure. */
function formatHistory({ runs, without }) {
    return JSON.stringify({ v: VERSION, runs, without });
}
/**
 * Reads what `formatHistory` made; undefined for anything else, as no part of a damaged history can
 * be trusted. Never throws. Pure.
 */
function parseHistory(text) {
    const history = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .tryRead */ .o_)(HISTORY, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .tryParseJson */ .B)(text));
    return history && { runs: history.runs, without: history.without };
}


/***/ }),

/***/ 8004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   Bd: () => (/* binding */ countActions),
/* harmony export */   E0: () => (/* binding */ MAX_WITHOUT),
/* harmony export */   Ox: () => (/* binding */ RUN_RECORD),
/* harmony export */   R5: () => (/* binding */ MAX_WORK_RATIO),
/* harmony export */   Vo: () => (/* binding */ NO_HISTORY),
/* harmony export */   _k: () => (/* binding */ MAX_RUNS),
/* harmony export */   ah: () => (/* binding */ appendRun),
/* harmony export */   bR: () => (/* binding */ isSameRunner),
/* harmony export */   cq: () => (/* binding */ isSameWork),
/* harmony export */   n9: () => (/* binding */ isComparable),
/* harmony export */   y6: () => (/* binding */ sumGoCommands)
/* harmony export */ });
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);
/* harmony import */ var _report_model_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21245);


/** At some 600 bytes each, a history is read and sent in one packet or two. */
const MAX_RUNS = 40;
/** Runs of other branches, which write with `cache: read-write`. Base needs the other places. */
const MAX_OTHER_RUNS = 20;
/** Runs of one combination of Go version, runner and restored layers. */
const MAX_WITHOUT_EACH = 5;
const MAX_WITHOUT = 30;
/** Different commands of one run; of a job with more, only the first are recorded. */
const MAX_GO_COMMANDS = 40;
/** A longer command, which may name very many packages, is cut. */
const MAX_COMMAND_CHARS = 120;
const MAX_TEXT_CHARS = 1_000;
const words = (description) => (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .YP)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(description), ({ length }) => length <= MAX_TEXT_CHARS, `a string of at most ${MAX_TEXT_CHARS} characters`);
const time = (description) => (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .YP)(words(description), (at) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)), "a time such as 2026-01-31T12:00:00Z");
const RUNNER = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("runner", "A kind of machine; runs of different ones are not compared.", {
    os: words("GOOS"),
    arch: words("GOARCH"),
    image: words("Name of the runner's image; empty if it has none"),
});
const LAYER_RECORD = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerRecord", "What became of a layer in a run.", {
    status: _report_model_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .LAYER_STATUS */ .RI,
    lost: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .constant */ .dY)(true, "It is off because it lost too often")),
    restore: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("restoreRecord", "What was restored.", {
        lookupMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Look-up, in milliseconds"),
        downloadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Download, in milliseconds"),
        unpackMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Unpacking, in milliseconds"),
        sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Total size of what was fetched, in bytes"),
    })),
    save: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("saveRecord", "What was saved.", {
        ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Packing and upload, in milliseconds"),
        sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Size of the entry, in bytes"),
    })),
});
const GO_COMMAND_RECORD = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("goCommandRecord", "Equal go commands of a run.", {
    command: words("As in the report, but shorter"),
    ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("All of them together, in milliseconds"),
    exitCode: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("The first of theirs that is not 0, or else 0; absent in older records")),
});
const RUN_RECORD = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("runRecord", "What one finished run was like. It is small and holds no secret, as it is kept in the cache.", {
    at: time("When its last step began, as ISO 8601"),
    runId: words("Id of the run"),
    attempt: words("Attempt at the run, from 1"),
    sha: words("The commit"),
    goVersion: words("As go1.26.1"),
    runner: RUNNER,
    onDefaultBranch: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(
    // With `cache: read-write` other branches write too; nothing is compared with their runs.
    (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)("Whether it was a run of the default branch; absent in older records, which cannot tell")),
    stepsMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("From the end of our first step to the start of our last, in milliseconds"),
    jobMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("From the start of our first step to that of our last, in milliseconds; absent in older " +
        "records")),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .constant */ .dY)(true, "A step failed or the job was cancelled, so its times do not cover all the work")),
    layers: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerRecords", "Each layer.", { modules: LAYER_RECORD, build: LAYER_RECORD }),
    // Absent if no go command used the build cache.
    actions: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("actionsRecord", "Build actions.", {
        reused: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Taken from the cache; absent if other jobs used it at the same time")),
        computed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Computed, by other jobs as well if they used the cache"),
    })),
    // Absent if it cannot be told.
    tests: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("testsRecord", "Packages with tests.", {
        run: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Those whose tests ran"),
        cached: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Those whose result came from the cache; absent if unknown")),
    })),
    goCommands: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(GO_COMMAND_RECORD, "The go commands of the steps, if they were measured; equal ones are one record", { max: MAX_GO_COMMANDS })),
    ownMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("How long our own work in both steps took, without transfers, in milliseconds"),
});
const NO_HISTORY = { runs: [], without: [] };
/**
 * Go commands as they are recorded: equal ones added up, in the order in which they first ran. So a
 * loop over packages counts as one command, and leaves room for the others. Pure.
 */
function sumGoCommands(commands) {
    const sums = new Map();
    for (const { command: full, ms, exitCode } of commands) {
        const command = full.slice(0, MAX_COMMAND_CHARS);
        const sum = sums.get(command) ?? { command, ms: 0, exitCode: 0 };
        sums.set(command, { command, ms: sum.ms + ms, exitCode: sum.exitCode || exitCode });
    }
    return [...sums.values()];
}
/** Adds the newest run and drops the oldest, but keeps some that went without a layer. Pure. */
function appendRun(history, run) {
    const { goCommands, ...rest } = run;
    const added = goCommands ? { ...rest, goCommands: goCommands.slice(0, MAX_GO_COMMANDS) } : rest;
    const all = [...history.without, ...history.runs, added];
    const others = all.filter(({ onDefaultBranch }) => onDefaultBranch === false);
    const crowding = new Set(others.slice(0, -MAX_OTHER_RUNS));
    const runs = all.filter((one) => !crowding.has(one)).slice(-MAX_RUNS);
    const kept = new Set(runs);
    const seen = new Map();
    const without = all
        .toReversed()
        .filter((one) => {
        const combination = combinationOf(one);
        const count = (seen.get(combination) ?? 0) + 1;
        seen.set(combination, count);
        return !kept.has(one) && count <= MAX_WITHOUT_EACH && wentWithout(one);
    })
        .slice(0, MAX_WITHOUT)
        .toReversed();
    return { runs, without };
}
/** Whether the layer was there when the user's steps began. */
function isThere(layer) {
    return layer.status === "exact" || layer.status === "fallback" || layer.status === "warm";
}
/** Whether figures of both can be compared: same Go version, same runner. */
function isComparable(a, b) {
    return a.goVersion === b.goVersion && isSameRunner(a.runner, b.runner);
}
function isSameRunner(a, b) {
    return runnerText(a) === runnerText(b);
}
/**
 * If one run used more than this many times the build actions of another, they did not do the same
 * work: one that stopped at an early failure does not show how long all the work takes.
 */
const MAX_WORK_RATIO = 2;
/** Whether both used about as many build actions; false if that is unknown, or if none was used. */
function isSameWork(a, b) {
    const [less = 0, more = 0] = [countActions(a), countActions(b)].sort((x, y) => x - y);
    return less > 0 && more <= less * MAX_WORK_RATIO;
}
/** How many build actions the run used; 0 if that is not known. */
function countActions({ actions }) {
    return actions?.reused === undefined ? 0 : actions.reused + actions.computed;
}
function wentWithout({ layers }) {
    return !isThere(layers.modules) || !isThere(layers.build);
}
function combinationOf({ goVersion, runner, layers }) {
    return JSON.stringify([
        goVersion,
        runnerText(runner),
        isThere(layers.modules),
        isThere(layers.build),
    ]);
}
function runnerText({ os, arch, image }) {
    return JSON.stringify([os, arch, image]);
}


/***/ }),

/***/ 26362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Li: () => (/* binding */ isOutlier),
/* harmony export */   jG: () => (/* binding */ describeRecent)
/* harmony export */ });
/** Older figures say little about a project that changes. */
const RECENT = 20;
/** Makes a median absolute deviation comparable with a standard deviation of normal figures. */
const MAD_SCALE = 1.4826;
/** In such deviations: the usual limit for outliers by MAD. */
const OUTLIER_LIMIT = 3;
/** The middle value, or the mean of the middle two; undefined if there are none. */
function median(values) {
    const ascending = [...values].sort((a, b) => a - b);
    const middle = ascending.length / 2;
    const upper = ascending[Math.floor(middle)];
    const lower = ascending[Math.ceil(middle) - 1];
    return upper === undefined || lower === undefined ? upper : (lower + upper) / 2;
}
/** Median and spread of the last 20 values, given oldest first; undefined if there are none. */
function describeRecent(values) {
    const recent = values.slice(-RECENT);
    const middle = median(recent);
    if (middle === undefined)
        return undefined;
    const mad = median(recent.map((value) => Math.abs(value - middle))) ?? 0;
    return { median: middle, mad, count: recent.length };
}
/** Whether a value is so far from the median that chance alone hardly explains it. */
function isOutlier(value, { median: middle, mad }) {
    return Math.abs(value - middle) > OUTLIER_LIMIT * MAD_SCALE * mad;
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

/***/ 96296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    nowMs: () => performance.timeOrigin + performance.now(),
    // Node's own `setTimeout` of `timers/promises` makes an error with a stack for each aborted
    // sleep. Nearly all sleeps that guard a request are aborted.
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const wake = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", wake);
            resolve();
        }, ms);
        signal?.addEventListener("abort", wake, { once: true });
    }),
};


/***/ }),

/***/ 94848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findOnPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);




/**
 * Path of the program of that name in the first folder of `pathVariable` (the value of PATH) that
 * has one: an executable file, with `.exe` on Windows. Undefined if none has. Relative folders are
 * skipped, since they mean another folder in each process.
 */
async function findOnPath(name, pathVariable) {
    const fileName = process.platform === "win32" ? `${name}.exe` : name;
    for (const dir of (pathVariable ?? "").split((node_path__WEBPACK_IMPORTED_MODULE_2___default().delimiter))) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, fileName);
        if (node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(dir) && (await isExecutable(file)))
            return file;
    }
    return undefined;
}
/** On Windows, which has no such permission, any file counts. */
async function isExecutable(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isFile();
    }
    catch (error) {
        if ((0,_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== undefined)
            return false;
        throw error;
    }
}


/***/ }),

/***/ 251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ tryReadText),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   af: () => (/* binding */ placeFile),
/* harmony export */   b$: () => (/* binding */ tryFileSize),
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




/** The `errno` name of a failed system call, such as `ENOENT`; undefined for other errors. */
function errnoOf(error) {
    if (!(error instanceof Error) || !("code" in error))
        return undefined;
    return typeof error.code === "string" ? error.code : undefined;
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
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file, "utf8");
    }
    catch (error) {
        if (isNotFound(error))
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
 * to the target. It returns the path of the file to keep: this one, or another that it made.
 * Missing folders are made. On failure, nothing is left behind, and the first error is thrown.
 */
async function placeFile(file, fill, temporary = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`) {
    let kept = temporary;
    try {
        // On this thread: the sidecar's store writes hundreds of small files at the start of a job, and
        // with the thread pool each of them would cost several times as much.
        for (const dir of new Set([temporary, file].map((node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname))))
            makeFolder(dir);
        kept = await fill(temporary);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(kept, file);
        if (kept !== temporary)
            await discard(temporary);
    }
    catch (error) {
        for (const left of new Set([temporary, kept]))
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
function isNotFound(error) {
    const errno = errnoOf(error);
    return errno === "ENOENT" || errno === "ENOTDIR";
}


/***/ }),

/***/ 43865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ splitNanoseconds),
/* harmony export */   Qw: () => (/* binding */ NANOSECONDS_PER_MILLISECOND),
/* harmony export */   vt: () => (/* binding */ NANOSECONDS_PER_SECOND)
/* harmony export */ });
const NANOSECONDS_PER_MILLISECOND = 1000000n;
const NANOSECONDS_PER_SECOND = 1000000000n;
/** Splits nanoseconds since the epoch; negative ones are times before it. */
function splitNanoseconds(timeNs) {
    const nanoseconds = ((timeNs % NANOSECONDS_PER_SECOND) + NANOSECONDS_PER_SECOND) % NANOSECONDS_PER_SECOND;
    return { seconds: (timeNs - nanoseconds) / NANOSECONDS_PER_SECOND, nanoseconds };
}


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseProcStat)
/* harmony export */ });
/** Place of the start among the fields behind the name, which begin with the state. */
const START_FIELD = 19;
/**
 * Undefined if the text is not that of such a file. The name is in brackets, and may itself contain
 * brackets.
 */
function parseProcStat(text) {
    const [start, end] = [text.indexOf("("), text.lastIndexOf(")")];
    const fields = text.slice(end + 2).split(" ");
    const [state, parent] = fields;
    if (start === -1 || end < start || parent === undefined)
        return undefined;
    return {
        program: text.slice(start + 1, end),
        parentPid: Number(parent),
        isZombie: state === "Z",
        startTicks: fields[START_FIELD] ?? "",
    };
}


/***/ }),

/***/ 83246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ readProcStat),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   wO: () => (/* binding */ identifyProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _proc_stat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4147);



/** The process that has this pid now. */
function identifyProcess(pid) {
    const startTicks = readProcStat(pid)?.startTicks;
    return startTicks ? { pid, startTicks } : { pid };
}
/** Whether it still runs. One that has ended and waits for its parent does not. */
function isRunning({ pid, startTicks }) {
    if (!isInTable(pid))
        return false;
    const stat = readProcStat(pid);
    // No /proc on this system, or one that hides the processes of other users.
    if (!stat)
        return true;
    return !stat.isZombie && (startTicks === undefined || stat.startTicks === startTicks);
}
/** What Linux says of the process; undefined if it has none, or on another system. */
function readProcStat(pid) {
    try {
        return (0,_proc_stat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProcStat */ .q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, "latin1"));
    }
    catch {
        // ENOENT, ESRCH: the process is gone.
        return undefined;
    }
}
function isInTable(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // A process of another user.
        return (0,_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) === "EPERM";
    }
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
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd: options.cwd,
        env: { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Q)(process.env), ...options.env },
        stdio: ["pipe", "pipe", "pipe"],
        timeout: options.timeoutMs,
        killSignal: "SIGKILL",
        windowsHide: true,
    });
    const ended = new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, signal) => {
            if (code !== null)
                resolve(code);
            else
                reject(new Error(`${command} was killed by ${signal ?? "an unknown signal"}`));
        });
    });
    // What a child that was killed has started may hold the pipes for as long as it likes.
    child.once("exit", (_code, signal) => {
        if (signal === null)
            return;
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


/***/ }),

/***/ 97159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ startTimer),
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

/***/ 9956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ findChangingText)
/* harmony export */ });
/** A run's id has eleven digits today; a short number may be in a text by chance. */
const MIN_ID_CHARS = 6;
/** Git shortens commits to this length. */
const MIN_SHA_CHARS = 7;
const TIME = /\d{4}-\d\d-\d\d[T _]\d\d[:.-]?\d\d/;
const EPOCH = /(?<!\d)\d{10}(?:\d{3})?(?!\d)/g;
const DAY_MS = 86_400_000;
/**
 * The run's id, its commit or the time of day, if the text holds one of them. `nowMs` is the time of
 * the run, in milliseconds since the epoch. Pure.
 */
function findChangingText(text, { runId, sha }, nowMs) {
    const words = text.split(/[^0-9A-Za-z]+/);
    if (runId.length >= MIN_ID_CHARS && words.includes(runId)) {
        return { holds: "the run's id", text: runId };
    }
    const commit = words.find((word) => word.length >= MIN_SHA_CHARS && sha.startsWith(word.toLowerCase()));
    if (commit !== undefined)
        return { holds: "the commit", text: commit };
    const isNow = (digits) => nowMs > 0 && Math.abs(Number(digits.slice(0, 10)) * 1000 - nowMs) < DAY_MS;
    const time = TIME.exec(text)?.[0] ?? text.match(EPOCH)?.find(isNow);
    return time === undefined ? undefined : { holds: "the time", text: time };
}


/***/ }),

/***/ 93095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T7: () => (/* binding */ fetchHealth),
/* harmony export */   YK: () => (/* binding */ fetchStats),
/* harmony export */   di: () => (/* binding */ sidecarUrl),
/* harmony export */   i8: () => (/* binding */ stopSidecar)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67638);
/* harmony import */ var _lib_process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83246);
/* harmony import */ var _lib_read_stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89757);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(107);
/* harmony import */ var _telemetry_sidecar_stats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65299);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64844);







/** For all of an answer. */
const REQUEST_TIMEOUT_MS = 2_000;
/** Statistics name modules, which are at most as many as there are events. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const EXIT_TIMEOUT_MS = 4_000;
const EXIT_POLL_MS = 10;
/** What go appends a module's path to. No slash at its end. */
function sidecarUrl({ port, secret }) {
    return `http://127.0.0.1:${port}/${secret}`;
}
/** What the sidecar says about itself. Throws if there is no such answer within two seconds. */
async function fetchHealth(handle) {
    return fetchJson(handle, _protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .HEALTH_PATH */ .Tu, _protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .HEALTH */ .Pg);
}
/** What the sidecar did so far. Throws if there is no such answer within two seconds. */
async function fetchStats(handle) {
    return fetchJson(handle, _protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .STATS_PATH */ .gG, _telemetry_sidecar_stats_js__WEBPACK_IMPORTED_MODULE_3__/* .SIDECAR_STATS */ .q);
}
/**
 * After a sidecar ended, another server may have its port. Its answer has another shape, and perhaps
 * no end.
 */
async function fetchJson(handle, path, shape) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.get)(`${sidecarUrl(handle)}${path}`, { agent: false, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) }, async (response) => {
        try {
            const { chunks, rest } = await (0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .readStart */ .H6)(response, MAX_ANSWER_BYTES);
            if (rest)
                response.destroy();
            resolve(rest ? "" : Buffer.concat(chunks).toString("utf8"));
        }
        catch (error) {
            reject(error);
        }
    });
    request.on("error", reject);
    const answer = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .tryRead */ .o_)(shape, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_6__/* .tryParseJson */ .B)(await promise));
    if (answer === undefined)
        throw new Error("not a go-accel sidecar");
    return answer;
}
/**
 * Stops the sidecar: lets it finish the answers under way, and kills it if it does not stop. If its
 * pid now belongs to another process, that process is left alone.
 */
async function stopSidecar(handle, clock) {
    const health = await fetchHealth(handle).catch(() => undefined);
    if (health?.pid !== handle.pid)
        return "gone";
    process.kill(handle.pid, "SIGTERM");
    const deadlineMs = clock.nowMs() + EXIT_TIMEOUT_MS;
    while (clock.nowMs() < deadlineMs) {
        if (!(0,_lib_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)({ pid: handle.pid }))
            return "drained";
        await clock.sleep(EXIT_POLL_MS);
    }
    process.kill(handle.pid, "SIGKILL");
    return "killed";
}


/***/ }),

/***/ 64844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nb: () => (/* binding */ sidecarFiles),
/* harmony export */   Pg: () => (/* binding */ HEALTH),
/* harmony export */   Tu: () => (/* binding */ HEALTH_PATH),
/* harmony export */   gG: () => (/* binding */ STATS_PATH)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(107);


/** Answer of `GET /-/healthz`. */
const HEALTH = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)("health", "That the sidecar answers.", {
    status: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .constant */ .dY)("ok", "It does"),
    pid: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)("Its process"),
});
/** Below the secret, as all paths. */
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

/***/ 98967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ verifyTrees),
/* harmony export */   Q: () => (/* binding */ findAlteredTrees)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51699);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43931);
/* harmony import */ var _lib_move_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62402);
/* harmony import */ var _module_cache_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16477);








/**
 * Finds the modules of a GOMODCACHE that are not what go.sum says, several at a time: the tree, or
 * the `.ziphash`, from which the go command takes the tree's hash. It never hashes a tree itself once
 * it is unpacked. Both must be right, and the same if go.sum has several hashes. What is missing is
 * not wrong, and a module without a hash to compare with is skipped.
 *
 * No go command may be using `moduleCacheDir`. Throws what the pool throws.
 */
async function findAlteredTrees(parts) {
    const { moduleCacheDir, expected, pool } = parts;
    const checked = parts.modules.map(async (module) => {
        const hashes = expected("zip", module.path, module.version);
        if (!hashes)
            return [];
        const recorded = readZipHash(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, (0,_module_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .downloadName */ .kQ)(module, "ziphash")));
        const tree = await hashTreeOf(module, moduleCacheDir, pool);
        const found = [recorded, tree].filter((hash) => hash !== undefined);
        if (found.every((hash) => hashes.includes(hash)) && new Set(found).size <= 1)
            return [];
        return [{ module, expected: hashes, found: describeFound(tree, recorded, hashes) }];
    });
    return (await Promise.all(checked)).flat();
}
/**
 * Does the same, and removes the tree of each module that it finds, with the files that tell go that
 * it was checked, so that go downloads the module again. Throws the system's error as well if that
 * fails.
 */
async function verifyTrees(parts) {
    const mismatches = await findAlteredTrees(parts);
    await Promise.all(mismatches.map(({ module }) => dropModule(parts.moduleCacheDir, module)));
    return mismatches;
}
/** Undefined for a module without a tree, or with one that go itself unpacks again. */
async function hashTreeOf(module, moduleCacheDir, pool) {
    const dir = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, (0,_module_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .treeName */ .Ii)(module));
    const isPartial = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, (0,_module_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .downloadName */ .kQ)(module, "partial")));
    // lstat does not follow a link: a link in place of the tree is not a tree.
    if (isPartial || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(dir, { throwIfNoEntry: false }))
        return undefined;
    try {
        return await pool.hashTree({ dir, prefix: (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .zipPrefix */ .q4)(module) });
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .IntegrityError */ .cs)
            return error.message;
        throw error;
    }
}
/** Longer than any hash that go writes. */
const MAX_HASH_BYTES = 256;
/** Undefined if there is none. */
function readZipHash(file) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
    if (!stats)
        return undefined;
    if (!stats.isFile() || stats.size > MAX_HASH_BYTES)
        return "no hash";
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, "utf8").trim();
}
/** What is wrong of the two. */
function describeFound(tree, recorded, hashes) {
    if (tree !== undefined && !hashes.includes(tree))
        return tree;
    const ofZip = `${recorded} in its .ziphash`;
    return tree === undefined ? ofZip : `${tree}, and ${ofZip}`;
}
/** The tree is moved away first. If the rest fails, go only downloads more than it must. */
async function dropModule(moduleCacheDir, module) {
    const aside = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, `.go-accel-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    const tree = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, (0,_module_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .treeName */ .Ii)(module));
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(tree, { throwIfNoEntry: false }))
        (0,_lib_move_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .moveEntry */ .cb)(tree, aside);
    for (const extension of ["ziphash", "zip"]) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, (0,_module_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .downloadName */ .kQ)(module, extension)), {
            recursive: true,
            force: true,
        });
    }
    await (0,_lib_move_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(aside);
}


/***/ })

};
