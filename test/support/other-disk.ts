import { existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { PREPARED_DIR } from "./prepared/folder.ts";

/**
 * A folder on another disk than temporary files: in memory, or that of the checkout. Undefined if
 * there is none.
 */
export const OTHER_DISK = ["/dev/shm", PREPARED_DIR].find(
  (dir) => existsSync(dir) && statSync(dir).dev !== statSync(tmpdir()).dev,
);
