export const id = 2833;
export const ids = [2833];
export const modules = {

/***/ 99163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: () => (/* binding */ whyNotRead),
/* harmony export */   ax: () => (/* binding */ seedOwnerOf),
/* harmony export */   oO: () => (/* binding */ planCachePolicy),
/* harmony export */   vZ: () => (/* binding */ isOnDefaultBranch)
/* harmony export */ });
/* harmony import */ var _own_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);

/**
 * Events whose job runs what the branch itself holds. Any other event can carry input from
 * elsewhere, such as the number of a pull request to check out. What its job saved on the default
 * branch would be read by every later job.
 */
const TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch"];
/** The seeds that this job may read; undefined for all but pull requests. Pure. */
function seedOwnerOf(job, policy) {
    return policy.read || policy.seed ? ownSeeds(job) : undefined;
}
/**
 * A merged pull request's event has the base branch as its ref. It has no seeds, as their keys come
 * from a ref of the pull request's own.
 */
function ownSeeds({ eventName, ref, repository, serverUrl }) {
    const isPullRequest = eventName === "pull_request" && /^refs\/(?:pull|merge-requests)\//.test(ref);
    if (!isPullRequest || repository === "")
        return undefined;
    return { repositoryUrl: `${serverUrl}/${repository}`, ref };
}
/**
 * Whether the job runs for the default branch: its ref is that branch, and its event cannot have
 * brought other code. Pure.
 */
function isOnDefaultBranch(job) {
    return isDefaultBranch(job) && whyForeignInput(job) === undefined;
}
function isDefaultBranch({ defaultBranch, ref }) {
    const branches = defaultBranch === undefined ? ["main", "master"] : [defaultBranch];
    return branches.some((name) => ref === `refs/heads/${name}`);
}
/** Why the event may have brought other code than the branch's; undefined if it cannot have. */
function whyForeignInput({ eventName, hasInputs }) {
    if (!TRUSTED_EVENTS.includes(eventName))
        return `${eventName} may carry untrusted input`;
    return hasInputs ? `the inputs of a ${eventName} may name other code` : undefined;
}
/** Why nothing may be read from the cache; undefined if it may. Pure. */
function whyNotRead({ read, reason }) {
    return read ? undefined : reason;
}
/**
 * Decides whether layers are read and written. `checkouts` are those that the job builds; they matter
 * for writes alone. Pure.
 */
function planCachePolicy(mode, job, checkouts) {
    const asked = askedFor(mode, job, checkouts);
    const limit = SERVICE_LIMITS[job.serviceCacheMode ?? ""];
    if (!limit)
        return asked;
    const { seed, ...kept } = asked;
    const policy = { read: kept.read && limit.read, write: kept.write && limit.write };
    const isSame = policy.read === kept.read && policy.write === kept.write;
    if (isSame && (limit.write || !seed))
        return asked;
    return { ...policy, reason: `the job's cache-mode is ${job.serviceCacheMode}` };
}
const SERVICE_LIMITS = {
    none: { read: false, write: false },
    read: { read: true, write: false },
    write: { read: true, write: true },
    "write-only": { read: false, write: true },
};
function askedFor(mode, job, checkouts) {
    const reason = `cache: ${mode}`;
    switch (mode) {
        case "off":
            return { read: false, write: false, reason };
        case "read":
            return { read: true, write: false, reason };
        case "write":
            return { read: false, write: true, reason };
        case "read-write":
            return { read: true, write: true, reason };
        case "auto":
            return { read: true, ...autoWrite(job, checkouts) };
    }
}
function autoWrite(job, checkouts) {
    if (ownSeeds(job) !== undefined) {
        const reason = "cache: auto, and a pull request saves only for itself, if it found nothing";
        return { write: false, seed: true, reason };
    }
    const why = !isDefaultBranch(job)
        ? "this is not the default branch"
        : (whyForeignInput(job) ?? (0,_own_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .whyOtherCommit */ .S)(job, checkouts));
    if (why !== undefined)
        return { write: false, reason: `cache: auto, and ${why}` };
    return { write: true, reason: "cache: auto, and this is the default branch" };
}


/***/ }),

/***/ 57322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ planJobTokens)
});

;// CONCATENATED MODULE: ./src/upstream/id-token-service.ts
/**
 * That of GitHub, and of what works as it does: a job has it with `permissions: id-token: write`. Undefined
 * if this job has none. Pure.
 */
function findIdTokenService(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
    return url && token ? { url, token } : undefined;
}

// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
;// CONCATENATED MODULE: ./src/app/job/plan-job-tokens.ts


/**
 * How mirrors may get a token that says which job this is. Only those may that the user named for us by
 * `mirrors`: undefined without it. What can ask for tokens is left out if no mirror could get one: each of
 * them has credentials, or is asked in clear. Pure.
 */
function planJobTokens({ mirrors }, auth, env) {
    if (!mirrors)
        return undefined;
    const isWanted = mirrors.some((entry) => {
        if (entry.kind !== "mirror")
            return false;
        const url = new URL(entry.url);
        return (0,mirror_auth/* isConfidential */.FX)(url) && !(0,mirror_auth/* findCredentials */.gD)(url, auth);
    });
    const service = isWanted ? findIdTokenService(env) : undefined;
    return service ? { service } : {};
}


/***/ }),

/***/ 20370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ planMirrors)
/* harmony export */ });
/* harmony import */ var _gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91268);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20638);



/**
 * The input `mirrors`, or else the GOPROXY of the go command. Credentials for a mirror come from the
 * input `mirror-auth`, its URL, or the netrc file, in this order. Pure.
 */
function planMirrors(settings, goProxy, netrc = []) {
    try {
        const list = settings.mirrors ?? (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProxyList */ .W)(goProxy);
        const hosts = list.flatMap((entry) => (entry.kind === "mirror" ? [hostOf(entry.url)] : []));
        const fromNetrc = netrc
            .filter((entry) => hosts.includes(entry.machine))
            .map(({ machine, login, password }) => basicAuth(machine, login, password));
        return {
            list: list.map(withoutCredentials),
            text: (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProxyList */ .Q)(list),
            // Of two URLs one may be below the other: the longer one is the one that is meant.
            auth: [
                ...settings.mirrorAuth,
                ...list.flatMap(credentialsOf).sort((a, b) => b.url.length - a.url.length),
                ...fromNetrc,
            ],
        };
    }
    catch (error) {
        return { list: [], text: "", auth: settings.mirrorAuth, problem: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) };
    }
}
function credentialsOf(entry) {
    if (entry.kind !== "mirror" || !entry.auth)
        return [];
    const { url, auth } = entry;
    return [{ url, ...basicAuth(hostOf(url), auth.user, auth.password) }];
}
function basicAuth(host, user, password) {
    return { host, authorization: (0,_upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_2__/* .authorizationFor */ .rv)(`${user}:${password}`) };
}
/** With the port, if the URL has one: the go command looks for that in a netrc file. */
function hostOf(url) {
    return new URL(url).host;
}
function withoutCredentials(entry) {
    if (entry.kind !== "mirror")
        return entry;
    const { auth: _auth, ...rest } = entry;
    return rest;
}


/***/ }),

/***/ 47845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ planJob)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/cache/key.ts
var key = __webpack_require__(33572);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/cgo/cgo-source.ts
/** As a declaration of its own, or on a line of a group. */
const IMPORTS_C = /^\s*(?:import\s+)?"C"\s*(?:;.*|\/\/.*)?$/m;
const CGO_LINE = /^#cgo[ \t]([^:]*):(.*)$/;
const QUOTED_INCLUDE = /^#[ \t]*(?:include|import|include_next)[ \t]*"([^"]+)"/;
const COMPILER_VERBS = ["CFLAGS", "CPPFLAGS", "CXXFLAGS", "FFLAGS"];
/**
 * Reads a Go file that uses cgo; undefined for any other. Conditions of `#cgo` lines do not count: the
 * line of another platform only makes more count than must. Pure.
 */
