import type { Scenario } from "../../support/invisible/recipe.ts";

/** Asks a service, which a file in HOME stands for: go does not compare what is outside. */
const ASKS_SERVICE = `package service

import (
	"os"
	"testing"
)

func TestService(t *testing.T) {
	answer, err := os.ReadFile(os.Getenv("HOME") + "/service")
	if err != nil {
		t.Fatal(err)
	}
	if string(answer) != "ok\\n" {
		t.Fatalf("the service says %s", answer)
	}
}
`;

const SERVICE_PROJECT = {
  "go.mod": "module example.com/app\n\ngo 1.21\n",
  "service/service.go": "package service\n",
  "service/service_test.go": ASKS_SERVICE,
};

/** A push behind a push: what go compares is all the same. */
export const outsideWorld: Scenario = {
  title: "a push, when a service that a test asks has broken meanwhile",
  files: SERVICE_PROJECT,
  outside: { service: "ok\n" },
  outsideNext: { service: "bad\n" },
  recipes: [
    {
      title: "the test keeps its result",
      run: "go test ./service",
      says: "ok  \texample.com/app/service",
      saysNext: "the service says bad",
      exitsNext: 1,
      shows: ["outsideWorld"],
    },
    {
      title: "the test runs if it is told to",
      run: "go test -count=1 ./service",
      says: "ok  \texample.com/app/service",
      saysNext: "the service says bad",
      exitsNext: 1,
    },
  ],
};

/** Nightly jobs are there to find what no change of the repository shows. */
export const nightly: Scenario = {
  title: "a scheduled job, when a service that a test asks has broken meanwhile",
  files: SERVICE_PROJECT,
  outside: { service: "ok\n" },
  outsideNext: { service: "bad\n" },
  jobNext: { eventName: "schedule", workflow: "nightly" },
  recipes: [
    {
      title: "the test runs",
      run: "go test ./service",
      says: "ok  \texample.com/app/service",
      saysNext: "the service says bad",
      exitsNext: 1,
    },
  ],
};

/** The input against reuse. */
export const neverReused: Scenario = {
  title: "`reuse-tests: never`",
  files: SERVICE_PROJECT,
  inputs: { "reuse-tests": "never" },
  outside: { service: "ok\n" },
  outsideNext: { service: "bad\n" },
  recipes: [
    {
      title: "the test runs",
      run: "go test ./service",
      says: "ok  \texample.com/app/service",
      saysNext: "the service says bad",
      exitsNext: 1,
    },
  ],
};

/** Those who clear results do not want to see them again. */
export const cleared: Scenario = {
  title: "`go clean -testcache`",
  files: SERVICE_PROJECT,
  outside: { service: "ok\n" },
  recipes: [
    {
      title: "in the next job, tests run that ran before it",
      run: "go test ./service",
      says: "ok  \texample.com/app/service",
    },
    { title: "it says nothing", run: "go clean -testcache", says: "" },
    {
      title: "tests run that ran before it in the same job",
      run: "go test ./service",
      says: "ok  \texample.com/app/service",
    },
    { title: "it says nothing a second time", run: "go clean -testcache", says: "" },
  ],
};
