export const id = 6304;
export const ids = [6304];
export const modules = {

/***/ 37524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectToolchains: () => (/* binding */ connectToolchains)
});

// EXTERNAL MODULE: ./src/gocmd/checksum-database.ts
var checksum_database = __webpack_require__(59668);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(89757);
// EXTERNAL MODULE: ./src/sumdb/connect.ts + 1 modules
var connect = __webpack_require__(32398);
// EXTERNAL MODULE: ./src/sumdb/note.ts
var note = __webpack_require__(79590);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(30276);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(29939);
// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(66927);
// EXTERNAL MODULE: ./src/store/read-zip.ts + 2 modules
var read_zip = __webpack_require__(21097);
// EXTERNAL MODULE: ./src/toolchain/tool-cache.ts
var tool_cache = __webpack_require__(86521);
// EXTERNAL MODULE: ./src/toolchain/toolchain-tree.ts
var toolchain_tree = __webpack_require__(64234);
// EXTERNAL MODULE: ./src/toolchain/release.ts
var toolchain_release = __webpack_require__(61675);
;// CONCATENATED MODULE: ./src/toolchain/version-list.ts

/** The module whose versions are toolchains. Each has one release for one platform. */
const TOOLCHAIN_MODULE = "golang.org/toolchain";
const VERSION = /^v0\.0\.1-go(\d[0-9a-z.]*)\.([a-z0-9]+-[a-z0-9]+)$/;
/** Version of the toolchain module. */
function toolchainVersion({ release, platform }) {
    return `v0.0.1-go${release}.${platform}`;
}
/** Reads a mirror's `@v/list` of the toolchain module. What is no release is left out. Pure. */
function parseToolchainList(text) {
    return text.split("\n").flatMap((line) => {
        const [version = ""] = line.trim().split(/\s/, 1);
        const [, release = "", platform = ""] = VERSION.exec(version) ?? [];
        return (0,toolchain_release/* toSemver */.Ud)(release) === undefined ? [] : [{ release, platform }];
    });
}

;// CONCATENATED MODULE: ./src/toolchain/install.ts













/** Right before the archive's end there may be anything, but this file is short. */
const MAX_VERSION_FILE_BYTES = 4 * 1024;
/**
 * Installs a release from the mirrors into the tool cache. Nothing is put there, and no program of it
 * run, before the hash of all its files is the one that the checksum database has. A mirror that sends
 * anything else counts as failed, and the next one is asked. Throws `SetUpError`.
 */
async function installRelease(release, parts) {
    const { toolCacheDir, platform, arch } = parts;
    const module = { path: TOOLCHAIN_MODULE, version: toolchainVersion({ release, platform }) };
    const expected = lookUpHash(parts.database, module);
    expected.catch(() => {
        // What is downloaded meanwhile is compared with it. Until then nobody awaits it.
    });
    const folder = (0,tool_cache/* goFolder */.L8)(toolCacheDir);
    let staging;
    let attempt = 0;
    try {
        staging = (0,lib_staging/* openStaging */.g)(folder);
        const stagingDir = staging.dir;
        const { path: subject, version } = module;
        const found = await parts.upstream.fetch({
            path: `/${subject}/@v/${version}.zip`,
            endpoint: "zip",
            subject,
            version,
            purpose: "foreground",
        }, async ({ body }, note) => {
            attempt += 1;
            const dir = external_node_path_default().join(stagingDir, String(attempt));
            const zip = `${dir}.zip`;
            await spool(body, zip);
            const h1 = await unpackZip(zip, dir, (0,module_path/* zipPrefix */.q4)(module), parts.unpack);
            (0,expected_hashes/* expectHash */.Yr)(`${subject}@${version}`, h1, [await expected], "the checksum database");
            note({ verifiedBy: "sumdb" });
            return dir;
        });
        if (found.kind === "not-found")
            return found;
        const goRoot = (0,tool_cache/* goRootOf */.wm)(toolCacheDir, release, arch);
        (0,tool_cache/* placeGoRoot */.oA)(found.value, goRoot, external_node_path_default().join(stagingDir, "replaced"));
        return { kind: "installed", goRoot, mirror: found.mirror };
    }
    catch (error) {
        throw toSetUpError(error, folder);
    }
    finally {
        await staging?.close();
    }
}
/**
 * Throws `SetUpError` for whatever goes wrong: any other error would count as the mirror's, and the
 * next one would be asked for all of it again.
 */
