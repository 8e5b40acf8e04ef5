export const id = 8007;
export const ids = [8007];
export const modules = {

/***/ 28007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createProcessIo: () => (/* binding */ createProcessIo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__);



/** The process as its commands see it. If a reader closes the pipe early, `end` is called. */
function createProcessIo(env, end) {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on("error", (error) => {
            if (error.code === "EPIPE")
                return end();
            throw error;
        });
    }
    return {
        out: (content) => void process.stdout.write(content),
        err: (content) => void process.stderr.write(content),
        isTerminal: process.stdout.isTTY === true,
        columns: process.stdout.isTTY ? process.stdout.columns : undefined,
        errIsTerminal: process.stderr.isTTY === true,
        errColumns: process.stderr.isTTY ? process.stderr.columns : undefined,
        readText: (file) => (file === "-" ? (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(process.stdin) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, "utf8")),
        env,
        cwd: process.cwd(),
        // A package manager's link to the script has a name by which Node would not know what it is.
        entry: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? ""),
    };
}


/***/ })

};
