export const id = 6489;
export const ids = [6489];
export const modules = {

/***/ 85991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasColour)
/* harmony export */ });
/** Values by which people turn FORCE_COLOR off. */
const OFF = [undefined, "", "0", "false"];
/**
 * Whether what goes to a stream has colours: on a terminal unless NO_COLOR is set (no-color.org), and
 * elsewhere, such as in the log of a CI job, only if FORCE_COLOR is (force-color.org). Pure.
 */
function hasColour(env, isTerminal) {
    if (env["NO_COLOR"])
        return false;
    if (!OFF.includes(env["FORCE_COLOR"]))
        return true;
    return isTerminal && env["TERM"] !== "dumb";
}


/***/ }),

/***/ 53537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctorCommand: () => (/* binding */ runDoctorCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/doctor/doctor-report.ts
var doctor_report = __webpack_require__(46100);
// EXTERNAL MODULE: ./src/doctor/findings/diagnosis.ts
var diagnosis = __webpack_require__(94698);
// EXTERNAL MODULE: ./src/doctor/findings/explain-log.ts + 1 modules
var explain_log = __webpack_require__(15471);
// EXTERNAL MODULE: ./src/doctor/findings/redact.ts
var redact = __webpack_require__(70018);
// EXTERNAL MODULE: ./src/doctor/run-doctor.ts + 41 modules
var run_doctor = __webpack_require__(3936);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(26918);
// EXTERNAL MODULE: ./src/cli/colour.ts
var colour = __webpack_require__(85991);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/report/text/plain-table.ts
var plain_table = __webpack_require__(50464);
;// CONCATENATED MODULE: ./src/cli/doctor-text.ts


const MARKS = {
    fine: { text: "✓", ascii: "[ok]  ", tone: "good" },
    warning: { text: "!", ascii: "[warn]", tone: "fair" },
    problem: { text: "✗", ascii: "[fail]", tone: "bad" },
    skipped: { text: "-", ascii: "[skip]" },
};
const COLOURS = { good: "32", fair: "33", bad: "31" };
/** One check: a line, and under it its findings. Pure. */
function renderCheck(check, layout) {
    const { title, status, summary, findings } = check;
    const isShown = layout.isVerbose || status === "skipped";
    const line = `${mark(status, layout)} ${title}${isShown && summary !== "" ? `: ${(0,plain_table/* plain */.pj)(summary)}` : ""}`;
    const blocks = findings.map((finding) => renderFinding(finding, layout));
    return [`${toAscii(line, layout)}\n`, ...blocks].join("");
}
/** What an ID stands for and how it was seen. Pure. */
function renderFinding(finding, layout) {
    const { id, level, title, subject, evidence, cause, remedy, commands, fixed } = finding;
    const status = fixed ? "fine" : level;
    const about = subject === undefined ? "" : `: ${(0,plain_table/* plain */.pj)(subject)}`;
    const rows = [
        ...evidence.map((line) => ["seen", line]),
        ["cause", cause],
        ...(fixed ?? []).map((line) => ["fixed", line]),
        ...(fixed ? [] : [["remedy", remedy]]),
    ];
    const { columns } = layout;
    const lines = rows.map(([name, text]) => (0,plain_table/* wrapText */.C1)(`      ${name.padEnd(7)}`, text, { columns, hasColour: false }));
    // A command is not wrapped: it is there to be copied.
    const toCopy = fixed ? [] : commands.map((command) => `      ${"".padEnd(7)}$ ${(0,plain_table/* plain */.pj)(command)}`);
    const head = `  ${mark(status, layout)} ${title}${about} [${id}]`;
    return `${toAscii([head, ...lines, ...toCopy].join("\n"), layout)}\n`;
}
/** The last line. Pure. */
function renderClosing({ problems, warnings }, layout) {
    if (problems + warnings === 0)
        return "\nNothing is wrong.\n";
    const counts = [
        ...(problems > 0 ? [(0,format/* formatCount */.B4)(problems, "problem")] : []),
        ...(warnings > 0 ? [(0,format/* formatCount */.B4)(warnings, "warning")] : []),
    ];
    const pages = "Each ID in brackets has a heading in docs/doctor.md.";
    return `\n${counts.join(", ")}. ${(0,plain_table/* wrapText */.C1)("", pages, { ...layout, hasColour: false })}\n`;
}
function mark(status, { hasColour }) {
    const { text, ascii, tone } = MARKS[status];
    if (!hasColour)
        return ascii;
    return tone === undefined ? text : `\u001b[${COLOURS[tone]}m${text}\u001b[0m`;
}
function toAscii(text, { hasColour }) {
    return hasColour ? text : text.replaceAll("…", "...");
}

// EXTERNAL MODULE: ./src/cli/help.ts
var help = __webpack_require__(26292);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(62923);
// EXTERNAL MODULE: ./src/cli/parse-options.ts
var parse_options = __webpack_require__(22007);
;// CONCATENATED MODULE: ./src/cli/doctor.ts














const OPTIONS = {
    directory: { type: "string", short: "C" },
    explain: { type: "string" },
    list: { type: "boolean", default: false },
    fix: { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
};
/** Says why module downloads fail, or would. */
async function runDoctorCommand(args, io) {
    const { values, positionals } = (0,parse_options/* parseOptions */.A)("doctor", args, OPTIONS);
    if (values.help) {
        io.out(help/* DOCTOR_HELP */.YF);
        return cli_io/* EXIT */.dc.done;
    }
    if (values.list) {
        for (const id of (0,run_doctor/* checkIds */.tD)())
            io.out(`${id.padEnd(12)} ${diagnosis/* CHECKS */.u[id]}\n`);
        return cli_io/* EXIT */.dc.done;
    }
    const layout = {
        columns: io.columns,
        hasColour: (0,colour/* hasColour */.P)(io.env, io.isTerminal),
        isVerbose: values.verbose,
    };
    if (values.explain !== undefined) {
        if (positionals.length > 0)
            throw new cli_io/* UsageError */.eb("doctor: --explain runs no checks");
        return explain(await readLog(values.explain, io), { ...values, layout }, io);
    }
    const checks = [];
    const results = (0,run_doctor/* runDoctor */.j1)({
        dir: external_node_path_default().resolve(io.cwd, values.directory ?? "."),
        env: io.env,
        nowMs: clock/* systemClock */.m.nowMs,
        ...(positionals.length === 0 ? {} : { only: positionals.map(readCheckId) }),
    });
    for await (const result of results) {
        const findings = await reportFindings(result, values.fix);
        const check = (0,doctor_report/* reportCheck */.Ny)(result, findings);
        checks.push(check);
        if (!values.json)
            io.out(renderCheck(check, layout));
    }
    const report = (0,doctor_report/* reportAll */.YS)(version/* VERSION */.x, checks);
    io.out(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : renderClosing(report, layout));
    const isBad = report.problems > 0 || (values.strict && report.warnings > 0);
    return isBad ? cli_io/* EXIT */.dc.failed : cli_io/* EXIT */.dc.done;
}
async function readLog(file, io) {
    try {
        return await io.readText(file);
    }
    catch (error) {
        throw new cli_io/* FailedError */.Kl(`doctor: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
/** What a log tells, as the result of a check of its own. */
function explain(log, { json, layout }, io) {
    const findings = (0,explain_log/* explainLog */.k)(log).map((finding) => (0,doctor_report/* reportFinding */.M$)(finding));
    const report = (0,doctor_report/* reportAll */.YS)(version/* VERSION */.x, [(0,doctor_report/* reportLog */.Vt)(findings)]);
    if (json)
        io.out(`${JSON.stringify(report, undefined, 2)}\n`);
    else if (findings.length === 0)
        io.out("No known message of a go command is in it.\n");
    else
        for (const finding of findings)
            io.out(renderFinding(finding, layout));
    return report.problems > 0 ? cli_io/* EXIT */.dc.failed : cli_io/* EXIT */.dc.done;
}
function readCheckId(name) {
    if ((0,run_doctor/* isCheckId */.K3)(name))
        return name;
    throw new cli_io/* UsageError */.eb(`doctor: unknown check ${name}; the checks are ${(0,run_doctor/* checkIds */.tD)().join(", ")}`);
}
async function reportFindings({ findings, repairs }, fix) {
    const reported = [];
    for (const finding of findings) {
        const repair = fix ? repairs.get(finding.id) : undefined;
        try {
            reported.push((0,doctor_report/* reportFinding */.M$)(finding, await repair?.()));
        }
        catch (error) {
            const failed = `putting it right failed: ${(0,redact/* redact */.E)((0,errors/* errorMessage */.gJ)(error))}`;
            reported.push((0,doctor_report/* reportFinding */.M$)({ ...finding, evidence: [...finding.evidence, failed] }));
        }
    }
    return reported;
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

/***/ 15471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ explainLog)
});

;// CONCATENATED MODULE: ./src/doctor/findings/error-texts.ts
const TIDY = ["go mod tidy"];
/**
 * Texts by which go commands tell what is wrong. The first that matches a line counts, so what is more
 * exact comes first; and of several in one log the first here is the likeliest cause of the others.
 */
const ERROR_TEXTS = [
    { id: "disk-full", pattern: /no space left on device|There is not enough space on the disk/ },
    { id: "folder-read-only", pattern: /read-only file system/i },
    {
        id: "folder-not-writable",
        pattern: /(?:could not create module cache|failed to initialize build cache|pkg\/mod|go-build|go\/env|mod\/cache|GOMODCACHE|GOCACHE)[^\n]*: permission denied/,
    },
    { id: "two-restorers", pattern: /tar: [^\n]*Cannot open: File exists/ },
    // Settings
    {
        id: "goproxy-no-entries",
        pattern: /GOPROXY list is not the empty string, but contains no entries/,
    },
    { id: "goproxy-invalid", pattern: /invalid (?:file:\/\/ )?proxy URL/ },
    { id: "goproxy-credentials-in-clear", pattern: /refusing to pass credentials to insecure URL/ },
    { id: "gosumdb-invalid", pattern: /missing GOSUMDB|invalid GOSUMDB|invalid sumdb name/ },
    { id: "goflags-invalid", pattern: /parsing \$GOFLAGS/ },
    { id: "modules-off", pattern: /modules disabled by GO111MODULE=off/ },
    { id: "toolchain-unverified", pattern: /checksum database disabled by GOSUMDB=off/ },
    { id: "go-too-old", pattern: /requires go >= \S+ \(running go [^;)]+(?:; GOTOOLCHAIN=[^)]*)?\)/ },
    { id: "toolchain-line", pattern: /is a language version but not a toolchain version/ },
    { id: "toolchain-unavailable", pattern: /toolchain not available/ },
    { id: "toolchain-not-on-path", pattern: /cannot find "go1[^"]*" in PATH/ },
    { id: "covdata-missing", pattern: /no such tool "covdata"/ },
    {
        id: "goauth-invalid",
        pattern: /GOAUTH encountered an empty command|GOAUTH=off cannot be combined|GOAUTH=git (?:dir method|encountered)|cannot parse GOAUTH command/,
    },
    { id: "goauth-output", pattern: /cannot parse output of GOAUTH command/ },
    { id: "goauth-fails", pattern: /GOAUTH=[^\n]*: could not run command/ },
    // Files
    { id: "go-sum-invalid", pattern: /malformed go\.sum/ },
    { id: "go-mod-invalid", pattern: /errors parsing (?:\S*\/)?go\.mod/ },
    {
        id: "go-mod-missing",
        pattern: /go\.mod file not found in current directory or any parent directory|cannot find main module/,
    },
    { id: "vendor-inconsistent", pattern: /inconsistent vendoring in/, commands: ["go mod vendor"] },
    {
        id: "goflags-mod-vendor",
        pattern: /(?:lookup disabled by|cannot query module due to) -mod=vendor/,
    },
    { id: "downloads-off", pattern: /module lookup disabled by GOPROXY=off/ },
    { id: "private-without-direct", pattern: /disabled by GOPRIVATE\/GONOPROXY/ },
    { id: "go-sum-incomplete", pattern: /missing go\.sum entry/, commands: TIDY },
    {
        id: "go-mod-untidy",
        pattern: /updates to go\.(?:sum|mod|work) needed|no required module provides package|cannot find module providing package/,
        commands: TIDY,
    },
    // Content that is not what it should be
    {
        id: "mirror-wrong-hash",
        pattern: /: checksum mismatch|does NOT match (?:an earlier download|(?:the )?one reported by the checksum server)/,
    },
    {
        id: "sumdb-invalid",
        pattern: /checksum missing from sumdb response|note has no verifiable signatures|invalid signature for key|checking tree#|\/sumdb\/[^\s"]*\/tile\/[^\n]*: (?:4|5)\d\d/,
    },
    { id: "sumdb-refused", pattern: /\/sumdb\/[^\s"]*\/supported: (?:4|5)\d\d/ },
    { id: "sumdb-sticky", pattern: /\/sumdb\/[^\s"]*\/lookup\/[^\n]*: (?:403|404|5\d\d)/ },
    { id: "mirror-no-mirror", pattern: /invalid response from proxy[^\n]*invalid character '<'/ },
    {
        id: "mirror-invalid-answer",
        pattern: /zip: not a valid zip file|invalid response from proxy|proxy returned info for version/,
    },
    { id: "module-too-large", pattern: /downloaded zip file too large/ },
    // The way to a server
    { id: "proxy-auth", pattern: /Proxy Authentication Required/ },
    { id: "proxy-unreachable", pattern: /proxyconnect tcp/ },
    { id: "dns-no-host", pattern: /no such host|Could not resolve host(?:name)?/ },
    // A name server that answers that there is no such host is told apart above.
    {
        id: "dns-fails",
        pattern: /server misbehaving|Temporary failure in name resolution|lookup \S+ on \S+: /,
    },
    {
        id: "tls-not-yet-valid",
        pattern: /certificate has expired or is not yet valid: current time \S+ is before/,
    },
    { id: "tls-expired", pattern: /certificate has expired/ },
    {
        id: "tls-unknown-authority",
        pattern: /certificate signed by unknown authority|certificate is not trusted|unable to get local issuer/,
    },
    {
        id: "tls-wrong-name",
        pattern: /certificate is (?:valid for|not valid for any names)|cannot validate certificate for/,
    },
    {
        id: "tls-plain-http",
        pattern: /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client/,
    },
    { id: "tls-fails", pattern: /TLS handshake timeout|remote error: tls:/ },
    {
        id: "tcp-refused",
        pattern: /connect: connection refused|connectex: No connection could be made/,
    },
    { id: "tcp-unreachable", pattern: /connect: (?:no route to host|network is unreachable)/ },
    { id: "tcp-timeout", pattern: /dial tcp [^\n]*(?:i\/o timeout|connection timed out)/ },
    // Answers
    { id: "module-gone", pattern: /: 410 Gone/ },
    { id: "mirror-unauthorized", pattern: /: 401 Unauthorized/ },
    { id: "mirror-forbidden", pattern: /: 403 Forbidden/ },
    { id: "mirror-throttles", pattern: /: 429 Too Many Requests/ },
    {
        id: "mirror-error",
        pattern: /: 5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/,
    },
    { id: "stream-reset", pattern: /stream error: stream ID \d+; \w+/ },
    { id: "mirror-cut", pattern: /unexpected EOF|read: connection reset by peer/ },
    { id: "origin-too-slow", pattern: /fetch timed out/ },
    // Origins
    { id: "git-ssh", pattern: /Permission denied \(publickey|Host key verification failed/ },
    {
        id: "git-credentials",
        // A forge says of a repository that it may not show that there is none.
        pattern: /could not read Username for|terminal prompts disabled|Authentication failed for|(?:remote|ERROR): Repository not found|fatal: repository '[^']*' not found/,
    },
    { id: "vcs-disallowed", pattern: /GOVCS disallows using/ },
    {
        id: "import-path-unknown",
        pattern: /unrecognized import path|no go-import meta tag|no (?:secure )?protocol found for repository/,
    },
    { id: "version-unknown", pattern: /unknown revision|no matching versions for query/ },
    { id: "module-not-found", pattern: /\.(?:mod|zip): 404 Not Found/, countsAlone: true },
    // Code
    { id: "module-path-differs", pattern: /module declares its path as:/ },
    { id: "import-ambiguous", pattern: /ambiguous import: found package/ },
    { id: "names-collide", pattern: /case-insensitive (?:import|file name) collision/ },
];

// EXTERNAL MODULE: ./src/doctor/findings/finding.ts
var finding = __webpack_require__(88846);
// EXTERNAL MODULE: ./src/doctor/findings/redact.ts
var redact = __webpack_require__(70018);
;// CONCATENATED MODULE: ./src/doctor/findings/explain-log.ts



const MAX_EVIDENCE = 3;
const MAX_LINE_CHARS = 300;
/** A log of a whole job has tens of megabytes; a single line that is longer is no message of go. */
const MAX_LOOKED_AT_CHARS = 4_000;
/**
 * What the output of go commands tells: one finding for each ID, the likeliest cause first, with the
 * lines that tell it. `secrets` are hidden besides what looks like one. Pure.
 */
function explainLog(log, secrets = []) {
    const found = new Map();
    for (const line of log.split(/\r?\n/)) {
        const text = line.slice(0, MAX_LOOKED_AT_CHARS);
        const known = ERROR_TEXTS.find(({ pattern }) => pattern.test(text));
        if (!known)
            continue;
        const lines = found.get(known) ?? new Set();
        if (lines.size < MAX_EVIDENCE)
            lines.add(shorten((0,redact/* redact */.E)(withoutTime(text), secrets)));
        found.set(known, lines);
    }
    const seen = new Set();
    return ERROR_TEXTS.flatMap((known) => {
        const lines = found.get(known);
        if (!lines || seen.has(known.id))
            return [];
        if (known.countsAlone && found.size > 1)
            return [];
        seen.add(known.id);
        return [(0,finding/* makeFinding */.M)(known.id, { evidence: [...lines], commands: known.commands ?? [] })];
    });
}
/** Logs of CI systems have the time before each line. */
function withoutTime(line) {
    return line.replace(/^\s*\[?\d{4}-\d\d-\d\dT[\d:.]+Z?\]?\s/, "").trim();
}
function shorten(line) {
    return line.length <= MAX_LINE_CHARS ? line : `${line.slice(0, MAX_LINE_CHARS)}…`;
}


/***/ }),

/***/ 11879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ changeEnvFile),
/* harmony export */   FO: () => (/* binding */ parseEnvFile),
/* harmony export */   Y5: () => (/* binding */ diffEnvFiles)
/* harmony export */ });
/** The settings of a file. Pure. */
function parseEnvFile(text) {
    return new Map(text.split("\n").flatMap((line) => {
        const name = nameIn(line);
        return name === undefined ? [] : [[name, line.slice(name.length + 1)]];
    }));
}
/** The text of the file after the changes. All other lines stay. Pure. */
function changeEnvFile(text, changes) {
    const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
    const kept = lines.filter((line) => {
        const name = nameIn(line);
        return name === undefined || !changes.has(name);
    });
    const added = [...changes].flatMap(([name, value]) => value === undefined ? [] : [`${name}=${value}`]);
    return [...kept, ...added].map((line) => `${line}\n`).join("");
}
/** What has to change in a file that has the settings `before` so that it has `after`. Pure. */
function diffEnvFiles(before, after) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return new Map([...names]
        .filter((name) => before.get(name) !== after.get(name))
        .map((name) => [name, after.get(name)]));
}
/** Undefined for a line that go passes over. */
function nameIn(line) {
    const end = line.indexOf("=");
    return end > 0 && /^[A-Z]/.test(line) ? line.slice(0, end) : undefined;
}


/***/ }),

/***/ 74487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ splitGoFlags),
/* harmony export */   Dk: () => (/* binding */ isGoFlagSet),
/* harmony export */   Tl: () => (/* binding */ hideFlagValues),
/* harmony export */   yj: () => (/* binding */ findGoFlag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The flags of a GOFLAGS setting, split at white space as the go command does
 * (cmd/internal/quoted). A whole flag may be in single or double quotes. Nothing is unescaped, and
 * quotes inside a flag are part of it. Undefined if a quote does not end: every go command fails
 * then.
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
 * The value of a flag in GOFLAGS; the last one wins. Empty for a flag without a value, and
 * undefined if it is not set. `name` has no hyphens; in GOFLAGS it may have one or two.
 */
function findGoFlag(goFlags, name) {
    const found = (splitGoFlags(goFlags) ?? []).findLast((flag) => nameOf(flag) === name);
    return found === undefined ? undefined : found.replace(/^[^=]*=?/, "");
}
/** Whether a flag that is true or false is true in GOFLAGS. Values are those of strconv.ParseBool. */
function isGoFlagSet(goFlags, name) {
    const value = findGoFlag(goFlags, name);
    return value !== undefined && /^(?:|1|t|T|TRUE|true|True)$/.test(value);
}
function nameOf(flag) {
    return /^--?([^-=][^=]*)/.exec(flag)?.[1];
}
const HASH_CHARS = 8;
const SHOWN = /^(--?[A-Za-z][\w.-]*)(?:=(.*))?$/s;
/**
 * GOFLAGS for people: each flag by its name, with a short hash of its value, which may be a secret.
 * Equal values have equal hashes. What `keep` returns is a part of the value that is public; it
 * follows the hash in brackets.
 */
function hideFlagValues(goFlags, keep = () => undefined) {
    const hide = (value) => {
        const kept = keep(value);
        return `#${shortHash(value)}${kept === undefined ? "" : `(${kept})`}`;
    };
    const flags = splitGoFlags(goFlags);
    if (!flags)
        return hide(goFlags);
    return flags
        .map((flag) => {
        const [, name, value] = SHOWN.exec(flag) ?? [];
        if (name === undefined)
            return hide(flag);
        return value === undefined ? name : `${name}=${hide(value)}`;
    })
        .join(" ");
}
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, HASH_CHARS);
}


/***/ }),

