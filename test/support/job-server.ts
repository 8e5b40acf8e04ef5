import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchServer, type ServeProcess } from "./serve-process.ts";

export interface JobServerOptions {
  /** The script that runs all processes of ours. */
  readonly entry: string;
  /** A folder of its own. */
  readonly dir: string;
  /** GOPROXY syntax. */
  readonly mirrors: string;
  /** As in the configuration; off by default. */
  readonly database?: string;
  /** By whom the tokens are that it takes. */
  readonly issuer: string;
  /** Module paths that jobs of pull requests do not get. */
  readonly except?: string;
}

export interface JobServer extends Pick<ServeProcess, "log"> {
  readonly url: string;
  close(): Promise<void>;
}

/** `go-accel serve` on a free port that lets in nobody but the jobs of one owner, by tokens for its address. */
export async function startJobServer(options: JobServerOptions): Promise<JobServer> {
  const { entry, dir } = options;
  const config = join(dir, "serve.yaml");
  const configure = (audience: string) => writeFile(config, render(options, audience));
  await configure("unknown");
  const server = launchServer({ entry, config });
  const url = await server.listening;
  // Its address is known only now.
  await configure(url);
  server.signal("SIGHUP");
  while (!(await challengesOf(url)).includes(`audience="${url}"`)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    url,
    log: server.log,
    async close() {
      server.signal("SIGKILL");
      await server.ended;
    },
  };
}

function render(
  { mirrors, database = "off", issuer, except }: JobServerOptions,
  audience: string,
): string {
  const common = { issuer, audience };
  const owner = { repository_owner_id: 65 };
  return JSON.stringify({
    listen: "127.0.0.1:0",
    mirrors,
    "checksum-database": database,
    store: { directory: "store" },
    oidc: [
      { name: "trusted", ...common, match: { ...owner, event_name: "push, schedule" } },
      { name: "others", ...common, match: owner, ...(except === undefined ? {} : { except }) },
    ],
  });
}

async function challengesOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/example.com/lib/@v/list`);
  await answer.body?.cancel();
  return answer.headers.get("www-authenticate") ?? "";
}
