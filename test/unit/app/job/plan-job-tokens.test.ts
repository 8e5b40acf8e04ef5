import { describe, expect, test } from "vitest";
import { planJobTokens } from "../../../../src/app/job/plan-job-tokens.ts";
import { planMirrors } from "../../../../src/app/job/plan-mirrors.ts";
import { parseProxyList } from "../../../../src/gomod/proxy-list.ts";

const SERVICE = { url: "https://ci.example.com/idtoken?v=1", token: "request-token" };
const ENV = {
  ACTIONS_ID_TOKEN_REQUEST_URL: SERVICE.url,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: SERVICE.token,
};
const OTHER = { host: "mirror.example.com", authorization: "Bearer static" };

/** What is planned for the input `mirrors`, as the first step does it. */
function plan(list: string | undefined, { auth = [OTHER], env = ENV as NodeJS.ProcessEnv } = {}) {
  const mirrors = list === undefined ? undefined : parseProxyList(list);
  const planned = planMirrors({ mirrors, mirrorAuth: auth }, "https://goproxy.example.com");
  return planJobTokens({ mirrors }, planned.auth, env);
}

describe("planJobTokens()", () => {
  test("hands on what asks for tokens if a mirror of the user may get one", () => {
    const given = { service: SERVICE };
    expect(plan("https://goproxy.example.com")).toEqual(given);
    expect(plan("https://mirror.example.com,https://goproxy.example.com|direct")).toEqual(given);
    expect(plan("http://127.0.0.1:8080")).toEqual(given);
  });

  test("has no tokens for mirrors that the user did not name for us", () => {
    expect(plan(undefined)).toBeUndefined();
  });

  test.each([
    ["have credentials already", "https://mirror.example.com,https://u:p@goproxy.example.com"],
    ["are asked in clear", "http://goproxy.example.com"],
    ["are folders", "file:///srv/goproxy"],
    ["are none", "direct"],
  ])("keeps it back if the mirrors %s", (_, list) => {
    expect(plan(list)).toEqual({});
  });

  test.each<NodeJS.ProcessEnv>([
    {},
    { ACTIONS_ID_TOKEN_REQUEST_URL: SERVICE.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" },
    { ACTIONS_ID_TOKEN_REQUEST_TOKEN: SERVICE.token },
  ])("knows of none in a job without the permission: %j", (env) => {
    expect(plan("https://goproxy.example.com", { env })).toEqual({});
  });
});
