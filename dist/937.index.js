export const id = 937;
export const ids = [937];
export const modules = {

/***/ 8350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createActionsHost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1955);


/** The job's runner, as the use cases see it. */
function createActionsHost() {
    return {
        info: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq,
        notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm,
        warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e,
        group(title, lines) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh(title);
            for (const line of lines)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(line);
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        },
        mask: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq,
        exportVariable: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .exportVariable */ .dN,
        setOutput: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH,
        async appendSummary(markdown) {
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
        },
        async exec(command, args, options) {
            const { exitCode, stdout, stderr } = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .getExecOutput */ .H)(command, [...args], {
                cwd: options.cwd,
                env: definedOnly({ ...process.env, ...options.env }),
                ignoreReturnCode: true,
                silent: true,
            });
            if (exitCode === 0)
                return stdout;
            const detail = stderr.trim().split("\n").at(-1) ?? "";
            throw new Error(`${command} ${args[0] ?? ""} ended with exit code ${exitCode}: ${detail}`);
        },
    };
}
function definedOnly(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 3175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ loadState),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   OP: () => (/* binding */ markPost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);

/** The runner gives it to the post step only, as STATE_isPost. */
const IS_POST = "isPost";
const RUN = "run";
/** Tells the post step that it is the post step; to be called before anything can fail. */
function markPost() {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(IS_POST, "true");
}
function saveState(text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(RUN, text);
}
/** Empty where the main step saved none. */
function loadState() {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(RUN);
}


/***/ }),

/***/ 3638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createFaultLog)
/* harmony export */ });
/** What a fault means for the job, in one clause. */
const CONSEQUENCES = {
    cache: "the job goes on without the cache",
    disk: "what does not fit is left out",
    sidecar: "go uses its own GOPROXY list",
    store: "modules pass through without being kept",
    report: "the report of this job is incomplete",
    mirror: "go uses its own GOPROXY list where it needs to",
    go: "the job goes on without acceleration",
    internal: "the job goes on without acceleration",
    verify: "those that were not checked are used as they are",
};
/** What differs where go has no list of its own to turn to. */
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

/***/ 1182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ tryParseState),
/* harmony export */   Uq: () => (/* binding */ REPORT_FILE),
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   nd: () => (/* binding */ STATE_VERSION)
/* harmony export */ });
const STATE_VERSION = 1;
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


/***/ }),

/***/ 2333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ AGE_MS),
/* harmony export */   O: () => (/* binding */ ageBuildCache)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(796);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2054);




/**
 * Go renews the mtime of an entry it uses only where that is more than an hour old
 * (mtimeInterval in cmd/go/internal/cache), so entries are put back further than that.
 */
const AGE_MS = 2 * 60 * 60 * 1000;
/**
 * Puts all actions back in time by the same amount, the newest to two hours ago: what a go command
 * uses from now on can be told from what it does not, and an entry that goes unused falls two more
 * hours behind the others each time a layer is saved and restored.
 */
function ageBuildCache(dir, nowMs) {
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir)
        .filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .FOLDER */ .L7.test(name))
        .flatMap((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder))
        .filter((name) => _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_FILE */ .u9.test(name))
        .flatMap((name) => readTime(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, folder, name))));
    const newestMs = files.reduce((newest, file) => Math.max(newest, file.mtimeMs), 0);
    const shiftMs = newestMs - (nowMs - AGE_MS);
    for (const { file, mtimeMs } of files)
        setTime(file, new Date(mtimeMs - shiftMs));
    postponeTrim(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, "trim.txt"), nowMs);
}
/**
 * A restored cache does not know when it was last trimmed, and the first go command would look
 * through all of it. A cache that knows, on a machine that stays, is left to Go's daily trim.
 */
