export const id = 771;
export const ids = [771];
export const modules = {

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
/** Starts a timeline at `startedAtMs` (epoch), by default now. */
function createTimeline(clock, startedAtMs = clock.nowMs()) {
    const spans = [];
    const sinceStart = () => clock.nowMs() - startedAtMs;
    return {
        async time(name, kind, work) {
            const startMs = sinceStart();
            try {
                return await work();
            }
            finally {
                spans.push({ name, kind, startMs, endMs: sinceStart() });
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
const LAYER_NAME = (0,_lib_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)({ ...JOB_LAYERS, ...LINTERS }, "Which layer");
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

/***/ 55848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ REPORT_SCHEMA),
  F: () => (/* binding */ RUN_REPORT)
});

// EXTERNAL MODULE: ./src/lib/shape.ts
var shape = __webpack_require__(107);
// EXTERNAL MODULE: ./src/lib/timeline.ts
var timeline = __webpack_require__(22235);
// EXTERNAL MODULE: ./src/telemetry/sidecar-stats.ts
var sidecar_stats = __webpack_require__(65299);
;// CONCATENATED MODULE: ./src/report/model/evidence.ts

const JOB_TIMES = (0,shape/* object */.Ik)("times", "When the parts of the job began.", {
    mainMs: (0,shape/* number */.ai)("The action's first step, in milliseconds since the epoch"),
    stepsMs: (0,shape/* number */.ai)("The user's steps: the end of our first one, in milliseconds since the epoch"),
    postMs: (0,shape/* number */.ai)("The action's last step, in milliseconds since the epoch"),
});
const VERDICT = (0,shape/* oneOf */.yL)({
    regression: "slower by more than the threshold and by more than the spread",
    slower: "slower by more than the spread",
    same: "within the spread",
    faster: "faster by more than the spread",
}, "How they compare");
const FIGURE_FIELDS = {
    nowMs: (0,shape/* number */.ai)("In this job, in milliseconds"),
    baseMs: (0,shape/* number */.ai)("Median of the runs compared with, in milliseconds"),
    madMs: (0,shape/* number */.ai)("Median of their absolute deviations from it, in milliseconds"),
    runs: (0,shape/* integer */.nd)("How many runs it was compared with"),
    verdict: VERDICT,
};
const FIGURE = (0,shape/* object */.Ik)("figureComparison", "A figure and its base.", FIGURE_FIELDS);
const COMMAND = (0,shape/* object */.Ik)("commandComparison", "A go command and its base.", {
    command: (0,shape/* text */.Qq)("As in goCommands; the times of equal commands are added up on both sides"),
    ...FIGURE_FIELDS,
});
const COMPARISON_STATUS = (0,shape/* oneOf */.yL)({
    compared: "there are figures",
    "first-run": "no earlier run is recorded",
    "no-history": "the history is not available",
    "too-few": "there are too few comparable runs",
    "other-go": "earlier runs had another Go version",
    "other-runner": "earlier runs had another kind of runner",
    "other-layers": "earlier runs had their layers in another state",
}, "Whether there is a comparison, or why not");
const COMPARISON = (0,shape/* object */.Ik)("comparison", "This job compared with its recent runs on the default branch and on the same kind of runner.", {
    status: COMPARISON_STATUS,
    reason: (0,shape/* text */.Qq)("One sentence: what was compared with what, or why nothing was"),
    runs: (0,shape/* integer */.nd)("How many runs it was compared with"),
    thresholdPercent: (0,shape/* number */.ai)("Input regression-threshold, in percent"),
    commands: (0,shape/* list */.p_)(COMMAND, "Commands that ran on both sides, in the order of this job; those that failed are left out"),
    // The user's steps as a whole.
    steps: (0,shape/* optional */.lq)(FIGURE),
    cold: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("coldRuns", "How long the job took until the end of the user's steps, in recorded runs without any layer.", {
        medianMs: (0,shape/* number */.ai)("Median of these runs, in milliseconds"),
        runs: (0,shape/* integer */.nd)("How many such runs there are"),
    })),
});
const TREND_POINT = (0,shape/* object */.Ik)("trendPoint", "One of the last recorded runs.", {
    at: (0,shape/* text */.Qq)("When its last step began, as ISO 8601"),
    sha: (0,shape/* text */.Qq)("Its commit"),
    stepsMs: (0,shape/* number */.ai)("How long the user's steps took, in milliseconds"),
});
const ANNOTATION = (0,shape/* object */.Ik)("annotation", "Something worth acting on.", {
    kind: (0,shape/* oneOf */.yL)({
        "test-defeats-cache": "a test reads what differs in every job",
        "layer-loses": "the restore of a layer costs more than it saves",
        "mirror-failed-over": "a mirror failed and another stood in",
        "key-never-hits": "a key has a part that differs in every job",
        "linter-too-old": "a version of a linter is wrong with a part of its cache",
        "little-to-expect": "go-accel can do little for the job as it is set up",
        regression: "slower than the base, by more than the threshold and the spread",
    }, "What it is"),
    level: (0,shape/* oneOf */.yL)({ notice: "good to know", warning: "should be acted on" }, "How much it matters"),
    title: (0,shape/* text */.Qq)("In a few words"),
    message: (0,shape/* text */.Qq)("What was seen, and the remedy"),
});
const GATE_RESULT = (0,shape/* object */.Ik)("gate", "The result of fail-on-regression.", {
    failed: (0,shape/* flag */.Jt)("Whether it failed the job"),
    reason: (0,shape/* text */.Qq)("Names the command and the figures if it failed"),
});
const COMMENT_RESULT = (0,shape/* object */.Ik)("comment", "What happened to the pull request's comment.", {
    status: (0,shape/* oneOf */.yL)({
        created: "a new one was written",
        updated: "it was given the new figures",
        unchanged: "it already had them",
        skipped: "there was no reason to write it",
        denied: "the token may not write it",
        failed: "it could not be written",
    }, "What happened to it"),
    reason: (0,shape/* text */.Qq)("Why"),
    url: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Its address")),
});

// EXTERNAL MODULE: ./src/report/model/layers.ts
var model_layers = __webpack_require__(21245);
;// CONCATENATED MODULE: ./src/report/model/tests.ts

const CHANGED_INPUT = (0,shape/* object */.Ik)("changedTestInput", "Something that a test asked for and that differs from the test's earlier run.", {
    kind: (0,shape/* oneOf */.yL)({ env: "an environment variable", file: "a file", folder: "a folder" }, "What it is"),
    name: (0,shape/* text */.Qq)("Name of the variable, or path; relative to the checkout if it is in it"),
});
const RERUN = (0,shape/* object */.Ik)("testRerun", "Tests of a package that ran although an earlier job had kept a result.", {
    package: (0,shape/* text */.Qq)("Import path"),
    seconds: (0,shape/* number */.ai)("How long they ran, in seconds"),
    reason: (0,shape/* oneOf */.yL)({
        code: "the test binary or its flags changed",
        inputs: "the binary is the same, but its inputs changed",
        unknown: "no difference can be seen, or it is unknown",
    }, "Why they ran"),
    inputs: (0,shape/* optional */.lq)((0,shape/* list */.p_)(CHANGED_INPUT, "With inputs: the first few")),
    certain: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("With inputs: proven by the keys of both results, not only by what the last step sees; " +
        "with code: no code changed, and the flags did")),
    packages: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("Import path"), "With code: the first few changed packages of the checkout")),
    modules: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("With code: go.mod or go.sum changed, and with it the modules that the package needs")),
    more: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Inputs or packages that are not listed")),
    remedy: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("What the user can do about it")),
});
const TEST_REPORT = (0,shape/* object */.Ik)("tests", "Packages whose test result go keeps: not those that failed, nor runs such as -count=1.", {
    packages: (0,shape/* integer */.nd)("How many there are; only those that ran if it is unknown which results were reused"),
    cached: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Results that were taken from the cache; absent if that is unknown")),
    run: (0,shape/* integer */.nd)("Packages whose tests ran"),
    fresh: (0,shape/* integer */.nd)("Of these, those with no known result of an earlier job"),
    reruns: (0,shape/* list */.p_)(RERUN, "The others that ran: those with a remedy first, then the longest"),
    more: (0,shape/* integer */.nd)("How many more ran again"),
});

