export const id = 6713;
export const ids = [6713];
export const modules = {

/***/ 15447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ tryParseState),
/* harmony export */   CX: () => (/* binding */ HISTORY_FILE),
/* harmony export */   EC: () => (/* binding */ KEEPS_OWN),
/* harmony export */   GJ: () => (/* binding */ JSON_LINES_FILE),
/* harmony export */   HL: () => (/* binding */ METRICS_FILE),
/* harmony export */   IQ: () => (/* binding */ deltaName),
/* harmony export */   NZ: () => (/* binding */ HISTORY_NAME),
/* harmony export */   QZ: () => (/* binding */ GO_COMMAND_LOG),
/* harmony export */   Uq: () => (/* binding */ REPORT_FILE),
/* harmony export */   g9: () => (/* binding */ GO_SETTINGS_FILE),
/* harmony export */   k8: () => (/* binding */ GO_FAILURES_FILE),
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   mU: () => (/* binding */ GO_ROOTS_FILE),
/* harmony export */   nd: () => (/* binding */ STATE_VERSION)
/* harmony export */ });
const STATE_VERSION = 9;
function formatState(state) {
    return JSON.stringify(state);
}
/**
 * Reads a state back; undefined for none, and for one of another version of the action (a job that
 * uses two at once), which only that version can finish.
 */
function tryParseState(text) {
    if (text === "")
        return undefined;
    const state = JSON.parse(text);
    return state.v === STATE_VERSION ? state : undefined;
}
/** Path of the JSON report in our folder. */
const REPORT_FILE = "report.json";
/** Beside it: the same figures for other systems. */
const METRICS_FILE = "metrics.txt";
const JSON_LINES_FILE = "report.jsonl";
/**
 * Path of the history in our folder, absent if the first step could not tell whether there is one.
 */
const HISTORY_FILE = "history.json";
/** Name of the go wrapper's log in our folder; absent if commands are not timed. */
const GO_COMMAND_LOG = "go-commands.log";
/** Beside that log: what go commands take for private, as the wrapper tells before each of them. */
const GO_SETTINGS_FILE = "go-settings";
/** Beside that log too: by which go.mod or go.work go commands go. */
const GO_ROOTS_FILE = "go-roots";
/** Beside that log too: what go must be given to meet the fault of a command again that failed. */
const GO_FAILURES_FILE = "go-failures";
/** Name of the history with the backend. */
const HISTORY_NAME = "history";
/** Deltas have a name of their own with the backend: no key of a base ever matches one. */
function deltaName(layer) {
    return `${layer}-delta`;
}
/** Why a layer is neither restored nor saved that this machine has already. */
const KEEPS_OWN = "this machine keeps its own";


/***/ }),

/***/ 75933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createExec)
/* harmony export */ });
/* harmony import */ var _lib_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95431);
/* harmony import */ var _go_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67334);


const EXEC_TIMEOUT_MS = 60_000;
/**
 * Runs programs as a host promises, with what go and compilers need of `env` at that time. `more` is
 * added to what every program gets of this process.
 */
function createExec(env, more = {}) {
    return async (command, args, options) => {
        const { exitCode, stdout, stderr } = await (0,_lib_process_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(command, args, {
            cwd: options.cwd,
            env: { ...(0,_go_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .goEnvironment */ .I)(env), ...more, ...options.env },
            timeoutMs: options.timeoutMs ?? EXEC_TIMEOUT_MS,
        });
        if (exitCode === 0)
            return stdout;
        const detail = stderr.trim().split("\n").at(-1) ?? "";
        throw new Error(`${command} ${args[0] ?? ""} failed with exit code ${exitCode}: ${detail}`);
    };
}


/***/ }),

/***/ 74037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createFaultLog)
/* harmony export */ });
/** What a fault means for the job, in one clause. */
const CONSEQUENCES = {
    cache: "continuing without the cache",
    disk: "what does not fit is skipped",
    sidecar: "go uses its own GOPROXY list",
    store: "modules are passed on without being stored",
    report: "the report of this job is incomplete",
    mirror: "go falls back to its own GOPROXY list",
    go: "continuing without acceleration",
    internal: "continuing without acceleration",
    verify: "modules that were not checked are used as they are",
};
/** What differs if go has no list of its own to turn to. */
const OFFLINE_CONSEQUENCES = {
    sidecar: "go can use what is in GOMODCACHE, and nothing else",
};
const DISK_FULL = /ENOSPC|EDQUOT|no space left/i;
function createFaultLog(host, options = {}) {
    const faults = [...(options.earlier ?? [])];
    const consequences = options.offline
        ? { ...CONSEQUENCES, ...OFFLINE_CONSEQUENCES }
        : CONSEQUENCES;
    return {
        report(reportedArea, message) {
            // A full disk shows in many places; it is one fault all the same.
            const area = DISK_FULL.test(message) ? "disk" : reportedArea;
            if (!faults.some((fault) => fault.area === area)) {
                host.warning(`go-accel: ${message}; ${consequences[area]}`);
            }
            faults.push({ area, message });
        },
        list: () => [...faults],
    };
}


