import path from "node:path";
import { tryReadText, writeFileAtomic } from "../../lib/fs.ts";
import { tryParseJson } from "../../lib/json.ts";
import { list, object, type TypeOf, text, tryRead } from "../../lib/shape.ts";

const CHOICE = object("choice", "A Go that a use of the action in this job has set up.", {
  source: text("Who named it"),
  wanted: text("What was named"),
  release: text("What was chosen"),
  goRoot: text("Where it is"),
});
const CHOICES = list(CHOICE, "In the order in which they were made");

/** A Go that an earlier use of the action in this job has chosen. */
export type EarlierChoice = TypeOf<typeof CHOICE>;

/** None if the file is missing, or is not ours. `tempDir` lives as long as the job. */
export async function readEarlierChoices(tempDir: string): Promise<EarlierChoice[]> {
  const content = await tryReadText(fileOf(tempDir)).catch(() => undefined);
  return (content === undefined ? undefined : tryRead(CHOICES, tryParseJson(content))) ?? [];
}

/** Keeps a choice for the next use of the action. Throws if it cannot be written. */
export async function keepChoice(tempDir: string, choice: EarlierChoice): Promise<void> {
  const kept = (await readEarlierChoices(tempDir)).filter(
    ({ source, wanted }) => source !== choice.source || wanted !== choice.wanted,
  );
  await writeFileAtomic(fileOf(tempDir), JSON.stringify([...kept, choice]));
}

function fileOf(tempDir: string): string {
  return path.join(tempDir, "go-accel", "set-up.json");
}
