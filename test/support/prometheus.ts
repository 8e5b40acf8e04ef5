import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "./free-port.ts";
import { makeKeptTempDir, removeTree } from "./temp-dir.ts";

/** Why a test with Prometheus is skipped. */
export const NO_PROMETHEUS = "prometheus is not installed";

const START_ATTEMPTS = 3;
/** How many times to ask, every 100 ms. */
const READY_POLLS = 300;

/** One series of an answer. */
interface PrometheusSample {
  metric: Readonly<Record<string, string>>;
  value: number;
}

export interface RunningPrometheus {
  /** What a query gives just now. Throws with what Prometheus says is wrong with it. */
  query(expr: string): Promise<PrometheusSample[]>;
  /** The alerts of its rules, with what it says of each. */
  alerts(): Promise<{ name: string; expr: string; health: string; lastError: string }[]>;
  close(): Promise<void>;
}

export function hasPrometheus(): boolean {
  return spawnSync("prometheus", ["--version"], { stdio: "ignore" }).status === 0;
}

/** Starts a real Prometheus that asks these hosts each second, as the job `go-accel`. */
export async function startPrometheus(options: {
  targets: readonly string[];
  rulesFile: string;
}): Promise<RunningPrometheus> {
  const dir = await makeKeptTempDir("prometheus");
  const config = {
    global: { scrape_interval: "1s", evaluation_interval: "1s" },
    rule_files: [options.rulesFile],
    scrape_configs: [{ job_name: "go-accel", static_configs: [{ targets: options.targets }] }],
  };
  const file = join(dir, "prometheus.yml");
  // JSON is YAML.
  await writeFile(file, JSON.stringify(config));
  for (let attempt = 1; ; attempt++) {
    const host = `127.0.0.1:${await findFreePort()}`;
    const flags = [
      `--config.file=${file}`,
      `--storage.tsdb.path=${join(dir, "data")}`,
      `--web.listen-address=${host}`,
    ];
    const child = spawn("prometheus", flags, { stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const close = async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, "exit");
        child.kill("SIGKILL");
        await exited;
      }
    };
    if (await isReady(child, `http://${host}/-/ready`)) {
      return {
        ...clientOf(`http://${host}`),
        async close() {
          await close();
          await removeTree(dir);
        },
      };
    }
    await close();
    // Another process may have taken the port in between.
    if (attempt === START_ATTEMPTS) {
      await removeTree(dir);
      throw new Error(`prometheus does not start: ${stderr}`);
    }
  }
}

async function isReady(child: ChildProcess, url: string): Promise<boolean> {
  for (let poll = 0; poll < READY_POLLS && child.exitCode === null; poll++) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return true;
    await sleep(100);
  }
  return false;
}

interface Answer<T> {
  status: string;
  error?: string;
  data: T;
}

function clientOf(url: string): Omit<RunningPrometheus, "close"> {
  return {
    async query(expr) {
      const body = new URLSearchParams({ query: expr });
      const response = await fetch(`${url}/api/v1/query`, { method: "POST", body });
      const answer = (await response.json()) as Answer<{
        result: { metric: Record<string, string>; value: [number, string] }[];
      }>;
      if (answer.status !== "success") throw new Error(`${expr}: ${answer.error}`);
      return answer.data.result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
    },
    async alerts() {
      const response = await fetch(`${url}/api/v1/rules?type=alert`);
      const { data } = (await response.json()) as Answer<{
        groups: { rules: { name: string; query: string; health: string; lastError?: string }[] }[];
      }>;
      return data.groups.flatMap(({ rules }) =>
        rules.map(({ name, query, health, lastError = "" }) => ({
          name,
          expr: query,
          health,
          lastError,
        })),
      );
    },
  };
}
