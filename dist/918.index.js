export const id = 918;
export const ids = [918];
export const modules = {

/***/ 8350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createActionsHost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1955);


/** The job's runner, as the use cases see it. */
function createActionsHost() {
    return {
        info: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq,
        notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm,
        warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e,
        group(title, lines) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh(title);
            for (const line of lines)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(line);
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        },
        mask: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq,
        exportVariable: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .exportVariable */ .dN,
        setOutput: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH,
        async appendSummary(markdown) {
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
        },
        async exec(command, args, options) {
            const { exitCode, stdout, stderr } = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .getExecOutput */ .H)(command, [...args], {
                cwd: options.cwd,
                env: definedOnly({ ...process.env, ...options.env }),
                ignoreReturnCode: true,
                silent: true,
            });
            if (exitCode === 0)
                return stdout;
            const detail = stderr.trim().split("\n").at(-1) ?? "";
            throw new Error(`${command} ${args[0] ?? ""} ended with exit code ${exitCode}: ${detail}`);
        },
    };
}
function definedOnly(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 1729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   V: () => (/* binding */ readBackendSetting)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cache_backend_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9587);
/* harmony import */ var _gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2371);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7268);
/* harmony import */ var _upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5457);





/**
 * Reads and checks every input once. Throws a `ConfigError` that names each bad input with its
 * value and what is allowed, all of them together.
 */
function readInputs(read, workspace) {
    const problems = [];
    const check = (parse, instead) => {
        try {
            return parse();
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL))
                throw error;
            problems.push(...error.problems);
            return instead;
        }
    };
    const choice = (name, allowed) => check(() => parseChoice(name, read(name), allowed), allowed[0]);
    const flag = (name, instead) => choice(name, instead === "true" ? ["true", "false"] : ["false", "true"]) === "true";
    const settings = {
        workingDirectory: node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(workspace, read("working-directory")),
        mirrors: check(() => parseMirrors(read("mirrors")), undefined),
        mirrorAuth: check(() => parseMirrorAuth(read("mirror-auth")), []),
        mirrorSelection: choice("mirror-selection", ["ordered", "fastest"]),
        sidecar: choice("sidecar", ["auto", "on", "off"]),
        warm: choice("warm", ["missing", "all", "off"]),
        offline: flag("offline", "false"),
        cache: choice("cache", ["auto", "read", "write", "read-write", "off"]),
        cacheBackend: check(() => readBackendSetting(read), { kind: "github" }),
        cacheModules: flag("cache-modules", "true"),
        cacheBuild: flag("cache-build", "true"),
        buildCacheLimitBytes: check(() => parseLimit(read("build-cache-limit")), undefined),
        reuseTests: flag("reuse-tests", "true"),
        // The default holds a matrix as JSON on several lines.
        cacheScope: read("cache-scope").replaceAll(/\s+/g, " "),
        verifyModules: flag("verify-modules", "false"),
        parallelism: check(() => parseParallelism("parallelism", read("parallelism")), undefined) ?? "auto",
        testParallelism: check(() => parseParallelism("test-parallelism", read("test-parallelism")), undefined),
        summary: choice("summary", ["always", "never"]),
    };
    if (problems.length > 0)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(problems);
    return settings;
}
/** Reads the one input that the post step needs as well. Throws `ConfigError`. */
function readBackendSetting(read) {
    return (0,_cache_backend_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBackendSetting */ .u)(read("cache-backend"));
}
/** An empty text is the first of `allowed`, the default. */
function parseChoice(input, text, allowed) {
    if (text === "")
        return allowed[0];
    const chosen = allowed.find((value) => value === text);
    if (chosen === undefined) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([{ input, value: text, allowed: `one of ${allowed.join(", ")}` }]);
    }
    return chosen;
}
/** Undefined for the default: an empty text or `auto`. */
function parseParallelism(input, text) {
    if (text === "" || text === "auto")
        return undefined;
    if (!/^[1-9]\d{0,3}$/.test(text)) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([{ input, value: text, allowed: "auto, or a number from 1 to 9999" }]);
    }
    return Number(text);
}
const DEFAULT_LIMIT = "2GiB";
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
function parseLimit(text) {
    const [, digits, unit = ""] = /^(\d{1,12}(?:\.\d{1,3})?) ?([A-Za-z]*)$/.exec(text || DEFAULT_LIMIT) ?? [];
    const unitBytes = UNIT_BYTES.get(unit);
    if (digits === undefined || unitBytes === undefined) {
        const allowed = "a size such as 500MiB, 2GiB, 1.5GB or a number of bytes, or 0 for no limit";
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([{ input: "build-cache-limit", value: text, allowed }]);
    }
    return Math.round(Number(digits) * unitBytes) || undefined;
}
function parseMirrors(text) {
    if (text === "")
        return undefined;
    try {
        return (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProxyList */ .W)(text);
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([
            {
                input: "mirrors",
                value: redactList(text),
                allowed: `a GOPROXY list of http, https or file URLs, direct or off (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)})`,
            },
        ]);
    }
}
function parseMirrorAuth(text) {
    return text.split("\n").flatMap((rawLine, index) => {
        const line = rawLine.trim();
        if (line === "")
            return [];
        const [host, credential, ...rest] = line.split(/\s+/);
        if (!host || !credential || rest.length > 0 || host.includes("/")) {
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([
                {
                    input: "mirror-auth",
                    // A malformed line may hold the secret anywhere, so none of it is shown.
                    value: `line ${index + 1}`,
                    allowed: "lines of the form `host user:password` or `host token`",
                },
            ]);
        }
        return [{ host, authorization: (0,_upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_4__/* .authorizationFor */ .rv)(credential) }];
    });
}
/**
 * A list without what may be a secret in it. It could not be parsed, so nothing is known of where
 * credentials end: all before the last `@` goes, and every query and fragment.
 */
function redactList(text) {
    const at = text.lastIndexOf("@");
    const hosts = at < 0 ? text : `***${text.slice(at)}`;
    return hosts.replaceAll(/[?#][^,|]*/g, "?***");
}


/***/ }),

/***/ 3175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ loadState),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   OP: () => (/* binding */ markPost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);

/** The runner gives it to the post step only, as STATE_isPost. */
const IS_POST = "isPost";
const RUN = "run";
/** Tells the post step that it is the post step; to be called before anything can fail. */
function markPost() {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(IS_POST, "true");
}
function saveState(text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(RUN, text);
}
/** Empty where the main step saved none. */
function loadState() {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(RUN);
}


/***/ }),

/***/ 3638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createFaultLog)
/* harmony export */ });
/** What a fault means for the job, in one clause. */
const CONSEQUENCES = {
    cache: "the job goes on without the cache",
    disk: "what does not fit is left out",
    sidecar: "go uses its own GOPROXY list",
    store: "modules pass through without being kept",
    report: "the report of this job is incomplete",
    mirror: "go uses its own GOPROXY list where it needs to",
    go: "the job goes on without acceleration",
    internal: "the job goes on without acceleration",
    verify: "those that were not checked are used as they are",
};
/** What differs where go has no list of its own to turn to. */
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

/***/ 2991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ KEEPS_OWN),
/* harmony export */   Jf: () => (/* binding */ decideModulesSave),
/* harmony export */   kI: () => (/* binding */ planSaveTarget),
/* harmony export */   sQ: () => (/* binding */ decideBuildSave)
/* harmony export */ });
/** Why a layer is not saved that lies on the machine already. */
const KEEPS_OWN = "this machine keeps its own";
/** Undefined `off` is for a layer in use; otherwise it says why it is not. Pure. */
function planSaveTarget(off, policy, restore) {
    if (restore.status === "warm")
        return { to: "nowhere", reason: KEEPS_OWN };
    if (!policy.write && !policy.seed)
        return { to: "nowhere", reason: policy.reason };
    if (off !== undefined)
        return { to: "nowhere", reason: off };
    if (policy.write)
        return { to: "own" };
    // What was found serves the pull request's later jobs as well.
    if (restore.status === "miss" && restore.failed === undefined)
        return { to: "seed" };
    return { to: "nowhere", reason: policy.reason };
}
const skip = (reason) => ({ save: false, status: "skipped", reason });
const unchanged = (reason) => ({ save: false, status: "unchanged", reason });
/**
 * A modules layer with fewer of the needed modules is not saved: entries are immutable, and every
 * later job with this go.sum would start from it.
 */
const COMPLETE_FRACTION = 0.9;
/** Whether the modules layer is saved. Pure. */
function decideModulesSave(input) {
    if (input.target.to === "nowhere")
        return skip(input.target.reason);
    if (input.restore.status === "exact")
        return unchanged("restored from this very key");
    if (input.files === 0)
        return skip("there is nothing to save");
    if (input.unobtainable > 0) {
        return skip(`offline, and ${input.unobtainable} of the files that are needed are missing`);
    }
    if (input.needed - input.missing < input.needed * COMPLETE_FRACTION) {
        return skip(`${input.missing} of ${input.needed} needed modules are missing`);
    }
    return { save: true };
}
/**
 * Whether the build layer is saved. As little as one action is worth it, since a delta is small and
 * a result that is not saved is computed again by the next job. Pure.
 */
function decideBuildSave(input) {
    const { restore, use, key } = input;
    if (input.target.to === "nowhere")
        return skip(input.target.reason);
    if (input.unsettled !== undefined)
        return skip(input.unsettled);
    if (use.reused + use.computed === 0)
        return skip("no go command used the build cache");
    if (use.computed === 0 || input.fresh === 0)
        return unchanged("nothing was computed");
    if (restore.matchedKey === key || restore.delta?.key === key) {
        return unchanged("restored from this very key");
    }
    return { save: true };
}


/***/ }),

/***/ 4412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ restoreBuildLayer),
/* harmony export */   z: () => (/* binding */ DELTA_NAME)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _buildcache_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2054);
/* harmony import */ var _cache_install_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9097);
/* harmony import */ var _cache_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5877);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7268);
/* harmony import */ var _restore_layer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4569);






/** Deltas have a name of their own with the backend: no key of a base ever matches one. */
const DELTA_NAME = "build-delta";
/** A unit is a cached executable. */
const RULES = {
    isUnit: (name) => name.endsWith("-d"),
    isExpected: _buildcache_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .isBuildLayerName */ .dt,
    replaces: _buildcache_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .replacesInBuildCache */ .PP,
};
/**
 * Brings the build layer into `goCache`: the best base and, fetched beside it, the delta that
 * belongs to it. Nothing is moved into place before the base is whole; a delta that fails is a
 * fault, and its base is used alone. Where the base fails, that is a fault and a miss.
 */
