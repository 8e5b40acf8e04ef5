export const id = 5146;
export const ids = [5146];
export const modules = {

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
            (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(source, target);
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
/* harmony export */   A$: () => (/* binding */ resultIdOf),
/* harmony export */   BX: () => (/* binding */ actionOfResult),
/* harmony export */   QV: () => (/* binding */ formatTestRecords),
/* harmony export */   _H: () => (/* binding */ addGuards),
/* harmony export */   jt: () => (/* binding */ joinTestRecords),
/* harmony export */   kw: () => (/* binding */ parseTestRecords),
/* harmony export */   yG: () => (/* binding */ dependsOnOutside)
/* harmony export */ });
/* harmony import */ var _layer_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74561);
/* harmony import */ var _test_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31975);
/* harmony import */ var _test_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97010);



const HEADER = "go-accel tests 4";
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
const RESULT = /^res ([0-9a-f]{64}\.[0-9a-f]{16}(?:,[0-9a-f]{64}\.[0-9a-f]{16})*)$/;
const INPUT = /^in ([-?]|[0-9a-f]{2}|[0-9a-f]{16}) ((?:env|open|stat|content|listing) .*)$/s;
const SOURCE = /^src (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (.*)$/s;
/**
 * Names an action together with its output. Go gives a result the same action whatever the files outside
 * of its module hold, so a base and its delta, or the layers of two jobs, may each have another result of
 * that action. A record is of one of them.
 */
function resultIdOf({ actionId, outputId, }) {
    return `${actionId}.${(0,_layer_list_js__WEBPACK_IMPORTED_MODULE_0__/* .shortId */ .m_)(outputId)}`;
}
/** The action in what `resultIdOf` gave. */
function actionOfResult(resultId) {
    return resultId.split(".", 1)[0] ?? "";
}
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
 * What two jobs know that ran beside each other. The second is the newer one: the sources are its own.
 * Pure.
 */
function joinTestRecords(first, second) {
    const job = Math.max(first.job + 1, second.job);
    const own = second.tests.map((record) => record.seenIn === second.job ? { ...record, seenIn: job } : record);
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
    return (0,_test_log_js__WEBPACK_IMPORTED_MODULE_2__/* .isOutsideInput */ .E3)((0,_test_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputKey */ .lR)(key));
}
function isOneLine(text) {
    return !text.includes("\n");
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
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

/***/ 92530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isRecordable),
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
/** Whether the wrapper would write the command so: it holds no flag's value, and only packages. Pure. */
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

/***/ 35573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ MAX_FAILURES),
/* harmony export */   XA: () => (/* binding */ FAILURE_SETTINGS),
/* harmony export */   rR: () => (/* binding */ parseGoFailures)
/* harmony export */ });
/* harmony import */ var _go_command_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92530);

/** Settings of go that a step may have as variables of its own, and that hold no secrets. */
const FAILURE_SETTINGS = [
    "CGO_ENABLED",
    "GO111MODULE",
    "GOARCH",
    "GOENV",
    "GOINSECURE",
    "GOMODCACHE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOOS",
    "GOPRIVATE",
    "GOPROXY",
    "GOSUMDB",
    "GOTOOLCHAIN",
    "GOVCS",
    "GOWORK",
];
/** How many commands the wrapper tells of. */
const MAX_FAILURES = 16;
/** In place of a GOPROXY that has credentials. */
const HIDDEN = "@";
const MODES = ["mod", "readonly", "vendor"];
/**
 * Reads what the wrapper told of failed commands, in the order in which they ended. The job's steps can
 * write anything into the file, so a line that is not as the wrapper writes it is skipped. Pure.
 */
