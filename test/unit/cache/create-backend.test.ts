import { describe, expect, test } from "vitest";
import { directService } from "../../../src/cache/create-backend.ts";

const ENV = {
  ACTIONS_CACHE_SERVICE_V2: "True",
  ACTIONS_RESULTS_URL: "https://results.example.com/",
  ACTIONS_RUNTIME_TOKEN: "token",
  GITHUB_SERVER_URL: "https://github.com",
};

describe("directService()", () => {
  test("is what the job's environment says", () => {
    expect(directService(ENV)).toEqual({ url: "https://results.example.com/", token: "token" });
  });

  test("ends its address in a slash, below which the calls are", () => {
    const at = (url: string) => directService({ ...ENV, ACTIONS_RESULTS_URL: url })?.url;
    expect(at("https://results.example.com")).toBe("https://results.example.com/");
    expect(at("http://127.0.0.1:8080/a/b")).toBe("http://127.0.0.1:8080/a/b/");
  });

  test.each([
    ["where no server is named", undefined],
    ["with data residency", "https://octo.ghe.com"],
    ["on a machine of one's own", "http://github.localhost"],
    ["where the server's address is none", "github"],
    ["whatever the case of its name", "https://GitHub.com"],
  ])("is there %s", (_, GITHUB_SERVER_URL) => {
    expect(directService({ ...ENV, GITHUB_SERVER_URL })).toBeDefined();
  });

  test.each<[string, NodeJS.ProcessEnv]>([
    ["without the second version", { ACTIONS_CACHE_SERVICE_V2: undefined }],
    ["where that is said with nothing", { ACTIONS_CACHE_SERVICE_V2: "" }],
    ["without an address", { ACTIONS_RESULTS_URL: undefined }],
    ["with an address that is none", { ACTIONS_RESULTS_URL: "results" }],
    ["without a token", { ACTIONS_RUNTIME_TOKEN: "" }],
    ["behind a proxy", { HTTPS_PROXY: "http://proxy.example.com" }],
    ["behind a proxy in small letters", { https_proxy: "http://proxy.example.com" }],
    ["behind a proxy for plain HTTP", { HTTP_PROXY: "http://proxy.example.com" }],
    ["behind such a one in small letters", { http_proxy: "http://proxy.example.com" }],
    ["of an Enterprise Server", { GITHUB_SERVER_URL: "https://github.example.com" }],
    ["of a server that only looks like ours", { GITHUB_SERVER_URL: "https://notghe.com" }],
    ["of one below our name", { GITHUB_SERVER_URL: "https://github.com.example.com" }],
  ])("is not there %s", (_, env) => {
    expect(directService({ ...ENV, ...env })).toBeUndefined();
  });
});
