import type { Dispatcher } from "undici";
import { createFileMirror } from "./file-mirror.ts";
import { createHttpMirror } from "./http-mirror.ts";
import type { JobTokens } from "./job-tokens.ts";
import type { Mirror } from "./mirror.ts";
import type { MirrorAuth } from "./mirror-auth.ts";

export interface MirrorOptions {
  /**
   * Whether the rest of a large answer that breaks off is asked for, as far as the mirror can send it.
   * True by default.
   */
  resumes?: boolean;
  /** Given if the mirror may have a token of the job when it asks for one. */
  jobTokens?: JobTokens | undefined;
}

/** A mirror at an `https:`, `http:` or `file:` base URL without credentials. */
export function createMirror(
  baseUrl: string,
  auth: readonly MirrorAuth[],
  dispatcher: Dispatcher,
  { resumes = true, jobTokens }: MirrorOptions = {},
): Mirror {
  const base = baseUrl.replace(/\/+$/, "");
  return base.startsWith("file:")
    ? createFileMirror(base)
    : createHttpMirror(base, auth, { dispatcher, resumes, jobTokens });
}
