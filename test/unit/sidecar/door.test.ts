import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { admit, createSecret, type Door } from "../../../src/sidecar/door.ts";

const DOOR: Door = { port: 20_000, secret: "0123456789abcdef0123456789abcdef" };
const HOST = "127.0.0.1:20000";

describe("admit()", () => {
  test("gives what follows the secret, as it came", () => {
    expect(admit({ url: `/${DOOR.secret}/a/%21b/@v/list?x`, host: HOST }, DOOR)).toEqual({
      kind: "admitted",
      path: "/a/%21b/@v/list?x",
    });
  });

  test.each(["127.0.0.1:20000", "localhost:20000", "LocalHost:20000"])("knows host %s", (host) => {
    expect(admit({ url: `/${DOOR.secret}/`, host }, DOOR).kind).toBe("admitted");
  });

  test.each([undefined, "", "127.0.0.1", "127.0.0.1:20001", "evil.example:20000", `x${HOST}`])(
    "refuses host %j",
    (host) => {
      const refused = { kind: "refused", status: 404 };
      expect(admit({ url: `/${DOOR.secret}/`, host }, DOOR)).toEqual(refused);
    },
  );

  test.each([
    undefined,
    "",
    "/",
    "/-/stats",
    `/${DOOR.secret}`,
    `//${DOOR.secret}/`,
    `/${DOOR.secret.toUpperCase()}/`,
    `/${DOOR.secret.slice(0, -1)}é/`,
    `http://${HOST}/${DOOR.secret}/`,
  ])("refuses the URL %j", (url) => {
    expect(admit({ url, host: HOST }, DOOR)).toEqual({ kind: "refused", status: 404 });
  });

  test("refuses any URL that does not begin with the secret", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (url) => {
        expect(admit({ url: `/${url}`, host: HOST }, DOOR).kind).toBe("refused");
      }),
    );
  });

  test("refuses a path that is too long, to who knows the secret", () => {
    const path = `/${"x".repeat(4_095)}`;
    expect(admit({ url: `/${DOOR.secret}${path}`, host: HOST }, DOOR).kind).toBe("admitted");
    expect(admit({ url: `/${DOOR.secret}${path}x`, host: HOST }, DOOR)).toEqual({
      kind: "refused",
      status: 414,
    });
  });
});

test("createSecret() gives 128 bits that differ each time, as a part of a path", () => {
  const secrets = Array.from({ length: 100 }, createSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{32}$/);
});
