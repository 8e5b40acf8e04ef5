import { type Backoff, backoffMs } from "../lib/backoff.ts";
import type { Clock } from "../lib/clock.ts";
import { CommentError } from "../lib/errors.ts";
import type { CommentResult } from "../report/model/model.ts";
import type { CommentsApi, IssueComment } from "./api.ts";
import {
  chooseForLeg,
  findMarked,
  findOurs,
  formatMarker,
  isSameBody,
  type RunNumber,
  tellsOfLaterRun,
  WORKFLOW_LOGIN,
} from "./sticky.ts";

/** A comment that a pull request has only once, whatever happens. */
export interface StickyComment {
  /** What it is found by: see `stickyId()`. */
  id: string;
  /** The run that it describes. */
  run: RunNumber;
  /** Hexadecimal digits; tells jobs apart that share the id. Absent if no others can. */
  leg?: string;
  /** Markdown below the marker. */
  text: string;
  /** Set if an existing comment is only updated and none is created; says why. */
  updateOnly?: string;
}

const CREATE_ATTEMPTS = 3;
const CREATE_BACKOFF: Backoff = { baseDelayMs: 500, maxDelayMs: 4_000 };

/**
 * Writes the comment: updates the first of ours and removes the others, or creates one if there is
 * none. If two jobs create it at the same time, one remains: a job that afterwards finds an older
 * one than its own removes its own. Throws `CommentError`.
 */
export async function publishSticky(
  api: CommentsApi,
  comment: StickyComment,
  clock: Clock,
): Promise<CommentResult> {
  const body = `${formatMarker(comment.id, comment.run, comment.leg)}\n${comment.text}`;
  const found = await listOurs(api, comment);
  if (found.length > 0) return updateFirst(api, found, comment.run, body);
  if (comment.updateOnly !== undefined) return { status: "skipped", reason: comment.updateOnly };
  for (let attempt = 1; ; attempt++) {
    const made = await tryCreate(api, body);
    const ours = await listAgain(api, comment, made);
    const [first] = ours;
    if (made && (!first || first.id === made.id)) return created(made);
    // Another attempt of this job has created one in the meantime.
    if (made) await api.remove(made.id);
    const others = ours.filter(({ id }) => id !== made?.id);
    if (others.length > 0) {
      const result = await updateFirst(api, others, comment.run, body);
      // If the create had no answer, a comment with the same text is the one that it created.
      return !made && first && isSameBody(first.body, body) ? created(first) : result;
    }
    if (attempt === CREATE_ATTEMPTS) {
      throw new CommentError("GitHub did not accept the comment", { code: "UNAVAILABLE" });
    }
    await clock.sleep(backoffMs(attempt, CREATE_BACKOFF));
  }
}

/** `known` is our login, if a comment that we created has told it. */
async function listOurs(
  api: CommentsApi,
  { id, run, leg }: StickyComment,
  known?: string,
): Promise<IssueComment[]> {
  const comments = await api.list();
  const authors = findMarked(comments, id).map(({ author }) => author.login);
  if (authors.length === 0) return [];
  const login = known ?? (await api.whoAmI());
  // Nearly always the token is the workflow's own.
  const isUsual = api.isApp && authors.every((author) => author === WORKFLOW_LOGIN);
  const ours = findOurs(comments, id, login ?? (isUsual ? WORKFLOW_LOGIN : undefined));
  return leg === undefined ? ours : chooseForLeg(ours, run, leg);
}

/** If the list cannot be read, the comment that was created is still there. */
async function listAgain(
  api: CommentsApi,
  comment: StickyComment,
  made: IssueComment | undefined,
): Promise<IssueComment[]> {
  try {
    return await listOurs(api, comment, made?.author.login);
  } catch (error) {
    if (made) return [made];
    throw error;
  }
}

/** Undefined if there was no answer: the comment may have been created anyway. */
async function tryCreate(api: CommentsApi, body: string): Promise<IssueComment | undefined> {
  try {
    return await api.create(body);
  } catch (error) {
    if (error instanceof CommentError && error.code === "LOST") return undefined;
    throw error;
  }
}

async function updateFirst(
  api: CommentsApi,
  [first, ...others]: readonly IssueComment[],
  run: RunNumber,
  body: string,
): Promise<CommentResult> {
  if (!first) throw new Error("there is no comment to update");
  for (const { id } of others) await api.remove(id);
  const url = first.url;
  if (tellsOfLaterRun(first.body, run)) {
    return { status: "unchanged", reason: "it already describes a later run", url };
  }
  if (isSameBody(first.body, body)) {
    return { status: "unchanged", reason: "it already says the same", url };
  }
  const updated = await api.update(first.id, body);
  return { status: "updated", reason: "it described an earlier run", url: updated.url };
}

function created({ url }: IssueComment): CommentResult {
  return { status: "created", reason: "there was none", url };
}
