import type { Files } from "../../../support/git.ts";

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

const MODULE = "example.com/m";

/** Packages and what their tests look at. */
export const PACKAGES: Readonly<Record<string, readonly Probe[]>> = {
  plain: [{ kind: "value", name: "plain", import: `${MODULE}/plain`, file: "plain.go" }],
  base: [
    { kind: "value", name: "base", import: `${MODULE}/base`, file: "base.go" },
    { kind: "value", name: "embedded", import: `${MODULE}/base`, file: "embedded.txt" },
  ],
  mid: [
    { kind: "value", name: "base", import: `${MODULE}/base`, file: "../base/base.go" },
    { kind: "value", name: "embedded", import: `${MODULE}/base`, file: "../base/embedded.txt" },
  ],
  file: [
    { kind: "file", name: "testdata/a.txt" },
    { kind: "file", name: "../shared/s.txt" },
    { kind: "file", name: "testdata/maybe.txt" },
  ],
  folder: [{ kind: "dir", name: "testdata" }],
  walk: [{ kind: "walk", name: "testdata" }],
  stat: [
    { kind: "stat", name: "testdata" },
    { kind: "stat", name: "testdata/a.txt" },
    { kind: "stat", name: "testdata/maybe.txt" },
    { kind: "stat", name: "testdata/run.sh" },
  ],
  env: [
    { kind: "env", name: "ACCEL_A" },
    { kind: "envFile", name: "ACCEL_FILE" },
  ],
  chdir: [{ kind: "chdir", name: "testdata/deep", file: "a.txt" }],
  replaced: [{ kind: "replaced", name: "example.com/nested" }],
  link: [
    { kind: "link", name: "testdata/link.txt" },
    { kind: "link", name: "testdata/way/a.txt" },
    { kind: "link", name: "testdata/way" },
  ],
  indirect: [{ kind: "indirect", name: "testdata/index.txt" }],
  root: [
    { kind: "dir", name: ".." },
    { kind: "file", name: "../go.mod" },
  ],
  verdict: [{ kind: "verdict", name: "testdata/a.txt" }],
  submodule: [
    { kind: "file", name: "../spec/s.txt" },
    { kind: "dir", name: "../spec/deep" },
    { kind: "file", name: "../spec/deep/t.txt" },
  ],
  fixed: [{ kind: "fixed", name: "testdata/a.txt" }],
  filtered: [{ kind: "file", name: "testdata/a.txt" }],
};

/**
 * Packages whose results a checkout that stays may reuse though ours may not: it gives a file of a
 * filter no other content until git writes the file again, and it takes a fixed time for a new
 * content at once.
 */
export const FREER_WHERE_IT_STAYS: readonly string[] = ["filtered", "fixed"];

/** Attributes that only the machine's own configuration names. */
export const MACHINE_ATTRIBUTES = "filtered/testdata/*.txt filter=letters\n";

const HELPER = `// Package probe prints what a test reads.
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

export function goValue(name: string, value: string): string {
  return `package ${name}\n\nconst Value = "${value}"\n`;
}

export function goMod(goVersion: string, replacement: string): string {
  return `module ${MODULE}

go ${goVersion}

require example.com/nested v0.0.0

replace example.com/nested => ./${replacement}
`;
}

function testSource(name: string, probes: readonly Probe[]): string {
  const imports = new Set([`${MODULE}/probe`, "testing"]);
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
  const lines = [...imports].sort().map((path) => `\t"${path}"\n`);
  return `package ${name}_test

import (
${lines.join("")})

func TestProbes(t *testing.T) {
	${calls.join("\n\t")}
}
`;
}

/** The project before the first edit. Contents of test data are four letters or so. */
export const PROJECT: Files = {
  "go.mod": goMod("1.22", "nested"),
  "nested/go.mod": "module example.com/nested\n\ngo 1.22\n",
  "nested/nested.go": goValue("nested", "aaaa"),
  "other/go.mod": "module example.com/nested\n\ngo 1.22\n",
  "other/nested.go": goValue("nested", "bbbb"),
  "probe/probe.go": HELPER,
  ...Object.fromEntries(
    Object.entries(PACKAGES).flatMap(([name, probes]) => [
      [`${name}/${name}.go`, goValue(name, "aaaa")],
      [`${name}/${name}_test.go`, testSource(name, probes)],
    ]),
  ),
  "base/embed.go":
    'package base\n\nimport _ "embed"\n\n//go:embed embedded.txt\nvar Embedded string\n',
  "base/embedded.txt": "aaaa",
  "shared/s.txt": "aaaa",
  "file/testdata/a.txt": "aaaa",
  "folder/testdata/a.txt": "aaaa",
  "folder/testdata/b.txt": "aaaa",
  "folder/testdata/deep/a.txt": "aaaa",
  "walk/testdata/a.txt": "aaaa",
  "walk/testdata/deep/a.txt": "aaaa",
  "walk/testdata/deep/er/a.txt": "aaaa",
  "stat/testdata/a.txt": "aaaa",
  "stat/testdata/run.sh": "aaaa",
  "stat/testdata/deep/a.txt": "aaaa",
  "env/testdata/a.txt": "aaaa",
  "env/testdata/b.txt": "bbbb",
  "chdir/testdata/deep/a.txt": "aaaa",
  "link/testdata/one.txt": "aaaa",
  "link/testdata/two.txt": "aaaa",
  "link/testdata/red/a.txt": "aaaa",
  "link/testdata/tan/a.txt": "aaaa",
  "indirect/testdata/index.txt": "a",
  "indirect/testdata/a.txt": "aaaa",
  "indirect/testdata/b.txt": "aaaa",
  "verdict/testdata/a.txt": "aaaa",
  "fixed/testdata/a.txt": "aaaa",
  "filtered/testdata/a.txt": "aaaa",
};

/** What the submodule at `spec` holds. */
export const SUBMODULE: Files = { "s.txt": "aaaa", "deep/t.txt": "aaaa" };

/** Symbolic links and the two targets that each may have, of the same length. */
export const LINKS: Readonly<Record<string, readonly [string, string]>> = {
  "link/testdata/link.txt": ["one.txt", "two.txt"],
  "link/testdata/way": ["red", "tan"],
};
