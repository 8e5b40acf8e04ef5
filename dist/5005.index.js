export const id = 5005;
export const ids = [5005];
export const modules = {

/***/ 58193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ matchPrefixPatterns)
/* harmony export */ });
/* harmony import */ var _lib_memoize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61454);

/**
 * Whether a list in the syntax of GOPRIVATE and similar variables covers a module path. The list
 * has globs separated by commas, each matched against as many leading elements of the path as it
 * has itself (https://go.dev/ref/mod#private-modules). Empty and malformed globs cover nothing.
 */
function matchPrefixPatterns(globs, target) {
    if (globs === "")
        return false;
    const elements = target.split("/");
    return globs.split(",").some((text) => {
        const glob = text.endsWith("/") ? text.slice(0, -1) : text;
        if (glob === "")
            return false;
        const { length } = glob.split("/");
        if (length > elements.length)
            return false;
        return globRegExp(glob)?.test(elements.slice(0, length).join("/")) ?? false;
    });
}
/** Far more than a configuration has; each is matched against every module that is asked for. */
const MAX_KNOWN_GLOBS = 1_000;
const globRegExp = (0,_lib_memoize_js__WEBPACK_IMPORTED_MODULE_0__/* .memoize */ .B)(compileGlob, MAX_KNOWN_GLOBS);
/** One character of a class, escaped or not; `-` and `]` stand for themselves only when escaped. */
const CLASS_CHARACTER = String.raw `(?:\\[^]|[^\\\]-])`;
const CLASS_RANGE = `(${CLASS_CHARACTER})(?:-(${CLASS_CHARACTER}))?`;
const TOKEN = new RegExp(String.raw `\*+|\?|\[(?:(\^)|(?!\^))((?:${CLASS_CHARACTER}(?:-${CLASS_CHARACTER})?)+)\]|\\([^])|([^*?[\\])`, "uy");
/** A glob of Go's path.Match as a regular expression; undefined for a malformed one. */
function compileGlob(glob) {
    let source = "";
    let position = 0;
    while (position < glob.length) {
        TOKEN.lastIndex = position;
        const match = TOKEN.exec(glob);
        if (!match)
            return undefined;
        const [token, negation = "", ranges, escaped, plain] = match;
        position += token.length;
        if (ranges !== undefined)
            source += `[${negation}${compileRanges(ranges)}]`;
        else if (token.startsWith("*"))
            source += "[^/]*";
        else if (token === "?")
            source += "[^/]";
        else
            source += literal(escaped ?? plain ?? "");
    }
    return new RegExp(`^${source}$`, "u");
}
function compileRanges(text) {
    return [...text.matchAll(new RegExp(CLASS_RANGE, "gu"))]
        .map(([, low = "", high = low]) => [low, high].map((part) => part.replace(/^\\(?=.)/su, "")))
        .filter(([low = "", high = ""]) => codeOf(low) <= codeOf(high))
        .map(([low = "", high = ""]) => `${literal(low)}-${literal(high)}`)
        .join("");
}
function literal(character) {
    return `\\u{${codeOf(character).toString(16)}}`;
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
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

/***/ 96296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ wallClock),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/**
 * The time of day as the machine has it now: for what others have written down, such as when a token ends.
 * It jumps when the machine's clock is set, or has slept.
 */
const wallClock = { nowMs: () => Date.now() };
const { timeOrigin: startedAtMs } = performance;
/** Goes on evenly, whatever becomes of the machine's clock: for durations, and for what is remembered. */
const systemClock = {
    nowMs: () => startedAtMs + performance.now(),
    // Node's own `setTimeout` of `timers/promises` makes an error with a stack for each aborted
    // sleep. Nearly all sleeps that guard a request are aborted.
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const wake = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", wake);
            resolve();
        }, ms);
        signal?.addEventListener("abort", wake, { once: true });
    }),
};


/***/ }),

/***/ 251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ tryReadText),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   YT: () => (/* binding */ tryReadFile),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   af: () => (/* binding */ placeFile),
/* harmony export */   b$: () => (/* binding */ tryFileSize),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   go: () => (/* binding */ tryStatAny),
/* harmony export */   s0: () => (/* binding */ pathExists)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




const MAX_RENAMES = 50;
const RENAME_PAUSE_MS = 10;
/** The `errno` name of a failed system call, such as `ENOENT`; undefined for other errors. */
function errnoOf(error) {
    if (!(error instanceof Error) || !("code" in error))
        return undefined;
    return typeof error.code === "string" ? error.code : undefined;
}
/** Whether the system refused a call because of whose the file is: another user's, most often. */
function isRefused(error) {
    const errno = errnoOf(error);
    return errno === "EPERM" || errno === "EACCES";
}
/** Size of the file in bytes; undefined if there is no file. Other failures throw. */
async function tryFileSize(file) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file);
        return stats.isFile() ? stats.size : undefined;
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
/** Text of the file; undefined if there is no file. Other failures throw. */
async function tryReadText(file) {
    return (await tryReadFile(file))?.toString("utf8");
}
/** The same for content that may be no text. */
async function tryReadFile(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file);
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
/**
 * What the system says of any name; undefined for a name of which it says nothing, whatever the
 * reason: nobody could read anything there.
 */
