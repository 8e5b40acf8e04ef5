import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { explainLog } from "../../src/doctor/findings/explain-log.ts";
import { buildModule } from "../support/module-builder.ts";
import { failGo, MODULE } from "./support/doctor-fixture.ts";

/** What go takes of a zip at most. */
const LIMIT_BYTES = 500 * 2 ** 20;

// Go reads all of it before it says that it is too much.
test("explainLog() explains a zip that is larger than go takes", async () => {
  const { info, mod } = buildModule(MODULE);
  const piece = Buffer.alloc(2 ** 20);
  const server = createServer((request, response) => {
    if (request.url?.endsWith(".info")) response.end(info);
    else if (request.url?.endsWith(".mod")) response.end(mod);
    else
      Readable.from(Array.from({ length: LIMIT_BYTES / piece.length + 1 }, () => piece)).pipe(
        response,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const stderr = await failGo({
    args: ["mod", "download"],
    env: { GOPROXY: `http://127.0.0.1:${port}` },
  });
  expect(explainLog(stderr).map(({ id }) => id)).toEqual(["module-too-large"]);
});
