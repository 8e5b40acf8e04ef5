export const id = 9575;
export const ids = [9575];
export const modules = {

/***/ 89575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ begin)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
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
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(26918);
// EXTERNAL MODULE: ./src/cache/key.ts
var key = __webpack_require__(33572);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/history/statistics.ts
var statistics = __webpack_require__(26362);
;// CONCATENATED MODULE: ./src/history/toolchain-times.ts


/** So many restores in a row that took longer are no accident. */
const LOSSES_TO_SKIP = 3;
/** After so many runs without one it is tried again: the mirror or the cache may have changed. */
const RUNS_UNTIL_RETRY = 10;
/**
 * Why the coming run should get its Go from a mirror, and not from the cache; undefined if it should not:
 * the last three restores each took longer than the recorded downloads do. Pure.
 */
function planToolchainSkip({ runs }) {
    const recorded = runs.flatMap(({ toolchain }) => toolchain ?? []);
    const mirrorMs = (0,statistics/* median */.JZ)(timesOf(recorded, "mirror"));
    const lost = timesOf(recorded, "cache").slice(-LOSSES_TO_SKIP);
    const cacheMs = Math.min(...lost);
    if (mirrorMs === undefined || lost.length < LOSSES_TO_SKIP || cacheMs < mirrorMs)
        return undefined;
    const left = RUNS_UNTIL_RETRY - countSkipped(recorded);
    if (left <= 0)
        return undefined;
    return (`the cache took ${(0,format/* formatMs */._V)(cacheMs)} or more ${lost.length} times in a row, and a mirror ` +
        `${(0,format/* formatMs */._V)(mirrorMs)}; tried again after ${(0,format/* formatCount */.B4)(left, "run")}`);
}
function timesOf(recorded, from) {
    return recorded.filter((one) => one.from === from).map(({ ms }) => ms);
}
/** How many runs installed from a mirror since the last restore. */
function countSkipped(recorded) {
    return recorded.length - 1 - recorded.findLastIndex(({ from }) => from === "cache");
}

// EXTERNAL MODULE: ./src/app/job/cache-policy.ts
var cache_policy = __webpack_require__(99163);
;// CONCATENATED MODULE: ./src/app/set-up/kept-go.ts




/** An archive holds one GOROOT. Its hash is checked once it is unpacked, so any names may come. */
const CONTENT = { unit: /^$/ };
/**
 * Asks the cache for a Go that an earlier job has installed and kept. If the cache fails, nothing is said:
 * the layers ask the same cache, and warn of it.
 */
