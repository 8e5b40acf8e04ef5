export const id = 476;
export const ids = [476];
export const modules = {

/***/ 6476:
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
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(796);
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

;// CONCATENATED MODULE: ./src/report/break-even.ts


/** For each restored layer what it cost and what it saved, on one line; empty where none was. */
function renderBreakEven({ breakEven = [], restores }) {
    const measured = breakEven.map(renderLayer);
    const left = restores.filter(({ lost }) => lost).map(({ name, reason }) => `${name} ${reason}`);
    const parts = [...measured, ...left.map(escapeMarkdown)];
    return parts.length === 0 ? "" : `Break-even: ${parts.join(" · ")}`;
}
function renderLayer({ layer, costMs, savedMs, losses }) {
    const cost = `${layer} cost ${(0,format/* formatMs */._V)(costMs)}`;
    if (savedMs === undefined)
        return `${cost}, what it saved is not measured yet`;
    const saved = savedMs > 0 ? (0,format/* formatMs */._V)(savedMs) : "nothing";
    if (savedMs >= costMs)
        return `${cost} and saved ${saved}`;
    const streak = losses > 1 ? `, for the ${ordinal(losses)} time in a row` : "";
    return `⚠️ ${cost} and saved ${saved}${streak}`;
}
function ordinal(count) {
    const isTeen = Math.floor(count / 10) % 10 === 1;
    const ending = isTeen ? undefined : ["st", "nd", "rd"][(count % 10) - 1];
    return `${count}${ending ?? "th"}`;
}

;// CONCATENATED MODULE: ./src/report/go-commands.ts


const MAX_LISTED = 20;
/** The go commands of the job's steps with their times; empty where none was timed. */
function renderGoCommands({ goCommands }) {
    if (!goCommands || goCommands.length === 0)
        return "";
    // Of many the longest are listed, in the order in which they ran.
    const listed = goCommands
        .map((timing, index) => ({ timing, index }))
        .sort((a, b) => b.timing.ms - a.timing.ms || a.index - b.index)
        .slice(0, MAX_LISTED)
        .sort((a, b) => a.index - b.index);
    const rows = listed.map(({ timing }) => [
        code(timing.command),
        (0,format/* formatMs */._V)(timing.ms),
        timing.exitCode === 0 ? "ok" : `❌ ${timing.exitCode}`,
    ]);
    const shown = new Set(listed.map(({ index }) => index));
    const rest = goCommands.filter((_, index) => !shown.has(index));
    const more = rest.length === 0
        ? []
        : [
            "",
            `and ${(0,format/* formatCount */.B4)(rest.length, "shorter command")}, ${(0,format/* formatMs */._V)(busyMs(rest))} together`,
        ];
    return [table(["Command", "Time", "Exit"], rows), ...more].join("\n");
}
/** How long at least one of them ran: commands that ran side by side are not counted twice. */
function busyMs(timings) {
    let total = 0;
    let endMs = Number.NEGATIVE_INFINITY;
    for (const { startMs, ms } of timings.toSorted((a, b) => a.startMs - b.startMs)) {
        total += Math.max(0, startMs + ms - Math.max(startMs, endMs));
        endMs = Math.max(endMs, startMs + ms);
    }
    return total;
}

;// CONCATENATED MODULE: ./src/report/mirrors.ts


const mirrors_MAX_LISTED = 10;
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
    const rest = lines.length - mirrors_MAX_LISTED;
    return rest > 0 ? [...lines.slice(0, mirrors_MAX_LISTED), `and ${rest} more of this kind`] : [...lines];
}

;// CONCATENATED MODULE: ./src/report/tests.ts


const MAX_ROWS = 20;
const NOTE = "Counted are packages whose test result go keeps: not those that failed, nor runs with flags such as `-count`.";
/** How many test results came from the cache, and why the others did not; empty without any. */
function renderTests({ tests }) {
    if (!tests || tests.packages === 0)
        return "";
    const fresh = tests.fresh === 0 ? "" : `, ${tests.fresh} with no earlier result`;
    const packages = (0,format/* formatCount */.B4)(tests.packages, "package");
    const share = tests.cached === undefined
        ? `${packages} ran`
        : `${tests.cached} of ${packages} from the cache`;
    const line = `**Tests**: ${share}${fresh}`;
    if (tests.reruns.length === 0)
        return line;
    return `${line}\n\n${renderReruns(tests)}`;
}
function renderReruns({ reruns, more }) {
    const rows = reruns
        .slice(0, MAX_ROWS)
        .map((rerun) => [
        code(rerun.package),
        (0,format/* formatMs */._V)(rerun.seconds * 1000),
        renderReason(rerun),
        rerun.remedy === undefined ? "–" : escapeMarkdown(rerun.remedy),
    ]);
    const count = reruns.length + more;
    const rest = count - rows.length;
    const body = [
        table(["Package", "Time", "Why", "What helps"], rows),
        ...(rest > 0 ? [`And ${(0,format/* formatCount */.B4)(rest, "more package")}.`] : []),
        NOTE,
    ];
    return details(`Why tests of ${(0,format/* formatCount */.B4)(count, "package")} ran again`, body.join("\n\n"));
}
function renderReason(rerun) {
    switch (rerun.reason) {
        case "inputs": {
            const inputs = (rerun.inputs ?? []).map(renderInput).join(", ");
            return `${rerun.certain ? "" : "probably "}${inputs}${renderMore(rerun)}`;
        }
        case "code":
            return `its code or flags are not the same${renderChanges(rerun)}`;
        case "unknown":
            return "not known: nothing that go-accel can see of it differs";
    }
}
function renderInput({ kind, name }) {
    if (kind === "env")
        return `variable ${code(name)}`;
    return `${kind} ${code(name)}`;
}
function renderChanges(rerun) {
    const packages = (rerun.packages ?? []).map(code).join(", ");
    const changed = [
        ...(packages === "" ? [] : [`${packages}${renderMore(rerun)}`]),
        ...(rerun.modules ? ["go.mod or go.sum"] : []),
    ];
    return changed.length === 0 ? "" : `; changed since: ${changed.join(", ")}`;
}
function renderMore({ more }) {
    return more === undefined ? "" : ` and ${more} more`;
}

;// CONCATENATED MODULE: ./src/report/summary.ts






