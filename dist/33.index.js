export const id = 33;
export const ids = [33];
export const modules = {

/***/ 91033:
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
// EXTERNAL MODULE: ./src/app/handover.ts
var handover = __webpack_require__(62508);
// EXTERNAL MODULE: ./src/app/job/go-wrapper-path.ts
var go_wrapper_path = __webpack_require__(82783);
// EXTERNAL MODULE: ./src/history/format.ts
var format = __webpack_require__(43873);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(90796);
// EXTERNAL MODULE: ./src/report/format.ts
var report_format = __webpack_require__(12011);
;// CONCATENATED MODULE: ./src/report/text/plan-log.ts

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

// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(25457);
// EXTERNAL MODULE: ./src/app/job/faults.ts
var job_faults = __webpack_require__(73810);
// EXTERNAL MODULE: ./src/app/tests/reuse-tests.ts + 6 modules
var reuse_tests = __webpack_require__(96515);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/app/start/offline.ts
const SHOWN_IN_WARNING = 10;
/** No such folder: instead of asking a database, go says that it cannot open it. */
const NO_DATABASE = "file:///go-accel-offline";
/**
 * Variables that keep every go command off the network. Modules, private ones included, come from
 * the sidecar at `proxy` alone, or from nowhere without one; `direct` has no effect any more. What is
 * in GOMODCACHE is used as usual, and hashes are still compared with go.sum. Pure.
 */
function offlineVariables(goEnv, proxy) {
    const [database = "off"] = goEnv.GOSUMDB.trim().split(/\s+/);
    return {
        GOPROXY: proxy ?? "off",
        // GOVCS is not enough: go asks a private module's host for its repository first.
        GONOPROXY: "none",
        GOVCS: "*:off",
        // If the database has a URL, go asks that instead of the proxies and the database's host.
        ...(database === "off" || database === "" ? {} : { GOSUMDB: `${database} ${NO_DATABASE}` }),
    };
}
/**
 * What cannot be had, each file once: `module@version` for a module's sources, followed by `/go.mod`,
 * as in go.sum, for its go.mod alone, and by `.info` for its version and time. Sorted. Pure.
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
/** Lists all of them in a group of the log, and warns once with the first ones. */
function warnOfMissing(host, missing) {
    if (missing.length === 0)
        return;
    const more = missing.length - SHOWN_IN_WARNING;
    const shown = missing.slice(0, SHOWN_IN_WARNING).join(", ");
    host.group("go-accel: missing, and offline", missing);
    host.warning(`go-accel: offline, and the cache did not bring ${shown}` +
        `${more > 0 ? ` and ${more} more` : ""}; go fails if it needs them`);
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

;// CONCATENATED MODULE: ./src/app/start/parallelism.ts


/** From here on go reads the container's limit itself. */
const READS_QUOTA_SINCE = "go1.25.0";
/**
 * GOFLAGS for the job's later steps, or undefined if there is nothing to add. What the user set
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

;// CONCATENATED MODULE: ./src/app/start/export-environment.ts





const CGROUP_CPU_MAX = "/sys/fs/cgroup/cpu.max";
/**
 * Sets what the job's later steps see. GOMODCACHE and GOCACHE keep the paths that they have: both
 * are part of what is restored. Returns the GOPROXY that holds from here on.
 */
async function exportEnvironment(host, plan, settings, sidecar) {
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
        const variables = offlineVariables(goEnv, sidecar && urlOf(sidecar));
        for (const [name, value] of Object.entries(variables))
            host.exportVariable(name, value);
        return variables["GOPROXY"] ?? "";
    }
    if (sidecar) {
        // Behind `|` go turns to the list itself after any failure: a dead sidecar breaks nothing.
        const proxy = `${urlOf(sidecar)}|${mirrors.text}`;
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

// EXTERNAL MODULE: ./src/gocmd/go-command-log.ts
var go_command_log = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/gocmd/go-command-words.ts
var go_command_words = __webpack_require__(41406);
;// CONCATENATED MODULE: ./src/gocmd/go-wrapper-arguments.ts

/**
 * Shell functions that make of a go command line what may be recorded, in `_ga_text`:
 * the subcommand, names of flags, and packages. Where it is not certain that an argument is a
 * package, it is left out. They start no process.
 */
function argumentFunctions() {
    return `_ga_add() {
  if [ "\${#1}" -gt ${go_command_words/* MAX_ARGUMENT_LENGTH */.KR} ] || [ "$((\${#_ga_text} + \${#1}))" -ge ${go_command_words/* MAX_COMMAND_LENGTH */.wB - 3} ]; then
    _ga_more=1
  else
    _ga_text="$_ga_text $1"
  fi
}

_ga_flag() {
  _ga_name=\${1#-}
  _ga_name=\${_ga_name#-}
  # Of two words, "-flag value", the second is not looked at.
  case $_ga_name in
    *=*) _ga_name=\${_ga_name%%=*} ;;
    ${anyOf(go_command_words/* BOOLEAN_FLAGS */.JX)}) ;;
    *) _ga_skip=1 ;;
  esac
  case $_ga_name in
    ${anyOf([...go_command_words/* BOOLEAN_FLAGS */.JX, ...go_command_words/* VALUE_FLAGS */.aJ])}) _ga_add "-$_ga_name" ;;
    *) _ga_more=1 ;;
  esac
}

_ga_package() {
  case $1 in
    '' | *[!A-Za-z0-9._/@~-]* | /* | *@*/* | *@*@*) _ga_more=1 ;;
    ${anyOf(go_command_words/* PACKAGE_WORDS */.Fq)} | */* | *.go) _ga_add "$1" ;;
    *) _ga_more=1 ;;
  esac
}

_ga_describe() {
  _ga_text=other _ga_more='' _ga_skip='' _ga_seen='' _ga_count=0
  case \${1-} in
    -C | --C) [ "$#" -lt 2 ] || shift 2 ;;
    -C=* | --C=*) shift ;;
  esac
  case \${1-} in
    ${anyOf(go_command_words/* SUBCOMMANDS */.Vh)}) _ga_text=$1 ;;
    *) return ;;
  esac
  shift
  case $_ga_text in
    mod | work)
      case \${1-} in
        ${anyOf(go_command_words/* MOD_COMMANDS */.Cl)}) _ga_add "$1" ;;
      esac
      return
      ;;
    ${anyOf(go_command_words/* PACKAGE_COMMANDS */.Yg)}) ;;
    *) return ;;
  esac
  for _ga_word in "$@"; do
    _ga_count=$((_ga_count + 1))
    if [ "$_ga_count" -gt ${go_command_words/* MAX_ARGUMENTS */.up} ]; then
      _ga_more=1
      break
    fi
    if [ -n "$_ga_skip" ]; then
      _ga_skip=''
      continue
    fi
    case $_ga_seen$_ga_word in
      # Behind the packages come the arguments of a test binary or of a program.
      -args | --args | -args=* | --args=* | - | -- | seen-*)
        _ga_more=1
        break
        ;;
      -*) _ga_flag "$_ga_word" ;;
      *)
        _ga_seen=seen
        _ga_package "$_ga_word"
        if [ "$_ga_text" != "\${_ga_text#run}" ]; then
          [ "$_ga_count" -eq "$#" ] || _ga_more=1
          break
        fi
        ;;
    esac
  done
  [ -z "$_ga_more" ] || _ga_text="$_ga_text ${go_command_words/* LEFT_OUT */.Pk}"
}`;
}
function anyOf(words) {
    return words.join(" | ");
}

;// CONCATENATED MODULE: ./src/gocmd/go-wrapper.ts

/**
 * The text of the shell script that is named `go`: runs the go command that PATH would give without
 * it, and then appends one line (see `go-command-log.ts`) to each log. POSIX shell; dash, bash and
 * busybox are known to run it. Not bash where there is another: it may lose the exit code of a child
 * that ends as a signal comes, and a signal that comes just before it waits. Pure.
 *
 * - go gets a PATH without the wrapper's folder. So commands that go itself starts (`go generate`,
 *   tests) are not recorded, which would count their time twice; and no variable marks a nested
 *   call, which tests could read: they see the environment that they would see without us.
 * - go is a child, since its exit code can be had in no other way, and runs in the background with
 *   `wait`, since a shell that waits for a child in the foreground runs no trap before the child
 *   has ended: a signal that is sent to the wrapper alone would not reach go. For such a child a
 *   shell ignores SIGINT and SIGQUIT, which perl or env undoes; and its standard input is /dev/null
 *   but for a redirection. It stays in the process group of its caller, as job control is off, so
 *   that a terminal and signals for the group treat it as before. SIGKILL cannot be passed on:
 *   there the kernel ends go with its parent, where perl or setpriv has asked for it.
 * - After a signal for the group go gets a second one from the wrapper; go heeds the first only.
 */
function renderGoWrapper(parts) {
    // Else perl speaks of locales that the machine does not have; it takes the variable away again.
    const quiet = parts.starter?.kind === "perl" ? "PERL_BADLANG=0 " : "";
    return `#!${parts.shell}
# The go command of this job, with a note of how long it took (go-accel, input time-go-commands).

${stateFunctions(parts.starter)}

_ga_strip() {
  while :; do
    case $_ga_path in
      *":$1:"*) _ga_path="\${_ga_path%%":$1:"*}:\${_ga_path#*":$1:"}" ;;
      *) return ;;
    esac
  done
}

${readClock(parts.clock, "_ga_start")}
_ga_path=":\${PATH-}:"
for _ga_dir in ${parts.dirs.map(quote).join(" ")}; do _ga_strip "$_ga_dir"; done
# As this folder is spelled in PATH, should that be another way.
case $0 in /*/*) _ga_strip "\${0%/*}" ;; esac
if [ "$_ga_path" != ":\${PATH-}:" ]; then
  _ga_path=\${_ga_path#:}
  PATH=\${_ga_path%:}
fi

_ga_shift=1
if command -v go >/dev/null 2>&1; then set -- go "$@"; else set -- ${quote(parts.go)} "$@"; fi
${startPrograms(parts)}

_ga_pid='' _ga_signal='' _ga_last='' _ga_instead=''
_ga_pass() {
  _ga_signal=$1
  [ -n "$_ga_pid" ] || return 0
  _ga_count=0
  while [ "$_ga_count" -lt 20000 ] && _ga_is_starting; do _ga_count=$((_ga_count + 1)); done
${parts.starter ? "" : INTERRUPT}
  kill -s "$1" "$_ga_pid"
}
for _ga_word in HUP INT QUIT USR1 USR2 TERM; do
  trap "_ga_pass $_ga_word 2>/dev/null" "$_ga_word"
done

# Without a standard input there is nothing to pass on.
if { command : 9<&0; } 2>/dev/null; then
  { ${quiet}"$@" <&9 9<&- & } 9<&0
else
  ${quiet}"$@" &
fi
_ga_pid=$!
[ -z "$_ga_signal" ] || _ga_pass "$_ga_signal" 2>/dev/null

# What can be done while go runs costs nothing.
${argumentFunctions()}
shift "$_ga_shift"
_ga_describe "$@"

# A signal interrupts wait; then the child is waited for again. It may have ended meanwhile, and
# been seen: then 127, or -1 of a bash that has lost the status, tells nothing.
while :; do
  _ga_signal=''
  wait "$_ga_pid" 2>/dev/null
  _ga_code=$?
  if [ -n "$_ga_last" ] && { [ "$_ga_code" -eq 127 ] || [ "$_ga_code" -lt 0 ]; }; then
    _ga_code=$_ga_last
    break
  fi
  [ -n "$_ga_signal" ] || break
  _ga_last=$_ga_code
done
_ga_pid=''
${readClock(parts.clock, "_ga_end")}
if [ -n "$_ga_instead" ] && [ "$_ga_code" -eq 143 ]; then _ga_code=130; fi

# One write for a line that is shorter than what a pipe takes at once: lines of commands that run
# side by side do not mix.
for _ga_log in ${parts.logs.map(quote).join(" ")}; do
  [ -f "$_ga_log" ] || continue
  printf '%s\\n' "${LINE_PREFIX[parts.clock.kind]} $_ga_start $_ga_end $_ga_code $_ga_text ;" >>"$_ga_log"
done 2>/dev/null

# What a signal ended, ends by the same one. A tool's own exit code may be as high: go tool catches
# all signals that can be caught.
if [ "$_ga_code" -gt 128 ] && { [ "$_ga_text" != tool ] || [ "$_ga_code" -eq 137 ]; }; then
  _ga_signal=$(kill -l "$_ga_code" 2>/dev/null)
  if [ -n "$_ga_signal" ]; then
    ulimit -c 0 2>/dev/null
    trap - "$_ga_signal" 2>/dev/null
    kill -s "$_ga_signal" "$$" 2>/dev/null
  fi
fi
exit "$_ga_code"
`;
}
/** First word of a line: the format, and the clock of its two times. */
const LINE_PREFIX = {
    uptime: "go1:uptime",
    date: "go1:date",
};
/**
 * Where nothing resets it, go ignores SIGINT unless it asks for it, as while tests or a program run.
 * SIGTERM does to it then what SIGINT would.
 */
const INTERRUPT = `  case "$1 \${_ga_text-}" in
    'INT run'* | 'INT test'* | 'INT tool'*) ;;
    INT*)
      _ga_instead=1
      kill -s TERM "$_ga_pid"
      ;;
  esac`;
/**
 * For a moment the child is still this shell, and would lose the signal, or ignores it until that
 * is reset. On Linux both show in its stat file: in field 26 the address of its program, in field 33
 * a set of bits for the signals that it ignores.
 */
function stateFunctions(starter) {
    const skip = (count) => Array.from({ length: count }, () => "_ga_x").join(" ");
    return `_ga_read_state() {
  _ga_program='' _ga_ignored=''
  { read -r ${skip(25)} _ga_program ${skip(6)} _ga_ignored _ga_x <"/proc/$1/stat"; } 2>/dev/null
  case $_ga_ignored in '' | *[!0-9]*) _ga_ignored=0 ;; esac
}

_ga_is_starting() {
  _ga_read_state "$_ga_pid"
  [ -n "$_ga_program" ] || return 1
  [ "$_ga_program" = "$_ga_self" ]${starter ? ' || [ "$((_ga_ignored & 6 & ~_ga_inherited))" -ne 0 ]' : ""}
}

_ga_read_state self
_ga_self=$_ga_program _ga_inherited=$((_ga_ignored & 6))
`;
}
/** Puts before the command the programs that start it. `_ga_shift` counts their words. */
function startPrograms({ starter, setpriv }) {
    const lines = [];
    if (starter) {
        // What the caller ignores, as for a command in the background of a script, stays ignored.
        // A path with `=` would be a variable to env.
        lines.push(`case $_ga_inherited in
  0) _ga_word=INT,QUIT ;;
  2) _ga_word=QUIT ;;
  4) _ga_word=INT ;;
  *) _ga_word=FPE ;;
esac
case $1 in
  *=*) ;;
  *)
    ${starterWords(starter).replaceAll("\n  ", "\n    ")}
    ;;
esac`);
    }
    if (setpriv !== undefined) {
        lines.push(`set -- ${quote(setpriv)} --pdeathsig KILL "$@"
_ga_shift=$((_ga_shift + 3))`);
    }
    return lines.join("\n");
}
function starterWords(starter) {
    const program = quote(starter.program);
    if (starter.kind === "env") {
        return `set -- ${program} "--default-signal=$_ga_word" "$@"
  _ga_shift=$((_ga_shift + 2))`;
    }
    return `set -- ${program} -e ${quote(perlStarter(starter.prctl))} "$_ga_word" "$@"
  _ga_shift=$((_ga_shift + 4))`;
}
/**
 * A shell leaves out of the environment what is no name of a variable to it, such as `my-name`, and
 * adds some of its own. What it was started with is in its `/proc` folder. perl itself ignores
 * SIGFPE.
 */
function perlStarter(prctl) {
    const [setDeathSignal, kill] = [1, 9];
    return `${prctl === undefined ? "" : `syscall ${prctl}, ${setDeathSignal}, ${kill};`}
$SIG{$_} = "DEFAULT" for "FPE", split ",", shift;
delete $ENV{PERL_BADLANG};
if (open my $file, "<", "/proc/" . getppid . "/environ") {
  my $path = $ENV{PATH};
  local $/;
  my $all = <$file>;
  if (length $all) {
    %ENV = map { my ($name, $value) = split "=", $_, 2; ($name, $value // "") } split "\\0", $all;
    $ENV{PATH} = $path if defined $path;
  }
}
exec { $ARGV[0] } @ARGV;
exit 127`;
}
function readClock(clock, variable) {
    switch (clock.kind) {
        case "uptime":
            return `{ read -r ${variable} _ga_x </proc/uptime; } 2>/dev/null`;
        case "date":
            return `${variable}=$(${quote(clock.program)} +%s${clock.nanoseconds ? "%N" : ""} 2>/dev/null)`;
    }
}
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./src/gocmd/go-wrapper-tools.ts
/**
 * A shell script that tells what the machine has for the wrapper, one `name=value` a line. The
 * programs are tried, since older ones lack the options.
 */
const WRAPPER_TOOLS_SCRIPT = `
dash=$(command -v dash) && echo "dash=$dash"
{ read -r up rest </proc/uptime; } 2>/dev/null && echo "uptime=$up"
date=$(command -v date) && echo "date=$date" && echo "now=$("$date" +%s%N)"
setpriv=$(command -v setpriv) && "$setpriv" --pdeathsig KILL true 2>/dev/null && echo "setpriv=$setpriv"
perl=$(command -v perl) && PERL_BADLANG=0 "$perl" -e 'exit 0' 2>/dev/null && echo "perl=$perl"
env=$(command -v env) && "$env" --default-signal=INT,QUIT true 2>/dev/null && echo "env=$env"
true`;
/** Numbers of the system call prctl of Linux, by `process.arch`. */
const PRCTL = new Map([
    ["x64", 157],
    ["arm64", 167],
]);
/**
 * Reads what the script told, on a machine with this `process.platform` and `process.arch`. Throws
 * where a clock is missing, without which nothing is timed.
 */
function parseWrapperTools(output, { platform, arch }) {
    const told = new Map(output.split("\n").flatMap((line) => {
        const [, name, value] = /^([a-z]+)=(.+)$/.exec(line) ?? [];
        return name !== undefined && value !== undefined ? [[name, value]] : [];
    }));
    const program = (name) => {
        const file = told.get(name);
        return file?.startsWith("/") ? file : undefined;
    };
    const [perl, env, dash, date] = [
        program("perl"),
        program("env"),
        program("dash"),
        program("date"),
    ];
    const prctl = platform === "linux" ? PRCTL.get(arch) : undefined;
    const starter = perl
        ? { kind: "perl", program: perl, prctl }
        : env
            ? { kind: "env", program: env }
            : undefined;
    const machine = {
        // The first line of a script takes no path with spaces.
        shell: dash !== undefined && /^[\w./+-]{1,100}$/.test(dash) ? dash : "/bin/sh",
        starter,
        setpriv: perl && prctl !== undefined ? undefined : program("setpriv"),
    };
    if (told.has("uptime"))
        return { ...machine, clock: { kind: "uptime" } };
    if (date === undefined)
        throw new Error("this machine has no clock for a shell script");
    const nanoseconds = /^\d{16,}$/.test(told.get("now") ?? "");
    return { ...machine, clock: { kind: "date", program: date, nanoseconds } };
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(97268);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/lib/executable.ts




/** Path of the program of that name in the first folder of `pathVariable` that has one. */
async function findOnPath(name, pathVariable) {
    for (const dir of pathVariable.split((external_node_path_default()).delimiter)) {
        const file = external_node_path_default().join(dir, name);
        if (external_node_path_default().isAbsolute(file) && (await isExecutable(file)))
            return file;
    }
    return undefined;
}
async function isExecutable(file) {
    try {
        await (0,promises_.access)(file, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(file)).isFile();
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return false;
        throw error;
    }
}
/** Whether a folder of `pathVariable` (the value of PATH) holds a program of that name. */
async function isOnPath(name, pathVariable) {
    const executable = process.platform === "win32" ? `${name}.exe` : name;
    for (const dir of (pathVariable ?? "").split((external_node_path_default()).delimiter)) {
        if (dir !== "" && (await (0,fs/* pathExists */.s0)(external_node_path_default().join(dir, executable))))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/app/start/make-go-wrapper.ts










const MAX_WRAPPERS = 100;
/**
 * Makes the wrapper named `go`, and returns the folder that is to be first on PATH for the job's
 * later steps. Undefined if there is none: any fault of ours is a warning, and the steps keep the go
 * command that they had.
 */
async function makeGoWrapper(step, places) {
    // A batch file in the place of go.exe would end each batch script that calls it without `call`.
    if (process.platform === "win32")
        return undefined;
    try {
        return await installWrapper(step, places);
    }
    catch (error) {
        step.faults.report("report", `go commands are not timed: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
async function installWrapper({ host, env }, { dir, tempDir, stepPath }) {
    // Without wrappers: this is where the go command is found.
    const pathVariable = env["PATH"] ?? "";
    const go = await findOnPath("go", pathVariable);
    if (go === undefined)
        throw new Error("no go command on PATH");
    const earlier = await (0,go_wrapper_path/* findGoWrappers */.So)(stepPath);
    const run = (command, args) => host.exec(command, args, {
        cwd: dir,
        env: { GOTOOLCHAIN: "local", GOFLAGS: "", PATH: pathVariable },
    });
    const tools = parseWrapperTools(await run("/bin/sh", ["-c", WRAPPER_TOOLS_SCRIPT]), {
        platform: process.platform,
        arch: process.arch,
    });
    const wrapperDir = await makeWrapperDir(external_node_path_default().join(tempDir, "go-accel"));
    const log = external_node_path_default().join(dir, handover/* GO_COMMAND_LOG */.QZ);
    const logs = [log, ...new Set(earlier.flatMap((wrapper) => wrapper.logs))];
    const dirs = [wrapperDir, ...earlier.map((wrapper) => wrapper.dir)];
    await (0,promises_.writeFile)(log, "", { mode: 0o600 });
    await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(wrapperDir, go_wrapper_path/* WRAPPER_FILE */.JR), JSON.stringify({ logs }), 0o444);
    const wrapper = external_node_path_default().join(wrapperDir, "go");
    // The trial must not appear in the logs of other wrappers.
    await (0,fs/* writeFileAtomic */.Zf)(wrapper, renderGoWrapper({ ...tools, dirs, go, logs: [log] }), 0o555);
    await tryOut(wrapper, log, run);
    await (0,fs/* writeFileAtomic */.Zf)(wrapper, renderGoWrapper({ ...tools, dirs, go, logs }), 0o555);
    await (0,promises_.writeFile)(log, "");
    return wrapperDir;
}
/**
 * Makes a folder whose path is the same in each job if the runner's temporary folder is. PATH is part
 * of the key of a test result if the test looks for programs and go was not called through us.
 */
async function makeWrapperDir(parent) {
    if (/[:\n\r]/.test(parent))
        throw new Error(`${parent} cannot be in PATH`);
    for (let number = 1; number <= MAX_WRAPPERS; number++) {
        const dir = external_node_path_default().join(parent, `path-${number}`);
        try {
            await (0,promises_.mkdir)(dir, { mode: 0o755 });
            return dir;
        }
        catch (error) {
            if ((0,fs/* errnoOf */.UQ)(error) !== "EEXIST")
                throw error;
        }
    }
    throw new Error(`${parent} holds ${MAX_WRAPPERS} wrappers already`);
}
/** Throws unless the wrapper runs go and notes it; on some machines scripts cannot be executed. */
async function tryOut(wrapper, log, run) {
    const version = await run("/bin/sh", ["-c", 'exec "$0" version', wrapper]);
    const [noted, ...more] = (0,go_command_log/* parseGoCommandLog */.P)((await (0,fs/* tryReadText */.Bw)(log)) ?? "");
    const isRight = noted?.command === "version" && noted.exitCode === 0 && more.length === 0;
    if (!version.startsWith("go version ") || !isRight) {
        throw new Error("the wrapper does not work on this machine");
    }
}

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

;// CONCATENATED MODULE: ./src/app/job/job-keys.ts

/** The keys of a job; `seedRef` is the ref whose seeds it may read. Pure. */
function planKeys(parts, seedRef) {
    const own = { modules: (0,key/* modulesKeys */.ci)(parts), build: (0,key/* buildKeys */.T_)(parts) };
    if (seedRef === undefined)
        return [own];
    const root = (0,key/* seedRoot */.Id)(seedRef);
    return [own, { modules: (0,key/* modulesKeys */.ci)(parts, root), build: (0,key/* buildKeys */.T_)(parts, root) }];
}

;// CONCATENATED MODULE: ./src/app/start/cache-policy.ts
/**
 * Events that run on the default branch with input from elsewhere. What they save could be read by
 * every later job, so `auto` lets them only read.
 */
const UNTRUSTED_EVENTS = [
    "pull_request_target",
    "workflow_run",
    "issue_comment",
];
/** The ref whose seeds this job may read; undefined for all but pull requests. Pure. */
function seedRefOf(job, policy) {
    const isPullRequest = job.eventName === "pull_request" && job.ref.startsWith("refs/pull/");
    return isPullRequest && (policy.read || policy.seed) ? job.ref : undefined;
}
/**
 * Whether the job runs what the default branch holds: its ref is that branch, and its event cannot
 * have brought other code. Pure.
 */
function isOnDefaultBranch({ defaultBranch, ref, eventName }) {
    const branches = defaultBranch === undefined ? ["main", "master"] : [defaultBranch];
    return (!UNTRUSTED_EVENTS.includes(eventName) && branches.some((name) => ref === `refs/heads/${name}`));
}
/** Why nothing may be read from the cache; undefined if it may. Pure. */
function whyNotRead({ read, reason }) {
    return read ? undefined : reason;
}
/** Decides whether layers are read and written. Pure. */
function planCachePolicy(mode, job) {
    const asked = askedFor(mode, job);
    const limit = SERVICE_LIMITS[job.serviceCacheMode ?? ""];
    if (!limit)
        return asked;
    const { seed, ...kept } = asked;
    const policy = { read: kept.read && limit.read, write: kept.write && limit.write };
    const isSame = policy.read === kept.read && policy.write === kept.write;
    if (isSame && (limit.write || !seed))
        return asked;
    return { ...policy, reason: `the job's cache-mode is ${job.serviceCacheMode}` };
}
const SERVICE_LIMITS = {
    none: { read: false, write: false },
    read: { read: true, write: false },
    write: { read: true, write: true },
    "write-only": { read: false, write: true },
};
function askedFor(mode, job) {
    const reason = `cache: ${mode}`;
    switch (mode) {
        case "off":
            return { read: false, write: false, reason };
        case "read":
            return { read: true, write: false, reason };
        case "write":
            return { read: false, write: true, reason };
        case "read-write":
            return { read: true, write: true, reason };
        case "auto":
            return { read: true, ...autoWrite(job) };
    }
}
function autoWrite(job) {
    if (UNTRUSTED_EVENTS.includes(job.eventName)) {
        return { write: false, reason: `cache: auto, and ${job.eventName} may carry untrusted input` };
    }
    if (job.eventName === "pull_request") {
        const reason = "cache: auto, and a pull request saves only for itself, if it found nothing";
        return { write: false, seed: true, reason };
    }
    const write = isOnDefaultBranch(job);
    const where = write ? "this is" : "this is not";
    return { write, reason: `cache: auto, and ${where} the default branch` };
}

// EXTERNAL MODULE: ./src/gomod/proxy-list.ts
var proxy_list = __webpack_require__(72371);
;// CONCATENATED MODULE: ./src/app/start/plan-mirrors.ts



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
/** With the port, if the URL has one: the go command looks for that in a netrc file. */
function hostOf(url) {
    return new URL(url).host;
}
function withoutCredentials(entry) {
    if (entry.kind !== "mirror")
        return entry;
    const { auth: _auth, ...rest } = entry;
    return rest;
}

// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(32414);
;// CONCATENATED MODULE: ./src/app/start/plan-toolchain.ts






const MODULE_PATH = "golang.org/toolchain";
/** Releases and their candidates; a toolchain of another name comes from PATH. */
const RELEASE = /^go1\.\d+(?:\.\d+)?(?:(?:beta|rc)\d+)?$/;
/**
 * The toolchain that go downloads before it does anything else, as a module
 * (https://go.dev/doc/toolchain#download), if `goVersion`, which builds, is not the installed one.
 * Undefined if go would take it from PATH alone or from no mirror, or would refuse it without a
 * checksum database. Pure.
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
    return unpacked || (await isOnPath(goVersion, pathVariable)) ? undefined : toolchain;
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

;// CONCATENATED MODULE: ./src/app/start/workspace.ts








/** Folders that hold no module of their own, or whose modules are test data. */
const SKIPPED_FOLDERS = ["vendor", "testdata", "node_modules"];
const MAX_DEPTH = 8;
/**
 * Finds the modules in and below `workingDirectory`, and those that a go.work there (or above it,
 * up to `checkout`) uses. Undefined if there are none. Files with errors become `problems`.
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

;// CONCATENATED MODULE: ./src/app/start/plan-job.ts
















/** Reads the checkout and the go command's settings. Throws `ConfigError`. */
async function planJob(step, settings, job) {
    const { host, timeline, env } = step;
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
    const goEnvRead = timeline.time("go env", "own", () => readGoEnv(step, workingDirectory));
    const [goEnv, workspace, CC] = await Promise.all([
        goEnvRead,
        timeline.time("find modules", "own", () => loadCheckout(workingDirectory, job.workspace, goEnvRead)),
        goEnvRead.then((found) => timeline.time("C compiler", "own", () => readCompilerVersion(host, found, workingDirectory))),
    ]);
    if (!workspace)
        throw nowhere;
    for (const problem of workspace.problems) {
        host.notice(`go-accel: ${problem}; its modules are not prefetched or cached`);
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
    const policy = planCachePolicy(settings.cache, job);
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
        keys: planKeys(keyParts, seedRefOf(job, policy)),
        profile,
        policy,
        layersOff: planLayersOff(settings, workspace, goEnv),
        mirrors: planMirrors(settings, goEnv.GOPROXY, await readNetrc(goEnv, env)),
    };
}
/** The files of the checkout that count under the go command's own settings. */
async function loadCheckout(workingDirectory, checkout, goEnvRead) {
    const workspace = await loadWorkspace(workingDirectory, checkout, goEnvRead.then(({ GOWORK, GOFLAGS }) => {
        const modFile = findGoFlag(GOFLAGS, "modfile");
        return { ...(GOWORK ? { goWork: GOWORK } : {}), ...(modFile ? { modFile } : {}) };
    }));
    // go ignores a vendor folder when -mod says that modules come from elsewhere.
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
async function readGoEnv({ host, env }, cwd) {
    const stdout = await host.exec("go", GO_ENV_ARGS, {
        cwd,
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
/** The entries of the netrc file that go would use; none if GOAUTH says otherwise. */
async function readNetrc(goEnv, env) {
    if (goEnv.GOAUTH !== "" && !goEnv.GOAUTH.split(";").some((way) => way.trim() === "netrc"))
        return [];
    const name = process.platform === "win32" ? "_netrc" : ".netrc";
    const file = env["NETRC"] || external_node_path_default().join((0,external_node_os_.homedir)(), name);
    return parseNetrc((await (0,fs/* tryReadText */.Bw)(file)) ?? "");
}
/** First line of the C compiler's version, which is part of the key of every cgo action. */
async function readCompilerVersion(host, goEnv, cwd) {
    const [compiler, ...flags] = goEnv.CC.split(/\s+/);
    if (goEnv.CGO_ENABLED !== "1" || !compiler)
        return "";
    try {
        const stdout = await host.exec(compiler, [...flags, "--version"], { cwd });
        return stdout.split("\n", 1)[0] ?? "";
    }
    catch (error) {
        // go then builds without cgo's packages; the error message is part of the key instead.
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

// EXTERNAL MODULE: ./src/sidecar/control.ts
var control = __webpack_require__(56378);
// EXTERNAL MODULE: ./src/app/job/warm-machine.ts + 1 modules
var warm_machine = __webpack_require__(12956);
// EXTERNAL MODULE: ./src/lib/move-tree.ts
var move_tree = __webpack_require__(17739);
// EXTERNAL MODULE: ./src/lib/staging.ts
var lib_staging = __webpack_require__(76622);
// EXTERNAL MODULE: ./src/archive/unpack-tree.ts + 2 modules
var unpack_tree = __webpack_require__(8973);
;// CONCATENATED MODULE: ./src/archive/install.ts





/**
 * Unpacks a layer beside what is in `target` already. Throws `CacheError` for an archive that does
 * not come whole, is damaged, or holds a unit or a file outside of units that is not expected;
 * nothing of it is left.
 */
async function stageArchive(archive, target, rules, unpack = unpack_tree/* unpackTree */.F) {
    const staging = (0,lib_staging/* openStaging */.g)(target);
    try {
        const { content, latestMtimeSeconds } = rules;
        await unpack(archive, staging.dir, {
            content,
            ...(latestMtimeSeconds === undefined ? {} : { latestMtimeSeconds }),
        });
    }
    catch (error) {
        await staging.close();
        throw error;
    }
    return { install: () => moveIntoPlace(staging.dir, target, "", rules), close: staging.close };
}
/**
 * Unpacks a layer into `target` beside what is there already. Each file or unit appears whole or
 * not at all, also when the process is killed half-way; existing ones stay as they are but for
 * those that the rules replace. Throws as `stageArchive` does, with `target` unchanged.
 */
async function installArchive(archive, target, rules, unpack) {
    const staged = await stageArchive(archive, target, rules, unpack);
    try {
        staged.install();
    }
    finally {
        await staged.close();
    }
}
function moveIntoPlace(from, to, below, rules) {
    for (const entry of (0,external_node_fs_.readdirSync)(external_node_path_default().join(from, below), { withFileTypes: true })) {
        const name = below + entry.name;
        const source = external_node_path_default().join(from, name);
        const target = external_node_path_default().join(to, name);
        const existing = (0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false });
        if (!existing)
            (0,move_tree/* moveEntry */.c)(source, target);
        else if (entry.isDirectory()) {
            const isShared = existing.isDirectory() && !rules.content.unit.test(entry.name);
            if (isShared && !tryReplaceEmpty(source, target))
                moveIntoPlace(from, to, `${name}/`, rules);
        }
        else if (existing.isFile() && rules.replaces?.(name)) {
            (0,external_node_fs_.renameSync)(source, target);
        }
    }
}
/** Go makes the folders of GOCACHE beforehand: in one step, then, instead of one for each file. */
function tryReplaceEmpty(source, target) {
    try {
        (0,external_node_fs_.renameSync)(source, target);
        return true;
    }
    catch {
        // ENOTEMPTY or EEXIST: it holds something. EPERM on systems that replace no folder.
        return false;
    }
}

;// CONCATENATED MODULE: ./src/app/start/fetched-layer.ts

/**
 * An archive whose times are taken. It is unpacked while it is received, so unpacking counts from
 * when the last byte has come.
 */
function receive(fetched, timeline) {
    const beganMs = timeline.elapsedMs();
    let receivedMs = beganMs;
    return {
        async *read() {
            yield* fetched.read();
            receivedMs = timeline.elapsedMs();
        },
        /** Of all until now. */
        times: () => ({
            downloadMs: fetched.downloadMs + receivedMs - beganMs,
            unpackMs: timeline.elapsedMs() - receivedMs,
        }),
    };
}
const NO_ENTRY = "no entry has any of the keys";
const SAME_SUMS = "same go.sum";
const OTHER_SUMS = "newest entry of another go.sum";
/** Whether it is the entry that cannot be used, or the cache. */
function failureOf(error) {
    return error instanceof errors/* CacheError */.xA && error.code === "ARCHIVE" ? "archive" : "service";
}

;// CONCATENATED MODULE: ./src/app/start/fetch-modules-layer.ts




/** Fetches the modules layer into `targetDir`. A failure is a fault and a miss. */
async function fetchModulesLayer({ timeline, faults }, keys, targetDir, { backend, unpack }) {
    const asked = { name: "modules", keys: keys.restore };
    try {
        const fetched = await timeline.time("fetch modules", "transfer", () => backend.fetch("modules", keys.restore));
        if (!fetched)
            return { ...asked, status: "miss", reason: NO_ENTRY };
        const received = receive(fetched, timeline);
        await timeline.time("unpack modules", "transfer", () => installArchive(received.read(), targetDir, { content: module_cache/* MODULES_LAYER_CONTENT */.A_ }, unpack));
        const found = {
            ...asked,
            matchedKey: fetched.key,
            sizeBytes: fetched.sizeBytes,
            lookupMs: fetched.lookupMs,
            ...received.times(),
        };
        return fetched.key.startsWith(keys.exact)
            ? { ...found, status: "exact", reason: SAME_SUMS }
            : { ...found, status: "fallback", reason: OTHER_SUMS };
    }
    catch (error) {
        const reason = (0,errors/* errorMessage */.gJ)(error);
        faults.report("cache", `the modules layer could not be restored: ${reason}`);
        return { ...asked, status: "miss", reason, failed: failureOf(error) };
    }
}

;// CONCATENATED MODULE: ./src/app/start/try-keys.ts
/**
 * Tries one set of keys after the other until something is found or the cache fails. Not all at
 * once: the cache service looks through what the pull request saved before it looks at what the
 * default branch did, and a seed would win over what it only stands in for.
 */
async function tryKeys(name, ladder, { off, warm }, { unprofitable, unpacking }, fetch) {
    const keys = ladder.flatMap((one) => one.restore);
    if (off !== undefined)
        return { name, keys, status: "off", reason: off };
    if (warm !== undefined)
        return { name, keys, status: "warm", reason: warm };
    const loss = (await unprofitable)[name];
    if (loss !== undefined)
        return { name, keys, status: "off", reason: loss, lost: true };
    const [first, ...rest] = ladder;
    if (!first)
        throw new Error(`the ${name} layer has no keys`);
    // While the cache is asked: the thread is ready when the first piece comes.
    unpacking.startOne();
    let result = await fetch(first);
    for (const next of rest) {
        if (result.status !== "miss" || result.failed !== undefined)
            break;
        result = await fetch(next);
    }
    return { ...result, keys };
}

// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(47146);
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
;// CONCATENATED MODULE: ./src/app/start/verify-modules.ts





const MAX_WORKERS = 8;
const KEEP_ALIVE_MS = 60_000;
/**
 * Compares the restored modules with go.sum. One that differs is taken out of GOMODCACHE, with a
 * warning, and counts as missing from here on. Returns them as `module@version`.
 */
async function verifyModules({ host, faults }, { entry, goModCache, modules, sums }) {
    // The pool's workers do not keep a process alive that waits for them alone.
    const keepAlive = setInterval(() => { }, KEEP_ALIVE_MS);
    try {
        const mismatches = await verifyTrees({
            moduleCacheDir: goModCache,
            modules,
            expected: (0,expected_hashes/* createExpectedHashes */.pw)({
                entries: sums.flatMap((sum) => sum.entries),
                ignored: [],
            }),
            pool: (0,zip_pool/* createZipPool */.x)(entry, Math.min(MAX_WORKERS, (0,external_node_os_.availableParallelism)())),
        });
        return mismatches.map(({ module, expected, found }) => {
            const name = `${module.path}@${module.version}`;
            host.warning(`go-accel: the restored module ${name} is not what go.sum says (expected ` +
                `${expected.join(" or ")}, found ${found}); it counts as missing`);
            return name;
        });
    }
    catch (error) {
        faults.report("verify", `restored modules could not be checked: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return [];
    }
    finally {
        clearInterval(keepAlive);
    }
}

;// CONCATENATED MODULE: ./src/app/start/restore-modules.ts






/**
 * Restores the modules layer, and says what it did not bring. With a `verifier`, the script that
 * runs a zip worker, what was restored is compared with go.sum.
 */
async function restoreModules(step, plan, source, verifier) {
    const { timeline } = step;
    const { GOMODCACHE } = plan.goEnv;
    const find = () => timeline.time("find missing modules", "own", async () => (0,module_cache/* findMissing */.y7)(GOMODCACHE, plan.needs));
    const atFirst = await find();
    const restore = await tryKeys("modules", plan.keys.map(({ modules }) => modules), {
        off: plan.layersOff.modules ?? whyNotRead(plan.policy),
        warm: (0,warm_machine/* describeWarmModules */.yT)(plan.needs.zips.length, atFirst.zips.length),
    }, source, (keys) => fetchModulesLayer(step, keys, GOMODCACHE, {
        backend: source.backend,
        unpack: source.unpacking.unpack,
    }));
    const isThere = ["exact", "fallback", "warm"].includes(restore.status);
    const rejected = verifier !== undefined && isThere
        ? await timeline.time("verify modules", "own", () => verifyModules(step, {
            entry: verifier,
            goModCache: GOMODCACHE,
            modules: plan.kept,
            sums: plan.workspace.sums,
        }))
        : [];
    const isUnchanged = restore.matchedKey === undefined && rejected.length === 0;
    return { restore, missing: isUnchanged ? atFirst : await find(), rejected };
}

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

;// CONCATENATED MODULE: ./src/app/start/start-sidecar.ts






const IDLE_TIMEOUT_MS = 6 * 60 * 60 * 1000;
/** Starts the sidecar if it is of use. A failure is a fault; go then has only its own list. */
async function startSidecar({ timeline, clock, faults, env }, plan) {
    const { settings, goEnv, mirrors } = plan;
    const off = { warmFiles: 0, handle: undefined };
    const reason = sidecarOff(plan);
    if (reason !== undefined)
        return { ...off, status: "off", reason };
    try {
        const { offline } = settings;
        const warm = offline || settings.warm === "off" ? [] : planWarmFiles(plan.wanted, plan.toolchain);
        const sumdb = readChecksumDatabase(goEnv.GOSUMDB, await readKnownKeys(goEnv.GOROOT));
        const handle = await timeline.time("start sidecar", "own", () => launchSidecar({
            entry: plan.entry,
            env,
            clock,
            config: {
                dir: external_node_path_default().join(plan.dir, "sidecar"),
                // Offline it is told of no mirror, so it cannot ask one.
                list: offline ? [{ kind: "off", fallback: "not-found" }] : mirrors.list,
                auth: offline ? [] : mirrors.auth,
                ...(sumdb === undefined ? {} : { sumdb }),
                sumLines: [...plan.sumLines],
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
            return "the GOPROXY list does not begin with a mirror";
    }
    if (settings.sidecar === "on")
        return undefined;
    if (findGoFlag(goEnv.GOFLAGS, "mod") === "vendor")
        return "GOFLAGS has -mod=vendor";
    return vendored ? "all dependencies are vendored" : undefined;
}
/**
 * What is prefetched, in the order in which go asks: the zip of a toolchain, of which go needs nothing
 * else; go.mod files, which decide the module graph; infos, which `go mod download` reads one after
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
/** Whether a flag is there, without a value or with one that go takes for true. */
function isSet(flag) {
    return flag !== undefined && !/^(0|f|false)$/i.test(flag);
}
/** Undefined if this Go keeps its keys elsewhere: then go alone checks what comes from a database. */
async function readKnownKeys(goRoot) {
    try {
        return await (0,promises_.readFile)(external_node_path_default().join(goRoot, KNOWN_KEYS_FILE), "utf8");
    }
    catch {
        // ENOENT: a Go without its sources.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/app/start/prepare-modules.ts






/**
 * Restores the modules layer, and starts the sidecar as soon as it is known what the layer lacks.
 * `entry` is the script that runs a sidecar or a zip worker; `dir` is our folder.
 */
async function prepareModules(step, plan, source, { settings, dir, entry }) {
    const verifier = settings.verifyModules ? entry : undefined;
    const modules = await restoreModules(step, plan, source, verifier);
    const { goEnv, mirrors, workspace, sumLines } = plan;
    const toolchain = await findMissingToolchain(plan.toolchain, plan.goVersion, goEnv.GOMODCACHE, step.env["PATH"]);
    const unobtainable = settings.offline
        ? listMissing((0,module_cache/* findMissing */.y7)(goEnv.GOMODCACHE, plan.allNeeds), toolchain)
        : undefined;
    const sidecar = await startSidecar(step, {
        settings,
        goEnv,
        mirrors,
        vendored: workspace.vendored,
        sumLines,
        wanted: settings.warm === "all" ? plan.needs : modules.missing,
        toolchain,
        dir,
        entry,
    });
    return { ...modules, sidecar, unobtainable };
}
/**
 * Stops the sidecar at the end of its scope unless `keep()` was called: without a state there is no
 * last step that would stop it.
 */
function stopUnlessKept(starting, clock) {
    // If it never started, the failure is already on its way to the caller.
    const started = starting.catch(() => undefined);
    let isKept = false;
    return {
        keep() {
            isKept = true;
        },
        async [Symbol.asyncDispose]() {
            if (isKept)
                return;
            const handle = await started;
            if (handle)
                await (0,control/* stopSidecar */.i8)(handle, clock);
        },
    };
}

// EXTERNAL MODULE: ./src/cache/small-entry.ts
var small_entry = __webpack_require__(26764);
// EXTERNAL MODULE: ./src/history/break-even.ts
var break_even = __webpack_require__(87096);
// EXTERNAL MODULE: ./src/history/record.ts
var record = __webpack_require__(5799);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(57840);
;// CONCATENATED MODULE: ./src/app/start/read-history.ts









/**
 * How long the layers wait for the history once the job is planned. Usually it has come by then: a
 * healthy service needs some hundred milliseconds. It is not worth a longer wait.
 */
const WAIT_MS = 1_000;
/**
 * Begins to fetch the history of this job, which needs nothing from the plan. A failure is no fault:
 * the layers ask the same service, and report it.
 */
function readHistory(clock, backend, settings, job) {
    const platform = { os: process.platform, arch: process.arch };
    const prefix = (0,key/* historyPrefix */.z)({ ...platform, scope: settings.cacheScope });
    const { read, reason } = planCachePolicy(settings.cache, job);
    let result = unknown(read ? "not in time" : reason);
    const done = read
        ? fetchHistory(backend, prefix).then((found) => {
            result = found;
        })
        : Promise.resolve();
    return {
        prefix,
        soFar: () => result,
        async wait() {
            await (0,within/* waitAtMost */._R)(clock, WAIT_MS, done);
            return result;
        },
    };
}
async function fetchHistory(backend, prefix) {
    try {
        const content = await (0,small_entry/* smallEntriesOf */.x)(backend).read(handover/* HISTORY_NAME */.NZ, prefix);
        if (!content)
            return { history: record/* NO_HISTORY */.Vo, note: "none yet" };
        const history = (0,format/* parseHistory */.i)(content.toString());
        // No job can use it: the next one that is saved takes its place.
        if (!history)
            return { history: record/* NO_HISTORY */.Vo, note: "none that is readable" };
        return { history, note: (0,report_format/* formatCount */.B4)(history.runs.length, "run") };
    }
    catch {
        return unknown("the cache did not answer");
    }
}
function unknown(note) {
    return { history: undefined, note };
}
/**
 * The layers that cost more than they save, which are not restored, and why. Only under `cache: auto`:
 * a user who asks for reads gets them. Pure.
 */
function planUnprofitable({ history }, coming, cache) {
    if (cache !== "auto" || !history)
        return {};
    const modules = (0,break_even/* planSkip */.l)("modules", coming, history);
    const build = (0,break_even/* planSkip */.l)("build", coming, history);
    return { ...(modules ? { modules } : {}), ...(build ? { build } : {}) };
}

// EXTERNAL MODULE: ./src/buildcache/age.ts
var age = __webpack_require__(82333);
// EXTERNAL MODULE: ./src/buildcache/live-go.ts
var live_go = __webpack_require__(44165);
// EXTERNAL MODULE: ./src/buildcache/scan.ts
var scan = __webpack_require__(97545);
// EXTERNAL MODULE: ./src/buildcache/layout.ts
var layout = __webpack_require__(12054);
;// CONCATENATED MODULE: ./src/app/start/fetch-build-layer.ts







const RULES = { content: layout/* BUILD_LAYER_CONTENT */.NR, replaces: layout/* replacesInBuildCache */.PP };
/**
 * Fetches the build layer into `goCache`: the best base and, beside it, the delta that belongs to
 * it. Nothing is moved into place before the base is whole. If the delta fails, that is a fault and
 * the base is used alone. If the base fails, that is a fault and a miss.
 */
async function fetchBuildLayer(step, keys, goCache, access) {
    const { timeline, faults } = step;
    const { backend, unpack } = access;
    const asked = { name: "build", keys: keys.restore };
    let delta;
    const beginDelta = (baseKey) => {
        delta ??= fetchDelta(step, (0,key/* deltaKeys */.L9)(keys, baseKey), goCache, access);
    };
    const staged = [];
    try {
        const base = await timeline.time("fetch build", "transfer", () => backend.fetch("build", keys.restore, beginDelta));
        if (!base)
            return { ...asked, status: "miss", reason: NO_ENTRY };
        beginDelta(base.key);
        const received = receive(base, timeline);
        staged.push(await timeline.time("unpack build", "transfer", async () => stageArchive(received.read(), goCache, await rulesFor(access.agedAtMs), unpack)));
        const { part, exactKey, error } = (await delta) ?? {};
        if (error !== undefined) {
            faults.report("cache", `the build layer's newest part is missing: ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
        if (part)
            staged.push(part.staged);
        await timeline.time("install build", "transfer", () => {
            for (const archive of staged)
                archive.install();
        });
        const hasExactDelta = exactKey !== undefined && part?.fetched.key.startsWith(exactKey) === true;
        return {
            ...asked,
            ...describeMatch(keys, base.key, { hasExactDelta }),
            matchedKey: base.key,
            sizeBytes: base.sizeBytes + (part?.fetched.sizeBytes ?? 0),
            ...(part ? { delta: { key: part.fetched.key, sizeBytes: part.fetched.sizeBytes } } : {}),
            ...(error === undefined ? {} : { failed: failureOf(error) }),
            lookupMs: base.lookupMs,
            ...received.times(),
        };
    }
    catch (error) {
        const reason = (0,errors/* errorMessage */.gJ)(error);
        faults.report("cache", `the build layer could not be restored: ${reason}`);
        return { ...asked, status: "miss", reason, failed: failureOf(error) };
    }
    finally {
        // If the base has failed, its delta may still be on its way.
        const late = (await delta)?.part?.staged;
        for (const archive of new Set([...staged, ...(late ? [late] : [])]))
            await archive.close();
    }
}
/** Never throws: the job can do without a delta. */
async function fetchDelta({ timeline }, keys, goCache, { backend, unpack, agedAtMs }) {
    if (!keys)
        return {};
    try {
        const fetched = await timeline.time("fetch build delta", "transfer", () => backend.fetch(handover/* DELTA_NAME */.z$, keys.restore));
        if (!fetched)
            return {};
        const staged = await timeline.time("unpack build delta", "transfer", async () => stageArchive(fetched.read(), goCache, await rulesFor(agedAtMs), unpack));
        return { part: { fetched, staged }, exactKey: keys.exact };
    }
    catch (error) {
        return { error };
    }
}
async function rulesFor(aged) {
    const agedAtMs = await aged;
    if (agedAtMs === undefined)
        return RULES;
    return { ...RULES, latestMtimeSeconds: (agedAtMs - age/* AGE_MS */.N4) / 1000 };
}
function describeMatch(keys, baseKey, { hasExactDelta }) {
    if (!baseKey.startsWith(keys.scope)) {
        return { status: "fallback", reason: "newest entry of another job" };
    }
    return baseKey.startsWith(keys.exact) || hasExactDelta
        ? { status: "exact", reason: SAME_SUMS }
        : { status: "fallback", reason: OTHER_SUMS };
}

;// CONCATENATED MODULE: ./src/app/start/restore-build.ts










/**
 * Restores the build layer and ages the build cache, so that what the job uses can be told. It ages
 * nothing if that would hide what another job on this machine uses. Until `ownGoEnded`, a go command
 * that runs may be one of ours.
 */
async function restoreBuild(step, plan, source, ownGoEnded) {
    const { clock, timeline, faults } = step;
    const off = plan.layersOff.build ?? whyNotRead(plan.policy);
    const { GOCACHE } = plan.goEnv;
    const nowMs = clock.nowMs();
    const busy = ownGoEnded.then(() => (0,live_go/* isGoAtWork */.PO)(GOCACHE));
    const wasEmpty = (0,scan/* countActions */.Bd)(GOCACHE) === 0;
    const restore = await tryKeys("build", plan.keys.map(({ build }) => build), { off, warm: off ?? (await (0,warm_machine/* describeWarmBuild */.hh)(GOCACHE, plan.keys[0].build.scope, nowMs)) }, source, (keys) => fetchBuildLayer(step, keys, GOCACHE, {
        backend: source.backend,
        unpack: source.unpacking.unpack,
        agedAtMs: busy.then((isBusy) => (isBusy ? undefined : nowMs)),
    }));
    const isBusy = await busy;
    if (restore.status === "warm")
        return { restore, whyUseIsUnknown: handover/* KEEPS_OWN */.EC };
    if (isBusy)
        return { restore, whyUseIsUnknown: "another job was running when this one began" };
    await timeline.time("age build cache", "own", () => {
        if (!(0,external_node_fs_.existsSync)(GOCACHE))
            return;
        try {
            // What was restored into an empty cache came aged; go's trim must not remove it for that.
            if (wasEmpty)
                (0,age/* postponeTrim */.Xw)(GOCACHE, clock.nowMs());
            else
                (0,age/* ageBuildCache */.OV)(GOCACHE, clock.nowMs());
        }
        catch (error) {
            faults.report("internal", `the build cache could not be prepared: ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
    });
    return { restore, whyUseIsUnknown: undefined };
}

;// CONCATENATED MODULE: ./src/app/start/start-report.ts


/** What the report says of the first step, but for its cost and its faults. Pure. */
function describeStart(started) {
    const { plan, job, settings, actionVersion, modules, build, historyNote } = started;
    const { keyParts, needs, workspace } = plan;
    const { status, reason, warmFiles } = modules.sidecar;
    return {
        action: { version: actionVersion },
        job: describeJob(job, plan),
        go: { version: plan.goVersion },
        workspace: {
            modules: workspace.goMods.map(({ goMod }) => goMod.module),
            sumFiles: workspace.sumFiles.map((file) => file.path),
            vendored: workspace.vendored,
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
        history: historyNote,
        restores: [modules.restore, build.restore],
        modules: {
            needed: needs.zips.length,
            fromLayer: needs.zips.length - modules.missing.zips.length,
            private: needs.skippedPrivate.length,
            ...(modules.unobtainable ? { missing: modules.unobtainable } : {}),
            ...(settings.verifyModules ? { rejected: modules.rejected } : {}),
        },
        sidecar: { status, reason, warmFiles },
    };
}
function describeJob(job, { keyParts }) {
    return {
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
        onDefaultBranch: isOnDefaultBranch(job),
    };
}
/** Sets the step's outputs. */
function setOutputs(host, { plan, modules, build, goProxy, reportFile }) {
    host.setOutput("go-version", plan.goVersion.replace(/^go/, ""));
    host.setOutput("goproxy", goProxy);
    host.setOutput("modules-cache", modules.status);
    host.setOutput("build-cache", build.status);
    const isHit = ({ status }) => status === "exact" || status === "warm";
    host.setOutput("cache-hit", String(isHit(modules) && isHit(build)));
    host.setOutput("report", reportFile);
}
/** Puts together what the last step needs. Pure. */
function assembleState({ plan, settings, ...rest }) {
    return {
        v: handover/* STATE_VERSION */.nd,
        offline: settings.offline,
        goModCache: plan.goEnv.GOMODCACHE,
        goCache: plan.goEnv.GOCACHE,
        checkout: {
            dir: settings.workingDirectory,
            modules: plan.workspace.goMods.map(({ dir, goMod }) => ({ path: goMod.module, dir })),
        },
        needs: plan.needs,
        sumLines: plan.sumLines,
        kept: plan.kept,
        layersOff: plan.layersOff,
        keys: plan.keys,
        buildLimitBytes: settings.buildCacheLimitBytes,
        summary: settings.summary,
        prComment: settings.prComment,
        regressionThresholdPercent: settings.regressionThresholdPercent,
        failOnRegression: settings.failOnRegression,
        ...rest,
    };
}

;// CONCATENATED MODULE: ./src/app/start/start.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
















/**
 * The first step on any CI system: restores the layers, starts the sidecar and sets the environment
 * of the job's later steps. Returns what the last step needs. Throws `ConfigError` for a mistake of
 * the user; our own faults are warnings.
 */
async function start(surroundings, { settings, job, backend, unpacking, dir, entry, actionVersion, stepPath }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, clock, timeline } = surroundings;
        const faults = (0,job_faults/* createFaultLog */.R)(host, { offline: settings.offline });
        const step = { ...surroundings, faults };
        const history = readHistory(clock, backend, settings, job);
        const planned = planJob(step, settings, job);
        // Made beside the restore, which waits for the plan alone.
        const wrapper = settings.timeGoCommands
            ? timeline.time("make go wrapper", "own", () => makeGoWrapper(step, { dir, tempDir: job.tempDir, stepPath }))
            : Promise.resolve(undefined);
        const plan = await planned;
        for (const secret of plan.mirrors.auth.flatMap(mirror_auth/* secretsOf */.Fj))
            host.mask(secret);
        const runner = { os: plan.keyParts.os, arch: plan.keyParts.arch, image: job.image };
        const coming = { goVersion: plan.goVersion, runner };
        const unprofitable = timeline
            .time("wait for history", "transfer", () => history.wait())
            .then((read) => planUnprofitable(read, coming, settings.cache));
        const source = { backend, unpacking, unprofitable };
        const preparing = prepareModules(step, plan, source, { settings, dir, entry });
        const sidecar = __addDisposableResource(env_1, stopUnlessKept(preparing.then((modules) => modules.sidecar.handle), clock), true);
        const [modules, build] = await Promise.all([
            preparing,
            restoreBuild(step, plan, source, wrapper),
        ]);
        const testTimes = await prepareTestTimes(step, plan, settings);
        const goProxy = await exportEnvironment(host, plan, settings, modules.sidecar.handle);
        const reportFile = external_node_path_default().join(dir, handover/* REPORT_FILE */.Uq);
        setOutputs(host, { plan, modules: modules.restore, build: build.restore, goProxy, reportFile });
        const { note } = history.soFar();
        const report = {
            ...describeStart({ plan, job, settings, actionVersion, modules, build, historyNote: note }),
            faults: faults.list(),
        };
        if (modules.unobtainable)
            warnOfMissing(host, modules.unobtainable);
        await keepHistory(history, dir);
        const cost = timeline.cost();
        host.group("go-accel: plan", renderPlan({ ...report, cost }));
        const state = assembleState({
            plan,
            settings,
            dir,
            runner,
            report: { ...report, cost },
            sidecar: modules.sidecar.handle,
            whyUseIsUnknown: build.whyUseIsUnknown,
            testTimes,
            historyPrefix: history.prefix,
            agedAtMs: clock.nowMs(),
            startedAtMs: clock.nowMs() - timeline.elapsedMs(),
        });
        const wrapperDir = await wrapper;
        if (wrapperDir !== undefined)
            host.addPath(wrapperDir);
        sidecar.keep();
        return state;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function prepareTestTimes(step, { workspace, goEnv }, { reuseTests, workingDirectory }) {
    if (!reuseTests)
        return undefined;
    const times = {
        dir: workingDirectory,
        within: workspace.goMods.map(({ dir }) => dir),
        goCache: goEnv.GOCACHE,
    };
    const restoredAtMs = await step.timeline.time("restore times of files", "own", () => (0,reuse_tests/* restoreTestTimes */.X$)(step, times));
    return restoredAtMs === undefined ? undefined : { ...times, restoredAtMs };
}
/** For the last step, which adds this run to it. */
async function keepHistory(reader, dir) {
    const { history } = reader.soFar();
    if (!history)
        return;
    // If the disk is full, the run is not recorded; the layers report the fault.
    await (0,fs/* writeFileAtomic */.Zf)(external_node_path_default().join(dir, handover/* HISTORY_FILE */.CX), (0,format/* formatHistory */.A)(history)).catch(() => { });
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/lib/read-stream.ts
var read_stream = __webpack_require__(52132);
;// CONCATENATED MODULE: ./src/archive/unpack.ts




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

// EXTERNAL MODULE: ./src/cache/create-backend.ts + 12 modules
var create_backend = __webpack_require__(56675);
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
    if (await isOnPath("go", env["PATH"]))
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
        const backend = await (0,create_backend/* createBackend */.n)(settings.cacheBackend, {
            entry,
            dir: external_node_path_default().join(dir, "transfer"),
            env: process.env,
            clock: clock/* systemClock */.m,
        });
        const state = await start({ host, clock: clock/* systemClock */.m, timeline, env: process.env }, {
            settings,
            job,
            backend,
            unpacking: createUnpackThreads(entry),
            dir,
            entry,
            stepPath,
            actionVersion: version/* VERSION */.x,
        });
        await (0,action_state/* saveState */.LZ)((0,handover/* formatState */.lN)(state), dir);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            core/* setFailed */.C1(error.message);
        else {
            host.warning(`go-accel: ${(0,errors/* errorMessage */.gJ)(error)}; continuing without acceleration`);
        }
    }
}


/***/ }),

/***/ 8973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ unpackTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(97268);
// EXTERNAL MODULE: ./src/lib/release-memory.ts
var release_memory = __webpack_require__(40420);
;// CONCATENATED MODULE: ./src/archive/layer-content.ts

function createContentCheck({ unit, units, files }) {
    return {
        isUnit(name) {
            if (!unit.test(name.slice(name.lastIndexOf("/") + 1)))
                return false;
            if (units && !units.test(name))
                throw unexpected(name);
            return true;
        },
        checkFile(name) {
            if (files && !files.test(name))
                throw unexpected(name);
        },
    };
}
function unexpected(name) {
    return new errors/* CacheError */.xA(`the archive holds ${name}, which no layer of ours has`, {
        code: "ARCHIVE",
    });
}

// EXTERNAL MODULE: ./src/archive/pack.ts
var pack = __webpack_require__(82417);
// EXTERNAL MODULE: ./src/archive/seal.ts
var seal = __webpack_require__(31729);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/archive/tar-reader.ts


const BLOCK_BYTES = 512;
/** Paths are far shorter; the rest of an extended header we do not need. */
const MAX_EXTENDED_BYTES = 1 << 20;
/**
 * Reads the files and folders of a tar archive as GNU tar and bsdtar write them: ustar, with long
 * names as GNU or as POSIX has them. Anything else, links above all, no layer of ours holds. The
 * format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
function createTarReader(sink) {
    let begun = Buffer.alloc(0);
    /** What the body that is being read belongs to. */
    let body;
    let paddingBytes = 0;
    let extension = {};
    let isEnded = false;
    function begin(header) {
        if (header.type === "L" || header.type === "x" || header.type === "g") {
            if (header.sizeBytes > MAX_EXTENDED_BYTES)
                throw (0,seal/* damaged */.qM)();
            body = openBody(header.type, header.sizeBytes, []);
        }
        else {
            const { mode, type } = header;
            const name = readUtf8(extension.name ?? header.name);
            const { sizeBytes = header.sizeBytes, mtimeSeconds = header.mtimeSeconds } = extension;
            extension = {};
            if (type === "5") {
                sink.folder(plainName(name.replace(/\/+$/, "")), mode, mtimeSeconds);
                return;
            }
            if (type !== "0")
                throw (0,seal/* damaged */.qM)();
            sink.beginFile(plainName(name), mode, mtimeSeconds, sizeBytes);
            body = openBody(type, sizeBytes);
        }
        if (body.leftBytes === 0)
            finishBody();
    }
    function takeBody(bytes) {
        if (!body)
            return;
        if (body.parts)
            body.parts.push(Buffer.from(bytes));
        else
            sink.append(bytes);
        body.leftBytes -= bytes.length;
        if (body.leftBytes === 0)
            finishBody();
    }
    function finishBody() {
        if (!body)
            return;
        const { type, sizeBytes, parts } = body;
        paddingBytes = (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
        body = undefined;
        if (!parts)
            sink.endFile();
        else if (type === "L") {
            const name = Buffer.concat(parts);
            extension.name = cString(name, 0, name.length);
        }
        else if (type === "x")
            extension = { ...extension, ...readPax(Buffer.concat(parts)) };
    }
    function takeHeader(bytes, at) {
        const header = parseHeader(bytes, at);
        if (header)
            begin(header);
        else
            isEnded = true;
    }
    return {
        write(bytes) {
            let at = 0;
            while (at < bytes.length && !isEnded) {
                if (body) {
                    const length = Math.min(body.leftBytes, bytes.length - at);
                    takeBody(bytes.subarray(at, at + length));
                    at += length;
                }
                else if (paddingBytes > 0) {
                    const length = Math.min(paddingBytes, bytes.length - at);
                    paddingBytes -= length;
                    at += length;
                }
                else if (begun.length === 0 && bytes.length - at >= BLOCK_BYTES) {
                    takeHeader(bytes, at);
                    at += BLOCK_BYTES;
                }
                else {
                    const length = Math.min(BLOCK_BYTES - begun.length, bytes.length - at);
                    const block = Buffer.concat([begun, bytes.subarray(at, at + length)]);
                    at += length;
                    begun = block.length < BLOCK_BYTES ? block : Buffer.alloc(0);
                    if (block.length === BLOCK_BYTES)
                        takeHeader(block, 0);
                }
            }
        },
        end() {
            if (!isEnded)
                throw (0,seal/* damaged */.qM)();
        },
    };
}
function openBody(type, sizeBytes, parts) {
    return { type, sizeBytes, leftBytes: sizeBytes, parts };
}
/** Of the block at `at`; undefined for the block of zeros that ends an archive. */
function parseHeader(bytes, at) {
    let sum = 8 * SPACE;
    for (let index = 0; index < 148; index++)
        sum += bytes[at + index] ?? 0;
    for (let index = 156; index < BLOCK_BYTES; index++)
        sum += bytes[at + index] ?? 0;
    if (sum === 8 * SPACE && bytes[at + 148] === 0)
        return undefined;
    if (sum !== readOctal(bytes, at + 148, 8))
        throw (0,seal/* damaged */.qM)();
    const name = cString(bytes, at, 100);
    const prefix = isUstar(bytes, at + 257) ? cString(bytes, at + 345, 155) : NOTHING;
    const type = bytes[at + 156] ?? 0;
    return {
        name: prefix.length === 0 ? name : Buffer.concat([prefix, SLASH, name]),
        mode: readOctal(bytes, at + 100, 8) & 0o777,
        sizeBytes: readSize(bytes, at + 124),
        mtimeSeconds: readOctal(bytes, at + 136, 12),
        type: type === 0 ? "0" : String.fromCharCode(type),
    };
}
/** As against GNU's own format, which has a space in the place of the zero. */
function isUstar(bytes, at) {
    return bytes[at + 5] === 0 && bytes.toString("latin1", at, at + 5) === "ustar";
}
const DIGIT_0 = 0x30;
const DIGIT_7 = 0x37;
const SPACE = 0x20;
const SLASH = Buffer.from("/");
const NOTHING = Buffer.alloc(0);
const LINE_END = 0x0a;
function readSize(bytes, at) {
    const sizeBytes = readOctal(bytes, at, 12);
    if (sizeBytes < 0)
        throw (0,seal/* damaged */.qM)();
    return sizeBytes;
}
/**
 * GNU tar writes what is too large for octal digits, and times before 1970, in base 256 as a two's
 * complement, with the highest bit set besides.
 */
function readOctal(block, offset, length) {
    let value = 0;
    if (((block[offset] ?? 0) & 0x80) !== 0) {
        value = block[offset] === 0xff ? -1 : (block[offset] ?? 0) & 0x7f;
        for (let at = offset + 1; at < offset + length; at++)
            value = value * 256 + (block[at] ?? 0);
    }
    else {
        for (let at = offset; at < offset + length; at++) {
            const digit = block[at] ?? 0;
            if (digit === 0 || digit === SPACE) {
                if (value === 0 && digit === SPACE)
                    continue;
                break;
            }
            if (digit < DIGIT_0 || digit > DIGIT_7)
                throw (0,seal/* damaged */.qM)();
            value = value * 8 + (digit - DIGIT_0);
        }
    }
    if (!Number.isSafeInteger(value))
        throw (0,seal/* damaged */.qM)();
    return value;
}
/** What is at `at`, up to a zero or `maxBytes`. */
function cString(bytes, at, maxBytes) {
    let end = at;
    while (end < at + maxBytes && bytes[end] !== 0)
        end++;
    return bytes.subarray(at, end);
}
/** Other bytes would make another name than the one that was packed. */
function readUtf8(bytes) {
    const text = bytes.toString("utf8");
    if (text.includes("\ufffd") && !(0,external_node_buffer_.isUtf8)(bytes))
        throw (0,seal/* damaged */.qM)();
    return text;
}
/** Lines `<length> <keyword>=<value>\n`; the length counts the whole line in bytes. */
function readPax(bytes) {
    const found = {};
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(SPACE, at);
        const lengthBytes = Number(bytes.toString("latin1", at, space < 0 ? at : space));
        const end = at + lengthBytes;
        if (!(lengthBytes > 0) || space < 0 || end > bytes.length || end <= space)
            throw (0,seal/* damaged */.qM)();
        if (bytes[end - 1] !== LINE_END)
            throw (0,seal/* damaged */.qM)();
        const line = bytes.subarray(space + 1, end - 1);
        const keyword = line.toString("latin1", 0, Math.max(0, line.indexOf("=")));
        const value = line.subarray(keyword.length + 1);
        if (keyword === "path")
            found.name = value;
        else if (keyword === "size")
            found.sizeBytes = readCount(value.toString("latin1"));
        else if (keyword === "mtime")
            found.mtimeSeconds = readSeconds(value.toString("latin1"));
        at = end;
    }
    return found;
}
function readSeconds(text) {
    if (!/^-?\d+(?:\.\d+)?$/.test(text))
        throw (0,seal/* damaged */.qM)();
    return Number.parseFloat(text);
}
function readCount(text) {
    const count = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(count))
        throw (0,seal/* damaged */.qM)();
    return count;
}
/** A part that is empty, `.` or `..`; a zero or a backslash anywhere. */
const NOT_PLAIN = /(?:^|\/)\.{0,2}(?:\/|$)|[\0\\]/;
/** Refuses names that lead out of the folder in which the archive is unpacked. */
function plainName(name) {
    if (NOT_PLAIN.test(name))
        throw (0,seal/* damaged */.qM)();
    return name;
}

;// CONCATENATED MODULE: ./src/archive/unpack-tree.ts









const ANYTHING = { unit: /^$/ };
const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL;
const STREAM_BUFFER_BYTES = 1 << 20;
/** While it is filled a folder must be writable, whatever its own mode. */
const FILLED_MODE = 0o755;
/**
 * Unpacks a sealed archive into `dir`, which it creates, with modes and times. Blocks its thread for
 * most of the time. Throws `CacheError` for an archive that is damaged or cut, or holds what is not
 * expected, and for a disk that does not take it; an error of `source` is thrown as it is. What is in
 * `dir` is not to be used then.
 */
async function unpackTree(source, dir, options = {}) {
    let sourceError;
    const watched = (async function* () {
        try {
            yield* source;
        }
        catch (error) {
            sourceError = error;
            throw error;
        }
    })();
    const tree = createTreeWriter(dir, options);
    const tar = createTarReader(tree.sink);
    try {
        (0,external_node_fs_.mkdirSync)(dir, { recursive: true });
        await (0,promises_.pipeline)(watched, seal/* unseal */.Du, (0,external_node_zlib_.createZstdDecompress)({
            chunkSize: STREAM_BUFFER_BYTES,
            params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: pack/* WINDOW_LOG */.Q },
        }), async (chunks) => {
            for await (const chunk of chunks) {
                tar.write(chunk);
                // A buffer comes in several pieces where zstd waited for more input.
                if (endsMemory(chunk))
                    (0,release_memory/* releaseMemory */.H)(chunk);
            }
        });
        tar.end();
        tree.finish();
    }
    catch (error) {
        tree.abandon();
        if (sourceError !== undefined)
            throw sourceError;
        throw asCacheError(error);
    }
}
function endsMemory({ buffer, byteOffset, length }) {
    return byteOffset + length === buffer.byteLength;
}
function asCacheError(error) {
    if (error instanceof errors/* CacheError */.xA)
        return error;
    const isSystem = error instanceof Error && "syscall" in error;
    if (!isSystem)
        return (0,seal/* damaged */.qM)(error);
    return new errors/* CacheError */.xA(`unpacking failed: ${error.message}`, { code: "ARCHIVE", cause: error });
}
function createTreeWriter(dir, { latestMtimeSeconds = Number.POSITIVE_INFINITY, content = ANYTHING }) {
    const check = createContentCheck(content);
    /** Folders, and whether each is a unit or within one. */
    const made = new Map();
    let latest = { name: "", isWithinUnit: false };
    const folders = [];
    let open;
    function makeFolder(name) {
        const known = made.get(name);
        if (known !== undefined)
            return known;
        const isWithinUnit = makeFolderOf(name) || check.isUnit(name);
        (0,external_node_fs_.mkdirSync)(`${dir}/${name}`, FILLED_MODE);
        made.set(name, isWithinUnit);
        return isWithinUnit;
    }
    /** Whether what has this name is within a unit. Most files follow one of the same folder. */
    function makeFolderOf(name) {
        const slash = name.lastIndexOf("/");
        if (slash <= 0)
            return false;
        if (slash !== latest.name.length || !name.startsWith(latest.name)) {
            const folder = name.slice(0, slash);
            latest = { name: folder, isWithinUnit: makeFolder(folder) };
        }
        return latest.isWithinUnit;
    }
    const sink = {
        folder(name, mode, mtimeSeconds) {
            makeFolder(name);
            folders.push({ name, mode, mtimeSeconds });
        },
        beginFile(name, mode, mtimeSeconds) {
            if (!makeFolderOf(name))
                check.checkFile(name);
            open = { fd: (0,external_node_fs_.openSync)(`${dir}/${name}`, NEW_FILE, mode), mtimeSeconds };
        },
        append(content) {
            if (!open)
                return;
            let written = 0;
            while (written < content.length) {
                written += (0,external_node_fs_.writeSync)(open.fd, content, written, content.length - written);
            }
        },
        endFile() {
            if (!open)
                return;
            const { fd } = open;
            const mtimeSeconds = Math.min(open.mtimeSeconds, latestMtimeSeconds);
            open = undefined;
            (0,external_node_fs_.futimesSync)(fd, mtimeSeconds, mtimeSeconds);
            (0,external_node_fs_.closeSync)(fd);
        },
    };
    return {
        sink,
        /** Gives folders their own times and modes, the inner ones first. */
        finish() {
            for (const { name, mode, mtimeSeconds } of folders.reverse()) {
                (0,external_node_fs_.utimesSync)(`${dir}/${name}`, mtimeSeconds, mtimeSeconds);
                if (mode !== FILLED_MODE)
                    (0,external_node_fs_.chmodSync)(`${dir}/${name}`, mode);
            }
        },
        /** Never throws. */
        abandon() {
            if (open)
                (0,external_node_fs_.closeSync)(open.fd);
            open = undefined;
        },
    };
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

/***/ 40420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseMemory)
/* harmony export */ });
/**
 * Gives back at once the memory under a buffer that has it for itself, whole. Else it stays until V8
 * collects, which it does for each 64 MB of such memory, marking all of its heap; and new memory is
 * new pages to the kernel. To inflate an archive of some hundred megabytes took a quarter less
 * processor time with it. What lies in memory shared by small buffers is left alone.
 *
 * Every view of the memory is empty from then on: nobody may need one any more.
 */
function releaseMemory(bytes) {
    const { buffer } = bytes;
    if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize)
        buffer.transfer(0);
}


/***/ }),

/***/ 75112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createTimeline),
/* harmony export */   n: () => (/* binding */ coveredMs)
/* harmony export */ });
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
