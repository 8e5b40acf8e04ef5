import { describe, expect, test } from "vitest";
import { obtainGo, type Toolchains } from "../../../../src/app/set-up/obtain-go.ts";
import { SetUpError, UpstreamError } from "../../../../src/lib/errors.ts";
import type { LocalGo } from "../../../../src/toolchain/choose.ts";
import { parseSpec } from "../../../../src/toolchain/spec.ts";
import type { ListedRelease } from "../../../../src/toolchain/version-list.ts";

const PLATFORM = "linux-amd64";
const ON_PATH: LocalGo = { release: "1.26.8", goRoot: "/go", from: "PATH" };
const REFUSED = new SetUpError("a wrong hash", { code: "REFUSED" });
const DOWN = new SetUpError("mirror.example.com: 503", { code: "UNAVAILABLE" });

/** Mirrors that list these releases for this platform and have some of them. */
function makeToolchains(listed: readonly string[], has: Readonly<Record<string, Error | true>>) {
  const asked: string[] = [];
  const releases: ListedRelease[] = listed.map((release) => ({ release, platform: PLATFORM }));
  const toolchains: Toolchains = {
    async list() {
      asked.push("list");
      return releases;
    },
    async install(release) {
      asked.push(release);
      const found = has[release];
      if (found instanceof Error) throw found;
      return found
        ? {
            kind: "installed",
            goRoot: `/tools/${release}`,
            from: "mirror.example.com",
            h1: "h1:",
          }
        : { kind: "not-found" };
    },
  };
  return { asked, toolchains, releases };
}

const obtain = (
  wanted: string,
  toolchains: Toolchains,
  { local = [ON_PATH], checkLatest = false }: { local?: LocalGo[]; checkLatest?: boolean } = {},
) => obtainGo({ spec: parseSpec(wanted) }, { local, platform: PLATFORM, checkLatest }, toolchains);

describe("obtainGo()", () => {
  test("asks nobody if the machine has what is wanted", async () => {
    const { asked, toolchains } = makeToolchains([], {});
    expect((await obtain("1.26", toolchains)).go).toEqual(ON_PATH);
    expect(asked).toEqual([]);
  });

  test("installs a release without asking for a list", async () => {
    const { asked, toolchains } = makeToolchains([], { "1.27.1": true });
    const { go, fault } = await obtain("1.27.1", toolchains);
    expect(go).toEqual({
      release: "1.27.1",
      goRoot: "/tools/1.27.1",
      from: "mirror.example.com",
      h1: "h1:",
    });
    expect({ asked, fault }).toEqual({ asked: ["1.27.1"], fault: undefined });
  });

  test("goes on to what is listed for this platform if the newest one is not there", async () => {
    const { asked, toolchains, releases } = makeToolchains(["1.27.1"], { "1.27.1": true });
    releases.push({ release: "1.27.4", platform: "windows-amd64" });
    expect((await obtain("1.27", toolchains)).go?.release).toBe("1.27.1");
    expect(asked).toEqual(["list", "1.27.4", "1.27.1"]);
  });

  test("goes on to it, too, if a mirror fails for the newest one", async () => {
    const { toolchains, releases } = makeToolchains(["1.27.1"], { "1.27.4": DOWN, "1.27.1": true });
    releases.push({ release: "1.27.4", platform: "windows-amd64" });
    const { go, fault } = await obtain("1.27", toolchains);
    expect({ release: go?.release, fault }).toEqual({ release: "1.27.1", fault: undefined });
  });

  test("does not go on to another release after one that is not what it should be", async () => {
    const { asked, toolchains, releases } = makeToolchains(["1.27.1"], {
      "1.27.4": REFUSED,
      "1.27.1": true,
    });
    releases.push({ release: "1.27.4", platform: "windows-amd64" });
    const { go, fault } = await obtain("1.27", toolchains);
    expect({ go, fault, asked }).toEqual({
      go: undefined,
      fault: "a wrong hash",
      asked: ["list", "1.27.4"],
    });
  });

  test("asks for the list to say what there is instead of a release that nobody has", async () => {
    const { asked, toolchains } = makeToolchains(["1.27.1"], {});
    const { go, listed } = await obtain("1.27.9", toolchains);
    expect(go).toBeUndefined();
    expect(listed).toMatchObject({ kind: "known", releases: [{ release: "1.27.1" }] });
    expect(asked).toEqual(["1.27.9", "list"]);
  });

  test.each([
    [
      "the list",
      new UpstreamError("mirror.example.com: 503", {
        code: "STATUS",
        mirror: "m",
        retryable: true,
      }),
    ],
    ["a refusal before anything is asked", REFUSED],
  ])("takes the machine's best one, with the fault, after a failure of %s", async (_, error) => {
    const { toolchains } = makeToolchains([], {});
    const failing = { ...toolchains, list: () => Promise.reject(error) };
    const { go, fault } = await obtain("^1.25", failing, { checkLatest: true });
    expect({ go, fault }).toEqual({ go: ON_PATH, fault: error.message });
  });

  test("has none if the mirrors fail and nothing on the machine satisfies", async () => {
    const { toolchains } = makeToolchains([], { "1.27.1": DOWN });
    const { go, fault } = await obtain("1.27.1", toolchains);
    expect({ go, fault }).toEqual({ go: undefined, fault: "mirror.example.com: 503" });
  });

  test("passes on an error of the system", async () => {
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    const { toolchains } = makeToolchains([], { "1.27.1": full });
    await expect(obtain("1.27.1", toolchains)).rejects.toThrow(full);
  });
});
