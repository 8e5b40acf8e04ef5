import { CI_INPUTS } from "../ci/settings.ts";
import type { InputRow } from "../inputs/input-table.ts";

const HELP_COLUMNS = 76;

/** The inputs that say where modules come from. */
export const WARM_INPUTS: readonly string[] = [
  "working-directory",
  "mirrors",
  "mirror-auth",
  "mirror-selection",
];

/** Defaults that differ from the action's. */
const DEFAULTS: Readonly<Record<string, string>> = {
  "cache-backend": "dir: below XDG_CACHE_HOME, or ~/.cache",
  "cache-scope": "project and job",
};

export const RESTORE_HELP = `usage: eval "$(go-accel restore [options])"

Begins a job of any CI system: restores the module cache and the build cache,
starts the local module proxy, and prints the settings of later go commands for a
POSIX shell. All messages go to standard error. A fault never fails the job.

examples
  eval "$(go-accel restore --save-on-exit)"
      in the shell that runs the job's commands: saves when that shell ends
  go-accel restore > settings.sh
      if each command has a shell of its own: begin each of them with
      \`. ./settings.sh\`, and end the job with \`go-accel save\`
  eval "$(go-accel restore --cache-backend s3://bucket/app?region=eu-west-1)"

the job, unless the variables of the CI system tell
  --save-on-exit          save when the shell that takes the settings ends
  --state-dir DIR         where the job keeps what save needs, outside of the checkout
  --job NAME              what separates the jobs of a project, the same in each run
  --ref REF               the branch that it runs for, or refs/...
  --default-branch NAME   the branch whose jobs write the cache
  --commit SHA            the commit that it is to build
  --event EVENT           push, schedule or pull_request; others only read the cache
  --help                  show this text

settings, as the action's inputs
${CI_INPUTS.map(describeInput).join("\n")}

Each option has a variable: GO_ACCEL_CACHE_BACKEND stands for --cache-backend.
`;

export const SAVE_HELP = `usage: go-accel save [options]

Ends the job that \`go-accel restore\` began: saves what changed in its caches, stops
the module proxy, and shows on standard error what that was worth. It does nothing
if restore did not run, and never fails the job for a fault of its own.

examples
  go-accel save --status "$?"
  go-accel save --summary-file summary.md --report-dir reports

options
  --status STATUS      success, failure or cancelled, or an exit code; default: what the
                       variables of the CI system say
  --state-dir DIR      as for restore
  --summary-file FILE  add the summary to it, as markdown
  --report-dir DIR     write the report to it as JSON, OpenMetrics text and JSON lines
  --help               show this text

Each option has a variable: GO_ACCEL_STATE_DIR stands for --state-dir.

exit codes
  0  done, or nothing to do
  1  slower than the default branch, and fail-on-regression is true
  2  the command line is wrong
`;

export const WARM_HELP = `usage: go-accel warm [options]

Fetches whatever the checkout's go.sum files name and the module cache lacks, through
the same module proxy as a job: mirrors are tried in turn, and all is checked before it
is unpacked. For images, and machines that stay.

examples
  go-accel warm
  go-accel warm --mirrors 'https://mirror.example.com|direct'
  RUN --mount=type=bind,target=/src cd /src && go-accel warm      in a Dockerfile

options
${CI_INPUTS.filter(({ name }) => WARM_INPUTS.includes(name))
  .map(describeInput)
  .join("\n")}
  --json
      Print JSON.
  --help
      Show this text.

Each option has a variable: GO_ACCEL_MIRRORS stands for --mirrors.

exit codes
  0  all modules are there
  1  some are missing
  2  the command line or the configuration is wrong
  3  an internal error of go-accel
`;

/** An option with its meaning below it, and its default if it has one. */
function describeInput({ name, default: instead, description }: InputRow<unknown>): string {
  const value = DEFAULTS[name] ?? instead;
  const text = `${description.replaceAll("`", "")}${value === "" ? "" : ` Default: ${value}`}`;
  return [`  --${name} VALUE`, ...wrap(text).map((line) => `      ${line}`)].join("\n");
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > HELP_COLUMNS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
