import { createRandom, type Random, seedOf } from "../../test/support/random.ts";
import { NOUNS } from "./words.ts";

/**
 * What the test of a package depends on besides code: nothing; files; the entries of a folder; the
 * state of a folder with others below it; all folders of the project; go.mod; a variable that is
 * the same in every job; one that never is; or nothing, but the test is slow.
 */
export const TEST_KINDS = [
  "plain",
  "files",
  "folder",
  "slow",
  "env",
  "files",
  "plain",
  "stat",
  "slow",
  "files",
  "walk",
  "folder",
  "gomod",
  "run-id",
  "plain",
  "files",
  "slow",
  "plain",
] as const;

export type TestKind = (typeof TEST_KINDS)[number];

/** SHA-256 sums that a slow test makes: 0.1 to 0.4 s. */
const SLOW_SUMS = [600_000, 1_000_000, 2_000_000] as const;
const PARENTS = "../../..";

interface Tested {
  /** Folder of the package, relative to the module's folder, three levels deep. */
  dir: string;
  name: string;
  test: TestKind | undefined;
  testDataRevision: number;
}

/** Test and test data of a package, by name relative to its folder. Empty if it has no test. */
export function renderTest(tested: Tested): Record<string, string> {
  const { dir, name, test } = tested;
  if (test === undefined) return {};
  const random = createRandom(seedOf(dir, "test"));
  const { imports, body, helper = "" } = renderBody(test, random);
  const lines = [...new Set([...imports, "testing"])].sort().map((path) => `\t"${path}"\n`);
  return {
    [`${name}_test.go`]: `package ${name}

import (
${lines.join("")})

func TestSum(t *testing.T) {
	for seed := 0; seed < 20; seed++ {
		if first, again := Sum(seed), Sum(seed); first != again {
			t.Errorf("Sum(%d) is %d, then %d", seed, first, again)
		}
	}
}

func TestInput(t *testing.T) {
${body}}
${helper}`,
    ...renderTestData(tested),
  };
}

interface Body {
  imports: readonly string[];
  body: string;
  helper?: string;
}

function renderBody(kind: TestKind, random: Random): Body {
  switch (kind) {
    case "plain":
      return { imports: [], body: `\tif Sum(1) == Sum(2) {\n\t\tt.Log("equal by chance")\n\t}\n` };
    case "files":
      return {
        imports: ["encoding/json", "os"],
        body: `	for _, name := range []string{"testdata/first.json", "testdata/second.json"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !json.Valid(text) {
			t.Errorf("%s is not JSON", name)
		}
	}
`,
      };
    case "folder":
      return {
        imports: ["os", "path/filepath"],
        body: `	entries, err := os.ReadDir("testdata/cases")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if _, err := os.ReadFile(filepath.Join("testdata", "cases", entry.Name())); err != nil {
			t.Error(err)
		}
	}
`,
      };
    case "stat":
      return {
        imports: ["os"],
        body: `	info, err := os.Stat("testdata")
	if err != nil || !info.IsDir() {
		t.Fatal(info, err)
	}
`,
      };
    case "walk":
      return {
        imports: ["io/fs", "path/filepath"],
        body: `	err := filepath.WalkDir("${PARENTS}/internal/core", func(path string, _ fs.DirEntry, err error) error {
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
`,
      };
    case "gomod":
      return {
        imports: ["os", "strings"],
        body: `	text, err := os.ReadFile("${PARENTS}/go.mod")
	if err != nil || !strings.HasPrefix(string(text), "module ") {
		t.Fatal(string(text), err)
	}
`,
      };
    case "env":
      return {
        imports: ["os"],
        body: `\tif os.Getenv("LANG") == "tlh" {\n\t\tt.Error("no Klingon")\n\t}\n`,
      };
    case "run-id":
      return {
        imports: ["os"],
        body: `\tif os.Getenv("GITHUB_RUN_ID") == "0" {\n\t\tt.Error("no run has this number")\n\t}\n`,
      };
    case "slow":
      return {
        imports: ["crypto/sha256"],
        body: `	sum := sha256.Sum256([]byte("seed"))
	for range make([]struct{}, ${random.pick(SLOW_SUMS)}) {
		sum = sha256.Sum256(sum[:])
	}
	t.Logf("%x", sum)
`,
      };
  }
}

function renderTestData({ dir, test, testDataRevision }: Tested): Record<string, string> {
  const random = createRandom(seedOf(dir, "testdata"));
  const rows = () => Array.from({ length: 40 }, () => `"${random.pick(NOUNS)}"`).join(",\n  ");
  const data = () => `[\n  ${rows()},\n  "revision ${testDataRevision}"\n]\n`;
  if (test === "files") {
    return { "testdata/first.json": data(), "testdata/second.json": `[\n  ${rows()}\n]\n` };
  }
  // The edit is one level further down than the folder that the test asks for.
  if (test === "stat") return { "testdata/deep/golden.json": data() };
  if (test !== "folder") return {};
  const cases = ["empty", "large", "small"].map((name) => [`testdata/cases/${name}.json`, data()]);
  return Object.fromEntries(cases);
}
