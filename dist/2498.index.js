export const id = 2498;
export const ids = [2498];
export const modules = {

/***/ 46662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ groupCommands),
/* harmony export */   W: () => (/* binding */ busyMs)
/* harmony export */ });
/* harmony import */ var _lib_timeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22235);

/** Groups go commands that are equal, in the order in which they first ran. */
function groupCommands({ goCommands = [], comparison }) {
    const compared = new Map(comparison?.commands.map((one) => [one.command, one]));
    const groups = new Map();
    for (const timing of goCommands) {
        const { command, ms, exitCode } = timing;
        const group = groups.get(command);
        if (group) {
            group.timings.push(timing);
            group.ms += ms;
            if (group.exitCode === 0)
                group.exitCode = exitCode;
        }
        else {
            const figure = compared.get(command);
            const base = figure ? { compared: figure } : {};
            groups.set(command, { command, timings: [timing], ms, exitCode, ...base });
        }
    }
    return [...groups.values()];
}
/** How long at least one of them ran, in ms: time in which several ran at once counts once. */
function busyMs(timings) {
    return (0,_lib_timeline_js__WEBPACK_IMPORTED_MODULE_0__/* .coveredMs */ .nR)(timings.map(({ startMs, ms }) => ({ startMs, endMs: startMs + ms })));
}


/***/ }),

/***/ 74185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ jobTitle)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67638);

/** `test`, or `test (1.26, ubuntu)` for a leg of a matrix, as GitHub names it. Plain text. */
function jobTitle({ workflow, name, scope }) {
    const leg = scope === undefined ? "" : describeLeg(scope, `${workflow} / ${name} / `);
    return leg === "" ? name : `${name} (${leg})`;
}
/** By default a scope is workflow, job and matrix. Any other scope is the leg's name. */
function describeLeg(scope, prefix) {
    if (!scope.startsWith(prefix))
        return scope;
    // A user's scope may begin like a default one, but have no JSON after that.
    const matrix = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .tryParseJson */ .B)(scope.slice(prefix.length));
    if (typeof matrix !== "object" || matrix === null)
        return "";
    return Object.values(matrix).map(describeValue).join(", ");
}
function describeValue(value) {
    return typeof value === "object" ? JSON.stringify(value) : String(value);
}


/***/ }),

/***/ 2373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ renderWorst),
/* harmony export */   k: () => (/* binding */ renderMoreFindings)
/* harmony export */ });
/* harmony import */ var _findings_command_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46662);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72686);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72651);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60554);