const summary_MAX_LISTED = 20;
/** The job summary, as GitHub-flavoured markdown. Pure; everything from outside is escaped. */
function renderSummary(report) {
    const sections = [
        `## go-accel · ${escapeMarkdown(report.job.name)}`,
        renderHeadline(report),
        renderGoCommands(report),
        renderLayers(report),
        renderBreakEven(report),
        renderModules(report),
        renderTests(report),
        renderMirrors(report),
        renderFaults(report),
        renderCost(report),
        renderKeys(report),
    ];
    return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
function renderHeadline({ actions, modules, restores, cost }) {
    const states = restores.map((restore) => `${restore.name} ${STATUS_WORDS[restore.status]}`);
    const fetched = `**${modules.fetched.length}** of ${(0,format/* formatCount */.B4)(modules.needed, "module")} fetched from a mirror`;
    const own = `go-accel itself took ${(0,format/* formatMs */._V)(cost.main.wallMs + cost.post.wallMs)}`;
    return `${states.join(", ")} · ${renderUse(actions)} · ${fetched} · ${own}`;
}
function renderUse(actions) {
    if (!actions)
        return "no go command used the build cache";
    const { reused, computed } = actions;
    if (reused === undefined)
        return `**${(0,format/* formatCount */.B4)(computed, "build action")}** computed`;
    return `**${(0,format/* formatShare */.T1)(reused, reused + computed)}** of build actions reused`;
}
const STATUS_WORDS = {
    exact: "restored",
    fallback: "restored from an older go.sum",
    miss: "cold",
    warm: "warm on this machine",
    off: "off",
};
const STATUS_MARKS = {
    exact: "🟢 exact",
    fallback: "🟡 fallback",
    miss: "🔴 miss",
    warm: "🟢 warm",
    off: "⚪ off",
};
function renderLayers({ restores, saves }) {
    const rows = restores.map((restore) => {
        const save = saves.find((candidate) => candidate.name === restore.name);
        return [
            restore.name,
            STATUS_MARKS[restore.status],
            renderSize(restore),
            restore.matchedKey === undefined ? "–" : (0,format/* formatMs */._V)(restoreMs(restore)),
            save ? renderSave(save) : "–",
        ];
    });
    return table(["Layer", "Restored", "Size", "Time", "Saved"], rows);
}
function renderSize({ sizeBytes, delta }) {
    if (sizeBytes === undefined)
        return "–";
    const part = delta ? `, of which ${(0,format/* formatBytes */.z3)(delta.sizeBytes)} delta` : "";
    return (0,format/* formatBytes */.z3)(sizeBytes) + part;
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
    const what = save.kind === undefined ? "" : `, as a ${save.kind} (${escapeMarkdown(save.reason)})`;
    return `${word}: ${(0,format/* formatBytes */.z3)(save.sizeBytes ?? 0)} in ${(0,format/* formatMs */._V)(ms)}${what}`;
}
function renderModules(report) {
    const { modules, sidecar } = report;
    const { stats } = sidecar;
    const isWarm = report.restores.some(({ name, status }) => name === "modules" && status === "warm");
    const mirrors = stats?.mirrors ?? [];
    const rows = [
        ["needed by go.sum and the build list", String(modules.needed)],
        [isWarm ? "on this machine" : "in the restored layer", String(modules.fromLayer)],
        ["handed to go from the sidecar's store", String(modules.fromStore)],
        ...(stats?.zipsFromTree
            ? [["made from extracted modules, without network", String(stats.zipsFromTree)]]
            : []),
        ...mirrors.map((mirror) => [`fetched from ${code(mirror.mirror)}`, String(mirror.modules)]),
        ...(modules.private === 0 ? [] : [["private, left to go", String(modules.private)]]),
        ...(sidecar.status === "off" ? [["sidecar", `off: ${escapeMarkdown(sidecar.reason)}`]] : []),
    ];
    const lists = renderModuleLists(report);
    return [table(["Modules and actions", ""], [...rows, ...renderActions(report)]), ...lists].join("\n\n");
}
function renderActions({ actions, trim }) {
    const trimRow = trim && [
        "removed from this machine, over `build-cache-limit`",
        `${trim.actions} (${(0,format/* formatBytes */.z3)(trim.freedBytes)})`,
    ];
    if (!actions)
        return trimRow ? [trimRow] : [];
    const { reused, computed, dropped, overLimit } = actions;
    return [
        ...(reused === undefined
            ? [["build actions computed on this machine meanwhile", String(computed)]]
            : [
                ["build actions reused", String(reused)],
                ["build actions computed", String(computed)],
            ]),
        ...(dropped ? [["left out, unused for long", String(dropped)]] : []),
        ...(overLimit ? [["left out, over `build-cache-limit`", String(overLimit)]] : []),
        ...(trimRow ? [trimRow] : []),
    ];
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
    const keys = restores.flatMap(({ name, reason, matchedKey, keys: asked, delta }) => [
        [`${name}: ${escapeMarkdown(reason)}`, code(matchedKey ?? asked[0] ?? "")],
        ...(delta ? [[`${name}: delta on top`, code(delta.key)]] : []),
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
;// CONCATENATED MODULE: ./src/buildcache/layer-list.ts
/**
 * So much of an id is written: 64 bits. Among a million entries two share them once in 40 million
 * caches, and then one action is computed again; whole ids would make the list four times as long.
 */
const SHORT_CHARS = 16;
const layer_list_HEADER = "go-accel layer 1";
const ID_LINE = /^id (\S+)$/;
const SIZE_LINE = /^bytes (\d{1,15})$/;
/** An entry of its own and its count, or only the count of an entry of the base. */
const ENTRY_LINE = /^([0-9a-f]{16}) ([0-9a-f]{16}|-) ([0-9])$/;
function shortId(id) {
    return id.slice(0, SHORT_CHARS);
}
/** Whether the list names this very entry: the action with this output. */
function hasEntry(list, { actionId, outputId }) {
    return list.entries.get(shortId(actionId)) === shortId(outputId);
}
/** Makes the list of a base or delta that holds `entries`; `idle` may name further ones. */
function makeLayerList(id, sizeBytes, entries, idle) {
    const pairs = entries.map(({ actionId, outputId }) => [shortId(actionId), shortId(outputId)]);
    return { id, sizeBytes, entries: new Map(pairs), idle };
}
function formatLayerList({ id, sizeBytes, entries, idle }) {
    const own = [...entries].map(([action, output]) => {
        return `${action} ${output} ${idle.get(action) ?? 0}`;
    });
    const others = [...idle].filter(([action]) => !entries.has(action));
    return [
        layer_list_HEADER,
        `id ${id}`,
        `bytes ${sizeBytes}`,
        ...[...own, ...others.map(([action, count]) => `${action} - ${count}`)].sort(),
        "",
    ].join("\n");
}
/** Reads a list back; undefined for anything that `formatLayerList` would not write. */
function parseLayerList(text) {
    const [header, idLine = "", sizeLine = "", ...lines] = text.split("\n");
    const id = ID_LINE.exec(idLine)?.[1];
    const size = SIZE_LINE.exec(sizeLine)?.[1];
    if (header !== layer_list_HEADER || id === undefined || size === undefined || lines.pop() !== "") {
        return undefined;
    }
    const entries = new Map();
    const idle = new Map();
    const seen = new Set();
    for (const line of lines) {
        const [, action, output, count] = ENTRY_LINE.exec(line) ?? [];
        if (action === undefined || output === undefined || seen.has(action))
            return undefined;
        seen.add(action);
        if (output !== "-")
            entries.set(action, output);
        if (count !== "0")
            idle.set(action, Number(count));
    }
    return { id, sizeBytes: Number(size), entries, idle };
}

// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(2054);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/buildcache/plan.ts

/** A clock that jumps a little, or a file system that rounds, must not hide a use. */
const TOLERANCE_MS = 2_000;
/**
 * An entry goes when so many saved layers in a row were made by jobs that did not use it. One is
 * too few: a job that fails early, or a smaller one of the same scope, uses little of what the next
 * one needs.
 */
const UNUSED_LAYERS_LIMIT = 3;
/**
 * Which entries are kept after a job with the cache that `ageBuildCache` prepared at `agedAtMs`:
 * those it used but for the `spent` ones, and those of the restored layer that were used of late. What else lies in GOCACHE
 * is the machine's, or came from another scope, whose own layer holds it. Pure.
 */
function planKeptSet(entries, agedAtMs, restored, spent = new Set()) {
    const sinceMs = agedAtMs - TOLERANCE_MS;
    const used = entries.filter((entry) => entry.usedAtMs >= sinceMs);
    // Exact, as Go writes this time itself: a job may follow within the tolerance on another.
    const computed = used.filter((entry) => entry.computedAtMs >= agedAtMs).length;
    const useful = used.filter(({ actionId }) => !spent.has(actionId));
    const kept = useful.map((entry) => ({ ...entry, idle: 0 }));
    const dropped = [];
    for (const entry of entries) {
        if (entry.usedAtMs >= sinceMs || !isRestored(restored, entry))
            continue;
        const idle = idleBefore(restored, entry.actionId) + 1;
        if (idle <= UNUSED_LAYERS_LIMIT)
            kept.push({ ...entry, idle });
        else
            dropped.push({ ...entry, idle: UNUSED_LAYERS_LIMIT + 1 });
    }
    return {
        use: { reused: used.length - computed, computed, unused: entries.length - used.length },
        kept,
        dropped,
        fresh: useful.filter((entry) => !isRestored(restored, entry)).length,
    };
}
function isRestored(restored, entry) {
    if (!restored)
        return false;
    return hasEntry(restored.base, entry) || (!!restored.delta && hasEntry(restored.delta, entry));
}
/** The delta is the younger one, and counts for both. */
function idleBefore({ base, delta }, actionId) {
    return (delta ?? base).idle.get(shortId(actionId)) ?? 0;
}

;// CONCATENATED MODULE: ./src/buildcache/plan-layer.ts




/**
 * A delta is uploaded anew with each push and fetched with its base, so it is to stay a small part
 * of it. Smaller bounds make more bases: each costs as much as three of the largest deltas.
 */
const DELTA_FRACTION = 0.3;
/**
 * Where more than half of a base is of no use any more, every restore pays more for what nobody
 * needs than for what is needed. New code alone seldom gets there, as its delta grows as well;
 * removed code does, and a tag or a flag that jobs no longer build with.
 */
const DEAD_FRACTION = 0.5;
/**
 * Plans the base or the delta that follows from what a job did. With the restored base, a delta
 * brings back exactly what is kept; all of it together stays within the limit, as a base leaves
 * room for its largest delta. Pure.
 */
function planBuildLayer(input) {
    const set = planKeptSet(input.entries, input.agedAtMs, input.restored, input.spent);
    const base = input.restored?.base;
    if (!base)
        return planBase(set, input.limitBytes, undefined);
    const compaction = whyNewBase(set, base, input.limitBytes);
    if (compaction !== undefined)
        return planBase(set, input.limitBytes, compaction);
    const { entries, sizeBytes } = missingFrom(base, set.kept);
    // What the base holds comes back in any case, and must not count as used then.
    const inBase = set.dropped.filter((entry) => hasEntry(base, entry));
    const outputs = new Set(base.entries.values());
    return {
        ...describe(set, entries, sizeBytes),
        kind: "delta",
        compaction: undefined,
        overLimit: 0,
        names: namesOf(entries, (outputId) => outputs.has(shortId(outputId))),
        list: (id) => makeLayerList(id, sizeBytes, entries, countIdle([...set.kept, ...inBase])),
    };
}
function whyNewBase({ kept }, base, limitBytes) {
    const delta = missingFrom(base, kept);
    if (delta.sizeBytes > base.sizeBytes * DELTA_FRACTION) {
        return `what is new is ${percent(delta.sizeBytes / base.sizeBytes)} of the base`;
    }
    const alive = sizeOf(kept.filter((entry) => hasEntry(base, entry)));
    if (base.sizeBytes - alive > base.sizeBytes * DEAD_FRACTION) {
        return `${percent(1 - alive / base.sizeBytes)} of the base is no longer used`;
    }
    return base.sizeBytes + delta.sizeBytes > limitBytes
        ? "the base with what is new exceeds the limit"
        : undefined;
}
function planBase(set, limitBytes, compaction) {
    const entries = fitInto(limitBytes / (1 + DELTA_FRACTION), set.kept);
    const sizeBytes = sizeOf(entries);
    return {
        ...describe(set, entries, sizeBytes),
        kind: "base",
        compaction,
        overLimit: set.kept.length - entries.length,
        names: namesOf(entries, () => false),
        list: (id) => makeLayerList(id, sizeBytes, entries, countIdle(entries)),
    };
}
function describe(set, entries, sizeBytes) {
    const { use, dropped, fresh } = set;
    return {
        use,
        fresh,
        dropped: dropped.length,
        count: entries.length,
        sizeBytes,
        contentHash: hashEntries(entries),
    };
}
/** What a base lacks, by action and output; an output it has is not counted. */
function missingFrom(base, kept) {
    const outputs = new Set(base.entries.values());
    const entries = kept.filter((entry) => !hasEntry(base, entry));
    return { entries, sizeBytes: sizeOf(entries, (id) => outputs.has(shortId(id))) };
}
/** Leaves out what went unused longest, by saved layers and then by time, until the rest fits. */
function fitInto(limitBytes, kept) {
    let sizeBytes = sizeOf(kept);
    if (sizeBytes <= limitBytes)
        return [...kept];
    const sharing = new Map();
    for (const { outputId } of kept)
        sharing.set(outputId, (sharing.get(outputId) ?? 0) + 1);
    const byUse = kept.toSorted((a, b) => b.idle - a.idle || a.usedAtMs - b.usedAtMs || (a.actionId < b.actionId ? -1 : 1));
    let count = 0;
    for (const { outputId, outputBytes } of byUse) {
        if (sizeBytes <= limitBytes)
            break;
        const others = (sharing.get(outputId) ?? 0) - 1;
        sharing.set(outputId, others);
        sizeBytes -= layout/* ACTION_BYTES */.DM + (others === 0 ? outputBytes : 0);
        count++;
    }
    return byUse.slice(count);
}
/** Raw size of entries, with each output once. */
function sizeOf(entries, isElsewhere = () => false) {
    const outputs = new Map(entries.map(({ outputId, outputBytes }) => [outputId, outputBytes]));
    let sizeBytes = entries.length * layout/* ACTION_BYTES */.DM;
    for (const [outputId, outputBytes] of outputs) {
        if (!isElsewhere(outputId))
            sizeBytes += outputBytes;
    }
    return sizeBytes;
}
function namesOf(entries, isElsewhere) {
    const names = entries.flatMap(({ actionId, outputId }) => isElsewhere(outputId) ? [(0,layout/* actionName */.aM)(actionId)] : [(0,layout/* actionName */.aM)(actionId), (0,layout/* outputName */.Vf)(outputId)]);
    return [...new Set(names)].sort();
}
function countIdle(entries) {
    const idle = entries.filter((entry) => entry.idle > 0);
    return new Map(idle.map((entry) => [shortId(entry.actionId), entry.idle]));
}
function hashEntries(entries) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const line of entries.map((entry) => `${entry.actionId} ${entry.outputId}\n`).sort()) {
        hash.update(line);
    }
    return hash.digest("hex");
}
function percent(fraction) {
    return `${Math.round(fraction * 100)} %`;
}

// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(7545);
// EXTERNAL MODULE: ./src/cache/key.ts
var cache_key = __webpack_require__(5877);
// EXTERNAL MODULE: ./src/app/plan-saves.ts
var plan_saves = __webpack_require__(2991);
;// CONCATENATED MODULE: ./src/app/finish-parts.ts

/**
 * Where a layer is saved to. Nowhere when the cache failed as the job began: it would cost its
 * time-outs once more. An entry that was damaged is another matter, as a new one takes its place.
 */
function saveTarget(state, name) {
    const restore = restoreOf(state, name);
    const { restores, policy } = state.report;
    const failed = restores.some((restore) => restore.failed === "service");
    // A layer that is not worth its restore is not worth a new entry either.
    const lost = restore.lost ? restore.reason : undefined;
    const off = state.layersOff[name] ?? lost ?? (failed ? "the cache failed when the job began" : undefined);
    return (0,plan_saves/* planSaveTarget */.kI)(off, policy, restore);
}
/** The keys under which a layer is saved: the job's own, or those of its seeds. */
function keysFor(state, target) {
    const [own, seeds] = state.keys;
    return target.to === "seed" && seeds ? seeds : own;
}
/** A layer that is not saved, and why. */
function unsaved(name, key, { status, reason }) {
    return { name, key, status, reason };
}
/** What the first step restored of a layer. */
function restoreOf(state, name) {
    const restore = state.report.restores.find((candidate) => candidate.name === name);
    if (!restore)
        throw new Error(`the state has no ${name} layer`);
    return restore;
}

// EXTERNAL MODULE: ./src/buildcache/live-go.ts
var live_go = __webpack_require__(4165);
// EXTERNAL MODULE: ./src/buildcache/age.ts
var age = __webpack_require__(2333);
;// CONCATENATED MODULE: ./src/buildcache/plan-trim.ts


/**
 * What was used within two hours stays, as a job may be at work with it: go renews the time of what
 * it uses only once an hour (mtimeInterval in cmd/go/internal/cache). A job that has restored a
 * layer on the same machine puts times back by `AGE_MS`, and is about to use what it brought.
 */
const RECENT_MS = age/* AGE_MS */.N + 2 * 60 * 60 * 1000;
/**
 * Plans what is removed so that a build cache keeps within a limit: outputs without an action first,
 * then entries by their last use, the oldest first. No action loses its output but with it. Where
 * all that is left is recent, the cache stays larger than the limit. Pure.
 */
function planTrim({ entries, orphans, limitBytes, nowMs }) {
    const sharing = new Map();
    let sizeBytes = 0;
    for (const { outputId, outputBytes } of entries) {
        const others = sharing.get(outputId) ?? 0;
        sharing.set(outputId, others + 1);
        sizeBytes += layout/* ACTION_BYTES */.DM + (others === 0 ? outputBytes : 0);
    }
    for (const orphan of orphans)
        sizeBytes += orphan.sizeBytes;
    const plan = { sizeBytes, actions: [], outputs: [] };
    const sinceMs = nowMs - RECENT_MS;
    let leftBytes = sizeBytes;
    for (const { outputId, sizeBytes: orphanBytes, usedAtMs } of orphans.toSorted(byUse)) {
        if (leftBytes <= limitBytes)
            return plan;
        if (usedAtMs > sinceMs)
            continue;
        plan.outputs.push({ outputId, sizeBytes: orphanBytes });
        leftBytes -= orphanBytes;
    }
    for (const entry of entries.toSorted(byUse)) {
        if (leftBytes <= limitBytes)
            return plan;
        if (entry.usedAtMs > sinceMs)
            continue;
        const { outputId, outputBytes } = entry;
        const others = (sharing.get(outputId) ?? 0) - 1;
        sharing.set(outputId, others);
        plan.actions.push(entry);
        leftBytes -= layout/* ACTION_BYTES */.DM;
        if (others > 0)
            continue;
        plan.outputs.push({ outputId, sizeBytes: outputBytes });
        leftBytes -= outputBytes;
    }
    return plan;
}
function byUse(a, b) {
    return a.usedAtMs - b.usedAtMs;
}

// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(6622);
;// CONCATENATED MODULE: ./src/buildcache/trim.ts






/** Finds the outputs that none of the entries names. */
function listOrphans(dir, entries) {
    const named = new Set(entries.map(({ outputId }) => outputId));
    return (0,external_node_fs_.readdirSync)(dir)
        .filter((folder) => layout/* FOLDER */.L7.test(folder))
        .flatMap((folder) => (0,external_node_fs_.readdirSync)(external_node_path_default().join(dir, folder)))
        .flatMap((name) => {
        const outputId = layout/* OUTPUT */.aQ.exec(name)?.[1];
        if (outputId === undefined || named.has(outputId))
            return [];
        const stats = tryStat(external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId)));
        if (!stats)
            return [];
        const sizeBytes = stats.isDirectory() ? sizeOfFolder(dir, outputId) : stats.size;
        return [{ outputId, sizeBytes, usedAtMs: stats.mtimeMs }];
    });
}
/**
 * Removes what is planned. An entry that was used since the plan was made stays, and so does its
 * output; what another process removed meanwhile is passed over. A folder, which is a cached
 * executable, vanishes as a whole.
 */
