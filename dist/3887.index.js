export const id = 3887;
export const ids = [3887];
export const modules = {

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

/***/ 41274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ renderJsonLines)
/* harmony export */ });
/**
 * A report as JSON lines (https://jsonlines.org): one `run`, then a line for each `layer`,
 * `go_command`, `comparison`, `mirror`, `linter`, `test_rerun`, `save` and `fault`. Fields have the names and
 * units of the report. Each line also names its run, job and leg of a matrix, and the time `at`:
 * the start of a go command, or else the end of the job's steps, if it is known. Pure.
 */
function renderJsonLines(report) {
    const { job, times } = report;
    const { workflow, name, runId, runAttempt, scope, repository } = job;
    const of = { repository, workflow, job: name, scope, runId, runAttempt };
    const line = (type, fields, atMs = times?.postMs) => JSON.stringify({ type, at: formatTime(atMs), ...of, ...fields });
    const { goCommands = [], comparison, tests, linters = [], sidecar, saves, faults } = report;
    const lines = [
        line("run", runFields(report)),
        ...layerFields(report).map((fields) => line("layer", fields)),
        ...goCommands.map(({ startMs, ...fields }) => line("go_command", fields, startMs)),
        ...(comparison?.commands ?? []).map((fields) => line("comparison", fields)),
        ...(sidecar.stats?.mirrors ?? []).map((fields) => line("mirror", fields)),
        ...linters.map(({ name: linter, ...fields }) => line("linter", { linter, ...fields })),
        ...(tests?.reruns ?? []).map((fields) => line("test_rerun", fields)),
        ...saves.map(({ name: layer, ...fields }) => line("save", { layer, ...fields })),
        ...faults.map((fields) => line("fault", fields)),
    ];
    return `${lines.join("\n")}\n`;
}
/** The figures of the whole run. Lists are written as lines of their own, or only counted. */
function runFields(report) {
    const { action, go, job, times, modules, actions, tests, comparison, sidecar, cost } = report;
    const { ref, sha, os, arch, pullRequest, onDefaultBranch } = job;
    const { fetched, missing, rejected, ...counted } = modules;
    return {
        version: action.version,
        goVersion: go.version,
        ref,
        sha,
        os,
        arch,
        pullRequest,
        onDefaultBranch,
        times,
        stepsMs: times && times.postMs - times.stepsMs,
        modules: {
            ...counted,
            fetched: fetched.length,
            missing: missing?.length,
            rejected: rejected?.length,
        },
        actions,
        tests: tests && { ...tests, reruns: tests.reruns.length + tests.more, more: undefined },
        comparison: comparison && { ...comparison, commands: undefined },
        sidecar: sidecarFields(sidecar),
        gate: report.gate,
        trim: report.trim,
        cost: {
            main: { ...cost.main, spans: undefined },
            post: { ...cost.post, spans: undefined },
        },
    };
}
function sidecarFields({ status, stats }) {
    if (!stats)
        return { status };
    const { mirrors: _, fetchedModules: __, corrupt, denied, unanswered, ...counted } = stats;
    return {
        status,
        ...counted,
        corrupt: corrupt.length,
        denied: denied.length,
        unanswered: unanswered.length,
    };
}
function layerFields({ restores, breakEven = [] }) {
    return restores.map(({ name: layer, keys: _, ...fields }) => {
        const { costMs, savedMs } = breakEven.find((one) => one.layer === layer) ?? {};
        return { layer, ...fields, costMs, savedMs };
    });
}
/** As ISO 8601; undefined if the time is unknown or no valid date. */
function formatTime(atMs) {
    const time = new Date(atMs ?? Number.NaN);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}


/***/ }),

/***/ 24054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ renderOpenMetrics)
});

;// CONCATENATED MODULE: ./src/lib/open-metrics.ts
/**
 * Text of the OpenMetrics exposition format, version 1.0
 * (https://prometheus.io/docs/specs/om/open_metrics_spec/). Every sample gets the `common` labels.
 * If two samples have the same labels, only the first is written: both would make the whole text
 * invalid. Pure.
 */
function formatOpenMetrics(families, common = {}) {
    const lines = families.flatMap((family) => {
        const samples = new Map();
        for (const [suffix, labels, value] of samplesOf(family)) {
            const series = `${family.name}${suffix}${formatLabels({ ...common, ...labels })}`;
            if (!samples.has(series))
                samples.set(series, value);
        }
        if (samples.size === 0)
            return [];
        return [
            `# TYPE ${family.name} ${family.type}`,
            ...(family.unit === undefined ? [] : [`# UNIT ${family.name} ${family.unit}`]),
            `# HELP ${family.name} ${escapeText(family.help)}`,
            ...[...samples].map(([series, value]) => `${series} ${value}`),
        ];
    });
    return `${[...lines, "# EOF"].join("\n")}\n`;
}
function samplesOf(family) {
    switch (family.type) {
        case "gauge":
            return family.samples.map(({ labels, value }) => ["", labels, value]);
        case "counter":
            return family.samples.map(({ labels, value }) => ["_total", labels, value]);
        case "info":
            return family.samples.map((labels) => ["_info", labels, 1]);
        case "stateset":
            return family.samples.flatMap(({ labels, state }) => family.states.map((one) => {
                return ["", { ...labels, [family.name]: one }, one === state ? 1 : 0];
            }));
        case "summary":
            return family.samples.flatMap(({ labels, count, sum, quantiles = [] }) => [
                ...quantiles.map(([quantile, value]) => {
                    return ["", { ...labels, quantile: String(quantile) }, value];
                }),
                ["_count", labels, count],
                ...(sum === undefined ? [] : [["_sum", labels, sum]]),
            ]);
    }
}
function formatLabels(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeText(value)}"`);
    return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
/** The text must be UTF-8, and half a surrogate pair is not. */
function escapeText(text) {
    return text
        .toWellFormed()
        .replaceAll("\\", "\\\\")
        .replaceAll('"', '\\"')
        .replaceAll("\n", "\\n");
}

