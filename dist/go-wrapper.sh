#!/bin/sh
# The go command of this job. It notes how long each command took (go-accel, input
# time-go-commands).
#
# It runs the go command that PATH would give without this file, and then appends one line to each
# log, for go-command-log.ts to read. It is a POSIX script, which dash, bash and busybox are known
# to run. Bash may lose the exit code of a child that ends as a signal arrives, and a signal that
# arrives just before it waits. go-wrapper.ts replaces each word between at signs, and leaves out
# lines that are comments.
#
# - go gets the settings of go-accel: they are in a file that GOENV names, and if the job sets a
#   variable, which outranks the file, go gets another value of it. `go env` answers as without us.
#   What `go env -w` changes in the user's file, it changes in ours too, so that it holds.
# - go gets a PATH without this folder. So commands that go itself starts (go generate, tests) are
#   not recorded, which would count their time twice. No variable marks a nested call, because tests
#   could read it: they see the environment that they would see without us.
# - go is a child, because there is no other way to learn its exit code. It runs in the background,
#   and the shell waits for it: a shell that runs a child in the foreground runs no trap before the
#   child has ended, so a signal that is sent to this process alone would not reach go. In a
#   background child the shell ignores SIGINT and SIGQUIT, which perl or env undoes, and its
#   standard input is /dev/null unless it is redirected. The child stays in the process group of its
#   caller, because job control is off, so a terminal and signals for the group treat it as before.
#   SIGKILL cannot be passed on: the kernel kills go with its parent, if perl or setpriv has asked
#   for it.
# - After a signal for the group go gets a second one from here. It acts on the first only.

# What the machine has.
_ga_clock=@CLOCK@ # uptime, which starts no process, or date
_ga_date=@DATE@
_ga_date_format=@DATE_FORMAT@
_ga_starter=@STARTER@ # perl, env or nothing
_ga_starter_program=@STARTER_PROGRAM@
_ga_prctl=@PRCTL@ # number of this system call, or nothing
_ga_setpriv=@SETPRIV@
[ -x "$_ga_starter_program" ] || _ga_starter=''
[ -x "$_ga_setpriv" ] || _ga_setpriv=''

# Our settings of go, and the same file as we made it. They hold as long as the second one exists.
_ga_settings=@SETTINGS@
_ga_baseline=@BASELINE@
_ga_config_home=@CONFIG_HOME@ # XDG_CONFIG_HOME and HOME of the first step

# Sets _ga_time to the time now.
_ga_read_clock() {
  _ga_time=''
  case $_ga_clock in
    uptime) { read -r _ga_time _ga_x </proc/uptime; } 2>/dev/null ;;
    *) _ga_time=$("$_ga_date" "$_ga_date_format" 2>/dev/null) ;;
  esac
}

# Reads what Linux says of a process in its stat file: field 26 is the address of its program, field
# 33 has a bit for each signal that it ignores.
_ga_read_state() {
  _ga_program='' _ga_ignored='' _ga_line=''
  { read -r _ga_line <"/proc/$1/stat"; } 2>/dev/null
  # shellcheck disable=SC2086 # the fields of the line
  set -- $_ga_line
  _ga_program=${26-} _ga_ignored=${33-}
  case $_ga_ignored in '' | *[!0-9]*) _ga_ignored=0 ;; esac
}

# At first the child is still a copy of this shell, which would lose a signal. Then it ignores
# SIGINT and SIGQUIT until the starter has reset them.
_ga_is_starting() {
  _ga_read_state "$_ga_pid"
  [ -n "$_ga_program" ] || return 1
  [ "$_ga_program" != "$_ga_self" ] || return 0
  [ -n "$_ga_starter" ] && [ "$((_ga_ignored & 6 & ~_ga_inherited))" -ne 0 ]
}

# Removes folders from _ga_path, which begins and ends with a colon.
_ga_strip() {
  for _ga_dir in "$@"; do
    while :; do
      case $_ga_path in
        *":$_ga_dir:"*) _ga_path="${_ga_path%%":$_ga_dir:"*}:${_ga_path#*":$_ga_dir:"}" ;;
        *) break ;;
      esac
    done
  done
}

