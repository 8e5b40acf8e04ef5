export const id = 8704;
export const ids = [8704];
export const modules = {

/***/ 67334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ goEnvironment)
/* harmony export */ });
/* harmony import */ var _lib_child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89484);

/**
 * Variables that go and a C compiler read, in upper case. Those of go have no underscore, while
 * others that begin with GO do (`GOOGLE_…`). The last lines are what programs named `go` or `cc` may
 * need that only choose the real one (asdf, mise, goenv, nix).
 */
const READ_BY_GO = [
    /^GO[A-Z0-9]+$/,
    /^CGO_/,
    /^(?:CC|CXX|FC|AR|GCCGO)$/,
    /^PKG_CONFIG/,
    /^(?:CPATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH|LIBRARY_PATH|COMPILER_PATH|GCC_EXEC_PREFIX)$/,
    /^(?:SDKROOT|DEVELOPER_DIR|MACOSX_DEPLOYMENT_TARGET)$/,
    /^(?:INCLUDE|LIB|LIBPATH)$/,
    /^(?:GOENV|ASDF|MISE)_(?:[A-Z_]*_)?(?:DIR|ROOT|VERSION|FILE|FILENAME)$/,
    /^NIX_(?:CC|CFLAGS|LDFLAGS|BINTOOLS|HARDENING|ENFORCE|SSL)/,
];
/**
 * What go, a C compiler and a shell that we run get besides the variables that every program gets.
 * Pure.
 */
function goEnvironment(env) {
    return (0,_lib_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .pickVariables */ .h)(env, (name) => READ_BY_GO.some((pattern) => pattern.test(name)));
}


/***/ }),

/***/ 22304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findGitCheckout),
/* harmony export */   y: () => (/* binding */ readGitDir)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_fs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _git_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27118);




/**
 * The git checkout that holds `dir`; undefined if there is none. Reads only files, so it works
 * without a git command, and for a checkout that git refuses because someone else owns it.
 */
function findGitCheckout(dir) {
    for (let root = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(dir);; root = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(root)) {
        const gitDir = readGitDir(root);
        if (gitDir !== undefined)
            return readCheckout(root, gitDir);
        if (root === node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(root))
            return undefined;
    }
}
/** `.git` is a folder or, for a submodule or a worktree, a file that names one. */
function readGitDir(root) {
    const dotGit = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, ".git");
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(dotGit, { throwIfNoEntry: false });
    if (stats?.isDirectory())
        return dotGit;
    const link = stats?.isFile() ? /^gitdir: (.+?)\r?\n?$/.exec(readText(dotGit)) : undefined;
    return link?.[1] === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(root, link[1]);
}
function readCheckout(root, gitDir) {
    const indexFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, "index");
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(indexFile, { throwIfNoEntry: false })?.isFile())
        return undefined;
    const commonDir = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(gitDir, readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, "commondir")).trim());
    const isSha256 = (0,_git_config_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitConfig */ .m)(readText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(commonDir, "config"))).some(({ name, value }) => name === "extensions.objectformat" && value === "sha256");
    return { root, gitDir, commonDir, indexFile, objectFormat: isSha256 ? "sha256" : "sha1" };
}
/** Text of a file; empty if there is no file. */
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch (error) {
        if ((0,_lib_fs_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return "";
        throw error;
    }
}


/***/ }),

/***/ 27118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseGitConfig)
/* harmony export */ });
const SECTION = /^\s*\[\s*([A-Za-z0-9.-]+)(?:\s+"(?:\\.|[^"\\])*")?\s*\]/;
const SETTING = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=(.*))?$/s;
/**
 * Reads the settings of a configuration file (git-config). Lines that git would not read are
 * skipped: git itself complains of them.
 */
