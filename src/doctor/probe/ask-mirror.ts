import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hashGoMod } from "../../gomod/dirhash.ts";
import {
  escapeModulePath,
  escapeVersion,
  type ModuleVersion,
  zipPrefix,
} from "../../gomod/module-path.ts";
import { IntegrityError } from "../../lib/errors.ts";
import { checkInfo } from "../../store/inspect.ts";
import { hashModuleZip } from "../../store/repack-zip.ts";
import type { Content } from "../judge/answer.ts";
import type { AskedFile } from "../judge/judge-mirror.ts";
import type { SampleModule } from "../judge/pick-samples.ts";
import { type Client, get } from "./http-get.ts";

const MAX_TEXT_BYTES = 1 << 20;
/** A larger zip is not fetched, unless no sample has a smaller one. */
const MAX_ZIP_BYTES = 4 << 20;

/**
 * Asks a mirror for the files of a module as go does: info, go.mod, zip, each checked. Stops at the
 * first that is not right. If a zip is large, the next sample's is fetched instead. Never throws.
 */
export async function askMirror(
  client: Client,
  baseUrl: string,
  samples: readonly SampleModule[],
): Promise<AskedFile[]> {
  const asked: AskedFile[] = [];
  for (const sample of samples) {
    for (const kind of ["info", "mod", "zip"] as const) {
      const file = await askFor(client, baseUrl, sample, kind);
      asked.push(file);
      if (file.answer.kind !== "content" || file.answer.status !== 200 || file.fault) return asked;
    }
    const zip = asked.at(-1)?.answer;
    const isRead = zip?.kind === "content" && zip.end !== "unread";
    if (isRead) break;
  }
  return asked;
}

async function askFor(
  client: Client,
  baseUrl: string,
  sample: SampleModule,
  kind: AskedFile["kind"],
): Promise<AskedFile> {
  const name = `${sample.path}@${sample.version}.${kind}`;
  const url = new URL(`${baseUrl}/${wirePath(sample)}.${kind}`);
  const answer = await get(client, url, kind === "zip" ? MAX_ZIP_BYTES : MAX_TEXT_BYTES);
  const isWhole = answer.kind === "content" && answer.status === 200 && answer.end === "whole";
  return { name, kind, answer, fault: isWhole ? await faultOf(answer, sample, kind) : undefined };
}

/** As go writes it: it percent-encodes the mark of an upper-case letter. */
function wirePath({ path: name, version }: ModuleVersion): string {
  const escaped = `${escapeModulePath(name)}/@v/${escapeVersion(version)}`;
  return escaped.replaceAll("!", "%21");
}

async function faultOf(
  { body }: Content,
  sample: SampleModule,
  kind: AskedFile["kind"],
): Promise<AskedFile["fault"]> {
  try {
    if (kind === "info") {
      checkInfo({ ...sample, extension: "info" }, body.toString());
      return undefined;
    }
    const hash = kind === "mod" ? hashGoMod(body) : await hashZip(body, sample);
    const expected = kind === "mod" ? sample.modHash : sample.zipHash;
    if (hash === expected) return undefined;
    return { kind: "hash", message: `it has ${hash}, and go.sum names ${expected}` };
  } catch (error) {
    if (error instanceof IntegrityError) return { kind: "invalid", message: error.message };
    throw error;
  }
}

async function hashZip(body: Buffer, sample: SampleModule): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), "go-accel-doctor-"));
  try {
    const file = path.join(dir, "module.zip");
    await writeFile(file, body);
    return await hashModuleZip(file, zipPrefix(sample));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
