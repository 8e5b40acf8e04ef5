export const id = 386;
export const ids = [386];
export const modules = {

/***/ 50386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(11604);
// EXTERNAL MODULE: ./src/report/model/model.ts + 2 modules
var model = __webpack_require__(55848);
// EXTERNAL MODULE: ./src/app/job/faults.ts
var job_faults = __webpack_require__(74037);
// EXTERNAL MODULE: ./src/cache/key.ts
var cache_key = __webpack_require__(33572);
// EXTERNAL MODULE: ./src/cache/small-entry.ts
var small_entry = __webpack_require__(85293);
// EXTERNAL MODULE: ./src/history/break-even.ts
var break_even = __webpack_require__(72531);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/history/statistics.ts
var statistics = __webpack_require__(26362);
;// CONCATENATED MODULE: ./src/history/figures.ts

/** With fewer figures, neither the median nor the spread says much. */
const MIN_RUNS = 5;
/**
 * Few or nearly equal figures can have a deviation near 0 by chance. It counts as at least this
 * share of the median, so a change of up to some 18 % is within the spread.
 */
const MIN_MAD_SHARE = 0.04;
/** A smaller change is not worth mentioning, however short the command is. */
const MIN_CHANGE_MS = 100;
const MIN_REGRESSION_MS = 500;
/**
 * Compares a figure with earlier ones, given oldest first: the last 20 without outliers. Undefined
 * if there are fewer than five. Pure.
 */
function compareFigure(nowMs, earlierMs, rule) {
    const base = describeBase(earlierMs);
    if (!base)
        return undefined;
    return {
        nowMs: Math.round(nowMs),
        baseMs: Math.round(base.median),
        madMs: Math.round(base.mad),
        runs: base.count,
        verdict: verdictOf(nowMs, base, rule),
    };
}
function describeBase(valuesMs) {
    const all = (0,statistics/* describeRecent */.jG)(valuesMs);
    if (!all || all.count < MIN_RUNS)
        return undefined;
    const recent = valuesMs.slice(-all.count);
    return (0,statistics/* describeRecent */.jG)(recent.filter((ms) => !(0,statistics/* isOutlier */.Li)(ms, withFloor(all))));
}
function verdictOf(nowMs, base, rule) {
    const changeMs = nowMs - base.median;
    if (Math.abs(changeMs) < MIN_CHANGE_MS || !(0,statistics/* isOutlier */.Li)(nowMs, withFloor(base)))
        return "same";
    if (changeMs < 0)
        return "faster";
    const isBeyond = changeMs > base.median * (rule.thresholdPercent / 100);
    return rule.mayRegress && isBeyond && changeMs >= MIN_REGRESSION_MS ? "regression" : "slower";
}
function withFloor(spread) {
    return { ...spread, mad: Math.max(spread.mad, spread.median * MIN_MAD_SHARE) };
}

// EXTERNAL MODULE: ./src/history/record.ts
var history_record = __webpack_require__(8004);
;// CONCATENATED MODULE: ./src/history/base-runs.ts



/**
 * The recorded runs of the default branch that this one can be compared with: same runner, same Go
 * version, the same layers when the user's steps began. If enough of them had about as much to do,
 * only those: a change that makes go build many packages again is slower, but no regression. Pure.
 */
function chooseBaseRuns({ runs: recorded }, run) {
    if (recorded.length === 0) {
        return none("first-run", "this is the first recorded run of this job");
    }
    const ofBranch = recorded.filter(({ onDefaultBranch }) => onDefaultBranch);
    if (ofBranch.length < MIN_RUNS) {
        return none("too-few", `${countRuns(ofBranch)} recorded, and ${MIN_RUNS} are needed`);
    }
    let runs = ofBranch;
    for (const { status, words, holds } of conditionsOf(run)) {
        runs = runs.filter(holds);
        if (runs.length < MIN_RUNS) {
            const so = runs.length === 0 ? "none" : `only ${runs.length}`;
            const reason = `this job ${words}, but ${so} of ${countRuns(ofBranch)} did; ${MIN_RUNS} are needed`;
            return none(status, reason);
        }
    }
    const alike = runs.filter((base) => hadAsMuchToDo(base, run));
    if (alike.length >= MIN_RUNS) {
        const reason = `compared with ${countRuns(alike)} that had about as much to build and to test`;
        return { status: "compared", reason, runs: alike, sameWork: true };
    }
    const reason = `compared with ${countRuns(runs)}; fewer than ${MIN_RUNS} of them had about as much to build and to test, so nothing counts as a regression`;
    return { status: "compared", reason, runs, sameWork: false };
}
function none(status, reason) {
    return { status, reason, runs: [], sameWork: false };
}
function countRuns(runs) {
    return `${(0,format/* formatCount */.B4)(runs.length, "run")} of the default branch`;
}
function conditionsOf(run) {
    const { os, arch, image } = run.runner;
    const runner = [`${os}/${arch}`, ...(image === "" ? [] : [image])].join(" ");
    return [
        {
            status: "other-runner",
            words: `ran on ${runner}`,
            holds: (base) => (0,history_record/* isSameRunner */.bR)(base.runner, run.runner),
        },
        {
            status: "other-go",
            words: `used ${run.goVersion}`,
            holds: ({ goVersion }) => goVersion === run.goVersion,
        },
        {
            status: "other-layers",
            words: `began with ${layersOf(run)}`,
            holds: (base) => layersOf(base) === layersOf(run),
        },
    ];
}
function layersOf({ layers: { modules, build } }) {
    if ((0,history_record/* isThere */.$B)(modules) && (0,history_record/* isThere */.$B)(build))
        return "both layers";
    if ((0,history_record/* isThere */.$B)(modules))
        return "the modules layer alone";
    return (0,history_record/* isThere */.$B)(build) ? "the build layer alone" : "no layer";
}
/** A base that had less to do would make any larger change look like a regression. */
const MIN_WORK_SHARE = 0.8;
/** If this run had next to no actions, a few more take hardly any time. */
const MORE_ACTIONS = 10;
/** False if it is not known for both. */
function hadAsMuchToDo(base, run) {
    if (!base.actions || !run.actions)
        return false;
    return (isWithin(base.actions.computed, run.actions.computed, MORE_ACTIONS) &&
        isWithin(base.tests?.run ?? 0, run.tests?.run ?? 0, 0));
}
function isWithin(base, now, more) {
    return base >= now * MIN_WORK_SHARE && base <= now * history_record/* MAX_WORK_RATIO */.R5 + more;
}

;// CONCATENATED MODULE: ./src/history/compare.ts




const TREND_RUNS = 20;
/**
 * Compares a run with earlier ones of the default branch. A figure is a regression if it exceeds
 * their median by more than the threshold, by more than their spread explains and by at least half
 * a second. If no go command can be compared, the steps as a whole are judged like that. Pure.
 */
function compareWithBase(history, run, thresholdPercent) {
    const base = chooseBaseRuns(history, run);
    const { status, reason, runs, sameWork } = base;
    const rule = { thresholdPercent, mayRegress: sameWork };
    const { commands, slowdown } = forgiveMachine(compareCommands(base, run, rule), rule);
    const steps = compareSteps(base, run, {
        thresholdPercent,
        // The steps do more than run go commands, so a command shows better what got slower.
        mayRegress: sameWork && commands.length === 0,
    });
    const cold = describeCold(history, run);
    const forgiven = slowdown === undefined
        ? ""
        : `; the other go commands also took ${slowdown.toFixed(1)} times as long, so the machine was slow`;
    return {
        status,
        reason: `${reason}${forgiven}`,
        runs: runs.length,
        thresholdPercent,
        commands: commands.map(({ earlierMs: _, ...command }) => command),
        ...(steps ? { steps } : {}),
        ...(cold ? { cold } : {}),
    };
}
/** The result if the history is not known; `why` is the reason. */
function withoutHistory(why, thresholdPercent) {
    const reason = `the history of this job is not known: ${why}`;
    return { status: "no-history", reason, runs: 0, thresholdPercent, commands: [] };
}
function compareCommands({ runs }, { goCommands = [] }, rule) {
    return goCommands.flatMap(({ command, ms, exitCode }) => {
        if (exitCode !== 0)
            return [];
        const earlierMs = runs.flatMap((base) => timesOf(base, command));
        const figure = compareFigure(ms, earlierMs, rule);
        return figure ? [{ command, ...figure, earlierMs }] : [];
    });
}
/** Shorter commands vary anyway, and say little about a machine. */
const MIN_TELLING_MS = 500;
/** With fewer others, one of them may have become slower itself. */
const MIN_TELLING = 2;
/** Any machine has noise below this. */
const MIN_SLOWDOWN = 1.1;
/**
 * A slow runner is slow at everything. A command that is no regression relative to the job's other
 * commands is only slower. `slowdown` is how many times as long those took, if there was one.
 */
function forgiveMachine(compared, rule) {
    const forgiven = [];
    const commands = compared.map((one) => {
        if (one.verdict !== "regression")
            return one;
        const slowdown = slowdownBy(compared.filter((other) => other !== one));
        const figure = compareFigure(one.nowMs / slowdown, one.earlierMs, rule);
        if (slowdown === 1 || figure?.verdict === "regression")
            return one;
        forgiven.push(slowdown);
        return { ...one, verdict: "slower" };
    });
    const slowdown = (0,statistics/* median */.JZ)(forgiven);
    return { commands, ...(slowdown === undefined ? {} : { slowdown }) };
}
function slowdownBy(others) {
    const telling = others.filter(({ baseMs }) => baseMs >= MIN_TELLING_MS);
    const ratios = telling.map(({ nowMs, baseMs }) => nowMs / baseMs).sort((a, b) => a - b);
    // The lower of two in the middle: at least half of the others must be at least that much slower.
    const ratio = ratios[Math.floor((ratios.length - 1) / 2)] ?? 1;
    return telling.length >= MIN_TELLING && ratio >= MIN_SLOWDOWN ? ratio : 1;
}
/** A command that failed, or may have failed, does not show how long it takes. */
function timesOf({ goCommands = [] }, command) {
    return goCommands
        .filter((one) => one.command === command && one.exitCode === 0)
        .map(({ ms }) => ms);
}
function compareSteps({ runs }, run, rule) {
    if (run.failed)
        return undefined;
    const earlier = runs.filter(({ failed }) => !failed).map(({ stepsMs }) => stepsMs);
    return compareFigure(run.stepsMs, earlier, rule);
}
/** What the whole job took without our layers. The history keeps such runs longer than others. */
function describeCold({ runs, without }, run) {
    const times = [...without, ...runs].flatMap((base) => {
        const { modules, build } = base.layers;
        const isCold = !(0,history_record/* isThere */.$B)(modules) && !(0,history_record/* isThere */.$B)(build) && !base.failed;
        const isAlike = isCold && (0,history_record/* isComparable */.n9)(base, run) && (0,history_record/* isSameWork */.cq)(base, run);
        return isAlike && base.jobMs !== undefined ? [base.jobMs] : [];
    });
    const medianMs = (0,statistics/* median */.JZ)(times);
    return medianMs === undefined
        ? undefined
        : { medianMs: Math.round(medianMs), runs: times.length };
}
/** The last runs of the default branch that did not fail, oldest first. Pure. */
function describeTrend({ runs }) {
    return runs
        .filter(({ onDefaultBranch, failed }) => onDefaultBranch && !failed)
        .slice(-TREND_RUNS)
        .map(({ at, sha, stepsMs }) => ({ at, sha, stepsMs }));
}

// EXTERNAL MODULE: ./src/history/history-text.ts
var history_text = __webpack_require__(59137);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/app/handover.ts
var handover = __webpack_require__(15447);
;// CONCATENATED MODULE: ./src/app/finish/job-outcome.ts
/**
 * What became of the job's steps, as far as the last step can tell. What the CI system says counts:
 * `success`, `failure` or `cancelled`. If it says nothing, the go commands decide. That is a guess: one
 * that failed may have been allowed to, and a step without go commands may have failed unseen.
 */
function outcomeOf(jobStatus, goCommands) {
    if (jobStatus !== "")
        return jobStatus === "success" ? "succeeded" : "failed";
    if (!goCommands)
        return "unknown";
    return goCommands.some(({ exitCode }) => exitCode !== 0) ? "failed" : "succeeded";
}

;// CONCATENATED MODULE: ./src/app/finish/run-record.ts


/** What the history keeps of this run. Pure. */
function toRecord(state, run, times) {
    const { job, go } = state.report;
    const { actions, tests, goCommands } = run;
    const outcome = outcomeOf(run.jobStatus, goCommands);
    return {
        at: new Date(times.postMs).toISOString(),
        runId: job.runId,
        attempt: job.runAttempt,
        sha: job.sha,
        goVersion: go.version,
        runner: state.runner,
        ...(job.onDefaultBranch === undefined ? {} : { onDefaultBranch: job.onDefaultBranch }),
        stepsMs: roundMs(times.postMs - times.stepsMs),
        jobMs: roundMs(times.postMs - times.mainMs),
        ...(outcome === "failed" ? { failed: true } : {}),
        layers: { modules: toLayer("modules", state, run), build: toLayer("build", state, run) },
        ...(actions ? { actions: toActions(actions) } : {}),
        ...(tests ? { tests: toTests(tests) } : {}),
        ...(goCommands
            ? { goCommands: (0,history_record/* sumGoCommands */.y6)(goCommands.map((one) => ({ ...one, ms: roundMs(one.ms) }))) }
            : {}),
        ownMs: roundMs(run.ownMs),
    };
}
function toActions({ reused, computed }) {
    return reused === undefined ? { computed } : { reused, computed };
}
function toTests({ run, cached }) {
    return cached === undefined ? { run } : { run, cached };
}
function toLayer(name, state, { saves }) {
    const restore = state.report.restores.find((one) => one.name === name);
    const save = saves.find((one) => one.name === name && one.status === "saved");
    const isRestored = restore?.matchedKey !== undefined && restore.status !== "miss";
    return {
        status: restore?.status ?? "off",
        ...(restore?.lost ? { lost: true } : {}),
        ...(isRestored
            ? {
                restore: {
                    lookupMs: roundMs(restore.lookupMs),
                    downloadMs: roundMs(restore.downloadMs),
                    unpackMs: roundMs(restore.unpackMs),
                    sizeBytes: restore.sizeBytes ?? 0,
                },
            }
            : {}),
        ...(save
            ? {
                save: {
                    ms: roundMs((save.packMs ?? 0) + (save.uploadMs ?? 0)),
                    sizeBytes: save.sizeBytes ?? 0,
                },
            }
            : {}),
    };
}
/** If the clock was set back in between, times must not be negative. */
function roundMs(ms = 0) {
    return Math.max(0, Math.round(ms));
}

// EXTERNAL MODULE: ./src/app/job/warm-machine.ts + 1 modules
var warm_machine = __webpack_require__(58991);
;// CONCATENATED MODULE: ./src/app/finish/plan-saves.ts


/** `off` says why a layer is not in use; it is undefined for a layer in use. Pure. */
function planSaveTarget(off, policy, restore, [own, seeds]) {
    if (restore.status === "warm")
        return { to: "nowhere", reason: handover/* KEEPS_OWN */.EC };
    if (!policy.write && !policy.seed)
        return { to: "nowhere", reason: policy.reason };
    if (off !== undefined)
        return { to: "nowhere", reason: off };
    if (policy.write)
        return { to: "own", keys: own };
    // What was found serves the pull request's later jobs as well.
    if (seeds && restore.status === "miss" && restore.failed === undefined) {
        return { to: "seed", keys: seeds };
    }
    return { to: "nowhere", reason: policy.reason };
}
const skip = (reason) => ({ save: false, status: "skipped", reason });
const unchanged = (reason) => ({ save: false, status: "unchanged", reason });
/** Whether the modules layer is saved. Pure. */
function decideModulesSave(input) {
    if (input.target.to === "nowhere")
        return skip(input.target.reason);
    if (input.restore.status === "exact")
        return unchanged("it was restored from this key");
    if (input.files === 0)
        return skip("there is nothing to save");
    if (input.unobtainable > 0) {
        return skip(`offline, and ${input.unobtainable} of the files that are needed are missing`);
    }
    if (!(0,warm_machine/* hasEnoughModules */.wL)(input.needed, input.missing)) {
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
    if (input.whyUnsettled !== undefined)
        return skip(input.whyUnsettled);
    if (use.reused + use.computed === 0)
        return skip("no go command used the build cache");
    const hasNews = (use.computed > 0 && input.fresh > 0) || input.hasExpired;
    if (!hasNews)
        return unchanged("nothing was computed");
    if (restore.matchedKey === key || restore.delta?.key === key) {
        return unchanged("it was restored from this key");
    }
    return { save: true };
}

;// CONCATENATED MODULE: ./src/app/finish/save-target.ts

/**
 * Where a layer is saved to. Nowhere if the cache failed as the job began: it would cost its
 * time-outs once more. A damaged entry is another matter, as a new one takes its place.
 */
function saveTarget(state, name) {
    const restore = restoreOf(state, name);
    // A layer that is not worth its restore is not worth a new entry either.
    const unprofitable = restore.lost ? restore.reason : undefined;
    const off = state.layersOff[name] ??
        unprofitable ??
        (didCacheFail(state) ? "the cache failed when the job began" : undefined);
    return planSaveTarget(off, state.report.policy, restore, state.keys);
}
/** Whether the cache failed as the job began. To ask it again would cost its time-outs once more. */
function didCacheFail({ report }) {
    return report.restores.some((restore) => restore.failed === "service");
}
/** The keys of what is saved; the job's own if nothing is. */
function keysFor({ keys: [own] }, target) {
    return target.to === "nowhere" ? own : target.keys;
}
/** A layer that is not saved, and why. */
function unsaved(name, key, { status, reason }) {
    return { name, key, status, reason };
}
/** What the first step restored of a layer. */
function restoreOf(state, name) {
    const restore = state.report.restores.find((candidate) => candidate.name === name);
    if (!restore)
        throw new Error(`the state has no ${name} layer`);
    return restore;
}

;// CONCATENATED MODULE: ./src/app/finish/add-history.ts












/** Counted from when the run's figures are known. A healthy service takes a tenth of it. */
const SAVE_TIMEOUT_MS = 3_000;
/**
 * Prepares to add this run to the history that the first step read. Call it first: the user's steps
 * end here, and the service can learn of the new entry meanwhile. Never throws and reports no
 * failure, as only a few figures would be lost.
 */
async function openHistory({ clock, timeline }, state, backend) {
    const postMs = clock.nowMs() - timeline.elapsedMs();
    const times = { mainMs: state.startedAtMs, stepsMs: state.agedAtMs, postMs };
    const text = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(state.dir, handover/* HISTORY_FILE */.CX)).catch(() => undefined);
    const earlier = text === undefined ? undefined : (0,history_text/* parseHistory */.i)(text);
    const { promise: content, resolve: give } = Promise.withResolvers();
    // If two jobs of a scope run at once, the history of the last one stays and lacks the other's run.
    const saved = earlier && state.report.policy.write && !didCacheFail(state)
        ? save(state, backend, content)
        : undefined;
    return {
        times,
        async add(run) {
            const record = toRecord(state, run, times);
            const history = (0,history_record/* appendRun */.ah)(earlier ?? history_record/* NO_HISTORY */.Vo, record);
            give((0,history_text/* formatHistory */.A)(history));
            if (saved) {
                const wait = () => (0,within/* waitAtMost */._R)(clock, SAVE_TIMEOUT_MS, saved);
                await timeline.time("save history", "transfer", wait);
            }
            const threshold = state.regressionThresholdPercent;
            const { runId, attempt } = record;
            return {
                sharesScope: earlier?.runs.some((one) => one.runId === runId && one.attempt === attempt) ?? false,
                breakEven: (0,break_even/* describeBreakEven */.Z)(history),
                comparison: earlier
                    ? compareWithBase(earlier, record, threshold)
                    : withoutHistory(state.report.history ?? "it was not read", threshold),
                ...(earlier ? { trend: describeTrend(earlier) } : {}),
            };
        },
    };
}
async function save(state, backend, content) {
    const { runId, runAttempt } = state.report.job;
    const prefix = state.historyPrefix;
    const entry = { name: handover/* HISTORY_NAME */.NZ, key: (0,cache_key/* historyKey */.Ox)(prefix, runId, runAttempt), prefix };
    try {
        await (0,small_entry/* smallEntriesOf */.x)(backend).save(entry, content);
    }
    catch {
        // The layers use the same cache, and warn of it.
    }
}

// EXTERNAL MODULE: ./src/checkout/head-commit.ts
var head_commit = __webpack_require__(25915);
// EXTERNAL MODULE: ./src/app/job/own-commit.ts
var own_commit = __webpack_require__(986);
;// CONCATENATED MODULE: ./src/app/finish/confirm-policy.ts


/**
 * The state with the policy that holds now: a step may have checked out, and built, another commit
 * than the one that was there when the job began.
 */
async function confirmPolicy(state, workspace) {
    const { report, ownCheckouts } = state;
    if (!report.policy.write || ownCheckouts === undefined)
        return state;
    const { sha } = report.job;
    const why = (0,own_commit/* whyOtherCommit */.S)({ sha, workspace }, await (0,head_commit/* readCheckouts */.o)(ownCheckouts));
    if (why === undefined)
        return state;
    const reason = `cache: auto, and at the end of the job ${why}`;
    return { ...state, report: { ...report, policy: { ...report.policy, write: false, reason } } };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/lib/executable.ts
var executable = __webpack_require__(94848);
// EXTERNAL MODULE: ./src/app/job/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(58758);
;// CONCATENATED MODULE: ./src/app/finish/find-later-go.ts





/** A release has it in its folder, and its first line is what `go env GOVERSION` prints. */
const VERSION_FILE = "VERSION";
/**
 * The version of the Go that a step put first on PATH after our first step, which went by
 * `earlierVersion` (GOVERSION); undefined if it is the same, or cannot be told. Runs nothing: a step
 * may have written to PATH what must not run here.
 */
async function findLaterGo(pathVariable, earlierVersion) {
    try {
        const go = await (0,executable/* findOnPath */.a)("go", await (0,go_wrapper_path/* withoutGoWrappers */.nL)(pathVariable ?? ""));
        if (go === undefined)
            return undefined;
        const goRoot = external_node_path_default().dirname(external_node_path_default().dirname(await (0,promises_.realpath)(go)));
        const [version = ""] = ((await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goRoot, VERSION_FILE))) ?? "").split("\n");
        const isOther = /^go1\.\S+$/.test(version) && version !== earlierVersion.split(" ")[0];
        return isOther ? version : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/buildcache/layer-list.ts
/**
 * Hex digits of an id that are written: 64 bits. Only one in 40 million caches of a million entries
 * has two entries that share them, and then one action is computed again. Whole ids would make the
 * list four times as long.
 */
const SHORT_CHARS = 16;
const HEADER = "go-accel layer 1";
const ID_LINE = /^id (\S+)$/;
const SIZE_LINE = /^bytes (\d{1,15})$/;
/**
 * An entry of the layer itself with its count, or, with `-`, only the count of an entry of the
 * base.
 */
const ENTRY_LINE = /^([0-9a-f]{16}) ([0-9a-f]{16}|-) ([0-9])$/;
function shortId(id) {
    return id.slice(0, SHORT_CHARS);
}
/** Whether the list names exactly this entry: the action with this output. */
function hasEntry(list, { actionId, outputId }) {
    return list.entries.get(shortId(actionId)) === shortId(outputId);
}
/** Makes the list of a base or delta that holds `entries`; `idle` may also name other entries. */
function makeLayerList(id, sizeBytes, entries, idle) {
    const pairs = entries.map(({ actionId, outputId }) => [shortId(actionId), shortId(outputId)]);
    return { id, sizeBytes, entries: new Map(pairs), idle };
}
function formatLayerList({ id, sizeBytes, entries, idle }) {
    const own = [...entries].map(([action, output]) => {
        return `${action} ${output} ${idle.get(action) ?? 0}`;
    });
    const others = [...idle].filter(([action]) => !entries.has(action));
    return [
        HEADER,
        `id ${id}`,
        `bytes ${sizeBytes}`,
        ...[...own, ...others.map(([action, count]) => `${action} - ${count}`)].sort(),
        "",
    ].join("\n");
}
/** Reads a list back; undefined for anything that `formatLayerList` would not write. */
function parseLayerList(text) {
    const [header, idLine = "", sizeLine = "", ...lines] = text.split("\n");
    const id = ID_LINE.exec(idLine)?.[1];
    const size = SIZE_LINE.exec(sizeLine)?.[1];
    if (header !== HEADER || id === undefined || size === undefined || lines.pop() !== "") {
        return undefined;
    }
    const entries = new Map();
    const idle = new Map();
    const seen = new Set();
    for (const line of lines) {
        const [, action, output, count] = ENTRY_LINE.exec(line) ?? [];
        if (action === undefined || output === undefined || seen.has(action))
            return undefined;
        seen.add(action);
        if (output !== "-")
            entries.set(action, output);
        if (count !== "0")
            idle.set(action, Number(count));
    }
    return { id, sizeBytes: Number(size), entries, idle };
}

// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(63071);
// EXTERNAL MODULE: ./src/buildcache/age.ts
var age = __webpack_require__(38194);
;// CONCATENATED MODULE: ./src/buildcache/plan.ts


/**
 * An entry is dropped after this many saved layers in a row that were made by jobs that did not use
 * it. One would be too few: a job that fails early, or a smaller job of the same scope, uses little
 * of what the next job needs.
 */
const UNUSED_LAYERS_LIMIT = 3;
/**
 * Which entries are kept after a job with the cache that `ageBuildCache` prepared at `agedAtMs`:
 * those that the job used, except the `unshareable` ones, and those of the restored layer that were
 * used recently. Anything else in GOCACHE belongs to the machine, or came from another scope, whose
 * own layer holds it. Pure.
 */
function planKeptSet(entries, agedAtMs, restored, unshareable = new Set()) {
    const used = entries.filter((entry) => (0,age/* isUsedSince */.ep)(entry, agedAtMs));
    // Exact, as Go writes this time itself: the previous job may have ended within the tolerance.
    const computed = used.filter((entry) => entry.computedAtMs >= agedAtMs).length;
    const useful = used.filter(({ actionId }) => !unshareable.has(actionId));
    const kept = useful.map((entry) => ({ ...entry, idle: 0 }));
    const dropped = [];
    for (const entry of entries) {
        if ((0,age/* isUsedSince */.ep)(entry, agedAtMs) || !isRestored(restored, entry))
            continue;
        const idle = idleBefore(restored, entry.actionId) + 1;
        if (idle <= UNUSED_LAYERS_LIMIT)
            kept.push({ ...entry, idle });
        else
            dropped.push({ ...entry, idle: UNUSED_LAYERS_LIMIT + 1 });
    }
    return {
        use: { reused: used.length - computed, computed, unused: entries.length - used.length },
        kept,
        dropped,
        fresh: kept.filter((entry) => !isRestored(restored, entry)),
    };
}
function isRestored(restored, entry) {
    if (!restored)
        return false;
    return hasEntry(restored.base, entry) || (!!restored.delta && hasEntry(restored.delta, entry));
}
/** The delta is newer than the base, and its counts hold for both. */
function idleBefore({ base, delta }, actionId) {
    return (delta ?? base).idle.get(shortId(actionId)) ?? 0;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/buildcache/plan-layer.ts




/**
 * Every push uploads a delta and every restore fetches it with its base, so it should stay a small
 * part of the base. A smaller fraction means more bases, and each costs as much as three of the
 * largest deltas.
 */
const DELTA_FRACTION = 0.3;
/**
 * If more than half of a base is no longer used, every restore pays more for entries that nobody
 * needs than for those that are needed. New code alone seldom gets there, as the delta grows as
 * well. Removed code does, and so does a tag or a flag that jobs no longer build with.
 */
const DEAD_FRACTION = 0.5;
/**
 * Plans the base or the delta to save after a job. Together with the restored base, a delta brings
 * back exactly what is kept. Both together stay within the limit, as a base leaves room for its
 * largest delta. Pure.
 */
function planBuildLayer(input) {
    const set = planKeptSet(input.entries, input.agedAtMs, input.restored, input.unshareableActions);
    const base = input.restored?.base;
    if (!base)
        return planBase(set, input, undefined);
    const compaction = whyNewBase(set, base, input.limitBytes);
    if (compaction !== undefined)
        return planBase(set, input, compaction);
    const { entries, sizeBytes } = missingFrom(base, set.kept);
    // The base brings these back in any case. Without their counts they would seem to have been used.
    const inBase = set.dropped.filter((entry) => hasEntry(base, entry));
    const outputs = new Set(base.entries.values());
    return {
        ...commonFields(set, entries, sizeBytes),
        contentHash: hashContent(entries, input),
        kind: "delta",
        compaction: undefined,
        overLimit: 0,
        names: namesOf(entries, (outputId) => outputs.has(shortId(outputId))),
        list: (id) => makeLayerList(id, sizeBytes, entries, countIdle([...set.kept, ...inBase])),
    };
}
function whyNewBase({ kept }, base, limitBytes) {
    const delta = missingFrom(base, kept);
    if (delta.sizeBytes > base.sizeBytes * DELTA_FRACTION) {
        return `new entries are ${percent(delta.sizeBytes / base.sizeBytes)} of the base`;
    }
    const alive = sizeOf(kept.filter((entry) => hasEntry(base, entry)));
    if (base.sizeBytes - alive > base.sizeBytes * DEAD_FRACTION) {
        return `${percent(1 - alive / base.sizeBytes)} of the base is no longer used`;
    }
    return base.sizeBytes + delta.sizeBytes > limitBytes
        ? "the base and its new entries exceed the limit"
        : undefined;
}
function planBase(set, input, compaction) {
    const entries = fitInto(input.limitBytes / (1 + DELTA_FRACTION), set.kept);
    const sizeBytes = sizeOf(entries);
    return {
        ...commonFields(set, entries, sizeBytes),
        contentHash: hashContent(entries, input),
        kind: "base",
        compaction,
        overLimit: set.kept.length - entries.length,
        names: namesOf(entries, () => false),
        list: (id) => makeLayerList(id, sizeBytes, entries, countIdle(entries)),
    };
}
function commonFields(set, entries, sizeBytes) {
    const { use, dropped, fresh } = set;
    return {
        use,
        fresh,
        dropped: dropped.length,
        count: entries.length,
        sizeBytes,
    };
}
/**
 * What a base lacks, by action and output. The size of an output that the base has is not counted.
 */
function missingFrom(base, kept) {
    const outputs = new Set(base.entries.values());
    const entries = kept.filter((entry) => !hasEntry(base, entry));
    return { entries, sizeBytes: sizeOf(entries, (id) => outputs.has(shortId(id))) };
}
/**
 * Leaves out the entries that went unused longest, by saved layers and then by time, until the rest
 * fits.
 */
function fitInto(limitBytes, kept) {
    let sizeBytes = sizeOf(kept);
    if (sizeBytes <= limitBytes)
        return [...kept];
    const sharing = new Map();
    for (const { outputId } of kept)
        sharing.set(outputId, (sharing.get(outputId) ?? 0) + 1);
    const byUse = kept.toSorted((a, b) => b.idle - a.idle || a.usedAtMs - b.usedAtMs || (a.actionId < b.actionId ? -1 : 1));
    let count = 0;
    for (const { outputId, outputBytes } of byUse) {
        if (sizeBytes <= limitBytes)
            break;
        const others = (sharing.get(outputId) ?? 0) - 1;
        sharing.set(outputId, others);
        sizeBytes -= layout/* ACTION_BYTES */.DM + (others === 0 ? outputBytes : 0);
        count++;
    }
    return byUse.slice(count);
}
/** Raw size of entries; each output counts once. */
function sizeOf(entries, isElsewhere = () => false) {
    const outputs = new Map(entries.map(({ outputId, outputBytes }) => [outputId, outputBytes]));
    let sizeBytes = entries.length * layout/* ACTION_BYTES */.DM;
    for (const [outputId, outputBytes] of outputs) {
        if (!isElsewhere(outputId))
            sizeBytes += outputBytes;
    }
    return sizeBytes;
}
function namesOf(entries, isElsewhere) {
    const names = entries.flatMap(({ actionId, outputId }) => isElsewhere(outputId) ? [(0,layout/* actionName */.aM)(actionId)] : [(0,layout/* actionName */.aM)(actionId), (0,layout/* outputName */.Vf)(outputId)]);
    return [...new Set(names)].sort();
}
function countIdle(entries) {
    const idle = entries.filter((entry) => entry.idle > 0);
    return new Map(idle.map((entry) => [shortId(entry.actionId), entry.idle]));
}
function hashContent(entries, { expiredNs = "" }) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(expiredNs);
    for (const line of entries.map((entry) => `${entry.actionId} ${entry.outputId}\n`).sort()) {
        hash.update(line);
    }
    return hash.digest("hex");
}
function percent(fraction) {
    return `${Math.round(fraction * 100)} %`;
}

;// CONCATENATED MODULE: ./src/buildcache/relabelled-programs.ts



/**
 * An object of the compiler begins with its version and build id, one line each. If it is a
 * program, a line with `main` follows (printObjHeader in cmd/compile/internal/gc). The header of
 * the archive comes before them. A build id consists of the action's id and the content's id
 * (cmd/go/internal/work/buildid.go).
 */
const PROGRAM_OBJECT = /^!<arch>\n__\.PKGDEF {2}[^\n]*`\ngo object [^\n]*\nbuild id "[^"/\n]*\/([^"/\n]+)"\nmain\n/;
const HEADER_BYTES = 1024;
/** What go keeps besides a program's object (cmd/go/internal/work: exec.go, buildid.go). */
const OUTPUT_OF_COMPILER = "stdout";
const OUTPUT_OF_LINKER = "link-stdout";
const SOURCES = "srcfiles";
/**
 * Whether all these entries are programs that were compiled to the same content as other `known`
 * ones, together with what go keeps besides each program.
 *
 * In a repository, go makes the commit part of a program's key, because it links the commit into
 * the program. So every push compiles programs again, even a push that changed no code, and no
 * other commit can use the results.
 *
 * Outputs that cannot be read count as something else.
 */
function areRelabelledPrograms(goCache, entries, known) {
    const outputs = new Map(entries.map(({ actionId, outputId }) => [actionId, outputId]));
    const read = (actionId) => {
        const outputId = outputs.get(actionId);
        return outputId === undefined ? "" : readText(external_node_path_default().join(goCache, (0,layout/* outputName */.Vf)(outputId)));
    };
    const others = known.filter(({ actionId }) => !outputs.has(actionId));
    // After a cold job there are none, so the headers of all that it compiled need not be read.
    if (others.length === 0)
        return entries.length === 0;
    const unexplained = new Set(outputs.keys());
    for (const entry of entries) {
        const content = contentIdOf(goCache, entry);
        if (content === undefined)
            continue;
        // The same content has the same size, so few headers have to be read.
        const alike = others.filter(({ outputBytes }) => outputBytes === entry.outputBytes);
        if (!alike.some((one) => contentIdOf(goCache, one) === content))
            return false;
        const sources = (0,layout/* subkey */.CS)(entry.actionId, SOURCES);
        // Go also keeps the content of generated sources, under the names in the list.
        const beside = [OUTPUT_OF_COMPILER, OUTPUT_OF_LINKER, ...read(sources).split("\n")];
        unexplained.delete(entry.actionId);
        unexplained.delete(sources);
        for (const name of beside)
            unexplained.delete((0,layout/* subkey */.CS)(entry.actionId, name));
    }
    return unexplained.size === 0;
}
/** The content's id in a program's build id; undefined for an output that is not a program. */
function contentIdOf(goCache, { outputId }) {
    const header = readStart(external_node_path_default().join(goCache, (0,layout/* outputName */.Vf)(outputId)));
    return PROGRAM_OBJECT.exec(header)?.[1];
}
function readStart(file) {
    return orNothing(() => {
        const fd = (0,external_node_fs_.openSync)(file, "r");
        try {
            const header = Buffer.alloc(HEADER_BYTES);
            return header.toString("latin1", 0, (0,external_node_fs_.readSync)(fd, header, 0, HEADER_BYTES, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    });
}
function readText(file) {
    return orNothing(() => (0,external_node_fs_.readFileSync)(file, "latin1"));
}
/**
 * Empty for outputs that disappeared, those of another user, and the folders of cached executables.
 */
function orNothing(read) {
    try {
        return read();
    }
    catch {
        return "";
    }
}

// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(16176);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/app/tests/expire-results.ts + 1 modules
var expire_results = __webpack_require__(13358);
// EXTERNAL MODULE: ./src/app/tests/reuse-tests.ts + 11 modules
var reuse_tests = __webpack_require__(47282);
// EXTERNAL MODULE: ./src/buildcache/live-go.ts
var live_go = __webpack_require__(97338);
;// CONCATENATED MODULE: ./src/buildcache/plan-trim.ts


/**
 * Entries used within two hours stay, as a job may be using them: go updates the time of an entry
 * that it uses only once an hour (mtimeInterval in cmd/go/internal/cache). `AGE_MS` is added
 * because a job that restored a layer on the same machine has set times back by that much and is
 * about to use what it restored.
 */
const RECENT_MS = age/* AGE_MS */.N4 + 2 * 60 * 60 * 1000;
/**
 * Plans what to remove so that a build cache stays within a limit: outputs without an action first,
 * then the least recently used entries. An output is removed only if no remaining action names it.
 * If everything left is recent, the cache stays larger than the limit. Pure.
 */
function planTrim({ entries, orphans, limitBytes, nowMs }) {
    const sharing = new Map();
    let sizeBytes = 0;
    for (const { outputId, outputBytes } of entries) {
        const others = sharing.get(outputId) ?? 0;
        sharing.set(outputId, others + 1);
        sizeBytes += layout/* ACTION_BYTES */.DM + (others === 0 ? outputBytes : 0);
    }
    for (const orphan of orphans)
        sizeBytes += orphan.sizeBytes;
    const plan = { sizeBytes, actions: [], outputs: [] };
    const sinceMs = nowMs - RECENT_MS;
    let leftBytes = sizeBytes;
    for (const { outputId, sizeBytes: orphanBytes, usedAtMs } of orphans.toSorted(byUse)) {
        if (leftBytes <= limitBytes)
            return plan;
        if (usedAtMs > sinceMs)
            continue;
        plan.outputs.push({ outputId, sizeBytes: orphanBytes });
        leftBytes -= orphanBytes;
    }
    for (const entry of entries.toSorted(byUse)) {
        if (leftBytes <= limitBytes)
            return plan;
        if (entry.usedAtMs > sinceMs)
            continue;
        const { outputId, outputBytes } = entry;
        const others = (sharing.get(outputId) ?? 0) - 1;
        sharing.set(outputId, others);
        plan.actions.push(entry);
        leftBytes -= layout/* ACTION_BYTES */.DM;
        if (others > 0)
            continue;
        plan.outputs.push({ outputId, sizeBytes: outputBytes });
        leftBytes -= outputBytes;
    }
    return plan;
}
function byUse(a, b) {
    return a.usedAtMs - b.usedAtMs;
}

// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(29939);
;// CONCATENATED MODULE: ./src/buildcache/trim.ts






/** Finds the outputs that none of the entries names. */
function listOrphans(dir, entries) {
    const named = new Set(entries.map(({ outputId }) => outputId));
    return (0,external_node_fs_.readdirSync)(dir)
        .filter((folder) => layout/* FOLDER */.L7.test(folder))
        .flatMap((folder) => (0,external_node_fs_.readdirSync)(external_node_path_default().join(dir, folder)))
        .flatMap((name) => {
        const outputId = layout/* OUTPUT */.aQ.exec(name)?.[1];
        if (outputId === undefined || named.has(outputId))
            return [];
        const stats = tryStat(external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId)));
        if (!stats)
            return [];
        const sizeBytes = stats.isDirectory() ? sizeOfFolder(dir, outputId) : stats.size;
        return [{ outputId, sizeBytes, usedAtMs: stats.mtimeMs }];
    });
}
/**
 * Removes what is planned. An entry that was used since the plan was made stays, and so does its
 * output. Entries that another process removed meanwhile are skipped. A folder, which holds a
 * cached executable, disappears as a whole.
 */
async function trimBuildCache(dir, plan, nowMs) {
    const sinceMs = nowMs - RECENT_MS;
    const isRecent = (stats) => stats.mtimeMs > sinceMs;
    const kept = new Set();
    const trimmed = { actions: 0, freedBytes: 0 };
    for (const { actionId, outputId } of plan.actions) {
        const file = external_node_path_default().join(dir, (0,layout/* actionName */.aM)(actionId));
        const stats = tryStat(file);
        if (stats && isRecent(stats)) {
            kept.add(outputId);
        }
        else if (stats && tryRemove(() => (0,external_node_fs_.unlinkSync)(file))) {
            trimmed.actions++;
            trimmed.freedBytes += layout/* ACTION_BYTES */.DM;
        }
    }
    const staging = (0,lib_staging/* openStaging */.g)(dir);
    try {
        for (const { outputId, sizeBytes } of plan.outputs) {
            const target = external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId));
            const stats = tryStat(target);
            if (!stats || isRecent(stats) || kept.has(outputId))
                continue;
            const remove = stats.isDirectory()
                ? () => (0,external_node_fs_.renameSync)(target, external_node_path_default().join(staging.dir, outputId))
                : () => (0,external_node_fs_.unlinkSync)(target);
            if (tryRemove(remove))
                trimmed.freedBytes += sizeBytes;
        }
    }
    finally {
        await staging.close();
    }
    return trimmed;
}
function sizeOfFolder(dir, outputId) {
    const folder = external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId));
    try {
        const sizes = (0,external_node_fs_.readdirSync)(folder).map((name) => tryStat(external_node_path_default().join(folder, name))?.size ?? 0);
        return sizes.reduce((sum, size) => sum + size, 0);
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return 0;
        throw error;
    }
}
function tryStat(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
}
/** False if another process was faster. */
function tryRemove(remove) {
    try {
        remove();
        return true;
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/buildcache/test-records.ts
var test_records = __webpack_require__(57810);
// EXTERNAL MODULE: ./src/buildcache/test-inputs.ts
var test_inputs = __webpack_require__(31975);
;// CONCATENATED MODULE: ./src/buildcache/test-log.ts

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
            const file = external_node_path_default().resolve(dir, name);
            if (isInside(file, moduleDir))
                add({ kind: op, name: file });
        }
    }
    return [...inputs.values()];
}
/**
 * The files and folders outside of the module that a test asked for, each once. Go compares none of
 * them. Pure.
 */
function listOutsideFiles(lines, packageDir, moduleDir) {
    const files = new Set();
    let dir = packageDir;
    for (const { op, name } of lines) {
        if (op === "getenv")
            continue;
        const file = external_node_path_default().resolve(dir, name);
        if (op === "chdir")
            dir = file;
        if (!isInside(file, moduleDir))
            files.add(file);
    }
    return [...files];
}
/** Whether `file` is `dir` or is below it; both are absolute. */
function isInside(file, dir) {
    return file === dir || file.startsWith(dir.endsWith((external_node_path_default()).sep) ? dir : dir + (external_node_path_default()).sep);
}

;// CONCATENATED MODULE: ./src/buildcache/test-outputs.ts






/** A larger output is far more likely a package or a binary than a log or a result. */
const MAX_BYTES = 256 * 1024;
const HEAD_BYTES = 2_048;
const TAIL_BYTES = 1_024;
const LOG_HEAD = Buffer.from(TEST_LOG_HEADER);
const ARCHIVE_HEAD = Buffer.from("!<arch>");
/** Last line of a result. More text follows the time if no tests ran, or with coverage. */
const RESULT = /(?:^|\n)ok {2}\t([^\t\n]+)\t(\d+\.\d+)s[^\n]*\n$/;
/**
 * Finds the results and the logs of tests that a job used or made since `agedAtMs`, when
 * `ageBuildCache` had prepared the cache. The cache holds nothing of tests that failed, or that ran
 * with flags under which go keeps no result (`-count`, `-shuffle`, …), so these are not among them.
 */
function findTestOutputs(dir, entries, agedAtMs) {
    const used = new Map();
    for (const entry of entries) {
        if (!(0,age/* isUsedSince */.ep)(entry, agedAtMs) || entry.outputBytes > MAX_BYTES)
            continue;
        const sharing = used.get(entry.outputId);
        if (sharing)
            sharing.push(entry);
        else
            used.set(entry.outputId, [entry]);
    }
    const readEntries = (list) => list.flatMap((entry) => withTime(dir, entry)).sort(byTime);
    const results = [];
    const logs = [];
    const buffer = Buffer.allocUnsafe(HEAD_BYTES);
    for (const [outputId, sharing] of used) {
        const [first] = sharing;
        // Go writes both under two keys, so an output that only one action of this job names is
        // neither.
        if (!first || (sharing.length === 1 && first.computedAtMs >= agedAtMs))
            continue;
        const kind = readKind(`${dir}/${(0,layout/* outputName */.Vf)(outputId)}`, first.outputBytes, buffer);
        if (kind?.kind === "log") {
            logs.push(...sharing);
        }
        else if (kind) {
            for (const cached of [true, false]) {
                const same = sharing.filter((entry) => entry.computedAtMs < agedAtMs === cached);
                if (same.length === 0)
                    continue;
                const { package: name, seconds } = kind;
                results.push({ package: name, cached, seconds, readEntries: () => readEntries(same) });
            }
        }
    }
    const logIds = new Set(logs.map(({ actionId }) => actionId));
    return { results, logIds, readLogs: () => readEntries(logs) };
}
function byTime(a, b) {
    return a.computedAtNs < b.computedAtNs ? -1 : 1;
}
/** Reads only the first and the last bytes, as most outputs are neither. */
function readKind(file, sizeBytes, buffer) {
    try {
        const fd = (0,external_node_fs_.openSync)(file, "r");
        const readAt = (position, lengthBytes) => buffer.subarray(0, (0,external_node_fs_.readSync)(fd, buffer, 0, lengthBytes, position));
        try {
            const head = readAt(0, Math.min(sizeBytes, HEAD_BYTES));
            if (startsWith(head, LOG_HEAD))
                return { kind: "log" };
            if (startsWith(head, ARCHIVE_HEAD))
                return undefined;
            const tail = sizeBytes <= HEAD_BYTES ? head : readAt(sizeBytes - TAIL_BYTES, TAIL_BYTES);
            const [, name, seconds] = RESULT.exec(tail.toString()) ?? [];
            return name ? { kind: "result", package: name, seconds: Number(seconds) } : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        // Trimmed, another user's, or a folder that holds an executable.
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === "ENOENT" || errno === "EISDIR" || errno === "EACCES")
            return undefined;
        throw error;
    }
}
function startsWith(bytes, head) {
    return bytes.subarray(0, head.length).equals(head);
}
/**
 * The last column of an action file is more exact than the time that `scanBuildCache` keeps of it.
 */
function withTime(dir, { actionId, outputId }) {
    const digits = /(\d+)\n$/.exec(tryReadText(external_node_path_default().join(dir, (0,layout/* actionName */.aM)(actionId))) ?? "")?.[1];
    return digits === undefined ? [] : [{ actionId, outputId, computedAtNs: BigInt(digits) }];
}
/** Text of a file of the cache; undefined for one that was trimmed meanwhile. */
function tryReadText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/buildcache/test-reruns.ts

/**
 * Go keeps a log under two ids. With only one of them, it is not certain that the binary is another
 * one.
 */
const ALL_IDS = 2;
/**
 * Says why tests ran in this job although an earlier job kept a result of the package. Go compares
 * the inputs that the earlier run asked for with their present state (`stateOf`), so no other input
 * can be the reason. Pure except for `stateOf`.
 */
function explainRerun(before, now, stateOf) {
    if (before.length === 0)
        return { reason: "new" };
    if (now.testIds.length === 0)
        return { reason: "unknown" };
    const same = before.find(({ testIds }) => testIds.some((id) => now.testIds.includes(id)));
    if (!same) {
        const known = [now, ...before].every(({ testIds }) => testIds.length >= ALL_IDS);
        return { reason: known ? "code" : "unknown" };
    }
    const inputs = [...same.inputs].flatMap(([key, state]) => {
        const input = (0,test_inputs/* parseInputKey */.lR)(key);
        return (now.inputs.get(key) ?? stateOf(input)) === state ? [] : [input];
    });
    if (inputs.length === 0)
        return { reason: "unknown" };
    const seen = inputs.every((input) => input.kind !== "env" || now.inputs.has((0,test_inputs/* inputKey */.sM)(input)));
    return { reason: "inputs", inputs, certain: same.verified && now.verified && seen };
}
/** Variables that a CI system sets to another value for each job, commit or branch. */
const PER_JOB = /^(GITHUB_(RUN_|SHA$|ENV$|OUTPUT$|PATH$|STATE$|STEP_SUMMARY$|EVENT_PATH$|REF|HEAD_REF$|BASE_REF$)|RUNNER_(TEMP|NAME|TRACKING_ID)$|ACTIONS_|CI_(JOB|PIPELINE|COMMIT)_|BUILD_(ID|NUMBER)$)/;
/** Whether a variable differs between jobs, commits or branches because of its purpose. */
function isPerJobVariable(name) {
    return PER_JOB.test(name);
}

;// CONCATENATED MODULE: ./src/gomod/go-imports.ts
const CONSTRAINT = /^\/\/(go:build\s|\s*\+build\s)/m;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const PACKAGE = /^\s*package\s+[\p{L}_][\p{L}\p{N}_]*\s*;?/u;
/** `import "x"`, `import name "x"`, `import ( … )`; only imports may follow the package clause. */
const IMPORT = /^\s*import\b\s*(?:\(([^)]*)\)|([^\n;(]*))\s*;?/;
const PATH = /"([^"\n]+)"|`([^`]+)`/g;
/**
 * Reads the imports of a Go file; undefined if the text is not one. Comments are removed first, as
 * no import path contains one.
 */
function parseGoImports(text) {
    const bare = text.replaceAll(COMMENT, " ");
    const clause = PACKAGE.exec(bare);
    if (!clause)
        return undefined;
    const imports = [];
    let rest = bare.slice(clause[0].length);
    for (let match = IMPORT.exec(rest); match; match = IMPORT.exec(rest)) {
        const paths = (match[1] ?? match[2] ?? "").matchAll(PATH);
        imports.push(...[...paths].map(([, quoted, raw]) => quoted ?? raw ?? ""));
        rest = rest.slice(match[0].length);
    }
    const head = text.slice(0, text.search(/^\s*package\s/m) + 1);
    return { imports, constrained: CONSTRAINT.test(head) };
}

;// CONCATENATED MODULE: ./src/app/tests/changed-code.ts




/** Files whose imports are read in one job; what lies beyond is not followed. */
const MAX_FILES = 8_000;
const changed_code_HEAD_BYTES = 16 * 1024;
/** The folder of a package of the checkout's modules; undefined for any other package. */
function findPackageFolder(name, modules) {
    const [module] = modules
        .filter(({ path: prefix }) => name === prefix || name.startsWith(`${prefix}/`))
        .sort((a, b) => b.path.length - a.path.length);
    return module && { dir: external_node_path_default().join(module.dir, name.slice(module.path.length)), module };
}
/**
 * Finds the changed packages that a test is built from, by the imports in its files. Files that a
 * build constraint or their name may leave out are not followed: what is given is really imported.
 */
function createCodeComparison(comparison) {
    const { modules, root, before, now } = comparison;
    const budget = { files: MAX_FILES };
    const heads = new Map();
    return {
        changedFor(name) {
            const folder = findPackageFolder(name, modules);
            if (!folder)
                return { packages: [], modules: false };
            const own = importsOf(folder.dir);
            const seen = new Set([name]);
            const queue = [...own.code, ...own.tests];
            const changed = isChanged(folder.dir, ["code", "tests"]) ? [name] : [];
            let needsModules = false;
            for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
                if (seen.has(next))
                    continue;
                seen.add(next);
                const imported = findPackageFolder(next, modules);
                if (!imported) {
                    // Only paths of the standard library have no dot in their first element.
                    needsModules ||= next.split("/", 1)[0]?.includes(".") ?? false;
                    continue;
                }
                if (isChanged(imported.dir, ["code"]))
                    changed.push(next);
                queue.push(...importsOf(imported.dir).code);
            }
            return {
                packages: changed.toSorted((a, b) => Number(b === name) - Number(a === name) || (a < b ? -1 : 1)),
                modules: needsModules && isChanged(folder.module.dir, ["deps"]),
            };
        },
    };
    function isChanged(dir, kinds) {
        const key = external_node_path_default().relative(root, dir).split((external_node_path_default()).sep).join("/");
        const earlier = before.get(key);
        const present = now.get(key);
        // A folder that git did not know in both jobs cannot be compared.
        if (!earlier || !present)
            return false;
        return kinds.some((kind) => earlier[kind] !== present[kind]);
    }
    function importsOf(dir) {
        const known = heads.get(dir);
        if (known)
            return known;
        const found = { code: new Set(), tests: new Set() };
        for (const name of listGoFiles(dir)) {
            if (budget.files-- <= 0)
                break;
            const head = parseGoImports(readHead(external_node_path_default().join(dir, name)));
            if (!head || head.constrained)
                continue;
            const kind = name.endsWith("_test.go") ? found.tests : found.code;
            for (const imported of head.imports)
                kind.add(imported);
        }
        const listed = { code: [...found.code], tests: [...found.tests] };
        heads.set(dir, listed);
        return listed;
    }
}
/** Names that may be those of one system or architecture only (`x_linux.go`). */
const SYSTEM_FILE = /_(aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips|mips64|mips64le|mipsle|ppc64|ppc64le|riscv64|s390x|wasm)(_test)?\.go$/;
function listGoFiles(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).filter((name) => name.endsWith(".go") && !/^[._]/.test(name) && !SYSTEM_FILE.test(name));
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return [];
        throw error;
    }
}
function readHead(file) {
    try {
        const fd = (0,external_node_fs_.openSync)(file, "r");
        try {
            const buffer = Buffer.allocUnsafe(changed_code_HEAD_BYTES);
            return buffer.toString("utf8", 0, (0,external_node_fs_.readSync)(fd, buffer, 0, changed_code_HEAD_BYTES, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return "";
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/app/tests/test-remedies.ts

/**
 * What the user can do so that the tests need not run again. Undefined if nothing is wrong, as with
 * a file whose content changed, or if nothing can be said. Pure.
 */
function remedyFor(input, { name, standing }) {
    if (input.kind === "env") {
        if (!isPerJobVariable(name))
            return undefined;
        return `${name} differs between jobs: read it outside the tests, or unset it for them`;
    }
    if (input.kind === "content")
        return undefined;
    switch (standing) {
        case "untimed":
            return `${name} gets a new time with each checkout: set reuse-tests to always`;
        case "rewritten":
            return `${name} is written again in the job with the same content, and so has a new time: write it only if its content changes`;
        case "mixed":
            return `${name} holds files that git does not track or that the job changed, with new times in every job: commit them, or keep them elsewhere`;
        case "untracked":
            return `${name} is not tracked and gets a new time in every job: commit it, or keep it outside the module`;
        case "timed":
        case "changed":
        case "outside":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/app/tests/describe-rerun.ts

const MAX_LISTED = 5;
/** Says why the tests of a package ran again, and what the user can do about it. */
function describeRerun({ package: name, seconds }, reason, { checkout, changedFor, isRecent }) {
    if (reason.reason === "inputs") {
        return { package: name, seconds, ...describeInputs(reason, checkout) };
    }
    if (reason.reason === "unknown" || !isRecent) {
        return { package: name, seconds, reason: reason.reason };
    }
    const changed = changedFor(name);
    const more = changed.packages.length - MAX_LISTED;
    return {
        package: name,
        seconds,
        reason: "code",
        packages: changed.packages.slice(0, MAX_LISTED),
        modules: changed.modules,
        ...(more > 0 ? { more } : {}),
    };
}
function describeInputs({ inputs, certain }, checkout) {
    const described = inputs.map((input) => {
        const shown = checkout.describe(input);
        const standing = input.kind === "env" ? "outside" : checkout.standingOf(input.name);
        return { shown, remedy: remedyFor(input, { name: shown.name, standing }) };
    });
    // What the user can change stands first.
    const sorted = described.toSorted((a, b) => Number(!a.remedy) - Number(!b.remedy));
    const [remedy] = sorted.flatMap((input) => input.remedy ?? []);
    const more = sorted.length - MAX_LISTED;
    return {
        reason: "inputs",
        certain,
        inputs: sorted.slice(0, MAX_LISTED).map(({ shown }) => shown),
        ...(more > 0 ? { more } : {}),
        ...(remedy === undefined ? {} : { remedy }),
    };
}
const RANKS = { inputs: 1, code: 2, unknown: 3 };
/** Lists a package that was tested in several ways once, with what is known best. Pure. */
function onePerPackage(reruns) {
    const rank = ({ remedy, reason }) => (remedy ? 0 : RANKS[reason]);
    const sorted = reruns.toSorted((a, b) => rank(a) - rank(b) || b.seconds - a.seconds);
    const first = new Map();
    for (const rerun of sorted)
        if (!first.has(rerun.package))
            first.set(rerun.package, rerun);
    return [...first.values()];
}

// EXTERNAL MODULE: ./src/lib/nanoseconds.ts
var lib_nanoseconds = __webpack_require__(43865);
;// CONCATENATED MODULE: ./src/buildcache/test-keys.ts







/**
 * The hash that go makes of everything that a test asked for, in its present state
 * (computeTestInputsID in cmd/go/internal/test). It differs from go's if go saw something else: a
 * variable that only the step set, a file that changed since, another time zone or, on Windows,
 * other modes. So it can prove what go saw, but never disprove it.
 */
function hashTestInputs(lines, place) {
    const sum = newHash(place);
    sum.update(`env GODEBUG ${hashEnv("GODEBUG", place)}\n`);
    let dir = place.packageDir;
    for (const { op, name } of lines) {
        if (op === "getenv") {
            sum.update(`env ${name} ${hashEnv(name, place)}\n`);
        }
        else if (op === "chdir") {
            dir = name;
            sum.update(`chdir ${name} ${hashStat(name, place)}\n`);
        }
        else {
            const file = external_node_path_default().resolve(dir, name);
            if (!isInside(file, place.moduleDir))
                continue;
            const hash = op === "stat" ? hashStat(file, place) : hashOpen(file, place);
            sum.update(`${op} ${file} ${hash}\n`);
        }
    }
    return sum.digest("hex");
}
/** Action id of a test's result with these inputs (testAndInputKey in cmd/go/internal/test). */
function resultActionId(testId, inputsHash) {
    return (0,layout/* subkey */.CS)(testId, `inputs:${inputsHash}`);
}
/** Every hash begins with the version, without experiments (hashSalt in cmd/go/internal/cache). */
function newHash({ goVersion }) {
    return (0,external_node_crypto_.createHash)("sha256").update(goVersion.replace(/[ -]X:.*$/, ""));
}
function hashEnv(name, place) {
    const value = place.env[name];
    const hash = newHash(place);
    return value === undefined
        ? hash.update(Buffer.of(0)).digest("hex")
        : hash.update(Buffer.of(1)).update(value).digest("hex");
}
function hashOpen(file, place) {
    const hash = newHash(place);
    const stats = test_keys_tryStat(external_node_fs_.statSync, "stat", file);
    hash.update(formatStats(stats));
    if (typeof stats === "object" && stats.isDirectory()) {
        for (const name of listNames(file)) {
            hash.update(`file ${name} ${formatStats(test_keys_tryStat(external_node_fs_.lstatSync, "lstat", external_node_path_default().join(file, name)))}`);
        }
    }
    return hash.digest("hex");
}
function hashStat(file, place) {
    const hash = newHash(place);
    hash.update(formatStats(test_keys_tryStat(external_node_fs_.statSync, "stat", file)));
    return hash.update(formatStats(test_keys_tryStat(external_node_fs_.lstatSync, "lstat", file))).digest("hex");
}
/** As go prints it (hashWriteStat), including the error of a system call. */
function formatStats(stats) {
    if (typeof stats === "string")
        return `err ${stats}\n`;
    const mode = goMode(stats).toString(16);
    return `stat ${stats.size} ${mode} ${formatTime(stats.mtimeNs)} ${stats.isDirectory()}\n`;
}
const ERRORS = {
    ENOENT: "no such file or directory",
    ENOTDIR: "not a directory",
    EACCES: "permission denied",
    ELOOP: "too many levels of symbolic links",
    ENAMETOOLONG: "file name too long",
};
function test_keys_tryStat(stat, call, file) {
    try {
        return stat(file, { bigint: true });
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === undefined)
            throw error;
        return `${call} ${file}: ${ERRORS[errno] ?? errno}`;
    }
}
/** Bits of io/fs.FileMode above the permissions. */
function goMode(stats) {
    const mode = Number(stats.mode);
    const bits = [
        [31, stats.isDirectory()],
        [27, stats.isSymbolicLink()],
        [26, stats.isBlockDevice() || stats.isCharacterDevice()],
        [25, stats.isFIFO()],
        [24, stats.isSocket()],
        [23, (mode & 0o4000) !== 0],
        [22, (mode & 0o2000) !== 0],
        [21, stats.isCharacterDevice()],
        [20, (mode & 0o1000) !== 0],
    ];
    return bits.reduce((sum, [bit, isSet]) => sum + (isSet ? 2 ** bit : 0), mode & 0o777);
}
/** As time.Time prints itself in UTC: a fraction without trailing zeros, or none. */
function formatTime(timeNs) {
    const { seconds, nanoseconds } = (0,lib_nanoseconds/* splitNanoseconds */.EY)(timeNs);
    const [date, time] = new Date(Number(seconds) * 1000).toISOString().split(/[T.]/);
    const digits = nanoseconds === 0n ? "" : `.${String(nanoseconds).padStart(9, "0").replace(/0+$/, "")}`;
    return `${date} ${time}${digits} +0000 UTC`;
}
/** Sorted by bytes, as os.ReadDir does. */
function listNames(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/buildcache/test-runs.ts





/** A log is written right before its result, so within this time. */
const WINDOW_NS = 1000000000n;
/** How many logs are tried for a result, the nearest first; each may have many inputs. */
const MAX_TRIED = 16;
/**
 * How many logs of one second are compared. If there are more, several tests ended at the same
 * moment without doubt.
 */
const MAX_COMPARED = 256;
/**
 * Finds the log of a result. No entry names it, since both keys are hashes. But the key of the
 * result is made from the key of the log and a hash of the inputs: if `hashOf` gives the hash that
 * go had, the log is certain. Otherwise the time decides. Go writes a result twice, each time right
 * after the log (saveOutput in cmd/go/internal/test), so the log is the one that has an entry just
 * before the first and another between both. If tests of several packages end at the same moment,
 * two logs may fit; then none is given. `logs` are in the order in which go wrote them.
 */
function createTestOrigins(dir, logs) {
    const texts = new Map();
    const readLog = (outputId) => {
        if (texts.has(outputId))
            return texts.get(outputId);
        const text = tryReadText(external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId)));
        const lines = text === undefined ? undefined : parseTestLog(text);
        texts.set(outputId, lines);
        return lines;
    };
    return {
        find(result, hashOf) {
            const entries = result.readEntries();
            const certain = findByKey(entries, hashOf);
            const found = certain.length > 0 ? certain : findByTime(entries);
            const [first] = found;
            return {
                testIds: found.map(({ actionId }) => actionId),
                log: first && readLog(first.outputId),
                verified: certain.length > 0,
            };
        },
    };
    function findByKey(results, hashOf) {
        const hashes = new Map();
        const hashLog = (outputId) => {
            if (hashes.has(outputId))
                return hashes.get(outputId);
            const log = readLog(outputId);
            const hash = log && hashOf(log);
            hashes.set(outputId, hash);
            return hash;
        };
        return results.flatMap(({ actionId, computedAtNs }) => {
            const near = lastBetween(computedAtNs - WINDOW_NS, computedAtNs, MAX_TRIED);
            const log = near.findLast((candidate) => {
                const hash = hashLog(candidate.outputId);
                return hash !== undefined && resultActionId(candidate.actionId, hash) === actionId;
            });
            return log ? [log] : [];
        });
    }
    /** Entries of the one log that fits; none if several do. */
    function findByTime(results) {
        const windows = results.map(({ computedAtNs }, index) => lastBetween(results[index - 1]?.computedAtNs ?? computedAtNs - WINDOW_NS, computedAtNs, MAX_COMPARED));
        const [first = [], ...others] = windows;
        const common = new Set(first.map(({ outputId }) => outputId));
        for (const fitting of others) {
            const known = new Set(fitting.map(({ outputId }) => outputId));
            for (const id of common)
                if (!known.has(id))
                    common.delete(id);
        }
        const [only, ...rest] = common;
        if (only === undefined || rest.length > 0)
            return [];
        // Packages that ask for the same inputs share one log, and then it is not clear whose entry is
        // whose.
        return windows.flatMap((fitting) => {
            const [entry, ...more] = fitting.filter(({ outputId }) => outputId === only);
            return entry && more.length === 0 ? [entry] : [];
        });
    }
    /** The last `limit` logs that were written after `afterNs` and not after `untilNs`. */
    function lastBetween(afterNs, untilNs, limit) {
        const end = countUntil(untilNs);
        return logs.slice(Math.max(countUntil(afterNs), end - limit), end);
    }
    function countUntil(ns) {
        let low = 0;
        let high = logs.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            const log = logs[middle];
            if (log && log.computedAtNs <= ns)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

;// CONCATENATED MODULE: ./src/app/tests/learn-runs.ts





/** Finds the log of each result, and reads the inputs that it names as they are now. */
function learnRuns(results, context) {
    const origins = createTestOrigins(context.goCache, context.logs);
    const runs = results.map((result) => ({ result, now: learnRun(result, origins, context) }));
    return withoutDoubt(runs);
}
function learnRun(result, origins, { modules, env, goVersion, content, job }) {
    const { package: name } = result;
    const folder = findPackageFolder(name, modules);
    if (!folder) {
        return { package: name, testIds: [], inputs: new Map(), verified: false, seenIn: job };
    }
    const place = { packageDir: folder.dir, moduleDir: folder.module.dir, env, goVersion };
    const origin = origins.find(result, (log) => hashTestInputs(log, place));
    const log = origin.log ?? [];
    const inputs = (0,test_inputs/* readTestInputs */.eE)(listTestInputs(log, folder.dir, folder.module.dir), env);
    for (const file of listOutsideFiles(log, folder.dir, folder.module.dir)) {
        const state = content.stateOf(file);
        if (state !== undefined)
            inputs.set((0,test_inputs/* inputKey */.sM)({ kind: "content", name: file }), state);
    }
    const { testIds, verified } = origin;
    return { package: name, testIds, inputs, verified, seenIn: job };
}
/** If a log seems to belong to several results, only those that prove it keep it. */
function withoutDoubt(runs) {
    const owners = Map.groupBy(runs.flatMap(({ now }) => now.testIds), (id) => id);
    return runs.map(({ result, now }) => {
        const isShared = now.testIds.some((id) => (owners.get(id)?.length ?? 0) > 1);
        if (now.verified || !isShared)
            return { result, now };
        return { result, now: { ...now, testIds: [], inputs: new Map() } };
    });
}

// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(22304);
;// CONCATENATED MODULE: ./src/checkout/source-digests.ts




const NONE = "-";
const DIGITS = 16;
const CODE = /\.(go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;
/**
 * Digests of each tracked folder, by its path relative to the checkout (empty for the top folder).
 * Content that git knows is not read again. Files that the job changed or made count with their own
 * content.
 */
function digestSources({ objectFormat }, { files, dirs }) {
    const blobs = new Map();
    for (const { entry } of files) {
        if (kindOf(entry.path) === undefined)
            continue;
        const slash = entry.path.lastIndexOf("/");
        const dir = entry.path.slice(0, Math.max(slash, 0));
        const names = blobs.get(dir) ?? new Map();
        blobs.set(dir, names.set(entry.path.slice(slash + 1), entry.objectId));
    }
    const digests = new Map();
    for (const { path: dir, fileName, clean } of dirs) {
        const names = blobs.get(dir) ?? new Map();
        if (!clean)
            addUnknown(names, fileName, objectFormat);
        if (names.size > 0)
            digests.set(toText(dir), digestFolder(names));
    }
    return digests;
}
function kindOf(name) {
    if (name.endsWith("_test.go"))
        return "tests";
    if (CODE.test(name))
        return "code";
    return /(^|\/)go\.(mod|sum)$/.test(name) ? "deps" : undefined;
}
function digestFolder(names) {
    const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
    const digest = (kind) => {
        const lines = sorted
            .filter(([name]) => kindOf(name) === kind)
            .map(([name, blob]) => `${blob} ${name}\0`);
        if (lines.length === 0)
            return NONE;
        return (0,external_node_crypto_.createHash)("sha256").update(lines.join(""), "latin1").digest("hex").slice(0, DIGITS);
    };
    return { code: digest("code"), tests: digest("tests"), deps: digest("deps") };
}
/** Adds the files that git does not know to be unchanged. */
function addUnknown(names, dir, objectFormat) {
    for (const name of tryList(dir)) {
        if (names.has(name) || kindOf(name) === undefined)
            continue;
        const content = tryRead(external_node_path_default().join(dir.toString(), toText(name)));
        if (!content)
            continue;
        const blob = (0,external_node_crypto_.createHash)(objectFormat).update(`blob ${content.length}\0`).update(content);
        names.set(name, blob.digest("hex"));
    }
}
/** Up to here, names have one character for each byte. */
function toText(name) {
    return Buffer.from(name, "latin1").toString("utf8");
}
function tryList(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir, { encoding: "latin1" });
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return [];
        throw error;
    }
}
function tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/checkout/survey.ts
var survey = __webpack_require__(10813);
;// CONCATENATED MODULE: ./src/app/tests/test-checkout.ts






/** Looks at the checkouts that hold `within` and at their submodules. */
function readTestCheckout(options) {
    const { dir, within, env, timedAtMs } = options;
    const root = (0,git_checkout/* findGitCheckout */.u)(dir)?.root ?? dir;
    const parts = (0,survey/* surveyCheckouts */.K)(within, env).flatMap(({ checkout, worktree }) => typeof worktree === "string" ? [] : [{ checkout, worktree }]);
    const nameOf = (file) => {
        const relative = external_node_path_default().relative(root, file);
        const isBelow = relative !== ".." && !relative.startsWith(`..${(external_node_path_default()).sep}`);
        if (!isBelow || external_node_path_default().isAbsolute(relative))
            return file;
        return relative === "" ? "." : relative.split((external_node_path_default()).sep).join("/");
    };
    const isInCheckout = (file) => parts.some(({ checkout }) => isInside(file, checkout.root));
    let standings;
    const readStandings = () => new Map(parts.flatMap(({ checkout, worktree }) => listStandings(checkout, worktree, timedAtMs)));
    return {
        root,
        sources: new Map(parts.flatMap(({ checkout, worktree }) => [...digestSources(checkout, worktree)].map(([folder, digests]) => {
            const relative = external_node_path_default().relative(root, external_node_path_default().join(checkout.root, folder));
            return [relative.split((external_node_path_default()).sep).join("/"), digests];
        }))),
        standingOf(file) {
            if (!isInCheckout(file))
                return "outside";
            standings ??= readStandings();
            // A file that is not there now may be missing in every job.
            const isThere = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false }) !== undefined;
            return standings.get(file) ?? (isThere ? "untracked" : "outside");
        },
        describe({ kind, name }) {
            if (kind === "env")
                return { kind, name };
            const isFolder = tryIsFolder(name);
            return { kind: isFolder ? "folder" : "file", name: nameOf(name) };
        },
    };
}
function listStandings({ root }, { tracked, files, dirs }, timedAtMs) {
    const fileOf = (name) => external_node_path_default().join(root, Buffer.from(name, "latin1").toString("utf8"));
    const standingOf = ({ mtimeNs }) => {
        if (timedAtMs === undefined)
            return "untimed";
        return mtimeNs < BigInt(Math.floor(timedAtMs)) * 1000000n ? "timed" : "rewritten";
    };
    return [
        ...tracked.map((entry) => [fileOf(entry.path), "changed"]),
        ...files.map(({ entry, stamp }) => [fileOf(entry.path), standingOf(stamp)]),
        ...dirs.map(({ path: name, clean, stamp }) => {
            const standing = clean ? standingOf(stamp) : "mixed";
            // Files came and went in it, as nothing else gives a folder a new time.
            return [fileOf(name), standing === "rewritten" ? "mixed" : standing];
        }),
    ];
}
function tryIsFolder(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/app/tests/tracked-content.ts
var tracked_content = __webpack_require__(60714);
;// CONCATENATED MODULE: ./src/app/tests/uncheckable-runs.ts






/**
 * Runs whose result no later job may take, because it could not be dropped after a change of a
 * tracked file outside of the module: those that read such a file and of whose log an id is not
 * known, and those whose log is not known at all, if one of the logs left over may name such a file.
 */
function findUncheckable(runs, context) {
    const isOpen = ({ now }) => now.testIds.length === 0;
    const halfKnown = runs.filter((run) => !isOpen(run) && run.now.testIds.length < ALL_IDS && readsOutside(run));
    const open = runs.filter(isOpen);
    if (open.length === 0)
        return halfKnown;
    const owned = new Set(runs.flatMap(({ now }) => now.testIds));
    const left = context.logs.filter(({ actionId }) => !owned.has(actionId));
    return mayReadOutside(left, context) ? [...halfKnown, ...open] : halfKnown;
}
function readsOutside({ now }) {
    return [...now.inputs.keys()].some((key) => (0,test_inputs/* parseInputKey */.lR)(key).kind === "content");
}
/**
 * Relative names are read from the folder of a package that is not known here. What a name such as
 * `../../x` means outside of the module depends only on how deep that folder is.
 */
function mayReadOutside(logs, { goCache, modules, content }) {
    return [...new Set(logs.map(({ outputId }) => outputId))].some((outputId) => {
        const lines = parseTestLog(tryReadText(external_node_path_default().join(goCache, (0,layout/* outputName */.Vf)(outputId))) ?? "") ?? [];
        const climb = Math.max(0, ...lines.map(({ op, name }) => (op === "getenv" ? 0 : climbOf(name))));
        return modules.some(({ dir }) => Array.from({ length: Math.max(1, climb) }, (_, depth) => external_node_path_default().join(dir, ...Array.from({ length: depth }, () => "_"))).some((folder) => listOutsideFiles(lines, folder, dir).some((file) => content.stateOf(file) !== undefined)));
    });
}
const MAX_CLIMB = 16;
/** How many folders a relative name goes up. */
function climbOf(name) {
    const parts = external_node_path_default().normalize(name).split((external_node_path_default()).sep);
    const ups = parts.findIndex((part) => part !== "..");
    return Math.min(ups < 0 ? parts.length : ups, MAX_CLIMB);
}

;// CONCATENATED MODULE: ./src/app/tests/explain-tests.ts













const MAX_RERUNS = 50;
/**
 * Finds which packages' tests ran in the job and which results go took from its cache, and says why
 * the former ran, as far as it can be told. Undefined if the cache has no result that the job used.
 * Gives what the next job has to know too.
 */
async function explainTests(options) {
    const { goCache, modules, env, goVersion, aged } = options;
    const outputs = findTestOutputs(goCache, options.entries, options.agedAtMs);
    const { results } = outputs;
    if (results.length === 0)
        return undefined;
    const before = await readTestRecords(goCache, goVersion);
    // Whether go looked at the log of this run in this job.
    const wasUsed = ({ testIds }) => testIds.some((id) => outputs.logIds.has(id));
    const news = selectNews(results, before?.tests ?? [], wasUsed);
    if (news.length === 0 && isCurrent(before, wasUsed)) {
        const report = reportTests(results, [], [], { aged });
        return { report, records: undefined, unshareableActions: new Set() };
    }
    const job = (before?.job ?? 0) + 1;
    const logs = outputs.readLogs();
    const content = (0,tracked_content/* createTrackedContent */.o)({ writtenSinceMs: options.agedAtMs });
    const learned = learnRuns(news, { goCache, logs, modules, env, goVersion, content, job });
    const runs = explainRuns(learned, before?.tests ?? [], ({ kind, name }) => kind === "content" ? (content.stateOf(name) ?? "") : (0,test_inputs/* readState */.un)({ kind, name }, env));
    const checkout = readTestCheckout({ ...options, within: modules.map(({ dir }) => dir) });
    return {
        report: reportTests(results, runs, options.expired ? [] : describeRuns(runs, before, modules, checkout), { aged }),
        records: {
            goVersion,
            job,
            tests: [
                ...learned.map(({ now }) => now),
                ...keepEarlier(before?.tests ?? [], results, learned).map((record) => wasUsed(record) ? { ...record, seenIn: job } : record),
            ],
            sources: checkout.sources,
        },
        unshareableActions: new Set([
            ...runs.filter(({ reason }) => isUnshareable(reason)),
            ...findUncheckable(learned, { logs, goCache, modules, content }),
        ].flatMap(({ result }) => result.readEntries().map(({ actionId }) => actionId))),
    };
}
/** All but the results that were taken from the cache and whose run is known already. */
function selectNews(results, earlier, wasUsed) {
    const known = new Set(earlier.filter(wasUsed).map((record) => record.package));
    return results.filter((result) => !result.cached || !known.has(result.package));
}
/** Sources are those of the last job that is kept: all that was used must be as it was then. */
function isCurrent(before, wasUsed) {
    return before?.tests.every((test) => !wasUsed(test) || test.seenIn === before.job) ?? false;
}
function explainRuns(learned, before, stateOf) {
    const earlierOf = Map.groupBy(before, (record) => record.package);
    return learned
        .filter(({ result }) => !result.cached)
        .map(({ result, now }) => {
        const earlier = earlierOf.get(result.package) ?? [];
        const reason = explainRerun(earlier, now, stateOf);
        return { result, reason, earlier };
    });
}
function describeRuns(runs, before, modules, checkout) {
    const code = createCodeComparison({
        modules,
        root: checkout.root,
        before: before?.sources ?? new Map(),
        now: checkout.sources,
    });
    return runs.flatMap(({ result, reason, earlier }) => {
        if (reason.reason === "new")
            return [];
        const isRecent = earlier.some(({ seenIn }) => seenIn === before?.job);
        return describeRerun(result, reason, { checkout, changedFor: code.changedFor, isRecent });
    });
}
function reportTests(results, runs, reruns, { aged }) {
    const packages = packagesOf(results).size;
    const run = packagesOf(results.filter(({ cached }) => !cached)).size;
    const fresh = runs.filter(({ reason }) => reason.reason === "new");
    const listed = onePerPackage(reruns);
    return {
        ...(aged ? { packages, cached: packages - run, run } : { packages: run, run }),
        fresh: packagesOf(fresh.map(({ result }) => result)).size,
        reruns: listed.slice(0, MAX_RERUNS),
        more: Math.max(0, listed.length - MAX_RERUNS),
    };
}
/** What earlier jobs knew and this one did not learn again. */
function keepEarlier(earlier, results, learned) {
    const known = new Set(learned.flatMap(({ now }) => now.testIds));
    const packages = packagesOf(results);
    return earlier.filter(({ testIds, package: name }) => testIds.length > 0 ? !testIds.some((id) => known.has(id)) : !packages.has(name));
}
function packagesOf(results) {
    return new Set(results.map((result) => result.package));
}
/** Records of an earlier job with the same go; another one has results of its own. */
async function readTestRecords(goCache, goVersion) {
    const text = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goCache, layout/* TESTS_FILE */.LP));
    const records = text === undefined ? undefined : (0,test_records/* parseTestRecords */.k)(text);
    return records?.goVersion === goVersion ? records : undefined;
}
function isUnshareable(reason) {
    if (reason.reason !== "inputs" || !reason.certain)
        return false;
    return reason.inputs.some((input) => input.kind === "env" && isPerJobVariable(input.name));
}

;// CONCATENATED MODULE: ./src/app/finish/report-tests.ts







const NOTHING_KNOWN = { report: undefined, unshareableActions: new Set() };
/**
 * Says which tests ran and why, and writes what the next job must know into GOCACHE, so that the
 * build layer includes it. A fault of ours costs the report this part, and nothing else.
 */
async function tryExplainTests({ timeline, faults, env }, state, entries) {
    const { goCache, agedAtMs, checkout, testTimes } = state;
    try {
        return await timeline.time("explain tests", "own", async () => {
            const goVersion = state.report.go.version;
            const timedAtMs = testTimes?.restoredAtMs;
            const aged = state.whyUseIsUnknown === undefined;
            const expired = state.testExpiry.ownNs !== undefined;
            const options = {
                goCache,
                entries,
                agedAtMs,
                aged,
                ...checkout,
                goVersion,
                env,
                timedAtMs,
                expired,
            };
            const explained = await explainTests(options);
            if (!explained)
                return NOTHING_KNOWN;
            const { report, records, unshareableActions } = explained;
            if (records) {
                await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(goCache, layout/* TESTS_FILE */.LP), (0,test_records/* formatTestRecords */.Q)(records));
            }
            return { report, unshareableActions };
        });
    }
    catch (error) {
        faults.report("report", `it is not known why tests ran: ${(0,errors/* errorMessage */.gJ)(error)}`);
        // Without these records, the next job takes no result: they say what go does not compare.
        await (0,promises_.rm)(external_node_path_default().join(goCache, layout/* TESTS_FILE */.LP), { force: true }).catch(() => { });
        return NOTHING_KNOWN;
    }
}

;// CONCATENATED MODULE: ./src/app/finish/finish-shared-build.ts









/**
 * For a build cache that jobs of this machine share: what each used cannot be told, so nothing of it
 * is saved. What the machine keeps is held within the limit.
 */
async function finishSharedBuild(step, state, { target, reason, entries }) {
    const computed = entries.filter(({ computedAtMs }) => computedAtMs >= state.agedAtMs).length;
    const { report: tests } = await tryExplainTests(step, state, entries);
    // Go trims by time, so it is not known which results are left.
    await (0,reuse_tests/* tryKeepTestTimes */.BZ)(step, state.testTimes, { maxIdle: Number.POSITIVE_INFINITY });
    const isWarm = restoreOf(state, "build").status === "warm";
    const trim = isWarm ? await tryTrim(step, state, entries) : undefined;
    return {
        save: {
            name: "build",
            status: "skipped",
            reason: target.to === "nowhere" ? target.reason : reason,
        },
        actions: { computed },
        tests: tests && (tests.run > 0 ? tests : undefined),
        trim,
    };
}
/** Never while a go command works with the cache: the next job can trim it as well. */
async function tryTrim({ host, timeline, clock, faults }, { goCache, buildLimitBytes: limitBytes }, entries) {
    if (limitBytes === undefined)
        return undefined;
    try {
        return await timeline.time("trim build cache", "own", async () => {
            const nowMs = clock.nowMs();
            const orphans = listOrphans(goCache, entries);
            const plan = planTrim({ entries, orphans, limitBytes, nowMs });
            if (plan.actions.length === 0 && plan.outputs.length === 0)
                return undefined;
            if ((0,live_go/* isGoAtWork */.PO)(goCache)) {
                host.info("go-accel: a go command is running; a later job will trim the build cache");
                return undefined;
            }
            return { sizeBytes: plan.sizeBytes, ...(await trimBuildCache(goCache, plan, nowMs)) };
        });
    }
    catch (error) {
        faults.report("disk", `the build cache could not be trimmed: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** Without it, the next job on this machine restores its layer again. */
async function tryRecordUse({ clock, faults }, state, entries) {
    if (state.layersOff.build !== undefined)
        return;
    const { goCache, keys, agedAtMs: sinceMs } = state;
    try {
        // A cache of the job's own was not trimmed.
        const actions = state.whyUseIsUnknown === undefined ? entries.length : (0,scan/* countActions */.Bd)(goCache);
        const use = { entries, actions, sinceMs, nowMs: clock.nowMs() };
        await (0,warm_machine/* recordUse */.zk)(goCache, keys[0].build.scope, use);
    }
    catch (error) {
        faults.report("internal", `the use of this machine's build cache was not recorded: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}

;// CONCATENATED MODULE: ./src/app/finish/read-restored-layer.ts





/**
 * What the first step restored, as base and delta list it. Undefined if nothing was restored, if it
 * came from another scope, or if the lists are gone: then no delta can be made on top.
 */
async function readRestoredLayer(goCache, keys, restore) {
    const { matchedKey = "", delta: deltaEntry } = restore;
    if (!matchedKey.startsWith(keys.scope))
        return undefined;
    const base = await readList(external_node_path_default().join(goCache, layout/* BASE_LIST */.zF), (0,cache_key/* baseIdOf */.q0)(matchedKey));
    if (!base)
        return undefined;
    const delta = deltaEntry && (await readList(external_node_path_default().join(goCache, layout/* DELTA_LIST */.Iy), (0,cache_key/* deltaIdOf */.zH)(deltaEntry.key)));
    return { base, delta };
}
/** Another job on this machine may have put its own list there. */
async function readList(file, id) {
    const list = parseLayerList((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
    return list && list.id === id ? list : undefined;
}

// EXTERNAL MODULE: ./src/archive/pack.ts
var pack = __webpack_require__(31734);
;// CONCATENATED MODULE: ./src/app/finish/save-layer.ts





/** Up to this size, packing takes no longer than the cache takes to answer a look-up. */
const SOON_PACKED_BYTES = 16 * 1024 * 1024;
/**
 * Saves one layer under its key. An entry that exists cannot be replaced, so the key is looked up
 * before the layer is packed, which is the expensive part, or meanwhile if there is little to pack.
 * A failure is a fault.
 */
async function saveLayer({ timeline, faults }, backend, title, content) {
    const { name, key, reason } = title;
    const stored = content.backendName ?? name;
    const existing = { ...title, status: "exists", reason: "another job saved this entry" };
    try {
        const exists = timeline.time(`look up ${name}`, "transfer", () => backend.has(stored, key));
        // If packing fails first, nobody awaits this, and its rejection would be unhandled.
        exists.catch(() => { });
        const isSoonPacked = (title.contentBytes ?? Number.POSITIVE_INFINITY) <= SOON_PACKED_BYTES;
        if (!isSoonPacked && (await exists))
            return existing;
        const archive = backend.stagingFile(stored);
        await (0,promises_.mkdir)(external_node_path_default().dirname(archive), { recursive: true });
        const packBeganMs = timeline.elapsedMs();
        await timeline.time(`pack ${name}`, "transfer", () => (0,pack/* packArchive */.u)(content.root, content.names, archive));
        const packMs = timeline.elapsedMs() - packBeganMs;
        const sizeBytes = (await (0,fs/* tryFileSize */.b$)(archive)) ?? 0;
        if (await exists)
            return existing;
        const uploadBeganMs = timeline.elapsedMs();
        const result = await timeline.time(`upload ${name}`, "transfer", () => backend.save(stored, key));
        const saved = {
            ...title,
            sizeBytes,
            packMs,
            uploadMs: timeline.elapsedMs() - uploadBeganMs,
        };
        switch (result) {
            case "saved":
                return { ...saved, status: "saved", reason };
            case "exists":
                return { ...saved, status: "exists", reason: "another job was faster" };
            case "denied":
                return {
                    ...saved,
                    status: "skipped",
                    reason: "the cache service allows this job to read only",
                };
        }
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        faults.report("cache", `the ${name} layer could not be saved: ${message}`);
        return { ...title, status: "failed", reason: message };
    }
}

;// CONCATENATED MODULE: ./src/app/finish/wait-for-go.ts

/** How long a command that a step left behind may take to end. */
const DEADLINE_MS = 5_000;
const PAUSE_MS = 100;
/**
 * Waits until no go command of the job's steps runs any more: the layer would hold half of what one
 * writes while it is packed. Returns why the layer must not be saved; undefined when nothing runs,
 * and on systems that do not tell.
 */
async function waitForGo({ host, clock }, goCache, list = live_go/* listProcesses */.O3) {
    const surroundings = { goCache, ownPid: process.pid };
    const deadlineMs = clock.nowMs() + DEADLINE_MS;
    for (;;) {
        const [running] = (0,live_go/* findLiveGo */.gw)(list() ?? [], surroundings);
        if (!running)
            return undefined;
        if (clock.nowMs() >= deadlineMs) {
            const reason = `a go command of an earlier step is still running (process ${running.pid})`;
            host.notice(`go-accel: ${reason}; the build layer is not saved`);
            return reason;
        }
        await clock.sleep(PAUSE_MS);
    }
}

;// CONCATENATED MODULE: ./src/app/finish/finish-build.ts





















/** Finds what the job did with the build cache, and saves the layer that follows from it. */
async function finishBuild(step, state, backend) {
    const target = saveTarget(state, "build");
    const { whyUseIsUnknown } = state;
    const savable = target.to !== "nowhere" && whyUseIsUnknown === undefined;
    const whyUnsettled = savable ? await waitForGo(step, state.goCache) : undefined;
    const entries = await step.timeline.time("read build cache", "own", () => (0,scan/* scanBuildCache */.wi)(state.goCache));
    const finished = whyUseIsUnknown === undefined
        ? await finishOwnBuild(step, state, backend, { target, whyUnsettled, entries })
        : await finishSharedBuild(step, state, { target, reason: whyUseIsUnknown, entries });
    await tryRecordUse(step, state, entries);
    return finished;
}
/** For a build cache that tells what the job used. */
async function finishOwnBuild(step, state, backend, { target, whyUnsettled, entries }) {
    const expiredNs = await (0,expire_results/* tryKeepExpiry */.c)(step, state.goCache, state.testExpiry);
    const keys = keysFor(state, target).build;
    const restore = restoreOf(state, "build");
    const { report: tests, unshareableActions } = await tryExplainTests(step, state, entries);
    const plan = await step.timeline.time("plan build layer", "own", async () => planBuildLayer({
        entries,
        unshareableActions,
        agedAtMs: state.agedAtMs,
        restored: await readRestoredLayer(state.goCache, keys, restore),
        limitBytes: state.buildLimitBytes ?? Number.POSITIVE_INFINITY,
        expiredNs,
    }));
    const { use, dropped, overLimit } = plan;
    const actions = use.reused + use.computed === 0 ? undefined : { ...use, dropped, overLimit };
    const baseId = plan.kind === "delta" ? (0,cache_key/* baseIdOf */.q0)(restore.matchedKey ?? "") : undefined;
    const key = baseId === undefined
        ? (0,cache_key/* buildBaseKey */.bD)(keys, plan.contentHash)
        : (0,cache_key/* buildDeltaKey */.Eq)(keys, baseId, plan.contentHash);
    const fresh = areRelabelledPrograms(state.goCache, plan.fresh, entries) ? 0 : plan.fresh.length;
    const decision = decideBuildSave({
        target,
        whyUnsettled,
        restore,
        use,
        key,
        fresh,
        hasExpired: expiredNs !== undefined,
    });
    if (!decision.save)
        return { save: unsaved("build", key, decision), actions, tests };
    // What a base no longer holds comes back with each delta of it, so its times must stay known.
    const maxIdle = plan.kind === "base" ? UNUSED_LAYERS_LIMIT : Number.POSITIVE_INFINITY;
    await (0,reuse_tests/* tryKeepTestTimes */.BZ)(step, state.testTimes, { maxIdle });
    const save = await saveBuild(step, backend, state.goCache, plan, titleOf(plan, key, target));
    return { save, actions, tests };
}
function titleOf(plan, key, target) {
    const { kind, compaction, count, sizeBytes } = plan;
    return {
        name: "build",
        key,
        kind: target.to === "seed" ? "seed" : kind,
        contentBytes: sizeBytes,
        reason: kind === "delta"
            ? `${count} actions on top of the base`
            : (compaction ?? "there was no base"),
    };
}
async function saveBuild(step, backend, root, plan, title) {
    const isDelta = plan.kind === "delta";
    const list = isDelta ? layout/* DELTA_LIST */.Iy : layout/* BASE_LIST */.zF;
    try {
        const id = (isDelta ? (0,cache_key/* deltaIdOf */.zH)(title.key) : (0,cache_key/* baseIdOf */.q0)(title.key)) ?? "";
        await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(root, list), formatLayerList(plan.list(id)));
    }
    catch (error) {
        const reason = (0,errors/* errorMessage */.gJ)(error);
        step.faults.report("disk", `the build layer could not be saved: ${reason}`);
        return { ...title, status: "failed", reason };
    }
    const names = [...plan.names, list, ...(0,external_node_fs_.readdirSync)(root).filter(layout/* isOwnFileOfEveryLayer */.GK)];
    const backendName = isDelta ? { backendName: handover/* DELTA_NAME */.z$ } : {};
    return saveLayer(step, backend, title, { root, names, ...backendName });
}

// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(64844);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(16477);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
;// CONCATENATED MODULE: ./src/app/finish/complete-modules.ts






/** go unpacks and hashes what it finds on disk; a slow disk may have gigabytes of it. */
const DOWNLOAD_TIMEOUT_MS = 300_000;
/**
 * Brings into GOMODCACHE what the sidecar prefetched and no go command of this job asked for, so
 * that the modules layer serves every job with the same go.sum and not only this one. The go
 * command itself unpacks and checks, against the hashes of the checkout's go.sum, in a module made
 * for it: the checkout's own files are never touched. Returns the modules that are still missing.
 */
async function completeModules(host, { needs, sumLines, goModCache, storeDir, dir }) {
    const missing = (0,module_cache/* findMissing */.y7)(goModCache, needs);
    const stored = missing.zips.filter((module) => (0,external_node_fs_.existsSync)(external_node_path_default().join(storeDir, (0,module_file/* storePath */.T)({ ...module, extension: "zip" }))));
    if (stored.length > 0)
        await downloadFromStore(host, stored, { sumLines, goModCache, storeDir, dir });
    const left = stored.length > 0 ? (0,module_cache/* findMissing */.y7)(goModCache, needs) : missing;
    await (0,module_cache/* adoptMetadata */._S)(storeDir, goModCache, left);
    return left.zips;
}
async function downloadFromStore(host, modules, { sumLines, goModCache, storeDir, dir }) {
    await (0,promises_.mkdir)(dir, { recursive: true });
    const cwd = await (0,promises_.mkdtemp)(external_node_path_default().join(dir, "complete-"));
    await (0,promises_.writeFile)(external_node_path_default().join(cwd, "go.mod"), "module go-accel.invalid/complete\n");
    await (0,promises_.writeFile)(external_node_path_default().join(cwd, "go.sum"), sumLines.map((line) => `${line}\n`).join(""));
    const names = modules.map((module) => `${module.path}@${module.version}`);
    await host.exec("go", ["mod", "download", ...names], {
        cwd,
        timeoutMs: DOWNLOAD_TIMEOUT_MS,
        env: {
            GOFLAGS: "-mod=mod",
            GOMODCACHE: goModCache,
            // Private modules have no other source here either.
            GONOPROXY: "none",
            GOPROXY: `${(0,external_node_url_.pathToFileURL)(storeDir).href},off`,
            // Every hash is in go.sum, so there is nothing to ask a database for.
            GOSUMDB: "off",
            GOTOOLCHAIN: "local",
            GOWORK: "off",
        },
    });
}

// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/store/verify-trees.ts
var verify_trees = __webpack_require__(98967);
// EXTERNAL MODULE: ./src/app/job/module-hashing.ts
var module_hashing = __webpack_require__(54793);
;// CONCATENATED MODULE: ./src/app/finish/leave-out-altered.ts



/**
 * Hashes the trees that a layer would hold. Otherwise what a step changed, or what came altered with an
 * earlier layer, would be packed into each next one. An altered module gets a warning. `entry` is the
 * script that runs a thread. Throws if a tree cannot be checked.
 */
async function leaveOutAltered({ host }, { goModCache: moduleCacheDir, kept, sumLines }, entry) {
    const expected = (0,module_hashing/* hashesOf */.m)([(0,go_sum/* parseGoSum */.H)(sumLines.join("\n"), "go.sum")]);
    const mismatches = await (0,module_hashing/* withHashingThreads */.o)(entry, (pool) => (0,verify_trees/* findAlteredTrees */.Q)({ moduleCacheDir, modules: kept, expected, pool }));
    const altered = mismatches.map(({ module }) => module);
    for (const { module, expected: right, found } of mismatches) {
        host.warning(`go-accel: the module ${module.path}@${module.version} in GOMODCACHE is not what go.sum says ` +
            `(expected ${right.join(" or ")}, found ${found}); it is left out of the modules layer`);
    }
    return { good: kept.filter((module) => !altered.includes(module)), altered };
}

;// CONCATENATED MODULE: ./src/app/finish/finish-modules.ts









/** Saves the modules layer if that is worth it, without modules that are not what go.sum says. */
async function finishModules(step, state, { backend, entry, sidecarEnd }) {
    const target = saveTarget(state, "modules");
    const { exact: key } = keysFor(state, target).modules;
    const input = {
        target,
        restore: restoreOf(state, "modules"),
        needed: state.needs.zips.length,
        unobtainable: state.report.modules.missing?.length ?? 0,
    };
    // Most jobs save nothing, and need not look at the trees to know it.
    const early = decideModulesSave({ ...input, files: Number.POSITIVE_INFINITY, missing: 0 });
    if (!early.save)
        return unsaved("modules", key, early);
    await sidecarEnd;
    const missing = await step.timeline.time("complete modules", "transfer", () => tryCompleteModules(step, state));
    const checked = await step.timeline.time("verify modules", "own", () => tryLeaveOutAltered(step, state, entry));
    if ("problem" in checked) {
        return { name: "modules", key, status: "failed", reason: checked.problem };
    }
    const names = (0,module_cache/* listLayerFiles */.Pf)(state.goModCache, checked.good);
    const decision = decideModulesSave({
        ...input,
        files: names.length,
        missing: missing + countNeeded(state, checked.altered),
    });
    if (!decision.save)
        return unsaved("modules", key, decision);
    const title = {
        name: "modules",
        key,
        reason: "something changed",
        ...(target.to === "seed" ? { kind: "seed" } : {}),
    };
    return saveLayer(step, backend, title, { root: state.goModCache, names });
}
async function tryLeaveOutAltered(step, state, entry) {
    try {
        return await leaveOutAltered(step, state, entry);
    }
    catch (error) {
        const problem = `the modules layer could not be checked: ${(0,errors/* errorMessage */.gJ)(error)}`;
        step.faults.report("cache", problem);
        return { problem };
    }
}
function countNeeded({ needs }, modules) {
    const nameOf = ({ path: modulePath, version }) => `${modulePath}@${version}`;
    const needed = new Set(needs.zips.map(nameOf));
    return modules.filter((module) => needed.has(nameOf(module))).length;
}
/** Returns how many of the needed modules are still missing. */
async function tryCompleteModules({ host, faults }, { needs, sumLines, goModCache, dir }) {
    try {
        const storeDir = (0,protocol/* sidecarFiles */.Nb)(external_node_path_default().join(dir, "sidecar")).store;
        const missing = await completeModules(host, { needs, sumLines, goModCache, storeDir, dir });
        return missing.length;
    }
    catch (error) {
        faults.report("go", `the modules layer could not be completed: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return (0,module_cache/* findMissing */.y7)(goModCache, needs).zips.length;
    }
}

// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(93095);
// EXTERNAL MODULE: ./src/telemetry/aggregate.ts + 1 modules
var aggregate = __webpack_require__(35631);
// EXTERNAL MODULE: ./src/telemetry/event-log.ts
var event_log = __webpack_require__(22989);
;// CONCATENATED MODULE: ./src/app/finish/finish-sidecar.ts





/** Stops the sidecar and reads what it did. What went wrong in it becomes faults of the job. */
async function finishSidecar({ clock, faults }, state) {
    const started = state.report.sidecar;
    if (!state.sidecar) {
        const status = started.status === "failed" ? "failed" : "off";
        return { status, reason: started.reason };
    }
    const stats = await readStats(state.sidecar, state.dir);
    const stopped = await (0,control/* stopSidecar */.i8)(state.sidecar, clock);
    if (stats.storeFault !== undefined) {
        faults.report("store", `the module store could not be written: ${stats.storeFault}`);
    }
    const failing = stats.mirrors.filter((mirror) => mirror.failed > 0 && mirror.requests === mirror.failed);
    for (const mirror of failing) {
        faults.report("mirror", `no answer from mirror ${mirror.mirror}: ${mirror.faults[0]?.example ?? ""}`);
    }
    if (stopped === "gone")
        faults.report("sidecar", "the sidecar ended before the job did");
    return { status: stopped === "gone" ? "failed" : "served", reason: stopped, stats };
}
/** From the sidecar itself, or from its log if it is gone. A full disk cuts the log. */
async function readStats(sidecar, dir) {
    try {
        return await (0,control/* fetchStats */.YK)(sidecar);
    }
    catch {
        // `stopSidecar` finds out what keeps it from answering, and the report says so.
        const { events } = (0,protocol/* sidecarFiles */.Nb)(external_node_path_default().join(dir, "sidecar"));
        return (0,aggregate/* aggregateEvents */.z)(await (0,event_log/* readEventLog */.H)(events));
    }
}

// EXTERNAL MODULE: ./src/report/changing-text.ts
var changing_text = __webpack_require__(9956);
;// CONCATENATED MODULE: ./src/report/findings/changing-keys.ts

/**
 * The first part of the keys that holds this run's id, its commit or the time of day. Such a layer
 * is found by fallback at best. Undefined if there is no such part. Pure.
 */
function findChangingPart({ keyParts, job, times }) {
    for (const { name, value } of keyParts) {
        // These are hashes: of files, or of parts that are listed one by one after them.
        if (name === "profile" || name === "go.sum" || name === "go")
            continue;
        const changing = (0,changing_text/* findChangingText */.Y)(value, job, times?.mainMs ?? 0);
        if (changing)
            return { name, holds: changing.holds };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/report/findings/regressions.ts

const MAX_NAMED = 5;
/**
 * Names what got slower than allowed, with the figures that show it; undefined if nothing did.
 * Plain text. Pure.
 */
function describeRegressions(comparison) {
    if (!comparison)
        return undefined;
    const { commands, steps, thresholdPercent } = comparison;
    const named = [
        ...commands.map((figure) => ({ name: figure.command, figure })),
        ...(steps ? [{ name: "the steps of the job", figure: steps }] : []),
    ].filter(({ figure }) => figure.verdict === "regression");
    if (named.length === 0)
        return undefined;
    const listed = named
        .slice(0, MAX_NAMED)
        .map(({ name, figure }) => describeSlowdown(name, figure));
    const more = named.length > MAX_NAMED ? [`and ${named.length - MAX_NAMED} more`] : [];
    return `${[...listed, ...more].join("; ")}. The limit is ${thresholdPercent} % more.`;
}
function describeSlowdown(name, { nowMs, baseMs, madMs, runs }) {
    const percent = baseMs === 0 ? "" : `, ${Math.round((nowMs / baseMs - 1) * 100)} % more`;
    return `${name} took ${(0,format/* formatMs */._V)(nowMs)}${percent} than the median of ${runs} runs of the default branch (${(0,format/* formatMs */._V)(baseMs)} ± ${(0,format/* formatMs */._V)(madMs)})`;
}

;// CONCATENATED MODULE: ./src/report/findings/annotations.ts



/** Three losses in a row are no accident, and neither are three failures of a mirror. */
const MIN_LOSSES = 3;
const MIN_FAILURES = 3;
/** The CI system would cut a longer text. */
const MAX_MESSAGE_CHARS = 1_000;
/**
 * What in a run is worth acting on, each with a remedy and at most one of a kind: the worst, with
 * the number of others. Plain text, as annotations are. Pure.
 */
function describeAnnotations(report) {
    const found = [
        describeRegression(report),
        describeTests(report),
        describeLosingLayer(report),
        describeMirror(report),
        describeKey(report),
        describeExpectation(report),
    ];
    return found
        .filter((one) => one !== undefined)
        .map((one) => ({ ...one, message: shorten(one.message) }));
}
function describeRegression({ comparison }) {
    const message = describeRegressions(comparison);
    if (message === undefined)
        return undefined;
    return { kind: "regression", level: "warning", title: "Slower than the default branch", message };
}
function describeTests({ tests }) {
    // Only what is proven: a guess could send people looking for the wrong cause.
    const defeating = (tests?.reruns ?? []).filter(({ remedy, certain }) => remedy && certain);
    const [worst, ...others] = defeating.sort((a, b) => b.seconds - a.seconds);
    if (!worst?.remedy)
        return undefined;
    const more = others.length === 0 ? "" : ` (and those of ${(0,format/* formatCount */.B4)(others.length, "more package")})`;
    return {
        kind: "test-defeats-cache",
        level: "notice",
        title: "A test defeats its cache",
        message: `Tests of ${worst.package} run in every job${more}, ${(0,format/* formatMs */._V)(worst.seconds * 1000)} this time: ${worst.remedy}.`,
    };
}
const INPUT_OF = { modules: "cache-modules", build: "cache-build" };
function describeLosingLayer({ breakEven = [], restores }) {
    const lost = restores.find((restore) => restore.lost);
    if (lost) {
        return unprofitable(`The ${lost.name} layer was skipped: it ${lost.reason}. \`${INPUT_OF[lost.name]}: false\` turns it off permanently.`);
    }
    const worst = breakEven.find(({ losses }) => losses >= MIN_LOSSES);
    if (!worst)
        return undefined;
    const { layer, costMs, savedMs = 0, losses } = worst;
    const saved = savedMs > 0 ? (0,format/* formatMs */._V)(savedMs) : "nothing";
    return unprofitable(`Restoring the ${layer} layer cost ${(0,format/* formatMs */._V)(costMs)} and saved ${saved}, and it has lost ${losses} times in a row: with \`cache: auto\` the next runs skip it, and \`${INPUT_OF[layer]}: false\` turns it off.`);
}
function unprofitable(message) {
    return {
        kind: "layer-loses",
        level: "notice",
        title: "A layer costs more than it saves",
        message,
    };
}
function describeMirror({ sidecar: { stats } }) {
    const mirrors = stats?.mirrors ?? [];
    const failing = mirrors.filter(({ failed }) => failed >= MIN_FAILURES);
    const [worst, ...others] = failing.sort((a, b) => b.failed - a.failed);
    // If no other mirror answered, none stood in for it, and the fault of the run says so.
    if (!worst || !mirrors.some(({ mirror, hits }) => mirror !== worst.mirror && hits > 0)) {
        return undefined;
    }
    const example = worst.faults[0]?.example;
    const because = example === undefined ? "" : ` (${example})`;
    const cost = worst.outageMs > 0 ? `; go waited ${(0,format/* formatMs */._V)(worst.outageMs)} for it` : "";
    const more = others.length === 0 ? "" : `; ${(0,format/* formatCount */.B4)(others.length, "more mirror")} failed too`;
    return {
        kind: "mirror-failed-over",
        level: "notice",
        title: "A mirror failed, and another stood in",
        message: `${worst.mirror} failed ${worst.failed} of ${worst.requests} requests${because}${cost}${more}. Repair it or remove it from the list; \`mirror-selection: fastest\` asks a healthy one first.`,
    };
}
function describeKey(report) {
    const part = findChangingPart(report);
    if (!part)
        return undefined;
    const remedy = part.name === "scope"
        ? "leave it out of `cache-scope`"
        : `keep it out of ${part.name.replace(/^profile /, "")}, or set it only for the step that needs it`;
    return {
        kind: "key-never-hits",
        level: "warning",
        title: "A cache key changes with every run",
        message: `The part "${part.name}" of the keys holds ${part.holds}, so no later job finds what this one saves: ${remedy}.`,
    };
}
/** Why little is to be expected of us in this job, and what changes that: the first that applies. */
function describeExpectation({ go, job, workspace }) {
    const message = go.later !== undefined
        ? `A later step put ${go.later} first on PATH, and go-accel went by ${go.version}: its caches are kept for that version, and go commands are not timed. Put go-accel after the step that sets up Go.`
        : workspace.missingSum
            ? "The checkout has no go.sum, so modules are neither restored nor prefetched: commit go.sum, and go.work.sum if there is one."
            : job.sharesScope
                ? "Another job of this run has the same scope, so both share one comment and one history: give each a `cache-scope` of its own, such as the inputs of a reusable workflow."
                : undefined;
    if (message === undefined)
        return undefined;
    const title = "go-accel can do little for this job as it is set up";
    return { kind: "little-to-expect", level: "notice", title, message };
}
function shorten(text) {
    return text.length <= MAX_MESSAGE_CHARS ? text : `${text.slice(0, MAX_MESSAGE_CHARS - 1)}…`;
}

// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 12 modules
var summary = __webpack_require__(36287);
// EXTERNAL MODULE: ./src/report/export/json-lines.ts
var json_lines = __webpack_require__(41274);
// EXTERNAL MODULE: ./src/report/export/open-metrics.ts + 4 modules
var open_metrics = __webpack_require__(24054);
;// CONCATENATED MODULE: ./src/app/finish/publish/export-report.ts






/** Beside `report.json`: the same figures for other systems. */
const METRICS_FILE = "metrics.txt";
const JSON_LINES_FILE = "report.jsonl";
const FORMATS = [
    [handover/* REPORT_FILE */.Uq, (report) => `${JSON.stringify(report, undefined, 2)}\n`],
    [METRICS_FILE, open_metrics/* renderOpenMetrics */.k],
    [JSON_LINES_FILE, json_lines/* renderJsonLines */.Y],
];
/**
 * Writes the report into a folder as JSON, as OpenMetrics text and as JSON lines, each file whole or
 * not at all. If one cannot be written, the others still are, and the error names each that is
 * missing.
 */
async function exportReport(report, dir) {
    const results = await Promise.allSettled(FORMATS.map(async ([name, render]) => (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(dir, name), render(report))));
    const failures = results.flatMap((result, index) => result.status === "fulfilled" ? [] : [[FORMATS[index]?.[0], (0,errors/* errorMessage */.gJ)(result.reason)]]);
    if (failures.length === 0)
        return;
    const names = failures.map(([name]) => name).join(", ");
    throw new Error(`${names} could not be written: ${failures[0]?.[1]}`);
}

;// CONCATENATED MODULE: ./src/app/finish/publish/gate.ts

/**
 * Whether a regression fails the job. It does only if the user asked for it, and only if it is
 * beyond both the threshold and the spread. Undefined if nobody asked. Pure.
 */
function planGate(failOnRegression, comparison) {
    if (!failOnRegression)
        return undefined;
    const regressions = describeRegressions(comparison);
    if (regressions !== undefined)
        return { failed: true, reason: regressions };
    if (comparison?.status !== "compared") {
        return { failed: false, reason: `nothing was compared: ${comparison?.reason ?? "no figures"}` };
    }
    return { failed: false, reason: `no regression; ${comparison.reason}` };
}

// EXTERNAL MODULE: ./src/comment/sticky.ts
var sticky = __webpack_require__(42597);
// EXTERNAL MODULE: ./src/comment/write-comment.ts + 1 modules
var write_comment = __webpack_require__(26667);
// EXTERNAL MODULE: ./src/report/markdown/comment.ts
var markdown_comment = __webpack_require__(79330);
// EXTERNAL MODULE: ./src/report/run-url.ts
var run_url = __webpack_require__(29572);
;// CONCATENATED MODULE: ./src/app/finish/publish/publish-comment.ts




/**
 * Writes this job's comment on the pull request, or says why there is none. Never throws: a comment
 * that cannot be written is a notice, and the job is not affected.
 */
async function publishComment(host, report, { mode, job, ...access }) {
    const skipped = (reason) => ({ status: "skipped", reason });
    if (mode === "never")
        return skipped("pr-comment is never");
    if (!job.pullRequest || job.repository === "")
        return skipped("this job is not for a pull request");
    if (access.token === "")
        return skipped("there is no token");
    const isRegression = (0,markdown_comment/* countRegressions */.c)(report) > 0;
    const isResolved = mode === "on-regression" && !isRegression;
    const run = { id: Number(report.job.runId), attempt: Number(report.job.runAttempt) };
    const url = (0,run_url/* runUrl */.V)(job.serverUrl, { ...report.job, repository: job.repository });
    const comment = {
        id: (0,sticky/* stickyId */.zc)(stickyKey(report)),
        run,
        text: (0,markdown_comment/* renderComment */.w)(report, { runUrl: url, resolved: isResolved }),
        ...(isResolved ? { updateOnly: "nothing got slower than allowed" } : {}),
    };
    const { number, isFork } = job.pullRequest;
    const result = await (0,write_comment/* writeComment */.H)(comment, { ...job, pullRequest: number, isFork }, access);
    if (result.status === "denied" || result.status === "failed") {
        host.notice(`go-accel: no comment on the pull request: ${result.reason}`);
    }
    return result;
}
function stickyKey({ job }) {
    const { workflow, name, scope = "", os, arch } = job;
    return { workflow, job: name, scope, platform: `${os}/${arch}` };
}

;// CONCATENATED MODULE: ./src/app/finish/publish/publish.ts







/**
 * Shows what was measured: as annotations beside the job, as the pull request's comment, as files and
 * as the job summary. If one of them fails, that is a warning, and the others are still written.
 * Returns the report as it was written.
 */
async function publish({ host, clock, timeline, faults }, measured, { state, job, token, jobStatus }) {
    const report = { ...measured };
    const attempt = async (work) => {
        try {
            await work();
        }
        catch (error) {
            faults.report("report", (0,errors/* errorMessage */.gJ)(error));
        }
        // A failure belongs into what is written next.
        report.faults = faults.list();
    };
    await attempt(() => annotate(host, report, { failOnRegression: state.failOnRegression }));
    await attempt(async () => {
        if (state.prComment === "never")
            return;
        report.comment = await timeline.time("comment", "own", () => publishComment(host, report, { mode: state.prComment, job, token, clock }));
    });
    report.cost = { ...report.cost, post: timeline.cost() };
    await attempt(() => exportReport(report, state.dir));
    await attempt(async () => {
        if (wantsSummary(report, state.summary, jobStatus))
            await host.appendSummary((0,summary/* renderSummary */.B)(report));
    });
    return report;
}
/** Writes each annotation once. If the job fails for a regression, the failure names it instead. */
function annotate(host, report, { failOnRegression }) {
    const gate = planGate(failOnRegression, report.comparison);
    if (gate)
        report.gate = gate;
    report.annotations = describeAnnotations(report);
    for (const { kind, level, title, message } of report.annotations) {
        if (kind === "regression" && gate?.failed)
            continue;
        host[level](message, { title: `go-accel: ${title}` });
    }
    if (gate?.failed)
        host.fail(`go-accel: slower than the default branch: ${gate.reason}`);
}
function wantsSummary({ goCommands, gate }, mode, jobStatus) {
    if (mode !== "on-failure")
        return mode === "always";
    return gate?.failed === true || outcomeOf(jobStatus, goCommands) !== "succeeded";
}

// EXTERNAL MODULE: ./src/gocmd/go-command-log.ts
var go_command_log = __webpack_require__(92530);
;// CONCATENATED MODULE: ./src/app/finish/read-go-commands.ts






/** Some 10,000 commands. */
const MAX_LOG_BYTES = 2 ** 20;
const MAX_COMMANDS = 1_000;
/**
 * The go commands of the job's steps so far, in the order in which they began; if there are more
 * than 1,000, the longest. Undefined if they are not timed; a log that cannot be read is a warning.
 */
async function readGoCommands(dir, clock, faults) {
    try {
        const text = await read_go_commands_readStart(external_node_path_default().join(dir, handover/* GO_COMMAND_LOG */.QZ));
        if (text === undefined)
            return undefined;
        const bootMs = clock.nowMs() - (await readUptimeMs());
        const commands = (0,go_command_log/* parseGoCommandLog */.P)(text).map(({ command, exitCode, ...times }) => ({
            command: `go ${command}`,
            startMs: Math.round(times.startMs + (times.clock === "uptime" ? bootMs : 0)),
            ms: Math.round(times.endMs - times.startMs),
            exitCode,
        }));
        const longest = new Set(commands.toSorted((a, b) => b.ms - a.ms).slice(0, MAX_COMMANDS));
        // Two commands may begin within one tick of the clock, a hundredth of a second: the sort is stable.
        return commands.filter((command) => longest.has(command)).sort((a, b) => a.startMs - b.startMs);
    }
    catch (error) {
        faults.report("report", `the times of go commands could not be read: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** The part of the file that is looked at; undefined if there is no file. */
async function read_go_commands_readStart(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_LOG_BYTES), 0, MAX_LOG_BYTES, 0);
            return buffer.toString("utf8", 0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
/** Milliseconds since the machine's start as the wrapper reads them; 0 if it cannot. */
async function readUptimeMs() {
    const text = (await (0,fs/* tryReadText */.Bw)("/proc/uptime")) ?? "";
    return Number.parseFloat(text) * 1000 || 0;
}

// EXTERNAL MODULE: ./src/gocmd/env-file.ts
var env_file = __webpack_require__(11879);
// EXTERNAL MODULE: ./src/app/job/own-env-file.ts
var own_env_file = __webpack_require__(59203);
;// CONCATENATED MODULE: ./src/app/finish/return-go-env.ts







const NEW_FILE_MODE = 0o644;
/**
 * Ends our settings of go: what steps have changed in our file with go commands that the wrapper did
 * not see goes to the user's file, where it would be without us, and our file becomes a copy of that
 * one for what runs after us. A failure is a notice.
 */
async function returnGoEnv(host, { envFile, sidecar }) {
    if (!envFile)
        return;
    const { settings, baseline } = (0,own_env_file/* ownEnvFiles */.dA)(envFile.dir);
    const { userFile } = envFile;
    try {
        const [now, before] = [await (0,fs/* tryReadText */.Bw)(settings), await (0,fs/* tryReadText */.Bw)(baseline)];
        // A step has removed them.
        if (now === undefined || before === undefined)
            return;
        const changes = withoutSidecar((0,env_file/* diffEnvFiles */.Y5)((0,env_file/* parseEnvFile */.FO)(before), (0,env_file/* parseEnvFile */.FO)(now)), sidecar && `${(0,control/* sidecarUrl */.di)(sidecar)}|`);
        const text = userFile === undefined ? "" : await returnTo(userFile, changes);
        // The wrapper replaces no variable any more, once this is gone.
        await (0,promises_.rm)(baseline);
        await (0,promises_.writeFile)(settings, text);
    }
    catch (error) {
        host.notice(`go-accel: what steps set with go env -w is not in ${userFile}: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
/** Changes the file unless nothing differs, and returns its text. */
async function returnTo(userFile, changes) {
    const before = (await (0,fs/* tryReadText */.Bw)(userFile)) ?? "";
    const settings = (0,env_file/* parseEnvFile */.FO)(before);
    const open = new Map([...changes].filter(([name, value]) => settings.get(name) !== value));
    if (open.size === 0)
        return before;
    const after = (0,env_file/* changeEnvFile */.AM)(before, open);
    await (0,promises_.mkdir)(external_node_path_default().dirname(userFile), { recursive: true });
    // A link stays a link.
    const file = await (0,promises_.realpath)(userFile).catch(() => userFile);
    const mode = await (0,promises_.stat)(file).then((stats) => stats.mode & 0o777, () => NEW_FILE_MODE);
    await (0,fs/* writeFileAtomic */.Zf)(file, after, mode);
    return after;
}
/** Our address leads nowhere once the job has ended. */
function withoutSidecar(changes, prefix) {
    if (prefix === undefined)
        return changes;
    return new Map([...changes].map(([name, value]) => [name, value?.replaceAll(prefix, "")]));
}

;// CONCATENATED MODULE: ./src/app/finish/finish.ts











/**
 * The last step on any CI system: stops the sidecar, saves what changed and reports. Never throws
 * for a fault of ours.
 */
async function finish(surroundings, { state: left, job, backend, entry, token, jobStatus }) {
    const { host, clock, timeline } = surroundings;
    const state = await confirmPolicy(left, job.workspace);
    const faults = (0,job_faults/* createFaultLog */.R)(host, { earlier: state.report.faults, offline: state.offline });
    const step = { ...surroundings, faults };
    const history = await openHistory(step, state, backend);
    await returnGoEnv(host, state);
    const sidecarEnd = timeline.time("stop sidecar", "own", () => finishSidecar(step, state));
    const [sidecar, modulesSave, build] = await Promise.all([
        sidecarEnd,
        finishModules(step, state, { backend, entry, sidecarEnd }),
        finishBuild(step, state, backend),
    ]);
    const goCommands = await readGoCommands(state.dir, clock, faults);
    const laterGo = await findLaterGo(step.env["PATH"], state.localGoVersion);
    const { modules, cost, ...rest } = state.report;
    const saves = [modulesSave, build.save];
    const { actions, tests, trim } = build;
    const ownMs = cost.ownMs + timeline.cost().ownMs;
    const { sharesScope, ...compared } = await history.add({
        saves,
        actions,
        tests,
        goCommands,
        ownMs,
        jobStatus,
    });
    const report = {
        schema: model/* REPORT_SCHEMA */.D,
        ...rest,
        job: { ...rest.job, ...(sharesScope ? { sharesScope: true } : {}) },
        go: { ...rest.go, ...(laterGo === undefined ? {} : { later: laterGo }) },
        modules: {
            ...modules,
            fromStore: sidecar.stats?.zipsFromStore ?? 0,
            fetched: sidecar.stats?.fetchedModules ?? [],
        },
        sidecar,
        actions,
        ...(tests ? { tests } : {}),
        ...(trim ? { trim } : {}),
        ...(goCommands ? { goCommands } : {}),
        saves,
        times: history.times,
        ...compared,
        faults: faults.list(),
        cost: { main: cost, post: timeline.cost() },
    };
    return publish(step, report, { state, job, token, jobStatus });
}

// EXTERNAL MODULE: ./src/cache/create-backend.ts + 12 modules
var create_backend = __webpack_require__(99304);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/action/host.ts + 1 modules
var action_host = __webpack_require__(54991);
// EXTERNAL MODULE: ./src/action/inputs.ts + 2 modules
var inputs = __webpack_require__(80603);
// EXTERNAL MODULE: ./src/action/state.ts + 1 modules
var action_state = __webpack_require__(58215);
;// CONCATENATED MODULE: ./src/action/post.ts












const FOREIGN_TOKEN = "go-accel: the post step was not given the token of the main step, as happens inside nested " +
    "composite actions; there is no comment on the pull request";
/**
 * The action's post step. It fails the job only for a regression, if that is asked for.
 *
 * All that it needs of the inputs is in the state. Inside nested composite actions the runner hands
 * it the inputs of an outer action: another backend, and perhaps a secret that is not for us.
 */
async function runPost(entry) {
    const timeline = (0,lib_timeline/* createTimeline */.MM)(clock/* systemClock */.m, performance.timeOrigin);
    const host = (0,action_host/* createActionsHost */.W)();
    try {
        const { token, jobStatus } = (0,inputs/* readPostInputs */._J)((name) => core/* getInput */.V4(name));
        if (token !== "")
            host.mask(token);
        (0,inputs/* hideToken */.Uy)(process.env);
        const state = (0,handover/* tryParseState */.Ak)(await (0,action_state/* loadState */.C7)());
        if (!state)
            return host.info("go-accel: the main step did not finish; there is nothing to do");
        // The tests of the steps, which go started, saw PATH without our script.
        const env = { ...process.env, PATH: await (0,go_wrapper_path/* withoutGoWrappers */.nL)(process.env["PATH"] ?? "") };
        // We ourselves run what the main step ran: the steps may have put other programs in front.
        process.env["PATH"] = state.searchPath;
        const isOurs = (0,action_state/* isRememberedToken */.Wq)(token);
        if (!isOurs && wantsComment(state))
            host.warning(FOREIGN_TOKEN);
        const backend = await (0,create_backend/* createBackend */.n)(state.cacheBackend, {
            entry,
            dir: external_node_path_default().join(state.dir, "transfer"),
            env,
            clock: clock/* systemClock */.m,
        });
        await finish({ host, clock: clock/* systemClock */.m, timeline, env }, { state, job: state.job, backend, entry, token: isOurs ? token : "", jobStatus });
    }
    catch (error) {
        host.warning(`go-accel: ${(0,errors/* errorMessage */.gJ)(error)}; nothing was saved or reported`);
    }
}
function wantsComment({ prComment, job }) {
    return prComment !== "never" && job.pullRequest !== undefined;
}


/***/ }),

/***/ 42597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ findMarked),
/* harmony export */   RQ: () => (/* binding */ tellsOfLaterRun),
/* harmony export */   UU: () => (/* binding */ joinedStickyId),
/* harmony export */   ZA: () => (/* binding */ findOurs),
/* harmony export */   ZP: () => (/* binding */ isSameBody),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   sw: () => (/* binding */ WORKFLOW_LOGIN),
/* harmony export */   zc: () => (/* binding */ stickyId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Names the comment of one job, as 32 hexadecimal digits. */
function stickyId({ workflow, job, scope, platform }) {
    return hash(["job", workflow, job, scope, platform]);
}
/** Names the comment that joins the reports of a workflow's jobs. */
function joinedStickyId(workflow) {
    return hash(["joined", workflow]);
}
function hash(parts) {
    // As JSON, no two lists of parts are the same text.
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
/** The first line of a comment, which GitHub does not show. */
function formatMarker(id, run) {
    return `${markerStart(id)}${run.id}.${run.attempt} -->`;
}
function markerStart(id) {
    return `<!-- go-accel:${id} run `;
}
/** Under this login a workflow's own token writes. */
const WORKFLOW_LOGIN = "github-actions[bot]";
/** The comments with the marker, oldest first. A quote of one has the marker after a `>`. */
function findMarked(comments, id) {
    return comments
        .filter(({ body }) => body.startsWith(markerStart(id)))
        .toSorted((a, b) => a.id - b.id);
}
/**
 * The comments that are ours: they have the marker, and our own login wrote them. Another app may
 * repeat what anybody writes, a marker of ours included.
 */
function findOurs(comments, id, ownLogin) {
    if (ownLogin === undefined)
        return [];
    return findMarked(comments, id).filter(({ author }) => author.login === ownLogin);
}
/** Whether a comment of ours describes a later run: an earlier commit's job may end last. */
function tellsOfLaterRun(body, run) {
    const [, id, attempt] = /^<!-- go-accel:\S+ run (\d+)\.(\d+) -->/.exec(body) ?? [];
    if (id === undefined || attempt === undefined)
        return false;
    return Number(id) > run.id || (Number(id) === run.id && Number(attempt) > run.attempt);
}
/** Whether two bodies show the same; GitHub may return them with other line endings. */
function isSameBody(one, other) {
    const normal = (body) => body.replaceAll("\r\n", "\n").trimEnd();
    return normal(one) === normal(other);
}


/***/ }),

/***/ 26667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ writeComment)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/lib/backoff.ts
var backoff = __webpack_require__(68050);
// EXTERNAL MODULE: ./src/comment/sticky.ts
var sticky = __webpack_require__(42597);
;// CONCATENATED MODULE: ./src/comment/publish-sticky.ts



const CREATE_ATTEMPTS = 3;
const CREATE_BACKOFF = { baseDelayMs: 500, maxDelayMs: 4_000 };
/**
 * Writes the comment: updates the first of ours and removes the others, or creates one if there is
 * none. If two jobs create it at the same time, one remains: a job that afterwards finds an older
 * one than its own removes its own. Throws `CommentError`.
 */
async function publishSticky(api, comment, clock) {
    const body = `${(0,sticky/* formatMarker */.gJ)(comment.id, comment.run)}\n${comment.text}`;
    const found = await listOurs(api, comment.id);
    if (found.length > 0)
        return updateFirst(api, found, comment.run, body);
    if (comment.updateOnly !== undefined)
        return { status: "skipped", reason: comment.updateOnly };
    for (let attempt = 1;; attempt++) {
        const made = await tryCreate(api, body);
        const ours = await listAgain(api, comment.id, made);
        const [first] = ours;
        if (made && (!first || first.id === made.id))
            return created(made);
        // Another attempt of this job has created one in the meantime.
        if (made)
            await api.remove(made.id);
        const others = ours.filter(({ id }) => id !== made?.id);
        if (others.length > 0) {
            const result = await updateFirst(api, others, comment.run, body);
            // If the create had no answer, a comment with the same text is the one that it created.
            return !made && first && (0,sticky/* isSameBody */.ZP)(first.body, body) ? created(first) : result;
        }
        if (attempt === CREATE_ATTEMPTS) {
            throw new errors/* CommentError */.cP("GitHub did not accept the comment", { code: "UNAVAILABLE" });
        }
        await clock.sleep((0,backoff/* backoffMs */.j)(attempt, CREATE_BACKOFF));
    }
}
/** `known` is our login, if a comment that we created has told it. */
async function listOurs(api, id, known) {
    const comments = await api.list();
    const authors = (0,sticky/* findMarked */.Em)(comments, id).map(({ author }) => author.login);
    if (authors.length === 0)
        return [];
    const login = known ?? (await api.whoAmI());
    // Nearly always the token is the workflow's own.
    const isUsual = api.isApp && authors.every((author) => author === sticky/* WORKFLOW_LOGIN */.sw);
    return (0,sticky/* findOurs */.ZA)(comments, id, login ?? (isUsual ? sticky/* WORKFLOW_LOGIN */.sw : undefined));
}
/** If the list cannot be read, the comment that was created is still there. */
async function listAgain(api, id, made) {
    try {
        return await listOurs(api, id, made?.author.login);
    }
    catch (error) {
        if (made)
            return [made];
        throw error;
    }
}
/** Undefined if there was no answer: the comment may have been created anyway. */
async function tryCreate(api, body) {
    try {
        return await api.create(body);
    }
    catch (error) {
        if (error instanceof errors/* CommentError */.cP && error.code === "LOST")
            return undefined;
        throw error;
    }
}
async function updateFirst(api, [first, ...others], run, body) {
    if (!first)
        throw new Error("there is no comment to update");
    for (const { id } of others)
        await api.remove(id);
    const url = first.url;
    if ((0,sticky/* tellsOfLaterRun */.RQ)(first.body, run)) {
        return { status: "unchanged", reason: "it already describes a later run", url };
    }
    if ((0,sticky/* isSameBody */.ZP)(first.body, body)) {
        return { status: "unchanged", reason: "it already says the same", url };
    }
    const updated = await api.update(first.id, body);
    return { status: "updated", reason: "it described an earlier run", url: updated.url };
}
function created({ url }) {
    return { status: "created", reason: "there was none", url };
}

;// CONCATENATED MODULE: ./src/comment/write-comment.ts



/** A comment is worth at most half a minute of a job's last step. */
const DEFAULT_BUDGETS = {
    totalMs: 30_000,
    attemptMs: 10_000,
    retries: 3,
    secondMs: 1_000,
};
/** Writes a comment with GitHub's API, within its budgets. Never throws: failures are results. */
async function writeComment(comment, target, parts) {
    const { clock, budgets = DEFAULT_BUDGETS } = parts;
    const { expectedHead } = target;
    try {
        // Few jobs comment, and the others must not pay for loading the client.
        const { createGithubApi } = await Promise.all(/* import() */[__webpack_require__.e(391), __webpack_require__.e(894), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 63458));
        const deadline = { timeoutMs: budgets.totalMs, error: () => tooLate(budgets.totalMs) };
        return await (0,within/* within */.ux)(clock, deadline, async (signal) => {
            const api = createGithubApi({ ...target, ...parts, budgets, signal });
            if (expectedHead !== undefined && (await api.head()) !== expectedHead) {
                const reason = `pull request ${target.pullRequest} is not at the commit of this run`;
                return { status: "skipped", reason };
            }
            return publishSticky(api, comment, clock);
        });
    }
    catch (error) {
        if (error instanceof errors/* CommentError */.cP && error.code === "DENIED") {
            return { status: "denied", reason: `${error.message}. ${hintFor(error, target)}` };
        }
        return { status: "failed", reason: (0,errors/* errorMessage */.gJ)(error) };
    }
}
function tooLate(totalMs) {
    return new errors/* CommentError */.cP(`GitHub took longer than ${totalMs / 1000} s`, { code: "UNAVAILABLE" });
}
function hintFor({ status }, { isFork }) {
    if (status === 401)
        return "The token is not valid for this repository.";
    if (isFork) {
        return "GitHub gives jobs of forks a read-only token: join the reports in a job of workflow_run instead (README, Pull request comment).";
    }
    return "The job needs `permissions: pull-requests: write`.";
}


/***/ }),

/***/ 79330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ countRegressions),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72686);
/* harmony import */ var _job_title_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74185);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2373);
/* harmony import */ var _go_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19832);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38627);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72651);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60554);