function parseGitConfig(text) {
    const settings = [];
    let section = "";
    for (const whole of joinLines(text)) {
        const header = SECTION.exec(whole);
        if (header?.[1] !== undefined)
            section = header[1].toLowerCase().replace(/\..*$/, "");
        // A setting may follow on the line of its section.
        const line = header ? whole.slice(header[0].length) : whole;
        const [, key, value = ""] = SETTING.exec(line) ?? [];
        if (key === undefined)
            continue;
        settings.push({ name: `${section}.${key.toLowerCase()}`, value: readValue(value) });
    }
    return settings;
}
/** A backslash at the end of a line continues a value on the next. */
function joinLines(text) {
    return text.replace(/\r\n/g, "\n").replace(/\\\n/g, "").split("\n");
}
/** Without the spaces around it, its quotes, and a comment behind it. */
function readValue(text) {
    let value = "";
    /** Length up to the last character that belongs to the value: spaces count if others follow. */
    let end = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
        const char = text.charAt(at);
        if (char === '"') {
            quoted = !quoted;
            end = value.length;
        }
        else if (!quoted && (char === "#" || char === ";")) {
            break;
        }
        else if (char === "\\") {
            value += meaningOf(text.charAt(++at));
            end = value.length;
        }
        else if (quoted || !/\s/.test(char)) {
            value += char;
            end = value.length;
        }
        else if (value !== "") {
            value += char;
        }
    }
    return value.slice(0, end);
}
function meaningOf(char) {
    const meanings = { n: "\n", t: "\t", b: "\b" };
    return meanings[char] ?? char;
}


/***/ }),

/***/ 3410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ SYMLINK_MODE),
/* harmony export */   JR: () => (/* binding */ isSkipped),
/* harmony export */   NN: () => (/* binding */ REGULAR_MODE),
/* harmony export */   Xz: () => (/* binding */ isSubmodule),
/* harmony export */   lf: () => (/* binding */ checksumOf),
/* harmony export */   qy: () => (/* binding */ parseGitIndex),
/* harmony export */   sr: () => (/* binding */ MODE_TYPE_MASK),
/* harmony export */   wP: () => (/* binding */ isSymlink)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const REGULAR_MODE = 0o100000;
const SYMLINK_MODE = 0o120000;
const SUBMODULE_MODE = 0o160000;
const MODE_TYPE_MASK = 0o170000;
function isSubmodule({ mode }) {
    return (mode & MODE_TYPE_MASK) === SUBMODULE_MODE;
}
function isSymlink({ mode }) {
    return (mode & MODE_TYPE_MASK) === SYMLINK_MODE;
}
const HEADER_BYTES = 12;
/** ctime, mtime, dev, ino, mode, uid, gid, size: ten numbers of four bytes. */
const STAT_BYTES = 40;
const EXTENDED = 0x4000;
const NAME_MASK = 0x0fff;
const SPLIT_INDEX = "link";
/**
 * Reads an index file of versions 2 to 4 (gitformat-index). Undefined for anything that does not
 * follow the format to the end, and for a split index, whose entries are in a second file.
 */