/***/ 51699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ isCanonicalVersion),
/* harmony export */   Bt: () => (/* binding */ unescapeVersion),
/* harmony export */   Dv: () => (/* binding */ isPseudoVersion),
/* harmony export */   av: () => (/* binding */ escapeVersion),
/* harmony export */   iL: () => (/* binding */ isValidModulePath),
/* harmony export */   q4: () => (/* binding */ zipPrefix),
/* harmony export */   ql: () => (/* binding */ unescapeModulePath),
/* harmony export */   xk: () => (/* binding */ escapeModulePath)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5723);


const PATH_ELEMENT = /^[A-Za-z0-9_~-](?:[A-Za-z0-9._~-]*[A-Za-z0-9_~-])?$/;
const HOST_ELEMENT = /^[a-z0-9][a-z0-9.-]*$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
/** How Windows shortens long names: `progra~1`. */
const WINDOWS_SHORT_NAME = /~[0-9]+$/;
const NUMERIC_SUFFIX = /\/v([0-9.]+)$/;
const MAJOR_NUMBER = /^(?:[2-9]|[1-9][0-9]+)$/;
const GOPKG_MAJOR = /\.v(?:0|[1-9][0-9]*(?:-unstable)?)$/;
/** Whether the go command would accept `path` as the path of a module that can be downloaded. */
function isValidModulePath(path) {
    const elements = path.split("/");
    const host = elements[0] ?? "";
    return (elements.every(isValidElement) &&
        HOST_ELEMENT.test(host) &&
        host.includes(".") &&
        hasValidMajor(path));
}
function isValidElement(element) {
    const isReserved = isDeviceName(element) || WINDOWS_SHORT_NAME.test(stemOf(element));
    return PATH_ELEMENT.test(element) && !isReserved;
}
/** A path may end with `/v2` or higher; on gopkg.in it always ends with `.v0` or higher. */
function hasValidMajor(path) {
    if (path.startsWith("gopkg.in/"))
        return GOPKG_MAJOR.test(path);
    const number = NUMERIC_SUFFIX.exec(path)?.[1];
    return number === undefined || MAJOR_NUMBER.test(number);
}
function isDeviceName(element) {
    return WINDOWS_DEVICE.test(stemOf(element));
}
function stemOf(element) {
    return element.split(".", 1)[0] ?? "";
}
/** Characters of a file name, except the `!` of escapes and everything that is not ASCII. */
const VERSION = /^[A-Za-z0-9#$%&()+,\-.=@[\]^_{}~ ]+$/;
/** Accepts any kind of version, including a branch or a commit. It must be a single file name. */
function isValidVersion(version) {
    return VERSION.test(version) && !version.endsWith(".") && !isDeviceName(version);
}
/** Escapes a module path. Throws `ParseError` for an invalid one. */
function escapeModulePath(path) {
    if (isValidModulePath(path))
        return escapeLetters(path);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(`invalid module path ${JSON.stringify(path)}`, { code: "MODULE_PATH" });
}
/** Reverses `escapeModulePath`; undefined for text that it would not return. */
function unescapeModulePath(escaped) {
    const path = unescapeLetters(escaped);
    return path !== undefined && isValidModulePath(path) ? path : undefined;
}
/** Escapes a version, a branch or a commit. Throws `ParseError` for an invalid one. */
function escapeVersion(version) {
    if (isValidVersion(version))
        return escapeLetters(version);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(`invalid version ${JSON.stringify(version)}`, { code: "MODULE_VERSION" });
}
/** Reverses `escapeVersion`; undefined for text that it would not return. */
function unescapeVersion(escaped) {
    const version = unescapeLetters(escaped);
    return version !== undefined && isValidVersion(version) ? version : undefined;
}
/** What the name of every file in the module's zip begins with. */
function zipPrefix({ path, version }) {
    return `${path}@${version}/`;
}
function escapeLetters(name) {
    return name.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
function unescapeLetters(escaped) {
    if (/[A-Z]|!(?![a-z])/.test(escaped))
        return undefined;
    return escaped.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}
/**
 * Whether `version` names one immutable state of a module: `vX.Y.Z`, perhaps with a prerelease, and
 * without build metadata except `+incompatible`.
 */
function isCanonicalVersion(version) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) === version;
}
const PSEUDO_VERSION = /^v[0-9]+\.(?:0\.0-|[0-9]+\.[0-9]+-(?:[^+]*\.)?0\.)[0-9]{14}-[A-Za-z0-9]+(?:\+[0-9A-Za-z.-]+)?$/;
/** Whether `version` stands for a commit without a tag: `v0.0.0-20240131235959-0123456789ab`. */
function isPseudoVersion(version) {
    return PSEUDO_VERSION.test(version) && (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalVersion */ .Bp)(version) !== undefined;
}


