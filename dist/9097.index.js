export const id = 9097;
export const ids = [9097];
export const modules = {

/***/ 19097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLibraryBackend: () => (/* binding */ createLibraryBackend)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/cache/deadline.ts
var deadline = __webpack_require__(39247);
// EXTERNAL MODULE: ./src/cache/read-file.ts
var read_file = __webpack_require__(61974);
// EXTERNAL MODULE: ./src/cache/unavailable.ts
var unavailable = __webpack_require__(13545);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/cache/library/transfer-process.ts


/** The library tries each call five times. With a failing service this takes half a minute. */
const ATTEMPTS_LIMIT = 2;
/**
 * Carries out one request in a process of its own. Throws `CacheError` if that fails, takes too
 * long or meets a service that keeps failing. The process has ended in any case.
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
        timer = setTimeout(() => reject((0,unavailable/* unavailable */.h)(`the cache service did not answer within ${timeoutMs} ms`)), timeoutMs);
    };
    child.once("error", (error) => reject((0,unavailable/* unavailable */.h)(error.message, error)));
    child.on("message", (message) => {
        last = message;
        if (message.kind !== "matched")
            return;
        matchedMs = performance.now() - startMs;
        options.onMatch?.(message.key);
        allow(options.transferTimeoutMs);
    });
    onLines(child, (line) => {
        const complaint = /^::(?:warning|error)[^:]*::(.*)$/.exec(line)?.[1];
        if (complaint !== undefined)
            complaints.push(complaint.trim());
        const attempt = /^Attempt (\d+) of \d+ failed with error: (.*?)\.? Retrying/.exec(line);
        if (Number(attempt?.[1]) >= ATTEMPTS_LIMIT) {
            reject((0,unavailable/* unavailable */.h)(`the cache service keeps failing: ${attempt?.[2] ?? ""}`));
        }
    });
    // Not at the last message: what the library printed before that may not have arrived yet.
    child.once("close", (code) => {
        if (last && last.kind !== "matched")
            resolve({ last, matchedMs, complaints });
        else
            reject((0,unavailable/* unavailable */.h)(`the transfer process ended with exit code ${code}`));
    });
    allow(request.operation === "save" ? options.transferTimeoutMs : options.lookupTimeoutMs);
    child.send(request, (error) => {
        if (error)
            reject((0,unavailable/* unavailable */.h)(error.message, error));
    });
    return promise.finally(() => clearTimeout(timer));
}
/** The library reports failures as workflow commands, and goes on as if there were no entry. */
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

;// CONCATENATED MODULE: ./src/cache/library/library-backend.ts








/** The cache service of GitHub Actions, through `@actions/cache`. */
function createLibraryBackend(options) {
    const { clock, env, entry } = options;
    const folder = (name) => external_node_path_default().join(options.dir, name);
    const fileName = (name) => `${name}.tar.zst`;
    const stagingFile = (name) => external_node_path_default().join(folder(name), fileName(name));
    async function transfer(name, request, onMatch) {
        if (!env["ACTIONS_RESULTS_URL"] && !env["ACTIONS_CACHE_URL"]) {
            throw (0,unavailable/* unavailable */.h)("this job has no cache service");
        }
        const cwd = folder(name);
        await (0,promises_.mkdir)(cwd, { recursive: true });
        return runTransferProcess(request, {
            entry,
            cwd,
            env,
            lookupTimeoutMs: options.lookupTimeoutMs ?? deadline/* LOOKUP_TIMEOUT_MS */.Sq,
            transferTimeoutMs: options.transferTimeoutMs ?? deadline/* TRANSFER_TIMEOUT_MS */.FF,
            ...(onMatch ? { onMatch } : {}),
        });
    }
    async function find(name, keys) {
        const file = fileName(name);
        const outcome = await transfer(name, { operation: "find", file, keys: [...keys] });
        throwFirst(outcome.complaints);
        return outcome.last.kind === "done" ? outcome.last.key : undefined;
    }
    const has = async (name, key) => (await find(name, [key])) === key;
    return {
        stagingFile,
        find,
        has,
        async fetch(name, keys, onMatch) {
            const startMs = clock.nowMs();
            const file = fileName(name);
            const outcome = await transfer(name, { operation: "fetch", file, keys: [...keys] }, onMatch);
            const key = outcome.last.kind === "done" ? outcome.last.key : undefined;
            if (key === undefined) {
                throwFirst(outcome.complaints);
                if (outcome.matchedMs !== undefined)
                    throw (0,unavailable/* unavailable */.h)("the entry could not be fetched");
                return undefined;
            }
            const archive = stagingFile(name);
            const sizeBytes = await (0,fs/* tryFileSize */.b$)(archive);
            if (sizeBytes === undefined) {
                throw new errors/* CacheError */.xA(`entry ${key} does not hold ${file}`, { code: "ARCHIVE" });
            }
            const totalMs = clock.nowMs() - startMs;
            const lookupMs = outcome.matchedMs ?? totalMs;
            const read = () => (0,read_file/* readOnce */.W)(archive);
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
            // The library says the same if the entry exists already and if the service did not create
            // one.
            if (await has(name, key))
                return "exists";
            throw (0,unavailable/* unavailable */.h)("the cache service created no entry");
        },
    };
}
function throwFirst([complaint]) {
    if (complaint !== undefined)
        throw (0,unavailable/* unavailable */.h)(complaint);
}


/***/ })

};
