export interface ExpressionContext {
  readonly github: Readonly<Record<string, string>>;
  readonly runner: Readonly<Record<string, string>>;
  readonly matrix: Readonly<Record<string, unknown>> | null;
  readonly jobStatus: JobStatus;
}

export type JobStatus = "success" | "failure" | "cancelled";

/**
 * Replaces each `${{ … }}` of an input default. Known are properties of `github`, `runner`,
 * `matrix`, `job.status` and `toJSON(matrix)`.
 * @throws Error for any other expression: better loud than an empty default.
 */
export function evaluateTemplate(template: string, context: ExpressionContext): string {
  return template.replace(/\$\{\{(.*?)\}\}/gs, (_match, expression: string) =>
    evaluateExpression(expression.trim(), context),
  );
}

function evaluateExpression(expression: string, context: ExpressionContext): string {
  if (/^tojson\(\s*matrix\s*\)$/i.test(expression)) return JSON.stringify(context.matrix, null, 2);
  if (expression === "job.status") return context.jobStatus;
  const property = /^(github|runner|matrix)\.([\w-]+)$/.exec(expression);
  const scope = property?.[1];
  const name = property?.[2];
  if (name === undefined) throw new Error(`expression '${expression}' is not known here`);
  if (scope === "matrix") return String(context.matrix?.[name] ?? "");
  return (scope === "github" ? context.github[name] : context.runner[name]) ?? "";
}

/**
 * Evaluates an `if`. An empty condition is `success()`.
 * @throws Error for a condition outside the few that {@link Step} documents.
 */
export function evaluateCondition(condition: string | undefined, status: JobStatus): boolean {
  const text = (condition ?? "").replace(/^\$\{\{(.*)\}\}$/s, "$1").replace(/\s|\(\)/g, "");
  if (text.startsWith("!")) return !evaluateCondition(text.slice(1), status);
  switch (text) {
    case "":
    case "success":
      return status === "success";
    case "always":
    case "true":
      // A literal has `success() &&` before it, as each condition without a status function.
      return text === "always" || status === "success";
    case "failure":
      return status === "failure";
    case "cancelled":
      return status === "cancelled";
    case "false":
      return false;
    default:
      throw new Error(`condition '${condition}' is not known here`);
  }
}
