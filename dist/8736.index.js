export const id = 8736;
export const ids = [8736];
export const modules = {

/***/ 59090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeBackend),
/* harmony export */   u: () => (/* binding */ parseBackendSetting)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47091);



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
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        { input: "cache-backend", value: (0,_lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .hideCredentials */ .R)(text), allowed: ALLOWED },
    ]);
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


/***/ }),

/***/ 90627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runWarm: () => (/* binding */ runWarm)
});

// EXTERNAL MODULE: ./src/ci/read-job.ts + 5 modules
var read_job = __webpack_require__(73946);
// EXTERNAL MODULE: ./src/ci/settings.ts
var ci_settings = __webpack_require__(57534);
// EXTERNAL MODULE: ./src/ci/state-dir.ts
var state_dir = __webpack_require__(98124);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/app/job/faults.ts
var job_faults = __webpack_require__(74037);
// EXTERNAL MODULE: ./src/app/job/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(58758);
// EXTERNAL MODULE: ./src/app/start/plan-job.ts + 8 modules
var plan_job = __webpack_require__(47845);
// EXTERNAL MODULE: ./src/app/start/start-sidecar.ts + 2 modules
var start_sidecar = __webpack_require__(99909);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(93095);
// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(64844);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(16477);
// EXTERNAL MODULE: ./src/ci/text-host.ts
var text_host = __webpack_require__(39207);
;// CONCATENATED MODULE: ./src/ci/warm.ts














const POLL_MS = 250;
/** A large project over a slow line. */
const PREFETCH_TIMEOUT_MS = 1_800_000;
/**
 * Brings into GOMODCACHE whatever the checkout's go.sum files name: the sidecar fetches, checks and
 * unpacks it, and go fetches what a mirror must not see. Throws `ConfigError` for a mistake of the
 * user.
 */
async function warm({ settings, job, entry, env, ...watched }) {
    const tempDir = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), "go-accel-warm-"));
    try {
        const PATH = await (0,go_wrapper_path/* withoutGoWrappers */.nL)(env["PATH"] ?? "");
        const host = (0,text_host/* createTextHost */.q)({ ...env, PATH }, watched.log);
        const timeline = (0,lib_timeline/* createTimeline */.MM)(clock/* systemClock */.m, performance.timeOrigin);
        const faults = (0,job_faults/* createFaultLog */.R)(host, { offline: settings.offline });
        const step = { host, clock: clock/* systemClock */.m, timeline, faults, env: { ...env, PATH } };
        const plan = await (0,plan_job/* planJob */.b)(step, settings, (0,read_job/* toJob */.z6)(job, { tempDir, image: "" }));
        const before = (0,module_cache/* findMissing */.y7)(plan.goEnv.GOMODCACHE, plan.allNeeds);
        const sidecar = await startFor(step, plan, { settings, dir: tempDir, entry, before });
        const stats = await fillCache(step, plan, { dir: tempDir, sidecar, ...watched });
        const after = (0,module_cache/* findMissing */.y7)(plan.goEnv.GOMODCACHE, plan.allNeeds);
        const needed = plan.allNeeds.zips.length;
        return {
            goModCache: plan.goEnv.GOMODCACHE,
            needed,
            present: needed - before.zips.length,
            missing: after.zips,
            fetchedBytes: (stats?.mirrors ?? []).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        };
    }
    finally {
        await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}
