import type { Scenario } from "../../support/invisible/recipe.ts";
import { sumLines } from "../../support/module-builder.ts";

const V1 = "v1.0.0";
const DEP = { path: "example.com/dep", version: V1 };
const NEWER = { path: "example.com/dep", version: "v1.1.0" };
const LIB = { path: "example.com/tool/lib", version: V1 };
const TOOL = {
  path: "example.com/tool",
  version: V1,
  requires: [LIB],
  files: {
    "main.go": `package main\n\nimport "${LIB.path}"\n\nfunc main() { println("the tool", lib.Name()) }\n`,
    "go.sum": sumLines([LIB]),
  },
};
const MODULES = [DEP, NEWER, LIB, TOOL];
const PROGRAM = `package main\n\nimport "${DEP.path}"\n\nfunc main() { println(dep.Name()) }\n`;
const GO_MOD = `module example.com/app\n\ngo 1.21\n\nrequire ${DEP.path} ${V1}\n`;

/** Commands that are about modules. */
export const modules: Scenario = {
  title: "steps that work with modules",
  modules: MODULES,
  files: {
    "go.mod": GO_MOD,
    "go.sum": sumLines([DEP]),
    "main.go": PROGRAM,
    "lint.mod": `module example.com/lint\n\ngo 1.24\n\ntool ${TOOL.path}\n\nrequire (\n\t${TOOL.path} ${V1}\n\t${LIB.path} ${V1} // indirect\n)\n`,
    "lint.sum": sumLines([LIB, TOOL]),
    ".gitignore": "/bin\n",
  },
  shows: ["fewerRequests"],
  mayShow: ["prefetch"],
  recipes: [
    {
      title: "`go build` downloads and builds",
      run: "go build -o bin/app . && bin/app",
      says: "go: downloading example.com/dep v1.0.0\nexample.com/dep@v1.0.0\n",
      shows: ["fewerDownloads"],
    },
    {
      title: "`go mod download -json` names a zip of the same content",
      run: [
        "go mod download -json",
        'sha256sum "$(go env GOMODCACHE)"/cache/download/example.com/dep/@v/v1.0.0.zip',
      ].join("\n"),
      says: '"Sum": "h1:',
      shows: ["zipBytes"],
    },
    {
      title: "`go mod verify` finds all in order",
      run: "go mod verify",
      says: "all modules verified\n",
    },
    {
      title: "`go mod tidy -diff` and `go mod graph` have the same to say",
      run: "go mod tidy -diff && go mod graph && go list -m all && go list -deps ./... | tail -2",
      says: "example.com/app example.com/dep@v1.0.0\n",
    },
    {
      title: "`go list -m -u` finds the newer version",
      run: "go list -m -u example.com/dep && go list -m -versions example.com/dep",
      says: "example.com/dep v1.0.0 [v1.1.0]\nexample.com/dep v1.0.0 v1.1.0\n",
    },
    {
      title: "`go get` raises a module, and writes go.mod and go.sum as before",
      run: [
        "go get example.com/dep@latest && cat go.mod go.sum && go run .",
        "git checkout -q go.mod go.sum",
      ].join("\n"),
      says: "example.com/dep@v1.1.0\n",
      mayShow: ["fewerDownloads"],
    },
    {
      title: "`go mod vendor` writes the same",
      run: "go mod vendor && find vendor -type f | sort && go build -mod=vendor -o bin/app . && rm -r vendor",
      says: "vendor/example.com/dep/module.go\nvendor/modules.txt\n",
    },
    {
      title: "a module that is changed in GOMODCACHE is found by `go mod verify`",
      run: [
        'file="$(go env GOMODCACHE)/example.com/dep@v1.0.0/module.go"',
        'cp "$file" "$TMPDIR/module.go"; chmod u+w "$(dirname "$file")" "$file"',
        'echo "// changed" >> "$file"; go mod verify || echo "exit $?"',
        'cp "$TMPDIR/module.go" "$file"; chmod 444 "$file"; chmod 555 "$(dirname "$file")"',
        'rm "$TMPDIR/module.go"; go mod verify',
      ].join("\n"),
      says: /dir has been modified .*\nexit 1\nall modules verified\n$/,
    },
    {
      title: "`go install` of a tool by its version installs it",
      run: "go install example.com/tool@v1.0.0 && ~/go/bin/tool && go version -m ~/go/bin/tool | grep mod",
      says: "the tool example.com/tool/lib@v1.0.0\n",
      mayShow: ["fewerDownloads"],
    },
    {
      title: "`go run` of a tool by its version runs it",
      run: "go run example.com/tool@v1.0.0",
      says: "the tool example.com/tool/lib@v1.0.0\n",
    },
    {
      title: "a tool of another mod file runs",
      run: "go tool -modfile=lint.mod tool",
      says: "the tool example.com/tool/lib@v1.0.0\n",
    },
    {
      title: "a version that does not exist is not found",
      run: "go install example.com/tool@v9.9.9 2>&1 | sed 's|http://[^ ]*/example|MIRROR/example|'",
      says: "404 Not Found",
    },
    {
      title: "a package that no module has is not found",
      run: "go get example.com/none 2>&1 | sed 's|http://[^ ]*/example|MIRROR/example|'; git status --porcelain",
      says: "404 Not Found",
    },
    {
      title: "`go clean -modcache` removes it",
      run: "go clean -modcache && ls ~/go/pkg && go build -o bin/app . && bin/app",
      says: "example.com/dep@v1.0.0\n",
    },
  ],
};

