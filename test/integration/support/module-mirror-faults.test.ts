import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SyntheticModule } from "../../support/module-builder.ts";
import { writeConsumer } from "../../support/module-graph.ts";
import type { Fault } from "../../support/module-mirror.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./module-mirror-fixture.ts";

const PLAIN: SyntheticModule = { path: "example.com/plain", version: "v1.2.0" };
const LIST = "/example.com/plain/@v/list";

describe("what go says to", () => {
  test.each<{ fault: Fault; says: RegExp }>([
    { fault: { match: ".zip", kind: "status", status: 503 }, says: /503 Service Unavailable/ },
    { fault: { match: ".zip", kind: "status", status: 404 }, says: /404 Not Found/ },
    { fault: { match: ".mod", kind: "reset" }, says: /connection reset|EOF/ },
    { fault: { match: ".zip", kind: "truncate" }, says: /unexpected EOF/ },
    { fault: { match: ".zip", kind: "garbage" }, says: /not a valid zip file/ },
    { fault: { match: ".info", kind: "garbage" }, says: /invalid character '<'/ },
    { fault: { match: ".zip", kind: "redirect" }, says: /stopped after 10 redirects/ },
    { fault: { match: ".zip", kind: "chunked-cut" }, says: /unexpected EOF/ },
    { fault: { match: ".zip", kind: "reset-in-body" }, says: /connection reset/ },
    { fault: { match: ".zip", kind: "empty" }, says: /not a valid zip file/ },
    { fault: { match: ".zip", kind: "short" }, says: /not a valid zip file/ },
    { fault: { match: ".mod", kind: "flipped-bit" }, says: /SECURITY ERROR/ },
    { fault: { match: ".zip", kind: "wrong-content" }, says: /SECURITY ERROR/ },
    { fault: { match: ".mod", kind: "wrong-content" }, says: /SECURITY ERROR/ },
    {
      fault: { match: ".info", kind: "wrong-content" },
      says: /returned info for version v0.0.0-altered instead of requested/,
    },
  ])("$fault.kind of $fault.match", async ({ fault, says }) => {
    const { stderr, exitCode } = await downloadWith([fault]);
    expect(stderr).toMatch(says);
    expect(exitCode).toBe(1);
  });

  test.each([
    ["hang", 0],
    ["stall", 200],
  ] as const)("%s: nothing, for as long as one waits", async (kind, status) => {
    const { exitCode, stderr, requests } = await downloadWith([{ match: ".zip", kind }], 3_000);
    expect({ exitCode, stderr }).toEqual({ exitCode: undefined, stderr: "" });
    expect(requests.at(-1)).toMatchObject({ path: expect.stringMatching(/zip$/), status });
  });

  test("nothing wrong: nothing", async () => {
    expect(await downloadWith([])).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("a body that is compressed: nothing, as it always asks for that", async () => {
    const result = await downloadWith([{ match: "/", kind: "encoded" }]);
    expect(result).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

describe("a script of faults", () => {
  test("hits as many times as it says, the first match first", async () => {
    const mirror = await startMirror({
      modules: [PLAIN],
      faults: [
        { match: /list$/, kind: "status", status: 503, times: 2 },
        { match: "plain", kind: "status", status: 429, times: 1 },
      ],
    });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await fetch(mirror.url + LIST)).status);
    expect(statuses).toEqual([503, 503, 429, 200]);
  });

  test("can be replaced while the mirror runs", async () => {
    const mirror = await startMirror({ modules: [PLAIN] });
    const before = (await fetch(mirror.url + LIST)).status;
    mirror.setFaults([{ match: LIST, kind: "status" }]);
    const during = (await fetch(mirror.url + LIST)).status;
    mirror.setFaults([]);
    const after = (await fetch(mirror.url + LIST)).status;
    expect([before, during, after]).toEqual([200, 500, 200]);
  });

  test("hits what comes from an upstream too", async () => {
    const origin = await startMirror({ modules: [PLAIN] });
    const upstream = { url: origin.url, cacheDir: await makeTempDir("module-mirror-recording") };
    const mirror = await startMirror({
      upstream,
      faults: [{ match: "list", kind: "wrong-content" }],
    });
    const list = await fetch(mirror.url + LIST);
    expect(await list.text()).toBe("v0.0.0-altered\n");
  });
});

async function downloadWith(faults: readonly Fault[], timeoutMs = 30_000) {
  const mirror = await startMirror({ modules: [PLAIN], faults });
  const go = await makeGoClient(mirror.url);
  const cwd = join(go.home, "consumer");
  await writeConsumer(cwd, [PLAIN]);
  const result = await go.run(["mod", "download"], { cwd, timeoutMs });
  return { ...result, requests: mirror.requests };
}
