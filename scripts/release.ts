/**
 * The steps of a release (see RELEASING.md), run in the folder of the repository:
 *
 *   node scripts/release.ts prepare 1.2.3
 *   node scripts/release.ts check v1.2.3 [--output FILE]
 *   node scripts/release.ts notes v1.2.3
 *   node scripts/release.ts move-major v1.2.3
 *   node scripts/release.ts pin v1.2.3
 *
 * `prepare` sets the version in every file and gives the changelog its heading. `check` refuses a tag
 * that must not be released, and appends what the workflow needs to know to a file, as `name=value`
 * lines. `notes` prints what the changelog says of the release. `move-major` points `v1` at the release
 * if it may. `pin` makes the examples of the documentation name the release by its commit, which is
 * known only after the release. All but `prepare` and `pin` take `--default-branch`, which is `main`
 * otherwise.
 *
 * Needs nothing but Node and git, except that `check` builds `dist/` to compare it: the job that may
 * write to the repository installs no package.
 */
import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { compareVersions } from "../src/gomod/semver.ts";
import { nameUnreleased } from "./release/changelog.ts";
import { rewritePins } from "./release/pins.ts";
import { planRelease, type ReleasePlan } from "./release/plan.ts";
import { findTaggedCommit, isDistFresh, pushTag, readFacts } from "./release/repository.ts";
import { parseTag } from "./release/version.ts";
import { VERSION_FILES } from "./release/version-files.ts";

const DOCUMENTS = ["README.md", "docs/**/*.md"];

const root = process.cwd();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    "default-branch": { type: "string", default: "main" },
    output: { type: "string" },
  },
});
const [command, subject = ""] = positionals;

try {
  if (command === "prepare") prepare(subject);
  else if (command === "check") check(subject);
  else if (command === "notes") printNotes(subject);
  else if (command === "move-major") moveMajor(subject);
  else if (command === "pin") pin(subject);
  else refuse(["usage: node scripts/release.ts prepare|check|notes|move-major|pin VERSION"]);
} catch (error) {
  refuse([error instanceof Error ? error.message : String(error)]);
}

function prepare(version: string): void {
  if (!parseTag(`v${version}`)) throw new Error(`${version} is not a version, such as 1.2.3`);
  const changelog = nameUnreleased(read("CHANGELOG.md"), version, today());
  const stated = VERSION_FILES.flatMap((file) => file.read(read(file.name)));
  const tooHigh = stated.find((current) => compareVersions(`v${version}`, `v${current}`) <= 0);
  if (tooHigh !== undefined) throw new Error(`${version} is not higher than ${tooHigh}`);
  for (const file of VERSION_FILES) write(file.name, file.write(read(file.name), version));
  write("CHANGELOG.md", changelog);
  console.log(`The version is ${version}. Build dist/ (npm run build), then commit.`);
}

function check(tag: string): void {
  const plan = planOrRefuse(tag);
  if (!plan) return;
  if (!isDistFresh(root)) {
    refuse([`dist/ of ${tag} is not what its sources build to`]);
    return;
  }
  if (values.output) {
    appendFileSync(values.output, `prerelease=${plan.isPrerelease}\nlatest=${plan.isLatest}\n`);
  }
  const kind = plan.isPrerelease ? "a pre-release" : "a release";
  console.log(`${tag} (${plan.commit}) may become ${kind}. ${describeMajorTag(plan)}`);
}

function printNotes(tag: string): void {
  const plan = planOrRefuse(tag);
  if (plan) console.log(plan.notes);
}

function moveMajor(tag: string): void {
  const plan = planOrRefuse(tag);
  if (!plan) return;
  if (plan.majorTag) pushTag(root, plan.majorTag, plan.commit);
  console.log(describeMajorTag(plan));
}

function pin(tag: string): void {
  const commit = findTaggedCommit(root, tag);
  if (commit === undefined) throw new Error(`there is no tag ${tag}`);
  for (const name of globSync(DOCUMENTS, { cwd: root })) {
    const before = read(name);
    const after = rewritePins(before, commit, tag);
    if (after === before) continue;
    write(name, after);
    console.log(`${name} names ${tag} by its commit.`);
  }
}

function planOrRefuse(tag: string): ReleasePlan | undefined {
  const verdict = planRelease(readFacts(root, tag, values["default-branch"]));
  if ("plan" in verdict) return verdict.plan;
  refuse(verdict.problems);
  return undefined;
}

function describeMajorTag({ majorTag, isPrerelease, tag }: ReleasePlan): string {
  if (majorTag) return `${majorTag} moves to ${tag}.`;
  return isPrerelease
    ? "No major tag moves for a pre-release."
    : "No major tag moves: a higher version is released.";
}

/** On GitHub's runners each problem becomes an annotation. */
function refuse(problems: readonly string[]): void {
  const prefix = process.env["GITHUB_ACTIONS"] === "true" ? "::error::" : "error: ";
  for (const problem of problems) console.error(`${prefix}${problem}`);
  process.exitCode = 1;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function read(name: string): string {
  return readFileSync(path.join(root, name), "utf8");
}

function write(name: string, text: string): void {
  writeFileSync(path.join(root, name), text);
}