async function trimBuildCache(dir, plan, nowMs) {
    const sinceMs = nowMs - RECENT_MS;
    const isRecent = (stats) => stats.mtimeMs > sinceMs;
    const kept = new Set();
    const trimmed = { actions: 0, freedBytes: 0 };
    for (const { actionId, outputId } of plan.actions) {
        const file = external_node_path_default().join(dir, (0,layout/* actionName */.aM)(actionId));
        const stats = tryStat(file);
        if (stats && isRecent(stats)) {
            kept.add(outputId);
        }
        else if (stats && tryRemove(() => (0,external_node_fs_.unlinkSync)(file))) {
            trimmed.actions++;
            trimmed.freedBytes += layout/* ACTION_BYTES */.DM;
        }
    }
    const staging = (0,lib_staging/* openStaging */.g)(dir);
    try {
        for (const { outputId, sizeBytes } of plan.outputs) {
            const target = external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId));
            const stats = tryStat(target);
            if (!stats || isRecent(stats) || kept.has(outputId))
                continue;
            const remove = stats.isDirectory()
                ? () => (0,external_node_fs_.renameSync)(target, external_node_path_default().join(staging.dir, outputId))
                : () => (0,external_node_fs_.unlinkSync)(target);
            if (tryRemove(remove))
                trimmed.freedBytes += sizeBytes;
        }
    }
    finally {
        await staging.close();
    }
    return trimmed;
}
function sizeOfFolder(dir, outputId) {
    const folder = external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId));
    try {
        const sizes = (0,external_node_fs_.readdirSync)(folder).map((name) => tryStat(external_node_path_default().join(folder, name))?.size ?? 0);
        return sizes.reduce((sum, size) => sum + size, 0);
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return 0;
        throw error;
    }
}
function tryStat(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
}
/** False where another process was first. */
function tryRemove(remove) {
    try {
        remove();
        return true;
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/buildcache/test-records.ts
const test_records_HEADER = "go-accel tests 1";
const MAX_RECORDS = 5_000;
/** In one record, and in all: a test that walks through a tree asks for each file of it. */
const MAX_INPUTS = 2_000;
const MAX_ALL_INPUTS = 40_000;
const MAX_SOURCES = 20_000;
/** Each change of a package leaves the record of what was before. */
const MAX_OF_PACKAGE = 6;
/** A package that so many jobs in a row did not test is gone. */
const MAX_UNSEEN_JOBS = 20;
const TEST = /^test (\d{1,9}) ([01]) (-|[0-9a-f]{64}(?:,[0-9a-f]{64}){0,7}) (.+)$/s;
const INPUT = /^in (-|[0-9a-f]{4}|[0-9a-f]{16}) ((?:env|open|stat) .*)$/s;
const SOURCE = /^src (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (-|[0-9a-f]{16}) (.*)$/s;
/** Same records, same text. What is beyond the limits, or would not fit on a line, is left out. */
function formatTestRecords({ goVersion, job, tests, sources }) {
    const lines = [test_records_HEADER, `go ${goVersion}`, `job ${job}`];
    const counts = new Map();
    const kept = tests
        .filter(({ package: name, seenIn }) => isOneLine(name) && job - seenIn < MAX_UNSEEN_JOBS)
        .sort((a, b) => b.seenIn - a.seenIn || compare(a.package, b.package))
        .filter(({ package: name }) => {
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        return count <= MAX_OF_PACKAGE;
    })
        .slice(0, MAX_RECORDS);
    let left = MAX_ALL_INPUTS;
    for (const { package: name, testIds, inputs, verified, seenIn } of kept) {
        lines.push(`test ${seenIn} ${verified ? 1 : 0} ${testIds.join(",") || "-"} ${name}`);
        const listed = [...inputs]
            .filter(([key]) => isOneLine(key))
            .slice(0, Math.min(MAX_INPUTS, left));
        left -= listed.length;
        for (const [key, state] of listed)
            lines.push(`in ${state} ${key}`);
    }
    const folders = [...sources].filter(([dir]) => isOneLine(dir)).slice(0, MAX_SOURCES);
    for (const [dir, { code, tests: testCode, deps }] of folders) {
        lines.push(`src ${code} ${testCode} ${deps} ${dir}`);
    }
    return `${lines.join("\n")}\n`;
}
/** Reads records back; undefined for anything else, another version among it. */
function parseTestRecords(text) {
    const lines = text.split("\n");
    if (lines.pop() !== "" || lines[0] !== test_records_HEADER)
        return undefined;
    const goVersion = /^go (.+)$/.exec(lines[1] ?? "")?.[1];
    const job = /^job (\d{1,9})$/.exec(lines[2] ?? "")?.[1];
    if (goVersion === undefined || job === undefined)
        return undefined;
    const records = { goVersion, job: Number(job), tests: [], sources: new Map() };
    let inputs;
    for (const line of lines.slice(3)) {
        const [, seenIn, verified, ids, name] = TEST.exec(line) ?? [];
        const [, state, key] = INPUT.exec(line) ?? [];
        const [, code, tests, deps, dir] = SOURCE.exec(line) ?? [];
        if (ids !== undefined && name !== undefined) {
            inputs = new Map();
            records.tests.push({
                package: name,
                testIds: ids === "-" ? [] : ids.split(","),
                inputs,
                verified: verified === "1",
                seenIn: Number(seenIn),
            });
        }
        else if (state !== undefined && key !== undefined && inputs) {
            inputs.set(key, state);
        }
        else if (code && tests && deps && dir !== undefined) {
            records.sources.set(dir, { code, tests, deps });
        }
        else {
            return undefined;
        }
    }
    return records;
}
function isOneLine(text) {
    return !text.includes("\n");
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/buildcache/test-inputs.ts




/**
 * Four hex digits of a variable's value: enough to see that it is another one, too little to learn
 * it from a cache entry, as it may be a secret.
 */
const ENV_DIGITS = 4;
const FILE_DIGITS = 16;
const ABSENT = "-";
/**
 * A short text for the state of each input, by kind and name: another text where go would see
 * another state (hashGetenv, hashOpen, hashStat in cmd/go/internal/test). Variables are those of
 * `env`, which lacks what a step set for itself only.
 */
function readTestInputs(inputs, env) {
    const states = new Map();
    for (const input of inputs) {
        const key = inputKey(input);
        if (!states.has(key))
            states.set(key, readState(input, env));
    }
    return states;
}
function inputKey({ kind, name }) {
    return `${kind} ${name}`;
}
/** The input that `inputKey` named. */
function parseInputKey(key) {
    const [, kind, name = ""] = /^(open|stat|env) (.*)$/s.exec(key) ?? [];
    return { kind: kind === "open" || kind === "stat" ? kind : "env", name };
}
/** State of one input, as in `readTestInputs`. */
function readState({ kind, name }, env) {
    if (kind === "env") {
        const value = env[name];
        return value === undefined ? ABSENT : digest(value, ENV_DIGITS);
    }
    const states = [test_inputs_describe(test_inputs_tryStat(name, external_node_fs_.statSync))];
    if (kind === "stat") {
        states.push(test_inputs_describe(test_inputs_tryStat(name, external_node_fs_.lstatSync)));
    }
    else {
        for (const entry of listNames(name)) {
            states.push(entry, test_inputs_describe(test_inputs_tryStat(external_node_path_default().join(name, entry), external_node_fs_.lstatSync)));
        }
    }
    return digest(states.join("\0"), FILE_DIGITS);
}
function digest(text, digits) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, digits);
}
function test_inputs_describe(stats) {
    return stats ? `${stats.size} ${stats.mode} ${stats.mtimeNs}` : ABSENT;
}
function test_inputs_tryStat(file, stat) {
    try {
        return stat(file, { bigint: true, throwIfNoEntry: false });
    }
    catch (error) {
        // Whatever the system says of the name, it is nothing that a test could read.
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}
/** Entries of a folder; none for a file, or for nothing. */
function listNames(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).sort();
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/buildcache/test-log.ts

/** How a log begins (testlogMagic in cmd/go/internal/test). */
const TEST_LOG_HEADER = "# test log\n";
const LINE = /^(getenv|open|stat|chdir) (.*)$/;
/**
 * Reads the log of a test. Undefined for what is no log, and for one with a line that go does not
 * know either: it keeps no result then.
 */
function parseTestLog(text) {
    if (!text.startsWith(TEST_LOG_HEADER) || !text.endsWith("\n"))
        return undefined;
    const lines = [];
    for (const line of text.slice(TEST_LOG_HEADER.length).split("\n")) {
        if (line === "")
            continue;
        const [, op, name] = LINE.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        lines.push({ op: op, name });
    }
    return lines;
}
/**
 * The inputs that go compares, each once: names are relative to the package's folder or to the one
 * that the test changed to, and files outside of the module do not count. Pure.
 */
function listTestInputs(lines, packageDir, moduleDir) {
    const inputs = new Map();
    const add = (input) => inputs.set(`${input.kind} ${input.name}`, input);
    // Go always counts it, and tests do not log it.
    add({ kind: "env", name: "GODEBUG" });
    let dir = packageDir;
    for (const { op, name } of lines) {
        if (op === "getenv") {
            add({ kind: "env", name });
        }
        else if (op === "chdir") {
            dir = name;
            add({ kind: "stat", name });
        }
        else {
            const file = external_node_path_default().resolve(dir, name);
            if (isInside(file, moduleDir))
                add({ kind: op, name: file });
        }
    }
    return [...inputs.values()];
}
/** Whether `file` is `dir` or lies below it; both absolute. */
function isInside(file, dir) {
    return file === dir || file.startsWith(dir.endsWith((external_node_path_default()).sep) ? dir : dir + (external_node_path_default()).sep);
}

;// CONCATENATED MODULE: ./src/buildcache/test-keys.ts





/**
 * The hash that go makes of all that a test asked for, as it is now (computeTestInputsID in
 * cmd/go/internal/test). It differs from go's where go saw something else: a variable of the step
 * alone, a file that changed since, another time zone or, on Windows, other modes. So it can prove
 * what go saw, and never disprove it.
 */
function hashTestInputs(lines, place) {
    const sum = newHash(place);
    sum.update(`env GODEBUG ${hashEnv("GODEBUG", place)}\n`);
    let dir = place.packageDir;
    for (const { op, name } of lines) {
        if (op === "getenv") {
            sum.update(`env ${name} ${hashEnv(name, place)}\n`);
        }
        else if (op === "chdir") {
            dir = name;
            sum.update(`chdir ${name} ${hashStat(name, place)}\n`);
        }
        else {
            const file = external_node_path_default().resolve(dir, name);
            if (!isInside(file, place.moduleDir))
                continue;
            const hash = op === "stat" ? hashStat(file, place) : hashOpen(file, place);
            sum.update(`${op} ${file} ${hash}\n`);
        }
    }
    return sum.digest("hex");
}
/** Action id of the result of a test with these inputs (testAndInputKey, cache.Subkey). */
function resultActionId(testId, inputsHash) {
    const parent = Buffer.from(testId, "hex");
    return (0,external_node_crypto_.createHash)("sha256")
        .update("subkey:")
        .update(parent)
        .update(`inputs:${inputsHash}`)
        .digest("hex");
}
/** Every hash begins with the version, without experiments (hashSalt in cmd/go/internal/cache). */
function newHash({ goVersion }) {
    return (0,external_node_crypto_.createHash)("sha256").update(goVersion.replace(/[ -]X:.*$/, ""));
}
function hashEnv(name, place) {
    const value = place.env[name];
    const hash = newHash(place);
    return value === undefined
        ? hash.update(Buffer.of(0)).digest("hex")
        : hash.update(Buffer.of(1)).update(value).digest("hex");
}
function hashOpen(file, place) {
    const hash = newHash(place);
    const stats = test_keys_tryStat(external_node_fs_.statSync, "stat", file);
    hash.update(test_keys_describe(stats));
    if (typeof stats === "object" && stats.isDirectory()) {
        for (const name of test_keys_listNames(file)) {
            hash.update(`file ${name} ${test_keys_describe(test_keys_tryStat(external_node_fs_.lstatSync, "lstat", external_node_path_default().join(file, name)))}`);
        }
    }
    return hash.digest("hex");
}
function hashStat(file, place) {
    const hash = newHash(place);
    hash.update(test_keys_describe(test_keys_tryStat(external_node_fs_.statSync, "stat", file)));
    return hash.update(test_keys_describe(test_keys_tryStat(external_node_fs_.lstatSync, "lstat", file))).digest("hex");
}
/** As go prints it (hashWriteStat), a system call's error included. */
function test_keys_describe(stats) {
    if (typeof stats === "string")
        return `err ${stats}\n`;
    const mode = goMode(stats).toString(16);
    return `stat ${stats.size} ${mode} ${formatTime(stats.mtimeNs)} ${stats.isDirectory()}\n`;
}
const ERRORS = {
    ENOENT: "no such file or directory",
    ENOTDIR: "not a directory",
    EACCES: "permission denied",
    ELOOP: "too many levels of symbolic links",
    ENAMETOOLONG: "file name too long",
};
function test_keys_tryStat(stat, call, file) {
    try {
        return stat(file, { bigint: true });
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === undefined)
            throw error;
        return `${call} ${file}: ${ERRORS[errno] ?? errno}`;
    }
}
/** Bits of io/fs.FileMode above the permissions. */
function goMode(stats) {
    const mode = Number(stats.mode);
    const bits = [
        [31, stats.isDirectory()],
        [27, stats.isSymbolicLink()],
        [26, stats.isBlockDevice() || stats.isCharacterDevice()],
        [25, stats.isFIFO()],
        [24, stats.isSocket()],
        [23, (mode & 0o4000) !== 0],
        [22, (mode & 0o2000) !== 0],
        [21, stats.isCharacterDevice()],
        [20, (mode & 0o1000) !== 0],
    ];
    return bits.reduce((sum, [bit, isSet]) => sum + (isSet ? 2 ** bit : 0), mode & 0o777);
}
/** As time.Time prints itself in UTC: a fraction without zeros at its end, or none. */
function formatTime(ns) {
    const fraction = ((ns % 1000000000n) + 1000000000n) % 1000000000n;
    const seconds = (ns - fraction) / 1000000000n;
    const [date, time] = new Date(Number(seconds) * 1000).toISOString().split(/[T.]/);
    const digits = fraction === 0n ? "" : `.${String(fraction).padStart(9, "0").replace(/0+$/, "")}`;
    return `${date} ${time}${digits} +0000 UTC`;
}
/** Sorted by bytes, as os.ReadDir does. */
function test_keys_listNames(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/buildcache/test-outputs.ts





/** Beyond, an output is a package or a binary far more likely than a log or a result. */
const MAX_BYTES = 256 * 1024;
/** A clock that jumps a little, or a file system that rounds, must not hide a use. */
const test_outputs_TOLERANCE_MS = 2_000;
const HEAD_BYTES = 2_048;
const TAIL_BYTES = 1_024;
/** Last line of a result; one without tests that ran, or with coverage, has more behind the time. */
const RESULT = /(?:^|\n)ok {2}\t([^\t\n]+)\t(\d+\.\d+)s[^\n]*\n$/;
/**
 * Finds the results and the logs of tests that a job used or made since `agedAtMs`, when
 * `ageBuildCache` had prepared the cache. Tests that failed are not among them, nor those that ran
 * with flags under which go keeps no result (`-count`, `-shuffle`, …): the cache has nothing of
 * these.
 */
function findTestOutputs(dir, entries, agedAtMs) {
    const used = new Map();
    for (const entry of entries) {
        if (entry.usedAtMs < agedAtMs - test_outputs_TOLERANCE_MS || entry.outputBytes > MAX_BYTES)
            continue;
        const sharing = used.get(entry.outputId);
        if (sharing)
            sharing.push(entry);
        else
            used.set(entry.outputId, [entry]);
    }
    const readEntries = (list) => list.flatMap((entry) => withTime(dir, entry)).sort(byTime);
    const results = [];
    const logs = [];
    for (const [outputId, sharing] of used) {
        const [first] = sharing;
        // Go writes both under two keys, so what one action made in this job is neither.
        if (!first || (sharing.length === 1 && first.computedAtMs >= agedAtMs))
            continue;
        const kind = readKind(external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId)), first.outputBytes);
        if (kind?.kind === "log") {
            logs.push(...sharing);
        }
        else if (kind) {
            for (const cached of [true, false]) {
                const same = sharing.filter((entry) => entry.computedAtMs < agedAtMs === cached);
                if (same.length === 0)
                    continue;
                const { package: name, seconds } = kind;
                results.push({ package: name, cached, seconds, readEntries: () => readEntries(same) });
            }
        }
    }
    const logIds = new Set(logs.map(({ actionId }) => actionId));
    return { results, logIds, readLogs: () => readEntries(logs) };
}
function byTime(a, b) {
    return a.computedAtNs < b.computedAtNs ? -1 : 1;
}
/** Tells by the first and the last bytes, as most outputs are neither. */
function readKind(file, sizeBytes) {
    try {
        const fd = (0,external_node_fs_.openSync)(file, "r");
        try {
            const head = readAt(fd, 0, Math.min(sizeBytes, HEAD_BYTES));
            if (head.startsWith(TEST_LOG_HEADER))
                return { kind: "log" };
            if (head.startsWith("!<arch>"))
                return undefined;
            const tail = sizeBytes <= HEAD_BYTES ? head : readAt(fd, sizeBytes - TAIL_BYTES, TAIL_BYTES);
            const [, name, seconds] = RESULT.exec(tail) ?? [];
            return name ? { kind: "result", package: name, seconds: Number(seconds) } : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        // Trimmed, or a folder that holds an executable.
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === "ENOENT" || errno === "EISDIR" || errno === "EACCES")
            return undefined;
        throw error;
    }
}
function readAt(fd, position, sizeBytes) {
    const buffer = Buffer.allocUnsafe(sizeBytes);
    return buffer.toString("utf8", 0, (0,external_node_fs_.readSync)(fd, buffer, 0, sizeBytes, position));
}
/** The last column of an action is more exact than what `scanBuildCache` keeps of it. */
function withTime(dir, { actionId, outputId }) {
    const digits = /(\d+)\n$/.exec(tryReadText(external_node_path_default().join(dir, (0,layout/* actionName */.aM)(actionId))) ?? "")?.[1];
    return digits === undefined ? [] : [{ actionId, outputId, computedAtNs: BigInt(digits) }];
}
/** Text of a file of the cache; undefined for one that was trimmed meanwhile. */
function tryReadText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/buildcache/test-reruns.ts

/** Go keeps a log under two ids; with one of them alone another binary cannot be told for sure. */
const ALL_IDS = 2;
/**
 * Says why tests ran in this job although an earlier one kept a result of the package. Go looks at
 * the inputs that the earlier run asked for, as they are now (`stateOf`), so no other can be the
 * reason. Pure but for `stateOf`.
 */
function explainRerun(before, now, stateOf) {
    if (before.length === 0)
        return { reason: "new" };
    if (now.testIds.length === 0)
        return { reason: "unknown" };
    const same = before.find(({ testIds }) => testIds.some((id) => now.testIds.includes(id)));
    if (!same) {
        const known = [now, ...before].every(({ testIds }) => testIds.length >= ALL_IDS);
        return { reason: known ? "code" : "unknown" };
    }
    const inputs = [...same.inputs].flatMap(([key, state]) => {
        const input = parseInputKey(key);
        return (now.inputs.get(key) ?? stateOf(input)) === state ? [] : [input];
    });
    if (inputs.length === 0)
        return { reason: "unknown" };
    const seen = inputs.every((input) => input.kind !== "env" || now.inputs.has(inputKey(input)));
    return { reason: "inputs", inputs, certain: same.verified && now.verified && seen };
}
/** Variables that a CI system sets anew for each job, commit or branch. */
const PER_JOB = /^(GITHUB_(RUN_|SHA$|ENV$|OUTPUT$|PATH$|STATE$|STEP_SUMMARY$|EVENT_PATH$|REF|HEAD_REF$|BASE_REF$)|RUNNER_(TEMP|NAME|TRACKING_ID)$|ACTIONS_|CI_(JOB|PIPELINE|COMMIT)_|BUILD_(ID|NUMBER)$)/;
/** Whether a variable differs between jobs, commits or branches by what it is for. */
function isPerJobVariable(name) {
    return PER_JOB.test(name);
}

;// CONCATENATED MODULE: ./src/buildcache/test-runs.ts





/** The log is written right before its result. */
const WINDOW_NS = 1000000000n;
/** Logs that are tried for a result, the nearest first; each may have many inputs. */
const MAX_TRIED = 16;
/** More logs than so many in a second leave no doubt that several tests ended at once. */
const MAX_COMPARED = 256;
/**
 * Finds the log of a result. No entry names it, since both keys are hashes, but the key of the result
 * is made of that of the log and a hash of the inputs: where `hashOf` gives the hash that go had, the
 * log is certain. Else the time tells: go writes a result twice, each time the log right before it
 * (saveOutput in cmd/go/internal/test), so the log is the one that has an entry just before the first
 * and another between both. Where tests of several packages end within the same moment two may fit;
 * then none is given. `logs` are in the order in which go wrote them.
 */
function createTestOrigins(dir, logs) {
    const texts = new Map();
    const readLog = (outputId) => {
        if (texts.has(outputId))
            return texts.get(outputId);
        const text = tryReadText(external_node_path_default().join(dir, (0,layout/* outputName */.Vf)(outputId)));
        const lines = text === undefined ? undefined : parseTestLog(text);
        texts.set(outputId, lines);
        return lines;
    };
    return {
        find(result, hashOf) {
            const entries = result.readEntries();
            const certain = findByKey(entries, hashOf);
            const found = certain.length > 0 ? certain : findByTime(entries);
            const [first] = found;
            return {
                testIds: found.map(({ actionId }) => actionId),
                log: first && readLog(first.outputId),
                verified: certain.length > 0,
            };
        },
    };
    function findByKey(results, hashOf) {
        const hashes = new Map();
        const hashLog = (outputId) => {
            if (hashes.has(outputId))
                return hashes.get(outputId);
            const log = readLog(outputId);
            const hash = log && hashOf(log);
            hashes.set(outputId, hash);
            return hash;
        };
        return results.flatMap(({ actionId, computedAtNs }) => {
            const near = lastBetween(computedAtNs - WINDOW_NS, computedAtNs, MAX_TRIED);
            const log = near.findLast((candidate) => {
                const hash = hashLog(candidate.outputId);
                return hash !== undefined && resultActionId(candidate.actionId, hash) === actionId;
            });
            return log ? [log] : [];
        });
    }
    /** Entries of the one log that fits; none where several do. */
    function findByTime(results) {
        const windows = results.map(({ computedAtNs }, index) => lastBetween(results[index - 1]?.computedAtNs ?? computedAtNs - WINDOW_NS, computedAtNs, MAX_COMPARED));
        const [first = [], ...others] = windows;
        const common = new Set(first.map(({ outputId }) => outputId));
        for (const fitting of others) {
            const known = new Set(fitting.map(({ outputId }) => outputId));
            for (const id of common)
                if (!known.has(id))
                    common.delete(id);
        }
        const [only, ...rest] = common;
        if (only === undefined || rest.length > 0)
            return [];
        // Packages that ask for the same have one log, and it would not show whose entry is whose.
        return windows.flatMap((fitting) => {
            const [entry, ...more] = fitting.filter(({ outputId }) => outputId === only);
            return entry && more.length === 0 ? [entry] : [];
        });
    }
    /** Logs written after the one moment and not after the other, the last of them. */
    function lastBetween(afterNs, untilNs, limit) {
        const end = countUntil(untilNs);
        return logs.slice(Math.max(countUntil(afterNs), end - limit), end);
    }
    function countUntil(ns) {
        let low = 0;
        let high = logs.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            const log = logs[middle];
            if (log && log.computedAtNs <= ns)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

;// CONCATENATED MODULE: ./src/gomod/go-imports.ts
const CONSTRAINT = /^\/\/(go:build\s|\s*\+build\s)/m;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const PACKAGE = /^\s*package\s+[\p{L}_][\p{L}\p{N}_]*\s*;?/u;
/** `import "x"`, `import name "x"`, `import ( … )`; nothing but imports may follow the package. */
const IMPORT = /^\s*import\b\s*(?:\(([^)]*)\)|([^\n;(]*))\s*;?/;
const PATH = /"([^"\n]+)"|`([^`]+)`/g;
/** Reads the imports of a Go file; undefined for what is no Go file. Comments go first, as no import path has one. */
function parseGoImports(text) {
    const bare = text.replaceAll(COMMENT, " ");
    const clause = PACKAGE.exec(bare);
    if (!clause)
        return undefined;
    const imports = [];
    let rest = bare.slice(clause[0].length);
    for (let match = IMPORT.exec(rest); match; match = IMPORT.exec(rest)) {
        const paths = (match[1] ?? match[2] ?? "").matchAll(PATH);
        imports.push(...[...paths].map(([, quoted, raw]) => quoted ?? raw ?? ""));
        rest = rest.slice(match[0].length);
    }
    const head = text.slice(0, text.search(/^\s*package\s/m) + 1);
    return { imports, constrained: CONSTRAINT.test(head) };
}

;// CONCATENATED MODULE: ./src/app/changed-code.ts




/** Files whose imports are read in one job; what lies beyond is not followed. */
const MAX_FILES = 8_000;
const changed_code_HEAD_BYTES = 16 * 1024;
/** The folder of a package of the checkout's modules; undefined for any other package. */
function findPackageFolder(name, modules) {
    const [module] = modules
        .filter(({ path: prefix }) => name === prefix || name.startsWith(`${prefix}/`))
        .sort((a, b) => b.path.length - a.path.length);
    return module && { dir: external_node_path_default().join(module.dir, name.slice(module.path.length)), module };
}
/**
 * Finds the changed packages that a test is built from, by the imports in its files. Files that a
 * build constraint or their name may leave out are not followed: what is given is really imported.
 */
function createCodeComparison(comparison) {
    const { modules, root, before, now } = comparison;
    const budget = { files: MAX_FILES };
    const heads = new Map();
    return {
        changedFor(name) {
            const folder = findPackageFolder(name, modules);
            if (!folder)
                return { packages: [], modules: false };
            const own = importsOf(folder.dir);
            const seen = new Set([name]);
            const queue = [...own.code, ...own.tests];
            const changed = isChanged(folder.dir, ["code", "tests"]) ? [name] : [];
            let needsModules = false;
            for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
                if (seen.has(next))
                    continue;
                seen.add(next);
                const imported = findPackageFolder(next, modules);
                if (!imported) {
                    // Only paths of the standard library have no dot in their first element.
                    needsModules ||= next.split("/", 1)[0]?.includes(".") ?? false;
                    continue;
                }
                if (isChanged(imported.dir, ["code"]))
                    changed.push(next);
                queue.push(...importsOf(imported.dir).code);
            }
            return {
                packages: changed.toSorted((a, b) => Number(b === name) - Number(a === name) || (a < b ? -1 : 1)),
                modules: needsModules && isChanged(folder.module.dir, ["deps"]),
            };
        },
    };
    function isChanged(dir, kinds) {
        const key = external_node_path_default().relative(root, dir).split((external_node_path_default()).sep).join("/");
        const earlier = before.get(key);
        const present = now.get(key);
        // A folder that git did not know in both jobs cannot be compared.
        if (!earlier || !present)
            return false;
        return kinds.some((kind) => earlier[kind] !== present[kind]);
    }
    function importsOf(dir) {
        const known = heads.get(dir);
        if (known)
            return known;
        const found = { code: new Set(), tests: new Set() };
        for (const name of listGoFiles(dir)) {
            if (budget.files-- <= 0)
                break;
            const head = parseGoImports(readHead(external_node_path_default().join(dir, name)));
            if (!head || head.constrained)
                continue;
            const kind = name.endsWith("_test.go") ? found.tests : found.code;
            for (const imported of head.imports)
                kind.add(imported);
        }
        const listed = { code: [...found.code], tests: [...found.tests] };
        heads.set(dir, listed);
        return listed;
    }
}
/** Names that may be those of one system or architecture only (`x_linux.go`). */
const SYSTEM_FILE = /_(aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips|mips64|mips64le|mipsle|ppc64|ppc64le|riscv64|s390x|wasm)(_test)?\.go$/;
function listGoFiles(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).filter((name) => name.endsWith(".go") && !/^[._]/.test(name) && !SYSTEM_FILE.test(name));
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return [];
        throw error;
    }
}
function readHead(file) {
    try {
        const fd = (0,external_node_fs_.openSync)(file, "r");
        try {
            const buffer = Buffer.allocUnsafe(changed_code_HEAD_BYTES);
            return buffer.toString("utf8", 0, (0,external_node_fs_.readSync)(fd, buffer, 0, changed_code_HEAD_BYTES, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return "";
        throw error;
    }
}

// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(8681);
;// CONCATENATED MODULE: ./src/checkout/source-digests.ts




const NONE = "-";
const DIGITS = 16;
const CODE = /\.(go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;
/**
 * Digests of each tracked folder, by its path relative to the checkout (empty for the top folder).
 * Content that git knows is not read again. Files that the job changed or made count with theirs.
 */
function digestSources({ objectFormat }, { files, dirs }) {
    const blobs = new Map();
    for (const { entry } of files) {
        if (kindOf(entry.path) === undefined)
            continue;
        const slash = entry.path.lastIndexOf("/");
        const dir = entry.path.slice(0, Math.max(slash, 0));
        const names = blobs.get(dir) ?? new Map();
        blobs.set(dir, names.set(entry.path.slice(slash + 1), entry.objectId));
    }
    const digests = new Map();
    for (const { path: dir, fileName, clean } of dirs) {
        const names = blobs.get(dir) ?? new Map();
        if (!clean)
            addUnknown(names, fileName, objectFormat);
        if (names.size > 0)
            digests.set(toText(dir), digestFolder(names));
    }
    return digests;
}
function kindOf(name) {
    if (name.endsWith("_test.go"))
        return "tests";
    if (CODE.test(name))
        return "code";
    return /(^|\/)go\.(mod|sum)$/.test(name) ? "deps" : undefined;
}
function digestFolder(names) {
    const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
    const digest = (kind) => {
        const lines = sorted
            .filter(([name]) => kindOf(name) === kind)
            .map(([name, blob]) => `${blob} ${name}\0`);
        if (lines.length === 0)
            return NONE;
        return (0,external_node_crypto_.createHash)("sha256").update(lines.join(""), "latin1").digest("hex").slice(0, DIGITS);
    };
    return { code: digest("code"), tests: digest("tests"), deps: digest("deps") };
}
/** Adds the files of which git does not know that they are what it has. */
function addUnknown(names, dir, objectFormat) {
    for (const name of tryList(dir)) {
        if (names.has(name) || kindOf(name) === undefined)
            continue;
        const content = tryRead(external_node_path_default().join(dir.toString(), toText(name)));
        if (!content)
            continue;
        const blob = (0,external_node_crypto_.createHash)(objectFormat).update(`blob ${content.length}\0`).update(content);
        names.set(name, blob.digest("hex"));
    }
}
/** Names are kept with one character for each byte until here. */
function toText(name) {
    return Buffer.from(name, "latin1").toString("utf8");
}
function tryList(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir, { encoding: "latin1" });
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return [];
        throw error;
    }
}
function tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/checkout/worktree.ts
var checkout_worktree = __webpack_require__(9235);
;// CONCATENATED MODULE: ./src/app/test-checkout.ts





/** Looks at the checkout that holds `dir`: its files in and below `within`. */
function readTestCheckout(options) {
    const checkout = (0,git_checkout/* findGitCheckout */.u)(options.dir);
    const root = checkout?.root ?? options.dir;
    const survey = checkout && (0,checkout_worktree/* surveyWorktree */.W)(checkout, options.within);
    const worktree = typeof survey === "object" ? survey : undefined;
    const nameOf = (file) => {
        const relative = external_node_path_default().relative(root, file);
        const isBelow = relative !== ".." && !relative.startsWith(`..${(external_node_path_default()).sep}`);
        if (!isBelow || external_node_path_default().isAbsolute(relative))
            return file;
        return relative === "" ? "." : relative.split((external_node_path_default()).sep).join("/");
    };
    let standings;
    const readStandings = () => {
        const time = options.timed ? "timed" : "untimed";
        const toText = (name) => Buffer.from(name, "latin1").toString("utf8") || ".";
        return new Map([
            ...(worktree?.tracked ?? []).map((entry) => [toText(entry.path), "changed"]),
            ...(worktree?.files ?? []).map(({ entry }) => [toText(entry.path), time]),
            ...(worktree?.dirs ?? []).map(({ path: dir, clean }) => [toText(dir), clean ? time : "mixed"]),
        ]);
    };
    return {
        root,
        sources: checkout && worktree ? digestSources(checkout, worktree) : new Map(),
        standingOf(file) {
            const name = nameOf(file);
            if (!worktree || name === file)
                return "outside";
            standings ??= readStandings();
            // What is not there now may be so in every job.
            const isThere = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false }) !== undefined;
            return standings.get(name) ?? (isThere ? "untracked" : "outside");
        },
        describe({ kind, name }) {
            if (kind === "env")
                return { kind, name };
            const isFolder = tryIsFolder(name);
            return { kind: isFolder ? "folder" : "file", name: nameOf(name) };
        },
    };
}
function tryIsFolder(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/app/test-remedies.ts

/**
 * What the user can do so that the tests need not run again; undefined where nothing is wrong, as
 * with a file whose content changed, or nothing can be said. Pure.
 */
function remedyFor(input, { name, standing }) {
    if (input.kind === "env") {
        if (!isPerJobVariable(name))
            return undefined;
        return `${name} differs between jobs: read it outside of the tests, or unset it for them`;
    }
    switch (standing) {
        case "untimed":
            return `${name} gets a new time with each checkout: set reuse-tests to true`;
        case "mixed":
            return `${name} holds files that git does not track or that the job changed, with new times in every job: commit them, or keep them elsewhere`;
        case "untracked":
            return `${name} is not tracked and gets a new time in every job: commit it, or keep it outside of the module`;
        case "timed":
        case "changed":
        case "outside":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/app/explain-tests.ts












/** What is known of tests, kept in GOCACHE as the results are; go passes over it. */
const TESTS_FILE = "accel-tests";
const MAX_RERUNS = 50;
const explain_tests_MAX_LISTED = 5;
/**
 * Finds which packages' tests ran in the job and which results go took from its cache, and says why
 * the former ran, as far as it can be told. Undefined where the cache has no result that the job
 * used. Gives what the next job has to know too.
 */
async function explainTests(options) {
    const { goCache, modules, env, goVersion } = options;
    const outputs = findTestOutputs(goCache, options.entries, options.agedAtMs);
    if (outputs.results.length === 0)
        return undefined;
    const before = await readTestRecords(goCache, goVersion);
    const job = (before?.job ?? 0) + 1;
    const packages = new Set(outputs.results.map((result) => result.package));
    const earlierOf = Map.groupBy(before?.tests ?? [], (record) => record.package);
    const tests = [];
    const reruns = [];
    const fresh = new Set();
    const spent = new Set();
    // A result that was taken changes nothing of what is known of its run.
    const learned = outputs.results.filter((result) => !result.cached || !earlierOf.get(result.package)?.some(isUsed));
    // Sources are those of the last job that is kept: all that was used has to be as it was then.
    const settled = before?.tests.every((test) => !isUsed(test) || test.seenIn === before.job);
    if (learned.length === 0 && settled) {
        const report = { ...count(0), fresh: 0, reruns: [], more: 0 };
        return { report, records: undefined, spent: new Set() };
    }
    const origins = createTestOrigins(goCache, outputs.readLogs());
    const checkout = readTestCheckout({ ...options, within: modules.map(({ dir }) => dir) });
    const code = createCodeComparison({
        modules,
        root: checkout.root,
        before: before?.sources ?? new Map(),
        now: checkout.sources,
    });
    for (const { result, now } of withoutDoubt(learned.map(withOrigin))) {
        tests.push(now);
        if (result.cached)
            continue;
        const earlier = earlierOf.get(result.package) ?? [];
        const reason = explainRerun(earlier, now, (input) => readState(input, env));
        if (isSpent(reason))
            for (const { actionId } of result.readEntries())
                spent.add(actionId);
        if (reason.reason === "new")
            fresh.add(result.package);
        else
            reruns.push(describe(result, reason, earlier));
    }
    const ran = new Set(outputs.results.flatMap((result) => (result.cached ? [] : result.package)));
    const listed = onePerPackage(reruns);
    return {
        report: {
            ...count(ran.size),
            fresh: fresh.size,
            reruns: listed.slice(0, MAX_RERUNS),
            more: Math.max(0, listed.length - MAX_RERUNS),
        },
        records: {
            goVersion,
            job,
            tests: [...tests, ...keepEarlier(before?.tests ?? [])],
            sources: checkout.sources,
        },
        spent,
    };
    function count(run) {
        if (!options.aged)
            return { packages: run, run };
        return { packages: packages.size, cached: packages.size - run, run };
    }
    /** Whether go looked at the log of this run in this job. */
    function isUsed({ testIds }) {
        return testIds.some((id) => outputs.logIds.has(id));
    }
    /** What earlier jobs knew and this one did not learn anew. */
    function keepEarlier(earlier) {
        const known = new Set(tests.flatMap(({ testIds }) => testIds));
        return earlier
            .filter(({ testIds, package: name }) => testIds.length > 0 ? !testIds.some((id) => known.has(id)) : !packages.has(name))
            .map((record) => (isUsed(record) ? { ...record, seenIn: job } : record));
    }
    function withOrigin(result) {
        return { result, now: findOrigin(result) };
    }
    function findOrigin(result) {
        const { package: name } = result;
        const folder = findPackageFolder(name, modules);
        if (!folder)
            return { package: name, testIds: [], inputs: new Map(), verified: false, seenIn: job };
        const place = { packageDir: folder.dir, moduleDir: folder.module.dir, env, goVersion };
        const origin = origins.find(result, (log) => hashTestInputs(log, place));
        const inputs = listTestInputs(origin.log ?? [], folder.dir, folder.module.dir);
        const { testIds, verified } = origin;
        return { package: name, testIds, inputs: readTestInputs(inputs, env), verified, seenIn: job };
    }
    function describe({ package: name, seconds }, reason, earlier) {
        if (reason.reason === "inputs")
            return { package: name, seconds, ...describeInputs(reason, checkout) };
        // Sources are those of the last job: with an older result more than they show may have changed.
        const isRecent = earlier.some(({ seenIn }) => seenIn === before?.job);
        if (reason.reason === "unknown" || !isRecent)
            return { package: name, seconds, reason: reason.reason };
        const changed = code.changedFor(name);
        const more = changed.packages.length - explain_tests_MAX_LISTED;
        return {
            package: name,
            seconds,
            reason: "code",
            packages: changed.packages.slice(0, explain_tests_MAX_LISTED),
            modules: changed.modules,
            ...(more > 0 ? { more } : {}),
        };
    }
}
/** A log that seems to be that of several results is that of none which does not prove it. */
function withoutDoubt(results) {
    const owners = Map.groupBy(results.flatMap(({ now }) => now.testIds), (id) => id);
    return results.map(({ result, now }) => {
        const isShared = now.testIds.some((id) => (owners.get(id)?.length ?? 0) > 1);
        if (now.verified || !isShared)
            return { result, now };
        return { result, now: { ...now, testIds: [], inputs: new Map() } };
    });
}
function describeInputs({ inputs, certain }, checkout) {
    const described = inputs.map((input) => {
        const shown = checkout.describe(input);
        const standing = input.kind === "env" ? "outside" : checkout.standingOf(input.name);
        return { shown, remedy: remedyFor(input, { name: shown.name, standing }) };
    });
    // What the user can change stands first.
    const sorted = described.toSorted((a, b) => Number(!a.remedy) - Number(!b.remedy));
    const [remedy] = sorted.flatMap((input) => input.remedy ?? []);
    const more = sorted.length - explain_tests_MAX_LISTED;
    return {
        reason: "inputs",
        certain,
        inputs: sorted.slice(0, explain_tests_MAX_LISTED).map(({ shown }) => shown),
        ...(more > 0 ? { more } : {}),
        ...(remedy === undefined ? {} : { remedy }),
    };
}
const RANKS = { inputs: 1, code: 2, unknown: 3 };
/** A package that was tested in several ways is listed once, with what is known best. */
function onePerPackage(reruns) {
    const rank = ({ remedy, reason }) => (remedy ? 0 : RANKS[reason]);
    const sorted = reruns.toSorted((a, b) => rank(a) - rank(b) || b.seconds - a.seconds);
    const first = new Map();
    for (const rerun of sorted)
        if (!first.has(rerun.package))
            first.set(rerun.package, rerun);
    return [...first.values()];
}
/** Records of an earlier job with the same go; another one has results of its own. */
async function readTestRecords(goCache, goVersion) {
    const text = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goCache, TESTS_FILE));
    const records = text === undefined ? undefined : parseTestRecords(text);
    return records?.goVersion === goVersion ? records : undefined;
}
function isSpent(reason) {
    if (reason.reason !== "inputs" || !reason.certain)
        return false;
    return reason.inputs.some((input) => input.kind === "env" && isPerJobVariable(input.name));
}
/** Packages whose tests are proven to have run for a variable that differs between jobs. */
function defeatedByVariable(report) {
    return report.reruns.flatMap(({ package: name, inputs, certain }) => {
        if (!certain)
            return [];
        const found = inputs?.find((input) => input.kind === "env" && isPerJobVariable(input.name));
        return found ? [{ package: name, variable: found.name }] : [];
    });
}

;// CONCATENATED MODULE: ./src/app/report-tests.ts





const MAX_NAMED = 3;
const NOTHING_KNOWN = { report: undefined, spent: new Set() };
/**
 * Says which tests ran and why, and writes what the next job has to know into GOCACHE, where the
 * build layer takes it from. A fault of ours costs the report this part, and nothing else.
 */
async function tryExplainTests({ state, host, timeline, env }, entries, faults) {
    const { goCache, agedAtMs, checkout, testTimes } = state;
    try {
        return await timeline.time("explain tests", "own", async () => {
            const goVersion = state.report.go.version;
            const timed = testTimes !== undefined;
            const aged = state.unaged === undefined;
            const options = { goCache, entries, agedAtMs, aged, ...checkout, goVersion, env, timed };
            const explained = await explainTests(options);
            if (!explained)
                return NOTHING_KNOWN;
            const { report, records, spent } = explained;
            const notice = describeDefeated(report);
            if (notice !== undefined)
                host.notice(notice);
            if (records) {
                await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(goCache, TESTS_FILE), formatTestRecords(records));
            }
            return { report, spent };
        });
    }
    catch (error) {
        faults.report("report", `it is not known why tests ran: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return NOTHING_KNOWN;
    }
}
/** One line on packages whose results no job can reuse, or undefined for none. */
function describeDefeated(report) {
    const defeated = defeatedByVariable(report);
    if (defeated.length === 0)
        return undefined;
    const named = defeated
        .slice(0, MAX_NAMED)
        .map(({ package: name, variable }) => `${name} (${variable})`);
    const rest = defeated.length - named.length;
    if (rest > 0)
        named.push(`${rest} more`);
    return `go-accel: tests ran again for a variable that differs between jobs: ${named.join(", ")}. Read it outside of the tests, or unset it for them`;
}

// EXTERNAL MODULE: ./src/app/reuse-tests.ts + 6 modules
var reuse_tests = __webpack_require__(3340);
// EXTERNAL MODULE: ./src/app/warm-machine.ts + 1 modules
var warm_machine = __webpack_require__(3599);
;// CONCATENATED MODULE: ./src/app/finish-shared-build.ts








/**
 * With a build cache that jobs of this machine share: what each used cannot be told, and nothing of
 * it is saved. What the machine keeps is held within the limit.
 */
async function finishSharedBuild(parts, { target, reason, entries }, faults) {
    const { state } = parts;
    const computed = entries.filter(({ computedAtMs }) => computedAtMs >= state.agedAtMs).length;
    const { report: tests } = await tryExplainTests(parts, entries, faults);
    await (0,reuse_tests/* tryKeepTestTimes */.BZ)(state.testTimes, { ...parts, faults });
    const isWarm = restoreOf(state, "build").status === "warm";
    const trim = isWarm ? await tryTrim(parts, entries, faults) : undefined;
    return {
        save: {
            name: "build",
            status: "skipped",
            reason: target.to === "nowhere" ? target.reason : reason,
        },
        actions: { computed },
        tests: tests && (tests.run > 0 ? tests : undefined),
        trim,
    };
}
/** Never while a go command is at work with the cache: the next job can do it as well. */
async function tryTrim({ state, host, timeline, clock }, entries, faults) {
    const { goCache, buildLimitBytes: limitBytes } = state;
    if (limitBytes === undefined)
        return undefined;
    try {
        return await timeline.time("trim build cache", "own", async () => {
            const nowMs = clock.nowMs();
            const orphans = listOrphans(goCache, entries);
            const plan = planTrim({ entries, orphans, limitBytes, nowMs });
            if (plan.actions.length === 0 && plan.outputs.length === 0)
                return undefined;
            if ((0,live_go/* isGoAtWork */.PO)(goCache)) {
                host.info("go-accel: a go command is at work; a later job removes what is over the limit");
                return undefined;
            }
            return { sizeBytes: plan.sizeBytes, ...(await trimBuildCache(goCache, plan, nowMs)) };
        });
    }
    catch (error) {
        faults.report("disk", `the build cache could not be trimmed: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** Without it the next job on this machine restores its layer once more. */
async function tryRecordUse({ state, clock }, entries, faults) {
    if (state.layersOff.build !== undefined)
        return;
    const { goCache, keys, agedAtMs: sinceMs } = state;
    try {
        await (0,warm_machine/* recordUse */.zk)(goCache, keys[0].build.scope, { entries, sinceMs, nowMs: clock.nowMs() });
    }
    catch (error) {
        faults.report("internal", `what this machine keeps was not noted: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}

// EXTERNAL MODULE: ./src/app/restore-build-layer.ts
var restore_build_layer = __webpack_require__(4412);
;// CONCATENATED MODULE: ./src/app/restored-layer.ts





/**
 * What the first step restored, as its base and delta say themselves. Undefined where that is
 * nothing, of another scope, or not said: then no delta can be made on top.
 */
async function readRestoredLayer(goCache, keys, restore) {
    const { matchedKey = "", delta: deltaEntry } = restore;
    if (!matchedKey.startsWith(keys.scope))
        return undefined;
    const base = await readList(external_node_path_default().join(goCache, layout/* BASE_LIST */.zF), (0,cache_key/* baseIdOf */.q0)(matchedKey));
    if (!base)
        return undefined;
    const delta = deltaEntry && (await readList(external_node_path_default().join(goCache, layout/* DELTA_LIST */.Iy), (0,cache_key/* deltaIdOf */.zH)(deltaEntry.key)));
    return { base, delta };
}
/** Another job on this machine may have put its own list there. */
async function readList(file, id) {
    const list = parseLayerList((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
    return list && list.id === id ? list : undefined;
}

// EXTERNAL MODULE: ./src/cache/archive.ts
var cache_archive = __webpack_require__(9924);
;// CONCATENATED MODULE: ./src/app/save-layer.ts





/**
 * Stores one layer under its key. Looks the key up first: packing is what costs, and an entry that
 * exists cannot be replaced. A failure is a fault.
 */
async function saveLayer(title, content, parts) {
    const { backend, timeline, faults } = parts;
    const { name, key, reason } = title;
    const stored = content.backendName ?? name;
    try {
        if (await timeline.time(`look up ${name}`, "transfer", () => backend.has(stored, key))) {
            return { ...title, status: "exists", reason: "another job saved this entry" };
        }
        const archive = backend.stagingFile(stored);
        await (0,promises_.mkdir)(external_node_path_default().dirname(archive), { recursive: true });
        const packBeganMs = timeline.elapsedMs();
        await timeline.time(`pack ${name}`, "transfer", () => (0,cache_archive/* packArchive */.u)(content.root, content.names, archive));
        const sizeBytes = (await (0,fs/* tryFileSize */.b$)(archive)) ?? 0;
        const uploadBeganMs = timeline.elapsedMs();
        const result = await timeline.time(`upload ${name}`, "transfer", () => backend.save(stored, key));
        const saved = {
            ...title,
            sizeBytes,
            packMs: uploadBeganMs - packBeganMs,
            uploadMs: timeline.elapsedMs() - uploadBeganMs,
        };
        switch (result) {
            case "saved":
                return { ...saved, status: "saved", reason };
            case "exists":
                return { ...saved, status: "exists", reason: "another job was faster" };
            case "denied":
                return { ...saved, status: "skipped", reason: "the cache service lets this job only read" };
        }
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        faults.report("cache", `the ${name} layer could not be saved: ${message}`);
        return { ...title, status: "failed", reason: message };
    }
}

;// CONCATENATED MODULE: ./src/app/wait-for-go.ts

/** A command that a step left behind is given so long to end. */
const DEADLINE_MS = 5_000;
const PAUSE_MS = 100;
/**
 * Waits until no go command of the job's steps runs any more: what is written while the layer is
 * packed would be in it in part. Returns why the layer must not be saved; undefined when all is
 * still, and on systems that do not tell.
 */
async function waitForGo({ state, host, clock, }, list = live_go/* listProcesses */.O3) {
    const surroundings = { goCache: state.goCache, ownPid: process.pid };
    const deadlineMs = clock.nowMs() + DEADLINE_MS;
    for (;;) {
        const [running] = (0,live_go/* findLiveGo */.gw)(list() ?? [], surroundings);
        if (!running)
            return undefined;
        if (clock.nowMs() >= deadlineMs) {
            const reason = `a go command of an earlier step is still running (process ${running.pid})`;
            host.notice(`go-accel: ${reason}; the build layer is not saved`);
            return reason;
        }
        await clock.sleep(PAUSE_MS);
    }
}

;// CONCATENATED MODULE: ./src/app/finish-build.ts


















/** Finds what the job did with the build cache, and saves the layer that follows from it. */
async function finishBuild(parts, faults) {
    const { state, timeline } = parts;
    const target = saveTarget(state, "build");
    const savable = target.to !== "nowhere" && state.unaged === undefined;
    const unsettled = savable ? await waitForGo(parts) : undefined;
    const entries = await timeline.time("read build cache", "own", () => (0,scan/* scanBuildCache */.wi)(state.goCache));
    const finished = state.unaged === undefined
        ? await finishOwnBuild(parts, { target, unsettled, entries }, faults)
        : await finishSharedBuild(parts, { target, reason: state.unaged, entries }, faults);
    await tryRecordUse(parts, entries, faults);
    return finished;
}
/** With a build cache that tells what the job used. */
async function finishOwnBuild(parts, { target, unsettled, entries }, faults) {
    const { state, timeline } = parts;
    const keys = keysFor(state, target).build;
    const restore = restoreOf(state, "build");
    const { report: tests, spent } = await tryExplainTests(parts, entries, faults);
    const plan = await timeline.time("plan build layer", "own", async () => planBuildLayer({
        entries,
        spent,
        agedAtMs: state.agedAtMs,
        restored: await readRestoredLayer(state.goCache, keys, restore),
        limitBytes: state.buildLimitBytes ?? Number.POSITIVE_INFINITY,
    }));
    const { use, dropped, overLimit } = plan;
    const actions = use.reused + use.computed === 0 ? undefined : { ...use, dropped, overLimit };
    const baseId = plan.kind === "delta" ? (0,cache_key/* baseIdOf */.q0)(restore.matchedKey ?? "") : undefined;
    const key = baseId === undefined
        ? (0,cache_key/* buildBaseKey */.bD)(keys, plan.contentHash)
        : (0,cache_key/* buildDeltaKey */.Eq)(keys, baseId, plan.contentHash);
    const { fresh } = plan;
    const decision = (0,plan_saves/* decideBuildSave */.sQ)({ target, unsettled, restore, use, key, fresh });
    if (!decision.save)
        return { save: unsaved("build", key, decision), actions, tests };
    await (0,reuse_tests/* tryKeepTestTimes */.BZ)(state.testTimes, { timeline, faults });
    const save = await saveBuild(plan, titleOf(plan, key, target), parts, faults);
    return { save, actions, tests };
}
function titleOf(plan, key, target) {
    const { kind, compaction, count, sizeBytes } = plan;
    return {
        name: "build",
        key,
        kind: target.to === "seed" ? "seed" : kind,
        contentBytes: sizeBytes,
        reason: kind === "delta"
            ? `${count} actions on top of the base`
            : (compaction ?? "there was no base"),
    };
}
async function saveBuild(plan, title, parts, faults) {
    const root = parts.state.goCache;
    const isDelta = plan.kind === "delta";
    const list = isDelta ? layout/* DELTA_LIST */.Iy : layout/* BASE_LIST */.zF;
    try {
        const id = (isDelta ? (0,cache_key/* deltaIdOf */.zH)(title.key) : (0,cache_key/* baseIdOf */.q0)(title.key)) ?? "";
        await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(root, list), formatLayerList(plan.list(id)));
    }
    catch (error) {
        const reason = (0,errors/* errorMessage */.gJ)(error);
        faults.report("disk", `the build layer could not be saved: ${reason}`);
        return { ...title, status: "failed", reason };
    }
    const names = [...plan.names, list, ...(0,external_node_fs_.readdirSync)(root).filter(layout/* isSharedNote */.gx)];
    const backendName = isDelta ? { backendName: restore_build_layer/* DELTA_NAME */.z } : {};
    return saveLayer(title, { root, names, ...backendName }, { ...parts, faults });
}

// EXTERNAL MODULE: ./src/cache/small-entry.ts
var small_entry = __webpack_require__(6764);
// EXTERNAL MODULE: ./src/history/break-even.ts + 1 modules
var break_even = __webpack_require__(4012);
// EXTERNAL MODULE: ./src/history/format.ts
var history_format = __webpack_require__(3873);
// EXTERNAL MODULE: ./src/history/record.ts
var history_record = __webpack_require__(5799);
// EXTERNAL MODULE: ./src/app/history.ts
var app_history = __webpack_require__(9171);
// EXTERNAL MODULE: ./src/app/run-state.ts
var run_state = __webpack_require__(1182);
;// CONCATENATED MODULE: ./src/app/finish-history.ts









/** From when the run's figures are known; a healthy service takes a tenth of it. */
const SAVE_TIMEOUT_MS = 3_000;
/** Of a go command, which may name very many packages. */
const MAX_COMMAND_CHARS = 120;
/**
 * Makes ready to add this run to the history that the first step read. To be called first of all, as
 * the user's steps end here, and the service is told of the new entry meanwhile. Never throws, and
 * tells of no failure: nothing but a few figures is lost.
 */
async function openHistory(parts) {
    const { state, clock, timeline } = parts;
    const endedAtMs = clock.nowMs() - timeline.elapsedMs();
    const text = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(state.dir, run_state/* HISTORY_FILE */.CX)).catch(() => undefined);
    const earlier = text === undefined ? undefined : (0,history_format/* parseHistory */.i)(text);
    const { promise: content, resolve: give } = Promise.withResolvers();
    // Of two jobs of a scope at once the last one's history stays, which lacks the other's run.
    const saved = earlier && maySave(state) ? save(parts, content) : undefined;
    return {
        async add(run) {
            const record = toRecord(state, run, endedAtMs);
            const history = (0,history_record/* appendRun */.ah)(earlier ?? history_record/* NO_HISTORY */.Vo, record);
            give((0,history_format/* formatHistory */.A)(history));
            if (saved)
                await timeline.time("save history", "transfer", () => atMost(saved, parts));
            return (0,break_even/* describeBreakEven */.Z)(history);
        },
    };
}
/** As the layers: not where it would cost the time-outs of a service that fails once more. */
function maySave({ report: { policy, restores } }) {
    const failed = restores.some((restore) => restore.failed === "service");
    return policy.write && !failed;
}
async function save({ state, backend }, content) {
    const { runId, runAttempt } = state.report.job;
    const prefix = state.historyPrefix;
    const entry = { name: app_history/* HISTORY_NAME */.NZ, key: (0,cache_key/* historyKey */.Ox)(prefix, runId, runAttempt), prefix };
    try {
        await (0,small_entry/* smallEntriesOf */.x)(backend).save(entry, content);
    }
    catch {
        // The layers use the same cache, and warn of it.
    }
}
async function atMost(work, { clock }) {
    const controller = new AbortController();
    await Promise.race([work, clock.sleep(SAVE_TIMEOUT_MS, controller.signal)]);
    controller.abort();
}
function toRecord(state, run, endedAtMs) {
    const { job, go } = state.report;
    const { actions, tests, goCommands } = run;
    return {
        at: new Date(endedAtMs).toISOString(),
        runId: job.runId,
        attempt: job.runAttempt,
        sha: job.sha,
        goVersion: go.version,
        runner: state.runner,
        stepsMs: roundMs(endedAtMs - state.agedAtMs),
        layers: { modules: toLayer("modules", state, run), build: toLayer("build", state, run) },
        ...(actions?.reused === undefined
            ? {}
            : { actions: { reused: actions.reused, computed: actions.computed } }),
        ...(tests?.cached === undefined ? {} : { tests: { run: tests.run, cached: tests.cached } }),
        ...(goCommands
            ? {
                goCommands: goCommands.map(({ command, ms }) => ({
                    command: command.slice(0, MAX_COMMAND_CHARS),
                    ms: roundMs(ms),
                })),
            }
            : {}),
        ownMs: roundMs(run.ownMs),
    };
}
function toLayer(name, state, { saves }) {
    const restore = state.report.restores.find((one) => one.name === name);
    const save = saves.find((one) => one.name === name && one.status === "saved");
    const isRestored = restore?.matchedKey !== undefined && restore.status !== "miss";
    return {
        status: restore?.status ?? "off",
        ...(restore?.lost ? { lost: true } : {}),
        ...(isRestored
            ? {
                restore: {
                    lookupMs: roundMs(restore.lookupMs),
                    downloadMs: roundMs(restore.downloadMs),
                    unpackMs: roundMs(restore.unpackMs),
                    sizeBytes: restore.sizeBytes ?? 0,
                },
            }
            : {}),
        ...(save
            ? {
                save: {
                    ms: roundMs((save.packMs ?? 0) + (save.uploadMs ?? 0)),
                    sizeBytes: save.sizeBytes ?? 0,
                },
            }
            : {}),
    };
}
/** A clock that was set back in between gives no negative times. */
function roundMs(ms = 0) {
    return Math.max(0, Math.round(ms));
}

// EXTERNAL MODULE: ./src/gocmd/go-command-log.ts
var go_command_log = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/app/time-go-commands.ts + 3 modules
var time_go_commands = __webpack_require__(7557);
;// CONCATENATED MODULE: ./src/app/read-go-commands.ts






/** Some 10,000 commands. */
const MAX_LOG_BYTES = 2 ** 20;
const MAX_COMMANDS = 1_000;
/**
 * The go commands of the job's steps so far, in the order in which they began; of more than 1,000
 * the longest. Undefined where they are not timed; what cannot be read is a warning.
 */
async function readGoCommands(dir, clock, faults) {
    try {
        const text = await readStart(external_node_path_default().join(dir, time_go_commands/* GO_COMMAND_LOG */.Q));
        if (text === undefined)
            return undefined;
        const bootMs = clock.nowMs() - (await readUptimeMs());
        return (0,go_command_log/* parseGoCommandLog */.P)(text)
            .map(({ command, exitCode, ...times }) => ({
            command: `go ${command}`,
            startMs: Math.round(times.startMs + (times.clock === "uptime" ? bootMs : 0)),
            ms: Math.round(times.endMs - times.startMs),
            exitCode,
        }))
            .sort((a, b) => b.ms - a.ms)
            .slice(0, MAX_COMMANDS)
            .sort((a, b) => a.startMs - b.startMs);
    }
    catch (error) {
        faults.report("report", `the times of go commands could not be read: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** As much of the file as is looked at; undefined where there is none. */
async function readStart(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_LOG_BYTES), 0, MAX_LOG_BYTES, 0);
            return buffer.toString("utf8", 0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
/** Milliseconds since the machine's start as the wrapper reads them; 0 where it cannot. */
async function readUptimeMs() {
    const text = (await (0,fs/* tryReadText */.Bw)("/proc/uptime")) ?? "";
    return Number.parseFloat(text) * 1000 || 0;
}

;// CONCATENATED MODULE: ./src/app/finish.ts



















/**
 * The last step on any CI system: stops the sidecar, saves what changed and reports. Never throws
 * for a fault of ours.
 */
async function finish(parts) {
    const { state, host, timeline } = parts;
    const faults = (0,app_faults/* createFaultLog */.R)(host, { earlier: state.report.faults, offline: state.offline });
    const history = await openHistory(parts);
    const sidecar = await timeline.time("stop sidecar", "own", () => finishSidecar(state, parts.clock, faults));
    const [modulesSave, build] = await Promise.all([
        finishModules(parts, faults),
        finishBuild(parts, faults),
    ]);
    const goCommands = await readGoCommands(state.dir, parts.clock, faults);
    const { modules, cost, ...rest } = state.report;
    const figures = { ...build, saves: [modulesSave, build.save] };
    const ownMs = cost.ownMs + timeline.cost().ownMs;
    const breakEven = await history.add({ ...figures, goCommands, ownMs });
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
        ...(build.tests ? { tests: build.tests } : {}),
        ...(build.trim ? { trim: build.trim } : {}),
        ...(goCommands ? { goCommands } : {}),
        saves: figures.saves,
        breakEven,
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
    const target = saveTarget(state, "modules");
    const { exact: key } = keysFor(state, target).modules;
    const input = {
        target,
        restore: restoreOf(state, "modules"),
        needed: state.needs.zips.length,
        unobtainable: state.report.modules.missing?.length ?? 0,
    };
    // Most jobs save nothing, and need not look at the trees to know it.
    const early = (0,plan_saves/* decideModulesSave */.Jf)({ ...input, files: Number.POSITIVE_INFINITY, missing: 0 });
    if (!early.save)
        return unsaved("modules", key, early);
    const missing = await timeline.time("complete modules", "transfer", () => tryCompleteModules(state, host, faults));
    const names = (0,module_cache/* listLayerFiles */.Pf)(state.goModCache, state.kept);
    const decision = (0,plan_saves/* decideModulesSave */.Jf)({ ...input, files: names.length, missing });
    if (!decision.save)
        return unsaved("modules", key, decision);
    const title = {
        name: "modules",
        key,
        reason: "something changed",
        ...(target.to === "seed" ? { kind: "seed" } : {}),
    };
    return saveLayer(title, { root: state.goModCache, names }, { ...parts, faults });
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

// EXTERNAL MODULE: ./src/app/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(3123);
// EXTERNAL MODULE: ./src/cache/create-backend.ts + 9 modules
var create_backend = __webpack_require__(4293);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(5112);
// EXTERNAL MODULE: ./src/action/host.ts
var action_host = __webpack_require__(8350);
// EXTERNAL MODULE: ./src/action/inputs.ts
var inputs = __webpack_require__(1729);
// EXTERNAL MODULE: ./src/action/state.ts
var action_state = __webpack_require__(3175);
;// CONCATENATED MODULE: ./src/action/post.ts












/** The action's post step. It never fails the job. */
async function runPost(entry) {
    const timeline = (0,lib_timeline/* createTimeline */.M)(clock/* systemClock */.m, performance.timeOrigin);
    const host = (0,action_host/* createActionsHost */.W)();
    try {
        // What we run ourselves is no command of a step, and what tests read is what go gave them.
        process.env["PATH"] = await (0,go_wrapper_path/* withoutGoWrappers */.nL)(process.env["PATH"] ?? "");
        const state = (0,run_state/* tryParseState */.Ak)((0,action_state/* loadState */.C7)());
        if (!state)
            return host.info("go-accel: the main step did not get to the end; nothing to do");
        await finish({
            state,
            host,
            timeline,
            clock: clock/* systemClock */.m,
            env: process.env,
            backend: await (0,create_backend/* createBackend */.n)((0,inputs/* readBackendSetting */.V)((name) => core/* getInput */.V4(name)), {
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
