const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  '"': '"',
};

const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0-7]{3})|([\s\S]|$))/g;

/** Highest code of a character that is one byte in UTF-8. */
const MAX_SINGLE_BYTE = 0x7f;
const MAX_CODE_POINT = 0x10ffff;

/**
 * The value of a token of go.mod: a bare word, or a string as in Go source, between double quotes
 * or back quotes. Undefined if it has no value: a bare word with a quote in it, or an escape
 * sequence that Go does not know or that names half a character.
 */
export function unquoteToken(token: string): string | undefined {
  if (token.startsWith('"')) {
    return token.length >= 2 && token.endsWith('"')
      ? resolveEscapes(token.slice(1, -1))
      : undefined;
  }
  if (token.startsWith("`")) return token.slice(1, -1);
  return /["'`]/.test(token) ? undefined : token;
}

function resolveEscapes(text: string): string | undefined {
  let valid = true;
  const value = text.replace(
    ESCAPE,
    (_, hex?: string, short?: string, long?: string, octal?: string, simple?: string) => {
      const byte = hex ?? octal;
      const character =
        byte !== undefined
          ? fromCode(Number.parseInt(byte, hex === undefined ? 8 : 16), MAX_SINGLE_BYTE)
          : short !== undefined || long !== undefined
            ? fromCode(Number.parseInt(short ?? long ?? "", 16), MAX_CODE_POINT)
            : SIMPLE_ESCAPES[simple ?? ""];
      valid &&= character !== undefined;
      return character ?? "";
    },
  );
  return valid ? value : undefined;
}

function fromCode(code: number, max: number): string | undefined {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > max || isSurrogate ? undefined : String.fromCodePoint(code);
}
