import type { ModuleStore } from "./module-store.ts";
import type { ModulePlacer } from "./place-module.ts";

/**
 * Also puts each info and go.mod that is written to a store into GOMODCACHE, where go reads them
 * without a request: `go mod download` asks for infos one after another. Go checks a go.mod against
 * go.sum whenever it reads one, from GOMODCACHE as well as from us.
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
