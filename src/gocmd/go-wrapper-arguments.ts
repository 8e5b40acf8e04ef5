import {
  BOOLEAN_FLAGS,
  LEFT_OUT,
  MAX_ARGUMENT_LENGTH,
  MAX_ARGUMENTS,
  MAX_COMMAND_LENGTH,
  MOD_COMMANDS,
  PACKAGE_COMMANDS,
  PACKAGE_WORDS,
  SUBCOMMANDS,
  VALUE_FLAGS,
} from "./go-command-words.ts";

/**
 * Shell functions that make of a go command line what may be recorded, in `_ga_text`:
 * the subcommand, names of flags, and packages. Where it is not certain that an argument is a
 * package, it is left out. They start no process.
 */
export function argumentFunctions(): string {
  return `_ga_add() {
  if [ "\${#1}" -gt ${MAX_ARGUMENT_LENGTH} ] || [ "$((\${#_ga_text} + \${#1}))" -ge ${MAX_COMMAND_LENGTH - 3} ]; then
    _ga_more=1
  else
    _ga_text="$_ga_text $1"
  fi
}

_ga_flag() {
  _ga_name=\${1#-}
  _ga_name=\${_ga_name#-}
  # Of two words, "-flag value", the second is not looked at.
  case $_ga_name in
    *=*) _ga_name=\${_ga_name%%=*} ;;
    ${anyOf(BOOLEAN_FLAGS)}) ;;
    *) _ga_skip=1 ;;
  esac
  case $_ga_name in
    ${anyOf([...BOOLEAN_FLAGS, ...VALUE_FLAGS])}) _ga_add "-$_ga_name" ;;
    *) _ga_more=1 ;;
  esac
}

_ga_package() {
  case $1 in
    '' | *[!A-Za-z0-9._/@~-]* | /* | *@*/* | *@*@*) _ga_more=1 ;;
    ${anyOf(PACKAGE_WORDS)} | */* | *.go) _ga_add "$1" ;;
    *) _ga_more=1 ;;
  esac
}

_ga_describe() {
  _ga_text=other _ga_more='' _ga_skip='' _ga_seen='' _ga_count=0
  case \${1-} in
    -C | --C) [ "$#" -lt 2 ] || shift 2 ;;
    -C=* | --C=*) shift ;;
  esac
  case \${1-} in
    ${anyOf(SUBCOMMANDS)}) _ga_text=$1 ;;
    *) return ;;
  esac
  shift
  case $_ga_text in
    mod | work)
      case \${1-} in
        ${anyOf(MOD_COMMANDS)}) _ga_add "$1" ;;
      esac
      return
      ;;
    ${anyOf(PACKAGE_COMMANDS)}) ;;
    *) return ;;
  esac
  for _ga_word in "$@"; do
    _ga_count=$((_ga_count + 1))
    if [ "$_ga_count" -gt ${MAX_ARGUMENTS} ]; then
      _ga_more=1
      break
    fi
    if [ -n "$_ga_skip" ]; then
      _ga_skip=''
      continue
    fi
    case $_ga_seen$_ga_word in
      # Behind the packages come the arguments of a test binary or of a program.
      -args | --args | -args=* | --args=* | - | -- | seen-*)
        _ga_more=1
        break
        ;;
      -*) _ga_flag "$_ga_word" ;;
      *)
        _ga_seen=seen
        _ga_package "$_ga_word"
        if [ "$_ga_text" != "\${_ga_text#run}" ]; then
          [ "$_ga_count" -eq "$#" ] || _ga_more=1
          break
        fi
        ;;
    esac
  done
  [ -z "$_ga_more" ] || _ga_text="$_ga_text ${LEFT_OUT}"
}`;
}

function anyOf(words: readonly string[]): string {
  return words.join(" | ");
}
