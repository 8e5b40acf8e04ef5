import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { takeInventory } from "../../src/serve/tiers/inventory.ts";
import { startChecksumDatabase } from "../support/checksum-database.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startServer as startHttpServer } from "./support/scripted-server.ts";
import { startServer } from "./support/serve-fixture.ts";

const ZIP = "/example.com/lib/@v/v1.0.0.zip";
const MOD = "/example.com/lib/@v/v1.0.0.mod";
const LIB = [{ path: "example.com/lib", version: "v1.0.0" }];

beforeAll(() => goProgram("checksum-database"), BUILD_TIMEOUT_MS);

/** A real checksum database behind an address that goes up and down. */
async function startDatabase() {
  const database = await startChecksumDatabase({ modules: LIB });
  onTestFinished(() => database.close());
  const state = { isDown: false };
  const { url } = await startHttpServer(async (request, response) => {
    if (state.isDown) return void request.socket.destroy();
    const answer = await fetch(`${database.url}${request.url}`);
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });
  return { state, setting: `${database.key} ${url}` };
}

async function get(url: string) {
  const answer = await fetch(url);
  return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
}

describe("a checksum database that cannot be asked", () => {
  test("has what comes meanwhile passed on and not kept", async () => {
    const { state, setting } = await startDatabase();
    const mirror = await startMirror({ modules: LIB });
    const options = { mirrors: mirror.url, database: setting };
    state.isDown = true;
    const server = await startServer(options);
    const store = join(server.dir, "store");
    const first = await get(`${server.url}${ZIP}`);
    expect(first.status).toBe(200);
    expect(await get(`${server.url}${ZIP}`)).toEqual(first);
    expect((await get(`${server.url}${MOD}`)).status).toBe(200);
    expect(mirror.requests.map(({ path }) => path)).toEqual([ZIP, ZIP, MOD]);
    expect(await takeInventory(store)).toEqual([]);
    await expect
      .poll(server.log)
      .toMatch(
        /the checksum database cannot be asked: .*; what it would be asked for is passed on and not kept\n/,
      );

    state.isDown = false;
    // Without it the database would be asked again after a minute.
    server.signal("SIGHUP");
    await expect.poll(server.log).toContain("reloaded the configuration");
    expect(await get(`${server.url}${ZIP}`)).toEqual(first);
    expect(await takeInventory(store)).toHaveLength(1);
    server.signal("SIGINT");
    await server.ended;

    // What was kept was checked.
    state.isDown = true;
    await mirror.close();
    const again = await startServer({ ...options, dir: server.dir });
    expect(await get(`${again.url}${ZIP}`)).toEqual(first);
  });
});

describe("a checksum database that shows another tree than before", () => {
  test("is an alarm, also after a new start, and what it is asked for is refused", async () => {
    const other = [{ path: "example.com/other", version: "v1.0.0" }];
    const evil = LIB.map((module) => ({ ...module, files: { "evil.go": "package evil" } }));
    // Equal seeds make equal keys.
    const start = async (modules: typeof LIB) => {
      const database = await startChecksumDatabase({ modules, preload: modules.length });
      onTestFinished(() => database.close());
      return `${database.key} ${database.url}`;
    };
    const mirror = await startMirror({ modules: [...LIB, ...other] });
    const first = await startServer({ mirrors: mirror.url, database: await start(LIB) });
    expect((await get(`${first.url}${ZIP}`)).status).toBe(200);
    first.signal("SIGINT");
    await first.ended;

    const options = { mirrors: mirror.url, dir: first.dir };
    const fork = await startServer({ ...options, database: await start([...evil, ...other]) });
    const refused = await get(`${fork.url}/example.com/other/@v/v1.0.0.zip`);
    expect(refused.status).toBe(502);
    await expect
      .poll(fork.log)
      .toMatch(
        /Z ALARM: SECURITY: the checksum database's tree of 2 records contradicts the one of 1 records\n/,
      );
    fork.signal("SIGINT");
    await fork.ended;

    const right = await startServer({ ...options, database: await start([...LIB, ...other]) });
    expect((await get(`${right.url}/example.com/other/@v/v1.0.0.zip`)).status).toBe(200);
    expect(right.log()).not.toContain("ALARM");
  });
});
