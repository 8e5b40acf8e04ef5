import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longest, in folders of `test`. A checkout that is new has no record of how long each
 * took, and vitest goes by their size.
 */
const LONG = [
  "integration/never-stale",
  "integration/build-layers",
  "integration/explain-tests",
  "e2e/kill-loop",
  "integration/serve-bucket",
  "conformance/mutable",
  "conformance/protocol",
  "integration/cache-backends",
  "integration/work-folders",
  "e2e/any-ci",
  "e2e/processes",
  "integration/go-wrapper",
  "e2e/test-results",
  "e2e/warm-job",
  "e2e/build-deltas",
  "conformance/upstream-scripts",
  "integration/pr-comment",
].map((name) => `/test/${name}.test.ts`);

/** Begins with the files that take longest, so that none of them runs alone at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  return LONG.some((name) => moduleId.endsWith(name));
}