;// CONCATENATED MODULE: ./src/report/export/open-metrics-layers.ts
const LAYER_STATUSES = ["exact", "fallback", "miss", "warm", "off"];
const SAVE_STATUSES = ["saved", "unchanged", "exists", "skipped", "failed"];
/** How the layers were restored and saved, how long that took, and how much time it saved. */
function layerMetrics({ restores, saves, breakEven = [] }) {
    return [
        {
            name: "go_accel_layer_restore",
            type: "stateset",
            help: "How a layer was restored.",
            states: LAYER_STATUSES,
            samples: restores.map(({ name, status }) => ({ labels: { layer: name }, state: status })),
        },
        bytes("layer_restored", "Bytes fetched for a layer.", restores.map(({ name, sizeBytes }) => [{ layer: name }, sizeBytes])),
        seconds("layer_restore", "How long the restore of a layer took.", restores.flatMap(({ name: layer, lookupMs, downloadMs, unpackMs }) => [
            [{ layer, phase: "lookup" }, lookupMs],
            [{ layer, phase: "download" }, downloadMs],
            [{ layer, phase: "unpack" }, unpackMs],
        ])),
        {
            name: "go_accel_layer_save",
            type: "stateset",
            help: "How saving a layer after the job ended.",
            states: SAVE_STATUSES,
            samples: saves.map(({ name, status }) => ({ labels: { layer: name }, state: status })),
        },
        bytes("layer_saved", "Size of the entry that was saved for a layer.", saves.map(({ name, sizeBytes }) => [{ layer: name }, sizeBytes])),
        seconds("layer_save", "How long it took to save a layer.", saves.flatMap(({ name: layer, packMs, uploadMs }) => [
            [{ layer, phase: "pack" }, packMs],
            [{ layer, phase: "upload" }, uploadMs],
        ])),
        seconds("layer_cost", "Wall time that the restore of a layer took.", breakEven.map(({ layer, costMs }) => [{ layer }, costMs])),
        seconds("layer_saving", "How much shorter the job's steps were than in runs without the layer.", breakEven.map(({ layer, savedMs }) => [{ layer }, savedMs])),
    ];
}
/** A metric in seconds, from the report's milliseconds. */
function seconds(name, help, figures) {
    const samples = known(figures).map(({ labels, value }) => ({ labels, value: value / 1000 }));
    return { name: `go_accel_${name}_seconds`, type: "gauge", unit: "seconds", help, samples };
}
function bytes(name, help, figures) {
    const samples = known(figures);
    return { name: `go_accel_${name}_bytes`, type: "gauge", unit: "bytes", help, samples };
}
function known(figures) {
    return figures.flatMap(([labels, value]) => (value === undefined ? [] : [{ labels, value }]));
}

;// CONCATENATED MODULE: ./src/report/export/open-metrics-evidence.ts

const STATUSES = [
    "compared",
    "first-run",
    "no-history",
    "too-few",
    "other-go",
    "other-runner",
    "other-layers",
];
const VERDICTS = ["regression", "slower", "same", "faster"];
/** The go commands of the job's steps, and how they compare with recent runs. */
function evidenceMetrics(report) {
    return [...commandMetrics(report), ...comparisonMetrics(report)];
}
function commandMetrics({ goCommands = [] }) {
    const groups = [...Map.groupBy(goCommands, ({ command }) => command)].map(([command, timings]) => ({
        labels: { command },
        count: timings.length,
        sum: timings.reduce((total, { ms }) => total + ms, 0) / 1000,
        failures: timings.filter(({ exitCode }) => exitCode !== 0).length,
    }));
    return [
        {
            name: "go_accel_go_command_seconds",
            type: "summary",
            unit: "seconds",
            help: "How long the go commands of the job's steps took.",
            samples: groups.map(({ labels, count, sum }) => ({ labels, count, sum })),
        },
        {
            name: "go_accel_go_command_failures",
            type: "counter",
            help: "Go commands of the job's steps with an exit code other than 0.",
            samples: groups.map(({ labels, failures }) => ({ labels, value: failures })),
        },
    ];
}
function comparisonMetrics({ comparison }) {
    if (!comparison)
        return [];
    const { status, commands, steps, cold } = comparison;
    return [
        {
            name: "go_accel_comparison",
            type: "stateset",
            help: "Whether the job could be compared with recent runs, or why not.",
            states: STATUSES,
            samples: [{ labels: {}, state: status }],
        },
        seconds("go_command_base", "Median of a go command's time in recent runs.", commands.map(({ command, baseMs }) => [{ command }, baseMs])),
        seconds("go_command_base_deviation", "Median absolute deviation of a go command's time in recent runs.", commands.map(({ command, madMs }) => [{ command }, madMs])),
        {
            name: "go_accel_go_command_verdict",
            type: "stateset",
            help: "How a go command's time compares with recent runs.",
            states: VERDICTS,
            samples: commands.map(({ command, verdict }) => ({ labels: { command }, state: verdict })),
        },
        seconds("steps_base", "Median time of the job's steps in recent runs.", [[{}, steps?.baseMs]]),
        seconds("cold", "Median time until the end of the job's steps, in runs without any layer.", [
            [{}, cold?.medianMs],
        ]),
    ];
}

;// CONCATENATED MODULE: ./src/report/export/open-metrics-sidecar.ts
const open_metrics_sidecar_STATUSES = ["served", "off", "failed"];
/** What the sidecar served to go. */
function sidecarMetrics({ sidecar: { status, stats } }) {
    const state = {
        name: "go_accel_sidecar",
        type: "stateset",
        help: "Whether the module proxy on loopback served the job.",
        states: open_metrics_sidecar_STATUSES,
        samples: [{ labels: {}, state: status }],
    };
    if (!stats)
        return [state];
    return [
        state,
        counter("sidecar_requests", "Requests of go commands.", [[{}, stats.requests]]),
        counter("sidecar_request_errors", "Requests answered with a status of 500 or more.", [
            [{}, stats.requestErrors],
        ]),
        counter("sidecar_served_bytes", "Bytes sent to go commands.", [[{}, stats.servedBytes]], "bytes"),
        counter("sidecar_zips", "Module zips sent to go, by their source.", [
            [{ source: "store" }, stats.zipsFromStore],
            [{ source: "tree" }, stats.zipsFromTree],
            [{ source: "mirror" }, stats.zipsFromMirror],
        ]),
        counter("sidecar_verified_files", "Files from mirrors, by what they were checked against.", [
            [{ by: "go.sum" }, stats.verified.goSum],
            [{ by: "sumdb" }, stats.verified.sumdb],
            [{ by: "nothing" }, stats.verified.unknown],
        ]),
        counter("sidecar_stale_answers", "Older answers sent because a mirror failed.", [
            [{}, stats.stale.count],
        ]),
        counter("sidecar_corrupt_files", "Restored modules whose hash was wrong.", [
            [{}, stats.corrupt.length],
        ]),
    ];
}
/** How each mirror performed. */
function mirrorMetrics({ sidecar: { stats } }) {
    const mirrors = stats?.mirrors ?? [];
    const each = (figure) => mirrors.map((one) => [{ mirror: one.mirror }, figure(one)]);
    return [
        counter("mirror_requests", "Requests sent to a mirror, retries included.", each((one) => one.requests)),
        counter("mirror_hits", "Answers with content.", each((one) => one.hits)),
        counter("mirror_not_found", "Answers that a file was not found.", each((one) => one.notFound)),
        counter("mirror_failed", "Requests that failed.", each((one) => one.failed)),
        counter("mirror_modules", "Module zips received from a mirror.", each((one) => one.modules)),
        counter("mirror_received_bytes", "Bytes received from a mirror.", each((one) => one.sizeBytes), "bytes"),
        counter("mirror_retries", "Requests that repeated a failed one.", each((one) => one.retries)),
        counter("mirror_hedges", "Requests sent because another mirror was slow.", each((one) => one.hedges)),
        counter("mirror_hedges_won", "Requests sent because another mirror was slow, and answered before it.", each((one) => one.hedgesWon)),
        counter("mirror_faults", "Faults of a mirror, by kind.", mirrors.flatMap(({ mirror, faults }) => faults.map(({ kind, count }) => [{ mirror, kind }, count]))),
        {
            name: "go_accel_mirror_answer_seconds",
            type: "summary",
            unit: "seconds",
            help: "How long a mirror took to answer.",
            samples: mirrors.map(({ mirror, hits, p50Ms, p95Ms, p99Ms }) => ({
                labels: { mirror },
                count: hits,
                quantiles: [
                    [0.5, p50Ms],
                    [0.95, p95Ms],
                    [0.99, p99Ms],
                ].flatMap(([quantile, ms]) => (ms === undefined ? [] : [[quantile, ms / 1000]])),
            })),
        },
        counter("mirror_left_out_seconds", "How long a mirror was skipped because it had failed too often.", each((one) => one.breakerOpenMs / 1000), "seconds"),
        counter("mirror_outage_seconds", "How long go commands waited for answers from a mirror that then failed.", each((one) => one.outageMs / 1000), "seconds"),
    ];
}
function counter(name, help, figures, unit) {
    return {
        name: `go_accel_${name}`,
        type: "counter",
        help,
        ...(unit === undefined ? {} : { unit }),
        samples: figures.map(([labels, value]) => ({ labels, value })),
    };
}

