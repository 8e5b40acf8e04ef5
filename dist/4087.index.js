export const id = 4087;
export const ids = [4087];
export const modules = {

/***/ 73946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _V: () => (/* binding */ defaultScope),
  A1: () => (/* binding */ readCiJob),
  z6: () => (/* binding */ toJob)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(22304);
// EXTERNAL MODULE: ./src/checkout/head-commit.ts
var head_commit = __webpack_require__(25915);
;// CONCATENATED MODULE: ./src/ci/ci-job.ts
/** The number of a pull request; undefined for any other text. */
function parseNumber(text) {
    return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
/** The ref of a branch or tag; empty without a name. */
function refOf(kind, name) {
    return name ? `refs/${kind}/${name}` : "";
}
/** The server of a URL; empty for a text that is no HTTP URL. */
function serverOf(url) {
    if (!url || !URL.canParse(url))
        return "";
    const { protocol, origin } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? origin : "";
}

;// CONCATENATED MODULE: ./src/ci/buildkite.ts

/** Buildkite, by its variables: buildkite.com/docs/pipelines/configure/environment-variables. */
const BUILDKITE = {
    isHere: (env) => env["BUILDKITE"] === "true",
    read(env) {
        const pull = parseNumber(env["BUILDKITE_PULL_REQUEST"]);
        const repository = readRepository(env["BUILDKITE_REPO"]);
        return {
            system: "Buildkite",
            workspace: env["BUILDKITE_BUILD_CHECKOUT_PATH"] ?? "",
            tempDir: undefined,
            project: `${env["BUILDKITE_ORGANIZATION_SLUG"] ?? ""}/${env["BUILDKITE_PIPELINE_SLUG"] ?? ""}`,
            name: readName(env),
            runId: env["BUILDKITE_BUILD_NUMBER"] ?? "",
            runAttempt: String(Number(env["BUILDKITE_RETRY_COUNT"] ?? 0) + 1),
            sha: env["BUILDKITE_COMMIT"] ?? "",
            ref: readRef(env, pull),
            defaultBranch: env["BUILDKITE_PIPELINE_DEFAULT_BRANCH"] || undefined,
            event: pull === undefined ? readEvent(env) : "pull_request",
            repository: repository.path,
            serverUrl: repository.server,
            pullRequest: pull === undefined ? undefined : { number: pull, isFork: isOfFork(env, repository.path) },
            // Set for the hooks that run after the command.
            status: env["BUILDKITE_COMMAND_EXIT_STATUS"] ?? "",
            // Its bootstrap, which the agent starts for each job.
            program: "buildkite-agent",
        };
    },
};
/** The shards of a step build different packages, and have one label. */
function readName(env) {
    const name = env["BUILDKITE_LABEL"] || env["BUILDKITE_STEP_KEY"] || "build";
    const { BUILDKITE_PARALLEL_JOB: index, BUILDKITE_PARALLEL_JOB_COUNT: count } = env;
    return index && count ? `${name} ${Number(index) + 1}/${count}` : name;
}
function readRef(env, pull) {
    if (pull !== undefined)
        return `refs/pull/${pull}/head`;
    // The branch has the name of the tag then, and a tag may be named like the default branch.
    if (env["BUILDKITE_TAG"])
        return refOf("tags", env["BUILDKITE_TAG"]);
    return refOf("heads", env["BUILDKITE_BRANCH"]);
}
/**
 * Of a build that was started by hand, by another pipeline or through the API, the branch need not
 * hold the commit.
 */
function readEvent(env) {
    const source = env["BUILDKITE_SOURCE"] ?? "";
    return source === "webhook" ? "push" : source;
}
function isOfFork(env, repository) {
    return readRepository(env["BUILDKITE_PULL_REQUEST_REPO"]).path !== repository;
}
/** Of `https://host/owner/name.git`, `ssh://git@host/owner/name` or `git@host:owner/name.git`. */
function readRepository(url = "") {
    const [, user, host, path] = /^([\w.-]+)@([\w.-]+):(?!\/)(.+?)(?:\.git)?\/?$/.exec(url) ?? [];
    if (user !== undefined && host && path)
        return { server: `https://${host}`, path };
    if (!URL.canParse(url))
        return { server: "", path: "" };
    const { hostname, pathname } = new URL(url);
    const server = serverOf(url) || (hostname === "" ? "" : `https://${hostname}`);
    return { server, path: pathname.replace(/^\/+/, "").replace(/(?:\.git)?\/?$/, "") };
}

;// CONCATENATED MODULE: ./src/ci/gitlab.ts

/**
 * GitLab CI/CD, by its predefined variables: docs.gitlab.com/ci/variables/predefined_variables, and
 * docs.gitlab.com/ci/jobs/job_rules for the values of CI_PIPELINE_SOURCE.
 */
const GITLAB = {
    isHere: (env) => env["GITLAB_CI"] === "true",
    read(env) {
        const workspace = env["CI_PROJECT_DIR"] ?? "";
        const project = env["CI_PROJECT_PATH"] ?? "";
        const iid = parseNumber(env["CI_MERGE_REQUEST_IID"]);
        return {
            system: "GitLab CI",
            workspace,
            // The runner keeps variables of type file there until the job has ended.
            tempDir: workspace === "" ? undefined : `${workspace}.tmp`,
            project,
            // It holds the leg of a matrix, and the shard of `parallel`.
            name: env["CI_JOB_NAME"] ?? "",
            // A retried job has an id of its own, and no number of the attempt.
            runId: env["CI_JOB_ID"] ?? "",
            runAttempt: "1",
            sha: env["CI_COMMIT_SHA"] ?? "",
            ref: gitlab_readRef(env, iid),
            defaultBranch: env["CI_DEFAULT_BRANCH"] || undefined,
            event: iid === undefined ? gitlab_readEvent(env) : "pull_request",
            repository: project,
            serverUrl: serverOf(env["CI_SERVER_URL"]),
            pullRequest: iid === undefined ? undefined : { number: iid, isFork: gitlab_isOfFork(env) },
            status: env["CI_JOB_STATUS"] ?? "",
            program: undefined,
        };
    },
};
function gitlab_readRef(env, iid) {
    if (iid !== undefined)
        return env["CI_MERGE_REQUEST_REF_PATH"] || `refs/merge-requests/${iid}/head`;
    if (env["CI_COMMIT_TAG"])
        return refOf("tags", env["CI_COMMIT_TAG"]);
    return refOf("heads", env["CI_COMMIT_BRANCH"]);
}
/**
 * A child pipeline runs for the commit of its parent, which is a merge request's only if the child
 * has the merge request's variables, too. A person who starts a pipeline by hand, by a trigger or through
 * the API may give it variables that name other code.
 */
function gitlab_readEvent(env) {
    const source = env["CI_PIPELINE_SOURCE"] ?? "";
    return source === "parent_pipeline" ? "push" : source;
}
function gitlab_isOfFork(env) {
    return env["CI_MERGE_REQUEST_SOURCE_PROJECT_ID"] !== env["CI_MERGE_REQUEST_PROJECT_ID"];
}

;// CONCATENATED MODULE: ./src/ci/jenkins.ts

/**
 * Jenkins, by the variables that its core, the git plugin and multibranch projects set: the page
 * `/env-vars.html` of each server.
 */
const JENKINS = {
    isHere: (env) => Boolean(env["JENKINS_URL"]) || /^jenkins-/.test(env["BUILD_TAG"] ?? ""),
    read(env) {
        const change = parseNumber(env["CHANGE_ID"]);
        const branch = env["BRANCH_NAME"];
        return {
            system: "Jenkins",
            workspace: env["WORKSPACE"] ?? "",
            tempDir: env["WORKSPACE_TMP"] || undefined,
            project: readProject(env),
            // Of the stage, as a pipeline has many and each builds other things.
            name: env["STAGE_NAME"] || "build",
            runId: env["BUILD_NUMBER"] ?? "",
            runAttempt: "1",
            sha: env["GIT_COMMIT"] ?? "",
            ref: jenkins_readRef(env, change),
            defaultBranch: env["BRANCH_IS_PRIMARY"] === "true" ? branch : undefined,
            // What started a build is in no variable.
            event: env["CHANGE_ID"] ? "pull_request" : "push",
            repository: "",
            serverUrl: "",
            pullRequest: change === undefined
                ? undefined
                : { number: change, isFork: env["CHANGE_FORK"] !== undefined },
            // A pipeline knows its result, the environment does not.
            status: "",
            program: undefined,
        };
    },
};
/** Of a multibranch project the last part is the branch, which differs from run to run. */
function readProject(env) {
    const job = env["JOB_NAME"] ?? "";
    return env["BRANCH_NAME"] === undefined ? job : job.replace(/\/[^/]*$/, "");
}
/** The ref of a pull request is named as on most servers: Jenkins has no name for it. */
function jenkins_readRef(env, change) {
    if (change !== undefined)
        return `refs/pull/${change}/head`;
    if (env["TAG_NAME"])
        return refOf("tags", env["TAG_NAME"]);
    return refOf("heads", env["BRANCH_NAME"] ?? env["GIT_BRANCH"]?.replace(/^origin\//, ""));
}

;// CONCATENATED MODULE: ./src/ci/woodpecker.ts

/** Woodpecker, by its variables: woodpecker-ci.org/docs/usage/environment. */
const WOODPECKER = {
    isHere: (env) => env["CI"] === "woodpecker",
    read(env) {
        const repository = env["CI_REPO"] ?? "";
        const pull = parseNumber(env["CI_COMMIT_PULL_REQUEST"]);
        return {
            system: "Woodpecker",
            workspace: env["CI_WORKSPACE"] ?? "",
            tempDir: undefined,
            project: `${repository} / ${env["CI_WORKFLOW_NAME"] ?? ""}`,
            name: env["CI_STEP_NAME"] ?? "",
            runId: env["CI_PIPELINE_NUMBER"] ?? "",
            runAttempt: "1",
            sha: env["CI_COMMIT_SHA"] ?? "",
            ref: woodpecker_readRef(env, pull),
            defaultBranch: env["CI_REPO_DEFAULT_BRANCH"] || undefined,
            event: woodpecker_readEvent(env),
            repository,
            serverUrl: serverOf(env["CI_REPO_URL"]),
            // Whether it is a fork's is in no variable.
            pullRequest: pull === undefined ? undefined : { number: pull, isFork: true },
            status: "",
            program: undefined,
        };
    },
};
/** The branch of a pull request is the one that it is for. */
function woodpecker_readRef(env, pull) {
    if (pull !== undefined)
        return `refs/pull/${pull}/head`;
    if (env["CI_COMMIT_TAG"])
        return refOf("tags", env["CI_COMMIT_TAG"]);
    return refOf("heads", env["CI_COMMIT_BRANCH"]);
}
/** A pipeline that was started by hand may have variables that name other code. */
function woodpecker_readEvent(env) {
    const event = env["CI_PIPELINE_EVENT"] ?? "";
    return event === "cron" ? "schedule" : event;
}

;// CONCATENATED MODULE: ./src/ci/read-job.ts







const SYSTEMS = [GITLAB, BUILDKITE, WOODPECKER, JENKINS];
/**
 * The job of the CI system that is here, or else the work of a person. A system that is not known
 * counts as that: such a job only reads a cache unless it is told what it runs for.
 */
async function readCiJob({ env, cwd, nowMs }, words = {}) {
    const root = (0,git_checkout/* findGitCheckout */.u)(cwd)?.root ?? cwd;
    const told = SYSTEMS.find((system) => system.isHere(env))?.read(env);
    const job = told ?? (await describeLocal(root, nowMs));
    return {
        ...job,
        // A container may have the checkout elsewhere than the agent that set the variable.
        workspace: isInside(job.workspace, cwd) ? job.workspace : root,
        name: words.job ?? job.name,
        event: words.event ?? job.event,
        ref: words.ref === undefined ? job.ref : fullRef(words.ref),
        sha: words.commit ?? job.sha,
        defaultBranch: words.defaultBranch ?? job.defaultBranch,
    };
}
/** The job as the steps on any CI system know it. `tempDir`: where the job's files are kept. Pure. */
function toJob(job, { tempDir, image }) {
    return {
        workspace: job.workspace,
        tempDir,
        workflow: job.project,
        name: job.name,
        runId: job.runId,
        runAttempt: job.runAttempt,
        sha: job.sha,
        ref: job.ref,
        defaultBranch: job.defaultBranch,
        eventName: job.event,
        hasInputs: false,
        // Without its server a repository's name says nothing.
        repository: job.serverUrl === "" ? "" : job.repository,
        pullRequest: job.pullRequest,
        apiUrl: "",
        serverUrl: job.serverUrl,
        image,
        serviceCacheMode: undefined,
    };
}
/** What separates jobs that compile different things, written as the action's default is. Pure. */
function defaultScope({ project, name }) {
    return `${project} / ${name} / null`;
}
async function describeLocal(root, nowMs) {
    const [checkout] = await (0,head_commit/* readCheckouts */.o)([root]);
    return {
        system: "",
        workspace: root,
        tempDir: undefined,
        project: external_node_path_default().basename(root),
        name: "local",
        runId: String(nowMs),
        runAttempt: "1",
        sha: checkout?.commit ?? "",
        ref: "",
        defaultBranch: undefined,
        event: "a local run",
        repository: "",
        serverUrl: "",
        pullRequest: undefined,
        status: "",
        program: undefined,
    };
}
function isInside(folder, inner) {
    if (!external_node_path_default().isAbsolute(folder))
        return false;
    const relative = external_node_path_default().relative(folder, inner);
    return relative !== ".." && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative);
}
function fullRef(ref) {
    return ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
}


/***/ }),

/***/ 57534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ CI_INPUTS),
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20711);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85436);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43931);




