export const id = 5315;
export const ids = [5315];
export const modules = {

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


/***/ }),

/***/ 71397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCache: () => (/* binding */ runCache)
});

// EXTERNAL MODULE: ./src/cache/backend-setting.ts
var backend_setting = __webpack_require__(59090);
// EXTERNAL MODULE: ./src/cache/create-backend.ts + 8 modules
var create_backend = __webpack_require__(50408);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/archive/unpack-tree.ts + 2 modules
var unpack_tree = __webpack_require__(86545);
// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(63071);
// EXTERNAL MODULE: ./src/lib/move-tree.ts
var move_tree = __webpack_require__(62402);
// EXTERNAL MODULE: ./src/modulecache/layout.ts
var modulecache_layout = __webpack_require__(70281);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/buildcache/layer-list.ts
var layer_list = __webpack_require__(74561);
// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(16176);
;// CONCATENATED MODULE: ./src/inventory/go-object.ts
/** Begins the object file in a package's archive; the number changes with the format. */
const MAGIC = /\0go1\d\dld/;
/** A symbol that each package defines, with the package's path behind it. */
const NAME_PREFIX = Buffer.from("go:cuinfo.packagename.");
/** Magic, fingerprint and flags come before the offsets of the blocks. */
const OFFSETS_AT = 8 + 8 + 4;
/** Numbers of the blocks of symbols that the object defines: the first, and the one after the last. */
const FIRST_SYMBOLS = 3;
const AFTER_SYMBOLS = 7;
/** Name (length and offset), ABI, type, two bytes of flags, size, alignment. */
const SYMBOL_BYTES = 8 + 2 + 1 + 1 + 1 + 4 + 4;
/**
 * The path of the package whose compiled archive this is. Undefined for any other file, and for an
 * archive of a format that is not known. The layout is that of cmd/internal/goobj. Pure.
 */
function readPackagePath(archive) {
    if (archive.toString("latin1", 0, 8) !== "!<arch>\n")
        return undefined;
    const start = findObject(archive);
    if (start === undefined)
        return undefined;
    const word = (at) => at >= 0 && at + 4 <= archive.length ? archive.readUInt32LE(at) : undefined;
    const offsetOf = (block) => word(start + OFFSETS_AT + 4 * block);
    const [first, end] = [offsetOf(FIRST_SYMBOLS), offsetOf(AFTER_SYMBOLS)];
    if (first === undefined || end === undefined)
        return undefined;
    const last = Math.min(start + end, archive.length) - SYMBOL_BYTES;
    for (let symbol = start + first; symbol <= last; symbol += SYMBOL_BYTES) {
        const [length = 0, offset = 0] = [word(symbol), word(symbol + 4)];
        if (length <= NAME_PREFIX.length)
            continue;
        const name = archive.subarray(start + offset, start + offset + length);
        if (name.length === length && name.indexOf(NAME_PREFIX) === 0) {
            return name.toString("utf8", NAME_PREFIX.length);
        }
    }
    return undefined;
}
/** Where the object begins in the archive. What comes before it may quote the magic's letters. */
function findObject(archive) {
    for (let at = archive.indexOf("\0go1"); at >= 0; at = archive.indexOf("\0go1", at + 1)) {
        if (MAGIC.test(archive.toString("latin1", at, at + 8)))
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/inventory/layer-shares.ts
/** Adds up parts of the same name. Pure. */
function sumShares(parts) {
    const sums = new Map();
    for (const { name, sizeBytes, count } of parts) {
        const sum = sums.get(name);
        if (!sum)
            sums.set(name, { name, sizeBytes, count });
        else {
            sum.sizeBytes += sizeBytes;
            sum.count += count;
        }
    }
    return [...sums.values()].sort((a, b) => b.sizeBytes - a.sizeBytes || (a.name < b.name ? -1 : 1));
}
/** How long something went unused, for people. Pure. */
function describeIdle(idle) {
    if (idle === 0)
        return "used when it was saved";
    return idle === 1 ? "unused in 1 saved layer" : `unused in ${idle} saved layers`;
}

// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
;// CONCATENATED MODULE: ./src/inventory/newest-list.ts


/**
 * The list of an unpacked base or delta, by the first of the names that it has; undefined for a layer
 * without one. Throws if the disk does.
 */
async function readNewestList(dir, names, parse) {
    for (const name of names) {
        const list = parse((await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(dir, name))) ?? "");
        if (list)
            return list;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/inventory/build-shares.ts








const STANDARD_LIBRARY = "standard library";
const PROGRAMS = "linked programs";
/** What has no package of its own. */
const OTHERS = {
    build: "test results, vet results and lists of files",
    lint: "findings and facts",
};
/**
 * What an unpacked build layer, or one of a linter, holds by package. Of a delta, actions whose output
 * the base holds are not counted.
 */
async function measureBuild(dir, of) {
    const entries = (0,scan/* scanBuildCache */.wi)(dir);
    const list = await readNewestList(dir, [layout/* DELTA_LIST */.Iy, layout/* BASE_LIST */.zF], layer_list/* parseLayerList */.Xf);
    const seen = new Set();
    const parts = entries.map((entry) => {
        const isFirst = !seen.has(entry.outputId);
        seen.add(entry.outputId);
        const sizeBytes = layout/* ACTION_BYTES */.DM + (isFirst ? entry.outputBytes : 0);
        return { entry, sizeBytes, count: 1 };
    });
    return {
        sizeBytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        byName: sumShares(parts.map(({ entry, ...part }) => ({ ...part, name: nameOf(dir, entry) ?? OTHERS[of] }))),
        byAge: sumShares(parts.map(({ entry, ...part }) => ({
            ...part,
            name: describeIdle(list?.idle.get((0,layer_list/* shortId */.m_)(entry.actionId)) ?? 0),
        }))),
    };
}
function nameOf(dir, { outputId }) {
    const output = external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId));
    // Go keeps a cached executable in a folder.
    if ((0,external_node_fs_.statSync)(output).isDirectory()) {
        return (0,external_node_fs_.readdirSync)(output).length === 0 ? undefined : PROGRAMS;
    }
    const packagePath = readPackagePath((0,external_node_fs_.readFileSync)(output));
    if (packagePath === undefined)
        return undefined;
    // Only the standard library has paths whose first element has no dot; `main` is a program's.
    const isStandard = packagePath !== "main" && !packagePath.split("/", 1)[0]?.includes(".");
    return isStandard ? STANDARD_LIBRARY : packagePath;
}

// EXTERNAL MODULE: ./src/modulecache/scan.ts
var modulecache_scan = __webpack_require__(33938);
// EXTERNAL MODULE: ./src/modulecache/unit-list.ts
var unit_list = __webpack_require__(97006);
;// CONCATENATED MODULE: ./src/inventory/modules-shares.ts





/** What an unpacked base or delta of the modules layer holds, by module and version. */
async function measureModules(dir) {
    const list = await readNewestList(dir, [modulecache_layout/* DELTA_LIST */.Iy, modulecache_layout/* BASE_LIST */.zF], unit_list/* parseUnitList */.y);
    const units = (0,modulecache_scan/* scanModuleCache */.Sl)(dir).map(({ module, name, parts }) => ({
        module,
        idle: list?.units.get(name)?.idle ?? 0,
        sizeBytes: (0,modulecache_scan/* measureParts */.TI)(dir, module, parts),
        count: 1,
    }));
    return {
        sizeBytes: units.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        byName: sumShares(units.map(({ module, sizeBytes, count }) => ({
            name: `${module.path}@${module.version}`,
            sizeBytes,
            count,
        }))),
        byAge: sumShares(units.map(({ idle, sizeBytes, count }) => ({ name: describeIdle(idle), sizeBytes, count }))),
    };
}

;// CONCATENATED MODULE: ./src/inventory/measure-layer.ts









/**
 * Unpacks a layer's archive into a temporary folder, and adds up what it holds. Throws `CacheError`
 * for a damaged archive.
 */
async function measureLayer(layer, archive) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), "go-accel-cache-"));
    const dir = external_node_path_default().join(folder, "layer");
    try {
        const content = layer === "modules" ? modulecache_layout/* MODULES_LAYER_CONTENT */.A_ : layout/* BUILD_LAYER_CONTENT */.NR;
        await (0,unpack_tree/* unpackTree */.F)(archive, dir, { content });
        return layer === "modules" ? await measureModules(dir) : await measureBuild(dir, layer);
    }
    finally {
        await (0,move_tree/* removeTree */.dM)(folder);
    }
}

// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/cache/read-key.ts
var read_key = __webpack_require__(52801);
// EXTERNAL MODULE: ./src/report/text/plain-table.ts
var plain_table = __webpack_require__(50464);
;// CONCATENATED MODULE: ./src/cli/cache-listing.ts



