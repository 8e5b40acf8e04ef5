import { describe, expect, test } from "vitest";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import type { SyntheticModule } from "../support/module-builder.ts";
import { asSetting, startDatabase } from "./support/checksum-fixture.ts";
import { GO_TOOLCHAINS, PLATFORM } from "./support/go-toolchains.ts";
import { makeGo } from "./support/run-go.ts";

const PATH = "golang.org/toolchain";
const VERSION = `v0.0.1-go1.99.0.${PLATFORM}`;
const ZIP = `/${PATH}/@v/${VERSION}.zip`;

/** What go takes for a toolchain: it switches to bin/go of it, which here is a script. */
const TOOLCHAIN: SyntheticModule = {
  path: PATH,
  version: VERSION,
  files: {
    "bin/go": '#!/bin/sh\necho "toolchain of the future: $*"\n',
    "bin/gofmt": "#!/bin/sh\n",
    "lib/wasm/go_js_wasm_exec": "#!/bin/sh\n",
    [`pkg/tool/${PLATFORM.replace("-", "_")}/compile`]: "#!/bin/sh\n",
    "go.mod": `module ${PATH}\n`,
  },
};

const NEEDS_FUTURE = { "go.mod": "module example.com/main\n\ngo 1.99.0\n" };

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test("40. go fetches a newer toolchain with its checksum, the second time from the store", async () => {
    const database = await startDatabase({ modules: [TOOLCHAIN] });
    const mirror = await startMirror({ modules: [TOOLCHAIN], sumdb: database.reply });
    const { url } = await startSidecar({ list: mirror.url, sumdb: asSetting(database) });
    const runOnFreshMachine = async () => {
      const go = await makeGo(toolchain, url, { GOSUMDB: database.key, GOTOOLCHAIN: "auto" });
      await go.write(NEEDS_FUTURE);
      return go.run(["build", "./..."]);
    };
    const first = await runOnFreshMachine();
    expect([first.exitCode, first.stdout]).toEqual([0, "toolchain of the future: build ./...\n"]);
    const paths = mirror.requests.map(({ path }) => path);
    expect(paths.filter((path) => !path.startsWith("/sumdb/"))).toEqual([ZIP]);
    expect(paths).toContain(`/sumdb/${database.name}/lookup/${PATH}@${VERSION}`);

    mirror.clearRequests();
    expect(await runOnFreshMachine()).toMatchObject({ exitCode: 0 });
    const again = mirror.requests.map(({ path }) => path);
    expect(again.filter((path) => !path.startsWith("/sumdb/"))).toEqual([]);
  });

  test("40. GOSUMDB=off and GOPRIVATE=* end in go's own errors", async () => {
    const database = await startDatabase({ modules: [TOOLCHAIN] });
    const mirror = await startMirror({ modules: [TOOLCHAIN], sumdb: database.reply });
    const { url } = await startSidecar({ list: mirror.url, sumdb: asSetting(database) });
    const withSettings = async (settings: Record<string, string>) => {
      const go = await makeGo(toolchain, url, { GOTOOLCHAIN: "auto", ...settings });
      await go.write(NEEDS_FUTURE);
      return go.run(["build", "./..."]);
    };
    const off = await withSettings({ GOSUMDB: "off" });
    expect(off.exitCode).toBe(1);
    expect(off.stderr).toContain("checksum database disabled by GOSUMDB=off");
    mirror.clearRequests();
    const isPrivate = await withSettings({ GOSUMDB: database.key, GOPRIVATE: "*" });
    expect(isPrivate.exitCode).toBe(1);
    expect(isPrivate.stderr).toContain("toolchain not available");
    expect(mirror.requests).toEqual([]);
  });
});