function parseGitIndex(file, format) {
    const checksum = file.subarray(-idBytesOf(format));
    const content = file.subarray(0, -checksum.length);
    if (!isSkipped(checksum) && !checksum.equals(checksumOf(content, format)))
        return undefined;
    try {
        return parse(file, checksum.length);
    }
    catch (error) {
        // A read beyond the end of the file: it is cut, or it is not an index.
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** The checksum that ends the file: the hash of everything before it. */
function checksumOf(content, format) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(content).digest();
}
/** With `index.skipHash`, git writes zeros instead of the checksum. */
function isSkipped(checksum) {
    return checksum.every((byte) => byte === 0);
}
function idBytesOf(format) {
    return format === "sha1" ? 20 : 32;
}
function parse(file, idBytes) {
    const version = file.readUInt32BE(4);
    if (file.toString("latin1", 0, 4) !== "DIRC" || version < 2 || version > 4)
        return undefined;
    const count = file.readUInt32BE(8);
    const end = file.length - idBytes;
    const entries = [];
    let offset = HEADER_BYTES;
    let previousPath = "";
    for (let index = 0; index < count; index++) {
        const idAt = offset + STAT_BYTES;
        const flagsAt = idAt + idBytes;
        const flags = file.readUInt16BE(flagsAt);
        const extended = (flags & EXTENDED) === 0 ? 0 : file.readUInt16BE(flagsAt + 2);
        const nameAt = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4);
        const name = version === 4
            ? readCompressedName(file, nameAt, previousPath)
            : readName(file, nameAt, flags & NAME_MASK, offset);
        if (!name || name.end > end)
            return undefined;
        entries.push({
            path: name.path,
            objectId: file.toString("hex", idAt, flagsAt),
            mode: file.readUInt32BE(offset + 24),
            stage: (flags >> 12) & 3,
            skipWorktree: (extended & 0x4000) !== 0,
            intentToAdd: (extended & 0x2000) !== 0,
            stat: {
                ctimeSeconds: file.readUInt32BE(offset),
                ctimeNanoseconds: file.readUInt32BE(offset + 4),
                mtimeSeconds: file.readUInt32BE(offset + 8),
                mtimeNanoseconds: file.readUInt32BE(offset + 12),
                inode: file.readUInt32BE(offset + 20),
                sizeBytes: file.readUInt32BE(offset + 36),
            },
            offset,
        });
        previousPath = name.path;
        offset = name.end;
    }
    return isPlainTail(file, offset, end) ? { entries, checksumBytes: idBytes } : undefined;
}
/** A name ends with a NUL, and NULs fill its entry up to a multiple of eight bytes. */
function readName(file, nameAt, statedBytes, entryAt) {
    const nul = file.indexOf(0, statedBytes === NAME_MASK ? nameAt + statedBytes : nameAt);
    if (nul < 0 || (statedBytes !== NAME_MASK && nul !== nameAt + statedBytes))
        return undefined;
    const end = entryAt + Math.ceil((nul + 1 - entryAt) / 8) * 8;
    return { path: file.toString("latin1", nameAt, nul), end };
}
/** Version 4: how many bytes to cut off the previous name, then what to append to the rest. */
function readCompressedName(file, at, previousPath) {
    let position = at;
    let byte = file.readUInt8(position++);
    let cut = byte & 0x7f;
    while (byte & 0x80) {
        byte = file.readUInt8(position++);
        cut = (cut + 1) * 128 + (byte & 0x7f);
    }
    const nul = file.indexOf(0, position);
    if (nul < 0 || cut > previousPath.length)
        return undefined;
    const kept = previousPath.slice(0, previousPath.length - cut);
    return { path: kept + file.toString("latin1", position, nul), end: nul + 1 };
}
/** Whether extensions fill the rest of the file and none of them moves entries elsewhere. */
function isPlainTail(file, from, end) {
    let offset = from;
    while (offset < end) {
        if (file.toString("latin1", offset, offset + 4) === SPLIT_INDEX)
            return false;
        offset += 8 + file.readUInt32BE(offset + 4);
    }
    return offset === end;
}


/***/ }),

/***/ 30012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ listTrackedFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _git_checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22304);
/* harmony import */ var _git_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3410);




/**
 * The regular files, absolute, that git tracks in the checkouts that hold the folders, and whose name
 * `isWanted`. The name is relative to its checkout, with `/`. A file need not be there: a sparse
 * checkout or a step may have left it out. Runs no git. Never throws: without an index that can be
 * read, nothing is known to be tracked.
 */
function listTrackedFiles(dirs, isWanted) {
    const checkouts = new Map();
    for (const dir of dirs) {
        const checkout = tryFindCheckout(dir);
        if (checkout)
            checkouts.set(checkout.root, checkout);
    }
    return [...checkouts.values()].flatMap((checkout) => listNames(checkout)
        .filter(isWanted)
        .map((name) => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(checkout.root, name)));
}
function tryFindCheckout(dir) {
    try {
        return (0,_git_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .findGitCheckout */ .u)(dir);
    }
    catch {
        // EACCES: whose checkout it is cannot be told.
        return undefined;
    }
}
function listNames({ indexFile, objectFormat }) {
    try {
        const entries = (0,_git_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitIndex */ .qy)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(indexFile), objectFormat)?.entries ?? [];
        return entries
            .filter(({ mode }) => (mode & _git_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MODE_TYPE_MASK */ .sr) === _git_index_js__WEBPACK_IMPORTED_MODULE_3__/* .REGULAR_MODE */ .NN)
            .map((entry) => Buffer.from(entry.path, "latin1").toString());
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 34132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ parseGoMod)
/* harmony export */ });
/* harmony import */ var _mod_directives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42294);
/* harmony import */ var _mod_lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79260);


