import { describe, expect, test } from "vitest";
import { routeTo } from "../../../src/doctor/probe/proxy-route.ts";

const MIRROR = new URL("https://mirror.example.com/go");

describe("routeTo()", () => {
  test("takes the proxy of the URL's scheme, in upper or lower case", () => {
    const env = { https_proxy: "http://proxy:3128", HTTP_PROXY: "other:8080" };
    expect(routeTo(MIRROR, env)).toMatchObject({ kind: "proxy", variable: "https_proxy" });
    expect(routeTo(new URL("http://mirror.example.com"), env)).toMatchObject({
      variable: "HTTP_PROXY",
      proxy: { host: "other:8080" },
    });
  });

  test.each([
    "*",
    "mirror.example.com",
    "example.com",
    ".example.com",
    "*.example.com",
    "mirror.example.com:443",
    "a, mirror.example.com",
  ])("goes straight to what NO_PROXY=%s covers", (NO_PROXY) => {
    expect(routeTo(MIRROR, { HTTPS_PROXY: "p:1", NO_PROXY })).toEqual({ kind: "direct" });
  });

  test.each([
    "",
    "other.com",
    "irror.example.com",
    "mirror.example.com:8443",
    ".mirror.example.com",
  ])("does not take NO_PROXY=%j to cover another name", (NO_PROXY) => {
    expect(routeTo(MIRROR, { HTTPS_PROXY: "p:1", NO_PROXY })).toMatchObject({ kind: "proxy" });
  });

  test("knows networks and addresses", () => {
    const at = (host: string, NO_PROXY: string) =>
      routeTo(new URL(`https://${host}`), { HTTPS_PROXY: "p:1", NO_PROXY }).kind;
    expect(at("10.1.2.3", "10.0.0.0/8")).toBe("direct");
    expect(at("11.1.2.3", "10.0.0.0/8")).toBe("proxy");
    expect(at("10.1.2.3", "10.1.2.3")).toBe("direct");
    expect(at("[fd00::1]", "fd00::/8")).toBe("direct");
    expect(at("mirror.example.com", "10.0.0.0/8")).toBe("proxy");
  });

  test.each(["localhost", "127.0.0.1", "[::1]"])("never takes a proxy to %s", (host) => {
    expect(routeTo(new URL(`http://${host}:1`), { HTTP_PROXY: "p:1" })).toEqual({ kind: "direct" });
  });

  test.each(["socks5://p:1", "http://:0:x", "ftp://p"])("cannot use %s", (HTTPS_PROXY) => {
    expect(routeTo(MIRROR, { HTTPS_PROXY })).toEqual({ kind: "invalid", variable: "HTTPS_PROXY" });
  });
});