function tryStatAny(file, stat = node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync) {
    try {
        return stat(file, { bigint: true, throwIfNoEntry: false });
    }
    catch (error) {
        if (errnoOf(error) !== undefined)
            return undefined;
        throw error;
    }
}
async function pathExists(target) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(target);
        return true;
    }
    catch (error) {
        if (isNotFound(error))
            return false;
        throw error;
    }
}
/**
 * Puts a file in its place in one step: readers see the old one or the whole new one, never a part.
 * `fill` writes it at the path `temporary`, which must be on the same disk and by default is next
 * to the target. It returns the path of the file to keep: this one, or another that it made; undefined if
 * nothing is to be put in place after all. Missing folders are made. On failure, nothing is left behind, and the first error is thrown.
 */
async function placeFile(file, fill, temporary = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`) {
    let kept = temporary;
    try {
        // On this thread: the sidecar's store writes hundreds of small files at the start of a job, and
        // with the thread pool each of them would cost several times as much.
        for (const dir of new Set([temporary, file].map((node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname))))
            makeFolder(dir);
        kept = await fill(temporary);
        if (kept !== undefined)
            replaceFile(kept, file);
        if (kept !== temporary)
            await discard(temporary);
    }
    catch (error) {
        for (const left of new Set([temporary, kept ?? temporary]))
            await discard(left);
        throw error;
    }
}
/** Writes a file with this content and puts it in its place in one step, as `placeFile` does. */
async function writeFileAtomic(file, content, mode = 0o644) {
    await placeFile(file, async (temporary) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, content, { flag: "wx", mode });
        return temporary;
    });
}
/**
 * Renames a file, also to the name of another one, which it replaces. On Windows that is refused as long
 * as a process has one of the two open, and virus scanners open each new file for a moment: it is tried
 * again there, for half a second at most. Throws the system's error.
 */
function replaceFile(source, target, { platform = process.platform, rename = node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync, pause = pauseThread } = {}) {
    for (let tries = 1;; tries++) {
        try {
            rename(source, target);
            return;
        }
        catch (error) {
            if (platform !== "win32" || tries === MAX_RENAMES || !mayBeOpen(error))
                throw error;
            pause();
        }
    }
}
function mayBeOpen(error) {
    return ["EPERM", "EACCES", "EBUSY"].includes(errnoOf(error) ?? "");
}
/** The callers do all of their work on this thread, and a timer would let others in between. */
function pauseThread() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
}
function makeFolder(dir) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(dir, { recursive: true });
    }
    catch (error) {
        if (errnoOf(error) !== "ENOENT")
            throw error;
        // Node reports ENOENT for a read-only disk if it has to make the parents too. This call gives
        // the true error.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(dir);
    }
}
/**
 * The removal may fail for the same reason as the write (ENOTDIR, EROFS), whose error is the one to
 * report.
 */
async function discard(file) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true }).catch(() => { });
}
/** Whether a failed system call says that nothing has this name. */
function isNotFound(error) {
    const errno = errnoOf(error);
    return errno === "ENOENT" || errno === "ENOTDIR";
}


/***/ }),

/***/ 29587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ listen)
});

;// CONCATENATED MODULE: ./src/lib/stalled-answers.ts
/** How often it looks, for each time that an answer may stand still. */
const LOOKS = 4;
/**
 * @param stallMs How long nothing of an answer may leave this process. An answer that has not begun, because
 * a mirror is slow, may take as long as it likes.
 */
function cutStalledAnswers(stallMs, nowMs = () => performance.now()) {
    const open = new Map();
    function look() {
        for (const [response, progress] of open) {
            const { socket } = response;
            if (!socket)
                continue;
            const waitingBytes = socket.writableLength;
            const sentBytes = socket.bytesWritten - waitingBytes;
            if (waitingBytes === 0 || sentBytes !== progress.sentBytes) {
                open.set(response, { sentBytes, sinceMs: nowMs() });
            }
            else if (nowMs() - progress.sinceMs >= stallMs) {
                socket.destroy();
            }
        }
    }
    const timer = setInterval(look, stallMs / LOOKS);
    timer.unref();
    return {
        watch(response) {
            open.set(response, { sentBytes: 0, sinceMs: nowMs() });
            response.once("close", () => open.delete(response));
        },
        stop: () => clearInterval(timer),
    };
}

// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
;// CONCATENATED MODULE: ./src/lib/http-listener.ts


/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const SWEEP_INTERVAL_MS = 50;
/** Time enough for a slow network; a client that holds back its headers holds a connection. */
const HEADERS_TIMEOUT_MS = 30_000;
/** In this time an answer has to go on by what a socket takes at once, less than a megabyte. */
const STALL_MS = 300_000;
/**
 * Has a new server listen on an address; port 0 is any free one. Throws the system's error if it cannot.
 */
async function listen(server, { host, port }, { answer, clock, stallMs = STALL_MS, }) {
    const answers = new Set();
    const stalled = cutStalledAnswers(stallMs);
    server.on("request", (request, response) => {
        stalled.watch(response);
        const work = answer(request, response)?.catch(() => void response.destroy());
        if (!work)
            return;
        answers.add(work);
        void work.finally(() => answers.delete(work));
    });
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
    const { promise: listening, resolve, reject } = Promise.withResolvers();
    server.once("error", reject);
    server.listen(port, host, resolve);
    await listening;
    server.off("error", reject);
    // A connection that cannot be accepted (EMFILE) is no reason to end.
    server.on("error", () => { });
    const address = server.address();
    if (address === null || typeof address === "string")
        throw new Error("no TCP address");
    return {
        port: address.port,
        async close(drainMs) {
            const closed = new Promise((done) => server.close(() => done()));
            // A connection that is kept open becomes idle when its answer has been sent.
            const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL_MS);
            server.closeIdleConnections();
            await (0,within/* waitAtMost */._R)(clock, drainMs, Promise.all([closed, ...answers]));
            clearInterval(sweep);
            stalled.stop();
            const cut = answers.size;
            server.closeAllConnections();
            return cut;
        },
    };
}


/***/ }),

/***/ 67638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tryParseJson),
/* harmony export */   h: () => (/* binding */ ownField)
/* harmony export */ });
/** The value of any text; undefined if it is not JSON. Never throws. */
function tryParseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** A field of any value; undefined if the value has no such field of its own. */
function ownField(value, name) {
    if (typeof value !== "object" || value === null)
        return undefined;
    return Object.getOwnPropertyDescriptor(value, name)?.value;
}


/***/ }),

/***/ 61454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ memoize)
/* harmony export */ });
/**
 * Remembers what a pure function returns for a text. Once it has answers for `maxEntries` texts, it
 * forgets them all: what is asked for often comes back soon, and nothing need be kept in order.
 *
 * @param isKept Whether an answer is worth the memory; without this each one is.
 */
function memoize(compute, maxEntries, isKept = () => true) {
    const known = new Map();
    return (text) => {
        const before = known.get(text);
        if (before !== undefined || known.has(text))
            return before;
        const answer = compute(text);
        if (isKept(answer, text)) {
            if (known.size >= maxEntries)
                known.clear();
            known.set(text, answer);
        }
        return answer;
    };
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

/***/ 107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   Vq: () => (/* binding */ jsonSchemaOf),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   dY: () => (/* binding */ constant),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o_: () => (/* binding */ tryRead),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   x8: () => (/* binding */ signed),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67638);

const MAX_QUOTED_CHARS = 60;
/** A value that does not match its shape. The message names the place and is safe to print. */
class ShapeError extends Error {
    name = "ShapeError";
    constructor(place, value, expected) {
        super(`${place === "" ? "it" : place} is ${describeValue(value)}; expected ${expected}`);
    }
}
function text(description) {
    return {
        read(value, place) {
            if (typeof value !== "string")
                throw new ShapeError(place, value, "a string");
            return value;
        },
        schema: () => ({ type: "string", description }),
    };
}
/**
 * A string that the whole of `pattern` matches; `examples` show what it allows, in messages and in the
 * schema.
 */
function matching(pattern, examples, description) {
    const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
    return {
        read(value, place) {
            if (typeof value === "string" && whole.test(value))
                return value;
            throw new ShapeError(place, value, `a string such as ${examples.join(" or ")}`);
        },
        schema: () => ({ type: "string", pattern: whole.source, examples, description }),
    };
}
/** A string, or a whole number, which YAML makes of digits without quotes. It is read as a string. */
function word(description) {
    return {
        read(value, place) {
            if (typeof value === "string")
                return value;
            if (Number.isSafeInteger(value))
                return String(value);
            throw new ShapeError(place, value, "a string or a whole number");
        },
        schema: () => ({ type: ["string", "integer"], description }),
    };
}
/** A finite number, by default not below zero. */
function number(description, options = {}) {
    return readNumber("number", description, "min" in options ? options.min : 0);
}
/** A whole number, by default not below zero. */
function integer(description, options = {}) {
    return readNumber("integer", description, "min" in options ? options.min : 0);
}
/** A finite number that may be below zero. */
function signed(description) {
    return readNumber("number", description, undefined);
}
function readNumber(type, description, min) {
    const range = min === undefined ? "" : ` of at least ${min}`;
    const expected = `${type === "integer" ? "a whole number" : "a number"}${range}`;
    return {
        read(value, place) {
            const isRight = typeof value === "number" &&
                (type === "integer" ? Number.isInteger(value) : Number.isFinite(value)) &&
                value >= (min ?? Number.NEGATIVE_INFINITY);
            if (!isRight)
                throw new ShapeError(place, value, expected);
            return value;
        },
        schema: () => ({ type, ...(min === undefined ? {} : { minimum: min }), description }),
    };
}
function flag(description) {
    return {
        read(value, place) {
            if (typeof value !== "boolean")
                throw new ShapeError(place, value, "true or false");
            return value;
        },
        schema: () => ({ type: "boolean", description }),
    };
}
/** This value and no other. */
function constant(expected, description) {
    return {
        read(value, place) {
            if (value !== expected)
                throw new ShapeError(place, value, JSON.stringify(expected));
            return expected;
        },
        schema: () => ({ const: expected, description }),
    };
}
/** One of a few words, each with its meaning. */
function oneOf(meanings, description) {
    const words = Object.keys(meanings);
    const isWord = (value) => typeof value === "string" && Object.hasOwn(meanings, value);
    const explained = Object.entries(meanings)
        .map(([word, meaning]) => `${word}: ${meaning}`)
        .join("; ");
    return {
        read(value, place) {
            if (!isWord(value))
                throw new ShapeError(place, value, `one of ${words.join(", ")}`);
            return value;
        },
        schema: () => ({ enum: words, description: `${description}. ${explained}` }),
    };
}
/** A list of any length, or of at most `max` items. */
function list(item, description, { max } = {}) {
    const expected = max === undefined ? "a list" : `a list of at most ${max}`;
    return {
        read(value, place) {
            if (!Array.isArray(value) || value.length > (max ?? Number.POSITIVE_INFINITY)) {
                throw new ShapeError(place, value, expected);
            }
            return value.map((one, index) => item.read(one, `${place}[${index}]`));
        },
        schema: (definitions) => ({
            type: "array",
            items: item.schema(definitions),
            ...(max === undefined ? {} : { maxItems: max }),
            description,
        }),
    };
}
/** An object; `name` is the name of its definition in the schema, and unique there. */
function object(name, description, fields) {
    const all = Object.entries(fields).map(([key, field]) => "optional" in field
        ? { key, shape: field.optional, isOptional: true }
        : { key, shape: field, isOptional: false });
    return {
        read(value, place) {
            if (typeof value !== "object" || value === null || Array.isArray(value)) {
                throw new ShapeError(place, value, "an object");
            }
            const entries = all.flatMap(({ key, shape, isOptional }) => {
                // Only an own field: what an object inherits is not in the file.
                const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownField */ .h)(value, key);
                if (found === undefined && isOptional)
                    return [];
                return [[key, shape.read(found, place === "" ? key : `${place}.${key}`)]];
            });
            // The compiler cannot see that these are the fields of F.
            return Object.fromEntries(entries);
        },
        schema(definitions) {
            if (!definitions.has(name)) {
                definitions.set(name, {});
                definitions.set(name, {
                    type: "object",
                    description,
                    properties: Object.fromEntries(all.map(({ key, shape }) => [key, shape.schema(definitions)])),
                    required: all.filter(({ isOptional }) => !isOptional).map(({ key }) => key),
                    additionalProperties: false,
                });
            }
            return { $ref: `#/$defs/${name}` };
        },
    };
}
/** An object with any keys, whose values have one shape. */
function record(value, description) {
    return {
        read(whole, place) {
            if (typeof whole !== "object" || whole === null || Array.isArray(whole)) {
                throw new ShapeError(place, whole, "an object");
            }
            const entries = Object.entries(whole).map(([key, one]) => [key, value.read(one, `${place}.${key}`)]);
            return Object.fromEntries(entries);
        },
        schema: (definitions) => ({
            type: "object",
            additionalProperties: value.schema(definitions),
            description,
        }),
    };
}
function optional(shape) {
    return { optional: shape };
}
/**
 * A narrower shape: only values for which `isRight` is true. `expected` says which they are. The
 * schema still allows the others.
 */
