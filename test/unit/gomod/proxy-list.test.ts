import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatProxyList, type ProxyEntry, parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { errorMessage, ParseError } from "../../../src/lib/errors.ts";

function mirror(url: string, fallback: ProxyEntry["fallback"] = "not-found"): ProxyEntry {
  return { kind: "mirror", url, fallback };
}

function messageOf(list: string): string {
  try {
    return formatProxyList(parseProxyList(list));
  } catch (error) {
    return errorMessage(error);
  }
}

describe("parseProxyList()", () => {
  test("reads when to go on behind each entry", () => {
    expect(parseProxyList("https://a.example.com|https://b.example.com,direct")).toEqual([
      mirror("https://a.example.com", "any-error"),
      mirror("https://b.example.com"),
      { kind: "direct", fallback: "not-found" },
    ]);
  });

  test.each(["direct", "off"])("ends the list at %s", (word) => {
    expect(parseProxyList(`${word},ftp://mirror.example.com`)).toEqual([
      { kind: word, fallback: "not-found" },
    ]);
  });

  test("trims entries and skips empty ones", () => {
    expect(parseProxyList(" , https://mirror.example.com ,| off ,")).toEqual([
      mirror("https://mirror.example.com"),
      { kind: "off", fallback: "not-found" },
    ]);
  });

  test.each([
    ["mirror.example.com", "https://mirror.example.com"],
    ["mirror.example.com/go", "https://mirror.example.com/go"],
    ["localhost:3000", "https://localhost:3000"],
    ["mirror/go", "https://mirror/go"],
    ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
    ["HTTPS://Mirror.Example.com:443/go//", "https://mirror.example.com/go"],
    ["file:///srv/modules/", "file:///srv/modules"],
    ["file:/srv/modules", "file:///srv/modules"],
  ])("takes %s for %s", (text, url) => {
    expect(parseProxyList(text)).toEqual([mirror(url)]);
  });

  test("takes credentials out of the URL", () => {
    expect(parseProxyList("https://me:p%40ss@mirror.example.com/go")).toEqual([
      { ...mirror("https://mirror.example.com/go"), auth: { user: "me", password: "p@ss" } },
    ]);
  });

  test("reads a token without a password", () => {
    expect(parseProxyList("https://token@mirror.example.com")).toEqual([
      { ...mirror("https://mirror.example.com"), auth: { user: "token", password: "" } },
    ]);
  });

  test("takes a stray percent sign in credentials for itself", () => {
    expect(parseProxyList("https://me:100%@mirror.example.com")).toEqual([
      { ...mirror("https://mirror.example.com"), auth: { user: "me", password: "100%" } },
    ]);
  });

  test.each(["", " ", ",", "|,"])("rejects %j, a list without entries", (list) => {
    expect(() => parseProxyList(list)).toThrow("the list of mirrors has no entries");
  });

  test.each([
    "ftp://mirror.example.com",
    "none",
    "/srv/modules",
    "https:/mirror.example.com",
    "https://",
    "https://mirror example.com",
    "https://mirror.example.com:port",
    "https://mirror.example.com\\evil.example.com",
    "https://mirror.example.com/?x=1",
    "https://mirror.example.com/#x",
    "file://host/modules",
  ])("rejects %s", (entry) => {
    expect(() => parseProxyList(`https://a.example.com,${entry}`)).toThrow(
      expect.objectContaining({ code: "PROXY_LIST", message: expect.stringContaining("entry 2") }),
    );
  });

  test("names the entry that is wrong", () => {
    expect(messageOf("off.example.com,ftp://mirror.example.com")).toBe(
      "entry 2 (ftp://mirror.example.com) of the list of mirrors must have the scheme http, https or file",
    );
  });

  test.each([
    "https://me:hunter2@mirror.example.com",
    "ftp://me:hunter2@mirror.example.com",
    "me:hunter2@mirror.example.com:port",
    "https://me:hunter2,rest@mirror.example.com",
    "https://me:hunter2 @mirror.example.com",
    "https://mirror.example.com/?token=hunter2",
  ])("says nothing of the secret in %s", (list) => {
    expect(messageOf(list)).not.toContain("hunter2");
  });

  test("throws nothing but ParseError", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "https://",
        "file:/",
        "a.example.com",
        ":",
        "/",
        "@",
        ",",
        "|",
        "off",
        "%",
        "[",
      ),
      fc.string({ maxLength: 3, unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        try {
          parseProxyList(parts.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
        }
      }),
    );
  });
});

describe("formatProxyList()", () => {
  test("leaves credentials out", () => {
    const list = parseProxyList("https://me:hunter2@a.example.com/go|b.example.com,direct");
    expect(formatProxyList(list)).toBe("https://a.example.com/go|https://b.example.com,direct");
  });

  test("is undone by parseProxyList() where there are no credentials", () => {
    const entry = fc.constantFrom(
      "https://a.example.com",
      "http://b.example.com:81/x",
      "file:///m",
    );
    const list = fc.tuple(
      fc.array(fc.tuple(entry, fc.constantFrom(",", "|")), { minLength: 1 }),
      fc.constantFrom("direct", "off"),
    );
    fc.assert(
      fc.property(list, ([entries, last]) => {
        const text = `${entries.flat().join("")}${last}`;
        expect(formatProxyList(parseProxyList(text))).toBe(text);
      }),
    );
  });
});
