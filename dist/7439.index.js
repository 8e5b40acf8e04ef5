export const id = 7439;
export const ids = [7439];
export const modules = {

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

/***/ 37439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSave: () => (/* binding */ runSave)
});

;// CONCATENATED MODULE: ./src/ci/job-status.ts
const WORDS = new Map([
    ["success", "success"],
    ["passed", "success"],
    ["failure", "failure"],
    ["failed", "failure"],
    // Jenkins: tests failed.
    ["unstable", "failure"],
    ["cancelled", "cancelled"],
    ["canceled", "cancelled"],
    ["aborted", "cancelled"],
]);
/** Exit codes of a shell whose command was ended by SIGINT or SIGTERM. */
const SIGNALLED = [130, 143];
/**
 * How a job stands: `success`, `failure` or `cancelled`, from a word of a CI system in any case or
 * from the exit code of its last command. Empty for any other text. Pure.
 */
function parseStatus(text) {
    if (!/^-?\d{1,5}$/.test(text))
        return WORDS.get(text.toLowerCase()) ?? "";
    const exitCode = Number(text);
    if (exitCode === 0)
        return "success";
    return SIGNALLED.includes(exitCode) ? "cancelled" : "failure";
}

// EXTERNAL MODULE: ./src/ci/read-job.ts + 5 modules
var read_job = __webpack_require__(73946);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/app/finish/finish.ts + 80 modules
var finish = __webpack_require__(84402);
// EXTERNAL MODULE: ./src/app/handover.ts
var handover = __webpack_require__(15447);
// EXTERNAL MODULE: ./src/app/job/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(58758);
// EXTERNAL MODULE: ./src/cache/create-backend.ts + 8 modules
var create_backend = __webpack_require__(50408);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/ci/state-dir.ts
var state_dir = __webpack_require__(98124);
// EXTERNAL MODULE: ./src/ci/text-host.ts
var text_host = __webpack_require__(39207);
;// CONCATENATED MODULE: ./src/ci/save.ts











const REPORT_FILES = [handover/* REPORT_FILE */.Uq, handover/* METRICS_FILE */.HL, handover/* JSON_LINES_FILE */.GJ];
/**
 * The job's last step: stops the sidecar, saves what changed and reports. Undefined if `restore` did
 * not run in this job, or if it was saved already.
 */
async function save(input) {
    const { entry, jobStatus } = input;
    const timeline = (0,lib_timeline/* createTimeline */.MM)(clock/* systemClock */.m, performance.timeOrigin, input.onWork);
    const found = await (0,state_dir/* findState */.B7)(input.stateDirs);
    if (!found || !isOfJob(found.state, input.job))
        return undefined;
    const { dir, state } = found;
    // The tests of the steps, which go started, saw PATH without our script.
    const env = { ...input.env, PATH: await (0,go_wrapper_path/* withoutGoWrappers */.nL)(input.env["PATH"] ?? "") };
    // We ourselves run what the first step ran: the steps may have put other programs in front.
    const host = (0,text_host/* createTextHost */.q)({ ...env, PATH: state.searchPath }, input.log);
    const backend = await (0,create_backend/* createBackend */.n0)(state.cacheBackend, {
        entry,
        dir: external_node_path_default().join(state.dir, "transfer"),
        env,
        clock: clock/* systemClock */.m,
    });
    // A second command must not save a job that the first one ended in the middle of its work.
    await (0,state_dir/* dropState */.f1)(dir);
    const report = await (0,finish/* finish */.O)({ host, clock: clock/* systemClock */.m, timeline, env }, { state, job: state.job, backend, entry, token: "", jobStatus });
    const keep = async (what, work) => {
        await work().catch((error) => host.warning(`no ${what}: ${(0,errors/* errorMessage */.gJ)(error)}`));
    };
    await keep("report", () => copyReport(state.dir, input.reportDir));
    await keep("summary file", () => writeSummary(host.summary, input.summaryFile));
    await (0,promises_.rm)(external_node_path_default().join(state.dir, "sidecar"), { recursive: true, force: true });
    return { summary: host.summary === "" ? undefined : report, hasFailed: host.hasFailed };
}
/** A job that was killed leaves its state behind, and the next one on the machine may have none. */
function isOfJob({ job }, { system, project, runId, runAttempt }) {
    if (system === "")
        return true;
    return job.workflow === project && job.runId === runId && job.runAttempt === runAttempt;
}
async function copyReport(from, to) {
    if (to === undefined)
        return;
    await (0,promises_.mkdir)(to, { recursive: true });
    for (const name of REPORT_FILES)
        await (0,promises_.copyFile)(external_node_path_default().join(from, name), external_node_path_default().join(to, name));
}
async function writeSummary(markdown, file) {
    if (file === undefined || markdown === "")
        return;
    await (0,promises_.writeFile)(file, markdown, { flag: "a" });
}

