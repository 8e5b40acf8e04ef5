import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CacheService, startCacheService } from "../support/cache-service.ts";
import { databaseWithKey, passOnToolchains } from "../support/e2e/real-toolchains.ts";
import { writeSetUpProject } from "../support/e2e/set-up-project.ts";
import { makeRepository } from "../support/git.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { GO_RELEASE, GO_ROOT, toHostPath } from "./support/folders.ts";
import { runWindowsJob, type WindowsJob } from "./support/job.ts";
import { PLACES, renewMachine } from "./support/machine.ts";

const PATH_WITHOUT_GO = "C:\\windows\\system32;C:\\windows";

describe("set-up under Wine, without a Go on PATH", () => {
  let mirror: ModuleMirror;
  let service: CacheService;

  beforeAll(async () => {
    mirror = await startModuleMirror(passOnToolchains());
    service = await startCacheService();
  });
  beforeEach(async () => {
    await renewMachine({ GOPROXY: mirror.url, GOSUMDB: databaseWithKey(), GOTOOLCHAIN: "local" });
    const workspace = toHostPath(PLACES.workspace);
    await writeSetUpProject(workspace);
    makeRepository(workspace);
    mirror.clearRequests();
  });
  afterAll(async () => {
    await mirror.close();
    await service.close();
  });

  async function setUp(goVersion: string, toolCacheDir: string): Promise<WindowsJob> {
    return runWindowsJob({
      runId: 1,
      cacheService: { url: service.url, token: service.issueToken({ ref: "refs/heads/main" }) },
      with: { "go-version": goVersion },
      machineEnv: { Path: PATH_WITHOUT_GO },
      toolCacheDir,
      steps: [
        ["go", "version"],
        ["go", "env", "GOROOT"],
        ["gofmt", "-l", "."],
      ],
    });
  }

  /** What the steps of a job print that has this Go. */
  function outputWith(goRoot: string): string[] {
    return [`go version go${GO_RELEASE} windows/amd64\n`, `${goRoot}\n`, ""];
  }

  it("takes the Go of a tool cache on another drive, and asks nobody", async () => {
    const { main, steps, report } = await setUp("1.26.x", PLACES.toolCacheDir);
    expect(main.annotations).toEqual([]);
    expect(steps.map(({ log }) => log)).toEqual(outputWith(GO_ROOT));
    expect(steps[0]?.env["Path"]?.split(";")[0]).toBe(`${GO_ROOT}\\bin`);
    expect(report.go.setUp).toMatchObject({ release: GO_RELEASE, from: "tool cache" });
    expect(mirror.requests).toEqual([]);
  });

  it("installs a Go from the mirror, checked against the checksum database", async () => {
    const { main, steps, report } = await setUp(GO_RELEASE, "D:\\tools");
    const goRoot = `D:\\tools\\go\\${GO_RELEASE}\\x64`;
    expect(main.annotations).toEqual([]);
    expect(steps.map(({ log }) => log)).toEqual(outputWith(goRoot));
    expect(report.go.setUp).toMatchObject({
      release: GO_RELEASE,
      from: expect.stringContaining("127.0.0.1"),
    });
    expect(mirror.requests.map(({ path }) => path)).toContain(
      `/golang.org/toolchain/@v/v0.0.1-go${GO_RELEASE}.windows-amd64.zip`,
    );
  });
});
