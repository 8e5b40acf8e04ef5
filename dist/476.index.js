export const id = 476;
export const ids = [476];
export const modules = {

/***/ 59090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeBackend),
/* harmony export */   u: () => (/* binding */ parseBackendSetting)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);


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
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ input: "cache-backend", value: redact(text), allowed: ALLOWED }]);
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
/**
 * A value without what may be a secret. It could not be parsed, so we do not know where credentials
 * end. Everything before the last `@` is removed, and everything after a `?` or `#`.
 */
function redact(text) {
    const shown = text.replace(/[?#].*/s, "?***");
    const at = shown.lastIndexOf("@");
    return at < 0 ? shown : `***${shown.slice(at)}`;
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

/***/ 96296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    nowMs: () => performance.timeOrigin + performance.now(),
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
 * to the target. It returns the path of the file to keep: this one, or another that it made.
 * Missing folders are made. On failure, nothing is left behind, and the first error is thrown.
 */
async function placeFile(file, fill, temporary = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`) {
    let kept = temporary;
    try {
        // On this thread: the sidecar's store writes hundreds of small files at the start of a job, and
        // with the thread pool each of them would cost several times as much.
        for (const dir of new Set([temporary, file].map((node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname))))
            makeFolder(dir);
        kept = await fill(temporary);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(kept, file);
        if (kept !== temporary)
            await discard(temporary);
    }
    catch (error) {
        for (const left of new Set([temporary, kept]))
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
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd: options.cwd,
        env: { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Q)(process.env), ...options.env },
        stdio: ["pipe", "pipe", "pipe"],
        timeout: options.timeoutMs,
        killSignal: "SIGKILL",
        windowsHide: true,
    });
    const ended = new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, signal) => {
            if (code !== null)
                resolve(code);
            else
                reject(new Error(`${command} was killed by ${signal ?? "an unknown signal"}`));
        });
    });
    // What a child that was killed has started may hold the pipes for as long as it likes.
    child.once("exit", (_code, signal) => {
        if (signal === null)
            return;
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


/***/ }),

/***/ 107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   dY: () => (/* binding */ constant),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o_: () => (/* binding */ tryRead),
/* harmony export */   p_: () => (/* binding */ list),
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

/***/ 22235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ STEP_COST),
/* harmony export */   MM: () => (/* binding */ createTimeline),
/* harmony export */   nR: () => (/* binding */ coveredMs)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const SPAN_KIND = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    own: "our work",
    transfer: "moving bytes to or from a cache, including waiting, packing and unpacking",
}, "What it was spent on");
const SPAN = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("span", "A part of the step.", {
    name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("What was done"),
    kind: SPAN_KIND,
    startMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds after the step's start"),
    endMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Milliseconds after the step's start"),
});
const STEP_COST = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("stepCost", "What a step of the action cost the job.", {
    wallMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("From the step's start until the report, in milliseconds"),
    transferMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Of that, milliseconds in which a cache transfer was under way"),
    ownMs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("The other milliseconds: our own work"),
    spans: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(SPAN, "Its parts, by start; some run in parallel"),
});
/**
 * Starts a timeline at `startedAtMs` (epoch), by default now. `onChange` is told the names of the work
 * under way, whenever they change.
 */
function createTimeline(clock, startedAtMs = clock.nowMs(), onChange = () => { }) {
    const spans = [];
    const underWay = [];
    const sinceStart = () => clock.nowMs() - startedAtMs;
    return {
        async time(name, kind, work) {
            const startMs = sinceStart();
            underWay.push(name);
            onChange(underWay);
            try {
                return await work();
            }
            finally {
                spans.push({ name, kind, startMs, endMs: sinceStart() });
                underWay.splice(underWay.indexOf(name), 1);
                onChange(underWay);
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
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(DOWNLOAD_DIR, (0,_module_file_js__WEBPACK_IMPORTED_MODULE_6__/* .storePath */ .T)({ ...module, extension }));
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
        const source = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(storeDir, (0,_module_file_js__WEBPACK_IMPORTED_MODULE_6__/* .storePath */ .T)({ ...module, extension }));
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
/* harmony export */   M: () => (/* binding */ fileName),
/* harmony export */   T: () => (/* binding */ storePath)
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
});


/***/ })

};
