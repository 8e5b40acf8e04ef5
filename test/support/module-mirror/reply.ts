/** What a mirror is about to answer, before faults get hold of it. */
export interface MirrorReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

export const TEXT = "text/plain; charset=utf-8";

export function okReply(contentType: string, body: string | Buffer): MirrorReply {
  return { status: 200, contentType, body: Buffer.from(body) };
}

export function textReply(status: number, message: string): MirrorReply {
  return { status, contentType: TEXT, body: Buffer.from(`${message}\n`) };
}

/** Content type that belongs to the last part of a mirror's path. */
export function contentTypeOf(path: string): string {
  if (path.endsWith(".zip")) return "application/zip";
  if (path.endsWith(".info") || path.endsWith("/@latest")) return "application/json";
  return TEXT;
}
