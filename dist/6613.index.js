export const id = 6613;
export const ids = [6613];
export const modules = {

/***/ 20370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ planMirrors)
/* harmony export */ });
/* harmony import */ var _gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91268);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20638);



/**
 * The input `mirrors`, or else the GOPROXY of the go command. Credentials for a mirror come from the
 * input `mirror-auth`, its URL, or the netrc file, in this order. Pure.
 */
function planMirrors(settings, goProxy, netrc = []) {
    try {
        const list = settings.mirrors ?? (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProxyList */ .W)(goProxy);
        const hosts = list.flatMap((entry) => (entry.kind === "mirror" ? [hostOf(entry.url)] : []));
        const fromNetrc = netrc
            .filter((entry) => hosts.includes(entry.machine))
            .map(({ machine, login, password }) => basicAuth(machine, login, password));
        return {
            list: list.map(withoutCredentials),
            text: (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProxyList */ .Q)(list),
            // Of two URLs one may be below the other: the longer one is the one that is meant.
            auth: [
                ...settings.mirrorAuth,
                ...list.flatMap(credentialsOf).sort((a, b) => b.url.length - a.url.length),
                ...fromNetrc,
            ],
        };
    }
    catch (error) {
        return { list: [], text: "", auth: settings.mirrorAuth, problem: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) };
    }
}
function credentialsOf(entry) {
    if (entry.kind !== "mirror" || !entry.auth)
        return [];
    const { url, auth } = entry;
    return [{ url, ...basicAuth(hostOf(url), auth.user, auth.password) }];
}
function basicAuth(host, user, password) {
    return { host, authorization: (0,_upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_2__/* .authorizationFor */ .rv)(`${user}:${password}`) };
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


/***/ }),

/***/ 59090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeBackend),
/* harmony export */   u: () => (/* binding */ parseBackendSetting)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47091);



const ALLOWED = "github, dir:/absolute/path, or s3://bucket/prefix with endpoint=URL, region=NAME and path-style=true|false behind a `?`";
/** The rules of S3, and also upper case and `_`, which other services allow. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/;
const PREFIX = /^[A-Za-z0-9_.=+~/-]{1,500}$/;
const REGION = /^[A-Za-z0-9-]{1,64}$/;
/** Reads the input. Empty text means the default, `github`. Throws `ConfigError`. Pure. */
function parseBackendSetting(text) {
    if (text === "" || text === "github")
        return { kind: "github" };
    const setting = text.startsWith("s3://") ? tryParseS3(text) : tryParseDir(text);
    if (setting)
        return setting;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        { input: "cache-backend", value: (0,_lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .hideCredentials */ .R)(text), allowed: ALLOWED },
    ]);
}
/** The setting for people, without anything that could be a secret. */
function describeBackend(setting) {
    switch (setting.kind) {
        case "github":
            return "github";
        case "dir":
            return `dir:${setting.folder}`;
        case "s3": {
            const { bucket, prefix, endpoint } = setting;
            const place = prefix === "" ? `s3://${bucket}` : `s3://${bucket}/${prefix}`;
            return endpoint === undefined ? place : `${place} at ${endpoint}`;
        }
    }
}
function tryParseDir(text) {
    const [, folder] = /^dir:([^\0\r\n]+)$/.exec(text) ?? [];
    if (folder === undefined || !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(folder))
        return undefined;
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(folder);
    return resolved === node_path__WEBPACK_IMPORTED_MODULE_0___default().parse(resolved).root ? undefined : { kind: "dir", folder: resolved };
}
function tryParseS3(text) {
    const [, bucket = "", rawPrefix = "", query = ""] = /^s3:\/\/([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/.exec(text) ?? [];
    if (!BUCKET.test(bucket) || bucket.includes(".."))
        return undefined;
    const prefix = rawPrefix.replace(/\/$/, "");
    if (prefix !== "" && !isPrefix(prefix))
        return undefined;
    const parameters = new URLSearchParams(query);
    const options = new Map(parameters);
    if (options.size < [...parameters].length)
        return undefined;
    const endpoint = takeOption(options, "endpoint", isEndpoint);
    const region = takeOption(options, "region", (value) => REGION.test(value));
    const style = takeOption(options, "path-style", (value) => /^(?:true|false)$/.test(value));
    // Any option that is left is unknown, or has a value that is not allowed.
    if (options.size > 0)
        return undefined;
    const pathStyle = style === undefined ? endpoint !== undefined : style === "true";
    return {
        kind: "s3",
        bucket,
        prefix,
        endpoint: endpoint?.replace(/\/$/, ""),
        region,
        pathStyle,
    };
}
/** Removes an option from those given and returns its value, if that is allowed. */
function takeOption(options, name, isAllowed) {
    const value = options.get(name);
    if (value === undefined || !isAllowed(value))
        return undefined;
    options.delete(name);
    return value;
}
function isPrefix(prefix) {
    const isPlain = (segment) => segment !== "" && segment !== "." && segment !== "..";
    return PREFIX.test(prefix) && prefix.split("/").every(isPlain);
}
/** A URL with credentials is refused: they come from the environment. */
function isEndpoint(text) {
    if (!/^https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?$/.test(text) || !URL.canParse(text))
        return false;
    const { username, password } = new URL(text);
    return username === "" && password === "";
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

/***/ 91268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ formatProxyList),
/* harmony export */   W: () => (/* binding */ parseProxyList)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

const SEPARATORS = { "not-found": ",", "any-error": "|" };
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|file:\/)/i;
const PROTOCOLS = ["http:", "https:", "file:"];
/**
 * Reads a list in the syntax of GOPROXY (https://go.dev/ref/mod#environment-variables), by the go
 * command's rules. Throws `ParseError` for a list without entries and for an entry that names no
 * mirror; the message holds no credentials.
 */
function parseProxyList(text) {
    const entries = [];
    for (const [, part = "", separator] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
        const entry = part.trim();
        if (entry === "")
            continue;
        if (entry === "direct" || entry === "off") {
            entries.push({ kind: entry, fallback: "not-found" });
            break;
        }
        const fallback = separator === "|" ? "any-error" : "not-found";
        entries.push({ kind: "mirror", ...parseMirror(entry, entries.length + 1), fallback });
    }
    if (entries.length === 0) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB("the list of mirrors has no entries", { code: "PROXY_LIST" });
    }
    return entries;
}
/** The list in GOPROXY's syntax, without credentials. */
function formatProxyList(list) {
    return list
        .map((entry, index) => {
        const name = entry.kind === "mirror" ? entry.url : entry.kind;
        return index === list.length - 1 ? name : `${name}${SEPARATORS[entry.fallback]}`;
    })
        .join("");
}
function parseMirror(entry, position) {
    const invalid = (problem) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(`entry ${position} (${redact(entry)}) of the list of mirrors ${problem}`, {
        code: "PROXY_LIST",
    });
    // A single word is reserved: the go command may give it a meaning one day.
    if (!/[.:/]/.test(entry))
        throw invalid("is neither a URL nor direct nor off");
    if (entry.startsWith("/"))
        throw invalid("is a path; write a directory as file:///path");
    const text = entry.includes(":/") ? entry : `https://${entry}`;
    if (/[\s\\]/.test(text) || !WITH_SCHEME.test(text) || !URL.canParse(text)) {
        throw invalid("is not a URL");
    }
    const url = new URL(text);
    if (!PROTOCOLS.includes(url.protocol))
        throw invalid("must have the scheme http, https or file");
    if (url.search !== "" || url.hash !== "")
        throw invalid("must not have a query or a fragment");
    if (url.protocol === "file:" && url.host !== "")
        throw invalid("must not name a host");
    const base = `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`;
    if (url.username === "" && url.password === "")
        return { url: base };
    return { url: base, auth: { user: decode(url.username), password: decode(url.password) } };
}
/**
 * The part of an entry that may be printed; only the scheme if there may be a password or token.
 */
function redact(entry) {
    const scheme = /^[a-z][a-z0-9+.-]*:\/+/i.exec(entry)?.[0] ?? "";
    const rest = entry.slice(scheme.length);
    const secret = rest.search(/[@:?#]/);
    return secret < 0 ? entry : `${scheme}…`;
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


/***/ }),

/***/ 95329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Le: () => (/* binding */ sizeLimit),
/* harmony export */   N6: () => (/* binding */ parallelism),
/* harmony export */   UN: () => (/* binding */ mirrorAuth),
/* harmony export */   WB: () => (/* binding */ jobStatus),
/* harmony export */   Wo: () => (/* binding */ reuseTests),
/* harmony export */   X9: () => (/* binding */ goVersion),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   mD: () => (/* binding */ mirrorList),
/* harmony export */   pv: () => (/* binding */ anyLine)
/* harmony export */ });
/* harmony import */ var _gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91268);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47091);
/* harmony import */ var _toolchain_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43659);
/* harmony import */ var _upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20638);





/** One of a few words. */
function choice(...allowed) {
    return (text, input) => {
        const chosen = allowed.find((word) => word === text);
        return chosen ?? refuse(input, text, `one of ${allowed.join(", ")}`);
    };
}
const trueOrFalse = choice("true", "false");
const flag = (text, input) => trueOrFalse(text, input) === "true";
const reuse = choice("auto", "always", "never", "true", "false");
/** `true` and `false` are older words for `always` and `never`. */
const reuseTests = (text, input) => {
    const word = reuse(text, input);
    if (word === "true")
        return "always";
    return word === "false" ? "never" : word;
};
/** A version of Go; undefined for an empty text. */
const goVersion = (text, input) => {
    if (text === "")
        return undefined;
    try {
        return { text, spec: (0,_toolchain_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlSpec */ .qU)(text) };
    }
    catch (error) {
        return refuse(input, text, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error));
    }
};
/** Any text. */
const anyText = (text) => text;
/** Any text on one line: an expression may give JSON on several. */
const anyLine = (text) => text.replaceAll(/\s+/g, " ");
/** A number of things done at once; undefined for `auto` and an empty text. */
const parallelism = (text, input) => {
    if (text === "" || text === "auto")
        return undefined;
    if (!/^[1-9]\d{0,3}$/.test(text))
        refuse(input, text, "auto, or a number from 1 to 9999");
    return Number(text);
};
/** Ten times the time on top; more is a typing mistake. */
const MAX_PERCENT = 1_000;
/** A percentage above zero, with or without the sign. */
const percent = (text, input) => {
    const [, digits] = /^(\d{1,4}(?:\.\d{1,3})?) ?%?$/.exec(text) ?? [];
    const value = Number(digits);
    if (digits === undefined || value <= 0 || value > MAX_PERCENT) {
        refuse(input, text, `a percentage above 0 and up to ${MAX_PERCENT}, such as 20%`);
    }
    return value;
};
const UNIT_BYTES = new Map(Object.entries({
    "": 1,
    B: 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
}));
/** A size in bytes; undefined for no limit. */
const sizeLimit = (text, input) => {
    const [, digits, unit = ""] = /^(\d{1,12}(?:\.\d{1,3})?) ?([A-Za-z]*)$/.exec(text) ?? [];
    const unitBytes = UNIT_BYTES.get(unit);
    if (digits === undefined || unitBytes === undefined) {
        return refuse(input, text, "a size such as 500MiB, 2GiB, 1.5GB or a number of bytes, or 0 for no limit");
    }
    return Math.round(Number(digits) * unitBytes) || undefined;
};
const STATUSES = ["success", "failure", "cancelled"];
/**
 * How the job stands, as the runner says; empty for any other text. Inside nested composite actions
 * the runner hands the post step the inputs of an outer action, which may use the name differently.
 */
