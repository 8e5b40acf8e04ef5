import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

export interface ActionManifest {
  readonly main: string;
  readonly post: string | null;
  readonly postIf: string;
  readonly hasPre: boolean;
  /** Declared inputs in the order of the file; defaults are expressions not yet evaluated. */
  readonly inputs: readonly DeclaredInput[];
}

interface DeclaredInput {
  readonly name: string;
  readonly defaultExpression: string | null;
  readonly deprecationMessage: string | null;
}

/**
 * Reads action.yml (or action.yaml) of a node action.
 * @throws Error naming what the real runner would refuse too.
 */
export async function readActionManifest(dir: string): Promise<ActionManifest> {
  const manifest = asRecord(parse(await readManifestText(dir)), "action.yml");
  const runs = asRecord(manifest["runs"], "runs");
  const using = String(runs["using"]);
  if (using !== "node20" && using !== "node24") {
    throw new Error(`'using: ${using}' is not supported by this runner, use 'node20' or 'node24'`);
  }
  const main = runs["main"];
  if (typeof main !== "string" || main === "") throw new Error("action.yml has no runs.main");
  const post = runs["post"];
  return {
    main,
    post: typeof post === "string" ? post : null,
    postIf: typeof runs["post-if"] === "string" ? runs["post-if"] : "always()",
    hasPre: typeof runs["pre"] === "string",
    inputs: parseInputs(manifest["inputs"]),
  };
}

async function readManifestText(dir: string): Promise<string> {
  try {
    return await readFile(join(dir, "action.yml"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return readFile(join(dir, "action.yaml"), "utf8");
  }
}

function parseInputs(value: unknown): readonly DeclaredInput[] {
  if (value === undefined || value === null) return [];
  return Object.entries(asRecord(value, "inputs")).map(([name, definition]) => {
    const fields = definition === null ? {} : asRecord(definition, `inputs.${name}`);
    const deprecation = fields["deprecationMessage"];
    return {
      name,
      defaultExpression: parseDefault(name, fields["default"]),
      deprecationMessage: typeof deprecation === "string" ? deprecation : null,
    };
  });
}

function parseDefault(name: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "object") throw new Error(`inputs.${name}.default is not a scalar`);
  return String(value);
}

function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${what} is not a mapping`);
  }
  return value as Record<string, unknown>;
}