function refine(shape, isRight, expected) {
    return {
        read(value, place) {
            const read = shape.read(value, place);
            if (!isRight(read))
                throw new ShapeError(place, value, expected);
            return read;
        },
        schema: shape.schema,
    };
}
/** The JSON Schema (draft 2020-12) of a shape, with its definitions. */
function jsonSchemaOf(shape, title) {
    const definitions = new Map();
    const root = shape.schema(definitions);
    return {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title,
        ...root,
        $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
}
/** The value as the shape reads it; undefined for any other value. Never throws. */
function tryRead(shape, value) {
    try {
        return shape.read(value, "");
    }
    catch (error) {
        if (error instanceof ShapeError)
            return undefined;
        throw error;
    }
}
/** A value in a few words that are safe to print, whatever it is. */
function describeValue(value) {
    if (value === undefined)
        return "missing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object" && value !== null)
        return "an object";
    const printable = String(value).replaceAll(/[^\x20-\x7e]/g, "?");
    const cut = printable.length > MAX_QUOTED_CHARS ? `${printable.slice(0, MAX_QUOTED_CHARS)}...` : printable;
    return typeof value === "string" ? `"${cut}"` : cut;
}


/***/ }),

/***/ 22235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ STEP_COST),
/* harmony export */   MM: () => (/* binding */ createTimeline),
/* harmony export */   nR: () => (/* binding */ coveredMs)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const SPAN_KIND = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    own: "our work",
    transfer: "moving bytes to or from a cache, including waiting, packing and unpacking",
}, "What it was spent on");
const SPAN = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("span", "A part of the step.", {
    name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What was done"),
    kind: SPAN_KIND,
    startMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds after the step's start"),
    endMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds after the step's start"),
});
const STEP_COST = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("stepCost", "What a step of the action cost the job.", {
    wallMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("From the step's start until the report, in milliseconds"),
    transferMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Of that, milliseconds in which a cache transfer was under way"),
    ownMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("The other milliseconds: our own work"),
    spans: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(SPAN, "Its parts, by start; some run in parallel"),
});
/**
 * Starts a timeline at `startedAtMs` (epoch), by default now. `onChange` is told the names of the work
 * under way, whenever they change.
 */
