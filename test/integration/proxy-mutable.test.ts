import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildModule, type SyntheticModule } from "../support/module-builder.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { ask, type ProxyOptions, startProxy } from "./support/proxy-fixture.ts";
import { startServer } from "./support/scripted-server.ts";

const TOOL: SyntheticModule = {
  path: "example.com/org/tool",
  version: "v1.0.0",
  files: {
    "main.go": "package main\n\nfunc main() {}\n",
    "go.mod": "module example.com/org/tool\n\ngo 1.21\n",
  },
};
const LIST = "/example.com/org/tool/@v/list";
const HOUR_MS = 3_600_000;

/** A proxy of which the clock is the test's. */
async function startTimedProxy(options: ProxyOptions) {
  let nowMs = Date.now();
  const proxy = await startProxy({ ...options, nowMs: () => nowMs });
  return {
    ...proxy,
    advance: (ms: number) => {
      nowMs += ms;
    },
  };
}

/** A mirror that takes the place of others at one address, with what modules a test says. */
async function startChangingMirror(first: readonly SyntheticModule[]) {
  let inner: ModuleMirror = await startMirror({ modules: first });
  const front = await startServer((request, response) => {
    fetch(`${inner.url}${request.url}`).then(
      async (answer) => {
        response.statusCode = answer.status;
        response.end(Buffer.from(await answer.arrayBuffer()));
      },
      () => response.destroy(),
    );
  });
  return {
    url: front.url,
    publish: async (modules: readonly SyntheticModule[]) => {
      inner = await startMirror({ modules });
    },
  };
}

describe("an answer that may change", () => {
  test.each([LIST, "/example.com/org/tool/@latest", "/example.com/org/tool/@v/main.info"])(
    "%s is asked for again after ten seconds, and not before two",
    async (path) => {
      const mirror = await startMirror({ modules: [{ ...TOOL, aliases: ["main"] }] });
      const { url, advance } = await startTimedProxy({ list: mirror.url });
      for (const waitMs of [0, 1_999, 10_000]) {
        advance(waitMs);
        expect((await ask(url, path)).status).toBe(200);
      }
      expect(mirror.requests).toHaveLength(2);
    },
  );

  test("22. says how old it is where it stands in for a mirror that fails", async () => {
    const mirror = await startMirror({ modules: [TOOL] });
    const { url, advance, events } = await startTimedProxy({ list: mirror.url });
    const fresh = await ask(url, LIST);
    expect(fresh.headers.age).toBeUndefined();
    mirror.setFaults([{ match: "list", kind: "status", status: 400 }]);
    advance(HOUR_MS);
    const { status, headers, body } = await ask(url, LIST);
    expect([status, body]).toEqual([200, fresh.body]);
    expect(headers).toMatchObject({ age: "3600", "x-go-accel-stale": "3600" });
    const told = () => events.findLast(({ kind }) => kind === "request");
    await expect.poll(told).toMatchObject({ status: 200, source: "stale", ageMs: HOUR_MS });
  });

  test("25. is given in the protocol's form", async () => {
    const mirror = await startServer((_, response) => {
      response.end("v1.1.0\r\n\r\n v1.0.0 2024-01-02T03:04:05Z\r\nmaster\n");
    });
    const { url } = await startProxy({ list: mirror.url });
    expect((await ask(url, LIST)).body.toString()).toBe("v1.1.0\nv1.0.0 2024-01-02T03:04:05Z\n");
  });

  test.each([LIST, "/example.com/org/tool/@latest", "/example.com/org/tool/@v/main.info"])(
    "%s is that of the next mirror where one sends a page",
    async (path) => {
      const modules = [{ ...TOOL, aliases: ["main"] }];
      const bad = await startMirror({ modules, faults: [{ match: "/", kind: "garbage" }] });
      const good = await startMirror({ modules });
      const { url } = await startProxy({ list: `${bad.url}|${good.url}` });
      expect((await ask(url, path)).status).toBe(200);
      const alone = await startProxy({ list: bad.url });
      const { status, body } = await ask(alone.url, path);
      expect([status, body.toString()]).toEqual([
        502,
        expect.stringContaining(new URL(bad.url).host),
      ]);
    },
  );
});

