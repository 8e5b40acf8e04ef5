export const id = 880;
export const ids = [880];
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
        description: "Folder to search for go.mod and go.work files, also below it.",
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
    modulesCacheLimitBytes: {
        name: "modules-cache-limit",
        group: "cache",
        default: "2GiB",
        description: "The same for the module cache.",
        parse: sizeLimit,
    },
    lintCache: {
        name: "lint-cache",
        group: "cache",
        default: "auto",
        description: "Caches of golangci-lint and staticcheck: `auto` or `off`.",
        parse: choice("auto", "off"),
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
/* harmony export */   IQ: () => (/* binding */ deltaName),
/* harmony export */   NZ: () => (/* binding */ HISTORY_NAME),
/* harmony export */   QZ: () => (/* binding */ GO_COMMAND_LOG),
/* harmony export */   Uq: () => (/* binding */ REPORT_FILE),
/* harmony export */   g9: () => (/* binding */ GO_SETTINGS_FILE),
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   mU: () => (/* binding */ GO_ROOTS_FILE),
/* harmony export */   nd: () => (/* binding */ STATE_VERSION)
/* harmony export */ });
const STATE_VERSION = 8;
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
/** Beside that log too: by which go.mod or go.work go commands go. */
const GO_ROOTS_FILE = "go-roots";
/** Name of the history with the backend. */
const HISTORY_NAME = "history";
/** Deltas have a name of their own with the backend: no key of a base ever matches one. */
function deltaName(layer) {
    return `${layer}-delta`;
}
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

/***/ 99652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pickLikelyNeeds),
/* harmony export */   z: () => (/* binding */ planRootNeeds)
/* harmony export */ });
/* harmony import */ var _gomod_module_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40958);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30318);


const NOTHING = { zips: [], mods: [], infos: [], skippedPrivate: [] };
/** What go commands of this root need of mirrors: nothing if its dependencies are vendored. Pure. */
function planRootNeeds(root, noProxy) {
    if (root.vendored)
        return NOTHING;
    const { modules, goWork, sums } = root;
    return (0,_gomod_module_set_js__WEBPACK_IMPORTED_MODULE_0__/* .planModuleNeeds */ .XU)({ modules, sums, noProxy, ...(goWork ? { goWork } : {}) });
}
/**
 * What a job is likely to need, before any go command has told by which root it goes: what the root of
 * the working directory needs. If that needs nothing, it is what the other modules need. Pure.
 */
