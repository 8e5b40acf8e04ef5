import { describe, expect, test } from "vitest";
import {
  readDownload,
  readFault,
  readVersion,
  readVersionList,
  saysNotFound,
} from "../../../src/serve/private/go-answers.ts";
import { planHome } from "../../../src/serve/private/home.ts";
import { findPrivate, type PrivateModules } from "../../../src/serve/private/private-modules.ts";
import { sandboxCommand } from "../../../src/serve/private/sandbox.ts";

const LIMITS = {
  timeoutMs: 1_000,
  maxZipBytes: 1_000,
  maxMemoryBytes: 4_096,
  maxTotalMemoryBytes: 8_192,
  maxDiskBytes: 8_192,
};

function entry(more: Partial<PrivateModules> = {}): PrivateModules {
  return {
    modules: "git.example.com/*",
    vcs: "git",
    go: "go",
    credentials: {
      netrcFile: undefined,
      gitCredentialsFile: undefined,
      sshKeyFile: undefined,
      sshKnownHostsFile: undefined,
    },
    gitUrls: new Map(),
    limits: LIMITS,
    ...more,
  };
}

describe("findPrivate()", () => {
  const team = entry({ modules: "git.example.com/team" });
  const rest = entry({ modules: "git.example.com/*,corp.example.com" });

  test.each<[string, PrivateModules | undefined]>([
    ["git.example.com/team/lib", team],
    ["git.example.com/teamwork", rest],
    ["corp.example.com/a/v2", rest],
    ["git.example.com", undefined],
    ["example.com/git.example.com/team", undefined],
  ])("decides about %s", (path, expected) => {
    expect(findPrivate([team, rest], path)).toBe(expected);
  });
});

describe("planHome()", () => {
  test("lets go ask nobody but the repository, by the programs that are allowed", () => {
    expect(planHome(entry({ vcs: "git|hg" }), "/run-1").env).toMatchObject({
      HOME: "/run-1/home",
      XDG_CONFIG_HOME: "/run-1/home/.config",
      GOMODCACHE: "/run-1/modules",
      GOENV: "off",
      GOPROXY: "direct",
      GOSUMDB: "off",
      GOVCS: "*:git|hg",
      GOINSECURE: "",
      GOTOOLCHAIN: "local",
      GIT_TERMINAL_PROMPT: "0",
      GIT_ALLOW_PROTOCOL: "https:ssh",
    });
  });

  test("has no credentials in the environment or the configuration of git", () => {
    const { copies, env, texts } = planHome(
      entry({
        credentials: {
          netrcFile: "/secret/netrc",
          gitCredentialsFile: "/secret/git",
          sshKeyFile: "/secret/key",
          sshKnownHostsFile: "/secret/hosts",
        },
      }),
      "/run-1",
    );
    expect([...copies]).toEqual([
      ["home/.netrc", "/secret/netrc"],
      ["home/.git-credentials", "/secret/git"],
      ["home/ssh-key", "/secret/key"],
      ["home/ssh-known-hosts", "/secret/hosts"],
    ]);
    expect(JSON.stringify([env, [...texts]])).not.toContain("/secret");
  });

  test("tells git of other addresses, and lets it speak http only for one of them", () => {
    const gitUrls = new Map([["https://git.example.com/", "http://127.0.0.1:80/"]]);
    const { env, texts } = planHome(entry({ gitUrls }), "/run-1");
    expect(env["GIT_ALLOW_PROTOCOL"]).toBe("https:ssh:http");
    expect(texts.get("home/.gitconfig")).toContain(
      '[url "http://127.0.0.1:80/"]\n\tinsteadOf = https://git.example.com/\n',
    );
  });
});

describe("sandboxCommand()", () => {
  const parts = { dir: "/store/run-1", limits: LIMITS };

  test("limits memory outside of bubblewrap, so that the limit holds for all inside", () => {
    const { command, args } = sandboxCommand(
      { root: "/go", sandbox: { isIsolated: true, isLimited: true } },
      ["version"],
      parts,
    );
    expect(command).toBe("prlimit");
    expect(args).toContain("--data=4096");
    expect(args.indexOf("bwrap")).toBeGreaterThan(args.indexOf("--"));
    expect(args.slice(-2)).toEqual(["/go/bin/go", "version"]);
  });

  test("shows a sandbox nothing of /etc but what programs look names up in", () => {
    const { args } = sandboxCommand(
      { root: "/go", sandbox: { isIsolated: true, isLimited: false } },
      [],
      parts,
    );
    const bound = args.filter((_, index) => /^--(?:ro-)?bind/.test(args[index - 1] ?? ""));
    expect(bound).not.toContain("/");
    expect(args).not.toContain("/etc");
    expect(args.filter((arg) => arg === "--bind")).toHaveLength(1);
    expect(args).toContain("/store/run-1");
  });
});

describe("what go says", () => {
  test.each([
    ["a.example/x@v1.9.0: invalid version: unknown revision v1.9.0", true],
    ["go: a.example/x@latest: no matching versions for query", true],
    [
      'unrecognized import path "a.example/x": reading https://a.example/x?go-get=1: 404 Not Found',
      true,
    ],
    ["fatal: could not read Username for 'https://a.example': terminal prompts disabled", false],
    ["dial tcp: lookup a.example: no such host", false],
    ["reading https://a.example/x?go-get=1: 500 Internal Server Error", false],
    ["signal: killed", false],
  ])("%j means that it is not there: %s", (message, expected) => {
    expect(saysNotFound(message)).toBe(expected);
  });

  test("is shown in one line without the users of addresses", () => {
    const message = "go: x:\n\tgit ls-remote https://me:s3cret@a.example/x in /dir:\n\tfatal: no\n";
    expect(readFault(message)).toBe("go: x: git ls-remote https://a.example/x in /dir: fatal: no");
  });

  test("is cut in front, since the reason is at the end", () => {
    expect(readFault(`${"x".repeat(9_000)} fatal: no`)).toMatch(/^x{300,} fatal: no$/);
  });

  test("of a download is its version and what went wrong", () => {
    expect(readDownload('{"Version":"v1.0.0","Error":"no"}')).toEqual({
      version: "v1.0.0",
      error: "no",
    });
    expect(readDownload('{"Version":"../../etc"}')).toEqual({});
    expect(readDownload("go: no")).toEqual({});
  });

  test("of versions becomes the list of a mirror", () => {
    expect(readVersionList('{"Path":"a.example/x","Versions":["v1.0.0","v1.1.0"]}')).toBe(
      "v1.0.0\nv1.1.0\n",
    );
    expect(readVersionList('{"Path":"a.example/x"}')).toBe("");
    expect(readVersionList("go: no")).toBeUndefined();
  });

  test("of a version becomes the info of a mirror", () => {
    const text =
      '{"Path":"a.example/x","Version":"v1.0.0","Time":"2026-01-02T03:04:05Z","GoMod":"/dir"}';
    expect(readVersion(text)).toBe('{"Version":"v1.0.0","Time":"2026-01-02T03:04:05Z"}');
    expect(readVersion('{"Path":"a.example/x"}')).toBeUndefined();
  });
});
