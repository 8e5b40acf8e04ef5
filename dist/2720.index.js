export const id = 2720;
export const ids = [2720];
export const modules = {

/***/ 82720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runTransfer: () => (/* binding */ runTransfer)
/* harmony export */ });
/* harmony import */ var _actions_cache__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28977);

/**
 * Carries out one request of the parent process with `@actions/cache`, and reports by IPC. It runs
 * in a process of its own for three reasons. The parent can limit its time: the library's retries
 * take up to half a minute for each call to a failing service. The parent can read what it prints.
 * And it gets a working directory in which paths are the same on every runner, as they are part of
 * an entry's identity.
 */
async function runTransfer() {
    const request = await new Promise((resolve) => process.once("message", resolve));
    switch (request.operation) {
        case "find": {
            const [first = "", ...rest] = request.keys;
            const key = await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .restoreCache */ .P3)([request.file], first, rest, { lookupOnly: true });
            return send({ kind: "done", key });
        }
        case "fetch": {
            const [first = "", ...rest] = request.keys;
            const matched = await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .restoreCache */ .P3)([request.file], first, rest, { lookupOnly: true });
            if (matched === undefined)
                return send({ kind: "done", key: undefined });
            await send({ kind: "matched", key: matched });
            return send({ kind: "done", key: await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .restoreCache */ .P3)([request.file], matched) });
        }
        case "save": {
            const id = await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .saveCache */ .Io)([request.file], request.key);
            return send({ kind: "saved", result: id === -1 ? "not-saved" : "saved" });
        }
    }
}
async function send(message) {
    await new Promise((resolve, reject) => {
        process.send?.(message, (error) => (error ? reject(error) : resolve()));
    });
}


/***/ })

};
