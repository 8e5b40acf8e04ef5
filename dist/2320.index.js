export const id = 2320;
export const ids = [2320];
export const modules = {

/***/ 88748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createLruMap)
/* harmony export */ });
/** @param maxEntries At least 1. */
function createLruMap(maxEntries) {
    /** The least recently used first. */
    const entries = new Map();
    function put(key, value) {
        // A Map keeps the position of a key that it has, but the newest must come last.
        entries.delete(key);
        entries.set(key, value);
    }
    return {
        get(key) {
            const value = entries.get(key);
            if (value !== undefined)
                put(key, value);
            return value;
        },
        set(key, value) {
            put(key, value);
            const [oldest] = entries.keys();
            if (entries.size > maxEntries && oldest !== undefined)
                entries.delete(oldest);
        },
        delete: (key) => void entries.delete(key),
        size: () => entries.size,
    };
}


/***/ }),

/***/ 79383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createSingleFlight),
/* harmony export */   U: () => (/* binding */ createFlights)
/* harmony export */ });
/**
 * Does work once for all callers that ask for the same key at the same time. The work goes on if
 * the first caller goes away. Neither a result nor a failure is remembered: a call after the end
 * starts the work again. `createState` makes the state of one flight.
 */
function createFlights(createState) {
    const underWay = new Map();
    return (key, work) => {
        const running = underWay.get(key);
        if (running)
            return running;
        const state = createState();
        const result = work(state).finally(() => underWay.delete(key));
        const flight = { result, state };
        underWay.set(key, flight);
        return flight;
    };
}
/** The same for work whose flights need no state of their own. */
function createSingleFlight() {
    const flights = createFlights(() => undefined);
    return (key, work) => flights(key, work).result;
}


/***/ }),

/***/ 12320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ createChecksumDatabase)
});

// EXTERNAL MODULE: ./src/lib/lru-map.ts
var lru_map = __webpack_require__(88748);
// EXTERNAL MODULE: ./src/lib/single-flight.ts
var single_flight = __webpack_require__(79383);
// EXTERNAL MODULE: ./src/sumdb/lookup.ts
var lookup = __webpack_require__(85744);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/sumdb/tree.ts

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
function hashRecord(text) {
    return (0,external_node_crypto_.hash)("sha256", Buffer.concat([LEAF, text]), "buffer");
}
function hashNode(left, right) {
    return (0,external_node_crypto_.hash)("sha256", Buffer.concat([NODE, left, right]), "buffer");
}
/**
 * The fewest complete subtrees that hold the records from `from` up to, but not including, `to`.
 */
function coverRange(from, to) {
    const cover = [];
    for (let first = from; first < to;) {
        let level = 0;
        while (first % 2 ** (level + 1) === 0 && first + 2 ** (level + 1) <= to)
            level++;
        cover.push({ level, index: first / 2 ** level });
        first += 2 ** level;
    }
    return cover;
}
/** The hash over the records of `cover`, which must not be empty. */
function hashCover(cover, read) {
    return cover.map(read).reduceRight((right, left) => hashNode(left, right));
}
/** The audit path of a record in a tree of `size` records, from the record upwards. */
function auditPath(record, size) {
    const path = [];
    let from = 0;
    let to = size;
    while (to - from > 1) {
        const middle = from + splitPoint(to - from);
        if (record < middle) {
            path.push({ side: "right", cover: coverRange(middle, to) });
            to = middle;
        }
        else {
            path.push({ side: "left", cover: coverRange(from, middle) });
            from = middle;
        }
    }
    return path.reverse();
}
/** The hash of the tree in which a record with the hash `leaf` has the audit path `path`. */
function hashAlongPath(leaf, path, read) {
    let result = leaf;
    for (const { side, cover } of path) {
        const sibling = hashCover(cover, read);
        result = side === "left" ? hashNode(sibling, result) : hashNode(result, sibling);
    }
    return result;
}
/** The largest power of two below `size`, which must be at least 2. */
function splitPoint(size) {
    let power = 1;
    while (power * 2 < size)
        power *= 2;
    return power;
}

