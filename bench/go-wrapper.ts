/**
 * What the wrapper adds to a go command: `go version` with and without it, in turn.
 *
 *     node bench/go-wrapper.ts [rounds]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readGoWrapper, renderGoWrapper } from "../src/gocmd/go-wrapper.ts";
import { parseWrapperTools, readWrapperToolsScript } from "../src/gocmd/go-wrapper-tools.ts";

const rounds = Number(process.argv[2] ?? 200);
const dir = mkdtempSync(path.join(tmpdir(), "go-wrapper-"));
try {
  const goRoot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  const go = path.join(goRoot, "bin", "go");
  const told = execFileSync("/bin/sh", ["-c", await readWrapperToolsScript()], {
    encoding: "utf8",
  });
  const [wrapper, log] = [path.join(dir, "go"), path.join(dir, "log")];
  writeFileSync(log, "");
  // As in a job: with settings of ours, and a variable that is replaced.
  const [file, baseline] = [path.join(dir, "env"), path.join(dir, "baseline")];
  writeFileSync(baseline, "");
  const list = "https://mirror.example.com,direct";
  const proxy = {
    name: "GOPROXY",
    value: [list],
    length: list.length,
    isAdded: false,
    text: "off",
  };
  const { XDG_CONFIG_HOME = "", HOME = "" } = process.env;
  const configHome = `${XDG_CONFIG_HOME}:${HOME}`;
  const settings = { file, baseline, goEnv: undefined, configHome, replaced: [proxy] };
  const parts = { ...parseWrapperTools(told, process), dirs: [dir], go, logs: [log], settings };
  writeFileSync(wrapper, renderGoWrapper(await readGoWrapper(), parts), { mode: 0o755 });
  const env = {
    ...process.env,
    GOPROXY: list,
    PATH: `${dir}:${path.dirname(go)}:${process.env["PATH"] ?? ""}`,
  };
  const time = (file: string): number => {
    const startMs = performance.now();
    execFileSync(file, ["version"], { env, stdio: "ignore" });
    return performance.now() - startMs;
  };
  const times: Record<"without" | "with", number[]> = { without: [], with: [] };
  for (let round = 0; round < rounds; round++) {
    times.without.push(time(go));
    times.with.push(time(wrapper));
  }
  const at = (values: readonly number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
  for (const [name, share] of [
    ["fastest", 0],
    ["p25", 0.25],
    ["median", 0.5],
  ] as const) {
    const [bare, wrapped] = [at(times.without, share), at(times.with, share)];
    const added = `${(wrapped - bare).toFixed(2)} ms added`;
    console.log(
      `${name}: ${bare.toFixed(2)} ms, with the wrapper ${wrapped.toFixed(2)} ms, ${added}`,
    );
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
