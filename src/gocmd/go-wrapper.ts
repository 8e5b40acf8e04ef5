import { argumentFunctions } from "./go-wrapper-arguments.ts";

/** How the wrapper reads the time. */
export type WrapperClock =
  /** `/proc/uptime` of Linux: hundredths of a second, no process. */
  | { kind: "uptime" }
  /** The program date: nanoseconds or seconds, two processes a command. */
  | { kind: "date"; program: string; nanoseconds: boolean };

/**
 * A program that starts another one with signals as they are by default. Only perl gives it the
 * environment as it was too, and has the kernel end it with its parent where it knows the number
 * of the system call prctl.
 */
export type Starter =
  | { kind: "perl"; program: string; prctl: number | undefined }
  | { kind: "env"; program: string };

export interface GoWrapperParts {
  /** Absolute path of the shell. */
  shell: string;
  clock: WrapperClock;
  /** Undefined where the machine has none. */
  starter: Starter | undefined;
  /** Absolute path of setpriv (util-linux); undefined where it is absent or not needed. */
  setpriv: string | undefined;
  /** Folders on PATH that hold this wrapper and those of earlier uses of the action. */
  dirs: readonly string[];
  /** Absolute path of the go command, for a PATH that holds none any more. */
  go: string;
  /** Files to which a line is appended for each command, where they exist. */
  logs: readonly string[];
}

/**
 * The text of the shell script that is named `go`: runs the go command that PATH would give without
 * it, and then appends one line (see `go-command-log.ts`) to each log. POSIX shell; dash, bash and
 * busybox are known to run it. Not bash where there is another: it may lose the exit code of a child
 * that ends as a signal comes, and a signal that comes just before it waits. Pure.
 *
 * - go gets a PATH without the wrapper's folder. So commands that go itself starts (`go generate`,
 *   tests) are not recorded, which would count their time twice; and no variable marks a nested
 *   call, which tests could read: they see the environment that they would see without us.
 * - go is a child, since its exit code can be had in no other way, and runs in the background with
 *   `wait`, since a shell that waits for a child in the foreground runs no trap before the child
 *   has ended: a signal that is sent to the wrapper alone would not reach go. For such a child a
 *   shell ignores SIGINT and SIGQUIT, which perl or env undoes; and its standard input is /dev/null
 *   but for a redirection. It stays in the process group of its caller, as job control is off, so
 *   that a terminal and signals for the group treat it as before. SIGKILL cannot be passed on:
 *   there the kernel ends go with its parent, where perl or setpriv has asked for it.
 * - After a signal for the group go gets a second one from the wrapper; go heeds the first only.
 */
export function renderGoWrapper(parts: GoWrapperParts): string {
  // Else perl speaks of locales that the machine does not have; it takes the variable away again.
  const quiet = parts.starter?.kind === "perl" ? "PERL_BADLANG=0 " : "";
  return `#!${parts.shell}
# The go command of this job, with a note of how long it took (go-accel, input time-go-commands).

${stateFunctions(parts.starter)}

_ga_strip() {
  while :; do
    case $_ga_path in
      *":$1:"*) _ga_path="\${_ga_path%%":$1:"*}:\${_ga_path#*":$1:"}" ;;
      *) return ;;
    esac
  done
}

${readClock(parts.clock, "_ga_start")}
_ga_path=":\${PATH-}:"
for _ga_dir in ${parts.dirs.map(quote).join(" ")}; do _ga_strip "$_ga_dir"; done
# As this folder is spelled in PATH, should that be another way.
case $0 in /*/*) _ga_strip "\${0%/*}" ;; esac
if [ "$_ga_path" != ":\${PATH-}:" ]; then
  _ga_path=\${_ga_path#:}
  PATH=\${_ga_path%:}
fi

_ga_shift=1
if command -v go >/dev/null 2>&1; then set -- go "$@"; else set -- ${quote(parts.go)} "$@"; fi
${startPrograms(parts)}

_ga_pid='' _ga_signal='' _ga_last='' _ga_instead=''
_ga_pass() {
  _ga_signal=$1
  [ -n "$_ga_pid" ] || return 0
  _ga_count=0
  while [ "$_ga_count" -lt 20000 ] && _ga_is_starting; do _ga_count=$((_ga_count + 1)); done
${parts.starter ? "" : INTERRUPT}
  kill -s "$1" "$_ga_pid"
}
for _ga_word in HUP INT QUIT USR1 USR2 TERM; do
  trap "_ga_pass $_ga_word 2>/dev/null" "$_ga_word"
done

# Without a standard input there is nothing to pass on.
if { command : 9<&0; } 2>/dev/null; then
  { ${quiet}"$@" <&9 9<&- & } 9<&0
else
  ${quiet}"$@" &
fi
_ga_pid=$!
[ -z "$_ga_signal" ] || _ga_pass "$_ga_signal" 2>/dev/null

# What can be done while go runs costs nothing.
${argumentFunctions()}
shift "$_ga_shift"
_ga_describe "$@"

# A signal interrupts wait; then the child is waited for again. It may have ended meanwhile, and
# been seen: then 127, or -1 of a bash that has lost the status, tells nothing.
while :; do
  _ga_signal=''
  wait "$_ga_pid" 2>/dev/null
  _ga_code=$?
  if [ -n "$_ga_last" ] && { [ "$_ga_code" -eq 127 ] || [ "$_ga_code" -lt 0 ]; }; then
    _ga_code=$_ga_last
    break
  fi
  [ -n "$_ga_signal" ] || break
  _ga_last=$_ga_code
done
_ga_pid=''
${readClock(parts.clock, "_ga_end")}
if [ -n "$_ga_instead" ] && [ "$_ga_code" -eq 143 ]; then _ga_code=130; fi

# One write for a line that is shorter than what a pipe takes at once: lines of commands that run
# side by side do not mix.
for _ga_log in ${parts.logs.map(quote).join(" ")}; do
  [ -f "$_ga_log" ] || continue
  printf '%s\\n' "${LINE_PREFIX[parts.clock.kind]} $_ga_start $_ga_end $_ga_code $_ga_text ;" >>"$_ga_log"
done 2>/dev/null

# What a signal ended, ends by the same one. A tool's own exit code may be as high: go tool catches
# all signals that can be caught.
if [ "$_ga_code" -gt 128 ] && { [ "$_ga_text" != tool ] || [ "$_ga_code" -eq 137 ]; }; then
  _ga_signal=$(kill -l "$_ga_code" 2>/dev/null)
  if [ -n "$_ga_signal" ]; then
    ulimit -c 0 2>/dev/null
    trap - "$_ga_signal" 2>/dev/null
    kill -s "$_ga_signal" "$$" 2>/dev/null
  fi
fi
exit "$_ga_code"
`;
}

