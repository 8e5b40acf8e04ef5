import type { Dispatcher } from "undici";
import { createFileMirror } from "./file-mirror.ts";
import { createHttpMirror } from "./http-mirror.ts";
import type { Mirror } from "./mirror.ts";
import type { MirrorAuth } from "./mirror-auth.ts";

/**
 * A mirror at an `https:`, `http:` or `file:` base URL without credentials. If it `resumes`, which is the
 * default, the rest of a large answer that breaks off is asked for, as far as the mirror can send it.
 */
export function createMirror(
  baseUrl: string,
  auth: readonly MirrorAuth[],
  dispatcher: Dispatcher,
  { resumes }: { resumes: boolean } = { resumes: true },
): Mirror {
  const base = baseUrl.replace(/\/+$/, "");
  return base.startsWith("file:")
    ? createFileMirror(base)
    : createHttpMirror(base, auth, { dispatcher, resumes });
}