function createKeptGo({ host, timeline }, { backend, unpack, history }, { settings, job }) {
    // What is checked out decides about writes only.
    const policy = (0,cache_policy/* planCachePolicy */.oO)(settings.cache, job, []);
    const platform = { os: process.platform, arch: process.arch, epoch: settings.cacheEpoch };
    const prefixOf = (release) => (0,key/* toolchainPrefix */.gl)(platform, release);
    let result = row("off", "nothing had to be installed", []);
    let searchedMs = 0;
    async function whyNotAsked() {
        if (!policy.read)
            return policy.reason;
        // A user who asks for reads gets them.
        if (settings.cache !== "auto")
            return undefined;
        const { history: earlier } = await history.wait();
        return earlier && planToolchainSkip(earlier);
    }
    async function fetch(release, dir) {
        const keys = [prefixOf(release)];
        const reason = await timeline.time("wait for history", "transfer", whyNotAsked);
        if (reason !== undefined) {
            result = row("off", reason, keys);
            return false;
        }
        result = row("miss", "no job has kept it", keys);
        const beganMs = timeline.elapsedMs();
        try {
            const found = await timeline.time("fetch toolchain", "transfer", () => backend.fetch("toolchain", keys));
            if (!found)
                return false;
            await timeline.time("unpack toolchain", "transfer", () => unpack(found.read(), dir, { content: CONTENT }));
            result = {
                ...row("exact", "the same release", keys),
                matchedKey: found.key,
                sizeBytes: found.sizeBytes,
                lookupMs: found.lookupMs,
                downloadMs: found.downloadMs,
                unpackMs: timeline.elapsedMs() - beganMs - found.lookupMs - found.downloadMs,
            };
            return true;
        }
        catch (error) {
            const isDamaged = error instanceof errors/* CacheError */.xA && error.code === "ARCHIVE";
            const problem = (0,errors/* errorMessage */.gJ)(error);
            if (isDamaged)
                host.warning(`go-accel: the Go in the cache is not used: ${problem}`);
            result = { ...row("miss", problem, keys), failed: isDamaged ? "archive" : "service" };
            return false;
        }
    }
    return {
        prefixOf,
        restore: () => result,
        searchedMs: () => searchedMs,
        async fetch(release, dir) {
            const beganMs = timeline.elapsedMs();
            const isThere = await fetch(release, dir);
            searchedMs = timeline.elapsedMs() - beganMs;
            return isThere;
        },
        refuse(problem) {
            host.warning(`go-accel: the Go in the cache (${result.matchedKey}) is not what the checksum database says, ` +
                `so it comes from a mirror: ${problem}`);
            result = { ...row("miss", problem, result.keys), failed: "archive" };
        },
    };
}
function row(status, reason, keys) {
    return { name: "toolchain", status, reason, keys: [...keys] };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/toolchain/install.ts
var install = __webpack_require__(16245);
// EXTERNAL MODULE: ./src/toolchain/known-holes.ts
var known_holes = __webpack_require__(95599);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/toolchain/platform.ts

/** What go calls the systems and processors that Node names in its own way. */
const SYSTEMS = { win32: "windows", sunos: "solaris" };
const PROCESSORS = { x64: "amd64", ia32: "386" };
/** Those that Node has one name for, in either order of bytes. */
const WITH_ORDER = ["ppc64", "mips", "mips64"];
/** This machine's GOOS and GOARCH with a hyphen between them, as in `linux-amd64`. */
function goPlatform(system = process.platform, processor = process.arch, order = (0,external_node_os_.endianness)()) {
    const suffix = WITH_ORDER.includes(processor) && order === "LE" ? "le" : "";
    return `${SYSTEMS[system] ?? system}-${PROCESSORS[processor] ?? `${processor}${suffix}`}`;
}

// EXTERNAL MODULE: ./src/toolchain/release.ts
var toolchain_release = __webpack_require__(61675);
// EXTERNAL MODULE: ./src/toolchain/tool-cache.ts
var tool_cache = __webpack_require__(86521);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/toolchain/usual-places.ts


/*
 * Where Go's own instructions (https://go.dev/doc/install), distributions and Homebrew put Go. It can lie
 * there and not be on PATH, as in a step of `sudo` or in a container whose PATH was set.
 */
const PLACES = {
    linux: ["/usr/local/go", "/usr/lib/go", "/usr/lib/golang", "/snap/go/current"],
    darwin: ["/usr/local/go", "/opt/homebrew/opt/go/libexec", "/usr/local/opt/go/libexec"],
    win32: ["C:\\Program Files\\Go"],
};
/** GOROOT of a Go at one of the usual places; undefined if there is none. */
function findUsualGoRoot(places = PLACES[process.platform] ?? []) {
    return places.find((goRoot) => (0,external_node_fs_.existsSync)(external_node_path_default().join(goRoot, "go.env")));
}

// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
// EXTERNAL MODULE: ./src/upstream/read-netrc.ts
var read_netrc = __webpack_require__(9233);
// EXTERNAL MODULE: ./src/app/job/plan-job-tokens.ts + 1 modules
var plan_job_tokens = __webpack_require__(57322);
// EXTERNAL MODULE: ./src/app/job/plan-mirrors.ts
var plan_mirrors = __webpack_require__(20370);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: ./src/lib/shape.ts
var shape = __webpack_require__(107);
;// CONCATENATED MODULE: ./src/app/set-up/earlier-choices.ts




const CHOICE = (0,shape/* object */.Ik)("choice", "A Go that a use of the action in this job has set up.", {
    source: (0,shape/* text */.Qq)("Who named it"),
    wanted: (0,shape/* text */.Qq)("What was named"),
    release: (0,shape/* text */.Qq)("What was chosen"),
    goRoot: (0,shape/* text */.Qq)("Where it is"),
});
const CHOICES = (0,shape/* list */.p_)(CHOICE, "In the order in which they were made");
/** None if the file is missing, or is not ours. `tempDir` lives as long as the job. */
async function readEarlierChoices(tempDir) {
    const content = await (0,fs/* tryReadText */.Bw)(fileOf(tempDir)).catch(() => undefined);
    return (content === undefined ? undefined : (0,shape/* tryRead */.o_)(CHOICES, (0,json/* tryParseJson */.B)(content))) ?? [];
}
/** Keeps a choice for the next use of the action. Throws if it cannot be written. */
async function keepChoice(tempDir, choice) {
    const kept = (await readEarlierChoices(tempDir)).filter(({ source, wanted }) => source !== choice.source || wanted !== choice.wanted);
    await (0,fs/* writeFileAtomic */.Zf)(fileOf(tempDir), JSON.stringify([...kept, choice]));
}
function fileOf(tempDir) {
    return external_node_path_default().join(tempDir, "go-accel", "set-up.json");
}

// EXTERNAL MODULE: ./src/app/set-up/go-settings.ts
var go_settings = __webpack_require__(78017);
// EXTERNAL MODULE: ./src/lib/executable.ts
var executable = __webpack_require__(94848);
// EXTERNAL MODULE: ./src/toolchain/toolchain-tree.ts
var toolchain_tree = __webpack_require__(64234);
;// CONCATENATED MODULE: ./src/app/set-up/local-go.ts





/** The Go that comes first on PATH; undefined if there is none, or if it does not run. */
async function findGoOnPath({ host, env }, cwd) {
    const program = await (0,executable/* findOnPath */.a)("go", env["PATH"]);
    if (program === undefined)
        return undefined;
    const goRoot = external_node_path_default().dirname(external_node_path_default().dirname(await (0,promises_.realpath)(program)));
    const version = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goRoot, "VERSION")).catch(() => undefined);
    const release = version === undefined ? undefined : (0,toolchain_tree/* parseVersionFile */.Sz)(version);
    if (release !== undefined)
        return { release, goRoot, from: "PATH" };
    return askGo(host, cwd);
}
/** For a program that only finds the real one, and for a build of somebody's own. */
async function askGo(host, cwd) {
    try {
        const env = { GOTOOLCHAIN: "local" };
        const stdout = await host.exec("go", ["env", "GOVERSION", "GOROOT"], { cwd, env });
        const [version = "", goRoot = ""] = stdout.split("\n").map((line) => line.trim());
        return { release: (0,toolchain_tree/* parseVersionFile */.Sz)(version), goRoot, from: "PATH" };
    }
    catch {
        // The plan of the job runs it again, and says what is wrong with it.
        return { release: undefined, goRoot: "", from: "PATH" };
    }
}

// EXTERNAL MODULE: ./src/gocmd/go-env.ts
var go_env = __webpack_require__(75251);
// EXTERNAL MODULE: ./src/toolchain/spec.ts
var toolchain_spec = __webpack_require__(43659);
;// CONCATENATED MODULE: ./src/toolchain/choose.ts



/**
 * Chooses a Go. What is on the machine and satisfies the specification is taken without asking anyone,
 * unless `checkLatest` or the specification means the newest release there is. If the mirrors cannot be
 * asked, the machine's best one is taken. Pure.
 */
function choose(spec, candidates) {
    switch (spec.kind) {
        case "exact":
            return chooseExact(spec.release, candidates);
        case "range":
            return chooseNewest((release) => (0,toolchain_spec/* isInRange */.h$)(release, spec.range), candidates);
        case "minimum":
            return chooseClosest(spec.version, candidates);
        case "stable":
        case "oldstable":
            return chooseAlias(spec.kind, candidates);
    }
}
function chooseExact(release, { local }) {
    const there = local.find((go) => go.release === release);
    return there ? { kind: "local", go: there } : { kind: "install", releases: [release] };
}
function chooseNewest(isWanted, { local, listed, platform, checkLatest }) {
    const best = newestLocal(local, isWanted);
    if (best && !checkLatest)
        return { kind: "local", go: best };
    if (listed.kind === "unasked")
        return { kind: "ask" };
    const wanted = newestListed(listed, platform, isWanted);
    const newer = wanted.filter((release) => best?.release === undefined || (0,toolchain_release/* compareReleases */.c0)(release, best.release) > 0);
    if (newer.length > 0)
        return { kind: "install", releases: newer };
    return best ? { kind: "local", go: best } : { kind: "none" };
}
function chooseAlias(alias, candidates) {
    const { local, listed, platform } = candidates;
    if (listed.kind === "unasked")
        return { kind: "ask" };
    const known = [...(listed.kind === "known" ? listed.releases : []), ...local].flatMap(({ release }) => release ?? []);
    const language = languageOfAlias(alias, known);
    if (language === undefined)
        return { kind: "none" };
    const isWanted = (release) => !(0,toolchain_release/* isPrerelease */.V1)(release) && (0,toolchain_release/* languageOf */.eX)(release) === language;
    return chooseNewest(isWanted, { local, listed, platform, checkLatest: true });
}
/** `1.26`, or what came before it. Undefined if that is not known. */
function languageOfAlias(alias, known) {
    const releases = known.filter((release) => !(0,toolchain_release/* isPrerelease */.V1)(release));
    const newestFirst = releases.sort((a, b) => (0,toolchain_release/* compareReleases */.c0)(b, a)).map(toolchain_release/* languageOf */.eX);
    return [...new Set(newestFirst)][alias === "stable" ? 0 : 1];
}
/**
 * For go.mod: the Go of PATH if it is new enough. Then that of the tool cache which is closest, in its
 * newest release: builds change least with it. Then what is asked for, or the newest release of it.
 */
