import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { complaintLines } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, type Machine } from "../support/e2e/machine.ts";
import { databaseWithKey, passOnToolchains } from "../support/e2e/real-toolchains.ts";
import { writeSetUpProject } from "../support/e2e/set-up-project.ts";

describe("each real release that is set up", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({
      withoutGo: true,
      moduleCount: 1,
      goEnv: { GOSUMDB: databaseWithKey(), GOTOOLCHAIN: "local", CGO_ENABLED: "1" },
      mirror: passOnToolchains(),
    });
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeSetUpProject(machine.runner.workspace, { cgo: true });
  });

  it.each(["1.24.13", "1.25.14", "1.26.10"])(
    "%s builds, vets and tests, with cover, with race, and with C",
    async (release) => {
      const job = await machine.run({
        steps: [
          { ...ACTION, with: { "go-version": release } },
          { kind: "run", run: "go version && go build ./... && go vet ./..." },
          { kind: "run", run: "go test ./..." },
          { kind: "run", run: "go test -cover ./..." },
          { kind: "run", run: "go test -race ./..." },
        ],
      });
      expect(job.userSteps[0]?.log).toContain(`go${release} `);
      expect(job.conclusion).toBe("success");
      expect(complaintLines(job)).toEqual([]);
    },
  );
});
