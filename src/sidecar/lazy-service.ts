import type { Service } from "./service.ts";

/** A service that is loaded when it is first needed. */
interface LazyService {
  /** Loads the service, unless that has begun. */
  load(): void;
  /** Loads the service and lets it answer. Rejects if the service cannot be loaded. */
  answer: Service["answer"];
  /** Closes the service if it was loaded. Rejects if it could not be loaded. */
  close(): Promise<void>;
}

/** `load` is called once at most. If it fails, `onFailure` is called with the reason, once. */
export function createLazyService(
  load: () => Promise<Service>,
  onFailure: (error: unknown) => void,
): LazyService {
  let loading: Promise<Service> | undefined;

  function begin(): Promise<Service> {
    if (!loading) {
      loading = load();
      loading.catch(onFailure);
    }
    return loading;
  }

  return {
    load: () => void begin(),
    answer: async (request, response) => (await begin()).answer(request, response),
    close: async () => (await loading)?.close(),
  };
}