function parseGoFailures(text) {
    return text
        .split("\n")
        .slice(0, MAX_FAILURES)
        .flatMap((line) => tryParseLine(line) ?? []);
}
function tryParseLine(line) {
    const [version, dir = "", command = "", mod = "", modfile = "", tags = "", ...rest] = line.split("\t");
    if (version !== "go1" || rest.pop() !== ";")
        return undefined;
    if (!dir.startsWith("/") || !(0,_go_command_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecordable */ .A)(command) || !/^[\w.,! ]*$/.test(tags))
        return undefined;
    const mode = MODES.find((known) => known === mod);
    if (mod !== "" && !mode)
        return undefined;
    const settings = {};
    for (const one of rest) {
        const name = FAILURE_SETTINGS.find((known) => one.startsWith(`${known}=`));
        if (!name)
            return undefined;
        settings[name] = one.slice(name.length + 1);
    }
    const { GOPROXY, ...others } = settings;
    const hidesMirrors = GOPROXY === HIDDEN;
    return {
        dir,
        command,
        mod: mode,
        modfile: modfile || undefined,
        tags: tags || undefined,
        settings: hidesMirrors ? others : settings,
        hidesMirrors,
    };
}


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
/* harmony import */ var _go_command_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51069);
/* harmony import */ var _go_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35573);



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
    ["BOOLEAN_FLAGS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .BOOLEAN_FLAGS */ .JX)],
    ["VALUE_FLAGS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .VALUE_FLAGS */ .aJ)],
    ["SUBCOMMANDS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .SUBCOMMANDS */ .Vh)],
    ["MOD_COMMANDS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .MOD_COMMANDS */ .Cl)],
    ["PACKAGE_COMMANDS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKAGE_COMMANDS */ .Yg)],
    ["PACKAGE_WORDS", anyOf(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKAGE_WORDS */ .Fq)],
    ["LEFT_OUT", _go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .LEFT_OUT */ .Pk],
    ["MAX_ARGUMENT_LENGTH", String(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ARGUMENT_LENGTH */ .KR)],
    ["MAX_TEXT_LENGTH", String(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_COMMAND_LENGTH */ .wB - TAIL_LENGTH)],
    ["MAX_ARGUMENTS", String(_go_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ARGUMENTS */ .up)],
    ["FAILURE_SETTINGS", _go_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .FAILURE_SETTINGS */ .XA.join(" ")],
    ["MAX_FAILURES", String(_go_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FAILURES */ .T9)],
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
    toolchain: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("toolchainRecord", "A Go that was installed.", {
        from: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ mirror: "from a mirror", cache: "from the cache" }, "Where it came from"),
        ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("How long it took, in milliseconds"),
    })),
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

/***/ 55525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readParts),
/* harmony export */   v: () => (/* binding */ WHOLE_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var _stored_zip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24535);

/** Larger files are read in parts; smaller ones are faster in one piece. */
const WHOLE_FILE_BYTES = 8 * 1024 * 1024;
const PART_BYTES = 1 << 20;
/**
 * The first `sizeBytes` that `read` gives, part by part. Each is valid until the next is asked for.
 */
function* readParts(sizeBytes, read) {
    const buffer = Buffer.allocUnsafe(PART_BYTES);
    for (let offset = 0; offset < sizeBytes; offset += PART_BYTES) {
        const partBytes = Math.min(PART_BYTES, sizeBytes - offset);
        // The caller may keep a small part, so it must have memory of its own.
        const part = partBytes < _stored_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECT_BYTES */ .q ? undefined : buffer.subarray(0, partBytes);
        yield read(offset, partBytes, part);
    }
}


/***/ }),

/***/ 21097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readModuleZip)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/lib/release-memory.ts
var release_memory = __webpack_require__(41999);
;// CONCATENATED MODULE: ./src/store/inflate-together.ts


/** Magic number, method deflate, nothing optional, system unknown (RFC 1952, section 2.3.1). */
const MEMBER_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const MEMBER_TRAILER_BYTES = 8;
/** Node's zlib refuses smaller chunks. */
const MIN_CHUNK_BYTES = 64;
/** Options of zlib for content of a known size, which limit the memory of a zip bomb. */
function inflateOptions(sizeBytes) {
    return {
        maxOutputLength: Math.max(sizeBytes, 1),
        // In one chunk. Otherwise zlib would make many of 16 KiB, and copy them together.
        chunkSize: Math.max(sizeBytes + 1, MIN_CHUNK_BYTES),
    };
}
/**
 * Inflates many small pieces by one call, because a call costs more than inflating such a piece.
 * The pieces become members of one gzip file, whose content is all of theirs in a row (RFC 1952,
 * section 2.2). Its trailers let zlib check each size and checksum. Undefined if anything is wrong
 * with any piece. To find out which one it is, and what is wrong with it, inflate each alone. The
 * buffers share one piece of memory, which holds nothing else.
 */
