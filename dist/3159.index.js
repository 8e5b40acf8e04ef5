export const id = 3159;
export const ids = [3159];
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

/***/ 3936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tD: () => (/* binding */ checkIds),
  K3: () => (/* binding */ isCheckId),
  j1: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./src/doctor/findings/finding.ts
var findings_finding = __webpack_require__(88846);
// EXTERNAL MODULE: ./src/doctor/findings/redact.ts
var redact = __webpack_require__(70018);
;// CONCATENATED MODULE: ./src/doctor/judge/judge-connection.ts


const UNKNOWN_AUTHORITY = [
    "SELF_SIGNED_CERT_IN_CHAIN",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];
/** Makers of devices and programs that read TLS. */
const INTERCEPTORS = /zscaler|netskope|umbrella|fortinet|fortigate|palo ?alto|blue ?coat|forcepoint|websense|sophos|check ?point|barracuda|mcafee|trend ?micro|squid|mitmproxy|charles proxy|fiddler|burp/i;
const TCP = {
    ECONNREFUSED: "tcp-refused",
    ETIMEDOUT: "tcp-timeout",
    TIMEOUT: "tcp-timeout",
    EHOSTUNREACH: "tcp-unreachable",
    ENETUNREACH: "tcp-unreachable",
    ENETDOWN: "tcp-unreachable",
    EADDRNOTAVAIL: "tcp-unreachable",
};
/** The first step on the way to a server that fails; undefined if go gets there. Pure. */
function judgeConnection(server, facts, { nowMs, level }) {
    if (facts.kind === "failed")
        return judgeFailure(server, facts, level);
    const { certificate, dateMs } = facts;
    if (certificate?.fault === undefined)
        return undefined;
    return judgeCertificate(server, certificate, { dateMs, nowMs, level });
}
function judgeFailure(server, failure, level) {
    const { step, code } = failure;
    const { host, proxy, url } = server;
    const subject = host;
    const through = proxy ? [`${proxy.variable} names the proxy ${proxy.host}`] : [];
    switch (step) {
        case "proxy-address":
            return (0,findings_finding/* makeFinding */.M)("proxy-invalid", { subject, level, evidence: [`it is in ${code}`] });
        case "proxy":
            return (0,findings_finding/* makeFinding */.M)("proxy-unreachable", {
                subject,
                level,
                evidence: [...through, describeCode(code)],
                commands: [`export NO_PROXY="$NO_PROXY,${bareHost(host)}"`],
            });
        case "tunnel": {
            const id = code === "407" ? "proxy-auth" : "proxy-refuses";
            return (0,findings_finding/* makeFinding */.M)(id, { subject, level, evidence: [...through, `it answered ${code}`] });
        }
        case "dns": {
            const id = code === "ENOTFOUND" ? "dns-no-host" : "dns-fails";
            const evidence = [`looking up ${bareHost(host)}: ${describeCode(code)}`];
            return (0,findings_finding/* makeFinding */.M)(id, {
                subject,
                level,
                evidence,
                commands: [`getent hosts ${bareHost(host)}`],
            });
        }
        case "tcp": {
            const evidence = [`connecting to ${host}: ${describeCode(code)}`];
            const commands = [`curl -v ${url}`];
            return (0,findings_finding/* makeFinding */.M)(TCP[code] ?? "tcp-broken", { subject, level, evidence, commands });
        }
        case "tls": {
            if (!/WRONG_VERSION|PACKET_LENGTH|UNKNOWN_PROTOCOL|HTTP_REQUEST/.test(code)) {
                const evidence = [`the handshake with ${host}: ${describeCode(code)}`];
                return (0,findings_finding/* makeFinding */.M)("tls-fails", { subject, level, evidence, commands: [`curl -v ${url}`] });
            }
            const evidence = [`${host} does not answer a TLS handshake with one`];
            if (!server.hasNoScheme)
                return (0,findings_finding/* makeFinding */.M)("tls-plain-http", { subject, level, evidence });
            const plain = url.replace(/^https:/, "http:");
            const commands = [`go env -w GOPROXY=${plain}`];
            return (0,findings_finding/* makeFinding */.M)("goproxy-no-scheme", { subject, level, evidence, commands });
        }
    }
}
function judgeCertificate({ host }, { fault = "", issuer, names, fromMs, toMs }, { dateMs, nowMs, level }) {
    const subject = host;
    const shownIssuer = `its issuer is ${(0,redact/* redact */.E)(issuer)}`;
    const span = `it is valid from ${isoTime(fromMs)} to ${isoTime(toMs)}`;
    const now = `this machine's time is ${isoTime(nowMs)}`;
    if (fault === "CERT_HAS_EXPIRED" || fault === "CERT_NOT_YET_VALID") {
        // By the server's clock the certificate is right, so ours is wrong.
        if (dateMs !== undefined && dateMs >= fromMs && dateMs <= toMs) {
            const evidence = [now, `${host} says ${isoTime(dateMs)}`, span];
            return (0,findings_finding/* makeFinding */.M)("clock-wrong", { subject, level, evidence, commands: ["date -u"] });
        }
        const id = fault === "CERT_HAS_EXPIRED" ? "tls-expired" : "tls-not-yet-valid";
        return (0,findings_finding/* makeFinding */.M)(id, { subject, level, evidence: [span, now, shownIssuer] });
    }
    if (fault === "ERR_TLS_CERT_ALTNAME_INVALID") {
        const evidence = [`it is for ${(0,redact/* redact */.E)(names)}`, shownIssuer];
        return (0,findings_finding/* makeFinding */.M)("tls-wrong-name", { subject, level, evidence });
    }
    const isUnknown = UNKNOWN_AUTHORITY.includes(fault);
    const evidence = [shownIssuer, `verification: ${fault}`];
    const commands = ["export SSL_CERT_FILE=/path/to/authorities.pem"];
    if (!isUnknown)
        return (0,findings_finding/* makeFinding */.M)("tls-fails", { subject, level, evidence });
    const id = INTERCEPTORS.test(issuer) ? "tls-intercepted" : "tls-unknown-authority";
    return (0,findings_finding/* makeFinding */.M)(id, { subject, level, evidence, commands });
}
const WORDS = {
    TIMEOUT: "no answer in time",
    ETIMEDOUT: "no answer in time",
    ENOTFOUND: "no such host",
    EAI_AGAIN: "the name server does not answer",
    ECONNREFUSED: "connection refused",
    ECONNRESET: "the connection was reset",
    EHOSTUNREACH: "no route to the host",
    ENETUNREACH: "no route to the network",
    CLOSED: "it closed the connection",
    NOT_HTTP: "what it answered is not HTTP",
};
function describeCode(code) {
    const words = WORDS[code];
    return words === undefined ? (0,redact/* redact */.E)(code) : `${words} (${code})`;
}
function isoTime(ms) {
    return Number.isFinite(ms)
        ? new Date(ms).toISOString().replace(/\.\d+Z$/, "Z")
        : "an unknown time";
}
function bareHost(host) {
    return host.replace(/:\d+$/, "");
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-workflows.ts

const OURS = /(?:^|\/)go-accel-action(?:\/|$)/;
const GO_FOLDERS = /go\/pkg\/mod|go-build|GOMODCACHE|GOCACHE/;
/**
 * Steps of a job with go-accel that restore Go's caches too. The file is read line by line, by its
 * indentation, as no reader of YAML is part of the bundle. Pure.
 */
function judgeWorkflows(files) {
    const doubled = files.flatMap(({ name, text }) => jobsOf(text).flatMap((job) => {
        if (!job.some(({ action }) => OURS.test(action)))
            return [];
        return job
            .filter(restoresGo)
            .map(({ line, action }) => `${name}:${line}: ${action} restores Go's caches too`);
    }));
    return doubled.length === 0 ? [] : [(0,findings_finding/* makeFinding */.M)("two-restorers", { evidence: doubled })];
}
function restoresGo({ action, step }) {
    if (action === "actions/setup-go")
        return !/\bcache:\s*["']?false\b/.test(step);
    return /^actions\/cache(?:\/restore)?$/.test(action) && GO_FOLDERS.test(step);
}
/** The actions of each job, by the lines below `jobs:` with the least indentation. */
function jobsOf(text) {
    const lines = text.split(/\r?\n/);
    const start = lines.findIndex((line) => /^jobs:\s*(?:#.*)?$/.test(line));
    if (start < 0)
        return [];
    const jobs = [];
    let jobIndent;
    for (const [index, line] of lines.entries()) {
        if (index <= start || /^\s*(?:#.*)?$/.test(line))
            continue;
        const indent = indentOf(line);
        if (indent === 0)
            break;
        jobIndent ??= indent;
        if (indent === jobIndent)
            jobs.push([]);
        const [, , action] = /^(\s*)(?:-\s+)?uses:\s*["']?([^\s"'@#]+)/.exec(line) ?? [];
        if (action === undefined)
            continue;
        jobs.at(-1)?.push({ line: index + 1, action, step: stepAround(lines, index) });
    }
    return jobs;
}
/** The lines of the list item that holds this line. */
function stepAround(lines, index) {
    const isItem = (line) => /^\s*-\s/.test(line);
    let first = index;
    const indent = indentOf(lines[index] ?? "");
    while (first > 0 && !(isItem(lines[first] ?? "") && indentOf(lines[first] ?? "") <= indent)) {
        first--;
    }
    const base = indentOf(lines[first] ?? "");
    let end = first + 1;
    while (end < lines.length) {
        const line = lines[end] ?? "";
        if (line.trim() !== "" && indentOf(line) <= base)
            break;
        end++;
    }
    return lines
        .slice(first, end)
        .filter((line) => !/^\s*#/.test(line))
        .join("\n");
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}

// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/lib/authorization.ts
var authorization = __webpack_require__(27787);
;// CONCATENATED MODULE: ./src/doctor/probe/open-tunnel.ts

const MAX_HEAD_BYTES = 16 * 1024;
/** Value of the header with the credentials of a proxy's URL; undefined if it has none. */
function proxyAuthorization({ username, password }) {
    if (username === "" && password === "")
        return undefined;
    return (0,authorization/* basicAuthorization */.a)(`${decode(username)}:${decode(password)}`);
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A stray % stands for itself.
        return text;
    }
}
/**
 * Asks a proxy for a tunnel (RFC 9110, section 9.3.6), and gives the status of its answer. With 200
 * the connection is then the one to `authority`. Rejects if no answer comes.
 */
function openTunnel(socket, authority, proxy, signal) {
    const authorization = proxyAuthorization(proxy);
    const lines = [
        `CONNECT ${authority} HTTP/1.1`,
        `Host: ${authority}`,
        ...(authorization === undefined ? [] : [`Proxy-Authorization: ${authorization}`]),
    ];
    return new Promise((resolve, reject) => {
        let head = "";
        const onData = (piece) => {
            head += piece.toString("latin1");
            const end = head.indexOf("\r\n\r\n");
            if (end < 0 && head.length < MAX_HEAD_BYTES)
                return;
            finish();
            const status = /^HTTP\/1\.\d (\d{3})/.exec(head)?.[1];
            if (status === undefined)
                reject(Object.assign(new Error("no HTTP"), { code: "NOT_HTTP" }));
            else
                resolve(Number(status));
        };
        const onEnd = () => {
            finish();
            reject(Object.assign(new Error("the proxy closed"), { code: "CLOSED" }));
        };
        const onError = (error) => {
            finish();
            reject(error);
        };
        const onAbort = () => socket.destroy(signal.reason instanceof Error ? signal.reason : undefined);
        function finish() {
            socket.off("data", onData).off("end", onEnd).off("error", onError);
            signal.removeEventListener("abort", onAbort);
            socket.pause();
        }
        socket.on("data", onData).on("end", onEnd).on("error", onError);
        signal.addEventListener("abort", onAbort);
        socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    });
}

;// CONCATENATED MODULE: ./src/doctor/probe/connect.ts







/** For each of name, connection, tunnel and TLS. */
const STEP_TIMEOUT_MS = 3_000;
/** With several addresses Node would give up on each after 250 ms, which a far server needs. */
const ADDRESS_TIMEOUT_MS = 1_500;
/** Opens a connection step by step, and tells at which step it failed. Never throws. */
async function connect({ url, route, authorities }) {
    if (route.kind === "invalid") {
        return { kind: "failed", step: "proxy-address", code: route.variable };
    }
    const way = await (route.kind === "proxy"
        ? throughProxy(url, route.proxy, authorities)
        : straight(url));
    if (!("socket" in way) || url.protocol !== "https:")
        return way;
    return startTls(way.socket, hostOf(url), authorities);
}
async function straight(url) {
    const host = hostOf(url);
    const resolved = await tryStep("dns", (signal) => abortable((0,promises_.lookup)(host), signal));
    if ("kind" in resolved)
        return resolved;
    const port = portOf(url);
    const opened = await tryStep("tcp", (signal) => openSocket(host, port, signal));
    if ("kind" in opened)
        return opened;
    return { kind: "open", socket: opened.value, certificate: undefined };
}
async function throughProxy(url, proxy, authorities) {
    const plain = await straight(proxy);
    const opened = "socket" in plain && proxy.protocol === "https:"
        ? await startTls(plain.socket, hostOf(proxy), authorities)
        : plain;
    if (opened.kind === "failed")
        return { ...opened, step: "proxy", code: opened.code };
    if (opened.certificate?.fault !== undefined) {
        opened.socket.destroy();
        return { kind: "failed", step: "proxy", code: opened.certificate.fault };
    }
    if (url.protocol !== "https:")
        return opened;
    const { socket } = opened;
    const tunnel = await tryStep("proxy", (signal) => openTunnel(socket, `${url.hostname}:${portOf(url)}`, proxy, signal));
    if ("kind" in tunnel)
        return tunnel;
    if (tunnel.value === 200)
        return { kind: "open", socket, certificate: undefined };
    socket.destroy();
    return { kind: "failed", step: "tunnel", code: String(tunnel.value) };
}
async function startTls(socket, host, secureContext) {
    const started = await tryStep("tls", (signal) => new Promise((resolve, reject) => {
        const secure = (0,external_node_tls_.connect)({
            socket,
            secureContext,
            // An IP address is no server name.
            ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
            // The certificate is judged, not refused: what is wrong with it is the question.
            rejectUnauthorized: false,
            ALPNProtocols: ["http/1.1"],
            host,
        });
        secure.once("secureConnect", () => resolve(secure));
        // It stays: an error that comes later shows where the connection is used.
        secure.on("error", reject);
        signal.addEventListener("abort", () => secure.destroy(abortReason(signal)));
    }));
    if ("kind" in started) {
        socket.destroy();
        return started;
    }
    const secure = started.value;
    return { kind: "open", socket: secure, certificate: describe(secure) };
}
function describe(secure) {
    const { subject, issuer, subjectaltname, valid_from, valid_to } = secure.getPeerCertificate();
    const error = secure.authorizationError;
    const fault = secure.authorized ? undefined : ((0,fs/* errnoOf */.UQ)(error) ?? String(error));
    return {
        ...(fault === undefined ? {} : { fault }),
        issuer: nameOf(issuer),
        names: subjectaltname ?? nameOf(subject),
        fromMs: Date.parse(valid_from),
        toMs: Date.parse(valid_to),
    };
}
function nameOf(name) {
    const parts = Object.entries(name ?? {}).filter(([key]) => key === "O" || key === "CN");
    return parts.map(([key, value]) => `${key}=${String(value)}`).join(", ");
}
function openSocket(host, port, signal) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)({
            host,
            port,
            autoSelectFamily: true,
            autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT_MS,
        });
        signal.addEventListener("abort", () => socket.destroy(abortReason(signal)));
        socket.once("connect", () => resolve(socket));
        // It stays: an error that comes later shows where the connection is used.
        socket.on("error", reject);
    });
}
async function tryStep(step, work) {
    const timeout = Object.assign(new Error("no answer in time"), { code: "TIMEOUT" });
    try {
        const deadline = { timeoutMs: STEP_TIMEOUT_MS, error: () => timeout };
        return { value: await (0,within/* within */.ux)(clock/* systemClock */.m, deadline, work) };
    }
    catch (error) {
        return { kind: "failed", step, code: (0,fs/* errnoOf */.UQ)(error) ?? String(error) };
    }
}
/** A lookup cannot be stopped; its result then counts no more. */
function abortable(work, signal) {
    return new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(abortReason(signal)));
        work.then(resolve, reject);
    });
}
function abortReason(signal) {
    return signal.reason instanceof Error ? signal.reason : new Error("aborted");
}
/** Without the brackets of an IPv6 address. */
function hostOf(url) {
    return url.hostname.replace(/^\[(.*)\]$/, "$1");
}
function portOf(url) {
    return Number(url.port || (url.protocol === "https:" ? 443 : 80));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./src/doctor/probe/proxy-route.ts

/**
 * The route that go's HTTP client takes by HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * (https://pkg.go.dev/golang.org/x/net/http/httpproxy). Loopback is never proxied. Pure.
 */
function routeTo(url, env) {
    const base = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
    const variable = [base, base.toLowerCase()].find((name) => env[name]);
    const value = variable === undefined ? undefined : env[variable];
    const noProxy = env["NO_PROXY"] || env["no_proxy"] || "";
    if (variable === undefined || !value || isExempt(url, noProxy))
        return { kind: "direct" };
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    if (!URL.canParse(text))
        return { kind: "invalid", variable };
    const proxy = new URL(text);
    const isHttp = proxy.protocol === "http:" || proxy.protocol === "https:";
    return isHttp && proxy.hostname !== ""
        ? { kind: "proxy", variable, proxy }
        : { kind: "invalid", variable };
}
function isExempt(url, noProxy) {
    const host = bare(url.hostname);
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    if (host === "localhost" || host === "::1" || /^127(?:\.\d+){3}$/.test(host))
        return true;
    return noProxy
        .toLowerCase()
        .split(",")
        .map((entry) => entry.trim())
        .some((entry) => entry !== "" && covers(entry, host, port));
}
function covers(entry, host, port) {
    if (entry === "*")
        return true;
    const [network = "", bits] = entry.split("/");
    if (bits !== undefined)
        return isInNetwork(host, network, Number(bits));
    const [, name = "", wanted] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (wanted !== undefined && wanted !== port)
        return false;
    const bareName = bare(name);
    if (bareName === "")
        return false;
    if ((0,external_node_net_.isIP)(bareName) !== 0)
        return bareName === host;
    const domain = bareName.replace(/^\*(?=\.)/, "");
    return domain.startsWith(".")
        ? host.endsWith(domain)
        : host === domain || host.endsWith(`.${domain}`);
}
function isInNetwork(host, network, bits) {
    const family = (0,external_node_net_.isIP)(network);
    if (family === 0 || (0,external_node_net_.isIP)(host) !== family || !Number.isInteger(bits))
        return false;
    const type = family === 6 ? "ipv6" : "ipv4";
    if (bits < 0 || bits > (family === 6 ? 128 : 32))
        return false;
    const block = new external_node_net_.BlockList();
    block.addSubnet(network, bits, type);
    return block.check(host, type);
}
function bare(hostname) {
    return hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
}

;// CONCATENATED MODULE: ./src/doctor/probe/http-get.ts







const MAX_REDIRECTS = 10;
const FIRST_BYTE_TIMEOUT_MS = 6_000;
const BODY_TIMEOUT_MS = 5_000;
/** After such a pause a body has stalled, and is not slow. */
const PAUSE_MS = 3_000;
/**
 * Fetches a URL as go would: with its proxies and authorities, and up to ten redirects, none of them
 * from https to http. Each request has a connection of its own. A body that is declared longer than
 * `maxBytes` is not read. Never throws.
 */
async function get(client, first, maxBytes) {
    let url = first;
    const passed = [];
    for (;;) {
        // As go's client does it, another host gets no credentials.
        const authorization = url.host === first.host ? client.authorizationFor(url) : undefined;
        const answer = await getOnce(client, url, { authorization, maxBytes });
        const redirects = passed.length === 0 ? {} : { redirects: passed };
        if (answer.kind !== "content" || answer.location === undefined) {
            return { ...answer, ...redirects };
        }
        const problem = problemOf(url, answer.location, passed.length);
        if (problem !== undefined)
            return { ...answer, ...redirects, kind: "redirect", problem };
        url = new URL(answer.location, url);
        passed.push(url.host);
    }
}
function problemOf(from, location, redirects) {
    if (redirects >= MAX_REDIRECTS)
        return `more than ${MAX_REDIRECTS} redirects`;
    if (!URL.canParse(location, from.href))
        return "its target is no URL";
    const { protocol } = new URL(location, from);
    const isAllowed = protocol === "https:" || (protocol === "http:" && from.protocol === "http:");
    return isAllowed ? undefined : `from ${from.protocol} to ${protocol}`;
}
async function getOnce(client, url, wanted) {
    const route = routeTo(url, client.env);
    const connection = await connect({ url, route, authorities: client.authorities });
    const base = { host: url.host };
    if (connection.kind === "failed") {
        return { ...base, kind: "unreached", connection };
    }
    const { socket, certificate } = connection;
    if (certificate?.fault !== undefined) {
        socket.destroy();
        return {
            ...base,
            kind: "unreached",
            connection: { kind: "open", certificate, dateMs: undefined },
        };
    }
    try {
        return { ...base, ...(await exchange(connection, url, route, wanted)) };
    }
    finally {
        socket.destroy();
    }
}
/** The server's time by its Date header, whatever its certificate is like. Sends no credentials. */
async function readDate(connection, url, route) {
    const wanted = { authorization: undefined, maxBytes: 0 };
    const answer = await exchange(connection, new URL("/", url), route, wanted);
    return answer.kind === "content" ? answer.dateMs : undefined;
}
function exchange({ socket }, url, route, { authorization, maxBytes }) {
    const isForProxy = route.kind === "proxy" && url.protocol === "http:";
    const forProxy = isForProxy ? proxyAuthorization(route.proxy) : undefined;
    const target = `${url.pathname}${url.search}`;
    const startMs = clock/* systemClock */.m.nowMs();
    return new Promise((resolve) => {
        const stalled = () => resolve({ kind: "stalled", waitedMs: clock/* systemClock */.m.nowMs() - startMs });
        const stopWaiting = (0,within/* startTimer */.Ip)(clock/* systemClock */.m, FIRST_BYTE_TIMEOUT_MS, stalled);
        const request = (0,external_node_http_.request)({
            createConnection: () => socket,
            method: "GET",
            path: isForProxy ? `${url.origin}${target}` : target,
            headers: {
                host: url.host,
                "user-agent": "go-accel",
                "accept-encoding": "identity",
                connection: "close",
                ...(authorization === undefined ? {} : { authorization }),
                ...(forProxy === undefined ? {} : { "proxy-authorization": forProxy }),
            },
        });
        request.on("error", (error) => {
            stopWaiting();
            resolve({ kind: "broken", code: (0,fs/* errnoOf */.UQ)(error) ?? error.name });
        });
        request.once("response", (response) => {
            stopWaiting();
            const firstByteMs = clock/* systemClock */.m.nowMs() - startMs;
            void readContent(response, maxBytes).then((body) => resolve({ kind: "content", firstByteMs, ...headOf(response), ...body }));
        });
        request.end();
    });
}
function headOf({ statusCode = 0, headers }) {
    const date = Date.parse(headers.date ?? "");
    const { location } = headers;
    const isRedirect = statusCode >= 300 && statusCode < 400 && location !== undefined;
    return {
        status: statusCode,
        location: isRedirect ? location : undefined,
        contentType: headers["content-type"] ?? "",
        retryAfter: headers["retry-after"],
        dateMs: Number.isFinite(date) ? date : undefined,
    };
}
/** Never rejects: a body that breaks off is cut. */
async function readContent(response, maxBytes) {
    const startMs = clock/* systemClock */.m.nowMs();
    const declared = Number(response.headers["content-length"] ?? Number.NaN);
    const declaredBytes = Number.isSafeInteger(declared) ? declared : undefined;
    const pieces = [];
    let sizeBytes = 0;
    let lastMs = startMs;
    let end = "whole";
    if (declaredBytes !== undefined && declaredBytes > maxBytes) {
        response.destroy();
        return { body: Buffer.alloc(0), declaredBytes, end: "unread", bodyMs: 0 };
    }
    const stop = (0,within/* startTimer */.Ip)(clock/* systemClock */.m, BODY_TIMEOUT_MS, () => {
        end = clock/* systemClock */.m.nowMs() - lastMs > PAUSE_MS ? "stalled" : "slow";
        response.destroy();
    });
    try {
        for await (const piece of response) {
            pieces.push(piece);
            sizeBytes += piece.length;
            lastMs = clock/* systemClock */.m.nowMs();
            if (sizeBytes > maxBytes) {
                end = "unread";
                break;
            }
        }
    }
    catch {
        // The connection broke, or our timer ended it.
        if (end === "whole")
            end = "cut";
    }
    finally {
        stop();
        response.destroy();
    }
    const bodyMs = clock/* systemClock */.m.nowMs() - startMs;
    return { body: Buffer.concat(pieces), declaredBytes, end, bodyMs };
}

;// CONCATENATED MODULE: ./src/doctor/probe/probe-server.ts





const DATE_TIMEOUT_MS = 3_000;
/**
 * Whether go can connect to a server. If its certificate is not valid at this time, the server is
 * also asked for its own time. Never throws.
 */
async function probeServer(url, { env, authorities }) {
    const route = routeTo(url, env);
    const connection = await connect({ url, route, authorities });
    if (connection.kind === "failed")
        return connection;
    const { certificate, socket } = connection;
    let dateMs;
    try {
        if (certificate?.fault === "CERT_HAS_EXPIRED" || certificate?.fault === "CERT_NOT_YET_VALID") {
            const asked = readDate(connection, url, route).then((date) => {
                dateMs = date;
            });
            await (0,within/* waitAtMost */._R)(clock/* systemClock */.m, DATE_TIMEOUT_MS, asked);
        }
    }
    finally {
        socket.destroy();
    }
    return { kind: "open", certificate, dateMs };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/doctor/probe/read-workflows.ts



const FOLDER = ".github/workflows";
const MAX_FILES = 200;
/** The workflow files of the checkout that holds a folder; none if there are none, or none readable. */
async function readWorkflows(dir) {
    try {
        const names = await (0,external_node_fs_promises_.readdir)(external_node_path_default().join(dir, FOLDER));
        const wanted = names.filter((name) => /\.ya?ml$/.test(name)).slice(0, MAX_FILES);
        return await Promise.all(wanted.map(async (name) => ({
            name: `${FOLDER}/${name}`,
            text: await (0,external_node_fs_promises_.readFile)(external_node_path_default().join(dir, FOLDER, name), "utf8"),
        })));
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === undefined)
            throw error;
    }
    const parent = external_node_path_default().dirname(dir);
    return parent === dir ? [] : readWorkflows(parent);
}

;// CONCATENATED MODULE: ./src/doctor/check-caches.ts




/** The runner sets one of them for steps that are actions. */
const SERVICE_VARIABLES = ["ACTIONS_RESULTS_URL", "ACTIONS_CACHE_URL"];
/** What else restores Go's caches in a job, and whether the runner's cache service can be reached. */
async function checkCaches(examination) {
    const [files, service] = await Promise.all([
        readWorkflows(examination.dir),
        checkService(examination),
    ]);
    if (files.length === 0 && !service) {
        return { skipped: "there are no workflow files here, and no cache service" };
    }
    return {
        summary: [`${files.length} workflow files`, ...(service ? [service.host] : [])].join(", "),
        findings: [...judgeWorkflows(files), ...(service?.findings ?? [])],
    };
}
async function checkService(examination) {
    const text = SERVICE_VARIABLES.map((name) => examination.env[name]).find(Boolean);
    if (!text || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    const facts = await probeServer(url, await examination.client());
    const server = { url: url.origin, host: url.host };
    // Without its caches a job is slower, and does the same.
    const around = { nowMs: examination.nowMs(), level: "warning" };
    const finding = judgeConnection(server, facts, around);
    const evidence = ["it is the cache service of the runner", ...(finding?.evidence ?? [])];
    return { host: url.host, findings: finding ? [{ ...finding, evidence }] : [] };
}

;// CONCATENATED MODULE: ./src/doctor/check-result.ts
/** Pure. */
function toResult(id, outcome) {
    if ("skipped" in outcome) {
        const nothing = { findings: [], repairs: new Map() };
        return { id, status: "skipped", summary: outcome.skipped, ...nothing };
    }
    const { summary, findings, repairs = new Map() } = outcome;
    const hasProblem = findings.some(({ level }) => level === "problem");
    const status = hasProblem ? "problem" : findings.length > 0 ? "warning" : "fine";
    return { id, status, summary, findings: mergeAlike(findings), repairs };
}
/** Findings of one ID and level are one cause that several things share. Pure. */
function mergeAlike(findings) {
    const groups = Map.groupBy(findings, ({ id, level }) => JSON.stringify([id, level]));
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (!first)
            return [];
        const subjects = group.flatMap(({ subject }) => subject ?? []);
        if (group.length === 1 || subjects.length < group.length)
            return group;
        return [
            {
                ...first,
                subject: [...new Set(subjects)].join(", "),
                evidence: group.flatMap(({ subject, evidence }) => evidence.map((line) => `${subject}: ${line}`)),
                commands: [...new Set(group.flatMap(({ commands }) => commands))],
            },
        ];
    });
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/upstream/mirror-auth.ts
var mirror_auth = __webpack_require__(20638);
// EXTERNAL MODULE: ./src/upstream/netrc.ts
var upstream_netrc = __webpack_require__(36942);
// EXTERNAL MODULE: ./src/upstream/read-netrc.ts
var read_netrc = __webpack_require__(9233);
// EXTERNAL MODULE: ./src/upstream/trusted-authorities.ts
var trusted_authorities = __webpack_require__(82765);
;// CONCATENATED MODULE: ./src/doctor/judge/judge-mirror.ts



const SLOW_FIRST_BYTE_MS = 2_000;
/** Below it, hundreds of modules take minutes. Measured only if enough came. */
const SLOW_BYTES_PER_SECOND = 100_000;
const MIN_MEASURED_BYTES = 64 * 1024;
const MAX_QUOTED_CHARS = 120;
/** The first thing that is wrong with a mirror's answers, apart from what it does not have. Pure. */
function judgeMirror(mirror, around) {
    for (const file of mirror.asked) {
        const finding = judgeFile(mirror, file, around);
        if (finding)
            return finding;
    }
    return judgeSpeed(mirror);
}
/** Whether the mirror says that it does not have what it was asked for. */
function isAbsent({ asked }) {
    const { answer } = asked.at(-1) ?? {};
    return answer?.kind === "content" && (answer.status === 404 || answer.status === 410);
}
function judgeFile(mirror, { name, kind, answer, fault }, around) {
    const { level } = around;
    const subject = mirror.server.host;
    const way = answer.redirects?.length ? [`it redirects to ${answer.redirects.join(", ")}`] : [];
    const asked = `asked for ${name}`;
    switch (answer.kind) {
        case "unreached": {
            // Only a redirect leads here, as the mirror itself was reached before.
            const target = { url: `https://${answer.host}`, host: answer.host };
            const finding = judgeConnection(target, answer.connection, around);
            return finding && { ...finding, evidence: [...way, ...finding.evidence] };
        }
        case "stalled": {
            const waited = `no answer after ${Math.round(answer.waitedMs / 1000)} s`;
            return (0,findings_finding/* makeFinding */.M)("mirror-stalls", { subject, level, evidence: [asked, ...way, waited] });
        }
        case "broken": {
            const evidence = [asked, ...way, `the connection broke: ${(0,redact/* redact */.E)(answer.code)}`];
            return (0,findings_finding/* makeFinding */.M)("mirror-cut", { subject, level, evidence });
        }
        case "redirect": {
            const evidence = [asked, ...way, answer.problem];
            return (0,findings_finding/* makeFinding */.M)("mirror-redirects", { subject, level, evidence });
        }
        case "content":
            break;
    }
    const seen = [asked, ...way];
    if (answer.status !== 200)
        return judgeStatus(mirror, answer, seen, around);
    if (answer.end === "cut") {
        const of = answer.declaredBytes === undefined ? "" : ` of ${answer.declaredBytes}`;
        const evidence = [...seen, `it sent ${answer.body.length}${of} bytes`];
        return (0,findings_finding/* makeFinding */.M)("mirror-cut", { subject, level, evidence });
    }
    if (answer.end === "stalled") {
        const evidence = [...seen, `it sent ${answer.body.length} bytes, and then nothing more`];
        return (0,findings_finding/* makeFinding */.M)("mirror-stalls", { subject, level, evidence });
    }
    if (answer.end === "slow") {
        const evidence = [...seen, `${answer.body.length} bytes in ${seconds(answer.bodyMs)}`];
        return (0,findings_finding/* makeFinding */.M)("mirror-slow-download", { subject, evidence });
    }
    if (!fault)
        return undefined;
    if (/^\s*</.test(answer.body.subarray(0, 200).toString()) || /html/i.test(answer.contentType)) {
        const evidence = [...seen, `it sent a page (${(0,redact/* redact */.E)(answer.contentType)})`];
        const commands = [`curl -sL ${mirror.server.url}`];
        return (0,findings_finding/* makeFinding */.M)("mirror-no-mirror", { subject, level, evidence, commands });
    }
    // Go does not ask another mirror after wrong content, whatever the list says.
    const id = fault.kind === "hash" ? "mirror-wrong-hash" : "mirror-invalid-answer";
    const isFinal = kind === "zip" || fault.kind === "hash";
    const evidence = [...seen, fault.message];
    return (0,findings_finding/* makeFinding */.M)(id, { subject, level: isFinal ? "problem" : level, evidence });
}
function judgeStatus(mirror, answer, seen, around) {
    const { status } = answer;
    if (status === 404 || status === 410)
        return undefined;
    const { level } = around;
    const subject = mirror.server.host;
    const evidence = [...seen, `it answered ${status}`, ...quote(answer)];
    if (status === 401)
        return judgeUnauthorized(mirror, evidence, around);
    if (status === 407 && mirror.server.proxy) {
        const { variable, host } = mirror.server.proxy;
        const named = `${variable} names the proxy ${host}`;
        return (0,findings_finding/* makeFinding */.M)("proxy-auth", {
            subject,
            level,
            evidence: [named, `it answered ${status}`],
        });
    }
    const wait = answer.retryAfter === undefined ? [] : [`Retry-After: ${(0,redact/* redact */.E)(answer.retryAfter)}`];
    return (0,findings_finding/* makeFinding */.M)(idOfStatus(answer), { subject, level, evidence: [...evidence, ...wait] });
}
function idOfStatus({ status, retryAfter }) {
    if (status === 403)
        return "mirror-forbidden";
    if (status === 429 || (status === 503 && retryAfter !== undefined))
        return "mirror-throttles";
    return status >= 500 ? "mirror-error" : "mirror-status";
}
function judgeUnauthorized({ server, hasOwnCredentials }, seen, { level, netrc }) {
    const { host, url } = server;
    const bare = host.replace(/:\d+$/, "");
    const hasEntry = netrc.some(({ machine }) => machine === host);
    const details = { subject: host, level };
    if (!hasEntry && bare !== host && netrc.some(({ machine }) => machine === bare)) {
        const evidence = [...seen, `the netrc file has a machine ${bare}, and none ${host}`];
        return (0,findings_finding/* makeFinding */.M)("netrc-port", { ...details, evidence });
    }
    if (hasEntry && url.startsWith("http:")) {
        return (0,findings_finding/* makeFinding */.M)("credentials-in-clear", { ...details, evidence: seen });
    }
    const known = hasOwnCredentials
        ? "the credentials in GOPROXY were sent"
        : hasEntry
            ? "the credentials of the netrc file were sent"
            : `the netrc file has no machine ${host}`;
    const commands = [`printf 'machine ${host} login USER password PASSWORD\\n' >> ~/.netrc`];
    return (0,findings_finding/* makeFinding */.M)("mirror-unauthorized", { ...details, evidence: [...seen, known], commands });
}
function judgeSpeed({ server, asked }) {
    const contents = asked.flatMap(({ name, answer }) => answer.kind === "content" && answer.status === 200 ? [{ name, answer }] : []);
    const slow = contents.find(({ answer }) => answer.firstByteMs > SLOW_FIRST_BYTE_MS);
    if (slow) {
        const evidence = [
            `asked for ${slow.name}: first byte after ${seconds(slow.answer.firstByteMs)}`,
        ];
        return (0,findings_finding/* makeFinding */.M)("mirror-slow", { subject: server.host, evidence });
    }
    for (const { name, answer } of contents) {
        const { length } = answer.body;
        const perSecond = (length / Math.max(1, answer.bodyMs)) * 1000;
        if (length < MIN_MEASURED_BYTES || perSecond >= SLOW_BYTES_PER_SECOND)
            continue;
        const evidence = [`${name}: ${length} bytes in ${seconds(answer.bodyMs)}`];
        return (0,findings_finding/* makeFinding */.M)("mirror-slow-download", { subject: server.host, evidence });
    }
    return undefined;
}
/** What the server says to people, as go shows it: only plain text, and the first line of it. */
function quote({ body, contentType }) {
    if (!/^text\/plain\b/i.test(contentType))
        return [];
    const [line = ""] = body.toString().trim().split("\n", 1);
    const printable = (0,redact/* redact */.E)(line.replaceAll(/[^\x20-\x7e]/g, "?"));
    return printable === "" ? [] : [`it says: ${printable.slice(0, MAX_QUOTED_CHARS)}`];
}
function seconds(ms) {
    return `${(ms / 1000).toFixed(1)} s`;
}

// EXTERNAL MODULE: ./src/gomod/proxy-list.ts
var proxy_list = __webpack_require__(91268);
;// CONCATENATED MODULE: ./src/doctor/judge/judge-proxy-list.ts




/** The list, if it can be used, and what is wrong with it. Pure. */
function judgeProxyList(goProxy) {
    const shown = [`GOPROXY=${(0,redact/* redact */.E)(goProxy)}`];
    const reset = ["go env -u GOPROXY"];
    if (/^[\s,|]*$/.test(goProxy)) {
        const finding = (0,findings_finding/* makeFinding */.M)("goproxy-no-entries", { evidence: shown, commands: reset });
        return { list: [], findings: [finding] };
    }
    let list;
    try {
        list = (0,proxy_list/* parseProxyList */.W)(goProxy);
    }
    catch (error) {
        if (!(error instanceof errors/* AccelError */.by))
            throw error;
        const evidence = [...shown, error.message];
        return { list: [], findings: [(0,findings_finding/* makeFinding */.M)("goproxy-invalid", { evidence, commands: reset })] };
    }
    const words = goProxy.split(/[,|]/).map((word) => word.trim());
    const written = words.filter((word) => word !== "");
    return {
        list: list.map((entry, index) => entry.kind === "mirror" && !(written[index] ?? "").includes(":/")
            ? { ...entry, hasNoScheme: true }
            : entry),
        findings: [...judgeCredentials(list), ...judgeIgnored(written, list.length)],
    };
}
/** The servers of a list that are reached over the network, in its order. Pure. */
function hostsOf(list) {
    return list.flatMap((entry) => entry.kind === "mirror" && !entry.url.startsWith("file:") ? [new URL(entry.url).host] : []);
}
function judgeCredentials(list) {
    const inClear = list.flatMap((entry) => entry.kind === "mirror" && entry.auth && entry.url.startsWith("http:") ? [entry.url] : []);
    return inClear.map((url) => (0,findings_finding/* makeFinding */.M)("goproxy-credentials-in-clear", {
        subject: new URL(url).host,
        evidence: [`the entry is ${url.replace("//", "//…@")}`],
    }));
}
/** go stops at the word direct or off, in whatever order the others are. */
function judgeIgnored(written, read) {
    const ignored = written.slice(read);
    if (ignored.length === 0)
        return [];
    const evidence = [
        `after ${written[read - 1]}: ${ignored.map((word) => (0,redact/* redact */.E)(word)).join(", ")}`,
    ];
    return [(0,findings_finding/* makeFinding */.M)("goproxy-entries-ignored", { evidence })];
}

// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/gomod/public-hosts.ts
var public_hosts = __webpack_require__(24700);
;// CONCATENATED MODULE: ./src/doctor/judge/pick-samples.ts



const MAX_SAMPLES = 3;
/**
 * Modules that mirrors are asked for: such as the go command would ask for too, and of these first
 * those that are public without doubt. The same go.sum gives the same samples. Pure.
 */
function pickSamples(entries, { noProxy, ownPath }) {
    const mods = new Map(entries
        .filter(({ kind }) => kind === "mod")
        .map(({ path, version, hash }) => [`${path}@${version}`, hash]));
    const candidates = entries.flatMap(({ path, version, kind, hash }) => {
        const modHash = mods.get(`${path}@${version}`);
        const isAsked = kind === "zip" &&
            (0,module_path/* isValidModulePath */.iL)(path) &&
            (0,module_path/* isCanonicalVersion */.Bh)(version) &&
            !(0,pattern/* matchPrefixPatterns */.J)(noProxy, path);
        if (!isAsked || modHash === undefined)
            return [];
        const isPublic = (0,public_hosts/* isWellKnownPublic */.T)(path, ownPath);
        return [{ path, version, zipHash: hash, modHash, isPublic }];
    });
    const open = candidates.filter(({ isPublic }) => isPublic);
    const pool = open.length > 0 ? open : candidates;
    const middle = Math.floor(pool.length / 2);
    const picked = [pool[0], pool[middle], pool.at(-1)].flatMap((one) => one ?? []);
    return [...new Set(picked)].slice(0, MAX_SAMPLES);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(30276);
// EXTERNAL MODULE: ./src/store/inspect.ts + 1 modules
var inspect = __webpack_require__(54028);
// EXTERNAL MODULE: ./src/store/repack-zip.ts
var repack_zip = __webpack_require__(60408);
;// CONCATENATED MODULE: ./src/doctor/probe/ask-mirror.ts









const MAX_TEXT_BYTES = 1 << 20;
/** A larger zip is not fetched, unless no sample has a smaller one. */
const MAX_ZIP_BYTES = 4 << 20;
/**
 * Asks a mirror for the files of a module as go does: info, go.mod, zip, each checked. Stops at the
 * first that is not right. If a zip is large, the next sample's is fetched instead. Never throws.
 */
async function askMirror(client, baseUrl, samples) {
    const asked = [];
    for (const sample of samples) {
        for (const kind of ["info", "mod", "zip"]) {
            const file = await askFor(client, baseUrl, sample, kind);
            asked.push(file);
            if (file.answer.kind !== "content" || file.answer.status !== 200 || file.fault)
                return asked;
        }
        const zip = asked.at(-1)?.answer;
        const isRead = zip?.kind === "content" && zip.end !== "unread";
        if (isRead)
            break;
    }
    return asked;
}
async function askFor(client, baseUrl, sample, kind) {
    const name = `${sample.path}@${sample.version}.${kind}`;
    const url = new URL(`${baseUrl}/${wirePath(sample)}.${kind}`);
    const answer = await get(client, url, kind === "zip" ? MAX_ZIP_BYTES : MAX_TEXT_BYTES);
    const isWhole = answer.kind === "content" && answer.status === 200 && answer.end === "whole";
    return { name, kind, answer, fault: isWhole ? await faultOf(answer, sample, kind) : undefined };
}
/** As go writes it: it percent-encodes the mark of an upper-case letter. */
function wirePath({ path: name, version }) {
    const escaped = `${(0,module_path/* escapeModulePath */.xk)(name)}/@v/${(0,module_path/* escapeVersion */.av)(version)}`;
    return escaped.replaceAll("!", "%21");
}
async function faultOf({ body }, sample, kind) {
    try {
        if (kind === "info") {
            (0,inspect/* checkInfo */.n)({ ...sample, extension: "info" }, body.toString());
            return undefined;
        }
        const hash = kind === "mod" ? (0,dirhash/* hashGoMod */.h)(body) : await hashZip(body, sample);
        const expected = kind === "mod" ? sample.modHash : sample.zipHash;
        if (hash === expected)
            return undefined;
        return { kind: "hash", message: `it has ${hash}, and go.sum names ${expected}` };
    }
    catch (error) {
        if (error instanceof errors/* IntegrityError */.cs)
            return { kind: "invalid", message: error.message };
        throw error;
    }
}
async function hashZip(body, sample) {
    const dir = await (0,external_node_fs_promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), "go-accel-doctor-"));
    try {
        const file = external_node_path_default().join(dir, "module.zip");
        await (0,external_node_fs_promises_.writeFile)(file, body);
        return await (0,repack_zip/* hashModuleZip */.y)(file, (0,module_path/* zipPrefix */.q4)(sample));
    }
    finally {
        await (0,external_node_fs_promises_.rm)(dir, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./src/app/job/go-environment.ts
var go_environment = __webpack_require__(67334);
// EXTERNAL MODULE: ./src/gocmd/toolchain-setting.ts
var toolchain_setting = __webpack_require__(59893);
// EXTERNAL MODULE: ./src/lib/child-environment.ts
var child_environment = __webpack_require__(89484);
// EXTERNAL MODULE: ./src/lib/executable.ts
var executable = __webpack_require__(94848);
// EXTERNAL MODULE: ./src/lib/find-upward.ts
var find_upward = __webpack_require__(66959);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: ./src/lib/process.ts
var lib_process = __webpack_require__(95431);
;// CONCATENATED MODULE: ./src/doctor/judge/facts.ts
/** The names that `go env` is asked for. */
const SETTING_NAMES = [
    "GO111MODULE",
    "GOAUTH",
    "GOCACHE",
    "GOENV",
    "GOFLAGS",
    "GOMOD",
    "GOMODCACHE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOPRIVATE",
    "GOPROXY",
    "GOROOT",
    "GOSUMDB",
    "GOTMPDIR",
    "GOVERSION",
    "GOWORK",
];

;// CONCATENATED MODULE: ./src/doctor/probe/read-go.ts











const TIMEOUT_MS = 10_000;
/**
 * Asks the go command of PATH for its settings in a folder. It runs with GOTOOLCHAIN=local, so that
 * it downloads nothing. Never throws.
 */
async function probeGo(dir, env) {
    if ((await (0,executable/* findOnPath */.a)("go", env["PATH"])) === undefined)
        return { kind: "missing" };
    try {
        const { exitCode, stdout, stderr } = await (0,lib_process/* run */.e)("go", ["env", "-json", ...SETTING_NAMES], {
            cwd: dir,
            env: { ...(0,child_environment/* childEnvironment */.Q)(env), ...(0,go_environment/* goEnvironment */.I)(env), GOTOOLCHAIN: "local" },
            timeoutMs: TIMEOUT_MS,
        });
        if (exitCode !== 0)
            return { kind: "fails", message: stderr.trim() };
        return { kind: "ok", go: await readFacts(stdout, dir, env) };
    }
    catch (error) {
        return { kind: "fails", message: (0,errors/* errorMessage */.gJ)(error) };
    }
}
async function readFacts(stdout, dir, env) {
    const printed = (0,json/* tryParseJson */.B)(stdout);
    const read = (name) => {
        const value = (0,json/* ownField */.h)(printed, name);
        return typeof value === "string" ? value : "";
    };
    const settings = {
        GO111MODULE: read("GO111MODULE"),
        GOAUTH: read("GOAUTH"),
        GOCACHE: read("GOCACHE"),
        GOENV: read("GOENV"),
        GOFLAGS: read("GOFLAGS"),
        GOMOD: read("GOMOD"),
        GOMODCACHE: read("GOMODCACHE"),
        GONOPROXY: read("GONOPROXY"),
        GONOSUMDB: read("GONOSUMDB"),
        GOPRIVATE: read("GOPRIVATE"),
        GOPROXY: read("GOPROXY"),
        GOROOT: read("GOROOT"),
        GOSUMDB: read("GOSUMDB"),
        GOTMPDIR: read("GOTMPDIR"),
        GOVERSION: read("GOVERSION"),
        GOWORK: read("GOWORK"),
    };
    if (settings.GOVERSION === "")
        throw new Error("go env names no version");
    const file = settings.GOENV;
    const text = file === "" || file === "off" ? undefined : await (0,fs/* tryReadText */.Bw)(file);
    const rootFile = (await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(settings.GOROOT, "go.env"))) ?? "";
    return {
        settings,
        toolchain: (0,toolchain_setting/* readToolchainSetting */.Q)({ variable: env["GOTOOLCHAIN"], userFile: text, rootFile }),
        userFile: text === undefined ? undefined : { path: file, text },
        rootFile,
        nearestGoMod: await (0,find_upward/* findUpward */.F)(dir, "go.mod"),
    };
}

;// CONCATENATED MODULE: ./src/doctor/probe/read-netrc.ts


/** What a netrc file holds, and who may read it; undefined if there is none. */
async function readNetrc(file) {
    try {
        const { mode } = await (0,external_node_fs_promises_.stat)(file);
        // Windows has no such modes.
        const isOpen = process.platform !== "win32" && (mode & 0o077) !== 0;
        return { file, isOpen, text: await (0,external_node_fs_promises_.readFile)(file, "utf8") };
    }
    catch (error) {
        if ((0,fs/* isNotFound */.c4)(error))
            return undefined;
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === undefined)
            throw error;
        return { file, isOpen: false, readError: errno };
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/checkout/git-checkout.ts
var git_checkout = __webpack_require__(22304);
// EXTERNAL MODULE: ./src/checkout/git-config.ts
var git_config = __webpack_require__(27118);
;// CONCATENATED MODULE: ./src/doctor/probe/read-origin.ts





/** Host and path of the checkout's first remote, such as `github.com/octo/app`; undefined without one. */
function readOrigin(dir) {
    try {
        const checkout = (0,git_checkout/* findGitCheckout */.u)(dir);
        if (!checkout)
            return undefined;
        const config = (0,external_node_fs_.readFileSync)(external_node_path_default().join(checkout.commonDir, "config"), "utf8");
        const url = (0,git_config/* parseGitConfig */.m)(config).find(({ name }) => name === "remote.url")?.value ?? "";
        // A URL, or the short form of ssh: git@host:owner/name.
        const [, host, owner] = /^[a-z+]+:\/\/(?:[^/@]*@)?([^/:]+)(?::\d+)?\/([^/]+)/i.exec(url) ??
            /^(?:[^/@:]+@)?([^/:@]+\.[^/:@]+):([^/]+)/.exec(url) ??
            [];
        if (host === undefined || owner === undefined)
            return undefined;
        return { host: host.toLowerCase(), owner };
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) === undefined)
            throw error;
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/gomod/go-mod.ts
var go_mod = __webpack_require__(34132);
// EXTERNAL MODULE: ./src/gomod/go-sum.ts
var go_sum = __webpack_require__(3619);
;// CONCATENATED MODULE: ./src/doctor/probe/read-project.ts





/** Reads the module that go commands of the folder go by; undefined if there is none. */
async function readProject({ settings }) {
    const file = settings.GOMOD;
    // A null device outside of any module.
    if (external_node_path_default().basename(file) !== "go.mod")
        return undefined;
    const text = await (0,fs/* tryReadText */.Bw)(file);
    if (text === undefined)
        return undefined;
    const dir = external_node_path_default().dirname(file);
    const sum = await (0,fs/* tryReadText */.Bw)(external_node_path_default().join(dir, "go.sum"));
    return {
        dir,
        goMod: readOrError(() => (0,go_mod/* parseGoMod */.k)(text, "go.mod")),
        goSum: sum === undefined ? undefined : { text: sum, entries: readSum(sum) },
        inWorkspace: settings.GOWORK !== "" && settings.GOWORK !== "off",
        hasVendor: await (0,fs/* pathExists */.s0)(external_node_path_default().join(dir, "vendor", "modules.txt")),
    };
}
function readSum(text) {
    const read = readOrError(() => (0,go_sum/* parseGoSum */.H)(text, "go.sum"));
    return read instanceof errors/* ParseError */.mB ? read : read.entries;
}
function readOrError(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof errors/* ParseError */.mB)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/doctor/server-way.ts

/** The list's mirrors at http and https URLs, in its order. Pure. */
function listMirrors(list, env) {
    return list.flatMap((entry, index) => {
        if (entry.kind !== "mirror" || entry.url.startsWith("file:"))
            return [];
        const url = new URL(entry.url);
        const route = routeTo(url, env);
        const next = list[index + 1];
        const hasNext = next !== undefined && next.kind !== "off";
        return [
            {
                server: {
                    url: entry.url,
                    host: url.host,
                    ...(entry.hasNoScheme ? { hasNoScheme: true } : {}),
                    ...(route.kind === "proxy"
                        ? { proxy: { variable: route.variable, host: route.proxy.host } }
                        : {}),
                },
                url,
                auth: entry.auth,
                fallback: entry.fallback,
                levelOfFailure: hasNext && entry.fallback === "any-error" ? "warning" : "problem",
                isLast: !hasNext,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/doctor/examination.ts
















/** Begins an examination of a folder. Nothing is read or asked yet. */
function examine(dir, env, nowMs) {
    const go = once(() => probeGo(dir, env));
    const facts = async () => {
        const probe = await go();
        return probe.kind === "ok" ? probe.go : undefined;
    };
    const project = once(async () => {
        const known = await facts();
        return known && readProject(known);
    });
    const proxyList = once(async () => judgeProxyList((await facts())?.settings.GOPROXY ?? "off"));
    const netrc = once(() => readNetrc((0,read_netrc/* netrcFile */.Z)(env)));
    const mirrors = once(async () => listMirrors((await proxyList()).list, env));
    const netrcEntries = async () => {
        const read = await netrc();
        return read && "text" in read ? (0,upstream_netrc/* parseNetrc */.Q)(read.text) : [];
    };
    const client = once(async () => ({
        env,
        authorities: (0,trusted_authorities/* trustedAuthorities */.D)(env),
        authorizationFor: createCredentials(await mirrors(), await netrcEntries()),
    }));
    const samples = once(async () => {
        const [known, module] = await Promise.all([facts(), project()]);
        const entries = module?.goSum?.entries;
        if (!known || !entries || entries instanceof errors/* ParseError */.mB)
            return [];
        const origin = readOrigin(dir);
        const ownPath = origin ? `${origin.host}/${origin.owner}` : "";
        return pickSamples(entries, { noProxy: known.settings.GONOPROXY, ownPath });
    });
    const reached = once(async () => {
        const by = await client();
        return Promise.all((await mirrors()).map(async (mirror) => {
            const level = mirror.levelOfFailure;
            const connection = await probeServer(mirror.url, by);
            return {
                mirror,
                issuer: connection.kind === "open" ? connection.certificate?.issuer : undefined,
                finding: judgeConnection(mirror.server, connection, { nowMs: nowMs(), level }),
            };
        }));
    });
    const asked = once(async () => {
        const [found, by, modules, known] = await Promise.all([
            reached(),
            client(),
            samples(),
            netrcEntries(),
        ]);
        return Promise.all(found.map(async ({ mirror, finding }) => {
            if (finding || modules.length === 0) {
                return { mirror, finding: undefined, facts: undefined, isAbsent: false };
            }
            const mirrorFacts = {
                server: mirror.server,
                asked: await askMirror(by, mirror.server.url, modules),
                hasOwnCredentials: mirror.auth !== undefined,
            };
            const level = mirror.levelOfFailure;
            return {
                mirror,
                finding: judgeMirror(mirrorFacts, { nowMs: nowMs(), level, netrc: known }),
                facts: mirrorFacts,
                isAbsent: isAbsent(mirrorFacts),
            };
        }));
    });
    return {
        dir,
        env,
        nowMs,
        go,
        project,
        proxyList,
        netrc,
        client,
        samples,
        reached,
        asked,
    };
}
/** As go does: those of the URL for what is below it, those of the netrc file, both only over https. */
function createCredentials(mirrors, netrc) {
    return (url) => {
        if (url.protocol !== "https:")
            return undefined;
        const own = mirrors.find((mirror) => mirror.auth !== undefined && url.href.startsWith(`${mirror.server.url}/`))?.auth;
        if (own)
            return (0,mirror_auth/* authorizationFor */.rv)(`${own.user}:${own.password}`);
        const entry = netrc.find(({ machine }) => machine === url.host);
        return entry && (0,mirror_auth/* authorizationFor */.rv)(`${entry.login}:${entry.password}`);
    };
}
function once(work) {
    let result;
    return () => {
        result ??= work();
        return result;
    };
}

// EXTERNAL MODULE: ./src/doctor/findings/diagnosis.ts
var diagnosis = __webpack_require__(94698);
// EXTERNAL MODULE: ./src/checkout/tracked-names.ts
var tracked_names = __webpack_require__(30012);
// EXTERNAL MODULE: ./src/lib/move-tree.ts
var move_tree = __webpack_require__(62402);
;// CONCATENATED MODULE: ./src/doctor/judge/judge-files.ts


const TIDY = "go mod tidy";
const MAX_NAMED = 5;
const CONFLICT_MARK = /^(?:<{7}|={7}|>{7})(?:\s|$)/;
/** What is wrong with go.mod and go.sum: the first thing that stops go commands. Pure. */
function judgeFiles(project) {
    const { goMod, goSum, hasVendor } = project;
    if (goMod instanceof errors/* ParseError */.mB) {
        return [(0,findings_finding/* makeFinding */.M)("go-mod-invalid", { evidence: [goMod.message] })];
    }
    const required = goMod.require.filter(({ path, version }) => !isFolder(goMod, path, version));
    if (!goSum) {
        if (required.length === 0 || hasVendor)
            return [];
        const count = required.length === 1 ? "a module" : `${required.length} modules`;
        const evidence = [`go.mod requires ${count}`];
        return [(0,findings_finding/* makeFinding */.M)("go-sum-missing", { evidence, commands: [TIDY, "git add go.sum"] })];
    }
    const marks = goSum.text
        .split("\n")
        .flatMap((line, index) => (CONFLICT_MARK.test(line) ? [`go.sum:${index + 1}`] : []));
    if (marks.length > 0) {
        return [(0,findings_finding/* makeFinding */.M)("go-sum-conflict", { evidence: [marks.join(", ")], commands: [TIDY] })];
    }
    const { entries } = goSum;
    if (entries instanceof errors/* ParseError */.mB) {
        return [(0,findings_finding/* makeFinding */.M)("go-sum-invalid", { evidence: [entries.message], commands: [TIDY] })];
    }
    // In a workspace go.work.sum may have them, and with a vendor folder go needs none.
    if (hasVendor || project.inWorkspace)
        return [];
    return judgeRequirements(goMod, entries);
}
function judgeRequirements(goMod, entries) {
    const known = new Set(entries.filter(({ kind }) => kind === "mod").map(({ path, version }) => `${path}@${version}`));
    const missing = goMod.require
        .filter(({ path, version }) => !isFolder(goMod, path, version))
        .map(({ path, version }) => {
        const other = findReplacement(goMod, path, version);
        return other ? `${other.newPath}@${other.newVersion}` : `${path}@${version}`;
    })
        .filter((module) => !known.has(module));
    if (missing.length === 0)
        return [];
    const more = missing.length > MAX_NAMED ? [`and ${missing.length - MAX_NAMED} more`] : [];
    const evidence = [...missing.slice(0, MAX_NAMED), ...more];
    return [(0,findings_finding/* makeFinding */.M)("go-sum-incomplete", { evidence, commands: [TIDY] })];
}
function findReplacement(goMod, path, version) {
    return goMod.replace.findLast(({ oldPath, oldVersion }) => oldPath === path && (oldVersion === undefined || oldVersion === version));
}
function isFolder(goMod, path, version) {
    const found = findReplacement(goMod, path, version);
    return found !== undefined && found.newVersion === undefined;
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-folders.ts

const MIB = 1024 * 1024;
/** A single toolchain or large module needs more. */
const FULL_BYTES = 64 * MIB;
const NEARLY_FULL_BYTES = 1024 * MIB;
const NEARLY_FULL_SHARE = 0.1;
const FEW_FILES = 1_000;
/** Space, files and rights: for each folder the first that stops go. Folders of one disk share theirs. Pure. */
function judgeFolders(folders) {
    const seen = new Set();
    return folders.flatMap((folder) => {
        const finding = judgeFolder(folder);
        if (!finding)
            return [];
        // Two folders of one full disk have the same cause.
        const isOfDisk = finding.id !== "folder-not-writable";
        const key = isOfDisk
            ? `${finding.id} ${folder.freeBytes} ${folder.sizeBytes}`
            : `${finding.id} ${folder.place}`;
        if (seen.has(key))
            return [];
        seen.add(key);
        return [finding];
    });
}
function judgeFolder(folder) {
    const { name, dir, place, accessError, freeBytes, sizeBytes, freeFiles } = folder;
    const subject = name;
    const where = `${name} is ${dir}`;
    if (accessError === "EROFS") {
        return (0,findings_finding/* makeFinding */.M)("folder-read-only", { subject, evidence: [where] });
    }
    if (freeFiles !== undefined && freeFiles < FEW_FILES) {
        const evidence = [where, `${freeFiles} files can still be made on its disk`];
        return (0,findings_finding/* makeFinding */.M)("inodes-exhausted", { subject, evidence, commands: [`df -i ${place}`] });
    }
    const free = `${Math.floor(freeBytes / MIB)} MiB of ${Math.ceil(sizeBytes / MIB)} MiB are free`;
    const commands = [`df -h ${place}`, "go clean -cache"];
    if (freeBytes < FULL_BYTES) {
        return (0,findings_finding/* makeFinding */.M)("disk-full", { subject, evidence: [where, free], commands });
    }
    if (accessError !== undefined) {
        const evidence = [where, `writing in ${place} is refused: ${accessError}`];
        const mend = [`sudo chown -R "$(id -u):$(id -g)" ${place}`];
        return (0,findings_finding/* makeFinding */.M)("folder-not-writable", { subject, evidence, commands: mend });
    }
    if (freeBytes < NEARLY_FULL_BYTES && freeBytes < sizeBytes * NEARLY_FULL_SHARE) {
        return (0,findings_finding/* makeFinding */.M)("disk-nearly-full", { subject, evidence: [where, free], commands });
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/gocmd/env-file.ts
var env_file = __webpack_require__(11879);
// EXTERNAL MODULE: ./src/toolchain/known-holes.ts
var known_holes = __webpack_require__(95599);
;// CONCATENATED MODULE: ./src/doctor/judge/judge-go-version.ts




/** Whether a mirror could make this Go accept what is not right. Go's own default is trusted. Pure. */
function judgeGoVersion(go, list) {
    const version = go.settings.GOVERSION;
    const [, release] = /^go(1\.\d+(?:\.\d+|rc\d+|beta\d+)?)(?:\s|$)/.exec(version) ?? [];
    const mended = release === undefined ? undefined : (0,known_holes/* findMendedRelease */.g)(release);
    if (mended === undefined)
        return [];
    const defaults = (0,env_file/* parseEnvFile */.FO)(go.rootFile).get("GOPROXY") ?? "";
    const known = hostsOf(judgeProxyList(defaults).list);
    const others = hostsOf(list).filter((host) => !known.includes(host));
    if (others.length === 0)
        return [];
    const evidence = [`${version}, with the mirror ${others.join(", ")}`, `go${mended} has no hole`];
    return [(0,findings_finding/* makeFinding */.M)("go-checks-flawed", { evidence })];
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-goauth.ts



/** The commands of GOAUTH that are programs: go has `off`, `netrc` and `git` itself. Pure. */
function helpersOf(goAuth) {
    return goAuth
        .split(";")
        .map((command) => command.trim())
        .filter((command) => command !== "" && !/^(?:off|netrc|git)(?:\s|$)/.test(command));
}
/** What go would refuse of the setting itself. Pure. */
function judgeGoAuth(goAuth) {
    const commands = goAuth.split(";").map((command) => command.trim());
    const faults = commands.flatMap((command) => faultOfCommand(command, commands.length));
    if (goAuth === "" || faults.length === 0)
        return [];
    const evidence = [`GOAUTH=${(0,redact/* redact */.E)(goAuth)}`, ...new Set(faults)];
    const reset = ["go env -u GOAUTH", "unset GOAUTH"];
    return [(0,findings_finding/* makeFinding */.M)("goauth-invalid", { evidence, commands: reset })];
}
function faultOfCommand(command, count) {
    const [name, dir, ...rest] = command.split(/\s+/);
    if (command === "")
        return ["a command is empty"];
    if (name === "off" && count > 1)
        return ["off does not stand alone"];
    if (name !== "git")
        return [];
    const isFolder = dir !== undefined && rest.length === 0 && external_node_path_default().isAbsolute(dir);
    return isFolder ? [] : ["git has no absolute folder"];
}
/** What go would make of a helper's end. Its output is never shown: it is the credentials. Pure. */
function judgeHelper({ command, exitCode, stdout, stderr }) {
    const subject = (0,redact/* redact */.E)(command);
    if (exitCode !== 0) {
        const first = stderr.trim().split("\n", 1)[0] ?? "";
        const evidence = [`exit code ${exitCode}`, ...(first === "" ? [] : [(0,redact/* redact */.E)(first)])];
        return [(0,findings_finding/* makeFinding */.M)("goauth-fails", { subject, evidence, commands: [subject] })];
    }
    const fault = judge_goauth_faultOf(stdout);
    if (fault === undefined)
        return [];
    return [(0,findings_finding/* makeFinding */.M)("goauth-output", { subject, evidence: [fault], commands: [subject] })];
}
/** By the rules of `go help goauth`. */
function judge_goauth_faultOf(output) {
    if (output === "")
        return undefined;
    const lines = output.split("\n");
    if (lines.pop() !== "")
        return "the last line does not end";
    let part = "urls";
    for (const [index, line] of lines.entries()) {
        const place = `line ${index + 1} of its output`;
        if (line === "")
            part = part === "urls" ? "headers" : "urls";
        else if (part === "urls" && !URL.canParse(line))
            return `${place} is no URL`;
        else if (part === "headers" && !/^[\w!#$%&'*+.^`|~-]+: /.test(line)) {
            return `${place} is no header`;
        }
    }
    return part === "headers" || lines.at(-1) !== ""
        ? "an empty line is missing at its end"
        : undefined;
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-module-cache.ts

const judge_module_cache_MAX_NAMED = 5;
/** One finding for all damaged modules of the module cache. Pure. */
function judgeModuleCache(damaged) {
    if (damaged.length === 0)
        return [];
    const named = damaged.slice(0, judge_module_cache_MAX_NAMED);
    const evidence = named.map(({ path, version, fault }) => `${path}@${version}: ${fault}`);
    const more = damaged.length - named.length;
    if (more > 0)
        evidence.push(`and ${more} more`);
    const commands = ["go-accel doctor --fix", "go clean -modcache"];
    return [(0,findings_finding/* makeFinding */.M)("module-cache-damaged", { evidence, commands })];
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-names.ts

const judge_names_MAX_NAMED = 5;
/** Tracked files of which a disk that ignores case holds only one. Pure. */
function judgeNames(tracked) {
    const alike = [...Map.groupBy(tracked, (name) => name.toLowerCase()).values()].filter((names) => names.length > 1);
    if (alike.length === 0)
        return [];
    const evidence = alike.slice(0, judge_names_MAX_NAMED).map((names) => names.join(" and "));
    if (alike.length > judge_names_MAX_NAMED)
        evidence.push(`and ${alike.length - judge_names_MAX_NAMED} more`);
    return [(0,findings_finding/* makeFinding */.M)("names-differ-in-case", { evidence })];
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-netrc.ts



/** Mistakes in the file itself. Whether it has credentials for a mirror is judged by its answers. Pure. */
function judgeNetrc(netrc) {
    const { file, isOpen } = netrc;
    if ("readError" in netrc) {
        const evidence = [`${file}: ${netrc.readError}`];
        return [(0,findings_finding/* makeFinding */.M)("netrc-unreadable", { evidence, commands: [`ls -l ${file}`] })];
    }
    const entries = (0,upstream_netrc/* parseNetrc */.Q)(netrc.text);
    const findings = [];
    if (isOpen && entries.length > 0) {
        const commands = [`chmod 600 ${file}`];
        findings.push((0,findings_finding/* makeFinding */.M)("netrc-open", { evidence: [file], commands }));
    }
    const urls = entries.filter(({ machine }) => machine.includes("/"));
    if (urls.length > 0) {
        const evidence = urls.map(({ machine }) => `machine ${(0,redact/* redact */.E)(machine)}`);
        findings.push((0,findings_finding/* makeFinding */.M)("netrc-machine-url", { subject: file, evidence }));
    }
    return findings;
}

// EXTERNAL MODULE: ./src/gocmd/go-flags.ts
var go_flags = __webpack_require__(74487);
;// CONCATENATED MODULE: ./src/doctor/judge/judge-settings.ts




/** Names that pages and scripts use, and what they mean by them. */
const UNKNOWN_NAMES = {
    GONOSUMCHECK: "GONOSUMDB",
    GOSUMCHECK: "GOSUMDB",
    GONOVERIFY: "GONOSUMDB",
    GOPROXIES: "GOPROXY",
    GOMODPROXY: "GOPROXY",
    GOMODCACHEDIR: "GOMODCACHE",
};
const FLAG = /^--?[^-=]/;
/** Contradictions and mistakes in go's settings, except those of GOPROXY. Pure. */
function judgeSettings(go, env, project) {
    return [
        ...judgeUserFile(go, env),
        ...judgeUnknownNames(env),
        ...judgeModulesOff(go),
        ...judgeFlags(go, project),
        ...judgePatterns(go),
        ...judgeDatabase(go),
    ];
}
function judgeUserFile({ userFile }, env) {
    if (!userFile)
        return [];
    const { path, text } = userFile;
    const lines = text.split("\n").map((line, index) => ({ line, place: `${path}:${index + 1}` }));
    const ignored = lines.filter(
    // A blank line and a comment say nothing that anyone could miss.
    ({ line }) => !/^\s*(?:#.*)?$/.test(line) && !/^[A-Z][A-Z0-9_]*=/.test(line));
    const quoted = lines.filter(({ line }) => /^[A-Z][A-Z0-9_]*=\s*(["']).*\1\s*$/.test(line));
    // GOFLAGS is split as a shell would do it, so quotes are right there.
    const wrong = quoted.filter(({ line }) => !line.startsWith("GOFLAGS="));
    const show = (found) => found.map(({ line, place }) => `${place}: ${(0,redact/* redact */.E)(line.trim())}`);
    const findings = [];
    if (ignored.length > 0) {
        findings.push((0,findings_finding/* makeFinding */.M)("setting-line-ignored", { evidence: show(ignored) }));
    }
    if (wrong.length > 0) {
        const names = wrong.map(({ line }) => line.slice(0, line.indexOf("=")));
        const commands = names.map((name) => `go env -u ${name}`);
        findings.push((0,findings_finding/* makeFinding */.M)("setting-quoted", { evidence: show(wrong), commands }));
    }
    for (const [name, value] of (0,env_file/* parseEnvFile */.FO)(text)) {
        const variable = env[name];
        if (!/^(?:CGO_|GO[A-Z0-9]+$)/.test(name) || !variable || variable === value.trim())
            continue;
        findings.push((0,findings_finding/* makeFinding */.M)("setting-overridden", {
            subject: name,
            evidence: [
                `environment: ${showSetting(name, variable)}`,
                `${path}: ${showSetting(name, value.trim())}`,
            ],
            commands: [`unset ${name}`, `go env -u ${name}`],
        }));
    }
    return findings;
}
function judgeUnknownNames(env) {
    return Object.entries(UNKNOWN_NAMES).flatMap(([name, meant]) => env[name] === undefined
        ? []
        : [
            (0,findings_finding/* makeFinding */.M)("setting-without-effect", {
                subject: name,
                evidence: [`${name}=${(0,redact/* redact */.E)(env[name])}`, `the setting that exists is ${meant}`],
                commands: [`unset ${name}`],
            }),
        ]);
}
function judgeModulesOff({ settings, nearestGoMod }) {
    if (settings.GO111MODULE !== "off" || nearestGoMod === undefined)
        return [];
    const evidence = ["GO111MODULE=off", `there is ${nearestGoMod}`];
    const commands = ["go env -u GO111MODULE", "unset GO111MODULE"];
    return [(0,findings_finding/* makeFinding */.M)("modules-off", { evidence, commands })];
}
function judgeFlags({ settings }, project) {
    const { GOFLAGS } = settings;
    const flags = (0,go_flags/* splitGoFlags */.CM)(GOFLAGS);
    const commands = ["go env -u GOFLAGS", "unset GOFLAGS"];
    if (!flags) {
        return [(0,findings_finding/* makeFinding */.M)("goflags-invalid", { evidence: ["a quote does not end"], commands })];
    }
    const bare = flags.findIndex((flag) => !FLAG.test(flag));
    if (bare >= 0) {
        const evidence = [
            showSetting("GOFLAGS", GOFLAGS),
            `word ${bare + 1} is no flag; a flag with spaces in it needs quotes`,
        ];
        return [(0,findings_finding/* makeFinding */.M)("goflags-invalid", { evidence, commands })];
    }
    const wantsVendor = (0,go_flags/* findGoFlag */.yj)(GOFLAGS, "mod") === "vendor";
    if (!wantsVendor || !project || project.hasVendor || project.inWorkspace)
        return [];
    const evidence = ["GOFLAGS has -mod=vendor", `${project.dir} has no vendor/modules.txt`];
    return [
        (0,findings_finding/* makeFinding */.M)("goflags-mod-vendor", { evidence, commands: [...commands, "go mod vendor"] }),
    ];
}
/** A setting as it may be shown. Values of flags may be secrets of any form: linkers get such. */
function showSetting(name, value) {
    if (name !== "GOFLAGS")
        return `${name}=${(0,redact/* redact */.E)(value)}`;
    return `${name}=${(0,go_flags/* splitGoFlags */.CM)(value)?.map(hideValue).join(" ") ?? "…"}`;
}
function hideValue(flag) {
    return FLAG.test(flag) ? flag.replace(/=.*$/s, "=…") : "…";
}
function judgePatterns({ settings }) {
    const { GOPRIVATE, GONOPROXY, GONOSUMDB } = settings;
    const all = new Map(Object.entries({ GOPRIVATE, GONOPROXY, GONOSUMDB }));
    return [...all].flatMap(([name, value]) => {
        // The others have the value of GOPRIVATE if they are not set.
        if (name !== "GOPRIVATE" && value === GOPRIVATE)
            return [];
        const wrong = value
            .split(",")
            .filter((glob) => /:\/\/|\s/.test(glob.trim()) || /^\s/.test(glob));
        if (wrong.length === 0)
            return [];
        const right = value
            .split(",")
            .map((glob) => glob.trim().replace(/^[a-z]+:\/\/(?:[^/@]*@)?/i, ""))
            .flatMap((glob) => glob.split(/\s+/))
            .filter((glob) => glob !== "")
            .join(",");
        return [
            (0,findings_finding/* makeFinding */.M)("private-pattern-invalid", {
                subject: name,
                evidence: [`${name}=${(0,redact/* redact */.E)(value)}`],
                commands: [`go env -w ${name}=${(0,redact/* redact */.E)(right)}`],
            }),
        ];
    });
}
function judgeDatabase({ settings }) {
    const { GOSUMDB } = settings;
    const [first = "", , ...rest] = GOSUMDB.trim().split(/\s+/);
    // Go itself knows the keys of some names. All of them are hosts, which a word such as `on` is not.
    const isNamed = /^(?:off|[^+\s]+\.[^+\s]+|[^+\s]+\+[0-9a-fA-F]{8}\+\S+)$/.test(first);
    if (isNamed && rest.length === 0)
        return [];
    return [
        (0,findings_finding/* makeFinding */.M)("gosumdb-invalid", {
            evidence: [`GOSUMDB=${(0,redact/* redact */.E)(GOSUMDB)}`],
            commands: ["go env -u GOSUMDB", "unset GOSUMDB"],
        }),
    ];
}

// EXTERNAL MODULE: ./src/gocmd/go-env.ts
var go_env = __webpack_require__(75251);
;// CONCATENATED MODULE: ./src/doctor/judge/judge-toolchain.ts




const TOOLCHAIN_MODULE = "golang.org/toolchain";
/** Whether the go command of PATH, or one that it changes to, can build the module. Pure. */
function judgeToolchain(go, project) {
    if (!project || project.goMod instanceof errors/* ParseError */.mB)
        return [];
    const { settings, toolchain } = go;
    const wanted = project.goMod.go === undefined ? undefined : `go${project.goMod.go}`;
    if (wanted === undefined)
        return [];
    const [base = "", mode] = toolchain.split("+");
    const forced = base.startsWith("go1") ? base : settings.GOVERSION;
    if ((0,go_env/* compareGoVersions */.X_)(forced, wanted) >= 0)
        return [];
    const seen = [
        `go.mod asks for ${wanted}`,
        `the go command is ${settings.GOVERSION}, with GOTOOLCHAIN=${toolchain}`,
    ];
    const changes = base === "auto" || mode === "auto";
    if (!changes) {
        // With `path` go looks for the newer one on PATH, and names it if it is not there.
        if (base === "path" || mode === "path")
            return [];
        const commands = ["go env -w GOTOOLCHAIN=auto"];
        return [(0,findings_finding/* makeFinding */.M)("go-too-old", { evidence: seen, commands })];
    }
    const patterns = Object.entries({ GOPRIVATE: settings.GOPRIVATE, GONOPROXY: settings.GONOPROXY });
    const covering = patterns.filter(([, globs]) => (0,pattern/* matchPrefixPatterns */.J)(globs, TOOLCHAIN_MODULE));
    if (covering.length > 0) {
        const evidence = [...seen, ...covering.map(([name, globs]) => `${name}=${globs}`)];
        return [(0,findings_finding/* makeFinding */.M)("toolchain-private", { evidence })];
    }
    if (settings.GOSUMDB !== "off")
        return [];
    return [
        (0,findings_finding/* makeFinding */.M)("toolchain-unverified", {
            evidence: [...seen, "GOSUMDB=off"],
            commands: ["go env -u GOSUMDB", "unset GOSUMDB"],
        }),
    ];
}

// EXTERNAL MODULE: ./src/store/module-cache.ts
var module_cache = __webpack_require__(16477);
;// CONCATENATED MODULE: ./src/doctor/probe/find-damaged.ts




const ZIP_BEGINNINGS = ["504b0304", "504b0506"];
/** A hash has 47 characters. */
const MAX_HASH_BYTES = 200;
/**
 * Looks at what GOMODCACHE recorded of the modules that go.sum names: the hash, and the beginning of
 * the zip. Of thousands of modules that takes a fraction of a second, as no zip is read whole.
 */
function findDamaged(moduleCacheDir, entries) {
    const hashes = Map.groupBy(entries.filter(({ kind }) => kind === "zip"), ({ path: name, version }) => `${name}@${version}`);
    return [...hashes.values()].flatMap((known) => {
        const [module] = known;
        if (!module)
            return [];
        const { path: name, version } = module;
        const fileOf = (extension) => external_node_path_default().join(moduleCacheDir, (0,module_cache/* downloadName */.kQ)({ path: name, version }, extension));
        const fault = faultOfHash(fileOf("ziphash"), new Set(known.map(({ hash }) => hash))) ??
            faultOfZip(fileOf("zip"));
        if (fault === undefined)
            return [];
        const files = [fileOf("zip"), fileOf("ziphash"), external_node_path_default().join(moduleCacheDir, (0,module_cache/* treeName */.Ii)(module))];
        return [{ path: name, version, fault, files }];
    });
}
function faultOfHash(file, expected) {
    const text = tryReadStart(file, MAX_HASH_BYTES)?.toString("latin1").trim();
    if (text === undefined || expected.has(text))
        return undefined;
    return text.startsWith("h1:")
        ? `its recorded hash is ${text}, and go.sum has ${[...expected].join(" and ")}`
        : "its recorded hash is no hash";
}
function faultOfZip(file) {
    const start = tryReadStart(file, 4);
    if (!start || ZIP_BEGINNINGS.includes(start.toString("hex")))
        return undefined;
    return start.length === 0 ? "its zip is empty" : "its zip is not a zip";
}
/** The first bytes of a file; undefined if it cannot be read: the check of folders tells why. */
function tryReadStart(file, sizeBytes) {
    try {
        const fd = (0,external_node_fs_.openSync)(file, "r");
        try {
            const buffer = Buffer.alloc(sizeBytes);
            return buffer.subarray(0, (0,external_node_fs_.readSync)(fd, buffer, 0, sizeBytes, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/doctor/probe/ignores-case.ts



/** Whether the disk of a folder takes upper and lower case for the same, as a file in it tells. */
function ignoresCase(file) {
    const name = external_node_path_default().basename(file);
    const other = name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
    if (other === name)
        return false;
    try {
        const [one, two] = [file, external_node_path_default().join(external_node_path_default().dirname(file), other)].map((each) => (0,external_node_fs_.statSync)(each));
        return one !== undefined && one.ino === two?.ino;
    }
    catch (error) {
        if ((0,fs/* errnoOf */.UQ)(error) !== undefined)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/doctor/probe/probe-folder.ts



/**
 * What the disk of a folder has left, and whether the folder can be written. A folder that is not
 * there is judged by the one in which go would make it. Nothing is written for it: the last step of
 * a job looks at folders that others pack at the same time.
 */
async function probeFolder(name, dir) {
    const place = await findExisting(dir);
    const { bavail, bsize, blocks, files, ffree } = await (0,external_node_fs_promises_.statfs)(place);
    return {
        name,
        dir,
        place,
        freeBytes: bavail * bsize,
        sizeBytes: blocks * bsize,
        // Some file systems have no fixed number of files, and say 0.
        freeFiles: files > 0 ? ffree : undefined,
        accessError: await whyNotWritable(place),
    };
}
async function findExisting(dir) {
    const parent = external_node_path_default().dirname(dir);
    return parent === dir || (await (0,fs/* pathExists */.s0)(dir)) ? dir : findExisting(parent);
}
/** The `errno` name of the refusal; undefined if there is none. */
async function whyNotWritable(dir) {
    try {
        await (0,external_node_fs_promises_.access)(dir, external_node_fs_promises_.constants.W_OK);
        return undefined;
    }
    catch (error) {
        const errno = (0,fs/* errnoOf */.UQ)(error);
        if (errno === undefined)
            throw error;
        return errno;
    }
}

;// CONCATENATED MODULE: ./src/doctor/probe/run-helper.ts





const run_helper_TIMEOUT_MS = 4_000;
/** As a shell reports a program that is not there. */
const NOT_FOUND_CODE = 127;
/** Runs a command of GOAUTH as go first does it: with no more arguments. Never throws. */
async function runHelper(command, env) {
    // Go splits it as it does GOFLAGS.
    const [program = "", ...args] = (0,go_flags/* splitGoFlags */.CM)(command) ?? [];
    try {
        const ended = await (0,lib_process/* run */.e)(program, args, {
            env: { ...(0,child_environment/* childEnvironment */.Q)(env), ...(0,go_environment/* goEnvironment */.I)(env) },
            timeoutMs: run_helper_TIMEOUT_MS,
        });
        return { command, ...ended };
    }
    catch (error) {
        return { command, exitCode: NOT_FOUND_CODE, stdout: "", stderr: (0,errors/* errorMessage */.gJ)(error) };
    }
}

;// CONCATENATED MODULE: ./src/doctor/local-checks.ts





















const NO_GO = "go does not tell its settings";
async function checkGo(examination) {
    const probe = await examination.go();
    switch (probe.kind) {
        case "missing":
            return { summary: "not found", findings: [(0,findings_finding/* makeFinding */.M)("go-missing", { evidence: [] })] };
        case "fails": {
            const evidence = (0,redact/* redact */.E)(probe.message).split("\n").slice(0, 5);
            const finding = (0,findings_finding/* makeFinding */.M)("go-env-fails", { evidence, commands: ["go env"] });
            return { summary: "go env fails", findings: [finding] };
        }
        case "ok": {
            const { list } = await examination.proxyList();
            const { GOVERSION } = probe.go.settings;
            return { summary: GOVERSION, findings: judgeGoVersion(probe.go, list) };
        }
    }
}
async function checkSettings(examination) {
    const probe = await examination.go();
    if (probe.kind !== "ok")
        return { skipped: NO_GO };
    const [project, { findings }] = await Promise.all([
        examination.project(),
        examination.proxyList(),
    ]);
    return {
        summary: `GOPROXY=${(0,redact/* redact */.E)(probe.go.settings.GOPROXY)}`,
        findings: [
            ...findings,
            ...judgeSettings(probe.go, examination.env, project),
            ...judgeToolchain(probe.go, project),
        ],
    };
}
async function checkFiles(examination) {
    const probe = await examination.go();
    if (probe.kind !== "ok")
        return { skipped: NO_GO };
    const project = await examination.project();
    if (!project)
        return { skipped: "there is no go.mod here" };
    const entries = project.goSum?.entries;
    const readable = !entries || entries instanceof errors/* ParseError */.mB ? [] : entries;
    const damaged = findDamaged(probe.go.settings.GOMODCACHE, readable);
    return {
        summary: external_node_path_default().join(project.dir, "go.mod"),
        findings: [...judgeFiles(project), ...judgeModuleCache(damaged)],
        repairs: new Map([["module-cache-damaged", () => removeDamaged(damaged)]]),
    };
}
/** Go downloads them again. */
async function removeDamaged(damaged) {
    for (const { files } of damaged) {
        for (const file of files)
            await (0,move_tree/* removeTree */.dM)(file);
    }
    return damaged.map(({ path: name, version }) => `removed ${name}@${version}`);
}
async function checkDisk(examination) {
    const probe = await examination.go();
    if (probe.kind !== "ok")
        return { skipped: NO_GO };
    const { GOMODCACHE, GOCACHE, GOTMPDIR } = probe.go.settings;
    const wanted = {
        GOMODCACHE,
        "GOMODCACHE/cache/download": external_node_path_default().join(GOMODCACHE, "cache", "download"),
        ...(GOCACHE === "off" ? {} : { GOCACHE }),
        ...(GOTMPDIR === "" ? { TMPDIR: (0,external_node_os_.tmpdir)() } : { GOTMPDIR }),
    };
    const folders = await Promise.all(Object.entries(wanted).map(([name, dir]) => probeFolder(name, dir)));
    const project = await examination.project();
    const tracked = project && ignoresCase(external_node_path_default().join(project.dir, "go.mod"))
        ? (0,tracked_names/* listTrackedFiles */.s)([project.dir], () => true)
        : [];
    return {
        summary: [GOMODCACHE, GOCACHE].join(", "),
        findings: [...judgeFolders(folders), ...judgeNames(tracked)],
    };
}
async function checkCredentials(examination) {
    const [probe, netrc] = await Promise.all([examination.go(), examination.netrc()]);
    const goAuth = probe.kind === "ok" ? probe.go.settings.GOAUTH : "";
    const wrong = judgeGoAuth(goAuth);
    const helpers = wrong.length > 0 ? [] : helpersOf(goAuth);
    const runs = await Promise.all(helpers.map((helper) => runHelper(helper, examination.env)));
    const repairs = new Map();
    if (netrc)
        repairs.set("netrc-open", () => closeFile(netrc.file));
    return {
        summary: netrc ? netrc.file : "no netrc file",
        findings: [...(netrc ? judgeNetrc(netrc) : []), ...wrong, ...runs.flatMap(judgeHelper)],
        repairs,
    };
}
async function closeFile(file) {
    await (0,external_node_fs_promises_.chmod)(file, 0o600);
    return [`${file} is for its owner alone now`];
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-clock.ts

const MAX_SKEW_MS = 5 * 60 * 1000;
/** The clock, if all servers that told their time agree on another one. Pure. */
function judgeClock(dates, nowMs) {
    const skews = dates.map(({ dateMs }) => dateMs - nowMs);
    const [least, most] = [Math.min(...skews), Math.max(...skews)];
    const isWrong = least > MAX_SKEW_MS || most < -MAX_SKEW_MS;
    if (skews.length === 0 || !isWrong || most - least > MAX_SKEW_MS)
        return [];
    const [first] = dates;
    const evidence = [
        `this machine's time is ${new Date(nowMs).toISOString()}`,
        ...(first ? [`${first.host} says ${new Date(first.dateMs).toISOString()}`] : []),
    ];
    // Nothing fails yet: with an expired certificate that is another finding.
    return [(0,findings_finding/* makeFinding */.M)("clock-wrong", { level: "warning", evidence, commands: ["date -u"] })];
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-database.ts



/** Pure. */
function judge_database_judgeDatabase(facts, nowMs) {
    const subject = facts.host;
    switch (facts.kind) {
        case "fine":
            return [];
        case "unknown":
            if (!facts.isMirror || !facts.isPublic)
                return [];
            return [
                (0,findings_finding/* makeFinding */.M)("sumdb-sticky", {
                    subject,
                    evidence: ["/supported: 200", "the lookup of a public module of go.sum: 404"],
                }),
            ];
        case "invalid":
            return [(0,findings_finding/* makeFinding */.M)("sumdb-invalid", { subject, evidence: [facts.message] })];
        case "refused":
            return [
                (0,findings_finding/* makeFinding */.M)("sumdb-refused", {
                    subject,
                    evidence: [`/supported: ${judge_database_describe(facts.answer, nowMs)}`],
                }),
            ];
        case "failed": {
            const seen = judge_database_describe(facts.answer, nowMs);
            const evidence = facts.isMirror
                ? ["/supported: 200", `the lookup: ${seen}`]
                : [`asked ${subject}: ${seen}`];
            const id = facts.isMirror ? "sumdb-sticky" : "sumdb-unreachable";
            return [(0,findings_finding/* makeFinding */.M)(id, { subject, evidence })];
        }
    }
}
function judge_database_describe(answer, nowMs) {
    switch (answer.kind) {
        case "content":
            return answer.end === "cut" ? "the answer was cut" : `status ${answer.status}`;
        case "redirect":
            return `a redirect, ${answer.problem}`;
        case "stalled":
            return "no answer in time";
        case "broken":
            return `the connection broke: ${(0,redact/* redact */.E)(answer.code)}`;
        case "unreached": {
            const server = { url: `https://${answer.host}`, host: answer.host };
            const finding = judgeConnection(server, answer.connection, { nowMs, level: "problem" });
            return finding ? finding.evidence.join("; ") : "no connection";
        }
    }
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-interception.ts

/**
 * One authority that nobody knows, and that has signed for servers of several organisations, is a
 * device on the way: it makes a certificate for each. Turns such findings into that one cause. Pure.
 */
function judgeInterception(findings) {
    const byIssuer = Map.groupBy(findings.filter(({ finding }) => finding.id === "tls-unknown-authority"), ({ issuer }) => issuer);
    return findings.map(({ finding, issuer }) => {
        const alike = issuer === undefined || issuer === "" ? [] : (byIssuer.get(issuer) ?? []);
        const owners = new Set(alike.map((one) => ownerOf(one.finding.subject ?? "")));
        if (finding.id !== "tls-unknown-authority" || owners.size < 2)
            return finding;
        return (0,findings_finding/* makeFinding */.M)("tls-intercepted", finding);
    });
}
/** The last two parts of a host's name, which one organisation has for all its servers. */
function ownerOf(host) {
    return host.replace(/:\d+$/, "").split(".").slice(-2).join(".");
}

;// CONCATENATED MODULE: ./src/doctor/judge/judge-private.ts



/** Ends of names that no public name server knows (RFC 6761, RFC 6762, RFC 8375, and custom). */
const PRIVATE_HOST = /\.(?:internal|intranet|corp|lan|local|home\.arpa|private)$/;
const judge_private_MAX_NAMED = 5;
/**
 * Modules that are private by their host, and whose names go to go's public default mirror first. A
 * registry of one's own is never a finding. Pure.
 */
function judgePrivate(facts) {
    const { required, originHost, firstMirror, defaultMirrors, noProxy } = facts;
    if (firstMirror === undefined || !defaultMirrors.includes(firstMirror))
        return [];
    const leaking = required.filter(({ path }) => isPrivate(path, originHost) && !(0,pattern/* matchPrefixPatterns */.J)(noProxy, path));
    if (leaking.length === 0)
        return [];
    const hosts = [...new Set(leaking.map(({ path }) => judge_private_hostOf(path)))];
    const more = leaking.length > judge_private_MAX_NAMED ? [`and ${leaking.length - judge_private_MAX_NAMED} more`] : [];
    const names = leaking.slice(0, judge_private_MAX_NAMED).map(({ path }) => path);
    return [
        (0,findings_finding/* makeFinding */.M)("private-leak", {
            subject: firstMirror,
            evidence: [...names, ...more],
            commands: [`go env -w GOPRIVATE=${hosts.join(",")}`],
        }),
    ];
}
function isPrivate(modulePath, originHost) {
    const host = judge_private_hostOf(modulePath);
    if (PRIVATE_HOST.test(host))
        return true;
    return host === originHost && !(0,public_hosts/* isWellKnownPublic */.T)(modulePath, "");
}
function judge_private_hostOf(modulePath) {
    return modulePath.split("/", 1)[0]?.toLowerCase() ?? "";
}

// EXTERNAL MODULE: ./src/gocmd/checksum-database.ts
var checksum_database = __webpack_require__(59668);
// EXTERNAL MODULE: ./src/sumdb/client.ts + 4 modules
var sumdb_client = __webpack_require__(12320);
// EXTERNAL MODULE: ./src/sumdb/lookup.ts
var lookup = __webpack_require__(85744);
// EXTERNAL MODULE: ./src/sumdb/note.ts
var note = __webpack_require__(79590);
;// CONCATENATED MODULE: ./src/doctor/probe/ask-database.ts









const MAX_BYTES = 1 << 20;
/** An answer that is neither content nor "not found". */
class Unusable extends Error {
    name = "Unusable";
    answer;
    constructor(answer) {
        super("no usable answer");
        this.answer = answer;
    }
}
/**
 * Looks a module up in the checksum database as go does: through the first mirror that says it
 * passes requests on, or else directly. Undefined if GOSUMDB is off. Never throws.
 */
async function askDatabase(client, { goSumdb, goRoot, list, sample }) {
    const setting = (0,checksum_database/* readChecksumDatabase */.l)(goSumdb, await readKnownKeys(goRoot));
    if (!setting)
        return undefined;
    const { name, key, url } = setting;
    const route = url === undefined ? await findRoute(client, name, list) : undefined;
    if (route && "answer" in route)
        return { kind: "refused", ...route };
    const base = route?.base ?? url ?? `https://${name}`;
    const host = new URL(base).host;
    const through = { host, isMirror: route !== undefined };
    const verifier = key === undefined ? undefined : (0,note/* parseVerifierKey */.z$)(key);
    const fetch = async (at, read) => {
        const answer = await get(client, new URL(`${base}${at}`), MAX_BYTES);
        if (answer.kind !== "content")
            throw new Unusable(answer);
        if (answer.status === 404 || answer.status === 410)
            return undefined;
        if (answer.status !== 200 || answer.end !== "whole")
            throw new Unusable(answer);
        return read(answer.body);
    };
    try {
        const found = verifier
            ? await (0,sumdb_client/* createChecksumDatabase */.X)(verifier, fetch).lookup(sample.path, sample.version)
            : await fetch((0,lookup/* lookupPath */.wf)(sample.path, sample.version), () => ({ zip: undefined }));
        if (!found)
            return { kind: "unknown", ...through, isPublic: sample.isPublic };
        if (found.zip !== undefined && found.zip !== sample.zipHash) {
            const message = `it has ${found.zip}, and go.sum has ${sample.zipHash}`;
            return { kind: "invalid", ...through, message };
        }
        return { kind: "fine", ...through };
    }
    catch (error) {
        if (error instanceof Unusable)
            return { kind: "failed", ...through, answer: error.answer };
        if (error instanceof errors/* IntegrityError */.cs) {
            return { kind: "invalid", ...through, message: error.message };
        }
        throw error;
    }
}
/** Where go would ask: undefined for the database itself, an answer if go would give up. */
async function findRoute(client, name, list) {
    for (const entry of list) {
        if (entry.kind !== "mirror")
            return undefined;
        if (entry.url.startsWith("file:"))
            continue;
        const base = `${entry.url}/sumdb/${name}`;
        const answer = await get(client, new URL(`${base}/supported`), MAX_BYTES);
        const status = answer.kind === "content" ? answer.status : undefined;
        if (status === 200)
            return { base };
        const isAbsent = status === 404 || status === 410;
        if (!isAbsent && entry.fallback === "not-found") {
            return { host: new URL(entry.url).host, answer };
        }
    }
    return undefined;
}
async function readKnownKeys(goRoot) {
    try {
        return await (0,external_node_fs_promises_.readFile)(external_node_path_default().join(goRoot, checksum_database/* KNOWN_KEYS_FILE */.m), "utf8");
    }
    catch (error) {
        // A Go without its sources: then only the way to the database is checked.
        if ((0,fs/* errnoOf */.UQ)(error) === undefined)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/doctor/network-checks.ts











/** A mirror with one of these still answers. */
const SLOW = ["mirror-slow", "mirror-slow-download"];
async function checkNetwork(examination) {
    const skipped = await whyNoMirror(examination);
    if (skipped !== undefined)
        return { skipped };
    const reached = await examination.reached();
    return {
        summary: reached.map(({ mirror }) => mirror.server.host).join(", "),
        findings: judgeInterception(reached.flatMap(({ finding, issuer }) => (finding ? [{ finding, issuer }] : []))),
    };
}
async function checkMirrors(examination) {
    const skipped = await whyNoMirror(examination);
    if (skipped !== undefined)
        return { skipped };
    const [reached, samples, asked] = await Promise.all([
        examination.reached(),
        examination.samples(),
        examination.asked(),
    ]);
    if (reached.every(({ finding }) => finding))
        return { skipped: "no mirror can be reached" };
    const [sample] = samples;
    if (!sample)
        return { skipped: "go.sum names no module that mirrors would be asked for" };
    const { list } = await examination.proxyList();
    const isNowhere = list.every(({ kind }) => kind !== "direct") && asked.every(({ isAbsent }) => isAbsent);
    const dates = asked.flatMap(({ facts, mirror }) => (facts?.asked ?? []).flatMap(({ answer }) => answer.kind === "content" && answer.dateMs !== undefined
        ? [{ host: mirror.server.host, dateMs: answer.dateMs }]
        : []));
    return {
        summary: `asked for ${sample.path}@${sample.version}`,
        findings: [
            ...asked.flatMap(({ finding }) => finding ?? []),
            ...(isNowhere
                ? [(0,findings_finding/* makeFinding */.M)("module-not-found", { evidence: [`${sample.path}@${sample.version}`] })]
                : []),
            ...judgeClock(dates, examination.nowMs()),
        ],
    };
}
async function checkDatabase(examination) {
    const probe = await examination.go();
    const skipped = await whyNoMirror(examination);
    if (skipped !== undefined)
        return { skipped };
    if (probe.kind !== "ok")
        return { skipped: "go does not tell its settings" };
    const { GOSUMDB, GONOSUMDB, GOROOT } = probe.go.settings;
    if (GOSUMDB === "off")
        return { skipped: "GOSUMDB=off" };
    const samples = await examination.samples();
    const sample = samples.find(({ path }) => !(0,pattern/* matchPrefixPatterns */.J)(GONOSUMDB, path));
    if (!sample)
        return { skipped: "go.sum names no module that it would be asked for" };
    const [{ list }, reached, asked] = await Promise.all([
        examination.proxyList(),
        examination.reached(),
        examination.asked(),
    ]);
    const broken = new Set([...reached, ...asked].flatMap(({ finding, mirror }) => finding && !SLOW.includes(finding.id) ? [mirror.server.url] : []));
    const [usable, blocker] = leaveOut(list, broken);
    if (blocker !== undefined)
        return { skipped: `${blocker} fails, which go asks first` };
    const facts = await askDatabase(await examination.client(), {
        goSumdb: GOSUMDB,
        goRoot: GOROOT,
        list: usable,
        sample,
    });
    if (!facts)
        return { skipped: "GOSUMDB cannot be read" };
    return {
        summary: "isMirror" in facts && facts.isMirror ? `through ${facts.host}` : facts.host,
        findings: judge_database_judgeDatabase(facts, examination.nowMs()),
    };
}
async function checkPrivate(examination) {
    const [probe, project, { list }] = await Promise.all([
        examination.go(),
        examination.project(),
        examination.proxyList(),
    ]);
    if (probe.kind !== "ok" || !project || project.goMod instanceof errors/* ParseError */.mB) {
        return { skipped: "there is no go.mod here that can be read" };
    }
    const defaults = (0,env_file/* parseEnvFile */.FO)(probe.go.rootFile).get("GOPROXY") ?? "";
    const { GONOPROXY, GOPRIVATE } = probe.go.settings;
    return {
        summary: GOPRIVATE === "" ? "GOPRIVATE is empty" : `GOPRIVATE=${GOPRIVATE}`,
        findings: judgePrivate({
            required: project.goMod.require,
            originHost: readOrigin(project.dir)?.host,
            firstMirror: hostsOf(list)[0],
            defaultMirrors: hostsOf(judgeProxyList(defaults).list),
            noProxy: GONOPROXY,
        }),
    };
}
/** Why go asks no mirror here; undefined if it does. */
async function whyNoMirror(examination) {
    const probe = await examination.go();
    if (probe.kind !== "ok")
        return "go does not tell its settings";
    const [{ list }, project] = await Promise.all([examination.proxyList(), examination.project()]);
    if (list.length === 0)
        return "GOPROXY cannot be used";
    if (isVendored(project))
        return "all dependencies come with the checkout, in vendor";
    if (hostsOf(list).length === 0)
        return `GOPROXY=${probe.go.settings.GOPROXY} names no server`;
    return undefined;
}
function isVendored(project) {
    return project?.hasVendor === true && !project.inWorkspace;
}
/** The list without mirrors that are known to fail, or the one at which go would give up. */
function leaveOut(list, broken) {
    const usable = [];
    for (const entry of list) {
        if (entry.kind !== "mirror" || !broken.has(entry.url))
            usable.push(entry);
        else if (entry.fallback === "not-found")
            return [usable, new URL(entry.url).host];
    }
    return [usable, undefined];
}

;// CONCATENATED MODULE: ./src/doctor/run-doctor.ts






const RUN = {
    go: checkGo,
    settings: checkSettings,
    files: checkFiles,
    disk: checkDisk,
    network: checkNetwork,
    mirrors: checkMirrors,
    sumdb: checkDatabase,
    credentials: checkCredentials,
    private: checkPrivate,
    caches: checkCaches,
};
/**
 * Starts the checks side by side, and gives their results in the order of `CHECKS`, each as soon as
 * it and those before it are there. A check does not report what follows from an earlier one's
 * finding. Throws only for faults of ours.
 */
async function* runDoctor({ dir, env, nowMs, only, }) {
    const examination = examine(dir, env, nowMs);
    const wanted = checkIds().filter((id) => only === undefined || only.includes(id));
    const running = wanted.map(async (id) => toResult(id, await RUN[id](examination)));
    // One that fails while another is awaited would otherwise be an unhandled rejection.
    for (const result of running)
        result.catch(() => { });
    for (const result of running)
        yield await result;
}
/** In the order in which they are shown. */
function checkIds() {
    return Object.keys(diagnosis/* CHECKS */.u).filter(isCheckId);
}
/** Whether there is a check of this name. */
function isCheckId(name) {
    return Object.hasOwn(diagnosis/* CHECKS */.u, name);
}


/***/ }),

/***/ 59668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readChecksumDatabase),
/* harmony export */   m: () => (/* binding */ KNOWN_KEYS_FILE)
/* harmony export */ });
/** Below GOROOT. The go command keeps the keys of well-known databases in this file. */
const KNOWN_KEYS_FILE = "src/cmd/go/internal/modfetch/key.go";
/**
 * Reads GOSUMDB: `name` or `name+key`, and perhaps a URL after it. Undefined for `off` and for
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
/** The file has a Go map with each entry on a line of its own: `"name": "key",`. */
function findKnownKey(goSource, name) {
    const entries = goSource.matchAll(/^\s*"([^"\\]+)":\s*"([^"\\]+)",?\s*$/gm);
    for (const [, entryName, key = ""] of entries) {
        if (entryName === name && key.startsWith(`${name}+`))
            return key;
    }
    return undefined;
}


/***/ }),

/***/ 75251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ GO_ENV_ARGS),
/* harmony export */   LB: () => (/* binding */ parseGoEnv),
/* harmony export */   X_: () => (/* binding */ compareGoVersions),
/* harmony export */   gL: () => (/* binding */ effectiveGoVersion)
/* harmony export */ });
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
 * of a module that asks for a newer Go would download a toolchain. The settings are named, because
 * for some of the others go runs the C compiler, and makes the folders of GOCACHE.
 */
const GO_ENV_ARGS = ["env", "-json", ...NAMES];
/** Reads the output of `go env -json`. Throws for anything else. */
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
 * The Go version that builds. The go command switches to a newer toolchain if GOTOOLCHAIN allows it
 * and go.mod or go.work asks for one (https://go.dev/doc/toolchain#select). `wanted` has `1.26` for
 * a go line and `go1.26.1` for a toolchain line. Returns a name as in GOVERSION, such as
 * `go1.26.1`.
 */
function effectiveGoVersion(env, wanted) {
    const [base = "", ...modes] = env.GOTOOLCHAIN.split("+");
    // Empty before go1.21. Such a version cannot switch to another toolchain.
    const switches = base === "auto" || modes.includes("auto");
    const forced = base.startsWith("go1") ? base : env.GOVERSION;
    if (!switches)
        return forced;
    const names = wanted.map((version) => `go${version.replace(/^go/, "")}`);
    return firstRelease([forced, ...names].reduce(newer));
}
/** There is no release `go1.26`. A go line with such a version asks for the first release of it. */
function firstRelease(version) {
    return isLanguageVersion(version) ? `${version}.0` : version;
}
/** From 1.21 on, two numbers name a version of the language. Before that they name a release. */
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
    // A release candidate satisfies a go line that names the language version.
    const stage = isLanguageVersion(version) ? -1 : kind === "beta" ? 0 : kind === "rc" ? 1 : 2;
    return [Number(major), Number(minor), stage, Number(patch ?? number ?? 0), 0];
}


/***/ }),

/***/ 59893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readGoSetting),
/* harmony export */   Q: () => (/* binding */ readToolchainSetting)
/* harmony export */ });
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11879);

/**
 * GOTOOLCHAIN as a go command of the job has it. We cannot ask `go env`, because we set the
 * variable ourselves so that `go env` does not switch toolchains. Empty if nothing sets it.
 */
function readToolchainSetting(sources) {
    return readGoSetting("GOTOOLCHAIN", sources) ?? "";
}
/** Any setting, without a go command. Undefined if nothing sets it: go then has a default of its own. */
function readGoSetting(name, { variable, userFile, rootFile }) {
    return variable || (findSetting(userFile, name) ?? findSetting(rootFile, name));
}
function findSetting(text, name) {
    return text === undefined ? undefined : (0,_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEnvFile */ .FO)(text).get(name)?.trim();
}


/***/ }),

/***/ 24700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isWellKnownPublic)
/* harmony export */ });
/**
 * Hosts of modules that everybody may see, and that nobody has for himself: the large forges, and
 * the import paths that the go.sum files of widely used projects name most (Kubernetes, Prometheus,
 * Docker, Hugo, gopls). The list is short on purpose. What is not in it is only not prefetched.
 */
const PUBLIC_HOSTS = new Set([
    "bitbucket.org",
    "cel.dev",
    "cloud.google.com",
    "codeberg.org",
    "dario.cat",
    "github.com",
    "gitlab.com",
    "go.etcd.io",
    "go.mongodb.org",
    "go.opencensus.io",
    "go.opentelemetry.io",
    "go.starlark.net",
    "go.uber.org",
    "go.yaml.in",
    "golang.org",
    "gomodules.xyz",
    "gonum.org",
    "google.golang.org",
    "gopkg.in",
    "gorm.io",
    "gotest.tools",
    "honnef.co",
    "k8s.io",
    "modernc.org",
    "mvdan.cc",
    "pgregory.net",
    "rsc.io",
    "sigs.k8s.io",
]);
/**
 * Whether a module can be taken for public although nothing is known of what is private: its host
 * is well known, and it is not below `ownPath`, such as `github.com/octo`, where a repository's
 * owner keeps what is private. Letter case does not matter, as it does not to the forges. Pure.
 */
function isWellKnownPublic(modulePath, ownPath) {
    const lower = modulePath.toLowerCase();
    const [host = ""] = lower.split("/", 1);
    return (PUBLIC_HOSTS.has(host) &&
        !(ownPath !== "" && `${lower}/`.startsWith(`${ownPath.toLowerCase()}/`)));
}


/***/ }),

/***/ 85542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withNewFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Creates a file, which must not exist yet, and keeps it open while `body` runs. */
async function withNewFile(file, body) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "wx");
    try {
        return await body((parts) => writeFully(fd, parts));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** In one call, without joining them first. A disk that is nearly full may take only a part. */
function writeFully(fd, parts) {
    let left = parts.filter((part) => part.length > 0);
    while (left.length > 0)
        left = dropBytes(left, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writevSync)(fd, left));
}
function dropBytes(parts, sizeBytes) {
    let dropped = 0;
    for (const [index, part] of parts.entries()) {
        if (dropped + part.length > sizeBytes) {
            return [part.subarray(sizeBytes - dropped), ...parts.slice(index + 1)];
        }
        dropped += part.length;
    }
    return [];
}


/***/ }),

/***/ 54028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ checkInfo),
  Y: () => (/* binding */ createInspector)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(30276);
// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(5723);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
// EXTERNAL MODULE: ./src/store/expected-hashes.ts
var expected_hashes = __webpack_require__(66927);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/store/zip-rules.ts + 1 modules
var zip_rules = __webpack_require__(23043);
;// CONCATENATED MODULE: ./src/store/inspect-zip.ts




/**
 * Checks a spooled zip, and returns the file to keep. If go does not wait for the zip yet, it is
 * unpacked into GOMODCACHE and kept as it came. Otherwise it is kept uncompressed if that is wanted and
 * not too large for go. Throws `IntegrityError` and `ZipPoolError`, and the system's error if the
 * store cannot be written.
 */
async function inspectZip(file, name, parts) {
    const { checkHash, isUrgent } = parts;
    const urgency = { isUrgent, sizeBytes: (0,external_node_fs_.statSync)(file).size };
    if (await parts.unpackAhead?.(file, name, { checkHash, urgency }))
        return file;
    const prefix = (0,module_path/* zipPrefix */.q4)(name);
    if (!parts.inflates) {
        await checkHash(await parts.pool.hashZip({ source: file, prefix }));
        return file;
    }
    const target = `${file}.stored`;
    try {
        const { h1, sizeBytes } = await parts.pool.repack({ source: file, target, prefix }, urgency);
        await checkHash(h1);
        if (sizeBytes <= zip_rules/* MAX_ZIP_BYTES */.j)
            return target;
        await (0,promises_.rm)(target);
        return file;
    }
    catch (error) {
        await (0,promises_.rm)(target, { force: true });
        throw error;
    }
}

// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
;// CONCATENATED MODULE: ./src/store/inspect.ts








const SOURCE_NAMES = {
    "go.sum": "go.sum",
    sumdb: "the checksum database",
};
/**
 * Makes the check that a file from a mirror must pass before anyone can see it: of its structure
 * and its hash. The right hash is in the checkout's go.sum or, if go.sum does not name the file, in
 * the checksum database, which is asked while the file is still arriving. If neither has one, go
 * alone checks the hash. If the database cannot be asked, the file is passed on and not kept: later
 * nobody would know that it was never checked. `inspectZip` says what becomes of a zip.
 */
function createInspector(parts) {
    const { named, pool, inflatesZips: inflates, database, unpackAhead } = parts;
    async function findExpected(kind, { path, version }) {
        const hashes = named(kind, path, version);
        if (hashes)
            return { by: "go.sum", hashes };
        const hash = (await database?.(path, version))?.[kind];
        return hash === undefined ? undefined : { by: "sumdb", hashes: [hash] };
    }
    return (name, { onVerified = () => { }, isUrgent = () => true } = {}) => {
        const { extension } = name;
        if (extension === "info") {
            return async (file, content) => {
                checkInfo(name, (content ?? (await (0,promises_.readFile)(file))).toString());
                return file;
            };
        }
        const expected = findExpected(extension, name);
        expected.catch(() => {
            // The check below throws it. A file that never arrives whole is not checked, and a rejection
            // that nobody awaits would be unhandled.
        });
        let isUnasked = false;
        async function findHashes() {
            try {
                return await expected;
            }
            catch (error) {
                if (!(error instanceof errors/* ChecksumDatabaseError */.vu))
                    throw error;
                isUnasked = true;
                return undefined;
            }
        }
        async function checkHash(h1) {
            const known = await findHashes();
            if (!known)
                return false;
            (0,expected_hashes/* expectHash */.Yr)((0,module_file/* fileName */.Md)(name), h1, known.hashes, SOURCE_NAMES[known.by]);
            onVerified(known.by);
            return true;
        }
        async function inspect(file, content) {
            if (extension === "zip") {
                return inspectZip(file, name, { pool, inflates, unpackAhead, checkHash, isUrgent });
            }
            const bytes = content ?? (await (0,promises_.readFile)(file));
            if (!(await checkHash((0,dirhash/* hashGoMod */.h)(bytes))))
                checkMod(name, bytes.toString());
            return file;
        }
        return async (file, content) => {
            const inspected = await inspect(file, content);
            return isUnasked ? { passing: inspected } : inspected;
        };
    };
}
/**
 * Throws `IntegrityError` for an info that go would refuse. The go command fails if an info names
 * another version than the one that it asked for, unless the path can have no such version:
 * `v2.0.0` of a path without `/v2` may be answered with `v2.0.0+incompatible`.
 */
function checkInfo(name, text) {
    const { path, version } = name;
    const said = parseVersion(text);
    if (said === version)
        return;
    if (said !== undefined && !isVersionOfPath(path, version))
        return;
    const what = said === undefined ? "is not JSON with a Version" : `is of version ${said}`;
    throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.Md)(name)} ${what}`, { code: "INFO_INVALID" });
}
/** A go.mod without it is one that go refuses. Some have a comment or a byte order mark before it. */
const MODULE_LINE = /^[\s\uFEFF]*module[\s("`]/m;
/**
 * Throws `IntegrityError` for a go.mod that nobody has a hash of and that is none, such as an HTML page:
 * it would be kept, and what a mirror redirects to would be readable by its clients.
 */
function checkMod(name, text) {
    if (MODULE_LINE.test(text))
        return;
    throw new errors/* IntegrityError */.cs(`${(0,module_file/* fileName */.Md)(name)} names no module`, { code: "MOD_INVALID" });
}
/** Whether the end of the path stands for the version's major version. */
function isVersionOfPath(modulePath, version) {
    const suffix = modulePath.startsWith("gopkg.in/")
        ? /\.(v[0-9]+)(?:-unstable)?$/.exec(modulePath)
        : /\/(v[0-9]+)$/.exec(modulePath);
    const major = (0,semver/* majorOf */.Ds)(version);
    if (suffix)
        return suffix[1] === major;
    return major === "v0" || major === "v1" || version.endsWith("+incompatible");
}
/** Undefined for what names no version, such as an HTML page in place of JSON. */
function parseVersion(text) {
    const version = (0,json/* ownField */.h)((0,json/* tryParseJson */.B)(text), "Version");
    return typeof version === "string" ? version : undefined;
}


/***/ }),

/***/ 60408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ repackModuleZip),
/* harmony export */   y: () => (/* binding */ hashModuleZip)
/* harmony export */ });
/* harmony import */ var _gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30276);
/* harmony import */ var _file_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85542);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21097);
/* harmony import */ var _stored_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24535);




