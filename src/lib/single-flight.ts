/** Work that is under way, for all callers that asked for it. */
export interface Flight<T, S> {
  result: Promise<T>;
  /** What callers that join may read and change, such as how urgent the work is. */
  state: S;
}

/**
 * Does work once for all callers that ask for the same key at the same time. The work goes on if
 * the first caller goes away. Neither a result nor a failure is remembered: a call after the end
 * starts the work again. `createState` makes the state of one flight.
 */
export function createFlights<T, S>(
  createState: () => S,
): (key: string, work: (state: S) => Promise<T>) => Flight<T, S> {
  const underWay = new Map<string, Flight<T, S>>();
  return (key, work) => {
    const running = underWay.get(key);
    if (running) return running;
    const state = createState();
    const result = work(state).finally(() => underWay.delete(key));
    const flight = { result, state };
    underWay.set(key, flight);
    return flight;
  };
}

/** The same for work whose flights need no state of their own. */
export function createSingleFlight<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const flights = createFlights<T, undefined>(() => undefined);
  return (key, work) => flights(key, work).result;
}
