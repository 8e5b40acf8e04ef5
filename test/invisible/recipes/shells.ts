import type { Scenario } from "../../support/invisible/recipe.ts";

const PRINTS_ARGUMENTS = `package main

import (
	"fmt"
	"os"
)

func main() {
	for _, argument := range os.Args[1:] {
		fmt.Printf("%q\\n", argument)
	}
}
`;

const COPIES_INPUT = `package main

import (
	"io"
	"os"
)

func main() {
	n, err := io.Copy(os.Stdout, os.Stdin)
	println("bytes:", n, "failed:", err != nil)
}
`;

const WRITES_TO_DESCRIPTOR = `package main

import (
	"os"
	"strconv"
)

func main() {
	for _, argument := range os.Args[1:] {
		number, _ := strconv.Atoi(argument)
		_, err := os.NewFile(uintptr(number), "given").WriteString("written to " + argument + "\\n")
		println(argument, err == nil)
	}
}
`;

/** Prints the names of the processes above go, up to the shell that runs the script. */
const PRINTS_ANCESTORS = `package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	names := []string{}
	pid := fmt.Sprint(os.Getppid())
	for len(names) < 5 {
		text, err := os.ReadFile("/proc/" + pid + "/stat")
		if err != nil {
			break
		}
		line := string(text)
		name := line[strings.Index(line, "(")+1 : strings.LastIndex(line, ")")]
		names = append(names, name)
		if name == "bash" {
			break
		}
		pid = strings.Fields(line[strings.LastIndex(line, ")")+1:])[1]
	}
	fmt.Println(strings.Join(names, " "))
}
`;

const WAITS_FOR_SIGNAL = `package main

import (
	"os"
	"os/signal"
	"strconv"
	"syscall"
)

func main() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	os.WriteFile("starting", []byte(strconv.Itoa(os.Getpid())), 0o666)
	os.Rename("starting", "ready")
	println("got", (<-signals).String())
	os.Exit(3)
}
`;

const PRINTS_VARIABLES = `package main

import (
	"os"
	"sort"
	"strings"
)

func main() {
	lines := os.Environ()
	sort.Strings(lines)
	for _, line := range lines {
		for _, prefix := range os.Args[1:] {
			if strings.HasPrefix(line, prefix) {
				println(line)
			}
		}
	}
}
`;

const UNTIL_READY = "until [ -e ready ]; do sleep 0.05; done";

