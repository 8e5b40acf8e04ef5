export const id = 417;
export const ids = [417];
export const modules = {

/***/ 18417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLibraryBackend: () => (/* binding */ createLibraryBackend)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97268);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90796);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83199);
/* harmony import */ var _transfer_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16447);






/** A healthy service answers a lookup within a second. */
const LOOKUP_TIMEOUT_MS = 8_000;
const TRANSFER_TIMEOUT_MS = 600_000;
/** The cache service of GitHub Actions, through `@actions/cache`. */
function createLibraryBackend(options) {
    const { clock, env, entry } = options;
    const folder = (name) => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(options.dir, name);
    const fileName = (name) => `${name}.tar.zst`;
    const stagingFile = (name) => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder(name), fileName(name));
    async function transfer(name, request, onMatch) {
        if (!env["ACTIONS_RESULTS_URL"] && !env["ACTIONS_CACHE_URL"]) {
            throw (0,_transfer_process_js__WEBPACK_IMPORTED_MODULE_5__/* .unavailable */ .h)("this job has no cache service");
        }
        const cwd = folder(name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(cwd, { recursive: true });
        return (0,_transfer_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runTransferProcess */ .S)(request, {
            entry,
            cwd,
            env,
            lookupTimeoutMs: options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS,
            transferTimeoutMs: options.transferTimeoutMs ?? TRANSFER_TIMEOUT_MS,
            ...(onMatch ? { onMatch } : {}),
        });
    }
    async function has(name, key) {
        const outcome = await transfer(name, { operation: "has", file: fileName(name), key });
        throwFirst(outcome.complaints);
        return outcome.last.kind === "done" && outcome.last.key === key;
    }
    return {
        stagingFile,
        has,
        async fetch(name, keys, onMatch) {
            const startMs = clock.nowMs();
            const file = fileName(name);
            const outcome = await transfer(name, { operation: "fetch", file, keys: [...keys] }, onMatch);
            const key = outcome.last.kind === "done" ? outcome.last.key : undefined;
            if (key === undefined) {
                throwFirst(outcome.complaints);
                if (outcome.matchedMs !== undefined)
                    throw (0,_transfer_process_js__WEBPACK_IMPORTED_MODULE_5__/* .unavailable */ .h)("the entry could not be fetched");
                return undefined;
            }
            const archive = stagingFile(name);
            const sizeBytes = await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .tryFileSize */ .b$)(archive);
            if (sizeBytes === undefined) {
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CacheError */ .xA(`entry ${key} does not hold ${file}`, { code: "ARCHIVE" });
            }
            const totalMs = clock.nowMs() - startMs;
            const lookupMs = outcome.matchedMs ?? totalMs;
            const read = () => (0,_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readOnce */ .W)(archive);
            return { key, sizeBytes, lookupMs, downloadMs: totalMs - lookupMs, read };
        },
        async save(name, key) {
            const outcome = await transfer(name, { operation: "save", file: fileName(name), key });
            if (outcome.last.kind === "saved" && outcome.last.result === "saved")
                return "saved";
            const denied = outcome.complaints.some((text) => text.includes("cache write denied:"));
            if (denied)
                return "denied";
            throwFirst(outcome.complaints);
            // The library says the same of an entry that exists and of a service that made none.
            if (await has(name, key))
                return "exists";
            throw (0,_transfer_process_js__WEBPACK_IMPORTED_MODULE_5__/* .unavailable */ .h)("the cache service took no new entry");
        },
    };
}
function throwFirst([complaint]) {
    if (complaint !== undefined)
        throw (0,_transfer_process_js__WEBPACK_IMPORTED_MODULE_5__/* .unavailable */ .h)(complaint);
}


/***/ })

};
