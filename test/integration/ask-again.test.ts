import { readdirSync, readFileSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { askAgain } from "../../src/app/finish/ask-again.ts";
import { createFaultLog } from "../../src/app/job/faults.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createTimeline } from "../../src/lib/timeline.ts";
import { createFakeHost } from "../support/fake-host.ts";
import { writeFiles } from "../support/git.ts";
import { type SyntheticModule, sumLines } from "../support/module-builder.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  FLAVOURS,
  makeWrapper,
  realGo,
  spawnCommand,
  whyAbsent,
} from "./support/go-wrapper-fixture.ts";

const MODULE: SyntheticModule = { path: "github.com/octo-org/Lib", version: "v1.2.3" };
const FLAVOUR = FLAVOURS["dash and perl"];

interface Project {
  /** Besides those of a module with one dependency, or in their place. */
  files?: Readonly<Record<string, string>>;
  /** Variables of the step. */
  env?: Readonly<Record<string, string>>;
  /** Variables of the job. */
  jobEnv?: Readonly<Record<string, string>>;
  args?: readonly string[];
}

/** A job with one go command, whose last step then asks go again. */
async function job({ files = {}, env = {}, jobEnv = {}, args = ["build", "./..."] }: Project) {
  const home = await realpath(await makeTempDir("again"));
  const dir = join(home, "project");
  writeFiles(dir, {
    "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire ${MODULE.path} ${MODULE.version}\n`,
    "go.sum": sumLines([MODULE]),
    "main.go": `package main\n\nimport _ "${MODULE.path}"\n\nfunc main() {}\n`,
    ...files,
  });
  linkCompiledStd(join(home, "cache"), "tests");
  const wrapper = await makeWrapper(join(home, "wrapper"), FLAVOUR);
  const variables = {
    HOME: home,
    GOCACHE: join(home, "cache"),
    GOENV: "off",
    GOFLAGS: "-modcacherw",
    GOSUMDB: "off",
    GOTOOLCHAIN: "local",
    ...jobEnv,
  };
  const searchPath = `${join(realGo(), "..")}:/usr/bin:/bin`;
  const { code, stderr } = await spawnCommand(wrapper.file, args, {
    cwd: dir,
    env: { ...variables, ...env, PATH: `${wrapper.dir}:${searchPath}` },
    input: "",
  }).end;
  const faults = createFaultLog(createFakeHost());
  const ask = async (jobStatus = "failure") =>
    askAgain(
      { env: variables, timeline: createTimeline(systemClock), faults },
      {
        state: {
          dir: wrapper.dir,
          envFile: undefined,
          noProxy: "",
          offline: false,
          searchPath,
          sidecar: undefined,
        },
        jobSettings: undefined,
        jobStatus,
        laterGo: undefined,
        sidecar: { status: "off", reason: "" },
        patience: { offlineMs: 60_000, onlineMs: 60_000 },
      },
    );
  const found = await ask();
  expect(faults.list()).toEqual([]);
  return { code, stderr, dir, ask, found, ids: found.map(({ id }) => id) };
}

/** The files of a folder by name, without those in folders. */
function readFiles(dir: string): Record<string, string> {
  const files = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(dir, name), "utf8")]));
}

async function startMirror(modules: readonly SyntheticModule[] = [MODULE]): Promise<ModuleMirror> {
  const mirror = await startModuleMirror({ modules });
  onTestFinished(() => mirror.close());
  return mirror;
}