/***/ }),

/***/ 58758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ WRAPPER_FILE),
/* harmony export */   So: () => (/* binding */ findGoWrappers),
/* harmony export */   nL: () => (/* binding */ withoutGoWrappers),
/* harmony export */   v_: () => (/* binding */ formatWrapperFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67638);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(107);




/** Lies beside each wrapper, so that the next use of the action knows it. */
const WRAPPER_FILE = "go-accel-wrapper.json";
/** The wrappers on PATH (its value), in its order. */
async function findGoWrappers(pathVariable) {
    const found = [];
    for (const dir of new Set(pathVariable.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().delimiter)))) {
        if (!node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(dir))
            continue;
        const content = await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, WRAPPER_FILE)).catch(() => undefined);
        if (content !== undefined)
            found.push({ dir, ...parseWrapperFile(content) });
    }
    return found;
}
/** PATH without the folders of wrappers: what the job's steps would have without us. */
async function withoutGoWrappers(pathVariable) {
    const dirs = new Set((await findGoWrappers(pathVariable)).map(({ dir }) => dir));
    const kept = pathVariable.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().delimiter)).filter((dir) => !dirs.has(dir));
    return kept.join((node_path__WEBPACK_IMPORTED_MODULE_0___default().delimiter));
}
const REPLACED = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)("replaced", "A variable that go gets with another value.", {
    name: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Its name"),
    value: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Piece"), "The value that is replaced, in pieces"),
    length: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)("Characters of that value"),
    isAdded: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)("Whether the text follows the value"),
    text: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("What go gets"),
});
const WRAPPER = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)("wrapper", "What one wrapper does, for the next one.", {
    logs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Path"), "The logs that it writes to"),
    settings: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)("settings", "The settings that it gives go.", {
        file: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Our file of settings"),
        baseline: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("The same as we made it"),
        goEnv: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("GOENV as it is without us")),
        configHome: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("XDG_CONFIG_HOME and HOME of the first step, with a colon between them"),
        replaced: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(REPLACED, "Variables that outrank the file"),
    })),
});
/** The content of `WRAPPER_FILE`. */
function formatWrapperFile(wrapper) {
    return JSON.stringify(wrapper);
}
/** Of a file that another version of the action, or a step, may have written. */
function parseWrapperFile(content) {
    const wrapper = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .tryRead */ .o_)(WRAPPER, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .tryParseJson */ .B)(content));
    const settings = wrapper?.settings;
    return {
        logs: wrapper?.logs ?? [],
        settings: settings && { ...settings, goEnv: settings.goEnv },
    };
}


/***/ }),

/***/ 986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ whyOtherCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Why what the job builds is not, for certain, the commit of its event; undefined if it is. A job of
 * the default branch may have checked out a pull request. Pure.
 */
function whyOtherCommit({ sha, workspace }, checkouts) {
    if (sha === "" || checkouts.length === 0)
        return "the commit of the event is not known";
    for (const { root, commit } of checkouts) {
        const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(workspace, root).split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join("/");
        const what = name === "" ? "the workspace" : name;
        if (commit === undefined) {
            return `no git checkout tells which commit ${what} is at`;
        }
        if (commit !== sha)
            return `${what} is not at the commit of the event`;
    }
    return undefined;
}


/***/ }),

/***/ 99652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pickLikelyNeeds),
/* harmony export */   z: () => (/* binding */ planRootNeeds)
/* harmony export */ });
/* harmony import */ var _gomod_module_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40958);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69318);


const NOTHING = { zips: [], mods: [], infos: [], skippedPrivate: [] };
/** What go commands of this root need of mirrors: nothing if its dependencies are vendored. Pure. */
function planRootNeeds(root, noProxy) {
    if (root.vendored)
        return NOTHING;
    const { modules, goWork, sums } = root;
    return (0,_gomod_module_set_js__WEBPACK_IMPORTED_MODULE_0__/* .planModuleNeeds */ .XU)({ modules, sums, noProxy, ...(goWork ? { goWork } : {}) });
}
/**
 * What a job is likely to need, before any go command has told by which root it goes: what the root of
 * the working directory needs. If that needs nothing, it is what the other modules need. Pure.
 */
function pickLikelyNeeds(workspace, all) {
    const needsOf = (roots) => (0,_gomod_module_set_js__WEBPACK_IMPORTED_MODULE_0__/* .uniteNeeds */ .fm)(all.filter(({ root }) => roots.includes(root)).map(({ needs }) => needs));
    const needs = needsOf((0,_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .likelyRoots */ .Cp)(workspace));
    if (needs.mods.length > 0 || needs.skippedPrivate.length > 0)
        return needs;
    return needsOf(workspace.roots.filter(({ likely }) => likely));
}


