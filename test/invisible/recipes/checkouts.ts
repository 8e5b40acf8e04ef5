import { join } from "node:path";
import { git, makeRepository, writeFiles } from "../../support/git.ts";
import { findMissing } from "../../support/invisible/needs.ts";
import type { Scenario } from "../../support/invisible/recipe.ts";
import { reads } from "./reads.ts";

/** A submodule with test data. Its next commit has other data of the same size. */
export const submodule: Scenario = {
  title: "a checkout with a submodule",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "reads/reads.go": "package reads\n",
    "reads/reads_test.go": reads("../spec/data.txt", "data 1"),
  },
  next: { "README.md": "next\n" },
  prepare(repositoryDir, scratchDir, commit) {
    const spec = join(scratchDir, "spec");
    if (commit === "first") {
      makeRepository(spec, { "data.txt": "data 1\n" });
      git(repositoryDir, "submodule", "--quiet", "add", spec, "spec");
    } else {
      makeRepository(spec, { "data.txt": "data 2\n" });
      git(join(repositoryDir, "spec"), "pull", "--quiet");
    }
  },
  recipes: [
    {
      title: "a test fails if a file of the submodule has changed, in content alone",
      run: "go test ./reads",
      says: "ok  \texample.com/app/reads",
      saysNext: "the file says data 2",
      exitsNext: 1,
    },
    {
      title: "git finds submodule and checkout unchanged",
      run: "git status --porcelain && git diff --exit-code && git -C spec diff --exit-code && git submodule status | cut -c1",
      says: " \n",
    },
  ],
};

/** A sparse checkout: most files of the repository are not there. */
export const sparse: Scenario = {
  title: "a sparse checkout",
  cloneArgs: ["--sparse"],
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "app.go": "package app\n",
    "app_test.go": reads("data.txt", "some data").replace("package reads", "package app"),
    "data.txt": "some data\n",
    "left-out/left.go": "package left\n",
  },
  recipes: [
    {
      title: "what is there is tested",
      run: "go test ./...",
      says: "ok  \texample.com/app",
      shows: ["cachedTests"],
    },
    {
      title: "what is not there stays away, and git finds nothing",
      run: "ls; git status --porcelain; git diff-index --quiet HEAD && echo clean",
      says: "go.mod\nclean\n",
    },
    {
      title: "what a step adds is built",
      run: "git sparse-checkout set left-out && go vet ./left-out && ls left-out && git status --porcelain",
      says: "left.go\n",
    },
  ],
};

/** Large files that a step fetches: a filter stands in for that of Git LFS. */
export const largeFiles: Scenario = {
  title: "a checkout with pointers to large files",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    ".gitattributes": "*.bin filter=lfs -text\n",
    "reads/reads.go": "package reads\n",
    "reads/reads_test.go": reads("large.bin", "content 1"),
    "reads/large.bin": "pointer 1\n",
  },
  next: { "reads/large.bin": "pointer 2\n" },
  recipes: [
    {
      title: "a test sees the pointer before the content is there",
      run: "go test ./reads",
      says: "the file says pointer 1",
      saysNext: "the file says pointer 2",
      exits: 1,
    },
    {
      title: "a step replaces pointers by content, and git finds nothing",
      run: [
        "git config filter.lfs.clean \"sed 's/^content/pointer/'\"",
        "git config filter.lfs.smudge \"sed 's/^pointer/content/'\"",
        "rm reads/large.bin && git checkout -q -- reads/large.bin",
        "cat reads/large.bin; git status --porcelain",
      ].join("\n"),
      says: "content 1\n",
      saysNext: "content 2\n",
    },
    {
      title: "a test sees the content",
      run: "go test ./reads",
      says: "ok  \texample.com/app/reads",
      saysNext: "the file says content 2",
      exitsNext: 1,
    },
  ],
};

