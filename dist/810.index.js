export const id = 810;
export const ids = [810];
export const modules = {

/***/ 94810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(235);
// EXTERNAL MODULE: ./src/app/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(93123);
// EXTERNAL MODULE: ./src/app/run-state.ts
var run_state = __webpack_require__(91182);
// EXTERNAL MODULE: ./src/history/format.ts
var format = __webpack_require__(43873);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(90796);
// EXTERNAL MODULE: ./src/report/format.ts
var report_format = __webpack_require__(12011);
;// CONCATENATED MODULE: ./src/report/plan-log.ts

/** The main step's decisions and results, as lines for the job's log. */
function renderPlan(report) {
    const { workspace, modules, sidecar, policy, cost } = report;
    return [
        `modules       ${workspace.modules.join(", ")}`,
        `go.sum files  ${workspace.sumFiles.join(", ") || "none"}`,
        `cache         ${allowed(policy)} (${policy.reason})`,
        ...report.keyParts.map((part) => `key           ${part.name} = ${part.value}`),
        ...(report.history === undefined ? [] : [`history       ${report.history}`]),
        ...report.restores.flatMap(renderRestore),
        `needed        ${(0,report_format/* formatCount */.B4)(modules.needed, "module")}, ${modules.fromLayer} there already`,
        sidecar.status === "started"
            ? `sidecar       started; warms ${(0,report_format/* formatCount */.B4)(sidecar.warmFiles, "file")}`
            : `sidecar       ${sidecar.status}: ${sidecar.reason}`,
        `cost          ${(0,report_format/* formatMs */._V)(cost.wallMs)}, of which transfers ${(0,report_format/* formatMs */._V)(cost.transferMs)}`,
    ].map(onOneLine);
}
/** A value with a line break could pass for another entry, or for a command to the runner. */
function onOneLine(line) {
    return line.replaceAll(/[\r\n]+/g, " ");
}
function allowed(policy) {
    if (policy.read && policy.seed)
        return "read, and write a seed where there is nothing";
    if (policy.read)
        return policy.write ? "read and write" : "read only";
    return policy.write ? "write only" : "off";
}
function renderRestore(restore) {
    const title = `${restore.name} layer`.padEnd(13);
    const head = `${title} ${restore.status}: ${restore.reason}`;
    if (restore.status === "warm")
        return [head];
    if (restore.matchedKey === undefined) {
        return [head, ...restore.keys.map((key) => `  asked for   ${key}`)];
    }
    return [
        head,
        `  from        ${restore.matchedKey}`,
        ...(restore.delta ? [`  and         ${restore.delta.key}`] : []),
        `  took        ${(0,report_format/* formatBytes */.z3)(restore.sizeBytes ?? 0)}: look-up ${(0,report_format/* formatMs */._V)(restore.lookupMs ?? 0)}, ` +
            `download ${(0,report_format/* formatMs */._V)(restore.downloadMs ?? 0)}, unpacking ${(0,report_format/* formatMs */._V)(restore.unpackMs ?? 0)}`,
    ];
}

// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(56378);
// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(32414);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(25457);
// EXTERNAL MODULE: ./src/app/cache-policy.ts
var cache_policy = __webpack_require__(69112);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/app/offline.ts
const SHOWN_IN_WARNING = 10;
/** No such folder: go says that it cannot open it, where it would have asked a database. */
const NO_DATABASE = "file:///go-accel-offline";
/**
 * Variables that keep every go command off the network: modules come from the sidecar at `proxy`
 * alone, or from nowhere without one. `direct` has no say any more, private modules included; what
 * is in GOMODCACHE is used as ever, and hashes are still compared with go.sum. Pure.
 */
function offlineVariables(goEnv, proxy) {
    const [database = "off"] = goEnv.GOSUMDB.trim().split(/\s+/);
    return {
        GOPROXY: proxy ?? "off",
        // GOVCS is not enough: go asks a private module's host for its repository first.
        GONOPROXY: "none",
        GOVCS: "*:off",
        // A URL of its own is asked in place of the proxies and of the database's host.
        ...(database === "off" || database === "" ? {} : { GOSUMDB: `${database} ${NO_DATABASE}` }),
    };
}
/**
 * What cannot be had, each file once: `module@version` for a module's sources, with `/go.mod` behind
 * it, as in go.sum, for its go.mod alone, and with `.info` for what tells its time. Sorted. Pure.
 */
function listMissing(missing, toolchain) {
    const sources = new Set(missing.zips.map(nameOf));
    const besides = (modules) => modules.map(nameOf).filter((name) => !sources.has(name));
    return [
        ...(toolchain ? [nameOf(toolchain)] : []),
        ...[
            ...sources,
            ...besides(missing.mods).map((name) => `${name}/go.mod`),
            ...besides(missing.infos).map((name) => `${name}.info`),
        ].sort(),
    ];
}
/** Tells the job's log: all of them in a group, and the first in one warning. */
function tellMissing(host, missing) {
    if (missing.length === 0)
        return;
    const more = missing.length - SHOWN_IN_WARNING;
    const shown = missing.slice(0, SHOWN_IN_WARNING).join(", ");
    host.group("go-accel: missing, and offline", missing);
    host.warning(`go-accel: offline, and the cache did not bring ${shown}` +
        `${more > 0 ? ` and ${more} more` : ""}; go fails where it needs them`);
}
function nameOf({ path, version }) {
    return `${path}@${version}`;
}

;// CONCATENATED MODULE: ./src/gocmd/go-env.ts
/** The settings of the go command that we read, as `go env -json` names them. */
const NAMES = [
    "CC",
    "CGO_ENABLED",
    "GO386",
    "GOAMD64",
    "GOARCH",
    "GOARM",
    "GOARM64",
    "GOAUTH",
    "GOCACHE",
    "GOENV",
    "GOEXPERIMENT",
    "GOFLAGS",
    "GOHOSTARCH",
    "GOHOSTOS",
    "GOMIPS",
    "GOMIPS64",
    "GOMODCACHE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOOS",
    "GOPPC64",
    "GOPROXY",
    "GORISCV64",
    "GOROOT",
    "GOSUMDB",
    "GOTOOLCHAIN",
    "GOVERSION",
    "GOWASM",
    "GOWORK",
];
/**
 * Arguments for the go command. It must run with GOTOOLCHAIN=local: otherwise reading the settings
 * of a module that asks for a newer Go would download a toolchain. And with names, as for some of
 * the others go asks the C compiler, and makes the folders of GOCACHE.
 */
const GO_ENV_ARGS = ["env", "-json", ...NAMES];
/** Reads the output of `go env -json`. Throws where it is not that. */
function parseGoEnv(stdout) {
    const value = JSON.parse(stdout);
    if (typeof value !== "object" || value === null)
        throw new Error("go env printed no object");
    const settings = new Map(Object.entries(value));
    const read = (name) => {
        const setting = settings.get(name);
        return typeof setting === "string" ? setting : "";
    };
    if (read("GOMODCACHE") === "" || read("GOVERSION") === "") {
        throw new Error("go env does not name GOMODCACHE and GOVERSION");
    }
    return Object.fromEntries(NAMES.map((name) => [name, read(name)]));
}
/**
 * The Go version that builds: the go command switches to a newer toolchain when GOTOOLCHAIN allows
 * and go.mod or go.work asks for one (https://go.dev/doc/toolchain#select). `wanted` has `1.26` for
 * a go line and `go1.26.1` for a toolchain line. Names as in GOVERSION, such as `go1.26.1`.
 */
function effectiveGoVersion(env, wanted) {
    const [base = "", ...modes] = env.GOTOOLCHAIN.split("+");
    // Empty before go1.21, which knows no other toolchain than itself.
    const switches = base === "auto" || modes.includes("auto");
    const forced = base.startsWith("go1") ? base : env.GOVERSION;
    if (!switches)
        return forced;
    const names = wanted.map((version) => `go${version.replace(/^go/, "")}`);
    return firstRelease([forced, ...names].reduce(newer));
}
/** Nobody released a `go1.26`: a go line with such a version asks for its first release. */
function firstRelease(version) {
    return isLanguageVersion(version) ? `${version}.0` : version;
}
/** From 1.21 on two numbers name a version of the language, and before that a release. */
function isLanguageVersion(version) {
    const minor = /^go1\.(\d+)$/.exec(version)?.[1];
    return minor !== undefined && Number(minor) >= 21;
}
function newer(a, b) {
    return compareGoVersions(a, b) >= 0 ? a : b;
}
/** Orders `go1.26`, `go1.26rc1`, `go1.26.0`, `go1.26.3`, oldest first. */
function compareGoVersions(a, b) {
    const left = versionNumbers(a);
    const right = versionNumbers(b);
    for (let index = 0; index < left.length; index++) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function versionNumbers(version) {
    const match = /^go(\d+)\.(\d+)(?:\.(\d+))?(?:(beta|rc)(\d+))?/.exec(version);
    if (!match)
        return [0, 0, 0, 0, 0];
    const [, major, minor, patch, kind, number] = match;
    // Release candidates build what asks for the language version.
    const stage = isLanguageVersion(version) ? -1 : kind === "beta" ? 0 : kind === "rc" ? 1 : 2;
    return [Number(major), Number(minor), stage, Number(patch ?? number ?? 0), 0];
}

;// CONCATENATED MODULE: ./src/gocmd/go-flags.ts
/**
 * The flags of a GOFLAGS setting, as the go command splits it (cmd/internal/quoted): at white space,
 * where a flag may stand in single or double quotes as a whole. Nothing is unescaped, and quotes
 * inside a flag are part of it. Undefined for a quote without an end, at which every go command
 * fails.
 */
function splitGoFlags(goFlags) {
    const flags = [];
    let position = 0;
    for (;;) {
        TOKEN.lastIndex = position;
        const match = TOKEN.exec(goFlags);
        if (!match)
            return SPACE_TO_END.test(goFlags.slice(position)) ? flags : undefined;
        flags.push(match[1] ?? match[2] ?? match[3] ?? "");
        position = TOKEN.lastIndex;
    }
}
const TOKEN = /[ \t\n\r]*(?:"([^"]*)"|'([^']*)'|([^"' \t\n\r][^ \t\n\r]*))/y;
const SPACE_TO_END = /^[ \t\n\r]*$/;
/**
 * The value of a flag in GOFLAGS, where the last one wins; empty for a flag without a value, and
 * undefined where it is not set. `name` has no hyphens; in GOFLAGS it may have one or two.
 */
function findGoFlag(goFlags, name) {
    const found = (splitGoFlags(goFlags) ?? []).findLast((flag) => go_flags_nameOf(flag) === name);
    return found === undefined ? undefined : found.replace(/^[^=]*=?/, "");
}
function go_flags_nameOf(flag) {
    return /^--?([^-=][^=]*)/.exec(flag)?.[1];
}

;// CONCATENATED MODULE: ./src/app/parallelism.ts


/** From here on go reads the container's limit itself. */
const READS_QUOTA_SINCE = "go1.25.0";
/**
 * GOFLAGS for the job's later steps, or undefined where nothing is to be added. What the user set
 * stays: a `-p` or `-parallel` of theirs is never changed.
 */
function planGoFlags(input) {
    const added = [];
    const packages = packagesAtOnce(input);
    if (packages !== undefined && findGoFlag(input.goFlags, "p") === undefined)
        added.push(`-p=${packages}`);
    if (input.testParallelism !== undefined && findGoFlag(input.goFlags, "parallel") === undefined) {
        added.push(`-parallel=${input.testParallelism}`);
    }
    if (added.length === 0)
        return undefined;
    return [input.goFlags.trim(), ...added].filter((flag) => flag !== "").join(" ");
}
function packagesAtOnce(input) {
    if (input.parallelism !== "auto")
        return input.parallelism;
    if (input.quotaCpus === undefined)
        return undefined;
    if (compareGoVersions(input.goVersion, READS_QUOTA_SINCE) >= 0)
        return undefined;
    const cpus = Math.max(1, Math.ceil(input.quotaCpus));
    return cpus < input.cpuCount ? cpus : undefined;
}
/**
 * The CPU limit of a cgroup v2 `cpu.max` file (`<quota> <period>`, in microseconds); undefined for
 * `max`, which is none, and for anything else.
 */
function parseCpuMax(text) {
    const [quota, period] = text.trim().split(/\s+/).map(Number);
    if (!quota || !period || Number.isNaN(quota) || Number.isNaN(period))
        return undefined;
    return quota / period;
}

;// CONCATENATED MODULE: ./src/app/export-environment.ts





const CGROUP_CPU_MAX = "/sys/fs/cgroup/cpu.max";
/**
 * Sets what the job's later steps see. GOMODCACHE and GOCACHE keep the paths that they have: both
 * are part of what is restored. Returns the GOPROXY that holds from here on.
 */
async function exportEnvironment(plan, settings, sidecar, host) {
    const { goEnv } = plan;
    host.exportVariable("GOMODCACHE", goEnv.GOMODCACHE);
    host.exportVariable("GOCACHE", goEnv.GOCACHE);
    const goFlags = planGoFlags({
        goFlags: goEnv.GOFLAGS,
        goVersion: plan.goVersion,
        parallelism: settings.parallelism,
        testParallelism: settings.testParallelism,
        cpuCount: (0,external_node_os_.availableParallelism)(),
        quotaCpus: await readCpuQuota(),
    });
    if (goFlags !== undefined)
        host.exportVariable("GOFLAGS", goFlags);
    const { mirrors } = plan;
    if (settings.offline) {
        const variables = offlineVariables(goEnv, sidecar.handle && urlOf(sidecar.handle));
        for (const [name, value] of Object.entries(variables))
            host.exportVariable(name, value);
        return variables["GOPROXY"] ?? "";
    }
    if (sidecar.handle) {
        // Behind `|` go turns to the list itself after any failure: a dead sidecar breaks nothing.
        const proxy = `${urlOf(sidecar.handle)}|${mirrors.text}`;
        host.exportVariable("GOPROXY", proxy);
        return proxy;
    }
    if (settings.mirrors)
        host.exportVariable("GOPROXY", mirrors.text);
    return mirrors.text;
}
function urlOf({ port }) {
    return `http://127.0.0.1:${port}`;
}
async function readCpuQuota() {
    try {
        return parseCpuMax(await (0,promises_.readFile)(CGROUP_CPU_MAX, "utf8"));
    }
    catch (error) {
        // ENOENT: no cgroup v2, as on macOS and Windows. Nothing hangs on an unreadable one either.
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/app/faults.ts
var app_faults = __webpack_require__(3638);
// EXTERNAL MODULE: ./src/app/history.ts
var app_history = __webpack_require__(29171);
// EXTERNAL MODULE: ./src/cache/key.ts
var key = __webpack_require__(25877);
;// CONCATENATED MODULE: ./src/gocmd/toolchain-setting.ts
/**
 * GOTOOLCHAIN as a go command of the job has it. `go env` cannot be asked: to keep it from
 * switching we set the variable ourselves. Empty where nothing sets it.
 */
function readToolchainSetting({ variable, userFile, rootFile }) {
    if (variable)
        return variable;
    return findSetting(userFile, "GOTOOLCHAIN") ?? findSetting(rootFile, "GOTOOLCHAIN") ?? "";
}
/** Files of `NAME=value` lines; blank ones and those with a `#` at the beginning say nothing. */
function findSetting(text, name) {
    const prefix = `${name}=`;
    const line = text?.split(/\r?\n/).find((candidate) => candidate.startsWith(prefix));
    return line?.slice(prefix.length).trim();
}

// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(36440);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(31538);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(91028);
// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(10512);
;// CONCATENATED MODULE: ./src/gomod/module-set.ts



/**
 * Plans what a checkout needs, from its files alone. A zip is needed when go.sum has its hash and
 * the build list names it; go.sum by itself also keeps versions that nothing uses any more. The
 * modules of `tool` lines are among the requirements. Paths and versions that no proxy could serve
 * are dropped, so every name in the result can be escaped. Lists are sorted by path, then version,
 * and hold nothing twice.
 */
function planModuleNeeds(checkout) {
    const entries = checkout.sums.flatMap((sum) => sum.entries).filter(isDownloadable);
    const named = new Set(listSelected(checkout, entries).map(moduleKey));
    const zips = entries.filter((entry) => entry.kind === "zip" && named.has(moduleKey(entry)));
    const mods = [...entries.filter((entry) => entry.kind === "mod"), ...zips];
    const isPrivate = ({ path }) => (0,pattern/* matchPrefixPatterns */.J)(checkout.noProxy, path);
    const isPublic = (module) => !isPrivate(module);
    const publicZips = sortedUnique(zips.filter(isPublic));
    return {
        zips: publicZips,
        mods: sortedUnique(mods.filter(isPublic)),
        infos: publicZips,
        skippedPrivate: sortedUnique(mods.filter(isPrivate)),
    };
}
/** Every module version that the files name, whether its zip or its go.mod alone. */
function allSumVersions(sums) {
    return sortedUnique(sums.flatMap((sum) => sum.entries).filter(isDownloadable));
}
/** What the go commands may take packages from, replacements applied; in doubt, more than that. */
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
/** The go command ignores requirements on excluded versions, those of dependencies as well. */
function without(modules, excluded) {
    if (excluded.length === 0)
        return modules;
    const keys = new Set(excluded.map(moduleKey));
    return modules.filter((module) => !keys.has(moduleKey(module)));
}
/**
 * The modules of a workspace together can raise a version above what each of them requires, which
 * only go.work.sum shows: it has the hash.
 */
function listRaisedByWorkspace(goMods, entries) {
    const required = new Set(goMods.flatMap((goMod) => goMod.require.map(({ path }) => path)));
    return highestVersions(entries.filter((entry) => isZip(entry) && required.has(entry.path)));
}
/** Since Go 1.17 a go.mod names every module that a build of its packages can need. */
function listsWholeBuild(goMod) {
    const [major = 0, minor = 0] = (goMod.go ?? "1.16")
        .split(".")
        .map((part) => Number.parseInt(part, 10));
    return major > 1 || (major === 1 && minor >= 17);
}
/**
 * What is downloaded in the place of the given modules; nothing for those that a directory
 * replaces. An earlier list of replacements goes before a later one, and in a list the
 * replacement of one version before that of all.
 */
function applyReplacements(modules, lists) {
    return modules.flatMap((module) => {
        const replacement = findReplacement(module, lists);
        return replacement ? replacementTarget(replacement) : [module];
    });
}
/** Nothing for a directory. */
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
        if (!other || (0,semver/* compareVersions */.Zy)(module.version, other.version) > 0) {
            highest.set(module.path, module);
        }
    }
    return [...highest.values()];
}
function isZip(entry) {
    return entry.kind === "zip";
}
/** Toolchains are modules in name only: they have their own way into the cache. */
function isDownloadable({ path, version }) {
    return path !== "golang.org/toolchain" && (0,module_path/* isValidModulePath */.iL)(path) && (0,module_path/* isCanonicalVersion */.Bh)(version);
}
function moduleKey({ path, version }) {
    return `${path}@${version}`;
}
function sortedUnique(modules) {
    const unique = new Map(modules.map(({ path, version }) => [moduleKey({ path, version }), { path, version }]));
    return [...unique.values()].sort(compareModules);
}
function compareModules(a, b) {
    return (compareText(a.path, b.path) ||
        (0,semver/* compareVersions */.Zy)(a.version, b.version) ||
        compareText(a.version, b.version));
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(97268);
;// CONCATENATED MODULE: ./src/upstream/netrc.ts
/**
 * Reads a netrc file as the go command does (cmd/go/internal/auth): `default` entries end it,
 * `macdef` bodies are skipped up to a blank line, and an entry without login or password says
 * nothing. Never throws: what is no netrc has no entries.
 */
function parseNetrc(text) {
    const entries = [];
    let entry = {};
    let inMacro = false;
    for (const line of text.split(/\r?\n/)) {
        if (inMacro) {
            inMacro = line !== "";
            continue;
        }
        const fields = line.trim().split(/\s+/);
        for (let index = 0; index + 1 < fields.length; index += 2) {
            const [keyword, value = ""] = fields.slice(index, index + 2);
            if (keyword === "machine")
                entry = { machine: value };
            else if (keyword === "login")
                entry.login = value;
            else if (keyword === "password")
                entry.password = value;
            else if (keyword === "macdef")
                inMacro = true;
            const { machine, login, password } = entry;
            if (machine && login && password) {
                entries.push({ machine, login, password });
                entry = {};
            }
        }
        if (fields[0] === "default")
            break;
    }
    return entries;
}

;// CONCATENATED MODULE: ./src/app/job-keys.ts

/** The keys of a job; `seedRef` is the ref whose seeds it may read. Pure. */
function planKeys(parts, seedRef) {
    const own = { modules: (0,key/* modulesKeys */.ci)(parts), build: (0,key/* buildKeys */.T_)(parts) };
    if (seedRef === undefined)
        return [own];
    const root = (0,key/* seedRoot */.Id)(seedRef);
    return [own, { modules: (0,key/* modulesKeys */.ci)(parts, root), build: (0,key/* buildKeys */.T_)(parts, root) }];
}

// EXTERNAL MODULE: ./src/gomod/proxy-list.ts
var proxy_list = __webpack_require__(72371);
;// CONCATENATED MODULE: ./src/app/plan-mirrors.ts



/**
 * The input `mirrors`, or else the GOPROXY of the go command. Credentials for a mirror come from the
 * input `mirror-auth`, its URL, or the netrc file, in this order. Pure.
 */
function planMirrors(settings, goProxy, netrc = []) {
    try {
        const list = settings.mirrors ?? (0,proxy_list/* parseProxyList */.W)(goProxy);
        const hosts = list.flatMap((entry) => (entry.kind === "mirror" ? [hostOf(entry.url)] : []));
        const fromNetrc = netrc
            .filter((entry) => hosts.includes(entry.machine))
            .map(({ machine, login, password }) => basicAuth(machine, login, password));
        return {
            list: list.map(withoutCredentials),
            text: (0,proxy_list/* formatProxyList */.Q)(list),
            auth: [...settings.mirrorAuth, ...list.flatMap(credentialsOf), ...fromNetrc],
        };
    }
    catch (error) {
        return { list: [], text: "", auth: settings.mirrorAuth, problem: (0,errors/* errorMessage */.gJ)(error) };
    }
}
function credentialsOf(entry) {
    if (entry.kind !== "mirror" || !entry.auth)
        return [];
    return [basicAuth(hostOf(entry.url), entry.auth.user, entry.auth.password)];
}
function basicAuth(host, user, password) {
    return { host, authorization: (0,mirror_auth/* authorizationFor */.rv)(`${user}:${password}`) };
}
/** With the port, where the URL has one: the go command looks for that in a netrc file. */
function hostOf(url) {
    return new URL(url).host;
}
function withoutCredentials(entry) {
    if (entry.kind !== "mirror")
        return entry;
    const { auth: _auth, ...rest } = entry;
    return rest;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/lib/executable.ts
var executable = __webpack_require__(88979);
;// CONCATENATED MODULE: ./src/app/plan-toolchain.ts






const MODULE_PATH = "golang.org/toolchain";
/** Releases and their candidates; a toolchain of another name comes from PATH. */
const RELEASE = /^go1\.\d+(?:\.\d+)?(?:(?:beta|rc)\d+)?$/;
/**
 * The toolchain that go downloads before it does anything else, as a module
 * (https://go.dev/doc/toolchain#download): where `goVersion`, which builds, is not the installed
 * one. Undefined where go would take it from PATH alone, or from no mirror, or refuse it for want of
 * a checksum database. Pure.
 */
function planToolchain(goEnv, goVersion) {
    if (compareGoVersions(goVersion, goEnv.GOVERSION) === 0)
        return undefined;
    if (!RELEASE.test(goVersion) || /(?:^|\+)path$/.test(goEnv.GOTOOLCHAIN))
        return undefined;
    if (goEnv.GOSUMDB === "off" || (0,pattern/* matchPrefixPatterns */.J)(goEnv.GONOPROXY, MODULE_PATH)) {
        return undefined;
    }
    const platform = `${goEnv.GOHOSTOS}-${goEnv.GOHOSTARCH}`;
    return { path: MODULE_PATH, version: `v0.0.1-${goVersion}.${platform}` };
}
/** The planned toolchain, unless it is unpacked in GOMODCACHE or a program of its name on PATH. */
async function findMissingToolchain(toolchain, goVersion, goModCache, pathVariable) {
    if (!toolchain)
        return undefined;
    const has = (name) => (0,external_node_fs_.existsSync)(external_node_path_default().join(goModCache, name));
    const unpacked = has((0,module_cache/* treeName */.Ii)(toolchain)) && !has((0,module_cache/* downloadName */.kQ)(toolchain, "partial"));
    return unpacked || (await (0,executable/* isOnPath */.j)(goVersion, pathVariable)) ? undefined : toolchain;
}

;// CONCATENATED MODULE: ./src/gomod/mod-lexer.ts

function syntaxError(source, line, problem) {
    return new errors/* ParseError */.mB(problem, { ...source, line });
}
/**
 * Splits a file of go.mod's syntax (https://go.dev/ref/mod#go-mod-file-lexical) into directives,
 * in order. Throws `ParseError` for what does not follow the syntax; what a directive means is not
 * looked at.
 */
function lexDirectives(text, source) {
    const directives = [];
    let block;
    let comments = [];
    for (const [index, lineText] of text.split("\n").entries()) {
        const line = index + 1;
        const { tokens, comment } = lexLine(lineText, line, source);
        const [first, ...rest] = tokens;
        if (first === undefined) {
            if (comment !== undefined)
                comments.push(comment);
            else if (!block)
                comments = [];
            continue;
        }
        if (block && first === ")") {
            if (rest.length > 0)
                throw syntaxError(source, line, "unexpected text after )");
            block = undefined;
        }
        else if (block) {
            if (!block.isUnknown) {
                const isBare = comments.length === 0 && comment === undefined;
                directives.push({
                    verb: block.verb,
                    args: tokens,
                    line,
                    inBlock: true,
                    comments: isBare ? block.comments : comments,
                    suffix: comment,
                });
            }
        }
        else if (!/^[A-Za-z]/.test(first)) {
            throw syntaxError(source, line, `expected a directive, found ${first}`);
        }
        else if (rest.at(-1) === "(") {
            block = { verb: first, isUnknown: rest.length > 1, line, comments };
        }
        else if (rest.at(-2) !== "(" || rest.at(-1) !== ")") {
            directives.push({ verb: first, args: rest, line, inBlock: false, comments, suffix: comment });
        }
        comments = [];
    }
    if (block)
        throw syntaxError(source, block.line, "the block that begins here has no end");
    return directives;
}
const SPACE = /[ \t\r]*/y;
const PUNCTUATION = /[()[\]{},]/y;
const STRING = /"(?:[^"\\]|\\.)*"|`[^`]*`/y;
/** Printable characters but for the space and punctuation; `//` and `/*` end a word. */
const WORD = /(?:(?!\/[/*]|[()[\]{},])[\p{L}\p{M}\p{N}\p{P}\p{S}])+/uy;
function lexLine(text, line, source) {
    const tokens = [];
    let position = 0;
    const take = (pattern) => {
        pattern.lastIndex = position;
        const found = pattern.exec(text)?.[0];
        position += found?.length ?? 0;
        return found;
    };
    for (;;) {
        take(SPACE);
        if (position >= text.length)
            return { tokens, comment: undefined };
        if (text.startsWith("//", position)) {
            return { tokens, comment: text.slice(position + 2).trim() };
        }
        if (text.startsWith("/*", position)) {
            throw syntaxError(source, line, "only // comments are allowed");
        }
        const isString = /["`]/.test(text.charAt(position));
        const token = isString ? take(STRING) : (take(PUNCTUATION) ?? take(WORD));
        if (token === undefined) {
            const found = JSON.stringify(String.fromCodePoint(text.codePointAt(position) ?? 0));
            const problem = isString ? "string without an end" : `unexpected character ${found}`;
            throw syntaxError(source, line, problem);
        }
        tokens.push(token);
    }
}

;// CONCATENATED MODULE: ./src/gomod/mod-string.ts
const SIMPLE_ESCAPES = {
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
    "\\": "\\",
    '"': '"',
};
const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0-7]{3})|([\s\S]|$))/g;
/** Highest code of a character that is one byte in UTF-8. */
const MAX_SINGLE_BYTE = 0x7f;
const MAX_CODE_POINT = 0x10ffff;
/**
 * The value of a token of go.mod: a bare word, or a string as in Go source, between double quotes
 * or back quotes. Undefined where it has none: a bare word with a quote in it, an escape sequence
 * that Go does not know or that names half a character.
 */
function unquoteToken(token) {
    if (token.startsWith('"')) {
        return token.length >= 2 && token.endsWith('"')
            ? resolveEscapes(token.slice(1, -1))
            : undefined;
    }
    if (token.startsWith("`"))
        return token.slice(1, -1);
    return /["'`]/.test(token) ? undefined : token;
}
function resolveEscapes(text) {
    let valid = true;
    const value = text.replace(ESCAPE, (_, hex, short, long, octal, simple) => {
        const byte = hex ?? octal;
        const character = byte !== undefined
            ? fromCode(Number.parseInt(byte, hex === undefined ? 8 : 16), MAX_SINGLE_BYTE)
            : short !== undefined || long !== undefined
                ? fromCode(Number.parseInt(short ?? long ?? "", 16), MAX_CODE_POINT)
                : SIMPLE_ESCAPES[simple ?? ""];
        valid &&= character !== undefined;
        return character ?? "";
    });
    return valid ? value : undefined;
}
function fromCode(code, max) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return code > max || isSurrogate ? undefined : String.fromCodePoint(code);
}

;// CONCATENATED MODULE: ./src/gomod/mod-directives.ts



const GO_VERSION = /^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/;
/** What the go command makes out of odd versions in the go.mod files of dependencies. */
const LAX_GO_VERSION = /^v?([1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/;
const TOOLCHAIN = /^default$|^go1(?:$|\.)/;
const DIRECTORY = /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:)/;
function stringValue(token, at, source) {
    const value = unquoteToken(token);
    if (value === undefined)
        throw syntaxError(source, at.line, `invalid string ${token}`);
    return value;
}
/** The only argument of a directive that takes one. */
function singleString(directive, source) {
    const [token, ...rest] = directive.args;
    if (token === undefined || rest.length > 0) {
        throw syntaxError(source, directive.line, `${directive.verb} takes exactly one argument`);
    }
    return stringValue(token, directive, source);
}
/** For directives that a file has once: `earlier` is what it had so far. */
function rejectRepeated(earlier, directive, source) {
    if (earlier === undefined)
        return;
    throw syntaxError(source, directive.line, `repeated ${directive.verb} directive`);
}
/**
 * A version in its canonical spelling. What is no semantic version, the name of a branch say, stays
 * as it is: the go command resolves it and rewrites the file.
 */
function versionValue(token, at, source) {
    const version = stringValue(token, at, source);
    if (version === "")
        throw syntaxError(source, at.line, "empty version");
    return (0,semver/* canonicalVersion */.Bp)(version) ?? version;
}
function parseGoDirective(directive, source) {
    const text = singleString(directive, source);
    const version = GO_VERSION.test(text) ? text : LAX_GO_VERSION.exec(text)?.[1];
    if (version === undefined) {
        throw syntaxError(source, directive.line, `invalid go version ${JSON.stringify(text)}`);
    }
    return version;
}
function parseToolchainDirective(directive, source) {
    const name = singleString(directive, source);
    if (TOOLCHAIN.test(name))
        return name;
    throw syntaxError(source, directive.line, `invalid toolchain ${JSON.stringify(name)}`);
}
function parseReplaceDirective(directive, source) {
    const { args } = directive;
    const arrow = args[1] === "=>" ? 1 : 2;
    const [oldPath, oldVersion] = args.slice(0, arrow);
    const [newPath, newVersion, ...rest] = args.slice(arrow + 1);
    if (!oldPath || !newPath || args[arrow] !== "=>" || rest.length > 0) {
        throw syntaxError(source, directive.line, "expected: replace path [version] => path [version]");
    }
    const replacement = {
        oldPath: stringValue(oldPath, directive, source),
        newPath: stringValue(newPath, directive, source),
    };
    if (oldVersion !== undefined) {
        replacement.oldVersion = versionValue(oldVersion, directive, source);
    }
    if (newVersion !== undefined) {
        replacement.newVersion = versionValue(newVersion, directive, source);
    }
    if (DIRECTORY.test(replacement.newPath) === (newVersion !== undefined)) {
        const problem = newVersion === undefined ? "needs a version" : "is a directory: no version";
        throw syntaxError(source, directive.line, `replacement ${replacement.newPath} ${problem}`);
    }
    return replacement;
}

;// CONCATENATED MODULE: ./src/gomod/go-mod.ts


/**
 * Reads a go.mod file. `file` is its name in errors. Throws `ParseError` with file and line for
 * what the go command could not read. Directives that are not known are passed over, as the go
 * command does with those of dependencies; whether versions exist and fit their paths is left to
 * it.
 */
function parseGoMod(text, file) {
    const source = { file, code: "GO_MOD_SYNTAX" };
    const draft = {
        require: [],
        replace: [],
        exclude: [],
        retract: [],
        tool: [],
        ignore: [],
        godebug: [],
    };
    for (const directive of lexDirectives(text, source))
        addDirective(draft, directive, source);
    const { module } = draft;
    if (module === undefined)
        throw syntaxError(source, 1, "no module directive");
    return { ...draft, module };
}
function addDirective(mod, directive, source) {
    const { verb, args, inBlock, suffix } = directive;
    switch (verb) {
        case "module": {
            rejectRepeated(mod.module, directive, source);
            mod.module = singleString(directive, source);
            const deprecated = parseDeprecation(directive);
            if (deprecated !== undefined)
                mod.deprecated = deprecated;
            break;
        }
        case "go":
            if (inBlock)
                break;
            rejectRepeated(mod.go, directive, source);
            mod.go = parseGoDirective(directive, source);
            break;
        case "toolchain":
            if (inBlock)
                break;
            rejectRepeated(mod.toolchain, directive, source);
            mod.toolchain = parseToolchainDirective(directive, source);
            break;
        case "require": {
            const required = parseModuleVersion(directive, source);
            mod.require.push({ ...required, indirect: isIndirect(suffix) });
            break;
        }
        case "exclude":
            mod.exclude.push(parseModuleVersion(directive, source));
            break;
        case "replace":
            mod.replace.push(parseReplaceDirective(directive, source));
            break;
        case "retract":
            mod.retract.push(renderTokens(args));
            break;
        case "tool":
            mod.tool.push(singleString(directive, source));
            break;
        case "ignore":
            mod.ignore.push(singleString(directive, source));
            break;
        case "godebug":
            mod.godebug.push(parseGodebugDirective(directive, source));
            break;
    }
}
function parseModuleVersion(directive, source) {
    const [path, version, ...rest] = directive.args;
    if (path === undefined || version === undefined || rest.length > 0) {
        throw syntaxError(source, directive.line, `expected: ${directive.verb} path version`);
    }
    return {
        path: stringValue(path, directive, source),
        version: versionValue(version, directive, source),
    };
}
function parseGodebugDirective(directive, source) {
    const [, key, value] = /^([^=]*)=(.*)$/s.exec(singleString(directive, source)) ?? [];
    if (key === undefined || value === undefined) {
        throw syntaxError(source, directive.line, "expected: godebug key=value");
    }
    return { key, value };
}
function isIndirect(comment) {
    return comment !== undefined && /^indirect(?:$|;\s)/.test(comment);
}
function renderTokens(tokens) {
    return tokens.join(" ").replace(/(\[) | (?=[\],])/g, "$1");
}
/** The paragraph of the comment that begins with `Deprecated:`, without that word. */
function parseDeprecation({ comments, suffix }) {
    const text = (suffix === undefined ? comments : [...comments, suffix]).join("\n");
    return /(?:^|\n\n)Deprecated: *(.*?)(?:$|\n\n)/s.exec(text)?.[1];
}

;// CONCATENATED MODULE: ./src/gomod/go-work.ts


/**
 * Reads a go.work file. `file` is its name in errors. Throws `ParseError` with file and line for
 * what the go command could not read; directives that are not known are passed over.
 */
function parseGoWork(text, file) {
    const source = { file, code: "GO_WORK_SYNTAX" };
    const work = { use: [], replace: [] };
    for (const directive of lexDirectives(text, source)) {
        switch (directive.verb) {
            case "go":
                if (directive.inBlock)
                    break;
                rejectRepeated(work.go, directive, source);
                work.go = parseGoDirective(directive, source);
                break;
            case "toolchain":
                if (directive.inBlock)
                    break;
                rejectRepeated(work.toolchain, directive, source);
                work.toolchain = parseToolchainDirective(directive, source);
                break;
            case "use":
                work.use.push(singleString(directive, source));
                break;
            case "replace":
                work.replace.push(parseReplaceDirective(directive, source));
                break;
        }
    }
    return work;
}

;// CONCATENATED MODULE: ./src/app/workspace.ts








/** Folders that hold no module of their own, or whose modules are test data. */
const SKIPPED_FOLDERS = ["vendor", "testdata", "node_modules"];
const MAX_DEPTH = 8;
/**
 * Finds the modules in and below `workingDirectory`, and those that a go.work there (or above it,
 * up to `checkout`) uses. Undefined where there are none. Files with errors become `problems`.
 * Settings that are still asked for are waited for while folders are looked through.
 */
async function loadWorkspace(workingDirectory, checkout, awaitedSettings = {}) {
    const [settings, found] = await Promise.all([
        awaitedSettings,
        findModuleDirs(workingDirectory, 0),
    ]);
    const problems = [];
    const goWorkFile = settings.goWork === "off"
        ? undefined
        : (settings.goWork ?? findGoWork(workingDirectory, checkout));
    const workDir = goWorkFile && external_node_path_default().dirname(goWorkFile);
    const goWork = goWorkFile
        ? await tryParse(goWorkFile, workingDirectory, parseGoWork, problems)
        : undefined;
    const used = workDir && goWork ? goWork.use.map((dir) => external_node_path_default().resolve(workDir, dir)) : [];
    const moduleDirs = [...new Set([...used, ...found])].filter(hasGoMod).sort();
    if (moduleDirs.length === 0)
        return undefined;
    const parseMod = (file) => tryParse(file, workingDirectory, parseGoMod, problems);
    // The go command takes no -modfile in a workspace.
    const modFile = goWorkFile ? undefined : settings.modFile;
    const goMods = [];
    const goLines = goWork ? [goWork] : [];
    const sumPaths = [];
    for (const dir of moduleDirs) {
        const file = external_node_path_default().join(dir, "go.mod");
        const instead = modFile === undefined ? file : findModFile(dir, modFile);
        const own = await parseMod(file);
        const goMod = instead === file ? own : await parseMod(instead);
        if (goMod)
            goMods.push({ dir, goMod });
        if (own && !goWork)
            goLines.push(own);
        sumPaths.push(instead.replace(/\.mod$/, ".sum"));
    }
    if (goWorkFile)
        sumPaths.push(`${goWorkFile}.sum`);
    const sums = [];
    const sumFiles = [];
    for (const file of new Set(sumPaths.filter((candidate) => (0,external_node_fs_.existsSync)(candidate)))) {
        const name = displayPath(workingDirectory, file);
        sumFiles.push({ path: name, content: await (0,promises_.readFile)(file) });
        const sum = await tryParse(file, workingDirectory, go_sum/* parseGoSum */.H, problems);
        if (sum)
            sums.push(sum);
    }
    return {
        root: workingDirectory,
        moduleDirs,
        goMods,
        goWork,
        goLines,
        sums,
        sumFiles,
        vendored: (workDir ? [workDir] : moduleDirs).every((dir) => (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, "vendor", "modules.txt"))),
        // One -modfile may stand for several modules.
        problems: [...new Set(problems)],
    };
}
/**
 * Versions that the checkout asks of the Go toolchain: `1.26` for a go line, `go1.26.1` for a
 * toolchain line. With `toolchain default` a file asks for nothing.
 */
function wantedGoVersions({ goLines }) {
    return goLines
        .filter(({ toolchain }) => toolchain !== "default")
        .flatMap(({ go, toolchain }) => [go, toolchain])
        .filter((version) => version !== undefined);
}
function findGoWork(from, checkout) {
    for (let dir = from;; dir = external_node_path_default().dirname(dir)) {
        const file = external_node_path_default().join(dir, "go.work");
        if ((0,external_node_fs_.existsSync)(file))
            return file;
        if (dir === checkout || dir === external_node_path_default().dirname(dir))
            return undefined;
    }
}
/** A relative -modfile counts from where go runs; modules without such a file keep their go.mod. */
function findModFile(dir, modFile) {
    const file = external_node_path_default().resolve(dir, modFile);
    return file.endsWith(".mod") && (0,external_node_fs_.existsSync)(file) ? file : external_node_path_default().join(dir, "go.mod");
}
async function findModuleDirs(dir, depth) {
    const entries = await tryReadFolder(dir);
    const here = entries.some((entry) => entry.name === "go.mod" && entry.isFile()) ? [dir] : [];
    if (depth >= MAX_DEPTH)
        return here;
    const below = await Promise.all(entries
        .filter((entry) => entry.isDirectory() && isSearched(entry.name))
        .map((entry) => findModuleDirs(external_node_path_default().join(dir, entry.name), depth + 1)));
    return [...here, ...below.flat()];
}
/** A folder that is missing or that we may not read holds no module for us. */
async function tryReadFolder(dir) {
    try {
        return await (0,promises_.readdir)(dir, { withFileTypes: true });
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === "ENOENT" || errno === "ENOTDIR" || errno === "EACCES")
            return [];
        throw error;
    }
}
/** The go command itself skips names that begin with `.` or `_`. */
function isSearched(name) {
    return !/^[._]/.test(name) && !SKIPPED_FOLDERS.includes(name);
}
function hasGoMod(dir) {
    return (0,external_node_fs_.existsSync)(external_node_path_default().join(dir, "go.mod"));
}
async function tryParse(file, root, parse, problems) {
    try {
        return parse(await (0,promises_.readFile)(file, "utf8"), displayPath(root, file));
    }
    catch (error) {
        problems.push((0,errors/* errorMessage */.gJ)(error));
        return undefined;
    }
}
function displayPath(root, file) {
    return external_node_path_default().relative(root, file).split((external_node_path_default()).sep).join("/");
}

;// CONCATENATED MODULE: ./src/app/plan-job.ts
















/** Reads the checkout and the go command's settings. Throws `ConfigError`. */
async function planJob(parts) {
    const { settings, job, host, timeline } = parts;
    const { workingDirectory } = settings;
    const nowhere = new errors/* ConfigError */.xL([
        {
            input: "working-directory",
            value: workingDirectory,
            allowed: "a folder with a go.mod or go.work in it or below it",
        },
    ]);
    if (!(await (0,fs/* pathExists */.s0)(workingDirectory)))
        throw nowhere;
    const goEnvRead = timeline.time("go env", "own", () => readGoEnv(parts));
    const [goEnv, workspace, CC] = await Promise.all([
        goEnvRead,
        timeline.time("find modules", "own", () => loadCheckout(workingDirectory, job.workspace, goEnvRead)),
        goEnvRead.then((env) => timeline.time("C compiler", "own", () => readCompilerVersion(env, settings, host))),
    ]);
    if (!workspace)
        throw nowhere;
    for (const problem of workspace.problems) {
        host.notice(`go-accel: ${problem}; what this file names is neither warmed nor kept`);
    }
    const goVersion = effectiveGoVersion(goEnv, wantedGoVersions(workspace));
    const checkout = {
        modules: workspace.goMods,
        ...(workspace.goWork ? { goWork: workspace.goWork } : {}),
        // Vendored builds read no module cache.
        sums: workspace.vendored ? [] : workspace.sums,
    };
    const profile = {
        CC,
        CGO_ENABLED: goEnv.CGO_ENABLED,
        GOEXPERIMENT: goEnv.GOEXPERIMENT,
        GOFLAGS: goEnv.GOFLAGS,
        GOMODCACHE: goEnv.GOMODCACHE,
        image: job.image,
        target: targetOf(goEnv),
        workspace: job.workspace,
    };
    const keyParts = {
        os: goEnv.GOHOSTOS,
        arch: goEnv.GOHOSTARCH,
        goVersion,
        profile: (0,key/* hashProfile */.Ch)(profile),
        scope: settings.cacheScope,
        sums: (0,key/* hashSums */.tE)(workspace.sumFiles),
    };
    const policy = (0,cache_policy/* planCachePolicy */.oO)(settings.cache, job);
    return {
        workspace,
        goEnv,
        goVersion,
        needs: planModuleNeeds({ ...checkout, noProxy: goEnv.GONOPROXY }),
        allNeeds: planModuleNeeds({ ...checkout, noProxy: "" }),
        toolchain: planToolchain(goEnv, goVersion),
        sumLines: (0,go_sum/* formatSumLines */.C)(workspace.sums),
        kept: allSumVersions(workspace.sums),
        keyParts,
        keys: planKeys(keyParts, (0,cache_policy/* seedRefOf */.kd)(job, policy)),
        profile,
        policy,
        layersOff: planLayersOff(settings, workspace, goEnv),
        mirrors: planMirrors(settings, goEnv.GOPROXY, await readNetrc(goEnv, parts.env)),
    };
}
/** The files of the checkout that count, by the go command's own settings. */
async function loadCheckout(workingDirectory, checkout, goEnvRead) {
    const workspace = await loadWorkspace(workingDirectory, checkout, goEnvRead.then(({ GOWORK, GOFLAGS }) => {
        const modFile = findGoFlag(GOFLAGS, "modfile");
        return { ...(GOWORK ? { goWork: GOWORK } : {}), ...(modFile ? { modFile } : {}) };
    }));
    // go passes over a vendor folder when it is told where else modules are.
    const mod = findGoFlag((await goEnvRead).GOFLAGS, "mod") ?? "vendor";
    return workspace && { ...workspace, vendored: workspace.vendored && mod === "vendor" };
}
function planLayersOff(settings, workspace, goEnv) {
    const modules = modulesOff(settings, workspace);
    const build = buildOff(settings, goEnv);
    return { ...(modules ? { modules } : {}), ...(build ? { build } : {}) };
}
function modulesOff(settings, workspace) {
    if (!settings.cacheModules)
        return "cache-modules: false";
    if (workspace.vendored)
        return "all dependencies are vendored";
    return workspace.sumFiles.length === 0 ? "there is no go.sum" : undefined;
}
function buildOff(settings, goEnv) {
    if (!settings.cacheBuild)
        return "cache-build: false";
    // `off`, which older Go versions allow, is no folder to unpack into.
    return external_node_path_default().isAbsolute(goEnv.GOCACHE) ? undefined : `GOCACHE is ${goEnv.GOCACHE}`;
}
/** The settings of the job's own go commands, read without letting go switch its version. */
async function readGoEnv({ settings, host, env }) {
    const stdout = await host.exec("go", GO_ENV_ARGS, {
        cwd: settings.workingDirectory,
        env: { GOTOOLCHAIN: "local" },
    });
    const goEnv = parseGoEnv(stdout);
    const GOTOOLCHAIN = readToolchainSetting({
        variable: env["GOTOOLCHAIN"],
        userFile: await (0,fs/* tryReadText */.Bw)(goEnv.GOENV),
        rootFile: await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(goEnv.GOROOT, "go.env")),
    });
    return { ...goEnv, GOTOOLCHAIN };
}
/** The netrc file that the go command would use; none where GOAUTH says otherwise. */
async function readNetrc(goEnv, env) {
    if (goEnv.GOAUTH !== "" && !goEnv.GOAUTH.split(";").some((way) => way.trim() === "netrc"))
        return [];
    const name = process.platform === "win32" ? "_netrc" : ".netrc";
    const file = env["NETRC"] || external_node_path_default().join((0,external_node_os_.homedir)(), name);
    return parseNetrc((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
}
/** First line of the C compiler's version, which is part of the key of every cgo action. */
async function readCompilerVersion(goEnv, settings, host) {
    const [compiler, ...flags] = goEnv.CC.split(/\s+/);
    if (goEnv.CGO_ENABLED !== "1" || !compiler)
        return "";
    try {
        const stdout = await host.exec(compiler, [...flags, "--version"], {
            cwd: settings.workingDirectory,
        });
        return stdout.split("\n", 1)[0] ?? "";
    }
    catch (error) {
        // go itself builds without cgo's packages then; what it says is part of what we are keyed by.
        return (0,errors/* errorMessage */.gJ)(error);
    }
}
/** Platform and its variants, as far as they are set. */
function targetOf(env) {
    const variants = [
        env.GO386,
        env.GOAMD64,
        env.GOARM,
        env.GOARM64,
        env.GOMIPS,
        env.GOMIPS64,
        env.GOPPC64,
        env.GORISCV64,
        env.GOWASM,
    ];
    return [env.GOOS, env.GOARCH, ...variants.filter((variant) => variant !== "")].join("/");
}

// EXTERNAL MODULE: ./src/buildcache/live-go.ts
var live_go = __webpack_require__(44165);
// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(97545);
// EXTERNAL MODULE: ./src/app/plan-saves.ts
var plan_saves = __webpack_require__(92991);
// EXTERNAL MODULE: ./src/buildcache/age.ts
var age = __webpack_require__(82333);
;// CONCATENATED MODULE: ./src/app/prepare-build-cache.ts



/**
 * Makes the build cache tell what this job uses. A missing cache needs nothing, and one that holds
 * what was restored alone only to be kept from go's trim: its entries came aged.
 */
function prepareBuildCache(goCache, { isAged, nowMs }, faults) {
    if (!(0,external_node_fs_.existsSync)(goCache))
        return;
    try {
        if (isAged)
            (0,age/* postponeTrim */.Xw)(goCache, nowMs);
        else
            (0,age/* ageBuildCache */.OV)(goCache, nowMs);
    }
    catch (error) {
        faults.report("internal", `the build cache could not be prepared: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}

// EXTERNAL MODULE: ./src/app/restore-build-layer.ts
var restore_build_layer = __webpack_require__(64412);
// EXTERNAL MODULE: ./src/app/restore-layer.ts
var restore_layer = __webpack_require__(64569);
// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(47146);
// EXTERNAL MODULE: ./src/lib/move-tree.ts
var move_tree = __webpack_require__(17739);
;// CONCATENATED MODULE: ./src/store/verify-trees.ts







/**
 * Checks the extracted modules of a GOMODCACHE against the hashes that go.sum has, several at a
 * time. The go command itself never looks at a tree again once it is unpacked. One that does not
 * match is removed, with the files by which go would know it for checked, so that go fetches the
 * module anew. A module without a tree, or without a hash to compare with, is passed over.
 *
 * No go command may be at work on `moduleCacheDir`. Throws what the pool throws, and the system's
 * error where a tree can neither be trusted nor removed.
 */
async function verifyTrees(parts) {
    const { moduleCacheDir, expected, pool } = parts;
    const checked = parts.modules.map(async (module) => {
        const hashes = expected("zip", module.path, module.version);
        const dir = external_node_path_default().join(moduleCacheDir, (0,module_cache/* treeName */.Ii)(module));
        // go unpacks what is marked as partial anew by itself.
        const isPartial = (0,external_node_fs_.existsSync)(external_node_path_default().join(moduleCacheDir, (0,module_cache/* downloadName */.kQ)(module, "partial")));
        // Not followed: a link in place of the tree is no tree.
        if (!hashes || isPartial || !(0,external_node_fs_.lstatSync)(dir, { throwIfNoEntry: false }))
            return [];
        const found = await pool
            .hashTree({ dir, prefix: `${module.path}@${module.version}/` })
            .catch((error) => {
            if (error instanceof errors/* IntegrityError */.cs)
                return error.message;
            throw error;
        });
        if (hashes.includes(found))
            return [];
        await dropModule(moduleCacheDir, module);
        return [{ module, expected: hashes, found }];
    });
    return (await Promise.all(checked)).flat();
}
/** The tree goes first, and at once: without the rest go would only fetch more than it must. */
async function dropModule(moduleCacheDir, module) {
    const aside = external_node_path_default().join(moduleCacheDir, `.go-accel-${(0,external_node_crypto_.randomUUID)()}`);
    (0,move_tree/* moveEntry */.c)(external_node_path_default().join(moduleCacheDir, (0,module_cache/* treeName */.Ii)(module)), aside);
    for (const extension of ["ziphash", "zip"]) {
        await (0,promises_.rm)(external_node_path_default().join(moduleCacheDir, (0,module_cache/* downloadName */.kQ)(module, extension)), { force: true });
    }
    await (0,move_tree/* removeTree */.d)(aside);
}

// EXTERNAL MODULE: ./src/store/zip-pool.ts
var zip_pool = __webpack_require__(22609);
;// CONCATENATED MODULE: ./src/app/verify-modules.ts





const MAX_WORKERS = 8;
const KEEP_ALIVE_MS = 60_000;
/**
 * Compares the restored modules with go.sum. One that differs is taken out of GOMODCACHE, with a
 * warning, and counts as missing from here on. Returns them as `module@version`.
 */
async function verifyModules(parts) {
    // The pool's workers do not keep a process alive that waits for them alone.
    const keepAlive = setInterval(() => { }, KEEP_ALIVE_MS);
    try {
        const mismatches = await verifyTrees({
            moduleCacheDir: parts.goModCache,
            modules: parts.modules,
            expected: (0,expected_hashes/* createExpectedHashes */.pw)({
                entries: parts.sums.flatMap((sum) => sum.entries),
                ignored: [],
            }),
            pool: (0,zip_pool/* createZipPool */.x)(parts.entry, Math.min(MAX_WORKERS, (0,external_node_os_.availableParallelism)())),
        });
        return mismatches.map(({ module, expected, found }) => {
            const name = `${module.path}@${module.version}`;
            parts.host.warning(`go-accel: the restored module ${name} is not what go.sum says (expected ` +
                `${expected.join(" or ")}, found ${found}); it counts as missing`);
            return name;
        });
    }
    catch (error) {
        parts.faults.report("verify", `restored modules could not be checked: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return [];
    }
    finally {
        clearInterval(keepAlive);
    }
}

// EXTERNAL MODULE: ./src/app/warm-machine.ts + 1 modules
var warm_machine = __webpack_require__(83599);
;// CONCATENATED MODULE: ./src/app/restore.ts









/** Brings the modules layer, and says what it did not bring. */
async function restoreModules(plan, parts) {
    const off = plan.layersOff.modules ?? readOff(plan);
    const { GOMODCACHE } = plan.goEnv;
    const find = () => parts.timeline.time("find missing modules", "own", async () => (0,module_cache/* findMissing */.y7)(GOMODCACHE, plan.needs));
    const atFirst = await find();
    const restore = await restoreFirst("modules", plan.keys.map(({ modules }) => modules), {
        off,
        warm: (0,warm_machine/* describeWarmModules */.yT)(plan.needs.zips.length, atFirst.zips.length),
        ...parts,
    }, (keys) => (0,restore_layer/* restoreModulesLayer */.R9)(keys, GOMODCACHE, { ...parts, ...parts.unpacking }));
    const isBrought = ["exact", "fallback", "warm"].includes(restore.status);
    const rejected = parts.settings.verifyModules && isBrought
        ? await parts.timeline.time("verify modules", "own", () => verifyModules({
            ...parts,
            goModCache: GOMODCACHE,
            modules: plan.kept,
            sums: plan.workspace.sums,
        }))
        : [];
    const isUnchanged = restore.matchedKey === undefined && rejected.length === 0;
    return { restore, missing: isUnchanged ? atFirst : await find(), rejected };
}
/**
 * Brings the build layer, and makes the build cache tell what the job will use. Not where that would
 * hide from another job on this machine what it uses.
 */
async function restoreBuild(plan, parts) {
    const off = plan.layersOff.build ?? readOff(plan);
    const { GOCACHE } = plan.goEnv;
    const nowMs = parts.clock.nowMs();
    const busy = parts.ownGoEnded.then(() => (0,live_go/* isGoAtWork */.PO)(GOCACHE));
    const isEmpty = (0,scan/* countActions */.Bd)(GOCACHE) === 0;
    const restore = await restoreFirst("build", plan.keys.map(({ build }) => build), {
        off,
        warm: off ?? (await (0,warm_machine/* describeWarmBuild */.hh)(GOCACHE, plan.keys[0].build.scope, nowMs)),
        ...parts,
    }, (keys) => (0,restore_build_layer/* restoreBuildLayer */.O)(keys, GOCACHE, {
        ...parts,
        ...parts.unpacking,
        agedAtMs: busy.then((isBusy) => (isBusy ? undefined : nowMs)),
    }));
    const isBusy = await busy;
    if (restore.status === "warm")
        return { restore, unaged: plan_saves/* KEEPS_OWN */.EC };
    if (isBusy)
        return { restore, unaged: "another job was at work when this one began" };
    await parts.timeline.time("age build cache", "own", () => prepareBuildCache(GOCACHE, { isAged: isEmpty, nowMs: parts.clock.nowMs() }, parts.faults));
    return { restore, unaged: undefined };
}
/**
 * Tries one set of keys after the other until something is found or the cache fails. Not all at
 * once: the cache service looks through what the pull request saved before it looks at what the
 * default branch did, and a seed would win over what it only stands in for.
 */
async function restoreFirst(name, ladder, { off, warm, losing, unpacking }, restore) {
    const keys = ladder.flatMap((one) => one.restore);
    if (off !== undefined)
        return { name, keys, status: "off", reason: off };
    if (warm !== undefined)
        return { name, keys, status: "warm", reason: warm };
    const lost = (await losing)[name];
    if (lost !== undefined)
        return { name, keys, status: "off", reason: lost, lost: true };
    const [first, ...rest] = ladder;
    if (!first)
        throw new Error(`the ${name} layer has no keys`);
    // While the cache is asked: the thread is ready when the first piece comes.
    unpacking.startOne();
    let result = await restore(first);
    for (const next of rest) {
        if (result.status !== "miss" || result.failed !== undefined)
            break;
        result = await restore(next);
    }
    return { ...result, keys };
}
function readOff(plan) {
    return plan.policy.read ? undefined : plan.policy.reason;
}

// EXTERNAL MODULE: ./src/app/reuse-tests.ts + 6 modules
var reuse_tests = __webpack_require__(23340);
;// CONCATENATED MODULE: ./src/gocmd/checksum-database.ts
/** Below GOROOT: where the go command keeps the keys that GOSUMDB need not spell out. */
const KNOWN_KEYS_FILE = "src/cmd/go/internal/modfetch/key.go";
/**
 * Reads GOSUMDB: `name`, `name+key` or either with a URL behind it; undefined for `off` and for
 * what the go command refuses. `knownKeys` is the text of `KNOWN_KEYS_FILE`, if there is one.
 */
function readChecksumDatabase(goSumdb, knownKeys) {
    const [first = "", url, ...rest] = goSumdb.trim().split(/\s+/);
    const name = first.split("+", 1)[0];
    if (!name || first === "off" || rest.length > 0)
        return undefined;
    const key = first.includes("+") ? first : findKnownKey(knownKeys ?? "", name);
    return { name, ...(key === undefined ? {} : { key }), ...(url === undefined ? {} : { url }) };
}
/** The file is a Go map, with an entry `"name": "key",` on a line of its own. */
function findKnownKey(goSource, name) {
    const entries = goSource.matchAll(/^\s*"([^"\\]+)":\s*"([^"\\]+)",?\s*$/gm);
    for (const [, entryName, key = ""] of entries) {
        if (entryName === name && key.startsWith(`${name}+`))
            return key;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/sidecar/protocol.ts
var protocol = __webpack_require__(14319);
;// CONCATENATED MODULE: ./src/sidecar/launch.ts






const LAUNCH_TIMEOUT_MS = 5_000;
const POLL_INTERVAL_MS = 5;
/**
 * The go command trusts the system's certificates, where organisations put their own; Node trusts
 * only those that it brings along, and would take such an organisation's mirror for an impostor.
 */
const NODE_FLAGS = ["--use-system-ca"];
/**
 * Starts a sidecar that outlives this process and returns once it answers. Its output goes to a
 * file: the runner waits for the end of every pipe that a step's children hold. Throws
 * `SidecarError`; nothing is left running then.
 */
async function launchSidecar(options) {
    const { config } = options;
    const files = (0,protocol/* sidecarFiles */.Nb)(config.dir);
    await (0,promises_.mkdir)(config.dir, { recursive: true, mode: 0o700 });
    await (0,fs/* writeFileAtomic */.Zf)(files.config, JSON.stringify(config), 0o600);
    const log = await (0,promises_.open)(files.log, "a", 0o600);
    const child = (0,external_node_child_process_.spawn)(process.execPath, [...NODE_FLAGS, options.entry, "sidecar", files.config], {
        cwd: config.dir,
        detached: true,
        env: sidecarEnvironment(options.env),
        stdio: ["ignore", log.fd, log.fd],
        windowsHide: true,
    });
    const tellEnd = watchEnd(child);
    try {
        return await waitUntilReady(child, tellEnd, files.ready, options);
    }
    finally {
        child.unref();
        await log.close();
        // A sidecar that did not come as far as reading it leaves credentials behind.
        await (0,promises_.rm)(files.config, { force: true });
    }
}
/** How the child ended, once it has; undefined before. */
function watchEnd(child) {
    let ended;
    child.once("error", (error) => {
        ended = error.message;
    });
    child.once("exit", (code, signal) => {
        ended = `ended with ${signal ?? `exit code ${code}`}`;
    });
    return () => ended;
}
async function waitUntilReady(child, tellEnd, readyFile, { clock, timeoutMs = LAUNCH_TIMEOUT_MS }) {
    const deadlineMs = clock.nowMs() + timeoutMs;
    for (;;) {
        const ready = await tryReadReady(readyFile);
        if (ready && (await answers(ready)))
            return ready;
        const ended = tellEnd();
        if (ended !== undefined) {
            throw new errors/* SidecarError */.SH(`the sidecar did not start: ${ended}`, { code: "DIED" });
        }
        if (clock.nowMs() > deadlineMs) {
            child.kill("SIGKILL");
            throw new errors/* SidecarError */.SH("the sidecar did not answer in time", { code: "LAUNCH_TIMEOUT" });
        }
        await clock.sleep(POLL_INTERVAL_MS);
    }
}
async function answers(ready) {
    try {
        return (await (0,control/* fetchHealth */.T7)(ready.port)).pid === ready.pid;
    }
    catch {
        // Not listening yet, or not ours: the caller's deadline decides.
        return false;
    }
}
async function tryReadReady(file) {
    try {
        const ready = JSON.parse(await (0,promises_.readFile)(file, "utf8"));
        return ready;
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === "ENOENT")
            return undefined;
        throw error;
    }
}
/**
 * What the sidecar may see: how to reach the network and trust it, and the runner's tracking id,
 * by which the runner finds what a job left running. Tokens and inputs stay behind.
 */
const PASSED_ON = [
    "PATH",
    "HOME",
    "USERPROFILE",
    "SYSTEMROOT",
    "TEMP",
    "TMPDIR",
    "RUNNER_TRACKING_ID",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "NODE_EXTRA_CA_CERTS",
    "NODE_USE_SYSTEM_CA",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
];
function sidecarEnvironment(env) {
    return Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

;// CONCATENATED MODULE: ./src/app/start-sidecar.ts






const IDLE_TIMEOUT_MS = 6 * 60 * 60 * 1000;
/** Starts the sidecar where it is of use. A failure is a fault; go then has its own list only. */
async function startSidecar(parts) {
    const { settings, goEnv, mirrors, timeline, faults } = parts;
    const off = { warmFiles: 0, handle: undefined };
    const reason = sidecarOff(parts);
    if (reason !== undefined)
        return { ...off, status: "off", reason };
    try {
        const { offline } = settings;
        const warm = offline || settings.warm === "off" ? [] : planWarmFiles(parts.wanted, parts.toolchain);
        const sumdb = readChecksumDatabase(goEnv.GOSUMDB, await readKnownKeys(goEnv.GOROOT));
        const handle = await timeline.time("start sidecar", "own", () => launchSidecar({
            entry: parts.entry,
            env: parts.env,
            clock: parts.clock,
            config: {
                dir: external_node_path_default().join(parts.dir, "sidecar"),
                // What it is not told of it cannot ask.
                list: offline ? [{ kind: "off", fallback: "not-found" }] : mirrors.list,
                auth: offline ? [] : mirrors.auth,
                ...(sumdb === undefined ? {} : { sumdb }),
                sumLines: [...parts.sumLines],
                mirrorSelection: settings.mirrorSelection,
                offline,
                noProxy: goEnv.GONOPROXY,
                noSumdb: goEnv.GONOSUMDB,
                moduleCacheDir: goEnv.GOMODCACHE,
                unpackAhead: { readOnly: !isSet(findGoFlag(goEnv.GOFLAGS, "modcacherw")) },
                warm,
                idleTimeoutMs: IDLE_TIMEOUT_MS,
            },
        }));
        return { status: "started", reason: "", warmFiles: warm.length, handle };
    }
    catch (error) {
        const message = (0,errors/* errorMessage */.gJ)(error);
        faults.report("sidecar", message);
        return { ...off, status: "failed", reason: message };
    }
}
function sidecarOff({ settings, goEnv, mirrors, vendored }) {
    if (settings.sidecar === "off")
        return "sidecar: off";
    // Offline it serves what was restored, whatever mirrors there are.
    if (!settings.offline) {
        if (mirrors.problem !== undefined)
            return mirrors.problem;
        if (mirrors.list[0]?.kind !== "mirror")
            return "the GOPROXY list begins with no mirror";
    }
    if (settings.sidecar === "on")
        return undefined;
    if (findGoFlag(goEnv.GOFLAGS, "mod") === "vendor")
        return "GOFLAGS has -mod=vendor";
    return vendored ? "all dependencies are vendored" : undefined;
}
/**
 * What is warmed, in the order in which go asks: first the zip of a toolchain, of which go wants
 * nothing else; go.mod files decide the module graph; infos, which `go mod download` reads one after
 * another before it asks for the first zip; zips.
 */
function planWarmFiles(wanted, toolchain) {
    const files = (extension, modules) => modules.map((module) => ({ modulePath: module.path, version: module.version, extension }));
    return [
        ...(toolchain ? files("zip", [toolchain]) : []),
        ...files("mod", wanted.mods),
        ...files("info", wanted.infos),
        ...files("zip", wanted.zips),
    ];
}
/** Whether a flag without a value, or with one that go takes for true, is there. */
function isSet(flag) {
    return flag !== undefined && !/^(0|f|false)$/i.test(flag);
}
/** Undefined where this Go keeps its keys elsewhere: what go checks then, we do not check before. */
async function readKnownKeys(goRoot) {
    try {
        return await (0,promises_.readFile)(external_node_path_default().join(goRoot, KNOWN_KEYS_FILE), "utf8");
    }
    catch {
        // ENOENT: a Go without its sources.
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/app/time-go-commands.ts + 3 modules
var time_go_commands = __webpack_require__(37557);
;// CONCATENATED MODULE: ./src/app/start.ts



















/**
 * The first step on any CI system: restores the layers, starts the sidecar and sets the
 * environment of the job's later steps. Throws `ConfigError` for a mistake of the user; our own
 * faults are warnings.
 */
async function start(parts) {
    const { settings, host, timeline } = parts;
    const faults = (0,app_faults/* createFaultLog */.R)(host, { offline: settings.offline });
    const reader = (0,app_history/* readHistory */.Lu)(parts);
    const planned = planJob(parts);
    // Made beside the restore, which waits for the plan alone.
    const wrapper = settings.timeGoCommands
        ? timeline.time("make go wrapper", "own", () => (0,time_go_commands/* makeGoWrapper */.E)({ ...parts, tempDir: parts.job.tempDir, faults }))
        : Promise.resolve(undefined);
    const plan = await planned;
    for (const secret of plan.mirrors.auth.flatMap(mirror_auth/* secretsOf */.Fj))
        parts.host.mask(secret);
    const started = {};
    try {
        const partsOfRestore = { ...parts, faults, ownGoEnded: wrapper };
        const state = await restoreAndExport(plan, reader, partsOfRestore, started);
        const wrapperDir = await wrapper;
        if (wrapperDir !== undefined)
            host.addPath(wrapperDir);
        return state;
    }
    catch (error) {
        // Without a state there is no last step that would end it.
        if (started.sidecar?.handle)
            await (0,control/* stopSidecar */.i8)(started.sidecar.handle, parts.clock);
        throw error;
    }
}
async function restoreAndExport(plan, reader, parts, started) {
    const { settings, host, timeline, faults } = parts;
    const { os, arch } = plan.keyParts;
    const runner = { os, arch, image: parts.job.image };
    const losing = timeline
        .time("wait for history", "transfer", () => reader.wait())
        .then((read) => (0,app_history/* planLosing */.S4)(read, { goVersion: plan.goVersion, runner }, settings.cache));
    const modulesAndSidecar = async () => {
        const modules = await restoreModules(plan, { ...parts, losing });
        const toolchain = await findMissingToolchain(plan.toolchain, plan.goVersion, plan.goEnv.GOMODCACHE, parts.env["PATH"]);
        const unobtainable = settings.offline
            ? listMissing((0,module_cache/* findMissing */.y7)(plan.goEnv.GOMODCACHE, plan.allNeeds), toolchain)
            : undefined;
        const sidecar = await startSidecar({
            ...parts,
            goEnv: plan.goEnv,
            mirrors: plan.mirrors,
            vendored: plan.workspace.vendored,
            sumLines: plan.sumLines,
            wanted: settings.warm === "all" ? plan.needs : modules.missing,
            toolchain,
        });
        started.sidecar = sidecar;
        return { ...modules, sidecar, unobtainable };
    };
    const [modules, build] = await Promise.all([
        modulesAndSidecar(),
        restoreBuild(plan, { ...parts, losing }),
    ]);
    const { sidecar } = modules;
    const testTimes = await prepareTestTimes(plan, parts, faults);
    const goProxy = await exportEnvironment(plan, settings, sidecar, host);
    setOutputs(host, plan, modules.restore, build.restore, goProxy, external_node_path_default().join(parts.dir, run_state/* REPORT_FILE */.Uq));
    const report = {
        ...describePlan(plan, parts),
        history: reader.soFar().note,
        restores: [modules.restore, build.restore],
        modules: {
            needed: plan.needs.zips.length,
            fromLayer: plan.needs.zips.length - modules.missing.zips.length,
            private: plan.needs.skippedPrivate.length,
            ...(modules.unobtainable ? { missing: modules.unobtainable } : {}),
            ...(settings.verifyModules ? { rejected: modules.rejected } : {}),
        },
        sidecar: describeSidecar(sidecar),
        faults: faults.list(),
    };
    if (modules.unobtainable)
        tellMissing(host, modules.unobtainable);
    await keepHistory(reader, parts.dir);
    const cost = timeline.cost();
    host.group("go-accel: plan", renderPlan({ ...report, cost }));
    return {
        v: run_state/* STATE_VERSION */.nd,
        dir: parts.dir,
        offline: settings.offline,
        goModCache: plan.goEnv.GOMODCACHE,
        goCache: plan.goEnv.GOCACHE,
        agedAtMs: parts.clock.nowMs(),
        unaged: build.unaged,
        testTimes,
        checkout: {
            dir: settings.workingDirectory,
            modules: plan.workspace.goMods.map(({ dir, goMod }) => ({ path: goMod.module, dir })),
        },
        needs: plan.needs,
        sumLines: plan.sumLines,
        kept: plan.kept,
        layersOff: plan.layersOff,
        keys: plan.keys,
        runner,
        historyPrefix: reader.prefix,
        buildLimitBytes: settings.buildCacheLimitBytes,
        sidecar: sidecar.handle,
        summary: settings.summary,
        prComment: settings.prComment,
        regressionThresholdPercent: settings.regressionThresholdPercent,
        failOnRegression: settings.failOnRegression,
        startedAtMs: parts.clock.nowMs() - timeline.elapsedMs(),
        report: { ...report, cost },
    };
}
/** For the last step, which adds this run to it. */
async function keepHistory(reader, dir) {
    const { history } = reader.soFar();
    if (!history)
        return;
    // A disk that is full: the run is not recorded, and the layers tell of it.
    await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(dir, run_state/* HISTORY_FILE */.CX), (0,format/* formatHistory */.A)(history)).catch(() => { });
}
async function prepareTestTimes({ workspace, goEnv }, { settings, timeline, host, clock }, faults) {
    if (!settings.reuseTests)
        return undefined;
    const times = {
        dir: settings.workingDirectory,
        within: workspace.goMods.map(({ dir }) => dir),
        goCache: goEnv.GOCACHE,
    };
    const restoredAtMs = await timeline.time("restore times of files", "own", () => (0,reuse_tests/* restoreTestTimes */.X$)(times, { host, faults, nowMs: clock.nowMs }));
    return restoredAtMs === undefined ? undefined : { ...times, restoredAtMs };
}
function describePlan(plan, parts) {
    const { job } = parts;
    const { keyParts } = plan;
    return {
        action: { version: parts.actionVersion },
        job: {
            workflow: job.workflow,
            name: job.name,
            runId: job.runId,
            runAttempt: job.runAttempt,
            ref: job.ref,
            sha: job.sha,
            os: keyParts.os,
            arch: keyParts.arch,
            scope: keyParts.scope,
            ...(job.repository === "" ? {} : { repository: job.repository }),
            ...(job.pullRequest ? { pullRequest: job.pullRequest.number } : {}),
            onDefaultBranch: (0,cache_policy/* isOnDefaultBranch */.vZ)(job),
        },
        go: { version: plan.goVersion },
        workspace: {
            modules: plan.workspace.goMods.map(({ goMod }) => goMod.module),
            sumFiles: plan.workspace.sumFiles.map((file) => file.path),
            vendored: plan.workspace.vendored,
        },
        policy: plan.policy,
        keyParts: [
            { name: "os", value: keyParts.os },
            { name: "arch", value: keyParts.arch },
            { name: "go", value: keyParts.goVersion },
            { name: "go.sum", value: keyParts.sums },
            { name: "scope", value: keyParts.scope },
            { name: "profile", value: keyParts.profile },
            ...Object.entries(plan.profile).map(([name, value]) => ({ name: `profile ${name}`, value })),
        ],
    };
}
function describeSidecar({ status, reason, warmFiles }) {
    return { status, reason, warmFiles };
}
function setOutputs(host, plan, modules, build, goProxy, reportFile) {
    host.setOutput("go-version", plan.goVersion.replace(/^go/, ""));
    host.setOutput("goproxy", goProxy);
    host.setOutput("modules-cache", modules.status);
    host.setOutput("build-cache", build.status);
    const isHit = ({ status }) => status === "exact" || status === "warm";
    host.setOutput("cache-hit", String(isHit(modules) && isHit(build)));
    host.setOutput("report", reportFile);
}

// EXTERNAL MODULE: ./src/cache/create-backend.ts + 11 modules
var create_backend = __webpack_require__(28307);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(52132);
// EXTERNAL MODULE: ./src/cache/unpack-tree.ts + 2 modules
var unpack_tree = __webpack_require__(14101);
;// CONCATENATED MODULE: ./src/cache/unpack.ts




/** Pieces that wait for the worker: enough that it never waits for the next one to be received. */
const MAX_WAITING_PIECES = 4;
/** Shorter archives are unpacked before a thread would have started. */
const WORTH_A_THREAD_BYTES = 256 * 1024;
/**
 * `unpackTree` on a thread of its own: `node <entry> unpack-worker`. Two layers are unpacked side by
 * side then, while the next pieces of both are received. A short archive is unpacked here.
 */
function createUnpackThreads(entry) {
    const ready = [];
    return {
        startOne() {
            ready.push(startThread(entry));
        },
        async unpack(source, dir, options) {
            const pieces = source[Symbol.asyncIterator]();
            const begun = [];
            for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
                begun.push(piece.value);
                const isLong = begun.length > 1 || piece.value.length > WORTH_A_THREAD_BYTES;
                if (!isLong)
                    continue;
                const thread = ready.pop() ?? startThread(entry);
                return thread.unpack((0,read_stream/* resume */.U)(begun, pieces), { dir, ...options });
            }
            return (0,unpack_tree/* unpackTree */.F)((0,read_stream/* resume */.U)(begun, pieces), dir, options);
        },
    };
}
function startThread(entry) {
    const worker = new external_node_worker_threads_.Worker(entry, { argv: ["unpack-worker"] });
    // One that is never needed holds up nobody.
    worker.unref();
    const { promise: ended, resolve, reject } = Promise.withResolvers();
    // Whoever waits comes later: until then a failure has nobody.
    ended.catch(() => { });
    let waiting = 0;
    let wake = () => { };
    let hasEnded = false;
    const settle = (end) => {
        hasEnded = true;
        end();
        wake();
    };
    worker.on("message", (message) => {
        if (message.kind === "taken") {
            waiting--;
            wake();
        }
        else if (message.kind === "done")
            settle(resolve);
        else
            settle(() => reject(new errors/* CacheError */.xA(message.message, { code: "ARCHIVE" })));
    });
    worker.once("error", (error) => settle(() => reject(failed(error))));
    worker.once("exit", () => settle(() => reject(failed())));
    const send = (message, owned = []) => worker.postMessage(message, owned);
    const sendPiece = (bytes) => send({ kind: "piece", bytes }, [bytes.buffer]);
    return {
        async unpack(source, task) {
            worker.ref();
            try {
                send({ kind: "task", task });
                for await (const bytes of source) {
                    if (hasEnded)
                        break;
                    waiting++;
                    // What has memory of its own is handed over. The rest is copied here: a message would
                    // take all of the memory in which it lies.
                    sendPiece(hasOwnMemory(bytes) ? bytes : new Uint8Array(bytes));
                    while (waiting >= MAX_WAITING_PIECES && !hasEnded) {
                        await new Promise((resume) => {
                            wake = resume;
                        });
                    }
                }
                send({ kind: "end" });
                await ended;
            }
            finally {
                // Also where the source has failed: the worker would wait for its next piece.
                await worker.terminate();
            }
        },
    };
}
function hasOwnMemory(bytes) {
    const { buffer } = bytes;
    return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
}
function failed(cause) {
    return new errors/* CacheError */.xA("the archive could not be unpacked", { code: "ARCHIVE", cause });
}

// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(84517);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var lib_timeline = __webpack_require__(75112);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/action/find-go.ts


/**
 * Makes sure that there is a go command: the one on PATH, or else the newest of the runner's tool
 * cache, which later steps then find too. Returns false where there is none.
 */
async function ensureGo(env) {
    if (await (0,executable/* isOnPath */.j)("go", env["PATH"]))
        return true;
    const { findAllVersions, find } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
    const [newest] = findAllVersions("go").sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
    if (newest === undefined)
        return false;
    const { addPath } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 235));
    addPath(external_node_path_default().join(find("go", newest), "bin"));
    return true;
}

// EXTERNAL MODULE: ./src/action/host.ts + 1 modules
var action_host = __webpack_require__(19037);
// EXTERNAL MODULE: ./src/action/inputs.ts
var inputs = __webpack_require__(81729);
// EXTERNAL MODULE: ./src/action/job.ts + 1 modules
var action_job = __webpack_require__(19678);
// EXTERNAL MODULE: ./src/action/state.ts
var action_state = __webpack_require__(33175);
;// CONCATENATED MODULE: ./src/action/main.ts


















/** The action's main step. Only a mistake in the configuration fails it. */
async function runMain(entry) {
    const timeline = (0,lib_timeline/* createTimeline */.M)(clock/* systemClock */.m, performance.timeOrigin);
    const host = (0,action_host/* createActionsHost */.W)();
    (0,action_state/* markPost */.OP)();
    // The post step gets it anew.
    (0,inputs/* hideToken */.Uy)(process.env);
    try {
        const stepPath = process.env["PATH"] ?? "";
        // What we run ourselves is no command of a step.
        process.env["PATH"] = await (0,go_wrapper_path/* withoutGoWrappers */.nL)(stepPath);
        const job = await (0,action_job/* readJob */.c)(process.env);
        const settings = (0,inputs/* readInputs */.Ko)((name) => core/* getInput */.V4(name), job.workspace);
        if (!(await ensureGo(process.env))) {
            host.warning("go-accel: there is no go command on PATH or in the tool cache; nothing is done");
            return;
        }
        const dir = external_node_path_default().join(job.tempDir, "go-accel", (0,external_node_crypto_.randomUUID)());
        await (0,promises_.mkdir)(dir, { recursive: true, mode: 0o700 });
        const state = await start({
            settings,
            job,
            host,
            timeline,
            dir,
            entry,
            env: process.env,
            stepPath,
            actionVersion: version/* VERSION */.x,
            clock: clock/* systemClock */.m,
            unpacking: createUnpackThreads(entry),
            backend: await (0,create_backend/* createBackend */.n)(settings.cacheBackend, {
                entry,
                dir: external_node_path_default().join(dir, "transfer"),
                env: process.env,
                clock: clock/* systemClock */.m,
            }),
        });
        await (0,action_state/* saveState */.LZ)((0,run_state/* formatState */.lN)(state), dir);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            core/* setFailed */.C1(error.message);
        else {
            host.warning(`go-accel: ${(0,errors/* errorMessage */.gJ)(error)}; the job goes on without acceleration`);
        }
    }
}


/***/ }),

/***/ 36440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatSumLines),
/* harmony export */   H: () => (/* binding */ parseGoSum)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97268);

const FIELDS = 3;
const MOD_SUFFIX = "/go.mod";
/** The hash of an empty go.mod: an old fault of the go command, which drops such lines since. */
const EMPTY_GO_MOD_HASH = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
/**
 * Reads a go.sum or go.work.sum file. `file` is its name in errors. Throws `ParseError` with file
 * and line for a line that has not three fields, as the go command does. A module may have several
 * entries with different hashes.
 */
function parseGoSum(text, file) {
    const entries = new Map();
    const ignored = [];
    for (const [index, lineText] of text.split("\n").entries()) {
        const line = index + 1;
        const fields = lineText.trim().split(/\s+/);
        if (fields[0] === "")
            continue;
        const [path, version, hash] = fields;
        if (!path || !version || !hash || fields.length !== FIELDS) {
            const problem = `expected ${FIELDS} fields, found ${fields.length}`;
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(problem, { code: "GO_SUM_LINE", file, line });
        }
        if (hash === EMPTY_GO_MOD_HASH)
            ignored.push({ line, reason: "empty-go-mod" });
        else if (!hash.startsWith("h1:"))
            ignored.push({ line, reason: "unknown-algorithm" });
        else
            entries.set(fields.join(" "), createEntry(path, version, hash));
    }
    return { entries: [...entries.values()], ignored };
}
function createEntry(path, version, hash) {
    return version.endsWith(MOD_SUFFIX)
        ? { path, version: version.slice(0, -MOD_SUFFIX.length), kind: "mod", hash }
        : { path, version, kind: "zip", hash };
}
/** The trusted lines of several files as the lines of one, each once. */
function formatSumLines(sums) {
    const lines = sums.flatMap(({ entries }) => entries.map(({ path, version, kind, hash }) => {
        return `${path} ${version}${kind === "mod" ? MOD_SUFFIX : ""} ${hash}`;
    }));
    return [...new Set(lines)];
}


/***/ }),

