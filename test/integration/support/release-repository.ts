import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { commitAll, type Files, git, makeRepository, writeFiles } from "../../support/git.ts";

const ORIGIN = "origin.git";
const CLONE = "clone";
const SCRIPT = path.join(import.meta.dirname, "../../../scripts/release.ts");

/** Stands for the real build: `dist/` is fresh if it holds the sources. */
const CHECK_DIST = `
import { readFileSync } from "node:fs";
const fresh = readFileSync("src/index.ts", "utf8") === readFileSync("dist/index.js", "utf8");
process.exitCode = fresh ? 0 : 1;
`;

interface Result {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A small repository that can be released, and the bare one that it pushes to. */
export interface ReleaseRepository {
  readonly dir: string;
  git(...args: string[]): string;
  /** Standard output of git in the bare repository, trimmed. */
  origin(...args: string[]): string;
  read(name: string): string;
  /** Commits the files to the current branch, and returns the commit. */
  commit(files: Files): string;
  /** Commits what a release of this version needs. */
  commitVersion(version: string, files?: Files): string;
  /** Pushes the branch and all tags. */
  push(): void;
  /** Runs the release script in the repository. */
  release(...args: string[]): Result;
}

/** Makes both repositories under `parent`, with one commit of version 1.0.0 on `main`. */
export function makeReleaseRepository(parent: string): void {
  const bare = path.join(parent, ORIGIN);
  const dir = path.join(parent, CLONE);
  mkdirSync(bare, { recursive: true });
  git(bare, "init", "--quiet", "--bare", "--initial-branch=main");
  makeRepository(dir, filesOf("1.0.0"), "--initial-branch=main");
  // Relative, so that both can be copied together.
  git(dir, "remote", "add", "origin", `../${ORIGIN}`);
  git(dir, "push", "--quiet", "origin", "main");
}

/** What tests do with the repositories that {@link makeReleaseRepository} made under `parent`. */
export function openReleaseRepository(parent: string): ReleaseRepository {
  const bare = path.join(parent, ORIGIN);
  const dir = path.join(parent, CLONE);
  const commit = (files: Files): string => {
    writeFiles(dir, files);
    commitAll(dir);
    return git(dir, "rev-parse", "HEAD").trim();
  };
  return {
    dir,
    git: (...args) => git(dir, ...args),
    origin: (...args) => git(bare, ...args).trim(),
    read: (name) => readFileSync(path.join(dir, name), "utf8"),
    commit,
    commitVersion: (version, files = {}) => commit({ ...filesOf(version), ...files }),
    push: () => void git(dir, "push", "--quiet", "--tags", "origin", "HEAD"),
    release: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
        cwd: dir,
        encoding: "utf8",
        env: { ...process.env, GITHUB_ACTIONS: "" },
      });
      return { exitCode: status, stdout, stderr };
    },
  };
}

function filesOf(version: string): Files {
  const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;
  const source = `export * from "./version.ts"; // ${version}\n`;
  return {
    "package.json": json({ name: "example", version, type: "module" }),
    "package-lock.json": json({
      name: "example",
      version,
      lockfileVersion: 3,
      packages: { "": { name: "example", version }, "node_modules/a": { version: "3.0.0" } },
    }),
    "src/version.ts": `/** The released version. */\nexport const VERSION = "${version}";\n`,
    "src/index.ts": source,
    "dist/index.js": source,
    "scripts/check-dist.ts": CHECK_DIST,
    "CHANGELOG.md": `# Changelog\n\n## ${version} (2026-01-02)\n\n- What is new in ${version}.\n`,
    "README.md": "- uses: org/go-accel-action@<40 hex digits> # v0.0.0\n",
  };
}
