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

/** The first line of a comment, which GitHub does not show. `leg` has hexadecimal digits. */
export function formatMarker(id: string, run: RunNumber, leg?: string): string {
  return `${markerStart(id)}${run.id}.${run.attempt}${leg === undefined ? "" : ` leg ${leg}`} -->`;
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

/**
 * Of a job's comments, those that this leg of it may replace, the first one of which it updates. Legs
 * of a matrix can share all names. A leg has the comment that it wrote before; else one that no job
 * has written in this run, since the commands of a job may have been edited; else none. Pure.
 */
export function chooseForLeg(
  ours: readonly IssueComment[],
  run: RunNumber,
  leg: string,
): IssueComment[] {
  const own = ours.filter(({ body }) => parseMarker(body)?.leg === leg);
  if (own.length > 0) return own;
  return ours.filter(({ body }) => !isOfRun(body, run)).slice(0, 1);
}

function isOfRun(body: string, { id, attempt }: RunNumber): boolean {
  const run = parseMarker(body)?.run;
  return run?.id === id && run.attempt === attempt;
}

function parseMarker(body: string): { run: RunNumber; leg: string | undefined } | undefined {
  const [, id, attempt, leg] =
    /^<!-- go-accel:\S+ run (\d+)\.(\d+)(?: leg ([0-9a-f]+))? -->/.exec(body) ?? [];
  if (id === undefined || attempt === undefined) return undefined;
  return { run: { id: Number(id), attempt: Number(attempt) }, leg };
}

/** Whether a comment of ours describes a later run: an earlier commit's job may end last. */
export function tellsOfLaterRun(body: string, run: RunNumber): boolean {
  const told = parseMarker(body)?.run;
  if (!told) return false;
  return told.id > run.id || (told.id === run.id && told.attempt > run.attempt);
}

/** Whether two bodies show the same; GitHub may return them with other line endings. */
export function isSameBody(one: string, other: string): boolean {
  const normal = (body: string) => body.replaceAll("\r\n", "\n").trimEnd();
  return normal(one) === normal(other);
}