/***/ }),

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

/***/ 5723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ canonicalVersion),
/* harmony export */   Ds: () => (/* binding */ majorOf),
/* harmony export */   Zy: () => (/* binding */ compareVersions)
/* harmony export */ });
const NUMBER = "(0|[1-9][0-9]*)";
const IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
const SEMVER = new RegExp(`^v${NUMBER}(?:\\.${NUMBER}(?:\\.${NUMBER}(?:-(${IDENTIFIERS}))?(?:\\+(${IDENTIFIERS}))?)?)?$`);
const DIGITS = /^[0-9]+$/;
const LEADING_ZERO = /^0[0-9]+$/;
function parseSemver(version) {
    const match = SEMVER.exec(version);
    if (!match)
        return undefined;
    const [, major = "0", minor = "0", patch = "0", prerelease, build = ""] = match;
    const identifiers = prerelease?.split(".") ?? [];
    if (identifiers.some((identifier) => LEADING_ZERO.test(identifier)))
        return undefined;
    return { core: [major, minor, patch], prerelease: identifiers, build };
}
/**
 * The one spelling under which the go command knows a version: three numbers, and no build metadata
 * except `+incompatible`. Undefined if it is not a semantic version.
 */
function canonicalVersion(version) {
    const parsed = parseSemver(version);
    if (!parsed)
        return undefined;
    const prerelease = parsed.prerelease.length > 0 ? `-${parsed.prerelease.join(".")}` : "";
    const build = parsed.build === "incompatible" ? "+incompatible" : "";
    return `v${parsed.core.join(".")}${prerelease}${build}`;
}
/** `v2` for `v2.3.4`. Undefined if it is not a semantic version. */
function majorOf(version) {
    const parsed = parseSemver(version);
    return parsed && `v${parsed.core[0]}`;
}
/**
 * Negative, 0 or positive by semantic version precedence, which ignores build metadata. As in Go,
 * text that is not a version comes before every version and equals other such text.
 */