;// CONCATENATED MODULE: ./src/sumdb/proof.ts


/** The claim that record number `record` of the tree has the hash `leaf`. */
function inclusionProof(record, leaf, head) {
    if (record >= head.size)
        throw invalid(`tree of ${head.size} records has no record ${record}`);
    const path = auditPath(record, head.size);
    return {
        needs: path.flatMap(({ cover }) => cover),
        check(read) {
            if (hashAlongPath(leaf, path, read).equals(head.hash))
                return;
            throw invalid(`tree of ${head.size} records does not hold what it gave as record ${record}`);
        },
    };
}
/**
 * The claim that the newer tree begins with all of the older one. On the audit path of the first
 * record that the older tree lacks, everything to the left is the older tree.
 */
function consistencyProof(older, newer) {
    const isFork = () => invalid(`tree of ${newer.size} records contradicts the one of ${older.size} records`);
    if (older.size === newer.size) {
        if (!older.hash.equals(newer.hash))
            throw isFork();
        return { needs: [], check: () => { } };
    }
    const before = coverRange(0, older.size);
    const next = { level: 0, index: older.size };
    const path = auditPath(older.size, newer.size);
    return {
        needs: [next, ...before, ...path.flatMap(({ cover }) => cover)],
        check(read) {
            if (!hashAlongPath(read(next), path, read).equals(newer.hash)) {
                throw invalid(`tree of ${newer.size} records does not match its hashes`);
            }
            if (before.length > 0 && !hashCover(before, read).equals(older.hash))
                throw isFork();
        },
    };
}
function invalid(problem) {
    return new errors/* IntegrityError */.cs(`SECURITY: the checksum database's ${problem}`, {
        code: "SUMDB_INVALID",
    });
}

;// CONCATENATED MODULE: ./src/sumdb/tiles.ts


/*
 * Hashes are served in tiles (https://research.swtch.com/tlog#tiling_a_log): 256 neighbours of one
 * level, from which the eight levels above follow. Levels of tiles are eight levels of the tree
 * apart.
 */
const HASH_BYTES = 32;
const TILE_HEIGHT = 8;
const FULL_WIDTH = 2 ** TILE_HEIGHT;
const PATH_BASE = 1000;
/** The tile of a tree with `size` records that has the hash of `subtree`. */
function tileOf({ level, index }, size) {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const lowest = index * 2 ** (level % TILE_HEIGHT);
    const tileIndex = Math.floor(lowest / FULL_WIDTH);
    const hashes = Math.floor(size / FULL_WIDTH ** tileLevel) - tileIndex * FULL_WIDTH;
    return { level: tileLevel, index: tileIndex, width: Math.min(FULL_WIDTH, hashes) };
}
/** The tile at the same place with all the hashes that it can ever hold. */
function fullTile(tile) {
    return { ...tile, width: FULL_WIDTH };
}
/** `/tile/8/0/x001/x234/067.p/12`: the index in groups of three digits. */
function tilePath({ level, index, width }) {
    let digits = group(index);
    for (let rest = Math.floor(index / PATH_BASE); rest > 0; rest = Math.floor(rest / PATH_BASE)) {
        digits = `x${group(rest)}/${digits}`;
    }
    const partial = width === FULL_WIDTH ? "" : `.p/${width}`;
    return `/tile/${TILE_HEIGHT}/${level}/${digits}${partial}`;
}
function group(index) {
    return String(index % PATH_BASE).padStart(3, "0");
}
/**
 * Reads the first `width` hashes of a tile from the content received for it. Throws
 * `IntegrityError` if the content does not have the size of the tile that was asked for.
 */
