import { systemClock } from "../../lib/clock.ts";
import { waitAtMost } from "../../lib/within.ts";
import type { ConnectionFacts } from "../judge/judge-connection.ts";
import { connect } from "./connect.ts";
import { type Client, readDate } from "./http-get.ts";
import { routeTo } from "./proxy-route.ts";

const DATE_TIMEOUT_MS = 3_000;

/**
 * Whether go can connect to a server. If its certificate is not valid at this time, the server is
 * also asked for its own time. Never throws.
 */
export async function probeServer(
  url: URL,
  { env, authorities }: Pick<Client, "env" | "authorities">,
): Promise<ConnectionFacts> {
  const route = routeTo(url, env);
  const connection = await connect({ url, route, authorities });
  if (connection.kind === "failed") return connection;
  const { certificate, socket } = connection;
  let dateMs: number | undefined;
  try {
    if (certificate?.fault === "CERT_HAS_EXPIRED" || certificate?.fault === "CERT_NOT_YET_VALID") {
      const asked = readDate(connection, url, route).then((date) => {
        dateMs = date;
      });
      await waitAtMost(systemClock, DATE_TIMEOUT_MS, asked);
    }
  } finally {
    socket.destroy();
  }
  return { kind: "open", certificate, dateMs };
}
