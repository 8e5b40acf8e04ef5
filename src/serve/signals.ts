/** The process's signals as promises. */
export interface Signals {
  /** The next SIGTERM or SIGINT. */
  next(): Promise<NodeJS.Signals>;
  /** Does `reload` for each SIGHUP, also for those before, one after the other. It must not throw. */
  onHangup(reload: () => Promise<void>): void;
}

/** From here on, none of them ends the process by itself. */
export function watchSignals(): Signals {
  let waiting: ((signal: NodeJS.Signals) => void)[] = [];
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      const heard = waiting;
      waiting = [];
      for (const resolve of heard) resolve(signal);
    });
  }
  const started = Promise.withResolvers<void>();
  let reloads = started.promise;
  let work = async () => {};
  process.on("SIGHUP", () => {
    reloads = reloads.then(() => work());
  });
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    onHangup(reload) {
      work = reload;
      started.resolve();
    },
  };
}