/** They need GitHub's API, or its runner. */
const ONLY_ON_GITHUB = [_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy.prComment.name, _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy.problemMatcher.name];
/** The inputs that jobs of any CI system have. */
const CI_INPUTS = Object.values(_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy).filter(({ name }) => !ONLY_ON_GITHUB.includes(name));
/**
 * Reads and checks the settings. `given` returns the text of an input, empty if there is none.
 * Throws one `ConfigError` for all that is wrong.
 */
function readSettings(given, { cwd, scope, cacheDir }) {
    const instead = new Map([
        [_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy.cacheBackend.name, `dir:${node_path__WEBPACK_IMPORTED_MODULE_0___default().join(cacheDir, "go-accel", "cache")}`],
        [_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy.cacheScope.name, scope],
    ]);
    const read = (name) => ONLY_ON_GITHUB.includes(name) ? "" : given(name) || (instead.get(name) ?? "");
    const settings = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(read, cwd);
    if (settings.cacheBackend.kind !== "github")
        return settings;
    const allowed = "dir:/absolute/path or s3://bucket/prefix: jobs elsewhere cannot reach GitHub's";
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([{ input: _inputs_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS */ .yy.cacheBackend.name, value: "github", allowed }]);
}


/***/ }),

/***/ 98124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ findState),
/* harmony export */   HM: () => (/* binding */ makeStateDir),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   YY: () => (/* binding */ stateDirs),
/* harmony export */   bE: () => (/* binding */ userCacheDir),
/* harmony export */   e3: () => (/* binding */ toolCacheDir),
/* harmony export */   f1: () => (/* binding */ dropState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _app_handover_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15447);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43931);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(251);







