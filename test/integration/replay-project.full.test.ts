import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { planHistory } from "../../bench/replay/history.ts";
import { planProject } from "../../bench/replay/project.ts";
import { renderProject, stockModules } from "../../bench/replay/render-project.ts";
import { writeFiles } from "../support/git.ts";
import { startModuleMirror } from "../support/module-mirror.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const SCALE = 0.01;
const TIMEOUT_MS = 300_000;
const run = promisify(execFile);

test(
  "the replayed project passes go vet from first to last push, with the go.mod that go would write",
  async () => {
    const pushes = planHistory(planProject(1, SCALE));
    const { modules, sums } = stockModules(pushes.map(({ project }) => project));
    const mirror = await startModuleMirror({ modules });
    onTestFinished(() => mirror.close());
    const dir = await makeTempDir("replay-project");
    const env = {
      ...process.env,
      GOPROXY: mirror.url,
      GOSUMDB: "off",
      GOTOOLCHAIN: "local",
      GOFLAGS: "-modcacherw",
      GOMODCACHE: join(dir, "modules"),
    };
    const checkout = join(dir, "checkout");
    const go = (...args: string[]) => run("go", args, { cwd: checkout, env });

    for (const push of [pushes.at(0), pushes.at(-1)]) {
      if (push === undefined) throw new Error("no pushes");
      writeFiles(checkout, renderProject(push.project, sums));
      await go("vet", "./...");
    }
    const { stdout } = await go("list", "-m", "all");
    expect(stdout.trim().split("\n").length).toBeGreaterThan(16);

    // The history leaves one requirement that nothing imports; without it there is nothing to tidy.
    const last = pushes.at(-1)?.project;
    if (last === undefined) throw new Error("no pushes");
    writeFiles(checkout, renderProject({ ...last, unusedModules: [] }, sums));
    const before = await go("mod", "edit", "-json");
    await go("mod", "tidy");
    expect((await go("mod", "edit", "-json")).stdout).toBe(before.stdout);
  },
  TIMEOUT_MS,
);
