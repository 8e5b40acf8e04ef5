import type { Observation, Pair, Place } from "./observation.ts";

/** A row of the table in docs/invisible.md, and how a comparison takes the difference out. */
export interface KnownDifference {
  /** What a step can see. */
  readonly seen: string;
  readonly why: string;
  /** What a user can do about it. */
  readonly remedy: string;
  readonly takeOut: (pair: Pair, place: Place) => Pair;
}

const NOT_NEEDED = "None is needed";
const NO_WRAPPER = "`time-go-commands: false`";

/**
 * All that a job with go-accel may show in another way than the same job without it. A test compares
 * this table with docs/invisible.md, and each row with recipes that show it.
 */
export const KNOWN_DIFFERENCES = {
  path: {
    seen: "PATH begins with a folder below RUNNER_TEMP, which holds a script named `go`",
    why: "It notes how long each go command takes and what it may download",
    remedy: NO_WRAPPER,
    takeOut: erase(({ tempDir }) => [[new RegExp(`${literal(wrapperDirs(tempDir))}[0-9]+:`, "g")]]),
  },
  goenv: {
    seen: "The variable GOENV names a file below RUNNER_TEMP",
    why: "The file is a copy of the user's own, and names the sidecar as the first module mirror",
    remedy: "`sidecar: off`",
    takeOut: erase(({ tempDir }) => [
      [new RegExp(`^.*\\bGOENV=['"]?${literal(tempDir)}[^\\n]*\\n`, "gm")],
    ]),
  },
  whichGo: {
    seen: "`command -v go` and `which go` name that script, and a path derived from it is not GOROOT",
    why: "The script is first on PATH; `go env GOROOT` says where Go is",
    remedy: NO_WRAPPER,
    takeOut: erase(({ tempDir, go }) => [
      [new RegExp(`${literal(wrapperDirs(tempDir))}[0-9]+/go\\b`, "g"), go],
      [new RegExp(`${literal(wrapperDirs(tempDir))}[0-9]+(?![0-9:])`, "g"), parent(go)],
      [new RegExp(`${literal(`${tempDir}/go-accel`)}(?=$|\\n|/pkg|/src)`, "g"), parent(parent(go))],
    ]),
  },
  goByPath: {
    seen: "Called by its path, or by a test, `go env GOPROXY` names the sidecar in front of the list",
    why: "Only the script can give the answer that go gives without go-accel",
    remedy: "Call `go` by its name, or `sidecar: off`",
    takeOut: erase(() => [[/http:\/\/127\.0\.0\.1:[0-9]+(\/[0-9a-f]{16,})?\|/g]]),
  },
  proxyVariable: {
    seen: "If the job sets the variable GOPROXY, programs that go starts, such as tests, see the sidecar in front of its list",
    why: "The variable outranks the file that GOENV names, and go hands its own environment on",
    remedy: "The input `mirrors` instead of the variable, or `sidecar: off`",
    takeOut: erase(() => [[/(?<=\bGOPROXY=)http:\/\/127\.0\.0\.1:[0-9]+\/[0-9a-f]{16,}\|/g]]),
  },
  goneFolder: {
    seen: "In a folder that no longer exists, a go command prints one line more",
    why: "It is of the shell that runs the script",
    remedy: NO_WRAPPER,
    takeOut: erase(() => [[/^.*\bgetcwd\b.*\n/gm]]),
  },
  wrapperProcess: {
    seen: "Between the shell and a go command there is one process more, also named `go`",
    why: "The script waits for go, to note how long it took",
    remedy: NO_WRAPPER,
    takeOut: erase(() => [
      [/\bgo go\b/g, "go"],
      // If the script is killed, go is too, and then has no command line any more.
      [/^orphan (\S*sh \S*\/go-accel\/path-[0-9]+\/)?go .*\n/gm],
      [/^orphan {2}\n/gm],
    ]),
  },
  sidecarProcess: {
    seen: "One process more runs during the job, and listens on loopback",
    why: "It is the sidecar, the module proxy of the job",
    remedy: "`sidecar: off`",
    takeOut: erase(() => [[/^process .*\/dist\/index\.js .*\n/gm]]),
  },
  runnerTemp: {
    seen: "RUNNER_TEMP holds a folder `go-accel`",
    why: "It has the script and the files of the sidecar; the runner empties RUNNER_TEMP after the job",
    remedy: NOT_NEEDED,
    takeOut: erase(() => [[/^go-accel\n/gm]]),
  },
  cachedTests: {
    seen: "`go test` says `(cached)` instead of a time",
    why: "Nothing that go or go-accel compares has changed since the result was made",
    remedy: "`reuse-tests: never`, or `-count=1`",
    takeOut: erase(() => [[/\(cached\)/g, "TIME"]]),
  },
  testsNotRun: {
    seen: "What a test writes outside of the checkout, such as a report, is missing",
    why: "A test whose result is reused does not run",
    remedy: "`reuse-tests: never`, or `-count=1`",
    takeOut: erase(() => [[/^report: .*\n/gm], [/\(cached\)/g, "TIME"]]),
  },
  outsideWorld: {
    seen: "A test keeps its result although a server, or a file outside of the repository, has changed",
    why: "Go does not compare those; in scheduled jobs each test runs",
    remedy: "`reuse-tests: never`, or `-count=1`",
    takeOut: ({ plain, accel }) =>
      (accel["output"] ?? "").includes("(cached)")
        ? { plain: { ...plain, output: accel["output"] ?? "", exit: accel["exit"] ?? "" }, accel }
        : { plain, accel },
  },
  systemHeaders: {
    seen: "A cgo package is not compiled again when a header or a library outside of the checkout has changed",
    why: "Go compares the files of the package only, and go-accel those of the checkout",
    remedy: "`cache-key`, with a hash or a version of what changes",
    takeOut: erase(() => [[/^header [0-9]+\n/gm]]),
  },
  fewerCompiled: {
    seen: "`go build -v` names fewer packages, and `-x` prints fewer commands",
    why: "What is restored is not compiled",
    remedy: "`cache-build: false`, or `-a`",
    takeOut: erase(() => [[/^compiled \S+\n/gm]]),
  },
  runFromCache: {
    seen: "What `go run` starts lies in GOCACHE, and not in a temporary folder, if the program is unchanged",
    why: "As on a checkout that stayed: go keeps what `go run` has linked",
    remedy: "`cache-build: false`",
    takeOut: erase(() => [
      [/\S*\/go-build\/(?:b[0-9]+\/exe|[0-9a-f]{2}\/[0-9a-f]{64}-d)\/(\S+)/g, "$1"],
    ]),
  },
  fewerDownloads: {
    seen: "Go prints fewer lines `go: downloading …`",
    why: "Modules are restored, or fetched before go asks for them",
    remedy: NOT_NEEDED,
    takeOut: erase(() => [[/^go: downloading .*\n/gm]]),
  },
  moduleCache: {
    seen: "GOMODCACHE holds modules that the job did not ask for, and no zip of a restored module",
    why: "Zips are not saved: they are made again from the unpacked modules",
    remedy: "`cache-modules: false` and `warm: off`",
    takeOut: erase(() => [[/^modcache .*\n/gm]]),
  },
  zipBytes: {
    seen: "A zip in GOMODCACHE has the same files, but other bytes than that of the mirror",
    why: "It was made again from the unpacked module; its hash in go.sum is the same",
    remedy: "`cache-modules: false`",
    takeOut: erase(() => [[/^[0-9a-f]{64} {2}\S*\/cache\/download\/\S*\.zip\n/gm]]),
  },
  fileTimes: {
    seen: "A tracked file may be older than the checkout: as old as in the job that first saw its content",
    why: "As on a checkout that stayed, so that tests that read it are reused",
    remedy: "`reuse-tests: never`",
    takeOut: erase(() => [[/^newer .*\n/gm]]),
  },
  fewerRequests: {
    seen: "Mirrors and the checksum database are asked for less",
    why: "Modules are restored, and each is fetched once",
    remedy: NOT_NEEDED,
    takeOut: ({ plain, accel }) => {
      const asked = new Set((accel["requests"] ?? "").split("\n"));
      const lines = (plain["requests"] ?? "").split("\n").filter((line) => asked.has(line));
      return { plain: { ...plain, requests: lines.join("\n") }, accel };
    },
  },
  prefetch: {
    seen: "Mirrors are asked for modules that go.sum names, though the job may not need them",
    why: "They are prefetched; private ones never are",
    remedy: "`warm: off`",
    takeOut: ({ plain, accel }, { namedBySums }) => {
      const asked = new Set((plain["requests"] ?? "").split("\n"));
      const lines = (accel["requests"] ?? "")
        .split("\n")
        .filter((line) => asked.has(line) || !namedBySums.has(line));
      return { plain, accel: { ...accel, requests: lines.join("\n") } };
    },
  },
} as const satisfies Record<string, KnownDifference>;

