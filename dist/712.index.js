export const id = 712;
export const ids = [712];
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

/***/ 72754:
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
// EXTERNAL MODULE: ./src/app/handover.ts
var handover = __webpack_require__(15447);
// EXTERNAL MODULE: ./src/app/job/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(58758);
// EXTERNAL MODULE: ./src/app/job/own-env-file.ts
var own_env_file = __webpack_require__(59203);
// EXTERNAL MODULE: ./src/history/history-text.ts
var history_text = __webpack_require__(59137);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
;// CONCATENATED MODULE: ./src/report/text/plan-log.ts

/** The main step's decisions and results, as lines for the job's log. */
function renderPlan(report) {
    const { workspace, modules, sidecar, policy, cost } = report;
    return [
        `modules       ${workspace.modules.join(", ")}`,
        `go.sum files  ${workspace.sumFiles.join(", ") || "none"}`,
        ...(workspace.cgo
            ? [
                `cgo           ${(0,format/* formatCount */.B4)(workspace.cgo.packages, "package")}, ${(0,format/* formatCount */.B4)(workspace.cgo.files, "file")} in the key`,
            ]
            : []),
        `cache         ${allowed(policy)} (${policy.reason})`,
        ...report.keyParts.map((part) => `key           ${part.name} = ${part.value}`),
        ...(report.history === undefined ? [] : [`history       ${report.history}`]),
        ...report.restores.flatMap(renderRestore),
        `needed        ${(0,format/* formatCount */.B4)(modules.needed, "module")}, ${modules.fromLayer} already there`,
        sidecar.status === "started"
            ? `sidecar       started; ${(0,format/* formatCount */.B4)(sidecar.warmFiles, "file")} to prefetch`
            : `sidecar       ${sidecar.status}: ${sidecar.reason}`,
        ...(report.testReuse === undefined ? [] : [renderTestReuse(report.testReuse)]),
        `cost          ${(0,format/* formatMs */._V)(cost.wallMs)}, of which ${(0,format/* formatMs */._V)(cost.transferMs)} for transfers`,
    ].map(onOneLine);
}
/** A value with a line break could pass for another entry, or for a command to the runner. */
function onOneLine(line) {
    return line.replaceAll(/[\r\n]+/g, " ");
}
function allowed(policy) {
    if (policy.read && policy.seed)
        return "read, and write a seed if nothing was found";
    if (policy.read)
        return policy.write ? "read and write" : "read only";
    return policy.write ? "write only" : "off";
}
function renderTestReuse({ expired, reason }) {
    return `test results  ${expired ? "of earlier jobs are not used" : "as go finds them"} (${reason})`;
}
function renderRestore(restore) {
    const title = `${restore.name} layer`.padEnd(13);
    const head = `${title} ${restore.status}: ${restore.reason}`;
    if (restore.status === "warm")
        return [head];
    if (restore.matchedKey === undefined) {
        return [head, ...restore.keys.map((key) => `  asked for   ${key}`)];
    }
    return [
        head,
        `  from        ${restore.matchedKey}`,
        ...(restore.delta ? [`  and         ${restore.delta.key}`] : []),
        `  took        ${(0,format/* formatBytes */.z3)(restore.sizeBytes ?? 0)}: look-up ${(0,format/* formatMs */._V)(restore.lookupMs ?? 0)}, ` +
            `download ${(0,format/* formatMs */._V)(restore.downloadMs ?? 0)}, unpacking ${(0,format/* formatMs */._V)(restore.unpackMs ?? 0)}`,
    ];
}

// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
// EXTERNAL MODULE: ./src/app/job/faults.ts
var job_faults = __webpack_require__(74037);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/gocmd/env-file.ts
var env_file = __webpack_require__(11879);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(93095);
;// CONCATENATED MODULE: ./src/gocmd/go-env.ts
/** The settings of the go command that we read, as `go env -json` names them. */
const NAMES = [
    "CC",
    "CGO_ENABLED",
    "GO386",
    "GOAMD64",
    "GOARCH",
    "GOARM",
    "GOARM64",
    "GOAUTH",
    "GOCACHE",
    "GOENV",
    "GOEXPERIMENT",
    "GOFLAGS",
    "GOHOSTARCH",
    "GOHOSTOS",
    "GOMIPS",
    "GOMIPS64",
    "GOMODCACHE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOOS",
    "GOPPC64",
    "GOPROXY",
    "GORISCV64",
    "GOROOT",
    "GOSUMDB",
    "GOTOOLCHAIN",
    "GOVERSION",
    "GOWASM",
    "GOWORK",
];
/**
 * Arguments for the go command. It must run with GOTOOLCHAIN=local: otherwise reading the settings
 * of a module that asks for a newer Go would download a toolchain. The settings are named, because
 * for some of the others go runs the C compiler, and makes the folders of GOCACHE.
 */
const GO_ENV_ARGS = ["env", "-json", ...NAMES];
/** Reads the output of `go env -json`. Throws for anything else. */
function parseGoEnv(stdout) {
    const value = JSON.parse(stdout);
    if (typeof value !== "object" || value === null)
        throw new Error("go env printed no object");
    const settings = new Map(Object.entries(value));
    const read = (name) => {
        const setting = settings.get(name);
        return typeof setting === "string" ? setting : "";
    };
    if (read("GOMODCACHE") === "" || read("GOVERSION") === "") {
        throw new Error("go env does not name GOMODCACHE and GOVERSION");
    }
    return Object.fromEntries(NAMES.map((name) => [name, read(name)]));
}
/**
 * The Go version that builds. The go command switches to a newer toolchain if GOTOOLCHAIN allows it
 * and go.mod or go.work asks for one (https://go.dev/doc/toolchain#select). `wanted` has `1.26` for
 * a go line and `go1.26.1` for a toolchain line. Returns a name as in GOVERSION, such as
 * `go1.26.1`.
 */
function effectiveGoVersion(env, wanted) {
    const [base = "", ...modes] = env.GOTOOLCHAIN.split("+");
    // Empty before go1.21. Such a version cannot switch to another toolchain.
    const switches = base === "auto" || modes.includes("auto");
    const forced = base.startsWith("go1") ? base : env.GOVERSION;
    if (!switches)
        return forced;
    const names = wanted.map((version) => `go${version.replace(/^go/, "")}`);
    return firstRelease([forced, ...names].reduce(newer));
}
/** There is no release `go1.26`. A go line with such a version asks for the first release of it. */
function firstRelease(version) {
    return isLanguageVersion(version) ? `${version}.0` : version;
}
/** From 1.21 on, two numbers name a version of the language. Before that they name a release. */
function isLanguageVersion(version) {
    const minor = /^go1\.(\d+)$/.exec(version)?.[1];
    return minor !== undefined && Number(minor) >= 21;
}
function newer(a, b) {
    return compareGoVersions(a, b) >= 0 ? a : b;
}
/** Orders `go1.26`, `go1.26rc1`, `go1.26.0`, `go1.26.3`, oldest first. */
function compareGoVersions(a, b) {
    const left = versionNumbers(a);
    const right = versionNumbers(b);
    for (let index = 0; index < left.length; index++) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function versionNumbers(version) {
    const match = /^go(\d+)\.(\d+)(?:\.(\d+))?(?:(beta|rc)(\d+))?/.exec(version);
    if (!match)
        return [0, 0, 0, 0, 0];
    const [, major, minor, patch, kind, number] = match;
    // A release candidate satisfies a go line that names the language version.
    const stage = isLanguageVersion(version) ? -1 : kind === "beta" ? 0 : kind === "rc" ? 1 : 2;
    return [Number(major), Number(minor), stage, Number(patch ?? number ?? 0), 0];
}

;// CONCATENATED MODULE: ./src/gocmd/go-flags.ts

/**
 * The flags of a GOFLAGS setting, split at white space as the go command does
 * (cmd/internal/quoted). A whole flag may be in single or double quotes. Nothing is unescaped, and
 * quotes inside a flag are part of it. Undefined if a quote does not end: every go command fails
 * then.
 */
function splitGoFlags(goFlags) {
    const flags = [];
    let position = 0;
    for (;;) {
        TOKEN.lastIndex = position;
        const match = TOKEN.exec(goFlags);
        if (!match)
            return SPACE_TO_END.test(goFlags.slice(position)) ? flags : undefined;
        flags.push(match[1] ?? match[2] ?? match[3] ?? "");
        position = TOKEN.lastIndex;
    }
}
const TOKEN = /[ \t\n\r]*(?:"([^"]*)"|'([^']*)'|([^"' \t\n\r][^ \t\n\r]*))/y;
const SPACE_TO_END = /^[ \t\n\r]*$/;
/**
 * The value of a flag in GOFLAGS; the last one wins. Empty for a flag without a value, and
 * undefined if it is not set. `name` has no hyphens; in GOFLAGS it may have one or two.
 */
function findGoFlag(goFlags, name) {
    const found = (splitGoFlags(goFlags) ?? []).findLast((flag) => nameOf(flag) === name);
    return found === undefined ? undefined : found.replace(/^[^=]*=?/, "");
}
/** Whether a flag that is true or false is true in GOFLAGS. Values are those of strconv.ParseBool. */
function isGoFlagSet(goFlags, name) {
    const value = findGoFlag(goFlags, name);
    return value !== undefined && /^(?:|1|t|T|TRUE|true|True)$/.test(value);
}
function nameOf(flag) {
    return /^--?([^-=][^=]*)/.exec(flag)?.[1];
}
const HASH_CHARS = 8;
const SHOWN = /^(--?[A-Za-z][\w.-]*)(?:=(.*))?$/s;
/**
 * GOFLAGS for people: each flag by its name, with a short hash of its value, which may be a secret.
 * Equal values have equal hashes. What `keep` returns is a part of the value that is public; it
 * follows the hash in brackets.
 */
function hideFlagValues(goFlags, keep = () => undefined) {
    const hide = (value) => {
        const kept = keep(value);
        return `#${shortHash(value)}${kept === undefined ? "" : `(${kept})`}`;
    };
    const flags = splitGoFlags(goFlags);
    if (!flags)
        return hide(goFlags);
    return flags
        .map((flag) => {
        const [, name, value] = SHOWN.exec(flag) ?? [];
        if (name === undefined)
            return hide(flag);
        return value === undefined ? name : `${name}=${hide(value)}`;
    })
        .join(" ");
}
function shortHash(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}

;// CONCATENATED MODULE: ./src/app/start/parallelism.ts


/** From here on go reads the container's limit itself. */
const READS_QUOTA_SINCE = "go1.25.0";
/**
 * GOFLAGS for the job's later steps, or undefined if there is nothing to add. What the user set
 * stays: a `-p` or `-parallel` of theirs is never changed.
 */
function planGoFlags(input) {
    const added = [];
    const packages = packagesAtOnce(input);
    if (packages !== undefined && findGoFlag(input.goFlags, "p") === undefined)
        added.push(`-p=${packages}`);
    if (input.testParallelism !== undefined && findGoFlag(input.goFlags, "parallel") === undefined) {
        added.push(`-parallel=${input.testParallelism}`);
    }
    if (added.length === 0)
        return undefined;
    return [input.goFlags.trim(), ...added].filter((flag) => flag !== "").join(" ");
}
function packagesAtOnce(input) {
    if (input.parallelism !== "auto")
        return input.parallelism;
    if (input.quotaCpus === undefined)
        return undefined;
    if (compareGoVersions(input.goVersion, READS_QUOTA_SINCE) >= 0)
        return undefined;
    const cpus = Math.max(1, Math.ceil(input.quotaCpus));
    return cpus < input.cpuCount ? cpus : undefined;
}
/**
 * The CPU limit of a cgroup v2 `cpu.max` file (`<quota> <period>`, in microseconds); undefined for
 * `max`, which is none, and for anything else.
 */
function parseCpuMax(text) {
    const [quota, period] = text.trim().split(/\s+/).map(Number);
    if (!quota || !period || Number.isNaN(quota) || Number.isNaN(period))
        return undefined;
    return quota / period;
}

;// CONCATENATED MODULE: ./src/app/start/offline.ts
const SHOWN_IN_WARNING = 10;
/** No such folder: instead of asking a database, go says that it cannot open it. */
const NO_DATABASE = "file:///go-accel-offline";
/**
 * Variables that keep every go command off the network. Modules, private ones included, come from
 * the sidecar at `proxy` alone, or from nowhere without one; `direct` has no effect any more. What is
 * in GOMODCACHE is used as usual, and hashes are still compared with go.sum. Pure.
 */
function offlineVariables(goEnv, proxy) {
    const [database = "off"] = goEnv.GOSUMDB.trim().split(/\s+/);
    return {
        GOPROXY: proxy ?? "off",
        // GOVCS is not enough: go asks a private module's host for its repository first.
        GONOPROXY: "none",
        GOVCS: "*:off",
        // If the database has a URL, go asks that instead of the proxies and the database's host.
        ...(database === "off" || database === "" ? {} : { GOSUMDB: `${database} ${NO_DATABASE}` }),
    };
}
/**
 * What cannot be had, each file once: `module@version` for a module's sources, followed by `/go.mod`,
 * as in go.sum, for its go.mod alone, and by `.info` for its version and time. Sorted. Pure.
 */
function listMissing(missing, toolchain) {
    const sources = new Set(missing.zips.map(offline_nameOf));
    const besides = (modules) => modules.map(offline_nameOf).filter((name) => !sources.has(name));
    return [
        ...(toolchain ? [offline_nameOf(toolchain)] : []),
        ...[
            ...sources,
            ...besides(missing.mods).map((name) => `${name}/go.mod`),
            ...besides(missing.infos).map((name) => `${name}.info`),
        ].sort(),
    ];
}
/** Lists all of them in a group of the log, and warns once with the first ones. */
function warnOfMissing(host, missing) {
    if (missing.length === 0)
        return;
    const more = missing.length - SHOWN_IN_WARNING;
    const shown = missing.slice(0, SHOWN_IN_WARNING).join(", ");
    host.group("go-accel: missing, and offline", missing);
    host.warning(`go-accel: offline, and the cache did not bring ${shown}` +
        `${more > 0 ? ` and ${more} more` : ""}; go fails if it needs them`);
}
function offline_nameOf({ path, version }) {
    return `${path}@${version}`;
}

;// CONCATENATED MODULE: ./src/app/start/plan-environment.ts


/**
 * The settings of go that later steps are to have instead of the job's own, by name. GOMODCACHE and
 * GOCACHE are not among them: what we restore is where go looks anyway. Pure.
 */
function planGoSettings(input) {
    const { goEnv, mirrors, settings, sidecarUrl } = input;
    const goFlags = planGoFlags({
        goFlags: goEnv.GOFLAGS,
        goVersion: input.goVersion,
        parallelism: settings.parallelism,
        testParallelism: settings.testParallelism,
        cpuCount: input.cpuCount,
        quotaCpus: input.quotaCpus,
    });
    return {
        ...(goFlags === undefined ? {} : { GOFLAGS: goFlags }),
        ...(settings.offline ? offlineVariables(goEnv, sidecarUrl) : {}),
        ...(!settings.offline && sidecarUrl !== undefined
            ? // Behind `|` go turns to the list itself after any failure: a dead sidecar breaks nothing.
                { GOPROXY: `${sidecarUrl}|${mirrors.text}` }
            : {}),
        ...(!settings.offline && sidecarUrl === undefined && settings.mirrors
            ? { GOPROXY: mirrors.text }
            : {}),
    };
}
/**
 * A setting goes into our file. A variable that the job's environment sets outranks the file. With
 * the wrapper the steps keep it, and the wrapper replaces it. Without the wrapper it is replaced for
 * the steps too, and so it is if the job is offline: nothing may get past that. Pure.
 */
function planDelivery(settings, env, { hasWrapper, offline }) {
    const file = new Map();
    const replaced = [];
    const exported = new Map();
    for (const [name, value] of Object.entries(settings)) {
        const current = env[name] ?? "";
        // Flags can hold secrets, and must not get from a variable into a file.
        if (current === "" || name !== "GOFLAGS")
            file.set(name, value);
        if (current === "")
            continue;
        const replacement = hasWrapper && !offline ? planReplacement(name, current, value) : undefined;
        if (replacement)
            replaced.push(replacement);
        else
            exported.set(name, value);
    }
    return { file, replaced, exported };
}
/** Undefined for a value that shells count in different ways. */
function planReplacement(name, current, value) {
    if (!/^[\x20-\x7e]+$/.test(current))
        return undefined;
    const { length } = current;
    if (name !== "GOFLAGS") {
        return { name, value: withoutCredentials(current), length, isAdded: false, text: value };
    }
    // `planGoFlags()` adds at the end.
    const added = ` ${value.slice(current.trim().length).trim()}`;
    return { name, value: withoutFlagValues(current), length, isAdded: true, text: added };
}
/** A GOPROXY list in pieces: what is before the `@` of a URL is in none. */
function withoutCredentials(list) {
    return list.split(/(?<=:\/\/)[^,|@]*(?=@)/);
}
/** GOFLAGS up to its first value. */
function withoutFlagValues(goFlags) {
    const end = goFlags.indexOf("=");
    return end < 0 ? [goFlags] : [goFlags.slice(0, end + 1), ""];
}

;// CONCATENATED MODULE: ./src/app/start/stable-dir.ts



const MAX_DIRS = 100;
/**
 * Makes a folder `<name>-<number>` with the lowest number that is free. Its path is the same in each
 * job if the runner's temporary folder is, since it can be part of the key of a test result.
 */
async function makeStableDir(parent, name, mode) {
    for (let number = 1; number <= MAX_DIRS; number++) {
        const dir = external_node_path_default().join(parent, `${name}-${number}`);
        try {
            await (0,promises_.mkdir)(dir, { mode });
            return dir;
        }
        catch (error) {
            if ((0,fs/* errnoOf */.UQ)(error) !== "EEXIST")
                throw error;
        }
    }
    throw new Error(`${parent} has ${MAX_DIRS} folders ${name} already`);
}

;// CONCATENATED MODULE: ./src/app/start/export-environment.ts











const CGROUP_CPU_MAX = "/sys/fs/cgroup/cpu.max";
/**
 * Gives the go commands of the job's later steps our settings. The steps themselves see nothing of
 * them but GOENV, which then names a file of ours. If that cannot be made, the settings become
 * variables of the steps, with a fault.
 */
