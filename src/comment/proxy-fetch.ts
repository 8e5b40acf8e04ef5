import { EnvHttpProxyAgent, fetch, type RequestInit } from "undici";

/**
 * `fetch` by way of HTTPS_PROXY, HTTP_PROXY and NO_PROXY, which Node's own passes over. An attempt is
 * given up after `attemptMs`.
 */
export function createProxyFetch(attemptMs: number): (url: string, init: RequestInit) => unknown {
  const dispatcher = new EnvHttpProxyAgent();
  return (url, init) => {
    const timeout = AbortSignal.timeout(attemptMs);
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return fetch(url, { ...init, dispatcher, signal });
  };
}