// EXTERNAL MODULE: ./src/report/text/plain-text.ts + 1 modules
var plain_text = __webpack_require__(80970);
// EXTERNAL MODULE: ./src/cli/colour.ts
var colour = __webpack_require__(85991);
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
;// CONCATENATED MODULE: ./src/cli/save.ts













const OPTIONS = (0,job_options/* valueOptions */.kl)(["status", "state-dir", "summary-file", "report-dir"]);
/**
 * Ends a job that `restore` began. Any fault of ours is a warning; it fails only for a regression,
 * if the settings say so.
 */
async function runSave(args, io) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("save", args, OPTIONS);
    if (values.help) {
        io.out(job_help/* SAVE_HELP */.i5);
        return cli_io/* EXIT */.dc.done;
    }
    if (positionals.length > 0)
        throw new cli_io/* UsageError */.eb(`save: unexpected ${positionals[0]}`);
    const given = (0,job_options/* optionReader */.hr)(values, io);
    const progress = (0,cli_progress/* createProgress */.m)(io);
    try {
        const job = await (0,read_job/* readCiJob */.A1)({ env: io.env, cwd: io.cwd, nowMs: clock/* systemClock */.m.nowMs() });
        const saved = await save({
            job,
            stateDirs: (0,state_dir/* stateDirs */.YY)(given("state-dir"), job, io.env),
            jobStatus: parseStatus(given("status") ?? job.status),
            summaryFile: given("summary-file"),
            reportDir: given("report-dir"),
            entry: io.entry,
            env: io.env,
            log: progress.log,
            onWork: (names) => progress.show(`go-accel: ${names.join(", ")}`),
        });
        progress.clear();
        if (!saved)
            progress.log("go-accel: restore did not finish in this job; there is nothing to do");
        if (saved?.summary)
            io.err(`\n${(0,plain_text/* renderPlainText */.Q)(saved.summary, layoutOf(io))}`);
        return saved?.hasFailed ? cli_io/* EXIT */.dc.failed : cli_io/* EXIT */.dc.done;
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        progress.log(`go-accel: warning: ${(0,errors/* errorMessage */.gJ)(error)}; nothing was saved or reported`);
        return cli_io/* EXIT */.dc.done;
    }
}
function layoutOf({ env, errIsTerminal, errColumns }) {
    return { columns: errColumns, hasColour: (0,colour/* hasColour */.P)(env, errIsTerminal) };
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

/***/ 80970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ renderPlainText)
});

// EXTERNAL MODULE: ./src/report/findings/command-groups.ts
var command_groups = __webpack_require__(46662);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/report/job-title.ts
var job_title = __webpack_require__(74185);
// EXTERNAL MODULE: ./src/report/text/plain-table.ts
var plain_table = __webpack_require__(50464);
;// CONCATENATED MODULE: ./src/report/text/plain-tests.ts


const MAX_ROWS = 20;
/** Tests that ran again, and why, for a terminal; empty if none did. */
function renderPlainTests({ tests }, layout) {
    if (!tests || tests.reruns.length === 0)
        return "";
    const rows = tests.reruns
        .slice(0, MAX_ROWS)
        .map((rerun) => [
        rerun.package,
        (0,format/* formatMs */._V)(rerun.seconds * 1000),
        describeReason(rerun),
        rerun.remedy ?? "-",
    ]);
    const more = tests.reruns.length + tests.more - rows.length;
    const table = (0,plain_table/* plainTable */.$b)(["Tests that ran again", "Time>", "Why", "What helps"], rows, layout);
    return more > 0 ? `${table}\nand ${more} more` : table;
}
function describeReason({ reason, inputs = [], certain, packages = [], modules, more, }) {
    if (reason === "unknown")
        return "unknown";
    if (reason === "code" && certain)
        return "flags";
    const changed = reason === "inputs"
        ? inputs.map(({ kind, name }) => `${kind} ${name}`)
        : [...packages, ...(modules ? ["go.mod or go.sum"] : [])];
    const rest = more === undefined ? "" : ` and ${more} more`;
    const what = changed.length === 0 ? "code or flags" : `${changed.join(", ")}${rest}`;
    return reason === "inputs" && !certain ? `probably ${what}` : what;
}

