export const id = 8945;
export const ids = [8945];
export const modules = {

/***/ 18945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAuth: () => (/* binding */ runAuth)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26292);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62923);
/* harmony import */ var _parse_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22007);





const OPTIONS = { url: { type: "string" }, "token-file": { type: "string" } };
const TOKEN_VARIABLE = "GO_ACCEL_TOKEN";
/**
 * Answers the go command as GOAUTH's command (`go help goauth`): first without a URL, and again with one
 * for which a server has refused what it got. It reads the token each time, because it may be another by
 * then. A URL of another server gets no answer.
 */
async function runAuth(args, io) {
    const { values, positionals } = (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOptions */ .A)("auth", args, OPTIONS);
    if (values.help) {
        io.out(_help_js__WEBPACK_IMPORTED_MODULE_4__/* .AUTH_HELP */ .H8);
        return _io_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done;
    }
    const [refused, ...others] = positionals;
    if (others.length > 0)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`auth: unexpected ${others[0]}`);
    if (values.url === undefined)
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("auth: --url URL is missing");
    const server = readServerUrl(values.url);
    if (refused !== undefined && !`${refused}/`.startsWith(`${server}/`))
        return _io_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done;
    const token = await readToken(values["token-file"], io);
    io.out(`${server}\n\nAuthorization: Bearer ${token}\n\n`);
    return _io_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done;
}
/** Without a slash at its end, as go compares it. */
function readServerUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isPlain = url && `${url.username}${url.password}${url.search}${url.hash}` === "";
    if (url?.protocol !== "https:" || !isPlain) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("auth: --url must be an https URL; go sends no credentials to others");
    }
    return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}
/** The messages hold nothing of a token. */
async function readToken(file, io) {
    const place = file ?? TOKEN_VARIABLE;
    const token = (file === undefined ? io.env[TOKEN_VARIABLE] : await readFile(file, io))?.trim();
    if (!token) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .FailedError */ .Kl(`auth: ${place} holds no token; name a file with --token-file`);
    }
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .FailedError */ .Kl(`auth: ${place} holds more than one word, or characters of no token`);
    }
    return token;
}
async function readFile(file, io) {
    try {
        return await io.readText(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(io.cwd, file));
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .FailedError */ .Kl(`auth: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
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


/***/ })

};