function pickLikelyNeeds(workspace, all) {
    const needsOf = (roots) => (0,_gomod_module_set_js__WEBPACK_IMPORTED_MODULE_0__/* .uniteNeeds */ .fm)(all.filter(({ root }) => roots.includes(root)).map(({ needs }) => needs));
    const needs = needsOf((0,_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .likelyRoots */ .Cp)(workspace));
    if (needs.mods.length > 0 || needs.skippedPrivate.length > 0)
        return needs;
    return needsOf(workspace.roots.filter(({ likely }) => likely));
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
 * piece. Nor does a layer with fewer count as exact, and no seed is saved with fewer: the later jobs of
 * its pull request add nothing to it.
 */
const ENOUGH_FRACTION = 0.9;
/** Whether the modules that are there are nearly all of those that the job needs. Pure. */
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

/***/ 30318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cp: () => (/* binding */ likelyRoots),
  CJ: () => (/* binding */ loadWorkspace),
  Ry: () => (/* binding */ wantedGoVersions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(22304);
// EXTERNAL MODULE: ./src/checkout/git-index.ts
var git_index = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/checkout/tracked-names.ts




/**
 * The regular files, absolute, that git tracks in the checkouts that hold the folders, and whose name
 * `isWanted`. The name is relative to its checkout, with `/`. A file need not be there: a sparse
 * checkout or a step may have left it out. Runs no git. Never throws: without an index that can be
 * read, nothing is known to be tracked.
 */
function listTrackedFiles(dirs, isWanted) {
    const checkouts = new Map();
    for (const dir of dirs) {
        const checkout = tryFindCheckout(dir);
        if (checkout)
            checkouts.set(checkout.root, checkout);
    }
    return [...checkouts.values()].flatMap((checkout) => listNames(checkout)
        .filter(isWanted)
        .map((name) => external_node_path_default().join(checkout.root, name)));
}
function tryFindCheckout(dir) {
    try {
        return (0,git_checkout/* findGitCheckout */.u)(dir);
    }
    catch {
        // EACCES: whose checkout it is cannot be told.
        return undefined;
    }
}
function listNames({ indexFile, objectFormat }) {
    try {
        const entries = (0,git_index/* parseGitIndex */.qy)((0,external_node_fs_.readFileSync)(indexFile), objectFormat)?.entries ?? [];
        return entries
            .filter(({ mode }) => (mode & git_index/* MODE_TYPE_MASK */.sr) === git_index/* REGULAR_MODE */.NN)
            .map((entry) => Buffer.from(entry.path, "latin1").toString());
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/app/job/find-mod-files.ts





/** Folders that hold no module of their own, or whose modules are test data. */
const SKIPPED_FOLDERS = ["vendor", "testdata", "node_modules"];
/** Folders in which projects keep files for `-modfile`, relative to the working directory. */
const OTHER_FOLDERS = ["", ".bingo", "tools", "hack"];
const MAX_DEPTH = 8;
/**
 * Looks in and below the working directory. Names that begin with `.` or `_` are those of tools and
 * caches as often as of modules, so there only what git tracks counts.
 */
async function findModFiles(workingDirectory) {
    const found = await findModuleDirs(workingDirectory, 0);
    const names = listTrackedFiles([workingDirectory, ...found], (name) => /\.(?:mod|sum)$/.test(name));
    const files = names.filter((file) => isSearchedBelow(workingDirectory, file));
    const all = new Set(files);
    const known = new Set(found);
    return {
        found,
        tracked: files
            .filter((file) => external_node_path_default().basename(file) === "go.mod" && !known.has(external_node_path_default().dirname(file)))
            .map((file) => external_node_path_default().dirname(file)),
        others: files.filter((file) => file.endsWith(".mod") &&
            external_node_path_default().basename(file) !== "go.mod" &&
            all.has(sumFileOf(file)) &&
            OTHER_FOLDERS.includes(external_node_path_default().relative(workingDirectory, external_node_path_default().dirname(file)))),
    };
}
/** Name of the go.sum that belongs to a go.mod, or to a file that stands in for one. */
function sumFileOf(modFile) {
    return modFile.replace(/\.mod$/, ".sum");
}
function isSearchedBelow(dir, file) {
    const [first, ...rest] = external_node_path_default().relative(dir, file).split((external_node_path_default()).sep);
    if (first === ".." || first === undefined)
        return false;
    return ![first, ...rest].some((name) => SKIPPED_FOLDERS.includes(name));
}
async function findModuleDirs(dir, depth) {
    const entries = await tryReadFolder(dir);
    if (depth > 0 && isModuleCache(dir, entries))
        return [];
    const here = entries.some((entry) => entry.name === "go.mod" && entry.isFile()) ? [dir] : [];
    if (depth >= MAX_DEPTH)
        return here;
    const below = await Promise.all(entries
        .filter((entry) => entry.isDirectory() && isSearched(entry.name))
        .map((entry) => findModuleDirs(external_node_path_default().join(dir, entry.name), depth + 1)));
    return [...here, ...below.flat()];
}
/**
 * A GOMODCACHE inside the checkout, of this job or of another one: thousands of folders, none of them
 * the checkout's. go makes this file in it before anything else.
 */
function isModuleCache(dir, entries) {
    return (entries.some((entry) => entry.name === "cache") &&
        (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, "cache", "lock")) &&
        (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, "cache", "download")));
}
/** A folder that is missing or that we may not read holds no module for us. */
async function tryReadFolder(dir) {
    try {
        return await (0,promises_.readdir)(dir, { withFileTypes: true });
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === "ENOENT" || errno === "ENOTDIR" || errno === "EACCES")
            return [];
        throw error;
    }
}
/** The go command itself skips names that begin with `.` or `_`. */
function isSearched(name) {
    return !/^[._]/.test(name) && !SKIPPED_FOLDERS.includes(name);
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
;// CONCATENATED MODULE: ./src/gomod/mod-lexer.ts

function syntaxError(source, line, problem) {
    return new errors/* ParseError */.mB(problem, { ...source, line });
}
/**
 * Splits a file in go.mod's syntax (https://go.dev/ref/mod#go-mod-file-lexical) into directives, in
 * order. Throws `ParseError` for text that does not follow the syntax. Does not check what a
 * directive means.
 */
function lexDirectives(text, source) {
    const directives = [];
    let block;
    let comments = [];
    for (const [index, lineText] of text.split("\n").entries()) {
        const line = index + 1;
        const { tokens, comment } = lexLine(lineText, line, source);
        const [first, ...rest] = tokens;
        if (first === undefined) {
            if (comment !== undefined)
                comments.push(comment);
            else if (!block)
                comments = [];
            continue;
        }
        if (block && first === ")") {
            if (rest.length > 0)
                throw syntaxError(source, line, "unexpected text after )");
            block = undefined;
        }
        else if (block) {
            if (!block.isUnknown) {
                const isBare = comments.length === 0 && comment === undefined;
                directives.push({
                    verb: block.verb,
                    args: tokens,
                    line,
                    inBlock: true,
                    comments: isBare ? block.comments : comments,
                    suffix: comment,
                });
            }
        }
        else if (!/^[A-Za-z]/.test(first)) {
            throw syntaxError(source, line, `expected a directive, found ${first}`);
        }
        else if (rest.at(-1) === "(") {
            block = { verb: first, isUnknown: rest.length > 1, line, comments };
        }
        else if (rest.at(-2) !== "(" || rest.at(-1) !== ")") {
            directives.push({ verb: first, args: rest, line, inBlock: false, comments, suffix: comment });
        }
        comments = [];
    }
    if (block)
        throw syntaxError(source, block.line, "the block that begins here is not closed");
    return directives;
}
const SPACE = /[ \t\r]*/y;
const PUNCTUATION = /[()[\]{},]/y;
const STRING = /"(?:[^"\\]|\\.)*"|`[^`]*`/y;
/** Printable characters except the space and punctuation; `//` and `/*` end a word. */
const WORD = /(?:(?!\/[/*]|[()[\]{},])[\p{L}\p{M}\p{N}\p{P}\p{S}])+/uy;
function lexLine(text, line, source) {
    const tokens = [];
    let position = 0;
    const take = (pattern) => {
        pattern.lastIndex = position;
        const found = pattern.exec(text)?.[0];
        position += found?.length ?? 0;
        return found;
    };
    for (;;) {
        take(SPACE);
        if (position >= text.length)
            return { tokens, comment: undefined };
        if (text.startsWith("//", position)) {
            return { tokens, comment: text.slice(position + 2).trim() };
        }
        if (text.startsWith("/*", position)) {
            throw syntaxError(source, line, "only // comments are allowed");
        }
        const isString = /["`]/.test(text.charAt(position));
        const token = isString ? take(STRING) : (take(PUNCTUATION) ?? take(WORD));
        if (token === undefined) {
            const found = JSON.stringify(String.fromCodePoint(text.codePointAt(position) ?? 0));
            const problem = isString ? "unterminated string" : `unexpected character ${found}`;
            throw syntaxError(source, line, problem);
        }
        tokens.push(token);
    }
}

;// CONCATENATED MODULE: ./src/gomod/mod-string.ts
const SIMPLE_ESCAPES = {
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
    "\\": "\\",
    '"': '"',
};
const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0-7]{3})|([\s\S]|$))/g;
/** Highest code of a character that is one byte in UTF-8. */
const MAX_SINGLE_BYTE = 0x7f;
const MAX_CODE_POINT = 0x10ffff;
/**
 * The value of a token of go.mod: a bare word, or a string as in Go source, between double quotes
 * or back quotes. Undefined if it has no value: a bare word with a quote in it, or an escape
 * sequence that Go does not know or that names half a character.
 */
function unquoteToken(token) {
    if (token.startsWith('"')) {
        return token.length >= 2 && token.endsWith('"')
            ? resolveEscapes(token.slice(1, -1))
            : undefined;
    }
    if (token.startsWith("`"))
        return token.slice(1, -1);
    return /["'`]/.test(token) ? undefined : token;
}
function resolveEscapes(text) {
    let valid = true;
    const value = text.replace(ESCAPE, (_, hex, short, long, octal, simple) => {
        const byte = hex ?? octal;
        const character = byte !== undefined
            ? fromCode(Number.parseInt(byte, hex === undefined ? 8 : 16), MAX_SINGLE_BYTE)
            : short !== undefined || long !== undefined
                ? fromCode(Number.parseInt(short ?? long ?? "", 16), MAX_CODE_POINT)
                : SIMPLE_ESCAPES[simple ?? ""];
        valid &&= character !== undefined;
        return character ?? "";
    });
    return valid ? value : undefined;
}
function fromCode(code, max) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return code > max || isSurrogate ? undefined : String.fromCodePoint(code);
}

// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(5723);
;// CONCATENATED MODULE: ./src/gomod/mod-directives.ts



const GO_VERSION = /^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/;
/** How the go command reads odd versions in the go.mod files of dependencies. */
const LAX_GO_VERSION = /^v?([1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/;
const TOOLCHAIN = /^default$|^go1(?:$|\.)/;
const DIRECTORY = /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:)/;
function stringValue(token, at, source) {
    const value = unquoteToken(token);
    if (value === undefined)
        throw syntaxError(source, at.line, `invalid string ${token}`);
    return value;
}
/** The only argument of a directive that takes one. */
function singleString(directive, source) {
    const [token, ...rest] = directive.args;
    if (token === undefined || rest.length > 0) {
        throw syntaxError(source, directive.line, `${directive.verb} takes exactly one argument`);
    }
    return stringValue(token, directive, source);
}
/** For directives that a file may have only once: `earlier` is the value so far. */
function rejectRepeated(earlier, directive, source) {
    if (earlier === undefined)
        return;
    throw syntaxError(source, directive.line, `repeated ${directive.verb} directive`);
}
/**
 * A version in its canonical spelling. Text that is not a semantic version, such as the name of a
 * branch, stays as it is: the go command resolves it and rewrites the file.
 */
function versionValue(token, at, source) {
    const version = stringValue(token, at, source);
    if (version === "")
        throw syntaxError(source, at.line, "empty version");
    return (0,semver/* canonicalVersion */.Bp)(version) ?? version;
}
function parseGoDirective(directive, source) {
    const text = singleString(directive, source);
    const version = GO_VERSION.test(text) ? text : LAX_GO_VERSION.exec(text)?.[1];
    if (version === undefined) {
        throw syntaxError(source, directive.line, `invalid go version ${JSON.stringify(text)}`);
    }
    return version;
}
function parseToolchainDirective(directive, source) {
    const name = singleString(directive, source);
    if (TOOLCHAIN.test(name))
        return name;
    throw syntaxError(source, directive.line, `invalid toolchain ${JSON.stringify(name)}`);
}
function parseReplaceDirective(directive, source) {
    const { args } = directive;
    const arrow = args[1] === "=>" ? 1 : 2;
    const [oldPath, oldVersion] = args.slice(0, arrow);
    const [newPath, newVersion, ...rest] = args.slice(arrow + 1);
    if (!oldPath || !newPath || args[arrow] !== "=>" || rest.length > 0) {
        throw syntaxError(source, directive.line, "expected: replace path [version] => path [version]");
    }
    const replacement = {
        oldPath: stringValue(oldPath, directive, source),
        newPath: stringValue(newPath, directive, source),
    };
    if (oldVersion !== undefined) {
        replacement.oldVersion = versionValue(oldVersion, directive, source);
    }
    if (newVersion !== undefined) {
        replacement.newVersion = versionValue(newVersion, directive, source);
    }
    if (DIRECTORY.test(replacement.newPath) === (newVersion !== undefined)) {
        const problem = newVersion === undefined ? "needs a version" : "is a directory and takes no version";
        throw syntaxError(source, directive.line, `replacement ${replacement.newPath} ${problem}`);
    }
    return replacement;
}

;// CONCATENATED MODULE: ./src/gomod/go-mod.ts


/**
 * Reads a go.mod file. `file` is its name in errors. Throws `ParseError` with file and line for
 * text that the go command could not read. Unknown directives are skipped, as the go command does
 * with those of dependencies. Whether versions exist and fit their paths is left to the go command.
 */
function parseGoMod(text, file) {
    const source = { file, code: "GO_MOD_SYNTAX" };
    const draft = {
        require: [],
        replace: [],
        exclude: [],
        retract: [],
        tool: [],
        ignore: [],
        godebug: [],
    };
    for (const directive of lexDirectives(text, source))
        addDirective(draft, directive, source);
    const { module } = draft;
    if (module === undefined)
        throw syntaxError(source, 1, "no module directive");
    return { ...draft, module };
}
function addDirective(mod, directive, source) {
    const { verb, args, inBlock, suffix } = directive;
    switch (verb) {
        case "module": {
            rejectRepeated(mod.module, directive, source);
            mod.module = singleString(directive, source);
            const deprecated = parseDeprecation(directive);
            if (deprecated !== undefined)
                mod.deprecated = deprecated;
            break;
        }
        case "go":
            if (inBlock)
                break;
            rejectRepeated(mod.go, directive, source);
            mod.go = parseGoDirective(directive, source);
            break;
        case "toolchain":
            if (inBlock)
                break;
            rejectRepeated(mod.toolchain, directive, source);
            mod.toolchain = parseToolchainDirective(directive, source);
            break;
        case "require": {
            const required = parseModuleVersion(directive, source);
            mod.require.push({ ...required, indirect: isIndirect(suffix) });
            break;
        }
        case "exclude":
            mod.exclude.push(parseModuleVersion(directive, source));
            break;
        case "replace":
            mod.replace.push(parseReplaceDirective(directive, source));
            break;
        case "retract":
            mod.retract.push(renderTokens(args));
            break;
        case "tool":
            mod.tool.push(singleString(directive, source));
            break;
        case "ignore":
            mod.ignore.push(singleString(directive, source));
            break;
        case "godebug":
            mod.godebug.push(parseGodebugDirective(directive, source));
            break;
    }
}
function parseModuleVersion(directive, source) {
    const [path, version, ...rest] = directive.args;
    if (path === undefined || version === undefined || rest.length > 0) {
        throw syntaxError(source, directive.line, `expected: ${directive.verb} path version`);
    }
    return {
        path: stringValue(path, directive, source),
        version: versionValue(version, directive, source),
    };
}
function parseGodebugDirective(directive, source) {
    const [, key, value] = /^([^=]*)=(.*)$/s.exec(singleString(directive, source)) ?? [];
    if (key === undefined || value === undefined) {
        throw syntaxError(source, directive.line, "expected: godebug key=value");
    }
    return { key, value };
}
function isIndirect(comment) {
    return comment !== undefined && /^indirect(?:$|;\s)/.test(comment);
}
function renderTokens(tokens) {
    return tokens.join(" ").replace(/(\[) | (?=[\],])/g, "$1");
}
/** The paragraph of the comment that begins with `Deprecated:`, without that word. */
function parseDeprecation({ comments, suffix }) {
    const text = (suffix === undefined ? comments : [...comments, suffix]).join("\n");
    return /(?:^|\n\n)Deprecated: *(.*?)(?:$|\n\n)/s.exec(text)?.[1];
}

// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
;// CONCATENATED MODULE: ./src/gomod/go-work.ts


/**
 * Reads a go.work file. `file` is its name in errors. Throws `ParseError` with file and line for
 * text that the go command could not read; unknown directives are skipped.
 */
function parseGoWork(text, file) {
    const source = { file, code: "GO_WORK_SYNTAX" };
    const work = { use: [], replace: [] };
    for (const directive of lexDirectives(text, source)) {
        switch (directive.verb) {
            case "go":
                if (directive.inBlock)
                    break;
                rejectRepeated(work.go, directive, source);
                work.go = parseGoDirective(directive, source);
                break;
            case "toolchain":
                if (directive.inBlock)
                    break;
                rejectRepeated(work.toolchain, directive, source);
                work.toolchain = parseToolchainDirective(directive, source);
                break;
            case "use":
                work.use.push(singleString(directive, source));
                break;
            case "replace":
                work.replace.push(parseReplaceDirective(directive, source));
                break;
        }
    }
    return work;
}

;// CONCATENATED MODULE: ./src/app/job/mod-reader.ts







/** Problems and names of files are relative to `workingDirectory`. */
function createModReader(workingDirectory) {
    const problems = new Set();
    const sumFiles = [];
    const sums = new Map();
    const displayPath = (file) => external_node_path_default().relative(workingDirectory, file).split((external_node_path_default()).sep).join("/");
    async function tryParse(file, parse) {
        try {
            return parse(await (0,promises_.readFile)(file, "utf8"), displayPath(file));
        }
        catch (error) {
            problems.add((0,errors/* errorMessage */.gJ)(error));
            return undefined;
        }
    }
    async function readSum(file) {
        if (!(0,external_node_fs_.existsSync)(file))
            return [];
        sumFiles.push({ path: displayPath(file), content: await (0,promises_.readFile)(file) });
        const sum = await tryParse(file, go_sum/* parseGoSum */.H);
        return sum ? [sum] : [];
    }
    return {
        goMod: (file) => tryParse(file, parseGoMod),
        async tryGoMod(file) {
            try {
                return parseGoMod(await (0,promises_.readFile)(file, "utf8"), displayPath(file));
            }
            catch {
                return undefined;
            }
        },
        goWork: (file) => tryParse(file, parseGoWork),
        async sum(file) {
            const read = sums.get(file) ?? (await readSum(file));
            sums.set(file, read);
            return read;
        },
        done: () => ({ sums: [...sums.values()].flat(), sumFiles, problems: [...problems] }),
    };
}

;// CONCATENATED MODULE: ./src/app/job/workspace.ts




/** go makes it in a vendor folder. */
const VENDOR_LIST = external_node_path_default().join("vendor", "modules.txt");
/**
 * Finds the modules in and below `workingDirectory`, those that a go.work there (or above one of them,
 * up to `checkout`) uses, and files for `-modfile`. Undefined if there are no modules. Files with errors
 * become `problems`. Settings that are still asked for are waited for while folders are looked through.
 */
async function loadWorkspace(workingDirectory, checkout, awaitedSettings = {}) {
    const [settings, files] = await Promise.all([awaitedSettings, findModFiles(workingDirectory)]);
    const { caches = [], told = [], goWork: chosenWork } = settings;
    const isOurs = (file) => !caches.some((cache) => isBelow(cache, file));
    const toldHere = told.filter((file) => isBelow(checkout, file) && (0,external_node_fs_.existsSync)(file));
    const workFileOf = (dir) => {
        if (chosenWork === undefined)
            return findGoWork(dir, checkout);
        return chosenWork === "off" ? undefined : chosenWork;
    };
    const reader = createModReader(workingDirectory);
    const found = files.found.filter(isOurs);
    const works = await readWorks([workingDirectory, ...found].flatMap((dir) => workFileOf(dir) ?? []), reader);
    const likely = new Set([...works.flatMap(({ dirs }) => dirs), ...found]);
    const toldDirs = toldHere.filter(isGoMod).map((file) => external_node_path_default().dirname(file));
    const aside = [...files.tracked, ...toldDirs].filter(isOurs);
    const moduleDirs = [...new Set([...likely, ...aside])].filter(hasGoMod).sort();
    if (moduleDirs.length === 0)
        return undefined;
    const modules = [];
    for (const dir of moduleDirs) {
        // The go command takes no -modfile in a workspace.
        const modFile = workFileOf(dir) === undefined ? settings.modFile : undefined;
        modules.push(await readModule(dir, modFile, reader));
    }
    const takesVendor = (settings.mod ?? "vendor") === "vendor";
    const isVendored = (dir) => takesVendor && (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, VENDOR_LIST));
    const modRoots = [
        ...(await makeWorkRoots(works, modules, { isVendored, reader })),
        ...makeModuleRoots(works, modules, { isVendored, likely }),
    ];
    const others = [...files.others, ...toldHere.filter((file) => !isGoMod(file))].filter(isOurs);
    const roots = [...modRoots, ...(await readOtherRoots(others, modRoots, reader))];
    return {
        root: workingDirectory,
        moduleDirs,
        goMods: modules.flatMap(({ read }) => read),
        roots,
        primary: [workFileOf(workingDirectory), external_node_path_default().join(workingDirectory, "go.mod")]
            .map((file) => findRoot(modRoots, file))
            .find((root) => root !== undefined && root.modules.length > 0),
        vendored: roots.some(({ vendored }) => vendored) && roots.every(takesNothing),
        ...reader.done(),
    };
}
/** The roots that a job is likely to build: the one of the working directory, else each module. */
function likelyRoots({ roots, primary, }) {
    if (primary)
        return [primary];
    const likely = roots.filter((root) => root.likely);
    return likely.length > 0 ? likely : roots;
}
/** The root by which a go command goes that goes by this file. */
function findRoot(roots, file) {
    return file === undefined ? undefined : roots.find((root) => root.files.includes(file));
}
/**
 * Versions that roots ask of the Go toolchain: `1.26` for a go line, `go1.26.1` for a toolchain line.
 * With `toolchain default` a file asks for nothing.
 */
function wantedGoVersions(roots) {
    return roots
        .flatMap(({ goLines }) => goLines)
        .filter(({ toolchain }) => toolchain !== "default")
        .flatMap(({ go, toolchain }) => [go, toolchain])
        .filter((version) => version !== undefined);
}
async function readWorks(files, reader) {
    const works = [];
    for (const file of new Set(files)) {
        const goWork = await reader.goWork(file);
        const dirs = (goWork?.use ?? []).map((dir) => external_node_path_default().resolve(external_node_path_default().dirname(file), dir));
        works.push({ file, goWork, dirs: dirs.filter(hasGoMod) });
    }
    return works;
}
async function readModule(dir, modFile, reader) {
    const file = external_node_path_default().join(dir, "go.mod");
    const instead = modFile === undefined ? file : findModFile(dir, modFile);
    const own = await reader.goMod(file);
    const goMod = instead === file ? own : await reader.goMod(instead);
    return {
        dir,
        files: [...new Set([file, instead])],
        read: goMod ? [{ dir, goMod }] : [],
        goLines: own ? [own] : [],
        sums: await reader.sum(sumFileOf(instead)),
    };
}
async function makeWorkRoots(works, modules, { isVendored, reader }) {
    const roots = [];
    for (const { file, goWork, dirs } of works) {
        const used = modules.filter(({ dir }) => dirs.includes(dir));
        const sum = await reader.sum(`${file}.sum`);
        roots.push({
            files: [file, ...used.flatMap((module) => module.files)],
            modules: used.flatMap(({ read }) => read),
            ...(goWork ? { goWork } : {}),
            goLines: goWork ? [goWork] : [],
            sums: [...used.flatMap(({ sums }) => sums), ...sum],
            vendored: isVendored(external_node_path_default().dirname(file)),
            likely: true,
        });
    }
    return roots;
}
/** Each module that no go.work uses is a root of its own. */
function makeModuleRoots(works, modules, { isVendored, likely }) {
    const used = new Set(works.flatMap(({ dirs }) => dirs));
    return modules
        .filter(({ dir }) => !used.has(dir))
        .map(({ dir, files, read, goLines, sums }) => ({
        files,
        modules: read,
        goLines,
        sums,
        vendored: isVendored(dir),
        likely: likely.has(dir),
    }));
}
/** Files for `-modfile`, unless GOFLAGS names them already. Those of another kind do not count. */
async function readOtherRoots(files, modRoots, reader) {
    const roots = [];
    for (const file of [...new Set(files)].sort()) {
        if (findRoot(modRoots, file))
            continue;
        const goMod = await reader.tryGoMod(file);
        if (!goMod)
            continue;
        roots.push({
            files: [file],
            modules: [{ dir: external_node_path_default().dirname(file), goMod }],
            // By go.mod alone.
            goLines: [],
            sums: await reader.sum(sumFileOf(file)),
            vendored: false,
            likely: false,
        });
    }
    return roots;
}
/** Whether go downloads nothing for it. */
function takesNothing({ vendored, modules, sums }) {
    const isEmpty = sums.every(({ entries }) => entries.length === 0) &&
        modules.every(({ goMod }) => goMod.require.length === 0);
    return vendored || isEmpty;
}
function findGoWork(from, checkout) {
    for (let dir = from;; dir = external_node_path_default().dirname(dir)) {
        const file = external_node_path_default().join(dir, "go.work");
        if ((0,external_node_fs_.existsSync)(file))
            return file;
        if (dir === checkout || dir === external_node_path_default().dirname(dir))
            return undefined;
    }
}
/** A relative -modfile counts from where go runs; modules without such a file keep their go.mod. */
function findModFile(dir, modFile) {
    const file = external_node_path_default().resolve(dir, modFile);
    return file.endsWith(".mod") && (0,external_node_fs_.existsSync)(file) ? file : external_node_path_default().join(dir, "go.mod");
}
function isGoMod(file) {
    return external_node_path_default().basename(file) === "go.mod";
}
function hasGoMod(dir) {
    return (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, "go.mod"));
}
function isBelow(dir, file) {
    const relative = external_node_path_default().relative(dir, file);
    return relative !== ".." && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative);
}


/***/ }),