function postponeTrim(file, nowMs) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, String(Math.floor(nowMs / 1000)), { flag: "wx" });
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) !== "EEXIST")
            throw error;
    }
}
function readTime(file) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    return stats ? [{ file, mtimeMs: stats.mtimeMs }] : [];
}
function setTime(file, time) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(file, time, time);
    }
    catch (error) {
        // ENOENT: another process trimmed the entry meanwhile.
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) !== "ENOENT")
            throw error;
    }
}


/***/ }),

/***/ 2054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ FOLDER),
/* harmony export */   Vf: () => (/* binding */ outputName),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   u9: () => (/* binding */ ACTION_FILE)
/* harmony export */ });
/**
 * Layout of a GOCACHE, as cmd/go/internal/cache writes it: folders `00` to `ff`, in each the
 * actions `<action ID>-a` and the outputs `<output ID>-d`, a file or, for a cached executable, a
 * folder.
 */
const FOLDER = /^[0-9a-f]{2}$/;
const ACTION_FILE = /^([0-9a-f]{64})-a$/;
/** Name of an action's file relative to GOCACHE. */
function actionName(actionId) {
    return `${actionId.slice(0, 2)}/${actionId}-a`;
}
/** Name of an output relative to GOCACHE. */
function outputName(outputId) {
    return `${outputId.slice(0, 2)}/${outputId}-d`;
}


/***/ }),

/***/ 3261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ packArchive),
  b: () => (/* binding */ unpackArchive)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/lib/process.ts

const MAX_STDERR_CHARS = 64 * 1024;
/**
 * Runs a program to its end. A program that cannot be started, is killed or exceeds `timeoutMs`
 * throws; an exit code other than 0 is a result.
 */
async function run(command, args, options) {
    const child = (0,external_node_child_process_.spawn)(command, args, {
        cwd: options.cwd,
        env: options.env,
        stdio: ["pipe", "pipe", "pipe"],
        timeout: options.timeoutMs,
        killSignal: "SIGKILL",
        windowsHide: true,
    });
    const ended = new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, signal) => {
            if (code !== null)
                resolve(code);
            else
                reject(new Error(`${command} was ended by ${signal ?? "an unknown signal"}`));
        });
    });
    // A child that exits early closes its end of the pipe; its exit code tells the story better
    // than the EPIPE that follows from it.
    child.stdin.on("error", () => { });
    if (typeof options.input === "object") {
        // The input's failure reaches the child as the end of its input, and the caller by the stream.
        options.input.once("error", () => child.stdin.destroy());
        options.input.pipe(child.stdin);
    }
    else {
        child.stdin.end(options.input ?? "");
    }
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
        if (stderr.length < MAX_STDERR_CHARS)
            stderr += chunk;
    });
    let stdout = "";
    const consumed = options.onStdout
        ? options.onStdout(child.stdout).catch((error) => {
            child.kill("SIGKILL");
            throw error;
        })
        : undefined;
    if (!consumed) {
        child.stdout.setEncoding("utf8").on("data", (chunk) => {
            stdout += chunk;
        });
    }
    const [exitCode] = await settleBoth(ended, consumed);
    return { exitCode, stdout, stderr };
}
/** Waits for both, so that no rejection goes unhandled; the consumer's error is the cause. */
async function settleBoth(ended, consumed) {
    const [exit, consumer] = await Promise.allSettled([ended, consumed]);
    if (consumer.status === "rejected")
        throw consumer.reason;
    if (exit.status === "rejected")
        throw exit.reason;
    return [exit.value];
}

;// CONCATENATED MODULE: ./src/cache/seal.ts



