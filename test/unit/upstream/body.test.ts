import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { discardBody, watchBody } from "../../../src/upstream/body.ts";

const tooLong = () => new Error("too long");

function bodyOf(...chunks: readonly string[]): Readable {
  return Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
}

describe("watchBody()", () => {
  test("counts what is read, and loses nothing that comes before the reader", async () => {
    const body = bodyOf("con", "tent");
    const watch = watchBody(body, 7, tooLong);
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(watch.sizeBytes()).toBe(0);
    expect(await text(body)).toBe("content");
    expect(watch.sizeBytes()).toBe(7);
  });

  test("fails a body that is longer than allowed", async () => {
    const body = bodyOf("con", "tent");
    const watch = watchBody(body, 6, tooLong);
    const error: unknown = await text(body).catch((thrown: unknown) => thrown);
    expect(error).toEqual(tooLong());
    expect(watch.failedWith(error)).toBe(true);
  });

  test("tells the body's own failure from its reader's", async () => {
    const cut = new Error("cut");
    const body = new Readable({ read: () => {} });
    const watch = watchBody(body, 7, tooLong);
    expect(watch.failedWith(undefined)).toBe(false);
    body.destroy(cut);
    await text(body).catch(() => {});
    expect([watch.failedWith(cut), watch.failedWith(new Error("cut"))]).toEqual([true, false]);
  });
});

describe("discardBody()", () => {
  test("closes a body, even one that then fails", async () => {
    const body = new Readable({
      read: () => {},
      destroy: (_, callback) => callback(new Error("reset")),
    });
    discardBody(body);
    await new Promise<void>((resolve) => body.once("close", resolve));
    expect(body.destroyed).toBe(true);
  });
});
