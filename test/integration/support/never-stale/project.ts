import type { Files } from "../../../support/git.ts";
import { PROBE_SOURCE, type Probe, type TestOptions, testSource } from "./probe-source.ts";

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

/** A module inside the checkout, whose tests read files outside of it. */
export const OUTSIDE_MODULE = "outside";
/** Folder of those files; it is in no module that has them tested. */
export const OUTSIDE_DIR = "charts";
const UP = `../../${OUTSIDE_DIR}`;

/** The packages of that module. */
export const OUTSIDE_PACKAGES: Readonly<Record<string, readonly Probe[]>> = {
  chart: [
    { kind: "file", name: "testdata/a.txt" },
    { kind: "file", name: `${UP}/values.txt` },
    { kind: "file", name: `${UP}/maybe.txt` },
    { kind: "env", name: "ACCEL_A" },
  ],
  mode: [
    { kind: "stat", name: `${UP}/run.sh` },
    { kind: "stat", name: `${UP}/swap` },
  ],
  listing: [{ kind: "dir", name: UP }],
  tree: [{ kind: "walk", name: `${UP}/deep` }],
  linked: [
    { kind: "link", name: `${UP}/link.txt` },
    { kind: "link", name: `${UP}/way/a.txt` },
  ],
  elsewhere: [{ kind: "chdir", name: `${UP}/deep/er`, file: "a.txt" }],
  far: [{ kind: "file", name: "../../spec/s.txt" }],
};

export const ALL_PACKAGES: typeof PACKAGES = { ...PACKAGES, ...OUTSIDE_PACKAGES };

/** Folder of a package in the checkout. */
export function folderOf(name: string): string {
  return name in OUTSIDE_PACKAGES ? `${OUTSIDE_MODULE}/${name}` : name;
}

/** Attributes that only the machine's own configuration names. */
export const MACHINE_ATTRIBUTES = "filtered/testdata/*.txt filter=letters\n";

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

function sourcesOf(packages: typeof PACKAGES, options: TestOptions): Files {
  return Object.fromEntries(
    Object.entries(packages).flatMap(([name, probes]) => [
      [`${folderOf(name)}/${name}.go`, goValue(name, "aaaa")],
      [`${folderOf(name)}/${name}_test.go`, testSource(name, probes, options)],
    ]),
  );
}

/** The project before the first edit. Contents of test data are four letters or so. */
export const PROJECT: Files = {
  "go.mod": goMod("1.22", "nested"),
  "go.sum": "",
  "nested/go.mod": "module example.com/nested\n\ngo 1.22\n",
  "nested/nested.go": goValue("nested", "aaaa"),
  "other/go.mod": "module example.com/nested\n\ngo 1.22\n",
  "other/nested.go": goValue("nested", "bbbb"),
  "probe/probe.go": PROBE_SOURCE,
  ...sourcesOf(PACKAGES, { module: MODULE, marksRuns: true }),
  [`${OUTSIDE_MODULE}/go.mod`]: `module ${MODULE}/${OUTSIDE_MODULE}\n\ngo 1.22\n`,
  [`${OUTSIDE_MODULE}/probe/probe.go`]: PROBE_SOURCE,
  // Their results are the same bytes if they print the same.
  ...sourcesOf(OUTSIDE_PACKAGES, { module: `${MODULE}/${OUTSIDE_MODULE}`, marksRuns: false }),
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
  "outside/chart/testdata/a.txt": "aaaa",
  "charts/values.txt": "aaaa",
  "charts/run.sh": "aaaa",
  "charts/swap": "aaaa",
  "charts/one.txt": "aaaa",
  "charts/two.txt": "aaaa",
  "charts/red/a.txt": "aaaa",
  "charts/tan/a.txt": "aaaa",
  "charts/deep/a.txt": "aaaa",
  "charts/deep/er/a.txt": "aaaa",
};

/** What the submodule at `spec` holds. */
export const SUBMODULE: Files = { "s.txt": "aaaa", "deep/t.txt": "aaaa" };

/** Symbolic links and the two targets that each may have, of the same length. */
type Links = Readonly<Record<string, readonly [string, string]>>;
export const MODULE_LINKS: Links = {
  "link/testdata/link.txt": ["one.txt", "two.txt"],
  "link/testdata/way": ["red", "tan"],
};
export const OUTSIDE_LINKS: Links = {
  "charts/link.txt": ["one.txt", "two.txt"],
  "charts/way": ["red", "tan"],
};
