export const id = 1045;
export const ids = [1045];
export const modules = {

/***/ 61045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGithubInventory: () => (/* binding */ createGithubInventory)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67638);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39247);
/* harmony import */ var _read_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52801);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13545);
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78013);
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34026);
/* harmony import */ var _with_attempts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96814);








const API = "GitHub's API";
const RETRY = { attempts: 3, backoff: { baseDelayMs: 1_000, maxDelayMs: 5_000 } };
/** The most that the API allows. */
const PER_PAGE = 100;
/** What all our keys begin with; the API finds keys by their beginning. */
const KEY_START = "accel";
/**
 * What GitHub's cache service keeps for a repository, by its REST API
 * (https://docs.github.com/rest/actions/cache). Only jobs can read an entry's content.
 */
function createGithubInventory(options) {
    const { clock, token, env } = options;
    const exchange = (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .createHttpExchange */ .gB)(_http_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .SILENCE_TIMEOUT_MS */ .xC, env);
    const base = `${options.apiUrl.replace(/\/$/, "")}/repos/${options.repository}/actions/caches`;
    const headers = {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "x-github-api-version": "2022-11-28",
    };
    async function callOnce(request) {
        const { status, body } = await exchange.send({ ...request, headers });
        const text = await (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(body);
        if ((0,_http_status_js__WEBPACK_IMPORTED_MODULE_4__/* .isPassingStatus */ .Wj)(status))
            throw (0,_http_status_js__WEBPACK_IMPORTED_MODULE_4__/* .statusError */ .$C)(status);
        return { status, answer: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .tryParseJson */ .B)(text) };
    }
    async function call(method, url) {
        try {
            return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .NE)(clock, API, { timeoutMs: _deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .TRANSFER_TIMEOUT_MS */ .FF }, (signal) => (0,_with_attempts_js__WEBPACK_IMPORTED_MODULE_6__/* .withAttempts */ .d)(clock, { ...RETRY, signal }, () => callOnce({ method, url, signal })));
        }
        catch (error) {
            if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CacheError */ .xA)
                throw error;
            throw (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .h)(`${API} failed: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`, error);
        }
    }
    return {
        async list() {
            const entries = [];
            for (let page = 1;; page++) {
                const url = `${base}?key=${KEY_START}&per_page=${PER_PAGE}&page=${page}`;
                const { status, answer } = await call("GET", url);
                const caches = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .ownField */ .h)(answer, "actions_caches");
                if (status !== 200 || !Array.isArray(caches))
                    throw refusal(status, answer);
                entries.push(...caches.map(readEntry).filter((entry) => (0,_read_key_js__WEBPACK_IMPORTED_MODULE_7__/* .isOwnKey */ .O)(entry.key)));
                if (caches.length < PER_PAGE)
                    return entries;
            }
        },
        async remove({ id }) {
            const { status, answer } = await call("DELETE", `${base}/${id}`);
            if (status === 404)
                return false;
            if (status !== 204)
                throw refusal(status, answer);
            return true;
        },
    };
}
function readEntry(cache) {
    const text = (name) => {
        const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .ownField */ .h)(cache, name);
        if (typeof value !== "string")
            throw odd(name);
        return value;
    };
    const number = (name) => {
        const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .ownField */ .h)(cache, name);
        if (typeof value !== "number" || !Number.isSafeInteger(value))
            throw odd(name);
        return value;
    };
    const time = (name) => {
        const ms = Date.parse(text(name));
        if (Number.isNaN(ms))
            throw odd(name);
        return ms;
    };
    return {
        name: undefined,
        id: number("id"),
        key: text("key"),
        ref: text("ref"),
        sizeBytes: number("size_in_bytes"),
        createdMs: time("created_at"),
        usedMs: time("last_accessed_at"),
    };
}
function odd(field) {
    return (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .h)(`${API} sent an entry without a valid ${field}`);
}
function refusal(status, answer) {
    const message = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .ownField */ .h)(answer, "message");
    const said = typeof message === "string" ? `: ${message.slice(0, 200)}` : "";
    const cause = new _http_status_js__WEBPACK_IMPORTED_MODULE_4__/* .FinalError */ .f4(`answered ${status}${said}`);
    if (status !== 401 && status !== 403 && status !== 404) {
        return (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .h)(`${API} ${cause.message}`, cause);
    }
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CacheError */ .xA(`${API} ${cause.message}`, {
        code: "BACKEND_UNAVAILABLE",
        hint: "GITHUB_TOKEN needs actions: read for the repository, and actions: write to remove entries",
        cause,
    });
}


/***/ }),

/***/ 52801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isOwnKey),
/* harmony export */   Y: () => (/* binding */ readKey)
/* harmony export */ });
/** `key.ts` makes them, and older versions of go-accel made some that begin alike. */
const KEY = /^accel\d+(?:-epoch-[0-9a-f]+)?(-seed-[0-9a-f]+)?-(modules|build|lint|history)-(?:.*-(base|delta)-)?/;
/** Whether a key is one of go-accel's; other programs keep entries beside ours. Pure. */
function isOwnKey(key) {
    return KEY.test(key);
}
/** Undefined for a key that go-accel does not make. Pure. */
function readKey(key) {
    const [, seed, layer, kind] = KEY.exec(key) ?? [];
    if (layer === undefined)
        return undefined;
    return {
        layer: layer,
        kind: kind,
        isSeed: seed !== undefined,
    };
}


/***/ })

};