/** A job that needs a part of what its go.sum names. */
export const partly: Scenario = {
  title: "a step that needs one of two modules",
  modules: MODULES,
  files: {
    "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire (\n\t${DEP.path} ${V1}\n\t${LIB.path} ${V1}\n)\n`,
    "go.sum": sumLines([DEP, LIB]),
    "one/main.go": PROGRAM,
    "two/main.go": PROGRAM.replaceAll("dep", "lib").replace("com/lib", "com/tool/lib"),
  },
  shows: ["fewerRequests", "prefetch"],
  recipes: [
    {
      title: "it is built as before",
      run: "go run ./one",
      says: "example.com/dep@v1.0.0\n",
      shows: ["fewerDownloads"],
    },
    {
      title: "what GOMODCACHE holds may be seen",
      run: "cd \"$(go env GOMODCACHE)\" && find . -name '*@*' -o -path '*/@v/*' | sort | sed 's/^/modcache /'; echo listed",
      says: "modcache ./example.com/dep@v1.0.0\n",
      shows: ["moduleCache"],
    },
    {
      title: "the other one is there if it is needed",
      run: "GOFLAGS=-mod=mod go list -m all && go vet ./one",
      says: "example.com/tool/lib v1.0.0\n",
    },
  ],
};

/** The first step of a job that builds, to see what is compiled. */
export const verbose: Scenario = {
  title: "steps that are asked to say what they do",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "main.go": 'package main\n\nimport "example.com/app/lib"\n\nfunc main() { lib.Hello() }\n',
    "lib/lib.go": 'package lib\n\nfunc Hello() { println("hello") }\n',
    ".gitignore": "/app\n",
  },
  recipes: [
    {
      title: "`go build -v` names fewer packages",
      run: "go build -v -o app . 2>&1 | sed 's/^/compiled /'; ./app",
      says: "compiled example.com/app/lib\ncompiled example.com/app\nhello\n",
      shows: ["fewerCompiled"],
    },
    {
      title: "`go build -a -n` has the same to say",
      run: "go build -a -n -o app . 2>&1 | grep -c '/compile '",
      says: /^[0-9]+\n$/,
    },
    {
      title: "`go list -json` has the same to say, and finds nothing stale",
      run: "go list -json ./... && go list -export -f '{{.ImportPath}}' -deps . | sort | tail -3",
      says: '"ImportPath": "example.com/app/lib"',
    },
    {
      title: "the program is the same, byte for byte",
      run: "go build -o app . && sha256sum app && go version -m app | grep -v time",
      says: /^[0-9a-f]{64} {2}app\n/,
    },
  ],
};

/** A workspace of two modules, and a vendored one beside it. */
export const workspaces: Scenario = {
  title: "a workspace beside a vendored module",
  modules: MODULES,
  files: {
    "work/go.work": "go 1.21\n\nuse (\n\t./app\n\t./lib\n)\n",
    "work/app/go.mod": "module example.com/app\n\ngo 1.21\n",
    "work/app/main.go":
      'package main\n\nimport "example.com/work/lib"\n\nfunc main() { println(lib.Name()) }\n',
    "work/lib/go.mod": `module example.com/work/lib\n\ngo 1.21\n\nrequire ${DEP.path} ${V1}\n`,
    "work/lib/go.sum": sumLines([DEP]),
    "work/lib/lib.go": `package lib\n\nimport "${DEP.path}"\n\nfunc Name() string { return dep.Name() }\n`,
    "work/lib/lib_test.go":
      'package lib\n\nimport "testing"\n\nfunc TestName(t *testing.T) {\n\tif Name() == "" {\n\t\tt.Fatal()\n\t}\n}\n',
    "vendored/go.mod": `module example.com/vendored\n\ngo 1.21\n\nrequire ${NEWER.path} ${NEWER.version}\n`,
    "vendored/go.sum": sumLines([NEWER]),
    "vendored/main.go": PROGRAM,
    "vendored/vendor/modules.txt": `# ${NEWER.path} ${NEWER.version}\n## explicit; go 1.21\n${NEWER.path}\n`,
    "vendored/vendor/example.com/dep/module.go":
      'package dep\n\n// Name says where this comes from.\nfunc Name() string { return "vendored" }\n',
  },
  shows: ["fewerRequests"],
  mayShow: ["prefetch"],
  recipes: [
    {
      title: "the program of the workspace is built of both modules",
      run: "cd work && go run ./app && go work sync && git status --porcelain",
      says: "example.com/dep@v1.0.0\n",
      shows: ["fewerDownloads"],
    },
    {
      title: "the tests of the workspace are run",
      run: "cd work && go test ./lib/...",
      says: "ok  \texample.com/work/lib",
      shows: ["cachedTests"],
    },
    {
      title: "a module of the workspace can be built by itself",
      run: "cd work/lib && GOWORK=off go vet ./... && go env GOWORK | sed 's|.*/work/|work/|' && git diff --exit-code",
      says: "work/go.work\n",
    },
    {
      title: "the vendored module is built of its vendor folder",
      run: "cd vendored && go run . && go vet . && git status --porcelain",
      says: "vendored\n",
    },
  ],
};
