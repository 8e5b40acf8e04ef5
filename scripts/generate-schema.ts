/** Writes the files of `schema` from the shapes by which what they describe is read and written. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { serveConfigSchema } from "../src/serve/config/validate.ts";
import { doctorJsonSchema, reportJsonSchema } from "./support/report-json-schema.ts";

const root = path.join(import.meta.dirname, "..");
const biome = path.join(root, "node_modules", ".bin", "biome");
const schemas = {
  "report-1.json": reportJsonSchema(),
  "doctor-1.json": doctorJsonSchema(),
  "serve-config-1.json": serveConfigSchema(),
};

for (const [name, schema] of Object.entries(schemas)) {
  const file = path.join(root, "schema", name);
  writeFileSync(file, `${JSON.stringify(schema, undefined, 2)}\n`);
  execFileSync(biome, ["format", "--write", file], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
