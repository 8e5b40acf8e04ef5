export const id = 247;
export const ids = [247];
export const modules = {

/***/ 19678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readJob)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/lib/own-field.ts
var own_field = __webpack_require__(80470);
;// CONCATENATED MODULE: ./src/action/pull-request.ts

/** Events whose payload is of a pull request, and whose job is one of its checks. */
const EVENTS = new Set(["pull_request", "pull_request_target"]);
/**
 * The pull request of the job, by its event's payload; undefined for any other event, and for a
 * payload that names none. `repository` is the job's own, as `owner/name`.
 */
function parsePullRequest(eventName, event, repository) {
    if (!EVENTS.has(eventName))
        return undefined;
    const pullRequest = (0,own_field/* ownField */.h)(event, "pull_request");
    const number = (0,own_field/* ownField */.h)(pullRequest, "number");
    if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1)
        return undefined;
    // The fork may be gone since: the payload then has null in its place.
    const head = (0,own_field/* ownField */.h)((0,own_field/* ownField */.h)((0,own_field/* ownField */.h)(pullRequest, "head"), "repo"), "full_name");
    const isFork = typeof head !== "string" || head.toLowerCase() !== repository.toLowerCase();
    return { number, isFork };
}

;// CONCATENATED MODULE: ./src/action/job.ts


/** Reads the job's circumstances from the runner's variables and the event's payload. */
async function readJob(env) {
    const workspace = env["GITHUB_WORKSPACE"];
    const tempDir = env["RUNNER_TEMP"];
    if (!workspace || !tempDir)
        throw new Error("GITHUB_WORKSPACE and RUNNER_TEMP are not set");
    const event = await readEvent(env["GITHUB_EVENT_PATH"]);
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
        defaultBranch: parseDefaultBranch(event),
        eventName,
        repository,
        pullRequest: parsePullRequest(eventName, event, repository),
        apiUrl: parseUrl(env["GITHUB_API_URL"], "https://api.github.com"),
        serverUrl: parseUrl(env["GITHUB_SERVER_URL"], "https://github.com"),
        image: env["ImageOS"] ?? "",
        serviceCacheMode: env["ACTIONS_CACHE_MODE"] || undefined,
    };
}
/** Undefined where the event has no payload, as with some local runners. */
async function readEvent(eventFile) {
    if (!eventFile)
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(eventFile, "utf8"));
    }
    catch {
        // ENOENT or no JSON: without a payload the names of default branches decide.
        return undefined;
    }
}
/** Undefined where the payload names no repository. */
function parseDefaultBranch(event) {
    if (!isObject(event) || !isObject(event["repository"]))
        return undefined;
    const branch = event["repository"]["default_branch"];
    return typeof branch === "string" && branch !== "" ? branch : undefined;
}
/** `owner/name`, or nothing: it becomes part of a URL. */
function parseRepository(text) {
    return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text) ? text : "";
}
/** Without a slash at its end; `fallback` for what is no address of a web server. */
function parseUrl(text, fallback) {
    if (!text || !/^https?:\/\/\S+$/.test(text) || !URL.canParse(text))
        return fallback;
    return text.replace(/\/+$/, "");
}
function isObject(value) {
    return typeof value === "object" && value !== null;
}


/***/ }),

/***/ 15247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runJoin: () => (/* binding */ runJoin)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/comment/sticky.ts
var comment_sticky = __webpack_require__(1570);
// EXTERNAL MODULE: ./src/comment/write-comment.ts + 1 modules
var write_comment = __webpack_require__(48823);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(84517);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(97268);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(12011);
// EXTERNAL MODULE: ./src/report/job-title.ts
var job_title = __webpack_require__(42058);
// EXTERNAL MODULE: ./src/report/markdown/comment.ts
var comment = __webpack_require__(13779);
// EXTERNAL MODULE: ./src/report/markdown/findings.ts
var findings = __webpack_require__(88834);
// EXTERNAL MODULE: ./src/report/markdown/go-commands.ts
var go_commands = __webpack_require__(18141);
// EXTERNAL MODULE: ./src/report/markdown/headline.ts
var headline = __webpack_require__(24556);
// EXTERNAL MODULE: ./src/report/markdown/limits.ts
var markdown_limits = __webpack_require__(79416);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(63225);
;// CONCATENATED MODULE: ./src/report/markdown/joined.ts








