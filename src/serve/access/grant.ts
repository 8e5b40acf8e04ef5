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
  /** Whether it is for a job that runs code which nobody may have looked at. */
  isOfPullRequest?: boolean;
}

/** Whether modules of this path are among those that somebody may have. Pure. */
export function covers({ modules, except }: Grant, modulePath: string): boolean {
  if (except !== undefined && matchPrefixPatterns(except, modulePath)) return false;
  return modules === undefined || matchPrefixPatterns(modules, modulePath);
}

/**
 * The same for a private module. That somebody may have all modules is not enough: the token may be older
 * than the server's way to them. Pure.
 */
export function coversPrivate(grant: Grant, modulePath: string): boolean {
  if (grant.modules === undefined || grant.isOfPullRequest) return false;
  return covers(grant, modulePath);
}

/** Whether it is for all modules. Pure. */
export function coversAll({ modules, except }: Grant): boolean {
  return modules === undefined && except === undefined;
}