function readTile(content, asked, width = asked.width) {
    if (content.length !== asked.width * HASH_BYTES) {
        const problem = `${tilePath(asked)} has ${content.length} bytes`;
        throw new errors/* IntegrityError */.cs(`the checksum database's ${problem}`, { code: "SUMDB_INVALID" });
    }
    const lowest = Array.from({ length: width }, (_, position) => content.subarray(position * HASH_BYTES, (position + 1) * HASH_BYTES));
    const rows = [lowest];
    for (let level = 1; level < TILE_HEIGHT; level++) {
        const below = rows[level - 1] ?? [];
        const row = [];
        for (let position = 0; position + 1 < below.length; position += 2) {
            const [left, right] = below.slice(position, position + 2);
            if (left && right)
                row.push(hashNode(left, right));
        }
        rows.push(row);
    }
    return rows;
}
/** The hash of a subtree from its tile; undefined if the tile does not have it. */
function hashInTile(rows, { level, index }, tile) {
    const row = level % TILE_HEIGHT;
    return rows[row]?.[index - (tile.index * FULL_WIDTH) / 2 ** row];
}

;// CONCATENATED MODULE: ./src/sumdb/tile-cache.ts




/** Each takes some 64 KiB. Most tiles serve only one module; those of upper levels serve all. */
const MAX_TILES = 256;
/** Keeps tiles in memory. Each is fetched once, however many proofs need it at the same time. */
function createTileCache(name, fetch) {
    const share = (0,single_flight/* createSingleFlight */.R)();
    const tiles = (0,lru_map/* createLruMap */.C)(MAX_TILES);
    async function load(tile) {
        const path = tilePath(tile);
        const kept = tiles.get(path) ?? tiles.get(tilePath(fullTile(tile)));
        if (kept)
            return kept;
        return share(path, async () => {
            const rows = await fetchTile(tile);
            tiles.set(path, rows);
            return rows;
        });
    }
    /** A database may drop a part of a tile once the tile is full. */
    async function fetchTile(tile) {
        const full = fullTile(tile);
        const rows = (await fetch(tilePath(tile), (content) => readTile(content, tile))) ??
            (await fetch(tilePath(full), (content) => readTile(content, full, tile.width)));
        if (rows)
            return rows;
        const details = { code: "PROTOCOL", mirror: name, retryable: false };
        throw new errors/* UpstreamError */.gA(`${name} has no ${tilePath(tile)}`, details);
    }
    return {
        async check(proof, size) {
            const paths = new Map(proof.needs.map((subtree) => {
                const tile = tileOf(subtree, size);
                return [tilePath(tile), tile];
            }));
            const loaded = new Map(await Promise.all([...paths].map(async ([path, tile]) => [path, await load(tile)])));
            const read = (subtree) => {
                const tile = tileOf(subtree, size);
                const hash = hashInTile(loaded.get(tilePath(tile)) ?? [], subtree, tile);
                if (hash)
                    return hash;
                throw new Error(`${tilePath(tile)} lacks hash ${subtree.index} of level ${subtree.level}`);
            };
            try {
                proof.check(read);
            }
            catch (error) {
                for (const tile of paths.values()) {
                    tiles.delete(tilePath(tile));
                    tiles.delete(tilePath(fullTile(tile)));
                }
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/sumdb/client.ts






/** Each takes some hundred bytes. What is forgotten is looked up and proven again. */
const MAX_PROVEN = 50_000;
/** A tree grows all the time, and each lookup may come with another head. */
const MAX_SEEN = 10_000;
/** A client that trusts only `verifier` (https://go.dev/design/25530-sumdb). */
function createChecksumDatabase(verifier, fetch, { head: keptHead, maxProven = MAX_PROVEN } = {}) {
    const tiles = createTileCache(verifier.name, fetch);
    const share = (0,single_flight/* createSingleFlight */.R)();
    const proven = (0,lru_map/* createLruMap */.C)(maxProven);
    /** Heads that are consistent with `latest`. */
    const seen = (0,lru_map/* createLruMap */.C)(MAX_SEEN);
    let latest = { size: 0, hash: Buffer.alloc(0) };
    let restored;
    /** What an earlier process saw last is where this one begins. */
    async function restore() {
        const known = await keptHead?.read();
        if (known)
            latest = known;
    }
    /**
     * Checks that the head is on the same timeline as the newest one, and keeps the newer of both.
     */
    async function mergeHead({ head, note }) {
        const id = `${head.size} ${head.hash.toString("base64")}`;
        while (!seen.get(id)) {
            const known = latest;
            const [older, newer] = head.size <= known.size ? [head, known] : [known, head];
            if (older.size > 0)
                await tiles.check(consistencyProof(older, newer), newer.size);
            // Another lookup may have been faster. Then the head must be checked against the one of that
            // lookup.
            if (newer === head && latest !== known)
                continue;
            latest = newer === head ? head : latest;
            seen.set(id, true);
            if (newer === head)
                await keptHead?.keep(head, note);
        }
    }
    async function checkRecord({ record, text, head }) {
        // The newest tree's tiles are needed anyway, as an older head is checked against the same tree.
        const newer = head.size > latest.size ? head : latest;
        await tiles.check(inclusionProof(record, hashRecord(text), newer), newer.size);
    }
    async function lookUp(modulePath, version) {
        const answer = await fetch((0,lookup/* lookupPath */.wf)(modulePath, version), (body) => (0,lookup/* readLookup */.p7)(body, verifier, modulePath, version));
        if (!answer)
            return undefined;
        restored ??= restore();
        await restored;
        await Promise.all([mergeHead(answer), checkRecord(answer)]);
        return answer.hashes;
    }
    return {
        async lookup(modulePath, version) {
            const name = `${modulePath}@${version}`;
            return (proven.get(name) ??
                share(name, async () => {
                    const hashes = await lookUp(modulePath, version);
                    if (hashes)
                        proven.set(name, hashes);
                    return hashes;
                }));
        },
    };
}


/***/ }),

/***/ 85744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ap: () => (/* binding */ parseTreeHead),
/* harmony export */   p7: () => (/* binding */ readLookup),
/* harmony export */   wf: () => (/* binding */ lookupPath)
/* harmony export */ });
/* harmony import */ var _gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51699);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79590);



