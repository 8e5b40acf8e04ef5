import { createHmac, hash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { MutableRoute, SumdbRequest } from "../../src/goproxy/routes.ts";
import { SERVICE_ROUTES, type ServiceRoute } from "../../src/serve/access/service-routes.ts";
import type { ModuleFile } from "../../src/store/module-file.ts";
import { makeJobIssuer } from "../support/job-issuer.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const ROLES = ["reader", "monitor", "warmer", "admin"] as const;
type Role = (typeof ROLES)[number];
const READING: readonly Role[] = ["reader", "warmer", "admin"];
const AUDIENCE = "https://goproxy.example.com";
const OWNER = "42";
const SECRET = "a secret of sixteen characters";
const AT = "/example.com/lib/@v";
/** Of nobody but those for whom the configuration names it. Its repository refuses connections. */
const PRIVATE = "/corp.example.com/secret.git/@v/v1.0.0.mod";

interface Row {
  /** By which the server is asked, with the methods that it may be asked by. */
  path: string;
  methods: readonly string[];
  roles: readonly Role[];
  /** Whether it is for nobody whose token is for some modules only. */
  takesAllModules?: boolean;
}

/** A route of `SERVICE_ROUTES` without a row here is an error of types, and of the test below. */
const SERVICES: Readonly<Record<Exclude<ServiceRoute, "/-/webhook/*">, Row>> = {
  "/metrics": { path: "/metrics", methods: ["GET"], roles: ["monitor", "admin"] },
  "/-/status": { path: "/-/status", methods: ["GET"], roles: ["monitor", "admin"] },
  "/-/purge": { path: "/-/purge?module=example.com/no", methods: ["POST"], roles: ["admin"] },
  "/-/deny": {
    path: "/-/deny?module=example.com/no",
    methods: ["GET", "POST", "DELETE"],
    roles: ["admin"],
  },
  "/-/preheat": { path: "/-/preheat", methods: ["POST"], roles: ["warmer", "admin"] },
  "/-/preheat/*": { path: "/-/preheat/none", methods: ["GET"], roles: ["warmer", "admin"] },
  "/-/schedule": { path: "/-/schedule", methods: ["GET"], roles: ["warmer", "admin"] },
  "/-/schedule/*": {
    path: "/-/schedule/none",
    methods: ["POST"],
    roles: ["warmer", "admin"],
    takesAllModules: true,
  },
};

type ProtocolRoute =
  | ModuleFile["extension"]
  | `mutable ${MutableRoute["endpoint"]}`
  | `sumdb ${SumdbRequest["kind"]}`;

/** The same for what the protocol has. */
const PROTOCOL: Readonly<Record<ProtocolRoute, string>> = {
  info: `${AT}/v1.0.0.info`,
  mod: `${AT}/v1.0.0.mod`,
  zip: `${AT}/v1.0.0.zip`,
  "mutable list": `${AT}/list`,
  "mutable latest": "/example.com/lib/@latest",
  "mutable info": `${AT}/main.info`,
  "sumdb supported": "/sumdb/sum.example.com/supported",
  "sumdb latest": "/sumdb/sum.example.com/latest",
  "sumdb lookup": "/sumdb/sum.example.com/lookup/example.com/lib@v1.0.0",
  "sumdb tile": "/sumdb/sum.example.com/tile/8/0/000",
};

const ROWS: Row[] = [
  ...Object.values(SERVICES),
  ...Object.values(PROTOCOL).map((path) => ({ path, methods: ["GET", "HEAD"], roles: READING })),
  { path: "/no/such", methods: ["GET"], roles: READING },
  { path: "/-/no-such", methods: ["GET"], roles: READING },
];

/** Those who are known, and those who are not; the value is a token. */
interface Callers {
  known: { role: Role; isNamed: boolean; isOfPullRequest: boolean; title: string; token: string }[];
  strangers: Record<string, string | undefined>;
}

async function startIssuer() {
  const server = createServer((request, response) => {
    const body = issuer.answer(request.url ?? "");
    response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = await makeJobIssuer(`http://127.0.0.1:${port}`, Date.now);
  return { issuer, close: () => server.close() };
}

type Issuer = Awaited<ReturnType<typeof makeJobIssuer>>;

async function makeCallers(issuer: Issuer): Promise<Callers> {
  const job = {
    aud: AUDIENCE,
    sub: "repo:org/app",
    repository_owner_id: OWNER,
    event_name: "push",
  };
  const idOf = (role: Role) => ({ ...job, repository_id: String(ROLES.indexOf(role) + 1) });
  const nowS = Math.floor(Date.now() / 1_000);
  const other = await makeJobIssuer(issuer.url, Date.now);
  const admin = idOf("admin");
  const { aud: _aud, ...withoutAudience } = admin;
  return {
    known: await Promise.all(
      ROLES.flatMap((role) => [
        { title: `token of a ${role}`, role, isNamed: false, isOfPullRequest: false, token: role },
        {
          title: `token of a named ${role}`,
          role,
          isNamed: true,
          isOfPullRequest: false,
          token: `named-${role}`,
        },
        {
          title: `job of a ${role}`,
          role,
          isNamed: true,
          isOfPullRequest: false,
          token: issuer.sign(idOf(role)),
        },
        {
          title: `pull request's job of a ${role}`,
          role,
          isNamed: true,
          isOfPullRequest: true,
          token: issuer.sign({ ...idOf(role), event_name: "pull_request_target" }),
        },
      ]).map(async (caller) => ({ ...caller, token: await caller.token })),
    ),
    strangers: {
      "no token": undefined,
      "an unknown token": "unknown",
      "an expired token": "expired",
      "an empty token": "",
      "a job's expired token": await issuer.sign({ ...admin, iat: nowS - 600, exp: nowS - 60 }),
      "a job's token that does not count yet": await issuer.sign({ ...admin, nbf: nowS + 600 }),
      "a job's token for another server": await issuer.sign({
        ...admin,
        aud: "https://other.example.com",
      }),
      "a job's token without an audience": await issuer.sign(withoutAudience),
      "a job's token with another signature": await other.sign(admin),
      "a job's token signed by the public key": await issuer.signByPublicKey(admin),
      "a job's token without a signature": issuer.leaveUnsigned(admin),
      "a job of another repository": await issuer.sign({ ...admin, repository_id: "99" }),
      "a job of another owner": await issuer.sign({ ...admin, repository_owner_id: "43" }),
      "a job of another issuer": await issuer.sign({ ...admin, iss: "https://other.example.com" }),
    },
  };
}

let issuer: Issuer;
let callers: Callers;
beforeAll(async () => {
  const started = await startIssuer();
  issuer = started.issuer;
  callers = await makeCallers(issuer);
  return () => void started.close();
});

const sha256 = (token: string) => hash("sha256", token, "hex");

async function start() {
  const mirror = await startMirror({ modules: [{ path: "example.com/lib", version: "v1.0.0" }] });
  const dir = await makeTempDir("matrix");
  await writeFile(join(dir, "secret"), SECRET);
  const named = "corp.example.com,example.com,no,-";
  const tokens = [
    ...ROLES.map((role) => ({ name: role, sha256: sha256(role), role })),
    ...ROLES.map((role) => ({
      name: `named-${role}`,
      sha256: sha256(`named-${role}`),
      role,
      modules: named,
    })),
    { name: "expired", sha256: sha256("expired"), role: "admin", expires: "2020-01-01" },
  ];
  const jobs = ROLES.map((role, index) => ({
    name: role,
    issuer: issuer.url,
    audience: AUDIENCE,
    match: { repository_owner_id: OWNER, repository_id: String(index + 1) },
    role,
    modules: named,
  }));
  const repositories = { "https://corp.example.com/": "http://127.0.0.1:1/" };
  return startServer({
    mirrors: mirror.url,
    dir,
    more: [
      `tokens: ${JSON.stringify(tokens)}`,
      `oidc: ${JSON.stringify(jobs)}`,
      `private: ${JSON.stringify([{ modules: "corp.example.com", "git-urls": repositories }])}`,
      `webhooks: ${JSON.stringify(["github", "gitlab", "generic"].map((kind) => ({ name: kind, kind, "secret-file": "secret" })))}`,
    ].join("\n"),
  });
}

async function statusOf(url: string, method: string, token?: string): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method, headers });
  await answer.arrayBuffer();
  return answer.status;
}

