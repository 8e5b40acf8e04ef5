/** Keeps the token from the programs that we run: none of them needs it. */
export function hideToken(env: NodeJS.ProcessEnv): void {
  delete env["INPUT_TOKEN"];
}