function createTimeline(clock, startedAtMs = clock.nowMs(), onChange = () => { }) {
    const spans = [];
    const underWay = [];
    const sinceStart = () => clock.nowMs() - startedAtMs;
    return {
        async time(name, kind, work) {
            const startMs = sinceStart();
            underWay.push(name);
            onChange(underWay);
            try {
                return await work();
            }
            finally {
                spans.push({ name, kind, startMs, endMs: sinceStart() });
                underWay.splice(underWay.indexOf(name), 1);
                onChange(underWay);
            }
        },
        cost() {
            const wallMs = sinceStart();
            const transferMs = coveredMs(spans.filter((span) => span.kind === "transfer"));
            const ordered = [...spans].sort((a, b) => a.startMs - b.startMs);
            return { wallMs, transferMs, ownMs: wallMs - transferMs, spans: ordered };
        },
        elapsedMs: sinceStart,
    };
}
/** Total length of the union of the given spans: time covered twice counts once. */
function coveredMs(spans) {
    let covered = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
        covered += Math.max(0, span.endMs - Math.max(span.startMs, until));
        until = Math.max(until, span.endMs);
    }
    return covered;
}


/***/ }),

/***/ 97159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ startTimer),
/* harmony export */   Wh: () => (/* binding */ unlessAborted),
/* harmony export */   _R: () => (/* binding */ waitAtMost),
/* harmony export */   iB: () => (/* binding */ RELEASED),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/**
 * Runs `work` until its deadline. Then the signal is aborted with the deadline's error and that error
 * is thrown, at the latest after `graceMs`, even if `work` ignores the signal. Before the deadline it
 * returns and throws what `work` does. An error that `work` throws after the deadline is dropped: it
 * only says that the work was aborted.
 */