const MAX_ROWS = 20;
/** As long as GitHub lets a key be. A key that is cut cannot be handed to `remove`. */
const MAX_KEY_WIDTH = 512;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Undefined for a key that is not one of ours. Pure. */
function toListed(entry) {
    const facts = (0,read_key/* readKey */.Y)(entry.key);
    if (!facts)
        return undefined;
    const kind = facts.isSeed ? "seed" : (facts.kind ?? "whole");
    return { ...entry, createdMs: entry.createdMs, layer: facts.layer, kind };
}
/** The entries that a job found and saved, as its report tells. Pure. */
function entriesOfReport(report) {
    const found = report.restores.flatMap(({ matchedKey: key, sizeBytes, delta }) => {
        if (key === undefined)
            return [];
        const ofDelta = delta?.sizeBytes ?? 0;
        return [{ key, sizeBytes: (sizeBytes ?? 0) - ofDelta }, ...(delta ? [delta] : [])];
    });
    const saved = report.saves.flatMap(({ key, sizeBytes, status }) => key !== undefined && status === "saved" ? [{ key, sizeBytes: sizeBytes ?? 0 }] : []);
    return [...found, ...saved].flatMap((entry) => toListed(entry) ?? []);
}
function countEntries(count) {
    return count === 1 ? "1 entry" : `${count} entries`;
}
/** Largest first; entries of the same size in the order of their keys. Pure. */
function sortEntries(entries) {
    return entries.toSorted((a, b) => b.sizeBytes - a.sizeBytes || (a.key < b.key ? -1 : 1));
}
/** For a terminal. Pure. */
function renderEntries(entries, nowMs, layout) {
    if (entries.length === 0)
        return "no entries\n";
    const hasRefs = entries.some(({ ref }) => ref !== undefined);
    const hasTimes = entries.some(({ createdMs }) => createdMs !== undefined);
    const hasUse = entries.some(({ usedMs }) => usedMs !== undefined);
    const header = [
        "Layer",
        "Kind",
        "Size>",
        ...(hasTimes ? ["Made>"] : []),
        ...(hasUse ? ["Last read>"] : []),
        ...(hasRefs ? ["Ref"] : []),
        "Key",
    ];
    const rows = entries.map((entry) => [
        entry.layer,
        entry.kind,
        (0,format/* formatBytes */.z3)(entry.sizeBytes),
        ...(hasTimes ? [formatAge(entry.createdMs, nowMs)] : []),
        ...(hasUse ? [formatAge(entry.usedMs, nowMs)] : []),
        ...(hasRefs ? [entry.ref ?? ""] : []),
        entry.key,
    ]);
    const totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const total = `${countEntries(entries.length)}, ${(0,format/* formatBytes */.z3)(totalBytes)}`;
    const contents = entries.flatMap((entry) => renderContent(entry, layout));
    const table = (0,plain_table/* plainTable */.$b)(header, rows, { ...layout, maxCellWidth: MAX_KEY_WIDTH });
    return `${[table, total, ...contents].join("\n\n")}\n`;
}
function renderContent({ key, content }, layout) {
    if (!content)
        return [];
    const { sizeBytes, byName, byAge } = content;
    return [
        `${(0,plain_table/* plain */.pj)(key)} holds ${(0,format/* formatBytes */.z3)(sizeBytes)} before compression:`,
        shareTable("Module or package", byName, sizeBytes, layout),
        ...(byAge.length > 0 ? [shareTable("Age", byAge, sizeBytes, layout)] : []),
    ];
}
function shareTable(title, shares, wholeBytes, layout) {
    const shown = shares.slice(0, MAX_ROWS);
    const rest = shares.slice(MAX_ROWS);
    const restBytes = rest.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const share = (bytes) => wholeBytes === 0 ? "" : `${Math.round((bytes / wholeBytes) * 100)} %`;
    const rows = shown.map(({ name, sizeBytes }) => [name, (0,format/* formatBytes */.z3)(sizeBytes), share(sizeBytes)]);
    if (rest.length > 0) {
        rows.push([`${rest.length} more`, (0,format/* formatBytes */.z3)(restBytes), share(restBytes)]);
    }
    return (0,plain_table/* plainTable */.$b)([title, "Size>", "Share>"], rows, layout);
}
function formatAge(thenMs, nowMs) {
    if (thenMs === undefined)
        return "";
    const days = Math.floor((nowMs - thenMs) / DAY_MS);
    return days <= 0 ? "today" : `${(0,format/* formatCount */.B4)(days, "day")} ago`;
}
/** For programs. Pure. */
function entriesToJson(entries) {
    const iso = (ms) => ms === undefined ? undefined : new Date(ms).toISOString();
    const listed = entries.map(({ createdMs, usedMs, id: _, ...entry }) => ({
        ...entry,
        createdAt: iso(createdMs),
        usedAt: iso(usedMs),
    }));
    const totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    return `${JSON.stringify({ totalBytes, entries: listed }, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./src/cli/find-reports.ts
var find_reports = __webpack_require__(29410);
// EXTERNAL MODULE: ./src/cli/help.ts
var help = __webpack_require__(26292);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(62923);
;// CONCATENATED MODULE: ./src/cli/key-pattern.ts
/**
 * A test for keys that match any of the patterns as a whole: `*` stands for any characters, `?` for
 * one. Without patterns, each key matches. Pure.
 */
function matchesKeys(patterns) {
    if (patterns.length === 0)
        return () => true;
    const tests = patterns.map((pattern) => {
        const parts = pattern.split(/([*?])/).map((part) => {
            if (part === "*")
                return ".*";
            return part === "?" ? "." : part.replaceAll(/[\\^$.|+()[\]{}]/g, "\\$&");
        });
        return new RegExp(`^${parts.join("")}$`, "s");
    });
    return (key) => tests.some((test) => test.test(key));
}

// EXTERNAL MODULE: ./src/cli/parse-options.ts
var parse_options = __webpack_require__(22007);
;// CONCATENATED MODULE: ./src/cli/cache.ts












const OPTIONS = {
    backend: { type: "string", default: "github" },
    repository: { type: "string" },
    report: { type: "string" },
    content: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
};
/** Lists what the layers hold and cost, or removes entries, for those who pay for the quota. */
async function runCache(args, io) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("cache", args, OPTIONS);
    if (values.help) {
        io.out(help/* CACHE_HELP */.L1);
        return cli_io/* EXIT */.dc.done;
    }
    const [action, ...patterns] = positionals;
    try {
        if (action === "list")
            return await list(patterns, values, io);
        if (action === "remove")
            return await remove(patterns, values, io);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        if (!(error instanceof errors/* AccelError */.by))
            throw error;
        const hint = error.hint === undefined ? "" : ` (${error.hint})`;
        throw new cli_io/* FailedError */.Kl(`cache: ${error.message}${hint}`);
    }
    throw new cli_io/* UsageError */.eb(action === undefined ? "cache: list or remove is missing" : `cache: unknown action ${action}`);
}
async function list(patterns, options, io) {
    if (options["dry-run"])
        throw new cli_io/* UsageError */.eb("cache: --dry-run is for remove");
    if (options.report !== undefined && options.content) {
        throw new cli_io/* UsageError */.eb("cache: a report does not hold content; name a --backend");
    }
    const matches = matchesKeys(patterns);
    const entries = options.report === undefined
        ? await listBackend(options, io, matches)
        : entriesOfReport(await (0,find_reports/* readReport */.t)(options.report, io)).filter(({ key }) => matches(key));
    const sorted = sortEntries(entries);
    const layout = { columns: io.columns, hasColour: false };
    io.out(options.json ? entriesToJson(sorted) : renderEntries(sorted, Date.now(), layout));
    return cli_io/* EXIT */.dc.done;
}
async function listBackend(options, io, matches) {
    const inventory = await openInventory(options, io);
    if (options.content && !inventory.open) {
        throw new cli_io/* FailedError */.Kl("cache: of GitHub's cache service only jobs can read the content");
    }
    const stored = (await inventory.list()).filter(({ key }) => matches(key));
    const entries = [];
    for (const entry of stored) {
        const { name: _, ...shown } = entry;
        const listed = toListed(shown);
        if (!listed)
            continue;
        const content = options.content ? await measure(inventory, entry, listed, io) : undefined;
        entries.push(content ? { ...listed, content } : listed);
    }
    return entries;
}
/** One damaged entry must not hide the others. */
async function measure(inventory, entry, { layer }, io) {
    if (layer === "history")
        return undefined;
    try {
        const archive = await inventory.open?.(entry);
        return archive && (await measureLayer(layer, archive));
    }
    catch (error) {
        if (!(error instanceof errors/* AccelError */.by))
            throw error;
        io.err(`go-accel: cache: ${entry.key}: ${error.message}\n`);
        return undefined;
    }
}
async function remove(patterns, options, io) {
    if (patterns.length === 0)
        throw new cli_io/* UsageError */.eb("cache: remove: PATTERN is missing");
    if (options.report !== undefined || options.content) {
        throw new cli_io/* UsageError */.eb("cache: --report and --content are for list");
    }
    const inventory = await openInventory(options, io);
    const matches = matchesKeys(patterns);
    const chosen = (await inventory.list()).filter(({ key }) => matches(key));
    if (chosen.length === 0)
        throw new cli_io/* FailedError */.Kl("cache: remove: no entry matches");
    const removed = [];
    for (const entry of chosen) {
        if (options["dry-run"] || (await inventory.remove(entry)))
            removed.push(entry);
    }
    if (options.json) {
        io.out(entriesToJson(sortEntries(removed.flatMap((entry) => toListed(entry) ?? []))));
        return cli_io/* EXIT */.dc.done;
    }
    for (const { key, ref } of removed)
        io.out(`${key}${ref === undefined ? "" : ` (${ref})`}\n`);
    const freedBytes = removed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const verb = options["dry-run"] ? "would be removed" : "removed";
    io.out(`${countEntries(removed.length)} ${verb}, ${(0,format/* formatBytes */.z3)(freedBytes)}\n`);
    return cli_io/* EXIT */.dc.done;
}
async function openInventory(options, io) {
    const setting = (0,backend_setting/* parseBackendSetting */.u)(options.backend);
    const repository = options.repository ?? io.env["GITHUB_REPOSITORY"] ?? "";
    const token = io.env["GITHUB_TOKEN"] || io.env["GH_TOKEN"] || "";
    if (setting.kind === "github") {
        if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
            throw new cli_io/* UsageError */.eb(`cache: --repository is "${repository}"; expected owner/name, from GITHUB_REPOSITORY by default`);
        }
        if (token === "")
            throw new cli_io/* FailedError */.Kl("cache: GitHub's API needs GITHUB_TOKEN");
    }
    return (0,create_backend/* createInventory */.jQ)(setting, { env: io.env, clock: clock/* systemClock */.m, repository, token });
}


/***/ }),

/***/ 29410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readReports),
/* harmony export */   t: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _report_model_parse_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70483);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62923);





/** Names of reports below a folder, into which artifacts of several jobs are unpacked. */
const REPORT_NAME = /^report.*\.json$/i;
/** A matrix has at most 256 legs; a folder with far more reports is a mistake. */
const MAX_REPORTS = 2_000;
/**
 * Reads the reports in files and folders, in the order given; those of a folder are in the order of
 * their names. Throws `FailedError` if a file is not a report, or if there is none.
 */
async function readReports(paths, io) {
    const files = (await Promise.all(paths.map(listFiles))).flat();
    if (files.length === 0)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl("join: no report found");
    if (files.length > MAX_REPORTS) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(`join: ${files.length} reports are more than the limit of ${MAX_REPORTS}`);
    }
    const reports = [];
    for (const file of files)
        reports.push(await readReport(file, io));
    return reports;
}
async function listFiles(place) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place)).isDirectory())
            return [place];
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => entry.isFile() && REPORT_NAME.test(entry.name))
            .map((entry) => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(entry.parentPath, entry.name))
            .sort();
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(`join: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
    }
}
/** Reads one report. Throws `FailedError` if the file is not one. */
async function readReport(file, io) {
    try {
        return (0,_report_model_parse_report_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReport */ .M)(await io.readText(file), file);
    }
    catch (error) {
        const isForeseen = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AccelError */ .by || (error instanceof Error && "code" in error);
        if (isForeseen)
            throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(error.message);
        throw error;
    }
}