/***/ 82622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ UNKNOWN_CONTENT),
/* harmony export */   Y: () => (/* binding */ createCheckoutContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);




const MISSING = "-";
/** For content that a test may have seen otherwise. No result with it may be taken again. */
const UNKNOWN_CONTENT = "?";
const DIGITS = 16;
const EXECUTABLE = 0o100;
const OF_GIT = ".git";
/** That is read in about a second. */
const MAX_READ_BYTES = 512 * 1024 * 1024;
/**
 * What the job has changed since `writtenSinceMs`, in milliseconds since the epoch, may have been
 * something else when a test read it. The time of the last change tells, as a file that was put aside
 * and brought back has its old time of writing. Whether git tracks a file is no matter: the job may
 * have made it before, and a later one may not.
 */
function createCheckoutContent({ writtenSinceMs = Number.POSITIVE_INFINITY, } = {}) {
    const inCheckout = new Map();
    let leftBytes = MAX_READ_BYTES;
    return {
        stateOf({ kind, name: file }) {
            const stats = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .tryStatAny */ .go)(file);
            if (stats === undefined)
                return kind === "content" ? describeMissing(file) : undefined;
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(file);
            if (!isContent(file) && !isContent(target))
                return undefined;
            // Not absolute: with -trimpath, go takes results of a job in another work folder.
            const way = target === file ? "" : node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), target);
            if (kind === "content")
                return describeContent(file, stats, way);
            return stats.isDirectory() ? describeListing(file, stats, way) : undefined;
        },
    };
    function describeMissing(file) {
        if (!isContent(file))
            return undefined;
        const link = tryReadLink(file);
        return link === undefined ? MISSING : digest("link", link);
    }
    function describeContent(file, stats, way) {
        if (stats.isDirectory())
            return digest("folder", way);
        leftBytes -= Number(stats.size);
        const isKnown = stats.isFile() && leftBytes >= 0 && changedAtMs(stats) < writtenSinceMs;
        if (!isKnown)
            return UNKNOWN_CONTENT;
        const isExecutable = (Number(stats.mode) & EXECUTABLE) !== 0;
        return digest(isExecutable ? "program" : "file", way, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file));
    }
    /** What git keeps for itself differs in each checkout, and is no part of it. */
    function describeListing(dir, stats, way) {
        if (changedAtMs(stats) >= writtenSinceMs)
            return UNKNOWN_CONTENT;
        const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(dir, { withFileTypes: true })
            .filter(({ name }) => name !== OF_GIT)
            .map((entry) => {
            const kind = entry.isDirectory() ? "d" : entry.isSymbolicLink() ? "l" : "f";
            return `${kind} ${entry.name}`;
        });
        return digest(way, ...lines.sort());
    }
    /** Whether a file or a folder is part of a checkout, or would be. */
    function isContent(file) {
        const known = inCheckout.get(file);
        if (known !== undefined)
            return known;
        const parent = node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file);
        const isIn = node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file) !== OF_GIT && (isTop(file) || (parent !== file && isContent(parent)));
        inCheckout.set(file, isIn);
        return isIn;
    }
}
/** Of a submodule or a worktree, it is a file. */
function isTop(dir) {
    return (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .tryStatAny */ .go)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, OF_GIT)) !== undefined;
}
function digest(...contents) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const content of contents)
        hash.update(content).update("\0");
    return hash.digest("hex").slice(0, DIGITS);
}
/** With a fraction, which the time in milliseconds of such stats lacks. */
function changedAtMs({ ctimeNs }) {
    return Number(ctimeNs) / 1e6;
}
/** Where a link leads; undefined for anything else. */
function tryReadLink(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(file);
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 51714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expireResults),
/* harmony export */   c: () => (/* binding */ tryKeepExpiry)
/* harmony export */ });
/* harmony import */ var _buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37745);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _lib_nanoseconds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43865);



