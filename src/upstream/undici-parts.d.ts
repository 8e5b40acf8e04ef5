// undici types its index alone. The index loads all of undici, of which fetch, WebSockets, caches and
// mocks are two thirds: 60 ms of each sidecar's start, and of the job that waits for it.

declare module "undici/lib/dispatcher/env-http-proxy-agent.js" {
  import { EnvHttpProxyAgent } from "undici";

  export default EnvHttpProxyAgent;
}

declare module "undici/lib/api/api-request.js" {
  import type { Dispatcher } from "undici";

  /** What `Dispatcher.request` is, which the index puts there. */
  export default function request(
    this: Dispatcher,
    options: Dispatcher.RequestOptions,
  ): Promise<Dispatcher.ResponseData>;
}
