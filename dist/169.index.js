export const id = 169;
export const ids = [169];
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
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   mU: () => (/* binding */ GO_ROOTS_FILE),
/* harmony export */   nd: () => (/* binding */ STATE_VERSION)
/* harmony export */ });
const STATE_VERSION = 8;
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
/** Name of the history with the backend. */
const HISTORY_NAME = "history";
/** Deltas have a name of their own with the backend: no key of a base ever matches one. */
function deltaName(layer) {
    return `${layer}-delta`;
}
/** Why a layer is neither restored nor saved that this machine has already. */
const KEEPS_OWN = "this machine keeps its own";


/***/ }),

/***/ 54829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createExec)
});

// EXTERNAL MODULE: ./src/lib/process.ts
var process = __webpack_require__(95431);
// EXTERNAL MODULE: ./src/lib/child-environment.ts
var child_environment = __webpack_require__(89484);
;// CONCATENATED MODULE: ./src/app/job/go-environment.ts

/**
 * Variables that go and a C compiler read, in upper case. Those of go have no underscore, while
 * others that begin with GO do (`GOOGLE_…`). The last lines are what programs named `go` or `cc` may
 * need that only choose the real one (asdf, mise, goenv, nix).
 */
const READ_BY_GO = [
    /^GO[A-Z0-9]+$/,
    /^CGO_/,
    /^(?:CC|CXX|FC|AR|GCCGO)$/,
    /^PKG_CONFIG/,
    /^(?:CPATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH|LIBRARY_PATH|COMPILER_PATH|GCC_EXEC_PREFIX)$/,
    /^(?:SDKROOT|DEVELOPER_DIR|MACOSX_DEPLOYMENT_TARGET)$/,
    /^(?:INCLUDE|LIB|LIBPATH)$/,
    /^(?:GOENV|ASDF|MISE)_(?:[A-Z_]*_)?(?:DIR|ROOT|VERSION|FILE|FILENAME)$/,
    /^NIX_(?:CC|CFLAGS|LDFLAGS|BINTOOLS|HARDENING|ENFORCE|SSL)/,
];
/**
 * What go, a C compiler and a shell that we run get besides the variables that every program gets.
 * Pure.
 */
function goEnvironment(env) {
    return (0,child_environment/* pickVariables */.h)(env, (name) => READ_BY_GO.some((pattern) => pattern.test(name)));
}

;// CONCATENATED MODULE: ./src/app/job/exec.ts


const EXEC_TIMEOUT_MS = 60_000;
/**
 * Runs programs as a host promises, with what go and compilers need of `env` at that time. `more` is
 * added to what every program gets of this process.
 */
