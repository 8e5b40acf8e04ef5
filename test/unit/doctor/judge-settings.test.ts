import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/doctor/findings/finding.ts";
import { judgeGoVersion } from "../../../src/doctor/judge/judge-go-version.ts";
import { judgeProxyList } from "../../../src/doctor/judge/judge-proxy-list.ts";
import { judgeSettings } from "../../../src/doctor/judge/judge-settings.ts";
import { judgeToolchain } from "../../../src/doctor/judge/judge-toolchain.ts";
import { makeGo, makeProject } from "./facts.ts";

const idsOf = (findings: readonly Finding[]) => findings.map(({ id }) => id);

describe("judgeProxyList()", () => {
  test.each([
    [",", "goproxy-no-entries"],
    [" | ", "goproxy-no-entries"],
    ["mirror", "goproxy-invalid"],
    ["ftp://mirror.example.com", "goproxy-invalid"],
    ["http://user:hunter2@mirror.example.com", "goproxy-credentials-in-clear"],
    ["direct,https://mirror.example.com", "goproxy-entries-ignored"],
    ["off,direct", "goproxy-entries-ignored"],
  ])("finds what is wrong with %s", (goProxy, id) => {
    const { findings } = judgeProxyList(goProxy);
    expect(idsOf(findings)).toEqual([id]);
    expect(JSON.stringify(findings)).not.toContain("hunter2");
  });

  test.each([
    "https://mirror.example.com,direct",
    "https://user:pw@mirror.example.com/go|direct",
    "file:///srv/modules",
    "mirror.example.com",
    "off",
    "direct",
  ])("finds nothing wrong with %s", (goProxy) => {
    expect(judgeProxyList(goProxy).findings).toEqual([]);
  });

  test("tells an entry without a scheme from one with https", () => {
    const { list } = judgeProxyList("mirror.example.com:3000,https://other.example.com");
    expect(list).toMatchObject([{ hasNoScheme: true }, { url: "https://other.example.com" }]);
    expect(list[1]).not.toHaveProperty("hasNoScheme");
  });
});

describe("judgeSettings()", () => {
  test("finds nothing wrong with go's defaults", () => {
    expect(judgeSettings(makeGo(), {}, makeProject())).toEqual([]);
  });

  test.each([
    ["export GOPROXY=https://mirror.example.com\n", "setting-line-ignored"],
    ["goproxy=https://mirror.example.com\n", "setting-line-ignored"],
    ['GOPROXY="https://mirror.example.com"\n', "setting-quoted"],
  ])("finds the line %j in the file of go env -w", (userFile, id) => {
    expect(idsOf(judgeSettings(makeGo({ userFile }), {}, undefined))).toEqual([id]);
  });

  test.each(["", "# a comment\n\nGOPROXY=direct\n", "GOFLAGS='-mod=mod'\n"])(
    "finds nothing wrong with the file %j",
    (userFile) => {
      expect(judgeSettings(makeGo({ userFile }), {}, undefined)).toEqual([]);
    },
  );

  test("finds a variable that outranks another value of the file, and not an equal one", () => {
    const go = makeGo({ userFile: "GOPROXY=https://a.example.com\nGOSUMDB=off\n" });
    const env = { GOPROXY: "https://u:hunter2@b.example.com", GOSUMDB: "off" };
    const findings = judgeSettings(go, env, undefined);
    expect(findings).toMatchObject([{ id: "setting-overridden", subject: "GOPROXY" }]);
    expect(JSON.stringify(findings)).not.toContain("hunter2");
  });

  test("finds a variable that go does not know, and names the one that was meant", () => {
    const findings = judgeSettings(makeGo(), { GONOSUMCHECK: "1" }, undefined);
    expect(findings).toMatchObject([{ id: "setting-without-effect", subject: "GONOSUMCHECK" }]);
    expect(findings[0]?.evidence.join()).toContain("GONOSUMDB");
  });

  test.each([
    [{ GO111MODULE: "off" }, "modules-off"],
    [{ GOFLAGS: "'-tags=a" }, "goflags-invalid"],
    [{ GOFLAGS: "mod=mod" }, "goflags-invalid"],
    [{ GOFLAGS: "-mod=vendor" }, "goflags-mod-vendor"],
    [{ GOSUMDB: "on" }, "gosumdb-invalid"],
    [{ GOSUMDB: "" }, "gosumdb-invalid"],
    [{ GOSUMDB: "sum.example.com https://a.example.com more" }, "gosumdb-invalid"],
    [{ GOPRIVATE: "https://git.corp.example" }, "private-pattern-invalid"],
    [{ GOPRIVATE: "git.corp.example other.example" }, "private-pattern-invalid"],
  ])("finds %j", (settings, id) => {
    expect(idsOf(judgeSettings(makeGo({ settings }), {}, makeProject()))).toEqual([id]);
  });

  test.each([
    { GOFLAGS: "-mod=mod -trimpath '-ldflags=-s -w'" },
    { GOSUMDB: "off" },
    { GOSUMDB: "sum.example.com+deadbeef+AbC= https://sum.example.com/path" },
    { GOPRIVATE: "*.corp.example,github.com/octo/*", GONOPROXY: "none" },
  ])("finds nothing wrong with %j", (settings) => {
    expect(judgeSettings(makeGo({ settings }), {}, makeProject())).toEqual([]);
  });

  test("shows no value of a flag", () => {
    const wrong = makeGo({ settings: { GOFLAGS: "-ldflags=-X hunter2 k=hunter2" } });
    const hidden = makeGo({ userFile: "GOFLAGS=-ldflags=-Xmain.k=hunter2\n" });
    const env = { GOFLAGS: "'-ldflags=-X main.k=hunter2'" };
    const findings = [
      ...judgeSettings(wrong, {}, undefined),
      ...judgeSettings(hidden, env, undefined),
    ];
    expect(idsOf(findings)).toEqual(["goflags-invalid", "setting-overridden"]);
    expect(JSON.stringify(findings)).not.toContain("hunter2");
  });

  test("lets -mod=vendor pass if there is a vendor folder", () => {
    const go = makeGo({ settings: { GOFLAGS: "-mod=vendor" } });
    expect(judgeSettings(go, {}, makeProject({ hasVendor: true }))).toEqual([]);
  });

  test("gives one finding for a pattern that GONOPROXY and GONOSUMDB have from GOPRIVATE", () => {
    const globs = "https://git.corp.example";
    const settings = { GOPRIVATE: globs, GONOPROXY: globs, GONOSUMDB: globs };
    const findings = judgeSettings(makeGo({ settings }), {}, undefined);
    expect(findings).toMatchObject([
      { subject: "GOPRIVATE", commands: ["go env -w GOPRIVATE=git.corp.example"] },
    ]);
  });
});