const STATE_FILE = "state.json";
/** What the steps on any CI system make below the folder for the job. */
const OWN_FOLDER = "go-accel";
/** Others may pass through to the script named `go` and to the file of settings, and list nothing. */
const PASSABLE = 0o711;
/** Where the user's own caches are. */
function userCacheDir(env) {
    const given = env["XDG_CACHE_HOME"];
    return given && node_path__WEBPACK_IMPORTED_MODULE_3___default().isAbsolute(given) ? given : node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), ".cache");
}
/** Where an installed Go is kept: a runner's tool cache, or beside the user's own caches. */
function toolCacheDir(env) {
    const given = env["RUNNER_TOOL_CACHE"];
    return given && node_path__WEBPACK_IMPORTED_MODULE_3___default().isAbsolute(given)
        ? given
        : node_path__WEBPACK_IMPORTED_MODULE_3___default().join(userCacheDir(env), "go-accel", "tools");
}
/**
 * The folders in which a job's state may be kept, best first: the one that was asked for, or else
 * below what the CI system keeps for the job, the user's caches or the temporary folder. They depend
 * on the checkout, so a later command of the job finds the same, and each job has the same paths.
 */
function stateDirs(asked, { workspace, tempDir }, env) {
    if (asked !== undefined)
        return [node_path__WEBPACK_IMPORTED_MODULE_3___default().resolve(asked)];
    const name = `go-accel-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(workspace).digest("hex").slice(0, 12)}`;
    return [
        ...(tempDir === undefined ? [] : [tempDir]),
        node_path__WEBPACK_IMPORTED_MODULE_3___default().join(userCacheDir(env), "go-accel", "jobs"),
        // The user of a container often has a number and no name.
        node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `go-accel-${process.getuid?.() ?? "user"}`),
    ].map((parent) => node_path__WEBPACK_IMPORTED_MODULE_3___default().join(parent, name));
}
/**
 * Makes the first of the folders that can be made, empty and this user's own, and returns it. Throws
 * a `ConfigError` for a folder that holds other things or is a part of the checkout, and an error if
 * none can be made.
 */
