import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";

export interface FakeActionOptions {
  /** Source of the main script, an ES module. */
  readonly main: string;
  readonly post?: string;
  readonly postIf?: string;
  readonly inputs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Writes a node action into a directory and returns the directory. */
export async function writeFakeAction(dir: string, options: FakeActionOptions): Promise<string> {
  await mkdir(dir, { recursive: true });
  await writeFile(
    join(dir, "action.yml"),
    stringify({
      name: "Fake",
      description: "Written by a test",
      inputs: options.inputs ?? {},
      runs: {
        using: "node24",
        main: "main.mjs",
        ...(options.post === undefined ? {} : { post: "post.mjs" }),
        ...(options.postIf === undefined ? {} : { "post-if": options.postIf }),
      },
    }),
  );
  await writeFile(join(dir, "main.mjs"), options.main);
  if (options.post !== undefined) await writeFile(join(dir, "post.mjs"), options.post);
  return dir;
}