function inflateTogether(pieces) {
    const sizeBytes = pieces.reduce((sum, piece) => sum + piece.sizeBytes, 0);
    let content;
    try {
        const packed = Buffer.concat(pieces.flatMap(toMember));
        content = (0,external_node_zlib_.gunzipSync)(packed, inflateOptions(sizeBytes));
        (0,release_memory/* releaseMemory */.H)(packed);
    }
    catch {
        return undefined;
    }
    if (content.length !== sizeBytes)
        return undefined;
    let end = 0;
    return pieces.map((piece) => {
        const start = end;
        end += piece.sizeBytes;
        return content.subarray(start, end);
    });
}
function toMember({ packed, sizeBytes, crc32 }) {
    const trailer = Buffer.allocUnsafe(MEMBER_TRAILER_BYTES);
    trailer.writeUInt32LE(crc32, 0);
    trailer.writeUInt32LE(sizeBytes, 4);
    return [MEMBER_HEADER, packed, trailer];
}

// EXTERNAL MODULE: ./src/store/read-parts.ts
var read_parts = __webpack_require__(55525);
// EXTERNAL MODULE: ./src/store/stored-zip.ts
var stored_zip = __webpack_require__(24535);
// EXTERNAL MODULE: ./src/store/zip-directory.ts
var zip_directory = __webpack_require__(61321);
// EXTERNAL MODULE: ./src/store/zip-rules.ts + 1 modules
var zip_rules = __webpack_require__(23043);
;// CONCATENATED MODULE: ./src/store/zip-window.ts

const WINDOW_BYTES = 1 << 20;
function createFileWindow(fd, fileBytes) {
    let start = 0;
    let window = Buffer.alloc(0);
    return {
        read(offset, sizeBytes) {
            if (offset < start || offset + sizeBytes > start + window.length) {
                const rest = Math.max(sizeBytes, Math.min(WINDOW_BYTES, fileBytes - offset));
                // A new buffer each time, because what was handed out may still be in use.
                window = (0,zip_directory/* readExactly */.Lo)(fd, offset, rest);
                start = offset;
            }
            return window.subarray(offset - start, offset - start + sizeBytes);
        },
    };
}

;// CONCATENATED MODULE: ./src/store/read-zip.ts











/** Files up to this size are inflated many at once, up to `BATCH_BYTES` together. */
const SMALL_FILE_BYTES = 64 * 1024;
const BATCH_BYTES = 512 * 1024;
const STREAM_BYTES = stored_zip/* DIRECT_BYTES */.q;
/**
 * Reads a module's zip once, in its own order. Hands the content of each file to the sink that
 * `open` returns for it, and returns the hash of each file. `settle` is called before the memory
 * that was handed out is reused. Throws `IntegrityError` before anything is opened if the
 * structure, the names or the sizes are not allowed in a module (`checkModuleZip`), and later if
 * the size or the checksum of a file is not what the zip says. With `pick` only those entries are
 * read; all are checked.
 */