/** Fits into a comment (65,536 characters), and is short for a summary. */
const MAX_BYTES = 60_000;
/** A matrix has 256 legs at most, and a row of a leg is short. */
const ROWS_PER_LIMIT = 10;
const MAX_COMMANDS = 10;
/**
 * Several jobs on one page, as GitHub-flavoured markdown: a row for each with time, reuse, change and
 * regressions, those to look at first; details folded. Pure; everything from outside is escaped.
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
/** Of several attempts of the same job of a run the last one. */
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
    return text === "" ? "no regression" : text;
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
var run_url = __webpack_require__(97751);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/report/model/parse-report.ts + 6 modules
var parse_report = __webpack_require__(97214);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(71604);
;// CONCATENATED MODULE: ./src/cli/find-reports.ts





/** Below a folder, as artifacts of several jobs are unpacked. */
const REPORT_NAME = /^report.*\.json$/i;
/** A matrix has 256 legs; a folder with far more is not what was meant. */
const MAX_REPORTS = 2_000;
/**
 * Reads the reports in files and folders, in the order given and by name. Throws `FailedError` for
 * what is no report, and where there is none.
 */
async function readReports(paths, io) {
    const files = (await Promise.all(paths.map(listFiles))).flat();
    if (files.length === 0)
        throw new cli_io/* FailedError */.Kl("join: no report in what was given");
    if (files.length > MAX_REPORTS) {
        throw new cli_io/* FailedError */.Kl(`join: ${files.length} reports are more than ${MAX_REPORTS}`);
    }
    const reports = [];
    for (const file of files)
        reports.push(await readReport(file, io));
    return reports;
}
async function listFiles(place) {
    try {
        if (!(await (0,promises_.stat)(place)).isDirectory())
            return [place];
        const entries = await (0,promises_.readdir)(place, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => entry.isFile() && REPORT_NAME.test(entry.name))
            .map((entry) => external_node_path_default().join(entry.parentPath, entry.name))
            .sort();
    }
    catch (error) {
        throw new cli_io/* FailedError */.Kl(`join: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
async function readReport(file, io) {
    try {
        return (0,parse_report/* parseReport */.M)(await io.readText(file), file);
    }
    catch (error) {
        const isForeseen = error instanceof errors/* AccelError */.by || (error instanceof Error && "code" in error);
        if (isForeseen)
            throw new cli_io/* FailedError */.Kl(`join: ${error.message}`);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/cli/help-join.ts
/** What `go-accel join --help` says. */
const JOIN_HELP = `usage: go-accel join [options] FILE|DIR...

Joins the reports of a matrix into one text, and prints it as markdown. Of a
folder all files report*.json are read, however deep they lie.

options
  --comment   keeps one comment on the pull request; needs GITHUB_TOKEN with
              pull-requests: write, and the variables of a job
  --summary   adds it to the job's summary (GITHUB_STEP_SUMMARY)
  --help      this text
`;

// EXTERNAL MODULE: ./src/action/job.ts + 1 modules
var action_job = __webpack_require__(19678);
// EXTERNAL MODULE: ./src/lib/own-field.ts
var own_field = __webpack_require__(80470);
;// CONCATENATED MODULE: ./src/cli/join-target.ts



/**
 * Where the joined comment goes. In a job of a pull request that is its own. In one of
 * `workflow_run` the number can only come from the reports, which a fork may have forged: so the
 * pull request must be at the commit of the run that made them. Throws `FailedError` for an event
 * that cannot be read.
 */
async function planJoinedRun(io) {
    const job = await (0,action_job/* readJob */.c)({ GITHUB_WORKSPACE: ".", RUNNER_TEMP: ".", ...io.env });
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
    const event = (0,own_field/* ownField */.h)(await readEvent(io), "workflow_run");
    const headSha = (0,own_field/* ownField */.h)(event, "head_sha");
    const id = (0,own_field/* ownField */.h)(event, "id");
    if (typeof headSha !== "string" || typeof id !== "number") {
        throw new cli_io/* FailedError */.Kl("join: the event names no run");
    }
    const workflow = (0,own_field/* ownField */.h)(event, "name");
    const attempt = (0,own_field/* ownField */.h)(event, "run_attempt");
    const isOfPull = (0,own_field/* ownField */.h)(event, "event") === "pull_request";
    return {
        ...own,
        workflow: typeof workflow === "string" ? workflow : "",
        run: { id, attempt: typeof attempt === "number" ? attempt : 1 },
        targetOf(reports) {
            if (!isOfPull)
                return undefined;
            const pull = pullRequestOf(reports, repository, String(id));
            // This job's own token is not that of a fork.
            return { apiUrl, repository, pullRequest: pull, isFork: false, expectedHead: headSha };
        },
    };
}
function pullRequestOf(reports, repository, runId) {
    const foreign = reports.find(({ job }) => job.repository !== repository || job.runId !== runId);
    if (foreign)
        throw new cli_io/* FailedError */.Kl("join: a report is of another run than the event names");
    const [number, ...others] = new Set(reports.map(({ job }) => job.pullRequest));
    if (others.length > 0)
        throw new cli_io/* FailedError */.Kl("join: the reports are of several pull requests");
    if (number === undefined || !Number.isSafeInteger(number) || number < 1) {
        throw new cli_io/* FailedError */.Kl("join: the reports name no pull request");
    }
    return number;
}
async function readEvent({ env, readText }) {
    try {
        return JSON.parse(await readText(env["GITHUB_EVENT_PATH"] ?? ""));
    }
    catch {
        throw new cli_io/* FailedError */.Kl("join: the event cannot be read");
    }
}

;// CONCATENATED MODULE: ./src/cli/join.ts












/** Joins reports of several jobs into one text, and puts it where it is asked for. */
async function runJoin(args, io) {
    const { values, positionals } = parseOptions(args);
    if (values.help) {
        io.out(JOIN_HELP);
        return cli_io/* EXIT */.dc.done;
    }
    if (positionals.length === 0)
        throw new cli_io/* UsageError */.eb("join: which FILE or DIR?");
    const reports = await readReports(positionals, io);
    const joined = await planJoinedRun(io);
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
function parseOptions(args) {
    try {
        return (0,external_node_util_.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: {
                comment: { type: "boolean" },
                summary: { type: "boolean" },
                help: { type: "boolean", short: "h" },
            },
        });
    }
    catch (error) {
        throw new cli_io/* UsageError */.eb(`join: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
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
/** A permission that is not there is a hint and no failure: every pull request of a fork has none. */
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

/***/ 1570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RQ: () => (/* binding */ tellsOfLaterRun),
/* harmony export */   UU: () => (/* binding */ joinedStickyId),
/* harmony export */   ZA: () => (/* binding */ findOurs),
/* harmony export */   ZP: () => (/* binding */ isSameBody),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   tl: () => (/* binding */ needsOwnLogin),
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
    // As JSON no two lists of parts are the same text.
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
/** The first line of a comment, which GitHub does not show. */
function formatMarker(id, run) {
    return `${markerStart(id)}${run.id}.${run.attempt} -->`;
}
function markerStart(id) {
    return `<!-- go-accel:${id} run `;
}
/**
 * The comments that are ours, oldest first: they begin with the marker, and an app or the token's
 * own user wrote them. Whoever quotes a comment of ours has the marker behind a `>`, or is somebody
 * else.
 */
function findOurs(comments, id, ownLogin) {
    return comments
        .filter(({ body, author }) => {
        const isAuthor = author.isBot || (ownLogin !== undefined && author.login === ownLogin);
        return isAuthor && body.startsWith(markerStart(id));
    })
        .toSorted((a, b) => a.id - b.id);
}
/** Whether a person wrote something that begins with the marker, who may be the token's user. */
function needsOwnLogin(comments, id) {
    return comments.some(({ body, author }) => !author.isBot && body.startsWith(markerStart(id)));
}
/** Whether a comment of ours tells of a later run, as when an earlier commit's job ends last. */
function tellsOfLaterRun(body, run) {
    const [, id, attempt] = /^<!-- go-accel:\S+ run (\d+)\.(\d+) -->/.exec(body) ?? [];
    if (id === undefined || attempt === undefined)
        return false;
    return Number(id) > run.id || (Number(id) === run.id && Number(attempt) > run.attempt);
}
/** Whether two bodies show the same; GitHub may hand lines back with other ends. */
function isSameBody(one, other) {
    const normal = (body) => body.replaceAll("\r\n", "\n").trimEnd();
    return normal(one) === normal(other);
}


/***/ }),

/***/ 48823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ writeComment)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(97268);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(57840);
// EXTERNAL MODULE: ./src/lib/backoff.ts
var backoff = __webpack_require__(22567);
// EXTERNAL MODULE: ./src/comment/sticky.ts
var sticky = __webpack_require__(1570);
;// CONCATENATED MODULE: ./src/comment/publish.ts



