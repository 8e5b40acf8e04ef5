import { type Backoff, backoffMs } from "../lib/backoff.ts";
import type { Clock } from "../lib/clock.ts";
import { CommentError } from "../lib/errors.ts";
import type { CommentResult } from "../report/model/model.ts";
import type { CommentsApi, IssueComment } from "./api.ts";
import {
  findOurs,
  formatMarker,
  isSameBody,
  needsOwnLogin,
  type RunNumber,
  tellsOfLaterRun,
} from "./sticky.ts";

/** A comment of which there is one, whatever happens. */
export interface StickyComment {
  /** What it is found by: see `stickyId()`. */
  id: string;
  /** The run that it tells of. */
  run: RunNumber;
  /** Markdown below the marker. */
  text: string;
  /** Absent where it is to be made; else why one is only updated. */
  updateOnly?: string;
}

const CREATE_ATTEMPTS = 3;
const CREATE_BACKOFF: Backoff = { baseDelayMs: 500, maxDelayMs: 4_000 };

/**
 * Writes the comment: the first of ours is updated, others of ours are removed, and where there is
 * none it is made. Two jobs that make it at the same time end with one: whoever finds an older one
 * than its own afterwards removes its own. Throws `CommentError`.
 */
export async function publishSticky(
  api: CommentsApi,
  comment: StickyComment,
  clock: Clock,
): Promise<CommentResult> {
  const body = `${formatMarker(comment.id, comment.run)}\n${comment.text}`;
  const found = await listOurs(api, comment.id);
  if (found.length > 0) return updateFirst(api, found, comment.run, body);
  if (comment.updateOnly !== undefined) return { status: "skipped", reason: comment.updateOnly };
  for (let attempt = 1; ; attempt++) {
    const made = await tryCreate(api, body);
    const ours = await listAgain(api, comment.id, made);
    const [first] = ours;
    if (made && (!first || first.id === made.id)) return created(made);
    // Another attempt of this job has made one meanwhile.
    if (made) await api.remove(made.id);
    const others = ours.filter(({ id }) => id !== made?.id);
    if (others.length > 0) {
      const result = await updateFirst(api, others, comment.run, body);
      // Without an answer, one that says the same is the one that was made.
      return !made && first && isSameBody(first.body, body) ? created(first) : result;
    }
    if (attempt === CREATE_ATTEMPTS) {
      throw new CommentError("GitHub did not take the comment", { code: "UNAVAILABLE" });
    }
    await clock.sleep(backoffMs(attempt, CREATE_BACKOFF));
  }
}

async function listOurs(api: CommentsApi, id: string): Promise<IssueComment[]> {
  const comments = await api.list();
  const login = needsOwnLogin(comments, id) ? await api.whoAmI() : undefined;
  return findOurs(comments, id, login);
}

/** What was made is there, also where it cannot be looked whether another one is. */
async function listAgain(
  api: CommentsApi,
  id: string,
  made: IssueComment | undefined,
): Promise<IssueComment[]> {
  try {
    return await listOurs(api, id);
  } catch (error) {
    if (made) return [made];
    throw error;
  }
}

/** Undefined where no answer came: it may have been made all the same. */
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
    return { status: "unchanged", reason: "it tells of a later run already", url };
  }
  if (isSameBody(first.body, body)) {
    return { status: "unchanged", reason: "it says the same already", url };
  }
  const updated = await api.update(first.id, body);
  return { status: "updated", reason: "the comment of an earlier run", url: updated.url };
}

function created({ url }: IssueComment): CommentResult {
  return { status: "created", reason: "there was none", url };
}
