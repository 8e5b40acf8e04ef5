import type { ConnectionOptions } from "node:tls";
import api from "undici/lib/api/index.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";
import EnvHttpProxyAgent from "undici/lib/dispatcher/env-http-proxy-agent.js";
import { type Budgets, DEFAULT_BUDGETS } from "./budgets.ts";

// As the index of undici does: a tunnel through a proxy is opened by such a method.
Object.assign(Dispatcher.prototype, api);

type DispatcherBudgets = Pick<
  Budgets,
  "connectTimeoutMs" | "lastFirstByteTimeoutMs" | "idleTimeoutMs" | "connectionsPerOrigin"
>;

const MIB = 1024 * 1024;

/**
 * Connection pool shared by all mirrors; honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY. `ca` replaces
 * the authorities that the process trusts.
 *
 * HTTP/2 is on, as undici 8 has it by default: one handshake instead of 48, and a request that is
 * given up costs no connection. What it is known to be weak at is tested against a real server: a
 * stream that is reset or aborted leaves the others alone, a GOAWAY lets them end, and a connection
 * that breaks fails them all with errors that are tried again. Older versions of undici hung after a
 * GOAWAY and threw assertions after an abort.
 */
export function createDispatcher(
  budgets: DispatcherBudgets = DEFAULT_BUDGETS,
  tls: Pick<ConnectionOptions, "ca"> = {},
): Dispatcher {
  return new EnvHttpProxyAgent({
    allowH2: true,
    // undici's own windows (256 KiB, 512 KiB) would hold all zips together to 5 MB/s at 100 ms.
    // Its documents name another place for the first of them, which version 8.13 does not read.
    initialWindowSize: MIB,
    connectionWindowSize: 16 * MIB,
    connect: { timeout: budgets.connectTimeoutMs, ...tls },
    // `connect` is not for connections through a proxy.
    connectTimeout: budgets.connectTimeoutMs,
    requestTls: tls,
    connections: budgets.connectionsPerOrigin,
    // Each attempt has a timer of its own, which is exact, counts the wait for a free connection
    // too, and goes on over redirects. This one is the shorter by a little, for it is the one after
    // which undici finds out whether an HTTP/2 connection is dead.
    headersTimeout: budgets.lastFirstByteTimeoutMs * 0.9,
    bodyTimeout: budgets.idleTimeoutMs,
  });
}