# Sets _ga_asked to "write" for go env -w and go env -u, to "read" for any other go env, else to
# nothing.
_ga_look() {
  _ga_asked=''
  case ${1-} in
    -C | --C) [ "$#" -lt 2 ] || shift 2 ;;
    -C=* | --C=*) shift ;;
  esac
  [ "${1-}" = env ] || return 0
  _ga_asked='read' _ga_skip=1
  for _ga_word in "$@"; do
    if [ -n "$_ga_skip" ]; then
      _ga_skip=''
      continue
    fi
    case $_ga_word in
      -w | --w | -u | --u | -w=[1tT]* | --w=[1tT]* | -u=[1tT]* | --u=[1tT]*) _ga_asked='write' ;;
      -C | --C) _ga_skip=1 ;;
      -?*) ;;
      *) break ;;
    esac
  done
}

# Hides variables from perl that change what it does, or that keep it from starting. The script
# below gives them to go.
_ga_hide() {
  for _ga_word in "$@"; do
    eval "_ga_x=\${$_ga_word+set}"
    [ -n "$_ga_x" ] || continue
    eval "export _ga_hidden_$_ga_word=\"\$$_ga_word\""
    unset "$_ga_word"
  done
}

# Passes a signal on to the child, once that can act on it.
_ga_pass() {
  _ga_signal=$1
  [ -n "$_ga_pid" ] || return 0
  _ga_tries=0
  while [ "$_ga_tries" -lt 20000 ] && _ga_is_starting; do _ga_tries=$((_ga_tries + 1)); done
  # Without a starter go ignores SIGINT, except while it handles it itself, as it does during tests
  # or a program. SIGTERM then does what SIGINT would.
  case $_ga_starter:$1:${_ga_text-} in
    :INT:run* | :INT:test* | :INT:tool*) ;;
    :INT:*)
      _ga_instead=1
      kill -s TERM "$_ga_pid"
      ;;
  esac
  kill -s "$1" "$_ga_pid"
}

_ga_read_clock
_ga_start=$_ga_time
_ga_read_state self
_ga_self=$_ga_program _ga_inherited=$((_ga_ignored & 6))

