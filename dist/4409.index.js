export const id = 4409;
export const ids = [4409];
export const modules = {

/***/ 20370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ planMirrors)
/* harmony export */ });
/* harmony import */ var _gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91268);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20638);



/**
 * The input `mirrors`, or else the GOPROXY of the go command. Credentials for a mirror come from the
 * input `mirror-auth`, its URL, or the netrc file, in this order. Pure.
 */
function planMirrors(settings, goProxy, netrc = []) {
    try {
        const list = settings.mirrors ?? (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProxyList */ .W)(goProxy);
        const hosts = list.flatMap((entry) => (entry.kind === "mirror" ? [hostOf(entry.url)] : []));
        const fromNetrc = netrc
            .filter((entry) => hosts.includes(entry.machine))
            .map(({ machine, login, password }) => basicAuth(machine, login, password));
        return {
            list: list.map(withoutCredentials),
            text: (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProxyList */ .Q)(list),
            // Of two URLs one may be below the other: the longer one is the one that is meant.
            auth: [
                ...settings.mirrorAuth,
                ...list.flatMap(credentialsOf).sort((a, b) => b.url.length - a.url.length),
                ...fromNetrc,
            ],
        };
    }
    catch (error) {
        return { list: [], text: "", auth: settings.mirrorAuth, problem: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) };
    }
}
function credentialsOf(entry) {
    if (entry.kind !== "mirror" || !entry.auth)
        return [];
    const { url, auth } = entry;
    return [{ url, ...basicAuth(hostOf(url), auth.user, auth.password) }];
}
function basicAuth(host, user, password) {
    return { host, authorization: (0,_upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_2__/* .authorizationFor */ .rv)(`${user}:${password}`) };
}
/** With the port, if the URL has one: the go command looks for that in a netrc file. */
function hostOf(url) {
    return new URL(url).host;
}
function withoutCredentials(entry) {
    if (entry.kind !== "mirror")
        return entry;
    const { auth: _auth, ...rest } = entry;
    return rest;
}


/***/ }),

/***/ 34409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMirrorBench: () => (/* binding */ runMirrorBench)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
;// CONCATENATED MODULE: ./src/mirrorbench/bench-error.ts
/** The bench cannot be made; the message is one line, without a secret. */
class BenchError extends Error {
    name = "BenchError";
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/mirrorbench/plan-rounds.ts

/**
 * All rounds, without end. In the first pass each module is asked for twice, on a new connection and on
 * the same one after that; then on the kept connection alone. The network changes while a bench runs, so
 * each round asks all mirrors within a moment, and in another order each time, since the first one may
 * warm up what all go through. The same seed gives the same order. Pure.
 */
function* planRounds(modules, mirrors, seed) {
    let number = 0;
    const orderOf = () => shuffle(mirrors, `${seed} round ${number++}`);
    for (const module of shuffle(modules, `${seed} pass 0`)) {
        yield { module, connection: "new", order: orderOf() };
        yield { module, connection: "kept", order: orderOf() };
    }
    for (let pass = 1;; pass++) {
        for (const module of shuffle(modules, `${seed} pass ${pass}`)) {
            yield { module, connection: "kept", order: orderOf() };
        }
    }
}
/** How many rounds the first pass has. */
function firstPassRounds(modules) {
    return 2 * modules;
}
/** The numbers below `count`, in the order of hashes. */
function shuffle(count, seed) {
    return Array.from({ length: count }, (_, index) => {
        return { index, key: (0,external_node_crypto_.createHash)("sha256").update(`${seed} ${index}`).digest("hex") };
    })
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ index }) => index);
}

;// CONCATENATED MODULE: ./src/mirrorbench/result.ts

