import { expect, test } from "vitest";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const LIB = [{ path: "example.com/lib", version: "v1.0.0" }];
const MOD = "/example.com/lib/@v/v1.0.0.mod";

async function ask(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  return answer;
}

test("a server answers those who may come, by the word of a server in front, and as often as it may", async () => {
  const mirror = await startMirror({ modules: LIB });
  const configuration = (more: string) => ({
    mirrors: mirror.url,
    more: `trusted-proxies: [127.0.0.1]\nrate-limit: { per-second: 1, burst: 2 }\n${more}`,
  });
  const server = await startServer(configuration("allow: [10.0.0.0/8]"));
  const statusFor = async (forwarded?: string) =>
    (
      await ask(
        `${server.url}${MOD}`,
        forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
      )
    ).status;
  expect(await statusFor()).toBe(403);
  expect(await statusFor("10.0.0.1, 192.0.2.1")).toBe(403);
  expect(await statusFor("192.0.2.1, 10.0.0.1")).toBe(200);
  expect((await ask(`${server.url}/readyz`)).status).toBe(200);

  await server.configure(configuration("allow: [192.0.2.0/24]"));
  server.signal("SIGHUP");
  await expect.poll(server.log).toContain("reloaded the configuration");
  expect(await statusFor("10.0.0.1")).toBe(403);
  expect([await statusFor("192.0.2.1"), await statusFor("192.0.2.1")]).toEqual([200, 200]);
  const many = await Promise.all(Array.from({ length: 20 }, () => statusFor("192.0.2.1")));
  expect(many).toContain(429);
  expect(await statusFor("192.0.2.2")).toBe(200);
  await expect.poll(server.log).toMatch(/status=403 .*address=10\.0\.0\.1 refused=address/);
});