async function within(clock, { timeoutMs, error, graceMs = 0 }, work) {
    const controller = new AbortController();
    const { signal } = controller;
    const expired = Promise.withResolvers();
    let stopTimer = startTimer(clock, timeoutMs, () => {
        const reason = error();
        controller.abort(reason);
        if (graceMs === 0)
            expired.reject(reason);
        else
            stopTimer = startTimer(clock, graceMs, () => expired.reject(reason));
    });
    try {
        // The race handles both rejections, also the one that comes last.
        return await Promise.race([work(signal), expired.promise]);
    }
    catch (thrown) {
        throw signal.aborted ? signal.reason : thrown;
    }
    finally {
        stopTimer();
    }
}
/**
 * Waits until `work` has ended, at most `timeoutMs`. Returns whether it has; `work` goes on in any
 * case. Rejects if `work` rejects in time; a later rejection is dropped.
 */
async function waitAtMost(clock, timeoutMs, work) {
    const late = Promise.withResolvers();
    const stopTimer = startTimer(clock, timeoutMs, () => late.resolve(false));
    try {
        return await Promise.race([work.then(() => true), late.promise]);
    }
    finally {
        stopTimer();
    }
}
/** What `work` comes to, or, once `signal` is aborted, its reason. `work` goes on in any case. */
async function unlessAborted(signal, work) {
    const aborted = Promise.withResolvers();
    const abort = () => aborted.reject(signal.reason);
    if (signal.aborted)
        abort();
    else
        signal.addEventListener("abort", abort, { once: true });
    try {
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener("abort", abort);
    }
}
/** Reason of an abort that ends a sleep early. A `DOMException` with a stack would cost more. */
const RELEASED = Symbol("released");
/** Calls `onTime` after `ms`, unless the function that it returns is called first. */
function startTimer(clock, ms, onTime) {
    const released = new AbortController();
    clock.sleep(ms, released.signal).then(onTime, () => {
        // Released: nobody waits for it.
    });
    return () => released.abort(RELEASED);
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

/***/ 75005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSidecar: () => (/* binding */ runSidecar)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/lib/process-identity.ts
var process_identity = __webpack_require__(83246);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/telemetry/aggregate.ts + 1 modules
var aggregate = __webpack_require__(35631);
// EXTERNAL MODULE: ./src/telemetry/event-log.ts
var event_log = __webpack_require__(22989);
;// CONCATENATED MODULE: ./src/sidecar/event-record.ts
/** Far more than the go commands of a job cause. */
const MAX_EVENTS_OF_A_KIND = 40_000;
/** Go asks for nothing that is not of its protocol. */
const MAX_UNKNOWN_REQUESTS = 1_000;
const MAX_TEXT_CHARS = 300;
/**
 * Keeps events, and logs them: of each kind a limited number, with texts of limited length, and of
 * store faults the first. `onLimit` hears once of each kind of which more came.
 */
function createEventRecord(log, onLimit, maxEventsOfAKind = MAX_EVENTS_OF_A_KIND) {
    const events = [];
    const counts = new Map();
    return {
        events,
        emit(event) {
            const isUnknown = event.kind === "request" && event.endpoint === "unknown";
            const kind = isUnknown ? "unknown request" : event.kind;
            const limit = isUnknown ? MAX_UNKNOWN_REQUESTS : maxEventsOfAKind;
            const count = (counts.get(kind) ?? 0) + 1;
            counts.set(kind, count);
            if (kind === "store-fault" && count > 1)
                return;
            if (count > limit) {
                if (count === limit + 1)
                    onLimit(kind);
                return;
            }
            const kept = withShortTexts(event);
            events.push(kept);
            log.append(kept);
        },
    };
}
function withShortTexts(event) {
    const short = {};
    for (const name of ["subject", "version", "fault"]) {
        const text = Reflect.get(event, name);
        if (typeof text === "string" && text.length > MAX_TEXT_CHARS)
            short[name] = shorten(text);
    }
    return Object.keys(short).length === 0 ? event : { ...event, ...short };
}
/** A copy: a part of a string keeps all of it in memory. */
function shorten(text) {
    return Buffer.from(`${text.slice(0, MAX_TEXT_CHARS)}…`).toString();
}

;// CONCATENATED MODULE: ./src/sidecar/lazy-service.ts
/** `load` is called once at most. If it fails, `onFailure` is called with the reason, once. */
function createLazyService(load, onFailure) {
    let loading;
    function begin() {
        if (!loading) {
            loading = load();
            loading.catch(onFailure);
        }
        return loading;
    }
    return {
        load: () => void begin(),
        answer: async (request, response) => (await begin()).answer(request, response),
        close: async () => (await loading)?.close(),
    };
}

;// CONCATENATED MODULE: ./src/sidecar/lifetime.ts
/** Why a sidecar must stop now; undefined if it goes on. Pure, except for `isRunning`. */
function whyOver({ idleTimeoutMs, maxLifetimeMs, endsWith }, { nowMs, startedMs, lastRequestMs }, isRunning) {
    if (nowMs - lastRequestMs > idleTimeoutMs)
        return "no request for a long time";
    if (nowMs - startedMs > maxLifetimeMs)
        return "it has run for as long as a job may";
    if (endsWith && !isRunning(endsWith))
        return "the runner has ended";
    return undefined;
}

// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(64844);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/lib/http-listener.ts + 1 modules
var http_listener = __webpack_require__(29587);
// EXTERNAL MODULE: ./src/sidecar/door.ts
var sidecar_door = __webpack_require__(47520);
;// CONCATENATED MODULE: ./src/sidecar/server.ts





const DRAIN_TIMEOUT_MS = 2_000;
/**
 * Listens on loopback, and answers who knows the secret. What others ask is not found, and leaves no
 * trace. Throws the system's error if it cannot listen.
 */
async function openServer(parts) {
    const { clock } = parts;
    let lastRequestMs = clock.nowMs();
    const door = { secret: parts.secret, port: 0 };
    const answer = (request, response) => {
        const { url, headers } = request;
        const admission = (0,sidecar_door/* admit */.w)({ url, host: headers.host }, door);
        if (admission.kind === "refused")
            return sendEmpty(response, admission.status);
        const { path } = admission;
        if (request.method === "GET" && path === protocol/* HEALTH_PATH */.Tu) {
            const body = { status: "ok", pid: process.pid };
            response.once("close", parts.onHealthAnswered);
            return sendJson(response, 200, body);
        }
        if (request.method === "GET" && path === protocol/* STATS_PATH */.gG) {
            return sendJson(response, 200, parts.stats());
        }
        if (request.method === "POST" && path === protocol/* STOP_PATH */.fF) {
            response.once("close", parts.onStop);
            return sendEmpty(response, 202);
        }
        lastRequestMs = clock.nowMs();
        request.url = path;
        // It rejects if there is no service, and the process is about to end because of that.
        return parts.answer(request, response);
    };
    const listener = await listenOnLoopback(parts.preferredPort, answer, clock);
    door.port = listener.port;
    return {
        port: listener.port,
        lastRequestMs: () => lastRequestMs,
        close: async () => void (await listener.close(DRAIN_TIMEOUT_MS)),
    };
}
/** On the given port, or on any free one if it cannot be had. */
async function listenOnLoopback(port, answer, clock) {
    const server = (0,external_node_http_.createServer)({ requestTimeout: 0 });
    try {
        return await (0,http_listener/* listen */.K)(server, { host: "127.0.0.1", port }, { answer, clock });
    }
    catch (error) {
        // EADDRINUSE: another job has it. EACCES: Windows reserves ranges.
        if (port === 0 || (0,fs/* errnoOf */.UQ)(error) === undefined)
            throw error;
        return listenOnLoopback(0, answer, clock);
    }
}
function sendEmpty(response, status) {
    response.writeHead(status, { "content-length": 0 });
    response.end();
}
function sendJson(response, status, value) {
    const body = Buffer.from(JSON.stringify(value));
    response.writeHead(status, {
        "content-type": "application/json",
        "content-length": body.length,
    });
    response.end(body);
}

// EXTERNAL MODULE: ./src/sidecar/warm-up.ts
var warm_up = __webpack_require__(84883);
;// CONCATENATED MODULE: ./src/sidecar/main.ts













const LIFETIME_CHECK_INTERVAL_MS = 5_000;
/**
 * The process that starts a sidecar asks within a few milliseconds. If it does not, nobody waits.
 */
const ANNOUNCE_WAIT_MS = 50;
const CLOSE_TIMEOUT_MS = 2_000;
/**
 * Runs the sidecar until SIGTERM or SIGINT, until a client asks it to end, or until its time is over: see
 * `Lifetime`.
 *
 *     listening ────▶ loading ────▶ serving
 *         └──────────────┴─────────────┴─────▶ draining ────▶ ended
 *
 * It listens at once, and loads its service if there is something to prefetch or once a go command
 * asks. Rejects if the service cannot be loaded.
 */
async function runSidecar(configFile) {
    const config = await takeConfig(configFile);
    const files = (0,protocol/* sidecarFiles */.Nb)(config.dir);
    const log = await (0,event_log/* openEventLog */.T)(files.events);
    const record = createEventRecord(log, (kind) => console.error(`there are too many events to record: ${kind}`));
    const ending = Promise.withResolvers();
    for (const signal of ["SIGTERM", "SIGINT"])
        process.once(signal, ending.resolve);
    const announced = Promise.withResolvers();
    const service = createLazyService(async () => {
        // Loading holds up every answer, and the process that starts the sidecar waits for its first
        // one. Go takes about as long to start as the service to load, so both then do it at the same
        // time.
        await announced.promise;
        const { createService } = await Promise.all(/* import() */[__webpack_require__.e(7391), __webpack_require__.e(5729), __webpack_require__.e(2320), __webpack_require__.e(1708), __webpack_require__.e(4357), __webpack_require__.e(2209)]).then(__webpack_require__.bind(__webpack_require__, 75563));
        const loaded = createService(config, record.emit);
        void loaded.prefetch();
        return loaded;
    }, ending.reject);
    const startedMs = clock/* systemClock */.m.nowMs();
    const server = await openServer({
        secret: config.secret,
        preferredPort: config.port,
        answer: service.answer,
        stats: () => (0,aggregate/* aggregateEvents */.z)(record.events),
        onHealthAnswered: announced.resolve,
        onStop: ending.resolve,
        clock: clock/* systemClock */.m,
    });
    const ready = { pid: process.pid, port: server.port };
    await (0,fs/* writeFileAtomic */.Zf)(files.ready, JSON.stringify(ready));
    setTimeout(announced.resolve, ANNOUNCE_WAIT_MS);
    // With nothing to prefetch go may never ask, and loading would slow the unpacking of layers. What is
    // missing of modules that the job may not build is no reason either: many a layer lacks it for good.
    if (((0,warm_up/* countCertain */.M)(config.warmUp, config.prefetch.length) ?? 0) > 0)
        service.load();
    const lifetimeTimer = setInterval(() => {
        const nowMs = clock/* systemClock */.m.nowMs();
        const standing = { nowMs, startedMs, lastRequestMs: server.lastRequestMs() };
        const reason = whyOver(config, standing, process_identity/* isRunning */.W_);
        if (reason === undefined)
            return;
        console.error(`the sidecar ends: ${reason}`);
        ending.resolve();
    }, LIFETIME_CHECK_INTERVAL_MS);
    await ending.promise;
    clearInterval(lifetimeTimer);
    await server.close();
    await (0,within/* waitAtMost */._R)(clock/* systemClock */.m, CLOSE_TIMEOUT_MS, service.close());
    await log.close();
}
/** Reads the configuration and removes its file, since it may hold credentials. */
async function takeConfig(file) {
    const config = JSON.parse(await (0,promises_.readFile)(file, "utf8"));
    await (0,promises_.rm)(file);
    return config;
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

/***/ 35631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ aggregateEvents)
});