/** Whether the time was over before each module was asked for, so that content may be unchecked. Pure. */
function isUnfinished({ stop, rounds, sample, }) {
    return stop === "budget" && rounds < firstPassRounds(sample.modules.length);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/app/job/go-environment.ts
var go_environment = __webpack_require__(67334);
// EXTERNAL MODULE: ./src/app/job/workspace.ts + 1 modules
var job_workspace = __webpack_require__(69318);
// EXTERNAL MODULE: ./src/gocmd/go-env.ts
var go_env = __webpack_require__(75251);
// EXTERNAL MODULE: ./src/lib/process.ts
var process = __webpack_require__(95431);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(16477);
// EXTERNAL MODULE: ./src/upstream/budgets.ts
var budgets = __webpack_require__(57240);
// EXTERNAL MODULE: ./src/upstream/dispatcher.ts
var dispatcher = __webpack_require__(87305);
// EXTERNAL MODULE: ./src/upstream/read-netrc.ts
var read_netrc = __webpack_require__(9233);
// EXTERNAL MODULE: ./src/upstream/trusted-authorities.ts
var trusted_authorities = __webpack_require__(82765);
// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(5723);
// EXTERNAL MODULE: ./src/gomod/version-list.ts
var version_list = __webpack_require__(25556);
// EXTERNAL MODULE: ./src/goproxy/routes.ts
var routes = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(30276);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(66927);
// EXTERNAL MODULE: ./src/store/inspect.ts + 1 modules
var inspect = __webpack_require__(54028);
// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
// EXTERNAL MODULE: ./src/store/repack-zip.ts
var repack_zip = __webpack_require__(60408);
;// CONCATENATED MODULE: ./src/mirrorbench/check-content.ts










/** The files of a module version that the go command asks for, in its order. */
const EXTENSIONS = ["info", "mod", "zip"];
/** Writes zips to `dir`. Bytes that were right once need not be unpacked again to be compared. */
function createContentCheck(dir) {
    const right = new Set();
    async function check({ path: modulePath, version, zipHashes, modHashes }, extension, body) {
        const module = { path: modulePath, version };
        const name = (0,module_file/* fileName */.Md)({ ...module, extension });
        if (extension === "info")
            return (0,inspect/* checkInfo */.n)({ ...module, extension }, body.toString());
        if (extension === "mod")
            return (0,expected_hashes/* expectHash */.Yr)(name, (0,dirhash/* hashGoMod */.h)(body), modHashes, "go.sum");
        const file = external_node_path_default().join(dir, "module.zip");
        await (0,promises_.writeFile)(file, body);
        (0,expected_hashes/* expectHash */.Yr)(name, await (0,repack_zip/* hashModuleZip */.y)(file, (0,module_path/* zipPrefix */.q4)(module)), zipHashes, "go.sum");
    }
    return async (module, extension, body) => {
        const key = `${(0,module_file/* fileName */.Md)({ ...module, extension })} ${(0,external_node_crypto_.hash)("sha256", body)}`;
        if (right.has(key))
            return undefined;
        try {
            await check(module, extension, body);
        }
        catch (error) {
            if (error instanceof errors/* IntegrityError */.cs)
                return error.message;
            throw error;
        }
        right.add(key);
        return undefined;
    };
}

;// CONCATENATED MODULE: ./src/mirrorbench/visit.ts




/**
 * Asks for info, go.mod and zip as the go command does, the first one on the given connection. The
 * visit ends with a file that does not come. On a new connection the list is asked for as well; its time
 * does not count. Throws the signal's reason if that is aborted.
 */
async function visitModule(probe, module, { connection, check, signal, }) {
    const requests = [];
    let totalMs = 0;
    for (const [index, extension] of EXTENSIONS.entries()) {
        const path = (0,routes/* wirePath */.X)(module.path, extension, module.version);
        const reply = await probe.get(path, index === 0 ? connection : "kept", signal);
        if (reply.kind !== "ok") {
            requests.push(unanswered(extension, reply));
            return { requests, totalMs: undefined, versions: undefined };
        }
        const { body, firstByteMs, totalMs: ms } = reply;
        const times = { file: extension, firstByteMs, totalMs: ms, sizeBytes: body.length };
        const problem = await check(module, extension, body);
        requests.push(problem === undefined
            ? { outcome: "right", ...times }
            : { outcome: "wrong", ...times, problem });
        totalMs += ms;
    }
    if (connection === "kept")
        return { requests, totalMs, versions: undefined };
    const { record, versions } = await askForList(probe, module, signal);
    return { requests: [...requests, ...(record ? [record] : [])], totalMs, versions };
}
function unanswered(file, reply) {
    if (reply.kind === "not-found")
        return { file, outcome: "missing" };
    const { kind: _, ...failure } = reply;
    return { file, outcome: "failed", ...failure };
}
async function askForList(probe, module, signal) {
    const reply = await probe.get((0,routes/* wirePath */.X)(module.path, "list"), "kept", signal);
    // A mirror that knows no tagged version may say so with 404.
    if (reply.kind === "not-found")
        return { versions: [] };
    if (reply.kind === "failed")
        return { record: unanswered("list", reply), versions: undefined };
    const { body, firstByteMs, totalMs } = reply;
    const times = { file: "list", firstByteMs, totalMs, sizeBytes: body.length };
    const list = (0,version_list/* normalizeVersionList */.S)(body.toString());
    if (list === undefined) {
        const problem = `${module.path}/@v/list names no version`;
        return { record: { outcome: "wrong", ...times, problem }, versions: undefined };
    }
    const versions = list
        .split("\n")
        .map((line) => line.split(" ", 1)[0] ?? "")
        .filter((version) => (0,semver/* canonicalVersion */.Bp)(version) !== undefined);
    return { record: { outcome: "right", ...times }, versions };
}
/** How long the mirror wants not to be asked again; 0 if it does not say so. Pure. */
function pauseAfter({ requests }) {
    return Math.max(0, ...requests.map((one) => (one.outcome === "failed" ? one.pauseMs : 0)));
}
/** Whether the visit ended as the mirror did not have a file. Pure. */
function isMissing({ requests }) {
    return requests.some(({ outcome }) => outcome === "missing");
}

;// CONCATENATED MODULE: ./src/mirrorbench/absent.ts

/**
 * Modules that several mirrors were asked for and none has, by their positions in the sample: one that was
 * withdrawn, or a private one on a public host. That says nothing of the mirrors. Pure.
 */
function absentModules(rounds) {
    const byModule = Map.groupBy(rounds, ({ module }) => module);
    const absent = [...byModule].filter(([, asked]) => {
        const visits = asked.flatMap((round) => round.visits.flatMap((visit, mirror) => (visit ? [{ mirror, visit }] : [])));
        const without = visits.filter(({ visit }) => isMissing(visit)).map(({ mirror }) => mirror);
        return new Set(without).size > 1 && visits.every(({ visit }) => visit.totalMs === undefined);
    });
    // If nothing at all is found, it is the mirrors.
    return absent.length === byModule.size ? new Set() : new Set(absent.map(([module]) => module));
}
/** The rounds that say something of the mirrors. Pure. */
function withoutAbsent(rounds) {
    const absent = absentModules(rounds);
    return rounds.filter(({ module }) => !absent.has(module));
}

;// CONCATENATED MODULE: ./src/mirrorbench/signed-ranks.ts
/**
 * How much larger the first of paired figures is than the second, given the logarithms of their
 * ratios: the Hodges-Lehmann estimate, with the interval of Wilcoxon's signed ranks (Hollander, Wolfe
 * and Chicken, Nonparametric Statistical Methods, third edition, sections 3.1 to 3.3). The interval
 * misses the true ratio with a probability of at most `errorRate`, however the times are distributed,
 * as long as their differences are symmetric; those of two equal mirrors are. A few slow answers
 * hardly move it. Undefined as long as there are too few pairs for that rate. Pure.
 */
function ratioInterval(logRatios, errorRate) {
    const rank = criticalRank(logRatios.length, errorRate);
    if (rank === undefined)
        return undefined;
    const averages = walshAverages(logRatios);
    const at = (position) => averages[position] ?? 0;
    const last = averages.length - 1;
    const middle = (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2;
    return {
        estimate: Math.exp(middle),
        low: Math.exp(at(rank - 1)),
        high: Math.exp(at(last - rank + 1)),
    };
}
/** The means of all pairs of values, of a value with itself too, ascending. */
function walshAverages(values) {
    const averages = new Float64Array((values.length * (values.length + 1)) / 2);
    let count = 0;
    for (const [index, left] of values.entries()) {
        for (const right of values.slice(index))
            averages[count++] = (left + right) / 2;
    }
    return averages.sort();
}
/**
 * The rank, counted from 1 at both ends, of the averages that bound the interval; undefined if even the
 * outermost ones miss the truth too often.
 */
function criticalRank(count, errorRate) {
    let below = 0;
    let rank = 0;
    for (const probability of signedRankDistribution(count)) {
        below += probability;
        if (below > errorRate / 2)
            break;
        rank++;
    }
    return rank === 0 ? undefined : rank;
}
const DISTRIBUTIONS = [Float64Array.of(1)];
/**
 * How probable each sum of the ranks 1 to `count` is if a coin decides for each whether it counts. It is
 * exact: the sums with one more rank are those without it, and those moved up by it.
 */
function signedRankDistribution(count) {
    const known = DISTRIBUTIONS[count];
    if (known)
        return known;
    const shorter = signedRankDistribution(count - 1);
    const longer = new Float64Array(shorter.length + count);
    for (const [sum, probability] of shorter.entries()) {
        longer[sum] = (longer[sum] ?? 0) + probability / 2;
        longer[sum + count] = (longer[sum + count] ?? 0) + probability / 2;
    }
    DISTRIBUTIONS[count] = longer;
    return longer;
}

;// CONCATENATED MODULE: ./src/mirrorbench/compare.ts

/**
 * The chance that any of the final intervals is wrong, if it did not matter when the rounds end. They end
 * when the intervals are narrow, which some are by chance, so it is up to 5 %, as simulated twins show.
 */
const FINAL_ERROR_RATE = 0.03;
/** The same for all looks at which a pair may be found clearly different, and the rounds end. */
const EARLY_ERROR_RATE = 0.01;
/** With fewer, intervals are narrow by chance too often. */
const MIN_ROUNDS = 24;
/** Beyond it, a narrower interval is not worth the mirrors' work. */
const MAX_ROUNDS = 400;
/**
 * The counts of rounds at which is looked whether more are needed. With each look a chance difference may
 * seem to be one, so they are few, and each has its part of the error rate.
 */
const LOOKS = new Set(listLooks());
function listLooks() {
    const looks = [];
    for (let count = MIN_ROUNDS; count < MAX_ROUNDS; count = Math.ceil(count * 1.25)) {
        looks.push(count);
    }
    return [...looks, MAX_ROUNDS];
}
/**
 * Compares each two of `mirrors` (positions). The interval of each pair is so wide that all together
 * are right in 95 % of runs (Bonferroni). `precision` is what difference does not matter: 0.1 for
 * 10 %. Pure.
 */
function compareMirrors(mirrors, rounds, precision) {
    const pairs = mirrors.flatMap((first, index) => mirrors.slice(index + 1).map((second) => ({ first, second })));
    const finalRate = FINAL_ERROR_RATE / pairs.length;
    // One more is after the first pass over the modules, whenever that is.
    const earlyRate = EARLY_ERROR_RATE / (LOOKS.size + 1) / pairs.length;
    return pairs.map(({ first, second }) => {
        const logRatios = rounds.flatMap((times) => {
            const [left, right] = [times[first], times[second]];
            return left === undefined || right === undefined ? [] : [Math.log(left / right)];
        });
        const count = logRatios.length;
        const ratio = ratioInterval(logRatios, finalRate);
        const verdict = count < MIN_ROUNDS || !ratio ? "open" : judge(ratio, precision);
        const isSettled = (ratio !== undefined && verdict !== "open" && isNarrow(ratio, precision)) ||
            isClear(ratioInterval(logRatios, earlyRate), precision);
        return { first, second, rounds: count, ratio, verdict, isSettled };
    });
}
function judge(ratio, precision) {
    const { low, high } = ratio;
    const least = 1 + precision;
    if (low > 1 / least && high < least)
        return "equal";
    if (high < 1)
        return "faster";
    if (low > 1)
        return "slower";
    return isNarrow(ratio, precision) ? "equal" : "open";
}
function isNarrow({ low, high }, precision) {
    return high / low <= (1 + precision) ** 2;
}
/** Whether the mirrors differ by more than matters, even if the interval is wide. */
function isClear(ratio, precision) {
    const least = 1 + precision;
    return ratio !== undefined && (ratio.high < 1 / least || ratio.low > least);
}

// EXTERNAL MODULE: ./src/history/statistics.ts
var statistics = __webpack_require__(26362);
// EXTERNAL MODULE: ./src/lib/percentile.ts
var percentile = __webpack_require__(70515);
;// CONCATENATED MODULE: ./src/mirrorbench/figures.ts


/** One fault in a hundred may happen to any server. */
const TOLERATED_SHARE = 0.01;
const MAX_EXAMPLES = 3;
/** A smaller zip comes in one piece with its headers. */
const MIN_TIMED_BYTES = 100_000;
/** Pure. */
function judgeVisits(visits) {
    const requests = visits.flatMap((visit) => visit.requests);
    if (requests.some(({ outcome }) => outcome === "wrong"))
        return "wrong";
    const unanswered = requests.filter(isUnanswered).length;
    const isChance = unanswered <= 1 || unanswered <= requests.length * TOLERATED_SHARE;
    const hasAny = requests.some(({ outcome }) => outcome === "right");
    return isChance && hasAny ? "sound" : "failing";
}
/** The share of visits that did not bring all files; 1 without visits. Pure. */
function failedShare(visits) {
    if (visits.length === 0)
        return 1;
    return visits.filter(({ totalMs }) => totalMs === undefined).length / visits.length;
}
/** Sums up the visits to one mirror, on new connections and on kept ones. Pure. */
function sumUp({ cold, hot, }) {
    const visits = [...cold, ...hot];
    const requests = visits.flatMap((visit) => visit.requests);
    const problems = requests.flatMap((one) => (one.outcome === "wrong" ? [one.problem] : []));
    return {
        soundness: judgeVisits(visits),
        requests: requests.length,
        faults: countFaults(requests),
        wrong: {
            count: problems.length,
            examples: [...new Set(problems)].slice(0, MAX_EXAMPLES),
        },
        cold: describeTimes(cold.flatMap(({ totalMs }) => totalMs ?? [])),
        hot: describeTimes(hot.flatMap(({ totalMs }) => totalMs ?? [])),
        coldFirstByte: describeTimes(cold.flatMap((visit) => visit.requests.slice(0, 1).flatMap(firstByteOf))),
        hotFirstByte: describeTimes(hot.flatMap((visit) => visit.requests.flatMap(firstByteOf))),
        bytesPerSecond: (0,statistics/* median */.JZ)(requests.flatMap(speedOf)),
    };
}
function isUnanswered({ outcome }) {
    return outcome === "failed" || outcome === "missing";
}
function countFaults(requests) {
    const names = requests.flatMap((one) => {
        if (one.outcome === "missing")
            return ["missing"];
        return one.outcome === "failed" ? [one.fault] : [];
    });
    return [...Map.groupBy(names, (name) => name)]
        .map(([fault, { length: count }]) => ({ fault, count }))
        .sort((a, b) => b.count - a.count || (a.fault < b.fault ? -1 : 1));
}
function firstByteOf(request) {
    return "firstByteMs" in request ? [request.firstByteMs] : [];
}
function speedOf(request) {
    if (!("totalMs" in request) || request.file !== "zip")
        return [];
    const bodyMs = request.totalMs - request.firstByteMs;
    if (request.sizeBytes < MIN_TIMED_BYTES || bodyMs <= 0)
        return [];
    return [(request.sizeBytes / bodyMs) * 1_000];
}
function describeTimes(times) {
    const ascending = times.toSorted((a, b) => a - b);
    const [p50Ms, p95Ms, p99Ms] = [0.5, 0.95, 0.99].map((share) => (0,percentile/* percentile */.Y)(ascending, share));
    if (p50Ms === undefined || p95Ms === undefined || p99Ms === undefined)
        return undefined;
    return { count: times.length, p50Ms, p95Ms, p99Ms };
}

;// CONCATENATED MODULE: ./src/mirrorbench/freshness.ts


/**
 * Compares the newest versions in the lists of all mirrors. A mirror that gave wrong content may list
 * what does not exist, so only the `trusted` ones say what is newest. Pure.
 */
function compareLists(paths, mirrors) {
    return mirrors.map(({ lists }, index) => {
        const others = mirrors.filter(({ trusted }, other) => trusted && other !== index);
        const compared = paths.flatMap((path, position) => {
            const own = lists[position];
            const known = others.flatMap((other) => other.lists[position] ?? []);
            const hasOther = others.some((other) => other.lists[position] !== undefined);
            if (!own || !hasOther)
                return [];
            return [{ path, listed: newestOf(own), newest: newestOf(known) }];
        });
        return {
            compared: compared.length,
            lags: compared.flatMap(({ path, listed, newest }) => {
                if (newest === undefined)
                    return [];
                const isCurrent = listed !== undefined && (0,semver/* compareVersions */.Zy)(listed, newest) >= 0;
                return isCurrent ? [] : [{ path, newest, listed }];
            }),
        };
    });
}
/** The version that go would take for the latest: a release, or else a prerelease. */
function newestOf(versions) {
    const tagged = versions.filter((version) => !(0,module_path/* isPseudoVersion */.Dv)(version));
    const releases = tagged.filter((version) => !version.includes("-"));
    const candidates = releases.length > 0 ? releases : tagged;
    return candidates.toSorted(semver/* compareVersions */.Zy).at(-1);
}

;// CONCATENATED MODULE: ./src/mirrorbench/measure.ts





/** A mirror from which nothing has come in so many visits is not asked again. */
const HOPELESS_VISITS = 5;
/** The same for one that does not even refuse: each visit costs a time-out. */
const SILENT_VISITS = 2;
const OUT_OF_TIME = Symbol("out of time");
/**
 * Asks rounds until each pair of mirrors that can be recommended is settled, or the budget is spent. The
 * first pass over all modules is made in any case that the budget allows: wrong bytes may come with any
 * module. A mirror that asks for a pause gets it.
 */
async function measure(parts) {
    const { clock } = parts;
    const startMs = clock.nowMs();
    const deadline = new AbortController();
    const released = new AbortController();
    clock
        .sleep(parts.budgetMs, released.signal)
        .then(() => deadline.abort(OUT_OF_TIME))
        .catch(() => {
        // Released: the rounds ended before.
    });
    const course = {
        rounds: [],
        givenUp: new Set(),
        proven: new Set(),
        pausedUntilMs: new Map(),
    };
    try {
        const stop = await askRounds(parts, course, deadline.signal);
        const { rounds, givenUp } = course;
        return { rounds, givenUp: [...givenUp], stop, tookMs: clock.nowMs() - startMs };
    }
    finally {
        released.abort();
    }
}
async function askRounds(parts, course, signal) {
    const { rounds, givenUp } = course;
    for (const planned of planRounds(parts.modules, parts.mirrors, parts.seed)) {
        try {
            await waitForAny(parts, course, signal);
            await askRound(parts, course, planned, signal);
        }
        catch (error) {
            if (error !== OUT_OF_TIME)
                throw error;
            return "budget";
        }
        parts.onRound(rounds);
        if (givenUp.size === parts.mirrors)
            return "none-left";
        if (rounds.length < firstPassRounds(parts.modules))
            continue;
        // Half of the first pass, and all after it.
        const compared = rounds.length - parts.modules;
        const isFirstLook = rounds.length === firstPassRounds(parts.modules);
        if (!isFirstLook && !LOOKS.has(compared))
            continue;
        if (areSettled(parts, rounds, givenUp))
            return "settled";
        if (compared >= MAX_ROUNDS)
            return "limit";
    }
    throw new Error("the rounds have no end");
}
/** Waits until at least one mirror may be asked. */
async function waitForAny({ mirrors, clock }, { givenUp, pausedUntilMs }, signal) {
    const times = Array.from({ length: mirrors }, (_, mirror) => mirror)
        .filter((mirror) => !givenUp.has(mirror))
        .map((mirror) => pausedUntilMs.get(mirror) ?? 0);
    const waitMs = Math.min(...times) - clock.nowMs();
    if (waitMs > 0)
        await clock.sleep(waitMs, signal);
}
async function askRound({ mirrors, clock, visit }, { rounds, givenUp, proven, pausedUntilMs }, { module, connection, order }, signal) {
    const visits = Array.from({ length: mirrors });
    rounds.push({ module, connection, visits });
    for (const mirror of order) {
        if (givenUp.has(mirror) || clock.nowMs() < (pausedUntilMs.get(mirror) ?? 0))
            continue;
        const found = await visit(mirror, { module, connection }, signal);
        visits[mirror] = found;
        const pauseMs = pauseAfter(found);
        if (pauseMs > 0)
            pausedUntilMs.set(mirror, clock.nowMs() + pauseMs);
        if (hasAnswered(found))
            proven.add(mirror);
        else if (!proven.has(mirror) && isHopeless(visitsOf(rounds, mirror)))
            givenUp.add(mirror);
    }
}
/** An answer that the file is not there is one. */
function hasAnswered({ requests }) {
    return requests.every(({ outcome }) => outcome !== "failed");
}
/** All pairs of mirrors between which speed decides. Without a pair one pass says all. */
function areSettled({ mirrors, precision }, rounds, givenUp) {
    const known = withoutAbsent(rounds);
    const candidates = Array.from({ length: mirrors }, (_, mirror) => mirror).filter((mirror) => !givenUp.has(mirror) && judgeVisits(visitsOf(known, mirror)) === "sound");
    const comparisons = compareMirrors(candidates, keptTimes(known), precision);
    return comparisons.every(({ isSettled }) => isSettled);
}
/** Of the visits to a mirror from which nothing has come. */
function isHopeless(visits) {
    const isSilent = visits.every(({ requests }) => requests.some((one) => one.outcome === "failed" && one.isTimeout));
    return visits.length >= (isSilent ? SILENT_VISITS : HOPELESS_VISITS);
}
/** What came of all visits to a mirror, in their order. Pure. */
function visitsOf(rounds, mirror) {
    return rounds.flatMap(({ visits }) => visits[mirror] ?? []);
}
/** The times that are compared: of each round on kept connections. Pure. */
function keptTimes(rounds) {
    return rounds
        .filter(({ connection }) => connection === "kept")
        .map(({ visits }) => visits.map((visit) => visit?.totalMs));
}

;// CONCATENATED MODULE: ./src/mirrorbench/rank.ts

const TIERS = { sound: 0, failing: 1, wrong: 2 };
/**
 * Wrong bytes come last at any speed, before them what fails most, and the rest by speed. In the order of
 * the result mirrors of one rank stand as they were given. Pure.
 */
function rankMirrors(mirrors, comparisons, rounds) {
    const scores = mirrors.map((_, mirror) => scoreOf(mirror, rounds));
    const isBetter = (a, b) => {
        const [left, right] = [mirrors[a], mirrors[b]];
        if (!left || !right)
            return false;
        const tiers = TIERS[left.soundness] - TIERS[right.soundness];
        if (tiers !== 0)
            return tiers < 0;
        if (left.soundness === "failing")
            return left.failedShare < right.failedShare;
        if (left.soundness === "wrong")
            return (scores[a] ?? 0) < (scores[b] ?? 0);
        return isFaster(a, b, comparisons);
    };
    const positions = mirrors.map((_, mirror) => mirror);
    return positions
        .map((mirror) => ({
        mirror,
        rank: 1 + positions.filter((other) => isBetter(other, mirror)).length,
    }))
        .sort((a, b) => a.rank - b.rank || a.mirror - b.mirror);
}
function isFaster(a, b, comparisons) {
    return comparisons.some(({ first, second, verdict }) => {
        if (first === a && second === b)
            return verdict === "faster";
        return first === b && second === a && verdict === "slower";
    });
}
/** How a mirror's times compare with the mean of all in the same rounds. */
function scoreOf(mirror, rounds) {
    const logs = rounds.flatMap((times) => {
        const own = times[mirror];
        if (own === undefined)
            return [];
        const all = times.filter((time) => time !== undefined);
        return [Math.log(own) - all.reduce((sum, time) => sum + Math.log(time), 0) / all.length];
    });
    return (0,statistics/* median */.JZ)(logs) ?? Number.POSITIVE_INFINITY;
}

// EXTERNAL MODULE: ./src/gomod/proxy-list.ts
var proxy_list = __webpack_require__(91268);
;// CONCATENATED MODULE: ./src/mirrorbench/recommend.ts

/** A third mirror would be asked when two others fail at once. */
const MAX_NEW_MIRRORS = 2;
/**
 * The list to use. Sound mirrors come by rank. A mirror of the present list stays in it, unless its content
 * is wrong: it may have modules that were not asked for. One that has only some modules, and stands in front
 * of the sound ones now, stays there, so that no other is asked for those. Pure.
 */
function recommend(parts) {
    const { candidates, current } = parts;
    const present = (0,proxy_list/* formatProxyList */.Q)(current);
    const ranked = parts.places.flatMap(({ mirror }) => candidates[mirror] ?? []);
    const isCurrent = ({ url }) => current.some((entry) => entry.kind === "mirror" && entry.url === url);
    const isSound = (url) => candidates.some((one) => one.url === url && one.soundness === "sound");
    const leading = takeLeading(current, (entry) => entry.kind !== "mirror" || !isSound(entry.url));
    const front = candidates.filter((one) => one.soundness === "failing" &&
        one.isPartial &&
        leading.some((entry) => entry.kind === "mirror" && entry.url === one.url));
    const sound = ranked
        .filter(({ soundness }) => soundness === "sound")
        .filter((one, index) => index < MAX_NEW_MIRRORS || isCurrent(one));
    const behind = ranked.filter((one) => one.soundness === "failing" && !front.includes(one) && (isCurrent(one) || sound.length === 0));
    const compared = [...front, ...sound, ...behind];
    const uncompared = listUncompared(parts);
    const wrong = ranked.filter(({ soundness }) => soundness === "wrong");
    const reasons = [
        ...wrong.map(({ name }) => `${name} is left out: it gave content that go.sum does not know.`),
        ...front.map(({ name }) => `${name} stays in front: it has only some modules, perhaps those that others lack.`),
        ...behind.map(({ name, isPartial }) => isPartial
            ? `${name} comes last: it has only some modules.`
            : `${name} comes last: too many of its answers failed.`),
        ...ranked
            .filter((one) => one.soundness === "failing" && !compared.includes(one))
            .map(({ name, isPartial }) => isPartial
            ? `${name} is not in the list: it has only some modules.`
            : `${name} is not in the list: too many of its answers failed.`),
        ...uncompared.map(({ name }) => `${name} was not compared, and stays in the list.`),
    ];
    if (compared.every(({ isUseless }) => isUseless)) {
        return {
            goProxy: undefined,
            current: present,
            isChange: false,
            reasons: [...reasons, ...describeFailure(wrong.length, candidates.length)],
        };
    }
    const usable = [...compared.filter((one) => isCurrent(one) || !one.isUseless), ...uncompared];
    const separators = usable.map((one, index) => {
        const next = usable[index + 1];
        if (!next)
            return undefined;
        return planSeparator(one, next, {
            isFront: front.includes(one),
            hasUnknownModules: parts.hasUnknownModules,
        });
    });
    const last = current.at(-1);
    const end = last && last.kind !== "mirror" ? last : undefined;
    const beforeEnd = current.at(-2)?.fallback ?? "not-found";
    const list = usable.map(({ url }, index) => ({
        kind: "mirror",
        url,
        fallback: separators[index]?.fallback ?? beforeEnd,
    }));
    const goProxy = (0,proxy_list/* formatProxyList */.Q)(end ? [...list, end] : list);
    return {
        goProxy,
        current: present,
        isChange: goProxy !== present,
        reasons: [
            ...reasons,
            ...describeTies(sound, parts),
            ...separators.flatMap((separator) => separator?.reason ?? []),
            ...describeEnd(end, beforeEnd),
        ],
    };
}
/** What stands before the first item that does not match. */
function takeLeading(items, matches) {
    const end = items.findIndex((item) => !matches(item));
    return items.slice(0, end < 0 ? items.length : end);
}
function describeFailure(wrong, all) {
    const agree = "All mirrors contradict go.sum: is it right, or was a version published again?";
    return [
        "No mirror gave the modules as go.sum names them.",
        ...(wrong === all && all > 1 ? [agree] : []),
    ];
}
/** A sentence for sound mirrors that follow each other though none is known to be faster. */
function describeTies(sound, { candidates, places }) {
    const rankOf = (one) => places.find(({ mirror }) => candidates[mirror] === one)?.rank;
    return sound.flatMap((one, index) => {
        const next = sound[index + 1];
        if (!next || rankOf(one) !== rankOf(next))
            return [];
        return [`No difference was found between ${one.name} and ${next.name}: they keep their order.`];
    });
}
/** Mirrors of the present list of which nothing is known. */
function listUncompared({ candidates, current }) {
    return current.flatMap((entry) => {
        if (entry.kind !== "mirror" || candidates.some(({ url }) => url === entry.url))
            return [];
        const { url } = entry;
        const name = displayName(url);
        return [{ url, name, soundness: "sound", refuses: false, isPartial: false, isUseless: false }];
    });
}
/** A mirror's URL for people. Pure. */
function displayName(url) {
    return url.replace(/^https?:\/\//, "");
}
/** Whether the next mirror is asked only for what this one does not have, or after any failure. */
function planSeparator({ name, refuses }, next, { isFront, hasUnknownModules }) {
    if (refuses) {
        const reason = `"," after ${name}: it refuses modules, and "|" would ask ${next.name} for them.`;
        return { fallback: "not-found", reason };
    }
    if (hasUnknownModules) {
        const reason = `"," after ${name}: go.sum has modules that may be private, and "|" would tell ${next.name} their names when ${name} fails.`;
        return { fallback: "not-found", reason };
    }
    if (isFront) {
        const reason = `"," after ${name}: ${next.name} is asked for what it does not have.`;
        return { fallback: "not-found", reason };
    }
    const reason = `"|" after ${name}: go asks a mirror only once, and with "," a failure of ${name} would fail the build.`;
    return { fallback: "any-error", reason };
}
function describeEnd(end, fallback) {
    if (end?.kind !== "direct")
        return [];
    return fallback === "any-error"
        ? ['"|" before direct is as it was: go clones from version control whenever the mirrors fail.']
        : ['"," before direct: go clones from version control only what no mirror has.'];
}

;// CONCATENATED MODULE: ./src/mirrorbench/assemble.ts







/** Makes of what was measured what is shown. Pure. */
function assemble(parts) {
    const { mirrors, sample, measured, precision } = parts;
    const rounds = withoutAbsent(measured.rounds);
    const absent = absentModules(measured.rounds);
    const figures = mirrors.map((_, mirror) => figuresOf(rounds, mirror));
    const lists = compareLists(sample.modules.map(({ path }) => path), figures.map(({ soundness }, mirror) => ({
        lists: listsOf(rounds, mirror, sample.modules.length),
        trusted: soundness !== "wrong",
    })));
    const sound = figures.flatMap(({ soundness }, mirror) => (soundness === "sound" ? [mirror] : []));
    const times = keptTimes(rounds);
    const comparisons = compareMirrors(sound, times, precision);
    const ranked = figures.map(({ soundness }, mirror) => ({
        soundness,
        failedShare: failedShare(visitsOf(rounds, mirror)),
    }));
    const places = rankMirrors(ranked, comparisons, times);
    return {
        schema: "go-accel/mirror-bench@1",
        startedAt: new Date(parts.startedAtMs).toISOString(),
        tookMs: measured.tookMs,
        stop: measured.stop,
        rounds: measured.rounds.length,
        precision,
        seed: parts.seed,
        sample: {
            ...sample,
            modules: sample.modules.map(({ path, version }, position) => {
                return { path, version, isAbsent: absent.has(position) };
            }),
        },
        mirrors: places.flatMap(({ mirror, rank }) => {
            const [named, found, freshness] = [mirrors[mirror], figures[mirror], lists[mirror]];
            if (!named || !found || !freshness)
                return [];
            return [{ ...named, rank, givenUp: measured.givenUp.includes(mirror), freshness, ...found }];
        }),
        comparisons: comparisons.map((comparison) => renumber(comparison, places)),
        recommendation: recommend({
            candidates: mirrors.map((mirror, index) => candidateOf(mirror, visitsOf(rounds, index), figures[index])),
            places,
            current: parts.current,
            hasUnknownModules: sample.skippedUnknown > 0,
        }),
    };
}
function figuresOf(rounds, mirror) {
    const byConnection = (wanted) => visitsOf(rounds.filter(({ connection }) => connection === wanted), mirror);
    return sumUp({ cold: byConnection("new"), hot: byConnection("kept") });
}
/** What the mirror lists of each module of the sample. */
function listsOf(rounds, mirror, modules) {
    const lists = Array.from({ length: modules });
    for (const { module, visits } of rounds)
        lists[module] ??= visits[mirror]?.versions;
    return lists;
}
/** The better one of a pair comes first. */
function renumber(comparison, places) {
    const placeOf = (wanted) => places.findIndex(({ mirror }) => mirror === wanted);
    const first = placeOf(comparison.first);
    const second = placeOf(comparison.second);
    if (first < second)
        return { ...comparison, first, second };
    const { ratio, verdict } = comparison;
    return {
        ...comparison,
        first: second,
        second: first,
        ratio: ratio && { estimate: 1 / ratio.estimate, low: 1 / ratio.high, high: 1 / ratio.low },
        verdict: verdict === "faster" ? "slower" : verdict === "slower" ? "faster" : verdict,
    };
}
function candidateOf(mirror, visits, figures) {
    const requests = visits.flatMap((visit) => visit.requests);
    return {
        ...mirror,
        soundness: figures?.soundness ?? "failing",
        refuses: requests.some((one) => one.outcome === "failed" && (one.status === 401 || one.status === 403)),
        isPartial: requests.some(({ outcome }) => outcome === "missing") &&
            requests.every(({ outcome }) => outcome !== "failed"),
        isUseless: visits.every(({ totalMs }) => totalMs === undefined),
    };
}

// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/upstream/body.ts
var upstream_body = __webpack_require__(42172);
// EXTERNAL MODULE: ./src/upstream/create-mirror.ts + 3 modules
var create_mirror = __webpack_require__(90260);
// EXTERNAL MODULE: ./src/upstream/transport-error.ts
var transport_error = __webpack_require__(86656);
;// CONCATENATED MODULE: ./src/mirrorbench/probe.ts







/** For a mirror that asks for a pause and does not say how long. */
const DEFAULT_PAUSE_MS = 5_000;
/** As the go command's limit for a zip, which is 500 MiB. */
const MAX_BYTES = 501 * 1024 * 1024;
function createProbe(parts) {
    const { url, auth, makeDispatcher, clock } = parts;
    let dispatcher;
    async function drop() {
        const old = dispatcher;
        dispatcher = undefined;
        await old?.destroy();
    }
    async function ask(path, current, signal) {
        const mirror = (0,create_mirror/* createMirror */.c)(url, auth, current, { resumes: false });
        const startMs = clock.nowMs();
        const answer = await (0,within/* within */.ux)(clock, { timeoutMs: parts.firstByteTimeoutMs, error: () => timeoutOf(mirror.name) }, (patience) => mirror.get(path, AbortSignal.any([signal, patience])));
        if (answer.kind === "not-found")
            return answer;
        const firstByteMs = clock.nowMs() - startMs;
        const { body: stream } = answer;
        (0,upstream_body/* watchBody */.M)(stream, MAX_BYTES, () => (0,transport_error/* protocolError */.JW)(mirror.name, "the answer is too long"));
        const body = await (0,read_stream/* readBytes */.io)(stream).catch((error) => {
            throw (0,transport_error/* transportError */.WQ)(mirror.name, error, "body");
        });
        return { kind: "ok", body, firstByteMs, totalMs: clock.nowMs() - startMs };
    }
    return {
        async get(path, connection, signal) {
            signal.throwIfAborted();
            if (connection === "new")
                await drop();
            dispatcher ??= makeDispatcher();
            try {
                return await ask(path, dispatcher, signal);
            }
            catch (error) {
                signal.throwIfAborted();
                // What a broken connection left behind must not hold up the next request.
                await drop();
                if (error instanceof errors/* UpstreamError */.gA)
                    return failed(error);
                if (error instanceof errors/* IntegrityError */.cs || (0,fs/* errnoOf */.UQ)(error) !== undefined) {
                    return failed((0,transport_error/* transportError */.WQ)(url, error));
                }
                throw error;
            }
        },
        close: drop,
    };
}
function failed(error) {
    const { code, status, retryAfterMs = DEFAULT_PAUSE_MS } = error;
    const words = error.message.slice(`${error.mirror}: `.length);
    return {
        kind: "failed",
        fault: status === undefined ? words : `status ${status}`,
        status,
        isTimeout: code === "TIMEOUT",
        pauseMs: code === "THROTTLED" ? retryAfterMs : 0,
    };
}
function timeoutOf(mirror) {
    return new errors/* UpstreamError */.gA(`${mirror}: no answer in time`, {
        code: "TIMEOUT",
        mirror,
        retryable: true,
    });
}

// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/gomod/public-hosts.ts
var public_hosts = __webpack_require__(24700);
;// CONCATENATED MODULE: ./src/mirrorbench/sample.ts




/** Upper ends of the size classes, in bytes: what one round trip brings, what needs a few, the rest. */
const CLASS_LIMITS = [30_000, 300_000, 3_000_000];
/** A module of this size would use up the time that all others share. */
const MAX_ZIP_BYTES = 50_000_000;
/**
 * Chooses modules of the project, the same ones each time: of each size class as many as its share of
 * all, spread over the class, and at least one. Modules of unknown size are a class of their own,
 * chosen by the hash of their names. Pure.
 *
 * A private module's name must not get to a mirror. GONOPROXY does not name all of them: behind a
 * company's mirror nobody has to set it, while another mirror that is compared may be public. So only
 * modules of well-known public hosts are asked for, unless the user wants all.
 */
function chooseSample(request) {
    const all = listModules(request.sums);
    const allowed = all.filter(({ path }) => !(0,pattern/* matchPrefixPatterns */.J)(request.noProxy, path));
    const askable = request.takesUnknown
        ? allowed
        : allowed.filter(({ path }) => isPublic(path, request.ownPaths));
    const sized = askable
        .map((module) => ({ module, sizeBytes: request.sizeOf(module) }))
        .filter(({ sizeBytes }) => (sizeBytes ?? 0) <= MAX_ZIP_BYTES);
    const classes = Map.groupBy(sized, ({ sizeBytes }) => classOf(sizeBytes));
    const groups = [...classes]
        .sort(([a], [b]) => a - b)
        .map(([, group]) => group.sort((a, b) => orderOf(a.sizeBytes, b.sizeBytes, a, b)));
    const shares = shareOut(groups.map(({ length }) => length), request.count);
    return {
        modules: groups.flatMap((group, index) => spread(group, shares[index] ?? 0).map(({ module }) => module)),
        known: all.length,
        skippedPrivate: all.length - allowed.length,
        skippedUnknown: allowed.length - askable.length,
    };
}
function isPublic(path, ownPaths) {
    return (0,public_hosts/* isWellKnownPublic */.T)(path, "") && ownPaths.every((own) => (0,public_hosts/* isWellKnownPublic */.T)(path, own));
}
/** Each module version of which go.sum has the hashes of zip and go.mod. */
function listModules(sums) {
    const entries = Map.groupBy(sums.flatMap((sum) => sum.entries), ({ path, version }) => `${path}@${version}`);
    return [...entries.values()].flatMap((lines) => {
        const [first] = lines;
        const hashesOf = (wanted) => [
            ...new Set(lines.filter(({ kind }) => kind === wanted).map(({ hash }) => hash)),
        ];
        const zipHashes = hashesOf("zip");
        const modHashes = hashesOf("mod");
        if (!first || zipHashes.length === 0 || modHashes.length === 0)
            return [];
        const { path, version } = first;
        const isValid = (0,module_path/* isValidModulePath */.iL)(path) && (0,module_path/* isCanonicalVersion */.Bh)(version);
        return isValid ? [{ path, version, zipHashes, modHashes }] : [];
    });
}
function classOf(sizeBytes) {
    if (sizeBytes === undefined)
        return CLASS_LIMITS.length + 1;
    const index = CLASS_LIMITS.findIndex((limit) => sizeBytes <= limit);
    return index < 0 ? CLASS_LIMITS.length : index;
}
function orderOf(a, b, left, right) {
    return (a ?? 0) - (b ?? 0) || (nameHash(left.module) < nameHash(right.module) ? -1 : 1);
}
function nameHash({ path, version }) {
    return (0,external_node_crypto_.createHash)("sha256").update(`${path}@${version}`).digest("hex");
}
/** Places for each class by its share of all, each class getting one first, as far as they go. */
function shareOut(sizes, count) {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const places = sizes.map(() => 0);
    for (let left = Math.min(count, total); left > 0; left--) {
        const lack = sizes.map((size, index) => {
            const taken = places[index] ?? 0;
            if (taken >= size)
                return Number.NEGATIVE_INFINITY;
            return taken === 0 ? Number.POSITIVE_INFINITY : (size / total) * count - taken;
        });
        const neediest = lack.indexOf(Math.max(...lack));
        places[neediest] = (places[neediest] ?? 0) + 1;
    }
    return places;
}
/** So many items at even distances, first and last among them from two on. */
function spread(items, count) {
    const step = count > 1 ? (items.length - 1) / (count - 1) : 0;
    const start = count === 1 ? Math.floor((items.length - 1) / 2) : 0;
    return Array.from({ length: count }, (_, index) => items[start + Math.round(index * step)]).filter((item) => item !== undefined);
}

// EXTERNAL MODULE: ./src/app/job/plan-mirrors.ts
var plan_mirrors = __webpack_require__(20370);
// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(93095);
;// CONCATENATED MODULE: ./src/mirrorbench/targets.ts





/**
 * The mirrors of GOPROXY and those that are named, each once, in this order. `direct` and `off` are no
 * mirrors. Throws `BenchError` if there is none. Pure.
 */
function planTargets(parts) {
    const goList = tryParse(parts.goProxy);
    const isSidecar = (entry) => entry.kind === "mirror" && (0,control/* isSidecarUrl */.bd)(entry.url);
    const current = goList.filter((entry) => !isSidecar(entry));
    const lists = parts.onlyNamed ? parts.named : [current, ...parts.named];
    const planned = [current, ...parts.named]
        .filter((list) => list.length > 0)
        .map((mirrors) => (0,plan_mirrors/* planMirrors */.K)({ mirrors, mirrorAuth: [...parts.mirrorAuth] }, "", parts.netrc));
    const entries = lists.flat().flatMap((entry) => (entry.kind === "mirror" ? [entry] : []));
    const urls = [...new Set(entries.map(({ url }) => url))];
    if (urls.length === 0)
        throw new BenchError("there is no mirror to ask: name one, or set GOPROXY");
    return {
        mirrors: urls.map((url) => ({ url, name: displayName(url) })),
        auth: planned.flatMap(({ auth }) => auth),
        current: current.map((entry) => {
            if (entry.kind !== "mirror")
                return entry;
            return { kind: "mirror", url: entry.url, fallback: entry.fallback };
        }),
        hasSidecar: current.length < goList.length,
        withCredentials: [
            ...new Set(entries.flatMap(({ url, auth }) => (auth ? [new URL(url).host] : []))),
        ],
    };
}
/** Empty if GOPROXY is; it never is in go's own answer. */
function tryParse(goProxy) {
    return goProxy.trim() === "" ? [] : (0,proxy_list/* parseProxyList */.W)(goProxy);
}

;// CONCATENATED MODULE: ./src/mirrorbench/run-bench.ts






















/** A mirror may need long for a module that is new to it, but not so long that others get no turn. */
const FIRST_BYTE_TIMEOUT_MS = 15_000;
const FIRST_BYTE_SHARE = 0.1;
const MIN_FIRST_BYTE_TIMEOUT_MS = 1_000;
const GO_TIMEOUT_MS = 60_000;
/**
 * Compares mirrors on the modules of the project in the working directory. Throws `BenchError` if there
 * is nothing to compare or to ask for.
 */
async function runBench(request) {
    const { workingDirectory, env, clock } = request;
    const goEnv = await readGoEnv(workingDirectory, env);
    const targets = planTargets({
        goProxy: goEnv.GOPROXY,
        named: request.named,
        onlyNamed: request.onlyNamed,
        mirrorAuth: request.mirrorAuth,
        netrc: await (0,read_netrc/* readNetrc */.f)(goEnv.GOAUTH, env),
    });
    const sample = await planSample(request, goEnv);
    const startedAtMs = clock.nowMs();
    const finish = (measured) => assemble({
        mirrors: targets.mirrors,
        current: targets.current,
        sample,
        measured,
        precision: request.precision,
        seed: request.seed,
        startedAtMs,
    });
    const measured = await measureTargets(request, { targets, sample }, (rounds) => request.onRound(() => finish({ rounds, givenUp: [], stop: "budget", tookMs: clock.nowMs() - startedAtMs })));
    return { result: finish(measured), targets };
}
async function measureTargets(request, { targets, sample }, onRound) {
    const { clock, budgetMs } = request;
    const dir = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), "go-accel-bench-"));
    const check = createContentCheck(dir);
    const firstByteTimeoutMs = Math.max(MIN_FIRST_BYTE_TIMEOUT_MS, Math.min(FIRST_BYTE_TIMEOUT_MS, budgetMs * FIRST_BYTE_SHARE));
    // Those that go trusts: Node's own list lacks what an organisation has added.
    const tls = { secureContext: (0,trusted_authorities/* trustedAuthorities */.D)(request.env) };
    const probes = targets.mirrors.map(({ url }) => createProbe({
        url,
        auth: targets.auth,
        makeDispatcher: () => (0,dispatcher/* createDispatcher */.S)({ ...budgets/* DEFAULT_BUDGETS */.D, connectionsPerOrigin: 1 }, tls),
        clock,
        firstByteTimeoutMs,
    }));
    try {
        return await measure({
            mirrors: probes.length,
            modules: sample.modules.length,
            seed: request.seed,
            precision: request.precision,
            budgetMs,
            clock,
            onRound,
            visit(mirror, { module, connection }, signal) {
                const [probe, asked] = [probes[mirror], sample.modules[module]];
                if (!probe || !asked)
                    throw new Error("a round asks for what is not there");
                return visitModule(probe, asked, { connection, check, signal });
            },
        });
    }
    finally {
        await Promise.all(probes.map((probe) => probe.close()));
        await (0,promises_.rm)(dir, { recursive: true, force: true });
    }
}
/** Throws `BenchError` if there is no module to ask for. */
async function planSample(request, goEnv) {
    const { workingDirectory } = request;
    const workspace = await (0,job_workspace/* loadWorkspace */.CJ)(workingDirectory, workingDirectory);
    if (!workspace)
        throw new BenchError(`there is no go.mod in or below ${workingDirectory}`);
    const sample = chooseSample({
        sums: workspace.sums,
        sizeOf: (module) => sizeInCache(goEnv.GOMODCACHE, module),
        noProxy: goEnv.GONOPROXY,
        ownPaths: workspace.goMods.map(({ goMod }) => ownPathOf(goMod.module)),
        takesUnknown: request.takesUnknown,
        count: request.modules,
    });
    if (sample.modules.length > 0)
        return sample;
    const { known, skippedPrivate, skippedUnknown } = sample;
    const [problem] = workspace.problems;
    if (known === 0) {
        throw new BenchError(`no module to ask for: ${problem ?? "go.sum names none with its hashes"}`);
    }
    throw new BenchError(`no module to ask for: of ${known} in go.sum, GONOPROXY covers ${skippedPrivate}, and ${skippedUnknown} are not known to be public (--all-modules asks for those too)`);
}
/** Host and owner, such as `github.com/octo`. */
function ownPathOf(modulePath) {
    return modulePath.split("/").slice(0, 2).join("/");
}
function sizeInCache(moduleCacheDir, module) {
    const file = external_node_path_default().join(moduleCacheDir, (0,module_cache/* downloadName */.kQ)(module, "zip"));
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size;
}
/** The settings of go in the folder, without letting it switch its version. */
async function readGoEnv(cwd, env) {
    const { exitCode, stdout, stderr } = await runGo(go_env/* GO_ENV_ARGS */.BS, cwd, env);
    if (exitCode !== 0)
        throw new BenchError(`go env failed: ${stderr.trim()}`);
    return (0,go_env/* parseGoEnv */.LB)(stdout);
}
/** Throws `BenchError` if there is no go command. */
async function runGo(args, cwd, env) {
    try {
        return await (0,process/* run */.e)("go", args, {
            cwd,
            env: { ...(0,go_environment/* goEnvironment */.I)(env), GOTOOLCHAIN: "local" },
            timeoutMs: GO_TIMEOUT_MS,
        });
    }
    catch (error) {
        throw new BenchError(`go does not run: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}

;// CONCATENATED MODULE: ./src/mirrorbench/apply.ts



/**
 * Makes the recommended list go's setting with `go env -w`, and returns what was done, in one line. Throws
 * `BenchError` if that is not possible, or would not have the effect.
 */
async function applyGoProxy({ result, targets }, workingDirectory, env) {
    const { goProxy, current, isChange } = result.recommendation;
    if (goProxy === undefined)
        throw new BenchError("nothing was applied: no mirror can be recommended");
    if (isUnfinished(result)) {
        throw new BenchError("nothing was applied: the budget ended before each module was asked for; use a larger --budget");
    }
    if (!isChange)
        return `GOPROXY is ${current} already: nothing was changed.`;
    if (targets.hasSidecar) {
        throw new BenchError("nothing was applied: here go's list leads through go-accel; set the action's input mirrors instead");
    }
    if (env["GOPROXY"]) {
        throw new BenchError("nothing was applied: the variable GOPROXY outranks what go env -w writes");
    }
    if (targets.withCredentials.length > 0) {
        const hosts = targets.withCredentials.join(", ");
        throw new BenchError(`nothing was applied: the URL of ${hosts} has credentials, which belong into a netrc file`);
    }
    const { exitCode, stderr } = await runGo(["env", "-w", `GOPROXY=${goProxy}`], workingDirectory, env);
    if (exitCode !== 0)
        throw new BenchError(`go env -w failed: ${stderr.trim()}`);
    return `GOPROXY is ${goProxy} now; it was ${current}.`;
}

;// CONCATENATED MODULE: ./src/mirrorbench/render/chart.ts
/** Height of a row's drawing; its width is 100. */
const HEIGHT = 20;
/** Text from outside, for content and attributes of HTML. */
function escapeHtml(text) {
    return text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
}
/**
 * Rows of a grid. Text is HTML and keeps its size on a narrow screen; only what is drawn between is SVG.
 * `id` is the chart's own. Pure.
 */
function renderChart(id, rows, axis) {
    const drawn = rows.map(({ label, figure, description, drawing }, index) => {
        const own = `${id}-${index}`;
        return `<span class="label">${escapeHtml(label)}</span>
<svg viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="${own}-title ${own}-desc">
<title id="${own}-title">${escapeHtml(label)}</title>
<desc id="${own}-desc">${escapeHtml(description)}</desc>
${axis ? gridLines(axis) : ""}${drawing}
</svg>
<span class="figure">${escapeHtml(figure)}</span>`;
    });
    return `<div class="chart">
${drawn.join("\n")}
${axis ? axisRow(axis) : ""}</div>`;
}
/** An upright line over a part of the height. */
function upright(className, x, halfHeight) {
    const middle = HEIGHT / 2;
    return `<line class="${className}" x1="${x}" x2="${x}" y1="${middle - halfHeight}" y2="${middle + halfHeight}"/>\n`;
}
/** A line from left to right, in the middle. */
function level(className, from, to) {
    return `<line class="${className}" x1="${from}" x2="${to}" y1="${HEIGHT / 2}" y2="${HEIGHT / 2}"/>\n`;
}
/** A bar in the middle. */
function bar(className, from, to, height = 10) {
    const width = Math.max(0.4, to - from).toFixed(2);
    return `<rect class="${className}" x="${from}" width="${width}" y="${(HEIGHT - height) / 2}" height="${height}"/>\n`;
}
function gridLines({ place, ticks }) {
    return ticks.map(({ value }) => upright("grid", place(value), HEIGHT / 2)).join("");
}
/** The figures stand in every description, so the axis is for the eye alone. */
function axisRow({ place, ticks }) {
    const marks = ticks.map(({ value, text }) => `<span style="left:${place(value)}%">${escapeHtml(text)}</span>`);
    return `<span></span><div class="axis" aria-hidden="true">${marks.join("")}</div><span></span>\n`;
}

;// CONCATENATED MODULE: ./src/mirrorbench/render/axis.ts
/** Room at both ends, in hundredths, so that no mark is cut. */
const PADDING = 4;
const STEPS = [1, 2, 5];
const MAX_TICKS = 5;
/** An axis for positive values, on which equal ratios are equal distances. Pure. */
function logAxis(values, format) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const span = Math.log(most / least) || 1;
    return {
        place(value) {
            const share = Math.log(value / least) / span;
            return Math.round((PADDING + share * (100 - 2 * PADDING)) * 100) / 100;
        },
        ticks: chooseTicks(least, most).map((value) => ({ value, text: format(value) })),
    };
}
/** Round values; both ends if there are no two of them, as between 1.05 and 1.2. */
function chooseTicks(least, most) {
    const first = Math.floor(Math.log10(least));
    const decades = Math.ceil(Math.log10(most)) - first + 1;
    const candidates = Array.from({ length: decades }, (_, index) => 10 ** (first + index))
        .flatMap((decade) => STEPS.map((step) => step * decade))
        .filter((value) => value >= least && value <= most);
    if (candidates.length < 2)
        return least === most ? [least] : [least, most];
    const every = Math.ceil(candidates.length / MAX_TICKS);
    return candidates.filter((_, index) => index % every === 0);
}

// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
;// CONCATENATED MODULE: ./src/mirrorbench/render/view.ts


const HEADER = [
    "#>",
    "Mirror",
    "p50>",
    "p95>",
    "p99>",
    "Cold p50>",
    "First byte>",
    "Cold first byte>",
    "Speed>",
    "Failed>",
    "Wrong>",
    "Behind>",
];
const NONE = "–";
const MAX_LAGS = 3;
const TONES = { sound: "good", failing: "fair", wrong: "bad" };
/** Pure. */
function viewBench(result) {
    const { mirrors, recommendation } = result;
    return {
        header: HEADER,
        rows: mirrors.map((mirror) => ({ cells: cellsOf(mirror), tone: TONES[mirror.soundness] })),
        comparisons: result.comparisons.map((one) => describeComparison(one, result)),
        findings: mirrors.flatMap(describeMirror),
        method: describeMethod(result),
        recommendation: {
            line: recommendation.goProxy,
            verdict: describeChange(recommendation),
            reasons: recommendation.reasons,
        },
    };
}
function describeChange({ isChange, current }) {
    if (!isChange)
        return "as it is now";
    return current === "" ? "nothing is set now" : `instead of ${current}`;
}
function cellsOf(mirror) {
    const { hot, cold, hotFirstByte, coldFirstByte, bytesPerSecond, faults, freshness } = mirror;
    const failed = faults.reduce((sum, { count }) => sum + count, 0);
    return [
        String(mirror.rank),
        mirror.name,
        time(hot?.p50Ms),
        time(hot?.p95Ms),
        time(hot?.p99Ms),
        time(cold?.p50Ms),
        time(hotFirstByte?.p50Ms),
        time(coldFirstByte?.p50Ms),
        bytesPerSecond === undefined ? NONE : `${(0,format/* formatBytes */.z3)(bytesPerSecond)}/s`,
        `${failed} of ${mirror.requests}`,
        String(mirror.wrong.count),
        freshness.compared === 0 ? NONE : `${freshness.lags.length} of ${freshness.compared}`,
    ];
}
function time(ms) {
    return ms === undefined ? NONE : formatTime(ms);
}
/** With a digit more than elsewhere: a mirror in the same building answers within a millisecond. */
function formatTime(ms) {
    return ms < 9.95 ? `${ms.toFixed(1)} ms` : (0,format/* formatMs */._V)(ms);
}
/** For text equivalents: `p50 1.2 ms, p95 3.4 ms, p99 5.0 ms`. */
function formatTimes({ p50Ms, p95Ms, p99Ms }) {
    return `p50 ${formatTime(p50Ms)}, p95 ${formatTime(p95Ms)}, p99 ${formatTime(p99Ms)}`;
}
/** Who needs how many times as long, and what is concluded from it. */
function describeComparison({ first, second, ratio, rounds, verdict }, { mirrors, precision }) {
    const [left, right] = [mirrors[first]?.name ?? "", mirrors[second]?.name ?? ""];
    if (!ratio)
        return `${left} and ${right}: too few rounds (${rounds}) to compare`;
    const text = `${left} needs ${ratio.estimate.toFixed(2)} times as long as ${right} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}, ${(0,format/* formatCount */.B4)(rounds, "round")})`;
    switch (verdict) {
        case "equal":
            return `${text}: no difference, to within ${percent(precision)}`;
        case "open":
            return `${text}: no difference found in the time, and not precise enough to exclude one`;
        case "faster":
            return `${text}: ${left} is faster`;
        case "slower":
            return `${text}: ${right} is faster`;
    }
}
function describeMirror(mirror) {
    const { name, faults, wrong, freshness, givenUp } = mirror;
    const lags = freshness.lags.map(({ path, newest, listed }) => `${path} ${newest} (lists ${listed ?? "none"})`);
    const more = lags.length - MAX_LAGS;
    return [
        ...(wrong.count > 0
            ? [
                `${name}: ${(0,format/* formatCount */.B4)(wrong.count, "answer")} with wrong content: ${wrong.examples.join("; ")}`,
            ]
            : []),
        ...(faults.length > 0
            ? [`${name}: ${faults.map(({ fault, count }) => `${fault} ${count}×`).join(", ")}`]
            : []),
        ...(givenUp ? [`${name}: nothing came from it, so it was not asked to the end`] : []),
        ...(lags.length > 0
            ? [
                `${name} does not list ${lags.slice(0, MAX_LAGS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
            ]
            : []),
    ];
}
const STOPS = {
    settled: "each was asked for, and every pair is settled",
    budget: "the budget was spent",
    limit: "more rounds would say little more",
    "none-left": "no mirror answers",
};
function describeMethod(result) {
    const { sample, rounds, tookMs, stop, mirrors } = result;
    const skipped = [
        ...(sample.skippedPrivate > 0 ? [`${sample.skippedPrivate} are private by GONOPROXY`] : []),
        ...(sample.skippedUnknown > 0
            ? [`${sample.skippedUnknown} are not known to be public (--all-modules asks for them)`]
            : []),
    ];
    const absent = sample.modules.filter(({ isAbsent }) => isAbsent);
    const names = absent.map(({ path, version }) => `${path} ${version}`);
    const intervals = " Intervals are for 95 % over all pairs together.";
    return [
        `${sample.modules.length} of ${(0,format/* formatCount */.B4)(sample.known, "module")} in go.sum, ${(0,format/* formatCount */.B4)(rounds, "round")} in ${(0,format/* formatMs */._V)(tookMs)}: ${STOPS[stop]}${isUnfinished(result) ? " before each was asked for" : ""}.`,
        ...(skipped.length > 0 ? [`Not asked for: ${skipped.join(", ")}.`] : []),
        ...(names.length > 0 ? [`No mirror has ${names.join(", ")}: that does not count.`] : []),
        `Times are for info, go.mod and zip of a module on a kept connection; cold: on a new connection, asked for the first time.${mirrors.length > 1 ? intervals : ""}`,
    ];
}
function percent(share) {
    return `${Number((share * 100).toFixed(1))} %`;
}