function readCgoSource(source) {
    if (!IMPORTS_C.test(source))
        return undefined;
    const found = emptySource();
    for (const line of linesOf(source)) {
        const [, left, flags] = CGO_LINE.exec(line) ?? [];
        if (left === undefined || flags === undefined)
            continue;
        const verb = left.trim().split(/\s+/).at(-1) ?? "";
        if (COMPILER_VERBS.includes(verb))
            addCompilerFlags(found, flags);
        else if (verb === "LDFLAGS")
            addLinkerFlags(found, flags);
    }
    found.includes = readIncludes(source);
    return found;
}
/** What a file in C includes by names in quotes. Pure. */
function readIncludes(source) {
    return linesOf(source).flatMap((line) => QUOTED_INCLUDE.exec(line)?.[1] ?? []);
}
/** What the variables CGO_CFLAGS and the like say of all packages. Pure. */
function readCgoVariables(env) {
    const found = emptySource();
    for (const verb of COMPILER_VERBS)
        addCompilerFlags(found, env[`CGO_${verb}`] ?? "");
    addLinkerFlags(found, env["CGO_LDFLAGS"] ?? "");
    return found;
}
function emptySource() {
    return { includeDirs: [], libraryDirs: [], libraries: [], files: [], includes: [] };
}
/** Lines without the marks of comments, in which the C code of a Go file stands. */
function linesOf(source) {
    return source.split("\n").map((line) => line.replace(/^\s*(?:\/\/|\/\*)?\s*/, "").trimEnd());
}
const DIR_FLAG = /^-(?:I|iquote|isystem|idirafter)(.*)$/;
const FILE_FLAGS = ["-include", "-imacros"];
function addCompilerFlags(found, text) {
    const flags = splitFlags(text);
    for (const [index, flag] of flags.entries()) {
        const joined = DIR_FLAG.exec(flag)?.[1];
        const value = joined || flags[index + 1];
        if (value === undefined)
            continue;
        if (joined !== undefined)
            found.includeDirs.push(value);
        else if (FILE_FLAGS.includes(flag))
            found.files.push(value);
    }
}
const LINKED_FILE = /\.(?:a|o|so|dylib|lib|obj|tbd|syso)(?:\.[0-9.]+)?$/i;
function addLinkerFlags(found, text) {
    const flags = splitFlags(text);
    for (const [index, flag] of flags.entries()) {
        const [, kind, joined = ""] = /^-([Ll])(.*)$/.exec(flag) ?? [];
        const value = joined === "" ? (flags[index + 1] ?? "") : joined;
        if (kind === "L" && value !== "")
            found.libraryDirs.push(value);
        else if (kind === "l" && value !== "")
            found.libraries.push(value);
        // `-Wl,--whole-archive,libx.a` holds several.
        else
            found.files.push(...flag.split(",").filter((part) => LINKED_FILE.test(part)));
    }
}
/** Splits at spaces, except within quotes and behind a backslash, as go does. Pure. */
function splitFlags(text) {
    const flags = [];
    const token = /(?:\\.|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[^\s"'\\])+/gs;
    for (const [quoted] of text.matchAll(token)) {
        const flag = quoted.replace(/\\(.)|["']/gs, (_, escaped) => escaped ?? "");
        if (flag !== "")
            flags.push(flag);
    }
    return flags;
}

;// CONCATENATED MODULE: ./src/cgo/find-packages.ts



/** What the C compiler may read by an include. */
const C_FILE = /\.(?:h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tcc|tpp|def|c|cc|cpp|cxx|c\+\+|m|mm|s|sx)$/i;
/** Folders in which go looks for no packages of the module. */
const SKIPPED = ["vendor", "testdata", "node_modules"];
/** Larger projects are read in parts: a second is more than most headers are worth. */
const MAX_GO_FILES = 50_000;
/** Nearly every Go file is shorter. */
const BUFFER_BYTES = 256 * 1024;
/**
 * The packages in and below the folders that use cgo, without those in folders of `outside`. What
 * cannot be read is passed over: go will report it. Synchronous on purpose, as thousands of small reads
 * take a third of the time that way.
 */
function findCgoPackages(moduleDirs, outside = []) {
    const packages = [];
    const visited = new Set(outside);
    // One for all: memory of its own for each file would take as long as reading it.
    const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let leftFiles = MAX_GO_FILES;
    function visit(dir) {
        if (visited.has(dir))
            return;
        visited.add(dir);
        const entries = listFolder(dir);
        const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
        const goFiles = files.filter((name) => /^[^._].*\.go$/.test(name) && !/_test\.go$/.test(name));
        leftFiles -= goFiles.length;
        if (leftFiles < 0)
            return;
        const sources = goFiles.flatMap((name) => tryReadCgo(external_node_path_default().join(dir, name), buffer) ?? []);
        if (sources.length > 0) {
            const cFiles = files.filter((name) => C_FILE.test(name));
            const includes = cFiles.flatMap((name) => readIncludes(tryRead(external_node_path_default().join(dir, name)) ?? ""));
            packages.push({ dir, sources, includes });
        }
        for (const entry of entries) {
            const isSearched = !/^[._]/.test(entry.name) && !SKIPPED.includes(entry.name);
            if (entry.isDirectory() && isSearched)
                visit(external_node_path_default().join(dir, entry.name));
        }
    }
    for (const dir of moduleDirs)
        visit(dir);
    return packages;
}
function tryReadCgo(file, buffer) {
    try {
        const content = readInto(buffer, file);
        // Nearly no file has it, so nearly none becomes text.
        return content.includes('"C"') ? readCgoSource(content.toString()) : undefined;
    }
    catch {
        return undefined;
    }
}
/** The content of the file, which is valid until the next one is read. */
function readInto(buffer, file) {
    const fd = (0,external_node_fs_.openSync)(file, "r");
    try {
        const sizeBytes = (0,external_node_fs_.readSync)(fd, buffer, 0, buffer.length, 0);
        return sizeBytes < buffer.length ? buffer.subarray(0, sizeBytes) : (0,external_node_fs_.readFileSync)(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "latin1");
    }
    catch {
        return undefined;
    }
}
/** In the order of the names; empty if it cannot be read. */
function listFolder(dir) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(dir, { withFileTypes: true });
        return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/cgo/reached-files.ts

const LIBRARY_ENDINGS = [".a", ".so", ".dylib", ".lib", ".dll.a"];
/** Only what is below `checkout` counts. `variables` are the flags of all packages. Pure. */
function planReachedFiles(checkout, packages, variables) {
    const reached = { headerDirs: new Map(), files: new Set() };
    for (const { dir, sources, includes } of packages) {
        const resolve = (name) => external_node_path_default().resolve(dir, name.replaceAll(SOURCE_DIR, () => dir));
        const isInside = (target) => isWithin(checkout, target);
        const all = [...sources, variables];
        const headerDirs = [
            ...all.flatMap(({ includeDirs }) => includeDirs),
            // Without a slash it is found by the flags, or next to the file that includes it.
            ...[...includes, ...sources.flatMap((source) => source.includes)]
                .filter((name) => name.includes("/"))
                .map((external_node_path_default()).dirname),
        ];
        for (const headerDir of headerDirs.map(resolve).filter(isInside)) {
            addReached(reached.headerDirs, headerDir, dir);
        }
        const files = all.flatMap((source) => [...source.files, ...librariesOf(source)]);
        for (const file of files.map(resolve).filter(isInside))
            reached.files.add(file);
    }
    return reached;
}
/** How a package names its own folder. */
const SOURCE_DIR = "${SRCDIR}";
function addReached(dirs, dir, from) {
    const known = dirs.get(dir);
    if (known)
        known.add(from);
    else
        dirs.set(dir, new Set([from]));
}
/** All names that a linker may look for. Not joined as paths: what `..` goes up from is not known yet. */
function librariesOf({ libraryDirs, libraries }) {
    const names = libraries.flatMap((library) => library.startsWith(":")
        ? [library.slice(1)]
        : LIBRARY_ENDINGS.flatMap((ending) => [`lib${library}${ending}`, `${library}${ending}`]));
    return libraryDirs.flatMap((dir) => names.map((name) => `${dir}/${name}`));
}
function isWithin(folder, target) {
    const below = external_node_path_default().relative(folder, target);
    return below === "" || !(/^\.\.(?:[/\\]|$)/.test(below) || external_node_path_default().isAbsolute(below));
}

;// CONCATENATED MODULE: ./src/cgo/cgo-inputs.ts






const NO_CGO = { packages: 0, files: 0, hash: "" };
/** More would take longer to read than compiling them. */
const MAX_FILES = 20_000;
const MAX_BYTES = 256 * 2 ** 20;
/** Entries of folders that are looked at: a flag may name the top of a large checkout. */
const MAX_ENTRIES = 200_000;
const cgo_inputs_SKIPPED = [".git", "node_modules"];
const HASH_CHARS = 16;
/**
 * Reads what the build of the checkout's cgo packages reaches within it: headers and libraries that
 * `#cgo` lines, CGO_ variables and includes name. go's cache compares none of it, so that a changed
 * one would go unnoticed. Of more than 256 MiB only names and sizes count, and of more than 20,000
 * files the first. Never throws.
 */
function readCgoInputs({ root, moduleDirs, outside = [], env }) {
    const packages = findCgoPackages(moduleDirs, outside);
    if (packages.length === 0)
        return NO_CGO;
    const reached = planReachedFiles(root, packages, readCgoVariables(env));
    const files = listReached(root, reached, outside);
    return { packages: packages.length, files: files.length, hash: hashFiles(root, files) };
}
/** Names of the files, sorted. */
function listReached(root, { headerDirs, files }, outside) {
    const found = new Set([...files].filter((file) => sizeOf(file) !== undefined));
    let leftEntries = MAX_ENTRIES;
    // A header may include one of yet another folder, which is then added, and visited in its turn.
    for (const [dir, packages] of headerDirs)
        visit(dir, packages);
    return [...found].sort();
    function visit(dir, packages) {
        if (outside.includes(dir))
            return;
        const isOwn = packages.size === 1 && packages.has(dir);
        for (const entry of listFolder(dir)) {
            if (found.size >= MAX_FILES || --leftEntries < 0)
                return;
            const name = external_node_path_default().join(dir, entry.name);
            if (entry.isDirectory() && !cgo_inputs_SKIPPED.includes(entry.name))
                visit(name, packages);
            else if (!isOwn && C_FILE.test(name) && sizeOf(name) !== undefined) {
                found.add(name);
                follow(dir, name);
            }
        }
    }
    function follow(dir, file) {
        for (const name of readIncludes(cgo_inputs_tryRead(file)?.toString("latin1") ?? "")) {
            const target = external_node_path_default().resolve(dir, external_node_path_default().dirname(name));
            const isNew = name.startsWith("../") && isWithin(root, target) && !headerDirs.has(target);
            if (isNew)
                addReached(headerDirs, target, dir);
        }
    }
}
function hashFiles(root, files) {
    if (files.length === 0)
        return "";
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let leftBytes = MAX_BYTES;
    for (const file of files) {
        const sizeBytes = sizeOf(file) ?? 0;
        leftBytes -= sizeBytes;
        const name = external_node_path_default().relative(root, file).split((external_node_path_default()).sep).join("/");
        hash.update(`${name}\0${sizeBytes}\0`);
        if (leftBytes >= 0)
            hash.update(cgo_inputs_tryRead(file) ?? "");
    }
    return hash.digest("hex").slice(0, HASH_CHARS);
}
/** In bytes; undefined for what is no file. */
function sizeOf(file) {
    try {
        const stats = (0,external_node_fs_.statSync)(file);
        return stats.isFile() ? stats.size : undefined;
    }
    catch {
        return undefined;
    }
}
function cgo_inputs_tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/checkout/head-commit.ts
var head_commit = __webpack_require__(25915);
// EXTERNAL MODULE: ./src/gocmd/go-env.ts
var go_env = __webpack_require__(75251);
// EXTERNAL MODULE: ./src/gocmd/go-flags.ts
var go_flags = __webpack_require__(74487);
// EXTERNAL MODULE: ./src/gocmd/toolchain-setting.ts
var toolchain_setting = __webpack_require__(59893);
// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/gomod/module-set.ts
var module_set = __webpack_require__(40958);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/upstream/read-netrc.ts
var read_netrc = __webpack_require__(9233);
// EXTERNAL MODULE: ./src/app/job/cache-policy.ts
var cache_policy = __webpack_require__(99163);
;// CONCATENATED MODULE: ./src/app/job/job-keys.ts

/**
 * The keys of a job; `seeds` says whose seeds it may read. If all dependencies are `vendored`, go
 * downloads nothing of what its go.sum names. Pure.
 */
function planKeys(parts, seeds, { vendored } = { vendored: false }) {
    const ofModules = vendored ? { ...parts, sums: key/* NO_SUMS */.x3 } : parts;
    const own = { modules: (0,key/* modulesKeys */.ci)(ofModules), build: (0,key/* buildKeys */.T_)(parts) };
    if (seeds === undefined)
        return [own];
    return [own, { modules: (0,key/* modulesKeys */.ci)(ofModules, seeds), build: (0,key/* buildKeys */.T_)(parts, seeds) }];
}
/** The keys of a linter's layer, in the same way; its profile holds the linter's configuration. Pure. */
function planLintKeys(linter, parts, seeds) {
    const own = (0,key/* lintKeys */.OK)(linter, parts);
    return seeds === undefined ? [own] : [own, (0,key/* lintKeys */.OK)(linter, parts, seeds)];
}

// EXTERNAL MODULE: ./src/app/job/own-commit.ts
var own_commit = __webpack_require__(986);
// EXTERNAL MODULE: ./src/app/job/plan-mirrors.ts
var plan_mirrors = __webpack_require__(20370);
// EXTERNAL MODULE: ./src/app/job/root-needs.ts
var root_needs = __webpack_require__(99652);
// EXTERNAL MODULE: ./src/app/job/workspace.ts + 1 modules
var job_workspace = __webpack_require__(69318);
// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(22304);
// EXTERNAL MODULE: ./src/checkout/git-index.ts
var git_index = __webpack_require__(3410);
;// CONCATENATED MODULE: ./src/lint/configuration.ts


/** Files that configure a linter, wherever they are: `-c` may name any of them. */
const CONFIGURATION_FILES = {
    "golangci-lint": /(?:^|\/)[^/]*golangci[^/]*\.(?:ya?ml|toml|json)$/,
    staticcheck: /(?:^|\/)staticcheck\.conf$/,
};
/** The settings of golangci-lint that name files whose content counts, in YAML, TOML or JSON. */
const FILE_SETTING = /(?:^|[\s{,])["']?(?:rules|template-path|exclude)["']?\s*[:=]\s*(.+)$/;
const RULEGUARD_SETTINGS = /(?:^|[\s{,])["']?ruleguard["']?\s*[:=\]]/m;
/** Around a path; a comma joins several. */
const BETWEEN_PATHS = /[\s"'`,[\]{}]+/;
/** What golangci-lint puts in the place of these is the checkout, or the configuration's folder. */
const BASE_VARIABLE = /\$\{[\w-]+\}\//g;
/**
 * What the checkout says about a linter's configuration. The linter's own keys hold its settings, but
 * not the content of files that the settings name, such as rules for ruleguard or the template of a
 * header: a run with another content would find the results of the old one. So these files count as
 * well. A plugin, which is built in the job, cannot be known beforehand, and turns the layer off.
 * `read` gives the text of a tracked file, or undefined if it cannot be read. Pure but for `read`.
 */
function describeConfiguration(linter, tracked, read) {
    const pattern = CONFIGURATION_FILES[linter];
    const configuring = tracked.filter((file) => pattern.test(file.path));
    const texts = configuring.map((file) => ({
        dir: external_node_path_default().posix.dirname(file.path),
        text: read(file.path) ?? "",
    }));
    const named = findNamed(tracked, texts.flatMap(listNames));
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { path: file, id } of [...new Set([...configuring, ...named])].sort(byPath)) {
        hash.update(`${file}\0${id}\0`);
    }
    return { hash: hash.digest("hex").slice(0, 16), off: whyOff(texts, named) };
}
function whyOff(texts, named) {
    const plugin = texts.map(({ text }) => /[^\s"']+\.so\b/.exec(text)?.[0]).find((one) => one);
    if (plugin !== undefined) {
        return `its configuration names the plugin ${plugin}, whose content is no part of its keys`;
    }
    const hasRules = texts.some(({ text }) => RULEGUARD_SETTINGS.test(text));
    return hasRules && !named.some((file) => file.path.endsWith(".go"))
        ? "its configuration has settings of ruleguard, whose rules are not found in the checkout"
        : undefined;
}
/** The paths that its settings name, from the checkout and from the folder of the file. */
function listNames({ dir, text }) {
    const values = text.split("\n").flatMap((line) => FILE_SETTING.exec(line)?.[1] ?? []);
    const words = values.flatMap((value) => value.replaceAll(BASE_VARIABLE, "").split(BETWEEN_PATHS));
    return words
        .filter((word) => /[\w*]/.test(word))
        .flatMap((word) => [external_node_path_default().posix.normalize(word), external_node_path_default().posix.join(dir, word)]);
}
function findNamed(tracked, names) {
    const exact = new Set(names);
    const globs = [...exact].filter((name) => name.includes("*")).map(toPattern);
    return tracked.filter((file) => exact.has(file.path) || globs.some((glob) => glob.test(file.path)));
}
/** `*` stands for part of a name, `**` for any folders. */
function toPattern(glob) {
    const escaped = glob.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`^${escaped.replaceAll(/\*+/g, (stars) => (stars === "*" ? "[^/]*" : ".*"))}$`);
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}

// EXTERNAL MODULE: ./src/lint/linters.ts
var linters = __webpack_require__(27405);
;// CONCATENATED MODULE: ./src/app/start/plan-linters.ts








/**
 * Where each linter keeps its cache, and the keys of its layer. The keys hold the linter's
 * configuration beside all that those of the build layer hold. They do not hold the linter's version:
 * it is seldom installed when the job begins. Each version finds its own entries only.
 */
function planLinters(input) {
    const { lintCache, buildOff, dir, env, keyParts, profile, seeds } = input;
    if (lintCache === "off")
        return [];
    const checkout = tryReadTracked(dir);
    return linters/* LINTERS */.e.map((name) => {
        const cacheDir = (0,linters/* linterCacheDir */.g)(name, env);
        const configuration = checkout && describeConfiguration(name, checkout.tracked, checkout.read);
        const off = buildOff !== undefined
            ? `the build layer is off: ${buildOff}`
            : cacheDir === undefined
                ? "it has no folder for its cache"
                : configuration === undefined
                    ? "without git's index of the checkout, its configuration is not known"
                    : configuration.off;
        const lintProfile = (0,key/* hashProfile */.Ch)({ ...profile, configuration: configuration?.hash ?? "" });
        return {
            name,
            off,
            cacheDir: cacheDir ?? "",
            keys: planLintKeys(name, { ...keyParts, profile: lintProfile }, seeds),
        };
    });
}
function tryReadTracked(dir) {
    try {
        const checkout = (0,git_checkout/* findGitCheckout */.u)(dir);
        const index = checkout && (0,git_index/* parseGitIndex */.qy)((0,external_node_fs_.readFileSync)(checkout.indexFile), checkout.objectFormat);
        if (!checkout || !index)
            return undefined;
        return {
            tracked: index.entries.map(({ path: name, objectId }) => ({ path: name, id: objectId })),
            read: (file) => plan_linters_tryRead(external_node_path_default().join(checkout.root, file)),
        };
    }
    catch {
        return undefined;
    }
}
/** A sparse checkout lacks some of the tracked files. */
function plan_linters_tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/app/start/plan-toolchain.ts
var plan_toolchain = __webpack_require__(95288);
;// CONCATENATED MODULE: ./src/app/start/plan-roots.ts




/** Plans each root by itself, since a job may build one of many. Pure. */
function planRoots({ roots, primary }, goEnv) {
    return roots.map((root) => planRoot(root, goEnv, root === primary));
}
function planRoot(root, goEnv, isPrimary) {
    const goVersion = (0,go_env/* effectiveGoVersion */.gL)(goEnv, (0,job_workspace/* wantedGoVersions */.Ry)([root]));
    return {
        root,
        isPrimary,
        needs: (0,root_needs/* planRootNeeds */.z)(root, goEnv.GONOPROXY),
        goVersion,
        toolchain: (0,plan_toolchain/* planToolchain */.Pj)(goEnv, goVersion),
    };
}

;// CONCATENATED MODULE: ./src/app/start/plan-job.ts





















/** Reads the checkout and the go command's settings. Throws `ConfigError`. */
async function planJob(step, settings, job) {
    const { host, timeline, env } = step;
    const { workingDirectory } = settings;
    const nowhere = new errors/* ConfigError */.xL([
        {
            input: "working-directory",
            value: workingDirectory,
            allowed: "a folder with a go.mod or go.work in it or below it",
        },
    ]);
    if (!(await (0,fs/* pathExists */.s0)(workingDirectory)))
        throw nowhere;
    const goEnvRead = timeline.time("go env", "own", () => readGoEnv(step, workingDirectory, settings.toolchain));
    const [goEnv, workspace, CC] = await Promise.all([
        goEnvRead,
        timeline.time("find modules", "own", () => (0,job_workspace/* loadWorkspace */.CJ)(workingDirectory, job.workspace, goEnvRead.then(readFileSettings))),
        goEnvRead.then((found) => timeline.time("C compiler", "own", () => readCompilerVersion(host, found, workingDirectory))),
    ]);
    if (!workspace)
        throw nowhere;
    for (const problem of workspace.problems) {
        host.notice(`go-accel: ${problem}; its modules are not prefetched or cached`);
    }
    const goVersion = (0,go_env/* effectiveGoVersion */.gL)(goEnv, (0,job_workspace/* wantedGoVersions */.Ry)((0,job_workspace/* likelyRoots */.Cp)(workspace)));
    const usesCgo = settings.cacheBuild && goEnv.CGO_ENABLED === "1";
    const cgo = usesCgo
        ? await timeline.time("read cgo files", "own", async () => readCgoInputs({
            root: job.workspace,
            moduleDirs: workspace.moduleDirs,
            outside: cachesOf(goEnv),
            env,
        }))
        : NO_CGO;
    // Then no action depends on where the checkout or a module lies.
    const trimsPaths = (0,go_flags/* isGoFlagSet */.Dk)(goEnv.GOFLAGS, "trimpath");
    const roots = planRoots(workspace, goEnv);
    const everything = workspace.roots.map((root) => ({ root, needs: (0,root_needs/* planRootNeeds */.z)(root, "") }));
    const profile = {
        CC,
        CGO_ENABLED: goEnv.CGO_ENABLED,
        GOEXPERIMENT: goEnv.GOEXPERIMENT,
        GOFLAGS: goEnv.GOFLAGS,
        ...(trimsPaths ? {} : { GOMODCACHE: goEnv.GOMODCACHE }),
        image: job.image,
        target: targetOf(goEnv),
        // An empty one is no part of it, so that keys stay as they were.
        ...(settings.cacheKey === "" ? {} : { "cache-key": settings.cacheKey }),
        // No fallback goes across the profile, so an object of another header is never used.
        ...(cgo.hash === "" ? {} : { "cgo files": cgo.hash }),
    };
    const keyParts = {
        os: goEnv.GOHOSTOS,
        arch: goEnv.GOHOSTARCH,
        goVersion,
        profile: (0,key/* hashProfile */.Ch)(profile),
        workFolder: trimsPaths ? "" : (0,key/* hashFolder */.nP)(job.workspace),
        scope: settings.cacheScope,
        sums: (0,key/* hashSums */.tE)(workspace.sumFiles),
        epoch: settings.cacheEpoch,
    };
    const layersOff = planLayersOff(settings, goEnv);
    const checkouts = await (0,head_commit/* readCheckouts */.o)(workspace.moduleDirs);
    const policy = (0,cache_policy/* planCachePolicy */.oO)(settings.cache, job, checkouts);
    const seeds = (0,cache_policy/* seedOwnerOf */.ax)(job, policy);
    noticeOtherCommit(host, settings, job, checkouts);
    return {
        workspace,
        goEnv,
        goVersion,
        roots,
        possibleNeeds: (0,module_set/* uniteNeeds */.fm)(roots.map(({ needs }) => needs)),
        needs: (0,root_needs/* pickLikelyNeeds */.V)(workspace, roots),
        allNeeds: (0,root_needs/* pickLikelyNeeds */.V)(workspace, everything),
        toolchain: (0,plan_toolchain/* planToolchain */.Pj)(goEnv, goVersion),
        sumLines: (0,go_sum/* formatSumLines */.C)(workspace.sums),
        keyParts,
        keys: planKeys(keyParts, seeds, workspace),
        cgo,
        profile,
        policy,
        checkouts,
        layersOff,
        linters: planLinters({
            lintCache: settings.lintCache,
            buildOff: layersOff.build,
            dir: workingDirectory,
            env,
            // Findings name files in full, whatever go leaves out of what it builds.
            keyParts: { ...keyParts, workFolder: (0,key/* hashFolder */.nP)(job.workspace) },
            profile,
            seeds,
        }),
        mirrors: (0,plan_mirrors/* planMirrors */.K)(settings, goEnv.GOPROXY, await (0,read_netrc/* readNetrc */.f)(goEnv.GOAUTH, env)),
        fileSettings: readFileSettings(goEnv),
    };
}
/** Or nobody would learn why a job of the default branch never saves, and what helps. */
function noticeOtherCommit(host, { cache }, job, checkouts) {
    const why = (0,own_commit/* whyOtherCommit */.S)(job, checkouts);
    if (cache !== "auto" || why === undefined || !(0,cache_policy/* isOnDefaultBranch */.vZ)(job))
        return;
    host.notice(`go-accel: this job only reads the cache, because ${why}; ` +
        "if what it builds is to be trusted, `cache: read-write` lets it save");
}
/** What the go command's own settings say of the files that count. */
function readFileSettings(goEnv) {
    const { GOWORK, GOFLAGS } = goEnv;
    const modFile = (0,go_flags/* findGoFlag */.yj)(GOFLAGS, "modfile");
    const mod = (0,go_flags/* findGoFlag */.yj)(GOFLAGS, "mod");
    return {
        ...(GOWORK ? { goWork: GOWORK } : {}),
        ...(modFile ? { modFile } : {}),
        ...(mod === undefined ? {} : { mod }),
        caches: cachesOf(goEnv),
    };
}
/** What is in these folders is not the checkout's, even if they are inside of it. */
function cachesOf({ GOMODCACHE, GOCACHE }) {
    return [GOMODCACHE, GOCACHE].filter((dir) => external_node_path_default().isAbsolute(dir));
}
function planLayersOff(settings, goEnv) {
    const modules = settings.cacheModules ? undefined : "cache-modules: false";
    const build = buildOff(settings, goEnv);
    return { ...(modules ? { modules } : {}), ...(build ? { build } : {}) };
}
function buildOff(settings, goEnv) {
    if (!settings.cacheBuild)
        return "cache-build: false";
    // `off`, which older Go versions allow, is no folder to unpack into.
    return external_node_path_default().isAbsolute(goEnv.GOCACHE) ? undefined : `GOCACHE is ${goEnv.GOCACHE}`;
}
/** The settings of the job's own go commands, read without letting go switch its version. */
async function readGoEnv({ host, env }, cwd, toolchain) {
    const stdout = await host.exec("go", go_env/* GO_ENV_ARGS */.BS, {
        cwd,
        env: { GOTOOLCHAIN: "local" },
    });
    const goEnv = (0,go_env/* parseGoEnv */.LB)(stdout);
    const GOTOOLCHAIN = (0,toolchain_setting/* readToolchainSetting */.Q)({
        variable: env["GOTOOLCHAIN"],
        userFile: await (0,fs/* tryReadText */.Bw)(goEnv.GOENV),
        rootFile: await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goEnv.GOROOT, "go.env")),
    });
    return { ...goEnv, GOTOOLCHAIN: (0,plan_toolchain/* planToolchainSetting */.T_)(toolchain, goEnv.GOVERSION, GOTOOLCHAIN) };
}
/** First line of the C compiler's version, which is part of the key of every cgo action. */
async function readCompilerVersion(host, goEnv, cwd) {
    const [compiler, ...flags] = goEnv.CC.split(/\s+/);
    if (goEnv.CGO_ENABLED !== "1" || !compiler)
        return "";
    try {
        const stdout = await host.exec(compiler, [...flags, "--version"], { cwd });
        return stdout.split("\n", 1)[0] ?? "";
    }
    catch (error) {
        // go then builds without cgo's packages; the error message is part of the key instead.
        return (0,errors/* errorMessage */.gJ)(error);
    }
}
/** Platform and its variants, as far as they are set. */
function targetOf(env) {
    const variants = [
        env.GO386,
        env.GOAMD64,
        env.GOARM,
        env.GOARM64,
        env.GOMIPS,
        env.GOMIPS64,
        env.GOPPC64,
        env.GORISCV64,
        env.GOWASM,
    ];
    return [env.GOOS, env.GOARCH, ...variants.filter((variant) => variant !== "")].join("/");
}


/***/ }),

/***/ 95288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ planToolchain),
/* harmony export */   T_: () => (/* binding */ planToolchainSetting),
/* harmony export */   Tb: () => (/* binding */ findMissingToolchain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gocmd_go_env_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75251);
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58193);
/* harmony import */ var _lib_executable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94848);
/* harmony import */ var _store_module_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16477);






const MODULE_PATH = "golang.org/toolchain";
/** Releases and their candidates; a toolchain of another name comes from PATH. */
const RELEASE = /^go1\.\d+(?:\.\d+)?(?:(?:beta|rc)\d+)?$/;
/**
 * The toolchain that go downloads before it does anything else, as a module
 * (https://go.dev/doc/toolchain#download), if `goVersion`, which builds, is not the installed one.
 * Undefined if go would take it from PATH alone or from no mirror, or would refuse it without a
 * checksum database. Pure.
 */
function planToolchain(goEnv, goVersion) {
    if ((0,_gocmd_go_env_js__WEBPACK_IMPORTED_MODULE_2__/* .compareGoVersions */ .X_)(goVersion, goEnv.GOVERSION) === 0)
        return undefined;
    if (!RELEASE.test(goVersion) || /(?:^|\+)path$/.test(goEnv.GOTOOLCHAIN))
        return undefined;
    if (goEnv.GOSUMDB === "off" || (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .matchPrefixPatterns */ .J)(goEnv.GONOPROXY, MODULE_PATH)) {
        return undefined;
    }
    const platform = `${goEnv.GOHOSTOS}-${goEnv.GOHOSTARCH}`;
    return { path: MODULE_PATH, version: `v0.0.1-${goVersion}.${platform}` };
}
/**
 * GOTOOLCHAIN for the job's go commands. `local`: they never switch. `verified`: they switch from the Go
 * that is installed, whatever the job had set, and get others through the sidecar. Pure.
 */
function planToolchainSetting(mode, goVersion, current) {
    if (mode === "auto")
        return current;
    // Of a build of somebody's own there is no name that go takes.
    return mode === "verified" && RELEASE.test(goVersion) ? `${goVersion}+auto` : "local";
}
/** The planned toolchain, unless it is unpacked in GOMODCACHE or a program of its name on PATH. */
async function findMissingToolchain(toolchain, goVersion, goModCache, pathVariable) {
    if (!toolchain)
        return undefined;
    const has = (name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(goModCache, name));
    if (has((0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .treeName */ .Ii)(toolchain)) && !has((0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .downloadName */ .kQ)(toolchain, "partial")))
        return undefined;
    return (await (0,_lib_executable_js__WEBPACK_IMPORTED_MODULE_4__/* .findOnPath */ .a)(goVersion, pathVariable)) === undefined ? toolchain : undefined;
}


/***/ }),

