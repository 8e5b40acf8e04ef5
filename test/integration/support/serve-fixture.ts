import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { ENTRY } from "../../support/prepared/folder.ts";
import { launchServer, type ServeProcess } from "../../support/serve-process.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export interface ServeOptions {
  /** GOPROXY syntax. */
  mirrors: string;
  /** GOSUMDB syntax, with its key; off by default. */
  database?: string;
  /** As in `store.size`. */
  size?: string;
  /** More entries of `store`. */
  store?: Readonly<Record<string, unknown>>;
  /** More variables of its environment, such as credentials for a bucket. */
  env?: Readonly<Record<string, string>>;
  /** More lines of the configuration. */
  more?: string;
  /** Of an earlier server. */
  dir?: string;
}

export interface RunningServer extends Omit<ServeProcess, "listening"> {
  url: string;
  /** Of the configuration and the store. */
  dir: string;
  /** Replaces the configuration; the server learns of it by SIGHUP. */
  configure(options: ServeOptions): Promise<void>;
}

/** A server of its own process on a free port, which is ended with the running test. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const dir = options.dir ?? (await makeTempDir("serve"));
  const config = await configure(dir, options);
  const server = launchServer({ entry: ENTRY, config, env: options.env ?? {} });
  onTestFinished(async () => {
    server.signal("SIGKILL");
    await server.ended;
  });
  return {
    ...server,
    url: await server.listening,
    dir,
    configure: async (changed) => void (await configure(dir, changed)),
  };
}

/** Runs `serve --scrub`. */
export async function scrubStore(
  options: ServeOptions & { dir: string },
): Promise<{ code: number; out: string; err: string }> {
  const config = await configure(options.dir, options);
  const env = { ...process.env, ...options.env };
  const args = [ENTRY, "serve", "--config", config, "--scrub"];
  return promisify(execFile)(process.execPath, args, { env }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
}

/** Writes a configuration, and returns its file. */
async function configure(dir: string, options: ServeOptions): Promise<string> {
  const { mirrors, database = "off", size, store, more = "" } = options;
  const lines = [
    "listen: 127.0.0.1:0",
    `mirrors: ${JSON.stringify(mirrors)}`,
    `checksum-database: ${JSON.stringify(database)}`,
    // JSON is YAML.
    `store: ${JSON.stringify({ directory: "store", ...(size === undefined ? {} : { size }), ...store })}`,
    more,
  ];
  const file = join(dir, "serve.yaml");
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}
