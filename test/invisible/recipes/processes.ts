import type { Scenario } from "../../support/invisible/recipe.ts";

const SERVER = `package main

import (
	"os"
	"os/signal"
)

func main() {
	os.WriteFile("starting", []byte("ready"), 0o666)
	os.Rename("starting", "ready")
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	<-signals
}
`;

/** Processes of a job, and what is left of them. */
export const processes: Scenario = {
  title: "a server that a step leaves running",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "server/main.go": SERVER,
    "ok/ok.go": "package ok\n",
    "ok/ok_test.go": 'package ok\n\nimport "testing"\n\nfunc TestOk(t *testing.T) {}\n',
    ".gitignore": "/ready\n",
  },
  shows: ["wrapperProcess", "runFromCache"],
  recipes: [
    {
      title: "RUNNER_TEMP holds what it did",
      run: "ls -A \"$RUNNER_TEMP\" | grep -v '^_\\|[.]sh$' || true; echo listed",
      says: "listed\n",
      shows: ["runnerTemp"],
    },
    {
      title: "the processes of the job are those that its steps have started",
      run: [
        // What filters the list must not be in it.
        "found=$(for file in /proc/[0-9]*/environ; do",
        '  if tr "\\0" "\\n" < "$file" | grep -qx "RUNNER_TRACKING_ID=$RUNNER_TRACKING_ID"; then',
        '    pid=$(basename "$(dirname "$file")")',
        '    echo "process $(tr "\\0" " " < "/proc/$pid/cmdline" | sed "s/ *$/ /")"',
        "  fi",
        "done 2>/dev/null)",
        "echo \"$found\" | grep -v '^process \\(tr\\|grep\\|sed\\|basename\\|\\S*bash\\) ' | sort -u; echo listed",
      ].join("\n"),
      says: "listed\n",
      shows: ["sidecarProcess"],
    },
    {
      title: "a step starts it and goes on",
      run: "go run ./server > /dev/null 2>&1 &\nuntil [ -e ready ]; do sleep 0.05; done; echo started",
      says: "started\n",
    },
    {
      title: "later steps test while it runs",
      run: "go test ./ok",
      says: "ok  \texample.com/app/ok",
      shows: ["cachedTests"],
    },
  ],
};
