/** Who sends it, which says how it is signed and what it holds. */
export type WebhookKind = "github" | "gitlab" | "generic";

/** A way for others to say that a module may have new versions. */
export interface Webhook {
  /** The last part of its path. */
  name: string;
  kind: WebhookKind;
  /** What the sender and this server share. */
  secret: string;
  /** Module paths that it may be about, in the syntax of GOPRIVATE; undefined for all. */
  modules: string | undefined;
}

/** What somebody sent to a webhook. */
export interface Delivery {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}