/***/ 99909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ startSidecar)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/gocmd/checksum-database.ts
var checksum_database = __webpack_require__(59668);
// EXTERNAL MODULE: ./src/gocmd/go-flags.ts
var go_flags = __webpack_require__(74487);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/sidecar/door.ts
var door = __webpack_require__(47520);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(93095);
// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(64844);
;// CONCATENATED MODULE: ./src/sidecar/launch.ts






const LAUNCH_TIMEOUT_MS = 5_000;
const POLL_INTERVAL_MS = 5;
/**
 * The go command trusts the system's certificates, and organisations add their own to those. Node
 * trusts only the ones it ships with, and would refuse the mirror of such an organisation.
 */
const NODE_FLAGS = ["--use-system-ca"];
/**
 * Starts a sidecar that outlives this process, and returns once it answers. Its output goes to a
 * file, because the runner waits until every pipe that a step's children hold is closed. Throws
 * `SidecarError`. Nothing is left running then.
 */
async function launchSidecar(options) {
    const { config } = options;
    const files = (0,protocol/* sidecarFiles */.Nb)(config.dir);
    await (0,promises_.mkdir)(config.dir, { recursive: true, mode: 0o700 });
    await (0,fs/* writeFileAtomic */.Zf)(files.config, JSON.stringify(config), 0o600);
    const log = await (0,promises_.open)(files.log, "a", 0o600);
    const child = (0,external_node_child_process_.spawn)(process.execPath, [...NODE_FLAGS, options.entry, "sidecar", files.config], {
        cwd: config.dir,
        detached: true,
        env: sidecarEnvironment(options.env),
        stdio: ["ignore", log.fd, log.fd],
        windowsHide: true,
    });
    const howItEnded = watchEnd(child);
    try {
        return await waitUntilReady(child, howItEnded, files.ready, options);
    }
    finally {
        child.unref();
        await log.close();
        // A sidecar that ended before it read the file would leave credentials behind.
        await (0,promises_.rm)(files.config, { force: true });
    }
}
/** How the child ended; undefined while it runs. */
function watchEnd(child) {
    let ended;
    child.once("error", (error) => {
        ended = error.message;
    });
    child.once("exit", (code, signal) => {
        ended = `ended with ${signal ?? `exit code ${code}`}`;
    });
    return () => ended;
}
async function waitUntilReady(child, howItEnded, readyFile, { config, clock, timeoutMs = LAUNCH_TIMEOUT_MS }) {
    const deadlineMs = clock.nowMs() + timeoutMs;
    for (;;) {
        const ready = await tryReadReady(readyFile);
        const handle = ready && { ...ready, secret: config.secret };
        if (handle && (await answers(handle)))
            return handle;
        const ended = howItEnded();
        if (ended !== undefined) {
            throw new errors/* SidecarError */.SH(`the sidecar did not start: ${ended}`, { code: "DIED" });
        }
        if (clock.nowMs() > deadlineMs) {
            child.kill("SIGKILL");
            throw new errors/* SidecarError */.SH("the sidecar did not answer in time", { code: "LAUNCH_TIMEOUT" });
        }
        await clock.sleep(POLL_INTERVAL_MS);
    }
}
async function answers(handle) {
    try {
        return (await (0,control/* fetchHealth */.T7)(handle)).pid === handle.pid;
    }
    catch {
        // It does not listen yet, or the port is not ours. The caller's deadline decides.
        return false;
    }
}
async function tryReadReady(file) {
    try {
        const ready = JSON.parse(await (0,promises_.readFile)(file, "utf8"));
        return ready;
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
/**
 * The variables that the sidecar gets: how to reach the network and which certificates to trust,
 * and the mark by which a runner, or Jenkins, finds what a job left running. No tokens, no
 * inputs.
 */
const PASSED_ON = [
    "PATH",
    "HOME",
    "USERPROFILE",
    "SYSTEMROOT",
    "TEMP",
    "TMPDIR",
    "RUNNER_TRACKING_ID",
    "JENKINS_NODE_COOKIE",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "NODE_EXTRA_CA_CERTS",
    "NODE_USE_SYSTEM_CA",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
];
function sidecarEnvironment(env) {
    return Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

// EXTERNAL MODULE: ./src/sidecar/warm-up.ts
var warm_up = __webpack_require__(84883);
// EXTERNAL MODULE: ./src/app/handover.ts
var handover = __webpack_require__(15447);
// EXTERNAL MODULE: ./src/app/job/plan-job-tokens.ts + 1 modules
var plan_job_tokens = __webpack_require__(57322);
// EXTERNAL MODULE: ./src/gomod/public-hosts.ts
var public_hosts = __webpack_require__(24700);
// EXTERNAL MODULE: ./src/sidecar/told-roots.ts
var told_roots = __webpack_require__(79069);
;// CONCATENATED MODULE: ./src/app/start/plan-warm-up.ts


/**
 * What is prefetched, and when. Which paths are private may be said by a later step alone: by the
 * `env` of the step that builds, or by `go env -w`. So nothing leaves before a go command has told
 * of its settings, unless the user named the mirrors for us. If no command will tell, what may be
 * private is left to go.
 *
 * Which of several modules a job builds is told by its go commands too. Before that, only those of the
 * working directory's root are fetched.
 */
function planWarmUp(input) {
    const { settings, hasWrapper, ownPath } = input;
    const mayFetch = (file) => hasWrapper || settings.mirrors !== undefined || (0,public_hosts/* isWellKnownPublic */.T)(file.path, ownPath);
    const isOff = settings.offline || settings.warm === "off";
    const files = [];
    const places = new Map();
    const placeOf = (file) => {
        const name = `${file.path}@${file.version}.${file.extension}`;
        const place = places.get(name) ?? files.push(file) - 1;
        places.set(name, place);
        return place;
    };
    const roots = (isOff ? [] : input.roots).map((root) => ({
        files: root.files.map(told_roots/* realPath */.Ye),
        needs: planPrefetch(root.wanted, root.toolchain).filter(mayFetch).map(placeOf),
        atOnce: hasWrapper ? root.isPrimary || input.roots.length === 1 : root.likely,
    }));
    const when = hasWrapper && !settings.mirrors ? "when-asked" : "at-once";
    return { files, warmUp: { when, ownPath, roots } };
}
/**
 * What is prefetched, in the order in which go asks: the zip of a toolchain, of which go needs nothing
 * else; go.mod files, which decide the module graph; infos, which `go mod download` reads one after
 * another before it asks for the first zip; zips.
 */
function planPrefetch(wanted, toolchain) {
    const files = (extension, modules) => modules.map(({ path, version }) => ({ path, version, extension }));
    return [
        ...(toolchain ? files("zip", [toolchain]) : []),
        ...files("mod", wanted.mods),
        ...files("info", wanted.infos),
        ...files("zip", wanted.zips),
    ];
}

;// CONCATENATED MODULE: ./src/app/start/start-sidecar.ts











const HOUR_MS = 60 * 60 * 1000;
const IDLE_TIMEOUT_MS = 6 * HOUR_MS;
/** Longer than a job of a hosted runner may take. */
const MAX_LIFETIME_MS = 6.5 * HOUR_MS;
/** Starts the sidecar if it is of use. A failure is a fault; go then has only its own list. */
async function startSidecar({ host, timeline, clock, faults, env }, plan) {
    const { settings, goEnv, mirrors } = plan;
    const off = { warmFiles: 0, handle: undefined };
    const reason = sidecarOff(plan);
    if (reason !== undefined)
        return { ...off, status: "off", reason };
    try {
        const { offline } = settings;
        const { files: prefetch, warmUp } = planWarmUp(plan);
        const sumdb = (0,checksum_database/* readChecksumDatabase */.l)(goEnv.GOSUMDB, await readKnownKeys(goEnv.GOROOT));
        const jobTokens = offline ? undefined : (0,plan_job_tokens/* planJobTokens */.h)(settings, mirrors.auth, env);
        // GitHub's runner masks it, and others of its kind may not.
        if (jobTokens?.service)
            host.mask(jobTokens.service.token);
        const handle = await timeline.time("start sidecar", "own", () => launchSidecar({
            entry: plan.entry,
            env,
            clock,
            config: {
                dir: external_node_path_default().join(plan.dir, "sidecar"),
                // Offline it is told of no mirror, so it cannot ask one.
                list: offline ? [{ kind: "off", fallback: "not-found" }] : mirrors.list,
                auth: offline ? [] : mirrors.auth,
                ...(jobTokens ? { jobTokens } : {}),
                ...(sumdb === undefined ? {} : { sumdb }),
                sumLines: [...plan.sumLines],
                mirrorSelection: settings.mirrorSelection,
                offline,
                noProxy: goEnv.GONOPROXY,
                noSumdb: goEnv.GONOSUMDB,
                moduleCacheDir: goEnv.GOMODCACHE,
                unpackAhead: { readOnly: !isSet((0,go_flags/* findGoFlag */.yj)(goEnv.GOFLAGS, "modcacherw")) },
                prefetch,
                warmUp,
                ...(plan.hasWrapper
                    ? {
                        goSettings: {
                            file: external_node_path_default().join(plan.dir, handover/* GO_SETTINGS_FILE */.g9),
                            goSumdb: goEnv.GOSUMDB,
                        },
                        goRoots: external_node_path_default().join(plan.dir, handover/* GO_ROOTS_FILE */.mU),
                    }
                    : {}),
                secret: (0,door/* createSecret */.X)(),
                port: plan.port,
                idleTimeoutMs: IDLE_TIMEOUT_MS,
                maxLifetimeMs: MAX_LIFETIME_MS,
                ...(plan.runnerProcess ? { endsWith: plan.runnerProcess } : {}),
            },
        }));
        const warmFiles = (0,warm_up/* countCertain */.M)(warmUp, prefetch.length) ?? prefetch.length;
        return { status: "started", reason: "", warmFiles, handle };
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        faults.report("sidecar", message);
        return { ...off, status: "failed", reason: message };
    }
}
function sidecarOff({ settings, goEnv, mirrors, vendored }) {
    if (settings.sidecar === "off")
        return "sidecar: off";
    // Offline it serves what was restored, whatever mirrors there are.
    if (!settings.offline) {
        if (mirrors.problem !== undefined)
            return mirrors.problem;
        if (mirrors.list[0]?.kind !== "mirror")
            return "the GOPROXY list does not begin with a mirror";
    }
    if (settings.sidecar === "on")
        return undefined;
    if ((0,go_flags/* findGoFlag */.yj)(goEnv.GOFLAGS, "mod") === "vendor")
        return "GOFLAGS has -mod=vendor";
    return vendored ? "all dependencies are vendored" : undefined;
}
/** Whether a flag is there, without a value or with one that go takes for true. */
function isSet(flag) {
    return flag !== undefined && !/^(0|f|false)$/i.test(flag);
}
/** Undefined if this Go keeps its keys elsewhere: then go alone checks what comes from a database. */
async function readKnownKeys(goRoot) {
    try {
        return await (0,promises_.readFile)(external_node_path_default().join(goRoot, checksum_database/* KNOWN_KEYS_FILE */.m), "utf8");
    }
    catch {
        // ENOENT: a Go without its sources.
        return undefined;
    }
}


/***/ }),

/***/ 59668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readChecksumDatabase),
/* harmony export */   m: () => (/* binding */ KNOWN_KEYS_FILE)
/* harmony export */ });
/** Below GOROOT. The go command keeps the keys of well-known databases in this file. */
const KNOWN_KEYS_FILE = "src/cmd/go/internal/modfetch/key.go";
/**
 * Reads GOSUMDB: `name` or `name+key`, and perhaps a URL after it. Undefined for `off` and for
 * what the go command refuses. `knownKeys` is the text of `KNOWN_KEYS_FILE`, if there is one.
 */