async function exportEnvironment(step, input) {
    const { plan, sidecar } = input;
    const ours = planGoSettings({
        ...plan,
        settings: input.settings,
        sidecarUrl: sidecar && (0,control/* sidecarUrl */.di)(sidecar),
        cpuCount: (0,external_node_os_.availableParallelism)(),
        quotaCpus: await readCpuQuota(),
    });
    const goProxy = ours["GOPROXY"] ?? plan.mirrors.text;
    try {
        return { goProxy, ...(await deliver(step, input, ours)) };
    }
    catch (error) {
        step.faults.report("internal", `go's settings are not in a file: ${(0,errors/* errorMessage */.gJ)(error)}`);
        for (const [name, value] of Object.entries(ours))
            step.host.exportVariable(name, value);
        return { goProxy, envFile: undefined, wrapperDir: undefined };
    }
}
async function deliver({ host, env }, { plan, settings: { offline }, wrapper, tempDir }, ours) {
    const { GOENV } = plan.goEnv;
    if (Object.keys(ours).length === 0) {
        await wrapper?.install(undefined);
        return { envFile: undefined, wrapperDir: wrapper?.dir };
    }
    const delivery = planDelivery(ours, env, { hasWrapper: wrapper !== undefined, offline });
    const envFile = {
        dir: await makeStableDir(external_node_path_default().join(tempDir, "go-accel"), "env", 0o711),
        // Empty for GOENV=off.
        userFile: external_node_path_default().isAbsolute(GOENV) ? GOENV : undefined,
    };
    await writeEnvFiles(envFile, env["GOENV"], delivery.file);
    const { settings, baseline } = (0,own_env_file/* ownEnvFiles */.dA)(envFile.dir);
    const { replaced } = delivery;
    // In an offline job `go env` says what holds, so that no tool asks the list that it would read.
    await wrapper?.install(offline
        ? undefined
        : {
            file: settings,
            baseline,
            goEnv: env["GOENV"],
            configHome: `${env["XDG_CONFIG_HOME"] ?? ""}:${env["HOME"] ?? ""}`,
            replaced,
        });
    if (delivery.file.size > 0)
        host.exportVariable("GOENV", settings);
    for (const [name, value] of delivery.exported)
        host.exportVariable(name, value);
    return { envFile, wrapperDir: wrapper?.dir };
}
/** Ours begins as a copy of the user's file. As for go, one that cannot be read is empty. */
async function writeEnvFiles({ dir, userFile }, goEnv, lines) {
    const text = userFile === undefined ? "" : await (0,promises_.readFile)(userFile, "utf8").catch(() => "");
    const files = (0,own_env_file/* ownEnvFiles */.dA)(dir);
    const content = (0,env_file/* changeEnvFile */.AM)(text, lines);
    await (0,promises_.writeFile)(files.marker, (0,own_env_file/* formatMarker */.gJ)(goEnv), { mode: 0o600 });
    await (0,promises_.writeFile)(files.settings, content, { mode: await readableAs(userFile) });
    await (0,promises_.writeFile)(files.baseline, content, { mode: 0o600 });
}
/**
 * Who may read the user's file may read ours. A go command of another user that inherits GOENV would
 * otherwise have no settings at all, and ask public servers for private modules.
 */