const jobStatus = (text) => (STATUSES.includes(text) ? text : "");
/** A GOPROXY list; undefined for an empty text. */
const mirrorList = (text, input) => {
    if (text === "")
        return undefined;
    try {
        return (0,_gomod_proxy_list_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProxyList */ .W)(text);
    }
    catch (error) {
        const allowed = "a GOPROXY list of http, https or file URLs, direct or off";
        return refuse(input, (0,_lib_hide_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .hideCredentials */ .R)(text), `${allowed} (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)})`);
    }
};
/** Credentials, one mirror per line. */
const mirrorAuth = (text, input) => text.split("\n").flatMap((rawLine, index) => {
    const line = rawLine.trim();
    if (line === "")
        return [];
    const [host, credential, ...rest] = line.split(/\s+/);
    if (!host || !credential || rest.length > 0 || host.includes("/")) {
        // A malformed line may hold the secret anywhere, so none of it is shown.
        const shown = `line ${index + 1}`;
        return refuse(input, shown, "lines of the form `host user:password` or `host token`");
    }
    return [{ host, authorization: (0,_upstream_mirror_auth_js__WEBPACK_IMPORTED_MODULE_4__/* .authorizationFor */ .rv)(credential) }];
});
function refuse(input, value, allowed) {
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ input, value, allowed }]);
}


/***/ }),

/***/ 27787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ basicAuthorization),
/* harmony export */   x: () => (/* binding */ parseAuthorization)
/* harmony export */ });
/** The header's value for `user:password`, in UTF-8. */
function basicAuthorization(userAndPassword) {
    return `Basic ${Buffer.from(userAndPassword, "utf8").toString("base64")}`;
}
/** Undefined for another scheme, and for what is no credential of its scheme. */
function parseAuthorization(header) {
    const [, scheme = "", value = ""] = /^(\w+) +(\S+)$/.exec(header) ?? [];
    switch (scheme.toLowerCase()) {
        case "bearer":
            return { scheme: "bearer", token: value };
        case "basic": {
            const text = Buffer.from(value, "base64").toString("utf8");
            const colon = text.indexOf(":");
            if (colon < 0)
                return undefined;
            return { scheme: "basic", user: text.slice(0, colon), password: text.slice(colon + 1) };
        }
        default:
            return undefined;
    }
}


/***/ }),

/***/ 15496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parseDurationMs)
/* harmony export */ });
const UNITS_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Milliseconds of a duration such as `90s` or `1m30s`; undefined for any other text. */
function parseDurationMs(text) {
    if (!/^(?:[0-9]+(?:ms|s|m|h))+$/.test(text))
        return undefined;
    let sumMs = 0;
    for (const [, count, unit = ""] of text.matchAll(/([0-9]+)(ms|s|m|h)/g)) {
        sumMs += Number(count) * (UNITS_MS[unit] ?? 0);
    }
    return sumMs;
}


/***/ }),

/***/ 80044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ fetchText),
/* harmony export */   j: () => (/* binding */ comesUnchanged)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _read_stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89757);


const LOCAL_HOSTS = ["127.0.0.1", "[::1]", "localhost"];
/** Whether what comes from a URL is what its server sent: over https, or from this machine. Pure. */
function comesUnchanged(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname } = new URL(url);
    return protocol === "https:" || (protocol === "http:" && LOCAL_HOSTS.includes(hostname));
}
/**
 * Reads a text over https, or from this machine. Follows no redirect: it must come from the place that
 * was named. Throws if that fails in any way.
 */
async function fetchText(url, { timeoutMs, maxBytes }) {
    if (!comesUnchanged(url))
        throw new Error("not https");
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { redirect: "error", signal });
    if (!answer.ok || !answer.body) {
        await answer.body?.cancel();
        throw new Error(`it answered ${answer.status}`);
    }
    const body = await (0,_read_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .readLimited */ .tk)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.fromWeb(answer.body), maxBytes);
    if (!body)
        throw new Error("it is too long");
    return body.toString("utf8");
}


/***/ }),

/***/ 89757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   tk: () => (/* binding */ readLimited)
/* harmony export */ });
/**
 * All bytes of a stream; rejects with the stream's error. `buffer()` of node:stream/consumers goes
 * through a Blob, which costs more for hundreds of small answers than receiving them.
 */
async function readBytes(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    const [only] = chunks;
    return only && chunks.length === 1 ? only : Buffer.concat(chunks);
}
/** Reads a stream until it ends or has given more than `limitBytes`; rejects with its error. */
async function readStart(stream, limitBytes) {
    const rest = stream[Symbol.asyncIterator]();
    const chunks = [];
    let sizeBytes = 0;
    while (sizeBytes <= limitBytes) {
        const { done, value } = await rest.next();
        if (done)
            return { chunks, rest: undefined };
        chunks.push(value);
        sizeBytes += value.length;
    }
    return { chunks, rest };
}
/** What was already read, and then the rest. */
async function* resume(begun, rest) {
    try {
        yield* begun;
        for (let piece = await rest.next(); !piece.done; piece = await rest.next())
            yield piece.value;
    }
    finally {
        // If the reader stops early, the source must stop as well.
        await rest.return?.();
    }
}
/** All bytes of a stream; undefined if there are more than `limitBytes`. Rejects with its error. */
async function readLimited(stream, limitBytes) {
    const { chunks, rest } = await readStart(stream, limitBytes);
    if (!rest)
        return Buffer.concat(chunks);
    await rest.return?.();
    return undefined;
}


/***/ }),

/***/ 52399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jp: () => (/* binding */ decideAccess),
  JU: () => (/* binding */ findDenial),
  Zc: () => (/* binding */ findReader),
  Lx: () => (/* binding */ isClosed),
  nT: () => (/* binding */ isOpen),
  iC: () => (/* binding */ mayHave),
  Tm: () => (/* binding */ parseDenied)
});

// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
// EXTERNAL MODULE: ./src/serve/access/grant.ts
var access_grant = __webpack_require__(92263);
;// CONCATENATED MODULE: ./src/serve/access/roles.ts
const PERMISSIONS = {
    reader: ["modules"],
    monitor: ["metrics", "status"],
    warmer: ["modules", "preheat"],
    admin: ["modules", "metrics", "status", "preheat", "purge", "deny"],
};
/** Without tokens only programs of this machine can ask, and no web page can read what they get. */
const OPEN = ["modules", "metrics", "status"];
/** Whether a role, or everybody if there are no roles, may do what a request is about. Pure. */
function mayDo(role, permission) {
    return (role === undefined ? OPEN : PERMISSIONS[role]).includes(permission);
}
/** The roles that may, for people. Pure. */
function rolesFor(permission) {
    const roles = Object.entries(PERMISSIONS).filter(([, granted]) => granted.includes(permission));
    return roles.map(([role]) => role).join(" or ");
}

;// CONCATENATED MODULE: ./src/serve/access/access-rules.ts



/** Whether everybody who can reach the server may read. Pure. */
function isOpen({ readers }) {
    return readers === undefined;
}
/** Whose token it is, by its SHA-256; undefined if there is none, or it counts no more. Pure. */
function findReader(readers, sha256, nowMs) {
    // Tokens are random, so how long it takes to compare their hashes gives nothing away.
    return readers.find((reader) => reader.sha256 === sha256 && nowMs < (reader.expiresMs ?? Number.POSITIVE_INFINITY));
}
/**
 * Whether a request may be answered. Pure.
 *
 * @param grant Undefined if nobody knows who asks.
 */
function decideAccess(rules, { grant, asked }) {
    const { readers, denied } = rules;
    const { permission, modulePath } = asked;
    // It is signed instead, and what checks the signature needs its body.
    if (permission === "webhook")
        return { kind: "admitted" };
    if (!isOpen({ readers }) && !grant)
        return { kind: "unknown" };
    if (!mayDo(grant?.role, permission)) {
        const text = `this takes a token of ${rolesFor(permission)}`;
        return { kind: "refused", because: "role", text };
    }
    if (modulePath === undefined)
        return { kind: "admitted" };
    const module = { path: modulePath, version: asked.version };
    const rule = findDenial(denied, module);
    if (rule !== undefined) {
        const text = `${rule} is blocked by the configuration of this server`;
        return { kind: "refused", because: "denied", text };
    }
    if (!mayHave(rules, grant, modulePath)) {
        const text = `${grant?.name ?? "nobody"} may not read ${modulePath}`;
        return { kind: "refused", because: "module", text };
    }
    return { kind: "admitted" };
}
/**
 * Whether somebody may have a module, or find out about it, by its path. Pure.
 *
 * @param grant Undefined for everybody who can reach the server.
 */
function mayHave(rules, grant, modulePath) {
    if ((0,pattern/* matchPrefixPatterns */.J)(rules.privatePaths, modulePath)) {
        return grant !== undefined && (0,access_grant/* coversPrivate */._s)(grant, modulePath);
    }
    if (isClosed(rules, modulePath))
        return false;
    return grant === undefined || (0,access_grant/* covers */.hU)(grant, modulePath);
}
/** Whether a module was private once, and nothing says who may have it now. No mirror may learn of it. Pure. */
function isClosed({ privatePaths, oncePrivatePaths, publicPaths }, modulePath) {
    const isIn = (patterns) => (0,pattern/* matchPrefixPatterns */.J)(patterns, modulePath);
    return !isIn(privatePaths) && isIn(oncePrivatePaths) && !isIn(publicPaths);
}
/** Reads `PATTERN` or `PATTERN@VERSION`. Pure. */
function parseDenied(text) {
    const [modules = "", version] = text.split("@");
    return { modules, version };
}
/** What nobody gets of a module: the module, or its version; undefined if it is not denied. Pure. */
function findDenial(denied, { path, version }) {
    const rule = denied.find((one) => (0,pattern/* matchPrefixPatterns */.J)(one.modules, path) &&
        (one.version === undefined || one.version === version));
    if (!rule)
        return undefined;
    return rule.version === undefined ? path : `${path}@${rule.version}`;
}


/***/ }),

/***/ 92263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _s: () => (/* binding */ coversPrivate),
/* harmony export */   c9: () => (/* binding */ coversAll),
/* harmony export */   hU: () => (/* binding */ covers)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);

/** Whether modules of this path are among those that somebody may have. Pure. */
function covers({ modules, except }, modulePath) {
    if (except !== undefined && (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(except, modulePath))
        return false;
    return modules === undefined || (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(modules, modulePath);
}
/**
 * The same for a private module. That somebody may have all modules is not enough: the token may be older
 * than the server's way to them. Pure.
 */
function coversPrivate(grant, modulePath) {
    if (grant.modules === undefined || grant.isOfPullRequest)
        return false;
    return covers(grant, modulePath);
}
/** Whether it is for all modules. Pure. */
function coversAll({ modules, except }) {
    return modules === undefined && except === undefined;
}


/***/ }),