function readChecksumDatabase(goSumdb, knownKeys) {
    const [first = "", url, ...rest] = goSumdb.trim().split(/\s+/);
    const name = first.split("+", 1)[0];
    if (!name || first === "off" || rest.length > 0)
        return undefined;
    const key = first.includes("+") ? first : findKnownKey(knownKeys ?? "", name);
    return { name, ...(key === undefined ? {} : { key }), ...(url === undefined ? {} : { url }) };
}
/** The file has a Go map with each entry on a line of its own: `"name": "key",`. */
function findKnownKey(goSource, name) {
    const entries = goSource.matchAll(/^\s*"([^"\\]+)":\s*"([^"\\]+)",?\s*$/gm);
    for (const [, entryName, key = ""] of entries) {
        if (entryName === name && key.startsWith(`${name}+`))
            return key;
    }
    return undefined;
}


/***/ }),

/***/ 75251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ GO_ENV_ARGS),
/* harmony export */   LB: () => (/* binding */ parseGoEnv),
/* harmony export */   X_: () => (/* binding */ compareGoVersions),
/* harmony export */   gL: () => (/* binding */ effectiveGoVersion)
/* harmony export */ });
/** The settings of the go command that we read, as `go env -json` names them. */
const NAMES = [
    "CC",
    "CGO_ENABLED",
    "GO386",
    "GOAMD64",
    "GOARCH",
    "GOARM",
    "GOARM64",
    "GOAUTH",
    "GOCACHE",
    "GOENV",
    "GOEXPERIMENT",
    "GOFLAGS",
    "GOHOSTARCH",
    "GOHOSTOS",
    "GOMIPS",
    "GOMIPS64",
    "GOMODCACHE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOOS",
    "GOPPC64",
    "GOPROXY",
    "GORISCV64",
    "GOROOT",
    "GOSUMDB",
    "GOTOOLCHAIN",
    "GOVERSION",
    "GOWASM",
    "GOWORK",
];
/**
 * Arguments for the go command. It must run with GOTOOLCHAIN=local: otherwise reading the settings
 * of a module that asks for a newer Go would download a toolchain. The settings are named, because
 * for some of the others go runs the C compiler, and makes the folders of GOCACHE.
 */