;// CONCATENATED MODULE: ./src/report/export/open-metrics.ts




/**
 * The figures of a report in the OpenMetrics text format. What was not measured is left out, not
 * zero. The labels of each sample tell the jobs and the legs of a matrix apart; what differs in
 * every run (ids, commit) is only in `go_accel_run_info`. There are no time stamps, because
 * gateways and text file collectors refuse them. Pure.
 */
function renderOpenMetrics(report) {
    const families = [
        ...runMetrics(report),
        ...layerMetrics(report),
        ...useMetrics(report),
        ...evidenceMetrics(report),
        ...sidecarMetrics(report),
        ...mirrorMetrics(report),
        faultMetrics(report),
    ];
    return formatOpenMetrics(families, commonLabels(report));
}
/** The job's label is not `job`, because scrapers use that name for their own jobs. */
function commonLabels({ job }) {
    return {
        ...(job.repository === undefined ? {} : { repository: job.repository }),
        workflow: job.workflow,
        job_name: job.name,
        ...(job.scope === undefined ? {} : { scope: job.scope }),
    };
}
function runMetrics({ action, job, go, times, cost }) {
    const spent = ["main", "post"].flatMap((step) => [
        { labels: { step, spent_on: "transfer" }, value: cost[step].transferMs / 1000 },
        { labels: { step, spent_on: "own" }, value: cost[step].ownMs / 1000 },
    ]);
    return [
        {
            name: "go_accel_run",
            type: "info",
            help: "The run that the other figures describe.",
            samples: [
                {
                    version: action.version,
                    go_version: go.version,
                    os: job.os,
                    arch: job.arch,
                    run_id: job.runId,
                    run_attempt: job.runAttempt,
                    ref: job.ref,
                    sha: job.sha,
                    ...(job.pullRequest === undefined ? {} : { pull_request: String(job.pullRequest) }),
                },
            ],
        },
        {
            name: "go_accel_run_timestamp_seconds",
            type: "gauge",
            unit: "seconds",
            help: "When the steps of the job had ended, in seconds since the epoch.",
            samples: times ? [{ labels: {}, value: times.postMs / 1000 }] : [],
        },
        {
            name: "go_accel_steps_seconds",
            type: "gauge",
            unit: "seconds",
            help: "How long the job's own steps took.",
            samples: times ? [{ labels: {}, value: (times.postMs - times.stepsMs) / 1000 }] : [],
        },
        {
            name: "go_accel_overhead_seconds",
            type: "gauge",
            unit: "seconds",
            help: "How long go-accel's own steps took: its own work and cache transfers.",
            samples: spent,
        },
    ];
}
function useMetrics({ modules, actions, tests, linters = [], trim }) {
    const gauge = (name, help, value) => ({
        name: `go_accel_${name}`,
        type: "gauge",
        help,
        samples: value === undefined ? [] : [{ labels: {}, value }],
    });
    return [
        gauge("modules_needed", "Modules that the checkout needs.", modules.needed),
        gauge("modules_restored", "Needed modules restored from the cache.", modules.fromLayer),
        gauge("modules_fetched", "Modules received from mirrors.", modules.fetched.length),
        gauge("modules_private", "Needed private modules, which go fetches itself.", modules.private),
        {
            name: "go_accel_build_actions",
            type: "counter",
            help: "Build actions, reused from go's build cache or computed.",
            samples: counts("result", { reused: actions?.reused, computed: actions?.computed }),
        },
        gauge("build_actions_unused", "Restored actions that were not used.", actions?.unused),
        {
            name: "go_accel_test_packages",
            type: "counter",
            help: "Packages with a test result, reused from go's cache or of a new run.",
            samples: counts("result", { cached: tests?.cached, run: tests?.run }),
        },
        gauge("test_packages_fresh", "Packages tested without an earlier result.", tests?.fresh),
        gauge("test_packages_rerun", "Packages tested although an earlier result was known.", tests && tests.reruns.length + tests.more),
        {
            name: "go_accel_linter_entries",
            type: "counter",
            help: "Entries of a linter's cache, reused or computed.",
            samples: linters.flatMap(({ name: linter, reused, computed }) => counts("result", { reused, computed }).map(({ labels, value }) => ({
                labels: { linter, ...labels },
                value,
            }))),
        },
        {
            name: "go_accel_trimmed_bytes",
            type: "counter",
            unit: "bytes",
            help: "Bytes removed from the build cache of a persistent machine.",
            samples: trim ? [{ labels: {}, value: trim.freedBytes }] : [],
        },
    ];
}
function faultMetrics({ faults }) {
    const areas = Map.groupBy(faults, ({ area }) => area);
    return {
        name: "go_accel_faults",
        type: "counter",
        help: "Failures that did not stop the job.",
        samples: [...areas].map(([area, { length }]) => ({ labels: { area }, value: length })),
    };
}
/** A sample for each figure that is known. */
function counts(label, figures) {
    return Object.entries(figures).flatMap(([name, value]) => value === undefined ? [] : [{ labels: { [label]: name }, value }]);
}


/***/ }),

