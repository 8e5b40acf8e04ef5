import type { Scenario } from "../../support/invisible/recipe.ts";

const READS_FIXTURE = `package fixture

import (
	"os"
	"testing"
)

func TestFixture(t *testing.T) {
	text, err := os.ReadFile("testdata/answer.txt")
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != "42\\n" {
		t.Fatalf("the answer is %s", text)
	}
}
`;

const READS_CHART = `package tests

import (
	"os"
	"testing"
)

func TestChart(t *testing.T) {
	text, err := os.ReadFile("../charts/values.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != "replicas: 1\\n" {
		t.Fatalf("the chart says %s", text)
	}
}
`;

const SETS_TIME = `package times

import (
	"os"
	"testing"
	"time"
)

// As tests of a file server do, which need a known Last-Modified.
func TestTimes(t *testing.T) {
	fixed := time.Unix(1600000000, 0)
	if err := os.Chtimes("served.txt", fixed, fixed); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("served.txt")
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != "served 1\\n" {
		t.Fatalf("the file says %s", text)
	}
}
`;

const WRITES_REPORT = `package report

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	code := m.Run()
	os.WriteFile(os.Getenv("TMPDIR")+"/report.txt", []byte("all is well\\n"), 0o666)
	os.Exit(code)
}

func TestReport(t *testing.T) {}
`;

/** Stands for an analyser of a team: it speaks the protocol of \`go vet -vettool\`. */
const VET_TOOL = `package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	switch last := os.Args[len(os.Args)-1]; last {
	case "-V=full":
		fmt.Println("vettool version v1.0.0")
	case "-flags":
		fmt.Println("[]")
	default:
		var config struct {
			GoFiles    []string
			VetxOnly   bool
			VetxOutput string
		}
		text, _ := os.ReadFile(last)
		if err := json.Unmarshal(text, &config); err != nil {
			panic(err)
		}
		os.WriteFile(config.VetxOutput, nil, 0o666)
		if config.VetxOnly {
			return
		}
		for _, file := range config.GoFiles {
			if source, _ := os.ReadFile(file); bytes.Contains(source, []byte("FIXME")) {
				fmt.Fprintf(os.Stderr, "%s:1:1: a FIXME\\n", file)
				os.Exit(1)
			}
		}
	}
}
`;

/** Tests and what reports on them. The next commit changes files that tests read. */
export const tests: Scenario = {
  title: "steps that run tests",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "ok/ok.go":
      "package ok\n\n// Half of it is tested.\nfunc Half(yes bool) int {\n\tif yes {\n\t\treturn 1\n\t}\n\treturn 2\n}\n",
    "ok/ok_test.go":
      'package ok\n\nimport "testing"\n\nfunc TestHalf(t *testing.T) {\n\tt.Log("half of it")\n\tif Half(true) != 1 {\n\t\tt.Fatal()\n\t}\n}\n',
    "bad/bad.go": "package bad\n",
    "bad/bad_test.go":
      'package bad\n\nimport "testing"\n\nfunc TestBad(t *testing.T) { t.Error("this is wrong") }\n',
    "fixme/fixme.go": "package fixme\n\n// FIXME\nvar Value = 1\n",
    "fixture/fixture.go": "package fixture\n",
    "fixture/fixture_test.go": READS_FIXTURE,
    "fixture/testdata/answer.txt": "42\n",
    "times/times.go": "package times\n",
    "times/times_test.go": SETS_TIME,
    "times/served.txt": "served 1\n",
    "report/report.go": "package report\n",
    "report/report_test.go": WRITES_REPORT,
    "tests/go.mod": "module example.com/tests\n\ngo 1.21\n",
    "tests/tests.go": "package tests\n",
    "tests/chart_test.go": READS_CHART,
    "charts/values.yaml": "replicas: 1\n",
    "cmd/vettool/main.go": VET_TOOL,
    ".gitignore": "*.out\n/vettool\n",
  },
  next: {
    "fixture/testdata/answer.txt": "41\n",
    "charts/values.yaml": "replicas: 2\n",
    "times/served.txt": "served 2\n",
  },
  recipes: [
    {
      title: "tests that pass are reported as before",
      run: "go test ./ok",
      says: "ok  \texample.com/app/ok",
      shows: ["cachedTests"],
    },
    {
      title: "tests that must run run",
      run: "go test -count=1 -v ./ok",
      says: "ok_test.go:6: half of it\n--- PASS: TestHalf",
    },
    {
      title: "what a test logs is printed, though it may not run",
      run: "go test -v ./ok",
      says: "ok_test.go:6: half of it\n--- PASS: TestHalf",
      shows: ["cachedTests"],
    },
    {
      title: "coverage is the same",
      run: "go test -coverprofile=cover.out ./ok && cat cover.out && go tool cover -func=cover.out",
      says: "coverage: 66.7% of statements",
      shows: ["cachedTests"],
    },
    {
      title: "a test that fails keeps failing",
      run: "go test ./bad",
      says: "this is wrong\nFAIL",
      exits: 1,
    },
    {
      title: "a test fails if the tracked file that it reads has changed, in content alone",
      run: "go test ./fixture",
      says: "ok  \texample.com/app/fixture",
      saysNext: "the answer is 41",
      exitsNext: 1,
    },
    {
      title: "a test fails if a tracked file outside of its module has changed",
      run: "cd tests && go test ./...",
      says: "ok  \texample.com/tests",
      saysNext: "the chart says replicas: 2",
      exitsNext: 1,
    },
    {
      title: "a test that sets a fixed time on a tracked file is never stale",
      run: "go test ./times",
      says: "ok  \texample.com/app/times",
      saysNext: "the file says served 2",
      exitsNext: 1,
    },
    {
      title: "a report that a test writes outside of the checkout may be missing",
      run: [
        "go test ./report",
        'if [ -e "$TMPDIR/report.txt" ]; then sed "s/^/report: /" "$TMPDIR/report.txt"; fi',
        'rm -f "$TMPDIR/report.txt"',
      ].join("\n"),
      says: "report: all is well\n",
      shows: ["testsNotRun"],
    },
    {
      title: "`go vet` with a tool of the team finds what it found",
      run: [
        'go build -o vettool ./cmd/vettool && go vet -vettool="$PWD/vettool" ./ok && echo clean',
        'go vet -vettool="$PWD/vettool" ./fixme',
      ].join("\n"),
      says: "fixme.go:1:1: a FIXME",
      exits: 1,
    },
    {
      title: "a list of tests is the same",
      run: "go test -list . ./ok ./bad && go vet ./... && rm -f vettool",
      says: "TestHalf\n",
    },
  ],
};
