import { describe, expect, test } from "vitest";
import { makeFinding } from "../../../src/doctor/findings/finding.ts";
import { judgeClock } from "../../../src/doctor/judge/judge-clock.ts";
import {
  type ConnectionFacts,
  judgeConnection,
} from "../../../src/doctor/judge/judge-connection.ts";
import { judgeGoAuth, judgeHelper } from "../../../src/doctor/judge/judge-goauth.ts";
import { judgeInterception } from "../../../src/doctor/judge/judge-interception.ts";
import { judgeNetrc } from "../../../src/doctor/judge/judge-netrc.ts";
import { judgePrivate } from "../../../src/doctor/judge/judge-private.ts";
import { pickSamples } from "../../../src/doctor/judge/pick-samples.ts";

const SERVER = { url: "https://mirror.example.com/go", host: "mirror.example.com" };
const AROUND = { nowMs: Date.UTC(2026, 10, 30), level: "problem" } as const;

describe("judgeConnection()", () => {
  const failed = (step: "dns" | "tcp" | "tls" | "proxy", code: string): ConnectionFacts => ({
    kind: "failed",
    step,
    code,
  });

  test.each([
    [failed("dns", "ENOTFOUND"), "dns-no-host"],
    [failed("dns", "EAI_AGAIN"), "dns-fails"],
    [failed("dns", "TIMEOUT"), "dns-fails"],
    [failed("tcp", "ECONNREFUSED"), "tcp-refused"],
    [failed("tcp", "TIMEOUT"), "tcp-timeout"],
    [failed("tcp", "ENETUNREACH"), "tcp-unreachable"],
    [failed("tcp", "ECONNRESET"), "tcp-broken"],
    [failed("tls", "ERR_SSL_WRONG_VERSION_NUMBER"), "tls-plain-http"],
    [failed("tls", "ECONNRESET"), "tls-fails"],
    [failed("tls", "TIMEOUT"), "tls-fails"],
    [failed("proxy", "ENOTFOUND"), "proxy-unreachable"],
  ])("names %j", (facts, id) => {
    expect(judgeConnection(SERVER, facts, AROUND)?.id).toBe(id);
  });

  test("finds nothing wrong with a connection that is open", () => {
    const facts = { kind: "open", certificate: undefined, dateMs: undefined } as const;
    expect(judgeConnection(SERVER, facts, AROUND)).toBeUndefined();
  });
});

describe("judgeInterception()", () => {
  const unknown = (subject: string, issuer: string) => ({
    issuer,
    finding: makeFinding("tls-unknown-authority", { subject, evidence: ["seen"] }),
  });
  const judge = (...hosts: [host: string, issuer: string][]) =>
    judgeInterception(hosts.map(([host, issuer]) => unknown(host, issuer))).map(({ id }) => id);

  test("takes one unknown authority of several organisations for a device on the way", () => {
    expect(judge(["a.example.com", "CN=X"], ["b.example.org", "CN=X"])).toEqual([
      "tls-intercepted",
      "tls-intercepted",
    ]);
  });

  test("takes it for an organisation's own if all servers are of that one, or it is not the same", () => {
    const own = ["tls-unknown-authority", "tls-unknown-authority"];
    expect(judge(["a.corp.example", "CN=X"], ["b.corp.example:8443", "CN=X"])).toEqual(own);
    expect(judge(["a.example.com", "CN=X"], ["b.example.org", "CN=Y"])).toEqual(own);
    expect(judge(["a.example.com", ""], ["b.example.org", ""])).toEqual(own);
  });
});

describe("judgeClock()", () => {
  const dates = (...minutes: number[]) =>
    minutes.map((minute, index) => ({ host: `h${index}`, dateMs: AROUND.nowMs + minute * 60_000 }));

  test("believes servers only if all of them agree", () => {
    expect(judgeClock(dates(60, 61), AROUND.nowMs)).toHaveLength(1);
    expect(judgeClock(dates(-60), AROUND.nowMs)).toHaveLength(1);
    expect(judgeClock(dates(60, 0), AROUND.nowMs)).toEqual([]);
    expect(judgeClock(dates(60, 600), AROUND.nowMs)).toEqual([]);
    expect(judgeClock(dates(4, -4), AROUND.nowMs)).toEqual([]);
    expect(judgeClock([], AROUND.nowMs)).toEqual([]);
  });
});

