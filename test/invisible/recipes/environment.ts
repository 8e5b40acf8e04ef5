import type { Scenario } from "../../support/invisible/recipe.ts";
import { sumLines } from "../../support/module-builder.ts";

const DEP = { path: "example.com/dep", version: "v1.0.0" };

/** Stands for a container tool: it prints its arguments, or the variables that it hands on. */
const FAKE_DOCKER = `#!/bin/sh
# build: one argument a line. run: as a container that gets the variables of -e and no others.
if [ "$1" = build ]; then
  shift
  for argument in "$@"; do echo "argument $argument" | sed 's|127.0.0.1:[0-9]*|mirror|'; done
  exit
fi
shift
set -- "$@" end
while [ "$1" != end ]; do
  word=$1
  shift
  if [ "$word" = -e ]; then
    name=$1
    shift
    if eval "[ -n \\"\\\${$name+set}\\" ]"; then set -- "$@" "$name=$(eval "echo \\"\\$$name\\"")"; fi
  fi
done
shift
for variable in "$@"; do echo "container $variable" | sed 's|127.0.0.1:[0-9]*|mirror|'; done
`;

const PRINTS_ENVIRONMENT = `package env

import (
	"os"
	"sort"
	"testing"
)

func TestEnvironment(t *testing.T) {
	lines := os.Environ()
	sort.Strings(lines)
	for _, line := range lines {
		println(line)
	}
}

func TestProxy(t *testing.T) {
	if os.Getenv("GOPROXY") == "" {
		t.Fatal("GOPROXY is not set")
	}
}
`;

/** Steps that read what go-accel could set, when the job's own variables name the mirror. */
export const environment: Scenario = {
  title: "steps that look at the environment",
  settings: "environment",
  modules: [DEP],
  files: {
    "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire ${DEP.path} ${DEP.version}\n`,
    "go.sum": sumLines([DEP]),
    "main.go": `package main\n\nimport "${DEP.path}"\n\nfunc main() { println(dep.Name()) }\n`,
    "env/env.go": "package env\n",
    "env/env_test.go": PRINTS_ENVIRONMENT,
    "fake-docker": FAKE_DOCKER,
    Makefile: [
      "GOBIN_DIR := $(shell go env GOROOT)/bin",
      "image:",
      "\t@sh ./fake-docker build --build-arg GOPROXY=$(GOPROXY) --build-arg GOFLAGS=$(GOFLAGS) .",
      "image-of-go-env:",
      "\t@sh ./fake-docker build --build-arg GOPROXY=$(shell go env GOPROXY) .",
      "",
    ].join("\n"),
    "config.template": "proxy = @PROXY@\n",
  },
  recipes: [
    {
      title: "`env | sort` shows what it did",
      run: "env | sort",
      says: /^GOPROXY=http:/m,
      shows: ["path", "goenv"],
    },
    {
      title: "a Makefile may leave $(GOPROXY) unquoted",
      run: "make image",
      says: "argument GOPROXY=http://mirror\nargument --build-arg\nargument GOFLAGS=\n",
      needs: ["make"],
    },
    {
      title: "a Makefile may leave the answer of `go env GOPROXY` unquoted",
      run: "make image-of-go-env",
      says: "argument GOPROXY=http://mirror\n",
      needs: ["make"],
    },
    {
      title: "sed may put GOPROXY between bars",
      run: 'sed "s|@PROXY@|$GOPROXY|" config.template',
      says: "proxy = http://127.0.0.1:",
    },
    {
      title: "a tool may take what is in front of the first comma for a base URL",
      run: 'curl -fsS "${GOPROXY%%,*}/example.com/dep/@v/list"',
      says: "v1.0.0",
      needs: ["curl"],
    },
    {
      title: "a container gets the variables that are handed on by name",
      run: "sh ./fake-docker run -e GOPROXY -e GOFLAGS -e GOMODCACHE -e GOCACHE -e GOSUMDB image",
      says: "container GOPROXY=http://mirror\ncontainer GOSUMDB=off\n",
    },
    {
      title: "a container that gets all variables finds the same settings",
      run: [
        'env | grep -v "^PATH=" > "$TMPDIR/env.list"',
        "unshare --mount sh -c '",
        '  mount -t tmpfs none "$RUNNER_TEMP"',
        '  exec "$(go env GOROOT)/bin/go" env GOPROXY GOSUMDB GOFLAGS GOCACHE GOMODCACHE',
        "'",
        'rm "$TMPDIR/env.list"',
      ].join("\n"),
      says: /^http:\/\/127\.0\.0\.1:[0-9]+\noff\n/,
      needs: ["mount"],
    },
    {
      title: "a test sees the same environment",
      run: "go test -count=1 -v -run Environment ./env",
      says: "GOSUMDB=off",
      shows: ["goenv", "whichGo", "proxyVariable"],
    },
    {
      title: "a test that reads GOPROXY runs in each job",
      run: "go test -run Proxy ./env",
      says: "ok  \texample.com/app/env",
    },
    {
      title: "`go env` answers as without us",
      run: "go env; go env -json; go env GOENV GOPROXY GOFLAGS",
      says: /^GOPROXY='http:\/\/127\.0\.0\.1:[0-9]+'$/m,
    },
    {
      title: "`go env -changed` names the same settings",
      run: "go env -changed",
      says: "GOSUMDB='off'",
    },
    {
      title: "a go command that is called by its path answers the same",
      run: '"$(go env GOROOT)/bin/go" env GOPROXY',
      says: /^http:\/\/127\.0\.0\.1:[0-9]+\n$/,
    },
    {
      title: "`command -v go` names a file that runs go",
      run: 'command -v go; "$(command -v go)" version',
      says: /\/go\ngo version go/,
      shows: ["whichGo"],
    },
    {
      title: "a step remembers where go is",
      run: 'command -v go > "$TMPDIR/which-go"',
      says: "",
    },
    {
      title: "a later step finds go at the same place",
      run: '[ "$(command -v go)" = "$(cat "$TMPDIR/which-go")" ] && echo same; rm "$TMPDIR/which-go"',
      says: "same\n",
    },
    {
      title: "a script that derives GOROOT from the place of the go command gets another folder",
      run: 'dirname "$(dirname "$(readlink -f "$(command -v go)")")"',
      says: /^\//,
      shows: ["whichGo"],
    },
    {
      title: "a program that asks for the programs on PATH finds each once",
      run: "type -a gofmt | head -1; type -P go gofmt | wc -l",
      says: /gofmt\n2\n$/,
    },
  ],
};
