import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import type { Role } from "./roles.ts";

/** What somebody may do. */
export interface Grant {
  /** For logs and answers. */
  name: string;
  role: Role;
  /** Module paths, in the syntax of GOPRIVATE; undefined for all. */
  modules: string | undefined;
  /** Those of them that it is not for. */
  except: string | undefined;
}

/** Whether modules of this path are among those that somebody may have. Pure. */
export function covers({ modules, except }: Grant, modulePath: string): boolean {
  if (except !== undefined && matchPrefixPatterns(except, modulePath)) return false;
  return modules === undefined || matchPrefixPatterns(modules, modulePath);
}