/**
 * Reads a go.mod file. `file` is its name in errors. Throws `ParseError` with file and line for
 * text that the go command could not read. Unknown directives are skipped, as the go command does
 * with those of dependencies. Whether versions exist and fit their paths is left to the go command.
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
    for (const directive of (0,_mod_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .lexDirectives */ .e)(text, source))
        addDirective(draft, directive, source);
    const { module } = draft;
    if (module === undefined)
        throw (0,_mod_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .syntaxError */ .I)(source, 1, "no module directive");
    return { ...draft, module };
}
function addDirective(mod, directive, source) {
    const { verb, args, inBlock, suffix } = directive;
    switch (verb) {
        case "module": {
            (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectRepeated */ .OC)(mod.module, directive, source);
            mod.module = (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .singleString */ .Sy)(directive, source);
            const deprecated = parseDeprecation(directive);
            if (deprecated !== undefined)
                mod.deprecated = deprecated;
            break;
        }
        case "go":
            if (inBlock)
                break;
            (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectRepeated */ .OC)(mod.go, directive, source);
            mod.go = (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGoDirective */ .vK)(directive, source);
            break;
        case "toolchain":
            if (inBlock)
                break;
            (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectRepeated */ .OC)(mod.toolchain, directive, source);
            mod.toolchain = (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .parseToolchainDirective */ .UB)(directive, source);
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
            mod.replace.push((0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReplaceDirective */ .XB)(directive, source));
            break;
        case "retract":
            mod.retract.push(renderTokens(args));
            break;
        case "tool":
            mod.tool.push((0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .singleString */ .Sy)(directive, source));
            break;
        case "ignore":
            mod.ignore.push((0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .singleString */ .Sy)(directive, source));
            break;
        case "godebug":
            mod.godebug.push(parseGodebugDirective(directive, source));
            break;
    }
}
function parseModuleVersion(directive, source) {
    const [path, version, ...rest] = directive.args;
    if (path === undefined || version === undefined || rest.length > 0) {
        throw (0,_mod_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .syntaxError */ .I)(source, directive.line, `expected: ${directive.verb} path version`);
    }
    return {
        path: (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .stringValue */ .r$)(path, directive, source),
        version: (0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .versionValue */ .iY)(version, directive, source),
    };
}
function parseGodebugDirective(directive, source) {
    const [, key, value] = /^([^=]*)=(.*)$/s.exec((0,_mod_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .singleString */ .Sy)(directive, source)) ?? [];
    if (key === undefined || value === undefined) {
        throw (0,_mod_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .syntaxError */ .I)(source, directive.line, "expected: godebug key=value");
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


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatSumLines),
/* harmony export */   H: () => (/* binding */ parseGoSum)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

const FIELDS = 3;
const MOD_SUFFIX = "/go.mod";
/**
 * The hash of an empty go.mod. A bug of an old go command wrote such lines; go has dropped them
 * since.
 */
const EMPTY_GO_MOD_HASH = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
/**
 * Reads a go.sum or go.work.sum file. `file` is its name in errors. Throws `ParseError` with file
 * and line for a line that does not have three fields, as the go command does. A module may have
 * several entries with different hashes.
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
/** The trusted lines of several files as the lines of one file, each once. */
function formatSumLines(sums) {
    const lines = sums.flatMap(({ entries }) => entries.map(({ path, version, kind, hash }) => {
        return `${path} ${version}${kind === "mod" ? MOD_SUFFIX : ""} ${hash}`;
    }));
    return [...new Set(lines)];
}


/***/ }),

