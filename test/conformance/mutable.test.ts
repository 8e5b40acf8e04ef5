import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { sumLines } from "../support/module-builder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { ask, askText } from "./support/ask.ts";
import { GO_TOOLCHAINS } from "./support/go-toolchains.ts";
import { commitVersion, makeTool, makeVersions, withModLines } from "./support/modules.ts";
import { sendText, startOpenMirror } from "./support/open-mirror.ts";
import { startSidecarIn } from "./support/restarted-sidecar.ts";
import { makeGo } from "./support/run-go.ts";

const LIB = "example.com/lib";
/** Long enough that what is asked for twice in a row is asked of the mirror once. */
const SOON = { listMs: 3_000, absentMs: 3_000 };
/** Longer than that, on a busy machine. */
const TTL_MS = 25_000;

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test("21. a store that has v1.0.0 does not hide v1.1.0", async () => {
    const mirror = await startOpenMirror(makeVersions(LIB, "v1.0.0"));
    const { url } = await startSidecar({ list: mirror.url });
    const earlier = await makeGo(toolchain, url);
    expect((await earlier.run(["mod", "download", `${LIB}@v1.0.0`])).exitCode).toBe(0);
    mirror.publish(makeVersions(LIB, "v1.0.0", "v1.1.0"));
    const go = await makeGo(toolchain, url);
    expect((await go.run(["get", `${LIB}@latest`])).exitCode).toBe(0);
    expect(await readFile(join(go.mainDir, "go.mod"), "utf8")).toContain(`${LIB} v1.1.0`);
  });

  test("22. a tool of a fixed version installs while the mirrors are down", async () => {
    const modules = [makeTool("example.com/tool", "v1.0.0")];
    const mirror = await startMirror({ modules });
    const withoutLists = await startMirror({ modules });
    withoutLists.setFaults([{ match: "/@v/list", kind: "status", status: 503 }]);
    const install = async (url: string) =>
      (await makeGo(toolchain, url)).run(["install", "example.com/tool@v1.0.0"]);
    const dir = await makeTempDir("sidecar");
    const before = await startSidecarIn(dir, mirror.url);
    expect((await install(before.url)).exitCode).toBe(0);
    await before.stop();

    mirror.setFaults([{ match: "/", kind: "status", status: 503 }]);
    const after = await startSidecarIn(dir, mirror.url);
    const fresh = await startSidecar({ list: withoutLists.url });
    // Both wait for mirrors to come back.
    const [again, failed] = await Promise.all([install(after.url), install(fresh.url)]);
    expect(again.exitCode).toBe(0);
    const staleCount = async () => (await after.stats()).stale.count;
    await expect.poll(staleCount).toBeGreaterThan(0);
    expect((await after.stats()).stale.oldestMs).toBeGreaterThan(0);

    // As without a sidecar: the list is needed, and nobody has one.
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).toContain("/@v/list");
  });
});

test("23. a branch that moved is followed", async () => {
  const [first, second] = [commitVersion(1), commitVersion(2)];
  const at = (version: string) => [{ path: LIB, version, aliases: ["master"] }];
  const mirror = await startOpenMirror(at(first));
  const { url } = await startSidecar({ list: mirror.url });
  const resolveWithAll = () =>
    Promise.all(
      GO_TOOLCHAINS.map(async (toolchain) => {
        const go = await makeGo(toolchain, url);
        return (await go.run(["list", "-m", `${LIB}@master`])).stdout.trim();
      }),
    );
  expect(new Set(await resolveWithAll())).toEqual(new Set([`${LIB} ${first}`]));
  mirror.publish([...at(first).map((module) => ({ ...module, aliases: [] })), ...at(second)]);
  const branch = () => askText(url, `/${LIB}/@v/master.info`);
  await expect.poll(branch, { timeout: TTL_MS, interval: 100 }).toContain(second);
  expect(new Set(await resolveWithAll())).toEqual(new Set([`${LIB} ${second}`]));
});

test("24. an absent @latest is passed on, and seen again once it is there", async () => {
  const mirror = await startOpenMirror(makeVersions(LIB, "v1.0.0"));
  mirror.answer(/@latest$/, (response) => sendText(response, 404, "not found\n"));
  const { url } = await startSidecar({ list: mirror.url, freshness: SOON });
  const latest = async () => (await ask(url, `/${LIB}/@latest`)).status;
  expect(await latest()).toBe(404);
  mirror.behave();
  await expect.poll(latest, { timeout: TTL_MS, interval: 250 }).toBe(200);
});

test("25. a list of many forms reads as from the mirror itself", async () => {
  const mirror = await startOpenMirror(makeVersions(LIB, "v1.0.0", "v1.1.0"));
  const list = [
    "v1.0.0",
    "",
    "v1.1.0 2024-01-02T03:04:05Z",
    commitVersion(3),
    "v1.0.0-pre.1",
    "",
  ].join("\r\n");
  mirror.answer(/@v\/list$/, (response) => sendText(response, 200, list));
  const { url } = await startSidecar({ list: mirror.url });
  const text = await askText(url, `/${LIB}/@v/list`);
  expect(text).not.toContain("\r");
  expect(text.split("\n").filter((line) => line.trim() === "")).toEqual([""]);
  expect(text).not.toContain(commitVersion(3));
  for (const toolchain of GO_TOOLCHAINS) {
    const versionsFrom = async (goproxy: string) => {
      const go = await makeGo(toolchain, goproxy);
      return (await go.run(["list", "-m", "-versions", LIB])).stdout;
    };
    const seen = await versionsFrom(url);
    expect(seen).toBe(await versionsFrom(mirror.url));
    expect(seen).toBe(`${LIB} v1.0.0-pre.1 v1.0.0 v1.1.0\n`);
  }
});

test("26. a retraction in a new version is seen within the time of a list", async () => {
  const old = makeVersions(LIB, "v1.0.0");
  const mirror = await startOpenMirror(old);
  const { url } = await startSidecar({ list: mirror.url, freshness: SOON });
  const listWithAll = () =>
    Promise.all(
      GO_TOOLCHAINS.map(async (toolchain) => {
        const go = await makeGo(toolchain, url);
        await go.write({
          "go.mod": `module example.com/main\n\ngo 1.21\n\nrequire ${LIB} v1.0.0\n`,
          "go.sum": sumLines(old),
        });
        return (await go.run(["list", "-m", "-u", "-retracted", LIB])).stdout.trim();
      }),
    );
  expect(new Set(await listWithAll())).toEqual(new Set([`${LIB} v1.0.0`]));
  const newer = withModLines({ path: LIB, version: "v1.1.0" }, "retract v1.0.0 // broken");
  mirror.publish([...old, newer]);
  const list = () => askText(url, `/${LIB}/@v/list`);
  await expect.poll(list, { timeout: TTL_MS, interval: 250 }).toContain("v1.1.0");
  expect(new Set(await listWithAll())).toEqual(new Set([`${LIB} v1.0.0 (retracted) [v1.1.0]`]));
});

test("27. 50 probes of a prefix cost one request to the mirror", async () => {
  const mirror = await startOpenMirror(makeVersions(LIB, "v1.0.0"));
  const { url } = await startSidecar({ list: mirror.url });
  for (let probe = 0; probe < 50; probe++) {
    expect((await ask(url, "/example.com/@v/list")).status).toBe(404);
  }
  expect(mirror.paths()).toEqual(["/example.com/@v/list"]);
});
