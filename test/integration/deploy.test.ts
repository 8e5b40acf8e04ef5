import { execFile, spawnSync } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { ownField } from "../../src/lib/json.ts";
import { escapeUpperCase } from "../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { hasNginx, NO_NGINX } from "../support/nginx.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import {
  fill,
  makeToken,
  ROOT,
  startFront,
  startReplica,
  statusOf,
} from "./support/deploy-fixture.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";

const run = promisify(execFile);

function hasProgram(name: string): boolean {
  return spawnSync(name, ["--help"], { stdio: "ignore" }).error === undefined;
}

const LIB = { path: "example.com/lib", version: "v1.0.0" };

describe("nginx in front, as docs/serve-deploy.md has it", () => {
  test("serves go clients over https, also if a replica is killed while they build", async ({
    skip,
  }) => {
    skip(!hasNginx(), NO_NGINX);
    const modules = makeModuleGraph({ count: 30 });
    // What the first replica is asked for hangs until it is killed.
    const stuck = await startMirror({ modules, heldUntil: new Promise(() => {}) });
    const mirror = await startMirror({ modules });
    const home = await makeTempDir("deploy");
    const { token, sha256 } = await makeToken(home);
    const first = await startReplica(stuck.url, sha256);
    const second = await startReplica(mirror.url, sha256);
    const front = await startFront([first, second]);
    const { host, hostname } = new URL(front.url);
    // Some versions of go look for the host with its port if that is not the default one.
    const lines = [host, hostname].map((name) => `machine ${name} login any password ${token}\n`);
    await writeFile(join(home, "netrc"), lines.join(""), { mode: 0o600 });
    const client = await makeGoClient(front.url, {
      NETRC: join(home, "netrc"),
      SSL_CERT_FILE: front.certificate,
    });
    const cwd = join(home, "consumer");
    await writeConsumer(cwd, modules);

    const build = client.run(["build", "-o", join(home, "program"), "."], { cwd });
    await expect.poll(() => stuck.requests.length).toBeGreaterThan(0);
    first.signal("SIGKILL");
    expect(await build).toMatchObject({ exitCode: 0 });
    const zips = mirror.requests.filter(({ path }) => path.endsWith(".zip"));
    expect(zips).toHaveLength(modules.length);
  });

  test("asks for a token, and answers nothing that is about one replica", async ({ skip }) => {
    skip(!hasNginx(), NO_NGINX);
    const mirror = await startMirror({ modules: [{ path: "example.com/lib", version: "v1.0.0" }] });
    const { token, sha256 } = await makeToken(await makeTempDir("deploy"));
    const replicas = await Promise.all([1, 2].map(() => startReplica(mirror.url, sha256)));
    const [one, two] = replicas;
    if (!one || !two) throw new Error("two replicas are needed");
    const front = await startFront([one, two]);
    const status = (path: string, headers = {}) => statusOf(front, path, { headers });
    const authorization = `Bearer ${token}`;
    const path = "/example.com/lib/@v/v1.0.0.zip";
    expect(await status(path)).toBe(401);
    expect(await status(path, { authorization })).toBe(200);
    for (const own of ["/healthz", "/readyz", "/metrics", "/-/status"]) {
      expect(await status(own, { authorization })).toBe(404);
    }
  });

  test("finds a replica that is back at once, when the other one goes", async ({ skip }) => {
    skip(!hasNginx(), NO_NGINX);
    const modules = makeModuleGraph({ count: 30 });
    const mirror = await startMirror({ modules });
    const { token, sha256 } = await makeToken(await makeTempDir("deploy"));
    const first = await startReplica(mirror.url, sha256);
    const second = await startReplica(mirror.url, sha256);
    const front = await startFront([first, second]);
    const headers = { authorization: `Bearer ${token}` };
    const askAll = async () => {
      const paths = modules.map(({ path }) => `/${escapeUpperCase(path)}/@v/v1.0.0.mod`);
      return new Set(await Promise.all(paths.map((path) => statusOf(front, path, { headers }))));
    };
    const kill = async (one: typeof first) => {
      one.signal("SIGKILL");
      await one.ended;
    };
    await kill(first);
    expect(await askAll()).toEqual(new Set([200]));
    await startReplica(mirror.url, sha256, { listen: first.host });
    await kill(second);
    expect(await askAll()).toEqual(new Set([200]));
  });

  test("gives a webhook to all replicas", async ({ skip }) => {
    skip(!hasNginx(), NO_NGINX);
    const page = await readFile(join(ROOT, "docs", "serve-webhooks.md"), "utf8");
    const [, locations = ""] = /```nginx\n([^`]*)```/.exec(page) ?? [];
    const secret = "0123456789abcdef";
    const { sha256 } = await makeToken(await makeTempDir("deploy"));
    const webhooks = "webhooks: [{ name: forge, kind: gitlab, secret-file: secret }]\n";
    const mirror = await startMirror({});
    const replicas = await Promise.all(
      [1, 2].map(() => startReplica(mirror.url, sha256, { secret, more: webhooks })),
    );
    const [one, two] = replicas;
    if (!one || !two) throw new Error("two replicas are needed");
    const front = await startFront([one, two], (text) =>
      text
        .replace("    location = /healthz", `${locations}\n    location = /healthz`)
        .replaceAll("192.0.2.11:8080", one.host)
        .replaceAll("192.0.2.12:8080", two.host),
    );
    const body = JSON.stringify({
      object_kind: "push",
      project: { web_url: "https://gitlab.example.com/acme/lib" },
    });
    const headers = { "x-gitlab-token": secret };
    const sent = { method: "POST", headers, body };
    expect(await statusOf(front, "/-/webhook/forge", sent)).toBe(200);
    for (const { log } of replicas) {
      await expect.poll(log).toMatch(/method=POST path=\/-\/webhook\/forge status=200 /);
    }
  });

  /** Two replicas, each with a mirror of its own, in regions by the address of the client. */
  async function startRegions(change: (regions: string) => string = (regions) => regions) {
    const { token, sha256 } = await makeToken(await makeTempDir("deploy"));
    const [east, west] = [
      await startMirror({ modules: [LIB] }),
      await startMirror({ modules: [LIB] }),
    ];
    const inEast = await startReplica(east.url, sha256);
    const inWest = await startReplica(west.url, sha256);
    const regions = await fill("nginx/regions.conf", {
      "198.51.100.0/24": "127.0.0.2",
      "192.0.2.21:8080": inEast.host,
      "192.0.2.31:8080": inWest.host,
    });
    const front = await startFront([inEast, inWest], (text) => {
      expect(text).toContain("proxy_pass http://go_accel;");
      const own = text.replace("http://go_accel;", "http://$go_accel_region;");
      return `${change(regions)}${own}`;
    });
    const ask = (extension: string, options: { localAddress: string; forwarded?: string }) =>
      statusOf(front, `/${LIB.path}/@v/v1.0.0.${extension}`, {
        localAddress: options.localAddress,
        headers: {
          authorization: `Bearer ${token}`,
          ...(options.forwarded && { "x-forwarded-for": options.forwarded }),
        },
      });
    const asked = ({ requests }: typeof east) => requests.map(({ path }) => path.split(".").at(-1));
    return { ask, inEast: () => asked(east), inWest: () => asked(west), log: inWest.log };
  }

  // Only Linux has all addresses of 127.0.0.0/8.
  describe.skipIf(!hasNginx() || process.platform !== "linux")(
    `with regions (else ${NO_NGINX})`,
    () => {
      test("asks the replica of the client's region", async () => {
        const { ask, inEast, inWest } = await startRegions();
        expect(await ask("mod", { localAddress: "127.0.0.1" })).toBe(200);
        expect(await ask("zip", { localAddress: "127.0.0.2" })).toBe(200);
        // Anybody can say this.
        expect(await ask("info", { localAddress: "127.0.0.1", forwarded: "127.0.0.2" })).toBe(200);
        expect(inEast()).toEqual(["mod", "info"]);
        expect(inWest()).toEqual(["zip"]);
      });

      test("believes the load balancer that is named, and nobody else", async () => {
        const { ask, inEast, inWest, log } = await startRegions((regions) => {
          expect(regions).toContain("#set_real_ip_from 192.0.2.5;\n#real_ip_header");
          return regions
            .replace("#set_real_ip_from 192.0.2.5;", "set_real_ip_from 127.0.0.3;")
            .replace("#real_ip_header", "real_ip_header");
        });
        expect(await ask("mod", { localAddress: "127.0.0.3", forwarded: "127.0.0.2" })).toBe(200);
        expect(await ask("zip", { localAddress: "127.0.0.3", forwarded: "127.0.0.9" })).toBe(200);
        expect(await ask("info", { localAddress: "127.0.0.4", forwarded: "127.0.0.2" })).toBe(200);
        expect(inWest()).toEqual(["mod"]);
        expect(inEast()).toEqual(["zip", "info"]);
        // The replica learns it too.
        await expect.poll(log).toMatch(/\.mod status=200 .*address=127\.0\.0\.2 /);
      });
    },
  );
});

describe("a GOPROXY that names the server twice, as docs/serve-deploy.md has it", () => {
  const lib = { path: "example.com/lib", version: "v1.0.0" };

  test.each([
    ["once", false],
    ["twice", true],
  ])("named %s: go gets a download that was cut: %s", async (times, isThere) => {
    const faults = [{ match: ".zip", kind: "reset-in-body" as const, times: 1 }];
    const mirror = await startMirror({ modules: [lib], faults });
    const list = times === "once" ? mirror.url : `${mirror.url}|${mirror.url}`;
    const client = await makeGoClient(list);
    const { exitCode } = await client.run(["mod", "download", `${lib.path}@${lib.version}`]);
    expect(exitCode === 0).toBe(isThere);
  });
});

const NO_ANALYZE = "systemd-analyze is not installed";

describe.skipIf(!hasProgram("systemd-analyze"))(`deploy/systemd (else ${NO_ANALYZE})`, () => {
  const options = ["nginx-reads-store.conf", "private-modules.conf"];

  async function writeUnit(wanted: readonly string[]): Promise<string> {
    const file = join(await makeTempDir("unit"), "go-accel.service");
    await mkdir(`${file}.d`);
    for (const name of wanted) {
      await copyFile(join(ROOT, "deploy/systemd", name), join(`${file}.d`, name));
    }
    const unit = await fill("systemd/go-accel.service", { "/usr/bin/node": process.execPath });
    await writeFile(file, unit);
    return file;
  }

  test.each([[[]], [options]])(
    "has nothing that systemd does not know, with %j",
    async (wanted) => {
      const { stdout, stderr } = await run("systemd-analyze", ["verify", await writeUnit(wanted)]);
      expect(stdout + stderr).toBe("");
    },
  );

  // In tenths of a scale from 0 to 10. It fails above.
  test.each([
    [[], 20],
    [options, 35],
  ])("leaves the service little that it could do, with %j", async (wanted, threshold) => {
    const unit = await writeUnit(wanted);
    const args = ["security", "--offline=yes", `--threshold=${threshold}`, unit];
    await expect(run("systemd-analyze", args)).resolves.toBeTruthy();
  });
});

describe("deploy/prometheus and deploy/grafana", () => {
  const absent = "promtool is not installed";

  test("have alerts that tell what they should, by tests of their own", async ({ skip }) => {
    skip(!hasProgram("promtool"), absent);
    const rules = join(ROOT, "deploy", "prometheus", "alerts.test.yaml");
    const { stdout } = await run("promtool", ["test", "rules", rules]);
    expect(stdout).toContain("SUCCESS");
  });

  test("send what is critical to somebody at once, and the rest as tickets", async ({ skip }) => {
    skip(!hasProgram("amtool"), "amtool is not installed");
    const file = join(ROOT, "deploy", "prometheus", "alertmanager.yaml");
    const { stdout } = await run("amtool", ["check-config", file]);
    expect(stdout).toContain("2 inhibit rules");
    const rules = await readFile(join(ROOT, "deploy", "prometheus", "alerts.yaml"), "utf8");
    const severities = new Set(rules.match(/(?<=severity: )\w+/g));
    expect(severities).toEqual(new Set(["critical", "warning"]));
    for (const severity of severities) {
      const receiver = severity === "critical" ? "on-call" : "tickets";
      const args = [`--config.file=${file}`, `--verify.receivers=${receiver}`];
      const labels = ["alertname=GoAccelDown", `severity=${severity}`];
      await run("amtool", ["config", "routes", "test", ...args, ...labels]);
    }
  });

  test("have a dashboard with queries that Prometheus can read", async ({ skip }) => {
    skip(!hasProgram("promtool"), absent);
    const dashboard = await readFile(join(ROOT, "deploy", "grafana", "go-accel.json"), "utf8");
    // As rules, because promtool reads no query alone. Grafana fills its variables in.
    const rules = [...dashboard.matchAll(/"expr": ("(?:[^"\\]|\\.)*")/g)].map(
      ([, text = ""], index) => {
        const expr = String(JSON.parse(text)).replaceAll("$__rate_interval", "5m");
        return { record: `query${index}`, expr };
      },
    );
    expect(rules.length).toBeGreaterThan(15);
    const file = join(await makeTempDir("rules"), "rules.json");
    await writeFile(file, JSON.stringify({ groups: [{ name: "dashboard", rules }] }));
    const { stdout } = await run("promtool", ["check", "rules", file]);
    expect(stdout).toContain(`SUCCESS: ${rules.length} rules found`);
  });
});

describe("deploy/kubernetes", () => {
  test("makes manifests whose selectors choose the pods", async ({ skip }) => {
    skip(!hasProgram("kubectl"), "kubectl is not installed");
    const { stdout } = await run("kubectl", ["kustomize", join(ROOT, "deploy", "kubernetes")]);
    const manifests = parseAllDocuments(stdout).map((one): unknown => one.toJS());
    const find = (kind: string) => manifests.filter((one) => ownField(one, "kind") === kind);
    const label = { "app.kubernetes.io/name": "go-accel" };
    const bySelector = { spec: { selector: { matchLabels: label } } };
    expect(find("StatefulSet")).toMatchObject([
      { spec: { ...bySelector.spec, template: { metadata: { labels: label } } } },
    ]);
    expect(find("Service")).toMatchObject(Array(2).fill({ spec: { selector: label } }));
    expect(find("PodDisruptionBudget")).toMatchObject([bySelector]);
    expect(find("NetworkPolicy")).toMatchObject([
      { spec: { podSelector: { matchLabels: label } } },
    ]);
    // Its name has a hash of the content in it, so that a new configuration starts the pods again.
    const [, name = "none"] =
      /kind: ConfigMap\n[\s\S]*?\n {2}name: (go-accel-\w+)/.exec(stdout) ?? [];
    expect(stdout).toContain(`configMap:\n          name: ${name}\n`);
  });
});