describe.skipIf(process.platform === "win32" || whyAbsent(FLAVOUR) !== undefined)(
  "askAgain(), after a job with a real fault",
  () => {
    test("finds the hash in go.sum that is not that of the module", async () => {
      const { url: GOPROXY } = await startMirror();
      const goSum = sumLines([{ ...MODULE, files: { "other.go": "package lib\n" } }]);
      const { ids, found } = await job({ env: { GOPROXY }, files: { "go.sum": goSum } });
      expect(ids).toEqual(["mirror-wrong-hash"]);
      expect(found[0]?.message).toContain("checksum mismatch");
    });

    test("finds a module that no mirror has", async () => {
      const { url: GOPROXY } = await startMirror([]);
      expect((await job({ env: { GOPROXY } })).ids).toEqual(["module-not-found"]);
    });

    test("finds a Go that no mirror has", async () => {
      const { url: GOPROXY } = await startMirror();
      const files = {
        "go.mod": "module example.com/app\n\ngo 1.999.0\n",
        "main.go": "package main\n",
      };
      const env = { GOPROXY, GOTOOLCHAIN: "auto" };
      expect((await job({ env, files })).ids).toEqual(["toolchain-unavailable"]);
    });

    test("finds a vendor folder that does not agree, by the flag of the command", async () => {
      const files = { "vendor/modules.txt": "# example.com/a v1.0.0\n" };
      const args = ["test", "-mod=vendor", "./..."];
      expect((await job({ files, args })).ids).toEqual(["vendor-inconsistent"]);
    });

    test("finds a go.sum that lacks what a package with a tag needs, in another folder", async () => {
      const { url: GOPROXY } = await startMirror();
      const tagged = `//go:build special\n\npackage main\n\nimport _ "${MODULE.path}"\n`;
      const files = {
        "go.sum": "",
        "main.go": "package main\n\nfunc main() {}\n",
        "tagged.go": tagged,
      };
      const plain = await job({ env: { GOPROXY }, files });
      expect({ code: plain.code, ids: plain.ids }).toEqual({ code: 0, ids: [] });
      const { ids } = await job({
        env: { GOPROXY },
        files,
        args: ["vet", "-tags", "special", "."],
      });
      expect(ids).toEqual(["go-sum-incomplete"]);
    });

    test("finds that git has no credentials for a private module, of which no mirror knows", async () => {
      const server = createServer((_, response) => {
        response.writeHead(401, { "www-authenticate": "Basic" }).end();
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void server.close());
      const { port } = server.address() as AddressInfo;
      const corp = { path: "github.com/octo-corp/secret", version: "v1.0.0" };
      const { url } = await startMirror([]);
      const project = {
        files: {
          "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire ${corp.path} ${corp.version}\n`,
          "go.sum": sumLines([corp]),
          "main.go": `package main\n\nimport _ "${corp.path}"\n\nfunc main() {}\n`,
        },
        jobEnv: {
          GIT_CONFIG_COUNT: "1",
          GIT_CONFIG_KEY_0: `url.http://127.0.0.1:${port}/.insteadOf`,
          GIT_CONFIG_VALUE_0: "https://github.com/",
        },
      };
      const open = await job({ ...project, env: { GOPROXY: `${url},direct` } });
      expect(open.ids).toEqual(["git-credentials"]);
      const env = { GOPROXY: `${url},direct`, GOPRIVATE: "github.com/octo-corp" };
      const hidden = await job({ ...project, env });
      expect(hidden.ids).toEqual(["git-credentials"]);
      expect(hidden.found[0]?.message).not.toContain("octo-corp");
    });

    test("finds nothing, and asks no server, if tests failed or code does not compile", async () => {
      const mirror = await startMirror();
      const test = `package main\n\nimport "testing"\n\nfunc TestX(t *testing.T) { t.Fail() }\n`;
      for (const files of [
        { "main_test.go": test },
        { "b.go": "package main\n\nvar x int = y\n" },
      ]) {
        const { code, ids, ask } = await job({
          env: { GOPROXY: mirror.url },
          files,
          args: ["test", "./..."],
        });
        const asked = mirror.requests.length;
        expect({ code, ids, again: await ask() }).toEqual({ code: 1, ids: [], again: [] });
        expect(mirror.requests).toHaveLength(asked);
      }
    });

    test.each([
      ["mod", "download"],
      ["mod", "tidy"],
      ["build", "-mod=mod", "./..."],
      ["get", `${MODULE.path}@v1.2.4`],
    ])("asks again for go %s %s, and changes no file of the checkout", async (...args) => {
      const { url: GOPROXY } = await startMirror([]);
      const goSum = { "go.sum": sumLines([{ path: "example.com/other", version: "v1.0.0" }]) };
      const { ids, dir, ask } = await job({ env: { GOPROXY }, args, files: goSum });
      expect(ids).toEqual(["module-not-found"]);
      const before = readFiles(dir);
      await ask();
      expect(readFiles(dir)).toEqual(before);
    });

    test("leaves go.work.sum as it was", async () => {
      const { url: GOPROXY } = await startMirror();
      const files = {
        "go.sum": "",
        "go.work": "go 1.21\n\nuse .\n",
        "b.go": "package main\n\nvar x int = y\n",
      };
      const { dir, ask } = await job({ env: { GOPROXY }, files });
      writeFiles(dir, { "go.work.sum": "" });
      await ask();
      expect(readFiles(dir)).toMatchObject({ "go.work.sum": "" });
    });

    test("asks nothing of a job that succeeded all the same", async () => {
      const { ids, ask } = await job({ files: { "go.sum": "" } });
      expect(ids).toEqual(["go-sum-incomplete"]);
      expect(await ask("success")).toEqual([]);
    });
  },
);
