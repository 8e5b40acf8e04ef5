/** Writes `schema/report-1.json` from the shapes that saved reports are read by. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { reportJsonSchema } from "./support/report-json-schema.ts";

const root = path.join(import.meta.dirname, "..");
const file = path.join(root, "schema", "report-1.json");

writeFileSync(file, `${JSON.stringify(reportJsonSchema(), undefined, 2)}\n`);
const biome = path.join(root, "node_modules", ".bin", "biome");
execFileSync(biome, ["format", "--write", file], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});