/** GitHub allows 65,536 characters, including the marker and what is added to the text. */
const MAX_BYTES = 60_000;
const MAX_ROWS = 10;
/**
 * The pull request's comment, as GitHub-flavoured markdown: the job's time, what was reused, what
 * changed against base, and the worst finding with its remedy. If there are many go commands, those
 * that failed or changed and the longest are listed, and the others counted. Pure; everything from
 * outside is escaped.
 */
function renderComment(report, options = {}) {
    const { text } = (0,_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .fitWithin */ .Hi)(({ rows }) => (0,_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .joinSections */ .lS)([
        `### ${renderTitle(report)}`,
        options.resolved ? "There is no longer a regression." : "",
        (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .renderHeadline */ .L)(report),
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .renderWorst */ .c)(report),
        (0,_go_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .renderGoCommands */ .jZ)(report, Math.min(rows, MAX_ROWS)),
        renderFooter(report, options.runUrl),
    ]), MAX_BYTES);
    return `${text}\n`;
}
function renderTitle(report) {
    const title = `go-accel · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)((0,_job_title_js__WEBPACK_IMPORTED_MODULE_5__/* .jobTitle */ .a)(report.job))}`;
    const regressions = countRegressions(report);
    return regressions === 0 ? title : `🔴 ${title}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(regressions, "regression")}`;
}
/** How many figures got slower than allowed. */
function countRegressions({ comparison }) {
    if (!comparison)
        return 0;
    const { commands, steps } = comparison;
    const regressions = commands.filter(({ verdict }) => verdict === "regression").length;
    // If a command is slower, the steps are slower because of it: one regression, not two.
    return regressions === 0 && steps?.verdict === "regression" ? 1 : regressions;
}
function renderFooter({ job, go, action }, runUrl) {
    const parts = [
        ...(runUrl === undefined ? [] : [`[All figures of this run](${runUrl})`]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(go.version),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(`${job.os}/${job.arch}`),
        `go-accel ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(action.version)}`,
    ];
    return `<sub>${parts.join(" · ")}</sub>`;
}


/***/ }),