async function makeStateDir(dirs, workspace) {
    let failure;
    for (const dir of dirs) {
        refuseInside(dir, workspace);
        try {
            await refuseForeign(dir);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(dir, { recursive: true, force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(dir), { recursive: true });
            // Without `recursive` it fails if somebody else has just made it.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(dir, { mode: PASSABLE });
            return dir;
        }
        catch (error) {
            if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .UQ)(error) === undefined)
                throw error;
            failure = error;
        }
    }
    throw failure;
}
/** Keeps the state for the job's last command. */
async function saveState(dir, state) {
    await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileAtomic */ .Zf)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(dir, STATE_FILE), (0,_app_handover_js__WEBPACK_IMPORTED_MODULE_6__/* .formatState */ .lN)(state), 0o600);
}
/** The folder that holds a state, and the state; undefined if none does. */
async function findState(dirs) {
    for (const dir of dirs) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(dir, STATE_FILE);
        const text = (await isOwn(dir)) ? await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_5__/* .tryReadText */ .Bw)(file) : undefined;
        const state = (0,_app_handover_js__WEBPACK_IMPORTED_MODULE_6__/* .tryParseState */ .Ak)(text ?? "");
        if (state)
            return { dir, state };
    }
    return undefined;
}
/** After this there is no state. What shells of the job may still use stays. */
async function dropState(dir) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(dir, STATE_FILE), { force: true });
}
/** Git would take it for a part of the checkout, and builds would see it. */
function refuseInside(dir, workspace) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_3___default().relative(workspace, dir);
    const isOutside = relative.startsWith("..") || node_path__WEBPACK_IMPORTED_MODULE_3___default().isAbsolute(relative);
    if (isOutside)
        return;
    throw refusal(dir, "a folder outside of the checkout");
}
/** It is emptied before use, so it must hold nothing of somebody else's. */
async function refuseForeign(dir) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(dir).catch((error) => {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return [];
        throw error;
    });
    if (names.every((name) => name === STATE_FILE || name === OWN_FOLDER))
        return;
    throw refusal(dir, "an empty folder, or one that go-accel has made");
}
function refusal(dir, allowed) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL([{ input: "state-dir", value: dir, allowed }]);
}
/** Anybody can make a folder in a shared one. A state names programs that we would run. */
async function isOwn(dir) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(dir);
        return stats.isDirectory() && (process.getuid === undefined || stats.uid === process.getuid());
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_5__/* .errnoOf */ .UQ)(error) === undefined)
            throw error;
        return false;
    }
}


