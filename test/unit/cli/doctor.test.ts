import { describe, expect, test } from "vitest";
import { runCli } from "../../../src/cli/main.ts";
import { DOCTOR_REPORT } from "../../../src/doctor/doctor-report.ts";
import { CHECKS } from "../../../src/doctor/findings/diagnosis.ts";
import { createFakeCliIo } from "../../support/fake-cli-io.ts";

const FILES = {
  "log.txt": "go: a@v1.0.0: reading https://h/a/@v/v1.0.0.zip: 403 Forbidden\n",
  "-": "write /tmp/x: no space left on device\n",
  "fine.txt": "ok  \texample.com/app\t0.1s\n",
};

async function run(args: readonly string[]) {
  const io = createFakeCliIo(FILES);
  const code = await runCli(["doctor", ...args], io);
  return { code, ...io.written };
}

describe("go-accel doctor", () => {
  test("explains a log, and standard input", async () => {
    const { code, out } = await run(["--explain", "log.txt"]);
    expect(code).toBe(1);
    expect(out).toContain("[fail] A mirror refuses a module [mirror-forbidden]");
    expect((await run(["--explain", "-"])).out).toContain("[disk-full]");
  });

  test("explains a log as JSON of its schema", async () => {
    const { out } = await run(["--explain", "log.txt", "--json"]);
    const report = DOCTOR_REPORT.read(JSON.parse(out), "");
    expect(report).toMatchObject({ problems: 1, checks: [{ id: "log" }] });
  });

  test("says that it knows no message of a log", async () => {
    expect(await run(["--explain", "fine.txt"])).toMatchObject({ code: 0, err: "" });
    expect((await run(["--explain", "absent.txt"])).code).toBe(1);
  });

  test("lists its checks", async () => {
    const { code, out } = await run(["--list"]);
    const names = out.split("\n").map((line) => line.split(" ", 1)[0]);
    expect([code, names.slice(0, -1)]).toEqual([0, Object.keys(CHECKS)]);
  });

  test.each([
    [["nope"], "doctor: unknown check nope; the checks are go, settings,"],
    [["--explain", "log.txt", "go"], "doctor: --explain runs no checks"],
    [["--nope"], "doctor: Unknown option '--nope'"],
  ])("does not understand %j", async (args, problem) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(problem);
  });

  test("says what it takes", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    for (const option of ["--explain", "--fix", "--strict", "--json"])
      expect(out).toContain(option);
  });
});
