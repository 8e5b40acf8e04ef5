import { replacementFor } from "../../gocmd/go-wrapper.ts";
import { findGoWrappers } from "../job/go-wrapper-path.ts";

/**
 * Variables of which go, and with it the tests that it starts, gets another value than the job's steps
 * have: the script named `go` replaces them. The value by name.
 */
export async function readGoVariables(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Map<string, string>> {
  const [wrapper] = await findGoWrappers(env["PATH"] ?? "");
  const replaced = (wrapper?.settings?.replaced ?? []).flatMap((one): [string, string][] => {
    const value = replacementFor(one, env[one.name] ?? "");
    return value === undefined ? [] : [[one.name, value]];
  });
  return new Map(replaced);
}
