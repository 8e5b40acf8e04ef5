/** What `go-accel --help` says. */
export const HELP = `usage: go-accel <command> [options]

commands
  restore     begin a CI job: restore its caches, and print the settings of its shell
  save        end it: save what changed, and show what that was worth
  warm        fill the module cache of a machine or an image
  report      show a saved report, or export its figures to another system
  join        join the reports of a matrix into one comment and one summary
  cache       list what the cached layers hold and cost, or remove entries
  bench       compare module mirrors on the project's own modules
  serve       serve modules to an organisation's machines
  bundle      carry modules to a server that no mirror can be reached from
  auth        give the go command a token for such a server (GOAUTH)
  doctor      say why module downloads fail, and what helps
  completion  print what makes bash, zsh or fish complete commands and options

examples
  eval "$(go-accel restore --save-on-exit)"   in a CI job, before its go commands
  go-accel report report.json                 what a job has reused and saved
  go-accel restore --help                     the options of a command, and examples

options
  --help      show this text; with a command, show the help of that command
  --version   show the version

exit codes
  0  done
  1  the command failed
  2  the command line or the configuration is wrong
  3  an internal error of go-accel
`;

export const COMPLETION_HELP = `usage: go-accel completion bash|zsh|fish

Prints what makes a shell complete commands and options.

examples
  eval "$(go-accel completion bash)"          in ~/.bashrc
  eval "$(go-accel completion zsh)"           in ~/.zshrc, after compinit
  go-accel completion fish | source           in ~/.config/fish/config.fish

options
  --help   show this text
`;

export const REPORT_HELP = `usage: go-accel report [options] FILE

Shows a report that go-accel saved (its output "report"). If FILE is -, the report
is read from standard input.

examples
  go-accel report report.json
  go-accel report --format openmetrics report.json > metrics.txt
  curl --silent https://ci.example.com/report.json | go-accel report -

options
  --format FORMAT   the output format:
      text          for a terminal, fitted to its width; the default on a terminal
      markdown      as in the job summary; the default if the output is not a terminal
      json          as it was saved, without fields that this version does not know
      openmetrics   figures for Prometheus and others
      jsonl         JSON lines: the run, then each layer, go command, mirror, ...
  --json            the same as --format json
  --help            show this text
`;

export const JOIN_HELP = `usage: go-accel join [options] FILE|DIR...

Joins the reports of a matrix into one text, and prints it as markdown. In a
folder, all files named report*.json are read, at any depth.

examples
  go-accel join reports/
  go-accel join --comment --summary reports/      in a job after the matrix

options
  --comment   write it as the one comment on the pull request; needs GITHUB_TOKEN
              with pull-requests: write, and the environment variables of a job
  --summary   add it to the job's summary (GITHUB_STEP_SUMMARY)
  --help      show this text
`;

export const CACHE_HELP = `usage: go-accel cache list [options] [PATTERN...]
       go-accel cache remove [options] PATTERN...

Lists the entries that go-accel keeps, the largest first, or removes them. A PATTERN
is a key in which * stands for any characters and ? for one. Entries of other
programs are never shown or removed.

examples
  go-accel cache list --backend dir:/var/cache/go --content
  go-accel cache remove --dry-run 'accel1-build-*-go1.25*'

options
  --backend BACKEND   where entries are kept, as in the input cache-backend; default:
                      github, which needs GITHUB_TOKEN with actions: read, and
                      actions: write to remove entries
  --repository REPO   owner/name, for github; default: GITHUB_REPOSITORY
  --report FILE       list the entries that a saved report names, without asking anyone
  --content           also show what each layer holds, by module or package and by age;
                      reads the layers, which github allows only to jobs
  --dry-run           show what would be removed
  --json              print JSON
  --help              show this text
`;

export const BENCH_HELP = `usage: go-accel bench [options] [MIRROR ...]

Compares module mirrors on the modules of the project's go.sum: time, failures, content and
the age of their lists, and says which GOPROXY to use. Compared are the mirrors of GOPROXY
and each MIRROR, a URL or a list in GOPROXY's syntax. Nothing is changed without --apply.

examples
  go-accel bench                                    the mirrors of GOPROXY
  go-accel bench https://mirror.example.com         another one against them
  go-accel bench --html bench.html --budget 5m      longer, and as a page with charts

options
  --modules N               how many modules at most to ask for (default 20)
  --all-modules             ask also for modules that are not known to be public; each mirror
                            learns their names. Those that GONOPROXY covers are never asked for
  --only                    compare only each MIRROR, not the mirrors of GOPROXY
  --budget TIME             stop after this time at the latest, such as 90s or 1m30s (default 60s)
  --precision SHARE         what difference does not matter (default 10%)
  --seed TEXT               another order of requests (default 1)
  -C, --directory DIR       folder of the project (default .)
  --json FILE               write the result as JSON; for standard output, FILE is -
  --markdown FILE           the same as markdown
  --html FILE               the same as one page with charts
  --apply                   make the recommendation go's setting (go env -w)
  --help                    show this text

environment
  GO_ACCEL_MIRRORS          another list of mirrors to compare
  GO_ACCEL_MIRROR_AUTH      credentials, one "host user:password" or "host token" per line;
                            netrc works as for go

exit codes
  0  done
  1  no mirror gave the modules as go.sum names them, or the bench cannot be made
  2  the command line is wrong
  3  an internal error of go-accel
`;