;// CONCATENATED MODULE: ./src/report/text/plain-text.ts





const plain_text_MAX_ROWS = 20;
/** A report for a terminal: no markup, columns aligned and cut to its width. Pure. */
function renderPlainText(report, layout) {
    const sections = [
        renderTitle(report, layout),
        renderFacts(report, layout),
        renderCommands(report, layout),
        renderLayers(report, layout),
        renderPlainTests(report, layout),
        renderMirrors(report, layout),
        renderNotes(report, layout),
    ];
    return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
function renderTitle({ job, go, action }, layout) {
    const where = [job.workflow, job.repository, job.ref, job.sha.slice(0, 12)];
    const attempt = job.runAttempt === "1" ? "" : `, attempt ${job.runAttempt}`;
    return [
        `go-accel: ${(0,job_title/* jobTitle */.a)(job)}`,
        [...where, `run ${job.runId}${attempt}`].filter((part) => part).join(" · "),
        `${go.version} ${job.os}/${job.arch} · go-accel ${action.version}`,
    ]
        .map((line) => (0,plain_table/* wrapText */.C1)("", line, layout))
        .join("\n");
}
function renderFacts(report, layout) {
    const { times, cost, comparison, gate, sidecar } = report;
    const own = `go-accel itself took ${(0,format/* formatMs */._V)(cost.main.wallMs + cost.post.wallMs)}`;
    const time = times
        ? `${(0,format/* formatMs */._V)(times.postMs - times.mainMs)} to the end of the steps · steps ${(0,format/* formatMs */._V)(times.postMs - times.stepsMs)} · ${own}`
        : own;
    const facts = [
        ["Time", time],
        ["Reused", describeReuse(report)],
        ...(comparison ? [["Base", describeBase(comparison)]] : []),
        ...(gate ? [["Gate", `${gate.failed ? "failed" : "passed"}: ${gate.reason}`]] : []),
        ...(sidecar.status === "served"
            ? []
            : [["Sidecar", `${sidecar.status}: ${sidecar.reason}`]]),
    ].map(([name = "", text = ""]) => [name, text]);
    return facts.map(([name, text]) => (0,plain_table/* wrapText */.C1)(name.padEnd(9), text, layout)).join("\n");
}
function describeBase({ status, reason }) {
    return status === "compared" ? reason : `not compared: ${reason}`;
}
function describeReuse({ actions, tests, modules, linters = [] }) {
    const { reused, computed } = actions ?? {};
    const parts = [
        actions === undefined
            ? "no go command used the build cache"
            : reused === undefined
                ? `${(0,format/* formatCount */.B4)(actions.computed, "build action")} computed during the job`
                : `${(0,format/* formatShare */.T1)(reused, reused + (computed ?? 0))} of build actions (${reused} reused, ${computed} computed)`,
        ...(tests?.cached === undefined
            ? []
            : [`${tests.cached} of ${(0,format/* formatCount */.B4)(tests.packages, "test package")}`]),
        `${modules.fromLayer} of ${(0,format/* formatCount */.B4)(modules.needed, "module")}, ${modules.fetched.length} fetched`,
        ...linters.map(({ name, reused: taken, computed: added }) => taken === undefined
            ? `${added} entries of ${name} added during the job`
            : `${(0,format/* formatShare */.T1)(taken, taken + added)} of ${name}`),
    ];
    return parts.join(" · ");
}
const VERDICT_TONES = { regression: "bad", slower: "fair", faster: "good" };
function renderCommands(report, layout) {
    const groups = (0,command_groups/* groupCommands */.I)(report);
    if (groups.length === 0)
        return "";
    const isCompared = report.comparison?.status === "compared";
    const rows = groups.slice(0, plain_text_MAX_ROWS).map(({ command, timings, ms, exitCode, compared }) => {
        const name = timings.length === 1 ? command : `${command} x ${timings.length}`;
        const exit = exitCode === 0 ? "ok" : { text: `exit ${exitCode}`, tone: "bad" };
        if (!isCompared)
            return [name, (0,format/* formatMs */._V)(ms), exit];
        if (!compared)
            return [name, (0,format/* formatMs */._V)(ms), "-", "-", exit];
        const { nowMs, baseMs, madMs, verdict } = compared;
        const change = (0,format/* formatChange */.eD)(nowMs, baseMs);
        return [
            name,
            (0,format/* formatMs */._V)(nowMs),
            `${(0,format/* formatMs */._V)(baseMs)} ± ${(0,format/* formatMs */._V)(madMs)}`,
            verdict === "same" ? change : { text: `${change} ${verdict}`, tone: VERDICT_TONES[verdict] },
            exit,
        ];
    });
    const header = ["Go command", "Now>", ...(isCompared ? ["Base median>", "Change"] : []), "Exit"];
    return withMore((0,plain_table/* plainTable */.$b)(header, rows, layout), groups.length - rows.length);
}
const RESTORE_TONES = {
    exact: "good",
    warm: "good",
    fallback: "fair",
    miss: "bad",
    off: undefined,
};
const SAVE_TONES = {
    saved: "good",
    unchanged: "good",
    exists: undefined,
    skipped: undefined,
    failed: "bad",
};
function renderLayers({ restores, saves }, layout) {
    const rows = restores.map(({ name, status, reason, unfinished, sizeBytes, lookupMs, downloadMs, unpackMs }) => {
        const save = saves.find((one) => one.name === name);
        const ms = (lookupMs ?? 0) + (downloadMs ?? 0) + (unpackMs ?? 0);
        return [
            name,
            toned(status, unfinished ? "fair" : RESTORE_TONES[status]),
            sizeBytes === undefined ? "-" : (0,format/* formatBytes */.z3)(sizeBytes),
            sizeBytes === undefined ? "-" : (0,format/* formatMs */._V)(ms),
            save ? toned(save.status, SAVE_TONES[save.status]) : "-",
            save?.status === "failed" ? save.reason : reason,
        ];
    });
    return (0,plain_table/* plainTable */.$b)(["Layer", "Restored", "Size>", "Time>", "Saved", "Why"], rows, layout);
}
function toned(text, tone) {
    return tone === undefined ? text : { text, tone };
}
function renderMirrors({ sidecar: { stats } }, layout) {
    const mirrors = stats?.mirrors ?? [];
    if (mirrors.length === 0)
        return "";
    const rows = mirrors
        .slice(0, plain_text_MAX_ROWS)
        .map(({ mirror, requests, hits, failed, modules, sizeBytes, p50Ms, p95Ms }) => [
        mirror,
        String(requests),
        String(hits),
        failed === 0 ? "0" : { text: String(failed), tone: "bad" },
        String(modules),
        (0,format/* formatBytes */.z3)(sizeBytes),
        p50Ms === undefined ? "-" : (0,format/* formatMs */._V)(p50Ms),
        p95Ms === undefined ? "-" : (0,format/* formatMs */._V)(p95Ms),
    ]);
    const header = ["Mirror", "Requests>", "Hits>", "Failed>", "Modules>", "Bytes>", "p50>", "p95>"];
    return withMore((0,plain_table/* plainTable */.$b)(header, rows, layout), mirrors.length - rows.length);
}
function renderNotes({ annotations = [], diagnoses = [], faults }, layout) {
    const notes = [
        ...diagnoses.map(({ title, message }) => ["reason", `${title}: ${message}`]),
        ...annotations.map(({ level, title, message }) => [level, `${title}: ${message}`]),
        ...faults.map(({ area, message }) => ["fault", `${area}: ${message}`]),
    ];
    const lines = notes
        .slice(0, plain_text_MAX_ROWS)
        .map(([what, text]) => (0,plain_table/* wrapText */.C1)(`${what.padEnd(9)}`, text, layout));
    return withMore(lines.join("\n"), notes.length - lines.length);
}
function withMore(text, more) {
    return more > 0 ? `${text}\nand ${more} more` : text;
}


/***/ })

};