/***/ 59783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ addNetwork),
/* harmony export */   CP: () => (/* binding */ mayCome),
/* harmony export */   Kq: () => (/* binding */ isTrustedProxy),
/* harmony export */   YY: () => (/* binding */ requestAddress)
/* harmony export */ });
/* unused harmony export clientAddress */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const MAX_PREFIX = { 4: 32, 6: 128 };
/** Adds an address or a network such as `10.0.0.0/8` to a list. Returns whether there is such a one. */
function addNetwork(list, text) {
    const [address = "", prefix, ...more] = text.split("/");
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if ((version !== 4 && version !== 6) || more.length > 0)
        return false;
    const family = version === 4 ? "ipv4" : "ipv6";
    if (prefix === undefined)
        list.addAddress(address, family);
    else {
        if (!/^[0-9]{1,3}$/.test(prefix) || Number(prefix) > MAX_PREFIX[version])
            return false;
        list.addSubnet(address, Number(prefix), family);
    }
    return true;
}
/**
 * Who asked: the other end of the connection, or if that is a server that is trusted, the one that it
 * names, and so on. Only the last names count, since a client can send any others along. Undefined if a
 * trusted server names something that is no address. Pure.
 *
 * @param forwarded The header X-Forwarded-For.
 */
function clientAddress(peer, forwarded, trusted) {
    let address = normalize(peer ?? "");
    if (!forwarded)
        return address;
    const named = forwarded.split(",").flatMap((part) => part.trim() || []);
    while (address !== undefined && contains(trusted, address)) {
        const next = named.pop();
        if (next === undefined)
            break;
        address = normalize(next);
    }
    return address;
}
/** Who sent a request, as `clientAddress` has it. Pure. */
function requestAddress({ headers, socket, }, { trustedProxies }) {
    const forwarded = headers["x-forwarded-for"]?.toString();
    return clientAddress(socket.remoteAddress, forwarded, trustedProxies);
}
/** Whether the other end of a connection is a server in front that is trusted. Pure. */
function isTrustedProxy(peer, { trustedProxies }) {
    const address = normalize(peer ?? "");
    return address !== undefined && contains(trustedProxies, address);
}
/** Whether the server may be asked from an address; undefined is one that nobody knows. Pure. */
function mayCome({ allowed }, address) {
    return allowed === undefined || (address !== undefined && contains(allowed, address));
}
function contains(list, address) {
    return list.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? "ipv6" : "ipv4");
}
/** An IPv4 client of a socket that takes both has an address such as `::ffff:192.0.2.1`. */
function normalize(text) {
    const plain = /^::ffff:([0-9.]+)$/i.exec(text)?.[1] ?? text;
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(plain) === 0 ? undefined : plain;
}


/***/ }),