/***/ }),

/***/ 33572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ hashProfile),
/* harmony export */   L6: () => (/* binding */ legPrefix),
/* harmony export */   L9: () => (/* binding */ deltaKeys),
/* harmony export */   OK: () => (/* binding */ lintKeys),
/* harmony export */   Ox: () => (/* binding */ historyKey),
/* harmony export */   T_: () => (/* binding */ buildKeys),
/* harmony export */   XN: () => (/* binding */ makeBaseKey),
/* harmony export */   ci: () => (/* binding */ modulesKeys),
/* harmony export */   gl: () => (/* binding */ toolchainPrefix),
/* harmony export */   nP: () => (/* binding */ hashFolder),
/* harmony export */   p7: () => (/* binding */ toolchainKey),
/* harmony export */   q0: () => (/* binding */ baseIdOf),
/* harmony export */   tE: () => (/* binding */ hashSums),
/* harmony export */   ww: () => (/* binding */ makeDeltaKey),
/* harmony export */   x3: () => (/* binding */ NO_SUMS),
/* harmony export */   z: () => (/* binding */ historyPrefix),
/* harmony export */   zH: () => (/* binding */ deltaIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Begins every key. If the format of entries of that kind changes, the number must change. */
const FORMATS = {
    modules: "accel2",
    build: "accel1",
    lint: "accel1",
    toolchain: "accel1",
    history: "accel1",
};
const HASH_CHARS = 16;
const FOLDER_CHARS = 8;
function rootOf(kind, { epoch }) {
    const format = FORMATS[kind];
    return epoch === "" ? format : `${format}-epoch-${shortHash(epoch)}`;
}
/**
 * What a layer's keys begin with: those of a pull request's seeds with something else. Neither prefix
 * matches a key of the other kind, so a job that does not ask for seeds never gets one.
 */
function layerRoot(kind, parts, seeds) {
    const root = rootOf(kind, parts);
    if (!seeds)
        return root;
    return `${root}-seed-${shortHash(`${seeds.repositoryUrl}\0${seeds.ref}`)}`;
}
/** Enough that nobody finds a second text with the same one. */
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}
/**
 * Keys of a modules layer's base, or of its seed. The newest base with the same go.sum is exact. Next
 * comes the newest of this OS, as all jobs of a repository share the layer. A job without a go.sum
 * uses few modules, and would fetch those of all others for nothing.
 */
function modulesKeys(parts, seeds) {
    const scope = `${layerRoot("modules", parts, seeds)}-modules-${parts.os}-`;
    const exact = `${scope}base-${parts.sums.slice(0, HASH_CHARS)}.`;
    return {
        exact,
        scope,
        workFolder: scope,
        restore: parts.sums === NO_SUMS ? [exact] : [exact, `${scope}base-`],
    };
}
/**
 * Keys of a build layer's base, or of its seed. The newest base with the same go.sum is exact. Next
 * come the newest of this scope, the newest of any scope, and the newest from any other work folder,
 * of which go takes what does not hold the path: the standard library and dependencies. A base of
 * another Go version or profile never matches, because no action could be reused.
 */
function buildKeys(parts, seeds) {
    const { profile, ...keys } = entryKeys(`${layerRoot("build", parts, seeds)}-build`, parts);
    const elsewhere = parts.workFolder === "" ? [] : [`${profile}.`];
    return { ...keys, restore: [...keys.restore, keys.workFolder, ...elsewhere] };
}
/**
 * Keys of the base of a linter's layer, or of its seed. The newest base with the same go.sum is exact.
 * Next comes the newest of this scope. Other scopes never match: most of them run no linter. Here the
 * profile holds the linter's configuration too.
 */