/** What became of a request: who is not known gets 401, and who may not 403. */
function outcome(status: number): "unknown" | "refused" | "answered" {
  if (status === 401) return "unknown";
  return status === 403 ? "refused" : "answered";
}

test("each route is for the roles that it is meant for, and for no stranger", async () => {
  expect(Object.keys(SERVICE_ROUTES).sort()).toEqual(
    [...Object.keys(SERVICES), "/-/webhook/*"].sort(),
  );
  const { url } = await start();
  const wrong: unknown[] = [];
  for (const { path, methods, roles, takesAllModules = false } of ROWS) {
    for (const method of methods) {
      const check = async (title: string, token: string | undefined, expected: string) => {
        const status = await statusOf(`${url}${path}`, method, token);
        if (outcome(status) !== expected) wrong.push([method, path, title, status, expected]);
      };
      await Promise.all([
        ...Object.entries(callers.strangers).map(([title, token]) =>
          check(title, token, "unknown"),
        ),
        ...callers.known.map(({ title, role, isNamed, token }) => {
          const isMeant = roles.includes(role) && !(isNamed && takesAllModules);
          return check(title, token, isMeant ? "answered" : "refused");
        }),
      ]);
    }
  }
  expect(wrong).toEqual([]);
  for (const path of ["/healthz", "/readyz"]) {
    for (const token of [...Object.values(callers.strangers), "admin"]) {
      expect(await statusOf(`${url}${path}`, "GET", token)).toBe(200);
    }
  }
});