function createExec(env, more = {}) {
    return async (command, args, options) => {
        const { exitCode, stdout, stderr } = await (0,process/* run */.e)(command, args, {
            cwd: options.cwd,
            env: { ...goEnvironment(env), ...more, ...options.env },
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
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30318);


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

/***/ 30318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cp: () => (/* binding */ likelyRoots),
  CJ: () => (/* binding */ loadWorkspace),
  Ry: () => (/* binding */ wantedGoVersions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(22304);
// EXTERNAL MODULE: ./src/checkout/git-index.ts
var git_index = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/checkout/tracked-names.ts




/**
 * The regular files, absolute, that git tracks in the checkouts that hold the folders, and whose name
 * `isWanted`. The name is relative to its checkout, with `/`. A file need not be there: a sparse
 * checkout or a step may have left it out. Runs no git. Never throws: without an index that can be
 * read, nothing is known to be tracked.
 */
function listTrackedFiles(dirs, isWanted) {
    const checkouts = new Map();
    for (const dir of dirs) {
        const checkout = tryFindCheckout(dir);
        if (checkout)
            checkouts.set(checkout.root, checkout);
    }
    return [...checkouts.values()].flatMap((checkout) => listNames(checkout)
        .filter(isWanted)
        .map((name) => external_node_path_default().join(checkout.root, name)));
}
function tryFindCheckout(dir) {
    try {
        return (0,git_checkout/* findGitCheckout */.u)(dir);
    }
    catch {
        // EACCES: whose checkout it is cannot be told.
        return undefined;
    }
}
function listNames({ indexFile, objectFormat }) {
    try {
        const entries = (0,git_index/* parseGitIndex */.qy)((0,external_node_fs_.readFileSync)(indexFile), objectFormat)?.entries ?? [];
        return entries
            .filter(({ mode }) => (mode & git_index/* MODE_TYPE_MASK */.sr) === git_index/* REGULAR_MODE */.NN)
            .map((entry) => Buffer.from(entry.path, "latin1").toString());
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/app/job/find-mod-files.ts





/** Folders that hold no module of their own, or whose modules are test data. */
const SKIPPED_FOLDERS = ["vendor", "testdata", "node_modules"];
/** Folders in which projects keep files for `-modfile`, relative to the working directory. */
const OTHER_FOLDERS = ["", ".bingo", "tools", "hack"];
const MAX_DEPTH = 8;
/**
 * Looks in and below the working directory. Names that begin with `.` or `_` are those of tools and
 * caches as often as of modules, so there only what git tracks counts.
 */
async function findModFiles(workingDirectory) {
    const found = await findModuleDirs(workingDirectory, 0);
    const names = listTrackedFiles([workingDirectory, ...found], (name) => /\.(?:mod|sum)$/.test(name));
    const files = names.filter((file) => isSearchedBelow(workingDirectory, file));
    const all = new Set(files);
    const known = new Set(found);
    return {
        found,
        tracked: files
            .filter((file) => external_node_path_default().basename(file) === "go.mod" && !known.has(external_node_path_default().dirname(file)))
            .map((file) => external_node_path_default().dirname(file)),
        others: files.filter((file) => file.endsWith(".mod") &&
            external_node_path_default().basename(file) !== "go.mod" &&
            all.has(sumFileOf(file)) &&
            OTHER_FOLDERS.includes(external_node_path_default().relative(workingDirectory, external_node_path_default().dirname(file)))),
    };
}
/** Name of the go.sum that belongs to a go.mod, or to a file that stands in for one. */
function sumFileOf(modFile) {
    return modFile.replace(/\.mod$/, ".sum");
}
function isSearchedBelow(dir, file) {
    const [first, ...rest] = external_node_path_default().relative(dir, file).split((external_node_path_default()).sep);
    if (first === ".." || first === undefined)
        return false;
    return ![first, ...rest].some((name) => SKIPPED_FOLDERS.includes(name));
}
async function findModuleDirs(dir, depth) {
    const entries = await tryReadFolder(dir);
    if (depth > 0 && isModuleCache(dir, entries))
        return [];
    const here = entries.some((entry) => entry.name === "go.mod" && entry.isFile()) ? [dir] : [];
    if (depth >= MAX_DEPTH)
        return here;
    const below = await Promise.all(entries
        .filter((entry) => entry.isDirectory() && isSearched(entry.name))
        .map((entry) => findModuleDirs(external_node_path_default().join(dir, entry.name), depth + 1)));
    return [...here, ...below.flat()];
}
/**
 * A GOMODCACHE inside the checkout, of this job or of another one: thousands of folders, none of them
 * the checkout's. go makes this file in it before anything else.
 */
function isModuleCache(dir, entries) {
    return (entries.some((entry) => entry.name === "cache") &&
        (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, "cache", "lock")) &&
        (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, "cache", "download")));
}
/** A folder that is missing or that we may not read holds no module for us. */
async function tryReadFolder(dir) {
    try {
        return await (0,promises_.readdir)(dir, { withFileTypes: true });
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === "ENOENT" || errno === "ENOTDIR" || errno === "EACCES")
            return [];
        throw error;
    }
}
/** The go command itself skips names that begin with `.` or `_`. */
function isSearched(name) {
    return !/^[._]/.test(name) && !SKIPPED_FOLDERS.includes(name);
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
;// CONCATENATED MODULE: ./src/gomod/mod-lexer.ts

function syntaxError(source, line, problem) {
    return new errors/* ParseError */.mB(problem, { ...source, line });
}
/**
 * Splits a file in go.mod's syntax (https://go.dev/ref/mod#go-mod-file-lexical) into directives, in
 * order. Throws `ParseError` for text that does not follow the syntax. Does not check what a
 * directive means.
 */
function lexDirectives(text, source) {
    const directives = [];
    let block;
    let comments = [];
    for (const [index, lineText] of text.split("\n").entries()) {
        const line = index + 1;
        const { tokens, comment } = lexLine(lineText, line, source);
        const [first, ...rest] = tokens;
        if (first === undefined) {
            if (comment !== undefined)
                comments.push(comment);
            else if (!block)
                comments = [];
            continue;
        }
        if (block && first === ")") {
            if (rest.length > 0)
                throw syntaxError(source, line, "unexpected text after )");
            block = undefined;
        }
        else if (block) {
            if (!block.isUnknown) {
                const isBare = comments.length === 0 && comment === undefined;
                directives.push({
                    verb: block.verb,
                    args: tokens,
                    line,
                    inBlock: true,
                    comments: isBare ? block.comments : comments,
                    suffix: comment,
                });
            }
        }
        else if (!/^[A-Za-z]/.test(first)) {
            throw syntaxError(source, line, `expected a directive, found ${first}`);
        }
        else if (rest.at(-1) === "(") {
            block = { verb: first, isUnknown: rest.length > 1, line, comments };
        }
        else if (rest.at(-2) !== "(" || rest.at(-1) !== ")") {
            directives.push({ verb: first, args: rest, line, inBlock: false, comments, suffix: comment });
        }
        comments = [];
    }
    if (block)
        throw syntaxError(source, block.line, "the block that begins here is not closed");
    return directives;
}
const SPACE = /[ \t\r]*/y;
const PUNCTUATION = /[()[\]{},]/y;
const STRING = /"(?:[^"\\]|\\.)*"|`[^`]*`/y;
/** Printable characters except the space and punctuation; `//` and `/*` end a word. */
const WORD = /(?:(?!\/[/*]|[()[\]{},])[\p{L}\p{M}\p{N}\p{P}\p{S}])+/uy;
function lexLine(text, line, source) {
    const tokens = [];
    let position = 0;
    const take = (pattern) => {
        pattern.lastIndex = position;
        const found = pattern.exec(text)?.[0];
        position += found?.length ?? 0;
        return found;
    };
    for (;;) {
        take(SPACE);
        if (position >= text.length)
            return { tokens, comment: undefined };
        if (text.startsWith("//", position)) {
            return { tokens, comment: text.slice(position + 2).trim() };
        }
        if (text.startsWith("/*", position)) {
            throw syntaxError(source, line, "only // comments are allowed");
        }
        const isString = /["`]/.test(text.charAt(position));
        const token = isString ? take(STRING) : (take(PUNCTUATION) ?? take(WORD));
        if (token === undefined) {
            const found = JSON.stringify(String.fromCodePoint(text.codePointAt(position) ?? 0));
            const problem = isString ? "unterminated string" : `unexpected character ${found}`;
            throw syntaxError(source, line, problem);
        }
        tokens.push(token);
    }
}

;// CONCATENATED MODULE: ./src/gomod/mod-string.ts
const SIMPLE_ESCAPES = {
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
    "\\": "\\",
    '"': '"',
};
const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0-7]{3})|([\s\S]|$))/g;
/** Highest code of a character that is one byte in UTF-8. */
const MAX_SINGLE_BYTE = 0x7f;
const MAX_CODE_POINT = 0x10ffff;
/**
 * The value of a token of go.mod: a bare word, or a string as in Go source, between double quotes
 * or back quotes. Undefined if it has no value: a bare word with a quote in it, or an escape
 * sequence that Go does not know or that names half a character.
 */
function unquoteToken(token) {
    if (token.startsWith('"')) {
        return token.length >= 2 && token.endsWith('"')
            ? resolveEscapes(token.slice(1, -1))
            : undefined;
    }
    if (token.startsWith("`"))
        return token.slice(1, -1);
    return /["'`]/.test(token) ? undefined : token;
}
function resolveEscapes(text) {
    let valid = true;
    const value = text.replace(ESCAPE, (_, hex, short, long, octal, simple) => {
        const byte = hex ?? octal;
        const character = byte !== undefined
            ? fromCode(Number.parseInt(byte, hex === undefined ? 8 : 16), MAX_SINGLE_BYTE)
            : short !== undefined || long !== undefined
                ? fromCode(Number.parseInt(short ?? long ?? "", 16), MAX_CODE_POINT)
                : SIMPLE_ESCAPES[simple ?? ""];
        valid &&= character !== undefined;
        return character ?? "";
    });
    return valid ? value : undefined;
}
function fromCode(code, max) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return code > max || isSurrogate ? undefined : String.fromCodePoint(code);
}

// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(5723);
;// CONCATENATED MODULE: ./src/gomod/mod-directives.ts



const GO_VERSION = /^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/;
/** How the go command reads odd versions in the go.mod files of dependencies. */
const LAX_GO_VERSION = /^v?([1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/;
const TOOLCHAIN = /^default$|^go1(?:$|\.)/;
const DIRECTORY = /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:)/;
function stringValue(token, at, source) {
    const value = unquoteToken(token);
    if (value === undefined)
        throw syntaxError(source, at.line, `invalid string ${token}`);
    return value;
}
/** The only argument of a directive that takes one. */
function singleString(directive, source) {
    const [token, ...rest] = directive.args;
    if (token === undefined || rest.length > 0) {
        throw syntaxError(source, directive.line, `${directive.verb} takes exactly one argument`);
    }
    return stringValue(token, directive, source);
}
/** For directives that a file may have only once: `earlier` is the value so far. */
function rejectRepeated(earlier, directive, source) {
    if (earlier === undefined)
        return;
    throw syntaxError(source, directive.line, `repeated ${directive.verb} directive`);
}
/**
 * A version in its canonical spelling. Text that is not a semantic version, such as the name of a
 * branch, stays as it is: the go command resolves it and rewrites the file.
 */
function versionValue(token, at, source) {
    const version = stringValue(token, at, source);
    if (version === "")
        throw syntaxError(source, at.line, "empty version");
    return (0,semver/* canonicalVersion */.Bp)(version) ?? version;
}
function parseGoDirective(directive, source) {
    const text = singleString(directive, source);
    const version = GO_VERSION.test(text) ? text : LAX_GO_VERSION.exec(text)?.[1];
    if (version === undefined) {
        throw syntaxError(source, directive.line, `invalid go version ${JSON.stringify(text)}`);
    }
    return version;
}
function parseToolchainDirective(directive, source) {
    const name = singleString(directive, source);
    if (TOOLCHAIN.test(name))
        return name;
    throw syntaxError(source, directive.line, `invalid toolchain ${JSON.stringify(name)}`);
}
function parseReplaceDirective(directive, source) {
    const { args } = directive;
    const arrow = args[1] === "=>" ? 1 : 2;
    const [oldPath, oldVersion] = args.slice(0, arrow);
    const [newPath, newVersion, ...rest] = args.slice(arrow + 1);
    if (!oldPath || !newPath || args[arrow] !== "=>" || rest.length > 0) {
        throw syntaxError(source, directive.line, "expected: replace path [version] => path [version]");
    }
    const replacement = {
        oldPath: stringValue(oldPath, directive, source),
        newPath: stringValue(newPath, directive, source),
    };
    if (oldVersion !== undefined) {
        replacement.oldVersion = versionValue(oldVersion, directive, source);
    }
    if (newVersion !== undefined) {
        replacement.newVersion = versionValue(newVersion, directive, source);
    }
    if (DIRECTORY.test(replacement.newPath) === (newVersion !== undefined)) {
        const problem = newVersion === undefined ? "needs a version" : "is a directory and takes no version";
        throw syntaxError(source, directive.line, `replacement ${replacement.newPath} ${problem}`);
    }
    return replacement;
}

;// CONCATENATED MODULE: ./src/gomod/go-mod.ts


/**
 * Reads a go.mod file. `file` is its name in errors. Throws `ParseError` with file and line for
 * text that the go command could not read. Unknown directives are skipped, as the go command does
 * with those of dependencies. Whether versions exist and fit their paths is left to the go command.
 */
function parseGoMod(text, file) {
    const source = { file, code: "GO_MOD_SYNTAX" };
    const draft = {
        require: [],
        replace: [],
        exclude: [],
        retract: [],
        tool: [],
        ignore: [],
        godebug: [],
    };
    for (const directive of lexDirectives(text, source))
        addDirective(draft, directive, source);
    const { module } = draft;
    if (module === undefined)
        throw syntaxError(source, 1, "no module directive");
    return { ...draft, module };
}
function addDirective(mod, directive, source) {
    const { verb, args, inBlock, suffix } = directive;
    switch (verb) {
        case "module": {
            rejectRepeated(mod.module, directive, source);
            mod.module = singleString(directive, source);
            const deprecated = parseDeprecation(directive);
            if (deprecated !== undefined)
                mod.deprecated = deprecated;
            break;
        }
        case "go":
            if (inBlock)
                break;
            rejectRepeated(mod.go, directive, source);
            mod.go = parseGoDirective(directive, source);
            break;
        case "toolchain":
            if (inBlock)
                break;
            rejectRepeated(mod.toolchain, directive, source);
            mod.toolchain = parseToolchainDirective(directive, source);
            break;
        case "require": {
            const required = parseModuleVersion(directive, source);
            mod.require.push({ ...required, indirect: isIndirect(suffix) });
            break;
        }
        case "exclude":
            mod.exclude.push(parseModuleVersion(directive, source));
            break;
        case "replace":
            mod.replace.push(parseReplaceDirective(directive, source));
            break;
        case "retract":
            mod.retract.push(renderTokens(args));
            break;
        case "tool":
            mod.tool.push(singleString(directive, source));
            break;
        case "ignore":
            mod.ignore.push(singleString(directive, source));
            break;
        case "godebug":
            mod.godebug.push(parseGodebugDirective(directive, source));
            break;
    }
}
function parseModuleVersion(directive, source) {
    const [path, version, ...rest] = directive.args;
    if (path === undefined || version === undefined || rest.length > 0) {
        throw syntaxError(source, directive.line, `expected: ${directive.verb} path version`);
    }
    return {
        path: stringValue(path, directive, source),
        version: versionValue(version, directive, source),
    };
}
function parseGodebugDirective(directive, source) {
    const [, key, value] = /^([^=]*)=(.*)$/s.exec(singleString(directive, source)) ?? [];
    if (key === undefined || value === undefined) {
        throw syntaxError(source, directive.line, "expected: godebug key=value");
    }
    return { key, value };
}
function isIndirect(comment) {
    return comment !== undefined && /^indirect(?:$|;\s)/.test(comment);
}
function renderTokens(tokens) {
    return tokens.join(" ").replace(/(\[) | (?=[\],])/g, "$1");
}
/** The paragraph of the comment that begins with `Deprecated:`, without that word. */
function parseDeprecation({ comments, suffix }) {
    const text = (suffix === undefined ? comments : [...comments, suffix]).join("\n");
    return /(?:^|\n\n)Deprecated: *(.*?)(?:$|\n\n)/s.exec(text)?.[1];
}

// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
;// CONCATENATED MODULE: ./src/gomod/go-work.ts


/**
 * Reads a go.work file. `file` is its name in errors. Throws `ParseError` with file and line for
 * text that the go command could not read; unknown directives are skipped.
 */
function parseGoWork(text, file) {
    const source = { file, code: "GO_WORK_SYNTAX" };
    const work = { use: [], replace: [] };
    for (const directive of lexDirectives(text, source)) {
        switch (directive.verb) {
            case "go":
                if (directive.inBlock)
                    break;
                rejectRepeated(work.go, directive, source);
                work.go = parseGoDirective(directive, source);
                break;
            case "toolchain":
                if (directive.inBlock)
                    break;
                rejectRepeated(work.toolchain, directive, source);
                work.toolchain = parseToolchainDirective(directive, source);
                break;
            case "use":
                work.use.push(singleString(directive, source));
                break;
            case "replace":
                work.replace.push(parseReplaceDirective(directive, source));
                break;
        }
    }
    return work;
}

;// CONCATENATED MODULE: ./src/app/job/mod-reader.ts







/** Problems and names of files are relative to `workingDirectory`. */
function createModReader(workingDirectory) {
    const problems = new Set();
    const sumFiles = [];
    const sums = new Map();
    const displayPath = (file) => external_node_path_default().relative(workingDirectory, file).split((external_node_path_default()).sep).join("/");
    async function tryParse(file, parse) {
        try {
            return parse(await (0,promises_.readFile)(file, "utf8"), displayPath(file));
        }
        catch (error) {
            problems.add((0,errors/* errorMessage */.gJ)(error));
            return undefined;
        }
    }
    async function readSum(file) {
        if (!(0,external_node_fs_.existsSync)(file))
            return [];
        sumFiles.push({ path: displayPath(file), content: await (0,promises_.readFile)(file) });
        const sum = await tryParse(file, go_sum/* parseGoSum */.H);
        return sum ? [sum] : [];
    }
    return {
        goMod: (file) => tryParse(file, parseGoMod),
        async tryGoMod(file) {
            try {
                return parseGoMod(await (0,promises_.readFile)(file, "utf8"), displayPath(file));
            }
            catch {
                return undefined;
            }
        },
        goWork: (file) => tryParse(file, parseGoWork),
        async sum(file) {
            const read = sums.get(file) ?? (await readSum(file));
            sums.set(file, read);
            return read;
        },
        done: () => ({ sums: [...sums.values()].flat(), sumFiles, problems: [...problems] }),
    };
}

;// CONCATENATED MODULE: ./src/app/job/workspace.ts




/** go makes it in a vendor folder. */
const VENDOR_LIST = external_node_path_default().join("vendor", "modules.txt");
/**
 * Finds the modules in and below `workingDirectory`, those that a go.work there (or above one of them,
 * up to `checkout`) uses, and files for `-modfile`. Undefined if there are no modules. Files with errors
 * become `problems`. Settings that are still asked for are waited for while folders are looked through.
 */
async function loadWorkspace(workingDirectory, checkout, awaitedSettings = {}) {
    const [settings, files] = await Promise.all([awaitedSettings, findModFiles(workingDirectory)]);
    const { caches = [], told = [], goWork: chosenWork } = settings;
    const isOurs = (file) => !caches.some((cache) => isBelow(cache, file));
    const toldHere = told.filter((file) => isBelow(checkout, file) && (0,external_node_fs_.existsSync)(file));
    const workFileOf = (dir) => {
        if (chosenWork === undefined)
            return findGoWork(dir, checkout);
        return chosenWork === "off" ? undefined : chosenWork;
    };
    const reader = createModReader(workingDirectory);
    const found = files.found.filter(isOurs);
    const works = await readWorks([workingDirectory, ...found].flatMap((dir) => workFileOf(dir) ?? []), reader);
    const likely = new Set([...works.flatMap(({ dirs }) => dirs), ...found]);
    const toldDirs = toldHere.filter(isGoMod).map((file) => external_node_path_default().dirname(file));
    const aside = [...files.tracked, ...toldDirs].filter(isOurs);
    const moduleDirs = [...new Set([...likely, ...aside])].filter(hasGoMod).sort();
    if (moduleDirs.length === 0)
        return undefined;
    const modules = [];
    for (const dir of moduleDirs) {
        // The go command takes no -modfile in a workspace.
        const modFile = workFileOf(dir) === undefined ? settings.modFile : undefined;
        modules.push(await readModule(dir, modFile, reader));
    }
    const takesVendor = (settings.mod ?? "vendor") === "vendor";
    const isVendored = (dir) => takesVendor && (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, VENDOR_LIST));
    const modRoots = [
        ...(await makeWorkRoots(works, modules, { isVendored, reader })),
        ...makeModuleRoots(works, modules, { isVendored, likely }),
    ];
    const others = [...files.others, ...toldHere.filter((file) => !isGoMod(file))].filter(isOurs);
    const roots = [...modRoots, ...(await readOtherRoots(others, modRoots, reader))];
    return {
        root: workingDirectory,
        moduleDirs,
        goMods: modules.flatMap(({ read }) => read),
        roots,
        primary: [workFileOf(workingDirectory), external_node_path_default().join(workingDirectory, "go.mod")]
            .map((file) => findRoot(modRoots, file))
            .find((root) => root !== undefined && root.modules.length > 0),
        vendored: roots.some(({ vendored }) => vendored) && roots.every(takesNothing),
        ...reader.done(),
    };
}
/** The roots that a job is likely to build: the one of the working directory, else each module. */
function likelyRoots({ roots, primary, }) {
    if (primary)
        return [primary];
    const likely = roots.filter((root) => root.likely);
    return likely.length > 0 ? likely : roots;
}
/** The root by which a go command goes that goes by this file. */
function findRoot(roots, file) {
    return file === undefined ? undefined : roots.find((root) => root.files.includes(file));
}
/**
 * Versions that roots ask of the Go toolchain: `1.26` for a go line, `go1.26.1` for a toolchain line.
 * With `toolchain default` a file asks for nothing.
 */
function wantedGoVersions(roots) {
    return roots
        .flatMap(({ goLines }) => goLines)
        .filter(({ toolchain }) => toolchain !== "default")
        .flatMap(({ go, toolchain }) => [go, toolchain])
        .filter((version) => version !== undefined);
}
async function readWorks(files, reader) {
    const works = [];
    for (const file of new Set(files)) {
        const goWork = await reader.goWork(file);
        const dirs = (goWork?.use ?? []).map((dir) => external_node_path_default().resolve(external_node_path_default().dirname(file), dir));
        works.push({ file, goWork, dirs: dirs.filter(hasGoMod) });
    }
    return works;
}
async function readModule(dir, modFile, reader) {
    const file = external_node_path_default().join(dir, "go.mod");
    const instead = modFile === undefined ? file : findModFile(dir, modFile);
    const own = await reader.goMod(file);
    const goMod = instead === file ? own : await reader.goMod(instead);
    return {
        dir,
        files: [...new Set([file, instead])],
        read: goMod ? [{ dir, goMod }] : [],
        goLines: own ? [own] : [],
        sums: await reader.sum(sumFileOf(instead)),
    };
}
async function makeWorkRoots(works, modules, { isVendored, reader }) {
    const roots = [];
    for (const { file, goWork, dirs } of works) {
        const used = modules.filter(({ dir }) => dirs.includes(dir));
        const sum = await reader.sum(`${file}.sum`);
        roots.push({
            files: [file, ...used.flatMap((module) => module.files)],
            modules: used.flatMap(({ read }) => read),
            ...(goWork ? { goWork } : {}),
            goLines: goWork ? [goWork] : [],
            sums: [...used.flatMap(({ sums }) => sums), ...sum],
            vendored: isVendored(external_node_path_default().dirname(file)),
            likely: true,
        });
    }
    return roots;
}
/** Each module that no go.work uses is a root of its own. */
function makeModuleRoots(works, modules, { isVendored, likely }) {
    const used = new Set(works.flatMap(({ dirs }) => dirs));
    return modules
        .filter(({ dir }) => !used.has(dir))
        .map(({ dir, files, read, goLines, sums }) => ({
        files,
        modules: read,
        goLines,
        sums,
        vendored: isVendored(dir),
        likely: likely.has(dir),
    }));
}
/** Files for `-modfile`, unless GOFLAGS names them already. Those of another kind do not count. */
async function readOtherRoots(files, modRoots, reader) {
    const roots = [];
    for (const file of [...new Set(files)].sort()) {
        if (findRoot(modRoots, file))
            continue;
        const goMod = await reader.tryGoMod(file);
        if (!goMod)
            continue;
        roots.push({
            files: [file],
            modules: [{ dir: external_node_path_default().dirname(file), goMod }],
            // By go.mod alone.
            goLines: [],
            sums: await reader.sum(sumFileOf(file)),
            vendored: false,
            likely: false,
        });
    }
    return roots;
}
/** Whether go downloads nothing for it. */
function takesNothing({ vendored, modules, sums }) {
    const isEmpty = sums.every(({ entries }) => entries.length === 0) &&
        modules.every(({ goMod }) => goMod.require.length === 0);
    return vendored || isEmpty;
}
function findGoWork(from, checkout) {
    for (let dir = from;; dir = external_node_path_default().dirname(dir)) {
        const file = external_node_path_default().join(dir, "go.work");
        if ((0,external_node_fs_.existsSync)(file))
            return file;
        if (dir === checkout || dir === external_node_path_default().dirname(dir))
            return undefined;
    }
}
/** A relative -modfile counts from where go runs; modules without such a file keep their go.mod. */
function findModFile(dir, modFile) {
    const file = external_node_path_default().resolve(dir, modFile);
    return file.endsWith(".mod") && (0,external_node_fs_.existsSync)(file) ? file : external_node_path_default().join(dir, "go.mod");
}
function isGoMod(file) {
    return external_node_path_default().basename(file) === "go.mod";
}
function hasGoMod(dir) {
    return (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, "go.mod"));
}
function isBelow(dir, file) {
    const relative = external_node_path_default().relative(dir, file);
    return relative !== ".." && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative);
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
/* harmony export */   nP: () => (/* binding */ hashFolder),
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
const FORMATS = { modules: "accel2", build: "accel1", lint: "accel1", history: "accel1" };
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

/***/ 22304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findGitCheckout),
/* harmony export */   y: () => (/* binding */ readGitDir)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _git_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27118);




/**
 * The git checkout that holds `dir`; undefined if there is none. Reads only files, so it works
 * without a git command, and for a checkout that git refuses because someone else owns it.
 */
function findGitCheckout(dir) {
    for (let root = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(dir);; root = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(root)) {
        const gitDir = readGitDir(root);
        if (gitDir !== undefined)
            return readCheckout(root, gitDir);
        if (root === node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(root))
            return undefined;
    }
}
/** `.git` is a folder or, for a submodule or a worktree, a file that names one. */
function readGitDir(root) {
    const dotGit = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, ".git");
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(dotGit, { throwIfNoEntry: false });
    if (stats?.isDirectory())
        return dotGit;
    const link = stats?.isFile() ? /^gitdir: (.+?)\r?\n?$/.exec(readText(dotGit)) : undefined;
    return link?.[1] === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(root, link[1]);
}
function readCheckout(root, gitDir) {
    const indexFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, "index");
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(indexFile, { throwIfNoEntry: false })?.isFile())
        return undefined;
    const commonDir = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(gitDir, readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, "commondir")).trim());
    const isSha256 = (0,_git_config_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitConfig */ .m)(readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(commonDir, "config"))).some(({ name, value }) => name === "extensions.objectformat" && value === "sha256");
    return { root, gitDir, commonDir, indexFile, objectFormat: isSha256 ? "sha256" : "sha1" };
}
/** Text of a file; empty if there is no file. */
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return "";
        throw error;
    }
}


