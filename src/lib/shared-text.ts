import { tryReadText, writeFileAtomic } from "./fs.ts";

/** A short text that servers share. Every call throws if it cannot be reached. */
export interface SharedText {
  /** Undefined if there is none yet. */
  read(): Promise<{ text: string; version: string | undefined } | undefined>;
  /** Returns false, and writes nothing, if it is not of this version any more. */
  write(text: string, version: string | undefined): Promise<boolean>;
}

/** The same for one server alone: a file, which nobody else writes. Throws the system's error. */
export function createFileText(file: string): SharedText {
  return {
    async read() {
      const text = await tryReadText(file);
      return text === undefined ? undefined : { text, version: undefined };
    },
    async write(text) {
      await writeFileAtomic(file, text, 0o600);
      return true;
    },
  };
}
