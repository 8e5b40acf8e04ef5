export const id = 2714;
export const ids = [2714];
export const modules = {

/***/ 26292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ AUTH_HELP),
/* harmony export */   HD: () => (/* binding */ BENCH_HELP),
/* harmony export */   L1: () => (/* binding */ CACHE_HELP),
/* harmony export */   MY: () => (/* binding */ SERVE_HELP),
/* harmony export */   YF: () => (/* binding */ DOCTOR_HELP),
/* harmony export */   _$: () => (/* binding */ HELP),
/* harmony export */   bi: () => (/* binding */ COMPLETION_HELP),
/* harmony export */   jU: () => (/* binding */ REPORT_HELP),
/* harmony export */   lE: () => (/* binding */ JOIN_HELP),
/* harmony export */   n5: () => (/* binding */ BUNDLE_HELP)
/* harmony export */ });
/** What `go-accel --help` says. */
const HELP = `usage: go-accel <command> [options]

commands
  restore     begin a CI job: restore its caches, and print the settings of its shell
  save        end it: save what changed, and show what that was worth
  warm        fill the module cache of a machine or an image
  report      show a saved report, or export its figures to another system
  join        join the reports of a matrix into one comment and one summary
  cache       list what the cached layers hold and cost, or remove entries
  bench       compare module mirrors on the project's own modules
  serve       serve modules to an organisation's machines
  bundle      carry modules to a server that no mirror can be reached from
  auth        give the go command a token for such a server (GOAUTH)
  doctor      say why module downloads fail, and what helps
  completion  print what makes bash, zsh or fish complete commands and options

examples
  eval "$(go-accel restore --save-on-exit)"   in a CI job, before its go commands
  go-accel report report.json                 what a job has reused and saved
  go-accel restore --help                     the options of a command, and examples

options
  --help      show this text; with a command, show the help of that command
  --version   show the version

exit codes
  0  done
  1  the command failed
  2  the command line or the configuration is wrong
  3  an internal error of go-accel
`;
const COMPLETION_HELP = `usage: go-accel completion bash|zsh|fish

Prints what makes a shell complete commands and options.

examples
  eval "$(go-accel completion bash)"          in ~/.bashrc
  eval "$(go-accel completion zsh)"           in ~/.zshrc, after compinit
  go-accel completion fish | source           in ~/.config/fish/config.fish

options
  --help   show this text
`;
const REPORT_HELP = `usage: go-accel report [options] FILE

Shows a report that go-accel saved (its output "report"). If FILE is -, the report
is read from standard input.

examples
  go-accel report report.json
  go-accel report --format openmetrics report.json > metrics.txt
  curl --silent https://ci.example.com/report.json | go-accel report -

options
  --format FORMAT   the output format:
      text          for a terminal, fitted to its width; the default on a terminal
      markdown      as in the job summary; the default if the output is not a terminal
      json          as it was saved, without fields that this version does not know
      openmetrics   figures for Prometheus and others
      jsonl         JSON lines: the run, then each layer, go command, mirror, ...
  --json            the same as --format json
  --help            show this text
`;
const JOIN_HELP = `usage: go-accel join [options] FILE|DIR...

Joins the reports of a matrix into one text, and prints it as markdown. In a
folder, all files named report*.json are read, at any depth.

examples
  go-accel join reports/
  go-accel join --comment --summary reports/      in a job after the matrix

options
  --comment   write it as the one comment on the pull request; needs GITHUB_TOKEN
              with pull-requests: write, and the environment variables of a job
  --summary   add it to the job's summary (GITHUB_STEP_SUMMARY)
  --help      show this text
`;
const CACHE_HELP = `usage: go-accel cache list [options] [PATTERN...]
       go-accel cache remove [options] PATTERN...

Lists the entries that go-accel keeps, the largest first, or removes them. A PATTERN
is a key in which * stands for any characters and ? for one. Entries of other
programs are never shown or removed.

examples
  go-accel cache list --backend dir:/var/cache/go --content
  go-accel cache remove --dry-run 'accel1-build-*-go1.25*'

options
  --backend BACKEND   where entries are kept, as in the input cache-backend; default:
                      github, which needs GITHUB_TOKEN with actions: read, and
                      actions: write to remove entries
  --repository REPO   owner/name, for github; default: GITHUB_REPOSITORY
  --report FILE       list the entries that a saved report names, without asking anyone
  --content           also show what each layer holds, by module or package and by age;
                      reads the layers, which github allows only to jobs
  --dry-run           show what would be removed
  --json              print JSON
  --help              show this text
`;
const BENCH_HELP = `usage: go-accel bench [options] [MIRROR ...]

Compares module mirrors on the modules of the project's go.sum: time, failures, content and
the age of their lists, and says which GOPROXY to use. Compared are the mirrors of GOPROXY
and each MIRROR, a URL or a list in GOPROXY's syntax. Nothing is changed without --apply.

examples
  go-accel bench                                    the mirrors of GOPROXY
  go-accel bench https://mirror.example.com         another one against them
  go-accel bench --html bench.html --budget 5m      longer, and as a page with charts

options
  --modules N               how many modules at most to ask for (default 20)
  --all-modules             ask also for modules that are not known to be public; each mirror
                            learns their names. Those that GONOPROXY covers are never asked for
  --only                    compare only each MIRROR, not the mirrors of GOPROXY
  --budget TIME             stop after this time at the latest, such as 90s or 1m30s (default 60s)
  --precision SHARE         what difference does not matter (default 10%)
  --seed TEXT               another order of requests (default 1)
  -C, --directory DIR       folder of the project (default .)
  --json FILE               write the result as JSON; for standard output, FILE is -
  --markdown FILE           the same as markdown
  --html FILE               the same as one page with charts
  --apply                   make the recommendation go's setting (go env -w)
  --help                    show this text

environment
  GO_ACCEL_MIRRORS          another list of mirrors to compare
  GO_ACCEL_MIRROR_AUTH      credentials, one "host user:password" or "host token" per line;
                            netrc works as for go

exit codes
  0  done
  1  no mirror gave the modules as go.sum names them, or the bench cannot be made
  2  the command line is wrong
  3  an internal error of go-accel
`;
const DOCTOR_HELP = `usage: go-accel doctor [options] [CHECK...]
       go-accel doctor --explain FILE|-

Looks for what makes go commands and module downloads fail, from the settings to the
answers of the mirrors, and says what helps. It names the first cause and not what
follows from it. Without CHECK, all checks run; nothing is changed without --fix.

options
  -C, --directory DIR   the folder in which go commands run; default: this one
  --explain FILE        explain the errors in the output of go commands, such as the log
                        of a job, and run no checks; - is standard input
  --list                list the checks
  --fix                 put right what is safe to put right, and say what was done
  --strict              exit with 1 for warnings too
  --verbose             also show what was looked at where nothing is wrong
  --json                print JSON (schema/doctor-1.json)
  --help                show this text

exit codes
  0  no problems
  1  there are problems
  2  the command line is wrong
  3  an internal error of go-accel
`;
const SERVE_HELP = `usage: go-accel serve --config FILE [--check-config | --scrub]

Serves modules to go commands (GOPROXY): it fetches each file once from the mirrors that
the configuration names, checks it against the checksum database, and keeps it. It runs
until SIGTERM; SIGHUP has it read the configuration again.

examples
  go-accel serve --config /etc/go-accel/serve.yaml
  go-accel serve --config serve.yaml --check-config
  go-accel serve --config serve.yaml --scrub

options
  --config FILE    the configuration, as YAML (schema/serve-config-1.json)
  --check-config   check the configuration, print nothing if it is right, and end
  --scrub          check all files of the store, fetch again what is damaged, and end
  --help           show this text

environment
  GO_ACCEL_SERVE_KEY   replaces a key of the configuration, such as
                       GO_ACCEL_SERVE_STORE_DIRECTORY for store.directory

exit codes
  0  done
  1  the server cannot start: the address is in use, or the store's folder cannot be made;
     or a file of the store is damaged and cannot be fetched again
  2  the command line or the configuration is wrong
  3  an internal error of go-accel
`;
const AUTH_HELP = `usage: go-accel auth --url URL [--token-file FILE]

Gives the go command the token for a module server: it is a command for GOAUTH, which go
runs itself (go help goauth). The token is read from the file each time, so a new one
counts for the next go command.

examples
  go env -w GOAUTH='go-accel auth --url https://goproxy.example.com --token-file /home/me/token'
  GO_ACCEL_TOKEN=... GOAUTH='go-accel auth --url https://goproxy.example.com' go build ./...

options
  --url URL           the server, as in GOPROXY; only https
  --token-file FILE   a file with the token alone
  --help              show this text

environment
  GO_ACCEL_TOKEN      the token, if no file is named

exit codes
  0  done; nothing is printed if go asks for another server
  1  there is no token
  2  the command line is wrong
  3  an internal error of go-accel
`;
const BUNDLE_HELP = `usage: go-accel bundle export [options] --output FILE
       go-accel bundle import [options] --store DIR FILE

Carries modules into a network from which no mirror can be reached. Export fetches all that
go.sum names, checks it, and writes it as a tar archive. Import checks it again, and puts it
into the store of go-accel serve, which may be running. If anything is wrong or missing,
nothing is written.

examples
  go-accel bundle export --go-sum app/go.sum --go-sum tools/go.sum --output modules.tar
  go-accel bundle import --go-sum app/go.sum --store /var/lib/go-accel modules.tar

options
  --go-sum FILE       what is wanted, or on import what the files must be; may be repeated;
                      default: ./go.sum, on import the one in the archive, which shows that
                      the archive is whole and not that it is the right one
  --mirrors LIST      the mirrors, as in GOPROXY, which is the default; direct is not used
  -o, --output FILE   the archive; its folder needs room for it twice
  --store DIR         the folder of the server (store.directory)
  --help              show this text

environment
  GO_ACCEL_MIRROR_AUTH   credentials, one "host user:password" or "host token" per line

exit codes
  0  done
  1  a file is missing or wrong, or the disk fails
  2  the command line is wrong
  3  an internal error of go-accel
`;


