import { tryParseJson } from "../lib/json.ts";
import type { RunReport } from "./model/model.ts";

/** `test`, or `test (1.26, ubuntu)` for a leg of a matrix, as GitHub names it. Plain text. */
export function jobTitle({ workflow, name, scope }: RunReport["job"]): string {
  const leg = scope === undefined ? "" : describeLeg(scope, `${workflow} / ${name} / `);
  return leg === "" ? name : `${name} (${leg})`;
}

/** By default a scope is workflow, job and matrix. Any other scope is the leg's name. */
function describeLeg(scope: string, prefix: string): string {
  if (!scope.startsWith(prefix)) return scope;
  // A user's scope may begin like a default one, but have no JSON after that.
  const matrix = tryParseJson(scope.slice(prefix.length));
  if (typeof matrix !== "object" || matrix === null) return "";
  return Object.values(matrix).map(describeValue).join(", ");
}

function describeValue(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