function compareVersions(a, b) {
    const left = parseSemver(a);
    const right = parseSemver(b);
    if (!left || !right)
        return Number(left !== undefined) - Number(right !== undefined);
    for (const [index, number] of left.core.entries()) {
        const order = compareNumbers(number, right.core[index] ?? "0");
        if (order !== 0)
            return order;
    }
    return comparePrereleases(left.prerelease, right.prerelease);
}
function comparePrereleases(a, b) {
    // A release comes after all its prereleases.
    if (a.length === 0 || b.length === 0)
        return Number(a.length === 0) - Number(b.length === 0);
    for (const [index, left] of a.entries()) {
        const right = b[index];
        if (right === undefined)
            return 1;
        const order = compareIdentifiers(left, right);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const leftIsNumber = DIGITS.test(a);
    const rightIsNumber = DIGITS.test(b);
    if (leftIsNumber !== rightIsNumber)
        return leftIsNumber ? -1 : 1;
    return leftIsNumber ? compareNumbers(a, b) : compareText(a, b);
}
/** Compares digit strings without leading zeros by value, however long they are. */
function compareNumbers(a, b) {
    return a.length - b.length || compareText(a, b);
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
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

/***/ 94848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isExecutable),
/* harmony export */   a: () => (/* binding */ findOnPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);




/**
 * Path of the program of that name in the first folder of `pathVariable` (the value of PATH) that
 * has one: an executable file, with `.exe` on Windows. Undefined if none has. Relative folders are
 * skipped, since they mean another folder in each process.
 */
async function findOnPath(name, pathVariable) {
    const fileName = process.platform === "win32" ? `${name}.exe` : name;
    for (const dir of (pathVariable ?? "").split((node_path__WEBPACK_IMPORTED_MODULE_2___default().delimiter))) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, fileName);
        if (node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(dir) && (await isExecutable(file)))
            return file;
    }
    return undefined;
}
/** Whether it is a file that may be run. On Windows, which has no such permission, any file is. */
async function isExecutable(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isFile();
    }
    catch (error) {
        if ((0,_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== undefined)
            return false;
        throw error;
    }
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

/***/ 62402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cb: () => (/* binding */ moveEntry),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   e$: () => (/* binding */ moveToFreePlace)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(251);





const OWNER_WRITE = 0o200;
/** Removes a file, or a tree whose folders may be read-only, as those of GOMODCACHE are. */
async function removeTree(root) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(root, { recursive: true, force: true });
    }
    catch {
        // EACCES: entries of a read-only folder cannot be removed.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(root, { throwIfNoEntry: false })?.isDirectory())
            makeWritable(root);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(root, { recursive: true, force: true });
    }
}
/**
 * Renames a file or folder. A read-only folder is made writable meanwhile, as the rename changes
 * its `..`.
 */