/**
 * Reads a module's zip once: checks its structure and every file's checksum, hashes the content,
 * and writes the same files uncompressed to `target`. The go command inflates a zip twice, to hash
 * it and to unpack it. Without compression both take a fraction of the time, and the hash stays the
 * same, because it is of the content. Blocks its thread for most of the time, so run it on a
 * worker. Throws `IntegrityError`. Do not use `target` then.
 */
async function repackModuleZip(source, target, prefix) {
    return (0,_file_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .withNewFile */ .d)(target, async (write) => {
        const zip = (0,_stored_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .createStoredZip */ .B)(write);
        const hashed = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readModuleZip */ .i)(source, prefix, (entry) => {
            zip.begin(entry.name, entry.sizeBytes, entry.crc32);
            return zip;
        }, zip.flush);
        return { h1: (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__/* .hash1 */ .C)(hashed), sizeBytes: zip.finish() };
    });
}
/** Checks a module's zip as `repackModuleZip` does, and writes nothing. Returns its `h1:` hash. */
async function hashModuleZip(source, prefix) {
    return (0,_gomod_dirhash_js__WEBPACK_IMPORTED_MODULE_0__/* .hash1 */ .C)(await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readModuleZip */ .i)(source, prefix, () => NOWHERE));
}
const NOWHERE = { append() { } };