async function readableAs(userFile) {
    try {
        return userFile === undefined ? 0o644 : ((await (0,promises_.stat)(userFile)).mode & 0o644) | 0o600;
    }
    catch {
        // There is none, so it says nothing about who may read what it would hold.
        return 0o644;
    }
}
async function readCpuQuota() {
    try {
        return parseCpuMax(await (0,promises_.readFile)(CGROUP_CPU_MAX, "utf8"));
    }
    catch (error) {
        // ENOENT: no cgroup v2, as on macOS and Windows. Nothing hangs on an unreadable one either.
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/gocmd/go-command-log.ts
var go_command_log = __webpack_require__(92530);
// EXTERNAL MODULE: ./src/gocmd/go-wrapper.ts
var go_wrapper = __webpack_require__(3255);
;// CONCATENATED MODULE: ./src/gocmd/go-wrapper-tools.ts

/**
 * The text of a shell script that prints what the machine has for the wrapper, as
 * `parseWrapperTools()` reads it.
 */
function readWrapperToolsScript() {
    return (0,promises_.readFile)(__webpack_require__.ab + "go-wrapper-tools.sh", "utf8");
}
/** Numbers of the system call prctl of Linux, by `process.arch`. */
const PRCTL = new Map([
    ["x64", 157],
    ["arm64", 167],
]);
/**
 * Reads what the script printed, on a machine with this `process.platform` and `process.arch`.
 * Throws if there is no clock, without which nothing is timed.
 */
function parseWrapperTools(output, { platform, arch }) {
    const told = new Map(output.split("\n").flatMap((line) => {
        const [, name, value] = /^([a-z]+)=(.+)$/.exec(line) ?? [];
        return name !== undefined && value !== undefined ? [[name, value]] : [];
    }));
    const program = (name) => {
        const file = told.get(name);
        return file?.startsWith("/") ? file : undefined;
    };
    const [perl, env, dash, date] = [
        program("perl"),
        program("env"),
        program("dash"),
        program("date"),
    ];
    const prctl = platform === "linux" ? PRCTL.get(arch) : undefined;
    const starter = perl
        ? { kind: "perl", program: perl, prctl }
        : env
            ? { kind: "env", program: env }
            : undefined;
    const machine = {
        // The path in the first line of a script cannot have spaces.
        shell: dash !== undefined && /^[\w./+-]{1,100}$/.test(dash) ? dash : "/bin/sh",
        starter,
        setpriv: perl && prctl !== undefined ? undefined : program("setpriv"),
    };
    if (told.has("uptime"))
        return { ...machine, clock: { kind: "uptime" } };
    if (date === undefined)
        throw new Error("this machine has no clock for a shell script");
    const nanoseconds = /^\d{16,}$/.test(told.get("now") ?? "");
    return { ...machine, clock: { kind: "date", program: date, nanoseconds } };
}

// EXTERNAL MODULE: ./src/lib/executable.ts
var executable = __webpack_require__(94848);
;// CONCATENATED MODULE: ./src/app/start/make-go-wrapper.ts











/**
 * Makes the wrapper named `go`. Undefined if there is none: any fault of ours is a warning, and the
 * steps keep the go command that they had.
 */
async function makeGoWrapper(step, places) {
    // A batch file in the place of go.exe would end each batch script that calls it without `call`.
    if (process.platform === "win32")
        return undefined;
    try {
        return await tryWrapper(step, places);
    }
    catch (error) {
        step.faults.report("report", `go commands are not timed: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
async function tryWrapper({ host, env }, { dir, tempDir, stepPath }) {
    // Without wrappers: this is where the go command is found.
    const pathVariable = env["PATH"] ?? "";
    const go = await (0,executable/* findOnPath */.a)("go", pathVariable);
    if (go === undefined)
        throw new Error("no go command on PATH");
    const earlier = await (0,go_wrapper_path/* findGoWrappers */.So)(stepPath);
    const run = (command, args) => host.exec(command, args, {
        cwd: dir,
        env: { GOTOOLCHAIN: "local", GOFLAGS: "", PATH: pathVariable },
    });
    const [template, toolsScript] = await Promise.all([(0,go_wrapper/* readGoWrapper */.Ao)(), readWrapperToolsScript()]);
    const tools = parseWrapperTools(await run("/bin/sh", ["-c", toolsScript]), {
        platform: process.platform,
        arch: process.arch,
    });
    const parent = external_node_path_default().join(tempDir, "go-accel");
    if (/[:\n\r]/.test(parent))
        throw new Error(`${parent} cannot be in PATH`);
    // PATH is part of the key of a test result if the test looks for programs and go was not called
    // through us.
    const wrapperDir = await makeStableDir(parent, "path", 0o755);
    const log = external_node_path_default().join(dir, handover/* GO_COMMAND_LOG */.QZ);
    const logs = [log, ...new Set(earlier.flatMap((wrapper) => wrapper.logs))];
    const dirs = [wrapperDir, ...earlier.map((wrapper) => wrapper.dir)];
    const wrapper = external_node_path_default().join(wrapperDir, "go");
    const write = (to, settings) => (0,fs/* writeFileAtomic */.Zf)(wrapper, (0,go_wrapper/* renderGoWrapper */.KZ)(template, { ...tools, dirs, go, logs: to, settings }), 0o555);
    await (0,promises_.writeFile)(log, "", { mode: 0o600 });
    // The trial must not appear in the logs of other wrappers.
    await write([log], undefined);
    await tryOut(wrapper, log, run);
    await (0,promises_.writeFile)(log, "");
    return {
        dir: wrapperDir,
        async install(own) {
            const settings = own ?? earlier[0]?.settings;
            const description = (0,go_wrapper_path/* formatWrapperFile */.v_)({ logs, settings });
            await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(wrapperDir, go_wrapper_path/* WRAPPER_FILE */.JR), description, 0o444);
            await write(logs, settings);
        },
    };
}
/** Throws unless the wrapper runs go and notes it; on some machines scripts cannot be executed. */
async function tryOut(wrapper, log, run) {
    const version = await run("/bin/sh", ["-c", 'exec "$0" version', wrapper]);
    const [noted, ...more] = (0,go_command_log/* parseGoCommandLog */.P)((await (0,fs/* tryReadText */.Bw)(log)) ?? "");
    const isRight = noted?.command === "version" && noted.exitCode === 0 && more.length === 0;
    if (!version.startsWith("go version ") || !isRight) {
        throw new Error("the wrapper does not work on this machine");
    }
}

// EXTERNAL MODULE: ./src/cache/key.ts
var key = __webpack_require__(33572);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/cgo/cgo-source.ts
/** As a declaration of its own, or on a line of a group. */
const IMPORTS_C = /^\s*(?:import\s+)?"C"\s*(?:;.*|\/\/.*)?$/m;
const CGO_LINE = /^#cgo[ \t]([^:]*):(.*)$/;
const QUOTED_INCLUDE = /^#[ \t]*(?:include|import|include_next)[ \t]*"([^"]+)"/;
const COMPILER_VERBS = ["CFLAGS", "CPPFLAGS", "CXXFLAGS", "FFLAGS"];
/**
 * Reads a Go file that uses cgo; undefined for any other. Conditions of `#cgo` lines do not count: the
 * line of another platform only makes more count than must. Pure.
 */
function readCgoSource(source) {
    if (!IMPORTS_C.test(source))
        return undefined;
    const found = emptySource();
    for (const line of linesOf(source)) {
        const [, left, flags] = CGO_LINE.exec(line) ?? [];
        if (left === undefined || flags === undefined)
            continue;
        const verb = left.trim().split(/\s+/).at(-1) ?? "";
        if (COMPILER_VERBS.includes(verb))
            addCompilerFlags(found, flags);
        else if (verb === "LDFLAGS")
            addLinkerFlags(found, flags);
    }
    found.includes = readIncludes(source);
    return found;
}
/** What a file in C includes by names in quotes. Pure. */
function readIncludes(source) {
    return linesOf(source).flatMap((line) => QUOTED_INCLUDE.exec(line)?.[1] ?? []);
}
/** What the variables CGO_CFLAGS and the like say of all packages. Pure. */
function readCgoVariables(env) {
    const found = emptySource();
    for (const verb of COMPILER_VERBS)
        addCompilerFlags(found, env[`CGO_${verb}`] ?? "");
    addLinkerFlags(found, env["CGO_LDFLAGS"] ?? "");
    return found;
}
function emptySource() {
    return { includeDirs: [], libraryDirs: [], libraries: [], files: [], includes: [] };
}
/** Lines without the marks of comments, in which the C code of a Go file stands. */
function linesOf(source) {
    return source.split("\n").map((line) => line.replace(/^\s*(?:\/\/|\/\*)?\s*/, "").trimEnd());
}
const DIR_FLAG = /^-(?:I|iquote|isystem|idirafter)(.*)$/;
const FILE_FLAGS = ["-include", "-imacros"];
function addCompilerFlags(found, text) {
    const flags = splitFlags(text);
    for (const [index, flag] of flags.entries()) {
        const joined = DIR_FLAG.exec(flag)?.[1];
        const value = joined || flags[index + 1];
        if (value === undefined)
            continue;
        if (joined !== undefined)
            found.includeDirs.push(value);
        else if (FILE_FLAGS.includes(flag))
            found.files.push(value);
    }
}
const LINKED_FILE = /\.(?:a|o|so|dylib|lib|obj|tbd|syso)(?:\.[0-9.]+)?$/i;
function addLinkerFlags(found, text) {
    const flags = splitFlags(text);
    for (const [index, flag] of flags.entries()) {
        const [, kind, joined = ""] = /^-([Ll])(.*)$/.exec(flag) ?? [];
        const value = joined === "" ? (flags[index + 1] ?? "") : joined;
        if (kind === "L" && value !== "")
            found.libraryDirs.push(value);
        else if (kind === "l" && value !== "")
            found.libraries.push(value);
        // `-Wl,--whole-archive,libx.a` holds several.
        else
            found.files.push(...flag.split(",").filter((part) => LINKED_FILE.test(part)));
    }
}
/** Splits at spaces, except within quotes and behind a backslash, as go does. Pure. */
function splitFlags(text) {
    const flags = [];
    const token = /(?:\\.|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[^\s"'\\])+/gs;
    for (const [quoted] of text.matchAll(token)) {
        const flag = quoted.replace(/\\(.)|["']/gs, (_, escaped) => escaped ?? "");
        if (flag !== "")
            flags.push(flag);
    }
    return flags;
}

;// CONCATENATED MODULE: ./src/cgo/find-packages.ts



/** What the C compiler may read by an include. */
const C_FILE = /\.(?:h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tcc|tpp|def|c|cc|cpp|cxx|c\+\+|m|mm|s|sx)$/i;
/** Folders in which go looks for no packages of the module. */
const SKIPPED = ["vendor", "testdata", "node_modules"];
/** Larger projects are read in parts: a second is more than most headers are worth. */
const MAX_GO_FILES = 50_000;
/** Nearly every Go file is shorter. */
const BUFFER_BYTES = 256 * 1024;
/**
 * The packages in and below the folders that use cgo, without those in folders of `outside`. What
 * cannot be read is passed over: go will report it. Synchronous on purpose, as thousands of small reads
 * take a third of the time that way.
 */
function findCgoPackages(moduleDirs, outside = []) {
    const packages = [];
    const visited = new Set(outside);
    // One for all: memory of its own for each file would take as long as reading it.
    const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let leftFiles = MAX_GO_FILES;
    function visit(dir) {
        if (visited.has(dir))
            return;
        visited.add(dir);
        const entries = listFolder(dir);
        const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
        const goFiles = files.filter((name) => /^[^._].*\.go$/.test(name) && !/_test\.go$/.test(name));
        leftFiles -= goFiles.length;
        if (leftFiles < 0)
            return;
        const sources = goFiles.flatMap((name) => tryReadCgo(external_node_path_default().join(dir, name), buffer) ?? []);
        if (sources.length > 0) {
            const cFiles = files.filter((name) => C_FILE.test(name));
            const includes = cFiles.flatMap((name) => readIncludes(tryRead(external_node_path_default().join(dir, name)) ?? ""));
            packages.push({ dir, sources, includes });
        }
        for (const entry of entries) {
            const isSearched = !/^[._]/.test(entry.name) && !SKIPPED.includes(entry.name);
            if (entry.isDirectory() && isSearched)
                visit(external_node_path_default().join(dir, entry.name));
        }
    }
    for (const dir of moduleDirs)
        visit(dir);
    return packages;
}
function tryReadCgo(file, buffer) {
    try {
        const content = readInto(buffer, file);
        // Nearly no file has it, so nearly none becomes text.
        return content.includes('"C"') ? readCgoSource(content.toString()) : undefined;
    }
    catch {
        return undefined;
    }
}
/** The content of the file, which is valid until the next one is read. */
function readInto(buffer, file) {
    const fd = (0,external_node_fs_.openSync)(file, "r");
    try {
        const sizeBytes = (0,external_node_fs_.readSync)(fd, buffer, 0, buffer.length, 0);
        return sizeBytes < buffer.length ? buffer.subarray(0, sizeBytes) : (0,external_node_fs_.readFileSync)(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "latin1");
    }
    catch {
        return undefined;
    }
}
/** In the order of the names; empty if it cannot be read. */
function listFolder(dir) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(dir, { withFileTypes: true });
        return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/cgo/reached-files.ts

const LIBRARY_ENDINGS = [".a", ".so", ".dylib", ".lib", ".dll.a"];
/** Only what is below `checkout` counts. `variables` are the flags of all packages. Pure. */
function planReachedFiles(checkout, packages, variables) {
    const reached = { headerDirs: new Map(), files: new Set() };
    for (const { dir, sources, includes } of packages) {
        const resolve = (name) => external_node_path_default().resolve(dir, name.replaceAll(SOURCE_DIR, () => dir));
        const isInside = (target) => isWithin(checkout, target);
        const all = [...sources, variables];
        const headerDirs = [
            ...all.flatMap(({ includeDirs }) => includeDirs),
            // Without a slash it is found by the flags, or next to the file that includes it.
            ...[...includes, ...sources.flatMap((source) => source.includes)]
                .filter((name) => name.includes("/"))
                .map((external_node_path_default()).dirname),
        ];
        for (const headerDir of headerDirs.map(resolve).filter(isInside)) {
            addReached(reached.headerDirs, headerDir, dir);
        }
        const files = all.flatMap((source) => [...source.files, ...librariesOf(source)]);
        for (const file of files.map(resolve).filter(isInside))
            reached.files.add(file);
    }
    return reached;
}
/** How a package names its own folder. */
const SOURCE_DIR = "${SRCDIR}";
function addReached(dirs, dir, from) {
    const known = dirs.get(dir);
    if (known)
        known.add(from);
    else
        dirs.set(dir, new Set([from]));
}
/** All names that a linker may look for. Not joined as paths: what `..` goes up from is not known yet. */
function librariesOf({ libraryDirs, libraries }) {
    const names = libraries.flatMap((library) => library.startsWith(":")
        ? [library.slice(1)]
        : LIBRARY_ENDINGS.flatMap((ending) => [`lib${library}${ending}`, `${library}${ending}`]));
    return libraryDirs.flatMap((dir) => names.map((name) => `${dir}/${name}`));
}
function isWithin(folder, target) {
    const below = external_node_path_default().relative(folder, target);
    return below === "" || !(/^\.\.(?:[/\\]|$)/.test(below) || external_node_path_default().isAbsolute(below));
}

;// CONCATENATED MODULE: ./src/cgo/cgo-inputs.ts






const NO_CGO = { packages: 0, files: 0, hash: "" };
/** More would take longer to read than compiling them. */
const MAX_FILES = 20_000;
const MAX_BYTES = 256 * 2 ** 20;
/** Entries of folders that are looked at: a flag may name the top of a large checkout. */
const MAX_ENTRIES = 200_000;
const cgo_inputs_SKIPPED = [".git", "node_modules"];
const cgo_inputs_HASH_CHARS = 16;
/**
 * Reads what the build of the checkout's cgo packages reaches within it: headers and libraries that
 * `#cgo` lines, CGO_ variables and includes name. go's cache compares none of it, so that a changed
 * one would go unnoticed. Of more than 256 MiB only names and sizes count, and of more than 20,000
 * files the first. Never throws.
 */
function readCgoInputs({ root, moduleDirs, outside = [], env }) {
    const packages = findCgoPackages(moduleDirs, outside);
    if (packages.length === 0)
        return NO_CGO;
    const reached = planReachedFiles(root, packages, readCgoVariables(env));
    const files = listReached(root, reached, outside);
    return { packages: packages.length, files: files.length, hash: hashFiles(root, files) };
}
/** Names of the files, sorted. */
function listReached(root, { headerDirs, files }, outside) {
    const found = new Set([...files].filter((file) => sizeOf(file) !== undefined));
    let leftEntries = MAX_ENTRIES;
    // A header may include one of yet another folder, which is then added, and visited in its turn.
    for (const [dir, packages] of headerDirs)
        visit(dir, packages);
    return [...found].sort();
    function visit(dir, packages) {
        if (outside.includes(dir))
            return;
        const isOwn = packages.size === 1 && packages.has(dir);
        for (const entry of listFolder(dir)) {
            if (found.size >= MAX_FILES || --leftEntries < 0)
                return;
            const name = external_node_path_default().join(dir, entry.name);
            if (entry.isDirectory() && !cgo_inputs_SKIPPED.includes(entry.name))
                visit(name, packages);
            else if (!isOwn && C_FILE.test(name) && sizeOf(name) !== undefined) {
                found.add(name);
                follow(dir, name);
            }
        }
    }
    function follow(dir, file) {
        for (const name of readIncludes(cgo_inputs_tryRead(file)?.toString("latin1") ?? "")) {
            const target = external_node_path_default().resolve(dir, external_node_path_default().dirname(name));
            const isNew = name.startsWith("../") && isWithin(root, target) && !headerDirs.has(target);
            if (isNew)
                addReached(headerDirs, target, dir);
        }
    }
}
function hashFiles(root, files) {
    if (files.length === 0)
        return "";
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let leftBytes = MAX_BYTES;
    for (const file of files) {
        const sizeBytes = sizeOf(file) ?? 0;
        leftBytes -= sizeBytes;
        const name = external_node_path_default().relative(root, file).split((external_node_path_default()).sep).join("/");
        hash.update(`${name}\0${sizeBytes}\0`);
        if (leftBytes >= 0)
            hash.update(cgo_inputs_tryRead(file) ?? "");
    }
    return hash.digest("hex").slice(0, cgo_inputs_HASH_CHARS);
}
/** In bytes; undefined for what is no file. */
function sizeOf(file) {
    try {
        const stats = (0,external_node_fs_.statSync)(file);
        return stats.isFile() ? stats.size : undefined;
    }
    catch {
        return undefined;
    }
}
function cgo_inputs_tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/checkout/head-commit.ts
var head_commit = __webpack_require__(25915);
;// CONCATENATED MODULE: ./src/gocmd/toolchain-setting.ts

/**
 * GOTOOLCHAIN as a go command of the job has it. We cannot ask `go env`, because we set the
 * variable ourselves so that `go env` does not switch toolchains. Empty if nothing sets it.
 */
function readToolchainSetting({ variable, userFile, rootFile }) {
    if (variable)
        return variable;
    return findSetting(userFile, "GOTOOLCHAIN") ?? findSetting(rootFile, "GOTOOLCHAIN") ?? "";
}
function findSetting(text, name) {
    return text === undefined ? undefined : (0,env_file/* parseEnvFile */.FO)(text).get(name)?.trim();
}

// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/gomod/module-set.ts
var module_set = __webpack_require__(40958);
;// CONCATENATED MODULE: ./src/upstream/netrc.ts
/**
 * Reads a netrc file as the go command does (cmd/go/internal/auth): a `default` entry ends it, the
 * body of a `macdef` is skipped up to a blank line, and so is an entry without login or password.
 * Never throws: a file that is not a netrc has no entries.
 */
function parseNetrc(text) {
    const entries = [];
    let entry = {};
    let inMacro = false;
    for (const line of text.split(/\r?\n/)) {
        if (inMacro) {
            inMacro = line !== "";
            continue;
        }
        const fields = line.trim().split(/\s+/);
        for (let index = 0; index + 1 < fields.length; index += 2) {
            const [keyword, value = ""] = fields.slice(index, index + 2);
            if (keyword === "machine")
                entry = { machine: value };
            else if (keyword === "login")
                entry.login = value;
            else if (keyword === "password")
                entry.password = value;
            else if (keyword === "macdef")
                inMacro = true;
            const { machine, login, password } = entry;
            if (machine && login && password) {
                entries.push({ machine, login, password });
                entry = {};
            }
        }
        if (fields[0] === "default")
            break;
    }
    return entries;
}

;// CONCATENATED MODULE: ./src/app/job/job-keys.ts

/**
 * The keys of a job; `seeds` says whose seeds it may read. If all dependencies are `vendored`, go
 * downloads nothing of what its go.sum names. Pure.
 */
function planKeys(parts, seeds, { vendored } = { vendored: false }) {
    const ofModules = vendored ? { ...parts, sums: key/* NO_SUMS */.x3 } : parts;
    const own = { modules: (0,key/* modulesKeys */.ci)(ofModules), build: (0,key/* buildKeys */.T_)(parts) };
    if (seeds === undefined)
        return [own];
    return [own, { modules: (0,key/* modulesKeys */.ci)(ofModules, seeds), build: (0,key/* buildKeys */.T_)(parts, seeds) }];
}
/** The keys of a linter's layer, in the same way; its profile holds the linter's configuration. Pure. */
function planLintKeys(linter, parts, seeds) {
    const own = (0,key/* lintKeys */.OK)(linter, parts);
    return seeds === undefined ? [own] : [own, (0,key/* lintKeys */.OK)(linter, parts, seeds)];
}

// EXTERNAL MODULE: ./src/app/job/own-commit.ts
var own_commit = __webpack_require__(986);
// EXTERNAL MODULE: ./src/app/job/root-needs.ts
var root_needs = __webpack_require__(99652);
// EXTERNAL MODULE: ./src/app/job/workspace.ts + 8 modules
var job_workspace = __webpack_require__(30318);
;// CONCATENATED MODULE: ./src/app/start/cache-policy.ts

/**
 * Events whose job runs what the branch itself holds. Any other event can carry input from
 * elsewhere, such as the number of a pull request to check out. What its job saved on the default
 * branch would be read by every later job.
 */
const TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch"];
/** The seeds that this job may read; undefined for all but pull requests. Pure. */
function seedOwnerOf(job, policy) {
    return policy.read || policy.seed ? ownSeeds(job) : undefined;
}
/**
 * A merged pull request's event has the base branch as its ref. It has no seeds, as their keys come
 * from a ref of the pull request's own.
 */
function ownSeeds({ eventName, ref, repository, serverUrl }) {
    const isPullRequest = eventName === "pull_request" && ref.startsWith("refs/pull/");
    if (!isPullRequest || repository === "")
        return undefined;
    return { repositoryUrl: `${serverUrl}/${repository}`, ref };
}
/**
 * Whether the job runs for the default branch: its ref is that branch, and its event cannot have
 * brought other code. Pure.
 */
function isOnDefaultBranch(job) {
    return isDefaultBranch(job) && whyForeignInput(job) === undefined;
}
function isDefaultBranch({ defaultBranch, ref }) {
    const branches = defaultBranch === undefined ? ["main", "master"] : [defaultBranch];
    return branches.some((name) => ref === `refs/heads/${name}`);
}
/** Why the event may have brought other code than the branch's; undefined if it cannot have. */
function whyForeignInput({ eventName, hasInputs }) {
    if (!TRUSTED_EVENTS.includes(eventName))
        return `${eventName} may carry untrusted input`;
    return hasInputs ? `the inputs of a ${eventName} may name other code` : undefined;
}
/** Why nothing may be read from the cache; undefined if it may. Pure. */
function whyNotRead({ read, reason }) {
    return read ? undefined : reason;
}
/**
 * Decides whether layers are read and written. `checkouts` are those that the job builds; they matter
 * for writes alone. Pure.
 */
function planCachePolicy(mode, job, checkouts) {
    const asked = askedFor(mode, job, checkouts);
    const limit = SERVICE_LIMITS[job.serviceCacheMode ?? ""];
    if (!limit)
        return asked;
    const { seed, ...kept } = asked;
    const policy = { read: kept.read && limit.read, write: kept.write && limit.write };
    const isSame = policy.read === kept.read && policy.write === kept.write;
    if (isSame && (limit.write || !seed))
        return asked;
    return { ...policy, reason: `the job's cache-mode is ${job.serviceCacheMode}` };
}
const SERVICE_LIMITS = {
    none: { read: false, write: false },
    read: { read: true, write: false },
    write: { read: true, write: true },
    "write-only": { read: false, write: true },
};
function askedFor(mode, job, checkouts) {
    const reason = `cache: ${mode}`;
    switch (mode) {
        case "off":
            return { read: false, write: false, reason };
        case "read":
            return { read: true, write: false, reason };
        case "write":
            return { read: false, write: true, reason };
        case "read-write":
            return { read: true, write: true, reason };
        case "auto":
            return { read: true, ...autoWrite(job, checkouts) };
    }
}
function autoWrite(job, checkouts) {
    if (ownSeeds(job) !== undefined) {
        const reason = "cache: auto, and a pull request saves only for itself, if it found nothing";
        return { write: false, seed: true, reason };
    }
    const why = !isDefaultBranch(job)
        ? "this is not the default branch"
        : (whyForeignInput(job) ?? (0,own_commit/* whyOtherCommit */.S)(job, checkouts));
    if (why !== undefined)
        return { write: false, reason: `cache: auto, and ${why}` };
    return { write: true, reason: "cache: auto, and this is the default branch" };
}

// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(22304);
// EXTERNAL MODULE: ./src/checkout/git-index.ts
var git_index = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/lint/configuration.ts


/** Files that configure a linter, wherever they are: `-c` may name any of them. */
const CONFIGURATION_FILES = {
    "golangci-lint": /(?:^|\/)[^/]*golangci[^/]*\.(?:ya?ml|toml|json)$/,
    staticcheck: /(?:^|\/)staticcheck\.conf$/,
};
/** The settings of golangci-lint that name files whose content counts, in YAML, TOML or JSON. */
const FILE_SETTING = /(?:^|[\s{,])["']?(?:rules|template-path|exclude)["']?\s*[:=]\s*(.+)$/;
const RULEGUARD_SETTINGS = /(?:^|[\s{,])["']?ruleguard["']?\s*[:=\]]/m;
/** Around a path; a comma joins several. */
const BETWEEN_PATHS = /[\s"'`,[\]{}]+/;
/** What golangci-lint puts in the place of these is the checkout, or the configuration's folder. */
const BASE_VARIABLE = /\$\{[\w-]+\}\//g;
/**
 * What the checkout says about a linter's configuration. The linter's own keys hold its settings, but
 * not the content of files that the settings name, such as rules for ruleguard or the template of a
 * header: a run with another content would find the results of the old one. So these files count as
 * well. A plugin, which is built in the job, cannot be known beforehand, and turns the layer off.
 * `read` gives the text of a tracked file, or undefined if it cannot be read. Pure but for `read`.
 */
function describeConfiguration(linter, tracked, read) {
    const pattern = CONFIGURATION_FILES[linter];
    const configuring = tracked.filter((file) => pattern.test(file.path));
    const texts = configuring.map((file) => ({
        dir: external_node_path_default().posix.dirname(file.path),
        text: read(file.path) ?? "",
    }));
    const named = findNamed(tracked, texts.flatMap(listNames));
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { path: file, id } of [...new Set([...configuring, ...named])].sort(byPath)) {
        hash.update(`${file}\0${id}\0`);
    }
    return { hash: hash.digest("hex").slice(0, 16), off: whyOff(texts, named) };
}
function whyOff(texts, named) {
    const plugin = texts.map(({ text }) => /[^\s"']+\.so\b/.exec(text)?.[0]).find((one) => one);
    if (plugin !== undefined) {
        return `its configuration names the plugin ${plugin}, whose content is no part of its keys`;
    }
    const hasRules = texts.some(({ text }) => RULEGUARD_SETTINGS.test(text));
    return hasRules && !named.some((file) => file.path.endsWith(".go"))
        ? "its configuration has settings of ruleguard, whose rules are not found in the checkout"
        : undefined;
}
/** The paths that its settings name, from the checkout and from the folder of the file. */
function listNames({ dir, text }) {
    const values = text.split("\n").flatMap((line) => FILE_SETTING.exec(line)?.[1] ?? []);
    const words = values.flatMap((value) => value.replaceAll(BASE_VARIABLE, "").split(BETWEEN_PATHS));
    return words
        .filter((word) => /[\w*]/.test(word))
        .flatMap((word) => [external_node_path_default().posix.normalize(word), external_node_path_default().posix.join(dir, word)]);
}
function findNamed(tracked, names) {
    const exact = new Set(names);
    const globs = [...exact].filter((name) => name.includes("*")).map(toPattern);
    return tracked.filter((file) => exact.has(file.path) || globs.some((glob) => glob.test(file.path)));
}
/** `*` stands for part of a name, `**` for any folders. */
function toPattern(glob) {
    const escaped = glob.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`^${escaped.replaceAll(/\*+/g, (stars) => (stars === "*" ? "[^/]*" : ".*"))}$`);
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}

// EXTERNAL MODULE: ./src/lint/linters.ts
var linters = __webpack_require__(27405);
;// CONCATENATED MODULE: ./src/app/start/plan-linters.ts








/**
 * Where each linter keeps its cache, and the keys of its layer. The keys hold the linter's
 * configuration beside all that those of the build layer hold. They do not hold the linter's version:
 * it is seldom installed when the job begins. Each version finds its own entries only.
 */
function planLinters(input) {
    const { lintCache, buildOff, dir, env, keyParts, profile, seeds } = input;
    if (lintCache === "off")
        return [];
    const checkout = tryReadTracked(dir);
    return linters/* LINTERS */.e.map((name) => {
        const cacheDir = (0,linters/* linterCacheDir */.g)(name, env);
        const configuration = checkout && describeConfiguration(name, checkout.tracked, checkout.read);
        const off = buildOff !== undefined
            ? `the build layer is off: ${buildOff}`
            : cacheDir === undefined
                ? "it has no folder for its cache"
                : configuration === undefined
                    ? "without git's index of the checkout, its configuration is not known"
                    : configuration.off;
        const lintProfile = (0,key/* hashProfile */.Ch)({ ...profile, configuration: configuration?.hash ?? "" });
        return {
            name,
            off,
            cacheDir: cacheDir ?? "",
            keys: planLintKeys(name, { ...keyParts, profile: lintProfile }, seeds),
        };
    });
}
function tryReadTracked(dir) {
    try {
        const checkout = (0,git_checkout/* findGitCheckout */.u)(dir);
        const index = checkout && (0,git_index/* parseGitIndex */.qy)((0,external_node_fs_.readFileSync)(checkout.indexFile), checkout.objectFormat);
        if (!checkout || !index)
            return undefined;
        return {
            tracked: index.entries.map(({ path: name, objectId }) => ({ path: name, id: objectId })),
            read: (file) => plan_linters_tryRead(external_node_path_default().join(checkout.root, file)),
        };
    }
    catch {
        return undefined;
    }
}
/** A sparse checkout lacks some of the tracked files. */
function plan_linters_tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/gomod/proxy-list.ts
var proxy_list = __webpack_require__(91268);
;// CONCATENATED MODULE: ./src/app/start/plan-mirrors.ts



/**
 * The input `mirrors`, or else the GOPROXY of the go command. Credentials for a mirror come from the
 * input `mirror-auth`, its URL, or the netrc file, in this order. Pure.
 */
function planMirrors(settings, goProxy, netrc = []) {
    try {
        const list = settings.mirrors ?? (0,proxy_list/* parseProxyList */.W)(goProxy);
        const hosts = list.flatMap((entry) => (entry.kind === "mirror" ? [hostOf(entry.url)] : []));
        const fromNetrc = netrc
            .filter((entry) => hosts.includes(entry.machine))
            .map(({ machine, login, password }) => basicAuth(machine, login, password));
        return {
            list: list.map(plan_mirrors_withoutCredentials),
            text: (0,proxy_list/* formatProxyList */.Q)(list),
            // Of two URLs one may be below the other: the longer one is the one that is meant.
            auth: [
                ...settings.mirrorAuth,
                ...list.flatMap(credentialsOf).sort((a, b) => b.url.length - a.url.length),
                ...fromNetrc,
            ],
        };
    }
    catch (error) {
        return { list: [], text: "", auth: settings.mirrorAuth, problem: (0,errors/* errorMessage */.gJ)(error) };
    }
}
function credentialsOf(entry) {
    if (entry.kind !== "mirror" || !entry.auth)
        return [];
    const { url, auth } = entry;
    return [{ url, ...basicAuth(hostOf(url), auth.user, auth.password) }];
}
function basicAuth(host, user, password) {
    return { host, authorization: (0,mirror_auth/* authorizationFor */.rv)(`${user}:${password}`) };
}
/** With the port, if the URL has one: the go command looks for that in a netrc file. */
function hostOf(url) {
    return new URL(url).host;
}
function plan_mirrors_withoutCredentials(entry) {
    if (entry.kind !== "mirror")
        return entry;
    const { auth: _auth, ...rest } = entry;
    return rest;
}

// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(16477);
;// CONCATENATED MODULE: ./src/app/start/plan-toolchain.ts






const MODULE_PATH = "golang.org/toolchain";
/** Releases and their candidates; a toolchain of another name comes from PATH. */
const RELEASE = /^go1\.\d+(?:\.\d+)?(?:(?:beta|rc)\d+)?$/;
/**
 * The toolchain that go downloads before it does anything else, as a module
 * (https://go.dev/doc/toolchain#download), if `goVersion`, which builds, is not the installed one.
 * Undefined if go would take it from PATH alone or from no mirror, or would refuse it without a
 * checksum database. Pure.
 */
function planToolchain(goEnv, goVersion) {
    if (compareGoVersions(goVersion, goEnv.GOVERSION) === 0)
        return undefined;
    if (!RELEASE.test(goVersion) || /(?:^|\+)path$/.test(goEnv.GOTOOLCHAIN))
        return undefined;
    if (goEnv.GOSUMDB === "off" || (0,pattern/* matchPrefixPatterns */.J)(goEnv.GONOPROXY, MODULE_PATH)) {
        return undefined;
    }
    const platform = `${goEnv.GOHOSTOS}-${goEnv.GOHOSTARCH}`;
    return { path: MODULE_PATH, version: `v0.0.1-${goVersion}.${platform}` };
}
/** The planned toolchain, unless it is unpacked in GOMODCACHE or a program of its name on PATH. */
async function findMissingToolchain(toolchain, goVersion, goModCache, pathVariable) {
    if (!toolchain)
        return undefined;
    const has = (name) => (0,external_node_fs_.existsSync)(external_node_path_default().join(goModCache, name));
    if (has((0,module_cache/* treeName */.Ii)(toolchain)) && !has((0,module_cache/* downloadName */.kQ)(toolchain, "partial")))
        return undefined;
    return (await (0,executable/* findOnPath */.a)(goVersion, pathVariable)) === undefined ? toolchain : undefined;
}

;// CONCATENATED MODULE: ./src/app/start/plan-roots.ts




/** Plans each root by itself, since a job may build one of many. Pure. */
function planRoots({ roots, primary }, goEnv) {
    return roots.map((root) => planRoot(root, goEnv, root === primary));
}
function planRoot(root, goEnv, isPrimary) {
    const goVersion = effectiveGoVersion(goEnv, (0,job_workspace/* wantedGoVersions */.Ry)([root]));
    return {
        root,
        isPrimary,
        needs: (0,root_needs/* planRootNeeds */.z)(root, goEnv.GONOPROXY),
        goVersion,
        toolchain: planToolchain(goEnv, goVersion),
    };
}

;// CONCATENATED MODULE: ./src/app/start/plan-job.ts






















/** Reads the checkout and the go command's settings. Throws `ConfigError`. */
async function planJob(step, settings, job) {
    const { host, timeline, env } = step;
    const { workingDirectory } = settings;
    const nowhere = new errors/* ConfigError */.xL([
        {
            input: "working-directory",
            value: workingDirectory,
            allowed: "a folder with a go.mod or go.work in it or below it",
        },
    ]);
    if (!(await (0,fs/* pathExists */.s0)(workingDirectory)))
        throw nowhere;
    const goEnvRead = timeline.time("go env", "own", () => readGoEnv(step, workingDirectory));
    const [goEnv, workspace, CC] = await Promise.all([
        goEnvRead,
        timeline.time("find modules", "own", () => (0,job_workspace/* loadWorkspace */.CJ)(workingDirectory, job.workspace, goEnvRead.then(readFileSettings))),
        goEnvRead.then((found) => timeline.time("C compiler", "own", () => readCompilerVersion(host, found, workingDirectory))),
    ]);
    if (!workspace)
        throw nowhere;
    for (const problem of workspace.problems) {
        host.notice(`go-accel: ${problem}; its modules are not prefetched or cached`);
    }
    const goVersion = effectiveGoVersion(goEnv, (0,job_workspace/* wantedGoVersions */.Ry)((0,job_workspace/* likelyRoots */.Cp)(workspace)));
    const usesCgo = settings.cacheBuild && goEnv.CGO_ENABLED === "1";
    const cgo = usesCgo
        ? await timeline.time("read cgo files", "own", async () => readCgoInputs({
            root: job.workspace,
            moduleDirs: workspace.moduleDirs,
            outside: cachesOf(goEnv),
            env,
        }))
        : NO_CGO;
    // Then no action depends on where the checkout or a module lies.
    const trimsPaths = isGoFlagSet(goEnv.GOFLAGS, "trimpath");
    const roots = planRoots(workspace, goEnv);
    const everything = workspace.roots.map((root) => ({ root, needs: (0,root_needs/* planRootNeeds */.z)(root, "") }));
    const profile = {
        CC,
        CGO_ENABLED: goEnv.CGO_ENABLED,
        GOEXPERIMENT: goEnv.GOEXPERIMENT,
        GOFLAGS: goEnv.GOFLAGS,
        ...(trimsPaths ? {} : { GOMODCACHE: goEnv.GOMODCACHE }),
        image: job.image,
        target: targetOf(goEnv),
        // An empty one is no part of it, so that keys stay as they were.
        ...(settings.cacheKey === "" ? {} : { "cache-key": settings.cacheKey }),
        // No fallback goes across the profile, so an object of another header is never used.
        ...(cgo.hash === "" ? {} : { "cgo files": cgo.hash }),
    };
    const keyParts = {
        os: goEnv.GOHOSTOS,
        arch: goEnv.GOHOSTARCH,
        goVersion,
        profile: (0,key/* hashProfile */.Ch)(profile),
        workFolder: trimsPaths ? "" : (0,key/* hashFolder */.nP)(job.workspace),
        scope: settings.cacheScope,
        sums: (0,key/* hashSums */.tE)(workspace.sumFiles),
        epoch: settings.cacheEpoch,
    };
    const layersOff = planLayersOff(settings, goEnv);
    const checkouts = await (0,head_commit/* readCheckouts */.o)(workspace.moduleDirs);
    const policy = planCachePolicy(settings.cache, job, checkouts);
    const seeds = seedOwnerOf(job, policy);
    noticeOtherCommit(host, settings, job, checkouts);
    return {
        workspace,
        goEnv,
        goVersion,
        roots,
        possibleNeeds: (0,module_set/* uniteNeeds */.fm)(roots.map(({ needs }) => needs)),
        needs: (0,root_needs/* pickLikelyNeeds */.V)(workspace, roots),
        allNeeds: (0,root_needs/* pickLikelyNeeds */.V)(workspace, everything),
        toolchain: planToolchain(goEnv, goVersion),
        sumLines: (0,go_sum/* formatSumLines */.C)(workspace.sums),
        keyParts,
        keys: planKeys(keyParts, seeds, workspace),
        cgo,
        profile,
        policy,
        checkouts,
        layersOff,
        linters: planLinters({
            lintCache: settings.lintCache,
            buildOff: layersOff.build,
            dir: workingDirectory,
            env,
            // Findings name files in full, whatever go leaves out of what it builds.
            keyParts: { ...keyParts, workFolder: (0,key/* hashFolder */.nP)(job.workspace) },
            profile,
            seeds,
        }),
        mirrors: planMirrors(settings, goEnv.GOPROXY, await readNetrc(goEnv, env)),
        fileSettings: readFileSettings(goEnv),
    };
}
/** Or nobody would learn why a job of the default branch never saves, and what helps. */
function noticeOtherCommit(host, { cache }, job, checkouts) {
    const why = (0,own_commit/* whyOtherCommit */.S)(job, checkouts);
    if (cache !== "auto" || why === undefined || !isOnDefaultBranch(job))
        return;
    host.notice(`go-accel: this job only reads the cache, because ${why}; ` +
        "if what it builds is to be trusted, `cache: read-write` lets it save");
}
/** What the go command's own settings say of the files that count. */
function readFileSettings(goEnv) {
    const { GOWORK, GOFLAGS } = goEnv;
    const modFile = findGoFlag(GOFLAGS, "modfile");
    const mod = findGoFlag(GOFLAGS, "mod");
    return {
        ...(GOWORK ? { goWork: GOWORK } : {}),
        ...(modFile ? { modFile } : {}),
        ...(mod === undefined ? {} : { mod }),
        caches: cachesOf(goEnv),
    };
}
/** What is in these folders is not the checkout's, even if they are inside of it. */
function cachesOf({ GOMODCACHE, GOCACHE }) {
    return [GOMODCACHE, GOCACHE].filter((dir) => external_node_path_default().isAbsolute(dir));
}
function planLayersOff(settings, goEnv) {
    const modules = settings.cacheModules ? undefined : "cache-modules: false";
    const build = buildOff(settings, goEnv);
    return { ...(modules ? { modules } : {}), ...(build ? { build } : {}) };
}
function buildOff(settings, goEnv) {
    if (!settings.cacheBuild)
        return "cache-build: false";
    // `off`, which older Go versions allow, is no folder to unpack into.
    return external_node_path_default().isAbsolute(goEnv.GOCACHE) ? undefined : `GOCACHE is ${goEnv.GOCACHE}`;
}
/** The settings of the job's own go commands, read without letting go switch its version. */
async function readGoEnv({ host, env }, cwd) {
    const stdout = await host.exec("go", GO_ENV_ARGS, {
        cwd,
        env: { GOTOOLCHAIN: "local" },
    });
    const goEnv = parseGoEnv(stdout);
    const GOTOOLCHAIN = readToolchainSetting({
        variable: env["GOTOOLCHAIN"],
        userFile: await (0,fs/* tryReadText */.Bw)(goEnv.GOENV),
        rootFile: await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goEnv.GOROOT, "go.env")),
    });
    return { ...goEnv, GOTOOLCHAIN };
}
/** The entries of the netrc file that go would use; none if GOAUTH says otherwise. */
async function readNetrc(goEnv, env) {
    if (goEnv.GOAUTH !== "" && !goEnv.GOAUTH.split(";").some((way) => way.trim() === "netrc"))
        return [];
    const name = process.platform === "win32" ? "_netrc" : ".netrc";
    const file = env["NETRC"] || external_node_path_default().join((0,external_node_os_.homedir)(), name);
    return parseNetrc((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
}
/** First line of the C compiler's version, which is part of the key of every cgo action. */
async function readCompilerVersion(host, goEnv, cwd) {
    const [compiler, ...flags] = goEnv.CC.split(/\s+/);
    if (goEnv.CGO_ENABLED !== "1" || !compiler)
        return "";
    try {
        const stdout = await host.exec(compiler, [...flags, "--version"], { cwd });
        return stdout.split("\n", 1)[0] ?? "";
    }
    catch (error) {
        // go then builds without cgo's packages; the error message is part of the key instead.
        return (0,errors/* errorMessage */.gJ)(error);
    }
}
/** Platform and its variants, as far as they are set. */
function targetOf(env) {
    const variants = [
        env.GO386,
        env.GOAMD64,
        env.GOARM,
        env.GOARM64,
        env.GOMIPS,
        env.GOMIPS64,
        env.GOPPC64,
        env.GORISCV64,
        env.GOWASM,
    ];
    return [env.GOOS, env.GOARCH, ...variants.filter((variant) => variant !== "")].join("/");
}

// EXTERNAL MODULE: ./src/modulecache/layout.ts
var layout = __webpack_require__(70281);
// EXTERNAL MODULE: ./src/app/job/warm-machine.ts + 1 modules
var warm_machine = __webpack_require__(58991);
// EXTERNAL MODULE: ./src/archive/install.ts
var install = __webpack_require__(23508);
;// CONCATENATED MODULE: ./src/app/start/fetch-layer.ts




const SAME_SUMS = "same go.sum";
/**
 * Fetches a layer: the best base and, beside it, the delta that belongs to it. Nothing is moved into
 * place before the base is whole. If the delta fails, that is a fault and the base is used alone. If
 * the base fails, that is a fault and a miss.
 */
async function fetchLayer(step, layer, access) {
    const { timeline, faults } = step;
    const { backend, unpack } = access;
    const { name, keys, target, rules } = layer;
    const asked = { name, keys: keys.restore };
    let delta;
    const beginDelta = (baseKey) => {
        delta ??= fetchDelta(step, layer, baseKey, access);
    };
    const staged = [];
    try {
        const base = await timeline.time(`fetch ${name}`, "transfer", () => backend.fetch(name, keys.restore, beginDelta));
        if (!base)
            return { ...asked, status: "miss", reason: "no entry has any of the keys" };
        beginDelta(base.key);
        const received = receive(base, timeline);
        staged.push(await timeline.time(`unpack ${name}`, "transfer", async () => (0,install/* stageArchive */.F)(received.read(), target, await rules, unpack)));
        const { part, exactKey, error } = (await delta) ?? {};
        if (error !== undefined) {
            const problem = (0,errors/* errorMessage */.gJ)(error);
            faults.report("cache", `the ${name} layer's newest part is missing: ${problem}`);
        }
        if (part)
            staged.push(part.staged);
        const refused = await layer.refused;
        if (refused !== undefined)
            return { ...asked, status: "miss", reason: refused };
        await timeline.time(`install ${name}`, "transfer", () => {
            for (const archive of staged)
                archive.install();
        });
        const hasExactDelta = exactKey !== undefined && part?.fetched.key.startsWith(exactKey) === true;
        return {
            ...asked,
            ...describeMatch(keys, base.key, { hasExactDelta }),
            matchedKey: base.key,
            sizeBytes: base.sizeBytes + (part?.fetched.sizeBytes ?? 0),
            ...(part ? { delta: { key: part.fetched.key, sizeBytes: part.fetched.sizeBytes } } : {}),
            ...(error === undefined ? {} : { failed: failureOf(error) }),
            lookupMs: base.lookupMs,
            ...received.times(),
        };
    }
    catch (error) {
        const reason = (0,errors/* errorMessage */.gJ)(error);
        faults.report("cache", `the ${name} layer could not be restored: ${reason}`);
        return { ...asked, status: "miss", reason, failed: failureOf(error) };
    }
    finally {
        // If the base has failed, its delta may still be on its way.
        const late = (await delta)?.part?.staged;
        for (const archive of new Set([...staged, ...(late ? [late] : [])]))
            await archive.close();
    }
}
/** Never throws: the job can do without a delta. */
async function fetchDelta({ timeline }, { name, keys: baseKeys, target, rules }, baseKey, { backend, unpack }) {
    const keys = (0,key/* deltaKeys */.L9)(baseKeys, baseKey);
    if (!keys)
        return {};
    try {
        const fetched = await timeline.time(`fetch ${name} delta`, "transfer", () => backend.fetch((0,handover/* deltaName */.IQ)(name), keys.restore));
        if (!fetched)
            return {};
        const staged = await timeline.time(`unpack ${name} delta`, "transfer", async () => (0,install/* stageArchive */.F)(fetched.read(), target, await rules, unpack));
        return { part: { fetched, staged }, exactKey: keys.exact };
    }
    catch (error) {
        return { error };
    }
}
function describeMatch(keys, baseKey, { hasExactDelta }) {
    if (!baseKey.startsWith(keys.scope)) {
        const whose = baseKey.startsWith(keys.workFolder) ? "job" : "work folder";
        return { status: "fallback", reason: `newest entry of another ${whose}` };
    }
    return baseKey.startsWith(keys.exact) || hasExactDelta
        ? { status: "exact", reason: SAME_SUMS }
        : { status: "fallback", reason: "newest entry of another go.sum" };
}
/**
 * An archive whose times are taken. It is unpacked while it is received, so unpacking counts from
 * when the last byte has come.
 */
function receive(fetched, timeline) {
    const beganMs = timeline.elapsedMs();
    let receivedMs = beganMs;
    return {
        async *read() {
            yield* fetched.read();
            receivedMs = timeline.elapsedMs();
        },
        /** Of all until now. */
        times: () => ({
            downloadMs: fetched.downloadMs + receivedMs - beganMs,
            unpackMs: timeline.elapsedMs() - receivedMs,
        }),
    };
}
/** Whether it is the entry that cannot be used, or the cache. */
function failureOf(error) {
    return error instanceof errors/* CacheError */.xA && error.code === "ARCHIVE" ? "archive" : "service";
}

;// CONCATENATED MODULE: ./src/app/start/try-keys.ts
/**
 * Tries one set of keys after the other until something is found or the cache fails. Not all at
 * once: the cache service looks through what the pull request saved before it looks at what the
 * default branch did, and a seed would win over what it only stands in for.
 */
async function tryKeys(name, ladder, { off, warm }, { unprofitable, unpacking }, fetch) {
    const keys = ladder.flatMap((one) => one.restore);
    if (off !== undefined)
        return { name, keys, status: "off", reason: off };
    if (warm !== undefined)
        return { name, keys, status: "warm", reason: warm };
    const loss = (await unprofitable)[name];
    if (loss !== undefined)
        return { name, keys, status: "off", reason: loss, lost: true };
    const [first, ...rest] = ladder;
    if (!first)
        throw new Error(`the ${name} layer has no keys`);
    // While the cache is asked: the thread is ready when the first piece comes.
    unpacking.startOne();
    let result = await fetch(first);
    for (const next of rest) {
        if (result.status !== "miss" || result.failed !== undefined)
            break;
        result = await fetch(next);
    }
    return { ...result, keys };
}

// EXTERNAL MODULE: ./src/store/verify-trees.ts
var verify_trees = __webpack_require__(98967);
// EXTERNAL MODULE: ./src/app/job/module-hashing.ts
var module_hashing = __webpack_require__(54793);
;// CONCATENATED MODULE: ./src/app/start/verify-modules.ts




function createAccountedContent({ modules, sums }) {
    const names = (0,layout/* listAccountedNames */.HW)(modules, (0,module_hashing/* hashesOf */.m)(sums));
    let count = 0;
    return {
        takes(name) {
            if (names.has(name))
                return true;
            count++;
            return false;
        },
        leftOut: () => count,
    };
}
/**
 * Compares modules with go.sum: all that it names, restored or there before. One that differs is taken
 * out of GOMODCACHE, with a warning, and counts as missing from here on. Returns them as
 * `module@version`.
 */
async function verifyModules({ host, faults }, { entry, goModCache: moduleCacheDir, modules, sums }) {
    try {
        const mismatches = await (0,module_hashing/* withHashingThreads */.o)(entry, (pool) => (0,verify_trees/* verifyTrees */.H)({ moduleCacheDir, modules, expected: (0,module_hashing/* hashesOf */.m)(sums), pool }));
        return mismatches.map(({ module, expected, found }) => {
            const name = `${module.path}@${module.version}`;
            host.warning(`go-accel: the restored module ${name} is not what go.sum says (expected ` +
                `${expected.join(" or ")}, found ${found}); it counts as missing`);
            return name;
        });
    }
    catch (error) {
        faults.report("verify", `restored modules could not be checked: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./src/app/start/restore-modules.ts









/**
 * Restores the modules layer, and says what it did not bring. With a `verifier`, the script that
 * runs a zip worker, only what go.sum has a hash for is restored, and compared with it.
 */
async function restoreModules(step, plan, source, verifier) {
    const { host, clock, timeline } = step;
    const { GOMODCACHE } = plan.goEnv;
    const { sums } = plan.workspace;
    const named = { modules: (0,module_set/* allSumVersions */.su)(sums), sums };
    const accounted = verifier === undefined ? undefined : createAccountedContent(named);
    const find = () => timeline.time("find missing modules", "own", async () => (0,module_cache/* findMissing */.y7)(GOMODCACHE, plan.possibleNeeds));
    const atFirst = await find();
    const rules = {
        content: layout/* MODULES_LAYER_CONTENT */.A_,
        replaces: layout/* replacesInModuleCache */.Jp,
        ...(accounted ? { takes: accounted.takes } : {}),
    };
    const restore = await tryKeys("modules", plan.keys.map(({ modules }) => modules), {
        off: plan.layersOff.modules ?? whyNotRead(plan.policy),
        warm: await describeWarm(plan, atFirst, clock.nowMs()),
    }, source, (keys) => fetchLayer(step, { name: "modules", keys, target: GOMODCACHE, rules }, { backend: source.backend, unpack: source.unpacking.unpack }));
    if (accounted && accounted.leftOut() > 0) {
        const what = (0,format/* formatCount */.B4)(accounted.leftOut(), "name");
        host.info(`go-accel: left out ${what} of the modules layer, for which no go.sum has a hash`);
    }
    const isThere = ["exact", "fallback", "warm"].includes(restore.status);
    const rejected = verifier !== undefined && isThere
        ? await timeline.time("verify modules", "own", () => verifyModules(step, {
            entry: verifier,
            goModCache: GOMODCACHE,
            ...named,
        }))
        : [];
    const isUnchanged = restore.matchedKey === undefined && rejected.length === 0;
    const missing = isUnchanged ? atFirst : await find();
    const verdict = judge(restore, {
        // Which of several modules the job builds is not known yet.
        needed: plan.workspace.primary ? plan.needs.zips.length : 0,
        missing: (0,module_cache/* createMissingLookup */.x_)(missing)(plan.needs),
        whyNothing: whyNothingIsNeeded(plan.workspace),
    });
    return { restore: { ...restore, ...verdict }, missing, rejected };
}
/**
 * Why this machine needs no layer. If no go.sum tells what the job uses, its build cache tells whether
 * the job ran here: what it fetched then, such as tools, is here as well.
 */
async function describeWarm({ needs, goEnv, keys: [own] }, missing, nowMs) {
    const needed = needs.zips.length;
    if (needed === 0)
        return (0,warm_machine/* describeWarmBuild */.hh)(goEnv.GOCACHE, own.build.scope, nowMs);
    return (0,warm_machine/* describeWarmModules */.yT)(needed, (0,module_cache/* createMissingLookup */.x_)(missing)(needs).zips.length);
}
function whyNothingIsNeeded({ vendored, sumFiles }) {
    if (vendored)
        return "all dependencies are vendored";
    return sumFiles.length === 0 ? "there is no go.sum" : undefined;
}
/**
 * How a layer was restored is judged by what it brought. That of another go.sum may have all that this
 * one names, and one with the same may come from a job that ended early. Pure.
 */
function judge({ status, reason, failed }, { needed, missing: { zips, mods, infos }, whyNothing }) {
    if (status === "fallback" && zips.length + mods.length + infos.length === 0) {
        return { status: "exact", reason: `${reason}, which has all that is needed` };
    }
    if (status === "exact" && !(0,warm_machine/* hasEnoughModules */.wL)(needed, zips.length)) {
        const reason = `${SAME_SUMS}, without ${zips.length} of its ${(0,format/* formatCount */.B4)(needed, "module")}`;
        return { status: "fallback", reason };
    }
    // Only a tool that a step runs by version could be there, and most such jobs run none.
    if (status === "miss" && failed === undefined && whyNothing !== undefined) {
        return { status: "off", reason: whyNothing };
    }
    return { status, reason };
}

// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/lib/move-tree.ts
var move_tree = __webpack_require__(62402);
// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(29939);
;// CONCATENATED MODULE: ./src/store/place-zips.ts







/**
 * Makes the zips that go looks for in GOMODCACHE from the trees of modules, so that `go mod download`
 * need not fetch them. A zip appears whole, and only if it has the hash that go.sum has: next to a
 * `.ziphash`, go would not look at it again. A tree that has another one is left without. Returns how
 * many were made. Throws the system's error if the disk fails.
 */
async function placeZips(parts) {
    const { moduleCacheDir, expected, pool } = parts;
    const at = (name) => external_node_path_default().join(moduleCacheDir, name);
    const has = (module, extension) => (0,external_node_fs_.existsSync)(at((0,module_cache/* downloadName */.kQ)(module, extension)));
    const lacking = parts.modules.filter((module) => (0,external_node_fs_.existsSync)(at((0,module_cache/* treeName */.Ii)(module))) &&
        has(module, "ziphash") &&
        !has(module, "zip") &&
        !has(module, "partial"));
    if (lacking.length === 0)
        return 0;
    const staging = (0,lib_staging/* openStaging */.g)(moduleCacheDir);
    try {
        const made = await Promise.all(lacking.map(async (module, index) => {
            const hashes = expected("zip", module.path, module.version);
            const target = external_node_path_default().join(staging.dir, `${index}.zip`);
            if (!hashes || !(await packIfRight(pool, at((0,module_cache/* treeName */.Ii)(module)), target, module, hashes))) {
                return 0;
            }
            const zip = at((0,module_cache/* downloadName */.kQ)(module, "zip"));
            (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(zip), { recursive: true });
            return (0,move_tree/* moveToFreePlace */.e$)(target, zip) ? 1 : 0;
        }));
        return made.reduce((sum, count) => sum + count, 0);
    }
    finally {
        await staging.close();
    }
}
async function packIfRight(pool, dir, target, module, hashes) {
    try {
        const { h1 } = await pool.packTree({ dir, target, prefix: (0,module_path/* zipPrefix */.q4)(module) });
        return hashes.includes(h1);
    }
    catch (error) {
        // `verify-modules` is there to tell of it; go itself does not look.
        if (error instanceof errors/* IntegrityError */.cs)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/app/start/restore-zips.ts




/**
 * Makes the zips of private modules from their restored trees. The layer has no zips: go gets those of
 * public modules from the sidecar, which is never asked for private ones. Without them `go mod download`
 * would ask their origin, to which the job may have no access. A failure is a fault.
 */
async function restorePrivateZips({ timeline, faults }, { possibleNeeds, goEnv, sumLines }, entry) {
    const modules = possibleNeeds.skippedPrivate;
    if (modules.length === 0)
        return;
    const expected = (0,module_hashing/* hashesOf */.m)([(0,go_sum/* parseGoSum */.H)(sumLines.join("\n"), "go.sum")]);
    const moduleCacheDir = goEnv.GOMODCACHE;
    try {
        await timeline.time("make private zips", "own", () => (0,module_hashing/* withHashingThreads */.o)(entry, (pool) => placeZips({ moduleCacheDir, modules, expected, pool })));
    }
    catch (error) {
        faults.report("go", `zips of private modules could not be made: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}

;// CONCATENATED MODULE: ./src/gocmd/checksum-database.ts
/** Below GOROOT. The go command keeps the keys of well-known databases in this file. */
const KNOWN_KEYS_FILE = "src/cmd/go/internal/modfetch/key.go";
/**
 * Reads GOSUMDB: `name` or `name+key`, and perhaps a URL after it. Undefined for `off` and for
 * what the go command refuses. `knownKeys` is the text of `KNOWN_KEYS_FILE`, if there is one.
 */
function readChecksumDatabase(goSumdb, knownKeys) {
    const [first = "", url, ...rest] = goSumdb.trim().split(/\s+/);
    const name = first.split("+", 1)[0];
    if (!name || first === "off" || rest.length > 0)
        return undefined;
    const key = first.includes("+") ? first : findKnownKey(knownKeys ?? "", name);
    return { name, ...(key === undefined ? {} : { key }), ...(url === undefined ? {} : { url }) };
}
/** The file has a Go map with each entry on a line of its own: `"name": "key",`. */
function findKnownKey(goSource, name) {
    const entries = goSource.matchAll(/^\s*"([^"\\]+)":\s*"([^"\\]+)",?\s*$/gm);
    for (const [, entryName, key = ""] of entries) {
        if (entryName === name && key.startsWith(`${name}+`))
            return key;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/sidecar/door.ts
var door = __webpack_require__(47520);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(64844);
;// CONCATENATED MODULE: ./src/sidecar/launch.ts






const LAUNCH_TIMEOUT_MS = 5_000;
const POLL_INTERVAL_MS = 5;
/**
 * The go command trusts the system's certificates, and organisations add their own to those. Node
 * trusts only the ones it ships with, and would refuse the mirror of such an organisation.
 */
const NODE_FLAGS = ["--use-system-ca"];
/**
 * Starts a sidecar that outlives this process, and returns once it answers. Its output goes to a
 * file, because the runner waits until every pipe that a step's children hold is closed. Throws
 * `SidecarError`. Nothing is left running then.
 */
async function launchSidecar(options) {
    const { config } = options;
    const files = (0,protocol/* sidecarFiles */.Nb)(config.dir);
    await (0,promises_.mkdir)(config.dir, { recursive: true, mode: 0o700 });
    await (0,fs/* writeFileAtomic */.Zf)(files.config, JSON.stringify(config), 0o600);
    const log = await (0,promises_.open)(files.log, "a", 0o600);
    const child = (0,external_node_child_process_.spawn)(process.execPath, [...NODE_FLAGS, options.entry, "sidecar", files.config], {
        cwd: config.dir,
        detached: true,
        env: sidecarEnvironment(options.env),
        stdio: ["ignore", log.fd, log.fd],
        windowsHide: true,
    });
    const howItEnded = watchEnd(child);
    try {
        return await waitUntilReady(child, howItEnded, files.ready, options);
    }
    finally {
        child.unref();
        await log.close();
        // A sidecar that ended before it read the file would leave credentials behind.
        await (0,promises_.rm)(files.config, { force: true });
    }
}
/** How the child ended; undefined while it runs. */
function watchEnd(child) {
    let ended;
    child.once("error", (error) => {
        ended = error.message;
    });
    child.once("exit", (code, signal) => {
        ended = `ended with ${signal ?? `exit code ${code}`}`;
    });
    return () => ended;
}
async function waitUntilReady(child, howItEnded, readyFile, { config, clock, timeoutMs = LAUNCH_TIMEOUT_MS }) {
    const deadlineMs = clock.nowMs() + timeoutMs;
    for (;;) {
        const ready = await tryReadReady(readyFile);
        const handle = ready && { ...ready, secret: config.secret };
        if (handle && (await answers(handle)))
            return handle;
        const ended = howItEnded();
        if (ended !== undefined) {
            throw new errors/* SidecarError */.SH(`the sidecar did not start: ${ended}`, { code: "DIED" });
        }
        if (clock.nowMs() > deadlineMs) {
            child.kill("SIGKILL");
            throw new errors/* SidecarError */.SH("the sidecar did not answer in time", { code: "LAUNCH_TIMEOUT" });
        }
        await clock.sleep(POLL_INTERVAL_MS);
    }
}
async function answers(handle) {
    try {
        return (await (0,control/* fetchHealth */.T7)(handle)).pid === handle.pid;
    }
    catch {
        // It does not listen yet, or the port is not ours. The caller's deadline decides.
        return false;
    }
}
async function tryReadReady(file) {
    try {
        const ready = JSON.parse(await (0,promises_.readFile)(file, "utf8"));
        return ready;
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
/**
 * The variables that the sidecar gets: how to reach the network and which certificates to trust,
 * and the runner's tracking id, by which the runner finds what a job left running. No tokens, no
 * inputs.
 */
const PASSED_ON = [
    "PATH",
    "HOME",
    "USERPROFILE",
    "SYSTEMROOT",
    "TEMP",
    "TMPDIR",
    "RUNNER_TRACKING_ID",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "NODE_EXTRA_CA_CERTS",
    "NODE_USE_SYSTEM_CA",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
];
function sidecarEnvironment(env) {
    return Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

// EXTERNAL MODULE: ./src/sidecar/warm-up.ts
var warm_up = __webpack_require__(84883);
// EXTERNAL MODULE: ./src/gomod/public-hosts.ts
var public_hosts = __webpack_require__(24700);
// EXTERNAL MODULE: ./src/sidecar/told-roots.ts
var told_roots = __webpack_require__(79069);
;// CONCATENATED MODULE: ./src/app/start/plan-warm-up.ts


/**
 * What is prefetched, and when. Which paths are private may be said by a later step alone: by the
 * `env` of the step that builds, or by `go env -w`. So nothing leaves before a go command has told
 * of its settings, unless the user named the mirrors for us. If no command will tell, what may be
 * private is left to go.
 *
 * Which of several modules a job builds is told by its go commands too. Before that, only those of the
 * working directory's root are fetched.
 */
function planWarmUp(input) {
    const { settings, hasWrapper, ownPath } = input;
    const mayFetch = (file) => hasWrapper || settings.mirrors !== undefined || (0,public_hosts/* isWellKnownPublic */.T)(file.path, ownPath);
    const isOff = settings.offline || settings.warm === "off";
    const files = [];
    const places = new Map();
    const placeOf = (file) => {
        const name = `${file.path}@${file.version}.${file.extension}`;
        const place = places.get(name) ?? files.push(file) - 1;
        places.set(name, place);
        return place;
    };
    const roots = (isOff ? [] : input.roots).map((root) => ({
        files: root.files.map(told_roots/* realPath */.Ye),
        needs: planPrefetch(root.wanted, root.toolchain).filter(mayFetch).map(placeOf),
        atOnce: hasWrapper ? root.isPrimary || input.roots.length === 1 : root.likely,
    }));
    const when = hasWrapper && !settings.mirrors ? "when-asked" : "at-once";
    return { files, warmUp: { when, ownPath, roots } };
}
/**
 * What is prefetched, in the order in which go asks: the zip of a toolchain, of which go needs nothing
 * else; go.mod files, which decide the module graph; infos, which `go mod download` reads one after
 * another before it asks for the first zip; zips.
 */
function planPrefetch(wanted, toolchain) {
    const files = (extension, modules) => modules.map(({ path, version }) => ({ path, version, extension }));
    return [
        ...(toolchain ? files("zip", [toolchain]) : []),
        ...files("mod", wanted.mods),
        ...files("info", wanted.infos),
        ...files("zip", wanted.zips),
    ];
}

;// CONCATENATED MODULE: ./src/app/start/start-sidecar.ts










const HOUR_MS = 60 * 60 * 1000;
const IDLE_TIMEOUT_MS = 6 * HOUR_MS;
/** Longer than a job of a hosted runner may take. */
const MAX_LIFETIME_MS = 6.5 * HOUR_MS;
/** Starts the sidecar if it is of use. A failure is a fault; go then has only its own list. */
async function startSidecar({ timeline, clock, faults, env }, plan) {
    const { settings, goEnv, mirrors } = plan;
    const off = { warmFiles: 0, handle: undefined };
    const reason = sidecarOff(plan);
    if (reason !== undefined)
        return { ...off, status: "off", reason };
    try {
        const { offline } = settings;
        const { files: prefetch, warmUp } = planWarmUp(plan);
        const sumdb = readChecksumDatabase(goEnv.GOSUMDB, await readKnownKeys(goEnv.GOROOT));
        const handle = await timeline.time("start sidecar", "own", () => launchSidecar({
            entry: plan.entry,
            env,
            clock,
            config: {
                dir: external_node_path_default().join(plan.dir, "sidecar"),
                // Offline it is told of no mirror, so it cannot ask one.
                list: offline ? [{ kind: "off", fallback: "not-found" }] : mirrors.list,
                auth: offline ? [] : mirrors.auth,
                ...(sumdb === undefined ? {} : { sumdb }),
                sumLines: [...plan.sumLines],
                mirrorSelection: settings.mirrorSelection,
                offline,
                noProxy: goEnv.GONOPROXY,
                noSumdb: goEnv.GONOSUMDB,
                moduleCacheDir: goEnv.GOMODCACHE,
                unpackAhead: { readOnly: !isSet(findGoFlag(goEnv.GOFLAGS, "modcacherw")) },
                prefetch,
                warmUp,
                ...(plan.hasWrapper
                    ? {
                        goSettings: {
                            file: external_node_path_default().join(plan.dir, handover/* GO_SETTINGS_FILE */.g9),
                            goSumdb: goEnv.GOSUMDB,
                        },
                        goRoots: external_node_path_default().join(plan.dir, handover/* GO_ROOTS_FILE */.mU),
                    }
                    : {}),
                secret: (0,door/* createSecret */.X)(),
                port: plan.port,
                idleTimeoutMs: IDLE_TIMEOUT_MS,
                maxLifetimeMs: MAX_LIFETIME_MS,
                ...(plan.runnerProcess ? { endsWith: plan.runnerProcess } : {}),
            },
        }));
        const warmFiles = (0,warm_up/* countCertain */.M)(warmUp, prefetch.length) ?? prefetch.length;
        return { status: "started", reason: "", warmFiles, handle };
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        faults.report("sidecar", message);
        return { ...off, status: "failed", reason: message };
    }
}
function sidecarOff({ settings, goEnv, mirrors, vendored }) {
    if (settings.sidecar === "off")
        return "sidecar: off";
    // Offline it serves what was restored, whatever mirrors there are.
    if (!settings.offline) {
        if (mirrors.problem !== undefined)
            return mirrors.problem;
        if (mirrors.list[0]?.kind !== "mirror")
            return "the GOPROXY list does not begin with a mirror";
    }
    if (settings.sidecar === "on")
        return undefined;
    if (findGoFlag(goEnv.GOFLAGS, "mod") === "vendor")
        return "GOFLAGS has -mod=vendor";
    return vendored ? "all dependencies are vendored" : undefined;
}
/** Whether a flag is there, without a value or with one that go takes for true. */
function isSet(flag) {
    return flag !== undefined && !/^(0|f|false)$/i.test(flag);
}
/** Undefined if this Go keeps its keys elsewhere: then go alone checks what comes from a database. */
async function readKnownKeys(goRoot) {
    try {
        return await (0,promises_.readFile)(external_node_path_default().join(goRoot, KNOWN_KEYS_FILE), "utf8");
    }
    catch {
        // ENOENT: a Go without its sources.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/app/start/prepare-modules.ts







/** Restores the modules layer, and starts the sidecar once it is known what the layer lacks. */
async function prepareModules(step, plan, source, { settings, job, site, wrapper }) {
    const verifier = settings.verifyModules ? site.entry : undefined;
    const modules = await restoreModules(step, plan, source, verifier);
    const { goEnv, mirrors, workspace, sumLines } = plan;
    const zips = modules.restore.matchedKey === undefined
        ? undefined
        : restorePrivateZips(step, plan, site.entry);
    const toolchain = await findMissingToolchain(plan.toolchain, plan.goVersion, goEnv.GOMODCACHE, step.env["PATH"]);
    const unobtainable = settings.offline
        ? listMissing((0,module_cache/* findMissing */.y7)(goEnv.GOMODCACHE, plan.allNeeds), toolchain)
        : undefined;
    const sidecar = await startSidecar(step, {
        settings,
        goEnv,
        mirrors,
        vendored: workspace.vendored,
        sumLines,
        roots: await planWants(step, plan, settings.warm === "all" ? undefined : modules.missing),
        hasWrapper: (await wrapper) !== undefined,
        ownPath: ownPathOf(job),
        ...site,
    });
    await zips;
    return { ...modules, sidecar, unobtainable };
}
/** What may be prefetched for each root: what is missing, or else whatever it needs. */
async function planWants({ env }, { roots, goEnv }, missing) {
    const wantedOf = missing ? (0,module_cache/* createMissingLookup */.x_)(missing) : (needs) => needs;
    const findToolchain = ({ toolchain, goVersion }) => findMissingToolchain(toolchain, goVersion, goEnv.GOMODCACHE, env["PATH"]);
    return Promise.all(roots.map(async (planned) => ({
        files: planned.root.files,
        likely: planned.root.likely,
        isPrimary: planned.isPrimary,
        wanted: wantedOf(planned.needs),
        toolchain: await findToolchain(planned),
    })));
}
/** What the paths of the owner's modules begin with, such as `github.com/octo`; empty without one. */
function ownPathOf({ repository, serverUrl }) {
    const [owner = ""] = repository.split("/");
    return owner === "" ? "" : `${new URL(serverUrl).hostname}/${owner}`;
}
/**
 * Stops the sidecar at the end of its scope unless `keep()` was called: without a state there is no
 * last step that would stop it.
 */
function stopUnlessKept(starting, clock) {
    // If it never started, the failure is already on its way to the caller.
    const started = starting.catch(() => undefined);
    let isKept = false;
    return {
        keep() {
            isKept = true;
        },
        async [Symbol.asyncDispose]() {
            if (isKept)
                return;
            const handle = await started;
            if (handle)
                await (0,control/* stopSidecar */.i8)(handle, clock);
        },
    };
}

// EXTERNAL MODULE: ./src/buildcache/layout.ts
var buildcache_layout = __webpack_require__(63071);
// EXTERNAL MODULE: ./src/buildcache/portable-records.ts
var portable_records = __webpack_require__(89369);
// EXTERNAL MODULE: ./src/buildcache/test-inputs.ts
var test_inputs = __webpack_require__(31975);
// EXTERNAL MODULE: ./src/buildcache/test-log.ts
var test_log = __webpack_require__(97010);
// EXTERNAL MODULE: ./src/buildcache/test-records.ts
var test_records = __webpack_require__(57810);
// EXTERNAL MODULE: ./src/app/tests/checkout-content.ts
var checkout_content = __webpack_require__(82622);
;// CONCATENATED MODULE: ./src/app/tests/drop-results.ts









/**
 * Removes earlier results of tests that read files of a checkout outside of their module if these
 * have changed: go itself does not compare them (computeTestInputsID in cmd/go/internal/test), and a
 * checkout without a cache would have run the tests. Returns false if nothing tells what the results
 * depend on, so that none of a restored layer may be taken. Throws if the disk does.
 *
 * @param ownTests what the machine knew before a layer came, whose results may still be there
 * @param root the job's workspace, to which names in the records are relative
 */
async function dropChangedResults(goCache, { ownTests, root }) {
    const file = external_node_path_default().join(goCache, buildcache_layout/* TESTS_FILE */.LP);
    const text = await (0,fs/* tryReadText */.Bw)(file);
    const found = text === undefined ? undefined : (0,test_records/* parseTestRecords */.kw)(text);
    if (!found)
        return false;
    const own = ownTests === undefined || ownTests === text ? undefined : (0,test_records/* parseTestRecords */.kw)(ownTests);
    const records = own ? (0,test_records/* addGuards */._H)(found, own.tests) : found;
    if (own)
        await (0,fs/* writeFileAtomic */.Zf)(file, (0,test_records/* formatTestRecords */.QV)(records));
    const content = (0,checkout_content/* createCheckoutContent */.Y)();
    const stale = (0,portable_records/* fromPortable */.w)(records.tests, root).filter((record) => (0,test_records/* dependsOnOutside */.yG)(record) && hasChanged(record, content));
    for (const id of new Set(stale.flatMap(({ resultIds }) => resultIds))) {
        await (0,promises_.rm)(external_node_path_default().join(goCache, (0,buildcache_layout/* actionName */.aM)(id)), { force: true });
    }
    return true;
}
function hasChanged({ inputs }, content) {
    return [...inputs].some(([key, state]) => {
        const input = (0,test_inputs/* parseInputKey */.lR)(key);
        if (!(0,test_log/* isOutsideInput */.E3)(input))
            return false;
        const now = content.stateOf(input);
        return now !== state || now === checkout_content/* UNKNOWN_CONTENT */.F;
    });
}

// EXTERNAL MODULE: ./src/app/tests/expire-results.ts
var expire_results = __webpack_require__(51714);
// EXTERNAL MODULE: ./src/app/tests/reuse-tests.ts + 10 modules
var reuse_tests = __webpack_require__(35737);
;// CONCATENATED MODULE: ./src/app/start/plan-test-reuse.ts
/**
 * Decides whether this job takes test results of earlier jobs. A scheduled job is there to find what
 * changed outside the checkout (a service, an image, a clock), which no key of a result covers. Its
 * files get their times all the same, so that later jobs can take its results. A job that reads no
 * build cache would have no results without us, so it gets none. What a machine keeps by itself is left
 * alone, unless the user asks for `never`. Pure.
 */
function planTestReuse(mode, { eventName, buildOff, buildRestore }) {
    const asked = `reuse-tests: ${mode}`;
    if (mode === "never")
        return { restoresTimes: false, expires: true, reason: asked };
    if (mode === "always")
        return { restoresTimes: true, expires: false, reason: asked };
    if (eventName === "schedule") {
        const isOurs = buildRestore !== "warm" && buildRestore !== "off";
        const reason = `${asked}, and a scheduled job runs its tests`;
        return { restoresTimes: isOurs, expires: isOurs, reason };
    }
    if (buildOff !== undefined) {
        const reason = `${asked}, and the build cache is not read: ${buildOff}`;
        return { restoresTimes: false, expires: false, reason };
    }
    return { restoresTimes: true, expires: false, reason: asked };
}

// EXTERNAL MODULE: ./src/buildcache/age.ts
var age = __webpack_require__(38194);
// EXTERNAL MODULE: ./src/buildcache/live-go.ts
var live_go = __webpack_require__(97338);
// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(16176);
;// CONCATENATED MODULE: ./src/app/start/restore-build.ts













const RULES = { content: buildcache_layout/* BUILD_LAYER_CONTENT */.NR, replaces: buildcache_layout/* replacesInBuildCache */.PP };
/** Why the build layer is not restored; undefined if it may be. Pure. */
function whyBuildIsOff({ layersOff, policy }) {
    return layersOff.build ?? whyNotRead(policy);
}
/**
 * Restores the build layer and ages the build cache, so that what the job uses can be told. It ages
 * nothing if that would hide what another job on this machine uses. Until `ownGoEnded`, a go command
 * that runs may be one of ours.
 */
async function restoreBuild(step, plan, source, ownGoEnded) {
    const { clock, timeline, faults } = step;
    const off = whyBuildIsOff(plan);
    const { GOCACHE } = plan.goEnv;
    const nowMs = clock.nowMs();
    const busy = ownGoEnded.then(() => (0,live_go/* isGoAtWork */.PO)(GOCACHE));
    // Entries come as unused as `ageBuildCache` makes them.
    const aged = { ...RULES, latestMtimeSeconds: (nowMs - age/* AGE_MS */.N4) / 1000 };
    const rules = busy.then((isBusy) => (isBusy ? RULES : aged));
    const wasEmpty = (0,scan/* countActions */.Bd)(GOCACHE) === 0;
    const ownTests = wasEmpty ? undefined : await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(GOCACHE, buildcache_layout/* TESTS_FILE */.LP));
    const restore = await tryKeys("build", plan.keys.map(({ build }) => build), { off, warm: off ?? (await (0,warm_machine/* describeWarmBuild */.hh)(GOCACHE, plan.keys[0].build.scope, nowMs)) }, source, (keys) => fetchLayer(step, { name: "build", keys, target: GOCACHE, rules }, { backend: source.backend, unpack: source.unpacking.unpack }));
    const isBusy = await busy;
    if (restore.status === "warm")
        return { restore, whyUseIsUnknown: handover/* KEEPS_OWN */.EC, ownTests };
    if (isBusy) {
        const whyUseIsUnknown = "another job was running when this one began";
        return { restore, whyUseIsUnknown, ownTests };
    }
    await timeline.time("age build cache", "own", () => {
        if (!(0,external_node_fs_.existsSync)(GOCACHE))
            return;
        try {
            // What was restored into an empty cache came aged; go's trim must not remove it for that.
            if (wasEmpty)
                (0,age/* postponeTrim */.Xw)(GOCACHE, clock.nowMs());
            else
                (0,age/* ageBuildCache */.OV)(GOCACHE, clock.nowMs());
        }
        catch (error) {
            faults.report("internal", `the build cache could not be prepared: ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
    });
    return { restore, whyUseIsUnknown: undefined, ownTests };
}

;// CONCATENATED MODULE: ./src/app/start/prepare-tests.ts






/**
 * Makes the test results of earlier jobs ones that go may take in this job, or none. A failure is a
 * fault.
 */
async function prepareTests(step, plan, { settings, job, build }) {
    const reuse = planTestReuse(settings.reuseTests, {
        eventName: job.eventName,
        buildOff: whyBuildIsOff(plan),
        buildRestore: build.restore.status,
    });
    const isRestored = build.restore.status === "exact" || build.restore.status === "fallback";
    const { GOCACHE } = plan.goEnv;
    const records = { ownTests: build.ownTests, root: job.workspace };
    const expiry = await step.timeline.time("check test results", "own", async () => {
        const isKnown = (await tryDropResults(step, GOCACHE, records)) || !isRestored;
        return tryExpireResults(step, GOCACHE, { expires: reuse.expires || !isKnown });
    });
    const times = reuse.restoresTimes ? await prepareTimes(step, plan, settings) : undefined;
    return { reuse, expiry, times };
}
/**
 * Whether it is known on what the results depend that are there. A machine that stays has some of its
 * own: without us, most of them would not hold for a new checkout, as the times of its files are new.
 */
async function tryDropResults({ faults }, goCache, records) {
    try {
        return await dropChangedResults(goCache, records);
    }
    catch (error) {
        faults.report("disk", `earlier test results could not be checked: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return false;
    }
}
async function tryExpireResults({ clock, faults }, goCache, { expires }) {
    try {
        return await (0,expire_results/* expireResults */.E)(goCache, { expires, nowMs: clock.nowMs() });
    }
    catch (error) {
        faults.report("disk", `earlier test results could not be expired: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return { heldNs: undefined, ownNs: undefined };
    }
}
async function prepareTimes(step, { workspace, goEnv, policy }, { workingDirectory }) {
    const times = {
        dir: workingDirectory,
        within: workspace.goMods.map(({ dir }) => dir),
        goCache: goEnv.GOCACHE,
    };
    const restoredAtMs = await step.timeline.time("restore times of files", "own", () => 
    // A job that saves moves its branch forward. The others may be behind it.
    (0,reuse_tests/* restoreTestTimes */.X)(step, times, { onlyLatest: policy.write }));
    return restoredAtMs === undefined ? undefined : { ...times, restoredAtMs };
}

// EXTERNAL MODULE: ./src/cache/small-entry.ts
var small_entry = __webpack_require__(85293);
// EXTERNAL MODULE: ./src/history/break-even.ts
var break_even = __webpack_require__(72531);
// EXTERNAL MODULE: ./src/history/record.ts
var record = __webpack_require__(8004);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
;// CONCATENATED MODULE: ./src/app/start/read-history.ts









/**
 * How long the layers wait for the history once the job is planned. Usually it has come by then: a
 * healthy service needs some hundred milliseconds. It is not worth a longer wait.
 */
const WAIT_MS = 1_000;
/**
 * Begins to fetch the history of this job, which needs nothing from the plan. A failure is no fault:
 * the layers ask the same service, and report it.
 */
function readHistory(clock, backend, settings, job) {
    const platform = { os: process.platform, arch: process.arch };
    const prefix = (0,key/* historyPrefix */.z)({
        ...platform,
        scope: settings.cacheScope,
        epoch: settings.cacheEpoch,
    });
    // What is checked out decides about writes only.
    const { read, reason } = planCachePolicy(settings.cache, job, []);
    let result = unknown(read ? "not in time" : reason);
    const done = read
        ? fetchHistory(backend, prefix).then((found) => {
            result = found;
        })
        : Promise.resolve();
    return {
        prefix,
        soFar: () => result,
        async wait() {
            await (0,within/* waitAtMost */._R)(clock, WAIT_MS, done);
            return result;
        },
    };
}
async function fetchHistory(backend, prefix) {
    try {
        const content = await (0,small_entry/* smallEntriesOf */.x)(backend).read(handover/* HISTORY_NAME */.NZ, prefix);
        if (!content)
            return { history: record/* NO_HISTORY */.Vo, note: "none yet" };
        const history = (0,history_text/* parseHistory */.i)(content.toString());
        // No job can use it: the next one that is saved takes its place.
        if (!history)
            return { history: record/* NO_HISTORY */.Vo, note: "none that is readable" };
        return { history, note: (0,format/* formatCount */.B4)(history.runs.length, "run") };
    }
    catch {
        return unknown("the cache did not answer");
    }
}
/** A linter that none of so many runs used is taken for one that the job no longer runs. */
const LINTER_RUNS = 5;
/**
 * When a linter's layer is looked up: beside the others if one of the job's last runs used the linter;
 * if nothing is known of them, once the build layer is there, as it is of no use before; and never if
 * none of them used it. A job with seeds may run what no run of the default branch does. Pure.
 */
function planLinterLookup(linter, { history }, hasSeeds) {
    const runs = history?.runs.slice(-LINTER_RUNS) ?? [];
    if (runs.some((run) => run.linters?.includes(linter)))
        return { when: "at once" };
    if (runs.length === 0 || hasSeeds)
        return { when: "after build" };
    const last = runs.length === 1 ? "its last run" : `its last ${runs.length} runs`;
    return { when: "never", reason: `the job did not use it in ${last}` };
}
function unknown(note) {
    return { history: undefined, note };
}
/**
 * The layers that cost more than they save, which are not restored, and why. Only under `cache: auto`:
 * a user who asks for reads gets them. Pure.
 */
function planUnprofitable({ history }, coming, cache) {
    if (cache !== "auto" || !history)
        return {};
    const modules = (0,break_even/* planSkip */.l)("modules", coming, history);
    const build = (0,break_even/* planSkip */.l)("build", coming, history);
    return { ...(modules ? { modules } : {}), ...(build ? { build } : {}) };
}

;// CONCATENATED MODULE: ./src/app/start/restore-linters.ts










/**
 * Restores the linters' layers beside the build layer, each if an earlier job of this scope used the
 * linter. Nothing is put into place unless the build layer is there: a linter first loads packages
 * through go, and saves little if that has to compile all of them.
 */
async function restoreLinters(step, plan, source, meanwhile) {
    return Promise.all(plan.linters.map((linter) => restoreLinter(step, plan, { linter, source, meanwhile })));
}
async function restoreLinter(step, plan, { linter, source, meanwhile }) {
    const { name, cacheDir, keys } = linter;
    const off = linter.off ?? whyNotRead(plan.policy);
    if (off !== undefined)
        return { name, keys: [], status: "off", reason: off };
    const wasEmpty = (0,scan/* countActions */.Bd)(cacheDir) === 0;
    const warm = await (0,warm_machine/* describeWarmBuild */.hh)(cacheDir, keys[0].scope, step.clock.nowMs());
    if (warm !== undefined)
        return { name, keys: [], status: "warm", reason: warm };
    const restore = await fetchLinter(step, linter, source, meanwhile);
    const { whyUseIsUnknown } = await meanwhile.build;
    if (whyUseIsUnknown === undefined)
        restore_linters_age(step, linter, wasEmpty);
    return restore;
}
async function fetchLinter(step, { name, cacheDir, keys }, source, meanwhile) {
    const missed = (reason) => ({ name, keys: [], status: "miss", reason });
    const lookup = planLinterLookup(name, await meanwhile.history, keys.length > 1);
    if (lookup.when === "never")
        return missed(lookup.reason);
    const refused = whyRefused(meanwhile.build);
    const reason = lookup.when === "after build" ? await refused : undefined;
    if (reason !== undefined)
        return missed(reason);
    const rules = {
        content: buildcache_layout/* BUILD_LAYER_CONTENT */.NR,
        replaces: buildcache_layout/* replacesInBuildCache */.PP,
        // As unused as `ageBuildCache` makes what is there.
        latestMtimeSeconds: (step.clock.nowMs() - age/* AGE_MS */.N4) / 1000,
    };
    const layer = { name, target: cacheDir, rules, refused };
    const access = { backend: source.backend, unpack: source.unpacking.unpack };
    return tryKeys(name, keys, { off: undefined, warm: undefined }, source, (one) => fetchLayer(step, { ...layer, keys: one }, access));
}
async function whyRefused(build) {
    const { status } = (await build).restore;
    const isThere = status === "exact" || status === "fallback" || status === "warm";
    return isThere ? undefined : "the build layer was not restored";
}
/** So that the last step can tell what the job used of it. */
function restore_linters_age({ clock, faults }, { name, cacheDir }, wasEmpty) {
    if (!(0,external_node_fs_.existsSync)(cacheDir))
        return;
    try {
        // What was restored into an empty cache came aged; the linter's trim must not remove it for that.
        if (wasEmpty)
            (0,age/* postponeTrim */.Xw)(cacheDir, clock.nowMs());
        else
            (0,age/* ageBuildCache */.OV)(cacheDir, clock.nowMs());
    }
    catch (error) {
        faults.report("internal", `the cache of ${name} could not be prepared: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}

;// CONCATENATED MODULE: ./src/app/start/sidecar-port.ts

/** Below the ports that Linux, macOS and Windows give to connections. */
const FIRST_PORT = 20_000;
const PORT_COUNT = 12_000;
/**
 * The port that the job's sidecar uses if it is free: the same in each run, so that what keeps the
 * address does not change without need. Pure.
 */
function planPort({ repository, name }) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(`${repository}\n${name}`).digest();
    return FIRST_PORT + (hash.readUInt32BE(0) % PORT_COUNT);
}

// EXTERNAL MODULE: ./src/report/changing-text.ts
var changing_text = __webpack_require__(9956);
;// CONCATENATED MODULE: ./src/app/start/start-report.ts





/** What the report says of the first step, without its cost and its faults. Pure. */
function describeStart(started) {
    const { plan, job, settings, actionVersion, testReuse, historyNote } = started;
    const { modules, build, linters } = started;
    const { cgo, keyParts, needs, workspace } = plan;
    const { status, reason, warmFiles } = modules.sidecar;
    return {
        action: { version: actionVersion },
        job: describeJob(job, plan),
        go: { version: plan.goVersion },
        workspace: {
            modules: workspace.goMods.map(({ goMod }) => goMod.module),
            sumFiles: workspace.sumFiles.map((file) => file.path),
            vendored: workspace.vendored,
            ...(cgo.packages === 0 ? {} : { cgo: { packages: cgo.packages, files: cgo.files } }),
            ...(lacksSums(workspace) ? { missingSum: true } : {}),
        },
        policy: plan.policy,
        keyParts: [
            { name: "os", value: keyParts.os },
            { name: "arch", value: keyParts.arch },
            { name: "go", value: keyParts.goVersion },
            { name: "go.sum", value: keyParts.sums },
            { name: "scope", value: keyParts.scope },
            ...(keyParts.epoch === "" ? [] : [{ name: "cache-epoch", value: keyParts.epoch }]),
            { name: "profile", value: keyParts.profile },
            ...describeProfile(started),
            ...(keyParts.workFolder === "" ? [] : [{ name: "work folder", value: job.workspace }]),
        ],
        history: historyNote,
        restores: [modules.restore, build.restore, ...linters],
        modules: {
            needed: needs.zips.length,
            fromLayer: needs.zips.length - needs.zips.filter((0,module_set/* isAmong */.FB)(modules.missing.zips)).length,
            private: needs.skippedPrivate.length,
            ...(modules.unobtainable ? { missing: modules.unobtainable } : {}),
            ...(settings.verifyModules ? { rejected: modules.rejected } : {}),
        },
        sidecar: { status, reason, warmFiles },
        testReuse: { expired: testReuse.expires, reason: testReuse.reason },
    };
}
function lacksSums({ sumFiles, vendored, goMods }) {
    const hasRequirements = goMods.some(({ goMod }) => goMod.require.length > 0);
    return sumFiles.length === 0 && !vendored && hasRequirements;
}
/** GOFLAGS may hold secrets. What makes every run's keys differ is public, and worth a warning. */
function describeProfile({ plan, job, nowMs }) {
    const show = (name, value) => name === "GOFLAGS"
        ? hideFlagValues(value, (hidden) => (0,changing_text/* findChangingText */.Y)(hidden, job, nowMs)?.text)
        : value;
    return Object.entries(plan.profile).map(([name, value]) => ({
        name: `profile ${name}`,
        value: show(name, value),
    }));
}
function describeJob(job, { keyParts }) {
    return {
        workflow: job.workflow,
        name: job.name,
        runId: job.runId,
        runAttempt: job.runAttempt,
        ref: job.ref,
        sha: job.sha,
        os: keyParts.os,
        arch: keyParts.arch,
        scope: keyParts.scope,
        ...(job.repository === "" ? {} : { repository: job.repository }),
        ...(job.pullRequest ? { pullRequest: job.pullRequest.number } : {}),
        onDefaultBranch: isOnDefaultBranch(job),
    };
}
/** Sets the step's outputs. */
function setOutputs(host, { plan, modules, build, goProxy, reportFile }) {
    host.setOutput("go-version", plan.goVersion.replace(/^go/, ""));
    host.setOutput("goproxy", goProxy);
    host.setOutput("modules-cache", modules.status);
    host.setOutput("build-cache", build.status);
    const isHit = ({ status }) => status === "exact" || status === "warm";
    host.setOutput("cache-hit", String(isHit(modules) && isHit(build)));
    host.setOutput("report", reportFile);
}
/** Puts together what the last step needs. Pure. */
function assembleState({ plan, settings, ...rest }) {
    return {
        v: handover/* STATE_VERSION */.nd,
        cacheBackend: settings.cacheBackend,
        offline: settings.offline,
        goModCache: plan.goEnv.GOMODCACHE,
        goCache: plan.goEnv.GOCACHE,
        checkout: {
            dir: settings.workingDirectory,
            modules: plan.workspace.goMods.map(({ dir, goMod }) => ({ path: goMod.module, dir })),
        },
        needs: plan.needs,
        sumLines: plan.sumLines,
        fileSettings: plan.fileSettings,
        noProxy: plan.goEnv.GONOPROXY,
        ownCheckouts: settings.cache === "auto" ? plan.checkouts.map(({ root }) => root) : undefined,
        localGoVersion: plan.goEnv.GOVERSION,
        layersOff: plan.layersOff,
        linters: plan.linters,
        keys: plan.keys,
        buildLimitBytes: settings.buildCacheLimitBytes,
        modulesLimitBytes: settings.modulesCacheLimitBytes,
        summary: settings.summary,
        prComment: settings.prComment,
        regressionThresholdPercent: settings.regressionThresholdPercent,
        failOnRegression: settings.failOnRegression,
        ...rest,
    };
}

;// CONCATENATED MODULE: ./src/app/start/start.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


















/**
 * The first step on any CI system: restores the layers, starts the sidecar and sets the environment
 * of the job's later steps. Returns what the last step needs. Throws `ConfigError` for a mistake of
 * the user; our own faults are warnings.
 */
async function start(surroundings, { settings, job, backend, unpacking, dir, entry, actionVersion, stepPath, runnerProcess, }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, clock, timeline } = surroundings;
        const faults = (0,job_faults/* createFaultLog */.R)(host, { offline: settings.offline });
        const step = { ...surroundings, faults };
        const history = readHistory(clock, backend, settings, job);
        const planned = planJob(step, settings, job);
        // Made beside the restore, which waits for the plan alone.
        const wrapper = settings.timeGoCommands
            ? timeline.time("make go wrapper", "own", () => makeGoWrapper(step, { dir, tempDir: job.tempDir, stepPath }))
            : Promise.resolve(undefined);
        const plan = await planned;
        for (const secret of plan.mirrors.auth.flatMap(mirror_auth/* secretsOf */.Fj))
            host.mask(secret);
        const runner = { os: plan.keyParts.os, arch: plan.keyParts.arch, image: job.image };
        const coming = { goVersion: plan.goVersion, runner };
        const awaited = timeline.time("wait for history", "transfer", () => history.wait());
        const unprofitable = awaited.then((read) => planUnprofitable(read, coming, settings.cache));
        const source = { backend, unpacking, unprofitable };
        const preparing = prepareModules(step, plan, source, {
            settings,
            job,
            site: { dir, entry, port: planPort(job), runnerProcess },
            wrapper,
        });
        const sidecar = __addDisposableResource(env_1, stopUnlessKept(preparing.then((modules) => modules.sidecar.handle), clock), true);
        const restoring = restoreBuild(step, plan, source, wrapper);
        const [modules, build, linters] = await Promise.all([
            preparing,
            restoring,
            restoreLinters(step, plan, source, { history: awaited, build: restoring }),
        ]);
        const tests = await prepareTests(step, plan, { settings, job, build });
        // Who sees the job's log while it runs need not reach the sidecar.
        if (modules.sidecar.handle)
            host.mask(modules.sidecar.handle.secret);
        const environment = await exportEnvironment(step, {
            plan,
            settings,
            sidecar: modules.sidecar.handle,
            wrapper: await wrapper,
            tempDir: job.tempDir,
        });
        const { goProxy, envFile } = environment;
        const reportFile = external_node_path_default().join(dir, handover/* REPORT_FILE */.Uq);
        setOutputs(host, { plan, modules: modules.restore, build: build.restore, goProxy, reportFile });
        const { note } = history.soFar();
        const report = {
            ...describeStart({
                plan,
                job,
                settings,
                actionVersion,
                modules,
                build,
                linters,
                testReuse: tests.reuse,
                historyNote: note,
                nowMs: clock.nowMs(),
            }),
            faults: faults.list(),
        };
        if (modules.unobtainable)
            warnOfMissing(host, modules.unobtainable);
        await keepHistory(history, dir);
        const cost = timeline.cost();
        host.group("go-accel: plan", renderPlan({ ...report, cost }));
        const state = assembleState({
            plan,
            settings,
            dir,
            job,
            searchPath: step.env["PATH"] ?? "",
            runner,
            report: { ...report, cost },
            sidecar: modules.sidecar.handle,
            envFile,
            whyUseIsUnknown: build.whyUseIsUnknown,
            testTimes: tests.times,
            testExpiry: tests.expiry,
            historyPrefix: history.prefix,
            agedAtMs: clock.nowMs(),
            missing: modules.missing.zips,
            startedAtMs: clock.nowMs() - timeline.elapsedMs(),
        });
        if (environment.wrapperDir !== undefined)
            host.addPath(environment.wrapperDir);
        sidecar.keep();
        return state;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** For the last step, which adds this run to it. */
async function keepHistory(reader, dir) {
    const { history } = reader.soFar();
    if (!history)
        return;
    // If the disk is full, the run is not recorded; the layers report the fault.
    await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(dir, handover/* HISTORY_FILE */.CX), (0,history_text/* formatHistory */.A)(history)).catch(() => { });
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
// EXTERNAL MODULE: ./src/archive/unpack-tree.ts + 2 modules
var unpack_tree = __webpack_require__(86545);
;// CONCATENATED MODULE: ./src/archive/unpack.ts




/**
 * How many pieces may wait for the worker: enough that it never waits for the next one to be
 * received.
 */
const MAX_WAITING_PIECES = 4;
/** Shorter archives are unpacked before a thread would have started. */
const WORTH_A_THREAD_BYTES = 256 * 1024;
/**
 * Runs `unpackTree` on a thread of its own: `node <entry> unpack-worker`. So two layers can be
 * unpacked in parallel while the next pieces of both are received. A short archive is unpacked on
 * this thread.
 */
function createUnpackThreads(entry) {
    const ready = [];
    return {
        startOne() {
            ready.push(startThread(entry));
        },
        async unpack(source, dir, options) {
            const pieces = source[Symbol.asyncIterator]();
            const begun = [];
            for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
                begun.push(piece.value);
                const isLong = begun.length > 1 || piece.value.length > WORTH_A_THREAD_BYTES;
                if (!isLong)
                    continue;
                const thread = ready.pop() ?? startThread(entry);
                return thread.unpack((0,read_stream/* resume */.U)(begun, pieces), { dir, ...options });
            }
            return (0,unpack_tree/* unpackTree */.F)((0,read_stream/* resume */.U)(begun, pieces), dir, options);
        },
    };
}
function startThread(entry) {
    const worker = new external_node_worker_threads_.Worker(entry, { argv: ["unpack-worker"] });
    // A thread that is never needed must not keep the process alive.
    worker.unref();
    const { promise: ended, resolve, reject } = Promise.withResolvers();
    // A rejection before anyone awaits it would be unhandled.
    ended.catch(() => { });
    let waiting = 0;
    let wake = () => { };
    let hasEnded = false;
    const settle = (end) => {
        hasEnded = true;
        end();
        wake();
    };
    worker.on("message", (message) => {
        if (message.kind === "taken") {
            waiting--;
            wake();
        }
        else if (message.kind === "done")
            settle(resolve);
        else
            settle(() => reject(new errors/* CacheError */.xA(message.message, { code: "ARCHIVE" })));
    });
    worker.once("error", (error) => settle(() => reject(failed(error))));
    worker.once("exit", () => settle(() => reject(failed())));
    const send = (message, owned = []) => worker.postMessage(message, owned);
    const sendPiece = (bytes) => send({ kind: "piece", bytes }, [bytes.buffer]);
    return {
        async unpack(source, task) {
            worker.ref();
            try {
                send({ kind: "task", task });
                for await (const bytes of source) {
                    if (hasEnded)
                        break;
                    waiting++;
                    // A piece with memory of its own is handed over. Others are copied here: a message would
                    // take all of the memory that they share.
                    sendPiece(hasOwnMemory(bytes) ? bytes : new Uint8Array(bytes));
                    while (waiting >= MAX_WAITING_PIECES && !hasEnded) {
                        await new Promise((resume) => {
                            wake = resume;
                        });
                    }
                }
                send({ kind: "end" });
                await ended;
            }
            finally {
                // Also if the source failed: the worker would wait for its next piece.
                await worker.terminate();
            }
        },
    };
}
function hasOwnMemory(bytes) {
    const { buffer } = bytes;
    return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
}
function failed(cause) {
    return new errors/* CacheError */.xA("the archive could not be unpacked", { code: "ARCHIVE", cause });
}

// EXTERNAL MODULE: ./src/cache/create-backend.ts + 8 modules
var create_backend = __webpack_require__(50408);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(26918);
;// CONCATENATED MODULE: ./src/action/find-go.ts


/**
 * Makes sure that there is a go command: the one on PATH, or else the newest of the runner's tool
 * cache, which later steps then find too. Returns false if there is none.
 */
async function ensureGo(env) {
    if ((await (0,executable/* findOnPath */.a)("go", env["PATH"])) !== undefined)
        return true;
    const { findAllVersions, find } = await Promise.all(/* import() */[__webpack_require__.e(69), __webpack_require__.e(835)]).then(__webpack_require__.bind(__webpack_require__, 77835));
    const [newest] = findAllVersions("go").sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
    if (newest === undefined)
        return false;
    const { addPath } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 11604));
    addPath(external_node_path_default().join(find("go", newest), "bin"));
    return true;
}

// EXTERNAL MODULE: ./src/action/host.ts + 1 modules
var action_host = __webpack_require__(54991);
// EXTERNAL MODULE: ./src/action/inputs.ts + 2 modules
var inputs = __webpack_require__(80603);
// EXTERNAL MODULE: ./src/action/job.ts
var action_job = __webpack_require__(22242);
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
        (0,action_state/* rememberToken */.ne)((0,inputs/* readPostInputs */._J)((name) => core/* getInput */.V4(name)).token);
        (0,inputs/* hideToken */.Uy)(process.env);
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
        const settings = (0,inputs/* readInputs */.Ko)((name) => core/* getInput */.V4(name), job.workspace);
        if (!(await ensureGo(process.env))) {
            host.warning("go-accel: no go command found on PATH or in the tool cache; continuing without acceleration");
            return;
        }
        const dir = external_node_path_default().join(job.tempDir, "go-accel", (0,external_node_crypto_.randomUUID)());
        // Steps that run as another user must get through to the wrapper and to our file of settings.
        await (0,promises_.mkdir)(external_node_path_default().dirname(dir), { recursive: true, mode: 0o711 });
        await (0,promises_.mkdir)(dir, { mode: 0o700 });
        const backend = await (0,create_backend/* createBackend */.n0)(settings.cacheBackend, {
            entry,
            dir: external_node_path_default().join(dir, "transfer"),
            env: process.env,
            clock: clock/* systemClock */.m,
        });
        const state = await start({ host, clock: clock/* systemClock */.m, timeline, env: process.env }, {
            settings,
            job,
            backend,
            unpacking: createUnpackThreads(entry),
            dir,
            entry,
            stepPath,
            runnerProcess: findRunnerProcess(),
            actionVersion: version/* VERSION */.x,
        });
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

/***/ 24700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isWellKnownPublic)
/* harmony export */ });
/**
 * Hosts of modules that everybody may see, and that nobody has for himself: the large forges, and
 * the import paths that the go.sum files of widely used projects name most (Kubernetes, Prometheus,
 * Docker, Hugo, gopls). The list is short on purpose. What is not in it is only not prefetched.
 */
const PUBLIC_HOSTS = new Set([
    "bitbucket.org",
    "cel.dev",
    "cloud.google.com",
    "codeberg.org",
    "dario.cat",
    "github.com",
    "gitlab.com",
    "go.etcd.io",
    "go.mongodb.org",
    "go.opencensus.io",
    "go.opentelemetry.io",
    "go.starlark.net",
    "go.uber.org",
    "go.yaml.in",
    "golang.org",
    "gomodules.xyz",
    "gonum.org",
    "google.golang.org",
    "gopkg.in",
    "gorm.io",
    "gotest.tools",
    "honnef.co",
    "k8s.io",
    "modernc.org",
    "mvdan.cc",
    "pgregory.net",
    "rsc.io",
    "sigs.k8s.io",
]);
/**
 * Whether a module can be taken for public although nothing is known of what is private: its host
 * is well known, and it is not below `ownPath`, such as `github.com/octo`, where a repository's
 * owner keeps what is private. Letter case does not matter, as it does not to the forges. Pure.
 */
function isWellKnownPublic(modulePath, ownPath) {
    const lower = modulePath.toLowerCase();
    const [host = ""] = lower.split("/", 1);
    return (PUBLIC_HOSTS.has(host) &&
        !(ownPath !== "" && `${lower}/`.startsWith(`${ownPath.toLowerCase()}/`)));
}


/***/ }),

/***/ 67638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tryParseJson),
/* harmony export */   h: () => (/* binding */ ownField)
/* harmony export */ });
/** The value of any text; undefined if it is not JSON. Never throws. */
function tryParseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** A field of any value; undefined if the value has no such field of its own. */
function ownField(value, name) {
    if (typeof value !== "object" || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}


/***/ }),

/***/ 107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   dY: () => (/* binding */ constant),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o_: () => (/* binding */ tryRead),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   x8: () => (/* binding */ signed),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67638);

const MAX_QUOTED_CHARS = 60;
/** A value that does not match its shape. The message names the place and is safe to print. */
class ShapeError extends Error {
    name = "ShapeError";
    constructor(place, value, expected) {
        super(`${place === "" ? "it" : place} is ${describeValue(value)}; expected ${expected}`);
    }
}
function text(description) {
    return {
        read(value, place) {
            if (typeof value !== "string")
                throw new ShapeError(place, value, "a string");
            return value;
        },
        schema: () => ({ type: "string", description }),
    };
}
/** A finite number, by default not below zero. */
function number(description, options = {}) {
    return readNumber("number", description, "min" in options ? options.min : 0);
}
/** A whole number, by default not below zero. */
function integer(description, options = {}) {
    return readNumber("integer", description, "min" in options ? options.min : 0);
}
/** A finite number that may be below zero. */
function signed(description) {
    return readNumber("number", description, undefined);
}
function readNumber(type, description, min) {
    const range = min === undefined ? "" : ` of at least ${min}`;
    const expected = `${type === "integer" ? "a whole number" : "a number"}${range}`;
    return {
        read(value, place) {
            const isRight = typeof value === "number" &&
                (type === "integer" ? Number.isInteger(value) : Number.isFinite(value)) &&
                value >= (min ?? Number.NEGATIVE_INFINITY);
            if (!isRight)
                throw new ShapeError(place, value, expected);
            return value;
        },
        schema: () => ({ type, ...(min === undefined ? {} : { minimum: min }), description }),
    };
}
function flag(description) {
    return {
        read(value, place) {
            if (typeof value !== "boolean")
                throw new ShapeError(place, value, "true or false");
            return value;
        },
        schema: () => ({ type: "boolean", description }),
    };
}
/** This value and no other. */
function constant(expected, description) {
    return {
        read(value, place) {
            if (value !== expected)
                throw new ShapeError(place, value, JSON.stringify(expected));
            return expected;
        },
        schema: () => ({ const: expected, description }),
    };
}
/** One of a few words, each with its meaning. */
function oneOf(meanings, description) {
    const words = Object.keys(meanings);
    const isWord = (value) => typeof value === "string" && Object.hasOwn(meanings, value);
    const explained = Object.entries(meanings)
        .map(([word, meaning]) => `${word}: ${meaning}`)
        .join("; ");
    return {
        read(value, place) {
            if (!isWord(value))
                throw new ShapeError(place, value, `one of ${words.join(", ")}`);
            return value;
        },
        schema: () => ({ enum: words, description: `${description}. ${explained}` }),
    };
}
/** A list of any length, or of at most `max` items. */
function list(item, description, { max } = {}) {
    const expected = max === undefined ? "a list" : `a list of at most ${max}`;
    return {
        read(value, place) {
            if (!Array.isArray(value) || value.length > (max ?? Number.POSITIVE_INFINITY)) {
                throw new ShapeError(place, value, expected);
            }
            return value.map((one, index) => item.read(one, `${place}[${index}]`));
        },
        schema: (definitions) => ({
            type: "array",
            items: item.schema(definitions),
            ...(max === undefined ? {} : { maxItems: max }),
            description,
        }),
    };
}
/** An object; `name` is the name of its definition in the schema, and unique there. */
function object(name, description, fields) {
    const all = Object.entries(fields).map(([key, field]) => "optional" in field
        ? { key, shape: field.optional, isOptional: true }
        : { key, shape: field, isOptional: false });
    return {
        read(value, place) {
            if (typeof value !== "object" || value === null || Array.isArray(value)) {
                throw new ShapeError(place, value, "an object");
            }
            const entries = all.flatMap(({ key, shape, isOptional }) => {
                // Only an own field: what an object inherits is not in the file.
                const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownField */ .h)(value, key);
                if (found === undefined && isOptional)
                    return [];
                return [[key, shape.read(found, place === "" ? key : `${place}.${key}`)]];
            });
            // The compiler cannot see that these are the fields of F.
            return Object.fromEntries(entries);
        },
        schema(definitions) {
            if (!definitions.has(name)) {
                definitions.set(name, {});
                definitions.set(name, {
                    type: "object",
                    description,
                    properties: Object.fromEntries(all.map(({ key, shape }) => [key, shape.schema(definitions)])),
                    required: all.filter(({ isOptional }) => !isOptional).map(({ key }) => key),
                    additionalProperties: false,
                });
            }
            return { $ref: `#/$defs/${name}` };
        },
    };
}
function optional(shape) {
    return { optional: shape };
}
/**
 * A narrower shape: only values for which `isRight` is true. `expected` says which they are. The
 * schema still allows the others.
 */
function refine(shape, isRight, expected) {
    return {
        read(value, place) {
            const read = shape.read(value, place);
            if (!isRight(read))
                throw new ShapeError(place, value, expected);
            return read;
        },
        schema: shape.schema,
    };
}
/** The value as the shape reads it; undefined for any other value. Never throws. */
function tryRead(shape, value) {
    try {
        return shape.read(value, "");
    }
    catch (error) {
        if (error instanceof ShapeError)
            return undefined;
        throw error;
    }
}
/** A value in a few words that are safe to print, whatever it is. */
function describeValue(value) {
    if (value === undefined)
        return "missing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object" && value !== null)
        return "an object";
    const printable = String(value).replaceAll(/[^\x20-\x7e]/g, "?");
    const cut = printable.length > MAX_QUOTED_CHARS ? `${printable.slice(0, MAX_QUOTED_CHARS)}...` : printable;
    return typeof value === "string" ? `"${cut}"` : cut;
}


/***/ }),

/***/ 22235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ STEP_COST),
/* harmony export */   MM: () => (/* binding */ createTimeline),
/* harmony export */   nR: () => (/* binding */ coveredMs)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const SPAN_KIND = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    own: "our work",
    transfer: "moving bytes to or from a cache, including waiting, packing and unpacking",
}, "What it was spent on");
const SPAN = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("span", "A part of the step.", {
    name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What was done"),
    kind: SPAN_KIND,
    startMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds after the step's start"),
    endMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds after the step's start"),
});
const STEP_COST = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("stepCost", "What a step of the action cost the job.", {
    wallMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("From the step's start until the report, in milliseconds"),
    transferMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Of that, milliseconds in which a cache transfer was under way"),
    ownMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("The other milliseconds: our own work"),
    spans: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(SPAN, "Its parts, by start; some run in parallel"),
});
/** Starts a timeline at `startedAtMs` (epoch), by default now. */
function createTimeline(clock, startedAtMs = clock.nowMs()) {
    const spans = [];
    const sinceStart = () => clock.nowMs() - startedAtMs;
    return {
        async time(name, kind, work) {
            const startMs = sinceStart();
            try {
                return await work();
            }
            finally {
                spans.push({ name, kind, startMs, endMs: sinceStart() });
            }
        },
        cost() {
            const wallMs = sinceStart();
            const transferMs = coveredMs(spans.filter((span) => span.kind === "transfer"));
            const ordered = [...spans].sort((a, b) => a.startMs - b.startMs);
            return { wallMs, transferMs, ownMs: wallMs - transferMs, spans: ordered };
        },
        elapsedMs: sinceStart,
    };
}
/** Total length of the union of the given spans: time covered twice counts once. */
function coveredMs(spans) {
    let covered = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
        covered += Math.max(0, span.endMs - Math.max(span.startMs, until));
        until = Math.max(until, span.endMs);
    }
    return covered;
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

/***/ 21245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ LINTER_NAME),
/* harmony export */   RI: () => (/* binding */ LAYER_STATUS),
/* harmony export */   Tw: () => (/* binding */ LAYER_RESTORE),
/* harmony export */   UE: () => (/* binding */ LAYER_SAVE),
/* harmony export */   nW: () => (/* binding */ LAYER_BREAK_EVEN)
/* harmony export */ });
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const JOB_LAYERS = { modules: "the module cache", build: "the build cache" };
const LINTERS = {
    "golangci-lint": "the cache of golangci-lint",
    staticcheck: "the cache of staticcheck",
};
const LINTER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(LINTERS, "Which linter");
const LAYER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ ...JOB_LAYERS, ...LINTERS }, "Which layer");
const LAYER_STATUS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    exact: "restored from its own key",
    fallback: "restored from the nearest earlier entry",
    miss: "nothing was restored",
    warm: "this machine has it from earlier jobs",
    off: "not asked for",
}, "How it was restored");
const LAYER_RESTORE = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerRestore", "What was restored for one layer.", {
    name: LAYER_NAME,
    status: LAYER_STATUS,
    reason: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why the status is what it is"),
    keys: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key, or the start of a key"), "Keys that were looked up, best first; none if the layer is warm or off"),
    matchedKey: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of its base")),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Total size of what was fetched for it, in bytes")),
    delta: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerDelta", "The delta on top of the base.", {
        key: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of the entry"),
        sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Its size in bytes"),
    })),
    unfinished: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ failure: "it failed", cancelled: "it was cancelled" }, "How the job ended that saved it, if neither that job nor one that it built on came to a good " +
        "end: the layer may lack what their last steps would have computed")),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ service: "the request to the cache failed", archive: "the entry is damaged" }, "Why nothing or no delta was restored, although the cache was asked")),
    lost: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .constant */ .dY)(true, "It is off because its last restores cost more than they saved")),
    lookupMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Look-up, in milliseconds")),
    downloadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Download, in milliseconds")),
    unpackMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Unpacking, in milliseconds")),
});
const SAVE_STATUS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    saved: "stored",
    unchanged: "the same as it was restored",
    exists: "another job stored it",
    skipped: "deliberately not stored",
    failed: "could not be stored",
}, "What happened to it");
const LAYER_SAVE = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerSave", "What was stored for one layer.", {
    name: LAYER_NAME,
    status: SAVE_STATUS,
    reason: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why"),
    key: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of the entry")),
    kind: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
        base: "a whole layer",
        delta: "what is new since a base",
        seed: "a base that only the same pull request reads",
    }, "What was saved")),
    contentBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Raw size of what the entry holds, in bytes")),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Size of the entry, in bytes")),
    packMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Packing, in milliseconds")),
    uploadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Upload, in milliseconds")),
});
/** A job can be compared with one that went without it. */
const MEASURED_LAYER = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(JOB_LAYERS, "Which layer");
const LAYER_BREAK_EVEN = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerBreakEven", "What the restore of a layer cost this job and what it saved.", {
    layer: MEASURED_LAYER,
    costMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Wall time of look-up, download and unpacking, in milliseconds"),
    savedMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)("How many milliseconds shorter the steps were than in comparable runs without the layer; " +
        "negative if they were longer, absent if no such run is recorded")),
    runs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Recorded runs whose cost and saving are known, this one included"),
    losses: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many of the latest of them in a row saved less than they cost"),
});