;// CONCATENATED MODULE: ./src/mirrorbench/render/charts.ts



/** How long modules take at each mirror, from p50 to p99. Empty without times. Pure. */
function timesChart({ mirrors }) {
    const shown = mirrors.flatMap(({ name, hot, cold }) => [
        ...(hot ? [{ name, kind: "hot", times: hot }] : []),
        ...(cold ? [{ name, kind: "cold", times: cold }] : []),
    ]);
    if (shown.length === 0)
        return "";
    const axis = logAxis(shown.flatMap(({ times }) => [times.p50Ms, times.p99Ms]), formatTime);
    const rows = shown.map(({ name, kind, times }) => ({
        label: `${name}, ${kind}`,
        figure: formatTime(times.p50Ms),
        description: formatTimes(times),
        drawing: drawTimes(times, kind, axis),
    }));
    return renderChart("times", rows, axis);
}
function drawTimes({ p50Ms, p95Ms, p99Ms }, kind, { place }) {
    const [p50, p95, p99] = [place(p50Ms), place(p95Ms), place(p99Ms)];
    return [
        level("whisker", p50, p99),
        upright("whisker", p99, 4),
        bar(kind, p50, p95),
        upright("mark", p50, 7),
    ].join("");
}
/** The ratio of each pair, and the range in which a difference does not matter. Pure. */
function ratiosChart(result) {
    const known = result.comparisons.flatMap((comparison) => comparison.ratio ? [{ comparison, ratio: comparison.ratio }] : []);
    if (known.length === 0)
        return "";
    const least = 1 + result.precision;
    const axis = logAxis([1 / least, least, ...known.flatMap(({ ratio }) => [ratio.low, ratio.high])], (value) => `${Number(value.toPrecision(2))}×`);
    const { place } = axis;
    const nameOf = (position) => result.mirrors[position]?.name ?? "";
    const rows = known.map(({ comparison, ratio }) => ({
        label: `${nameOf(comparison.first)} against ${nameOf(comparison.second)}`,
        figure: `${ratio.estimate.toFixed(2)}×`,
        description: describeComparison(comparison, result),
        drawing: [
            bar("margin", place(1 / least), place(least), HEIGHT),
            upright("one", place(1), HEIGHT / 2),
            level(`interval ${comparison.verdict}`, place(ratio.low), place(ratio.high)),
            upright("mark", place(ratio.estimate), 6),
        ].join(""),
    }));
    return renderChart("ratios", rows, axis);
}
/** How many of each mirror's answers were right, failed or missing, and wrong. Pure. */
function answersChart({ mirrors }) {
    const rows = mirrors.map(({ name, requests, faults, wrong }) => {
        const failed = faults.reduce((sum, { count }) => sum + count, 0);
        const right = requests - failed - wrong.count;
        const parts = [
            { kind: "right", count: right, before: 0 },
            { kind: "failed", count: failed, before: right },
            { kind: "wrong", count: wrong.count, before: right + failed },
        ].filter(({ count }) => count > 0);
        const place = (count) => Math.round((count / requests) * 10_000) / 100;
        return {
            label: name,
            figure: `${right} of ${requests}`,
            description: `${right} right, ${failed} failed or missing, ${wrong.count} wrong, of ${requests}`,
            drawing: parts
                .map(({ kind, count, before }) => bar(kind, place(before), place(before + count)))
                .join(""),
        };
    });
    return renderChart("answers", rows);
}

