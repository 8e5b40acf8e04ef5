import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { listTrackedFiles } from "../checkout/tracked-names.ts";
import { ParseError } from "../lib/errors.ts";
import { removeTree } from "../lib/move-tree.ts";
import type { CheckOutcome, Repair } from "./check-result.ts";
import type { Examination } from "./examination.ts";
import type { FindingId } from "./findings/catalogue.ts";
import { makeFinding } from "./findings/finding.ts";
import { redact } from "./findings/redact.ts";
import { judgeFiles } from "./judge/judge-files.ts";
import { judgeFolders } from "./judge/judge-folders.ts";
import { judgeGoVersion } from "./judge/judge-go-version.ts";
import { helpersOf, judgeGoAuth, judgeHelper } from "./judge/judge-goauth.ts";
import { judgeModuleCache } from "./judge/judge-module-cache.ts";
import { judgeNames } from "./judge/judge-names.ts";
import { judgeNetrc } from "./judge/judge-netrc.ts";
import { judgeSettings } from "./judge/judge-settings.ts";
import { judgeToolchain } from "./judge/judge-toolchain.ts";
import { type DamagedModule, findDamaged } from "./probe/find-damaged.ts";
import { ignoresCase } from "./probe/ignores-case.ts";
import { probeFolder } from "./probe/probe-folder.ts";
import { runHelper } from "./probe/run-helper.ts";

const NO_GO = "go does not tell its settings";

export async function checkGo(examination: Examination): Promise<CheckOutcome> {
  const probe = await examination.go();
  switch (probe.kind) {
    case "missing":
      return { summary: "not found", findings: [makeFinding("go-missing", { evidence: [] })] };
    case "fails": {
      const evidence = redact(probe.message).split("\n").slice(0, 5);
      const finding = makeFinding("go-env-fails", { evidence, commands: ["go env"] });
      return { summary: "go env fails", findings: [finding] };
    }
    case "ok": {
      const { list } = await examination.proxyList();
      const { GOVERSION } = probe.go.settings;
      return { summary: GOVERSION, findings: judgeGoVersion(probe.go, list) };
    }
  }
}

export async function checkSettings(examination: Examination): Promise<CheckOutcome> {
  const probe = await examination.go();
  if (probe.kind !== "ok") return { skipped: NO_GO };
  const [project, { findings }] = await Promise.all([
    examination.project(),
    examination.proxyList(),
  ]);
  return {
    summary: `GOPROXY=${redact(probe.go.settings.GOPROXY)}`,
    findings: [
      ...findings,
      ...judgeSettings(probe.go, examination.env, project),
      ...judgeToolchain(probe.go, project),
    ],
  };
}

export async function checkFiles(examination: Examination): Promise<CheckOutcome> {
  const probe = await examination.go();
  if (probe.kind !== "ok") return { skipped: NO_GO };
  const project = await examination.project();
  if (!project) return { skipped: "there is no go.mod here" };
  const entries = project.goSum?.entries;
  const readable = !entries || entries instanceof ParseError ? [] : entries;
  const damaged = findDamaged(probe.go.settings.GOMODCACHE, readable);
  return {
    summary: path.join(project.dir, "go.mod"),
    findings: [...judgeFiles(project), ...judgeModuleCache(damaged)],
    repairs: new Map([["module-cache-damaged", () => removeDamaged(damaged)]]),
  };
}

/** Go downloads them again. */
async function removeDamaged(damaged: readonly DamagedModule[]): Promise<string[]> {
  for (const { files } of damaged) {
    for (const file of files) await removeTree(file);
  }
  return damaged.map(({ path: name, version }) => `removed ${name}@${version}`);
}

export async function checkDisk(examination: Examination): Promise<CheckOutcome> {
  const probe = await examination.go();
  if (probe.kind !== "ok") return { skipped: NO_GO };
  const { GOMODCACHE, GOCACHE, GOTMPDIR } = probe.go.settings;
  const wanted: Record<string, string> = {
    GOMODCACHE,
    "GOMODCACHE/cache/download": path.join(GOMODCACHE, "cache", "download"),
    ...(GOCACHE === "off" ? {} : { GOCACHE }),
    ...(GOTMPDIR === "" ? { TMPDIR: tmpdir() } : { GOTMPDIR }),
  };
  const folders = await Promise.all(
    Object.entries(wanted).map(([name, dir]) => probeFolder(name, dir)),
  );
  const project = await examination.project();
  const tracked =
    project && ignoresCase(path.join(project.dir, "go.mod"))
      ? listTrackedFiles([project.dir], () => true)
      : [];
  return {
    summary: [GOMODCACHE, GOCACHE].join(", "),
    findings: [...judgeFolders(folders), ...judgeNames(tracked)],
  };
}

export async function checkCredentials(examination: Examination): Promise<CheckOutcome> {
  const [probe, netrc] = await Promise.all([examination.go(), examination.netrc()]);
  const goAuth = probe.kind === "ok" ? probe.go.settings.GOAUTH : "";
  const wrong = judgeGoAuth(goAuth);
  const helpers = wrong.length > 0 ? [] : helpersOf(goAuth);
  const runs = await Promise.all(helpers.map((helper) => runHelper(helper, examination.env)));
  const repairs = new Map<FindingId, Repair>();
  if (netrc) repairs.set("netrc-open", () => closeFile(netrc.file));
  return {
    summary: netrc ? netrc.file : "no netrc file",
    findings: [...(netrc ? judgeNetrc(netrc) : []), ...wrong, ...runs.flatMap(judgeHelper)],
    repairs,
  };
}

async function closeFile(file: string): Promise<string[]> {
  await chmod(file, 0o600);
  return [`${file} is for its owner alone now`];
}
