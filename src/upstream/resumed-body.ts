import { Readable } from "node:stream";
import { discardBody } from "./body.ts";

/** The rest of a body, or why there is none. */
export type Rest =
  | { kind: "body"; body: Readable }
  /** The server does not send exactly the rest: it must be asked for the whole again. */
  | { kind: "refused" }
  /** It may work a moment later. */
  | { kind: "failed" };

interface Resumption {
  /** Asks for what comes from this byte on. Never rejects. */
  askFrom(offset: number): Promise<Rest>;
  /** Waits before it is asked for the n-th time without progress, counted from 0. Never rejects. */
  pause(fruitless: number): Promise<void>;
  /** Whether nobody wants the body any more. */
  isOver(): boolean;
}

/** A mirror that cuts each answer after less than this is not worth the trouble. */
const PROGRESS_BYTES = 1 << 20;
const MAX_FRUITLESS = 4;

/**
 * A body that goes on where it broke off: what has arrived is not fetched again. It fails with the
 * error of the first break that cannot be mended. Destroying it closes the connection.
 */
export function resumeBody(first: Readable, resumption: Resumption): Readable {
  let current = first;

  async function next(offset: number, fruitless: number): Promise<Readable | undefined> {
    for (let tries = fruitless; tries < MAX_FRUITLESS; tries++) {
      await resumption.pause(tries);
      if (resumption.isOver() || whole.destroyed) return undefined;
      const rest = await resumption.askFrom(offset);
      if (rest.kind === "refused") return undefined;
      if (rest.kind === "body") return rest.body;
    }
    return undefined;
  }

  async function* read(): AsyncGenerator<Buffer> {
    let offset = 0;
    let partStart = 0;
    let fruitless = 0;
    let chunks: AsyncIterator<Buffer> = current[Symbol.asyncIterator]();
    for (;;) {
      // An error that comes from the reader of the whole, at `yield`, must not look like a break.
      const step = await chunks.next().catch((error: unknown) => ({ error }));
      if (!("error" in step)) {
        if (step.done) return;
        offset += step.value.length;
        yield step.value;
        continue;
      }
      fruitless = offset - partStart >= PROGRESS_BYTES ? 0 : fruitless + 1;
      const rest = await next(offset, fruitless);
      if (!rest) throw step.error;
      partStart = offset;
      current = rest;
      chunks = current[Symbol.asyncIterator]();
    }
  }

  const whole = Readable.from(read(), { objectMode: false });
  // While the generator waits for a piece it does not notice that nobody reads on.
  const destroy = whole._destroy.bind(whole);
  whole._destroy = (error, callback) => {
    discardBody(current);
    destroy(error, callback);
  };
  return whole;
}
