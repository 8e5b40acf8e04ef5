import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorMessage } from "../../../src/lib/errors.ts";
import { createGoClient } from "../../integration/support/module-mirror-fixture.ts";
import { buildModule, escapeUpperCase } from "../module-builder.ts";
import { writeConsumer } from "../module-graph.ts";
import { type FaultAction, type ModuleMirror, startModuleMirror } from "../module-mirror.ts";
import { createRandom } from "../random.ts";
import { makeKeptTempDir, removeTree } from "../temp-dir.ts";
import { chaosHome, type Door, type OpenDoor } from "./door.ts";
import { type ExpectedFile, expectFiles, inspectStore } from "./expectation.ts";
import { type ChaosPlan, LOOP_PATH, MIRROR_COUNT } from "./plan.ts";

export interface ChaosOutcome {
  readonly seed: number;
  /** What was not as it is behind a healthy mirror; empty if everything was. */
  readonly problems: readonly string[];
  /** How often each fault was met, by its name. */
  readonly faults: ReadonlyMap<string, number>;
  /** Requests of the job, and of the proxy to the mirrors. */
  readonly requests: number;
  readonly upstreamRequests: number;
  readonly durationMs: number;
}

/** No server listens here: the port is privileged, and its service is long out of use. */
const CLOSED = "http://127.0.0.1:1";
/** More than all budgets of one request together: what takes longer hangs. */
const REQUEST_BUDGET_MS = 120_000;
const REPEATED_REQUESTS = 6;
const MUTABLE_REQUESTS = 3;
const SETTLE_ATTEMPTS = 40;
const SETTLE_INTERVAL_MS = 50;

/** Runs the job of a plan, and looks at what it got and at what the store holds in the end. */
export async function runChaosJob(plan: ChaosPlan, openDoor: OpenDoor): Promise<ChaosOutcome> {
  const startMs = performance.now();
  const dir = await makeKeptTempDir("chaos");
  const faults = new Map<string, number>();
  const mirrors = await startMirrors(plan, (fault) => {
    const name = nameOf(fault);
    faults.set(name, (faults.get(name) ?? 0) + 1);
  });
  try {
    const outcome = await runBehind(plan, mirrors, dir, openDoor);
    return { ...outcome, seed: plan.seed, faults, durationMs: performance.now() - startMs };
  } finally {
    await Promise.all(mirrors.map((mirror) => mirror.close()));
    await removeTree(dir);
  }
}

async function runBehind(
  plan: ChaosPlan,
  mirrors: readonly ModuleMirror[],
  dir: string,
  openDoor: OpenDoor,
): Promise<Pick<ChaosOutcome, "problems" | "requests" | "upstreamRequests">> {
  const scratchDir = join(dir, "scratch");
  await mkdir(scratchDir);
  const expected = expectFiles(plan.modules, scratchDir);
  const door = await openDoor(dir, formatList(plan, mirrors), plan.modules);
  try {
    const problems = plan.withGo ? await downloadWithGo(plan, door, dir) : [];
    const wanted = planRequests(plan, expected);
    problems.push(...(await askFor(door, wanted)));
    const upstreamRequests = mirrors.reduce((sum, { requests }) => sum + requests.length, 0);
    // Without any mirror, what the job fetched is still there, and right.
    await Promise.all(mirrors.map((mirror) => mirror.close()));
    const offline = await askFor(door, expected);
    problems.push(...offline.map((problem) => `without mirrors: ${problem}`));
    problems.push(...(await settledStore(door, expected)));
    return { problems, requests: wanted.length, upstreamRequests };
  } finally {
    await door.close();
  }
}

async function startMirrors(
  plan: ChaosPlan,
  onFault: (fault: FaultAction) => void,
): Promise<ModuleMirror[]> {
  return Promise.all(
    Array.from({ length: MIRROR_COUNT }, async (_, index) => {
      const attempts = new Map<string, number>();
      let url = "";
      const mirror = await startModuleMirror({
        modules: plan.modules,
        chooseFault: (path) => {
          const attempt = (attempts.get(path) ?? 0) + 1;
          attempts.set(path, attempt);
          const noTls = url.replace("http:", "https:");
          const fault = plan.fault(index, path, attempt, { closed: CLOSED, noTls });
          if (fault && path !== LOOP_PATH) onFault(fault);
          return fault;
        },
      });
      url = mirror.url;
      return mirror;
    }),
  );
}