const MARK = Buffer.from("goaccel1");
const SEAL_BYTES = MARK.length + 4;
/** Hands chunks on and puts the seal behind the last one. */
async function* addSeal(chunks) {
    let checksum = 0;
    for await (const chunk of chunks) {
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        yield chunk;
    }
    const end = Buffer.alloc(4);
    end.writeUInt32LE(checksum);
    yield Buffer.concat([MARK, end]);
}
/** Reads the seal of an archive. Throws `CacheError` for a file that does not end in one. */
async function readSeal(archive) {
    const handle = await (0,promises_.open)(archive, "r").catch((error) => {
        throw damaged(error);
    });
    try {
        const offset = (await handle.stat()).size - SEAL_BYTES;
        // An empty content is no archive either, and a stream cannot end before its first byte.
        if (offset <= 0)
            throw damaged();
        const seal = Buffer.alloc(SEAL_BYTES);
        await handle.read(seal, 0, SEAL_BYTES, offset);
        if (!seal.subarray(0, MARK.length).equals(MARK))
            throw damaged();
        return { offset, checksum: seal.readUInt32LE(MARK.length) };
    }
    finally {
        await handle.close();
    }
}
/** Hands chunks on; throws `CacheError` at their end where they are not those that were sealed. */
async function* checkSeal(chunks, expected) {
    let checksum = 0;
    for await (const chunk of chunks) {
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        yield chunk;
    }
    if (checksum !== expected)
        throw damaged();
}
/** The error for an archive that is not what was packed. */
function damaged(cause) {
    return new errors/* CacheError */.xA("the archive is damaged", { code: "ARCHIVE", cause });
}

;// CONCATENATED MODULE: ./src/cache/archive.ts







const TAR_TIMEOUT_MS = 600_000;
const ZSTD_LEVEL = 3;
const STREAM_BUFFER_BYTES = 1 << 20;
/**
 * Packs files and whole folders of `root`, named relative to it, into `archive` (tar, zstd).
 * Throws `CacheError`; the archive is not to be used then.
 */
async function packArchive(root, names, archive) {
    const compress = (0,external_node_zlib_.createZstdCompress)({
        params: {
            [external_node_zlib_.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
        },
        chunkSize: STREAM_BUFFER_BYTES,
    });
    const result = await run("tar", ["-cf", "-", "-C", root, "--null", "-T", "-"], {
        input: names.join("\0"),
        timeoutMs: TAR_TIMEOUT_MS,
        onStdout: (stdout) => (0,external_node_stream_promises_.pipeline)(stdout, compress, addSeal, (0,external_node_fs_.createWriteStream)(archive)),
    });
    expectSuccess("packing", result);
}
/**
 * Unpacks an archive into `dir`, which it creates. Throws `CacheError` for an archive that is
 * damaged or cut; what is in `dir` is not to be used then.
 */
async function unpackArchive(archive, dir) {
    const seal = await readSeal(archive);
    await (0,promises_.mkdir)(dir, { recursive: true });
    const source = (0,external_node_fs_.createReadStream)(archive, {
        highWaterMark: STREAM_BUFFER_BYTES,
        end: seal.offset - 1,
    });
    const plain = (0,external_node_zlib_.createZstdDecompress)({ chunkSize: STREAM_BUFFER_BYTES });
    const checked = (chunks) => checkSeal(chunks, seal.checksum);
    const unzipped = Promise.all([(0,external_node_stream_promises_.pipeline)(source, checked, plain), (0,external_node_stream_promises_.finished)(plain)]);
    const untarred = run("tar", ["-xf", "-", "-C", dir, "--no-same-owner"], {
        input: plain,
        timeoutMs: TAR_TIMEOUT_MS,
    }).finally(() => {
        // tar hangs up at its own end mark; what stands behind it is still to be checked.
        plain.unpipe();
        plain.resume();
    });
    const [zstd, tar] = await Promise.allSettled([unzipped, untarred]);
    if (zstd.status === "rejected") {
        throw damaged(zstd.reason);
    }
    if (tar.status === "rejected") {
        throw new errors/* CacheError */.xA("tar did not run", { code: "ARCHIVE", cause: tar.reason });
    }
    expectSuccess("unpacking", tar.value);
}
function expectSuccess(what, result) {
    if (result.exitCode === 0)
        return;
    const detail = result.stderr.trim().split("\n").at(-1) ?? "";
    throw new errors/* CacheError */.xA(`${what} failed: tar: ${detail}`, { code: "ARCHIVE" });
}


/***/ }),

