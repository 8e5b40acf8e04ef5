import { pickVariables } from "../../lib/child-environment.ts";

/**
 * Variables that go and a C compiler read, in upper case. Those of go have no underscore, while
 * others that begin with GO do (`GOOGLE_…`). The last lines are what programs named `go` or `cc` may
 * need that only choose the real one (asdf, mise, goenv, nix).
 */
const READ_BY_GO = [
  /^GO[A-Z0-9]+$/,
  /^CGO_/,
  /^(?:CC|CXX|FC|AR|GCCGO)$/,
  /^PKG_CONFIG/,
  /^(?:CPATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH|LIBRARY_PATH|COMPILER_PATH|GCC_EXEC_PREFIX)$/,
  /^(?:SDKROOT|DEVELOPER_DIR|MACOSX_DEPLOYMENT_TARGET)$/,
  /^(?:INCLUDE|LIB|LIBPATH)$/,
  /^(?:GOENV|ASDF|MISE)_(?:[A-Z_]*_)?(?:DIR|ROOT|VERSION|FILE|FILENAME)$/,
  /^NIX_(?:CC|CFLAGS|LDFLAGS|BINTOOLS|HARDENING|ENFORCE|SSL)/,
];

/**
 * What go, a C compiler and a shell that we run get besides the variables that every program gets.
 * Pure.
 */
export function goEnvironment(env: Readonly<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  return pickVariables(env, (name) => READ_BY_GO.some((pattern) => pattern.test(name)));
}