// EXTERNAL MODULE: ./src/lib/percentile.ts
var percentile = __webpack_require__(70515);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var timeline = __webpack_require__(22235);
;// CONCATENATED MODULE: ./src/telemetry/mirror-stats.ts


/** Sums up each mirror's part, in the order in which they were first asked. Pure. */
function aggregateMirrors(fetches, breakers, endMs) {
    const names = [...new Set([...fetches, ...breakers].map((event) => event.mirror))];
    const fetchesOf = Object.groupBy(fetches, (event) => event.mirror);
    const breakersOf = Object.groupBy(breakers, (event) => event.mirror);
    return names.map((mirror) => ({
        mirror,
        ...summarizeFetches(fetchesOf[mirror] ?? []),
        breakerOpenMs: sumOpenMs(breakersOf[mirror] ?? [], endMs),
    }));
}
function summarizeFetches(fetches) {
    const ok = fetches.filter((event) => event.outcome === "ok");
    const failed = fetches.filter((event) => event.outcome === "failed");
    const hedges = fetches.filter((event) => event.hedge);
    const durations = ok.map((event) => event.durationMs).sort((a, b) => a - b);
    return {
        requests: fetches.length,
        hits: ok.length,
        modules: ok.filter((event) => event.endpoint === "zip").length,
        sizeBytes: ok.reduce((total, event) => total + event.sizeBytes, 0),
        notFound: fetches.filter((event) => event.outcome === "not-found").length,
        failed: failed.length,
        p50Ms: (0,percentile/* percentile */.Y)(durations, 0.5),
        p95Ms: (0,percentile/* percentile */.Y)(durations, 0.95),
        p99Ms: (0,percentile/* percentile */.Y)(durations, 0.99),
        retries: fetches.filter((event) => event.attempt > 1).length,
        hedges: hedges.length,
        hedgesWon: hedges.filter((event) => event.outcome === "ok").length,
        faults: countFaults(failed),
        // Requests run in parallel: time in which several of them waited counts once.
        outageMs: (0,timeline/* coveredMs */.nR)(failed
            .filter((event) => event.purpose === "foreground")
            .map(({ atMs, durationMs }) => ({ startMs: atMs - durationMs, endMs: atMs }))),
    };
}
function countFaults(failed) {
    const faults = new Map();
    for (const { faultKind: kind = "protocol", fault: example = "" } of failed) {
        const known = faults.get(kind);
        if (known)
            known.count++;
        else
            faults.set(kind, { kind, count: 1, example });
    }
    return [...faults.values()].sort((a, b) => b.count - a.count);
}
/** A breaker that is still open counts until `endMs`. A probe that fails opens it again. */
function sumOpenMs(breakers, endMs) {
    let openMs = 0;
    let sinceMs;
    for (const { state, atMs } of breakers) {
        if (state === "open")
            sinceMs ??= atMs;
        if (state !== "closed" || sinceMs === undefined)
            continue;
        openMs += atMs - sinceMs;
        sinceMs = undefined;
    }
    return sinceMs === undefined ? openMs : openMs + Math.max(0, endMs - sinceMs);
}