/***/ }),

/***/ 22007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62923);



const HELP = { help: { type: "boolean", short: "h" } };
/**
 * The options and the other arguments of a command, which may stand in any order; each command also
 * knows `--help`. Throws `UsageError` for an option that it does not know.
 */
function parseOptions(command, args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: { ...options, ...HELP },
        });
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${command}: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ }),

/***/ 40958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ isAmong),
/* harmony export */   XU: () => (/* binding */ planModuleNeeds),
/* harmony export */   fm: () => (/* binding */ uniteNeeds),
/* harmony export */   su: () => (/* binding */ allSumVersions)
/* harmony export */ });
/* harmony import */ var _module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58193);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5723);



/**
 * Plans what a checkout needs, from its files alone. A zip is needed if go.sum has its hash and the
 * build list names it; go.sum alone also keeps versions that nothing uses any more. The modules of
 * `tool` lines are among the requirements. Paths and versions that no proxy could serve are
 * dropped, so every name in the result can be escaped. Lists are sorted by path, then by version,
 * and have no duplicates.
 */
function planModuleNeeds(checkout) {
    const entries = checkout.sums.flatMap((sum) => sum.entries).filter(isDownloadable);
    const named = new Set(listSelected(checkout, entries).map(moduleKey));
    const zips = entries.filter((entry) => entry.kind === "zip" && named.has(moduleKey(entry)));
    const mods = [...entries.filter((entry) => entry.kind === "mod"), ...zips];
    const isPrivate = ({ path }) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchPrefixPatterns */ .J)(checkout.noProxy, path);
    const isPublic = (module) => !isPrivate(module);
    const publicZips = uniteModules(zips.filter(isPublic));
    return {
        zips: publicZips,
        mods: uniteModules(mods.filter(isPublic)),
        infos: publicZips,
        skippedPrivate: uniteModules(mods.filter(isPrivate)),
    };
}
/** What several checkouts need together. */
function uniteNeeds(all) {
    const [only, ...more] = all;
    // Most have one, whose lists are sorted already.
    if (only && more.length === 0)
        return only;
    const unite = (name) => uniteModules(all.flatMap((needs) => needs[name]));
    return {
        zips: unite("zips"),
        mods: unite("mods"),
        infos: unite("infos"),
        skippedPrivate: unite("skippedPrivate"),
    };
}
/** Tells whether a module version is one of these. */
function isAmong(modules) {
    const keys = new Set(modules.map(moduleKey));
    return (module) => keys.has(moduleKey(module));
}
/** Every module version that the files name, with its zip or only with its go.mod. */
function allSumVersions(sums) {
    return uniteModules(sums.flatMap((sum) => sum.entries).filter(isDownloadable));
}
/**
 * The modules from which the go commands may take packages, with replacements applied. When in
 * doubt, lists more than that.
 */
function listSelected(checkout, entries) {
    const { goWork, sums } = checkout;
    const goMods = checkout.modules.map((module) => module.goMod);
    const shared = goWork ? goMods.flatMap((goMod) => goMod.replace) : [];
    const sharedExcludes = goWork ? goMods.flatMap((goMod) => goMod.exclude) : [];
    const replaced = (modules, goMod) => applyReplacements(without(modules, [...goMod.exclude, ...sharedExcludes]), [
        goWork?.replace ?? [],
        goMod.replace,
        shared,
    ]);
    const selected = goMods.flatMap((goMod) => replaced(goMod.require, goMod));
    const hashed = sums.flatMap((sum) => highestVersions(sum.entries.filter(isZip)));
    for (const goMod of goMods.filter((goMod) => !listsWholeBuild(goMod))) {
        selected.push(...replaced(hashed, goMod), ...goMod.replace.flatMap(replacementTarget));
    }
    if (!goWork)
        return selected;
    const raised = without(listRaisedByWorkspace(goMods, entries), sharedExcludes);
    selected.push(...applyReplacements(raised, [goWork.replace, shared]));
    // The modules of a workspace find one another on disk.
    const local = new Set(goMods.map((goMod) => goMod.module));
    return selected.filter((module) => !local.has(module.path));
}
/** The go command ignores requirements on excluded versions, including those of dependencies. */
function without(modules, excluded) {
    if (excluded.length === 0)
        return modules;
    const keys = new Set(excluded.map(moduleKey));
    return modules.filter((module) => !keys.has(moduleKey(module)));
}
/**
 * The modules of a workspace together can raise a version above what each of them requires. Only
 * go.work.sum shows that: it has the hash.
 */
function listRaisedByWorkspace(goMods, entries) {
    const required = new Set(goMods.flatMap((goMod) => goMod.require.map(({ path }) => path)));
    return highestVersions(entries.filter((entry) => isZip(entry) && required.has(entry.path)));
}
/** What bingo calls the module of each file that it makes for a tool: it names the tool alone. */
const BINGO_MODULE = "_";
/** Since Go 1.17 a go.mod names every module that a build of its packages can need. */
function listsWholeBuild(goMod) {
    if (goMod.module === BINGO_MODULE)
        return false;
    const [major = 0, minor = 0] = (goMod.go ?? "1.16")
        .split(".")
        .map((part) => Number.parseInt(part, 10));
    return major > 1 || (major === 1 && minor >= 17);
}
/**
 * What is downloaded instead of the given modules; nothing for a module that a directory replaces.
 * An earlier list of replacements takes precedence over a later one. Within a list, the replacement
 * of one version takes precedence over the replacement of all versions.
 */
