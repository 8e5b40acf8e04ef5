/** The bench cannot be made; the message is one line, without a secret. */
export class BenchError extends Error {
  override readonly name = "BenchError";
}
