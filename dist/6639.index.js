export const id = 6639;
export const ids = [6639];
export const modules = {

/***/ 60408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ repackModuleZip),
/* harmony export */   y: () => (/* binding */ hashModuleZip)
/* harmony export */ });
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30276);
/* harmony import */ var _file_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85542);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21097);
/* harmony import */ var _stored_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24535);




/**
 * Reads a module's zip once: checks its structure and every file's checksum, hashes the content,
 * and writes the same files uncompressed to `target`. The go command inflates a zip twice, to hash
 * it and to unpack it. Without compression both take a fraction of the time, and the hash stays the
 * same, because it is of the content. Blocks its thread for most of the time, so run it on a
 * worker. Throws `IntegrityError`. Do not use `target` then.
 */
async function repackModuleZip(source, target, prefix) {
    return (0,_file_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .withNewFile */ .d)(target, async (write) => {
        const zip = (0,_stored_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .createStoredZip */ .B)(write);
        const hashed = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readModuleZip */ .i)(source, prefix, (entry) => {
            zip.begin(entry.name, entry.sizeBytes, entry.crc32);
            return zip;
        }, zip.flush);
        return { h1: (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__/* .hash1 */ .C)(hashed), sizeBytes: zip.finish() };
    });
}
/** Checks a module's zip as `repackModuleZip` does, and writes nothing. Returns its `h1:` hash. */
async function hashModuleZip(source, prefix) {
    return (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__/* .hash1 */ .C)(await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readModuleZip */ .i)(source, prefix, () => NOWHERE));
}
const NOWHERE = { append() { } };


/***/ }),

/***/ 87526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ unpackModuleZip),
/* harmony export */   m: () => (/* binding */ READ_ONLY_DIR_MODE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30276);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21097);




/** Modes of the files and folders that the go command unpacks. */
const FILE_MODE = 0o444;
const READ_ONLY_DIR_MODE = 0o555;
/**
 * Unpacks a module's zip as the go command does, and checks it as `repackModuleZip` does. Returns
 * the `h1:` hash of what was written. The folder itself stays writable, because a read-only one
 * cannot be renamed. Blocks its thread for most of the time, so run it on a worker. Throws
 * `IntegrityError`, and the system's error if a file cannot be written. Do not use the folder then.
 */
async function unpackModuleZip(source, prefix, { dir, readOnly }) {
    const folders = new Set();
    const folderOf = (file) => {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file);
        if (folders.has(folder))
            return;
        if (folder !== dir)
            folderOf(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
        folders.add(folder);
    };
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(dir);
    folders.add(dir);
    const hashed = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .readModuleZip */ .i)(source, prefix, (entry) => {
        const name = entry.name.slice(prefix.length);
        // An entry for a folder is part of the hash, but go makes only the folders that hold files.
        if (name === "" || name.endsWith("/"))
            return { append() { } };
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, name);
        folderOf(file);
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "wx", FILE_MODE);
        return { append: (content) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(fd, content), close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd) };
    });
    if (readOnly) {
        for (const folder of folders)
            if (folder !== dir)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, READ_ONLY_DIR_MODE);
    }
    return (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_2__/* .hash1 */ .C)(hashed);
}


/***/ }),

/***/ 36639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runZipWorker: () => (/* binding */ runZipWorker)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/store/repack-zip.ts
var repack_zip = __webpack_require__(60408);
// EXTERNAL MODULE: ./src/store/tree-zip.ts
var tree_zip = __webpack_require__(50836);
// EXTERNAL MODULE: ./src/store/unpack-zip.ts
var unpack_zip = __webpack_require__(87526);
;// CONCATENATED MODULE: ./src/store/zip-work.ts





/** Carries out a request on this thread. Never throws. */
async function answer(request) {
    try {
        return { kind: "done", result: await work(request) };
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        if (error instanceof errors/* IntegrityError */.cs)
            return { kind: "invalid", code: error.code, message };
        return { kind: "failed", errno: (0,fs/* errnoOf */.UQ)(error), message };
    }
}
async function work(request) {
    switch (request.kind) {
        case "repack":
            return (0,repack_zip/* repackModuleZip */.U)(request.source, request.target, request.prefix);
        case "unpack":
            return { h1: await (0,unpack_zip/* unpackModuleZip */.Y)(request.source, request.prefix, request), sizeBytes: 0 };
        case "hash-zip":
            return { h1: await (0,repack_zip/* hashModuleZip */.y)(request.source, request.prefix), sizeBytes: 0 };
        case "hash-tree":
            return { h1: (0,tree_zip/* hashTree */.vz)(request.dir, request.prefix), sizeBytes: 0 };
        case "pack-tree":
            return (0,tree_zip/* packTree */.Av)(request.dir, request.target, request.prefix);
    }
}

;// CONCATENATED MODULE: ./src/store/zip-worker.ts





/** Reads and writes modules, one after another, until the pool stops this thread. */
async function runZipWorker() {
    lowerPriority();
    external_node_worker_threads_.parentPort?.on("message", (request) => {
        void answer(request).then((reply) => external_node_worker_threads_.parentPort?.postMessage(reply));
    });
    return new Promise(() => { });
}
/**
 * Lets the go command and the sidecar's own thread go first. On a machine with few cores they would
 * otherwise wait for checks of zips that go does not need yet. Only Linux has priorities of
 * threads; elsewhere the worker is as urgent as the rest.
 */
function lowerPriority() {
    try {
        const thread = Number(external_node_path_default().basename((0,external_node_fs_.readlinkSync)("/proc/thread-self")));
        (0,external_node_os_.setPriority)(thread, external_node_os_.constants.priority.PRIORITY_LOW);
    }
    catch {
        // ENOENT: no /proc. The worker works at the normal priority then.
    }
}


/***/ })

};