/**
 * Makes `go clean -testcache` of an earlier job hold in this one, and expires all earlier results if
 * the job is to take none. Returns what the last step needs. Throws if the disk does: results that
 * must not be taken would be.
 */
async function expireResults(goCache, { expires, nowMs }) {
    const onMachine = await (0,_buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .readExpiry */ .Ay)(goCache);
    const held = (0,_buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .later */ .NU)(onMachine, await (0,_buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .readCarriedExpiry */ .Kd)(goCache));
    const own = expires ? BigInt(Math.floor(nowMs)) * _lib_nanoseconds_js__WEBPACK_IMPORTED_MODULE_2__/* .NANOSECONDS_PER_MILLISECOND */ .Qw : undefined;
    const wanted = (0,_buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .later */ .NU)(held, own);
    if (wanted !== onMachine)
        await (0,_buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .writeExpiry */ .ll)(goCache, wanted);
    return { heldNs: held?.toString(), ownNs: wanted === held ? undefined : own?.toString() };
}
/**
 * Puts back what this job alone expired, and hands what a step expired (`go clean -testcache`) on to
 * later jobs. Returns the time up to which such a step expired them, in nanoseconds since the epoch;
 * undefined if none did. A failure is a fault.
 */
async function tryKeepExpiry({ faults }, goCache, { heldNs, ownNs }) {
    try {
        const now = (await (0,_buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .readExpiry */ .Ay)(goCache))?.toString();
        if (now === (ownNs ?? heldNs)) {
            if (ownNs !== undefined)
                await (0,_buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .writeExpiry */ .ll)(goCache, toTime(heldNs));
            return undefined;
        }
        if (now !== undefined)
            await (0,_buildcache_test_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .carryExpiry */ .Rb)(goCache, BigInt(now));
        return now;
    }
    catch (error) {
        faults.report("disk", `expired test results were not recorded: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}
function toTime(text) {
    return text === undefined ? undefined : BigInt(text);
}


/***/ }),

/***/ 35737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ restoreTestTimes),
  B: () => (/* binding */ tryKeepTestTimes)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(63071);
// EXTERNAL MODULE: ./src/checkout/git-index.ts
var git_index = __webpack_require__(3410);
// EXTERNAL MODULE: ./src/checkout/manifest.ts
var checkout_manifest = __webpack_require__(82914);
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
    return record.contentId === (0,checkout_manifest/* shortContentId */.bk)(contentId) && record.mode === mode;
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
 *
 * @param knownFirst whether a time that is known already counts instead of the one that it has now
 */
function mergeRecords(earlier, { sightings, tracked }, { knownFirst } = { knownFirst: false }) {
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
        note(records, sighting, knownFirst);
        if (records.length > 0)
            places.set(sighting.path, records);
    }
    return [...places.values()].flatMap(limitFormer);
}
function note(records, { path, mtimeNs, content }, knownFirst) {
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
    const current = records.filter((one) => one.standing === "current" && isOf(one, content));
    const standing = knownFirst && current.some((one) => one !== own) ? "former" : "current";
    if (standing === "current")
        for (const record of current)
            record.standing = "former";
    if (own)
        own.standing = standing;
    else
        records.push({ ...makeRecord({ ...content, path }, mtimeNs), standing });
}
function makeRecord({ path, contentId, mode }, mtimeNs) {
    const shortened = (0,checkout_manifest/* shortContentId */.bk)(contentId);
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
function captureMtimes({ folders, manifest, restoredAtMs, knownFirst, env, }) {
    const surveyed = new Map((0,survey/* surveyCheckouts */.K)(folders, env).map((survey) => [survey.checkout.root, survey]));
    const roots = new Set([...manifest.keys(), ...surveyed.keys()]);
    return new Map([...roots].map((root) => {
        const earlier = manifest.get(root) ?? [];
        return [
            root,
            mergeRecords(earlier, lookAt(surveyed.get(root), restoredAtMs), { knownFirst }),
        ];
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
        return { path, mtimeNs, content: { path, contentId, mode: checkout_manifest/* FOLDER_MODE */.Zo } };
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
var promises_ = __webpack_require__(58500);
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
        await (0,promises_.setTimeout)(PAUSE_MS);
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

// EXTERNAL MODULE: ./src/checkout/worktree.ts + 3 modules
var worktree = __webpack_require__(31027);
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
    await (0,promises_.setTimeout)(TICK_MS);
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
            const content = { path, contentId, mode: checkout_manifest/* FOLDER_MODE */.Zo };
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
/** Writes what the next job needs into GOCACHE. Throws if the disk does. */
async function keepTestTimes({ env }, times, { maxIdle, knownFirst }) {
    const manifest = await readManifest(times.goCache);
    const { restoredAtMs } = times;
    const folders = foldersOf(times);
    const captured = captureMtimes({ folders, manifest, restoredAtMs, knownFirst, env });
    const file = external_node_path_default().join(times.goCache, layout/* MTIMES_FILE */.RU);
    await (0,fs/* writeFileAtomic */.Zf)(file, (0,checkout_manifest/* formatManifest */.L_)(limitManifest(captured, maxIdle)));
}
/** The same, but a failure is a fault. At worst a file that the job rewrote costs the next job a test. */
async function tryKeepTestTimes({ timeline, faults, env }, times, kept) {
    if (!times)
        return;
    try {
        await timeline.time("keep times of files", "own", () => keepTestTimes({ env }, times, kept));
    }
    catch (error) {
        faults.report("internal", `the times of files could not be kept: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function foldersOf({ dir, within }) {
    return within.length === 0 ? [dir] : within;
}
async function readManifest(goCache) {
    const content = await (0,fs/* tryReadFile */.YT)(external_node_path_default().join(goCache, layout/* MTIMES_FILE */.RU));
    return (content && (0,checkout_manifest/* parseManifest */.Ng)(content)) ?? new Map();
}


/***/ }),

/***/ 23508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stageArchive)
/* harmony export */ });
/* unused harmony export installArchive */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _lib_move_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62402);
/* harmony import */ var _lib_staging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29939);
/* harmony import */ var _unpack_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86545);






/**
 * Unpacks a layer next to what is already in `target`. Throws `CacheError` if the archive is
 * incomplete or damaged, or if it holds an unexpected unit, or an unexpected file outside of units;
 * nothing of it is left then.
 */
async function stageArchive(archive, target, rules, unpack = _unpack_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unpackTree */ .F) {
    const staging = (0,_lib_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .openStaging */ .g)(target);
    try {
        const { content, latestMtimeSeconds } = rules;
        await unpack(archive, staging.dir, {
            content,
            ...(latestMtimeSeconds === undefined ? {} : { latestMtimeSeconds }),
        });
    }
    catch (error) {
        await staging.close();
        throw error;
    }
    return {
        read: (name) => (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .tryReadFile */ .YT)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(staging.dir, name)),
        install: () => moveIntoPlace(staging.dir, target, "", rules),
        close: staging.close,
    };
}
/**
 * Unpacks a layer into `target`, in addition to what is already there. Each file or unit appears
 * whole or not at all, even if the process is killed half-way. Existing ones stay as they are,
 * except those that the rules replace. Throws as `stageArchive` does, with `target` unchanged.
 */