function applyReplacements(modules, lists) {
    return modules.flatMap((module) => {
        const replacement = findReplacement(module, lists);
        return replacement ? replacementTarget(replacement) : [module];
    });
}
/** Empty for a directory. */
function replacementTarget({ newPath: path, newVersion: version }) {
    return version === undefined ? [] : [{ path, version }];
}
function findReplacement({ path, version }, lists) {
    for (const list of lists) {
        const ofPath = list.filter((replacement) => replacement.oldPath === path);
        const found = ofPath.findLast((replacement) => replacement.oldVersion === version) ??
            ofPath.findLast((replacement) => replacement.oldVersion === undefined);
        if (found)
            return found;
    }
    return undefined;
}
function highestVersions(modules) {
    const highest = new Map();
    for (const module of modules) {
        const other = highest.get(module.path);
        if (!other || (0,_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(module.version, other.version) > 0) {
            highest.set(module.path, module);
        }
    }
    return [...highest.values()];
}
function isZip(entry) {
    return entry.kind === "zip";
}
/** Toolchains are modules in name only: they reach the cache in their own way. */
function isDownloadable({ path, version }) {
    return path !== "golang.org/toolchain" && (0,_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidModulePath */ .iL)(path) && (0,_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isCanonicalVersion */ .Bh)(version);
}
function moduleKey({ path, version }) {
    return `${path}@${version}`;
}
/** Each module version once, sorted by path, then by version. */
function uniteModules(modules) {
    const unique = new Map(modules.map(({ path, version }) => [moduleKey({ path, version }), { path, version }]));
    return [...unique.values()].sort(compareModules);
}
function compareModules(a, b) {
    return (compareText(a.path, b.path) ||
        (0,_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(a.version, b.version) ||
        compareText(a.version, b.version));
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 89484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   h: () => (/* binding */ pickVariables)
/* harmony export */ });
/**
 * What a program of any kind needs: where things are, language and time zone, the way to the network
 * and whom to trust there. In upper case, since Windows does not tell cases apart.
 */
const NAMES = new Set([
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "TMPDIR",
    "TMP",
    "TEMP",
    "TZ",
    "LANG",
    "LANGUAGE",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    // Windows
    "SYSTEMROOT",
    "SYSTEMDRIVE",
    "WINDIR",
    "COMSPEC",
    "PATHEXT",
    "USERNAME",
    "USERPROFILE",
    "HOMEDRIVE",
    "HOMEPATH",
    "APPDATA",
    "LOCALAPPDATA",
    "PROGRAMDATA",
    "PROGRAMFILES",
    "PROGRAMFILES(X86)",
    "NUMBER_OF_PROCESSORS",
    "PROCESSOR_ARCHITECTURE",
]);
const PREFIXES = ["LC_", "XDG_"];
/**
 * The variables that we hand on to every program. It is a list of what is needed and not of what is
 * secret: a step's environment holds tokens under names that nobody can know. Pure.
 */
function childEnvironment(env) {
    return pickVariables(env, (name) => NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix)));
}
/** The variables whose names, in upper case, are wanted. Pure. */
function pickVariables(env, isWanted) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => isWanted(name.toUpperCase())));
}


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

/***/ 95431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89484);


const MAX_STDERR_CHARS = 64 * 1024;
/** How long what a killed child has written may take to arrive. */
const HELD_PIPES_MS = 1_000;
/**
 * Runs a program to its end. Of the environment of this process it gets what every program needs
 * and nothing else: programs that a checkout chooses must not see the tokens of our step. Throws if the program cannot be started, is killed or exceeds
 * `timeoutMs`; an exit code other than 0 is a result.
 */
async function run(command, args, options) {
    options.signal?.throwIfAborted();
    const isLeader = options.killsGroup === true && process.platform !== "win32";
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd: options.cwd,
        env: { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Q)(process.env), ...options.env },
        stdio: ["pipe", "pipe", "pipe"],
        timeout: options.timeoutMs,
        killSignal: "SIGKILL",
        detached: isLeader,
        windowsHide: true,
    });
    const kill = () => void child.kill("SIGKILL");
    options.signal?.addEventListener("abort", kill, { once: true });
    if (child.pid !== undefined)
        options.onStart?.(child.pid);
    const ended = new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, signal) => {
            options.signal?.removeEventListener("abort", kill);
            if (options.signal?.aborted)
                reject(options.signal.reason);
            else if (code !== null)
                resolve(code);
            else
                reject(new Error(`${command} was killed by ${signal ?? "an unknown signal"}`));
        });
    });
    // What a child that was killed has started may hold the pipes for as long as it likes.
    child.once("exit", (_code, signal) => {
        if (signal === null)
            return;
        if (isLeader && child.pid !== undefined)
            killGroup(child.pid);
        const timer = setTimeout(() => {
            child.stdout.destroy();
            child.stderr.destroy();
        }, HELD_PIPES_MS);
        child.once("close", () => clearTimeout(timer));
    });
    // A child that exits early closes its end of the pipe. Its exit code says more than the EPIPE
    // that follows.
    child.stdin.on("error", () => { });
    if (typeof options.input === "object") {
        // If the input fails, the child sees the end of its input, and the caller sees the error of the
        // stream.
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
/**
 * Waits for both, so that no rejection goes unhandled. If both fail, the consumer's error is the
 * cause.
 */
async function settleBoth(ended, consumed) {
    const [exit, consumer] = await Promise.allSettled([ended, consumed]);
    if (consumer.status === "rejected")
        throw consumer.reason;
    if (exit.status === "rejected")
        throw exit.reason;
    return [exit.value];
}
function killGroup(pid) {
    try {
        process.kill(-pid, "SIGKILL");
    }
    catch {
        // ESRCH: nobody is left of it.
    }
}


/***/ }),

/***/ 33938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ notesReads),
/* harmony export */   Sl: () => (/* binding */ scanModuleCache),
/* harmony export */   TI: () => (/* binding */ measureParts),
/* harmony export */   Zp: () => (/* binding */ readUnitTimes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51699);
/* harmony import */ var _store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16477);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92841);






/** Toolchains are modules in name only: they reach a machine in their own way. */
const TOOLCHAIN = "golang.org/toolchain";
const FILE = /^(.+)\.(info|mod|ziphash)$/;
const PAST = new Date(0);
/**
 * Finds the units of a GOMODCACHE by the files that go downloaded, in the order of their names.
 * Branches and commits that stand for a version are none. What cannot be read is left out.
 */
function scanModuleCache(dir) {
    const units = [];
    const visit = (escapedPath) => {
        for (const entry of listFolder(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, _store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .DOWNLOAD_DIR */ .jt, escapedPath))) {
            if (!entry.isDirectory())
                continue;
            if (entry.name === "@v")
                units.push(...scanVersions(dir, escapedPath));
            // The first element of a module path has a dot; `sumdb` has none.
            else if (escapedPath !== "" || entry.name.includes(".")) {
                visit(escapedPath === "" ? entry.name : `${escapedPath}/${entry.name}`);
            }
        }
    };
    visit("");
    return units.sort((a, b) => (a.name < b.name ? -1 : 1));
}
function scanVersions(dir, escapedPath) {
    const modulePath = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unescapeModulePath */ .ql)(escapedPath);
    if (modulePath === undefined || modulePath === TOOLCHAIN)
        return [];
    const files = new Set(listFolder(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, _store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .DOWNLOAD_DIR */ .jt, escapedPath, "@v")).map(({ name }) => name));
    const versions = new Set([...files].flatMap((name) => FILE.exec(name)?.[1] ?? []));
    return [...versions].flatMap((escaped) => {
        const version = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .unescapeVersion */ .Bt)(escaped);
        if (version === undefined || !(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isCanonicalVersion */ .Bh)(version))
            return [];
        const module = { path: modulePath, version };
        const isWhole = () => !files.has(`${escaped}.partial`) && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .treeName */ .Ii)(module)));
        const parts = (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .partsWith */ .BG)((part) => (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionsOf */ .oQ)(part).every((extension) => files.has(`${escaped}.${extension}`)) &&
            (!(0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .hasTree */ .HA)(part) || isWhole()));
        return parts === "" ? [] : [{ module, name: (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .unitName */ .Cq)(module), parts }];
    });
}
function listFolder(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(dir, { withFileTypes: true });
    }
    catch {
        // ENOENT, or another user's.
        return [];
    }
}
/** When the files of a unit were written last, and when go read it last, both in milliseconds. */
function readUnitTimes(dir, { module, parts }) {
    const all = (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionsOf */ .oQ)(parts).map((extension) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .downloadName */ .kQ)(module, extension)), { throwIfNoEntry: false }));
    // The first is the `.ziphash` if there is a tree, else the go.mod. Go reads it for each module from
    // which it takes packages (checkMod in cmd/go/internal/modfetch), or whose requirements count.
    return {
        writtenAtMs: Math.max(0, ...all.map((stats) => stats?.mtimeMs ?? 0)),
        readAtMs: all[0]?.atimeMs ?? 0,
    };
}
/**
 * Whether the disk of `dir` notes that a file is read whose access time is as old as its own, as
 * `relatime` does and `noatime` does not. An access time that was set when a file was unpacked then
 * tells if anyone has read it since.
 */
