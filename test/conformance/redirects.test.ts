import { describe, expect, test } from "vitest";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { ask, askText } from "./support/ask.ts";
import { makeCertificateFile } from "./support/certificate.ts";
import { makeVersions } from "./support/modules.ts";
import { sendText, startOpenMirror } from "./support/open-mirror.ts";

const MODULES = makeVersions("example.com/lib", "v1.0.0");
const MOD = "/example.com/lib/@v/v1.0.0.mod";

test("16. a mirror's absence and another's failure together are no absence", async () => {
  const absent = await startMirror({});
  const broken = await startMirror({ faults: [{ match: "/", kind: "status", status: 500 }] });
  for (const list of [`${absent.url}|${broken.url}`, `${broken.url}|${absent.url}`]) {
    const { url } = await startSidecar({ list });
    expect((await ask(url, MOD)).status).toBe(502);
    expect((await ask(url, "/example.com/lib/@v/list")).status).toBe(502);
  }
});

test("17. Retry-After is waited for, once", async () => {
  const mirror = await startOpenMirror(MODULES);
  mirror.answer(/\.mod$/, (response) => {
    mirror.behave();
    sendText(response, 429, "slow down\n", { "retry-after": "1" });
  });
  const { url, stats } = await startSidecar({ list: mirror.url });
  expect((await ask(url, MOD)).status).toBe(200);
  expect(mirror.paths()).toEqual([MOD, MOD]);
  const [first, second] = mirror.requests;
  expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(990);
  expect((await stats()).mirrors).toMatchObject([{ requests: 2, retries: 1, failed: 1, hits: 1 }]);
});

describe("redirects", () => {
  test("18. are followed to another origin, without the credentials", async () => {
    const target = await startOpenMirror(MODULES);
    const mirror = await startOpenMirror(MODULES);
    mirror.answer(/^/, (response, _, { url = "" }) =>
      sendText(response, 302, "", { location: `${target.url}${url}` }),
    );
    const auth = [{ host: mirror.host, authorization: "Bearer secret" }];
    const { url } = await startSidecar({ list: mirror.url, auth });
    expect(await askText(url, MOD)).toContain("module example.com/lib");
    expect(mirror.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer secret"]);
    expect(target.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test("18. from https to http are refused", async () => {
    const certificate = await makeCertificateFile();
    const target = await startOpenMirror(MODULES);
    const mirror = await startOpenMirror(MODULES, certificate);
    mirror.answer(/^/, (response, _, { url = "" }) =>
      sendText(response, 302, "", { location: `${target.url}${url}` }),
    );
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate.certFile };
    const { url } = await startSidecar({ list: mirror.url, env });
    const answer = await ask(url, MOD);
    expect(answer.status).toBe(502);
    expect(answer.body.toString()).toContain("redirect from https: to http:");
    expect(mirror.requests).not.toEqual([]);
    expect(target.requests).toEqual([]);
  });

  test("18. are refused after the tenth", async () => {
    const mirror = await startOpenMirror(MODULES);
    let hops = 0;
    const { url } = await startSidecar({ list: mirror.url });
    mirror.answer(/^/, (response) => {
      hops += 1;
      sendText(response, 302, "", { location: `${mirror.url}/hop/${hops}` });
    });
    const answer = await ask(url, MOD);
    expect(answer.status).toBe(502);
    expect(answer.body.toString()).toContain("more than 10 redirects");
    expect(hops).toBe(11);
  });
});