async function restoreBuildLayer(keys, goCache, parts) {
    const { backend, timeline, faults } = parts;
    const asked = { name: "build", keys: keys.restore };
    let delta;
    const beginDelta = (baseKey) => {
        delta ??= fetchDelta(keys, baseKey, goCache, parts);
    };
    const staged = [];
    try {
        const base = await timeline.time("fetch build", "transfer", () => backend.fetch("build", keys.restore, beginDelta));
        if (!base)
            return { ...asked, status: "miss", reason: _restore_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_ENTRY */ .zd };
        beginDelta(base.key);
        const beganMs = timeline.elapsedMs();
        staged.push(await timeline.time("unpack build", "transfer", () => (0,_cache_install_js__WEBPACK_IMPORTED_MODULE_1__/* .stageArchive */ .F)(base.file, goCache, RULES)));
        const { part, exactKey, error } = (await delta) ?? {};
        if (error !== undefined) {
            faults.report("cache", `the build layer's newest part is missing: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
        }
        if (part)
            staged.push(part.staged);
        await timeline.time("install build", "transfer", () => {
            for (const archive of staged)
                archive.install();
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(base.file, { force: true });
        return {
            ...asked,
            ...judge(keys, base.key, exactKey !== undefined && part?.fetched.key.startsWith(exactKey)),
            matchedKey: base.key,
            sizeBytes: base.sizeBytes + (part?.fetched.sizeBytes ?? 0),
            ...(part ? { delta: { key: part.fetched.key, sizeBytes: part.fetched.sizeBytes } } : {}),
            ...(error === undefined ? {} : { failed: (0,_restore_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g5)(error) }),
            lookupMs: base.lookupMs,
            downloadMs: base.downloadMs,
            unpackMs: timeline.elapsedMs() - beganMs,
        };
    }
    catch (error) {
        const reason = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error);
        faults.report("cache", `the build layer could not be restored: ${reason}`);
        return { ...asked, status: "miss", reason, failed: (0,_restore_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g5)(error) };
    }
    finally {
        // A delta may still be on its way where its base has failed.
        const late = (await delta)?.part?.staged;
        for (const archive of new Set([...staged, ...(late ? [late] : [])]))
            await archive.close();
    }
}
/** Never throws: the job can do without. */
async function fetchDelta(keys, baseKey, goCache, { backend, timeline }) {
    const asked = (0,_cache_key_js__WEBPACK_IMPORTED_MODULE_2__/* .deltaKeys */ .L9)(keys, baseKey);
    if (!asked)
        return {};
    try {
        const fetched = await timeline.time("fetch build delta", "transfer", () => backend.fetch(DELTA_NAME, asked.restore));
        if (!fetched)
            return {};
        const staged = await timeline.time("unpack build delta", "transfer", () => (0,_cache_install_js__WEBPACK_IMPORTED_MODULE_1__/* .stageArchive */ .F)(fetched.file, goCache, RULES));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fetched.file, { force: true });
        return { part: { fetched, staged }, exactKey: asked.exact };
    }
    catch (error) {
        return { error };
    }
}
function judge(keys, baseKey, hasExactDelta) {
    if (!baseKey.startsWith(keys.scope)) {
        return { status: "fallback", reason: "newest entry of another job" };
    }
    return baseKey.startsWith(keys.exact) || hasExactDelta
        ? { status: "exact", reason: _restore_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .SAME_SUMS */ .AZ }
        : { status: "fallback", reason: _restore_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .OTHER_SUMS */ .Ew };
}


/***/ }),

/***/ 4569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ SAME_SUMS),
/* harmony export */   Ew: () => (/* binding */ OTHER_SUMS),
/* harmony export */   R9: () => (/* binding */ restoreModulesLayer),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   zd: () => (/* binding */ NO_ENTRY)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cache_install_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9097);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _store_module_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2414);




/** Trees; the files of several versions of a module lie in one folder `@v`. */
const MODULES_RULES = {
    isUnit: (name) => name.includes("@") && name !== "@v",
    isExpected: _store_module_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .isLayerName */ .nd,
};
/** Brings the modules layer into `targetDir`. A failure is a fault and a miss. */
async function restoreModulesLayer(keys, targetDir, parts) {
    const { backend, timeline, faults } = parts;
    const asked = { name: "modules", keys: keys.restore };
    try {
        const fetched = await timeline.time("fetch modules", "transfer", () => backend.fetch("modules", keys.restore));
        if (!fetched)
            return { ...asked, status: "miss", reason: NO_ENTRY };
        const found = {
            ...asked,
            matchedKey: fetched.key,
            sizeBytes: fetched.sizeBytes,
            lookupMs: fetched.lookupMs,
            downloadMs: fetched.downloadMs,
        };
        const beganMs = timeline.elapsedMs();
        await timeline.time("unpack modules", "transfer", () => (0,_cache_install_js__WEBPACK_IMPORTED_MODULE_1__/* .installArchive */ .G)(fetched.file, targetDir, MODULES_RULES));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fetched.file, { force: true });
        const unpackMs = timeline.elapsedMs() - beganMs;
        return fetched.key.startsWith(keys.exact)
            ? { ...found, unpackMs, status: "exact", reason: SAME_SUMS }
            : { ...found, unpackMs, status: "fallback", reason: OTHER_SUMS };
    }
    catch (error) {
        const reason = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error);
        faults.report("cache", `the modules layer could not be restored: ${reason}`);
        return { ...asked, status: "miss", reason, failed: failureOf(error) };
    }
}
const NO_ENTRY = "no entry has any of the keys";
const SAME_SUMS = "same go.sum";
const OTHER_SUMS = "newest entry of another go.sum";
/** Whether it is the entry that cannot be used, or the cache. */
function failureOf(error) {
    return error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CacheError */ .xA && error.code === "ARCHIVE" ? "archive" : "service";
}


/***/ }),

/***/ 3340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X$: () => (/* binding */ restoreTestTimes),
  BZ: () => (/* binding */ tryKeepTestTimes)
});

// UNUSED EXPORTS: MTIMES_FILE, keepTestTimes

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/checkout/derived-mtime.ts

/**
 * Derived times lie in [2^29, 2^30) s, which is 1987 to 2004: clear of the times of real jobs, and
 * after 1980, where the times that a zip can hold begin.
 */
const EARLIEST_SECONDS = 2 ** 29;
/** In that range a double, which `fs.utimes` takes, counts in steps of 2^-23 s (119 ns). */
const STEPS_PER_SECOND = 2 ** 23;
/** 29 bits of seconds and 23 of fraction: 52 bits, 13 hex digits. */
const DIGITS = 13;
/**
 * The time that stands for a content: the same for the same id, and for any other with a chance of
 * 2^-52 only.
 *
 * It takes that many bits, because mtime and size are all that go compares of a file that a test
 * opened. The module index compares no more (dirHash in cmd/go/internal/modindex), and it is used
 * for packages of the main module as well: with a constant time, go list goes on to report imports
 * that a file of the same size no longer has.
 */
function deriveMtime(objectId) {
    const steps = Number.parseInt(objectId.slice(0, DIGITS), 16);
    const wholeSeconds = EARLIEST_SECONDS + Math.floor(steps / STEPS_PER_SECOND);
    const fraction = steps % STEPS_PER_SECOND;
    return {
        seconds: EARLIEST_SECONDS + steps / STEPS_PER_SECOND,
        nanoseconds: BigInt(wholeSeconds) * 1000000000n +
            // At most 2^23 × 10^9, which a double still holds exactly.
            BigInt(Math.floor((fraction * 1_000_000_000) / STEPS_PER_SECOND)),
    };
}
/**
 * The time that stands for a content at a place. Two files with one content have two times, as in a
 * checkout that stays: go follows a symbolic link and compares what it finds behind it, so with one
 * time a test that asks where the link leads would keep its result when it leads elsewhere.
 *
 * @param path relative to the checkout
 * @param contentId blob of a file, listing of a folder
 */
function deriveMtimeAt(path, contentId) {
    return deriveMtime((0,external_node_crypto_.hash)("sha1", `${contentId} ${path}`));
}
/** Whether a file system kept the time: NTFS counts in steps of 100 ns, some only in seconds. */
function isKept(wanted, found) {
    const lost = wanted.nanoseconds - found;
    return lost >= 0n && lost < 1000n;
}

// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(8681);
;// CONCATENATED MODULE: ./src/checkout/manifest.ts
const HEADER = "go-accel mtimes 1\n";
const RECORD = /^([fd]) ([0-9a-f]{40}|[0-9a-f]{64}) ([0-7]{1,6}) (\d{1,20}) (.*)$/s;
/** Same records, same bytes. A name may hold anything but a NUL, so that ends each record. */
function formatManifest(records) {
    const lines = records.map(({ kind, path, contentId, mode, mtimeNs }) => `${kind === "file" ? "f" : "d"} ${contentId} ${mode.toString(8)} ${mtimeNs} ${path}\0`);
    return Buffer.from(HEADER + lines.sort().join(""), "latin1");
}
/** Reads a manifest back; undefined for anything else, another version among it. */
function parseManifest(content) {
    const text = content.toString("latin1");
    if (!text.startsWith(HEADER))
        return undefined;
    const lines = text.slice(HEADER.length).split("\0");
    if (lines.pop() !== "")
        return undefined;
    const records = [];
    for (const line of lines) {
        const [, kind, contentId, mode, mtimeNs, path] = RECORD.exec(line) ?? [];
        if (!contentId || !mode || !mtimeNs || path === undefined)
            return undefined;
        records.push({
            kind: kind === "f" ? "file" : "dir",
            path,
            contentId,
            mode: Number.parseInt(mode, 8),
            mtimeNs: BigInt(mtimeNs),
        });
    }
    return records;
}
/** What a recorded time belongs to: it holds for this name with this content only. */
function recordKey(record) {
    return `${record.kind} ${record.contentId} ${record.mode} ${record.path}`;
}

// EXTERNAL MODULE: ./src/checkout/worktree.ts
var checkout_worktree = __webpack_require__(9235);
;// CONCATENATED MODULE: ./src/checkout/capture-mtimes.ts




/**
 * The times at the end of a job that the next one could not derive: those of files that the job
 * wrote again with the same content, and of folders in which something came and went. A time that
 * neither the job's clock nor an earlier record explains is left out: a tool that gives every file
 * the same time must not make two contents look alike. Undefined where there is nothing to look at.
 */
function captureMtimes(options) {
    const checkout = (0,git_checkout/* findGitCheckout */.u)(options.dir);
    if (!checkout)
        return undefined;
    const worktree = (0,checkout_worktree/* surveyWorktree */.W)(checkout, options.within);
    if (typeof worktree === "string")
        return undefined;
    const restored = new Map(options.records.map((record) => [recordKey(record), record.mtimeNs]));
    const restoredAtNs = BigInt(Math.floor(options.restoredAtMs)) * 1000000n;
    const found = [
        ...worktree.files.map(({ entry: { path, objectId: contentId, mode }, times }) => {
            return { kind: "file", path, contentId, mode, mtimeNs: times.mtimeNs };
        }),
        // What is not tracked in a folder will not be there when the next job begins.
        ...worktree.dirs
            .filter(({ clean }) => clean)
            .map(({ path, listingId: contentId, times }) => {
            return { kind: "dir", path, contentId, mode: 0, mtimeNs: times.mtimeNs };
        }),
    ];
    return found.filter((record) => !isKept(deriveMtimeAt(record.path, record.contentId), record.mtimeNs) &&
        (record.mtimeNs >= restoredAtNs || restored.get(recordKey(record)) === record.mtimeNs));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(796);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/lib/process.ts
var lib_process = __webpack_require__(2302);
;// CONCATENATED MODULE: ./src/checkout/exact-mtimes.ts



const TIMEOUT_MS = 30_000;
const NANOSECONDS = 1000000000n;
/**
 * Sets times to the nanosecond, links not followed. Node cannot: it takes seconds as a double,
 * which by now counts in steps of 238 ns, and go compares all digits. So `touch` does it, a process
 * for each file. Where it is missing or knows no fractions nothing is promised: callers look again.
 */
async function setExactMtimes(files) {
    if (files.length === 0 || process.platform === "win32")
        return;
    const commands = files.map(({ fileName, mtimeNs }) => Buffer.concat([
        Buffer.from(`touch -h -m -d ${toIsoTime(mtimeNs)} -- `),
        quote(fileName),
        Buffer.from("\n"),
    ]));
    // Its exit code tells of the last file only, and the times themselves tell of all.
    await (0,lib_process/* run */.e)("sh", ["-s"], {
        input: external_node_stream_.Readable.from(commands),
        cwd: external_node_path_default().parse(process.execPath).root,
        timeoutMs: TIMEOUT_MS,
    }).catch(() => { });
}
/** A form that the touch of GNU, of BSD and of busybox have in common. */
function toIsoTime(nanoseconds) {
    const seconds = nanoseconds / NANOSECONDS;
    const fraction = String(nanoseconds % NANOSECONDS).padStart(9, "0");
    const date = new Date(Number(seconds) * 1000).toISOString();
    return date.replace(".000Z", `.${fraction}Z`);
}
/** In single quotes a shell takes every byte for itself but the quote. */
function quote(fileName) {
    const text = Buffer.from(fileName).toString("latin1").replaceAll("'", "'\\''");
    return Buffer.from(`'${text}'`, "latin1");
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/checkout/git-index.ts
var git_index = __webpack_require__(7689);
;// CONCATENATED MODULE: ./src/checkout/index-times.ts




const ATTEMPTS = 40;
const PAUSE_MS = 50;
const index_times_NANOSECONDS = 1000000000n;
/**
 * Writes the new times of unchanged files into the index, which otherwise calls them changed:
 * `git diff-index` compares times only, and scripts ask it whether a checkout is clean. In place of
 * `git update-index --refresh` because that reads every file again and runs the user's filters and
 * hooks. Follows git's own protocol: a lock file, which becomes the index.
 *
 * @returns whether it was done; not so where another git process keeps the index locked.
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
        const before = (0,external_node_fs_.statSync)(checkout.indexFile);
        const content = (0,external_node_fs_.readFileSync)(checkout.indexFile);
        const index = (0,git_index/* parseGitIndex */.qy)(content, checkout.objectFormat);
        if (!index) {
            (0,external_node_fs_.rmSync)(lock);
            return false;
        }
        patchTimes(content, index.entries, touched);
        seal(content, index.checksumBytes, checkout);
        (0,external_node_fs_.writeFileSync)(lock, content);
        (0,external_node_fs_.chmodSync)(lock, before.mode & 0o777);
        // In a container we may be root, and the checkout that of a user who still needs it.
        if ((0,external_node_fs_.statSync)(lock).uid !== before.uid)
            (0,external_node_fs_.chownSync)(lock, before.uid, before.gid);
        // A file as new as the index is one that git reads again to be sure. With the time of now, it
        // would no longer do so for files that were changed in the moment in which they were added.
        const seconds = Math.floor(before.mtimeMs / 1000);
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
        // Git for Windows keeps the time of creation there, which stays.
        if (process.platform !== "win32")
            writeTime(content, entry.offset, file.ctimeNs);
        writeTime(content, entry.offset + 8, file.mtimeNs);
        // Git puts 0 for a file that it means to read again, which we did.
        content.writeUInt32BE(Number(BigInt.asUintN(32, file.sizeBytes)), entry.offset + 36);
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
function writeTime(content, offset, nanoseconds) {
    content.writeUInt32BE(Number(BigInt.asUintN(32, nanoseconds / index_times_NANOSECONDS)), offset);
    content.writeUInt32BE(Number(nanoseconds % index_times_NANOSECONDS), offset + 4);
}
function seal(content, checksumBytes, { objectFormat }) {
    const end = content.length - checksumBytes;
    if ((0,git_index/* isSkipped */.JR)(content.subarray(end)))
        return;
    (0,git_index/* checksumOf */.lf)(content.subarray(0, end), objectFormat).copy(content, end);
}

// EXTERNAL MODULE: ./src/checkout/worktree-file.ts
var worktree_file = __webpack_require__(5610);
;// CONCATENATED MODULE: ./src/checkout/restore-mtimes.ts









/** More than so many are not made by the commands of a job that rewrite files in place. */
const MAX_RECORDED = 500;
/**
 * Gives tracked, unchanged files and their folders times that are the same in each job as long as
 * the content is: the recorded one of the same name and content, else one derived from the content.
 * Go then finds test results where it would in a checkout that stayed, as it compares size, mode
 * and mtime of what a test opened or asked for (hashOpen, hashStat in cmd/go/internal/test).
 * Changed and untracked files keep the time that they have. A checkout that cannot be treated so is
 * a value; only a fault of the disk throws.
 */
async function restoreMtimes(options) {
    const checkout = (0,git_checkout/* findGitCheckout */.u)(options.dir);
    if (!checkout)
        return "no-git";
    if ((0,external_node_fs_.existsSync)(`${checkout.indexFile}.lock`))
        return "index-locked";
    // Without a new index the checkout would look changed to git.
    if (!isWritable(checkout.gitDir))
        return "not-permitted";
    const worktree = (0,checkout_worktree/* surveyWorktree */.W)(checkout, options.within);
    if (typeof worktree === "string")
        return worktree;
    const recorded = new Map(options.records.slice(0, MAX_RECORDED).map((record) => [recordKey(record), record.mtimeNs]));
    const files = worktree.files.map(({ entry, fileName, times: found }) => {
        const { path, objectId: contentId, mode } = entry;
        return {
            fileName,
            found,
            recordedNs: recorded.get(recordKey({ kind: "file", path, contentId, mode })),
            derived: deriveMtimeAt(path, contentId),
            touched: entry,
        };
    });
    const dirs = worktree.dirs.map(({ path, fileName, times: found, listingId }) => {
        return {
            fileName,
            found,
            recordedNs: recorded.get(recordKey({ kind: "dir", path, contentId: listingId, mode: 0 })),
            derived: deriveMtimeAt(path, listingId),
            touched: undefined,
        };
    });
    return apply(checkout, [...files, ...dirs], worktree.otherFiles);
}
async function apply(checkout, targets, otherFiles) {
    const problem = probe(targets);
    if (problem)
        return problem;
    const counts = { recorded: 0, derived: 0, leftAlone: otherFiles };
    const touched = [];
    const note = ({ touched: entry, fileName }) => {
        const stats = entry && (0,worktree_file/* tryLstat */.Kq)(fileName);
        if (!entry || !stats)
            return;
        const { mtimeNs, ctimeNs, size } = stats;
        touched.push({ entry, mtimeNs, ctimeNs, sizeBytes: size });
    };
    const exact = targets.flatMap((target) => target.recordedNs === undefined || target.recordedNs === target.found.mtimeNs
        ? []
        : [{ fileName: target.fileName, mtimeNs: target.recordedNs }]);
    await setExactMtimes(exact);
    for (const target of targets) {
        if (hasRecorded(target)) {
            counts.recorded++;
            if (target.recordedNs !== target.found.mtimeNs)
                note(target);
        }
        else if (isKept(target.derived, target.found.mtimeNs) && target.recordedNs === undefined) {
            counts.derived++;
        }
        else if (trySetTime(target)) {
            counts.derived++;
            note(target);
        }
        else {
            counts.leftAlone++;
        }
    }
    const indexWritten = await writeIndexTimes(checkout, touched);
    return { ...counts, indexWritten };
}
function hasRecorded({ fileName, recordedNs }) {
    return recordedNs !== undefined && (0,worktree_file/* tryLstat */.Kq)(fileName)?.mtimeNs === recordedNs;
}
/** Tries it on one folder, which no index has, before anything else is changed. */
function probe(targets) {
    const free = targets.filter(({ recordedNs }) => recordedNs === undefined);
    const target = free.find(({ touched }) => touched === undefined) ?? free[0];
    if (!target)
        return undefined;
    if (!trySetTime(target))
        return "not-permitted";
    const found = (0,worktree_file/* tryLstat */.Kq)(target.fileName)?.mtimeNs;
    return found === undefined || isKept(target.derived, found) ? undefined : "coarse-times";
}
/** Whether it could be done; a file of someone else's, or one that just went away, refuses. */
function trySetTime({ fileName, found, derived }) {
    try {
        (0,external_node_fs_.lutimesSync)(fileName, found.atimeSeconds, derived.seconds);
        return true;
    }
    catch (error) {
        const refused = ["EPERM", "EACCES", "EROFS", "ENOENT", "ENOSYS", "ENOTSUP", "EINVAL"];
        if (refused.includes((0,fs/* errnoOf */.UQ)(error) ?? ""))
            return false;
        throw error;
    }
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
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/app/reuse-tests.ts







/**
 * Times of the checkout's files that cannot be derived from their content. They belong to the test
 * results in the same GOCACHE, so they lie in it and are part of its layer; go passes over them.
 */
const MTIMES_FILE = "accel-mtimes";
const REASONS = {
    "no-git": "the working directory is in no git checkout",
    "index-locked": "another git process is at work",
    "index-unreadable": "git's index has a form that is not known",
    "too-many-files": "the checkout has too many files",
    "not-permitted": "the checkout belongs to another user",
    "coarse-times": "the file system keeps no exact times",
};
/**
 * Gives the checkout's files the times by which go knows its test results. Returns when that was
 * done, in milliseconds since the epoch; undefined where it could not be, which a notice tells.
 */
async function restoreTestTimes(times, { host, faults, nowMs }) {
    try {
        const result = await restoreMtimes({ ...times, records: await readRecords(times.goCache) });
        if (typeof result !== "string")
            return nowMs();
        host.notice(`go-accel: ${REASONS[result]}; tests that read files of the checkout run again in every job`);
    }
    catch (error) {
        faults.report("internal", `the times of files could not be restored: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
    return undefined;
}
/** Writes what the next job needs into GOCACHE. Throws where the disk does. */
async function keepTestTimes(times, restoredAtMs) {
    const records = await readRecords(times.goCache);
    const captured = captureMtimes({ ...times, restoredAtMs, records });
    if (!captured)
        return;
    await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(times.goCache, MTIMES_FILE), formatManifest(captured));
}
/** The same. Without them a file that the job wrote anew costs the next job a test, at worst. */
async function tryKeepTestTimes(times, { timeline, faults }) {
    if (!times)
        return;
    try {
        await timeline.time("keep times of files", "own", () => keepTestTimes(times, times.restoredAtMs));
    }
    catch (error) {
        faults.report("internal", `the times of files could not be kept: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
async function readRecords(goCache) {
    try {
        return parseManifest(await (0,promises_.readFile)(external_node_path_default().join(goCache, MTIMES_FILE))) ?? [];
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return [];
        throw error;
    }
}


/***/ }),

/***/ 1182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ tryParseState),
/* harmony export */   Uq: () => (/* binding */ REPORT_FILE),
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   nd: () => (/* binding */ STATE_VERSION)
/* harmony export */ });
const STATE_VERSION = 3;
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


/***/ }),

/***/ 3599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hh: () => (/* binding */ describeWarmBuild),
  yT: () => (/* binding */ describeWarmModules),
  zk: () => (/* binding */ recordUse)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/buildcache/machine-marker.ts
/**
 * What a GOCACHE on a machine that stays says of the jobs that ran there. It lies in one of the
 * folders of entries: `go clean -cache` removes these and leaves the files beside them, and Go's
 * trimming removes nothing but entries. No layer holds it (`isBuildLayerName`), so where it is, jobs
 * have run.
 */
const MACHINE_MARKER = "00/accel.machine.json";
/** After so long without a use Go removes an entry (trimLimit in cmd/go/internal/cache). */
const MAX_AGE_MS = 5 * 24 * 60 * 60 * 1000;
/** A disk that stays while its machine changes may see clocks that differ. */
const MAX_AHEAD_MS = 60 * 60 * 1000;
/**
 * With fewer of the actions that there were, something other than Go has emptied the cache, and what
 * it kept may be another job's.
 */
const PRESENT_FRACTION = 0.5;
/** More scopes than one machine's jobs have; those that ran longest ago are forgotten. */
const MAX_SCOPES = 32;
const VERSION = 1;
/**
 * When a job of this scope used the cache last, if the cache can still be taken to hold what such a
 * job needs; undefined otherwise. `actions` is how many it holds now. Pure.
 */
function lastUseBy(marker, scope, { actions, nowMs }) {
    const atMs = marker.scopes.get(scope);
    if (atMs === undefined || atMs < nowMs - MAX_AGE_MS || atMs > nowMs + MAX_AHEAD_MS) {
        return undefined;
    }
    const isThere = actions > 0 && actions >= marker.actions * PRESENT_FRACTION;
    return isThere ? atMs : undefined;
}
/** The marker after a job of this scope. Pure. */
function withUse(marker, scope, { actions, nowMs }) {
    const scopes = new Map(marker?.scopes ?? []).set(scope, Math.floor(nowMs));
    const newest = [...scopes].sort(([, a], [, b]) => b - a).slice(0, MAX_SCOPES);
    return { actions, scopes: new Map(newest) };
}
function formatMarker({ actions, scopes }) {
    return `${JSON.stringify({ version: VERSION, actions, scopes: Object.fromEntries(scopes) })}\n`;
}
/** Reads a marker back; undefined for anything that `formatMarker` would not write. */
function parseMarker(text) {
    const marker = tryParseJson(text);
    if (!isRecord(marker) || marker["version"] !== VERSION)
        return undefined;
    const { actions, scopes } = marker;
    if (!isCount(actions) || !isRecord(scopes))
        return undefined;
    const uses = Object.entries(scopes).flatMap(([scope, atMs]) => isCount(atMs) ? [[scope, atMs]] : []);
    const isWhole = uses.length === Object.keys(scopes).length && uses.length <= MAX_SCOPES;
    return isWhole ? { actions, scopes: new Map(uses) } : undefined;
}
function tryParseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}

// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(7545);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(796);
;// CONCATENATED MODULE: ./src/app/warm-machine.ts




/**
 * With fewer of the needed modules the layer is fetched, which brings the others in one piece. It is
 * the share with which a layer counts as complete when it is saved.
 */
const WARM_FRACTION = 0.9;
/**
 * Says that a module cache has what the job needs, without any layer; undefined where it does not.
 * Nothing has to tell who put it there: go looks for the same files. Pure.
 */
function describeWarmModules(needed, missing) {
    const present = needed - missing;
    if (needed === 0 || present < needed * WARM_FRACTION)
        return undefined;
    return `${present} of ${needed} needed modules are on this machine`;
}
/**
 * Says that this machine ran such a job lately, so that its build cache holds all that a layer could
 * bring and more; undefined where it does not. Whatever keeps us from reading that is no fault: the
 * layer is restored.
 */
async function describeWarmBuild(goCache, scope, nowMs) {
    try {
        const marker = parseMarker((await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goCache, MACHINE_MARKER))) ?? "");
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
 * once an hour, and the time of its scope's last job stays. Of two jobs that end at once one may be
 * forgotten: then its next one restores its layer. Throws where the disk does.
 */
async function recordUse(goCache, scope, { entries, sinceMs, nowMs }) {
    if (!entries.some(({ usedAtMs }) => usedAtMs >= sinceMs))
        return;
    const file = external_node_path_default().join(goCache, MACHINE_MARKER);
    const marker = parseMarker((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
    const updated = withUse(marker, scope, { actions: (0,scan/* countActions */.Bd)(goCache), nowMs });
    await (0,fs/* writeFileAtomic */.Zf)(file, formatMarker(updated));
}


/***/ }),

/***/ 2333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ AGE_MS),
/* harmony export */   O: () => (/* binding */ ageBuildCache)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(796);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2054);




/**
 * Go renews the mtime of an entry it uses only where that is more than an hour old
 * (mtimeInterval in cmd/go/internal/cache), so entries are put back further than that.
 */
const AGE_MS = 2 * 60 * 60 * 1000;
/**
 * Puts all actions that are younger back to two hours ago: what a go command uses from now on can
 * be told from what it does not. Older ones tell it as they are, and keep their times, by which Go
 * trims a cache that stays on its machine.
 */
function ageBuildCache(dir, nowMs) {
    const agedMs = nowMs - AGE_MS;
    const aged = new Date(agedMs);
    for (const folder of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir)) {
        if (!_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(folder))
            continue;
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder))) {
            if (_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.test(name))
                putBack(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder, name), agedMs, aged);
        }
    }
    postponeTrim(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "trim.txt"), nowMs);
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
 * A restored cache does not know when it was last trimmed, and the first go command would look
 * through all of it. A cache that knows, on a machine that stays, is left to Go's daily trim.
 */
function postponeTrim(file, nowMs) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, String(Math.floor(nowMs / 1000)), { flag: "wx" });
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) !== "EEXIST")
            throw error;
    }
}


/***/ }),

/***/ 2054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ ACTION_BYTES),
/* harmony export */   Iy: () => (/* binding */ DELTA_LIST),
/* harmony export */   L7: () => (/* binding */ FOLDER),
/* harmony export */   PP: () => (/* binding */ replacesInBuildCache),
/* harmony export */   Vf: () => (/* binding */ outputName),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   aQ: () => (/* binding */ OUTPUT),
/* harmony export */   dt: () => (/* binding */ isBuildLayerName),
/* harmony export */   gx: () => (/* binding */ isSharedNote),
/* harmony export */   u9: () => (/* binding */ ACTION_FILE),
/* harmony export */   zF: () => (/* binding */ BASE_LIST)
/* harmony export */ });
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
 * Files of ours that go with a layer. They lie beside the folders of GOCACHE, where go passes over
 * them. Which entries a base or a delta holds stands in a file of its own (`layer-list.ts`); the
 * others belong to the cache as a whole, and each base or delta brings its own.
 */
const BASE_LIST = "accel-base";
const DELTA_LIST = "accel-delta";
const NOTE = /^accel-[a-z]+$/;
/** Whether a file of GOCACHE belongs to every layer that is made of it. */
function isSharedNote(name) {
    return NOTE.test(name) && name !== BASE_LIST && name !== DELTA_LIST;
}
/**
 * Whether a build layer may hold this. All else in GOCACHE is the machine's own: `trim.txt`,
 * `testexpire.txt`, the corpus of fuzz tests.
 */
function isBuildLayerName(name, kind) {
    if (kind === "file" && NOTE.test(name))
        return true;
    const [folder = "", entry = "", ...rest] = name.split("/");
    if (rest.length > 0 || !FOLDER.test(folder) || !entry.startsWith(folder))
        return false;
    return OUTPUT.test(entry) || (kind === "file" && ACTION_FILE.test(entry));
}
/**
 * Whether the layer's file takes the place of one that is there: an action that was computed again
 * with another output, and our own lists, which are of the entry that was restored last. An
 * output's name is the hash of its content.
 */
function replacesInBuildCache(name) {
    return NOTE.test(name) || name.endsWith("-a");
}
/** Name of an action's file relative to GOCACHE. */
function actionName(actionId) {
    return `${actionId.slice(0, 2)}/${actionId}-a`;
}
/** Name of an output relative to GOCACHE. */
function outputName(outputId) {
    return `${outputId.slice(0, 2)}/${outputId}-d`;
}


/***/ }),

/***/ 4165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   PO: () => (/* binding */ isGoAtWork),
/* harmony export */   gw: () => (/* binding */ findLiveGo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Picks the go commands that may still write to this build cache: those that a step left behind in
 * the background. Only `go` itself writes there; compilers and linkers hand it their results. Pure.
 */
function findLiveGo(processes, { goCache, ownPid }) {
    const parents = new Map(processes.map(({ pid, parentPid }) => [pid, parentPid]));
    const isOurs = (pid) => {
        let at = pid;
        // A chain that was read while processes came and went could be a circle.
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
 * systems that do not tell.
 */
function isGoAtWork(goCache) {
    return findLiveGo(listProcesses() ?? [], { goCache, ownPid: process.pid }).length > 0;
}
/** All processes that `/proc` lists; undefined on systems without one like that of Linux. */
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
    const stat = tryRead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "stat")) ?? "";
    // The second field is the name in brackets, which may hold brackets and spaces itself.
    const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // One that has ended, all but in name.
    if (parent === undefined || state === "Z")
        return undefined;
    // The link of a file that was removed meanwhile ends in ` (deleted)`.
    const file = tryReadLink(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "exe"))?.replace(/ \(deleted\)$/, "");
    const program = node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file ?? nameIn(stat));
    const goCache = program === "go" ? readGoCache(dir) : undefined;
    return { pid, parentPid: Number(parent), program, goCache };
}
function nameIn(stat) {
    return stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
}
/**
 * As go finds it on Linux (os.UserCacheDir), but for its own settings file. Another user's process
 * hides its environment, and writes to a cache of its own.
 */
function readGoCache(dir) {
    const variables = tryRead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "environ"))?.split("\0") ?? [];
    const read = (name) => variables.find((variable) => variable.startsWith(`${name}=`))?.slice(name.length + 1);
    const set = read("GOCACHE");
    if (set)
        return set;
    const [cacheHome, home] = [read("XDG_CACHE_HOME"), read("HOME")];
    if (cacheHome)
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(cacheHome, "go-build");
    return home ? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, ".cache", "go-build") : undefined;
}
function tryRead(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch {
        // ENOENT, ESRCH: it has ended. EACCES: it is another user's. Either way nothing is known of it.
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

/***/ 7545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ countActions),
/* harmony export */   wi: () => (/* binding */ scanBuildCache)
/* harmony export */ });
/* unused harmony export parseActionFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(796);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2054);




/**
 * Content of an action file: version, action, output, its size, time in nanoseconds. The layout is
 * fixed in cmd/go/internal/cache (entrySize); anything else is no entry to Go either.
 */
const ACTION_CONTENT = /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) (?=[ \d]{20} [ \d]{20}\n$) *(\d+) +(\d+)\n$/;
/**
 * Reads all actions of a GOCACHE. Entries that Go itself would not accept, those without their
 * output, and those that vanish while we look, are left out. A missing cache has no entries.
 *
 * An action without its output is a miss to Go as well (GetFile, GetBytes and GetMmap in
 * cmd/go/internal/cache), which is what a delta without its base would have many of.
 *
 * Synchronous on purpose: thousands of small reads take a third of the time without a promise each.
 */
function scanBuildCache(dir) {
    const folders = listNames(dir).filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(name));
    const files = folders.map((folder) => ({ folder, names: listNames(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder)) }));
    const outputs = new Set(files.flatMap(({ names }) => names.flatMap((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTPUT */ .aQ.exec(name)?.[1] ?? [])));
    return files.flatMap(({ folder, names }) => names.flatMap((name) => {
        const actionId = _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.exec(name)?.[1];
        if (actionId === undefined)
            return [];
        const entries = readAction(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder, name), actionId);
        return entries.filter((entry) => outputs.has(entry.outputId));
    }));
}
/** How many actions a GOCACHE holds, by their names alone; a missing cache has none. */
function countActions(dir) {
    const folders = listNames(dir).filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(name));
    const names = folders.flatMap((folder) => listNames(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder)));
    return names.filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.test(name)).length;
}
function readAction(file, actionId) {
    try {
        const entry = parseActionFile((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "latin1"));
        if (entry?.actionId !== actionId)
            return [];
        return [{ ...entry, usedAtMs: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).mtimeMs }];
    }
    catch (error) {
        const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error);
        // Of another user, or no file: an entry that Go passes over as well.
        if (errno === "ENOENT" || errno === "EACCES" || errno === "EISDIR")
            return [];
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
        computedAtMs: Number(BigInt(nanoseconds) / 1000000n),
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

/***/ 3323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ packArchive),
  b: () => (/* binding */ unpackArchive)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/process.ts
var process = __webpack_require__(2302);
;// CONCATENATED MODULE: ./src/cache/seal.ts



const MARK = Buffer.from("goaccel1");
const SEAL_BYTES = MARK.length + 4;
/** Hands chunks on and puts the seal behind the last one. */
async function* addSeal(chunks) {
    let checksum = 0;
    for await (const chunk of chunks) {
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        yield chunk;
    }
    const end = Buffer.alloc(4);
    end.writeUInt32LE(checksum);
    yield Buffer.concat([MARK, end]);
}
/** Reads the seal of an archive. Throws `CacheError` for a file that does not end in one. */
async function readSeal(archive) {
    const handle = await (0,promises_.open)(archive, "r").catch((error) => {
        throw damaged(error);
    });
    try {
        const offset = (await handle.stat()).size - SEAL_BYTES;
        // An empty content is no archive either, and a stream cannot end before its first byte.
        if (offset <= 0)
            throw damaged();
        const seal = Buffer.alloc(SEAL_BYTES);
        await handle.read(seal, 0, SEAL_BYTES, offset);
        if (!seal.subarray(0, MARK.length).equals(MARK))
            throw damaged();
        return { offset, checksum: seal.readUInt32LE(MARK.length) };
    }
    finally {
        await handle.close();
    }
}
/** Hands chunks on; throws `CacheError` at their end where they are not those that were sealed. */
async function* checkSeal(chunks, expected) {
    let checksum = 0;
    for await (const chunk of chunks) {
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        yield chunk;
    }
    if (checksum !== expected)
        throw damaged();
}
/** The error for an archive that is not what was packed. */
function damaged(cause) {
    return new errors/* CacheError */.xA("the archive is damaged", { code: "ARCHIVE", cause });
}

;// CONCATENATED MODULE: ./src/cache/archive.ts







const TAR_TIMEOUT_MS = 600_000;
const ZSTD_LEVEL = 3;
const STREAM_BUFFER_BYTES = 1 << 20;
/**
 * Packs files and whole folders of `root`, named relative to it, into `archive` (tar, zstd).
 * Throws `CacheError`; the archive is not to be used then.
 */
async function packArchive(root, names, archive) {
    const compress = (0,external_node_zlib_.createZstdCompress)({
        params: {
            [external_node_zlib_.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
        },
        chunkSize: STREAM_BUFFER_BYTES,
    });
    const result = await (0,process/* run */.e)("tar", ["-cf", "-", "-C", root, "--null", "-T", "-"], {
        input: names.join("\0"),
        timeoutMs: TAR_TIMEOUT_MS,
        onStdout: (stdout) => (0,external_node_stream_promises_.pipeline)(stdout, compress, addSeal, (0,external_node_fs_.createWriteStream)(archive)),
    });
    expectSuccess("packing", result);
}
/**
 * Unpacks an archive into `dir`, which it creates. Throws `CacheError` for an archive that is
 * damaged or cut; what is in `dir` is not to be used then.
 */
async function unpackArchive(archive, dir) {
    const seal = await readSeal(archive);
    await (0,promises_.mkdir)(dir, { recursive: true });
    const source = (0,external_node_fs_.createReadStream)(archive, {
        highWaterMark: STREAM_BUFFER_BYTES,
        end: seal.offset - 1,
    });
    const plain = (0,external_node_zlib_.createZstdDecompress)({ chunkSize: STREAM_BUFFER_BYTES });
    const checked = (chunks) => checkSeal(chunks, seal.checksum);
    const unzipped = Promise.all([(0,external_node_stream_promises_.pipeline)(source, checked, plain), (0,external_node_stream_promises_.finished)(plain)]);
    const untarred = (0,process/* run */.e)("tar", ["-xf", "-", "-C", dir, "--no-same-owner"], {
        input: plain,
        timeoutMs: TAR_TIMEOUT_MS,
    }).finally(() => {
        // tar hangs up at its own end mark; what stands behind it is still to be checked.
        plain.unpipe();
        plain.resume();
    });
    const [zstd, tar] = await Promise.allSettled([unzipped, untarred]);
    if (zstd.status === "rejected") {
        throw damaged(zstd.reason);
    }
    if (tar.status === "rejected") {
        throw new errors/* CacheError */.xA("tar did not run", { code: "ARCHIVE", cause: tar.reason });
    }
    expectSuccess("unpacking", tar.value);
}
function expectSuccess(what, result) {
    if (result.exitCode === 0)
        return;
    const detail = result.stderr.trim().split("\n").at(-1) ?? "";
    throw new errors/* CacheError */.xA(`${what} failed: tar: ${detail}`, { code: "ARCHIVE" });
}


/***/ }),

/***/ 9587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeBackend),
/* harmony export */   u: () => (/* binding */ parseBackendSetting)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);


const ALLOWED = "github, dir:/absolute/path, or s3://bucket/prefix with endpoint=URL, region=NAME and path-style=true|false behind a `?`";
/** As S3 has it, and upper case and `_`, which other services know. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/;
const PREFIX = /^[A-Za-z0-9_.=+~/-]{1,500}$/;
const REGION = /^[A-Za-z0-9-]{1,64}$/;
/** Reads the input; empty text is the default, `github`. Throws `ConfigError`. Pure. */
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
    // What is left is not known, or has a value that is not allowed.
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
/** Takes an option out of those given, if its value is allowed. */
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
/** Credentials have no place in it: they come from the environment. */
function isEndpoint(text) {
    if (!/^https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?$/.test(text) || !URL.canParse(text))
        return false;
    const { username, password } = new URL(text);
    return username === "" && password === "";
}
/**
 * A value without what may be a secret in it. It could not be parsed, so nothing is known of where
 * credentials end: all before the last `@` goes, and whatever stands behind a `?` or `#`.
 */
function redact(text) {
    const shown = text.replace(/[?#].*/s, "?***");
    const at = shown.lastIndexOf("@");
    return at < 0 ? shown : `***${shown.slice(at)}`;
}


/***/ }),

/***/ 6987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ createBackend)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(796);
// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(6622);
// EXTERNAL MODULE: ./src/cache/deadline.ts
var deadline = __webpack_require__(2868);
// EXTERNAL MODULE: ./src/cache/entry-name.ts
var entry_name = __webpack_require__(3456);
;// CONCATENATED MODULE: ./src/cache/dir-entries.ts






/** An entry lies at `<name>/<key>.entry/<size>.tar.zst`. */
const ENTRY_SUFFIX = ".entry";
const ARCHIVE_NAME = /^(\d{1,15})\.tar\.zst$/;
function entryFolder(root, name, key) {
    return external_node_path_default().join(nameFolder(root, name), (0,entry_name/* keyPath */.Dw)(key) + ENTRY_SUFFIX);
}
function archiveName(sizeBytes) {
    return `${sizeBytes}.tar.zst`;
}
/** Reads one entry; undefined where there is none, or a damaged one: its file has another size. */
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
/** The newest entry of a name that begins with `prefix`; of several of one time the last by key. */
async function findNewest(root, name, prefix) {
    const entries = await readEntries(nameFolder(root, name), (0,entry_name/* encodeKey */.g2)(prefix));
    return entries.sort((a, b) => b.createdMs - a.createdMs || (a.key < b.key ? 1 : -1))[0];
}
/** Every entry of every name. */
async function readAllEntries(root) {
    const names = await listFolders(entriesFolder(root));
    const entries = names.map((name) => readEntries(external_node_path_default().join(entriesFolder(root), name), ""));
    return (await Promise.all(entries)).flat();
}
/**
 * Brings an entry's archive to `target`, without copying where the disk lets it: what is removed
 * later stays readable there. False where the entry is gone by now.
 */
async function takeArchive(entry, target) {
    try {
        // EXDEV, EPERM, ENOTSUP, EMLINK and others: whatever forbids a link may allow a copy.
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
    // The folder's time, since the file's is when it was made. Another user's cannot be set.
    const now = new Date();
    await (0,promises_.utimes)(entry.dir, now, now).catch(() => { });
    return true;
}
/** Removes an entry at once for all who look it up later; those who read it go on. */
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
/** Removes the least recently used entries until the rest fits; never the one that is `kept`. */
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
/** `above` is what the folders above say of the key; `prefix` is in the same form. */
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
/** Makes the folder that an entry's folder lies in. */
async function makeParent(dir) {
    await (0,promises_.mkdir)(external_node_path_default().dirname(dir), { recursive: true });
}

// EXTERNAL MODULE: ./src/cache/transfer-process.ts
var transfer_process = __webpack_require__(6447);
;// CONCATENATED MODULE: ./src/cache/dir.ts










/** As much as GitHub's cache service keeps for a repository. */
const LIMIT_BYTES = 10 * 1024 ** 3;
const LOOKUP_TIMEOUT_MS = 8_000;
const TRANSFER_TIMEOUT_MS = 600_000;
/** What the folder's owner may share; nothing else in it is read or removed. */
const OWN_FOLDER = "go-accel";
const REFUSALS = ["EACCES", "EPERM", "EROFS"];
/**
 * A folder of a disk that outlives the job: of a persistent runner, or one that runners share (NFS).
 * An entry appears whole or not at all, of two writers the first stays, and a writer that is killed
 * leaves nothing but a temporary folder, which a later one removes after a day.
 */
function createDirBackend(options) {
    const { clock } = options;
    const root = external_node_path_default().join(options.folder, OWN_FOLDER);
    const lookupTimeoutMs = options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS;
    const transferTimeoutMs = options.transferTimeoutMs ?? TRANSFER_TIMEOUT_MS;
    const stagingFile = (name) => external_node_path_default().join(options.dir, name, `${name}.tar.zst`);
    const find = async (name, key) => (await tryReadEntry(key, entryFolder(root, name, key))) ?? (await findNewest(root, name, key));
    async function guard(timeoutMs, work) {
        try {
            return await (0,deadline/* withDeadline */.N)(`the cache folder ${options.folder}`, { timeoutMs }, work);
        }
        catch (error) {
            if (error instanceof errors/* CacheError */.xA)
                throw error;
            throw (0,transfer_process/* unavailable */.h)(`the cache folder ${options.folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, error);
        }
    }
    async function store(name, key) {
        const sizeBytes = await (0,fs/* tryFileSize */.b$)(stagingFile(name));
        if (sizeBytes === undefined)
            throw (0,transfer_process/* unavailable */.h)("there is no archive to save");
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
        // The entry is there; that others could not be removed is the next writer's to try.
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
            // Not the staging file: that is written to, which would reach the entry through a link.
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
                return { key: entry.key, file, sizeBytes: entry.sizeBytes, lookupMs, downloadMs };
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
    };
}
/** Makes an entry's folder, and has the disk keep what it holds. */
async function writeEntry(dir, archive, sizeBytes) {
    const file = external_node_path_default().join(dir, archiveName(sizeBytes));
    await (0,promises_.mkdir)(dir);
    // No link: the staging file is written to again.
    await (0,promises_.copyFile)(archive, file, external_node_fs_.constants.COPYFILE_FICLONE);
    const handle = await (0,promises_.open)(file, "r+");
    try {
        await handle.sync();
        const { size, mode } = await handle.stat();
        if (size !== sizeBytes)
            throw (0,transfer_process/* unavailable */.h)("the archive changed while it was saved");
        // A copy made in the kernel may have the archive's own time.
        const now = new Date();
        await handle.utimes(now, now);
        await (0,promises_.chmod)(file, mode & 0o444);
    }
    finally {
        await handle.close();
    }
}
/** Renames a whole entry into its place; false where another one is there. */
async function placeEntry(whole, dir, root, key) {
    await makeParent(dir);
    try {
        await (0,promises_.rename)(whole, dir);
    }
    catch (error) {
        // ENOTEMPTY or EEXIST, but EPERM or EACCES on some systems.
        if (!(await isFolder(dir)))
            throw error;
        if (await tryReadEntry(key, dir))
            return false;
        // It is damaged, and would stand in the way of every later writer.
        await removeEntry(root, dir);
        await (0,promises_.rename)(whole, dir);
    }
    await syncFolder(external_node_path_default().dirname(dir));
    return true;
}
async function isFolder(dir) {
    return (0,promises_.stat)(dir).then((stats) => stats.isDirectory(), () => false);
}
/** Not every system can; the entry is there either way, if not after a power cut. */
async function syncFolder(dir) {
    try {
        const handle = await (0,promises_.open)(dir, "r");
        await handle.sync().finally(() => handle.close());
    }
    catch {
        // EISDIR, EPERM, EINVAL.
    }
}

;// CONCATENATED MODULE: ./src/cache/github.ts





/** A healthy service answers a lookup within a second. */
const github_LOOKUP_TIMEOUT_MS = 8_000;
const github_TRANSFER_TIMEOUT_MS = 600_000;
/** The cache service of GitHub Actions, through `@actions/cache`. */
function createGithubBackend(options) {
    const { clock, env, entry } = options;
    const folder = (name) => external_node_path_default().join(options.dir, name);
    const fileName = (name) => `${name}.tar.zst`;
    const stagingFile = (name) => external_node_path_default().join(folder(name), fileName(name));
    async function transfer(name, request, onMatch) {
        if (!env["ACTIONS_RESULTS_URL"] && !env["ACTIONS_CACHE_URL"]) {
            throw (0,transfer_process/* unavailable */.h)("this job has no cache service");
        }
        const cwd = folder(name);
        await (0,promises_.mkdir)(cwd, { recursive: true });
        return (0,transfer_process/* runTransferProcess */.S)(request, {
            entry,
            cwd,
            env,
            lookupTimeoutMs: options.lookupTimeoutMs ?? github_LOOKUP_TIMEOUT_MS,
            transferTimeoutMs: options.transferTimeoutMs ?? github_TRANSFER_TIMEOUT_MS,
            ...(onMatch ? { onMatch } : {}),
        });
    }
    async function has(name, key) {
        const outcome = await transfer(name, { operation: "has", file: fileName(name), key });
        throwFirst(outcome.complaints);
        return outcome.last.kind === "done" && outcome.last.key === key;
    }
    return {
        stagingFile,
        has,
        async fetch(name, keys, onMatch) {
            const startMs = clock.nowMs();
            const file = fileName(name);
            const outcome = await transfer(name, { operation: "fetch", file, keys: [...keys] }, onMatch);
            const key = outcome.last.kind === "done" ? outcome.last.key : undefined;
            if (key === undefined) {
                throwFirst(outcome.complaints);
                if (outcome.matchedMs !== undefined)
                    throw (0,transfer_process/* unavailable */.h)("the entry could not be fetched");
                return undefined;
            }
            const archive = stagingFile(name);
            const sizeBytes = await (0,fs/* tryFileSize */.b$)(archive);
            if (sizeBytes === undefined) {
                throw new errors/* CacheError */.xA(`entry ${key} does not hold ${file}`, { code: "ARCHIVE" });
            }
            const totalMs = clock.nowMs() - startMs;
            const lookupMs = outcome.matchedMs ?? totalMs;
            return { key, file: archive, sizeBytes, lookupMs, downloadMs: totalMs - lookupMs };
        },
        async save(name, key) {
            const outcome = await transfer(name, { operation: "save", file: fileName(name), key });
            if (outcome.last.kind === "saved" && outcome.last.result === "saved")
                return "saved";
            const denied = outcome.complaints.some((text) => text.includes("cache write denied:"));
            if (denied)
                return "denied";
            throwFirst(outcome.complaints);
            // The library says the same of an entry that exists and of a service that made none.
            if (await has(name, key))
                return "exists";
            throw (0,transfer_process/* unavailable */.h)("the cache service took no new entry");
        },
    };
}
function throwFirst([complaint]) {
    if (complaint !== undefined)
        throw (0,transfer_process/* unavailable */.h)(complaint);
}

;// CONCATENATED MODULE: ./src/cache/create-backend.ts


/** The backend that the setting names. It talks to nobody yet. */
async function createBackend(setting, parts) {
    const { dir, env, clock } = parts;
    switch (setting.kind) {
        case "github":
            return createGithubBackend(parts);
        case "dir":
            return createDirBackend({ folder: setting.folder, dir, clock });
        case "s3": {
            // On demand: the client is large, and most jobs do without it.
            const { createS3Backend } = await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(742)]).then(__webpack_require__.bind(__webpack_require__, 4742));
            return createS3Backend({ setting, dir, env, clock });
        }
    }
}


/***/ }),

/***/ 2868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _transfer_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6447);

/**
 * Runs `work` and gives it up after `timeoutMs`: the signal is aborted, and `unavailable` is thrown
 * even where `work` pays no heed to it, as a system call on a dead network disk. `graceMs` is what
 * it has to clean up before that.
 */
async function withDeadline(what, { timeoutMs, graceMs = 0 }, work) {
    const controller = new AbortController();
    const { signal } = controller;
    const { promise: expired, reject } = Promise.withResolvers();
    let timer = setTimeout(() => {
        const error = (0,_transfer_process_js__WEBPACK_IMPORTED_MODULE_0__/* .unavailable */ .h)(`${what} did not answer within ${timeoutMs} ms`);
        controller.abort(error);
        timer = setTimeout(() => reject(error), graceMs);
    }, timeoutMs);
    try {
        return await Promise.race([work(signal), expired]);
    }
    catch (error) {
        // What the work threw then only says that it was aborted.
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ keyPath),
/* harmony export */   T6: () => (/* binding */ CUT),
/* harmony export */   g2: () => (/* binding */ encodeKey),
/* harmony export */   kG: () => (/* binding */ tryReadKeyPath),
/* harmony export */   ne: () => (/* binding */ tryDecodeKey)
/* harmony export */ });
/**
 * A key, or the beginning of one, as text that is safe in a file's or an object's name. It can be
 * read back, and a key that begins with another does so in this form as well, so that look-ups by
 * prefix can be made on it.
 */
function encodeKey(key) {
    const encoded = [...Buffer.from(key)]
        .map((byte) => {
        const char = String.fromCharCode(byte);
        return SAFE.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
        .join("");
    // Neither `.`, `..` nor a hidden file.
    return encoded.replace(/^\./, "%2E");
}
/** Inverse of `encodeKey`; undefined for text that it does not make. */
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
 * A key as a path. File names end at 255 bytes, and so do names between slashes in many a service
 * with the interface of S3: of a longer key all parts but the last are folders with a `+` at their
 * end, so that none has the name of another key. What holds of `encodeKey` holds of the path.
 */
function keyPath(key) {
    const parts = encodeKey(key).match(/.{1,200}/g) ?? [];
    return parts.join(`${CUT}/`);
}
/** Inverse of `keyPath`; undefined for text that it does not make. */
function tryReadKeyPath(text) {
    const key = tryDecodeKey(text.replaceAll(`${CUT}/`, ""));
    return key !== undefined && keyPath(key) === text ? key : undefined;
}
/** Ends the name of a folder that holds the rest of long keys; `encodeKey` never makes it. */
const CUT = "+";
const SAFE = /[A-Za-z0-9_.-]/;


/***/ }),

/***/ 9097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stageArchive),
/* harmony export */   G: () => (/* binding */ installArchive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_move_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7739);
/* harmony import */ var _lib_staging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6622);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3323);






/**
 * Unpacks a layer beside what is in `target` already. Throws `CacheError` for an archive that is
 * damaged, or holds a unit or a file outside of units that is not expected; nothing of it is left.
 */
async function stageArchive(archive, target, rules) {
    const staging = (0,_lib_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .openStaging */ .g)(target);
    try {
        await (0,_archive_js__WEBPACK_IMPORTED_MODULE_5__/* .unpackArchive */ .b)(archive, staging.dir);
        refuseUnexpected(staging.dir, "", rules.isUnit, rules.isExpected ?? (() => true));
    }
    catch (error) {
        await staging.close();
        throw error;
    }
    return { install: () => moveIntoPlace(staging.dir, target, "", rules), close: staging.close };
}
/**
 * Unpacks a layer into `target` beside what is there already. Each file or unit appears whole or
 * not at all, also when the process is killed half-way; existing ones stay as they are but for
 * those that the rules replace. Throws as `stageArchive` does, with `target` unchanged.
 */
async function installArchive(archive, target, rules) {
    const staged = await stageArchive(archive, target, rules);
    try {
        staged.install();
    }
    finally {
        await staged.close();
    }
}
function refuseUnexpected(root, below, isUnit, isExpected) {
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, below), { withFileTypes: true })) {
        const name = below + entry.name;
        if (entry.isDirectory() && !isUnit(entry.name)) {
            refuseUnexpected(root, `${name}/`, isUnit, isExpected);
            continue;
        }
        // A link could lead anywhere.
        const isPlain = entry.isDirectory() || entry.isFile();
        if (isPlain && isExpected(name, entry.isFile() ? "file" : "folder"))
            continue;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CacheError */ .xA(`the archive holds ${name}, which no layer of ours has`, {
            code: "ARCHIVE",
        });
    }
}
function moveIntoPlace(from, to, below, rules) {
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(from, below), { withFileTypes: true })) {
        const name = below + entry.name;
        const source = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(from, name);
        const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(to, name);
        const existing = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target, { throwIfNoEntry: false });
        if (!existing)
            (0,_lib_move_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .moveEntry */ .c)(source, target);
        else if (entry.isDirectory()) {
            const isShared = existing.isDirectory() && !rules.isUnit(entry.name);
            if (isShared)
                moveIntoPlace(from, to, `${name}/`, rules);
        }
        else if (existing.isFile() && rules.replaces?.(name)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(source, target);
        }
    }
}


/***/ }),

/***/ 5877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ hashProfile),
/* harmony export */   Eq: () => (/* binding */ buildDeltaKey),
/* harmony export */   Id: () => (/* binding */ seedRoot),
/* harmony export */   L9: () => (/* binding */ deltaKeys),
/* harmony export */   T_: () => (/* binding */ buildKeys),
/* harmony export */   bD: () => (/* binding */ buildBaseKey),
/* harmony export */   ci: () => (/* binding */ modulesKeys),
/* harmony export */   q0: () => (/* binding */ baseIdOf),
/* harmony export */   tE: () => (/* binding */ hashSums),
/* harmony export */   zH: () => (/* binding */ deltaIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Begins every key; a layer of another form gets another number. */
const ROOT = "accel1";
const HASH_CHARS = 16;
/**
 * What keys of a pull request's seeds begin with instead. No key of a layer begins so, nor the
 * other way round, so whoever does not ask for seeds never gets one.
 */
function seedRoot(ref) {
    return `${ROOT}-seed-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(ref).digest("hex").slice(0, 8)}`;
}
/** The key of the modules layer, and the newest layer of any other go.sum behind it. */
function modulesKeys(parts, root = ROOT) {
    const exact = `${root}-modules-${parts.os}-${parts.sums}`;
    return { exact, restore: [exact, `${root}-modules-${parts.os}-`] };
}
/**
 * Keys of a build layer's base. Its id is `<go.sum hash>.<content hash>`: the newest base with the
 * same go.sum is exact; behind it the newest of this scope, then of any scope. Never across Go
 * versions or profiles, where no action could be reused.
 */
function buildKeys(parts, root = ROOT) {
    // `go1.26.1 X:jsonv2,synctest`, `go1.26.1-custom`: not every version can stand in a key.
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
/** The id of the base that has this key; undefined for a key of anything else. */
function baseIdOf(baseKey) {
    return BASE_KEY.exec(baseKey)?.[2];
}
/**
 * Keys of the delta that belongs to a base: the newest with the same go.sum is exact, behind it the
 * newest of any. No delta of another base matches, nor one of another scope. Undefined where
 * `baseKey` is no key of a base.
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
/** The id of the delta that has this key; undefined for a key of anything else. */
function deltaIdOf(deltaKey) {
    return /-delta-([0-9a-f]+\.[0-9a-f]+-[0-9a-f]+\.[0-9a-f]+)$/.exec(deltaKey)?.[1];
}
function sumsOf(keys) {
    return keys.exact.slice(`${keys.scope}base-`.length, -1);
}
/**
 * Hash over all go.sum files, in the order of their paths. Paths are relative to the workspace
 * and use `/`, so that a checkout elsewhere has the same key.
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
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(lines.sort().join("")).digest("hex").slice(0, HASH_CHARS);
}
/**
 * Text as a part of a key: keys know no commas, and a dash in a scope could make one scope's
 * prefix match another's entries. A hash keeps different texts apart and long ones short.
 */
function keySegment(text) {
    const readable = text.replaceAll(/[^A-Za-z0-9_.]+/g, "_").slice(0, 40);
    return `${readable}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, 8)}`;
}


/***/ }),

/***/ 6447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ runTransferProcess),
/* harmony export */   h: () => (/* binding */ unavailable)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);


/** The library tries each call five times, which takes half a minute with a service that fails. */
const ATTEMPTS_LIMIT = 2;
/**
 * Has a process of its own carry out one request. Throws `CacheError` when it fails, takes too long
 * or meets a service that keeps failing; the process is gone in any case.
 */
async function runTransferProcess(request, options) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.fork)(options.entry, ["transfer"], {
        cwd: options.cwd,
        env: { ...options.env, GITHUB_WORKSPACE: options.cwd, RUNNER_TEMP: options.cwd },
        stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    try {
        return await converse(child, request, options);
    }
    finally {
        child.kill("SIGKILL");
    }
}
function converse(child, request, options) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const startMs = performance.now();
    const complaints = [];
    let matchedMs;
    let last;
    let timer;
    const allow = (timeoutMs) => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(unavailable(`the cache service did not answer within ${timeoutMs} ms`)), timeoutMs);
    };
    child.once("error", (error) => reject(unavailable(error.message, error)));
    child.on("message", (message) => {
        last = message;
        if (message.kind !== "matched")
            return;
        matchedMs = performance.now() - startMs;
        options.onMatch?.(message.key);
        allow(options.transferTimeoutMs);
    });
    onLines(child, (line) => {
        const complaint = /^::(?:warning|error)[^:]*::(.*)$/.exec(line)?.[1];
        if (complaint !== undefined)
            complaints.push(complaint.trim());
        const attempt = /^Attempt (\d+) of \d+ failed with error: (.*?)\.? Retrying/.exec(line);
        if (Number(attempt?.[1]) >= ATTEMPTS_LIMIT) {
            reject(unavailable(`the cache service keeps failing: ${attempt?.[2] ?? ""}`));
        }
    });
    // Not at the last message: what the library printed before it may still be on its way.
    child.once("close", (code) => {
        if (last && last.kind !== "matched")
            resolve({ last, matchedMs, complaints });
        else
            reject(unavailable(`the transfer process ended with exit code ${code}`));
    });
    allow(request.operation === "save" ? options.transferTimeoutMs : options.lookupTimeoutMs);
    child.send(request, (error) => {
        if (error)
            reject(unavailable(error.message, error));
    });
    return promise.finally(() => clearTimeout(timer));
}
/** The library reports failures as workflow commands and goes on as if there were no entry. */
function onLines(child, take) {
    let rest = "";
    child.stderr?.resume();
    child.stdout?.setEncoding("utf8").on("data", (chunk) => {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines)
            take(line);
    });
}
/** The error for a service that cannot be used now. */
function unavailable(problem, cause) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CacheError */ .xA(problem, { code: "BACKEND_UNAVAILABLE", cause });
}


/***/ }),

/***/ 8681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findGitCheckout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(796);



/**
 * The git checkout that holds `dir`; undefined where there is none. Only files are read, so it
 * works without a git command, and for a checkout that git refuses as owned by someone else.
 */
function findGitCheckout(dir) {
    for (let root = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(dir);; root = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(root)) {
        const gitDir = readGitDir(root);
        if (gitDir !== undefined)
            return describe(root, gitDir);
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
function describe(root, gitDir) {
    const indexFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, "index");
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(indexFile, { throwIfNoEntry: false })?.isFile())
        return undefined;
    // A worktree shares the configuration of the repository it was made from.
    const common = readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, "commondir")).trim();
    const config = readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(gitDir, common), "config"));
    const objectFormat = /^\s*objectformat\s*=\s*sha256\b/im.test(config) ? "sha256" : "sha1";
    return { root, gitDir, indexFile, objectFormat };
}
/** Text of a file, empty where there is none. */
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

/***/ 7689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ SUBMODULE_MODE),
/* harmony export */   GN: () => (/* binding */ SYMLINK_MODE),
/* harmony export */   JR: () => (/* binding */ isSkipped),
/* harmony export */   NN: () => (/* binding */ REGULAR_MODE),
/* harmony export */   lf: () => (/* binding */ checksumOf),
/* harmony export */   qy: () => (/* binding */ parseGitIndex),
/* harmony export */   sr: () => (/* binding */ MODE_TYPE_MASK)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const REGULAR_MODE = 0o100000;
const SYMLINK_MODE = 0o120000;
const SUBMODULE_MODE = 0o160000;
const MODE_TYPE_MASK = 0o170000;
const HEADER_BYTES = 12;
/** ctime, mtime, dev, ino, mode, uid, gid, size: ten numbers of four bytes. */
const STAT_BYTES = 40;
const EXTENDED = 0x4000;
const NAME_MASK = 0x0fff;
const SPLIT_INDEX = "link";
/**
 * Reads an index file of versions 2 to 4 (gitformat-index). Undefined for anything that does not
 * follow the format to the end, and for a split index, whose entries lie in a second file.
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
        // A read beyond the end of the file: it is cut, or no index.
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** What ends the file: the hash of all before it. */
function checksumOf(content, format) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(content).digest();
}
/** With `index.skipHash` there are zeros in the place of the checksum. */
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
/** Version 4: how much of the name before is cut off, then what is put behind the rest. */
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
/** Whether extensions fill the rest of the file, and none of them moves entries elsewhere. */
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

/***/ 5610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ tryLstat),
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   XE: () => (/* binding */ findClean),
/* harmony export */   hw: () => (/* binding */ toFileName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(796);
/* harmony import */ var _git_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7689);





const EXECUTABLE = 0o100;
const NANOSECONDS = 1000000000n;
function timesOf({ mtimeNs, atimeNs }) {
    return { mtimeNs, atimeSeconds: Number(atimeNs) / 1e9 };
}
/** An absolute name; as bytes where it is not plain ASCII, since it need not be UTF-8. */
function toFileName(root, name) {
    if (name === "")
        return root;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII.
    if (/^[\x00-\x7f]*$/.test(name))
        return `${root}/${name}`;
    return Buffer.concat([Buffer.from(`${root}${(node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)}`), Buffer.from(name, "latin1")]);
}
/** What is there under the name, links not followed; undefined for nothing. */
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
/** The file's times where its content is what the index has for it, else undefined. */
function findClean(file, entry, comparison) {
    if (entry.stage !== 0 || entry.skipWorktree || entry.intentToAdd)
        return undefined;
    const stats = tryLstat(file);
    if (!stats || !hasType(stats, entry.mode))
        return undefined;
    const unread = !comparison.readAll && isUnchanged(stats, entry, comparison.indexMtimeNs);
    return unread || hasContent(file, stats, entry, comparison) ? timesOf(stats) : undefined;
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
/** Git's own test, without reading: everything is as it was when git wrote or compared the file. */
function isUnchanged(stats, { stat }, indexMtimeNs) {
    if (Number(BigInt.asUintN(32, stats.size)) !== stat.sizeBytes)
        return false;
    if (!isTime(stats.mtimeNs, stat.mtimeSeconds, stat.mtimeNanoseconds))
        return false;
    // Git for Windows has the time of creation for the one, and nothing for the other.
    if (process.platform !== "win32") {
        if (!isTime(stats.ctimeNs, stat.ctimeSeconds, stat.ctimeNanoseconds))
            return false;
        if (Number(BigInt.asUintN(32, stats.ino)) !== stat.inode)
            return false;
    }
    // Some builds of git keep seconds only.
    const limitNs = stat.mtimeNanoseconds === 0 ? (indexMtimeNs / NANOSECONDS) * NANOSECONDS : indexMtimeNs;
    return stats.mtimeNs < limitNs;
}
function isTime(found, seconds, nanoseconds) {
    return (Number(BigInt.asUintN(32, found / NANOSECONDS)) === seconds &&
        (nanoseconds === 0 || Number(found % NANOSECONDS) === nanoseconds));
}
function hasContent(file, stats, entry, { objectFormat, budget }) {
    budget.bytes -= Number(stats.size);
    if (budget.bytes < 0)
        return false;
    const content = stats.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(file, "buffer") : tryRead(file);
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
 * Git can check files out with other line ends than it keeps. It converts all of them or none, so a
 * content that mixes both was made by something else and stays what it is.
 */
function toBlobLineEnds(content) {
    const text = content.toString("latin1");
    return /(?<!\r)\n/.test(text) ? content : Buffer.from(text.replaceAll("\r\n", "\n"), "latin1");
}
function tryRead(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
    }
    catch (error) {
        const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error);
        if (errno === "ENOENT" || errno === "EACCES")
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ surveyWorktree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(796);
/* harmony import */ var _git_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7689);
/* harmony import */ var _worktree_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5610);






/** Beyond, the times of all files take longer than most tests that would not run again. */
const MAX_FILES = 200_000;
/** A checkout that was copied has to be read; one of this size takes about a second. */
const MAX_READ_BYTES = 512 * 1024 * 1024;
/**
 * Looks at every tracked file and folder in and below `within`. Neither git nor a filter of the
 * user's is run. Nothing is followed out of the checkout: what lies behind a symbolic link that
 * took a folder's place is not tracked.
 *
 * Synchronous on purpose: thousands of small calls take a third of the time without promises.
 */
function surveyWorktree(checkout, within) {
    const indexMtimeNs = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(checkout.indexFile, { bigint: true }).mtimeNs;
    const index = (0,_git_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseGitIndex */ .qy)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(checkout.indexFile), checkout.objectFormat);
    if (!index)
        return "index-unreadable";
    const tops = within.flatMap((dir) => toTrackedPath(checkout.root, dir));
    const entries = tops.includes("")
        ? index.entries
        : index.entries.filter((entry) => tops.some((top) => entry.path.startsWith(`${top}/`)));
    if (entries.length > MAX_FILES)
        return "too-many-files";
    const comparison = {
        objectFormat: checkout.objectFormat,
        indexMtimeNs,
        readAll: hasOpenFilters(checkout, index.entries),
        budget: { bytes: MAX_READ_BYTES },
    };
    const tree = groupByDir(entries);
    const found = { files: [], dirs: [], tracked: entries, otherFiles: 0 };
    const roots = tops.filter((top) => !tops.some((other) => other !== top && (other === "" || top.startsWith(`${other}/`))));
    for (const top of new Set(roots))
        visit(top);
    found.otherFiles = entries.length - found.files.length;
    return found;
    /** Whether there is a folder of that name. */
    function visit(dir) {
        const children = tree.get(dir);
        const fileName = (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_5__/* .toFileName */ .hw)(checkout.root, dir);
        const stats = (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_5__/* .tryLstat */ .Kq)(fileName);
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
        const listingId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(lines.join(""), "latin1").digest("hex");
        found.dirs.push({ path: dir, fileName, times: (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_5__/* .timesOf */ .Qv)(stats), listingId, clean });
        return true;
    }
    /** What is known of an entry: its mode and content; undefined for nothing. */
    function look(name, child) {
        if (child === "dir")
            return visit(name) ? "dir" : undefined;
        if ((child.mode & _git_index_js__WEBPACK_IMPORTED_MODULE_4__/* .MODE_TYPE_MASK */ .sr) === _git_index_js__WEBPACK_IMPORTED_MODULE_4__/* .SUBMODULE_MODE */ .Fe)
            return `160000 ${child.objectId}`;
        const fileName = (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_5__/* .toFileName */ .hw)(checkout.root, name);
        const times = (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findClean */ .XE)(fileName, child, comparison);
        if (!times)
            return undefined;
        found.files.push({ entry: child, fileName, times });
        return `${child.mode.toString(8)} ${child.objectId}`;
    }
}
/**
 * Names of each folder. A listing has the content of files in it, but not what is deeper: so a
 * folder gets another time just when it does in a checkout that stays, where git replaces a changed
 * file by a new one, and leaves the folders above alone.
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
/** `dir` as the index names it; nothing for one outside of the checkout. */
function toTrackedPath(root, dir) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(root, dir);
    if (relative === ".." || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(relative)) {
        return [];
    }
    return [Buffer.from(relative.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).join("/")).toString("latin1")];
}
function join(dir, name) {
    return dir === "" ? name : `${dir}/${name}`;
}
/** Sorted, each character one byte. */
function listNames(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(dir, { encoding: "latin1" }).sort();
    }
    catch (error) {
        const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error);
        if (errno === "ENOENT" || errno === "EACCES")
            return [];
        throw error;
    }
}
/**
 * Whether contents pass through a program or an encoding on their way out of git: then the same
 * blob may come out as something else of the same size. Not so for git-lfs, whose blobs name the
 * content's hash, nor for line ends, which change the size.
 */
function hasOpenFilters(checkout, entries) {
    const tracked = entries
        .filter(({ path: name }) => name === ".gitattributes" || name.endsWith("/.gitattributes"))
        .map(({ path: name }) => (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_5__/* .toFileName */ .hw)(checkout.root, name));
    return [...tracked, node_path__WEBPACK_IMPORTED_MODULE_2___default().join(checkout.gitDir, "info", "attributes")].some((file) => {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false })?.isFile())
            return false;
        return /\s(filter=(?!lfs\s)|working-tree-encoding=)/.test(`${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, "latin1")}\n`);
    });
}


/***/ }),

/***/ 2371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ formatProxyList),
/* harmony export */   W: () => (/* binding */ parseProxyList)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);

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
    // A single word is kept for what the go command may give a meaning one day.
    if (!/[.:/]/.test(entry))
        throw invalid("is neither a URL nor direct nor off");
    if (entry.startsWith("/"))
        throw invalid("is a path; a directory is written file:///path");
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
/** What of an entry may be printed: all that stands before a possible password or token. */
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

/***/ 4517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    nowMs: () => performance.timeOrigin + performance.now(),
    // Node's own, in `timers/promises`, makes an error with a stack for each sleep that is cut short,
    // as nearly all are that guard a request.
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

/***/ 2302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

const MAX_STDERR_CHARS = 64 * 1024;
/**
 * Runs a program to its end. A program that cannot be started, is killed or exceeds `timeoutMs`
 * throws; an exit code other than 0 is a result.
 */
async function run(command, args, options) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd: options.cwd,
        env: options.env,
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
                reject(new Error(`${command} was ended by ${signal ?? "an unknown signal"}`));
        });
    });
    // A child that exits early closes its end of the pipe; its exit code tells the story better
    // than the EPIPE that follows from it.
    child.stdin.on("error", () => { });
    if (typeof options.input === "object") {
        // The input's failure reaches the child as the end of its input, and the caller by the stream.
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
/** Waits for both, so that no rejection goes unhandled; the consumer's error is the cause. */
async function settleBoth(ended, consumed) {
    const [exit, consumer] = await Promise.allSettled([ended, consumed]);
    if (consumer.status === "rejected")
        throw consumer.reason;
    if (exit.status === "rejected")
        throw exit.reason;
    return [exit.value];
}


/***/ }),

/***/ 5112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createTimeline)
/* harmony export */ });
/* unused harmony export coveredMs */
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

/***/ 2011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1.5 MB`: decimal units, as disks and cache limits are given. */
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


/***/ }),

/***/ 6378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T7: () => (/* binding */ fetchHealth),
/* harmony export */   YK: () => (/* binding */ fetchStats),
/* harmony export */   i8: () => (/* binding */ stopSidecar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4319);




const REQUEST_TIMEOUT_MS = 1_000;
const EXIT_TIMEOUT_MS = 4_000;
const EXIT_POLL_MS = 10;
/** What the sidecar on `port` says of itself; throws when none answers within a second. */
async function fetchHealth(port) {
    const health = await fetchJson(port, _protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .HEALTH_PATH */ .Tu);
    if (!isHealth(health))
        throw new Error("not a go-accel sidecar");
    return health;
}
/** What the sidecar on `port` did so far; throws when none answers within a second. */
async function fetchStats(port) {
    const stats = await fetchJson(port, _protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .STATS_PATH */ .gG);
    if (!isStats(stats))
        throw new Error("not a go-accel sidecar");
    return stats;
}
async function fetchJson(port, path) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.get)({ host: "127.0.0.1", port, path, agent: false, timeout: REQUEST_TIMEOUT_MS }, (response) => {
        (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(response).then(resolve, reject);
    });
    request.once("timeout", () => request.destroy(new Error("no answer in time")));
    request.once("error", reject);
    return JSON.parse(await promise);
}
/**
 * Ends the sidecar: lets it answer what is under way, and kills it when it does not go. A process
 * that is not the one that was started (its pid may be in use anew) is left alone.
 */
async function stopSidecar(handle, clock) {
    const health = await fetchHealth(handle.port).catch(() => undefined);
    if (health?.pid !== handle.pid)
        return "gone";
    process.kill(handle.pid, "SIGTERM");
    const deadlineMs = clock.nowMs() + EXIT_TIMEOUT_MS;
    while (clock.nowMs() < deadlineMs) {
        if (!isAlive(handle.pid))
            return "drained";
        await clock.sleep(EXIT_POLL_MS);
    }
    process.kill(handle.pid, "SIGKILL");
    return "killed";
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return !isZombie(pid);
    }
    catch {
        // ESRCH: no such process.
        return false;
    }
}
/** In a container whose first process reaps no children, an ended sidecar stays in the table. */
function isZombie(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        return /^\) Z/.test(stat.slice(stat.lastIndexOf(")")));
    }
    catch {
        // ENOENT: no /proc on this system, or gone meanwhile.
        return false;
    }
}
function isHealth(value) {
    return (typeof value === "object" && value !== null && "pid" in value && typeof value.pid === "number");
}
/** The sidecar is of our own version; this tells it from another server on a port used anew. */
function isStats(value) {
    return typeof value === "object" && value !== null && "fetchedModules" in value;
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


/***/ })

};
