import { execFile, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { tryParseJson } from "../../src/lib/json.ts";
import { number, object, type TypeOf } from "../../src/lib/shape.ts";

const LOAD_RESULT = object("loadResult", "What wrk has measured.", {
  requests: number("Answers that were complete"),
  durationUs: number("How long it asked, in microseconds"),
  bytes: number("Bytes of these answers"),
  p50Us: number("Median of the latency, in microseconds"),
  p99Us: number("99th percentile of the latency, in microseconds"),
  errors: number("Connections that failed, answers with another status than 2xx or 3xx, time-outs"),
});
export type LoadResult = TypeOf<typeof LOAD_RESULT>;

export interface Load {
  /** Without a slash at its end. */
  url: string;
  /** Asked for in turn, each connection after the one before it. */
  paths: readonly string[];
  connections: number;
  seconds: number;
  /** The only core that the clients use. */
  core: number;
}

const RESULT = /^RESULT (.*)$/m;
const MAX_OUTPUT_BYTES = 1 << 20;
const TIMEOUT_SECONDS = 120;

/**
 * Has wrk ask a server over and over. autocannon, which npm has, counts latencies in whole
 * milliseconds and reads bodies in JavaScript: the client would be slower than what it measures.
 */
export async function runLoad(load: Load, dir: string): Promise<LoadResult> {
  const script = path.join(dir, "load.lua");
  await writeFile(script, renderScript(load.paths));
  const { stdout } = await promisify(execFile)(
    "taskset",
    [
      ...["-c", String(load.core), "wrk", "--threads", "1", "--script", script],
      ...["--connections", String(load.connections), "--duration", `${load.seconds}s`],
      ...["--timeout", `${TIMEOUT_SECONDS}s`, `${load.url}/`],
    ],
    { maxBuffer: MAX_OUTPUT_BYTES },
  );
  return LOAD_RESULT.read(tryParseJson(RESULT.exec(stdout)?.[1] ?? ""), "the result of wrk");
}

export function hasWrk(): boolean {
  return spawnSync("wrk", ["--version"], { stdio: "ignore" }).error === undefined;
}

function renderScript(paths: readonly string[]): string {
  return `local paths = { ${paths.map((one) => JSON.stringify(one)).join(", ")} }
local requests = {}
local last = 0
init = function()
  for index, path in ipairs(paths) do requests[index] = wrk.format("GET", path) end
end
request = function()
  last = last % #requests + 1
  return requests[last]
end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"durationUs":%d,"bytes":%d,"p50Us":%d,"p99Us":%d,"errors":%d}\\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
`;
}