function lintKeys(linter, parts, seeds) {
    const root = `${layerRoot("lint", parts, seeds)}-lint-${linter}`;
    const { profile: _, ...keys } = entryKeys(root, parts);
    return keys;
}
/** What the keys of all entries with a release of Go, such as 1.26.1, begin with: all jobs share them. */
function toolchainPrefix(parts, release) {
    return `${rootOf("toolchain", parts)}-toolchain-${parts.os}-${parts.arch}-${release}-`;
}
/** The key under which a release with these files is saved; `h1` as the checksum database has it. */
function toolchainKey(prefix, h1) {
    return `${prefix}${shortHash(h1)}`;
}
/** Keys that this scope's entries begin with, and what those of the same profile do. */
function entryKeys(root, parts) {
    // Not every version can be part of a key: `go1.26.1 X:jsonv2,synctest`, `go1.26.1-custom`.
    const isPlain = /^[A-Za-z0-9_.]+$/.test(parts.goVersion);
    const goVersion = isPlain ? parts.goVersion : keySegment(parts.goVersion);
    const profile = `${root}-${parts.os}-${parts.arch}-${goVersion}-${parts.profile}`;
    const workFolder = `${profile}${parts.workFolder === "" ? "" : `.${parts.workFolder}`}-`;
    const scope = `${workFolder}${keySegment(parts.scope)}-`;
    const exact = `${scope}base-${parts.sums.slice(0, HASH_CHARS)}.`;
    return { profile, workFolder, scope, exact, restore: [exact, `${scope}base-`] };
}
/** The key under which a base with this content is saved. */
function makeBaseKey(keys, contentHash) {
    return `${keys.exact}${contentHash.slice(0, HASH_CHARS)}`;
}
const BASE_KEY = /^(.+-)base-([0-9a-f]+\.[0-9a-f]+)$/;
/** The id of the base that has this key. Undefined if it is not the key of a base. */
function baseIdOf(baseKey) {
    return BASE_KEY.exec(baseKey)?.[2];
}
/**
 * Keys of the delta that belongs to a base. The newest with the same go.sum is exact. Next comes
 * the newest with any go.sum. A delta of another base or another scope never matches. Undefined if
 * `baseKey` is not the key of a base.
 */
function deltaKeys(keys, baseKey) {
    const [, scope, baseId] = BASE_KEY.exec(baseKey) ?? [];
    if (scope === undefined)
        return undefined;
    const ofBase = `${scope}delta-${baseId}-`;
    const exact = `${ofBase}${sumsOf(keys)}.`;
    return { exact, restore: [exact, ofBase] };
}
/** The key under which a delta with this content is saved. */
function makeDeltaKey(keys, baseId, contentHash) {
    const id = `${sumsOf(keys)}.${contentHash.slice(0, HASH_CHARS)}`;
    return `${keys.scope}delta-${baseId}-${id}`;
}
/** The id of the delta that has this key. Undefined if it is not the key of a delta. */
function deltaIdOf(deltaKey) {
    return /-delta-([0-9a-f]+\.[0-9a-f]+-[0-9a-f]+\.[0-9a-f]+)$/.exec(deltaKey)?.[1];
}
function sumsOf(keys) {
    return keys.exact.slice(`${keys.scope}base-`.length, -1);
}
/**
 * What the keys of a job's history begin with. It holds neither the Go version, which the records
 * name, nor the profile, because all jobs of one scope and platform share a history.
 */
function historyPrefix(parts) {
    return `${rootOf("history", parts)}-history-${parts.os}-${parts.arch}-${keySegment(parts.scope)}-`;
}
/** What the keys of the histories of one leg of a job begin with; see `history/legs.ts`. */
function legPrefix(prefix, leg) {
    return `${prefix}${leg}-`;
}
/** The key under which one run of the job's leg saves it. */
function historyKey(prefix, leg, runId, attempt) {
    return `${legPrefix(prefix, leg)}${runId}.${attempt}`;
}
/**
 * Hash over all go.sum files, in the order of their paths. Paths are relative to the workspace
 * and use `/`, so that a checkout in another folder has the same key.
 */
function hashSums(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
        hash.update(`${file.path}\0${file.content.length}\0`).update(file.content);
    }
    return hash.digest("hex");
}
/** That of a job without any go.sum. */
const NO_SUMS = hashSums([]);
/** Hash of the settings that are part of every action ID, by name. */
function hashProfile(settings) {
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    return shortHash(lines.sort().join(""));
}
/** A folder as a part of keys. It only has to differ from the few others of the same project. */
function hashFolder(folder) {
    return shortHash(folder).slice(0, FOLDER_CHARS);
}
/**
 * Text as a part of a key. Keys must not contain commas, and a dash in a scope could make one
 * scope's prefix match another's entries. A hash keeps different texts apart and long ones short.
 */
function keySegment(text) {
    const readable = text.replaceAll(/[^A-Za-z0-9_.]+/g, "_").slice(0, 40);
    return `${readable}.${shortHash(text)}`;
}


/***/ }),

/***/ 25915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readCheckouts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _git_checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22304);



/** As git writes it with SHA-1 or SHA-256. */
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** No `..`: HEAD is content of the checkout, and must not make us read elsewhere. */
const REF = /^ref: (refs\/(?!.*\.\.)\S+)$/;
/** As many as git itself follows. */
const MAX_REFS = 5;
/**
 * The checkouts that hold the folders, each once, in the order of the folders. A submodule counts as
 * a part of the checkout around it, whose commit names the submodule's. Runs no git. Never throws:
 * what cannot be read is not known.
 */