/***/ }),

/***/ 47520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createSecret),
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const SECRET_BYTES = 16;
/** Longer than any path that go asks for: the longest part is a module path, and a file's name. */
const MAX_PATH_CHARS = 4096;
/** 128 random bits, as a part of a path. */
function createSecret() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SECRET_BYTES).toString("hex");
}
/**
 * Lets in who knows the secret. `host` is compared too: a web page can make a browser of this
 * machine ask us under another name. Pure.
 */
function admit({ url = "", host = "" }, { port, secret }) {
    const isOurs = [`127.0.0.1:${port}`, `localhost:${port}`].includes(host.toLowerCase());
    const prefix = `/${secret}/`;
    if (!isOurs || !isEqual(url.slice(0, prefix.length), prefix)) {
        return { kind: "refused", status: 404 };
    }
    const path = url.slice(prefix.length - 1);
    if (path.length > MAX_PATH_CHARS)
        return { kind: "refused", status: 414 };
    return { kind: "admitted", path };
}
/** In a time that does not depend on where they differ. */
function isEqual(a, b) {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    return left.length === right.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(left, right);
}


/***/ }),

/***/ 84883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countCertain),
/* harmony export */   V: () => (/* binding */ createWarmUp)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);
/* harmony import */ var _gomod_public_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24700);


