export const id = 1029;
export const ids = [1029];
export const modules = {

/***/ 1029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScrub: () => (/* binding */ runScrub)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(96296);
// EXTERNAL MODULE: ./src/store/zip-pool.ts
var zip_pool = __webpack_require__(8986);
// EXTERNAL MODULE: ./src/serve/observe/server-log.ts + 1 modules
var server_log = __webpack_require__(9450);
// EXTERNAL MODULE: ./src/serve/operator-log.ts
var operator_log = __webpack_require__(71823);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/store/module-file.ts
var module_file = __webpack_require__(85369);
// EXTERNAL MODULE: ./src/serve/bucket/bucket-error.ts
var bucket_error = __webpack_require__(68712);
// EXTERNAL MODULE: ./src/serve/proxy.ts + 35 modules
var serve_proxy = __webpack_require__(7246);
// EXTERNAL MODULE: ./src/serve/tiers/inventory.ts
var inventory = __webpack_require__(90872);
;// CONCATENATED MODULE: ./src/serve/scrub.ts





/**
 * Looks at all that a store has, on the disk and in the bucket, as if each file were asked for after a
 * start. What is damaged is fetched again, and what only the disk has is uploaded. A server may use the
 * store meanwhile. Throws the system's error, and `ServeConfigError` if the bucket is of another version.
 */
async function scrub(settings, parts) {
    const result = { files: 0, objects: 0, damaged: 0, problems: [], uploaded: 0 };
    /** An object is found to be damaged once more when it is to be copied. */
    const damaged = new Set();
    const emit = (event) => {
        if (event.kind === "corrupt")
            damaged.add(`${event.subject}@${event.version}${event.fault}`);
        if (event.kind === "bucket" && event.state === "damaged")
            damaged.add(event.detail);
        parts.emit(event);
    };
    const proxy = await (0,serve_proxy/* openProxy */.h)(settings, { ...parts, emit });
    const { tiered } = proxy;
    /** Whether there is a file that is right. If it was not, it has been fetched again. */
    async function bring(file) {
        try {
            if ((await proxy.fetch(file)) !== "notFound")
                return true;
            result.problems.push(`${(0,module_file/* fileName */.Md)(file)}: no mirror has it`);
        }
        catch (error) {
            result.problems.push(`${(0,module_file/* fileName */.Md)(file)}: ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
        return false;
    }
    try {
        const inBucket = new Set();
        for await (const file of tiered?.listAll() ?? []) {
            result.objects++;
            inBucket.add((0,module_file/* storePath */.TJ)(file));
            if (await tiered?.isRight(file))
                continue;
            if (await bring(file))
                await tiered?.upload(file);
        }
        for (const { name: file } of await (0,inventory/* takeInventory */.O)(settings.storeDir)) {
            result.files++;
            if (!(await bring(file)) || !tiered || inBucket.has((0,module_file/* storePath */.TJ)(file)))
                continue;
            await tiered.upload(file);
            result.uploaded++;
        }
    }
    catch (error) {
        if (!(error instanceof bucket_error/* BucketError */.P))
            throw error;
        result.problems.push(error.message);
    }
    finally {
        await proxy.retire();
    }
    return { ...result, damaged: damaged.size };
}

;// CONCATENATED MODULE: ./src/serve/run-scrub.ts






const MAX_ZIP_WORKERS = 2;
/** Scrubs the store of a configuration in a process of its own. Throws what `scrub` does. */
async function runScrub({ settings, entry, env, write, }) {
    const log = (0,server_log/* createServerLog */.q)(write, clock/* systemClock */.m);
    log.configure(settings.log);
    const pool = (0,zip_pool/* createZipPool */.x)(entry, Math.min(MAX_ZIP_WORKERS, (0,external_node_os_.availableParallelism)()));
    const emit = (0,operator_log/* createOperatorLog */.$)(log, clock/* systemClock */.m);
    return scrub(settings, { pool, emit, trace: (_name, work) => work(), env });
}


/***/ })

};
