import type { Host } from "../../src/app/job/ports.ts";

export interface FakeHost extends Host {
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
  readonly masked: readonly string[];
  readonly failures: readonly string[];
}

/** A host that remembers what it is told and runs nothing. */
export function createFakeHost(exec?: Host["exec"]): FakeHost {
  const warnings: string[] = [];
  const notices: string[] = [];
  const masked: string[] = [];
  const failures: string[] = [];
  return {
    warnings,
    notices,
    masked,
    failures,
    info: () => {},
    notice: (message) => void notices.push(message),
    warning: (message) => void warnings.push(message),
    fail: (message) => void failures.push(message),
    group: () => {},
    mask: (secret) => void masked.push(secret),
    exportVariable: () => {},
    addPath: () => {},
    setOutput: () => {},
    appendSummary: async () => {},
    exec: exec ?? (async (command) => Promise.reject(new Error(`${command} was not expected`))),
  };
}