async function readCheckouts(dirs) {
    const found = new Map();
    for (const dir of dirs) {
        const folders = tryFindGitFolders(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(dir));
        found.set(folders?.root ?? node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(dir), folders);
    }
    const read = [...found].map(async ([root, folders]) => {
        const commit = folders && (await readHead(folders.gitDir).catch(() => undefined));
        return { root, commit };
    });
    return Promise.all(read);
}
function tryFindGitFolders(dir) {
    try {
        const inner = findGitFolders(dir);
        const above = inner && node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(inner.root);
        if (!inner || above === undefined || above === inner.root)
            return inner;
        const outer = tryFindGitFolders(above);
        const modules = outer && node_path__WEBPACK_IMPORTED_MODULE_0___default().join(outer.gitDir, "modules") + (node_path__WEBPACK_IMPORTED_MODULE_0___default().sep);
        return modules !== undefined && inner.gitDir.startsWith(modules) ? outer : inner;
    }
    catch {
        // EACCES: whose checkout it is cannot be told.
        return undefined;
    }
}
function findGitFolders(dir) {
    for (let root = dir;; root = node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(root)) {
        const gitDir = (0,_git_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .readGitDir */ .y)(root);
        if (gitDir !== undefined)
            return { root, gitDir };
        if (root === node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(root))
            return undefined;
    }
}
async function readHead(gitDir) {
    // A worktree has a HEAD of its own; branches are those of the repository that it was made from.
    const common = (await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(gitDir, "commondir")))?.trim() ?? "";
    const commonDir = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(gitDir, common);
    let text = await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(gitDir, "HEAD"));
    for (let count = 0; count <= MAX_REFS; count++) {
        const value = text?.trim() ?? "";
        if (COMMIT_ID.test(value))
            return value;
        const ref = REF.exec(value)?.[1];
        if (ref === undefined)
            return undefined;
        text =
            (await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(gitDir, ref))) ??
                (await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(commonDir, ref))) ??
                findPacked(await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(commonDir, "packed-refs")), ref);
    }
    return undefined;
}
/** Lines `<id> <ref>`; others are comments, or what a tag above them stands for. */
function findPacked(packedRefs, ref) {
    const line = packedRefs?.split("\n").find((candidate) => candidate.trimEnd().endsWith(` ${ref}`));
    return line?.split(" ", 1)[0];
}


/***/ }),

/***/ 11879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ changeEnvFile),
/* harmony export */   FO: () => (/* binding */ parseEnvFile),
/* harmony export */   Y5: () => (/* binding */ diffEnvFiles)
/* harmony export */ });
/** The settings of a file. Pure. */
function parseEnvFile(text) {
    return new Map(text.split("\n").flatMap((line) => {
        const name = nameIn(line);
        return name === undefined ? [] : [[name, line.slice(name.length + 1)]];
    }));
}
/** The text of the file after the changes. All other lines stay. Pure. */
function changeEnvFile(text, changes) {
    const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
    const kept = lines.filter((line) => {
        const name = nameIn(line);
        return name === undefined || !changes.has(name);
    });
    const added = [...changes].flatMap(([name, value]) => value === undefined ? [] : [`${name}=${value}`]);
    return [...kept, ...added].map((line) => `${line}\n`).join("");
}
/** What has to change in a file that has the settings `before` so that it has `after`. Pure. */
function diffEnvFiles(before, after) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return new Map([...names]
        .filter((name) => before.get(name) !== after.get(name))
        .map((name) => [name, after.get(name)]));
}
/** Undefined for a line that go passes over. */
function nameIn(line) {
    const end = line.indexOf("=");
    return end > 0 && /^[A-Z]/.test(line) ? line.slice(0, end) : undefined;
}


/***/ }),

/***/ 74487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ splitGoFlags),
/* harmony export */   Dk: () => (/* binding */ isGoFlagSet),
/* harmony export */   Tl: () => (/* binding */ hideFlagValues),
/* harmony export */   yj: () => (/* binding */ findGoFlag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The flags of a GOFLAGS setting, split at white space as the go command does
 * (cmd/internal/quoted). A whole flag may be in single or double quotes. Nothing is unescaped, and
 * quotes inside a flag are part of it. Undefined if a quote does not end: every go command fails
 * then.
 */
function splitGoFlags(goFlags) {
    const flags = [];
    let position = 0;
    for (;;) {
        TOKEN.lastIndex = position;
        const match = TOKEN.exec(goFlags);
        if (!match)
            return SPACE_TO_END.test(goFlags.slice(position)) ? flags : undefined;
        flags.push(match[1] ?? match[2] ?? match[3] ?? "");
        position = TOKEN.lastIndex;
    }
}
const TOKEN = /[ \t\n\r]*(?:"([^"]*)"|'([^']*)'|([^"' \t\n\r][^ \t\n\r]*))/y;
const SPACE_TO_END = /^[ \t\n\r]*$/;
/**
 * The value of a flag in GOFLAGS; the last one wins. Empty for a flag without a value, and
 * undefined if it is not set. `name` has no hyphens; in GOFLAGS it may have one or two.
 */