const SIGNAL_CODES = 128;
/** The worst finding with its remedy; empty if nothing is worth acting on. */
function renderWorst(report) {
    const [worst] = collectFindings(report);
    return worst ? `> ${renderFinding(worst)}` : "";
}
/** The other findings that no other section shows, folded. */
function renderMoreFindings(report, limits) {
    const others = collectFindings(report)
        .slice(1)
        .filter(({ isElsewhere }) => !isElsewhere);
    if (others.length === 0)
        return "";
    const { shown, rest } = (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(others, limits.rows);
    const lines = shown.map((finding) => `- ${renderFinding(finding)}`);
    if (rest > 0)
        lines.push(`- and ${rest} more`);
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .AU)(limits, `Also worth acting on: ${others.length}`, lines.join("\n"));
}
function renderFinding({ mark, write }) {
    const { title, text } = write();
    return `${mark} **${title}**${text === "" ? "" : `: ${text}`}`;
}
/** Worst first: what failed, what got slower, what went wrong, what could be better. */
function collectFindings(report) {
    return [
        ...findFailures(report),
        ...findDiagnoses(report),
        ...findRegressions(report),
        ...findInvalidContent(report),
        ...findAnnotations(report, "warning"),
        ...findFaults(report),
        ...findReruns(report),
        ...findAnnotations(report, "notice"),
    ];
}
function findFailures(report) {
    const [likely] = report.diagnoses ?? [];
    return (0,_findings_command_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupCommands */ .I)(report)
        .filter(({ exitCode }) => exitCode !== 0)
        .map((group) => ({ mark: "❌", write: () => describeFailure(group, likely) }));
}
/** The likeliest reason stands beside the command that failed. */
function findDiagnoses({ diagnoses = [] }) {
    return diagnoses.slice(1).map(({ title, message }) => ({
        mark: "⚠️",
        write: () => ({ title: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(title), text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(message) }),
    }));
}
function describeFailure({ command, timings, exitCode }, likely) {
    const ms = timings.find((timing) => timing.exitCode === exitCode)?.ms ?? 0;
    const end = `after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(ms)} with exit code ${exitCode}`;
    if (exitCode > SIGNAL_CODES) {
        const text = `${end}, as if the job was cancelled, timed out or ran out of memory`;
        return { title: `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(command)} was stopped by a signal`, text };
    }
    const title = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(command)} failed`;
    if (!likely)
        return { title, text: `${end}; its output is in the log of its step` };
    const reason = `${likely.title}. ${likely.message}`;
    return { title, text: `${end}, and this may be why: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(reason)}` };
}
function findRegressions(report) {
    const annotated = (report.annotations ?? []).filter(({ kind }) => kind === "regression");
    if (annotated.length > 0)
        return annotated.map((one) => describeAnnotation(one, "🔴"));
    const { commands = [] } = report.comparison ?? {};
    return commands
        .filter(({ verdict }) => verdict === "regression")
        .toSorted((a, b) => b.nowMs - b.baseMs - (a.nowMs - a.baseMs))
        .map(({ command, nowMs, baseMs, runs }) => ({
        mark: "🔴",
        write: () => ({
            title: `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(command)} is slower than base`,
            text: `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(nowMs)} instead of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(baseMs)}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(nowMs, baseMs)} (median of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(runs, "run")})`,
        }),
    }));
}
/** The notes on mirrors list them all. */
function findInvalidContent({ sidecar: { stats } }) {
    const mirrors = stats?.mirrors ?? [];
    const senders = mirrors.filter(({ faults }) => faults.some(({ kind }) => kind === "integrity"));
    const remedy = mirrors.length > 1
        ? "it was refused and requested elsewhere; remove the mirror from the list, or find out why"
        : "it was refused, and there was no other mirror to ask; find out why";
    return senders.map(({ mirror }) => ({
        mark: "⚠️",
        write: () => ({
            title: `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(mirror)} sent invalid content`,
            text: remedy,
        }),
        isElsewhere: true,
    }));
}
function findAnnotations({ annotations = [] }, level) {
    return annotations
        .filter((one) => one.kind !== "regression" && one.level === level)
        .map((one) => describeAnnotation(one, level === "warning" ? "⚠️" : "💡"));
}
function describeAnnotation({ title, message }, mark) {
    return { mark, write: () => ({ title: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(title), text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .proseMarkdown */ .Rw)(message) }) };
}
/** The section on faults lists them all. For a mirror, the annotation says more, with a remedy. */
function findFaults({ faults, annotations = [] }) {
    const isExplained = annotations.some(({ kind }) => kind === "mirror-failed-over");
    const unexplained = faults.filter(({ area }) => !isExplained || area !== "mirror");
    return unexplained.map(({ area, message }) => ({
        mark: "⚠️",
        write: () => ({
            title: `The job continued without what failed (${area})`,
            text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(message),
        }),
        isElsewhere: true,
    }));
}
/** The section on tests lists them all, those with a remedy first. */
function findReruns({ tests, annotations = [] }) {
    if (annotations.some(({ kind }) => kind === "test-defeats-cache"))
        return [];
    return (tests?.reruns ?? []).flatMap(({ package: name, remedy }) => {
        if (remedy === undefined)
            return [];
        const write = () => ({
            title: `Tests of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)} run again in every job`,
            text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(remedy),
        });
        return [{ mark: "💡", write, isElsewhere: true }];
    });
}


/***/ }),

/***/ 19832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jZ: () => (/* binding */ renderGoCommands),
/* harmony export */   rE: () => (/* binding */ VERDICT_MARKS),
/* harmony export */   vN: () => (/* binding */ renderChange)
/* harmony export */ });
/* harmony import */ var _findings_command_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46662);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72686);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72651);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60554);




const VERDICT_MARKS = {
    regression: "🔴",
    slower: "🟡",
    same: "",
    faster: "🟢",
};
/**
 * The go commands of the job's steps: now, base's median and the change, or only the times if
 * nothing was compared. If there are many, those that failed or changed and the longest are listed,
 * in the order in which they ran. Empty if none was timed.
 */
function renderGoCommands(report, rows = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .NORMAL */ .yv.rows) {
    const groups = (0,_findings_command_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupCommands */ .I)(report);
    if (groups.length === 0)
        return "";
    const listed = new Set(groups.toSorted(byWeight).slice(0, rows));
    const shown = groups.filter((group) => listed.has(group));
    const rest = groups.filter((group) => !listed.has(group)).flatMap(({ timings }) => timings);
    const { comparison } = report;
    const isCompared = comparison?.status === "compared";
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .joinSections */ .lS)([
        isCompared ? renderCompared(shown, comparison.steps) : renderTimes(shown),
        rest.length === 0
            ? ""
            : `and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(rest.length, "shorter command")}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)((0,_findings_command_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .busyMs */ .W)(rest))} together`,
    ]);
}
function renderCompared(groups, steps) {
    const rows = groups.map((group) => [
        renderName(group),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(group.compared?.nowMs ?? group.ms),
        group.compared ? renderBase(group.compared) : "–",
        renderOutcome(group) ?? (group.compared ? renderChange(group.compared) : "not in base"),
    ]);
    const all = steps && [
        "**all of your steps**",
        (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(steps.nowMs),
        renderBase(steps),
        renderChange(steps),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["Go command", "Now", "Base median", "Change"], all ? [...rows, all] : rows);
}
function renderTimes(groups) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["Go command", "Now", "Exit"], groups.map((group) => [renderName(group), (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(group.ms), renderOutcome(group) ?? "ok"]));
}
function renderName({ command, timings }) {
    return timings.length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(command) : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(command)} × ${timings.length}`;
}
/** Undefined if none of them failed. */
function renderOutcome({ exitCode }) {
    return exitCode === 0 ? undefined : `❌ exit code ${exitCode}`;
}
/** `4.3 s ± 0.1 s`: the median of base's runs, and of their deviations from it. */
function renderBase({ baseMs, madMs }) {
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(baseMs)} ± ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(madMs)}`;
}
/** `🔴 +82 %, regression`; without mark and word if it is within the spread. */
function renderChange({ nowMs, baseMs, verdict }) {
    const change = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatChange */ .eD)(nowMs, baseMs);
    return verdict === "same" ? change : `${VERDICT_MARKS[verdict]} ${change}, ${verdict}`;
}
const VERDICT_WEIGHTS = { regression: 3, slower: 2, faster: 1, same: 0 };
function byWeight(a, b) {
    return weightOf(b) - weightOf(a) || b.ms - a.ms;
}
function weightOf({ exitCode, compared }) {
    return exitCode === 0 ? VERDICT_WEIGHTS[compared?.verdict ?? "same"] : 4;
}


/***/ }),

/***/ 38627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ renderHeadline)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72686);
/* harmony import */ var _go_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19832);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60554);



/** The job's time, what was reused, and what changed against base: a line for each. */
function renderHeadline(report) {
    return [renderTime(report), renderReuse(report), renderBase(report)]
        .filter((line) => line !== "")
        .map((line) => `- ${line}`)
        .join("\n");
}
function renderTime(report) {
    const { times, cost } = report;
    const own = `go-accel itself took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(cost.main.wallMs + cost.post.wallMs)}`;
    if (!times)
        return `**Time**: ${own}`;
    const jobMs = times.postMs - times.mainMs;
    const parts = [
        `**${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(jobMs)}** from go-accel's first step to the end of yours`,
        renderSaving(report, jobMs),
        own,
    ];
    return `**Time**: ${parts.filter((part) => part !== "").join(" · ")}`;
}
/**
 * Compares with the job's own runs without layers. Empty if there were none, if this is one of
 * them, or if a command failed, as that may have ended the job early.
 */