/***/ 20351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ parseListenAddress),
/* harmony export */   M0: () => (/* binding */ formatAddress),
/* harmony export */   U9: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const MAX_PORT = 65_535;
/** Reads `host:port`; undefined for a port that no system has. */
function parseListenAddress(text) {
    const colon = text.lastIndexOf(":");
    const host = text.slice(0, colon).replace(/^\[(.*)\]$/, "$1");
    const port = Number(text.slice(colon + 1));
    return Number.isInteger(port) && port <= MAX_PORT ? { host, port } : undefined;
}
/** As in a URL. */
function formatAddress({ host, port }) {
    return `${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}
/** Whether only programs of this machine can reach it. */
function isLoopback(host) {
    return (host.toLowerCase() === "localhost" ||
        host === "::1" ||
        ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 && host.startsWith("127.")));
}


/***/ }),

/***/ 46613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readServeConfig: () => (/* binding */ readServeConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/inputs/input-values.ts
var input_values = __webpack_require__(95329);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
;// CONCATENATED MODULE: ./src/serve/config/overrides.ts

const PREFIX = "GO_ACCEL_SERVE_";
/**
 * The variables that stand for keys of the configuration: `GO_ACCEL_SERVE_STORE_DIRECTORY` is
 * `store.directory`. A list of texts is written with commas; other lists have no variable. An empty variable counts as not set. Pure.
 *
 * @param schema The configuration's JSON Schema.
 */
function readOverrides(env, schema) {
    const leaves = new Map(leavesOf(schema, schema, []).map((leaf) => [variableOf(leaf.path), leaf]));
    const given = Object.entries(env).flatMap(([name, value]) => name.startsWith(PREFIX) && value ? [{ variable: name, value }] : []);
    return {
        found: given.flatMap(({ variable, value }) => {
            const leaf = leaves.get(variable);
            if (!leaf)
                return [];
            return [{ path: leaf.path, variable, value: readValue(value, leaf) }];
        }),
        unknown: given.map(({ variable }) => variable).filter((name) => !leaves.has(name)),
    };
}
/** The value with the overrides in it; the given one stays as it is. Pure. */
function applyOverrides(value, { found }) {
    return found.reduce((whole, { path, value: part }) => withValue(whole, path, part), value);
}
function withValue(whole, [key, ...rest], part) {
    if (key === undefined)
        return part;
    const isMap = typeof whole === "object" && whole !== null && !Array.isArray(whole);
    // What has the wrong type is left for the validation to find.
    if (!isMap && whole !== undefined && whole !== null)
        return whole;
    return { ...whole, [key]: withValue((0,json/* ownField */.h)(whole, String(key)), rest, part) };
}
function leavesOf(schema, root, path) {
    const reference = (0,json/* ownField */.h)(schema, "$ref");
    if (typeof reference === "string") {
        const name = reference.slice("#/$defs/".length);
        return leavesOf((0,json/* ownField */.h)((0,json/* ownField */.h)(root, "$defs"), name), root, path);
    }
    const properties = (0,json/* ownField */.h)(schema, "properties");
    if (typeof properties !== "object" || properties === null) {
        if ((0,json/* ownField */.h)(schema, "type") === "boolean")
            return [{ path, type: "flag" }];
        if ((0,json/* ownField */.h)(schema, "type") !== "array")
            return [{ path, type: "text" }];
        const isTextList = (0,json/* ownField */.h)((0,json/* ownField */.h)(schema, "items"), "type") === "string";
        return isTextList ? [{ path, type: "list" }] : [];
    }
    return Object.entries(properties).flatMap(([name, one]) => leavesOf(one, root, [...path, name]));
}
/** What is neither `true` nor `false` is left for the validation to find. */
function readValue(value, { type }) {
    if (type === "list")
        return value.split(",");
    return type === "flag" && /^(?:true|false)$/.test(value) ? value === "true" : value;
}
function variableOf(path) {
    return `${PREFIX}${path.join("_").toUpperCase().replaceAll("-", "_")}`;
}

;// CONCATENATED MODULE: ./src/serve/config/private.ts




const DEFAULTS = {
    ...{ vcs: "git", go: "go", timeout: "2m" },
    ...{ maxZip: "500MB", memory: "2GiB", totalMemory: "4GiB", disk: "8GiB" },
};
/** http is for programs of this machine: what goes over a network must come from whom it claims to. */
const GIT_URL = /^(?:https:\/\/|ssh:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])[^\s"\\#;]*$/;
const GIT_URL_WITH_PASSWORD = /^[a-z]+:\/\/[^/@]*:[^/@]*@/;
const FILE_KEYS = [
    "netrc-file",
    "git-credentials-file",
    "ssh-key-file",
    "ssh-known-hosts-file",
];
/**
 * What is wrong goes to `refuse`. Pure.
 *
 * @param parts.dir The folder from which relative paths are taken.
 * @param parts.readDuration Reads a duration, or says what is wrong with it.
 */
function planPrivate({ private: entries = [], tokens, oidc }, parts) {
    const { dir, refuse, readDuration } = parts;
    if (entries.length > 0 && !tokens && !oidc) {
        refuse(["private"], "is there; expected tokens or oidc beside it, which say who may read them");
    }
    return entries.map((entry, index) => {
        const at = (...keys) => ["private", index, ...keys];
        const file = (name) => name && external_node_path_default().resolve(dir, name);
        const { vcs = DEFAULTS.vcs, go = DEFAULTS.go } = entry;
        const sshKeyFile = file(entry["ssh-key-file"]);
        const sshKnownHostsFile = file(entry["ssh-known-hosts-file"]);
        if (sshKeyFile !== undefined && sshKnownHostsFile === undefined) {
            refuse(at("ssh-key-file"), "is there; expected ssh-known-hosts-file beside it");
        }
        const gitUrls = Object.entries(entry["git-urls"] ?? {});
        for (const [from, to] of gitUrls) {
            for (const url of [from, to]) {
                if (GIT_URL_WITH_PASSWORD.test(url)) {
                    refuse(at("git-urls"), "has a password; expected credentials in a file of their own");
                }
                else if (!GIT_URL.test(url)) {
                    refuse(at("git-urls"), "cannot be used; expected addresses with https or ssh, or http of this machine");
                }
            }
        }
        return {
            modules: entry.modules,
            vcs,
            go: go.includes("/") ? external_node_path_default().resolve(dir, go) : go,
            credentials: {
                netrcFile: file(entry["netrc-file"]),
                gitCredentialsFile: file(entry["git-credentials-file"]),
                sshKeyFile,
                sshKnownHostsFile,
            },
            gitUrls: new Map(gitUrls),
            ...(entry.hosts ? { hosts: entry.hosts } : {}),
            limits: {
                timeoutMs: readDuration(at("timeout"), entry.timeout ?? DEFAULTS.timeout),
                maxZipBytes: readSize("max-zip", entry["max-zip"] ?? DEFAULTS.maxZip),
                maxMemoryBytes: readSize("memory", entry.memory ?? DEFAULTS.memory),
                maxTotalMemoryBytes: readSize("total-memory", entry["total-memory"] ?? DEFAULTS.totalMemory),
                maxDiskBytes: readSize("disk", entry.disk ?? DEFAULTS.disk),
            },
        };
        function readSize(key, text) {
            const sizeBytes = (0,input_values/* sizeLimit */.Le)(text, key);
            if (sizeBytes !== undefined)
                return sizeBytes;
            refuse(at(key), `is "${text}"; expected more than nothing`);
            return 0;
        }
    });
}
/** The files with credentials that cannot be read. */
async function findUnreadable(entries, dir) {
    const problems = [];
    for (const [index, entry] of entries.entries()) {
        for (const key of FILE_KEYS) {
            const file = entry[key];
            if (file === undefined)
                continue;
            await (0,promises_.access)(external_node_path_default().resolve(dir, file), promises_.constants.R_OK).catch((error) => {
                const message = `cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}`;
                problems.push({ path: ["private", index, key], message });
            });
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./src/serve/config/problem.ts
var config_problem = __webpack_require__(40802);
// EXTERNAL MODULE: ./src/lib/shape.ts
var shape = __webpack_require__(107);
;// CONCATENATED MODULE: ./src/serve/config/text-shapes.ts

/** Such as 90s. */
function duration(description) {
    return (0,shape/* matching */.wC)(/(?:[0-9]+(?:ms|s|m|h))+/, ["90s", "1m30s"], description);
}
/** Such as 500MB. */
function size(description) {
    return (0,shape/* matching */.wC)(/[0-9]{1,12}(?:\.[0-9]{1,3})? ?(?:MB|GB|MiB|GiB)/, ["500MB", "2GiB"], description);
}

;// CONCATENATED MODULE: ./src/serve/config/preheat-shape.ts


const PREHEAT = (0,shape/* object */.Ik)("preheat", "Modules that are fetched before clients ask for them.", {
    name: (0,shape/* matching */.wC)(/[a-z0-9][a-z0-9-]{0,62}/, ["nightly"], "A name for requests, logs and metrics; no two have the same"),
    every: (0,shape/* optional */.lq)(duration("The time from the beginning of one run to the next; the first one is due at once")),
    cron: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("When runs are due, as minute, hour, day of month, month and day of week, in UTC")),
    "go-sum": (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("A path, relative to the configuration, or an address with https"), "Files go.sum, whose modules are fetched")),
    modules: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* matching */.wC)(/[^\s,@]+(?:@v[^\s,@]+)?/, ["example.com/lib@v1.2.3", "example.com/lib"], "A version of a module; or a module, for its latest version and its list"), "Modules that are fetched")),
    "most-asked": (0,shape/* optional */.lq)((0,shape/* integer */.nd)("How many of the files and lists are fetched that clients ask for most; 0 by default")),
});

;// CONCATENATED MODULE: ./src/serve/config/private-shape.ts


/** An entry of `private`. */
const PRIVATE = (0,shape/* object */.Ik)("private", "Modules that no mirror has.", {
    modules: (0,shape/* text */.Qq)("Their paths, in the syntax of GOPRIVATE. They are never asked of a mirror or a checksum database"),
    vcs: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/[a-z]+(?:\|[a-z]+)*/, ["git", "git|hg"], "What go may use for them, as in GOVCS; git by default")),
    "netrc-file": (0,shape/* optional */.lq)((0,shape/* text */.Qq)("A file with users and passwords for hosts, as in a netrc file")),
    "git-credentials-file": (0,shape/* optional */.lq)((0,shape/* text */.Qq)("The same in the form of git credential-store, which has a line for each address")),
    "ssh-key-file": (0,shape/* optional */.lq)((0,shape/* text */.Qq)("A private key without a passphrase")),
    "ssh-known-hosts-file": (0,shape/* optional */.lq)((0,shape/* text */.Qq)("The keys of hosts that are asked by ssh")),
    "git-urls": (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* text */.Qq)("What git asks in its place"), "Beginnings of addresses, as in url.<base>.insteadOf of git")),
    hosts: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* matching */.wC)(/[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?/, ["git.example.com", "git.example.com:8443"], "A host, with a port if that is not 443"), "What go and git may reach by https; everything by default")),
    go: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("The go command; that of PATH by default")),
    timeout: (0,shape/* optional */.lq)(duration("How long go may take for a module; 2m by default")),
    "max-zip": (0,shape/* optional */.lq)(size("How large the zip of a module may be; 500MB by default")),
    memory: (0,shape/* optional */.lq)(size("How much memory a process may take, if prlimit is there; 2GiB by default")),
    "total-memory": (0,shape/* optional */.lq)(size("How much memory all processes of a run may take together; 4GiB by default")),
    disk: (0,shape/* optional */.lq)(size("How much all files of a run may take together; 8GiB by default")),
});

;// CONCATENATED MODULE: ./src/serve/config/tracing-shape.ts

/** The key `tracing` of the configuration. */
const TRACING = (0,shape/* object */.Ik)("tracing", "Traces of requests, sent to a collector of OpenTelemetry.", {
    endpoint: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?/, ["http://127.0.0.1:4318", "https://otel.example.com"], "Where the collector takes OTLP over http, without the path v1/traces; OTEL_EXPORTER_OTLP_ENDPOINT or http://localhost:4318 by default")),
    sample: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/(?:100|[0-9]{1,2}(?:\.[0-9]{1,6})?)%/, ["10%", "0.5%"], "The part of requests that are traced; what OTEL_TRACES_SAMPLER says, or all, by default")),
    "propagate-to": (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* matching */.wC)(/(?:\[[0-9a-fA-F:.]+\]|[0-9a-zA-Z.-]+)(?::[0-9]{1,5})?/, ["goproxy.example.com", "localhost:8443"], "A host, with its port unless that is the one of http or https"), "Mirrors that are told by the header traceparent which trace a request is a part of; none by default")),
});

;// CONCATENATED MODULE: ./src/serve/config/serve-config.ts





const SERVE_SCHEMA = "go-accel/serve-config@1";
function address(description) {
    return (0,shape/* matching */.wC)(/(?:\[[0-9a-fA-F:.]+\]|[0-9a-zA-Z.-]+):[0-9]{1,5}/, ["127.0.0.1:8080", "[::1]:8080"], description);
}
const BUCKET = (0,shape/* object */.Ik)("bucket", "A bucket of S3, or of a service with its interface.", {
    bucket: (0,shape/* matching */.wC)(/[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]/, ["go-modules"], "Its name; it must exist"),
    prefix: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/[A-Za-z0-9_.=+~-]+(?:\/[A-Za-z0-9_.=+~-]+)*/, ["modules", "ci/modules"], "What all names of objects begin with, for a bucket that holds other things too")),
    endpoint: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?/, ["https://s3.example.com"], "Address of the service; AWS by default")),
    region: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/[A-Za-z0-9-]{1,64}/, ["eu-central-1"], "Its region; AWS_REGION by default")),
    "path-style": (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("Whether the bucket is named in the path of a URL; true by default if there is an endpoint")),
});
const STORE = (0,shape/* object */.Ik)("store", "Where files are kept.", {
    directory: (0,shape/* text */.Qq)("A folder of this server alone. A relative path is taken from the configuration"),
    size: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/[0-9]{1,12}(?:\.[0-9]{1,3})? ?(?:MB|GB|MiB|GiB)/, ["500GB", "1500GiB"], "How much module files may take. Once they take more, some go, down to the low water; without it everything is kept")),
    "low-water": (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/[0-9]{1,2}%|[0-9]{1,12}(?:\.[0-9]{1,3})? ?(?:MB|GB|MiB|GiB)/, ["95%", "450GB"], "How much is left after files had to go; 95% of the size by default")),
    policy: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)({
        "s3-fifo": "new ones that nobody asks for again, so that reading everything once displaces nothing; the default",
        lru: "those that nobody has asked for the longest",
        lfu: "those that were asked for least often",
    }, "Which files go first")),
    ttl: (0,shape/* optional */.lq)(duration("After this time without a request a file goes; without it files stay")),
    pin: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Module paths whose files never go by themselves, in the syntax of GOPRIVATE")),
    s3: (0,shape/* optional */.lq)(BUCKET),
    durable: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)({
        disk: "once the disk has it, and the bucket gets it later; the default",
        s3: "once the bucket has it, or has failed",
    }, "When a file counts as stored, so that the one who asked first gets it")),
});
const TLS = (0,shape/* object */.Ik)("tls", "A certificate, so that the server speaks https itself.", {
    certificate: (0,shape/* text */.Qq)("A file with the certificate and those that sign it, as PEM"),
    key: (0,shape/* text */.Qq)("A file with its key, as PEM"),
});
const SHUTDOWN = (0,shape/* object */.Ik)("shutdown", "How the server ends.", {
    notice: (0,shape/* optional */.lq)(duration("How long it goes on after SIGTERM while /readyz says that it ends, so that nobody sends it new requests; 5s by default")),
    drain: (0,shape/* optional */.lq)(duration("How long it then waits for the requests under way; 60s by default")),
});
const FRESHNESS = (0,shape/* object */.Ik)("freshness", "For how long answers that change with time are given.", {
    list: (0,shape/* optional */.lq)(duration("Lists and latest versions, until mirrors are asked again; 10s by default")),
    query: (0,shape/* optional */.lq)(duration("What a branch or a tag stands for, until mirrors are asked again; 2s by default")),
    absent: (0,shape/* optional */.lq)(duration("That no mirror has a file, until they are asked again; 10s by default")),
    stale: (0,shape/* optional */.lq)(duration("The age up to which a list is given if no mirror answers; 168h by default")),
});
const NGINX = (0,shape/* object */.Ik)("nginx", "What nginx in front of the server does in its place.", {
    "accel-redirect": (0,shape/* matching */.wC)(/\/[-.][A-Za-z0-9._-]*(?:\/[A-Za-z0-9._-]+)*\//, ["/-/store/"], "The internal location of nginx that has the store's folder. nginx then sends what is on the disk, if it asks with the header X-Go-Accel-Redirect"),
});
const GRANT = {
    role: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)({
        reader: "modules; the default",
        monitor: "metrics and status",
        warmer: "modules, and preheating",
        admin: "everything",
    }, "What it is for")),
    modules: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Module paths that it is for, in the syntax of GOPRIVATE; all of them by default")),
    except: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Module paths that it is not for, in the same syntax")),
};
const TOKEN = (0,shape/* object */.Ik)("token", "A token, and what its holder may read.", {
    name: (0,shape/* text */.Qq)("A name for logs and answers; no two tokens have the same"),
    sha256: (0,shape/* matching */.wC)(/[0-9a-f]{64}/, ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"], "The token's SHA-256 in lower-case hex, as sha256sum prints it. The token itself is in no file of the server"),
    ...GRANT,
    expires: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?/, ["2027-01-01", "2027-01-01T12:00:00Z"], "The day or the moment, in UTC, from which on it counts no more")),
});
const WEBHOOK = (0,shape/* object */.Ik)("webhook", "A way for others to say that a module may have new versions.", {
    name: (0,shape/* matching */.wC)(/[a-z0-9][a-z0-9-]{0,62}/, ["github"], "The last part of its path, /-/webhook/NAME; no two have the same"),
    kind: (0,shape/* oneOf */.yL)({
        github: "a webhook of GitHub, with a secret and JSON as its content type",
        gitlab: "a webhook of GitLab, with a secret token",
        generic: 'signed as standardwebhooks.com has it, with a body such as {"modules": ["example.com/lib"]}',
    }, "Who sends it"),
    "secret-file": (0,shape/* text */.Qq)("A file with the secret alone, of at least 16 characters. A relative path is taken from the configuration"),
    modules: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Module paths that it may be about, in the syntax of GOPRIVATE; all of them by default")),
});
const METRICS = (0,shape/* object */.Ik)("metrics", "Where the metrics are.", {
    listen: (0,shape/* optional */.lq)(address("An address of their own, at which all who can reach it may read /metrics; by default it is a path of the server")),
});
const AUDIT = (0,shape/* object */.Ik)("audit", "Who had what.", {
    file: (0,shape/* text */.Qq)("A file to which a JSON object is added for each request. SIGHUP has it opened again"),
});
const LOG = (0,shape/* object */.Ik)("log", "What is logged, and how.", {
    format: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)({ text: "lines; the default", json: "one JSON object per line" }, "The form of the log")),
    level: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)({
        debug: "also probes, such as those of /readyz",
        info: "each request; the default",
        warn: "what an operator should look at",
    }, "What is less important than this is left out")),
});
const JOBS = (0,shape/* object */.Ik)("jobs", "Jobs of a CI system, and what they may do.", {
    name: (0,shape/* text */.Qq)("A name for logs and answers"),
    issuer: (0,shape/* matching */.wC)(/https:\/\/[^\s?#]+|http:\/\/(?:127\.0\.0\.1|localhost)(?::[0-9]{1,5})?[^\s?#]*/, ["https://token.actions.githubusercontent.com", "https://gitlab.example.com"], "Who issues the tokens, as their claim iss says. Its keys are found by OpenID Connect Discovery"),
    audience: (0,shape/* text */.Qq)("For whom the tokens must be. Jobs of go-accel ask for the address by which they name this server, such as https://goproxy.example.com"),
    match: (0,shape/* record */.g1)((0,shape/* word */.Vm)("The value, or several with commas"), "Claims of the token, and their values. IDs and not names, which may later be somebody else's"),
    ...GRANT,
});
const RATE = (0,shape/* object */.Ik)("rate", "How much one client may ask for, by its token or else by its address.", {
    "per-second": (0,shape/* word */.Vm)("Requests per second in the long run"),
    burst: (0,shape/* optional */.lq)((0,shape/* word */.Vm)("Requests that it may send at once; as many as in a minute by default")),
});
function network(description) {
    return (0,shape/* list */.p_)((0,shape/* matching */.wC)(/[0-9a-fA-F:.]+(?:\/[0-9]{1,3})?/, ["10.0.0.0/8", "2001:db8::/32", "192.0.2.7"], "An address or a network"), description);
}
/** The configuration file of `go-accel serve`. */
const SERVE_CONFIG = (0,shape/* object */.Ik)("serveConfig", "The configuration of go-accel serve.", {
    listen: (0,shape/* optional */.lq)(address("The address to listen on, with its port; 127.0.0.1:8080 by default. With port 0 any free one is taken")),
    hosts: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* matching */.wC)(/(?:\[[0-9a-fA-F:.]+\]|[0-9a-zA-Z.-]+)(?::[0-9]{1,5})?/, ["goproxy.example.com", "localhost:8443"], "A host, with its port unless that is the one of http or https"), "The Host headers of requests that are answered, besides the address itself: the names under which a server in front passes requests on")),
    tls: (0,shape/* optional */.lq)(TLS),
    mirrors: (0,shape/* text */.Qq)("The mirrors to ask, in the syntax of GOPROXY; or off, to serve what the store has"),
    "mirror-auth-file": (0,shape/* optional */.lq)((0,shape/* text */.Qq)("A file with credentials for mirrors, one `host user:password` or `host token` per line")),
    "mirror-selection": (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)({ ordered: "as they are listed", fastest: "by latency and health; the default" }, "The order of mirrors that are joined by |")),
    "no-mirror": (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Module paths that no mirror is asked for, in the syntax of GONOPROXY")),
    private: (0,shape/* optional */.lq)((0,shape/* list */.p_)(PRIVATE, "Modules that the go command of this machine fetches from their repositories")),
    public: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Module paths that private covered once, and that all who read may have now, in the syntax of GOPRIVATE")),
    "checksum-database": (0,shape/* text */.Qq)("The checksum database by which files are checked, as in GOSUMDB but always with its key: name+hash+key, and a URL if it has one of its own; or off"),
    "no-checksum": (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Module paths that the checksum database is not asked for, in the syntax of GONOSUMDB")),
    tokens: (0,shape/* optional */.lq)((0,shape/* list */.p_)(TOKEN, "Who may read: without this key everybody who can reach the server may")),
    oidc: (0,shape/* optional */.lq)((0,shape/* list */.p_)(JOBS, "Jobs that are let in by the tokens of their CI system. The first entry that fits counts")),
    webhooks: (0,shape/* optional */.lq)((0,shape/* list */.p_)(WEBHOOK, "Ways for others to say that a module may have new versions")),
    preheat: (0,shape/* optional */.lq)((0,shape/* list */.p_)(PREHEAT, "Modules that are fetched before clients ask for them")),
    deny: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* matching */.wC)(/[^\s,@]+(?:@v[^\s,@]+)?/, ["example.com/lib@v1.2.3", "example.com/lib"], "A module path as in GOPRIVATE, or one version of it"), "Modules that nobody gets")),
    freshness: (0,shape/* optional */.lq)(FRESHNESS),
    allow: (0,shape/* optional */.lq)(network("From where requests are answered; from everywhere by default")),
    "trusted-proxies": (0,shape/* optional */.lq)(network("Servers in front, whose header X-Forwarded-For counts for who asked them")),
    "rate-limit": (0,shape/* optional */.lq)(RATE),
    store: STORE,
    nginx: (0,shape/* optional */.lq)(NGINX),
    shutdown: (0,shape/* optional */.lq)(SHUTDOWN),
    metrics: (0,shape/* optional */.lq)(METRICS),
    log: (0,shape/* optional */.lq)(LOG),
    audit: (0,shape/* optional */.lq)(AUDIT),
    tracing: (0,shape/* optional */.lq)(TRACING),
});

// EXTERNAL MODULE: ./src/app/job/plan-mirrors.ts
var plan_mirrors = __webpack_require__(20370);
// EXTERNAL MODULE: ./src/gocmd/checksum-database.ts
var checksum_database = __webpack_require__(59668);
// EXTERNAL MODULE: ./src/gomod/proxy-list.ts
var proxy_list = __webpack_require__(91268);
// EXTERNAL MODULE: ./src/lib/duration.ts
var lib_duration = __webpack_require__(15496);
// EXTERNAL MODULE: ./src/sumdb/note.ts
var note = __webpack_require__(79590);
// EXTERNAL MODULE: ./src/serve/access/access-rules.ts + 1 modules
var access_rules = __webpack_require__(52399);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/serve/access/network.ts
var access_network = __webpack_require__(59783);
;// CONCATENATED MODULE: ./src/serve/config/access.ts



/**
 * Claims that are names. Somebody who gets a name later would also get what the one before
 * might do, so there is an ID for each of them.
 */
const ID_OF_NAME = new Map([
    ["repository", "repository_id"],
    ["repository_owner", "repository_owner_id"],
    ["actor", "actor_id"],
    ["project_path", "project_id"],
    ["namespace_path", "namespace_id"],
    ["user_login", "user_id"],
]);
const SECONDS_PER_MINUTE = 60;
/**
 * Makes access rules of a configuration that its schema allows. What is wrong goes into `problems`.
 *
 * @param parts.privatePaths Patterns of private modules.
 */
function planAccess(config, { privatePaths, problems }) {
    const { tokens, oidc, deny = [] } = config;
    return {
        readers: tokens || oidc ? planReaders(tokens ?? [], problems) : undefined,
        jobs: planJobs(oidc ?? [], problems),
        privatePaths,
        // The store knows.
        oncePrivatePaths: "",
        publicPaths: config.public ?? "",
        denied: deny.map(access_rules/* parseDenied */.Tm),
        network: {
            allowed: config.allow && planNetwork("allow", config.allow, problems),
            trustedProxies: planNetwork("trusted-proxies", config["trusted-proxies"] ?? [], problems),
        },
        rate: config["rate-limit"] && planRate(config["rate-limit"], problems),
    };
}
function planNetwork(key, entries, problems) {
    const list = new external_node_net_.BlockList();
    for (const [index, text] of entries.entries()) {
        if ((0,access_network/* addNetwork */.AE)(list, text))
            continue;
        const message = `is "${text}"; expected an address, or a network such as 10.0.0.0/8`;
        problems.push({ path: [key, index], message });
    }
    return list;
}
function planRate({ "per-second": perSecond, burst }, problems) {
    const read = (key, text) => {
        if (/^[1-9][0-9]{0,5}$/.test(text))
            return Number(text);
        const message = `is "${text}"; expected a whole number from 1 to 999999`;
        problems.push({ path: ["rate-limit", key], message });
        return 1;
    };
    const rate = read("per-second", perSecond);
    return {
        perSecond: rate,
        burst: burst === undefined ? rate * SECONDS_PER_MINUTE : read("burst", burst),
    };
}
function planReaders(tokens, problems) {
    const names = new Set();
    return tokens.map((token, index) => {
        const { name, sha256, role = "reader", modules, except, expires } = token;
        if (names.has(name)) {
            problems.push({
                path: ["tokens", index, "name"],
                message: `is "${name}" for a second time; expected another name`,
            });
        }
        names.add(name);
        const expiresMs = expires === undefined ? undefined : Date.parse(expires);
        if (Number.isNaN(expiresMs)) {
            problems.push({
                path: ["tokens", index, "expires"],
                message: `is "${expires}"; expected a day or a moment that there is`,
            });
        }
        return { name, sha256, role, modules, except, expiresMs };
    });
}
function planJobs(entries, problems) {
    return entries.map(({ match, role = "reader", modules, except, ...rest }, index) => {
        const path = ["oidc", index, "match"];
        if (Object.keys(match).length === 0) {
            // Anybody can have a repository somewhere, and so a token of the same issuer.
            problems.push({ path, message: "is empty; expected a claim, such as repository_owner_id" });
        }
        for (const name of Object.keys(match)) {
            const id = ID_OF_NAME.get(name);
            if (id === undefined)
                continue;
            const message = `is a name, which may later be somebody else's; expected ${id}`;
            problems.push({ path: [...path, name], isKey: true, message });
        }
        const claims = Object.entries(match).map(([name, values]) => [name, splitWords(values)]);
        return { ...rest, match: new Map(claims), role, modules, except };
    });
}
function splitWords(text) {
    return text.split(",").map((word) => word.trim());
}

