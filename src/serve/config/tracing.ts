import type { TracingSettings } from "../tracing/tracing-settings.ts";
import type { Problem } from "./problem.ts";
import type { ServeConfig } from "./serve-config.ts";

const TRACES_PATH = "v1/traces";
/** Where a collector of the same machine listens. */
const DEFAULT_ENDPOINT = "http://localhost:4318";
const PERCENT = 100;

type Env = Readonly<Record<string, string | undefined>>;
type Refuse = (path: Problem["path"], message: string) => void;

/**
 * Traces as the configuration has them, and what it leaves open as OpenTelemetry's own variables do; those
 * alone are enough, too. Undefined for none. What is wrong goes to `refuse`. Pure.
 */
export function planTracing(
  config: ServeConfig["tracing"],
  env: Env,
  refuse: Refuse,
): TracingSettings | undefined {
  // An empty variable counts as not set.
  const own = (name: string) => env[`OTEL_${name}`]?.trim() || undefined;
  const ofTraces = (name: string) => own(`EXPORTER_OTLP_TRACES_${name}`);
  const url =
    (config?.endpoint === undefined ? undefined : below(config.endpoint)) ??
    ofTraces("ENDPOINT") ??
    below(own("EXPORTER_OTLP_ENDPOINT")) ??
    (config && below(DEFAULT_ENDPOINT));
  const isOff = own("SDK_DISABLED")?.toLowerCase() === "true";
  if (url === undefined || isOff || (own("TRACES_EXPORTER") ?? "otlp") !== "otlp") return undefined;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    refuse(["tracing"], "has no endpoint that can be used; expected a URL of http or https");
  }
  const protocol = ofTraces("PROTOCOL") ?? own("EXPORTER_OTLP_PROTOCOL");
  if (protocol === "grpc") {
    refuse(["tracing"], "is set to grpc by a variable of OpenTelemetry; expected http/json");
  }
  const sampling =
    config?.sample === undefined
      ? readSampler(own("TRACES_SAMPLER"), own("TRACES_SAMPLER_ARG"))
      : { ratio: Number.parseFloat(config.sample) / PERCENT, followsParent: true };
  if (!sampling || !(sampling.ratio >= 0 && sampling.ratio <= 1)) {
    refuse(
      config?.sample === undefined ? ["tracing"] : ["tracing", "sample"],
      "has a sampler that is not known; expected a part such as 10%, or always_on, always_off, traceidratio " +
        "or one of these after parentbased_",
    );
    return undefined;
  }
  const propagateTo = (config?.["propagate-to"] ?? []).map((host) => host.toLowerCase());
  return { url, ...sampling, propagateTo };
}

function below(endpoint: string | undefined): string | undefined {
  return endpoint && `${endpoint.replace(/\/+$/, "")}/${TRACES_PATH}`;
}

/** Undefined for a sampler that there is not. */
function readSampler(
  name = "parentbased_always_on",
  argument = "1",
): Pick<TracingSettings, "ratio" | "followsParent"> | undefined {
  const [, prefix, root] = /^(parentbased_)?(always_on|always_off|traceidratio)$/.exec(name) ?? [];
  const followsParent = prefix !== undefined;
  switch (root) {
    case "always_on":
      return { ratio: 1, followsParent };
    case "always_off":
      return { ratio: 0, followsParent };
    case "traceidratio":
      return { ratio: Number(argument), followsParent };
    default:
      return undefined;
  }
}
