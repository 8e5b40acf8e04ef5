import { compareGoVersions } from "../../gocmd/go-env.ts";
import { matchPrefixPatterns } from "../../gomod/pattern.ts";
import { ParseError } from "../../lib/errors.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import type { GoFacts, ProjectFacts } from "./facts.ts";

const TOOLCHAIN_MODULE = "golang.org/toolchain";

/** Whether the go command of PATH, or one that it changes to, can build the module. Pure. */
export function judgeToolchain(go: GoFacts, project: ProjectFacts | undefined): Finding[] {
  if (!project || project.goMod instanceof ParseError) return [];
  const { settings, toolchain } = go;
  const wanted = project.goMod.go === undefined ? undefined : `go${project.goMod.go}`;
  if (wanted === undefined) return [];
  const [base = "", mode] = toolchain.split("+");
  const forced = base.startsWith("go1") ? base : settings.GOVERSION;
  if (compareGoVersions(forced, wanted) >= 0) return [];
  const seen = [
    `go.mod asks for ${wanted}`,
    `the go command is ${settings.GOVERSION}, with GOTOOLCHAIN=${toolchain}`,
  ];
  const changes = base === "auto" || mode === "auto";
  if (!changes) {
    // With `path` go looks for the newer one on PATH, and names it if it is not there.
    if (base === "path" || mode === "path") return [];
    const commands = ["go env -w GOTOOLCHAIN=auto"];
    return [makeFinding("go-too-old", { evidence: seen, commands })];
  }
  const patterns = Object.entries({ GOPRIVATE: settings.GOPRIVATE, GONOPROXY: settings.GONOPROXY });
  const covering = patterns.filter(([, globs]) => matchPrefixPatterns(globs, TOOLCHAIN_MODULE));
  if (covering.length > 0) {
    const evidence = [...seen, ...covering.map(([name, globs]) => `${name}=${globs}`)];
    return [makeFinding("toolchain-private", { evidence })];
  }
  if (settings.GOSUMDB !== "off") return [];
  return [
    makeFinding("toolchain-unverified", {
      evidence: [...seen, "GOSUMDB=off"],
      commands: ["go env -u GOSUMDB", "unset GOSUMDB"],
    }),
  ];
}