;// CONCATENATED MODULE: ./src/telemetry/aggregate.ts

/** Sums up what the sidecar did. Pure. */
function aggregateEvents(events) {
    const requests = events.filter((event) => event.kind === "request");
    const fetches = events.filter((event) => event.kind === "fetch");
    const breakers = events.filter((event) => event.kind === "breaker");
    const stale = requests.filter((event) => event.source === "stale");
    const zips = requests.filter((event) => event.endpoint === "zip" && event.status === 200);
    const zipsFrom = (source) => zips.filter((event) => event.source === source).length;
    const fetchedZips = fetches.filter((event) => event.endpoint === "zip" && event.outcome === "ok");
    return {
        requests: requests.length,
        requestErrors: requests.filter((event) => event.status >= 500).length,
        servedBytes: requests.reduce((total, event) => total + event.sizeBytes, 0),
        zipsFromStore: zipsFrom("store"),
        zipsFromTree: zipsFrom("tree"),
        zipsFromMirror: zipsFrom("mirror"),
        unpackedAhead: events.filter((event) => event.kind === "unpacked").length,
        stale: {
            count: stale.length,
            oldestMs: Math.max(0, ...stale.map((event) => event.ageMs ?? 0)),
        },
        mirrors: aggregateMirrors(fetches, breakers, events.at(-1)?.atMs ?? 0),
        fetchedModules: sortedUnique(fetchedZips.map((event) => `${event.subject}@${event.version ?? ""}`)),
        verified: countVerified(fetches),
        corrupt: events
            .filter((event) => event.kind === "corrupt")
            .map(({ where, subject, version, fault }) => ({ where, subject, version, fault })),
        denied: sortedUnique(events.filter((event) => event.kind === "denied").map((event) => event.subject)),
        unanswered: sortedUnique(requests.filter(isUnanswered).map(fileName)),
        warm: sumUpPrefetches(events.filter((event) => event.kind === "prefetch")),
        storeFault: events.find((event) => event.kind === "store-fault")?.fault,
        tokenFault: describeTokenFault(events),
    };
}
function describeTokenFault(events) {
    const event = events.find((one) => one.kind === "token-fault");
    return event && `${event.mirror} answered 401: ${event.fault}`;
}
/** What go commands of different modules need is prefetched in several turns. */
function sumUpPrefetches(turns) {
    if (turns.length === 0)
        return undefined;
    const sum = (name) => turns.reduce((total, turn) => total + (turn[name] ?? 0), 0);
    return {
        planned: sum("planned"),
        fetched: sum("fetched"),
        ...(turns.some(({ absent }) => absent !== undefined) ? { absent: sum("absent") } : {}),
        failed: sum("failed"),
        durationMs: sum("durationMs"),
    };
}
function countVerified(fetches) {
    const checked = fetches.filter(({ endpoint, outcome }) => outcome === "ok" && (endpoint === "zip" || endpoint === "mod"));
    const by = (source) => checked.filter((event) => event.verifiedBy === source).length;
    return { goSum: by("go.sum"), sumdb: by("sumdb"), unknown: by(undefined) };
}
/**
 * Not finding a list or a branch is part of how go finds a module. Not finding a file of a version
 * is not.
 */
