import type { Scenario } from "../../support/invisible/recipe.ts";
import { sumLines } from "../../support/module-builder.ts";

const DEP = { path: "example.com/dep", version: "v1.0.0" };
const TOOL = {
  path: "example.com/tool",
  version: "v1.0.0",
  files: { "main.go": 'package main\n\nfunc main() { println("the tool") }\n' },
};

const MOVES_GOPATH = `package moved

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

func TestMoved(t *testing.T) {
	t.Setenv("GOPATH", t.TempDir())
	t.Setenv("GOFLAGS", "-modcacherw")
	if out, err := exec.Command("go", "mod", "download").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	zip := filepath.Join(os.Getenv("GOPATH"), "pkg/mod/cache/download/example.com/dep/@v/v1.0.0.zip")
	if _, err := os.Stat(zip); err != nil {
		t.Fatal(err)
	}
}
`;

const ASKS_GO = `package asks

import (
	"os/exec"
	"testing"
)

func TestProxy(t *testing.T) {
	out, err := exec.Command("go", "env", "GOPROXY").Output()
	if err != nil {
		t.Fatal(err)
	}
	print(string(out))
}
`;

const PROJECT = {
  "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire ${DEP.path} ${DEP.version}\n`,
  "go.sum": sumLines([DEP]),
  "main.go": `package main\n\nimport "${DEP.path}"\n\nfunc main() { println(dep.Name()) }\n`,
  "special.go": '//go:build special\n\npackage main\n\nfunc init() { println("special") }\n',
  "asks/asks.go": "package asks\n",
  "asks/asks_test.go": ASKS_GO,
  "moved/moved.go": "package moved\n",
  "moved/moved_test.go": MOVES_GOPATH,
};

/** Steps that have go use other folders, files, or users. */
export const settings: Scenario = {
  title: "steps that move go's folders",
  modules: [DEP, TOOL],
  files: PROJECT,
  mayShow: ["fewerRequests", "prefetch"],
  recipes: [
    {
      title: "`env -i` with PATH and HOME builds",
      run: 'env -i PATH="$PATH" HOME="$HOME" sh -c "go build -o app . && ./app; rm -f app; env | sort"',
      says: "example.com/dep@v1.0.0\n",
      shows: ["path", "fewerDownloads"],
    },
    {
      title: "a step with its own GOPATH finds its modules there",
      run: [
        'export GOPATH="$PWD/gopath"; trap "chmod -R u+w gopath; rm -r gopath" EXIT',
        "go mod download",
        "(cd gopath/pkg/mod/cache/download && find . -name '*.zip')",
        "go install example.com/tool@v1.0.0",
        "gopath/bin/tool",
      ].join("\n"),
      says: "./example.com/dep/@v/v1.0.0.zip\n",
    },
    {
      title: "a step with its own HOME keeps its caches there, and its settings count",
      run: [
        'settings="$HOME/.config/go/env"',
        'export HOME="$PWD/home"; trap "rm -rf app home" EXIT',
        'mkdir -p home/.config/go && cp "$settings" home/.config/go/env',
        "echo GOFLAGS=-tags=special >> home/.config/go/env",
        "go env GOMODCACHE GOCACHE GOENV GOFLAGS",
        "go build -modcacherw -o app . && ./app",
        "ls -A home home/go/pkg home/.cache",
      ].join("\n"),
      says: "special\nexample.com/dep@v1.0.0\n",
    },
    {
      title: "XDG_CONFIG_HOME of a step names the folder of the settings that count",
      run: [
        "trap 'rm -rf app config' EXIT",
        'mkdir -p config/go && cp "$HOME/.config/go/env" config/go/env',
        "echo GOFLAGS=-tags=special >> config/go/env",
        'export XDG_CONFIG_HOME="$PWD/config"',
        "go build -o app . && ./app",
      ].join("\n"),
      says: "special\nexample.com/dep@v1.0.0\n",
    },
    {
      title: "a test with its own GOPATH finds what it downloads there",
      run: "go test -count=1 ./moved",
      says: "ok  \texample.com/app/moved",
    },
    {
      title: "a step with its own GOMODCACHE and GOCACHE uses them",
      run: [
        'export GOMODCACHE="$PWD/modules" GOCACHE="$PWD/cache"',
        'trap "chmod -R u+w modules; rm -rf app modules cache" EXIT',
        "go build -o app . && ./app",
        "ls -d modules/example.com/*; [ -d cache/00 ] && echo used",
      ].join("\n"),
      says: "modules/example.com/dep@v1.0.0\nused\n",
    },
    {
      title: "GOENV of a step names the file that go reads",
      run: [
        "trap 'rm -f own.env app' EXIT",
        "echo GOFLAGS=-tags=special > own.env",
        "GOENV=$PWD/own.env GOPROXY=off go build -o app . && ./app",
        "GOENV=$PWD/own.env go env GOFLAGS GOENV",
        "GOENV=off go env GOPROXY GOENV",
      ].join("\n"),
      says: "special\nexample.com/dep@v1.0.0\n-tags=special\n",
    },
    {
      title: "a go command that is called by its path knows the sidecar",
      run: '"$(go env GOROOT)/bin/go" env GOPROXY',
      says: /^http:\/\/127\.0\.0\.1:[0-9]+\n$/,
      shows: ["goByPath"],
    },
    {
      title: "a test that asks the go command knows the sidecar",
      run: "go test -count=1 -v ./asks",
      says: /^http:\/\/127\.0\.0\.1:[0-9]+\n/m,
      shows: ["goByPath"],
    },
    {
      title: "GOFLAGS of a step counts",
      run: "GOFLAGS=-tags=special go build -o app . && ./app && rm app",
      says: "special\nexample.com/dep@v1.0.0\n",
    },
    {
      title: "GOPROXY=off of a step counts",
      run: "GOPROXY=off go list -m example.com/tool@latest",
      says: "disabled by GOPROXY=off",
      exits: 1,
    },
    {
      title: "another user with a HOME of its own builds",
      run: [
        'trap "rm -rf $TMPDIR/nobody; chmod 755 $TMPDIR" EXIT',
        'mkdir "$TMPDIR/nobody" && cp -r go.mod go.sum main.go "$TMPDIR/nobody"',
        'mkdir -p "$TMPDIR/nobody/.config/go" && cp ~/.config/go/env "$TMPDIR/nobody/.config/go"',
        'chown -R nobody "$TMPDIR/nobody" && chmod 1777 "$TMPDIR"',
        'cd "$TMPDIR/nobody"',
        'HOME="$PWD" runuser -u nobody --preserve-environment -- sh -c "',
        "  go build -o app . && ./app; go env GOCACHE GOMODCACHE",
        '"',
      ].join("\n"),
      says: "example.com/dep@v1.0.0\n",
      needs: ["other-user"],
    },
    {
      title: "`su` hands on what it did",
      run: 'su -s /bin/sh nobody -c "env | grep ^GO; go version"',
      says: "go version go",
      needs: ["other-user"],
      shows: ["goenv"],
    },
    {
      title: "`sudo` sees nothing of us",
      run: "sudo env | grep '^GO' || echo nothing; sudo sh -c 'command -v go' || echo none",
      says: "nothing\n",
      needs: ["sudo"],
    },
    {
      title: "`sudo` with the path of the go command runs it",
      run: 'sudo "$(go env GOROOT)/bin/go" version',
      says: "go version go",
      needs: ["sudo"],
    },
  ],
};