const GO_ENV_ARGS = ["env", "-json", ...NAMES];
/** Reads the output of `go env -json`. Throws for anything else. */
function parseGoEnv(stdout) {
    const value = JSON.parse(stdout);
    if (typeof value !== "object" || value === null)
        throw new Error("go env printed no object");
    const settings = new Map(Object.entries(value));
    const read = (name) => {
        const setting = settings.get(name);
        return typeof setting === "string" ? setting : "";
    };
    if (read("GOMODCACHE") === "" || read("GOVERSION") === "") {
        throw new Error("go env does not name GOMODCACHE and GOVERSION");
    }
    return Object.fromEntries(NAMES.map((name) => [name, read(name)]));
}
/**
 * The Go version that builds. The go command switches to a newer toolchain if GOTOOLCHAIN allows it
 * and go.mod or go.work asks for one (https://go.dev/doc/toolchain#select). `wanted` has `1.26` for
 * a go line and `go1.26.1` for a toolchain line. Returns a name as in GOVERSION, such as
 * `go1.26.1`.
 */
function effectiveGoVersion(env, wanted) {
    const [base = "", ...modes] = env.GOTOOLCHAIN.split("+");
    // Empty before go1.21. Such a version cannot switch to another toolchain.
    const switches = base === "auto" || modes.includes("auto");
    const forced = base.startsWith("go1") ? base : env.GOVERSION;
    if (!switches)
        return forced;
    const names = wanted.map((version) => `go${version.replace(/^go/, "")}`);
    return firstRelease([forced, ...names].reduce(newer));
}
/** There is no release `go1.26`. A go line with such a version asks for the first release of it. */
function firstRelease(version) {
    return isLanguageVersion(version) ? `${version}.0` : version;
}
/** From 1.21 on, two numbers name a version of the language. Before that they name a release. */
function isLanguageVersion(version) {
    const minor = /^go1\.(\d+)$/.exec(version)?.[1];
    return minor !== undefined && Number(minor) >= 21;
}
function newer(a, b) {
    return compareGoVersions(a, b) >= 0 ? a : b;
}
/** Orders `go1.26`, `go1.26rc1`, `go1.26.0`, `go1.26.3`, oldest first. */
function compareGoVersions(a, b) {
    const left = versionNumbers(a);
    const right = versionNumbers(b);
    for (let index = 0; index < left.length; index++) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function versionNumbers(version) {
    const match = /^go(\d+)\.(\d+)(?:\.(\d+))?(?:(beta|rc)(\d+))?/.exec(version);
    if (!match)
        return [0, 0, 0, 0, 0];
    const [, major, minor, patch, kind, number] = match;
    // A release candidate satisfies a go line that names the language version.
    const stage = isLanguageVersion(version) ? -1 : kind === "beta" ? 0 : kind === "rc" ? 1 : 2;
    return [Number(major), Number(minor), stage, Number(patch ?? number ?? 0), 0];
}


/***/ }),

