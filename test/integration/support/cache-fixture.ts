import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import {
  type CacheService,
  type CacheServiceOptions,
  startCacheService,
  type TokenRequest,
} from "../../support/cache-service.ts";
import { BUNDLE_DIR } from "../../support/prepared/folder.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const run = promisify(execFile);

type CacheCall =
  | { readonly op: "save"; readonly key: string }
  | {
      readonly op: "restore";
      readonly key: string;
      readonly restoreKeys?: readonly string[];
      readonly lookupOnly?: boolean;
    };

interface ClientResult {
  /** Entry number or -1 of a save, matched key or null of a restore. */
  readonly results: readonly unknown[];
  readonly output: string;
}

export interface CacheFixture {
  readonly service: CacheService;
  /** Runs calls one after another in one client process with a token of this kind. */
  client(token: TokenRequest, calls: readonly CacheCall[]): Promise<ClientResult>;
  /** The one cached file; restore deletes nothing by itself. */
  writeData(data: Buffer | string): Promise<void>;
  readData(): Promise<Buffer>;
  deleteData(): Promise<void>;
}

export const MAIN = { ref: "refs/heads/main" } as const;

export async function createCacheFixture(options: CacheServiceOptions = {}): Promise<CacheFixture> {
  const service = await startCacheService(options);
  onTestFinished(() => service.close());
  const root = await makeTempDir("cache-client");
  const dataDir = join(root, "data");
  const dataFile = join(dataDir, "file");
  await mkdir(dataDir);
  await mkdir(join(root, "temp"));
  await writeFile(dataFile, randomBytes(100_000));
  return {
    service,
    async client(token, calls) {
      const withPaths = calls.map((call) => ({ ...call, paths: [dataDir] }));
      const { stdout, stderr } = await run(
        process.execPath,
        [join(BUNDLE_DIR, "cache-client.js"), JSON.stringify(withPaths)],
        {
          cwd: root,
          env: {
            PATH: "/usr/local/bin:/usr/bin:/bin",
            GITHUB_WORKSPACE: root,
            RUNNER_TEMP: join(root, "temp"),
            ACTIONS_CACHE_SERVICE_V2: "True",
            ACTIONS_RESULTS_URL: service.url,
            ACTIONS_RUNTIME_TOKEN: service.issueToken(token),
            ...service.childEnv,
          },
        },
      );
      const results = /^@@results (.*)$/m.exec(stdout)?.[1];
      if (results === undefined) throw new Error(`no results:\n${stdout}${stderr}`);
      return { results: JSON.parse(results) as unknown[], output: stdout + stderr };
    },
    writeData: (data) => writeFile(dataFile, data),
    readData: () => readFile(dataFile),
    deleteData: () => rm(dataFile),
  };
}