describe("an absence", () => {
  test("27. of a prefix is asked for once a minute, however often go asks", async () => {
    const mirror = await startMirror({ modules: [TOOL] });
    const { url, advance } = await startTimedProxy({
      list: mirror.url,
      knownModules: [TOOL.path],
    });
    const probe = async () => {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => ask(url, "/example.com/org/@v/list")),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
      return mirror.requests.length;
    };
    expect(await probe()).toBe(1);
    advance(59_999);
    expect(await probe()).toBe(1);
    advance(1);
    expect(await probe()).toBe(2);
  });

  test("24. of a latest version is over ten seconds after there is one", async () => {
    const mirror = await startChangingMirror([]);
    const { url, advance } = await startTimedProxy({ list: mirror.url });
    expect((await ask(url, "/example.com/org/tool/@latest")).status).toBe(404);
    await mirror.publish([TOOL]);
    advance(10_000);
    expect((await ask(url, "/example.com/org/tool/@latest")).status).toBe(200);
  });
});

describe("a private path", () => {
  test.each([
    "/corp.example.com/org/lib/@v/list",
    "/corp.example.com/org/lib/@latest",
    "/corp.example.com/org/lib/@v/main.info",
    "/corp.example.com/org/lib/sub/@v/v1.0.0.zip",
  ])("44. %s is told to no mirror", async (path) => {
    const mirror = await startMirror({ modules: [TOOL] });
    const noProxy = "example.net,corp.example.com/*";
    const { url, events } = await startProxy({ list: mirror.url, noProxy });
    const { status, body } = await ask(url, path);
    expect([status, body.toString()]).toEqual([404, expect.stringContaining("GONOPROXY")]);
    expect(mirror.requests).toEqual([]);
    expect(events.filter(({ kind }) => kind === "denied")).toHaveLength(1);
  });

  test("has prefixes that are not private, and that go asks for itself", async () => {
    const mirror = await startMirror({ modules: [TOOL] });
    const { url, events } = await startProxy({ list: mirror.url, noProxy: "corp.example.com/*/*" });
    expect((await ask(url, "/corp.example.com/org/@v/list")).status).toBe(404);
    expect(mirror.requests).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === "denied")).toEqual([]);
  });
});

describe("offline", () => {
  test("answers with what was kept, however old, and says what is missing", async () => {
    const mirror = await startMirror({ modules: [TOOL] });
    const storeDir = join(await makeTempDir("offline"), "store");
    const online = await startTimedProxy({ list: mirror.url, storeDir });
    await ask(online.url, LIST);
    await ask(online.url, "/example.com/org/tool/@v/v1.0.0.mod");
    mirror.clearRequests();
    const { url, advance } = await startTimedProxy({ list: mirror.url, storeDir, offline: true });
    advance(1_000 * HOUR_MS);
    expect((await ask(url, LIST)).headers["x-go-accel-stale"]).toMatch(/^3600\d\d\d$/);
    expect((await ask(url, "/example.com/org/tool/@v/v1.0.0.mod")).status).toBe(200);
    const zip = await ask(url, "/example.com/org/tool/@v/v1.0.0.zip");
    expect([zip.status, zip.body.toString()]).toEqual([
      502,
      "go-accel: offline: example.com/org/tool@v1.0.0.zip is not in the restored cache\n",
    ]);
    const latest = await ask(url, "/example.com/org/tool/@latest");
    expect([latest.status, latest.body.toString()]).toEqual([
      502,
      "go-accel: offline: example.com/org/tool/@latest is not in the restored cache\n",
    ]);
    expect(mirror.requests).toEqual([]);
  });
});