/***/ 42294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vK: () => (/* binding */ parseGoDirective),
  XB: () => (/* binding */ parseReplaceDirective),
  UB: () => (/* binding */ parseToolchainDirective),
  OC: () => (/* binding */ rejectRepeated),
  Sy: () => (/* binding */ singleString),
  r$: () => (/* binding */ stringValue),
  iY: () => (/* binding */ versionValue)
});

// EXTERNAL MODULE: ./src/gomod/mod-lexer.ts
var mod_lexer = __webpack_require__(79260);
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
 * or back quotes. Undefined if it has no value: a bare word with a quote in it, or an escape
 * sequence that Go does not know or that names half a character.
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

// EXTERNAL MODULE: ./src/gomod/semver.ts
var semver = __webpack_require__(5723);
;// CONCATENATED MODULE: ./src/gomod/mod-directives.ts



const GO_VERSION = /^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/;
/** How the go command reads odd versions in the go.mod files of dependencies. */
const LAX_GO_VERSION = /^v?([1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/;
const TOOLCHAIN = /^default$|^go1(?:$|\.)/;
const DIRECTORY = /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:)/;
function stringValue(token, at, source) {
    const value = unquoteToken(token);
    if (value === undefined)
        throw (0,mod_lexer/* syntaxError */.I)(source, at.line, `invalid string ${token}`);
    return value;
}
/** The only argument of a directive that takes one. */
function singleString(directive, source) {
    const [token, ...rest] = directive.args;
    if (token === undefined || rest.length > 0) {
        throw (0,mod_lexer/* syntaxError */.I)(source, directive.line, `${directive.verb} takes exactly one argument`);
    }
    return stringValue(token, directive, source);
}
/** For directives that a file may have only once: `earlier` is the value so far. */
function rejectRepeated(earlier, directive, source) {
    if (earlier === undefined)
        return;
    throw (0,mod_lexer/* syntaxError */.I)(source, directive.line, `repeated ${directive.verb} directive`);
}
/**
 * A version in its canonical spelling. Text that is not a semantic version, such as the name of a
 * branch, stays as it is: the go command resolves it and rewrites the file.
 */
function versionValue(token, at, source) {
    const version = stringValue(token, at, source);
    if (version === "")
        throw (0,mod_lexer/* syntaxError */.I)(source, at.line, "empty version");
    return (0,semver/* canonicalVersion */.Bp)(version) ?? version;
}
function parseGoDirective(directive, source) {
    const text = singleString(directive, source);
    const version = GO_VERSION.test(text) ? text : LAX_GO_VERSION.exec(text)?.[1];
    if (version === undefined) {
        throw (0,mod_lexer/* syntaxError */.I)(source, directive.line, `invalid go version ${JSON.stringify(text)}`);
    }
    return version;
}
function parseToolchainDirective(directive, source) {
    const name = singleString(directive, source);
    if (TOOLCHAIN.test(name))
        return name;
    throw (0,mod_lexer/* syntaxError */.I)(source, directive.line, `invalid toolchain ${JSON.stringify(name)}`);
}
function parseReplaceDirective(directive, source) {
    const { args } = directive;
    const arrow = args[1] === "=>" ? 1 : 2;
    const [oldPath, oldVersion] = args.slice(0, arrow);
    const [newPath, newVersion, ...rest] = args.slice(arrow + 1);
    if (!oldPath || !newPath || args[arrow] !== "=>" || rest.length > 0) {
        throw (0,mod_lexer/* syntaxError */.I)(source, directive.line, "expected: replace path [version] => path [version]");
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
        const problem = newVersion === undefined ? "needs a version" : "is a directory and takes no version";
        throw (0,mod_lexer/* syntaxError */.I)(source, directive.line, `replacement ${replacement.newPath} ${problem}`);
    }
    return replacement;
}


/***/ }),