async function lookUpHash(database, module) {
    const name = `${module.path}@${module.version}`;
    let zip;
    try {
        zip = (await database.lookup(module.path, module.version))?.zip;
    }
    catch (error) {
        throw new errors/* SetUpError */.kz(`the checksum database could not be asked: ${(0,errors/* errorMessage */.gJ)(error)}`, {
            code: error instanceof errors/* IntegrityError */.cs ? "REFUSED" : "UNAVAILABLE",
            cause: error,
        });
    }
    if (zip !== undefined)
        return zip;
    throw new errors/* SetUpError */.kz(`the checksum database does not know ${name}, so it cannot be checked`, {
        code: "REFUSED",
    });
}
/** Throws the body's own error, which is the mirror's, or the system's error if the disk fails. */
async function spool(body, zip) {
    const sink = (0,external_node_fs_.createWriteStream)(zip, { flags: "wx" });
    // `pipeline` destroys each stream with the other's error, so only the first one counts.
    let bodyFailed = false;
    let diskError;
    body.once("error", () => {
        bodyFailed = diskError === undefined;
    });
    sink.once("error", (error) => {
        if (!bodyFailed)
            diskError = error;
    });
    try {
        await (0,promises_.pipeline)(body, sink);
    }
    catch (error) {
        if (diskError === undefined)
            throw error;
        // Another object than the one with which the body was destroyed.
        throw Object.assign(new Error((0,errors/* errorMessage */.gJ)(diskError)), { code: (0,fs/* errnoOf */.UQ)(diskError) });
    }
}
/** Returns the hash of what was unpacked. */
async function unpackZip(zip, dir, prefix, unpack) {
    const timeMs = (0,toolchain_tree/* parseReleaseTime */.wZ)(await readText(zip, prefix, "VERSION"));
    return (0,dirhash/* hash1 */.C)(await unpack({ zip, prefix, dir, timeMs }));
}
/** Text of a short file in the zip; empty if there is none. */
async function readText(zip, prefix, name) {
    const parts = [];
    await (0,read_zip/* readModuleZip */.i)(zip, prefix, () => ({ append: (content) => void parts.push(Buffer.from(content)) }), undefined, (entries) => entries.filter((entry) => entry.name === `${prefix}${name}` && entry.sizeBytes <= MAX_VERSION_FILE_BYTES));
    return Buffer.concat(parts).toString("utf8");
}
function toSetUpError(error, folder) {
    if (error instanceof errors/* SetUpError */.kz)
        return error;
    if (error instanceof errors/* UpstreamError */.gA) {
        const code = error.code === "INTEGRITY" ? "REFUSED" : "UNAVAILABLE";
        return new errors/* SetUpError */.kz(error.message, { code, cause: error });
    }
    if (error instanceof errors/* IntegrityError */.cs) {
        return new errors/* SetUpError */.kz(error.message, { code: "REFUSED", cause: error });
    }
    if ((0,fs/* errnoOf */.UQ)(error) === undefined)
        return error;
    return new errors/* SetUpError */.kz(`${folder} cannot be written: ${(0,errors/* errorMessage */.gJ)(error)}`, {
        code: "UNAVAILABLE",
        cause: error,
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./src/toolchain/unpack-threads.ts



/** Beyond it the disk is the limit. */
const MAX_THREADS = 4;
/** Unpacks on threads, each with a share: `node <entry> toolchain-worker`. */
function createUnpackZip(entry) {
    const count = Math.max(1, Math.min(MAX_THREADS, (0,external_node_os_.availableParallelism)()));
    return async (zip) => {
        const shares = Array.from({ length: count }, (_, index) => ({ ...zip, index, count }));
        const ended = await Promise.allSettled(shares.map((share) => unpackOnThread(entry, share)));
        // All have ended, so nobody writes into the folder any more.
        return ended.flatMap((end) => {
            if (end.status === "rejected")
                throw end.reason;
            return end.value;
        });
    };
}
async function unpackOnThread(entry, share) {
    const worker = new external_node_worker_threads_.Worker(entry, { argv: ["toolchain-worker"], workerData: share });
    const reply = await new Promise((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("a thread that unpacks Go ended early")));
    });
    switch (reply.kind) {
        case "done":
            return reply.hashed;
        case "invalid":
            throw new errors/* IntegrityError */.cs(reply.message, { code: reply.code });
        case "failed":
            throw Object.assign(new Error(reply.message), { code: reply.errno });
    }
}

// EXTERNAL MODULE: ./src/upstream/create-mirror.ts + 4 modules
var create_mirror = __webpack_require__(84389);
// EXTERNAL MODULE: ./src/upstream/dispatcher.ts
var upstream_dispatcher = __webpack_require__(87305);
// EXTERNAL MODULE: ./src/upstream/upstream.ts + 14 modules
var upstream_upstream = __webpack_require__(98320);
// EXTERNAL MODULE: ./src/app/set-up/go-settings.ts
var go_settings = __webpack_require__(78017);
;// CONCATENATED MODULE: ./src/app/set-up/toolchain-source.ts













/**
 * Connects to the mirrors and the checksum database, as the sidecar would. Throws `SetUpError` if
 * toolchains may not be fetched: go would not do so either.
 */
function connectToolchains(parts) {
    const { mirrors, settings, goSettings, clock } = parts;
    const reason = whyNotFetched(mirrors, settings, goSettings);
    if (reason !== undefined)
        throw refused(reason);
    const dispatcher = (0,upstream_dispatcher/* createDispatcher */.S)();
    const emit = () => { };
    const upstream = (0,upstream_upstream/* createUpstream */.Y)({
        list: mirrors.list,
        mirrors: mirrors.list.flatMap((entry) => entry.kind === "mirror" ? [(0,create_mirror/* createMirror */.c)(entry.url, mirrors.auth, dispatcher)] : []),
        emit,
        clock,
        selection: settings.mirrorSelection,
    });
    const goSumdb = goSettings("GOSUMDB");
    const setting = (0,checksum_database/* readChecksumDatabase */.l)(goSumdb, parts.knownKeys);
    const verifier = (0,note/* parseVerifierKey */.z$)(setting?.key ?? "");
    const database = verifier &&
        (0,connect/* connectDatabase */.o)({
            verifier,
            url: setting?.url,
            mirrors: upstream,
            connect: (url) => (0,create_mirror/* createMirror */.c)(url, [], dispatcher),
            emit,
            clock,
        });
    if (!database) {
        throw refused(goSumdb === "off"
            ? "GOSUMDB is off, and a toolchain that nothing can check is not installed"
            : `the key of the checksum database is not known: GOSUMDB is ${goSumdb || "not set"}, and there is no Go that knows it`);
    }
    const unpack = createUnpackZip(parts.entry);
    const { toolCacheDir, platform } = parts;
    return {
        async list() {
            const answer = await upstream.fetch({
                path: `/${TOOLCHAIN_MODULE}/@v/list`,
                endpoint: "list",
                subject: TOOLCHAIN_MODULE,
                purpose: "foreground",
            }, async ({ body }) => parseToolchainList((await (0,read_stream/* readBytes */.io)(body)).toString("utf8")));
            return answer.kind === "ok" ? answer.value : [];
        },
        install: (release) => installRelease(release, {
            upstream,
            database,
            unpack,
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
    const noProxy = (0,go_settings/* noProxyOf */.xn)(goSettings);
    return (0,pattern/* matchPrefixPatterns */.J)(noProxy, TOOLCHAIN_MODULE)
        ? `GOPRIVATE or GONOPROXY (${noProxy}) keeps ${TOOLCHAIN_MODULE} from the mirrors`
        : undefined;
}
function refused(message) {
    return new errors/* SetUpError */.kz(message, { code: "REFUSED" });
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


/***/ })

};
