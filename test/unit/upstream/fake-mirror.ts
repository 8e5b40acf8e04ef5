import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { UpstreamError, type UpstreamErrorCode } from "../../../src/lib/errors.ts";
import type { Purpose, SidecarEvent } from "../../../src/telemetry/events.ts";
import type { Budgets } from "../../../src/upstream/budgets.ts";
import type { Mirror, MirrorAnswer } from "../../../src/upstream/mirror.ts";
import type { Selection } from "../../../src/upstream/selection.ts";
import { createUpstream, type UpstreamQuery } from "../../../src/upstream/upstream.ts";
import { createVirtualClock, type VirtualClock } from "../../support/virtual-clock.ts";

/**
 * What a mirror does with a request: answers with its name, has nothing, fails for good or for a
 * moment, cuts its answer, lies, or never answers.
 */
export type Act =
  | "ok"
  | "absent"
  | "broken"
  | "passing"
  | "reset"
  | "cut"
  | "hang"
  | { act: Exclude<Act, object> | "throttled"; afterMs?: number; retryAfterMs?: number };

/** One act for each request; the last one for all that follow. */
export type Script = Act | readonly Act[];

export interface FakeMirror extends Mirror {
  asked(): number;
  /** Requests that were aborted before an answer. */
  aborted(): number;
}

export function createFakeMirror(name: string, script: Script, clock: VirtualClock): FakeMirror {
  const acts = Array.isArray(script) ? (script as readonly Act[]) : [script as Act];
  let asked = 0;
  let aborted = 0;
  const fail = (code: UpstreamErrorCode, retryable: boolean, retryAfterMs?: number) => {
    const details = { code, mirror: name, status: 500, retryable, retryAfterMs };
    return new UpstreamError(`${name} failed`, details);
  };
  const ok = (body: Readable): MirrorAnswer => ({ kind: "ok", body, sizeBytes: undefined });
  return {
    name,
    asked: () => asked,
    aborted: () => aborted,
    async get(_path, signal) {
      const said = acts[Math.min(asked++, acts.length - 1)] ?? "ok";
      const { act, afterMs = 0, retryAfterMs } = typeof said === "string" ? { act: said } : said;
      const waitMs = act === "hang" ? 1e9 : afterMs;
      try {
        if (waitMs > 0) await clock.sleep(waitMs, signal);
      } catch (error) {
        aborted++;
        throw error;
      }
      switch (act) {
        case "hang":
        case "ok":
          return ok(Readable.from([Buffer.from(name)]));
        case "absent":
          return { kind: "not-found" };
        case "broken":
          throw fail("STATUS", false);
        case "passing":
          throw fail("STATUS", true);
        case "throttled":
          throw fail("THROTTLED", true, retryAfterMs);
        case "reset":
          throw new UpstreamError(`${name} failed`, {
            code: "CONNECT",
            mirror: name,
            retryable: true,
            cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
          });
        case "cut":
          return ok(Readable.from(cutBody()));
      }
    },
  };
}

async function* cutBody() {
  yield Buffer.from("ha");
  throw Object.assign(new Error("cut"), { code: "ECONNRESET" });
}

export const QUERY: UpstreamQuery = {
  path: "/example.com/a/@v/v1.0.0.mod",
  endpoint: "mod",
  subject: "example.com/a",
  version: "v1.0.0",
  purpose: "foreground",
};

export interface FixtureOptions {
  selection?: Selection;
  budgets?: Partial<Budgets>;
}

/** Mirrors `m1`, `m2`, … in a list such as `m1,m2|direct`, and one upstream for all requests. */
export function createFixture(
  list: string,
  scripts: readonly Script[],
  options: FixtureOptions = {},
) {
  const clock = createVirtualClock();
  const mirrors = scripts.map((script, index) => createFakeMirror(`m${index + 1}`, script, clock));
  const events: SidecarEvent[] = [];
  const upstream = createUpstream({
    list: parseProxyList(list.replaceAll(/m\d/g, (name) => `https://${name}.example.com`)),
    mirrors,
    emit: (event) => void events.push(event),
    clock,
    ...options,
  });
  /** What came of a request: the name of the mirror that answered, `not-found` or the message. */
  const request = (purpose: Purpose = "foreground"): Promise<string> =>
    upstream
      .fetch({ ...QUERY, purpose }, ({ body }) => text(body))
      .then((result) => (result.kind === "ok" ? result.value : result.kind))
      .catch((error: unknown) => (error as Error).message);
  return {
    clock,
    mirrors,
    events,
    upstream,
    start: request,
    ask: (purpose?: Purpose) => clock.run(request(purpose)),
    asked: () => mirrors.map((mirror) => mirror.asked()),
    fetches: () => events.filter((event) => event.kind === "fetch"),
    breakers: () =>
      events
        .filter((event) => event.kind === "breaker")
        .map(({ mirror, state }) => [mirror, state]),
  };
}
