import { createHash } from "node:crypto";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sumLines } from "../support/module-builder.ts";
import type { Fault } from "../support/module-mirror.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { diagnose, MODULE, startMirror, startSlowMirror } from "./support/doctor-fixture.ts";

const ANY = /./;

async function withFault(fault: Fault, more: Record<string, string> = {}) {
  const url = await startMirror({ faults: [fault] });
  return diagnose({ env: { GOPROXY: url, ...more } });
}

describe("go-accel doctor, from the answers of a mirror", () => {
  test.each([
    [401, "mirror-unauthorized"],
    [403, "mirror-forbidden"],
    [429, "mirror-throttles"],
    [500, "mirror-error"],
    [502, "mirror-error"],
    [204, "mirror-status"],
    [404, "module-not-found"],
    [410, "module-not-found"],
  ])("finds the status %i", async (status, id) => {
    const { ids } = await withFault({ match: ANY, kind: "status", status });
    expect(ids).toEqual([id]);
  });

  test("takes 503 with Retry-After for a limit", async () => {
    const fault = { match: ANY, kind: "status", status: 503, retryAfter: "7" } as const;
    const { ids, text } = await withFault(fault);
    expect(ids).toEqual(["mirror-throttles"]);
    expect(text).toContain("Retry-After: 7");
  });

  test.each([
    ["a page in place of an info", { match: ".info", kind: "garbage" }, "mirror-no-mirror"],
    ["a page in place of a zip", { match: ".zip", kind: "garbage" }, "mirror-no-mirror"],
    ["an empty zip", { match: ".zip", kind: "empty" }, "mirror-invalid-answer"],
    ["a zip that lacks its end", { match: ".zip", kind: "short" }, "mirror-invalid-answer"],
    ["another zip", { match: ".zip", kind: "wrong-content" }, "mirror-wrong-hash"],
    ["another go.mod", { match: ".mod", kind: "wrong-content" }, "mirror-wrong-hash"],
    ["a zip that is cut", { match: ".zip", kind: "truncate" }, "mirror-cut"],
    ["a reset", { match: ".mod", kind: "reset" }, "mirror-cut"],
    ["redirects without an end", { match: ".info", kind: "redirect" }, "mirror-redirects"],
    ["no answer", { match: ".info", kind: "hang" }, "mirror-stalls"],
    ["a body that does not go on", { match: ".zip", kind: "stall" }, "mirror-stalls"],
  ] as const)("finds %s", async (_what, fault, id) => {
    expect((await withFault(fault)).ids).toEqual([id]);
  });

  test("names what is wrong with the target of a redirect, and the mirror that leads there", async () => {
    const fault = { match: ANY, kind: "redirect", location: "http://127.0.0.1:1/x" } as const;
    const { ids, text } = await withFault(fault);
    expect(ids).toEqual(["tcp-refused"]);
    expect(text).toContain("it redirects to 127.0.0.1:1");
  });

  test("finds a mirror that takes seconds to begin an answer", async () => {
    const GOPROXY = await startMirror({ delayMs: 2_500 });
    const { ids, report } = await diagnose({ env: { GOPROXY } });
    expect([ids, report.problems]).toEqual([["mirror-slow"], 0]);
  });

  test("finds a mirror that sends slowly", async () => {
    // Hex digits of hashes, which a zip can only halve.
    const digits = Array.from({ length: 4_000 }, (_, index) =>
      createHash("sha256").update(String(index)).digest("hex"),
    ).join("\n");
    const files = { "lib.go": "package lib\n", "digits.txt": digits };
    const big = { path: "github.com/octo-org/big", version: "v1.0.0", files };
    const mirror = await startMirror({ modules: [big] });
    const { ids, report } = await diagnose({
      env: { GOPROXY: await startSlowMirror(mirror, 6_000) },
      files: {
        "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire ${big.path} ${big.version}\n`,
        "go.sum": sumLines([big]),
      },
    });
    expect([ids, report.problems]).toEqual([["mirror-slow-download"], 0]);
  });

  test("warns of the names of private modules only where go's own default mirror gets them", async () => {
    const corp = { path: "git.corp.internal/team/lib", version: "v1.0.0" };
    const GOPROXY = await startMirror({ modules: [corp] });
    const files = {
      "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire ${corp.path} ${corp.version}\n`,
      "go.sum": sumLines([corp]),
    };
    // A folder that says what go's own defaults are.
    const GOROOT = await makeTempDir("goroot");
    await writeFile(join(GOROOT, "go.env"), `GOPROXY=${GOPROXY}\n`);
    expect((await diagnose({ env: { GOPROXY: "", GOROOT }, files })).ids).toEqual(["private-leak"]);
    expect((await diagnose({ env: { GOPROXY }, files })).ids).toEqual([]);
    const GOPRIVATE = "*.corp.internal";
    const env = { GOPROXY: "", GOROOT, GOPRIVATE };
    expect((await diagnose({ env, files })).ids).toEqual([]);
  });

  test("finds nothing wrong with a mirror that lacks a module which the next one has", async () => {
    const [empty, full] = [await startMirror({ modules: [] }), await startMirror()];
    expect((await diagnose({ env: { GOPROXY: `${empty},${full}` } })).ids).toEqual([]);
    expect((await diagnose({ env: { GOPROXY: `${empty},direct` } })).ids).toEqual([]);
  });

  test("asks no mirror for a private module", async () => {
    const fault = { match: ANY, kind: "status", status: 500 } as const;
    const { ids, report } = await withFault(fault, { GOPRIVATE: MODULE.path });
    expect(ids).toEqual([]);
    expect(report.checks.find(({ id }) => id === "mirrors")?.status).toBe("skipped");
  });

  test.each([
    ["without the port", (host: string) => host.replace(/:\d+$/, ""), "netrc-port"],
    ["over http", (host: string) => host, "credentials-in-clear"],
    ["for another host", () => "other.example.com", "mirror-unauthorized"],
  ])("explains 401 with a netrc file %s", async (_what, nameOf, id) => {
    const GOPROXY = await startMirror({ auth: { user: "me", password: "hunter2" } });
    const NETRC = join(await makeTempDir("netrc"), "netrc");
    const machine = nameOf(new URL(GOPROXY).host);
    await writeFile(NETRC, `machine ${machine} login me password hunter2\n`);
    await chmod(NETRC, 0o600);
    const { ids, text } = await diagnose({ env: { GOPROXY, NETRC } });
    expect(ids).toEqual([id]);
    expect(text).not.toContain("hunter2");
  });
});
