import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { createLayeredJobs } from "./support/layered-jobs.ts";

/** The standard library is compiled with cgo, which a busy machine takes its time for. */
const TIMEOUT_MS = 600_000;
const MAIN = `package main

// #cgo CFLAGS: -I\${SRCDIR}/../native
// #include "v.h"
import "C"

import "os"

func main() { os.Stdout.WriteString(C.V) }
`;

test(
  "a header of the checkout that changes brings no object of before back",
  async ({ skip }) => {
    skip(!existsSync("/usr/bin/cc"), "there is no C compiler");
    const files = {
      "go.mod": "module example.com/m\n\ngo 1.22\n",
      "app/main.go": MAIN,
      "native/v.h": '#define V "one"\n',
    };
    const jobs = await createLayeredJobs(files, { cgo: true });
    const go = [["run", "./app"]];
    const first = await jobs.run({ go });
    const again = await jobs.run({ go });
    expect(again.report.actions?.computed).toBe(0);
    const changed = await jobs.run({ go, files: { "native/v.h": '#define V "two"\n' } });
    expect([first, again, changed].map(({ output }) => output)).toEqual(["one", "one", "two"]);
    expect([first, again, changed].map(({ restore }) => restore.status)).toEqual([
      "miss",
      "exact",
      "miss",
    ]);
    expect(changed.report.workspace.cgo).toEqual({ packages: 1, files: 1 });
  },
  TIMEOUT_MS,
);
