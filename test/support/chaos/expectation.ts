import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { errorMessage } from "../../../src/lib/errors.ts";
import { repackModuleZip } from "../../../src/store/repack-zip.ts";
import { buildModule, escapeUpperCase, type SyntheticModule } from "../module-builder.ts";

/** What one immutable file of a module must be. */
export interface ExpectedFile {
  /** Below the base URL, and below the root of a store. */
  readonly path: string;
  /** Says what is wrong with these bytes; undefined if nothing is. */
  check(bytes: Buffer): Promise<string | undefined>;
}

/** Lists and the like, for the time that no mirror answers. */
const KEPT_ANSWER = /^\/\.mutable\/[0-9a-f]+\.json$/;

/** The three files of every module. Zips may be packed in any way: their content counts. */
export function expectFiles(
  modules: readonly SyntheticModule[],
  scratchDir: string,
): ExpectedFile[] {
  let scratchFiles = 0;
  return modules.flatMap((module) => {
    const { path, version, info, mod, zipHash } = buildModule(module, "store");
    const base = `/${escapeUpperCase(path)}/@v/${escapeUpperCase(version)}`;
    const equal = (expected: Buffer) => async (bytes: Buffer) =>
      bytes.equals(expected) ? undefined : `is ${JSON.stringify(bytes.toString().slice(0, 80))}`;
    const checkZip = async (bytes: Buffer) => {
      const h1 = await hashZip(bytes, `${path}@${version}/`, scratchDir, scratchFiles++);
      return h1 === zipHash ? undefined : `is ${h1}`;
    };
    return [
      { path: `${base}.info`, check: equal(info) },
      { path: `${base}.mod`, check: equal(mod) },
      { path: `${base}.zip`, check: checkZip },
    ];
  });
}

/** What is wrong in a store: files that are not as expected, and files that should have gone. */
export async function inspectStore(
  storeDir: string,
  expected: readonly ExpectedFile[],
): Promise<string[]> {
  const byPath = new Map(expected.map((file) => [file.path, file]));
  const problems: string[] = [];
  for (const path of await listFiles(storeDir)) {
    const file = byPath.get(path);
    const problem = file && (await file.check(await readFile(join(storeDir, path))));
    if (problem !== undefined) problems.push(`the store's ${path} ${problem}`);
    if (!file && !KEPT_ANSWER.test(path)) problems.push(`the store is left with ${path}`);
  }
  return problems;
}

async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length));
}

async function hashZip(
  bytes: Buffer,
  prefix: string,
  scratchDir: string,
  number: number,
): Promise<string> {
  const source = join(scratchDir, `${number}.zip`);
  await writeFile(source, bytes);
  try {
    return (await repackModuleZip(source, `${source}.stored`, prefix)).h1;
  } catch (error) {
    return `no zip of a module: ${errorMessage(error)}`;
  }
}