/***/ 79260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ syntaxError),
/* harmony export */   e: () => (/* binding */ lexDirectives)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);

function syntaxError(source, line, problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(problem, { ...source, line });
}
/**
 * Splits a file in go.mod's syntax (https://go.dev/ref/mod#go-mod-file-lexical) into directives, in
 * order. Throws `ParseError` for text that does not follow the syntax. Does not check what a
 * directive means.
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
        throw syntaxError(source, block.line, "the block that begins here is not closed");
    return directives;
}
const SPACE = /[ \t\r]*/y;
const PUNCTUATION = /[()[\]{},]/y;
const STRING = /"(?:[^"\\]|\\.)*"|`[^`]*`/y;
/** Printable characters except the space and punctuation; `//` and `/*` end a word. */
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
            const problem = isString ? "unterminated string" : `unexpected character ${found}`;
            throw syntaxError(source, line, problem);
        }
        tokens.push(token);
    }
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
/* harmony export */   fR: () => (/* binding */ replaceFile),
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




const MAX_RENAMES = 50;
const RENAME_PAUSE_MS = 10;
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
 * to the target. It returns the path of the file to keep: this one, or another that it made; undefined if
 * nothing is to be put in place after all. Missing folders are made. On failure, nothing is left behind, and the first error is thrown.
 */
async function placeFile(file, fill, temporary = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`) {
    let kept = temporary;
    try {
        // On this thread: the sidecar's store writes hundreds of small files at the start of a job, and
        // with the thread pool each of them would cost several times as much.
        for (const dir of new Set([temporary, file].map((node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname))))
            makeFolder(dir);
        kept = await fill(temporary);
        if (kept !== undefined)
            replaceFile(kept, file);
        if (kept !== temporary)
            await discard(temporary);
    }
    catch (error) {
        for (const left of new Set([temporary, kept ?? temporary]))
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
/**
 * Renames a file, also to the name of another one, which it replaces. On Windows that is refused as long
 * as a process has one of the two open, and virus scanners open each new file for a moment: it is tried
 * again there, for half a second at most. Throws the system's error.
 */
function replaceFile(source, target, { platform = process.platform, rename = node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync, pause = pauseThread } = {}) {
    for (let tries = 1;; tries++) {
        try {
            rename(source, target);
            return;
        }
        catch (error) {
            if (platform !== "win32" || tries === MAX_RENAMES || !mayBeOpen(error))
                throw error;
            pause();
        }
    }
}
function mayBeOpen(error) {
    return ["EPERM", "EACCES", "EBUSY"].includes(errnoOf(error) ?? "");
}
/** The callers do all of their work on this thread, and a timer would let others in between. */
function pauseThread() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
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
    options.signal?.throwIfAborted();
    const isLeader = options.killsGroup === true && process.platform !== "win32";
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd: options.cwd,
        env: { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Q)(process.env), ...options.env },
        stdio: ["pipe", "pipe", "pipe"],
        timeout: options.timeoutMs,
        killSignal: "SIGKILL",
        detached: isLeader,
        windowsHide: true,
    });
    const kill = () => void child.kill("SIGKILL");
    options.signal?.addEventListener("abort", kill, { once: true });
    if (child.pid !== undefined)
        options.onStart?.(child.pid);
    const ended = new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, signal) => {
            options.signal?.removeEventListener("abort", kill);
            if (options.signal?.aborted)
                reject(options.signal.reason);
            else if (code !== null)
                resolve(code);
            else
                reject(new Error(`${command} was killed by ${signal ?? "an unknown signal"}`));
        });
    });
    // What a child that was killed has started may hold the pipes for as long as it likes.
    child.once("exit", (_code, signal) => {
        if (signal === null)
            return;
        if (isLeader && child.pid !== undefined)
            killGroup(child.pid);
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
function killGroup(pid) {
    try {
        process.kill(-pid, "SIGKILL");
    }
    catch {
        // ESRCH: nobody is left of it.
    }
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


/***/ })

};
