export const id = 4888;
export const ids = [4888];
export const modules = {

/***/ 26604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hidePrivate)
/* harmony export */ });
/* harmony import */ var _gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58193);

/** A module path, one with a version, a package, a host with or without its port, or just a word. */
const WORD = /[\w.~!-]+(?::\d+)?(?:\/[\w.~!+-]+)*(?:@v[\w.+-]+)?/g;
/**
 * A line for a page that others read: it does not name the modules that `noProxy` (GONOPROXY) covers.
 * Pure.
 */
function hidePrivate(line, noProxy) {
    return line.replaceAll(WORD, (word) => {
        if (!/[./@]/.test(word))
            return word;
        const path = word
            .replace(/@v.*$/, "")
            .replace(/:\d+/, "")
            .replace(/\.+$/, "")
            // As in the module cache and in the addresses of a mirror.
            .replaceAll(/!([a-z])/g, (_, letter) => letter.toUpperCase());
        return (0,_gomod_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchPrefixPatterns */ .J)(noProxy, path) ? "a private module" : word;
    });
}


/***/ }),

/***/ 84888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLocalProblems: () => (/* binding */ findLocalProblems)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96296);
/* harmony import */ var _doctor_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46100);
/* harmony import */ var _hide_private_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26604);
/* harmony import */ var _run_doctor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3936);




/**
 * The problems that the checks find which ask no server and run no program but `go env`, for a page
 * that others read: modules that `noProxy` (GONOPROXY) covers are not named.
 */
async function findLocalProblems(dir, env, noProxy) {
    const problems = [];
    const only = ["go", "settings", "files", "disk"];
    for await (const { findings } of (0,_run_doctor_js__WEBPACK_IMPORTED_MODULE_3__/* .runDoctor */ .j1)({ dir, env, nowMs: _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.nowMs, only })) {
        for (const finding of findings) {
            if (finding.level !== "problem")
                continue;
            const evidence = finding.evidence.map((line) => (0,_hide_private_js__WEBPACK_IMPORTED_MODULE_2__/* .hidePrivate */ .a)(line, noProxy));
            problems.push((0,_doctor_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFinding */ .M$)({ ...finding, evidence }));
        }
    }
    return problems;
}


/***/ })

};
