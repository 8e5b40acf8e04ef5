import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { createProbe, type Probe, type ProbeParts } from "../../src/mirrorbench/probe.ts";
import { DEFAULT_BUDGETS } from "../../src/upstream/budgets.ts";
import { createDispatcher } from "../../src/upstream/dispatcher.ts";
import type { FaultAction } from "../support/module-mirror.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { startServer } from "./support/scripted-server.ts";

const MODULE = {
  path: "github.com/some/module",
  version: "v1.0.0",
  files: { "data.txt": "x\n".repeat(2_000_000), "module.go": "package module\n" },
};
const PATH = "/github.com/some/module/@v/v1.0.0.zip";

/** A busy machine may take this long to make the zip. */
const PATIENT_MS = 20_000;
/** A fault shows sooner. */
const SHORT_MS = 400;

function partsOf(url: string, timeoutMs: number): ProbeParts {
  return {
    url,
    auth: [],
    makeDispatcher: () => createDispatcher({ ...DEFAULT_BUDGETS, idleTimeoutMs: timeoutMs }),
    clock: systemClock,
    firstByteTimeoutMs: timeoutMs,
  };
}

const NEVER = new AbortController().signal;

describe("createProbe()", () => {
  const mirrors: ModuleMirror[] = [];
  afterEach(async () => {
    await Promise.all(mirrors.splice(0).map((mirror) => mirror.close()));
  });

  async function startProbe(fault?: FaultAction): Promise<{ probe: Probe; mirror: ModuleMirror }> {
    const mirror = await startModuleMirror({
      modules: [MODULE],
      ...(fault ? { faults: [{ match: "/", ...fault }] } : {}),
    });
    mirrors.push(mirror);
    const probe = createProbe(partsOf(mirror.url, fault ? SHORT_MS : PATIENT_MS));
    onTestFinished(() => probe.close());
    return { probe, mirror };
  }

  test("reads an answer to its end, and times it", async () => {
    const { probe } = await startProbe();
    const reply = await probe.get(PATH, "new", NEVER);
    if (reply.kind !== "ok") throw new Error(reply.kind);
    expect(reply.body.subarray(0, 2).toString()).toBe("PK");
    expect(reply.firstByteMs).toBeGreaterThan(0);
    expect(reply.totalMs).toBeGreaterThanOrEqual(reply.firstByteMs);
  });

  test("takes 404 for an answer", async () => {
    const { probe } = await startProbe();
    expect(await probe.get("/github.com/some/other/@v/list", "new", NEVER)).toEqual({
      kind: "not-found",
    });
  });

  test.each<[FaultAction, object]>([
    [
      { kind: "status", status: 502 },
      { fault: "status 502", status: 502, pauseMs: 0 },
    ],
    [
      { kind: "status", status: 429 },
      { fault: "status 429", pauseMs: 5_000 },
    ],
    [
      { kind: "status", status: 503, retryAfter: "2" },
      { fault: "status 503", pauseMs: 2_000 },
    ],
    [{ kind: "hang" }, { fault: "no answer in time", isTimeout: true }],
    [{ kind: "stall" }, { fault: "the answer stalled", isTimeout: true }],
    [{ kind: "reset" }, { fault: "connection reset", isTimeout: false }],
    [{ kind: "truncate" }, { fault: "connection closed in the middle of the answer" }],
    [{ kind: "encoded" }, { fault: 'content encoding that was not asked for: "gzip"' }],
  ])("names the fault %j, and asks only once", async (fault, expected) => {
    const { probe, mirror } = await startProbe(fault);
    expect(await probe.get(PATH, "new", NEVER)).toMatchObject({ kind: "failed", ...expected });
    expect(mirror.requests).toHaveLength(1);
  });

  test("does not ask for the rest of a large answer that is cut, though the mirror has it", async () => {
    let asked = 0;
    const { url } = await startServer((_, response) => {
      asked++;
      response.writeHead(200, { "content-length": 4_000_000, etag: '"one"' });
      response.write(Buffer.alloc(2_000_000), () => response.destroy());
    });
    const probe = createProbe(partsOf(url, SHORT_MS));
    onTestFinished(() => probe.close());
    expect(await probe.get(PATH, "new", NEVER)).toMatchObject({ kind: "failed" });
    expect(asked).toBe(1);
  });

  test("works again after a fault, also on a connection that it would have kept", async () => {
    const { probe, mirror } = await startProbe({ kind: "reset" });
    await probe.get(PATH, "kept", NEVER);
    mirror.setFaults([]);
    expect(await probe.get(PATH, "kept", NEVER)).toMatchObject({ kind: "ok" });
  });

  test("names a server that is not there", async () => {
    const { probe, mirror } = await startProbe();
    await mirror.close();
    mirrors.splice(0);
    expect(await probe.get(PATH, "new", NEVER)).toMatchObject({
      kind: "failed",
      fault: "connection refused",
    });
  });

  test("throws the reason for which it is stopped, in the middle of an answer too", async () => {
    for (const kind of ["hang", "stall"] as const) {
      const { probe, mirror } = await startProbe({ kind });
      const stop = new AbortController();
      const asking = probe.get(PATH, "new", stop.signal);
      await expect.poll(() => mirror.requests.length).toBe(1);
      stop.abort("enough");
      await expect(asking).rejects.toBe("enough");
    }
  });
});