async function readModuleZip(file, prefix, open, settle = () => { }, pick = (entries) => entries) {
    const fd = (0,external_node_fs_.openSync)(file, "r");
    try {
        const fileBytes = (0,external_node_fs_.fstatSync)(fd).size;
        const entries = (0,zip_directory/* readZipDirectory */.x5)(fd, fileBytes);
        (0,zip_rules/* checkModuleZip */.y)(entries, prefix, fileBytes);
        const archive = {
            file,
            fd,
            window: createFileWindow(fd, fileBytes),
            inflated: [],
        };
        const hashed = [];
        for (const batch of planBatches(pick(entries))) {
            const contents = inflateBatch(archive, batch);
            for (const [index, entry] of batch.entries()) {
                const sink = open(entry);
                try {
                    const sha256Hex = await readContent(archive, entry, contents?.[index], sink);
                    hashed.push({ name: entry.name, sha256Hex });
                }
                finally {
                    sink.close?.();
                }
            }
            settle();
            for (const content of archive.inflated.splice(0))
                (0,release_memory/* releaseMemory */.H)(content);
        }
        return hashed;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** What one call inflates: small files that follow each other, or one file of any other kind. */
function* planBatches(entries) {
    let batch = [];
    let batchBytes = 0;
    for (const entry of entries) {
        const bytes = Math.max(entry.packedBytes, entry.sizeBytes);
        const isSmall = entry.method === "deflated" && bytes <= SMALL_FILE_BYTES;
        if (batch.length > 0 && (!isSmall || batchBytes + bytes > BATCH_BYTES)) {
            yield batch;
            batch = [];
            batchBytes = 0;
        }
        if (!isSmall) {
            yield [entry];
            continue;
        }
        batch.push(entry);
        batchBytes += bytes;
    }
    if (batch.length > 0)
        yield batch;
}
/** Undefined if each file must be read by itself. */
function inflateBatch(archive, batch) {
    if (batch.length < 2)
        return undefined;
    const contents = inflateTogether(batch.map((entry) => ({
        packed: readPacked(archive, entry),
        sizeBytes: entry.sizeBytes,
        crc32: entry.crc32,
    })));
    // All of them share one piece of memory, so the first is enough.
    archive.inflated.push(...(contents?.slice(0, 1) ?? []));
    return contents;
}
async function readContent(archive, entry, checked, sink) {
    if (checked || Math.max(entry.packedBytes, entry.sizeBytes) <= read_parts/* WHOLE_FILE_BYTES */.v) {
        const content = checked ?? readWhole(archive, entry);
        sink.append(content);
        return (0,external_node_crypto_.hash)("sha256", content, "hex");
    }
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    let sizeBytes = 0;
    let checksum = 0;
    for await (const chunk of streamContent(archive, entry)) {
        sizeBytes += chunk.length;
        if (sizeBytes > entry.sizeBytes)
            break;
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        sha256.update(chunk);
        sink.append(chunk);
    }
    if (sizeBytes !== entry.sizeBytes)
        throw wrongSize(entry);
    if (checksum !== entry.crc32)
        throw wrongChecksum(entry);
    return sha256.digest("hex");
}
/** Checked against the size and the checksum that the zip gives. */
function readWhole(archive, entry) {
    const packed = readPacked(archive, entry);
    const content = entry.method === "stored" ? packed : inflateAlone(packed, entry);
    if (content !== packed)
        archive.inflated.push(content);
    if (content.length !== entry.sizeBytes)
        throw wrongSize(entry);
    if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
        throw wrongChecksum(entry);
    return content;
}
function inflateAlone(packed, entry) {
    if (packed.length === 0)
        return packed;
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, inflateOptions(entry.sizeBytes));
    }
    catch (error) {
        throw cannotUnpack(entry, error);
    }
}
function readPacked({ window }, entry) {
    if (entry.packedBytes === 0)
        return Buffer.alloc(0);
    return window.read((0,zip_directory/* findEntryData */.mp)(window.read, entry), entry.packedBytes);
}
/** Each chunk is valid until the next one is asked for. */
async function* streamContent(archive, entry) {
    if (entry.packedBytes === 0)
        return;
    const start = (0,zip_directory/* findEntryData */.mp)(archive.window.read, entry);
    if (entry.method === "stored") {
        yield* (0,read_parts/* readParts */.f)(entry.packedBytes, (offset, sizeBytes, buffer) => (0,zip_directory/* readExactly */.Lo)(archive.fd, start + offset, sizeBytes, buffer));
        return;
    }
    const end = start + entry.packedBytes - 1;
    try {
        // With a file handle of its own: a stream that is destroyed closes its file, perhaps late.
        const packed = (0,external_node_fs_.createReadStream)(archive.file, { start, end });
        yield* (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)({ chunkSize: STREAM_BYTES }), () => { });
    }
    catch (error) {
        throw cannotUnpack(entry, error);
    }
}
function wrongSize({ name }) {
    return (0,zip_directory/* invalid */.Gq)(`${name} does not have the size that it says`);
}
function wrongChecksum({ name }) {
    return (0,zip_directory/* invalid */.Gq)(`${name} has a wrong checksum`);
}
function cannotUnpack({ name }, cause) {
    return Object.assign((0,zip_directory/* invalid */.Gq)(`${name} cannot be unpacked`), { cause });
}


/***/ }),

/***/ 24535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createStoredZip),
/* harmony export */   q: () => (/* binding */ DIRECT_BYTES)
/* harmony export */ });
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80683);