const TREE_TITLE = "go.sum database tree";
const HASH_BYTES = 32;
const H1 = /^h1:[A-Za-z0-9+/]{43}=$/;
/** Path below the database's URL; upper-case letters are escaped with a literal `!`. */
function lookupPath(modulePath, version) {
    return `/lookup/${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModulePath */ .xk)(modulePath)}@${(0,_gomod_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeVersion */ .av)(version)}`;
}
/**
 * Reads the answer to a lookup: the record's number, its lines, an empty line, and the signed head
 * of a tree. Throws `IntegrityError` for anything else, for a wrong signature, and for a record of
 * another module: the signature covers all records, not only the one that was asked for.
 */
function readLookup(answer, verifier, modulePath, version) {
    const numberEnd = answer.indexOf("\n");
    const textEnd = answer.indexOf("\n\n", numberEnd + 1);
    const record = parseCount(answer.toString("latin1", 0, Math.max(0, numberEnd)));
    if (textEnd < 0 || record === undefined)
        throw invalid("answer is malformed");
    const text = answer.subarray(numberEnd + 1, textEnd + 1);
    const note = answer.subarray(textEnd + 2);
    const head = parseTreeHead((0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .openNote */ .jN)(note, verifier));
    const hashes = findHashes(text.toString("utf8"), modulePath, version);
    if (hashes.zip === undefined && hashes.mod === undefined) {
        throw invalid(`answer does not name ${modulePath}@${version}`);
    }
    return { record, text, head, note, hashes };
}
/**
 * Reads the text of a signed head. Further lines are ignored: later versions of the format may add
 * some.
 */