/***/ }),

/***/ 95599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findMendedRelease)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61675);

/**
 * The first releases whose go command has none of the holes of 2026 in its checks of downloads:
 * CVE-2026-42501 (an answer of the checksum database that does not name the module),
 * CVE-2026-56864 (hashes beside the record) and CVE-2026-56865 (forged tiles). A module mirror can use
 * them to pass off its own content as checked. Releases of older versions were not mended.
 */
const MENDED = {
    "1.25": "1.25.13",
    "1.26": "1.26.6",
    "1.27": "1.27rc3",
};
const OLDEST_MENDED = "1.25";
/** The release to take instead of one whose go command has such a hole; undefined if it has none. */
function findMendedRelease(release) {
    const language = (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .languageOf */ .eX)(release);
    const mended = MENDED[language] ?? (isOlder(language, OLDEST_MENDED) ? MENDED[OLDEST_MENDED] : undefined);
    return mended !== undefined && isOlder(release, mended) ? mended : undefined;
}
function isOlder(release, other) {
    return (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .compareReleases */ .c0)(release, other) < 0;
}


/***/ }),

/***/ 36942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseNetrc)
/* harmony export */ });
/**
 * Reads a netrc file as the go command does (cmd/go/internal/auth): a `default` entry ends it, the
 * body of a `macdef` is skipped up to a blank line, and so is an entry without login or password.
 * Never throws: a file that is not a netrc has no entries.
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


/***/ }),