function moveEntry(source, target) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(source);
    const isReadOnly = stats.isDirectory() && (stats.mode & OWNER_WRITE) === 0;
    if (isReadOnly)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(source, stats.mode | OWNER_WRITE);
    let place = source;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(source, target);
        place = target;
    }
    finally {
        if (isReadOnly)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(place, stats.mode);
    }
}
/**
 * Puts a file or folder in a place where nothing was, also on another disk. It appears whole. Returns
 * false if another process was faster: what that one put there stays. Throws the system's error.
 */
function moveToFreePlace(source, target) {
    try {
        moveOrCopy(source, target);
        return true;
    }
    catch (error) {
        // ENOTEMPTY, EEXIST or, on Windows, EPERM.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(target, { throwIfNoEntry: false }))
            return false;
        throw error;
    }
}
function moveOrCopy(source, target) {
    try {
        moveEntry(source, target);
    }
    catch (error) {
        if ((0,_fs_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(error) !== "EXDEV")
            throw error;
        // The source is a staged copy, which is removed later.
        const beside = `${target}.go-accel-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.cpSync)(source, beside, { recursive: true, preserveTimestamps: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(beside, target);
    }
}
function makeWritable(dir) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(dir, 0o755);
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(dir, { withFileTypes: true })) {
        if (entry.isDirectory())
            makeWritable(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(dir, entry.name));
    }
}


/***/ }),

/***/ 41999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseMemory)
/* harmony export */ });
/**
 * Frees at once all of the memory that a buffer is in. Otherwise the memory stays until V8
 * collects, which happens for each 64 MB of such memory and marks the whole heap, and new buffers
 * need new pages from the kernel. With this, inflating an archive of some hundred megabytes took a
 * quarter less processor time. Memory that small buffers share is not freed.
 *
 * Every view of the memory is empty from then on, so nothing may need one any more.
 */
function releaseMemory(bytes) {
    const { buffer } = bytes;
    if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize)
        buffer.transfer(0);
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

/***/ 55525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readParts),
/* harmony export */   v: () => (/* binding */ WHOLE_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var _stored_zip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24535);

/** Larger files are read in parts; smaller ones are faster in one piece. */
const WHOLE_FILE_BYTES = 8 * 1024 * 1024;
const PART_BYTES = 1 << 20;
/**
 * The first `sizeBytes` that `read` gives, part by part. Each is valid until the next is asked for.
 */
function* readParts(sizeBytes, read) {
    const buffer = Buffer.allocUnsafe(PART_BYTES);
    for (let offset = 0; offset < sizeBytes; offset += PART_BYTES) {
        const partBytes = Math.min(PART_BYTES, sizeBytes - offset);
        // The caller may keep a small part, so it must have memory of its own.
        const part = partBytes < _stored_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .DIRECT_BYTES */ .q ? undefined : buffer.subarray(0, partBytes);
        yield read(offset, partBytes, part);
    }
}


/***/ }),

/***/ 21097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readModuleZip)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/lib/release-memory.ts
var release_memory = __webpack_require__(41999);
;// CONCATENATED MODULE: ./src/store/inflate-together.ts


/** Magic number, method deflate, nothing optional, system unknown (RFC 1952, section 2.3.1). */
const MEMBER_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const MEMBER_TRAILER_BYTES = 8;
/** Node's zlib refuses smaller chunks. */
const MIN_CHUNK_BYTES = 64;
/** Options of zlib for content of a known size, which limit the memory of a zip bomb. */
function inflateOptions(sizeBytes) {
    return {
        maxOutputLength: Math.max(sizeBytes, 1),
        // In one chunk. Otherwise zlib would make many of 16 KiB, and copy them together.
        chunkSize: Math.max(sizeBytes + 1, MIN_CHUNK_BYTES),
    };
}
/**
 * Inflates many small pieces by one call, because a call costs more than inflating such a piece.
 * The pieces become members of one gzip file, whose content is all of theirs in a row (RFC 1952,
 * section 2.2). Its trailers let zlib check each size and checksum. Undefined if anything is wrong
 * with any piece. To find out which one it is, and what is wrong with it, inflate each alone. The
 * buffers share one piece of memory, which holds nothing else.
 */
function inflateTogether(pieces) {
    const sizeBytes = pieces.reduce((sum, piece) => sum + piece.sizeBytes, 0);
    let content;
    try {
        const packed = Buffer.concat(pieces.flatMap(toMember));
        content = (0,external_node_zlib_.gunzipSync)(packed, inflateOptions(sizeBytes));
        (0,release_memory/* releaseMemory */.H)(packed);
    }
    catch {
        return undefined;
    }
    if (content.length !== sizeBytes)
        return undefined;
    let end = 0;
    return pieces.map((piece) => {
        const start = end;
        end += piece.sizeBytes;
        return content.subarray(start, end);
    });
}
function toMember({ packed, sizeBytes, crc32 }) {
    const trailer = Buffer.allocUnsafe(MEMBER_TRAILER_BYTES);
    trailer.writeUInt32LE(crc32, 0);
    trailer.writeUInt32LE(sizeBytes, 4);
    return [MEMBER_HEADER, packed, trailer];
}

// EXTERNAL MODULE: ./src/store/read-parts.ts
var read_parts = __webpack_require__(55525);
// EXTERNAL MODULE: ./src/store/stored-zip.ts
var stored_zip = __webpack_require__(24535);
// EXTERNAL MODULE: ./src/store/zip-directory.ts
var zip_directory = __webpack_require__(61321);
// EXTERNAL MODULE: ./src/store/zip-rules.ts + 1 modules
var zip_rules = __webpack_require__(23043);
;// CONCATENATED MODULE: ./src/store/zip-window.ts

const WINDOW_BYTES = 1 << 20;
function createFileWindow(fd, fileBytes) {
    let start = 0;
    let window = Buffer.alloc(0);
    return {
        read(offset, sizeBytes) {
            if (offset < start || offset + sizeBytes > start + window.length) {
                const rest = Math.max(sizeBytes, Math.min(WINDOW_BYTES, fileBytes - offset));
                // A new buffer each time, because what was handed out may still be in use.
                window = (0,zip_directory/* readExactly */.Lo)(fd, offset, rest);
                start = offset;
            }
            return window.subarray(offset - start, offset - start + sizeBytes);
        },
    };
}

;// CONCATENATED MODULE: ./src/store/read-zip.ts











/** Files up to this size are inflated many at once, up to `BATCH_BYTES` together. */
const SMALL_FILE_BYTES = 64 * 1024;
const BATCH_BYTES = 512 * 1024;
const STREAM_BYTES = stored_zip/* DIRECT_BYTES */.q;
/**
 * Reads a module's zip once, in its own order. Hands the content of each file to the sink that
 * `open` returns for it, and returns the hash of each file. `settle` is called before the memory
 * that was handed out is reused. Throws `IntegrityError` before anything is opened if the
 * structure, the names or the sizes are not allowed in a module (`checkModuleZip`), and later if
 * the size or the checksum of a file is not what the zip says. With `pick` only those entries are
 * read; all are checked.
 */
async function readModuleZip(file, prefix, open, settle = () => { }, pick = (entries) => entries) {
    const fd = (0,external_node_fs_.openSync)(file, "r");
    try {
        const fileBytes = (0,external_node_fs_.fstatSync)(fd).size;
        const entries = (0,zip_directory/* readZipDirectory */.x5)(fd, fileBytes);
        (0,zip_rules/* checkModuleZip */.y)(entries, prefix, fileBytes);
        const archive = {
            file,
            fd,
            window: createFileWindow(fd, fileBytes),
            inflated: [],
        };
        const hashed = [];
        for (const batch of planBatches(pick(entries))) {
            const contents = inflateBatch(archive, batch);
            for (const [index, entry] of batch.entries()) {
                const sink = open(entry);
                try {
                    const sha256Hex = await readContent(archive, entry, contents?.[index], sink);
                    hashed.push({ name: entry.name, sha256Hex });
                }
                finally {
                    sink.close?.();
                }
            }
            settle();
            for (const content of archive.inflated.splice(0))
                (0,release_memory/* releaseMemory */.H)(content);
        }
        return hashed;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** What one call inflates: small files that follow each other, or one file of any other kind. */
function* planBatches(entries) {
    let batch = [];
    let batchBytes = 0;
    for (const entry of entries) {
        const bytes = Math.max(entry.packedBytes, entry.sizeBytes);
        const isSmall = entry.method === "deflated" && bytes <= SMALL_FILE_BYTES;
        if (batch.length > 0 && (!isSmall || batchBytes + bytes > BATCH_BYTES)) {
            yield batch;
            batch = [];
            batchBytes = 0;
        }
        if (!isSmall) {
            yield [entry];
            continue;
        }
        batch.push(entry);
        batchBytes += bytes;
    }
    if (batch.length > 0)
        yield batch;
}
/** Undefined if each file must be read by itself. */
function inflateBatch(archive, batch) {
    if (batch.length < 2)
        return undefined;
    const contents = inflateTogether(batch.map((entry) => ({
        packed: readPacked(archive, entry),
        sizeBytes: entry.sizeBytes,
        crc32: entry.crc32,
    })));
    // All of them share one piece of memory, so the first is enough.
    archive.inflated.push(...(contents?.slice(0, 1) ?? []));
    return contents;
}
async function readContent(archive, entry, checked, sink) {
    if (checked || Math.max(entry.packedBytes, entry.sizeBytes) <= read_parts/* WHOLE_FILE_BYTES */.v) {
        const content = checked ?? readWhole(archive, entry);
        sink.append(content);
        return (0,external_node_crypto_.hash)("sha256", content, "hex");
    }
    const sha256 = (0,external_node_crypto_.createHash)("sha256");
    let sizeBytes = 0;
    let checksum = 0;
    for await (const chunk of streamContent(archive, entry)) {
        sizeBytes += chunk.length;
        if (sizeBytes > entry.sizeBytes)
            break;
        checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
        sha256.update(chunk);
        sink.append(chunk);
    }
    if (sizeBytes !== entry.sizeBytes)
        throw wrongSize(entry);
    if (checksum !== entry.crc32)
        throw wrongChecksum(entry);
    return sha256.digest("hex");
}
/** Checked against the size and the checksum that the zip gives. */
function readWhole(archive, entry) {
    const packed = readPacked(archive, entry);
    const content = entry.method === "stored" ? packed : inflateAlone(packed, entry);
    if (content !== packed)
        archive.inflated.push(content);
    if (content.length !== entry.sizeBytes)
        throw wrongSize(entry);
    if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
        throw wrongChecksum(entry);
    return content;
}
function inflateAlone(packed, entry) {
    if (packed.length === 0)
        return packed;
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, inflateOptions(entry.sizeBytes));
    }
    catch (error) {
        throw cannotUnpack(entry, error);
    }
}
function readPacked({ window }, entry) {
    if (entry.packedBytes === 0)
        return Buffer.alloc(0);
    return window.read((0,zip_directory/* findEntryData */.mp)(window.read, entry), entry.packedBytes);
}
/** Each chunk is valid until the next one is asked for. */
async function* streamContent(archive, entry) {
    if (entry.packedBytes === 0)
        return;
    const start = (0,zip_directory/* findEntryData */.mp)(archive.window.read, entry);
    if (entry.method === "stored") {
        yield* (0,read_parts/* readParts */.f)(entry.packedBytes, (offset, sizeBytes, buffer) => (0,zip_directory/* readExactly */.Lo)(archive.fd, start + offset, sizeBytes, buffer));
        return;
    }
    const end = start + entry.packedBytes - 1;
    try {
        // With a file handle of its own: a stream that is destroyed closes its file, perhaps late.
        const packed = (0,external_node_fs_.createReadStream)(archive.file, { start, end });
        yield* (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)({ chunkSize: STREAM_BYTES }), () => { });
    }
    catch (error) {
        throw cannotUnpack(entry, error);
    }
}
function wrongSize({ name }) {
    return (0,zip_directory/* invalid */.Gq)(`${name} does not have the size that it says`);
}
function wrongChecksum({ name }) {
    return (0,zip_directory/* invalid */.Gq)(`${name} has a wrong checksum`);
}
function cannotUnpack({ name }, cause) {
    return Object.assign((0,zip_directory/* invalid */.Gq)(`${name} cannot be unpacked`), { cause });
}


/***/ }),

/***/ 24535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createStoredZip),
/* harmony export */   q: () => (/* binding */ DIRECT_BYTES)
/* harmony export */ });
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80683);

const VERSION_NEEDED = 20;
const VERSION_ZIP64 = 45;
const FLAG_UTF8 = 0x0800;
/** 1980-01-01, the first day of the format: go looks at no times. */
const DOS_DATE = 0x0021;
/** With more files the format needs ZIP64. The size alone never does within go's limits. */
const MAX_PLAIN_ENTRIES = _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk - 1;
const FLUSH_BYTES = 1 << 20;
const DIRECT_BYTES = 64 * 1024;
/** Linux takes no more buffers in one call (IOV_MAX). */
const FLUSH_PARTS = 1024;
/** Writes an archive of uncompressed files, in the order in which they come. */
function createStoredZip(write) {
    const directory = [];
    let pending = [];
    let pendingBytes = 0;
    let offset = 0;
    function append(bytes) {
        offset += bytes.length;
        pending.push(bytes);
        pendingBytes += bytes.length;
        const isFull = pendingBytes >= FLUSH_BYTES || pending.length >= FLUSH_PARTS;
        if (isFull || bytes.length >= DIRECT_BYTES)
            flush();
    }
    function flush() {
        write(pending);
        pending = [];
        pendingBytes = 0;
    }
    return {
        append,
        flush,
        begin(name, sizeBytes, crc32) {
            const nameBytes = Buffer.from(name);
            const headerOffset = offset;
            const local = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_BYTES */ .cF);
            local.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_SIGNATURE */ .HX, 0);
            writeCommonFields(local, 4, crc32, sizeBytes, nameBytes.length);
            append(local);
            append(nameBytes);
            const central = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTRAL_BYTES */ .oW);
            central.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .CENTRAL_SIGNATURE */ .Lw, 0);
            central.writeUInt16LE(VERSION_NEEDED, 4);
            writeCommonFields(central, 6, crc32, sizeBytes, nameBytes.length);
            central.writeUInt32LE(headerOffset, 42);
            directory.push(central, nameBytes);
        },
        finish() {
            const count = directory.length / 2;
            const directoryOffset = offset;
            for (const part of directory)
                append(part);
            const directoryBytes = offset - directoryOffset;
            if (count > MAX_PLAIN_ENTRIES)
                append(encodeZip64End(count, directoryBytes, directoryOffset));
            const end = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .END_BYTES */ ._$);
            end.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .END_SIGNATURE */ .Rf, 0);
            end.writeUInt16LE(Math.min(count, _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk), 8);
            end.writeUInt16LE(Math.min(count, _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_16_BIT */ .xk), 10);
            end.writeUInt32LE(directoryBytes, 12);
            end.writeUInt32LE(directoryOffset, 16);
            append(end);
            flush();
            return offset;
        },
    };
}
/** The record that has the true count, and the locator that leads to it. */
function encodeZip64End(count, directoryBytes, directoryOffset) {
    const bytes = Buffer.alloc(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf + _zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_LOCATOR_BYTES */ .T2);
    bytes.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_SIGNATURE */ .Z_, 0);
    // The record's size is counted from the end of this field.
    bytes.writeBigUInt64LE(BigInt(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf - 12), 4);
    bytes.writeUInt16LE(VERSION_ZIP64, 12);
    bytes.writeUInt16LE(VERSION_ZIP64, 14);
    bytes.writeBigUInt64LE(BigInt(count), 24);
    bytes.writeBigUInt64LE(BigInt(count), 32);
    bytes.writeBigUInt64LE(BigInt(directoryBytes), 40);
    bytes.writeBigUInt64LE(BigInt(directoryOffset), 48);
    const locator = bytes.subarray(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_END_BYTES */ .Uf);
    locator.writeUInt32LE(_zip_format_js__WEBPACK_IMPORTED_MODULE_0__/* .ZIP64_LOCATOR_SIGNATURE */ .k_, 0);
    locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
    locator.writeUInt32LE(1, 16);
    return bytes;
}
/** The fields that a local and a central header have in common, from `version needed` on. */
function writeCommonFields(header, at, crc32, sizeBytes, nameBytes) {
    header.writeUInt16LE(VERSION_NEEDED, at);
    header.writeUInt16LE(FLAG_UTF8, at + 2);
    header.writeUInt16LE(DOS_DATE, at + 8);
    header.writeUInt32LE(crc32, at + 10);
    header.writeUInt32LE(sizeBytes, at + 14);
    header.writeUInt32LE(sizeBytes, at + 18);
    header.writeUInt16LE(nameBytes, at + 22);
}


/***/ })

};
