export const id = 198;
export const ids = [198];
export const modules = {

/***/ 198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/buildcache/age.ts
var age = __webpack_require__(2333);
// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(2054);
;// CONCATENATED MODULE: ./src/buildcache/plan.ts



/** A clock that jumps a little, or a file system that rounds, must not hide a use. */
const TOLERANCE_MS = 2_000;
/**
 * An entry goes when so many saved layers in a row were made by jobs that did not use it. One is
 * too few: a job that fails early uses little of what the next one needs.
 */
const UNUSED_LAYERS_LIMIT = 3;
/**
 * Plans the layer that follows from what a job did with the cache that `ageBuildCache` prepared at
 * `agedAtMs`. Pure.
 */
function planBuildLayer(entries, agedAtMs) {
    const sinceMs = agedAtMs - TOLERANCE_MS;
    const oldestKeptMs = sinceMs - age/* AGE_MS */.N * (UNUSED_LAYERS_LIMIT + 1);
    const used = entries.filter((entry) => entry.usedAtMs >= sinceMs);
    // Exact, as Go writes this time itself: a job may follow within the tolerance on another.
    const computed = used.filter((entry) => entry.computedAtMs >= agedAtMs).length;
    const kept = entries.filter((entry) => entry.usedAtMs >= oldestKeptMs);
    const names = kept.flatMap((entry) => [(0,layout/* actionName */.aM)(entry.actionId), (0,layout/* outputName */.Vf)(entry.outputId)]);
    return {
        use: { reused: used.length - computed, computed, unused: entries.length - used.length },
        dropped: entries.length - kept.length,
        names: [...new Set(names)].sort(),
        contentHash: hashEntries(kept),
    };
}
function hashEntries(entries) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const line of entries.map((entry) => `${entry.actionId} ${entry.outputId}\n`).sort()) {
        hash.update(line);
    }
    return hash.digest("hex");
}
/** Below this part of computed actions a new layer costs more to upload than it saves. */
const WORTHWHILE_FRACTION = 0.02;
/**
 * Whether a job that restored an exact layer computed enough to be worth a new one. What is not
 * saved now adds up with what later jobs compute, until it is.
 */
function isWorthSaving(use) {
    return use.computed > (use.reused + use.computed) * WORTHWHILE_FRACTION;
}

// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(796);
;// CONCATENATED MODULE: ./src/buildcache/scan.ts




/**
 * Content of an action file: version, action, output, its size, time in nanoseconds. The layout is
 * fixed in cmd/go/internal/cache (entrySize); anything else is no entry to Go either.
 */
const ACTION_CONTENT = /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) (?=[ \d]{20} [ \d]{20}\n$) *(\d+) +(\d+)\n$/;
/**
 * Reads all actions of a GOCACHE. Entries that Go itself would not accept, and those that vanish
 * while we look, are left out. A missing cache has no entries.
 *
 * Synchronous on purpose: thousands of small reads take a third of the time without a promise each.
 */
function scanBuildCache(dir) {
    return listNames(dir)
        .filter((name) => layout/* FOLDER */.L7.test(name))
        .flatMap((folder) => listNames(external_node_path_default().join(dir, folder)).flatMap((name) => {
        const actionId = layout/* ACTION_FILE */.u9.exec(name)?.[1];
        return actionId === undefined ? [] : readAction(external_node_path_default().join(dir, folder, name), actionId);
    }));
}
function readAction(file, actionId) {
    try {
        const entry = parseActionFile((0,external_node_fs_.readFileSync)(file, "latin1"));
        if (entry?.actionId !== actionId)
            return [];
        return [{ ...entry, usedAtMs: (0,external_node_fs_.statSync)(file).mtimeMs }];
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        // Of another user, or no file: an entry that Go passes over as well.
        if (errno === "ENOENT" || errno === "EACCES" || errno === "EISDIR")
            return [];
        throw error;
    }
}
/** The content of a `-a` file; undefined for anything that Go would not read either. */
function parseActionFile(content) {
    const match = ACTION_CONTENT.exec(content);
    const [, actionId, outputId, size, nanoseconds] = match ?? [];
    if (!actionId || !outputId || !size || !nanoseconds)
        return undefined;
    return {
        actionId,
        outputId,
        outputBytes: Number(size),
        computedAtMs: Number(BigInt(nanoseconds) / 1000000n),
    };
}
function listNames(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir);
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === "ENOENT" || errno === "ENOTDIR")
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./src/cache/key.ts
var cache_key = __webpack_require__(5877);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/report/model.ts
const REPORT_SCHEMA = "go-accel/report@1";

// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(2011);
;// CONCATENATED MODULE: ./src/report/markdown.ts
/**
 * Text from outside as inert markdown: on one line, no HTML, no table cell's end, no markup and no
 * mention of a user.
 */
function escapeMarkdown(text) {
    return inert(text).replaceAll("@", "@\u200b");
}
/** Text from outside as code. Markdown inside of HTML is markup still, so it is made inert too. */
function code(text) {
    return `<code>${inert(text)}</code>`;
}
function inert(text) {
    return text
        .replaceAll(/\s+/g, " ")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll(/[\\`*_{}[\]()#|~!]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A table whose cells are markdown already. */
function table(header, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
/** A folded section. */
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./src/report/mirrors.ts


const MAX_LISTED = 10;
const HEADER = [
    "Mirror",
    "Requests",
    "Hits",
    "Bytes",
    "p50 / p95 / p99",
    "Retries",
    "Hedges won",
    "Faults",
    "Left out for",
    "Outage cost",
];
/** How each mirror did, and what of its answers was refused; empty where none was asked. */
function renderMirrors({ sidecar: { stats } }) {
    if (!stats)
        return "";
    const parts = [
        stats.mirrors.length === 0 ? "" : table(HEADER, stats.mirrors.map(renderMirror)),
        ...renderNotes(stats),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function renderMirror(mirror) {
    const percentiles = [mirror.p50Ms, mirror.p95Ms, mirror.p99Ms];
    return [
        code(mirror.mirror),
        String(mirror.requests),
        String(mirror.hits),
        (0,format/* formatBytes */.z3)(mirror.sizeBytes),
        percentiles.map((ms) => (ms === undefined ? "–" : (0,format/* formatMs */._V)(ms))).join(" / "),
        String(mirror.retries),
        mirror.hedges === 0 ? "–" : `${mirror.hedgesWon} of ${mirror.hedges}`,
        mirror.faults.length === 0 ? "none" : mirror.faults.map(renderFault).join(", "),
        mirror.breakerOpenMs === 0 ? "–" : (0,format/* formatMs */._V)(mirror.breakerOpenMs),
        mirror.outageMs === 0 ? "–" : `**${(0,format/* formatMs */._V)(mirror.outageMs)}**`,
    ];
}
const FAULT_WORDS = {
    status: "error answers",
    throttled: "throttled",
    timeout: "timed out",
    connect: "no connection",
    cut: "cut short",
    protocol: "unusable",
    integrity: "**wrong content**",
    open: "left out",
};
function renderFault({ kind, count }) {
    return `${count} ${FAULT_WORDS[kind]}`;
}
function renderNotes(stats) {
    const { stale, corrupt, denied } = stats;
    const lies = stats.mirrors.flatMap((mirror) => mirror.faults
        .filter((fault) => fault.kind === "integrity")
        .map((fault) => `wrong content from ${escapeMarkdown(fault.example)}`));
    const repaired = corrupt.map(({ where, subject, version, fault }) => `${code(`${subject}@${version}`)} was damaged in the ${where === "tree" ? "module cache" : "store"} and fetched anew: ${escapeMarkdown(fault)}`);
    const notes = [
        ...shorten(lies),
        ...shorten(repaired),
        ...(stale.count === 0
            ? []
            : [
                `${(0,format/* formatCount */.B4)(stale.count, "answer")} kept from before, up to ${(0,format/* formatMs */._V)(stale.oldestMs)} old, stood in for mirrors that failed`,
            ]),
        ...(denied.length === 0
            ? []
            : [`${(0,format/* formatCount */.B4)(denied.length, "private path")} kept from all mirrors`]),
    ];
    return notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join("\n")];
}
function shorten(lines) {
    const rest = lines.length - MAX_LISTED;
    return rest > 0 ? [...lines.slice(0, MAX_LISTED), `and ${rest} more of this kind`] : [...lines];
}

;// CONCATENATED MODULE: ./src/report/summary.ts



const summary_MAX_LISTED = 20;
/** The job summary, as GitHub-flavoured markdown. Pure; everything from outside is escaped. */
function renderSummary(report) {
    const sections = [
        `## go-accel · ${escapeMarkdown(report.job.name)}`,
        renderHeadline(report),
        renderLayers(report),
        renderModules(report),
        renderMirrors(report),
        renderFaults(report),
        renderCost(report),
        renderKeys(report),
    ];
    return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
function renderHeadline({ actions, modules, restores, cost }) {
    const states = restores.map((restore) => `${restore.name} ${STATUS_WORDS[restore.status]}`);
    const reused = actions
        ? `**${(0,format/* formatShare */.T1)(actions.reused, actions.reused + actions.computed)}** of build actions reused`
        : "no go command used the build cache";
    const fetched = `**${modules.fetched.length}** of ${(0,format/* formatCount */.B4)(modules.needed, "module")} fetched from a mirror`;
    const own = `go-accel itself took ${(0,format/* formatMs */._V)(cost.main.wallMs + cost.post.wallMs)}`;
    return `${states.join(", ")} · ${reused} · ${fetched} · ${own}`;
}
const STATUS_WORDS = {
    exact: "restored",
    fallback: "restored from an older go.sum",
    miss: "cold",
    off: "off",
};
const STATUS_MARKS = {
    exact: "🟢 exact",
    fallback: "🟡 fallback",
    miss: "🔴 miss",
    off: "⚪ off",
};
function renderLayers({ restores, saves }) {
    const rows = restores.map((restore) => {
        const save = saves.find((candidate) => candidate.name === restore.name);
        return [
            restore.name,
            STATUS_MARKS[restore.status],
            restore.sizeBytes === undefined ? "–" : (0,format/* formatBytes */.z3)(restore.sizeBytes),
            restore.matchedKey === undefined ? "–" : (0,format/* formatMs */._V)(restoreMs(restore)),
            save ? renderSave(save) : "–",
        ];
    });
    return table(["Layer", "Restored", "Size", "Time", "Saved"], rows);
}
function restoreMs({ lookupMs = 0, downloadMs = 0, unpackMs = 0 }) {
    return lookupMs + downloadMs + unpackMs;
}
const SAVE_WORDS = {
    saved: "yes",
    unchanged: "unchanged",
    exists: "exists",
    skipped: "no",
    failed: "failed",
};
function renderSave(save) {
    const word = SAVE_WORDS[save.status];
    if (save.status !== "saved")
        return `${word}: ${escapeMarkdown(save.reason)}`;
    const ms = (save.packMs ?? 0) + (save.uploadMs ?? 0);
    return `${word}: ${(0,format/* formatBytes */.z3)(save.sizeBytes ?? 0)} in ${(0,format/* formatMs */._V)(ms)}`;
}
function renderModules(report) {
    const { modules, sidecar, actions } = report;
    const { stats } = sidecar;
    const mirrors = stats?.mirrors ?? [];
    const rows = [
        ["needed by go.sum and the build list", String(modules.needed)],
        ["in the restored layer", String(modules.fromLayer)],
        ["handed to go from the sidecar's store", String(modules.fromStore)],
        ...(stats?.zipsFromTree
            ? [["made from extracted modules, without network", String(stats.zipsFromTree)]]
            : []),
        ...mirrors.map((mirror) => [`fetched from ${code(mirror.mirror)}`, String(mirror.modules)]),
        ...(modules.private === 0 ? [] : [["private, left to go", String(modules.private)]]),
        ...(sidecar.status === "off" ? [["sidecar", `off: ${escapeMarkdown(sidecar.reason)}`]] : []),
    ];
    const actionRows = actions
        ? [
            ["build actions reused", String(actions.reused)],
            ["build actions computed", String(actions.computed)],
        ]
        : [];
    const lists = renderModuleLists(report);
    return [table(["Modules and actions", ""], [...rows, ...actionRows]), ...lists].join("\n\n");
}
function renderModuleLists({ modules, sidecar }) {
    const lists = [
        ["Fetched from a mirror", modules.fetched],
        ["Rejected, since their files are not what go.sum says", modules.rejected ?? []],
        ["Missing in the cache, and offline", modules.missing ?? []],
        ["Asked for by go and not found", sidecar.stats?.unanswered ?? []],
    ];
    return lists.filter(([, names]) => names.length > 0).map(renderList);
}
function renderList([title, names]) {
    const listed = names.slice(0, summary_MAX_LISTED).map((name) => `- ${code(name)}`);
    const rest = names.length - listed.length;
    if (rest > 0)
        listed.push(`- and ${rest} more`);
    return details(`${title}: ${names.length}`, listed.join("\n"));
}
function renderFaults({ faults }) {
    if (faults.length === 0)
        return "";
    const lines = faults
        .slice(0, summary_MAX_LISTED)
        .map((fault) => `- ⚠️ ${fault.area}: ${escapeMarkdown(fault.message)}`);
    return ["**Faults** (the job went on without what failed)", "", ...lines].join("\n");
}
function renderCost({ cost }) {
    const row = (name, step) => [
        name,
        (0,format/* formatMs */._V)(step.wallMs),
        (0,format/* formatMs */._V)(step.transferMs),
        (0,format/* formatMs */._V)(step.ownMs),
    ];
    return table(["What go-accel cost", "Total", "Cache transfers", "Own work"], [row("before the job's steps", cost.main), row("after them", cost.post)]);
}
function renderKeys({ keyParts, restores, policy, go, action }) {
    const rows = keyParts.map((part) => [escapeMarkdown(part.name), code(part.value)]);
    const keys = restores.map((restore) => [
        `${restore.name}: ${escapeMarkdown(restore.reason)}`,
        code(restore.matchedKey ?? restore.keys[0] ?? ""),
    ]);
    const body = [
        table(["Part of the keys", "Value"], rows),
        table(["Layer", "Key"], keys),
        `Cache policy: ${escapeMarkdown(policy.reason)}. ${escapeMarkdown(go.version)}, go-accel ${escapeMarkdown(action.version)}.`,
    ];
    return details("Keys and decisions", body.join("\n\n"));
}

// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(6378);
// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(4319);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(2414);
// EXTERNAL MODULE: ./src/telemetry/aggregate.ts + 1 modules
var aggregate = __webpack_require__(820);
// EXTERNAL MODULE: ./src/telemetry/event-log.ts
var event_log = __webpack_require__(252);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./src/store/module-store.ts
var module_store = __webpack_require__(2669);
;// CONCATENATED MODULE: ./src/app/complete-modules.ts






/**
 * Brings into GOMODCACHE what the sidecar fetched ahead and no go command of this job asked for, so
 * that the modules layer serves every job with the same go.sum and not only this one. The go
 * command itself unpacks and checks, against the hashes of the checkout's go.sum, in a module made
 * for it: the checkout's own files are never touched. Returns the modules that are still missing.
 */
async function completeModules(parts) {
    const missing = (0,module_cache/* findMissing */.y7)(parts.goModCache, parts.needs);
    const stored = missing.zips.filter((module) => (0,external_node_fs_.existsSync)(external_node_path_default().join(parts.storeDir, (0,module_store/* storePath */.TJ)((0,module_store/* storeKey */.LN)(module.path, module.version, "zip")))));
    if (stored.length > 0)
        await downloadFromStore(stored, parts);
    const left = stored.length > 0 ? (0,module_cache/* findMissing */.y7)(parts.goModCache, parts.needs) : missing;
    await (0,module_cache/* adoptMetadata */._S)(parts.storeDir, parts.goModCache, left);
    return left.zips;
}
async function downloadFromStore(modules, parts) {
    await (0,promises_.mkdir)(parts.dir, { recursive: true });
    const cwd = await (0,promises_.mkdtemp)(external_node_path_default().join(parts.dir, "complete-"));
    await (0,promises_.writeFile)(external_node_path_default().join(cwd, "go.mod"), "module go-accel.invalid/complete\n");
    await (0,promises_.writeFile)(external_node_path_default().join(cwd, "go.sum"), parts.sumLines.map((line) => `${line}\n`).join(""));
    const names = modules.map((module) => `${module.path}@${module.version}`);
    await parts.host.exec("go", ["mod", "download", ...names], {
        cwd,
        env: {
            GOFLAGS: "-mod=mod",
            GOMODCACHE: parts.goModCache,
            // Private modules have no other source here either.
            GONOPROXY: "none",
            GOPROXY: `${(0,external_node_url_.pathToFileURL)(parts.storeDir).href},off`,
            // Every hash stands in go.sum, so that there is nothing to ask a database for.
            GOSUMDB: "off",
            GOTOOLCHAIN: "local",
            GOWORK: "off",
        },
    });
}

// EXTERNAL MODULE: ./src/app/faults.ts
var app_faults = __webpack_require__(3638);
;// CONCATENATED MODULE: ./src/app/plan-saves.ts

const skip = (reason) => ({ save: false, status: "skipped", reason });
const unchanged = (reason) => ({ save: false, status: "unchanged", reason });
/**
 * A modules layer with fewer of the needed modules is not saved: entries are immutable, and every
 * later job with this go.sum would start from it.
 */
const COMPLETE_FRACTION = 0.9;
/** Whether the modules layer is saved. Pure. */
function decideModulesSave(input) {
    if (!input.policy.write)
        return skip(input.policy.reason);
    if (input.off !== undefined)
        return skip(input.off);
    if (input.restore.status === "exact")
        return unchanged("restored from this very key");
    if (input.files === 0)
        return skip("there is nothing to save");
    if (input.unobtainable > 0) {
        return skip(`offline, and ${input.unobtainable} of the files that are needed are missing`);
    }
    if (input.needed - input.missing < input.needed * COMPLETE_FRACTION) {
        return skip(`${input.missing} of ${input.needed} needed modules are missing`);
    }
    return { save: true };
}
/** Whether the build layer is saved. Pure. */
function decideBuildSave(input) {
    const { restore, use } = input;
    if (!input.policy.write)
        return skip(input.policy.reason);
    if (input.off !== undefined)
        return skip(input.off);
    if (use.reused + use.computed === 0)
        return skip("no go command used the build cache");
    if (restore.matchedKey === input.key || use.computed === 0)
        return unchanged("nothing was computed");
    if (restore.status === "exact" && !isWorthSaving(use)) {
        return unchanged(`${use.computed} new actions are too few for a new entry`);
    }
    return { save: true };
}

// EXTERNAL MODULE: ./src/app/reuse-tests.ts + 10 modules
var reuse_tests = __webpack_require__(502);
// EXTERNAL MODULE: ./src/app/run-state.ts
var run_state = __webpack_require__(1182);
// EXTERNAL MODULE: ./src/cache/archive.ts + 1 modules
var cache_archive = __webpack_require__(3323);
;// CONCATENATED MODULE: ./src/app/save-layer.ts





/**
 * Stores one layer under `key`. Looks the key up first: packing is what costs, and an entry that
 * exists cannot be replaced. A failure is a fault.
 */
async function saveLayer(name, key, content, parts) {
    const { backend, timeline, faults } = parts;
    try {
        if (await timeline.time(`look up ${name}`, "transfer", () => backend.has(name, key))) {
            return { name, key, status: "exists", reason: "another job saved this entry" };
        }
        const archive = backend.stagingFile(name);
        await (0,promises_.mkdir)(external_node_path_default().dirname(archive), { recursive: true });
        const packBeganMs = timeline.elapsedMs();
        await timeline.time(`pack ${name}`, "transfer", () => (0,cache_archive/* packArchive */.u)(content.root, content.names, archive));
        const sizeBytes = (await (0,fs/* tryFileSize */.b$)(archive)) ?? 0;
        const uploadBeganMs = timeline.elapsedMs();
        const result = await timeline.time(`upload ${name}`, "transfer", () => backend.save(name, key));
        const saved = {
            name,
            key,
            sizeBytes,
            packMs: uploadBeganMs - packBeganMs,
            uploadMs: timeline.elapsedMs() - uploadBeganMs,
        };
        switch (result) {
            case "saved":
                return { ...saved, status: "saved", reason: "something changed" };
            case "exists":
                return { ...saved, status: "exists", reason: "another job was faster" };
            case "denied":
                return { ...saved, status: "skipped", reason: "the cache service lets this job only read" };
        }
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        faults.report("cache", `the ${name} layer could not be saved: ${message}`);
        return { name, key, status: "failed", reason: message };
    }
}

;// CONCATENATED MODULE: ./src/app/finish.ts




















/**
 * The last step on any CI system: stops the sidecar, saves what changed and reports. Never throws
 * for a fault of ours.
 */
async function finish(parts) {
    const { state, host, timeline } = parts;
    const faults = (0,app_faults/* createFaultLog */.R)(host, { earlier: state.report.faults, offline: state.offline });
    const sidecar = await timeline.time("stop sidecar", "own", () => finishSidecar(state, parts.clock, faults));
    const [modulesSave, build] = await Promise.all([
        finishModules(parts, faults),
        finishBuild(parts, faults),
    ]);
    const { modules, cost, ...rest } = state.report;
    const report = {
        schema: REPORT_SCHEMA,
        ...rest,
        modules: {
            ...modules,
            fromStore: sidecar.stats?.zipsFromStore ?? 0,
            fetched: sidecar.stats?.fetchedModules ?? [],
        },
        sidecar,
        actions: build.actions,
        saves: [modulesSave, build.save],
        faults: faults.list(),
        cost: { main: cost, post: timeline.cost() },
    };
    await publish(report, parts, faults);
    return report;
}
async function finishSidecar(state, clock, faults) {
    const started = state.report.sidecar;
    if (!state.sidecar) {
        const status = started.status === "failed" ? "failed" : "off";
        return { status, reason: started.reason };
    }
    const stats = await readStats(state.sidecar, state.dir);
    const stopped = await (0,control/* stopSidecar */.i8)(state.sidecar, clock);
    if (stats.storeFault !== undefined) {
        faults.report("store", `the module store could not be written: ${stats.storeFault}`);
    }
    const failing = stats.mirrors.filter((mirror) => mirror.failed > 0 && mirror.requests === mirror.failed);
    for (const mirror of failing) {
        faults.report("mirror", `no answer from mirror ${mirror.mirror}: ${mirror.faults[0]?.example ?? ""}`);
    }
    if (stopped === "gone")
        faults.report("sidecar", "the sidecar ended before the job did");
    return { status: stopped === "gone" ? "failed" : "served", reason: stopped, stats };
}
/** From the sidecar itself, or from its log when it is gone; a full disk cuts the log. */
async function readStats(sidecar, dir) {
    try {
        return await (0,control/* fetchStats */.YK)(sidecar.port);
    }
    catch {
        // Whatever keeps it from answering, `stopSidecar` finds out and the report says.
        const { events } = (0,protocol/* sidecarFiles */.Nb)(external_node_path_default().join(dir, "sidecar"));
        return (0,aggregate/* aggregateEvents */.z)(await (0,event_log/* readEventLog */.H)(events));
    }
}
async function finishModules(parts, faults) {
    const { state, host, timeline } = parts;
    const restore = restoreOf(state, "modules");
    const input = {
        off: state.layersOff.modules ?? cacheFailed(state),
        policy: state.report.policy,
        restore,
        needed: state.needs.zips.length,
        unobtainable: state.report.modules.missing?.length ?? 0,
    };
    // Most jobs save nothing, and need not look at the trees to know it.
    const early = decideModulesSave({ ...input, files: Number.POSITIVE_INFINITY, missing: 0 });
    if (!early.save)
        return unsaved("modules", state.modulesKeys.exact, early);
    const missing = await timeline.time("complete modules", "transfer", () => tryCompleteModules(state, host, faults));
    const names = (0,module_cache/* listLayerFiles */.Pf)(state.goModCache, state.kept);
    const decision = decideModulesSave({ ...input, files: names.length, missing });
    if (!decision.save)
        return unsaved("modules", state.modulesKeys.exact, decision);
    const content = { root: state.goModCache, names };
    return saveLayer("modules", state.modulesKeys.exact, content, { ...parts, faults });
}
async function tryCompleteModules(state, host, faults) {
    try {
        const missing = await completeModules({
            ...state,
            storeDir: (0,protocol/* sidecarFiles */.Nb)(external_node_path_default().join(state.dir, "sidecar")).store,
            host,
        });
        return missing.length;
    }
    catch (error) {
        faults.report("go", `the modules layer could not be completed: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return (0,module_cache/* findMissing */.y7)(state.goModCache, state.needs).zips.length;
    }
}
async function finishBuild(parts, faults) {
    const { state, timeline } = parts;
    const plan = await timeline.time("read build cache", "own", () => planBuildLayer(scanBuildCache(state.goCache), state.agedAtMs));
    const { use } = plan;
    const actions = use.reused + use.computed === 0 ? undefined : use;
    const key = (0,cache_key/* buildBaseKey */.bD)(state.buildKeys, plan.contentHash);
    const decision = decideBuildSave({
        off: state.layersOff.build ?? cacheFailed(state),
        policy: state.report.policy,
        restore: restoreOf(state, "build"),
        use,
        key,
    });
    if (!decision.save)
        return { save: unsaved("build", key, decision), actions };
    const root = state.goCache;
    await tryKeepTestTimes(parts, faults);
    const names = [...plan.names, reuse_tests/* MTIMES_FILE */.RU].filter((name) => (0,external_node_fs_.existsSync)(external_node_path_default().join(root, name)));
    const save = await saveLayer("build", key, { root, names }, { ...parts, faults });
    return { save, actions };
}
/** Without them a file that the job wrote anew costs the next job a test, at worst. */
async function tryKeepTestTimes({ state: { testTimes }, timeline }, faults) {
    if (!testTimes)
        return;
    try {
        await timeline.time("keep times of files", "own", () => (0,reuse_tests/* keepTestTimes */.GT)(testTimes, testTimes.restoredAtMs));
    }
    catch (error) {
        faults.report("internal", `the times of files could not be kept: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
/** A service that failed when the job began would cost its time-outs once more. */
function cacheFailed(state) {
    const failed = state.report.faults.some((fault) => fault.area === "cache");
    return failed ? "the cache failed when the job began" : undefined;
}
function unsaved(name, key, { status, reason }) {
    return { name, key, status, reason };
}
function restoreOf(state, name) {
    const restore = state.report.restores.find((candidate) => candidate.name === name);
    if (!restore)
        throw new Error(`the state has no ${name} layer`);
    return restore;
}
async function publish(report, { state, host }, faults) {
    try {
        if (state.summary === "always")
            await host.appendSummary(renderSummary(report));
        await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(state.dir, run_state/* REPORT_FILE */.Uq), JSON.stringify(report, undefined, 2));
    }
    catch (error) {
        faults.report("report", (0,errors/* errorMessage */.gJ)(error));
    }
}

// EXTERNAL MODULE: ./src/cache/github.ts + 1 modules
var github = __webpack_require__(4596);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(5112);
// EXTERNAL MODULE: ./src/action/host.ts
var action_host = __webpack_require__(8350);
// EXTERNAL MODULE: ./src/action/state.ts
var action_state = __webpack_require__(3175);
;// CONCATENATED MODULE: ./src/action/post.ts









/** The action's post step. It never fails the job. */
async function runPost(entry) {
    const timeline = (0,lib_timeline/* createTimeline */.M)(clock/* systemClock */.m, performance.timeOrigin);
    const host = (0,action_host/* createActionsHost */.W)();
    try {
        const state = (0,run_state/* tryParseState */.Ak)((0,action_state/* loadState */.C7)());
        if (!state)
            return host.info("go-accel: the main step did not get to the end; nothing to do");
        await finish({
            state,
            host,
            timeline,
            clock: clock/* systemClock */.m,
            backend: (0,github/* createGithubBackend */.Y)({
                entry,
                dir: external_node_path_default().join(state.dir, "transfer"),
                env: process.env,
                clock: clock/* systemClock */.m,
            }),
        });
    }
    catch (error) {
        host.warning(`go-accel: ${(0,errors/* errorMessage */.gJ)(error)}; nothing was saved or reported`);
    }
}


/***/ }),

/***/ 7496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ percentile)
/* harmony export */ });
/** The nearest-rank percentile of ascending values; undefined of none. */
function percentile(ascending, fraction) {
    return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ aggregateEvents)
});

