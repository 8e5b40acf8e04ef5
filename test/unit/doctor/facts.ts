import type { GoFacts, ProjectFacts } from "../../../src/doctor/judge/facts.ts";
import { parseGoMod } from "../../../src/gomod/go-mod.ts";
import { parseGoSum } from "../../../src/gomod/go-sum.ts";

/** A go command without any setting of the user. */
export function makeGo({
  settings = {},
  userFile,
  ...more
}: {
  settings?: Partial<GoFacts["settings"]>;
  userFile?: string;
  toolchain?: string;
} = {}): GoFacts {
  return {
    settings: {
      GO111MODULE: "",
      GOAUTH: "netrc",
      GOCACHE: "/home/user/.cache/go-build",
      GOENV: "/home/user/.config/go/env",
      GOFLAGS: "",
      GOMOD: "/work/go.mod",
      GOMODCACHE: "/home/user/go/pkg/mod",
      GONOPROXY: "",
      GONOSUMDB: "",
      GOPRIVATE: "",
      GOPROXY: "https://mirror.example.com,direct",
      GOROOT: "/usr/local/go",
      GOSUMDB: "sum.example.com",
      GOTMPDIR: "",
      GOVERSION: "go1.26.8",
      GOWORK: "",
      ...settings,
    },
    toolchain: "auto",
    userFile:
      userFile === undefined ? undefined : { path: "/home/user/.config/go/env", text: userFile },
    rootFile: "GOPROXY=https://default.example.com,direct\n",
    nearestGoMod: "/work/go.mod",
    ...more,
  };
}

/** The module `example.com/app`. */
export function makeProject({
  goMod = "module example.com/app\n\ngo 1.26\n",
  goSum,
  ...more
}: Partial<Omit<ProjectFacts, "goMod" | "goSum">> & {
  goMod?: string;
  goSum?: string;
} = {}): ProjectFacts {
  return {
    dir: "/work",
    goMod: parseGoMod(goMod, "go.mod"),
    goSum:
      goSum === undefined
        ? undefined
        : { text: goSum, entries: parseGoSum(goSum, "go.sum").entries },
    inWorkspace: false,
    hasVendor: false,
    ...more,
  };
}
