export const id = 4937;
export const ids = [4937];
export const modules = {

/***/ 60753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ry: () => (/* binding */ parseDefaultBranch),
/* harmony export */   Xp: () => (/* binding */ parseHasInputs),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   lU: () => (/* binding */ parseFollowedRun),
/* harmony export */   yA: () => (/* binding */ parsePullRequest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67638);


/**
 * The payload of the job's event, which may be any JSON. Undefined if there is none, as with some
 * local runners, or if it cannot be read. Never throws.
 */
async function readEvent(env) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(env["GITHUB_EVENT_PATH"] ?? "", "utf8").catch(() => undefined);
    return text === undefined ? undefined : (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .tryParseJson */ .B)(text);
}
/** The default branch of the repository; undefined for a payload that names none. */
function parseDefaultBranch(event) {
    const branch = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(event, "repository"), "default_branch");
    return typeof branch === "string" && branch !== "" ? branch : undefined;
}
/**
 * Whether the payload has inputs, as that of a run has which somebody started by hand. Inputs that
 * have the default of the workflow count, too.
 */
function parseHasInputs(event) {
    const inputs = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(event, "inputs");
    if (inputs === undefined || inputs === null)
        return false;
    return typeof inputs !== "object" || Object.keys(inputs).length > 0;
}
/** Events whose payload names a pull request, and whose job is one of its checks. */
const PULL_REQUEST_EVENTS = new Set(["pull_request", "pull_request_target"]);
/**
 * The pull request of the job, from its event's payload; undefined for any other event, and for a
 * payload that names none. `repository` is the job's own, as `owner/name`.
 */
function parsePullRequest(eventName, event, repository) {
    if (!PULL_REQUEST_EVENTS.has(eventName))
        return undefined;
    const pullRequest = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(event, "pull_request");
    const number = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(pullRequest, "number");
    if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1)
        return undefined;
    // If the fork was deleted since, the payload has null in its place.
    const head = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(pullRequest, "head"), "repo"), "full_name");
    const isFork = typeof head !== "string" || head.toLowerCase() !== repository.toLowerCase();
    return { number, isFork };
}
/** Undefined for a payload that names no run. */
function parseFollowedRun(event) {
    const run = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(event, "workflow_run");
    const [id, attempt, workflow, headSha] = ["id", "run_attempt", "name", "head_sha"].map((name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(run, name));
    if (typeof id !== "number" || typeof headSha !== "string")
        return undefined;
    return {
        id,
        attempt: typeof attempt === "number" ? attempt : 1,
        workflow: typeof workflow === "string" ? workflow : "",
        headSha,
        isOfPullRequest: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownField */ .h)(run, "event") === "pull_request",
    };
}


/***/ }),

/***/ 22242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readJob)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60753);

/** Reads the job's circumstances from the runner's variables and the event's payload. */
async function readJob(env) {
    const workspace = env["GITHUB_WORKSPACE"];
    const tempDir = env["RUNNER_TEMP"];
    if (!workspace || !tempDir)
        throw new Error("GITHUB_WORKSPACE and RUNNER_TEMP are not set");
    const event = await (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j_)(env);
    const eventName = env["GITHUB_EVENT_NAME"] ?? "";
    const repository = parseRepository(env["GITHUB_REPOSITORY"] ?? "");
    return {
        workspace,
        tempDir,
        workflow: env["GITHUB_WORKFLOW"] ?? "",
        name: env["GITHUB_JOB"] ?? "",
        runId: env["GITHUB_RUN_ID"] ?? "",
        runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "",
        sha: env["GITHUB_SHA"] ?? "",
        ref: env["GITHUB_REF"] ?? "",
        defaultBranch: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDefaultBranch */ .Ry)(event),
        eventName,
        hasInputs: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHasInputs */ .Xp)(event),
        repository,
        pullRequest: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePullRequest */ .yA)(eventName, event, repository),
        apiUrl: parseUrl(env["GITHUB_API_URL"], "https://api.github.com"),
        serverUrl: parseUrl(env["GITHUB_SERVER_URL"], "https://github.com"),
        image: env["ImageOS"] ?? "",
        serviceCacheMode: env["ACTIONS_CACHE_MODE"] || undefined,
    };
}
/** `owner/name`, or empty for any other text: it becomes part of a URL. */
function parseRepository(text) {
    return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text) ? text : "";
}
/** Without a trailing slash; `fallback` for a text that is no HTTP or HTTPS URL. */
function parseUrl(text, fallback) {
    if (!text || !/^https?:\/\/\S+$/.test(text) || !URL.canParse(text))
        return fallback;
    return text.replace(/\/+$/, "");
}