/***/ }),

/***/ 27118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseGitConfig)
/* harmony export */ });
const SECTION = /^\s*\[\s*([A-Za-z0-9.-]+)(?:\s+"(?:\\.|[^"\\])*")?\s*\]/;
const SETTING = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/s;
/**
 * Reads the settings of a configuration file (git-config). Lines that git would not read are
 * skipped: git itself complains of them.
 */
function parseGitConfig(text) {
    const settings = [];
    let section = "";
    for (const whole of joinLines(text)) {
        const header = SECTION.exec(whole);
        if (header?.[1] !== undefined)
            section = header[1].toLowerCase().replace(/\..*$/, "");
        // A setting may follow on the line of its section.
        const line = header ? whole.slice(header[0].length) : whole;
        const [, key, value = ""] = SETTING.exec(line) ?? [];
        if (key === undefined)
            continue;
        settings.push({ name: `${section}.${key.toLowerCase()}`, value: readValue(value) });
    }
    return settings;
}
/** A backslash at the end of a line continues a value on the next. */
function joinLines(text) {
    return text.replace(/\r\n/g, "\n").replace(/\\\n/g, "").split("\n");
}
/** Without the spaces around it, its quotes, and a comment behind it. */
function readValue(text) {
    let value = "";
    /** Length up to the last character that belongs to the value: spaces count if others follow. */
    let end = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
        const char = text.charAt(at);
        if (char === '"') {
            quoted = !quoted;
            end = value.length;
        }
        else if (!quoted && (char === "#" || char === ";")) {
            break;
        }
        else if (char === "\\") {
            value += meaningOf(text.charAt(++at));
            end = value.length;
        }
        else if (quoted || !/\s/.test(char)) {
            value += char;
            end = value.length;
        }
        else if (value !== "") {
            value += char;
        }
    }
    return value.slice(0, end);
}
function meaningOf(char) {
    const meanings = { n: "\n", t: "\t", b: "\b" };
    return meanings[char] ?? char;
}


