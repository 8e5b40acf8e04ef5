import { ParseError } from "../lib/errors.ts";
import { authorizationFor } from "../upstream/mirror-auth.ts";
import { type NetrcEntry, parseNetrc } from "../upstream/netrc.ts";
import { netrcFile } from "../upstream/read-netrc.ts";
import { trustedAuthorities } from "../upstream/trusted-authorities.ts";
import type { Finding } from "./findings/finding.ts";
import type { Environment, GoFacts, ProjectFacts } from "./judge/facts.ts";
import { judgeConnection } from "./judge/judge-connection.ts";
import { isAbsent, judgeMirror, type MirrorFacts } from "./judge/judge-mirror.ts";
import type { NetrcFacts } from "./judge/judge-netrc.ts";
import { judgeProxyList, type ListedEntry } from "./judge/judge-proxy-list.ts";
import { pickSamples, type SampleModule } from "./judge/pick-samples.ts";
import { askMirror } from "./probe/ask-mirror.ts";
import type { Client } from "./probe/http-get.ts";
import { probeServer } from "./probe/probe-server.ts";
import { type GoProbe, probeGo } from "./probe/read-go.ts";
import { readNetrc } from "./probe/read-netrc.ts";
import { readOrigin } from "./probe/read-origin.ts";
import { readProject } from "./probe/read-project.ts";
import { type ListedMirror, listMirrors } from "./server-way.ts";

/** The way to a mirror; undefined finding if go gets there. */
interface ReachedMirror {
  mirror: ListedMirror;
  /** Of its certificate; undefined without TLS. */
  issuer: string | undefined;
  finding: Finding | undefined;
}

/** What a mirror answered, if it could be asked. */
interface AskedMirror extends Omit<ReachedMirror, "issuer"> {
  facts: MirrorFacts | undefined;
  isAbsent: boolean;
}

/**
 * What checks have in common, each found out once, when the first check asks for it. So a single
 * check does no more than it needs, and all of them together do nothing twice.
 */
export interface Examination {
  readonly dir: string;
  readonly env: Environment;
  nowMs(): number;
  go(): Promise<GoProbe>;
  /** Undefined if there is no module, or no go command that could name it. */
  project(): Promise<ProjectFacts | undefined>;
  proxyList(): Promise<{ list: readonly ListedEntry[]; findings: readonly Finding[] }>;
  netrc(): Promise<NetrcFacts | undefined>;
  client(): Promise<Client>;
  samples(): Promise<readonly SampleModule[]>;
  reached(): Promise<readonly ReachedMirror[]>;
  asked(): Promise<readonly AskedMirror[]>;
}

/** Begins an examination of a folder. Nothing is read or asked yet. */
export function examine(dir: string, env: Environment, nowMs: () => number): Examination {
  const go = once(() => probeGo(dir, env));
  const facts = async (): Promise<GoFacts | undefined> => {
    const probe = await go();
    return probe.kind === "ok" ? probe.go : undefined;
  };
  const project = once(async () => {
    const known = await facts();
    return known && readProject(known);
  });
  const proxyList = once(async () => judgeProxyList((await facts())?.settings.GOPROXY ?? "off"));
  const netrc = once(() => readNetrc(netrcFile(env)));
  const mirrors = once(async () => listMirrors((await proxyList()).list, env));
  const netrcEntries = async (): Promise<NetrcEntry[]> => {
    const read = await netrc();
    return read && "text" in read ? parseNetrc(read.text) : [];
  };
  const client = once(async () => ({
    env,
    authorities: trustedAuthorities(env),
    authorizationFor: createCredentials(await mirrors(), await netrcEntries()),
  }));
  const samples = once(async () => {
    const [known, module] = await Promise.all([facts(), project()]);
    const entries = module?.goSum?.entries;
    if (!known || !entries || entries instanceof ParseError) return [];
    const origin = readOrigin(dir);
    const ownPath = origin ? `${origin.host}/${origin.owner}` : "";
    return pickSamples(entries, { noProxy: known.settings.GONOPROXY, ownPath });
  });
  const reached = once(async () => {
    const by = await client();
    return Promise.all(
      (await mirrors()).map(async (mirror) => {
        const level = mirror.levelOfFailure;
        const connection = await probeServer(mirror.url, by);
        return {
          mirror,
          issuer: connection.kind === "open" ? connection.certificate?.issuer : undefined,
          finding: judgeConnection(mirror.server, connection, { nowMs: nowMs(), level }),
        };
      }),
    );
  });
  const asked = once(async () => {
    const [found, by, modules, known] = await Promise.all([
      reached(),
      client(),
      samples(),
      netrcEntries(),
    ]);
    return Promise.all(
      found.map(async ({ mirror, finding }): Promise<AskedMirror> => {
        if (finding || modules.length === 0) {
          return { mirror, finding: undefined, facts: undefined, isAbsent: false };
        }
        const mirrorFacts: MirrorFacts = {
          server: mirror.server,
          asked: await askMirror(by, mirror.server.url, modules),
          hasOwnCredentials: mirror.auth !== undefined,
        };
        const level = mirror.levelOfFailure;
        return {
          mirror,
          finding: judgeMirror(mirrorFacts, { nowMs: nowMs(), level, netrc: known }),
          facts: mirrorFacts,
          isAbsent: isAbsent(mirrorFacts),
        };
      }),
    );
  });
  return {
    dir,
    env,
    nowMs,
    go,
    project,
    proxyList,
    netrc,
    client,
    samples,
    reached,
    asked,
  };
}

/** As go does: those of the URL for what is below it, those of the netrc file, both only over https. */
function createCredentials(
  mirrors: readonly ListedMirror[],
  netrc: readonly NetrcEntry[],
): Client["authorizationFor"] {
  return (url) => {
    if (url.protocol !== "https:") return undefined;
    const own = mirrors.find(
      (mirror) => mirror.auth !== undefined && url.href.startsWith(`${mirror.server.url}/`),
    )?.auth;
    if (own) return authorizationFor(`${own.user}:${own.password}`);
    const entry = netrc.find(({ machine }) => machine === url.host);
    return entry && authorizationFor(`${entry.login}:${entry.password}`);
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
