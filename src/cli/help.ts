/** What `go-accel --help` says. */
export const HELP = `usage: go-accel <command> [options]

commands
  report    show a saved report, or give its figures to another system
  join      join the reports of a matrix into one comment and one summary

options
  --help      this text, or with a command what that one takes
  --version   the version

exit codes
  0  done
  1  what was asked for failed
  2  the command line or the configuration is wrong
  3  a fault of go-accel's own
`;

export const REPORT_HELP = `usage: go-accel report [options] FILE

Shows a report that go-accel left (its output "report"); with - it is read from
standard input.

options
  --format FORMAT   how it is shown
      text          for a terminal, as wide as that is; the default on one
      markdown      as in the job summary; the default where the output is no terminal
      json          as it was saved, without what this version does not know
      openmetrics   figures for Prometheus and others
      jsonl         JSON lines: the run, then each layer, go command, mirror, ...
  --json            the same as --format json
  --help            this text
`;

export const JOIN_HELP = `usage: go-accel join [options] FILE|DIR...

Joins the reports of a matrix into one text, and prints it as markdown. Of a
folder all files report*.json are read, however deep they lie.

options
  --comment   keeps one comment on the pull request; needs GITHUB_TOKEN with
              pull-requests: write, and the variables of a job
  --summary   adds it to the job's summary (GITHUB_STEP_SUMMARY)
  --help      this text
`;
