import type { FakeComment } from "./types.ts";

export interface CommentStore {
  /** Oldest first. */
  of(issue: number): readonly FakeComment[];
  find(id: number): FakeComment | undefined;
  add(comment: Pick<FakeComment, "issue" | "login" | "type" | "body">): FakeComment;
  update(id: number, body: string): FakeComment | undefined;
  remove(id: number): boolean;
}

/** Beyond 32 bits, as the ids of the real service are. */
const FIRST_ID = 5_000_000_000;

export function createCommentStore(): CommentStore {
  const comments = new Map<number, FakeComment>();
  let nextId = FIRST_ID;
  return {
    of: (issue) => [...comments.values()].filter((comment) => comment.issue === issue),
    find: (id) => comments.get(id),
    add(comment) {
      const now = new Date();
      const made = { ...comment, id: nextId++, createdAt: now, updatedAt: now };
      comments.set(made.id, made);
      return made;
    },
    update(id, body) {
      const comment = comments.get(id);
      if (!comment) return undefined;
      const updated = { ...comment, body, updatedAt: new Date() };
      comments.set(id, updated);
      return updated;
    },
    remove: (id) => comments.delete(id),
  };
}
