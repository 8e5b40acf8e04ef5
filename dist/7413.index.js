export const id = 7413;
export const ids = [7413];
export const modules = {

/***/ 37413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDirInventory: () => (/* binding */ createDirInventory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _read_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52801);
/* harmony import */ var _unavailable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13545);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10383);





/** What a folder keeps that `createDirBackend` writes. */
function createDirInventory(folder) {
    const root = (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .ownFolder */ .vY)(folder);
    const placeOf = ({ name = "", key }) => (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .entryFolder */ .FP)(root, name, key);
    async function guard(work) {
        try {
            return await work();
        }
        catch (error) {
            throw (0,_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .unavailable */ .h)(`the cache folder ${folder}: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, error);
        }
    }
    return {
        list: () => guard(async () => {
            const entries = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .readAllEntries */ .oX)(root);
            return entries.filter(({ key }) => (0,_read_key_js__WEBPACK_IMPORTED_MODULE_4__/* .isOwnKey */ .O)(key));
        }),
        open: (entry) => guard(async () => {
            const found = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .tryReadEntry */ .g2)(entry.key, placeOf(entry));
            return found && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(found.file);
        }),
        remove: (entry) => guard(async () => {
            const found = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .tryReadEntry */ .g2)(entry.key, placeOf(entry));
            if (!found)
                return false;
            await (0,_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .removeEntry */ .b4)(root, found.dir);
            return true;
        }),
    };
}


/***/ }),

/***/ 52801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isOwnKey),
/* harmony export */   Y: () => (/* binding */ readKey)
/* harmony export */ });
/** `key.ts` makes them, and older versions of go-accel made some that begin alike. */
const KEY = /^accel\d+(?:-epoch-[0-9a-f]+)?(-seed-[0-9a-f]+)?-(modules|build|lint|history)-(?:.*-(base|delta)-)?/;
/** Whether a key is one of go-accel's; other programs keep entries beside ours. Pure. */
function isOwnKey(key) {
    return KEY.test(key);
}
/** Undefined for a key that go-accel does not make. Pure. */
function readKey(key) {
    const [, seed, layer, kind] = KEY.exec(key) ?? [];
    if (layer === undefined)
        return undefined;
    return {
        layer: layer,
        kind: kind,
        isSeed: seed !== undefined,
    };
}


/***/ })

};
