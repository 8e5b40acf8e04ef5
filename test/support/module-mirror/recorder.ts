import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { EnvHttpProxyAgent, fetch } from "undici";
import { contentTypeOf, type MirrorReply, textReply } from "./reply.ts";

export interface Upstream {
  /** Base URL of a real mirror. */
  readonly url: string;
  /** Folder for answers. An answer that is there is never asked for again. */
  readonly cacheDir: string;
}

export interface Recorder {
  /** Answers from the disk or, the first time, from upstream; 502 if upstream fails. */
  reply(path: string, rawPath: string): Promise<MirrorReply>;
  close(): Promise<void>;
}

/** Answers of passing nature: these are handed on and not kept. */
const isPassing = (status: number) => status >= 500 || [401, 407, 408, 425, 429].includes(status);

/**
 * Records a real mirror. A success is kept as a file at the path of the request, so that the
 * directory can itself be served; any other lasting answer as `<path>.refused.json`.
 */
export function createRecorder({ url, cacheDir }: Upstream): Recorder {
  const agent = new EnvHttpProxyAgent();
  const underWay = new Map<string, Promise<MirrorReply>>();

  async function record(path: string, rawPath: string): Promise<MirrorReply> {
    const file = join(cacheDir, path);
    const known = await tryReadRecorded(path, file);
    if (known !== undefined) return known;
    const answer = await fetch(`${url.replace(/\/$/, "")}${rawPath}`, { dispatcher: agent });
    const body = Buffer.from(await answer.arrayBuffer());
    const contentType = answer.headers.get("content-type") ?? contentTypeOf(path);
    if (answer.status === 200) await writeWhole(file, body);
    else if (!isPassing(answer.status)) {
      const refusal: Refusal = { status: answer.status, contentType, body: body.toString() };
      await writeWhole(`${file}.refused.json`, Buffer.from(JSON.stringify(refusal)));
    }
    return { status: answer.status, contentType, body };
  }

  return {
    async reply(path, rawPath) {
      if (!isSafe(path)) return textReply(404, "not found: no path of the protocol");
      let pending = underWay.get(path);
      if (pending === undefined) {
        pending = record(path, rawPath).finally(() => underWay.delete(path));
        underWay.set(path, pending);
      }
      try {
        return await pending;
      } catch (error) {
        return textReply(
          502,
          `upstream: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    },
    // The agent may be waiting for an upstream that hangs.
    close: () => agent.destroy(),
  };
}

interface Refusal {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

async function tryReadRecorded(path: string, file: string): Promise<MirrorReply | undefined> {
  const body = await tryReadFile(file);
  if (body !== undefined) return { status: 200, contentType: contentTypeOf(path), body };
  const refused = await tryReadFile(`${file}.refused.json`);
  if (refused === undefined) return undefined;
  const refusal = JSON.parse(refused.toString()) as Refusal;
  return { ...refusal, body: Buffer.from(refusal.body) };
}

async function tryReadFile(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function writeWhole(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}.tmp`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

function isSafe(path: string): boolean {
  return /^(\/[\w.!~+@-]+)+$/.test(path) && !path.split("/").some((part) => /^\.+$/.test(part));
}
