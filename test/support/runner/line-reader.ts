import { StringDecoder } from "node:string_decoder";

export interface LineReader {
  push(chunk: Buffer): void;
  /** Delivers a last line without newline. */
  end(): void;
}

/** Splits at LF, CRLF and lone CR, as .NET's line reader does. */
export function createLineReader(onLine: (line: string) => void): LineReader {
  const decoder = new StringDecoder("utf8");
  let pending = "";
  return {
    push(chunk) {
      pending += decoder.write(chunk);
      // A CR at the very end may be the first half of CRLF: it waits for the next chunk.
      const complete = /^(.*(?:\n|\r(?!$)))?(.*)$/s.exec(pending);
      const lines = (complete?.[1] ?? "").split(/\r\n|\n|\r/);
      lines.pop();
      pending = complete?.[2] ?? "";
      for (const line of lines) onLine(line);
    },
    end() {
      const rest = pending + decoder.end();
      pending = "";
      if (rest !== "") for (const line of rest.replace(/[\r\n]$/, "").split("\r")) onLine(line);
    },
  };
}
