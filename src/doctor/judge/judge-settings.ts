import { parseEnvFile } from "../../gocmd/env-file.ts";
import { findGoFlag, splitGoFlags } from "../../gocmd/go-flags.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import { redact } from "../findings/redact.ts";
import type { Environment, GoFacts, ProjectFacts } from "./facts.ts";

/** Names that pages and scripts use, and what they mean by them. */
const UNKNOWN_NAMES: Readonly<Record<string, string>> = {
  GONOSUMCHECK: "GONOSUMDB",
  GOSUMCHECK: "GOSUMDB",
  GONOVERIFY: "GONOSUMDB",
  GOPROXIES: "GOPROXY",
  GOMODPROXY: "GOPROXY",
  GOMODCACHEDIR: "GOMODCACHE",
};

const FLAG = /^--?[^-=]/;

/** Contradictions and mistakes in go's settings, except those of GOPROXY. Pure. */
export function judgeSettings(
  go: GoFacts,
  env: Environment,
  project: ProjectFacts | undefined,
): Finding[] {
  return [
    ...judgeUserFile(go, env),
    ...judgeUnknownNames(env),
    ...judgeModulesOff(go),
    ...judgeFlags(go, project),
    ...judgePatterns(go),
    ...judgeDatabase(go),
  ];
}

function judgeUserFile({ userFile }: GoFacts, env: Environment): Finding[] {
  if (!userFile) return [];
  const { path, text } = userFile;
  const lines = text.split("\n").map((line, index) => ({ line, place: `${path}:${index + 1}` }));
  const ignored = lines.filter(
    // A blank line and a comment say nothing that anyone could miss.
    ({ line }) => !/^\s*(?:#.*)?$/.test(line) && !/^[A-Z][A-Z0-9_]*=/.test(line),
  );
  const quoted = lines.filter(({ line }) => /^[A-Z][A-Z0-9_]*=\s*(["']).*\1\s*$/.test(line));
  // GOFLAGS is split as a shell would do it, so quotes are right there.
  const wrong = quoted.filter(({ line }) => !line.startsWith("GOFLAGS="));
  const show = (found: typeof lines) =>
    found.map(({ line, place }) => `${place}: ${redact(line.trim())}`);
  const findings: Finding[] = [];
  if (ignored.length > 0) {
    findings.push(makeFinding("setting-line-ignored", { evidence: show(ignored) }));
  }
  if (wrong.length > 0) {
    const names = wrong.map(({ line }) => line.slice(0, line.indexOf("=")));
    const commands = names.map((name) => `go env -u ${name}`);
    findings.push(makeFinding("setting-quoted", { evidence: show(wrong), commands }));
  }
  for (const [name, value] of parseEnvFile(text)) {
    const variable = env[name];
    if (!/^(?:CGO_|GO[A-Z0-9]+$)/.test(name) || !variable || variable === value.trim()) continue;
    findings.push(
      makeFinding("setting-overridden", {
        subject: name,
        evidence: [
          `environment: ${showSetting(name, variable)}`,
          `${path}: ${showSetting(name, value.trim())}`,
        ],
        commands: [`unset ${name}`, `go env -u ${name}`],
      }),
    );
  }
  return findings;
}

function judgeUnknownNames(env: Environment): Finding[] {
  return Object.entries(UNKNOWN_NAMES).flatMap(([name, meant]) =>
    env[name] === undefined
      ? []
      : [
          makeFinding("setting-without-effect", {
            subject: name,
            evidence: [`${name}=${redact(env[name])}`, `the setting that exists is ${meant}`],
            commands: [`unset ${name}`],
          }),
        ],
  );
}

function judgeModulesOff({ settings, nearestGoMod }: GoFacts): Finding[] {
  if (settings.GO111MODULE !== "off" || nearestGoMod === undefined) return [];
  const evidence = ["GO111MODULE=off", `there is ${nearestGoMod}`];
  const commands = ["go env -u GO111MODULE", "unset GO111MODULE"];
  return [makeFinding("modules-off", { evidence, commands })];
}

function judgeFlags({ settings }: GoFacts, project: ProjectFacts | undefined): Finding[] {
  const { GOFLAGS } = settings;
  const flags = splitGoFlags(GOFLAGS);
  const commands = ["go env -u GOFLAGS", "unset GOFLAGS"];
  if (!flags) {
    return [makeFinding("goflags-invalid", { evidence: ["a quote does not end"], commands })];
  }
  const bare = flags.findIndex((flag) => !FLAG.test(flag));
  if (bare >= 0) {
    const evidence = [
      showSetting("GOFLAGS", GOFLAGS),
      `word ${bare + 1} is no flag; a flag with spaces in it needs quotes`,
    ];
    return [makeFinding("goflags-invalid", { evidence, commands })];
  }
  const wantsVendor = findGoFlag(GOFLAGS, "mod") === "vendor";
  if (!wantsVendor || !project || project.hasVendor || project.inWorkspace) return [];
  const evidence = ["GOFLAGS has -mod=vendor", `${project.dir} has no vendor/modules.txt`];
  return [
    makeFinding("goflags-mod-vendor", { evidence, commands: [...commands, "go mod vendor"] }),
  ];
}

/** A setting as it may be shown. Values of flags may be secrets of any form: linkers get such. */
function showSetting(name: string, value: string): string {
  if (name !== "GOFLAGS") return `${name}=${redact(value)}`;
  return `${name}=${splitGoFlags(value)?.map(hideValue).join(" ") ?? "…"}`;
}

function hideValue(flag: string): string {
  return FLAG.test(flag) ? flag.replace(/=.*$/s, "=…") : "…";
}

function judgePatterns({ settings }: GoFacts): Finding[] {
  const { GOPRIVATE, GONOPROXY, GONOSUMDB } = settings;
  const all = new Map(Object.entries({ GOPRIVATE, GONOPROXY, GONOSUMDB }));
  return [...all].flatMap(([name, value]) => {
    // The others have the value of GOPRIVATE if they are not set.
    if (name !== "GOPRIVATE" && value === GOPRIVATE) return [];
    const wrong = value
      .split(",")
      .filter((glob) => /:\/\/|\s/.test(glob.trim()) || /^\s/.test(glob));
    if (wrong.length === 0) return [];
    const right = value
      .split(",")
      .map((glob) => glob.trim().replace(/^[a-z]+:\/\/(?:[^/@]*@)?/i, ""))
      .flatMap((glob) => glob.split(/\s+/))
      .filter((glob) => glob !== "")
      .join(",");
    return [
      makeFinding("private-pattern-invalid", {
        subject: name,
        evidence: [`${name}=${redact(value)}`],
        commands: [`go env -w ${name}=${redact(right)}`],
      }),
    ];
  });
}

function judgeDatabase({ settings }: GoFacts): Finding[] {
  const { GOSUMDB } = settings;
  const [first = "", , ...rest] = GOSUMDB.trim().split(/\s+/);
  // Go itself knows the keys of some names. All of them are hosts, which a word such as `on` is not.
  const isNamed = /^(?:off|[^+\s]+\.[^+\s]+|[^+\s]+\+[0-9a-fA-F]{8}\+\S+)$/.test(first);
  if (isNamed && rest.length === 0) return [];
  return [
    makeFinding("gosumdb-invalid", {
      evidence: [`GOSUMDB=${redact(GOSUMDB)}`],
      commands: ["go env -u GOSUMDB", "unset GOSUMDB"],
    }),
  ];
}
