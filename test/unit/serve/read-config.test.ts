import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { BlockList } from "node:net";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ServeConfigError } from "../../../src/serve/config/problem.ts";
import { readServeConfig } from "../../../src/serve/config/read-config.ts";
import { serveConfigSchema } from "../../../src/serve/config/validate.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const KEY = "sum.example.com+d83ad34b+AWwRgmmK7T0sGZcPmFLy3YPWZpZGVnNlUWYJDQ9dGrRv";
/** Access rules that limit neither where clients are nor how much they ask for. */
const UNLIMITED = {
  network: { allowed: undefined, trustedProxies: expect.any(BlockList) },
  privatePaths: "",
  oncePrivatePaths: "",
  publicPaths: "",
  rate: undefined,
};
const MINIMAL = `mirrors: https://mirror.example.com
checksum-database: off
store:
  directory: modules
`;

async function write(text: string, more: Record<string, string> = {}) {
  const dir = await makeTempDir("serve-config");
  const file = path.join(dir, "serve.yaml");
  await writeFile(file, text);
  for (const [name, content] of Object.entries(more))
    await writeFile(path.join(dir, name), content);
  return { dir, file };
}

async function read(text: string, env: Record<string, string> = {}, more = {}) {
  const { file } = await write(text, more);
  return readServeConfig(file, env);
}

/** What is wrong, without the folder of the file. */
async function problemsOf(text: string, env: Record<string, string> = {}, more = {}) {
  const { dir, file } = await write(text, more);
  try {
    await readServeConfig(file, env);
  } catch (error) {
    if (!(error instanceof ServeConfigError)) throw error;
    return error.lines.map((line) => line.replaceAll(`${dir}${path.sep}`, ""));
  }
  throw new Error("the configuration was accepted");
}