test("a private module is for those for whom it is named, and for no job of a pull request", async () => {
  const { url } = await start();
  const outcomes = new Map<string, string>();
  for (const { title, token } of callers.known) {
    outcomes.set(title, outcome(await statusOf(`${url}${PRIVATE}`, "HEAD", token)));
  }
  const expected = callers.known.map(({ title, role, isNamed, isOfPullRequest }) => [
    title,
    isNamed && !isOfPullRequest && READING.includes(role) ? "answered" : "refused",
  ]);
  expect([...outcomes]).toEqual(expected);
  for (const [title, token] of Object.entries(callers.strangers)) {
    expect([title, await statusOf(`${url}${PRIVATE}`, "HEAD", token)]).toEqual([title, 401]);
  }
});

describe("a webhook", () => {
  const BODY = JSON.stringify({
    object_kind: "push",
    modules: ["example.com/lib"],
    repository: { html_url: "https://example.com/lib" },
    project: { web_url: "https://example.com/lib" },
  });
  const DONE = { refreshed: ["example.com/lib"] };
  const signed = (kind: string, secret: string, { ageS = 0, id = "1" } = {}) => {
    const hmac = (text: string, encoding: "hex" | "base64") =>
      createHmac("sha256", secret).update(text).digest(encoding);
    const seconds = String(Math.floor(Date.now() / 1_000) - ageS);
    if (kind === "github") {
      return { "x-github-event": "push", "x-hub-signature-256": `sha256=${hmac(BODY, "hex")}` };
    }
    if (kind === "gitlab") return { "x-gitlab-token": secret };
    return {
      "webhook-id": id,
      "webhook-timestamp": seconds,
      "webhook-signature": `v1,${hmac(`${id}.${seconds}.${BODY}`, "base64")}`,
    };
  };
  async function deliver(url: string, kind: string, headers: Record<string, string>, body = BODY) {
    const answer = await fetch(`${url}/-/webhook/${kind}`, { method: "POST", headers, body });
    return { status: answer.status, value: await answer.json() };
  }

  test.each(["github", "gitlab", "generic"])(
    "of %s takes a signature, and no token",
    async (kind) => {
      const { url } = await start();
      const refused = [
        {},
        signed(kind, "another secret of sixteen"),
        ...[...Object.values(callers.strangers), ...callers.known.map(({ token }) => token)].map(
          (token) => ({ authorization: `Bearer ${token}` }),
        ),
        ...(kind === "generic"
          ? [{ ageS: 400 }, { ageS: -400 }].map((age) => signed(kind, SECRET, age))
          : []),
      ];
      for (const headers of refused) {
        expect((await deliver(url, kind, headers)).status).toBe(401);
      }
      if (kind !== "gitlab") {
        const changed = await deliver(url, kind, signed(kind, SECRET), BODY.replace("lib", "l1b"));
        expect(changed.status).toBe(401);
      }
      const right = signed(kind, SECRET);
      expect(await deliver(url, kind, right)).toEqual({ status: 200, value: DONE });
      expect(await deliver(url, kind, right)).toEqual({ status: 200, value: { refreshed: [] } });
    },
  );

  test("of one kind takes no delivery of another", async () => {
    const { url } = await start();
    expect((await deliver(url, "gitlab", signed("github", SECRET))).status).toBe(401);
    expect((await deliver(url, "generic", signed("github", SECRET))).status).toBe(401);
  });
});
