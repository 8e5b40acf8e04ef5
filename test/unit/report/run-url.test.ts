import { describe, expect, test } from "vitest";
import { runUrl } from "../../../src/report/run-url.ts";

const RUN = { repository: "octo/app", runId: "12", runAttempt: "3" };

describe("runUrl()", () => {
  test("names run and attempt", () => {
    expect(runUrl("https://git.example.com", RUN)).toBe(
      "https://git.example.com/octo/app/actions/runs/12/attempts/3",
    );
  });

  test("leaves an attempt out that is no number", () => {
    expect(runUrl("https://git.example.com", { ...RUN, runAttempt: "" })).toBe(
      "https://git.example.com/octo/app/actions/runs/12",
    );
  });

  test.each([
    { ...RUN, repository: "" },
    { ...RUN, repository: "octo" },
    { ...RUN, repository: "octo/app)[x](y" },
    { ...RUN, runId: "" },
    { ...RUN, runId: "1)" },
  ])("has none for %j", (run) => {
    expect(runUrl("https://git.example.com", run)).toBeUndefined();
  });

  test("lets nothing of a server's name end the link", () => {
    expect(runUrl('https://a) <b>"|`', RUN)).toMatch(/^https:\/\/a[\w%]+\/octo\/app\//);
  });
});
