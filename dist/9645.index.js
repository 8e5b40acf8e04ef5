export const id = 9645;
export const ids = [9645];
export const modules = {

/***/ 85991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasColour)
/* harmony export */ });
/** Values by which people turn FORCE_COLOR off. */
const OFF = [undefined, "", "0", "false"];
/**
 * Whether what goes to a stream has colours: on a terminal unless NO_COLOR is set (no-color.org), and
 * elsewhere, such as in the log of a CI job, only if FORCE_COLOR is (force-color.org). Pure.
 */
function hasColour(env, isTerminal) {
    if (env["NO_COLOR"])
        return false;
    if (!OFF.includes(env["FORCE_COLOR"]))
        return true;
    return isTerminal && env["TERM"] !== "dumb";
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

/***/ 93297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runReport: () => (/* binding */ runReport)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _report_export_json_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41274);
/* harmony import */ var _report_export_open_metrics_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24054);
/* harmony import */ var _report_markdown_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36287);
/* harmony import */ var _report_model_parse_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70483);
/* harmony import */ var _report_text_plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80970);
/* harmony import */ var _colour_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85991);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26292);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62923);
/* harmony import */ var _parse_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22007);










const FORMATS = {
    text: (report, { columns, isTerminal, env }) => (0,_report_text_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPlainText */ .Q)(report, { columns, hasColour: (0,_colour_js__WEBPACK_IMPORTED_MODULE_6__/* .hasColour */ .P)(env, isTerminal) }),
    markdown: _report_markdown_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSummary */ .B,
    json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
    openmetrics: _report_export_open_metrics_js__WEBPACK_IMPORTED_MODULE_7__/* .renderOpenMetrics */ .k,
    jsonl: _report_export_json_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJsonLines */ .Y,
};
const OPTIONS = {
    format: { type: "string" },
    json: { type: "boolean" },
};
/** Shows a saved report in one of several formats. */
async function runReport(args, io) {
    const { values, positionals } = (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOptions */ .A)("report", args, OPTIONS);
    if (values.help) {
        io.out(_help_js__WEBPACK_IMPORTED_MODULE_9__/* .REPORT_HELP */ .jU);
        return _io_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.done;
    }
    const [file, ...others] = positionals;
    if (file === undefined)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb("report: FILE is missing");
    if (others.length > 0)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb("report: one FILE at a time");
    const render = chooseFormat(values, io);
    const text = await readInput(file, io);
    io.out(render(tryParse(text, file), io));
    return _io_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.done;
}
function chooseFormat({ format, json }, io) {
    if (json && format !== undefined && format !== "json") {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`report: --json and --format ${format} contradict each other`);
    }
    const name = json ? "json" : (format ?? (io.isTerminal ? "text" : "markdown"));
    const render = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (render)
        return render;
    const known = Object.keys(FORMATS).join(", ");
    throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`report: unknown format ${name}; the formats are ${known}`);
}
async function readInput(file, io) {
    try {
        return await io.readText(file);
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(`report: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
    }
}
function tryParse(text, file) {
    try {
        return (0,_report_model_parse_report_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReport */ .M)(text, file === "-" ? "standard input" : file);
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AccelError */ .by)
            throw new _io_js__WEBPACK_IMPORTED_MODULE_4__/* .FailedError */ .Kl(`report: ${error.message}`);
        throw error;
    }
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

/***/ 21245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ LINTER_NAME),
/* harmony export */   RI: () => (/* binding */ LAYER_STATUS),
/* harmony export */   Tw: () => (/* binding */ LAYER_RESTORE),
/* harmony export */   UE: () => (/* binding */ LAYER_SAVE),
/* harmony export */   nW: () => (/* binding */ LAYER_BREAK_EVEN)
/* harmony export */ });
/* harmony import */ var _lib_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(107);

const JOB_LAYERS = { modules: "the module cache", build: "the build cache" };
const LINTERS = {
    "golangci-lint": "the cache of golangci-lint",
    staticcheck: "the cache of staticcheck",
};
const LINTER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(LINTERS, "Which linter");
const SET_UP = { toolchain: "the Go that was installed" };
const LAYER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ ...JOB_LAYERS, ...LINTERS, ...SET_UP }, "Which layer");
const LAYER_STATUS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    exact: "restored from its own key",
    fallback: "restored from the nearest earlier entry",
    miss: "nothing was restored",
    warm: "this machine has it from earlier jobs",
    off: "not asked for",
}, "How it was restored");
const LAYER_RESTORE = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerRestore", "What was restored for one layer.", {
    name: LAYER_NAME,
    status: LAYER_STATUS,
    reason: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why the status is what it is"),
    keys: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key, or the start of a key"), "Keys that were looked up, best first; none if the layer is warm or off"),
    matchedKey: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of its base")),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Total size of what was fetched for it, in bytes")),
    delta: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerDelta", "The delta on top of the base.", {
        key: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of the entry"),
        sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Its size in bytes"),
    })),
    unfinished: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ failure: "it failed", cancelled: "it was cancelled" }, "How the job ended that saved it, if neither that job nor one that it built on came to a good " +
        "end: the layer may lack what their last steps would have computed")),
    failed: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ service: "the request to the cache failed", archive: "the entry is damaged" }, "Why nothing or no delta was restored, although the cache was asked")),
    lost: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .constant */ .dY)(true, "It is off because its last restores cost more than they saved")),
    lookupMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Look-up, in milliseconds")),
    downloadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Download, in milliseconds")),
    unpackMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Unpacking, in milliseconds")),
});
const SAVE_STATUS = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
    saved: "stored",
    unchanged: "the same as it was restored",
    exists: "another job stored it",
    skipped: "deliberately not stored",
    failed: "could not be stored",
}, "What happened to it");
const LAYER_SAVE = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerSave", "What was stored for one layer.", {
    name: LAYER_NAME,
    status: SAVE_STATUS,
    reason: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Why"),
    key: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Key of the entry")),
    kind: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({
        base: "a whole layer",
        delta: "what is new since a base",
        seed: "a base that only the same pull request reads",
    }, "What was saved")),
    contentBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Raw size of what the entry holds, in bytes")),
    sizeBytes: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Size of the entry, in bytes")),
    packMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Packing, in milliseconds")),
    uploadMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Upload, in milliseconds")),
});
/** A job can be compared with one that went without it. */
const MEASURED_LAYER = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(JOB_LAYERS, "Which layer");
const LAYER_BREAK_EVEN = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("layerBreakEven", "What the restore of a layer cost this job and what it saved.", {
    layer: MEASURED_LAYER,
    costMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)("Wall time of look-up, download and unpacking, in milliseconds"),
    savedMs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)("How many milliseconds shorter the steps were than in comparable runs without the layer; " +
        "negative if they were longer, absent if no such run is recorded")),
    runs: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("Recorded runs whose cost and saving are known, this one included"),
    losses: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)("How many of the latest of them in a row saved less than they cost"),
});


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

/***/ 50464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ plainTable),
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13160);

const GAP = "  ";
const MIN_WIDTH = 6;
/** Names come from users and can have any length. */
const DEFAULT_CELL_WIDTH = 120;
const SGR = { good: "\u001b[32m", fair: "\u001b[33m", bad: "\u001b[31m" };
const RESET = "\u001b[0m";
/** A letter with its marks, or an emoji of several characters, is kept or cut as one. */
const GRAPHEMES = new Intl.Segmenter();
/**
 * Text from outside, safe to print on a terminal: on one line, without control and format
 * characters, which could move the cursor, set colours or reverse the direction of writing.
 */
function plain(text) {
    return text
        .toWellFormed()
        .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, " ")
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, "?");
}
/**
 * Aligned columns, headed by `header`; if a name ends in `>`, its column is aligned to the right.
 * If the table is too wide for the terminal, its widest columns are cut. Makes cells inert. Pure.
 */
function plainTable(header, rows, { columns, hasColour, maxCellWidth = DEFAULT_CELL_WIDTH }) {
    const isRight = header.map((name) => name.endsWith(">"));
    const names = header.map((name) => name.replace(/>$/, ""));
    const cells = [names, ...rows].map((row) => names.map((_, index) => readCell(row[index] ?? "")));
    const natural = names.map((_, index) => Math.min(maxCellWidth, Math.max(...cells.map((row) => (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(row[index]?.text ?? "")))));
    const widths = fitWidths(natural, columns);
    const lines = cells.map((row) => row
        .map(({ text, tone }, index) => {
        const width = widths[index] ?? 0;
        const cut = cutTo(text, width);
        const padding = " ".repeat(Math.max(0, width - (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(cut)));
        const shown = hasColour && tone ? `${SGR[tone]}${cut}${RESET}` : cut;
        return isRight[index] ? padding + shown : shown + padding;
    })
        .join(GAP)
        .trimEnd());
    return lines.join("\n");
}
/** Wraps `text` to the terminal's width. Further lines are indented by the width of `lead`. */
function wrapText(lead, text, { columns }) {
    const indent = " ".repeat((0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(lead));
    const lines = [lead];
    let isStart = true;
    for (const word of plain(text).trim().split(" ")) {
        const line = lines.at(-1) ?? "";
        const longer = isStart ? line + word : `${line} ${word}`;
        if (isStart || columns === undefined || (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(longer) <= columns) {
            lines[lines.length - 1] = longer;
        }
        else
            lines.push(indent + word);
        isStart = false;
    }
    return lines.map((line) => line.trimEnd()).join("\n");
}
function readCell(cell) {
    return typeof cell === "string"
        ? { text: plain(cell), tone: undefined }
        : { text: plain(cell.text), tone: cell.tone };
}
/** Narrows the widest columns until the row fits, down to a few characters each. */
function fitWidths(natural, columns) {
    const widths = [...natural];
    if (columns === undefined)
        return widths;
    const room = columns - GAP.length * (widths.length - 1);
    const total = (limit) => widths.reduce((sum, width) => sum + Math.min(width, limit), 0);
    let limit = Math.max(...widths);
    while (limit > MIN_WIDTH && total(limit) > room)
        limit--;
    return widths.map((width) => Math.min(width, limit));
}
function cutTo(text, width) {
    if ((0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text) <= width)
        return text;
    let cut = "";
    let taken = 0;
    for (const { segment } of GRAPHEMES.segment(text)) {
        taken += (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(segment);
        if (taken > width - 1)
            break;
        cut += segment;
    }
    return `${cut.trimEnd()}…`;
}


/***/ }),

/***/ 80970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ renderPlainText)
});

// EXTERNAL MODULE: ./src/report/findings/command-groups.ts
var command_groups = __webpack_require__(46662);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(72686);
// EXTERNAL MODULE: ./src/report/job-title.ts
var job_title = __webpack_require__(74185);
// EXTERNAL MODULE: ./src/report/text/plain-table.ts
var plain_table = __webpack_require__(50464);
;// CONCATENATED MODULE: ./src/report/text/plain-tests.ts


const MAX_ROWS = 20;
/** Tests that ran again, and why, for a terminal; empty if none did. */
function renderPlainTests({ tests }, layout) {
    if (!tests || tests.reruns.length === 0)
        return "";
    const rows = tests.reruns
        .slice(0, MAX_ROWS)
        .map((rerun) => [
        rerun.package,
        (0,format/* formatMs */._V)(rerun.seconds * 1000),
        describeReason(rerun),
        rerun.remedy ?? "-",
    ]);
    const more = tests.reruns.length + tests.more - rows.length;
    const table = (0,plain_table/* plainTable */.$b)(["Tests that ran again", "Time>", "Why", "What helps"], rows, layout);
    return more > 0 ? `${table}\nand ${more} more` : table;
}
function describeReason({ reason, inputs = [], certain, packages = [], modules, more, }) {
    if (reason === "unknown")
        return "unknown";
    if (reason === "code" && certain)
        return "flags";
    const changed = reason === "inputs"
        ? inputs.map(({ kind, name }) => `${kind} ${name}`)
        : [...packages, ...(modules ? ["go.mod or go.sum"] : [])];
    const rest = more === undefined ? "" : ` and ${more} more`;
    const what = changed.length === 0 ? "code or flags" : `${changed.join(", ")}${rest}`;
    return reason === "inputs" && !certain ? `probably ${what}` : what;
}

;// CONCATENATED MODULE: ./src/report/text/plain-text.ts





const plain_text_MAX_ROWS = 20;
/** A report for a terminal: no markup, columns aligned and cut to its width. Pure. */
function renderPlainText(report, layout) {
    const sections = [
        renderTitle(report, layout),
        renderFacts(report, layout),
        renderCommands(report, layout),
        renderLayers(report, layout),
        renderPlainTests(report, layout),
        renderMirrors(report, layout),
        renderNotes(report, layout),
    ];
    return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
function renderTitle({ job, go, action }, layout) {
    const where = [job.workflow, job.repository, job.ref, job.sha.slice(0, 12)];
    const attempt = job.runAttempt === "1" ? "" : `, attempt ${job.runAttempt}`;
    return [
        `go-accel: ${(0,job_title/* jobTitle */.a)(job)}`,
        [...where, `run ${job.runId}${attempt}`].filter((part) => part).join(" · "),
        `${go.version} ${job.os}/${job.arch} · go-accel ${action.version}`,
    ]
        .map((line) => (0,plain_table/* wrapText */.C1)("", line, layout))
        .join("\n");
}
function renderFacts(report, layout) {
    const { times, cost, comparison, gate, sidecar } = report;
    const own = `go-accel itself took ${(0,format/* formatMs */._V)(cost.main.wallMs + cost.post.wallMs)}`;
    const time = times
        ? `${(0,format/* formatMs */._V)(times.postMs - times.mainMs)} to the end of the steps · steps ${(0,format/* formatMs */._V)(times.postMs - times.stepsMs)} · ${own}`
        : own;
    const facts = [
        ["Time", time],
        ["Reused", describeReuse(report)],
        ...(comparison ? [["Base", describeBase(comparison)]] : []),
        ...(gate ? [["Gate", `${gate.failed ? "failed" : "passed"}: ${gate.reason}`]] : []),
        ...(sidecar.status === "served"
            ? []
            : [["Sidecar", `${sidecar.status}: ${sidecar.reason}`]]),
    ].map(([name = "", text = ""]) => [name, text]);
    return facts.map(([name, text]) => (0,plain_table/* wrapText */.C1)(name.padEnd(9), text, layout)).join("\n");
}
function describeBase({ status, reason }) {
    return status === "compared" ? reason : `not compared: ${reason}`;
}
function describeReuse({ actions, tests, modules, linters = [] }) {
    const { reused, computed } = actions ?? {};
    const parts = [
        actions === undefined
            ? "no go command used the build cache"
            : reused === undefined
                ? `${(0,format/* formatCount */.B4)(actions.computed, "build action")} computed during the job`
                : `${(0,format/* formatShare */.T1)(reused, reused + (computed ?? 0))} of build actions (${reused} reused, ${computed} computed)`,
        ...(tests?.cached === undefined
            ? []
            : [`${tests.cached} of ${(0,format/* formatCount */.B4)(tests.packages, "test package")}`]),
        `${modules.fromLayer} of ${(0,format/* formatCount */.B4)(modules.needed, "module")}, ${modules.fetched.length} fetched`,
        ...linters.map(({ name, reused: taken, computed: added }) => taken === undefined
            ? `${added} entries of ${name} added during the job`
            : `${(0,format/* formatShare */.T1)(taken, taken + added)} of ${name}`),
    ];
    return parts.join(" · ");
}
const VERDICT_TONES = { regression: "bad", slower: "fair", faster: "good" };
function renderCommands(report, layout) {
    const groups = (0,command_groups/* groupCommands */.I)(report);
    if (groups.length === 0)
        return "";
    const isCompared = report.comparison?.status === "compared";
    const rows = groups.slice(0, plain_text_MAX_ROWS).map(({ command, timings, ms, exitCode, compared }) => {
        const name = timings.length === 1 ? command : `${command} x ${timings.length}`;
        const exit = exitCode === 0 ? "ok" : { text: `exit ${exitCode}`, tone: "bad" };
        if (!isCompared)
            return [name, (0,format/* formatMs */._V)(ms), exit];
        if (!compared)
            return [name, (0,format/* formatMs */._V)(ms), "-", "-", exit];
        const { nowMs, baseMs, madMs, verdict } = compared;
        const change = (0,format/* formatChange */.eD)(nowMs, baseMs);
        return [
            name,
            (0,format/* formatMs */._V)(nowMs),
            `${(0,format/* formatMs */._V)(baseMs)} ± ${(0,format/* formatMs */._V)(madMs)}`,
            verdict === "same" ? change : { text: `${change} ${verdict}`, tone: VERDICT_TONES[verdict] },
            exit,
        ];
    });
    const header = ["Go command", "Now>", ...(isCompared ? ["Base median>", "Change"] : []), "Exit"];
    return withMore((0,plain_table/* plainTable */.$b)(header, rows, layout), groups.length - rows.length);
}
const RESTORE_TONES = {
    exact: "good",
    warm: "good",
    fallback: "fair",
    miss: "bad",
    off: undefined,
};
const SAVE_TONES = {
    saved: "good",
    unchanged: "good",
    exists: undefined,
    skipped: undefined,
    failed: "bad",
};
function renderLayers({ restores, saves }, layout) {
    const rows = restores.map(({ name, status, reason, unfinished, sizeBytes, lookupMs, downloadMs, unpackMs }) => {
        const save = saves.find((one) => one.name === name);
        const ms = (lookupMs ?? 0) + (downloadMs ?? 0) + (unpackMs ?? 0);
        return [
            name,
            toned(status, unfinished ? "fair" : RESTORE_TONES[status]),
            sizeBytes === undefined ? "-" : (0,format/* formatBytes */.z3)(sizeBytes),
            sizeBytes === undefined ? "-" : (0,format/* formatMs */._V)(ms),
            save ? toned(save.status, SAVE_TONES[save.status]) : "-",
            save?.status === "failed" ? save.reason : reason,
        ];
    });
    return (0,plain_table/* plainTable */.$b)(["Layer", "Restored", "Size>", "Time>", "Saved", "Why"], rows, layout);
}
function toned(text, tone) {
    return tone === undefined ? text : { text, tone };
}
function renderMirrors({ sidecar: { stats } }, layout) {
    const mirrors = stats?.mirrors ?? [];
    if (mirrors.length === 0)
        return "";
    const rows = mirrors
        .slice(0, plain_text_MAX_ROWS)
        .map(({ mirror, requests, hits, failed, modules, sizeBytes, p50Ms, p95Ms }) => [
        mirror,
        String(requests),
        String(hits),
        failed === 0 ? "0" : { text: String(failed), tone: "bad" },
        String(modules),
        (0,format/* formatBytes */.z3)(sizeBytes),
        p50Ms === undefined ? "-" : (0,format/* formatMs */._V)(p50Ms),
        p95Ms === undefined ? "-" : (0,format/* formatMs */._V)(p95Ms),
    ]);
    const header = ["Mirror", "Requests>", "Hits>", "Failed>", "Modules>", "Bytes>", "p50>", "p95>"];
    return withMore((0,plain_table/* plainTable */.$b)(header, rows, layout), mirrors.length - rows.length);
}
function renderNotes({ annotations = [], diagnoses = [], faults }, layout) {
    const notes = [
        ...diagnoses.map(({ title, message }) => ["reason", `${title}: ${message}`]),
        ...annotations.map(({ level, title, message }) => [level, `${title}: ${message}`]),
        ...faults.map(({ area, message }) => ["fault", `${area}: ${message}`]),
    ];
    const lines = notes
        .slice(0, plain_text_MAX_ROWS)
        .map(([what, text]) => (0,plain_table/* wrapText */.C1)(`${what.padEnd(9)}`, text, layout));
    return withMore(lines.join("\n"), notes.length - lines.length);
}
function withMore(text, more) {
    return more > 0 ? `${text}\nand ${more} more` : text;
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
    tokenFault: (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Which mirror wanted a token of the job and got none, and why")),
});


/***/ })

};