function renderSaving({ comparison, restores, goCommands = [] }, jobMs) {
    const cold = comparison?.cold;
    const isCold = restores.every(({ status }) => status === "miss" || status === "off");
    const failed = goCommands.some(({ exitCode }) => exitCode !== 0);
    if (!cold || isCold || failed)
        return "";
    const savedMs = cold.medianMs - jobMs;
    const amount = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(Math.abs(savedMs));
    const share = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(Math.max(0, savedMs), cold.medianMs);
    const saving = savedMs < 0 ? `${amount} longer than` : `**${amount} (${share}) less** than`;
    const basis = cold.runs === 1 ? "one run" : `median of ${cold.runs} runs`;
    return `${saving} without the layers (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(cold.medianMs)}, ${basis})`;
}
const STATUS_WORDS = {
    exact: "restored",
    fallback: "restored",
    miss: "cold",
    warm: "warm on this machine",
    off: "off",
};
function renderReuse(report) {
    const layers = report.restores.map(renderLayer);
    const parts = [
        renderActions(report),
        renderTests(report),
        renderModules(report),
        layers.length === 0 ? "" : `layers: ${layers.join(", ")}`,
    ];
    return `**Reused**: ${parts.filter((part) => part !== "").join(" · ")}`;
}
/** If it is not quite what the job asked for, readers learn why. */
function renderLayer({ name, status, reason, unfinished }) {
    const isPartial = status === "fallback" || unfinished !== undefined;
    return `${name} ${STATUS_WORDS[status]}${isPartial ? ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(reason)})` : ""}`;
}
function renderActions({ actions }) {
    if (!actions)
        return "no go command used the build cache";
    const { reused, computed } = actions;
    if (reused === undefined)
        return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(computed, "build action")} computed during the job`;
    return `**${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(reused, reused + computed)}** of build actions`;
}
function renderTests({ tests }) {
    if (!tests || tests.packages === 0)
        return "";
    const packages = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(tests.packages, "test package");
    if (tests.cached === undefined)
        return `${packages} ran`;
    return `**${tests.cached}** of ${packages}`;
}
function renderModules({ modules }) {
    if (modules.needed === 0)
        return "";
    return `**${modules.fromLayer}** of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(modules.needed, "module")}`;
}
function renderBase({ comparison, gate }) {
    if (!comparison)
        return "";
    const gateLine = gate?.failed ? " · ❌ **`fail-on-regression` fails the job**" : "";
    return `**Against base**: ${describeComparison(comparison)}${gateLine}`;
}
function describeComparison({ status, reason, steps, commands }) {
    const why = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(reason);
    if (status !== "compared")
        return `not compared: ${why}`;
    const regressions = commands.filter(({ verdict }) => verdict === "regression").length;
    const parts = [
        ...(regressions === 0 ? [] : [`🔴 **${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(regressions, "regression")}**`]),
        steps ? describeSteps(steps) : describeCommands(commands),
    ];
    return `${parts.join(" · ")} (${why})`;
}
function describeSteps({ nowMs, baseMs, verdict }) {
    const times = `your steps took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(nowMs)}, base ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(baseMs)}`;
    const change = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(nowMs, baseMs);
    // The change is not hidden: readers see it in the table, and it may be a real one.
    if (verdict === "same")
        return `${times}: ${change}, not a clear change`;
    return `${_go_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICT_MARKS */ .rE[verdict]} ${times}: **${change}**`;
}
function describeCommands(commands) {
    // After a failure: neither the steps nor a command show how long the work takes.
    if (commands.length === 0)
        return "nothing of this run can be compared";
    const count = (verdict) => commands.filter((one) => one.verdict === verdict).length;
    const [slower, faster] = [count("slower"), count("faster")];
    const parts = [
        ...(slower === 0 ? [] : [`🟡 ${slower} slower`]),
        ...(faster === 0 ? [] : [`🟢 ${faster} faster`]),
    ];
    const all = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(commands.length, "go command");
    return parts.length === 0 ? `${all} without a clear change` : `${parts.join(", ")} of ${all}`;
}


