/**
 * Makes all that tests would otherwise make when they first need it: programs that the go command
 * builds, which takes minutes on a new machine.
 */
import { GO_PROGRAMS, goProgram } from "../test/support/prepared/go-programs.ts";

for (const name of GO_PROGRAMS) {
  // The S3 server is not for Windows.
  if (process.platform === "win32" && name === "versitygw") continue;
  await goProgram(name);
}