async function startFor(step, plan, { settings, dir, entry, before }) {
    const missingOf = (0,module_cache/* createMissingLookup */.x_)(before);
    return (0,start_sidecar/* startSidecar */.y)(step, {
        // Nothing is there to look at what it is asked for, so it fetches what it may at once.
        settings: { ...settings, sidecar: "on", warm: "all" },
        goEnv: plan.goEnv,
        mirrors: plan.mirrors,
        vendored: plan.workspace.vendored,
        sumLines: plan.sumLines,
        roots: plan.roots.map(({ root, isPrimary, needs }) => ({
            files: root.files,
            likely: root.likely,
            isPrimary,
            wanted: missingOf(needs),
            toolchain: undefined,
        })),
        hasWrapper: false,
        ownPath: "",
        dir,
        entry,
        port: 0,
        runnerProcess: undefined,
    });
}
/** Returns what the sidecar did; undefined if there was none. */
async function fillCache(step, plan, { dir, sidecar: { handle, warmFiles }, onProgress }) {
    const { GOMODCACHE } = plan.goEnv;
    const missing = (0,module_cache/* findMissing */.y7)(GOMODCACHE, plan.allNeeds).zips.length;
    const report = (stats) => onProgress(stats.fetchedModules.length, missing);
    try {
        if (handle && warmFiles > 0)
            await waitForPrefetch(handle, step.clock, report);
        await downloadRest(step, plan, { dir, handle });
        const { store } = (0,protocol/* sidecarFiles */.Nb)(external_node_path_default().join(dir, "sidecar"));
        await (0,module_cache/* adoptMetadata */._S)(store, GOMODCACHE, (0,module_cache/* findMissing */.y7)(GOMODCACHE, plan.allNeeds));
        return handle && (await (0,control/* fetchStats */.YK)(handle));
    }
    finally {
        if (handle)
            await (0,control/* stopSidecar */.i8)(handle, step.clock);
    }
}
async function waitForPrefetch(handle, clock, report) {
    const deadlineMs = clock.nowMs() + PREFETCH_TIMEOUT_MS;
    while (clock.nowMs() < deadlineMs) {
        const stats = await (0,control/* fetchStats */.YK)(handle);
        report(stats);
        if (stats.warm)
            return;
        await clock.sleep(POLL_MS);
    }
}
/**
 * What the sidecar may not fetch by itself, or could not unpack. Go asks it for public modules, and
 * others for private ones, as its settings say; it checks all of them, in a module made for it, so
 * that the checkout's files stay as they are.
 */
