import { describe, expect, test } from "vitest";
import { planMirrors } from "../../../../src/app/job/plan-mirrors.ts";
import { parseProxyList } from "../../../../src/gomod/proxy-list.ts";

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;

describe("planMirrors()", () => {
  test("takes the go command's list where none is given", () => {
    const mirrors = planMirrors(
      { mirrors: undefined, mirrorAuth: [] },
      "mirror.example.com,direct",
    );
    expect(mirrors).toEqual({
      list: [
        { kind: "mirror", url: "https://mirror.example.com", fallback: "not-found" },
        { kind: "direct", fallback: "not-found" },
      ],
      text: "https://mirror.example.com,direct",
      auth: [],
    });
  });

  test("keeps credentials out of the list and its text", () => {
    const mirrors = parseProxyList("https://me:S3CRET@mirror.example.com:8443/go|off");
    const { auth, ...shown } = planMirrors({ mirrors, mirrorAuth: [] }, "off");
    expect(JSON.stringify(shown)).not.toContain("S3CRET");
    expect(auth).toEqual([
      {
        host: "mirror.example.com:8443",
        url: "https://mirror.example.com:8443/go",
        authorization: basic("me:S3CRET"),
      },
    ]);
  });

  test("keeps the credentials of two URLs on one host apart, the longer URL first", () => {
    const mirrors = parseProxyList(
      "https://u1:p1@mirror.example.com/a,https://u2:p2@mirror.example.com/a/deep",
    );
    const { auth } = planMirrors({ mirrors, mirrorAuth: [] }, "off");
    expect(auth.map(({ url, authorization }) => [url, authorization])).toEqual([
      ["https://mirror.example.com/a/deep", basic("u2:p2")],
      ["https://mirror.example.com/a", basic("u1:p1")],
    ]);
  });

  test("asks with what was given by name before what stands in a URL", () => {
    const named = { host: "mirror.example.com", authorization: "Bearer named" };
    const mirrors = parseProxyList("https://me:pw@mirror.example.com");
    expect(planMirrors({ mirrors, mirrorAuth: [named] }, "off").auth[0]).toEqual(named);
  });

  test("takes from a netrc file what is for a mirror of the list, its port included", () => {
    const mirrors = parseProxyList("https://mirror.example.com:8443|https://other.example.com");
    const entry = { login: "me", password: "pw" };
    const netrc = ["mirror.example.com:8443", "mirror.example.com", "unrelated.example.com"].map(
      (machine) => ({ machine, ...entry }),
    );
    expect(planMirrors({ mirrors, mirrorAuth: [] }, "off", netrc).auth).toEqual([
      { host: "mirror.example.com:8443", authorization: basic("me:pw") },
    ]);
  });

  test.each(["", "https://me:S3CRET@mirror.example.com?x", "me:S3CRET"])(
    "takes a GOPROXY of %j that cannot be read for a problem, and shows no secret",
    (goProxy) => {
      const plan = planMirrors({ mirrors: undefined, mirrorAuth: [] }, goProxy);
      expect(plan).toMatchObject({ list: [], problem: expect.any(String) });
      expect(JSON.stringify(plan)).not.toContain("S3CRET");
    },
  );
});
