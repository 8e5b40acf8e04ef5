export const id = 4888;
export const ids = [4888];
export const modules = {

/***/ 84888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLocalProblems: () => (/* binding */ findLocalProblems)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96296);
/* harmony import */ var _doctor_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46100);
/* harmony import */ var _run_doctor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23118);



/** The problems that the checks find which ask no server and run no program but `go env`. */
async function findLocalProblems(dir, env) {
    const problems = [];
    const only = ["go", "settings", "files", "disk"];
    for await (const { findings } of (0,_run_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .runDoctor */ .j1)({ dir, env, nowMs: _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.nowMs, only })) {
        const serious = findings.filter(({ level }) => level === "problem");
        problems.push(...serious.map((finding) => (0,_doctor_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFinding */ .M$)(finding)));
    }
    return problems;
}


/***/ })

};
