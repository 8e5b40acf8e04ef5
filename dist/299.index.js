export const id = 299;
export const ids = [299];
export const modules = {

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


/***/ })

};
