export const id = 5456;
export const ids = [5456];
export const modules = {

/***/ 46100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ reportFinding),
/* harmony export */   Ny: () => (/* binding */ reportCheck),
/* harmony export */   Vt: () => (/* binding */ reportLog),
/* harmony export */   YS: () => (/* binding */ reportAll)
/* harmony export */ });
/* unused harmony exports DOCTOR_SCHEMA, DOCTOR_REPORT */
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);
/* harmony import */ var _findings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79242);
/* harmony import */ var _findings_diagnosis_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94698);



const DOCTOR_SCHEMA = "go-accel/doctor@1";
const FINDING = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("finding", "One thing that is wrong, or may go wrong.", {
    id: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Stable ID; docs/doctor.md has a heading for each"),
    level: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ problem: "go commands fail of it, or may", warning: "costs time, or is a risk" }, "How bad it is"),
    title: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What is wrong, in a few words"),
    subject: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What it is about: a mirror, a folder, a setting")),
    evidence: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("A line, without secrets"), "What was seen"),
    cause: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why it happens, and what follows"),
    remedy: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What to do"),
    commands: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("A command to copy"), "What puts it right, or shows more"),
    fixed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What was done"), "Only with --fix: how it was put right")),
});
const CHECK = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("check", "One check.", {
    id: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Stable ID"),
    title: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What it looks at"),
    status: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
        fine: "nothing is wrong",
        warning: "there are warnings, and no problems",
        problem: "there are problems",
        skipped: "it could not be looked at",
    }, "What it came to"),
    summary: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What was looked at, or why nothing was"),
    findings: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(FINDING, "What is wrong"),
});
/** What `go-accel doctor --json` prints. */
const DOCTOR_REPORT = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("doctorReport", "What go-accel doctor found.", {
    schema: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .constant */ .dY)(DOCTOR_SCHEMA, "Format of this object"),
    version: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Version of go-accel"),
    problems: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many problems are left"),
    warnings: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many warnings are left"),
    healthy: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)("Whether nothing is left"),
    checks: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(CHECK, "The checks, in their order"),
});
/** A finding with the texts of its ID. Pure. */
function reportFinding({ id, level, subject, evidence, commands }, fixed) {
    const { title, cause, remedy } = _findings_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .DIAGNOSES */ .U[id];
    return {
        id,
        level,
        title,
        ...(subject === undefined ? {} : { subject }),
        evidence: [...evidence],
        cause,
        remedy,
        commands: [...commands],
        ...(fixed === undefined ? {} : { fixed: [...fixed] }),
    };
}
/** A check as it is reported. Pure. */
function reportCheck({ id, status, summary }, findings) {
    return { id, title: _findings_diagnosis_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECKS */ .u[id], status, summary, findings };
}
/** What the output of go commands tells, in the form of a check. Pure. */
function reportLog(findings) {
    const hasProblem = findings.some(({ level }) => level === "problem");
    const status = hasProblem ? "problem" : findings.length > 0 ? "warning" : "fine";
    const title = "The output of go commands";
    return { id: "log", title, status, summary: "", findings };
}
/** What was put right counts no more. Pure. */
function reportAll(version, checks) {
    const left = checks.flatMap(({ findings }) => findings).filter(({ fixed }) => !fixed);
    const problems = left.filter(({ level }) => level === "problem").length;
    const warnings = left.length - problems;
    return {
        schema: DOCTOR_SCHEMA,
        version,
        problems,
        warnings,
        healthy: left.length === 0,
        checks,
    };
}


/***/ }),

/***/ 75456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainCommand: () => (/* binding */ explainCommand)
});

// EXTERNAL MODULE: ./src/doctor/doctor-report.ts
var doctor_report = __webpack_require__(46100);
// EXTERNAL MODULE: ./src/doctor/findings/explain-log.ts + 1 modules
var explain_log = __webpack_require__(15471);
// EXTERNAL MODULE: ./src/doctor/hide-private.ts
var hide_private = __webpack_require__(26604);
// EXTERNAL MODULE: ./src/app/job/go-environment.ts
var go_environment = __webpack_require__(67334);
// EXTERNAL MODULE: ./src/lib/child-environment.ts
var child_environment = __webpack_require__(89484);
// EXTERNAL MODULE: ./src/lib/process.ts
var process = __webpack_require__(95431);
;// CONCATENATED MODULE: ./src/doctor/probe/ask-go.ts



/** What git and ssh, which go starts, may need besides. */
const READ_BY_GIT = /^(?:GIT_.*|SSH_AUTH_SOCK|NETRC)$/;
/**
 * Runs the go command of PATH for its messages. It gets what go and git need of the environment, and no
 * tokens. What it has started ends with it. Never throws.
 */
async function askGo(args, { dir, env, timeoutMs }) {
    try {
        const { exitCode, stderr } = await (0,process/* run */.e)("go", args, {
            cwd: dir,
            env: {
                ...(0,child_environment/* childEnvironment */.Q)(env),
                ...(0,go_environment/* goEnvironment */.I)(env),
                ...(0,child_environment/* pickVariables */.h)(env, (name) => READ_BY_GIT.test(name)),
                GIT_TERMINAL_PROMPT: "0",
            },
            timeoutMs,
            killsGroup: true,
        });
        return exitCode === 0 ? { kind: "fine" } : { kind: "fails", stderr };
    }
    catch {
        return { kind: "unknown" };
    }
}

