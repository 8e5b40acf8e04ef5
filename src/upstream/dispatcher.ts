import type { ConnectionOptions } from "node:tls";
import api from "undici/lib/api/index.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";
import EnvHttpProxyAgent from "undici/lib/dispatcher/env-http-proxy-agent.js";
import { type Budgets, DEFAULT_BUDGETS } from "./budgets.ts";

// The index of undici does the same. A tunnel through a proxy is opened by such a method.
Object.assign(Dispatcher.prototype, api);

type DispatcherBudgets = Pick<
  Budgets,
  "connectTimeoutMs" | "lastFirstByteTimeoutMs" | "idleTimeoutMs" | "connectionsPerOrigin"
>;

const MIB = 1024 * 1024;

/**
 * The connection pool that all mirrors share. It honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY. `ca` or
 * `secureContext` replaces the authorities that the process trusts.
 *
 * HTTP/2 is on, which is the default of undici 8. It takes one handshake instead of 48, and a
 * request that is given up costs no connection. Its known weaknesses are tested against a real
 * server: a stream that is reset or aborted does not affect the others, a GOAWAY lets them end, and
 * a connection that breaks fails them all with errors that are retried. Older versions of undici
 * hung after a GOAWAY and threw assertions after an abort.
 */
export function createDispatcher(
  budgets: DispatcherBudgets = DEFAULT_BUDGETS,
  tls: Pick<ConnectionOptions, "ca" | "secureContext"> = {},
): Dispatcher {
  return new EnvHttpProxyAgent({
    allowH2: true,
    // undici's own windows (256 KiB, 512 KiB) would limit all zips together to 5 MB/s at 100 ms.
    // Its documentation names another option for the first, which version 8.13 does not read.
    initialWindowSize: MIB,
    connectionWindowSize: 16 * MIB,
    connect: { timeout: budgets.connectTimeoutMs, ...tls },
    // `connect` does not apply to connections through a proxy.
    connectTimeout: budgets.connectTimeoutMs,
    requestTls: tls,
    connections: budgets.connectionsPerOrigin,
    // Each attempt has a timer of its own, which is exact, includes the wait for a free connection,
    // and continues over redirects. This one is a little shorter, because undici checks only after
    // it whether an HTTP/2 connection is dead.
    headersTimeout: budgets.lastFirstByteTimeoutMs * 0.9,
    bodyTimeout: budgets.idleTimeoutMs,
  });
}
