import path from "node:path";
import type { HandOver } from "../goproxy/hand-over.ts";

/** By this header nginx says that it can send a file itself. It must be nginx that sets or clears it. */
const WISH = "x-go-accel-redirect";

/**
 * Has nginx send files that the store has found on its disk, and so has checked. What is in memory is sent
 * faster from here, and what is still growing, passing or on its way from a bucket has no path that lasts.
 * Pure.
 *
 * @param prefix The internal location of nginx for the store's folder, with a slash at its end.
 */
export function createHandOver(storeDir: string, prefix: string): HandOver {
  return (headers, { file, content, growing, isPassing, tier }) => {
    if (headers[WISH] !== "on" || content || growing || isPassing || tier) return undefined;
    const parts = path.relative(storeDir, file).split(path.sep);
    // nginx decodes the path once.
    return prefix + parts.map(encodeURIComponent).join("/");
  };
}
