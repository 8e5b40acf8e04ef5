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

/** Under this login a workflow's own token writes. */
export const WORKFLOW_LOGIN = "github-actions[bot]";

/** The comments with the marker, oldest first. A quote of one has the marker after a `>`. */
export function findMarked(comments: readonly IssueComment[], id: string): IssueComment[] {
  return comments
    .filter(({ body }) => body.startsWith(markerStart(id)))
    .toSorted((a, b) => a.id - b.id);
}

/**
 * The comments that are ours: they have the marker, and our own login wrote them. Another app may
 * repeat what anybody writes, a marker of ours included.
 */
export function findOurs(
  comments: readonly IssueComment[],
  id: string,
  ownLogin: string | undefined,
): IssueComment[] {
  if (ownLogin === undefined) return [];
  return findMarked(comments, id).filter(({ author }) => author.login === ownLogin);
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