function findGoFlag(goFlags, name) {
    const found = (splitGoFlags(goFlags) ?? []).findLast((flag) => nameOf(flag) === name);
    return found === undefined ? undefined : found.replace(/^[^=]*=?/, "");
}
/** Whether a flag that is true or false is true in GOFLAGS. Values are those of strconv.ParseBool. */
function isGoFlagSet(goFlags, name) {
    const value = findGoFlag(goFlags, name);
    return value !== undefined && /^(?:|1|t|T|TRUE|true|True)$/.test(value);
}
function nameOf(flag) {
    return /^--?([^-=][^=]*)/.exec(flag)?.[1];
}
const HASH_CHARS = 8;
const SHOWN = /^(--?[A-Za-z][\w.-]*)(?:=(.*))?$/s;
/**
 * GOFLAGS for people: each flag by its name, with a short hash of its value, which may be a secret.
 * Equal values have equal hashes. What `keep` returns is a part of the value that is public; it
 * follows the hash in brackets.
 */
function hideFlagValues(goFlags, keep = () => undefined) {
    const hide = (value) => {
        const kept = keep(value);
        return `#${shortHash(value)}${kept === undefined ? "" : `(${kept})`}`;
    };
    const flags = splitGoFlags(goFlags);
    if (!flags)
        return hide(goFlags);
    return flags
        .map((flag) => {
        const [, name, value] = SHOWN.exec(flag) ?? [];
        if (name === undefined)
            return hide(flag);
        return value === undefined ? name : `${name}=${hide(value)}`;
    })
        .join(" ");
}
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}


/***/ }),

/***/ 20711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nV: () => (/* binding */ POST_INPUTS),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* unused harmony export INPUTS */
/* harmony import */ var _cache_backend_setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59090);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95329);


/**
 * The inputs that only the main step reads, in the order of the documentation: what the post step
 * needs of them is in the state.
 */
