export const id = 170;
export const ids = [170];
export const modules = {

/***/ 30276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hash1),
/* harmony export */   h: () => (/* binding */ hashGoMod)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);


/**
 * The `h1:` hash of a set of files, as in go.sum. It depends neither on their order nor on how they
 * are packed. Throws `IntegrityError` for a name with a newline, which the hash could not tell from
 * two names.
 */
function hash1(files) {
    const lines = Array.from(files, ({ name, sha256Hex }) => {
        if (name.includes("\n")) {
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .cs(`file name with a newline: ${JSON.stringify(name)}`, {
                code: "ZIP_INVALID",
            });
        }
        return { key: Buffer.from(name), text: `${sha256Hex}  ${name}\n` };
    });
    // Go sorts strings by bytes, JavaScript by UTF-16 units, which gives another order.
    lines.sort((a, b) => Buffer.compare(a.key, b.key));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const { text } of lines)
        hash.update(text);
    return `h1:${hash.digest("base64")}`;
}
/** The hash in a `/go.mod` line of go.sum. */
function hashGoMod(bytes) {
    return hash1([{ name: "go.mod", sha256Hex: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex") }]);
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

/***/ 58193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ matchPrefixPatterns)
/* harmony export */ });
/**
 * Whether a list in the syntax of GOPRIVATE and similar variables covers a module path. The list
 * has globs separated by commas, each matched against as many leading elements of the path as it
 * has itself (https://go.dev/ref/mod#private-modules). Empty and malformed globs cover nothing.
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

/***/ 4437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listen)
/* harmony export */ });
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97159);

/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const SWEEP_INTERVAL_MS = 50;
/**
 * Has a new server listen on an address; port 0 is any free one. Throws the system's error if it cannot.
 */
async function listen(server, { host, port }, { answer, clock }) {
    const answers = new Set();
    server.on("request", (request, response) => {
        const work = answer(request, response);
        if (!work)
            return;
        answers.add(work);
        void work.finally(() => answers.delete(work));
    });
    server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
    const { promise: listening, resolve, reject } = Promise.withResolvers();
    server.once("error", reject);
    server.listen(port, host, resolve);
    await listening;
    server.off("error", reject);
    // A connection that cannot be accepted (EMFILE) is no reason to end.
    server.on("error", () => { });
    const address = server.address();
    if (address === null || typeof address === "string")
        throw new Error("no TCP address");
    return {
        port: address.port,
        async close(drainMs) {
            const closed = new Promise((done) => server.close(() => done()));
            // A connection that is kept open becomes idle when its answer has been sent.
            const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL_MS);
            server.closeIdleConnections();
            await (0,_within_js__WEBPACK_IMPORTED_MODULE_0__/* .waitAtMost */ ._R)(clock, drainMs, Promise.all([closed, ...answers]));
            clearInterval(sweep);
            const cut = answers.size;
            server.closeAllConnections();
            return cut;
        },
    };
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

/***/ 70515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ percentile)
/* harmony export */ });
/** The nearest-rank percentile of ascending values; undefined if there are none. */
function percentile(ascending, fraction) {
    return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}


/***/ }),

/***/ 107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Vq: () => (/* binding */ jsonSchemaOf),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   dY: () => (/* binding */ constant),
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

/***/ 87076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runServer: () => (/* binding */ runServer)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/within.ts
var within = __webpack_require__(97159);
// EXTERNAL MODULE: ./src/store/zip-pool.ts
var zip_pool = __webpack_require__(8986);
// EXTERNAL MODULE: ./src/serve/config/listen-address.ts
var listen_address = __webpack_require__(20351);
// EXTERNAL MODULE: ./src/serve/config/problem.ts
var problem = __webpack_require__(40802);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/lib/http-listener.ts
var http_listener = __webpack_require__(4437);
// EXTERNAL MODULE: ./src/goproxy/routes.ts
var routes = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(58193);
;// CONCATENATED MODULE: ./src/serve/access/access-rules.ts

/**
 * Whether a request may be answered. Pure.
 *
 * @param sha256 Of the token that came with the request; undefined without one.
 */