/***/ 4596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ createGithubBackend)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(796);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/cache/transfer-process.ts


/** The library tries each call five times, which takes half a minute with a service that fails. */
const ATTEMPTS_LIMIT = 2;
/**
 * Has a process of its own carry out one request. Throws `CacheError` when it fails, takes too long
 * or meets a service that keeps failing; the process is gone in any case.
 */
async function runTransferProcess(request, options) {
    const child = (0,external_node_child_process_.fork)(options.entry, ["transfer"], {
        cwd: options.cwd,
        env: { ...options.env, GITHUB_WORKSPACE: options.cwd, RUNNER_TEMP: options.cwd },
        stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    try {
        return await converse(child, request, options);
    }
    finally {
        child.kill("SIGKILL");
    }
}
function converse(child, request, options) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const startMs = performance.now();
    const complaints = [];
    let matchedMs;
    let last;
    let timer;
    const allow = (timeoutMs) => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(unavailable(`the cache service did not answer within ${timeoutMs} ms`)), timeoutMs);
    };
    child.once("error", (error) => reject(unavailable(error.message, error)));
    child.on("message", (message) => {
        last = message;
        if (message.kind !== "matched")
            return;
        matchedMs = performance.now() - startMs;
        allow(options.transferTimeoutMs);
    });
    onLines(child, (line) => {
        const complaint = /^::(?:warning|error)[^:]*::(.*)$/.exec(line)?.[1];
        if (complaint !== undefined)
            complaints.push(complaint.trim());
        const attempt = /^Attempt (\d+) of \d+ failed with error: (.*?)\.? Retrying/.exec(line);
        if (Number(attempt?.[1]) >= ATTEMPTS_LIMIT) {
            reject(unavailable(`the cache service keeps failing: ${attempt?.[2] ?? ""}`));
        }
    });
    // Not at the last message: what the library printed before it may still be on its way.
    child.once("close", (code) => {
        if (last && last.kind !== "matched")
            resolve({ last, matchedMs, complaints });
        else
            reject(unavailable(`the transfer process ended with exit code ${code}`));
    });
    allow(request.operation === "save" ? options.transferTimeoutMs : options.lookupTimeoutMs);
    child.send(request, (error) => {
        if (error)
            reject(unavailable(error.message, error));
    });
    return promise.finally(() => clearTimeout(timer));
}
/** The library reports failures as workflow commands and goes on as if there were no entry. */
function onLines(child, take) {
    let rest = "";
    child.stderr?.resume();
    child.stdout?.setEncoding("utf8").on("data", (chunk) => {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines)
            take(line);
    });
}
/** The error for a service that cannot be used now. */
function unavailable(problem, cause) {
    return new errors/* CacheError */.xA(problem, { code: "BACKEND_UNAVAILABLE", cause });
}

;// CONCATENATED MODULE: ./src/cache/github.ts