function chooseClosest(version, candidates) {
    const { local, listed, platform } = candidates;
    const [onPath] = local.filter(({ from }) => from === "PATH");
    // A Go that is no release is somebody's choice.
    if (onPath && (onPath.release === undefined || satisfiesLine(onPath.release, version))) {
        return { kind: "local", go: onPath };
    }
    const isEnough = (release) => satisfiesLine(release, version);
    const enough = local.flatMap(({ release }) => release ?? []).filter(isEnough);
    const stable = enough.filter((release) => !(0,toolchain_release/* isPrerelease */.V1)(release));
    const [closest] = (stable.length > 0 ? stable : enough).sort(toolchain_release/* compareReleases */.c0).map(toolchain_release/* languageOf */.eX);
    const best = newestLocal(local, (release) => isEnough(release) && (0,toolchain_release/* languageOf */.eX)(release) === closest);
    if (best)
        return { kind: "local", go: best };
    if (!(0,toolchain_release/* isLanguageOnly */.j5)(version))
        return { kind: "install", releases: [version] };
    if (listed.kind === "unasked")
        return { kind: "ask" };
    const releases = newestListed(listed, platform, (release) => (0,toolchain_release/* languageOf */.eX)(release) === version);
    // What go itself would download.
    return { kind: "install", releases: [...new Set([...releases, `${version}.0`])] };
}
/** Whether go builds a module with this go or toolchain line without another toolchain. */
function satisfiesLine(release, version) {
    return (0,go_env/* compareGoVersions */.X_)(`go${release}`, `go${version}`) >= 0;
}
function newestLocal(local, isWanted) {
    let best;
    for (const go of local) {
        if (go.release === undefined || !isWanted(go.release))
            continue;
        // Of equals the first: what is on PATH.
        if (best?.release === undefined || compareWorth(go.release, best.release) < 0)
            best = go;
    }
    return best;
}
/** Negative if `a` is to be preferred: a release to any candidate, then what is newer. */
function compareWorth(a, b) {
    return Number((0,toolchain_release/* isPrerelease */.V1)(a)) - Number((0,toolchain_release/* isPrerelease */.V1)(b)) || (0,toolchain_release/* compareReleases */.c0)(b, a);
}
/**
 * The newest wanted release, whatever platform it is listed for, and after it the newest one that is
 * listed for this one: a mirror lists what somebody asked it for, and has more than that.
 */
function newestListed(listed, platform, isWanted) {
    if (listed.kind !== "known")
        return [];
    const wanted = listed.releases.filter(({ release }) => isWanted(release));
    const newest = (releases) => releases
        .map(({ release }) => release)
        .sort(compareWorth)
        .slice(0, 1);
    const here = wanted.filter((entry) => entry.platform === platform);
    return [...new Set([...newest(wanted), ...newest(here)])];
}

;// CONCATENATED MODULE: ./src/app/set-up/obtain-go.ts


/**
 * Chooses a Go and installs it if it must be. If the mirrors fail, the best one of the machine is taken.
 * Throws only the system's errors.
 */
async function obtainGo({ spec }, known, toolchains) {
    let listed = { kind: "unasked" };
    let choice = choose(spec, { ...known, listed });
    try {
        if (choice.kind === "ask") {
            listed = { kind: "known", releases: await toolchains.list() };
            choice = choose(spec, { ...known, listed });
        }
        const go = await take(choice, toolchains);
        if (!go && choice.kind === "install" && listed.kind === "unasked") {
            // Only to say which there are.
            listed = { kind: "known", releases: await toolchains.list() };
        }
        return { go, choice, listed, fault: undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* SetUpError */.kz || error instanceof errors/* UpstreamError */.gA))
            throw error;
        const withoutMirrors = { ...known, checkLatest: false, listed: { kind: "unknown" } };
        const instead = choose(spec, withoutMirrors);
        const go = instead.kind === "local" ? fromLocal(instead.go) : undefined;
        return { go, choice, listed: { kind: "unknown" }, fault: (0,errors/* errorMessage */.gJ)(error) };
    }
}
async function take(choice, toolchains) {
    if (choice.kind === "local")
        return fromLocal(choice.go);
    if (choice.kind !== "install")
        return undefined;
    const [first, ...others] = choice.releases;
    let fault;
    for (const release of choice.releases) {
        try {
            const installed = await toolchains.install(release);
            if (installed.kind === "installed") {
                const { goRoot, from, h1 } = installed;
                return { release, goRoot, from, h1 };
            }
        }
        catch (error) {
            // A mirror may refuse what it does not list for this platform, and have the next one.
            if (release !== first || others.length === 0 || !isUnavailable(error))
                throw error;
            fault = error;
        }
    }
    if (fault !== undefined)
        throw fault;
    return undefined;
}
function isUnavailable(error) {
    return error instanceof errors/* SetUpError */.kz && error.code === "UNAVAILABLE";
}
function fromLocal({ release, goRoot, from }) {
    return { release, goRoot, from };
}

;// CONCATENATED MODULE: ./src/app/set-up/set-up-text.ts

