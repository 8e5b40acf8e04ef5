import { COMPLETION_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, UsageError } from "./io.ts";
import { parseOptions } from "./parse-options.ts";

/** A command as its help describes it. */
export interface CommandWords {
  name: string;
  /** One line; empty if there is none. */
  summary: string;
  options: OptionWords[];
}

interface OptionWords {
  /** With its dashes. */
  name: string;
  takesValue: boolean;
}

/** Gives the help of a command, or of the program itself if it has no name. */
export type ReadHelp = (name?: string) => Promise<string>;

const SHELLS: Readonly<Record<string, (commands: readonly CommandWords[]) => string>> = {
  bash: renderBash,
  zsh: renderZsh,
  fish: renderFish,
};

/** Prints what makes a shell complete commands and options. They are those that the help names. */
export async function runCompletion(
  args: readonly string[],
  io: CliIo,
  readHelp: ReadHelp,
): Promise<ExitCode> {
  const { values, positionals } = parseOptions("completion", args, {});
  if (values.help) {
    io.out(COMPLETION_HELP);
    return EXIT.done;
  }
  const [shell = "", ...others] = positionals;
  const render = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!render || others.length > 0) {
    throw new UsageError(`completion: name one shell of ${Object.keys(SHELLS).join(", ")}`);
  }
  const listed = parseCommands(await readHelp());
  const commands = await Promise.all(
    listed.map(async ({ name, summary }) => {
      return { name, summary, options: parseHelp(await readHelp(name)) };
    }),
  );
  io.out(render(commands));
  return EXIT.done;
}

/** The commands that the help of the program lists. Pure. */
export function parseCommands(help: string): Pick<CommandWords, "name" | "summary">[] {
  const [, list = ""] = /^commands\n((?: {2}.*\n)+)/m.exec(help) ?? [];
  return [...list.matchAll(/^ {2}([a-z-]+) +(.+)$/gm)].map(([, name = "", summary = ""]) => ({
    name,
    summary,
  }));
}

/** The options that the help of a command describes. Pure. */
export function parseHelp(help: string): OptionWords[] {
  const lines = help.matchAll(/^ {2}(?:-[A-Za-z], )?(--[a-z][a-z-]*)(?: ([A-Z]+))?(?: {2}|$)/gm);
  return [...lines].map(([, name = "", value]) => ({ name, takesValue: value !== undefined }));
}

function renderBash(commands: readonly CommandWords[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words="${namesOf(options)}" ;;\n`,
  );
  return `# eval "$(go-accel completion bash)"
_go_accel() {
  local words
  case "\${COMP_WORDS[1]}" in
${cases.join("")}    *) words="" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(" ")}"; fi
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _go_accel go-accel
`;
}

function renderZsh(commands: readonly CommandWords[]): string {
  const described = commands.map(
    ({ name, summary }) => `      '${name}:${summary.replaceAll("'", "'\\''")}'\n`,
  );
  const cases = commands.map(
    ({ name, options }) => `    ${name}) options=(${namesOf(options)}) ;;\n`,
  );
  return `#compdef go-accel
# eval "$(go-accel completion zsh)", after compinit
_go_accel() {
  local -a options commands
  if (( CURRENT == 2 )); then
    commands=(
${described.join("")}    )
    _describe command commands
    return
  fi
  case "$words[2]" in
${cases.join("")}  esac
  compadd -- $options
  _files
}
compdef _go_accel go-accel
`;
}

function renderFish(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c go-accel -n __fish_use_subcommand -f -a ${name} -d ${quoteFish(summary)}`,
    ...options.map(
      (option) =>
        `complete -c go-accel -n '__fish_seen_subcommand_from ${name}' ` +
        `-l ${option.name.slice(2)}${option.takesValue ? " -r" : ""}`,
    ),
  ]);
  return `# go-accel completion fish | source\n${lines.join("\n")}\n`;
}

function namesOf(options: readonly OptionWords[]): string {
  return options.map(({ name }) => name).join(" ");
}

function quoteFish(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}