/** A healthy service answers a lookup within a second. */
const LOOKUP_TIMEOUT_MS = 8_000;
const TRANSFER_TIMEOUT_MS = 600_000;
/** The cache service of GitHub Actions, through `@actions/cache`. */
function createGithubBackend(options) {
    const { clock, env, entry } = options;
    const folder = (name) => external_node_path_default().join(options.dir, name);
    const fileName = (name) => `${name}.tar.zst`;
    const stagingFile = (name) => external_node_path_default().join(folder(name), fileName(name));
    async function transfer(name, request) {
        if (!env["ACTIONS_RESULTS_URL"] && !env["ACTIONS_CACHE_URL"]) {
            throw unavailable("this job has no cache service");
        }
        const cwd = folder(name);
        await (0,promises_.mkdir)(cwd, { recursive: true });
        return runTransferProcess(request, {
            entry,
            cwd,
            env,
            lookupTimeoutMs: options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS,
            transferTimeoutMs: options.transferTimeoutMs ?? TRANSFER_TIMEOUT_MS,
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
        async fetch(name, keys) {
            const startMs = clock.nowMs();
            const file = fileName(name);
            const outcome = await transfer(name, { operation: "fetch", file, keys: [...keys] });
            const key = outcome.last.kind === "done" ? outcome.last.key : undefined;
            if (key === undefined) {
                throwFirst(outcome.complaints);
                if (outcome.matchedMs !== undefined)
                    throw unavailable("the entry could not be fetched");
                return undefined;
            }
            const archive = stagingFile(name);
            const sizeBytes = await (0,fs/* tryFileSize */.b$)(archive);
            if (sizeBytes === undefined) {
                throw new errors/* CacheError */.xA(`entry ${key} does not hold ${file}`, { code: "ARCHIVE" });
            }
            const totalMs = clock.nowMs() - startMs;
            const lookupMs = outcome.matchedMs ?? totalMs;
            return { key, file: archive, sizeBytes, lookupMs, downloadMs: totalMs - lookupMs };
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
            throw unavailable("the cache service took no new entry");
        },
    };
}
function throwFirst([complaint]) {
    if (complaint !== undefined)
        throw unavailable(complaint);
}


/***/ }),

/***/ 5877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ hashProfile),
/* harmony export */   T_: () => (/* binding */ buildKeys),
/* harmony export */   bD: () => (/* binding */ buildBaseKey),
/* harmony export */   ci: () => (/* binding */ modulesKeys),
/* harmony export */   tE: () => (/* binding */ hashSums)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const PREFIX = "accel1";
const HASH_CHARS = 16;
/** The key of the modules layer, and the newest layer of any other go.sum behind it. */
function modulesKeys(parts) {
    const exact = `${PREFIX}-modules-${parts.os}-${parts.sums}`;
    return { exact, restore: [exact, `${PREFIX}-modules-${parts.os}-`] };
}
/**
 * Keys of the build layer. A base's id is `<go.sum hash>.<content hash>`: the newest base with the
 * same go.sum is exact; behind it the newest of this scope, then of any scope. Never across Go
 * versions or profiles, where no action could be reused.
 */
function buildKeys(parts) {
    // `go1.26.1 X:jsonv2,synctest`, `go1.26.1-custom`: not every version can stand in a key.
    const isPlain = /^[A-Za-z0-9_.]+$/.test(parts.goVersion);
    const goVersion = isPlain ? parts.goVersion : keySegment(parts.goVersion);
    const profile = `${PREFIX}-build-${parts.os}-${parts.arch}-${goVersion}-${parts.profile}-`;
    const scope = `${profile}${keySegment(parts.scope)}-base-`;
    const exact = `${scope}${parts.sums.slice(0, HASH_CHARS)}.`;
    return { exact, restore: [exact, scope, profile] };
}
/** The key under which a base with this content is saved. */
function buildBaseKey(keys, contentHash) {
    return `${keys.exact}${contentHash.slice(0, HASH_CHARS)}`;
}
/**
 * Hash over all go.sum files, in the order of their paths. Paths are relative to the workspace
 * and use `/`, so that a checkout elsewhere has the same key.
 */
function hashSums(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
        hash.update(`${file.path}\0${file.content.length}\0`).update(file.content);
    }
    return hash.digest("hex");
}
/** Hash of the settings that are part of every action ID, by name. */
function hashProfile(settings) {
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(lines.sort().join("")).digest("hex").slice(0, HASH_CHARS);
}
/**
 * Text as a part of a key: keys know no commas, and a dash in a scope could make one scope's
 * prefix match another's entries. A hash keeps different texts apart and long ones short.
 */
