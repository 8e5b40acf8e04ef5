export const id = 8435;
export const ids = [8435];
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


/***/ })

};