// EXTERNAL MODULE: ./src/cache/backend-setting.ts
var backend_setting = __webpack_require__(59090);
;// CONCATENATED MODULE: ./src/serve/config/bucket.ts


/** Undefined if none is configured. What is wrong with it goes to `refuse`. Pure. */
function planBucket({ s3, durable }, refuse) {
    if (!s3) {
        if (durable === "s3")
            refuse(["store", "durable"], "is s3; expected store.s3 beside it");
        return undefined;
    }
    const options = new URLSearchParams();
    if (s3.endpoint !== undefined)
        options.set("endpoint", s3.endpoint);
    if (s3.region !== undefined)
        options.set("region", s3.region);
    if (s3["path-style"] !== undefined)
        options.set("path-style", String(s3["path-style"]));
    try {
        // The rules for a bucket are those of the input `cache-backend`.
        const setting = (0,backend_setting/* parseBackendSetting */.u)(`s3://${s3.bucket}/${s3.prefix ?? ""}?${options}`);
        if (setting.kind === "s3")
            return { setting, isDurable: durable === "s3" };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
    }
    refuse(["store", "s3"], "cannot be used; expected a bucket without .., a prefix without . and .., and an endpoint without credentials");
    return undefined;
}

;// CONCATENATED MODULE: ./src/serve/config/keeping.ts


const DEFAULT_LOW_WATER = "95%";
/** What is wrong goes to `refuse`. Pure. */
function planKeeping(config, refuse) {
    const { size, policy = "s3-fifo", ttl, pin = "" } = config;
    const lowWater = config["low-water"];
    const limitBytes = size === undefined ? undefined : (0,input_values/* sizeLimit */.Le)(size, "store.size");
    if (limitBytes === undefined && lowWater !== undefined) {
        refuse(["store", "low-water"], `is "${lowWater}"; expected store.size beside it`);
    }
    const lowWaterBytes = limitBytes && readLowWater(lowWater ?? DEFAULT_LOW_WATER, limitBytes);
    if (limitBytes !== undefined && lowWaterBytes !== undefined && lowWaterBytes > limitBytes) {
        refuse(["store", "low-water"], `is "${lowWater}"; expected no more than store.size`);
    }
    const ttlMs = ttl === undefined ? undefined : (0,lib_duration/* parseDurationMs */.y)(ttl);
    if (ttlMs === 0)
        refuse(["store", "ttl"], `is "${ttl}"; expected more than nothing`);
    return { lowWaterBytes, policy, ttlMs, pins: pin };
}
function readLowWater(text, limitBytes) {
    const percent = /^([0-9]{1,2})%$/.exec(text)?.[1];
    return percent === undefined
        ? (0,input_values/* sizeLimit */.Le)(text, "store.low-water")
        : (limitBytes * Number(percent)) / 100;
}

