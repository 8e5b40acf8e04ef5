import { describe, expect, test } from "vitest";
import type { ServeConfig } from "../../../src/serve/config/serve-config.ts";
import { planTracing } from "../../../src/serve/config/tracing.ts";

type Env = Readonly<Record<string, string>>;

function plan(config: ServeConfig["tracing"], env: Env = {}) {
  const problems: string[] = [];
  const settings = planTracing(config, env, (path, message) => {
    problems.push(`${path.join(".")} ${message}`);
  });
  return { settings, problems };
}

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: "https://otel.example.com/" };

describe("planTracing()", () => {
  test.each<[string, ServeConfig["tracing"], Env, string | undefined]>([
    ["nothing", undefined, {}, undefined],
    ["an empty map", {}, {}, "http://localhost:4318/v1/traces"],
    [
      "an endpoint",
      { endpoint: "http://otel.example.com:4318" },
      ENDPOINT,
      "http://otel.example.com:4318/v1/traces",
    ],
    ["a variable", undefined, ENDPOINT, "https://otel.example.com/v1/traces"],
    ["a variable and a map", { sample: "5%" }, ENDPOINT, "https://otel.example.com/v1/traces"],
    [
      "a variable for traces, which is taken as it is",
      undefined,
      { ...ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "https://traces.example.com/in" },
      "https://traces.example.com/in",
    ],
    ["an empty variable", undefined, { OTEL_EXPORTER_OTLP_ENDPOINT: "" }, undefined],
    ["what is switched off", {}, { OTEL_SDK_DISABLED: "true" }, undefined],
    ["another exporter", {}, { OTEL_TRACES_EXPORTER: "none" }, undefined],
  ])("sends traces by %s", (_what, config, env, expected) => {
    const { settings, problems } = plan(config, env);
    expect(settings?.url).toBe(expected);
    expect(problems).toEqual([]);
  });

  test.each<[string | undefined, Env, object]>([
    [undefined, {}, { ratio: 1, followsParent: true }],
    ["2.5%", { OTEL_TRACES_SAMPLER: "always_off" }, { ratio: 0.025, followsParent: true }],
    [undefined, { OTEL_TRACES_SAMPLER: "always_off" }, { ratio: 0, followsParent: false }],
    [
      undefined,
      { OTEL_TRACES_SAMPLER: "parentbased_traceidratio", OTEL_TRACES_SAMPLER_ARG: "0.25" },
      { ratio: 0.25, followsParent: true },
    ],
  ])("traces the part of requests that %s and %o say", (sample, env, expected) => {
    const config = sample === undefined ? {} : { sample };
    expect(plan(config, env).settings).toMatchObject(expected);
  });

  test.each<[string, ServeConfig["tracing"], Env]>([
    ["tracing is set to grpc", {}, { OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" }],
    ["tracing has no endpoint", undefined, { OTEL_EXPORTER_OTLP_ENDPOINT: "otel:4317" }],
    ["tracing has a sampler", {}, { OTEL_TRACES_SAMPLER: "xray" }],
    [
      "tracing has a sampler",
      {},
      { OTEL_TRACES_SAMPLER: "traceidratio", OTEL_TRACES_SAMPLER_ARG: "many" },
    ],
  ])("refuses what it cannot do: %s", (problem, config, env) => {
    expect(plan(config, env).problems[0]).toContain(problem);
  });
});
