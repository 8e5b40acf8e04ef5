import { createHash } from "node:crypto";
import type { IssueComment } from "./api.ts";

/** What a comment is kept for; two jobs with the same key share one comment. */
export interface StickyKey {
  workflow: string;
  job: string;
  /** Tells the legs of a matrix apart. */
  scope: string;
  /** `linux/amd64`: tells legs apart that share a scope. */
  platform: string;
}

/** The run that a comment describes. Ids grow from run to run of a repository. */
export interface RunNumber {
  id: number;
  attempt: number;
}

/** Names the comment of one job, as 32 hexadecimal digits. */
export function stickyId({ workflow, job, scope, platform }: StickyKey): string {
  return hash(["job", workflow, job, scope, platform]);
}

/** Names the comment that joins the reports of a workflow's jobs. */
export function joinedStickyId(workflow: string): string {
  return hash(["joined", workflow]);
}

function hash(parts: readonly string[]): string {
  // As JSON, no two lists of parts are the same text.
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** The first line of a comment, which GitHub does not show. */
export function formatMarker(id: string, run: RunNumber): string {
  return `${markerStart(id)}${run.id}.${run.attempt} -->`;
}

function markerStart(id: string): string {
  return `<!-- go-accel:${id} run `;
}

/**
 * The comments that are ours, oldest first: they begin with the marker, and an app or the token's
 * own user wrote them. A quote of a comment of ours has the marker after a `>`, or is written by
 * somebody else.
 */
export function findOurs(
  comments: readonly IssueComment[],
  id: string,
  ownLogin: string | undefined,
): IssueComment[] {
  return comments
    .filter(({ body, author }) => {
      const isAuthor = author.isBot || (ownLogin !== undefined && author.login === ownLogin);
      return isAuthor && body.startsWith(markerStart(id));
    })
    .toSorted((a, b) => a.id - b.id);
}

/** Whether a person, who may be the token's user, wrote a comment that begins with the marker. */
export function needsOwnLogin(comments: readonly IssueComment[], id: string): boolean {
  return comments.some(({ body, author }) => !author.isBot && body.startsWith(markerStart(id)));
}

/** Whether a comment of ours describes a later run: an earlier commit's job may end last. */
export function tellsOfLaterRun(body: string, run: RunNumber): boolean {
  const [, id, attempt] = /^<!-- go-accel:\S+ run (\d+)\.(\d+) -->/.exec(body) ?? [];
  if (id === undefined || attempt === undefined) return false;
  return Number(id) > run.id || (Number(id) === run.id && Number(attempt) > run.attempt);
}

/** Whether two bodies show the same; GitHub may return them with other line endings. */
export function isSameBody(one: string, other: string): boolean {
  const normal = (body: string) => body.replaceAll("\r\n", "\n").trimEnd();
  return normal(one) === normal(other);
}