function notesReads(dir) {
    const probe = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, `.go-accel-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(probe, "read", { flag: "wx" });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(probe, PAST, PAST);
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(probe, "r");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, Buffer.alloc(1));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(probe).atimeMs > PAST.getTime();
    }
    catch {
        return false;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(probe, { force: true });
    }
}
/** Raw size of these parts of a unit, in bytes. What cannot be read counts as nothing. */
function measureParts(dir, module, parts) {
    const metadata = (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionsOf */ .oQ)(parts).map((extension) => (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .downloadName */ .kQ)(module, extension));
    const tree = (0,_unit_js__WEBPACK_IMPORTED_MODULE_5__/* .hasTree */ .HA)(parts) ? measureTree(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, (0,_store_module_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .treeName */ .Ii)(module))) : 0;
    return metadata.reduce((sum, name) => sum + fileBytes(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, name)), tree);
}
function measureTree(dir) {
    return listFolder(dir).reduce((sum, entry) => {
        const name = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name);
        return sum + (entry.isDirectory() ? measureTree(name) : fileBytes(name));
    }, 0);
}
function fileBytes(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}


/***/ }),

/***/ 97006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ formatUnitList),
/* harmony export */   y: () => (/* binding */ parseUnitList)
/* harmony export */ });
/* harmony import */ var _layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63008);

const FORMAT = "go-accel modules 1";
const UNIT_LINE = /^(\S+@\S+) (-|t?m?i?) (\d{1,15}) (\d{1,2})$/;
function formatUnitList({ id, sizeBytes, units }) {
    const lines = [...units].map(([name, unit]) => `${name} ${unit.parts || "-"} ${unit.sizeBytes} ${unit.idle}`);
    return (0,_layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatList */ .k)(FORMAT, { id, sizeBytes }, lines);
}
/** Reads a list back; undefined for anything that `formatUnitList` would not write. */
function parseUnitList(text) {
    const parsed = (0,_layer_list_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E)(FORMAT, text);
    if (!parsed)
        return undefined;
    const units = new Map();
    for (const line of parsed.lines) {
        const [, name, parts, size, idle] = UNIT_LINE.exec(line) ?? [];
        if (name === undefined || parts === undefined || parts === "" || units.has(name)) {
            return undefined;
        }
        units.set(name, {
            parts: parts === "-" ? "" : parts,
            sizeBytes: Number(size),
            idle: Number(idle),
        });
    }
    return { id: parsed.id, sizeBytes: parsed.sizeBytes, units };
}


/***/ }),

/***/ 72686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1.5 MB`: in decimal units, like the sizes of disks and cache limits. */
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
/** `+82 %`, `−51 %`, `±0 %`: how much more `now` is than `base`; a dash if base is 0 or less. */
function formatChange(now, base) {
    if (base <= 0)
        return "–";
    const percent = Math.round(((now - base) / base) * 100);
    if (percent === 0)
        return "±0 %";
    return percent > 0 ? `+${percent} %` : `−${-percent} %`;
}
/** Keeps a text on one line: a narrow column would break it at ordinary spaces. */
function unbroken(text) {
    return text.replaceAll(" ", "\u00a0");
}


/***/ }),

/***/ 55848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ REPORT_SCHEMA),
  F: () => (/* binding */ RUN_REPORT)
});

// EXTERNAL MODULE: ./src/lib/shape.ts
var shape = __webpack_require__(107);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/telemetry/sidecar-stats.ts
var sidecar_stats = __webpack_require__(65299);
;// CONCATENATED MODULE: ./src/report/model/evidence.ts

const JOB_TIMES = (0,shape/* object */.Ik)("times", "When the parts of the job began.", {
    mainMs: (0,shape/* number */.ai)("The action's first step, in milliseconds since the epoch"),
    stepsMs: (0,shape/* number */.ai)("The user's steps: the end of our first one, in milliseconds since the epoch"),
    postMs: (0,shape/* number */.ai)("The action's last step, in milliseconds since the epoch"),
});
const VERDICT = (0,shape/* oneOf */.yL)({
    regression: "slower by more than the threshold and by more than the spread",
    slower: "slower by more than the spread",
    same: "within the spread",
    faster: "faster by more than the spread",
}, "How they compare");
const FIGURE_FIELDS = {
    nowMs: (0,shape/* number */.ai)("In this job, in milliseconds"),
    baseMs: (0,shape/* number */.ai)("Median of the runs compared with, in milliseconds"),
    madMs: (0,shape/* number */.ai)("Median of their absolute deviations from it, in milliseconds"),
    runs: (0,shape/* integer */.nd)("How many runs it was compared with"),
    verdict: VERDICT,
};
const FIGURE = (0,shape/* object */.Ik)("figureComparison", "A figure and its base.", FIGURE_FIELDS);
const COMMAND = (0,shape/* object */.Ik)("commandComparison", "A go command and its base.", {
    command: (0,shape/* text */.Qq)("As in goCommands; the times of equal commands are added up on both sides"),
    ...FIGURE_FIELDS,
});
const COMPARISON_STATUS = (0,shape/* oneOf */.yL)({
    compared: "there are figures",
    "first-run": "no earlier run is recorded",
    "no-history": "the history is not available",
    "too-few": "there are too few comparable runs",
    "other-go": "earlier runs had another Go version",
    "other-runner": "earlier runs had another kind of runner",
    "other-layers": "earlier runs had their layers in another state",
}, "Whether there is a comparison, or why not");
const COMPARISON = (0,shape/* object */.Ik)("comparison", "This job compared with its recent runs on the default branch and on the same kind of runner.", {
    status: COMPARISON_STATUS,
    reason: (0,shape/* text */.Qq)("One sentence: what was compared with what, or why nothing was"),
    runs: (0,shape/* integer */.nd)("How many runs it was compared with"),
    thresholdPercent: (0,shape/* number */.ai)("Input regression-threshold, in percent"),
    commands: (0,shape/* list */.p_)(COMMAND, "Commands that ran on both sides, in the order of this job; those that failed are left out"),
    // The user's steps as a whole.
    steps: (0,shape/* optional */.lq)(FIGURE),
    cold: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("coldRuns", "How long the job took until the end of the user's steps, in recorded runs without any layer.", {
        medianMs: (0,shape/* number */.ai)("Median of these runs, in milliseconds"),
        runs: (0,shape/* integer */.nd)("How many such runs there are"),
    })),
});
const TREND_POINT = (0,shape/* object */.Ik)("trendPoint", "One of the last recorded runs.", {
    at: (0,shape/* text */.Qq)("When its last step began, as ISO 8601"),
    sha: (0,shape/* text */.Qq)("Its commit"),
    stepsMs: (0,shape/* number */.ai)("How long the user's steps took, in milliseconds"),
});
const DIAGNOSIS = (0,shape/* object */.Ik)("diagnosis", "What may be why a go command failed: what go-accel doctor finds without asking a server, and " +
    "what the sidecar could not serve.", {
    id: (0,shape/* text */.Qq)("Stable ID; docs/doctor.md has a heading for each"),
    title: (0,shape/* text */.Qq)("What is wrong, in a few words"),
    message: (0,shape/* text */.Qq)("What was seen, the cause, and the remedy"),
});
const ANNOTATION = (0,shape/* object */.Ik)("annotation", "Something worth acting on.", {
    kind: (0,shape/* oneOf */.yL)({
        "test-defeats-cache": "a test reads what differs in every job",
        "layer-loses": "the restore of a layer costs more than it saves",
        "mirror-failed-over": "a mirror failed and another stood in",
        "key-never-hits": "a key has a part that differs in every job",
        "linter-too-old": "a version of a linter is wrong with a part of its cache",
        "little-to-expect": "go-accel can do little for the job as it is set up",
        regression: "slower than the base, by more than the threshold and the spread",
    }, "What it is"),
    level: (0,shape/* oneOf */.yL)({ notice: "good to know", warning: "should be acted on" }, "How much it matters"),
    title: (0,shape/* text */.Qq)("In a few words"),
    message: (0,shape/* text */.Qq)("What was seen, and the remedy"),
});
const GATE_RESULT = (0,shape/* object */.Ik)("gate", "The result of fail-on-regression.", {
    failed: (0,shape/* flag */.Jt)("Whether it failed the job"),
    reason: (0,shape/* text */.Qq)("Names the command and the figures if it failed"),
});
const COMMENT_RESULT = (0,shape/* object */.Ik)("comment", "What happened to the pull request's comment.", {
    status: (0,shape/* oneOf */.yL)({
        created: "a new one was written",
        updated: "it was given the new figures",
        unchanged: "it already had them",
        skipped: "there was no reason to write it",
        denied: "the token may not write it",
        failed: "it could not be written",
    }, "What happened to it"),
    reason: (0,shape/* text */.Qq)("Why"),
    url: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Its address")),
});

