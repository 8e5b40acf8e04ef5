import path from "node:path";
import { planMirrors } from "../../app/job/plan-mirrors.ts";
import type { EngineConfig } from "../../engine/engine.ts";
import { readChecksumDatabase } from "../../gocmd/checksum-database.ts";
import { parseProxyList } from "../../gomod/proxy-list.ts";
import { sizeLimit } from "../../inputs/input-values.ts";
import { parseDurationMs } from "../../lib/duration.ts";
import { errorMessage } from "../../lib/errors.ts";
import { parseVerifierKey } from "../../sumdb/note.ts";
import type { MirrorAuth } from "../../upstream/mirror-auth.ts";
import { type AccessRules, isOpen } from "../access/access-rules.ts";
import type { LogSettings } from "../observe/server-log.ts";
import type { Schedule } from "../preheat/schedule.ts";
import type { PrivateModules } from "../private/private-modules.ts";
import type { TracingSettings } from "../tracing/tracing-settings.ts";
import type { Webhook } from "../webhooks/webhook.ts";
import { planAccess } from "./access.ts";
import { type BucketSettings, planBucket } from "./bucket.ts";
import { type KeepingSettings, planKeeping } from "./keeping.ts";
import { isLoopback, type ListenAddress, parseListenAddress } from "./listen-address.ts";
import { planSchedules } from "./preheat.ts";
import { planPrivate } from "./private.ts";
import type { Problem } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";
import type { TlsFiles } from "./tls.ts";
import { planTracing } from "./tracing.ts";

/** A configuration that can be served by. */
export interface ServeSettings {
  listen: ListenAddress;
  /** Undefined for plain http. */
  tls: TlsFiles | undefined;
  /** Host headers that are answered besides the address itself, in lower case. */
  hosts: readonly string[];
  access: AccessRules;
  engine: EngineConfig;
  /** Modules that the go command fetches, and no mirror is asked for. */
  privateModules: readonly PrivateModules[];
  storeDir: string;
  /** How much module files may take; undefined for no limit. */
  storeLimitBytes: number | undefined;
  /** Which of them stay. */
  keeping: KeepingSettings;
  /** What holds the files besides the disk. */
  bucket: BucketSettings | undefined;
  /** Where nginx has the store's folder; undefined if nginx sends nothing of it by itself. */
  accelPrefix: string | undefined;
  /** How long the server goes on after SIGTERM while it says that it ends. */
  noticeMs: number;
  /** How long it then waits for the requests under way. */
  drainMs: number;
  /** Where the metrics have an address of their own; undefined if they are a path of the server. */
  metricsListen: ListenAddress | undefined;
  webhooks: readonly Webhook[];
  /** What is fetched before clients ask for it. */
  schedules: readonly Schedule[];
  log: LogSettings;
  /** Undefined for no traces. */
  tracing: TracingSettings | undefined;
  /** Where it is written who had what; undefined for nowhere. */
  auditFile: string | undefined;
}

const DEFAULTS = { listen: "127.0.0.1:8080", notice: "5s", drain: "60s" };
/** Node's timers count milliseconds in 31 bits. */
const MAX_DURATION_MS = 2 ** 31 - 1;

/**
 * Makes settings of a configuration that its schema allows, or says what else is wrong with it. Pure.
 */