_ga_path=":${PATH-}:"
_ga_strip @DIRS@
# The same for this folder, if PATH spells it differently.
case $0 in /*/*) _ga_strip "${0%/*}" ;; esac
if [ "$_ga_path" != ":${PATH-}:" ]; then
  _ga_path=${_ga_path#:}
  PATH=${_ga_path%:}
fi

# Names of variables that go gets from here, and not as this script got them.
_ga_given=PATH
_ga_mirrored=''
if [ -z "$_ga_settings" ]; then
  :
elif [ "${XDG_CONFIG_HOME-}:${HOME-}" != "$_ga_config_home" ]; then
  # A command with another HOME, such as that of another user, has the settings that are there. Ours
  # may not even be readable for it, and then go would ask public servers for private modules.
  if [ "${GOENV-}" = "$_ga_settings" ]; then
    _ga_given="$_ga_given GOENV"
    @USER_SETTINGS@
  fi
elif [ -f "$_ga_baseline" ]; then
  _ga_look "$@"
  if [ -z "$_ga_asked" ]; then
    @REPLACE@
  elif [ "${GOENV-}" = "$_ga_settings" ]; then
    [ "$_ga_asked" = "read" ] || _ga_mirrored=1
    _ga_given="$_ga_given GOENV"
    @USER_SETTINGS@
  fi
fi

# Appends the line $2 to the file $1 beside each log that follows, once, and no more than $3 lines. The
# shell needs no process for it.
_ga_tell() {
  _ga_name=$1 _ga_told=$2 _ga_limit=$3
  shift 3
  for _ga_log in "$@"; do
    [ -f "$_ga_log" ] || continue
    _ga_file=${_ga_log%/*}/$_ga_name _ga_count=0
    if [ -f "$_ga_file" ]; then
      while read -r _ga_line; do
        [ "$_ga_line" != "$_ga_told" ] || continue 2
        _ga_count=$((_ga_count + 1))
      done <"$_ga_file"
    fi
    [ "$_ga_count" -ge "$_ga_limit" ] || printf '%s\n' "$_ga_told" >>"$_ga_file"
  done
}

# How many arguments of a command line are looked at.
_ga_max_count=@MAX_ARGUMENTS@

# Changes _ga_dir as -C does with this folder.
_ga_enter() {
  case $1 in
    /*) _ga_dir=$1 ;;
    *) _ga_dir=$_ga_dir/$1 ;;
  esac
  # The folders above it are looked at too, so it must not lead up.
  case $_ga_dir/ in
    */../*) _ga_dir=$(CDPATH='' cd -- "$_ga_dir" && pwd) ;;
  esac
}

# Sets _ga_folder to the folder in which this command works, _ga_modfile to the value of -modfile, and
# _ga_root to the file by which it goes: that of -modfile, or the nearest go.mod or go.work. Root and
# folder are empty for "go install" and "go run" of a package by its version.
_ga_folder='' _ga_modfile=''
_ga_find_root() {
  _ga_root='' _ga_dir=${PWD-} _ga_skip='' _ga_count=0
  case ${1-} in
    -C | --C)
      [ "$#" -gt 2 ] || return 0
      _ga_enter "$2"
      shift 2
      ;;
    -C=* | --C=*)
      _ga_enter "${1#*=}"
      shift
      ;;
  esac
  [ "$#" -gt 0 ] || return 0
  _ga_command=$1
  shift
  case $_ga_command in mod | work) [ "$#" -eq 0 ] || shift ;; esac
  case " ${GOFLAGS-}" in
    *' -modfile='* | *' --modfile='*)
      _ga_modfile=${GOFLAGS##*-modfile=}
      _ga_modfile=${_ga_modfile%%[[:space:]]*}
      ;;
  esac
  for _ga_word in "$@"; do
    _ga_count=$((_ga_count + 1))
    [ "$_ga_count" -le "$_ga_max_count" ] || break
    case $_ga_skip in
      '') ;;
      C) _ga_enter "$_ga_word" ;;
      modfile) _ga_modfile=$_ga_word ;;
    esac
    if [ -n "$_ga_skip" ]; then
      _ga_skip=''
      continue
    fi
    case $_ga_command:$_ga_word in
      *:-args | *:--args | *:--) break ;;
      *:-C=* | *:--C=*) _ga_enter "${_ga_word#*=}" ;;
      *:-modfile=* | *:--modfile=*) _ga_modfile=${_ga_word#*=} ;;
      *:-*=*) ;;
      *:-*)
        _ga_skip=${_ga_word#-}
        _ga_skip=${_ga_skip#-}
        case $_ga_skip in @BOOLEAN_FLAGS@) _ga_skip='' ;; esac
        ;;
      install:*@* | run:*@*) return 0 ;;
      # Flags may follow packages.
      test:* | vet:*) ;;
      *) break ;;
    esac
  done
  _ga_folder=$_ga_dir
  case $_ga_modfile in
    '') ;;
    /*) _ga_root=$_ga_modfile ;;
    *) _ga_root=$_ga_dir/$_ga_modfile ;;
  esac
  while [ -z "$_ga_root" ]; do
    for _ga_word in go.mod go.work; do
      if [ -f "$_ga_dir/$_ga_word" ]; then
        _ga_root=$_ga_dir/$_ga_word
        break
      fi
    done
    [ -n "$_ga_dir" ] || break
    _ga_dir=${_ga_dir%/*}
  done
}

# Tells the sidecar, before this command can download anything, what it takes for private
# (sidecar/go-settings.ts; with 64 combinations everything is taken for private, so no more are told),
# and by which go.mod it goes (sidecar/told-roots.ts).
_ga_tab='	'
_ga_private="go1$_ga_tab${GOPRIVATE-}$_ga_tab${GONOPROXY-}$_ga_tab${GONOSUMDB-}$_ga_tab${GOSUMDB-}"
_ga_private="$_ga_private$_ga_tab${GOENV-}$_ga_tab${HOME-}$_ga_tab${XDG_CONFIG_HOME-}$_ga_tab;"
case ${1-} in
  '' | bug | clean | doc | env | fmt | help | telemetry | version) ;;
  *)
    _ga_tell go-settings "$_ga_private" 64 @LOGS@ 2>/dev/null
    _ga_find_root "$@" 2>/dev/null
    [ -z "$_ga_root" ] || _ga_tell go-roots "go1$_ga_tab$_ga_root$_ga_tab;" 256 @LOGS@ 2>/dev/null
    ;;
esac

# The command line, with the programs that start go in front of it. _ga_shift counts their words.
_ga_shift=1
if command -v go >/dev/null 2>&1; then _ga_go=go; else _ga_go=@GO@; fi
set -- "$_ga_go" "$@"

# A signal that the caller ignores, as for a background command of a script, stays ignored.
case $_ga_inherited in
  0) _ga_word=INT,QUIT ;;
  2) _ga_word=QUIT ;;
  4) _ga_word=INT ;;
  *) _ga_word=FPE ;;
esac
case $_ga_starter:$1 in
  # A path with an equals sign would be a variable to env.
  *=*) ;;
  env:*)
    set -- "$_ga_starter_program" "--default-signal=$_ga_word" "$@"
    _ga_shift=$((_ga_shift + 2))
    ;;
  perl:*)
    # A shell drops variables whose name it does not accept, such as my-name, and adds some of its
    # own. The environment it was started with is in /proc. The numbers 1 and 9 are PR_SET_PDEATHSIG
    # and SIGKILL. perl itself ignores SIGFPE.
    # shellcheck disable=SC2016 # these are variables of perl
    set -- "$_ga_starter_program" -e '
      my ($prctl, $signals, $given) = (shift, shift, shift);
      syscall $prctl, 1, 9 if $prctl;
      $SIG{$_} = "DEFAULT" for "FPE", split ",", $signals;
      delete $ENV{PERL_BADLANG};
      $ENV{substr $_, 11} = delete $ENV{$_} for grep { /^_ga_hidden_/ } keys %ENV;
      if (open my $file, "<", "/proc/" . getppid . "/environ") {
        my %given = map { ($_, $ENV{$_}) } split " ", $given;
        local $/;
        my $all = <$file>;
        if (length $all) {
          %ENV = map { my ($name, $value) = split "=", $_, 2; ($name, $value // "") } split "\0", $all;
          for (keys %given) {
            if (defined $given{$_}) { $ENV{$_} = $given{$_} } else { delete $ENV{$_} }
          }
        }
      }
      exec { $ARGV[0] } @ARGV;
      exit 127
    ' "$_ga_prctl" "$_ga_word" "$_ga_given" "$@"
    _ga_shift=$((_ga_shift + 6))
    case ${PERL5OPT+x}${PERL5LIB+x}${PERLLIB+x}${PERL5DB+x}${PERLIO+x}${PERL_UNICODE+x}${LD_PRELOAD+x}${LD_LIBRARY_PATH+x} in
      '') ;;
      *) _ga_hide PERL5OPT PERL5LIB PERLLIB PERL5DB PERLIO PERL_UNICODE LD_PRELOAD LD_LIBRARY_PATH ;;
    esac
    # Keeps perl from warning of locales that the machine lacks. The script above removes it.
    export PERL_BADLANG=0
    ;;
esac
if [ -n "$_ga_setpriv" ]; then
  set -- "$_ga_setpriv" --pdeathsig KILL "$@"
  _ga_shift=$((_ga_shift + 3))
fi

_ga_pid='' _ga_signal='' _ga_last='' _ga_instead=''
for _ga_word in HUP INT QUIT USR1 USR2 TERM; do
  # shellcheck disable=SC2064 # each trap keeps the word of its round
  trap "_ga_pass $_ga_word 2>/dev/null" "$_ga_word"
done

# A number under which go's standard input waits, since a child in the background loses its own. It
# must be one that the caller does not use, because go gets all files that the caller has open.
_ga_spare=''
for _ga_word in 9 8 7 6 5 4 3; do
  { command : <&"$_ga_word"; } 2>/dev/null && continue
  _ga_spare=$_ga_word
  break
done
if ! { command : 9<&0; } 2>/dev/null; then
  # The caller has closed the standard input.
  "$@" &
  _ga_pid=$!
elif [ -n "$_ga_spare" ]; then
  eval "{ \"\$@\" <&$_ga_spare $_ga_spare<&- & } $_ga_spare<&0"
  _ga_pid=$!
else
  # In the foreground go keeps it, but hears of no signal that is sent to this process alone.
  "$@"
  _ga_code=$?
fi
[ -z "$_ga_signal" ] || _ga_pass "$_ga_signal" 2>/dev/null

# From here on go runs, so nothing costs time. _ga_describe sets _ga_text to the part of a command
# line that may be recorded: the subcommand, names of flags, and packages. An argument that is not
# certainly a package is left out.

# Limits in characters.
_ga_max_argument=@MAX_ARGUMENT_LENGTH@
_ga_max_text=@MAX_TEXT_LENGTH@

_ga_add() {
  if [ "${#1}" -gt "$_ga_max_argument" ] || [ "$((${#_ga_text} + ${#1}))" -ge "$_ga_max_text" ]; then
    _ga_more=1
  else
    _ga_text="$_ga_text $1"
  fi
}

# Takes the value of a flag of which a checksum is noted: it tells whether two commands had the same.
# What go needs to find the same packages again is told if the command fails.
_ga_mod='' _ga_tag=''
_ga_value() {
  case $_ga_text:$_ga_name in
    test*:ldflags) _ga_ldflags="$_ga_ldflags $1" ;;
    *:tags) _ga_tags="$_ga_tags $1" _ga_tag=$1 ;;
    *:mod) _ga_mod=$1 ;;
  esac
}

_ga_flag() {
  _ga_name=${1#-}
  _ga_name=${_ga_name#-}
  # In "-flag value" the second word is skipped.
  case $_ga_name in
    *=*)
      _ga_x=${_ga_name#*=}
      _ga_name=${_ga_name%%=*}
      _ga_value "$_ga_x"
      ;;
    @BOOLEAN_FLAGS@) ;;
    *) _ga_skip=1 ;;
  esac
  case $_ga_name in
    @BOOLEAN_FLAGS@ | @VALUE_FLAGS@) _ga_add "-$_ga_name" ;;
    *) _ga_more=1 ;;
  esac
}

_ga_package() {
  case $1 in
    @PACKAGE_WORDS@) _ga_add "$1" ;;
    '' | *[!A-Za-z0-9._/@~-]* | /* | *@*/* | *@*@*) _ga_more=1 ;;
    */* | *.go) _ga_add "$1" ;;
    *) _ga_more=1 ;;
  esac
}

_ga_describe() {
  _ga_text=other _ga_more='' _ga_skip='' _ga_seen='' _ga_count=0 _ga_ldflags='' _ga_tags=''
  case ${1-} in
    -C | --C) [ "$#" -lt 2 ] || shift 2 ;;
    -C=* | --C=*) shift ;;
  esac
  case ${1-} in
    @SUBCOMMANDS@) _ga_text=$1 ;;
    *) return ;;
  esac
  shift
  case $_ga_text in
    mod | work)
      case ${1-} in
        @MOD_COMMANDS@) _ga_add "$1" ;;
      esac
      return
      ;;
    @PACKAGE_COMMANDS@) ;;
    *) return ;;
  esac
  for _ga_word in "$@"; do
    _ga_count=$((_ga_count + 1))
    if [ "$_ga_count" -gt "$_ga_max_count" ]; then
      _ga_more=1
      break
    fi
    if [ -n "$_ga_skip" ]; then
      _ga_skip=''
      _ga_value "$_ga_word"
      continue
    fi
    case $_ga_seen$_ga_word in
      # After the packages come the arguments of a test binary or of a program.
      -args | --args | -args=* | --args=* | - | -- | seen-*)
        _ga_more=1
        break
        ;;
      -*) _ga_flag "$_ga_word" ;;
      *)
        _ga_seen=seen
        _ga_package "$_ga_word"
        if [ "$_ga_text" != "${_ga_text#run}" ]; then
          [ "$_ga_count" -eq "$#" ] || _ga_more=1
          break
        fi
        ;;
    esac
  done
  [ -z "$_ga_more" ] || _ga_text="$_ga_text @LEFT_OUT@"
}

shift "$_ga_shift"
_ga_describe "$@"

# A signal interrupts wait, so wait again. If the child ended meanwhile and the shell has seen it,
# the answer is 127, or -1 from a bash that has lost the status, and the one before counts.
while [ -n "$_ga_pid" ]; do
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
_ga_read_clock
if [ -n "$_ga_instead" ] && [ "$_ga_code" -eq 143 ]; then _ga_code=130; fi

# The checksums, now that no signal has to be passed on.
_ga_sums=''
_ga_sum() {
  [ -n "$2" ] || return 0
  _ga_x=$(printf '%s' "$2" | cksum)
  case $_ga_x in
    *[!0-9\ ]* | *' '*' '*) ;;
    ?*' '?*) _ga_sums="$_ga_sums $1=${_ga_x% *}.${_ga_x#* }" ;;
  esac
}
{
  _ga_sum ldflags "$_ga_ldflags"
  _ga_sum tags "$_ga_tags"
} 2>/dev/null

# A line is one short write, so lines of commands that run at the same time do not mix.
_ga_note() {
  for _ga_log in "$@"; do
    [ -f "$_ga_log" ] || continue
    printf '%s\n' "go1:$_ga_clock $_ga_start $_ga_time $_ga_code $_ga_text$_ga_sums ;" >>"$_ga_log"
  done
}
_ga_note @LOGS@ 2>/dev/null

# Tells of a command that failed what go must be given to meet the same fault again (go-failures.ts): the
# job's last step asks it. Credentials of a list of mirrors stay out of the file.
_ga_tell_failure() {
  set -f
  for _ga_word in ${GOFLAGS-}; do
    case $_ga_word in
      -mod=* | --mod=*) _ga_mod=${_ga_mod:-"${_ga_word#*=}"} ;;
      -tags=* | --tags=*) _ga_tag=${_ga_tag:-"${_ga_word#*=}"} ;;
    esac
  done
  _ga_failure="go1$_ga_tab$_ga_folder$_ga_tab$_ga_text$_ga_tab$_ga_mod$_ga_tab$_ga_modfile$_ga_tab$_ga_tag"
  # shellcheck disable=SC2043 # there are several
  for _ga_word in @FAILURE_SETTINGS@; do
    eval "_ga_x=\${$_ga_word-}"
    case $_ga_word:$_ga_x in
      *:) continue ;;
      GOPROXY:*@*) _ga_x=@ ;;
    esac
    _ga_failure="$_ga_failure$_ga_tab$_ga_word=$_ga_x"
  done
  _ga_tell go-failures "$_ga_failure$_ga_tab;" @MAX_FAILURES@ "$@"
}
if [ -n "$_ga_folder" ] && [ "$_ga_code" -gt 0 ] && [ "$_ga_code" -lt 128 ] &&
  [ "${XDG_CONFIG_HOME-}:${HOME-}" = "${_ga_config_home:-"${XDG_CONFIG_HOME-}:${HOME-}"}" ]; then
  _ga_tell_failure @LOGS@ 2>/dev/null
fi

if [ -n "$_ga_mirrored" ] && [ "$_ga_code" -eq 0 ]; then
  # In the second file too: a difference between both is the work of others.
  for _ga_file in "$_ga_settings" "$_ga_baseline"; do
    [ ! -f "$_ga_file" ] || GOENV=$_ga_file "$_ga_go" "$@" </dev/null >/dev/null 2>&1
  done
fi

# If a signal ended go, end by the same signal. Only a tool may have an exit code as high of its
# own: go tool catches all signals that can be caught.
if [ "$_ga_code" -gt 128 ] && { [ "$_ga_text" != tool ] || [ "$_ga_code" -eq 137 ]; }; then
  _ga_signal=$(kill -l "$_ga_code" 2>/dev/null)
  if [ -n "$_ga_signal" ]; then
    # shellcheck disable=SC3045 # a shell without this option leaves no core file
    ulimit -c 0 2>/dev/null
    trap - "$_ga_signal" 2>/dev/null
    kill -s "$_ga_signal" "$$" 2>/dev/null
  fi
fi
exit "$_ga_code"
