import { readChecksumDatabase } from "../../gocmd/checksum-database.ts";
import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import type { Clock } from "../../lib/clock.ts";
import { SetUpError } from "../../lib/errors.ts";
import { readBytes } from "../../lib/read-stream.ts";
import { connectDatabase } from "../../sumdb/connect.ts";
import { parseVerifierKey } from "../../sumdb/note.ts";
import { installRelease, type KeptReleases } from "../../toolchain/install.ts";
import { createToolchainThreads } from "../../toolchain/share-threads.ts";
import { parseToolchainList, TOOLCHAIN_MODULE } from "../../toolchain/version-list.ts";
import { createMirror } from "../../upstream/create-mirror.ts";
import { createDispatcher } from "../../upstream/dispatcher.ts";
import type { JobTokenSource } from "../../upstream/id-token-service.ts";
import { createJobTokens } from "../../upstream/job-tokens.ts";
import { createUpstream } from "../../upstream/upstream.ts";
import type { Mirrors } from "../job/plan-mirrors.ts";
import type { Settings } from "../job/settings.ts";
import { type GoSettings, noProxyOf } from "./go-settings.ts";
import type { Toolchains } from "./obtain-go.ts";

export interface ToolchainSourceParts {
  /** Where the job's modules come from. */
  mirrors: Mirrors;
  /** See `planJobTokens()`. */
  jobTokens: JobTokenSource | undefined;
  settings: Pick<Settings, "mirrorSelection" | "offline">;
  goSettings: GoSettings;
  /** See `GoDefaults`. */
  knownKeys: string | undefined;
  clock: Clock;
  /** What is asked before the mirrors. */
  kept: KeptReleases | undefined;
  toolCacheDir: string;
  /** As in `linux-amd64`. */
  platform: string;
  /** The script that runs a thread. */
  entry: string;
}

/**
 * Connects to the mirrors and the checksum database, as the sidecar would. Throws `SetUpError` if
 * toolchains may not be fetched: go would not do so either.
 */
export function connectToolchains(parts: ToolchainSourceParts): Toolchains {
  const { mirrors, settings, goSettings, clock } = parts;
  const reason = whyNotFetched(mirrors, settings, goSettings);
  if (reason !== undefined) throw refused(reason);
  const dispatcher = createDispatcher();
  const jobTokens = createJobTokens(parts.jobTokens, {
    dispatcher,
    clock,
    // The error of the request says it.
    onProblem: () => {},
  });
  const emit = () => {};
  const upstream = createUpstream({
    list: mirrors.list,
    mirrors: mirrors.list.flatMap((entry) =>
      entry.kind === "mirror"
        ? [createMirror(entry.url, mirrors.auth, dispatcher, { jobTokens })]
        : [],
    ),
    emit,
    clock,
    selection: settings.mirrorSelection,
  });
  const goSumdb = goSettings("GOSUMDB");
  const setting = readChecksumDatabase(goSumdb, parts.knownKeys);
  const verifier = parseVerifierKey(setting?.key ?? "");
  const database =
    verifier &&
    connectDatabase({
      verifier,
      url: setting?.url,
      mirrors: upstream,
      connect: (url) => createMirror(url, [], dispatcher),
      emit,
      clock,
    });
  if (!database) {
    throw refused(
      goSumdb === "off"
        ? "GOSUMDB is off, and a toolchain that nothing can check is not installed"
        : `the key of the checksum database is not known: GOSUMDB is ${goSumdb || "not set"}, and there is no Go that knows it`,
    );
  }
  const threads = createToolchainThreads(parts.entry);
  const { kept, toolCacheDir, platform } = parts;
  return {
    async list() {
      const answer = await upstream.fetch(
        {
          path: `/${TOOLCHAIN_MODULE}/@v/list`,
          endpoint: "list",
          subject: TOOLCHAIN_MODULE,
          purpose: "foreground",
        },
        async ({ body }) => parseToolchainList((await readBytes(body)).toString("utf8")),
      );
      return answer.kind === "ok" ? answer.value : [];
    },
    install: (release) =>
      installRelease(release, {
        upstream,
        database,
        threads,
        kept,
        toolCacheDir,
        arch: process.arch,
        platform,
      }),
  };
}

/** Undefined if they may be fetched from the mirrors. */
function whyNotFetched(
  mirrors: Mirrors,
  { offline }: Pick<Settings, "offline">,
  goSettings: GoSettings,
): string | undefined {
  if (offline) return "the job is offline";
  if (mirrors.problem !== undefined) return mirrors.problem;
  if (mirrors.text === "") return "no mirror is known: set `mirrors` or GOPROXY";
  if (mirrors.list[0]?.kind !== "mirror") {
    return `GOPROXY is ${mirrors.text}, and toolchains come from mirrors only`;
  }
  const noProxy = noProxyOf(goSettings);
  return matchPrefixPatterns(noProxy, TOOLCHAIN_MODULE)
    ? `GOPRIVATE or GONOPROXY (${noProxy}) keeps ${TOOLCHAIN_MODULE} from the mirrors`
    : undefined;
}

function refused(message: string): SetUpError {
  return new SetUpError(message, { code: "REFUSED" });
}
