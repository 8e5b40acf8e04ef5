export type Operation =
  | "list"
  | "create"
  | "update"
  | "delete"
  | "user"
  | "viewer"
  | "pull"
  | "caches"
  | "remove-cache"
  | "unknown";

/** `times` requests are hit; all by default. */
export type ApiFault = {
  readonly on: Exclude<Operation, "unknown">;
  readonly times?: number;
} & (
  | { readonly kind: "status"; readonly status: number }
  /** 200 with an HTML page, as a captive proxy answers. */
  | { readonly kind: "garbage" }
  /** The connection breaks; `after` the request was carried out, or `before`. */
  | { readonly kind: "drop"; readonly when: "before" | "after" }
  /** Never answers. */
  | { readonly kind: "hang" }
  /** The hourly limit is spent. */
  | {
      readonly kind: "primary-limit";
      readonly status: 403 | 429;
      readonly resetsInSeconds: number;
    }
  /** Too much at once; without a pause the client has to choose one. */
  | {
      readonly kind: "secondary-limit";
      readonly status: 403 | 429;
      readonly retryAfterSeconds?: number;
    }
  /** Requests wait until so many have come, and are then carried out one after another. */
  | { readonly kind: "meet"; readonly parties: number }
);

export interface TokenOptions {
  /** Default `github-actions[bot]`. */
  readonly login?: string;
  /** Default an app's, as the token of a workflow. */
  readonly type?: "Bot" | "User";
  /** Of `pull-requests`; `none` in a private repository. Default `write`. */
  readonly permission?: "write" | "read" | "none";
  /** Of `actions`. Default `write`. */
  readonly actions?: "write" | "read" | "none";
}

/** An entry of the cache service, as the API lists it. */
export interface FakeCache {
  readonly id: number;
  readonly key: string;
  readonly ref: string;
  readonly sizeBytes: number;
  readonly createdAt: Date;
  readonly lastAccessedAt: Date;
}

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  readonly type: "Bot" | "User";
  readonly body: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A request as it was answered. */
export interface ApiRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly userAgent: string;
  /** The text that was to be written. */
  readonly body: string | null;
  /** 0 if no answer was sent. */
  readonly status: number;
}

export interface GithubApi {
  /** GITHUB_API_URL: no slash at its end. */
  readonly url: string;
  /** In the order of their end. */
  readonly requests: readonly ApiRequest[];
  issueToken(options?: TokenOptions): string;
  /** Comments of the pull request, oldest first. */
  comments(issue: number): readonly FakeComment[];
  /** Writes as somebody else does. */
  addComment(issue: number, comment: Pick<FakeComment, "login" | "type" | "body">): FakeComment;
  /** Entries of the cache service; tests add them, and the API removes them. */
  readonly caches: FakeCache[];
  /** Moves the branch of a pull request; before, it is at forty zeros. */
  push(pull: number, sha: string): void;
  /** Replaces the faults, counters included. */
  setFaults(faults: readonly ApiFault[]): void;
  clearRequests(): void;
  close(): Promise<void>;
}
