import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listTree } from "./tree-listing.ts";

const BLOCK_BYTES = 512;

/** Names that the forms of tar write in different ways. */
export const FILES: readonly (readonly [name: string, content: string | Buffer, mode: number])[] = [
  ["plain/file", "content", 0o644],
  ["plain/empty", "", 0o644],
  ["plain/read-only", "r", 0o444],
  ["plain/program", "x", 0o755],
  ["plain/secret", "s", 0o600],
  ["plain/block", Buffer.alloc(BLOCK_BYTES, "b"), 0o644],
  ["plain/blocks", Buffer.alloc(20 * BLOCK_BYTES, "c"), 0o644],
  ["plain/one more", Buffer.alloc(BLOCK_BYTES + 1, "d"), 0o644],
  ["plain/big", randomBytes(3 * 1024 * 1024 + 7), 0o644],
  ["plain/ä-日本-😀", "utf-8", 0o644],
  ["plain/line\nbreak", "n", 0o644],
  ["locked/inside/file", "l", 0o444],
  [`long/${"d".repeat(60)}/${"f".repeat(60)}`, "over 100 bytes", 0o644],
  [`long/${"ä".repeat(30)}/${"ö".repeat(49)}`, "over 100 bytes, of two each", 0o644],
];
/** The oldest form has no way to write these. */
export const LONG_FILES: typeof FILES = [
  [`long/${"e".repeat(120)}/${"g".repeat(150)}/x`, "over 256 bytes", 0o644],
  [`long/${"h".repeat(250)}`, "one long part", 0o644],
];
const FOLDERS = [
  ["plain", 0o755],
  ["plain/no file", 0o755],
  ["locked/inside", 0o555],
  ["locked", 0o555],
] as const;
export const NAMES = ["plain", "locked", "long"];

/** All of it below `NAMES`; times in whole and half seconds, which each form and each disk can keep. */
export function makeTree(root: string, files: typeof FILES): void {
  for (const [name, content, mode] of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
    chmodSync(join(root, name), mode);
  }
  mkdirSync(join(root, "plain/no file"));
  for (const [index, name] of Object.keys(listTree(root)).reverse().entries()) {
    const seconds = 1_700_000_000 + index * 1_000 + 0.5;
    utimesSync(join(root, name), seconds, seconds);
  }
  for (const [name, mode] of FOLDERS) chmodSync(join(root, name), mode);
}
