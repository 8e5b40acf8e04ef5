import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files of a module whose programs show what a command gets from what starts it. */
const FILES: Readonly<Record<string, string>> = {
  "go.mod": "module example.com/programs\n\ngo 1.21\n",
  "args/main.go": `package main

import ("encoding/json"; "os")

func main() { json.NewEncoder(os.Stdout).Encode(os.Args[1:]) }
`,
  "cat/main.go": `package main

import ("fmt"; "io"; "os")

func main() {
	n, err := io.Copy(os.Stdout, os.Stdin)
	fmt.Fprintln(os.Stderr, n, err)
}
`,
  "environ/main.go": `package main

import ("fmt"; "os"; "sort")

func main() {
	names := os.Environ()
	sort.Strings(names)
	for _, name := range names { fmt.Printf("%q\\n", name) }
}
`,
  "exit/main.go": `package main

import ("os"; "strconv")

func main() {
	code, _ := strconv.Atoi(os.Args[1])
	os.Exit(code)
}
`,
  // Ends with its standard input.
  "wait/main.go": `package main

import ("fmt"; "io"; "os")

func main() {
	fmt.Println("ready")
	io.Copy(io.Discard, os.Stdin)
	fmt.Println("end of input")
}
`,
  "tty/main.go": `package main

import ("fmt"; "os")

func main() {
	for _, f := range []*os.File{os.Stdin, os.Stdout, os.Stderr} {
		info, _ := f.Stat()
		fmt.Println(info.Mode()&os.ModeCharDevice != 0)
	}
	fmt.Println("ready")
	fmt.Scanln()
}
`,
  "failing/failing_test.go": `package failing

import "testing"

func TestFails(t *testing.T) { t.Fatal("as told") }
`,
  "calling/calling_test.go": `package calling

import ("os/exec"; "testing")

func TestCallsGo(t *testing.T) {
	out, err := exec.Command("go", "env", "GOROOT").CombinedOutput()
	if err != nil { t.Fatal(err, string(out)) }
}
`,
  "nested/nested.go": `package nested

//go:generate sh -c "go env GOROOT; command -v go"
`,
  // Until somebody writes to the pipe. Would it die of a signal too, go could hear of that first.
  "blocked/blocked.go": `package blocked

//go:generate sh -c "trap '' HUP INT QUIT TERM; echo ready; read line <../pipe"
`,
};

/** Writes the module; `pipe` in it is a named pipe. */
export async function writePrograms(dir: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(dir, name, ".."), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  execFileSync("mkfifo", [join(dir, "pipe")]);
}