;// CONCATENATED MODULE: ./src/mirrorbench/render/html.ts



/**
 * One page that needs nothing else: no script, no font and no picture from anywhere. It is light or dark
 * as the reader's system is, and as wide as the window. Makes text from outside inert. Pure.
 */
function renderBenchHtml(result) {
    const { comparisons, findings, method, recommendation } = viewBench(result);
    const { line, verdict, reasons } = recommendation;
    const advice = line === undefined
        ? ""
        : `<p class="line"><code>GOPROXY=${escapeHtml(line)}</code></p>\n<p>${escapeHtml(verdict)}</p>`;
    const sections = [
        section("Recommendation", `${advice}\n${list(reasons)}`),
        section("Figures", table(result)),
        section("Time for a module", `${timesChart(result)}
<p class="legend"><span class="key hot"></span> kept connection <span class="key cold"></span> new connection, asked for the first time. The bar is from p50 to p95, the line ends at p99.</p>`),
        section("Pairs", comparisons.length === 0
            ? ""
            : `${ratiosChart(result)}
<p class="legend">Time of the first over time of the second, with the interval of 95 % over all pairs. In the grey range a difference does not matter.</p>
${list(comparisons)}`),
        section("Answers", `${answersChart(result)}
<p class="legend"><span class="key right"></span> right <span class="key failed"></span> failed or missing <span class="key wrong"></span> wrong content</p>
${list(findings)}`),
        section("Method", list(method)),
    ];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Module mirrors compared</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Module mirrors compared</h1>
<p class="when"><time datetime="${escapeHtml(result.startedAt)}">${escapeHtml(result.startedAt.slice(0, 16).replace("T", " "))} UTC</time></p>
${sections.join("\n")}
</main>
</body>
</html>
`;
}
function section(title, content) {
    return content.trim() === "" ? "" : `<section>\n<h2>${title}</h2>\n${content}\n</section>`;
}
function list(texts) {
    if (texts.length === 0)
        return "";
    return `<ul>\n${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join("\n")}\n</ul>`;
}
/** Scrolls by itself on a narrow screen, so that the page does not. */
function table(result) {
    const { header, rows } = viewBench(result);
    const kinds = header.map((name) => (name.endsWith(">") ? ' class="number"' : ""));
    const head = header.map((name, index) => `<th scope="col"${kinds[index]}>${escapeHtml(name.replace(/>$/, ""))}</th>`);
    const body = rows.map(({ cells, tone }) => {
        const shown = cells.map((text, index) => index === 1
            ? `<th scope="row"><span class="tone ${tone}"></span>${escapeHtml(text)}</th>`
            : `<td${kinds[index]}>${escapeHtml(text)}</td>`);
        return `<tr>${shown.join("")}</tr>`;
    });
    return `<div class="scroll" role="region" aria-label="Figures" tabindex="0"><table>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}
