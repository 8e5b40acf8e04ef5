import { hashModuleZip, repackModuleZip } from "../../../src/store/repack-zip.ts";
import { hashTree, packTree } from "../../../src/store/tree-zip.ts";
import { unpackModuleZip } from "../../../src/store/unpack-zip.ts";
import type { ModulePool } from "../../../src/store/zip-pool.ts";

/** The workers' job, on this thread. */
export const threadPool: ModulePool = {
  prepare: () => {},
  repack: ({ source, target, prefix }) => repackModuleZip(source, target, prefix),
  unpack: async (begin) => {
    const request = begin();
    return request && unpackModuleZip(request.source, request.prefix, request);
  },
  hashZip: ({ source, prefix }) => hashModuleZip(source, prefix),
  hashTree: async ({ dir, prefix }) => hashTree(dir, prefix),
  packTree: ({ dir, target, prefix }) => packTree(dir, target, prefix),
};
