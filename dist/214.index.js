export const id = 214;
export const ids = [214];
export const modules = {

/***/ 97214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ parseReport)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(97268);
;// CONCATENATED MODULE: ./src/lib/shape.ts
const MAX_QUOTED_CHARS = 60;
/** A value that is not what its shape says. The message names the place and is safe to print. */
class ShapeError extends Error {
    name = "ShapeError";
    constructor(place, value, expected) {
        super(`${place === "" ? "it" : place} is ${describe(value)}; expected is ${expected}`);
    }
}
function shape_text(description) {
    return {
        read(value, place) {
            if (typeof value !== "string")
                throw new ShapeError(place, value, "a text");
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
function list(item, description) {
    return {
        read(value, place) {
            if (!Array.isArray(value))
                throw new ShapeError(place, value, "a list");
            return value.map((one, index) => item.read(one, `${place}[${index}]`));
        },
        schema: (definitions) => ({ type: "array", items: item.schema(definitions), description }),
    };
}
/** An object; `name` is the name of its definition in the schema, and unique there. */
function object(name, description, fields) {
    // What the compiler knows field by field is one kind of field here.
    const all = Object.entries(fields).map(([key, field]) => "optional" in field
        ? { key, shape: field.optional, isOptional: true }
        : { key, shape: field, isOptional: false });
    return {
        read(value, place) {
            if (typeof value !== "object" || value === null || Array.isArray(value)) {
                throw new ShapeError(place, value, "an object");
            }
            const source = value;
            const entries = all.flatMap(({ key, shape, isOptional }) => {
                // Its own field: what an object inherits is not in the file.
                const found = Object.getOwnPropertyDescriptor(source, key)?.value;
                if (found === undefined && isOptional)
                    return [];
                return [[key, shape.read(found, place === "" ? key : `${place}.${key}`)]];
            });
            // The compiler has held the fields against T one by one.
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
/** A value in a few words that are safe to print, whatever it is. */
function describe(value) {
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

// EXTERNAL MODULE: ./src/report/model/model.ts
var model = __webpack_require__(32493);
;// CONCATENATED MODULE: ./src/report/model/evidence-shape.ts

const JOB_TIMES = object("times", "When the parts of the job began.", {
    mainMs: number("The action's first step, in milliseconds since the epoch"),
    stepsMs: number("The user's steps: the end of our first one, in milliseconds since the epoch"),
    postMs: number("The action's last step, in milliseconds since the epoch"),
});
const VERDICTS = {
    regression: "slower by more than the threshold and by more than the spread",
    slower: "slower by more than the spread",
    same: "within the spread",
    faster: "faster by more than the spread",
};
const FIGURE = {
    nowMs: number("In this job, in milliseconds"),
    baseMs: number("Median of the runs compared with, in milliseconds"),
    madMs: number("Median of their absolute deviations from it, in milliseconds"),
    runs: integer("How many runs it was compared with"),
    verdict: oneOf(VERDICTS, "How they compare"),
};
const COMMAND = object("commandComparison", "A go command and its base.", {
    command: shape_text("As in goCommands; of several alike the times are added up on both sides"),
    ...FIGURE,
});
const STATUSES = {
    compared: "there are figures",
    "first-run": "no earlier run is recorded",
    "no-history": "the history is not to be had",
    "too-few": "there are too few comparable runs",
    "other-go": "earlier runs had another Go version",
    "other-runner": "earlier runs had another kind of runner",
    "other-layers": "earlier runs had their layers in another state",
};
const COLD = object("coldRuns", "The job until the end of the user's steps, in recorded runs in which neither layer was there.", { medianMs: number("Their median, in milliseconds"), runs: integer("How many they are") });
const COMPARISON = object("comparison", "This job beside recent runs of the default branch of the same job.", {
    status: oneOf(STATUSES, "Whether there is a comparison, or why not"),
    reason: shape_text("What was compared with what, or why nothing was"),
    runs: integer("How many runs it was compared with"),
    thresholdPercent: number("Input regression-threshold, in per cent"),
    commands: list(COMMAND, "Commands that both have, in the order of this job"),
    steps: optional(object("figureComparison", "A figure and its base.", FIGURE)),
    cold: optional(COLD),
});
const TREND_POINT = object("trendPoint", "One of the last recorded runs.", {
    at: shape_text("When its last step began, as ISO 8601"),
    sha: shape_text("Its commit"),
    stepsMs: number("How long the user's steps took, in milliseconds"),
});
const ANNOTATION_KINDS = {
    "test-defeats-cache": "a test reads what differs in every job",
    "layer-loses": "the restore of a layer costs more than it saves",
    "mirror-failed-over": "a mirror failed and another one stood in",
    "key-never-hits": "a key has a part that differs in every job",
    regression: "slower than the base, by more than the threshold and the spread",
};
const ANNOTATION = object("annotation", "Something worth acting on.", {
    kind: oneOf(ANNOTATION_KINDS, "What it is"),
    level: oneOf({ notice: "good to know", warning: "should be acted on" }, "How much it matters"),
    title: shape_text("In a few words"),
    message: shape_text("What was seen, and the remedy"),
});
const GATE_RESULT = object("gate", "What fail-on-regression came to.", {
    failed: flag("Whether it failed the job"),
    reason: shape_text("Names the command and the figures where it failed"),
});
const COMMENT_STATUSES = {
    created: "there is a new one",
    updated: "it has the new figures",
    unchanged: "it had them already",
    skipped: "not to be written",
    denied: "the token may not write it",
    failed: "it could not be written",
};
const COMMENT_RESULT = object("comment", "What became of the pull request's comment.", {
    status: oneOf(COMMENT_STATUSES, "What became of it"),
    reason: shape_text("Why"),
    url: optional(shape_text("Its address")),
});

;// CONCATENATED MODULE: ./src/report/model/layer-shape.ts

const LAYER_NAME = oneOf({ modules: "the module cache", build: "the build cache" }, "Which layer");
const LAYER_STATUSES = {
    exact: "restored from its own key",
    fallback: "restored from the nearest earlier entry",
    miss: "nothing was restored",
    warm: "this machine has it from earlier jobs",
    off: "not asked for",
};
const SAVE_STATUSES = {
    saved: "stored",
    unchanged: "as it was restored",
    exists: "another job stored it",
    skipped: "not to be stored",
    failed: "could not be stored",
};
const LAYER_RESTORE = object("layerRestore", "What was brought from the cache for one layer.", {
    name: LAYER_NAME,
    status: oneOf(LAYER_STATUSES, "How it was restored"),
    reason: shape_text("Why the status is what it is"),
    keys: list(shape_text("Key, or what a key begins with"), "Keys that were asked for, best first"),
    matchedKey: optional(shape_text("Key of the entry; for the build layer of its base")),
    sizeBytes: optional(integer("All that was fetched for it, in bytes")),
    delta: optional(object("layerDelta", "What came on top of the base of a build layer.", { key: shape_text("Key of the entry"), sizeBytes: integer("Its size in bytes") })),
    failed: optional(oneOf({ service: "the cache could not be asked", archive: "the entry is damaged" }, "Why nothing was restored, or no delta, although the cache was asked")),
    lost: optional(constant(true, "It is off because its last restores cost more than they saved")),
    lookupMs: optional(number("Look-up, in milliseconds")),
    downloadMs: optional(number("Download, in milliseconds")),
    unpackMs: optional(number("Unpacking, in milliseconds")),
});
const LAYER_SAVE = object("layerSave", "What was stored for one layer.", {
    name: LAYER_NAME,
    status: oneOf(SAVE_STATUSES, "What became of it"),
    reason: shape_text("Why"),
    key: optional(shape_text("Key of the entry")),
    kind: optional(oneOf({
        base: "a whole layer",
        delta: "what is new since a base",
        seed: "a base that only its own pull request reads",
    }, "What was saved")),
    contentBytes: optional(integer("Raw size of the entries of a build layer, in bytes")),
    sizeBytes: optional(integer("Size of the entry, in bytes")),
    packMs: optional(number("Packing, in milliseconds")),
    uploadMs: optional(number("Upload, in milliseconds")),
});
const LAYER_BREAK_EVEN = object("layerBreakEven", "What the restore of a layer cost this job and what it saved.", {
    layer: LAYER_NAME,
    costMs: number("Look-up, download and unpacking by the clock, in milliseconds"),
    savedMs: optional(signed("By how many milliseconds the steps were shorter than in comparable runs without the layer")),
    runs: integer("Recorded runs, this one included, that could be measured so"),
    losses: integer("How many of them, up to the last one, lost in a row"),
});

;// CONCATENATED MODULE: ./src/report/model/sidecar-shape.ts

const FAULT_KINDS = {
    status: "an error as the answer",
    throttled: "asked for a pause",
    timeout: "no answer in time",
    connect: "no connection",
    cut: "the answer ended before its end",
    protocol: "an answer that cannot be used",
    integrity: "not what go.sum or the checksum database says",
    open: "not asked, since it had failed too often",
};
const MIRROR_FAULT = object("mirrorFault", "Faults of one kind.", {
    kind: oneOf(FAULT_KINDS, "What went wrong"),
    count: integer("How often"),
    example: shape_text("Text of the first one"),
});
const MIRROR = object("mirror", "What one mirror did.", {
    mirror: shape_text("Host of the mirror, without credentials"),
    requests: integer("Attempts, whatever came of them"),
    hits: integer("Answers with content"),
    modules: integer("Module zips that it delivered"),
    sizeBytes: integer("Bytes that it delivered"),
    notFound: integer("Answers that there is no such file"),
    failed: integer("Attempts that failed"),
    p50Ms: optional(number("Median of its successful answers, in milliseconds")),
    p95Ms: optional(number("95th percentile, in milliseconds")),
    p99Ms: optional(number("99th percentile, in milliseconds")),
    retries: integer("Attempts that followed a failed one for the same file"),
    hedges: integer("Requests that it got because another mirror was slow"),
    hedgesWon: integer("Of these, those that it answered first"),
    faults: list(MIRROR_FAULT, "Faults by kind, most frequent first"),
    breakerOpenMs: number("For how many milliseconds it was left out"),
    outageMs: number("Milliseconds in which a go command waited for an answer that then failed"),
});
const CORRUPT = object("corrupt", "Something restored that did not have its hash, and was fetched anew.", {
    where: oneOf({ store: "the sidecar's store", tree: "the module cache" }, "Where it was"),
    subject: shape_text("Module path"),
    version: shape_text("Version"),
    fault: shape_text("What is wrong with it"),
});
const STATS = object("sidecarStats", "What the sidecar served.", {
    requests: integer("Requests of go commands"),
    requestErrors: integer("Of these, those answered with a status of 500 or more"),
    servedBytes: integer("Bytes handed to go"),
    zipsFromStore: integer("Module zips handed to go from the store"),
    zipsFromTree: integer("Module zips made of an extracted module"),
    zipsFromMirror: integer("Module zips handed on from a mirror"),
    unpackedAhead: integer("Modules put into GOMODCACHE, where go found them without asking"),
    stale: object("stale", "Older answers that stood in for a mirror's.", {
        count: integer("How many"),
        oldestMs: number("Age of the oldest one, in milliseconds"),
    }),
    mirrors: list(MIRROR, "Each mirror, in the order in which they were first asked"),
    fetchedModules: list(shape_text("module@version"), "Modules whose zip came from a mirror"),
    verified: object("verified", "Files from mirrors, by what they were checked against before go saw them.", {
        goSum: integer("go.sum"),
        sumdb: integer("The checksum database"),
        unknown: integer("Go alone"),
    }),
    corrupt: list(CORRUPT, "What was restored and did not have its hash"),
    denied: list(shape_text("Module path"), "Private paths that no mirror was asked for"),
    unanswered: list(shape_text("module@version.ext"), "Files that go asked for and did not get"),
    warm: optional(object("warm", "What was fetched ahead.", {
        planned: integer("Files that were to be fetched"),
        fetched: integer("Files fetched"),
        absent: optional(integer("Files that no mirror has")),
        failed: integer("Files that could not be fetched"),
        durationMs: number("How long it took, in milliseconds"),
    })),
    storeFault: optional(shape_text("Why the store could not be written")),
});
const SIDECAR_REPORT = object("sidecar", "The module proxy that the job's go commands asked.", {
    status: oneOf({ served: "it ran until the end", off: "not started", failed: "not started, or gone" }, "What became of it"),
    reason: shape_text("Why"),
    stats: optional(STATS),
});

;// CONCATENATED MODULE: ./src/report/model/test-shape.ts

const CHANGED_INPUT = object("changedTestInput", "What differs from the earlier run of a test, as far as it asked for it.", {
    kind: oneOf({ env: "a variable of the environment", file: "a file", folder: "a folder" }, "What it is"),
    name: shape_text("Name or path; relative to the checkout where it lies in it"),
});
const RERUN = object("testRerun", "Tests of a package that ran although an earlier job kept a result.", {
    package: shape_text("Import path"),
    seconds: number("How long they ran, in seconds"),
    reason: oneOf({
        code: "the test binary or its flags are others",
        inputs: "the same binary, with other inputs",
        unknown: "nothing that can be seen differs, or it cannot be told",
    }, "Why they ran"),
    inputs: optional(list(CHANGED_INPUT, "With inputs: the first few")),
    certain: optional(flag("With inputs: proven by the keys of both results")),
    packages: optional(list(shape_text("Import path"), "With code: changed packages of the checkout")),
    modules: optional(flag("With code: go.mod or go.sum changed, and it needs other modules")),
    more: optional(integer("Inputs or packages that are not listed")),
    remedy: optional(shape_text("What the user can do about it")),
});
const TEST_REPORT = object("tests", "Packages whose test result go keeps.", {
    packages: integer("How many there are"),
    cached: optional(integer("Results that were taken from the cache; absent if it cannot be told")),
    run: integer("Packages whose tests ran"),
    fresh: integer("Of these, those with no known result of an earlier job"),
    reruns: list(RERUN, "The others that ran: those with a remedy first, then the longest"),
    more: integer("How many more ran again"),
});

;// CONCATENATED MODULE: ./src/report/model/report-shape.ts






const MODULES = object("modules", "Where the modules that go.sum and the build list name came from.", {
    needed: integer("Modules that the checkout needs"),
    fromLayer: integer("In GOMODCACHE once the modules layer was restored"),
    fromStore: integer("Zips that go took from the sidecar's store, where the warm-up put them"),
    fetched: list(shape_text("module@version"), "Fetched from a mirror in this job"),
    private: integer("Left to go because GONOPROXY names them"),
    missing: optional(list(shape_text("module@version, followed by /go.mod or .info where it is that file alone"), "Only with offline: needed, and nothing has brought it")),
    rejected: optional(list(shape_text("module@version"), "Only with verify-modules: restored, and not what go.sum says")),
});
const ACTIONS = object("actions", "What go used of its build cache.", {
    reused: optional(integer("Actions that go took from it; absent where it cannot be told")),
    computed: integer("Actions that go computed"),
    unused: optional(integer("Restored actions that the job did not use")),
    dropped: optional(integer("Entries that the next layer leaves out, unused for long")),
    overLimit: optional(integer("Entries that the next layer leaves out for build-cache-limit")),
});
const TRIM = object("trim", "What was removed from a build cache that stays.", {
    sizeBytes: integer("Raw size before, in bytes"),
    actions: integer("Actions removed"),
    freedBytes: integer("Bytes freed"),
});
const GO_COMMAND = object("goCommand", "One go command of the job's steps.", {
    command: shape_text("Subcommand, names of flags and packages; + where arguments are left out"),
    startMs: number("When it began, in milliseconds since the epoch"),
    ms: number("How long it took, in milliseconds"),
    exitCode: integer("As a shell has it: 128 and the signal's number for one that a signal ended"),
});
const COST = object("stepCost", "What a step of the action cost the job.", {
    wallMs: number("From the step's start until the report, in milliseconds"),
    transferMs: number("Of that, milliseconds in which a cache transfer was under way"),
    ownMs: number("The other milliseconds"),
    spans: list(object("span", "A part of the step.", {
        name: shape_text("What was done"),
        kind: oneOf({ own: "our work", transfer: "bytes to or from a cache" }, "What it was spent on"),
        startMs: number("Milliseconds after the step's start"),
        endMs: number("Milliseconds after the step's start"),
    }), "Its parts, by start; some run side by side"),
});
const FAULT_AREAS = {
    cache: "where layers are kept",
    disk: "the disk",
    go: "the go command",
    internal: "go-accel itself",
    mirror: "a module mirror",
    report: "this report",
    sidecar: "the module proxy on loopback",
    store: "the sidecar's store",
    verify: "verify-modules",
};
const FAULT = object("fault", "Something that failed, and that the job got over.", {
    area: oneOf(FAULT_AREAS, "Which part could not do its work"),
    message: shape_text("What failed, and the consequence"),
});
const JOB = object("job", "The job that is reported on.", {
    workflow: shape_text("Name of the workflow"),
    name: shape_text("Id of the job"),
    runId: shape_text("Id of the run"),
    runAttempt: shape_text("Attempt at the run, from 1"),
    ref: shape_text("The git ref, such as refs/heads/main"),
    sha: shape_text("The commit"),
    os: shape_text("GOOS of the runner"),
    arch: shape_text("GOARCH of the runner"),
    scope: optional(shape_text("Input cache-scope: tells the legs of a matrix apart")),
    repository: optional(shape_text("owner/name")),
    pullRequest: optional(integer("Number of the pull request", { min: 1 })),
    onDefaultBranch: optional(flag("Whether this is a run of the default branch")),
});
/** `report.json`, field by field; what the JSON Schema is made of and saved reports are read by. */
const RUN_REPORT = object("report", "What a job of go-accel planned, restored, served, used, computed and saved.", {
    schema: constant(model/* REPORT_SCHEMA */.D, "Format of this file"),
    action: object("action", "The accelerator.", {
        version: shape_text("Its version"),
    }),
    job: JOB,
    go: object("go", "The Go toolchain.", { version: shape_text("As go1.26.1") }),
    workspace: object("workspace", "The checkout.", {
        modules: list(shape_text("Module path"), "Its modules"),
        sumFiles: list(shape_text("Path in the checkout"), "Its go.sum files"),
        vendored: flag("Whether dependencies are vendored"),
    }),
    policy: object("policy", "Who may use the cache.", {
        read: flag("Whether layers may be restored"),
        write: flag("Whether layers may be saved"),
        seed: optional(flag("Whether an entry may be saved for itself where none was found")),
        reason: shape_text("Why"),
    }),
    keyParts: list(object("keyPart", "One part of the keys.", {
        name: shape_text("What it is"),
        value: shape_text("Its value"),
    }), "What the keys are made of"),
    history: optional(shape_text("How many earlier runs of this job are known, or why none is")),
    restores: list(LAYER_RESTORE, "What was brought from the cache, layer by layer"),
    modules: MODULES,
    sidecar: SIDECAR_REPORT,
    actions: optional(ACTIONS),
    tests: optional(TEST_REPORT),
    trim: optional(TRIM),
    goCommands: optional(list(GO_COMMAND, "Those that no other go command started, by start")),
    saves: list(LAYER_SAVE, "What was stored, layer by layer"),
    breakEven: optional(list(LAYER_BREAK_EVEN, "Of the layers that were restored")),
    times: optional(JOB_TIMES),
    comparison: optional(COMPARISON),
    trend: optional(list(TREND_POINT, "The last recorded runs of the default branch, oldest first")),
    annotations: optional(list(ANNOTATION, "What is worth acting on")),
    gate: optional(GATE_RESULT),
    comment: optional(COMMENT_RESULT),
    faults: list(FAULT, "What failed, and the job got over"),
    cost: object("cost", "What the action itself cost.", {
        main: COST,
        post: COST,
    }),
});

;// CONCATENATED MODULE: ./src/report/model/parse-report.ts




/** Reports have some kilobytes; of what is a thousand times as long nothing is looked at. */
const MAX_REPORT_CHARS = 64 * 2 ** 20;
/**
 * Reads a saved report that may be anything. Fields that this version does not know are left out.
 * Throws {@link ParseError}, whose message is one line that says what is wrong and where; it begins
 * with `file` where that is given. Pure.
 */
function parseReport(text, file) {
    const fail = (problem, cause) => new errors/* ParseError */.mB(problem, { code: "REPORT", cause, ...(file === undefined ? {} : { file }) });
    if (text.length > MAX_REPORT_CHARS) {
        throw fail(`no report: it is longer than ${MAX_REPORT_CHARS} characters`);
    }
    const value = parseJson(text, fail);
    const schema = schemaOf(value);
    if (schema === undefined)
        throw fail(`no report: it does not say that it is a ${model/* REPORT_SCHEMA */.D}`);
    if (schema !== model/* REPORT_SCHEMA */.D) {
        throw fail(`a report of another version: this go-accel reads ${model/* REPORT_SCHEMA */.D}`);
    }
    try {
        return RUN_REPORT.read(value, "");
    }
    catch (error) {
        if (error instanceof ShapeError)
            throw fail(`no ${model/* REPORT_SCHEMA */.D}: ${error.message}`, error);
        throw error;
    }
}
function parseJson(text, fail) {
    try {
        // Editors of some systems put a mark of the byte order first, which is no JSON.
        return JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch (error) {
        const detail = (0,errors/* errorMessage */.gJ)(error).replaceAll(/[^\x20-\x7e]+/g, " ");
        throw fail(`no report: it is not JSON (${detail})`, error);
    }
}
/** What a value says it is, where that looks like a report of any version. */
function schemaOf(value) {
    if (typeof value !== "object" || value === null)
        return undefined;
    const schema = Object.getOwnPropertyDescriptor(value, "schema")?.value;
    return typeof schema === "string" && schema.startsWith("go-accel/report@") ? schema : undefined;
}


/***/ })

};
