import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { makeTempDir } from "../support/temp-dir.ts";
import { diagnose, findClosedPort, startMirror } from "./support/doctor-fixture.ts";

const NGINX = "/usr/sbin/nginx";
const TINYPROXY = "/usr/bin/tinyproxy";

/** Starts a server that stays in the foreground, and waits until it listens. */
async function start(program: string, args: readonly string[], port: number): Promise<void> {
  const child = spawn(program, args, { stdio: "ignore" });
  const ended = once(child, "exit");
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  await expect.poll(() => isOpen(port)).toBe(true);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** nginx with this location in front of a mirror. Gives its URL. */
async function startNginx(location: string, more = ""): Promise<string> {
  const dir = await makeTempDir("nginx");
  const port = await findClosedPort();
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${dir}/${name};`)
    .join(" ");
  await writeFile(
    join(dir, "nginx.conf"),
    `pid ${dir}/pid; error_log stderr; daemon off; events {}
http { access_log off; ${paths} ${more}
  server { listen 127.0.0.1:${port}; location / { ${location} } } }\n`,
  );
  await start(NGINX, ["-p", dir, "-c", join(dir, "nginx.conf")], port);
  return `http://127.0.0.1:${port}`;
}

describe("go-accel doctor, before nginx", () => {
  beforeEach(({ skip }) => skip(!existsSync(NGINX), `${NGINX} is not on this machine`));

  test("finds nothing wrong with one that passes all on", async () => {
    const GOPROXY = await startNginx(`proxy_pass ${await startMirror()};`);
    expect((await diagnose({ env: { GOPROXY } })).ids).toEqual([]);
  });

  test.each([
    [
      "wants a password",
      'auth_basic "modules"; auth_basic_user_file /dev/null;',
      "mirror-unauthorized",
    ],
    ["denies all", "deny all;", "mirror-forbidden"],
    ["has nothing of that name", "return 404;", "module-not-found"],
    ["says that it is gone", "return 410;", "module-not-found"],
  ])("finds one that %s", async (_what, location, id) => {
    expect((await diagnose({ env: { GOPROXY: await startNginx(location) } })).ids).toEqual([id]);
  });

  test("finds one behind which nothing listens", async () => {
    const location = `proxy_pass http://127.0.0.1:${await findClosedPort()};`;
    const { ids, text } = await diagnose({ env: { GOPROXY: await startNginx(location) } });
    expect(ids).toEqual(["mirror-error"]);
    expect(text).toContain("it answered 502");
  });

  test("finds one that waits in vain for what is behind it", async () => {
    const mirror = await startMirror({ faults: [{ match: /./, kind: "hang" }] });
    const location = `proxy_pass ${mirror}; proxy_read_timeout 1s;`;
    const { ids, text } = await diagnose({ env: { GOPROXY: await startNginx(location) } });
    expect(ids).toEqual(["mirror-error"]);
    expect(text).toContain("it answered 504");
  });

  test("finds one that limits requests", async () => {
    const GOPROXY = await startNginx(
      `limit_req zone=each; limit_req_status 429; proxy_pass ${await startMirror()};`,
      "limit_req_zone $binary_remote_addr zone=each:1m rate=1r/m;",
    );
    expect((await diagnose({ env: { GOPROXY } })).ids).toEqual(["mirror-throttles"]);
  });

  test("finds one that sends less than it says, as it loses what is behind it", async () => {
    const mirror = await startMirror({ faults: [{ match: ".zip", kind: "truncate" }] });
    const { ids } = await diagnose({ env: { GOPROXY: await startNginx(`proxy_pass ${mirror};`) } });
    expect(ids).toEqual(["mirror-cut"]);
  });
});

describe("go-accel doctor, behind tinyproxy", () => {
  beforeEach(({ skip }) => skip(!existsSync(TINYPROXY), `${TINYPROXY} is not on this machine`));

  async function startTinyproxy(lines: string): Promise<string> {
    const dir = await makeTempDir("tinyproxy");
    const port = await findClosedPort();
    const file = join(dir, "tinyproxy.conf");
    await writeFile(
      file,
      `Port ${port}\nListen 127.0.0.1\nTimeout 10\nLogFile "${dir}/log"\n${lines}\n`,
    );
    await start(TINYPROXY, ["-d", "-c", file], port);
    return `127.0.0.1:${port}`;
  }

  test.each(["https", "http"])("finds that it wants a password for %s", async (scheme) => {
    const proxy = `http://${await startTinyproxy("BasicAuth me hunter2")}`;
    const env = {
      GOPROXY: `${scheme}://mirror.example.com`,
      HTTPS_PROXY: proxy,
      HTTP_PROXY: proxy,
    };
    const { ids } = await diagnose({ env });
    expect(ids).toEqual(["proxy-auth"]);
  });

  test("finds that it cannot reach a mirror, with the right password", async () => {
    const HTTPS_PROXY = `http://me:hunter2@${await startTinyproxy("BasicAuth me hunter2")}`;
    const { ids, text } = await diagnose({
      env: { GOPROXY: "https://mirror.invalid", HTTPS_PROXY },
    });
    expect(ids).toEqual(["proxy-refuses"]);
    expect(text).not.toContain("hunter2");
  });

  test("finds that its rules forbid a mirror", async () => {
    const HTTPS_PROXY = `http://${await startTinyproxy("ConnectPort 8443")}`;
    const { ids } = await diagnose({ env: { GOPROXY: "https://mirror.example.com", HTTPS_PROXY } });
    expect(ids).toEqual(["proxy-refuses"]);
  });
});