/***/ 91028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ matchPrefixPatterns)
/* harmony export */ });
/**
 * Whether a module path is covered by a list in the syntax of GOPRIVATE and its like: globs parted
 * by commas, each matched against as many leading elements of the path as it has itself
 * (https://go.dev/ref/mod#private-modules). Empty and malformed globs cover nothing.
 */
function matchPrefixPatterns(globs, target) {
    const elements = target.split("/");
    return globs.split(",").some((text) => {
        const glob = text.endsWith("/") ? text.slice(0, -1) : text;
        if (glob === "")
            return false;
        const { length } = glob.split("/");
        if (length > elements.length)
            return false;
        return compileGlob(glob)?.test(elements.slice(0, length).join("/")) ?? false;
    });
}
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

/***/ 12011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   eD: () => (/* binding */ formatChange),
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
/** `+82 %`, `−51 %`, `±0 %`: how much more `now` is than `base`; a dash where base is nothing. */
function formatChange(now, base) {
    if (base <= 0)
        return "–";
    const percent = Math.round(((now - base) / base) * 100);
    if (percent === 0)
        return "±0 %";
    return percent > 0 ? `+${percent} %` : `−${-percent} %`;
}
/** The same text on one line: in a narrow column its spaces would be places to break it. */
function unbroken(text) {
    return text.replaceAll(" ", "\u00a0");
}