async function installArchive(archive, target, rules, unpack) {
    const staged = await stageArchive(archive, target, rules, unpack);
    try {
        staged.install();
    }
    finally {
        await staged.close();
    }
}
function moveIntoPlace(from, to, below, rules) {
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(from, below), { withFileTypes: true })) {
        const name = below + entry.name;
        const source = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(from, name);
        const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(to, name);
        const existing = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target, { throwIfNoEntry: false });
        const isShared = entry.isDirectory() && !rules.content.unit.test(entry.name);
        if (!isShared && rules.takes?.(name) === false)
            continue;
        // Something in a shared folder may have to be left out.
        const isWhole = !isShared || rules.takes === undefined;
        if (!existing && !isWhole)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(target, { recursive: true });
        // What go puts there in the meantime is treated like what was there before.
        if (!existing && isWhole && (0,_lib_move_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .moveToFreePlace */ .e$)(source, target))
            continue;
        if (isShared) {
            if (!isFolder(target) || (isWhole && tryReplaceEmpty(source, target)))
                continue;
            moveIntoPlace(from, to, `${name}/`, rules);
        }
        else if (entry.isFile() && existing?.isFile() && rules.replaces?.(name)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(source, target);
        }
    }
}
/** A link to a folder is one: people move a large one, such as GOMODCACHE/cache, to another disk. */
function isFolder(target) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target, { throwIfNoEntry: false })?.isDirectory() === true;
}
/**
 * Go makes the folders of GOCACHE beforehand. Replacing an empty one takes one step instead of one
 * for each file.
 */
function tryReplaceEmpty(source, target) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(source, target);
        return true;
    }
    catch {
        // ENOTEMPTY or EEXIST: it holds something. EPERM: the system cannot replace a folder. ENOTDIR: it
        // is a link to one.
        return false;
    }
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
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16176);





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
 * keep their times, by which Go trims a cache that stays on its machine. Actions of another user
 * (`sudo go test`) cannot be set back and are passed over: go cannot renew their times either, so
 * they count as not used.
 */
function ageBuildCache(dir, nowMs) {
    const agedMs = nowMs - AGE_MS;
    const aged = new Date(agedMs);
    for (const folder of (0,_scan_js__WEBPACK_IMPORTED_MODULE_4__/* .listNames */ .Zv)(dir)) {
        if (!_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(folder))
            continue;
        for (const name of (0,_scan_js__WEBPACK_IMPORTED_MODULE_4__/* .listNames */ .Zv)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder))) {
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
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).mtimeMs > agedMs)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(file, aged, aged);
    }
    catch (error) {
        // ENOENT: another process trimmed the entry meanwhile.
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) !== "ENOENT" && !(0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefused */ .H0)(error))
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

/***/ 97338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   PO: () => (/* binding */ isGoAtWork),
/* harmony export */   wv: () => (/* binding */ findWritingGo)
/* harmony export */ });
/* unused harmony export findLiveGo */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gocmd_env_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11879);
/* harmony import */ var _lib_proc_stat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4147);




const TELEMETRY_CHILD = "GO_TELEMETRY_CHILD=";
/**
 * Where go keeps a program that it built to run it: in its work folder (BuilderWorkDir in
 * cmd/go/internal/work), or, since go1.24, in GOCACHE.
 */
const BUILT_PROGRAM = /\/(?:go-build\d+\/b\d+\/exe|[0-9a-f]{2}\/[0-9a-f]{64}-d)\/[^/]+$/;
/**
 * Picks the go commands that work with this build cache: those that a step left running in the
 * background, or that belong to another job. Only `go` itself writes there; compilers and linkers
 * hand it their results. Pure.
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
 * Picks from the same go commands those that may still write there. `go run` and `go tool` do not,
 * once they have started their program: they only wait for it. `go test` does, as it keeps the
 * result of each test binary that ends. Pure.
 */
function findWritingGo(processes, surroundings) {
    return findLiveGo(processes, surroundings).filter((go) => !hasStartedProgram(go, processes));
}
/**
 * Such a command starts its program last, with the arguments that end its own command line. A program
 * that `-toolexec` names may come from the same folders, but its arguments are those of a compiler.
 */
function hasStartedProgram(go, processes) {
    const subcommand = subcommandOf(go.args);
    if (subcommand !== "run" && subcommand !== "tool")
        return false;
    return processes.some(({ parentPid, isBuiltToRun, args }) => parentPid === go.pid && isBuiltToRun && isTail(args.slice(1), go.args));
}
/** Only `-C <dir>` may stand before the subcommand. */
function subcommandOf([, first = "", ...rest]) {
    if (!first.startsWith("-"))
        return first;
    return rest[first.includes("=") ? 0 : 1];
}
function isTail(tail, all) {
    const start = all.length - tail.length;
    return start > 0 && tail.every((arg, index) => arg === all[start + index]);
}
/**
 * Whether a go command that this process did not start works with the build cache. One that waits
 * for its program counts too: the job that it belongs to goes on. False on systems whose processes
 * cannot be listed.
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
    const isGo = program === "go";
    const isBuiltToRun = file !== undefined && BUILT_PROGRAM.test(file);
    return {
        pid,
        parentPid: stat.parentPid,
        program,
        goCache: isGo ? readGoCache(dir) : undefined,
        isBuiltToRun,
        args: isGo || isBuiltToRun ? readArgs(dir) : [],
    };
}
/** Each argument ends with a zero byte. */
function readArgs(dir) {
    return tryRead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "cmdline"))?.split("\0").slice(0, -1) ?? [];
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

/***/ 89369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toPortable),
/* harmony export */   w: () => (/* binding */ fromPortable)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _test_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31975);


/**
 * The same records with names of files relative to `root`. With -trimpath, go takes results of a job
 * in another work folder, and what they depend on then lies in that folder. Pure.
 */
function toPortable(tests, root) {
    return rename(tests, (file) => node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(root, file) || ".");
}
/** The same records with the names that their files have below this `root`. Pure. */
function fromPortable(tests, root) {
    return rename(tests, (file) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(root, file));
}
function rename(tests, to) {
    const renamed = ({ kind, name }) => (0,_test_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputKey */ .sM)({ kind, name: kind === "env" ? name : to(name) });
    return tests.map((test) => ({
        ...test,
        inputs: new Map([...test.inputs].map(([key, state]) => [renamed((0,_test_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputKey */ .lR)(key)), state])),
    }));
}


/***/ }),

/***/ 37745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ readExpiry),
/* harmony export */   Kd: () => (/* binding */ readCarriedExpiry),
/* harmony export */   NU: () => (/* binding */ later),
/* harmony export */   Rb: () => (/* binding */ carryExpiry),
/* harmony export */   ll: () => (/* binding */ writeExpiry),
/* harmony export */   rQ: () => (/* binding */ parseExpiry)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63071);




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
    return readTime(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goCache, GO_FILE));
}
/** Expires the results that are older than this time; with undefined, no result is expired. */
async function writeExpiry(goCache, atNs) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goCache, GO_FILE);
    if (atNs === undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
    else
        await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(file, format(atNs));
}
/** The expiry that a restored layer holds, which an earlier job's `go clean -testcache` made. */
function readCarriedExpiry(goCache) {
    return readTime(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goCache, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPIRY_FILE */ .tE));
}
/** Puts an expiry into the layers that are made of this GOCACHE. */
async function carryExpiry(goCache, atNs) {
    await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goCache, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPIRY_FILE */ .tE), format(atNs));
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
    return parseExpiry((await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .tryReadText */ .Bw)(file)) ?? "");
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
const KINDS = ["open", "stat", "content", "listing", "env"];
function inputKey({ kind, name }) {
    return `${kind} ${name}`;
}
/** The input that a key made by `inputKey` names. */
function parseInputKey(key) {
    const [kind] = KINDS.filter((candidate) => key.startsWith(`${candidate} `));
    return { kind: kind ?? "env", name: key.slice(key.indexOf(" ") + 1) };
}
/** State of one input that go compares, as in `readTestInputs`. */
function readState({ kind, name }, env) {
    if (kind === "env") {
        const value = env[name];
        if (value === undefined)
            return ABSENT;
        return SECRET_NAME.test(name) ? SET : digest(`${name}\0${value}`, ENV_DIGITS);
    }
    const states = [formatStats((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .tryStatAny */ .go)(name))];
    if (kind === "stat") {
        states.push(formatStats((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .tryStatAny */ .go)(name, node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)));
    }
    else {
        for (const entry of listNames(name)) {
            states.push(entry, formatStats((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .tryStatAny */ .go)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(name, entry), node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)));
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

/***/ 97010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ isOutsideInput),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   gb: () => (/* binding */ listTestInputs),
/* harmony export */   hu: () => (/* binding */ listOutsideInputs),
/* harmony export */   kU: () => (/* binding */ parseTestLog),
/* harmony export */   yM: () => (/* binding */ TEST_LOG_HEADER)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function isOutsideInput(input) {
    return input.kind === "content" || input.kind === "listing";
}
/** How a log begins (testlogMagic in cmd/go/internal/test). */
const TEST_LOG_HEADER = "# test log\n";
const LINE = /^(getenv|open|stat|chdir) (.*)$/;
/**
 * Reads the log of a test. Undefined if the text is not a log, or has a line that go does not know
 * either: go keeps no result then.
 */
function parseTestLog(text) {
    if (!text.startsWith(TEST_LOG_HEADER) || !text.endsWith("\n"))
        return undefined;
    const lines = [];
    for (const line of text.slice(TEST_LOG_HEADER.length).split("\n")) {
        if (line === "")
            continue;
        const [, op, name] = LINE.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        lines.push({ op: op, name });
    }
    return lines;
}
/**
 * The inputs that go compares, each once. Names in the log are relative to the package's folder, or
 * to the folder that the test changed to. Files outside the module do not count. Pure.
 */
function listTestInputs(lines, packageDir, moduleDir) {
    const inputs = new Map();
    const add = (input) => inputs.set(`${input.kind} ${input.name}`, input);
    // Go always counts this variable, and tests do not log it.
    add({ kind: "env", name: "GODEBUG" });
    let dir = packageDir;
    for (const { op, name } of lines) {
        if (op === "getenv") {
            add({ kind: "env", name });
        }
        else if (op === "chdir") {
            dir = name;
            add({ kind: "stat", name });
        }
        else {
            const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(dir, name);
            if (isInside(file, moduleDir))
                add({ kind: op, name: file });
        }
    }
    return [...inputs.values()];
}
/**
 * What a test asked for outside of the module, each once: the content of each file and folder, and the
 * listing of what it opened, which may be a folder. Pure.
 */
function listOutsideInputs(lines, packageDir, moduleDir) {
    const files = new Set();
    const opened = new Set();
    let dir = packageDir;
    for (const { op, name } of lines) {
        if (op === "getenv")
            continue;
        const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(dir, name);
        if (op === "chdir")
            dir = file;
        if (isInside(file, moduleDir))
            continue;
        files.add(file);
        if (op === "open")
            opened.add(file);
    }
    return [
        ...[...files].map((name) => ({ kind: "content", name })),
        ...[...opened].map((name) => ({ kind: "listing", name })),
    ];
}
/** Whether `file` is `dir` or is below it; both are absolute. */
function isInside(file, dir) {
    return file === dir || file.startsWith(dir.endsWith((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)) ? dir : dir + (node_path__WEBPACK_IMPORTED_MODULE_0___default().sep));
}


/***/ }),