const SETTINGS = {
    goVersion: {
        name: "go-version",
        group: "go",
        default: "",
        description: "Go to set up, such as `1.26`, `1.26.8`, `^1.25.3` or `stable`.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .goVersion */ .X9,
    },
    goVersionFile: {
        name: "go-version-file",
        group: "go",
        default: "",
        description: "File that names it, such as go.mod or `.tool-versions`.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .anyText */ .Ae,
    },
    checkLatest: {
        name: "check-latest",
        group: "go",
        default: "false",
        description: "`true`: ask the mirrors for a newer release.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    },
    toolchain: {
        name: "toolchain",
        group: "go",
        default: "auto",
        description: "GOTOOLCHAIN of later steps: `auto` (unchanged), `local` or `verified`.",
        parse: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)("auto", "local", "verified"),
    },
    problemMatcher: {
        name: "problem-matcher",
        group: "go",
        default: "true",
        description: "Show compile errors beside the lines.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    },
    workingDirectory: {
        name: "working-directory",
        group: "modules",
        default: ".",
        description: "Folder to search for go.mod and go.work files, also below it.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .anyText */ .Ae,
    },
    mirrors: {
        name: "mirrors",
        group: "modules",
        default: "",
        description: "Module mirrors as a GOPROXY list. If empty, the environment's GOPROXY is used.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorList */ .mD,
    },
    mirrorSelection: {
        name: "mirror-selection",
        group: "modules",
        default: "ordered",
        description: "`ordered`, or `fastest` to prefer the fastest of the mirrors joined by `|`.",
        parse: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)("ordered", "fastest"),
    },
    mirrorAuth: {
        name: "mirror-auth",
        group: "modules",
        default: "",
        description: "Credentials of mirrors, one `host user:password` or `host token` per line.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorAuth */ .UN,
    },
    sidecar: {
        name: "sidecar",
        group: "modules",
        default: "auto",
        description: "The local module proxy: `on`, `off`, or `auto` (off for vendored builds).",
        parse: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)("auto", "on", "off"),
    },
    warm: {
        name: "warm",
        group: "modules",
        default: "missing",
        description: "What to prefetch: `missing` (in go.sum but not restored), `all` or `off`.",
        parse: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)("missing", "all", "off"),
    },
    offline: {
        name: "offline",
        group: "modules",
        default: "false",
        description: "`true`: download nothing. Missing modules are listed, and go fails if it needs one.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    },
    verifyModules: {
        name: "verify-modules",
        group: "modules",
        default: "false",
        description: "`true`: check restored modules against go.sum before use.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    },
    cache: {
        name: "cache",
        group: "cache",
        default: "auto",
        description: "`auto`, `read`, `write`, `read-write` or `off`. `auto` writes on the default branch only.",
        parse: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)("auto", "read", "write", "read-write", "off"),
    },
    cacheBackend: {
        name: "cache-backend",
        group: "cache",
        default: "github",
        description: "`github`, `dir:/absolute/path` or `s3://bucket/prefix?endpoint=URL&region=NAME`.",
        parse: _cache_backend_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackendSetting */ .u,
    },
    cacheModules: {
        name: "cache-modules",
        group: "cache",
        default: "true",
        description: "Restore and save the module cache.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    },
    cacheBuild: {
        name: "cache-build",
        group: "cache",
        default: "true",
        description: "Restore and save the build cache.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    },
    buildCacheLimitBytes: {
        name: "build-cache-limit",
        group: "cache",
        default: "2GiB",
        description: "Largest build cache to keep, uncompressed, such as `500MiB`; `0` for no limit.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeLimit */ .Le,
    },
    modulesCacheLimitBytes: {
        name: "modules-cache-limit",
        group: "cache",
        default: "2GiB",
        description: "The same for the module cache.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeLimit */ .Le,
    },
    lintCache: {
        name: "lint-cache",
        group: "cache",
        default: "auto",
        description: "Caches of golangci-lint and staticcheck: `auto` or `off`.",
        parse: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)("auto", "off"),
    },
    cacheScope: {
        name: "cache-scope",
        group: "cache",
        default: "${{ github.workflow }} / ${{ github.job }} / ${{ toJSON(matrix) }}",
        description: "Text that separates jobs that compile different things.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .anyLine */ .pv,
    },
    cacheKey: {
        name: "cache-key",
        group: "cache",
        default: "",
        description: "More text for the build cache's key, such as a hash of C headers.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .anyLine */ .pv,
    },
    cacheEpoch: {
        name: "cache-epoch",
        group: "cache",
        default: "",
        description: "Any text. A new one starts all layers again.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .anyLine */ .pv,
    },
    reuseTests: {
        name: "reuse-tests",
        group: "tests",
        default: "auto",
        description: "Take test results from earlier jobs: `always`, `never`, or `auto` (not in scheduled jobs).",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .reuseTests */ .Wo,
    },
    parallelism: {
        name: "parallelism",
        group: "tests",
        default: "auto",
        description: "Packages to build at once (`-p`). `auto`: go's default, within the container's CPU limit.",
        parse: (text, input) => (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parallelism */ .N6)(text, input) ?? "auto",
    },
    testParallelism: {
        name: "test-parallelism",
        group: "tests",
        default: "",
        description: "Tests of a package to run at once (`-parallel`). If empty, go's default.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parallelism */ .N6,
    },
    timeGoCommands: {
        name: "time-go-commands",
        group: "tests",
        default: "true",
        description: "Time the go commands of your steps with a script named `go` on PATH (not on Windows).",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    },
    summary: {
        name: "summary",
        group: "report",
        default: "always",
        description: "Job summary: `always`, `on-failure` or `never`.",
        parse: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)("always", "on-failure", "never"),
    },
    prComment: {
        name: "pr-comment",
        group: "report",
        default: "never",
        description: "Pull request comment: `always`, `on-regression` or `never`. Needs `pull-requests: write`.",
        parse: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)("never", "always", "on-regression"),
    },
    regressionThresholdPercent: {
        name: "regression-threshold",
        group: "report",
        default: "20%",
        description: "How much slower than on the default branch a go command may be.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN,
    },
    failOnRegression: {
        name: "fail-on-regression",
        group: "report",
        default: "false",
        description: "`true`: fail the job on a regression.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    },
};
/** The inputs that the post step reads again. */
const POST_INPUTS = {
    token: {
        name: "token",
        group: "report",
        default: "${{ github.token }}",
        description: "Token for the pull request comment. Nothing else uses it.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .anyText */ .Ae,
    },
    jobStatus: {
        name: "job-status",
        group: "internal",
        default: "${{ job.status }}",
        description: "Set by the runner; do not change.",
        parse: _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .jobStatus */ .WB,
    },
};
/** All inputs, in the order of action.yml. */
const INPUTS = [
    ...Object.values(SETTINGS),
    ...Object.values(POST_INPUTS),
];


/***/ }),

/***/ 85436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   _: () => (/* binding */ readPostInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20711);



/**
 * Reads and checks every input once. Throws one `ConfigError` for all bad inputs, which names each
 * with its value and what is allowed.
 */
