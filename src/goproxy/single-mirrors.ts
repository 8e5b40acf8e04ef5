import { createUpstream, type Upstream, type UpstreamOptions } from "../upstream/upstream.ts";

/** An upstream that asks one mirror only. */
export interface SingleMirror {
  /** The mirror's name, without credentials. */
  name: string;
  upstream: Upstream;
}

/** Each mirror of a list for itself, for questions that are not about modules. */
export function createSingleMirrors(options: UpstreamOptions): SingleMirror[] {
  const entries = options.list.filter((entry) => entry.kind === "mirror");
  return options.mirrors.map((mirror, index) => ({
    name: mirror.name,
    upstream: createUpstream({
      ...options,
      list: entries.slice(index, index + 1),
      mirrors: [mirror],
    }),
  }));
}