/***/ }),

/***/ 72651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   Hi: () => (/* binding */ fitWithin),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   lS: () => (/* binding */ joinSections),
/* harmony export */   yv: () => (/* binding */ NORMAL)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60554);

const NORMAL = { rows: 20, details: true, charts: true };
/** What is left out if the text would be too long, one stage after the other. */
const STAGES = [
    [NORMAL, ""],
    [{ ...NORMAL, charts: false }, "charts"],
    [{ rows: 20, details: false, charts: false }, "charts and folded sections"],
    [{ rows: 5, details: false, charts: false }, "charts, folded sections and most rows of tables"],
    [{ rows: 0, details: false, charts: false }, "all but the headline"],
];
/** The most complete text within the limit, or else the shortest, and what it leaves out. Pure. */
function fitWithin(render, maxBytes) {
    let last = { text: "", leftOut: "" };
    for (const [limits, leftOut] of STAGES) {
        last = { text: render(limits), leftOut };
        if (sizeOf(last.text) <= maxBytes)
            break;
    }
    return last;
}
const encoder = new TextEncoder();
function sizeOf(text) {
    return encoder.encode(text).length;
}
/** A folded section; empty if the limits have none. */
function fold(limits, title, body) {
    return limits.details ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(title, body) : "";
}
/** The first items, and how many others there are. */
function cut(items, rows) {
    return { shown: items.slice(0, rows), rest: Math.max(0, items.length - rows) };
}
/** Joins the sections that are not empty, with a blank line in between. */
function joinSections(sections) {
    return sections.filter((section) => section !== "").join("\n\n");
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

/***/ 55848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ REPORT_SCHEMA),
  F: () => (/* binding */ RUN_REPORT)
});

// EXTERNAL MODULE: ./src/lib/shape.ts
var shape = __webpack_require__(107);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/telemetry/sidecar-stats.ts
var sidecar_stats = __webpack_require__(65299);
;// CONCATENATED MODULE: ./src/report/model/evidence.ts

