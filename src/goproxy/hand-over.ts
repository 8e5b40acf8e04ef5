import type { IncomingHttpHeaders } from "node:http";
import type { StoredFile } from "../store/module-store.ts";

/**
 * Where a server in front finds a file of the store, so that it sends the file in our place: a path for
 * X-Accel-Redirect. Undefined if it is to be sent from here.
 */
export type HandOver = (headers: IncomingHttpHeaders, stored: StoredFile) => string | undefined;