/***/ 29572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl)
/* harmony export */ });
/**
 * The address of a run's page, as the target of a markdown link; undefined if the run is not one of
 * GitHub's. `serverUrl` has no trailing slash.
 */
function runUrl(serverUrl, { repository = "", runId, runAttempt }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d+$/.test(runId))
        return undefined;
    const attempt = /^\d+$/.test(runAttempt) ? `/attempts/${runAttempt}` : "";
    // Characters that would end the link's target, or begin markup in it, must not be in it.
    const server = serverUrl.replaceAll(/[^\w./:-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
    return `${server}/${repository}/actions/runs/${runId}${attempt}`;
}


/***/ }),

/***/ 35631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ aggregateEvents)
});

// EXTERNAL MODULE: ./src/lib/percentile.ts
var percentile = __webpack_require__(70515);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var timeline = __webpack_require__(22235);
;// CONCATENATED MODULE: ./src/telemetry/mirror-stats.ts


/** Sums up each mirror's part, in the order in which they were first asked. Pure. */
function aggregateMirrors(fetches, breakers, endMs) {
    const names = [...new Set([...fetches, ...breakers].map((event) => event.mirror))];
    const fetchesOf = Object.groupBy(fetches, (event) => event.mirror);
    const breakersOf = Object.groupBy(breakers, (event) => event.mirror);
    return names.map((mirror) => ({
        mirror,
        ...summarizeFetches(fetchesOf[mirror] ?? []),
        breakerOpenMs: sumOpenMs(breakersOf[mirror] ?? [], endMs),
    }));
}
function summarizeFetches(fetches) {
    const ok = fetches.filter((event) => event.outcome === "ok");
    const failed = fetches.filter((event) => event.outcome === "failed");
    const hedges = fetches.filter((event) => event.hedge);
    const durations = ok.map((event) => event.durationMs).sort((a, b) => a - b);
    return {
        requests: fetches.length,
        hits: ok.length,
        modules: ok.filter((event) => event.endpoint === "zip").length,
        sizeBytes: ok.reduce((total, event) => total + event.sizeBytes, 0),
        notFound: fetches.filter((event) => event.outcome === "not-found").length,
        failed: failed.length,
        p50Ms: (0,percentile/* percentile */.Y)(durations, 0.5),
        p95Ms: (0,percentile/* percentile */.Y)(durations, 0.95),
        p99Ms: (0,percentile/* percentile */.Y)(durations, 0.99),
        retries: fetches.filter((event) => event.attempt > 1).length,
        hedges: hedges.length,
        hedgesWon: hedges.filter((event) => event.outcome === "ok").length,
        faults: countFaults(failed),
        // Requests run in parallel: time in which several of them waited counts once.
        outageMs: (0,timeline/* coveredMs */.nR)(failed
            .filter((event) => event.purpose === "foreground")
            .map(({ atMs, durationMs }) => ({ startMs: atMs - durationMs, endMs: atMs }))),
    };
}
function countFaults(failed) {
    const faults = new Map();
    for (const { faultKind: kind = "protocol", fault: example = "" } of failed) {
        const known = faults.get(kind);
        if (known)
            known.count++;
        else
            faults.set(kind, { kind, count: 1, example });
    }
    return [...faults.values()].sort((a, b) => b.count - a.count);
}
/** A breaker that is still open counts until `endMs`. A probe that fails opens it again. */
function sumOpenMs(breakers, endMs) {
    let openMs = 0;
    let sinceMs;
    for (const { state, atMs } of breakers) {
        if (state === "open")
            sinceMs ??= atMs;
        if (state !== "closed" || sinceMs === undefined)
            continue;
        openMs += atMs - sinceMs;
        sinceMs = undefined;
    }
    return sinceMs === undefined ? openMs : openMs + Math.max(0, endMs - sinceMs);
}