function decideAccess({ readers, denied }, request) {
    const { asked, nowMs } = request;
    // Tokens are random, so how long it takes to compare their hashes gives nothing away.
    const reader = readers?.find(({ sha256, expiresMs }) => sha256 === request.sha256 && nowMs < (expiresMs ?? Number.POSITIVE_INFINITY));
    if (readers && !reader)
        return { kind: "unknown" };
    const { modulePath, version } = asked;
    if (modulePath !== undefined) {
        const rule = denied.find((one) => (0,pattern/* matchPrefixPatterns */.J)(one.modules, modulePath) &&
            (one.version === undefined || one.version === version));
        if (rule) {
            const name = rule.version === undefined ? modulePath : `${modulePath}@${rule.version}`;
            return { kind: "denied", reason: `${name} is blocked by the configuration of this server` };
        }
        if (reader?.modules !== undefined && !(0,pattern/* matchPrefixPatterns */.J)(reader.modules, modulePath)) {
            return {
                kind: "forbidden",
                reader: reader.name,
                reason: `${reader.name} may not read ${modulePath}`,
            };
        }
    }
    return { kind: "admitted", reader: reader?.name };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/lib/authorization.ts
var lib_authorization = __webpack_require__(27787);
;// CONCATENATED MODULE: ./src/serve/access/read-token.ts


/**
 * The SHA-256 of a request's token, in lower-case hex: of a bearer token, or of the password of basic
 * authentication, which is what go sends from a netrc file. Undefined if there is none.
 */
function hashToken(authorization) {
    const credential = (0,lib_authorization/* parseAuthorization */.x)(authorization ?? "");
    const token = credential?.scheme === "basic" ? credential.password : credential?.token;
    return token ? (0,external_node_crypto_.hash)("sha256", token, "hex") : undefined;
}

;// CONCATENATED MODULE: ./src/serve/access/gate.ts



/**
 * What is refused for its module is refused with 403, not 404: go would turn to the next server of its
 * list, and what nobody may have would come from there.
 */
function createGate(clock) {
    return ({ url = "", headers }, rules) => {
        const decision = decideAccess(rules, {
            sha256: hashToken(headers.authorization),
            asked: askedFor((0,routes/* parseRoute */.Z)(url)),
            nowMs: clock.nowMs(),
        });
        switch (decision.kind) {
            case "admitted":
                return undefined;
            case "unknown":
                return {
                    status: 401,
                    text: "a token is needed: as a bearer token, or as the password of basic authentication",
                    headers: { "www-authenticate": 'Basic realm="go-accel"' },
                };
            case "forbidden":
            case "denied":
                return { status: 403, text: decision.reason };
        }
    };
}
function askedFor(route) {
    switch (route?.kind) {
        case "immutable":
            return { modulePath: route.file.path, version: route.file.version };
        case "mutable":
            return { modulePath: route.modulePath, version: route.version };
        case "sumdb": {
            const { request } = route;
            if (request.kind !== "lookup")
                return {};
            return { modulePath: request.modulePath, version: request.version };
        }
        case undefined:
            return {};
    }
}

;// CONCATENATED MODULE: ./src/serve/listener.ts




/** Far more than any path of the protocol that go sends. */
const MAX_PATH_CHARS = 4_096;
const HTTP_PORT = 80;
/**
 * Listens, answers health and readiness itself, and leaves the rest to `answer`, if the access rules
 * allow it. Without tokens a page in a browser of this machine must not read modules by a name that it
 * has for our address, so requests under other names are refused. Throws the system's error if it cannot
 * listen.
 */
async function openListener(wanted, parts) {
    const gate = createGate(parts.clock);
    const answer = (request, response) => {
        const { url = "", headers } = request;
        const isReady = parts.isReady();
        // A client that keeps connections then opens the next one somewhere else.
        if (!isReady)
            response.setHeader("connection", "close");
        if (url === "/healthz")
            return sendLine(response, 200, "ok");
        if (url === "/readyz")
            return sendLine(response, isReady ? 200 : 503, isReady ? "ready" : "ending");
        const rules = parts.access();
        if (!rules.readers && !isOurs(headers.host)) {
            return sendLine(response, 421, "go-accel: no such host; see `hosts` in the configuration");
        }
        if (url.length > MAX_PATH_CHARS)
            return sendLine(response, 414, "the path is too long");
        const refusal = gate(request, rules);
        if (refusal) {
            const { status, text } = refusal;
            return sendLine(response, status, `go-accel: ${text}`, refusal.headers);
        }
        return parts.answer(request, response);
    };
    const { port, close } = await (0,http_listener/* listen */.K)((0,external_node_http_.createServer)(), wanted, { answer, clock: parts.clock });
    const address = { host: wanted.host, port };
    const ownNames = ["localhost", "127.0.0.1", "::1", wanted.host].flatMap((host) => {
        const withPort = (0,listen_address/* formatAddress */.M0)({ host, port: address.port }).toLowerCase();
        // In a URL of http this port is not written.
        return address.port === HTTP_PORT ? [withPort, withPort.slice(0, -":80".length)] : [withPort];
    });
    function isOurs(host) {
        const name = host?.toLowerCase() ?? "";
        return ownNames.includes(name) || parts.hosts().includes(name);
    }
    return { address, close };
}
function sendLine(response, status, text, headers = {}) {
    const body = `${text}\n`;
    response.writeHead(status, {
        "content-type": "text/plain; charset=utf-8",
        "content-length": body.length,
        "cache-control": "no-store",
        ...headers,
    });
    response.end(body);
}

// EXTERNAL MODULE: ./src/lib/expiring-map.ts
var expiring_map = __webpack_require__(99867);
;// CONCATENATED MODULE: ./src/serve/operator-log.ts

const QUIET_MS = 60_000;
const MAX_REMEMBERED = 1_000;
/** Writes what an operator should read of events. A line that says the same as one of the last minute is left out. */
function createOperatorLog(log, clock) {
    const written = (0,expiring_map/* createExpiringMap */.j)({ clock, maxEntries: MAX_REMEMBERED });
    return (event) => {
        const line = describeEvent(event);
        if (line === undefined || written.get(line))
            return;
        written.set(line, true, QUIET_MS);
        log(line);
    };
}
/** One line; undefined for the many events that are everyday. */
function describeEvent(event) {
    switch (event.kind) {
        case "breaker":
            return event.state === "half-open"
                ? undefined
                : `mirror ${event.mirror}: ${event.state === "open" ? "fails, and is left alone for a while" : "works again"}`;
        case "fetch":
            if (event.faultKind !== "integrity")
                return undefined;
            return `mirror ${event.mirror}: wrong content for ${nameOf(event)}: ${event.fault ?? ""}`;
        case "corrupt":
            return `store: ${nameOf(event)} is damaged and was removed: ${event.fault}`;
        case "store-fault":
            return `store: cannot be written: ${event.fault}`;
        default:
            return undefined;
    }
}
function nameOf({ subject, version }) {
    return version === undefined ? subject : `${subject}@${version}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/engine/engine.ts + 29 modules
var engine_engine = __webpack_require__(54835);
// EXTERNAL MODULE: ./src/store/module-store.ts
var module_store = __webpack_require__(35558);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/fs.ts
var fs = __webpack_require__(251);
// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
;// CONCATENATED MODULE: ./src/serve/tiers/inventory.ts




/**
 * The module files below a store's folder, the one that was written first in front. Other files are
 * left out, and so is what disappears meanwhile. Throws the system's error if a folder cannot be read.
 */
async function takeInventory(root) {
    const found = [];
    async function walk(dir) {
        for await (const entry of await (0,promises_.opendir)(external_node_path_default().join(root, dir))) {
            const name = dir === "" ? entry.name : `${dir}/${entry.name}`;
            // Our own folders for half-written files and answers; no module path can name them.
            if (dir === "" && name.startsWith("."))
                continue;
            if (entry.isDirectory())
                await ignoreGone(walk(name));
            const file = entry.isFile() ? (0,module_file/* parseStorePath */.GV)(name) : undefined;
            if (!file)
                continue;
            const stats = await ignoreGone((0,promises_.lstat)(external_node_path_default().join(root, name)));
            if (!stats)
                continue;
            found.push({ file: { name: file, sizeBytes: stats.size }, writtenMs: stats.mtimeMs });
        }
    }
    await ignoreGone(walk(""));
    return found.sort((a, b) => a.writtenMs - b.writtenMs).map(({ file }) => file);
}
async function ignoreGone(work) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,fs/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/serve/tiers/limited-store.ts

/**
 * A store that removes what the policy gives up. What was there before counts once `inventory` has
 * found it. If a file cannot be removed, `onFault` hears of it, and the store stays larger.
 */
function withSizeLimit(parts) {
    const { store, policy, onFault, clock } = parts;
    async function evict() {
        for (const key of policy.takeOverflow(clock.nowMs())) {
            const name = (0,module_file/* parseStorePath */.GV)(key);
            // A client may have asked for it since the decision.
            if (name && !policy.has(key))
                await store.remove(name).catch(onFault);
        }
    }
    function keep(name, stored) {
        policy.add((0,module_file/* storePath */.TJ)(name), stored.sizeBytes, clock.nowMs());
        void evict();
        return stored;
    }
    parts.inventory.then((files) => {
        for (const { name, sizeBytes } of files)
            policy.addKnown((0,module_file/* storePath */.TJ)(name), sizeBytes);
        void evict();
    }, onFault);
    return {
        async find(name) {
            const key = (0,module_file/* storePath */.TJ)(name);
            const found = await store.find(name);
            if (!found)
                policy.remove(key);
            else if (policy.has(key))
                policy.use(key, clock.nowMs());
            else
                policy.add(key, found.sizeBytes, clock.nowMs());
            return found;
        },
        use: (name) => policy.use((0,module_file/* storePath */.TJ)(name), clock.nowMs()),
        write: async (name, body, inspect) => keep(name, await store.write(name, body, inspect)),
        make: async (name, make) => keep(name, await store.make(name, make)),
        async remove(name) {
            policy.remove((0,module_file/* storePath */.TJ)(name));
            await store.remove(name);
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/tiers/s3-fifo.ts
/** The part of the limit in which new files must prove their worth. */
const SMALL_SHARE = 0.1;
const MAX_USES = 3;
/** Names of files that went unused. Each takes some hundred bytes of memory. */
const MAX_GHOSTS = 100_000;
/**
 * S3-FIFO (https://dl.acm.org/doi/10.1145/3600006.3613147), counted in bytes. A new file comes into a
 * small queue. If nobody asks for it again before it comes to that queue's end, it goes, so a client
 * that reads everything once displaces nothing. Otherwise it moves to the main queue, where it stays as
 * long as it is asked for once in each round. What went and is fetched again soon comes into the main
 * queue at once. What was used less than `graceMs` ago does not go: it may be about to be sent.
 */
function createS3Fifo(parts) {
    const { limitBytes, lowWaterBytes, graceMs } = parts;
    const small = { entries: new Map(), bytes: 0 };
    const main = { entries: new Map(), bytes: 0 };
    const ghosts = new Map();
    let ghostBytes = 0;
    const keptBytes = () => small.bytes + main.bytes;
    const queueOf = (key) => [small, main].find(({ entries }) => entries.has(key));
    function put(queue, key, entry) {
        queue.entries.set(key, entry);
        queue.bytes += entry.sizeBytes;
    }
    function drop(queue, key) {
        queue.bytes -= queue.entries.get(key)?.sizeBytes ?? 0;
        queue.entries.delete(key);
    }
    function forgetGhost(key) {
        ghostBytes -= ghosts.get(key) ?? 0;
        return ghosts.delete(key);
    }
    function remember(key, sizeBytes) {
        ghosts.set(key, sizeBytes);
        ghostBytes += sizeBytes;
        for (const oldest of ghosts.keys()) {
            if (ghostBytes <= limitBytes && ghosts.size <= MAX_GHOSTS)
                break;
            forgetGhost(oldest);
        }
    }
    /**
     * The first file of a queue that may go, which it then no longer has. Looks at each at most once for
     * each use. Ends without one when the queue has no more than `floorBytes` left.
     */
    function findVictim(queue, floorBytes, nowMs) {
        let looks = queue.entries.size * (MAX_USES + 1);
        // What is put back comes to the end, and so comes up again.
        for (const [key, entry] of queue.entries) {
            if (looks-- === 0 || queue.bytes <= floorBytes)
                return undefined;
            drop(queue, key);
            if (entry.uses > 0)
                put(main, key, { ...entry, uses: queue === main ? entry.uses - 1 : 0 });
            else if (nowMs - entry.usedMs < graceMs)
                put(queue, key, entry);
            else {
                if (queue === small)
                    remember(key, entry.sizeBytes);
                return key;
            }
        }
        return undefined;
    }
    return {
        keptBytes,
        has: (key) => queueOf(key) !== undefined,
        add(key, sizeBytes, usedMs) {
            const queue = queueOf(key);
            if (queue) {
                const uses = queue.entries.get(key)?.uses ?? 0;
                queue.bytes += sizeBytes - (queue.entries.get(key)?.sizeBytes ?? 0);
                queue.entries.set(key, { sizeBytes, uses, usedMs });
                return;
            }
            put(forgetGhost(key) ? main : small, key, { sizeBytes, uses: 0, usedMs });
        },
        addKnown(key, sizeBytes) {
            if (queueOf(key))
                return;
            put(main, key, { sizeBytes, uses: 0, usedMs: Number.NEGATIVE_INFINITY });
        },
        use(key, nowMs) {
            const entry = queueOf(key)?.entries.get(key);
            if (!entry)
                return;
            entry.uses = Math.min(entry.uses + 1, MAX_USES);
            entry.usedMs = nowMs;
        },
        remove(key) {
            const queue = queueOf(key);
            if (queue)
                drop(queue, key);
        },
        takeOverflow(nowMs) {
            const gone = [];
            if (keptBytes() <= limitBytes)
                return gone;
            while (keptBytes() > lowWaterBytes) {
                const victim = findVictim(small, limitBytes * SMALL_SHARE, nowMs) ??
                    findVictim(main, 0, nowMs) ??
                    findVictim(small, 0, nowMs);
                if (victim === undefined)
                    break;
                gone.push(victim);
            }
            return gone;
        },
    };
}

;// CONCATENATED MODULE: ./src/serve/proxy.ts








/** The part of the limit that is free after files had to go. */
const FREE_SHARE = 0.05;
/** Longer than it takes from finding a file until it is open. */
const GRACE_MS = 10_000;
/** Throws the system's error if the store's folder cannot be made. */
async function openProxy(settings, { pool, emit }) {
    const { engine: config, storeDir } = settings;
    await (0,promises_.mkdir)(storeDir, { recursive: true });
    const engine = (0,engine_engine/* createEngine */.P)({
        config,
        disk: openDisk(settings, emit),
        answersDir: storeDir,
        pool,
        sum: { entries: [], ignored: [] },
        // What the database must not learn of is in the configuration.
        mayLookUp: () => true,
        emit,
    });
    const handle = engine.createHandler();
    const answers = new Set();
    return {
        answer(request, response) {
            const answer = handle(request, response).finally(() => answers.delete(answer));
            answers.add(answer);
            return answer;
        },
        async retire() {
            await Promise.all(answers);
            await engine.close();
        },
    };
}
function openDisk({ storeDir, storeLimitBytes }, emit) {
    const store = (0,module_store/* createDiskStore */.J)(storeDir);
    if (storeLimitBytes === undefined)
        return store;
    return withSizeLimit({
        store,
        policy: createS3Fifo({
            limitBytes: storeLimitBytes,
            lowWaterBytes: storeLimitBytes * (1 - FREE_SHARE),
            graceMs: GRACE_MS,
        }),
        inventory: takeInventory(storeDir),
        onFault: (error) => emit({ kind: "store-fault", atMs: clock/* systemClock */.m.nowMs(), fault: (0,errors/* errorMessage */.gJ)(error) }),
        clock: clock/* systemClock */.m,
    });
}

;// CONCATENATED MODULE: ./src/serve/run-server.ts










const MAX_ZIP_WORKERS = 4;
/**
 * Serves until SIGTERM or SIGINT.
 *
 *     serving ──SIGTERM──▶ ending: /readyz says so ──▶ draining: no new connections ──▶ ended
 *        ▲ └─SIGINT─────────────────────────────────────────▲
 *        └──▶ SIGHUP: a new proxy takes the next request, the old one finishes its own
 *
 * A second signal ends the step that it is in. Throws `ServeConfigError`, and the system's error if the
 * store or the socket cannot be opened.
 */
async function runServer({ readSettings, entry, log }) {
    const signals = watchSignals();
    const firstSignal = signals.next();
    const pool = (0,zip_pool/* createZipPool */.x)(entry, Math.min(MAX_ZIP_WORKERS, (0,external_node_os_.availableParallelism)()));
    const emit = createOperatorLog(log, clock/* systemClock */.m);
    const open = (wanted) => openProxy(wanted, { pool, emit });
    let settings = await readSettings();
    let proxy = await open(settings);
    let isReady = true;
    const listener = await openListener(settings.listen, {
        answer: (request, response) => proxy.answer(request, response),
        isReady: () => isReady,
        hosts: () => settings.hosts,
        access: () => settings.access,
        clock: clock/* systemClock */.m,
    });
    log(`listening on http://${(0,listen_address/* formatAddress */.M0)(listener.address)}`);
    async function reload() {
        try {
            const wanted = await readSettings();
            const next = await open(wanted);
            const old = proxy;
            if ((0,listen_address/* formatAddress */.M0)(wanted.listen) !== (0,listen_address/* formatAddress */.M0)(settings.listen)) {
                log("reload: another address to listen on takes a restart");
            }
            settings = wanted;
            proxy = next;
            void old.retire().catch((error) => log(`reload: ${(0,errors/* errorMessage */.gJ)(error)}`));
            log("reloaded the configuration");
        }
        catch (error) {
            const lines = error instanceof problem/* ServeConfigError */.c ? error.lines : [(0,errors/* errorMessage */.gJ)(error)];
            for (const line of lines)
                log(`reload: ${line}`);
            log("reload: the configuration stays as it was");
        }
    }
    signals.onHangup(reload);
    const signal = await firstSignal;
    isReady = false;
    if (signal === "SIGTERM" && settings.noticeMs > 0) {
        log(`ending: not ready from now on, and closed in ${settings.noticeMs / 1000} s`);
        await (0,within/* waitAtMost */._R)(clock/* systemClock */.m, settings.noticeMs, signals.next());
    }
    log("ending: waiting for the requests under way");
    const hurried = signals.next().then(() => undefined);
    const cut = await Promise.race([listener.close(settings.drainMs), hurried]);
    if (cut === undefined)
        log("ended at once");
    else
        log(cut === 0 ? "ended" : `ended: requests that took too long were cut: ${cut}`);
}
/** The process's signals as promises. From here on, none of them ends the process by itself. */
function watchSignals() {
    let waiting = [];
    for (const signal of ["SIGTERM", "SIGINT"]) {
        process.on(signal, () => {
            const heard = waiting;
            waiting = [];
            for (const resolve of heard)
                resolve(signal);
        });
    }
    const started = Promise.withResolvers();
    let reloads = started.promise;
    let work = async () => { };
    process.on("SIGHUP", () => {
        reloads = reloads.then(() => work());
    });
    return {
        /** The next SIGTERM or SIGINT. */
        next: () => new Promise((resolve) => waiting.push(resolve)),
        /** Does `reload` for each SIGHUP, also for those before, one after the other. It must not throw. */
        onHangup(reload) {
            work = reload;
            started.resolve();
        },
    };
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

/***/ 61321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Lo: () => (/* binding */ readExactly),
/* harmony export */   mp: () => (/* binding */ findEntryData),
/* harmony export */   x5: () => (/* binding */ readZipDirectory)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80683);




const MAX_COMMENT_BYTES = 0xffff;
const ZIP64_EXTRA_ID = 0x0001;
const METHODS = { 0: "stored", 8: "deflated" };
const FLAG_ENCRYPTED = 0x0001;
/** A module of 500 MiB has far fewer; more is an attempt on our memory. */
const MAX_DIRECTORY_BYTES = 128 * 1024 * 1024;
/**
 * Reads the central directory of an open archive. Throws `IntegrityError` for anything malformed.
 */
function readZipDirectory(fd, fileBytes) {
    const { offset, sizeBytes, count } = findDirectory(fd, fileBytes);
    if (sizeBytes > MAX_DIRECTORY_BYTES || offset + sizeBytes > fileBytes) {
        throw invalid("its directory is outside the archive");
    }
    const directory = readExactly(fd, offset, sizeBytes);
    const entries = [];
    let position = 0;
    while (position < directory.length) {
        const { entry, length } = parseCentralHeader(directory, position);
        if (entry.headerOffset + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_BYTES */ .cF + entry.packedBytes > offset) {
            throw invalid(`${entry.name} is outside the archive`);
        }
        entries.push(entry);
        position += length;
    }
    if (entries.length !== count)
        throw invalid("its directory has a wrong length");
    return entries;
}
/** Where the packed bytes of an entry begin. This depends on the lengths in its local header. */
function findEntryData(read, entry) {
    const header = read(entry.headerOffset, _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_BYTES */ .cF);
    if (header.readUInt32LE(0) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_SIGNATURE */ .HX) {
        throw invalid(`${entry.name} has no local header`);
    }
    return entry.headerOffset + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_BYTES */ .cF + header.readUInt16LE(26) + header.readUInt16LE(28);
}
/**
 * Fills `buffer` with a part of the archive. Throws `IntegrityError` if the archive is too short.
 */
function readExactly(fd, offset, sizeBytes, buffer = Buffer.allocUnsafe(sizeBytes)) {
    let filled = 0;
    while (filled < sizeBytes) {
        const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, filled, sizeBytes - filled, offset + filled);
        if (bytesRead === 0)
            throw invalid("it ends early");
        filled += bytesRead;
    }
    return buffer;
}
/** The error for an archive that cannot be a module's. */
function invalid(problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .cs(`not a valid module zip: ${problem}`, { code: "ZIP_INVALID" });
}
function findDirectory(fd, fileBytes) {
    const tailBytes = Math.min(fileBytes, _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .END_BYTES */ ._$ + MAX_COMMENT_BYTES);
    const tail = readExactly(fd, fileBytes - tailBytes, tailBytes);
    for (let at = tail.length - _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .END_BYTES */ ._$; at >= 0; at--) {
        const isEnd = tail.readUInt32LE(at) === _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .END_SIGNATURE */ .Rf &&
            at + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .END_BYTES */ ._$ + tail.readUInt16LE(at + 20) === tail.length;
        if (!isEnd)
            continue;
        const count = tail.readUInt16LE(at + 10);
        const sizeBytes = tail.readUInt32LE(at + 12);
        const offset = tail.readUInt32LE(at + 16);
        const isZip64 = count === _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_16_BIT */ .xk || sizeBytes === _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_32_BIT */ .xr || offset === _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_32_BIT */ .xr;
        const end = fileBytes - tailBytes + at;
        return isZip64 ? readZip64End(fd, end) : { offset, sizeBytes, count };
    }
    throw invalid("it has no directory");
}
function readZip64End(fd, endOffset) {
    if (endOffset < _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_LOCATOR_BYTES */ .T2)
        throw invalid("it has no ZIP64 directory");
    const locator = readExactly(fd, endOffset - _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_LOCATOR_BYTES */ .T2, _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_LOCATOR_BYTES */ .T2);
    if (locator.readUInt32LE(0) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_LOCATOR_SIGNATURE */ .k_) {
        throw invalid("it has no ZIP64 directory");
    }
    const recordOffset = Number(locator.readBigUInt64LE(8));
    if (recordOffset > endOffset)
        throw invalid("it has no ZIP64 directory");
    const record = readExactly(fd, recordOffset, _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_END_BYTES */ .Uf);
    if (record.readUInt32LE(0) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ZIP64_END_SIGNATURE */ .Z_)
        throw invalid("it has no ZIP64 directory");
    return {
        count: Number(record.readBigUInt64LE(32)),
        sizeBytes: Number(record.readBigUInt64LE(40)),
        offset: Number(record.readBigUInt64LE(48)),
    };
}
function parseCentralHeader(directory, position) {
    if (position + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CENTRAL_BYTES */ .oW > directory.length ||
        directory.readUInt32LE(position) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CENTRAL_SIGNATURE */ .Lw) {
        throw invalid("its directory is malformed");
    }
    const nameBytes = directory.readUInt16LE(position + 28);
    const extraBytes = directory.readUInt16LE(position + 30);
    const commentBytes = directory.readUInt16LE(position + 32);
    const length = _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CENTRAL_BYTES */ .oW + nameBytes + extraBytes + commentBytes;
    const nameStart = position + _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .CENTRAL_BYTES */ .oW;
    if (position + length > directory.length)
        throw invalid("its directory is malformed");
    const rawName = directory.subarray(nameStart, nameStart + nameBytes);
    // A name in another encoding would change, and so would the hash, when it is written again.
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(rawName))
        throw invalid("a name is not UTF-8");
    const name = rawName.toString();
    const method = METHODS[directory.readUInt16LE(position + 10)];
    if (method === undefined)
        throw invalid(`${name} is packed by an unknown method`);
    if (directory.readUInt16LE(position + 8) & FLAG_ENCRYPTED)
        throw invalid(`${name} is encrypted`);
    const extra = directory.subarray(nameStart + nameBytes, nameStart + nameBytes + extraBytes);
    const large = createZip64Reader(extra);
    // In this order, because the extra field holds only those values that do not fit.
    const sizeBytes = large(directory.readUInt32LE(position + 24));
    const packedBytes = large(directory.readUInt32LE(position + 20));
    const headerOffset = large(directory.readUInt32LE(position + 42));
    const crc32 = directory.readUInt32LE(position + 16);
    return { entry: { name, method, crc32, packedBytes, sizeBytes, headerOffset }, length };
}
/** Replaces each value that does not fit by the next one of the ZIP64 extra field. */
function createZip64Reader(extra) {
    let field;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) === ZIP64_EXTRA_ID) {
            field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        }
    }
    let position = 0;
    return (value) => {
        if (value !== _zip_format_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_32_BIT */ .xr)
            return value;
        if (!field || position + 8 > field.length)
            throw invalid("a size is missing");
        const large = Number(field.readBigUInt64LE(position));
        position += 8;
        if (!Number.isSafeInteger(large))
            throw invalid("a size is out of range");
        return large;
    };
}


