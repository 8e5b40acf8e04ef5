import type { RunReport } from "../../../src/report/model/model.ts";
import { makeMirrorStats, makeReport, makeSidecarStats } from "./reports.ts";
import { type Command, figure, makeComparison, makeTimes, makeTrend } from "./situation-parts.ts";

/** What someone who chooses names could try; each is the name of something in the report. */
export const ATTACKS = [
  '</code></details>|\n\n# x\n<img src="x">@octocat [x](https://evil.example.com)',
  "a | b || c\r\n| --- | --- |",
  "```mermaid\npie\n```",
  "`code` ``two`` ~~~",
  "%%{init: {'securityLevel': 'loose'}}%%",
  "a]] --> b[[c:crit, 0, 9; click x href javascript:alert(1)",
  'section evil\n    task "x" :active, 0, 1',
  "\u202egnp.exe\u202c \u0007\u0000\u001b[31mred\u001b[0m \u200bzero",
  "@team/all please see #1 and GH-1",
  "&lt;b&gt; &#60;script&#62;",
  "<!-- comment -->",
  "https://evil.example.com/?q=1 and www.evil.example.com and a@evil.example.com",
  "\\| \\` \\<",
  "$\\unicode{x} $$math$$ :tada: ^[note]",
  "x".repeat(4_000),
  "",
  "   ",
] as const;

const attack = (index: number): string => ATTACKS[index % ATTACKS.length] ?? "";
const all = <T>(make: (text: string, index: number) => T): T[] => ATTACKS.map(make);

/** A report in which all that comes from outside is an attack. */
export function makeHostileReport(): RunReport {
  const base = makeReport();
  const commands = all((text): Command => [`go test ${text}`, 1_000, text.length % 2]);
  const medians = Object.fromEntries(
    commands.map(([command]) => [command, [500, "regression"] as const]),
  );
  const times = makeTimes(commands, {
    main: all((name, index) => ({
      name,
      kind: "transfer",
      startMs: index * 10,
      endMs: index * 10 + 300,
    })),
  });
  return makeReport({
    job: { ...base.job, name: attack(0), workflow: attack(4), ref: attack(7), sha: attack(5) },
    go: { version: attack(1) },
    action: { version: attack(2) },
    policy: { read: true, write: true, reason: attack(0) },
    history: attack(1),
    keyParts: all((text) => ({ name: text, value: text })),
    ...times,
    restores: base.restores.map((restore, index) => ({
      ...restore,
      reason: attack(index),
      matchedKey: attack(index + 1),
      delta: { key: attack(index + 2), sizeBytes: 1 },
    })),
    modules: {
      ...base.modules,
      fetched: [...ATTACKS],
      missing: [...ATTACKS],
      rejected: [...ATTACKS],
    },
    sidecar: {
      status: "off",
      reason: attack(0),
      stats: makeSidecarStats({
        mirrors: all((mirror) =>
          makeMirrorStats({
            mirror,
            requests: 1,
            faults: [{ kind: "integrity", count: 1, example: mirror }],
          }),
        ),
        corrupt: all((text) => ({ where: "tree", subject: text, version: text, fault: text })),
        denied: [...ATTACKS],
        unanswered: [...ATTACKS],
      }),
    },
    tests: {
      packages: 2 * ATTACKS.length,
      cached: 0,
      run: 2 * ATTACKS.length,
      fresh: 0,
      reruns: [
        ...all((text) => ({
          package: text,
          seconds: 1,
          reason: "inputs" as const,
          inputs: [{ kind: "file" as const, name: text }],
          remedy: text,
        })),
        ...all((text) => ({
          package: text,
          seconds: 1,
          reason: "code" as const,
          packages: [text],
        })),
      ],
      more: 0,
    },
    saves: base.saves.map((save, index) => ({
      ...save,
      reason: attack(index),
      status: index === 0 ? ("saved" as const) : ("failed" as const),
      kind: "base" as const,
    })),
    breakEven: [{ layer: "modules", costMs: 1, runs: 1, losses: 0 }],
    comparison: makeComparison(commands, medians, {
      reason: attack(0),
      steps: figure(2, 1, "regression"),
    }),
    trend: makeTrend([1_000, 2_000, 3_000, 4_000]).map((point, index) => ({
      ...point,
      sha: attack(index),
      at: attack(index + 4),
    })),
    annotations: all((text) => ({
      kind: "regression",
      level: "warning",
      title: text,
      message: text,
    })),
    gate: { failed: true, reason: attack(0) },
    comment: { status: "failed", reason: attack(0), url: `javascript:alert(1)//${attack(0)}` },
    faults: all((message) => ({ area: "cache", message })),
  });
}
