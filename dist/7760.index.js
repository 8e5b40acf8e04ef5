export const id = 7760;
export const ids = [7760];
export const modules = {

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

/***/ 47091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hideCredentials)
/* harmony export */ });
/**
 * A setting that could not be read, for a message. It is not known where credentials end in it, so
 * everything before the last `@` is hidden, and everything after a `?` or `#`. Pure.
 */
function hideCredentials(text) {
    const start = text.search(/[?#]/);
    if (start < 0)
        return hideUser(text);
    // An `@` behind it may end a password that holds the `?`.
    const before = text.includes("@", start) ? "***" : hideUser(text.slice(0, start));
    return `${before}?***`;
}
function hideUser(text) {
    const at = text.lastIndexOf("@");
    return at < 0 ? text : `***${text.slice(at)}`;
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


/***/ })

};
