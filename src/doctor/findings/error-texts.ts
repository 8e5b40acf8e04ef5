import type { FindingId } from "./catalogue.ts";

interface ErrorText {
  id: FindingId;
  /** What of a line tells it. The texts are those of Go 1.23 to 1.27, git and ssh. */
  pattern: RegExp;
  commands?: readonly string[];
  /** It is nothing but what follows if another text tells more. */
  countsAlone?: true;
}

const TIDY: readonly string[] = ["go mod tidy"];

/**
 * Texts by which go commands tell what is wrong. The first that matches a line counts, so what is more
 * exact comes first; and of several in one log the first here is the likeliest cause of the others.
 */
export const ERROR_TEXTS: readonly ErrorText[] = [
  { id: "disk-full", pattern: /no space left on device|There is not enough space on the disk/ },
  { id: "folder-read-only", pattern: /read-only file system/i },
  {
    id: "folder-not-writable",
    pattern:
      /(?:could not create module cache|failed to initialize build cache|pkg\/mod|go-build|go\/env|mod\/cache|GOMODCACHE|GOCACHE)[^\n]*: permission denied/,
  },
  { id: "two-restorers", pattern: /tar: [^\n]*Cannot open: File exists/ },
  // Settings
  {
    id: "goproxy-no-entries",
    pattern: /GOPROXY list is not the empty string, but contains no entries/,
  },
  { id: "goproxy-invalid", pattern: /invalid (?:file:\/\/ )?proxy URL/ },
  { id: "goproxy-credentials-in-clear", pattern: /refusing to pass credentials to insecure URL/ },
  { id: "gosumdb-invalid", pattern: /missing GOSUMDB|invalid GOSUMDB|invalid sumdb name/ },
  { id: "goflags-invalid", pattern: /parsing \$GOFLAGS/ },
  { id: "modules-off", pattern: /modules disabled by GO111MODULE=off/ },
  { id: "toolchain-unverified", pattern: /checksum database disabled by GOSUMDB=off/ },
  { id: "go-too-old", pattern: /requires go >= \S+ \(running go [^;)]+(?:; GOTOOLCHAIN=[^)]*)?\)/ },
  { id: "toolchain-line", pattern: /is a language version but not a toolchain version/ },
  { id: "toolchain-unavailable", pattern: /toolchain not available/ },
  { id: "toolchain-not-on-path", pattern: /cannot find "go1[^"]*" in PATH/ },
  { id: "covdata-missing", pattern: /no such tool "covdata"/ },
  {
    id: "goauth-invalid",
    pattern:
      /GOAUTH encountered an empty command|GOAUTH=off cannot be combined|GOAUTH=git (?:dir method|encountered)|cannot parse GOAUTH command/,
  },
  { id: "goauth-output", pattern: /cannot parse output of GOAUTH command/ },
  { id: "goauth-fails", pattern: /GOAUTH=[^\n]*: could not run command/ },
  // Files
  { id: "go-sum-invalid", pattern: /malformed go\.sum/ },
  { id: "go-mod-invalid", pattern: /errors parsing (?:\S*\/)?go\.mod/ },
  {
    id: "go-mod-missing",
    pattern:
      /go\.mod file not found in current directory or any parent directory|cannot find main module/,
  },
  { id: "vendor-inconsistent", pattern: /inconsistent vendoring in/, commands: ["go mod vendor"] },
  {
    id: "goflags-mod-vendor",
    pattern: /(?:lookup disabled by|cannot query module due to) -mod=vendor/,
  },
  { id: "downloads-off", pattern: /module lookup disabled by GOPROXY=off/ },
  { id: "private-without-direct", pattern: /disabled by GOPRIVATE\/GONOPROXY/ },
  { id: "go-sum-incomplete", pattern: /missing go\.sum entry/, commands: TIDY },
  {
    id: "go-mod-untidy",
    pattern:
      /updates to go\.(?:sum|mod|work) needed|no required module provides package|cannot find module providing package/,
    commands: TIDY,
  },
  // Content that is not what it should be
  {
    id: "mirror-wrong-hash",
    pattern:
      /: checksum mismatch|does NOT match (?:an earlier download|(?:the )?one reported by the checksum server)/,
  },
  {
    id: "sumdb-invalid",
    pattern:
      /checksum missing from sumdb response|note has no verifiable signatures|invalid signature for key|checking tree#|\/sumdb\/[^\s"]*\/tile\/[^\n]*: (?:4|5)\d\d/,
  },
  { id: "sumdb-refused", pattern: /\/sumdb\/[^\s"]*\/supported: (?:4|5)\d\d/ },
  { id: "sumdb-sticky", pattern: /\/sumdb\/[^\s"]*\/lookup\/[^\n]*: (?:403|404|5\d\d)/ },
  { id: "mirror-no-mirror", pattern: /invalid response from proxy[^\n]*invalid character '<'/ },
  {
    id: "mirror-invalid-answer",
    pattern:
      /zip: not a valid zip file|invalid response from proxy|proxy returned info for version/,
  },
  { id: "module-too-large", pattern: /downloaded zip file too large/ },
  // The way to a server
  { id: "proxy-auth", pattern: /Proxy Authentication Required/ },
  { id: "proxy-unreachable", pattern: /proxyconnect tcp/ },
  { id: "dns-no-host", pattern: /no such host|Could not resolve host(?:name)?/ },
  // A name server that answers that there is no such host is told apart above.
  {
    id: "dns-fails",
    pattern: /server misbehaving|Temporary failure in name resolution|lookup \S+ on \S+: /,
  },
  {
    id: "tls-not-yet-valid",
    pattern: /certificate has expired or is not yet valid: current time \S+ is before/,
  },
  { id: "tls-expired", pattern: /certificate has expired/ },
  {
    id: "tls-unknown-authority",
    pattern:
      /certificate signed by unknown authority|certificate is not trusted|unable to get local issuer/,
  },
  {
    id: "tls-wrong-name",
    pattern: /certificate is (?:valid for|not valid for any names)|cannot validate certificate for/,
  },
  {
    id: "tls-plain-http",
    pattern:
      /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client/,
  },
  { id: "tls-fails", pattern: /TLS handshake timeout|remote error: tls:/ },
  {
    id: "tcp-refused",
    pattern: /connect: connection refused|connectex: No connection could be made/,
  },
  { id: "tcp-unreachable", pattern: /connect: (?:no route to host|network is unreachable)/ },
  { id: "tcp-timeout", pattern: /dial tcp [^\n]*(?:i\/o timeout|connection timed out)/ },
  // Answers
  { id: "module-gone", pattern: /: 410 Gone/ },
  { id: "mirror-unauthorized", pattern: /: 401 Unauthorized/ },
  { id: "mirror-forbidden", pattern: /: 403 Forbidden/ },
  { id: "mirror-throttles", pattern: /: 429 Too Many Requests/ },
  {
    id: "mirror-error",
    pattern: /: 5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/,
  },
  { id: "stream-reset", pattern: /stream error: stream ID \d+; \w+/ },
  { id: "mirror-cut", pattern: /unexpected EOF|read: connection reset by peer/ },
  { id: "origin-too-slow", pattern: /fetch timed out/ },
  // Origins
  { id: "git-ssh", pattern: /Permission denied \(publickey|Host key verification failed/ },
  {
    id: "git-credentials",
    // A forge says of a repository that it may not show that there is none.
    pattern:
      /could not read Username for|terminal prompts disabled|Authentication failed for|(?:remote|ERROR): Repository not found|fatal: repository '[^']*' not found/,
  },
  { id: "vcs-disallowed", pattern: /GOVCS disallows using/ },
  {
    id: "import-path-unknown",
    pattern:
      /unrecognized import path|no go-import meta tag|no (?:secure )?protocol found for repository/,
  },
  { id: "version-unknown", pattern: /unknown revision|no matching versions for query/ },
  { id: "module-not-found", pattern: /\.(?:mod|zip): 404 Not Found/, countsAlone: true },
  // Code
  { id: "module-path-differs", pattern: /module declares its path as:/ },
  { id: "import-ambiguous", pattern: /ambiguous import: found package/ },
  { id: "names-collide", pattern: /case-insensitive (?:import|file name) collision/ },
];