const VERSION_NEEDED = 20;
const VERSION_ZIP64 = 45;
const FLAG_UTF8 = 0x0800;
/** 1980-01-01, the first day of the format: go looks at no times. */
const DOS_DATE = 0x0021;
/** With more files the format needs ZIP64. The size alone never does within go's limits. */
const MAX_PLAIN_ENTRIES = _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk - 1;
const FLUSH_BYTES = 1 << 20;
const DIRECT_BYTES = 64 * 1024;
/** Linux takes no more buffers in one call (IOV_MAX). */
const FLUSH_PARTS = 1024;
/** Writes an archive of uncompressed files, in the order in which they come. */
function createStoredZip(write) {
    const directory = [];
    let pending = [];
    let pendingBytes = 0;
    let offset = 0;
    function append(bytes) {
        offset += bytes.length;
        pending.push(bytes);
        pendingBytes += bytes.length;
        const isFull = pendingBytes >= FLUSH_BYTES || pending.length >= FLUSH_PARTS;
        if (isFull || bytes.length >= DIRECT_BYTES)
            flush();
    }
    function flush() {
        write(pending);
        pending = [];
        pendingBytes = 0;
    }
    return {
        append,
        flush,
        begin(name, sizeBytes, crc32) {
            const nameBytes = Buffer.from(name);
            const headerOffset = offset;
            const local = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_BYTES */ .cF);
            local.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_SIGNATURE */ .HX, 0);
            writeCommonFields(local, 4, crc32, sizeBytes, nameBytes.length);
            append(local);
            append(nameBytes);
            const central = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTRAL_BYTES */ .oW);
            central.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTRAL_SIGNATURE */ .Lw, 0);
            central.writeUInt16LE(VERSION_NEEDED, 4);
            writeCommonFields(central, 6, crc32, sizeBytes, nameBytes.length);
            central.writeUInt32LE(headerOffset, 42);
            directory.push(central, nameBytes);
        },
        finish() {
            const count = directory.length / 2;
            const directoryOffset = offset;
            for (const part of directory)
                append(part);
            const directoryBytes = offset - directoryOffset;
            if (count > MAX_PLAIN_ENTRIES)
                append(encodeZip64End(count, directoryBytes, directoryOffset));
            const end = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .END_BYTES */ ._$);
            end.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .END_SIGNATURE */ .Rf, 0);
            end.writeUInt16LE(Math.min(count, _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk), 8);
            end.writeUInt16LE(Math.min(count, _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk), 10);
            end.writeUInt32LE(directoryBytes, 12);
            end.writeUInt32LE(directoryOffset, 16);
            append(end);
            flush();
            return offset;
        },
    };
}
/** The record that has the true count, and the locator that leads to it. */
function encodeZip64End(count, directoryBytes, directoryOffset) {
    const bytes = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf + _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_LOCATOR_BYTES */ .T2);
    bytes.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_SIGNATURE */ .Z_, 0);
    // The record's size is counted from the end of this field.
    bytes.writeBigUInt64LE(BigInt(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf - 12), 4);
    bytes.writeUInt16LE(VERSION_ZIP64, 12);
    bytes.writeUInt16LE(VERSION_ZIP64, 14);
    bytes.writeBigUInt64LE(BigInt(count), 24);
    bytes.writeBigUInt64LE(BigInt(count), 32);
    bytes.writeBigUInt64LE(BigInt(directoryBytes), 40);
    bytes.writeBigUInt64LE(BigInt(directoryOffset), 48);
    const locator = bytes.subarray(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf);
    locator.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_LOCATOR_SIGNATURE */ .k_, 0);
    locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
    locator.writeUInt32LE(1, 16);
    return bytes;
}
/** The fields that a local and a central header have in common, from `version needed` on. */
function writeCommonFields(header, at, crc32, sizeBytes, nameBytes) {
    header.writeUInt16LE(VERSION_NEEDED, at);
    header.writeUInt16LE(FLAG_UTF8, at + 2);
    header.writeUInt16LE(DOS_DATE, at + 8);
    header.writeUInt32LE(crc32, at + 10);
    header.writeUInt32LE(sizeBytes, at + 14);
    header.writeUInt32LE(sizeBytes, at + 18);
    header.writeUInt16LE(nameBytes, at + 22);
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

/***/ 16245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ installRelease),
/* harmony export */   t0: () => (/* binding */ KEPT),
/* harmony export */   uu: () => (/* binding */ findReleaseDifference)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30276);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51699);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43931);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(251);
/* harmony import */ var _lib_staging_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29939);
/* harmony import */ var _store_expected_hashes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66927);
/* harmony import */ var _store_read_zip_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21097);
/* harmony import */ var _tool_cache_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(86521);
/* harmony import */ var _toolchain_tree_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(64234);
/* harmony import */ var _version_list_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12215);













