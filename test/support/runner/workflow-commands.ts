/** A parsed `::name key=value::data` or `##[name key=value]data` line. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

interface Syntax {
  readonly pattern: RegExp;
  readonly separator: string;
  readonly propertyEscapes: Escapes;
  readonly dataEscapes: Escapes;
}

type Escapes = readonly (readonly [escaped: string, plain: string])[];

// `%25` last, so that what it frees is not read as an escape again.
const DATA_ESCAPES: Escapes = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
];
const PROPERTY_ESCAPES: Escapes = [["%3A", ":"], ["%2C", ","], ...DATA_ESCAPES];
const BRACKET_ESCAPES: Escapes = [["%3B", ";"], ["%5D", "]"], ...DATA_ESCAPES];

const COLON_SYNTAX: Syntax = {
  pattern: /^\s*::(?<info>.*?)::(?<data>.*)$/s,
  separator: ",",
  propertyEscapes: PROPERTY_ESCAPES,
  dataEscapes: DATA_ESCAPES,
};
const BRACKET_SYNTAX: Syntax = {
  pattern: /^.*?##\[(?<info>.*?)\](?<data>.*)$/s,
  separator: ";",
  propertyEscapes: BRACKET_ESCAPES,
  dataEscapes: BRACKET_ESCAPES,
};

/** Returns null for a line that is plain output; `isKnown` says which commands exist now. */
export function parseWorkflowCommand(
  line: string,
  isKnown: (name: string) => boolean,
): WorkflowCommand | null {
  return parseWith(COLON_SYNTAX, line, isKnown) ?? parseWith(BRACKET_SYNTAX, line, isKnown);
}

function parseWith(
  syntax: Syntax,
  line: string,
  isKnown: (name: string) => boolean,
): WorkflowCommand | null {
  const groups = syntax.pattern.exec(line)?.groups;
  const info = groups?.["info"];
  if (info === undefined) return null;
  const spaceAt = info.indexOf(" ");
  const name = spaceAt < 0 ? info : info.slice(0, spaceAt);
  if (!isKnown(name)) return null;
  const properties: Record<string, string> = {};
  for (const pair of spaceAt > 0
    ? info
        .slice(spaceAt + 1)
        .trim()
        .split(syntax.separator)
    : []) {
    const equalsAt = pair.indexOf("=");
    if (equalsAt <= 0 || equalsAt === pair.length - 1) continue;
    properties[pair.slice(0, equalsAt)] = unescapeWith(
      pair.slice(equalsAt + 1),
      syntax.propertyEscapes,
    );
  }
  return { name, properties, data: unescapeWith(groups?.["data"] ?? "", syntax.dataEscapes) };
}

function unescapeWith(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