/** What shells, signals, and file descriptors do with a go command. */
export const shells: Scenario = {
  title: "steps in odd shells",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "args/main.go": PRINTS_ARGUMENTS,
    "cat/main.go": COPIES_INPUT,
    "fd/main.go": WRITES_TO_DESCRIPTOR,
    "ancestors/main.go": PRINTS_ANCESTORS,
    "wait/main.go": WAITS_FOR_SIGNAL,
    "variables/main.go": PRINTS_VARIABLES,
    "exits/main.go": 'package main\n\nimport "os"\n\nfunc main() { os.Exit(42) }\n',
    "broken/main.go": "package main\n\nfunc main() { undefined() }\n",
  },
  recipes: [
    {
      title: "dash runs go",
      shell: "dash -e {0}",
      run: "go run ./args from dash; go env GOFLAGS",
      says: '"from"\n"dash"\n',
      needs: ["dash"],
    },
    {
      title: "busybox runs go",
      shell: "busybox sh -e {0}",
      run: "go run ./args from busybox; go env GOFLAGS",
      says: '"from"\n"busybox"\n',
      needs: ["busybox"],
    },
    {
      title: "sh -u with pipefail runs go",
      shell: "bash -euo pipefail {0}",
      run: "go version | cut -d' ' -f1,2; set -o posix; go run ./args posix",
      says: 'go version\n"posix"\n',
    },
    {
      title: "perl and xargs run go",
      run: 'perl -e \'exit system("go", "run", "./args", "of perl") >> 8\'; printf \'a b\' | xargs -n1 go run ./args',
      says: '"of perl"\n"a"\n"b"\n',
      needs: ["perl"],
    },
    {
      title: "arguments arrive as they are",
      run: "go run ./args '' 'a  b' $'line\\nbreak' '*' '\"' \"'\" '\\' '$HOME' -- -x=1",
      says: '""\n"a  b"\n"line\\nbreak"\n"*"\n',
    },
    {
      title: "standard input arrives",
      run: "echo through a pipe | go run ./cat; go run ./cat < go.mod; go run ./cat < /dev/null",
      says: "through a pipe\nbytes: 15 failed: false\n",
    },
    {
      title: "a closed standard input stays closed",
      run: "go version <&- | cut -d' ' -f1,2; go run ./cat <&-",
      says: "go version\n",
    },
    {
      title: "a closed standard output and error stay closed",
      run: 'go env GOOS >&- || echo "exit $?"; go env GOARCH 2>&-',
      says: /^[a-z0-9]+\n$/,
    },
    {
      title: "file descriptors arrive",
      run: [
        "exec 3>three 7>seven 9>nine",
        "go run ./fd 3 7 9 || true",
        "exec 3>&- 7>&- 9>&-",
        "cat three seven nine; rm three seven nine",
      ].join("\n"),
      says: "written to 3\nwritten to 7\nwritten to 9\n",
    },
    {
      title: "a lock that the step holds is held by go as well",
      run: "exec 9>lock; flock 9; go run ./fd 9; cat lock; rm lock",
      says: "written to 9\n",
    },
    {
      title: "umask counts",
      run: "umask 027; go build -o app ./args; stat -c %a app; umask 077; go build -o app2 ./args; stat -c %a app2; rm app app2",
      says: "750\n700\n",
    },
    {
      title: "exit codes are go's",
      run: [
        "go run ./exits || echo run $?",
        "go build -o app ./exits; ./app || echo app $?; rm app",
        "go build ./broken || echo build $?",
        "go no-such-command || echo command $?",
        "go tool no-such-tool || echo tool $?",
        "go build -no-such-flag || echo flag $?",
      ].join("\n"),
      says: /run 1\n[\s\S]*app 42\n[\s\S]*build 1\n[\s\S]*command 2\n[\s\S]*tool 2\n[\s\S]*flag 2\n/,
    },
    {
      title: "variables of perl do not reach the go command's way",
      env: { PERL5OPT: "-MNo::Such::Module", PERL5LIB: "/no/such/folder" },
      run: "go version | cut -d' ' -f1,2; go run ./variables PERL",
      says: "go version\nPERL5LIB=/no/such/folder\nPERL5OPT=-MNo::Such::Module\n",
    },
    {
      title: "variables with odd names and values arrive",
      run: [
        "env 'my-name=1' 'a.b=c=d' 'EMPTY=' $'LINES_OF=one\\ntwo' LC_ALL=xx_YY.UTF-8 \\",
        "  go run ./variables my-name a.b EMPTY LINES_OF LC_ALL",
      ].join("\n"),
      says: "EMPTY=\nLC_ALL=xx_YY.UTF-8\nLINES_OF=one\ntwo\na.b=c=d\nmy-name=1\n",
    },
    {
      title: "variables of shells arrive",
      env: { ENV: "/no/such/file", BASH_ENV: "", IFS: "x", CDPATH: "/tmp", PS4: "$(echo bad)" },
      run: "go run ./variables ENV= IFS= CDPATH= PS4=",
      says: "CDPATH=/tmp\n",
    },
    {
      title: "a program finds one process more above it",
      run: "go run ./ancestors",
      says: "go bash\n",
      shows: ["wrapperProcess"],
    },
    {
      title: "SIGTERM ends a go command that runs a program, which lives on",
      run: [
        "go run ./wait & go=$!",
        UNTIL_READY,
        "kill -TERM $go; wait $go || echo go ended with $?",
        "program=$(cat ready); kill -TERM $program",
        "while kill -0 $program 2>/dev/null; do sleep 0.05; done",
        'rm -rf ready "$TMPDIR"/go-build*',
      ].join("\n"),
      says: "go ended with 143\n",
    },
    {
      title: "SIGINT that reaches all of a step ends the program first",
      run: [
        "set -m",
        "go run ./wait & go=$!",
        UNTIL_READY,
        "kill -INT -- -$go; wait $go || echo go ended with $?",
        "rm ready",
      ].join("\n"),
      says: "got interrupt\nexit status 3\ngo ended with 1\n",
    },
    {
      title: "go in a folder that is gone says so",
      run: 'mkdir gone && cd gone && rmdir ../gone && go version | cut -d" " -f1,2; go env GOMOD || echo "exit $?"',
      says: "cannot determine current directory",
      shows: ["goneFolder"],
    },
  ],
};
