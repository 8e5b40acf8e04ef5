import type { IncomingMessage } from "node:http";
import type { SidecarEvent } from "../../telemetry/events.ts";
import type { TraceWork } from "../../telemetry/trace-work.ts";
import type { RequestRecord } from "../observe/watch-request.ts";

/** A request that is traced. */
export interface TracedRequest {
  /** Runs what answers it. */
  run<T>(work: () => T): T;
  /** Ends its span, once what `run` runs has ended as well. */
  end(record: RequestRecord): void;
}

/** Traces by one state of the configuration. */
export interface OpenTracing {
  /** `isTrusted`: whether the trace that the request's headers name counts. Undefined if it is not traced. */
  begin(request: IncomingMessage, isTrusted: () => boolean): TracedRequest | undefined;
  /** Adds what an event says to the request that it is about. Paths that are private are left out. */
  note(event: SidecarEvent, isPrivate: (modulePath: string) => boolean): void;
  work: TraceWork;
  /** Sends what is left. Rejects if the collector does not take it. */
  close(): Promise<void>;
}

export interface TracingParts {
  version: string;
  /** Hears of spans that are lost because the collector did not take them. */
  onFault: (lost: { spans: number; fault: string }) => void;
}
