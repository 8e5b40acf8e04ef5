import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { hasNginx, startNginx } from "../../test/support/nginx.ts";
import { launchServer } from "../../test/support/serve-process.ts";
import { startGateway } from "../../test/support/versitygw.ts";
import { REPOSITORY_ROOT } from "../support/ci.ts";
import { parseSamples, type Sample } from "./figures.ts";

export interface Replica {
  url: string;
  scrape(): Promise<Sample[]>;
  /** It hears nothing of this. */
  kill(): Promise<void>;
}

/** Replicas over one bucket, as an organisation has them. */
export interface Installation {
  bucketUrl: string;
  /** Starts one with an empty disk. */
  addReplica(): Promise<Replica>;
  /** Starts nginx with the configuration of `deploy`. Undefined if nginx is not installed. */
  addFront(replicas: readonly [Replica, Replica]): Promise<string | undefined>;
}

/** What has to be ended, the last one first. */
export type Closers = (() => Promise<unknown>)[];

export async function startInstallation(parts: {
  /** The script of the servers. */
  entry: string;
  /** A folder for everything; the caller removes it. */
  dir: string;
  mirror: string;
  closers: Closers;
}): Promise<Installation> {
  const { entry, dir, mirror, closers } = parts;
  const gateway = await startGateway();
  closers.push(gateway.close);
  const bucket = `go-modules-${randomBytes(4).toString("hex")}`;
  await mkdir(path.join(gateway.root, bucket));

  async function addReplica(): Promise<Replica> {
    const home = await mkdtemp(path.join(dir, "replica-"));
    const config = path.join(home, "serve.yaml");
    const lines = [
      "listen: 127.0.0.1:0",
      // By which nginx passes on what it is asked.
      "hosts: [127.0.0.1]",
      `mirrors: ${mirror}`,
      "checksum-database: off",
      "store:",
      "  directory: store",
      "  durable: s3",
      `  s3: { bucket: ${bucket}, endpoint: "${gateway.url}" }`,
    ];
    await writeFile(config, `${lines.join("\n")}\n`);
    const server = launchServer({ entry, config, env: gateway.env });
    const kill = async () => {
      server.signal("SIGKILL");
      await server.ended;
    };
    closers.push(kill);
    const url = await server.listening;
    const scrape = async () => parseSamples(await (await fetch(`${url}/metrics`)).text());
    return { url, scrape, kill };
  }

  async function addFront(replicas: readonly [Replica, Replica]): Promise<string | undefined> {
    if (!hasNginx()) return undefined;
    const file = path.join(REPOSITORY_ROOT, "deploy", "nginx", "go-accel.conf");
    const [first, second] = replicas.map(({ url }) => new URL(url).host);
    const text = (await readFile(file, "utf8"))
      .replace("192.0.2.11:8080", first ?? "")
      .replace("192.0.2.12:8080", second ?? "")
      // Nothing leaves this machine, so no certificate has to be made.
      .replaceAll(/^ *ssl_.*\n/gm, "");
    const nginx = await startNginx({
      http: (port) => text.replace("listen 443 ssl http2;", `listen 127.0.0.1:${port};`),
    });
    closers.push(nginx.close);
    return `http://127.0.0.1:${nginx.port}`;
  }

  return { bucketUrl: gateway.url, addReplica, addFront };
}
