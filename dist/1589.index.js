export const id = 1589;
export const ids = [1589];
export const modules = {

/***/ 11589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRestore: () => (/* binding */ runRestore)
});

// EXTERNAL MODULE: ./src/ci/read-job.ts + 5 modules
var read_job = __webpack_require__(73946);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/app/begin.ts + 38 modules
var begin = __webpack_require__(89575);
// EXTERNAL MODULE: ./src/app/job/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(58758);
// EXTERNAL MODULE: ./src/app/job/own-env-file.ts
var own_env_file = __webpack_require__(59203);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(93095);
// EXTERNAL MODULE: ./src/lib/process-identity.ts
var process_identity = __webpack_require__(83246);
;// CONCATENATED MODULE: ./src/ci/job-process.ts

const FIRST_PROCESS = 1;
/**
 * The nearest process above this one that runs the program. Undefined if there is none, or if the
 * system does not tell, as all but Linux.
 */
function findJobProcess(program, parentPid = process.ppid, read = process_identity/* readProcStat */.TQ) {
    if (program === undefined)
        return undefined;
    const seen = new Set();
    for (let pid = parentPid; pid > FIRST_PROCESS && !seen.has(pid);) {
        seen.add(pid);
        const stat = read(pid);
        if (!stat)
            return undefined;
        if (stat.program === program)
            return (0,process_identity/* identifyProcess */.wO)(pid);
        pid = stat.parentPid;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/ci/os-image.ts


/** As freedesktop.org's os-release(5) says. */
const OS_RELEASE = "/etc/os-release";
/**
 * What the machine's system is, such as `debian 12`: cgo links with its libraries, so it separates
 * build caches.
 */
async function readOsImage() {
    const text = await (0,fs/* tryReadText */.Bw)(OS_RELEASE).catch(() => undefined);
    return text === undefined ? `${process.platform} ${(0,external_node_os_.release)()}` : parseOsRelease(text);
}
/** Id and version of a system, of the text of its os-release. Pure. */
function parseOsRelease(text) {
    const values = new Map(text.split("\n").map((line) => {
        const [, name = "", value = ""] = /^([A-Z_]+)=["']?([^"']*)["']?\s*$/.exec(line) ?? [];
        return [name, value];
    }));
    return [values.get("ID") || "linux", values.get("VERSION_ID")].filter(Boolean).join(" ");
}

;// CONCATENATED MODULE: ./src/ci/shell-lines.ts
/** The settings as commands of a POSIX shell, one on each line. Pure. */
function renderShell({ variables, pathDirs, onExit }) {
    const lines = [
        ...[...variables].map(([name, value]) => `export ${name}=${quote(value)}`),
        ...pathDirs.map((dir) => `export PATH=${quote(dir)}:"$PATH"`),
        ...(onExit === undefined ? [] : [`trap ${quote(onExit)} EXIT`]),
    ];
    return lines.map((line) => `${line}\n`).join("");
}
/** A text as one word of a POSIX shell. Pure. */
function quote(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./src/ci/state-dir.ts
var state_dir = __webpack_require__(98124);
// EXTERNAL MODULE: ./src/ci/text-host.ts
var text_host = __webpack_require__(39207);
;// CONCATENATED MODULE: ./src/ci/restore.ts














/**
 * The job's first step: restores the layers, starts the sidecar, and returns the settings of later
 * commands as lines for a POSIX shell. They are empty if no Go can be had. Throws `ConfigError`
 * for a mistake of the user.
 */
async function restore(input) {
    const { settings, stateDirs, entry } = input;
    const timeline = (0,lib_timeline/* createTimeline */.MM)(clock/* systemClock */.m, performance.timeOrigin, input.onWork);
    const env = await withoutEarlierUse(input.env);
    await endEarlier(stateDirs);
    const stateDir = await (0,state_dir/* makeStateDir */.HM)(stateDirs, input.job.workspace);
    const job = (0,read_job/* toJob */.z6)(input.job, { tempDir: stateDir, image: await readOsImage() });
    const dir = external_node_path_default().join(stateDir, "go-accel", "run");
    // Commands that run as another user must get through to the wrapper and to our file of settings.
    await (0,promises_.mkdir)(external_node_path_default().dirname(dir), { mode: 0o711 });
    await (0,promises_.mkdir)(dir, { mode: 0o700 });
    const first = (0,text_host/* createTextHost */.q)(env, input.log);
    const withPath = (added, rest) => [...added, rest ?? ""].join((external_node_path_default()).delimiter);
    let host = first;
    const state = await (0,begin/* begin */.q)({ host: first, clock: clock/* systemClock */.m, timeline, env }, {
        settings,
        job,
        dir,
        entry,
        // Our parent may end with this command. Without a process to watch, the sidecar ends when the
        // job is saved, with its container, or after a time without requests.
        runnerProcess: findJobProcess(input.job.program),
        toolCacheDir: input.toolCacheDir,
        withGo({ addedToPath }) {
            const PATH = withPath(addedToPath, env["PATH"]);
            const withGo = { ...env, ...Object.fromEntries(first.variables), PATH };
            host = (0,text_host/* createTextHost */.q)(withGo, input.log);
            const stepPath = withPath(addedToPath, input.env["PATH"]);
            return { host, clock: clock/* systemClock */.m, timeline, env: withGo, stepPath };
        },
    });
    if (!state)
        return "";
    await (0,state_dir/* saveState */.LZ)(stateDir, state);
    const variables = new Map([...first.variables, ...host.variables]);
    const pathDirs = [...first.pathDirs, ...host.pathDirs];
    const onExit = input.saveOnExit ? saveCommand(entry, stateDir) : undefined;
    return renderShell({ variables, pathDirs, onExit });
}
/** What the user has set, as if no earlier use in this shell had set anything. */
async function withoutEarlierUse(env) {
    const { GOENV, ...others } = env;
    const goEnv = await (0,own_env_file/* withoutOwnEnvFile */.Eu)(GOENV);
    const PATH = await (0,go_wrapper_path/* withoutGoWrappers */.nL)(env["PATH"] ?? "");
    return { ...others, PATH, ...(goEnv === undefined ? {} : { GOENV: goEnv }) };
}
/** A job of this checkout that was killed has left its sidecar, which would run for hours. */
async function endEarlier(dirs) {
    const earlier = await (0,state_dir/* findState */.B7)(dirs);
    if (earlier?.state.sidecar)
        await (0,control/* stopSidecar */.i8)(earlier.state.sidecar, clock/* systemClock */.m);
}
/** Only a failure that the user asked for changes the exit code of the shell. */
function saveCommand(entry, stateDir) {
    const words = [process.execPath, entry, "save", "--state-dir", stateDir].map(quote);
    return `${words.join(" ")} --status "$?" || exit 1`;
}

// EXTERNAL MODULE: ./src/ci/settings.ts
var ci_settings = __webpack_require__(57534);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
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
;// CONCATENATED MODULE: ./src/cli/restore.ts











const OPTIONS = {
    ...(0,job_options/* valueOptions */.kl)(ci_settings/* CI_INPUTS */.b.map(({ name }) => name)),
    ...job_options/* JOB_OPTIONS */.ZO,
    "save-on-exit": { type: "boolean" },
};
/**
 * Begins a job: prints the settings of its later commands for a shell. Any fault of ours is a
 * warning, and the job continues without acceleration.
 */
async function runRestore(args, io) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("restore", args, OPTIONS);
    if (values.help) {
        io.out(job_help/* RESTORE_HELP */.Fm);
        return cli_io/* EXIT */.dc.done;
    }
    if (positionals.length > 0)
        throw new cli_io/* UsageError */.eb(`restore: unexpected ${positionals[0]}`);
    const given = (0,job_options/* optionReader */.hr)(values, io);
    const progress = (0,cli_progress/* createProgress */.m)(io);
    for (const name of (0,job_options/* findUnknownVariables */.b7)(io.env, OPTIONS)) {
        progress.log(`go-accel: notice: ${name} is no setting (go-accel restore --help)`);
    }
    try {
        const surroundings = { env: io.env, cwd: io.cwd, nowMs: clock/* systemClock */.m.nowMs() };
        const job = await (0,read_job/* readCiJob */.A1)(surroundings, (0,job_options/* readJobWords */.Fy)(given));
        const settings = (0,ci_settings/* readSettings */.s)((name) => given(name) ?? "", {
            cwd: io.cwd,
            scope: (0,read_job/* defaultScope */._V)(job),
            cacheDir: (0,state_dir/* userCacheDir */.bE)(io.env),
        });
        const shell = await restore({
            settings,
            job,
            stateDirs: (0,state_dir/* stateDirs */.YY)(given("state-dir"), job, io.env),
            toolCacheDir: (0,state_dir/* toolCacheDir */.e3)(io.env),
            saveOnExit: values["save-on-exit"] === true,
            entry: io.entry,
            env: io.env,
            log: progress.log,
            onWork: (names) => progress.show(`go-accel: ${names.join(", ")}`),
        });
        progress.clear();
        io.out(shell);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        progress.log(`go-accel: warning: ${(0,errors/* errorMessage */.gJ)(error)}; continuing without acceleration`);
    }
    return cli_io/* EXIT */.dc.done;
}


/***/ })

};
