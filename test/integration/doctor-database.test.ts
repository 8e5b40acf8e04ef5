import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startChecksumDatabase } from "../support/checksum-database.ts";
import { sumLines } from "../support/module-builder.ts";
import type { MirrorReply } from "../support/module-mirror.ts";
import { goProgram } from "../support/prepared/go-programs.ts";
import { diagnose, findClosedPort, MODULE, startMirror } from "./support/doctor-fixture.ts";

beforeAll(async () => {
  await goProgram("checksum-database");
});

async function startDatabase(lines = sumLines([MODULE])) {
  const database = await startChecksumDatabase({ records: [{ ...MODULE, lines }] });
  onTestFinished(() => database.close());
  return database;
}

function reply(status: number): MirrorReply {
  return { status, contentType: "text/plain", body: Buffer.alloc(0) };
}

describe("go-accel doctor, from the checksum database", () => {
  test("finds nothing wrong with one that a mirror passes requests on to", async () => {
    const database = await startDatabase();
    const GOPROXY = await startMirror({ sumdb: database.reply });
    const { ids, report } = await diagnose({ env: { GOPROXY, GOSUMDB: database.key } });
    expect(ids).toEqual([]);
    expect(report.checks.find(({ id }) => id === "sumdb")?.status).toBe("fine");
  });

  test("finds nothing wrong with one at a URL of its own", async () => {
    const database = await startDatabase();
    const GOSUMDB = `${database.key} ${database.url}`;
    expect((await diagnose({ env: { GOPROXY: await startMirror(), GOSUMDB } })).ids).toEqual([]);
  });

  test("finds a mirror that says it has the database, and fails", async () => {
    const database = await startDatabase();
    for (const status of [404, 500]) {
      const sumdb = (path: string) => reply(path.endsWith("/supported") ? 200 : status);
      const GOPROXY = await startMirror({ sumdb });
      const { ids } = await diagnose({ env: { GOPROXY, GOSUMDB: database.key } });
      expect(ids, String(status)).toEqual(["sumdb-sticky"]);
    }
  });

  test("finds a mirror after whose answer go gives up", async () => {
    const database = await startDatabase();
    const GOPROXY = await startMirror({ sumdb: () => reply(400) });
    const { ids } = await diagnose({ env: { GOPROXY, GOSUMDB: database.key } });
    expect(ids).toEqual(["sumdb-refused"]);
  });

  test("warns of one that cannot be reached", async () => {
    const database = await startDatabase();
    const GOSUMDB = `${database.key} http://127.0.0.1:${await findClosedPort()}`;
    const { ids, report } = await diagnose({ env: { GOPROXY: await startMirror(), GOSUMDB } });
    expect([ids, report.problems]).toEqual([["sumdb-unreachable"], 0]);
  });

  test("finds an answer with another key, and another hash than go.sum's", async () => {
    const GOPROXY = await startMirror();
    const own = await startDatabase();
    const other = await startChecksumDatabase({ seed: "other" });
    onTestFinished(() => other.close());
    const files = { "other.go": "package lib\n" };
    const moved = await startDatabase(sumLines([{ ...MODULE, files }]));
    for (const GOSUMDB of [`${other.key} ${own.url}`, `${moved.key} ${moved.url}`]) {
      expect((await diagnose({ env: { GOPROXY, GOSUMDB } })).ids).toEqual(["sumdb-invalid"]);
    }
  });
});