const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #59636e; --rule: #d1d9e0; --soft: #eff2f5;
  --hot: #0969da; --cold: #8250df; --good: #1a7f37; --fair: #9a6700; --bad: #cf222e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --rule: #3d444d; --soft: #212830;
    --hot: #4493f8; --cold: #ab7df8; --good: #3fb950; --fair: #d29922; --bad: #f85149;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 1100px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--rule); padding-bottom: 0.25rem; }
.when, .legend { color: var(--quiet); font-size: 0.875rem; }
ul { padding-left: 1.25rem; }
li, p { overflow-wrap: anywhere; }
.line code { display: block; background: var(--soft); border-radius: 6px; padding: 12px; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { border-bottom: 1px solid var(--rule); padding: 6px 10px; text-align: left; white-space: nowrap; font-weight: normal; }
thead th { color: var(--quiet); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.tone { display: inline-block; width: 0.6em; height: 0.6em; border-radius: 50%; margin-right: 0.5em; }
.tone.good { background: var(--good); } .tone.fair { background: var(--fair); } .tone.bad { background: var(--bad); }
.chart { display: grid; grid-template-columns: minmax(0, 16rem) minmax(0, 1fr) max-content; gap: 4px 12px; align-items: center; font-size: 0.875rem; }
.label { overflow-wrap: anywhere; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; height: 24px; background: var(--soft); border-radius: 3px; }
line { vector-effect: non-scaling-stroke; stroke: var(--text); stroke-width: 2; }
.grid { stroke: var(--rule); stroke-width: 1; }
.whisker { stroke: var(--quiet); }
.one { stroke: var(--quiet); stroke-dasharray: 3 3; stroke-width: 1; }
.interval { stroke: var(--quiet); stroke-width: 6; }
.interval.faster, .interval.slower { stroke: var(--hot); }
.interval.open { stroke: var(--fair); }
.margin { fill: var(--rule); }
.hot { fill: var(--hot); background: var(--hot); } .cold { fill: var(--cold); background: var(--cold); }
.right { fill: var(--good); background: var(--good); } .failed { fill: var(--fair); background: var(--fair); }
.wrong { fill: var(--bad); background: var(--bad); }
.key { display: inline-block; width: 0.8em; height: 0.8em; border-radius: 2px; margin-left: 0.75em; }
.legend .key:first-child { margin-left: 0; }
.axis { position: relative; height: 1.5em; color: var(--quiet); font-size: 0.8rem; }
.axis span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
@media (max-width: 640px) {
  .chart { grid-template-columns: minmax(0, 1fr) max-content; }
  .label { grid-column: 1 / -1; margin-top: 6px; }
  .axis + span, .chart > span:empty { display: none; }
}
`;

// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(60554);
;// CONCATENATED MODULE: ./src/mirrorbench/render/markdown.ts


/** GitHub-flavoured markdown, for a pull request or a page. Makes text from outside inert. Pure. */
function renderBenchMarkdown(result) {
    const { header, rows, comparisons, findings, method, recommendation } = viewBench(result);
    const { line, verdict, reasons } = recommendation;
    const names = header.map((name) => name.replace(/>$/, ""));
    const cells = rows.map((row) => row.cells.map(markdown/* escapeMarkdown */.FV));
    const parts = [
        "## Module mirrors compared",
        line === undefined ? "" : `${(0,markdown/* code */.aY)(`GOPROXY=${line}`)} (${(0,markdown/* escapeMarkdown */.FV)(verdict)})`,
        markdown_list(reasons),
        (0,markdown/* table */.tp)(names, cells),
        markdown_list(comparisons),
        markdown_list(findings),
        markdown_list(method),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
function markdown_list(texts) {
    return texts.map((text) => `- ${(0,markdown/* escapeMarkdown */.FV)(text)}`).join("\n");
}

// EXTERNAL MODULE: ./src/report/text/plain-table.ts
var plain_table = __webpack_require__(50464);
;// CONCATENATED MODULE: ./src/mirrorbench/render/text.ts


/** For a terminal. Makes text from outside inert. Pure. */
function renderBenchText(result, layout) {
    const { comparisons, findings, method, recommendation } = viewBench(result);
    const { line, verdict, reasons } = recommendation;
    const parts = [
        renderBenchTable(result, layout),
        lines(comparisons),
        lines(findings),
        lines(method),
        line === undefined
            ? lines(reasons)
            : `GOPROXY=${(0,plain_table/* plain */.pj)(line)}\n  (${(0,plain_table/* plain */.pj)(verdict)})\n${lines(reasons.map((reason) => `- ${reason}`))}`,
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
/** All columns need so much. */
const WIDE_COLUMNS = 120;
/** What a narrow terminal shows: what decides the ranks. */
const NARROW = [
    "#>",
    "Mirror",
    "p50>",
    "p99>",
    "Cold p50>",
    "Failed>",
    "Wrong>",
];
/** The table alone. Pure. */
function renderBenchTable(result, layout) {
    const { header, rows } = viewBench(result);
    const isNarrow = layout.columns !== undefined && layout.columns < WIDE_COLUMNS;
    const isShown = (_, index) => !isNarrow || NARROW.includes(header[index] ?? "");
    const cells = rows.map((row) => row.cells.map((text, index) => (index === 1 ? { text, tone: row.tone } : text)).filter(isShown));
    return (0,plain_table/* plainTable */.$b)(header.filter(isShown), cells, layout);
}
function lines(texts) {
    return texts.map(plain_table/* plain */.pj).join("\n");
}

// EXTERNAL MODULE: ./src/inputs/input-values.ts
var input_values = __webpack_require__(95329);
// EXTERNAL MODULE: ./src/lib/duration.ts
var duration = __webpack_require__(15496);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(62923);
// EXTERNAL MODULE: ./src/cli/parse-options.ts
var parse_options = __webpack_require__(22007);
;// CONCATENATED MODULE: ./src/cli/bench-options.ts





const OPTIONS = {
    modules: { type: "string", default: "20" },
    "all-modules": { type: "boolean", default: false },
    only: { type: "boolean", default: false },
    budget: { type: "string", default: "60s" },
    precision: { type: "string", default: "10%" },
    seed: { type: "string", default: "1" },
    directory: { type: "string", short: "C", default: "." },
    json: { type: "string" },
    markdown: { type: "string" },
    html: { type: "string" },
    apply: { type: "boolean", default: false },
};
const FORMS = ["json", "markdown", "html"];
const MAX_MODULES = 1_000;
const MAX_BUDGET_MS = 60 * 60 * 1_000;
/** Throws `UsageError` or `ConfigError`; neither message holds credentials. */
function parseBenchOptions(args, { env, cwd }) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("bench", args, OPTIONS);
    const named = [
        (0,input_values/* mirrorList */.mD)(env["GO_ACCEL_MIRRORS"] ?? "", "GO_ACCEL_MIRRORS"),
        ...positionals.map((text) => (0,input_values/* mirrorList */.mD)(text, "MIRROR")),
    ].filter((list) => list !== undefined);
    if (values.only && named.length === 0)
        throw new cli_io/* UsageError */.eb("bench: --only needs a MIRROR");
    const files = FORMS.flatMap((form) => {
        const file = values[form];
        return file === undefined ? [] : [{ form, file }];
    });
    if (files.filter(({ file }) => file === "-").length > 1) {
        throw new cli_io/* UsageError */.eb("bench: only one of --json, --markdown and --html can be -");
    }
    return {
        wantsHelp: values.help === true,
        plan: {
            workingDirectory: external_node_path_default().resolve(cwd, values.directory),
            named,
            onlyNamed: values.only,
            mirrorAuth: (0,input_values/* mirrorAuth */.UN)(env["GO_ACCEL_MIRROR_AUTH"] ?? "", "GO_ACCEL_MIRROR_AUTH"),
            modules: parseModules(values.modules),
            takesUnknown: values["all-modules"],
            precision: (0,input_values/* percent */.KN)(values.precision, "--precision") / 100,
            budgetMs: parseBudget(values.budget),
            seed: values.seed,
        },
        files,
        applies: values.apply,
    };
}
function parseModules(text) {
    const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (count >= 1 && count <= MAX_MODULES)
        return count;
    throw new cli_io/* UsageError */.eb(`bench: --modules is "${text}"; expected a number from 1 to ${MAX_MODULES}`);
}
function parseBudget(text) {
    const ms = (0,duration/* parseDurationMs */.y)(text) ?? 0;
    if (ms > 0 && ms <= MAX_BUDGET_MS)
        return ms;
    throw new cli_io/* UsageError */.eb(`bench: --budget is "${text}"; expected a time up to 60m, such as 90s or 1m30s`);
}

// EXTERNAL MODULE: ./src/cli/colour.ts
var colour = __webpack_require__(85991);
// EXTERNAL MODULE: ./src/cli/help.ts
var help = __webpack_require__(26292);
// EXTERNAL MODULE: ./src/cli/live-text.ts
var live_text = __webpack_require__(31041);
;// CONCATENATED MODULE: ./src/cli/bench.ts















const RENDER = {
    json: (result) => `${JSON.stringify(result, undefined, 2)}\n`,
    markdown: renderBenchMarkdown,
    html: renderBenchHtml,
};
/** Compares mirrors on the project's own modules, and says which to use. */
async function runMirrorBench(args, io) {
    const options = parseBenchOptions(args, io);
    if (options.wantsHelp) {
        io.out(help/* BENCH_HELP */.HD);
        return cli_io/* EXIT */.dc.done;
    }
    try {
        const bench = await compare(options, io);
        await write(bench.result, options.files, io);
        if (options.applies) {
            const done = await applyGoProxy(bench, options.plan.workingDirectory, io.env);
            io.err(`go-accel: bench: ${done}\n`);
        }
        return bench.result.recommendation.goProxy === undefined ? cli_io/* EXIT */.dc.failed : cli_io/* EXIT */.dc.done;
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        if (error instanceof BenchError || error instanceof errors/* AccelError */.by) {
            throw new cli_io/* FailedError */.Kl(`bench: ${error.message}`);
        }
        throw error;
    }
}
/** How often the table is drawn while it runs. Drawing must not take a noticeable part of the time. */
const DRAW_MS = 1_000;
async function compare({ plan }, io) {
    const live = (0,live_text/* createLiveText */.U)(io);
    const layout = { columns: io.errColumns, hasColour: (0,colour/* hasColour */.P)(io.env, io.errIsTerminal) };
    const startMs = clock/* systemClock */.m.nowMs();
    let drawnMs = Number.NEGATIVE_INFINITY;
    try {
        return await runBench({
            ...plan,
            env: io.env,
            clock: clock/* systemClock */.m,
            onRound(soFar) {
                const nowMs = clock/* systemClock */.m.nowMs();
                if (!io.errIsTerminal || nowMs - drawnMs < DRAW_MS)
                    return;
                drawnMs = nowMs;
                const result = soFar();
                const status = `round ${result.rounds}, ${(0,format/* formatMs */._V)(nowMs - startMs)} of at most ${(0,format/* formatMs */._V)(plan.budgetMs)}`;
                live.show(`${renderBenchTable(result, layout)}\n${status}`);
            },
        });
    }
    finally {
        live.clear();
    }
}
async function write(result, files, io) {
    for (const { form, file } of files) {
        const text = RENDER[form](result);
        if (file === "-")
            io.out(text);
        else
            await writeOut(file, text);
    }
    if (files.some(({ file }) => file === "-"))
        return;
    io.out(renderBenchText(result, layoutOf(io)));
}
async function writeOut(file, text) {
    try {
        await (0,promises_.writeFile)(file, text);
    }
    catch (error) {
        throw new cli_io/* FailedError */.Kl(`bench: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function layoutOf({ columns, isTerminal, env }) {
    return { columns, hasColour: (0,colour/* hasColour */.P)(env, isTerminal) };
}


/***/ }),