const CREATE_ATTEMPTS = 3;
const CREATE_BACKOFF = { baseDelayMs: 500, maxDelayMs: 4_000 };
/**
 * Writes the comment: the first of ours is updated, others of ours are removed, and where there is
 * none it is made. Two jobs that make it at the same time end with one: whoever finds an older one
 * than its own afterwards removes its own. Throws `CommentError`.
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
        // Another attempt of this job has made one meanwhile.
        if (made)
            await api.remove(made.id);
        const others = ours.filter(({ id }) => id !== made?.id);
        if (others.length > 0) {
            const result = await updateFirst(api, others, comment.run, body);
            // Without an answer, one that says the same is the one that was made.
            return !made && first && (0,sticky/* isSameBody */.ZP)(first.body, body) ? created(first) : result;
        }
        if (attempt === CREATE_ATTEMPTS) {
            throw new errors/* CommentError */.cP("GitHub did not take the comment", { code: "UNAVAILABLE" });
        }
        await clock.sleep((0,backoff/* backoffMs */.j)(attempt, CREATE_BACKOFF));
    }
}
async function listOurs(api, id) {
    const comments = await api.list();
    const login = (0,sticky/* needsOwnLogin */.tl)(comments, id) ? await api.whoAmI() : undefined;
    return (0,sticky/* findOurs */.ZA)(comments, id, login);
}
/** What was made is there, also where it cannot be looked whether another one is. */
async function listAgain(api, id, made) {
    try {
        return await listOurs(api, id);
    }
    catch (error) {
        if (made)
            return [made];
        throw error;
    }
}
/** Undefined where no answer came: it may have been made all the same. */
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
        return { status: "unchanged", reason: "it tells of a later run already", url };
    }
    if ((0,sticky/* isSameBody */.ZP)(first.body, body)) {
        return { status: "unchanged", reason: "it says the same already", url };
    }
    const updated = await api.update(first.id, body);
    return { status: "updated", reason: "the comment of an earlier run", url: updated.url };
}
function created({ url }) {
    return { status: "created", reason: "there was none", url };
}