/***/ }),

/***/ 29410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readReports),
/* harmony export */   t: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _report_model_parse_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70483);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62923);





/** Names of reports below a folder, into which artifacts of several jobs are unpacked. */
const REPORT_NAME = /^report.*\.json$/i;
/** A matrix has at most 256 legs; a folder with far more reports is a mistake. */
const MAX_REPORTS = 2_000;
/**
 * Reads the reports in files and folders, in the order given; those of a folder are in the order of
 * their names. Throws `FailedError` if a file is not a report, or if there is none.
 */
async function readReports(paths, io) {
    const files = (await Promise.all(paths.map(listFiles))).flat();
    if (files.length === 0)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl("join: no report found");
    if (files.length > MAX_REPORTS) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(`join: ${files.length} reports are more than the limit of ${MAX_REPORTS}`);
    }
    const reports = [];
    for (const file of files)
        reports.push(await readReport(file, io));
    return reports;
}
async function listFiles(place) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place)).isDirectory())
            return [place];
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => entry.isFile() && REPORT_NAME.test(entry.name))
            .map((entry) => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(entry.parentPath, entry.name))
            .sort();
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(`join: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
    }
}
/** Reads one report. Throws `FailedError` if the file is not one. */
async function readReport(file, io) {
    try {
        return (0,_report_model_parse_report_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReport */ .M)(await io.readText(file), file);
    }
    catch (error) {
        const isForeseen = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AccelError */ .by || (error instanceof Error && "code" in error);
        if (isForeseen)
            throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(error.message);
        throw error;
    }
}


/***/ }),

/***/ 29925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runJoin: () => (/* binding */ runJoin)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/comment/sticky.ts
var comment_sticky = __webpack_require__(42597);
// EXTERNAL MODULE: ./src/comment/write-comment.ts + 1 modules
var write_comment = __webpack_require__(26667);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/report/job-title.ts
var job_title = __webpack_require__(74185);
// EXTERNAL MODULE: ./src/report/markdown/comment.ts
var comment = __webpack_require__(79330);
// EXTERNAL MODULE: ./src/report/markdown/findings.ts
var findings = __webpack_require__(2373);
// EXTERNAL MODULE: ./src/report/markdown/go-commands.ts
var go_commands = __webpack_require__(19832);
// EXTERNAL MODULE: ./src/report/markdown/headline.ts
var headline = __webpack_require__(38627);
// EXTERNAL MODULE: ./src/report/markdown/limits.ts
var markdown_limits = __webpack_require__(72651);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(60554);
;// CONCATENATED MODULE: ./src/report/markdown/joined.ts








/** Fits into a comment (65,536 characters), and is easily short enough for a summary. */
const MAX_BYTES = 60_000;
/** A matrix has at most 256 legs, and the row of a leg is short. */
const ROWS_PER_LIMIT = 10;
const MAX_COMMANDS = 10;
/**
 * Several jobs on one page, as GitHub-flavoured markdown: a row for each with time, reuse, change
 * and regressions, the most important first; details are folded. Pure; everything from outside is
 * escaped.
 */
function renderJoined(reports, { runUrl } = {}) {
    const sorted = latestAttempts(reports).toSorted(byConcern);
    const { text, leftOut } = (0,markdown_limits/* fitWithin */.Hi)((limits) => (0,markdown_limits/* joinSections */.lS)([
        `### ${renderTitle(sorted)}`,
        renderSums(sorted),
        renderTable(sorted, limits.rows * ROWS_PER_LIMIT),
        renderDetails(sorted, limits),
        runUrl === undefined ? "" : `<sub>[All figures of this run](${runUrl})</sub>`,
    ]), MAX_BYTES);
    return leftOut === "" ? `${text}\n` : `${text}\n\n_Shortened, without ${leftOut}._\n`;
}
/** Keeps only the last of several attempts at the same job of a run. */
function latestAttempts(reports) {
    const latest = new Map();
    for (const report of reports) {
        const { workflow, name, scope, os, arch, runId } = report.job;
        const key = JSON.stringify([workflow, name, scope, os, arch, runId]);
        const other = latest.get(key);
        if (!other || attemptOf(other) < attemptOf(report))
            latest.set(key, report);
    }
    return [...latest.values()];
}
function attemptOf({ job }) {
    return Number(job.runAttempt) || 0;
}
function byConcern(a, b) {
    return (Number(hasFailed(b)) - Number(hasFailed(a)) ||
        (0,comment/* countRegressions */.c)(b) - (0,comment/* countRegressions */.c)(a) ||
        collator.compare(fullTitle(a), fullTitle(b)));
}
const collator = new Intl.Collator("en", { numeric: true });
function hasFailed({ goCommands = [] }) {
    return goCommands.some(({ exitCode }) => exitCode !== 0);
}
function fullTitle({ job }) {
    return `${job.workflow} / ${(0,job_title/* jobTitle */.a)(job)} / ${job.os}/${job.arch}`;
}
function renderTitle(reports) {
    const title = `go-accel · ${(0,format/* formatCount */.B4)(reports.length, "job")}`;
    const regressions = sum(reports.map(comment/* countRegressions */.c));
    return regressions === 0 ? title : `🔴 ${title}: ${(0,format/* formatCount */.B4)(regressions, "regression")}`;
}
function renderSums(reports) {
    if (reports.length === 0)
        return "";
    const jobs = reports.flatMap(({ times }) => (times ? [times.postMs - times.mainMs] : []));
    const own = sum(reports.map(({ cost }) => cost.main.wallMs + cost.post.wallMs));
    const failed = reports.filter(hasFailed).length;
    const parts = [
        ...(jobs.length === 0
            ? []
            : [
                `the longest took **${(0,format/* formatMs */._V)(Math.max(...jobs))}**, all together ${(0,format/* formatMs */._V)(sum(jobs))}`,
            ]),
        `go-accel itself took ${(0,format/* formatMs */._V)(own)}`,
    ];
    return [
        ...(failed === 0 ? [] : [`- ❌ **Go commands failed** in ${(0,format/* formatCount */.B4)(failed, "job")}`]),
        `- **Time**: ${parts.join(" · ")}`,
    ].join("\n");
}
function sum(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
}
function renderTable(reports, rows) {
    if (reports.length === 0)
        return "";
    const { shown, rest } = (0,markdown_limits/* cut */.Jj)(reports, rows);
    const header = ["Job", "Time", "Build actions reused", "Tests reused", "Against base"];
    const body = (0,markdown/* table */.tp)(header, shown.map(renderRow));
    return rest === 0 ? body : `${body}\n\nand ${(0,format/* formatCount */.B4)(rest, "more job")}`;
}
function renderRow(report) {
    const { times, actions, tests } = report;
    return [
        `${hasFailed(report) ? "❌ " : ""}${(0,markdown/* escapeMarkdown */.FV)((0,job_title/* jobTitle */.a)(report.job))}`,
        times ? (0,format/* formatMs */._V)(times.postMs - times.mainMs) : "–",
        actions?.reused === undefined
            ? "–"
            : (0,format/* formatShare */.T1)(actions.reused, actions.reused + actions.computed),
        tests?.cached === undefined ? "–" : `${tests.cached} of ${tests.packages}`,
        renderAgainstBase(report),
    ];
}
function renderAgainstBase(report) {
    const { comparison } = report;
    if (comparison?.status !== "compared")
        return "not compared";
    const count = (0,comment/* countRegressions */.c)(report);
    const regressions = count === 0 ? "" : `🔴 **${(0,format/* formatCount */.B4)(count, "regression")}**`;
    const steps = comparison.steps ? `steps ${(0,go_commands/* renderChange */.vN)(comparison.steps)}` : "";
    const text = [regressions, steps].filter((part) => part !== "").join(" · ");
    if (text !== "")
        return text;
    return comparison.commands.length === 0 ? "nothing to compare" : "no regression";
}
function renderDetails(reports, limits) {
    const { shown } = (0,markdown_limits/* cut */.Jj)(reports, limits.rows);
    const sections = shown.map((report) => (0,markdown_limits/* fold */.AU)(limits, (0,markdown/* escapeMarkdown */.FV)((0,job_title/* jobTitle */.a)(report.job)), (0,markdown_limits/* joinSections */.lS)([
        (0,headline/* renderHeadline */.L)(report),
        (0,findings/* renderWorst */.c)(report),
        (0,go_commands/* renderGoCommands */.jZ)(report, MAX_COMMANDS),
    ])));
    return (0,markdown_limits/* joinSections */.lS)(sections);
}

