import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { type Problem, ServeConfigError } from "./problem.ts";

/** A configuration file as a value, and where each part of it stands. */
export interface YamlSource {
  value: unknown;
  /** Where in the text stands what a problem is about, or the innermost thing around it. */
  offsetOf(problem: Pick<Problem, "path" | "isKey">): number;
  /** An offset as `file:line:column`. */
  place(offset: number): string;
}

/** A configuration is written by hand. This guards against a wrong file, or one made to expand. */
const MAX_ALIASES = 100;

/** Reads YAML 1.2. Throws `ServeConfigError` for text that is none. */
export function parseYamlSource(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    throw new ServeConfigError(
      faults.map(({ pos, message }) => `${place(pos[0])}: ${firstLine(message)}`),
    );
  }

  function startOf(node: Node | null | undefined): number {
    return node?.range?.[0] ?? 0;
  }

  return {
    value: toValue(() => document.toJS({ maxAliasCount: MAX_ALIASES }), file),
    place,
    offsetOf({ path, isKey = false }) {
      let node: Node | null = document.contents;
      for (const [index, key] of path.entries()) {
        const isLast = index === path.length - 1;
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
          if (!pair) break;
          if (isLast && isKey) return startOf(isNode(pair.key) ? pair.key : node);
          // A key without a value has no node of its own.
          const found: unknown = pair.value ?? pair.key;
          if (!isNode(found)) break;
          node = found;
          continue;
        }
        const found: unknown = document.getIn(path.slice(0, index + 1), true);
        if (!isNode(found)) break;
        node = found;
      }
      return startOf(node);
    },
  };
}

function toValue(read: () => unknown, file: string): unknown {
  try {
    return read();
  } catch (error) {
    // Too many aliases.
    if (error instanceof ReferenceError) throw new ServeConfigError([`${file}: ${error.message}`]);
    throw error;
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