;// CONCATENATED MODULE: ./src/doctor/explain-command.ts




/** No server is asked, not even the origins of private modules and the checksum database. */
const OFFLINE = { GOPROXY: "off", GONOPROXY: "none", GONOSUMDB: "*" };
/**
 * What go says against a command's packages when it is asked for them again, explained. At first it may
 * ask no server: if all that it needs is there, it is soon done, and nothing is wrong. Only if
 * something is missing it tries to get that. Never throws.
 */
async function explainCommand({ args, dir, env, noProxy, patience: { offlineMs, onlineMs }, mayAskServers, suspectsServers, }) {
    const report = (findings) => findings.map((finding) => {
        const evidence = finding.evidence.map((line) => (0,hide_private/* hidePrivate */.a)(line, noProxy));
        return (0,doctor_report/* reportFinding */.M$)({ ...finding, evidence });
    });
    const offline = await askGo(args, { dir, env: { ...env, ...OFFLINE }, timeoutMs: offlineMs });
    if (offline.kind === "fine")
        return [];
    const found = offline.kind === "fails" ? (0,explain_log/* explainLog */.k)(offline.stderr) : [];
    const causes = found.filter(({ id }) => id !== "downloads-off");
    if (causes.length > 0)
        return report(causes);
    const isMissing = found.length > 0;
    if (!(isMissing || (offline.kind === "unknown" && suspectsServers)))
        return [];
    if (!mayAskServers)
        return report(found);
    const online = await askGo(args, { dir, env, timeoutMs: onlineMs });
    return online.kind === "fails" ? report((0,explain_log/* explainLog */.k)(online.stderr)) : [];
}


/***/ }),

/***/ 94698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ CHECKS)
/* harmony export */ });
/** What a check looks at, in the order in which causes are looked for. */
const CHECKS = {
    go: "The go command",
    settings: "Go's settings",
    files: "Module files",
    disk: "Folders and disk space",
    network: "The way to the mirrors",
    mirrors: "What the mirrors answer",
    sumdb: "The checksum database",
    credentials: "Credentials",
    private: "Private modules",
    caches: "Caches of the job",
};


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

/***/ 88846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ makeFinding)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79242);

/** A finding with the catalogue's level. Its texts must hold no secrets. Pure. */
function makeFinding(id, { subject, evidence, commands = [], level = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DIAGNOSES */ .U[id].level }) {
    return { id, level, ...(subject === undefined ? {} : { subject }), evidence, commands };
}


/***/ }),

/***/ 70018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact)
/* harmony export */ });
/**
 * Names of settings and parameters whose values nobody may see. Its parts have a limit, without which a
 * long line of such words would take minutes.
 */
const SECRET_NAME = String.raw `[\w.-]{0,64}(?:token|secret|passw(?:or)?d|api[_-]?key|access[_-]?key|private[_-]?key|credential)[\w.-]{0,64}`;
const RULES = [
    // User and password of a URL. The last @ before the path ends them: a password may hold one.
    [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'`]*@/gi, "$1…@"],
    // A query may be a signature, and so may be a fragment.
    [/\b([a-z][a-z0-9+.-]*:\/\/[^\s?#"'`<>]*)[?#][^\s"'`<>]*/gi, "$1?…"],
    // The sidecar's address holds the secret that opens it.
    [/\b(http:\/\/127\.0\.0\.1:\d+\/)[\w-]{20,}(?=\/|\b)/g, "$1…"],
    [
        /\b(authorization|proxy-authorization|cookie|private-token)(["']?\s*[:=]\s*)[^\r\n]*/gi,
        "$1$2…",
    ],
    [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, "$1 …"],
    [new RegExp(String.raw `\b(${SECRET_NAME})(["']?\s*[:=]\s*["']?)[^\s"'&,;]+`, "gi"), "$1$2…"],
    // Tokens that tell by their beginning what they are: of forges, of AWS, and JSON web tokens.
    [/\b(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|AKIA)[\w-]{10,}/g, "…"],
    [/\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, "…"],
];
/**
 * Text that may be shown: without credentials and queries of URLs, values of headers and settings
 * that hold secrets, known forms of tokens, and the given secrets themselves. Pure.
 */
function redact(text, secrets = []) {
    const known = secrets
        .filter((secret) => secret.length >= 4)
        .toSorted((a, b) => b.length - a.length)
        .reduce((rest, secret) => rest.replaceAll(secret, "…"), text);
    return RULES.reduce((rest, [pattern, shown]) => rest.replaceAll(pattern, shown), known);
}


/***/ }),

/***/ 26604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hidePrivate)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);

/** A module path, one with a version, a package, a host with or without its port, or just a word. */
const WORD = /[\w.~!-]+(?::\d+)?(?:\/[\w.~!+-]+)*(?:@v[\w.+-]+)?/g;
/**
 * A line for a page that others read: it does not name the modules that `noProxy` (GONOPROXY) covers.
 * Pure.
 */
function hidePrivate(line, noProxy) {
    return line.replaceAll(WORD, (word) => {
        if (!/[./@]/.test(word))
            return word;
        const path = word
            .replace(/@v.*$/, "")
            .replace(/:\d+/, "")
            .replace(/\.+$/, "")
            // As in the module cache and in the addresses of a mirror.
            .replaceAll(/!([a-z])/g, (_, letter) => letter.toUpperCase());
        return (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(noProxy, path) ? "a private module" : word;
    });
}


/***/ })

};
