import type { Budgets } from "../upstream/budgets.ts";
import { createUpstream, type Upstream, type UpstreamOptions } from "../upstream/upstream.ts";

/** An upstream that asks one mirror only. */
export interface SingleMirror {
  /** The mirror's name, without credentials. */
  name: string;
  upstream: Upstream;
}

/** If another mirror can be asked, one that fails is not asked more often than this. */
const ATTEMPTS_OF_SEVERAL = 3;

/** Each mirror of a list for itself, for questions that are not about modules. */
export function createSingleMirrors(options: UpstreamOptions): SingleMirror[] {
  const entries = options.list.filter((entry) => entry.kind === "mirror");
  const attempts: Partial<Budgets> =
    entries.length > 1 ? { soleAttempts: ATTEMPTS_OF_SEVERAL } : {};
  return options.mirrors.map((mirror, index) => ({
    name: mirror.name,
    upstream: createUpstream({
      ...options,
      budgets: { ...options.budgets, ...attempts },
      list: entries.slice(index, index + 1),
      mirrors: [mirror],
    }),
  }));
}