/***/ }),

/***/ 62923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ FailedError),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   eb: () => (/* binding */ UsageError)
/* harmony export */ });
/**
 * Exit codes of every command: 0 done, 1 the command failed, 2 wrong usage or configuration, 3 an
 * internal error.
 */
const EXIT = { done: 0, failed: 1, usage: 2, fault: 3 };
/** The command line cannot be understood; the message is one line for standard error. */
class UsageError extends Error {
    name = "UsageError";
}
/** The command cannot do its work; the message is one line for standard error. */
class FailedError extends Error {
    name = "FailedError";
}


/***/ }),

/***/ 52714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43931);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26918);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26292);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62923);




const COMMANDS = {
    restore: async () => (await Promise.all(/* import() */[__webpack_require__.e(4155), __webpack_require__.e(528), __webpack_require__.e(7760), __webpack_require__.e(5729), __webpack_require__.e(8704), __webpack_require__.e(8820), __webpack_require__.e(6545), __webpack_require__.e(9828), __webpack_require__.e(6713), __webpack_require__.e(5146), __webpack_require__.e(2833), __webpack_require__.e(4087), __webpack_require__.e(9575), __webpack_require__.e(1589)]).then(__webpack_require__.bind(__webpack_require__, 11589))).runRestore,
    save: async () => (await Promise.all(/* import() */[__webpack_require__.e(4155), __webpack_require__.e(3160), __webpack_require__.e(7760), __webpack_require__.e(5729), __webpack_require__.e(8704), __webpack_require__.e(8820), __webpack_require__.e(6545), __webpack_require__.e(9828), __webpack_require__.e(6713), __webpack_require__.e(5146), __webpack_require__.e(2498), __webpack_require__.e(3887), __webpack_require__.e(912), __webpack_require__.e(4087), __webpack_require__.e(4402), __webpack_require__.e(7439)]).then(__webpack_require__.bind(__webpack_require__, 37439))).runSave,
    warm: async () => (await Promise.all(/* import() */[__webpack_require__.e(4155), __webpack_require__.e(7760), __webpack_require__.e(8704), __webpack_require__.e(8820), __webpack_require__.e(6713), __webpack_require__.e(2833), __webpack_require__.e(4087), __webpack_require__.e(965)]).then(__webpack_require__.bind(__webpack_require__, 90627))).runWarm,
    report: async () => (await Promise.all(/* import() */[__webpack_require__.e(3160), __webpack_require__.e(2498), __webpack_require__.e(3887), __webpack_require__.e(9645)]).then(__webpack_require__.bind(__webpack_require__, 93297))).runReport,
    join: async () => (await Promise.all(/* import() */[__webpack_require__.e(2498), __webpack_require__.e(4937)]).then(__webpack_require__.bind(__webpack_require__, 29925))).runJoin,
    cache: async () => (await Promise.all(/* import() */[__webpack_require__.e(3160), __webpack_require__.e(7760), __webpack_require__.e(6545), __webpack_require__.e(9828), __webpack_require__.e(5315)]).then(__webpack_require__.bind(__webpack_require__, 71397))).runCache,
    bench: async () => (await Promise.all(/* import() */[__webpack_require__.e(4155), __webpack_require__.e(7391), __webpack_require__.e(3160), __webpack_require__.e(7760), __webpack_require__.e(5729), __webpack_require__.e(8704), __webpack_require__.e(8820), __webpack_require__.e(4409)]).then(__webpack_require__.bind(__webpack_require__, 34409))).runMirrorBench,
    serve: async () => (await __webpack_require__.e(/* import() */ 8196).then(__webpack_require__.bind(__webpack_require__, 28196))).runServe,
    bundle: async () => (await Promise.all(/* import() */[__webpack_require__.e(4155), __webpack_require__.e(7391), __webpack_require__.e(7760), __webpack_require__.e(5729), __webpack_require__.e(2320), __webpack_require__.e(1708), __webpack_require__.e(4357), __webpack_require__.e(4654)]).then(__webpack_require__.bind(__webpack_require__, 18840))).runBundle,
    auth: async () => (await __webpack_require__.e(/* import() */ 8945).then(__webpack_require__.bind(__webpack_require__, 18945))).runAuth,
    doctor: async () => (await Promise.all(/* import() */[__webpack_require__.e(3160), __webpack_require__.e(5729), __webpack_require__.e(8704), __webpack_require__.e(2320), __webpack_require__.e(912), __webpack_require__.e(3159), __webpack_require__.e(6489)]).then(__webpack_require__.bind(__webpack_require__, 53537))).runDoctorCommand,
    completion: async () => {
        const { runCompletion } = await __webpack_require__.e(/* import() */ 7425).then(__webpack_require__.bind(__webpack_require__, 67425));
        return (args, io) => runCompletion(args, io, (name) => readHelp(name, io));
    },
};
/**
 * Runs the command line. An error is one line on standard error, and the exit code says what kind
 * of error it is. Never throws.
 */
