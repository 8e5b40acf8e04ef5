import { readFile } from "node:fs/promises";
import { onTestFinished } from "vitest";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { fetchStats, sidecarUrl, stopSidecar } from "../../../src/sidecar/control.ts";
import { launchSidecar } from "../../../src/sidecar/launch.ts";
import { type SidecarConfig, type Stats, sidecarFiles } from "../../../src/sidecar/protocol.ts";
import { ENTRY } from "../../support/prepared/folder.ts";
import { makeSidecarConfig } from "../../support/sidecar-config.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export interface RunningSidecar {
  /** For GOPROXY; no slash at the end. */
  url: string;
  /** The folder of its store. */
  store: string;
  stats(): Promise<Stats>;
  /** Status and text of an answer. */
  get(path: string): Promise<{ status: number; text: string }>;
}

/** Starts a sidecar in front of a GOPROXY list; it ends with the running test. */
export async function startSidecar(
  goproxy: string,
  goSum: string,
  options: Partial<SidecarConfig> = {},
): Promise<RunningSidecar> {
  const dir = await makeTempDir("sidecar");
  const handle = await launchSidecar({
    entry: ENTRY,
    env: process.env,
    clock: systemClock,
    config: makeSidecarConfig(dir, goproxy, {
      sumLines: goSum.trimEnd().split("\n"),
      ...options,
    }),
  });
  onTestFinished(async () => {
    await stopSidecar(handle, systemClock);
  });
  const url = sidecarUrl(handle);
  return {
    url,
    store: sidecarFiles(dir).store,
    stats: () => fetchStats(handle),
    async get(path) {
      const answer = await fetch(url + path);
      return { status: answer.status, text: await answer.text() };
    },
  };
}

/** The hash that a go.sum file has for each zip, by `path@version`. */
export async function readZipHashes(goSumFile: string): Promise<Record<string, string>> {
  const { entries } = parseGoSum(await readFile(goSumFile, "utf8"), goSumFile);
  const zips = entries.filter(({ kind }) => kind === "zip");
  return Object.fromEntries(zips.map(({ path, version, hash }) => [`${path}@${version}`, hash]));
}
