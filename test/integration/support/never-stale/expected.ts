import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Probe } from "./probe-source.ts";
import { ALL_PACKAGES, folderOf } from "./project.ts";

export type Environment = Readonly<Record<string, string>>;

/** What the tests of a package print when they run on the checkout as it is now. */
export function expectedProbes(root: string, name: string, env: Environment): string[] {
  return (ALL_PACKAGES[name] ?? []).map((probe) => {
    return `${probe.kind} ${probe.name}=${JSON.stringify(look(probe, root, name, env))}`;
  });
}

function look(probe: Probe, root: string, packageName: string, env: Environment): string {
  const packageDir = join(root, folderOf(packageName));
  const file = join(packageDir, probe.name);
  switch (probe.kind) {
    case "file":
    case "fixed":
    case "verdict":
      return read(file);
    case "dir":
      return listNames(file)?.join(",") ?? "absent";
    case "walk":
      return walk(packageDir, probe.name).join(",");
    case "stat": {
      const stats = tryStat(file);
      if (!stats) return "absent";
      if (stats.isDirectory()) return "folder";
      return `file ${stats.size} ${(stats.mode & 0o100) !== 0}`;
    }
    case "env": {
      const value = env[probe.name];
      return `${value !== undefined} ${value ?? ""}`;
    }
    case "envFile":
      return read(join(packageDir, "testdata", `${env[probe.name] ?? ""}.txt`));
    case "link":
      return `${read(file)} behind ${tryReadLink(file) ?? "none"}`;
    case "indirect": {
      const target = tryRead(file);
      if (target === undefined) return "absent";
      return `${target}: ${read(join(file, "..", `${target}.txt`))}`;
    }
    case "chdir":
      return tryStat(file)?.isDirectory() ? read(join(file, probe.file)) : "absent";
    case "value": {
      const source = join(packageDir, probe.file);
      return probe.file.endsWith(".txt") ? (tryRead(source) ?? "") : constantIn(source);
    }
    case "replaced": {
      const [, dir = ""] = /=> \.\/(\w+)/.exec(tryRead(join(root, "go.mod")) ?? "") ?? [];
      return constantIn(join(root, dir, "nested.go"));
    }
  }
}

function constantIn(source: string): string {
  return /const Value = "(.*)"/.exec(tryRead(source) ?? "")?.[1] ?? "";
}

function walk(packageDir: string, name: string): string[] {
  const entries = readdirSync(join(packageDir, name), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${name}/${entry.name}`;
      if (entry.isDirectory()) return walk(packageDir, path);
      return entry.isFile() ? [`${path} ${statSync(join(packageDir, path)).size}`] : [];
    });
}

function listNames(dir: string): string[] | undefined {
  if (!tryStat(dir)?.isDirectory()) return undefined;
  return readdirSync(dir, { withFileTypes: true })
    .map((entry) => {
      const type = entry.isDirectory() ? "d" : entry.isSymbolicLink() ? "L" : "-";
      return `${entry.name} ${type}`;
    })
    .sort();
}

function read(file: string): string {
  const content = tryRead(file);
  return content === undefined ? "absent" : `content ${content}`;
}

function tryStat(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    // ENOTDIR: what was a folder is a file now.
    return undefined;
  }
}

function tryRead(file: string): string | undefined {
  return tryStat(file)?.isFile() ? readFileSync(file, "utf8") : undefined;
}

function tryReadLink(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}
