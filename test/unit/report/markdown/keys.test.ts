import { expect, test } from "vitest";
import { renderKeys } from "../../../../src/report/markdown/keys.ts";
import { makeReport } from "../reports.ts";

const LIMITS = { rows: 10, charts: true, details: true };

test("renderKeys() says what of cgo packages the key does not hold", () => {
  const { workspace } = makeReport();
  const report = makeReport({ workspace: { ...workspace, cgo: { packages: 2, files: 1 } } });
  const text = renderKeys(report, LIMITS);
  expect(text).toContain(
    "cgo: 2 packages in the checkout. The build cache's key holds 1 file that",
  );
  expect(text).toContain("change `cache-key`.");
});

test("renderKeys() says nothing of cgo in a checkout without it", () => {
  expect(renderKeys(makeReport(), LIMITS)).not.toContain("cgo");
});
