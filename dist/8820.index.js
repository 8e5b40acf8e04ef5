export const id = 8820;
export const ids = [8820];
export const modules = {

/***/ 436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sumFileOf),
/* harmony export */   t: () => (/* binding */ findModFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _checkout_tracked_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30012);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(251);





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
    const names = (0,_checkout_tracked_names_js__WEBPACK_IMPORTED_MODULE_3__/* .listTrackedFiles */ .s)([workingDirectory, ...found], (name) => /\.(?:mod|sum)$/.test(name));
    const files = names.filter((file) => isSearchedBelow(workingDirectory, file));
    const all = new Set(files);
    const known = new Set(found);
    return {
        found,
        tracked: files
            .filter((file) => node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file) === "go.mod" && !known.has(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file)))
            .map((file) => node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file)),
        others: files.filter((file) => file.endsWith(".mod") &&
            node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(file) !== "go.mod" &&
            all.has(sumFileOf(file)) &&
            OTHER_FOLDERS.includes(node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(workingDirectory, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file)))),
    };
}
/** Name of the go.sum that belongs to a go.mod, or to a file that stands in for one. */
function sumFileOf(modFile) {
    return modFile.replace(/\.mod$/, ".sum");
}
function isSearchedBelow(dir, file) {
    const [first, ...rest] = node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(dir, file).split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep));
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
        .map((entry) => findModuleDirs(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name), depth + 1)));
    return [...here, ...below.flat()];
}
/**
 * A GOMODCACHE inside the checkout, of this job or of another one: thousands of folders, none of them
 * the checkout's. go makes this file in it before anything else.
 */
function isModuleCache(dir, entries) {
    return (entries.some((entry) => entry.name === "cache") &&
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "cache", "lock")) &&
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "cache", "download")));
}
/** A folder that is missing or that we may not read holds no module for us. */
async function tryReadFolder(dir) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(dir, { withFileTypes: true });
    }
    catch (error) {
        const errno = (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(error);
        if (errno === "ENOENT" || errno === "ENOTDIR" || errno === "EACCES")
            return [];
        throw error;
    }
}
/** The go command itself skips names that begin with `.` or `_`. */
function isSearched(name) {
    return !/^[._]/.test(name) && !SKIPPED_FOLDERS.includes(name);
}


/***/ }),

/***/ 69318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pG: () => (/* binding */ findGoWork),
  Cp: () => (/* binding */ likelyRoots),
  CJ: () => (/* binding */ loadWorkspace),
  Ry: () => (/* binding */ wantedGoVersions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/app/job/find-mod-files.ts
var find_mod_files = __webpack_require__(436);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/gomod/go-mod.ts
var go_mod = __webpack_require__(34132);
// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/gomod/go-work.ts
var go_work = __webpack_require__(3395);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
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
        goMod: (file) => tryParse(file, go_mod/* parseGoMod */.k),
        async tryGoMod(file) {
            try {
                return (0,go_mod/* parseGoMod */.k)(await (0,promises_.readFile)(file, "utf8"), displayPath(file));
            }
            catch {
                return undefined;
            }
        },
        goWork: (file) => tryParse(file, go_work/* parseGoWork */.x),
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
    const [settings, files] = await Promise.all([awaitedSettings, (0,find_mod_files/* findModFiles */.t)(workingDirectory)]);
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
        sums: await reader.sum((0,find_mod_files/* sumFileOf */.V)(instead)),
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
            sums: await reader.sum((0,find_mod_files/* sumFileOf */.V)(file)),
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
/** The nearest go.work in the folder or above it, up to the checkout's own folder. */
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

/***/ 3395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ parseGoWork)
/* harmony export */ });
/* harmony import */ var _mod_directives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42294);
/* harmony import */ var _mod_lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79260);


/**
 * Reads a go.work file. `file` is its name in errors. Throws `ParseError` with file and line for
 * text that the go command could not read; unknown directives are skipped.
 */
function parseGoWork(text, file) {
    const source = { file, code: "GO_WORK_SYNTAX" };
    const work = { use: [], replace: [] };
    for (const directive of (0,_mod_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .lexDirectives */ .e)(text, source)) {
        switch (directive.verb) {
            case "go":
                if (directive.inBlock)
                    break;
                (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectRepeated */ .OC)(work.go, directive, source);
                work.go = (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGoDirective */ .vK)(directive, source);
                break;
            case "toolchain":
                if (directive.inBlock)
                    break;
                (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectRepeated */ .OC)(work.toolchain, directive, source);
                work.toolchain = (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .parseToolchainDirective */ .UB)(directive, source);
                break;
            case "use":
                work.use.push((0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .singleString */ .Sy)(directive, source));
                break;
            case "replace":
                work.replace.push((0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReplaceDirective */ .XB)(directive, source));
                break;
        }
    }
    return work;
}


/***/ }),