// EXTERNAL MODULE: ./src/report/model/layers.ts
var model_layers = __webpack_require__(21245);
;// CONCATENATED MODULE: ./src/report/model/tests.ts

const CHANGED_INPUT = (0,shape/* object */.Ik)("changedTestInput", "Something that a test asked for and that differs from the test's earlier run.", {
    kind: (0,shape/* oneOf */.yL)({ env: "an environment variable", file: "a file", folder: "a folder" }, "What it is"),
    name: (0,shape/* text */.Qq)("Name of the variable, or path; relative to the checkout if it is in it"),
});
const RERUN = (0,shape/* object */.Ik)("testRerun", "Tests of a package that ran although an earlier job had kept a result.", {
    package: (0,shape/* text */.Qq)("Import path"),
    seconds: (0,shape/* number */.ai)("How long they ran, in seconds"),
    reason: (0,shape/* oneOf */.yL)({
        code: "the test binary or its flags changed",
        inputs: "the binary is the same, but its inputs changed",
        unknown: "no difference can be seen, or it is unknown",
    }, "Why they ran"),
    inputs: (0,shape/* optional */.lq)((0,shape/* list */.p_)(CHANGED_INPUT, "With inputs: the first few")),
    certain: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("With inputs: proven by the keys of both results, not only by what the last step sees; " +
        "with code: no code changed, and the flags did")),
    packages: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("Import path"), "With code: the first few changed packages of the checkout")),
    modules: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("With code: go.mod or go.sum changed, and with it the modules that the package needs")),
    more: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Inputs or packages that are not listed")),
    remedy: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("What the user can do about it")),
});
const TEST_REPORT = (0,shape/* object */.Ik)("tests", "Packages whose test result go keeps: not those that failed, nor runs such as -count=1.", {
    packages: (0,shape/* integer */.nd)("How many there are; only those that ran if it is unknown which results were reused"),
    cached: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Results that were taken from the cache; absent if that is unknown")),
    run: (0,shape/* integer */.nd)("Packages whose tests ran"),
    fresh: (0,shape/* integer */.nd)("Of these, those with no known result of an earlier job"),
    reruns: (0,shape/* list */.p_)(RERUN, "The others that ran: those with a remedy first, then the longest"),
    more: (0,shape/* integer */.nd)("How many more ran again"),
});

;// CONCATENATED MODULE: ./src/report/model/model.ts






const FAULT = (0,shape/* object */.Ik)("fault", "Something that failed without stopping the job.", {
    area: (0,shape/* oneOf */.yL)({
        cache: "where layers are kept",
        disk: "the disk",
        go: "the go command",
        internal: "go-accel itself",
        mirror: "a module mirror",
        report: "this report",
        sidecar: "the module proxy on loopback",
        store: "the sidecar's store",
        verify: "verify-modules",
    }, "Which part failed; a job warns once about each"),
    message: (0,shape/* text */.Qq)("What failed, and the consequence"),
});
const MODULES = (0,shape/* object */.Ik)("modules", "Where the modules that go.sum and the build list name came from.", {
    needed: (0,shape/* integer */.nd)("Modules that the checkout needs"),
    fromLayer: (0,shape/* integer */.nd)("In GOMODCACHE after the modules layer was restored"),
    fromStore: (0,shape/* integer */.nd)("Zips that go took from the sidecar's store, where prefetching put them"),
    fetched: (0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version"), "Fetched from a mirror in this job"),
    private: (0,shape/* integer */.nd)("Private: go fetches them itself, because GONOPROXY names them"),
    missing: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version, followed by /go.mod or .info if only that file is missing"), "Only with offline: needed, but not found")),
    rejected: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version"), "Only with verify-modules: restored, but different from what go.sum says")),
});
const ACTIONS = (0,shape/* object */.Ik)("actions", "What go used of its build cache.", {
    reused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Actions that go took from it; absent if that is unknown, as in a build cache that other " +
        "jobs use at the same time")),
    computed: (0,shape/* integer */.nd)("Actions that go computed; in such a cache, those of all jobs that ran at the time"),
    unused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Restored actions that the job did not use; absent if reused is")),
    dropped: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that the next layer leaves out because they were not used for a long time")),
    overLimit: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that the next layer leaves out because of build-cache-limit")),
});
const LINTER = (0,shape/* object */.Ik)("linter", "What a linter used of its cache.", {
    name: model_layers/* LINTER_NAME */.BZ,
    version: (0,shape/* text */.Qq)("Its versions, as far as they can be told, such as 2.15.0"),
    reused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that it took from it; absent if that is unknown, as with build actions")),
    computed: (0,shape/* integer */.nd)("Entries that it added; in a cache that other jobs use, those of all jobs"),
    findingsOnly: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Why no layer may hold more of it than its lists of findings")),
});
const TRIM = (0,shape/* object */.Ik)("trim", "What was removed from the build cache of a persistent machine, to keep it within its limit.", {
    sizeBytes: (0,shape/* integer */.nd)("Raw size before, in bytes"),
    actions: (0,shape/* integer */.nd)("Actions removed"),
    freedBytes: (0,shape/* integer */.nd)("Bytes freed"),
});
const SIDECAR = (0,shape/* object */.Ik)("sidecar", "The module proxy that the job's go commands used.", {
    status: (0,shape/* oneOf */.yL)({
        served: "it ran until the end",
        off: "not started",
        failed: "it did not start, or stopped early",
    }, "What happened to it"),
    reason: (0,shape/* text */.Qq)("Why"),
    stats: (0,shape/* optional */.lq)(sidecar_stats/* SIDECAR_STATS */.q),
});
const GO_COMMAND = (0,shape/* object */.Ik)("goCommand", "One go command of the job's steps.", {
    command: (0,shape/* text */.Qq)("Such as `go test -race ./...`: names of flags, never values; + if arguments are left out"),
    startMs: (0,shape/* number */.ai)("When it began, in milliseconds since the epoch"),
    ms: (0,shape/* number */.ai)("How long it took, in milliseconds"),
    exitCode: (0,shape/* integer */.nd)("As in a shell: 128 plus the signal's number if a signal stopped it"),
});
const REPORT_SCHEMA = "go-accel/report@1";
const GO_SET_UP = (0,shape/* object */.Ik)("setUp", "How the Go that the job begins with was chosen.", {
    source: (0,shape/* text */.Qq)("Who names it: an input, or a line of go.work or go.mod"),
    wanted: (0,shape/* text */.Qq)("What is written there"),
    release: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("What was chosen, such as 1.26.1; absent if it is no release")),
    from: (0,shape/* text */.Qq)("Where it was: PATH, tool cache, cache (an earlier job had kept it), or the name of a mirror"),
    candidates: (0,shape/* text */.Qq)("What there was to choose from"),
});
/** The fields of `report.json`: source of the JSON Schema, and the check of saved reports. */
const RUN_REPORT = (0,shape/* object */.Ik)("report", "What a job of go-accel planned, restored, served, used, computed and saved.", {
    schema: (0,shape/* constant */.dY)(REPORT_SCHEMA, "Format of this file"),
    action: (0,shape/* object */.Ik)("action", "go-accel itself.", { version: (0,shape/* text */.Qq)("Its version") }),
    job: (0,shape/* object */.Ik)("job", "The job that the report describes.", {
        workflow: (0,shape/* text */.Qq)("Name of the workflow"),
        name: (0,shape/* text */.Qq)("Id of the job"),
        runId: (0,shape/* text */.Qq)("Id of the run"),
        runAttempt: (0,shape/* text */.Qq)("Attempt at the run, from 1"),
        ref: (0,shape/* text */.Qq)("The git ref, such as refs/heads/main"),
        sha: (0,shape/* text */.Qq)("The commit"),
        os: (0,shape/* text */.Qq)("GOOS of the runner"),
        arch: (0,shape/* text */.Qq)("GOARCH of the runner"),
        scope: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Input cache-scope: tells the legs of a matrix apart")),
        repository: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("owner/name")),
        pullRequest: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Number of the pull request", { min: 1 })),
        onDefaultBranch: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("Whether this is a run of the default branch")),
        sharesScope: (0,shape/* optional */.lq)((0,shape/* constant */.dY)(true, "Another job of this run has the same scope and runs the same go commands, such as another leg of a matrix")),
    }),
    go: (0,shape/* object */.Ik)("go", "The Go toolchain.", {
        version: (0,shape/* text */.Qq)("Such as go1.26.1"),
        later: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Version of another Go that a later step put first on PATH")),
        setUp: (0,shape/* optional */.lq)(GO_SET_UP),
    }),
    workspace: (0,shape/* object */.Ik)("workspace", "The checkout.", {
        modules: (0,shape/* list */.p_)((0,shape/* text */.Qq)("Module path"), "Its modules"),
        sumFiles: (0,shape/* list */.p_)((0,shape/* text */.Qq)("Path in the checkout"), "Its go.sum files"),
        vendored: (0,shape/* flag */.Jt)("Whether dependencies are vendored"),
        cgo: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("cgo", "Its packages that use cgo, if there are any.", {
            packages: (0,shape/* integer */.nd)("How many", { min: 1 }),
            files: (0,shape/* integer */.nd)("Files of the checkout that they reach, as a part of the keys", {
                min: 0,
            }),
        })),
        missingSum: (0,shape/* optional */.lq)((0,shape/* constant */.dY)(true, "There are dependencies, but no go.sum when the job began")),
    }),
    policy: (0,shape/* object */.Ik)("policy", "How the job may use the cache.", {
        read: (0,shape/* flag */.Jt)("Whether layers may be restored"),
        write: (0,shape/* flag */.Jt)("Whether layers may be saved"),
        seed: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("Whether a seed may be saved if no entry was found")),
        reason: (0,shape/* text */.Qq)("Why"),
    }),
    keyParts: (0,shape/* list */.p_)((0,shape/* object */.Ik)("keyPart", "One part of the keys.", {
        name: (0,shape/* text */.Qq)("What it is"),
        value: (0,shape/* text */.Qq)("Its value"),
    }), "What the keys are made of"),
    history: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("How many earlier runs of this job are known, or why none is")),
    restores: (0,shape/* list */.p_)(model_layers/* LAYER_RESTORE */.Tw, "What was restored, layer by layer"),
    modules: MODULES,
    sidecar: SIDECAR,
    testReuse: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("testReuse", "Whether the job could take test results of earlier jobs.", {
        expired: (0,shape/* flag */.Jt)("Whether it had to run each test"),
        reason: (0,shape/* text */.Qq)("Why"),
    })),
    // Absent if no go command used the build cache.
    actions: (0,shape/* optional */.lq)(ACTIONS),
    // Absent if no test result was used or kept, or none could be read.
    tests: (0,shape/* optional */.lq)(TEST_REPORT),
    // Absent if no linter used its cache, or none has a layer.
    linters: (0,shape/* optional */.lq)((0,shape/* list */.p_)(LINTER, "The linters that the job ran")),
    // Absent if nothing had to be removed.
    trim: (0,shape/* optional */.lq)(TRIM),
    goCommands: (0,shape/* optional */.lq)((0,shape/* list */.p_)(GO_COMMAND, "Those that no other go command started, by start time; absent if they were not timed")),
    // Absent if no go command failed, or nothing was found.
    diagnoses: (0,shape/* optional */.lq)((0,shape/* list */.p_)(DIAGNOSIS, "What may be why a go command failed, worst first")),
    saves: (0,shape/* list */.p_)(model_layers/* LAYER_SAVE */.UE, "What was stored, layer by layer"),
    breakEven: (0,shape/* optional */.lq)((0,shape/* list */.p_)(model_layers/* LAYER_BREAK_EVEN */.nW, "For the layers that were restored, if a go command used the build cache")),
    times: (0,shape/* optional */.lq)(JOB_TIMES),
    comparison: (0,shape/* optional */.lq)(COMPARISON),
    trend: (0,shape/* optional */.lq)((0,shape/* list */.p_)(TREND_POINT, "The last recorded runs of the default branch, oldest first, without this one")),
    annotations: (0,shape/* optional */.lq)((0,shape/* list */.p_)(ANNOTATION, "What is worth acting on")),
    // Only with fail-on-regression.
    gate: (0,shape/* optional */.lq)(GATE_RESULT),
    comment: (0,shape/* optional */.lq)(COMMENT_RESULT),
    faults: (0,shape/* list */.p_)(FAULT, "What failed without stopping the job"),
    cost: (0,shape/* object */.Ik)("cost", "The time that the action itself took.", {
        main: timeline/* STEP_COST */.Bo,
        post: timeline/* STEP_COST */.Bo,
    }),
});