/***/ }),

/***/ 80683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ LOCAL_SIGNATURE),
/* harmony export */   Lw: () => (/* binding */ CENTRAL_SIGNATURE),
/* harmony export */   Rf: () => (/* binding */ END_SIGNATURE),
/* harmony export */   T2: () => (/* binding */ ZIP64_LOCATOR_BYTES),
/* harmony export */   Uf: () => (/* binding */ ZIP64_END_BYTES),
/* harmony export */   Z_: () => (/* binding */ ZIP64_END_SIGNATURE),
/* harmony export */   _$: () => (/* binding */ END_BYTES),
/* harmony export */   cF: () => (/* binding */ LOCAL_BYTES),
/* harmony export */   k_: () => (/* binding */ ZIP64_LOCATOR_SIGNATURE),
/* harmony export */   oW: () => (/* binding */ CENTRAL_BYTES),
/* harmony export */   xk: () => (/* binding */ MAX_16_BIT),
/* harmony export */   xr: () => (/* binding */ MAX_32_BIT)
/* harmony export */ });
// Signatures and sizes of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.
// They are named once for the code that reads archives and the code that writes them.
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_BYTES = 56;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
/** Stands for a count that only the ZIP64 record can hold. */
const MAX_16_BIT = 0xffff;
/** Stands for a size or an offset that only a ZIP64 field can hold. */
const MAX_32_BIT = 0xffffffff;