/** Steps that change go's settings for the steps behind them. */
export const goEnvWrites: Scenario = {
  title: "steps that write settings with `go env -w`",
  modules: [DEP, TOOL],
  files: PROJECT,
  shows: ["fewerRequests"],
  mayShow: ["prefetch"],
  recipes: [
    { title: "`go env -w` succeeds", run: "go env -w GOFLAGS=-tags=special", says: "" },
    {
      title: "a later step builds with the flags that were written",
      run: "go build -o app . && ./app && rm app && go env GOFLAGS",
      says: "special\nexample.com/dep@v1.0.0\n-tags=special\n",
      shows: ["fewerDownloads"],
    },
    { title: "`go env -u` succeeds", run: "go env -u GOFLAGS", says: "" },
    {
      title: "a later step builds without the flags that were removed",
      run: "go build -o app . && ./app && rm app && go env GOFLAGS",
      says: /^example\.com\/dep@v1\.0\.0\n\n$/,
    },
    {
      title: "`go env -w` of a private setting and of a proxy succeeds",
      run: "go env -w GOPRIVATE=git.corp.example GOPROXY=off && cat ~/.config/go/env",
      says: "GOPRIVATE=git.corp.example\n",
    },
    {
      title: "a later step is without a proxy",
      run: "go env GOPROXY GOPRIVATE; go install example.com/tool@v1.0.0",
      says: "disabled by GOPROXY=off",
      exits: 1,
    },
    {
      title: "a go command that is called by its path is without a proxy too",
      run: '"$(go env GOROOT)/bin/go" list -m example.com/tool@latest',
      says: "disabled by GOPROXY=off",
      exits: 1,
    },
    {
      title: "`go env -w` refuses what it does not know",
      run: "go env -w NOT_OF_GO=1",
      says: "unknown go command variable NOT_OF_GO",
      exits: 1,
    },
  ],
};

/** Steps that change the variables of the steps behind them, of which the job has some itself. */
export const jobVariables: Scenario = {
  title: "steps that write variables and folders for later steps",
  settings: "environment",
  modules: [DEP, TOOL],
  files: PROJECT,
  shows: ["fewerRequests"],
  mayShow: ["prefetch"],
  recipes: [
    {
      title: "GITHUB_ENV takes GOFLAGS",
      run: 'echo GOFLAGS=-tags=special >> "$GITHUB_ENV"',
      says: "",
    },
    {
      title: "a later step builds with these flags",
      run: "go build -o app . && ./app && rm app && go env GOFLAGS",
      says: "special\nexample.com/dep@v1.0.0\n-tags=special\n",
      shows: ["fewerDownloads"],
    },
    {
      title: "GITHUB_ENV takes GOPROXY",
      run: 'echo GOPROXY=off >> "$GITHUB_ENV"; echo GOFLAGS= >> "$GITHUB_ENV"',
      says: "",
    },
    {
      title: "a later step is without a proxy",
      run: "go env GOPROXY; go install example.com/tool@v1.0.0",
      says: "disabled by GOPROXY=off",
      exits: 1,
    },
    {
      title: "GITHUB_PATH takes a folder with another go command",
      run: [
        'mkdir "$TMPDIR/bin" && ln -s "$(go env GOROOT)/bin/go" "$TMPDIR/bin/go"',
        'echo "$TMPDIR/bin" >> "$GITHUB_PATH"',
      ].join("\n"),
      says: "",
    },
    {
      title: "a later step runs this one",
      run: "command -v go && go build -o app . && ./app && rm app",
      says: "/bin/go\nexample.com/dep@v1.0.0\n",
    },
  ],
};
