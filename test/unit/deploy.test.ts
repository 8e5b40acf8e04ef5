import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments, parse as parseYaml } from "yaml";
import { ownField } from "../../src/lib/json.ts";
import { readServeConfig } from "../../src/serve/config/read-config.ts";
import { createMetrics } from "../../src/serve/observe/metrics.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const names = readdirSync(path.join(ROOT, "deploy"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));

async function check(config: string) {
  const file = path.join(await makeTempDir("deploy"), "serve.yaml");
  await writeFile(file, config);
  return readServeConfig(file, {});
}

/** A value of nested maps and lists. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce(ownField, value);
}

describe("deploy/serve.yaml", () => {
  const filled = read("deploy/serve.yaml")
    .replace("sum.example.com+<hash>+<key>", "off")
    .replace("<hash of the token>", "0".repeat(64));

  test("is right once its placeholders are replaced", async () => {
    const settings = await check(filled);
    expect(settings.listen).toEqual({ host: "0.0.0.0", port: 8080 });
    expect(settings.access.readers).toHaveLength(1);
  });

  test("is refused with a placeholder in it", async () => {
    await expect(check(read("deploy/serve.yaml"))).rejects.toThrow(/sha256/);
    const noDatabase = filled.replace(": off", ": sum.example.com+<hash>+<key>");
    await expect(check(noDatabase)).rejects.toThrow(/checksum-database/);
  });

  test("is the one of Kubernetes too", () => {
    expect(read("deploy/kubernetes/serve.yaml")).toBe(read("deploy/serve.yaml"));
  });
});

describe("the alerts and the dashboard", () => {
  test("name only metrics that the server has", async () => {
    const metrics = createMetrics({
      version: "1.0.0",
      read: () => ({
        memory: { keptBytes: 0, limitBytes: 0 },
        disk: undefined,
        hasBucket: true,
        pendingUploads: 0,
        mirrors: [],
      }),
    });
    const { text } = await metrics.scrape();
    const known = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    for (const file of ["prometheus/alerts.yaml", "grafana/go-accel.json"]) {
      const named = read(`deploy/${file}`).match(/\b(?:go_accel_serve|process|nodejs)_\w+/g) ?? [];
      const names = new Set(named.map((name) => name.replace(/_bucket$/, "")));
      expect(names.size).toBeGreaterThan(5);
      expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    }
  });
});

describe("the files of deploy", () => {
  test("are named by docs/serve-deploy.md, alone or with their folder", () => {
    const page = read("docs/serve-deploy.md");
    const unnamed = names.filter(
      (name) => !page.includes(`(../${name})`) && !page.includes(`(../${path.dirname(name)})`),
    );
    expect(unnamed).toEqual([]);
  });

  test("give a server more time to end than it takes by default", async () => {
    const { noticeMs, drainMs } = await check(
      "mirrors: https://mirror.example.com\nchecksum-database: off\nstore: { directory: store }\n",
    );
    const [statefulSet] = parseAllDocuments(read("deploy/kubernetes/statefulset.yaml"));
    const compose: unknown = parseYaml(read("deploy/container/compose.yaml"), { merge: true });
    const graceSeconds = [
      /^TimeoutStopSec=(\d+)$/m.exec(read("deploy/systemd/go-accel.service"))?.[1],
      at(statefulSet?.toJS(), "spec", "template", "spec", "terminationGracePeriodSeconds"),
      ...["replica-1", "replica-2"].map((name) =>
        String(at(compose, "services", name, "stop_grace_period")).replace("s", ""),
      ),
    ].map(Number);
    expect(graceSeconds).toHaveLength(4);
    expect(Math.min(...graceSeconds)).toBeGreaterThan((noticeMs + drainMs) / 1_000);
  });

  test("have replicas whose stores are folders of their own", () => {
    const compose: unknown = parseYaml(read("deploy/container/compose.yaml"), { merge: true });
    const stores = ["replica-1", "replica-2"].map((name) =>
      [at(compose, "services", name, "volumes")]
        .flat()
        .filter((one) => /^store-/.test(String(one))),
    );
    expect(stores).toEqual([["store-1:/var/lib/go-accel"], ["store-2:/var/lib/go-accel"]]);
  });
});