/***/ 59893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readGoSetting),
/* harmony export */   Q: () => (/* binding */ readToolchainSetting)
/* harmony export */ });
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11879);

/**
 * GOTOOLCHAIN as a go command of the job has it. We cannot ask `go env`, because we set the
 * variable ourselves so that `go env` does not switch toolchains. Empty if nothing sets it.
 */
function readToolchainSetting(sources) {
    return readGoSetting("GOTOOLCHAIN", sources) ?? "";
}
/** Any setting, without a go command. Undefined if nothing sets it: go then has a default of its own. */
function readGoSetting(name, { variable, userFile, rootFile }) {
    return variable || (findSetting(userFile, name) ?? findSetting(rootFile, name));
}
function findSetting(text, name) {
    return text === undefined ? undefined : (0,_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEnvFile */ .FO)(text).get(name)?.trim();
}


/***/ }),

/***/ 24700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isWellKnownPublic)
/* harmony export */ });
/**
 * Hosts of modules that everybody may see, and that nobody has for himself: the large forges, and
 * the import paths that the go.sum files of widely used projects name most (Kubernetes, Prometheus,
 * Docker, Hugo, gopls). The list is short on purpose. What is not in it is only not prefetched.
 */
const PUBLIC_HOSTS = new Set([
    "bitbucket.org",
    "cel.dev",
    "cloud.google.com",
    "codeberg.org",
    "dario.cat",
    "github.com",
    "gitlab.com",
    "go.etcd.io",
    "go.mongodb.org",
    "go.opencensus.io",
    "go.opentelemetry.io",
    "go.starlark.net",
    "go.uber.org",
    "go.yaml.in",
    "golang.org",
    "gomodules.xyz",
    "gonum.org",
    "google.golang.org",
    "gopkg.in",
    "gorm.io",
    "gotest.tools",
    "honnef.co",
    "k8s.io",
    "modernc.org",
    "mvdan.cc",
    "pgregory.net",
    "rsc.io",
    "sigs.k8s.io",
]);
/**
 * Whether a module can be taken for public although nothing is known of what is private: its host
 * is well known, and it is not below `ownPath`, such as `github.com/octo`, where a repository's
 * owner keeps what is private. Letter case does not matter, as it does not to the forges. Pure.
 */
