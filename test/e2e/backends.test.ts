import { join } from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createS3Client } from "../../src/cache/s3/client.ts";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";

const BUCKET = "go-cache";
const EXACT = { "modules-cache": "exact", "build-cache": "exact", "cache-hit": "true" };

describe.each(["dir", "s3"] as const)("entries in a place of one's own (%s)", (kind) => {
  let machine: Machine;
  let gateway: Gateway | undefined;
  let cold: AccelJob;
  let warm: AccelJob;
  let warmMirrorRequests: number;
  let down: AccelJob;

  /** What the input says, and the credentials that the action's step gets. */
  async function makePlace() {
    if (kind === "dir") return { place: `dir:${join(machine.scratchDir, "cache")}`, env: {} };
    gateway = await startGateway();
    const bucket = { bucket: BUCKET, prefix: "", region: undefined, pathStyle: true } as const;
    const client = createS3Client(
      { kind: "s3", ...bucket, endpoint: gateway.url },
      { ...gateway.env },
    );
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    client.destroy();
    return { place: `s3://${BUCKET}/team/app?endpoint=${gateway.url}`, env: gateway.env };
  }

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs" });
    const { place, env } = await makePlace();
    const run = async (backend = place) => {
      await writeConsumer(machine.runner.workspace, machine.modules);
      const action = { ...ACTION, with: { "cache-backend": backend }, env };
      return machine.run({ cache: null, steps: [action, GO_BUILD] });
    };
    cold = await run();
    await machine.renew();
    machine.mirror.clearRequests();
    warm = await run();
    warmMirrorRequests = machine.mirror.requests.length;
    await machine.renew();
    down = await run(
      kind === "dir" ? "dir:/dev/null/cache" : "s3://absent/app?endpoint=http://127.0.0.1:1",
    );
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    await machine.close();
    await gateway?.close();
  });

  it("are saved by the first job, and all that the second one needs", () => {
    expect(cold.conclusion).toBe("success");
    expect(reportOf(cold).saves.map(({ status }) => status)).toEqual(["saved", "saved"]);
    expect(warm.main.outputs).toMatchObject(EXACT);
    expect(warmMirrorRequests).toBe(0);
    expect([cold, warm].flatMap(complaintLines)).toEqual([]);
  });

  it("cost a warning where the place cannot be reached, and no more", () => {
    expect(down.conclusion).toBe("success");
    expect(complaintLines(down).length).toBeGreaterThan(0);
    expect(down.main.outputs).toMatchObject({ "modules-cache": "miss", "build-cache": "miss" });
  });

  it("cost no credential: nothing that a step writes has one", () => {
    const secret = gateway?.env["AWS_SECRET_ACCESS_KEY"] ?? "no such text";
    // The runner itself prints the step's variables, and masks those that are secrets.
    for (const { rawLog, summary, outputs } of [cold, warm, down].flatMap(({ steps }) => steps)) {
      expect(`${rawLog}${summary}${JSON.stringify(outputs)}`).not.toContain(secret);
    }
  });
});
