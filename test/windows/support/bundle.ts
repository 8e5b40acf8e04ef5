import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { hashSources } from "../../support/prepared/bundle.ts";
import { ACTION_DIR } from "./folders.ts";

const ROOT = join(import.meta.dirname, "../../..");
const STAMP = "made-of";

/** Where the bundle is not the one that is released, because of Wine. */
const CHANGES = [
  // Wine 8 cannot start the Node of GitHub's runners.
  ["const OLDEST_NODE = 24;", "const OLDEST_NODE = 22;"],
  // Wine 8 does not know all that Node sets for this, and the connection fails if it is set beforehand.
  [
    "socket.setKeepAlive(true, keepAliveInitialDelay)",
    'socket.once("connect", () => socket.setKeepAlive(true, keepAliveInitialDelay))',
  ],
] as const;

/** Builds the action from the sources, unless the one that is there was made of them. */
export function buildAction(): void {
  const dist = join(ACTION_DIR, "dist");
  const stamp = join(ACTION_DIR, STAMP);
  const madeOf = `${hashSources()} ${JSON.stringify(CHANGES)}`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === madeOf) return;
  console.log("building the action");
  rmSync(ACTION_DIR, { recursive: true, force: true });
  mkdirSync(ACTION_DIR, { recursive: true });
  execFileSync(process.execPath, [join(ROOT, "scripts/build.ts"), dist], { stdio: "inherit" });
  const files = readdirSync(dist).filter((name) => name.endsWith(".js"));
  for (const [before, after] of CHANGES) {
    const changed = files.filter((name) => replaceIn(join(dist, name), before, after));
    if (changed.length === 0) throw new Error(`the bundle does not hold ${before}`);
  }
  cpSync(join(ROOT, "action.yml"), join(ACTION_DIR, "action.yml"));
  writeFileSync(stamp, madeOf);
}

function replaceIn(file: string, before: string, after: string): boolean {
  const text = readFileSync(file, "utf8");
  if (!text.includes(before)) return false;
  writeFileSync(file, text.replaceAll(before, after));
  return true;
}