const MAX_SHOWN = 5;
/** What there was to choose from, for people: `PATH 1.26.8; tool cache 1.25.3, 1.26.8; mirrors 118`. */
function describeCandidates(local, listed) {
    const of = (from) => local.filter((go) => go.from === from);
    const parts = [
        ...of("PATH").map(({ release = "no release" }) => `PATH ${release}`),
        ...describeAll("tool cache", of("tool cache").flatMap(({ release }) => release ?? [])),
        ...describeListed(listed),
    ];
    return parts.join("; ") || "nothing";
}
function describeListed(listed) {
    switch (listed.kind) {
        case "unasked":
            return [];
        case "unknown":
            return ["mirrors not known"];
        case "known":
            return describeAll("mirrors", listed.releases.map(({ release }) => release));
    }
}
function describeAll(title, releases) {
    if (releases.length === 0)
        return [];
    return [`${title} ${newestOf(releases)}`];
}
/** The newest of them, and how many more there are. */
function newestOf(releases) {
    const newestFirst = [...new Set(releases)].sort((a, b) => (0,toolchain_release/* compareReleases */.c0)(b, a));
    const rest = newestFirst.length - MAX_SHOWN;
    const shown = newestFirst.slice(0, MAX_SHOWN).join(", ");
    return rest > 0 ? `${shown} and ${rest} more` : shown;
}
/** Why a wanted Go cannot be had of mirrors that answered. */
function describeAbsence(choice, listed, platform) {
    const releases = listed.kind === "known" ? listed.releases : [];
    const tried = choice.kind === "install" ? choice.releases : [];
    const elsewhere = releases.filter(({ release }) => tried.includes(release));
    const others = [...new Set(elsewhere.map((entry) => entry.platform))].sort();
    if (others.length > 0) {
        return `the mirrors have ${tried.join(" and ")} for ${others.join(", ")}, and not for ${platform}`;
    }
    const here = releases.filter((entry) => entry.platform === platform);
    if (here.length === 0)
        return `the mirrors have no ${tried.join(" or ") || "Go"} for ${platform}`;
    return `the mirrors have ${newestOf(here.map(({ release }) => release))} for ${platform}`;
}

;// CONCATENATED MODULE: ./src/app/set-up/use-go.ts



/**
 * Puts a Go on PATH for later steps, and the folders into which `go install` puts programs. Returns the
 * folders that were added, the first in front.
 */
async function useGo({ host, env, goSettings }, { goRoot, from }) {
    const programs = (0,go_settings/* programFolders */.o9)(goSettings);
    // Steps copy programs into them, and the usual action makes them too.
    for (const dir of programs)
        await (0,promises_.mkdir)(dir, { recursive: true }).catch(() => { });
    const onPath = (env["PATH"] ?? "").split((external_node_path_default()).delimiter);
    const missing = programs.filter((dir) => !onPath.includes(dir));
    const dirs = [...(from === "PATH" ? [] : [external_node_path_default().join(goRoot, "bin")]), ...missing];
    for (const dir of dirs.toReversed())
        host.addPath(dir);
    // It outranks what the go command knows of itself.
    if (from !== "PATH" && env["GOROOT"])
        host.exportVariable("GOROOT", goRoot);
    return dirs;
}

// EXTERNAL MODULE: ./src/gomod/go-mod.ts
var go_mod = __webpack_require__(34132);
// EXTERNAL MODULE: ./src/gomod/go-work.ts
var go_work = __webpack_require__(3395);
// EXTERNAL MODULE: ../../node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(20528);
;// CONCATENATED MODULE: ./src/toolchain/version-file.ts





const MAX_VERSION_CHARS = 100;
const GO_NAMES = ["go", "golang"];
/**
 * Finds the Go that a file asks for. Its content says what it is, whatever its name: a go.mod or
 * another module file, a go.work, a `.tool-versions`, a mise.toml, or a version alone. Throws
 * `ParseError` for any other content. Pure.
 */