/***/ 57810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QV: () => (/* binding */ formatTestRecords),
/* harmony export */   _H: () => (/* binding */ addGuards),
/* harmony export */   jt: () => (/* binding */ joinTestRecords),
/* harmony export */   kw: () => (/* binding */ parseTestRecords),
/* harmony export */   yG: () => (/* binding */ dependsOnOutside)
/* harmony export */ });
/* harmony import */ var _test_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31975);
/* harmony import */ var _test_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97010);


const HEADER = "go-accel tests 3";
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
const RESULT = /^res ([0-9a-f]{64}(?:,[0-9a-f]{64})*)$/;
const INPUT = /^in ([-?]|[0-9a-f]{2}|[0-9a-f]{16}) ((?:env|open|stat|content|listing) .*)$/s;
const SOURCE = /^src (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (.*)$/s;
/** Without such a record, the result would be taken although a file outside of its module has changed. */
function dependsOnOutside({ resultIds }) {
    return resultIds.length > 0;
}
/**
 * Adds the records of others whose results depend on files outside of the module, for the results that
 * have none yet. Pure.
 */
function addGuards(records, others) {
    const guarded = new Set(records.tests.flatMap(({ resultIds }) => resultIds));
    const added = others.flatMap((record) => {
        const resultIds = record.resultIds.filter((id) => !guarded.has(id));
        if (resultIds.length === 0)
            return [];
        return [{ ...record, resultIds, seenIn: Math.min(record.seenIn, records.job) }];
    });
    return { ...records, tests: [...records.tests, ...added] };
}
/**
 * What two jobs know that ran beside each other, of a cache that holds the results of both.
 * `isOfSecond` says of which results it holds those of the second. The second is the newer one: the
 * sources are its own. Pure.
 */
function joinTestRecords(first, second, isOfSecond) {
    const job = Math.max(first.job + 1, second.job);
    const madeByFirst = new Set(first.tests.flatMap(({ resultIds }) => resultIds.filter((id) => !isOfSecond(id))));
    const own = second.tests.flatMap((record) => {
        const resultIds = record.resultIds.filter((id) => !madeByFirst.has(id));
        if (dependsOnOutside(record) && resultIds.length === 0)
            return [];
        const seenIn = record.seenIn === second.job ? job : record.seenIn;
        return [{ ...record, resultIds, seenIn }];
    });
    const known = new Set(own.flatMap(({ testIds }) => testIds));
    const others = first.tests.filter((record) => !dependsOnOutside(record) && record.testIds.some((id) => !known.has(id)));
    const tests = [...own, ...(first.goVersion === second.goVersion ? others : [])];
    return addGuards({ ...second, job, tests }, first.tests);
}
/**
 * The same records give the same text. Records beyond the limits, and names that do not fit on one
 * line, are left out, but none that depends on files outside of its module.
 */
function formatTestRecords({ goVersion, job, tests, sources }) {
    const lines = [HEADER, `go ${goVersion}`, `job ${job}`];
    const counts = new Map();
    const isWithinLimits = (record) => {
        const count = (counts.get(record.package) ?? 0) + 1;
        counts.set(record.package, count);
        const isRecent = job - record.seenIn < MAX_UNSEEN_JOBS;
        return dependsOnOutside(record) || (isRecent && count <= MAX_OF_PACKAGE);
    };
    const kept = tests
        .filter(({ package: name }) => isOneLine(name))
        .sort((a, b) => b.seenIn - a.seenIn || compare(a.package, b.package))
        .filter(isWithinLimits)
        .filter((record, index) => index < MAX_RECORDS || dependsOnOutside(record));
    let left = MAX_ALL_INPUTS;
    for (const { package: name, testIds, resultIds, inputs, verified, seenIn } of kept) {
        lines.push(`test ${seenIn} ${verified ? 1 : 0} ${testIds.join(",") || "-"} ${name}`);
        if (resultIds.length > 0)
            lines.push(`res ${resultIds.join(",")}`);
        const oneLine = [...inputs].filter(([key]) => isOneLine(key));
        const compared = oneLine
            .filter(([key]) => !isOutside(key))
            .slice(0, Math.min(MAX_INPUTS, left));
        left -= compared.length;
        const listed = [...oneLine.filter(([key]) => isOutside(key)), ...compared];
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
    let last;
    for (const line of lines.slice(3)) {
        const [, seenIn, verified, ids, name] = TEST.exec(line) ?? [];
        const [, resultIds] = RESULT.exec(line) ?? [];
        const [, state, key] = INPUT.exec(line) ?? [];
        const [, code, tests, deps, dir] = SOURCE.exec(line) ?? [];
        if (ids !== undefined && name !== undefined) {
            last = {
                package: name,
                testIds: ids === "-" ? [] : ids.split(","),
                resultIds: [],
                inputs: new Map(),
                verified: verified === "1",
                seenIn: Number(seenIn),
            };
            records.tests.push(last);
        }
        else if (resultIds !== undefined && last) {
            last.resultIds = resultIds.split(",");
        }
        else if (state !== undefined && key !== undefined && last) {
            last.inputs.set(key, state);
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
function isOutside(key) {
    return (0,_test_log_js__WEBPACK_IMPORTED_MODULE_1__/* .isOutsideInput */ .E3)((0,_test_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputKey */ .lR)(key));
}
function isOneLine(text) {
    return !text.includes("\n");
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 33572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ hashProfile),
/* harmony export */   L6: () => (/* binding */ legPrefix),
/* harmony export */   L9: () => (/* binding */ deltaKeys),
/* harmony export */   OK: () => (/* binding */ lintKeys),
/* harmony export */   Ox: () => (/* binding */ historyKey),
/* harmony export */   T_: () => (/* binding */ buildKeys),
/* harmony export */   XN: () => (/* binding */ makeBaseKey),
/* harmony export */   ci: () => (/* binding */ modulesKeys),
/* harmony export */   nP: () => (/* binding */ hashFolder),
/* harmony export */   q0: () => (/* binding */ baseIdOf),
/* harmony export */   tE: () => (/* binding */ hashSums),
/* harmony export */   ww: () => (/* binding */ makeDeltaKey),
/* harmony export */   x3: () => (/* binding */ NO_SUMS),
/* harmony export */   z: () => (/* binding */ historyPrefix),
/* harmony export */   zH: () => (/* binding */ deltaIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Begins every key. If the format of entries of that kind changes, the number must change. */
const FORMATS = { modules: "accel2", build: "accel1", lint: "accel1", history: "accel1" };
const HASH_CHARS = 16;
const FOLDER_CHARS = 8;
function rootOf(kind, { epoch }) {
    const format = FORMATS[kind];
    return epoch === "" ? format : `${format}-epoch-${shortHash(epoch)}`;
}
/**
 * What a layer's keys begin with: those of a pull request's seeds with something else. Neither prefix
 * matches a key of the other kind, so a job that does not ask for seeds never gets one.
 */
function layerRoot(kind, parts, seeds) {
    const root = rootOf(kind, parts);
    if (!seeds)
        return root;
    return `${root}-seed-${shortHash(`${seeds.repositoryUrl}\0${seeds.ref}`)}`;
}
/** Enough that nobody finds a second text with the same one. */
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}
/**
 * Keys of a modules layer's base, or of its seed. The newest base with the same go.sum is exact. Next
 * comes the newest of this OS, as all jobs of a repository share the layer. A job without a go.sum
 * uses few modules, and would fetch those of all others for nothing.
 */
function modulesKeys(parts, seeds) {
    const scope = `${layerRoot("modules", parts, seeds)}-modules-${parts.os}-`;
    const exact = `${scope}base-${parts.sums.slice(0, HASH_CHARS)}.`;
    return {
        exact,
        scope,
        workFolder: scope,
        restore: parts.sums === NO_SUMS ? [exact] : [exact, `${scope}base-`],
    };
}
/**
 * Keys of a build layer's base, or of its seed. The newest base with the same go.sum is exact. Next
 * come the newest of this scope, the newest of any scope, and the newest from any other work folder,
 * of which go takes what does not hold the path: the standard library and dependencies. A base of
 * another Go version or profile never matches, because no action could be reused.
 */
function buildKeys(parts, seeds) {
    const { profile, ...keys } = entryKeys(`${layerRoot("build", parts, seeds)}-build`, parts);
    const elsewhere = parts.workFolder === "" ? [] : [`${profile}.`];
    return { ...keys, restore: [...keys.restore, keys.workFolder, ...elsewhere] };
}
/**
 * Keys of the base of a linter's layer, or of its seed. The newest base with the same go.sum is exact.
 * Next comes the newest of this scope. Other scopes never match: most of them run no linter. Here the
 * profile holds the linter's configuration too.
 */
function lintKeys(linter, parts, seeds) {
    const root = `${layerRoot("lint", parts, seeds)}-lint-${linter}`;
    const { profile: _, ...keys } = entryKeys(root, parts);
    return keys;
}
/** Keys that this scope's entries begin with, and what those of the same profile do. */
function entryKeys(root, parts) {
    // Not every version can be part of a key: `go1.26.1 X:jsonv2,synctest`, `go1.26.1-custom`.
    const isPlain = /^[A-Za-z0-9_.]+$/.test(parts.goVersion);
    const goVersion = isPlain ? parts.goVersion : keySegment(parts.goVersion);
    const profile = `${root}-${parts.os}-${parts.arch}-${goVersion}-${parts.profile}`;
    const workFolder = `${profile}${parts.workFolder === "" ? "" : `.${parts.workFolder}`}-`;
    const scope = `${workFolder}${keySegment(parts.scope)}-`;
    const exact = `${scope}base-${parts.sums.slice(0, HASH_CHARS)}.`;
    return { profile, workFolder, scope, exact, restore: [exact, `${scope}base-`] };
}
/** The key under which a base with this content is saved. */
function makeBaseKey(keys, contentHash) {
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
function makeDeltaKey(keys, baseId, contentHash) {
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
    return `${rootOf("history", parts)}-history-${parts.os}-${parts.arch}-${keySegment(parts.scope)}-`;
}
/** What the keys of the histories of one leg of a job begin with; see `history/legs.ts`. */
function legPrefix(prefix, leg) {
    return `${prefix}${leg}-`;
}
/** The key under which one run of the job's leg saves it. */
function historyKey(prefix, leg, runId, attempt) {
    return `${legPrefix(prefix, leg)}${runId}.${attempt}`;
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
/** That of a job without any go.sum. */
const NO_SUMS = hashSums([]);
/** Hash of the settings that are part of every action ID, by name. */
function hashProfile(settings) {
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    return shortHash(lines.sort().join(""));
}
/** A folder as a part of keys. It only has to differ from the few others of the same project. */
function hashFolder(folder) {
    return shortHash(folder).slice(0, FOLDER_CHARS);
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
/**
 * More than one, because another job may have found the one before and be about to read it, and the
 * legs of a matrix may share the prefix.
 */
const KEPT = 24;
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

/***/ 82914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ formatManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Zo: () => (/* binding */ FOLDER_MODE),
/* harmony export */   bk: () => (/* binding */ shortContentId)
/* harmony export */ });
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


/***/ }),

/***/ 10813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ surveyCheckouts)
/* harmony export */ });
/* harmony import */ var _git_checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22304);
/* harmony import */ var _worktree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31027);


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

