import type { ModuleStore } from "./module-store.ts";
import type { ModulePlacer } from "./place-module.ts";

/**
 * Puts each info and go.mod that comes into a store into GOMODCACHE as well, where go reads them
 * without asking: `go mod download` asks for infos one after another. go checks a go.mod there as it
 * checks one of ours, against go.sum at every read.
 */
export function withSharedMetadata(store: ModuleStore, placer: ModulePlacer): ModuleStore {
  return {
    find: (name) => store.find(name),
    async write(name, body, inspect) {
      const stored = await store.write(name, body, inspect);
      if (name.extension !== "zip") placer.share(name, name.extension, stored.file);
      return stored;
    },
  };
}
