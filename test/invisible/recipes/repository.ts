import type { Scenario } from "../../support/invisible/recipe.ts";
import { reads } from "./reads.ts";

const GENERATES = `package main

import "os"

func main() {
	text, err := os.ReadFile("names.txt")
	if err != nil {
		panic(err)
	}
	out := "package app\\n\\nconst Names = " + "\`" + string(text) + "\`" + "\\n"
	if err := os.WriteFile("names_gen.go", []byte(out), 0o666); err != nil {
		panic(err)
	}
}
`;

const RELEASE = [
  "set -e",
  'test -z "$(git status --porcelain)"',
  "version=$(git describe --tags --always --dirty); commit=$(git rev-parse HEAD)",
  "time=$(git log -1 --format=%cI)",
  'flags="-s -w -X main.version=$version -X main.commit=$commit"',
  'go build -ldflags "$flags" -o release/app ./cmd/app',
  'tar --mtime="$time" --sort=name --owner=0 --group=0 -C release -czf release.tar.gz app',
  "sha256sum release.tar.gz release/app",
  "release/app",
  "rm -r release release.tar.gz",
].join("\n");

/** What scripts ask git, with generated files and releases. */
export const repository: Scenario = {
  title: "steps that ask git what has changed",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "app.go": "package app\n\n//go:generate go run ./gen\n",
    "names.txt": "one\n",
    "names_gen.go": "package app\n\nconst Names = `one\n`\n",
    "gen/main.go": GENERATES,
    "cmd/app/main.go":
      'package main\n\nvar version, commit string\n\nfunc main() { println("app", version, len(commit)) }\n',
    "reads/reads.go": "package reads\n",
    "reads/reads_test.go": reads("data.txt", "some data"),
    "reads/data.txt": "some data\n",
    ".gitignore": "/release*\n/other\n",
  },
  next: { "names.txt": "two\n" },
  recipes: [
    {
      title: "`git status` and `git diff` find nothing",
      run: "git status --porcelain; git diff --exit-code && git diff-index --quiet HEAD && echo clean",
      says: "clean\n",
    },
    {
      title: "`go generate` shows by `git diff --exit-code` whether generated files are fresh",
      run: "go generate ./... && git diff --exit-code",
      says: "",
      saysNext: "+const Names = `two",
      exitsNext: 1,
    },
    {
      title: "`git checkout` takes back what was generated",
      run: "git checkout -q -- . && git status --porcelain && git diff --exit-code && echo clean",
      says: "clean\n",
    },
    {
      title: "a release has the same content",
      run: RELEASE,
      says: /[0-9a-f]{64} {2}release\/app\napp v1\.0\.0 40\n$/,
      saysNext: /[0-9a-f]{64} {2}release\/app\napp v1\.0\.0-1-g[0-9a-f]+ 40\n$/,
    },
    {
      title: "a program says from which commit it is",
      run: "go build -o release ./cmd/app && go version -m release && rm release",
      says: "vcs.modified=false",
    },
    {
      title: "a program says that it is of a changed checkout",
      run: "echo more >> names.txt && go build -o release ./cmd/app && go version -m release && rm release; git checkout -q names.txt",
      says: "vcs.modified=true",
    },
    {
      title: "a worktree is a checkout as any other",
      run: [
        "git worktree add -q ../tree HEAD",
        "(cd ../tree && go test ./reads && git status --porcelain)",
        "git worktree remove ../tree",
      ].join("\n"),
      says: "ok  \texample.com/app/reads",
    },
    {
      title: "a second checkout inside of the first is built",
      run: [
        'git clone -q "$(git config remote.origin.url)" other',
        "cd other && go test ./reads && git status --porcelain",
      ].join("\n"),
      says: "ok  \texample.com/app/reads",
    },
    {
      title: "`git stash` and what comes back change nothing",
      run: [
        "git config user.name a && git config user.email a@example.com",
        "echo local >> reads/data.txt && git stash -q && go test ./reads",
        "git stash pop -q && go test ./reads || true",
        "git checkout -q reads/data.txt && go test ./reads",
      ].join("\n"),
      says: "the file says some data\n",
    },
    {
      title: "`git clean -fdx` removes what is not tracked, and nothing else",
      run: "git clean -ffdxq && git status --porcelain --ignored && go vet ./reads && echo clean",
      says: "clean\n",
    },
  ],
};