// EXTERNAL MODULE: ./src/serve/config/listen-address.ts
var listen_address = __webpack_require__(20351);
// EXTERNAL MODULE: ./src/gomod/module-path.ts
var module_path = __webpack_require__(51699);
// EXTERNAL MODULE: ./src/lib/fetch-text.ts
var fetch_text = __webpack_require__(80044);
// EXTERNAL MODULE: ./src/serve/preheat/schedule.ts
var schedule = __webpack_require__(18881);
;// CONCATENATED MODULE: ./src/serve/config/preheat.ts




const MIN_EVERY_MS = 60_000;
/** Half of what is counted. */
const MAX_MOST_ASKED = 10_000;
const CRON_EXAMPLE = "30 3 * * *";
/**
 * What is wrong goes to `refuse`. Pure.
 *
 * @param parts.dir The folder from which relative paths are taken.
 * @param parts.readDuration Reads a duration, or says what is wrong with it.
 * @param parts.nowMs When it is read: times of `cron` must come after it.
 */
function planSchedules(entries, parts) {
    const { dir, refuse, readDuration, nowMs } = parts;
    return entries.map((entry, index) => {
        const at = (...keys) => ["preheat", index, ...keys];
        const { name } = entry;
        if (entries.findIndex((one) => one.name === name) < index) {
            refuse(at("name"), `is "${name}" for a second time; expected another name`);
        }
        return { name, due: readDue(entry), sources: readSources(entry) };
        function readDue({ every, cron }) {
            if (every !== undefined && cron !== undefined) {
                refuse(at("cron"), "is there; expected either every or cron");
            }
            if (every !== undefined) {
                const everyMs = readDuration(at("every"), every);
                if (everyMs < MIN_EVERY_MS)
                    refuse(at("every"), `is "${every}"; expected at least 1m`);
                return { kind: "every", everyMs };
            }
            if (cron === undefined)
                return undefined;
            const fault = (0,schedule/* findCronFault */.Q)(cron, nowMs);
            if (fault === undefined)
                return { kind: "cron", pattern: cron };
            refuse(at("cron"), `is "${cron}", which ${fault}; expected five fields, as in "${CRON_EXAMPLE}"`);
            return undefined;
        }
        function readSources(wanted) {
            const goSums = wanted["go-sum"] ?? [];
            const modules = wanted.modules ?? [];
            const mostAsked = wanted["most-asked"] ?? 0;
            if (goSums.length + modules.length + mostAsked === 0) {
                refuse(at(), "names nothing; expected go-sum, modules or most-asked");
            }
            if (mostAsked > MAX_MOST_ASKED) {
                refuse(at("most-asked"), `is ${mostAsked}; expected at most ${MAX_MOST_ASKED}`);
            }
            return {
                goSums: goSums.map((source, place) => readGoSum(source, at("go-sum", place))),
                modules: modules.map((text, place) => readModule(text, at("modules", place))),
                mostAsked,
            };
        }
        function readGoSum(source, place) {
            if (!source.includes("://"))
                return external_node_path_default().resolve(dir, source);
            if (!(0,fetch_text/* comesUnchanged */.j)(source)) {
                refuse(place, "cannot be used; expected a path, or an address with https");
            }
            else if (new URL(source).username !== "" || new URL(source).password !== "") {
                refuse(place, "has credentials; expected an address without");
            }
            return source;
        }
        function readModule(text, place) {
            const [modulePath = "", version] = text.split("@", 2);
            const isRight = version === undefined || (0,module_path/* isCanonicalVersion */.Bh)(version);
            if (!(0,module_path/* isValidModulePath */.iL)(modulePath) || !isRight) {
                refuse(place, `is "${text}"; expected a module path, or PATH@VERSION as go.mod has it`);
            }
            return { path: modulePath, version };
        }
    });
}

;// CONCATENATED MODULE: ./src/serve/config/tracing.ts
const TRACES_PATH = "v1/traces";
/** Where a collector of the same machine listens. */
const DEFAULT_ENDPOINT = "http://localhost:4318";
const PERCENT = 100;
/**
 * Traces as the configuration has them, and what it leaves open as OpenTelemetry's own variables do; those
 * alone are enough, too. Undefined for none. What is wrong goes to `refuse`. Pure.
 */
