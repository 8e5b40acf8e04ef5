import type { IncomingMessage, ServerResponse } from "node:http";
import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import type { Clock } from "../../lib/clock.ts";
import { createExpiringMap } from "../../lib/expiring-map.ts";
import { readLimited } from "../../lib/read-stream.ts";
import { sendJson, sendProblem } from "../admin/send-json.ts";
import { authenticate } from "./authenticate.ts";
import { readModules } from "./read-modules.ts";
import type { Webhook } from "./webhook.ts";

/** Answers a delivery to the webhook of this name. Rejects if the client leaves. */
export type AnswerWebhook = (
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** Pushes of a thousand commits have less. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;
const REMEMBERED_MS = 24 * 60 * 60 * 1_000;
const MAX_REMEMBERED = 10_000;

/**
 * Has the mirrors asked again for the modules that a delivery is about. A delivery that came before is
 * answered, and does nothing.
 */
export function createWebhooks(parts: {
  /** Those of the configuration, which may be others at the next request. */
  all(): readonly Webhook[];
  refresh(modulePath: string): void;
  clock: Pick<Clock, "nowMs">;
  /** Of the machine: senders sign the time. */
  wallClock: Pick<Clock, "nowMs">;
}): AnswerWebhook {
  const { clock, wallClock } = parts;
  const seen = createExpiringMap<true>({ clock, maxEntries: MAX_REMEMBERED });

  return async (name, request, response) => {
    const body = await readLimited(request, MAX_BODY_BYTES);
    if (!body) return sendProblem(response, 413, `expected at most ${MAX_BODY_BYTES} bytes`);
    const webhook = parts.all().find((one) => one.name === name);
    const delivery = { headers: request.headers, body };
    const id = webhook && authenticate(webhook, delivery, wallClock.nowMs());
    // Nobody learns which webhooks there are.
    if (!webhook || id === undefined) {
      return sendProblem(response, 401, "the signature is not that of a webhook of this server");
    }
    const modules = readModules(webhook.kind, delivery);
    if (!modules) return sendProblem(response, 400, "this names no modules");
    const { modules: allowed } = webhook;
    const foreign = modules.find(
      (one) => allowed !== undefined && !matchPrefixPatterns(allowed, one),
    );
    if (foreign !== undefined) {
      return sendProblem(response, 403, `${name} is not about ${foreign}`);
    }
    const key = `${name} ${id}`;
    const isNew = !seen.get(key);
    seen.set(key, true, REMEMBERED_MS);
    const refreshed = isNew ? modules : [];
    for (const modulePath of refreshed) parts.refresh(modulePath);
    sendJson(response, 200, { refreshed });
  };
}
