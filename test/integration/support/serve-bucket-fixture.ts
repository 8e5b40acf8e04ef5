import { randomBytes } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Gateway } from "../../support/versitygw.ts";
import { startS3Proxy, type Watch } from "./s3-proxy.ts";
import { type ServeOptions, startServer } from "./serve-fixture.ts";

/** A bucket of its own for servers, behind a proxy that can make faults. */
export async function makeServeBucket(gateway: Gateway, watch: Watch = () => undefined) {
  const name = `bucket-${randomBytes(8).toString("hex")}`;
  await mkdir(join(gateway.root, name));
  const proxy = await startS3Proxy(gateway.url, watch);
  const dir = join(gateway.root, name, "modules");
  const s3 = { bucket: name, endpoint: proxy.url };
  return {
    /** Where the gateway has the files of modules. */
    dir,
    /** For `store.s3` of a configuration. */
    s3,
    marker: join(gateway.root, name, "store.json"),
    /** Without those for the list of denied modules, which each server looks at every few seconds. */
    get requests() {
      return proxy.requests.filter(({ url }) => !/\/(?:denied|private-paths)\.json/.test(url));
    },
    start: (options: ServeOptions) =>
      startServer({ ...options, env: gateway.env, store: { s3, ...options.store } }),
    /** Names of the files in the bucket. */
    files: async () =>
      (await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []))
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
  };
}
