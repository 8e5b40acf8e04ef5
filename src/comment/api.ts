/** A comment of a pull request's conversation. */
export interface IssueComment {
  id: number;
  body: string;
  author: {
    /** Empty if the account is gone. That of an app ends in `[bot]`. */
    login: string;
  };
  /** Address of the comment on GitHub's pages. */
  url: string;
}

/** The comments of one pull request. Every method throws `CommentError`. */
export interface CommentsApi {
  /** All of them, oldest first. */
  list(): Promise<IssueComment[]>;
  /** Throws with the code `LOST` if it is not known whether the comment was created. */
  create(body: string): Promise<IssueComment>;
  update(id: number, body: string): Promise<IssueComment>;
  /** Does not throw if the comment is already gone. */
  remove(id: number): Promise<void>;
  /** The commit that the pull request's branch is at. */
  head(): Promise<string>;
  /** Whether the token is an app's: that of the workflow, or another one. */
  isApp: boolean;
  /** Login under which the token writes. Undefined if it cannot be told, which does not throw. */
  whoAmI(): Promise<string | undefined>;
}