/***/ }),

/***/ 3410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ SYMLINK_MODE),
/* harmony export */   JR: () => (/* binding */ isSkipped),
/* harmony export */   NN: () => (/* binding */ REGULAR_MODE),
/* harmony export */   Xz: () => (/* binding */ isSubmodule),
/* harmony export */   lf: () => (/* binding */ checksumOf),
/* harmony export */   qy: () => (/* binding */ parseGitIndex),
/* harmony export */   sr: () => (/* binding */ MODE_TYPE_MASK),
/* harmony export */   wP: () => (/* binding */ isSymlink)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const REGULAR_MODE = 0o100000;
const SYMLINK_MODE = 0o120000;
const SUBMODULE_MODE = 0o160000;
const MODE_TYPE_MASK = 0o170000;
function isSubmodule({ mode }) {
    return (mode & MODE_TYPE_MASK) === SUBMODULE_MODE;
}
function isSymlink({ mode }) {
    return (mode & MODE_TYPE_MASK) === SYMLINK_MODE;
}
const HEADER_BYTES = 12;
/** ctime, mtime, dev, ino, mode, uid, gid, size: ten numbers of four bytes. */
const STAT_BYTES = 40;
const EXTENDED = 0x4000;
const NAME_MASK = 0x0fff;
const SPLIT_INDEX = "link";
/**
 * Reads an index file of versions 2 to 4 (gitformat-index). Undefined for anything that does not
 * follow the format to the end, and for a split index, whose entries are in a second file.
 */
