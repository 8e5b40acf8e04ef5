export const id = 2186;
export const ids = [2186];
export const modules = {

/***/ 69462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectToolchains: () => (/* binding */ connectToolchains)
/* harmony export */ });
/* harmony import */ var _gocmd_checksum_database_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(59668);
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _lib_read_stream_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(89757);
/* harmony import */ var _sumdb_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32398);
/* harmony import */ var _sumdb_note_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79590);
/* harmony import */ var _toolchain_install_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16245);
/* harmony import */ var _toolchain_share_threads_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37105);
/* harmony import */ var _toolchain_version_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12215);
/* harmony import */ var _upstream_create_mirror_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90260);
/* harmony import */ var _upstream_dispatcher_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87305);
/* harmony import */ var _upstream_upstream_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98320);
/* harmony import */ var _go_settings_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(78017);













/**
 * Connects to the mirrors and the checksum database, as the sidecar would. Throws `SetUpError` if
 * toolchains may not be fetched: go would not do so either.
 */
function connectToolchains(parts) {
    const { mirrors, settings, goSettings, clock } = parts;
    const reason = whyNotFetched(mirrors, settings, goSettings);
    if (reason !== undefined)
        throw refused(reason);
    const dispatcher = (0,_upstream_dispatcher_js__WEBPACK_IMPORTED_MODULE_8__/* .createDispatcher */ .S)();
    const emit = () => { };
    const upstream = (0,_upstream_upstream_js__WEBPACK_IMPORTED_MODULE_9__/* .createUpstream */ .Y)({
        list: mirrors.list,
        mirrors: mirrors.list.flatMap((entry) => entry.kind === "mirror" ? [(0,_upstream_create_mirror_js__WEBPACK_IMPORTED_MODULE_7__/* .createMirror */ .c)(entry.url, mirrors.auth, dispatcher)] : []),
        emit,
        clock,
        selection: settings.mirrorSelection,
    });
    const goSumdb = goSettings("GOSUMDB");
    const setting = (0,_gocmd_checksum_database_js__WEBPACK_IMPORTED_MODULE_11__/* .readChecksumDatabase */ .l)(goSumdb, parts.knownKeys);
    const verifier = (0,_sumdb_note_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVerifierKey */ .z$)(setting?.key ?? "");
    const database = verifier &&
        (0,_sumdb_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connectDatabase */ .o)({
            verifier,
            url: setting?.url,
            mirrors: upstream,
            connect: (url) => (0,_upstream_create_mirror_js__WEBPACK_IMPORTED_MODULE_7__/* .createMirror */ .c)(url, [], dispatcher),
            emit,
            clock,
        });
    if (!database) {
        throw refused(goSumdb === "off"
            ? "GOSUMDB is off, and a toolchain that nothing can check is not installed"
            : `the key of the checksum database is not known: GOSUMDB is ${goSumdb || "not set"}, and there is no Go that knows it`);
    }
    const threads = (0,_toolchain_share_threads_js__WEBPACK_IMPORTED_MODULE_5__/* .createToolchainThreads */ .z)(parts.entry);
    const { kept, toolCacheDir, platform } = parts;
    return {
        async list() {
            const answer = await upstream.fetch({
                path: `/${_toolchain_version_list_js__WEBPACK_IMPORTED_MODULE_6__/* .TOOLCHAIN_MODULE */ .xc}/@v/list`,
                endpoint: "list",
                subject: _toolchain_version_list_js__WEBPACK_IMPORTED_MODULE_6__/* .TOOLCHAIN_MODULE */ .xc,
                purpose: "foreground",
            }, async ({ body }) => (0,_toolchain_version_list_js__WEBPACK_IMPORTED_MODULE_6__/* .parseToolchainList */ .Xy)((await (0,_lib_read_stream_js__WEBPACK_IMPORTED_MODULE_12__/* .readBytes */ .io)(body)).toString("utf8")));
            return answer.kind === "ok" ? answer.value : [];
        },
        install: (release) => (0,_toolchain_install_js__WEBPACK_IMPORTED_MODULE_4__/* .installRelease */ .Rs)(release, {
            upstream,
            database,
            threads,
            kept,
            toolCacheDir,
            arch: process.arch,
            platform,
        }),
    };
}
/** Undefined if they may be fetched from the mirrors. */
function whyNotFetched(mirrors, { offline }, goSettings) {
    if (offline)
        return "the job is offline";
    if (mirrors.problem !== undefined)
        return mirrors.problem;
    if (mirrors.text === "")
        return "no mirror is known: set `mirrors` or GOPROXY";
    if (mirrors.list[0]?.kind !== "mirror") {
        return `GOPROXY is ${mirrors.text}, and toolchains come from mirrors only`;
    }
    const noProxy = (0,_go_settings_js__WEBPACK_IMPORTED_MODULE_10__/* .noProxyOf */ .xn)(goSettings);
    return (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(noProxy, _toolchain_version_list_js__WEBPACK_IMPORTED_MODULE_6__/* .TOOLCHAIN_MODULE */ .xc)
        ? `GOPRIVATE or GONOPROXY (${noProxy}) keeps ${_toolchain_version_list_js__WEBPACK_IMPORTED_MODULE_6__/* .TOOLCHAIN_MODULE */ .xc} from the mirrors`
        : undefined;
}
function refused(message) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SetUpError */ .kz(message, { code: "REFUSED" });
}


/***/ }),

/***/ 70515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ percentile)
/* harmony export */ });
/** The nearest-rank percentile of ascending values; undefined if there are none. */
function percentile(ascending, fraction) {
    return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}


/***/ }),

/***/ 37105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createToolchainThreads)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);



/** Beyond it the disk is the limit. */
const MAX_THREADS = 4;
/** Each share has a thread of its own: `node <entry> toolchain-worker`. */
function createToolchainThreads(entry) {
    const count = Math.max(1, Math.min(MAX_THREADS, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()));
    async function run(taskOf) {
        const tasks = Array.from({ length: count }, (_, index) => taskOf({ index, count }));
        const ended = await Promise.allSettled(tasks.map((task) => runOnThread(entry, task)));
        // All have ended, so nobody writes into the folder any more.
        return ended.flatMap((end) => {
            if (end.status === "rejected")
                throw end.reason;
            return end.value;
        });
    }
    return {
        unpack: (zip) => run((part) => ({ kind: "unpack", share: { ...zip, ...part } })),
        hash: (tree) => run((part) => ({ kind: "hash", share: { ...tree, ...part } })),
    };
}
async function runOnThread(entry, task) {
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(entry, { argv: ["toolchain-worker"], workerData: task });
    const reply = await new Promise((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("a thread that works on Go ended early")));
    });
    switch (reply.kind) {
        case "done":
            return reply.hashed;
        case "invalid":
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .cs(reply.message, { code: reply.code });
        case "failed":
            throw Object.assign(new Error(reply.message), { code: reply.errno });
    }
}


/***/ })

};
