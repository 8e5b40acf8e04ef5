import type { Scenario } from "../../support/invisible/recipe.ts";

const CGO_PROGRAM = `package main

// #cgo CFLAGS: -I\${SRCDIR}/../native/include
// #include "value.h"
import "C"

func main() { println("value", C.VALUE) }
`;

const SYSTEM_PROGRAM = `package main

// #include "system.h"
import "C"

func main() { println("header", C.SYSTEM) }
`;

const RACE = `package main

func main() {
	done := make(chan bool)
	value := 0
	go func() { value = 1; done <- true }()
	value = 2
	<-done
	println(value)
}
`;

const GO_MOD = "module example.com/app\n\ngo 1.21\n";

/** Programs with parts in C. The next commit changes a header of the checkout. */
export const native: Scenario = {
  title: "steps that compile C, and a header of the checkout that changes",
  goSettings: { CGO_ENABLED: "1" },
  files: {
    "go.mod": GO_MOD,
    "cgo/main.go": CGO_PROGRAM,
    "native/include/value.h": "#define VALUE 1\n",
    "race/main.go": RACE,
  },
  next: { "native/include/value.h": "#define VALUE 2\n" },
  // Objects of another header never come back.
  restores: false,
  recipes: [
    {
      title: "the header counts",
      run: "go run ./cgo",
      says: "value 1\n",
      saysNext: "value 2\n",
      needs: ["gcc"],
    },
    {
      title: "the race detector finds a race",
      run: "go run -race ./race 2>&1 | grep -c 'DATA RACE'",
      says: "1\n",
      needs: ["gcc"],
    },
  ],
};

/** Headers that the machine brings, in a folder that only the step names. */
export const systemHeader: Scenario = {
  title: "steps that compile C, and a header of the machine that changes",
  goSettings: { CGO_ENABLED: "1" },
  files: { "go.mod": GO_MOD, "system/main.go": SYSTEM_PROGRAM },
  outside: { "include/system.h": "#define SYSTEM 1\n" },
  outsideNext: { "include/system.h": "#define SYSTEM 2\n" },
  recipes: [
    {
      title: "the header may not count",
      run: 'CGO_CFLAGS="-I$HOME/include" go run ./system',
      says: "header 1\n",
      saysNext: "header 2\n",
      needs: ["gcc"],
      shows: ["systemHeaders"],
    },
  ],
};