// EXTERNAL MODULE: ./src/report/run-url.ts
var run_url = __webpack_require__(29572);
// EXTERNAL MODULE: ./src/cli/find-reports.ts
var find_reports = __webpack_require__(29410);
// EXTERNAL MODULE: ./src/cli/help.ts
var help = __webpack_require__(26292);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(62923);
// EXTERNAL MODULE: ./src/action/event.ts
var action_event = __webpack_require__(60753);
// EXTERNAL MODULE: ./src/action/job.ts
var action_job = __webpack_require__(22242);
;// CONCATENATED MODULE: ./src/cli/join-target.ts



/**
 * Where the joined comment goes. A job of a pull request comments on that one. In a job of
 * `workflow_run`, the number can only come from the reports, which a fork may have forged. So the
 * pull request must be at the commit of the run that made them. Throws `FailedError` for an event
 * that cannot be read.
 */
async function planJoinedRun(env) {
    const job = await (0,action_job/* readJob */.c)({ GITHUB_WORKSPACE: ".", RUNNER_TEMP: ".", ...env });
    const { repository, apiUrl, serverUrl, pullRequest } = job;
    const own = {
        workflow: job.workflow,
        run: { id: Number(job.runId), attempt: Number(job.runAttempt) },
        repository,
        serverUrl,
        targetOf: () => pullRequest && {
            apiUrl,
            repository,
            pullRequest: pullRequest.number,
            isFork: pullRequest.isFork,
        },
    };
    if (job.eventName !== "workflow_run")
        return own;
    const event = await (0,action_event/* readEvent */.j_)(env);
    if (event === undefined)
        throw new cli_io/* FailedError */.Kl("join: the event cannot be read");
    const followed = (0,action_event/* parseFollowedRun */.lU)(event);
    if (!followed)
        throw new cli_io/* FailedError */.Kl("join: the event names no run");
    const { id, attempt, workflow, headSha } = followed;
    return {
        ...own,
        workflow,
        run: { id, attempt },
        targetOf(reports) {
            if (!followed.isOfPullRequest)
                return undefined;
            const pull = pullRequestOf(reports, repository, String(id));
            // A job of `workflow_run` never has the token of a fork.
            return { apiUrl, repository, pullRequest: pull, isFork: false, expectedHead: headSha };
        },
    };
}
function pullRequestOf(reports, repository, runId) {
    const foreign = reports.find(({ job }) => job.repository !== repository || job.runId !== runId);
    if (foreign)
        throw new cli_io/* FailedError */.Kl("join: a report is from another run than the event names");
    const [number, ...others] = new Set(reports.map(({ job }) => job.pullRequest));
    if (others.length > 0)
        throw new cli_io/* FailedError */.Kl("join: the reports belong to several pull requests");
    if (number === undefined || !Number.isSafeInteger(number) || number < 1) {
        throw new cli_io/* FailedError */.Kl("join: the reports name no pull request");
    }
    return number;
}

