export const id = 5729;
export const ids = [5729];
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

/***/ 66927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ createHashLookup),
/* harmony export */   Yr: () => (/* binding */ expectHash),
/* harmony export */   pw: () => (/* binding */ createExpectedHashes)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

/** Looks hashes up in a go.sum. It may have several for a module: each of them is right. */
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
/** Looks hashes up in a go.sum first, and then in a checksum database. */
function createHashLookup(named, database) {
    return (kind, modulePath, version) => named(kind, modulePath, version) ??
        database(modulePath, version).then((hashes) => {
            const hash = hashes?.[kind];
            return hash === undefined ? undefined : [hash];
        }, (error) => {
            if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ChecksumDatabaseError */ .vu)
                throw error;
            // The check of a mirror's file refuses that file, and reports this. A file that is here already
            // is not to blame.
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ChecksumDatabaseError */ .vu((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error), { cause: error });
        });
}
/** Throws `IntegrityError` if `h1` is none of the hashes that `source` has for `what`. */
function expectHash(what, h1, hashes, source = "go.sum or the checksum database") {
    if (hashes.includes(h1))
        return;
    const message = `${what} has the hash ${h1}, but ${source} has ${hashes.join(" or ")}`;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs(message, { code: "H1_MISMATCH" });
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
