import type { ModuleVersion } from "../gomod/module-path.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage, IntegrityError } from "../lib/errors.ts";
import { connectDatabase } from "../sumdb/connect.ts";
import { createKeptHead } from "../sumdb/kept-head.ts";
import { createKnownHashes, type KnownHashes } from "../sumdb/known-hashes.ts";
import { parseVerifierKey } from "../sumdb/note.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { Mirror } from "../upstream/mirror.ts";
import type { Upstream } from "../upstream/upstream.ts";

/** Which checksum database is asked, and for what. */
export interface DatabaseConfig {
  /**
   * The checksum database that go may ask through the mirrors. If its verifier key is known, files
   * that go.sum does not name are checked against it. `url`: its address, if GOSUMDB gives one.
   */
  sumdb?: { name: string; key?: string; url?: string };
  /** GONOSUMDB, in its syntax: paths that no checksum database is asked for. */
  noSumdb: string;
  /** No mirror is asked. Requests for files that are not there are refused. */
  offline: boolean;
}

/**
 * The hashes of the checksum database that the clients' go commands would ask. It knows none offline,
 * with GOSUMDB=off, and without a usable key. Then only go checks, or nothing does.
 */
export function createDatabaseHashes(parts: {
  config: DatabaseConfig;
  /** The mirrors of the list. */
  mirrors: Upstream;
  connect: (url: string) => Mirror;
  /** Whether go would tell the database of this module. */
  mayLookUp: (module: ModuleVersion) => boolean;
  /** A folder in which the newest head of its tree outlives the process; none if undefined. */
  headsDir: string | undefined;
  emit: EventSink;
  clock: Clock;
}): KnownHashes {
  const { sumdb, noSumdb, offline } = parts.config;
  const { mirrors, connect, headsDir, emit, clock } = parts;
  const verifier = parseVerifierKey(sumdb?.key ?? "");
  const onHeadFault = (error: unknown) =>
    emit({
      kind: "store-fault",
      atMs: clock.nowMs(),
      fault: `the checksum database's tree head: ${errorMessage(error)}`,
    });
  const database =
    verifier && !offline
      ? connectDatabase({
          verifier,
          url: sumdb?.url,
          mirrors,
          connect,
          head:
            headsDir === undefined ? undefined : createKeptHead(headsDir, verifier, onHeadFault),
          emit,
          clock,
        })
      : undefined;
  if (!database) return async () => undefined;
  return createKnownHashes({
    database,
    noSumdb,
    mayLookUp: parts.mayLookUp,
    onFault: (error) =>
      emit({
        kind: "database-fault",
        atMs: clock.nowMs(),
        fault: error.message,
        isContradiction: error instanceof IntegrityError,
      }),
    clock,
  });
}