/**
 * How many of so many files are prefetched whatever the job builds. Undefined if that depends on which
 * of several modules its go commands go by. Pure.
 */
function countCertain({ roots }, files) {
    if (!roots)
        return files;
    const certain = roots.filter(({ atOnce }) => atOnce);
    if (certain.length === 0)
        return undefined;
    return new Set(certain.flatMap(({ needs }) => needs)).size;
}
/**
 * Decides which files are prefetched when. A root begins once a go command that goes by it has asked for
 * something. If no root that began needs what is asked for, it is for another one, by a go command that
 * does not tell, such as one that a program of a step starts: then the only root that needs it begins.
 */
function createWarmUp({ plan, files, settings, told, prefetch }) {
    const everything = { files: [], needs: [...files.keys()], atOnce: true };
    const { when, ownPath, roots = [everything] } = plan;
    const rootsByModule = groupRoots(roots, files);
    const begun = new Set();
    /** Places of the files that were taken. */
    const taken = new Set();
    // A later command may say that a path is private. From then on it is not asked for any more.
    const mayAsk = ({ path }) => !(0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(settings().noProxy, path);
    const isPublic = ({ path }) => (0,_gomod_public_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isWellKnownPublic */ .T)(path, ownPath);
    /** Files of the roots that began, each once. */
    function take(isTaken) {
        const batch = [];
        for (const place of [...begun].flatMap(({ needs }) => needs)) {
            const file = files[place];
            if (!file || taken.has(place) || !isTaken(file))
                continue;
            taken.add(place);
            batch.push(file);
        }
        return batch;
    }
    function beginRoots(needing) {
        const goneBy = told();
        for (const root of roots) {
            if (!goneBy || goneBy.some((file) => root.files.includes(file)))
                begun.add(root);
        }
        const [only, ...more] = needing;
        if (only && more.length === 0)
            begun.add(only);
    }
    return {
        async begin() {
            if (when !== "at-once")
                return;
            for (const root of roots)
                if (root.atOnce)
                    begun.add(root);
            await prefetch(take(() => true), mayAsk);
        },
        asked(module) {
            // What is not in the plan may come from a command that has nothing to do with the checkout.
            const needing = rootsByModule.get(nameOf(module));
            if (!needing || taken.size === files.length)
                return;
            beginRoots(needing);
            const isClear = when === "at-once" || settings().isKnown;
            const batch = take(isClear ? () => true : isPublic);
            if (batch.length > 0)
                void prefetch(batch, mayAsk);
        },
    };
}
/** The roots that need each module. */
function groupRoots(roots, files) {
    const groups = new Map();
    for (const root of roots) {
        for (const name of new Set(root.needs.flatMap((place) => namesAt(files, place)))) {
            const group = groups.get(name);
            if (group)
                group.push(root);
            else
                groups.set(name, [root]);
        }
    }
    return groups;
}
function namesAt(files, place) {
    const file = files[place];
    return file ? [nameOf(file)] : [];
}
function nameOf({ path, version }) {
    return `${path}@${version}`;
}


/***/ }),

