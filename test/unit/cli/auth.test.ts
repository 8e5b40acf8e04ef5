import { describe, expect, test } from "vitest";
import { runCli } from "../../../src/cli/main.ts";
import { createFakeCliIo } from "../../support/fake-cli-io.ts";

const URL = "https://goproxy.example.com/go";
const FILES = { "/work/token": "secret-1\r\n", "/work/two": "secret 2\n", "/work/empty": "\n" };

async function auth(args: readonly string[], env: Record<string, string> = {}) {
  const io = createFakeCliIo(FILES, { env });
  return { code: await runCli(["auth", ...args], io), ...io.written };
}

describe("go-accel auth", () => {
  test("prints the server and the token as go reads them", async () => {
    const expected = { code: 0, err: "", out: `${URL}\n\nAuthorization: Bearer secret-1\n\n` };
    expect(await auth(["--url", URL, "--token-file", "token"])).toEqual(expected);
    expect(await auth(["--url", `${URL}/`], { GO_ACCEL_TOKEN: "secret-1" })).toEqual(expected);
  });

  test.each([
    ["the server", URL, true],
    ["a path of it", `${URL}/example.com/lib/@v/list`, true],
    ["another path of its host", "https://goproxy.example.com/gopher", false],
    ["another host", "https://goproxy.example.com.evil.example/go/x", false],
  ])("is asked again by go for %s", async (_name, refused, isOurs) => {
    const { code, out } = await auth(["--url", URL, "--token-file", "token", refused]);
    expect({ code, isAnswered: out !== "" }).toEqual({ code: 0, isAnswered: isOurs });
  });

  test.each([
    ["http://goproxy.example.com"],
    ["https://user:secret@goproxy.example.com"],
    ["goproxy.example.com"],
    ["https://goproxy.example.com/?a=b"],
  ])("refuses %s as the server's URL", async (url) => {
    const { code, out, err } = await auth(["--url", url, "--token-file", "token"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).not.toContain("secret");
  });

  test.each([
    ["there is none", []],
    ["the file is empty", ["--token-file", "empty"]],
    ["the file is not there", ["--token-file", "gone"]],
    ["the file holds two words", ["--token-file", "two"]],
  ])("fails without showing anything of the token if %s", async (_name, args) => {
    const { code, out, err } = await auth(["--url", URL, ...args]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^go-accel: auth: /);
    expect(err).not.toContain("secret");
  });
});