function readInputs(read, workspace) {
    const settings = readRows(_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy, read);
    return { ...settings, workingDirectory: node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(workspace, settings.workingDirectory) };
}
/** Reads what the post step reads again. */
function readPostInputs(read) {
    return readRows(_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .POST_INPUTS */ .nV, read);
}
function readRows(rows, read) {
    const values = {};
    const problems = [];
    for (const key in rows) {
        try {
            values[key] = readRow(rows[key], read);
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (!isComplete(values, rows))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(problems);
    return values;
}
function readRow(row, read) {
    const { name, default: instead, parse } = row;
    const isExpression = instead.startsWith("${{");
    return parse(read(name) || (isExpression ? "" : instead), name);
}
/** Whether every row gave its value. */
function isComplete(values, rows) {
    return Object.keys(rows).every((key) => key in values);
}


/***/ }),

/***/ 94848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isExecutable),
/* harmony export */   a: () => (/* binding */ findOnPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);




/**
 * Path of the program of that name in the first folder of `pathVariable` (the value of PATH) that
 * has one: an executable file, with `.exe` on Windows. Undefined if none has. Relative folders are
 * skipped, since they mean another folder in each process.
 */
async function findOnPath(name, pathVariable) {
    const fileName = process.platform === "win32" ? `${name}.exe` : name;
    for (const dir of (pathVariable ?? "").split((node_path__WEBPACK_IMPORTED_MODULE_2___default().delimiter))) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, fileName);
        if (node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(dir) && (await isExecutable(file)))
            return file;
    }
    return undefined;
}
/** Whether it is a file that may be run. On Windows, which has no such permission, any file is. */
async function isExecutable(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isFile();
    }
    catch (error) {
        if ((0,_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== undefined)
            return false;
        throw error;
    }
}


/***/ }),

/***/ 27405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ LINTERS),
/* harmony export */   g: () => (/* binding */ linterCacheDir)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The linters whose caches are layers of their own. Both keep them as go keeps its build cache. */
const LINTERS = ["golangci-lint", "staticcheck"];
const CACHE_VARIABLES = {
    "golangci-lint": "GOLANGCI_LINT_CACHE",
    staticcheck: "STATICCHECK_CACHE",
};
/**
 * The folder of a linter's cache, as the linter itself finds it in this environment: what its variable
 * names, or else a folder of its name where os.UserCacheDir says. Undefined if it would refuse to run:
 * the variable holds no absolute path, or there is no home. Pure.
 */
function linterCacheDir(linter, env, platform = process.platform) {
    const { isAbsolute, join } = platform === "win32" ? (node_path__WEBPACK_IMPORTED_MODULE_0___default().win32) : (node_path__WEBPACK_IMPORTED_MODULE_0___default().posix);
    const named = env[CACHE_VARIABLES[linter]];
    if (named)
        return isAbsolute(named) ? named : undefined;
    const userCacheDir = findUserCacheDir(env, platform);
    return userCacheDir && isAbsolute(userCacheDir) ? join(userCacheDir, linter) : undefined;
}
function findUserCacheDir(env, platform) {
    if (platform === "win32")
        return env["LocalAppData"] ?? env["LOCALAPPDATA"];
    const home = env["HOME"] || undefined;
    if (platform === "darwin")
        return home && `${home}/Library/Caches`;
    return env["XDG_CACHE_HOME"] || (home && `${home}/.cache`);
}


/***/ }),

/***/ 79069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ createToldRoots),
/* harmony export */   H9: () => (/* binding */ readToldRoots),
/* harmony export */   Ye: () => (/* binding */ realPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);


/** `_ga_tell` in go-wrapper.sh writes such lines. */
const LINE = /^go1\t(\/[^\t]*)\t;$/;
/** The wrapper writes no more of them than this. */
const MAX_LINES = 256;
/**
 * The files by which the go commands of the job's steps went so far, as the go wrapper tells: the
 * nearest go.mod or go.work, or the file of `-modfile`. Each is absolute and without symbolic links.
 * Empty if none has told. Undefined if there may be any: the wrapper has told of so many that it tells
 * no more. Never throws.
 */
function readToldRoots(file) {
    try {
        const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8").split("\n");
        // The wrapper writes lines whole.
        if (lines.pop() !== "" || lines.length >= MAX_LINES)
            return undefined;
        return [...new Set(lines.flatMap((line) => LINE.exec(line)?.[1] ?? []).map(realPath))];
    }
    catch (error) {
        return (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error) ? [] : undefined;
    }
}
/** The same, which reads the file only after a change. Without a file nobody tells. */
function createToldRoots(file) {
    if (file === undefined)
        return () => [];
    let stamp;
    let told = [];
    return () => {
        const now = stampOf(file);
        if (now !== stamp)
            told = readToldRoots(file);
        stamp = now;
        return told;
    };
}
/** A file may be told of by several names. One that is gone keeps its name. */
function realPath(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
    }
    catch {
        return file;
    }
}
/** Another one after each change, since lines are only added. */
function stampOf(file) {
    try {
        return String((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size);
    }
    catch {
        return "none";
    }
}


/***/ })

};