export type DifferenceId = keyof typeof KNOWN_DIFFERENCES;

export const DIFFERENCE_IDS = Object.keys(KNOWN_DIFFERENCES).filter(
  (name): name is DifferenceId => name in KNOWN_DIFFERENCES,
);

/** The table as it stands in docs/invisible.md. */
export function renderTable(): string {
  const rows = DIFFERENCE_IDS.map((id) => {
    const { seen, why, remedy } = KNOWN_DIFFERENCES[id];
    return `| ${seen} | ${why} | ${remedy} |`;
  });
  return [
    "| What a step can see | Why | If it is in the way |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** Replaces the patterns on both sides, in every aspect; by nothing if no text is given. */
function erase(
  patternsOf: (place: Place) => readonly (readonly [RegExp, string?])[],
): KnownDifference["takeOut"] {
  return ({ plain, accel }, place) => {
    const patterns = patternsOf(place);
    const clean = (side: Observation) =>
      Object.fromEntries(
        Object.entries(side).map(([name, text]) => [
          name,
          patterns.reduce((rest, [pattern, by = ""]) => rest.replace(pattern, by), text),
        ]),
      );
    return { plain: clean(plain), accel: clean(accel) };
  };
}

/** The folders of scripts, up to the number at their end. */
function wrapperDirs(tempDir: string): string {
  return `${tempDir}/go-accel/path-`;
}

function parent(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
