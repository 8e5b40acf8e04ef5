import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { type RequestOptions, request } from "node:https";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished } from "vitest";
import { makeCertificate } from "../../support/certificate.ts";
import { startNginx } from "../../support/nginx.ts";
import { ENTRY } from "../../support/prepared/folder.ts";
import { launchServer } from "../../support/serve-process.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export const ROOT = join(import.meta.dirname, "..", "..", "..");
const run = promisify(execFile);

/** A file of `deploy`, with what the page says that one has to replace. */
export async function fill(name: string, replacements: Record<string, string>): Promise<string> {
  let text = await readFile(join(ROOT, "deploy", name), "utf8");
  for (const [from, to] of Object.entries(replacements)) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** Makes a token with the command of docs/serve-deploy.md. */
export async function makeToken(dir: string): Promise<{ token: string; sha256: string }> {
  const page = await readFile(join(ROOT, "docs", "serve-deploy.md"), "utf8");
  const command = /^\$ (openssl rand .*)$/m.exec(page)?.[1] ?? "false";
  const { stdout } = await run("sh", ["-c", command], { cwd: dir });
  return { token: await readFile(join(dir, "token"), "utf8"), sha256: stdout.trim() };
}

/** A server with the configuration of `deploy` and a store of its own. */
export async function startReplica(
  mirror: string,
  sha256: string,
  options: { secret?: string; more?: string; listen?: string } = {},
) {
  const { secret = "", more = "", listen = "127.0.0.1:0" } = options;
  const dir = await makeTempDir("replica");
  const store = join(dir, "store");
  await writeFile(join(dir, "secret"), secret);
  const config = join(dir, "serve.yaml");
  const replacements = {
    "0.0.0.0:8080": listen,
    "192.0.2.10": "127.0.0.1",
    "https://mirror.example.com": mirror,
    "sum.example.com+<hash>+<key>": "off",
    "/var/lib/go-accel": store,
    "<hash of the token>": sha256,
  };
  await writeFile(config, `${await fill("serve.yaml", replacements)}${more}`);
  const server = launchServer({ entry: ENTRY, config });
  onTestFinished(async () => {
    server.signal("SIGKILL");
    await server.ended;
  });
  return { ...server, host: new URL(await server.listening).host, store };
}

/** nginx with the configuration of `deploy`, and what `more` adds to it or changes in it. */
export async function startFront(
  replicas: readonly [{ host: string }, { host: string }],
  more: (text: string) => string | Promise<string> = (text) => text,
) {
  const dir = await makeTempDir("front");
  const { cert, key } = makeCertificate();
  await writeFile(join(dir, "tls.crt"), cert);
  await writeFile(join(dir, "tls.key"), key);
  const filled = await fill("nginx/go-accel.conf", {
    "192.0.2.11:8080": replicas[0].host,
    "192.0.2.12:8080": replicas[1].host,
    "goproxy.example.com;": "localhost;",
    "/etc/nginx/tls/goproxy.example.com": join(dir, "tls"),
  });
  const text = await more(filled);
  const nginx = await startNginx({
    http: (port) => text.replace("listen 443 ", `listen 127.0.0.1:${port} `),
  });
  onTestFinished(nginx.close);
  return { url: `https://localhost:${nginx.port}`, certificate: join(dir, "tls.crt"), cert };
}

export function statusOf(
  { url, cert }: { url: string; cert: string },
  path: string,
  options: RequestOptions & { body?: string },
): Promise<number | undefined> {
  const { body, ...more } = options;
  return new Promise((resolve, reject) => {
    request(`${url}${path}`, { agent: false, ca: cert, ...more }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once("error", reject)
      .end(body);
  });
}