// EXTERNAL MODULE: ./src/cli/parse-options.ts
var parse_options = __webpack_require__(22007);
;// CONCATENATED MODULE: ./src/cli/join.ts












const OPTIONS = {
    comment: { type: "boolean" },
    summary: { type: "boolean" },
};
/** Joins reports of several jobs into one text, and writes it to where the options say. */
async function runJoin(args, io) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("join", args, OPTIONS);
    if (values.help) {
        io.out(help/* JOIN_HELP */.lE);
        return cli_io/* EXIT */.dc.done;
    }
    if (positionals.length === 0)
        throw new cli_io/* UsageError */.eb("join: FILE or DIR is missing");
    const reports = await (0,find_reports/* readReports */.o)(positionals, io);
    const joined = await planJoinedRun(io.env);
    const url = (0,run_url/* runUrl */.V)(joined.serverUrl, {
        repository: joined.repository,
        runId: String(joined.run.id),
        runAttempt: String(joined.run.attempt),
    });
    const text = renderJoined(reports, { runUrl: url });
    io.out(text);
    if (values.summary)
        await appendSummary(text, io);
    return values.comment ? join_comment(text, joined, joined.targetOf(reports), io) : cli_io/* EXIT */.dc.done;
}
async function appendSummary(text, { env }) {
    const file = env["GITHUB_STEP_SUMMARY"];
    if (!file)
        throw new cli_io/* FailedError */.Kl("join: there is no job summary: GITHUB_STEP_SUMMARY is not set");
    try {
        await (0,promises_.appendFile)(file, `${text}\n`);
    }
    catch (error) {
        throw new cli_io/* FailedError */.Kl(`join: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
/** A missing permission is a hint, not a failure: no pull request from a fork has it. */
const CODES = {
    created: cli_io/* EXIT */.dc.done,
    updated: cli_io/* EXIT */.dc.done,
    unchanged: cli_io/* EXIT */.dc.done,
    skipped: cli_io/* EXIT */.dc.done,
    denied: cli_io/* EXIT */.dc.done,
    failed: cli_io/* EXIT */.dc.failed,
};
async function join_comment(text, { run, workflow }, target, io) {
    if (!target || target.repository === "") {
        io.err("go-accel: join: no comment, as this job is not for a pull request\n");
        return cli_io/* EXIT */.dc.done;
    }
    const token = io.env["GITHUB_TOKEN"];
    if (!token)
        throw new cli_io/* FailedError */.Kl("join: a comment needs GITHUB_TOKEN");
    const sticky = { id: (0,comment_sticky/* joinedStickyId */.UU)(workflow), run, text };
    const result = await (0,write_comment/* writeComment */.H)(sticky, target, { token, clock: clock/* systemClock */.m });
    io.err(`go-accel: join: comment ${result.status}: ${result.reason}\n`);
    return CODES[result.status];
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

/***/ 96296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ wallClock),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/**
 * The time of day as the machine has it now: for what others have written down, such as when a token ends.
 * It jumps when the machine's clock is set, or has slept.
 */
const wallClock = { nowMs: () => Date.now() };
const { timeOrigin: startedAtMs } = performance;
/** Goes on evenly, whatever becomes of the machine's clock: for durations, and for what is remembered. */
const systemClock = {
    nowMs: () => startedAtMs + performance.now(),
    // Node's own `setTimeout` of `timers/promises` makes an error with a stack for each aborted
    // sleep. Nearly all sleeps that guard a request are aborted.
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const wake = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", wake);
            resolve();
        }, ms);
        signal?.addEventListener("abort", wake, { once: true });
    }),
};


/***/ }),

/***/ 67638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tryParseJson),
/* harmony export */   h: () => (/* binding */ ownField)
/* harmony export */ });
/** The value of any text; undefined if it is not JSON. Never throws. */
function tryParseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** A field of any value; undefined if the value has no such field of its own. */
function ownField(value, name) {
    if (typeof value !== "object" || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}


/***/ }),

/***/ 107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   Vq: () => (/* binding */ jsonSchemaOf),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   dY: () => (/* binding */ constant),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o_: () => (/* binding */ tryRead),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   x8: () => (/* binding */ signed),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67638);

const MAX_QUOTED_CHARS = 60;
/** A value that does not match its shape. The message names the place and is safe to print. */
class ShapeError extends Error {
    name = "ShapeError";
    constructor(place, value, expected) {
        super(`${place === "" ? "it" : place} is ${describeValue(value)}; expected ${expected}`);
    }
}
function text(description) {
    return {
        read(value, place) {
            if (typeof value !== "string")
                throw new ShapeError(place, value, "a string");
            return value;
        },
        schema: () => ({ type: "string", description }),
    };
}
/**
 * A string that the whole of `pattern` matches; `examples` show what it allows, in messages and in the
 * schema.
 */
function matching(pattern, examples, description) {
    const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
    return {
        read(value, place) {
            if (typeof value === "string" && whole.test(value))
                return value;
            throw new ShapeError(place, value, `a string such as ${examples.join(" or ")}`);
        },
        schema: () => ({ type: "string", pattern: whole.source, examples, description }),
    };
}
/** A string, or a whole number, which YAML makes of digits without quotes. It is read as a string. */
function word(description) {
    return {
        read(value, place) {
            if (typeof value === "string")
                return value;
            if (Number.isSafeInteger(value))
                return String(value);
            throw new ShapeError(place, value, "a string or a whole number");
        },
        schema: () => ({ type: ["string", "integer"], description }),
    };
}
/** A finite number, by default not below zero. */
function number(description, options = {}) {
    return readNumber("number", description, "min" in options ? options.min : 0);
}
/** A whole number, by default not below zero. */
function integer(description, options = {}) {
    return readNumber("integer", description, "min" in options ? options.min : 0);
}
/** A finite number that may be below zero. */
function signed(description) {
    return readNumber("number", description, undefined);
}
function readNumber(type, description, min) {
    const range = min === undefined ? "" : ` of at least ${min}`;
    const expected = `${type === "integer" ? "a whole number" : "a number"}${range}`;
    return {
        read(value, place) {
            const isRight = typeof value === "number" &&
                (type === "integer" ? Number.isInteger(value) : Number.isFinite(value)) &&
                value >= (min ?? Number.NEGATIVE_INFINITY);
            if (!isRight)
                throw new ShapeError(place, value, expected);
            return value;
        },
        schema: () => ({ type, ...(min === undefined ? {} : { minimum: min }), description }),
    };
}
function flag(description) {
    return {
        read(value, place) {
            if (typeof value !== "boolean")
                throw new ShapeError(place, value, "true or false");
            return value;
        },
        schema: () => ({ type: "boolean", description }),
    };
}
/** This value and no other. */
function constant(expected, description) {
    return {
        read(value, place) {
            if (value !== expected)
                throw new ShapeError(place, value, JSON.stringify(expected));
            return expected;
        },
        schema: () => ({ const: expected, description }),
    };
}
/** One of a few words, each with its meaning. */
function oneOf(meanings, description) {
    const words = Object.keys(meanings);
    const isWord = (value) => typeof value === "string" && Object.hasOwn(meanings, value);
    const explained = Object.entries(meanings)
        .map(([word, meaning]) => `${word}: ${meaning}`)
        .join("; ");
    return {
        read(value, place) {
            if (!isWord(value))
                throw new ShapeError(place, value, `one of ${words.join(", ")}`);
            return value;
        },
        schema: () => ({ enum: words, description: `${description}. ${explained}` }),
    };
}
/** A list of any length, or of at most `max` items. */
function list(item, description, { max } = {}) {
    const expected = max === undefined ? "a list" : `a list of at most ${max}`;
    return {
        read(value, place) {
            if (!Array.isArray(value) || value.length > (max ?? Number.POSITIVE_INFINITY)) {
                throw new ShapeError(place, value, expected);
            }
            return value.map((one, index) => item.read(one, `${place}[${index}]`));
        },
        schema: (definitions) => ({
            type: "array",
            items: item.schema(definitions),
            ...(max === undefined ? {} : { maxItems: max }),
            description,
        }),
    };
}
/** An object; `name` is the name of its definition in the schema, and unique there. */
function object(name, description, fields) {
    const all = Object.entries(fields).map(([key, field]) => "optional" in field
        ? { key, shape: field.optional, isOptional: true }
        : { key, shape: field, isOptional: false });
    return {
        read(value, place) {
            if (typeof value !== "object" || value === null || Array.isArray(value)) {
                throw new ShapeError(place, value, "an object");
            }
            const entries = all.flatMap(({ key, shape, isOptional }) => {
                // Only an own field: what an object inherits is not in the file.
                const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownField */ .h)(value, key);
                if (found === undefined && isOptional)
                    return [];
                return [[key, shape.read(found, place === "" ? key : `${place}.${key}`)]];
            });
            // The compiler cannot see that these are the fields of F.
            return Object.fromEntries(entries);
        },
        schema(definitions) {
            if (!definitions.has(name)) {
                definitions.set(name, {});
                definitions.set(name, {
                    type: "object",
                    description,
                    properties: Object.fromEntries(all.map(({ key, shape }) => [key, shape.schema(definitions)])),
                    required: all.filter(({ isOptional }) => !isOptional).map(({ key }) => key),
                    additionalProperties: false,
                });
            }
            return { $ref: `#/$defs/${name}` };
        },
    };
}
/** An object with any keys, whose values have one shape. */
function record(value, description) {
    return {
        read(whole, place) {
            if (typeof whole !== "object" || whole === null || Array.isArray(whole)) {
                throw new ShapeError(place, whole, "an object");
            }
            const entries = Object.entries(whole).map(([key, one]) => [key, value.read(one, `${place}.${key}`)]);
            return Object.fromEntries(entries);
        },
        schema: (definitions) => ({
            type: "object",
            additionalProperties: value.schema(definitions),
            description,
        }),
    };
}
function optional(shape) {
    return { optional: shape };
}
/**
 * A narrower shape: only values for which `isRight` is true. `expected` says which they are. The
 * schema still allows the others.
 */