function parseGitIndex(file, format) {
    const checksum = file.subarray(-idBytesOf(format));
    const content = file.subarray(0, -checksum.length);
    if (!isSkipped(checksum) && !checksum.equals(checksumOf(content, format)))
        return undefined;
    try {
        return parse(file, checksum.length);
    }
    catch (error) {
        // A read beyond the end of the file: it is cut, or it is not an index.
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** The checksum that ends the file: the hash of everything before it. */
function checksumOf(content, format) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(content).digest();
}
/** With `index.skipHash`, git writes zeros instead of the checksum. */
function isSkipped(checksum) {
    return checksum.every((byte) => byte === 0);
}
function idBytesOf(format) {
    return format === "sha1" ? 20 : 32;
}
function parse(file, idBytes) {
    const version = file.readUInt32BE(4);
    if (file.toString("latin1", 0, 4) !== "DIRC" || version < 2 || version > 4)
        return undefined;
    const count = file.readUInt32BE(8);
    const end = file.length - idBytes;
    const entries = [];
    let offset = HEADER_BYTES;
    let previousPath = "";
    for (let index = 0; index < count; index++) {
        const idAt = offset + STAT_BYTES;
        const flagsAt = idAt + idBytes;
        const flags = file.readUInt16BE(flagsAt);
        const extended = (flags & EXTENDED) === 0 ? 0 : file.readUInt16BE(flagsAt + 2);
        const nameAt = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4);
        const name = version === 4
            ? readCompressedName(file, nameAt, previousPath)
            : readName(file, nameAt, flags & NAME_MASK, offset);
        if (!name || name.end > end)
            return undefined;
        entries.push({
            path: name.path,
            objectId: file.toString("hex", idAt, flagsAt),
            mode: file.readUInt32BE(offset + 24),
            stage: (flags >> 12) & 3,
            skipWorktree: (extended & 0x4000) !== 0,
            intentToAdd: (extended & 0x2000) !== 0,
            stat: {
                ctimeSeconds: file.readUInt32BE(offset),
                ctimeNanoseconds: file.readUInt32BE(offset + 4),
                mtimeSeconds: file.readUInt32BE(offset + 8),
                mtimeNanoseconds: file.readUInt32BE(offset + 12),
                inode: file.readUInt32BE(offset + 20),
                sizeBytes: file.readUInt32BE(offset + 36),
            },
            offset,
        });
        previousPath = name.path;
        offset = name.end;
    }
    return isPlainTail(file, offset, end) ? { entries, checksumBytes: idBytes } : undefined;
}
/** A name ends with a NUL, and NULs fill its entry up to a multiple of eight bytes. */
function readName(file, nameAt, statedBytes, entryAt) {
    const nul = file.indexOf(0, statedBytes === NAME_MASK ? nameAt + statedBytes : nameAt);
    if (nul < 0 || (statedBytes !== NAME_MASK && nul !== nameAt + statedBytes))
        return undefined;
    const end = entryAt + Math.ceil((nul + 1 - entryAt) / 8) * 8;
    return { path: file.toString("latin1", nameAt, nul), end };
}
/** Version 4: how many bytes to cut off the previous name, then what to append to the rest. */
function readCompressedName(file, at, previousPath) {
    let position = at;
    let byte = file.readUInt8(position++);
    let cut = byte & 0x7f;
    while (byte & 0x80) {
        byte = file.readUInt8(position++);
        cut = (cut + 1) * 128 + (byte & 0x7f);
    }
    const nul = file.indexOf(0, position);
    if (nul < 0 || cut > previousPath.length)
        return undefined;
    const kept = previousPath.slice(0, previousPath.length - cut);
    return { path: kept + file.toString("latin1", position, nul), end: nul + 1 };
}
/** Whether extensions fill the rest of the file and none of them moves entries elsewhere. */
function isPlainTail(file, from, end) {
    let offset = from;
    while (offset < end) {
        if (file.toString("latin1", offset, offset + 4) === SPLIT_INDEX)
            return false;
        offset += 8 + file.readUInt32BE(offset + 4);
    }
    return offset === end;
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

/***/ 3619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatSumLines),
/* harmony export */   H: () => (/* binding */ parseGoSum)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

const FIELDS = 3;
const MOD_SUFFIX = "/go.mod";
/**
 * The hash of an empty go.mod. A bug of an old go command wrote such lines; go has dropped them
 * since.
 */
const EMPTY_GO_MOD_HASH = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
/**
 * Reads a go.sum or go.work.sum file. `file` is its name in errors. Throws `ParseError` with file
 * and line for a line that does not have three fields, as the go command does. A module may have
 * several entries with different hashes.
 */