const JOB_TIMES = (0,shape/* object */.Ik)("times", "When the parts of the job began.", {
    mainMs: (0,shape/* number */.ai)("The action's first step, in milliseconds since the epoch"),
    stepsMs: (0,shape/* number */.ai)("The user's steps: the end of our first one, in milliseconds since the epoch"),
    postMs: (0,shape/* number */.ai)("The action's last step, in milliseconds since the epoch"),
});
const VERDICT = (0,shape/* oneOf */.yL)({
    regression: "slower by more than the threshold and by more than the spread",
    slower: "slower by more than the spread",
    same: "within the spread",
    faster: "faster by more than the spread",
}, "How they compare");
const FIGURE_FIELDS = {
    nowMs: (0,shape/* number */.ai)("In this job, in milliseconds"),
    baseMs: (0,shape/* number */.ai)("Median of the runs compared with, in milliseconds"),
    madMs: (0,shape/* number */.ai)("Median of their absolute deviations from it, in milliseconds"),
    runs: (0,shape/* integer */.nd)("How many runs it was compared with"),
    verdict: VERDICT,
};
const FIGURE = (0,shape/* object */.Ik)("figureComparison", "A figure and its base.", FIGURE_FIELDS);
const COMMAND = (0,shape/* object */.Ik)("commandComparison", "A go command and its base.", {
    command: (0,shape/* text */.Qq)("As in goCommands; the times of equal commands are added up on both sides"),
    ...FIGURE_FIELDS,
});
const COMPARISON_STATUS = (0,shape/* oneOf */.yL)({
    compared: "there are figures",
    "first-run": "no earlier run is recorded",
    "no-history": "the history is not available",
    "too-few": "there are too few comparable runs",
    "other-go": "earlier runs had another Go version",
    "other-runner": "earlier runs had another kind of runner",
    "other-layers": "earlier runs had their layers in another state",
}, "Whether there is a comparison, or why not");
const COMPARISON = (0,shape/* object */.Ik)("comparison", "This job compared with its recent runs on the default branch and on the same kind of runner.", {
    status: COMPARISON_STATUS,
    reason: (0,shape/* text */.Qq)("One sentence: what was compared with what, or why nothing was"),
    runs: (0,shape/* integer */.nd)("How many runs it was compared with"),
    thresholdPercent: (0,shape/* number */.ai)("Input regression-threshold, in percent"),
    commands: (0,shape/* list */.p_)(COMMAND, "Commands that ran on both sides, in the order of this job; those that failed are left out"),
    // The user's steps as a whole.
    steps: (0,shape/* optional */.lq)(FIGURE),
    cold: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("coldRuns", "How long the job took until the end of the user's steps, in recorded runs without any layer.", {
        medianMs: (0,shape/* number */.ai)("Median of these runs, in milliseconds"),
        runs: (0,shape/* integer */.nd)("How many such runs there are"),
    })),
});
const TREND_POINT = (0,shape/* object */.Ik)("trendPoint", "One of the last recorded runs.", {
    at: (0,shape/* text */.Qq)("When its last step began, as ISO 8601"),
    sha: (0,shape/* text */.Qq)("Its commit"),
    stepsMs: (0,shape/* number */.ai)("How long the user's steps took, in milliseconds"),
});
const DIAGNOSIS = (0,shape/* object */.Ik)("diagnosis", "What may be why a go command failed: what go-accel doctor finds without asking a server, and " +
    "what the sidecar could not serve.", {
    id: (0,shape/* text */.Qq)("Stable ID; docs/doctor.md has a heading for each"),
    title: (0,shape/* text */.Qq)("What is wrong, in a few words"),
    message: (0,shape/* text */.Qq)("What was seen, the cause, and the remedy"),
});
const ANNOTATION = (0,shape/* object */.Ik)("annotation", "Something worth acting on.", {
    kind: (0,shape/* oneOf */.yL)({
        "test-defeats-cache": "a test reads what differs in every job",
        "layer-loses": "the restore of a layer costs more than it saves",
        "mirror-failed-over": "a mirror failed and another stood in",
        "key-never-hits": "a key has a part that differs in every job",
        "linter-too-old": "a version of a linter is wrong with a part of its cache",
        "little-to-expect": "go-accel can do little for the job as it is set up",
        regression: "slower than the base, by more than the threshold and the spread",
    }, "What it is"),
    level: (0,shape/* oneOf */.yL)({ notice: "good to know", warning: "should be acted on" }, "How much it matters"),
    title: (0,shape/* text */.Qq)("In a few words"),
    message: (0,shape/* text */.Qq)("What was seen, and the remedy"),
});
const GATE_RESULT = (0,shape/* object */.Ik)("gate", "The result of fail-on-regression.", {
    failed: (0,shape/* flag */.Jt)("Whether it failed the job"),
    reason: (0,shape/* text */.Qq)("Names the command and the figures if it failed"),
});
const COMMENT_RESULT = (0,shape/* object */.Ik)("comment", "What happened to the pull request's comment.", {
    status: (0,shape/* oneOf */.yL)({
        created: "a new one was written",
        updated: "it was given the new figures",
        unchanged: "it already had them",
        skipped: "there was no reason to write it",
        denied: "the token may not write it",
        failed: "it could not be written",
    }, "What happened to it"),
    reason: (0,shape/* text */.Qq)("Why"),
    url: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Its address")),
});

