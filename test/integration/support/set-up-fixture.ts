import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Settings } from "../../../src/app/job/settings.ts";
import { createKeptGo } from "../../../src/app/set-up/kept-go.ts";
import { setUpGo } from "../../../src/app/set-up/set-up-go.ts";
import { createUnpackThreads } from "../../../src/archive/unpack.ts";
import type { CacheBackend } from "../../../src/cache/backend.ts";
import { createDirBackend } from "../../../src/cache/dir/dir-backend.ts";
import type { History } from "../../../src/history/record.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { parseSpec } from "../../../src/toolchain/spec.ts";
import { startChecksumDatabase } from "../../support/checksum-database.ts";
import { createFakeHost } from "../../support/fake-host.ts";
import { makeJob } from "../../support/make-job.ts";
import { makeStep } from "../../support/make-step.ts";
import type { SyntheticModule } from "../../support/module-builder.ts";
import { ENTRY } from "../../support/prepared/folder.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { SETTINGS } from "./plan-fixture.ts";

/** What a checksum database says of toolchains, for mirrors that pass requests on to it. */
export async function startToolchainDatabase(modules: readonly SyntheticModule[]) {
  const database = await startChecksumDatabase({ modules });
  onTestFinished(() => database.close());
  return { database, sumdb: (path: string) => database.reply(path), GOSUMDB: database.key };
}

/** The folder of a cache that several machines may share, and what is known of earlier runs. */
interface SetUpCache {
  folder: string;
  history?: History;
}

export interface SetUpMachine {
  readonly backend: CacheBackend;
  readonly toolCacheDir: string;
  readonly workspace: string;
  readonly tempDir: string;
  /** Names a Go as `1.26`; more settings, and more variables than those of the machine. */
  setUp(
    goVersion?: string,
    settings?: Partial<Settings>,
    variables?: Readonly<Record<string, string>>,
  ): Promise<SetUpOutcome>;
}

interface SetUpOutcome {
  readonly result: Awaited<ReturnType<typeof setUpGo>>;
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
  /** PATH of a later step. */
  readonly path: string;
}

/**
 * A machine with an empty tool cache. PATH has a Go only if `onPath` names its release, and keeps what a
 * set-up puts there, as in a job.
 */
export async function makeSetUpMachine(
  env: Readonly<Record<string, string>>,
  {
    onPath,
    goMod,
    cache,
  }: { onPath?: string; goMod?: string; cache?: SetUpCache | undefined } = {},
): Promise<SetUpMachine> {
  const dir = await makeTempDir("set-up");
  const backend = createDirBackend({
    folder: cache?.folder ?? join(dir, "cache"),
    dir: join(dir, "transfer"),
    clock: systemClock,
  });
  const toolCacheDir = join(dir, "tools");
  const workspace = join(dir, "app");
  const tempDir = join(dir, "temp");
  await mkdir(workspace);
  await mkdir(tempDir);
  if (goMod !== undefined) await writeFile(join(workspace, "go.mod"), goMod);
  let path = "/usr/bin:/bin";
  if (onPath !== undefined)
    path = `${await makeGoRoot(join(dir, "installed"), onPath)}/bin:${path}`;

  return {
    backend,
    toolCacheDir,
    workspace,
    tempDir,
    async setUp(goVersion, settings = {}, variables = {}) {
      const host = {
        ...createFakeHost(),
        addPath(folder: string) {
          path = `${folder}:${path}`;
        },
      };
      const step = makeStep({
        host,
        env: {
          PATH: path,
          HOME: dir,
          GOENV: "off",
          GOPATH: join(dir, "gopath"),
          ...env,
          ...variables,
        },
      });
      const named =
        goVersion === undefined ? undefined : { text: goVersion, spec: parseSpec(goVersion) };
      const asked = {
        settings: { ...SETTINGS, workingDirectory: workspace, goVersion: named, ...settings },
        job: makeJob({ workspace, tempDir }),
      };
      const { unpack } = createUnpackThreads(ENTRY);
      const history = { wait: async () => ({ history: cache?.history }) };
      const result = await setUpGo(step, {
        ...asked,
        toolCacheDir,
        kept: createKeptGo(step, { backend, unpack, history }, asked),
        entry: ENTRY,
      });
      return { result, warnings: host.warnings, notices: host.notices, path };
    },
  };
}

/** A Go that lies somewhere, as an image has it. */
async function makeGoRoot(goRoot: string, release: string): Promise<string> {
  await mkdir(join(goRoot, "bin"), { recursive: true });
  await writeFile(join(goRoot, "VERSION"), `go${release}\n`);
  await writeFile(join(goRoot, "bin", "go"), "#!/bin/sh\n", { mode: 0o755 });
  return goRoot;
}
