import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createBucket } from "../../../src/serve/bucket/bucket.ts";
import { BucketError, bucketError } from "../../../src/serve/bucket/bucket-error.ts";
import { objectName } from "../../../src/serve/bucket/layout.ts";
import type { ModuleFile } from "../../../src/store/module-file.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createFakeObjects } from "./fake-bucket.ts";

const FILE: ModuleFile = { path: "example.com/B", version: "v1.0.0", extension: "mod" };
const NAME = "modules/example.com/!b/@v/v1.0.0.mod";

function start() {
  const fake = createFakeObjects();
  const clock = { ms: 0 };
  const states: string[] = [];
  const bucket = createBucket({
    objects: fake.objects,
    prefix: "",
    clock: { nowMs: () => clock.ms },
    onState: (state) => void states.push(state),
  });
  return { ...fake, bucket, states, clock };
}

async function makeFile(content: string): Promise<string> {
  const file = path.join(await makeTempDir("bucket"), "file");
  await writeFile(file, content);
  return file;
}

describe("createBucket()", () => {
  test("marks a new bucket, and looks at the mark once", async () => {
    const { bucket, held, asked } = start();
    await bucket.open();
    await bucket.find(FILE);
    await bucket.find(FILE);
    expect(held.get("store.json")?.content.toString()).toBe('{"layout":1}\n');
    expect(asked).toEqual(["read store.json", "write store.json", `get ${NAME}`, `get ${NAME}`]);
  });

  test.each(['{"layout":2}', "{}", "<html>", ""])(
    "refuses one whose mark is %s, and asks it for nothing",
    async (mark) => {
      const { bucket, hold, asked } = start();
      hold("store.json", mark);
      hold(NAME, "module example.com/B\n");
      await expect(bucket.open()).rejects.toThrow(
        /this version knows layout 1; use another prefix$/,
      );
      expect(await bucket.find(FILE)).toBeUndefined();
      expect(asked).not.toContain(`get ${NAME}`);
    },
  );

  test("takes the mark of another server that was faster", async () => {
    const { bucket, objects, hold } = start();
    const read = objects.readSmall;
    objects.readSmall = async (name) => {
      objects.readSmall = read;
      hold(name, '{"layout":1}');
      return undefined;
    };
    await bucket.open();
    expect(await bucket.find(FILE)).toBeUndefined();
  });

  test("leaves one that fails alone for a while, says why, and says when it works again", async () => {
    const { bucket, hold, asked, state, states, clock } = start();
    hold(NAME, "module example.com/B\n");
    await bucket.open();
    state.fault = "down";
    expect(await bucket.find(FILE)).toBeUndefined();
    delete state.fault;
    const before = asked.length;
    clock.ms = 2_000;
    expect(await bucket.find(FILE)).toBeUndefined();
    expect(asked).toHaveLength(before);
    clock.ms = 5_000;
    expect(await bucket.find(FILE)).toBeDefined();
    expect(states).toEqual(["down", "works"]);
  });

  test("goes on reading when it is full", async () => {
    const { bucket, hold, state, states } = start();
    hold(NAME, "module example.com/B\n");
    await bucket.open();
    state.fault = "full";
    expect(await bucket.store(FILE, await makeFile("x"), "sum")).toBe("later");
    delete state.fault;
    expect(await bucket.find(FILE)).toBeDefined();
    expect(await bucket.store(FILE, await makeFile("x"), "sum")).toBe("later");
    expect(states).toEqual(["full"]);
  });

  test.each([
    ["refused", "never"],
    ["conflict", "later"],
  ] as const)("takes other files after one that is %s", async (fault, outcome) => {
    const { bucket, state } = start();
    await bucket.open();
    state.fault = fault;
    expect(await bucket.store(FILE, await makeFile("x"), "sum")).toBe(outcome);
    delete state.fault;
    expect(await bucket.store(FILE, await makeFile("x"), "sum")).toBe("stored");
  });

  test("comes into use once the bucket can be reached, if it could not at the start", async () => {
    const { bucket, hold, state, clock } = start();
    hold(NAME, "module example.com/B\n");
    state.fault = "down";
    await bucket.open();
    delete state.fault;
    clock.ms = 10_000;
    expect(await bucket.find(FILE)).toBeDefined();
  });

  test("replaces nothing but the object that was damaged", async () => {
    const { bucket, held, hold } = start();
    hold(NAME, "old");
    await bucket.open();
    expect(await bucket.store(FILE, await makeFile("new"), "sum")).toBe("stored");
    expect(held.get(NAME)?.content.toString()).toBe("old");
    bucket.reportDamage(FILE, held.get(NAME)?.etag ?? "");
    expect(await bucket.store(FILE, await makeFile("new"), "sum")).toBe("stored");
    expect(held.get(NAME)?.content.toString()).toBe("new");
    expect(await bucket.store(FILE, await makeFile("newer"), "sum")).toBe("stored");
    expect(held.get(NAME)?.content.toString()).toBe("new");
  });

  test("throws the system's error for a file that is not there", async () => {
    const { bucket } = start();
    await expect(bucket.store(FILE, "/no/such/file", "sum")).rejects.toThrow("ENOENT");
  });
});

describe("objectName()", () => {
  test("is none for a name that no bucket takes", () => {
    const file: ModuleFile = { ...FILE, path: `example.com/${"b".repeat(900)}` };
    expect(objectName(file, "")).toMatch(/^modules\/example\.com\/b+\/@v\/v1\.0\.0\.mod$/);
    expect(objectName(file, "p".repeat(100))).toBeUndefined();
  });
});

describe("bucketError()", () => {
  const failed = (status: number | undefined, name: string) =>
    Object.assign(new Error("secret"), { name, $metadata: { httpStatusCode: status } });

  test.each([
    [undefined, "TimeoutError", "down"],
    [500, "InternalError", "down"],
    [503, "SlowDown", "down"],
    [403, "QuotaExceeded", "full"],
    [507, "XMinioStorageFull", "full"],
    [403, "AccessDenied", "forbidden"],
    [400, "ExpiredToken", "forbidden"],
    [404, "NoSuchBucket", "absent"],
    [409, "ConditionalRequestConflict", "conflict"],
    [400, "KeyTooLongError", "refused"],
  ] as const)("takes status %s with %s for: %s", (status, code, fault) => {
    const error = bucketError("s3://fake", failed(status, code));
    expect(error).toBeInstanceOf(BucketError);
    expect(error).toMatchObject({ fault, message: expect.not.stringContaining("secret") });
  });
});