function parseGoSum(text, file) {
    const entries = new Map();
    const ignored = [];
    for (const [index, lineText] of text.split("\n").entries()) {
        const line = index + 1;
        const fields = lineText.trim().split(/\s+/);
        if (fields[0] === "")
            continue;
        const [path, version, hash] = fields;
        if (!path || !version || !hash || fields.length !== FIELDS) {
            const problem = `expected ${FIELDS} fields, found ${fields.length}`;
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(problem, { code: "GO_SUM_LINE", file, line });
        }
        if (hash === EMPTY_GO_MOD_HASH)
            ignored.push({ line, reason: "empty-go-mod" });
        else if (!hash.startsWith("h1:"))
            ignored.push({ line, reason: "unknown-algorithm" });
        else
            entries.set(fields.join(" "), createEntry(path, version, hash));
    }
    return { entries: [...entries.values()], ignored };
}
function createEntry(path, version, hash) {
    return version.endsWith(MOD_SUFFIX)
        ? { path, version: version.slice(0, -MOD_SUFFIX.length), kind: "mod", hash }
        : { path, version, kind: "zip", hash };
}
/** The trusted lines of several files as the lines of one file, each once. */
function formatSumLines(sums) {
    const lines = sums.flatMap(({ entries }) => entries.map(({ path, version, kind, hash }) => {
        return `${path} ${version}${kind === "mod" ? MOD_SUFFIX : ""} ${hash}`;
    }));
    return [...new Set(lines)];
}


/***/ }),

/***/ 91268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ formatProxyList),
/* harmony export */   W: () => (/* binding */ parseProxyList)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

const SEPARATORS = { "not-found": ",", "any-error": "|" };
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|file:\/)/i;
const PROTOCOLS = ["http:", "https:", "file:"];
/**
 * Reads a list in the syntax of GOPROXY (https://go.dev/ref/mod#environment-variables), by the go
 * command's rules. Throws `ParseError` for a list without entries and for an entry that names no
 * mirror; the message holds no credentials.
 */
function parseProxyList(text) {
    const entries = [];
    for (const [, part = "", separator] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
        const entry = part.trim();
        if (entry === "")
            continue;
        if (entry === "direct" || entry === "off") {
            entries.push({ kind: entry, fallback: "not-found" });
            break;
        }
        const fallback = separator === "|" ? "any-error" : "not-found";
        entries.push({ kind: "mirror", ...parseMirror(entry, entries.length + 1), fallback });
    }
    if (entries.length === 0) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB("the list of mirrors has no entries", { code: "PROXY_LIST" });
    }
    return entries;
}
/** The list in GOPROXY's syntax, without credentials. */
function formatProxyList(list) {
    return list
        .map((entry, index) => {
        const name = entry.kind === "mirror" ? entry.url : entry.kind;
        return index === list.length - 1 ? name : `${name}${SEPARATORS[entry.fallback]}`;
    })
        .join("");
}
function parseMirror(entry, position) {
    const invalid = (problem) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(`entry ${position} (${redact(entry)}) of the list of mirrors ${problem}`, {
        code: "PROXY_LIST",
    });
    // A single word is reserved: the go command may give it a meaning one day.
    if (!/[.:/]/.test(entry))
        throw invalid("is neither a URL nor direct nor off");
    if (entry.startsWith("/"))
        throw invalid("is a path; write a directory as file:///path");
    const text = entry.includes(":/") ? entry : `https://${entry}`;
    if (/[\s\\]/.test(text) || !WITH_SCHEME.test(text) || !URL.canParse(text)) {
        throw invalid("is not a URL");
    }
    const url = new URL(text);
    if (!PROTOCOLS.includes(url.protocol))
        throw invalid("must have the scheme http, https or file");
    if (url.search !== "" || url.hash !== "")
        throw invalid("must not have a query or a fragment");
    if (url.protocol === "file:" && url.host !== "")
        throw invalid("must not name a host");
    const base = `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`;
    if (url.username === "" && url.password === "")
        return { url: base };
    return { url: base, auth: { user: decode(url.username), password: decode(url.password) } };
}
/**
 * The part of an entry that may be printed; only the scheme if there may be a password or token.
 */
function redact(entry) {
    const scheme = /^[a-z][a-z0-9+.-]*:\/+/i.exec(entry)?.[0] ?? "";
    const rest = entry.slice(scheme.length);
    const secret = rest.search(/[@:?#]/);
    return secret < 0 ? entry : `${scheme}…`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A stray % stands for itself.
        return text;
    }
}


/***/ }),

/***/ 43570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nV: () => (/* binding */ POST_INPUTS),
  yy: () => (/* binding */ SETTINGS)
});

// UNUSED EXPORTS: INPUTS

// EXTERNAL MODULE: ./src/cache/backend-setting.ts
var backend_setting = __webpack_require__(59090);
// EXTERNAL MODULE: ./src/gomod/proxy-list.ts
var proxy_list = __webpack_require__(91268);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
;// CONCATENATED MODULE: ./src/inputs/input-values.ts



/** One of a few words. */
function choice(...allowed) {
    return (text, input) => {
        const chosen = allowed.find((word) => word === text);
        return chosen ?? refuse(input, text, `one of ${allowed.join(", ")}`);
    };
}
const trueOrFalse = choice("true", "false");
const flag = (text, input) => trueOrFalse(text, input) === "true";
const reuse = choice("auto", "always", "never", "true", "false");
/** `true` and `false` are older words for `always` and `never`. */
const reuseTests = (text, input) => {
    const word = reuse(text, input);
    if (word === "true")
        return "always";
    return word === "false" ? "never" : word;
};
/** Any text. */
const anyText = (text) => text;
/** Any text on one line: an expression may give JSON on several. */
const anyLine = (text) => text.replaceAll(/\s+/g, " ");
/** A number of things done at once; undefined for `auto` and an empty text. */
const parallelism = (text, input) => {
    if (text === "" || text === "auto")
        return undefined;
    if (!/^[1-9]\d{0,3}$/.test(text))
        refuse(input, text, "auto, or a number from 1 to 9999");
    return Number(text);
};
/** Ten times the time on top; more is a typing mistake. */
const MAX_PERCENT = 1_000;
/** A percentage above zero, with or without the sign. */
const percent = (text, input) => {
    const [, digits] = /^(\d{1,4}(?:\.\d{1,3})?) ?%?$/.exec(text) ?? [];
    const value = Number(digits);
    if (digits === undefined || value <= 0 || value > MAX_PERCENT) {
        refuse(input, text, `a percentage above 0 and up to ${MAX_PERCENT}, such as 20%`);
    }
    return value;
};
const UNIT_BYTES = new Map(Object.entries({
    "": 1,
    B: 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
}));
/** A size in bytes; undefined for no limit. */
const sizeLimit = (text, input) => {
    const [, digits, unit = ""] = /^(\d{1,12}(?:\.\d{1,3})?) ?([A-Za-z]*)$/.exec(text) ?? [];
    const unitBytes = UNIT_BYTES.get(unit);
    if (digits === undefined || unitBytes === undefined) {
        return refuse(input, text, "a size such as 500MiB, 2GiB, 1.5GB or a number of bytes, or 0 for no limit");
    }
    return Math.round(Number(digits) * unitBytes) || undefined;
};
const STATUSES = ["success", "failure", "cancelled"];
/**
 * How the job stands, as the runner says; empty for any other text. Inside nested composite actions
 * the runner hands the post step the inputs of an outer action, which may use the name differently.
 */
const jobStatus = (text) => (STATUSES.includes(text) ? text : "");
/** A GOPROXY list; undefined for an empty text. */
const mirrorList = (text, input) => {
    if (text === "")
        return undefined;
    try {
        return (0,proxy_list/* parseProxyList */.W)(text);
    }
    catch (error) {
        const allowed = "a GOPROXY list of http, https or file URLs, direct or off";
        return refuse(input, redactList(text), `${allowed} (${(0,errors/* errorMessage */.gJ)(error)})`);
    }
};
/** Credentials, one mirror per line. */
const mirrorAuth = (text, input) => text.split("\n").flatMap((rawLine, index) => {
    const line = rawLine.trim();
    if (line === "")
        return [];
    const [host, credential, ...rest] = line.split(/\s+/);
    if (!host || !credential || rest.length > 0 || host.includes("/")) {
        // A malformed line may hold the secret anywhere, so none of it is shown.
        const shown = `line ${index + 1}`;
        return refuse(input, shown, "lines of the form `host user:password` or `host token`");
    }
    return [{ host, authorization: (0,mirror_auth/* authorizationFor */.rv)(credential) }];
});
/**
 * A list without anything in it that may be a secret. It could not be parsed, so it is not known
 * where credentials end: everything before the last `@` is removed, and every query and fragment.
 */
