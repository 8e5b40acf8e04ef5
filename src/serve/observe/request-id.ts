import { randomUUID } from "node:crypto";

const CLEAN_ID = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * The ID under which a request is logged: the one that a server in front has given it, or a new one if
 * that could not be told from other text in a log.
 */
export function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && CLEAN_ID.test(given) ? given : randomUUID();
}
