import type { ModuleVersion } from "../gomod/module-path.ts";
import type { Clock } from "../lib/clock.ts";
import { createChecksumDatabase } from "../sumdb/client.ts";
import { createKnownHashes, type KnownHashes } from "../sumdb/known-hashes.ts";
import { parseVerifierKey } from "../sumdb/note.ts";
import { createDatabaseTransport } from "../sumdb/transport.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { Mirror } from "../upstream/mirror.ts";
import { createUpstream, type Upstream } from "../upstream/upstream.ts";
import type { SidecarConfig } from "./protocol.ts";

/** A database that is down, or behind a firewall, must cost no more than seconds. */
const DIRECT_BUDGETS = { totalTimeoutMs: 8_000, soleAttempts: 3 };

/**
 * The hashes of the checksum database that the job's go commands would ask. It knows none offline,
 * with GOSUMDB=off, and without a usable key. Then only go checks, or nothing does.
 */
export function createDatabaseHashes(parts: {
  config: Pick<SidecarConfig, "sumdb" | "noSumdb" | "offline">;
  /** The mirrors of the list. */
  mirrors: Upstream;
  connect: (url: string) => Mirror;
  /** Whether go would tell the database of this module. */
  mayLookUp: (module: ModuleVersion) => boolean;
  emit: EventSink;
  clock: Clock;
}): KnownHashes {
  const { sumdb, noSumdb, offline } = parts.config;
  const { emit, clock } = parts;
  const verifier = parseVerifierKey(sumdb?.key ?? "");
  const url = sumdb?.url ?? `https://${verifier?.name}`;
  if (!verifier || offline || !URL.canParse(url)) return async () => undefined;
  const direct = createUpstream({
    list: [{ kind: "mirror", url, fallback: "not-found" }],
    mirrors: [parts.connect(url)],
    emit,
    clock,
    budgets: DIRECT_BUDGETS,
  });
  const fetch = createDatabaseTransport({
    name: verifier.name,
    mirrors: parts.mirrors,
    direct,
    directOnly: sumdb?.url !== undefined,
  });
  return createKnownHashes({
    database: createChecksumDatabase(verifier, fetch),
    noSumdb,
    mayLookUp: parts.mayLookUp,
    clock,
  });
}