/***/ 36287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./src/report/job-title.ts
var job_title = __webpack_require__(74185);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(60554);
;// CONCATENATED MODULE: ./src/report/markdown/cost.ts


/** What go-accel itself added to the job. */
function renderCost({ cost }) {
    const row = (name, { wallMs, transferMs, ownMs }) => [
        name,
        (0,format/* formatMs */._V)(wallMs),
        (0,format/* formatMs */._V)(transferMs),
        (0,format/* formatMs */._V)(ownMs),
    ];
    return (0,markdown/* table */.tp)(["What go-accel cost", "Total", "Cache transfers", "Own work"], [row("before the job's steps", cost.main), row("after them", cost.post)]);
}

// EXTERNAL MODULE: ./src/report/markdown/limits.ts
var markdown_limits = __webpack_require__(72651);
;// CONCATENATED MODULE: ./src/report/markdown/faults.ts


/** What failed without stopping the job, folded; empty if nothing failed. */
function renderFaults({ faults }, limits) {
    if (faults.length === 0)
        return "";
    const { shown, rest } = (0,markdown_limits/* cut */.Jj)(faults, limits.rows);
    const lines = shown.map(({ area, message }) => `- ⚠️ ${area}: ${(0,markdown/* escapeMarkdown */.FV)(message)}`);
    if (rest > 0)
        lines.push(`- and ${rest} more`);
    const title = `⚠️ Faults: ${faults.length} (the job continued without what failed)`;
    return (0,markdown_limits/* fold */.AU)(limits, title, lines.join("\n"));
}

// EXTERNAL MODULE: ./src/report/markdown/findings.ts
var findings = __webpack_require__(2373);
// EXTERNAL MODULE: ./src/report/markdown/go-commands.ts
var go_commands = __webpack_require__(19832);
// EXTERNAL MODULE: ./src/report/markdown/headline.ts
var headline = __webpack_require__(38627);
;// CONCATENATED MODULE: ./src/report/markdown/hit-rates.ts


/** How many modules, build actions, test packages and findings were reused. Empty if none was needed. */
function renderHitRates(report) {
    const rows = [
        ...modulesRow(report),
        ...actionsRow(report),
        ...testsRow(report),
        ...linterRows(report),
    ];
    return rows.length === 0 ? "" : (0,markdown/* table */.tp)(["Hit rates", "Reused", "New", "Share reused"], rows);
}
function modulesRow({ modules }) {
    const { needed, fromLayer, fetched } = modules;
    if (needed === 0)
        return [];
    return [
        ["modules", String(fromLayer), `${fetched.length} fetched`, (0,format/* formatShare */.T1)(fromLayer, needed)],
    ];
}
function actionsRow({ actions }) {
    if (!actions)
        return [];
    const { reused, computed } = actions;
    if (reused === undefined)
        return [["build actions", "–", `${computed} computed during the job`, "–"]];
    return [["build actions", String(reused), `${computed} computed`, share(reused, computed)]];
}
function testsRow({ tests }) {
    if (!tests || tests.packages === 0)
        return [];
    const { cached, run, packages } = tests;
    if (cached === undefined)
        return [["test packages", "–", `${run} run`, "–"]];
    return [["test packages", String(cached), `${run} run`, (0,format/* formatShare */.T1)(cached, packages)]];
}
function linterRows({ linters = [] }) {
    return linters.map(({ name, version, reused, computed }) => {
        const what = (0,markdown/* escapeMarkdown */.FV)(version === "unknown" ? name : `${name} ${version}`);
        if (reused === undefined)
            return [what, "–", `${computed} entries added during the job`, "–"];
        return [what, String(reused), `${computed} entries added`, share(reused, computed)];
    });
}
function share(reused, computed) {
    return (0,format/* formatShare */.T1)(reused, reused + computed);
}

;// CONCATENATED MODULE: ./src/report/markdown/keys.ts



/** The parts of the keys, the keys, and what was decided and why, folded. */
function renderKeys(report, limits) {
    const { shown, rest } = (0,markdown_limits/* cut */.Jj)(report.keyParts, limits.rows);
    const body = (0,markdown_limits/* joinSections */.lS)([
        (0,markdown/* table */.tp)(["Part of the keys", "Value"], shown.map(({ name, value }) => [(0,markdown/* escapeMarkdown */.FV)(name), value === "" ? "–" : (0,markdown/* code */.aY)(value)])),
        rest > 0 ? `And ${rest} more parts.` : "",
        (0,markdown/* table */.tp)(["Layer", "Key"], report.restores.flatMap(keyRows)),
        renderDecisions(report),
    ]);
    return (0,markdown_limits/* fold */.AU)(limits, "Keys and decisions", body);
}
function keyRows({ name, reason, matchedKey, keys, delta }) {
    return [
        [`${name}: ${(0,markdown/* escapeMarkdown */.FV)(reason)}`, (0,markdown/* code */.aY)(matchedKey ?? keys[0] ?? "")],
        ...(delta ? [[`${name}: delta on top`, (0,markdown/* code */.aY)(delta.key)]] : []),
    ];
}
function renderDecisions(report) {
    const { workspace, policy, go, action, history, gate, comment } = report;
    const sentences = [
        `Cache policy: ${(0,markdown/* escapeMarkdown */.FV)(policy.reason)}`,
        ...(history === undefined ? [] : [`History: ${(0,markdown/* escapeMarkdown */.FV)(history)}`]),
        ...(workspace.cgo ? [describeCgo(workspace.cgo)] : []),
        ...(gate ? [`Regression gate: ${(0,markdown/* escapeMarkdown */.FV)(gate.reason)}`] : []),
        ...(comment
            ? [`Pull request comment: ${comment.status} (${(0,markdown/* escapeMarkdown */.FV)(comment.reason)})`]
            : []),
        `${(0,markdown/* escapeMarkdown */.FV)(go.version)}, go-accel ${(0,markdown/* escapeMarkdown */.FV)(action.version)}`,
    ];
    return sentences.map((sentence) => `${sentence}.`).join(" ");
}
/** Once in the summary: go's cache does not tell, and nobody would think of it. */
function describeCgo({ packages, files }) {
    return (`cgo: ${(0,format/* formatCount */.B4)(packages, "package")} in the checkout. The build cache's key holds ` +
        `${(0,format/* formatCount */.B4)(files, "file")} that they reach in it, and none of the system: ` +
        "if its headers or libraries change, change `cache-key`");
}

;// CONCATENATED MODULE: ./src/report/markdown/break-even.ts


