import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { type Rest, resumeBody } from "../../../src/upstream/resumed-body.ts";

const CONTENT = Buffer.alloc(8 << 20, "0123456789abcdef");
const PIECE_BYTES = 64 << 10;
const BREAK = new Error("connection reset");

/** The content from one byte to another, and then its end, or a break. */
function part(from: number, to = CONTENT.length): Readable {
  async function* pieces() {
    for (let at = from; at < to; at += PIECE_BYTES) {
      yield CONTENT.subarray(at, Math.min(at + PIECE_BYTES, to));
    }
    if (to < CONTENT.length) throw BREAK;
  }
  return Readable.from(pieces(), { objectMode: false });
}

/** Reads a body whose first part ends at `firstEnd`; remembers what was asked for, and the pauses. */
function start(firstEnd: number, answer: (offset: number, count: number) => Rest) {
  const asked: number[] = [];
  const pauses: number[] = [];
  const state = { isOver: false };
  const first = part(0, firstEnd);
  const body = resumeBody(first, {
    askFrom: async (offset) => answer(offset, asked.push(offset)),
    pause: async (fruitless) => void pauses.push(fruitless),
    isOver: () => state.isOver,
  });
  return { body, first, asked, pauses, state };
}
const rest = (from: number, to?: number): Rest => ({ kind: "body", body: part(from, to) });

describe("resumeBody()", () => {
  test("passes on a body that does not break", async () => {
    const { body, asked } = start(CONTENT.length, () => ({ kind: "refused" }));
    expect((await buffer(body)).equals(CONTENT)).toBe(true);
    expect(asked).toEqual([]);
  });

  test("goes on where a body broke off, as often as it makes progress", async () => {
    const step = (3 << 20) / 2;
    const { body, asked, pauses } = start(step, (from) =>
      rest(from, Math.min(from + step, CONTENT.length)),
    );
    expect((await buffer(body)).equals(CONTENT)).toBe(true);
    expect(asked).toEqual([1, 2, 3, 4, 5].map((count) => count * step));
    expect(new Set(pauses)).toEqual(new Set([0]));
  });

  test("fails with the first break if the server does not send the rest", async () => {
    const { body, asked } = start(1 << 20, () => ({ kind: "refused" }));
    await expect(buffer(body)).rejects.toBe(BREAK);
    expect(asked).toEqual([1 << 20]);
  });

  test("asks again, with longer and longer pauses, if asking fails", async () => {
    const { body, asked, pauses } = start(2 << 20, (from, count) =>
      count < 3 ? { kind: "failed" } : rest(from),
    );
    expect((await buffer(body)).equals(CONTENT)).toBe(true);
    expect(asked).toEqual([2 << 20, 2 << 20, 2 << 20]);
    expect(pauses).toEqual([0, 1, 2]);
  });

  test("gives up a server that never gets further", async () => {
    const { body, asked } = start(2 << 20, (from) => rest(from, from + PIECE_BYTES));
    await expect(buffer(body)).rejects.toBe(BREAK);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  test("asks for nothing once nobody wants the body any more", async () => {
    const { body, asked, state } = start(2 << 20, (from) => rest(from));
    state.isOver = true;
    await expect(buffer(body)).rejects.toBe(BREAK);
    expect(asked).toEqual([]);
  });

  test("takes an error of its reader for no break", async () => {
    const { body, first, asked } = start(CONTENT.length, (from) => rest(from));
    const tooLong = new Error("too long");
    const reading = (async () => {
      for await (const chunk of body) {
        if (chunk.length > 0) body.destroy(tooLong);
      }
    })();
    await expect(reading).rejects.toBe(tooLong);
    expect(asked).toEqual([]);
    expect(first.destroyed).toBe(true);
  });

  test("closes the connection although a piece is awaited when it is destroyed", async () => {
    const silent = new Readable({ read() {} });
    const body = resumeBody(silent, {
      askFrom: async () => ({ kind: "refused" }),
      pause: async () => {},
      isOver: () => false,
    });
    body.resume();
    await new Promise((resolve) => setImmediate(resolve));
    const closed = new Promise((resolve) => silent.once("close", resolve));
    body.destroy();
    await closed;
    expect(silent.destroyed).toBe(true);
  });
});