/** Where a release came from that an earlier job has kept. */
const KEPT = "cache";
/** Right before the archive's end there may be anything, but this file is short. */
const MAX_VERSION_FILE_BYTES = 4 * 1024;
/**
 * Installs a release into the tool cache: what an earlier job has kept, or else from the mirrors. Nothing is put there, and no program of it
 * run, before the hash of all its files is the one that the checksum database has. A mirror that sends
 * anything else counts as failed, and the next one is asked. Throws `SetUpError`.
 */
async function installRelease(release, parts) {
    const { toolCacheDir, platform, arch } = parts;
    const module = moduleOf(release, platform);
    const expected = lookUpHash(parts.database, module);
    expected.catch(() => {
        // What is downloaded meanwhile is compared with it. Until then nobody awaits it.
    });
    const folder = (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_10__/* .goFolder */ .L8)(toolCacheDir);
    let staging;
    let attempt = 0;
    try {
        staging = (0,_lib_staging_js__WEBPACK_IMPORTED_MODULE_7__/* .openStaging */ .g)(folder);
        const stagingDir = staging.dir;
        const { path: subject, version } = module;
        const goRoot = (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_10__/* .goRootOf */ .wm)(toolCacheDir, release, arch);
        const place = (tree) => (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_10__/* .placeGoRoot */ .oA)(tree, goRoot, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(stagingDir, "replaced"));
        const keptTree = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(stagingDir, "kept");
        if (await parts.kept?.fetch(release, keptTree)) {
            const h1 = await expected;
            const wanted = { release, platform, h1 };
            const problem = await findReleaseDifference(keptTree, wanted, parts.threads);
            if (problem === undefined) {
                place(keptTree);
                return { kind: "installed", goRoot, from: KEPT, h1 };
            }
            parts.kept?.refuse(problem);
        }
        const found = await parts.upstream.fetch({
            path: `/${subject}/@v/${version}.zip`,
            endpoint: "zip",
            subject,
            version,
            purpose: "foreground",
        }, async ({ body }, note) => {
            attempt += 1;
            const dir = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(stagingDir, String(attempt));
            const zip = `${dir}.zip`;
            await spool(body, zip);
            const h1 = await unpackZip(zip, dir, (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .zipPrefix */ .q4)(module), parts.threads);
            (0,_store_expected_hashes_js__WEBPACK_IMPORTED_MODULE_8__/* .expectHash */ .Yr)(`${subject}@${version}`, h1, [await expected], "the checksum database");
            note({ verifiedBy: "sumdb" });
            return dir;
        });
        if (found.kind === "not-found")
            return found;
        place(found.value);
        return { kind: "installed", goRoot, from: found.mirror, h1: await expected };
    }
    catch (error) {
        throw toSetUpError(error, folder);
    }
    finally {
        await staging?.close();
    }
}
function moduleOf(release, platform) {
    return { path: _version_list_js__WEBPACK_IMPORTED_MODULE_11__/* .TOOLCHAIN_MODULE */ .xc, version: (0,_version_list_js__WEBPACK_IMPORTED_MODULE_11__/* .toolchainVersion */ .aG)({ release, platform }) };
}
/**
 * Throws `SetUpError` for whatever goes wrong: any other error would count as the mirror's, and the
 * next one would be asked for all of it again.
 */