/***/ 9233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ netrcFile),
/* harmony export */   f: () => (/* binding */ readNetrc)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _netrc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36942);




/** The netrc file that the go command reads, whether it exists or not. */
function netrcFile(env) {
    const name = process.platform === "win32" ? "_netrc" : ".netrc";
    return env["NETRC"] || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), name);
}
/**
 * The entries of the netrc file that the go command would use; none if GOAUTH says otherwise. Empty
 * without a file.
 */
async function readNetrc(goAuth, env) {
    if (goAuth !== "" && !goAuth.split(";").some((way) => way.trim() === "netrc"))
        return [];
    return (0,_netrc_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNetrc */ .Q)((await (0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .tryReadText */ .Bw)(netrcFile(env))) ?? "");
}


/***/ }),

/***/ 82765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ trustedAuthorities)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(251);




/** Where go looks on Linux (crypto/x509): the first file that is there, and all files of the folders. */
const FILES = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/pki/tls/cacert.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/cert.pem",
];
const FOLDERS = ["/etc/ssl/certs", "/etc/pki/tls/certs"];
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/** The authorities that the go command trusts: the system's, and not those that Node ships with. */
function trustedAuthorities(env) {
    const isUnix = process.platform !== "darwin" && process.platform !== "win32";
    const certificates = isUnix ? readOfUnix(env) : (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates)("system");
    try {
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext)({ ca: certificates });
    }
    catch {
        // OpenSSL does not take one of them. Go skips it, and so do we.
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext)({ ca: certificates.filter(isAccepted) });
    }
}
function isAccepted(certificate) {
    try {
        (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext)({ ca: certificate });
        return true;
    }
    catch {
        return false;
    }
}
function readOfUnix(env) {
    const file = env["SSL_CERT_FILE"];
    const folders = env["SSL_CERT_DIR"];
    const first = (file ? [file] : FILES).map(tryRead).find((text) => text !== undefined);
    const others = (folders ? folders.split(":") : FOLDERS).flatMap((dir) => tryList(dir).map((name) => tryRead(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(dir, name))));
    const texts = [first, ...others].flatMap((text) => text?.match(CERTIFICATE) ?? []);
    return [...new Set(texts)];
}
function tryRead(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "latin1");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === undefined)
            throw error;
        return undefined;
    }
}
function tryList(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir);
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === undefined)
            throw error;
        return [];
    }
}


/***/ })

};
