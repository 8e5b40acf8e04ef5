import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { MODULE_LINKS, OUTSIDE_LINKS } from "./project.ts";

/** A change to files of a folder: the repository's, or those of a checkout in a job. */
export interface Edit {
  /** For the report of a failure. */
  text: string;
  /** The file that it is about, relative to the folder. */
  name: string;
  apply(root: string): void;
}

/** Only these are written by steps of a job, as generators write golden files. */
const SAME_SIZE = /^[ab]$/;
/** What the name of a file that a step put aside ends with. */
const ASIDE = ".orig";

/** An edit of one file; `change` gets its absolute name and the folder. */
export function editOf(
  text: string,
  name: string,
  change: (file: string, root: string) => void,
): Edit {
  return { text, name, apply: (root) => change(join(root, name), root) };
}

export function writeOver(name: string, content: string): Edit {
  return editOf(`write ${content} to ${name}`, name, (file) => overwrite(file, content));
}

/** Other content of the same size. */
export function fillFile(name: string, letter: string): Edit {
  return editOf(`fill ${name} with ${letter}`, name, (file) => {
    if (!isFile(file)) return;
    const old = readFileSync(file, "utf8");
    const next = SAME_SIZE.test(old) && letter === "c" ? "a" : letter;
    writeFileSync(file, next.repeat(old.length));
  });
}

export function appendTo(name: string): Edit {
  return editOf(`append to ${name}`, name, (file) => {
    if (isFile(file)) writeFileSync(file, `${readFileSync(file, "utf8")}a`);
  });
}

export function remove(name: string): Edit {
  return editOf(`remove ${name}`, name, (file, root) => {
    rmSync(file, { force: true, recursive: true });
    keepFolder(root, name);
  });
}

export function rename(name: string, to: string): Edit {
  return editOf(`rename ${name} to ${to}`, name, (file, root) => {
    if (name === to || !isFile(file) || isFolder(join(root, to))) return;
    makeFolder(dirname(join(root, to)));
    renameSync(file, join(root, to));
    keepFolder(root, name);
  });
}

export function toggleExecutable(name: string): Edit {
  return editOf(`toggle the executable bit of ${name}`, name, (file) => {
    if (isFile(file)) chmodSync(file, statSync(file).mode ^ 0o111);
  });
}

export function retarget(link: string): Edit {
  return editOf(`let ${link} lead elsewhere`, link, (file) => {
    const [first, second] = { ...MODULE_LINKS, ...OUTSIDE_LINKS }[link] ?? ["", ""];
    const next = readlinkSync(file) === first ? second : first;
    rmSync(file);
    symlinkSync(next, file);
  });
}

export function swapFileAndFolder(name: string): Edit {
  return editOf(`make ${name} a folder, or a file again`, name, (file) => {
    const wasFolder = isFolder(file);
    rmSync(file, { recursive: true, force: true });
    if (wasFolder) writeFileSync(file, "aaaa");
    else overwrite(join(file, "a.txt"), "aaaa");
  });
}

/** Writes a file and keeps the one that was there beside it, as `sed -i.orig` does. */
export function putAside(name: string, content: string): Edit {
  return editOf(`put ${name} aside and write ${content}`, name, (file) => {
    if (!isFile(file)) return;
    renameSync(file, file + ASIDE);
    writeFileSync(file, content);
  });
}

/** Brings back what `putAside` kept, with the time that it had. */
export function bringBack(name: string): Edit {
  return editOf(`bring ${name} back`, name, (file) => {
    if (isFile(file + ASIDE)) renameSync(file + ASIDE, file);
  });
}

function overwrite(file: string, content: string): void {
  if (isFolder(file)) return;
  makeFolder(dirname(file));
  writeFileSync(file, content);
}

/** A file that is in the way of a folder gives way. */
function makeFolder(dir: string): void {
  if (existsSync(dir) && !isFolder(dir)) rmSync(dir);
  mkdirSync(dir, { recursive: true });
}

/** Git keeps no empty folder, and a fresh checkout lacks it: so no edit leaves one. */
function keepFolder(root: string, name: string): void {
  for (let dir = dirname(join(root, name)); dir !== root; dir = dirname(dir)) {
    if (!isFolder(dir) || readdirSync(dir).length > 0) return;
    rmSync(dir, { recursive: true });
  }
}

function isFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