/***/ 65299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SIDECAR_STATS)
/* harmony export */ });
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const FAULT_KIND = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    status: "an error as the answer",
    throttled: "asked for a pause",
    timeout: "no answer in time",
    connect: "no connection",
    cut: "the answer ended too early",
    protocol: "an answer that cannot be used",
    integrity: "not what go.sum or the checksum database says",
    open: "not asked, because it had failed too often",
}, "What went wrong");
const MIRROR_FAULT = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("mirrorFault", "Faults of one kind.", {
    kind: FAULT_KIND,
    count: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How often"),
    example: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Text of the first one"),
});
const MIRROR = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("mirror", "What one mirror did.", {
    mirror: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Host of the mirror, without credentials"),
    requests: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts, whatever their outcome"),
    hits: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Answers with content"),
    modules: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips that it delivered"),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Bytes that it delivered"),
    notFound: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Answers that the file is not found"),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts that failed"),
    p50Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Median of its successful answers, in milliseconds")),
    p95Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("95th percentile, in milliseconds")),
    p99Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("99th percentile, in milliseconds")),
    retries: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts that followed a failed one for the same file"),
    hedges: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Requests that it got because another mirror was slow"),
    hedgesWon: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Of these, those that it answered first"),
    faults: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(MIRROR_FAULT, "Faults by kind, most frequent first"),
    breakerOpenMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds for which it was skipped"),
    outageMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds in which a go command waited for an answer that then failed"),
});
const CORRUPT = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("corrupt", "Restored content that did not have its hash and was fetched again.", {
    where: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ store: "the sidecar's store", tree: "the module cache" }, "Where it was"),
    subject: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Module path"),
    version: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Version"),
    fault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What is wrong with it"),
});
const PREFETCH = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("warm", "What was prefetched.", {
    planned: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files to prefetch"),
    fetched: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files fetched"),
    absent: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files that no mirror has, which is not a failure")),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files that could not be fetched"),
    durationMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("How long it took, in milliseconds"),
});
const SIDECAR_STATS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("sidecarStats", "What the sidecar served.", {
    requests: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Requests of go commands"),
    requestErrors: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Of these, those answered with a status of 500 or more"),
    servedBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Bytes handed to go"),
    zipsFromStore: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips handed to go from the store"),
    zipsFromTree: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips made from an extracted module"),
    zipsFromMirror: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips passed on from a mirror"),
    unpackedAhead: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Modules put into GOMODCACHE, so that go found them there without a request"),
    stale: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("stale", "Older answers in place of a mirror's.", {
        count: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many"),
        oldestMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Age of the oldest one, in milliseconds"),
    }),
    mirrors: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(MIRROR, "Each mirror, in the order in which they were first asked"),
    fetchedModules: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("module@version"), "Modules whose zip came from a mirror, sorted"),
    verified: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("verified", "Zips and go.mod files from mirrors, by what they were checked against before go saw them.", {
        goSum: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("go.sum"),
        sumdb: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("The checksum database"),
        unknown: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Only go"),
    }),
    corrupt: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(CORRUPT, "Restored content that did not have its hash"),
    denied: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Module path"), "Private paths that no mirror was asked for, sorted"),
    unanswered: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("module@version.ext"), "Files that go asked for and did not get, sorted"),
    warm: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(PREFETCH),
    storeFault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why the store could not be written")),
});


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
