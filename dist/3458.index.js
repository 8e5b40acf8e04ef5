export const id = 3458;
export const ids = [3458];
export const modules = {

/***/ 63458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubApi: () => (/* binding */ createGithubApi)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../../node_modules/@octokit/core/dist-src/index.js + 12 modules
var dist_src = __webpack_require__(51582);
// EXTERNAL MODULE: ../../node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var dist_bundle = __webpack_require__(42847);
// EXTERNAL MODULE: ../../node_modules/@octokit/plugin-retry/dist-bundle/index.js
var plugin_retry_dist_bundle = __webpack_require__(54491);
// EXTERNAL MODULE: ../../node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(22812);
// EXTERNAL MODULE: ../../node_modules/undici/index.js
var undici = __webpack_require__(61684);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(43931);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(67638);
;// CONCATENATED MODULE: ./src/comment/github-error.ts


const MAX_MESSAGE_CHARS = 200;
/** Turns any error of the client into one of ours. */
function toCommentError(error, call) {
    if (error instanceof errors/* CommentError */.cP && call !== "create")
        return error;
    const answer = answerOf(error);
    const message = answer
        ? `GitHub answered ${answer.status}: ${messageOf(answer.data)}`
        : `no answer from GitHub: ${shorten((0,errors/* errorMessage */.gJ)(error))}`;
    const code = codeOf(answer, call);
    return new errors/* CommentError */.cP(message, { code, status: answer?.status, cause: error });
}
function codeOf(answer, call) {
    if (!answer || answer.status >= 500)
        return call === "create" ? "LOST" : "UNAVAILABLE";
    if (isLimited(answer))
        return "LIMITED";
    if ([401, 403, 404, 410].includes(answer.status))
        return "DENIED";
    return "REFUSED";
}
/**
 * A 403 is a missing permission or a limit: https://docs.github.com/rest/using-the-rest-api, "Rate
 * limits" and "Best practices".
 */
function isLimited({ status, headers, data }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const isSpent = (0,json/* ownField */.h)(headers, "x-ratelimit-remaining") === "0";
    const isPaused = (0,json/* ownField */.h)(headers, "retry-after") !== undefined;
    return isSpent || isPaused || /rate limit/i.test(messageOf(data));
}
function answerOf(error) {
    const response = (0,json/* ownField */.h)(error, "response");
    const status = (0,json/* ownField */.h)(response, "status");
    if (typeof status !== "number")
        return undefined;
    return { status, headers: (0,json/* ownField */.h)(response, "headers"), data: (0,json/* ownField */.h)(response, "data") };
}
function messageOf(data) {
    const message = (0,json/* ownField */.h)(data, "message");
    // A body that is not GitHub's JSON is a page from a proxy on the way.
    return typeof message === "string" ? shorten(message) : "no message";
}
/** The text may come from anyone, and becomes part of a line of the log. */
function shorten(text) {
    return text.replaceAll(/[^\x20-\x7e]+/g, " ").slice(0, MAX_MESSAGE_CHARS);
}

;// CONCATENATED MODULE: ./src/comment/github-api.ts









const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const COMMENT = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
const PULL = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
const PAGE = 100;
/** The client's own messages do not belong in the job's log. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/**
 * Comments through GitHub's REST API. Failures of the network and 5xx answers are tried again,
 * except for a create, which may already have been done. Pauses that the API asks for are made if
 * there is time.
 */
function createGithubApi(parts) {
    const octokit = createClient(parts);
    const [owner = "", repo = ""] = parts.repository.split("/");
    const place = { owner, repo };
    const thread = { ...place, issue_number: parts.pullRequest };
    // It has no user, whom `GET /user` would name.
    const isApp = parts.token.startsWith("ghs_");
    return {
        list: () => translated(async () => {
            const comments = [];
            const pages = octokit.paginate.iterator(`GET ${COMMENTS}`, { ...thread, per_page: PAGE });
            for await (const { data } of pages)
                comments.push(...parseComments(data));
            return comments;
        }),
        create: (body) => translated(async () => {
            const once = { request: { retries: 0 } };
            const { data } = await octokit.request(`POST ${COMMENTS}`, { ...thread, body, ...once });
            return parseComment(data);
        }, "create"),
        update: (id, body) => translated(async () => {
            const options = { ...place, comment_id: id, body };
            return parseComment((await octokit.request(`PATCH ${COMMENT}`, options)).data);
        }),
        remove: (id) => translated(async () => {
            try {
                await octokit.request(`DELETE ${COMMENT}`, { ...place, comment_id: id });
            }
            catch (error) {
                // Somebody else, or an attempt whose answer was lost, has removed it.
                if (!isNotFound(error))
                    throw error;
            }
        }),
        head: () => translated(async () => {
            const options = { ...place, pull_number: parts.pullRequest };
            const { data } = await octokit.request(PULL, options);
            return parseSha((0,json/* ownField */.h)((0,json/* ownField */.h)(data, "head"), "sha"));
        }),
        isApp,
        async whoAmI() {
            try {
                if (!isApp)
                    return parseLogin((await octokit.request("GET /user")).data);
                // Not with the other client, which waits a second between a question and an update.
                const client = new dist_src/* Octokit */.E(connectionOf(parts));
                const answer = await client.graphql("{ viewer { login } }");
                const login = parseLogin((0,json/* ownField */.h)(answer, "viewer"));
                // As the author of a comment it has this ending.
                return login?.replace(/(?:\[bot\])?$/, "[bot]");
            }
            catch {
                // Then each comment counts as somebody else's, which does no harm.
                return undefined;
            }
        },
    };
}
function connectionOf({ apiUrl, token, budgets, signal }) {
    return {
        auth: token,
        baseUrl: apiUrl,
        userAgent: "go-accel",
        log: SILENT,
        request: { fetch: createProxyFetch(budgets.attemptMs), signal, log: SILENT },
    };
}
function createClient(parts) {
    const { clock, budgets } = parts;
    const deadlineMs = clock.nowMs() + budgets.totalMs;
    const waits = (seconds, _options, _octokit, retries) => retries < budgets.retries && clock.nowMs() + seconds * budgets.secondMs < deadlineMs;
    const Client = dist_src/* Octokit */.E.plugin(plugin_throttling_dist_bundle/* throttling */.A, plugin_retry_dist_bundle/* retry */.L, dist_bundle/* paginateRest */.ud);
    return new Client({
        ...connectionOf(parts),
        retry: {
            retries: budgets.retries,
            retryAfterBaseValue: budgets.secondMs,
            // The plugin's own list, and the statuses of rate limits, which `throttle` handles.
            doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
        },
        throttle: {
            // Without an id of its own, each client of a process would wait for all others.
            id: (0,external_node_crypto_.randomUUID)(),
            retryAfterBaseValue: budgets.secondMs,
            onRateLimit: waits,
            onSecondaryRateLimit: waits,
        },
    });
}
/**
 * `fetch` that follows HTTPS_PROXY, HTTP_PROXY and NO_PROXY, which Node's own ignores. A request is
 * aborted after `attemptMs`.
 */
function createProxyFetch(attemptMs) {
    const dispatcher = new undici/* EnvHttpProxyAgent */.J2();
    return (url, init) => {
        const timeout = AbortSignal.timeout(attemptMs);
        const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
        return (0,undici/* fetch */.hd)(url, { ...init, dispatcher, signal });
    };
}
async function translated(work, call = "other") {
    try {
        return await work();
    }
    catch (error) {
        throw toCommentError(error, call);
    }
}
function isNotFound(error) {
    return typeof error === "object" && error !== null && "status" in error && error.status === 404;
}
function parseComments(data) {
    if (!Array.isArray(data))
        throw new errors/* CommentError */.cP("GitHub sent no list", { code: "UNAVAILABLE" });
    return data.map(parseComment);
}
/** A proxy on the way to GitHub may answer with anything. */
function parseComment(data) {
    const [id, body, user, url] = ["id", "body", "user", "html_url"].map((name) => (0,json/* ownField */.h)(data, name));
    if (typeof id !== "number") {
        throw new errors/* CommentError */.cP("GitHub sent no comment", { code: "UNAVAILABLE" });
    }
    return {
        id,
        body: typeof body === "string" ? body : "",
        author: { login: parseLogin(user) ?? "" },
        url: typeof url === "string" ? url : "",
    };
}
function parseSha(sha) {
    if (typeof sha === "string")
        return sha;
    throw new errors/* CommentError */.cP("GitHub sent no pull request", { code: "UNAVAILABLE" });
}
function parseLogin(user) {
    const login = (0,json/* ownField */.h)(user, "login");
    return typeof login === "string" && login !== "" ? login : undefined;
}


/***/ })

};