function planTracing(config, env, refuse) {
    // An empty variable counts as not set.
    const own = (name) => env[`OTEL_${name}`]?.trim() || undefined;
    const ofTraces = (name) => own(`EXPORTER_OTLP_TRACES_${name}`);
    const url = (config?.endpoint === undefined ? undefined : below(config.endpoint)) ??
        ofTraces("ENDPOINT") ??
        below(own("EXPORTER_OTLP_ENDPOINT")) ??
        (config && below(DEFAULT_ENDPOINT));
    const isOff = own("SDK_DISABLED")?.toLowerCase() === "true";
    if (url === undefined || isOff || (own("TRACES_EXPORTER") ?? "otlp") !== "otlp")
        return undefined;
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
        refuse(["tracing"], "has no endpoint that can be used; expected a URL of http or https");
    }
    const protocol = ofTraces("PROTOCOL") ?? own("EXPORTER_OTLP_PROTOCOL");
    if (protocol === "grpc") {
        refuse(["tracing"], "is set to grpc by a variable of OpenTelemetry; expected http/json");
    }
    const sampling = config?.sample === undefined
        ? readSampler(own("TRACES_SAMPLER"), own("TRACES_SAMPLER_ARG"))
        : { ratio: Number.parseFloat(config.sample) / PERCENT, followsParent: true };
    if (!sampling || !(sampling.ratio >= 0 && sampling.ratio <= 1)) {
        refuse(config?.sample === undefined ? ["tracing"] : ["tracing", "sample"], "has a sampler that is not known; expected a part such as 10%, or always_on, always_off, traceidratio " +
            "or one of these after parentbased_");
        return undefined;
    }
    const propagateTo = (config?.["propagate-to"] ?? []).map((host) => host.toLowerCase());
    return { url, ...sampling, propagateTo };
}
function below(endpoint) {
    return endpoint && `${endpoint.replace(/\/+$/, "")}/${TRACES_PATH}`;
}
/** Undefined for a sampler that there is not. */
function readSampler(name = "parentbased_always_on", argument = "1") {
    const [, prefix, root] = /^(parentbased_)?(always_on|always_off|traceidratio)$/.exec(name) ?? [];
    const followsParent = prefix !== undefined;
    switch (root) {
        case "always_on":
            return { ratio: 1, followsParent };
        case "always_off":
            return { ratio: 0, followsParent };
        case "traceidratio":
            return { ratio: Number(argument), followsParent };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/serve/config/settings.ts
















const settings_DEFAULTS = { listen: "127.0.0.1:8080", notice: "5s", drain: "60s" };
/** Node's timers count milliseconds in 31 bits. */
const MAX_DURATION_MS = 2 ** 31 - 1;
/**
 * Makes settings of a configuration that its schema allows, or says what else is wrong with it. Pure.
 */
function planSettings(config, parts) {
    const problems = [];
    const refuse = (path, message) => {
        problems.push({ path, message });
    };
    const privateModules = planPrivate(config, { dir: parts.dir, refuse, readDuration });
    const privatePaths = privateModules.map(({ modules }) => modules).join();
    const { dir, nowMs } = parts;
    const schedules = planSchedules(config.preheat ?? [], { dir, nowMs, refuse, readDuration });
    const access = planAccess(config, { privatePaths, problems });
    const listen = (0,listen_address/* parseListenAddress */.JY)(config.listen ?? settings_DEFAULTS.listen);
    if (!listen)
        refuse(["listen"], `is "${config.listen}"; expected a port of at most 65535`);
    else if (!(0,listen_address/* isLoopback */.U9)(listen.host) && (0,access_rules/* isOpen */.nT)(access)) {
        refuse(["listen"], `is "${config.listen}"; expected a loopback address (127.0.0.1, [::1] or localhost), ` +
            "or tokens that say who may read");
    }
    const metricsListen = readMetricsListen();
    const tracing = planTracing(config.tracing, parts.env, refuse);
    const bucket = planBucket(config.store, refuse);
    const keeping = planKeeping(config.store, refuse);
    const mirrors = readMirrors(config.mirrors, parts.mirrorAuth, refuse);
    const sumdb = readDatabase(config["checksum-database"], refuse);
    const { shutdown, freshness = {} } = config;
    const noticeMs = readDuration(["shutdown", "notice"], shutdown?.notice ?? settings_DEFAULTS.notice);
    const drainMs = readDuration(["shutdown", "drain"], shutdown?.drain ?? settings_DEFAULTS.drain);
    const times = Object.entries(freshness).flatMap(([name, text]) => text === undefined ? [] : [[`${name}Ms`, readDuration(["freshness", name], text)]]);
    if (problems.length > 0 || !listen)
        return { problems };
    return {
        problems: [],
        settings: {
            listen,
            tls: parts.tls,
            access,
            hosts: (config.hosts ?? []).map((host) => host.toLowerCase()),
            engine: {
                ...mirrors,
                mirrorSelection: config["mirror-selection"] ?? "fastest",
                noProxy: config["no-mirror"] ?? "",
                ...(sumdb ? { sumdb } : {}),
                // A list may have empty parts.
                noSumdb: [config["no-checksum"] ?? [], privatePaths || []].flat().join(),
                freshness: Object.fromEntries(times),
            },
            privateModules,
            storeLimitBytes: (0,input_values/* sizeLimit */.Le)(config.store.size ?? "0", "store.size"),
            bucket,
            keeping,
            storeDir: external_node_path_default().resolve(parts.dir, config.store.directory),
            accelPrefix: config.nginx?.["accel-redirect"],
            noticeMs,
            drainMs,
            metricsListen,
            webhooks: parts.webhooks,
            schedules,
            log: { format: config.log?.format ?? "text", level: config.log?.level ?? "info" },
            tracing,
            auditFile: config.audit && external_node_path_default().resolve(parts.dir, config.audit.file),
        },
    };
    function readMetricsListen() {
        const text = config.metrics?.listen;
        if (text === undefined)
            return undefined;
        const address = (0,listen_address/* parseListenAddress */.JY)(text);
        if (!address)
            refuse(["metrics", "listen"], `is "${text}"; expected a port of at most 65535`);
        return address;
    }
    function readDuration(path, text) {
        const ms = (0,lib_duration/* parseDurationMs */.y)(text);
        if (ms !== undefined && ms <= MAX_DURATION_MS)
            return ms;
        refuse(path, `is "${text}"; expected at most 24 days`);
        return 0;
    }
}
/** The message of a list that cannot be read holds no credentials; the text itself may. */
function readMirrors(text, mirrorAuth, refuse) {
    if (text === "off")
        return { list: [], auth: [], offline: true };
    try {
        const list = (0,proxy_list/* parseProxyList */.W)(text);
        const hasEnd = list.find(({ kind }) => kind !== "mirror");
        if (hasEnd) {
            refuse(["mirrors"], `names ${hasEnd.kind}; expected mirrors only, which are all that is asked, or off alone`);
        }
        const mirrors = (0,plan_mirrors/* planMirrors */.K)({ mirrors: list, mirrorAuth: [...mirrorAuth] }, "");
        return { list: mirrors.list, auth: mirrors.auth, offline: false };
    }
    catch (error) {
        refuse(["mirrors"], `cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return { list: [], auth: [], offline: false };
    }
}
/** Without its key nothing that a database says can be checked, so a name alone is refused. */
function readDatabase(text, refuse) {
    if (text === "off")
        return undefined;
    const setting = (0,checksum_database/* readChecksumDatabase */.l)(text, undefined);
    const isUrlRight = setting?.url === undefined || URL.canParse(setting.url);
    if (setting?.key !== undefined && (0,note/* parseVerifierKey */.z$)(setting.key) && isUrlRight)
        return setting;
    refuse(["checksum-database"], "cannot be read; expected name+hash+key, perhaps with a URL after it, or off");
    return undefined;
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./src/serve/config/tls.ts




/**
 * Reads a certificate and its key, or says what is wrong with them. The message holds nothing of either.
 */
async function readTls(config, dir) {
    if (config === undefined)
        return { tls: undefined };
    try {
        const [cert, key] = await Promise.all([config.certificate, config.key].map((file) => (0,promises_.readFile)(external_node_path_default().resolve(dir, file), "utf8")));
        const tls = { cert: cert ?? "", key: key ?? "" };
        (0,external_node_tls_.createSecureContext)(tls);
        return { tls };
    }
    catch (error) {
        return { tls: undefined, problem: `cannot be used: ${(0,errors/* errorMessage */.gJ)(error)}` };
    }
}

// EXTERNAL MODULE: ../../node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(13774);
;// CONCATENATED MODULE: ./src/serve/config/validate.ts




const MAX_SHOWN_CHARS = 60;
/** In its place somebody may have written the token itself, which no log must show. */
const HASH_KEY = "sha256";
/** The published schema of the configuration (schema/serve-config-1.json). */
function serveConfigSchema() {
    return (0,shape/* jsonSchemaOf */.Vq)(SERVE_CONFIG, SERVE_SCHEMA);
}
/** All that the schema has against a value, in the order of the configuration's keys. Pure. */
function findProblems(value) {
    const ajv = new _2020.Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
    const validate = ajv.compile(serveConfigSchema());
    if (validate(value))
        return [];
    return (validate.errors ?? []).map(describeError);
}
function describeError(error) {
    const path = pathOf(error.instancePath);
    switch (error.keyword) {
        case "required": {
            const name = String(error.params["missingProperty"]);
            return { path: [...path, name], message: "is missing" };
        }
        case "additionalProperties": {
            const name = String(error.params["additionalProperty"]);
            const known = Object.keys((0,json/* ownField */.h)(error.parentSchema, "properties") ?? {});
            const message = `is not a key of this configuration; expected one of ${known.join(", ")}`;
            return { path: [...path, name], isKey: true, message };
        }
        default: {
            const shown = path.at(-1) === HASH_KEY ? "something else" : show(error.data);
            return { path, message: `is ${shown}; expected ${expectedBy(error)}` };
        }
    }
}
/** What the schema allows, so that it can follow the word `expected`. */
function expectedBy({ keyword, params, parentSchema, message }) {
    switch (keyword) {
        case "type":
            return TYPE_NAMES[String(params["type"])] ?? `a value of type ${params["type"]}`;
        case "enum":
            return `one of ${listOf(params["allowedValues"]).join(", ")}`;
        case "pattern":
            return `a string such as ${listOf((0,json/* ownField */.h)(parentSchema, "examples")).join(" or ")}`;
        default:
            return message ?? "another value";
    }
}
const TYPE_NAMES = {
    string: "a string",
    object: "keys with values",
    array: "a list",
    boolean: "true or false",
    "string,integer": "a string or a whole number",
};
function listOf(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** Reads a JSON Pointer (RFC 6901). */
function pathOf(pointer) {
    return pointer
        .split("/")
        .slice(1)
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
        .map((part) => (/^(?:0|[1-9][0-9]*)$/.test(part) ? Number(part) : part));
}
/** A value in a few printable characters. */
function show(value) {
    if (value === null || value === undefined)
        return "empty";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "a map of keys";
    const text = JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, "?");
    return text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text;
}

;// CONCATENATED MODULE: ./src/serve/config/webhooks.ts



const MIN_SECRET_CHARS = 16;
/** Reads the secrets of webhooks, which a message never holds. */
async function readWebhooks(wanted, dir) {
    const webhooks = [];
    const problems = [];
    for (const [index, { name, kind, modules, "secret-file": file }] of wanted.entries()) {
        const refuse = (key, message) => problems.push({ path: ["webhooks", index, key], message });
        if (webhooks.some((one) => one.name === name)) {
            refuse("name", `is "${name}" for a second time; expected another name`);
        }
        const secret = await (0,promises_.readFile)(external_node_path_default().resolve(dir, file), "utf8").then((text) => text.trim(), (error) => {
            refuse("secret-file", `cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}`);
            return undefined;
        });
        if (secret !== undefined && secret.length < MIN_SECRET_CHARS) {
            refuse("secret-file", `holds too short a secret; expected ${MIN_SECRET_CHARS} characters`);
        }
        webhooks.push({ name, kind, modules, secret: secret ?? "" });
    }
    return { webhooks, problems };
}

// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(33483);
;// CONCATENATED MODULE: ./src/serve/config/yaml-source.ts


/** A configuration is written by hand. This guards against a wrong file, or one made to expand. */
const MAX_ALIASES = 100;
/** Reads YAML 1.2. Throws `ServeConfigError` for text that is none. */
function parseYamlSource(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const place = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
        throw new config_problem/* ServeConfigError */.c(faults.map(({ pos, message }) => `${place(pos[0])}: ${firstLine(message)}`));
    }
    function startOf(node) {
        return node?.range?.[0] ?? 0;
    }
    return {
        value: toValue(() => document.toJS({ maxAliasCount: MAX_ALIASES }), file),
        place,
        offsetOf({ path, isKey = false }) {
            let node = document.contents;
            for (const [index, key] of path.entries()) {
                const isLast = index === path.length - 1;
                if ((0,dist/* isMap */.jh)(node)) {
                    const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key);
                    if (!pair)
                        break;
                    if (isLast && isKey)
                        return startOf((0,dist/* isNode */.Ll)(pair.key) ? pair.key : node);
                    // A key without a value has no node of its own.
                    const found = pair.value ?? pair.key;
                    if (!(0,dist/* isNode */.Ll)(found))
                        break;
                    node = found;
                    continue;
                }
                const found = document.getIn(path.slice(0, index + 1), true);
                if (!(0,dist/* isNode */.Ll)(found))
                    break;
                node = found;
            }
            return startOf(node);
        },
    };
}
function toValue(read, file) {
    try {
        return read();
    }
    catch (error) {
        // Too many aliases.
        if (error instanceof ReferenceError)
            throw new config_problem/* ServeConfigError */.c([`${file}: ${error.message}`]);
        throw error;
    }
}
function firstLine(text) {
    return text.split("\n", 1)[0] ?? "";
}

;// CONCATENATED MODULE: ./src/serve/config/read-config.ts














/**
 * Reads a configuration, with what variables of the environment put in place of it. Throws
 * `ServeConfigError` with all that is wrong, each with its place: file, line and column, or variable.
 */
async function readServeConfig(file, env) {
    const source = parseYamlSource(await readText(file, file), file);
    const overrides = readOverrides(env, serveConfigSchema());
    if (overrides.unknown.length > 0) {
        throw new config_problem/* ServeConfigError */.c(overrides.unknown.map((variable) => `${variable}: stands for no key of the configuration`));
    }
    const value = applyOverrides(source.value, overrides);
    const fail = (problems) => {
        const byPlace = problems.toSorted((a, b) => source.offsetOf(a) - source.offsetOf(b));
        throw new config_problem/* ServeConfigError */.c(byPlace.map(describe));
    };
    const problems = findProblems(value);
    if (problems.length > 0)
        fail(problems);
    const config = SERVE_CONFIG.read(value, "");
    const dir = external_node_path_default().dirname(external_node_path_default().resolve(file));
    const credentials = await readCredentials(config["mirror-auth-file"], dir);
    if (credentials.problem !== undefined) {
        fail([{ path: ["mirror-auth-file"], message: credentials.problem }]);
    }
    const { tls, problem } = await readTls(config.tls, dir);
    if (problem !== undefined)
        fail([{ path: ["tls"], message: problem }]);
    const { webhooks, problems: ofWebhooks } = await readWebhooks(config.webhooks ?? [], dir);
    if (ofWebhooks.length > 0)
        fail(ofWebhooks);
    const ofPrivate = await findUnreadable(config.private ?? [], dir);
    if (ofPrivate.length > 0)
        fail(ofPrivate);
    const planned = planSettings(config, {
        mirrorAuth: credentials.auth,
        tls,
        webhooks,
        dir,
        env,
        nowMs: clock/* systemClock */.m.nowMs(),
    });
    return planned.settings ?? fail(planned.problems);
    function describe(problem) {
        const variable = overrides.found.find(({ path }) => isWithin(problem.path, path))?.variable;
        const place = variable ?? source.place(source.offsetOf(problem));
        const name = (0,config_problem/* formatPath */.j)(problem.path) || "the configuration";
        return `${place}: ${name} ${problem.message}`;
    }
}
function isWithin(inner, outer) {
    return outer.every((key, index) => inner[index] === key);
}
async function readText(file, place) {
    try {
        return await (0,promises_.readFile)(file, "utf8");
    }
    catch (error) {
        throw new config_problem/* ServeConfigError */.c([`${place}: cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}`]);
    }
}
/** The message of a problem holds nothing of the file, which may hold secrets anywhere. */
async function readCredentials(name, dir) {
    if (name === undefined)
        return { auth: [] };
    const file = external_node_path_default().resolve(dir, name);
    try {
        return { auth: (0,input_values/* mirrorAuth */.UN)(await (0,promises_.readFile)(file, "utf8"), file) };
    }
    catch (error) {
        return { auth: [], problem: `cannot be used: ${(0,errors/* errorMessage */.gJ)(error)}` };
    }
}


/***/ }),

/***/ 18881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ findCronFault),
/* harmony export */   o: () => (/* binding */ nextDueMs)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30410);

/**
 * When the next run is due; undefined if none ever is. One that was missed is due at once, and so is the
 * first one of `every`. Times of `cron` are in UTC. Pure.
 *
 * @param lastMs When the last run began; undefined if none is known of.
 * @param sinceMs From when on times of `cron` count if none is known of.
 */
function nextDueMs(due, { lastMs, sinceMs }) {
    if (due.kind === "every")
        return lastMs === undefined ? sinceMs : lastMs + due.everyMs;
    return parseCron(due.pattern)
        .nextRun(new Date(lastMs ?? sinceMs))
        ?.getTime();
}
/** What is wrong with the times of `cron`; undefined if nothing is. Pure. */
function findCronFault(pattern, nowMs) {
    try {
        const next = nextDueMs({ kind: "cron", pattern }, { lastMs: undefined, sinceMs: nowMs });
        return next === undefined ? "never comes" : undefined;
    }
    catch {
        return "cannot be read";
    }
}
/** Without a function to call it starts no timer. Throws if it cannot be read. */
function parseCron(pattern) {
    return new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(pattern, { timezone: "UTC", mode: "5-part" });
}


/***/ }),

/***/ 79590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jN: () => (/* binding */ openNote),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);



const ED25519 = 1;
const KEY_BYTES = 32;
const KEY_HASH_BYTES = 4;
const MAX_SIGNATURES = 100;
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) (\S+)$/;
/** Reads a verifier key, `name+hash+base64`; undefined for one that go would not accept either. */
function parseVerifierKey(text) {
    const match = /^([^\s+]+)\+([0-9a-fA-F]{8})\+(\S+)$/.exec(text.trim());
    const [, name = "", hash = "", encoded = ""] = match ?? [];
    const key = decodeBase64(encoded);
    if (key?.length !== 1 + KEY_BYTES || key[0] !== ED25519)
        return undefined;
    const keyHash = hashOfKey(name, key);
    if (Number.parseInt(hash, 16) !== keyHash)
        return undefined;
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createPublicKey)({
        format: "jwk",
        key: { kty: "OKP", crv: "Ed25519", x: key.subarray(1).toString("base64url") },
    });
    return {
        name,
        keyHash,
        isSignature: (signed, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.verify)(null, signed, publicKey, signature),
    };
}
function hashOfKey(name, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(`${name}\n`).update(key).digest().readUInt32BE(0);
}
/**
 * The text of a note that `verifier` has signed, including its last newline. Signatures by others
 * are ignored. Throws `IntegrityError` if it is not a note, or if the signature by `verifier` is
 * missing or wrong.
 */
function openNote(message, verifier) {
    const { text, signatures } = splitNote(message);
    let isSigned = false;
    for (const line of signatures) {
        const [, name = "", encoded = ""] = SIGNATURE_LINE.exec(line) ?? [];
        const bytes = decodeBase64(encoded);
        if (!bytes || bytes.length <= KEY_HASH_BYTES)
            throw invalidNote("is malformed");
        if (name !== verifier.name || bytes.readUInt32BE(0) !== verifier.keyHash)
            continue;
        if (!verifier.isSignature(Buffer.from(text), bytes.subarray(KEY_HASH_BYTES))) {
            throw invalidNote(`has a wrong signature by ${verifier.name}`);
        }
        isSigned = true;
    }
    if (!isSigned)
        throw invalidNote(`has no signature by ${verifier.name}`);
    return text;
}
function splitNote(message) {
    const note = Buffer.from(message).toString("utf8");
    const end = note.lastIndexOf("\n\n");
    // Of the characters before the space, only the newline is allowed.
    const isText = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(message) && !/[^\n\u0020-\u{10ffff}]/u.test(note);
    if (!isText || end < 0 || !note.endsWith("\n"))
        throw invalidNote("is malformed");
    const signatures = note.slice(end + 2, -1).split("\n");
    if (signatures.length > MAX_SIGNATURES)
        throw invalidNote("is malformed");
    return { text: note.slice(0, end + 1), signatures };
}
function invalidNote(problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .cs(`the checksum database's signed note ${problem}`, {
        code: "SUMDB_INVALID",
    });
}
/**
 * Decodes standard base64 with its padding; undefined for anything else, although Node would decode
 * it.
 */
