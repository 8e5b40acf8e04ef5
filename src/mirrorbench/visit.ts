import { canonicalVersion } from "../gomod/semver.ts";
import { normalizeVersionList } from "../gomod/version-list.ts";
import { wirePath } from "../goproxy/routes.ts";
import { type CheckContent, EXTENSIONS } from "./check-content.ts";
import type { Connection, Failure, Probe, Reply } from "./probe.ts";
import type { SampleModule } from "./sample.ts";

type BenchFile = "info" | "mod" | "zip" | "list";

/** One request and what it says of the mirror. */
export type RequestRecord = { file: BenchFile } & (
  | { outcome: "right"; firstByteMs: number; totalMs: number; sizeBytes: number }
  /** Content that go would refuse, whatever comes after the mirror in the list. */
  | { outcome: "wrong"; firstByteMs: number; totalMs: number; sizeBytes: number; problem: string }
  | { outcome: "missing" }
  | ({ outcome: "failed" } & Omit<Failure, "kind">)
);

/** A mirror asked for all files of one module version, one after another on one connection. */
export interface Visit {
  requests: RequestRecord[];
  /** What all files took together, right or wrong; undefined unless each of them came. */
  totalMs: number | undefined;
  /** What `@v/list` names; undefined if it was not asked for, or did not come. */
  versions: string[] | undefined;
}

/**
 * Asks for info, go.mod and zip as the go command does, the first one on the given connection. The
 * visit ends with a file that does not come. On a new connection the list is asked for as well; its time
 * does not count. Throws the signal's reason if that is aborted.
 */
export async function visitModule(
  probe: Probe,
  module: SampleModule,
  {
    connection,
    check,
    signal,
  }: { connection: Connection; check: CheckContent; signal: AbortSignal },
): Promise<Visit> {
  const requests: RequestRecord[] = [];
  let totalMs = 0;
  for (const [index, extension] of EXTENSIONS.entries()) {
    const path = wirePath(module.path, extension, module.version);
    const reply = await probe.get(path, index === 0 ? connection : "kept", signal);
    if (reply.kind !== "ok") {
      requests.push(unanswered(extension, reply));
      return { requests, totalMs: undefined, versions: undefined };
    }
    const { body, firstByteMs, totalMs: ms } = reply;
    const times = { file: extension, firstByteMs, totalMs: ms, sizeBytes: body.length };
    const problem = await check(module, extension, body);
    requests.push(
      problem === undefined
        ? { outcome: "right", ...times }
        : { outcome: "wrong", ...times, problem },
    );
    totalMs += ms;
  }
  if (connection === "kept") return { requests, totalMs, versions: undefined };
  const { record, versions } = await askForList(probe, module, signal);
  return { requests: [...requests, ...(record ? [record] : [])], totalMs, versions };
}

function unanswered(file: BenchFile, reply: Exclude<Reply, { kind: "ok" }>): RequestRecord {
  if (reply.kind === "not-found") return { file, outcome: "missing" };
  const { kind: _, ...failure } = reply;
  return { file, outcome: "failed", ...failure };
}

async function askForList(
  probe: Probe,
  module: SampleModule,
  signal: AbortSignal,
): Promise<{ record?: RequestRecord; versions: string[] | undefined }> {
  const reply = await probe.get(wirePath(module.path, "list"), "kept", signal);
  // A mirror that knows no tagged version may say so with 404.
  if (reply.kind === "not-found") return { versions: [] };
  if (reply.kind === "failed") return { record: unanswered("list", reply), versions: undefined };
  const { body, firstByteMs, totalMs } = reply;
  const times = { file: "list", firstByteMs, totalMs, sizeBytes: body.length } as const;
  const list = normalizeVersionList(body.toString());
  if (list === undefined) {
    const problem = `${module.path}/@v/list names no version`;
    return { record: { outcome: "wrong", ...times, problem }, versions: undefined };
  }
  const versions = list
    .split("\n")
    .map((line) => line.split(" ", 1)[0] ?? "")
    .filter((version) => canonicalVersion(version) !== undefined);
  return { record: { outcome: "right", ...times }, versions };
}

/** How long the mirror wants not to be asked again; 0 if it does not say so. Pure. */
export function pauseAfter({ requests }: Visit): number {
  return Math.max(0, ...requests.map((one) => (one.outcome === "failed" ? one.pauseMs : 0)));
}

/** Whether the visit ended as the mirror did not have a file. Pure. */
export function isMissing({ requests }: Visit): boolean {
  return requests.some(({ outcome }) => outcome === "missing");
}
