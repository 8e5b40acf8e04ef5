import { unescapeModulePath, unescapeVersion } from "../gomod/module-path.ts";
import type { ModuleStore } from "./module-store.ts";
import type { ModulePlacer } from "./place-module.ts";

/**
 * Puts each info and go.mod that comes into a store into GOMODCACHE as well, where go reads them
 * without asking: `go mod download` asks for infos one after another. go checks a go.mod there as it
 * checks one of ours, against go.sum at every read.
 */
export function withSharedMetadata(store: ModuleStore, placer: ModulePlacer): ModuleStore {
  return {
    find: (key) => store.find(key),
    async write(key, body, inspect) {
      const stored = await store.write(key, body, inspect);
      const path = unescapeModulePath(key.escapedPath);
      const version = unescapeVersion(key.escapedVersion);
      if (key.extension !== "zip" && path !== undefined && version !== undefined) {
        placer.share({ path, version }, key.extension, stored.file);
      }
      return stored;
    },
  };
}