function parseTreeHead(text) {
    const [title, count = "", encoded = "", ...rest] = text.split("\n");
    const size = parseCount(count);
    const hash = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeBase64 */ .y4)(encoded);
    if (title !== TREE_TITLE || rest.length === 0 || size === undefined) {
        throw invalid("signed note is not the head of a tree");
    }
    if (hash?.length !== HASH_BYTES)
        throw invalid("signed note is not the head of a tree");
    return { size, hash };
}
function findHashes(text, modulePath, version) {
    const find = (prefix) => text
        .split("\n")
        .filter((line) => line.startsWith(prefix))
        .map((line) => line.slice(prefix.length))
        .find((hash) => H1.test(hash));
    const zip = find(`${modulePath} ${version} `);
    const mod = find(`${modulePath} ${version}/go.mod `);
    return { ...(zip === undefined ? {} : { zip }), ...(mod === undefined ? {} : { mod }) };
}
/** A whole number as the format writes it, without a sign or leading zeros. */
function parseCount(text) {
    const count = /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(count) ? count : undefined;
}
function invalid(problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .cs(`the checksum database's ${problem}`, { code: "SUMDB_INVALID" });
}


/***/ }),

/***/ 79590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jN: () => (/* binding */ openNote),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43931);



const ED25519 = 1;
const KEY_BYTES = 32;
const KEY_HASH_BYTES = 4;
const MAX_SIGNATURES = 100;
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) (\S+)$/;
/** Reads a verifier key, `name+hash+base64`; undefined for one that go would not accept either. */
function parseVerifierKey(text) {
    const match = /^([^\s+]+)\+([0-9a-fA-F]{8})\+(\S+)$/.exec(text.trim());
    const [, name = "", hash = "", encoded = ""] = match ?? [];
    const key = decodeBase64(encoded);
    if (key?.length !== 1 + KEY_BYTES || key[0] !== ED25519)
        return undefined;
    const keyHash = hashOfKey(name, key);
    if (Number.parseInt(hash, 16) !== keyHash)
        return undefined;
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createPublicKey)({
        format: "jwk",
        key: { kty: "OKP", crv: "Ed25519", x: key.subarray(1).toString("base64url") },
    });
    return {
        name,
        keyHash,
        isSignature: (signed, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.verify)(null, signed, publicKey, signature),
    };
}
function hashOfKey(name, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(`${name}\n`).update(key).digest().readUInt32BE(0);
}
/**
 * The text of a note that `verifier` has signed, including its last newline. Signatures by others
 * are ignored. Throws `IntegrityError` if it is not a note, or if the signature by `verifier` is
 * missing or wrong.
 */
function openNote(message, verifier) {
    const { text, signatures } = splitNote(message);
    let isSigned = false;
    for (const line of signatures) {
        const [, name = "", encoded = ""] = SIGNATURE_LINE.exec(line) ?? [];
        const bytes = decodeBase64(encoded);
        if (!bytes || bytes.length <= KEY_HASH_BYTES)
            throw invalidNote("is malformed");
        if (name !== verifier.name || bytes.readUInt32BE(0) !== verifier.keyHash)
            continue;
        if (!verifier.isSignature(Buffer.from(text), bytes.subarray(KEY_HASH_BYTES))) {
            throw invalidNote(`has a wrong signature by ${verifier.name}`);
        }
        isSigned = true;
    }
    if (!isSigned)
        throw invalidNote(`has no signature by ${verifier.name}`);
    return text;
}
function splitNote(message) {
    const note = Buffer.from(message).toString("utf8");
    const end = note.lastIndexOf("\n\n");
    // Of the characters before the space, only the newline is allowed.
    const isText = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(message) && !/[^\n\u0020-\u{10ffff}]/u.test(note);
    if (!isText || end < 0 || !note.endsWith("\n"))
        throw invalidNote("is malformed");
    const signatures = note.slice(end + 2, -1).split("\n");
    if (signatures.length > MAX_SIGNATURES)
        throw invalidNote("is malformed");
    return { text: note.slice(0, end + 1), signatures };
}
function invalidNote(problem) {
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .IntegrityError */ .cs(`the checksum database's signed note ${problem}`, {
        code: "SUMDB_INVALID",
    });
}
/**
 * Decodes standard base64 with its padding; undefined for anything else, although Node would decode
 * it.
 */
function decodeBase64(text) {
    const bytes = Buffer.from(text, "base64");
    return bytes.toString("base64") === text ? bytes : undefined;
}


/***/ })

};