/***/ 85991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasColour)
/* harmony export */ });
/** Values by which people turn FORCE_COLOR off. */
const OFF = [undefined, "", "0", "false"];
/**
 * Whether what goes to a stream has colours: on a terminal unless NO_COLOR is set (no-color.org), and
 * elsewhere, such as in the log of a CI job, only if FORCE_COLOR is (force-color.org). Pure.
 */
function hasColour(env, isTerminal) {
    if (env["NO_COLOR"])
        return false;
    if (!OFF.includes(env["FORCE_COLOR"]))
        return true;
    return isTerminal && env["TERM"] !== "dumb";
}


/***/ }),

/***/ 31041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLiveText)
/* harmony export */ });
const ERASE_BELOW = "\u001b[0J";
/** Shows nothing unless standard error is a terminal. */
function createLiveText({ errIsTerminal, err, }) {
    let shownLines = 0;
    const home = () => (shownLines === 0 ? "" : `\u001b[${shownLines}A\r${ERASE_BELOW}`);
    return {
        show(text) {
            if (!errIsTerminal)
                return;
            err(`${home()}${text}\n`);
            shownLines = text.split("\n").length;
        },
        clear() {
            if (shownLines > 0)
                err(home());
            shownLines = 0;
        },
    };
}


/***/ }),

/***/ 22007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62923);



const HELP = { help: { type: "boolean", short: "h" } };
/**
 * The options and the other arguments of a command, which may stand in any order; each command also
 * knows `--help`. Throws `UsageError` for an option that it does not know.
 */
function parseOptions(command, args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: { ...options, ...HELP },
        });
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${command}: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ }),

/***/ 75251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ GO_ENV_ARGS),
/* harmony export */   LB: () => (/* binding */ parseGoEnv),
/* harmony export */   X_: () => (/* binding */ compareGoVersions),
/* harmony export */   gL: () => (/* binding */ effectiveGoVersion)
/* harmony export */ });
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

/***/ 25556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isTime),
/* harmony export */   S: () => (/* binding */ normalizeVersionList)
/* harmony export */ });
/* harmony import */ var _module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5723);


const RFC3339 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
/**
 * Brings the body of `@v/list` into the form of the protocol: one version per line, followed by its
 * time if one was given. As in the go command, fields are separated by white space, and a line
 * without a version is ignored. Undefined for text with lines but no version: that is not a list
 * but, for example, an error page.
 *
 * Pseudo-versions do not belong in a list, and go drops them from it. Only if there is nothing
 * else, and no `@latest` either, go takes the newest of them as the latest version. So they stay in
 * such a list.
 */
function normalizeVersionList(text) {
    const lines = text.split("\n").map((line) => line.trim().split(/\s+/));
    const versions = lines.filter(([version = ""]) => (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) !== undefined);
    if (versions.length === 0)
        return text.trim() === "" ? "" : undefined;
    const tagged = versions.filter(([version = ""]) => !(0,_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isPseudoVersion */ .Dv)(version));
    return (tagged.length > 0 ? tagged : versions)
        .map(([version = "", time = ""]) => (isTime(time) ? `${version} ${time}\n` : `${version}\n`))
        .join("");
}
/** Whether Go's time package reads the text as RFC 3339. */
function isTime(text) {
    return RFC3339.test(text) && !Number.isNaN(Date.parse(text));
}


/***/ }),

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ wirePath),
/* harmony export */   Z: () => (/* binding */ parseRoute)
/* harmony export */ });
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);
/* harmony import */ var _lib_memoize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61454);


const EXTENSIONS = ["info", "mod", "zip"];
/** Machines of an organisation ask for the same paths, and several parts look at each request. */
const MAX_KNOWN = 5_000;
/** Longer ones are rare, and would take much memory. */
const MAX_KNOWN_CHARS = 256;
/**
 * Reads the path of a request as it came over the wire (the go command sends `%21` for the `!` of
 * an escaped upper-case letter). Undefined if it names no file of the protocol.
 */
const parseRoute = (0,_lib_memoize_js__WEBPACK_IMPORTED_MODULE_1__/* .memoize */ .B)(readRoute, MAX_KNOWN, (route, rawUrl) => route !== undefined && rawUrl.length <= MAX_KNOWN_CHARS);
function readRoute(rawUrl) {
    const rawPath = rawUrl.split("?", 1)[0] ?? "";
    const decoded = tryDecode(rawPath);
    if (decoded === undefined || !decoded.startsWith("/"))
        return undefined;
    if (decoded.startsWith("/sumdb/"))
        return parseSumdb(decoded);
    if (decoded.endsWith("/@latest")) {
        const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModulePath */ .ql)(decoded.slice(1, -"/@latest".length));
        return modulePath === undefined
            ? undefined
            : { kind: "mutable", endpoint: "latest", modulePath };
    }
    const separator = decoded.lastIndexOf("/@v/");
    if (separator < 1)
        return undefined;
    const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModulePath */ .ql)(decoded.slice(1, separator));
    if (modulePath === undefined)
        return undefined;
    const file = decoded.slice(separator + "/@v/".length);
    if (file === "list")
        return { kind: "mutable", endpoint: "list", modulePath };
    return parseVersionFile(modulePath, file);
}
function parseVersionFile(modulePath, name) {
    const dot = name.lastIndexOf(".");
    const extension = EXTENSIONS.find((known) => known === name.slice(dot + 1));
    const version = dot < 1 ? undefined : (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeVersion */ .Bt)(name.slice(0, dot));
    if (extension === undefined || version === undefined)
        return undefined;
    if ((0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isCanonicalVersion */ .Bh)(version)) {
        return {
            kind: "immutable",
            file: { path: modulePath, version, extension },
            path: wirePath(modulePath, extension, version),
        };
    }
    // A branch or a commit can be resolved, but has no file of its own.
    if (extension !== "info")
        return undefined;
    return { kind: "mutable", endpoint: extension, modulePath, version };
}
/** A database's name is a host, with or without a path. */
const SUMDB = /^\/sumdb\/([A-Za-z0-9][\w.:-]*(?:\/[A-Za-z0-9][\w.-]*)*?)\/((?:supported|latest|lookup|tile)(?:\/.*)?)$/;
const TILE = /^tile\/[1-9][0-9]?\/(data|[0-9]{1,2})\/(?:x[0-9]{3}\/)*[0-9]{3}(?:\.p\/([1-9][0-9]{0,2}))?$/;
function parseSumdb(decoded) {
    const [, database = "", file = ""] = SUMDB.exec(decoded) ?? [];
    const request = parseSumdbRequest(file);
    // The pattern lets nothing pass that needs percent encoding: go sends the `!` of a lookup as it
    // is.
    return request && { kind: "sumdb", database, path: decoded, request };
}
function parseSumdbRequest(file) {
    if (file === "supported" || file === "latest")
        return { kind: file };
    const tile = TILE.exec(file);
    if (tile) {
        const [, level, width] = tile;
        return {
            kind: "tile",
            width: width === undefined ? undefined : Number(width),
            isData: level === "data",
        };
    }
    if (!file.startsWith("lookup/"))
        return undefined;
    const at = file.indexOf("@");
    const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModulePath */ .ql)(file.slice("lookup/".length, Math.max(0, at)));
    const version = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeVersion */ .Bt)(file.slice(at + 1));
    if (at < 0 || modulePath === undefined)
        return undefined;
    // The database has records of canonical versions only.
    if (version === undefined || !(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isCanonicalVersion */ .Bh)(version))
        return undefined;
    return { kind: "lookup", modulePath, version };
}
function tryDecode(rawPath) {
    try {
        return decodeURIComponent(rawPath);
    }
    catch {
        // URIError: a path with a malformed percent sequence names nothing.
        return undefined;
    }
}
/** Path of a file below a mirror's base URL, in the form that the go command sends. */
function wirePath(modulePath, endpoint, version) {
    const base = `/${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModulePath */ .xk)(modulePath)}`;
    const path = endpoint === "latest"
        ? `${base}/@latest`
        : endpoint === "list"
            ? `${base}/@v/list`
            : `${base}/@v/${encodeVersion(version ?? "")}.${endpoint}`;
    return path.replaceAll("!", "%21");
}
/**
 * Encodes the `%` and `#` that a branch's name may have, since the mirror would read another path.
 * `+` stays as it is, because the go command sends `+incompatible` like that.
 */
function encodeVersion(version) {
    return encodeURIComponent((0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeVersion */ .av)(version)).replaceAll("%2B", "+");
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

/***/ 68050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
/**
 * How long to wait, in milliseconds, after this many failures in a row, counted from 1. It is a
 * random time between half of the delay and all of it, so that clients that failed together do not
 * come back together.
 */
function backoffMs(failures, { baseDelayMs, maxDelayMs }, random = Math.random) {
    const ceilingMs = Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1));
    return ceilingMs * (0.5 + random() / 2);
}


/***/ }),

/***/ 15496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parseDurationMs)
/* harmony export */ });
const UNITS_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Milliseconds of a duration such as `90s` or `1m30s`; undefined for any other text. */
function parseDurationMs(text) {
    if (!/^(?:[0-9]+(?:ms|s|m|h))+$/.test(text))
        return undefined;
    let sumMs = 0;
    for (const [, count, unit = ""] of text.matchAll(/([0-9]+)(ms|s|m|h)/g)) {
        sumMs += Number(count) * (UNITS_MS[unit] ?? 0);
    }
    return sumMs;
}


/***/ }),

/***/ 70515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ percentile)
/* harmony export */ });
/** The nearest-rank percentile of ascending values; undefined if there are none. */
function percentile(ascending, fraction) {
    return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}


/***/ }),

/***/ 41999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseMemory)
/* harmony export */ });
/**
 * Frees at once all of the memory that a buffer is in. Otherwise the memory stays until V8
 * collects, which happens for each 64 MB of such memory and marks the whole heap, and new buffers
 * need new pages from the kernel. With this, inflating an archive of some hundred megabytes took a
 * quarter less processor time. Memory that small buffers share is not freed.
 *
 * Every view of the memory is empty from then on, so nothing may need one any more.
 */
function releaseMemory(bytes) {
    const { buffer } = bytes;
    if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize)
        buffer.transfer(0);
}


/***/ }),