/***/ 95329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Le: () => (/* binding */ sizeLimit),
/* harmony export */   N6: () => (/* binding */ parallelism),
/* harmony export */   UN: () => (/* binding */ mirrorAuth),
/* harmony export */   WB: () => (/* binding */ jobStatus),
/* harmony export */   Wo: () => (/* binding */ reuseTests),
/* harmony export */   X9: () => (/* binding */ goVersion),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   mD: () => (/* binding */ mirrorList),
/* harmony export */   pv: () => (/* binding */ anyLine)
/* harmony export */ });
/* harmony import */ var _gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91268);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47091);
/* harmony import */ var _toolchain_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43659);
/* harmony import */ var _upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20638);





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
/** A version of Go; undefined for an empty text. */
const goVersion = (text, input) => {
    if (text === "")
        return undefined;
    try {
        return { text, spec: (0,_toolchain_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlSpec */ .qU)(text) };
    }
    catch (error) {
        return refuse(input, text, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error));
    }
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
        return (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProxyList */ .W)(text);
    }
    catch (error) {
        const allowed = "a GOPROXY list of http, https or file URLs, direct or off";
        return refuse(input, (0,_lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .hideCredentials */ .R)(text), `${allowed} (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)})`);
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
    return [{ host, authorization: (0,_upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_4__/* .authorizationFor */ .rv)(credential) }];
});
function refuse(input, value, allowed) {
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ input, value, allowed }]);
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
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   tk: () => (/* binding */ readLimited)
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
/** All bytes of a stream; undefined if there are more than `limitBytes`. Rejects with its error. */
async function readLimited(stream, limitBytes) {
    const { chunks, rest } = await readStart(stream, limitBytes);
    if (!rest)
        return Buffer.concat(chunks);
    await rest.return?.();
    return undefined;
}


/***/ }),

/***/ 93095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T7: () => (/* binding */ fetchHealth),
/* harmony export */   YK: () => (/* binding */ fetchStats),
/* harmony export */   bd: () => (/* binding */ isSidecarUrl),
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
/** Whether a URL is one that `sidecarUrl` returns. Pure. */
function isSidecarUrl(url) {
    return /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/.test(url);
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
/** Returns once the sidecar has heard it. If it does not answer, who waits for its end finds out. */
async function askToStop(handle) {
    const { promise, resolve } = Promise.withResolvers();
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(`${sidecarUrl(handle)}${_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .STOP_PATH */ .fF}`, {
        method: "POST",
        agent: false,
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    request.on("response", (response) => response.resume()).on("error", () => { });
    request.once("close", resolve).end();
    await promise;
}
/**
 * Stops the sidecar: lets it finish the answers under way, and kills it if it does not stop. If its
 * pid now belongs to another process, that process is left alone.
 */
async function stopSidecar(handle, clock, platform = process.platform) {
    const health = await fetchHealth(handle).catch(() => undefined);
    if (health?.pid !== handle.pid)
        return "gone";
    // On Windows a signal ends a process at once: its last events and what it has begun would be left.
    if (platform === "win32")
        await askToStop(handle);
    else
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
/* harmony export */   fF: () => (/* binding */ STOP_PATH),
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
/** `POST` asks the sidecar to end, as SIGTERM does on systems that have signals. */
const STOP_PATH = "/-/stop";
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


/***/ }),

/***/ 43659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ parseSpec),
/* harmony export */   h$: () => (/* binding */ isInRange),
/* harmony export */   qU: () => (/* binding */ parseYamlSpec)
/* harmony export */ });
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17871);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23381);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61675);




/** What may follow the word `expected`. */
const ALLOWED = "a Go version such as 1.26.8, 1.26, 1.26.x or 1.27rc1, a range such as >=1.25 <1.27, " +
    "or stable, oldstable or latest";
/** With `go` before it, and candidates in both spellings. */
const EXACT = /^(?:go)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?:-?(beta|rc)\.?(\d{1,4}))?$/;
/** A release as go names it, inside a range. */
const IN_RANGE = /(?<![\w.])(?:go)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:(?:beta|rc)\d{1,4})?)(?![\w.])/g;
/** What is left of 1.10, 1.20 and 1.30 if YAML reads them as numbers. */
const CUT_BY_YAML = /^1\.[123]$/;
/**
 * Reads a version as users of set-up actions write it. Throws `ParseError`; its message may follow
 * the word `expected`. Pure.
 */
function parseSpec(text) {
    const word = text.trim();
    if (word === "stable" || word === "latest")
        return { kind: "stable" };
    if (word === "oldstable")
        return { kind: "oldstable" };
    return parseExact(word) ?? parseRange(word);
}
/**
 * The same for a text that went through YAML, which drops zeros at the end of a number. The releases
 * 1.1, 1.2 and 1.3 are of no use to anybody, so such a text is a mistake.
 */
function parseYamlSpec(text) {
    const word = text.trim();
    if (!CUT_BY_YAML.test(word))
        return parseSpec(word);
    throw problem(`"${word}0" in quotes: without them YAML reads ${word}0 as the number ${word} ` +
        `(Go ${word} itself would be ${word}.x)`);
}
/** Whether a release is within a `range` of a `Spec`. */
function isInRange(release, range) {
    const version = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .toSemver */ .Ud)(release);
    return version !== undefined && semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default()(version, range);
}
function parseExact(word) {
    const [, numbers, stage, number] = EXACT.exec(word) ?? [];
    if (numbers === undefined)
        return undefined;
    const hasPatch = numbers.split(".").length === 3;
    // Two numbers stand for all releases with these.
    if (!hasPatch && stage === undefined)
        return undefined;
    const release = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .fromSemver */ .pe)(`${numbers}${hasPatch ? "" : ".0"}${stage === undefined ? "" : `-${stage}.${number}`}`);
    return release === undefined ? undefined : { kind: "exact", release };
}
function parseRange(word) {
    const spelled = word.replaceAll(IN_RANGE, (found, release) => /beta|rc/.test(release) ? ((0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .toSemver */ .Ud)(release) ?? found) : release);
    // An empty text is a range too, of all versions.
    const range = word === "" ? null : semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1___default()(spelled);
    if (range === null)
        throw problem(ALLOWED);
    return { kind: "range", range };
}
function problem(allowed) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ParseError */ .mB(allowed, { code: "GO_VERSION" });
}


/***/ })

};
