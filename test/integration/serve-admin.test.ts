import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const LIB = [
  { path: "example.com/lib", version: "v1.0.0" },
  { path: "example.com/lib", version: "v1.1.0" },
  { path: "corp.example.com/lib", version: "v1.0.0" },
];
const MOD = "/example.com/lib/@v/v1.0.0.mod";
const HASH = `h1:${"A".repeat(43)}=`;
const ROLES = ["reader", "monitor", "warmer", "admin"] as const;

/** A token for each role, and one that has expired; each is named as its role. */
function tokens(...more: string[]): string {
  const entries = [
    ...ROLES.map((role) => `{ name: ${role}, sha256: "${sha256(role)}", role: ${role} }`),
    `{ name: expired, sha256: "${sha256("expired")}", role: admin, expires: 2020-01-01 }`,
    ...more,
  ];
  return `tokens:\n${entries.map((entry) => `  - ${entry}\n`).join("")}`;
}

function sha256(token: string): string {
  return hash("sha256", token, "hex");
}

async function ask(url: string, init: { method?: string; token?: string; body?: string } = {}) {
  const { method = "GET", token, body } = init;
  const answer = await fetch(url, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe("each route", () => {
  const ROUTES: Record<string, Record<(typeof ROLES)[number], number>> = {
    [`GET ${MOD}`]: { reader: 200, monitor: 403, warmer: 200, admin: 200 },
    "GET /example.com/lib/@v/list": { reader: 200, monitor: 403, warmer: 200, admin: 200 },
    "GET /example.com/lib/@latest": { reader: 200, monitor: 403, warmer: 200, admin: 200 },
    "GET /sumdb/sum.example.com/supported": { reader: 404, monitor: 403, warmer: 404, admin: 404 },
    "GET /no/such": { reader: 404, monitor: 403, warmer: 404, admin: 404 },
    "GET /-/no-such": { reader: 404, monitor: 403, warmer: 404, admin: 404 },
    "GET /metrics": { reader: 403, monitor: 200, warmer: 403, admin: 200 },
    "GET /-/status": { reader: 403, monitor: 200, warmer: 403, admin: 200 },
    "POST /-/status": { reader: 403, monitor: 405, warmer: 403, admin: 405 },
    "POST /-/preheat": { reader: 403, monitor: 403, warmer: 202, admin: 202 },
    "GET /-/preheat": { reader: 403, monitor: 403, warmer: 405, admin: 405 },
    "GET /-/preheat/none": { reader: 403, monitor: 403, warmer: 404, admin: 404 },
    "GET /-/schedule": { reader: 403, monitor: 403, warmer: 200, admin: 200 },
    "POST /-/schedule": { reader: 403, monitor: 403, warmer: 405, admin: 405 },
    "POST /-/schedule/none": { reader: 403, monitor: 403, warmer: 404, admin: 404 },
    "GET /-/schedule/none": { reader: 403, monitor: 403, warmer: 405, admin: 405 },
    "POST /-/purge?module=example.com/none": { reader: 403, monitor: 403, warmer: 403, admin: 200 },
    "GET /-/purge?module=example.com/none": { reader: 403, monitor: 403, warmer: 403, admin: 405 },
    "GET /-/deny": { reader: 403, monitor: 403, warmer: 403, admin: 200 },
    "POST /-/deny": { reader: 403, monitor: 403, warmer: 403, admin: 400 },
    "DELETE /-/deny?module=example.com/none": {
      reader: 403,
      monitor: 403,
      warmer: 403,
      admin: 200,
    },
    "PUT /-/deny?module=example.com/none": { reader: 403, monitor: 403, warmer: 403, admin: 405 },
    "POST /-/purge": { reader: 403, monitor: 403, warmer: 403, admin: 400 },
  };

  test("is for the roles that it is meant for, and for no one without a token that counts", async () => {
    const mirror = await startMirror({ modules: LIB });
    const { url } = await startServer({ mirrors: mirror.url, more: tokens() });
    const statuses: typeof ROUTES = {};
    for (const [route, expected] of Object.entries(ROUTES)) {
      const [method = "", path = ""] = route.split(" ");
      const statusFor = async (token?: string) =>
        (await ask(`${url}${path}`, { method, ...(token === undefined ? {} : { token }) })).status;
      for (const outsider of [undefined, "unknown", "expired"]) {
        expect([route, outsider, await statusFor(outsider)]).toEqual([route, outsider, 401]);
      }
      statuses[route] = { ...expected };
      for (const role of ROLES) statuses[route][role] = await statusFor(role);
    }
    expect(statuses).toEqual(ROUTES);
    for (const path of ["/healthz", "/readyz"]) {
      for (const token of [undefined, "unknown", "expired", ...ROLES]) {
        const init = token === undefined ? {} : { token };
        expect((await ask(`${url}${path}`, init)).status).toBe(200);
      }
    }
  });

  test("that changes something takes a token even if reading takes none", async () => {
    const mirror = await startMirror({ modules: LIB });
    const { url } = await startServer({ mirrors: mirror.url });
    expect((await ask(`${url}/-/status`)).status).toBe(200);
    for (const path of [
      "/-/purge?module=example.com/lib",
      "/-/deny?module=example.com/lib",
      "/-/preheat",
    ]) {
      const refused = await ask(`${url}${path}`, { method: "POST" });
      expect(refused.status).toBe(403);
      expect(refused.text).toMatch(/takes a token of .*admin/);
    }
  });
});

describe("POST /-/purge", () => {
  const purge = (url: string, module: string, token = "admin") =>
    ask(`${url}/-/purge?module=${module}`, { method: "POST", token });

  test("has a version, or the whole module, come from the mirror again", async () => {
    const mirror = await startMirror({ modules: LIB });
    const { url } = await startServer({ mirrors: mirror.url, more: tokens() });
    const [first, second] = ["v1.0.0", "v1.1.0"].map((v) => `/example.com/lib/@v/${v}.mod`);
    const fetchAll = async () => {
      mirror.clearRequests();
      for (const path of [first, second]) {
        expect((await ask(`${url}${path}`, { token: "reader" })).status).toBe(200);
      }
      return mirror.requests.map(({ path }) => path);
    };
    expect(await fetchAll()).toEqual([first, second]);
    expect(await fetchAll()).toEqual([]);
    expect(JSON.parse((await purge(url, "example.com/lib@v1.1.0")).text)).toEqual({
      removedFiles: 1,
    });
    expect(await fetchAll()).toEqual([second]);
    expect(JSON.parse((await purge(url, "example.com/lib")).text)).toEqual({ removedFiles: 2 });
    expect(await fetchAll()).toEqual([first, second]);
  });

  test("refuses what is no module", async () => {
    const { url } = await startServer({ mirrors: "https://mirror.example.com", more: tokens() });
    for (const module of [
      "..",
      "example.com/lib@master",
      "example.com/../lib",
      "example.com/lib@v1.0.0/x",
    ]) {
      expect([module, (await purge(url, module)).status]).toEqual([module, 400]);
    }
  });

  test("goes as far as the modules of the token", async () => {
    const team = `{ name: team, sha256: "${sha256("team")}", role: admin, modules: example.com/team }`;
    const { url } = await startServer({
      mirrors: "https://mirror.example.com",
      more: tokens(team),
    });
    expect((await purge(url, "example.com/lib", "team")).status).toBe(403);
    expect((await purge(url, "example.com/team/a", "team")).status).toBe(200);
  });
});

describe("/-/deny", () => {
  test("has nobody get a module any more, also after a restart, until it is taken back", async () => {
    const mirror = await startMirror({ modules: LIB });
    const options = { mirrors: mirror.url, more: tokens() };
    const first = await startServer(options);
    const statusAt = async (url: string, path = MOD) =>
      (await ask(`${url}${path}`, { token: "reader" })).status;
    const change = async (url: string, method: string, module: string) =>
      JSON.parse((await ask(`${url}/-/deny?module=${module}`, { method, token: "admin" })).text);
    expect(await statusAt(first.url)).toBe(200);
    expect(await change(first.url, "POST", "example.com/lib@v1.0.0")).toEqual({
      isChanged: true,
      denied: ["example.com/lib@v1.0.0"],
    });
    expect(await statusAt(first.url)).toBe(403);
    expect(await statusAt(first.url, "/example.com/lib/@v/v1.1.0.mod")).toBe(200);
    first.signal("SIGINT");
    await first.ended;

    const second = await startServer({ ...options, dir: first.dir });
    expect(await statusAt(second.url)).toBe(403);
    await second.configure(options);
    second.signal("SIGHUP");
    await expect.poll(second.log).toContain("reloaded the configuration");
    expect(await statusAt(second.url)).toBe(403);
    expect(await change(second.url, "DELETE", "example.com/lib@v1.0.0")).toEqual({
      isChanged: true,
      denied: [],
    });
    expect(await statusAt(second.url)).toBe(200);
  });
});

describe("POST /-/preheat", () => {
  const SUM = [
    `example.com/lib v1.0.0 ${HASH}`,
    `example.com/lib v1.0.0/go.mod ${HASH}`,
    `example.com/gone v1.0.0/go.mod ${HASH}`,
    `corp.example.com/lib v1.0.0/go.mod ${HASH}`,
    `example.com/lib v1.1.0/go.mod ${HASH}`,
    "",
  ].join("\n");

  test("fetches in the background what a go.sum names and the token may have", async () => {
    const mirror = await startMirror({ modules: LIB });
    const { url } = await startServer({
      mirrors: mirror.url,
      more: `${tokens()}no-mirror: corp.example.com\ndeny: [example.com/lib@v1.1.0]`,
    });
    const begun = await ask(`${url}/-/preheat`, { method: "POST", token: "warmer", body: SUM });
    expect(begun.status).toBe(202);
    const place = `${url}${begun.headers.get("location")}`;
    const status = async () => JSON.parse((await ask(place, { token: "warmer" })).text);
    await expect.poll(status).toMatchObject({
      state: "done",
      files: 4,
      fetched: 3,
      notFound: 1,
      failed: 0,
      skipped: 2,
    });
    mirror.clearRequests();
    const zip = MOD.replace(".mod", ".zip");
    expect((await ask(`${url}${zip}`, { token: "reader" })).status).toBe(200);
    expect(mirror.requests).toEqual([]);
    const { text } = await ask(`${url}/-/status`, { token: "monitor" });
    expect(JSON.parse(text)).toMatchObject({
      isReady: true,
      memory: { limitBytes: expect.any(Number) },
      mirrors: [{ name: new URL(mirror.url).host, isOpen: false }],
      preheats: [{ state: "done" }],
      faults: [],
    });
  });

  test("refuses what is no go.sum, or too large for one", async () => {
    const { url } = await startServer({ mirrors: "https://mirror.example.com", more: tokens() });
    const post = (body: string) =>
      ask(`${url}/-/preheat`, { method: "POST", token: "warmer", body });
    expect(await post("module example.com/a\n")).toMatchObject({ status: 400 });
    expect(await post("x".repeat(17 * 1024 * 1024))).toMatchObject({ status: 413 });
  });
});