/***/ 97159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ startTimer),
/* harmony export */   Wh: () => (/* binding */ unlessAborted),
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
/** What `work` comes to, or, once `signal` is aborted, its reason. `work` goes on in any case. */
async function unlessAborted(signal, work) {
    const aborted = Promise.withResolvers();
    const abort = () => aborted.reject(signal.reason);
    if (signal.aborted)
        abort();
    else
        signal.addEventListener("abort", abort, { once: true });
    try {
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener("abort", abort);
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

/***/ 60554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Rw: () => (/* binding */ proseMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export clip */
const MAX_TEXT = 1_000;
const MAX_CODE = 300;
const INVISIBLE = "\ufffd";
/** A longer word would make its table wider than the page, so it gets an invisible break. */
const LONG_WORD = /[^\s-]{50}(?=[^\s-]{20})/gu;
/** Marks the place of a break. Text from outside cannot hold it: `visible()` has replaced it. */
const BREAK = "\0";
/** After it, GitHub sees neither a mention of a user nor a reference to an issue. */
const ZERO_WIDTH_SPACE = "\u200b";
/**
 * Text from outside as inert markdown: one line that can hold no HTML, end of a table cell, markup,
 * link, mention of a user or reference to an issue. A text longer than a message is cut.
 */
function escapeMarkdown(text) {
    return inert(clip(text, MAX_TEXT))
        .replaceAll("@", `@${ZERO_WIDTH_SPACE}`)
        .replaceAll("&#35;", `&#35;${ZERO_WIDTH_SPACE}`)
        .replaceAll(/\b(GH-)(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}`)
        .replaceAll("://", ":&#47;&#47;")
        .replaceAll(/\b(www)\./gi, "$1&#46;");
}
/** The same for a text of ours that quotes words from outside; its code in backticks stays code. */
function proseMarkdown(text) {
    const parts = clip(text, MAX_TEXT).split("`");
    // A backtick without a second one does not begin code.
    if (parts.length % 2 === 0)
        return escapeMarkdown(text);
    return parts.map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : code(part))).join("");
}
/** Text from outside as code. Markdown inside HTML is still rendered, so it is made inert too. */
function code(text) {
    return `<code>${inert(clip(text, MAX_CODE))
        .replaceAll("://", ":&#47;&#47;")
        .replaceAll(/\b(www)\./gi, "$1&#46;")
        .replaceAll("@", "&#64;")}</code>`;
}
/** The text on one line, without characters that are invisible or reverse the order of letters. */
function visible(text) {
    return text.replaceAll(/\s+/g, " ").replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, INVISIBLE);
}
/** At most `max` characters of the text; the last is `…` if it is cut. */
function clip(text, max) {
    // A character is at most two UTF-16 units, and the text may be far longer than what is shown.
    const characters = Array.from(text.slice(0, 2 * max + 2));
    return characters.length > max ? `${characters.slice(0, max - 1).join("")}…` : text;
}
function inert(text) {
    return visible(text)
        .replaceAll(LONG_WORD, `$&${BREAK}`)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll(/[\\`*_{}[\]()#|~!$^]/g, (character) => `&#${character.charCodeAt(0)};`)
        .replaceAll(BREAK, "<wbr>");
}
/** A table whose cells are markdown already. */
function table(header, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
/** A section that readers can fold. */
function details(title, body, state = "folded") {
    return `<details${state === "open" ? " open" : ""}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 50464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ plainTable),
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13160);

const GAP = "  ";
const MIN_WIDTH = 6;
/** Names come from users and can have any length. */
const DEFAULT_CELL_WIDTH = 120;
const SGR = { good: "\u001b[32m", fair: "\u001b[33m", bad: "\u001b[31m" };
const RESET = "\u001b[0m";
/** A letter with its marks, or an emoji of several characters, is kept or cut as one. */
const GRAPHEMES = new Intl.Segmenter();
/**
 * Text from outside, safe to print on a terminal: on one line, without control and format
 * characters, which could move the cursor, set colours or reverse the direction of writing.
 */
function plain(text) {
    return text
        .toWellFormed()
        .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, " ")
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, "?");
}
/**
 * Aligned columns, headed by `header`; if a name ends in `>`, its column is aligned to the right.
 * If the table is too wide for the terminal, its widest columns are cut. Makes cells inert. Pure.
 */
function plainTable(header, rows, { columns, hasColour, maxCellWidth = DEFAULT_CELL_WIDTH }) {
    const isRight = header.map((name) => name.endsWith(">"));
    const names = header.map((name) => name.replace(/>$/, ""));
    const cells = [names, ...rows].map((row) => names.map((_, index) => readCell(row[index] ?? "")));
    const natural = names.map((_, index) => Math.min(maxCellWidth, Math.max(...cells.map((row) => (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(row[index]?.text ?? "")))));
    const widths = fitWidths(natural, columns);
    const lines = cells.map((row) => row
        .map(({ text, tone }, index) => {
        const width = widths[index] ?? 0;
        const cut = cutTo(text, width);
        const padding = " ".repeat(Math.max(0, width - (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(cut)));
        const shown = hasColour && tone ? `${SGR[tone]}${cut}${RESET}` : cut;
        return isRight[index] ? padding + shown : shown + padding;
    })
        .join(GAP)
        .trimEnd());
    return lines.join("\n");
}
/** Wraps `text` to the terminal's width. Further lines are indented by the width of `lead`. */
function wrapText(lead, text, { columns }) {
    const indent = " ".repeat((0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(lead));
    const lines = [lead];
    let isStart = true;
    for (const word of plain(text).trim().split(" ")) {
        const line = lines.at(-1) ?? "";
        const longer = isStart ? line + word : `${line} ${word}`;
        if (isStart || columns === undefined || (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(longer) <= columns) {
            lines[lines.length - 1] = longer;
        }
        else
            lines.push(indent + word);
        isStart = false;
    }
    return lines.map((line) => line.trimEnd()).join("\n");
}
function readCell(cell) {
    return typeof cell === "string"
        ? { text: plain(cell), tone: undefined }
        : { text: plain(cell.text), tone: cell.tone };
}
/** Narrows the widest columns until the row fits, down to a few characters each. */
function fitWidths(natural, columns) {
    const widths = [...natural];
    if (columns === undefined)
        return widths;
    const room = columns - GAP.length * (widths.length - 1);
    const total = (limit) => widths.reduce((sum, width) => sum + Math.min(width, limit), 0);
    let limit = Math.max(...widths);
    while (limit > MIN_WIDTH && total(limit) > room)
        limit--;
    return widths.map((width) => Math.min(width, limit));
}
function cutTo(text, width) {
    if ((0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text) <= width)
        return text;
    let cut = "";
    let taken = 0;
    for (const { segment } of GRAPHEMES.segment(text)) {
        taken += (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(segment);
        if (taken > width - 1)
            break;
        cut += segment;
    }
    return `${cut.trimEnd()}…`;
}


/***/ }),

/***/ 85542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withNewFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Creates a file, which must not exist yet, and keeps it open while `body` runs. */
async function withNewFile(file, body) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "wx");
    try {
        return await body((parts) => writeFully(fd, parts));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** In one call, without joining them first. A disk that is nearly full may take only a part. */
function writeFully(fd, parts) {
    let left = parts.filter((part) => part.length > 0);
    while (left.length > 0)
        left = dropBytes(left, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writevSync)(fd, left));
}
function dropBytes(parts, sizeBytes) {
    let dropped = 0;
    for (const [index, part] of parts.entries()) {
        if (dropped + part.length > sizeBytes) {
            return [part.subarray(sizeBytes - dropped), ...parts.slice(index + 1)];
        }
        dropped += part.length;
    }
    return [];
}


/***/ }),

/***/ 54028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ checkInfo),
  Y: () => (/* binding */ createInspector)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(30276);
// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(5723);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(66927);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/store/zip-rules.ts + 1 modules
var zip_rules = __webpack_require__(23043);
;// CONCATENATED MODULE: ./src/store/inspect-zip.ts




/**
 * Checks a spooled zip, and returns the file to keep. If go does not wait for the zip yet, it is
 * unpacked into GOMODCACHE and kept as it came. Otherwise it is kept uncompressed if that is wanted and
 * not too large for go. Throws `IntegrityError` and `ZipPoolError`, and the system's error if the
 * store cannot be written.
 */
async function inspectZip(file, name, parts) {
    const { checkHash, isUrgent } = parts;
    const urgency = { isUrgent, sizeBytes: (0,external_node_fs_.statSync)(file).size };
    if (await parts.unpackAhead?.(file, name, { checkHash, urgency }))
        return file;
    const prefix = (0,module_path/* zipPrefix */.q4)(name);
    if (!parts.inflates) {
        await checkHash(await parts.pool.hashZip({ source: file, prefix }));
        return file;
    }
    const target = `${file}.stored`;
    try {
        const { h1, sizeBytes } = await parts.pool.repack({ source: file, target, prefix }, urgency);
        await checkHash(h1);
        if (sizeBytes <= zip_rules/* MAX_ZIP_BYTES */.j)
            return target;
        await (0,promises_.rm)(target);
        return file;
    }
    catch (error) {
        await (0,promises_.rm)(target, { force: true });
        throw error;
    }
}

// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
;// CONCATENATED MODULE: ./src/store/inspect.ts








const SOURCE_NAMES = {
    "go.sum": "go.sum",
    sumdb: "the checksum database",
};
/**
 * Makes the check that a file from a mirror must pass before anyone can see it: of its structure
 * and its hash. The right hash is in the checkout's go.sum or, if go.sum does not name the file, in
 * the checksum database, which is asked while the file is still arriving. If neither has one, go
 * alone checks the hash. If the database cannot be asked, the file is passed on and not kept: later
 * nobody would know that it was never checked. `inspectZip` says what becomes of a zip.
 */
function createInspector(parts) {
    const { named, pool, inflatesZips: inflates, database, unpackAhead } = parts;
    async function findExpected(kind, { path, version }) {
        const hashes = named(kind, path, version);
        if (hashes)
            return { by: "go.sum", hashes };
        const hash = (await database?.(path, version))?.[kind];
        return hash === undefined ? undefined : { by: "sumdb", hashes: [hash] };
    }
    return (name, { onVerified = () => { }, isUrgent = () => true } = {}) => {
        const { extension } = name;
        if (extension === "info") {
            return async (file, content) => {
                checkInfo(name, (content ?? (await (0,promises_.readFile)(file))).toString());
                return file;
            };
        }
        const expected = findExpected(extension, name);
        expected.catch(() => {
            // The check below throws it. A file that never arrives whole is not checked, and a rejection
            // that nobody awaits would be unhandled.
        });
        let isUnasked = false;
        async function findHashes() {
            try {
                return await expected;
            }
            catch (error) {
                if (!(error instanceof errors/* ChecksumDatabaseError */.vu))
                    throw error;
                isUnasked = true;
                return undefined;
            }
        }
        async function checkHash(h1) {
            const known = await findHashes();
            if (!known)
                return false;
            (0,expected_hashes/* expectHash */.Yr)((0,module_file/* fileName */.Md)(name), h1, known.hashes, SOURCE_NAMES[known.by]);
            onVerified(known.by);
            return true;
        }
        async function inspect(file, content) {
            if (extension === "zip") {
                return inspectZip(file, name, { pool, inflates, unpackAhead, checkHash, isUrgent });
            }
            const bytes = content ?? (await (0,promises_.readFile)(file));
            if (!(await checkHash((0,dirhash/* hashGoMod */.h)(bytes))))
                checkMod(name, bytes.toString());
            return file;
        }
        return async (file, content) => {
            const inspected = await inspect(file, content);
            return isUnasked ? { passing: inspected } : inspected;
        };
    };
}
/**
 * Throws `IntegrityError` for an info that go would refuse. The go command fails if an info names
 * another version than the one that it asked for, unless the path can have no such version:
 * `v2.0.0` of a path without `/v2` may be answered with `v2.0.0+incompatible`.
 */
function checkInfo(name, text) {
    const { path, version } = name;
    const said = parseVersion(text);
    if (said === version)
        return;
    if (said !== undefined && !isVersionOfPath(path, version))
        return;
    const what = said === undefined ? "is not JSON with a Version" : `is of version ${said}`;
    throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.Md)(name)} ${what}`, { code: "INFO_INVALID" });
}
/** A go.mod without it is one that go refuses. Some have a comment or a byte order mark before it. */
const MODULE_LINE = /^[\s\uFEFF]*module[\s("`]/m;
/**
 * Throws `IntegrityError` for a go.mod that nobody has a hash of and that is none, such as an HTML page:
 * it would be kept, and what a mirror redirects to would be readable by its clients.
 */
function checkMod(name, text) {
    if (MODULE_LINE.test(text))
        return;
    throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.Md)(name)} names no module`, { code: "MOD_INVALID" });
}
/** Whether the end of the path stands for the version's major version. */
function isVersionOfPath(modulePath, version) {
    const suffix = modulePath.startsWith("gopkg.in/")
        ? /\.(v[0-9]+)(?:-unstable)?$/.exec(modulePath)
        : /\/(v[0-9]+)$/.exec(modulePath);
    const major = (0,semver/* majorOf */.Ds)(version);
    if (suffix)
        return suffix[1] === major;
    return major === "v0" || major === "v1" || version.endsWith("+incompatible");
}
/** Undefined for what names no version, such as an HTML page in place of JSON. */
function parseVersion(text) {
    const version = (0,json/* ownField */.h)((0,json/* tryParseJson */.B)(text), "Version");
    return typeof version === "string" ? version : undefined;
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

/***/ 60408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ repackModuleZip),
/* harmony export */   y: () => (/* binding */ hashModuleZip)
/* harmony export */ });
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30276);
/* harmony import */ var _file_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85542);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21097);
/* harmony import */ var _stored_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24535);




/**
 * Reads a module's zip once: checks its structure and every file's checksum, hashes the content,
 * and writes the same files uncompressed to `target`. The go command inflates a zip twice, to hash
 * it and to unpack it. Without compression both take a fraction of the time, and the hash stays the
 * same, because it is of the content. Blocks its thread for most of the time, so run it on a
 * worker. Throws `IntegrityError`. Do not use `target` then.
 */
async function repackModuleZip(source, target, prefix) {
    return (0,_file_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .withNewFile */ .d)(target, async (write) => {
        const zip = (0,_stored_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .createStoredZip */ .B)(write);
        const hashed = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readModuleZip */ .i)(source, prefix, (entry) => {
            zip.begin(entry.name, entry.sizeBytes, entry.crc32);
            return zip;
        }, zip.flush);
        return { h1: (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__/* .hash1 */ .C)(hashed), sizeBytes: zip.finish() };
    });
}
/** Checks a module's zip as `repackModuleZip` does, and writes nothing. Returns its `h1:` hash. */
async function hashModuleZip(source, prefix) {
    return (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__/* .hash1 */ .C)(await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readModuleZip */ .i)(source, prefix, () => NOWHERE));
}
const NOWHERE = { append() { } };


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

/***/ 42172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ discardBody),
/* harmony export */   M: () => (/* binding */ watchBody)
/* harmony export */ });
/** Counts a body's bytes and destroys it with `tooLong()` if there are more than `maxBytes`. */
function watchBody(body, maxBytes, tooLong) {
    let sizeBytes = 0;
    let bodyError;
    body.on("error", (error) => {
        bodyError ??= error;
    });
    body.on("data", (chunk) => {
        sizeBytes += chunk.length;
        if (sizeBytes > maxBytes)
            body.destroy(tooLong());
    });
    // A listener for data starts the flow, and what comes before the reader is attached would be lost.
    body.pause();
    return {
        sizeBytes: () => sizeBytes,
        failedWith: (error) => bodyError !== undefined && error === bodyError,
    };
}
/** Closes a body that is not wanted. Otherwise it would hold its connection. */
function discardBody(body) {
    body.on("error", () => {
        // An error without a listener would end the process, and nobody reads this body.
    });
    body.destroy();
}


/***/ }),

/***/ 57240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DEFAULT_BUDGETS)
/* harmony export */ });
const DEFAULT_BUDGETS = {
    connectTimeoutMs: 5_000,
    firstByteTimeoutMs: 5_000,
    lastFirstByteTimeoutMs: 75_000,
    idleTimeoutMs: 15_000,
    totalTimeoutMs: 300_000,
    throttleWaitMs: 10_000,
    soleThrottleWaitMs: 45_000,
    soleAttempts: 8,
    retryDelayMs: 200,
    maxRetryDelayMs: 2_000,
    connectionsPerOrigin: 64,
};


/***/ }),

/***/ 90260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createMirror)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/upstream/transport-error.ts
var transport_error = __webpack_require__(86656);
;// CONCATENATED MODULE: ./src/upstream/file-mirror.ts





/** A mirror in a folder, at a `file:` URL. */
function createFileMirror(baseUrl) {
    return { name: baseUrl, get: (path) => readLocalFile(baseUrl, `${baseUrl}${path}`) };
}
async function readLocalFile(base, url) {
    try {
        const file = (0,external_node_url_.fileURLToPath)(url);
        const { size } = await (0,promises_.stat)(file);
        return { kind: "ok", body: (0,external_node_fs_.createReadStream)(file), sizeBytes: size };
    }
    catch (error) {
        if ((0,fs/* isNotFound */.c4)(error))
            return { kind: "not-found" };
        throw (0,transport_error/* transportError */.WQ)(base, error);
    }
}

// EXTERNAL MODULE: ./src/lib/backoff.ts
var backoff = __webpack_require__(68050);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/upstream/body.ts
var upstream_body = __webpack_require__(42172);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
// EXTERNAL MODULE: ./src/upstream/resumed-body.ts
var resumed_body = __webpack_require__(69820);
;// CONCATENATED MODULE: ./src/upstream/retry-after.ts
/**
 * The wait that a Retry-After header asks for: seconds or an HTTP date (RFC 9110, section 10.2.3).
 * Undefined if it asks for none.
 */
function parseRetryAfter(value, nowMs) {
    if (typeof value !== "string")
        return undefined;
    const text = value.trim();
    if (/^\d+$/.test(text))
        return Number(text) * 1_000;
    // Every form of an HTTP date begins with the weekday. Date.parse alone would read "-1" as a year.
    const dateMs = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

;// CONCATENATED MODULE: ./src/upstream/http-mirror.ts









const MAX_REDIRECTS = 10;
/** The first token, and the one in its place if it has just ended. */
const MAX_REPLACED = 2;
/** What is smaller is fetched again as quickly. */
const RESUMABLE_BYTES = 1 << 20;
const RESUME_BACKOFF = { baseDelayMs: 500, maxDelayMs: 4_000 };
/** A mirror at an `https:` or `http:` base URL, which has no credentials and no trailing slash. */
function createHttpMirror(baseUrl, auth, { jobTokens, ...connection }) {
    const base = new URL(baseUrl);
    const mirror = base.host;
    const credentials = (0,mirror_auth/* findCredentials */.gD)(base, auth);
    // What the user gave for the mirror is what it gets.
    const jobToken = credentials || !(0,mirror_auth/* isConfidential */.FX)(base) ? undefined : jobTokens?.(baseUrl);
    return {
        name: mirror,
        get: (path, signal) => get({ mirror, url: `${baseUrl}${path}`, credentials, jobToken, signal, ...connection }),
    };
}
async function get(request) {
    const response = await send(request);
    const { statusCode, headers, body } = response;
    if (statusCode === 200)
        return okAnswer(request, headers, body);
    dump(body);
    if (statusCode === 404 || statusCode === 410)
        return { kind: "not-found" };
    throw statusError(request, statusCode, headers);
}
/**
 * Sends a request, and follows redirects. A mirror that wants a token of the job, or another one than it got,
 * is asked again with that. Throws `UpstreamError`.
 */
async function send(request, more = {}) {
    const { jobToken, signal } = request;
    if (!jobToken)
        return (await sendWith(request.credentials, request, more)).response;
    let token = await (0,within/* unlessAborted */.Wh)(signal, jobToken.current());
    for (let replaced = 0;; replaced++) {
        const { response, isRedirected } = await sendWith(token, request, more);
        // What another server says of tokens does not count.
        if (response.statusCode !== 401 || isRedirected || replaced > MAX_REPLACED)
            return response;
        const wish = response.headers["www-authenticate"];
        token = await (0,within/* unlessAborted */.Wh)(signal, jobToken.replace(wish, token));
        if (!token)
            return response;
        dump(response.body);
    }
}
async function sendWith(credentials, { mirror, url: firstUrl, dispatcher, signal }, more) {
    let url = firstUrl;
    let hasLeft = false;
    for (let redirects = 0;; redirects++) {
        const parsed = new URL(url);
        // The server that redirects chooses the path. So the mirror's own credentials, and no others, go with a
        // redirect, as far as it stays below the URL that they are for. What another server sends back
        // here is its choice.
        hasLeft ||= parsed.origin !== new URL(firstUrl).origin;
        const isOurs = credentials !== undefined && !hasLeft && (0,mirror_auth/* mayReceive */.Pi)(parsed, credentials);
        const response = await dispatcher
            .request({
            origin: parsed.origin,
            path: `${parsed.pathname}${parsed.search}`,
            method: "GET",
            signal,
            headers: {
                // Go checks the bytes as they are, and a decoded body would not have the declared
                // length.
                "accept-encoding": "identity",
                "user-agent": "go-accel",
                ...more,
                ...(isOurs ? { authorization: credentials.authorization } : {}),
            },
        })
            .catch((error) => {
            throw (0,transport_error/* transportError */.WQ)(mirror, error);
        });
        const { statusCode, headers, body } = response;
        const location = headers["location"];
        const isRedirect = statusCode >= 300 && statusCode < 400 && typeof location === "string";
        if (!isRedirect)
            return { response, isRedirected: redirects > 0 };
        dump(body);
        if (redirects >= MAX_REDIRECTS) {
            throw (0,transport_error/* protocolError */.JW)(mirror, `more than ${MAX_REDIRECTS} redirects`);
        }
        url = resolveRedirect(mirror, parsed, location);
    }
}
/** Nobody reads the rest of an answer, so it does not matter if that fails. */
function dump(body) {
    body.dump().catch(() => { });
}
function okAnswer(request, headers, body) {
    const encoding = headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity") {
        (0,upstream_body/* discardBody */.L)(body);
        throw (0,transport_error/* protocolError */.JW)(request.mirror, `content encoding that was not asked for: "${String(encoding)}"`);
    }
    const length = Number(headers["content-length"] ?? Number.NaN);
    const sizeBytes = Number.isSafeInteger(length) ? length : undefined;
    const validator = validatorOf(headers);
    const isSmall = sizeBytes === undefined || sizeBytes < RESUMABLE_BYTES;
    if (!request.resumes || isSmall || validator === undefined) {
        return { kind: "ok", body, sizeBytes };
    }
    const whole = (0,resumed_body/* resumeBody */.M)(body, {
        askFrom: (offset) => askForRest(request, { offset, sizeBytes, validator }),
        pause: (fruitless) => fruitless === 0
            ? Promise.resolve()
            : clock/* systemClock */.m.sleep((0,backoff/* backoffMs */.j)(fruitless, RESUME_BACKOFF), request.signal).catch(() => { }),
        isOver: () => request.signal.aborted,
    });
    return { kind: "ok", body: whole, sizeBytes };
}
/**
 * What If-Range may name, so that a rest of another content is never put behind this beginning: a
 * strong entity tag, or else the date (RFC 9110, section 13.1.5). Undefined if the server names
 * neither, or takes no ranges.
 */
function validatorOf(headers) {
    const [ranges, tag, date] = ["accept-ranges", "etag", "last-modified"].map((name) => {
        const value = headers[name];
        return typeof value === "string" ? value : undefined;
    });
    if (ranges === "none")
        return undefined;
    return tag?.startsWith('"') ? tag : tag === undefined ? date : undefined;
}
async function askForRest(request, known) {
    const { offset, sizeBytes, validator } = known;
    try {
        const { statusCode, headers, body } = await send(request, {
            range: `bytes=${offset}-`,
            "if-range": validator,
        });
        const expected = `bytes ${offset}-${sizeBytes - 1}/${sizeBytes}`;
        if (statusCode === 206 && headers["content-range"] === expected)
            return { kind: "body", body };
        // It may be the whole, which is not wanted here.
        (0,upstream_body/* discardBody */.L)(body);
        return isPassing(statusCode) ? { kind: "failed" } : { kind: "refused" };
    }
    catch {
        // An `UpstreamError`. If nothing helps, the error of the first break is the one that counts.
        return { kind: "failed" };
    }
}
function resolveRedirect(mirror, from, location) {
    if (!URL.canParse(location, from.href))
        throw (0,transport_error/* protocolError */.JW)(mirror, "redirect to an invalid URL");
    const to = new URL(location, from);
    if (to.protocol !== "https:" && !(to.protocol === "http:" && from.protocol === "http:")) {
        throw (0,transport_error/* protocolError */.JW)(mirror, `redirect from ${from.protocol} to ${to.protocol}`);
    }
    return to.href;
}
/** Whether another attempt may help. Mirrors were seen to answer 403 for a moment. */
function isPassing(status) {
    return status === 403 || status === 408 || status === 429 || status >= 500;
}
function statusError({ mirror, jobToken }, status, headers) {
    const problem = status === 401 ? jobToken?.problem() : undefined;
    // Who knows the job and refuses it will do so again.
    const isFinal = status === 403 && jobToken?.isWanted();
    const retryAfterMs = parseRetryAfter(headers["retry-after"], clock/* systemClock */.m.nowMs());
    const isThrottled = status === 429 || (status === 503 && retryAfterMs !== undefined);
    return new errors/* UpstreamError */.gA(`${mirror} answered ${status}${problem ? `: ${problem}` : ""}`, {
        code: isThrottled ? "THROTTLED" : "STATUS",
        mirror,
        status,
        retryable: isPassing(status) && !isFinal,
        ...(isThrottled && retryAfterMs !== undefined ? { retryAfterMs } : {}),
    });
}

;// CONCATENATED MODULE: ./src/upstream/create-mirror.ts


/** A mirror at an `https:`, `http:` or `file:` base URL without credentials. */
function createMirror(baseUrl, auth, dispatcher, { resumes = true, jobTokens } = {}) {
    const base = baseUrl.replace(/\/+$/, "");
    return base.startsWith("file:")
        ? createFileMirror(base)
        : createHttpMirror(base, auth, { dispatcher, resumes, jobTokens });
}


/***/ }),

/***/ 87305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createDispatcher)
/* harmony export */ });
/* harmony import */ var undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82531);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33415);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49221);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57240);




// The index of undici does the same. A tunnel through a proxy is opened by such a method.
Object.assign((undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1___default().prototype), undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__);
const MIB = 1024 * 1024;
/**
 * The connection pool that all mirrors share. It honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY. `ca` or
 * `secureContext` replaces the authorities that the process trusts.
 *
 * HTTP/2 is on, which is the default of undici 8. It takes one handshake instead of 48, and a
 * request that is given up costs no connection. Its known weaknesses are tested against a real
 * server: a stream that is reset or aborted does not affect the others, a GOAWAY lets them end, and
 * a connection that breaks fails them all with errors that are retried. Older versions of undici
 * hung after a GOAWAY and threw assertions after an abort.
 */
function createDispatcher(budgets = _budgets_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_BUDGETS */ .D, tls = {}) {
    return new (undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2___default())({
        allowH2: true,
        // undici's own windows (256 KiB, 512 KiB) would limit all zips together to 5 MB/s at 100 ms.
        // Its documentation names another option for the first, which version 8.13 does not read.
        initialWindowSize: MIB,
        connectionWindowSize: 16 * MIB,
        connect: { timeout: budgets.connectTimeoutMs, ...tls },
        // `connect` does not apply to connections through a proxy.
        connectTimeout: budgets.connectTimeoutMs,
        requestTls: tls,
        connections: budgets.connectionsPerOrigin,
        // Each attempt has a timer of its own, which is exact, includes the wait for a free connection,
        // and continues over redirects. This one is a little shorter, because undici checks only after
        // it whether an HTTP/2 connection is dead.
        headersTimeout: budgets.lastFirstByteTimeoutMs * 0.9,
        bodyTimeout: budgets.idleTimeoutMs,
    });
}


/***/ }),

/***/ 36942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseNetrc)
/* harmony export */ });
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


/***/ }),

/***/ 9233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ netrcFile),
/* harmony export */   f: () => (/* binding */ readNetrc)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _netrc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36942);




/** The netrc file that the go command reads, whether it exists or not. */
function netrcFile(env) {
    const name = process.platform === "win32" ? "_netrc" : ".netrc";
    return env["NETRC"] || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), name);
}
/**
 * The entries of the netrc file that the go command would use; none if GOAUTH says otherwise. Empty
 * without a file.
 */
async function readNetrc(goAuth, env) {
    if (goAuth !== "" && !goAuth.split(";").some((way) => way.trim() === "netrc"))
        return [];
    return (0,_netrc_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNetrc */ .Q)((await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .tryReadText */ .Bw)(netrcFile(env))) ?? "");
}


/***/ }),

/***/ 69820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ resumeBody)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42172);


/** A mirror that cuts each answer after less than this is not worth the trouble. */
const PROGRESS_BYTES = 1 << 20;
const MAX_FRUITLESS = 4;
/**
 * A body that goes on where it broke off: what has arrived is not fetched again. It fails with the
 * error of the first break that cannot be mended. Destroying it closes the connection.
 */
function resumeBody(first, resumption) {
    let current = first;
    async function next(offset, fruitless) {
        for (let tries = fruitless; tries < MAX_FRUITLESS; tries++) {
            await resumption.pause(tries);
            if (resumption.isOver() || whole.destroyed)
                return undefined;
            const rest = await resumption.askFrom(offset);
            if (rest.kind === "refused")
                return undefined;
            if (rest.kind === "body")
                return rest.body;
        }
        return undefined;
    }
    async function* read() {
        let offset = 0;
        let partStart = 0;
        let fruitless = 0;
        let chunks = current[Symbol.asyncIterator]();
        for (;;) {
            // An error that comes from the reader of the whole, at `yield`, must not look like a break.
            const step = await chunks.next().catch((error) => ({ error }));
            if (!("error" in step)) {
                if (step.done)
                    return;
                offset += step.value.length;
                yield step.value;
                continue;
            }
            fruitless = offset - partStart >= PROGRESS_BYTES ? 0 : fruitless + 1;
            const rest = await next(offset, fruitless);
            if (!rest)
                throw step.error;
            partStart = offset;
            current = rest;
            chunks = current[Symbol.asyncIterator]();
        }
    }
    const whole = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(read(), { objectMode: false });
    // While the generator waits for a piece it does not notice that nobody reads on.
    const destroy = whole._destroy.bind(whole);
    whole._destroy = (error, callback) => {
        (0,_body_js__WEBPACK_IMPORTED_MODULE_1__/* .discardBody */ .L)(current);
        destroy(error, callback);
    };
    return whole;
}


/***/ }),

/***/ 86656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ protocolError),
/* harmony export */   WQ: () => (/* binding */ transportError),
/* harmony export */   kv: () => (/* binding */ faultKindOf),
/* harmony export */   qO: () => (/* binding */ isReset)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);


const FAULT_KINDS = {
    STATUS: "status",
    THROTTLED: "throttled",
    TIMEOUT: "timeout",
    CONNECT: "connect",
    CUT: "cut",
    PROTOCOL: "protocol",
    INTEGRITY: "integrity",
    OPEN: "open",
};
/** The kind under which events count an error. */
function faultKindOf(error) {
    return FAULT_KINDS[error.code];
}
/** An answer that breaks the rules. Asking again would bring the same. */
function protocolError(mirror, problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA(`${mirror}: ${problem}`, { code: "PROTOCOL", mirror, retryable: false });
}
/** Turns a failure of the connection or of the body into an `UpstreamError`. */
function transportError(mirror, error, phase = "headers") {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA)
        return error;
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs) {
        const details = { code: "INTEGRITY", mirror, retryable: false, cause: error };
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA(`${mirror}: ${error.message}`, details);
    }
    const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) ?? (error instanceof Error ? error.name : "unknown error");
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA(`${mirror}: ${describeErrno(errno, phase)}`, {
        code: codeOf(errno, phase),
        mirror,
        retryable: !isPermanent(errno),
        cause: error,
    });
}
/**
 * Whether the connection broke before an answer. That happens if a server closes an idle connection
 * just as a request goes out. The next connection will probably work.
 */
function isReset(error) {
    return error.code === "CONNECT" && BROKEN_CODES.includes((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error.cause) ?? "");
}
const TIMEOUT_CODES = [
    "TimeoutError",
    "ETIMEDOUT",
    "UND_ERR_CONNECT_TIMEOUT",
    "UND_ERR_HEADERS_TIMEOUT",
    "UND_ERR_BODY_TIMEOUT",
];
const BROKEN_CODES = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];
function codeOf(errno, phase) {
    if (TIMEOUT_CODES.includes(errno))
        return "TIMEOUT";
    // Codes of Node's HTTP parser.
    if (errno.startsWith("HPE_"))
        return "PROTOCOL";
    return phase === "body" ? "CUT" : "CONNECT";
}
/** Our own deadline, a host that does not exist, and certificates that are not trusted. */
function isPermanent(errno) {
    return (["AbortError", "TimeoutError", "UND_ERR_ABORTED", "ENOTFOUND"].includes(errno) ||
        /CERT|_SIGNATURE|_ISSUER/.test(errno));
}
/** A description of the codes that people meet, and the code itself for any other. */
function describeErrno(errno, phase) {
    if (phase === "body" && BROKEN_CODES.includes(errno)) {
        return "connection closed in the middle of the answer";
    }
    const words = {
        ECONNREFUSED: "connection refused",
        ECONNRESET: "connection reset",
        ENOTFOUND: "host not found",
        TimeoutError: "the time for the request was up",
        UND_ERR_CONNECT_TIMEOUT: "connecting took too long",
        UND_ERR_HEADERS_TIMEOUT: "no answer in time",
        UND_ERR_BODY_TIMEOUT: "the answer stalled",
        UND_ERR_SOCKET: "connection closed before an answer",
        UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer was cut short",
    };
    return words[errno] ?? errno;
}


/***/ }),

/***/ 82765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ trustedAuthorities)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);




/** Where go looks on Linux (crypto/x509): the first file that is there, and all files of the folders. */
const FILES = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/pki/tls/cacert.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/cert.pem",
];
const FOLDERS = ["/etc/ssl/certs", "/etc/pki/tls/certs"];
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/** The authorities that the go command trusts: the system's, and not those that Node ships with. */
function trustedAuthorities(env) {
    const isUnix = process.platform !== "darwin" && process.platform !== "win32";
    const certificates = isUnix ? readOfUnix(env) : (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates)("system");
    try {
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext)({ ca: certificates });
    }
    catch {
        // OpenSSL does not take one of them. Go skips it, and so do we.
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext)({ ca: certificates.filter(isAccepted) });
    }
}
function isAccepted(certificate) {
    try {
        (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext)({ ca: certificate });
        return true;
    }
    catch {
        return false;
    }
}
function readOfUnix(env) {
    const file = env["SSL_CERT_FILE"];
    const folders = env["SSL_CERT_DIR"];
    const first = (file ? [file] : FILES).map(tryRead).find((text) => text !== undefined);
    const others = (folders ? folders.split(":") : FOLDERS).flatMap((dir) => tryList(dir).map((name) => tryRead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, name))));
    const texts = [first, ...others].flatMap((text) => text?.match(CERTIFICATE) ?? []);
    return [...new Set(texts)];
}
function tryRead(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "latin1");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === undefined)
            throw error;
        return undefined;
    }
}
function tryList(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir);
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === undefined)
            throw error;
        return [];
    }
}


/***/ })

};
