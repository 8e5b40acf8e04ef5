import type { SyntheticModule } from "../module-builder.ts";
import { makeModuleGraph } from "../module-graph.ts";
import type { FaultAction } from "../module-mirror.ts";
import { createRandom, seedOf } from "../random.ts";

export const MIRROR_COUNT = 3;
/** Where redirects go round in circles. */
export const LOOP_PATH = "/-/loop";
const MODULE_COUNT = 12;
const PADDING_BYTES = 3_000;

/** Bad places to which a mirror may redirect a client. */
interface DeadEnds {
  /** Nobody listens there. */
  readonly closed: string;
  /** `https`, but the server does not speak TLS. */
  readonly noTls: string;
}

/** What goes wrong in one job: the same for the same seed, whatever the timing. */
export interface ChaosPlan {
  readonly seed: number;
  readonly modules: readonly SyntheticModule[];
  /** Behind each mirror but the last. */
  readonly separators: readonly ("," | "|")[];
  /** A mirror that accepts no connection at all. */
  readonly deadMirror: number | undefined;
  /** Whether the real go command is the client. */
  readonly withGo: boolean;
  /** What mirror `mirror` does with the `attempt`-th request for `path`, from 1 on. */
  fault(mirror: number, path: string, attempt: number, deadEnds: DeadEnds): FaultAction | undefined;
}

const STATUSES = [401, 403, 429, 500, 502, 503, 504] as const;
const ABSENT = [404, 410] as const;

/** Faults that the reader of an answer can notice, whatever the file. */
const PLAIN_FAULTS = [
  "status",
  "status",
  "absent",
  "hang",
  "reset",
  "loop",
  "refused",
  "no-tls",
  "truncate",
  "chunked-cut",
  "reset-in-body",
  "stall",
  "encoded",
] as const;
/** Faults that only a look at the content tells, of files whose content can be known. */
const CONTENT_FAULTS = ["garbage", "empty", "short", "wrong-content"] as const;

type Draw = (typeof PLAIN_FAULTS)[number] | (typeof CONTENT_FAULTS)[number] | "flipped-bit";

/**
 * Plans a job. For every file one mirror, chosen by the file, is always right, so a job behind the
 * three must end as it would behind that one. The only fault of a mirror before a comma is "not
 * found", because any other ends the list there by the rules of GOPROXY.
 */
export function planChaos(seed: number, options: { slowFaults?: boolean } = {}): ChaosPlan {
  const { slowFaults = true } = options;
  const random = createRandom(seed);
  const separators = Array.from({ length: MIRROR_COUNT - 1 }, () =>
    random.chance(0.2) ? "," : "|",
  );
  const faultRate = 0.3 + 0.6 * random.next();
  const withGo = random.chance(0.1);
  const mayDie = [0, 1, 2].filter((mirror) => separators[mirror] !== ",");
  const deadMirror = random.chance(0.25) ? random.pick(mayDie) : undefined;
  const healthy = [0, 1, 2].filter((mirror) => mirror !== deadMirror);

  return {
    seed,
    modules: makeModuleGraph({ count: MODULE_COUNT, paddingBytes: PADDING_BYTES }),
    separators,
    deadMirror,
    withGo,
    fault(mirror, path, attempt, deadEnds) {
      if (path === LOOP_PATH) return { kind: "redirect" };
      if (mirror === createRandom(seedOf(seed, path)).pick(healthy)) return undefined;
      const choice = createRandom(seedOf(seed, mirror, path, attempt));
      if (!choice.chance(faultRate)) return undefined;
      if (separators[mirror] === ",") return { kind: "status", status: choice.pick(ABSENT) };
      const kinds = faultsOf(path).filter((kind) => slowFaults || !isSlow(kind));
      return toAction(choice.pick(kinds), choice.pick(STATUSES), choice.chance(0.5), deadEnds);
    },
  };
}

/** The part of the plan that people read, to see what a seed is about. */
export function describePlan({ separators, deadMirror, withGo }: ChaosPlan): string {
  const list = ["m1", separators[0], "m2", separators[1], "m3"].join("");
  const dead = deadMirror === undefined ? "" : `, m${deadMirror + 1} dead`;
  return `${list}${dead}${withGo ? ", real go" : ""}`;
}

function isSlow(kind: Draw): boolean {
  return kind === "hang" || kind === "stall";
}

function faultsOf(path: string): readonly Draw[] {
  // A bit in the time of an info, and any list, can be anything: nothing says what they must be.
  if (/\.(?:zip|mod)$/.test(path)) return [...PLAIN_FAULTS, ...CONTENT_FAULTS, "flipped-bit"];
  if (path.endsWith(".info")) return [...PLAIN_FAULTS, ...CONTENT_FAULTS];
  return PLAIN_FAULTS;
}

function toAction(kind: Draw, status: number, saysWhen: boolean, deadEnds: DeadEnds): FaultAction {
  switch (kind) {
    case "status":
      return {
        kind,
        status,
        ...(saysWhen && (status === 429 || status === 503) ? { retryAfter: "1" } : {}),
      };
    case "absent":
      return { kind: "status", status: saysWhen ? 404 : 410 };
    case "loop":
      return { kind: "redirect", location: LOOP_PATH };
    case "refused":
      return { kind: "redirect", location: deadEnds.closed };
    case "no-tls":
      return { kind: "redirect", location: deadEnds.noTls };
    default:
      return { kind };
  }
}
