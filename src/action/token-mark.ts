import { createHmac, randomBytes } from "node:crypto";

const SALT_BYTES = 16;

/** Lets `isMarked()` recognise a token. The mark does not give it away. */
export function markToken(token: string): string {
  const salt = randomBytes(SALT_BYTES).toString("hex");
  return `${salt}.${digest(token, salt)}`;
}

/** Whether `mark` was made of this token. */
export function isMarked(token: string, mark: string): boolean {
  const [salt = "", expected] = mark.split(".");
  return digest(token, salt) === expected;
}

function digest(token: string, salt: string): string {
  return createHmac("sha256", salt).update(token).digest("hex");
}
