import { readFile } from "node:fs/promises";
import path from "node:path";
import { errorMessage } from "../../lib/errors.ts";
import type { Webhook } from "../webhooks/webhook.ts";
import type { Problem } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";

const MIN_SECRET_CHARS = 16;

/** Reads the secrets of webhooks, which a message never holds. */
export async function readWebhooks(
  wanted: NonNullable<ServeConfig["webhooks"]>,
  dir: string,
): Promise<{ webhooks: Webhook[]; problems: Problem[] }> {
  const webhooks: Webhook[] = [];
  const problems: Problem[] = [];
  for (const [index, { name, kind, modules, "secret-file": file }] of wanted.entries()) {
    const refuse = (key: string, message: string) =>
      problems.push({ path: ["webhooks", index, key], message });
    if (webhooks.some((one) => one.name === name)) {
      refuse("name", `is "${name}" for a second time; expected another name`);
    }
    const secret = await readFile(path.resolve(dir, file), "utf8").then(
      (text) => text.trim(),
      (error: unknown) => {
        refuse("secret-file", `cannot be read: ${errorMessage(error)}`);
        return undefined;
      },
    );
    if (secret !== undefined && secret.length < MIN_SECRET_CHARS) {
      refuse("secret-file", `holds too short a secret; expected ${MIN_SECRET_CHARS} characters`);
    }
    webhooks.push({ name, kind, modules, secret: secret ?? "" });
  }
  return { webhooks, problems };
}