;// CONCATENATED MODULE: ./src/comment/write-comment.ts



/** A comment is worth half a minute of a job's last step at most. */
const DEFAULT_BUDGETS = {
    totalMs: 30_000,
    attemptMs: 10_000,
    retries: 3,
    secondMs: 1_000,
};
/** Writes a comment by GitHub's API, within its budgets. Never throws: what fails is the result. */
async function writeComment(comment, target, parts) {
    const { clock, budgets = DEFAULT_BUDGETS } = parts;
    const { expectedHead } = target;
    try {
        // Few jobs comment, and none of the others pays for the client.
        const { createGithubApi } = await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(554), __webpack_require__.e(108)]).then(__webpack_require__.bind(__webpack_require__, 72727));
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
            return { status: "denied", reason: `${error.message}. ${hintFor(error, target.isFork)}` };
        }
        return { status: "failed", reason: (0,errors/* errorMessage */.gJ)(error) };
    }
}
function tooLate(totalMs) {
    return new errors/* CommentError */.cP(`GitHub took longer than ${totalMs / 1000} s`, { code: "UNAVAILABLE" });
}
function hintFor({ status }, isFork) {
    if (status === 401)
        return "The token is not valid for this repository.";
    if (isFork) {
        return "GitHub gives jobs of forks a token that may only read: join the reports in a job of workflow_run instead (README, Pull request comment).";
    }
    return "The job needs `permissions: pull-requests: write`.";
}


