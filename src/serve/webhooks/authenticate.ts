import { createHmac, hash, timingSafeEqual } from "node:crypto";
import type { Delivery, Webhook } from "./webhook.ts";

/** Older and newer ones are refused if the sender signs the time. Both clocks may be wrong. */
const MAX_AGE_MS = 5 * 60 * 1_000;
const MS_PER_SECOND = 1_000;
/** https://www.standardwebhooks.com: what a secret in base64 begins with. */
const BASE64_SECRET = "whsec_";

/**
 * Whether the sender knows the secret. Returns a word that stands for this delivery, so that it can be
 * told from a copy; undefined if the sender does not, or if the delivery is too old. Pure.
 */
export function authenticate(
  webhook: Pick<Webhook, "kind" | "secret">,
  delivery: Delivery,
  nowMs: number,
): string | undefined {
  const { secret } = webhook;
  const { headers, body } = delivery;
  const header = (name: string) => [headers[name] ?? ""].flat().join();
  switch (webhook.kind) {
    case "github": {
      // The header with the ID of the delivery is not signed, and a copy could have another one.
      const digest = createHmac("sha256", secret).update(body).digest("hex");
      return isEqual(header("x-hub-signature-256"), `sha256=${digest}`) ? digest : undefined;
    }
    case "gitlab":
      if (!isEqual(header("x-gitlab-token"), secret)) return undefined;
      return hash("sha256", body, "hex");
    case "generic": {
      const [id, seconds] = [header("webhook-id"), header("webhook-timestamp")];
      if (id === "" || !/^[0-9]{1,12}$/.test(seconds)) return undefined;
      if (Math.abs(nowMs - Number(seconds) * MS_PER_SECOND) > MAX_AGE_MS) return undefined;
      const digest = createHmac("sha256", keyOf(secret))
        .update(`${id}.${seconds}.`)
        .update(body)
        .digest("base64");
      // While a secret is replaced there are several.
      const signatures = header("webhook-signature").split(" ");
      return signatures.some((one) => isEqual(one, `v1,${digest}`)) ? id : undefined;
    }
  }
}

function keyOf(secret: string): Buffer {
  return secret.startsWith(BASE64_SECRET)
    ? Buffer.from(secret.slice(BASE64_SECRET.length), "base64")
    : Buffer.from(secret);
}

/** Takes the same time wherever they differ. */
function isEqual(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => hash("sha256", text, "buffer"));
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
