import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type IdTokenService,
  type IdTokenServiceOptions,
  startIdTokenService,
} from "../id-token-service.ts";
import { type JobServer, startJobServer } from "../job-server.ts";
import type { SyntheticModule } from "../module-builder.ts";
import { writeConsumer } from "../module-graph.ts";
import type { JobOptions } from "../runner/types.ts";
import type { AccelJob } from "./accel-job.ts";
import { ACTION, createMachine, type Machine } from "./machine.ts";
import { ACTION_DIR } from "./repository.ts";

/** A machine, and servers that let its jobs in by tokens of a CI system. */
export interface JobTokenMachine {
  readonly machine: Machine;
  /** Starts a CI system, and a server that takes its tokens. */
  start(options?: IdTokenServiceOptions): Promise<{ ci: IdTokenService; server: JobServer }>;
  /** Makes the machine a new one with a checkout that needs all modules of the graph. */
  renew(): Promise<void>;
  /** Runs a job on a new machine. */
  run(job: Partial<JobOptions>): Promise<AccelJob>;
  /** Ends what was started. */
  closeServers(): Promise<void>;
  close(): Promise<void>;
}

/** What the servers do not give to jobs of pull requests. */
const EXCEPT = "corp.example.com";

/** The action as a workflow uses it that has the server's address, and no secret. */
export const withMirrors = (mirrors: string, inputs = { cache: "off" }) => ({
  ...ACTION,
  with: { mirrors, ...inputs },
});

/** A step that downloads one module. */
export const download = ({ path, version }: SyntheticModule) =>
  ({ kind: "run", run: `go mod download ${path}@${version}` }) as const;

/** @param extraModules What the mirror behind the servers has besides the graph. */
export async function createJobTokenMachine(
  extraModules: readonly SyntheticModule[],
): Promise<JobTokenMachine> {
  const machine = await createMachine({ compiledStd: "programs", moduleCount: 8, extraModules });
  const open: { close(): Promise<void> }[] = [];
  let servers = 0;

  async function renew(): Promise<void> {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
  }

  async function closeServers(): Promise<void> {
    for (const one of open.splice(0)) await one.close();
  }

  return {
    machine,
    async start(options) {
      const ci = await startIdTokenService(options);
      open.push(ci);
      const dir = join(machine.scratchDir, `server-${servers++}`);
      await mkdir(dir);
      const server = await startJobServer({
        entry: join(ACTION_DIR, "dist", "index.js"),
        dir,
        mirrors: machine.mirror.url,
        issuer: ci.issuer,
        except: EXCEPT,
      });
      open.push(server);
      return { ci, server };
    },
    renew,
    async run(job) {
      await renew();
      return machine.run(job);
    },
    closeServers,
    async close() {
      await closeServers();
      await machine.close();
    },
  };
}
