import { isCanonicalVersion } from "../gomod/module-path.ts";
import { isTime, normalizeVersionList } from "../gomod/version-list.ts";
import { IntegrityError } from "../lib/errors.ts";
import { ownField, tryParseJson } from "../lib/json.ts";
import type { MutableRoute } from "./routes.ts";

/**
 * What go is given of a mirror's answer. Throws `IntegrityError` for content that is not what was
 * asked for, such as the sign-in page of a network, so that another mirror is asked.
 */
export function checkMutable(endpoint: MutableRoute["endpoint"], body: Buffer): Buffer {
  if (endpoint === "list") {
    const list = normalizeVersionList(body.toString());
    if (list === undefined) throw invalid("the list of versions has lines but no version");
    return Buffer.from(list);
  }
  const problem = findInfoProblem(body.toString());
  if (problem !== undefined) throw invalid(problem);
  return body;
}

/** Why go could not read a text as the info of a version. */
function findInfoProblem(text: string): string | undefined {
  // An HTML page, for example, is not JSON.
  const info = tryParseJson(text);
  const version = ownField(info, "Version");
  if (version === undefined) return "the info is not JSON with a Version";
  if (typeof version !== "string" || !isCanonicalVersion(version)) {
    return `the info has a Version that is not canonical: ${JSON.stringify(version)}`;
  }
  const time = ownField(info, "Time");
  if (time === undefined || time === null || (typeof time === "string" && isTime(time))) {
    return undefined;
  }
  return `the info has an invalid Time: ${JSON.stringify(time)}`;
}

function invalid(problem: string): IntegrityError {
  return new IntegrityError(problem, { code: "ANSWER_INVALID" });
}
