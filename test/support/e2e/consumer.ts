import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type SyntheticModule, sumLines } from "../module-builder.ts";
import { writeConsumer } from "../module-graph.ts";

const TEST_SOURCE = `package main

import "testing"

func TestNames(t *testing.T) {
	if got, want := add(20, 22), 42; got != want {
		t.Fatalf("add() = %d, want %d", got, want)
	}
}
`;

/** A checkout with a program that calls each module, and a test. */
export async function writeTestedConsumer(
  dir: string,
  modules: readonly SyntheticModule[],
): Promise<void> {
  await writeConsumer(dir, modules);
  await writeFile(join(dir, "add.go"), "package main\n\nfunc add(a, b int) int { return a + b }\n");
  await writeFile(join(dir, "add_test.go"), TEST_SOURCE);
}

/** Adds lines to go.sum and keeps what is there, as `go get` does. */
export async function writeSums(dir: string, modules: readonly SyntheticModule[]): Promise<void> {
  await writeFile(join(dir, "go.sum"), sumLines(modules));
}