/***/ 31027:
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
        if ((0,fs/* errnoOf */.UQ)(error) === undefined)
            throw error;
        return (0,fs/* isNotFound */.c4)(error) ? "missing" : "unreadable";
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

;// CONCATENATED MODULE: ./src/checkout/tracked-tree.ts
/** Orders the entries of an index by folder. Pure. */
function makeTrackedTree(entries) {
    const tree = new Map([["", new Map()]]);
    const childrenOf = (folder) => {
        const known = tree.get(folder);
        if (known)
            return known;
        const children = new Map();
        tree.set(folder, children);
        const [parent, name] = splitTrackedPath(folder);
        childrenOf(parent).set(name, "folder");
        return children;
    };
    for (const entry of entries) {
        const [folder, name] = splitTrackedPath(entry.path);
        childrenOf(folder).set(name, entry);
    }
    return tree;
}
/** The folder and the name of a path of the index. */
function splitTrackedPath(path) {
    const slash = path.lastIndexOf("/");
    return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
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
    const tree = makeTrackedTree(entries);
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
    /**
     * Whether there is a folder of that name. A listing covers the content of the folder's own files, but
     * nothing deeper. So a folder gets another time exactly when it would in a checkout that stays: there
     * git replaces a changed file by a new one and does not touch the folders above.
     */
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
        if (child === "folder")
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

const LINE = /^go1:(uptime|date) (\d{1,20}(?:\.\d{1,9})?) (\d{1,20}(?:\.\d{1,9})?) (\d{1,3}) ([a-z]+(?: [^ =]+)*)(?: ldflags=(\d{1,10}\.\d{1,10}))?(?: tags=(\d{1,10}\.\d{1,10}))? ;$/;
/** Longest line that the wrapper writes, with room for its times and checksums. */
const MAX_LINE_LENGTH = _go_command_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_COMMAND_LENGTH */ .wB + 200;
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
    const [, clock = "", start = "", end = "", code = "", command, ldflags, tags] = LINE.exec(line) ?? [];
    if (command === undefined || !isRecordable(command))
        return undefined;
    const [startMs, endMs, exitCode] = [readMs(clock, start), readMs(clock, end), Number(code)];
    // If the clock was set back in between, the duration is unknown.
    if (!(startMs <= endMs && exitCode <= 255))
        return undefined;
    return {
        command,
        ...(ldflags === undefined ? {} : { ldflags }),
        ...(tags === undefined ? {} : { tags }),
        startMs,
        endMs,
        exitCode,
        clock: clock === "uptime" ? "uptime" : "epoch",
    };
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
/**
 * Flags whose value may be the next argument. Names are recorded, values never; of -ldflags and -tags
 * there is a checksum.
 */
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

/***/ 3255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ readGoWrapper),
/* harmony export */   KZ: () => (/* binding */ renderGoWrapper),
/* harmony export */   aP: () => (/* binding */ replacementFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _go_command_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51069);


/**
 * What go gets instead of this value of the variable; undefined if the value stays. The script does
 * the same (`renderReplacement`). Pure.
 */
function replacementFor({ value, length, isAdded, text }, current) {
    let at = 0;
    for (const piece of value) {
        const found = current.indexOf(piece, at);
        if (found < 0)
            return undefined;
        at = found + piece.length;
    }
    const [first = "", last = ""] = [value[0], value.at(-1)];
    const isMeant = current.length === length && current.startsWith(first) && current.endsWith(last);
    if (!isMeant)
        return undefined;
    return isAdded ? current + text : text;
}
/** Room for a space and the sign for what is left out, and one character to spare. */
const TAIL_LENGTH = 3;
/** For a reader of the script, which is first on the PATH of the job's steps. */
const TITLE = "# The go command with the settings of go-accel, and a note of how long it took (time-go-commands).";
/**
 * The text of `go-wrapper.sh`, which `renderGoWrapper()` completes. The build finds the file by
 * this URL and puts a copy next to the bundle.
 */
function readGoWrapper() {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(__webpack_require__.ab + "go-wrapper.sh", "utf8");
}
/**
 * The text of the script that is named `go`, for one machine, without comments: the shell would
 * read them before each command. Pure. Throws if the template has a place that is not known here.
 */
