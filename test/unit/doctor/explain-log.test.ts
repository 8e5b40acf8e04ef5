import { describe, expect, test } from "vitest";
import { explainLog } from "../../../src/doctor/findings/explain-log.ts";

const idsOf = (log: string) => explainLog(log).map(({ id }) => id);
const GET = 'Get "https://mirror.example.com/a/@v/v1.0.0.mod"';

describe("explainLog()", () => {
  test.each([
    [
      `go: example.com/a@v1.0.0: ${GET}: dial tcp: lookup mirror.example.com: no such host`,
      "dns-no-host",
    ],
    [`${GET}: dial tcp: lookup mirror.example.com on 10.0.0.2:53: server misbehaving`, "dns-fails"],
    [`${GET}: dial tcp 10.0.0.1:443: i/o timeout`, "tcp-timeout"],
    [`${GET}: dial tcp 127.0.0.1:3000: connect: connection refused`, "tcp-refused"],
    [`${GET}: dial tcp 10.0.0.1:443: connect: no route to host`, "tcp-unreachable"],
    [`${GET}: net/http: TLS handshake timeout`, "tls-fails"],
    [
      `${GET}: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
      "tls-unknown-authority",
    ],
    [
      `${GET}: x509: certificate has expired or is not yet valid: current time 2026-11-30T09:00:00Z is after 2026-11-01T00:00:00Z`,
      "tls-expired",
    ],
    [
      `${GET}: x509: certificate has expired or is not yet valid: current time 2026-11-30T09:00:00Z is before 2027-01-01T00:00:00Z`,
      "tls-not-yet-valid",
    ],
    [`${GET}: x509: certificate is valid for a.example.com, not b.example.com`, "tls-wrong-name"],
    [`${GET}: http: server gave HTTP response to HTTPS client`, "tls-plain-http"],
    [
      `${GET}: proxyconnect tcp: dial tcp 10.0.0.9:3128: connect: connection refused`,
      "proxy-unreachable",
    ],
    [`${GET}: Proxy Authentication Required`, "proxy-auth"],
    ["reading https://mirror.example.com/a/@v/list: 401 Unauthorized", "mirror-unauthorized"],
    [
      "go: refusing to pass credentials to insecure URL: http://u:xxxxx@h",
      "goproxy-credentials-in-clear",
    ],
    ["reading https://mirror.example.com/a/@v/v1.zip: 403 Forbidden", "mirror-forbidden"],
    [
      "\tserver response: not found: example.com/a@v9: invalid version: unknown revision v9",
      "version-unknown",
    ],
    ["reading https://mirror.example.com/a/@v/v1.mod: 410 Gone", "module-gone"],
    ["\tserver response: not found: fetch timed out", "origin-too-slow"],
    ["reading https://mirror.example.com/a/@v/v1.zip: 429 Too Many Requests", "mirror-throttles"],
    ["reading https://mirror.example.com/a/@v/v1.zip: 502 Bad Gateway", "mirror-error"],
    [`${GET}: stream error: stream ID 31; INTERNAL_ERROR; received from peer`, "stream-reset"],
    ["reading https://mirror.example.com/a/@v/v1.zip: unexpected EOF", "mirror-cut"],
    ["go: example.com/a@v1.0.0: zip: not a valid zip file", "mirror-invalid-answer"],
    [
      "go: a@v1: invalid response from proxy \"https://h\": invalid character '<' looking for beginning of value",
      "mirror-no-mirror",
    ],
    [
      "go: a@v1.0.0: proxy returned info for version v1.0.1 instead of requested version",
      "mirror-invalid-answer",
    ],
    ["go: a@v1.0.0: downloaded zip file too large", "module-too-large"],
    ["verifying example.com/a@v1.0.0: checksum mismatch", "mirror-wrong-hash"],
    ["This download does NOT match the one reported by the checksum server.", "mirror-wrong-hash"],
    ["verifying module: checksum missing from sumdb response", "sumdb-invalid"],
    ["reading https://h/sumdb/sum.example.com/tile/8/0/000: 404 Not Found", "sumdb-invalid"],
    ["reading https://h/sumdb/sum.example.com/supported: 400 Bad Request", "sumdb-refused"],
    ["go: checksum database disabled by GOSUMDB=off", "toolchain-unverified"],
    ["go: a@v1: invalid GOSUMDB: malformed verifier id", "gosumdb-invalid"],
    [
      "main.go:3:8: missing go.sum entry for module providing package example.com/a",
      "go-sum-incomplete",
    ],
    ["go: updates to go.mod needed; to update it:", "go-mod-untidy"],
    ["main.go:3:8: no required module provides package example.com/a; to add it:", "go-mod-untidy"],
    ["remote: Repository not found.", "git-credentials"],
    ["malformed go.sum:", "go-sum-invalid"],
    ["go: go.mod requires go >= 1.27 (running go 1.26.8; GOTOOLCHAIN=local)", "go-too-old"],
    ["go: download go1.27 for linux/amd64: toolchain not available", "toolchain-unavailable"],
    [
      "go: invalid toolchain: go1.27 is a language version but not a toolchain version (go1.27.x)",
      "toolchain-line",
    ],
    ['go: cannot find "go1.27.0" in PATH', "toolchain-not-on-path"],
    ['go: no such tool "covdata"', "covdata-missing"],
    ["go: a@v1: module lookup disabled by GOPROXY=off", "downloads-off"],
    ["go: a@v1: module lookup disabled by -mod=vendor", "goflags-mod-vendor"],
    ["go: a@v1: disabled by GOPRIVATE/GONOPROXY", "private-without-direct"],
    ["go: GOPROXY list is not the empty string, but contains no entries", "goproxy-no-entries"],
    ["go: invalid proxy URL missing scheme: mirror", "goproxy-invalid"],
    [
      "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
      "git-credentials",
    ],
    ["git@github.com: Permission denied (publickey).", "git-ssh"],
    [
      'unrecognized import path "corp.example/a": reading https://corp.example/a?go-get=1: 404',
      "import-path-unknown",
    ],
    ["main.go:3:8: no secure protocol found for repository", "import-path-unknown"],
    ["a@v1.0.0: reading https://h/a/@v/v1.0.0.zip: 404 Not Found", "module-not-found"],
    ["GOVCS disallows using svn for public example.com/a; see 'go help vcs'", "vcs-disallowed"],
    ["\tmodule declares its path as: example.com/b", "module-path-differs"],
    ["ambiguous import: found package example.com/a/b in multiple modules:", "import-ambiguous"],
    ["go: inconsistent vendoring in /work:", "vendor-inconsistent"],
    [
      "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      "go-mod-missing",
    ],
    ["write /tmp/go-build1/a: no space left on device", "disk-full"],
    ["open /root/go/pkg/mod/cache/lock: permission denied", "folder-not-writable"],
    ["mkdir /srv/go: read-only file system", "folder-read-only"],
    ['a.go:3: case-insensitive import collision: "A" and "a"', "names-collide"],
    ["cannot parse output of GOAUTH command helper: invalid format", "goauth-output"],
    ["/usr/bin/tar: ../go/pkg/mod/a.go: Cannot open: File exists", "two-restorers"],
  ])("knows %j", (line, id) => {
    expect(idsOf(line)).toEqual([id]);
  });

  test("says nothing of the output of tests and compilers", () => {
    const log = [
      "--- FAIL: TestX (0.00s)",
      "    x_test.go:7: got 404, want 200",
      "./main.go:3:2: undefined: x",
      "FAIL\texample.com/app 0.1s",
      "ok  \texample.com/app/b\t(cached)",
      "dial unix /tmp/s: connect: no such file or directory",
    ].join("\n");
    expect(explainLog(log)).toEqual([]);
  });

  test("leaves out the time that a CI system puts before each line", () => {
    const log = "2026-11-30T09:15:01.1234567Z go: a@v1: downloaded zip file too large";
    expect(explainLog(log)[0]?.evidence).toEqual(["go: a@v1: downloaded zip file too large"]);
  });

  test("gives one finding for each cause, with the lines that tell it and no more than three", () => {
    const log = [1, 2, 3, 4].map((n) => `reading https://h/a@v${n}: 502 Bad Gateway`).join("\n");
    const [finding, ...others] = explainLog(log);
    expect(others).toEqual([]);
    expect(finding?.evidence).toHaveLength(3);
  });

  test("puts the cause before what follows from it", () => {
    const log =
      "reading https://h/a.zip: 404 Not Found\nunknown revision v1\nno space left on device\n";
    expect(idsOf(log)).toEqual(["disk-full", "version-unknown"]);
  });

  test("shows no secret of a line, nor one that it is told", () => {
    const log =
      'Get "https://me:hunter2@mirror.example.com/x?sig=hunter2": connect: connection refused, s3cr3t\n' +
      "reading http://127.0.0.1:4711/abcdefghijklmnopqrstuvwx/a/@v/list: 502 Bad Gateway";
    const shown = JSON.stringify(explainLog(log, ["s3cr3t"]));
    expect(shown).not.toMatch(/hunter2|s3cr3t|abcdefghij/);
  });
});