async function downloadRest({ host }, { goEnv, allNeeds, sumLines, mirrors }, { dir, handle }) {
    const { zips } = (0,module_cache/* findMissing */.y7)(goEnv.GOMODCACHE, allNeeds);
    if (zips.length === 0)
        return;
    const cwd = await (0,promises_.mkdtemp)(external_node_path_default().join(dir, "download-"));
    await (0,promises_.writeFile)(external_node_path_default().join(cwd, "go.mod"), "module go-accel.invalid/warm\n");
    await (0,promises_.writeFile)(external_node_path_default().join(cwd, "go.sum"), sumLines.map((line) => `${line}\n`).join(""));
    const names = zips.map(({ path: name, version }) => `${name}@${version}`);
    const list = mirrors.text;
    try {
        await host.exec("go", ["mod", "download", ...names], {
            cwd,
            timeoutMs: PREFETCH_TIMEOUT_MS,
            env: {
                GOFLAGS: "-mod=mod",
                GOPROXY: handle ? `${(0,control/* sidecarUrl */.di)(handle)}|${list}` : list,
                GOTOOLCHAIN: "local",
                GOWORK: "off",
            },
        });
    }
    catch {
        // What is missing is counted, and named with what the mirrors said.
    }
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/executable.ts
var executable = __webpack_require__(94848);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(62923);
// EXTERNAL MODULE: ./src/cli/job-help.ts
var job_help = __webpack_require__(26426);
// EXTERNAL MODULE: ./src/cli/job-options.ts
var job_options = __webpack_require__(19623);
// EXTERNAL MODULE: ./src/cli/parse-options.ts
var parse_options = __webpack_require__(22007);
// EXTERNAL MODULE: ./src/cli/progress.ts
var cli_progress = __webpack_require__(53676);
;// CONCATENATED MODULE: ./src/cli/warm.ts













const OPTIONS = { ...(0,job_options/* valueOptions */.kl)(job_help/* WARM_INPUTS */.i4), json: { type: "boolean" } };
const MAX_NAMES = 20;
/** Fills the machine's module cache with what the checkout needs. Fails if anything is missing then. */
async function runWarm(args, io) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("warm", args, OPTIONS);
    if (values.help) {
        io.out(job_help/* WARM_HELP */.QU);
        return cli_io/* EXIT */.dc.done;
    }
    if (positionals.length > 0)
        throw new cli_io/* UsageError */.eb(`warm: unexpected ${positionals[0]}`);
    const given = (0,job_options/* optionReader */.hr)(values, io);
    if ((await (0,executable/* findOnPath */.a)("go", io.env["PATH"])) === undefined) {
        throw new cli_io/* FailedError */.Kl("warm: no go command found on PATH");
    }
    const startedMs = clock/* systemClock */.m.nowMs();
    const progress = (0,cli_progress/* createProgress */.m)(io);
    const job = await (0,read_job/* readCiJob */.A1)({ env: io.env, cwd: io.cwd, nowMs: startedMs });
    const settings = (0,ci_settings/* readSettings */.s)((name) => (job_help/* WARM_INPUTS */.i4.includes(name) ? (given(name) ?? "") : ""), {
        cwd: io.cwd,
        scope: "",
        cacheDir: (0,state_dir/* userCacheDir */.bE)(io.env),
    });
    const warmed = await fill(() => warm({
        settings,
        job,
        entry: io.entry,
        env: io.env,
        log: (line) => progress.log(line),
        onProgress: (fetched, missing) => progress.show(`${fetched} of ${(0,format/* formatCount */.B4)(missing, "missing module")} fetched`),
    })).finally(() => progress.clear());
    const tookMs = clock/* systemClock */.m.nowMs() - startedMs;
    io.out(values.json ? renderJson(warmed, tookMs) : renderText(warmed, tookMs));
    return warmed.missing.length === 0 ? cli_io/* EXIT */.dc.done : cli_io/* EXIT */.dc.failed;
}
async function fill(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL || !(error instanceof errors/* AccelError */.by))
            throw error;
        throw new cli_io/* FailedError */.Kl(`warm: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function renderText(warmed, tookMs) {
    const { goModCache, needed, present, missing, fetchedBytes } = warmed;
    const added = needed - present - missing.length;
    const lines = [
        `${(0,format/* formatCount */.B4)(needed, "module")} needed: ${present} there before, ${added} added ` +
            `(${(0,format/* formatBytes */.z3)(fetchedBytes)} from mirrors) in ${(0,format/* formatMs */._V)(tookMs)}`,
        ...(missing.length === 0 ? [] : [`${missing.length} missing:`]),
        ...missing.slice(0, MAX_NAMES).map(({ path, version }) => `  ${path}@${version}`),
        ...(missing.length > MAX_NAMES ? [`  and ${missing.length - MAX_NAMES} more`] : []),
        `GOMODCACHE is ${goModCache}`,
    ];
    return lines.map((line) => `${line}\n`).join("");
}
function renderJson({ missing, ...counts }, tookMs) {
    const names = missing.map(({ path, version }) => `${path}@${version}`);
    return `${JSON.stringify({ ...counts, missing: names, tookMs }, undefined, 2)}\n`;
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
/**
 * Starts a timeline at `startedAtMs` (epoch), by default now. `onChange` is told the names of the work
 * under way, whenever they change.
 */
function createTimeline(clock, startedAtMs = clock.nowMs(), onChange = () => { }) {
    const spans = [];
    const underWay = [];
    const sinceStart = () => clock.nowMs() - startedAtMs;
    return {
        async time(name, kind, work) {
            const startMs = sinceStart();
            underWay.push(name);
            onChange(underWay);
            try {
                return await work();
            }
            finally {
                spans.push({ name, kind, startMs, endMs: sinceStart() });
                underWay.splice(underWay.indexOf(name), 1);
                onChange(underWay);
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


/***/ })

};