/***/ }),

/***/ 39207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createTextHost)
/* harmony export */ });
/* harmony import */ var _app_job_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75933);

/**
 * `env` is what programs get what they need of, PATH among it. `log` receives each line, without its
 * end.
 */
function createTextHost(env, log) {
    const variables = new Map();
    const outputs = new Map();
    const pathDirs = [];
    let summary = "";
    let hasFailed = false;
    const say = (level, message, title) => {
        const text = title === undefined ? message : `${title}: ${message}`;
        const [first = "", ...more] = text.replace(/^go-accel: /, "").split("\n");
        log(`go-accel: ${level}${level === "" ? "" : ": "}${first}`);
        for (const line of more)
            log(`  ${line}`);
    };
    return {
        variables,
        outputs,
        pathDirs,
        get summary() {
            return summary;
        },
        get hasFailed() {
            return hasFailed;
        },
        info: (message) => say("", message),
        notice: (message, options) => say("notice", message, plainTitle(options?.title)),
        warning: (message, options) => say("warning", message, plainTitle(options?.title)),
        fail(message) {
            hasFailed = true;
            say("error", message);
        },
        group(title, lines) {
            log(title);
            for (const line of lines)
                log(`  ${line}`);
        },
        // The log gets nothing of the environment that the job has from here on.
        mask() { },
        exportVariable: (name, value) => void variables.set(name, value),
        addPath: (dir) => void pathDirs.push(dir),
        setOutput: (name, value) => void outputs.set(name, value),
        async appendSummary(markdown) {
            summary += markdown;
        },
        exec: (0,_app_job_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .createExec */ .k)(env, { PATH: env["PATH"] }),
    };
}
function plainTitle(title) {
    return title?.replace(/^go-accel: /, "");
}