/** What each restored layer cost and saved, on one line; empty if no layer was restored. */
function renderBreakEven({ breakEven = [], restores }) {
    const measured = breakEven.map(renderLayer);
    const left = restores.filter(({ lost }) => lost).map(({ name, reason }) => `${name} ${reason}`);
    const parts = [...measured, ...left.map(markdown/* escapeMarkdown */.FV)];
    return parts.length === 0 ? "" : `Break-even: ${parts.join(" · ")}`;
}
function renderLayer({ layer, costMs, savedMs, losses }) {
    const cost = `${layer} cost ${(0,format/* formatMs */._V)(costMs)}`;
    if (savedMs === undefined)
        return `${cost}; what it saved is not yet known`;
    const saved = savedMs > 0 ? (0,format/* formatMs */._V)(savedMs) : "nothing";
    if (savedMs >= costMs)
        return `${cost} and saved ${saved}`;
    const streak = losses > 1 ? `, for the ${ordinal(losses)} time in a row` : "";
    return `⚠️ ${cost} and saved ${saved}${streak}`;
}
function ordinal(count) {
    const isTeen = Math.floor(count / 10) % 10 === 1;
    const ending = isTeen ? undefined : ["st", "nd", "rd"][(count % 10) - 1];
    return `${count}${ending ?? "th"}`;
}

;// CONCATENATED MODULE: ./src/report/markdown/layers.ts




const STATUS_MARKS = {
    exact: "🟢 exact",
    fallback: "🟡 fallback",
    miss: "🔴 miss",
    warm: "🟢 warm",
    off: "⚪ off",
};
const SAVE_WORDS = {
    saved: "yes",
    unchanged: "unchanged",
    exists: "exists",
    skipped: "no",
    failed: "failed",
};
/** How each layer was restored, what that cost and saved, and what was saved for the next job. */
function renderLayers(report) {
    const rows = report.restores.map((restore) => {
        const save = report.saves.find((candidate) => candidate.name === restore.name);
        return [
            restore.name,
            renderStatus(restore),
            renderSize(restore),
            renderTime(restore),
            save ? renderSave(save) : "–",
        ];
    });
    const layers = (0,markdown/* table */.tp)(["Layer", "Restored", "Size", "Time", "Saved for the next job"], rows);
    return (0,markdown_limits/* joinSections */.lS)([layers, renderBreakEven(report)]);
}
const UNFINISHED_MARKS = {
    failure: "🟡 exact, of a failed job",
    cancelled: "🟡 exact, of a cancelled job",
};
/** What a job saved that did not come to its end may be thin, however exact its key is. */
function renderStatus({ status, unfinished }) {
    const isThin = unfinished !== undefined && status === "exact";
    return (0,format/* unbroken */.D_)(isThin ? UNFINISHED_MARKS[unfinished] : STATUS_MARKS[status]);
}
function renderSize({ sizeBytes, delta }) {
    if (sizeBytes === undefined)
        return "–";
    const part = delta ? `, of which ${(0,format/* formatBytes */.z3)(delta.sizeBytes)} delta` : "";
    return (0,format/* formatBytes */.z3)(sizeBytes) + part;
}
function renderTime({ matchedKey, lookupMs, downloadMs, unpackMs }) {
    const measured = [lookupMs, downloadMs, unpackMs].filter((ms) => ms !== undefined);
    if (matchedKey === undefined || measured.length === 0)
        return "–";
    return (0,format/* unbroken */.D_)((0,format/* formatMs */._V)(measured.reduce((sum, ms) => sum + ms, 0)));
}
function renderSave({ status, reason, kind, sizeBytes, packMs, uploadMs }) {
    const word = SAVE_WORDS[status];
    if (status !== "saved")
        return `${word}: ${(0,markdown/* escapeMarkdown */.FV)(reason)}`;
    const measured = [packMs, uploadMs].filter((ms) => ms !== undefined);
    const figures = [
        ...(sizeBytes === undefined ? [] : [(0,format/* formatBytes */.z3)(sizeBytes)]),
        ...(measured.length === 0 ? [] : [`in ${(0,format/* formatMs */._V)(measured.reduce((sum, ms) => sum + ms, 0))}`]),
    ];
    const what = kind === undefined ? [] : [`as a ${kind} (${(0,markdown/* escapeMarkdown */.FV)(reason)})`];
    const rest = [figures.join(" "), ...what].filter((part) => part !== "");
    return rest.length === 0 ? word : `${word}: ${rest.join(", ")}`;
}

;// CONCATENATED MODULE: ./src/report/markdown/mirrors.ts



/** A table of more mirrors is folded. */
const MAX_OPEN = 5;
/** Notes of each kind. */
const MAX_NOTES = 5;
const HEADER = [
    "Mirror",
    "Requests",
    "Hits",
    "Bytes",
    "p50 / p95 / p99",
    "Faults and what helped",
    "Outage cost",
];
/** How each mirror performed, and which of its answers were refused; empty if none was asked. */
function renderMirrors({ sidecar: { stats } }, limits = markdown_limits/* NORMAL */.yv) {
    if (!stats)
        return "";
    return (0,markdown_limits/* joinSections */.lS)([
        renderTable(stats.mirrors, limits),
        renderNotes(stats, Math.min(MAX_NOTES, limits.rows)),
    ]);
}
function renderTable(mirrors, limits) {
    if (mirrors.length === 0)
        return "";
    const { shown, rest } = (0,markdown_limits/* cut */.Jj)(mirrors, limits.rows);
    const text = (0,markdown_limits/* joinSections */.lS)([
        (0,markdown/* table */.tp)(HEADER, shown.map(renderMirror)),
        rest > 0 ? `And ${(0,format/* formatCount */.B4)(rest, "more mirror")}.` : "",
    ]);
    return mirrors.length <= MAX_OPEN ? text : (0,markdown_limits/* fold */.AU)(limits, `Mirrors: ${mirrors.length}`, text);
}
function renderMirror(mirror) {
    const percentiles = [mirror.p50Ms, mirror.p95Ms, mirror.p99Ms];
    return [
        (0,markdown/* code */.aY)(mirror.mirror),
        String(mirror.requests),
        String(mirror.hits),
        (0,format/* unbroken */.D_)((0,format/* formatBytes */.z3)(mirror.sizeBytes)),
        percentiles.every((ms) => ms === undefined) ? "–" : percentiles.map(renderMs).join(" / "),
        renderTrouble(mirror),
        mirror.outageMs === 0 ? "–" : `**${(0,format/* formatMs */._V)(mirror.outageMs)}**`,
    ];
}
function renderMs(ms) {
    return ms === undefined ? "–" : (0,format/* unbroken */.D_)((0,format/* formatMs */._V)(ms));
}
const FAULT_WORDS = {
    status: "answered with an error",
    throttled: "throttled",
    timeout: "timed out",
    connect: "no connection",
    cut: "cut short",
    protocol: "unusable",
    integrity: "**invalid content**",
    open: "skipped",
};
function renderTrouble({ faults, retries, hedges, hedgesWon, breakerOpenMs }) {
    const parts = [
        ...faults.map(({ kind, count }) => `${count} ${FAULT_WORDS[kind]}`),
        ...(retries === 0 ? [] : [retries === 1 ? "1 retry" : `${retries} retries`]),
        ...(hedges === 0 ? [] : [`${hedgesWon} of ${hedges} hedges won`]),
        ...(breakerOpenMs === 0 ? [] : [`skipped for ${(0,format/* formatMs */._V)(breakerOpenMs)}`]),
    ];
    return parts.length === 0 ? "none" : parts.join(", ");
}
function renderNotes({ mirrors, corrupt, stale, denied }, most) {
    const invalid = mirrors.flatMap(({ faults }) => faults.filter(({ kind }) => kind === "integrity"));
    const notes = [
        ...listNotes(invalid, most, ({ example }) => `invalid content from ${(0,markdown/* escapeMarkdown */.FV)(example)}`),
        ...listNotes(corrupt, most, renderRepair),
        ...(stale.count === 0
            ? []
            : [
                `${(0,format/* formatCount */.B4)(stale.count, "stored answer")}, up to ${(0,format/* formatMs */._V)(stale.oldestMs)} old, stood in for mirrors that failed`,
            ]),
        ...(denied.length === 0
            ? []
            : [`${(0,format/* formatCount */.B4)(denied.length, "private path")} not sent to any mirror`]),
    ];
    return notes.map((note) => `- ${note}`).join("\n");
}
function renderRepair({ where, subject, version, fault }) {
    const place = where === "tree" ? "module cache" : "store";
    return `${(0,markdown/* code */.aY)(`${subject}@${version}`)} was damaged in the ${place} and fetched again: ${(0,markdown/* escapeMarkdown */.FV)(fault)}`;
}
function listNotes(items, most, render) {
    const { shown, rest } = (0,markdown_limits/* cut */.Jj)(items, most);
    return [...shown.map(render), ...(rest > 0 ? [`and ${rest} more of this kind`] : [])];
}

