/**
 * What a program of any kind needs: where things are, language and time zone, the way to the network
 * and whom to trust there. In upper case, since Windows does not tell cases apart.
 */
const NAMES: ReadonlySet<string> = new Set([
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "SHELL",
  "TMPDIR",
  "TMP",
  "TEMP",
  "TZ",
  "LANG",
  "LANGUAGE",
  "LD_LIBRARY_PATH",
  "DYLD_LIBRARY_PATH",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  // Windows
  "SYSTEMROOT",
  "SYSTEMDRIVE",
  "WINDIR",
  "COMSPEC",
  "PATHEXT",
  "USERNAME",
  "USERPROFILE",
  "HOMEDRIVE",
  "HOMEPATH",
  "APPDATA",
  "LOCALAPPDATA",
  "PROGRAMDATA",
  "PROGRAMFILES",
  "PROGRAMFILES(X86)",
  "NUMBER_OF_PROCESSORS",
  "PROCESSOR_ARCHITECTURE",
]);
const PREFIXES = ["LC_", "XDG_"];

/**
 * The variables that we hand on to every program. It is a list of what is needed and not of what is
 * secret: a step's environment holds tokens under names that nobody can know. Pure.
 */
export function childEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return pickVariables(
    env,
    (name) => NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix)),
  );
}

/** The variables whose names, in upper case, are wanted. Pure. */
export function pickVariables(
  env: Readonly<NodeJS.ProcessEnv>,
  isWanted: (upperCaseName: string) => boolean,
): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => isWanted(name.toUpperCase())));
}