/***/ }),

/***/ 23043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ MAX_ZIP_BYTES),
  y: () => (/* binding */ checkModuleZip)
});

;// CONCATENATED MODULE: ./src/gomod/file-path.ts
/*
 * Names of files in a module's zip, by the rules of golang.org/x/mod/module (CheckFilePath) and
 * golang.org/x/mod/zip, which the go command applies when it unpacks.
 */
/** ASCII without what shells or file systems give a meaning, and letters of any script. */
const FILE_CHARACTERS = /^[-A-Za-z0-9!#$%&()+,.=@[\]^_{}~ \p{L}]+$/u;
/**
 * Letters that came after Unicode 15.0, of which Go's tables are: to go they are none. JavaScript knows
 * newer ones.
 */
const LATER_LETTERS = toCharacterClass(`
  88f c5c cdc 1c89-1c8a a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 105c0-105f3 10940-10959
  10d4a-10d65 10d6f-10d85 10ec2-10ec7 11380-11389 1138b 1138e 11390-113b5 113b7 113d1
  113d3 11bc0-11be0 11db0-11ddb 13460-143fa 16100-1611d 16d40-16d6c 16ea0-16eb8
  16ebb-16ed3 16ff2-16ff3 187f8-187ff 18cff 18d09-18d1e 18d80-18df2 1e5d0-1e5ed 1e5f0
  1e6c0-1e6de 1e6e0-1e6e2 1e6e4-1e6e5 1e6e7-1e6ed 1e6f0-1e6f4 1e6fe-1e6ff 2b73a-2b73f
  2cea2-2cead 2ebf0-2ee5d 323b0-33479
`);
const DOTS = /^\.+$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;
/** Whether the go command accepts `file`, relative and with slashes, as the path of a file. Pure. */
function isValidFilePath(file) {
    return file.split("/").every(isValidElement);
}
/** Of ranges of code points in hexadecimal. */
function toCharacterClass(ranges) {
    const escaped = (range) => range.replaceAll(/[0-9a-f]+/g, (code) => `\\u{${code}}`);
    return new RegExp(`[${ranges.trim().split(/\s+/).map(escaped).join("")}]`, "u");
}
function isValidElement(element) {
    return (FILE_CHARACTERS.test(element) &&
        !LATER_LETTERS.test(element) &&
        !DOTS.test(element) &&
        !element.endsWith(".") &&
        !WINDOWS_DEVICE.test(element));
}
/** Dotted and dotless i are each a letter of their own: languages differ in what they pair. */
const UNFOLDED = /[\u0130\u0131]/u;
const PLAIN = /^[\0-@[-\x7f]*$/;
/**
 * The same for names that differ in case alone, by Unicode's simple folding, as file systems may
 * take them for one. Pure.
 */
function foldCase(name) {
    return PLAIN.test(name) ? name : Array.from(name, foldCharacter).join("");
}
function foldCharacter(character) {
    if (UNFOLDED.test(character))
        return character;
    const upper = keepOne(character.toUpperCase(), character);
    return keepOne(upper.toLowerCase(), upper);
}
/** Simple folding never makes several characters of one, as `ß` becomes `SS`. */
function keepOne(mapped, character) {
    return Array.from(mapped).length === 1 ? mapped : character;
}

// EXTERNAL MODULE: ./src/store/zip-directory.ts
var zip_directory = __webpack_require__(61321);
;// CONCATENATED MODULE: ./src/store/zip-rules.ts


// Limits of golang.org/x/mod/zip, which the go command enforces when it unpacks.
const MAX_ZIP_BYTES = 500 * 1024 * 1024;
const MAX_TOTAL_BYTES = 500 * 1024 * 1024;
const MAX_GO_MOD_BYTES = 16 * 1024 * 1024;
const MAX_LICENSE_BYTES = 16 * 1024 * 1024;
/**
 * Checks what golang.org/x/mod/zip checks of a module's archive (`CheckZip`): its size, the names and
 * sizes of its files, all below `<path>@<version>/`, and that no two names are one on a disk that
 * knows no case. Throws `IntegrityError`.
 */
function checkModuleZip(entries, prefix, zipBytes) {
    if (zipBytes > MAX_ZIP_BYTES)
        throw (0,zip_directory/* invalid */.Gq)("it is larger than 500 MiB");
    const collisions = createCollisionCheck();
    let totalBytes = 0;
    for (const { name, sizeBytes } of entries) {
        if (!name.startsWith(prefix))
            throw (0,zip_directory/* invalid */.Gq)(`${name} is not below ${prefix}`);
        if (name === prefix)
            continue;
        // The go command makes folders as it needs them, and passes over entries of their own.
        const isFolder = name.endsWith("/");
        const file = name.slice(prefix.length, isFolder ? -1 : undefined);
        if (!isValidFilePath(file))
            throw (0,zip_directory/* invalid */.Gq)(`${name} is not a valid file name`);
        collisions.add(file, isFolder);
        // Also what a folder claims to hold: go does not unpack it, but we and go would hash it.
        totalBytes += sizeBytes;
        if (totalBytes > MAX_TOTAL_BYTES)
            throw (0,zip_directory/* invalid */.Gq)("it unpacks to more than 500 MiB");
        if (isFolder)
            continue;
        checkGoModPlace(file);
        if (file === "go.mod" && sizeBytes > MAX_GO_MOD_BYTES)
            throw (0,zip_directory/* invalid */.Gq)("go.mod is too large");
        if (file === "LICENSE" && sizeBytes > MAX_LICENSE_BYTES)
            throw (0,zip_directory/* invalid */.Gq)("LICENSE is too large");
    }
}
/** A folder with a go.mod is another module, and not part of this one. */
function checkGoModPlace(file) {
    const base = file.slice(file.lastIndexOf("/") + 1);
    if (foldCase(base) !== "go.mod" || file === "go.mod")
        return;
    throw (0,zip_directory/* invalid */.Gq)(`${file} is a go.mod that is not in the module's own folder, or not in lower case`);
}
/** Refuses names, and folders in them, that differ in case alone, and a name twice. */
function createCollisionCheck() {
    const seen = new Map();
    function add(name, isFolder) {
        const folded = foldCase(name);
        const other = seen.get(folded);
        if (other && other.name !== name)
            throw (0,zip_directory/* invalid */.Gq)(`${other.name} and ${name} differ in case alone`);
        if (other && other.isFolder !== isFolder)
            throw (0,zip_directory/* invalid */.Gq)(`${name} is a file and a folder`);
        if (other && !isFolder)
            throw (0,zip_directory/* invalid */.Gq)(`${name} is there twice`);
        // Its folders have been seen as well.
        if (other)
            return;
        seen.set(folded, { name, isFolder });
        const slash = name.lastIndexOf("/");
        if (slash > 0)
            add(name.slice(0, slash), true);
    }
    return { add };
}


/***/ }),

/***/ 20638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    if (url.protocol !== "https:" && !isLoopback(url.hostname))
        return false;
    return mirror === undefined ? isHost(host, url) : isBelow(url, mirror);
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