;// CONCATENATED MODULE: ./src/report/model/model.ts






const FAULT = (0,shape/* object */.Ik)("fault", "Something that failed without stopping the job.", {
    area: (0,shape/* oneOf */.yL)({
        cache: "where layers are kept",
        disk: "the disk",
        go: "the go command",
        internal: "go-accel itself",
        mirror: "a module mirror",
        report: "this report",
        sidecar: "the module proxy on loopback",
        store: "the sidecar's store",
        verify: "verify-modules",
    }, "Which part failed; a job warns once about each"),
    message: (0,shape/* text */.Qq)("What failed, and the consequence"),
});
const MODULES = (0,shape/* object */.Ik)("modules", "Where the modules that go.sum and the build list name came from.", {
    needed: (0,shape/* integer */.nd)("Modules that the checkout needs"),
    fromLayer: (0,shape/* integer */.nd)("In GOMODCACHE after the modules layer was restored"),
    fromStore: (0,shape/* integer */.nd)("Zips that go took from the sidecar's store, where prefetching put them"),
    fetched: (0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version"), "Fetched from a mirror in this job"),
    private: (0,shape/* integer */.nd)("Private: go fetches them itself, because GONOPROXY names them"),
    missing: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version, followed by /go.mod or .info if only that file is missing"), "Only with offline: needed, but not found")),
    rejected: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* text */.Qq)("module@version"), "Only with verify-modules: restored, but different from what go.sum says")),
});
const ACTIONS = (0,shape/* object */.Ik)("actions", "What go used of its build cache.", {
    reused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Actions that go took from it; absent if that is unknown, as in a build cache that other " +
        "jobs use at the same time")),
    computed: (0,shape/* integer */.nd)("Actions that go computed; in such a cache, those of all jobs that ran at the time"),
    unused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Restored actions that the job did not use; absent if reused is")),
    dropped: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that the next layer leaves out because they were not used for a long time")),
    overLimit: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that the next layer leaves out because of build-cache-limit")),
});
const LINTER = (0,shape/* object */.Ik)("linter", "What a linter used of its cache.", {
    name: model_layers/* LINTER_NAME */.BZ,
    version: (0,shape/* text */.Qq)("Its versions, as far as they can be told, such as 2.15.0"),
    reused: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Entries that it took from it; absent if that is unknown, as with build actions")),
    computed: (0,shape/* integer */.nd)("Entries that it added; in a cache that other jobs use, those of all jobs"),
    findingsOnly: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Why no layer may hold more of it than its lists of findings")),
});
const TRIM = (0,shape/* object */.Ik)("trim", "What was removed from the build cache of a persistent machine, to keep it within its limit.", {
    sizeBytes: (0,shape/* integer */.nd)("Raw size before, in bytes"),
    actions: (0,shape/* integer */.nd)("Actions removed"),
    freedBytes: (0,shape/* integer */.nd)("Bytes freed"),
});
const SIDECAR = (0,shape/* object */.Ik)("sidecar", "The module proxy that the job's go commands used.", {
    status: (0,shape/* oneOf */.yL)({
        served: "it ran until the end",
        off: "not started",
        failed: "it did not start, or stopped early",
    }, "What happened to it"),
    reason: (0,shape/* text */.Qq)("Why"),
    stats: (0,shape/* optional */.lq)(sidecar_stats/* SIDECAR_STATS */.q),
});
const GO_COMMAND = (0,shape/* object */.Ik)("goCommand", "One go command of the job's steps.", {
    command: (0,shape/* text */.Qq)("Such as `go test -race ./...`: names of flags, never values; + if arguments are left out"),
    startMs: (0,shape/* number */.ai)("When it began, in milliseconds since the epoch"),
    ms: (0,shape/* number */.ai)("How long it took, in milliseconds"),
    exitCode: (0,shape/* integer */.nd)("As in a shell: 128 plus the signal's number if a signal stopped it"),
});
const REPORT_SCHEMA = "go-accel/report@1";
/** The fields of `report.json`: source of the JSON Schema, and the check of saved reports. */
const RUN_REPORT = (0,shape/* object */.Ik)("report", "What a job of go-accel planned, restored, served, used, computed and saved.", {
    schema: (0,shape/* constant */.dY)(REPORT_SCHEMA, "Format of this file"),
    action: (0,shape/* object */.Ik)("action", "go-accel itself.", { version: (0,shape/* text */.Qq)("Its version") }),
    job: (0,shape/* object */.Ik)("job", "The job that the report describes.", {
        workflow: (0,shape/* text */.Qq)("Name of the workflow"),
        name: (0,shape/* text */.Qq)("Id of the job"),
        runId: (0,shape/* text */.Qq)("Id of the run"),
        runAttempt: (0,shape/* text */.Qq)("Attempt at the run, from 1"),
        ref: (0,shape/* text */.Qq)("The git ref, such as refs/heads/main"),
        sha: (0,shape/* text */.Qq)("The commit"),
        os: (0,shape/* text */.Qq)("GOOS of the runner"),
        arch: (0,shape/* text */.Qq)("GOARCH of the runner"),
        scope: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Input cache-scope: tells the legs of a matrix apart")),
        repository: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("owner/name")),
        pullRequest: (0,shape/* optional */.lq)((0,shape/* integer */.nd)("Number of the pull request", { min: 1 })),
        onDefaultBranch: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("Whether this is a run of the default branch")),
        sharesScope: (0,shape/* optional */.lq)((0,shape/* constant */.dY)(true, "Another job of this run has the same scope and runs the same go commands, such as another leg of a matrix")),
    }),
    go: (0,shape/* object */.Ik)("go", "The Go toolchain.", {
        version: (0,shape/* text */.Qq)("Such as go1.26.1"),
        later: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("Version of another Go that a later step put first on PATH")),
    }),
    workspace: (0,shape/* object */.Ik)("workspace", "The checkout.", {
        modules: (0,shape/* list */.p_)((0,shape/* text */.Qq)("Module path"), "Its modules"),
        sumFiles: (0,shape/* list */.p_)((0,shape/* text */.Qq)("Path in the checkout"), "Its go.sum files"),
        vendored: (0,shape/* flag */.Jt)("Whether dependencies are vendored"),
        cgo: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("cgo", "Its packages that use cgo, if there are any.", {
            packages: (0,shape/* integer */.nd)("How many", { min: 1 }),
            files: (0,shape/* integer */.nd)("Files of the checkout that they reach, as a part of the keys", {
                min: 0,
            }),
        })),
        missingSum: (0,shape/* optional */.lq)((0,shape/* constant */.dY)(true, "There are dependencies, but no go.sum when the job began")),
    }),
    policy: (0,shape/* object */.Ik)("policy", "How the job may use the cache.", {
        read: (0,shape/* flag */.Jt)("Whether layers may be restored"),
        write: (0,shape/* flag */.Jt)("Whether layers may be saved"),
        seed: (0,shape/* optional */.lq)((0,shape/* flag */.Jt)("Whether a seed may be saved if no entry was found")),
        reason: (0,shape/* text */.Qq)("Why"),
    }),
    keyParts: (0,shape/* list */.p_)((0,shape/* object */.Ik)("keyPart", "One part of the keys.", {
        name: (0,shape/* text */.Qq)("What it is"),
        value: (0,shape/* text */.Qq)("Its value"),
    }), "What the keys are made of"),
    history: (0,shape/* optional */.lq)((0,shape/* text */.Qq)("How many earlier runs of this job are known, or why none is")),
    restores: (0,shape/* list */.p_)(model_layers/* LAYER_RESTORE */.Tw, "What was restored, layer by layer"),
    modules: MODULES,
    sidecar: SIDECAR,
    testReuse: (0,shape/* optional */.lq)((0,shape/* object */.Ik)("testReuse", "Whether the job could take test results of earlier jobs.", {
        expired: (0,shape/* flag */.Jt)("Whether it had to run each test"),
        reason: (0,shape/* text */.Qq)("Why"),
    })),
    // Absent if no go command used the build cache.
    actions: (0,shape/* optional */.lq)(ACTIONS),
    // Absent if no test result was used or kept, or none could be read.
    tests: (0,shape/* optional */.lq)(TEST_REPORT),
    // Absent if no linter used its cache, or none has a layer.
    linters: (0,shape/* optional */.lq)((0,shape/* list */.p_)(LINTER, "The linters that the job ran")),
    // Absent if nothing had to be removed.
    trim: (0,shape/* optional */.lq)(TRIM),
    goCommands: (0,shape/* optional */.lq)((0,shape/* list */.p_)(GO_COMMAND, "Those that no other go command started, by start time; absent if they were not timed")),
    saves: (0,shape/* list */.p_)(model_layers/* LAYER_SAVE */.UE, "What was stored, layer by layer"),
    breakEven: (0,shape/* optional */.lq)((0,shape/* list */.p_)(model_layers/* LAYER_BREAK_EVEN */.nW, "For the layers that were restored, if a go command used the build cache")),
    times: (0,shape/* optional */.lq)(JOB_TIMES),
    comparison: (0,shape/* optional */.lq)(COMPARISON),
    trend: (0,shape/* optional */.lq)((0,shape/* list */.p_)(TREND_POINT, "The last recorded runs of the default branch, oldest first, without this one")),
    annotations: (0,shape/* optional */.lq)((0,shape/* list */.p_)(ANNOTATION, "What is worth acting on")),
    // Only with fail-on-regression.
    gate: (0,shape/* optional */.lq)(GATE_RESULT),
    comment: (0,shape/* optional */.lq)(COMMENT_RESULT),
    faults: (0,shape/* list */.p_)(FAULT, "What failed without stopping the job"),
    cost: (0,shape/* object */.Ik)("cost", "The time that the action itself took.", {
        main: timeline/* STEP_COST */.Bo,
        post: timeline/* STEP_COST */.Bo,
    }),
});


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
