import { describe, expect, test } from "vitest";
import { createFlights, createSingleFlight } from "../../../src/lib/single-flight.ts";

/** Work that ends when it is told to, and how often it was begun. */
function createGate() {
  const begun: PromiseWithResolvers<number>[] = [];
  const work = () => {
    const gate = Promise.withResolvers<number>();
    begun.push(gate);
    return gate.promise;
  };
  return { begun, work };
}

describe("createSingleFlight()", () => {
  test("does work once for all who ask at the same time", async () => {
    const share = createSingleFlight<number>();
    const { begun, work } = createGate();
    const asked = [share("a", work), share("a", work)];
    expect(begun).toHaveLength(1);
    begun[0]?.resolve(7);
    expect(await Promise.all(asked)).toEqual([7, 7]);
  });

  test("keeps different keys apart", () => {
    const share = createSingleFlight<number>();
    const { begun, work } = createGate();
    void share("a", work);
    void share("b", work);
    expect(begun).toHaveLength(2);
  });

  test("remembers no result", async () => {
    const share = createSingleFlight<number>();
    let count = 0;
    const work = async () => ++count;
    expect(await share("a", work)).toBe(1);
    expect(await share("a", work)).toBe(2);
  });

  test("gives a failure to all who wait, and begins again for those who ask after it", async () => {
    const share = createSingleFlight<number>();
    const { begun, work } = createGate();
    const failure = new Error("down");
    const again = share("a", work).catch(() => share("a", work));
    const other = share("a", work);
    begun[0]?.reject(failure);
    await expect(other).rejects.toBe(failure);
    begun[1]?.resolve(7);
    expect(await again).toBe(7);
  });

  test("keeps nothing of work that throws before it begins", async () => {
    const share = createSingleFlight<number>();
    const failure = new Error("no such path");
    const refuse = () => {
      throw failure;
    };
    expect(() => share("a", refuse)).toThrow(failure);
    expect(await share("a", async () => 7)).toBe(7);
  });
});

describe("createFlights()", () => {
  test("shows all who ask for a key the state of its flight, as the work sees it", async () => {
    const flights = createFlights<string, { isUrgent: boolean }>(() => ({ isUrgent: false }));
    const { promise: opened, resolve: open } = Promise.withResolvers<void>();
    const work = async (state: { isUrgent: boolean }) => {
      await opened;
      return state.isUrgent ? "first" : "later";
    };
    const one = flights("a", work);
    const two = flights("a", work);
    two.state.isUrgent = true;
    open();
    expect(await one.result).toBe("first");
  });

  test("makes a new state for the next flight", async () => {
    const flights = createFlights<void, { isUrgent: boolean }>(() => ({ isUrgent: false }));
    const first = flights("a", async () => {});
    first.state.isUrgent = true;
    await first.result;
    expect(flights("a", async () => {}).state.isUrgent).toBe(false);
  });
});
