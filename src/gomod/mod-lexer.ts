import { ParseError, type ParseErrorCode } from "../lib/errors.ts";

/**
 * One directive of a go.mod or go.work file. Each line of a block becomes a directive with the
 * block's verb.
 */
export interface Directive {
  verb: string;
  /** Tokens after the verb; strings still have their quotes. */
  args: string[];
  /** Counted from 1. */
  line: number;
  inBlock: boolean;
  /** Comments above the directive (above its block if it has none), without slashes. */
  comments: string[];
  /** Comment at the end of the line, without slashes. */
  suffix: string | undefined;
}

/** The file that errors name, and their code. */
export interface Source {
  file: string;
  code: Extract<ParseErrorCode, "GO_MOD_SYNTAX" | "GO_WORK_SYNTAX">;
}

export function syntaxError(source: Source, line: number, problem: string): ParseError {
  return new ParseError(problem, { ...source, line });
}

interface Line {
  tokens: string[];
  comment: string | undefined;
}

interface Block {
  verb: string;
  /** The verb has more than one word. The go command knows no such block today. */
  isUnknown: boolean;
  line: number;
  comments: string[];
}

/**
 * Splits a file in go.mod's syntax (https://go.dev/ref/mod#go-mod-file-lexical) into directives, in
 * order. Throws `ParseError` for text that does not follow the syntax. Does not check what a
 * directive means.
 */
export function lexDirectives(text: string, source: Source): Directive[] {
  const directives: Directive[] = [];
  let block: Block | undefined;
  let comments: string[] = [];
  for (const [index, lineText] of text.split("\n").entries()) {
    const line = index + 1;
    const { tokens, comment } = lexLine(lineText, line, source);
    const [first, ...rest] = tokens;
    if (first === undefined) {
      if (comment !== undefined) comments.push(comment);
      else if (!block) comments = [];
      continue;
    }
    if (block && first === ")") {
      if (rest.length > 0) throw syntaxError(source, line, "unexpected text after )");
      block = undefined;
    } else if (block) {
      if (!block.isUnknown) {
        const isBare = comments.length === 0 && comment === undefined;
        directives.push({
          verb: block.verb,
          args: tokens,
          line,
          inBlock: true,
          comments: isBare ? block.comments : comments,
          suffix: comment,
        });
      }
    } else if (!/^[A-Za-z]/.test(first)) {
      throw syntaxError(source, line, `expected a directive, found ${first}`);
    } else if (rest.at(-1) === "(") {
      block = { verb: first, isUnknown: rest.length > 1, line, comments };
    } else if (rest.at(-2) !== "(" || rest.at(-1) !== ")") {
      directives.push({ verb: first, args: rest, line, inBlock: false, comments, suffix: comment });
    }
    comments = [];
  }
  if (block) throw syntaxError(source, block.line, "the block that begins here is not closed");
  return directives;
}

const SPACE = /[ \t\r]*/y;
const PUNCTUATION = /[()[\]{},]/y;
const STRING = /"(?:[^"\\]|\\.)*"|`[^`]*`/y;
/** Printable characters except the space and punctuation; `//` and `/*` end a word. */
const WORD = /(?:(?!\/[/*]|[()[\]{},])[\p{L}\p{M}\p{N}\p{P}\p{S}])+/uy;

function lexLine(text: string, line: number, source: Source): Line {
  const tokens: string[] = [];
  let position = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0];
    position += found?.length ?? 0;
    return found;
  };
  for (;;) {
    take(SPACE);
    if (position >= text.length) return { tokens, comment: undefined };
    if (text.startsWith("//", position)) {
      return { tokens, comment: text.slice(position + 2).trim() };
    }
    if (text.startsWith("/*", position)) {
      throw syntaxError(source, line, "only // comments are allowed");
    }
    const isString = /["`]/.test(text.charAt(position));
    const token = isString ? take(STRING) : (take(PUNCTUATION) ?? take(WORD));
    if (token === undefined) {
      const found = JSON.stringify(String.fromCodePoint(text.codePointAt(position) ?? 0));
      const problem = isString ? "unterminated string" : `unexpected character ${found}`;
      throw syntaxError(source, line, problem);
    }
    tokens.push(token);
  }
}