;// CONCATENATED MODULE: ./src/report/markdown/modules.ts



/** Where modules and build actions came from, and lists of modules fetched or missing; folded. */
function renderModules(report, limits) {
    const { shown, rest } = (0,markdown_limits/* cut */.Jj)(report.sidecar.stats?.mirrors ?? [], limits.rows);
    const mirrors = shown.map(({ mirror, modules }) => [
        `fetched from ${(0,markdown/* code */.aY)(mirror)}`,
        String(modules),
    ]);
    const rows = [...moduleRows(report), ...mirrors, ...otherRows(report), ...actionRows(report)];
    const body = (0,markdown_limits/* joinSections */.lS)([
        (0,markdown/* table */.tp)(["Modules and actions", ""], rows),
        rest > 0 ? `And ${(0,format/* formatCount */.B4)(rest, "more mirror")}.` : "",
    ]);
    return (0,markdown_limits/* joinSections */.lS)([
        (0,markdown_limits/* fold */.AU)(limits, "Where modules and build actions came from", body),
        ...renderLists(report, limits),
    ]);
}
function moduleRows({ modules, restores, sidecar }) {
    const isWarm = restores.some(({ name, status }) => name === "modules" && status === "warm");
    const { zipsFromTree: fromTree, unpackedAhead } = sidecar.stats ?? {};
    return [
        ["needed by go.sum and the build list", String(modules.needed)],
        [isWarm ? "on this machine" : "in the restored layer", String(modules.fromLayer)],
        ...(unpackedAhead
            ? [["prefetched and unpacked, so go did not ask for them", String(unpackedAhead)]]
            : []),
        ["served to go from the sidecar's store", String(modules.fromStore)],
        ...(fromTree ? [["served from extracted modules, without network", String(fromTree)]] : []),
    ];
}
function otherRows({ modules, sidecar }) {
    return [
        ...(modules.private === 0 ? [] : [["private, fetched by go itself", String(modules.private)]]),
        ...(sidecar.status === "served"
            ? []
            : [["sidecar", `${sidecar.status}: ${(0,markdown/* escapeMarkdown */.FV)(sidecar.reason)}`]]),
    ];
}
function actionRows({ actions, trim }) {
    const removed = "removed from this machine, over `build-cache-limit`";
    const trimRows = trim ? [[removed, `${trim.actions} (${(0,format/* formatBytes */.z3)(trim.freedBytes)})`]] : [];
    if (!actions)
        return trimRows;
    const { reused, computed, unused, dropped, overLimit } = actions;
    return [
        ...(reused === undefined
            ? [["build actions computed on this machine during the job", String(computed)]]
            : [
                ["build actions reused", String(reused)],
                ["build actions computed", String(computed)],
            ]),
        ...(unused ? [["restored, but not used by this job", String(unused)]] : []),
        ...(dropped ? [["left out of the next layer, not used for a long time", String(dropped)]] : []),
        ...(overLimit
            ? [["left out of the next layer, over `build-cache-limit`", String(overLimit)]]
            : []),
        ...trimRows,
    ];
}
function renderLists({ modules, sidecar }, limits) {
    const lists = [
        ["Fetched from a mirror", modules.fetched],
        ["Rejected, because their files differ from go.sum", modules.rejected ?? []],
        ["Missing in the cache while offline", modules.missing ?? []],
        ["Requested by go but not found", sidecar.stats?.unanswered ?? []],
    ];
    return lists
        .filter(([, names]) => names.length > 0)
        .map(([title, names]) => {
        const { shown, rest } = (0,markdown_limits/* cut */.Jj)(names, limits.rows);
        const lines = shown.map((name) => `- ${(0,markdown/* code */.aY)(name)}`);
        if (rest > 0)
            lines.push(`- and ${rest} more`);
        return (0,markdown_limits/* fold */.AU)(limits, `${title}: ${names.length}`, lines.join("\n"));
    });
}

;// CONCATENATED MODULE: ./src/report/markdown/tests.ts