describe("judgeHelper()", () => {
  const judge = (stdout: string, exitCode = 0) =>
    judgeHelper({ command: "helper", exitCode, stdout, stderr: "" }).map(({ id }) => id);

  test.each([
    "",
    "https://git.corp.example\n\nAuthorization: Bearer x\n\n",
    "https://a.example\nhttps://b.example\n\nA: b\nC: d\n\nhttps://c.example\n\nE: f\n\n",
  ])("accepts what go accepts: %j", (stdout) => {
    expect(judge(stdout)).toEqual([]);
  });

  test.each([
    "Authorization: Bearer x\n",
    "https://a.example\nAuthorization: Bearer x\n",
    "https://a.example\n\nAuthorization: Bearer x\n",
    "https://a.example\n\nno header\n\n",
    "token",
  ])("refuses what go refuses: %j", (stdout) => {
    expect(judge(stdout)).toEqual(["goauth-output"]);
  });
});

describe("judgeGoAuth()", () => {
  test.each(["netrc;", "off;netrc", "git", "git some/folder", "git /a /b", " ; "])(
    "refuses what go refuses: %j",
    (goAuth) => {
      expect(judgeGoAuth(goAuth).map(({ id }) => id)).toEqual(["goauth-invalid"]);
    },
  );

  test.each(["", "netrc", "off", "git /srv/checkout", "helper --flag; netrc"])(
    "accepts what go accepts: %j",
    (goAuth) => {
      expect(judgeGoAuth(goAuth)).toEqual([]);
    },
  );
});

describe("judgeNetrc()", () => {
  test("finds a machine that is a URL, and a file that cannot be read", () => {
    const text = "machine https://git.corp.example login me password hunter2\n";
    const findings = judgeNetrc({ file: "/n", isOpen: false, text });
    expect(findings.map(({ id }) => id)).toEqual(["netrc-machine-url"]);
    expect(JSON.stringify(findings)).not.toContain("hunter2");
    expect(judgeNetrc({ file: "/n", isOpen: false, readError: "EACCES" })).toMatchObject([
      { id: "netrc-unreadable" },
    ]);
  });

  test("finds nothing wrong with an open file without credentials", () => {
    expect(judgeNetrc({ file: "/n", isOpen: true, text: "\n" })).toEqual([]);
  });
});

describe("judgePrivate()", () => {
  const facts = {
    required: [
      { path: "git.corp.example/team/lib", version: "v1.0.0" },
      { path: "github.com/octo/lib", version: "v1.0.0" },
    ],
    originHost: "git.corp.example",
    firstMirror: "default.example.com",
    defaultMirrors: ["default.example.com"],
    noProxy: "",
  };

  test("finds modules of the checkout's own host that go to go's public default", () => {
    expect(judgePrivate(facts)).toMatchObject([
      {
        id: "private-leak",
        evidence: ["git.corp.example/team/lib"],
        commands: ["go env -w GOPRIVATE=git.corp.example"],
      },
    ]);
  });

  test("finds a host that no public name server knows", () => {
    const required = [{ path: "git.internal/lib", version: "v1.0.0" }];
    expect(judgePrivate({ ...facts, required, originHost: undefined })).toHaveLength(1);
  });

  test.each([
    ["a mirror of one's own", { firstMirror: "mirror.corp.example" }],
    ["a pattern that covers them", { noProxy: "*.corp.example" }],
    ["a checkout of a public forge", { originHost: "github.com" }],
    ["a list without a mirror", { firstMirror: undefined }],
  ])("finds nothing with %s", (_what, more) => {
    expect(judgePrivate({ ...facts, ...more })).toEqual([]);
  });
});

describe("pickSamples()", () => {
  const entry = (path: string, version = "v1.0.0") =>
    (["zip", "mod"] as const).map((kind) => ({ path, version, kind, hash: `h1:${kind}` }));
  const none = { noProxy: "", ownPath: "" };
  const paths = (entries: ReturnType<typeof entry>, options = none) =>
    pickSamples(entries, options).map(({ path }) => path);

  test("prefers public modules, and takes at most three", () => {
    const entries = [
      "corp.example/a",
      "github.com/a/a",
      "github.com/b/b",
      "github.com/c/c",
      "github.com/d/d",
    ];
    expect(paths(entries.flatMap((path) => entry(path)))).toEqual([
      "github.com/a/a",
      "github.com/c/c",
      "github.com/d/d",
    ]);
    expect(paths(entry("corp.example/a"))).toEqual(["corp.example/a"]);
  });

  test("leaves out what go would not ask a mirror for", () => {
    const entries = [...entry("github.com/octo/a"), ...entry("github.com/b/b", "main")];
    expect(paths(entries, { noProxy: "github.com/octo", ownPath: "" })).toEqual([]);
    expect(paths(entry("github.com/octo/a").slice(0, 1))).toEqual([]);
  });
});