function refine(shape, isRight, expected) {
    return {
        read(value, place) {
            const read = shape.read(value, place);
            if (!isRight(read))
                throw new ShapeError(place, value, expected);
            return read;
        },
        schema: shape.schema,
    };
}
/** The JSON Schema (draft 2020-12) of a shape, with its definitions. */
function jsonSchemaOf(shape, title) {
    const definitions = new Map();
    const root = shape.schema(definitions);
    return {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title,
        ...root,
        $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
}
/** The value as the shape reads it; undefined for any other value. Never throws. */
function tryRead(shape, value) {
    try {
        return shape.read(value, "");
    }
    catch (error) {
        if (error instanceof ShapeError)
            return undefined;
        throw error;
    }
}
/** A value in a few words that are safe to print, whatever it is. */
function describeValue(value) {
    if (value === undefined)
        return "missing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object" && value !== null)
        return "an object";
    const printable = String(value).replaceAll(/[^\x20-\x7e]/g, "?");
    const cut = printable.length > MAX_QUOTED_CHARS ? `${printable.slice(0, MAX_QUOTED_CHARS)}...` : printable;
    return typeof value === "string" ? `"${cut}"` : cut;
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

/***/ 72686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1.5 MB`: in decimal units, like the sizes of disks and cache limits. */
function formatBytes(bytes) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    const digits = unit === 0 || value >= 99.5 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** `340 ms`, `4.2 s`, `2 min 05 s`. */
function formatMs(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
/** `99.4 %`, rounded down: 100 % means all. */
function formatShare(part, whole) {
    if (whole === 0)
        return "–";
    return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}
/** `1 module`, `2 modules`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `+82 %`, `−51 %`, `±0 %`: how much more `now` is than `base`; a dash if base is 0 or less. */
function formatChange(now, base) {
    if (base <= 0)
        return "–";
    const percent = Math.round(((now - base) / base) * 100);
    if (percent === 0)
        return "±0 %";
    return percent > 0 ? `+${percent} %` : `−${-percent} %`;
}
/** Keeps a text on one line: a narrow column would break it at ordinary spaces. */
function unbroken(text) {
    return text.replaceAll(" ", "\u00a0");
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

/***/ 21245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ LINTER_NAME),
/* harmony export */   RI: () => (/* binding */ LAYER_STATUS),
/* harmony export */   Tw: () => (/* binding */ LAYER_RESTORE),
/* harmony export */   UE: () => (/* binding */ LAYER_SAVE),
/* harmony export */   nW: () => (/* binding */ LAYER_BREAK_EVEN)
/* harmony export */ });
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const JOB_LAYERS = { modules: "the module cache", build: "the build cache" };
const LINTERS = {
    "golangci-lint": "the cache of golangci-lint",
    staticcheck: "the cache of staticcheck",
};
const LINTER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(LINTERS, "Which linter");
const SET_UP = { toolchain: "the Go that was installed" };
const LAYER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ ...JOB_LAYERS, ...LINTERS, ...SET_UP }, "Which layer");
const LAYER_STATUS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    exact: "restored from its own key",
    fallback: "restored from the nearest earlier entry",
    miss: "nothing was restored",
    warm: "this machine has it from earlier jobs",
    off: "not asked for",
}, "How it was restored");
const LAYER_RESTORE = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerRestore", "What was restored for one layer.", {
    name: LAYER_NAME,
    status: LAYER_STATUS,
    reason: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why the status is what it is"),
    keys: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key, or the start of a key"), "Keys that were looked up, best first; none if the layer is warm or off"),
    matchedKey: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of its base")),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Total size of what was fetched for it, in bytes")),
    delta: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerDelta", "The delta on top of the base.", {
        key: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of the entry"),
        sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Its size in bytes"),
    })),
    unfinished: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ failure: "it failed", cancelled: "it was cancelled" }, "How the job ended that saved it, if neither that job nor one that it built on came to a good " +
        "end: the layer may lack what their last steps would have computed")),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ service: "the request to the cache failed", archive: "the entry is damaged" }, "Why nothing or no delta was restored, although the cache was asked")),
    lost: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .constant */ .dY)(true, "It is off because its last restores cost more than they saved")),
    lookupMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Look-up, in milliseconds")),
    downloadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Download, in milliseconds")),
    unpackMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Unpacking, in milliseconds")),
});
const SAVE_STATUS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    saved: "stored",
    unchanged: "the same as it was restored",
    exists: "another job stored it",
    skipped: "deliberately not stored",
    failed: "could not be stored",
}, "What happened to it");
const LAYER_SAVE = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerSave", "What was stored for one layer.", {
    name: LAYER_NAME,
    status: SAVE_STATUS,
    reason: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why"),
    key: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of the entry")),
    kind: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
        base: "a whole layer",
        delta: "what is new since a base",
        seed: "a base that only the same pull request reads",
    }, "What was saved")),
    contentBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Raw size of what the entry holds, in bytes")),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Size of the entry, in bytes")),
    packMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Packing, in milliseconds")),
    uploadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Upload, in milliseconds")),
});
/** A job can be compared with one that went without it. */
const MEASURED_LAYER = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(JOB_LAYERS, "Which layer");
const LAYER_BREAK_EVEN = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerBreakEven", "What the restore of a layer cost this job and what it saved.", {
    layer: MEASURED_LAYER,
    costMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Wall time of look-up, download and unpacking, in milliseconds"),
    savedMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)("How many milliseconds shorter the steps were than in comparable runs without the layer; " +
        "negative if they were longer, absent if no such run is recorded")),
    runs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Recorded runs whose cost and saving are known, this one included"),
    losses: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many of the latest of them in a row saved less than they cost"),
});


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

/***/ 65299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SIDECAR_STATS)
/* harmony export */ });
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const FAULT_KIND = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    status: "an error as the answer",
    throttled: "asked for a pause",
    timeout: "no answer in time",
    connect: "no connection",
    cut: "the answer ended too early",
    protocol: "an answer that cannot be used",
    integrity: "not what go.sum or the checksum database says",
    open: "not asked, because it had failed too often",
}, "What went wrong");
const MIRROR_FAULT = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("mirrorFault", "Faults of one kind.", {
    kind: FAULT_KIND,
    count: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How often"),
    example: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Text of the first one"),
});
const MIRROR = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("mirror", "What one mirror did.", {
    mirror: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Host of the mirror, without credentials"),
    requests: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts, whatever their outcome"),
    hits: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Answers with content"),
    modules: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips that it delivered"),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Bytes that it delivered"),
    notFound: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Answers that the file is not found"),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts that failed"),
    p50Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Median of its successful answers, in milliseconds")),
    p95Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("95th percentile, in milliseconds")),
    p99Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("99th percentile, in milliseconds")),
    retries: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts that followed a failed one for the same file"),
    hedges: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Requests that it got because another mirror was slow"),
    hedgesWon: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Of these, those that it answered first"),
    faults: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(MIRROR_FAULT, "Faults by kind, most frequent first"),
    breakerOpenMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds for which it was skipped"),
    outageMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds in which a go command waited for an answer that then failed"),
});
const CORRUPT = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("corrupt", "Restored content that did not have its hash and was fetched again.", {
    where: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ store: "the sidecar's store", tree: "the module cache" }, "Where it was"),
    subject: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Module path"),
    version: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Version"),
    fault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What is wrong with it"),
});
const PREFETCH = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("warm", "What was prefetched.", {
    planned: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files to prefetch"),
    fetched: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files fetched"),
    absent: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files that no mirror has, which is not a failure")),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files that could not be fetched"),
    durationMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("How long it took, in milliseconds"),
});
const SIDECAR_STATS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("sidecarStats", "What the sidecar served.", {
    requests: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Requests of go commands"),
    requestErrors: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Of these, those answered with a status of 500 or more"),
    servedBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Bytes handed to go"),
    zipsFromStore: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips handed to go from the store"),
    zipsFromTree: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips made from an extracted module"),
    zipsFromMirror: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips passed on from a mirror"),
    unpackedAhead: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Modules put into GOMODCACHE, so that go found them there without a request"),
    stale: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("stale", "Older answers in place of a mirror's.", {
        count: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many"),
        oldestMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Age of the oldest one, in milliseconds"),
    }),
    mirrors: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(MIRROR, "Each mirror, in the order in which they were first asked"),
    fetchedModules: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("module@version"), "Modules whose zip came from a mirror, sorted"),
    verified: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("verified", "Zips and go.mod files from mirrors, by what they were checked against before go saw them.", {
        goSum: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("go.sum"),
        sumdb: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("The checksum database"),
        unknown: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Only go"),
    }),
    corrupt: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(CORRUPT, "Restored content that did not have its hash"),
    denied: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Module path"), "Private paths that no mirror was asked for, sorted"),
    unanswered: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("module@version.ext"), "Files that go asked for and did not get, sorted"),
    warm: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(PREFETCH),
    storeFault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why the store could not be written")),
    tokenFault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Which mirror wanted a token of the job and got none, and why")),
});


/***/ })

};