async function lookUpHash(database, module) {
    const name = `${module.path}@${module.version}`;
    let zip;
    try {
        zip = (await database.lookup(module.path, module.version))?.zip;
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SetUpError */ .kz(`the checksum database could not be asked: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`, {
            code: error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .IntegrityError */ .cs ? "REFUSED" : "UNAVAILABLE",
            cause: error,
        });
    }
    if (zip !== undefined)
        return zip;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SetUpError */ .kz(`the checksum database does not know ${name}, so it cannot be checked`, {
        code: "REFUSED",
    });
}
/** Throws the body's own error, which is the mirror's, or the system's error if the disk fails. */
async function spool(body, zip) {
    const sink = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(zip, { flags: "wx" });
    // `pipeline` destroys each stream with the other's error, so only the first one counts.
    let bodyFailed = false;
    let diskError;
    body.once("error", () => {
        bodyFailed = diskError === undefined;
    });
    sink.once("error", (error) => {
        if (!bodyFailed)
            diskError = error;
    });
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(body, sink);
    }
    catch (error) {
        if (diskError === undefined)
            throw error;
        // Another object than the one with which the body was destroyed.
        throw Object.assign(new Error((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(diskError)), { code: (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .UQ)(diskError) });
    }
}
/** Returns the hash of what was unpacked. */
async function unpackZip(zip, dir, prefix, threads) {
    const timeMs = (0,_toolchain_tree_js__WEBPACK_IMPORTED_MODULE_12__/* .parseReleaseTime */ .wZ)(await readText(zip, prefix, "VERSION"));
    return (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_3__/* .hash1 */ .C)(await threads.unpack({ zip, prefix, dir, timeMs }));
}
/**
 * Why an installed Go is not the release with this hash; undefined if it is. Files that steps of a job have
 * put into it count too. Throws the system's error if no thread can be started.
 */
async function findReleaseDifference(goRoot, { release, platform, h1 }, threads) {
    try {
        const module = moduleOf(release, platform);
        const found = (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_3__/* .hash1 */ .C)(await threads.hash({ dir: goRoot, prefix: (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .zipPrefix */ .q4)(module) }));
        return found === h1 ? undefined : `its files have the hash ${found}, and not ${h1}`;
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .IntegrityError */ .cs)
            return error.message;
        throw error;
    }
}
/** Text of a short file in the zip; empty if there is none. */
async function readText(zip, prefix, name) {
    const parts = [];
    await (0,_store_read_zip_js__WEBPACK_IMPORTED_MODULE_9__/* .readModuleZip */ .i)(zip, prefix, () => ({ append: (content) => void parts.push(Buffer.from(content)) }), undefined, (entries) => entries.filter((entry) => entry.name === `${prefix}${name}` && entry.sizeBytes <= MAX_VERSION_FILE_BYTES));
    return Buffer.concat(parts).toString("utf8");
}
function toSetUpError(error, folder) {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SetUpError */ .kz)
        return error;
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UpstreamError */ .gA) {
        const code = error.code === "INTEGRITY" ? "REFUSED" : "UNAVAILABLE";
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SetUpError */ .kz(error.message, { code, cause: error });
    }
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .IntegrityError */ .cs) {
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SetUpError */ .kz(error.message, { code: "REFUSED", cause: error });
    }
    if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .UQ)(error) === undefined)
        return error;
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SetUpError */ .kz(`${folder} cannot be written: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`, {
        code: "UNAVAILABLE",
        cause: error,
    });
}


/***/ }),

/***/ 86521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ listToolCache),
/* harmony export */   L8: () => (/* binding */ goFolder),
/* harmony export */   oA: () => (/* binding */ placeGoRoot),
/* harmony export */   wm: () => (/* binding */ goRootOf)
/* harmony export */ });
/* unused harmony export isComplete */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61675);




/*
 * The layout in which hosted images and set-up actions keep Go: `go/<version>/<arch>`, with the version
 * as semver spells it and the processor as Node does. A file `<arch>.complete` beside the folder says
 * that all of it is there. GOROOT is part of the keys of linked programs, so the path must
 * not depend on which program put Go there.
 */
/** The tool cache's folder of all Go versions. */
function goFolder(toolCacheDir) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(toolCacheDir, "go");
}
/** GOROOT of a release in the tool cache. */
function goRootOf(toolCacheDir, release, arch) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goFolder(toolCacheDir), (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .toSemver */ .Ud)(release) ?? release, arch);
}
/** The releases that are complete, in no particular order. A tool cache that is not there is empty. */
function listToolCache(toolCacheDir, arch) {
    return namesIn(goFolder(toolCacheDir)).flatMap((name) => {
        const release = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .fromSemver */ .pe)(name);
        if (release === undefined)
            return [];
        const goRoot = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goFolder(toolCacheDir), name, arch);
        return isComplete(goRoot) ? [{ release, goRoot, from: "tool cache" }] : [];
    });
}
function isComplete(goRoot) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(markerOf(goRoot)) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goRoot, "bin"));
}
/**
 * Moves a whole tree to its place and marks it as complete. What lies there without a mark, such as what
 * a killed process left, goes to `aside`, an absolute path that is free. If another process was faster,
 * its tree stays. Throws the system's error.
 */
