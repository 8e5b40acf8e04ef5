/** What comes before the body of an answer. */
export interface ResponseHead {
  status: number;
  /** By name in lower case. If a name occurs several times, its values are joined by commas. */
  fields: ReadonlyMap<string, string>;
  /** Offset of the body in the bytes that were read. */
  bodyOffset: number;
}

/** Real heads have a few hundred bytes. */
const MAX_HEAD_BYTES = 16 * 1024;
const HEAD_END = Buffer.from("\r\n\r\n");
const STATUS_LINE = /^HTTP\/1\.1 (\d{3})(?: [\t\x20-\x7e\x80-\xff]*)?$/;
/** A token, a colon, and a value without control characters. Continuation lines do not match. */
const FIELD_LINE = /^([!#$%&'*+\-.^_`|~\w]+):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*$/;

/**
 * Reads the head of an HTTP/1.1 answer (RFC 9112, sections 4 and 5). It is strict: malformed input
 * that the RFC allows a reader to tolerate is an error here. Undefined while the end of the head is
 * missing. Throws for anything that is not such a head.
 */
export function parseResponseHead(bytes: Buffer): ResponseHead | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0 || end > MAX_HEAD_BYTES) {
    if (bytes.length > MAX_HEAD_BYTES) throw malformed();
    return undefined;
  }
  const [statusLine = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
  const status = STATUS_LINE.exec(statusLine)?.[1];
  if (status === undefined) throw malformed();
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = FIELD_LINE.exec(line) ?? [];
    if (name === undefined || value === undefined) throw malformed();
    const earlier = fields.get(name.toLowerCase());
    fields.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return { status: Number(status), fields, bodyOffset: end + HEAD_END.length };
}

function malformed(): Error {
  return new Error("sent an answer that is not plain HTTP/1.1");
}