describe("readServeConfig()", () => {
  test("fills what is left out with the defaults", async () => {
    const { dir, file } = await write(MINIMAL);
    expect(await readServeConfig(file, {})).toEqual({
      listen: { host: "127.0.0.1", port: 8080 },
      tls: undefined,
      hosts: [],
      access: { ...UNLIMITED, readers: undefined, jobs: [], denied: [] },
      engine: {
        list: [{ kind: "mirror", url: "https://mirror.example.com", fallback: "not-found" }],
        auth: [],
        mirrorSelection: "fastest",
        noProxy: "",
        noSumdb: "",
        offline: false,
        freshness: {},
      },
      privateModules: [],
      storeDir: path.join(dir, "modules"),
      storeLimitBytes: undefined,
      keeping: { policy: "s3-fifo", pins: "" },
      accelPrefix: undefined,
      noticeMs: 5_000,
      drainMs: 60_000,
      metricsListen: undefined,
      webhooks: [],
      schedules: [],
      log: { format: "text", level: "info" },
      auditFile: undefined,
    });
  });

  test("takes each time of freshness from the file or its variable", async () => {
    const { engine } = await read(`${MINIMAL}\nfreshness: { list: 1m, absent: 500ms }\n`, {
      GO_ACCEL_SERVE_FRESHNESS_STALE: "2h",
    });
    expect(engine.freshness).toEqual({ listMs: 60_000, absentMs: 500, staleMs: 7_200_000 });
  });

  test("takes values of variables for those of the file", async () => {
    const settings = await read(MINIMAL, {
      GO_ACCEL_SERVE_LISTEN: "[::1]:9000",
      GO_ACCEL_SERVE_HOSTS: "goproxy.example.com,Other.example.com",
      GO_ACCEL_SERVE_SHUTDOWN_DRAIN: "1m30s",
      GO_ACCEL_SERVE_STORE_DIRECTORY: "/srv/modules",
      GO_ACCEL_SERVE_NO_CHECKSUM: "",
    });
    expect(settings).toMatchObject({
      listen: { host: "::1", port: 9000 },
      hosts: ["goproxy.example.com", "other.example.com"],
      storeDir: path.resolve("/srv/modules"),
      drainMs: 90_000,
    });
  });

  test.each([
    ["500GB", 500e9],
    ["1.5 GiB", 1.5 * 2 ** 30],
  ])("reads %s as the size of the store", async (size, bytes) => {
    const settings = await read(MINIMAL.replace("modules", `modules\n  size: ${size}`));
    expect(settings.storeLimitBytes).toBe(bytes);
  });

  test.each([
    ["size: 100GB", { lowWaterBytes: 95e9, policy: "s3-fifo" }],
    ["size: 100GB\n  low-water: 80%\n  policy: lfu", { lowWaterBytes: 80e9, policy: "lfu" }],
    ["size: 100GB\n  low-water: 90 GB", { lowWaterBytes: 90e9 }],
    ["ttl: 2160h\n  pin: example.com/*", { ttlMs: 7_776_000_000, pins: "example.com/*" }],
  ])("reads what is kept of %j", async (lines, keeping) => {
    expect((await read(`${MINIMAL}  ${lines}\n`)).keeping).toMatchObject(keeping);
  });

  test.each([
    ["low-water: 80%", 'store.low-water is "80%"; expected store.size beside it'],
    ["size: 1GB\n  low-water: 2GB", 'store.low-water is "2GB"; expected no more than store.size'],
    ["policy: fifo", 'store.policy is "fifo"; expected one of s3-fifo, lru, lfu'],
    ["ttl: 0s", 'store.ttl is "0s"; expected more than nothing'],
  ])("refuses to keep %j", async (lines, problem) => {
    const problems = await problemsOf(`${MINIMAL}  ${lines}\n`);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  test("reads scheduled preheats, with paths from the folder of the configuration", async () => {
    const preheat = [
      {
        name: "nightly",
        cron: "30 3 * * *",
        "go-sum": ["apps/go.sum", "https://git.example.com/go.sum"],
      },
      { name: "often", every: "6h", modules: ["example.com/lib@v1.2.3", "example.com/tool"] },
      { name: "by-hand", "most-asked": 500 },
    ];
    const { dir, file } = await write(`${MINIMAL}preheat: ${JSON.stringify(preheat)}\n`);
    const { schedules } = await readServeConfig(file, {});
    const nothing = { goSums: [], modules: [], mostAsked: 0 };
    expect(schedules).toEqual([
      {
        name: "nightly",
        due: { kind: "cron", pattern: "30 3 * * *" },
        sources: {
          ...nothing,
          goSums: [path.join(dir, "apps", "go.sum"), "https://git.example.com/go.sum"],
        },
      },
      {
        name: "often",
        due: { kind: "every", everyMs: 21_600_000 },
        sources: {
          ...nothing,
          modules: [
            { path: "example.com/lib", version: "v1.2.3" },
            { path: "example.com/tool", version: undefined },
          ],
        },
      },
      { name: "by-hand", due: undefined, sources: { ...nothing, mostAsked: 500 } },
    ]);
  });

  test.each([
    ["every: 30s, most-asked: 1", '[0].every is "30s"; expected at least 1m'],
    [
      "every: 1h, cron: 0 3 * * *, most-asked: 1",
      "[0].cron is there; expected either every or cron",
    ],
    [
      "cron: 0 3 * *, most-asked: 1",
      '[0].cron is "0 3 * *", which cannot be read; expected five fields, as in "30 3 * * *"',
    ],
    ["cron: 0 0 31 2 *, most-asked: 1", '[0].cron is "0 0 31 2 *", which never comes;'],
    ["every: 1h", "[0] names nothing; expected go-sum, modules or most-asked"],
    ["most-asked: 20000", "[0].most-asked is 20000; expected at most 10000"],
    ["go-sum: [http://git.example.com/go.sum]", "[0].go-sum[0] cannot be used; expected a path"],
    ["go-sum: [https://me:x@git.example.com/go.sum]", "[0].go-sum[0] has credentials;"],
    ["modules: [example.com/lib@v1.2]", '[0].modules[0] is "example.com/lib@v1.2"; expected'],
    ["modules: [../lib]", '[0].modules[0] is "../lib"; expected a module path'],
  ])("refuses a preheat with %j", async (keys, problem) => {
    const problems = await problemsOf(`${MINIMAL}preheat: [{ name: a, ${keys} }]\n`);
    expect(problems).toEqual([expect.stringContaining(`: preheat${problem}`)]);
  });

  test("refuses a second preheat of the same name", async () => {
    const problems = await problemsOf(
      `${MINIMAL}preheat: [{ name: a, most-asked: 1 }, { name: a, most-asked: 1 }]\n`,
    );
    expect(problems).toEqual([
      expect.stringContaining('preheat[1].name is "a" for a second time; expected another name'),
    ]);
  });

  test("reads a bucket, with what its place is by default", async () => {
    const s3 = `${MINIMAL}  s3:\n    bucket: go-modules\n`;
    const setting = { kind: "s3", bucket: "go-modules", prefix: "", pathStyle: false };
    expect((await read(s3)).bucket).toEqual({ setting, isDurable: false });
    const whole = `${s3}    prefix: ci/modules
    endpoint: https://s3.example.com:9000/
    region: eu-central-1
    path-style: false
  durable: s3
`;
    expect((await read(whole)).bucket).toEqual({
      setting: {
        ...setting,
        prefix: "ci/modules",
        endpoint: "https://s3.example.com:9000",
        region: "eu-central-1",
      },
      isDurable: true,
    });
    const variables = {
      GO_ACCEL_SERVE_STORE_S3_BUCKET: "other",
      GO_ACCEL_SERVE_STORE_S3_PATH_STYLE: "true",
    };
    expect((await read(whole, variables)).bucket?.setting).toMatchObject({
      bucket: "other",
      pathStyle: true,
    });
  });

  test.each([
    ["  durable: s3\n", "store.durable is s3; expected store.s3 beside it"],
    ["  s3: {}\n", "store.s3.bucket is missing"],
    ["  s3: { bucket: a/b }\n", 'store.s3.bucket is "a/b"; expected a string such as go-modules'],
    ["  s3: { bucket: go..modules }\n", "store.s3 cannot be used; expected a bucket without .."],
    ["  s3: { bucket: go-modules, prefix: a/.. }\n", "store.s3 cannot be used; expected"],
    [
      "  s3: { bucket: go-modules, prefix: a/ }\n",
      'store.s3.prefix is "a/"; expected a string such as',
    ],
    [
      "  s3: { bucket: go-modules, endpoint: https://user:secret@s3.example.com }\n",
      "store.s3.endpoint is",
    ],
    [
      "  s3: { bucket: go-modules, path-style: auto }\n",
      'store.s3.path-style is "auto"; expected true or false',
    ],
  ])("refuses the bucket of %j", async (lines, problem) => {
    const problems = await problemsOf(MINIMAL + lines);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  test("refuses a variable that is neither true nor false, if the key is", async () => {
    const env = {
      GO_ACCEL_SERVE_STORE_S3_BUCKET: "go-modules",
      GO_ACCEL_SERVE_STORE_S3_PATH_STYLE: "yes",
    };
    expect(await problemsOf(MINIMAL, env)).toEqual([
      'GO_ACCEL_SERVE_STORE_S3_PATH_STYLE: store.s3.path-style is "yes"; expected true or false',
    ]);
  });

  test("names the variable whose value is wrong, and one that stands for nothing", async () => {
    expect(await problemsOf(MINIMAL, { GO_ACCEL_SERVE_MIRROR_SELECTION: "best" })).toEqual([
      'GO_ACCEL_SERVE_MIRROR_SELECTION: mirror-selection is "best"; expected one of ordered, fastest',
    ]);
    expect(await problemsOf(MINIMAL, { GO_ACCEL_SERVE_STORE_DIR: "/srv" })).toEqual([
      "GO_ACCEL_SERVE_STORE_DIR: stands for no key of the configuration",
    ]);
  });

  test("names all that is wrong with its line and column, in the order of the file", async () => {
    const text = `listen: 8080
mirrors: [https://mirror.example.com]
store:
  directory: modules
  colour: blue
  size: "5"
hosts:
  - goproxy.example.com
  - two words
shutdown:
  notice: soon
`;
    expect(await problemsOf(text)).toEqual([
      "serve.yaml:1:1: checksum-database is missing",
      "serve.yaml:1:9: listen is 8080; expected a string",
      "serve.yaml:2:10: mirrors is a list; expected a string",
      "serve.yaml:5:3: store.colour is not a key of this configuration; expected one of directory, size, low-water, policy, ttl, pin, s3, durable",
      'serve.yaml:6:9: store.size is "5"; expected a string such as 500GB or 1500GiB',
      'serve.yaml:9:5: hosts[1] is "two words"; expected a string such as goproxy.example.com or localhost:8443',
      'serve.yaml:11:11: shutdown.notice is "soon"; expected a string such as 90s or 1m30s',
    ]);
  });

  test.each([
    ["an empty file", "", "serve.yaml:1:1: the configuration is empty; expected keys with values"],
    [
      "a key that is there twice",
      `${MINIMAL}mirrors: x\n`,
      "serve.yaml:5:1: Map keys must be unique",
    ],
    ["text that is no YAML", "listen: [", /^serve\.yaml:\d+:\d+: /],
    [
      "aliases that expand without an end",
      `a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: &d [*c, *c, *c, *c]\ne: [*d]\n`,
      "serve.yaml: Excessive alias count indicates a resource exhaustion attack",
    ],
    [
      "a key without a value",
      MINIMAL.replace(" https://mirror.example.com", ""),
      "serve.yaml:1:9: mirrors is empty; expected a string",
    ],
  ])("refuses %s", async (_what, text, message) => {
    const [problem, ...others] = await problemsOf(text);
    expect(problem).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    expect(others).toEqual([]);
  });

  test.each(["0.0.0.0:8080", "192.0.2.1:8080", "goproxy.example.com:8080", "[::]:8080"])(
    "does not listen on %s, since anybody could read",
    async (listen) => {
      expect(await problemsOf(`listen: "${listen}"\n${MINIMAL}`)).toEqual([
        expect.stringMatching(/^serve\.yaml:1:9: listen is ".*"; expected a loopback address /),
      ]);
    },
  );

  test("listens anywhere if tokens say who may read", async () => {
    const { listen, access } = await read(`listen: 0.0.0.0:80\n${MINIMAL}tokens: []\n`);
    expect(listen).toEqual({ host: "0.0.0.0", port: 80 });
    expect(access.readers).toEqual([]);
  });

  test("reads tokens, and what nobody gets", async () => {
    const sha256 = "0a".repeat(32);
    const rest = { sha256, role: "reader", except: undefined };
    const { access } = await read(`${MINIMAL}tokens:
  - { name: ci, sha256: ${sha256}, expires: 2027-01-01 }
  - { name: team, sha256: ${sha256}, modules: "example.com/*", expires: "2027-01-01T12:00:00Z", role: warmer, except: example.com/secret }
deny: [example.com/evil, "example.com/lib@v1.2.3"]
`);
    expect(access).toEqual({
      ...UNLIMITED,
      readers: [
        { ...rest, name: "ci", modules: undefined, expiresMs: Date.UTC(2027, 0, 1) },
        {
          ...rest,
          name: "team",
          role: "warmer",
          modules: "example.com/*",
          except: "example.com/secret",
          expiresMs: Date.UTC(2027, 0, 1, 12),
        },
      ],
      jobs: [],
      denied: [
        { modules: "example.com/evil", version: undefined },
        { modules: "example.com/lib", version: "v1.2.3" },
      ],
    });
  });

  test("reads which jobs are let in", async () => {
    const { access } = await read(`${MINIMAL}oidc:
  - name: ours
    issuer: https://issuer.example.com
    audience: https://goproxy.example.com
    match: { repository_owner_id: 42, event_name: "push, schedule" }
    except: corp.example.com
`);
    expect(access).toEqual({
      ...UNLIMITED,
      readers: [],
      jobs: [
        {
          name: "ours",
          issuer: "https://issuer.example.com",
          audience: "https://goproxy.example.com",
          match: new Map([
            ["repository_owner_id", ["42"]],
            ["event_name", ["push", "schedule"]],
          ]),
          role: "reader",
          modules: undefined,
          except: "corp.example.com",
        },
      ],
      denied: [],
    });
  });

  test.each([
    ["{}", "match is empty; expected a claim, such as repository_owner_id"],
    [
      "{ repository: org/app }",
      "match.repository is a name, which may later be somebody else's; expected repository_id",
    ],
    ["{ ref: [main] }", "match.ref is a list; expected a string or a whole number"],
  ])("refuses to let in jobs by %s", async (match, problem) => {
    const entry = `{ name: a, issuer: "https://a.example.com", audience: b, match: ${match} }`;
    const problems = await problemsOf(`${MINIMAL}oidc: [${entry}]\n`);
    expect(problems).toEqual([expect.stringContaining(`oidc[0].${problem}`)]);
  });

  test.each(["http://issuer.example.com", "issuer.example.com", "https://a.example.com?b"])(
    "refuses %s as an issuer",
    async (issuer) => {
      const entry = `{ name: a, issuer: "${issuer}", audience: b, match: { ref: c } }`;
      const [problem] = await problemsOf(`${MINIMAL}oidc: [${entry}]\n`);
      expect(problem).toMatch(/oidc\[0\]\.issuer is ".*"; expected a string such as https:/);
    },
  );

  test("reads from where and how often clients may ask", async () => {
    const { access } = await read(`${MINIMAL}allow: [10.0.0.0/8, "::1"]
trusted-proxies: [10.0.0.1]
rate-limit: { per-second: 20 }
`);
    expect(access.network.allowed?.check("10.9.9.9")).toBe(true);
    expect(access.network.allowed?.check("11.0.0.0")).toBe(false);
    expect(access.network.trustedProxies.check("10.0.0.1")).toBe(true);
    expect(access.rate).toEqual({ perSecond: 20, burst: 1_200 });
    const burst = await read(`${MINIMAL}rate-limit: { per-second: 20, burst: 5 }\n`);
    expect(burst.access.rate).toEqual({ perSecond: 20, burst: 5 });
  });

  test.each([
    ["allow: [10.0.0.0/99]", 'allow[0] is "10.0.0.0/99"; expected an address'],
    ["trusted-proxies: [proxy.example.com]", 'trusted-proxies[0] is "proxy.example.com"; expected'],
    ["rate-limit: { per-second: 0 }", 'rate-limit.per-second is "0"; expected a whole number'],
    ["rate-limit: { per-second: 1.5 }", "rate-limit.per-second is 1.5; expected a string or a"],
    ["rate-limit: { burst: 3 }", "rate-limit.per-second is missing"],
  ])("refuses %s", async (line, problem) => {
    expect(await problemsOf(`${MINIMAL}${line}\n`)).toEqual([expect.stringContaining(problem)]);
  });

  test("refuses two tokens of one name, and a day that there is none of", async () => {
    const sha256 = "0a".repeat(32);
    expect(
      await problemsOf(`${MINIMAL}tokens:
  - { name: ci, sha256: ${sha256}, expires: 2027-13-01 }
  - { name: ci, sha256: ${sha256} }
`),
    ).toEqual([
      expect.stringMatching(
        /^serve\.yaml:6:\d+: tokens\[0\]\.expires is "2027-13-01"; expected a day/,
      ),
      expect.stringMatching(/^serve\.yaml:7:13: tokens\[1\]\.name is "ci" for a second time/),
    ]);
  });

  test("refuses a token in the place of its hash, and does not show it", async () => {
    const problems = await problemsOf(`${MINIMAL}tokens: [{ name: ci, sha256: s3cret }]\n`);
    expect(problems).toEqual([
      expect.stringMatching(/^serve\.yaml:5:30: tokens\[0\]\.sha256 is something else; expected /),
    ]);
  });

  test.each([
    ["a port that there is none of", "listen: 127.0.0.1:65536", /^serve\.yaml:5:9: listen is /],
    ["a list for a month", "freshness: { list: 720h }", /^serve\.yaml:5:20: freshness\.list is /],
    ["a drain of a month", "shutdown: { drain: 720h }", /^serve\.yaml:5:20: shutdown\.drain is /],
  ])("refuses %s", async (_what, line, message) => {
    expect(await problemsOf(`${MINIMAL}${line}\n`)).toEqual([expect.stringMatching(message)]);
  });

  test("asks mirrors only, so that a list may not end with direct", async () => {
    const text = MINIMAL.replace("mirror.example.com", "mirror.example.com,direct");
    expect(await problemsOf(text)).toEqual([
      "serve.yaml:1:10: mirrors names direct; expected mirrors only, which are all that is asked, or off alone",
    ]);
  });

  test.each([
    ["without its key", "sum.example.com"],
    ["with a key of another name", KEY.replace("sum.", "other.")],
    ["at something that is no URL", `${KEY} sum-example`],
  ])("refuses a checksum database %s", async (_what, database) => {
    expect(await problemsOf(MINIMAL.replace("off", `"${database}"`))).toEqual([
      "serve.yaml:2:20: checksum-database cannot be read; expected name+hash+key, perhaps with a URL after it, or off",
    ]);
  });

  test("takes credentials from a file, and shows nothing of one that is malformed", async () => {
    const text = `${MINIMAL}mirror-auth-file: credentials\n`;
    const { engine } = await read(text, {}, { credentials: "mirror.example.com robot:s3cret\n" });
    expect(engine.auth).toEqual([
      { host: "mirror.example.com", authorization: `Basic ${btoa("robot:s3cret")}` },
    ]);
    const problems = await problemsOf(text, {}, { credentials: "https://x/ s3cret\n" });
    expect(problems).toEqual([
      expect.stringMatching(/^serve\.yaml:5:19: mirror-auth-file cannot be used: .*line 1/),
    ]);
    expect(problems.join()).not.toContain("s3cret");
  });

  test("keeps credentials of a mirror's URL apart from the list", async () => {
    const { engine } = await read(MINIMAL.replace("//mirror", "//robot:s3cret@mirror"));
    expect(JSON.stringify(engine.list)).not.toContain("s3cret");
    expect(engine.auth).toMatchObject([{ url: "https://mirror.example.com" }]);
  });

  test("says that there is no such file", async () => {
    await expect(readServeConfig("/nowhere/serve.yaml", {})).rejects.toThrow(
      /^\/nowhere\/serve\.yaml: cannot be read: ENOENT/,
    );
  });
});

describe("private", () => {
  const TOKENS = `tokens: [{ name: ci, sha256: ${"0a".repeat(32)} }]\n`;

  test("is read with its defaults, and hides its paths from the checksum database", async () => {
    const { privateModules, access, engine } = await read(
      `${MINIMAL}${TOKENS}no-checksum: example.com/own\nprivate:\n  - modules: git.example.com/*\n`,
    );
    expect(privateModules).toEqual([
      {
        modules: "git.example.com/*",
        vcs: "git",
        go: "go",
        credentials: {},
        gitUrls: new Map(),
        limits: {
          timeoutMs: 120_000,
          maxZipBytes: 500e6,
          maxMemoryBytes: 2 * 1024 ** 3,
          maxTotalMemoryBytes: 4 * 1024 ** 3,
          maxDiskBytes: 8 * 1024 ** 3,
        },
      },
    ]);
    expect(access.privatePaths).toBe("git.example.com/*");
    expect(engine.noSumdb).toBe("example.com/own,git.example.com/*");
  });

  test("takes relative paths from its folder", async () => {
    const { dir, file } = await write(
      `${MINIMAL}${TOKENS}private: [{ modules: git.example.com, netrc-file: netrc, go: go/bin/go }]\n`,
      { netrc: "" },
    );
    const [one] = (await readServeConfig(file, {})).privateModules;
    expect(one?.credentials.netrcFile).toBe(path.join(dir, "netrc"));
    expect(one?.go).toBe(path.join(dir, "go/bin/go"));
  });

  test("needs tokens, which say who may read", async () => {
    expect(await problemsOf(`${MINIMAL}private: [{ modules: git.example.com }]\n`)).toEqual([
      "serve.yaml:5:10: private is there; expected tokens or oidc beside it, which say who may read them",
    ]);
  });

  test.each([
    ["netrc-file: missing", /private\[0\]\.netrc-file cannot be read: ENOENT/],
    ["ssh-key-file: serve.yaml", /ssh-key-file is there; expected ssh-known-hosts-file beside it/],
    ["vcs: all of them", /vcs is "all of them"; expected a string such as git or git\|hg/],
    ["max-zip: 0MB", /max-zip is "0MB"; expected more than nothing/],
    ["timeout: 1000h", /timeout is "1000h"; expected at most 24 days/],
    ['git-urls: { "https://a.example/": "file:///etc/" }', /git-urls cannot be used/],
    ['git-urls: { "https://a.example/": "http://a.example/" }', /git-urls cannot be used/],
    ['git-urls: { "https://a.example/": "ext::sh -c x" }', /git-urls cannot be used/],
  ])("refuses %s", async (line, problem) => {
    const text = `${MINIMAL}${TOKENS}private:\n  - modules: git.example.com\n    ${line}\n`;
    expect(await problemsOf(text)).toEqual([expect.stringMatching(problem)]);
  });

  test("shows nothing of a password in an address", async () => {
    const problems = await problemsOf(
      `${MINIMAL}${TOKENS}private: [{ modules: a.example, git-urls: { "https://a.example/": "https://me:s3cret@b.example/" } }]\n`,
    );
    expect(problems).toEqual([expect.stringMatching(/git-urls has a password/)]);
    expect(problems.join()).not.toContain("s3cret");
  });
});

describe("schema/serve-config-1.json", () => {
  test("is up to date with the shapes (node scripts/generate-schema.ts)", () => {
    const file = path.join(import.meta.dirname, "../../../schema/serve-config-1.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(serveConfigSchema());
  });

  test("knows where nginx has the store's folder, which must be where no module can be", async () => {
    const settings = (prefix: string) => read(`${MINIMAL}nginx: { accel-redirect: ${prefix} }\n`);
    expect((await settings("/-/store/")).accelPrefix).toBe("/-/store/");
    expect((await settings("/.store/")).accelPrefix).toBe("/.store/");
    for (const prefix of ["/store/", "/-/store", "-/store/", "/-/a b/", "/-//", "@store"]) {
      const line = `nginx: { accel-redirect: "${prefix}" }\n`;
      expect(await problemsOf(MINIMAL + line)).toEqual([
        expect.stringMatching(/^serve\.yaml:5:\d+: nginx\.accel-redirect is /),
      ]);
    }
  });
});