function placeGoRoot(tree, goRoot, aside) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(goRoot), { recursive: true });
    if (isComplete(goRoot))
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(tree, goRoot);
    }
    catch (error) {
        // ENOTEMPTY, or EPERM on Windows: something is there.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(goRoot))
            throw error;
        if (isComplete(goRoot))
            return;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(goRoot, aside);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(tree, goRoot);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(markerOf(goRoot), "");
}
function markerOf(goRoot) {
    return `${goRoot}.complete`;
}
/** None of a folder that is missing or may not be read. */
function namesIn(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir);
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) !== undefined)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 64234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ parseVersionFile),
/* harmony export */   d5: () => (/* binding */ nameInGoRoot),
/* harmony export */   j2: () => (/* binding */ modeInGoRoot),
/* harmony export */   pg: () => (/* binding */ nameInModule),
/* harmony export */   wZ: () => (/* binding */ parseReleaseTime)
/* harmony export */ });
/*
 * What the module of a toolchain holds, and how that differs from an installed Go
 * (https://go.dev/ref/mod#toolchain, cmd/distpack): its go.mod files have another name, as a module
 * holds none but its own, and a module's files have no modes.
 */
const PROGRAM_FOLDERS = ["bin/", "pkg/tool/"];
const SCRIPT = /\.(?:bash|sh|pl|rc)$/;
/** Runs programs of another platform: `go_js_wasm_exec`. */
const RUNNER = /(?:^|\/)go_[^/]*_[^/]*_exec$/;
const PROGRAM_MODE = 0o755;
const FILE_MODE = 0o644;
/** Name of a module's file in GOROOT; slashes as in the module. */
function nameInGoRoot(name) {
    return name.replace(/(^|\/)_go\.mod$/, "$1go.mod");
}
/** The other way round. A module may hold one go.mod: its own, which GOROOT does not have. */
function nameInModule(name) {
    return name.replace(/\/go\.mod$/, "/_go.mod");
}
/** Mode by the file's name alone: those in a zip are not covered by its hash. */
function modeInGoRoot(name) {
    const isProgram = PROGRAM_FOLDERS.some((folder) => name.startsWith(folder)) ||
        SCRIPT.test(name) ||
        RUNNER.test(name);
    return isProgram ? PROGRAM_MODE : FILE_MODE;
}
/**
 * Time of all files of an installed Go, in milliseconds since the epoch: the one in its VERSION file,
 * which archives of a release have too. go's index of a package depends on the times of its files, so
 * that of a restored build cache fits only if they do not change from machine to machine. Undefined for
 * a version without a time.
 */
function parseReleaseTime(versionFile) {
    const [, time = ""] = /^time (\S+)$/m.exec(versionFile) ?? [];
    const timeMs = Date.parse(time);
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/** The release in a VERSION file, as in `release.ts`, or undefined for a build that is none. */
function parseVersionFile(text) {
    return /^go(\d[0-9a-z.]*)(?:\s|$)/.exec(text)?.[1];
}


/***/ }),

/***/ 12215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ parseToolchainList),
/* harmony export */   aG: () => (/* binding */ toolchainVersion),
/* harmony export */   xc: () => (/* binding */ TOOLCHAIN_MODULE)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61675);

/** The module whose versions are toolchains. Each has one release for one platform. */
const TOOLCHAIN_MODULE = "golang.org/toolchain";
const VERSION = /^v0\.0\.1-go(\d[0-9a-z.]*)\.([a-z0-9]+-[a-z0-9]+)$/;
/** Version of the toolchain module. */
function toolchainVersion({ release, platform }) {
    return `v0.0.1-go${release}.${platform}`;
}
/** Reads a mirror's `@v/list` of the toolchain module. What is no release is left out. Pure. */
function parseToolchainList(text) {
    return text.split("\n").flatMap((line) => {
        const [version = ""] = line.trim().split(/\s/, 1);
        const [, release = "", platform = ""] = VERSION.exec(version) ?? [];
        return (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .toSemver */ .Ud)(release) === undefined ? [] : [{ release, platform }];
    });
}


/***/ })

};
