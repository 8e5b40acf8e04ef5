import { expect, test } from "vitest";
import { createLayeredJobs } from "./support/layered-jobs.ts";

/** Go compiles what tests need of the standard library once more for -trimpath. */
const TIMEOUT_MS = 240_000;
const FILES = {
  "go.mod": "module example.com/m\n\ngo 1.22\n",
  "lib/lib.go": 'package lib\n\nfunc Name() string { return "lib" }\n',
  "lib/lib_test.go":
    'package lib\n\nimport "testing"\n\nfunc Test(t *testing.T) { t.Log(Name()) }\n',
  "app/main.go":
    'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.Name()) }\n',
};

test("jobs whose work folders differ share test results too with -trimpath", {
  timeout: TIMEOUT_MS,
}, async () => {
  const jobs = await createLayeredJobs(FILES, { goFlags: "-trimpath" });
  const go = [
    ["build", "./..."],
    ["test", "./..."],
  ];
  const first = await jobs.run({ go });
  expect(first.save).toMatchObject({ status: "saved", kind: "base" });
  const second = await jobs.run({ go, folder: "elsewhere/repo" });
  expect(second.restore).toMatchObject({ status: "exact", matchedKey: first.save.key });
  expect(second.output).toMatch(/^ok\s+example\.com\/m\/lib\s+\(cached\)$/m);
  // Go lists the three folders of the checkout again, and compiles nothing.
  expect(second.report.actions?.computed).toBeLessThanOrEqual(3);
  const files = { "lib/lib.go": 'package lib\n\nfunc Name() string { return "other" }\n' };
  const third = await jobs.run({ go, folder: "elsewhere/repo", files });
  expect(third.save).toMatchObject({ status: "saved", kind: "delta" });
  expect(third.output).not.toContain("(cached)");
});