async function runCli(args, io) {
    try {
        return await dispatch(args, io);
    }
    catch (error) {
        const [code, hint] = codeAndHint(error);
        io.err(`go-accel: ${onOneLine((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error))}${hint}\n`);
        return code;
    }
}
async function dispatch([name, ...args], io) {
    if (name === undefined) {
        io.err(_help_js__WEBPACK_IMPORTED_MODULE_2__/* .HELP */ ._$);
        return _io_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.usage;
    }
    if (name === "--help" || name === "-h" || name === "help") {
        io.out(await readHelp(args[0], io));
        return _io_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    }
    if (name === "--version") {
        io.out(`go-accel ${_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}\n`);
        return _io_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    }
    return (await loadCommand(name))(args, io);
}
/** The help of a command, as it prints it, or of the program. */
async function readHelp(name, io) {
    if (name === undefined)
        return _help_js__WEBPACK_IMPORTED_MODULE_2__/* .HELP */ ._$;
    let help = "";
    const captured = {
        ...io,
        out(text) {
            help += text;
        },
    };
    await (await loadCommand(name))(["--help"], captured);
    return help;
}
async function loadCommand(name) {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load)
        return load();
    const what = name.startsWith("-") ? "option" : "command";
    throw new _io_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`unknown ${what} ${name}`);
}
function codeAndHint(error) {
    if (error instanceof _io_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb)
        return [_io_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.usage, " (go-accel --help)"];
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
        return [_io_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.usage, ""];
    return [error instanceof _io_js__WEBPACK_IMPORTED_MODULE_1__/* .FailedError */ .Kl ? _io_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.failed : _io_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.fault, ""];
}
/** A message may quote the name of a file or an option, which may hold any characters. */
function onOneLine(message) {
    return message.replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}


