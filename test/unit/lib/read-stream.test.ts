import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readBytes } from "../../../src/lib/read-stream.ts";

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
