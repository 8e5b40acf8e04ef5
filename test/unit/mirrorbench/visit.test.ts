import { describe, expect, test } from "vitest";
import { createContentCheck } from "../../../src/mirrorbench/check-content.ts";
import type { Connection, Probe, Reply } from "../../../src/mirrorbench/probe.ts";
import { visitModule } from "../../../src/mirrorbench/visit.ts";
import { buildModule } from "../../support/module-builder.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const BUILT = buildModule({ path: "github.com/Some/module", version: "v1.2.0" });
const MODULE = {
  path: BUILT.path,
  version: BUILT.version,
  zipHashes: [BUILT.zipHash],
  modHashes: [BUILT.modHash],
};
const BASE = "/github.com/%21some/module/@v";
const RIGHT: Readonly<Record<string, Buffer>> = {
  [`${BASE}/v1.2.0.info`]: BUILT.info,
  [`${BASE}/v1.2.0.mod`]: BUILT.mod,
  [`${BASE}/v1.2.0.zip`]: BUILT.zip,
  [`${BASE}/list`]: Buffer.from("v1.2.0\nv1.1.0 2024-01-02T03:04:05Z\n"),
};

/** Visits a mirror that has these files and answers each within 10 ms, half of them for the first byte. */
async function visit(
  connection: Connection,
  files: Readonly<Record<string, Buffer | Reply>> = RIGHT,
) {
  const asked: string[] = [];
  const probe: Probe = {
    async get(path, used): Promise<Reply> {
      asked.push(`${path} ${used}`);
      const file = files[path];
      if (file === undefined) return { kind: "not-found" };
      if (!Buffer.isBuffer(file)) return file;
      return { kind: "ok", body: file, firstByteMs: 5, totalMs: 10 };
    },
    async close() {},
  };
  const found = await visitModule(probe, MODULE, {
    connection,
    check: createContentCheck(await makeTempDir("visit")),
    signal: new AbortController().signal,
  });
  return { ...found, asked, outcomes: found.requests.map(({ outcome }) => outcome) };
}

describe("visitModule()", () => {
  test("asks as go does, one after another on one connection", async () => {
    const { asked, outcomes, totalMs, versions } = await visit("kept");
    expect(asked).toEqual([
      `${BASE}/v1.2.0.info kept`,
      `${BASE}/v1.2.0.mod kept`,
      `${BASE}/v1.2.0.zip kept`,
    ]);
    expect([outcomes, totalMs, versions]).toEqual([["right", "right", "right"], 30, undefined]);
  });

  test("opens one connection and asks for the list as well, whose time does not count", async () => {
    const { asked, totalMs, versions } = await visit("new");
    expect(asked[0]).toBe(`${BASE}/v1.2.0.info new`);
    expect(asked.slice(1).every((request) => request.endsWith(" kept"))).toBe(true);
    expect([totalMs, versions]).toEqual([30, ["v1.2.0", "v1.1.0"]]);
  });

  test("ends with a file that does not come", async () => {
    const failure: Reply = {
      kind: "failed",
      fault: "status 502",
      status: 502,
      isTimeout: false,
      pauseMs: 0,
    };
    const { outcomes, totalMs } = await visit("new", { ...RIGHT, [`${BASE}/v1.2.0.mod`]: failure });
    expect([outcomes, totalMs]).toEqual([["right", "failed"], undefined]);
    const { [`${BASE}/v1.2.0.zip`]: _, ...withoutZip } = RIGHT;
    expect((await visit("new", withoutZip)).outcomes).toEqual(["right", "right", "missing"]);
  });

  test.each([
    ["info", Buffer.from('{"Version":"v1.3.0"}'), "is of version v1.3.0"],
    ["mod", Buffer.from("module github.com/other\n"), "has the hash h1:"],
    ["zip", Buffer.from("<!doctype html>"), ""],
    [
      "zip",
      buildModule({ ...BUILT, files: { "evil.go": "package module\n" } }).zip,
      "has the hash h1:",
    ],
  ])(
    "finds wrong content in %s, and times it all the same",
    async (extension, content, problem) => {
      const { requests, totalMs } = await visit("kept", {
        ...RIGHT,
        [`${BASE}/v1.2.0.${extension}`]: content,
      });
      const wrong = requests.filter(({ outcome }) => outcome === "wrong");
      expect(wrong).toMatchObject([{ file: extension, problem: expect.stringContaining(problem) }]);
      expect(totalMs).toBe(30);
    },
  );

  test("takes 404 for an empty list, and a page for a wrong one", async () => {
    const { [`${BASE}/list`]: _, ...withoutList } = RIGHT;
    const none = await visit("new", withoutList);
    expect([none.versions, none.outcomes]).toEqual([[], ["right", "right", "right"]]);
    const page = await visit("new", { ...RIGHT, [`${BASE}/list`]: Buffer.from("<html>\n") });
    expect([page.versions, page.outcomes.at(-1)]).toEqual([undefined, "wrong"]);
  });
});