;// CONCATENATED MODULE: ./src/telemetry/aggregate.ts

/** Sums up what the sidecar did. Pure. */
function aggregateEvents(events) {
    const requests = events.filter((event) => event.kind === "request");
    const fetches = events.filter((event) => event.kind === "fetch");
    const breakers = events.filter((event) => event.kind === "breaker");
    const stale = requests.filter((event) => event.source === "stale");
    const prefetch = events.findLast((event) => event.kind === "prefetch");
    const zips = requests.filter((event) => event.endpoint === "zip" && event.status === 200);
    const zipsFrom = (source) => zips.filter((event) => event.source === source).length;
    const fetchedZips = fetches.filter((event) => event.endpoint === "zip" && event.outcome === "ok");
    return {
        requests: requests.length,
        requestErrors: requests.filter((event) => event.status >= 500).length,
        servedBytes: requests.reduce((total, event) => total + event.sizeBytes, 0),
        zipsFromStore: zipsFrom("store"),
        zipsFromTree: zipsFrom("tree"),
        zipsFromMirror: zipsFrom("mirror"),
        unpackedAhead: events.filter((event) => event.kind === "unpacked").length,
        stale: {
            count: stale.length,
            oldestMs: Math.max(0, ...stale.map((event) => event.ageMs ?? 0)),
        },
        mirrors: aggregateMirrors(fetches, breakers, events.at(-1)?.atMs ?? 0),
        fetchedModules: sortedUnique(fetchedZips.map((event) => `${event.subject}@${event.version ?? ""}`)),
        verified: countVerified(fetches),
        corrupt: events
            .filter((event) => event.kind === "corrupt")
            .map(({ where, subject, version, fault }) => ({ where, subject, version, fault })),
        denied: sortedUnique(events.filter((event) => event.kind === "denied").map((event) => event.subject)),
        unanswered: sortedUnique(requests.filter(isUnanswered).map(fileName)),
        warm: prefetch && {
            planned: prefetch.planned,
            fetched: prefetch.fetched,
            ...(prefetch.absent === undefined ? {} : { absent: prefetch.absent }),
            failed: prefetch.failed,
            durationMs: prefetch.durationMs,
        },
        storeFault: events.find((event) => event.kind === "store-fault")?.fault,
    };
}
function countVerified(fetches) {
    const checked = fetches.filter(({ endpoint, outcome }) => outcome === "ok" && (endpoint === "zip" || endpoint === "mod"));
    const by = (source) => checked.filter((event) => event.verifiedBy === source).length;
    return { goSum: by("go.sum"), sumdb: by("sumdb"), unknown: by(undefined) };
}
/**
 * Not finding a list or a branch is part of how go finds a module. Not finding a file of a version
 * is not.
 */