function formatList(plan: ChaosPlan, mirrors: readonly ModuleMirror[]): string {
  return mirrors
    .map(({ url }, index) => {
      const entry = index === plan.deadMirror ? CLOSED : url;
      return `${entry}${plan.separators[index] ?? ""}`;
    })
    .join("");
}

/**
 * What go would ask for, in an order of its own, a few files twice; lists and `@latest` of some.
 */
function planRequests(plan: ChaosPlan, expected: readonly ExpectedFile[]): ExpectedFile[] {
  const random = createRandom(plan.seed);
  const mutable = plan.modules.slice(0, MUTABLE_REQUESTS).flatMap((module) => {
    const { path, version, info } = buildModule(module, "store");
    const base = `/${escapeUpperCase(path)}`;
    return [
      { path: `${base}/@v/list`, check: checkText(`${version}\n`) },
      { path: `${base}/@latest`, check: checkText(info.toString()) },
    ];
  });
  const repeated = Array.from({ length: REPEATED_REQUESTS }, () => random.pick(expected));
  return [...expected, ...mutable, ...repeated]
    .map((file) => ({ file, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ file }) => file);
}

function checkText(text: string): ExpectedFile["check"] {
  return async (bytes) =>
    bytes.toString() === text ? undefined : `is ${JSON.stringify(bytes.toString())}`;
}

/** What is wrong with the answers to requests that are all made at once. */
async function askFor(door: Door, files: readonly ExpectedFile[]): Promise<string[]> {
  const problems = await Promise.all(
    files.map(async (file) => {
      try {
        const signal = AbortSignal.timeout(REQUEST_BUDGET_MS);
        const answer = await fetch(`${door.url}${file.path}`, { signal });
        const body = Buffer.from(await answer.arrayBuffer());
        if (answer.status === 200) return prefixed(file.path, await file.check(body));
        return `${file.path} is answered with ${answer.status}: ${body.toString().trim()}`;
      } catch (error) {
        return `${file.path} is not answered: ${errorMessage(error)}`;
      }
    }),
  );
  return problems.filter((problem) => problem !== undefined);
}

function prefixed(path: string, problem: string | undefined): string | undefined {
  return problem === undefined ? undefined : `${path} ${problem}`;
}

async function downloadWithGo(plan: ChaosPlan, door: Door, dir: string): Promise<string[]> {
  const home = chaosHome(dir);
  const cwd = join(home, "consumer");
  await writeConsumer(cwd, plan.modules);
  const go = createGoClient(home, door.url);
  const problems: string[] = [];
  for (const command of ["download", "verify"]) {
    const options = { cwd, timeoutMs: REQUEST_BUDGET_MS };
    const { exitCode, stderr } = await go.run(["mod", command], options);
    if (exitCode === 0 && stderr === "") continue;
    problems.push(`go mod ${command} ended with ${exitCode}: ${stderr}`);
  }
  return problems;
}

/** Problems of the store, once requests that lost a race to others have cleaned up. */
async function settledStore(door: Door, expected: readonly ExpectedFile[]): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    const problems = await inspectStore(door.storeDir, expected);
    if (problems.length === 0 || attempt === SETTLE_ATTEMPTS) return problems;
    await sleep(SETTLE_INTERVAL_MS);
  }
}

function nameOf(fault: FaultAction): string {
  if (fault.kind === "status") return `${fault.status}${fault.retryAfter ? " Retry-After" : ""}`;
  if (fault.kind !== "redirect") return fault.kind;
  if (fault.location === CLOSED) return "refused";
  return fault.location?.startsWith("https:") ? "no TLS" : "redirect loop";
}