/***/ }),

/***/ 26426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ RESTORE_HELP),
/* harmony export */   QU: () => (/* binding */ WARM_HELP),
/* harmony export */   i4: () => (/* binding */ WARM_INPUTS),
/* harmony export */   i5: () => (/* binding */ SAVE_HELP)
/* harmony export */ });
/* harmony import */ var _ci_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57534);

const HELP_COLUMNS = 76;
/** The inputs that say where modules come from. */
const WARM_INPUTS = [
    "working-directory",
    "mirrors",
    "mirror-auth",
    "mirror-selection",
];
/** Defaults that differ from the action's. */
const DEFAULTS = {
    "cache-backend": "dir: below XDG_CACHE_HOME, or ~/.cache",
    "cache-scope": "project and job",
};
const RESTORE_HELP = `usage: eval "$(go-accel restore [options])"

Begins a job of any CI system: restores the module cache and the build cache,
starts the local module proxy, and prints the settings of later go commands for a
POSIX shell. All messages go to standard error. A fault never fails the job.

examples
  eval "$(go-accel restore --save-on-exit)"
      in the shell that runs the job's commands: saves when that shell ends
  go-accel restore > settings.sh
      if each command has a shell of its own: begin each of them with
      \`. ./settings.sh\`, and end the job with \`go-accel save\`
  eval "$(go-accel restore --cache-backend s3://bucket/app?region=eu-west-1)"

the job, unless the variables of the CI system tell
  --save-on-exit          save when the shell that takes the settings ends
  --state-dir DIR         where the job keeps what save needs, outside of the checkout
  --job NAME              what separates the jobs of a project, the same in each run
  --ref REF               the branch that it runs for, or refs/...
  --default-branch NAME   the branch whose jobs write the cache
  --commit SHA            the commit that it is to build
  --event EVENT           push, schedule or pull_request; others only read the cache
  --help                  show this text

settings, as the action's inputs
${_ci_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .CI_INPUTS */ .b.map(describeInput).join("\n")}

Each option has a variable: GO_ACCEL_CACHE_BACKEND stands for --cache-backend.
`;
const SAVE_HELP = `usage: go-accel save [options]

Ends the job that \`go-accel restore\` began: saves what changed in its caches, stops
the module proxy, and shows on standard error what that was worth. It does nothing
if restore did not run, and never fails the job for a fault of its own.

examples
  go-accel save --status "$?"
  go-accel save --summary-file summary.md --report-dir reports

options
  --status STATUS      success, failure or cancelled, or an exit code; default: what the
                       variables of the CI system say
  --state-dir DIR      as for restore
  --summary-file FILE  add the summary to it, as markdown
  --report-dir DIR     write the report to it as JSON, OpenMetrics text and JSON lines
  --help               show this text

Each option has a variable: GO_ACCEL_STATE_DIR stands for --state-dir.

exit codes
  0  done, or nothing to do
  1  slower than the default branch, and fail-on-regression is true
  2  the command line is wrong
`;
const WARM_HELP = `usage: go-accel warm [options]

Fetches whatever the checkout's go.sum files name and the module cache lacks, through
the same module proxy as a job: mirrors are tried in turn, and all is checked before it
is unpacked. For images, and machines that stay.

examples
  go-accel warm
  go-accel warm --mirrors 'https://mirror.example.com|direct'
  RUN --mount=type=bind,target=/src cd /src && go-accel warm      in a Dockerfile

options
${_ci_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .CI_INPUTS */ .b.filter(({ name }) => WARM_INPUTS.includes(name))
    .map(describeInput)
    .join("\n")}
  --json
      Print JSON.
  --help
      Show this text.

Each option has a variable: GO_ACCEL_MIRRORS stands for --mirrors.

exit codes
  0  all modules are there
  1  some are missing
  2  the command line or the configuration is wrong
  3  an internal error of go-accel
`;
/** An option with its meaning below it, and its default if it has one. */
function describeInput({ name, default: instead, description }) {
    const value = DEFAULTS[name] ?? instead;
    const text = `${description.replaceAll("`", "")}${value === "" ? "" : ` Default: ${value}`}`;
    return [`  --${name} VALUE`, ...wrap(text).map((line) => `      ${line}`)].join("\n");
}
function wrap(text) {
    const lines = [];
    for (const word of text.split(" ")) {
        const last = lines.at(-1);
        if (last === undefined || last.length + 1 + word.length > HELP_COLUMNS)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
}


/***/ }),