export function planSettings(
  config: ServeConfig,
  parts: {
    /** What the file with credentials holds. */
    mirrorAuth: readonly MirrorAuth[];
    tls: TlsFiles | undefined;
    webhooks: readonly Webhook[];
    /** The folder from which relative paths are taken. */
    dir: string;
    nowMs: number;
    /** Has variables of OpenTelemetry. */
    env: Readonly<Record<string, string | undefined>>;
  },
): { settings: ServeSettings; problems: [] } | { settings?: never; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (path: Problem["path"], message: string) => {
    problems.push({ path, message });
  };

  const privateModules = planPrivate(config, { dir: parts.dir, refuse, readDuration });
  const privatePaths = privateModules.map(({ modules }) => modules).join();
  const { dir, nowMs } = parts;
  const schedules = planSchedules(config.preheat ?? [], { dir, nowMs, refuse, readDuration });
  const access = planAccess(config, { privatePaths, problems });
  const listen = parseListenAddress(config.listen ?? DEFAULTS.listen);
  if (!listen) refuse(["listen"], `is "${config.listen}"; expected a port of at most 65535`);
  else if (!isLoopback(listen.host) && isOpen(access)) {
    refuse(
      ["listen"],
      `is "${config.listen}"; expected a loopback address (127.0.0.1, [::1] or localhost), ` +
        "or tokens that say who may read",
    );
  }
  const metricsListen = readMetricsListen();
  const tracing = planTracing(config.tracing, parts.env, refuse);
  const bucket = planBucket(config.store, refuse);
  const keeping = planKeeping(config.store, refuse);
  const mirrors = readMirrors(config.mirrors, parts.mirrorAuth, refuse);
  const sumdb = readDatabase(config["checksum-database"], refuse);
  const { shutdown, freshness = {} } = config;
  const noticeMs = readDuration(["shutdown", "notice"], shutdown?.notice ?? DEFAULTS.notice);
  const drainMs = readDuration(["shutdown", "drain"], shutdown?.drain ?? DEFAULTS.drain);
  const times = Object.entries(freshness).flatMap(([name, text]) =>
    text === undefined ? [] : [[`${name}Ms`, readDuration(["freshness", name], text)] as const],
  );
  if (problems.length > 0 || !listen) return { problems };
  return {
    problems: [],
    settings: {
      listen,
      tls: parts.tls,
      access,
      hosts: (config.hosts ?? []).map((host) => host.toLowerCase()),
      engine: {
        ...mirrors,
        mirrorSelection: config["mirror-selection"] ?? "fastest",
        noProxy: config["no-mirror"] ?? "",
        ...(sumdb ? { sumdb } : {}),
        // A list may have empty parts.
        noSumdb: [config["no-checksum"] ?? [], privatePaths || []].flat().join(),
        freshness: Object.fromEntries(times),
      },
      privateModules,
      storeLimitBytes: sizeLimit(config.store.size ?? "0", "store.size"),
      bucket,
      keeping,
      storeDir: path.resolve(parts.dir, config.store.directory),
      accelPrefix: config.nginx?.["accel-redirect"],
      noticeMs,
      drainMs,
      metricsListen,
      webhooks: parts.webhooks,
      schedules,
      log: { format: config.log?.format ?? "text", level: config.log?.level ?? "info" },
      tracing,
      auditFile: config.audit && path.resolve(parts.dir, config.audit.file),
    },
  };

  function readMetricsListen(): ListenAddress | undefined {
    const text = config.metrics?.listen;
    if (text === undefined) return undefined;
    const address = parseListenAddress(text);
    if (!address) refuse(["metrics", "listen"], `is "${text}"; expected a port of at most 65535`);
    return address;
  }

  function readDuration(path: Problem["path"], text: string): number {
    const ms = parseDurationMs(text);
    if (ms !== undefined && ms <= MAX_DURATION_MS) return ms;
    refuse(path, `is "${text}"; expected at most 24 days`);
    return 0;
  }
}

type Refuse = (path: Problem["path"], message: string) => void;

/** The message of a list that cannot be read holds no credentials; the text itself may. */
function readMirrors(
  text: string,
  mirrorAuth: readonly MirrorAuth[],
  refuse: Refuse,
): Pick<EngineConfig, "list" | "auth" | "offline"> {
  if (text === "off") return { list: [], auth: [], offline: true };
  try {
    const list = parseProxyList(text);
    const hasEnd = list.find(({ kind }) => kind !== "mirror");
    if (hasEnd) {
      refuse(
        ["mirrors"],
        `names ${hasEnd.kind}; expected mirrors only, which are all that is asked, or off alone`,
      );
    }
    const mirrors = planMirrors({ mirrors: list, mirrorAuth: [...mirrorAuth] }, "");
    return { list: mirrors.list, auth: mirrors.auth, offline: false };
  } catch (error) {
    refuse(["mirrors"], `cannot be read: ${errorMessage(error)}`);
    return { list: [], auth: [], offline: false };
  }
}

/** Without its key nothing that a database says can be checked, so a name alone is refused. */
function readDatabase(text: string, refuse: Refuse): EngineConfig["sumdb"] {
  if (text === "off") return undefined;
  const setting = readChecksumDatabase(text, undefined);
  const isUrlRight = setting?.url === undefined || URL.canParse(setting.url);
  if (setting?.key !== undefined && parseVerifierKey(setting.key) && isUrlRight) return setting;
  refuse(
    ["checksum-database"],
    "cannot be read; expected name+hash+key, perhaps with a URL after it, or off",
  );
  return undefined;
}
