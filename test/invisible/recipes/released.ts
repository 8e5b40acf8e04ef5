import type { Scenario } from "../../support/invisible/recipe.ts";

/** Versions are raised by hand: a new one may find what no change of ours brought about. */
const GOTESTSUM = "gotest.tools/gotestsum@v1.13.0";
const MAGE = "github.com/magefile/mage@v1.15.0";

const MAGEFILE = `//go:build mage

package main

import (
	"os"
	"os/exec"
)

// Build builds the program.
func Build() error {
	command := exec.Command("go", "build", "-o", "bin/app", ".")
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	return command.Run()
}
`;

/** Tools that many teams use, as released. Each installs itself first, as a step of a job does. */
export const released: Scenario = {
  title: "steps that use gotestsum and mage",
  usesRealModules: true,
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "main.go": 'package main\n\nfunc main() { println("the program") }\n',
    "magefile.go": MAGEFILE,
    "ok/ok.go": 'package ok\n\nfunc Name() string { return "ok" }\n',
    "ok/ok_test.go":
      'package ok\n\nimport "testing"\n\nfunc TestName(t *testing.T) {\n\tif Name() == "" {\n\t\tt.Fatal()\n\t}\n}\n',
    "bad/bad.go": "package bad\n",
    "bad/bad_test.go":
      'package bad\n\nimport "testing"\n\nfunc TestBad(t *testing.T) { t.Error("this is wrong") }\n',
    ".gitignore": "/bin\n/report.xml\n",
  },
  mayShow: ["fewerRequests", "prefetch"],
  recipes: [
    {
      title: "gotestsum sums up the same tests",
      run: [
        `go install ${GOTESTSUM}`,
        "~/go/bin/gotestsum --format=standard-quiet --no-color --junitfile=report.xml -- -p=1 ./ok ./bad ||",
        '  echo "exit $?"',
        'sed -n \'s/.*<testcase classname="\\([^"]*\\)" name="\\([^"]*\\)".*/\\1 \\2/p\' report.xml; rm report.xml',
      ].join("\n"),
      says: /DONE 2 tests, 1 failure in [\s\S]*exit 1\nexample.com\/app\/bad TestBad\nexample.com\/app\/ok TestName\n$/,
      mayShow: ["cachedTests", "fewerDownloads"],
    },
    {
      title: "mage builds what it built",
      run: [
        `go install ${MAGE}`,
        "~/go/bin/mage -l; ~/go/bin/mage -v build && bin/app && git status --porcelain; rm -r bin",
      ].join("\n"),
      says: /build +builds the program\.[\s\S]*the program\n$/,
      mayShow: ["fewerDownloads"],
    },
  ],
};
