import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AccelJob, complaintLines, reportOf } from "../support/e2e/accel-job.ts";
import { ACTION, createMachine, GO_BUILD, type Machine } from "../support/e2e/machine.ts";
import { writeConsumer } from "../support/module-graph.ts";

const SECRET = "planted-secret-0815";

describe("bad input", () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await createMachine({ compiledStd: "programs", moduleCount: 3 });
  });
  afterAll(() => machine.close());
  beforeEach(async () => {
    await machine.renew();
    await writeConsumer(machine.runner.workspace, machine.modules);
  });

  function runWith(inputs: Readonly<Record<string, string>>): Promise<AccelJob> {
    return machine.run({ steps: [{ ...ACTION, with: inputs }, GO_BUILD] });
  }

  describe("fails the main step with an error that names input, value and what is allowed", () => {
    it.each<{ title: string; inputs: Record<string, string>; error: RegExp }>([
      {
        title: "an unknown word",
        inputs: { cache: "sometimes" },
        error: /^error: input cache is "sometimes"; expected one of auto, read, write, .*off$/,
      },
      {
        title: "a truth value in other words",
        inputs: { "cache-build": "yes" },
        error: /^error: input cache-build is "yes"; expected one of true, false$/,
      },
      {
        title: "a number that is none",
        inputs: { parallelism: "-4" },
        error: /^error: input parallelism is "-4"; expected auto, or a number from 1 to 9999$/,
      },
      {
        title: "a mirror that is no URL",
        inputs: { mirrors: "mirror,direct" },
        error: /^error: input mirrors is "mirror,direct"; expected a GOPROXY list of .*entry 1/,
      },
      {
        title: "a mirror of an unknown scheme",
        inputs: { mirrors: "https://mirror.example.com|ftp://mirror.example.com" },
        error: /^error: input mirrors is "https:\/\/mirror.*"; expected .*entry 2/,
      },
      {
        title: "a folder without a module",
        inputs: { "working-directory": "docs" },
        error: /^error: input working-directory is ".*docs"; expected a folder with a go\.mod/,
      },
    ])("$title", async ({ inputs, error }) => {
      await mkdir(join(machine.runner.workspace, "docs"));
      const job = await runWith(inputs);
      expect(complaintLines(job)).toEqual([expect.stringMatching(error)]);
      expect(job.main.conclusion).toBe("failure");
      expect(job.conclusion).toBe("failure");
    });

    it("several at once, each on a line of its own", async () => {
      const job = await runWith({ cache: "maybe", warm: "hot", "test-parallelism": "many" });
      const [complaint = "", ...others] = complaintLines(job);
      expect(others).toEqual([]);
      expect(complaint.split("\n")).toEqual([
        expect.stringContaining('input warm is "hot"'),
        expect.stringContaining('input cache is "maybe"'),
        expect.stringContaining('input test-parallelism is "many"'),
      ]);
    });
  });

  it("leaves the post step nothing to do, and it does not fail", async () => {
    machine.service.clearRequests();
    const job = await runWith({ sidecar: "perhaps" });
    expect(job.post).toMatchObject({ conclusion: "success", annotations: [], summary: null });
    expect(job.reports).toEqual([]);
    expect(job.orphans).toEqual([]);
    expect(machine.service.requests).toEqual([]);
  });

  describe("is told without the secrets in it", () => {
    it.each<{ title: string; inputs: Record<string, string>; input: string }>([
      {
        title: "the userinfo of a mirror without a host",
        inputs: { mirrors: `https://user:${SECRET}@` },
        input: "mirrors",
      },
      {
        title: "the userinfo of a mirror of an unknown scheme",
        inputs: { mirrors: `ftp://user:${SECRET}@mirror.example.com` },
        input: "mirrors",
      },
      {
        title: "a password with a slash",
        inputs: { mirrors: `https://user:pass/${SECRET}@mirror.example.com` },
        input: "mirrors",
      },
      {
        title: "a password with an at sign",
        inputs: { mirrors: `ftp://user:p@${SECRET}@mirror.example.com` },
        input: "mirrors",
      },
      {
        title: "a token in the query of a mirror",
        inputs: { mirrors: `https://mirror.example.com/?token=${SECRET}` },
        input: "mirrors",
      },
      {
        title: "a password beside another entry that is wrong",
        inputs: { mirrors: `https://user:${SECRET}@mirror.example.com,nonsense` },
        input: "mirrors",
      },
      {
        title: "credentials without a host",
        inputs: { "mirror-auth": SECRET },
        input: "mirror-auth",
      },
      {
        title: "credentials of a URL",
        inputs: { "mirror-auth": `https://mirror.example.com user:${SECRET}` },
        input: "mirror-auth",
      },
      {
        title: "credentials with a space",
        inputs: { "mirror-auth": `mirror.example.com user ${SECRET}` },
        input: "mirror-auth",
      },
    ])("$title", async ({ inputs, input }) => {
      const job = await runWith(inputs);
      expect(job.main.conclusion).toBe("failure");
      expect(complaintLines(job)).toEqual([expect.stringContaining(`error: input ${input} is "`)]);
      const written = job.main.rawLog
        .split("\n")
        .filter((line) => !line.startsWith("::add-mask::"));
      expect(written.join("\n")).not.toContain(SECRET);
    });
  });

  it("such as a go.sum that is malformed is noticed, and the job goes on as far as go does", async () => {
    const sumFile = join(machine.runner.workspace, "go.sum");
    await writeFile(sumFile, `${await readFile(sumFile, "utf8")}only two\n`);
    const plain = await machine.runner.runJob({ name: "build", steps: [GO_BUILD] });
    const job = await machine.run();
    expect(job.main.conclusion).toBe("success");
    expect(job.main.annotations).toEqual([
      expect.objectContaining({
        level: "notice",
        message: expect.stringMatching(/^go-accel: go\.sum:\d+: expected 3 fields, found 2; /),
      }),
    ]);
    expect(job.post.annotations).toEqual([]);
    expect(job.conclusion).toBe(plain.conclusion);
    expect(job.userSteps[0]?.exitCode).toBe(plain.steps[0]?.exitCode);
    expect(reportOf(job).modules.needed).toBe(0);
  });
});
