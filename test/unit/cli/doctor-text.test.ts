import { describe, expect, test } from "vitest";
import { renderCheck, renderClosing } from "../../../src/cli/doctor-text.ts";
import { reportAll, reportCheck, reportFinding } from "../../../src/doctor/doctor-report.ts";
import { makeFinding } from "../../../src/doctor/findings/finding.ts";

const PLAIN = { columns: undefined, hasColour: false, isVerbose: false };
const COLOURED = { columns: 60, hasColour: true, isVerbose: false };
const finding = makeFinding("tls-expired", {
  subject: "mirror.example.com",
  evidence: ["it is valid until yesterday", "https://…@mirror.example.com"],
  commands: ["curl -v https://mirror.example.com"],
});
const failed = reportCheck({ id: "network", status: "problem", summary: "one mirror" }, [
  reportFinding(finding),
]);
const fine = reportCheck({ id: "go", status: "fine", summary: "go1.26.8" }, []);

describe("renderCheck()", () => {
  test("shows a check that is fine on one line, and what it looked at only if that is wanted", () => {
    expect(renderCheck(fine, PLAIN)).toBe("[ok]   The go command\n");
    expect(renderCheck(fine, { ...PLAIN, isVerbose: true })).toBe(
      "[ok]   The go command: go1.26.8\n",
    );
  });

  test("is plain ASCII without colours", () => {
    expect(renderCheck(failed, PLAIN)).toMatch(/^[\n\x20-\x7e]+$/);
    expect(renderCheck(failed, PLAIN)).toBe(
      [
        "[fail] The way to the mirrors",
        "  [fail] The certificate of a server has expired: mirror.example.com [tls-expired]",
        "      seen   it is valid until yesterday",
        "      seen   https://...@mirror.example.com",
        "      cause  It was not renewed in time.",
        "      remedy Renew it.",
        "             $ curl -v https://mirror.example.com",
        "",
      ].join("\n"),
    );
  });

  test("has marks in colour on a terminal, and lines no wider than that", () => {
    const text = renderCheck(failed, COLOURED);
    expect(text).toContain("\u001b[31m✗\u001b[0m");
    const wide = text.split("\n").filter((line) => /^ {6}\w/.test(line) && line.length > 60);
    expect(wide).toEqual([]);
  });

  test("makes text from outside inert", () => {
    const evil = reportFinding(makeFinding("tls-expired", { evidence: ["a\u001b[2Jb\nc"] }));
    const text = renderCheck({ ...failed, findings: [evil] }, PLAIN);
    expect(text).not.toContain("\u001b");
    expect(text).toContain("a?[2Jb c");
  });

  test("shows what was done in the place of what could be done", () => {
    const fixed = reportFinding(finding, ["renewed"]);
    const text = renderCheck({ ...failed, findings: [fixed] }, PLAIN);
    expect(text).toContain("fixed  renewed");
    expect(text).not.toMatch(/remedy|\$ curl/);
  });
});

describe("renderClosing()", () => {
  test("counts what is left", () => {
    expect(renderClosing(reportAll("1", [failed, fine]), PLAIN)).toContain("1 problem. ");
    expect(renderClosing(reportAll("1", [fine]), PLAIN)).toBe("\nNothing is wrong.\n");
    const fixed = { ...failed, findings: [reportFinding(finding, ["renewed"])] };
    expect(reportAll("1", [fixed])).toMatchObject({ problems: 0, warnings: 0, healthy: true });
  });
});