/** The same with the real program, as a checkout step without LFS leaves it. */
export const gitLfs: Scenario = {
  title: "a checkout whose large files git-lfs fetches",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
    "reads/reads.go": "package reads\n",
    "reads/reads_test.go": reads("large.bin", "content 1"),
  },
  next: { "README.md": "next\n" },
  prepare(repositoryDir, _scratchDir, commit) {
    if (findMissing(["git-lfs"]) !== undefined) return;
    git(repositoryDir, "lfs", "install", "--local");
    const content = commit === "first" ? "content 1\n" : "content 2\n";
    writeFiles(repositoryDir, { "reads/large.bin": content });
  },
  recipes: [
    {
      title: "`git lfs pull` fetches the content, and git finds nothing",
      run: [
        "git lfs install --local && git lfs pull",
        "cat reads/large.bin; git lfs ls-files; git status --porcelain",
      ].join("\n"),
      says: "content 1\n",
      saysNext: "content 2\n",
      needs: ["git-lfs"],
    },
    {
      title: "a test sees the content that git-lfs fetched",
      run: "go test ./reads",
      says: "ok  \texample.com/app/reads",
      saysNext: "the file says content 2",
      exitsNext: 1,
      needs: ["git-lfs"],
    },
    {
      title: "what needs none of the large files is built",
      run: "go vet ./reads && echo vetted",
      says: "vetted\n",
    },
  ],
};

/** A filter that no file of the checkout names: blobs and sizes stay, the content is another one. */
export const filterOfMachine: Scenario = {
  title: "a filter that the user's settings name",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "reads/reads.go": "package reads\n",
    "reads/reads_test.go": reads("stage.txt", "stage: test"),
    "reads/stage.txt": "stage: @@@@\n",
  },
  outside: {
    stage: "test\n",
    attributes: "stage.txt filter=stage\n",
    ".gitconfig": [
      "[core]",
      "\tattributesFile = ~/attributes",
      '[filter "stage"]',
      "\tsmudge = sed s/@@@@/$(cat ~/stage)/",
      "\tclean = sed 's/^stage: .*/stage: @@@@/'",
      "",
    ].join("\n"),
  },
  outsideNext: { stage: "prod\n" },
  before: [
    {
      kind: "run",
      name: "check out",
      run: "rm reads/stage.txt && git checkout -q -- reads/stage.txt",
    },
  ],
  recipes: [
    {
      title: "a test fails if what the filter writes has changed",
      run: "go test ./reads; cat reads/stage.txt",
      says: "ok  \texample.com/app/reads",
      saysNext: "the file says stage: prod",
      exitsNext: 1,
    },
    { title: "git finds nothing", run: "git status --porcelain && echo clean", says: "clean\n" },
  ],
};

/** Two checkouts, as two checkout steps with `path:` make them. */
export const twoCheckouts: Scenario = {
  title: "a second checkout that is made before go-accel starts",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "reads/reads.go": "package reads\n",
    "reads/reads_test.go": reads("../other/data.txt", "data 1"),
    "other.tag": "first\n",
    ".gitignore": "/other\n",
  },
  next: { "other.tag": "next\n" },
  prepare(_repository, scratchDir, commit) {
    const other = join(scratchDir, "other");
    makeRepository(other, { "data.txt": commit === "first" ? "data 1\n" : "data 2\n" });
    git(other, "tag", commit);
  },
  before: [
    {
      kind: "run",
      name: "check out the other one",
      run: 'git clone -q -b "$(cat other.tag)" "$(dirname "$(git config remote.origin.url)")/other" other 2>&1',
    },
  ],
  recipes: [
    {
      title: "a test fails if a file of the second checkout has changed, in content alone",
      run: "go test ./reads",
      says: "ok  \texample.com/app/reads",
      saysNext: "the file says data 2",
      exitsNext: 1,
    },
    {
      title: "git finds both unchanged",
      run: "git status --porcelain && git -C other status --porcelain && git -C other diff-index --quiet HEAD && echo clean",
      says: "clean\n",
    },
  ],
};