function redactList(text) {
    const at = text.lastIndexOf("@");
    const hosts = at < 0 ? text : `***${text.slice(at)}`;
    return hosts.replaceAll(/[?#][^,|]*/g, "?***");
}
function refuse(input, value, allowed) {
    throw new errors/* ConfigError */.xL([{ input, value, allowed }]);
}

;// CONCATENATED MODULE: ./src/inputs/input-table.ts


/**
 * The inputs that only the main step reads, in the order of the documentation: what the post step
 * needs of them is in the state.
 */
const SETTINGS = {
    workingDirectory: {
        name: "working-directory",
        group: "modules",
        default: ".",
        description: "Folder to search for go.mod and go.work files, also below it.",
        parse: anyText,
    },
    mirrors: {
        name: "mirrors",
        group: "modules",
        default: "",
        description: "Module mirrors as a GOPROXY list. If empty, the environment's GOPROXY is used.",
        parse: mirrorList,
    },
    mirrorSelection: {
        name: "mirror-selection",
        group: "modules",
        default: "ordered",
        description: "`ordered`, or `fastest` to prefer the fastest of the mirrors joined by `|`.",
        parse: choice("ordered", "fastest"),
    },
    mirrorAuth: {
        name: "mirror-auth",
        group: "modules",
        default: "",
        description: "Credentials of mirrors, one `host user:password` or `host token` per line.",
        parse: mirrorAuth,
    },
    sidecar: {
        name: "sidecar",
        group: "modules",
        default: "auto",
        description: "The local module proxy: `on`, `off`, or `auto` (off for vendored builds).",
        parse: choice("auto", "on", "off"),
    },
    warm: {
        name: "warm",
        group: "modules",
        default: "missing",
        description: "What to prefetch: `missing` (in go.sum but not restored), `all` or `off`.",
        parse: choice("missing", "all", "off"),
    },
    offline: {
        name: "offline",
        group: "modules",
        default: "false",
        description: "`true`: download nothing. Missing modules are listed, and go fails if it needs one.",
        parse: flag,
    },
    verifyModules: {
        name: "verify-modules",
        group: "modules",
        default: "false",
        description: "`true`: check restored modules against go.sum before use.",
        parse: flag,
    },
    cache: {
        name: "cache",
        group: "cache",
        default: "auto",
        description: "`auto`, `read`, `write`, `read-write` or `off`. `auto` writes on the default branch only.",
        parse: choice("auto", "read", "write", "read-write", "off"),
    },
    cacheBackend: {
        name: "cache-backend",
        group: "cache",
        default: "github",
        description: "`github`, `dir:/absolute/path` or `s3://bucket/prefix?endpoint=URL&region=NAME`.",
        parse: backend_setting/* parseBackendSetting */.u,
    },
    cacheModules: {
        name: "cache-modules",
        group: "cache",
        default: "true",
        description: "Restore and save the module cache.",
        parse: flag,
    },
    cacheBuild: {
        name: "cache-build",
        group: "cache",
        default: "true",
        description: "Restore and save the build cache.",
        parse: flag,
    },
    buildCacheLimitBytes: {
        name: "build-cache-limit",
        group: "cache",
        default: "2GiB",
        description: "Largest build cache to keep, uncompressed, such as `500MiB`; `0` for no limit.",
        parse: sizeLimit,
    },
    modulesCacheLimitBytes: {
        name: "modules-cache-limit",
        group: "cache",
        default: "2GiB",
        description: "The same for the module cache.",
        parse: sizeLimit,
    },
    lintCache: {
        name: "lint-cache",
        group: "cache",
        default: "auto",
        description: "Caches of golangci-lint and staticcheck: `auto` or `off`.",
        parse: choice("auto", "off"),
    },
    cacheScope: {
        name: "cache-scope",
        group: "cache",
        default: "${{ github.workflow }} / ${{ github.job }} / ${{ toJSON(matrix) }}",
        description: "Text that separates jobs that compile different things.",
        parse: anyLine,
    },
    cacheKey: {
        name: "cache-key",
        group: "cache",
        default: "",
        description: "More text for the build cache's key, such as a hash of C headers.",
        parse: anyLine,
    },
    cacheEpoch: {
        name: "cache-epoch",
        group: "cache",
        default: "",
        description: "Any text. A new one starts all layers again.",
        parse: anyLine,
    },
    reuseTests: {
        name: "reuse-tests",
        group: "tests",
        default: "auto",
        description: "Take test results from earlier jobs: `always`, `never`, or `auto` (not in scheduled jobs).",
        parse: reuseTests,
    },
    parallelism: {
        name: "parallelism",
        group: "tests",
        default: "auto",
        description: "Packages to build at once (`-p`). `auto`: go's default, within the container's CPU limit.",
        parse: (text, input) => parallelism(text, input) ?? "auto",
    },
    testParallelism: {
        name: "test-parallelism",
        group: "tests",
        default: "",
        description: "Tests of a package to run at once (`-parallel`). If empty, go's default.",
        parse: parallelism,
    },
    timeGoCommands: {
        name: "time-go-commands",
        group: "tests",
        default: "true",
        description: "Time the go commands of your steps with a script named `go` on PATH (not on Windows).",
        parse: flag,
    },
    summary: {
        name: "summary",
        group: "report",
        default: "always",
        description: "Job summary: `always`, `on-failure` or `never`.",
        parse: choice("always", "on-failure", "never"),
    },
    prComment: {
        name: "pr-comment",
        group: "report",
        default: "never",
        description: "Pull request comment: `always`, `on-regression` or `never`. Needs `pull-requests: write`.",
        parse: choice("never", "always", "on-regression"),
    },
    regressionThresholdPercent: {
        name: "regression-threshold",
        group: "report",
        default: "20%",
        description: "How much slower than on the default branch a go command may be.",
        parse: percent,
    },
    failOnRegression: {
        name: "fail-on-regression",
        group: "report",
        default: "false",
        description: "`true`: fail the job on a regression.",
        parse: flag,
    },
};
/** The inputs that the post step reads again. */
const POST_INPUTS = {
    token: {
        name: "token",
        group: "report",
        default: "${{ github.token }}",
        description: "Token for the pull request comment. Nothing else uses it.",
        parse: anyText,
    },
    jobStatus: {
        name: "job-status",
        group: "internal",
        default: "${{ job.status }}",
        description: "Set by the runner; do not change.",
        parse: jobStatus,
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
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43570);



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

/***/ 4147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseProcStat)
/* harmony export */ });
/** Place of the start among the fields behind the name, which begin with the state. */
const START_FIELD = 19;
/**
 * Undefined if the text is not that of such a file. The name is in brackets, and may itself contain
 * brackets.
 */
function parseProcStat(text) {
    const [start, end] = [text.indexOf("("), text.lastIndexOf(")")];
    const fields = text.slice(end + 2).split(" ");
    const [state, parent] = fields;
    if (start === -1 || end < start || parent === undefined)
        return undefined;
    return {
        program: text.slice(start + 1, end),
        parentPid: Number(parent),
        isZombie: state === "Z",
        startTicks: fields[START_FIELD] ?? "",
    };
}


/***/ }),

/***/ 83246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ readProcStat),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   wO: () => (/* binding */ identifyProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _proc_stat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4147);