/***/ }),

/***/ 70483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseReport)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(107);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55848);



/** Reports are some kilobytes long. A text that is a thousand times as long is not even parsed. */
const MAX_REPORT_CHARS = 64 * 2 ** 20;
/**
 * Reads a saved report that may be anything. Fields that this version does not know are left out.
 * Throws {@link ParseError}, whose message is one line that says what is wrong and where; it begins
 * with `file` if that is given. Pure.
 */
function parseReport(text, file) {
    const fail = (problem, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(problem, { code: "REPORT", cause, ...(file === undefined ? {} : { file }) });
    if (text.length > MAX_REPORT_CHARS) {
        throw fail(`not a report: it is longer than ${MAX_REPORT_CHARS} characters`);
    }
    const value = parseJson(text, fail);
    const schema = schemaOf(value);
    if (schema === undefined)
        throw fail(`not a report: it does not say that it is a ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}`);
    if (schema !== _model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D) {
        throw fail(`a report of another version: this go-accel reads ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}`);
    }
    try {
        return _model_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_REPORT */ .F.read(value, "");
    }
    catch (error) {
        if (error instanceof _lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym)
            throw fail(`not a valid ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}: ${error.message}`, error);
        throw error;
    }
}
function parseJson(text, fail) {
    try {
        // Some editors put a byte order mark first, which JSON does not allow.
        return JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch (error) {
        const detail = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error).replaceAll(/[^\x20-\x7e]+/g, " ");
        throw fail(`not a report: it is not JSON (${detail})`, error);
    }
}
/** The schema that a value names; undefined unless it is that of a report of any version. */
function schemaOf(value) {
    if (typeof value !== "object" || value === null)
        return undefined;
    const schema = Object.getOwnPropertyDescriptor(value, "schema")?.value;
    return typeof schema === "string" && schema.startsWith("go-accel/report@") ? schema : undefined;
}


/***/ }),

/***/ 50464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ plainTable),
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13160);

const GAP = "  ";
const MIN_WIDTH = 6;
/** Names come from users and can have any length. */
const DEFAULT_CELL_WIDTH = 120;
const SGR = { good: "\u001b[32m", fair: "\u001b[33m", bad: "\u001b[31m" };
const RESET = "\u001b[0m";
/** A letter with its marks, or an emoji of several characters, is kept or cut as one. */
const GRAPHEMES = new Intl.Segmenter();
/**
 * Text from outside, safe to print on a terminal: on one line, without control and format
 * characters, which could move the cursor, set colours or reverse the direction of writing.
 */
function plain(text) {
    return text
        .toWellFormed()
        .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, " ")
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, "?");
}
/**
 * Aligned columns, headed by `header`; if a name ends in `>`, its column is aligned to the right.
 * If the table is too wide for the terminal, its widest columns are cut. Makes cells inert. Pure.
 */
function plainTable(header, rows, { columns, hasColour, maxCellWidth = DEFAULT_CELL_WIDTH }) {
    const isRight = header.map((name) => name.endsWith(">"));
    const names = header.map((name) => name.replace(/>$/, ""));
    const cells = [names, ...rows].map((row) => names.map((_, index) => readCell(row[index] ?? "")));
    const natural = names.map((_, index) => Math.min(maxCellWidth, Math.max(...cells.map((row) => (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(row[index]?.text ?? "")))));
    const widths = fitWidths(natural, columns);
    const lines = cells.map((row) => row
        .map(({ text, tone }, index) => {
        const width = widths[index] ?? 0;
        const cut = cutTo(text, width);
        const padding = " ".repeat(Math.max(0, width - (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(cut)));
        const shown = hasColour && tone ? `${SGR[tone]}${cut}${RESET}` : cut;
        return isRight[index] ? padding + shown : shown + padding;
    })
        .join(GAP)
        .trimEnd());
    return lines.join("\n");
}
/** Wraps `text` to the terminal's width. Further lines are indented by the width of `lead`. */
function wrapText(lead, text, { columns }) {
    const indent = " ".repeat((0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(lead));
    const lines = [lead];
    let isStart = true;
    for (const word of plain(text).trim().split(" ")) {
        const line = lines.at(-1) ?? "";
        const longer = isStart ? line + word : `${line} ${word}`;
        if (isStart || columns === undefined || (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(longer) <= columns) {
            lines[lines.length - 1] = longer;
        }
        else
            lines.push(indent + word);
        isStart = false;
    }
    return lines.map((line) => line.trimEnd()).join("\n");
}
function readCell(cell) {
    return typeof cell === "string"
        ? { text: plain(cell), tone: undefined }
        : { text: plain(cell.text), tone: cell.tone };
}
/** Narrows the widest columns until the row fits, down to a few characters each. */
function fitWidths(natural, columns) {
    const widths = [...natural];
    if (columns === undefined)
        return widths;
    const room = columns - GAP.length * (widths.length - 1);
    const total = (limit) => widths.reduce((sum, width) => sum + Math.min(width, limit), 0);
    let limit = Math.max(...widths);
    while (limit > MIN_WIDTH && total(limit) > room)
        limit--;
    return widths.map((width) => Math.min(width, limit));
}
function cutTo(text, width) {
    if ((0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text) <= width)
        return text;
    let cut = "";
    let taken = 0;
    for (const { segment } of GRAPHEMES.segment(text)) {
        taken += (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(segment);
        if (taken > width - 1)
            break;
        cut += segment;
    }
    return `${cut.trimEnd()}…`;
}


/***/ }),

/***/ 16477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ treeName),
/* harmony export */   _S: () => (/* binding */ adoptMetadata),
/* harmony export */   jt: () => (/* binding */ DOWNLOAD_DIR),
/* harmony export */   kQ: () => (/* binding */ downloadName),
/* harmony export */   x_: () => (/* binding */ createMissingLookup),
/* harmony export */   y7: () => (/* binding */ findMissing)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51699);
/* harmony import */ var _gomod_module_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40958);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(251);
/* harmony import */ var _module_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85369);