/***/ 19623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ readJobWords),
/* harmony export */   ZO: () => (/* binding */ JOB_OPTIONS),
/* harmony export */   b7: () => (/* binding */ findUnknownVariables),
/* harmony export */   hr: () => (/* binding */ optionReader),
/* harmony export */   kl: () => (/* binding */ valueOptions)
/* harmony export */ });
/** An option with a value. */
const VALUE = { type: "string" };
/** What a command may be told of its job. */
const JOB_OPTIONS = {
    job: VALUE,
    event: VALUE,
    ref: VALUE,
    commit: VALUE,
    "default-branch": VALUE,
    "state-dir": VALUE,
};
/** Options with a value, by name. */
function valueOptions(names) {
    return Object.fromEntries(names.map((name) => [name, VALUE]));
}
/** The variable that stands for an option: `GO_ACCEL_CACHE_BACKEND` for `--cache-backend`. */
function variableOf(option) {
    return `GO_ACCEL_${option.replaceAll("-", "_").toUpperCase()}`;
}
/** Reads the text of an option, or else of its variable; undefined if neither is given. */
function optionReader(options, { env }) {
    return (name) => {
        const option = options[name];
        return (typeof option === "string" ? option : env[variableOf(name)])?.trim() || undefined;
    };
}
function readJobWords(given) {
    return {
        job: given("job"),
        event: given("event"),
        ref: given("ref"),
        commit: given("commit"),
        defaultBranch: given("default-branch"),
    };
}
/** Options of `save`, which may have their variables set for the whole job. */
const SAVE_OPTIONS = ["status", "summary-file", "report-dir"];
/** Variables that look like settings, but are none: a mistyped one would be without effect. Pure. */
function findUnknownVariables(env, options) {
    const known = new Set([...Object.keys(options), ...SAVE_OPTIONS].map(variableOf));
    return Object.keys(env).filter((name) => name.startsWith("GO_ACCEL_") && !known.has(name));
}


/***/ }),

/***/ 31041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLiveText)
/* harmony export */ });
const ERASE_BELOW = "\u001b[0J";
/** Shows nothing unless standard error is a terminal. */
function createLiveText({ errIsTerminal, err, }) {
    let shownLines = 0;
    const home = () => (shownLines === 0 ? "" : `\u001b[${shownLines}A\r${ERASE_BELOW}`);
    return {
        show(text) {
            if (!errIsTerminal)
                return;
            err(`${home()}${text}\n`);
            shownLines = text.split("\n").length;
        },
        clear() {
            if (shownLines > 0)
                err(home());
            shownLines = 0;
        },
    };
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

/***/ 53676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ createProgress)
/* harmony export */ });
/* harmony import */ var _live_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31041);

/** Of the line nothing is shown unless standard error is a terminal. */
function createProgress(io) {
    const live = (0,_live_text_js__WEBPACK_IMPORTED_MODULE_0__/* .createLiveText */ .U)(io);
    const width = (io.errColumns ?? 80) - 1;
    return {
        // A longer one would be broken, and only its last line removed.
        show: (text) => live.show(text.slice(0, width)),
        clear: live.clear,
        log(line) {
            live.clear();
            io.err(`${line}\n`);
        },
    };
}


/***/ })

};
