export const id = 7425;
export const ids = [7425];
export const modules = {

/***/ 67425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCompletion: () => (/* binding */ runCompletion)
/* harmony export */ });
/* unused harmony exports parseCommands, parseHelp */
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26292);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62923);
/* harmony import */ var _parse_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22007);



const SHELLS = {
    bash: renderBash,
    zsh: renderZsh,
    fish: renderFish,
};
/** Prints what makes a shell complete commands and options. They are those that the help names. */
async function runCompletion(args, io, readHelp) {
    const { values, positionals } = (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOptions */ .A)("completion", args, {});
    if (values.help) {
        io.out(_help_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPLETION_HELP */ .bi);
        return _io_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
    }
    const [shell = "", ...others] = positionals;
    const render = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
    if (!render || others.length > 0) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`completion: name one shell of ${Object.keys(SHELLS).join(", ")}`);
    }
    const listed = parseCommands(await readHelp());
    const commands = await Promise.all(listed.map(async ({ name, summary }) => {
        return { name, summary, options: parseHelp(await readHelp(name)) };
    }));
    io.out(render(commands));
    return _io_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
}
/** The commands that the help of the program lists. Pure. */
function parseCommands(help) {
    const [, list = ""] = /^commands\n((?: {2}.*\n)+)/m.exec(help) ?? [];
    return [...list.matchAll(/^ {2}([a-z-]+) +(.+)$/gm)].map(([, name = "", summary = ""]) => ({
        name,
        summary,
    }));
}
/** The options that the help of a command describes. Pure. */
function parseHelp(help) {
    const lines = help.matchAll(/^ {2}(?:-[A-Za-z], )?(--[a-z][a-z-]*)(?: ([A-Z]+))?(?: {2}|$)/gm);
    return [...lines].map(([, name = "", value]) => ({ name, takesValue: value !== undefined }));
}
function renderBash(commands) {
    const cases = commands.map(({ name, options }) => `    ${name}) words="${namesOf(options)}" ;;\n`);
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
function renderZsh(commands) {
    const described = commands.map(({ name, summary }) => `      '${name}:${summary.replaceAll("'", "'\\''")}'\n`);
    const cases = commands.map(({ name, options }) => `    ${name}) options=(${namesOf(options)}) ;;\n`);
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
function renderFish(commands) {
    const lines = commands.flatMap(({ name, summary, options }) => [
        `complete -c go-accel -n __fish_use_subcommand -f -a ${name} -d ${quoteFish(summary)}`,
        ...options.map((option) => `complete -c go-accel -n '__fish_seen_subcommand_from ${name}' ` +
            `-l ${option.name.slice(2)}${option.takesValue ? " -r" : ""}`),
    ]);
    return `# go-accel completion fish | source\n${lines.join("\n")}\n`;
}
function namesOf(options) {
    return options.map(({ name }) => name).join(" ");
}
function quoteFish(text) {
    return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}


/***/ }),

/***/ 22007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62923);



const HELP = { help: { type: "boolean", short: "h" } };
/**
 * The options and the other arguments of a command, which may stand in any order; each command also
 * knows `--help`. Throws `UsageError` for an option that it does not know.
 */
function parseOptions(command, args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: { ...options, ...HELP },
        });
    }
    catch (error) {
        throw new _io_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${command}: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ })

};