function isWellKnownPublic(modulePath, ownPath) {
    const lower = modulePath.toLowerCase();
    const [host = ""] = lower.split("/", 1);
    return (PUBLIC_HOSTS.has(host) &&
        !(ownPath !== "" && `${lower}/`.startsWith(`${ownPath.toLowerCase()}/`)));
}


/***/ }),

/***/ 47520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createSecret),
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const SECRET_BYTES = 16;
/** Longer than any path that go asks for: the longest part is a module path, and a file's name. */
const MAX_PATH_CHARS = 4096;
/** 128 random bits, as a part of a path. */
function createSecret() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SECRET_BYTES).toString("hex");
}
/**
 * Lets in who knows the secret. `host` is compared too: a web page can make a browser of this
 * machine ask us under another name. Pure.
 */
function admit({ url = "", host = "" }, { port, secret }) {
    const isOurs = [`127.0.0.1:${port}`, `localhost:${port}`].includes(host.toLowerCase());
    const prefix = `/${secret}/`;
    if (!isOurs || !isEqual(url.slice(0, prefix.length), prefix)) {
        return { kind: "refused", status: 404 };
    }
    const path = url.slice(prefix.length - 1);
    if (path.length > MAX_PATH_CHARS)
        return { kind: "refused", status: 414 };
    return { kind: "admitted", path };
}
/** In a time that does not depend on where they differ. */
function isEqual(a, b) {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    return left.length === right.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(left, right);
}


