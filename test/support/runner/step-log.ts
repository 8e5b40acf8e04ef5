import type { SecretMasker } from "./secret-masker.ts";
import type { Annotation } from "./types.ts";

const MAX_ANNOTATIONS_PER_LEVEL = 10;
const MAX_MESSAGE_LENGTH = 4096;

/** Log and annotations of one step. */
export interface StepLog {
  readonly annotations: readonly Annotation[];
  /** A line as the user sees it, masked. */
  write(line: string): void;
  /** Only written when the job has debug logging on. */
  debug(message: string): void;
  /** Annotation and log line; further ones of a level than ten are only logged. */
  annotate(
    level: Annotation["level"],
    message: string,
    properties?: Readonly<Record<string, string>>,
  ): void;
  text(): string;
}

export function createStepLog(masker: SecretMasker, isDebug: boolean): StepLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const write = (line: string) => {
    lines.push(masker.mask(line));
  };
  return {
    annotations,
    write,
    debug(message) {
      if (!isDebug) return;
      for (const line of message.split(/\r?\n/)) write(`##[debug]${line}`);
    },
    annotate(level, message, properties = {}) {
      const masked = masker.mask(message).slice(0, MAX_MESSAGE_LENGTH);
      const countOfLevel = annotations.filter((annotation) => annotation.level === level).length;
      if (countOfLevel < MAX_ANNOTATIONS_PER_LEVEL) {
        annotations.push({ level, message: masked, properties });
      }
      write(`##[${level}]${masked}`);
    },
    text: () => lines.map((line) => `${line}\n`).join(""),
  };
}
