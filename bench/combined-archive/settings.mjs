import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const [goModCache = "", goCache = "", goVersion = ""] = execFileSync(
  "go",
  ["env", "GOMODCACHE", "GOCACHE", "GOVERSION"],
  { encoding: "utf8" },
)
  .trim()
  .split("\n");

export const PATHS = [goModCache, goCache];

export function keyOf(sumFile) {
  const hash = createHash("sha256").update(readFileSync(sumFile)).digest("hex");
  return `combined-${process.platform}-${process.arch}-${goVersion}-${hash}`;
}