function isUnanswered({ endpoint, version, status }) {
    return (status >= 400 &&
        version !== undefined &&
        (endpoint === "zip" || endpoint === "mod" || endpoint === "info"));
}
function fileName({ subject, version = "", endpoint }) {
    return `${subject}@${version}.${endpoint}`;
}
function sortedUnique(names) {
    return [...new Set(names)].sort();
}


/***/ }),

/***/ 22989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readEventLog),
/* harmony export */   T: () => (/* binding */ openEventLog)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67638);



const FLUSH_INTERVAL_MS = 50;
/**
 * Appends events to a file, one JSON object per line. Lines are written in batches; a killed
 * process loses at most the last 50 ms. If a write fails, its lines are dropped silently: telemetry
 * must never stop a build.
 */
async function openEventLog(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "a", 0o600);
    let pending = "";
    let writing = Promise.resolve();
    const flush = () => {
        if (pending === "")
            return;
        const batch = pending;
        pending = "";
        writing = writing.then(() => handle.appendFile(batch)).catch(() => { });
    };
    const timer = setInterval(flush, FLUSH_INTERVAL_MS);
    timer.unref();
    return {
        append: (event) => {
            pending += `${JSON.stringify(event)}\n`;
        },
        close: async () => {
            clearInterval(timer);
            flush();
            await writing;
            await handle.close();
        },
    };
}
/**
 * Reads a log back. A missing file is an empty log. Lines that are not JSON objects (the last one
 * of a killed process) are left out.
 */
async function readEventLog(file) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return [];
        throw error;
    }
    return text.split("\n").map(_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .tryParseJson */ .B).filter(isEvent);
}
const KINDS = {
    request: true,
    fetch: true,
    breaker: true,
    corrupt: true,
    denied: true,
    unpacked: true,
    prefetch: true,
    "store-fault": true,
    "token-fault": true,
    "database-fault": true,
    bucket: true,
    evicted: true,
    lease: true,
    "trace-fault": true,
};
function isEvent(value) {
    const kind = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ownField */ .h)(value, "kind");
    return typeof kind === "string" && Object.hasOwn(KINDS, kind);
}


/***/ })

};