/***/ }),

/***/ 47146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ createHashLookup),
/* harmony export */   Yr: () => (/* binding */ expectHash),
/* harmony export */   pw: () => (/* binding */ createExpectedHashes)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97268);

/** Looks hashes up in a go.sum. A module may stand there with several: each of them is right. */
function createExpectedHashes(sum) {
    const hashes = new Map();
    for (const { path, version, kind, hash } of sum.entries) {
        const key = `${kind} ${path}@${version}`;
        const known = hashes.get(key);
        if (known)
            known.push(hash);
        else
            hashes.set(key, [hash]);
    }
    return (kind, modulePath, version) => hashes.get(`${kind} ${modulePath}@${version}`);
}
/** Looks hashes up in a go.sum first, and in a checksum database for what is not there. */
function createHashLookup(named, database) {
    return (kind, modulePath, version) => named(kind, modulePath, version) ??
        database(modulePath, version).then((hashes) => {
            const hash = hashes?.[kind];
            return hash === undefined ? undefined : [hash];
        }, 
        // Told where a mirror's file is checked; here it only means that nothing can be said.
        () => undefined);
}
/** Throws `IntegrityError` where `h1` is none of the hashes that `source` has for `what`. */
function expectHash(what, h1, hashes, source = "go.sum or the checksum database") {
    if (hashes.includes(h1))
        return;
    const message = `${what} has the hash ${h1}, but ${source} has ${hashes.join(" or ")}`;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs(message, { code: "H1_MISMATCH" });
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The released version; a test compares it with package.json. */
const VERSION = "0.1.0";


/***/ })

};