/**
 * GOMODCACHE as the go command lays it out (https://go.dev/ref/mod#module-cache): extracted trees
 * at `<path>@<version>`, downloaded files below `cache/download`.
 */
const DOWNLOAD_DIR = node_path__WEBPACK_IMPORTED_MODULE_2___default().join("cache", "download");
/** Name of a module's extracted tree, relative to GOMODCACHE. */
function treeName(module) {
    return `${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeModulePath */ .xk)(module.path)}@${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeVersion */ .av)(module.version)}`;
}
/** Name of a module's downloaded file, relative to GOMODCACHE. */
function downloadName(module, extension) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(DOWNLOAD_DIR, (0,_module_file_js__WEBPACK_IMPORTED_MODULE_6__/* .storePath */ .TJ)({ ...module, extension }));
}
/** Tells what of the missing files some go commands need. */
function createMissingLookup(missing) {
    const isMissing = {
        zips: (0,_gomod_module_set_js__WEBPACK_IMPORTED_MODULE_4__/* .isAmong */ .FB)(missing.zips),
        mods: (0,_gomod_module_set_js__WEBPACK_IMPORTED_MODULE_4__/* .isAmong */ .FB)(missing.mods),
        infos: (0,_gomod_module_set_js__WEBPACK_IMPORTED_MODULE_4__/* .isAmong */ .FB)(missing.infos),
    };
    return ({ zips, mods, infos }) => ({
        zips: zips.filter(isMissing.zips),
        mods: mods.filter(isMissing.mods),
        infos: infos.filter(isMissing.infos),
    });
}
/**
 * Looks up each needed file. A module is present if its tree and its `.ziphash` are: without that
 * hash go would download the zip to check the tree. `.partial` marks a tree that was left half
 * unpacked.
 */
function findMissing(moduleCacheDir, needs) {
    const has = (name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(moduleCacheDir, name));
    // A new runner has none, so the names of thousands of files need not be made.
    if (!has(DOWNLOAD_DIR))
        return { zips: [...needs.zips], mods: [...needs.mods], infos: [...needs.infos] };
    return {
        zips: needs.zips.filter((module) => !has(treeName(module)) ||
            !has(downloadName(module, "ziphash")) ||
            has(downloadName(module, "partial"))),
        mods: needs.mods.filter((module) => !has(downloadName(module, "mod"))),
        infos: needs.infos.filter((module) => !has(downloadName(module, "info"))),
    };
}
/**
 * Copies `.mod` and `.info` files into GOMODCACHE that the sidecar prefetched and no go command
 * asked for, so that the layer is complete. Go checks a `.mod` against go.sum whenever it reads
 * one. Returns how many were copied.
 */
async function adoptMetadata(storeDir, moduleCacheDir, missing) {
    const wanted = [
        ...missing.mods.map((module) => ({ module, extension: "mod" })),
        ...missing.infos.map((module) => ({ module, extension: "info" })),
    ];
    let copied = 0;
    for (const { module, extension } of wanted) {
        const source = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(storeDir, (0,_module_file_js__WEBPACK_IMPORTED_MODULE_6__/* .storePath */ .TJ)({ ...module, extension }));
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(source))
            continue;
        const target = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(moduleCacheDir, downloadName(module, extension));
        await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_5__/* .placeFile */ .af)(target, async (temporary) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(source, temporary);
            return temporary;
        });
        copied++;
    }
    return copied;
}


/***/ }),

/***/ 85369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ parseStorePath),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   TJ: () => (/* binding */ storePath)
/* harmony export */ });
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);

/** The name in one word, for people and as a key: `example.com/B@v1.0.0.zip`. */
function fileName({ path, version, extension }) {
    return `${path}@${version}.${extension}`;
}
/**
 * Path of the file under a store's root, with slashes: the layout of GOMODCACHE's `cache/download`,
 * which has more extensions than the protocol. Throws `ParseError` for an invalid name, so no path
 * from here leads out of the root.
 */
function storePath({ path, version, extension, }) {
    return `${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModulePath */ .xk)(path)}/@v/${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeVersion */ .av)(version)}.${extension}`;
}
/** The file that `storePath` has this path for; undefined for any other path. */
function parseStorePath(text) {
    const [, escapedPath = "", escapedVersion = "", extension] = /^(.+)\/@v\/([^/]+)\.(info|mod|zip)$/.exec(text) ?? [];
    if (extension !== "info" && extension !== "mod" && extension !== "zip")
        return undefined;
    const path = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModulePath */ .ql)(escapedPath);
    const version = (0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeVersion */ .Bt)(escapedVersion);
    if (path === undefined || version === undefined || !(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isCanonicalVersion */ .Bh)(version))
        return undefined;
    return { path, version, extension };
}


/***/ }),

/***/ 65299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SIDECAR_STATS)
/* harmony export */ });
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const FAULT_KIND = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    status: "an error as the answer",
    throttled: "asked for a pause",
    timeout: "no answer in time",
    connect: "no connection",
    cut: "the answer ended too early",
    protocol: "an answer that cannot be used",
    integrity: "not what go.sum or the checksum database says",
    open: "not asked, because it had failed too often",
}, "What went wrong");
const MIRROR_FAULT = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("mirrorFault", "Faults of one kind.", {
    kind: FAULT_KIND,
    count: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How often"),
    example: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Text of the first one"),
});
const MIRROR = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("mirror", "What one mirror did.", {
    mirror: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Host of the mirror, without credentials"),
    requests: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts, whatever their outcome"),
    hits: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Answers with content"),
    modules: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips that it delivered"),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Bytes that it delivered"),
    notFound: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Answers that the file is not found"),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts that failed"),
    p50Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Median of its successful answers, in milliseconds")),
    p95Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("95th percentile, in milliseconds")),
    p99Ms: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("99th percentile, in milliseconds")),
    retries: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Attempts that followed a failed one for the same file"),
    hedges: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Requests that it got because another mirror was slow"),
    hedgesWon: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Of these, those that it answered first"),
    faults: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(MIRROR_FAULT, "Faults by kind, most frequent first"),
    breakerOpenMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds for which it was skipped"),
    outageMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds in which a go command waited for an answer that then failed"),
});
const CORRUPT = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("corrupt", "Restored content that did not have its hash and was fetched again.", {
    where: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ store: "the sidecar's store", tree: "the module cache" }, "Where it was"),
    subject: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Module path"),
    version: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Version"),
    fault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What is wrong with it"),
});
const PREFETCH = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("warm", "What was prefetched.", {
    planned: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files to prefetch"),
    fetched: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files fetched"),
    absent: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files that no mirror has, which is not a failure")),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Files that could not be fetched"),
    durationMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("How long it took, in milliseconds"),
});
const SIDECAR_STATS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("sidecarStats", "What the sidecar served.", {
    requests: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Requests of go commands"),
    requestErrors: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Of these, those answered with a status of 500 or more"),
    servedBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Bytes handed to go"),
    zipsFromStore: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips handed to go from the store"),
    zipsFromTree: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips made from an extracted module"),
    zipsFromMirror: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Module zips passed on from a mirror"),
    unpackedAhead: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Modules put into GOMODCACHE, so that go found them there without a request"),
    stale: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("stale", "Older answers in place of a mirror's.", {
        count: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many"),
        oldestMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Age of the oldest one, in milliseconds"),
    }),
    mirrors: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(MIRROR, "Each mirror, in the order in which they were first asked"),
    fetchedModules: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("module@version"), "Modules whose zip came from a mirror, sorted"),
    verified: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("verified", "Zips and go.mod files from mirrors, by what they were checked against before go saw them.", {
        goSum: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("go.sum"),
        sumdb: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("The checksum database"),
        unknown: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Only go"),
    }),
    corrupt: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(CORRUPT, "Restored content that did not have its hash"),
    denied: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Module path"), "Private paths that no mirror was asked for, sorted"),
    unanswered: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("module@version.ext"), "Files that go asked for and did not get, sorted"),
    warm: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(PREFETCH),
    storeFault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why the store could not be written")),
    tokenFault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Which mirror wanted a token of the job and got none, and why")),
});


/***/ })

};
