import { join } from "node:path";
import { git, makeRepository } from "../../support/git.ts";
import type { Scenario } from "../../support/invisible/recipe.ts";
import { sumLines } from "../../support/module-builder.ts";

const PUBLIC = { path: "example.com/public", version: "v1.0.0" };
const NEW = { path: "example.com/new", version: "v1.0.0" };
const SECRET = {
  path: "git.corp.example/secret.git",
  version: "v1.0.0",
  files: {
    "go.mod": "module git.corp.example/secret.git\n\ngo 1.21\n",
    "secret.go": 'package secret\n\nfunc Name() string { return "the secret" }\n',
  },
};

const PROGRAM = `package main

import (
	"git.corp.example/secret.git"
	"example.com/public"
)

func main() { println(secret.Name(), public.Name()) }
`;

/** What a step does that teaches git where the private modules are. */
const TEACH_GIT = [
  'origin=$(dirname "$(git config remote.origin.url)")',
  'git config --global url."$origin/".insteadOf https://git.corp.example/',
].join("\n");

function project(): Scenario["files"] {
  return {
    "go.mod": `module example.com/app\n\ngo 1.21\n\nrequire (\n\t${PUBLIC.path} ${PUBLIC.version}\n\t${SECRET.path} ${SECRET.version}\n)\n`,
    "go.sum": sumLines([PUBLIC, SECRET]),
    "main.go": PROGRAM,
    ".gitignore": "/app\n",
  };
}

function makeSecretRepository(scratchDir: string): void {
  const dir = join(scratchDir, "secret.git");
  makeRepository(dir, SECRET.files);
  git(dir, "tag", SECRET.version);
}

/** The job learns which modules are private behind go-accel, as most workflows are written. */
export const latePrivate: Scenario = {
  title: "private modules, which a later step declares",
  files: project(),
  modules: [PUBLIC, NEW],
  checksumDatabase: true,
  privateModules: ["git.corp.example"],
  prepare(_repository, scratchDir, commit) {
    if (commit === "first") makeSecretRepository(scratchDir);
  },
  shows: ["fewerRequests"],
  mayShow: ["prefetch"],
  recipes: [
    { title: "a step teaches git where they are", run: TEACH_GIT, says: "" },
    {
      title: "a step with GOPRIVATE of its own builds",
      env: { GOPRIVATE: "git.corp.example" },
      run: "go build -o app . && ./app",
      says: "the secret example.com/public@v1.0.0\n",
      shows: ["fewerDownloads"],
    },
    {
      title: "a step that says so for good builds",
      run: "go env -w GOPRIVATE=git.corp.example && go build -o app . && ./app",
      says: "the secret example.com/public@v1.0.0\n",
    },
    {
      title: "a public module that is new is looked up in the checksum database",
      run: "go get example.com/new && cat go.sum && git checkout -q go.mod go.sum",
      says: "example.com/new v1.0.0 h1:",
      mayShow: ["fewerDownloads"],
    },
    {
      title: "a module that GONOSUMDB names is not looked up",
      env: { GONOSUMDB: "example.com,git.corp.example" },
      run: "go list -m -versions example.com/new",
      says: "example.com/new v1.0.0\n",
    },
  ],
};

/** The job's variables say from the start what is private. */
export const earlyPrivate: Scenario = {
  title: "private modules, which the job's variables declare",
  files: project(),
  modules: [PUBLIC],
  privateModules: ["git.corp.example"],
  goSettings: { GOPRIVATE: "git.corp.example" },
  settings: "environment",
  prepare(_repository, scratchDir, commit) {
    if (commit === "first") makeSecretRepository(scratchDir);
  },
  before: [{ kind: "run", name: "teach git", run: TEACH_GIT }],
  shows: ["fewerRequests"],
  mayShow: ["prefetch"],
  recipes: [
    {
      title: "the program is built",
      run: "go build -o app . && ./app",
      says: "the secret example.com/public@v1.0.0\n",
      shows: ["fewerDownloads"],
    },
    {
      title: "`go mod download` and `go mod verify` find all",
      run: "go mod download && go mod verify",
      says: "all modules verified\n",
    },
  ],
};
