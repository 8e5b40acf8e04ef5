import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startCacheService } from "../../support/cache-service.ts";
import { createRunnerFixture, script, stepAt } from "./runner-fixture.ts";

const CACHE_MODULE = JSON.stringify(import.meta.resolve("@actions/cache"));

test("one job saves in post what the next one restores in main", async () => {
  const service = await startCacheService({ azureHost: true });
  onTestFinished(() => service.close());
  const { run, action, runner } = await createRunnerFixture();
  const step = await action({
    main: `import { restoreCache } from ${CACHE_MODULE};
      const key = await restoreCache([process.env.HOME + "/data"], "k-1", ["k-"]);
      console.log("restored", key);
      process.exit();`,
    post: `import { saveCache } from ${CACHE_MODULE};
      await saveCache([process.env.HOME + "/data"], "k-1");
      process.exit();`,
  });
  const steps = [step, script('echo built >> "$HOME/data"')];
  const runWithCache = () =>
    run(steps, {
      cacheService: {
        url: service.url,
        token: service.issueToken({ ref: "refs/heads/main" }),
        env: service.childEnv,
      },
    });
  const first = await runWithCache();
  const blob = await readFile(service.readEntry("k-1"));
  await rm(join(runner.homeDir, "data"));
  const second = await runWithCache();
  expect(stepAt(first, 0).rawLog).toContain("restored undefined");
  expect(stepAt(second, 0).rawLog).toContain("restored k-1");
  expect(await readFile(join(runner.homeDir, "data"), "utf8")).toBe("built\nbuilt\n");
  expect((await readFile(service.readEntry("k-1"))).equals(blob)).toBe(true);
});

test("a cache mode of none keeps the client from asking", async () => {
  const service = await startCacheService();
  onTestFinished(() => service.close());
  const { run, action, runner } = await createRunnerFixture();
  await writeFile(join(runner.homeDir, "data"), "x");
  const step = await action({
    main: `import { restoreCache, saveCache } from ${CACHE_MODULE};
      await restoreCache([process.env.HOME + "/data"], "k-1");
      await saveCache([process.env.HOME + "/data"], "k-1");
      process.exit();`,
  });
  await run([step], {
    cacheService: { url: service.url, token: service.issueToken({ ref: "refs/heads/main" }) },
    cacheMode: "none",
  });
  expect(service.requests).toEqual([]);
});
