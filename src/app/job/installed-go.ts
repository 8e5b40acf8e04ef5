import type { LayerRestore } from "../../report/model/model.ts";

/** A Go that the job's first step has installed. */
export interface InstalledGo {
  release: string;
  goRoot: string;
  /** The platform's name in toolchains, as in `linux-amd64`. */
  platform: string;
  /** Hash of its files, as the checksum database has it. */
  h1: string;
  /** What became of asking the cache for it. */
  restore: LayerRestore;
  from: "cache" | "mirror";
  /** The time that it took to get it from there. */
  ms: number;
  /** What the keys of entries with this release begin with. */
  keyPrefix: string;
}