// EXTERNAL MODULE: ./src/lib/percentile.ts
var percentile = __webpack_require__(7496);
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
        outageMs: unionMs(failed.filter((event) => event.purpose === "foreground")),
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
/** One that is still open counts until now; a probe that fails opens it again. */
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
/** Requests run side by side: what they waited together counts once. */
function unionMs(events) {
    const spans = events
        .map(({ atMs, durationMs }) => ({ fromMs: atMs - durationMs, toMs: atMs }))
        .sort((a, b) => a.fromMs - b.fromMs);
    let totalMs = 0;
    let coveredToMs = Number.NEGATIVE_INFINITY;
    for (const { fromMs, toMs } of spans) {
        totalMs += Math.max(0, toMs - Math.max(fromMs, coveredToMs));
        coveredToMs = Math.max(coveredToMs, toMs);
    }
    return totalMs;
}

;// CONCATENATED MODULE: ./src/telemetry/aggregate.ts

/** Sums up what the sidecar did. Pure. */
function aggregateEvents(events) {
    const requests = events.filter((event) => event.kind === "request");
    const fetches = events.filter((event) => event.kind === "fetch");
    const breakers = events.filter((event) => event.kind === "breaker");
    const stale = requests.filter((event) => event.source === "stale");
    const warm = events.findLast((event) => event.kind === "warm");
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
        warm: warm && {
            planned: warm.planned,
            fetched: warm.fetched,
            ...(warm.absent === undefined ? {} : { absent: warm.absent }),
            failed: warm.failed,
            durationMs: warm.durationMs,
        },
        storeFault: events.find((event) => event.kind === "store-fault")?.fault,
    };
}
function countVerified(fetches) {
    const checked = fetches.filter(({ endpoint, outcome }) => outcome === "ok" && (endpoint === "zip" || endpoint === "mod"));
    const by = (source) => checked.filter((event) => event.verifiedBy === source).length;
    return { goSum: by("go.sum"), sumdb: by("sumdb"), unknown: by(undefined) };
}
/** Absent lists and branches are part of how go finds a module; absent files of a version are not. */
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

/***/ 252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readEventLog),
/* harmony export */   T: () => (/* binding */ openEventLog)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(796);


const FLUSH_INTERVAL_MS = 50;
/**
 * Appends events to a file, one JSON object a line. Lines are written in batches; a killed process
 * loses at most the last 50 ms. A log that cannot be written is given up silently: telemetry must
 * never stop a build.
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
 * Reads a log back. A missing file is an empty log; lines that are no JSON objects (the last one
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
    return text.split("\n").flatMap(parseLine);
}
function parseLine(line) {
    if (line === "")
        return [];
    try {
        const value = JSON.parse(line);
        return isEvent(value) ? [value] : [];
    }
    catch {
        // A cut last line is expected after a kill.
        return [];
    }
}
const KINDS = [
    "request",
    "fetch",
    "breaker",
    "corrupt",
    "denied",
    "warm",
    "store-fault",
];
function isEvent(value) {
    if (typeof value !== "object" || value === null || !("kind" in value))
        return false;
    return typeof value.kind === "string" && KINDS.includes(value.kind);
}


/***/ })

};
