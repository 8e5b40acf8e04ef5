/** Where traces go, and of which requests. */
export interface TracingSettings {
  /** Takes OTLP over http, as JSON. */
  url: string;
  /** The part of requests that are traced, from 0 to 1. */
  ratio: number;
  /** Whether a request of a trace that others began is traced if and only if they trace it. */
  followsParent: boolean;
  /** Hosts of mirrors, as in URLs and in lower case, that are told which trace a request is a part of. */
  propagateTo: readonly string[];
}
