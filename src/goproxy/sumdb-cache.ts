import { readFile } from "node:fs/promises";
import path from "node:path";
import { writeFileAtomic } from "../lib/fs.ts";
import type { SumdbRoute } from "./routes.ts";
import { checkSumdb } from "./sumdb-content.ts";

/** Answers of a checksum database that stay true: lookups and tiles. */
export interface SumdbCache {
  /** Undefined if there is none of the right form. Never throws. */
  find(route: SumdbRoute): Promise<Buffer | undefined>;
  /** Has no effect for an answer that does not stay true. Throws if the disk refuses. */
  keep(route: SumdbRoute, body: Buffer): Promise<void>;
}

/** The sub-folder of a store that holds them; no module path can name it. */
export const SUMDB_DIR = ".sumdb";

/**
 * Kept below `dir` at the path of the request. A lookup also holds the tree head of its day; go
 * checks that against the heads that it knows, older or newer.
 */
export function createSumdbCache(dir: string): SumdbCache {
  // A route's path cannot leave a directory. Windows refuses the colon that a port has.
  const fileOf = ({ path: route }: SumdbRoute) =>
    path.join(dir, ...route.replaceAll(":", "_").split("/").slice(2));
  const isLasting = ({ request }: SumdbRoute) =>
    request.kind === "lookup" || request.kind === "tile";
  return {
    async find(route) {
      if (!isLasting(route)) return undefined;
      try {
        const body = await readFile(fileOf(route));
        checkSumdb(route.request, body);
        return body;
      } catch {
        // ENOENT, or a damaged file. The mirrors are asked again.
        return undefined;
      }
    },
    async keep(route, body) {
      if (isLasting(route)) await writeFileAtomic(fileOf(route), body);
    },
  };
}