// EXTERNAL MODULE: ./src/report/model/layers.ts
var model_layers = __webpack_require__(21245);
;// CONCATENATED MODULE: ./src/report/model/tests.ts

const CHANGED_INPUT = (0,shape/* object */.Ik)("changedTestInput", "Something that a test asked for and that differs from the test's earlier run.", {
    kind: (0,shape/* oneOf */.yL)({ env: "an environment variable", file: "a file", folder: "a folder" }, "What it is"),
    name: (0,shape/* text */.Qq)("Name of the variable, or path; relative to the checkout if it is in it"),
});
const RERUN = (0,shape/* object */.Ik)("testRerun", "Tests of a package that ran although an earlier job had kept a result.", {
    package: (0,shape/* text */.Qq)("Import path"),
    seconds: (0,shape/* number */.ai)("How long they ran, in seconds"),
    reason: (0,shape/* oneOf */.yL)({
        code: "the test binary or its flags changed",
        inputs: "the binary is the same, but its inputs changed",
        unknown: "no difference can be seen, or it is unknown",
    }, "Why they ran"),
    inputs: (0,shape/* optional */.lq)((0,shape/* list */.p_)(CHANGED_INPUT, "With inputs: the first few")),
    certain: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("With inputs: proven by the keys of both results, not only by what the last step sees; " +
        "with code: no code changed, and the flags did")),
    packages: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("Import path"), "With code: the first few changed packages of the checkout")),
    modules: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("With code: go.mod or go.sum changed, and with it the modules that the package needs")),
    more: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Inputs or packages that are not listed")),
    remedy: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("What the user can do about it")),
});
const TEST_REPORT = (0,shape/* object */.Ik)("tests", "Packages whose test result go keeps: not those that failed, nor runs such as -count=1.", {
    packages: (0,shape/* integer */.nd)("How many there are; only those that ran if it is unknown which results were reused"),
    cached: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Results that were taken from the cache; absent if that is unknown")),
    run: (0,shape/* integer */.nd)("Packages whose tests ran"),
    fresh: (0,shape/* integer */.nd)("Of these, those with no known result of an earlier job"),
    reruns: (0,shape/* list */.p_)(RERUN, "The others that ran: those with a remedy first, then the longest"),
    more: (0,shape/* integer */.nd)("How many more ran again"),
});

;// CONCATENATED MODULE: ./src/report/model/model.ts






