export const id = 447;
export const ids = [447];
export const modules = {

/***/ 70447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runToolchainWorker: () => (/* binding */ runToolchainWorker)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/store/tree-zip.ts
var tree_zip = __webpack_require__(50836);
// EXTERNAL MODULE: ./src/toolchain/toolchain-tree.ts
var toolchain_tree = __webpack_require__(64234);
;// CONCATENATED MODULE: ./src/toolchain/hash-share.ts


/**
 * The hashes of a share of an installed Go's files, with their names in the module. Blocks its thread.
 * Throws `IntegrityError` for a tree that cannot be read, or that holds anything but files and folders.
 */
function hashShare({ dir, prefix, index, count }) {
    // Neighbours are of unequal size: the large ones are programs, in a folder of their own.
    const own = (0,tree_zip/* listFiles */.CS)(dir).filter((_, position) => position % count === index);
    return (0,tree_zip/* hashFiles */.yQ)(dir, own).map((file) => ({ ...file, name: prefix + (0,toolchain_tree/* nameInModule */.pg)(file.name) }));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/store/read-zip.ts + 2 modules
var read_zip = __webpack_require__(21097);
;// CONCATENATED MODULE: ./src/toolchain/unpack-share.ts




/** What a file costs beside its bytes, in bytes: opening, closing and its place in the folder. */
const FILE_COST_BYTES = 16 * 1024;
/**
 * Unpacks a share and returns the hash of each of its files. Blocks its thread for most of the time.
 * Throws `IntegrityError` for what is no module's zip, and the system's error if a file cannot be
 * written. Do not use the folder then.
 */
async function unpackShare(share) {
    const folders = new Set();
    const makeFolderOf = (file) => {
        const folder = external_node_path_default().dirname(file);
        if (folders.has(folder))
            return;
        // Another thread may make the same one.
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        folders.add(folder);
    };
    return (0,read_zip/* readModuleZip */.i)(share.zip, share.prefix, (entry) => {
        const name = entry.name.slice(share.prefix.length);
        // An entry for a folder is part of the hash and nothing else.
        if (name === "" || name.endsWith("/"))
            return { append() { } };
        const file = external_node_path_default().join(share.dir, (0,toolchain_tree/* nameInGoRoot */.d5)(name));
        makeFolderOf(file);
        const fd = (0,external_node_fs_.openSync)(file, "wx", (0,toolchain_tree/* modeInGoRoot */.j2)(name));
        return {
            append: (content) => (0,external_node_fs_.writeFileSync)(fd, content),
            close() {
                if (share.timeMs !== undefined)
                    (0,external_node_fs_.futimesSync)(fd, share.timeMs / 1000, share.timeMs / 1000);
                (0,external_node_fs_.closeSync)(fd);
            },
        };
    }, undefined, (entries) => pickShare(entries, share));
}
/** The entries of one share: neighbours in the zip, and about as much work as the other shares. */
function pickShare(entries, { index, count }) {
    const costs = entries.map(({ sizeBytes }) => sizeBytes + FILE_COST_BYTES);
    const total = costs.reduce((sum, cost) => sum + cost, 0);
    let before = 0;
    return entries.filter((_, position) => {
        const middle = before + (costs[position] ?? 0) / 2;
        before += costs[position] ?? 0;
        return Math.min(count - 1, Math.floor((middle / total) * count)) === index;
    });
}

;// CONCATENATED MODULE: ./src/toolchain/share-worker.ts





/** Does the task that the thread was started with, and ends. */
async function runToolchainWorker() {
    const task = external_node_worker_threads_.workerData;
    external_node_worker_threads_.parentPort?.postMessage(await answer(task));
    external_node_worker_threads_.parentPort?.close();
}
async function answer(task) {
    try {
        const hashed = task.kind === "unpack" ? await unpackShare(task.share) : hashShare(task.share);
        return { kind: "done", hashed };
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        if (error instanceof errors/* IntegrityError */.cs)
            return { kind: "invalid", code: error.code, message };
        return { kind: "failed", errno: (0,fs/* errnoOf */.UQ)(error), message };
    }
}


/***/ }),

/***/ 64234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ parseVersionFile),
/* harmony export */   d5: () => (/* binding */ nameInGoRoot),
/* harmony export */   j2: () => (/* binding */ modeInGoRoot),
/* harmony export */   pg: () => (/* binding */ nameInModule),
/* harmony export */   wZ: () => (/* binding */ parseReleaseTime)
/* harmony export */ });
/*
 * What the module of a toolchain holds, and how that differs from an installed Go
 * (https://go.dev/ref/mod#toolchain, cmd/distpack): its go.mod files have another name, as a module
 * holds none but its own, and a module's files have no modes.
 */
const PROGRAM_FOLDERS = ["bin/", "pkg/tool/"];
const SCRIPT = /\.(?:bash|sh|pl|rc)$/;
/** Runs programs of another platform: `go_js_wasm_exec`. */
const RUNNER = /(?:^|\/)go_[^/]*_[^/]*_exec$/;
const PROGRAM_MODE = 0o755;
const FILE_MODE = 0o644;
/** Name of a module's file in GOROOT; slashes as in the module. */
function nameInGoRoot(name) {
    return name.replace(/(^|\/)_go\.mod$/, "$1go.mod");
}
/** The other way round. A module may hold one go.mod: its own, which GOROOT does not have. */
function nameInModule(name) {
    return name.replace(/\/go\.mod$/, "/_go.mod");
}
/** Mode by the file's name alone: those in a zip are not covered by its hash. */
function modeInGoRoot(name) {
    const isProgram = PROGRAM_FOLDERS.some((folder) => name.startsWith(folder)) ||
        SCRIPT.test(name) ||
        RUNNER.test(name);
    return isProgram ? PROGRAM_MODE : FILE_MODE;
}
/**
 * Time of all files of an installed Go, in milliseconds since the epoch: the one in its VERSION file,
 * which archives of a release have too. go's index of a package depends on the times of its files, so
 * that of a restored build cache fits only if they do not change from machine to machine. Undefined for
 * a version without a time.
 */
function parseReleaseTime(versionFile) {
    const [, time = ""] = /^time (\S+)$/m.exec(versionFile) ?? [];
    const timeMs = Date.parse(time);
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/** The release in a VERSION file, as in `release.ts`, or undefined for a build that is none. */
function parseVersionFile(text) {
    return /^go(\d[0-9a-z.]*)(?:\s|$)/.exec(text)?.[1];
}


/***/ })

};