export const DOCTOR_HELP = `usage: go-accel doctor [options] [CHECK...]
       go-accel doctor --explain FILE|-

Looks for what makes go commands and module downloads fail, from the settings to the
answers of the mirrors, and says what helps. It names the first cause and not what
follows from it. Without CHECK, all checks run; nothing is changed without --fix.

options
  -C, --directory DIR   the folder in which go commands run; default: this one
  --explain FILE        explain the errors in the output of go commands, such as the log
                        of a job, and run no checks; - is standard input
  --list                list the checks
  --fix                 put right what is safe to put right, and say what was done
  --strict              exit with 1 for warnings too
  --verbose             also show what was looked at where nothing is wrong
  --json                print JSON (schema/doctor-1.json)
  --help                show this text

exit codes
  0  no problems
  1  there are problems
  2  the command line is wrong
  3  an internal error of go-accel
`;

export const SERVE_HELP = `usage: go-accel serve --config FILE [--check-config | --scrub]

Serves modules to go commands (GOPROXY): it fetches each file once from the mirrors that
the configuration names, checks it against the checksum database, and keeps it. It runs
until SIGTERM; SIGHUP has it read the configuration again.

examples
  go-accel serve --config /etc/go-accel/serve.yaml
  go-accel serve --config serve.yaml --check-config
  go-accel serve --config serve.yaml --scrub

options
  --config FILE    the configuration, as YAML (schema/serve-config-1.json)
  --check-config   check the configuration, print nothing if it is right, and end
  --scrub          check all files of the store, fetch again what is damaged, and end
  --help           show this text

environment
  GO_ACCEL_SERVE_KEY   replaces a key of the configuration, such as
                       GO_ACCEL_SERVE_STORE_DIRECTORY for store.directory

exit codes
  0  done
  1  the server cannot start: the address is in use, or the store's folder cannot be made;
     or a file of the store is damaged and cannot be fetched again
  2  the command line or the configuration is wrong
  3  an internal error of go-accel
`;

export const AUTH_HELP = `usage: go-accel auth --url URL [--token-file FILE]

Gives the go command the token for a module server: it is a command for GOAUTH, which go
runs itself (go help goauth). The token is read from the file each time, so a new one
counts for the next go command.

examples
  go env -w GOAUTH='go-accel auth --url https://goproxy.example.com --token-file /home/me/token'
  GO_ACCEL_TOKEN=... GOAUTH='go-accel auth --url https://goproxy.example.com' go build ./...

options
  --url URL           the server, as in GOPROXY; only https
  --token-file FILE   a file with the token alone
  --help              show this text

environment
  GO_ACCEL_TOKEN      the token, if no file is named

exit codes
  0  done; nothing is printed if go asks for another server
  1  there is no token
  2  the command line is wrong
  3  an internal error of go-accel
`;

export const BUNDLE_HELP = `usage: go-accel bundle export [options] --output FILE
       go-accel bundle import [options] --store DIR FILE

Carries modules into a network from which no mirror can be reached. Export fetches all that
go.sum names, checks it, and writes it as a tar archive. Import checks it again, and puts it
into the store of go-accel serve, which may be running. If anything is wrong or missing,
nothing is written.

examples
  go-accel bundle export --go-sum app/go.sum --go-sum tools/go.sum --output modules.tar
  go-accel bundle import --go-sum app/go.sum --store /var/lib/go-accel modules.tar

options
  --go-sum FILE       what is wanted, or on import what the files must be; may be repeated;
                      default: ./go.sum, on import the one in the archive, which shows that
                      the archive is whole and not that it is the right one
  --mirrors LIST      the mirrors, as in GOPROXY, which is the default; direct is not used
  -o, --output FILE   the archive; its folder needs room for it twice
  --store DIR         the folder of the server (store.directory)
  --help              show this text

environment
  GO_ACCEL_MIRROR_AUTH   credentials, one "host user:password" or "host token" per line

exit codes
  0  done
  1  a file is missing or wrong, or the disk fails
  2  the command line is wrong
  3  an internal error of go-accel
`;