function renderGoWrapper(template, parts) {
    const places = new Map([...machinePlaces(parts), ...WORD_PLACES]);
    const code = template
        .replaceAll(/^ *#.*\n/gm, "")
        .replaceAll(/@([A-Z_]+)@/g, (place, name) => {
        const text = places.get(name);
        if (text === undefined)
            throw new Error(`the go wrapper has an unknown place ${place}`);
        return text;
    });
    return `#!${parts.shell}\n${TITLE}\n${code}`;
}
function machinePlaces(parts) {
    const { clock, starter, setpriv = "", dirs, go, logs, settings } = parts;
    const date = clock.kind === "date"
        ? { program: clock.program, format: clock.nanoseconds ? "+%s%N" : "+%s" }
        : { program: "", format: "" };
    const prctl = starter?.kind === "perl" ? starter.prctl : undefined;
    return [
        ["CLOCK", quote(clock.kind)],
        ["DATE", quote(date.program)],
        ["DATE_FORMAT", quote(date.format)],
        ["STARTER", quote(starter?.kind ?? "")],
        ["STARTER_PROGRAM", quote(starter?.program ?? "")],
        ["PRCTL", quote(String(prctl ?? ""))],
        ["SETPRIV", quote(setpriv)],
        ["DIRS", dirs.map(quote).join(" ")],
        ["GO", quote(go)],
        ["LOGS", logs.map(quote).join(" ")],
        ["SETTINGS", quote(settings?.file ?? "")],
        ["BASELINE", quote(settings?.baseline ?? "")],
        ["CONFIG_HOME", quote(settings?.configHome ?? "")],
        ["REPLACE", (settings?.replaced ?? []).map(renderReplacement).join("; ") || ":"],
        ["USER_SETTINGS", renderUserSettings(settings?.goEnv)],
    ];
}
/** With `off`, what `go env -w` writes has no effect, so it must have none here. */
function renderUserSettings(goEnv) {
    if (goEnv === undefined)
        return "unset GOENV";
    return goEnv === "off" ? "GOENV=off _ga_mirrored=''" : `GOENV=${quote(goEnv)}`;
}
/** A command that replaces the variable if it has the value. */
function renderReplacement({ name, value, length, isAdded, text }) {
    if (!/^[A-Z][A-Z0-9_]*$/.test(name))
        throw new Error(`${name} is no name of a setting`);
    const pattern = value.map(quote).join("*");
    const instead = isAdded ? `"$${name}"${quote(text)}` : quote(text);
    const given = `_ga_given="$_ga_given ${name}"`;
    return `case \${#${name}}:\${${name}-} in ${length}:${pattern}) ${name}=${instead} ${given} ;; esac`;
}
/** The words and limits that the reader of the log knows as well. */
const WORD_PLACES = [
    ["BOOLEAN_FLAGS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .BOOLEAN_FLAGS */ .JX)],
    ["VALUE_FLAGS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .VALUE_FLAGS */ .aJ)],
    ["SUBCOMMANDS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBCOMMANDS */ .Vh)],
    ["MOD_COMMANDS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .MOD_COMMANDS */ .Cl)],
    ["PACKAGE_COMMANDS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGE_COMMANDS */ .Yg)],
    ["PACKAGE_WORDS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGE_WORDS */ .Fq)],
    ["LEFT_OUT", _go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .LEFT_OUT */ .Pk],
    ["MAX_ARGUMENT_LENGTH", String(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ARGUMENT_LENGTH */ .KR)],
    ["MAX_TEXT_LENGTH", String(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_COMMAND_LENGTH */ .wB - TAIL_LENGTH)],
    ["MAX_ARGUMENTS", String(_go_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ARGUMENTS */ .up)],
];
/** One word of the shell. */
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** A pattern of `case`. */
function anyOf(words) {
    return words.join(" | ");
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
 * layer in the same state. Undefined, and never guessed, if there is no such run, or if the run
 * failed: its steps may have been shorter because some of them were left out.
 */
function savedBy(run, layer, history) {
    if (run.failed)
        return undefined;
    const other = layer === "modules" ? "build" : "modules";
    const without = [...history.without, ...history.runs].filter((candidate) => !candidate.failed &&
        !(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isThere */ .$B)(candidate.layers[layer]) &&
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
/* harmony export */   Qr: () => (/* binding */ listTestFlags),
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
const TEST_FLAGS_RECORD = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("testFlagsRecord", "Equal `go test` commands with -ldflags.", {
    command: words("As the wrapper noted it"),
    ldflags: words("Checksum of the values of -ldflags"),
});
const RUN_RECORD = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("runRecord", "What one finished run was like. It is small and holds no secret, as it is kept in the cache.", {
    at: time("When its last step began, as ISO 8601"),
    runId: words("Id of the run"),
    attempt: words("Attempt at the run, from 1"),
    sha: words("The commit"),
    leg: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(words("Tells jobs of the same scope apart by what they build; absent in older records")),
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
    // Absent if there was none.
    testFlags: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(TEST_FLAGS_RECORD, "The `go test` commands with -ldflags", { max: MAX_GO_COMMANDS })),
    linters: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(words("Name of a linter"), "Those that used their caches, if any did", { max: 10 })),
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
/** The `go test` commands with -ldflags as they are recorded: each once. Pure. */
function listTestFlags(commands) {
    const found = new Map();
    for (const { command, ldflags } of commands) {
        if (ldflags !== undefined)
            found.set(`${ldflags} ${command}`, { command, ldflags });
    }
    return [...found.values()].slice(0, MAX_GO_COMMANDS);
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
        .filter(wentWithout)
        .filter((one) => {
        const combination = combinationOf(one);
        const count = (seen.get(combination) ?? 0) + 1;
        seen.set(combination, count);
        return !kept.has(one) && count <= MAX_WITHOUT_EACH;
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
/** Whether something can be measured against it that has the layer: it did all of its work. */
function wentWithout({ layers, failed }) {
    return !failed && (!isThere(layers.modules) || !isThere(layers.build));
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


/***/ }),

/***/ 94848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isExecutable),
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
/** Whether it is a file that may be run. On Windows, which has no such permission, any file is. */
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

/***/ 89757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   io: () => (/* binding */ readBytes)
/* harmony export */ });
/**
 * All bytes of a stream; rejects with the stream's error. `buffer()` of node:stream/consumers goes
 * through a Blob, which costs more for hundreds of small answers than receiving them.
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
/** What was already read, and then the rest. */
async function* resume(begun, rest) {
    try {
        yield* begun;
        for (let piece = await rest.next(); !piece.done; piece = await rest.next())
            yield piece.value;
    }
    finally {
        // If the reader stops early, the source must stop as well.
        await rest.return?.();
    }
}


/***/ }),

/***/ 27405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ LINTERS),
/* harmony export */   g: () => (/* binding */ linterCacheDir)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The linters whose caches are layers of their own. Both keep them as go keeps its build cache. */
const LINTERS = ["golangci-lint", "staticcheck"];
const CACHE_VARIABLES = {
    "golangci-lint": "GOLANGCI_LINT_CACHE",
    staticcheck: "STATICCHECK_CACHE",
};
/**
 * The folder of a linter's cache, as the linter itself finds it in this environment: what its variable
 * names, or else a folder of its name where os.UserCacheDir says. Undefined if it would refuse to run:
 * the variable holds no absolute path, or there is no home. Pure.
 */
function linterCacheDir(linter, env, platform = process.platform) {
    const { isAbsolute, join } = platform === "win32" ? (node_path__WEBPACK_IMPORTED_MODULE_0___default().win32) : (node_path__WEBPACK_IMPORTED_MODULE_0___default().posix);
    const named = env[CACHE_VARIABLES[linter]];
    if (named)
        return isAbsolute(named) ? named : undefined;
    const userCacheDir = findUserCacheDir(env, platform);
    return userCacheDir && isAbsolute(userCacheDir) ? join(userCacheDir, linter) : undefined;
}
function findUserCacheDir(env, platform) {
    if (platform === "win32")
        return env["LocalAppData"] ?? env["LOCALAPPDATA"];
    const home = env["HOME"] || undefined;
    if (platform === "darwin")
        return home && `${home}/Library/Caches`;
    return env["XDG_CACHE_HOME"] || (home && `${home}/.cache`);
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

/***/ 66927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ createHashLookup),
/* harmony export */   Yr: () => (/* binding */ expectHash),
/* harmony export */   pw: () => (/* binding */ createExpectedHashes)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

/** Looks hashes up in a go.sum. It may have several for a module: each of them is right. */
function createExpectedHashes(sum) {
    const hashes = new Map();
    for (const { path, version, kind, hash } of sum.entries) {
        const key = `${kind} ${path}@${version}`;
        const known = hashes.get(key);
        if (known)
            known.push(hash);
        else
            hashes.set(key, [hash]);
    }
    return (kind, modulePath, version) => hashes.get(`${kind} ${modulePath}@${version}`);
}
/** Looks hashes up in a go.sum first, and then in a checksum database. */
function createHashLookup(named, database) {
    return (kind, modulePath, version) => named(kind, modulePath, version) ??
        database(modulePath, version).then((hashes) => {
            const hash = hashes?.[kind];
            return hash === undefined ? undefined : [hash];
        }, 
        // The check of a mirror's file reports this error. Here it only means that no hash is known.
        () => undefined);
}
/** Throws `IntegrityError` if `h1` is none of the hashes that `source` has for `what`. */
function expectHash(what, h1, hashes, source = "go.sum or the checksum database") {
    if (hashes.includes(h1))
        return;
    const message = `${what} has the hash ${h1}, but ${source} has ${hashes.join(" or ")}`;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs(message, { code: "H1_MISMATCH" });
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
 * not wrong.
 *
 * No go command may be using `moduleCacheDir`. Throws what the pool throws.
 */
async function findAlteredTrees(parts) {
    const { moduleCacheDir, expected, pool } = parts;
    const checked = parts.modules.map(async (module) => {
        const known = expected("zip", module.path, module.version);
        if (!known && !parts.compareUnknown)
            return [];
        const recorded = readZipHash(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(moduleCacheDir, (0,_module_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .downloadName */ .kQ)(module, "ziphash")));
        const hashes = known ?? (recorded === undefined ? [] : [recorded]);
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


/***/ }),

/***/ 8986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ZipPoolError),
/* harmony export */   x: () => (/* binding */ createZipPool)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);



const URGENT = { isUrgent: () => true, sizeBytes: Number.POSITIVE_INFINITY };
/** A file could not be checked. This says nothing about the file or the disk. */
class ZipPoolError extends Error {
    name = "ZipPoolError";
}
/**
 * How many bytes must wait before another worker is started while one runs. Starting a worker takes
 * as much processor time as reading a few megabytes, and go and the sidecar's own thread need it.
 */
const ADD_WORKER_BYTES = 3_000_000;
/** Small, so that buffers that were read are freed soon. */
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
        // The workers must not keep a sidecar alive that has been told to stop.
        worker.unref();
        // The caller that waits for its reply gets the error too. Between two zips nothing waits, and
        // an error without a listener would end the process.
        worker.on("error", () => { });
        worker.once("exit", () => forget(worker));
        return worker;
    }
    /** A worker that ended is replaced. Otherwise callers in the queue would wait for ever. */
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
        // A worker that ended right after its reply has already been replaced.
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
    /** A worker may have ended for a reason of its own, so another one tries again. */
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

/***/ 20638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Pi: () => (/* binding */ mayReceive),
/* harmony export */   gD: () => (/* binding */ findCredentials),
/* harmony export */   rv: () => (/* binding */ authorizationFor)
/* harmony export */ });
/** Authorization for `user:password` (basic) or a bare token (bearer). */
function authorizationFor(credential) {
    return credential.includes(":")
        ? `Basic ${Buffer.from(credential, "utf8").toString("base64")}`
        : `Bearer ${credential}`;
}
/**
 * The texts of a credential that must not be printed: the header's value, and the password in it.
 */
function secretsOf({ authorization }) {
    const [scheme, sent = ""] = authorization.split(" ");
    if (scheme !== "Basic")
        return [sent];
    const credential = Buffer.from(sent, "base64").toString("utf8");
    return [sent, credential.slice(credential.indexOf(":") + 1)].filter((secret) => secret !== "");
}
/**
 * The first credentials that may be sent to `url`, or undefined. None are ever sent in clear: plain
 * http is trusted on loopback only. (The go command refuses it everywhere.)
 */
function findCredentials(url, auth) {
    return auth.find((entry) => mayReceive(url, entry));
}
/** Whether these credentials may be sent to `url`. */
function mayReceive(url, { host, url: mirror }) {
    if (url.protocol !== "https:" && !isLoopback(url.hostname))
        return false;
    return mirror === undefined ? isHost(host, url) : isBelow(url, mirror);
}
/** Whether `url` is the mirror's own URL or below it, element by element. */
function isBelow(url, mirror) {
    if (!URL.canParse(mirror))
        return false;
    const { origin, pathname } = new URL(mirror);
    const base = pathname.replace(/\/+$/, "");
    return url.origin === origin && `${url.pathname}/`.startsWith(`${base}/`);
}
/**
 * Whether `host` names the URL's host. As in URLs, case and the scheme's own port do not matter.
 */
function isHost(host, url) {
    const text = `${url.protocol}//${host}`;
    return URL.canParse(text) && new URL(text).host === url.host;
}
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}


/***/ })

};
