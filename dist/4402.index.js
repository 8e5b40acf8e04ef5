export const id = 4402;
export const ids = [4402];
export const modules = {

/***/ 84402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ finish)
});

;// CONCATENATED MODULE: ./src/history/changing-flags.ts
/**
 * Whether each `go test` of a job got with -ldflags what the same command of no recorded job got. All
 * its test binaries are others then, whatever is in them, and if the value is a date or a commit, no
 * later job can take their results. A value that comes back, as in the job after one that changed it
 * for good, is none of those. Pure.
 */
function haveTestFlagsChanged(commands, { runs }) {
    const tests = commands.filter(({ command }) => command.split(" ", 1)[0] === "test");
    const known = runs.flatMap(({ testFlags = [] }) => testFlags);
    return (tests.length > 0 &&
        tests.every(({ command, ldflags }) => {
            const earlier = known.filter((one) => one.command === command);
            return (ldflags !== undefined &&
                earlier.length > 0 &&
                earlier.every((one) => one.ldflags !== ldflags));
        }));
}

// EXTERNAL MODULE: ./src/history/record.ts
var history_record = __webpack_require__(8004);
// EXTERNAL MODULE: ./src/report/model/model.ts + 2 modules
var model = __webpack_require__(55848);
// EXTERNAL MODULE: ./src/app/job/faults.ts
var job_faults = __webpack_require__(74037);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
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
    // A run that failed did not do all the work, so its time says nothing of what was saved.
    const cold = run.failed ? undefined : describeCold(history, run);
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
;// CONCATENATED MODULE: ./src/history/legs.ts
/**
 * Whether the newest history of the scope may be that of another leg, so that this one may have one
 * of its own. Pure.
 */
function mayBeOfOtherLeg({ runs }, leg) {
    const last = runs.at(-1)?.leg;
    return last !== undefined && last !== leg;
}
/**
 * The history that a run is compared with and added to: the newest of the scope or, if legs share the
 * scope, what is recorded of this one. `own` is the newest that this leg saved, if that is known. Pure.
 */