function decodeBase64(text) {
    const bytes = Buffer.from(text, "base64");
    return bytes.toString("base64") === text ? bytes : undefined;
}


/***/ }),

/***/ 61675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ud: () => (/* binding */ toSemver),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   c0: () => (/* binding */ compareReleases),
/* harmony export */   eX: () => (/* binding */ languageOf),
/* harmony export */   j5: () => (/* binding */ isLanguageOnly),
/* harmony export */   pe: () => (/* binding */ fromSemver)
/* harmony export */ });
/* harmony import */ var _gomod_semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5723);

/*
 * Releases of Go as go names them, without `go` before the numbers: `1.26.8`, `1.27rc1`, and `1.20`,
 * which was a release of its own until 1.21.0 brought a third number.
 */
const RELEASE = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:(beta|rc)(\d{1,4}))?$/;
const SEMVER = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:-(beta|rc)\.?(\d{1,4}))?$/;
/** The first version whose first release has a third number. */
const FIRST_WITH_PATCH = 21;
/** `1.27.0-rc.1` for `1.27rc1`, as tool caches and ranges spell it; undefined for no release. */
function toSemver(release) {
    const [, major, minor, patch = "0", stage, number] = RELEASE.exec(release) ?? [];
    if (major === undefined || minor === undefined)
        return undefined;
    const core = [major, minor, patch].map(Number).join(".");
    return stage === undefined ? core : `${core}-${stage}.${Number(number)}`;
}
/** Reverses `toSemver`; undefined for text that it would not return. `-rc1` counts as `-rc.1`. */
function fromSemver(text) {
    const [, major, minor, patch, stage, number] = SEMVER.exec(text) ?? [];
    if (major === undefined)
        return undefined;
    const hasPatch = Number(patch) > 0 || (stage === undefined && hasFirstPatch(major, minor));
    const core = [major, minor, ...(hasPatch ? [patch] : [])].map(Number).join(".");
    return stage === undefined ? core : `${core}${stage}${Number(number)}`;
}
function hasFirstPatch(major, minor) {
    return Number(major) > 1 || Number(minor) >= FIRST_WITH_PATCH;
}
/** Negative, 0 or positive: the older release first, candidates before what they became. */
function compareReleases(a, b) {
    return (0,_gomod_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(`v${toSemver(a)}`, `v${toSemver(b)}`);
}
function isPrerelease(release) {
    return /beta|rc/.test(release);
}
/** `1.26` of `1.26.8`: the version of the language, whose releases replace one another. */
function languageOf(release) {
    return /^\d+\.\d+/.exec(release)?.[0] ?? release;
}
/** Whether it names a version of the language and no release: `1.26`, but not `1.20`. */
function isLanguageOnly(version) {
    const [, major, minor, patch, stage] = RELEASE.exec(version) ?? [];
    if (major === undefined || patch !== undefined || stage !== undefined)
        return false;
    return hasFirstPatch(major, minor);
}


/***/ }),

/***/ 43659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ parseSpec),
/* harmony export */   h$: () => (/* binding */ isInRange),
/* harmony export */   qU: () => (/* binding */ parseYamlSpec)
/* harmony export */ });
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17871);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23381);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61675);




/** What may follow the word `expected`. */
const ALLOWED = "a Go version such as 1.26.8, 1.26, 1.26.x or 1.27rc1, a range such as >=1.25 <1.27, " +
    "or stable, oldstable or latest";
/** With `go` before it, and candidates in both spellings. */
const EXACT = /^(?:go)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?:-?(beta|rc)\.?(\d{1,4}))?$/;
/** A release as go names it, inside a range. */
const IN_RANGE = /(?<![\w.])(?:go)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:(?:beta|rc)\d{1,4})?)(?![\w.])/g;
/** What is left of 1.10, 1.20 and 1.30 if YAML reads them as numbers. */
const CUT_BY_YAML = /^1\.[123]$/;
/**
 * Reads a version as users of set-up actions write it. Throws `ParseError`; its message may follow
 * the word `expected`. Pure.
 */
function parseSpec(text) {
    const word = text.trim();
    if (word === "stable" || word === "latest")
        return { kind: "stable" };
    if (word === "oldstable")
        return { kind: "oldstable" };
    return parseExact(word) ?? parseRange(word);
}
/**
 * The same for a text that went through YAML, which drops zeros at the end of a number. The releases
 * 1.1, 1.2 and 1.3 are of no use to anybody, so such a text is a mistake.
 */
function parseYamlSpec(text) {
    const word = text.trim();
    if (!CUT_BY_YAML.test(word))
        return parseSpec(word);
    throw problem(`"${word}0" in quotes: without them YAML reads ${word}0 as the number ${word} ` +
        `(Go ${word} itself would be ${word}.x)`);
}
/** Whether a release is within a `range` of a `Spec`. */
function isInRange(release, range) {
    const version = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .toSemver */ .Ud)(release);
    return version !== undefined && semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default()(version, range);
}
function parseExact(word) {
    const [, numbers, stage, number] = EXACT.exec(word) ?? [];
    if (numbers === undefined)
        return undefined;
    const hasPatch = numbers.split(".").length === 3;
    // Two numbers stand for all releases with these.
    if (!hasPatch && stage === undefined)
        return undefined;
    const release = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .fromSemver */ .pe)(`${numbers}${hasPatch ? "" : ".0"}${stage === undefined ? "" : `-${stage}.${number}`}`);
    return release === undefined ? undefined : { kind: "exact", release };
}
function parseRange(word) {
    const spelled = word.replaceAll(IN_RANGE, (found, release) => /beta|rc/.test(release) ? ((0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .toSemver */ .Ud)(release) ?? found) : release);
    // An empty text is a range too, of all versions.
    const range = word === "" ? null : semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1___default()(spelled);
    if (range === null)
        throw problem(ALLOWED);
    return { kind: "range", range };
}
function problem(allowed) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ParseError */ .mB(allowed, { code: "GO_VERSION" });
}


/***/ }),

/***/ 20638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ isConfidential),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Pi: () => (/* binding */ mayReceive),
/* harmony export */   gD: () => (/* binding */ findCredentials),
/* harmony export */   rv: () => (/* binding */ authorizationFor)
/* harmony export */ });
/* harmony import */ var _lib_authorization_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27787);

/** Authorization for `user:password` (basic) or a bare token (bearer). */
function authorizationFor(credential) {
    return credential.includes(":") ? (0,_lib_authorization_js__WEBPACK_IMPORTED_MODULE_0__/* .basicAuthorization */ .a)(credential) : `Bearer ${credential}`;
}
/**
 * The texts of a credential that must not be printed: the header's value, and the password in it.
 */
function secretsOf({ authorization }) {
    const [, sent = ""] = authorization.split(" ");
    const credential = (0,_lib_authorization_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAuthorization */ .x)(authorization);
    if (credential?.scheme !== "basic")
        return [sent];
    return [sent, credential.password].filter((secret) => secret !== "");
}
/**
 * The first credentials that may be sent to `url`, or undefined. None are ever sent in clear: plain
 * http is trusted on loopback only. (The go command refuses it everywhere.)
 */
function findCredentials(url, auth) {
    return auth.find((entry) => mayReceive(url, entry));
}
/** Whether these credentials may be sent to `url`. */
function mayReceive(url, { host, url: mirror }) {
    if (!isConfidential(url))
        return false;
    return mirror === undefined ? isHost(host, url) : isBelow(url, mirror);
}
/** Whether nobody on the way can read what is sent to `url`. */
function isConfidential(url) {
    return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}
/** Whether `url` is the mirror's own URL or below it, element by element. */
function isBelow(url, mirror) {
    if (!URL.canParse(mirror))
        return false;
    const { origin, pathname } = new URL(mirror);
    const base = pathname.replace(/\/+$/, "");
    return url.origin === origin && `${url.pathname}/`.startsWith(`${base}/`);
}
/**
 * Whether `host` names the URL's host. As in URLs, case and the scheme's own port do not matter.
 */
function isHost(host, url) {
    const text = `${url.protocol}//${host}`;
    return URL.canParse(text) && new URL(text).host === url.host;
}
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}


/***/ })

};
