import { hash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { hashGoMod } from "../gomod/dirhash.ts";
import { zipPrefix } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import { expectHash } from "../store/expected-hashes.ts";
import { checkInfo } from "../store/inspect.ts";
import { fileName, type ModuleFile } from "../store/module-file.ts";
import { hashModuleZip } from "../store/repack-zip.ts";
import type { SampleModule } from "./sample.ts";

/** The files of a module version that the go command asks for, in its order. */
export const EXTENSIONS: readonly ModuleFile["extension"][] = ["info", "mod", "zip"];

/**
 * What is wrong with an answer, in one line; undefined if go would accept it: zip and go.mod have the
 * hash that go.sum names, and the info is of the version that was asked for.
 */
export type CheckContent = (
  module: SampleModule,
  extension: ModuleFile["extension"],
  body: Buffer,
) => Promise<string | undefined>;

/** Writes zips to `dir`. Bytes that were right once need not be unpacked again to be compared. */
export function createContentCheck(dir: string): CheckContent {
  const right = new Set<string>();

  async function check(
    { path: modulePath, version, zipHashes, modHashes }: SampleModule,
    extension: ModuleFile["extension"],
    body: Buffer,
  ): Promise<void> {
    const module = { path: modulePath, version };
    const name = fileName({ ...module, extension });
    if (extension === "info") return checkInfo({ ...module, extension }, body.toString());
    if (extension === "mod") return expectHash(name, hashGoMod(body), modHashes, "go.sum");
    const file = path.join(dir, "module.zip");
    await writeFile(file, body);
    expectHash(name, await hashModuleZip(file, zipPrefix(module)), zipHashes, "go.sum");
  }

  return async (module, extension, body) => {
    const key = `${fileName({ ...module, extension })} ${hash("sha256", body)}`;
    if (right.has(key)) return undefined;
    try {
      await check(module, extension, body);
    } catch (error) {
      if (error instanceof IntegrityError) return error.message;
      throw error;
    }
    right.add(key);
    return undefined;
  };
}
