import type { Clock } from "../../lib/clock.ts";
import { waitAtMost } from "../../lib/within.ts";
import type { OpenTracing, TracingParts } from "./port.ts";
import type { TracingSettings } from "./tracing-settings.ts";

/** Traces of requests, if the configuration wants any. */
export interface Tracing extends Omit<OpenTracing, "close"> {
  /** From the next request on. Never rejects for what a collector does. */
  configure(settings: TracingSettings | undefined): Promise<void>;
  /** Sends what is left, for a few seconds at most. */
  close(): Promise<void>;
}

/** A collector that does not answer holds up neither the end of the server nor a reload. */
const FLUSH_MS = 3_000;

/** The library is loaded once it is needed. Nothing here waits for a collector. */
export function createTracing(parts: TracingParts & { clock: Pick<Clock, "sleep"> }): Tracing {
  let open: OpenTracing | undefined;
  let opened = "";

  async function close(one: OpenTracing | undefined): Promise<void> {
    // A fault has been told already.
    const closed = one?.close().catch(() => {});
    if (closed) await waitAtMost(parts.clock, FLUSH_MS, closed);
  }

  return {
    begin: (request, isTrusted) => open?.begin(request, isTrusted),
    note: (event, isPrivate) => open?.note(event, isPrivate),
    work: (name, work, describe) => (open ? open.work(name, work, describe) : work()),
    async configure(settings) {
      const wanted = JSON.stringify(settings) ?? "";
      if (wanted === opened) return;
      const old = open;
      open = settings && (await import("./open-tracing.ts")).openTracing(settings, parts);
      opened = wanted;
      void close(old);
    },
    close: () => close(open),
  };
}
