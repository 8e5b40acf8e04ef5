/**
 * One thing that a test looks at and prints, so that a result which is out of date tells on itself.
 * Names are relative to the package's folder.
 */
export type Probe =
  /** Content of a file, or that there is none. */
  | { kind: "file"; name: string }
  /** Names and types of the entries of a folder. */
  | { kind: "dir"; name: string }
  /** Every file below a folder with its size. */
  | { kind: "walk"; name: string }
  /** Type, size and executable bit, links followed. */
  | { kind: "stat"; name: string }
  | { kind: "env"; name: string }
  /** Content behind a symbolic link, and where the link leads, which go does not log. */
  | { kind: "link"; name: string }
  /** Content of the file that another file names. */
  | { kind: "indirect"; name: string }
  /** Content of the file that a variable names. */
  | { kind: "envFile"; name: string }
  /** Changes to the folder, then reads `file` there. Last in a test. */
  | { kind: "chdir"; name: string; file: string }
  /** What another package, or this one, was compiled with; `file` holds its constant. */
  | { kind: "value"; name: string; import: string; file: string }
  /** The same of a package of the module that go.mod replaces by a folder. */
  | { kind: "replaced"; name: string }
  /** Gives a file a fixed time, then reads it, as tests of file servers do. */
  | { kind: "fixed"; name: string }
  /** Fails where a file begins with `f`. */
  | { kind: "verdict"; name: string };

/** Package that prints what a test reads. */
export const PROBE_SOURCE = `// Package probe prints what a test reads.
package probe

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func Emit(key, value string) {
	fmt.Printf("PROBE %s=%q\\n", key, value)
}

// Run prints what no other run prints.
func Run() { fmt.Printf("RUN %d\\n", time.Now().UnixNano()) }

func read(name string) string {
	content, err := os.ReadFile(name)
	if err != nil {
		return "absent"
	}
	return "content " + string(content)
}

func File(name string) { Emit("file "+name, read(name)) }

func Dir(name string) {
	entries, err := os.ReadDir(name)
	if err != nil {
		Emit("dir "+name, "absent")
		return
	}
	var lines []string
	for _, entry := range entries {
		lines = append(lines, entry.Name()+" "+entry.Type().String()[:1])
	}
	Emit("dir "+name, strings.Join(lines, ","))
}

func Walk(name string) {
	var lines []string
	filepath.WalkDir(name, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			if info, err := entry.Info(); err == nil {
				lines = append(lines, fmt.Sprintf("%s %d", filepath.ToSlash(path), info.Size()))
			}
		}
		return nil
	})
	Emit("walk "+name, strings.Join(lines, ","))
}

func Stat(name string) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		Emit("stat "+name, "absent")
	case info.IsDir():
		Emit("stat "+name, "folder")
	default:
		Emit("stat "+name, fmt.Sprintf("file %d %t", info.Size(), info.Mode()&0o100 != 0))
	}
}

func Env(name string) {
	value, ok := os.LookupEnv(name)
	Emit("env "+name, fmt.Sprintf("%t %s", ok, value))
}

func Link(name string) {
	content := read(name)
	target, err := os.Readlink(name)
	if err != nil {
		target = "none"
	}
	Emit("link "+name, content+" behind "+target)
}

func Indirect(name string) {
	content, err := os.ReadFile(name)
	if err != nil {
		Emit("indirect "+name, "absent")
		return
	}
	target := filepath.Join(filepath.Dir(name), string(content)+".txt")
	Emit("indirect "+name, string(content)+": "+read(target))
}

func EnvFile(name string) { Emit("envFile "+name, read("testdata/"+os.Getenv(name)+".txt")) }

func Chdir(name, file string) {
	if os.Chdir(name) != nil {
		Emit("chdir "+name, "absent")
		return
	}
	Emit("chdir "+name, read(file))
}

func Fixed(name string) {
	at := time.Unix(1_000_000_000, 0)
	os.Chtimes(name, at, at)
	Emit("fixed "+name, read(name))
}

func Verdict(t *testing.T, name string) {
	content := read(name)
	Emit("verdict "+name, content)
	if strings.HasPrefix(content, "content f") {
		t.Error("it begins with f")
	}
}
`;

/** Where the package of {@link PROBE_SOURCE} is, and whether each run prints something of its own. */
export interface TestOptions {
  module: string;
  marksRuns: boolean;
}

/** A test that prints what the probes look at. */
export function testSource(
  name: string,
  probes: readonly Probe[],
  { module, marksRuns }: TestOptions,
): string {
  const imports = new Set([`${module}/probe`, "testing"]);
  const calls = probes.map((probe) => {
    const text = JSON.stringify(probe.name);
    switch (probe.kind) {
      case "value": {
        imports.add(probe.import);
        const variable = probe.file.endsWith(".txt") ? "Embedded" : "Value";
        return `probe.Emit("value "+${text}, ${probe.import.split("/").at(-1)}.${variable})`;
      }
      case "replaced":
        imports.add(probe.name);
        return `probe.Emit("replaced "+${text}, nested.Value)`;
      case "chdir":
        return `probe.Chdir(${text}, ${JSON.stringify(probe.file)})`;
      case "verdict":
        return `probe.Verdict(t, ${text})`;
      default:
        return `probe.${probe.kind[0]?.toUpperCase()}${probe.kind.slice(1)}(${text})`;
    }
  });
  if (marksRuns) calls.unshift("probe.Run()");
  const lines = [...imports].sort().map((path) => `\t"${path}"\n`);
  return `package ${name}_test

import (
${lines.join("")})

func TestProbes(t *testing.T) {
	${calls.join("\n\t")}
}
`;
}