/** Inputs of one package, or packages that it is built from. */
const MAX_CAUSES = 10;
const NOTE = "Only packages whose test result go keeps are counted: not those that failed, nor runs with flags such as `-count`.";
/** How many test results came from the cache, and why the others did not; empty without tests. */
function renderTests({ tests, testReuse }, limits = markdown_limits/* NORMAL */.yv) {
    if (!tests || tests.packages === 0)
        return "";
    const fresh = tests.fresh === 0 ? "" : `, ${tests.fresh} with no earlier result`;
    const packages = (0,format/* formatCount */.B4)(tests.packages, "package");
    const share = tests.cached === undefined
        ? `${packages} ran`
        : `${tests.cached} of ${packages} from the cache`;
    const line = `**Tests**: ${share}${fresh}`;
    const notRun = testReuse?.expired
        ? `No result of an earlier job was taken (${(0,markdown/* escapeMarkdown */.FV)(testReuse.reason)}).`
        : renderNotRun(tests.cached ?? 0);
    const reruns = tests.reruns.length === 0 ? "" : renderReruns(tests, limits);
    return (0,markdown_limits/* joinSections */.lS)([notRun === "" ? line : `${line}. ${notRun}`, reruns]);
}
/** A reader must not take a result of an earlier job for a test of this one. */
function renderNotRun(cached) {
    if (cached === 0)
        return "";
    const [what, whose] = cached === 1
        ? ["That package was not tested in this job", "its result is"]
        : [`Those ${cached} packages were not tested in this job`, "their results are"];
    return `${what}: ${whose} from earlier jobs. To run all tests, use \`go test -count=1\` or \`reuse-tests: never\`.`;
}
function renderReruns({ reruns, more }, limits) {
    const { shown, rest } = (0,markdown_limits/* cut */.Jj)(reruns, limits.rows);
    const rows = shown.map((rerun) => [
        (0,markdown/* code */.aY)(rerun.package),
        (0,format/* unbroken */.D_)((0,format/* formatMs */._V)(rerun.seconds * 1000)),
        renderReason(rerun),
        rerun.remedy === undefined ? "–" : (0,markdown/* escapeMarkdown */.FV)(rerun.remedy),
    ]);
    const body = (0,markdown_limits/* joinSections */.lS)([
        (0,markdown/* table */.tp)(["Package", "Time", "Why", "What helps"], rows),
        rest + more > 0 ? `And ${(0,format/* formatCount */.B4)(rest + more, "more package")}.` : "",
        NOTE,
    ]);
    const count = (0,format/* formatCount */.B4)(reruns.length + more, "package");
    return (0,markdown_limits/* fold */.AU)(limits, `Why tests of ${count} ran again`, body);
}
function renderReason(rerun) {
    switch (rerun.reason) {
        case "inputs": {
            const { shown, rest } = (0,markdown_limits/* cut */.Jj)(rerun.inputs ?? [], MAX_CAUSES);
            const inputs = shown.map(renderInput).join(", ");
            return `${rerun.certain ? "" : "probably "}${inputs}${renderMore(rerun, rest)}`;
        }
        case "code":
            return rerun.certain
                ? "its flags changed"
                : `its code or flags changed${renderChanges(rerun)}`;
        case "unknown":
            return "unknown: go-accel sees no difference";
    }
}
function renderInput({ kind, name }) {
    if (kind === "env")
        return `variable ${(0,markdown/* code */.aY)(name)}`;
    return `${kind} ${(0,markdown/* code */.aY)(name)}`;
}
function renderChanges(rerun) {
    const { shown, rest } = (0,markdown_limits/* cut */.Jj)(rerun.packages ?? [], MAX_CAUSES);
    const packages = shown.map(markdown/* code */.aY).join(", ");
    const changed = [
        ...(packages === "" ? [] : [`${packages}${renderMore(rerun, rest)}`]),
        ...(rerun.modules ? ["go.mod or go.sum"] : []),
    ];
    return changed.length === 0 ? "" : `: ${changed.join(", ")}`;
}
function renderMore({ more = 0 }, rest) {
    return more + rest === 0 ? "" : ` and ${more + rest} more`;
}

;// CONCATENATED MODULE: ./src/report/markdown/mermaid.ts
const MAX_LABEL = 48;
/** A diagram that GitHub draws. Its lines must be Mermaid, with names made by `chartLabel()`. */
function mermaid(lines) {
    return ["```mermaid", ...lines, "```"].join("\n");
}
/**
 * Text from outside as a label in any of Mermaid's grammars. There is no escape that all of them
 * understand, so only letters, digits and characters without a meaning in any of them are kept.
 */
function chartLabel(text) {
    const safe = text
        .replaceAll(/[^A-Za-z0-9./_=+ -]+/g, " ")
        .replaceAll(/ +/g, " ")
        .trim();
    return safe.length > MAX_LABEL ? `${safe.slice(0, MAX_LABEL - 3)}...` : safe;
}

;// CONCATENATED MODULE: ./src/report/markdown/timeline-chart.ts



const MAX_COMMANDS = 20;
/** A chart with more bars would fill the screen, so it is folded. */
const timeline_chart_MAX_OPEN = 16;
const MAX_OWN = 4;
/** Shorter work of ours would be invisible. */
const MIN_SHARE = 0.005;
/** In a shorter job, Mermaid would mark half seconds, and label two in a row as the same second. */
const SHORT_JOB_MS = 10_000;
/** The job's restores, own work, go commands and saves over time; empty if it was not timed. */
function renderTimelineChart({ times, cost, goCommands = [] }) {
    if (!times)
        return "";
    const jobMs = times.postMs - times.mainMs + cost.post.wallMs;
    const isSeen = ({ startMs, endMs }) => endMs - startMs >= jobMs * MIN_SHARE;
    const sections = [
        ["before", stepBars(cost.main, 0, "restore").filter(isSeen)],
        ["steps", commandBars(goCommands, times)],
        ["after", stepBars(cost.post, times.postMs - times.mainMs, "save").filter(isSeen)],
    ];
    const filled = sections.filter(([, bars]) => bars.length > 0);
    const count = filled.reduce((sum, [, bars]) => sum + bars.length, 0);
    if (count === 0)
        return "";
    const chart = mermaid([
        "gantt",
        // Milliseconds, shown as seconds: minutes would be off in time zones with a half hour.
        "    dateFormat x",
        "    axisFormat %s s",
        ...(jobMs < SHORT_JOB_MS ? ["    tickInterval 1second"] : []),
        "    todayMarker off",
        ...filled.flatMap(([title, bars]) => [`    section ${title}`, ...bars.map(renderBar)]),
    ]);
    return (0,markdown/* details */.zH)("Timeline of the job, in seconds", chart, count <= timeline_chart_MAX_OPEN ? "open" : "folded");
}
function renderBar({ label, tag, startMs, endMs }) {
    const start = Math.max(0, Math.round(startMs));
    // A bar must end after it starts.
    const end = Math.max(start + 1, Math.round(endMs));
    return `    ${label} ${(0,format/* formatMs */._V)(end - start)} :${tag ? `${tag}, ` : ""}${start}, ${end}`;
}
/** The longest commands, in the order in which they began. */
function commandBars(goCommands, { mainMs }) {
    return goCommands
        .toSorted((a, b) => b.ms - a.ms)
        .slice(0, MAX_COMMANDS)
        .toSorted((a, b) => a.startMs - b.startMs)
        .map(({ command, startMs, ms, exitCode }) => ({
        label: exitCode === 0 ? commandLabel(command) : `${commandLabel(command)} FAILED`,
        startMs: startMs - mainMs,
        endMs: startMs - mainMs + ms,
        ...(exitCode === 0 ? {} : { tag: "crit" }),
    }));
}
/** Begins with `go`: some words have a meaning for Mermaid at the start of a line. */
function commandLabel(command) {
    const label = chartLabel(command);
    return label.startsWith("go ") ? label : `go ${label}`;
}
/** A bar for each layer, one for other transfers, and the longest of our own work. */
function stepBars({ spans }, offsetMs, verb) {
    const transfers = Object.entries(Object.groupBy(spans.filter(({ kind }) => kind === "transfer"), ({ name }) => layerOf(name))).map(([layer, parts = []]) => ({
        label: layer === "other" ? "other transfers" : `${verb} ${layer}`,
        startMs: offsetMs + Math.min(...parts.map(({ startMs }) => startMs)),
        endMs: offsetMs + Math.max(...parts.map(({ endMs }) => endMs)),
        tag: "done",
    }));
    const own = longest(spans.filter(({ kind }) => kind === "own")).map(({ name, startMs, endMs }) => ({
        label: `own work ${chartLabel(name)}`,
        startMs: offsetMs + startMs,
        endMs: offsetMs + endMs,
        tag: "done",
    }));
    return [...transfers, ...own].toSorted((a, b) => a.startMs - b.startMs);
}
function layerOf(span) {
    const word = span.split(" ").find((part) => /^(?:modules|build|history)$/.test(part));
    return word === "modules" || word === "build" || word === "history" ? word : "other";
}
function longest(spans) {
    return spans.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs)).slice(0, MAX_OWN);
}

