/**
 * Yields the pairs of a GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE file: `NAME=value`, or
 * `NAME<<DELIMITER`, lines, `DELIMITER`. A generator, because pairs before a malformed line count.
 * @throws Error at the first malformed line.
 */
export function* parseEnvFile(text: string): Generator<readonly [name: string, value: string]> {
  let rest = text;
  const nextLine = (): Line | null => {
    if (rest === "") return null;
    const line = splitFirstLine(rest);
    rest = rest.slice(line.content.length + line.newline.length);
    return line;
  };
  for (let line = nextLine(); line !== null; line = nextLine()) {
    if (line.content === "") continue;
    const equalsAt = line.content.indexOf("=");
    const heredocAt = line.content.indexOf("<<");
    if (equalsAt >= 0 && (heredocAt < 0 || equalsAt < heredocAt)) {
      yield [line.content.slice(0, equalsAt), line.content.slice(equalsAt + 1)];
    } else if (heredocAt >= 0) {
      const delimiter = line.content.slice(heredocAt + 2);
      if (heredocAt === 0 || delimiter === "") {
        throw new Error(
          `Invalid format '${line.content}'. Name must not be empty and delimiter must not be empty`,
        );
      }
      yield [line.content.slice(0, heredocAt), readHeredoc(nextLine, delimiter)];
    } else {
      throw new Error(`Invalid format '${line.content}'`);
    }
  }
}

interface Line {
  readonly content: string;
  readonly newline: string;
}

function splitFirstLine(text: string): Line {
  const newlineAt = text.indexOf("\n");
  if (newlineAt < 0) return { content: text, newline: "" };
  const contentEnd = text[newlineAt - 1] === "\r" ? newlineAt - 1 : newlineAt;
  return { content: text.slice(0, contentEnd), newline: text.slice(contentEnd, newlineAt + 1) };
}

function readHeredoc(nextLine: () => Line | null, delimiter: string): string {
  let value = "";
  let lastNewline = "";
  for (let line = nextLine(); ; line = nextLine()) {
    if (line === null) {
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    // The newline before the delimiter is not part of the value.
    if (line.content === delimiter) return value;
    if (line.newline === "") throw new Error("Invalid value. EOF marker missing new line.");
    value += lastNewline + line.content;
    lastNewline = line.newline;
  }
}
