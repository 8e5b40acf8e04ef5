import { randomUUID } from "node:crypto";
import { access, constants, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface ShellCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** As the log header shows it, with `{0}`. */
  readonly display: string;
}

const DEFAULT_ARGS: Readonly<Record<string, string>> = {
  bash: "--noprofile --norc -e -o pipefail {0}",
  sh: "-e {0}",
};

/** Writes the script into RUNNER_TEMP and returns the command that runs it. */
export async function prepareScript(
  script: string,
  shell: string | undefined,
  runnerTempDir: string,
  path: string,
): Promise<ShellCommand> {
  const scriptPath = join(runnerTempDir, `${randomUUID()}.sh`);
  await writeFile(scriptPath, script);
  const [name = "bash", ...rest] = (shell ?? "bash").split(/\s+/);
  // Without `shell:` the runner takes bash with the arguments of sh: no pipefail.
  const args = rest.join(" ") || DEFAULT_ARGS[shell === undefined ? "sh" : name];
  if (args?.includes("{0}") !== true) {
    throw new Error(`Invalid shell option '${shell}': neither built in nor with '{0}'`);
  }
  const file = await findProgram(name, path);
  return {
    file,
    args: args.split(/\s+/).map((arg) => arg.replace("{0}", scriptPath)),
    display: `${file} ${args}`,
  };
}

async function findProgram(name: string, path: string): Promise<string> {
  for (const dir of path.split(":")) {
    const candidate = join(dir, name);
    try {
      await access(candidate, constants.X_OK);
      return candidate;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "EACCES") throw error;
    }
  }
  throw new Error(`${name}: command not found on PATH`);
}