/***/ }),

/***/ 43931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ LinesError),
/* harmony export */   SH: () => (/* binding */ SidecarError),
/* harmony export */   by: () => (/* binding */ AccelError),
/* harmony export */   cP: () => (/* binding */ CommentError),
/* harmony export */   cs: () => (/* binding */ IntegrityError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   kz: () => (/* binding */ SetUpError),
/* harmony export */   mB: () => (/* binding */ ParseError),
/* harmony export */   vu: () => (/* binding */ ChecksumDatabaseError),
/* harmony export */   xA: () => (/* binding */ CacheError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A failure that the product foresees. `code` is stable and meant for programs, the message for
 * people; neither message nor hint holds a secret.
 */
class AccelError extends Error {
    hint;
    constructor(message, { cause, hint } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        if (hint !== undefined)
            this.hint = hint;
    }
}
/** Several things are wrong, and each has a line of the message. */
class LinesError extends AccelError {
    lines;
    constructor(lines) {
        super(lines.join("\n"));
        this.lines = lines;
    }
}
/** What the user asked for cannot be done. The only kind of error that fails a step by itself. */
class ConfigError extends AccelError {
    name = "ConfigError";
    code = "INPUT_INVALID";
    problems;
    constructor(problems) {
        const lines = problems.map(({ input, value, allowed }) => `input ${input} is "${value}"; expected ${allowed}`);
        super(lines.join("\n"));
        this.problems = problems;
    }
}
/** Text that does not follow its format. The message begins with the place, as compilers print it. */
class ParseError extends AccelError {
    name = "ParseError";
    code;
    file;
    /** Counted from 1. */
    line;
    constructor(problem, details) {
        const place = [details.file, details.line].filter((part) => part !== undefined);
        super([...place, place.length > 0 ? ` ${problem}` : problem].join(":"), details);
        this.code = details.code;
        this.file = details.file;
        this.line = details.line;
    }
}
/**
 * A mirror failed, or several did, and then the message has a line for each. A file that is not
 * found (404, 410) is a value, never this error.
 */
class UpstreamError extends AccelError {
    name = "UpstreamError";
    code;
    /** The mirror's name, without credentials. */
    mirror;
    status;
    /** Whether the same request to the same mirror may succeed a moment later. */
    retryable;
    /** How long the mirror must not be asked again. */
    retryAfterMs;
    /** Every mirror that failed, in the list's order. */
    failures;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
        this.mirror = details.mirror;
        this.status = details.status;
        this.retryable = details.retryable;
        this.retryAfterMs = details.retryAfterMs;
        this.failures = details.failures ?? [{ mirror: details.mirror, message }];
    }
}
const MAX_INTEGRITY_MESSAGE_CHARS = 300;
/**
 * Invalid content: it is not what it claims to be. It is neither kept nor served. The message may
 * quote the content, so it is cut, and characters that could break a line of a log are replaced.
 */
class IntegrityError extends AccelError {
    name = "IntegrityError";
    code;
    constructor(message, details) {
        const printable = message.replaceAll(/[^\x20-\x7e]/g, "?");
        super(printable.slice(0, MAX_INTEGRITY_MESSAGE_CHARS), details);
        this.code = details.code;
    }
}
/**
 * The checksum database could not be asked, or contradicts itself, so nothing is known of a module.
 * That it has no hash of one is a value, never this error.
 */
class ChecksumDatabaseError extends AccelError {
    name = "ChecksumDatabaseError";
    code = "SUMDB_UNAVAILABLE";
}
/**
 * The cache cannot be used, and the job continues without it. A miss is a value, never this error.
 */
class CacheError extends AccelError {
    name = "CacheError";
    code;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
    }
}
/** The sidecar cannot be used, and the go command talks to the mirrors directly. */
class SidecarError extends AccelError {
    name = "SidecarError";
    code;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
    }
}
/** Go cannot be installed. What the mirrors do not have is a value, never this error. */
class SetUpError extends AccelError {
    name = "SetUpError";
    code;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
    }
}
/** A comment cannot be read or written. The job is not affected. */
class CommentError extends AccelError {
    name = "CommentError";
    code;
    /** Status of the answer; undefined if no answer arrived. */
    status;
    constructor(message, details) {
        super(message, details);
        this.code = details.code;
        this.status = details.status;
    }
}
/** A message for people, from whatever was thrown. Never throws, never empty. */
function errorMessage(error) {
    if (error instanceof Error) {
        // Node's AggregateError of a failed connect has a code and no message.
        const { code } = error;
        return error.message || code || error.name || "unknown error";
    }
    if (typeof error === "string" && error !== "")
        return error;
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(error, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
}


/***/ }),

/***/ 26918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The released version; a test compares it with package.json. */
const VERSION = "1.0.0-rc.1";


/***/ })

};