function chooseHistory(newest, own, run) {
    const known = [...newest.runs, ...(own?.runs ?? []), run];
    if (!areSideBySide(known))
        return newest;
    const { runs, without } = own ?? newest;
    const isOfLeg = ({ leg }) => leg === run.leg;
    return { runs: runs.filter(isOfLeg), without: without.filter(isOfLeg) };
}
/** Whether the history has a job of the same run that nothing tells apart from this one. Pure. */
function hasTwin({ runs }, run) {
    return runs.some((one) => isSameRun(one, run) && (one.leg === undefined || one.leg === run.leg));
}
function areSideBySide(runs) {
    const legs = new Map();
    return runs.some(({ runId, attempt, leg }) => {
        if (leg === undefined)
            return false;
        const name = `${runId}.${attempt}`;
        const other = legs.get(name);
        legs.set(name, leg);
        return other !== undefined && other !== leg;
    });
}
function isSameRun(one, other) {
    return one.runId === other.runId && one.attempt === other.attempt;
}

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
    const { installedGo } = state;
    const { actions, tests, goCommands } = run;
    const outcome = outcomeOf(run.jobStatus, goCommands);
    const testFlags = (0,history_record/* listTestFlags */.Qr)(run.commandLog);
    return {
        at: new Date(times.postMs).toISOString(),
        runId: job.runId,
        attempt: job.runAttempt,
        sha: job.sha,
        leg: run.leg,
        goVersion: go.version,
        runner: state.runner,
        ...(job.onDefaultBranch === undefined ? {} : { onDefaultBranch: job.onDefaultBranch }),
        stepsMs: roundMs(times.postMs - times.stepsMs),
        jobMs: roundMs(times.postMs - times.mainMs),
        ...(outcome === "failed" ? { failed: true } : {}),
        layers: { modules: toLayer("modules", state, run), build: toLayer("build", state, run) },
        ...(actions ? { actions: toActions(actions) } : {}),
        ...(tests ? { tests: toTests(tests) } : {}),
        ...(run.linters ? { linters: run.linters.map(({ name }) => name) } : {}),
        ...(goCommands
            ? { goCommands: (0,history_record/* sumGoCommands */.y6)(goCommands.map((one) => ({ ...one, ms: roundMs(one.ms) }))) }
            : {}),
        ...(testFlags.length > 0 ? { testFlags } : {}),
        ...(installedGo ? { toolchain: { from: installedGo.from, ms: roundMs(installedGo.ms) } } : {}),
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
const FROM_KEY = "it was restored from this key";
const unchanged = (reason) => ({ save: false, status: "unchanged", reason });
/**
 * Whether the modules layer is saved. What a job did not get, a later one adds; only a seed stays as
 * it is. Pure.
 */
function decideModulesSave(input) {
    const { target, restore, key, needed, missing, unobtainable } = input;
    if (target.to === "nowhere")
        return skip(target.reason);
    if (input.files === 0 && restore.matchedKey === undefined)
        return skip("there is nothing to save");
    if (unobtainable > 0) {
        return skip(`offline, and ${unobtainable} of the files that are needed are missing`);
    }
    if (input.fresh === 0)
        return unchanged("the cache has all that is kept");
    if (restore.matchedKey === key || restore.delta?.key === key)
        return unchanged(FROM_KEY);
    if (target.to === "seed" && !(0,warm_machine/* hasEnoughModules */.wL)(needed, missing)) {
        return skip(`${missing} of ${needed} needed modules are missing`);
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
    const hasFresh = use.computed > 0 && input.fresh > 0;
    if (!hasFresh && !input.hasNews) {
        return unchanged(use.computed === 0
            ? "nothing was computed"
            : "nothing was computed that a later job can take and the layer lacks");
    }
    if (restore.matchedKey === key || restore.delta?.key === key) {
        return unchanged(FROM_KEY);
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
    const off = state.layersOff[name] ?? unprofitable ?? whyCacheIsLeftAlone(state);
    return planSaveTarget(off, state.report.policy, restore, state.keys);
}
/** The same of a linter's layer. */
function linterSaveTarget(state, linter) {
    const off = linter.off ?? whyCacheIsLeftAlone(state);
    return planSaveTarget(off, state.report.policy, restoreOf(state, linter.name), linter.keys);
}
/**
 * Whether this job may take in what another job has saved meanwhile. A seed is for a pull request that
 * found nothing, and a job that may not read does not. A cache that failed as the job began would cost its
 * time-outs once more, and an entry that was damaged then still is.
 */
function mayTakeNewer({ report }, target, restore) {
    return target.to === "own" && report.policy.read && restore.failed === undefined;
}
function whyCacheIsLeftAlone(state) {
    return didCacheFail(state) ? "the cache failed when the job began" : undefined;
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
/** Only for a job that may be one of several legs. */
const READ_TIMEOUT_MS = 1_000;
/**
 * Prepares to add this run to the history that the first step read, or to that of its own leg if
 * several share the scope (`leg` as in `RunRecord`). Call it first: the user's steps end here, and the
 * service can learn of the new entry meanwhile. Never throws and reports no failure, as only a few
 * figures would be lost.
 */
async function openHistory({ clock, timeline }, state, { backend, leg }) {
    const postMs = clock.nowMs() - timeline.elapsedMs();
    const times = { mainMs: state.startedAtMs, stepsMs: state.agedAtMs, postMs };
    const text = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(state.dir, handover/* HISTORY_FILE */.CX)).catch(() => undefined);
    const newest = text === undefined ? undefined : (0,history_text/* parseHistory */.i)(text);
    const { runId, runAttempt: attempt } = state.report.job;
    const thisRun = { runId, attempt, leg };
    const own = newest && mayBeOfOtherLeg(newest, leg) ? readLeg(clock, state, backend, leg) : undefined;
    const earlier = newest && chooseHistory(newest, await own, thisRun);
    const { promise: content, resolve: give } = Promise.withResolvers();
    // If two jobs of a leg run at once, the history of the last one stays and lacks the other's run.
    const saved = earlier && state.report.policy.write && !didCacheFail(state)
        ? save(state, { backend, leg }, content)
        : undefined;
    return {
        times,
        earlier,
        async add(run) {
            const record = toRecord(state, run, times);
            const history = (0,history_record/* appendRun */.ah)(earlier ?? history_record/* NO_HISTORY */.Vo, record);
            give((0,history_text/* formatHistory */.A)(history));
            if (saved) {
                const wait = () => (0,within/* waitAtMost */._R)(clock, SAVE_TIMEOUT_MS, saved);
                await timeline.time("save history", "transfer", wait);
            }
            const threshold = state.regressionThresholdPercent;
            return {
                sharesScope: newest !== undefined && hasTwin(newest, thisRun),
                breakEven: (0,break_even/* describeBreakEven */.Z)(history),
                comparison: earlier
                    ? compareWithBase(earlier, record, threshold)
                    : withoutHistory(state.report.history ?? "it was not read", threshold),
                ...(earlier ? { trend: describeTrend(earlier) } : {}),
            };
        },
    };
}
/** The newest history that this leg saved; undefined if there is none, or none in time. */
async function readLeg(clock, { historyPrefix, report }, backend, leg) {
    if (!report.policy.read)
        return undefined;
    let found;
    const reading = (0,small_entry/* smallEntriesOf */.x)(backend)
        .read(handover/* HISTORY_NAME */.NZ, (0,cache_key/* legPrefix */.L6)(historyPrefix, leg))
        .then((text) => {
        found = text && (0,history_text/* parseHistory */.i)(text.toString());
    })
        // The layers use the same cache, and warn of it.
        .catch(() => { });
    await (0,within/* waitAtMost */._R)(clock, READ_TIMEOUT_MS, reading);
    return found;
}
async function save(state, { backend, leg }, content) {
    const { runId, runAttempt } = state.report.job;
    const prefix = state.historyPrefix;
    const entry = { name: handover/* HISTORY_NAME */.NZ, key: (0,cache_key/* historyKey */.Ox)(prefix, leg, runId, runAttempt), prefix };
    try {
        await (0,small_entry/* smallEntriesOf */.x)(backend).save(entry, content);
    }
    catch {
        // The layers use the same cache, and warn of it.
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/gocmd/env-file.ts
var env_file = __webpack_require__(11879);
// EXTERNAL MODULE: ./src/gocmd/go-failures.ts
var go_failures = __webpack_require__(35573);
// EXTERNAL MODULE: ./src/gocmd/go-flags.ts
var go_flags = __webpack_require__(74487);
;// CONCATENATED MODULE: ./src/gocmd/go-question.ts
/** Commands that load packages of the checkout, with whether the tests of these count. */
const LOADS_TESTS = new Map([
    ["build", false],
    ["generate", false],
    ["install", false],
    ["list", false],
    ["run", false],
    ["test", true],
    ["vet", true],
]);
/** Commands of `go mod` that look for modules: those of all packages of the module. */
const LOADS_MODULES = ["download", "graph", "tidy", "vendor", "verify", "why"];
/** Whether go may change go.mod as it looks for the modules of the command. Pure. */
function mayChangeModFile({ command, mod }) {
    return mod === "mod" || /^(?:get|mod)(?: |$)/.test(command);
}
/**
 * The arguments of a go command that loads packages and modules as a failed command did before anything
 * else, and changes nothing of the checkout. One that may change go.mod works with a copy of it, and of
 * go.sum. Undefined if a command does not begin so, or needs a copy and has none. Pure.
 */
function askAgainFor(failed, copy) {
    const [subcommand = "", ...words] = failed.command.split(" ");
    const packages = words.filter((word) => /^[^-+]/.test(word));
    const modFlags = mayChangeModFile(failed) ? flagsOfCopy(copy) : flagsOf(failed);
    if (!modFlags)
        return undefined;
    const tags = failed.tags === undefined ? [] : [`-tags=${failed.tags}`];
    if (subcommand === "get")
        return ["get", ...modFlags.slice(1), ...tags, "--", ...packages];
    if (subcommand === "mod") {
        if (!LOADS_MODULES.includes(words[0] ?? ""))
            return undefined;
        return ["list", "-deps", "-test", ...modFlags, "--", "./..."];
    }
    const tests = LOADS_TESTS.get(subcommand);
    if (tests === undefined || words.includes("-m"))
        return undefined;
    const test = tests || words.includes("-test") ? ["-test"] : [];
    return ["list", "-deps", ...test, ...modFlags, ...tags, "--", ...packages];
}
function flagsOfCopy(copy) {
    return copy === undefined ? undefined : ["-mod=mod", `-modfile=${copy}`];
}
function flagsOf({ mod, modfile }) {
    return [
        ...(mod === undefined ? [] : [`-mod=${mod}`]),
        ...(modfile === undefined ? [] : [`-modfile=${modfile}`]),
    ];
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(93095);
// EXTERNAL MODULE: ./src/app/job/own-env-file.ts
var own_env_file = __webpack_require__(59203);
// EXTERNAL MODULE: ./src/lib/find-upward.ts
var find_upward = __webpack_require__(66959);
;// CONCATENATED MODULE: ./src/app/finish/checkout-mod-files.ts




/**
 * Copies the go.mod by which a command goes, and its go.sum, to a new folder in `parent`, and gives the
 * path of the first. Undefined if there is none, and in a workspace, in which go takes no other go.mod.
 */
async function copyModFile(failed, parent) {
    if ((await findWorkspace(failed)) !== undefined)
        return undefined;
    const { dir, modfile } = failed;
    const own = modfile === undefined ? await (0,find_upward/* findUpward */.F)(dir, "go.mod") : external_node_path_default().resolve(dir, modfile);
    if (own === undefined || !(await (0,fs/* pathExists */.s0)(own)))
        return undefined;
    const copy = external_node_path_default().join(await (0,promises_.mkdtemp)(external_node_path_default().join(parent, "asked-")), "go.mod");
    await (0,promises_.copyFile)(own, copy);
    const sums = sumFileOf(own);
    if (await (0,fs/* pathExists */.s0)(sums))
        await (0,promises_.copyFile)(sums, sumFileOf(copy));
    return copy;
}
/**
 * Does work of which go may change go.work.sum, as it does in a workspace whatever its flags say, and
 * puts back what was there.
 */
async function keepWorkspaceSums(commands, work) {
    const workspaces = await Promise.all(commands.map(findWorkspace));
    const files = [...new Set(workspaces)].flatMap((file) => (file ? [`${file}.sum`] : []));
    const before = await Promise.all(files.map((file) => (0,fs/* tryReadText */.Bw)(file)));
    try {
        return await work();
    }
    finally {
        for (const [index, file] of files.entries()) {
            const text = before[index];
            if ((await (0,fs/* tryReadText */.Bw)(file)) === text)
                continue;
            await (text === undefined ? (0,promises_.rm)(file, { force: true }) : (0,promises_.writeFile)(file, text));
        }
    }
}
/** The go.work that is in effect. */
async function findWorkspace({ dir, settings: { GOWORK = "" }, }) {
    if (GOWORK === "off")
        return undefined;
    return external_node_path_default().isAbsolute(GOWORK) ? GOWORK : (0,find_upward/* findUpward */.F)(dir, "go.work");
}
function sumFileOf(modFile) {
    return modFile.replace(/\.mod$/, ".sum");
}

;// CONCATENATED MODULE: ./src/app/finish/to-diagnosis.ts
/** A finding of the doctor, for the job's report. Pure. */
function toDiagnosis({ id, title, evidence, cause, remedy }) {
    return { id, title, message: `${evidence.join("; ")}. ${cause} ${remedy}` };
}

;// CONCATENATED MODULE: ./src/app/finish/ask-again.ts













/**
 * Without asking servers go is done in some tenths of a second, on a busy machine in more. A job whose tests
 * failed must not wait for much longer.
 */
const PATIENCE = { offlineMs: 3_000, onlineMs: 20_000 };
/** Their credentials are with the sidecar, which has ended: what it met itself is in its own report. */
const WITHOUT_CREDENTIALS = ["mirror-unauthorized", "mirror-forbidden"];
/** The settings that the job's go commands read from our file; undefined if there is none. */
async function readJobSettings({ envFile, sidecar, }) {
    if (!envFile)
        return undefined;
    const text = await (0,fs/* tryReadText */.Bw)((0,own_env_file/* ownEnvFiles */.dA)(envFile.dir).settings).catch(() => undefined);
    return text === undefined ? undefined : withoutSidecar(text, sidecar);
}
/**
 * If the job failed and so did a go command, asks go again for the packages of that command, with its
 * settings, and explains what go says. It comes after all else: it may take some seconds if something
 * has to be downloaded, and seldom as much as one if not. Nothing is found if the packages are complete, as of
 * a test that failed. Never throws.
 */
async function askAgain({ env, timeline, faults }, { state, jobSettings, jobStatus, laterGo, sidecar, patience = PATIENCE, }) {
    if (jobStatus === "success" || jobStatus === "cancelled" || laterGo !== undefined)
        return [];
    try {
        const failures = (0,go_failures/* parseGoFailures */.rR)((await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(state.dir, handover/* GO_FAILURES_FILE */.k8))) ?? "");
        const askable = failures.filter((failed) => askAgainFor(failed, "go.mod"));
        // The first one, and the one after which no step ran any more, if it is another.
        const asked = [...new Set([...askable.slice(0, 1), ...askable.slice(-1)])];
        if (asked.length === 0)
            return [];
        const settingsFile = await keepSettings(state, jobSettings);
        const ask = async () => {
            const { explainCommand } = await __webpack_require__.e(/* import() */ 5456).then(__webpack_require__.bind(__webpack_require__, 75456));
            const found = await Promise.all(asked.map(async (told) => {
                const goEnv = environmentOf(told, { env, state, settingsFile });
                const failed = (await changesFiles(goEnv["GOENV"]))
                    ? { ...told, mod: told.mod ?? "mod" }
                    : told;
                const copy = mayChangeModFile(failed) ? await copyModFile(failed, state.dir) : undefined;
                const args = askAgainFor(failed, copy);
                if (!args)
                    return [];
                return explainCommand({
                    args,
                    dir: failed.dir,
                    env: goEnv,
                    noProxy: privatePatterns(failed, state.noProxy),
                    patience,
                    mayAskServers: !state.offline && !failed.hidesMirrors,
                    suspectsServers: hasLost(sidecar),
                });
            }));
            const isKnown = (id) => sidecar.status === "served" && WITHOUT_CREDENTIALS.includes(id);
            return found.flat().flatMap((one) => (isKnown(one.id) ? [] : [toDiagnosis(one)]));
        };
        return await timeline.time("ask go again", "own", () => keepWorkspaceSums(asked, ask));
    }
    catch (error) {
        faults.report("report", `go was not asked again why a command failed: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return [];
    }
}
/** A file for GOENV with the settings that the job had; undefined if there is none. */
async function keepSettings({ dir }, jobSettings) {
    if (jobSettings === undefined)
        return undefined;
    const file = external_node_path_default().join(dir, "go-env-of-job");
    await (0,promises_.writeFile)(file, jobSettings, { mode: 0o600 });
    return file;
}
function environmentOf({ settings }, { env, state, settingsFile, }) {
    const own = state.envFile && (0,own_env_file/* ownEnvFiles */.dA)(state.envFile.dir).settings;
    const { GOENV, GOPROXY } = settings;
    return {
        ...env,
        // What the command did not have, the job may have set since.
        ...Object.fromEntries(go_failures/* FAILURE_SETTINGS */.XA.map((name) => [name, settings[name]])),
        GOENV: GOENV !== undefined && GOENV === own ? (settingsFile ?? GOENV) : GOENV,
        GOPROXY: GOPROXY && withoutSidecar(GOPROXY, state.sidecar),
        // The flags that matter are arguments.
        GOFLAGS: "",
        // Programs that steps put first on PATH do not run here.
        PATH: state.searchPath,
    };
}
/** Whether a setting lets go write go.mod and go.sum. */
async function changesFiles(goEnv) {
    if (goEnv === undefined || !external_node_path_default().isAbsolute(goEnv))
        return false;
    const goFlags = (0,env_file/* parseEnvFile */.FO)((await (0,fs/* tryReadText */.Bw)(goEnv)) ?? "").get("GOFLAGS") ?? "";
    return (0,go_flags/* findGoFlag */.yj)(goFlags, "mod") === "mod";
}
/** What is private for the command is so for its report. */
function privatePatterns({ settings }, noProxy) {
    return [noProxy, settings.GONOPROXY, settings.GOPRIVATE].filter(Boolean).join(",");
}
/** Whether go did not get something that it asked for, or went to the origin of a private module. */
function hasLost({ stats }) {
    return (stats !== undefined &&
        (stats.unanswered.length > 0 || stats.denied.length > 0 || stats.requestErrors > 0));
}
/** It has ended, and another process may have its port. */
function withoutSidecar(text, sidecar) {
    return sidecar ? text.replaceAll(`${(0,control/* sidecarUrl */.di)(sidecar)}|`, "") : text;
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

// EXTERNAL MODULE: ./src/doctor/findings/catalogue.ts + 4 modules
var catalogue = __webpack_require__(79242);
;// CONCATENATED MODULE: ./src/doctor/findings/explain-fault.ts
/** How the sidecar words a fault of a mirror; the first that matches counts. */
const FAULT_TEXTS = [
    [/answered 401\b/, "mirror-unauthorized"],
    [/answered 403\b/, "mirror-forbidden"],
    [/answered 429\b/, "mirror-throttles"],
    [/answered 5\d\d\b/, "mirror-error"],
    [/answered \d+/, "mirror-status"],
    [/host not found|EAI_AGAIN/, "dns-no-host"],
    [/connection refused/, "tcp-refused"],
    [/connecting took too long|ETIMEDOUT/, "tcp-timeout"],
    [/EHOSTUNREACH|ENETUNREACH/, "tcp-unreachable"],
    [/CERT_HAS_EXPIRED/, "tls-expired"],
    [/CERT_NOT_YET_VALID/, "tls-not-yet-valid"],
    [/ERR_TLS_CERT_ALTNAME_INVALID/, "tls-wrong-name"],
    [/SELF_SIGNED|_ISSUER_|UNABLE_TO_VERIFY/, "tls-unknown-authority"],
    [/WRONG_VERSION|PACKET_LENGTH/, "tls-plain-http"],
    [/no answer in time|the time for the request was up|the answer stalled/, "mirror-stalls"],
    [/redirect/, "mirror-redirects"],
    [/hash|h1:/, "mirror-wrong-hash"],
    [/cut short|in the middle of the answer|closed before an answer|connection reset/, "mirror-cut"],
];
/** What a fault of a mirror, in the sidecar's words, stands for. Pure. */
function explainFault(fault) {
    return FAULT_TEXTS.find(([pattern]) => pattern.test(fault))?.[1] ?? "mirror-invalid-answer";
}

;// CONCATENATED MODULE: ./src/report/findings/failed-downloads.ts



/** A shell reports a signal from here on: no command fails of a download with it. */
const SIGNAL_CODES = 128;
/**
 * Why a go command failed, if it did not get what it asked the sidecar for. Nothing is known of what
 * go commands write: to read it would change how they write. Pure.
 */
function describeFailedDownloads({ goCommands = [], sidecar: { stats }, }) {
    const failed = goCommands.find(({ exitCode }) => exitCode > 0 && exitCode < SIGNAL_CODES);
    if (!failed || !stats)
        return [];
    // A build does without an info, and a query for a branch asks for some that nobody has.
    // What was denied is private, and go asks its origin.
    const lost = stats.unanswered.filter((name) => !name.endsWith(".info") && !stats.denied.some((module) => name.startsWith(`${module}@`)));
    const [worst] = stats.mirrors
        .filter(({ faults }) => faults.length > 0)
        .toSorted((a, b) => b.failed - a.failed);
    const fault = worst?.faults[0];
    if (lost.length === 0 && (stats.requestErrors === 0 || !fault))
        return [];
    const id = fault ? explainFault(fault.example) : "version-unknown";
    const { title, cause, remedy } = catalogue/* DIAGNOSES */.U[id];
    const [first] = lost;
    const more = lost.length > 1 ? ` and ${(0,format/* formatCount */.B4)(lost.length - 1, "more file")}` : "";
    const what = first === undefined ? "" : `go did not get ${first}${more}. `;
    const seen = fault ? `${fault.example}. ` : "";
    return [{ id, title, message: `${what}${seen}${cause} ${remedy}` }];
}

;// CONCATENATED MODULE: ./src/app/finish/diagnose-failure.ts



const TIMEOUT_MS = 5_000;
/** A shell reports a signal from here on: cancelled, timed out, or out of memory. */
const diagnose_failure_SIGNAL_CODES = 128;
/**
 * If a go command of the job failed, what the doctor's checks find that ask no server: settings that
 * contradict each other, a go.sum that lacks something, a full disk. Only problems, and none that
 * steps may have set right since. What go wrote is not known: to read it would change how it is
 * written. Never throws, and takes five seconds at most.
 */
async function diagnoseFailure({ env, clock, timeline, faults }, { dir, searchPath, noProxy, commandLog, }) {
    if (!commandLog.some(({ exitCode }) => exitCode > 0 && exitCode < diagnose_failure_SIGNAL_CODES))
        return [];
    let found = [];
    const work = async () => {
        const { findLocalProblems } = await Promise.all(/* import() */[__webpack_require__.e(2320), __webpack_require__.e(3159), __webpack_require__.e(4888)]).then(__webpack_require__.bind(__webpack_require__, 84888));
        // Programs that steps put first on PATH do not run here.
        const problems = await findLocalProblems(dir, { ...env, PATH: searchPath }, noProxy);
        found = problems.map(toDiagnosis);
    };
    try {
        await timeline.time("diagnose", "own", () => (0,within/* waitAtMost */._R)(clock, TIMEOUT_MS, work()));
    }
    catch (error) {
        faults.report("report", `why a go command failed was not found out: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
    return found;
}

;// CONCATENATED MODULE: ./src/app/finish/explain-failure.ts



/**
 * Looks for reasons why a go command of the job failed. Checks that ask no server start at once, beside the
 * rest of the step. Never throws; nothing is found if no command failed.
 */
function explainFailure(step, { state, jobSettings, jobStatus, commandLog, }) {
    const local = diagnoseFailure(step, {
        dir: state.checkout.dir,
        searchPath: state.searchPath,
        noProxy: state.noProxy,
        commandLog,
    });
    return {
        async complete({ goCommands, sidecar, laterGo }) {
            const asked = await askAgain(step, { state, jobSettings, jobStatus, laterGo, sidecar });
            const lost = describeFailedDownloads({ ...(goCommands ? { goCommands } : {}), sidecar });
            return onceEach([...(await local), ...asked, ...lost]);
        },
    };
}
/** Of several with the same ID the first. */
function onceEach(diagnoses) {
    return [...new Map(diagnoses.toReversed().map((one) => [one.id, one])).values()].reverse();
}

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

// EXTERNAL MODULE: ./src/buildcache/layer-list.ts
var layer_list = __webpack_require__(74561);
// EXTERNAL MODULE: ./src/buildcache/age.ts
var age = __webpack_require__(38194);
;// CONCATENATED MODULE: ./src/buildcache/plan.ts


/**
 * An entry is dropped after this many saved layers in a row that were made by jobs that did not use
 * it. One would be too few: a smaller job of the same scope uses little of what the next job needs.
 */
const UNUSED_LAYERS_LIMIT = 3;
/**
 * Which entries are kept after a job with the cache that `ageBuildCache` prepared at `agedAtMs`:
 * those that the job used, except the `unshareable` ones, and those of the restored layer that were
 * used recently. Anything else in GOCACHE belongs to the machine, or came from another scope, whose
 * own layer holds it. Pure.
 *
 * @param wasCutShort whether the job failed or was cancelled: what it did not use, it might have. So
 * it does not bring any entry closer to its end.
 */
function planKeptSet(entries, agedAtMs, restored, { unshareable = new Set(), wasCutShort = false } = {}) {
    const used = entries.filter((entry) => (0,age/* isUsedSince */.ep)(entry, agedAtMs));
    // Exact, as Go writes this time itself: the previous job may have ended within the tolerance.
    const computed = used.filter((entry) => entry.computedAtMs >= agedAtMs).length;
    const useful = used.filter(({ actionId }) => !unshareable.has(actionId));
    const kept = useful.map((entry) => ({ ...entry, idle: 0 }));
    const dropped = [];
    for (const entry of entries) {
        if ((0,age/* isUsedSince */.ep)(entry, agedAtMs) || !isRestored(restored, entry))
            continue;
        const idle = idleBefore(restored, entry.actionId) + (wasCutShort ? 0 : 1);
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
/** Whether base or delta of a restored layer holds a result, by `resultIdOf`. */
function hasResult({ base, delta }, resultId) {
    const [actionId = "", outputId = ""] = resultId.split(".");
    const entry = { actionId, outputId };
    return (0,layer_list/* hasEntry */.Ni)(base, entry) || (!!delta && (0,layer_list/* hasEntry */.Ni)(delta, entry));
}
function isRestored(restored, entry) {
    if (!restored)
        return false;
    return (0,layer_list/* hasEntry */.Ni)(restored.base, entry) || (!!restored.delta && (0,layer_list/* hasEntry */.Ni)(restored.delta, entry));
}
/** The delta is newer than the base, and its counts hold for both. */
function idleBefore({ base, delta }, actionId) {
    return (delta ?? base).idle.get((0,layer_list/* shortId */.m_)(actionId)) ?? 0;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(63071);
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
// EXTERNAL MODULE: ./src/app/tests/expire-results.ts
var expire_results = __webpack_require__(51714);
// EXTERNAL MODULE: ./src/app/tests/reuse-tests.ts + 10 modules
var reuse_tests = __webpack_require__(35737);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/layer/base-and-delta.ts
/**
 * Every push uploads a delta and every restore fetches it with its base, so it should stay a small
 * part of the base. A smaller fraction means more bases, and each costs as much as three of the
 * largest deltas.
 */
const DELTA_FRACTION = 0.3;
/**
 * If more than half of a base is no longer kept, every restore pays more for entries that nobody
 * needs than for those that are needed. New entries alone seldom get there, as the delta grows as
 * well. Removed ones do, and so does a tag or a flag that jobs no longer build with.
 */
const DEAD_FRACTION = 0.5;
/** Why a new base is made instead of a delta; undefined if the delta is better. Pure. */
function whyNewBase(sizes) {
    const { baseBytes, aliveBytes, deltaBytes, limitBytes } = sizes;
    if (deltaBytes > baseBytes * DELTA_FRACTION) {
        return `new entries are ${percent(deltaBytes / baseBytes)} of the base`;
    }
    if (baseBytes - aliveBytes > baseBytes * DEAD_FRACTION) {
        return `${percent(1 - aliveBytes / baseBytes)} of the base is no longer used`;
    }
    return baseBytes + deltaBytes > limitBytes
        ? "the base and its new entries exceed the limit"
        : undefined;
}
/** How large a base may be, so that it stays within the limit with its largest delta. Pure. */
function baseLimit(limitBytes) {
    return limitBytes / (1 + DELTA_FRACTION);
}
/**
 * Leaves out the first of the entries until the rest has at most `limitBytes`; `freedBy` says by how
 * much the size shrinks without an entry, given that those before it are left out already. Pure,
 * except that each entry that is left out is asked for once, in order.
 */
function fitInto(limitBytes, sizeBytes, worstFirst, freedBy) {
    let left = sizeBytes;
    let count = 0;
    for (const entry of worstFirst) {
        if (left <= limitBytes)
            break;
        left -= freedBy(entry);
        count++;
    }
    return worstFirst.slice(count);
}
function percent(fraction) {
    return `${Math.round(fraction * 100)} %`;
}

;// CONCATENATED MODULE: ./src/buildcache/plan-layer.ts





/**
 * Plans the base or the delta to save after a job. Together with the restored base, a delta brings
 * back exactly what is kept. Both together stay within the limit, as a base leaves room for its
 * largest delta. Pure.
 */
function planBuildLayer(input) {
    const { entries: found, agedAtMs, restored, unshareableActions: unshareable, wasCutShort, } = input;
    const set = planKeptSet(found, agedAtMs, restored, { unshareable, wasCutShort });
    const base = restored?.base;
    if (!base)
        return planBase(set, input, undefined);
    const compaction = whyCompact(set, base, input.limitBytes);
    if (compaction !== undefined)
        return planBase(set, input, compaction);
    const { entries, sizeBytes } = missingFrom(base, set.kept);
    // The base brings these back in any case. Without their counts they would seem to have been used.
    const inBase = set.dropped.filter((entry) => (0,layer_list/* hasEntry */.Ni)(base, entry));
    const outputs = new Set(base.entries.values());
    return {
        ...commonFields(set, entries, sizeBytes),
        contentHash: hashContent(entries, input),
        kind: "delta",
        compaction: undefined,
        overLimit: 0,
        names: namesOf(entries, (outputId) => outputs.has((0,layer_list/* shortId */.m_)(outputId))),
        list: (id) => (0,layer_list/* makeLayerList */.MZ)(id, sizeBytes, entries, countIdle([...set.kept, ...inBase])),
    };
}
function whyCompact({ kept }, base, limitBytes) {
    return whyNewBase({
        baseBytes: base.sizeBytes,
        aliveBytes: sizeOf(kept.filter((entry) => (0,layer_list/* hasEntry */.Ni)(base, entry))),
        deltaBytes: missingFrom(base, kept).sizeBytes,
        limitBytes,
    });
}
function planBase(set, input, compaction) {
    const entries = keepWithin(baseLimit(input.limitBytes), set.kept);
    const sizeBytes = sizeOf(entries);
    return {
        ...commonFields(set, entries, sizeBytes),
        contentHash: hashContent(entries, input),
        kind: "base",
        compaction,
        overLimit: set.kept.length - entries.length,
        names: namesOf(entries, () => false),
        list: (id) => (0,layer_list/* makeLayerList */.MZ)(id, sizeBytes, entries, countIdle(entries)),
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
    const entries = kept.filter((entry) => !(0,layer_list/* hasEntry */.Ni)(base, entry));
    return { entries, sizeBytes: sizeOf(entries, (id) => outputs.has((0,layer_list/* shortId */.m_)(id))) };
}
/**
 * Leaves out the entries that went unused longest, by saved layers and then by time, until the rest
 * fits.
 */
function keepWithin(limitBytes, kept) {
    const sizeBytes = sizeOf(kept);
    if (sizeBytes <= limitBytes)
        return [...kept];
    const sharing = new Map();
    for (const { outputId } of kept)
        sharing.set(outputId, (sharing.get(outputId) ?? 0) + 1);
    const byUse = kept.toSorted((a, b) => b.idle - a.idle || a.usedAtMs - b.usedAtMs || (a.actionId < b.actionId ? -1 : 1));
    return fitInto(limitBytes, sizeBytes, byUse, ({ outputId, outputBytes }) => {
        const others = (sharing.get(outputId) ?? 0) - 1;
        sharing.set(outputId, others);
        return layout/* ACTION_BYTES */.DM + (others === 0 ? outputBytes : 0);
    });
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
    return new Map(idle.map((entry) => [(0,layer_list/* shortId */.m_)(entry.actionId), entry.idle]));
}
function hashContent(entries, { news = [] }) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(news.join("\0"));
    for (const line of entries.map((entry) => `${entry.actionId} ${entry.outputId}\n`).sort()) {
        hash.update(line);
    }
    return hash.digest("hex");
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/archive/pack.ts
var pack = __webpack_require__(31734);
// EXTERNAL MODULE: ./src/archive/seal.ts
var seal = __webpack_require__(58698);
// EXTERNAL MODULE: ./src/archive/tar-reader.ts
var tar_reader = __webpack_require__(7426);
;// CONCATENATED MODULE: ./src/archive/first-file.ts





/** Larger ones are not read into memory. */
const MAX_BYTES = 16 * 1024 * 1024;
/**
 * Reads the first file of an archive, and nothing after it. The seal is at the end, so the text has to
 * be checked. Undefined if there is no such file, or if it is large. Throws `CacheError` for no archive
 * of ours, and what `archive` throws.
 */
async function readFirstFile(archive) {
    const parts = [];
    let name;
    let found;
    let isEnough = false;
    const tar = (0,tar_reader/* createTarReader */.N)({
        folder() { },
        beginFile(fileName, _mode, _mtimeSeconds, sizeBytes) {
            if (name === undefined && sizeBytes <= MAX_BYTES)
                name = fileName;
            else
                isEnough = true;
        },
        append(content) {
            if (!isEnough)
                parts.push(Buffer.from(content));
        },
        endFile() {
            if (!isEnough)
                found = { name: name ?? "", text: Buffer.concat(parts).toString() };
            isEnough = true;
        },
    });
    try {
        await (0,external_node_stream_promises_.pipeline)(archive, seal/* unseal */.Du, (0,external_node_zlib_.createZstdDecompress)({ params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: pack/* WINDOW_LOG */.Q } }), async (chunks) => {
            for await (const chunk of chunks) {
                tar.write(chunk);
                if (isEnough)
                    return;
            }
        });
    }
    catch (error) {
        // The streams complain that nobody reads the rest.
        if (!isEnough)
            throw error;
    }
    return found;
}

// EXTERNAL MODULE: ./src/archive/install.ts
var install = __webpack_require__(23508);
;// CONCATENATED MODULE: ./src/app/finish/find-newer.ts





/**
 * Looks up once more what the first step restored. If another job has saved something meanwhile, brings
 * it into `root`, so that what this job saves holds both. Undefined if there is nothing newer, or if it
 * cannot be had: then what this job saves stands beside it. A failure is a fault.
 */
async function findNewer({ timeline, faults }, backend, layer) {
    const { name } = layer;
    try {
        return await timeline.time(`look for a newer ${name} layer`, "transfer", async () => {
            const found = await lookUp(backend, layer);
            return found && (await bringLayer(backend, layer, found));
        });
    }
    catch (error) {
        const problem = (0,errors/* errorMessage */.gJ)(error);
        faults.report("cache", `what other jobs saved of the ${name} layer could not be read: ${problem}`);
        return undefined;
    }
}
/** The entries that a job like this one would restore now; undefined if they are those that it did. */
async function lookUp(backend, { name, keys, restore }) {
    const baseKey = await backend.find(name, keys.restore);
    if (!baseKey?.startsWith(keys.scope))
        return undefined;
    const ofBase = (0,cache_key/* deltaKeys */.L9)(keys, baseKey);
    const deltaKey = ofBase && (await backend.find((0,handover/* deltaName */.IQ)(name), ofBase.restore));
    const isSameBase = baseKey === restore.matchedKey;
    const isKnown = isSameBase && (deltaKey === undefined || deltaKey === restore.delta?.key);
    return isKnown ? undefined : { baseKey, deltaKey, isSameBase };
}
async function bringLayer(backend, layer, found) {
    const { baseKey, deltaKey, isSameBase } = found;
    const parts = [];
    try {
        const base = await openBase(backend, layer, found);
        parts.push(base);
        const { list } = base;
        if (!list || list.id !== (0,cache_key/* baseIdOf */.q0)(baseKey))
            return undefined;
        const delta = deltaKey === undefined ? undefined : await openDelta(backend, layer, deltaKey);
        if (delta)
            parts.push(delta);
        if (delta && delta.list?.id !== (0,cache_key/* deltaIdOf */.zH)(deltaKey ?? ""))
            return undefined;
        const { ownFiles } = delta ?? base;
        if (layer.accepts?.(ownFiles) === false)
            return undefined;
        for (const { staged } of parts)
            staged?.install();
        return {
            restore: {
                matchedKey: baseKey,
                ...(deltaKey === undefined ? {} : { delta: { key: deltaKey, sizeBytes: 0 } }),
            },
            restored: { base: list, delta: delta?.list },
            isBaseMissing: !isSameBase && !layer.bringsBase,
            ownFiles,
        };
    }
    finally {
        for (const { staged } of parts)
            await staged?.close();
    }
}
const NO_FILES = new Map();
/** Without a list if there is none, or if the entry is gone. */
async function openBase(backend, layer, { baseKey, isSameBase }) {
    const { name, lists, restored, bringsBase, parse } = layer;
    if (isSameBase)
        return { list: restored?.base, ownFiles: NO_FILES };
    const fetched = await backend.fetch(name, [baseKey]);
    if (!fetched)
        return { list: undefined, ownFiles: NO_FILES };
    if (bringsBase)
        return openPart(fetched, layer, lists.base);
    const first = await readFirstFile(fetched.read());
    const list = first?.name === lists.base ? parse(first.text) : undefined;
    return { list, ownFiles: NO_FILES };
}
async function openDelta(backend, layer, deltaKey) {
    const fetched = await backend.fetch((0,handover/* deltaName */.IQ)(layer.name), [deltaKey]);
    if (!fetched)
        return { list: undefined, ownFiles: NO_FILES };
    return openPart(fetched, layer, layer.lists.delta);
}
/** What it holds is then beside what this job has, and not yet in place. */
async function openPart(fetched, { root, rules, ownFiles, parse }, list) {
    const staged = await (0,install/* stageArchive */.F)(fetched.read(), root, rules);
    try {
        const own = new Map();
        for (const name of ownFiles) {
            const content = await staged.read(name);
            if (content)
                own.set(name, content);
        }
        return { list: parse(`${(await staged.read(list)) ?? ""}`), ownFiles: own, staged };
    }
    catch (error) {
        await staged.close();
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/app/finish/read-restored-lists.ts


/**
 * Reads the lists of what was restored. Undefined if nothing was, if it came from another scope, or if
 * the list of the base is gone: then no delta can be made on top.
 */
async function readRestoredLists(keys, { matchedKey = "", delta: deltaEntry }, { files, parse }) {
    if (!matchedKey.startsWith(keys.scope))
        return undefined;
    /** Another job on this machine may have put its own list there. */
    const read = async (file, id) => {
        const list = parse((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
        return list && list.id === id ? list : undefined;
    };
    const base = await read(files.base, (0,cache_key/* baseIdOf */.q0)(matchedKey));
    if (!base)
        return undefined;
    return { base, delta: deltaEntry && (await read(files.delta, (0,cache_key/* deltaIdOf */.zH)(deltaEntry.key))) };
}

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

;// CONCATENATED MODULE: ./src/app/finish/save-planned.ts






/** The key of a base with this content, or of a delta on top of the base `restore` names. Pure. */
function keyOfPlan(keys, restore, { kind, contentHash }) {
    const baseId = kind === "delta" ? (0,cache_key/* baseIdOf */.q0)(restore.matchedKey ?? "") : undefined;
    return baseId === undefined
        ? (0,cache_key/* makeBaseKey */.XN)(keys, contentHash)
        : (0,cache_key/* makeDeltaKey */.ww)(keys, baseId, contentHash);
}
/** Writes the list of a base or delta, and saves both under the key. A failure is a fault. */
async function savePlanned(step, backend, title, { root, names, kind, lists, listText }) {
    const list = lists[kind];
    try {
        const id = (kind === "delta" ? (0,cache_key/* deltaIdOf */.zH)(title.key) : (0,cache_key/* baseIdOf */.q0)(title.key)) ?? "";
        await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(root, list), listText(id));
    }
    catch (error) {
        const reason = (0,errors/* errorMessage */.gJ)(error);
        step.faults.report("disk", `the ${title.name} layer could not be saved: ${reason}`);
        return { ...title, status: "failed", reason };
    }
    return saveLayer(step, backend, title, {
        root,
        // First, so that the list can be had without the rest.
        names: [list, ...names],
        ...(kind === "delta" ? { backendName: (0,handover/* deltaName */.IQ)(title.name) } : {}),
    });
}

;// CONCATENATED MODULE: ./src/app/finish/entries-layer.ts










const LISTS = { base: layout/* BASE_LIST */.zF, delta: layout/* DELTA_LIST */.Iy };
/** What the first step restored of a cache that is laid out as go's; see `readRestoredLists`. */
function readRestoredEntries(dir, keys, restore) {
    const files = { base: external_node_path_default().join(dir, layout/* BASE_LIST */.zF), delta: external_node_path_default().join(dir, layout/* DELTA_LIST */.Iy) };
    return readRestoredLists(keys, restore, { files, parse: layer_list/* parseLayerList */.Xf });
}
/**
 * Brings what another job has saved meanwhile, as entries that this job did not use; see `findNewer`.
 * What the job did use stays as it is.
 */
function findNewerEntries(step, backend, { name, dir, keys, restore, restored, entries, agedAtMs, ownFiles, accepts }) {
    const used = entries.filter((entry) => (0,age/* isUsedSince */.ep)(entry, agedAtMs));
    const usedNames = new Set(used.map(({ actionId }) => (0,layout/* actionName */.aM)(actionId)));
    return findNewer(step, backend, {
        name,
        keys,
        restore,
        restored,
        root: dir,
        lists: LISTS,
        parse: layer_list/* parseLayerList */.Xf,
        rules: {
            content: layout/* BUILD_LAYER_CONTENT */.NR,
            takes: (file) => file.includes("/"),
            replaces: (file) => file.endsWith("-a") && !usedNames.has(file),
            latestMtimeSeconds: (agedAtMs - age/* AGE_MS */.N4) / 1000,
        },
        bringsBase: true,
        ownFiles,
        accepts,
    });
}
/** Plans a layer, and decides whether it is saved. */
function draftEntries({ restore, restored, entries }, { keys, target, whyUnsettled, layer, countFresh }) {
    const plan = planBuildLayer({ ...layer, entries, restored });
    const key = keyOfPlan(keys, restore, plan);
    const decision = decideBuildSave({
        target,
        whyUnsettled,
        restore,
        use: plan.use,
        key,
        fresh: countFresh?.(plan.fresh) ?? plan.fresh.length,
        hasNews: (layer.news ?? []).length > 0,
    });
    return { plan, key, decision };
}
/** Saves what is planned of such a cache, with our own files that lie there. A failure is a fault. */
function saveEntries(step, backend, title, { dir, plan, ending }) {
    return savePlanned(step, backend, title, {
        root: dir,
        names: [...plan.names, ...(0,external_node_fs_.readdirSync)(dir).filter(layout/* isOwnFileOfEveryLayer */.GK)],
        kind: plan.kind,
        lists: LISTS,
        listText: (id) => (0,layer_list/* formatLayerList */.Nv)({ ...plan.list(id), ...ending }),
    });
}

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
    return (0,scan/* listNames */.Zv)(dir)
        .filter((folder) => layout/* FOLDER */.L7.test(folder))
        .flatMap((folder) => (0,scan/* listNames */.Zv)(external_node_path_default().join(dir, folder)))
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
 * output. Entries that another process removed meanwhile are skipped, and so are those of another
 * user that this one may not remove. A folder, which holds a cached executable, disappears as a
 * whole.
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
    const sizes = (0,scan/* listNames */.Zv)(folder).map((name) => tryStat(external_node_path_default().join(folder, name))?.size ?? 0);
    return sizes.reduce((sum, size) => sum + size, 0);
}
/** Undefined for what is gone, and for what another user keeps to himself. */
function tryStat(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    }
    catch (error) {
        if ((0,fs/* isRefused */.H0)(error))
            return undefined;
        throw error;
    }
}
/** False if another process was faster, or if it is another user's. */
function tryRemove(remove) {
    try {
        remove();
        return true;
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT" || (0,fs/* isRefused */.H0)(error))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/buildcache/portable-records.ts
var portable_records = __webpack_require__(89369);
// EXTERNAL MODULE: ./src/buildcache/test-records.ts
var test_records = __webpack_require__(57810);
// EXTERNAL MODULE: ./src/buildcache/test-inputs.ts
var test_inputs = __webpack_require__(31975);
// EXTERNAL MODULE: ./src/buildcache/test-log.ts
var test_log = __webpack_require__(97010);
;// CONCATENATED MODULE: ./src/buildcache/test-outputs.ts






/** A larger output is far more likely a package or a binary than a log or a result. */
const test_outputs_MAX_BYTES = 256 * 1024;
const HEAD_BYTES = 2_048;
const TAIL_BYTES = 1_024;
const LOG_HEAD = Buffer.from(test_log/* TEST_LOG_HEADER */.yM);
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
        if (!(0,age/* isUsedSince */.ep)(entry, agedAtMs) || entry.outputBytes > test_outputs_MAX_BYTES)
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
        if (errno === "ENOENT" || errno === "EISDIR" || (0,fs/* isRefused */.H0)(error))
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
/** Text of a file of the cache; undefined for one that was trimmed meanwhile, or is another user's. */
function tryReadText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT" || (0,fs/* isRefused */.H0)(error))
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
/**
 * Variables that differ between jobs if go gets another value of them from us: GOPROXY then holds the
 * address of the job's own sidecar.
 */
const PER_JOB_IF_REPLACED = "GOPROXY";
/**
 * Whether a variable differs between jobs, commits or branches because of its purpose, or because go
 * gets a value of ours instead (`isReplaced`).
 */
function isPerJobVariable(name, isReplaced) {
    return isReplaced ? name === PER_JOB_IF_REPLACED : PER_JOB.test(name);
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
/**
 * The folder of a package of the checkout's modules; undefined for any other package, and for one of
 * a module that the checkout holds twice.
 */
function findPackageFolder(name, modules) {
    const [module, next] = modules
        .filter(({ path: prefix }) => name === prefix || name.startsWith(`${prefix}/`))
        .sort((a, b) => b.path.length - a.path.length);
    if (module?.path === next?.path)
        return undefined;
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

// EXTERNAL MODULE: ./src/app/tests/checkout-content.ts
var checkout_content = __webpack_require__(82622);
;// CONCATENATED MODULE: ./src/app/tests/test-remedies.ts


/** For tests whose code is what it was, but whose binary got another value from the linker. */
const CHANGING_FLAGS_REMEDY = "-ldflags has another value than in earlier jobs: leave out of go test what differs between jobs, such as a date or the commit";
/**
 * What the user can do so that tests that read a variable need not run again; `isReplaced` if go has a
 * value of ours instead of the job's. Undefined if nothing can be said. Pure.
 */
function remedyForVariable(name, isReplaced) {
    if (!isPerJobVariable(name, isReplaced))
        return undefined;
    if (isReplaced) {
        return `the job sets ${name} as a variable, and its tests see go-accel's own address in it, another one in each job: name the mirrors in the input mirrors instead of the variable`;
    }
    return `${name} differs between jobs: read it outside the tests, or unset it for them`;
}
/**
 * What the user can do so that tests that read a file or folder need not run again. Undefined if
 * nothing is wrong, as with a file whose content changed, or if nothing can be said. Pure.
 */
function remedyForFile(input, { name, standing }) {
    if ((0,test_log/* isOutsideInput */.E3)(input))
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
function describeRerun({ package: name, seconds }, reason, { checkout, replacedEnv, changedFor, isRecent, testFlagsChanged }) {
    if (reason.reason === "inputs") {
        return { package: name, seconds, ...describeInputs(reason, { checkout, replacedEnv }) };
    }
    if (reason.reason === "unknown" || !isRecent) {
        return { package: name, seconds, reason: reason.reason };
    }
    const changed = changedFor(name);
    const more = changed.packages.length - MAX_LISTED;
    // With changed code it would have run in any case.
    const isForFlags = testFlagsChanged && changed.packages.length === 0 && !changed.modules;
    return {
        package: name,
        seconds,
        reason: "code",
        packages: changed.packages.slice(0, MAX_LISTED),
        modules: changed.modules,
        ...(more > 0 ? { more } : {}),
        ...(isForFlags ? { certain: true, remedy: CHANGING_FLAGS_REMEDY } : {}),
    };
}
function describeInputs({ inputs, certain }, { checkout, replacedEnv }) {
    const described = inputs.map((input) => {
        const shown = checkout.describe(input);
        const remedy = input.kind === "env"
            ? remedyForVariable(input.name, replacedEnv.has(input.name))
            : remedyForFile(input, { name: shown.name, standing: checkout.standingOf(input.name) });
        return { shown, remedy };
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

;// CONCATENATED MODULE: ./src/app/tests/keep-records.ts

/**
 * The results whose run is to be learned: those that the job made, and those that it took and that
 * have no record yet. Reads files of the cache.
 *
 * @param wasUsed whether go looked at the log of this run in the job
 */
function selectNews(results, earlier, wasUsed) {
    const known = new Set(earlier.filter(wasUsed).map((record) => record.package));
    const guarded = new Set(earlier.filter(test_records/* dependsOnOutside */.yG).map((record) => record.package));
    const guardedIds = new Set(earlier.flatMap(({ resultIds }) => resultIds));
    return results.filter((result) => {
        if (!result.cached || !known.has(result.package))
            return true;
        if (!guarded.has(result.package))
            return false;
        return !result.readEntries().every((entry) => guardedIds.has((0,test_records/* resultIdOf */.A$)(entry)));
    });
}
/**
 * What earlier jobs knew and this one did not learn again. If a result depends on files outside of its
 * module, its record stays as long as the result does: a test has a result for each state of what go
 * compares, and each was made with the files outside as they were then. Pure.
 */
function keepRecords(earlier, { used, learned, made, isLeft }) {
    const known = new Set(learned.flatMap(({ testIds }) => testIds));
    const packages = new Set(used);
    return earlier.flatMap((record) => {
        const { testIds, package: name } = record;
        if ((0,test_records/* dependsOnOutside */.yG)(record)) {
            const resultIds = record.resultIds.filter((id) => !made.has(id) && isLeft(id));
            return resultIds.length === 0 ? [] : [{ ...record, resultIds }];
        }
        const isKnown = testIds.length > 0 ? testIds.some((id) => known.has(id)) : packages.has(name);
        return isKnown ? [] : [record];
    });
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
            if (!(0,test_log/* isInside */.FK)(file, place.moduleDir))
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
        const lines = text === undefined ? undefined : (0,test_log/* parseTestLog */.kU)(text);
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
        const nothing = { testIds: [], resultIds: [], inputs: new Map(), verified: false };
        return { package: name, ...nothing, seenIn: job };
    }
    const place = { packageDir: folder.dir, moduleDir: folder.module.dir, env, goVersion };
    const origin = origins.find(result, (log) => hashTestInputs(log, place));
    const log = origin.log ?? [];
    const inputs = (0,test_inputs/* readTestInputs */.eE)((0,test_log/* listTestInputs */.gb)(log, folder.dir, folder.module.dir), env);
    const outside = new Map();
    for (const input of (0,test_log/* listOutsideInputs */.hu)(log, folder.dir, folder.module.dir)) {
        const state = content.stateOf(input);
        // Nobody knows what it was when an earlier job made the result and left no record.
        if (state !== undefined)
            outside.set((0,test_inputs/* inputKey */.sM)(input), result.cached ? checkout_content/* UNKNOWN_CONTENT */.F : state);
    }
    const { testIds, verified } = origin;
    const resultIds = outside.size === 0 ? [] : result.readEntries().map(test_records/* resultIdOf */.A$);
    return {
        package: name,
        testIds,
        resultIds,
        inputs: new Map([...inputs, ...outside]),
        verified,
        seenIn: job,
    };
}
/** If a log seems to belong to several results, only those that prove it keep it. */
function withoutDoubt(runs) {
    const owners = Map.groupBy(runs.flatMap(({ now }) => now.testIds), (id) => id);
    return runs.map(({ result, now }) => {
        const isShared = now.testIds.some((id) => (owners.get(id)?.length ?? 0) > 1);
        if (now.verified || !isShared)
            return { result, now };
        return { result, now: { ...now, testIds: [], resultIds: [], inputs: new Map() } };
    });
}

;// CONCATENATED MODULE: ./src/app/tests/record-news.ts



/**
 * What the records of this job's runs say that `earlier` ones do not: that there are records at all, or
 * that a result holds for files outside of its module as they are now. Such a result may be the same
 * bytes as before, so no new entry tells that the layer is to be saved. Without its record, the test
 * would run again in each job. The same news give the same text; undefined if there are none. Pure.
 *
 * @param earlier undefined if the job found no records
 */
function describeNews(runs, earlier) {
    if (!earlier)
        return "first records";
    const known = new Map(earlier.flatMap((record) => record.resultIds.map((id) => [id, record])));
    const lines = runs.flatMap(({ now }) => {
        const [before] = now.resultIds.flatMap((id) => known.get(id) ?? []);
        const outside = [...now.inputs].filter(([key]) => (0,test_log/* isOutsideInput */.E3)((0,test_inputs/* parseInputKey */.lR)(key)));
        // No later job takes a result of which this is not known.
        if (!before || outside.some(([, state]) => state === checkout_content/* UNKNOWN_CONTENT */.F))
            return [];
        return outside
            .filter(([key, state]) => before.inputs.get(key) !== state)
            .map(([key, state]) => `${now.package} ${state} ${key}\n`);
    });
    return lines.length === 0 ? undefined : lines.sort().join("");
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
    const isInCheckout = (file) => parts.some(({ checkout }) => (0,test_log/* isInside */.FK)(file, checkout.root));
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
            const known = standings.get(file) ?? (isThere && standings.get((0,external_node_fs_.realpathSync)(file)));
            return known || (isThere ? "untracked" : "outside");
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

;// CONCATENATED MODULE: ./src/app/tests/uncheckable-runs.ts





/**
 * Runs whose result no later job may take, because it could not be dropped after a change of a
 * file outside of the module: those whose log or whose module is not known, if one of the logs
 * left over may name such a file.
 */
function findUncheckable(runs, context) {
    const open = runs.filter(({ now }) => now.testIds.length === 0);
    if (open.length === 0)
        return [];
    const owned = new Set(runs.flatMap(({ now }) => now.testIds));
    const left = context.logs.filter(({ actionId }) => !owned.has(actionId));
    if (mayReadOutside(left, context))
        return open;
    const isAway = ({ result }) => !findPackageFolder(result.package, context.modules);
    const away = open.filter(isAway);
    return away.length > 0 && mayLeaveModule(left, context.goCache) ? away : [];
}
/** For a module that is not known here, any name that leaves the package's folder may lead outside. */
function mayLeaveModule(logs, goCache) {
    return linesOf(logs, goCache).some((lines) => lines.some(({ op, name }) => op !== "getenv" && (external_node_path_default().isAbsolute(name) || climbOf(name) > 0)));
}
function linesOf(logs, goCache) {
    const outputs = new Set(logs.map(({ outputId }) => outputId));
    return [...outputs].map((outputId) => (0,test_log/* parseTestLog */.kU)(tryReadText(external_node_path_default().join(goCache, (0,layout/* outputName */.Vf)(outputId))) ?? "") ?? []);
}
/**
 * Relative names are read from the folder of a package that is not known here. What a name such as
 * `../../x` means outside of the module depends only on how deep that folder is.
 */
function mayReadOutside(logs, { goCache, modules, content }) {
    return linesOf(logs, goCache).some((lines) => {
        const climb = Math.max(0, ...lines.map(({ op, name }) => (op === "getenv" ? 0 : climbOf(name))));
        return modules.some(({ dir }) => Array.from({ length: Math.max(1, climb) }, (_, depth) => external_node_path_default().join(dir, ...Array.from({ length: depth }, () => "_"))).some((folder) => (0,test_log/* listOutsideInputs */.hu)(lines, folder, dir).some((input) => content.stateOf(input) !== undefined)));
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
    const { goCache, modules, goVersion, aged, replacedEnv } = options;
    const env = { ...options.env, ...Object.fromEntries(replacedEnv) };
    const outputs = findTestOutputs(goCache, options.entries, options.agedAtMs);
    const { results } = outputs;
    if (results.length === 0)
        return undefined;
    const { before, others } = await readTestRecords(options);
    // Whether go looked at the log of this run in this job.
    const wasUsed = ({ testIds }) => testIds.some((id) => outputs.logIds.has(id));
    const news = selectNews(results, before?.tests ?? [], wasUsed);
    if (news.length === 0 && isCurrent(before, wasUsed)) {
        const report = reportTests(results, [], [], { aged });
        return { report, records: undefined, unshareableActions: new Set(), news: undefined };
    }
    const job = (before?.job ?? 0) + 1;
    const logs = outputs.readLogs();
    const content = (0,checkout_content/* createCheckoutContent */.Y)({ writtenSinceMs: options.agedAtMs });
    const learned = learnRuns(news, { goCache, logs, modules, env, goVersion, content, job });
    const runs = explainRuns(learned, before?.tests ?? [], (input) => (0,test_log/* isOutsideInput */.E3)(input) ? (content.stateOf(input) ?? "") : (0,test_inputs/* readState */.un)(input, env));
    const unshareableActions = new Set([
        ...[
            ...runs.filter(({ reason }) => isUnshareable(reason, options.replacedEnv)),
            ...findUncheckable(learned, { logs, goCache, modules, content }),
        ].flatMap(({ result }) => idsOf(result)),
        ...(options.testFlagsChanged ? runs.filter(({ reason }) => reason.reason === "code") : [])
            // Their logs are new as well, since other flags make another binary.
            .flatMap(({ result, testIds }) => [...idsOf(result), ...testIds]),
    ]);
    const present = new Set(options.entries.map(test_records/* resultIdOf */.A$));
    const checkout = readTestCheckout({ ...options, within: modules.map(({ dir }) => dir) });
    return {
        report: reportTests(results, runs, options.expired ? [] : describeRuns(runs, before, checkout, options), { aged }),
        records: {
            goVersion,
            job,
            tests: [
                ...learned.map(({ now }) => now),
                ...keepRecords(before?.tests ?? others.filter(test_records/* dependsOnOutside */.yG), {
                    used: results.map((result) => result.package),
                    learned: learned.map(({ now }) => now),
                    made: new Set(learned.flatMap(({ result }) => result.readEntries().map(test_records/* resultIdOf */.A$))),
                    isLeft: (id) => present.has(id) || options.isInLayer(id),
                }).map((record) => (wasUsed(record) ? { ...record, seenIn: job } : record)),
            ],
            sources: checkout.sources,
        },
        unshareableActions,
        news: describeNews(learned, before?.tests),
    };
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
        return { result, reason, testIds: now.testIds, earlier };
    });
}
function describeRuns(runs, before, checkout, { modules, testFlagsChanged, replacedEnv, }) {
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
        const { changedFor } = code;
        return describeRerun(result, reason, {
            checkout,
            replacedEnv,
            changedFor,
            isRecent,
            testFlagsChanged,
        });
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
function idsOf(result) {
    return result.readEntries().map(({ actionId }) => actionId);
}
function packagesOf(results) {
    return new Set(results.map((result) => result.package));
}
async function readTestRecords({ goCache, goVersion, workspace, }) {
    const text = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goCache, layout/* TESTS_FILE */.LP));
    const found = text === undefined ? undefined : (0,test_records/* parseTestRecords */.kw)(text);
    const tests = (0,portable_records/* fromPortable */.w)(found?.tests ?? [], workspace);
    if (found?.goVersion === goVersion)
        return { before: { ...found, tests }, others: [] };
    return { before: undefined, others: tests };
}
function isUnshareable(reason, replacedEnv) {
    if (reason.reason !== "inputs" || !reason.certain)
        return false;
    return reason.inputs.some(({ kind, name }) => kind === "env" && isPerJobVariable(name, replacedEnv.has(name)));
}

// EXTERNAL MODULE: ./src/gocmd/go-wrapper.ts
var go_wrapper = __webpack_require__(3255);
;// CONCATENATED MODULE: ./src/app/finish/go-variables.ts


/**
 * Variables of which go, and with it the tests that it starts, gets another value than the job's steps
 * have: the script named `go` replaces them. The value by name.
 */
async function readGoVariables(env) {
    const [wrapper] = await (0,go_wrapper_path/* findGoWrappers */.So)(env["PATH"] ?? "");
    const replaced = (wrapper?.settings?.replaced ?? []).flatMap((one) => {
        const value = (0,go_wrapper/* replacementFor */.aP)(one, env[one.name] ?? "");
        return value === undefined ? [] : [[one.name, value]];
    });
    return new Map(replaced);
}

;// CONCATENATED MODULE: ./src/app/finish/report-tests.ts










const NOTHING_KNOWN = {
    report: undefined,
    unshareableActions: new Set(),
    news: undefined,
    areRecorded: true,
};
/**
 * Says which tests ran and why, and writes what the next job must know into GOCACHE, so that the
 * build layer includes it. A fault of ours costs the report this part, and nothing else.
 */
async function tryExplainTests({ timeline, faults, env }, state, { entries, testFlagsChanged, restored }) {
    const { goCache, agedAtMs, checkout, testTimes } = state;
    const { workspace } = state.job;
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
                workspace,
                goVersion,
                env,
                replacedEnv: await readGoVariables(env),
                timedAtMs,
                expired,
                testFlagsChanged,
                isInLayer: (resultId) => restored !== undefined && hasResult(restored, resultId),
            };
            const explained = await explainTests(options);
            if (!explained)
                return NOTHING_KNOWN;
            const { report, records, unshareableActions, news } = explained;
            if (records) {
                const tests = (0,portable_records/* toPortable */.B)(records.tests, workspace);
                const text = (0,test_records/* formatTestRecords */.QV)({ ...records, tests });
                await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(goCache, layout/* TESTS_FILE */.LP), text);
            }
            return { report, unshareableActions, news, areRecorded: true };
        });
    }
    catch (error) {
        faults.report("report", `it is not known why tests ran: ${(0,errors/* errorMessage */.gJ)(error)}`);
        // Without these records, the next job takes no result: they say what go does not compare.
        await (0,promises_.rm)(external_node_path_default().join(goCache, layout/* TESTS_FILE */.LP), { force: true }).catch(() => { });
        return { ...NOTHING_KNOWN, areRecorded: false };
    }
}

;// CONCATENATED MODULE: ./src/app/finish/finish-shared-build.ts









/**
 * For a build cache that jobs of this machine share: what each used cannot be told, so nothing of it
 * is saved. What the machine keeps is held within the limit.
 */
async function finishSharedBuild(step, state, { target, reason, entries, testFlagsChanged }) {
    const computed = entries.filter(({ computedAtMs }) => computedAtMs >= state.agedAtMs).length;
    const found = { entries, testFlagsChanged, restored: undefined };
    const { report: tests } = await tryExplainTests(step, state, found);
    // Go trims by time, so it is not known which results are left.
    const kept = { maxIdle: Number.POSITIVE_INFINITY, knownFirst: false };
    await (0,reuse_tests/* tryKeepTestTimes */.B)(step, state.testTimes, kept);
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

// EXTERNAL MODULE: ./src/buildcache/test-expiry.ts
var test_expiry = __webpack_require__(37745);
;// CONCATENATED MODULE: ./src/checkout/join-manifests.ts
/**
 * What two jobs know of times, of which neither began with what the other knows. If they have different
 * times for a content, that of `first` counts. A time that only one of them saw with another content
 * stands for nothing, as in `mergeRecords`. Pure.
 */
function joinManifests(first, second) {
    const roots = new Set([...first.keys(), ...second.keys()]);
    return new Map([...roots].map((root) => [root, joinRecords(first.get(root) ?? [], second.get(root) ?? [])]));
}
function joinRecords(first, second) {
    const joined = new Map(first.map((record) => [nameOf(record), record]));
    const hasTime = new Set(first.filter(join_manifests_isCurrent).map(contentOf));
    for (const record of second) {
        const same = joined.get(nameOf(record));
        joined.set(nameOf(record), same ? joinSame(same, record) : after(record, hasTime));
    }
    const contents = Map.groupBy(joined.values(), timeOf);
    return [...joined.values()].map((record) => {
        const isShared = (contents.get(timeOf(record))?.length ?? 0) > 1;
        return isShared ? { ...record, standing: "contested" } : record;
    });
}
/** The same content with the same time. */
function joinSame(first, second) {
    const idle = Math.min(first.idle, second.idle);
    return {
        ...first,
        idle,
        standing: second.standing === "contested" ? "contested" : first.standing,
    };
}
function after(record, hasTime) {
    if (!join_manifests_isCurrent(record) || !hasTime.has(contentOf(record)))
        return record;
    return { ...record, standing: "former" };
}
function join_manifests_isCurrent({ standing }) {
    return standing === "current";
}
function contentOf({ path, contentId, mode }) {
    return `${contentId} ${mode} ${path}`;
}
function timeOf({ path, mtimeNs }) {
    return `${mtimeNs} ${path}`;
}
function nameOf(record) {
    return `${timeOf(record)}\0${contentOf(record)}`;
}

// EXTERNAL MODULE: ./src/checkout/manifest.ts
var manifest = __webpack_require__(82914);
;// CONCATENATED MODULE: ./src/app/tests/join-knowledge.ts







/** The files of a layer that say what makes its test results right. */
const KNOWLEDGE_FILES = [layout/* TESTS_FILE */.LP, layout/* MTIMES_FILE */.RU, layout/* EXPIRY_FILE */.tE];
/**
 * Adds what another job knew of tests to what lies in GOCACHE, which has the results of both. The times
 * of the other job count for contents of which both have one. Throws if the disk does. Nothing that was there is lost then.
 */
async function joinKnowledge(goCache, others) {
    await join_knowledge_joinRecords(external_node_path_default().join(goCache, layout/* TESTS_FILE */.LP), others.get(layout/* TESTS_FILE */.LP));
    await joinTimes(external_node_path_default().join(goCache, layout/* MTIMES_FILE */.RU), others.get(layout/* MTIMES_FILE */.RU));
    const expiry = (0,test_expiry/* parseExpiry */.rQ)(`${others.get(layout/* EXPIRY_FILE */.tE) ?? ""}`);
    const latest = (0,test_expiry/* later */.NU)(expiry, await (0,test_expiry/* readCarriedExpiry */.Kd)(goCache));
    if (latest !== undefined)
        await (0,test_expiry/* carryExpiry */.Rb)(goCache, latest);
}
async function join_knowledge_joinRecords(file, content) {
    const other = content && (0,test_records/* parseTestRecords */.kw)(`${content}`);
    if (!other)
        return;
    const own = (0,test_records/* parseTestRecords */.kw)((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
    const joined = own ? (0,test_records/* joinTestRecords */.jt)(other, own) : other;
    await (0,fs/* writeFileAtomic */.Zf)(file, (0,test_records/* formatTestRecords */.QV)(joined));
}
async function joinTimes(file, content) {
    const other = content && (0,manifest/* parseManifest */.Ng)(content);
    if (!other)
        return;
    const own = await (0,fs/* tryReadFile */.YT)(file);
    const joined = joinManifests(other, (own && (0,manifest/* parseManifest */.Ng)(own)) ?? new Map());
    await (0,fs/* writeFileAtomic */.Zf)(file, (0,manifest/* formatManifest */.L_)(joined));
}

;// CONCATENATED MODULE: ./src/app/finish/join-newer-build.ts




/**
 * Brings what another job has saved meanwhile, with what it knew of its tests. Undefined if there is
 * nothing, or if it cannot be had, which is a fault.
 */
async function joinNewerBuild(step, backend, build) {
    const own = { ...build, name: "build", ownFiles: KNOWLEDGE_FILES };
    const newer = await findNewerEntries(step, backend, own);
    if (!newer)
        return undefined;
    const { restore, restored, ownFiles } = newer;
    try {
        await joinKnowledge(build.dir, ownFiles);
    }
    catch (error) {
        const problem = (0,errors/* errorMessage */.gJ)(error);
        step.faults.report("disk", `what another job knows of its tests was not added: ${problem}`);
        return undefined;
    }
    const had = new Set(build.entries.map(join_newer_build_nameOf));
    const entries = (0,scan/* scanBuildCache */.wi)(build.dir);
    const gained = entries.filter((entry) => !had.has(join_newer_build_nameOf(entry))).length;
    return { restore, restored, entries, gained };
}
function join_newer_build_nameOf({ actionId, outputId }) {
    return `${actionId} ${outputId}`;
}

;// CONCATENATED MODULE: ./src/app/finish/wait-for-go.ts

/** How long a command that a step left behind may take to end. */
const DEADLINE_MS = 5_000;
const PAUSE_MS = 100;
/**
 * Waits until no go command of the job's steps works any more: the layer would hold half of what one
 * writes while it is packed. Returns why the layer must not be saved; undefined when none works, and
 * on systems that do not tell.
 */
async function waitForGo({ host, clock }, goCache, list = live_go/* listProcesses */.O3) {
    const surroundings = { goCache, ownPid: process.pid };
    const deadlineMs = clock.nowMs() + DEADLINE_MS;
    for (;;) {
        const [running] = (0,live_go/* findWritingGo */.wv)(list() ?? [], surroundings);
        if (!running)
            return undefined;
        if (clock.nowMs() >= deadlineMs) {
            const reason = `a go command of an earlier step is still at work (process ${running.pid})`;
            host.notice(`go-accel: ${reason}; the build layer is not saved`);
            return reason;
        }
        await clock.sleep(PAUSE_MS);
    }
}

;// CONCATENATED MODULE: ./src/app/finish/finish-build.ts












/** Finds what the job did with the build cache, and saves the layer that follows from it. */
async function finishBuild(step, state, { backend, jobStatus, testFlagsChanged }) {
    const target = saveTarget(state, "build");
    const { whyUseIsUnknown } = state;
    const savable = target.to !== "nowhere" && whyUseIsUnknown === undefined;
    const whyUnsettled = savable ? await waitForGo(step, state.goCache) : undefined;
    const entries = await step.timeline.time("read build cache", "own", () => (0,scan/* scanBuildCache */.wi)(state.goCache));
    const finished = whyUseIsUnknown === undefined
        ? await finishOwnBuild(step, state, backend, {
            target,
            whyUnsettled,
            entries,
            jobStatus,
            testFlagsChanged,
        })
        : await finishSharedBuild(step, state, {
            target,
            reason: whyUseIsUnknown,
            entries,
            testFlagsChanged,
        });
    await tryRecordUse(step, state, entries);
    return finished;
}
/** For a build cache that tells what the job used. */
async function finishOwnBuild(step, state, backend, { target, whyUnsettled, entries, jobStatus, testFlagsChanged }) {
    const { goCache, agedAtMs } = state;
    const expiredNs = await (0,expire_results/* tryKeepExpiry */.c)(step, goCache, state.testExpiry);
    const keys = keysFor(state, target).build;
    const restore = restoreOf(state, "build");
    const restored = await readRestoredEntries(goCache, keys, restore);
    const explained = await tryExplainTests(step, state, { entries, testFlagsChanged, restored });
    const { report: tests, unshareableActions } = explained;
    const news = [expiredNs, explained.news].filter((one) => one !== undefined);
    const found = { restore, restored, entries };
    const draftOn = (cache) => step.timeline.time("plan build layer", "own", async () => draftEntries(cache, {
        keys,
        target,
        whyUnsettled,
        layer: {
            unshareableActions,
            agedAtMs,
            wasCutShort: (0,layer_list/* wasCutShort */.aA)(jobStatus),
            limitBytes: state.buildLimitBytes ?? Number.POSITIVE_INFINITY,
            news,
        },
        countFresh: (fresh) => areRelabelledPrograms(goCache, fresh, cache.entries) ? 0 : fresh.length,
    }));
    const first = await draftOn(found);
    // Without records of our own, the other job's would let later jobs take results that nobody has
    // checked.
    const mayJoin = explained.areRecorded && mayTakeNewer(state, target, restore);
    const joined = first.decision.save && mayJoin
        ? await joinNewerBuild(step, backend, { dir: goCache, keys, agedAtMs, ...found })
        : undefined;
    const { plan, key, decision } = joined ? await draftOn(joined) : first;
    const { use } = first.plan;
    const { dropped, overLimit } = plan;
    const actions = use.reused + use.computed === 0 ? undefined : { ...use, dropped, overLimit };
    const unfinished = newestList(restored)?.unfinished;
    if (!decision.save)
        return { save: unsaved("build", key, decision), actions, tests, unfinished };
    await (0,reuse_tests/* tryKeepTestTimes */.B)(step, state.testTimes, {
        // What a base no longer holds comes back with each delta of it, so its times must stay known.
        maxIdle: plan.kind === "base" ? UNUSED_LAYERS_LIMIT : Number.POSITIVE_INFINITY,
        // A changed file has another time in each job. Results of only one of them can be taken later.
        knownFirst: joined !== undefined && joined.gained > plan.fresh.length,
    });
    const save = await saveEntries(step, backend, titleOf(plan, key, target), {
        dir: goCache,
        plan,
        ending: (0,layer_list/* unfinishedAfter */.ws)(jobStatus, newestList(joined ? joined.restored : restored)),
    });
    return { save, actions, tests, unfinished };
}
function newestList(restored) {
    return restored?.delta ?? restored?.base;
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

;// CONCATENATED MODULE: ./src/lint/finding-lists.ts




/**
 * What golangci-lint writes are Go values in the format of encoding/gob, which begins with the names
 * of their types, each after its length. A list of findings and a list of facts are told apart by
 * them, even if they are empty.
 */
const FINDING_TYPE = "\x0dEncodingIssue";
const FACT_TYPE = "\x04Fact";
/** The types of a list of findings take some hundred bytes; the name is among the first. */
const finding_lists_HEAD_BYTES = 512;
/**
 * The actions of golangci-lint's cache whose output is anything but a list of findings. What cannot be
 * recognised, such as the format of a later version, is among them.
 */
function listOtherThanFindings(dir, entries) {
    const buffer = Buffer.allocUnsafe(finding_lists_HEAD_BYTES);
    const others = entries.filter(({ outputId }) => !isFindingList(finding_lists_readHead(external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId)), buffer)));
    return new Set(others.map(({ actionId }) => actionId));
}
/** Whether these are the first bytes of a list of findings. Pure. */
function isFindingList(head) {
    const text = head.toString("latin1");
    const at = text.indexOf(FINDING_TYPE);
    const factAt = text.indexOf(FACT_TYPE);
    return at >= 0 && (factAt < 0 || factAt > at);
}
function finding_lists_readHead(file, buffer) {
    try {
        const fd = (0,external_node_fs_.openSync)(file, "r");
        try {
            return buffer.subarray(0, (0,external_node_fs_.readSync)(fd, buffer, 0, buffer.length, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        // Removed meanwhile, or a folder: no list either way.
        if (errno === "ENOENT" || errno === "EISDIR" || errno === "EACCES")
            return Buffer.alloc(0);
        throw error;
    }
}

// EXTERNAL MODULE: ./src/lint/linters.ts
var linters = __webpack_require__(27405);
// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(5723);
;// CONCATENATED MODULE: ./src/lint/sound-facts.ts

/**
 * The first version of golangci-lint that is right with a cache that holds a part of what it needs.
 *
 * What an analyzer learns of a package (`this function does not return`) is a fact, and goes to the
 * packages that import it. Older versions lose facts on the way out of the cache: those that a package
 * passes on from its own imports (before 2.13.0), or all of them if the cache has the facts of some
 * analyzers and lacks those of others (before 2.14.0). A run that finds everything, or nothing, is
 * right. A run after an edit is not: it misses findings, and reports some that are none (a nil check
 * after `t.Fatal`, for one), and it stores them for later runs.
 */
const FIRST_SOUND_VERSION = "v2.14.0";
/**
 * Why only lists of findings may be kept of a linter's cache; undefined if all of it may.
 *
 * Each list stands for one package with all that it imports. An old version that finds lists and no
 * facts analyzes all else from source, as it does without a cache, and cannot go wrong. So whichever
 * version a later job runs, and whatever changed since, no restored layer makes its findings wrong.
 * That needs every version that the job may have run: one that is not known counts as an old one.
 * Pure.
 */
function whyFindingsOnly(linter, found) {
    // Its keys hold all that its results depend on, facts of imports included.
    if (linter === "staticcheck")
        return undefined;
    const remedy = `from ${FIRST_SOUND_VERSION.slice(1)} on, all of its cache is kept`;
    if (found.length === 0)
        return `the version of ${linter} is not known; ${remedy}`;
    const old = found.find(({ version }) => !isSound(version));
    if (!old)
        return undefined;
    const { version, place } = old;
    if (version === undefined)
        return `the version of ${place} is not known; ${remedy}`;
    return `${linter} ${version.slice(1)} is wrong with a cache that lacks something; ${remedy}`;
}
function isSound(version) {
    return version !== undefined && (0,semver/* compareVersions */.Zy)(version, FIRST_SOUND_VERSION) >= 0;
}
/** The versions that were found, as one text: what made a layer. Pure. */
function formatVersions(found) {
    const versions = found.map(({ version }) => version?.slice(1) ?? "unknown");
    return versions.length === 0 ? "unknown" : [...new Set(versions)].sort().join(", ");
}
/**
 * Why nothing of this job's run is carried on; undefined if it may be. What golangci-lint leaves when
 * it is stopped half-way, by its time limit or with the job, may be a part of what belongs together.
 * A job that is not known to have succeeded counts as one that did not. staticcheck writes the results
 * of a package in one piece. Pure.
 */
function whyNotCarriedOn(linter, jobStatus) {
    if (linter === "staticcheck" || jobStatus === "success")
        return undefined;
    return "the job did not succeed, and may have stopped golangci-lint half-way";
}

;// CONCATENATED MODULE: ./src/lint/program-version.ts


/** What the paths of a linter's modules begin with; a later major version appends `/v2`. */
const MODULES = {
    "golangci-lint": "github.com/golangci/golangci-lint",
    staticcheck: "honnef.co/go/tools",
};
/** Whether a module is a linter, in any major version. Pure. */
function isModuleOf(linter, modulePath) {
    const rest = modulePath.startsWith(MODULES[linter]) && modulePath.slice(MODULES[linter].length);
    return rest === "" || (typeof rest === "string" && /^\/v\d+$/.test(rest));
}
/** Where the trees of a linter's modules are in GOMODCACHE: `name@version` and `name/v2@version`. Pure. */
function moduleFolder(linter) {
    const { dir, base } = external_node_path_default().posix.parse(MODULES[linter]);
    return { parent: dir, name: base };
}
/**
 * The version of a linter in what `go version -m` prints of one program: of its main module, or of a
 * dependency, as in a program that is built with plugins. A program from a checkout has none. Pure.
 */
function parseProgramVersion(linter, stdout) {
    const versions = stdout.split("\n").flatMap((line) => {
        const [, kind, modulePath, version] = line.split("\t");
        const isModule = kind === "mod" || kind === "dep";
        return isModule && isModuleOf(linter, modulePath ?? "")
            ? [(0,semver/* canonicalVersion */.Bp)(version ?? "")]
            : [];
    });
    return versions.find((version) => version !== undefined);
}
/**
 * The version that a folder's name gives, as golangci-lint's action and its archives name them:
 * `golangci-lint-2.14.0-linux-amd64`. Or that a program's own name gives: `golangci-lint-v2.14.0`.
 * Pure.
 */
function versionInName(linter, name) {
    if (!name.startsWith(`${linter}-`))
        return undefined;
    const [, version] = /^v?(\d+\.\d+\.\d+)(?:-|$|\.exe$)/.exec(name.slice(linter.length + 1)) ?? [];
    return version === undefined ? undefined : (0,semver/* canonicalVersion */.Bp)(`v${version}`);
}

;// CONCATENATED MODULE: ./src/app/finish/find-linters.ts





/** How deep below the checkout programs are looked for, as in `hack/tools/bin`. */
const MAX_DEPTH = 3;
const SKIPPED_FOLDERS = [".git", "node_modules", "vendor", "testdata"];
/**
 * All of a linter that the job may have run: programs on PATH, in go's folders for programs and in the
 * checkout, where Makefiles put them; for `go tool`, what go.sum names; for `go run`, what was unpacked
 * into GOMODCACHE in this job, or if there is nothing else, what lies there. Runs no linter: a step may
 * have put there what must not run here.
 */
async function findLinters({ host, env }, places, linter) {
    const cwd = places.checkout.dir;
    const dirs = [cwd, ...places.checkout.modules.map(({ dir }) => dir)];
    const programs = await listPrograms(linter, env, dirs);
    const described = programs.map(async (file) => ({
        place: file,
        version: (await tryReadBuildInfo(host, cwd, linter, file)) ?? versionInPath(linter, file),
    }));
    const trees = await listTrees(places.goModCache, linter);
    const found = [
        ...(await Promise.all(described)),
        ...listNamed(places.sumLines, linter),
        ...trees.filter(({ madeAtMs }) => madeAtMs >= places.agedAtMs),
    ];
    return (found.length > 0 ? found : trees).map(({ place, version }) => ({ place, version }));
}
/** Each program once, whatever links lead to it. */
async function listPrograms(linter, env, checkoutDirs) {
    const found = [];
    for (const dir of programFolders(env))
        await addPrograms(found, linter, dir, 0);
    for (const dir of new Set(checkoutDirs))
        await addPrograms(found, linter, dir, MAX_DEPTH);
    return [...new Set(await Promise.all(found.map((file) => (0,promises_.realpath)(file))))];
}
function programFolders(env) {
    const lists = [env["PATH"], env["GOBIN"]].map((list) => (list ?? "").split((external_node_path_default()).delimiter));
    const home = env["HOME"] ?? env["USERPROFILE"];
    const goPath = env["GOPATH"] || (home && external_node_path_default().join(home, "go"));
    const goBins = (goPath ?? "").split((external_node_path_default()).delimiter).map((dir) => external_node_path_default().join(dir, "bin"));
    return [...new Set([...lists.flat(), ...goBins])].filter((dir) => external_node_path_default().isAbsolute(dir));
}
async function addPrograms(found, linter, dir, depth) {
    for (const entry of await tryReadFolder(dir)) {
        const file = external_node_path_default().join(dir, entry.name);
        const isNamed = entry.name.replace(/\.exe$/, "") === linter ||
            versionInName(linter, entry.name) !== undefined;
        if (isNamed && !entry.isDirectory() && (await (0,executable/* isExecutable */.T)(file)))
            found.push(file);
        if (entry.isDirectory() && depth > 0 && !SKIPPED_FOLDERS.includes(entry.name)) {
            await addPrograms(found, linter, file, depth - 1);
        }
    }
}
async function tryReadBuildInfo(host, cwd, linter, file) {
    try {
        const env = { GOTOOLCHAIN: "local" };
        return parseProgramVersion(linter, await host.exec("go", ["version", "-m", file], { cwd, env }));
    }
    catch {
        // A script that only chooses the real one, for example.
        return undefined;
    }
}
function versionInPath(linter, file) {
    const names = [external_node_path_default().basename(file), external_node_path_default().basename(external_node_path_default().dirname(file))];
    return names.map((name) => versionInName(linter, name)).find((version) => version !== undefined);
}
/** What go.sum has a hash of the content for, and not only of go.mod. */
function listNamed(sumLines, linter) {
    return sumLines.flatMap((line) => {
        const [place = "", version = ""] = line.split(" ");
        return isModuleOf(linter, place) && !version.endsWith("/go.mod") ? [{ place, version }] : [];
    });
}
/** Trees of the linter's modules in GOMODCACHE: `golangci-lint@v1.64.8`, `golangci-lint/v2@v2.14.0`. */
async function listTrees(goModCache, linter) {
    const { parent, name } = moduleFolder(linter);
    const above = external_node_path_default().join(goModCache, parent);
    const names = [
        ...(await tryReadFolder(above)).map((entry) => entry.name),
        ...(await tryReadFolder(external_node_path_default().join(above, name))).map((entry) => `${name}/${entry.name}`),
    ];
    const trees = names.map(async (tree) => {
        const [place = "", version] = `${parent}/${tree}`.split("@");
        if (version === undefined || !isModuleOf(linter, place))
            return [];
        const { ctimeMs } = await (0,promises_.stat)(external_node_path_default().join(above, tree));
        return [{ place, version, madeAtMs: ctimeMs }];
    });
    return (await Promise.all(trees)).flat();
}
async function tryReadFolder(dir) {
    try {
        return await (0,promises_.readdir)(dir, { withFileTypes: true });
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/app/finish/finish-linters.ts














/**
 * Finds what the job did with the linters' caches, and saves the layers that follow from it. A linter
 * that the job did not use and that had nothing to restore is left out.
 */
async function finishLinters(step, state, backend, jobStatus) {
    const finished = await Promise.all(state.linters.map((linter) => tryFinishLinter(step, state, backend, { linter, jobStatus })));
    return finished.filter((one) => one !== undefined);
}
async function tryFinishLinter(step, state, backend, one) {
    const { name } = one.linter;
    const restore = restoreOf(state, name);
    try {
        return await finishLinter(step, state, backend, { ...one, restore });
    }
    catch (error) {
        const reason = (0,errors/* errorMessage */.gJ)(error);
        step.faults.report("cache", `the cache of ${name} could not be saved: ${reason}`);
        return { restore, save: { name, status: "failed", reason }, report: undefined };
    }
}
async function finishLinter(step, state, backend, { linter, jobStatus, restore }) {
    const { name } = linter;
    // A step may have named another folder for all later ones.
    const dir = (0,linters/* linterCacheDir */.g)(name, step.env);
    const entries = dir === undefined ? [] : (0,scan/* scanBuildCache */.wi)(dir);
    const { agedAtMs } = state;
    const skipped = (reason) => ({ name, status: "skipped", reason });
    if (dir === undefined || !entries.some((entry) => (0,age/* isUsedSince */.ep)(entry, agedAtMs))) {
        if (restore.matchedKey === undefined)
            return undefined;
        return { restore, save: skipped("no step used it"), report: undefined };
    }
    const found = await step.timeline.time(`find ${name}`, "own", () => findLinters(step, state, name));
    const version = formatVersions(found);
    const findingsOnly = whyFindingsOnly(name, found);
    const describe = (use) => ({
        name,
        version,
        ...use,
        ...(findingsOnly === undefined ? {} : { findingsOnly }),
    });
    const target = linterSaveTarget(state, linter);
    await (0,warm_machine/* recordUse */.zk)(dir, linter.keys[0].scope, {
        entries,
        actions: entries.length,
        sinceMs: agedAtMs,
        nowMs: step.clock.nowMs(),
    });
    const { whyUseIsUnknown } = state;
    if (restore.status === "warm" || whyUseIsUnknown !== undefined) {
        const reason = target.to === "nowhere" ? target.reason : (whyUseIsUnknown ?? "");
        const computed = entries.filter(({ computedAtMs }) => computedAtMs >= agedAtMs).length;
        return { restore, save: skipped(reason), report: describe({ computed }) };
    }
    const keys = target.to === "nowhere" ? linter.keys[0] : target.keys;
    const madeBy = await readMadeBy(dir);
    // No version finds what another one made.
    const restored = madeBy === version ? await readRestoredEntries(dir, keys, restore) : undefined;
    const draftOn = (cache) => draftEntries(cache, {
        keys,
        target,
        whyUnsettled: whyNotCarriedOn(name, jobStatus),
        layer: {
            agedAtMs,
            unshareableActions: findingsOnly === undefined ? new Set() : listOtherThanFindings(dir, cache.entries),
            limitBytes: state.buildLimitBytes ?? Number.POSITIVE_INFINITY,
        },
    });
    const first = draftOn({ restore, restored, entries });
    const { reused, computed } = first.plan.use;
    const report = describe({ reused, computed });
    const newer = first.decision.save && mayTakeNewer(state, target, restore)
        ? await findNewerEntries(step, backend, {
            name,
            dir,
            keys,
            restore,
            restored,
            entries,
            agedAtMs,
            ownFiles: [layout/* LINTER_FILE */.Gj],
            accepts: (files) => `${files.get(layout/* LINTER_FILE */.Gj) ?? ""}`.trim() === version,
        })
        : undefined;
    const joined = newer && { ...newer, entries: (0,scan/* scanBuildCache */.wi)(dir) };
    const { plan, key, decision } = joined ? draftOn(joined) : first;
    if (!decision.save)
        return { restore, save: unsaved(name, key, decision), report };
    await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(dir, layout/* LINTER_FILE */.Gj), `${version}\n`);
    const isOther = restore.matchedKey !== undefined && madeBy !== version;
    const title = finish_linters_titleOf(plan, {
        name,
        key,
        isSeed: target.to === "seed",
        whyNoBase: isOther ? `the last one was made by version ${madeBy}` : "there was no base",
    });
    const newest = joined ? joined.restored : restored;
    const ending = (0,layer_list/* unfinishedAfter */.ws)(jobStatus, newest?.delta ?? newest?.base);
    return { restore, save: await saveEntries(step, backend, title, { dir, plan, ending }), report };
}
/** The versions that made what was restored, as `formatVersions` names them. */
async function readMadeBy(dir) {
    return (await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(dir, layout/* LINTER_FILE */.Gj)))?.trim() || "unknown";
}
function finish_linters_titleOf(plan, { name, key, isSeed, whyNoBase }) {
    const { kind, compaction, count, sizeBytes } = plan;
    return {
        name,
        key,
        kind: isSeed ? "seed" : kind,
        contentBytes: sizeBytes,
        reason: kind === "delta" ? `${count} entries on top of the base` : (compaction ?? whyNoBase),
    };
}

// EXTERNAL MODULE: ./src/modulecache/layout.ts
var modulecache_layout = __webpack_require__(70281);
// EXTERNAL MODULE: ./src/modulecache/unit.ts
var modulecache_unit = __webpack_require__(92841);
// EXTERNAL MODULE: ./src/modulecache/unit-list.ts
var unit_list = __webpack_require__(97006);
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
    const stored = missing.zips.filter((module) => (0,external_node_fs_.existsSync)(external_node_path_default().join(storeDir, (0,module_file/* storePath */.TJ)({ ...module, extension: "zip" }))));
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
// EXTERNAL MODULE: ./src/gomod/module-set.ts
var module_set = __webpack_require__(40958);
// EXTERNAL MODULE: ./src/modulecache/scan.ts
var modulecache_scan = __webpack_require__(33938);
;// CONCATENATED MODULE: ./src/modulecache/collect.ts


/** go writes one for each commit of the checkout that it stamps into a program. */
const INFO_ALONE = "i";
/**
 * Finds the units that may belong in the next layer: those that go.sum names, those that were
 * restored, and those that the job gained besides, such as tools by version. Anything else in
 * GOMODCACHE belongs to the machine.
 */
function collectUnits(input) {
    const { dir, restored, named } = input;
    const tellsReads = !input.wasReadByUs && restored !== undefined && (0,modulecache_scan/* notesReads */.Rf)(dir);
    const found = (0,modulecache_scan/* scanModuleCache */.Sl)(dir).flatMap((unit) => {
        const isNamed = named.has(unit.name);
        const isRestored = heldParts(restored, unit) !== "";
        const times = isNamed ? undefined : (0,modulecache_scan/* readUnitTimes */.Zp)(dir, unit);
        const isNew = times !== undefined && times.writtenAtMs >= input.sinceMs;
        const isGained = input.isOwn && isNew && unit.parts !== INFO_ALONE;
        if (!isNamed && !isRestored && !isGained)
            return [];
        const wasRead = times !== undefined && times.readAtMs >= input.sinceMs;
        const isUsed = isNamed || isGained || (tellsReads ? wasRead : undefined);
        const ownParts = (0,modulecache_unit/* partsWithout */.tX)(unit.parts, heldParts(restored, unit));
        const ownBytes = ownParts === "" ? 0 : (0,modulecache_scan/* measureParts */.TI)(dir, unit.module, ownParts);
        return [{ ...unit, isThere: true, isNamed, isUsed, ownBytes }];
    });
    return input.isBaseMissing ? [...found, ...listAbsent(input, found)] : found;
}
/** What the base has and this machine has not. */
function listAbsent({ restored, named }, found) {
    const names = new Set(found.map(({ name }) => name));
    return [...(restored?.base.units ?? [])].flatMap(([name, { parts }]) => {
        const module = names.has(name) ? undefined : (0,modulecache_unit/* parseUnitName */.lW)(name);
        if (!module)
            return [];
        const isNamed = named.has(name);
        const isUsed = isNamed || undefined;
        return [{ module, name, parts, isThere: false, isNamed, isUsed, ownBytes: 0 }];
    });
}
function heldParts(restored, { name }) {
    const inBase = restored?.base.units.get(name)?.parts ?? "";
    return inBase + (restored?.delta?.units.get(name)?.parts ?? "");
}

;// CONCATENATED MODULE: ./src/modulecache/plan-layer.ts



/**
 * A unit that no go.sum names is dropped after this many saved layers in a row that were made by jobs
 * that did not use it. All jobs of a repository share the layer, each with its own tools and perhaps
 * its own go.sum, and any of them saves it. So more of them have to do without a unit than for the
 * build layer, which is one job's own.
 */
const plan_layer_UNUSED_LAYERS_LIMIT = 10;
/**
 * Plans the base or the delta to save after a job. Together with the restored base, a delta brings
 * back exactly what is kept: what go.sum names, what the job used besides, and what was used recently.
 * Both together stay within the limit, as a base leaves room for its largest delta. Pure.
 */
function planModulesLayer(input) {
    const { restored, limitBytes } = input;
    const { kept, dropped } = planKept(input.units, restored);
    const fresh = kept.filter(hasNews).length;
    if (!restored)
        return plan_layer_planBase(kept, { fresh, limitBytes, compaction: undefined });
    const units = kept.flatMap(beyondBase);
    const sizeBytes = sumBytes(units);
    const compaction = whyNewBase({
        baseBytes: restored.base.sizeBytes,
        aliveBytes: kept.reduce((sum, { inBase }) => sum + (inBase?.sizeBytes ?? 0), 0),
        deltaBytes: sizeBytes,
        limitBytes,
    });
    // A base that is not whole on this machine is left to the next job that restores it.
    const canPackAll = kept.every(({ isThere }) => isThere);
    if (compaction !== undefined && canPackAll)
        return plan_layer_planBase(kept, { fresh, limitBytes, compaction });
    // The base brings these back in any case. Without their counts they would seem to have been used.
    const counted = [...kept, ...dropped].filter(({ inBase, idle }) => inBase && idle > 0);
    return {
        ...describeContent(units, counted),
        kind: "delta",
        compaction: undefined,
        fresh,
        overLimit: 0,
    };
}
function planKept(units, restored) {
    const kept = [];
    const dropped = [];
    for (const unit of units) {
        const inBase = held(restored?.base.units.get(unit.name));
        const inDelta = held(restored?.delta?.units.get(unit.name));
        const idle = plan_layer_countIdle(unit, restored);
        const one = { ...unit, idle, inBase, inDelta };
        if (idle <= plan_layer_UNUSED_LAYERS_LIMIT)
            kept.push(one);
        else
            dropped.push(one);
    }
    return { kept, dropped };
}
/** Undefined for a line that only counts. */
function held(unit) {
    return unit?.parts ? unit : undefined;
}
/** The delta is newer than the base, and its counts hold for both. */
function plan_layer_countIdle({ name, isUsed }, restored) {
    if (isUsed)
        return 0;
    const before = (restored?.delta ?? restored?.base)?.units.get(name)?.idle ?? 0;
    return isUsed === undefined ? before : Math.min(before, plan_layer_UNUSED_LAYERS_LIMIT) + 1;
}
function hasNews({ parts, inBase, inDelta }) {
    return (0,modulecache_unit/* partsWithout */.tX)(parts, `${inBase?.parts ?? ""}${inDelta?.parts ?? ""}`) !== "";
}
/** What a delta holds of a kept unit, if anything. */
function beyondBase({ inBase, inDelta, ...unit }) {
    const parts = (0,modulecache_unit/* partsWithout */.tX)(unit.parts, inBase?.parts ?? "");
    if (parts === "")
        return [];
    const sizeBytes = unit.ownBytes + (inDelta?.sizeBytes ?? 0);
    return [{ module: unit.module, name: unit.name, idle: unit.idle, parts, sizeBytes }];
}
function plan_layer_planBase(kept, { limitBytes, ...rest }) {
    const isNamed = new Set(kept.filter((unit) => unit.isNamed).map(({ name }) => name));
    const all = kept.map(({ module, name, idle, parts, ownBytes, inBase, inDelta }) => ({
        module,
        name,
        idle,
        parts,
        sizeBytes: ownBytes + (inBase?.sizeBytes ?? 0) + (inDelta?.sizeBytes ?? 0),
    }));
    // Large ones first, so that as few as possible have to be fetched again.
    const worstFirst = all.toSorted((a, b) => b.idle - a.idle ||
        Number(isNamed.has(a.name)) - Number(isNamed.has(b.name)) ||
        b.sizeBytes - a.sizeBytes ||
        (a.name < b.name ? -1 : 1));
    const units = fitInto(baseLimit(limitBytes), sumBytes(all), worstFirst, ({ sizeBytes }) => sizeBytes);
    return {
        ...describeContent(units, []),
        ...rest,
        kind: "base",
        overLimit: all.length - units.length,
    };
}
/** `counted`: units of the base whose counts a delta carries on. */
function describeContent(units, counted) {
    const sorted = units.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const sizeBytes = sumBytes(sorted);
    return {
        units: sorted,
        sizeBytes,
        names: sorted.flatMap(({ module, parts }) => (0,modulecache_unit/* unitFiles */.Sn)(module, parts)).sort(),
        contentHash: plan_layer_hashContent(sorted),
        list: (id) => {
            const lines = new Map();
            for (const { name, idle } of counted)
                lines.set(name, { parts: "", sizeBytes: 0, idle });
            for (const { name, parts, sizeBytes: unitBytes, idle } of sorted) {
                lines.set(name, { parts, sizeBytes: unitBytes, idle });
            }
            return { id, sizeBytes, units: lines };
        },
    };
}
function sumBytes(units) {
    return units.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
function plan_layer_hashContent(units) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { name, parts } of units)
        hash.update(`${name} ${parts}\n`);
    return hash.digest("hex");
}

// EXTERNAL MODULE: ./src/store/verify-trees.ts
var verify_trees = __webpack_require__(98967);
// EXTERNAL MODULE: ./src/app/job/module-hashing.ts
var module_hashing = __webpack_require__(54793);
;// CONCATENATED MODULE: ./src/app/finish/leave-out-altered.ts


/**
 * Hashes the trees that a layer would hold, and returns those modules that are not what go.sum says or,
 * if no go.sum names them, not what go recorded when it unpacked them. Otherwise what a step changed, or
 * what came altered with an earlier layer, would be packed into the next one. Each gets a warning. Throws
 * if a tree cannot be checked.
 */
async function findAltered({ host }, { goModCache: moduleCacheDir, modules, sums, entry }) {
    if (modules.length === 0)
        return [];
    const expected = (0,module_hashing/* hashesOf */.m)(sums);
    const mismatches = await (0,module_hashing/* withHashingThreads */.o)(entry, (pool) => (0,verify_trees/* findAlteredTrees */.Q)({ moduleCacheDir, modules, expected, pool, compareUnknown: true }));
    for (const { module, expected: right, found } of mismatches) {
        const isNamed = expected("zip", module.path, module.version) !== undefined;
        host.warning(`go-accel: the module ${module.path}@${module.version} in GOMODCACHE is not what ` +
            `${isNamed ? "go.sum says" : "go unpacked"} (expected ${right.join(" or ")}, found ${found}); ` +
            "it is left out of the modules layer");
    }
    return mismatches.map(({ module }) => module);
}

;// CONCATENATED MODULE: ./src/app/finish/plan-modules.ts






/** Plans what is saved of GOMODCACHE. Throws if a tree cannot be checked. */
async function planModules(step, state, { restored, entry, findNewer }) {
    const sums = [(0,go_sum/* parseGoSum */.H)(state.sumLines.join("\n"), "go.sum")];
    const named = new Set((0,module_set/* allSumVersions */.su)(sums).map(modulecache_unit/* unitName */.Cq));
    const draftOn = (layer) => step.timeline.time("plan modules layer", "own", () => draft(state, layer, named));
    const first = await draftOn({ restored, isBaseMissing: false });
    const newer = first.plan(first.units).fresh > 0 ? await findNewer() : undefined;
    const next = newer ? await draftOn(newer) : first;
    const checked = await step.timeline.time("verify modules", "own", () => planUnaltered(step, next, { goModCache: state.goModCache, sums, entry }));
    return { ...checked, newer };
}
function draft(state, { restored, isBaseMissing }, named) {
    const limitBytes = state.modulesLimitBytes ?? Number.POSITIVE_INFINITY;
    return {
        units: collectUnits({
            dir: state.goModCache,
            restored,
            isBaseMissing,
            named,
            sinceMs: state.startedAtMs,
            wasReadByUs: state.report.modules.rejected !== undefined,
            isOwn: state.whyUseIsUnknown === undefined,
        }),
        plan: (units) => planModulesLayer({ units, restored, limitBytes }),
    };
}
/** Plans again without what is altered, until all that the plan holds has been checked. */
async function planUnaltered(step, { units, plan }, trees) {
    const checked = new Set();
    const altered = [];
    for (;;) {
        const names = new Set(altered.map(modulecache_unit/* unitName */.Cq));
        const planned = plan(units.filter(({ name }) => !names.has(name)));
        // What is not saved need not be read.
        const toCheck = planned.fresh > 0 ? planned.units : [];
        const unchecked = toCheck.filter(({ name, parts }) => (0,modulecache_unit/* hasTree */.HA)(parts) && !checked.has(name));
        if (unchecked.length === 0)
            return { plan: planned, altered };
        const modules = unchecked.map(({ module }) => module);
        altered.push(...(await findAltered(step, { ...trees, modules })));
        for (const { name } of unchecked)
            checked.add(name);
    }
}

;// CONCATENATED MODULE: ./src/app/finish/finish-modules.ts















const finish_modules_LISTS = { base: modulecache_layout/* BASE_LIST */.zF, delta: modulecache_layout/* DELTA_LIST */.Iy };
/** Saves the modules layer if that is worth it, without modules that are not what they should be. */
async function finishModules(step, state, { backend, entry, sidecarEnd }) {
    const target = saveTarget(state, "modules");
    if (target.to === "nowhere") {
        return { name: "modules", status: "skipped", reason: target.reason };
    }
    await sidecarEnd;
    const missing = await step.timeline.time("complete modules", "transfer", () => tryCompleteModules(step, state));
    const planned = await tryPlanModules(step, state, { backend, entry, target });
    if ("problem" in planned)
        return { name: "modules", status: "failed", reason: planned.problem };
    const { plan, altered, newer } = planned;
    const restore = newer?.restore ?? restoreOf(state, "modules");
    const key = keyOfPlan(target.keys.modules, restore, plan);
    const decision = decideModulesSave({
        target,
        restore,
        key,
        files: plan.names.length,
        fresh: plan.fresh,
        needed: state.needs.zips.length,
        missing: missing + countNeeded(state, altered),
        unobtainable: state.report.modules.missing?.length ?? 0,
    });
    if (!decision.save)
        return unsaved("modules", key, decision);
    return savePlanned(step, backend, finish_modules_titleOf(plan, key, target), {
        root: state.goModCache,
        names: plan.names,
        kind: plan.kind,
        lists: finish_modules_LISTS,
        listText: (id) => (0,unit_list/* formatUnitList */.Y)(plan.list(id)),
    });
}
function finish_modules_titleOf(plan, key, target) {
    const { kind, compaction, units, sizeBytes } = plan;
    return {
        name: "modules",
        key,
        kind: target.to === "seed" ? "seed" : kind,
        contentBytes: sizeBytes,
        reason: kind === "delta"
            ? `${(0,format/* formatCount */.B4)(units.length, "module")} on top of the base`
            : (compaction ?? "there was no base"),
    };
}
async function tryPlanModules(step, state, { backend, entry, target }) {
    const root = state.goModCache;
    const keys = keysFor(state, target).modules;
    const restore = restoreOf(state, "modules");
    const files = { base: external_node_path_default().join(root, modulecache_layout/* BASE_LIST */.zF), delta: external_node_path_default().join(root, modulecache_layout/* DELTA_LIST */.Iy) };
    try {
        const restored = await readRestoredLists(keys, restore, { files, parse: unit_list/* parseUnitList */.y });
        return await planModules(step, state, {
            restored,
            entry,
            findNewer: async () => {
                // `verify-modules` lets nothing onto a machine that it has not checked.
                const verifies = state.report.modules.rejected !== undefined;
                if (verifies || !mayTakeNewer(state, target, restore))
                    return undefined;
                return findNewer(step, backend, {
                    name: "modules",
                    keys,
                    restore,
                    restored,
                    root,
                    lists: finish_modules_LISTS,
                    parse: unit_list/* parseUnitList */.y,
                    rules: { content: modulecache_layout/* MODULES_LAYER_CONTENT */.A_, replaces: modulecache_layout/* replacesInModuleCache */.Jp },
                    bringsBase: false,
                    ownFiles: [],
                });
            },
        });
    }
    catch (error) {
        const problem = `the modules layer could not be checked: ${(0,errors/* errorMessage */.gJ)(error)}`;
        step.faults.report("cache", problem);
        return { problem };
    }
}
function countNeeded({ needs }, modules) {
    const needed = new Set(needs.zips.map(modulecache_unit/* unitName */.Cq));
    return modules.filter((module) => needed.has((0,modulecache_unit/* unitName */.Cq)(module))).length;
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
    if (stats.tokenFault !== undefined)
        faults.report("mirror", stats.tokenFault);
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

// EXTERNAL MODULE: ./src/toolchain/install.ts
var toolchain_install = __webpack_require__(16245);
// EXTERNAL MODULE: ./src/toolchain/share-threads.ts
var share_threads = __webpack_require__(37105);
;// CONCATENATED MODULE: ./src/app/finish/finish-toolchain.ts






/**
 * Keeps the Go that the first step has installed from a mirror, so that later jobs take it from the cache
 * if that is faster. Undefined if it has installed none. A failure is a fault.
 */
async function finishToolchain(step, state, { backend, entry }) {
    const { installedGo } = state;
    if (!installedGo)
        return undefined;
    const { goRoot, h1, release, platform } = installedGo;
    const key = keyFor(installedGo, state);
    const reason = whyNotKept(installedGo, state);
    if (reason !== undefined)
        return { name: "toolchain", key, ...reason };
    const { hash } = (0,share_threads/* createToolchainThreads */.z)(entry);
    // Steps may have put files into it, as `go install` with -buildmode does. No later job would take it.
    const difference = await step.timeline
        .time("check toolchain", "own", () => (0,toolchain_install/* findReleaseDifference */.uu)(goRoot, { release, platform, h1 }, { hash }))
        .catch((error) => String(error));
    if (difference !== undefined) {
        return { name: "toolchain", key, status: "skipped", reason: `steps changed it: ${difference}` };
    }
    const title = { name: "toolchain", key, reason: "it came from a mirror" };
    return saveLayer(step, backend, title, { root: goRoot, names: await (0,promises_.readdir)(goRoot) });
}
/** An entry cannot be replaced, so what takes the place of a wrong one has a key of its own. */
function keyFor({ keyPrefix, h1, restore }, { report }) {
    const key = (0,cache_key/* toolchainKey */.p7)(keyPrefix, h1);
    const { runId, runAttempt } = report.job;
    return restore.failed === "archive" ? `${key}-${runId}.${runAttempt}` : key;
}
function whyNotKept({ restore }, state) {
    const { policy } = state.report;
    if (restore.status === "exact") {
        return { status: "unchanged", reason: "it was restored from this key" };
    }
    if (!policy.write)
        return { status: "skipped", reason: policy.reason };
    if (restore.status === "off" && policy.read)
        return { status: "skipped", reason: restore.reason };
    return didCacheFail(state)
        ? { status: "skipped", reason: "the cache failed when the job began" }
        : undefined;
}

// EXTERNAL MODULE: ./src/sidecar/told-roots.ts
var told_roots = __webpack_require__(79069);
// EXTERNAL MODULE: ./src/app/job/root-needs.ts
var root_needs = __webpack_require__(99652);
// EXTERNAL MODULE: ./src/app/job/workspace.ts + 1 modules
var job_workspace = __webpack_require__(69318);
;// CONCATENATED MODULE: ./src/app/finish/job-modules.ts







/**
 * Reads the checkout's module files again. `needs` is what those roots need by which go commands of the
 * job went: the modules layer should not lack it. If none has told, or none could, it is as the first
 * step expected. What a step has put into a go.sum or go.work.sum counts too, since some are not in
 * git. But of a version that a go.sum named when the job began, the hash from then stays: no step may
 * say that an altered module is right. What cannot be read any more stays as the first step saw it.
 */
async function readJobModules(state) {
    const told = (0,told_roots/* readToldRoots */.H9)(external_node_path_default().join(state.dir, handover/* GO_ROOTS_FILE */.mU));
    const workspace = await (0,job_workspace/* loadWorkspace */.CJ)(state.checkout.dir, state.job.workspace, {
        ...state.fileSettings,
        ...(told ? { told } : {}),
    }).catch(() => undefined);
    const { needs, sumLines } = state;
    if (!workspace)
        return { needs, sumLines };
    const all = workspace.roots.map((root) => ({
        root,
        needs: (0,root_needs/* planRootNeeds */.z)(root, state.noProxy),
    }));
    const isGoneBy = (files) => told === undefined || files.some((file) => told.includes((0,told_roots/* realPath */.Ye)(file)));
    const goneBy = all.filter(({ root }) => isGoneBy(root.files));
    return {
        needs: goneBy.length > 0
            ? (0,module_set/* uniteNeeds */.fm)(goneBy.map((planned) => planned.needs))
            : (0,root_needs/* pickLikelyNeeds */.V)(workspace, all),
        sumLines: addSums(sumLines, workspace.sums),
    };
}
/**
 * How many modules a job needed, and how many of them it had before its first go command. `state` is as
 * the first step left it: of what that step did not know, none was there.
 */
function countModules({ sumLines, missing }, { zips }) {
    const isKnown = (0,module_set/* isAmong */.FB)((0,module_set/* allSumVersions */.su)([(0,go_sum/* parseGoSum */.H)(sumLines.join("\n"), "go.sum")]));
    const isMissing = (0,module_set/* isAmong */.FB)(missing);
    const there = zips.filter((module) => isKnown(module) && !isMissing(module));
    return { needed: zips.length, fromLayer: there.length };
}
function addSums(lines, sums) {
    const named = new Set(lines.map(moduleOf));
    return [...lines, ...(0,go_sum/* formatSumLines */.C)(sums).filter((line) => !named.has(moduleOf(line)))];
}
/** All of a line of go.sum but the hash. */
function moduleOf(line) {
    return line.slice(0, line.lastIndexOf(" "));
}

;// CONCATENATED MODULE: ./src/app/finish/leg.ts

/** Commands that build. What a job lists or downloads says little of it. */
const BUILDS = /^(?:build|install|run|test|vet)(?: |$)/;
/** The parts of the profile that say what is built, and not with which machine. */
const PROFILE = [
    "profile GOFLAGS",
    "profile GOEXPERIMENT",
    "profile CGO_ENABLED",
    "profile target",
];
const leg_DIGITS = 8;
/**
 * What a job builds, as a short text: Go version, target, GOFLAGS and its go commands with their flags
 * and tags. It tells the legs of a matrix apart that have the same names. Pure.
 */
function legOf({ go, keyParts }, commands) {
    const settings = PROFILE.map((name) => keyParts.find((part) => part.name === name)?.value ?? "");
    const built = commands
        .filter(({ command }) => BUILDS.test(command))
        .map(({ command, tags = "" }) => `${command} ${tags}`);
    const text = JSON.stringify([go.version, settings, [...new Set(built)].sort()]);
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, leg_DIGITS);
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
        describeOldLinter(report),
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
    // Flags may have changed for once.
    const [title, ran] = worst.reason === "code"
        ? ["Flags defeat the cache of tests", "ran again although their code is the same"]
        : ["A test defeats its cache", "run in every job"];
    return {
        kind: "test-defeats-cache",
        level: "notice",
        title,
        message: `Tests of ${worst.package} ${ran}${more}, ${(0,format/* formatMs */._V)(worst.seconds * 1000)} this time: ${worst.remedy}.`,
    };
}
const INPUT_OF = {
    modules: "cache-modules",
    build: "cache-build",
};
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
    // The modules layer has neither a scope nor a profile in its key, and is found all the same.
    const [follows, remedy] = part.name === "scope"
        ? [
            "each run has a scope of its own: no history, and at best the build cache of another scope",
            "leave it out of `cache-scope`",
        ]
        : [
            "no later job finds the build cache that this one saves",
            `keep it out of ${part.name.replace(/^profile /, "")}, or set it only for the step that needs it`,
        ];
    return {
        kind: "key-never-hits",
        level: "warning",
        title: "A cache key changes with every run",
        message: `The part "${part.name}" of the keys holds ${part.holds}, so ${follows}; ${remedy}.`,
    };
}
/** Why little is to be expected of us in this job, and what changes that: the first that applies. */
function describeExpectation({ go, job, workspace }) {
    const message = go.later !== undefined
        ? `A later step put ${go.later} first on PATH, and go-accel went by ${go.version}: its caches are kept for that version, and go commands are not timed. Put go-accel after the step that sets up Go.`
        : workspace.missingSum
            ? "The checkout has no go.sum, so modules are not prefetched: commit go.sum, and go.work.sum if there is one."
            : job.sharesScope
                ? "Another job of this run has the same scope and runs the same go commands, so both share one comment and one history: give each a `cache-scope` of its own, such as the inputs of a reusable workflow."
                : undefined;
    if (message === undefined)
        return undefined;
    const title = "go-accel can do little for this job as it is set up";
    return { kind: "little-to-expect", level: "notice", title, message };
}
/** A version that cannot be told has no remedy, so the layer's row says it. */
function describeOldLinter({ linters = [] }) {
    const old = linters.find(({ findingsOnly, version }) => {
        return findingsOnly !== undefined && !version.includes("unknown");
    });
    if (!old?.findingsOnly)
        return undefined;
    return {
        kind: "linter-too-old",
        level: "notice",
        title: "A newer version of a linter would be faster",
        message: `Only lists of findings are kept of what ${old.name} caches: ${old.findingsOnly}.`,
    };
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






const FORMATS = [
    [handover/* REPORT_FILE */.Uq, (report) => `${JSON.stringify(report, undefined, 2)}\n`],
    [handover/* METRICS_FILE */.HL, open_metrics/* renderOpenMetrics */.k],
    [handover/* JSON_LINES_FILE */.GJ, json_lines/* renderJsonLines */.Y],
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
async function publishComment(host, report, { mode, job, leg, ...access }) {
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
        leg,
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
async function publish({ host, clock, timeline, faults }, measured, { state, job, leg, token, jobStatus }) {
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
        report.comment = await timeline.time("comment", "own", () => publishComment(host, report, { mode: state.prComment, job, leg, token, clock }));
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
;// CONCATENATED MODULE: ./src/app/finish/read-command-log.ts





/** Some 10,000 commands. */
const MAX_LOG_BYTES = 2 ** 20;
/**
 * The go commands of the job's steps so far, in the order in which they ended. Undefined if they are
 * not timed. Throws if the log cannot be read.
 */
async function readCommandLog(dir) {
    const text = await read_command_log_readStart(external_node_path_default().join(dir, handover/* GO_COMMAND_LOG */.QZ));
    return text === undefined ? undefined : (0,go_command_log/* parseGoCommandLog */.P)(text);
}
/**
 * The same for figures that the report can do without: none if commands are not timed, or if the log
 * cannot be read, of which `readGoCommands` warns.
 */
async function tryReadCommandLog(dir) {
    return (await readCommandLog(dir).catch(() => undefined)) ?? [];
}
/** The part of the file that is looked at; undefined if there is no file. */
async function read_command_log_readStart(file) {
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

;// CONCATENATED MODULE: ./src/app/finish/read-go-commands.ts



const MAX_COMMANDS = 1_000;
/**
 * The go commands of the job's steps so far, in the order in which they began; if there are more
 * than 1,000, the longest. Undefined if they are not timed; a log that cannot be read is a warning.
 */
async function readGoCommands(dir, clock, faults) {
    try {
        const logged = await readCommandLog(dir);
        if (!logged)
            return undefined;
        const bootMs = clock.nowMs() - (await readUptimeMs());
        const commands = logged.map(({ command, exitCode, ...times }) => ({
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
/** Milliseconds since the machine's start as the wrapper reads them; 0 if it cannot. */
async function readUptimeMs() {
    const text = (await (0,fs/* tryReadText */.Bw)("/proc/uptime")) ?? "";
    return Number.parseFloat(text) * 1000 || 0;
}

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
        const changes = return_go_env_withoutSidecar((0,env_file/* diffEnvFiles */.Y5)((0,env_file/* parseEnvFile */.FO)(before), (0,env_file/* parseEnvFile */.FO)(now)), sidecar && `${(0,control/* sidecarUrl */.di)(sidecar)}|`);
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
function return_go_env_withoutSidecar(changes, prefix) {
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
    const confirmed = await confirmPolicy(left, job.workspace);
    const modulesOfJob = await timeline.time("find modules", "own", () => readJobModules(confirmed));
    const state = { ...confirmed, ...modulesOfJob };
    const faults = (0,job_faults/* createFaultLog */.R)(host, { earlier: state.report.faults, offline: state.offline });
    const step = { ...surroundings, faults };
    const commandLog = await tryReadCommandLog(state.dir);
    const leg = legOf(state.report, commandLog);
    const history = await openHistory(step, state, { backend, leg });
    const testFlagsChanged = haveTestFlagsChanged(commandLog, history.earlier ?? history_record/* NO_HISTORY */.Vo);
    const jobSettings = await readJobSettings(state);
    await returnGoEnv(host, state);
    const failure = explainFailure(step, { state, jobSettings, jobStatus, commandLog });
    const sidecarEnd = timeline.time("stop sidecar", "own", () => finishSidecar(step, state));
    const [sidecar, modulesSave, build, linters, toolchainSave] = await Promise.all([
        sidecarEnd,
        finishModules(step, state, { backend, entry, sidecarEnd }),
        finishBuild(step, state, { backend, jobStatus, testFlagsChanged }),
        finishLinters(step, state, backend, jobStatus),
        finishToolchain(step, state, { backend, entry }),
    ]);
    const goCommands = await readGoCommands(state.dir, clock, faults);
    const laterGo = await findLaterGo(step.env["PATH"], state.localGoVersion);
    const { modules, cost, restores, ...rest } = state.report;
    const saves = [
        ...(toolchainSave ? [toolchainSave] : []),
        modulesSave,
        build.save,
        ...linters.map(({ save }) => save),
    ];
    const used = linters.flatMap(({ report }) => report ?? []);
    const shownLinters = used.length === 0 ? {} : { linters: used };
    const { actions, tests, trim } = build;
    const ownMs = cost.ownMs + timeline.cost().ownMs;
    const { sharesScope, ...compared } = await history.add({
        saves,
        actions,
        tests,
        goCommands,
        leg,
        commandLog,
        ...shownLinters,
        ownMs,
        jobStatus,
    });
    const diagnoses = await failure.complete({ goCommands, sidecar, laterGo });
    const report = {
        schema: model/* REPORT_SCHEMA */.D,
        ...rest,
        job: { ...rest.job, ...(sharesScope ? { sharesScope: true } : {}) },
        restores: showRestores(restores, linters).map((one) => one.name === "build" ? markUnfinished(one, build) : one),
        go: { ...rest.go, ...(laterGo === undefined ? {} : { later: laterGo }) },
        modules: {
            ...modules,
            ...countModules(left, state.needs),
            fromStore: sidecar.stats?.zipsFromStore ?? 0,
            fetched: sidecar.stats?.fetchedModules ?? [],
        },
        sidecar,
        actions,
        ...(tests ? { tests } : {}),
        ...shownLinters,
        ...(trim ? { trim } : {}),
        ...(goCommands ? { goCommands } : {}),
        ...(diagnoses.length > 0 ? { diagnoses } : {}),
        saves,
        times: history.times,
        ...compared,
        faults: faults.list(),
        cost: { main: cost, post: timeline.cost() },
    };
    return publish(step, report, { state, job, leg, token, jobStatus });
}
const UNFINISHED_WORDS = {
    failure: "saved by a job that failed",
    cancelled: "saved by a job that was cancelled",
};
/** The layer itself says it, so it is known only now. */
function markUnfinished(restore, { unfinished }) {
    if (unfinished === undefined)
        return restore;
    return {
        ...restore,
        reason: `${restore.reason}, ${UNFINISHED_WORDS[unfinished]}`,
        unfinished,
    };
}
/** Without the layers of linters that have nothing to do with this job. */
function showRestores(restores, linters) {
    const shown = new Set([
        "toolchain",
        "modules",
        "build",
        ...linters.map(({ restore }) => restore.name),
    ]);
    return restores.filter(({ name }) => shown.has(name));
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
/* harmony export */   lO: () => (/* binding */ chooseForLeg),
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
/** The first line of a comment, which GitHub does not show. `leg` has hexadecimal digits. */
function formatMarker(id, run, leg) {
    return `${markerStart(id)}${run.id}.${run.attempt}${leg === undefined ? "" : ` leg ${leg}`} -->`;
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
/**
 * Of a job's comments, those that this leg of it may replace, the first one of which it updates. Legs
 * of a matrix can share all names. A leg has the comment that it wrote before; else one that no job
 * has written in this run, since the commands of a job may have been edited; else none. Pure.
 */
function chooseForLeg(ours, run, leg) {
    const own = ours.filter(({ body }) => parseMarker(body)?.leg === leg);
    if (own.length > 0)
        return own;
    return ours.filter(({ body }) => !isOfRun(body, run)).slice(0, 1);
}
function isOfRun(body, { id, attempt }) {
    const run = parseMarker(body)?.run;
    return run?.id === id && run.attempt === attempt;
}
function parseMarker(body) {
    const [, id, attempt, leg] = /^<!-- go-accel:\S+ run (\d+)\.(\d+)(?: leg ([0-9a-f]+))? -->/.exec(body) ?? [];
    if (id === undefined || attempt === undefined)
        return undefined;
    return { run: { id: Number(id), attempt: Number(attempt) }, leg };
}
/** Whether a comment of ours describes a later run: an earlier commit's job may end last. */
function tellsOfLaterRun(body, run) {
    const told = parseMarker(body)?.run;
    if (!told)
        return false;
    return told.id > run.id || (told.id === run.id && told.attempt > run.attempt);
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
    const body = `${(0,sticky/* formatMarker */.gJ)(comment.id, comment.run, comment.leg)}\n${comment.text}`;
    const found = await listOurs(api, comment);
    if (found.length > 0)
        return updateFirst(api, found, comment.run, body);
    if (comment.updateOnly !== undefined)
        return { status: "skipped", reason: comment.updateOnly };
    for (let attempt = 1;; attempt++) {
        const made = await tryCreate(api, body);
        const ours = await listAgain(api, comment, made);
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
async function listOurs(api, { id, run, leg }, known) {
    const comments = await api.list();
    const authors = (0,sticky/* findMarked */.Em)(comments, id).map(({ author }) => author.login);
    if (authors.length === 0)
        return [];
    const login = known ?? (await api.whoAmI());
    // Nearly always the token is the workflow's own.
    const isUsual = api.isApp && authors.every((author) => author === sticky/* WORKFLOW_LOGIN */.sw);
    const ours = (0,sticky/* findOurs */.ZA)(comments, id, login ?? (isUsual ? sticky/* WORKFLOW_LOGIN */.sw : undefined));
    return leg === undefined ? ours : (0,sticky/* chooseForLeg */.lO)(ours, run, leg);
}
/** If the list cannot be read, the comment that was created is still there. */
async function listAgain(api, comment, made) {
    try {
        return await listOurs(api, comment, made?.author.login);
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
        const { createGithubApi } = await Promise.all(/* import() */[__webpack_require__.e(7391), __webpack_require__.e(7894), __webpack_require__.e(3458)]).then(__webpack_require__.bind(__webpack_require__, 63458));
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

/***/ 33938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ notesReads),
/* harmony export */   Sl: () => (/* binding */ scanModuleCache),
/* harmony export */   TI: () => (/* binding */ measureParts),
/* harmony export */   Zp: () => (/* binding */ readUnitTimes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51699);
/* harmony import */ var _store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16477);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92841);






/** Toolchains are modules in name only: they reach a machine in their own way. */
const TOOLCHAIN = "golang.org/toolchain";
const FILE = /^(.+)\.(info|mod|ziphash)$/;
const PAST = new Date(0);
/**
 * Finds the units of a GOMODCACHE by the files that go downloaded, in the order of their names.
 * Branches and commits that stand for a version are none. What cannot be read is left out.
 */
function scanModuleCache(dir) {
    const units = [];
    const visit = (escapedPath) => {
        for (const entry of listFolder(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, _store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .DOWNLOAD_DIR */ .jt, escapedPath))) {
            if (!entry.isDirectory())
                continue;
            if (entry.name === "@v")
                units.push(...scanVersions(dir, escapedPath));
            // The first element of a module path has a dot; `sumdb` has none.
            else if (escapedPath !== "" || entry.name.includes(".")) {
                visit(escapedPath === "" ? entry.name : `${escapedPath}/${entry.name}`);
            }
        }
    };
    visit("");
    return units.sort((a, b) => (a.name < b.name ? -1 : 1));
}
function scanVersions(dir, escapedPath) {
    const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unescapeModulePath */ .ql)(escapedPath);
    if (modulePath === undefined || modulePath === TOOLCHAIN)
        return [];
    const files = new Set(listFolder(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, _store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .DOWNLOAD_DIR */ .jt, escapedPath, "@v")).map(({ name }) => name));
    const versions = new Set([...files].flatMap((name) => FILE.exec(name)?.[1] ?? []));
    return [...versions].flatMap((escaped) => {
        const version = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unescapeVersion */ .Bt)(escaped);
        if (version === undefined || !(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isCanonicalVersion */ .Bh)(version))
            return [];
        const module = { path: modulePath, version };
        const isWhole = () => !files.has(`${escaped}.partial`) && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .treeName */ .Ii)(module)));
        const parts = (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .partsWith */ .BG)((part) => (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionsOf */ .oQ)(part).every((extension) => files.has(`${escaped}.${extension}`)) &&
            (!(0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .hasTree */ .HA)(part) || isWhole()));
        return parts === "" ? [] : [{ module, name: (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .unitName */ .Cq)(module), parts }];
    });
}
function listFolder(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(dir, { withFileTypes: true });
    }
    catch {
        // ENOENT, or another user's.
        return [];
    }
}
/** When the files of a unit were written last, and when go read it last, both in milliseconds. */
function readUnitTimes(dir, { module, parts }) {
    const all = (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionsOf */ .oQ)(parts).map((extension) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .downloadName */ .kQ)(module, extension)), { throwIfNoEntry: false }));
    // The first is the `.ziphash` if there is a tree, else the go.mod. Go reads it for each module from
    // which it takes packages (checkMod in cmd/go/internal/modfetch), or whose requirements count.
    return {
        writtenAtMs: Math.max(0, ...all.map((stats) => stats?.mtimeMs ?? 0)),
        readAtMs: all[0]?.atimeMs ?? 0,
    };
}
/**
 * Whether the disk of `dir` notes that a file is read whose access time is as old as its own, as
 * `relatime` does and `noatime` does not. An access time that was set when a file was unpacked then
 * tells if anyone has read it since.
 */
function notesReads(dir) {
    const probe = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, `.go-accel-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(probe, "read", { flag: "wx" });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(probe, PAST, PAST);
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(probe, "r");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, Buffer.alloc(1));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(probe).atimeMs > PAST.getTime();
    }
    catch {
        return false;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(probe, { force: true });
    }
}
/** Raw size of these parts of a unit, in bytes. What cannot be read counts as nothing. */
function measureParts(dir, module, parts) {
    const metadata = (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionsOf */ .oQ)(parts).map((extension) => (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .downloadName */ .kQ)(module, extension));
    const tree = (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .hasTree */ .HA)(parts) ? measureTree(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .treeName */ .Ii)(module))) : 0;
    return metadata.reduce((sum, name) => sum + fileBytes(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, name)), tree);
}
function measureTree(dir) {
    return listFolder(dir).reduce((sum, entry) => {
        const name = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name);
        return sum + (entry.isDirectory() ? measureTree(name) : fileBytes(name));
    }, 0);
}
function fileBytes(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}


/***/ }),

/***/ 97006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ formatUnitList),
/* harmony export */   y: () => (/* binding */ parseUnitList)
/* harmony export */ });
/* harmony import */ var _layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63008);

const FORMAT = "go-accel modules 1";
const UNIT_LINE = /^(\S+@\S+) (-|t?m?i?) (\d{1,15}) (\d{1,2})$/;
function formatUnitList({ id, sizeBytes, units }) {
    const lines = [...units].map(([name, unit]) => `${name} ${unit.parts || "-"} ${unit.sizeBytes} ${unit.idle}`);
    return (0,_layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatList */ .k)(FORMAT, { id, sizeBytes }, lines);
}
/** Reads a list back; undefined for anything that `formatUnitList` would not write. */
function parseUnitList(text) {
    const parsed = (0,_layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E)(FORMAT, text);
    if (!parsed)
        return undefined;
    const units = new Map();
    for (const line of parsed.lines) {
        const [, name, parts, size, idle] = UNIT_LINE.exec(line) ?? [];
        if (name === undefined || parts === undefined || parts === "" || units.has(name)) {
            return undefined;
        }
        units.set(name, {
            parts: parts === "-" ? "" : parts,
            sizeBytes: Number(size),
            idle: Number(idle),
        });
    }
    return { id: parsed.id, sizeBytes: parsed.sizeBytes, units };
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
        warm: sumUpPrefetches(events.filter((event) => event.kind === "prefetch")),
        storeFault: events.find((event) => event.kind === "store-fault")?.fault,
        tokenFault: describeTokenFault(events),
    };
}
function describeTokenFault(events) {
    const event = events.find((one) => one.kind === "token-fault");
    return event && `${event.mirror} answered 401: ${event.fault}`;
}
/** What go commands of different modules need is prefetched in several turns. */
function sumUpPrefetches(turns) {
    if (turns.length === 0)
        return undefined;
    const sum = (name) => turns.reduce((total, turn) => total + (turn[name] ?? 0), 0);
    return {
        planned: sum("planned"),
        fetched: sum("fetched"),
        ...(turns.some(({ absent }) => absent !== undefined) ? { absent: sum("absent") } : {}),
        failed: sum("failed"),
        durationMs: sum("durationMs"),
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
    "token-fault": true,
    "database-fault": true,
    bucket: true,
    evicted: true,
    lease: true,
    "trace-fault": true,
};
function isEvent(value) {
    const kind = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ownField */ .h)(value, "kind");
    return typeof kind === "string" && Object.hasOwn(KINDS, kind);
}


/***/ }),

/***/ 37105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createToolchainThreads)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);



/** Beyond it the disk is the limit. */
const MAX_THREADS = 4;
/** Each share has a thread of its own: `node <entry> toolchain-worker`. */
function createToolchainThreads(entry) {
    const count = Math.max(1, Math.min(MAX_THREADS, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()));
    async function run(taskOf) {
        const tasks = Array.from({ length: count }, (_, index) => taskOf({ index, count }));
        const ended = await Promise.allSettled(tasks.map((task) => runOnThread(entry, task)));
        // All have ended, so nobody writes into the folder any more.
        return ended.flatMap((end) => {
            if (end.status === "rejected")
                throw end.reason;
            return end.value;
        });
    }
    return {
        unpack: (zip) => run((part) => ({ kind: "unpack", share: { ...zip, ...part } })),
        hash: (tree) => run((part) => ({ kind: "hash", share: { ...tree, ...part } })),
    };
}
async function runOnThread(entry, task) {
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(entry, { argv: ["toolchain-worker"], workerData: task });
    const reply = await new Promise((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("a thread that works on Go ended early")));
    });
    switch (reply.kind) {
        case "done":
            return reply.hashed;
        case "invalid":
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .cs(reply.message, { code: reply.code });
        case "failed":
            throw Object.assign(new Error(reply.message), { code: reply.errno });
    }
}


/***/ })

};
