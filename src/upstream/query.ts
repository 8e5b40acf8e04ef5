import type { Endpoint, FetchEvent, Purpose } from "../telemetry/events.ts";
import type { OkAnswer } from "./mirror.ts";

export interface UpstreamQuery {
  /** Path below a mirror's base URL, escaped as it is sent. */
  path: string;
  endpoint: Endpoint;
  /** Module path, or checksum database name. */
  subject: string;
  version?: string;
  purpose: Purpose;
  /** A longer body is refused while it is read. The endpoint's own limit by default. */
  maxBytes?: number;
}

export type UpstreamResult<T> =
  | { kind: "ok"; mirror: string; value: T }
  /** Every mirror that may be asked said 404 or 410. */
  | { kind: "not-found" };

/** Adds something to the attempt's event that only the reader of the body knows. */
type Note = (known: Required<Pick<FetchEvent, "verifiedBy">>) => void;

/** Reads an answer's body. See `Upstream.fetch` for which of its errors count as the mirror's. */
export type Consume<T> = (answer: OkAnswer, note: Note) => Promise<T>;

const MIB = 1024 * 1024;
/** The go command's limit for a go.mod. Lists and infos are far smaller. */
const MAX_TEXT_BYTES = 16 * MIB;
/** The go command refuses a zip of more than 500 MiB. A little more passes, so that go says so. */
const MAX_ZIP_BYTES = 501 * MIB;

/** How long an answer may be. A longer one would only fill memory or disk. */
export function maxBytesOf({ maxBytes, endpoint }: UpstreamQuery): number {
  return maxBytes ?? (endpoint === "zip" ? MAX_ZIP_BYTES : MAX_TEXT_BYTES);
}
