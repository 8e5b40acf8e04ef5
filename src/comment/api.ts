/** A comment of a pull request's conversation. */
export interface IssueComment {
  id: number;
  body: string;
  author: {
    /** Empty where the account is gone. */
    login: string;
    /** An app: the workflow's own token, or another one. */
    isBot: boolean;
  };
  /** Where people see it. */
  url: string;
}

/** The comments of one pull request. All of it throws `CommentError`. */
export interface CommentsApi {
  /** All of them, oldest first. */
  list(): Promise<IssueComment[]>;
  /** Throws with the code `LOST` where it cannot be told whether the comment was made. */
  create(body: string): Promise<IssueComment>;
  update(id: number, body: string): Promise<IssueComment>;
  /** One that is gone already is fine. */
  remove(id: number): Promise<void>;
  /** The commit that the pull request's branch is at. */
  head(): Promise<string>;
  /** The user whom the token belongs to; undefined for that of an app. */
  whoAmI(): Promise<string | undefined>;
}