/***/ }),

/***/ 84883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countCertain),
/* harmony export */   V: () => (/* binding */ createWarmUp)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);
/* harmony import */ var _gomod_public_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24700);


/**
 * How many of so many files are prefetched whatever the job builds. Undefined if that depends on which
 * of several modules its go commands go by. Pure.
 */
function countCertain({ roots }, files) {
    if (!roots)
        return files;
    const certain = roots.filter(({ atOnce }) => atOnce);
    if (certain.length === 0)
        return undefined;
    return new Set(certain.flatMap(({ needs }) => needs)).size;
}
/**
 * Decides which files are prefetched when. A root begins once a go command that goes by it has asked for
 * something. If no root that began needs what is asked for, it is for another one, by a go command that
 * does not tell, such as one that a program of a step starts: then the only root that needs it begins.
 */
function createWarmUp({ plan, files, settings, told, prefetch }) {
    const everything = { files: [], needs: [...files.keys()], atOnce: true };
    const { when, ownPath, roots = [everything] } = plan;
    const rootsByModule = groupRoots(roots, files);
    const begun = new Set();
    /** Places of the files that were taken. */
    const taken = new Set();
    // A later command may say that a path is private. From then on it is not asked for any more.
    const mayAsk = ({ path }) => !(0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(settings().noProxy, path);
    const isPublic = ({ path }) => (0,_gomod_public_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isWellKnownPublic */ .T)(path, ownPath);
    /** Files of the roots that began, each once. */
    function take(isTaken) {
        const batch = [];
        for (const place of [...begun].flatMap(({ needs }) => needs)) {
            const file = files[place];
            if (!file || taken.has(place) || !isTaken(file))
                continue;
            taken.add(place);
            batch.push(file);
        }
        return batch;
    }
    function beginRoots(needing) {
        const goneBy = told();
        for (const root of roots) {
            if (!goneBy || goneBy.some((file) => root.files.includes(file)))
                begun.add(root);
        }
        const [only, ...more] = needing;
        if (only && more.length === 0)
            begun.add(only);
    }
    return {
        async begin() {
            if (when !== "at-once")
                return;
            for (const root of roots)
                if (root.atOnce)
                    begun.add(root);
            await prefetch(take(() => true), mayAsk);
        },
        asked(module) {
            // What is not in the plan may come from a command that has nothing to do with the checkout.
            const needing = rootsByModule.get(nameOf(module));
            if (!needing || taken.size === files.length)
                return;
            beginRoots(needing);
            const isClear = when === "at-once" || settings().isKnown;
            const batch = take(isClear ? () => true : isPublic);
            if (batch.length > 0)
                void prefetch(batch, mayAsk);
        },
    };
}
/** The roots that need each module. */
function groupRoots(roots, files) {
    const groups = new Map();
    for (const root of roots) {
        for (const name of new Set(root.needs.flatMap((place) => namesAt(files, place)))) {
            const group = groups.get(name);
            if (group)
                group.push(root);
            else
                groups.set(name, [root]);
        }
    }
    return groups;
}
function namesAt(files, place) {
    const file = files[place];
    return file ? [nameOf(file)] : [];
}
function nameOf({ path, version }) {
    return `${path}@${version}`;
}


/***/ }),

/***/ 36942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseNetrc)
/* harmony export */ });
/**
 * Reads a netrc file as the go command does (cmd/go/internal/auth): a `default` entry ends it, the
 * body of a `macdef` is skipped up to a blank line, and so is an entry without login or password.
 * Never throws: a file that is not a netrc has no entries.
 */
function parseNetrc(text) {
    const entries = [];
    let entry = {};
    let inMacro = false;
    for (const line of text.split(/\r?\n/)) {
        if (inMacro) {
            inMacro = line !== "";
            continue;
        }
        const fields = line.trim().split(/\s+/);
        for (let index = 0; index + 1 < fields.length; index += 2) {
            const [keyword, value = ""] = fields.slice(index, index + 2);
            if (keyword === "machine")
                entry = { machine: value };
            else if (keyword === "login")
                entry.login = value;
            else if (keyword === "password")
                entry.password = value;
            else if (keyword === "macdef")
                inMacro = true;
            const { machine, login, password } = entry;
            if (machine && login && password) {
                entries.push({ machine, login, password });
                entry = {};
            }
        }
        if (fields[0] === "default")
            break;
    }
    return entries;
}


/***/ }),

/***/ 9233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ netrcFile),
/* harmony export */   f: () => (/* binding */ readNetrc)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _netrc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36942);




/** The netrc file that the go command reads, whether it exists or not. */
function netrcFile(env) {
    const name = process.platform === "win32" ? "_netrc" : ".netrc";
    return env["NETRC"] || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), name);
}
/**
 * The entries of the netrc file that the go command would use; none if GOAUTH says otherwise. Empty
 * without a file.
 */
async function readNetrc(goAuth, env) {
    if (goAuth !== "" && !goAuth.split(";").some((way) => way.trim() === "netrc"))
        return [];
    return (0,_netrc_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNetrc */ .Q)((await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .tryReadText */ .Bw)(netrcFile(env))) ?? "");
}


/***/ })

};