const FAULT = (0,shape/* object */.Ik)("fault", "Something that failed without stopping the job.", {
    area: (0,shape/* oneOf */.yL)({
        cache: "where layers are kept",
        disk: "the disk",
        go: "the go command",
        internal: "go-accel itself",
        mirror: "a module mirror",
        report: "this report",
        sidecar: "the module proxy on loopback",
        store: "the sidecar's store",
        verify: "verify-modules",
    }, "Which part failed; a job warns once about each"),
    message: (0,shape/* text */.Qq)("What failed, and the consequence"),
});
const MODULES = (0,shape/* object */.Ik)("modules", "Where the modules that go.sum and the build list name came from.", {
    needed: (0,shape/* integer */.nd)("Modules that the checkout needs"),
    fromLayer: (0,shape/* integer */.nd)("In GOMODCACHE after the modules layer was restored"),
    fromStore: (0,shape/* integer */.nd)("Zips that go took from the sidecar's store, where prefetching put them"),
    fetched: (0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version"), "Fetched from a mirror in this job"),
    private: (0,shape/* integer */.nd)("Private: go fetches them itself, because GONOPROXY names them"),
    missing: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version, followed by /go.mod or .info if only that file is missing"), "Only with offline: needed, but not found")),
    rejected: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version"), "Only with verify-modules: restored, but different from what go.sum says")),
});
const ACTIONS = (0,shape/* object */.Ik)("actions", "What go used of its build cache.", {
    reused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Actions that go took from it; absent if that is unknown, as in a build cache that other " +
        "jobs use at the same time")),
    computed: (0,shape/* integer */.nd)("Actions that go computed; in such a cache, those of all jobs that ran at the time"),
    unused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Restored actions that the job did not use; absent if reused is")),
    dropped: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that the next layer leaves out because they were not used for a long time")),
    overLimit: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that the next layer leaves out because of build-cache-limit")),
});
const LINTER = (0,shape/* object */.Ik)("linter", "What a linter used of its cache.", {
    name: model_layers/* LINTER_NAME */.BZ,
    version: (0,shape/* text */.Qq)("Its versions, as far as they can be told, such as 2.15.0"),
    reused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that it took from it; absent if that is unknown, as with build actions")),
    computed: (0,shape/* integer */.nd)("Entries that it added; in a cache that other jobs use, those of all jobs"),
    findingsOnly: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Why no layer may hold more of it than its lists of findings")),
});
const TRIM = (0,shape/* object */.Ik)("trim", "What was removed from the build cache of a persistent machine, to keep it within its limit.", {
    sizeBytes: (0,shape/* integer */.nd)("Raw size before, in bytes"),
    actions: (0,shape/* integer */.nd)("Actions removed"),
    freedBytes: (0,shape/* integer */.nd)("Bytes freed"),
});
const SIDECAR = (0,shape/* object */.Ik)("sidecar", "The module proxy that the job's go commands used.", {
    status: (0,shape/* oneOf */.yL)({
        served: "it ran until the end",
        off: "not started",
        failed: "it did not start, or stopped early",
    }, "What happened to it"),
    reason: (0,shape/* text */.Qq)("Why"),
    stats: (0,shape/* optional */.lq)(sidecar_stats/* SIDECAR_STATS */.q),
});
const GO_COMMAND = (0,shape/* object */.Ik)("goCommand", "One go command of the job's steps.", {
    command: (0,shape/* text */.Qq)("Such as `go test -race ./...`: names of flags, never values; + if arguments are left out"),
    startMs: (0,shape/* number */.ai)("When it began, in milliseconds since the epoch"),
    ms: (0,shape/* number */.ai)("How long it took, in milliseconds"),
    exitCode: (0,shape/* integer */.nd)("As in a shell: 128 plus the signal's number if a signal stopped it"),
});
const REPORT_SCHEMA = "go-accel/report@1";
const GO_SET_UP = (0,shape/* object */.Ik)("setUp", "How the Go that the job begins with was chosen.", {
    source: (0,shape/* text */.Qq)("Who names it: an input, or a line of go.work or go.mod"),
    wanted: (0,shape/* text */.Qq)("What is written there"),
    release: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("What was chosen, such as 1.26.1; absent if it is no release")),
    from: (0,shape/* text */.Qq)("Where it was: PATH, tool cache, cache (an earlier job had kept it), or the name of a mirror"),
    candidates: (0,shape/* text */.Qq)("What there was to choose from"),
});
/** The fields of `report.json`: source of the JSON Schema, and the check of saved reports. */
const RUN_REPORT = (0,shape/* object */.Ik)("report", "What a job of go-accel planned, restored, served, used, computed and saved.", {
    schema: (0,shape/* constant */.dY)(REPORT_SCHEMA, "Format of this file"),
    action: (0,shape/* object */.Ik)("action", "go-accel itself.", { version: (0,shape/* text */.Qq)("Its version") }),
    job: (0,shape/* object */.Ik)("job", "The job that the report describes.", {
        workflow: (0,shape/* text */.Qq)("Name of the workflow"),
        name: (0,shape/* text */.Qq)("Id of the job"),
        runId: (0,shape/* text */.Qq)("Id of the run"),
        runAttempt: (0,shape/* text */.Qq)("Attempt at the run, from 1"),
        ref: (0,shape/* text */.Qq)("The git ref, such as refs/heads/main"),
        sha: (0,shape/* text */.Qq)("The commit"),
        os: (0,shape/* text */.Qq)("GOOS of the runner"),
        arch: (0,shape/* text */.Qq)("GOARCH of the runner"),
        scope: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Input cache-scope: tells the legs of a matrix apart")),
        repository: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("owner/name")),
        pullRequest: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Number of the pull request", { min: 1 })),
        onDefaultBranch: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("Whether this is a run of the default branch")),
        sharesScope: (0,shape/* optional */.lq)((0,shape/* constant */.dY)(true, "Another job of this run has the same scope and runs the same go commands, such as another leg of a matrix")),
    }),
    go: (0,shape/* object */.Ik)("go", "The Go toolchain.", {
        version: (0,shape/* text */.Qq)("Such as go1.26.1"),
        later: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Version of another Go that a later step put first on PATH")),
        setUp: (0,shape/* optional */.lq)(GO_SET_UP),
    }),
    workspace: (0,shape/* object */.Ik)("workspace", "The checkout.", {
        modules: (0,shape/* list */.p_)((0,shape/* text */.Qq)("Module path"), "Its modules"),
        sumFiles: (0,shape/* list */.p_)((0,shape/* text */.Qq)("Path in the checkout"), "Its go.sum files"),
        vendored: (0,shape/* flag */.Jt)("Whether dependencies are vendored"),
        cgo: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("cgo", "Its packages that use cgo, if there are any.", {
            packages: (0,shape/* integer */.nd)("How many", { min: 1 }),
            files: (0,shape/* integer */.nd)("Files of the checkout that they reach, as a part of the keys", {
                min: 0,
            }),
        })),
        missingSum: (0,shape/* optional */.lq)((0,shape/* constant */.dY)(true, "There are dependencies, but no go.sum when the job began")),
    }),
    policy: (0,shape/* object */.Ik)("policy", "How the job may use the cache.", {
        read: (0,shape/* flag */.Jt)("Whether layers may be restored"),
        write: (0,shape/* flag */.Jt)("Whether layers may be saved"),
        seed: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("Whether a seed may be saved if no entry was found")),
        reason: (0,shape/* text */.Qq)("Why"),
    }),
    keyParts: (0,shape/* list */.p_)((0,shape/* object */.Ik)("keyPart", "One part of the keys.", {
        name: (0,shape/* text */.Qq)("What it is"),
        value: (0,shape/* text */.Qq)("Its value"),
    }), "What the keys are made of"),
    history: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("How many earlier runs of this job are known, or why none is")),
    restores: (0,shape/* list */.p_)(model_layers/* LAYER_RESTORE */.Tw, "What was restored, layer by layer"),
    modules: MODULES,
    sidecar: SIDECAR,
    testReuse: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("testReuse", "Whether the job could take test results of earlier jobs.", {
        expired: (0,shape/* flag */.Jt)("Whether it had to run each test"),
        reason: (0,shape/* text */.Qq)("Why"),
    })),
    // Absent if no go command used the build cache.
    actions: (0,shape/* optional */.lq)(ACTIONS),
    // Absent if no test result was used or kept, or none could be read.
    tests: (0,shape/* optional */.lq)(TEST_REPORT),
    // Absent if no linter used its cache, or none has a layer.
    linters: (0,shape/* optional */.lq)((0,shape/* list */.p_)(LINTER, "The linters that the job ran")),
    // Absent if nothing had to be removed.
    trim: (0,shape/* optional */.lq)(TRIM),
    goCommands: (0,shape/* optional */.lq)((0,shape/* list */.p_)(GO_COMMAND, "Those that no other go command started, by start time; absent if they were not timed")),
    // Absent if no go command failed, or nothing was found.
    diagnoses: (0,shape/* optional */.lq)((0,shape/* list */.p_)(DIAGNOSIS, "What may be why a go command failed, worst first")),
    saves: (0,shape/* list */.p_)(model_layers/* LAYER_SAVE */.UE, "What was stored, layer by layer"),
    breakEven: (0,shape/* optional */.lq)((0,shape/* list */.p_)(model_layers/* LAYER_BREAK_EVEN */.nW, "For the layers that were restored, if a go command used the build cache")),
    times: (0,shape/* optional */.lq)(JOB_TIMES),
    comparison: (0,shape/* optional */.lq)(COMPARISON),
    trend: (0,shape/* optional */.lq)((0,shape/* list */.p_)(TREND_POINT, "The last recorded runs of the default branch, oldest first, without this one")),
    annotations: (0,shape/* optional */.lq)((0,shape/* list */.p_)(ANNOTATION, "What is worth acting on")),
    // Only with fail-on-regression.
    gate: (0,shape/* optional */.lq)(GATE_RESULT),
    comment: (0,shape/* optional */.lq)(COMMENT_RESULT),
    faults: (0,shape/* list */.p_)(FAULT, "What failed without stopping the job"),
    cost: (0,shape/* object */.Ik)("cost", "The time that the action itself took.", {
        main: timeline/* STEP_COST */.Bo,
        post: timeline/* STEP_COST */.Bo,
    }),
});


/***/ })

};
