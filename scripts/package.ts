/**
 * Makes what is installed outside of GitHub Actions, in the folder that is named:
 *
 *     node scripts/package.ts [folder] [--dist folder]
 *
 * `go-accel-<version>.tgz`, the npm package go-accel, is `dist/` as it is. `go-accel.mjs` is the same
 * program as one file, made of the sources: for machines that have Node and nothing else. It starts a
 * quarter of a second later than `dist/`, of which each process loads the part that it needs.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Plugin, rolldown } from "rolldown";
import { VERSION } from "../src/version.ts";

const REPOSITORY = "https://github.com/org/go-accel-action";
/** How the sources read a shell script that lies beside them. */
const READ_SCRIPT = /readFile\(new URL\("\.\/([\w-]+\.sh)", import\.meta\.url\), "utf8"\)/;

/** One file has no other file beside it. */
const INLINE_SCRIPTS: Plugin = {
  name: "inline-scripts",
  transform(code, id) {
    const [read, name] = READ_SCRIPT.exec(code) ?? [];
    if (read === undefined || name === undefined) return undefined;
    const text = readFileSync(path.join(path.dirname(id), name), "utf8");
    return code.replace(read, () => `Promise.resolve(${JSON.stringify(text)})`);
  },
};

const root = path.join(import.meta.dirname, "..");
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: "string", default: path.join(root, "dist") } },
});
const outDir = path.resolve(positionals[0] ?? path.join(root, ".tmp", "package"));
const dist = path.resolve(values.dist);

mkdirSync(outDir, { recursive: true });
packDist();
await writeOneFile(path.join(outDir, "go-accel.mjs"));

function packDist(): void {
  const dir = mkdtempSync(path.join(outDir, "npm-"));
  try {
    cpSync(dist, path.join(dir, "dist"), { recursive: true });
    cpSync(path.join(root, "LICENSE"), path.join(dir, "LICENSE"));
    writeFileSync(path.join(dir, "README.md"), readme());
    writeFileSync(path.join(dir, "package.json"), `${JSON.stringify(manifest(), undefined, 2)}\n`);
    execFileSync("npm", ["pack", "--silent", "--pack-destination", outDir], { cwd: dir });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Everything that it needs is in `dist/`, so it depends on no package. */
function manifest(): object {
  const { description, license, engines } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  return {
    name: "go-accel",
    version: VERSION,
    description,
    license,
    type: "module",
    engines,
    bin: { "go-accel": "dist/index.js" },
    repository: { type: "git", url: `git+${REPOSITORY}.git` },
  };
}

/** The page about CI systems. Its links lead to the documentation of this version. */
function readme(): string {
  const page = readFileSync(path.join(root, "docs", "ci.md"), "utf8");
  return page
    .replace(/^# .*$/m, "# go-accel")
    .replaceAll(/\]\((?!https?:|#)([^)]+)\)/g, (_link, target: string) => {
      const file = path.posix.join("docs", target);
      return `](${REPOSITORY}/blob/v${VERSION}/${file})`;
    });
}

async function writeOneFile(file: string): Promise<void> {
  const bundle = await rolldown({
    input: path.join(root, "src", "index.ts"),
    platform: "node",
    plugins: [INLINE_SCRIPTS],
  });
  await bundle.write({ file, format: "esm", codeSplitting: false, minify: true });
  await bundle.close();
  const licenses = readFileSync(path.join(dist, "licenses.txt"), "utf8").replaceAll("*/", "* /");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n/*\n${licenses}*/\n`);
  chmodSync(file, 0o755);
}