describe("go", () => {
  /** All that it takes, less the compiler. */
  const install = ["install", "-n", `${TOOL.path}@${TOOL.version}`];

  test("22. installs a tool while the mirror is down, if there is a list from before", async () => {
    const mirror = await startModuleMirror({ modules: [TOOL] });
    const { url, advance, storeDir } = await startTimedProxy({ list: mirror.url });
    const first = await makeGoClient(url, { GOFLAGS: "" });
    expect(await first.run(install)).toMatchObject({ exitCode: 0 });
    await mirror.close();
    advance(HOUR_MS);
    const second = await makeGoClient(url, { GOFLAGS: "" });
    expect(await second.run(install)).toMatchObject({ exitCode: 0 });
    await rm(join(storeDir, ".mutable"), { recursive: true });
    const third = await makeGoClient(url, { GOFLAGS: "" });
    const { exitCode, stderr } = await third.run(install);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("connection refused")]);
  });

  test("21. sees a version that was published since", async () => {
    const next = { ...TOOL, version: "v1.1.0" };
    const mirror = await startChangingMirror([TOOL]);
    const { url, advance } = await startTimedProxy({ list: mirror.url });
    const latest = async () => {
      const client = await makeGoClient(url);
      const { stdout } = await client.run([
        "list",
        "-m",
        "-f",
        "{{.Version}}",
        `${TOOL.path}@latest`,
      ]);
      return stdout.trim();
    };
    expect(await latest()).toBe("v1.0.0");
    await mirror.publish([TOOL, next]);
    advance(10_000);
    expect(await latest()).toBe("v1.1.0");
  });

  test("23. sees where a branch has moved", async () => {
    const commits = ["000000000001", "000000000002"].map((commit, day) => ({
      ...TOOL,
      version: `v0.0.0-2024010${day + 1}000000-${commit}`,
      time: `2024-01-0${day + 1}T00:00:00Z`,
      aliases: ["main"],
    }));
    const mirror = await startChangingMirror(commits.slice(0, 1));
    const { url, advance } = await startTimedProxy({ list: mirror.url });
    const seen = [];
    for (const commit of commits) {
      await mirror.publish([commit]);
      advance(2_000);
      const client = await makeGoClient(url);
      const args = ["list", "-m", "-f", "{{.Version}}", `${TOOL.path}@main`];
      seen.push((await client.run(args)).stdout.trim());
    }
    expect(seen).toEqual(commits.map(({ version }) => version));
  });

  test("26. sees that a new version retracts an old one", async () => {
    const retracting: SyntheticModule = {
      ...TOOL,
      version: "v1.1.0",
      files: {
        "tool.go": "package tool\n",
        "go.mod": "module example.com/org/tool\n\ngo 1.21\n\nretract v1.0.0 // broken\n",
      },
    };
    const mirror = await startChangingMirror([TOOL]);
    const { url, advance } = await startTimedProxy({ list: mirror.url });
    const retracted = async () => {
      const client = await makeGoClient(url);
      const format = "{{.Version}} {{.Retracted}}";
      const args = ["list", "-m", "-retracted", "-f", format, `${TOOL.path}@v1.0.0`];
      return (await client.run(args)).stdout.trim();
    };
    expect(await retracted()).toBe("v1.0.0 []");
    await mirror.publish([TOOL, retracting]);
    advance(10_000);
    expect(await retracted()).toBe("v1.0.0 [broken]");
  });

  test("25. lists the same versions as without the proxy", async () => {
    const pseudo = "v0.0.0-20240131235959-0123456789ab";
    const list = `v1.0.0\r\n\r\n v1.2.0 2024-01-02T03:04:05Z\n${pseudo}\nmaster\nv1.1.0\n`;
    const built = buildModule({ ...TOOL, version: "v1.2.0" });
    const mirror = await startServer((request, response) => {
      const { url = "" } = request;
      if (url === LIST) response.end(list);
      else if (url === LIST.replace("list", "v1.2.0.info")) response.end(built.info);
      else if (url === LIST.replace("list", "v1.2.0.mod")) response.end(built.mod);
      else response.writeHead(404).end();
    });
    const { url } = await startProxy({ list: mirror.url });
    const said = [];
    for (const goproxy of [mirror.url, url]) {
      const client = await makeGoClient(goproxy);
      said.push(await client.run(["list", "-m", "-versions", TOOL.path]));
    }
    expect(said[0]?.stdout).toBe(`${TOOL.path} v1.0.0 v1.1.0 v1.2.0\n`);
    expect(said[1]).toEqual(said[0]);
  });
});
