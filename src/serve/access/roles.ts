import type { Permission } from "./permission.ts";

/** What a client is there for. */
export type Role = "reader" | "monitor" | "warmer" | "admin";

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ["modules"],
  monitor: ["metrics", "status"],
  warmer: ["modules", "preheat"],
  admin: ["modules", "metrics", "status", "preheat", "purge", "deny"],
};
/** Without tokens only programs of this machine can ask, and no web page can read what they get. */
const OPEN: readonly Permission[] = ["modules", "metrics", "status"];

/** Whether a role, or everybody if there are no roles, may do what a request is about. Pure. */
export function mayDo(role: Role | undefined, permission: Permission): boolean {
  return (role === undefined ? OPEN : PERMISSIONS[role]).includes(permission);
}

/** The roles that may, for people. Pure. */
export function rolesFor(permission: Permission): string {
  const roles = Object.entries(PERMISSIONS).filter(([, granted]) => granted.includes(permission));
  return roles.map(([role]) => role).join(" or ");
}