/***/ }),

/***/ 22567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
/**
 * How long to wait after so many failures in a row, counted from 1: between half of the delay and
 * all of it, so that clients that failed together do not come back in step.
 */
function backoffMs(failures, { baseDelayMs, maxDelayMs }, random = Math.random) {
    const ceilingMs = Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1));
    return ceilingMs * (0.5 + random() / 2);
}


/***/ }),

/***/ 84517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    nowMs: () => performance.timeOrigin + performance.now(),
    // Node's own, in `timers/promises`, makes an error with a stack for each sleep that is cut short,
    // as nearly all are that guard a request.
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

/***/ 80470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ownField)
/* harmony export */ });
/** A field of a value that may be anything; undefined where it has none of its own. */
function ownField(value, name) {
    if (typeof value !== "object" || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}


/***/ }),

/***/ 57840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ startTimer),
/* harmony export */   _R: () => (/* binding */ waitAtMost),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* unused harmony export RELEASED */
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

/***/ 13779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ countRegressions),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12011);
/* harmony import */ var _job_title_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42058);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88834);
/* harmony import */ var _go_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18141);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24556);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79416);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63225);







/** GitHub takes 65,536 characters, the marker and what is added to the text included. */
const MAX_BYTES = 60_000;
const MAX_ROWS = 10;
/**
 * The pull request's comment, as GitHub-flavoured markdown: what the job cost, what was reused, what
 * changed against base, and the worst item with its remedy. Of many go commands those that failed
 * or changed and the longest are shown, the others counted. Pure; everything from outside is escaped.
 */
function renderComment(report, options = {}) {
    const { text } = (0,_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .fitWithin */ .Hi)(({ rows }) => (0,_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .joinSections */ .lS)([
        `### ${renderTitle(report)}`,
        options.resolved ? "No regression any more." : "",
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
    // The steps are slower because a command of theirs is.
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

/***/ 97751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl)
/* harmony export */ });
/**
 * Where people see a run, as the target of a markdown link; undefined for one that GitHub has not.
 * `serverUrl` has no slash at its end.
 */
function runUrl(serverUrl, { repository = "", runId, runAttempt }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d+$/.test(runId))
        return undefined;
    const attempt = /^\d+$/.test(runAttempt) ? `/attempts/${runAttempt}` : "";
    // What ends a link's target, or begins markup in it, cannot stand in it.
    const server = serverUrl.replaceAll(/[^\w./:-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
    return `${server}/${repository}/actions/runs/${runId}${attempt}`;
}


/***/ })

};
