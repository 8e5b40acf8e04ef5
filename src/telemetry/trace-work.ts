/** What else is known of a piece of work. None of it names a private module or is a secret. */
type WorkFacts = Readonly<Record<string, string | number | boolean>>;

/**
 * Does some work, and has it show in the trace of the request for which it is done. Without such a trace it
 * does the work and nothing else. `describe` says what is known once the work has ended well.
 */
export type TraceWork = <T>(
  name: string,
  work: () => Promise<T>,
  describe?: (result: T) => WorkFacts,
) => Promise<T>;