/** First word of a line: the format, and the clock of its two times. */
export const LINE_PREFIX: Record<WrapperClock["kind"], string> = {
  uptime: "go1:uptime",
  date: "go1:date",
};

/**
 * Where nothing resets it, go ignores SIGINT unless it asks for it, as while tests or a program run.
 * SIGTERM does to it then what SIGINT would.
 */
const INTERRUPT = `  case "$1 \${_ga_text-}" in
    'INT run'* | 'INT test'* | 'INT tool'*) ;;
    INT*)
      _ga_instead=1
      kill -s TERM "$_ga_pid"
      ;;
  esac`;

/**
 * For a moment the child is still this shell, and would lose the signal, or ignores it until that
 * is reset. On Linux both show in its stat file: in field 26 the address of its program, in field 33
 * a set of bits for the signals that it ignores.
 */
function stateFunctions(starter: Starter | undefined): string {
  const skip = (count: number) => Array.from({ length: count }, () => "_ga_x").join(" ");
  return `_ga_read_state() {
  _ga_program='' _ga_ignored=''
  { read -r ${skip(25)} _ga_program ${skip(6)} _ga_ignored _ga_x <"/proc/$1/stat"; } 2>/dev/null
  case $_ga_ignored in '' | *[!0-9]*) _ga_ignored=0 ;; esac
}

_ga_is_starting() {
  _ga_read_state "$_ga_pid"
  [ -n "$_ga_program" ] || return 1
  [ "$_ga_program" = "$_ga_self" ]${starter ? ' || [ "$((_ga_ignored & 6 & ~_ga_inherited))" -ne 0 ]' : ""}
}

_ga_read_state self
_ga_self=$_ga_program _ga_inherited=$((_ga_ignored & 6))
`;
}

/** Puts before the command the programs that start it. `_ga_shift` counts their words. */
function startPrograms({ starter, setpriv }: GoWrapperParts): string {
  const lines: string[] = [];
  if (starter) {
    // What the caller ignores, as for a command in the background of a script, stays ignored.
    // A path with `=` would be a variable to env.
    lines.push(`case $_ga_inherited in
  0) _ga_word=INT,QUIT ;;
  2) _ga_word=QUIT ;;
  4) _ga_word=INT ;;
  *) _ga_word=FPE ;;
esac
case $1 in
  *=*) ;;
  *)
    ${starterWords(starter).replaceAll("\n  ", "\n    ")}
    ;;
esac`);
  }
  if (setpriv !== undefined) {
    lines.push(`set -- ${quote(setpriv)} --pdeathsig KILL "$@"
_ga_shift=$((_ga_shift + 3))`);
  }
  return lines.join("\n");
}

function starterWords(starter: Starter): string {
  const program = quote(starter.program);
  if (starter.kind === "env") {
    return `set -- ${program} "--default-signal=$_ga_word" "$@"
  _ga_shift=$((_ga_shift + 2))`;
  }
  return `set -- ${program} -e ${quote(perlStarter(starter.prctl))} "$_ga_word" "$@"
  _ga_shift=$((_ga_shift + 4))`;
}

/**
 * A shell leaves out of the environment what is no name of a variable to it, such as `my-name`, and
 * adds some of its own. What it was started with is in its `/proc` folder. perl itself ignores
 * SIGFPE.
 */
function perlStarter(prctl: number | undefined): string {
  const [setDeathSignal, kill] = [1, 9];
  return `${prctl === undefined ? "" : `syscall ${prctl}, ${setDeathSignal}, ${kill};`}
$SIG{$_} = "DEFAULT" for "FPE", split ",", shift;
delete $ENV{PERL_BADLANG};
if (open my $file, "<", "/proc/" . getppid . "/environ") {
  my $path = $ENV{PATH};
  local $/;
  my $all = <$file>;
  if (length $all) {
    %ENV = map { my ($name, $value) = split "=", $_, 2; ($name, $value // "") } split "\\0", $all;
    $ENV{PATH} = $path if defined $path;
  }
}
exec { $ARGV[0] } @ARGV;
exit 127`;
}

function readClock(clock: WrapperClock, variable: string): string {
  switch (clock.kind) {
    case "uptime":
      return `{ read -r ${variable} _ga_x </proc/uptime; } 2>/dev/null`;
    case "date":
      return `${variable}=$(${quote(clock.program)} +%s${clock.nanoseconds ? "%N" : ""} 2>/dev/null)`;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