function keySegment(text) {
    const readable = text.replaceAll(/[^A-Za-z0-9_.]+/g, "_").slice(0, 40);
    return `${readable}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, 8)}`;
}


/***/ }),

/***/ 5112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createTimeline)
/* harmony export */ });
/* unused harmony export coveredMs */
/** Starts a timeline at `startedAtMs` (epoch), by default now. */
function createTimeline(clock, startedAtMs = clock.nowMs()) {
    const spans = [];
    const sinceStart = () => clock.nowMs() - startedAtMs;
    return {
        async time(name, kind, work) {
            const startMs = sinceStart();
            try {
                return await work();
            }
            finally {
                spans.push({ name, kind, startMs, endMs: sinceStart() });
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

/***/ 2011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1.5 MB`: decimal units, as disks and cache limits are given. */
function formatBytes(bytes) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    const digits = unit === 0 || value >= 99.5 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** `340 ms`, `4.2 s`, `2 min 05 s`. */
function formatMs(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
/** `99.4 %`, rounded down: 100 % means all. */
function formatShare(part, whole) {
    if (whole === 0)
        return "–";
    return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}
/** `1 module`, `2 modules`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 6378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T7: () => (/* binding */ fetchHealth),
/* harmony export */   YK: () => (/* binding */ fetchStats),
/* harmony export */   i8: () => (/* binding */ stopSidecar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4319);




const REQUEST_TIMEOUT_MS = 1_000;
const EXIT_TIMEOUT_MS = 4_000;
const EXIT_POLL_MS = 10;
/** What the sidecar on `port` says of itself; throws when none answers within a second. */
async function fetchHealth(port) {
    const health = await fetchJson(port, _protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .HEALTH_PATH */ .Tu);
    if (!isHealth(health))
        throw new Error("not a go-accel sidecar");
    return health;
}
/** What the sidecar on `port` did so far; throws when none answers within a second. */
async function fetchStats(port) {
    const stats = await fetchJson(port, _protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .STATS_PATH */ .gG);
    if (!isStats(stats))
        throw new Error("not a go-accel sidecar");
    return stats;
}
async function fetchJson(port, path) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.get)({ host: "127.0.0.1", port, path, agent: false, timeout: REQUEST_TIMEOUT_MS }, (response) => {
        (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(response).then(resolve, reject);
    });
    request.once("timeout", () => request.destroy(new Error("no answer in time")));
    request.once("error", reject);
    return JSON.parse(await promise);
}
/**
 * Ends the sidecar: lets it answer what is under way, and kills it when it does not go. A process
 * that is not the one that was started (its pid may be in use anew) is left alone.
 */
async function stopSidecar(handle, clock) {
    const health = await fetchHealth(handle.port).catch(() => undefined);
    if (health?.pid !== handle.pid)
        return "gone";
    process.kill(handle.pid, "SIGTERM");
    const deadlineMs = clock.nowMs() + EXIT_TIMEOUT_MS;
    while (clock.nowMs() < deadlineMs) {
        if (!isAlive(handle.pid))
            return "drained";
        await clock.sleep(EXIT_POLL_MS);
    }
    process.kill(handle.pid, "SIGKILL");
    return "killed";
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return !isZombie(pid);
    }
    catch {
        // ESRCH: no such process.
        return false;
    }
}
/** In a container whose first process reaps no children, an ended sidecar stays in the table. */
function isZombie(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        return /^\) Z/.test(stat.slice(stat.lastIndexOf(")")));
    }
    catch {
        // ENOENT: no /proc on this system, or gone meanwhile.
        return false;
    }
}
function isHealth(value) {
    return (typeof value === "object" && value !== null && "pid" in value && typeof value.pid === "number");
}
/** The sidecar is of our own version; this tells it from another server on a port used anew. */
function isStats(value) {
    return typeof value === "object" && value !== null && "fetchedModules" in value;
}


/***/ })

};
