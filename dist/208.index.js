export const id = 208;
export const ids = [208];
export const modules = {

/***/ 29410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readReports),
/* harmony export */   t: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);
/* harmony import */ var _report_model_parse_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70483);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62923);





/** Names of reports below a folder, into which artifacts of several jobs are unpacked. */
const REPORT_NAME = /^report.*\.json$/i;
/** A matrix has at most 256 legs; a folder with far more reports is a mistake. */
const MAX_REPORTS = 2_000;
/**
 * Reads the reports in files and folders, in the order given; those of a folder are in the order of
 * their names. Throws `FailedError` if a file is not a report, or if there is none.
 */
async function readReports(paths, io) {
    const files = (await Promise.all(paths.map(listFiles))).flat();
    if (files.length === 0)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl("join: no report found");
    if (files.length > MAX_REPORTS) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(`join: ${files.length} reports are more than the limit of ${MAX_REPORTS}`);
    }
    const reports = [];
    for (const file of files)
        reports.push(await readReport(file, io));
    return reports;
}
async function listFiles(place) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place)).isDirectory())
            return [place];
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => entry.isFile() && REPORT_NAME.test(entry.name))
            .map((entry) => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(entry.parentPath, entry.name))
            .sort();
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(`join: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
    }
}
/** Reads one report. Throws `FailedError` if the file is not one. */
async function readReport(file, io) {
    try {
        return (0,_report_model_parse_report_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReport */ .M)(await io.readText(file), file);
    }
    catch (error) {
        const isForeseen = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AccelError */ .by || (error instanceof Error && "code" in error);
        if (isForeseen)
            throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(error.message);
        throw error;
    }
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

/***/ 96296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const { timeOrigin: startedAtMs } = performance;
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

/***/ 70483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseReport)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(107);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55848);



/** Reports are some kilobytes long. A text that is a thousand times as long is not even parsed. */
const MAX_REPORT_CHARS = 64 * 2 ** 20;
/**
 * Reads a saved report that may be anything. Fields that this version does not know are left out.
 * Throws {@link ParseError}, whose message is one line that says what is wrong and where; it begins
 * with `file` if that is given. Pure.
 */
function parseReport(text, file) {
    const fail = (problem, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB(problem, { code: "REPORT", cause, ...(file === undefined ? {} : { file }) });
    if (text.length > MAX_REPORT_CHARS) {
        throw fail(`not a report: it is longer than ${MAX_REPORT_CHARS} characters`);
    }
    const value = parseJson(text, fail);
    const schema = schemaOf(value);
    if (schema === undefined)
        throw fail(`not a report: it does not say that it is a ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}`);
    if (schema !== _model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D) {
        throw fail(`a report of another version: this go-accel reads ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}`);
    }
    try {
        return _model_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_REPORT */ .F.read(value, "");
    }
    catch (error) {
        if (error instanceof _lib_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym)
            throw fail(`not a valid ${_model_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D}: ${error.message}`, error);
        throw error;
    }
}
function parseJson(text, fail) {
    try {
        // Some editors put a byte order mark first, which JSON does not allow.
        return JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch (error) {
        const detail = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error).replaceAll(/[^\x20-\x7e]+/g, " ");
        throw fail(`not a report: it is not JSON (${detail})`, error);
    }
}
/** The schema that a value names; undefined unless it is that of a report of any version. */
function schemaOf(value) {
    if (typeof value !== "object" || value === null)
        return undefined;
    const schema = Object.getOwnPropertyDescriptor(value, "schema")?.value;
    return typeof schema === "string" && schema.startsWith("go-accel/report@") ? schema : undefined;
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