/** The process that has this pid now. */
function identifyProcess(pid) {
    const startTicks = readProcStat(pid)?.startTicks;
    return startTicks ? { pid, startTicks } : { pid };
}
/** Whether it still runs. One that has ended and waits for its parent does not. */
function isRunning({ pid, startTicks }) {
    if (!isInTable(pid))
        return false;
    const stat = readProcStat(pid);
    // No /proc on this system, or one that hides the processes of other users.
    if (!stat)
        return true;
    return !stat.isZombie && (startTicks === undefined || stat.startTicks === startTicks);
}
/** What Linux says of the process; undefined if it has none, or on another system. */
function readProcStat(pid) {
    try {
        return (0,_proc_stat_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProcStat */ .q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, "latin1"));
    }
    catch {
        // ENOENT, ESRCH: the process is gone.
        return undefined;
    }
}
function isInTable(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // A process of another user.
        return (0,_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) === "EPERM";
    }
}


/***/ }),

/***/ 89757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   io: () => (/* binding */ readBytes)
/* harmony export */ });
/**
 * All bytes of a stream; rejects with the stream's error. `buffer()` of node:stream/consumers goes
 * through a Blob, which costs more for hundreds of small answers than receiving them.
 */
async function readBytes(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    const [only] = chunks;
    return only && chunks.length === 1 ? only : Buffer.concat(chunks);
}
/** Reads a stream until it ends or has given more than `limitBytes`; rejects with its error. */
async function readStart(stream, limitBytes) {
    const rest = stream[Symbol.asyncIterator]();
    const chunks = [];
    let sizeBytes = 0;
    while (sizeBytes <= limitBytes) {
        const { done, value } = await rest.next();
        if (done)
            return { chunks, rest: undefined };
        chunks.push(value);
        sizeBytes += value.length;
    }
    return { chunks, rest };
}
/** What was already read, and then the rest. */
async function* resume(begun, rest) {
    try {
        yield* begun;
        for (let piece = await rest.next(); !piece.done; piece = await rest.next())
            yield piece.value;
    }
    finally {
        // If the reader stops early, the source must stop as well.
        await rest.return?.();
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

/***/ 93095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T7: () => (/* binding */ fetchHealth),
/* harmony export */   YK: () => (/* binding */ fetchStats),
/* harmony export */   di: () => (/* binding */ sidecarUrl),
/* harmony export */   i8: () => (/* binding */ stopSidecar)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67638);
/* harmony import */ var _lib_process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83246);
/* harmony import */ var _lib_read_stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89757);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(107);
/* harmony import */ var _telemetry_sidecar_stats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65299);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64844);







/** For all of an answer. */
const REQUEST_TIMEOUT_MS = 2_000;
/** Statistics name modules, which are at most as many as there are events. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const EXIT_TIMEOUT_MS = 4_000;
const EXIT_POLL_MS = 10;
/** What go appends a module's path to. No slash at its end. */
function sidecarUrl({ port, secret }) {
    return `http://127.0.0.1:${port}/${secret}`;
}
/** What the sidecar says about itself. Throws if there is no such answer within two seconds. */
async function fetchHealth(handle) {
    return fetchJson(handle, _protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .HEALTH_PATH */ .Tu, _protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .HEALTH */ .Pg);
}
/** What the sidecar did so far. Throws if there is no such answer within two seconds. */
async function fetchStats(handle) {
    return fetchJson(handle, _protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .STATS_PATH */ .gG, _telemetry_sidecar_stats_js__WEBPACK_IMPORTED_MODULE_3__/* .SIDECAR_STATS */ .q);
}
/**
 * After a sidecar ended, another server may have its port. Its answer has another shape, and perhaps
 * no end.
 */
async function fetchJson(handle, path, shape) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.get)(`${sidecarUrl(handle)}${path}`, { agent: false, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) }, async (response) => {
        try {
            const { chunks, rest } = await (0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .readStart */ .H6)(response, MAX_ANSWER_BYTES);
            if (rest)
                response.destroy();
            resolve(rest ? "" : Buffer.concat(chunks).toString("utf8"));
        }
        catch (error) {
            reject(error);
        }
    });
    request.on("error", reject);
    const answer = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .tryRead */ .o_)(shape, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_6__/* .tryParseJson */ .B)(await promise));
    if (answer === undefined)
        throw new Error("not a go-accel sidecar");
    return answer;
}
/**
 * Stops the sidecar: lets it finish the answers under way, and kills it if it does not stop. If its
 * pid now belongs to another process, that process is left alone.
 */
async function stopSidecar(handle, clock) {
    const health = await fetchHealth(handle).catch(() => undefined);
    if (health?.pid !== handle.pid)
        return "gone";
    process.kill(handle.pid, "SIGTERM");
    const deadlineMs = clock.nowMs() + EXIT_TIMEOUT_MS;
    while (clock.nowMs() < deadlineMs) {
        if (!(0,_lib_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)({ pid: handle.pid }))
            return "drained";
        await clock.sleep(EXIT_POLL_MS);
    }
    process.kill(handle.pid, "SIGKILL");
    return "killed";
}


/***/ }),

/***/ 64844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nb: () => (/* binding */ sidecarFiles),
/* harmony export */   Pg: () => (/* binding */ HEALTH),
/* harmony export */   Tu: () => (/* binding */ HEALTH_PATH),
/* harmony export */   gG: () => (/* binding */ STATS_PATH)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(107);


/** Answer of `GET /-/healthz`. */
const HEALTH = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)("health", "That the sidecar answers.", {
    status: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .constant */ .dY)("ok", "It does"),
    pid: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)("Its process"),
});
/** Below the secret, as all paths. */
const HEALTH_PATH = "/-/healthz";
const STATS_PATH = "/-/stats";
/** The files of a sidecar's folder. */
function sidecarFiles(dir) {
    return {
        config: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "config.json"),
        ready: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "ready.json"),
        events: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "events.jsonl"),
        log: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "sidecar.log"),
        store: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, "store"),
    };
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


/***/ }),

/***/ 20638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Pi: () => (/* binding */ mayReceive),
/* harmony export */   gD: () => (/* binding */ findCredentials),
/* harmony export */   rv: () => (/* binding */ authorizationFor)
/* harmony export */ });
/** Authorization for `user:password` (basic) or a bare token (bearer). */
function authorizationFor(credential) {
    return credential.includes(":")
        ? `Basic ${Buffer.from(credential, "utf8").toString("base64")}`
        : `Bearer ${credential}`;
}
/**
 * The texts of a credential that must not be printed: the header's value, and the password in it.
 */
function secretsOf({ authorization }) {
    const [scheme, sent = ""] = authorization.split(" ");
    if (scheme !== "Basic")
        return [sent];
    const credential = Buffer.from(sent, "base64").toString("utf8");
    return [sent, credential.slice(credential.indexOf(":") + 1)].filter((secret) => secret !== "");
}
/**
 * The first credentials that may be sent to `url`, or undefined. None are ever sent in clear: plain
 * http is trusted on loopback only. (The go command refuses it everywhere.)
 */
function findCredentials(url, auth) {
    return auth.find((entry) => mayReceive(url, entry));
}
/** Whether these credentials may be sent to `url`. */
function mayReceive(url, { host, url: mirror }) {
    if (url.protocol !== "https:" && !isLoopback(url.hostname))
        return false;
    return mirror === undefined ? isHost(host, url) : isBelow(url, mirror);
}
/** Whether `url` is the mirror's own URL or below it, element by element. */
function isBelow(url, mirror) {
    if (!URL.canParse(mirror))
        return false;
    const { origin, pathname } = new URL(mirror);
    const base = pathname.replace(/\/+$/, "");
    return url.origin === origin && `${url.pathname}/`.startsWith(`${base}/`);
}
/**
 * Whether `host` names the URL's host. As in URLs, case and the scheme's own port do not matter.
 */
function isHost(host, url) {
    const text = `${url.protocol}//${host}`;
    return URL.canParse(text) && new URL(text).host === url.host;
}
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}


/***/ })

};