describe("judgeGoVersion()", () => {
  const judge = (GOVERSION: string, goProxy: string) =>
    idsOf(judgeGoVersion(makeGo({ settings: { GOVERSION } }), judgeProxyList(goProxy).list));
  const OWN = "https://mirror.example.com,https://default.example.com";

  test.each(["go1.24.9", "go1.25.12", "go1.26.5", "go1.26rc1", "go1.27rc2"])(
    "finds the hole of %s behind a mirror of one's own",
    (version) => {
      expect(judge(version, OWN)).toEqual(["go-checks-flawed"]);
    },
  );

  test.each(["go1.25.13", "go1.26.6", "go1.26.8", "go1.27rc3", "go1.27.0", "go1.28.1", "devel"])(
    "finds none in %s",
    (version) => {
      expect(judge(version, OWN)).toEqual([]);
    },
  );

  test.each(["https://default.example.com,direct", "direct", "off", "file:///srv/modules"])(
    "finds none with GOPROXY=%s, in which no other mirror is",
    (goProxy) => {
      expect(judge("go1.26.5", goProxy)).toEqual([]);
    },
  );
});

describe("judgeToolchain()", () => {
  const newer = makeProject({ goMod: "module example.com/app\n\ngo 1.27.1\n" });

  test.each([
    ["local", {}, "go-too-old"],
    ["go1.25.0", {}, "go-too-old"],
    ["auto", { GOPRIVATE: "golang.org" }, "toolchain-private"],
    ["auto", { GONOPROXY: "*" }, "toolchain-private"],
    ["go1.26.0+auto", { GOSUMDB: "off" }, "toolchain-unverified"],
  ])("finds that GOTOOLCHAIN=%s with %j cannot build for a newer Go", (toolchain, settings, id) => {
    expect(idsOf(judgeToolchain(makeGo({ settings, toolchain }), newer))).toEqual([id]);
  });

  test.each(["auto", "go1.27.1", "go1.26.0+auto", "local+path"])(
    "lets GOTOOLCHAIN=%s pass",
    (toolchain) => {
      expect(judgeToolchain(makeGo({ toolchain }), newer)).toEqual([]);
    },
  );

  test("lets each setting pass if the go command is new enough", () => {
    const go = makeGo({ toolchain: "local", settings: { GOSUMDB: "off", GONOPROXY: "*" } });
    expect(judgeToolchain(go, makeProject())).toEqual([]);
  });
});
