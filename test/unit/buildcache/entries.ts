import { createHash } from "node:crypto";

/** An id of 64 hex digits that stands for `name`. */
export function idOf(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}

/** Content of a `-a` file, in the columns of the go command. */
export function actionFile(
  actionId: string,
  outputId: string,
  sizeBytes = 10,
  nanoseconds = 20n,
): string {
  const columns = [String(sizeBytes), String(nanoseconds)].map((text) => text.padStart(20));
  return `v1 ${actionId} ${outputId} ${columns.join(" ")}\n`;
}
