import type { Clock } from "../lib/clock.ts";
import type { CacheBackend } from "./backend.ts";
import type { BackendSetting } from "./backend-setting.ts";
import { createDirBackend } from "./dir/dir-backend.ts";
import { createGithubBackend } from "./github/github-backend.ts";
import type { CacheInventory } from "./inventory.ts";

export interface BackendParts {
  /** The script that runs a transfer as `node <entry> transfer`. */
  entry: string;
  /** Folder for archives that are being sent or received. */
  dir: string;
  /** Environment of the action's step: address and token of the cache service, S3 credentials. */
  env: NodeJS.ProcessEnv;
  clock: Clock;
}

/** The backend that the setting names. It does not connect to anything yet. */
export async function createBackend(
  setting: BackendSetting,
  parts: BackendParts,
): Promise<CacheBackend> {
  const { dir, env, clock } = parts;
  switch (setting.kind) {
    case "github": {
      const service = directService(env);
      if (service) return createGithubBackend({ ...service, dir, clock });
      // On demand, like S3. The library itself is loaded by a process of its own.
      const { createLibraryBackend } = await import("./library/library-backend.ts");
      return createLibraryBackend(parts);
    }
    case "dir":
      return createDirBackend({ folder: setting.folder, dir, clock });
    case "s3": {
      // On demand: the client is large, and most jobs do not need it.
      const { createS3Backend } = await import("./s3/s3-backend.ts");
      return createS3Backend({ setting, dir, env, clock });
    }
  }
}

export interface InventoryParts {
  /** Credentials, proxies, and the address of GitHub's API. */
  env: NodeJS.ProcessEnv;
  clock: Clock;
  /** `owner/name`, whose entries are meant; only GitHub's cache service has those of many. */
  repository: string;
  /** For GitHub's API. */
  token: string;
}

/** What the backend of the setting keeps. It does not connect to anything yet. */
export async function createInventory(
  setting: BackendSetting,
  { env, clock, repository, token }: InventoryParts,
): Promise<CacheInventory> {
  switch (setting.kind) {
    case "github": {
      const { createGithubInventory } = await import("./github/github-inventory.ts");
      const apiUrl = env["GITHUB_API_URL"] || "https://api.github.com";
      return createGithubInventory({ apiUrl, env, clock, repository, token });
    }
    case "dir": {
      const { createDirInventory } = await import("./dir/dir-inventory.ts");
      return createDirInventory(setting.folder);
    }
    case "s3": {
      const { createS3Inventory } = await import("./s3/s3-inventory.ts");
      return createS3Inventory({ setting, env, clock });
    }
  }
}

/** Variables that name a proxy, in either case. */
const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Address and token of the cache service, if it has the second version and is reached without a
 * proxy. Undefined if only the library can reach it. GitHub Enterprise Server has the first
 * version, whatever it says.
 */
export function directService(env: NodeJS.ProcessEnv): { url: string; token: string } | undefined {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = env;
  if (!url || !token || !URL.canParse(url) || !env["ACTIONS_CACHE_SERVICE_V2"]) return undefined;
  if (PROXY_VARIABLES.some((name) => env[name]) || isEnterpriseServer(env)) return undefined;
  return { url: url.endsWith("/") ? url : `${url}/`, token };
}

function isEnterpriseServer({ GITHUB_SERVER_URL: server }: NodeJS.ProcessEnv): boolean {
  if (!server || !URL.canParse(server)) return false;
  const { hostname } = new URL(server);
  return hostname !== "github.com" && !/\.(?:ghe\.com|localhost)$/.test(hostname);
}
