import type { ActionManifest } from "./action-manifest.ts";
import { type ExpressionContext, evaluateTemplate } from "./expressions.ts";

export interface ResolvedInputs {
  /** In the order of the runner: what the user gave, then defaults. */
  readonly values: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/** Merges `with:` with the declared defaults; names are compared without regard to case. */
export function resolveInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  context: ExpressionContext,
): ResolvedInputs {
  const values = new Map(Object.entries(given));
  const givenNames = new Set([...values.keys()].map((name) => name.toLowerCase()));
  const warnings: string[] = [];
  for (const input of manifest.inputs) {
    if (givenNames.has(input.name.toLowerCase())) {
      if (input.deprecationMessage !== null) {
        warnings.push(
          `Input '${input.name}' has been deprecated with message: ${input.deprecationMessage}`,
        );
      }
      continue;
    }
    values.set(input.name, evaluateTemplate(input.defaultExpression ?? "", context));
  }
  const declaredNames = new Set(manifest.inputs.map((input) => input.name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !declaredNames.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = manifest.inputs.map((input) => input.name).join("', '");
    warnings.push(
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`,
    );
  }
  return { values, warnings };
}

/** `cache backend` → `INPUT_CACHE_BACKEND`, `cache-backend` → `INPUT_CACHE-BACKEND`. */
export function inputVariableName(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
