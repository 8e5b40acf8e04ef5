import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { readBytes, readStart } from "../../../src/lib/read-stream.ts";

test.each([[[]], [["one"]], [["one", "two", ""]]])("gives all bytes of %j", async (chunks) => {
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  expect((await readBytes(stream)).toString()).toBe(chunks.join(""));
});

test("rejects with the stream's error, after some bytes too", async () => {
  const broken = async function* () {
    yield Buffer.from("one");
    throw new Error("broken off");
  };
  await expect(readBytes(Readable.from(broken()))).rejects.toThrow("broken off");
});

test("rejects where the stream is destroyed without an error", async () => {
  const stream = new Readable({ read() {} });
  const read = readBytes(stream);
  stream.push("one");
  stream.destroy();
  await expect(read).rejects.toThrow(/premature/i);
});

describe("readStart()", () => {
  const bodyOf = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

  test.each([[[]], [["one"]], [["one", "two"]]])("gives all of %j", async (chunks) => {
    const start = await readStart(bodyOf(...chunks), 6);
    expect(start.chunks.map(String)).toEqual(chunks);
    expect(start.rest).toBeUndefined();
  });

  test("gives the rest of what is longer", async () => {
    const { chunks, rest } = await readStart(bodyOf("one", "two", "three", "four"), 6);
    expect(chunks.map(String)).toEqual(["one", "two", "three"]);
    const left: string[] = [];
    for await (const chunk of rest ?? []) left.push(String(chunk));
    expect(left).toEqual(["four"]);
  });

  test("rejects with the stream's error", async () => {
    const body = new Readable({ read() {} });
    const read = readStart(body, 6);
    body.push("one");
    body.destroy(new Error("broken off"));
    await expect(read).rejects.toThrow("broken off");
  });

  test("destroys the stream where its rest is not read to the end", async () => {
    const body = bodyOf("one", "two", "three");
    const { rest } = await readStart(body, 2);
    for await (const _ of rest ?? []) break;
    expect(body.destroyed).toBe(true);
  });
});
