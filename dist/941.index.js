export const id = 941;
export const ids = [941];
export const modules = {

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

/***/ 28941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReport: () => (/* binding */ runReport)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/report/export/json-lines.ts
var json_lines = __webpack_require__(41274);
// EXTERNAL MODULE: ./src/report/export/open-metrics.ts + 4 modules
var open_metrics = __webpack_require__(24054);
// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 12 modules
var summary = __webpack_require__(36287);
// EXTERNAL MODULE: ./src/report/model/parse-report.ts
var parse_report = __webpack_require__(70483);
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
function renderNotes({ annotations = [], faults }, layout) {
    const notes = [
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

// EXTERNAL MODULE: ./src/cli/help.ts
var help = __webpack_require__(26292);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(62923);
// EXTERNAL MODULE: ./src/cli/parse-options.ts
var parse_options = __webpack_require__(22007);
;// CONCATENATED MODULE: ./src/cli/report.ts









const FORMATS = {
    text: (report, { columns, isTerminal, wantsColour }) => renderPlainText(report, { columns, hasColour: isTerminal && wantsColour }),
    markdown: summary/* renderSummary */.B,
    json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
    openmetrics: open_metrics/* renderOpenMetrics */.k,
    jsonl: json_lines/* renderJsonLines */.Y,
};
const OPTIONS = {
    format: { type: "string" },
    json: { type: "boolean" },
};
/** Shows a saved report in one of several formats. */
async function runReport(args, io) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("report", args, OPTIONS);
    if (values.help) {
        io.out(help/* REPORT_HELP */.jU);
        return cli_io/* EXIT */.dc.done;
    }
    const [file, ...others] = positionals;
    if (file === undefined)
        throw new cli_io/* UsageError */.eb("report: FILE is missing");
    if (others.length > 0)
        throw new cli_io/* UsageError */.eb("report: one FILE at a time");
    const render = chooseFormat(values, io);
    const text = await readInput(file, io);
    io.out(render(tryParse(text, file), io));
    return cli_io/* EXIT */.dc.done;
}
function chooseFormat({ format, json }, io) {
    if (json && format !== undefined && format !== "json") {
        throw new cli_io/* UsageError */.eb(`report: --json and --format ${format} contradict each other`);
    }
    const name = json ? "json" : (format ?? (io.isTerminal ? "text" : "markdown"));
    const render = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (render)
        return render;
    const known = Object.keys(FORMATS).join(", ");
    throw new cli_io/* UsageError */.eb(`report: unknown format ${name}; the formats are ${known}`);
}
async function readInput(file, io) {
    try {
        return await io.readText(file);
    }
    catch (error) {
        throw new cli_io/* FailedError */.Kl(`report: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function tryParse(text, file) {
    try {
        return (0,parse_report/* parseReport */.M)(text, file === "-" ? "standard input" : file);
    }
    catch (error) {
        if (error instanceof errors/* AccelError */.by)
            throw new cli_io/* FailedError */.Kl(`report: ${error.message}`);
        throw error;
    }
}


/***/ }),

/***/ 70483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseReport)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(107);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55848);



/** Reports are some kilobytes long. A text that is a thousand times as long is not even parsed. */
const MAX_REPORT_CHARS = 64 * 2 ** 20;
/**
 * Reads a saved report that may be anything. Fields that this version does not know are left out.
 * Throws {@link ParseError}, whose message is one line that says what is wrong and where; it begins
 * with `file` if that is given. Pure.
 */
function parseReport(text, file) {
    const fail = (problem, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(problem, { code: "REPORT", cause, ...(file === undefined ? {} : { file }) });
    if (text.length > MAX_REPORT_CHARS) {
        throw fail(`not a report: it is longer than ${MAX_REPORT_CHARS} characters`);
    }
    const value = parseJson(text, fail);
    const schema = schemaOf(value);
    if (schema === undefined)
        throw fail(`not a report: it does not say that it is a ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}`);
    if (schema !== _model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D) {
        throw fail(`a report of another version: this go-accel reads ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}`);
    }
    try {
        return _model_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_REPORT */ .F.read(value, "");
    }
    catch (error) {
        if (error instanceof _lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym)
            throw fail(`not a valid ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}: ${error.message}`, error);
        throw error;
    }
}
function parseJson(text, fail) {
    try {
        // Some editors put a byte order mark first, which JSON does not allow.
        return JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch (error) {
        const detail = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error).replaceAll(/[^\x20-\x7e]+/g, " ");
        throw fail(`not a report: it is not JSON (${detail})`, error);
    }
}
/** The schema that a value names; undefined unless it is that of a report of any version. */
function schemaOf(value) {
    if (typeof value !== "object" || value === null)
        return undefined;
    const schema = Object.getOwnPropertyDescriptor(value, "schema")?.value;
    return typeof schema === "string" && schema.startsWith("go-accel/report@") ? schema : undefined;
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


/***/ })

};