// EXTERNAL MODULE: ./src/lib/percentile.ts
var percentile = __webpack_require__(70515);
;// CONCATENATED MODULE: ./src/report/markdown/trend-chart.ts




const MIN_RUNS = 3;
const MAX_RUNS = 20;
const LONG_MS = 600_000;
/** Next to a run longer than this many medians, the others could not be told apart. */
const MAX_MEDIANS = 4;
const MAX_NAMED = 3;
/** Mermaid's default bars are hardly visible on white, and its default chart fills a page. */
const STYLE = {
    xyChart: { height: 260 },
    themeVariables: {
        xyChart: { plotColorPalette: "#4c8dd6, #e36209", backgroundColor: "transparent" },
    },
};
/**
 * How long the steps took in the last runs of the default branch and in this one, with base's
 * median as a line. Empty if fewer than three runs are recorded, or if this one was not timed.
 */
function renderTrendChart(report) {
    const { trend = [], times, comparison, goCommands = [] } = report;
    if (trend.length < MIN_RUNS || !times)
        return "";
    const runs = trend.slice(-MAX_RUNS).map(({ stepsMs }) => stepsMs);
    // A failed run may have ended early.
    const now = goCommands.some(({ exitCode }) => exitCode !== 0) ? "now, failed" : "now";
    const bars = [...runs, times.postMs - times.stepsMs].map((ms, index) => ({
        label: index < runs.length ? String(index - runs.length) : now,
        ms: Math.max(0, ms),
    }));
    const baseMs = comparison?.steps?.baseMs;
    const middleMs = (0,percentile/* percentile */.Y)(bars.map(({ ms }) => ms).toSorted((a, b) => a - b), 0.5) ?? 0;
    const limitMs = Math.max(middleMs, baseMs ?? 0) * MAX_MEDIANS;
    const cutOff = bars.filter(({ ms }) => ms > limitMs && limitMs > 0);
    const shown = bars.map(({ ms }) => (limitMs > 0 ? Math.min(ms, limitMs) : ms));
    const topMs = Math.max(...shown, baseMs ?? 0, 1) * (cutOff.length > 0 ? 1 : 1.1);
    const [unit, unitMs] = topMs > LONG_MS ? ["minutes", 60_000] : ["seconds", 1_000];
    const inUnits = (ms) => (ms / unitMs).toFixed(2);
    const chart = mermaid([
        `%%{init: ${JSON.stringify(STYLE)}}%%`,
        "xychart-beta",
        `    x-axis [${bars.map(({ label }) => `"${label}"`).join(", ")}]`,
        `    y-axis "${unit}" 0 --> ${inUnits(topMs)}`,
        `    bar [${shown.map(inUnits).join(", ")}]`,
        ...(baseMs === undefined ? [] : [`    line [${bars.map(() => inUnits(baseMs)).join(", ")}]`]),
    ]);
    const named = cutOff.slice(0, MAX_NAMED).map(({ label, ms }) => `${label} took ${(0,format/* formatMs */._V)(ms)}`);
    const title = [
        `Your steps in the last ${(0,format/* formatCount */.B4)(runs.length, "run")} of the default branch, and now`,
        ...(baseMs === undefined ? [] : ["the line is base's median"]),
        ...(cutOff.length === 0 ? [] : [`cut off: ${named.join(", ")}`]),
        ...(cutOff.length > MAX_NAMED ? [`and ${cutOff.length - MAX_NAMED} more`] : []),
    ];
    return (0,markdown/* details */.zH)(title.join("; "), chart, "open");
}

;// CONCATENATED MODULE: ./src/report/markdown/summary.ts
















/** GitHub allows 1 MiB per step; a readable page is far shorter. */
const MAX_BYTES = 60_000;
/**
 * The job summary, as GitHub-flavoured markdown: the job's time, what was reused, what changed
 * against base and what to do about the worst finding, then the figures, with details folded. Never
 * longer than 60 kB: charts are left out first, then folded sections, then rows. Pure; everything
 * from outside is escaped.
 */
function renderSummary(report) {
    // The line that says what is left out needs room too.
    const { text, leftOut } = (0,markdown_limits/* fitWithin */.Hi)((limits) => renderAll(report, limits), MAX_BYTES - 200);
    if (leftOut === "")
        return `${text}\n`;
    return `${text}\n\n_Shortened, without ${leftOut}: the JSON report has everything._\n`;
}
function renderAll(report, limits) {
    const head = [
        `## go-accel · ${(0,markdown/* escapeMarkdown */.FV)((0,job_title/* jobTitle */.a)(report.job))}`,
        (0,headline/* renderHeadline */.L)(report),
        (0,findings/* renderWorst */.c)(report),
    ];
    if (limits.rows === 0)
        return (0,markdown_limits/* joinSections */.lS)(head);
    return (0,markdown_limits/* joinSections */.lS)([
        ...head,
        (0,go_commands/* renderGoCommands */.jZ)(report, limits.rows),
        renderLayers(report),
        renderHitRates(report),
        renderTests(report, limits),
        renderMirrors(report, limits),
        renderCost(report),
        ...(limits.charts ? [renderTimelineChart(report), renderTrendChart(report)] : []),
        (0,findings/* renderMoreFindings */.k)(report, limits),
        renderFaults(report, limits),
        renderModules(report, limits),
        renderKeys(report, limits),
    ]);
}


/***/ })

};