function readVersionFile(text, file) {
    const lines = contentLines(text);
    if (lines.some((line) => /^module[\s("`]/.test(line))) {
        return fromGoLines((0,go_mod/* parseGoMod */.k)(text, file), file);
    }
    if (lines.some(isTomlLine))
        return fromMise(text, file);
    if (lines.some((line) => /^(?:use|toolchain|replace|godebug)[\s(]/.test(line))) {
        return fromGoLines((0,go_work/* parseGoWork */.x)(text, file), file);
    }
    const [first = "", ...more] = lines;
    if (more.length === 0 && /^\S+$/.test(first))
        return { version: checked(first, file), place: "" };
    return fromToolVersions(lines, file);
}
/** What a go.mod or go.work asks for: its toolchain line, or else its go line. */
function fromGoLines(lines, file) {
    const { go, toolchain = "default" } = lines;
    if (toolchain !== "default") {
        // What follows the hyphen names a build of the same release.
        return { version: toolchain.replace(/^go/, "").replace(/-.*$/, ""), place: "toolchain line" };
    }
    if (go === undefined)
        throw invalid(file, "it has no go line and no toolchain line");
    return { version: go, place: "go line" };
}
/** `golang 1.26.8`, one tool on each line. Of several versions the first one counts. */
function fromToolVersions(lines, file) {
    for (const line of lines) {
        const [tool = "", version] = line.split(/\s+/);
        if (!GO_NAMES.includes(tool))
            continue;
        if (version === undefined)
            throw invalid(file, `${tool} has no version`);
        return { version: checked(version, file), place: `${tool} line` };
    }
    throw invalid(file, "it is no go.mod, go.work, .tool-versions or mise.toml with a Go version");
}
/** A tool of mise is a version, a table with one, or a list of either. */
function fromMise(text, file) {
    const tools = (0,json/* ownField */.h)(parseTomlText(text, file), "tools");
    for (const name of [...GO_NAMES, "core:go"]) {
        const tool = (0,json/* ownField */.h)(tools, name);
        if (tool === undefined)
            continue;
        const one = Array.isArray(tool) ? tool[0] : tool;
        const version = typeof one === "string" ? one : (0,json/* ownField */.h)(one, "version");
        if (typeof version !== "string")
            throw invalid(file, `tools.${name} has no version in quotes`);
        return { version: checked(version, file), place: `tools.${name}` };
    }
    throw invalid(file, "its tools have no go");
}
function parseTomlText(text, file) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        throw invalid(file, (0,errors/* errorMessage */.gJ)(error).split("\n", 1)[0] ?? "");
    }
}
/** A table's heading, or a key with a value. */
function isTomlLine(line) {
    return /^\[[^\]]+\]\]?\s*(?:#.*)?$/.test(line) || /^[\w."':-]+\s*=(?!>)/.test(line);
}
/** Lines with content, without what both formats of comments leave out. */
function contentLines(text) {
    return text
        .replace(/^\uFEFF/, "")
        .split("\n")
        .map((line) => line.replace(/(?:^|\s)(?:#|\/\/).*$/, "").trim())
        .filter((line) => line !== "");
}
function checked(version, file) {
    if (version.length <= MAX_VERSION_CHARS && /^[\x21-\x7e]+$/.test(version))
        return version;
    throw invalid(file, "its version is not a short text of printable characters");
}
function invalid(file, text) {
    return new errors/* ParseError */.mB(text, { code: "GO_VERSION", file });
}

// EXTERNAL MODULE: ./src/app/job/find-mod-files.ts
var find_mod_files = __webpack_require__(436);
// EXTERNAL MODULE: ./src/app/job/workspace.ts + 1 modules
var workspace = __webpack_require__(69318);
;// CONCATENATED MODULE: ./src/app/set-up/wanted-go.ts










/**
 * What the inputs say, or else what go.work or go.mod asks for. Undefined if nothing says anything.
 * Throws `ConfigError` for a version file that is missing or names no Go.
 */
async function readWantedGo(settings, job, goWork) {
    const { goVersion, goVersionFile, workingDirectory } = settings;
    if (goVersion)
        return { source: "input go-version", ...goVersion, input: "go-version" };
    if (goVersionFile !== "")
        return readNamedFile(goVersionFile, job.workspace);
    return readWorkspace(workingDirectory, job.workspace, goWork);
}
async function readNamedFile(name, workspace) {
    const text = await (0,fs/* tryReadText */.Bw)(external_node_path_default().resolve(workspace, name)).catch(refuse);
    if (text === undefined)
        return refuse("it is not there");
    try {
        const { version, place } = readVersionFile(text, name);
        const source = `input go-version-file: ${joinPlace(name, place)}`;
        return { source, text: version, spec: (0,toolchain_spec/* parseSpec */.F9)(version), input: "go-version-file" };
    }
    catch (error) {
        return refuse(error);
    }
    function refuse(error) {
        throw new errors/* ConfigError */.xL([
            {
                input: "go-version-file",
                value: name,
                allowed: `a file that names a Go version (${(0,errors/* errorMessage */.gJ)(error)})`,
            },
        ]);
    }
}
/**
 * What go commands in the working directory go by. If only folders below it have modules, the newest
 * version that one of them asks for: an older Go could not build it.
 */
async function readWorkspace(workingDirectory, checkout, goWork) {
    const work = goWork === "" ? (0,workspace/* findGoWork */.pG)(workingDirectory, checkout) : goWork;
    const fromWork = work === "off" ? undefined : await tryGoLines(work, checkout);
    if (fromWork)
        return fromWork;
    const own = await tryGoLines(external_node_path_default().join(workingDirectory, "go.mod"), checkout);
    if (own)
        return own;
    const { found } = await (0,find_mod_files/* findModFiles */.t)(workingDirectory);
    const all = await Promise.all(found.map((dir) => tryGoLines(external_node_path_default().join(dir, "go.mod"), checkout)));
    return all
        .filter((wanted) => wanted !== undefined)
        .sort((a, b) => (0,toolchain_release/* compareReleases */.c0)(b.text, a.text))[0];
}
/** Undefined for a file that is missing, cannot be read, or has no lines about Go. */
async function tryGoLines(file, checkout) {
    if (file === undefined)
        return undefined;
    const text = await (0,fs/* tryReadText */.Bw)(file).catch(() => undefined);
    if (text === undefined)
        return undefined;
    const name = external_node_path_default().relative(checkout, file).split((external_node_path_default()).sep).join("/");
    try {
        const lines = file.endsWith(".mod") ? (0,go_mod/* parseGoMod */.k)(text, name) : (0,go_work/* parseGoWork */.x)(text, name);
        return fromLines(fromGoLines(lines, name), name);
    }
    catch (error) {
        // The plan of the job says what is wrong with the file.
        if (error instanceof errors/* ParseError */.mB)
            return undefined;
        throw error;
    }
}
function fromLines({ version, place }, name) {
    return {
        source: joinPlace(name, place),
        text: version,
        spec: { kind: "minimum", version },
        input: undefined,
    };
}
function joinPlace(name, place) {
    return place === "" ? name : `${name}, ${place}`;
}

;// CONCATENATED MODULE: ./src/app/set-up/set-up-go.ts



















/**
 * Gives the job's later steps the Go that its inputs name, or that go.work or go.mod asks for: the one on
 * PATH, one of the tool cache, or one that is installed from the mirrors. Undefined, with a warning, if no
 * Go can be had at all. Throws `ConfigError` if an input names a Go that is not to be had while there is another one.
 */
async function setUpGo(step, input) {
    const { host, env } = step;
    const { settings, job } = input;
    warnOfBoth(host, settings);
    const onPath = await findGoOnPath(step, job.workspace);
    const local = [...(onPath ? [onPath] : []), ...(0,tool_cache/* listToolCache */.BV)(input.toolCacheDir, process.arch)];
    // A Go that is not on PATH may be there for something else. Its defaults hold all the same.
    const defaults = await (0,go_settings/* readGoDefaults */.Bk)(local[0]?.goRoot ?? findUsualGoRoot());
    const goSettings = await (0,go_settings/* readGoSettings */.qJ)(env, defaults);
    const wanted = await readWantedGo(settings, job, goSettings("GOWORK"));
    const netrc = await (0,read_netrc/* readNetrc */.f)(goSettings("GOAUTH"), env);
    const mirrors = (0,plan_mirrors/* planMirrors */.K)(settings, goSettings("GOPROXY"), netrc);
    for (const secret of mirrors.auth.flatMap(mirror_auth/* secretsOf */.Fj))
        host.mask(secret);
    const beganMs = step.timeline.elapsedMs();
    const obtained = await findGo(step, input, {
        wanted,
        onPath,
        local,
        mirrors,
        goSettings,
        defaults,
    });
    const tookMs = step.timeline.elapsedMs() - beganMs;
    const go = obtained.go ?? (wanted?.input ? refuse(wanted.input, wanted.text, obtained, onPath) : onPath);
    warnOfFault(host, obtained, go);
    if (!go)
        return undefined;
    const isGiven = wanted?.input !== undefined || go.from !== "PATH";
    const addedToPath = isGiven ? await useGo({ host, env, goSettings }, go) : [];
    if (wanted && go.release !== undefined && isGiven) {
        const { source, text } = wanted;
        // As it is found on PATH by the next use. If the disk is full, that chooses again.
        const choice = { source, wanted: text, release: go.release, goRoot: await (0,promises_.realpath)(go.goRoot) };
        await keepChoice(job.tempDir, choice).catch(() => { });
    }
    if (wanted?.input && settings.toolchain === "auto") {
        warnOfOther(host, go, goSettings("GOTOOLCHAIN"));
    }
    if (mirrors.text !== defaults.goProxy)
        noticeHole(host, go, mirrors);
    const candidates = describeCandidates(local, obtained.listed);
    const goSetUp = wanted && describeSetUp(wanted, go, candidates);
    return { goSetUp, installed: describeInstalled(go, input.kept, tookMs), addedToPath };
}
function describeInstalled({ release, goRoot, from, h1 }, kept, tookMs) {
    if (h1 === undefined || release === undefined || !kept)
        return undefined;
    const restore = kept.restore();
    return {
        release,
        goRoot,
        platform: goPlatform(),
        h1,
        restore,
        from: from === install/* KEPT */.t0 ? "cache" : "mirror",
        // The time in which the cache had nothing is not the mirror's.
        ms: from === install/* KEPT */.t0 ? tookMs : tookMs - kept.searchedMs(),
        keyPrefix: kept.prefixOf(release),
    };
}
function describeSetUp({ source, text }, { release, from }, candidates) {
    return { source, wanted: text, ...(release === undefined ? {} : { release }), from, candidates };
}
const NOTHING_ASKED = { listed: { kind: "unasked" }, fault: undefined };
async function findGo(step, input, found) {
    const { wanted, onPath, local } = found;
    const { settings, job } = input;
    const earlier = await readEarlierChoices(job.tempDir);
    const kept = keepsGo(found, earlier);
    if (kept)
        return { ...NOTHING_ASKED, go: kept, choice: { kind: "none" } };
    if (!wanted) {
        // Without a go.mod nothing can be said, so it is as if nothing was set up.
        const go = onPath ?? newest(local);
        return { ...NOTHING_ASKED, go, choice: { kind: "none" } };
    }
    const platform = goPlatform();
    const known = { local, platform, checkLatest: settings.checkLatest };
    return obtainGo(wanted, known, connectLate(step, input, found, platform));
}
/** What an earlier use of the action has set up, and what nothing lets go replace. */
function keepsGo({ wanted, onPath, local, goSettings }, earlier) {
    if (wanted?.input) {
        const same = earlier.find(({ source, wanted: text }) => source === wanted.source && text === wanted.text);
        return same && local.find(({ goRoot }) => goRoot === same.goRoot);
    }
    if (!onPath)
        return undefined;
    // A matrix that builds go.mod's module with an older Go says so by GOTOOLCHAIN.
    const mayBeReplaced = /(?:^|\+)auto$/.test(goSettings("GOTOOLCHAIN") || "auto");
    const isChosen = earlier.some(({ goRoot }) => goRoot === onPath.goRoot);
    return isChosen || !mayBeReplaced ? onPath : undefined;
}
/** Connects when something is asked: most jobs have their Go already, and then load no HTTP client. */
function connectLate({ clock, timeline, env }, { settings, kept, toolCacheDir, entry }, { mirrors, goSettings, defaults }, platform) {
    let connected;
    async function connect() {
        const { connectToolchains } = await Promise.all(/* import() */[__webpack_require__.e(7391), __webpack_require__.e(2320), __webpack_require__.e(1708), __webpack_require__.e(7808)]).then(__webpack_require__.bind(__webpack_require__, 69462));
        connected ??= connectToolchains({
            mirrors,
            jobTokens: (0,plan_job_tokens/* planJobTokens */.h)(settings, mirrors.auth, env),
            settings,
            goSettings,
            knownKeys: defaults.knownKeys,
            clock,
            kept,
            toolCacheDir,
            platform,
            entry,
        });
        return connected;
    }
    return {
        list: () => timeline.time("list Go versions", "transfer", async () => (await connect()).list()),
        install: (release) => timeline.time("install Go", "transfer", async () => (await connect()).install(release)),
    };
}
function newest(local) {
    return local.toSorted((a, b) => (0,toolchain_release/* compareReleases */.c0)(b.release ?? "", a.release ?? ""))[0];
}
/** A build by another Go than the one that is named would be worth less than none. */
function refuse(input, value, { choice, listed, fault }, onPath) {
    if (fault !== undefined && !onPath)
        return undefined;
    const why = fault ?? describeAbsence(choice, listed, goPlatform());
    const there = onPath ? `; the Go on PATH is ${onPath.release ?? "no release"}` : "";
    throw new errors/* ConfigError */.xL([
        {
            input,
            value,
            allowed: `a Go that can be had (${why}${there})`,
        },
    ]);
}
function warnOfBoth(host, { goVersion, goVersionFile }) {
    if (!goVersion || goVersionFile === "")
        return;
    host.warning("go-accel: go-version and go-version-file are both set; go-version is used");
}
function warnOfFault(host, { fault }, go) {
    if (go && fault === undefined)
        return;
    const why = fault === undefined ? "" : `, and none could be installed: ${fault}`;
    if (!go) {
        host.warning(`go-accel: no go command found on PATH or in the tool cache${why}; continuing without acceleration`);
        return;
    }
    const instead = `Go ${go.release ?? ""} of ${go.from === "PATH" ? "PATH" : `the ${go.from}`}`;
    host.warning(`go-accel: Go could not be installed: ${fault}; continuing with ${instead}`);
}
/** GOTOOLCHAIN may name the release that go commands run, whatever is first on PATH. */
function warnOfOther(host, { release }, goToolchain) {
    const [, forced] = /^go(\d[0-9a-z.]*)/.exec(goToolchain) ?? [];
    if (forced === undefined || forced === release)
        return;
    host.warning(`go-accel: GOTOOLCHAIN is ${goToolchain}, so go commands run Go ${forced}, and not ` +
        `${release ?? "the one"} that was set up; unset it, or set the input toolchain`);
}
/** Only a mirror could make use of it. Those that go asks by default are trusted. */
function noticeHole(host, { release }, mirrors) {
    const mended = release === undefined ? undefined : (0,known_holes/* findMendedRelease */.g)(release);
    if (mended === undefined || mirrors.list[0]?.kind !== "mirror")
        return;
    host.notice(`Go ${release} can be deceived by a module mirror about what the checksum database says ` +
        `(CVE-2026-42501, CVE-2026-56864, CVE-2026-56865); take ${mended} or newer`, { title: "go-accel: hole in Go's download checks" });
}

// EXTERNAL MODULE: ./src/cache/small-entry.ts
var small_entry = __webpack_require__(85293);
// EXTERNAL MODULE: ./src/history/break-even.ts
var break_even = __webpack_require__(72531);
// EXTERNAL MODULE: ./src/history/history-text.ts
var history_text = __webpack_require__(59137);
// EXTERNAL MODULE: ./src/history/record.ts
var record = __webpack_require__(8004);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/app/handover.ts
var handover = __webpack_require__(15447);
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
    const { read, reason } = (0,cache_policy/* planCachePolicy */.oO)(settings.cache, job, []);
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

;// CONCATENATED MODULE: ./src/report/text/plan-log.ts

/** The main step's decisions and results, as lines for the job's log. */
function renderPlan(report) {
    const { workspace, modules, sidecar, policy, cost } = report;
    return [
        ...(report.go.setUp === undefined ? [] : renderGo(report.go.setUp)),
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
function renderGo({ source, wanted, release, from, candidates }) {
    return [
        `go            ${source}: ${wanted}`,
        `  there were  ${candidates}`,
        `  taken       ${release ?? "what is no release"}, from ${from}`,
    ];
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

// EXTERNAL MODULE: ./src/app/job/faults.ts
var job_faults = __webpack_require__(74037);
// EXTERNAL MODULE: ./src/gocmd/env-file.ts
var env_file = __webpack_require__(11879);
// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(93095);
// EXTERNAL MODULE: ./src/app/job/own-env-file.ts
var own_env_file = __webpack_require__(59203);
// EXTERNAL MODULE: ./src/gocmd/go-flags.ts
var go_flags = __webpack_require__(74487);
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
    if (packages !== undefined && (0,go_flags/* findGoFlag */.yj)(input.goFlags, "p") === undefined)
        added.push(`-p=${packages}`);
    if (input.testParallelism !== undefined && (0,go_flags/* findGoFlag */.yj)(input.goFlags, "parallel") === undefined) {
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
    if ((0,go_env/* compareGoVersions */.X_)(input.goVersion, READS_QUOTA_SINCE) >= 0)
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
    const sources = new Set(missing.zips.map(nameOf));
    const besides = (modules) => modules.map(nameOf).filter((name) => !sources.has(name));
    return [
        ...(toolchain ? [nameOf(toolchain)] : []),
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
function nameOf({ path, version }) {
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

// EXTERNAL MODULE: ./src/app/job/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(58758);
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

// EXTERNAL MODULE: ./src/app/start/plan-job.ts + 8 modules
var plan_job = __webpack_require__(47845);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(16477);
// EXTERNAL MODULE: ./src/app/start/plan-toolchain.ts
var plan_toolchain = __webpack_require__(95288);
// EXTERNAL MODULE: ./src/gomod/module-set.ts
var module_set = __webpack_require__(40958);
// EXTERNAL MODULE: ./src/modulecache/layout.ts
var layout = __webpack_require__(70281);
// EXTERNAL MODULE: ./src/app/job/warm-machine.ts + 1 modules
var warm_machine = __webpack_require__(58991);
// EXTERNAL MODULE: ./src/archive/install.ts
var archive_install = __webpack_require__(23508);
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
        staged.push(await timeline.time(`unpack ${name}`, "transfer", async () => (0,archive_install/* stageArchive */.F)(received.read(), target, await rules, unpack)));
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
        const staged = await timeline.time(`unpack ${name} delta`, "transfer", async () => (0,archive_install/* stageArchive */.F)(fetched.read(), target, await rules, unpack));
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
        off: plan.layersOff.modules ?? (0,cache_policy/* whyNotRead */.ON)(plan.policy),
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

// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
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

// EXTERNAL MODULE: ./src/app/start/start-sidecar.ts + 2 modules
var start_sidecar = __webpack_require__(99909);
;// CONCATENATED MODULE: ./src/app/start/prepare-modules.ts







/** Restores the modules layer, and starts the sidecar once it is known what the layer lacks. */
async function prepareModules(step, plan, source, { settings, job, site, wrapper }) {
    const verifier = settings.verifyModules ? site.entry : undefined;
    const modules = await restoreModules(step, plan, source, verifier);
    const { goEnv, mirrors, workspace, sumLines } = plan;
    const zips = modules.restore.matchedKey === undefined
        ? undefined
        : restorePrivateZips(step, plan, site.entry);
    const toolchain = await (0,plan_toolchain/* findMissingToolchain */.Tb)(plan.toolchain, plan.goVersion, goEnv.GOMODCACHE, step.env["PATH"]);
    const unobtainable = settings.offline
        ? listMissing((0,module_cache/* findMissing */.y7)(goEnv.GOMODCACHE, plan.allNeeds), toolchain)
        : undefined;
    const sidecar = await (0,start_sidecar/* startSidecar */.y)(step, {
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
    const findToolchain = ({ toolchain, goVersion }) => (0,plan_toolchain/* findMissingToolchain */.Tb)(toolchain, goVersion, goEnv.GOMODCACHE, env["PATH"]);
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
// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(16176);
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
    const guards = (0,portable_records/* fromPortable */.w)(records.tests, root).filter(test_records/* dependsOnOutside */.yG);
    const right = new Set(guards.filter((record) => !hasChanged(record, content)).flatMap(({ resultIds }) => resultIds));
    for (const actionId of new Set(guards.flatMap((record) => record.resultIds.map(test_records/* actionOfResult */.BX)))) {
        const entry = (0,scan/* readAction */.f0)(goCache, actionId);
        // A delta that does not hold a result brings back that of its base, of which nothing is known.
        if (!entry || right.has((0,test_records/* resultIdOf */.A$)(entry)))
            continue;
        await (0,promises_.rm)(external_node_path_default().join(goCache, (0,buildcache_layout/* actionName */.aM)(actionId)), { force: true });
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
;// CONCATENATED MODULE: ./src/app/start/restore-build.ts













const RULES = { content: buildcache_layout/* BUILD_LAYER_CONTENT */.NR, replaces: buildcache_layout/* replacesInBuildCache */.PP };
/** Why the build layer is not restored; undefined if it may be. Pure. */
function whyBuildIsOff({ layersOff, policy }) {
    return layersOff.build ?? (0,cache_policy/* whyNotRead */.ON)(policy);
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
    const off = linter.off ?? (0,cache_policy/* whyNotRead */.ON)(plan.policy);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
    const { plan, job, settings, goSetUp, actionVersion, testReuse, historyNote } = started;
    const { modules, build, linters } = started;
    const { cgo, keyParts, needs, workspace } = plan;
    const { status, reason, warmFiles } = modules.sidecar;
    return {
        action: { version: actionVersion },
        job: describeJob(job, plan),
        go: { version: plan.goVersion, ...(goSetUp ? { setUp: goSetUp } : {}) },
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
        restores: [
            ...(started.installedGo ? [started.installedGo.restore] : []),
            modules.restore,
            build.restore,
            ...linters,
        ],
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
        ? (0,go_flags/* hideFlagValues */.Tl)(value, (hidden) => (0,changing_text/* findChangingText */.Y)(hidden, job, nowMs)?.text)
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
        onDefaultBranch: (0,cache_policy/* isOnDefaultBranch */.vZ)(job),
    };
}
/** Sets the step's outputs. */
function setOutputs(host, { plan, modules, build, goProxy, reportFile }) {
    host.setOutput("go-version", plan.goVersion.replace(/^go/, ""));
    host.setOutput("goroot", plan.goEnv.GOROOT);
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
async function start(surroundings, { settings, job, goSetUp, installedGo, history, backend, unpacking, dir, entry, actionVersion, stepPath, runnerProcess, }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, clock, timeline } = surroundings;
        const faults = (0,job_faults/* createFaultLog */.R)(host, { offline: settings.offline });
        const step = { ...surroundings, faults };
        const planned = (0,plan_job/* planJob */.b)(step, settings, job);
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
        // The user's own setting, so steps see it.
        if (settings.toolchain !== "auto")
            host.exportVariable("GOTOOLCHAIN", plan.goEnv.GOTOOLCHAIN);
        const reportFile = external_node_path_default().join(dir, handover/* REPORT_FILE */.Uq);
        setOutputs(host, { plan, modules: modules.restore, build: build.restore, goProxy, reportFile });
        const { note } = history.soFar();
        const report = {
            ...describeStart({
                plan,
                job,
                settings,
                goSetUp,
                installedGo,
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
            installedGo,
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

;// CONCATENATED MODULE: ./src/app/begin.ts








/**
 * All that a job's first step does, on any CI system: the history begins to come, as it says whether a kept
 * Go is worth its transfer; then Go is set up, and then all else, which needs that Go. Returns what the last
 * step needs; undefined if no Go can be had. Throws `ConfigError` for a mistake of the user.
 */
async function begin({ host, clock, timeline, env }, { withGo, toolCacheDir, ...input }) {
    const { settings, job, dir, entry } = input;
    const backend = await (0,create_backend/* createBackend */.n0)(settings.cacheBackend, {
        entry,
        dir: external_node_path_default().join(dir, "transfer"),
        env,
        clock,
    });
    const unpacking = createUnpackThreads(entry);
    const history = readHistory(clock, backend, settings, job);
    const access = { backend, unpack: unpacking.unpack, history };
    const kept = createKeptGo({ host, timeline }, access, { settings, job });
    const go = await setUpGo({ host, clock, timeline, env }, { settings, job, toolCacheDir, kept, entry });
    if (!go)
        return undefined;
    const { stepPath, ...surroundings } = withGo(go);
    return start(surroundings, {
        ...input,
        history,
        backend,
        unpacking,
        stepPath,
        goSetUp: go.goSetUp,
        installedGo: go.installed,
        actionVersion: version/* VERSION */.x,
    });
}


/***/ }),

/***/ 78017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ readGoDefaults),
/* harmony export */   o9: () => (/* binding */ programFolders),
/* harmony export */   qJ: () => (/* binding */ readGoSettings),
/* harmony export */   xn: () => (/* binding */ noProxyOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gocmd_checksum_database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59668);
/* harmony import */ var _gocmd_toolchain_setting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59893);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);





/** Reads what the Go with this GOROOT has built in; `goRoot` is undefined if there is no Go. */
async function readGoDefaults(goRoot) {
    const read = async (name) => goRoot === undefined ? undefined : (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goRoot, name)).catch(() => undefined);
    const [file, knownKeys] = await Promise.all([read("go.env"), read(_gocmd_checksum_database_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_KEYS_FILE */ .m)]);
    const goProxy = (0,_gocmd_toolchain_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .readGoSetting */ .D)("GOPROXY", {
        variable: undefined,
        userFile: undefined,
        rootFile: file,
    });
    return { file, goProxy: goProxy?.trim(), knownKeys };
}
/** Reads go's settings from where go reads them, as there may be no go command to ask. */
async function readGoSettings(env, { file: rootFile }) {
    const file = goEnvFile(env);
    const userFile = file === undefined ? undefined : await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .tryReadText */ .Bw)(file).catch(() => undefined);
    return (name) => (0,_gocmd_toolchain_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .readGoSetting */ .D)(name, { variable: env[name], userFile, rootFile })?.trim() ?? "";
}
/** What GONOPROXY says; GOPRIVATE is its default. */
function noProxyOf(settings) {
    return settings("GONOPROXY") || settings("GOPRIVATE");
}
/** Where `go install` puts programs: first the folder that is named for it, then that of GOPATH. */
function programFolders(settings) {
    const [first = ""] = settings("GOPATH").split((node_path__WEBPACK_IMPORTED_MODULE_1___default().delimiter));
    const goPath = node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(first) ? first : node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), "go");
    const goBin = settings("GOBIN");
    return [...(node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(goBin) ? [goBin] : []), node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goPath, "bin")];
}
/** The file of `go env -w`; undefined if go reads none. */
function goEnvFile(env) {
    const named = env["GOENV"] ?? "";
    if (named === "off")
        return undefined;
    if (named !== "")
        return named;
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(configFolder(env), "go", "env");
}
function configFolder(env) {
    const home = env["HOME"] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    switch (process.platform) {
        case "win32":
            return env["AppData"] || env["APPDATA"] || node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, "AppData", "Roaming");
        case "darwin":
            return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, "Library", "Application Support");
        default:
            return env["XDG_CONFIG_HOME"] || node_path__WEBPACK_IMPORTED_MODULE_1___default().join(home, ".config");
    }
}


/***/ }),

/***/ 95599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findMendedRelease)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61675);

/**
 * The first releases whose go command has none of the holes of 2026 in its checks of downloads:
 * CVE-2026-42501 (an answer of the checksum database that does not name the module),
 * CVE-2026-56864 (hashes beside the record) and CVE-2026-56865 (forged tiles). A module mirror can use
 * them to pass off its own content as checked. Releases of older versions were not mended.
 */
const MENDED = {
    "1.25": "1.25.13",
    "1.26": "1.26.6",
    "1.27": "1.27rc3",
};
const OLDEST_MENDED = "1.25";
/** The release to take instead of one whose go command has such a hole; undefined if it has none. */
function findMendedRelease(release) {
    const language = (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .languageOf */ .eX)(release);
    const mended = MENDED[language] ?? (isOlder(language, OLDEST_MENDED) ? MENDED[OLDEST_MENDED] : undefined);
    return mended !== undefined && isOlder(release, mended) ? mended : undefined;
}
function isOlder(release, other) {
    return (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .compareReleases */ .c0)(release, other) < 0;
}


/***/ })

};