function isUnanswered({ endpoint, version, status }) {
    return (status >= 400 &&
        version !== undefined &&
        (endpoint === "zip" || endpoint === "mod" || endpoint === "info"));
}
function fileName({ subject, version = "", endpoint }) {
    return `${subject}@${version}.${endpoint}`;
}
function sortedUnique(names) {
    return [...new Set(names)].sort();
}


/***/ }),

/***/ 22989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readEventLog),
/* harmony export */   T: () => (/* binding */ openEventLog)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67638);



const FLUSH_INTERVAL_MS = 50;
/**
 * Appends events to a file, one JSON object per line. Lines are written in batches; a killed
 * process loses at most the last 50 ms. If a write fails, its lines are dropped silently: telemetry
 * must never stop a build.
 */
async function openEventLog(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "a", 0o600);
    let pending = "";
    let writing = Promise.resolve();
    const flush = () => {
        if (pending === "")
            return;
        const batch = pending;
        pending = "";
        writing = writing.then(() => handle.appendFile(batch)).catch(() => { });
    };
    const timer = setInterval(flush, FLUSH_INTERVAL_MS);
    timer.unref();
    return {
        append: (event) => {
            pending += `${JSON.stringify(event)}\n`;
        },
        close: async () => {
            clearInterval(timer);
            flush();
            await writing;
            await handle.close();
        },
    };
}
/**
 * Reads a log back. A missing file is an empty log. Lines that are not JSON objects (the last one
 * of a killed process) are left out.
 */
async function readEventLog(file) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return [];
        throw error;
    }
    return text.split("\n").map(_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .tryParseJson */ .B).filter(isEvent);
}
const KINDS = {
    request: true,
    fetch: true,
    breaker: true,
    corrupt: true,
    denied: true,
    unpacked: true,
    prefetch: true,
    "store-fault": true,
};
function isEvent(value) {
    const kind = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ownField */ .h)(value, "kind");
    return typeof kind === "string" && Object.hasOwn(KINDS, kind);
}


/***/ })

};
